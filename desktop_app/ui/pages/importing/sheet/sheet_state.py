# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of every row and cell of a sheet, as the page shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from desktop_app.services.context.tables import Book, Table
from desktop_app.services.importing.draft import ListDraft, ListPreview, SheetKey, TablePreview
from desktop_app.services.importing.entries.outcome import RowEffect, RowOutcome, RowStatus
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

    ``groups`` has the group of every row of the table, in their order; none before it is worked out. ``doubts`` are
    outcomes by row number and column, ``outcomes`` those of whole rows by row number.
    """

    key: SheetKey
    table: Table
    tables: tuple[TablePreview, ...] = ()
    notes: Mapping[int, RowNote] = field(default_factory=dict)
    groups: tuple[RowGroup, ...] = ()
    doubts: Mapping[tuple[int, int], RowOutcome] = field(default_factory=dict)
    outcomes: Mapping[int, RowOutcome] = field(default_factory=dict)

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
    outcomes: dict[SheetKey, list[RowOutcome]] = defaultdict(list)
    for outcome in preview.account.rows:
        outcomes[outcome.place.file, outcome.place.sheet].append(outcome)
    layouts = {(layout.file, layout.table.title): layout for layout in preview.layouts}
    tables: dict[SheetKey, list[TablePreview]] = defaultdict(list)
    for table in preview.tables:
        tables[table.layout.file, table.layout.table.title].append(table)
    states = []
    for state in unread_states(preview.draft):
        layout = layouts.get(state.key)
        notes = layout.notes if layout else {}
        effects = preview.effects.get(state.key, {})
        states.append(_state(state, tables[state.key], notes, outcomes[state.key], effects))
    return tuple(states)


def _state(
    unread: SheetState,
    tables: Sequence[TablePreview],
    notes: Mapping[int, RowNote],
    outcomes: Sequence[RowOutcome],
    effects: Mapping[int, RowEffect],
) -> SheetState:
    by_status: dict[int, RowGroup] = {}
    for outcome in outcomes:
        group = _BY_STATUS.get(outcome.status)
        if group and by_status.get(outcome.place.row) != RowGroup.REFUSED:
            by_status[outcome.place.row] = group
    data_rows = {row.number for table in tables for row in table.region.rows}

    def group_of(number: int) -> RowGroup:
        if number in by_status:
            return by_status[number]
        if number in notes or number not in data_rows:
            return RowGroup.LEFT
        return _BY_EFFECT[effects[number]] if number in effects else RowGroup.TAKEN

    state = SheetState(unread.key, unread.table, tuple(tables), notes)
    doubts, of_rows = _place_outcomes(state, outcomes)
    groups = tuple(group_of(row.number) for row in unread.table.rows)
    return SheetState(unread.key, unread.table, tuple(tables), notes, groups, doubts, of_rows)


def _place_outcomes(
    state: SheetState, outcomes: Iterable[RowOutcome]
) -> tuple[dict[tuple[int, int], RowOutcome], dict[int, RowOutcome]]:
    """Return what is said of cells and of rows. A cell is found by the heading of its column and what it shows."""
    by_heading = {id(table): _columns_by_heading(table) for table in state.tables}
    rows = {row.number: row for row in state.table.rows}
    doubts: dict[tuple[int, int], RowOutcome] = {}
    of_rows: dict[int, RowOutcome] = {}
    for outcome in outcomes:
        number = outcome.place.row
        of_rows.setdefault(number, outcome)
        table = state.table_at(number) if outcome.column else None
        columns = by_heading[id(table)].get(outcome.column, []) if table else []
        row = rows.get(number)
        if columns and row is not None:
            alike = (
                c for c in columns if c < len(row.shown) and row.shown[c].strip() == outcome.text.strip()
            )
            doubts[number, next(alike, columns[0])] = outcome
    return doubts, of_rows


def _columns_by_heading(table: TablePreview) -> dict[str, list[int]]:
    columns: dict[str, list[int]] = defaultdict(list)
    for column in table.region.columns:
        columns[column.heading].append(column.column)
    return columns


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
