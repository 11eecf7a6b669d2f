# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The SQL queries of the lists: a column for each field of a row, with its sort key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final

import sqlalchemy as sa

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.columns import SHEETS, field_names
from desktop_app.services.schema.declaration import NO_DAY, Day, Sheet, as_day
from desktop_app.services.schema.rows import (
    ALL_DETERMINATIONS,
    CURRENT,
    FIRST,
    SUPERSEDED,
    WITHDRAWN,
    DeterminationFilter,
    DeterminationRow,
    FrozenAnswer,
    FrozenFacts,
    ListFilter,
    Page,
    PartyFilter,
    PartyRow,
    ProductFilter,
    ProductRow,
    RateFilter,
    RateRow,
    RowT,
    ScreeningFilter,
    ScreeningRow,
    ShipmentFilter,
    ShipmentRow,
    StatusCheckRow,
    SupplierFilter,
    SupplierRow,
    UnfinishedFilter,
)
from desktop_app.storage.sqlite.chain import raw_connection
from desktop_app.storage.sqlite.column_types import ExactDecimal, fold_text
from desktop_app.storage.sqlite.database import Database
from desktop_app.storage.sqlite.held_records import HeldRecord, RecordHolder
from desktop_app.storage.sqlite.repository import leave_out_broken
from desktop_app.storage.sqlite.tables import SHEET_TABLES, TABLES

# --------------------------------------------------------------------------------------------------
# Filters of lists as SQL conditions.


NOBODY_SAID: Final = "?"
Condition = sa.ColumnElement[bool]


def conditions(row_filter: ListFilter[Any]) -> list[Condition]:
    """Return the SQL conditions of a filter."""
    listed = LISTS[type(row_filter)]
    return [
        *(_holds(listed.table, word) for word in fold_text(row_filter.text).split()),
        *listed.conditions(row_filter),
    ]


def _holds(table: sa.Table, word: str) -> Condition:
    """Tell whether a row holds a word; a product does where its supplier does."""
    if table is not TABLES["product"]:
        return sa.func.instr(table.c.search, word) > 0
    # each half by itself: so the words of products are read from their index, and no row of a product is
    product, supplier = table.alias().c, TABLES["supplier"].c
    own_matches = sa.select(product.id).where(sa.func.instr(product.search, word) > 0)
    suppliers = sa.select(supplier.id).where(sa.func.instr(supplier.search, word) > 0)
    return table.c.id.in_(
        own_matches.union_all(sa.select(product.id).where(product.supplier_id.in_(suppliers)))
    )


def _column_is(column: sa.ColumnElement[Any], code: str) -> Iterator[Condition]:
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
        yield sa.exists(sa.select(material.id).where(material.product_id == product.id, names_no_row()))
    if row_filter.tops:
        yield ~sa.exists(sa.select(bill.c.id).where(bill.c.child_id == product.id))


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


def _screening_conditions(row_filter: ScreeningFilter) -> Iterator[Condition]:
    screening, line = TABLES["screening"].c, TABLES["screening_line"]
    yield screening.state == row_filter.state if row_filter.state else screening.state != LAST
    if row_filter.verdict:
        yield sa.exists(
            sa.select(line.c.id).where(
                line.c.screening_id == screening.id, line.c.verdict == row_filter.verdict
            )
        )
    if row_filter.shipment is not None:
        yield screening.subject == "shipment"
        yield screening.subject_id == row_filter.shipment


def _determination_conditions(row_filter: DeterminationFilter) -> Iterator[Condition]:
    determination = TABLES["determination"]
    if row_filter.latest:
        newer = determination.alias("a_newer_one")
        yield ~sa.exists(sa.select(newer.c.id).where(newer.c.supersedes_id == determination.c.id))
        yield ~is_withdrawn()
    if row_filter.record is not None:
        yield determination.c.id == row_filter.record


LIST_SEPARATOR: Final = ","
LAST: Final = "dropped"

Column = sa.ColumnElement[Any]


