# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the cells of one column under its mapping; what only the whole column can tell is decided first.

Every distinct cell is read once. A cell gives a text in the spelling of the catalogue, a figure with what stands beside
it, no value with its reason, or a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from fractions import Fraction
from functools import partial
from typing import Final

from desktop_app.basics import named_values
from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS, mass_fractions
from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import ONE, is_plain_decimal
from desktop_app.basics.texts import Doubtful, NoValue, even_lines, find_no_value, fold_words, seen_text
from desktop_app.listreader import tables
from desktop_app.listreader.cells import figures, measures

# --------------------------------------------------------------------------------------------------
# From a cell to what is read from it: the text it shows, the exact number it holds, or why neither counts.


FIGURE_KINDS: Final = frozenset(
    {"decimal", "positive", "percent", "factor", "whole", "process", "quantity", "money", "mass"}
)
"""The kinds of fields that hold figures: those of columns, and what a list adds to them."""
CODE_KINDS: Final = frozenset({"key", "code"})
"""The kinds of fields whose zeros in front count."""
_SURE_DIGITS: Final = 15
"""A spreadsheet keeps fifteen digits of a number; what has more has been computed or cut."""
_CODE: Final = re.compile(r"[0-9][0-9./ -]*")
_CUT_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?[eE]\+\d+")
_MONTH: Final = (
    "jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
    "|janv|févr|mars|avr|juin|juil|août|sept|déc"
)
_DAY_TEXT: Final = re.compile(
    rf"\d{{1,2}}[-. /](?:{_MONTH})\.?(?:[-. /]\d{{2,4}})?|(?:{_MONTH})\.?[- ]\d{{2,4}}"
    r"|(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19|20)\d\d"
    r"|(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])",
    re.IGNORECASE,
)
"""What a spreadsheet makes of part numbers such as 3-3 and 10/11 before it writes a text file."""
_ONLY_HASHES: Final = re.compile("#+")


@dataclass(frozen=True, slots=True)
class CellSource:
    """What is read of a cell: its text, and what its format adds to a figure."""

    text: str
    currencies: tuple[str, ...] = ()
    literal: str = ""
    is_percent: bool = False


_AS_TEXT: Final = Phrase("Format the cell as text and write it as it is meant")
_MANY_DIGITS: Final = Doubtful(Phrase("it has more digits than a spreadsheet keeps exactly"), _AS_TEXT)
_DAY: Final = Doubtful(Phrase("the spreadsheet has made a date of it"), _AS_TEXT)
_MOMENT: Final = Doubtful(Phrase("the cell holds a time of day"), _AS_TEXT)
_TRUTH: Final = Doubtful(Phrase("the cell holds TRUE or FALSE"), _AS_TEXT)
_UNWORKED: Final = Doubtful(
    Phrase("the cell holds a formula that has never been worked out"),
    Phrase("Open and save the file in the spreadsheet program, or write the value itself"),
)
_UNSEEN: Final = Doubtful(
    Phrase("it is a number, and zeros in front of it may be lost"),
    Phrase("Save the file as XLSX, or format the column as text"),
)
_PLACES: Final = Doubtful(
    Phrase("the spreadsheet holds it as a number with decimals; zeros at its end may be missing"), _AS_TEXT
)
_DAY_IN_TEXT: Final = Doubtful(Phrase("it looks like a day that a spreadsheet has made of it"), _AS_TEXT)
_CUT: Final = Doubtful(Phrase("it is written with a power of ten, and its last digits are lost"), _AS_TEXT)
_PERCENT: Final = Doubtful(
    Phrase("the cell is formatted as a percentage"), Phrase("Check what it is meant to be")
)
_TRUTH_WORDS: Final = {"1": "yes", "TRUE": "yes", "0": "no", "FALSE": "no"}


_NEVER_RIGHT: Final = {tables.TIME: _MOMENT, tables.TRUTH: _TRUTH, tables.UNWORKED: _UNWORKED}


