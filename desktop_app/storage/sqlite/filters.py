# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Filters of lists as SQL conditions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, exists, func, select

from desktop_app.services.schema.rows import (
    DeterminationFilter,
    Filter,
    PartyFilter,
    ProductFilter,
    ScreeningFilter,
    ShipmentFilter,
    SupplierFilter,
    UnfinishedFilter,
)
from desktop_app.storage.sqlite.folding import fold_text
from desktop_app.storage.sqlite.queries import LAST, is_withdrawn, latest_screening, names_no_row
from desktop_app.storage.sqlite.schema.mappers import TABLES

NOBODY_SAID: Final = "?"
Condition = ColumnElement[bool]
_TABLES: Final[dict[type[Any], str]] = {
    ProductFilter: "product",
    SupplierFilter: "supplier",
    PartyFilter: "party",
    ShipmentFilter: "shipment",
    ScreeningFilter: "screening",
    DeterminationFilter: "determination",
    UnfinishedFilter: "unfinished_row",
}


def table_of_filter(row_filter: Filter) -> str:
    """Return the table of a filter."""
    return _TABLES[type(row_filter)]


def conditions(row_filter: Filter) -> list[Condition]:
    """Return the SQL conditions of a filter."""
    text_conditions = list(_text_conditions(TABLES[table_of_filter(row_filter)], row_filter.text))
    match row_filter:
        case ProductFilter():
            return [*text_conditions, *_product_conditions(row_filter)]
        case SupplierFilter():
            return [*text_conditions, *_column_is(TABLES["supplier"].c.supplier, row_filter.supplier)]
        case PartyFilter() | UnfinishedFilter():
            return text_conditions
        case ShipmentFilter():
            return [*text_conditions, *_shipment_conditions(row_filter)]
        case ScreeningFilter():
            return [*text_conditions, *_screening(row_filter)]
        case DeterminationFilter():
            return [*text_conditions, *_determination(row_filter)]


def _text_conditions(table: Table, text: str) -> Iterator[Condition]:
    for word in fold_text(text).split():
        yield func.instr(table.c.search, word) > 0


def _column_is(column: ColumnElement[Any], code: str) -> Iterator[Condition]:
    if code == NOBODY_SAID:
        yield column.is_(None)
    elif code:
        yield column == code


def _product_conditions(row_filter: ProductFilter) -> Iterator[Condition]:
    product, bill = TABLES["product"].c, TABLES["bill_line"]
    yield from _column_is(product.listed_as, row_filter.listed_as)
    yield from _column_is(product.made_in, row_filter.made_in)
    if row_filter.supplier is not None:
        yield product.supplier_id == row_filter.supplier
    if row_filter.open_material:
        material = TABLES["material_line"].c
        yield exists(select(material.id).where(material.product_id == product.id, names_no_row()))
    if row_filter.tops:
        yield ~exists(select(bill.c.id).where(bill.c.child_id == product.id))


def _shipment_conditions(row_filter: ShipmentFilter) -> Iterator[Condition]:
    shipment = TABLES["shipment"].c
    if row_filter.party is not None:
        roles = (shipment.importer_id, shipment.consignee_id, shipment.end_user_id)
        yield (
            (roles[0] == row_filter.party) | (roles[1] == row_filter.party) | (roles[2] == row_filter.party)
        )
    if row_filter.shipment is not None:
        yield shipment.id == row_filter.shipment
    if row_filter.unscreened:
        yield latest_screening().is_(None)


def _screening(row_filter: ScreeningFilter) -> Iterator[Condition]:
    screening, line = TABLES["screening"].c, TABLES["screening_line"]
    yield screening.state == row_filter.state if row_filter.state else screening.state != LAST
    if row_filter.verdict:
        yield exists(
            select(line.c.id).where(line.c.screening_id == screening.id, line.c.verdict == row_filter.verdict)
        )
    if row_filter.shipment is not None:
        yield screening.subject == "shipment"
        yield screening.subject_id == row_filter.shipment


def _determination(row_filter: DeterminationFilter) -> Iterator[Condition]:
    determination = TABLES["determination"]
    if row_filter.latest:
        newer = determination.alias("a_newer_one")
        yield ~exists(select(newer.c.id).where(newer.c.supersedes_id == determination.c.id))
        yield ~is_withdrawn()
