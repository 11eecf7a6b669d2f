# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A choice as a card: a round mark, its words, and whatever has to be filled in beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.forms.editors import ChoiceEditor, Editor, LookupEditor
from desktop_app.ui.widgets.forms.typed import FigureEditor
from desktop_app.ui.widgets.parts import across, label, restyled

Collect = Callable[[Mapping[str, str]], Any]
"""Makes the answer from the values of the editors; None while something is missing."""


_UNITS = ("currency", "unit", "per")


class CardRadio(PlainRadio):
    """The mark of a card. Arrows pass over it; the space bar, Enter and the mouse go into what has to be filled in."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Space:
            self.entered.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.entered.emit()


class Card(QFrame):
    """One choice. ``parts`` are its words and editors in the order in which they are read."""

    chosen = Signal()
    edited = Signal()
    left = Signal()

    def __init__(
        self,
        text: str,
        collect: Collect,
        parts: Sequence[str | tuple[str, Editor]] = (),
        *,
        remark: str = "",
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.radio = CardRadio(text)
        self.radio.setAccessibleName(f"{text} {remark}".strip())
        self._collect = collect
        self.editors: dict[str, Editor] = {}
        line: QLayout = Flow() if px(100) >= LARGE else across(gap=8)
        line.addWidget(self.radio)
        for piece in parts:
            line.addWidget(self._make_piece(piece))
        if remark:
            line.addWidget(label(remark, "quiet"))
        if isinstance(line, QHBoxLayout):
            line.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 6 if self.editors else 9, 12, 6 if self.editors else 9)
        outer.addLayout(line)
        self.below = below
        if below is not None:
            outer.addWidget(below)
            below.hide()
        self.radio.toggled.connect(self._show_chosen)
        self.radio.clicked.connect(self._report_click)
        self.radio.entered.connect(self._focus_first_blank)

    def _make_piece(self, piece: str | tuple[str, Editor]) -> QWidget:
        if isinstance(piece, str):
            return label(piece)
        name, editor = piece
        self.editors[name] = editor
        editor.edited.connect(self._choose_by_typing)
        editor.left.connect(self.left.emit)
        return editor

    def _choose_by_typing(self) -> None:
        if not self.radio.isChecked():
            self.radio.setChecked(True)
            self.chosen.emit()
        self.edited.emit()

    def _report_click(self, _on: object = None) -> None:
        self.chosen.emit()
        self.edited.emit()

    def _focus_first_blank(self) -> None:
        for editor in self.editors.values():
            if not editor.current_value():
                editor.setFocus()
                return

    def _show_chosen(self, _on: object = None) -> None:
        is_chosen = self.radio.isChecked()
        self.setProperty("chosen", "true" if is_chosen else "false")
        if self.below is not None:
            self.below.setVisible(is_chosen)
        restyled(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus()
            self.radio.click()
            self._focus_first_blank()
        super().mousePressEvent(event)

    def value(self) -> Any:
        """Return the value of the choice; None while something is missing."""
        return self._collect({name: editor.current_value() for name, editor in self.editors.items()})

    @property
    def has_typed_text(self) -> bool:
        """Tell whether something was typed beside it; a unit alone says nothing."""
        typed = (editor.current_value() for name, editor in self.editors.items() if name not in _UNITS)
        return any(typed)

    def find_problem(self) -> str:
        """Return why what is typed cannot be read; blank where it can."""
        return next(filter(None, (editor.describe_problem() for editor in self.editors.values())), "")

    def fill_editors(self, values: Mapping[str, str]) -> None:
        """Put values into the editors."""
        for name, editor in self.editors.items():
            editor.show_value(values.get(name, ""))


def make_figure_editor(name: str, hint: str = "") -> FigureEditor:
    """Return a short editor for a figure."""
    editor = FigureEditor(name, hint, 92)
    editor.setAlignment(Qt.AlignmentFlag.AlignRight)
    return editor


def make_choice_editor(name: str, values: Sequence[str]) -> Editor:
    """Return a short editor for one of some codes; many are looked up by typing."""
    options = [(value, value) for value in values]
    editor: Editor = LookupEditor(name, options, name) if len(values) > 12 else ChoiceEditor(name, options)
    editor.setFixedWidth(px(96))
    return editor
