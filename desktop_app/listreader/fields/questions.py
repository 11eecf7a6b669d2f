# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What headings leave open and matters, as questions; settings of columns; what lines around a table say.

The code of a choice says what it does, as ``answer_questions`` reads it: "4=products.value;per=100", or "leave"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figures import Figure, decide_decimal_mark, read_percent_sign
from desktop_app.listreader.fields.candidates import DENIED, Candidate, in_field, with_settled
from desktop_app.listreader.fields.contests import PART_NUMBER, lacks_unit
from desktop_app.listreader.fields.heading_words import find_fields
from desktop_app.listreader.fields.mapping import LEAVE, Choice, Question
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.tables import FIELDS, NUMBER

# --------------------------------------------------------------------------------------------------
# What the lines above and below a table say of its prices: their currency, for how many pieces, in
# thousands.


_NEAR: Final = 20
"""So many rows above and below a table are looked at."""
_MOST_CELLS: Final = 4
"""A line has few cells; a row with more is one of another table."""
_LONGEST: Final = 100
_CODES: Final = "EUR|USD|CNY|RMB|JPY|GBP|CHF|PLN|CZK|KRW|TWD|TRY|BRL|INR|[€$£¥]"
_SCALED: Final = re.compile(
    rf"(?<![^\W\d_])(?:[TkKM] ?(?:{_CODES})|Mio|Mrd|mln|mld|tsd|thousands?|tausend|millions?|milliers?|migliaia"
    r"|miles de|tys|tis|milhares|lakhs?|crores?)(?![^\W\d_])|[千仟万萬百][元円圓]|百万|천 ?원|만 ?원|тыс\.? ?руб"
    rf"|\b(?:in|en) (?:1[., ']?000 ?(?:{_CODES})|(?:{_CODES}) ?1[., ']?000)"
    r"|(?<![^\W\d_])(?:cents?|ct|centimes?|centesimi|céntimos|groszy?|haléř[eů]?|kuruş|pence|paise)(?![^\W\d_])"
    r"|[(（][分角][)）]",
    re.IGNORECASE,
)
"""Thousands, millions and cents of a currency: figures that are not in the currency itself."""


def is_scaled(text: str) -> bool:
    """Tell whether a text speaks of thousands, millions or cents of a currency."""
    return bool(_SCALED.search(text))


def says_scale_around(region: Region) -> bool:
    """Tell whether the lines around a table say that its prices are in thousands, millions or cents."""
    about_figures = (line for line in (region.title, *_lines(region)) if _ABOUT_FIGURES.search(line))
    return any(
        is_scaled(measures.read_heading(line).rest) for line in (*_price_lines(region), *about_figures)
    )


_ABOUT_FIGURES: Final = re.compile(
    r"단위|금액|[单單単]位|金[额額]|\b(?:units?|einheit|angaben|beträge|werte|amounts?|figures|values|costs?|kosten|montants?"
    r"|coûts?|importi|importes|costi|costes|valores|kwoty|částky|bedragen|belopp|tutarlar|суммы)\b",
    re.IGNORECASE,
)
"""Lines that say in what the figures of a whole table are: "(단위: 천원)", "Angaben in TEUR"."""


def currency_around(region: Region) -> str:
    """Return the one currency that the lines around a table name; blank if they do not."""
    named: set[str] = set()
    for label, text in region.labels.items():
        if any(match.field == "products.currency" for match in find_fields(label)):
            named |= set(measures.find_currencies(text)) or set(measures.currencies_in_heading(text))
    for line in () if named else _price_lines(region):
        named |= set(measures.currencies_in_heading(line))
    return named.pop() if len(named) == 1 else ""


def count_around(region: Region) -> int:
    """Return for how many pieces the lines around a table say that its prices are; 0 if they do not."""
    bases = [measures.read_heading(line).basis for line in _price_lines(region)]
    counts = {basis.count for basis in bases if basis and basis.count != 1 and basis.unit in ("", "piece")}
    return counts.pop() if len(counts) == 1 else 0


def _price_lines(region: Region) -> Iterator[str]:
    """Yield the lines that speak of prices."""
    texts = (region.title, *_lines(region))
    for text in texts:
        if any(match.field == "products.value" for match in find_fields(text[:_LONGEST])):
            yield text


def _lines(region: Region) -> Iterator[str]:
    """Yield the text of each row near a table that has few cells, those right above and right below."""
    if not region.rows:
        return
    first = min((*region.heading_rows, region.rows[0].number))
    last = region.rows[-1].number
    rows = region.table.rows
    index = next((at for at, row in enumerate(rows) if row.number >= first), 0)
    below = next((at for at, row in enumerate(reversed(rows)) if row.number <= last), 0)
    after = rows[len(rows) - below :]
    for row in (*rows[max(0, index - _NEAR) : index], *after[:_NEAR]):
        cells = [text.strip() for text in row.shown if text.strip()]
        if 0 < len(cells) <= _MOST_CELLS:
            yield " ".join(cells)


