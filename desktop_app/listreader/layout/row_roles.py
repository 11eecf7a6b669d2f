# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells what each row below a heading is: data, or a total, a section, a heading again, a note.

A row that is not certain to be something else is data: what then is missing in it is reported there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.cells import figures
from desktop_app.listreader.cells.figure_lines import read_figure_line, speaks_of_figures
from desktop_app.listreader.layout.headings import UsualColumns
from desktop_app.listreader.layout.row_words import (
    Sense,
    cells_of,
    fold_line,
    has_digit,
    is_bold,
    is_figure,
    is_number,
    is_pivot,
    is_ruler,
    is_sum_mark,
    is_unit,
    sense_of,
    shape_of,
    text_at,
)
from desktop_app.listreader.layout.sheet_layout import RowNote, RowRole
from desktop_app.listreader.tables import Table, TableRow

# --------------------------------------------------------------------------------------------------
# Tells whether the figures of a row are the sums of rows above it.


_SUM: Final = Context(prec=60)
_NEARLY: Final = Decimal("1e-9")
_ZERO: Final = Decimal(0)
_SAMPLE: Final = 500
_LONGEST: Final = 40


class Summed(NamedTuple):
    """The column whose figure is a sum, and the first and last row that it sums up."""

    column: int
    first: int
    last: int


class Sums:
    """The figures of a table added up, column by column, as far as they are asked for.

    ``counters`` are columns that number the lines. Rows are asked about in their order; one that turns out to be a
    total itself is left out of the sums below it.
    """

    def __init__(self, rows: Sequence[TableRow], counters: Container[int] = ()) -> None:
        self._rows, self._counters = rows, counters
        self._left_out: set[int] = set()
        self._marks: dict[int, figures.DecimalMark] = {}
        self._added: dict[int, list[Decimal]] = {}

    def leave_out(self, index: int) -> None:
        """Say that a row is in no sum from now on."""
        self._left_out.add(index)

    def find(self, index: int, starts: Iterable[int]) -> Summed | None:
        """Return the column of a row that sums up the rows from one of some places down to the row above it."""
        begin = [start for start in starts if index - start >= 2]
        columns = shape_of(self._rows[index].kinds).filled if begin else ()
        for column in (column for column in columns if column not in self._counters):
            figure = self.figure(index, column)
            for start in begin if figure else ():
                if figure and self._is_sum(column, start, index, figure):
                    first = next(at for at in range(start, index) if at not in self._left_out)
                    last = next(at for at in range(index - 1, start - 1, -1) if at not in self._left_out)
                    return Summed(column, self._rows[first].number, self._rows[last].number)
        return None

    def figure(self, index: int, column: int) -> Decimal | None:
        """Return the figure in a cell; None where there is none."""
        return _read(self._rows[index], column, self._mark(column))

    def _is_sum(self, column: int, start: int, index: int, figure: Decimal) -> bool:
        added = self._add_up(column, index)
        if abs(_SUM.subtract(_SUM.subtract(added[index], added[start]), figure)) > abs(figure) * _NEARLY:
            return False
        changes = (at for at in range(start, index) if added[at] != added[at + 1])
        return len(list(islice(changes, 2))) == 2

    def _add_up(self, column: int, index: int) -> list[Decimal]:
        """Return the sums of all rows above each row down to one."""
        added, mark = self._added.setdefault(column, [_ZERO]), self._mark(column)
        for between in range(len(added) - 1, index):
            figure = None if between in self._left_out else _read(self._rows[between], column, mark)
            added.append(_SUM.add(added[-1], figure) if figure else added[-1])
        return added

    def _mark(self, column: int) -> figures.DecimalMark:
        mark = self._marks.get(column)
        if mark is None:
            texts = (text_at(row, column) for row in self._rows[:_SAMPLE] if not is_number(row, column))
            short = (text for text in texts if len(text) <= _LONGEST)
            mark = self._marks[column] = figures.decide_mark(
                numeral for text in short for numeral in figures.numerals_of(text)
            )
        return mark


def _read(row: TableRow, column: int, mark: figures.DecimalMark) -> Decimal | None:
    text = text_at(row, column)
    if is_number(row, column):
        return _decimal(row.exact.get(column, text))
    if figures.is_bare_number(text):
        return Decimal(text)
    return _read_text(text, mark) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=16384)
