# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A page with a table and the detail of its current row beside it: filter, open, add, edit, delete, undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.schema.declaration import Sheet
from desktop_app.ui.dialogs.bulk_change import open_bulk_change
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.table_model import Column, LazyRows, row_key
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.plain import CopiedTable, add_entry, add_menu, put_on_clipboard, set_tip, shown_on
from desktop_app.ui.session.session import RowsOf, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.lists import read_whole, save_list
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.detail import DetailPane
from desktop_app.ui.widgets.flow import LEAST_WINDOW, LOW, Flow, PageStack
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import Elided, across, boxed, button, down, fill
from desktop_app.ui.widgets.row_menu import RowAct, RowEntry, RowMenu
from desktop_app.ui.widgets.table import RowsTable, holds_table, rows_as_table
from desktop_app.ui.words.strings import format_figure, join_with_commas, tr, tr_n


@dataclass(frozen=True, slots=True)
class Toggle:
    """A filter button: its text, and which rows it keeps."""

    id: str
    text: str
    keeps: Callable[[Any], bool]


class ListContent(Page):
    """What a page with a table defines: its columns, how rows and details are read and drawn."""

    def list_columns(self) -> Sequence[Column[Any]]:
        """Return the columns of the table."""
        raise NotImplementedError

    def read_rows(self) -> Sequence[Any] | LazyRows[Any]:
        """Read the rows, or the keys of a list too long to be read whole; runs off the main thread."""
        raise NotImplementedError

    def read_detail(self, row: Any) -> Any:
        """Read the detail of a row; runs off the main thread."""
        return row

    def draw_detail(self, detail: Any) -> QWidget:
        """Return the view of a detail."""
        raise NotImplementedError

    def row_menu(self, row: Any) -> RowMenu:
        """Return what can be done with a row, and where it leads."""
        raise NotImplementedError

    def read_rows_by_key(self, keys: Sequence[Any]) -> Mapping[Any, Any]:
        """Read rows that the table has not read yet; only lists not read whole have such."""
        return {}

    def explain_nothing(self) -> str:
        """Return what is said in place of the rows when none passes the filter."""
        return tr("No row here holds what is typed and fits the buttons that are pressed.")

    def describe_rows(self, rows: Sequence[Any]) -> str:
        """Return the line below the title."""
        return ""


