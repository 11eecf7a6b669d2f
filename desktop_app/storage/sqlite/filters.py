# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a filter lets through, as conditions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, exists, func, select

from desktop_app.domain.days import parse_day
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.schema.rows import (
    DeterminationFilter,
    Filter,
    PartyFilter,
    ProductFilter,
    ScreeningFilter,
    ShipmentFilter,
    SupplierFilter,
)
from desktop_app.storage.sqlite.folding import fold_text
from desktop_app.storage.sqlite.queries import LAST, latest_screening, verdict_of_line
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
}


def table_of_filter(row_filter: Filter) -> str:
    """Return the table that a filter is about."""
    return _TABLES[type(row_filter)]


def conditions(row_filter: Filter) -> list[Condition]:
    """Return the conditions that a filter stands for."""
    text_conditions = list(_text_conditions(TABLES[table_of_filter(row_filter)], row_filter.text))
    match row_filter:
        case ProductFilter():
            return [*text_conditions, *_product_conditions(row_filter)]
        case SupplierFilter():
            supplier = TABLES["supplier"].c
            return [
                *text_conditions,
                *_column_is(supplier.supplier, row_filter.supplier),
                *_column_is(supplier.country, row_filter.country),
                *_column_is(func.coalesce(supplier.active, "yes"), row_filter.active),
            ]
        case PartyFilter():
            party = TABLES["party"].c
            return [
                *text_conditions,
                *_column_is(party.country, row_filter.country),
                *_column_is(party.listed, row_filter.listed),
            ]
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


def _day_is_between(column: ColumnElement[Any], from_day: str, until: str) -> Iterator[Condition]:
    if from_day:
        yield column >= _parse_day(from_day)
    if until:
        yield column <= _parse_day(until)


def _parse_day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        raise Refused(Phrase('"{text}" is not a day', text=text), do="Write it as YYYY-MM-DD") from None


def _product_conditions(row_filter: ProductFilter) -> Iterator[Condition]:
    product, bill = TABLES["product"].c, TABLES["bill_line"]
    yield from _column_is(product.listed_as, row_filter.listed_as)
    yield from _column_is(product.made_in, row_filter.made_in)
    if row_filter.supplier is not None:
        yield product.supplier_id == row_filter.supplier
    if row_filter.lacks:
        yield _lacks_field(row_filter.lacks)
    if row_filter.tops:
        yield ~exists(select(bill.c.id).where(bill.c.child_id == product.id))


def _lacks_field(field: str) -> Condition:
    product, bill = TABLES["product"], TABLES["bill_line"]
    materials, technology = TABLES["material_line"], TABLES["technology"]
    match field:
        case "bill":
            lines = exists(select(bill.c.id).where(bill.c.parent_id == product.c.id))
            return ~lines & (func.coalesce(product.c.bill_complete, "") != "yes")
        case "materials":
            lines = exists(select(materials.c.id).where(materials.c.product_id == product.c.id))
            return ~lines & (func.coalesce(product.c.materials_complete, "") != "yes")
        case "technology":
            return ~exists(select(technology.c.id).where(technology.c.product_id == product.c.id))
        case "supplier":
            return product.c.supplier_id.is_(None)
    return product.c[field].is_(None)


def _shipment_conditions(row_filter: ShipmentFilter) -> Iterator[Condition]:
    shipment, line, product = TABLES["shipment"].c, TABLES["shipment_line"], TABLES["product"]
    yield from _column_is(shipment.destination, row_filter.destination)
    yield from _day_is_between(shipment.on, row_filter.from_day, row_filter.until)
    if row_filter.party is not None:
        roles = (shipment.importer_id, shipment.consignee_id, shipment.end_user_id)
        yield (
            (roles[0] == row_filter.party) | (roles[1] == row_filter.party) | (roles[2] == row_filter.party)
        )
    if row_filter.shipment is not None:
        yield shipment.id == row_filter.shipment
    if row_filter.verdict == NOBODY_SAID:
        yield latest_screening().is_(None)
    elif row_filter.verdict:
        lines = line.join(product, product.c.id == line.c.product_id)
        yield exists(
            select(line.c.id)
            .select_from(lines)
            .where(line.c.shipment_id == shipment.id, verdict_of_line() == row_filter.verdict)
        )


def _screening(row_filter: ScreeningFilter) -> Iterator[Condition]:
    screening, line = TABLES["screening"].c, TABLES["screening_line"]
    yield screening.state == row_filter.state if row_filter.state else screening.state != LAST
    if row_filter.verdict:
        yield exists(
            select(line.c.id).where(line.c.screening_id == screening.id, line.c.verdict == row_filter.verdict)
        )
    for subject, named in (("shipment", row_filter.shipment), ("product", row_filter.product)):
        if named is not None:
            yield screening.subject == subject
            yield screening.subject_id == named


def _determination(row_filter: DeterminationFilter) -> Iterator[Condition]:
    determination = TABLES["determination"]
    yield from _column_is(determination.c.verdict, row_filter.verdict)
    yield from _day_is_between(determination.c.recorded_on, row_filter.from_day, row_filter.until)
    if row_filter.latest:
        newer = determination.alias("a_newer_one")
        yield ~exists(select(newer.c.id).where(newer.c.supersedes_id == determination.c.id))
