# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads flat rows for tables, which SQL filters, sorts and pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import (
    ClientRow,
    DeterminationFilter,
    DeterminationRow,
    Filter,
    FrozenAnswer,
    FrozenFacts,
    Page,
    PartyFilter,
    PartyRow,
    ProductFilter,
    ProductRow,
    RateRow,
    ScreeningFilter,
    ScreeningRow,
    ShipmentFilter,
    ShipmentRow,
    StatusCheckRow,
    SupplierFilter,
    SupplierRow,
)
from desktop_app.storage.sqlite import filters
from desktop_app.storage.sqlite.data_file.database import Database
from desktop_app.storage.sqlite.queries import (
    DETERMINATIONS,
    LIST_SEPARATOR,
    PARTIES,
    PRODUCTS,
    SCREENINGS,
    SHIPMENTS,
    SUPPLIERS,
    Listed,
    count_of_rows,
    frozen_facts,
    own_columns,
    select_fields,
)
from desktop_app.storage.sqlite.schema.mappers import TABLES

_AT_ONCE: Final = 500


class SqlListQueries:
    """The lists of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_clients(self) -> list[ClientRow]:
        """Return every client, by name."""
        client = TABLES["client"].c
        counted = {"products": "product", "shipments": "shipment", "records": "determination"}
        fields = {
            **{name: client[name] for name in ("id", "client", "name", "name_zh", "country")},
            **{name: count_of_rows(TABLES[table].c.client_id, client.id) for name, table in counted.items()},
        }
        question = select_fields(fields).order_by(client.name, client.id)
        with self._database.read_transaction() as connection:
            return [ClientRow(**row._asdict()) for row in connection.execute(question)]

    def list_products(self, client: int, row_filter: ProductFilter, page: Page) -> list[ProductRow]:
        """Return products, by part number."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, PRODUCTS, client, row_filter, page)
            return [ProductRow(**row) for row in page_rows]

    def list_product_ids(self, client: int, row_filter: ProductFilter, page: Page) -> list[int]:
        """Return the ids of all matching products, by part number, for a list too long to be read whole."""
        question = self._page_query(PRODUCTS, client, row_filter, page)
        with self._database.read_transaction() as connection:
            only = question.with_only_columns(TABLES["product"].c.id)
            return list(connection.execute(only).scalars())

    def products_named(self, client: int, keys: Sequence[str | int]) -> dict[Any, ProductRow]:
        """Return products by their part numbers, or by their ids; missing ones are left out."""
        product = TABLES["product"].c
        column = product.id if keys and isinstance(keys[0], int) else product.part_number
        question = PRODUCTS.question.where(product.client_id == client)
        page_rows: dict[Any, ProductRow] = {}
        with self._database.read_transaction() as connection:
            for start in range(0, len(keys), _AT_ONCE):
                some = question.where(column.in_(keys[start : start + _AT_ONCE]))
                rows = [ProductRow(**row._asdict()) for row in connection.execute(some)]
                page_rows |= {row.id if column is product.id else row.part_number: row for row in rows}
        return page_rows

    def list_suppliers(self, client: int, row_filter: SupplierFilter, page: Page) -> list[SupplierRow]:
        """Return suppliers, by name."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, SUPPLIERS, client, row_filter, page)
            return [SupplierRow(**row) for row in page_rows]

    def list_parties(self, client: int, row_filter: PartyFilter, page: Page) -> list[PartyRow]:
        """Return parties, by name."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, PARTIES, client, row_filter, page)
            return [PartyRow(**row) for row in page_rows]

    def list_shipments(self, client: int, row_filter: ShipmentFilter, page: Page) -> list[ShipmentRow]:
        """Return shipments, latest day first."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, SHIPMENTS, client, row_filter, page)
            return [ShipmentRow(**{**row, "verdicts": _split_texts(row["verdicts"])}) for row in page_rows]

    def list_screenings(self, client: int, row_filter: ScreeningFilter, page: Page) -> list[ScreeningRow]:
        """Return screenings, last changed first."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, SCREENINGS, client, row_filter, page)
            return [ScreeningRow(**{**row, "verdicts": _split_texts(row["verdicts"])}) for row in page_rows]

    def list_determinations(
        self, client: int, row_filter: DeterminationFilter, page: Page
    ) -> list[DeterminationRow]:
        """Return determinations, newest first."""
        with self._database.read_transaction() as connection:
            page_rows = self._read_page(connection, DETERMINATIONS, client, row_filter, page)
            return [DeterminationRow(**row) for row in page_rows]

    def list_frozen_facts(self, client: int) -> list[FrozenFacts]:
        """Return what the lists of records ask of every frozen case and conclusion of a client."""
        question = frozen_facts().where(TABLES["determination"].c.client_id == client)
        with self._database.read_transaction() as connection:
            return [FrozenFacts(**row._asdict()) for row in connection.execute(question)]

    def list_other_answers(self, client: int, pack_sha256: str, program: str) -> list[FrozenAnswer]:
        """Return the current determinations whose answer another law file or program than these worked out."""
        determination = TABLES["determination"]
        names = ("id", "case_sha256", "case_json", "conclusion_json")
        question = select(*(determination.c[name] for name in names)).where(
            determination.c.client_id == client,
            (determination.c.pack_sha256 != pack_sha256) | (determination.c.program != program),
            *filters.conditions(DeterminationFilter(latest=True)),
        )
        with self._database.read_transaction() as connection:
            return [FrozenAnswer(**row._asdict()) for row in connection.execute(question)]

    def list_status_checks(self, client: int, provision: str) -> list[StatusCheckRow]:
        """Return status checks, latest first."""
        table, evidence = TABLES["status_check"], TABLES["evidence"]
        check = table.c
        fields = {
            **own_columns(Sheet.STATUS_CHECKS),
            "evidence": evidence.c.sha256,
            "paper": evidence.c.name,
            "every_client": check.client_id.is_(None),
        }
        question = (
            select_fields(fields)
            .select_from(table.outerjoin(evidence, evidence.c.id == check.evidence_id))
            .where((check.client_id == client) | check.client_id.is_(None))
            .order_by(check.checked_on.desc(), check.id.desc())
        )
        if provision:
            question = question.where(check.provision == provision)
        with self._database.read_transaction() as connection:
            return [StatusCheckRow(**row._asdict()) for row in connection.execute(question)]

    def list_exchange_rates(self, client: int) -> list[RateRow]:
        """Return exchange rates, latest first."""
        rate = TABLES["rate"].c
        question = (
            select_fields(own_columns(Sheet.RATES))
            .where(rate.client_id == client)
            .order_by(rate.on.desc(), rate.source_currency, rate.target_currency)
        )
        with self._database.read_transaction() as connection:
            return [RateRow(**row._asdict()) for row in connection.execute(question)]

    def count_rows(self, client: int, row_filter: Filter) -> int:
        """Return how many rows a filter of any kind lets through."""
        table = TABLES[filters.table_of_filter(row_filter)]
        question = (
            select(func.count())
            .select_from(table)
            .where(table.c.client_id == client, *filters.conditions(row_filter))
        )
        with self._database.read_transaction() as connection:
            return int(connection.execute(question).scalar_one())

    def _read_page(
        self, connection: Connection, listed: Listed, client: int, row_filter: Filter, page: Page
    ) -> list[dict[str, Any]]:
        question = self._page_query(listed, client, row_filter, page)
        return [row._asdict() for row in connection.execute(question)]

    @staticmethod
    def _page_query(listed: Listed, client: int, row_filter: Filter, page: Page) -> Select[Any]:
        question: Select[Any] = listed.question.where(
            listed.table.c.client_id == client, *filters.conditions(row_filter)
        ).order_by(*listed.order_of_page(page))
        if page.limit:
            question = question.limit(page.limit)
        if page.offset:
            question = question.limit(page.limit or -1).offset(page.offset)
        return question


def _split_texts(texts: str) -> tuple[str, ...]:
    return tuple(texts.split(LIST_SEPARATOR)) if texts else ()
