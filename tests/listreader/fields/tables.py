# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Small tables of text for tests: headings and rows between bars."""

from __future__ import annotations

from desktop_app.listreader.fields.mapping import TableMapping
from desktop_app.listreader.fields.propose import propose_mapping
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn
from desktop_app.listreader.tables import BLANK, TEXT, Table, TableRow
from tests.listreader.sheets import WORKBOOK


def make_region(
    text: str, *, sheet: str = "Sheet1", labels: dict[str, str] | None = None, title: str = ""
) -> Region:
    """Return the table of a text: its first line are the headings, a blank first line means that there are none."""
    head, *lines = text.strip("\n").split("\n")
    headings = [part.strip() for part in head.split("|")]
    rows = [_row(number, line) for number, line in enumerate(lines, start=2)]
    width = max(len(headings), *(len(row.shown) for row in rows)) if rows else len(headings)
    headings += [""] * (width - len(headings))
    table = Table(sheet, rows=rows)
    columns = tuple(RegionColumn(place, heading) for place, heading in enumerate(headings))
    return Region(table, "list.csv", (1,), columns, tuple(rows), labels=labels or {}, title=title)


def _row(number: int, line: str) -> TableRow:
    shown = tuple(part.strip() for part in line.split("|"))
    kinds = "".join(TEXT if part else BLANK for part in shown)
    return TableRow(number, shown, kinds, {}, {})


def propose(text: str, **about: object) -> TableMapping:
    """Return what is proposed for a table."""
    return propose_mapping(make_region(text, **about), workbook=WORKBOOK)  # type: ignore[arg-type]


def taken(mapping: TableMapping) -> dict[str, str]:
    """Return the field of each heading that is taken without asking."""
    return {
        column.heading or str(column.column): column.field
        for column in mapping.columns
        if column.field and column.sureness != "unsure"
    }


def asked(mapping: TableMapping) -> dict[str, str]:
    """Return the field of each heading that is not taken unasked."""
    return {
        column.heading or str(column.column): column.field
        for column in mapping.columns
        if column.field and column.sureness == "unsure"
    }
