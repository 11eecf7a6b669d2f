# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of every row and cell of a sheet, as the page shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from desktop_app.services.context.tables import Book, Table, TableRow
from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.draft import ListDraft, ListPreview, SheetKey, TablePreview
from desktop_app.services.importing.entries.outcome import RowEffect, RowStatus
from desktop_app.services.importing.layout.sheet_layout import RowNote, RowRole


class RowGroup(StrEnum):
    """The groups that the rows of a file fall into; each row is in exactly one."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    TAKEN = "taken"
    """Taken, and what it does is not told."""
    FINISH = "finish"
    REFUSED = "refused"
    LEFT = "left"
    """A title, a heading, a total, a note, or hidden."""


TAKEN_GROUPS: Final = (RowGroup.NEW, RowGroup.CHANGED, RowGroup.SAME, RowGroup.TAKEN)
_MOST_SAMPLES: Final = 3
_SAMPLED_ROWS: Final = 400
_BY_EFFECT: Final = {
    RowEffect.NEW: RowGroup.NEW,
    RowEffect.CHANGED: RowGroup.CHANGED,
    RowEffect.SAME: RowGroup.SAME,
}
_BY_STATUS: Final = {
    RowStatus.DOUBTFUL: RowGroup.FINISH,
    RowStatus.REFUSED: RowGroup.REFUSED,
    RowStatus.SKIPPED: RowGroup.LEFT,
}


@dataclass(frozen=True, slots=True)
class SheetState:
    """One sheet: its rows, the tables found in it, and what is said of rows and cells.

    ``groups`` has the group of every row of the table, in their order; none before it is worked out. ``doubts`` tells
    by row number and column which cells are not clear, ``issues`` by row number what is said of a row.
    """

    key: SheetKey
    table: Table
    tables: tuple[TablePreview, ...] = ()
    notes: Mapping[int, RowNote] = field(default_factory=dict)
    groups: tuple[RowGroup, ...] = ()
    doubts: Mapping[tuple[int, int], Issue] = field(default_factory=dict)
    issues: Mapping[int, Sequence[Issue]] = field(default_factory=dict)

    @property
    def column_count(self) -> int:
        """Return how many columns the widest row has."""
        return max((len(row.shown) for row in self.table.rows), default=0)

    @property
    def has_hidden(self) -> bool:
        """Tell whether something in the sheet, or the whole of it, is hidden."""
        return self.table.hidden or bool(self.table.hidden_columns) or any(r.hidden for r in self.table.rows)

    def table_at(self, row: int) -> TablePreview | None:
        """Return the table that a row belongs to, the last one that begins above it; the first for a row above all."""
        beginning = [one for one in self.tables if _first_row(one) <= row]
        return beginning[-1] if beginning else next(iter(self.tables), None)


def _first_row(table: TablePreview) -> int:
    region = table.region
    numbers = (*region.heading_rows, *(row.number for row in region.rows[:1]))
    return min(numbers, default=0)


def unread_states(draft: ListDraft) -> tuple[SheetState, ...]:
    """Return the sheets of a draft of which nothing is known yet."""
    return tuple(
        SheetState((book.file, table.title), table) for book in _read_books(draft) for table in book.tables
    )


def _read_books(draft: ListDraft) -> Iterator[Book]:
    return (book for book in draft.books if book.refused is None)


def sheet_states(preview: ListPreview) -> tuple[SheetState, ...]:
    """Return every sheet of a preview, those that are not taken included."""
    layouts = {(layout.file, layout.table.title): layout for layout in preview.layouts}
    tables: dict[SheetKey, list[TablePreview]] = defaultdict(list)
    for table in preview.tables:
        tables[table.layout.file, table.layout.table.title].append(table)
    groups: dict[SheetKey, dict[int, RowGroup]] = defaultdict(dict)
    for outcome in preview.account.rows:
        if outcome.status in _BY_STATUS:
            place = outcome.place
            groups[place.file, place.sheet][place.row] = _BY_STATUS[outcome.status]
    issues: dict[SheetKey, dict[int, list[Issue]]] = defaultdict(lambda: defaultdict(list))
    for issue in preview.issues:
        issues[issue.place.file, issue.place.sheet][issue.place.row].append(issue)
    states = []
    for unread in unread_states(preview.draft):
        key, layout = unread.key, layouts.get(unread.key)
        state = replace(
            unread, tables=tuple(tables[key]), notes=layout.notes if layout else {}, issues=issues[key]
        )
        effects = preview.effects.get(key, {})
        states.append(
            replace(state, groups=_group_rows(state, groups[key], effects), doubts=_place_issues(state))
        )
    return tuple(states)


def _group_rows(
    state: SheetState, by_status: Mapping[int, RowGroup], effects: Mapping[int, RowEffect]
) -> tuple[RowGroup, ...]:
    """Return the group of every row of a sheet."""
    data_rows = {row.number for table in state.tables for row in table.region.rows}

    def group_of(number: int) -> RowGroup:
        if number in by_status:
            return by_status[number]
        if number in state.notes or number not in data_rows:
            return RowGroup.LEFT
        return _BY_EFFECT[effects[number]] if number in effects else RowGroup.TAKEN

    return tuple(group_of(row.number) for row in state.table.rows)


def _place_issues(state: SheetState) -> dict[tuple[int, int], Issue]:
    """Return which cells are not clear: found by the heading of their column, or by the field that it is for."""
    by_heading: dict[int, _Columns] = {}
    doubts: dict[tuple[int, int], Issue] = {}
    for number, issues in state.issues.items():
        table = state.table_at(number)
        if table is None:
            continue
        columns = by_heading.get(id(table))
        if columns is None:
            columns = by_heading[id(table)] = _Columns(table)
        for issue in issues:
            column = columns.find(issue)
            if column is not None and issue.status != RowStatus.TAKEN:
                doubts.setdefault((number, column), issue)
    return doubts


class _Columns:
    """The columns of a table by what names them. Several can be one field: the contents of a certificate are."""

    def __init__(self, table: TablePreview) -> None:
        taken = [proposal for proposal in reversed(table.mapping.columns) if proposal.field]
        self._both = {(proposal.field, proposal.heading): proposal.column for proposal in taken}
        self._fields = {proposal.field: proposal.column for proposal in taken}
        self._headings = {column.heading: column.column for column in reversed(table.region.columns)}

    def find(self, issue: Issue) -> int | None:
        """Return the column of the cell that an issue is about; None where it is about the row."""
        column = self._both.get((issue.field, issue.heading))
        if column is None and issue.field:
            column = self._fields.get(issue.field)
        return self._headings.get(issue.heading) if column is None and issue.heading else column


def count_groups(states: Iterable[SheetState]) -> Counter[RowGroup]:
    """Return how many rows are in each group, over all sheets."""
    counts: Counter[RowGroup] = Counter()
    for state in states:
        counts.update(state.groups)
    return counts


def left_roles(states: Iterable[SheetState]) -> list[RowRole]:
    """Return what the rows are that are not taken, the most frequent first."""
    counts = Counter(note.role for state in states for note in state.notes.values())
    return [role for role, _count in counts.most_common()]


def fullest(states: Sequence[SheetState]) -> SheetState:
    """Return the sheet that is shown first: of those in sight the one with the most cells."""
    visible = [state for state in states if not state.table.hidden] or states
    return max(visible, key=lambda state: len(state.table.rows) * state.column_count)


def sample_texts(state: SheetState, at: TableRow | None, column: int) -> list[str]:
    """Return a few different values of a column, as the file shows them."""
    table = state.table_at(at.number if at else 0)
    rows = table.region.rows[:_SAMPLED_ROWS] if table else state.table.rows[:_SAMPLED_ROWS]
    texts = (row.shown[column].strip() for row in rows if column < len(row.shown))
    return list(dict.fromkeys(text[:40] for text in texts if text))[:_MOST_SAMPLES]
