# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The SQL queries of the lists: a column for each field of a row, with its sort key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Table,
    Text,
    and_,
    case,
    exists,
    func,
    literal,
    select,
    type_coerce,
)

from desktop_app.services.schema.columns import SHEETS, field_names
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import CURRENT, SUPERSEDED, WITHDRAWN, Page
from desktop_app.storage.sqlite.schema.column_types import ExactDecimal
from desktop_app.storage.sqlite.schema.mappers import SHEET_TABLES, TABLES

LIST_SEPARATOR: Final = ","
LAST: Final = "dropped"

Column = ColumnElement[Any]


@dataclass(frozen=True)
class Listed:
    """A list: its query, the column of each field, and its default order."""

    table: Table
    question: Select[Any]
    fields: dict[str, Column]
    usual: tuple[Column, ...]

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
        text = type_coerce(column, Text)
        return [func.instr(text.op("||")("."), "."), text]
    if isinstance(column.type, Text) or column.type.python_type is str:
        return [column.collate("NOCASE")]
    return [column]


def names_no_row() -> ColumnElement[bool]:
    """Return the condition that a material names no kind of material; of a content of zero that is not asked."""
    material = TABLES["material_line"].c
    upper = func.coalesce(material.element_percent_to, "")
    is_nothing = and_(func.trim(material.element_percent, "0.") == "", func.trim(upper, "0.") == "")
    return and_(material.row.is_(None), func.coalesce(is_nothing, False).is_(False))


def count_of_rows(column: Column, value: Column, *conditions: ColumnElement[bool]) -> Column:
    """Return the number of rows with a value in a column, as a subquery."""
    return (
        select(func.count()).select_from(column.table).where(column == value, *conditions).scalar_subquery()
    )


def _make_list(
    table: str, fields: dict[str, Column], usual: Sequence[Column], source: FromClause | None = None
) -> Listed:
    target = TABLES[table]
    question = select_fields(fields)
    return Listed(
        target, question.select_from(source if source is not None else target), fields, tuple(usual)
    )


