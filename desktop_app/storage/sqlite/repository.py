# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads rows of one client by sheet: single rows, matching rows, or all sheets."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Final

import sqlalchemy as sa

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.parties.judgement import DIFFERENT
from desktop_app.services.context.law_use import law_hash
from desktop_app.services.context.ports import BillLines
from desktop_app.services.context.stores import FiledMemo, KeptLaw, RecordEvent, Stored, screening_hash
from desktop_app.services.schema.columns import FORMS, SHEETS, WORKBOOK, Sheets, sheet_of_form
from desktop_app.services.schema.declaration import Day, Number, Row, Sheet
from desktop_app.services.schema.forms import Product, Shipment, ShipmentLine
from desktop_app.storage.sqlite.chain import Chain, GoneRow, raw_connection
from desktop_app.storage.sqlite.database import Database
from desktop_app.storage.sqlite.journal import list_changed_products, mark_of_newest
from desktop_app.storage.sqlite.law_events import files_of_law
from desktop_app.storage.sqlite.tables import SHEET_TABLES, TABLES, SheetTable, to_sheet_text

_AT_ONCE: Final = 500


def _with_its_parts(sheet: Sheet) -> tuple[str, ...]:
    """Return a sheet, and those whose rows are deleted with a row of it."""
    parts = (name for name, each in WORKBOOK.items() if each.references.get(each.part_of) == sheet)
    return (sheet, *parts)


_OF_PRODUCTS: Final = _with_its_parts(Sheet.PRODUCTS)
_OF_SHIPMENTS: Final = _with_its_parts(Sheet.SHIPMENTS)


class SheetQuery:
    """The query of the rows of one sheet, to which conditions are added."""

    def __init__(self, sheet: SheetTable) -> None:
        self.sheet = sheet
        self.named: dict[str, sa.FromClause] = {
            name: TABLES[reference.table].alias(name) for name, reference in sheet.references.items()
        }
        self.texts: dict[str, sa.ColumnElement[Any]] = {
            name: sa.cast(self.named[name].c[reference.key], sa.String)
            if reference.key == "id"
            else self.named[name].c[reference.key]
            for name, reference in sheet.references.items()
        } | {
            # The column stores the text itself, whose type was checked when it was written.
            name: sa.type_coerce(column, sa.Text)
            for name, column in sheet.columns.items()
        }

    def select_rows(self, *, with_blanks: bool = True) -> sa.Select[Any]:
        """Return the query of all rows of all clients; without ``with_blanks`` what is not filled in is NULL."""
        joined: sa.FromClause = self.sheet.table
        for name, reference in self.sheet.references.items():
            target = self.named[name]
            joined = joined.outerjoin(target, self.sheet.table.c[reference.column] == target.c.id)
        shown_texts = [
            (sa.func.coalesce(text, "") if with_blanks else text).label(name)
            for name, text in self.texts.items()
        ]
        order = [self.sheet.table.c[name] for name in self.sheet.order]
        return sa.select(self.sheet.table.c.id, *shown_texts).select_from(joined).order_by(*order)

    def belongs_to_client(self, client: int) -> sa.ColumnElement[bool]:
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


@lru_cache(maxsize=512)
def _rows_of_client(
    sheet: str, client: int, filled: tuple[str, ...] = (), blank: tuple[str, ...] = ()
) -> sa.Select[Any]:
    """Return the query of a client's rows of a sheet; to compose it takes longer than to read a short sheet.

    ``filled`` are columns, or ``id``, that are equal to the parameter of their name, ``blank`` those without text.
    """
    sheet_query = ASKED[sheet]
    columns = {"id": sheet_query.sheet.table.c.id, **sheet_query.texts}
    return sheet_query.select_rows().where(
        sheet_query.belongs_to_client(client),
        *(columns[name] == sa.bindparam(f"the_{name}") for name in filled),
        *(sa.func.coalesce(columns[name], "") == "" for name in blank),
    )


@lru_cache
def _rows_of_products_query(sheet: str) -> sa.Select[Any]:
    """Return the query of the rows of a sheet that belong to the products of the parameter ``products``."""
    asked = ASKED[sheet]
    belongs = "id" if sheet == Sheet.PRODUCTS else asked.sheet.references[asked.sheet.belongs].column
    return asked.select_rows().where(
        asked.sheet.table.c[belongs].in_(sa.bindparam("products", expanding=True))
    )


