# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A filled sheet comes back, or a declaration of the industry: what each answer says beside what is on file, and taking
it as declared in one step.

Nothing is taken that is not clear. A changed question, a formula, a hidden row, an answer that meets another value on
file: each is told and left to a person.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader import Book
from desktop_app.services.asking.ask import (
    MARK,
    AskedSheet,
    GivenAnswer,
    PlacedQuestion,
    asked_of_row,
    rows_of_parts,
)
from desktop_app.services.asking.declarations import DeclaredFact, is_declaration, read_declaration
from desktop_app.services.asking.questions import (
    MATERIAL,
    AnswerReader,
    AskedColumn,
    PartRows,
    ReadAnswer,
    asking_words,
    join_cells,
)
from desktop_app.services.catalogue.case_builder import Catalogue, name_materials
from desktop_app.services.catalogue.evidence import Evidence, read_list
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.importing.unfinished import LeftOut, Unfinished
from desktop_app.services.schema import forms
from desktop_app.services.schema.columns import MOST_IN_A_LINE, Sheets, row_of_form, sheet_of_form
from desktop_app.services.schema.declaration import Day, Done, Sheet
from desktop_app.services.screening.whole_catalogue import ORDINARY, CatalogueScreening, add_deal

_FORM: Final = "form"
"""The kind of a book that is a form of ours, filled in as PDF."""
_TOP_ROWS: Final = 3
"""In so many rows from the top the number of a sheet is looked for."""


# --------------------------------------------------------------------------------------------------
# What came back.


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer as it stands on the sheet; ``was`` is what is on file, ``is_`` what it says now.

    ``differs``: it is clear, and another value is on file; a person may take it all the same. ``proposed`` is what a
    person may take under what is to be finished.
    """

    row: int
    part_number: str
    fact: str
    heading: str
    status: RowStatus
    was: str = ""
    is_: str = ""
    reason: str = ""
    text: str = ""
    differs: bool = False
    changes: bool = False
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Flip:
    """A product that comes to something else; codes of verdict and of what to do first, before and after."""

    part_number: str
    name: str
    was: tuple[str, str]
    is_: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """What answers settle: products that had several verdicts and have one, and those that flip."""

    answers: int
    settled: tuple[str, ...]
    flips: tuple[Flip, ...]

    def as_sentence(self) -> str:
        """Return it as a sentence."""
        return Phrase(
            "These {answers} answers settle {settled} products; {flips} flip.",
            answers=self.answers,
            settled=len(self.settled),
            flips=len(self.flips),
        )

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        flips = [
            {
                "part_number": flip.part_number,
                "was": dict(zip(("verdict", "act"), flip.was, strict=True)),
                "is": dict(zip(("verdict", "act"), flip.is_, strict=True)),
            }
            for flip in self.flips
        ]
        return {"answers": self.answers, "settled": list(self.settled), "flips": flips}


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet that came back: who answered, every answer, and what taking those that are taken settles.

    ``notes`` are what is to be told of the sheet as a whole. ``asked`` is the sheet that was sent; None for a
    declaration, which nobody was asked for.
    """

    file: str
    title: str
    asked: AskedSheet | None
    signer: str
    day: str
    valid_until: str
    rows: tuple[AnswerRow, ...]
    notes: tuple[str, ...]
    settles: Settled
    head: int
    book: Book = field(repr=False)
    after: Mapping[str, PartRows] = field(repr=False)
    given: tuple[GivenAnswer, ...] = ()

    @property
    def of(self) -> str:
        """Return of whom it is: the supplier that was asked, else what kind of declaration it is."""
        return self.asked.supplier if self.asked else self.title

    def count(self, status: RowStatus) -> int:
        """Return how many answers have a status."""
        return sum(row.status == status for row in self.rows)


def is_filled_sheet(book: Book) -> bool:
    """Tell what suppliers state from a list: a sheet that they were asked with, or a declaration."""
    return book.refused is None and bool(number_of_sheet(book) or is_declaration(book))


def number_of_sheet(book: Book) -> str:
    """Return the number of a sheet that suppliers are asked with; blank for any other file."""
    return next((number for number in map(_number_in, book.tables) if number), "")


