# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A mapping: which column of a table is which field, and how it is read; answers to questions; saved mappings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import field as dataclass_field
from dataclasses import replace
from enum import StrEnum
from typing import Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.cells import measures
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn
from desktop_app.listreader.tables import FIELDS

# --------------------------------------------------------------------------------------------------
# The fields that a column of a list can be: every column of the workbook, and what only lists have. A field
# of the workbook is called ``sheet.column``. Those below stand in no sheet: they say how others are to be
# read, or how a bill is built.


class ListKind(StrEnum):
    """What the rows of a table are."""

    PARTS = "parts"
    """Products with what is known of each; with a structure, a bill of materials as well."""
    COMPOSITION = "composition"
    """Certificates, compositions, replies on origin: materials in products."""
    SUPPLIERS = "suppliers"
    PARTIES = "parties"
    STAKES = "stakes"
    """Who owns how much of whom."""
    TEMPLATE = "template"
    """A sheet of the program's own workbook; the mapping of its table names it."""
    UNKNOWN = "unknown"


ProposalSureness = Literal["sure", "likely", "unsure"]
"""How good the reasons are: "sure" and "likely" are taken without asking, "unsure" is asked and not taken unasked."""

YOU_CHOSE: Final = Phrase("you chose it")
YOU_SAID: Final = Phrase("you said so")
"""The reasons of a column whose field the user chose, or named in an answer."""


@dataclass(frozen=True, slots=True)
class ColumnProposal:
    """One column: the field it is proposed for (blank: not taken), how sure that is and why.

    ``field`` is a name of ``FIELDS``. ``settings`` say how its cells are read: ``decimal_mark``
    ("." or ","), ``day_order``, ``currency``, ``per`` (a price is for so many), ``unit`` (of mass), ``percent``
    ("percent" or "fraction"), ``substance`` (the element or compound of a column of contents). What is not set is
    decided from the cells of the column. ``lines`` are what lines outside the columns say of its figures in this list;
    they are kept with no mapping.
    """

    column: int
    heading: str
    field: str = ""
    sureness: ProposalSureness = "unsure"
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    settings: Mapping[str, str] = dataclass_field(default_factory=dict)
    lines: tuple[str, ...] = ()

    @property
    def is_chosen(self) -> bool:
        """Tell whether the user said what the column is."""
        return not {YOU_CHOSE, YOU_SAID}.isdisjoint(self.reasons)


SCALED: Final = Phrase("the figures are thousands, millions or cents of the currency")
"""Why a column of money is not taken, and no question could make it one."""


class BillStyle(StrEnum):
    """How a table says what is built into what."""

    NONE = ""
    FLAT = "flat"
    """All rows are built into one product, ``BillShape.top``."""
    LEVEL = "level"
    DOTS = "dots"
    """A level with dots in front: ".1", "..2", or a part number behind dots or spaces."""
    POSITION = "position"
    """1, 1.1, 1.2, 1.10."""
    INDENT = "indent"
    OUTLINE = "outline"
    """The rows are grouped in the spreadsheet, those of an assembly below it."""
    COLUMNS = "columns"
    """The part number stands in another column for each level."""
    PARENT_CHILD = "parent_child"
    WHERE_USED = "where_used"
    """Each row names a product that the one part of the title, ``BillShape.top``, is built into."""


