# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What imports left out because it was not clear: a cell or a row each, to be filled in or dismissed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count, islice
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.substances import Substance, SubstanceKind, find_substance
from desktop_app.listreader import ReadTable
from desktop_app.services.catalogue.products import (
    FACTS,
    Notes,
    Products,
    line_of,
    source_as_columns,
    with_source,
)
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.importing.assembly.firms import NamesOnFile
from desktop_app.services.importing.assembly.placed_rows import Issue, RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.schema.columns import FORMS, SHEETS, row_of_form, sheet_of_form
from desktop_app.services.schema.declaration import Done, Number, Row, Sheet
from desktop_app.services.schema.forms import BillLine, FormT, Material
from desktop_app.services.schema.rows import Source, UnfinishedFilter

_WRITTEN_AT_ONCE: Final = 2_000
"""So many rows are made before they are written: a long list may leave a cell of every row to be finished."""

# --------------------------------------------------------------------------------------------------
# Phrases as stored texts: with their template and values, so that another language can still say them.


def keep_phrase(text: str) -> str:
    """Return a text as it is stored; a plain one stays as it is."""
    return json.dumps(_tree(text), ensure_ascii=False) if isinstance(text, Phrase) else text


def _tree(value: object) -> Any:
    if not isinstance(value, Phrase):
        return str(value)
    return [value.template, {name: _tree(inner) for name, inner in value.values.items()}]


def read_phrase(text: str) -> str:
    """Return the text that was stored; one that is no phrase is taken as it stands."""
    if not text.startswith("["):
        return text
    try:
        return _phrase_of(json.loads(text))
    except (ValueError, KeyError, IndexError):
        return text


def _phrase_of(tree: Any) -> str:
    match tree:
        case str():
            return tree
        case [str() as template, dict() as values]:
            return Phrase(template, **{name: _phrase_of(value) for name, value in values.items()})
    raise ValueError(tree)


