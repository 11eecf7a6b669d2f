# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A page with a table and the detail of its current row beside it: filter, open, add, edit, delete, undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.table_model import LazyRows
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.pages.lists.narrow_layout import SIDE_BY_SIDE, NarrowLayout
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.detail import DetailPane, hint_tr
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import EmptyPage, Page
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill
from desktop_app.ui.widgets.tables.filter_box import FilterBox
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words.strings import tr


@dataclass(frozen=True, slots=True)
class Toggle:
    """A filter behind a button: its words, and which rows it keeps."""

    id: str
    words: str
    keeps: Callable[[Any], bool]


class Listed(Page):
    """What the pages with a table say: which columns, how rows and details are read, how a detail is drawn."""

    def columns(self) -> Sequence[Column[Any]]:
        """Return the columns of the table."""
        raise NotImplementedError

    def read_rows(self) -> Sequence[Any] | LazyRows[Any]:
        """Read the rows, or so many of a long list as are looked at; off the main thread."""
        raise NotImplementedError

    def read_detail(self, row: Any) -> Any:
        """Read everything about a row; off the main thread."""
        return row

    def draw(self, detail: Any) -> QWidget:
        """Return the view of a detail."""
        raise NotImplementedError

    def empty(self) -> EmptyPage:
        """Return what stands here while there is nothing."""
        raise NotImplementedError

    def describe(self, rows: Sequence[Any]) -> str:
        """Return the line below the title."""
        return ""