def read_source(cell: tables.Cell, kind: str, *, as_template: bool = False) -> CellSource | Doubtful:
    """Return what is to be read of a cell in a column of a kind; in our own template every character counts."""
    if cell.kind == tables.NUMBER:
        return _number_source(cell, kind)
    if cell.kind == tables.DATE:
        day, _, moment = cell.exact.partition(" ")
        if kind == "day":
            return _MOMENT if moment else CellSource(day)
        return _DAY if kind in FIGURE_KINDS or kind in CODE_KINDS else CellSource(cell.shown.strip())
    if cell.kind == tables.TRUTH and kind in ("answer", "yes_no", "yes"):
        return CellSource(_TRUTH_WORDS.get(cell.exact.upper(), cell.shown))
    if cell.kind == tables.ERROR:
        return Doubtful(
            Phrase("it is {text}", text=cell.shown or cell.exact),
            Phrase("Correct the formula, or write the value"),
        )
    if cell.kind in _NEVER_RIGHT:
        return _NEVER_RIGHT[cell.kind]
    text = even_lines(cell.shown) if as_template else seen_text(cell.shown)
    if kind in CODE_KINDS and _CUT_NUMBER.fullmatch(text):
        return _CUT
    return _DAY_IN_TEXT if kind == "key" and not as_template and looks_like_day(text) else CellSource(text)


def looks_like_day(text: str) -> bool:
    """Tell whether a text is written as spreadsheets write the day that they have made of a code such as 3-3."""
    return _DAY_TEXT.fullmatch(text) is not None


def _number_source(cell: tables.Cell, kind: str) -> CellSource | Doubtful:
    digits = len(cell.exact.replace(".", "").replace("-", "").strip("0"))
    whole = len(cell.exact.partition(".")[0].lstrip("-"))
    if kind in FIGURE_KINDS:
        if digits > _SURE_DIGITS or whole > _SURE_DIGITS:
            return _MANY_DIGITS
        if cell.format.percent:
            return (
                CellSource(figures.percent_of_number(cell.exact), is_percent=True)
                if kind == "percent"
                else _PERCENT
            )
        return CellSource(
            figures.ExactNumber(cell.exact),
            measures.find_currencies(cell.format.currency),
            cell.format.literal.strip(),
        )
    if kind in CODE_KINDS or kind == "position":
        return _code_source(cell, kind)
    shown = cell.shown.strip()
    return CellSource(cell.exact if _ONLY_HASHES.fullmatch(shown) else shown)


def _code_source(cell: tables.Cell, kind: str) -> CellSource | Doubtful:
    """Return a number that stands for a code: as it is shown if that only adds zeros or strokes."""
    shown = cell.shown.strip()
    if not cell.exact.isdigit():
        return CellSource(shown) if kind == "position" else _PLACES
    if len(cell.exact) > _SURE_DIGITS:
        return _MANY_DIGITS
    if not cell.format.seen and kind == "key":
        return _UNSEEN
    digits = "".join(letter for letter in shown if letter.isdigit())
    is_code = _CODE.fullmatch(shown) is not None and digits.lstrip("0") == cell.exact.lstrip("0")
    return CellSource(shown if is_code and "," not in shown else cell.exact)


CellReading = str | figures.Figure | measures.PriceBasis | NoValue | Doubtful
ReadText = Callable[[str], CellReading]

