# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads rows of one client by sheet: single rows, matching rows, or all sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    String,
    Text,
    and_,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy import cast as sql_cast

from desktop_app.services.context.ports import Sheets
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.columns import SHEETS, WORKBOOK
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.storage.sqlite.data_file.database import Database
from desktop_app.storage.sqlite.schema.mappers import SHEET_TABLES, TABLES, SheetTable

_AT_ONCE: Final = 500
_OF_PRODUCTS: Final[tuple[str, ...]] = (
    Sheet.PRODUCTS,
    *(
        name
        for name, declaration in WORKBOOK.items()
        if declaration.references.get(declaration.part_of) == Sheet.PRODUCTS
    ),
)
"""The sheet of products, and the sheets whose rows are deleted with a product."""


class SheetQuery:
    """The query of the rows of one sheet, to which conditions are added."""

    def __init__(self, sheet: SheetTable) -> None:
        self.sheet = sheet
        self.named: dict[str, FromClause] = {
            name: TABLES[reference.table].alias(name) for name, reference in sheet.references.items()
        }
        self.texts: dict[str, ColumnElement[Any]] = {
            name: sql_cast(self.named[name].c[reference.key], String)
            if reference.key == "id"
            else self.named[name].c[reference.key]
            for name, reference in sheet.references.items()
        } | {
            # The column stores the text itself, whose type was checked when it was written.
            name: type_coerce(column, Text)
            for name, column in sheet.columns.items()
        }

    def select_rows(self, *, with_blanks: bool = True) -> Select[Any]:
        """Return the query of all rows of all clients; without ``with_blanks`` what is not filled in is NULL."""
        joined: FromClause = self.sheet.table
        for name, reference in self.sheet.references.items():
            target = self.named[name]
            joined = joined.outerjoin(target, self.sheet.table.c[reference.column] == target.c.id)
        shown_texts = [
            (func.coalesce(text, "") if with_blanks else text).label(name)
            for name, text in self.texts.items()
        ]
        order = [self.sheet.table.c[name] for name in self.sheet.order]
        return select(self.sheet.table.c.id, *shown_texts).select_from(joined).order_by(*order)

    def belongs_to_client(self, client: int) -> ColumnElement[bool]:
        """Return the condition that a row belongs to a client."""
        if self.sheet.sheet == Sheet.CLIENT:
            return self.sheet.table.c.id == client
        if not client:  # rows that count for every client
            return self.sheet.table.c.client_id.is_(None)
        if "client_id" in self.sheet.table.c:
            return self.sheet.table.c.client_id == client
        return self.named[self.sheet.belongs].c.client_id == client


_SHARED: Final = frozenset(
    {
        "made_in",
        "currency",
        "mass_unit",
        "hs_code",
        "supplier",
        "grade",
        "source_kind",
        "source_by",
        "source_on",
    }
)
"""Columns in which many rows say the same."""
ASKED: Final = {name: SheetQuery(sheet) for name, sheet in SHEET_TABLES.items()}


def read_rows(connection: Connection, question: Select[Any]) -> Iterator[Stored]:
    """Yield the rows of a query."""
    names = [column.name for column in question.selected_columns][1:]
    for row_id, *texts in connection.execute(question):
        yield Stored(row_id, dict(zip(names, map(str, texts), strict=True)))


def read_matching_rows(
    connection: Connection, sheet: str, client: int, column_values: Mapping[str, str]
) -> list[Stored]:
    """Return a client's rows of a sheet whose columns hold these texts."""
    sheet_query = ASKED[sheet]
    narrowed = [
        sheet_query.texts[name] == text if text else func.coalesce(sheet_query.texts[name], "") == ""
        for name, text in column_values.items()
    ]
    return list(
        read_rows(
            connection, sheet_query.select_rows().where(sheet_query.belongs_to_client(client), *narrowed)
        )
    )


