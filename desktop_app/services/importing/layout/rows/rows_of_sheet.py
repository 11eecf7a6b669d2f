# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of a sheet as they are looked at: which cells are filled, what is a figure, what could be a heading word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from desktop_app.services.context.tables import BLANK, NUMBER, TEXT, Table, TableRow
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import fold_words

_MONEY: Final = "EUR|USD|US|CNY|RMB|JPY|GBP|CHF|PLN|CZK|TRY|KRW|TWD|NTD|NT|INR|BRL|HKD|Rs\\.?"
_FIGURE: Final = re.compile(
    rf"[^\w]{{0,3}}(?:(?:{_MONEY})\s?[$¥]?\s?)?[-+(<>~]{{0,2}}\s*[.,]?\d[\d.,'’\s/:-]*\s*"
    rf"(?:[^\w\s]{{1,2}}|(?:{_MONEY}|mm|cm|kg|mg|g|lbs?|oz|pcs?|stk|st|wt%|ppm)\.?|\s[A-Za-zÀ-ž]{{1,3}}\.?)?\)?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile("[0-9]")
_DAY_LIKE: Final = re.compile(r"\d[-./:]\d+[-./:]\d|\d:\d|\d [\d ]*\d\d\d \d\d\d")
_PARTS: Final = re.compile(r"[/|\n()\[\]]+")
LONGEST_HEADING: Final = 60
_LONGEST_CELL: Final = 250
"""A heading may explain itself at length, in brackets or on further lines."""


class Shape(NamedTuple):
    """Which cells of a row are filled, and which of them are numbers, days and the like to the spreadsheet."""

    filled: tuple[int, ...]
    figures: frozenset[int]


@lru_cache(maxsize=65536)
def shape_of(kinds: str) -> Shape:
    """Return the shape of a row by the kinds of its cells; most rows of a list have one of a few."""
    filled = tuple(column for column, kind in enumerate(kinds) if kind != BLANK)
    return Shape(filled, frozenset(column for column in filled if kinds[column] != TEXT))


def has_digit(text: str) -> bool:
    """Tell whether a text has a digit."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=8192)
def is_figure_text(text: str) -> bool:
    """Tell whether a text is a figure, perhaps with a sign, a unit or a currency: "12", "1.480,00 €", "12.03.2026"."""
    return len(text) < 40 and _FIGURE.fullmatch(text.strip()) is not None


def is_figure(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds a figure."""
    kind = row.kinds[column] if column < len(row.kinds) else BLANK
    return kind not in (BLANK, TEXT) or (kind == TEXT and is_figure_text(row.shown[column]))


def is_amount(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds a figure that is no day, no time and no number of a version or phone."""
    kind = row.kinds[column] if column < len(row.kinds) else BLANK
    return kind == NUMBER or (
        kind == TEXT and is_figure_text(row.shown[column]) and not _DAY_LIKE.search(row.shown[column])
    )


def cells_of(row: TableRow) -> Iterator[tuple[int, str]]:
    """Yield the filled cells of a row: column and text."""
    return ((column, row.shown[column].strip()) for column in shape_of(row.kinds).filled)


def text_at(row: TableRow, column: int) -> str:
    """Return what a cell shows; beyond the end of a row it is blank."""
    return row.shown[column].strip() if column < len(row.shown) else ""


def is_filled(row: TableRow, column: int) -> bool:
    """Tell whether a cell holds anything."""
    return column < len(row.kinds) and row.kinds[column] != BLANK


def is_code(text: str) -> bool:
    """Tell whether a text is written like a part number: with a digit and in one or two words."""
    return len(text) <= 40 and has_digit(text) and text.count(" ") <= 1


class HeadingWords:
    """The words of headings, each looked up once."""

    def __init__(self, is_heading_word: Callable[[str], bool]) -> None:
        self._is_word = is_heading_word
        self._known: dict[str, bool] = {}

    def knows(self, text: str) -> bool:
        """Tell whether a text is a heading, or one of two that stand in a cell as in "Menge / Quantity"."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._look_up(text)
        return known

    def _look_up(self, text: str) -> bool:
        if not text or len(text) > _LONGEST_CELL or is_figure_text(text):
            return False
        bare = text.rstrip(":* ")
        pieces = [bare, *(piece.strip() for piece in _PARTS.split(bare))]
        return any(self._is_word(piece) for piece in pieces if 0 < len(piece) <= LONGEST_HEADING)


def is_label_like(row: TableRow, column: int) -> bool:
    """Tell whether a cell could stand in a heading: a short text that is no figure and does say something."""
    text = text_at(row, column)
    is_short = 0 < len(text) <= LONGEST_HEADING and row.kinds[column] == TEXT
    return is_short and not is_figure_text(text) and not text.endswith(":") and find_no_value(text) is None


def fold_row(row: TableRow) -> dict[int, str]:
    """Return the filled cells of a row to be compared."""
    return {column: fold_words(text) or text for column, text in cells_of(row)}


def is_bold(table: Table, row: TableRow, column: int) -> bool:
    """Tell whether a cell is printed bold."""
    return table.formats[row.formats.get(column, 0)].bold


def is_number(row: TableRow, column: int) -> bool:
    """Tell whether a cell is a number to the spreadsheet."""
    return column < len(row.kinds) and row.kinds[column] == NUMBER
