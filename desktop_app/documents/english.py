# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The English wording of papers. Its sentences are data: ``resources/papers/english.toml``."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping

from desktop_app.basics.resources import resource_path
from desktop_app.documents.wording import Phrasebook, Wording


@functools.cache
def english_sentences() -> Mapping[str, str]:
    """Return every sentence of every paper by its key, such as ``memo.title``."""
    tables = tomllib.loads(resource_path("papers", "english.toml").read_text("utf-8"))
    sentences = {key: text for key, text in tables.items() if isinstance(text, str)}
    for name, table in tables.items():
        if isinstance(table, dict):
            sentences |= {f"{name}.{key}": text for key, text in table.items()}
    return sentences


@functools.cache
def english_wording() -> Wording:
    """Return the wording of papers in English."""
    return Wording(Phrasebook("en", english_sentences()))