@dataclass(frozen=True)
class Listed:
    """A list: its table, the column of each field of a row, its default order, the conditions of its filter.

    ``source`` are the tables joined, where it reads others too.
    """

    table: sa.Table
    row: type[Any]
    fields: dict[str, Column]
    usual: tuple[Column, ...] = ()
    source: sa.FromClause | None = None
    conditions: Callable[[Any], Iterable[Condition]] = lambda _filter: ()

    @cached_property
    def question(self) -> sa.Select[Any]:
        """Return the query of all rows."""
        return select_fields(self.fields).select_from(self.table if self.source is None else self.source)

    def order_of_page(self, page: Page) -> list[Column]:
        """Return the sort keys of a page. An unknown field gives the default order; blank values come last."""
        column = self.fields.get(page.sort)
        if column is None:
            return [*self.usual, self.table.c.id]
        keys = sort_keys(column)
        return [
            column.is_(None),
            *(key.desc() if page.descending else key.asc() for key in keys),
            *self.usual,
            self.table.c.id,
        ]


def sort_keys(column: Column) -> list[Column]:
    """Return the sort key of a column: plain decimals by the number of digits before the point, then as text."""
    if isinstance(column.type, ExactDecimal):
        text = sa.type_coerce(column, sa.Text)
        return [sa.func.instr(text.op("||")("."), "."), text]
    if isinstance(column.type, sa.Text) or column.type.python_type is str:
        return [column.collate("NOCASE")]
    return [column]


def names_no_row() -> sa.ColumnElement[bool]:
    """Return the condition that a material names no kind of material; of a content of zero that is not asked."""
    material = TABLES["material_line"].c
    upper = sa.func.coalesce(material.element_percent_to, "")
    is_nothing = sa.and_(sa.func.trim(material.element_percent, "0.") == "", sa.func.trim(upper, "0.") == "")
    return sa.and_(material.row.is_(None), sa.func.coalesce(is_nothing, False).is_(False))


def count_of_rows(column: Column, value: Column, *conditions: sa.ColumnElement[bool]) -> Column:
    """Return the number of rows with a value in a column, as a subquery."""
    return (
        sa.select(sa.func.count())
        .select_from(column.table)
        .where(column == value, *conditions)
        .scalar_subquery()
    )


def select_fields(fields: Mapping[str, Column]) -> sa.Select[Any]:
    """Return the query of some columns, named as their fields; all but numbers as text, blank for NULL."""
    return sa.select(
        *(
            (
                column
                if isinstance(column.type, sa.Integer | sa.Boolean)
                else sa.func.coalesce(sa.type_coerce(column, sa.Text), "")
            ).label(name)
            for name, column in fields.items()
        )
    )


def own_columns(sheet: Sheet) -> dict[str, Column]:
    """Return the id of a row and its columns, by the fields of the form; what names other rows aside."""
    columns, form = SHEET_TABLES[sheet].columns, SHEETS[sheet].form
    names = {name: name.rstrip("_") for name in field_names(form)} if form else {}
    own_fields = {name: columns[column] for name, column in names.items() if column in columns}
    return {"id": SHEET_TABLES[sheet].table.c.id, **own_fields}


def _columns_of_table(table: str, *names: str) -> dict[str, Column]:
    return {name: TABLES[table].c[name] for name in names}


def _list_products() -> Listed:
    product, supplier, bill = TABLES["product"], TABLES["supplier"], TABLES["bill_line"]
    material = TABLES["material_line"].c
    fields = {
        **own_columns(Sheet.PRODUCTS),
        "supplier": supplier.c.name,
        "bill": count_of_rows(bill.c.parent_id, product.c.id),
        "materials": count_of_rows(material.product_id, product.c.id),
        "open_materials": count_of_rows(material.product_id, product.c.id, names_no_row()),
        "used_in": count_of_rows(bill.c.child_id, product.c.id),
    }
    source = product.outerjoin(supplier, supplier.c.id == product.c.supplier_id)
    return Listed(product, ProductRow, fields, (product.c.part_number,), source, _product_conditions)


def _suppliers() -> Listed:
    supplier = TABLES["supplier"]
    products = count_of_rows(TABLES["product"].c.supplier_id, supplier.c.id)
    fields = {**own_columns(Sheet.SUPPLIERS), "products": products}
    usual = (supplier.c.name.collate("NOCASE"),)
    return Listed(
        supplier,
        SupplierRow,
        fields,
        usual,
        conditions=lambda row_filter: _column_is(supplier.c.supplier, row_filter.supplier),
    )


def _list_parties() -> Listed:
    party, stake, shipment = TABLES["party"], TABLES["stake"], TABLES["shipment"]
    named = (
        (shipment.c.importer_id == party.c.id)
        | (shipment.c.consignee_id == party.c.id)
        | (shipment.c.end_user_id == party.c.id)
    )
    fields = {
        **own_columns(Sheet.PARTIES),
        "owners": count_of_rows(stake.c.owned, party.c.party, stake.c.client_id == party.c.client_id),
        "shipments": sa.select(sa.func.count()).select_from(shipment).where(named).scalar_subquery(),
    }
    return Listed(party, PartyRow, fields, (party.c.name.collate("NOCASE"),))


