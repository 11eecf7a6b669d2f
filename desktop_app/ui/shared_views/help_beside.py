# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A dialog with the handbook at its right: F1 opens it for the field or dialog at hand, F1 or Esc closes it."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop_app.ui.look.theme import apply_style, px
from desktop_app.ui.widgets.help import HelpView, find_offer, place_of
from desktop_app.ui.widgets.parts import across

_PANEL: Final = 330
"""The width of the panel, in pixels at 100 %."""
_EDGE: Final = 24


class HelpBeside(QDialog):
    """A dialog that shows the handbook; where the screen has no room beside it, in the place of its content."""

    handbook_place = "dialogs"
    """The place of the dialog itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel: QWidget | None = None
        self._column: QWidget | None = None
        self._narrow = 0
        self._before: QWidget | None = None

    @property
    def is_help_shown(self) -> bool:
        """Tell whether the handbook is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def show_help(self, place: str = "") -> None:
        """Show a place of the handbook; blank for that of what has the focus."""
        panel = self._make_panel()
        if panel is None:
            return
        wanted = place or self._place_at_hand()
        if not self.is_help_shown:
            self._before = QApplication.focusWidget()
            self._make_room()
        cast(HelpView, panel).show_help(wanted)

    def _place_at_hand(self) -> str:
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self.isAncestorOf(focused)
        return (place_of(focused, below=self) if is_inside else "") or self.handbook_place

    def close_help(self) -> None:
        """Put the handbook away; the focus goes back to where it was."""
        if self._panel is None or self._column is None or not self.is_help_shown:
            return
        self._panel.hide()
        self._column.show()
        self.setMinimumWidth(self._narrow)
        self.resize(self._narrow, self.height())
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    def _make_panel(self) -> QWidget | None:
        if self._panel is None and (offer := find_offer(self)) is not None:
            self._column = QWidget(self)
            own = self.layout()
            if own is None:
                return None
            self._column.setLayout(own)
            self._panel = cast(QWidget, offer.make_help_panel(self.close_help))
            self._panel.setFixedWidth(px(_PANEL))
            self._panel.hide()
            root = across(self._column, self._panel, gap=0, on=self)
            root.setStretch(0, 1)
            self._column.show()
            apply_style(self)
        return self._panel

    def _make_room(self) -> None:
        """Widen the dialog by the panel, or let the panel take the place of the content."""
        if self._panel is None or self._column is None:
            return
        screen = self.screen().availableGeometry()
        above = self.parentWidget()
        if above is not None:
            screen = screen.united(above.window().geometry())
        self._narrow = self.width()
        wide = self._narrow + px(_PANEL)
        has_room = wide <= screen.width() - _EDGE
        self._column.setVisible(has_room)
        self._panel.setFixedWidth(px(_PANEL) if has_room else self._narrow)
        self._panel.show()
        if has_room:
            left = max(screen.left(), min(self.x(), screen.right() - wide - _EDGE // 2))
            self.move(left, self.y())
            self.setMinimumWidth(wide)
            self.resize(wide, max(self.height(), min(px(460), screen.height() - _EDGE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers()
        if event.key() == Qt.Key.Key_F1 and is_plain:
            if self.is_help_shown and cast(HelpView, self._panel).asked_for == self._place_at_hand():
                self.close_help()
            else:
                self.show_help()
        elif event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            if (offer := find_offer(self)) is not None:
                offer.show_next_term(self)
        elif event.key() == Qt.Key.Key_Escape and self.is_help_shown:
            self.close_help()
        else:
            super().keyPressEvent(event)
