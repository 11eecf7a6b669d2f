# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the trade that a bill is recognised by: of levels, titles, base quantities."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from desktop_app.basics.resources import resource_path
from desktop_app.services.importing.cells.normal_text import fold_words


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource_path("names", "bills.toml").read_text("utf-8"))


@cache
def words_of(meaning: str) -> frozenset[str]:
    """Return the words with one meaning, folded."""
    return frozenset(fold_words(word) for word in _table()[meaning]["words"])
