# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What headings leave open and matters, as questions; settings of columns; figures that mean something else.

The code of a choice says what it does, as ``answer_questions`` reads it: "4=products.value;per=100", or "leave"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.cells.figures import Figure, decide_decimal_mark, read_percent_sign
from desktop_app.listreader.fields.candidates import DENIED, Candidate, in_field, with_settled
from desktop_app.listreader.fields.contests import PART_NUMBER, lacks_unit
from desktop_app.listreader.fields.mapping import LEAVE, SCALED, Choice, Question
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.tables import FIELDS, NUMBER

# --------------------------------------------------------------------------------------------------
# How the cells of the chosen columns are read, where more than the column itself tells it.


MONEY: Final = ("products.value", "list.line_total", "materials.value", "materials.price")
_CONTENT: Final = "list.content"
_NEARLY_ALL: Final = Fraction(95, 100)
_ALL: Final = Fraction(1005, 1000)


def settings_of(columns: Sequence[Candidate], region: Region) -> dict[int, dict[str, str]]:
    """Return the settings of each column by its place."""
    settings: dict[int, dict[str, str]] = {candidate.column: {} for candidate in columns}
    contents = [
        candidate
        for candidate in columns
        if candidate.field == _CONTENT and candidate.sort and candidate.profile.sense.percent_part == 1
    ]
    figures = [_bare_figures(candidate) for candidate in contents]
    if any(figure > 1 for each in figures for figure in each.values()):
        scale = "percent"
    else:
        rows = {row for each in figures for row in each}
        sums = [sum((each.get(row, Fraction(0)) for each in figures), Fraction(0)) for row in rows]
        scale = "fraction" if sums and all(_NEARLY_ALL <= total <= _ALL for total in sums) else ""
    headings = "".join(column.heading for column in region.columns)
    for candidate in columns:
        in_heading = candidate.profile.sense.currencies
        if measures.settle_yuan(in_heading, headings) != in_heading:
            settings[candidate.column]["currency"] = "CNY"
        if candidate.field == _CONTENT and candidate.sort:
            settings[candidate.column]["substance"] = candidate.sort
            if scale and not candidate.profile.sense.is_percent:
                settings[candidate.column]["percent"] = scale
    return settings


def _bare_figures(candidate: Candidate) -> Mapping[int, Fraction]:
    mark = decide_decimal_mark(cell.shown for cell in candidate.profile.cells if cell.kind != NUMBER)
    figures: dict[int, Fraction] = {}
    for cell in candidate.profile.cells:
        if cell.format.percent:
            continue
        read = Figure(cell.exact) if cell.kind == NUMBER else read_percent_sign(cell.shown, mark)
        if isinstance(read, Figure) and not read.unit and is_plain_decimal(read.low):
            figures[cell.row] = Fraction(read.high or read.low)
    return figures


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


