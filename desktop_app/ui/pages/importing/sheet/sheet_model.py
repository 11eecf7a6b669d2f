# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table model of a sheet: cells as the file shows them, with what becomes of each as further roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.services.context.tables import NUMBER, TableRow
from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.layout.sheet_layout import RowRole
from desktop_app.ui.pages.importing.sheet.choosing import Choosing
from desktop_app.ui.pages.importing.sheet.fields_of_columns import aligned_columns, without_heading
from desktop_app.ui.pages.importing.sheet.sheet_state import RowGroup, SheetState
from desktop_app.ui.plain import plain_tip
from desktop_app.ui.words.strings import (
    join_sentences,
    join_with_commas,
    refusal_sentences,
    tr,
    translate_text,
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_USER: Final = int(Qt.ItemDataRole.UserRole)
SHADE: Final = _USER + 1
"""One of the shades below: how a cell is drawn."""
CORRECTED: Final = _USER + 2
"""Tells whether another text is read than the file shows."""

PLAIN_SHADE, HEADING_SHADE, LEFT_SHADE, DOUBT_SHADE = range(4)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def column_letters(column: int) -> str:
    """Return what the spreadsheet calls a column, which counts from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SheetModel(QAbstractTableModel):
    """The rows of one sheet, all or those of a filter. Editing a cell emits ``corrected`` and stores nothing."""

    corrected = Signal(object, int, str)
    """Carries the row, the column and the text typed."""

    def __init__(self, choosing: Choosing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self.state: SheetState | None = None
        self._positions: Sequence[int] = ()
        self._figures: dict[int, bool] = {}
        self._columns = 0

    def show_state(self, state: SheetState, positions: Sequence[int] | None = None) -> None:
        """Show a sheet; ``positions`` are the rows that a filter keeps. The same rows keep their place in views."""
        visible = range(len(state.table.rows)) if positions is None else positions
        same_sheet = self.state is not None and self.state.table is state.table
        same_rows = same_sheet and len(visible) == len(self._positions) and visible == self._positions
        if not same_rows:
            self.beginResetModel()
        if not same_sheet:
            self._columns = state.column_count
        self.state, self._positions = state, visible
        self._figures = aligned_columns(state)
        if same_rows:
            self.refresh()
        else:
            self.endResetModel()

    def refresh(self) -> None:
        """Draw all cells again, after choices have changed."""
        if self._positions and self._columns:
            corners = self.index(0, 0), self.index(len(self._positions) - 1, self._columns - 1)
            self.dataChanged.emit(*corners)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._positions) - 1)

    # ---- rows and places ----

    def row_at(self, position: int) -> TableRow | None:
        """Return the row at a position in the view."""
        if self.state is None or not 0 <= position < len(self._positions):
            return None
        return self.state.table.rows[self._positions[position]]

    def group_at(self, position: int) -> RowGroup | None:
        """Return the group of the row at a position; None before it is worked out."""
        if self.state is None or not self.state.groups or not 0 <= position < len(self._positions):
            return None
        return self.state.groups[self._positions[position]]

    def place_of(self, row: TableRow) -> RowPlace:
        """Return where a row stands."""
        assert self.state is not None  # noqa: S101  a row comes from a state
        return RowPlace(*self.state.key, row.number)

    def position_of_number(self, number: int) -> int:
        """Return the position of a row of the sheet by its number; -1 if it is not shown."""
        rows = self.state.table.rows if self.state else []
        return next((p for p, at in enumerate(self._positions) if rows[at].number == number), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    # ---- cells ----

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None or self.state is None:
            return None
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column)
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(index.row(), row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(self._tip(index.row(), row, column)) or None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: self._alignment(row, column),
            SHADE: lambda: self._shade(index.row(), row, column),
            CORRECTED: lambda: self._text(row, column) != shown_text(row, column),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _spoken(self, position: int, row: TableRow, column: int) -> str:
        return " ".join(filter(None, (self._text(row, column), self._tip(position, row, column))))

    def _alignment(self, row: TableRow, column: int) -> int:
        is_number = column < len(row.kinds) and row.kinds[column] == NUMBER
        return _RIGHT if self._figures.get(column, is_number) else _LEFT

    def _text(self, row: TableRow, column: int) -> str:
        return self._choosing.shown_text(self.place_of(row), column, shown_text(row, column))

    def _shade(self, position: int, row: TableRow, column: int) -> int:
        assert self.state is not None  # noqa: S101  asked only with one
        if (row.number, column) in self.state.doubts:
            return DOUBT_SHADE
        is_hidden = column in self.state.table.hidden_columns
        return LEFT_SHADE if is_hidden else self._row_shade(position, row)

    def row_shade(self, position: int) -> int:
        """Return the shade of the number of a row."""
        row = self.row_at(position)
        if row is None:
            return PLAIN_SHADE
        is_open = self.group_at(position) == RowGroup.FINISH
        return DOUBT_SHADE if is_open else self._row_shade(position, row)

    def _row_shade(self, position: int, row: TableRow) -> int:
        note = self.state.notes.get(row.number) if self.state else None
        if note is not None and note.role in (RowRole.HEADING, RowRole.UNITS):
            return HEADING_SHADE
        return LEFT_SHADE if self.group_at(position) in (RowGroup.LEFT, RowGroup.REFUSED) else PLAIN_SHADE

    def _tip(self, position: int, row: TableRow, column: int) -> str:
        """Return why a cell or its row is not simply taken, and what the file shows where another text is read."""
        assert self.state is not None  # noqa: S101  asked only with one
        shown = shown_text(row, column)
        changed = tr("The file shows: {shown}", shown=shown) if self._text(row, column) != shown else ""
        doubt = self.state.doubts.get((row.number, column))
        issues = [doubt] if doubt else []
        if doubt is None and self.group_at(position) == RowGroup.REFUSED:
            issues = [*self.state.issues.get(row.number, ())]
        return join_sentences(changed, _issue_words(issues) or self._note_words(row.number))

    def says(self, index: Index) -> str:
        """Return what is said of a cell, or else of its row; blank where both are simply taken."""
        row = self.row_at(index.row())
        if row is None or self.state is None:
            return ""
        doubt = self.state.doubts.get((row.number, index.column()))
        issues = [doubt] if doubt else self.state.issues.get(row.number, ())
        row_words = tr("Row {row}", row=row.number)
        reasons = [_placed_words(row_words, issue) for issue in issues]
        note = self._note_words(row.number)
        return " ".join(reasons) or (
            join_sentences(tr("{whose}: {what}", whose=row_words, what=note)) if note else ""
        )

    def next_doubt(self, after: Index) -> QModelIndex:
        """Return the next cell that is not clear, or row left out for a reason; after the last one the first."""
        if self.state is None or not self.state.issues:
            return QModelIndex()
        doubts: dict[int, list[int]] = {}
        for number, column in self.state.doubts:
            doubts.setdefault(number, []).append(column)
        rows, open_now = self.state.table.rows, (RowGroup.FINISH, RowGroup.REFUSED)
        places = [
            (position, column)
            for position, at in enumerate(self._positions)
            if self.group_at(position) in open_now
            for column in sorted(doubts.get(rows[at].number, [0]))
        ]
        here = (after.row(), after.column()) if after.isValid() else (-1, -1)
        return next(
            (self.index(*one) for one in places if one > here),
            self.index(*places[0]) if places else QModelIndex(),
        )

    def _note_words(self, number: int) -> str:
        note = self.state.notes.get(number) if self.state else None
        return translate_text(note.why) if note is not None else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return column_letters(section) if role == Qt.ItemDataRole.DisplayRole else None
        row = self.row_at(section)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.number)
        if role == Qt.ItemDataRole.ToolTipRole:
            issues = self.state.issues.get(row.number, ()) if self.state else ()
            words = _issue_words(issues) or self._note_words(row.number) or tr("Make this row the heading")
            return plain_tip(words)
        return None

    # ---- corrections ----

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole or str(value) == self._text(row, index.column()):
            return False
        self.corrected.emit(row, index.column(), str(value))
        return True


def shown_text(row: TableRow, column: int) -> str:
    """Return what the file shows in a cell; blank outside the row."""
    return row.shown[column] if 0 <= column < len(row.shown) else ""


def _issue_words(issues: Sequence[Issue]) -> str:
    """Return what is said of a row or cell, each once."""
    return "\n".join(dict.fromkeys(refusal_sentences(issue.reason, issue.do) for issue in issues))


def _placed_words(row_words: str, issue: Issue) -> str:
    """Return what is said of a cell, behind where it stands."""
    why = without_heading(translate_text(issue.reason), issue.heading)
    whose = join_with_commas((row_words, issue.heading)) if issue.heading else row_words
    return join_sentences(tr("{whose}: {what}", whose=whose, what=why), translate_text(issue.do))


def rows_of_groups(state: SheetState, groups: Sequence[RowGroup], typed: str = "") -> list[int]:
    """Return the positions of the rows that are in some groups, all of them for none, and contain every word typed."""
    words = typed.casefold().split()
    kept: Mapping[RowGroup, bool] = dict.fromkeys(groups, True)
    rows = state.table.rows
    return [
        position
        for position, row in enumerate(rows)
        if (not groups or (state.groups and state.groups[position] in kept))
        and (not words or _contains(row, words))
    ]


def _contains(row: TableRow, words: Sequence[str]) -> bool:
    text = "\n".join(row.shown).casefold()
    return all(word in text for word in words)