class ListPage(ListContent):
    """A page with a table and, beside it, the detail of the current row or a form."""

    key = ""
    topics: tuple[str, ...] = ()
    toggles: Sequence[Toggle] = ()
    choices: Sequence[editors.ChoiceEditor] = ()
    """Filters of which one value is chosen."""
    sheet: Sheet | None = None
    """The sheet whose rows can be changed at once; their keys in the table are their ids."""
    takes_lists = False
    """Whether a list that is pasted or dropped can go in here."""

    def __init__(self, session: Session, title: str, about: str, hint: str) -> None:
        super().__init__(title, about)
        self.session = session
        self._about = about
        self.wanted: object = None
        self._left_out: QWidget | None = None
        self._is_left_out_shown = False
        self.editing = Editing(self)
        self.filter_line = editors.FilterBox(hint)
        self.filter_line.setMinimumWidth(min(px(300), 320))
        self.filter_line.setMaximumWidth(px(300))
        self.table = RowsTable(self.list_columns(), title, memory=session.memory, key=self.key)
        self.table.setMinimumWidth(px(200))
        self.table.describe_menu = self.row_menu
        self.table.copying.connect(self._copy_unread)
        self.table.copied.connect(self._tell_copied)
        self.table.add_menu_entry(tr("Save list"), self.save_list)
        if self.takes_lists:
            self.table.add_checked_entry(tr("Paste a table"), self._describe_paste, "Ctrl+V")
        self.only_button = button("", self._show_all_again, role="toggle")
        self.only_button.setCheckable(True)
        self.only_button.setAccessibleName(tr("All rows"))
        self.only_button.hide()
        self._only: RowsOf | None = None
        self.change_button = button(tr("Change the selected rows"), self.change_selected)
        self.change_button.hide()
        self.pane = DetailPane(tr("Choose a row to see it here."))
        self.toggle_buttons: dict[str, QPushButton] = {}
        self.table_or_empty = PageStack()
        self._flow = toggles = Flow()
        self._toggles_row = boxed(toggles)
        self._filters = button(tr("Filters"), self._open_filters, icon="chevron-down")
        self._filters.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._filters.hide()
        for toggle in self.toggles:
            toggle_button = button(toggle.text, self._apply_toggles, role="toggle")
            toggle_button.setCheckable(True)
            self.toggle_buttons[toggle.id] = toggle_button
            toggles.addWidget(toggle_button)
        toggles.addWidget(self.only_button)
        choose = button(
            "", self.table.choose_columns, role="icon", icon="columns-3", tip=tr("Choose columns")
        )
        self.menu_button = button("", self._open_menu, role="icon", icon="dots", tip=tr("More"))
        self.detail_button = button(
            "", lambda: None, role="icon", icon="eye", tip=tr("Detail in place of the table")
        )
        self.detail_button.setCheckable(True)
        icon_buttons = across(self.change_button, self.detail_button, choose, self.menu_button, gap=4)
        choose_and_more = boxed(icon_buttons)
        self.short_title = Elided(self.title.text(), "section", natural=True)
        self.short_title.hide()
        line: QBoxLayout
        if px(100) >= LARGE:
            line = down(
                across(self.short_title, self.filter_line, self._filters, None, choose_and_more),
                self._toggles_row,
                gap=8,
            )
        else:
            line = across(
                self.short_title, self.filter_line, self._toggles_row, self._filters, None, choose_and_more,
                stretch=2,
            )  # fmt: skip
            line.setStretch(4, 0)  # for room that no filter takes
            for widget in (self.filter_line, choose_and_more):
                line.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=18)
        self.rows_or_nothing = PageStack()
        self.rows_or_nothing.addWidget(self.table)
        clear = button(tr("Clear the filter"), self._clear_filter, role="primary")
        self.rows_or_nothing.addWidget(
            EmptyPage("search", tr("Nothing matches"), self.explain_nothing(), [clear])
        )
        self.split.addWidget(self.rows_or_nothing)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([px(width) for width in SIDE_BY_SIDE])
        self.above = boxed(line)
        line.setContentsMargins(0, 0, 0, 10)
        self.table_or_empty.addWidget(boxed(down(self.above, self.split, stretch=1)))
        self._empty_place = QWidget()
        QVBoxLayout(self._empty_place)
        self.table_or_empty.addWidget(self._empty_place)
        fill(self.body, [self.table_or_empty])
        self._connect_signals()

    # ---- the page ----

    def _connect_signals(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=40)
        narrow_layout = NarrowLayout(self)
        self.table_or_empty.currentChanged.connect(narrow_layout.arrange_for_size)
        self._timer.timeout.connect(self._read_current)
        self.filter_line.textChanged.connect(self.table.rows_model.filter_by)
        self.table.rows_model.query_changed.connect(self.read_again)
        self.table.rows_model.modelReset.connect(self._show_found)
        self.table.chosen.connect(self._note_chosen)
        self.table.clicked.connect(lambda _index: self._timer.start())
        if self.sheet is not None:
            self.table.add_menu_entry(tr("Change the selected rows"), self.change_selected)
            for changed in (self.table.selected, self.table.rows_model.modelReset):
                changed.connect(self._name_change_button)
        self.filter_line.entered.connect(self._go_to_rows)
        self.table.opened.connect(self.open_row_form)
        self.table.deleting.connect(self.ask_delete)
        self.session.change_bus.subscribe((*self.topics, "clients"), self.read_if_shown)

    def _open_menu(self) -> None:
        at = self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())
        left_out = [] if self._left_out is None else [(self._left_out.accessibleName(), self._turn_left_out)]
        self.table.open_menu(at, self.hidden_actions(), left_out if self._is_cramped() else ())

    def leave_out_where_cramped(self, widget: QWidget) -> None:
        """Leave rows above the table out of a low window with large letters; the menu of the page shows them."""
        self._left_out = widget

    def _turn_left_out(self) -> None:
        self._is_left_out_shown = not self._is_left_out_shown
        self.fold_filters()

    def _is_cramped(self) -> bool:
        return px(100) >= LARGE and self.window().height() < px(LOW)

    def _open_filters(self) -> None:
        """Offer the filter buttons as a menu, where they have no room beside each other."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for choice in self.choices:
            choice_menu = add_menu(menu, choice.accessibleName())
            for index in range(choice.count()):
                entry = add_entry(choice_menu, choice.itemText(index))
                entry.setCheckable(True)
                entry.setChecked(index == choice.currentIndex())
                entry.triggered.connect(partial(self._choose, choice, index))
        for toggle_button in self._offered_toggles():
            entry = add_entry(menu, shown_on(toggle_button))
            entry.setCheckable(True)
            entry.setChecked(toggle_button.isChecked())
            entry.triggered.connect(lambda _on=False, toggle_button=toggle_button: toggle_button.click())
        menu.popup(self._filters.mapToGlobal(self._filters.rect().bottomLeft()))

    def _choose(self, choice: editors.ChoiceEditor, index: int, *_signal_arguments: object) -> None:
        choice.setCurrentIndex(index)
        choice.edited.emit()
        self.fold_filters()

    def _offered_toggles(self) -> list[QPushButton]:
        toggles = (*self.toggle_buttons.values(), self.only_button)
        return [toggle for toggle in toggles if not toggle.isHidden()]

    def fold_filters(self) -> None:
        """Fold the filter buttons into a menu where a low window would give them several lines."""
        is_low = self.window().height() < px(LEAST_WINDOW.height())
        is_large = px(100) >= LARGE
        self.filter_line.setMinimumWidth(min(px(200 if is_low else 300), 320))
        wide = self.width() - (60 if is_large else self.filter_line.minimumWidth() + px(110) + 64)
        toggles = self._offered_toggles()
        is_wrapped = is_large or (
            len(toggles) > 1 and self._flow.sizeHint().width() > wide and not self.choices
        )
        is_folded = is_low and is_wrapped and bool(toggles or self.choices)
        self._toggles_row.setHidden(is_folded or not toggles)
        if self.choices and (row := self.choices[0].parentWidget()) is not None:
            row.setHidden(is_folded)
        if self._left_out is not None:
            self._left_out.setHidden(self._is_cramped() and not self._is_left_out_shown)
        self._filters.setVisible(is_folded)
        pressed = [shown_on(toggle) for toggle in toggles if toggle.isChecked()]
        pressed += [choice.currentText() for choice in self.choices if choice.current_value()]
        several = tr("Filters: {count}", count=len(pressed))
        self._filters.setText((pressed[0] if len(pressed) == 1 else several) if pressed else tr("Filters"))
        set_tip(self._filters, join_with_commas(pressed))

    # ---- the menu of a row, and the clipboard ----

    def editable_row_menu(
        self, row: Any, duplicate: Callable[[], object], leads: Sequence[RowEntry] = ()
    ) -> RowMenu:
        """Return the menu of a row that is changed and deleted in this list."""
        return RowMenu(
            open=self.open_detail,
            edit=partial(self.open_row_form, row),
            duplicate=duplicate,
            delete=partial(self.ask_delete, row),
            leads=leads,
            opens="edit",
        )

    def open_detail(self) -> None:
        """Go into the detail of the current row; a narrow window shows it in place of the table."""
        if not self.detail_button.isHidden():
            self.detail_button.setChecked(True)
        self.pane.focus_view()

    def show_rows_of(self, page_id: str, title: str, read_ids: Callable[[], Iterable[int]]) -> None:
        """Go to the rows of another list that belong to the current row; says so where there are none."""

        def show(ids: frozenset[int]) -> None:
            if ids:
                self.session.navigator.show_page(page_id, RowsOf(title, ids))
            else:
                self.session.navigator.show_message(tr("Nothing there yet: {what}.", what=title))

        self.session.read(f"rows of {self.key}", lambda: frozenset(read_ids()), show)

    def _copy_unread(self) -> None:
        """Copy rows of which some are read first."""
        columns, rows = self.table.columns_in_sight(), self.table.selected_rows()

        def read(progress: Progress) -> CopiedTable:
            return rows_as_table(columns, list(read_whole(rows, self.read_rows_by_key, progress)))

        def copy(table: CopiedTable) -> None:
            put_on_clipboard(table)
            self._tell_copied(len(rows))

        self.session.navigator.run_long_work(tr("Copying"), read, copy, key="copy rows")

    def _tell_copied(self, count: int) -> None:
        self.session.navigator.show_message(tr_n("%n row(s) copied, with their headings", count))

    def _describe_paste(self) -> RowAct:
        if not holds_table():
            return tr("There is no table on the clipboard. Copy its cells in the spreadsheet program first.")
        return partial(self.session.navigator.run_command, "paste")

    def save_list(self) -> bool:
        save_list(self.session, self.title.text(), self.table, self.read_rows_by_key)
        return True

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows that can be changed at once."""
        return [key for key in self.table.selected_keys() if isinstance(key, int)]

    def _name_change_button(self) -> None:
        count = len(self.selected_ids())
        self.change_button.setText(tr("Change {count} …", count=format_figure(str(count))))
        self.change_button.setVisible(count > 1)

    def change_selected(self) -> None:
        """Open the form that changes all selected rows at once."""
        ids = self.selected_ids()
        if self.sheet is not None and ids:
            open_bulk_change(self.window(), self.session, self.sheet, ids)

    def filter_box(self) -> QLineEdit | None:
        return self.filter_line

    @property
    def is_editing(self) -> bool:
        return self.pane.is_editing

    @property
    def has_unsaved_form(self) -> bool:
        return self.editing.has_unsaved_input

    def leave_form(self, proceed: Callable[[], object]) -> None:
        self.editing.leave_form(proceed)

    def choose_focus(self, first_shown: object) -> QWidget | None:
        if self.table_or_empty.currentIndex():
            return self._empty_start()
        return self.table if first_shown is not None else self.filter_line

    def clear_client(self) -> None:
        self.editing.clear_client()
        self.wanted = None
        self.table.clear_rows()
        self._release_filters()
        self.about.setText(self._about)
        self.show_body()

    def read_again(self) -> None:
        if self.session.client is not None:
            self.session.read(f"rows {self.key}", self.read_rows, self._show_rows)

    def _show_rows(self, rows: Sequence[Any] | LazyRows[Any]) -> None:
        self.table.show_rows(rows)
        self.about.setText(self.describe_rows(self.table.rows_model.rows))
        if not rows and not self.pane.is_editing:
            self._show_empty()
            return
        # Show the table, and move the focus to it if the empty page had it.
        at = cast("QWidget | None", self.window().focusWidget())  # None while no widget has the focus
        was_here = at is not None and self._empty_place.isAncestorOf(at)
        self.show_body()
        if was_here:
            self.table.setFocus()
        if self.wanted is not None:
            self.table.select_row(self.wanted)
            self.wanted = None
        elif self.table.current_row() is None:
            self.table.select_first()
        self._timer.start()
        self.rows_shown()

    def show_body(self) -> None:
        """Show table and pane in place of the empty page."""
        self.table_or_empty.setCurrentIndex(0)

    def rows_shown(self) -> None:
        """Called after rows are shown; pages override it."""

    def _show_empty(self) -> None:
        layout = self._empty_place.layout()
        assert layout is not None  # noqa: S101  made with the page
        if not layout.count():
            run = self.session.navigator.run_command
            layout.addWidget(
                EmptyPage.declared(self.key, lambda name: self.add_new_row() if name == "add" else run(name))
            )
        at = QApplication.focusWidget()
        self.table_or_empty.setCurrentIndex(1)
        start = self._empty_start()
        is_here = at in (None, self.filter_line) or self.table_or_empty.isAncestorOf(at)
        if start is not None and is_here and self.isVisible():  # another page may be in front by then
            start.setFocus()

    def _empty_start(self) -> QWidget | None:
        """Return the primary button of the empty page."""
        empty = self._empty_place.findChild(EmptyPage)
        return empty.buttons[-1] if empty is not None and empty.buttons else None

    def _show_found(self) -> None:
        """Show a message in place of the table if no row passes the filter."""
        model = self.table.rows_model
        is_blank = self._is_narrowed() and not model.rowCount() and not self._is_waiting()
        self.rows_or_nothing.setCurrentIndex(1 if is_blank else 0)
        if is_blank:
            self._timer.start()

    def _is_narrowed(self) -> bool:
        """Tell whether a filter is set."""
        is_pressed = any(toggle_button.isChecked() for toggle_button in self._offered_toggles())
        return is_pressed or bool(self.table.rows_model.query.text.strip())

    def _is_waiting(self) -> bool:
        """Tell whether the filter depends on verdicts that are still being worked out."""
        return False

    def _clear_filter(self) -> None:
        self._release_filters()
        self.filter_line.setFocus()

    def _release_filters(self) -> None:
        for toggle_button in self.toggle_buttons.values():
            toggle_button.setChecked(False)
        self.filter_line.clear()
        self._keep_only(None)
        self._apply_toggles()

    def show_only(self, first_shown: object) -> None:
        """Show one row, the rows of a filter when its name is given, or those that belong to a row of another list."""
        for name, toggle_button in self.toggle_buttons.items():
            toggle_button.setChecked(name == first_shown)
        self.filter_line.clear()
        self._keep_only(first_shown if isinstance(first_shown, RowsOf) else None)
        self._apply_toggles()
        if first_shown not in self.toggle_buttons and self._only is None:
            self.wanted = first_shown

    def _keep_only(self, only: RowsOf | None) -> None:
        """Filter by what belongs to a row of another list, with a button that shows all again; None drops that."""
        self._only = only
        self.only_button.setChecked(only is not None)
        self.only_button.setHidden(only is None)
        if only is not None:
            self.only_button.setText(only.words)
            self.only_button.setAccessibleName(only.words)

    def _show_all_again(self) -> None:
        self._keep_only(None)
        self._apply_toggles()

    def _apply_toggles(self) -> None:
        tests = [t.keeps for t in self.toggles if self.toggle_buttons[t.id].isChecked()]
        if (only := self._only) is not None:
            tests.append(lambda row: row_key(row) in only.ids)
        self.fold_filters()
        self.table.rows_model.filter_with((lambda row: all(test(row) for test in tests)) if tests else None)
        if self.table.current_row() is None:
            self.table.select_first()

    def _go_to_rows(self) -> None:
        if self.table.rows_model.rowCount():
            self.table.select_first()
            self.table.setFocus()

    # ---- the detail ----

    def _note_chosen(self, _row: object) -> None:
        """Show the chosen row; a form open for another row is left first."""
        key = self.table.current_key()

        def go_to_row() -> None:
            if self.wanted is not None:  # a saved row is about to be selected after reading again
                self.wanted = key
            self.table.select_row(key)
            self._timer.start()

        def leave_form() -> None:
            if self.pane.is_editing:
                self.table.select_row(self.editing.key)
                self.editing.leave_form(go_to_row)

        is_moved = self.pane.is_editing and key not in (None, self.editing.key)
        if is_moved and not self.table.is_settling:
            # Deferred: Qt selects the clicked row only after this signal.
            QTimer.singleShot(0, self, leave_form)
        else:
            self._timer.start()

    def _read_current(self) -> None:
        row = self.table.current_row()
        if self.pane.is_editing:
            return
        if row is None:
            if self.table.current_key() is None:
                self.pane.show_hint()
            return
        self.session.read(f"detail {self.key}", lambda: self.read_detail(row), self._show_detail)

    def _show_detail(self, detail: Any) -> None:
        if not self.pane.is_editing:
            self.pane.show_view(self.draw_detail(detail), tr("Detail of {title}", title=self.title.text()))

    def open_row_form(self, row: Any) -> None:
        """Open the form of a row; Enter and a double click call this."""

    def ask_delete(self, row: Any) -> None:
        """Ask whether to delete a row."""


