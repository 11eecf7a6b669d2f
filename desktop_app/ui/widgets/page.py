# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The base of pages: title, a line below, action buttons, content; and banners and empty pages."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.basics.resources import resource_path
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import LARGE, active_theme, px, styled_for_measuring
from desktop_app.ui.plain import PlainLabel
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.flow import LEAST_WINDOW, Flow, NarrowWatch
from desktop_app.ui.widgets.parts import FoldingText, across, boxed, button, down, emptied, fill, label
from desktop_app.ui.words.strings import tr, tr_n


class Page(QWidget):
    """A page of the window. Subclasses fill ``body`` and override ``read_again``."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(title)
        self.title = label(title, "title", wrap=True)
        self.about = FoldingText(about, "quiet")
        is_large = px(100) >= LARGE
        self._buttons: QLayout = Flow() if is_large else across(gap=8)
        self.body = down(gap=12)
        outer = QVBoxLayout(self)
        outer.setSpacing(0)
        row = across(self.title, gap=16, stretch=0)
        head = down(self.title, 2, self.about, 8) if is_large else down(row, 2, self.about)
        (head if is_large else row).addLayout(self._buttons)  # with large text the buttons wrap below
        self._head, self._outer = boxed(head), outer
        fill(outer, [self._head, self.body], margins=(24, 18, 24, 16))
        outer.setStretch(1, 1)
        self._is_whole = False
        NarrowWatch(self, LEAST_WINDOW.height(), self._fold_head, side="height")

    def _fold_head(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        """Leave a low window to what the page is for."""
        if self._is_whole:
            return
        self.about.fold(is_low)
        self._outer.setContentsMargins(24, 10 if is_low else 18, 24, 8 if is_low else 16)
        self._head.setContentsMargins(0, 0, 0, 8 if is_low else 16)

    def add_actions(self, *buttons: QPushButton) -> None:
        """Put buttons at the right of the title, the most important last."""
        for action_button in buttons:
            self._buttons.addWidget(action_button)

    def use_whole_page(self) -> None:
        """Leave the whole page to the content, without a title and without margins."""
        self._is_whole = True
        self.show_head(is_shown=False)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def show_head(self, *, is_shown: bool) -> None:
        """Show or hide the title with its actions; hiding leaves more space for the content."""
        self._head.setVisible(is_shown)

    def hidden_actions(self) -> list[QPushButton]:
        """Return the buttons beside the title while it is hidden."""
        buttons = self._head.findChildren(QPushButton) if self._head.isHidden() else []
        return [action_button for action_button in buttons if not action_button.isHidden()]

    def read_again(self) -> None:
        """Read the data of the page again and show them."""

    def read_if_shown(self) -> None:
        """Read again if the page is visible; else it is read when it is next shown."""
        if self.isVisible():
            self.read_again()

    def clear_client(self) -> None:
        """Clear all data of the client, before another one is opened."""

    def choose_focus(self, first_shown: object) -> QWidget | None:
        """Return the widget that gets the focus when the page is shown; ``first_shown`` is as in ``show_only``."""
        return self.filter_box()

    def filter_box(self) -> QLineEdit | None:
        """Return the filter box, which Ctrl+F focuses; None if the page has none."""
        return None

    def show_only(self, first: object) -> None:
        """Select one row by its id, or a filter by its name; a page without a list ignores the call."""

    def add_new_row(self) -> None:
        """Open a blank form, where the page has one."""

    def save_list(self) -> bool:
        """Save the list of the page as a file; tells whether it has one."""
        return False

    def current_product(self) -> int | None:
        """Return the id of the product that a shipment or a screening would be about; None for none."""
        return None

    def repeat_current(self) -> bool:
        """Open the form that makes the deal of the current row again; tells whether there is one."""
        return False

    @property
    def is_editing(self) -> bool:
        """Tell whether a form is open on the page."""
        return False

    @property
    def has_unsaved_form(self) -> bool:
        """Tell whether something was typed into an open form that is not saved."""
        return False

    def leave_form(self, proceed: Callable[[], object]) -> None:
        """Close an open form, then call ``proceed``; unsaved input is asked about first."""
        proceed()


@cache
def _empty_pages() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource_path("window", "empty_pages.toml").read_text("utf-8"))


class EmptyPage(QFrame):
    """Shown in place of an empty list: what belongs there, with buttons that add it."""

    @classmethod
    def declared(cls, key: str, run: Callable[[str], object]) -> EmptyPage:
        """Return a page of ``resources/window/empty_pages.toml``; ``run`` is called with the command of a button."""
        page = _empty_pages()[key]
        buttons = [
            button(tr(text), partial(run, command), role="primary" if command == page.get("primary") else "")
            for command, text in page["buttons"].items()
        ]
        return cls(page["icon"], tr(page["title"]), tr(page["teaching"]), buttons)

    def __init__(self, icon: str, title: str, teaching: str, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self._icon = icon
        self.buttons = tuple(buttons)
        self._picture = PlainLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = label(title, "section")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        teaching_label = label(teaching, "quiet", wrap=True, explains=True)
        teaching_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        wide = 0
        for page_button in buttons:
            with styled_for_measuring(page_button):
                wide += page_button.sizeHint().width() + 8
        # side by side, or below each other where they are too wide
        row = across(None, *buttons, None) if wide <= 440 else across(None, down(*buttons, gap=8), None)
        column = boxed(down(self._picture, 8, heading, 6, teaching_label, 16, row))
        column.setMinimumWidth(px(300))
        column.setMaximumWidth(px(440))
        layout = QVBoxLayout(self)
        fill(layout, [None, across(None, column, None), None, None])
        self.draw_icon()

    def draw_icon(self) -> None:
        """Draw the picture again, after the theme changed."""
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(theme.draw_pixmap(self._icon, active_theme().quiet, px(36), ratio))


class Picture(PlainLabel):
    """A line icon beside a text, in the accent colour of the theme."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedWidth(px(20))
        self.draw_icon()

    def draw_icon(self) -> None:
        """Draw it again, after the theme changed."""
        ratio = self.devicePixelRatioF()
        self.setPixmap(theme.draw_pixmap(self._icon, active_theme().accent, px(20), ratio))