class ListPage(Listed):
    """The table of such a page, with the detail or the form beside it."""

    key = ""
    topics: tuple[str, ...] = ()
    toggles: Sequence[Toggle] = ()

    def __init__(self, session: Session, title: str, about: str, hint: str) -> None:
        super().__init__(title, about)
        self.session = session
        self._about = about
        self.wanted: object = None
        self.editing = Editing(self)
        self.box = FilterBox(hint)
        self.box.setMinimumWidth(min(px(300), 320))
        self.box.setMaximumWidth(px(300))
        self.table = RowsTable(self.columns(), title, memory=session.memory, key=self.key)
        self.table.setMinimumWidth(px(200))
        self.pane = DetailPane(hint_tr())
        self.toggle_buttons: dict[str, QPushButton] = {}
        self.nothing = QStackedWidget()
        self._lay_out()
        self._connect()

    # ---- the page ----

    def _lay_out(self) -> None:
        toggles = Flow()
        for toggle in self.toggles:
            made = button(toggle.words, self._narrow, role="toggle")
            made.setCheckable(True)
            self.toggle_buttons[toggle.id] = made
            toggles.addWidget(made)
        choose = button(
            "", self.table.choose_columns, role="icon", icon="columns-3", tip=tr("Choose columns")
        )
        line: QBoxLayout
        if px(100) >= LARGE:
            line = down(across(self.box, None, choose), 8, toggles)
        else:
            line = across(self.box, toggles, choose, gap=8)
            line.setStretch(1, 1)
            for piece in (self.box, choose):
                line.setAlignment(piece, Qt.AlignmentFlag.AlignTop)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(18)
        self.found = QStackedWidget()
        self.found.addWidget(self.table)
        self.found.addWidget(self._nothing_found())
        self.split.addWidget(self.found)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([px(width) for width in SIDE_BY_SIDE])
        self.above = boxed(line)
        line.setContentsMargins(0, 0, 0, 0)
        whole = down(self.above, 10, self.split)
        whole.setStretch(2, 1)
        self.nothing.addWidget(boxed(whole))
        self._empty_place = QWidget()
        QVBoxLayout(self._empty_place)
        self.nothing.addWidget(self._empty_place)
        fill(self.body, [self.nothing])

    def _nothing_found(self) -> EmptyPage:
        clear = button(tr("Clear the filter"), self._clear_filter, role="primary")
        words = tr("No row here holds what is typed and fits the buttons that are pressed.")
        return EmptyPage("search", tr("Nothing matches"), words, [clear])

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(40)
        narrow_layout = NarrowLayout(self, self.pane, self.split, self.above)
        self.nothing.currentChanged.connect(narrow_layout.arrange)
        self._timer.timeout.connect(self._read_current)
        self.box.textChanged.connect(self.table.rows_model.filter_by)
        self.table.rows_model.query_changed.connect(self.read)
        self.table.rows_model.modelReset.connect(self._show_found)
        self.table.chosen.connect(self._chosen)
        self.table.clicked.connect(lambda _index: self._timer.start())
        self.box.entered.connect(self._go_to_rows)
        self.table.opened.connect(self.open_row)
        self.table.deleting.connect(self.ask_delete)
        self.session.change_bus.subscribe((*self.topics, "clients"), self._read_if_shown)

    def filter_box(self) -> QLineEdit | None:
        return self.box

    @property
    def is_editing(self) -> bool:
        return self.pane.is_editing

    @property
    def has_unsaved_form(self) -> bool:
        return self.editing.is_typed

    def leave_form(self, then: Callable[[], object]) -> None:
        self.editing.leave(then)

    def start_at(self, what: object) -> QWidget | None:
        if self.nothing.currentIndex():
            return self._empty_start()
        return self.table if what is not None else self.box

    def put_away(self) -> None:
        self.editing.put_away()
        self.wanted = None
        self.table.forget()
        self._unfilter()
        self.about.setText(self._about)
        self.show_body()

    def _read_if_shown(self) -> None:
        """Read again if somebody is looking; else it is read when the page is shown."""
        if self.isVisible() and self.session.client is not None:
            self.read()

    def read(self) -> None:
        if self.session.client is not None:
            self.session.read(f"rows {self.key}", self.read_rows, self._show)

    def _show(self, rows: Sequence[Any] | LazyRows[Any]) -> None:
        self.table.show_rows(rows)
        self.about.setText(self.describe(self.table.rows_model.rows))
        if not rows and not self.pane.is_editing:
            self._show_empty()
            return
        self._show_table()
        if self.wanted is not None:
            self.table.select(self.wanted)
            self.wanted = None
        elif self.table.current() is None:
            self.table.select_first()
        self._timer.start()
        self.rows_shown()

    def _show_table(self) -> None:
        """Show the table, which takes the keyboard from what stood here while there was nothing."""
        at = cast("QWidget | None", self.window().focusWidget())  # Qt has none at times
        was_here = at is not None and self._empty_place.isAncestorOf(at)
        self.show_body()
        if was_here:
            self.table.setFocus()

    def show_body(self) -> None:
        """Show table and pane, where it may say that there is nothing yet."""
        self.nothing.setCurrentIndex(0)

    def rows_shown(self) -> None:
        """Do what has to be done after the rows are shown."""

    def _show_empty(self) -> None:
        layout = self._empty_place.layout()
        assert layout is not None  # noqa: S101  made with the page
        if not layout.count():
            layout.addWidget(self.empty())
        at = QApplication.focusWidget()
        self.nothing.setCurrentIndex(1)
        start = self._empty_start()
        if start is not None and (at in (None, self.box) or self.nothing.isAncestorOf(at)):
            start.setFocus()

    def _empty_start(self) -> QWidget | None:
        """Return the most important button of what stands here while there is nothing."""
        empty = self._empty_place.findChild(EmptyPage)
        return empty.buttons[-1] if empty is not None and empty.buttons else None

    def _show_found(self) -> None:
        """Say so where the filter lets nothing through."""
        model = self.table.rows_model
        is_filtered = bool(model.query.text.strip()) or any(
            made.isChecked() for made in self.toggle_buttons.values()
        )
        is_blank = is_filtered and not model.rowCount() and not self._is_waiting()
        self.found.setCurrentIndex(1 if is_blank else 0)
        if is_blank:
            self._timer.start()

    def _is_waiting(self) -> bool:
        """Tell whether the filter asks for something that is not worked out yet."""
        return False

    def _clear_filter(self) -> None:
        self._unfilter()
        self.box.setFocus()

    def _unfilter(self) -> None:
        for made in self.toggle_buttons.values():
            made.setChecked(False)
        self.box.clear()
        self._narrow()

    def show_only(self, what: object) -> None:
        """Show one row, or the rows of a filter when its name is given."""
        for name, made in self.toggle_buttons.items():
            made.setChecked(name == what)
        self.box.clear()
        self._narrow()
        if what not in self.toggle_buttons:
            self.wanted = what

    def _narrow(self) -> None:
        tests = [t.keeps for t in self.toggles if self.toggle_buttons[t.id].isChecked()]
        self.table.rows_model.filter_with(
            (lambda row: all(test(row) for test in tests)) if tests else None
        )
        if self.table.current() is None:
            self.table.select_first()

    def _go_to_rows(self) -> None:
        if self.table.rows_model.rowCount():
            self.table.select_first()
            self.table.setFocus()

    # ---- the detail ----

    def _chosen(self, _row: object) -> None:
        """Show what is chosen; an open form belongs to another row, and is left first."""
        key = self.table.current_key()
        is_moved = self.pane.is_editing and key not in (None, self.editing.key)
        if is_moved and not self.table.is_settling:
            # Later, for a click marks the row only after it has told of it.
            QTimer.singleShot(0, self, lambda: self._leave_form_for(key))
        else:
            self._timer.start()

    def _leave_form_for(self, key: object) -> None:
        if not self.pane.is_editing:
            return
        self.table.select(self.editing.key)
        self.editing.leave(lambda: self._go_to(key))

    def _go_to(self, key: object) -> None:
        if self.wanted is not None:  # the row just saved, which is read again
            self.wanted = key
        self.table.select(key)
        self._timer.start()

    def _read_current(self) -> None:
        row = self.table.current()
        if self.pane.is_editing:
            return
        if row is None:
            if self.table.current_key() is None:
                self.pane.show_hint()
            return
        self.session.read(f"detail {self.key}", lambda: self.read_detail(row), self._show_detail)

    def _show_detail(self, detail: Any) -> None:
        if not self.pane.is_editing:
            self.pane.show_view(self.draw(detail), tr("Detail of {title}", title=self.title.text()))

    def open_row(self, row: Any) -> None:
        """Do what Enter does on a row."""

    def ask_delete(self, row: Any) -> None:
        """Ask whether a row shall go."""
