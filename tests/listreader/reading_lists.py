# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads lists written as text in tests, from their bytes to what each row says."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.listreader import Pasted, ReadTable, find_layouts, read_layouts, read_tables
from desktop_app.listreader.entries.read_entries import Entry
from tests.listreader.sheets import WORKBOOK


def read_list(text: str) -> list[ReadTable]:
    """Return the tables of a text whose cells are parted by semicolons."""
    return read_layouts(find_layouts(read_tables([Pasted(text.encode())])), WORKBOOK)


def entries_of(text: str) -> dict[str, Entry]:
    """Return what each row of a list says, by its part number."""
    return {entry.part_number: entry for table in read_list(text) for entry in table.entries}


def price_of(entry: Entry) -> str:
    """Return the price of a row with its currency, or why it has none."""
    return " ".join(_tell(entry, "products.value", "products.currency"))


def mass_of(entry: Entry) -> str:
    """Return the mass of a row with its unit, or why it has none."""
    return " ".join(_tell(entry, "products.mass", "products.mass_unit"))


def _tell(entry: Entry, *fields: str) -> Iterator[str]:
    for field in fields:
        if field in entry.values:
            yield entry.values[field]
        elif field in entry.doubts:
            yield f"? {entry.doubts[field].why}"
            return