class Banner(QFrame):
    """A coloured message within a page or dialog, or above all pages; one that is an answer cannot be closed."""

    closed = Signal()
    """Emitted once it was closed, or what it offers was done."""

    def __init__(self, *, can_close: bool = True) -> None:
        super().__init__()
        self._message_label = parts.wrapped(label(""))
        self.act = button("", self._run_action, role="link", name=tr("Do it"))
        self._close_button = button("", self._close, role="icon", icon="x", tip=tr("Close"))
        if not can_close:
            self._close_button.hide()
        self._action: Callable[[], object] = lambda: None
        fill(
            across_layout := across(self._message_label, self.act, self._close_button, gap=12),
            [],
            margins=(12, 6, 6, 6),
        )
        across_layout.setStretch(0, 1)
        self.setLayout(across_layout)
        self._state = "unconfirmed"
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        state: str = "unconfirmed",
        act: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Show a message; ``state`` chooses its colours, ``act`` is the text of a button that runs ``action``."""
        self._message_label.setText(text)
        self._message_label.setAccessibleName(text)
        self.act.setText(act)
        self.act.setAccessibleName(act or tr("Do it"))
        self.act.setVisible(bool(act))
        self._action = action or (lambda: None)
        self._state = state
        self.apply_colours()
        self.show()

    @property
    def text(self) -> str:
        """Return the message that is shown."""
        return self._message_label.text()

    def hide_close(self) -> None:
        """Leave out the button that closes it."""
        self._close_button.hide()

    def apply_colours(self) -> None:
        """Take the colours of the theme in use."""
        band = active_theme().band(self._state)
        self.setStyleSheet(
            f"Banner {{ background: {band.ground}; border: 1px solid {band.edge};"
            f" border-radius: 6px; }} QLabel {{ color: {band.text}; }}"
        )

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _run_action(self) -> None:
        self._close()
        self._action()


_FEW_CHANGES = 4


class ChangedFrame(QFrame):
    """A coloured frame with a title, lines below, and buttons at the foot."""

    def __init__(self) -> None:
        super().__init__()
        self._all = False
        self._lines: Sequence[str] = ()
        self._rows = down(gap=2)
        self._buttons = across(gap=8)
        self._title = label("", "strong", wrap=True)
        down(self._title, 4, self._rows, 8, self._buttons, on=self, margins=(14, 10, 14, 10))
        self.hide()

    def show_changes(self, title: str, lines: Sequence[str], buttons: Sequence[QPushButton]) -> None:
        """Show title, lines and buttons in place of the previous ones."""
        self._title.setText(title)
        self._lines, self._all = lines, False
        self.setAccessibleName(". ".join([title, *lines]))
        emptied(self._buttons)
        for offered in buttons:
            self._buttons.addWidget(offered)
        self._buttons.addStretch(1)
        self._draw_lines()
        self.apply_colours()
        self.show()

    def _draw_lines(self) -> None:
        emptied(self._rows)
        visible_lines = self._lines if self._all else self._lines[:_FEW_CHANGES]
        for line in visible_lines:
            self._rows.addWidget(label(line, wrap=True))
        further = len(self._lines) - len(visible_lines)

        def show_all() -> None:
            self._all = True
            self._draw_lines()
            self.setFocus()

        if further:
            self._rows.addWidget(button(tr_n("and %n more", further), show_all, role="link"))

    def apply_colours(self) -> None:
        """Take the colours of the theme in use."""
        band = active_theme().band("unconfirmed")
        self.setStyleSheet(
            f"ChangedFrame {{ background: {band.ground}; border: 1px solid {band.edge};"
            f" border-radius: 6px; }} ChangedFrame QLabel {{ color: {band.text}; }}"
        )