_FACTOR_PLACES: Final = 6
"""Decimals of a share of mass that is worked out from a formula: atomic weights are not known to more."""
_MOST_KEPT: Final = 20_000
"""The most distinct cells of a column whose reading is kept: a column of part numbers has as many as rows."""
_SHORT_NUMBER: Final = 15
_LONGEST_QUICK: Final = 100
_DIGIT: Final = re.compile("[0-9]")
_POWER: Final = re.compile("[0-9][eE][+]")
_PLAIN_KINDS: Final = frozenset({"text", "key", "code", "position"})


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What is known of a column before its cells are read.

    ``kind`` is how they are read; ``settings`` are those of its mapping; ``mark`` is how the other figures of the table
    are written, for a column that does not tell itself. ``is_whole``: its amounts are in a currency without a smaller
    unit. ``choices`` are the codes of a closed set with their words.
    """

    kind: str
    settings: Mapping[str, str] = field(default_factory=dict)
    heading_is_percent: bool = False
    percent_part: Fraction = ONE
    mark: str = ""
    is_whole: bool = False
    column: tables.OwnColumn | None = None
    as_template: bool = False


class ColumnReader:
    """Reads the cells of one column."""

    def __init__(
        self, facts: ColumnFacts, texts: Iterable[str], check: Callable[[str], Doubtful | None]
    ) -> None:
        """Take what is known of the column, and the distinct texts of its cells.

        ``check`` tells why the catalogue does not take a text.
        """
        self.facts = facts
        self._check = check
        self._read = _choose_reader(facts, list(texts))
        self._holds_figures = facts.kind in FIGURE_KINDS and facts.kind != "percent"
        self._is_plain = facts.kind in _PLAIN_KINDS
        self._is_key = facts.kind == "key"
        self._texts: dict[str, CellReading] = {}
        self._others: dict[object, CellReading] = {}

    def read_text(self, shown: str) -> CellReading:
        """Return what a cell of text says."""
        if self._holds_figures and figures.is_bare_number(shown):
            return figures.Figure(shown)
        reading = self._texts.get(shown)
        if reading is None:
            reading = shown
            is_odd = self._is_key and (looks_like_day(shown) or _says_more(shown))
            if not self._is_plain or not _says_something(shown) or is_odd:
                reading = self._read_cell(
                    tables.Cell(0, 0, shown, shown, tables.TEXT, tables.PLAIN, hidden=False)
                )
            if len(self._texts) < _MOST_KEPT:
                self._texts[shown] = reading
        return reading

    def read_cell(self, cell: tables.Cell) -> CellReading:
        """Return what any other cell says."""
        key = (cell.kind, cell.shown, cell.exact, cell.format)
        reading = self._others.get(key)
        if reading is None:
            reading = self._read_cell(cell)
            if len(self._others) < _MOST_KEPT:
                self._others[key] = reading
        return reading

    def read_number(self, shown: str, exact: str, cell_format: tables.CellFormat) -> CellReading | None:
        """Return what a number of the spreadsheet says whose format adds nothing; None if it has to be looked at."""
        if cell_format is not tables.PLAIN and (
            cell_format.percent or cell_format.currency or cell_format.literal
        ):
            return None
        if len(exact) > _SHORT_NUMBER:
            return None
        if self._holds_figures:
            return figures.Figure(exact)
        if self._is_plain and cell_format.seen and shown == exact and exact.isdigit():
            return exact
        return None

    def _read_cell(self, cell: tables.Cell) -> CellReading:
        source = read_source(cell, self.facts.kind, as_template=self.facts.as_template)
        if isinstance(source, Doubtful):
            return source
        if not source.text:
            return ""
        reading = figures.Figure(source.text, unit="%") if source.is_percent else self._read(source.text)
        if isinstance(reading, figures.Figure):
            figure = reading
            if source.currencies and not figure.currencies:
                figure = replace(figure, currencies=source.currencies)
            if not source.literal:
                return figure
            mass = measures.find_mass_unit(source.literal)
            if mass is not None and not figure.unit:
                return replace(figure, unit=mass[0])
            basis = measures.read_price_unit(source.literal, letters=False)
            if isinstance(basis, measures.PriceBasis):
                return replace(figure, basis=basis) if basis.count != 1 and figure.basis is None else figure
            codes = measures.find_currencies(source.literal)
            return replace(figure, currencies=codes) if codes and not figure.currencies else figure
        if isinstance(reading, str):
            if self._is_key and not self.facts.as_template and _says_more(reading):
                return Doubtful(
                    Phrase('"{text}" is a part number with a revision or a name in it', text=reading),
                    Phrase("Write the part number alone"),
                )
            return self._check(reading) or reading
        if isinstance(reading, NoValue) and source.text.startswith("#") and len(source.text) > 1:
            return Doubtful(
                Phrase("it is {text}", text=source.text), Phrase("Correct the formula, or write the value")
            )
        return reading


_WITH_MORE: Final = re.compile(
    r"[^\s;]*\d[^\s;]*;\s*\d*\s*-?\s*[^\W\d_]{2}.*"  # 004711/A;1-Wheel hub motor
    r"|\S*\d\S*\s*[,;/(-]?\s*(?:rev|revision|ver|version|index|issue|änderungsstand|stand)\b[.: ]*\w{1,4}\)?"
    r"|\S*\d\S*\s*(?:版本|版次|改訂)\s*[:：]?\s*\w{1,4}"
    r"|\S*\d\S*\s+[-–—]\s+[^\W\d_]{3}.*",  # 10-2034_C - Rotor
    re.IGNORECASE,
)


def _says_more(text: str) -> bool:
    """Tell a part number with a revision or a name in it: which of it is the number, a person has to say."""
    return _WITH_MORE.fullmatch(text) is not None


def _says_something(text: str) -> bool:
    """Tell whether a text is surely more than a word for no value: it has digits and reads like no error or number."""
    if len(text) > _LONGEST_QUICK or not text.isprintable() or text[0] in "#eE " or text[-1] == " ":
        return False
    return _DIGIT.search(text) is not None and _POWER.search(text) is None


_DAY_ORDERS: Final = {
    "day first": named_values.DayOrder(dict.fromkeys("./-", "day first")),
    "month first": named_values.DayOrder(dict.fromkeys("./-", "month first")),
}


def _choose_reader(facts: ColumnFacts, texts: list[str]) -> ReadText:
    kind = facts.kind
    if kind in FIGURE_KINDS:
        chosen = facts.settings.get("decimal_mark", "")
        mark = figures.DecimalMark(chosen) if chosen else figures.decide_decimal_mark(texts)
        if mark.sureness == "unsure" and facts.mark and not facts.as_template:
            mark = figures.DecimalMark(facts.mark)
        reader = _reader_of_kind(facts, texts, mark)
        if mark.sureness == "unsure" and facts.mark:
            # a figure that only its column could tell is read as our workbook asks for it, where it is written so
            as_asked = _reader_of_kind(facts, texts, figures.DecimalMark(facts.mark))
            return lambda text: as_asked(text) if is_plain_decimal(text) else reader(text)
        if mark.sureness == "unsure" and facts.is_whole:
            # the mark parts thousands, as the currency has no smaller unit: 15,000 and 15.000 yen
            point, comma = (_reader_of_kind(facts, texts, figures.DecimalMark(mark)) for mark in ".,")
            return lambda text: point(text) if "," in text else comma(text)
        return reader
    if kind == "day":
        order = _DAY_ORDERS.get(facts.settings.get("day_order", "")) or named_values.decide_day_order(texts)
        return partial(named_values.read_day, order=order, months=named_values.month_numbers())
    if kind == "per":  # E, C and M are each, a hundred and a thousand; an M alone may be a metre
        letters = bool({"E", "EA", "C"} & {text.strip() for text in texts})
        return lambda text: find_no_value(text) or measures.read_price_unit(text, letters=letters)
    if kind in _READERS:
        return _READERS[kind]
    if kind in _PLAIN_KINDS:
        return str if facts.as_template else _read_plain
    choices = facts.column.choices if facts.column else {}
    return partial(
        _read_choice,
        choices={key.casefold(): key for key in choices}
        | {label.casefold(): key for key, label in choices.items()},
    )


def _reader_of_kind(facts: ColumnFacts, texts: list[str], mark: figures.DecimalMark) -> ReadText:
    if facts.kind == "percent":
        said = facts.settings.get("percent", "")
        is_percent = facts.heading_is_percent or said == "percent" or facts.as_template
        scale = figures.ShareScale(is_percent=False)
        if said != "fraction":
            scale = figures.decide_share_scale(texts, mark, heading_is_percent=is_percent)
        return partial(figures.read_share, mark=mark, scale=replace(scale, part=facts.percent_part))
    readers: dict[str, Callable[..., CellReading]] = {
        "money": figures.read_money, "mass": figures.read_mass, "quantity": _read_quantity, "factor": _read_factor,
        "process": lambda text, mark: text if text == "none" else figures.read_figure(text, mark),
    }  # fmt: skip
    return partial(readers.get(facts.kind, figures.read_figure), mark=mark)


def _read_quantity(text: str, mark: figures.DecimalMark) -> figures.ReadFigure:
    """Return a number of pieces, or of whatever unit the cell names: "1,2 kg", "3 m"."""
    figure, unit = figures.read_quantity_and_unit(text, mark)
    return replace(figure, unit=unit) if isinstance(figure, figures.Figure) and unit else figure


def _read_factor(text: str, mark: figures.DecimalMark) -> CellReading:
    """Return the share of the one rare earth in the mass of a compound where its formula stands for the factor."""
    figure = figures.read_figure(text, mark)
    shares = mass_fractions(text) if isinstance(figure, Doubtful) else {}
    if isinstance(shares, Doubtful):
        return figure
    rare_earths = [share for element, share in shares.items() if element in RARE_EARTHS]
    if len(rare_earths) != 1:
        return figure
    millionths = round(rare_earths[0] * 10**_FACTOR_PLACES)
    return figures.Figure(
        f"{millionths // 10**_FACTOR_PLACES}.{millionths % 10**_FACTOR_PLACES:0{_FACTOR_PLACES}d}"
    )


def _read_plain(text: str) -> CellReading:
    """Return a text; a cell that only says that there is nothing has no value."""
    missing = find_no_value(text)
    return missing if missing is not None else text


def _read_currency(text: str) -> CellReading:
    if text in CURRENCIES:
        return text
    codes = measures.find_currencies(text)
    if len(codes) == 1:
        return codes[0]
    missing = find_no_value(text)
    why = Phrase('"{text}" is not the name of one currency', text=text)
    return missing or Doubtful(why, Phrase("Write the code of the currency, such as USD"))


def _read_unit(text: str) -> CellReading:
    """Return a unit of mass, also one that is not stored, such as oz: its figure is converted."""
    missing = find_no_value(text)
    if missing is not None:
        return missing
    unit = measures.find_mass_unit(text)
    if unit is not None:
        return unit[0]
    why = Phrase('"{text}" is no unit of mass that is used here', text=text)
    return Doubtful(why, Phrase("Write mg, g, kg or t"))


def _read_choice(text: str, choices: Mapping[str, str]) -> CellReading:
    """Return the code of one of the words of a closed set."""
    code = choices.get(text.strip().casefold())
    if code is not None:
        return code
    answer = named_values.answer_words().get(fold_words(text), "")
    if answer in choices.values():
        return answer
    missing = find_no_value(text)
    why = Phrase('"{text}" is none of the words of this column', text=text)
    do = Phrase("Use one of: {words}", words=", ".join(dict.fromkeys(choices.values())))
    return missing or Doubtful(why, do)


_READERS: Final[Mapping[str, ReadText]] = {
    "country": lambda text: text if text in COUNTRIES else named_values.country_names().read_country(text),
    "currency": _read_currency,
    "unit": _read_unit,
    # "Nd" is neodymium here, and not "not determined"
    "substance": lambda text: text if text in ATOMIC_WEIGHTS else _read_plain(text),
}  # fmt: skip


# --------------------------------------------------------------------------------------------------
# How the cells of each field are read, and which fields belong to a figure.


_LIST_KINDS: Final = {
    "list.level": "position", "list.position": "position", "list.parent": "code", "list.quantity": "quantity",
    "list.quantity_total": "quantity", "list.base_quantity": "quantity", "list.price_per": "per",
    "list.line_total": "money", "list.moving_price": "money", "list.content": "percent",
    "list.rare_earth_origin": "country",
    "list.other_part_number": "code", "list.substance": "substance",
}  # fmt: skip
"""Kinds of the fields that stand in no sheet; any other is text."""

_READ_AS: Final = {
    "products.value": "money", "products.mass": "mass", "products.supplier": "text", "products.hs_code": "code",
    "materials.row": "text", "materials.element": "substance",
    "materials.value": "money", "materials.mass": "mass", "materials.price": "money",
    "bill_of_materials.quantity": "quantity", "shipment_lines.quantity": "quantity",
}  # fmt: skip
"""Fields that lists write with more than their column holds: an amount with its currency, a mass with its unit."""


@dataclass(frozen=True, slots=True)
class FigureFields:
    """The fields beside a figure: its currency, its unit of mass, and what it is a price for.

    ``is_for_mass``: it is a price for a unit of mass, and not for a piece.
    """

    currency: str = ""
    unit: str = ""
    per: str = ""
    is_for_mass: bool = False


FIGURE_FIELDS: Final = {
    "products.value": FigureFields(currency="products.currency", per="list.price_per"),
    "list.line_total": FigureFields(currency="products.currency"),
    "list.moving_price": FigureFields(currency="products.currency", per="list.price_per"),
    "products.mass": FigureFields(unit="products.mass_unit"),
    "materials.value": FigureFields(currency="materials.value_currency"),
    "materials.mass": FigureFields(unit="materials.mass_unit"),
    "materials.price": FigureFields(
        currency="materials.price_currency", per="materials.price_per", is_for_mass=True
    ),
}
NO_FIELDS: Final = FigureFields()


BY_CODE_IN_TEMPLATE: Final = frozenset(("products.supplier", "materials.row", "materials.element"))
"""Fields that the template fills in with codes, and any other list with names."""


def kind_of_field(field: str, workbook: tables.OwnWorkbook, *, as_template: bool = False) -> str:
    """Return how the cells of a field are read."""
    sheet, _, name = field.partition(".")
    if sheet == "list":
        return _LIST_KINDS.get(field, "text")
    base = field.removesuffix("_to")
    if base in _READ_AS and not (as_template and field in BY_CODE_IN_TEMPLATE):
        return _READ_AS[base]
    return workbook.sheets[sheet].columns[name].kind
