# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets of our own workbook, known by their columns, whatever the sheet is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from desktop_app.services.importing.fields.headings.word_table import compact, heading_table
from desktop_app.services.importing.fields.proposing.cells.column_profile import spread
from desktop_app.services.importing.fields.proposing.cells.readings import read_table
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.columns import SHEETS, WORKBOOK, Columns
from desktop_app.services.schema.declaration import Sheet

_FEWEST: Final = 2


def find_template(
    region: Region, columns: Columns, neighbours: Sequence[Region] = ()
) -> tuple[str, Mapping[int, str]] | None:
    """Return the sheet of our workbook that a table is, and the field of each of its columns; None if it is none.

    It has every column that the sheet needs and more of its columns than of any other. At least one of them is called
    as nobody else calls a column, or all columns are ours and are called as in files, or the sheet has our title.
    Suppliers and parties look alike: the other tables of the file tell which of them they name.
    """
    headings = {one.column: compact(one.heading) for one in region.columns if one.heading and not one.unit}
    found = [(sheet, _match(sheet, headings, columns)) for sheet in WORKBOOK]
    fitting = [(sheet, fields) for sheet, fields in found if _is_enough(sheet, fields, headings, region)]
    most = max((len(fields) for _, fields in fitting), default=0)
    best = [(sheet, fields) for sheet, fields in fitting if len(fields) == most]
    is_of_firms = {Sheet.SUPPLIERS, Sheet.PARTIES} <= {sheet for sheet, _ in best}
    if is_of_firms and _names_suppliers(region, neighbours):
        best = [(sheet, fields) for sheet, fields in best if sheet == Sheet.SUPPLIERS]
    titled = [(sheet, fields) for sheet, fields in best if _has_title(sheet, region)]
    return next(iter(titled if len(best) > 1 else best), None)


def _has_title(sheet: str, region: Region) -> bool:
    return compact(region.table.title) in {compact(SHEETS[sheet].title), compact(sheet)}


def _names_suppliers(region: Region, neighbours: Sequence[Region]) -> bool:
    """Tell whether another table says that firms of this one are suppliers."""
    firms = {" ".join(text.split()) for row in spread(region.rows) for text in row.shown if text}
    return any(
        column.profile.distinct & firms
        for table in map(read_table, neighbours)
        for column in table.clear("products.supplier")
    )


def _match(sheet: str, headings: Mapping[int, str], columns: Columns) -> dict[int, str]:
    names: dict[str, str] = {}
    for name, column in columns.columns_of_sheet(sheet).items():
        former = WORKBOOK[sheet].columns[name].former
        for word in (former, column.label, name):
            if word:
                names[compact(word)] = f"{sheet}.{name}"
    matched: dict[int, str] = {}
    for place, heading in headings.items():
        if heading in names and names[heading] not in matched.values():
            matched[place] = names[heading]
    return matched


def _is_enough(sheet: str, fields: Mapping[int, str], headings: Mapping[int, str], region: Region) -> bool:
    declaration = SHEETS[sheet]
    needed = {f"{sheet}.{name}" for name in declaration.required} - (
        {f"{sheet}.line"} if declaration.is_numbered else set()
    )
    has_title = _has_title(sheet, region)
    fewest = 1 if has_title else _FEWEST
    if not needed <= set(fields.values()) or len(fields) < fewest or len(fields) * 2 < len(headings):
        return False
    texts = {one.column: one.heading for one in region.columns}
    names = {field.partition(".")[2] for field in fields.values()}
    written = [texts[place] for place in fields if texts[place] in names]
    is_all = len(fields) == len(headings)
    is_own_word = any(headings[place] not in heading_table().trade for place in fields)
    return (
        is_own_word
        or any("_" in text for text in written)
        or (is_all and (has_title or len(written) == len(fields)))
    )