def latest_screening() -> Any:
    """Return the subquery of the newest screening of a shipment."""
    screening, shipment = TABLES["screening"], TABLES["shipment"]
    return (
        sa.select(sa.func.max(screening.c.id))
        .where(
            screening.c.client_id == shipment.c.client_id,
            screening.c.subject == "shipment",
            screening.c.subject_id == shipment.c.id,
            screening.c.state != LAST,
        )
        .correlate(shipment)
        .scalar_subquery()
    )


def read_json(column: Column, place: str) -> sa.ColumnElement[str]:
    """Return what a frozen case or conclusion says in a place; NULL where it is none that can be read any more."""
    return sa.case((sa.func.json_valid(column) == 1, sa.func.json_extract(column, place)))


def _outcome_of_line(outcome: str, place: str) -> sa.ColumnElement[str]:
    """Return an outcome of a line of a screening: of one that was recorded what its frozen conclusion says there."""
    line, determination = TABLES["screening_line"], TABLES["determination"]
    recorded = (
        sa.select(read_json(determination.c.conclusion_json, place))
        .where(determination.c.screening_id == line.c.screening_id, determination.c.line == line.c.line)
        .limit(1)
        .correlate(line)
        .scalar_subquery()
    )
    return sa.func.coalesce(recorded, line.c[outcome])


def _latest_of_lines(newest: Column, outcome: sa.ColumnElement[str]) -> Column:
    """Return the latest outcomes of the lines of a shipment as one text; blank while it has no screening.

    Of each line the latest over all screenings counts: a new version may be of one line alone.
    """
    screening, screening_line = TABLES["screening"], TABLES["screening_line"]
    line, product, shipment = TABLES["shipment_line"], TABLES["product"], TABLES["shipment"]
    latest = (
        sa.select(outcome)
        .join(screening, screening.c.id == screening_line.c.screening_id)
        .where(
            screening.c.client_id == shipment.c.client_id,
            screening.c.subject == "shipment",
            screening.c.subject_id == shipment.c.id,
            screening.c.state != LAST,
            screening_line.c.line == line.c.line,
            screening_line.c.part_number == product.c.part_number,
        )
        .order_by(screening.c.id.desc())
        .limit(1)
        .correlate(line, product, shipment)
        .scalar_subquery()
    )
    ordered = (
        sa.select(sa.func.coalesce(latest, "").label("outcome"))
        .select_from(line.join(product, product.c.id == line.c.product_id))
        .where(line.c.shipment_id == shipment.c.id)
        .order_by(line.c.position)
        .correlate(shipment)
        .subquery()
    )
    every = sa.select(sa.func.group_concat(ordered.c.outcome, LIST_SEPARATOR)).scalar_subquery()
    return sa.case((newest.is_(None), sa.literal("")), else_=every)


def _shipments() -> Listed:
    shipment, party, screening = TABLES["shipment"], TABLES["party"], TABLES["screening"]
    importer, consignee, end_user = (party.alias(role) for role in ("importer", "consignee", "end_user"))
    newest = latest_screening()
    fields = {
        **own_columns(Sheet.SHIPMENTS),
        "importer": sa.func.coalesce(importer.c.name, consignee.c.name),
        "consignee": consignee.c.name,
        "end_user": end_user.c.name,
        "lines": count_of_rows(TABLES["shipment_line"].c.shipment_id, shipment.c.id),
        "screening": screening.c.id,
        "state": screening.c.state,
        "read_narrowly": (sa.func.coalesce(shipment.c.profile, "") == "narrowest")
        | (sa.func.coalesce(shipment.c.readings, "") != ""),
        "verdicts": _latest_of_lines(screening.c.id, _outcome_of_line("verdict", "$.verdict")),
        "acts": _latest_of_lines(screening.c.id, _outcome_of_line("act", "$.act.word")),
    }
    source = (
        shipment.outerjoin(importer, importer.c.id == shipment.c.importer_id)
        .outerjoin(consignee, consignee.c.id == shipment.c.consignee_id)
        .outerjoin(end_user, end_user.c.id == shipment.c.end_user_id)
        .outerjoin(screening, screening.c.id == newest)
    )
    usual = (shipment.c.on.desc(), shipment.c.shipment)
    return Listed(shipment, ShipmentRow, fields, usual, source, _shipment_conditions)


