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
from desktop_app.storage.sqlite.folding import fold
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


def table_of(which: Filter) -> str:
    """Return the table that a filter is about."""
    return _TABLES[type(which)]


def conditions(which: Filter) -> list[Condition]:
    """Return the conditions that a filter stands for."""
    words = list(_words(TABLES[table_of(which)], which.text))
    match which:
        case ProductFilter():
            return [*words, *_product(which)]
        case SupplierFilter():
            supplier = TABLES["supplier"].c
            return [
                *words,
                *_is(supplier.supplier, which.supplier),
                *_is(supplier.country, which.country),
                *_is(func.coalesce(supplier.active, "yes"), which.active),
            ]
        case PartyFilter():
            party = TABLES["party"].c
            return [*words, *_is(party.country, which.country), *_is(party.listed, which.listed)]
        case ShipmentFilter():
            return [*words, *_shipment(which)]
        case ScreeningFilter():
            return [*words, *_screening(which)]
        case DeterminationFilter():
            return [*words, *_determination(which)]


def _words(table: Table, text: str) -> Iterator[Condition]:
    for word in fold(text).split():
        yield func.instr(table.c.search, word) > 0


def _is(column: ColumnElement[Any], code: str) -> Iterator[Condition]:
    if code == NOBODY_SAID:
        yield column.is_(None)
    elif code:
        yield column == code


def _between(column: ColumnElement[Any], since: str, until: str) -> Iterator[Condition]:
    if since:
        yield column >= _day(since)
    if until:
        yield column <= _day(until)


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        raise Refused(
            Phrase('"{text}" is not a day', text=text), do="Write it as YYYY-MM-DD"
        ) from None


def _product(which: ProductFilter) -> Iterator[Condition]:
    product, bill = TABLES["product"].c, TABLES["bill_line"]
    yield from _is(product.listed_as, which.listed_as)
    yield from _is(product.made_in, which.made_in)
    if which.supplier is not None:
        yield product.supplier_id == which.supplier
    if which.lacks:
        yield _lacks(which.lacks)
    if which.tops:
        yield ~exists(select(bill.c.id).where(bill.c.child_id == product.id))


def _lacks(field: str) -> Condition:
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


def _shipment(which: ShipmentFilter) -> Iterator[Condition]:
    shipment, line, product = TABLES["shipment"].c, TABLES["shipment_line"], TABLES["product"]
    yield from _is(shipment.destination, which.destination)
    yield from _between(shipment.on, which.since, which.until)
    if which.party is not None:
        roles = (shipment.importer_id, shipment.consignee_id, shipment.end_user_id)
        yield (roles[0] == which.party) | (roles[1] == which.party) | (roles[2] == which.party)
    if which.shipment is not None:
        yield shipment.id == which.shipment
    if which.verdict == NOBODY_SAID:
        yield latest_screening().is_(None)
    elif which.verdict:
        lines = line.join(product, product.c.id == line.c.product_id)
        yield exists(
            select(line.c.id)
            .select_from(lines)
            .where(line.c.shipment_id == shipment.id, verdict_of_line() == which.verdict)
        )


def _screening(which: ScreeningFilter) -> Iterator[Condition]:
    screening, line = TABLES["screening"].c, TABLES["screening_line"]
    yield screening.state == which.state if which.state else screening.state != LAST
    if which.verdict:
        yield exists(
            select(line.c.id).where(
                line.c.screening_id == screening.id, line.c.verdict == which.verdict
            )
        )
    for subject, named in (("shipment", which.shipment), ("product", which.product)):
        if named is not None:
            yield screening.subject == subject
            yield screening.subject_id == named


def _determination(which: DeterminationFilter) -> Iterator[Condition]:
    determination = TABLES["determination"]
    yield from _is(determination.c.verdict, which.verdict)
    yield from _between(determination.c.recorded_on, which.since, which.until)
    if which.latest:
        newer = determination.alias("a_newer_one")
        yield ~exists(select(newer.c.id).where(newer.c.supersedes_id == determination.c.id))
