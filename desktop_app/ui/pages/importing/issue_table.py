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
        self.whole_reason = label("", "", wrap=True)
        self.table.chosen.connect(
            lambda placed: self.whole_reason.setText(whole_words(placed) if placed else "")
        )
        self.table.opened.connect(opened)
        self.table.show_rows(rows)
        self.table.select_first()
        hint = label(
            tr("Enter shows the cell in the sheet, where it can be corrected."), "caption", wrap=True
        )
        column = down(label(title, "section"), 6, self.table, 8, self.whole_reason, 2, hint)
        column.setStretch(2, 1)
        self.setLayout(column)


def _issue_columns(rows: Sequence[PlacedIssue]) -> Sequence[Column[Any]]:
    def sheet_of(placed: PlacedIssue) -> str:
        return placed.state.key[1] or placed.state.key[0]

    of_parts = any(placed.issue.part_number for placed in rows)
    several = len({placed.state.key for placed in rows}) > 1
    return (
        number_column("row", tr("Row"), lambda placed: placed.issue.place.row, 56),
        Column("sheet", tr("Sheet"), sheet_of, width=100, visible=several, tip=sheet_of),
        Column("part_number", tr("Part number"), lambda placed: placed.issue.part_number or DASH,
               width=104, visible=of_parts),
        Column("column", tr("Column"), lambda placed: placed.issue.heading or DASH, width=104),
        Column("text", tr("The file shows"), lambda placed: placed.shown or DASH, width=112),
        Column("reason", tr("Why it is open"), _why, width=260, stretch=True, tip=_why),
        Column("do", tr("What to do"), _do, width=180, tip=_do),
    )  # fmt: skip


def list_issues(states: Sequence[SheetState]) -> Iterator[PlacedIssue]:
    """Yield what is not clear, in the order of the rows."""
    identities = count(1)
    for state in states:
        columns = {id(issue): column for (_row, column), issue in state.doubts.items()}
        issues_of_rows = (
            (row, issue) for row in state.table.rows for issue in state.issues.get(row.number, ())
        )
        for row, issue in issues_of_rows:
            if issue.status != RowStatus.TAKEN:
                column = columns.get(id(issue), -1)
                yield PlacedIssue(next(identities), issue, state, column, shown_text(row, column).strip())


def _why(placed: PlacedIssue) -> str:
    return without_heading(translate_text(placed.issue.reason), placed.issue.heading)


def whole_words(placed: PlacedIssue) -> str:
    """Return the whole of a reason, which a cell of the table may cut."""
    return join_sentences(_why(placed), _do(placed))


def _do(placed: PlacedIssue) -> str:
    return translate_text(placed.issue.do)