def _screenings() -> Listed:
    screening, line = TABLES["screening"], TABLES["screening_line"]
    lines = sa.select(sa.func.count()).where(line.c.screening_id == screening.c.id).scalar_subquery()
    first = (
        sa.select(_outcome_of_line("standing", "$.standing.overall"))
        .where(line.c.screening_id == screening.c.id)
        .order_by(line.c.position)
        .limit(1)
        .scalar_subquery()
    )
    open_facts = (
        sa.select(sa.func.coalesce(sa.func.sum(line.c.open_facts), sa.literal(0)))
        .where(line.c.screening_id == screening.c.id)
        .scalar_subquery()
    )
    ordered = (
        sa.select(
            sa.func.coalesce(_outcome_of_line("verdict", "$.verdict"), "").label("verdict"),
            sa.func.coalesce(_outcome_of_line("act", "$.act.word"), "").label("act"),
        )
        .where(line.c.screening_id == screening.c.id)
        .order_by(line.c.position)
        .correlate(TABLES["screening"], TABLES["shipment"])
        .subquery()
    )
    fields = {
        **_columns_of_table("screening", "id", "title", "subject", "of", "on", "state"),
        "lines": lines,
        "verdicts": sa.select(sa.func.group_concat(ordered.c.verdict, LIST_SEPARATOR)).scalar_subquery(),
        "acts": sa.select(sa.func.group_concat(ordered.c.act, LIST_SEPARATOR)).scalar_subquery(),
        "standing": first,
        "open_facts": open_facts,
        **_columns_of_table(
            "screening",
            "opened_by",
            "opened_at",
            "changed_at",
            "prepared_by",
            "prepared_role",
            "submitted_at",
        ),
    }
    usual = (screening.c.changed_at.desc(),)
    return Listed(screening, ScreeningRow, fields, usual, conditions=_screening_conditions)


def is_withdrawn() -> sa.ColumnElement[bool]:
    """Return the condition that a determination was withdrawn."""
    event, determination = TABLES["record_event"], TABLES["determination"]
    return sa.exists(
        sa.select(event.c.id).where(
            event.c.client_id == determination.c.client_id,
            event.c.number == determination.c.number,
            event.c.version == determination.c.version,
            event.c.kind == WITHDRAWN,
        )
    ).correlate(determination)


def frozen_facts() -> sa.Select[Any]:
    """Return the query of what lists ask of frozen cases and conclusions."""
    determination, paper = TABLES["determination"], TABLES["filed_paper"]
    case_of, conclusion = determination.c.case_json, determination.c.conclusion_json
    filed_sha256, filed_name = (
        sa.select(column)
        .where(
            paper.c.client_id == determination.c.client_id,
            paper.c.number == determination.c.paper_number,
            paper.c.version == determination.c.version,
        )
        .scalar_subquery()
        for column in (paper.c.sha256, paper.c.name)
    )
    fields = {
        **_columns_of_table("determination", "id", "number", "version", "line"),
        "screening": determination.c.screening_id,
        "supersedes": determination.c.supersedes_id,
        "why": determination.c.why,
        "item": read_json(case_of, "$.item.name"),
        "parties": read_json(case_of, "$.parties"),
        "status_checks": read_json(case_of, "$.status_checks"),
        "sources": read_json(case_of, "$.sources"),
        "next_change": read_json(conclusion, "$.next_change"),
        "licence_until": sa.func.coalesce(
            sa.func.nullif(read_json(case_of, "$.item.no18.until"), ""),
            read_json(case_of, "$.item.part_one[0].no18.until"),
        ),
        **_columns_of_table("determination", "case_sha256", "pack_id", "pack_sha256", "program"),
        "paper_number": determination.c.paper_number,
        "paper_sha256": sa.func.coalesce(filed_sha256, determination.c.pdf_sha256),
        "paper_name": filed_name,
    }
    return select_fields(fields)


def _determinations() -> Listed:
    determination = TABLES["determination"]
    newer = determination.alias("newer")
    superseded = sa.select(newer.c.id).where(newer.c.supersedes_id == determination.c.id).scalar_subquery()
    state = sa.case(
        (is_withdrawn(), sa.literal(WITHDRAWN)),
        (superseded.is_not(None), sa.literal(SUPERSEDED)),
        else_=sa.literal(CURRENT),
    )
    fields = {
        **_columns_of_table(
            "determination", "id", "number", "version", "title", "part_number", "shipment", "recorded_on", "by",
            "role", "pack_version", "pack_sha256", "reviewed_by",
        ),
        "superseded_by": superseded,
        "state": state,
    }  # fmt: skip
    usual = (determination.c.at.desc(), determination.c.number)
    return Listed(determination, DeterminationRow, fields, usual, conditions=_determination_conditions)