_OF_PRODUCTS: Final = frozenset(sheet for sheet in FACTS if "part_number" in SHEETS[sheet].row_key)
_BY_KEY: Final = frozenset(
    sheet for sheet, declared in SHEETS.items() if declared.key and declared.filled_by and sheet not in FACTS
)
"""The sheets of firms: their rows are named by their keys alone."""
_QUANTITY: Final = f"{Sheet.BILL}.quantity"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A cell that an import leaves out, or a row if ``field`` is blank. ``row`` counts as the spreadsheet does.

    ``field`` is the column of the catalogue that it is for, such as ``products.value``. Its row there is named by
    ``part_number``; by ``key`` for a supplier or a party, the line of a material, the product that a part is built
    into. Of a material it may be the symbol of its element; a blank one means all materials of the product.
    """

    file: str
    sha256: str
    sheet: str
    row: int
    reason: str
    part_number: str = ""
    column: str = ""
    field: str = ""
    key: str = ""
    text: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedRow(LeftOut):
    """A cell or row that was left out and is still open."""

    id: int
    at: str

    @property
    def can_be_filled_in(self) -> bool:
        """Tell whether a value can be written to the catalogue; anything else can only be dismissed."""
        sheet = self.field.partition(".")[0]
        if sheet in _OF_PRODUCTS:
            return bool(self.part_number)
        if sheet in _BY_KEY:
            return bool(self.key)
        return self.field == _QUANTITY and bool(self.part_number and self.key)

    @property
    def document(self) -> str:
        """Return where it stands, as the source of what is filled in."""
        return Phrase("{file}, {sheet}, row {row}", file=self.file, sheet=self.sheet, row=self.row)


class Unfinished:
    """What imports of one client left out."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self) -> list[UnfinishedRow]:
        """Return what is open, as it was left."""
        return [_as_unfinished(stored) for stored in self._select({})]

    def count(self) -> int:
        """Return how much is open."""
        return self._context.store.lists.count_rows(self._client, UnfinishedFilter())

    def leave(self, writing: Transaction, hashes: Iterable[str], left_out: Iterable[LeftOut]) -> None:
        """Add what an import leaves out of some files, within its transaction.

        ``hashes`` are those of all its files: what an earlier import of them left is replaced, unless it is the same.
        """
        before = [stored for sha256 in hashes for stored in self._select({"sha256": sha256})]
        at = utc_text(self._context.now())
        rows: Iterator[Row] = (
            {
                **{name: str(getattr(issue, name)) for name in _COLUMNS},
                **{name: keep_phrase(getattr(issue, name)) for name in _SAID},
                "at": at,
            }
            for issue in left_out
        )
        same, differing = 0, list[Row]()
        for row in rows:
            if same == len(before) or {**before[same].row, "at": at} != row:
                differing.append(row)
                break
            same += 1
        if not differing and same == len(before):
            return
        writing.remove_rows(Sheet.UNFINISHED_ROWS, [stored.id for stored in before])
        rows = chain(({**stored.row, "at": at} for stored in before[:same]), differing, rows)
        while some := list(islice(rows, _WRITTEN_AT_ONCE)):
            writing.add_rows(Sheet.UNFINISHED_ROWS, self._client, some)

    def resolve(self, unfinished: int, value: str, value_to: str = "") -> Done[None]:
        """Write a value, or both ends of a range, where a cell belongs; its source is the cell.

        Errors: Refused if the value cannot be taken, or its row in the catalogue is not there.
        """
        row = self._get(unfinished)
        if not row.can_be_filled_in:
            raise Refused("no field of the catalogue belongs to it", do="Enter it by hand, then dismiss it")
        if not value.strip():
            raise Refused("nothing is entered here", where="value", do="Fill it in, or dismiss it")
        if row.field == _QUANTITY:
            # Add the part to the bill that its quantity belongs to.
            quantity = Number(value.strip())
            products = Products(self._context, self._client)
            parent = products.find(row.key)
            if parent is None:
                raise Refused(
                    Phrase('no product has the part number "{child}"', child=row.key),
                    do="Add the product first, or correct the number",
                )
            lines = [entry.line for entry in products.get(parent).bill if entry.line.child != row.part_number]
            return products.set_bill(
                parent,
                [*lines, BillLine(parent=row.key, child=row.part_number, quantity=quantity)],
                finish=lambda writing: writing.remove_row(Sheet.UNFINISHED_ROWS, row.id),
            )
        sheet, _, column = row.field.partition(".")
        named = {column: self._cleaned(row.field, value.strip())}
        if f"{column}_to" in SHEETS[sheet].columns:
            named[f"{column}_to"] = value_to.strip()
        changes = [(stored, self._checked(replace(stored.row, **named))) for stored in self._targets(row)]
        notes = Notes(self._context, self._client, row.part_number)
        source = source_as_columns(self._context, Source("typed", document=row.document))

        def work(writing: Transaction) -> None:
            for stored, after in changes:
                if sheet in FACTS and stored.id:
                    notes.follow_change(writing, (sheet, line_of(after)), (stored.row, after), source)
                if stored.id:
                    writing.change_row(sheet, self._client, Stored(stored.id, after))
                else:
                    writing.add_row(sheet, self._client, with_source(after, source))
            writing.remove_row(Sheet.UNFINISHED_ROWS, row.id)

        topic = SHEETS[sheet].topic or "products"
        return self._context.apply_change("Finish", row.document, {"imports", topic, "products"}, work=work)

    def dismiss(self, unfinished: Sequence[int]) -> Done[None]:
        """Take rows off the list; the catalogue stays as it is."""
        rows = [self._get(row_id) for row_id in unfinished]
        return self._context.apply_change(
            "Dismiss",
            rows[0].document if len(rows) == 1 else Phrase("{count} rows", count=len(rows)),
            {"imports"},
            work=lambda writing: writing.remove_rows(Sheet.UNFINISHED_ROWS, [row.id for row in rows]),
        )

    def _select(self, equal_to: Mapping[str, str]) -> list[Stored[Row]]:
        return self._context.store.repository.select_rows(Sheet.UNFINISHED_ROWS, self._client, equal_to)

    def _get(self, unfinished: int) -> UnfinishedRow:
        row = self._context.stored_row(Sheet.UNFINISHED_ROWS, self._client, unfinished)
        return _as_unfinished(Stored(unfinished, row))

    def _cleaned(self, field: str, value: str) -> str:
        """Return a value as it is stored: a supplier may be named by name or key."""
        sheet, _, column = field.partition(".")
        firms = SHEETS[sheet].references.get(column)
        if firms is None or firms not in _BY_KEY:
            return value
        same = NamesOnFile(self._context.rows_of(firms, self._client), firms).find_same(value)
        if not same:
            raise Refused(
                Phrase('no supplier has the name "{name}"', name=value),
                where="value",
                do="Add the supplier first, or choose one that is there",
            )
        return same

    def _checked(self, row: FormT) -> FormT:
        sheet = sheet_of_form(type(row))
        for problem in self._context.column_kinds.find_problems(sheet, row_of_form(row)):
            raise Refused(problem.what, where="value", do=problem.do)
        return row

    def _targets(self, row: UnfinishedRow) -> list[Stored[Any]]:
        """Return the rows of the catalogue that a cell belongs to; technology that is not there yet is blank."""
        sheet = row.field.partition(".")[0]
        if sheet in _BY_KEY:
            equal_to = {SHEETS[sheet].key: row.key}
        else:
            equal_to = {"part_number": row.part_number, **({"line": row.key} if row.key else {})}
        form = FORMS[sheet]
        matching_rows = self._context.store.repository.select_rows(form, self._client, equal_to)
        if matching_rows or (sheet == Sheet.MATERIALS and row.key in self._context.program.pack.elements):
            return matching_rows or self._materials_of_element(row)
        is_single = SHEETS[sheet].row_key == (SHEETS[sheet].part_of,)
        if is_single and self._context.find_by_key(Sheet.PRODUCTS, self._client, row.part_number):
            return [Stored(0, form(part_number=row.part_number))]
        named = row.key if sheet in _BY_KEY else row.part_number
        if sheet == Sheet.MATERIALS:
            raise Refused(
                Phrase("no such material of {part_number} is in the catalogue", part_number=named),
                do="Enter the material of the product first",
            )
        raise Refused(
            Phrase('"{key}" is named, and no row has that key', key=named),
            do="Add the row or correct the name",
        )

    def _materials_of_element(self, row: UnfinishedRow) -> list[Stored[Material]]:
        """Return the material of a product that the content of an element belongs to; a new one if there is none."""
        of_product = self._context.store.repository.select_rows(
            Material, self._client, {"part_number": row.part_number}
        )
        rows = self._context.program.pack.rows
        fitting = [
            stored
            for stored in of_product
            if stored.row.element == row.key
            or (not stored.row.element and stored.row.row and row.key in rows[stored.row.row].elements)
        ]
        if len(fitting) > 1:
            raise Refused(
                Phrase(
                    "several materials of {part_number} hold {element}",
                    part_number=row.part_number,
                    element=row.key,
                ),
                do="Change the one that is meant by hand, then dismiss this",
            )
        used = {stored.row.line for stored in of_product}
        line = next(number for number in map(str, count(1)) if number not in used)
        return fitting or [Stored(0, Material(part_number=row.part_number, line=line, element=row.key))]


