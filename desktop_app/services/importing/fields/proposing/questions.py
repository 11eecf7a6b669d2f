# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the headings leave open and matters, as questions: which price, which part number, whose country, which unit.

The code of a choice says what it does, as ``fields.answers`` reads it: "4=products.value;per=100", or "leave".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.currencies import currencies_in_heading, find_currencies
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.fields.answers import LEAVE
from desktop_app.services.importing.fields.field_list import FIELDS
from desktop_app.services.importing.fields.mapping import Choice, Question
from desktop_app.services.importing.fields.proposing.candidates import DENIED, Candidate
from desktop_app.services.importing.fields.proposing.figures.masses import lacks_unit
from desktop_app.services.importing.fields.proposing.settings import MONEY

_MOST: Final = 5
_VALUE: Final = "products.value"
_MADE_IN: Final = "products.made_in"
_MASS: Final = "products.mass"
_TOTAL: Final = "list.line_total"
_WORTH_ASKING: Final = (
    "products.part_number", _VALUE, "list.price_per", _TOTAL, "list.parent", "list.quantity", "list.quantity_total",
    _MADE_IN, _MASS, "products.supplier", "products.hs_code", "products.name", "list.content",
    "list.substance", "list.rare_earth_origin", "materials.china_share", "suppliers.country", "parties.country",
    "owners.percent", "owners.owner", "owners.owned", "suppliers.name", "parties.name",
)  # fmt: skip
"""Fields that are asked about, the weightiest first."""
_LEAVE_OPEN: Final = Choice(LEAVE, Phrase("Leave open"))
_NOT_TAKEN: Final = Choice(LEAVE, Phrase("Something else; do not take it"))
_UNITS: Final = ("g", "kg", "lb", "oz")
_USUAL: Final = ("EUR", "USD", "GBP", "JPY", "CHF")
"""Currencies that are offered where nothing in the list names one."""


def ask(columns: Sequence[Candidate], shape: str, *, says_currency: bool) -> tuple[Question, ...]:
    """Return the questions of a table, the weightiest first; ``says_currency``: another column or line names it."""
    questions = [
        *_ask_about_fields(columns, shape),
        *_ask_about_units(columns, shape, says_currency=says_currency),
    ]
    return tuple(_tell_apart(questions)[:_MOST])


def _tell_apart(questions: Sequence[Question]) -> list[Question]:
    """Return questions of which no two have one id, as those on two columns with the same heading would."""
    seen: Counter[str] = Counter()
    apart = []
    for question in questions:
        seen[question.id] += 1
        times = seen[question.id]
        apart.append(replace(question, id=f"{question.id}:{times}") if times > 1 else question)
    return apart


def name_column(candidate: Candidate) -> str:
    """Return a column by its heading, or by its letter where it has none."""
    if candidate.profile.heading:
        return candidate.profile.heading
    letters, number = "", candidate.column
    while number >= 0:
        letters, number = chr(ord("A") + number % 26) + letters, number // 26 - 1
    return letters


def _ask_about_fields(columns: Sequence[Candidate], shape: str) -> Iterator[Question]:
    for field in _WORTH_ASKING:
        open_columns = [
            candidate for candidate in columns if candidate.field == field and _is_open(candidate)
        ]
        has_column = any(candidate.field == field and candidate.is_taken for candidate in columns)
        if not open_columns or (has_column and field != "list.content"):
            continue
        if field == _MASS and len(open_columns) == 1 and lacks_unit(open_columns[0], columns):
            continue
        if len(open_columns) > 1:
            yield _ask_which(open_columns, field, shape)
        elif field in (_VALUE, _TOTAL):
            yield _ask_price(open_columns[0], shape)
        elif field == _MADE_IN:
            yield _ask_country(open_columns[0], shape)
        elif field == _MASS:
            yield _ask_mass(open_columns[0], shape)
        else:
            yield _ask_whether(open_columns[0], field, shape)


def _is_open(candidate: Candidate) -> bool:
    """Tell whether a person can say what a column is: it holds something, and nothing against it."""
    return candidate.sureness == "unsure" and bool(candidate.profile.texts) and candidate.sort != DENIED


def _ask_which(candidates: Sequence[Candidate], field: str, shape: str) -> Question:
    text = (
        Phrase("Which column is the value of one piece?")
        if field == _VALUE
        else Phrase("Which column is this: {field}?", field=FIELDS[field].label)
    )
    choices = [Choice(f"{candidate.column}={field}", name_column(candidate)) for candidate in candidates]
    samples = tuple(candidate.profile.samples[0] for candidate in candidates if candidate.profile.samples)
    identity = _identity(shape, f"which {field}", *candidates)
    return Question(
        identity, text, (*choices, _LEAVE_OPEN), LEAVE, samples, _rows(candidates), candidates[0].column
    )


