# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What each supplier has to be asked, written as sheets to fill in; who was asked what, and what came back.

A part is asked about where a fact is open that its supplier can know, or where papers of No. 18 are missing. What is on
file and still good stands locked on the sheet.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.interview.paths import split_path
from desktop_app.services.asking.questions import (
    LEFT_OPEN,
    MATERIAL,
    PART,
    STAGES,
    AnswerReader,
    AskedColumn,
    PartRows,
    Question,
    asking_words,
    list_questions,
    regulated_elements,
    say,
)
from desktop_app.services.catalogue.attachments import CONTRADICTED, OLDER_THAN_LOT, Attachments
from desktop_app.services.catalogue.case_builder import OTHER_ELEMENTS, Catalogue, group_rows
from desktop_app.services.catalogue.clients import Clients
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.paper_ports import AskedField, AskedForm, AskedSection, Writer
from desktop_app.services.context.ports import FormCell, FormPage
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema import forms
from desktop_app.services.schema.columns import CHOICE_WORDS, MOST_IN_A_LINE, Sheets, check_text
from desktop_app.services.schema.declaration import Done, Row, Sheet
from desktop_app.services.screening.next_steps import SUPPLIER_KNOWS
from desktop_app.services.screening.whole_catalogue import ORDINARY, CatalogueScreening, add_deal

_NUMBER_LENGTH: Final = 8
MARK: Final = "lodestone-ask/1"
"""Stands on a sheet before its number, so that it is known when it comes back."""
FIRST_ANSWER: Final = 3
"""The first column that can be filled in; those before it say of what."""
SIGNER: Final = ("name", "position", "day", "until")


# --------------------------------------------------------------------------------------------------
# What was sent, as the data file keeps it.


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question with its cell: row from 1, column from 0. ``heading`` and ``label`` say there what is asked of what.

    One that is known is not asked; ``part_number`` is blank for who signs.
    """

    part_number: str
    fact: str
    place: str
    row: int
    column: int
    heading: str
    label: str
    heading_row: int
    known: str = ""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What came back to a question: a value as text, or the word by which it was left open."""

    part_number: str
    fact: str
    answer: str
    on: str


@dataclass(frozen=True, slots=True)
class AskedSheet:
    """A sheet that was sent; ``state`` is out, late, partly, answered or refused."""

    id: int
    number: str
    supplier: str
    file: str
    sha256: str
    on: str
    due: str
    questions: tuple[PlacedQuestion, ...]
    answers: tuple[GivenAnswer, ...]
    state: str
    by: str

    @property
    def asked(self) -> tuple[PlacedQuestion, ...]:
        """Return what was asked of parts."""
        return tuple(each for each in self.questions if each.part_number and not each.known)

    @property
    def open(self) -> int:
        """Return how many questions have no answer."""
        answered = {(each.part_number, each.fact) for each in self.answers}
        return sum((each.part_number, each.fact) not in answered for each in self.asked)

    def as_tree(self) -> dict[str, Any]:
        """Return it as plain values."""
        plain = {
            "supplier": self.supplier,
            "file": self.file,
            "sha256": self.sha256,
            "on": self.on,
            "due": self.due,
        }
        answers = [asdict(answer) for answer in self.answers]
        return {**plain, "state": self.state, "open": self.open, "answers": answers}


def asked_of_row(stored: Stored[Row], today: date) -> AskedSheet:
    """Return a sheet as it is kept, with its state on a day."""
    row = stored.row
    sheet = AskedSheet(
        id=stored.id,
        number=row["number"],
        supplier=row["supplier"],
        file=row["file"],
        sha256=row["sha256"],
        on=row["on"],
        due=row["due"],
        questions=tuple(PlacedQuestion(**each) for each in json.loads(row["questions"])),
        answers=tuple(GivenAnswer(**each) for each in json.loads(row["answers"] or "[]")),
        state="",
        by=row["by"],
    )
    if not sheet.answers:
        state = "late" if row["due"] < today.isoformat() else "out"
    elif all(answer.answer == "refused" for answer in sheet.answers):
        state = "partly" if sheet.open else "refused"
    else:
        state = "partly" if sheet.open else "answered"
    return AskedSheet(**{**{name: getattr(sheet, name) for name in AskedSheet.__slots__}, "state": state})


