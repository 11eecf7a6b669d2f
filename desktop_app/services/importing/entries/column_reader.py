# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the cells of one column under its mapping; what only the whole column can tell is decided first.

Every distinct cell is read once. A cell gives a text in the spelling of the catalogue, a figure with what stands beside
it, no value with its reason, or a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from typing import Final

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import ONE, is_plain_decimal
from desktop_app.services.context.tables import PLAIN, TEXT, Cell, CellFormat
from desktop_app.services.importing.cells.chemistry.atomic_weights import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.services.importing.cells.chemistry.formulas import mass_fractions
from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.days import DayOrder, Order, decide_day_order, read_day
from desktop_app.services.importing.cells.figures import (
    Figure,
    ReadFigure,
    decide_decimal_mark,
    read_figure,
    read_mass,
    read_money,
    read_quantity_and_unit,
)
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.cells.numerals import DecimalMark
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue
from desktop_app.services.importing.cells.price_bases import PriceBasis, read_price_unit
from desktop_app.services.importing.cells.shares import ShareScale, decide_share_scale, read_share
from desktop_app.services.importing.cells.units import find_mass_unit
from desktop_app.services.importing.entries.cell_sources import (
    FIGURE_KINDS,
    CellSource,
    looks_like_day,
    read_source,
)
from desktop_app.services.importing.name_tables import answer_words, country_names, month_numbers
from desktop_app.services.schema.columns import Column

CellReading = str | Figure | PriceBasis | NoValue | Doubtful
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
    column: Column | None = None
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
        self._is_plain = facts.kind in _PLAIN_KINDS
        self._is_key = facts.kind == "key"
        self._texts: dict[str, CellReading] = {}
        self._others: dict[object, CellReading] = {}

    def read_text(self, shown: str) -> CellReading:
        """Return what a cell of text says."""
        reading = self._texts.get(shown)
        if reading is None:
            is_sure = (
                self._is_plain and _says_something(shown) and not (self._is_key and looks_like_day(shown))
            )
            reading = (
                shown if is_sure else self._read_cell(Cell(0, 0, shown, shown, TEXT, PLAIN, hidden=False))
            )
            if len(self._texts) < _MOST_KEPT:
                self._texts[shown] = reading
        return reading

    def read_cell(self, cell: Cell) -> CellReading:
        """Return what any other cell says."""
        key = (cell.kind, cell.shown, cell.exact, cell.format)
        reading = self._others.get(key)
        if reading is None:
            reading = self._read_cell(cell)
            if len(self._others) < _MOST_KEPT:
                self._others[key] = reading
        return reading

    def read_number(self, shown: str, exact: str, cell_format: CellFormat) -> CellReading | None:
        """Return what a number of the spreadsheet says whose format adds nothing; None if it has to be looked at."""
        if cell_format is not PLAIN and (cell_format.percent or cell_format.currency or cell_format.literal):
            return None
        if len(exact) > _SHORT_NUMBER:
            return None
        if self.facts.kind in FIGURE_KINDS and self.facts.kind != "percent":
            return Figure(exact)
        if self._is_plain and cell_format.seen and shown == exact and exact.isdigit():
            return exact
        return None

    def _read_cell(self, cell: Cell) -> CellReading:
        source = read_source(cell, self.facts.kind, as_template=self.facts.as_template)
        if isinstance(source, Doubtful):
            return source
        if not source.text:
            return ""
        reading = Figure(source.text, unit="%") if source.is_percent else self._read(source.text)
        if isinstance(reading, Figure):
            return _add_format(reading, source)
        if isinstance(reading, str):
            return self._check(reading) or reading
        return _doubt_errors(reading, source.text)


def _says_something(text: str) -> bool:
    """Tell whether a text is surely more than a word for no value: it has digits and reads like no error or number."""
    if len(text) > _LONGEST_QUICK or not text.isprintable() or text[0] in "#eE " or text[-1] == " ":
        return False
    return _DIGIT.search(text) is not None and _POWER.search(text) is None


def _add_format(figure: Figure, source: CellSource) -> CellReading:
    """Return a figure with the currency or unit that the format of its cell adds."""
    if source.currencies and not figure.currencies:
        figure = replace(figure, currencies=source.currencies)
    if not source.literal:
        return figure
    mass = find_mass_unit(source.literal)
    if mass is not None and not figure.unit:
        return replace(figure, unit=mass[0])
    basis = read_price_unit(source.literal)
    if isinstance(basis, PriceBasis):
        return replace(figure, basis=basis) if basis.count != 1 and figure.basis is None else figure
    codes = find_currencies(source.literal)
    return replace(figure, currencies=codes) if codes and not figure.currencies else figure


def _doubt_errors(reading: CellReading, text: str) -> CellReading:
    """Return a doubt in place of no value where a text is an error of the spreadsheet."""
    if isinstance(reading, NoValue) and text.startswith("#") and len(text) > 1:
        return Doubtful(Phrase("it is {text}", text=text), Phrase("Correct the formula, or write the value"))
    return reading


def decide_mark_of_column(facts: ColumnFacts, texts: Iterable[str]) -> DecimalMark:
    """Return how the figures of a column are written: as its mapping says, as its cells tell."""
    chosen = facts.settings.get("decimal_mark", "")
    return DecimalMark(chosen) if chosen else decide_decimal_mark(texts)


