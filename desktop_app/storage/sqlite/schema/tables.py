# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of the catalogue: columns and constraints, no behaviour. NULL is "not known"; ids are never reused.

Amounts and days are text of an exact type. The tables of screenings and records are in ``work_tables``.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Day, ExactDecimal, Instant

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
NEVER_TWICE = {"sqlite_autoincrement": True}


def _decimal_column() -> Any:
    return Field(default=None, sa_type=ExactDecimal)


def _day_column() -> Any:
    return Field(default=None, sa_type=Day)


def _reference_to(table: str) -> Any:
    return Field(foreign_key=f"{table}.id", ondelete="RESTRICT", index=True)


def _optional_reference_to(table: str) -> Any:
    return Field(default=None, foreign_key=f"{table}.id", ondelete="RESTRICT", index=True)


class ClientTable(SQLModel, table=True):
    __tablename__ = "client"
    __table_args__ = (UniqueConstraint("client"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client: str
    name: str
    name_zh: str | None = None
    address: str | None = None
    country: str | None = None
    currency: str | None = None
    paper_languages: str | None = None
    letterhead_line_1: str | None = None
    letterhead_line_2: str | None = None
    letterhead_line_3: str | None = None
    adviser: str | None = None
    addressee: str | None = None
    privilege_line: str | None = None
    reliance_line: str | None = None
    paper_size: str | None = None
    second_person: str | None = None
    retention_years: str | None = None
    note: str | None = None


class SupplierTable(SQLModel, table=True):
    __tablename__ = "supplier"
    __table_args__ = (UniqueConstraint("client_id", "supplier"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = _reference_to("client")
    supplier: str
    name: str | None = None
    name_zh: str | None = None
    country: str | None = None
    address: str | None = None
    contact: str | None = None
    active: str | None = None
    note: str | None = None
    search: str = ""


class ProductTable(SQLModel, table=True):
    __tablename__ = "product"
    __table_args__ = (
        UniqueConstraint("client_id", "part_number"),
        # the filter searches this index alone, without reading the rows
        Index("ix_product_client_id_search", "client_id", "search"),
        NEVER_TWICE,
    )

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    part_number: str
    name: str | None = None
    name_zh: str | None = None
    listed_as: str | None = None
    made_in: str | None = None
    value: Decimal | None = _decimal_column()
    value_to: Decimal | None = _decimal_column()
    currency: str | None = None
    value_basis: str | None = None
    mass: Decimal | None = _decimal_column()
    mass_to: Decimal | None = _decimal_column()
    mass_unit: str | None = None
    hs_code: str | None = None
    supplier_id: int | None = _optional_reference_to("supplier")
    material_family: str | None = None
    grade: str | None = None
    bill_complete: str | None = None
    materials_complete: str | None = None
    source_kind: str | None = None
    source_document: str | None = None
    source_by: str | None = None
    source_on: date | None = _day_column()
    source: str | None = None
    note: str | None = None
    search: str = ""


class BillLineTable(SQLModel, table=True):
    __tablename__ = "bill_line"
    __table_args__ = (UniqueConstraint("parent_id", "child_id"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    parent_id: int = Field(foreign_key="product.id", ondelete="RESTRICT")
    child_id: int = _reference_to("product")
    position: int
    quantity: Decimal | None = _decimal_column()


class MaterialLineTable(SQLModel, table=True):
    __tablename__ = "material_line"
    __table_args__ = (UniqueConstraint("product_id", "line"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", ondelete="RESTRICT")
    position: int
    line: str
    row: str | None = None
    origin: str | None = None
    china_share: Decimal | None = _decimal_column()
    china_share_to: Decimal | None = _decimal_column()
    value: Decimal | None = _decimal_column()
    value_to: Decimal | None = _decimal_column()
    value_currency: str | None = None
    mass: Decimal | None = _decimal_column()
    mass_to: Decimal | None = _decimal_column()
    mass_unit: str | None = None
    element_percent: Decimal | None = _decimal_column()
    element_percent_to: Decimal | None = _decimal_column()
    element: str | None = None
    element_factor: Decimal | None = _decimal_column()
    price: Decimal | None = _decimal_column()
    price_to: Decimal | None = _decimal_column()
    price_currency: str | None = None
    price_per: str | None = None
    source_kind: str | None = None
    source_document: str | None = None
    source: str | None = None
    note: str | None = None


class TechnologyTable(SQLModel, table=True):
    __tablename__ = "technology"
    __table_args__ = (UniqueConstraint("product_id"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", ondelete="RESTRICT")
    mining: str | None = None
    separation: str | None = None
    metal_smelting: str | None = None
    magnet_making: str | None = None
    recycling: str | None = None
    source_kind: str | None = None
    source_document: str | None = None
    source_by: str | None = None
    source_on: date | None = _day_column()
    note: str | None = None


class ProvenanceTable(SQLModel, table=True):
    """The source of one field of a product, material or technology; ``line`` is a material's."""

    __tablename__ = "provenance"
    __table_args__ = (
        UniqueConstraint("product_id", "sheet", "line", "field", name="uq_provenance_field"),
        NEVER_TWICE,
    )

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", ondelete="RESTRICT")
    sheet: str
    line: str = ""
    field: str
    source_kind: str | None = None
    source_document: str | None = None
    source_by: str | None = None
    source_on: date | None = _day_column()
    note: str | None = None


class PartyTable(SQLModel, table=True):
    __tablename__ = "party"
    __table_args__ = (UniqueConstraint("client_id", "party"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = _reference_to("client")
    party: str
    name: str | None = None
    name_zh: str | None = None
    other_names: str | None = None
    country: str | None = None
    address: str | None = None
    military: str | None = None
    listed: str | None = None
    listed_reason: str | None = None
    unreliable: str | None = None
    held_by_listed: str | None = None
    owners_known: str | None = None
    owners_complete: str | None = None
    note: str | None = None
    search: str = ""


class StakeTable(SQLModel, table=True):
    """``owned`` and ``owner`` are keys: of a party, or of an owner that is not a party."""

    __tablename__ = "stake"
    __table_args__ = (UniqueConstraint("client_id", "owned", "owner"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    owned: str
    owner: str
    name: str | None = None
    other_names: str | None = None
    country: str | None = None
    percent: Decimal | None = _decimal_column()
    percent_to: Decimal | None = _decimal_column()
    listed: str | None = None
    listed_reason: str | None = None
    owners_known: str | None = None
    owners_complete: str | None = None
    source: str | None = None
    as_of: date | None = _day_column()
    note: str | None = None


class ShipmentTable(SQLModel, table=True):
    __tablename__ = "shipment"
    __table_args__ = (UniqueConstraint("client_id", "shipment"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = _reference_to("client")
    shipment: str
    title: str | None = None
    on: date | None = _day_column()
    movement: str | None = None
    destination: str | None = None
    exporter: str | None = None
    exporter_country: str | None = None
    importer_id: int | None = _optional_reference_to("party")
    consignee_id: int | None = _optional_reference_to("party")
    end_user_id: int | None = _optional_reference_to("party")
    end_use_text: str | None = None
    wmd: str | None = None
    terrorism: str | None = None
    military: str | None = None
    ai_military: str | None = None
    humanitarian: str | None = None
    chips_kind: str | None = None
    logic_nm: str | None = None
    memory_layers: str | None = None
    assumption: str | None = None
    assumption_by: str | None = None
    assumption_why: str | None = None
    assumption_on: date | None = _day_column()
    profile: str | None = None
    profile_by: str | None = None
    profile_why: str | None = None
    profile_on: date | None = _day_column()
    readings: str | None = None
    note: str | None = None
    search: str = ""


class ShipmentLineTable(SQLModel, table=True):
    __tablename__ = "shipment_line"
    __table_args__ = (UniqueConstraint("shipment_id", "line"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    shipment_id: int = Field(foreign_key="shipment.id", ondelete="RESTRICT")
    product_id: int = _reference_to("product")
    position: int
    line: str
    quantity: Decimal | None = _decimal_column()


class RateTable(SQLModel, table=True):
    __tablename__ = "rate"
    __table_args__ = (
        UniqueConstraint("client_id", "source_currency", "target_currency", "on", name="uq_rate_day"),
        NEVER_TWICE,
    )

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    source_currency: str
    target_currency: str
    rate: Decimal = Field(sa_type=ExactDecimal)
    on: date = Field(sa_type=Day)
    source: str | None = None


class EvidenceTable(SQLModel, table=True):
    """An evidence paper with its bytes. Never changed; without a client it is that of a check for all clients."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("client_id", "sha256"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int | None = Field(default=None, foreign_key="client.id", ondelete="RESTRICT")
    sha256: str
    name: str
    kind: str
    size: int
    supplier_id: int | None = _optional_reference_to("supplier")
    issued_on: date | None = _day_column()
    valid_until: date | None = _day_column()
    by: str
    at: datetime = Field(sa_type=Instant)
    # the last column, so that reading the others does not read through it
    content: bytes = Field(sa_type=LargeBinary)


class StatusCheckTable(SQLModel, table=True):
    """Without a client it counts for every client; without a shipment for every case."""

    __tablename__ = "status_check"
    __table_args__ = (NEVER_TWICE,)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int | None = _optional_reference_to("client")
    shipment: str | None = None
    provision: str
    notice: str | None = None
    state: str | None = None
    start: date | None = _day_column()
    until: date | None = _day_column()
    checked_on: date | None = _day_column()
    by: str | None = None
    place: str | None = None
    evidence_id: int | None = _optional_reference_to("evidence")