# --------------------------------------------------------------------------------------------------
# What is open, supplier by supplier.


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A part with what a sheet says of it."""

    rows: PartRows
    questions: tuple[Question, ...]

    @property
    def open(self) -> int:
        """Return how much is asked of it."""
        return sum(not question.known for question in self.questions)


@dataclass(frozen=True, slots=True)
class OpenSupplier:
    """A supplier with the parts that it has to be asked about; ``unsettled`` are the products that these leave open."""

    supplier: forms.Supplier
    parts: tuple[AskedPart, ...]
    is_short: bool
    unsettled: tuple[str, ...]

    @property
    def open(self) -> int:
        """Return how many questions there are."""
        return sum(part.open for part in self.parts)


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet that was written; ``rows`` are its parts, ``open`` its questions."""

    file: str
    supplier: str
    sha256: str
    rows: int
    open: int


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A supplier that got no sheet, and why."""

    supplier: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted of sheets: their language, and what is asked of a supplier in China beside the short sheet.

    ``due`` is the day by which an answer is wanted, None for the usual number of days. ``supplier`` is a key, blank for
    all. ``with_forms``: beside each workbook in a folder stands the same as a form.
    """

    supplier: str = ""
    fields: tuple[str, ...] = ()
    by: str = ""
    why: str = ""
    language: str = "en"
    due: date | None = None
    with_forms: bool = False