def _choose_reader(facts: ColumnFacts, texts: list[str]) -> ReadText:
    kind = facts.kind
    if kind in FIGURE_KINDS:
        return _choose_figure_reader(facts, texts)
    if kind == "day":
        return partial(read_day, order=_choose_day_order(facts, texts), months=month_numbers())
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


def _choose_day_order(facts: ColumnFacts, texts: list[str]) -> DayOrder:
    order = facts.settings.get("day_order", "")
    if order not in ("day first", "month first"):
        return decide_day_order(texts)
    chosen: Order = "day first" if order == "day first" else "month first"
    return DayOrder(dict.fromkeys("./-", chosen))


def _choose_figure_reader(facts: ColumnFacts, texts: list[str]) -> ReadText:
    mark = decide_mark_of_column(facts, texts)
    if mark.sureness == "unsure" and facts.mark and not facts.as_template:
        mark = DecimalMark(facts.mark)
    if mark.sureness == "unsure" and facts.mark:
        return partial(
            _read_as_asked,
            reader=_reader_of_kind(facts, texts, mark),
            as_asked=_reader_of_kind(facts, texts, DecimalMark(facts.mark)),
        )
    if mark.sureness == "unsure" and facts.is_whole:
        readers = {mark: _reader_of_kind(facts, texts, DecimalMark(mark)) for mark in ".,"}
        return partial(_read_whole, readers=readers)
    return _reader_of_kind(facts, texts, mark)


def _read_whole(text: str, readers: Mapping[str, ReadText]) -> CellReading:
    """Return an amount whose mark parts thousands, as its currency has no smaller unit: 15,000 and 15.000 yen."""
    return readers["." if "," in text else ","](text)


def _read_as_asked(text: str, reader: ReadText, as_asked: ReadText) -> CellReading:
    """Return a figure that only its column could tell: as our workbook asks for it, where it is written so."""
    return as_asked(text) if is_plain_decimal(text) else reader(text)


def _reader_of_kind(facts: ColumnFacts, texts: list[str], mark: DecimalMark) -> ReadText:
    if facts.kind == "percent":
        said = facts.settings.get("percent", "")
        is_percent = facts.heading_is_percent or said == "percent" or facts.as_template
        scale = (
            ShareScale(is_percent=False)
            if said == "fraction"
            else decide_share_scale(texts, mark, heading_is_percent=is_percent)
        )
        scale = replace(scale, part=facts.percent_part)
        return partial(read_share, mark=mark, scale=scale)
    readers: dict[str, Callable[..., CellReading]] = {
        "money": read_money, "mass": read_mass, "quantity": _read_quantity, "process": _read_process,
        "factor": _read_factor,
    }  # fmt: skip
    return partial(readers.get(facts.kind, read_figure), mark=mark)


def _read_quantity(text: str, mark: DecimalMark) -> ReadFigure:
    """Return a number of pieces, or of whatever unit the cell names: "1,2 kg", "3 m"."""
    figure, unit = read_quantity_and_unit(text, mark)
    return replace(figure, unit=unit) if isinstance(figure, Figure) and unit else figure


def _read_factor(text: str, mark: DecimalMark) -> CellReading:
    """Return the share of the one rare earth in the mass of a compound where its formula stands for the factor."""
    figure = read_figure(text, mark)
    shares = mass_fractions(text) if isinstance(figure, Doubtful) else {}
    if isinstance(shares, Doubtful):
        return figure
    rare_earths = [share for element, share in shares.items() if element in RARE_EARTHS]
    if len(rare_earths) != 1:
        return figure
    millionths = round(rare_earths[0] * 10**_FACTOR_PLACES)
    return Figure(f"{millionths // 10**_FACTOR_PLACES}.{millionths % 10**_FACTOR_PLACES:0{_FACTOR_PLACES}d}")


def _read_process(text: str, mark: DecimalMark) -> CellReading:
    return text if text == "none" else read_figure(text, mark)


def _read_plain(text: str) -> CellReading:
    """Return a text; a cell that only says that there is nothing has no value."""
    missing = find_no_value(text)
    return missing if missing is not None else text


def _read_country(text: str) -> CellReading:
    return text if text in COUNTRIES else country_names().read_country(text)


def _read_per(text: str) -> CellReading:
    missing = find_no_value(text)
    return missing if missing is not None else read_price_unit(text)


def _read_currency(text: str) -> CellReading:
    if text in CURRENCIES:
        return text
    codes = find_currencies(text)
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
    unit = find_mass_unit(text)
    if unit is not None:
        return unit[0]
    why = Phrase('"{text}" is no unit of mass that is used here', text=text)
    return Doubtful(why, Phrase("Write mg, g, kg or t"))


def _read_choice(text: str, choices: Mapping[str, str]) -> CellReading:
    """Return the code of one of the words of a closed set."""
    code = choices.get(text.strip().casefold())
    if code is not None:
        return code
    answer = answer_words().get(fold_words(text), "")
    if answer in choices.values():
        return answer
    missing = find_no_value(text)
    why = Phrase('"{text}" is none of the words of this column', text=text)
    do = Phrase("Use one of: {words}", words=", ".join(dict.fromkeys(choices.values())))
    return missing or Doubtful(why, do)


def _read_substance(text: str) -> CellReading:
    """Return a text; "Nd" is neodymium here, and not "not determined"."""
    return text if text in ATOMIC_WEIGHTS else _read_plain(text)


_READERS: Final[Mapping[str, ReadText]] = {
    "country": _read_country, "per": _read_per, "currency": _read_currency, "unit": _read_unit,
    "substance": _read_substance,
}  # fmt: skip
