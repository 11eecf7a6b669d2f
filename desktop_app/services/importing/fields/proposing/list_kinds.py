# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the rows of a table are: parts, compositions, suppliers, parties or stakes; and what its headings mean there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop_app.services.importing.cells.chemistry.atomic_weights import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.services.importing.fields.heading_words import find_fields
from desktop_app.services.importing.fields.proposing.cells.readings import ReadColumn, TableReadings
from desktop_app.services.schema.declaration import ListKind

_BILL: Final = ("list.level", "list.quantity", "list.quantity_total", "list.line_total", "products.value")
_PART: Final = ("products.part_number", "list.other_part_number")
_FACTS_OF_PARTS: Final = (*_BILL, "products.made_in", "products.hs_code", "products.mass", "products.grade")
_REPLIES: Final = ("list.china_reply", "list.rare_earth_origin", "materials.china_share")
_FIRMS: Final = ("parties.name", "products.supplier", "products.name")
_ABOUT_FIRMS: Final = (
    "parties.address",
    "suppliers.contact",
    "suppliers.country",
    "parties.country",
    "list.party_role",
)

_FIELDS_OF_KIND: Final[Mapping[ListKind, Mapping[str, str]]] = {
    ListKind.SUPPLIERS: {
        "products.supplier": "suppliers.name", "parties.name": "suppliers.name", "products.name": "suppliers.name",
        "suppliers.name": "suppliers.name", "products.name_zh": "suppliers.name_zh",
        "products.made_in": "suppliers.country", "suppliers.country": "suppliers.country",
        "parties.country": "suppliers.country", "parties.address": "suppliers.address",
        "suppliers.contact": "suppliers.contact", "products.note": "suppliers.note",
    },
    ListKind.PARTIES: {
        "parties.name": "parties.name", "products.name": "parties.name", "products.name_zh": "parties.name_zh",
        "parties.other_names": "parties.other_names",
        "products.made_in": "parties.country", "suppliers.country": "parties.country",
        "parties.country": "parties.country", "parties.address": "parties.address",
        "list.party_role": "list.party_role", "products.note": "parties.note",
        "parties.military": "parties.military", "parties.listed": "parties.listed",
        "parties.unreliable": "parties.unreliable",
    },
    ListKind.STAKES: {
        "owners.owned": "owners.owned", "parties.name": "owners.owned", "owners.owner": "owners.owner",
        "owners.percent": "owners.percent", "list.content": "owners.percent", "products.note": "owners.note",
        "owners.as_of": "owners.as_of",
    },
}  # fmt: skip
"""For the kinds that are no lists of parts, the field of theirs that each word means; others are not taken."""
_NOT_OF_PARTS: Final = (
    "parties.", "owners.", "suppliers.contact", "suppliers.address", "list.party_role", "client.", "shipments.",
    "technology.", "rates.", "sources.", "status_checks.", "shipment_lines.", "bill_of_materials.",
)  # fmt: skip


def decide_kind(table: TableReadings) -> ListKind:
    """Return what the rows of a table are."""
    has_part = bool(table.clear(*_PART))
    if table.clear("owners.owner") and table.possible("owners.percent") and not has_part:
        return ListKind.STAKES
    has_bill = bool(table.clear(*_BILL))
    if not has_bill and _tells_contents(table):
        return ListKind.COMPOSITION
    if not has_part and not has_bill:
        kind = _kind_of_firms(table)
        if kind is not None:
            return kind
    return ListKind.PARTS if has_part or _names_parts(table) or not table.has_headings else ListKind.UNKNOWN


def _names_parts(table: TableReadings) -> bool:
    """Tell whether a list whose headings do not say part number is one of parts: by what it says of them."""
    named = table.possible(*_PART, "products.name")
    numbers = [column for column in table.possible(*_PART) if column not in table.clear("products.name")]
    return bool(named and table.clear(*_FACTS_OF_PARTS)) or bool(numbers and table.clear("products.name"))


def _tells_contents(table: TableReadings) -> bool:
    rare = [column for column in table.possible("list.content") if names_rare_earth(column)]
    return (
        bool(table.clear("list.substance") and table.possible("list.content"))
        or bool(rare and (len(rare) > 1 or table.clear("list.content")))
        or bool(table.clear(*_REPLIES))
    )


def names_rare_earth(column: ReadColumn) -> bool:
    """Tell whether the heading of a column names a rare earth or a compound of one."""
    reading = column.reading_of("list.content")
    symbol = reading.match.sort if reading else ""
    return bool(symbol) and (symbol in RARE_EARTHS or symbol not in ATOMIC_WEIGHTS)


def _kind_of_firms(table: TableReadings) -> ListKind | None:
    titles = (table.region.title, table.region.table.title)
    fields_of_titles = {
        match.field
        for title in titles
        for match in find_fields(title)
        if match.exactness in ("whole", "part")
    }
    countries = [
        column for column in table.possible("products.made_in") if column.reading_of("suppliers.country")
    ]
    names_parties = table.clear("parties.name") and not table.possible(*_FACTS_OF_PARTS, "products.name")
    is_about_firms = table.possible(*_ABOUT_FIRMS) or countries or names_parties
    if not is_about_firms or not table.possible(*_FIRMS):
        return None
    if table.clear("suppliers.supplier") or (
        table.possible("products.supplier") and not table.clear("parties.name")
    ):
        return ListKind.SUPPLIERS
    if "products.supplier" in fields_of_titles:
        return ListKind.SUPPLIERS
    is_parties = table.possible("parties.name") or "parties.name" in fields_of_titles
    return ListKind.PARTIES if is_parties and not table.clear("products.name") else None


def _is_price_of_mass(column: ReadColumn) -> bool:
    """Tell whether a column is the price of a mass, as feedstock has it: "Price USD/kg"."""
    basis = column.profile.sense.basis
    is_mass = basis is not None and basis.unit not in ("", "piece")
    return is_mass and column.reading_of("products.value") is not None


def translate(column: ReadColumn, kind: ListKind) -> ReadColumn:
    """Return a column with what its words mean in a list of some kind."""
    fields = _FIELDS_OF_KIND.get(kind)
    if kind == ListKind.COMPOSITION and _is_price_of_mass(column):
        fields = {"products.value": "materials.price"}
    if fields is None:
        readings = [reading for reading in column.readings if not reading.field.startswith(_NOT_OF_PARTS)]
        return column.narrow(readings)
    readings = [
        replace(reading, match=replace(reading.match, field=fields[reading.field]))
        for reading in column.readings
        if reading.field in fields
    ]
    unique = {reading.field: reading for reading in reversed(readings)}
    return column.narrow(reversed(unique.values()))