def _read_text(text: str, mark: figures.DecimalMark) -> Decimal | None:
    numerals = list(figures.numerals_of(text))
    read = figures.read_numeral(numerals[0], mark) if len(numerals) == 1 else None
    return _decimal(("-" if text.startswith("-") else "") + read) if isinstance(read, str) else None


def _decimal(exact: str) -> Decimal | None:
    try:
        return Decimal(exact)
    except InvalidOperation:
        return None


# --------------------------------------------------------------------------------------------------
# Rows of a pivot table that stand for the rows indented below them: their figures are sums and no part's.


def find_groups(table: Table, rows: Sequence[TableRow], sums: Sums) -> dict[int, tuple[int, int]]:
    """Return the places of such rows, with the first and last row that each sums up."""
    levels = [_indent(table, row) for row in rows]
    if len(set(levels)) == 1:
        levels = [int(has_digit(text_at(row, shape_of(row.kinds).filled[0]))) for row in rows]
    groups = {}
    for index in range(len(rows) - 1):
        end = index + 1
        while end < len(rows) and levels[end] > levels[index]:
            end += 1
        if end > index + 1:
            nearest = min(levels[index + 1 : end])
            parts = [below for below in range(index + 1, end) if levels[below] == nearest]
            for column in shape_of(rows[index].kinds).filled:
                if not is_figure(rows[index], column):
                    continue
                added = sum((sums.figure(part, column) or Decimal(0) for part in parts), Decimal(0))
                if added and added == sums.figure(index, column):
                    groups[index] = rows[parts[0]].number, rows[end - 1].number
                    break
    return groups


def _indent(table: Table, row: TableRow) -> int:
    first = shape_of(row.kinds).filled[0]
    cell_text = row.shown[first]
    return table.formats[row.formats.get(first, 0)].indent + len(cell_text) - len(cell_text.lstrip())


_LONGEST_SECTION: Final = 100
_MOST_LEFT_OVER: Final = 2
_MOST_SIGNS: Final = 4
_MOST_LABELS: Final = 4
_SUBTOTAL: Final = Sense("subtotal", is_whole=True)
_SIGNS: Final = Sense("signed", is_whole=True)
_TOTALS: Final = ("total", "subtotal", "carried")

_HEADING_AGAIN: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table again"))
_TITLE_AGAIN: Final = RowNote(RowRole.TITLE, Phrase("the title above the table again"))
RULER: Final = RowNote(RowRole.BLANK, Phrase("only a line drawn with characters"))
_SECTION: Final = RowNote(RowRole.SECTION, Phrase("a heading within the table"))
_OF_FIGURES: Final = RowNote(
    RowRole.UNITS, Phrase("it says in which currency or unit, or for how many, figures are")
)
_END: Final = RowNote(RowRole.NOTE, Phrase("the end of the list"))
_PAGE: Final = RowNote(RowRole.NOTE, Phrase("the number of a page"))
_NOTE: Final = RowNote(RowRole.NOTE, Phrase("a note"))
_SIGNED: Final = RowNote(RowRole.NOTE, Phrase("who made or checked the list"))
_BELOW: Final = RowNote(RowRole.NOTE, Phrase("text below the table"))
_BY_SENSE: Final = {"end": _END, "page": _PAGE, "note": _NOTE, "signed": _SIGNED}


@dataclass(slots=True)
class Surroundings:
    """What stands around the rows: the lines of the heading and the titles above, both folded, and the headings."""

    heading_lines: Sequence[dict[int, str]] = ()
    titles: frozenset[str] = frozenset()
    headings: dict[int, str] = field(default_factory=dict)


