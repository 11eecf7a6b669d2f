# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From what files show to what the sheets of our own workbook hold: heading, rows of text, and cells to be doubted.

A figure is taken exactly as it is held, a code such as 00471 as it is shown. A cell that holds something else than it
seems to (a percentage, an error, a date in a column of names) is named as odd.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.tables import (
    BLANK,
    ERROR,
    TEXT,
    TIME,
    TRUTH,
    UNWORKED,
    Book,
    Cell,
    Table,
)
from desktop_app.services.importing.cells.numerals import ExactNumber

_SURE_DIGITS: Final = 15
_CODE: Final = re.compile(r"[0-9][0-9./ -]*")


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that holds something else than text: what it is, and what to do about it.

    ``kind`` is "day" for a date, which is right in a column of days and nowhere else, "percent" for a
    number that shows a hundred times what it holds, which is right in a column of percent, and "unseen" for a number
    whose format is not known, which is right in a column of figures; any other kind is never right.
    """

    kind: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as it was found: heading, rows of text with their numbers, and the cells that are not text.

    ``odd`` names cells by row number and place in the row, from 0.
    """

    title: str
    heading: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[str]]]
    odd: Mapping[tuple[int, int], Odd]
    notes: tuple[str, ...] = ()


_MANY_DIGITS: Final = Odd(
    "number",
    "the cell holds a number with more digits than a spreadsheet keeps exactly",
    "Format the cell as text and write the figure as it is meant",
)
_DAY: Final = Odd(
    "day", "the spreadsheet has made a date of the cell", "Format the cell as text and write it anew"
)
_MOMENT: Final = Odd("moment", "the cell holds a time of day", "Format the cell as text and write it anew")
_TRUTH: Final = Odd("truth", "the cell holds TRUE or FALSE", "Format the cell as text and write yes or no")
_ERROR: Final = Odd(
    "error", "the cell holds an error of the spreadsheet", "Correct the formula, or clear the cell"
)
_QUOTES: Final = Odd(
    "quotes", "a quotation mark is opened in the line and never closed", "Close it, or take it out"
)
_PERCENT: Final = Odd(
    "percent",
    "the cell is formatted as a percentage, which the spreadsheet keeps as a hundredth of what it shows",
    "Format the cell as text and write the figure without the sign, such as 4.2",
)
_UNWORKED: Final = Odd(
    "formula",
    "the cell holds a formula that has never been worked out",
    "Open and save the file in the spreadsheet program, or write the value itself",
)
_UNSEEN: Final = Odd(
    "unseen",
    "the cell holds a number, and an XLSB workbook does not tell whether zeros stand in front of it",
    "Save the file as XLSX, or format the cell as text",
)


def grids_of(book: Book) -> list[Grid]:
    """Return the sheets of a file that are not hidden; what is left out is noted."""
    grids = []
    notes: list[str] = list(book.notes)
    stem = book.file.rpartition(".")[0] or book.file
    for table in book.tables:
        title = table.title or stem
        if table.hidden:
            notes.append(Phrase('The sheet "{title}" is hidden and is left out.', title=title))
            continue
        hidden = [row.number for row in table.rows if row.hidden]
        if hidden:
            notes.append(
                Phrase("{title}: {count} hidden row(s) are left out.", title=title, count=len(hidden))
            )
        grids.append(_make_grid(table, title, is_text=book.kind == "text"))
    if notes and grids:
        first = grids[0]
        grids[0] = Grid(first.title, first.heading, first.rows, first.odd, tuple(notes))
    return grids


def _make_grid(table: Table, title: str, *, is_text: bool) -> Grid:
    odd: dict[tuple[int, int], Odd] = {}
    rows: list[tuple[int, Sequence[str]]] = []
    for row in table.rows:
        if row.hidden:
            continue
        if not row.kinds.strip(BLANK + TEXT):
            rows.append((row.number, [text.strip() for text in row.shown]))
            continue
        texts = []
        for column in range(len(row.kinds)):
            text, strange = cell_text(table.cell(row, column))
            texts.append(text)
            if strange is not None:
                odd[row.number, column] = _QUOTES if is_text and strange is _ERROR else strange
        rows.append((row.number, texts))
    heading = tuple(rows[0][1]) if rows else ()
    return Grid(title, heading, rows[1:], odd)


def cell_text(cell: Cell) -> tuple[str, Odd | None]:
    """Return the exact text of a cell, and what is odd about it if it is no text."""
    match cell.kind:
        case "n":
            return _number_text(cell)
        case "d":
            day, _, moment = cell.exact.partition(" ")
            return day, _MOMENT if moment else _DAY
        case "t" | " ":
            return cell.shown.strip(), None
    return (cell.exact, _ODD_KINDS[cell.kind]) if cell.kind in _ODD_KINDS else (cell.shown, None)


_ODD_KINDS: Final = {TIME: _MOMENT, TRUTH: _TRUTH, ERROR: _ERROR, UNWORKED: _UNWORKED}


def _number_text(cell: Cell) -> tuple[str, Odd | None]:
    """Return a number as plain digits. A spreadsheet keeps fifteen; what has more has been computed or cut."""
    text = ExactNumber(cell.exact)
    if cell.format.percent:
        return text, _PERCENT
    whole = text.partition(".")[0].lstrip("-")
    digits = len(text.replace(".", "").replace("-", "").strip("0"))
    if digits > _SURE_DIGITS or len(whole) > _SURE_DIGITS:
        return text, _MANY_DIGITS
    if not cell.format.seen:
        return text, _UNSEEN
    return (cell.shown if _is_code(cell) else text), None


def _is_code(cell: Cell) -> bool:
    """Tell a whole number that is shown with zeros in front or strokes between: a code, no figure."""
    if not cell.exact.isdigit() or not _CODE.fullmatch(cell.shown):
        return False
    digits = "".join(letter for letter in cell.shown if letter.isdigit())
    return digits.lstrip("0") == cell.exact.lstrip("0") and cell.shown != cell.exact