def _number_in(table: Any) -> str:
    for row in table.rows[:_TOP_ROWS]:
        for text in row.shown:
            if text.startswith(f"{MARK} "):
                return str(text).removeprefix(MARK).strip()
    return ""


class FilledSheets:
    """Takes the sheets of one client back."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def read_file(self, file: Path) -> FilledSheet:
        """Return what a file says that a person drops on the window, as if it were taken.

        Errors: Refused if it is no sheet of this client.
        """
        (book,) = self._context.program.workbooks.read_tables([file])
        book = self.open_form(book)
        if book.refused:
            raise book.refused
        if not is_filled_sheet(book):
            raise Refused(
                "it is no sheet that a supplier was asked with, and no declaration",
                file=book.file,
                do="Choose the file that came back, or import it as a list",
            )
        return self.read(book, is_taken=True)

    def is_form(self, file: Path) -> bool:
        """Tell whether a PDF is a form of ours that suppliers fill in."""
        return bool(self._read_fields(files.read_limited(file, files.PAPER)))

    def open_form(self, book: Book) -> Book:
        """Return what is filled into a form of ours in place of a PDF that is no list; any other book as it is."""
        if book.refused is None or not isinstance(book.source, Path) or not book.source.is_file():
            return book
        content = b""
        with suppress(Refused, OSError):  # why it cannot be read is told already
            content = files.read_limited(book.source, files.LIST_FILE)
        fields = self._read_fields(content)
        if not fields:
            return book
        shown = [(next(iter(fields)).rpartition(" ")[0], "")]
        shown += [(name.rpartition(" ")[2], text) for name, text in fields.items()]
        of_texts = Book.of_texts(_FORM, shown)
        sha256 = hashlib.sha256(content).hexdigest()
        return replace(of_texts, file=book.file, source=book.source, sha256=sha256)

    def _read_fields(self, content: bytes) -> Mapping[str, str]:
        """Return the fields of a form of ours; none for any other file."""
        if not content.startswith(b"%PDF"):
            return {}
        try:
            fields = self._context.program.papers().read_fields(content)
        except Refused:
            return {}
        return {name: text for name, text in fields.items() if name.startswith(f"{MARK} ")}

    def read(
        self, book: Book, *, is_taken: bool, hidden: bool = False, accepted: Collection[tuple[str, str]] = ()
    ) -> FilledSheet:
        """Return what a sheet says, answer by answer, beside what is on file; nothing is changed.

        ``is_taken``: a person takes what is clear; ``accepted`` are part and fact of answers that it takes though they
        meet another value; ``hidden``: what stands in hidden rows counts.
        Errors: Refused for a sheet of another client or data file, a file of another kind, and one without an answer.
        """
        if not number_of_sheet(book):
            return self._read_declaration(book, is_taken=is_taken, accepted=frozenset(accepted))
        number, head = number_of_sheet(book), self._context.store.journal_head()
        asked, newer = self._find_asked(book, number)
        if not isinstance(book.source, Path):
            raise Refused("a sheet is not pasted", file=book.file, do="Choose the file that came back")
        table = next(table for table in book.tables if _number_in(table))
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        if book.kind == _FORM:
            reading: _Reading = _FormReading(self._context, table, asked)
        else:
            formulas = self._context.program.workbooks.list_formulas(book.source)
            if formulas is None:
                raise Refused(
                    "the sheet came back as another kind of file, in which formulas are not told apart",
                    file=book.file,
                    do="Save it as .xlsx, and take that",
                )
            reading = _Reading(self._context, table, formulas, hidden=hidden)
        signer, day, until = reading.read_signer(asked)
        supplier = next(row for row in sheets[forms.Supplier] if row.supplier == asked.supplier)
        source = {
            "source_kind": "declared",
            "source_document": book.file,
            "source_by": signer or supplier.name,
            "source_on": day or self._context.today().isoformat(),
        }
        before = rows_of_parts(sheets)
        taker = _Taking(self._context, before, source, is_taken=is_taken, accepted=frozenset(accepted))
        rows = [row for question in asked.questions if (row := taker.take(question, reading)) is not None]
        if not any(row.text for row in rows):
            raise Refused(
                "nothing is filled in on the sheet",
                file=book.file,
                do="Send it back, or ask again by another way",
            )
        notes = []
        if newer:
            told = Phrase(
                "it is the sheet of {on}; a newer one was sent on {newer}", on=asked.on, newer=newer
            )
            notes.append(told)
            rows = [
                replace(row, reason=row.reason or told) if row.status == RowStatus.TAKEN else row
                for row in rows
            ]
        if not signer:
            notes.append(
                Phrase("nobody has signed it; {supplier} is named as who says so", supplier=supplier.name)
            )
        after = taker.after
        return FilledSheet(
            file=book.file,
            title=table.title,
            asked=asked,
            signer=source["source_by"],
            day=source["source_on"],
            valid_until=until,
            rows=tuple(rows),
            notes=tuple(notes),
            settles=_tell_settled(self._context, sheets, after, sum(row.changes for row in rows)),
            head=head,
            book=book,
            after=after,
            given=tuple(taker.given),
        )

    def _read_declaration(
        self, book: Book, *, is_taken: bool, accepted: frozenset[tuple[str, str]]
    ) -> FilledSheet:
        """Return what a declaration of the industry says, fact by fact, beside what is on file."""
        head = self._context.store.journal_head()
        try:
            declared = read_declaration(book, self._context.program.pack)
        except Refused as refused:
            raise refused.within(book.file) from None
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        source = {
            "source_kind": "declared",
            "source_document": book.file,
            "source_by": declared.by[:MOST_IN_A_LINE],
            "source_on": declared.day,
        }
        before = rows_of_parts(sheets)
        taker = _Taking(self._context, before, source, is_taken=is_taken, accepted=accepted)
        rows = [taker.take_declared(fact, declared.parts) for fact in declared.facts]
        notes = list(declared.notes)
        if not declared.signer:
            notes.append(Phrase("nobody has signed it"))
        if not declared.day:
            notes.append(Phrase("it bears no day"))
        for part_number in dict.fromkeys(fact.part_number for fact in declared.facts):
            made_on = before[part_number].product.lot_made_on if part_number in before else ""
            if "" < declared.day < made_on:
                notes.append(
                    Phrase(
                        "it is of {day}, before the lot of {part_number} was made on {made_on}: look again",
                        day=declared.day, part_number=part_number, made_on=made_on,
                    )
                )  # fmt: skip
        new = [part_number for part_number in taker.after if part_number not in before]
        if new:
            notes.append(Phrase("new in the catalogue: {parts}", parts=", ".join(new[:_FEW])))
        return FilledSheet(
            file=book.file,
            title=declared.title,
            asked=None,
            signer=declared.by,
            day=declared.day,
            valid_until="",
            rows=tuple(rows),
            notes=tuple(notes),
            settles=_tell_settled(self._context, sheets, taker.after, sum(row.changes for row in rows)),
            head=head,
            book=book,
            after=taker.after,
            given=tuple(taker.given),
        )

    def take(self, filled: FilledSheet) -> Done[int]:
        """Store what a sheet says as declared, with the file as evidence, in one step; returns how many answers.

        Errors: Refused if the catalogue was changed since it was read.
        """
        asked = filled.asked
        changed = sum(row.changes for row in filled.rows)
        proposed = [row for row in filled.rows if row.proposed]
        if not proposed and (not filled.given or (not changed and not self._is_new(filled))):
            return Done(0, frozenset())
        paper = replace(
            read_list(filled.book),
            supplier=asked.supplier if asked else "",
            issued_on=Day(filled.day),
            valid_until=Day(filled.valid_until),
        )

        def work(writing: Transaction) -> int:
            if self._context.store.journal_head() != filled.head:
                raise Refused(
                    "the catalogue was changed since the sheet was read",
                    file=filled.file,
                    do="Take the sheet again",
                )
            new = {
                part_number: self._write_part(writing, part_number, rows)
                for part_number, rows in filled.after.items()
            }
            if asked:
                self._note_answers(writing, asked, filled.given)
            left = [_left_out(filled, row) for row in proposed]
            Unfinished(self._context, self._client).leave(writing, [paper.sha256], left)
            Evidence(self._context, self._client).keep_paper(writing, paper)
            sheet, keys = (
                (Sheet.SUPPLIERS, [asked.supplier])
                if asked
                else (Sheet.PRODUCTS, list(dict.fromkeys(row.part_number for row in filled.rows if row.is_)))
            )
            for key in keys:
                subject = new.get(key) or self._context.find_by_key(sheet, self._client, key)
                if subject:
                    self._attach(writing, paper.sha256, (sheet, subject), filled)
            return changed

        topics = {"products", "evidence", "asked", "imports"}
        return self._context.apply_change(Phrase("Take answers of"), filled.file, topics, work=work)  # type: ignore[arg-type]

    def _is_new(self, filled: FilledSheet) -> bool:
        return filled.asked is not None and any(each not in filled.asked.answers for each in filled.given)

    def _note_answers(self, writing: Transaction, asked: AskedSheet, given: Sequence[GivenAnswer]) -> None:
        """Keep with the sheet that was sent what came back."""
        (stored,) = self._context.store.repository.select_rows(
            Sheet.ASKED, self._client, {"number": asked.number}
        )
        answers = {(each.part_number, each.fact): each for each in (*asked.answers, *given)}
        told = json.dumps([asdict(each) for each in answers.values()], ensure_ascii=False)
        writing.change_row(Sheet.ASKED, self._client, Stored(stored.id, {**stored.row, "answers": told}))

    def _find_asked(self, book: Book, number: str) -> tuple[AskedSheet, str]:
        """Return the sheet that was sent under a number, and the day of a newer one to the same supplier."""
        stored = self._context.store.repository.select_rows(Sheet.ASKED, self._client, {})
        sheets = [asked_of_row(each, self._context.today()) for each in stored]
        asked = next((sheet for sheet in sheets if sheet.number == number), None)
        if asked is None:
            raise Refused(
                Phrase(
                    "the sheet {number} was not sent for this client from this data folder", number=number
                ),
                file=book.file,
                do="Take it for the client that asked",
            )
        newer = [sheet.on for sheet in sheets if sheet.supplier == asked.supplier and sheet.id > asked.id]
        return asked, newer[-1] if newer else ""

    def _write_part(self, writing: Transaction, part_number: str, rows: PartRows) -> int:
        """Write what is otherwise of a part; returns the id of a product that is new, else 0."""
        of_part = {"part_number": part_number}
        technology = [rows.technology] if rows.technology else []
        new = self._write_rows(writing, forms.Product, of_part, [rows.product], ())
        self._write_rows(writing, forms.Technology, of_part, technology, ())
        self._write_rows(writing, forms.Material, of_part, rows.materials, ("line",))
        self._write_rows(writing, forms.Statement, of_part, list(rows.statements.values()), ("fact",))
        self._write_rows(writing, forms.FieldSource, of_part, rows.sources, ("sheet", "line", "field"))
        return new

    def _write_rows(
        self,
        writing: Transaction,
        form: type[Any],
        of_part: Mapping[str, str],
        rows: Sequence[Any],
        key: tuple[str, ...],
    ) -> int:
        """Write the rows of a part that differ from what is stored; a statement that is a value by now is removed.

        Returns the id of the last that is new, else 0.
        """
        new = 0
        sheet = sheet_of_form(form)

        def key_of(row: Any) -> tuple[str, ...]:
            return tuple(getattr(row, name) for name in key)

        stored = {
            key_of(each.row): each
            for each in self._context.store.repository.select_rows(form, self._client, of_part)
        }
        for row in rows:
            before = stored.pop(key_of(row), None)
            if before is None:
                new = writing.add_row(sheet, self._client, row)
            elif before.row != row:
                writing.change_row(sheet, self._client, Stored(before.id, row))
        for gone in stored.values():
            writing.remove_row(sheet, gone.id)
        return new

    def _attach(self, writing: Transaction, sha256: str, to: tuple[Sheet, int], filled: FilledSheet) -> None:
        """Attach the file to a supplier or a product, unless it is attached already."""
        subject = {"sheet": to[0].value, "subject_id": str(to[1]), "line": "", "field": ""}
        known = self._context.store.repository.select_rows(
            Sheet.ATTACHMENTS, self._client, {**subject, "evidence": sha256}
        )
        if not known:
            details = {
                "kind": "declaration",
                "issuer": filled.signer,
                "issued_on": filled.day,
                "valid_until": filled.valid_until if filled.valid_until >= filled.day else "",
                "states": "",
                "note": filled.asked.number if filled.asked else filled.title,
                "attached_to": "",
                "by": self._context.by,
                "at": utc_text(self._context.now()),
            }
            writing.add_row(Sheet.ATTACHMENTS, self._client, {**subject, **details, "evidence": sha256})


_FEW: Final = 20


def _left_out(filled: FilledSheet, row: AnswerRow) -> LeftOut:
    """Return what a person may take under what is to be finished."""
    return LeftOut(
        file=filled.file,
        sha256=filled.book.sha256,
        sheet=filled.title,
        row=row.row,
        reason=Phrase(
            'declared for a list of products: no rare earths ({said}); "yes" says that all of its materials are named',
            said=row.text,
        ),
        part_number=row.part_number,
        column=row.heading,
        field=f"{Sheet.PRODUCTS}.materials_complete",
        text="yes",
    )


# --------------------------------------------------------------------------------------------------
# The cells of the sheet.


class _Reading:
    """The cells of a filled sheet."""

    def __init__(
        self, context: ServiceContext, table: Any, formulas: frozenset[tuple[int, int]], *, hidden: bool
    ) -> None:
        self._table, self._formulas, self._takes_hidden = table, formulas, hidden
        self._rows = {row.number: row for row in table.rows}
        self.reader = AnswerReader(context.column_kinds, context.program.pack)

    def text(self, row: int, column: int) -> str:
        """Return what a cell says, blank for nothing."""
        stored = self._rows.get(row)
        if stored is None:
            return ""
        cell = self._table.cell(stored, column)
        if cell.has_no_value:
            return ""
        return str(cell.shown if cell.format.percent else cell.exact).strip()

    def why_not(self, question: PlacedQuestion) -> tuple[RowStatus, str] | None:
        """Return why a cell cannot be taken as it stands; None if it can."""
        row, column = question.row, question.column
        stored = self._rows.get(row)
        if stored is not None and not self._takes_hidden and self._table.cell(stored, column).hidden:
            return RowStatus.SKIPPED, Phrase("the row is hidden")
        told = self.text(row, 1), self.text(row, 2), self.text(question.heading_row, column)
        sent = question.part_number, question.label, question.heading
        if [*map(_folded, told)] != [*map(_folded, sent)]:
            return RowStatus.DOUBTFUL, Phrase("the question was altered: it is not the one that was asked")
        if (row, column) in self._formulas:
            return RowStatus.DOUBTFUL, Phrase("it is a formula, and not a value")
        return None

    def read_signer(self, asked: AskedSheet) -> tuple[str, str, str]:
        """Return who signed with the position, the day, and the day until which the answers hold; blank for none."""
        told: dict[str, str] = {}
        for question in asked.questions:
            if not question.part_number and (question.row, question.column) not in self._formulas:
                told[question.fact] = self.text(question.row, question.column)
        days = {}
        for key in ("day", "until"):
            try:
                days[key] = self.reader.read(_DAY, told.get(key, "")).text
            except Refused:
                days[key] = ""
            days[key] = days[key] if days[key][:1].isdigit() else ""
        people = []
        for key in ("name", "position"):
            try:
                is_left_open = bool(told.get(key)) and bool(self.reader.read(_TEXT, told[key]).left_open)
            except Refused:
                is_left_open = True
            people += [] if is_left_open or not told.get(key) else [told[key][:_LONGEST_NAME]]
        return ", ".join(people), days["day"], days["until"]


class _FormReading(_Reading):
    """The fields of a filled form: each is named by the number of its question."""

    def __init__(self, context: ServiceContext, table: Any, asked: AskedSheet) -> None:
        super().__init__(context, table, frozenset(), hidden=False)
        filled = {row.shown[0]: row.shown[1] for row in table.rows[1:]}
        self._texts = {
            (question.row, question.column): filled.get(str(at), "")
            for at, question in enumerate(asked.questions)
        }

    def text(self, row: int, column: int) -> str:
        """Return what a field says, blank for nothing."""
        return " ".join(self._texts.get((row, column), "").split())

    def why_not(self, question: PlacedQuestion) -> tuple[RowStatus, str] | None:
        """Return None: a field that is there is the one that was asked, and holds no formula."""
        return None


_LONGEST_NAME: Final = 90
_DAY: Final = next(column for column in asking_words().columns if column.kind == "day")
_TEXT: Final = next(column for column in asking_words().columns if column.kind == "text")


def _folded(text: str) -> str:
    return " ".join(text.split())


# --------------------------------------------------------------------------------------------------
# Taking the answers, one after the other, on copies of the rows.


class _Taking:
    """Applies answers to the rows of the parts; ``after`` are those that came out otherwise."""

    def __init__(
        self,
        context: ServiceContext,
        before: Mapping[str, PartRows],
        source: Mapping[str, str],
        *,
        is_taken: bool,
        accepted: frozenset[tuple[str, str]],
    ) -> None:
        self._context, self._before, self._source = context, before, source
        self._is_taken, self._accepted = is_taken, accepted
        self._places: dict[tuple[str, str], dict[str, str]] = {}
        self.after: dict[str, PartRows] = {}
        self.given: list[GivenAnswer] = []

    def take(self, question: PlacedQuestion, reading: _Reading) -> AnswerRow | None:
        """Return what becomes of an answer; None where nothing was asked or answered."""
        if not question.part_number:
            return None
        text = reading.text(question.row, question.column)
        row = AnswerRow(
            question.row, question.part_number, question.fact, question.heading, RowStatus.TAKEN, text=text
        )
        if question.known:
            if _folded(text) == _folded(question.known) or (not text and reading.why_not(question) is None):
                return None
            why = Phrase("what stood locked on the sheet was changed")
            return replace(row, status=RowStatus.DOUBTFUL, reason=why, was=question.known, is_=text)
        faults = reading.why_not(question)
        if not text and (faults is None or faults[0] == RowStatus.SKIPPED):
            return replace(row, status=RowStatus.SKIPPED, reason=Phrase("it was left blank"))
        if faults is not None:
            return replace(row, status=faults[0], reason=faults[1], is_=text)
        rows = self.after.get(question.part_number) or self._before.get(question.part_number)
        if rows is None:
            why = Phrase("no product has the part number any more")
            return replace(row, status=RowStatus.REFUSED, reason=why, is_=text)
        column = asking_words().column_of(question.fact)
        try:
            answer = reading.reader.read(column, text)
        except Refused as refused:
            was = _known(rows, column, question.place)
            return replace(
                row, status=RowStatus.DOUBTFUL, reason=f"{refused.what}. {refused.do}", was=was, is_=text
            )
        return self._settle(row, rows, (column, question.place), answer)

    def take_declared(self, declared: DeclaredFact, names: Mapping[str, str]) -> AnswerRow:
        """Return what becomes of a fact of a declaration; ``names`` are those of its parts, for one that is new."""
        column, part_number = declared.column, declared.part_number
        heading = column.label[0] if column else Phrase("Rare earths")
        place = declared.element
        fact = column.fact_of(place or "*") if column else "materials_complete"
        row = AnswerRow(
            declared.row, part_number, fact, heading, declared.status, reason=declared.why, text=declared.text
        )
        rows = self.after.get(part_number) or self._before.get(part_number)
        if declared.proposed:
            return self._propose(row, rows, declared.proposed)
        if column is None or not declared.cells:
            return row
        row = replace(row, status=RowStatus.TAKEN)
        if rows is None:
            if not place:  # of a part that is not on file, only what its materials are said to be is of use
                return replace(row, status=RowStatus.SKIPPED, reason=Phrase("no product has the part number"))
            of_new = {name: self._source[name] for name in self._source}
            rows = PartRows(
                forms.Product(part_number=part_number, name=names.get(part_number, ""), **of_new)  # type: ignore[arg-type]
            )
        if not place:
            return self._settle(row, rows, (column, ""), ReadAnswer(declared.cells))
        found = self._place_of(rows, declared)
        if found is None:
            why = Phrase("other materials of {element} are on file, and none is clearly this", element=place)
            return replace(row, status=RowStatus.DOUBTFUL, reason=why, is_=join_cells(declared.cells))
        row = replace(row, fact=column.fact_of(found))
        if (
            self._is_taken
            and (measured := self._measured_content(rows, found))
            and not _is_same_figure(rows.value_of(column, found), join_cells(declared.cells))
        ):
            why = Phrase(
                "its content was measured to be {was}; what is declared takes no measurement's place",
                was=measured,
            )
            return replace(
                row, status=RowStatus.DOUBTFUL, reason=why, was=measured, is_=join_cells(declared.cells)
            )
        settled = self._settle(row, rows, (column, found), ReadAnswer(declared.cells), declared.element)
        return replace(settled, reason=settled.reason or ("" if settled.was else declared.text))

    def _propose(self, row: AnswerRow, rows: PartRows | None, proposed: str) -> AnswerRow:
        """Return what one answer for all rare earths comes to for a part: a person takes it, or nobody."""
        row = replace(row, is_=proposed, proposed=proposed)
        if rows is None:
            why = Phrase("no product has the part number: take its parts list first, then this again")
            return replace(row, reason=why)
        if rows.materials:
            why = Phrase("rare-earth materials of it are on file, and contradict it")
            return replace(row, reason=why, proposed="", is_=row.text)
        if rows.product.materials_complete == "yes":
            return replace(row, status=RowStatus.TAKEN, reason=Phrase("it is on file"), proposed="")
        return row

    def _place_of(self, rows: PartRows, declared: DeclaredFact) -> str | None:
        """Return what the material of a declared element is called; None where that is not clear."""
        part_number, element = declared.part_number, declared.element
        places = self._places.setdefault((part_number, element), {})
        if declared.feedstock in places:
            return places[declared.feedstock]
        law_rows = self._context.program.pack.rows
        before = self._before.get(part_number)
        on_file = {
            place: material.row
            for place, material in name_materials(before.materials if before else ())
            if element == material.element
            or (not material.element and material.row and element in law_rows[material.row].elements)
        }
        same = [place for place, row in on_file.items() if row == declared.feedstock]
        if on_file:
            is_one_of_one = len(on_file) == 1 and not places
            place = same[0] if len(same) == 1 else next(iter(on_file)) if is_one_of_one and not same else None
        else:
            place = f"{element}-{rows.next_line()}" if places else element
        if place is not None:
            places[declared.feedstock] = place
        return place

    def _measured_content(self, rows: PartRows, place: str) -> str:
        """Return the content of a material, if it was measured."""
        for column in asking_words().columns:
            if column.section == MATERIAL and column.key in ("mass", "element_percent"):
                value = rows.value_of(column, place)
                if value and rows.source_of(column, place)[0] == "measured":
                    return f"{value} %" if column.key == "element_percent" else value
        return ""

    def _settle(
        self,
        row: AnswerRow,
        rows: PartRows,
        of: tuple[AskedColumn, str],
        answer: ReadAnswer,
        element: str = "",
    ) -> AnswerRow:
        """Return what becomes of an answer that was understood; one that is taken is applied."""
        column, place = of
        was = _known(rows, column, place)
        row = replace(row, was=was, is_=answer.text)
        if not self._is_taken:
            return replace(
                row, status=RowStatus.DOUBTFUL, reason=Phrase("nobody has taken it yet; --by NAME takes it")
            )
        differs = not answer.left_open and bool(was) and not _is_same_figure(was, answer.text)
        if differs and rows.source_of(column, place)[0] == "measured":
            why = Phrase(
                "it was measured to be {was}; what is declared takes no measurement's place", was=was
            )
            return replace(row, status=RowStatus.DOUBTFUL, reason=why)
        if differs and (row.part_number, row.fact) not in self._accepted:
            document = rows.document_of(column, place)
            why = Phrase(
                "another value is on file: it was {was}, and is {now} on the sheet", was=was, now=answer.text
            )
            if document:
                why = Phrase(
                    "another value is on file: it was {was} ({document}), and is {now} here",
                    was=was, now=answer.text, document=document,
                )  # fmt: skip
            return replace(row, status=RowStatus.DOUBTFUL, reason=why, differs=True)
        changed = self._apply(rows, of, answer, element)
        if isinstance(changed, str):
            return replace(row, status=RowStatus.DOUBTFUL, reason=changed)
        on = self._source["source_on"]
        self.given.append(GivenAnswer(row.part_number, row.fact, answer.text, on))
        return replace(row, changes=changed)

    def _apply(
        self, rows: PartRows, of: tuple[AskedColumn, str], answer: ReadAnswer, element: str = ""
    ) -> bool | str:
        """Apply an answer; returns whether it changes anything, or why it cannot be taken."""
        column, place = of
        stated = rows.statements.get(column.fact_of(place))
        if answer.left_open:
            if stated and stated.answer == answer.left_open:
                return False
        elif _is_same_figure(rows.value_of(column, place), answer.text):
            return False
        trial = PartRows(
            rows.product, rows.technology, [*rows.materials], {**rows.statements}, [*rows.sources]
        )
        if answer.left_open:
            trial.leave_open(column, place, answer.left_open, self._source)
        else:
            trial.write(column, place, answer.cells, self._source, element=element)
        for changed in _changed_rows(rows, trial):
            for problem in self._context.column_kinds.find_problems(
                sheet_of_form(type(changed)), row_of_form(changed)
            ):
                return f"{problem.what}. {problem.do}"
        self.after[rows.product.part_number] = trial
        return True


def _known(rows: PartRows, column: AskedColumn, place: str) -> str:
    """Return what is on file of a fact, blank for nothing."""
    was = rows.value_of(column, place)
    return "" if was == "unknown" else was


_ZEROS_BEHIND: Final = re.compile(r"(\.\d*?)0+(?!\d)")


def _is_same_figure(was: str, now: str) -> bool:
    """Tell whether two texts say the same, zeros at the end of a decimal aside."""
    first, other = (_ZEROS_BEHIND.sub(r"\1", text).replace(". ", " ").rstrip(".") for text in (was, now))
    return first == other


def _changed_rows(before: PartRows, after: PartRows) -> Iterator[Any]:
    if after.product != before.product:
        yield after.product
    if after.technology is not None and after.technology != before.technology:
        yield after.technology
    yield from (material for material in after.materials if material not in before.materials)
    yield from (each for fact, each in after.statements.items() if each != before.statements.get(fact))


# --------------------------------------------------------------------------------------------------
# What the answers settle.


def _tell_settled(
    context: ServiceContext, sheets: Sheets, after: Mapping[str, PartRows], answers: int
) -> Settled:
    """Return which products come to something else once the answers are taken."""
    if not after:
        return Settled(answers, (), ())
    known = {row.part_number for row in sheets[forms.Product]}
    changed = Sheets(
        {
            **sheets.rows,
            Sheet.PRODUCTS: [
                *(
                    after[row.part_number].product if row.part_number in after else row
                    for row in sheets[forms.Product]
                ),
                *(rows.product for part_number, rows in after.items() if part_number not in known),
            ],
            Sheet.TECHNOLOGY: [
                *(row for row in sheets[forms.Technology] if row.part_number not in after),
                *(rows.technology for rows in after.values() if rows.technology),
            ],
            Sheet.MATERIALS: [
                *(row for row in sheets[forms.Material] if row.part_number not in after),
                *(material for rows in after.values() for material in rows.materials),
            ],
            Sheet.STATEMENTS: [
                *(row for row in sheets[forms.Statement] if row.part_number not in after),
                *(statement for rows in after.values() for statement in rows.statements.values()),
            ],
        }
    )
    touched, parents = set(after), sheets[forms.BillLine]
    while above := {line.parent for line in parents if line.child in touched} - touched:
        touched |= above
    screenings = [
        CatalogueScreening(context.program, Catalogue(add_deal(each, ORDINARY, context.today())))
        for each in (sheets, changed)
    ]
    settled, flips = [], []
    for row in sorted(sheets[forms.Product], key=lambda row: row.part_number):
        if row.part_number not in touched:
            continue
        was, now = (screening.screen_product(row.part_number, row.name).answer for screening in screenings)
        if was is None or now is None:
            continue
        if len(was["possible"]) > 1 and len(now["possible"]) == 1:
            settled.append(row.part_number)
        codes = [(answer["verdict"], answer["act"]["word"]) for answer in (was, now)]
        if codes[0] != codes[1]:
            flips.append(Flip(row.part_number, row.name, codes[0], codes[1]))
    return Settled(answers, tuple(settled), tuple(flips))
