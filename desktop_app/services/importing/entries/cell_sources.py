# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From a cell to what is read from it: the text it shows, the exact number it holds, or why neither counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import DATE, ERROR, NUMBER, TIME, TRUTH, UNWORKED, Cell
from desktop_app.services.importing.cells.currencies import find_currencies
from desktop_app.services.importing.cells.normal_text import even_lines, seen_text
from desktop_app.services.importing.cells.numerals import ExactNumber
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.cells.shares import percent_of_number

FIGURE_KINDS: Final = frozenset(
    {"decimal", "positive", "percent", "factor", "process", "quantity", "money", "mass"}
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


def read_source(cell: Cell, kind: str, *, as_template: bool = False) -> CellSource | Doubtful:
    """Return what is to be read of a cell in a column of a kind; in our own template every character counts."""
    if cell.kind in NUMBER_OR_DATE:
        return _number_source(cell, kind) if cell.kind == NUMBER else _day_source(cell, kind)
    if cell.kind == TRUTH and kind in ("answer", "yes_no", "yes"):
        return CellSource(_TRUTH_WORDS.get(cell.exact.upper(), cell.shown))
    if cell.kind == ERROR:
        return Doubtful(
            Phrase("it is {text}", text=cell.shown or cell.exact),
            Phrase("Correct the formula, or write the value"),
        )
    if cell.kind in _NEVER_RIGHT:
        return _NEVER_RIGHT[cell.kind]
    text = even_lines(cell.shown) if as_template else seen_text(cell.shown)
    damage = _find_damage(text, kind, as_template=as_template)
    return CellSource(text) if damage is None else damage


def _find_damage(text: str, kind: str, *, as_template: bool) -> Doubtful | None:
    """Return what a spreadsheet has done to a code before it wrote it as a text; None where it is whole."""
    if kind in CODE_KINDS and _CUT_NUMBER.fullmatch(text):
        return _CUT
    return _DAY_IN_TEXT if kind == "key" and not as_template and looks_like_day(text) else None


def looks_like_day(text: str) -> bool:
    """Tell whether a text is written as spreadsheets write the day that they have made of a code such as 3-3."""
    return _DAY_TEXT.fullmatch(text) is not None


_NEVER_RIGHT: Final = {TIME: _MOMENT, TRUTH: _TRUTH, UNWORKED: _UNWORKED}
NUMBER_OR_DATE: Final = NUMBER + DATE


def _day_source(cell: Cell, kind: str) -> CellSource | Doubtful:
    day, _, moment = cell.exact.partition(" ")
    if kind == "day":
        return _MOMENT if moment else CellSource(day)
    if kind in FIGURE_KINDS or kind in CODE_KINDS:
        return _DAY
    return CellSource(cell.shown.strip())


def _number_source(cell: Cell, kind: str) -> CellSource | Doubtful:
    digits = len(cell.exact.replace(".", "").replace("-", "").strip("0"))
    whole = len(cell.exact.partition(".")[0].lstrip("-"))
    if kind in FIGURE_KINDS:
        if digits > _SURE_DIGITS or whole > _SURE_DIGITS:
            return _MANY_DIGITS
        if cell.format.percent:
            return (
                CellSource(percent_of_number(cell.exact), is_percent=True) if kind == "percent" else _PERCENT
            )
        return CellSource(
            ExactNumber(cell.exact), find_currencies(cell.format.currency), cell.format.literal.strip()
        )
    if kind in CODE_KINDS or kind == "position":
        return _code_source(cell, kind)
    shown = cell.shown.strip()
    return CellSource(cell.exact if _ONLY_HASHES.fullmatch(shown) else shown)


def _code_source(cell: Cell, kind: str) -> CellSource | Doubtful:
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