def read_rows(
    connection: sa.Connection, question: sa.Select[Any], form: type[Any] = dict, **parameters: object
) -> Iterator[Stored[Any]]:
    """Yield the rows of a query, as those of a form or as texts by column."""
    cursor = connection.execute(question, parameters).cursor
    columns = [column[0] for column in cursor.description][1:]
    names = [name if form is dict or hasattr(form, name) else f"{name}_" for name in columns]
    blank = set() if form is dict else {field.name for field in fields(form) if field.default == ""}
    shared: dict[str, str] = {}  # of texts that many rows share, one object: a million lines name few parts
    for row_id, *values in _read_plain(cursor):
        row = {
            name: shared.setdefault(text := str(value), text)
            for name, value in zip(names, values, strict=True)
            if value != "" or name not in blank
        }
        yield Stored(row_id, row if form is dict else form(**row))


def _read_plain(cursor: Any) -> Iterator[Any]:
    """Yield rows as the database has them, without an object for each."""
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from rows


def read_matching_rows(
    connection: sa.Connection, sheet: str | type[Any], client: int, column_values: Mapping[str, str]
) -> list[Stored[Any]]:
    """Return a client's rows of a sheet whose columns hold these texts."""
    filled = {name: text for name, text in column_values.items() if text}
    blank = tuple(name for name, text in column_values.items() if not text)
    name, form = _name_and_form(sheet)
    question = _rows_of_client(name, client, tuple(filled), blank)
    parameters = {f"the_{name}": text for name, text in filled.items()}
    return leave_out_broken(connection, name, list(read_rows(connection, question, form, **parameters)))


def _name_and_form(sheet: str | type[Any]) -> tuple[str, type[Any]]:
    """Return the name of a sheet, and what its rows are made as."""
    return (sheet, dict) if isinstance(sheet, str) else (sheet_of_form(sheet), sheet)


# --------------------------------------------------------------------------------------------------
# Checks of the standing and judgements count only where an entry of the chain has set them so. Others are left
# out and named.


def leave_out_broken(connection: sa.Connection, sheet: str, rows: list[Stored[Any]]) -> list[Stored[Any]]:
    """Return the rows of a sheet that count; of a sheet that is not held against the journal all of them.

    Who judged an entry to be another party may have taken that back by a later judgement: it does not count any more,
    though that one is broken, or has gone.
    """
    if sheet not in (Sheet.STATUS_CHECKS, Sheet.JUDGEMENTS):
        return rows
    options, table = connection.get_execution_options(), SHEETS[sheet].table
    chain = Chain(raw_connection(connection), options["taken_back"])
    gone = chain.list_gone(table)
    held = chain.hold_rows(table, [stored.id for stored in rows])
    if not held.faults and not held.of_before and not held.doubts and not gone:
        return rows
    noted: dict[str, None] = options["left_out"]
    for each in gone:
        noted[_name_gone(sheet, each)] = None
    if sheet == Sheet.JUDGEMENTS:
        taken_back = [each.cells for each in gone if each.cells and each.cells["judged"] != DIFFERENT]
        rows = [one for one in rows if all(_judged_of(one.row) != _judged_of(cells) for cells in taken_back)]
    counting: list[Stored[Any]] = []
    for stored in rows:
        subject = _name_held(sheet, stored.row)
        if stored.id in held.faults:
            noted[Phrase("{what} is left out: {why}", what=subject, why=held.faults[stored.id])] = None
            if sheet == Sheet.JUDGEMENTS and stored.row["judged"] != DIFFERENT:
                counting = [one for one in counting if _judged_of(one.row) != _judged_of(stored.row)]
            continue
        if stored.id in held.of_before:
            why = Phrase("{what} counts, and was stored before the journal kept what it sets", what=subject)
            noted[why] = None
        elif stored.id in held.doubts:
            why = Phrase("{what} counts, though {why}", what=subject, why=held.doubts[stored.id])
            noted[why] = None
        counting.append(stored)
    return counting


def _judged_of(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in ("firm", "list", "entry"))


