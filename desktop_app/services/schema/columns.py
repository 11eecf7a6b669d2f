# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of sheets and forms: label, help, choices, and the checks of cells and rows.

Cells are checked by the kinds that check case files, so that a catalogue always makes valid cases.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, Final, Literal, overload

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.resources import resource_path
from desktop_app.domain.casefile.kinds import Choice, Day, Decimal, Either, PlainText, ValueKind
from desktop_app.domain.law.pack import Pack
from desktop_app.services.schema import forms  # noqa: F401 - declares the sheets that have forms
from desktop_app.services.schema.declaration import (
    FORM_SHEETS,
    STORED_SHEETS,
    FieldProblem,
    Row,
    Sheet,
    SheetDeclaration,
    Topic,
)
from desktop_app.services.schema.forms import Form, FormT

# --------------------------------------------------------------------------------------------------
# All sheets: those of the workbook, which have forms, and those that only the database holds.


_DECLARED: Final = FORM_SHEETS | {declaration.sheet: declaration for declaration in STORED_SHEETS}

SHEETS: Final[dict[str, SheetDeclaration]] = {sheet: _DECLARED[sheet] for sheet in Sheet}
"""Every sheet by its name."""

HELP_SHEET: Final = "Help"
HELP_HEADING: Final = ("Sheet", "Column", "Called", "Needed", "What it is", "What may stand there")
"""The sheet of the workbook that explains the others, and its heading."""

WORKBOOK: Final[dict[str, SheetDeclaration]] = {
    sheet: declaration for sheet, declaration in SHEETS.items() if declaration.form
}
"""The sheets of the workbook in the order in which they stand there."""


def _after_those_they_name(waiting: dict[str, SheetDeclaration]) -> Iterator[Sheet]:
    """Yield every sheet after those that its rows name."""
    waiting = dict(waiting)
    while waiting:
        for name, declaration in waiting.items():
            if not waiting.keys() & ({*declaration.references.values()} - {name}):
                yield declaration.sheet
                del waiting[name]
                break


WRITING_ORDER: Final = tuple(_after_those_they_name(SHEETS))
"""All sheets, each after those that its rows name."""


def sheets_filled_by(kind: str) -> tuple[Sheet, ...]:
    """Return the sheets that a kind of list fills, the one that it is about first; empty for a kind that fills none."""
    sheets = [declared for declared in WORKBOOK.values() if kind in declared.filled_by]
    return tuple(
        declared.sheet for declared in sorted(sheets, key=lambda declared: declared.filled_by[0] != kind)
    )


REFERENCED: Final = frozenset(
    column.references
    for declaration in WORKBOOK.values()
    for column in declaration.columns.values()
    if column.references
)
"""The sheets whose rows are named by others of the workbook."""

CATALOGUE_TOPICS: Final[frozenset[Topic]] = frozenset(
    declaration.topic for declaration in WORKBOOK.values() if declaration.topic
)
"""The topics that an import can change."""


def blank_row(sheet: str) -> Row:
    """Return a blank row of a sheet of the workbook."""
    return dict.fromkeys(SHEETS[sheet].columns, "")


# --------------------------------------------------------------------------------------------------
# The closed sets of choices: the code of each choice with its words, by the kind of the column.


CHOICE_WORDS: Final[dict[str, dict[str, str]]] = {
    **tomllib.loads(resource_path("names", "choices.toml").read_text("utf-8")),
    "sourced_sheet": {
        sheet: declaration.title for sheet, declaration in WORKBOOK.items() if declaration.columns_of_facts
    },
}


FORMS: Final[dict[str, type[Any]]] = {
    sheet: declaration.form for sheet, declaration in WORKBOOK.items() if declaration.form
}
_SHEETS: Final = {form: sheet for sheet, form in FORMS.items()}
_STORED: Final = {form: {field.name: field.name.rstrip("_") for field in fields(form)} for form in _SHEETS}
_FIELDS: Final = {
    form: tuple(name for name, column in stored.items() if column in SHEETS[_SHEETS[form]].columns)
    for form, stored in _STORED.items()
}

_OF_ELEMENTS: Final = frozenset(
    sheet for sheet, declaration in WORKBOOK.items() if {"row", "element"} <= declaration.columns.keys()
)
"""The sheets whose rows name a material and an element, which it has to hold."""
_UPPER_ENDS: Final = {
    sheet: tuple(name for name in declaration.columns if name.endswith("_to"))
    for sheet, declaration in WORKBOOK.items()
}
_NEEDED: Final = {sheet: declaration.required for sheet, declaration in WORKBOOK.items()}
_MOST_TEXT: Final = 4000
MOST_IN_A_LINE: Final = 200
"""Characters of the name or role of a person, which papers print on a line."""
_MOST_KEY: Final = 100