# --------------------------------------------------------------------------------------------------
# Lists in a window that is small for its size of text: table, detail or open form alone, so that one thing scrolls.


SIDE_BY_SIDE: Final = (730, 404)
"""The widths of table and detail side by side, in pixels at 100 %."""


class NarrowLayout(QObject):
    """Shows table or detail alone in a narrow window; where it is low too, a line with title and filter is above."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        page.pane.turned.connect(self.arrange_for_size)
        page.detail_button.toggled.connect(self.arrange_for_size)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.arrange_for_size()
        return super().eventFilter(watched, event)

    def arrange_for_size(self) -> None:
        """Arrange the page for the size of its window and for whether a form is open."""
        page, window_size = self._page, self._page.window().size()
        is_open, is_empty = page.pane.is_editing, not page.split.isVisibleTo(page)
        is_narrow = window_size.width() < px(LEAST_WINDOW.width())
        is_low = window_size.height() < px(LEAST_WINDOW.height())
        is_pane_alone = is_narrow and (is_open or page.detail_button.isChecked())
        page.detail_button.setVisible(is_narrow)
        page.rows_or_nothing.setHidden(is_pane_alone)
        page.pane.setHidden(is_narrow and not is_pane_alone)
        is_head_shown = not is_low or not (is_open or (is_narrow and not is_empty))
        page.show_head(is_shown=is_head_shown)
        page.short_title.setHidden(is_head_shown)
        page.above.setHidden(is_low and is_open)
        page.table.set_row_height(px(22 if window_size.height() < px(LOW) else 32))
        page.fold_filters()
