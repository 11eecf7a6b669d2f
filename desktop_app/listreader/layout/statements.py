# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""For which rows of a table the lines outside its columns say in what, or for how many, its figures are.

A statement holds from its line to the next line of its kind, and for its own table alone. What is said in the line of
a group ends with the group. A line below the table speaks of all of it. Where a line may belong to another table or
group, the statement is there all the same, marked as such, and the figures that it may be about are doubtful.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import (
    About,
    FigureLine,
    Statement,
    StatementKind,
    is_bare_measure,
    read_figure_line,
)


class Hold(StrEnum):
    """Whether a statement holds for the rows that it is beside."""

    HOLDS = "holds"
    UNCLEAR = "unclear"
    """It may: its words, its group or another line leave that open."""
    ELSEWHERE = "elsewhere"
    """It is made for other rows, or for another table, and these rows say nothing of their own."""


@dataclass(frozen=True, slots=True)
class ScopedStatement:
    """A statement with the rows of data that it speaks of, ``first`` to ``last``.

    ``row`` and ``text`` are the line that makes it. ``column`` is the one whose figures alone it is about; None for
    those of all columns. ``is_within``: the line stands below the heading.
    """

    statement: Statement
    row: int
    text: str
    first: int
    last: int
    hold: Hold = Hold.HOLDS
    column: int | None = None
    is_within: bool = False


class LinePlace(StrEnum):
    """Where a line stands, seen from a table."""

    ABOVE = "above"
    WITHIN = "within"
    BELOW = "below"
    BESIDE = "beside"
    ELSEWHERE = "elsewhere"
    """In another table, or so that it can belong to another one."""


class LineRole(StrEnum):
    """What a line within a table does to the statements above it."""

    NONE = ""
    GROUP = "group"
    """It begins a group of parts."""
    END_OF_GROUP = "end of group"
    HEADING_AGAIN = "heading again"
    """The heading stands there once more behind a gap: it may be that of another table."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of a sheet that is no data, as one table sees it: its cells by their columns, and where it stands."""

    row: int
    cells: tuple[tuple[int, str], ...]
    place: LinePlace
    role: LineRole = LineRole.NONE

    @property
    def text(self) -> str:
        """Return what the line says."""
        return " ".join(" ".join(text.split()) for _, text in self.cells)

    def read(self) -> FigureLine:
        """Return what the line says of figures."""
        return read_figure_line(tuple(text for _, text in self.cells))


class _Key(NamedTuple):
    """What statements replace each other: those of a kind about the same figures."""

    kind: StatementKind
    about: About
    column: int | None


class _Said(NamedTuple):
    """A statement with its line."""

    line: TableLine
    statement: Statement
    names_more: bool

    def says_other(self, other: _Said | ScopedStatement) -> bool:
        """Tell whether another statement of the kind says something else."""
        mine, theirs = self.statement, other.statement
        bases = [
            (basis.count, basis.unit.replace("piece", "")) if basis else None
            for basis in (mine.basis, theirs.basis)
        ]
        return (mine.currencies, mine.unit, bases[0]) != (theirs.currencies, theirs.unit, bases[1])

    def over(self, first: int, last: int, hold: Hold, *, column: int | None) -> ScopedStatement:
        """Return the statement for some rows."""
        is_within = self.line.place in (LinePlace.WITHIN, LinePlace.BESIDE)
        is_clear = self.statement.is_clear or hold == Hold.ELSEWHERE
        return ScopedStatement(
            self.statement, self.line.row, self.line.text, first, last,
            hold if is_clear else Hold.UNCLEAR, column, is_within,
        )  # fmt: skip


def _is_of_one(said: _Said) -> bool:
    """Tell whether a statement says of figures that each is for one piece."""
    basis = said.statement.basis
    return said.statement.is_clear and basis in (measures.PriceBasis(1), measures.PriceBasis(1, "piece"))


_FOOTNOTES: Final = ("*", "†", "‡", "※", "¹", "²")