def _rates() -> Listed:
    rate = TABLES["rate"]
    usual = (rate.c.on.desc(), rate.c.source_currency, rate.c.target_currency)
    return Listed(rate, RateRow, own_columns(Sheet.RATES), usual)


LISTS: Final[dict[type[ListFilter[Any]], Listed]] = {
    ProductFilter: _list_products(),
    SupplierFilter: _suppliers(),
    PartyFilter: _list_parties(),
    ShipmentFilter: _shipments(),
    ScreeningFilter: _screenings(),
    DeterminationFilter: _determinations(),
    RateFilter: _rates(),
    UnfinishedFilter: Listed(TABLES["unfinished_row"], object, {}),
}
"""Each list by its filter. What is to finish is counted alone."""


# --------------------------------------------------------------------------------------------------
# Reads flat rows for tables, which SQL filters, sorts and pages.


_AT_ONCE: Final = 500


class SqlListQueries:
    """The lists of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_rows(self, client: int, row_filter: ListFilter[RowT], page: Page) -> list[RowT]:
        """Return the rows that a filter lets through, in the order of the page."""
        question, row_type = self._page_query(client, row_filter, page), LISTS[type(row_filter)].row
        with self._database.read_transaction() as connection:
            rows = [_with_outcomes(row._asdict()) for row in connection.execute(question)]
            if isinstance(row_filter, DeterminationFilter):
                rows = _with_conclusions(connection, client, rows, is_every=row_filter == ALL_DETERMINATIONS)
            return [row_type(**row) for row in rows]

    def list_product_ids(self, client: int, row_filter: ProductFilter, page: Page) -> list[int]:
        """Return the ids of all matching products, by part number, for a list too long to be read whole."""
        question = self._page_query(client, row_filter, page)
        with self._database.read_transaction() as connection:
            only = question.with_only_columns(TABLES["product"].c.id)
            return list(connection.execute(only).scalars())

    def list_product_names(self, client: int, row_filter: ProductFilter) -> list[tuple[int, str, str]]:
        """Return id, part number and name of products, by part number: a large catalogue is not read whole for them."""
        product = TABLES["product"].c
        question = self._page_query(client, row_filter, FIRST)
        with self._database.read_transaction() as connection:
            only = question.with_only_columns(product.id, product.part_number, product.name)
            return [(row_id, number, name or "") for row_id, number, name in connection.execute(only)]

    def products_named(self, client: int, keys: Sequence[str | int]) -> dict[Any, ProductRow]:
        """Return products by their part numbers, or by their ids; missing ones are left out."""
        product = TABLES["product"].c
        column = product.id if keys and isinstance(keys[0], int) else product.part_number
        question = LISTS[ProductFilter].question.where(product.client_id == client)
        page_rows: dict[Any, ProductRow] = {}
        with self._database.read_transaction() as connection:
            for start in range(0, len(keys), _AT_ONCE):
                some = question.where(column.in_(keys[start : start + _AT_ONCE]))
                rows = [ProductRow(**row._asdict()) for row in connection.execute(some)]
                page_rows |= {row.id if column is product.id else row.part_number: row for row in rows}
        return page_rows

    def list_frozen_facts(self, client: int) -> list[FrozenFacts]:
        """Return what the lists of records ask of every frozen case and conclusion of a client."""
        question = frozen_facts().where(TABLES["determination"].c.client_id == client)
        with self._database.read_transaction() as connection:
            return [FrozenFacts(**row._asdict()) for row in connection.execute(question)]

    def list_gone_records(self, client: int) -> list[tuple[DeterminationRow, FrozenFacts]]:
        """Return the records of a client that the journal has and the data file has not, as their entries kept them."""
        with self._database.read_transaction() as connection:
            gone = list(RecordHolder(raw_connection(connection), client).list_gone())
        return [(_gone_row(record), _gone_facts(record)) for record in gone]

    def list_other_answers(self, client: int, pack_sha256: str, program: str) -> list[FrozenAnswer]:
        """Return the current determinations whose answer another law file or program than these worked out."""
        determination = TABLES["determination"]
        names = ("id", "case_sha256", "case_json", "conclusion_json")
        question = sa.select(*(determination.c[name] for name in names)).where(
            determination.c.client_id == client,
            (determination.c.pack_sha256 != pack_sha256) | (determination.c.program != program),
            *conditions(DeterminationFilter(latest=True)),
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
            rows = [StatusCheckRow(**row._asdict()) for row in connection.execute(question)]
            stored = [Stored(row.id, row) for row in rows]
            return [one.row for one in leave_out_broken(connection, Sheet.STATUS_CHECKS, stored)]

    def count_rows(self, client: int, row_filter: ListFilter[Any]) -> int:
        """Return how many rows a filter of any kind lets through."""
        table = LISTS[type(row_filter)].table
        question = (
            sa.select(sa.func.count())
            .select_from(table)
            .where(table.c.client_id == client, *conditions(row_filter))
        )
        with self._database.read_transaction() as connection:
            return int(connection.execute(question).scalar_one())

    @staticmethod
    @lru_cache(maxsize=256)
    def _page_query(client: int, row_filter: ListFilter[Any], page: Page) -> sa.Select[Any]:
        listed = LISTS[type(row_filter)]
        question: sa.Select[Any] = listed.question.where(
            listed.table.c.client_id == client, *conditions(row_filter)
        ).order_by(*listed.order_of_page(page))
        if page.limit:
            question = question.limit(page.limit)
        if page.offset:
            question = question.limit(page.limit or -1).offset(page.offset)
        return question


def _with_outcomes(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row whose verdicts and acts, if it has any, are several texts."""
    for name in _OF_LINES & row.keys():
        row[name] = tuple(row[name].split(LIST_SEPARATOR)) if row[name] else ()
    return row