@dataclass(frozen=True, slots=True)
class Column:
    """One column or field.

    ``kind`` is one of those of ``ColumnDeclaration``; ``choices`` are the codes of a closed set with their words, empty
    for any other kind.
    """

    name: str
    label: str
    help: str
    kind: str
    choices: Mapping[str, str]
    required: bool


class Columns:
    """All columns, with the codes of one law file."""

    def __init__(self, pack: Pack) -> None:
        def name_rows_of_roles(*roles: str) -> dict[str, str]:
            return {row.id: row.label for row in pack.rows.values() if row.role in roles}

        listed = name_rows_of_roles("material", "article")
        self._choices = {
            **CHOICE_WORDS,
            "element": {symbol: CHOICE_WORDS["element"].get(symbol, symbol) for symbol in pack.elements},
            "listed_as": {**listed, "assembly": "Assembly with such a part", "not_listed": "Not listed"},
            "material_row": name_rows_of_roles("material", "near"),
            "provision": {provision.id: provision.title for provision in pack.provisions.values()},
        }
        self._elements_of_row = {row.id: row.elements for row in pack.rows.values()}
        self._switches = {name: {switch.safest, switch.narrowest} for name, switch in pack.switches.items()}
        number = Decimal(above_zero=True)
        kinds: dict[str, ValueKind] = {
            "text": PlainText(),
            "key": PlainText(),
            "decimal": Decimal(),
            "positive": number,
            "percent": Decimal(most="100"),
            "years": Choice("a whole number of years, at most 99", tuple(map(str, range(1, 100)))),
            "factor": Decimal(above_zero=True, most="1"),
            "whole": Decimal(is_whole=True),
            "process": Either("none", number),
            "day": Day(),
            "country": Choice("a country code of ISO 3166-1", COUNTRIES),
            "currency": Choice("a currency code of ISO 4217", CURRENCIES),
            "readings": PlainText(),
        }
        closed = {
            word: Choice("one of the words of this column", tuple(choices))
            for word, choices in self._choices.items()
        }
        self._kinds = {**kinds, **closed}
        self._questions = pack.questions
        self._sheets = {
            sheet: (
                {
                    name: Column(
                        name=name,
                        label=declared.label or self._questions[declared.path].label,
                        help=declared.help or self._questions[declared.path].ask,
                        kind=declared.kind,
                        choices=self._choices.get(declared.kind, {}),
                        required=declared.required,
                    )
                    for name, declared in SHEETS[sheet].columns.items()
                }
            )
            for sheet in WORKBOOK
        }
        self._clean = lru_cache(maxsize=65536)(self._clean_cell)

    def columns_of_sheet(self, sheet: str) -> dict[str, Column]:
        """Return the columns of a sheet, in their order."""
        return self._sheets[sheet]

    def columns_of_form(self, form: type[Form]) -> dict[str, Column]:
        """Return the columns of a form by the name of its fields."""
        columns = self.columns_of_sheet(sheet_of_form(form)).values()
        return dict(zip(field_names(form), columns, strict=True))

    def cell_problem(self, sheet: str, name: str, text: str) -> Refused | None:
        """Return the problem of one cell that is not blank; None if it is valid."""
        return self._clean(SHEETS[sheet].stored[name].kind, text)

    def find_problems(self, sheet: str, row: Row) -> Iterator[FieldProblem]:
        """Yield the problems of a row that show without other rows."""
        is_valid = True
        for name, text in row.items():
            refused = self.cell_problem(sheet, name, text) if text else None
            if refused:
                is_valid = False
                yield FieldProblem(name, refused.what, refused.do)
        if is_valid:
            yield from self.find_row_problems(sheet, row)
            return
        for name in SHEETS[sheet].required:
            if not row.get(name):
                yield _missing_problem(name)

    def find_row_problems(self, sheet: str, row: Row) -> Iterable[FieldProblem]:
        """Return missing cells of a row whose cells are valid, and contradictions between them."""
        is_plain = not SHEETS[sheet].rules and sheet not in _OF_ELEMENTS
        if is_plain and all(map(row.get, _NEEDED[sheet])) and row.keys().isdisjoint(_UPPER_ENDS[sheet]):
            return ()  # as nearly all rows of a long list are
        return self._problems_of_row(sheet, row)

    def _problems_of_row(self, sheet: str, row: Row) -> Iterator[FieldProblem]:
        for name in _NEEDED[sheet]:
            if not row.get(name):
                yield _missing_problem(name)
        for name, upper in row.items() if any(map(row.get, _UPPER_ENDS[sheet])) else ():
            if not (upper and name.endswith("_to")):
                continue
            lower = row.get(name.removesuffix("_to"), "")
            if not lower:
                yield FieldProblem(name, "the lower end is missing", "Give both ends of the range")
            elif fraction_of(lower) > fraction_of(upper):
                yield FieldProblem(
                    name,
                    Phrase("the range runs from {lower} down to {upper}", lower=lower, upper=upper),
                    "Give the lower end first",
                )
        if rules := SHEETS[sheet].rules:
            yield from rules(row)
        if sheet in _OF_ELEMENTS:
            element, named = row.get("element", ""), row.get("row", "")
            if element and named and element not in self._elements_of_row[named]:
                yield FieldProblem(
                    "row",
                    Phrase("{row} holds no {element}", row=named, element=element),
                    "Name another kind of material, or correct the element",
                )

    def _clean_cell(self, kind: str, text: str) -> Refused | None:
        try:
            self._kinds[kind].clean_value(text, "")
            check_text(text, _MOST_KEY if kind == "key" else _MOST_TEXT)
            if kind == "readings":
                self._check_readings(text)
        except Refused as refused:
            return refused
        return None

    def _check_readings(self, text: str) -> None:
        for pair in text.split(";"):
            name, _, choice = pair.partition("=")
            if choice not in self._switches.get(name, ()):
                raise Refused(
                    Phrase('"{pair}" is no reading', pair=pair),
                    do="Write switch=choice, several with ; between, as the page Law names them",
                )