def ask(
    columns: Sequence[Candidate], shape: str, *, says_currency: bool, in_lines: frozenset[str]
) -> tuple[Question, ...]:
    """Return the questions of a table, the weightiest first.

    ``says_currency``: another column or a line names it; ``in_lines`` are those that a sign in a line can stand for.
    """
    questions = [
        *_ask_about_fields(columns, shape),
        *_ask_about_units(columns, shape, says_currency=says_currency, in_lines=in_lines),
        *_ask_about_unknown(columns, shape),
    ]
    seen: Counter[str] = Counter()
    apart = []
    for question in questions:
        seen[question.id] += 1
        times = seen[question.id]
        apart.append(replace(question, id=f"{question.id}:{times}") if times > 1 else question)
    return tuple(apart[:_MOST])


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
        of_field = in_field(columns, field)
        open_columns = list(filter(_is_open, of_field))
        has_column = any(candidate.is_taken for candidate in of_field)
        if not open_columns or (has_column and field != "list.content"):
            continue
        if field == _MASS and len(open_columns) == 1 and lacks_unit(open_columns[0], columns):
            continue
        candidate = open_columns[0]
        at, heading = candidate.column, name_column(candidate)
        label, last = FIELDS[field].label, _NOT_TAKEN
        if len(open_columns) > 1:
            topic, last = f"which {field}", _LEAVE_OPEN
            text = Phrase("Which column is this: {field}?", field=label)
            if field == _VALUE:
                text = Phrase("Which column is the value of one piece?")
            choices = {f"{other.column}={field}": name_column(other) for other in open_columns}
        elif field in (_VALUE, _TOTAL):
            topic, text = "price", Phrase("Is “{heading}” the price of one piece?", heading=heading)
            choices = {
                f"{at}={_VALUE}": Phrase("One piece"),
                f"{at}={_VALUE};per=100": Phrase("100 pieces"),
                f"{at}={_TOTAL}": Phrase("The whole line"),
            }
        elif field == _MADE_IN:
            topic = "country"
            text = Phrase("Is “{heading}” the country of origin of the part?", heading=heading)
            choices = {
                f"{at}={_MADE_IN}": Phrase("Of the part"),
                f"{at}=suppliers.country": Phrase("Of the supplier"),
                f"{at}=list.rare_earth_origin": Phrase("Of the rare earth in it"),
            }
        elif field == _MASS:
            topic, text = "mass", Phrase("Is “{heading}” the mass of one piece?", heading=heading)
            sense = candidate.profile.sense
            # the figure is divided by these
            several = sense.bought_at or (sense.basis.count if sense.basis else 1)
            pieces = Phrase("{count} pieces", count=several) if several > 1 else Phrase("One piece")
            choices, last = {f"{at}={_MASS}": pieces}, Choice(LEAVE, Phrase("The whole line"))
        else:
            topic = f"whether {field}"
            text = Phrase("Is “{heading}” this: {field}?", heading=heading, field=label)
            others = [other for other in candidate.alternatives if other in FIELDS and other != field][:3]
            choices = {f"{at}={name}": FIELDS[name].label for name in (field, *others)}
        yield _question(shape, topic, text, choices, last, *open_columns)


def _is_open(candidate: Candidate) -> bool:
    """Tell whether a person can say what a column is: it holds something, and nothing against it."""
    return candidate.sureness == "unsure" and bool(candidate.profile.texts) and candidate.sort != DENIED


def _ask_about_unknown(columns: Sequence[Candidate], shape: str) -> Iterator[Question]:
    """Yield what a column is that holds figures or names beside part numbers, and whose heading nobody knows."""
    taken = {candidate.field for candidate in columns if candidate.field}
    if PART_NUMBER not in taken:
        return
    for candidate in columns:
        profile = candidate.profile
        counts_rows = profile.is_numbering and not profile.has_decimals
        if candidate.field or not _is_open(candidate) or counts_rows or profile.days >= _MOST_DAYS:
            continue
        is_of_figures = profile.figures >= _ENOUGH
        is_of_names = profile.share("words") >= _ENOUGH
        offered = _OF_FIGURES if is_of_figures else _OF_NAMES if is_of_names else ()
        fields = [field for field in offered if field not in taken and field in FIELDS]
        if fields:
            text = Phrase("What does “{heading}” say?", heading=name_column(candidate))
            choices = {f"{candidate.column}={name}": FIELDS[name].label for name in fields}
            yield _question(shape, "unknown", text, choices, _NOT_TAKEN, candidate)


_ENOUGH: Final = 0.6
_MOST_DAYS: Final = 0.5
_OF_FIGURES: Final = ("products.value", "products.mass", "list.quantity", "list.line_total")
_OF_NAMES: Final = ("products.name", "products.supplier", "list.manufacturer", "products.material_family")
"""What figures and names can be that stand beside part numbers, the weightiest first."""


