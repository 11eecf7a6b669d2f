# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of docs/glossary.md from the glossary of the handbook, resources/handbook/glossary.toml.

    .venv/bin/python packaging/glossary_page.py

The glossary is one: what a user reads on a word is what a developer reads. Words of the code alone stand on the page
itself, below "Inside the program".
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

TREE: Final = Path(__file__).resolve().parents[1]
PAGE: Final = TREE / "docs" / "glossary.md"
SOURCE: Final = TREE / "resources" / "handbook" / "glossary.toml"
HEADINGS: Final = {"law": "The law", "case": "The case", "work": "The work", "program": "The program"}
HEAD: Final = "| word | meaning | in code | not |\n|---|---|---|---|\n"


def rows_of(part: str, words: dict[str, dict[str, Any]]) -> str:
    """Return the rows of a part: the words that the code has, too."""
    rows = []
    for word, entry in words.items():
        if entry["part"] == part and "code" in entry:
            instead = f" {entry['instead']}" if "instead" in entry else ""
            rows.append(f"| {word} | {entry['meaning'][0]} | {entry['code']} |{instead} |\n")
    return "".join(rows)


def page_with_tables(page: str) -> str:
    """Return the page with its tables made anew."""
    words = tomllib.loads(SOURCE.read_text("utf-8"))
    for part, heading in HEADINGS.items():
        table = rf"(## {heading}\n\n)\| word (?:.*\n)+?(?=\n)"
        found = re.search(table, page)
        if found is None:
            raise SystemExit(f"{PAGE}: no table below {heading!r}")
        page = f"{page[: found.end(1)]}{HEAD}{rows_of(part, words)}{page[found.end() :]}"
    return page


if __name__ == "__main__":
    PAGE.write_text(page_with_tables(PAGE.read_text("utf-8")), "utf-8")