def select_fields(fields: Mapping[str, Column]) -> Select[Any]:
    """Return the query of some columns, named as their fields; all but numbers as text, blank for NULL."""
    return select(
        *(
            (
                column
                if isinstance(column.type, Integer | Boolean)
                else func.coalesce(type_coerce(column, Text), "")
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
    return _make_list("product", fields, [product.c.part_number], source)


def _suppliers() -> Listed:
    supplier = TABLES["supplier"]
    products = count_of_rows(TABLES["product"].c.supplier_id, supplier.c.id)
    fields = {**own_columns(Sheet.SUPPLIERS), "products": products}
    return _make_list("supplier", fields, [supplier.c.name.collate("NOCASE")])


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
        "shipments": select(func.count()).select_from(shipment).where(named).scalar_subquery(),
    }
    return _make_list("party", fields, [party.c.name.collate("NOCASE")])


def latest_screening() -> Any:
    """Return the subquery of the newest screening of a shipment."""
    screening, shipment = TABLES["screening"], TABLES["shipment"]
    return (
        select(func.max(screening.c.id))
        .where(
            screening.c.client_id == shipment.c.client_id,
            screening.c.subject == "shipment",
            screening.c.subject_id == shipment.c.id,
            screening.c.state != LAST,
        )
        .correlate(shipment)
        .scalar_subquery()
    )


def _verdicts_of_screening(screening_id: Any) -> Column:
    """Return the verdicts of a screening's lines in their order, as one text."""
    line = TABLES["screening_line"]
    ordered = (
        select(func.coalesce(line.c.verdict, "").label("verdict"))
        .where(line.c.screening_id == screening_id)
        .order_by(line.c.position)
        .correlate(TABLES["screening"], TABLES["shipment"])
        .subquery()
    )
    return select(func.group_concat(ordered.c.verdict, LIST_SEPARATOR)).scalar_subquery()


def verdict_of_line() -> Any:
    """Return the subquery of the latest verdict of a line of a shipment, over all screenings."""
    screening, screening_line = TABLES["screening"], TABLES["screening_line"]
    line, product, shipment = TABLES["shipment_line"], TABLES["product"], TABLES["shipment"]
    return (
        select(screening_line.c.verdict)
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


def _verdicts_of_lines(newest: Column) -> Column:
    """Return the latest verdicts of the lines of a shipment as one text; blank while it has no screening."""
    line, product, shipment = TABLES["shipment_line"], TABLES["product"], TABLES["shipment"]
    ordered = (
        select(func.coalesce(verdict_of_line(), "").label("verdict"))
        .select_from(line.join(product, product.c.id == line.c.product_id))
        .where(line.c.shipment_id == shipment.c.id)
        .order_by(line.c.position)
        .correlate(shipment)
        .subquery()
    )
    every = select(func.group_concat(ordered.c.verdict, LIST_SEPARATOR)).scalar_subquery()
    return case((newest.is_(None), literal("")), else_=every)


def _shipments() -> Listed:
    shipment, party, screening = TABLES["shipment"], TABLES["party"], TABLES["screening"]
    importer, consignee, end_user = (party.alias(role) for role in ("importer", "consignee", "end_user"))
    newest = latest_screening()
    fields = {
        **own_columns(Sheet.SHIPMENTS),
        "importer": func.coalesce(importer.c.name, consignee.c.name),
        "consignee": consignee.c.name,
        "end_user": end_user.c.name,
        "lines": count_of_rows(TABLES["shipment_line"].c.shipment_id, shipment.c.id),
        "screening": screening.c.id,
        "state": screening.c.state,
        "read_narrowly": (func.coalesce(shipment.c.profile, "") == "narrowest")
        | (func.coalesce(shipment.c.readings, "") != ""),
        "verdicts": _verdicts_of_lines(screening.c.id),
    }
    source = (
        shipment.outerjoin(importer, importer.c.id == shipment.c.importer_id)
        .outerjoin(consignee, consignee.c.id == shipment.c.consignee_id)
        .outerjoin(end_user, end_user.c.id == shipment.c.end_user_id)
        .outerjoin(screening, screening.c.id == newest)
    )
    return _make_list("shipment", fields, [shipment.c.on.desc(), shipment.c.shipment], source)


def _screenings() -> Listed:
    screening, line = TABLES["screening"], TABLES["screening_line"]
    lines = select(func.count()).where(line.c.screening_id == screening.c.id).scalar_subquery()
    first = (
        select(line.c.standing)
        .where(line.c.screening_id == screening.c.id)
        .order_by(line.c.position)
        .limit(1)
        .scalar_subquery()
    )
    open_facts = (
        select(func.coalesce(func.sum(line.c.open_facts), literal(0)))
        .where(line.c.screening_id == screening.c.id)
        .scalar_subquery()
    )
    fields = {
        **_columns_of_table("screening", "id", "title", "subject", "of", "on", "state"),
        "lines": lines,
        "verdicts": _verdicts_of_screening(screening.c.id),
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
    return _make_list("screening", fields, [screening.c.changed_at.desc()])


def is_withdrawn() -> ColumnElement[bool]:
    """Return the condition that a determination was withdrawn."""
    event, determination = TABLES["record_event"], TABLES["determination"]
    return exists(
        select(event.c.id).where(
            event.c.client_id == determination.c.client_id,
            event.c.number == determination.c.number,
            event.c.version == determination.c.version,
            event.c.kind == WITHDRAWN,
        )
    ).correlate(determination)


def frozen_facts() -> Select[Any]:
    """Return the query of what lists ask of frozen cases and conclusions."""
    determination, paper = TABLES["determination"], TABLES["filed_paper"]
    case_of, conclusion = determination.c.case_json, determination.c.conclusion_json
    filed = (
        select(paper.c.sha256)
        .where(
            paper.c.client_id == determination.c.client_id,
            paper.c.number == determination.c.paper_number,
            paper.c.version == determination.c.version,
        )
        .scalar_subquery()
    )
    fields = {
        **_columns_of_table("determination", "id", "number", "version", "line"),
        "screening": determination.c.screening_id,
        "supersedes": determination.c.supersedes_id,
        "why": determination.c.why,
        "item": func.json_extract(case_of, "$.item.name"),
        "parties": func.json_extract(case_of, "$.parties"),
        "status_checks": func.json_extract(case_of, "$.status_checks"),
        "sources": func.json_extract(case_of, "$.sources"),
        "next_change": func.json_extract(conclusion, "$.next_change"),
        **_columns_of_table("determination", "case_sha256", "pack_id", "pack_sha256", "program"),
        "paper_number": determination.c.paper_number,
        "paper_sha256": func.coalesce(filed, determination.c.pdf_sha256),
    }
    return select_fields(fields)


def _determinations() -> Listed:
    determination = TABLES["determination"]
    newer = determination.alias("newer")
    superseded = select(newer.c.id).where(newer.c.supersedes_id == determination.c.id).scalar_subquery()
    state = case(
        (is_withdrawn(), literal(WITHDRAWN)),
        (superseded.is_not(None), literal(SUPERSEDED)),
        else_=literal(CURRENT),
    )
    fields = {
        **_columns_of_table(
            "determination", "id", "number", "version", "title", "part_number", "shipment", "on",
            "verdict", "standing", "recorded_on", "by", "role", "pack_version",
        ),
        # a frozen conclusion holds the verdicts of both profiles
        "safest": func.json_extract(determination.c.conclusion_json, "$.profiles.safest"),
        "superseded_by": superseded,
        "reviewed_by": determination.c.reviewed_by,
        "state": state,
    }  # fmt: skip
    usual = [determination.c.at.desc(), determination.c.number]
    return _make_list("determination", fields, usual)


PRODUCTS: Final = _list_products()
SUPPLIERS: Final = _suppliers()
PARTIES: Final = _list_parties()
SHIPMENTS: Final = _shipments()
SCREENINGS: Final = _screenings()
DETERMINATIONS: Final = _determinations()
