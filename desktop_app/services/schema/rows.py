# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of lists with their filters, and details of single rows. Immutable values.

Amounts are plain decimals as text; days are ``YYYY-MM-DD``; blank is not known. Services address a row by ``id``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.services.schema.forms import (
    BillLine,
    Client,
    FieldSource,
    Material,
    Party,
    Product,
    Rate,
    Shipment,
    ShipmentLine,
    Stake,
    StatusCheck,
    Supplier,
    Technology,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list and its order. ``sort`` is a field of the row; ``limit`` 0 is all."""

    sort: str = ""
    descending: bool = False
    offset: int = 0
    limit: int = 0


# ---- filters: blank or None does not narrow; ``text`` looks in every word of the row, in any case ----


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFilter:
    """``listed_as`` and ``made_in`` take a code, or "?" for blank; ``supplier`` is an id.

    ``tops`` keeps products that are a component of no other, ``open_material`` those with a material that names no row.
    """

    text: str = ""
    listed_as: str = ""
    made_in: str = ""
    supplier: int | None = None
    tops: bool = False
    open_material: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierFilter:
    """``supplier`` is a key."""

    text: str = ""
    supplier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFilter:
    """Parties are filtered by words alone."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentFilter:
    """``unscreened`` keeps shipments that were never screened; ``party`` and ``shipment`` are ids."""

    text: str = ""
    unscreened: bool = False
    party: int | None = None
    shipment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningFilter:
    """``state`` is open, recorded or dropped; blank shows all but the dropped ones."""

    text: str = ""
    state: str = ""
    verdict: str = ""
    shipment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeterminationFilter:
    """``latest`` leaves out what a newer determination has superseded, and what was withdrawn."""

    text: str = ""
    latest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedFilter:
    """What imports left out is counted as a whole."""

    text: str = ""


CURRENT: Final = "current"
SUPERSEDED: Final = "superseded"
WITHDRAWN: Final = "withdrawn"

FIRST: Final = Page()
ALL_PRODUCTS: Final = ProductFilter()
ALL_SUPPLIERS: Final = SupplierFilter()
ALL_PARTIES: Final = PartyFilter()
ALL_SHIPMENTS: Final = ShipmentFilter()
ALL_SCREENINGS: Final = ScreeningFilter()
ALL_DETERMINATIONS: Final = DeterminationFilter()

Filter = (
    ProductFilter | SupplierFilter | PartyFilter | ShipmentFilter | ScreeningFilter
    | DeterminationFilter | UnfinishedFilter
)  # fmt: skip


# ---- rows -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClientRow:
    id: int
    client: str
    name: str
    name_zh: str
    country: str
    products: int
    shipments: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow(Product):
    """A product as lists show it: ``supplier`` is its supplier's name.

    ``bill`` and ``materials`` count lines, ``open_materials`` those of the latter that name no kind of material;
    ``used_in`` counts products that hold it.
    """

    id: int
    bill: int
    materials: int
    open_materials: int
    used_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierRow(Supplier):
    """A supplier as lists show it; ``products`` counts those that name it."""

    id: int
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow(Party):
    """A party as lists show it; ``owners`` and ``shipments`` count those that name it."""

    id: int
    owners: int
    shipments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentRow(Shipment):
    """A shipment as lists show it: ``importer``, or the consignee in its place, and ``end_user`` are names.

    ``screening`` is the latest one and ``state`` how far it is. ``verdicts`` are the latest of each line, "" for
    none yet; empty before any screening. ``read_narrowly``: other readings than the cautious ones are chosen.
    """

    id: int
    lines: int
    screening: int | None
    state: str
    read_narrowly: bool
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScreeningRow:
    """``subject`` is shipment, product or empty; ``of`` its key; ``open_facts`` counts over all lines.

    ``prepared_by`` and ``prepared_role`` are of who handed it in for review, and ``submitted_at`` when; blank before.
    """

    id: int
    title: str
    subject: str
    of: str
    on: str
    state: str
    lines: int
    verdicts: tuple[str, ...]
    standing: str
    open_facts: int
    opened_by: str
    opened_at: str
    changed_at: str
    prepared_by: str = ""
    prepared_role: str = ""
    submitted_at: str = ""


@dataclass(frozen=True, slots=True)
class DeterminationRow:
    """``superseded_by`` is the id of a newer version of the same number, if there is one.

    ``safest`` is the verdict under the cautious readings. ``state`` is current, superseded or withdrawn.
    """

    id: int
    number: str
    version: int
    title: str
    part_number: str
    shipment: str
    on: str
    verdict: str
    standing: str
    recorded_on: str
    by: str
    role: str
    pack_version: str
    safest: str
    superseded_by: int | None
    reviewed_by: str = ""
    state: str = CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCheckRow(StatusCheck):
    """A check; ``evidence`` is the hash of the paper kept with it, blank for none; ``paper`` is its file name."""

    id: int
    evidence: str
    paper: str
    every_client: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow(Rate):
    """An exchange rate with its id."""

    id: int


@dataclass(frozen=True, slots=True)
class JournalRow:
    nr: int
    at: str
    by: str
    what: str
    subject: str
    hash: str
    payload_sha256: str = ""
    previous: str = ""


# ---- details ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClientDetail:
    id: int
    client: Client


@dataclass(frozen=True, slots=True)
class BillPart:
    """A line of a bill with the product it names."""

    line: BillLine
    product: ProductRow


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """A product with its bill, materials, technology and supplier.

    ``sources`` is the source of each field that is filled in: its own, else that of the row. ``source_list`` is the
    hash of the list that the row was taken from, where that was kept as evidence.
    """

    id: int
    product: Product
    bill: tuple[BillPart, ...]
    used_in: tuple[BillPart, ...]
    materials: tuple[Material, ...]
    technology: Technology | None
    supplier: SupplierRow | None
    sources: Mapping[str, FieldSource] = field(default_factory=dict)
    source_list: str = ""


@dataclass(frozen=True, slots=True)
class SupplierDetail:
    id: int
    supplier: Supplier
    products: int


@dataclass(frozen=True, slots=True)
class PartyDetail:
    """A party with every stake in it, direct ones first."""

    id: int
    party: Party
    stakes: tuple[Stake, ...]
    shipments: tuple[ShipmentRow, ...]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The reading a "no licence" rests on: the verdict of the cautious readings, and the readings chosen."""

    verdict: str
    safest: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShipmentDetail:
    """A shipment with its lines, products and screenings.

    ``row`` is how the list shows it, with the names of importer and end user; ``consignee`` is the name of that one.
    ``read_as`` tells for each line the reading its verdict rests on, None for none.
    """

    id: int
    row: ShipmentRow
    shipment: Shipment
    lines: tuple[ShipmentLine, ...]
    products: tuple[ProductRow, ...]
    screenings: tuple[ScreeningRow, ...]
    consignee: str = ""
    read_as: tuple[ReadAs | None, ...] = ()


@dataclass(frozen=True, slots=True)
class DeterminationDetail:
    """A recorded determination, exactly as it was frozen.

    ``case`` is the canonical case, ``conclusion`` the conclusion as it was printed; both as plain values. ``read_as``
    is the reading the verdict rests on, None for none.
    """

    row: DeterminationRow
    case: Mapping[str, Any]
    case_sha256: str
    conclusion: Mapping[str, Any]
    pack_id: str
    pack_sha256: str
    program: str
    pdf_sha256: str
    journal_nr: int
    journal_hash: str
    read_as: ReadAs | None = None
