# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a sheet of our own workbook: they stand as they are, with the numbers of lines filled in."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.schema.columns import SHEETS


def assemble_template(sheet: str, entries: Sequence[Entry], assembly: Assembly) -> None:
    """Add the rows of a sheet of the workbook to an assembly."""
    prefix = f"{sheet}."
    counted: dict[str, int] = {}
    declaration = SHEETS[sheet]
    for entry in entries:
        assembly.note_entry(entry)
        row = {
            name.removeprefix(prefix): entry.values.get(name, "")
            for name in entry.headings
            if name.startswith(prefix) and name not in entry.doubts
        }
        row |= {
            name.removeprefix(prefix): text for name, text in entry.values.items() if name.startswith(prefix)
        }
        if declaration.is_numbered and not row.get("line"):
            key = row.get(declaration.list_of, "")
            counted[key] = counted.get(key, 0) + 1
            row["line"] = str(counted[key])
        assembly.add(sheet, PlacedRow(row, [entry.place], entry.headings))