def sheet_of_form(form: type[Any]) -> str:
    """Return the sheet that a form belongs to."""
    return _SHEETS[form]


def field_names(form: type[Any]) -> tuple[str, ...]:
    """Return the fields of a form that are columns of its sheet, in their order."""
    return _FIELDS[form]


def row_of_form(form: Form) -> Row:
    """Return the cells of a row by column."""
    return {column: getattr(form, name) for name, column in _STORED[type(form)].items()}


def form_of_row(form: type[FormT], row: Row) -> FormT:
    """Return texts by column as a row of their sheet: here they become cells, each of the type of its column."""
    cells: dict[str, Any] = {name: row.get(column, "") for name, column in _STORED[form].items()}
    return form(**cells)


def with_cells(form: FormT, texts: Mapping[str, Any]) -> FormT:
    """Return a row with other texts in some of its fields, which become cells as in ``form_of_row``."""
    return replace(form, **texts)


def stripped(form: FormT) -> FormT:
    """Return a row without the blanks around its texts."""
    return with_cells(form, {name: getattr(form, name).strip() for name in _STORED[type(form)]})


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of one client by the class of their sheet; searches and judgements of firms as texts by column.

    ``rows`` are those of each sheet by its name, for what treats all sheets alike.
    """

    rows: Mapping[str, list[Any]]

    @overload
    def __getitem__(self, sheet: type[FormT]) -> list[FormT]: ...
    @overload
    def __getitem__(self, sheet: Literal[Sheet.PARTY_SEARCHES, Sheet.JUDGEMENTS]) -> list[Row]: ...
    def __getitem__(self, sheet: Any) -> Any:
        return self.rows.get(sheet if isinstance(sheet, str) else sheet_of_form(sheet), [])

    def __or__(self, other: Sheets) -> Sheets:
        """Return the sheets with those of others in the place of theirs."""
        return Sheets({**self.rows, **other.rows})

    def with_rows(self, sheet: type[FormT], rows: Iterable[FormT]) -> Sheets:
        """Return the sheets with other rows of one."""
        return Sheets({**self.rows, sheet_of_form(sheet): [*rows]})


def check_text(text: str, most: int = MOST_IN_A_LINE, where: str = "") -> None:
    """Refuse a text that is longer than so many characters or has control characters."""
    if len(text) > most:
        raise Refused(
            Phrase("the text has {count} characters", count=len(text)),
            where=where,
            do=Phrase("Shorten it to {most}", most=most),
        )
    if any(ord(c) < 32 and c not in "\t\n" for c in text):
        raise Refused("there are control characters in the text", where=where, do="Type it anew")


def _missing_problem(name: str) -> FieldProblem:
    return FieldProblem(name, "nothing is entered here", "Fill it in; it cannot be left blank")