class RowReader:
    """Reads the rows below one heading in their order; ``notes`` has those that are no data, by their place."""

    def __init__(self, table: Table, rows: Sequence[TableRow], around: Surroundings) -> None:
        self._table, self._rows, self._around = table, rows, around
        self._columns = UsualColumns(rows, self._is_heading_again)
        self._wide = {area[0]: area for area in table.merged if area[3] - area[1] >= 2 and area[0] == area[2]}
        self._sums = Sums(rows, self._columns.counters)
        self._last_full = next((i for i in range(len(rows) - 1, -1, -1) if self._is_full(rows[i])), -1)
        self._start = 0
        is_of_pivot = any(map(is_pivot, around.headings.values()))
        self._groups = find_groups(table, rows, self._sums) if is_of_pivot else {}
        self._is_closed = False
        self.notes: dict[int, RowNote] = {}
        self.sections: dict[int, str] = {}
        self._section = ""

    @property
    def key(self) -> int | None:
        """Return the column that names the part, as far as it is clear."""
        return self._columns.key

    def read(self) -> None:
        """Work out what every row is."""
        for index, row in enumerate(self._rows):
            note = None if self._is_plainly_data(row) else self._look_at(index)
            if note is None and index in self._groups:
                first, last = self._groups[index]
                why = Phrase(
                    "a group: its figure is the sum of rows {first} to {last}", first=first, last=last
                )
                note = RowNote(RowRole.SECTION, why)
            if note is not None:
                self._keep(index, note)
            elif self._section:
                self.sections[row.number] = self._section
        # Of several totals at the end only the last one is that of the whole table.
        totals = [total for total, note in self.notes.items() if note.role == RowRole.TOTAL]
        for total in totals[:-1]:
            self.notes[total] = replace(self.notes[total], role=RowRole.SUBTOTAL)

    def _is_plainly_data(self, row: TableRow) -> bool:
        """Tell, at almost no cost, whether a row can only be data: most are."""
        columns = self._columns
        if not columns.names_part(row) or not has_digit(row.shown[shape_of(row.kinds).filled[0]]):
            return False
        if columns.has_usual_shape(row):
            return True
        key = text_at(row, columns.key or 0)
        return key.isascii() and " " not in key and has_digit(key) and not columns.is_half_empty(row)

    def _keep(self, index: int, note: RowNote) -> None:
        self.notes[index] = note
        self._is_closed = self._is_closed or (note in (_END, _SIGNED) and index > self._last_full)
        self._sums.leave_out(index)
        if note.role in (RowRole.SECTION, RowRole.SUBTOTAL, RowRole.TOTAL):
            is_second = index - 1 in self.notes and self.notes[index - 1].role == RowRole.SECTION
            text = " ".join(text for _, text in cells_of(self._rows[index]))
            above = f"{self._section} / " if is_second and self._section else ""
            if note.role == RowRole.SECTION:
                self._section = above + text
            elif not any(
                sense is not None and sense.kind == "carried"
                for sense in (sense_of(text) for _, text in cells_of(self._rows[index]))
            ):
                self._section = ""
            self._start = index + 1

    def _is_full(self, row: TableRow) -> bool:
        """Tell whether a row is one of the table beyond doubt."""
        columns = self._columns
        if columns.is_half_empty(row) or (columns.key is not None and not columns.names_part(row)):
            return False
        if _says_labels(row):
            return False
        sense = self._sense(row)
        return sense is None or (sense[1].kind in ("note", "signed", "end") and columns.has_usual_shape(row))

    def _sense(self, row: TableRow) -> tuple[int, Sense] | None:
        """Return what the first two texts of a row say of it, with the column."""
        texts = [(column, text) for column, text in cells_of(row) if not is_figure(row, column)][:2]
        senses = ((column, sense_of(text)) for column, text in texts)
        return next(((column, sense) for column, sense in senses if sense is not None), None)

    def _look_at(self, index: int) -> RowNote | None:
        row = self._rows[index]
        texts = [text for _, text in cells_of(row)]
        if all(map(is_ruler, texts)):
            return RULER
        if self._is_heading_again(row):
            return _HEADING_AGAIN
        titles = self._around.titles
        if titles and self._columns.count_missing(row) and fold_line(row) in titles:
            return _TITLE_AGAIN
        of_figures = self._look_at_figure_line(row, texts)
        if of_figures is not None:
            return of_figures
        if is_sum_mark(texts[0]) and all(is_figure(row, column) for column in shape_of(row.kinds).filled[1:]):
            return self._total(index, _SUBTOTAL, self._find_sum(index))
        return self._look_below(index, texts) or self._look_at_words(index)

    def _look_at_figure_line(self, row: TableRow, texts: Sequence[str]) -> RowNote | None:
        """Return the note of a row that says in what, or for how many, figures are: "per 1000 pcs"."""
        columns = self._columns
        is_line = len(texts) == 1 or not columns.has_usual_shape(row) or any(map(speaks_of_figures, texts))
        if len(texts) > _MOST_LABELS or len(columns.usual) <= 1 or not is_line:
            return None
        line = read_figure_line(tuple(texts))
        if not any(one.is_clear for one in line.statements):
            return None
        return _OF_FIGURES if not line.names_more else _SECTION if len(texts) == 1 else None

    def _look_below(self, index: int, texts: Sequence[str]) -> RowNote | None:
        """Return the note of a row below the last one of the table where people sign it, and of all below that."""
        if index <= self._last_full or self._is_full(self._rows[index]):
            return None
        if _says_labels(self._rows[index]) and self._is_apart(index):
            return _SIGNED if sense_of(texts[0]) == _SIGNS else _BELOW
        signs = any(sense_of(text) == _SIGNS for text in texts) and self._is_apart(index)
        return _BELOW if self._is_closed else _SIGNED if signs and len(texts) <= _MOST_SIGNS else None

    def _look_at_words(self, index: int) -> RowNote | None:
        row, columns = self._rows[index], self._columns
        sense, filled = self._sense(row), shape_of(row.kinds).filled
        if sense is not None:
            column, kind = sense[0], sense[1].kind
            if kind in _TOTALS:
                return self._look_at_total(index, *sense)
            if len(filled) == 1:
                text = text_at(row, column)
                is_part = column == columns.key and columns.is_key(text) and has_digit(text)
                says_kind = not (is_part and kind in ("note", "signed"))
            else:
                is_named = columns.has_key(row) and columns.key != column
                says_kind = columns.is_half_empty(row) and not is_named
            if says_kind:
                return _BY_SENSE[kind]
        if len(filled) == 1:
            return self._look_at_lone_cell(index)
        is_partial = not columns.has_key(row) and columns.count_missing(row)
        if is_partial and all(is_figure(row, column) for column in filled):
            summed = self._find_sum(index)  # figures alone that are sums
            if summed is not None:
                return self._total(index, None, summed)
        return self._look_at_odd_row(index)

    def _look_at_lone_cell(self, index: int) -> RowNote | None:
        """Return the note of a row with one cell: a sum, a section, text below the table."""
        row, columns = self._rows[index], self._columns
        column, text = next(cells_of(row))
        is_wide, is_below = row.number in self._wide, index > self._last_full
        if is_figure(row, column) and not is_wide:
            is_code = column == columns.key and columns.is_key(text)
            summed = None if is_code else self._find_sum(index)
            if summed is not None:
                return self._total(index, None, summed)
            return _BELOW if is_below and self._is_left_over(index) else None
        if len(columns.usual) <= 1:
            return None
        is_code = column == columns.key and columns.is_code(text)
        if is_below:
            return _BELOW if not is_code or is_wide or self._is_left_over(index) else None
        if len(text) > _LONGEST_SECTION:
            return _NOTE
        leading = columns.key if columns.key is not None else min(columns.usual)
        is_before = (
            column <= leading
            or (not columns.has_codes and column in columns.identifiers and not has_digit(text))
            or ": " in text
            or self._stands_out(row, column)
        )
        is_label = is_wide or text.endswith((":", "："))
        return _SECTION if is_label or (is_before and not is_code) else None

    def _is_heading_again(self, row: TableRow) -> bool:
        cells = len(shape_of(row.kinds).filled)
        for line in self._around.heading_lines:
            if cells * 5 < len(line) * 4 and all(line.values()):
                continue  # too few cells to be the same
            same = sum(fold_words(text_at(row, column)) == text for column, text in line.items())
            if same >= 2 and same * 5 >= max(len(line), cells) * 4:
                return True
            if same == len(line) == cells == 1:
                return True
        return False

    def _look_at_total(self, index: int, column: int, sense: Sense) -> RowNote | None:
        """Return the note of a row that is called a total; a part with a number of its own may be called so, too."""
        row, columns = self._rows[index], self._columns
        summed = self._find_sum(index)
        if columns.has_key(row) and columns.key != column and columns.names_part(row):
            return self._total(index, sense, summed) if summed and columns.is_half_empty(row) else None
        missing = columns.count_missing(row)
        if (
            not sense.is_whole
            and any(
                other != column and not is_figure(row, other) and not is_unit(text)
                for other, text in cells_of(row)
            )
            and not (summed and columns.is_half_empty(row))
        ):
            return None
        is_total = summed is not None or (sense.is_whole and (missing > 0 or len(columns.usual) <= 2))
        if not is_total and not sense.is_whole and missing:
            in_key = column == columns.key
            is_odd = missing >= 2 or sense.kind != "total" or self._stands_out(row, column)
            is_total = in_key or is_odd or len(shape_of(row.kinds).filled) == 1
        return self._total(index, sense, summed) if is_total else None

    def _find_sum(self, index: int) -> Summed | None:
        return self._sums.find(index, dict.fromkeys((self._start, 0)))

    def _total(self, index: int, sense: Sense | None, summed: Summed | None) -> RowNote:
        kind = sense.kind if sense else "total"
        is_last = index > self._last_full and kind == "total"
        role = RowRole.TOTAL if is_last else RowRole.SUBTOTAL
        if summed is not None:
            name = self._around.headings.get(summed.column, "")
            template = "the figure is the sum of rows {first} to {last}"
            named = 'the figure of "{column}" is the sum of rows {first} to {last}'
            if name:
                return RowNote(role, Phrase(named, column=name, first=summed.first, last=summed.last))
            return RowNote(role, Phrase(template, first=summed.first, last=summed.last))
        if kind == "carried":
            return RowNote(role, Phrase("carried over from or to another page"))
        text = next(text for _, text in cells_of(self._rows[index]) if sense_of(text) or is_sum_mark(text))
        return RowNote(role, Phrase('it says "{text}"', text=text[:60]))

    def _stands_out(self, row: TableRow, column: int) -> bool:
        """Tell whether a cell is bold where the rows of the table are not."""
        key = self._columns.key if self._columns.key is not None else column
        full = self._rows[self._last_full]
        return is_bold(self._table, row, column) and not is_bold(self._table, full, key)

    def _is_left_over(self, index: int) -> bool:
        """Tell whether a row stands apart below the table and has no others like it: the number of a form."""
        if not self._is_apart(index) or self._last_full < 0:
            return False
        below = self._rows[self._last_full + 1 :]
        return sum(map(self._columns.names_part, below)) <= _MOST_LEFT_OVER

    def _is_apart(self, index: int) -> bool:
        """Tell whether blank rows, a total or other text stand between a row and the table above it."""
        above = self.notes.get(index - 1)
        is_within = above is not None and above.role in (RowRole.SECTION, RowRole.SUBTOTAL, RowRole.HEADING)
        gap = self._rows[index].number - self._rows[index - 1].number > 1
        return gap or (above is not None and not is_within)

    def _look_at_odd_row(self, index: int) -> RowNote | None:
        """Return the note of a row with a few cells that names no part: a label, a section, text below the table."""
        row, columns = self._rows[index], self._columns
        if not columns.is_half_empty(row) or len(columns.usual) <= 1:
            return None
        if columns.names_part(row):
            return _BELOW if index > self._last_full and self._is_left_over(index) else None
        _, text = next(cells_of(row))
        is_label = text.endswith((":", "：")) or row.number in self._wide
        is_word = columns.has_codes and columns.has_key(row)
        if index > self._last_full:
            is_apart = not columns.has_key(row) and self._is_apart(index)
            return _BELOW if is_label or is_word or is_apart else None
        cells = shape_of(row.kinds).filled
        bold = [column for column in cells if not is_figure(row, column) and self._stands_out(row, column)]
        return _SECTION if is_label or is_word or (bold and len(cells) <= 2) else None


def _says_labels(row: TableRow) -> bool:
    """Tell whether a row says several things by their names: "Drawn: Smith   Checked: Jones"."""
    return sum(text.endswith((":", "：")) for _, text in cells_of(row)) >= 2