class SqlRowRepository:
    """The rows of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_row(self, sheet: str, client: int, row_id: int) -> Row | None:
        """Return one row; None if it does not exist or belongs to another client."""
        sheet_query = ASKED[sheet]
        question = sheet_query.select_rows().where(
            sheet_query.belongs_to_client(client), sheet_query.sheet.table.c.id == row_id
        )
        with self._database.read_transaction() as connection:
            found = next(read_rows(connection, question), None)
        return found.row if found else None

    def select_rows(self, sheet: str, client: int, column_values: Mapping[str, str]) -> list[Stored]:
        """Return the rows whose columns hold these texts, in the order of the sheet."""
        with self._database.read_transaction() as connection:
            return read_matching_rows(connection, sheet, client, column_values)

    def select_filled(self, sheet: str, client: int) -> list[Stored]:
        """Return all rows of a client, each with only the columns that are filled in."""
        sheet_query = ASKED[sheet]
        question = sheet_query.select_rows(with_blanks=False).where(sheet_query.belongs_to_client(client))
        names = [column.name for column in question.selected_columns][1:]
        seen: dict[str, str] = {}  # of texts that many rows share, one object
        with self._database.read_transaction() as connection:
            rows = connection.execute(question).cursor.fetchall()  # as they are, without an object for each
            return [
                Stored(
                    row_id,
                    {
                        name: seen.setdefault(text, text) if name in _SHARED else text
                        for name, text in zip(names, texts, strict=True)
                        if text
                    },
                )
                for row_id, *texts in rows
            ]

    def count_uses(self, sheet: str, row_id: int) -> dict[str, int]:
        """Return by sheet the number of rows that name a row."""
        table = SHEET_TABLES[sheet].table
        counts: dict[str, int] = {}
        with self._database.read_transaction() as connection:
            for other in SHEET_TABLES.values():
                named = [
                    other.table.c[reference.column] == row_id
                    for name, reference in other.references.items()
                    if reference.table == table.name and name != other.belongs
                ]
                if not named:
                    continue
                question = select(func.count()).select_from(other.table).where(or_(*named))
                if count := connection.execute(question).scalar_one():
                    counts[other.sheet] = count
        return counts

    def read_sheets(self, client: int, *, shared: bool) -> Sheets:
        """Return all rows of a client by sheet; ``shared`` adds what cases need beside those of the workbook."""
        with self._database.read_transaction() as connection:
            sheets = {name: _read_sheet(connection, name, client) for name in WORKBOOK}
            if shared:
                sheets[Sheet.STATUS_CHECKS] += _shared_checks(connection)
                sheets |= {
                    name: _read_sheet(connection, name, client)
                    for name, declaration in SHEETS.items()
                    if declaration.of_firm and name not in sheets
                }
            return sheets

    def read_sheets_of_products(self, client: int, part_numbers: Sequence[str], shipment: str = "") -> Sheets:
        """Return the rows that the cases of some products, or of one shipment, need."""
        with self._database.read_transaction() as connection:
            sheets: dict[str, list[Row]] = {name: [] for name in WORKBOOK}
            for name in (Sheet.CLIENT, Sheet.RATES, Sheet.STATUS_CHECKS):
                sheets[name] = _read_sheet(connection, name, client)
            sheets[Sheet.STATUS_CHECKS] += _shared_checks(connection)
            wanted = set(part_numbers)
            if shipment:
                sheets |= _of_shipment(connection, client, shipment)
                wanted |= {line["part_number"] for line in sheets[Sheet.SHIPMENT_LINES]}
            below = _ids_of_products_and_parts(connection, client, wanted)
            for sheet in _OF_PRODUCTS:
                sheets[sheet] = _rows_of_products(connection, sheet, below)
            return sheets

    def list_parents(self, client: int, product: int) -> list[Stored]:
        """Return every product that contains a product, at any depth."""
        bill, sheet_query = TABLES["bill_line"], ASKED[Sheet.PRODUCTS]
        above = select(bill.c.parent_id).where(bill.c.child_id == product).cte(recursive=True)
        above = above.union(select(bill.c.parent_id).join(above, bill.c.child_id == above.c.parent_id))
        question = sheet_query.select_rows().where(
            sheet_query.belongs_to_client(client), sheet_query.sheet.table.c.id.in_(select(above.c.parent_id))
        )
        with self._database.read_transaction() as connection:
            return list(read_rows(connection, question))


def _read_sheet(connection: Connection, sheet: str, client: int) -> list[Row]:
    return [stored.row for stored in read_matching_rows(connection, sheet, client, {})]


def _shared_checks(connection: Connection) -> list[Row]:
    return _read_sheet(connection, Sheet.STATUS_CHECKS, 0)


def _of_shipment(connection: Connection, client: int, shipment: str) -> dict[str, list[Row]]:
    """Return a shipment with its lines, parties and all their owners."""
    found = [s.row for s in read_matching_rows(connection, Sheet.SHIPMENTS, client, {"shipment": shipment})]
    lines = [
        s.row for s in read_matching_rows(connection, Sheet.SHIPMENT_LINES, client, {"shipment": shipment})
    ]
    keys = {row[role] for row in found for role in ("importer", "consignee", "end_user")} - {""}
    owners: list[Row] = []
    seen: set[str] = set()
    while keys:
        seen |= keys
        level = _rows_of_firms(connection, client, Sheet.OWNERS, keys)
        owners += level
        keys = {row["owner"] for row in level} - seen
    own_rows: dict[str, list[Row]] = {
        sheet: _rows_of_firms(connection, client, sheet, seen)
        for sheet, declaration in SHEETS.items()
        if declaration.of_firm and sheet != Sheet.OWNERS
    }
    return {Sheet.SHIPMENTS: found, Sheet.SHIPMENT_LINES: lines, Sheet.OWNERS: owners, **own_rows}


def _rows_of_firms(connection: Connection, client: int, sheet: str, keys: Iterable[str]) -> list[Row]:
    """Return the rows of a sheet that speak of some firms, those of each firm in their order."""
    column = SHEETS[sheet].of_firm
    return [
        stored.row
        for key in sorted(keys)
        for stored in read_matching_rows(connection, sheet, client, {column: key})
    ]


def _ids_of_products_and_parts(connection: Connection, client: int, part_numbers: Iterable[str]) -> list[int]:
    """Return the ids of some products and of all their components."""
    product, bill = TABLES["product"], TABLES["bill_line"]
    ids: set[int] = set()
    for some in _in_batches(part_numbers):
        tops = select(product.c.id).where(
            and_(product.c.client_id == client, product.c.part_number.in_(some))
        )
        below = tops.cte(recursive=True)
        below = below.union(select(bill.c.child_id).join(below, bill.c.parent_id == below.c.id))
        ids |= set(connection.execute(select(below.c.id)).scalars())
    return sorted(ids)


def _rows_of_products(connection: Connection, sheet: str, products: Sequence[int]) -> list[Row]:
    """Return the rows of a sheet that are these products or belong to them."""
    sheet_query = ASKED[sheet]
    table = sheet_query.sheet.table
    column = (
        table.c.id
        if sheet == Sheet.PRODUCTS
        else table.c[sheet_query.sheet.references[sheet_query.sheet.belongs].column]
    )
    return [
        stored.row
        for some in _in_batches(products)
        for stored in read_rows(connection, sheet_query.select_rows().where(column.in_(some)))
    ]


def _in_batches(things: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(things)
    while some := list(islice(waiting, _AT_ONCE)):
        yield some