@dataclass(frozen=True, slots=True)
class BillShape:
    """How a bill is read: its style, the columns it rests on, and the product at its top (a part number, or blank).

    ``totals``: the quantities are those for the whole product at the top and not for the next assembly above. ``per``:
    they are those for so many of it. ``unit`` is that of all quantities, if it is none of pieces. ``level_from``
    says what a level or position is read from: a field that is not the usual one, or "indent" for ``Entry.indent``.
    ``by_measure``: what is counted in metres or kilograms is bought so, and one of it is one metre or kilogram; None
    where nothing is counted so, and nobody was asked.
    """

    style: BillStyle = BillStyle.NONE
    columns: tuple[int, ...] = ()
    top: str = ""
    totals: bool = False
    per: str = "1"
    unit: str = ""
    level_from: str = ""
    by_measure: bool | None = None
    sureness: ProposalSureness = "sure"
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question of an import."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a file does not say clearly, put to the user.

    ``samples`` are a few cells or rows it is about, ``rows`` how many. ``default`` is what is done without an answer;
    it never guesses a value: what stays open is left out and reported. ``writes`` names what may be written in place of
    the choices, such as a part number; blank where only they can be chosen.
    """

    id: str
    text: str
    choices: tuple[Choice, ...]
    default: str
    samples: tuple[str, ...] = ()
    rows: int = 0
    column: int | None = None
    writes: str = ""

    def with_choices(self, *choices: tuple[str, str]) -> Question:
        """Return the question with further answers, each a code and its label."""
        return replace(self, choices=(*self.choices, *(Choice(code, label) for code, label in choices)))


@dataclass(frozen=True, slots=True)
class TableMapping:
    """Everything that tells how one table is read. ``shape`` names tables with the same headings."""

    shape: str
    kind: ListKind
    columns: tuple[ColumnProposal, ...]
    sheet: str = ""
    bill: BillShape = BillShape()
    questions: tuple[Question, ...] = ()

    def column_of(self, field_name: str) -> ColumnProposal | None:
        """Return the column that a field is taken from; None if there is none."""
        taken = (proposal for proposal in self.columns if proposal.field == field_name)
        return next((proposal for proposal in taken if proposal.sureness != "unsure"), None)

    def is_read_by(self, saved: Iterable[TableMapping]) -> bool:
        """Tell whether the table is read by one of some saved mappings."""
        is_fitted = any(_SAVED in column.reasons for column in self.columns)
        return is_fitted or any(each.shape == self.shape for each in saved)


# --------------------------------------------------------------------------------------------------
# Puts the answers to the questions of a mapping into it. The code of an answer says what it does:
# "4=products.value;per=100" takes column 4 as the value, for a hundred pieces.


LEAVE: Final = "leave"
"""The answer that takes nothing."""


def answer_questions(mapping: TableMapping, answers: Mapping[str, str]) -> TableMapping:
    """Return a mapping with what was answered; its open questions are those without an answer.

    An answer that is none of the choices of its question changes nothing.
    """
    columns = {proposal.column: proposal for proposal in mapping.columns}
    for question in mapping.questions:
        code = answers.get(question.id, "")
        if code in {choice.code for choice in question.choices} and "=" in code:
            _apply(code, columns)
    questions = tuple(question for question in mapping.questions if question.id not in answers)
    return replace(mapping, columns=tuple(columns.values()), questions=questions)


def _apply(code: str, columns: dict[int, ColumnProposal]) -> None:
    place, _, said = code.partition("=")
    field, *settings = said.split(";")
    if not place.isdecimal() or int(place) not in columns or field not in FIELDS:
        return
    for column, proposal in columns.items():
        if proposal.field == field and column != int(place):
            columns[column] = replace(proposal, field="", sureness="sure", reasons=(YOU_SAID,))
    chosen = columns[int(place)]
    pairs = dict(setting.partition("=")[::2] for setting in settings)
    columns[int(place)] = replace(
        chosen, field=field, sureness="sure", reasons=(YOU_SAID,), settings={**chosen.settings, **pairs}
    )


# --------------------------------------------------------------------------------------------------
# Reads a table by a mapping that was saved: of the same shape as it is, of a like one by its headings. How
# the bill is read is not taken from it, but for what metres and kilograms are (only in the same shape): each list is
# the bill of its own product.


_LEAST: Final = (2, 3)
"""So many of the columns that a mapping takes are to be in a table of another shape: two of three."""
_SAVED: Final = Phrase("the mapping that was saved says so")


def apply_saved(saved: Iterable[TableMapping], region: Region, proposal: TableMapping) -> TableMapping:
    """Return the proposal for a table with what a saved mapping says of it; as it is where none fits."""
    mappings = list(saved)
    same = next((mapping for mapping in mappings if mapping.shape == proposal.shape), None)
    if same is not None and len(same.columns) == len(region.columns):
        return _move(same, region)
    headings = {fold_words(column.heading) for column in region.columns if column.heading}
    best, mapping = 0, proposal
    for each in mappings:
        common = sum(bool(column.field) and fold_words(column.heading) in headings for column in each.columns)
        if common > best:
            best, mapping = common, each
    taken = sum(bool(column.field) for column in mapping.columns)
    if not best or best * _LEAST[1] < taken * _LEAST[0]:
        return proposal
    # its columns are known by their headings; others are as proposed, if their field is free
    left = list(mapping.columns)
    columns: dict[int, ColumnProposal] = {}
    for proposed in proposal.columns:
        key = fold_words(proposed.heading)
        old = next((column for column in left if key and fold_words(column.heading) == key), None)
        if old is not None:
            left.remove(old)
            heading = proposed.heading
            said = tuple(reason for reason in old.reasons if reason in (YOU_CHOSE, YOU_SAID))
            columns[proposed.column] = replace(
                old, column=proposed.column, heading=heading, reasons=(*said, _SAVED)
            )
    fields = {column.field for column in columns.values()}
    others = (
        replace(column, field="", sureness="sure") if column.field in fields else column
        for column in proposal.columns
    )
    return replace(
        proposal,
        kind=mapping.kind,
        sheet=mapping.sheet,
        columns=tuple(columns.get(column.column, column) for column in others),
        questions=tuple(question for question in proposal.questions if question.column not in columns),
    )


def without_lines(mapping: TableMapping) -> TableMapping:
    """Return a mapping that was kept without what a line of its own list said: currency, and what a price is for.

    Earlier versions kept both among the settings. What a person said, or the heading says, stays.
    """
    return replace(mapping, columns=tuple(map(_without_lines, mapping.columns)))


def _without_lines(column: ColumnProposal) -> ColumnProposal:
    in_heading = measures.read_heading(column.heading).currencies
    of_line = {
        name
        for name, text in column.settings.items()
        if name == "per" or (name == "currency" and text not in in_heading)
    }
    if not of_line or not column.reasons or YOU_SAID in column.reasons:
        return column
    if _SAVED in column.reasons:  # it came by another mapping, which does not tell who said it
        return replace(column, sureness="unsure")
    settings = {name: text for name, text in column.settings.items() if name not in of_line}
    return replace(column, settings=settings)


def _move(mapping: TableMapping, region: Region) -> TableMapping:
    """Return a mapping of the same shape for a table that may begin in another column; nothing is asked."""
    columns = tuple(
        replace(old, column=new.column, heading=new.heading)
        for old, new in zip(mapping.columns, region.columns, strict=True)
    )
    bill = BillShape(by_measure=mapping.bill.by_measure)
    return replace(mapping, columns=columns, bill=bill, questions=())


# --------------------------------------------------------------------------------------------------
# The shape of a table: a short text that is the same for tables with the same headings.


_LENGTH: Final = 16


def shape_of(region: Region) -> str:
    """Return the shape of a table: of its headings with their units, in their order."""
    headings = [fold_heading(column) for column in region.columns if not column.hidden]
    text = "\n".join(headings) if any(headings) else f"{len(headings)} columns without a heading"
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def fold_heading(column: RegionColumn) -> str:
    """Return a heading as it is compared: case, accents and spaces make no difference, units and signs do."""
    words = fold_words(f"{column.heading} {column.unit}")
    return words + "".join(sign for sign in f"{column.heading}{column.unit}" if sign in "€$£¥￥%#")