def _ask_about_units(
    columns: Sequence[Candidate], shape: str, *, says_currency: bool, in_lines: frozenset[str]
) -> Iterator[Question]:
    """Yield the questions of a currency or unit that nothing says, or that a sign leaves open between several."""
    masses = [candidate for candidate in columns if candidate.field == _MASS and _is_open(candidate)]
    money = [candidate for candidate in columns if candidate.field in MONEY and candidate.is_taken]
    for candidate in columns:
        profile, at = candidate.profile, candidate.column
        if candidate in money[:1] and not says_currency:
            of_cells = {code for sign in profile.currencies for code in measures.find_currencies(sign)}
            of_heading = measures.currencies_in_heading(profile.heading)
            named = set(profile.sense.currencies) or of_cells or set(of_heading) or in_lines
            if len(named) != 1 and (len(profile.currencies) < 2 or profile.sense.currencies):
                text = Phrase("In which currency is “{heading}”?", heading=name_column(candidate))
                choices = {
                    f"{at}={candidate.field};currency={code}": code for code in sorted(named) or _USUAL
                }
                yield _question(shape, "currency", text, choices, _LEAVE_OPEN, candidate)
        if masses == [candidate] and lacks_unit(candidate, columns):
            text = Phrase("In which unit is “{heading}”?", heading=name_column(candidate))
            choices = {f"{at}={_MASS};unit={unit}": unit for unit in _UNITS}
            yield _question(shape, "unit", text, choices, _LEAVE_OPEN, candidate)


def _question(
    shape: str, topic: str, text: Phrase, choices: Mapping[str, str], last: Choice, *columns: Candidate
) -> Question:
    """Return a question about columns, with what is in them as samples; what nobody answers is left."""
    samples = tuple(column.profile.samples[0] for column in columns if column.profile.samples)
    return Question(
        ":".join((shape, topic, *(fold_words(name_column(column)) for column in columns))),
        text,
        (*(Choice(code, label) for code, label in choices.items()), last),
        LEAVE,
        samples if len(columns) > 1 else columns[0].profile.samples,
        max(len(column.profile.texts) for column in columns),
        columns[0].column,
    )


# --------------------------------------------------------------------------------------------------
# Columns whose figures mean something else than they seem to: thousands, cents, amounts for several pieces.


_QUANTITIES: Final = ("list.quantity", "list.quantity_total")
_FIGURE_TRAPS_NEAR: Final = 2
_LEAST: Final = 0.9
_MAY_BE_FOR: Final = Phrase("it can say for how many pieces the price beside it is")
_PRICE_MAY_BE_FOR: Final = Phrase("a column beside it can say that it is for several pieces")


def avoid_traps(columns: Sequence[Candidate], region: Region) -> list[Candidate]:
    """Return the columns without those whose figures would be taken for something else."""
    all_scaled = region.holds_throughout(StatementKind.SCALE, About.MONEY)
    plain = []
    for candidate in columns:
        sense, basis = candidate.profile.sense, candidate.profile.sense.basis
        if candidate.field in MONEY and (all_scaled or measures.is_scaled(sense.rest)):
            candidate = candidate.drop(SCALED)
        elif candidate.field in MONEY and sense.bought_at:
            why = Phrase(
                "it can be the price of {count}, or of one where so many are bought", count=sense.bought_at
            )
            candidate = candidate.doubt(why)
        elif candidate.field in _QUANTITIES and basis is not None and basis.count != 1:
            candidate = candidate.drop(Phrase("it is the quantity for {count}", count=basis.count))
        plain.append(candidate)
    # A column of 1, 100 and 1000 beside a price, whose heading says nothing clear, may be what the price is for.
    prices = in_field(plain, _VALUE)
    if not prices or in_field(plain, "list.price_per"):
        return plain
    bases = [
        replace(candidate, field="list.price_per", sureness="unsure", reasons=(_MAY_BE_FOR,))
        for candidate in plain
        if not candidate.field
        and candidate.sureness == "unsure"
        and min(candidate.profile.share("basis count"), candidate.profile.share("whole number")) >= _LEAST
        and candidate.profile.distinct - {"1"}
        and any(abs(candidate.column - price.column) <= _FIGURE_TRAPS_NEAR for price in prices)
    ]
    doubted = [price.doubt(_PRICE_MAY_BE_FOR) for price in prices]
    return with_settled(plain, [*bases, *doubted]) if bases else plain
