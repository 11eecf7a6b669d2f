# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The product of a certificate whose rows do not name one: it stands above the table."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.heading_words import find_fields
from desktop_app.services.importing.fields.mapping import TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.declaration import ListKind

_PART_NUMBER = "products.part_number"


def name_product_of_title(region: Region, mapping: TableMapping, entries: Iterable[Entry]) -> None:
    """Fill in the part number that stands above a table of contents that has no column for it."""
    fields = {column.field for column in mapping.columns}
    if mapping.kind != ListKind.COMPOSITION or _PART_NUMBER in fields:
        return
    told = {text.strip() for label, text in region.labels.items() if _is_part_number(label)}
    named = [text for text in told if find_no_value(text) is None]
    if len(told) == 1 and named:
        for entry in entries:
            entry.values[_PART_NUMBER] = named[0]


def _is_part_number(label: str) -> bool:
    found = find_fields(label.strip(" :：="))
    return bool(found) and found[0].field == _PART_NUMBER and found[0].exactness == "whole"