class Asking:
    """The sheets that the suppliers of one client are asked with."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_sheets(self) -> list[AskedSheet]:
        """Return every sheet that was sent, oldest first."""
        today = self._context.today()
        stored = self._context.store.repository.select_rows(Sheet.ASKED, self._client, {})
        return [asked_of_row(each, today) for each in stored]

    def list_open(self, wish: Wish = Wish()) -> list[OpenSupplier]:
        """Return every active supplier, by key, with what it has to be asked; one that needs not be has no parts.

        Errors: Refused for a supplier or a field that is none.
        """
        words = asking_words()
        check_text(wish.why, 4000, "--why")
        check_text(wish.by, MOST_IN_A_LINE, "--by")
        known_fields = {column.field for column in words.columns}
        for name in wish.fields:
            if name not in known_fields:
                raise Refused(
                    Phrase('"{name}" is nothing that a sheet asks for', name=name),
                    where="--fields",
                    do=Phrase("Use some of: {names}", names=", ".join(sorted(known_fields))),
                )
        sheets = self._context.store.repository.read_sheets(self._client, shared=True)
        suppliers = {row.supplier: row for row in sheets[forms.Supplier]}
        if wish.supplier and wish.supplier not in suppliers:
            raise Refused(
                Phrase('no supplier is called "{key}"', key=wish.supplier),
                where="--supplier",
                do="Name one by its short name, as the list of suppliers has it",
            )
        found = _find_open(self._context, sheets)
        again = self._find_again()
        parts = rows_of_parts(sheets)
        listed = []
        for key, supplier in sorted(suppliers.items()):
            if wish.supplier not in ("", key) or (supplier.active == "no" and not wish.supplier):
                continue
            is_short = supplier.country in words.short_for
            fields = frozenset(wish.fields) if is_short else None
            asked = []
            for part_number in sorted(found.by_supplier[key]):
                questions = tuple(
                    list_questions(
                        parts[part_number],
                        self._context.program.pack,
                        fields=fields,
                        again=again.get(part_number, frozenset()),
                    )
                )
                part = AskedPart(parts[part_number], questions)
                if part.open:
                    asked.append(part)
            listed.append(OpenSupplier(supplier, tuple(asked), is_short, tuple(sorted(found.unsettled[key]))))
        return listed

    def _find_again(self) -> dict[str, frozenset[str]]:
        """Return the facts of each part whose documents contradict or are older than the lot."""
        again: dict[str, set[str]] = defaultdict(set)
        columns = asking_words().columns
        for attached in Attachments(self._context, self._client).list_all():
            if not {CONTRADICTED, OLDER_THAN_LOT} & set(attached.again):
                continue
            for column in columns:
                of_field = column.cells and column.cells[0] == attached.subject.field
                if of_field and column.section == PART and column.store != "statement":
                    again[attached.owner].add(column.key)
        return {part_number: frozenset(facts) for part_number, facts in again.items()}

    def write(self, wish: Wish, target: Path) -> Done[tuple[tuple[WrittenSheet, ...], tuple[NotAsked, ...]]]:
        """Write a sheet to a file for one supplier, else one a supplier into a folder; note that they were asked.

        Errors: Refused if nothing is open, or a file is there already; nothing is written then.
        """
        listed = self.list_open(wish)
        asked = [each for each in listed if each.parts and (wish.supplier or not each.is_short)]
        left_out = [
            NotAsked(each.supplier.supplier, _why_left_out(each)) for each in listed if each not in asked
        ]
        if not asked and not (any(each.parts for each in listed) and not wish.supplier):
            raise Refused(
                "nothing is open that a supplier can know",
                where=wish.supplier,
                do="What is open, and who knows it, stands in the conclusion of each case",
            )
        today = self._context.today()
        due = wish.due or today + timedelta(days=asking_words().days_to_answer)
        targets = [target]
        if not wish.supplier:
            targets = [target / f"{each.supplier.supplier}-{today.isoformat()}.xlsx" for each in asked]
        beside = [file.with_suffix(".pdf") for file in targets] if wish.with_forms else []
        for file in (*targets, *beside):
            files.check_new(file)
        writer = Clients(self._context).letter_writer(self._client, wish.by or self._context.by, "")
        rows, written = [], []
        try:
            if not wish.supplier:
                files.make_folder(target)
            for each, file in zip(asked, targets, strict=True):
                number = self._number_of(each, today)
                sheet = compose_sheet(
                    self._context, writer, self._client_row(), each, wish, number=number, due=due
                )
                if file.suffix.lower() == ".pdf":
                    written.append(self._write_form(file, sheet.form))
                else:
                    self._context.program.workbooks.write_form(file, sheet.pages)
                    written.append(file)
                if wish.with_forms:
                    written.append(self._write_form(file.with_suffix(".pdf"), sheet.form))
                sha256 = hashlib.sha256(files.read_limited(file, files.LIST_FILE)).hexdigest()
                rows.append(
                    self._row_of(
                        each,
                        wish,
                        number=number,
                        due=due,
                        file=file,
                        sha256=sha256,
                        questions=sheet.questions,
                    )
                )
            done = self._context.apply_change(
                Phrase("Ask"),
                ", ".join(each.supplier.name for each in asked[:3]),
                {"asked"},
                work=lambda writing: [writing.add_row(Sheet.ASKED, self._client, row) for row in rows],
            )
        except BaseException:
            for file in written:
                file.unlink(missing_ok=True)
            raise
        sheets = tuple(
            WrittenSheet(
                files.display_name(file), each.supplier.supplier, row["sha256"], len(each.parts), each.open
            )
            for each, file, row in zip(asked, targets, rows, strict=True)
        )
        return Done((sheets, tuple(left_out)), done.changes, done.undo)

    def _write_form(self, file: Path, form: AskedForm) -> Path:
        content = self._context.program.print_asked(form)
        with files.open_to_write(file) as opened:
            opened.write(content)
        return file

    def _client_row(self) -> forms.Client:
        return self._context.stored_row(forms.Client, self._client, self._client)

    def _number_of(self, asked: OpenSupplier, today: date) -> str:
        """Return a number that no other sheet has, in this data file or another."""
        store = self._context.store
        told = (store.data_file_id(), self._client, asked.supplier.supplier, store.journal_head())
        digest = hashlib.sha256(repr(told).encode("utf-8")).hexdigest()[:_NUMBER_LENGTH]
        return f"{asked.supplier.supplier}-{today.isoformat()}-{digest}"

    def _row_of(
        self,
        asked: OpenSupplier,
        wish: Wish,
        *,
        number: str,
        due: date,
        file: Path,
        sha256: str,
        questions: Sequence[PlacedQuestion],
    ) -> Row:
        return {
            "supplier": asked.supplier.supplier,
            "number": number,
            "file": file.name,
            "sha256": sha256,
            "on": self._context.today().isoformat(),
            "due": due.isoformat(),
            "language": wish.language,
            "more": ",".join(wish.fields),
            "why": wish.why,
            "questions": json.dumps([asdict(each) for each in questions], ensure_ascii=False),
            "answers": "",
            "by": wish.by or self._context.by,
            "at": utc_text(self._context.now()),
        }


def _why_left_out(asked: OpenSupplier) -> str:
    if not asked.parts:
        return Phrase("nothing is open that it can know")
    if not asked.supplier.country:
        return Phrase(
            "its country is not known: it may be in China, and asking may be a risk; name it with --supplier"
        )
    return Phrase(
        "it is in {country}: asking there may be a risk; ask it alone, with --supplier",
        country=asked.supplier.country,
    )


def rows_of_parts(sheets: Sheets) -> dict[str, PartRows]:
    """Return what is on file of every product."""
    materials = group_rows(sheets[forms.Material], lambda row: row.part_number)
    statements = group_rows(sheets[forms.Statement], lambda row: row.part_number)
    sources = group_rows(sheets[forms.FieldSource], lambda row: row.part_number)
    technology = {row.part_number: row for row in sheets[forms.Technology]}
    return {
        row.part_number: PartRows(
            row,
            technology.get(row.part_number),
            list(materials.get(row.part_number, ())),
            {each.fact: each for each in statements.get(row.part_number, ())},
            list(sources.get(row.part_number, ())),
        )
        for row in sheets[forms.Product]
    }


@dataclass(slots=True)
class _Found:
    """The parts to ask about, and the products that are not settled, by the supplier who can tell."""

    by_supplier: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unsettled: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def _find_open(context: ServiceContext, sheets: Sheets) -> _Found:
    """Return what suppliers can settle: open facts of products that are not settled, and papers of No. 18."""
    catalogue = Catalogue(add_deal(sheets, ORDINARY, context.today()))
    screening = CatalogueScreening(context.program, catalogue)
    found, pack = _Found(), context.program.pack
    elements = regulated_elements(pack)
    for row in sheets[forms.Product]:
        annex = pack.rows.get(row.listed_as)
        origins = {row.made_in, *(each.origin for each in catalogue.materials.get(row.part_number, ()))}
        if row.supplier and annex and set(annex.elements) & elements and pack.origin in origins:
            found.by_supplier[row.supplier].add(row.part_number)
        screened = screening.screen_product(row.part_number, row.name)
        if screened.answer is None or len(screened.answer["possible"]) < 2:
            continue
        screened = screening.screen_product(row.part_number, row.name, in_full=True)
        if screened.case is None or screened.conclusion is None:
            continue
        for fact in screened.conclusion["open_facts"]:
            if fact["who"] not in SUPPLIER_KNOWS:
                continue
            supplier, part_number = _who_delivers(catalogue, screened.case, fact["fact"])
            if supplier:
                found.by_supplier[supplier].add(part_number)
                found.unsettled[supplier].add(row.part_number)
    return found


def _who_delivers(catalogue: Catalogue, case: Mapping[str, Any], path: str) -> tuple[str, str]:
    """Return the supplier of the part that a fact is about, or of what it is built into, and the part."""
    item: Any = case["item"]
    numbers = [item.get("part_number", "")]
    steps = split_path(path)[1:]
    for name, at in zip(steps[::2], steps[1::2], strict=False):
        if name != "components" or not isinstance(at, int):
            break
        item = item["components"][at]
        numbers.append(item.get("part_number", ""))
    numbers = [number for number in numbers if number in catalogue.products]
    for number in reversed(numbers):
        if supplier := catalogue.products[number].supplier:
            return supplier, numbers[-1]
    return "", ""


# --------------------------------------------------------------------------------------------------
# The sheet, laid out: what it is for, a table of the parts, of their materials, of their stages, and who signs.


@dataclass(slots=True)
class ComposedSheet:
    """The pages of a sheet, where each question stands, and the same questions as a form."""

    pages: tuple[FormPage, ...]
    questions: tuple[PlacedQuestion, ...]
    form: AskedForm


_LABEL_WIDTHS: Final = (6, 18, 30)
_ANSWER_WIDTH: Final = 19
_LINE: Final = 15
"""The height of a line, in points."""
_HOW: Final = ("how_cells", "how_figures", "how_grey", "how_content", "how_origin", "how_back")


def compose_sheet(
    context: ServiceContext,
    writer: Writer,
    client: forms.Client,
    asked: OpenSupplier,
    wish: Wish,
    *,
    number: str,
    due: date,
) -> ComposedSheet:
    """Return the sheet of a supplier."""
    composer = _Composer(context, asked, wish)
    names = {"client": client.name, "supplier": asked.supplier.name, "due": due.isoformat(), "number": number}
    composer.write_opening(names)
    for section, text in ((PART, "parts"), (MATERIAL, "materials"), (STAGES, "stages")):
        composer.write_table(section, text)
    composer.write_signer()
    words, language = asking_words(), wish.language
    how = [*_HOW, *(("how_english",) if language != "en" else ())]
    lines = [[FormCell(say(words.texts[key], language), "note")] for key in how]
    pages = (
        FormPage(
            say(words.texts["page"], language, " "),
            composer.rows,
            (*_LABEL_WIDTHS, *[_ANSWER_WIDTH] * (composer.width - FIRST_ANSWER)),
            composer.heights,
        ),
        FormPage(
            say(words.texts["how"], language, " "), lines, (120,), dict.fromkeys(range(len(lines)), 3 * _LINE)
        ),
    )
    form = AskedForm(
        title=say(words.texts["title"], language, " "),
        number=say(words.texts["number"], language, " ").format(number=number),
        dated=context.today(),
        opening=tuple(composer.opening),
        sections=tuple(composer.list_sections(number)),
        notes=tuple(
            say(words.texts[key], language, " ") for key in how if key not in ("how_cells", "how_back")
        ),
        writer=writer,
        headings=(
            say(words.texts["form_asked"], language, " "),
            say(words.texts["wanted_by"], language, " "),
            say(words.texts["form_answer"], language, " "),
        ),
    )
    return ComposedSheet(pages, tuple(composer.questions), form)


class _Composer:
    """Lays the rows of a sheet out from top to bottom."""

    def __init__(self, context: ServiceContext, asked: OpenSupplier, wish: Wish) -> None:
        self._asked, self._wish, self._words = asked, wish, asking_words()
        self._rows, self._page_one = context.program.pack.rows, context.program.pack.page_one
        self._reader = AnswerReader(context.column_kinds, context.program.pack)
        self.rows: list[list[FormCell]] = []
        self.heights: dict[int, int] = {}
        self.questions: list[PlacedQuestion] = []
        self.opening: list[str] = []
        sections = {section: len(self._columns_of(section)) for section in (PART, MATERIAL, STAGES)}
        self.width = FIRST_ANSWER + max(len(SIGNER), *sections.values())

    def write_opening(self, names: Mapping[str, str]) -> None:
        """Write what the sheet is for."""
        title, number = self._text("title", between="   "), f"{MARK} {names['number']}"
        self.rows.append([FormCell(title, "title", span=self.width - 2), FormCell(number, "rule", span=2)])
        keys = ["from", "what_for" if self._asked.is_short else "what_for_full", "give_only"]
        keys += [] if self._asked.is_short else ["named"]
        texts = [self._text(key).format(**names) for key in keys]
        if self._wish.language != "zh" and any(
            column.field == "licence" for column in self._columns_of(PART)
        ):
            declared = [words["letter"] for words in self._page_one.values() if "letter" in words]
            texts += [self._words.texts["declared"][0].format(text=text) for text in declared]
        for text in texts:
            self.opening += text.split("\n")
            self._add([FormCell(text, "note", span=self.width)], 2)

    def write_table(self, section: str, text: str) -> None:
        """Write a table of the parts, or of what is asked in each; nothing where nothing has a cell there."""
        columns = self._columns_of(section)
        rows = [
            (part, place)
            for part in self._asked.parts
            for place in dict.fromkeys(
                each.place for each in part.questions if each.column.section == section
            )
        ]
        if not rows or not columns:
            return
        self._add(
            [FormCell(self._text(text, between="   "), "band", span=self.width)], 1, is_per_language=False
        )
        third = "col_name" if section == PART else "col_element"
        labels = [FormCell(self._text(key), "heading") for key in ("col_number", "col_part", third)]
        headings = {column.fact_of("*"): say(column.label, self._wish.language) for column in columns}
        self._add([*labels, *(FormCell(heading, "heading") for heading in headings.values())], 3)
        heading_row = len(self.rows)
        rules = [say(self._rules_of(column), self._wish.language) for column in columns]
        wanted_by = FormCell(self._text("wanted_by"), "rule", span=FIRST_ANSWER)
        self._add([wanted_by, *(FormCell(rule, "rule") for rule in rules)], 3)
        for number, (part, place) in enumerate(rows, 1):
            by_column = {
                each.column: each
                for each in part.questions
                if (each.column.section, each.place) == (section, place)
            }
            label = part.rows.product.name if section == PART else self._place_words(place)
            cells = [FormCell(str(number)), FormCell(part.rows.product.part_number), FormCell(label)]
            for at, column in enumerate(columns, FIRST_ANSWER):
                question = by_column.get(column)
                if question is None:
                    cells.append(FormCell("", "known"))
                    continue
                offers = tuple(self._reader.offers(column, self._wish.language))
                cells.append(
                    FormCell(question.known, "known") if question.known else FormCell("", "answer", offers)
                )
                self.questions.append(
                    PlacedQuestion(
                        part_number=part.rows.product.part_number,
                        fact=question.fact,
                        place=place,
                        row=len(self.rows) + 1,
                        column=at,
                        heading=headings[column.fact_of("*")],
                        label=label,
                        heading_row=heading_row,
                        known=question.known,
                    )
                )
            self._add(cells, 1)

    def write_signer(self) -> None:
        """Write where who answers signs."""
        self._add(
            [FormCell(self._text("signer", between="   "), "band", span=self.width)], 1, is_per_language=False
        )
        headings = [self._text(f"signer_{key}") for key in SIGNER]
        blank = [FormCell("", "heading")] * FIRST_ANSWER
        self._add([*blank, *(FormCell(heading, "heading") for heading in headings)], 2)
        row = len(self.rows) + 1
        for at, (key, heading) in enumerate(zip(SIGNER, headings, strict=True), FIRST_ANSWER):
            self.questions.append(
                PlacedQuestion(
                    part_number="",
                    fact=key,
                    place="",
                    row=row,
                    column=at,
                    heading=heading,
                    label="",
                    heading_row=row - 1,
                )
            )
        self._add([*[FormCell()] * FIRST_ANSWER, *[FormCell("", "answer")] * len(SIGNER)], 2)

    def list_sections(self, number: str) -> Iterator[AskedSection]:
        """Yield the questions as those of a form: part by part, then who answers. A field is named by its number."""
        language = self._wish.language
        fields: dict[str, list[AskedField]] = {}
        for at, question in enumerate(self.questions):
            column = self._words.column_of(question.fact) if question.part_number else None
            label = " ".join(question.heading.split("\n"))
            if column and column.section != PART:
                label = f"{' '.join(question.label.split(chr(10)))}: {label}"
            fields.setdefault(question.part_number, []).append(
                AskedField(
                    name=f"{MARK} {number} {at}",
                    label=label,
                    rule=say(self._rules_of(column), language, " ") if column else "",
                    hint=self._hint_of(column) if column and not question.known else "",
                    known=question.known,
                    choices=self._choices_of(column) if column else (),
                )
            )
        names = {part.rows.product.part_number: part.rows.product.name for part in self._asked.parts}
        for part_number in (*filter(None, fields), ""):
            heading = (
                f"{part_number} {names[part_number]}" if part_number else self._text("signer", between=" ")
            )
            yield AskedSection(heading, tuple(fields[part_number]))

    def _choices_of(self, column: AskedColumn) -> tuple[tuple[str, str], ...]:
        """Return the answers to tick, where that is yes or no."""
        if column.kind not in ("yes_no", "answer"):
            return ()
        language = self._wish.language
        return tuple(
            (code, say(self._words.words[code], language, " ")) for code in ("yes", "no", *LEFT_OPEN)
        )

    def _hint_of(self, column: AskedColumn) -> str:
        """Return the codes that can be answered; blank for what is ticked, or is no code."""
        if self._choices_of(column):
            return ""
        if column.kind == "basis":
            offers = [say(words, self._wish.language, " ") for words in self._words.basis.values()]
        else:
            offers = self._reader.offers(column, self._wish.language)[: -len(LEFT_OPEN)]
        codes = [offer.partition(":")[0] for offer in offers]
        return f"({' / '.join(codes)})" if codes else ""

    def _columns_of(self, section: str) -> list[AskedColumn]:
        asked = {each.column for part in self._asked.parts for each in part.questions}
        return [column for column in self._words.columns if column.section == section and column in asked]

    def _rules_of(self, column: AskedColumn) -> Sequence[str]:
        """Return the rules that want a column; in China those of China alone, and why more is asked."""
        if not self._asked.is_short:
            return column.rules
        rules = column.rules_short or column.rules
        if column.short:
            return rules
        more = self._words.texts["why_more"]
        return [f"{rule}. {why}" for rule, why in zip(rules, more, strict=True)]

    def _place_words(self, place: str) -> str:
        if place == OTHER_ELEMENTS:
            return say(self._words.words["others"], self._wish.language)
        row = self._rows.get(place)
        if row is not None:
            return say((row.name, row.name_zh), self._wish.language)
        return " ".join(filter(None, (place, CHOICE_WORDS["element"].get(place, ""))))

    def _text(self, key: str, between: str = "\n") -> str:
        return say(self._words.texts[key], self._wish.language, between)

    def _add(self, cells: Iterable[FormCell], lines: int, *, is_per_language: bool = True) -> None:
        doubled = 2 if self._wish.language == "both" and is_per_language else 1
        self.heights[len(self.rows)] = _LINE * lines * doubled + 3
        self.rows.append(list(cells))