def _with_conclusions(
    connection: sa.Connection, client: int, rows: list[dict[str, Any]], *, is_every: bool
) -> list[dict[str, Any]]:
    """Return the rows of records with what their conclusions say, each held against the journal."""
    holder = RecordHolder(raw_connection(connection), client)
    held = {record.id: record for record in holder.hold(None if is_every else [row["id"] for row in rows])}
    noted: dict[str, None] = connection.get_execution_options()["left_out"]
    for record in held.values():
        if record.entry and record.entry.doubt and not record.altered:
            name = f"{record.row['number']}/v{record.row['version']}"
            noted[Phrase("The record {name} counts, though {why}", name=name, why=record.entry.doubt)] = None
    return [{**row, **_of_conclusion(held[row["id"]], row["state"])} for row in rows]


def _of_conclusion(record: HeldRecord, state: str) -> dict[str, Any]:
    return {
        **{name: record.said.get(name, "") for name in ("verdict", "act", "standing", "safest")},
        "on": _day_or_blank(record.said.get("on", "")),
        "state": WITHDRAWN if record.is_withdrawn else state,
        "entry": record.entry.nr if record.entry else 0,
        "entry_sha256": record.entry.hash if record.entry else "",
        "altered": record.altered,
        "came_from": record.came_from,
    }


def _day_or_blank(text: str) -> Day:
    """Return a day that a conclusion says; blank where it is none, as of one that was altered."""
    try:
        return as_day(date.fromisoformat(text))
    except ValueError:
        return NO_DAY


_GONE_TEXTS: Final = (
    "number", "title", "part_number", "shipment", "by", "role", "pack_version", "pack_sha256", "reviewed_by",
)  # fmt: skip


def _gone_row(record: HeldRecord) -> DeterminationRow:
    texts: dict[str, Any] = {name: record.row.get(name, "") for name in _GONE_TEXTS}
    return DeterminationRow(
        id=record.id,
        version=int(record.row["version"]),
        recorded_on=_day_or_blank(record.row.get("recorded_on", "")),
        superseded_by=None,
        **texts,
        **_of_conclusion(record, CURRENT),
    )


def _gone_facts(record: HeldRecord) -> FrozenFacts:
    names = ("number", "line", "why", "case_sha256", "pack_id", "pack_sha256", "program", "paper_number")
    return FrozenFacts(
        id=record.id,
        version=int(record.row["version"]),
        screening=0,
        supersedes=None,
        item="",
        parties="",
        status_checks="",
        sources="",
        next_change="",
        licence_until="",
        paper_sha256=record.row.get("pdf_sha256", ""),
        **{name: record.row.get(name, "") for name in names},
    )


_OF_LINES: Final = frozenset(("verdicts", "acts"))
