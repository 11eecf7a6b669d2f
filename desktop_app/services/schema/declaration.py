# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declaration of a sheet: its columns, key, references and names; and what changing its rows comes to.

``services.schema.forms`` holds the declarations. Forms, rows, import, export, the template, the lists of the window and
the mapping to tables are derived from them; nothing else lists the columns of a sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, fields
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, Generic, Literal, NewType, TypeVar, get_args

from desktop_app.basics.frozen import dataclass

FormT = TypeVar("FormT")
Topic = Literal[
    "clients", "products", "suppliers", "parties", "shipments", "rates",
    "screenings", "records", "checks", "imports", "lists", "evidence", "asked",
]  # fmt: skip
ALL_TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
PRODUCT_CASE_TOPICS: Final[tuple[Topic, ...]] = ("products", "suppliers", "checks", "rates")
"""The topics that can change the verdict of shipping a product."""


# --------------------------------------------------------------------------------------------------
# What a cell holds, as a named type: all are texts, exactly as entered, blank for "not known". What an
# open form holds is not checked yet; what is stored is.


Day = NewType("Day", str)
"""A calendar day, ``YYYY-MM-DD``."""

Mass = NewType("Mass", str)
"""A plain decimal, in the unit of mass beside it."""

Money = NewType("Money", str)
"""An amount or a price, a plain decimal in the currency beside it; a price is for the unit of mass beside it."""

Percent = NewType("Percent", str)
"""A plain decimal from 0 to 100, of what the column says."""

Number = NewType("Number", str)
"""A plain decimal without a unit: a quantity, an exchange rate, a factor."""

WholeNumber = NewType("WholeNumber", str)
"""A number of things that cannot be parted: digits alone."""

CountryCode = NewType("CountryCode", str)
"""Two letters of ISO 3166-1."""

CurrencyCode = NewType("CurrencyCode", str)
"""Three letters of ISO 4217."""

MassUnit = Literal["", "mg", "g", "kg", "t"]
Answer = Literal["", "yes", "no", "unknown"]
"""Some columns take no "no" or no "unknown"."""

NO_DAY: Final = Day("")

TYPES_OF_KIND: Final = {
    "day": ("Day",),
    "decimal": ("Mass", "Money"),
    "positive": ("Money", "Number"),
    "percent": ("Percent",),
    "factor": ("Number",),
    "whole": ("WholeNumber",),
    "unit": ("MassUnit",),
    "country": ("CountryCode",),
    "currency": ("CurrencyCode",),
    **dict.fromkeys(("answer", "yes_no", "yes"), ("Answer",)),
}
"""The types of cells, by the kind of their column; those of any other kind are plain texts."""
FIGURE_KINDS: Final = frozenset({"decimal", "positive", "percent", "factor", "whole"})
"""The kinds of columns that hold figures: 4.00 and 4 are the same there."""


def as_day(day: date | None) -> Day:
    """Return a day of the calendar as a cell, blank for None."""
    return Day(day.isoformat() if day else "")


# --------------------------------------------------------------------------------------------------
# The declaration of a column and of a sheet.


class Sheet(StrEnum):
    """The kinds of rows that are stored, those of the workbook first and in its order."""

    CLIENT = "client"
    PRODUCTS = "products"
    BILL = "bill_of_materials"
    MATERIALS = "materials"
    TECHNOLOGY = "technology"
    SUPPLIERS = "suppliers"
    PARTIES = "parties"
    OWNERS = "owners"
    SHIPMENTS = "shipments"
    SHIPMENT_LINES = "shipment_lines"
    RATES = "rates"
    STATUS_CHECKS = "status_checks"
    SOURCES = "sources"
    STATEMENTS = "statements"
    EVIDENCE = "evidence"
    ATTACHMENTS = "attachments"
    ASKED = "asked"
    LIST_SHAPES = "list_shapes"
    UNFINISHED_ROWS = "unfinished_rows"
    PARTY_SEARCHES = "party_searches"
    JUDGEMENTS = "judgements"
    SCREENINGS = "screenings"
    SCREENING_LINES = "screening_lines"
    ANSWERS = "answers"
    DETERMINATIONS = "determinations"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnDeclaration:
    """One column of a sheet, which is one field of its form.

    ``kind`` is text, key, decimal, positive, percent, factor, whole, process, day, country, currency, answer, or
    another word for a closed set of choices. ``references`` is the sheet whose row the cell names by its key.
    ``search``: the filter of the list looks in it. ``fact`` is the fact of the case that the column is a part of.
    ``former`` is what it was called before: a file that says so above its columns is still taken. ``path`` is the field
    of a case that it holds: the law file's question about that gives label and help where they are blank.
    ``in_form``: the window's form offers it. ``in_workbook`` is not set for what is stored with a row and stands in no
    workbook.
    ``list_width``: the window's list offers it as a column so wide; 0 for not, or where the list draws it specially.
    ``in_bulk``: many rows can be given it at once. ``tells_complete`` is the sheet whose list for the row a "yes"
    calls complete.
    """

    label: str
    kind: str
    help: str
    required: bool = False
    references: Sheet | None = None
    search: bool = False
    fact: str = ""
    former: str = ""
    path: str = ""
    in_form: bool = True
    in_workbook: bool = True
    list_width: int = 0
    in_bulk: bool = False
    tells_complete: Sheet | None = None


