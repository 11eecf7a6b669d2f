# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The filter box above a table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.words.strings import tr


class FilterBox(LineEditor):
    """Escape clears the box, Enter goes to the rows; Undo passes to the window if the box has nothing to undo."""

    entered = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__(hint, hint)
        self.setProperty("role", "filter")
        self.add_clear_button()
        set_tip(self, tr("Enter goes to the first row, Escape empties this box"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = (
                event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            )
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