def _name_held(sheet: str, row: Any) -> Phrase:
    if sheet == Sheet.JUDGEMENTS:
        return Phrase(
            "The judgement of {entry} for {firm} by {by}", entry=row["entry"], firm=row["firm"], by=row["by"]
        )
    return Phrase(
        "The check of {provision} on {day} by {by}", provision=row.provision, day=row.checked_on, by=row.by
    )


def _name_gone(sheet: str, gone: GoneRow) -> Phrase:
    """Return in words that a row has gone."""
    if not gone.cells:
        return Phrase(
            "Row {id} of {table} has gone, and no entry of the journal removed it", id=gone.id, table=sheet
        )
    if sheet == Sheet.JUDGEMENTS:
        return Phrase(
            "The judgement of {entry} for {firm} has gone, and no entry of the journal removed it",
            entry=gone.cells["entry"],
            firm=gone.cells["firm"],
        )
    return Phrase(
        "The check of {provision} on {day} has gone, and no entry of the journal removed it",
        provision=gone.cells["provision"],
        day=gone.cells["checked_on"],
    )


class SqlRowRepository:
    """The rows of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_row(self, sheet: Any, client: int, row_id: int) -> Any:
        """Return one row; None if it does not exist or belongs to another client."""
        name, form = _name_and_form(sheet)
        with self._database.read_transaction() as connection:
            query = _rows_of_client(name, client, ("id",))
            stored = next(read_rows(connection, query, form, the_id=row_id), None)
        return stored.row if stored else None

    def select_rows(self, sheet: Any, client: int, column_values: Mapping[str, str]) -> Any:
        """Return the rows whose columns hold these texts, in the order of the sheet."""
        with self._database.read_transaction() as connection:
            return read_matching_rows(connection, sheet, client, column_values)

    def select_filled(self, sheet: str, client: int) -> list[Stored[Row]]:
        """Return all rows of a client, each with only the columns that are filled in."""
        sheet_query = ASKED[sheet]
        question = sheet_query.select_rows(with_blanks=False).where(sheet_query.belongs_to_client(client))
        names = [column.name for column in question.selected_columns][1:]
        shared: dict[str, str] = {}  # of texts that many rows share, one object
        with self._database.read_transaction() as connection:
            rows = connection.execute(question).cursor.fetchall()  # as they are, without an object for each
            return [
                Stored(
                    row_id,
                    {
                        name: shared.setdefault(text, text) if name in _SHARED else text
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
                question = sa.select(sa.func.count()).select_from(other.table).where(sa.or_(*named))
                if count := connection.execute(question).scalar_one():
                    counts[other.sheet] = count
        return counts

    def read_sheets(self, client: int, *, shared: bool) -> Sheets:
        """Return all rows of a client by sheet; ``shared`` adds what cases need beside those of the workbook."""
        with self._database.read_transaction() as connection:
            sheets = {name: _read_sheet(connection, name, client) for name in WORKBOOK}
            if shared:
                _add_shared_rows(connection, sheets)
                sheets |= {
                    name: _read_sheet(connection, name, client)
                    for name, declaration in SHEETS.items()
                    if declaration.of_firm and name not in sheets
                }
            return Sheets(sheets)

    def read_catalogue(self, client: int) -> tuple[Sheets, dict[str, BillLines]]:
        """Return the same, but the lines of bills, of which there are very many, by the product that they are of."""
        product, bill = TABLES["product"], TABLES["bill_line"]
        with self._database.read_transaction() as connection:
            sheets: dict[str, list[Any]] = {
                name: _read_sheet(connection, name, client)
                for name, declaration in SHEETS.items()
                if (name in WORKBOOK or declaration.of_firm) and name not in (Sheet.PRODUCTS, Sheet.BILL)
            }
            _add_shared_rows(connection, sheets)
            shared: dict[Number, Number] = {}
            numbers: dict[int, str] = {}
            rows: list[Product] = []
            for stored in read_rows(connection, _rows_of_client(Sheet.PRODUCTS, client), Product):
                numbers[stored.id] = stored.row.part_number
                rows.append(stored.row)
            lines = sa.select(bill.c.parent_id, bill.c.child_id, sa.type_coerce(bill.c.quantity, sa.Text))
            lines = lines.join(product, product.c.id == bill.c.parent_id).where(product.c.client_id == client)
            ordered = lines.order_by(
                *(bill.c[name] for name in ASKED[Sheet.BILL].sheet.order)
            )  # parents first
            bills: dict[str, BillLines] = {}
            of_parents = groupby(_read_plain(connection.execute(ordered).cursor), key=itemgetter(0))
            for parent, of_parent in of_parents:
                _, children, quantities = zip(*of_parent, strict=True)
                texts = map(shared.setdefault, quantities, quantities)
                bills[numbers[parent]] = BillLines(tuple(map(numbers.__getitem__, children)), tuple(texts))
        return Sheets({**sheets, Sheet.PRODUCTS: rows}), bills

    def read_sheets_of_products(
        self, client: int, part_numbers: Sequence[str], shipment: str = "", firms: Iterable[str] = ()
    ) -> Sheets:
        """Return the rows that the cases of some products, or of one shipment with further firms, need."""
        with self._database.read_transaction() as connection:
            sheets = {
                name: _read_sheet(connection, name, client) if declaration.in_every_case else []
                for name, declaration in WORKBOOK.items()
            }
            _add_shared_rows(connection, sheets)
            wanted = set(part_numbers)
            if shipment:
                of_shipment = _of_shipment(connection, client, shipment, firms)
                sheets |= of_shipment
                wanted |= {line.part_number for line in Sheets(of_shipment)[ShipmentLine]}
            below = _ids_of_products_and_parts(connection, client, wanted)
            return Sheets({**sheets, **_rows_of_products(connection, below)})

    def read_changed_products(self, client: int, after: str) -> tuple[str, Sheets | None]:
        """Return the mark of the newest entry of the journal, and the rows of products changed after that with a mark.

        None where the journal does not tell, or has no entry with the mark, and after a blank one.
        """
        with self._database.read_transaction() as connection:
            changed = list_changed_products(connection, after) if after else None
            if changed is None:
                return mark_of_newest(connection), None
            product = TABLES["product"]
            ours = (
                row_id
                for some in _in_batches(sorted(changed[1]))
                for row_id in connection.execute(
                    sa.select(product.c.id).where(product.c.client_id == client, product.c.id.in_(some))
                ).scalars()
            )
            return changed[0], Sheets(_rows_of_products(connection, list(ours)))

    def list_built_of(self, client: int, part_numbers: Iterable[str]) -> set[str]:
        """Return the part numbers of some products, and of all that is built of them at any depth."""
        product, bill, found = TABLES["product"], TABLES["bill_line"], set[str]()
        with self._database.read_transaction() as connection:
            for some in _in_batches(part_numbers):
                named = sa.select(product.c.id).where(
                    sa.and_(product.c.client_id == client, product.c.part_number.in_(some))
                )
                above = named.cte(recursive=True)
                above = above.union(sa.select(bill.c.parent_id).join(above, bill.c.child_id == above.c.id))
                question = sa.select(product.c.part_number).where(product.c.id.in_(sa.select(above.c.id)))
                found |= set(connection.execute(question).scalars())
        return found

    def list_parents(self, client: int, product: int) -> list[Stored[Product]]:
        """Return every product that contains a product, at any depth."""
        bill = TABLES["bill_line"]
        above = sa.select(bill.c.parent_id).where(bill.c.child_id == product).cte(recursive=True)
        above = above.union(sa.select(bill.c.parent_id).join(above, bill.c.child_id == above.c.parent_id))
        question = _rows_of_client(Sheet.PRODUCTS, client).where(
            TABLES["product"].c.id.in_(sa.select(above.c.parent_id))
        )
        with self._database.read_transaction() as connection:
            return list(read_rows(connection, question, Product))


def _rows_of_products(connection: sa.Connection, ids: Iterable[int]) -> dict[str, list[Any]]:
    """Return the rows of some products, by sheet."""
    rows: dict[str, list[Any]] = {}
    for sheet in _OF_PRODUCTS:
        rows[sheet] = [
            stored.row
            for some in _in_batches(ids)
            for stored in read_rows(connection, _rows_of_products_query(sheet), FORMS[sheet], products=some)
        ]
    return rows


def _read_sheet(connection: sa.Connection, sheet: str, client: int) -> list[Any]:
    rows = list(read_rows(connection, _rows_of_client(sheet, client), FORMS.get(sheet, dict)))
    return [stored.row for stored in leave_out_broken(connection, sheet, rows)]


def _add_shared_rows(connection: sa.Connection, sheets: dict[str, list[Any]]) -> None:
    """Add the rows that count for every client."""
    for name, declaration in WORKBOOK.items():
        if declaration.is_shared:
            sheets[name] += _read_sheet(connection, name, 0)


def _of_shipment(
    connection: sa.Connection, client: int, shipment: str, firms: Iterable[str]
) -> dict[str, list[Any]]:
    """Return a shipment with its lines, and its parties and further firms with all their owners."""
    sheets: dict[str, list[Any]] = {
        sheet: [s.row for s in read_matching_rows(connection, FORMS[sheet], client, {"shipment": shipment})]
        for sheet in _OF_SHIPMENTS
    }
    keys = {*firms, *(key for row in Sheets(sheets)[Shipment] for key in row.parties.values())}
    of_firms = {sheet: declaration for sheet, declaration in SHEETS.items() if declaration.of_firm}
    holdings = next(sheet for sheet, declaration in of_firms.items() if declaration.owner)
    sheets[holdings] = []
    visited: set[str] = set()
    while keys:
        visited |= keys
        level = _rows_of_firms(connection, client, holdings, keys)
        sheets[holdings] += level
        keys = {getattr(row, of_firms[holdings].owner) for row in level} - visited
    return sheets | {
        sheet: _rows_of_firms(connection, client, sheet, visited) for sheet in of_firms if sheet != holdings
    }


def _rows_of_firms(connection: sa.Connection, client: int, sheet: str, keys: Iterable[str]) -> list[Any]:
    """Return the rows of a sheet that speak of some firms, those of each firm in their order."""
    column = SHEETS[sheet].of_firm
    return [
        stored.row
        for key in sorted(keys)
        for stored in read_matching_rows(connection, FORMS.get(sheet, sheet), client, {column: key})
    ]


def _ids_of_products_and_parts(
    connection: sa.Connection, client: int, part_numbers: Iterable[str]
) -> list[int]:
    """Return the ids of some products and of all their components."""
    product, bill = TABLES["product"], TABLES["bill_line"]
    ids: set[int] = set()
    for some in _in_batches(part_numbers):
        tops = sa.select(product.c.id).where(
            sa.and_(product.c.client_id == client, product.c.part_number.in_(some))
        )
        below = tops.cte(recursive=True)
        below = below.union(sa.select(bill.c.child_id).join(below, bill.c.parent_id == below.c.id))
        ids |= set(connection.execute(sa.select(below.c.id)).scalars())
    return sorted(ids)


def _in_batches(things: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(things)
    while some := list(islice(waiting, _AT_ONCE)):
        yield some


# --------------------------------------------------------------------------------------------------
# What lets records stand alone: filed papers, the law files they rest on, their numbers, what happened to
# them.


_PAPER = TABLES["filed_paper"]
_LAW, _CONTENT = TABLES["law_file"], TABLES["law_content"]
_EVENT, _NUMBER = TABLES["record_event"], TABLES["record_number"]


def file_memo(connection: sa.Connection, client: int, paper: FiledMemo) -> None:
    """Store the memo of a recording."""
    connection.execute(sa.insert(_PAPER).values({"client_id": client, **asdict(paper)}))


def read_filed_memo(connection: sa.Connection, client: int, number: str, version: int) -> FiledMemo | None:
    """Return the memo of a recording with its bytes."""
    columns = (_PAPER.c.number, _PAPER.c.version, _PAPER.c.name, _PAPER.c.sha256, _PAPER.c.pdf)
    row = connection.execute(
        sa.select(*columns).where(
            _PAPER.c.client_id == client, _PAPER.c.number == number, _PAPER.c.version == version
        )
    ).first()
    return FiledMemo(*row) if row else None


def list_filed_memos(connection: sa.Connection, client: int = 0) -> list[FiledMemo]:
    """Return what is filed of a client, or of all for client 0, without the bytes."""
    columns = (_PAPER.c.number, _PAPER.c.version, _PAPER.c.name, _PAPER.c.sha256)
    query = sa.select(*columns).order_by(_PAPER.c.id)
    if client:
        query = query.where(_PAPER.c.client_id == client)
    return [FiledMemo(*row) for row in connection.execute(query)]


def keep_law(connection: sa.Connection, law: KeptLaw) -> None:
    """Store a law file under its hash, and each of its files under its own, unless they are stored already."""
    if connection.execute(sa.select(_LAW.c.sha256).where(_LAW.c.sha256 == law.sha256)).first():
        return
    files = {name: hashlib.sha256(content).hexdigest() for name, content in law.contents.items()}
    stored = set(connection.execute(sa.select(_CONTENT.c.sha256)).scalars())
    for name, content in law.contents.items():
        if files[name] not in stored:
            stored.add(files[name])
            values = {"sha256": files[name], "content": zlib.compress(content, 9)}
            connection.execute(sa.insert(_CONTENT).values(values))
    connection.execute(
        sa.insert(_LAW).values(
            sha256=law.sha256,
            pack_id=law.pack_id,
            version=law.version,
            known_to=law.known_to,
            format=law.format,
            files=json.dumps(files, sort_keys=True),
        )
    )


def read_law(connection: sa.Connection, sha256: str) -> KeptLaw | None:
    """Return a law file that records rest on, each of its files held against its hash, their list against its own."""
    row = connection.execute(sa.select(_LAW).where(_LAW.c.sha256 == sha256)).first()
    if row is None:
        return None
    files = files_of_law(row.files)
    if law_hash(files) != sha256:
        raise Refused(
            "the law file that was kept is not as it was", do="Verify the journal; a backup may still have it"
        )
    query = sa.select(_CONTENT.c.sha256, _CONTENT.c.content).where(_CONTENT.c.sha256.in_(files.values()))
    packed = {row.sha256: row.content for row in connection.execute(query)}
    contents: dict[str, bytes] = {}
    for name, digest in files.items():
        try:
            contents[name] = zlib.decompress(packed.get(digest, b""))
        except (zlib.error, TypeError):
            contents[name] = b""
        if hashlib.sha256(contents[name]).hexdigest() != digest:
            raise Refused(
                Phrase("{file} of the law file that was kept is not as it was", file=name),
                do="Verify the journal; a backup may still have it",
            )
    return KeptLaw(sha256, row.pack_id, row.version, row.known_to, row.format, contents)


def take_number(connection: sa.Connection, client: int, year: int, least: int) -> int:
    """Return the next number of a client's records in a year, at least ``least``; it is never given again."""
    its_row = (_NUMBER.c.client_id == client, _NUMBER.c.year == year)
    last = connection.execute(sa.select(_NUMBER.c.last).where(*its_row)).scalar()
    number = max((last or 0) + 1, least)
    if last is None:
        connection.execute(sa.insert(_NUMBER).values(client_id=client, year=year, last=number))
    else:
        connection.execute(sa.update(_NUMBER).where(*its_row).values(last=number))
    return number


