# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every cell and row that is not simply taken, with the reason and what would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.entries.outcome import RowStatus
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.importing.sheet.fields_of_columns import without_heading
from desktop_app.ui.pages.importing.sheet.sheet_model import shown_text
from desktop_app.ui.pages.importing.sheet.sheet_state import SheetState
from desktop_app.ui.shared_views.list_columns import number_column
from desktop_app.ui.widgets.parts import down, label
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words.strings import DASH, join_sentences, tr, translate_text


@dataclass(frozen=True, slots=True)
class PlacedIssue:
    """What is not clear, and the cell that it is about; ``column`` is -1 where it is about the row."""

    id: int
    issue: Issue
    state: SheetState
    column: int
    shown: str


class IssueTable(QWidget):
    """The table of reasons; ``opened`` is told the one whose cell is to be shown."""

    def __init__(self, states: Sequence[SheetState], opened: Callable[[PlacedIssue], object]) -> None:
        super().__init__()
        rows, title = [*list_issues(states)], tr("What is not clear")
        self.table = RowsTable(_issue_columns(rows), title)
        self.table.keep_order()
        self.whole = label("", "", wrap=True)
        self.table.chosen.connect(lambda one: self.whole.setText(whole_words(one) if one else ""))
        self.table.opened.connect(opened)
        self.table.show_rows(rows)
        self.table.select_first()
        hint = label(
            tr("Enter shows the cell in the sheet, where it can be corrected."), "caption", wrap=True
        )
        column = down(label(title, "section"), 6, self.table, 8, self.whole, 2, hint)
        column.setStretch(2, 1)
        self.setLayout(column)


def _issue_columns(rows: Sequence[PlacedIssue]) -> Sequence[Column[Any]]:
    def place(one: PlacedIssue) -> str:
        return one.state.key[1] or one.state.key[0]

    of_parts = any(one.issue.part_number for one in rows)
    several = len({one.state.key for one in rows}) > 1
    return (
        number_column("row", tr("Row"), lambda one: one.issue.place.row, 56),
        Column("sheet", tr("Sheet"), place, width=100, visible=several, tip=place),
        Column("part_number", tr("Part number"), lambda one: one.issue.part_number or DASH,
               width=104, visible=of_parts),
        Column("column", tr("Column"), lambda one: one.issue.heading or DASH, width=104),
        Column("text", tr("The file shows"), lambda one: one.shown or DASH, width=112),
        Column("reason", tr("Why it is open"), _why, width=260, stretch=True, tip=_why),
        Column("do", tr("What to do"), _do, width=180, tip=_do),
    )  # fmt: skip


def list_issues(states: Sequence[SheetState]) -> Iterator[PlacedIssue]:
    """Yield what is not clear, in the order of the rows."""
    identities = count(1)
    for state in states:
        columns = {id(issue): column for (_row, column), issue in state.doubts.items()}
        said = ((row, issue) for row in state.table.rows for issue in state.issues.get(row.number, ()))
        for row, issue in said:
            if issue.status != RowStatus.TAKEN:
                column = columns.get(id(issue), -1)
                yield PlacedIssue(next(identities), issue, state, column, shown_text(row, column).strip())


def _why(one: PlacedIssue) -> str:
    return without_heading(translate_text(one.issue.reason), one.issue.heading)


def whole_words(one: PlacedIssue) -> str:
    """Return the whole of a reason, which a cell of the table may cut."""
    return join_sentences(_why(one), _do(one))


def _do(one: PlacedIssue) -> str:
    return translate_text(one.issue.do)