def column(label: str, kind: str, help_: str, *, default: str = "", **declaration_fields: Any) -> Any:
    """Return the field of a form that is a column of its sheet; ``declaration_fields`` as in ``ColumnDeclaration``."""
    declared = ColumnDeclaration(label=label, kind=kind, help=help_, **declaration_fields)
    return field(default=default, metadata={"column": declared})


def columns_behind(before: str, columns: Mapping[str, Any]) -> Callable[[type[FormT]], type[FormT]]:
    """Add questions of the table of case fields to a form, after the column ``before``; goes below ``dataclass``."""

    def extend_form(form: type[FormT]) -> type[FormT]:
        names = list(form.__annotations__)
        position = names.index(before) + 1
        order = (*names[:position], *columns, *names[position:])
        types = {**form.__annotations__, **dict.fromkeys(columns, "Answer")}
        form.__annotations__ = {name: types[name] for name in order}
        for name, declared in columns.items():
            setattr(form, name, declared)
        return form

    return extend_form


@dataclass(frozen=True, kw_only=True)
class SheetDeclaration:
    """One sheet.

    ``columns`` are those of the workbook, ``stored`` also what is only stored.
    ``table`` is the table of the data file that holds its rows. ``called`` is one row of it in a refusal,
    ``topic`` is announced when its rows change, if not that of what they are
    part of, ``users`` one and several where they name others. ``key`` is the column by
    which other sheets name its rows, ``key_called`` what a sentence calls that. ``row_key`` are the columns that tell
    its rows apart. ``part_of`` is the reference to the row that a row is deleted with; ``list_of`` the column naming
    what its rows are a list of: an import replaces such a list whole. ``ordered``: the rows of a list keep their order.
    ``of_firm`` is the column that names the party or owner a row speaks of, ``owner`` the one that names who stands
    behind that firm: its rows are needed with those of the firm.
    ``in_every_case``: every case of the client rests on its rows; ``is_shared``: so do those that are no client's.
    ``same_by`` is the column that tells whether a line with the same number is the same entry. ``filled_by`` are the
    kinds of lists that fill it (see ``listreader``), first the one that is about it. ``rules`` yields
    the ways in which cells of a row contradict each other, the ends of a range aside.
    """

    sheet: Sheet
    table: str
    called: str = ""
    topic: Topic | None = None
    title: str = ""
    users: tuple[str, str] = ("", "")
    form: type[Any] | None = None
    stored: Mapping[str, ColumnDeclaration] = field(default_factory=dict)
    columns: Mapping[str, ColumnDeclaration] = field(default_factory=dict)
    references: Mapping[str, Sheet] = field(default_factory=dict)
    search: tuple[str, ...] = ()
    key: str = ""
    key_called: str = "key"
    row_key: tuple[str, ...] = ()
    part_of: str = ""
    list_of: str = ""
    ordered: bool = False
    same_by: str = ""
    of_firm: str = ""
    owner: str = ""
    in_every_case: bool = False
    is_shared: bool = False
    filled_by: tuple[str, ...] = ()
    rules: Callable[[Mapping[str, str]], Iterator[Any]] | None = None

    @cached_property
    def required(self) -> tuple[str, ...]:
        """Return the columns that must not be blank."""
        return tuple(name for name, declared in self.columns.items() if declared.required)

    @property
    def is_numbered(self) -> bool:
        """Tell whether lines of a list without a number are numbered by their order."""
        return bool(self.list_of) and "line" in self.columns

    @property
    def columns_of_facts(self) -> dict[str, tuple[str, ...]]:
        """Return the facts of a case in a row, each with its columns."""
        facts: dict[str, tuple[str, ...]] = {}
        for name, declared in self.columns.items():
            if declared.fact:
                facts[declared.fact] = (*facts.get(declared.fact, ()), name)
        return facts


FORM_SHEETS: Final[dict[Sheet, SheetDeclaration]] = {}
"""The sheets that have a form, filled by ``declare``; read ``services.schema.sheets.SHEETS`` instead."""


