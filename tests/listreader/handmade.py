# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables made by hand, to try the steps of an import one at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.listreader.bills.read_bill import ReadBill
from desktop_app.listreader.entries.read_entries import Entry
from desktop_app.listreader.fields.mapping import ColumnProposal, ListKind, TableMapping
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn, SheetLayout
from desktop_app.listreader.read_lists import ReadTable
from desktop_app.listreader.tables import BLANK, NUMBER, PLAIN, TEXT, CellFormat, Table, TableRow


@dataclass(frozen=True)
class Number:
    """A cell with a number: what it shows, what it holds, its format."""

    shown: str
    exact: str
    format: CellFormat = PLAIN


@dataclass(frozen=True)
class Odd:
    """A cell of another kind."""

    shown: str
    kind: str
    exact: str = ""


CellMade = str | Number | Odd


def make_table(rows: Sequence[Sequence[CellMade]], title: str = "Tabelle1") -> Table:
    """Return a sheet of some rows; a text is a cell of text."""
    table = Table(title)
    for number, cells in enumerate(rows, start=1):
        formats: dict[int, int] = {}
        exact: dict[int, str] = {}
        kinds = ""
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                kinds += TEXT if cell else BLANK
                continue
            kinds += NUMBER if isinstance(cell, Number) else cell.kind
            exact[column] = cell.exact
            if isinstance(cell, Number) and cell.format != PLAIN:
                table.formats.append(cell.format)
                formats[column] = len(table.formats) - 1
        shown = tuple(cell if isinstance(cell, str) else cell.shown for cell in cells)
        table.rows.append(TableRow(number, shown, kinds, exact, formats))
    return table


def make_region(rows: Sequence[Sequence[CellMade]], file: str = "list.xlsx") -> Region:
    """Return a table whose first row is its heading."""
    table = make_table(rows)
    heading = table.rows[0].shown
    columns = tuple(RegionColumn(number, text) for number, text in enumerate(heading))
    return Region(table, file, (1,), columns, tuple(table.rows[1:]))


def make_mapping(
    region: Region,
    fields: Sequence[str],
    settings: Mapping[str, Mapping[str, str]] | None = None,
    kind: ListKind = ListKind.PARTS,
) -> TableMapping:
    """Return a mapping of the columns of a table to fields, in their order; blank is not taken."""
    columns = tuple(
        ColumnProposal(column.column, column.heading, name, "sure", settings=(settings or {}).get(name, {}))
        for column, name in zip(region.columns, fields, strict=True)
    )
    return TableMapping("shape", kind, columns)


def make_read_table(kind: ListKind, entries: Sequence[Entry]) -> ReadTable:
    """Return a table as it was read, with no more than its kind and its rows."""
    table = Table("Sheet1")
    region = Region(table, "list.xlsx", (), (), ())
    layout = SheetLayout(table, "list.xlsx", (region,), {})
    return ReadTable(layout, region, TableMapping("", kind, ()), tuple(entries), ReadBill())
