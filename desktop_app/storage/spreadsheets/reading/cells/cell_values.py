# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers as plain decimals, and what they show under a style."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from desktop_app.services.context.tables import BLANK, ERROR, NUMBER, TEXT
from desktop_app.storage.spreadsheets.reading.cells.day_formats import show_day
from desktop_app.storage.spreadsheets.reading.cells.styles import Style

Shown = tuple[str, str, str]
"""What a cell shows, what it holds exactly, and its kind."""

EMPTY: Final[Shown] = ("", "", BLANK)
SPACE: Final = " "
"""What a cell shows that holds nothing but spaces."""
SPACES: Final[Shown] = (SPACE, "", BLANK)
_MOST_DIGITS: Final = 330


def plain_number(number: float) -> str:
    """Return the shortest decimal that is this number, without a power of ten; blank if it is none."""
    text = repr(number)
    if text.endswith(".0"):
        return "0" if text == "-0.0" else text[:-2]
    if "e" in text:
        text = format(Decimal(text), "f")
        return text if len(text) < _MOST_DIGITS else ""
    return "" if "n" in text else text  # nan, inf


def show_text(text: str) -> Shown:
    """Return a text without the white space behind it, which nobody sees; that in front may be an indent."""
    shown = text.rstrip()
    if shown.strip():
        return shown, shown, TEXT
    return SPACES if text else EMPTY


def show_number(number: float, style: Style, *, since_1904: bool = False) -> Shown:
    """Return a number under a style: as it shows, exactly, and whether it is a day."""
    exact = plain_number(number)
    if not exact:
        return repr(number), "", ERROR
    numbers = style.numbers
    if numbers.is_plain:
        return exact, exact, NUMBER
    if numbers.is_day:
        return show_day(exact, numbers, since_1904=since_1904)
    return numbers.show(exact), exact, NUMBER


def read_plain_number(content: bytes) -> Shown:
    """Return a number in a cell without a format, as it stands in a file; most numbers of most files are such."""
    try:
        number = float(content)
    except ValueError:
        return content.decode("utf-8", "replace"), "", ERROR
    exact = repr(number)
    if exact[-2:] == ".0":
        exact = exact[:-2]
    elif "e" in exact or "n" in exact:
        exact = plain_number(number)
    if exact in ("", "-0"):
        return ("0", "0", NUMBER) if exact else (repr(number), "", ERROR)
    return exact, exact, NUMBER


def number_reader(style: Style, *, since_1904: bool) -> Callable[[bytes], Shown]:
    """Return what reads the numbers that have a style, as they stand in a file."""
    numbers = style.numbers
    if numbers.is_plain:
        return read_plain_number

    def read(content: bytes) -> Shown:
        cell = read_plain_number(content)
        if cell[2] == ERROR or numbers.is_day:
            return cell if cell[2] == ERROR else show_day(cell[1], numbers, since_1904=since_1904)
        return numbers.show(cell[1]), cell[1], NUMBER

    simple = numbers.simple
    if simple is None or simple.groups or simple.decimals or numbers.is_day:
        return read
    before, zeros, behind = simple.before, simple.zeros, simple.behind

    def read_code(content: bytes) -> Shown:
        """Read a whole number that is filled up with zeros, as most codes are."""
        if content.isdigit() and len(content) < 15 and content[:1] != b"0":
            exact = content.decode()
            return before + exact.rjust(zeros, "0") + behind, exact, NUMBER
        return read(content)

    return read_code