def declare(sheet: Sheet, **declaration_fields: Any) -> Callable[[type[FormT]], type[FormT]]:
    """Declare a form as a sheet, with the columns of the form; ``declaration_fields`` as in ``SheetDeclaration``."""

    own_name = next((topic for topic in ALL_TOPICS if topic == sheet), None)
    topic = declaration_fields.pop("topic", own_name)

    def register_form(form: type[FormT]) -> type[FormT]:
        stored: dict[str, ColumnDeclaration] = {}
        for declared in fields(form):  # type: ignore[arg-type]
            kind = declared.metadata["column"].kind
            types = TYPES_OF_KIND.get(kind, ("str",))
            if declared.type not in types:
                raise TypeError(
                    f"{declared.name} of {sheet}: {kind} is no {declared.type}, but {' or '.join(types)}"
                )
            stored[declared.name.rstrip("_")] = declared.metadata["column"]
        FORM_SHEETS[sheet] = SheetDeclaration(
            sheet=sheet,
            form=form,
            topic=topic,
            stored=stored,
            columns={name: declared for name, declared in stored.items() if declared.in_workbook},
            references={name: one.references for name, one in stored.items() if one.references},
            search=tuple(name for name, one in stored.items() if one.search),
            **declaration_fields,
        )
        return form

    return register_form


STORED_SHEETS: Final = (
    SheetDeclaration(
        sheet=Sheet.EVIDENCE, table="evidence", called="evidence", users=("evidence file", "evidence files"),
        references={"supplier": Sheet.SUPPLIERS}, key="sha256", key_called="hash",
    ),
    SheetDeclaration(
        sheet=Sheet.ATTACHMENTS, table="attachment", called="attached document", topic="evidence",
        references={"evidence": Sheet.EVIDENCE},
    ),
    SheetDeclaration(
        sheet=Sheet.ASKED, table="asked_sheet", called="sheet that was sent", topic="asked",
        users=("sheet that was sent", "sheets that were sent"), references={"supplier": Sheet.SUPPLIERS}, key="number",
        key_called="number",
    ),
    SheetDeclaration(
        sheet=Sheet.LIST_SHAPES, table="list_shape", called="mapping", topic="imports", key="shape",
        key_called="shape",
    ),
    SheetDeclaration(sheet=Sheet.UNFINISHED_ROWS, table="unfinished_row", called="row to finish", topic="imports"),
    SheetDeclaration(
        sheet=Sheet.PARTY_SEARCHES, table="party_search", called="search", topic="parties", key="firm",
        key_called="firm", of_firm="firm",
    ),
    SheetDeclaration(
        sheet=Sheet.JUDGEMENTS, table="party_judgement", called="judgement", topic="parties", of_firm="firm",
    ),
    SheetDeclaration(
        sheet=Sheet.SCREENINGS, table="screening", called="screening", search=("title", "of"), key="id",
        key_called="number",
    ),
    SheetDeclaration(
        sheet=Sheet.SCREENING_LINES, table="screening_line", references={"screening": Sheet.SCREENINGS},
        part_of="screening",
    ),
    SheetDeclaration(
        sheet=Sheet.ANSWERS, table="answer", references={"screening": Sheet.SCREENINGS}, part_of="screening",
    ),
    SheetDeclaration(
        sheet=Sheet.DETERMINATIONS, table="determination", called="determination",
        search=("number", "title", "part_number", "shipment", "by"),
    ),
)  # fmt: skip
"""Sheets without a form; their columns are those of their tables."""


# --------------------------------------------------------------------------------------------------
# The result of services that change rows: the value, the topics that changed, and the undo step.


Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowChange:
    """One stored row before and after a change; None where it did not exist."""

    table: str
    id: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class ManyRowChanges:
    """Many stored rows of one table before and after a change, as short as it can be noted.

    ``before`` are the rows, packed by the store, blank where they did not exist; ``after`` is a digest that tells
    whether they have been changed since, blank where they do not exist any more.
    """

    table: str
    ids: Sequence[int]
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Undo:
    """The undo step of one change, for ``Workspace.undo_change``, which returns the step that redoes it.

    ``says`` names the change for the menu ("Delete product KM-4212"); ``is_taken_back``: it has been taken back
    already, and this makes it once more.
    """

    says: str
    touched: tuple[RowChange | ManyRowChanges, ...]
    changes: frozenset[Topic]
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A change that was made and stored."""

    value: T
    changes: frozenset[Topic]
    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """The problem of a field of a form, and what to do about it."""

    field: str
    what: str
    do: str
