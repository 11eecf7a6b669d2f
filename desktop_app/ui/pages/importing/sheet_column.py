# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The middle of the page: which sheet it is, the sheet itself, and the changes that a list would make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.listreader import ListKind, ReadTable
from desktop_app.services.importing.assembly.placed_rows import Issue, RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.importing.plan import Change
from desktop_app.services.schema.columns import FORMS, SHEETS, WORKBOOK
from desktop_app.services.schema.columns import Column as Field
from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.pages.importing.sheet_view import SheetView
from desktop_app.ui.plain import PlainCheck, add_entry, add_section
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.lists import number_column, save_list
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import Flow, TallColumn
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import Elided, Piece, across, boxed, button, down, emptied, fill, label
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import DASH, code_words, join_with_commas, tr, tr_n, translate_text

_CHANGES: Final = 1
_LEAST_TABLE: Final = 132
"""How tall a table in place of the sheet is at least, in pixels at 100 %: its heading and three rows."""


class SheetColumn(QWidget):
    """Crumbs and title above, the sheet below them, what can be done at its foot."""

    sheet_chosen = Signal(object, int)
    """Carries the key of a sheet, and the row of it to go to; 0 for none."""

    def __init__(
        self, session: Session, title: QLabel, choosing: sheet_state.Choosing, menu: QPushButton
    ) -> None:
        super().__init__()
        self._session, self._title = session, title
        self.file_label = Elided("", "caption", natural=True)
        self.sheet_button = button(tr("sheet"), self.open_sheet_menu, role="link")
        self.place_label = Elided("", "caption")
        self.filter_line = editors.FilterBox(tr("Filter the rows"))
        self.filter_line.setMinimumWidth(px(120))
        self.filter_line.setMaximumWidth(px(240))
        self.banner = Banner()
        self.view = SheetView(choosing)
        self.hidden_box = PlainCheck(tr("Take hidden rows, columns and sheets too"))
        self.hidden_box.hide()
        self.blanks_box = PlainCheck(tr("Blank cells empty what is known"))
        self.blanks_box.hide()
        self.says = label("", "", wrap=True)
        self.says.setMinimumHeight(self.says.fontMetrics().height())  # the sheet must not jump with the text
        hint = tr(
            "Grey rows are not taken. Click the number of a row to make it the heading, double-click a cell to correct"
            " it. N goes to the next one that is not clear."
        )
        self.hint = label(hint, "small", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._changes_place = QVBoxLayout()
        self._changes_place.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(boxed(self._changes_place))
        self.states: Sequence[sheet_state.SheetState] = ()
        self._table: RowsTable | None = None
        self._shows_changes = False
        self._lay_out(menu)
        self.view.table_entered.connect(self.show_title)
        # what is not clear about the current cell, or why its row is not taken
        self.view.cell_entered.connect(
            lambda: self.says.setText(self.view.sheet_model.says(self.view.currentIndex()))
        )

    def _lay_out(self, menu: QPushButton) -> None:
        crumbs = across(self.file_label, self.sheet_button, self.place_label, gap=6, stretch=2)
        head = across(self._title, self.filter_line, menu, gap=10, stretch=0)
        head.setAlignment(self.filter_line, Qt.AlignmentFlag.AlignBottom)
        head.setAlignment(menu, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        self._foot = boxed(down(boxed(Flow(self.hidden_box, self.blanks_box)), self.says, self.hint, gap=4))
        widgets: list[Piece] = [crumbs, 2, head, 10, self.banner, 6, self._stack, 8, self._foot]
        fill(column, widgets, margins=(20, 14, 16, 12))
        column.setStretch(column.indexOf(self._stack), 1)

    # ---- which sheet ----

    def show_sheets(self, states: Sequence[sheet_state.SheetState], current: sheet_state.SheetState) -> None:
        """Show which sheet of which file is in front."""
        self.states = states
        file, sheet = current.key
        has_choice = len(states) > 1 or sheet not in ("", Path(file).stem)
        self.file_label.setText(f"{file} · {tr('sheet')}" if has_choice else file)
        self.sheet_button.setText(f"{sheet or tr('1')} ▾")
        self.sheet_button.setAccessibleName(tr("Sheet {name}, choose another", name=sheet))
        self.sheet_button.setVisible(has_choice)
        rows = tr_n("%n row(s)", len(current.layout.table.rows)).replace(
            str(len(current.layout.table.rows)), strings.format_figure(str(len(current.layout.table.rows)))
        )
        self.place_label.setText(f"· {join_with_commas((rows, _heading_words(current)))}")
        self.hidden_box.setVisible(any(state.has_hidden for state in states))
        kinds = [table.mapping.kind for state in states for table in state.tables]
        self.blanks_box.setVisible(ListKind.TEMPLATE in kinds)

    def show_title(self) -> None:
        """Show what the table is that the current row is in."""
        state, row = self.view.sheet_model.state, self.view.sheet_model.row_at(self.view.currentIndex().row())
        table = state.table_at(row.number if row else 0) if state else None
        is_known = state is not None and bool(state.groups)
        nothing = tr("No list in this sheet") if is_known else tr("Parts list")
        self._title.setText(table_title(table) if table else nothing)

    def open_sheet_menu(self) -> QMenu:
        """Open the list of all sheets of all files, with their counts."""
        menu = QMenu(self)
        apply_style(menu)
        menu.setAccessibleName(tr("Sheets"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files = {state.key[0] for state in self.states}
        file = ""
        for state in self.states:
            if len(files) > 1 and state.key[0] != file:
                file = state.key[0]
                add_section(menu, file).setEnabled(False)
            parts = [
                state.key[1] or state.key[0],
                tr_n("%n row(s)", len(state.layout.table.rows)),
                tr_n("%n table(s)", len(state.tables)) if len(state.tables) > 1 else "",
                tr("hidden") if state.layout.table.hidden else "",
            ]
            action = add_entry(menu, join_with_commas(parts))
            action.triggered.connect(lambda _on=False, key=state.key: self.sheet_chosen.emit(key, 0))
            for table in state.tables if len(state.tables) > 1 else ():
                row = sheet_state.first_row(table)
                text = join_with_commas((table_title(table), tr("row {row}", row=row)))
                add_entry(menu, f"      {text}").triggered.connect(
                    lambda _on=False, key=state.key, at=row: self.sheet_chosen.emit(key, at)
                )
        menu.popup(self.sheet_button.mapToGlobal(self.sheet_button.rect().bottomLeft()))
        return menu

    # ---- a table in place of the sheet ----

    def show_changes(self, preview: ListPreview) -> None:
        """Show old and new in place of the sheet."""
        self.changes = ChangeTable(self._session, preview.changes, preview.further_changes)
        self._shows_changes = True
        self._show_instead(self.changes, self.changes.table)

    def show_reasons(self) -> None:
        """Show what is not clear, and why, in place of the sheet."""
        self.reasons = IssueTable(self.states, self._go_to_cell)
        self._shows_changes = False
        self._show_instead(self.reasons, self.reasons.table)

    def _show_instead(self, piece: QWidget, table: RowsTable) -> None:
        emptied(self._changes_place)
        self.back_button = button(tr("Back to the sheet"), self.show_sheet, icon="chevron-left")
        self._changes_place.addLayout(across(self.back_button, None))
        self._changes_place.addWidget(piece, 1)
        table.add_menu_entry(tr("Save list"), self.save_list)
        table.setMinimumHeight(px(_LEAST_TABLE))
        self._table = table
        self._stack.setCurrentIndex(_CHANGES)
        self._foot.hide()
        table.setFocus()

    def _go_to_cell(self, placed: PlacedIssue) -> None:
        self.show_sheet()
        self.sheet_chosen.emit(placed.state.key, placed.issue.place.row)
        self.view.setCurrentIndex(self.view.currentIndex().siblingAtColumn(max(placed.column, 0)))

    def save_list(self) -> bool:
        """Save the table that stands in place of the sheet; tells whether there is one."""
        if self._table is None or self._stack.currentIndex() != _CHANGES:
            return False
        save_list(self._session, self._table.accessibleName(), self._table)
        return True

    def show_sheet(self, *, keeps_focus: bool = False) -> None:
        """Show the sheet again."""
        if self._stack.currentIndex() == _CHANGES:
            self._stack.setCurrentIndex(0)
            self._foot.show()
            if not keeps_focus:
                self.view.setFocus()

    def show_again(self, preview: ListPreview) -> None:
        """Show anew what stands in place of the sheet, after another working out."""
        if self._stack.currentIndex() != _CHANGES:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is None or self._stack.isAncestorOf(focused)
        if self._shows_changes:
            self.show_changes(preview)
        else:
            self.show_reasons()
        if not had_focus and focused is not None:
            focused.setFocus()


def _heading_words(state: sheet_state.SheetState) -> str:
    rows = [row for table in state.tables for row in table.region.heading_rows]
    if not rows:
        return ""
    first = state.tables[0].region.heading_rows
    if len(state.tables) > 1:
        return tr_n("%n table(s)", len(state.tables))
    if len(first) > 1:
        return tr("header in rows {first} to {last}", first=first[0], last=first[-1])
    return tr("header in row {row}", row=rows[0])


def table_title(table: ReadTable) -> str:
    """Return what a table is."""
    mapping = table.mapping
    if mapping.kind == ListKind.TEMPLATE and mapping.sheet in WORKBOOK:
        return translate_text(WORKBOOK[mapping.sheet].title)
    if mapping.kind == ListKind.PARTS and mapping.bill.top:
        return tr("Parts list of {product}", product=mapping.bill.top)
    return code_words("list_kind", mapping.kind, table.region.title or tr("Parts list"))


# --------------------------------------------------------------------------------------------------
# The changes that taking a list would make, field by field: old and new.


class ChangeTable(TallColumn):
    """The table of changes; those that would lose a value come first."""

    def __init__(self, session: Session, changes: Sequence[Change], further: int) -> None:
        super().__init__()
        self._session = session
        self._fields: dict[str, dict[str, Field]] = {}

        def sheet(row: Change) -> str:
            return translate_text(SHEETS[row.sheet].title)

        self.table = RowsTable(
            (
                Column("sheet", tr("Sheet"), sheet, width=118),
                Column("name", tr("Row"), lambda row: row.name, width=124, tip=lambda row: row.name),
                Column("field", tr("Field"), self._name_field, width=140, stretch=True),
                Column("before", tr("Now"), self._value_before, width=140, tip=self._value_before),
                Column("after", tr("After the import"), self._value_after, width=140, tip=self._value_after),
            ),
            tr("What would change"),
        )
        self.table.keep_order()
        self.table.show_rows(changes)
        column = down(label(tr("What would change"), "section"), 6, self.table, stretch=2)
        if further:
            fill(
                column,
                [4, label(tr_n("and %n more change(s) that are not listed", further), "caption", wrap=True)],
            )
        self.setLayout(column)

    def _name_field(self, row: Change) -> str:
        """Return the name of the changed field, or what happens to the whole row."""
        row_changes = {"new": tr("new row"), "removed": tr("row removed"), "order": tr("order changed")}
        if row.kind in row_changes:
            return row_changes[row.kind]
        return translate_text(self._find_column(row).label)

    def _find_column(self, row: Change) -> Field:
        if row.sheet not in self._fields:
            fields = self._session.workspace.form_columns(FORMS[row.sheet]).values()
            self._fields[row.sheet] = {column.name: column for column in fields}
        return self._fields[row.sheet][row.column]

    def _value_before(self, row: Change) -> str:
        if not row.column:
            return row.before or strings.DASH
        return self._format_cell(row, row.before) or tr("not known")

    def _value_after(self, row: Change) -> str:
        if not row.column:
            return row.after or strings.DASH
        return self._format_cell(row, row.after) or tr("not known")

    def _format_cell(self, row: Change, text: str) -> str:
        column = self._find_column(row)
        if column.kind == "country":
            return strings.country_name(text) if text else ""
        return translate_text(column.choices[text]) if text in column.choices else text


# --------------------------------------------------------------------------------------------------
# Every cell and row that is not simply taken, with the reason and what would settle it.


@dataclass(frozen=True, slots=True)
class PlacedIssue:
    """What is not clear, and the cell that it is about; ``column`` is -1 where it is about the row."""

    id: int
    issue: Issue
    state: sheet_state.SheetState
    column: int
    shown: str


class IssueTable(TallColumn):
    """The table of reasons; ``opened`` is told the one whose cell is to be shown."""

    def __init__(
        self, states: Sequence[sheet_state.SheetState], opened: Callable[[PlacedIssue], object]
    ) -> None:
        super().__init__()
        rows, title = [*list_issues(states)], tr("What is not clear")

        def sheet_of(placed: PlacedIssue) -> str:
            return placed.state.key[1] or placed.state.key[0]

        of_parts = any(placed.issue.part_number for placed in rows)
        several = len({placed.state.key for placed in rows}) > 1
        self.table = RowsTable(
            (
                number_column("row", tr("Row"), lambda placed: placed.issue.place.row, 56),
                Column("sheet", tr("Sheet"), sheet_of, width=100, visible=several, tip=sheet_of),
                Column(
                    "part_number",
                    tr("Part number"),
                    lambda placed: placed.issue.part_number or DASH,
                    width=104,
                    visible=of_parts,
                ),
                Column("column", tr("Column"), lambda placed: placed.issue.heading or DASH, width=104),
                Column("text", tr("The file shows"), lambda placed: placed.shown or DASH, width=112),
                Column("reason", tr("Why it is open"), _why, width=260, stretch=True, tip=_why),
                Column("do", tr("What to do"), _do, width=180, tip=_do),
            ),
            title,
        )
        self.table.keep_order()
        self.whole_reason = label("", "", wrap=True)
        self.table.chosen.connect(  # the whole of a reason, which a cell of the table may cut
            lambda placed: self.whole_reason.setText(
                strings.join_sentences(_why(placed), _do(placed)) if placed else ""
            )
        )
        self.table.opened.connect(opened)
        self.table.show_rows(rows)
        self.table.select_first()
        hint = label(
            tr("Enter shows the cell in the sheet, where it can be corrected."), "caption", wrap=True
        )
        down(label(title, "section"), 6, self.table, 8, self.whole_reason, 2, hint, on=self, stretch=2)


def list_issues(states: Sequence[sheet_state.SheetState]) -> Iterator[PlacedIssue]:
    """Yield what is not clear, in the order of the rows."""
    identities = count(1)
    for state in states:
        columns = {id(issue): column for (_row, column), issue in state.doubts.items()}
        issues_of_rows = (
            (row, issue) for row in state.layout.table.rows for issue in state.issues.get(row.number, ())
        )
        for row, issue in issues_of_rows:
            if issue.status != RowStatus.TAKEN:
                column = columns.get(id(issue), -1)
                yield PlacedIssue(
                    next(identities), issue, state, column, sheet_state.shown_text(row, column).strip()
                )


def _why(placed: PlacedIssue) -> str:
    return sheet_state.without_heading(translate_text(placed.issue.reason), placed.issue.heading)


def _do(placed: PlacedIssue) -> str:
    return translate_text(placed.issue.do)