def scope_statements(
    lines: Sequence[TableLine],
    rows: Sequence[int],
    *,
    figure_columns: frozenset[int] = frozenset(),
    marks: frozenset[str] = frozenset(),
) -> tuple[ScopedStatement, ...]:
    """Return what lines say of the figures in some rows of data, which are numbered as in the sheet.

    ``lines`` are those around and between the rows in their order; ``figure_columns`` are the columns of figures;
    ``marks`` are the signs of footnotes that stand in cells.
    """
    said: dict[_Key, list[_Said]] = {}
    for line in lines:
        for column, read in _read_cells(line, figure_columns):
            for statement in read.statements:
                key = _Key(statement.kind, statement.about, column)
                said.setdefault(key, []).append(_Said(line, statement, read.names_more))
    if not said or not rows:
        return ()
    found = []
    for key, of_key in said.items():
        # a line that speaks of all columns ends what is said of one
        of_all = said.get(key._replace(column=None), ()) if key.column is not None else ()
        ends = frozenset(one.line.row for one in of_all if one.line.place == LinePlace.WITHIN)
        found += _Scope(key, of_key, rows, marks, ends).find(lines)
    return tuple(found)


def _read_cells(line: TableLine, figure_columns: frozenset[int]) -> Iterator[tuple[int | None, FigureLine]]:
    """Yield what a line says of all columns, or of columns of figures where no more than units stand below them."""
    is_of_columns = line.place == LinePlace.WITHIN and all(
        column in figure_columns and is_bare_measure(text) for column, text in line.cells
    )
    if is_of_columns:
        for column, text in line.cells:
            yield column, read_figure_line((text,))
    else:
        yield None, line.read()


