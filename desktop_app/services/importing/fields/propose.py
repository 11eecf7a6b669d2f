# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes what the columns of a table are, by their headings."""

from __future__ import annotations

from desktop_app.services.importing.fields.heading_words import find_fields
from desktop_app.services.importing.fields.mapping import ColumnProposal, ListKind, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region
from desktop_app.services.schema.columns import Columns
from desktop_app.services.schema.sheets import WORKBOOK


def propose_mapping(region: Region, *, columns: Columns) -> TableMapping:
    """Return the mapping of a table."""
    title = "_".join((region.table.title or region.file.rpartition(".")[0]).lower().split())
    sheet = next((s for s, d in WORKBOOK.items() if title in (s, "_".join(d.title.lower().split()))), "")
    proposals = []
    used: set[str] = set()
    for column in region.columns:
        field = ""
        if sheet:
            names = columns.columns_of_sheet(sheet)
            field = next((f"{sheet}.{n}" for n, c in names.items() if column.heading in (n, c.label)), "")
        else:
            match = next(iter(find_fields(column.heading)), None)
            field = match.field if match else ""
        field = "" if field in used else field
        used.add(field)
        proposals.append(ColumnProposal(column.column, column.heading, field, "sure"))
    kind = ListKind.TEMPLATE if sheet else ListKind.PARTS
    return TableMapping("|".join(c.heading for c in region.columns), kind, tuple(proposals), sheet)