def _ask_price(candidate: Candidate, shape: str) -> Question:
    text = Phrase("Is “{heading}” the price of one piece?", heading=name_column(candidate))
    choices = (
        Choice(f"{candidate.column}={_VALUE}", Phrase("One piece")),
        Choice(f"{candidate.column}={_VALUE};per=100", Phrase("100 pieces")),
        Choice(f"{candidate.column}={_TOTAL}", Phrase("The whole line")),
        _NOT_TAKEN,
    )
    return Question(
        _identity(shape, "price", candidate),
        text,
        choices,
        LEAVE,
        candidate.profile.samples,
        _rows([candidate]),
        candidate.column,
    )


def _ask_country(candidate: Candidate, shape: str) -> Question:
    text = Phrase("Is “{heading}” the country of origin of the part?", heading=name_column(candidate))
    choices = (
        Choice(f"{candidate.column}={_MADE_IN}", Phrase("Of the part")),
        Choice(f"{candidate.column}=suppliers.country", Phrase("Of the supplier")),
        _NOT_TAKEN,
    )
    identity = _identity(shape, "country", candidate)
    return Question(
        identity, text, choices, LEAVE, candidate.profile.samples, _rows([candidate]), candidate.column
    )


def _ask_mass(candidate: Candidate, shape: str) -> Question:
    text = Phrase("Is “{heading}” the mass of one piece?", heading=name_column(candidate))
    choices = (
        Choice(f"{candidate.column}={_MASS}", Phrase("One piece")),
        Choice(LEAVE, Phrase("The whole line")),
    )
    identity = _identity(shape, "mass", candidate)
    return Question(
        identity, text, choices, LEAVE, candidate.profile.samples, _rows([candidate]), candidate.column
    )


def _ask_whether(candidate: Candidate, field: str, shape: str) -> Question:
    text = Phrase("Is “{heading}” this: {field}?", heading=name_column(candidate), field=FIELDS[field].label)
    others = [other for other in candidate.alternatives if other in FIELDS and other != field][:3]
    choices = (
        Choice(f"{candidate.column}={field}", FIELDS[field].label),
        *(Choice(f"{candidate.column}={other}", FIELDS[other].label) for other in others),
        _NOT_TAKEN,
    )
    identity = _identity(shape, f"whether {field}", candidate)
    return Question(
        identity, text, choices, LEAVE, candidate.profile.samples, _rows([candidate]), candidate.column
    )


def _ask_about_units(columns: Sequence[Candidate], shape: str, *, says_currency: bool) -> Iterator[Question]:
    masses = [candidate for candidate in columns if candidate.field == _MASS and _is_open(candidate)]
    money = [candidate for candidate in columns if candidate.field in MONEY and candidate.is_taken]
    for candidate in columns:
        if candidate in money[:1] and not says_currency:
            yield from _ask_currency(candidate, shape)
        if masses == [candidate] and lacks_unit(candidate, columns):
            text = Phrase("In which unit is “{heading}”?", heading=name_column(candidate))
            choices = [Choice(f"{candidate.column}={_MASS};unit={unit}", unit) for unit in _UNITS]
            identity = _identity(shape, "unit", candidate)
            yield Question(
                identity,
                text,
                (*choices, _LEAVE_OPEN),
                LEAVE,
                candidate.profile.samples,
                _rows([candidate]),
                candidate.column,
            )


def _ask_currency(candidate: Candidate, shape: str) -> Iterator[Question]:
    """Yield the question of a currency that nothing says, or that a sign leaves open between several."""
    of_cells = {code for sign in candidate.profile.currencies for code in find_currencies(sign)}
    said = (
        set(candidate.profile.sense.currencies)
        or of_cells
        or set(currencies_in_heading(candidate.profile.heading))
    )
    if len(said) == 1 or (len(candidate.profile.currencies) > 1 and not candidate.profile.sense.currencies):
        return
    text = Phrase("In which currency is “{heading}”?", heading=name_column(candidate))
    choices = [
        Choice(f"{candidate.column}={candidate.field};currency={code}", code)
        for code in sorted(said) or _USUAL
    ]
    identity = _identity(shape, "currency", candidate)
    yield Question(
        identity,
        text,
        (*choices, _LEAVE_OPEN),
        LEAVE,
        candidate.profile.samples,
        _rows([candidate]),
        candidate.column,
    )


def _identity(shape: str, topic: str, *columns: Candidate) -> str:
    return ":".join((shape, topic, *(fold_words(name_column(candidate)) for candidate in columns)))


def _rows(columns: Sequence[Candidate]) -> int:
    return max(len(candidate.profile.texts) for candidate in columns)