def _as_unfinished(stored: Stored[Row]) -> UnfinishedRow:
    texts = {name: stored.row[name] for name in _COLUMNS if name != "row"}
    texts |= {name: read_phrase(stored.row[name]) for name in _SAID}
    return UnfinishedRow(id=stored.id, at=stored.row["at"], row=int(stored.row["row"]), **texts)


_COLUMNS: Final = tuple(name for name in LeftOut.__slots__)
_SAID: Final = ("reason", "do")
"""What is said in the language of the window."""


# --------------------------------------------------------------------------------------------------
# What an import leaves out, cell by cell, for the list of what is to be finished.


_IN_CATALOGUE: Final = {
    "list.quantity": f"{Sheet.BILL}.quantity",
    "list.line_total": f"{Sheet.PRODUCTS}.value",
    "list.rare_earth_origin": f"{Sheet.MATERIALS}.origin",
    "list.china_reply": f"{Sheet.MATERIALS}.china_share",
}
"""The fields of the catalogue that fields of lists stand for."""


def find_left_out(preview: ListPreview) -> Iterator[LeftOut]:
    """Yield what is doubtful or refused in a preview, in the order of its rows."""
    hashes = {book.file: book.sha256 for book in preview.draft.books}
    texts = _TextsOfRows(preview)
    for issue in preview.issues:
        if issue.status == RowStatus.TAKEN:
            continue
        column, text = texts.find_cell(issue)
        field, key = _place_in_catalogue(issue)
        yield LeftOut(
            file=issue.place.file,
            sha256=hashes.get(issue.place.file, ""),
            sheet=issue.place.sheet,
            row=issue.place.row,
            reason=issue.reason,
            part_number=issue.part_number,
            column=issue.heading or column,
            field=field,
            key=key,
            text=text,
            do=issue.do,
        )


def _place_in_catalogue(issue: Issue) -> tuple[str, str]:
    """Return the field of the catalogue that the cell of an issue is for, and what names its row there."""
    if issue.field == "list.content":
        substance = find_substance(issue.key)
        if isinstance(substance, Substance) and substance.kind == SubstanceKind.ELEMENT:
            return f"{Sheet.MATERIALS}.element_percent", substance.formula
        return issue.field, issue.key
    field = (
        "" if issue.field == f"{Sheet.PRODUCTS}.part_number" else _IN_CATALOGUE.get(issue.field, issue.field)
    )
    return field, issue.key


class _TextsOfRows:
    """Finds what the cell of an issue shows."""

    def __init__(self, preview: ListPreview) -> None:
        self._tables: dict[tuple[str, str], list[ReadTable]] = {}
        for table in preview.tables:
            self._tables.setdefault((table.region.file, table.region.table.title), []).append(table)
        self._rows: dict[int, Mapping[int, tuple[str, ...]]] = {}

    def find_cell(self, issue: Issue) -> tuple[str, str]:
        """Return heading and text of the cell that an issue is about; blank where it is about the whole row."""
        for table in self._tables.get((issue.place.file, issue.place.sheet), ()):
            sure_columns = [column for column in table.mapping.columns if column.sureness != "unsure"]
            of_field = [column for column in sure_columns if column.field == issue.field]
            of_key = [column for column in of_field if column.settings.get("substance", "") == issue.key]
            proposal = next(iter(of_key or of_field), None)
            row_shown = self._rows_of(table).get(issue.place.row)
            if proposal is not None and row_shown is not None and proposal.column < len(row_shown):
                return proposal.heading, row_shown[proposal.column].strip()
        return "", ""

    def _rows_of(self, table: ReadTable) -> Mapping[int, tuple[str, ...]]:
        if id(table) not in self._rows:
            self._rows[id(table)] = {row.number: row.shown for row in table.region.rows}
        return self._rows[id(table)]