class _Scope:
    """Finds the rows for which statements of one kind are made."""

    def __init__(
        self,
        key: _Key,
        said: Sequence[_Said],
        rows: Sequence[int],
        marks: frozenset[str],
        ends: frozenset[int],
    ) -> None:
        """``ends`` are the rows of further lines at which a statement ends."""
        self._key, self._rows, self._marks, self._line_ends = key, rows, marks, ends
        self._said = said
        self._spans: list[ScopedStatement] = []

    def find(self, lines: Sequence[TableLine]) -> list[ScopedStatement]:
        """Return the statements, each with its rows; of each row there is one at most."""
        self._hold_in_order(lines)
        self._hold_for_all(LinePlace.BELOW)
        self._hold_for_all(LinePlace.BESIDE)
        elsewhere = [said for said in self._said if said.line.place == LinePlace.ELSEWHERE][-1:]
        self._spans += [
            self._over(said, *gap, Hold.ELSEWHERE)
            for said in elsewhere
            if not _is_of_one(said)
            for gap in self._gaps()
        ]
        if self._key.kind in (StatementKind.CURRENCY, StatementKind.UNIT):
            # the first line that names one tells that those of the rows above it are not named
            for said in [said for said in self._said if said.line.place == LinePlace.WITHIN][:1]:
                above = [gap for gap in self._gaps() if gap[1] < said.line.row]
                self._spans += [self._over(said, *gap, Hold.ELSEWHERE) for gap in above]
        return sorted(self._spans, key=lambda span: span.first)

    def _over(self, said: _Said, first: int, last: int, hold: Hold = Hold.HOLDS) -> ScopedStatement:
        return said.over(first, last, hold, column=self._key.column)

    def _hold_in_order(self, lines: Sequence[TableLine]) -> None:
        """Let the lines above and within the table hold, each to the next of its kind or to the end of its group."""
        current, hold = self._choose_above()
        first, is_in_group, is_bound = self._rows[0], False, False
        of_line = {said.line.row: said for said in self._said if said.line.place == LinePlace.WITHIN}
        for line in lines:
            if line.place != LinePlace.WITHIN:
                continue
            said = of_line.get(line.row)
            ends = said is None and current is not None and self._ends(line, current, is_bound=is_bound)
            if said is not None or ends:
                self._add(current, first, line.row, hold)
                first = self._row_below(line.row)
                hold = Hold.UNCLEAR if ends else Hold.HOLDS
            if ends and (line.row in self._line_ends or all(map(_is_of_one, self._said))):
                current = None  # a price of which nothing is said is for one piece
            if said is not None:
                current, is_bound = said, is_in_group or said.names_more
            if line.role in (LineRole.GROUP, LineRole.END_OF_GROUP):
                is_in_group = line.role == LineRole.GROUP
        self._add(current, first, self._rows[-1] + 1, hold)

    def _row_below(self, row: int) -> int:
        """Return the next row of data below a line, or one below the last."""
        place = bisect_right(self._rows, row)
        return self._rows[place] if place < len(self._rows) else self._rows[-1] + 1

    def _add(self, said: _Said | None, first: int, end: int, hold: Hold) -> None:
        """Add a statement for the rows from one to that above another."""
        last = self._rows[bisect_right(self._rows, end - 1) - 1] if self._rows[0] < end else first - 1
        if said is not None and first <= last:
            self._spans.append(self._over(said, first, last, hold))

    def _choose_above(self) -> tuple[_Said | None, Hold]:
        """Return the statement of the lines above the heading: the last one, if they do not contradict each other."""
        above = [said for said in self._said if said.line.place == LinePlace.ABOVE]
        if not above:
            return None, Hold.HOLDS
        last = above[-1]
        others = [said for said in above[:-1] if said.says_other(last)]
        is_of_group = last.names_more and not any(said.names_more for said in others)
        is_apart = bool(others) and last.line.row - others[-1].line.row > 1
        return last, Hold.HOLDS if not others or is_of_group or is_apart else Hold.UNCLEAR

    def _ends(self, line: TableLine, current: _Said, *, is_bound: bool) -> bool:
        """Tell whether a line that says nothing of this kind ends what is said above it."""
        if line.role == LineRole.HEADING_AGAIN or line.row in self._line_ends:
            return True
        is_within = current.line.place == LinePlace.WITHIN
        if is_within and is_bound and line.role == LineRole.GROUP:
            # a group directly below it is one within it
            return bisect_right(self._rows, line.row) > bisect_right(self._rows, current.line.row)
        if line.role == LineRole.GROUP and not is_within and current.names_more:
            return line.text.split()[:1] == current.line.text.split()[:1]  # "Group A …", "Group B"
        return is_within and is_bound and line.role == LineRole.END_OF_GROUP

    def _hold_for_all(self, place: LinePlace) -> None:
        """Let lines below or beside the table hold for all rows of which nothing else is said."""
        of_place = [said for said in self._said if said.line.place == place]
        for said in of_place[:1]:
            is_footnote = said.line.text.startswith(_FOOTNOTES) and said.line.text[0] in self._marks
            is_open = is_footnote or place == LinePlace.BESIDE or any(map(said.says_other, of_place[1:]))
            self._spans = [
                replace(span, hold=Hold.UNCLEAR) if said.says_other(span) else span for span in self._spans
            ]
            hold = Hold.UNCLEAR if is_open else Hold.HOLDS
            self._spans += [self._over(said, *gap, hold) for gap in self._gaps()]

    def _gaps(self) -> list[tuple[int, int]]:
        """Return the first and last rows of the stretches of which nothing is said."""
        gaps = []
        first = self._rows[0]
        for span in (*sorted(self._spans, key=lambda span: span.first), None):
            end = span.first if span else self._rows[-1] + 1
            if first < end:
                gaps.append((first, self._rows[bisect_right(self._rows, end - 1) - 1]))
            if span:
                first = self._row_below(span.last)
        return gaps


# --------------------------------------------------------------------------------------------------
# What holds in one row.


def stretches(
    statements: Sequence[ScopedStatement], rows: Sequence[int]
) -> list[tuple[int, tuple[ScopedStatement, ...]]]:
    """Return the stretches of rows in which the same is said: the last row of each, and what is said there."""
    beginning: dict[int, list[ScopedStatement]] = {}
    for scoped in statements:
        beginning.setdefault(scoped.first, []).append(scoped)
    ends = {scoped.last for scoped in statements} | {first - 1 for first in beginning} | {rows[-1]}
    found = []
    current: list[ScopedStatement] = []
    starts = iter(sorted(beginning))
    start = next(starts, None)
    for end in sorted(ends):
        while start is not None and start <= end:
            current += beginning[start]
            start = next(starts, None)
        current = [scoped for scoped in current if scoped.last >= end]
        found.append((end, tuple(current)))
    return found