def hash_screening(connection: sa.Connection, client: int, screening: int) -> str:
    """Return the hash of a screening with its lines and answers, as this connection sees them."""
    screenings, of_screening = SHEET_TABLES[Sheet.SCREENINGS].table, {"screening": str(screening)}
    query = ASKED[Sheet.SCREENINGS].select_rows().where(screenings.c.id == screening)
    (its_row,) = read_rows(connection, query)
    lines, answers = (
        read_matching_rows(connection, sheet, client, of_screening)
        for sheet in (Sheet.SCREENING_LINES, Sheet.ANSWERS)
    )
    return screening_hash(client, its_row, lines, answers)


def add_event(connection: sa.Connection, client: int, event: RecordEvent) -> None:
    """Add what happened to a record."""
    values = {
        "client_id": client,
        "number": event.number,
        "version": event.version,
        "kind": event.kind,
        "why": event.why or None,
        "by": event.by,
        "at": datetime.fromisoformat(event.at),
        "until": date.fromisoformat(event.until) if event.until else None,
    }
    connection.execute(sa.insert(_EVENT).values(values))


def list_events(connection: sa.Connection, client: int) -> list[RecordEvent]:
    """Return what happened to the records of a client, oldest first."""
    names = ("number", "version", "kind", "why", "by", "at", "until")
    query = sa.select(*(_EVENT.c[name] for name in names)).where(_EVENT.c.client_id == client)
    return [
        RecordEvent(
            row.number,
            row.version,
            row.kind,
            row.why or "",
            row.by,
            to_sheet_text(row.at),
            Day(to_sheet_text(row.until)),
        )
        for row in connection.execute(query.order_by(_EVENT.c.id))
    ]