# --------------------------------------------------------------------------------------------------
# How the cells of the chosen columns are read, where more than the column itself tells it.


MONEY: Final = ("products.value", "list.line_total", "materials.value", "materials.price")
_CONTENT: Final = "list.content"
_NEARLY_ALL: Final = Fraction(95, 100)
_ALL: Final = Fraction(1005, 1000)


def settings_of(columns: Sequence[Candidate], region: Region) -> dict[int, dict[str, str]]:
    """Return the settings of each column by its place."""
    settings: dict[int, dict[str, str]] = {candidate.column: {} for candidate in columns}
    currency = currency_around(region)
    count = count_around(region)
    says_count = any(candidate.field == "list.price_per" for candidate in columns)
    has_column = any(candidate.field == "products.currency" and candidate.is_taken for candidate in columns)
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
    for candidate in columns:
        says_currency = candidate.profile.sense.currencies or candidate.profile.currencies or has_column
        if candidate.field in MONEY and currency and not says_currency:
            settings[candidate.column]["currency"] = currency
        elif candidate.profile.sense.currencies == _YUAN_OR_DOLLAR and _is_of_the_mainland(region):
            settings[candidate.column]["currency"] = "CNY"
        if candidate.field == MONEY[0] and count and not says_count and candidate.profile.sense.basis is None:
            settings[candidate.column]["per"] = str(count)
        if candidate.field == _CONTENT and candidate.sort:
            settings[candidate.column]["substance"] = candidate.sort
            if scale and not candidate.profile.sense.is_percent:
                settings[candidate.column]["percent"] = scale
    return settings


_YUAN_OR_DOLLAR: Final = ("CNY", "TWD", "HKD")
_SIMPLIFIED: Final = frozenset(
    "单价编码数规图号产国质备费购销净币总额税达师厂门电动机转铁钢铝轴罗圈线标签项目"
)
_TRADITIONAL: Final = frozenset(
    "單價編碼數規圖號產國質備費購銷淨幣總額稅達師廠門電動機轉鐵鋼鋁軸羅圈線標籤項目"
)


def _is_of_the_mainland(region: Region) -> bool:
    """Tell whether the headings of a table are in simplified characters: 元 is the yuan there.

    Taiwan and Hong Kong, whose dollars are 元 as well, write traditional ones.
    """
    signs = frozenset("".join(column.heading for column in region.columns))
    return bool(signs & (_SIMPLIFIED - _TRADITIONAL)) and not signs & (_TRADITIONAL - _SIMPLIFIED)


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


def ask(columns: Sequence[Candidate], shape: str, *, says_currency: bool) -> tuple[Question, ...]:
    """Return the questions of a table, the weightiest first; ``says_currency``: another column or line names it."""
    questions = [
        *_ask_about_fields(columns, shape),
        *_ask_about_units(columns, shape, says_currency=says_currency),
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


def _ask_about_units(columns: Sequence[Candidate], shape: str, *, says_currency: bool) -> Iterator[Question]:
    """Yield the questions of a currency or unit that nothing says, or that a sign leaves open between several."""
    masses = [candidate for candidate in columns if candidate.field == _MASS and _is_open(candidate)]
    money = [candidate for candidate in columns if candidate.field in MONEY and candidate.is_taken]
    for candidate in columns:
        profile, at = candidate.profile, candidate.column
        if candidate in money[:1] and not says_currency:
            of_cells = {code for sign in profile.currencies for code in measures.find_currencies(sign)}
            of_heading = measures.currencies_in_heading(profile.heading)
            named = set(profile.sense.currencies) or of_cells or set(of_heading)
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
_FIGURE_TRAPS_SCALED: Final = Phrase("the figures are thousands, millions or cents of the currency")
_MAY_BE_FOR: Final = Phrase("it can say for how many pieces the price beside it is")
_PRICE_MAY_BE_FOR: Final = Phrase("a column beside it can say that it is for several pieces")


def avoid_traps(columns: Sequence[Candidate], region: Region) -> list[Candidate]:
    """Return the columns without those whose figures would be taken for something else."""
    all_scaled = says_scale_around(region)
    plain = []
    for candidate in columns:
        sense, basis = candidate.profile.sense, candidate.profile.sense.basis
        if candidate.field in MONEY and (all_scaled or is_scaled(sense.rest)):
            candidate = candidate.drop(_FIGURE_TRAPS_SCALED)
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
