# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person fills in, one shape for each sheet of the workbook. Every field is text; blank is "not known".

The fields are the columns of the import workbook, in its order, so that a form, a sheet and a table of the database
speak of the same thing by the same word. A form is a value: change it with ``dataclasses.replace``. What may stand in
a field, its label and its help are told by ``services.schema.columns``. Rows name each other by their keys
(``supplier="kitakami"``), never by numbers of the database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Whose catalogue it is."""

    client: str = ""
    name: str = ""
    name_zh: str = ""
    address: str = ""
    country: str = ""
    currency: str = ""
    paper_languages: str = ""
    letterhead_line_1: str = ""
    letterhead_line_2: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """Who delivers parts."""

    supplier: str = ""
    name: str = ""
    name_zh: str = ""
    country: str = ""
    address: str = ""
    contact: str = ""
    active: str = "yes"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product or part; ``value`` and ``mass`` are of one piece, ``_to`` is the upper end of a range."""

    part_number: str = ""
    name: str = ""
    name_zh: str = ""
    listed_as: str = ""
    made_in: str = ""
    value: str = ""
    value_to: str = ""
    currency: str = ""
    value_basis: str = ""
    mass: str = ""
    mass_to: str = ""
    mass_unit: str = ""
    hs_code: str = ""
    supplier: str = ""
    material_family: str = ""
    grade: str = ""
    bill_complete: str = ""
    materials_complete: str = ""
    source_kind: str = ""
    source_document: str = ""
    source_by: str = ""
    source_on: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BillLine:
    """How many of one part are in another."""

    parent: str = ""
    child: str = ""
    quantity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A rare-earth material in a product itself, not inside its parts."""

    part_number: str = ""
    line: str = ""
    row: str = ""
    origin: str = ""
    china_share: str = ""
    china_share_to: str = ""
    value: str = ""
    value_to: str = ""
    value_currency: str = ""
    mass: str = ""
    mass_to: str = ""
    mass_unit: str = ""
    element_percent: str = ""
    element_percent_to: str = ""
    element_factor: str = ""
    price: str = ""
    price_to: str = ""
    price_currency: str = ""
    price_per: str = ""
    source_kind: str = ""
    source_document: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Technology:
    """Whether China-origin technology was used to make a product: yes, no, unknown or blank for each activity."""

    part_number: str = ""
    mining: str = ""
    separation: str = ""
    metal_smelting: str = ""
    magnet_making: str = ""
    recycling: str = ""
    source_kind: str = ""
    source_document: str = ""
    source_by: str = ""
    source_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An importer, consignee or end user. The answers are those of a person who looked."""

    party: str = ""
    name: str = ""
    name_zh: str = ""
    country: str = ""
    address: str = ""
    military: str = ""
    listed: str = ""
    unreliable: str = ""
    held_by_listed: str = ""
    owners_known: str = ""
    owners_complete: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What ``owner`` holds of ``owned``, a party or another owner; both are keys, ``name`` is the owner's."""

    owned: str = ""
    owner: str = ""
    name: str = ""
    percent: str = ""
    percent_to: str = ""
    listed: str = ""
    owners_known: str = ""
    owners_complete: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """What leaves on one day to one buyer; parties by their keys. A blank exporter is the client itself."""

    shipment: str = ""
    title: str = ""
    on: str = ""
    movement: str = ""
    destination: str = ""
    exporter: str = ""
    exporter_country: str = ""
    importer: str = ""
    consignee: str = ""
    end_user: str = ""
    end_use_text: str = ""
    wmd: str = ""
    terrorism: str = ""
    military: str = ""
    ai_military: str = ""
    humanitarian: str = ""
    chips_kind: str = ""
    logic_nm: str = ""
    memory_layers: str = ""
    assumption: str = ""
    profile: str = ""
    readings: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentLine:
    """One product of a shipment."""

    shipment: str = ""
    line: str = ""
    part_number: str = ""
    quantity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Units of ``to`` for one ``from_`` on a day, and who says so."""

    from_: str = ""
    to: str = ""
    rate: str = ""
    on: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCheck:
    """What a person found about a provision on the ministry's pages; a blank shipment means every case."""

    shipment: str = ""
    provision: str = ""
    notice: str = ""
    state: str = ""
    from_: str = ""
    until: str = ""
    checked_on: str = ""
    by: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """Where one field of a row came from, where that differs from what the row says of itself.

    ``sheet`` is products, materials or technology; ``line`` is that of a material; ``field`` is the column.
    """

    sheet: str = ""
    part_number: str = ""
    line: str = ""
    field: str = ""
    source_kind: str = ""
    source_document: str = ""
    source_by: str = ""
    source_on: str = ""
    note: str = ""


Form = (
    Client | Supplier | Product | BillLine | Material | Technology | Party | Stake | Shipment
    | ShipmentLine | Rate | StatusCheck | FieldSource
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a field of a form cannot be taken, and what to do about it."""

    field: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where what is being entered comes from; noted on every field that changes.

    ``kind`` is typed, imported, declared, measured, computed or estimated; a blank ``by`` is the user of the desk
    and a blank ``on`` is today.
    """

    kind: str = "typed"
    document: str = ""
    by: str = ""
    on: str = ""
    note: str = ""


TYPED: Final = Source()


def kind_said(row: Mapping[str, str]) -> str:
    """Return the kind of source of a row: one that names none was imported, for what is typed in says so."""
    return row.get("source_kind") or "imported"
