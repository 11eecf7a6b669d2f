# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets of our own workbook, known by their columns, whatever the sheet is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop_app.services.importing.fields.headings.word_table import compact, heading_table
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.sheets import SHEETS, WORKBOOK

_FEWEST: Final = 2


def find_template(region: Region, columns: Columns) -> tuple[str, Mapping[int, str]] | None:
    """Return the sheet of our workbook that a table is, and the field of each of its columns; None if it is none.

    It has every column that the sheet needs and more of its columns than of any other. At least one of them is called
    as nobody else calls a column, or the sheet has our title and all columns are ours.
    """
    headings = {one.column: compact(one.heading) for one in region.columns if one.heading and not one.unit}
    found = [(sheet, _match(sheet, headings, columns)) for sheet in WORKBOOK]
    fitting = [(sheet, fields) for sheet, fields in found if _is_enough(sheet, fields, headings, region)]
    most = max((len(fields) for _, fields in fitting), default=0)
    best = [(sheet, fields) for sheet, fields in fitting if len(fields) == most]
    return best[0] if len(best) == 1 else None


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
    if not needed <= set(fields.values()) or len(fields) < _FEWEST or len(fields) * 2 < len(headings):
        return False
    titles = {compact(declaration.title), compact(sheet)}
    is_ours = compact(region.table.title) in titles and len(fields) == len(headings)
    return is_ours or any(headings[place] not in heading_table().trade for place in fields)
