# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The matcher of names with the tables that the program brings along."""

from __future__ import annotations

import json
from functools import cache

from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.names.tables import build_tables
from desktop_app.paths import resource_path


@cache
def name_matcher() -> NameMatcher:
    """Return the matcher; its tables are read once."""
    folder = resource_path("names", "parties")
    texts = {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.txt"))}
    countries: dict[str, list[str]] = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))[
        "countries"
    ]
    return NameMatcher(build_tables(texts, countries))
