# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The buttons below a page of a screening: back, continue, and those of the review."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.parts import across, button
from desktop_app.ui.words.strings import tr

ButtonActions = Mapping[str, Callable[[], object]]
"""The action of each button: back, close, what_if, letter, shipment_memo, go_on, record."""


class ButtonBar(QFrame):
    """The buttons below a page; which of them are there depends on the page."""

    def __init__(self, deeds: ButtonActions) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.back = button(tr("Back"), deeds["back"])
        closing = tr("Save and close")
        self.close_button = button(closing, deeds["close"], tip=_add_key_names(closing, "Ctrl+S"))
        self.what_if = button(tr("What if"), deeds["what_if"])
        self.letter = button(tr("Letter to the supplier"), deeds["letter"])
        self.shipment_memo = button(tr("Memo of all lines"), deeds["shipment_memo"])
        onward, recording = tr("Continue"), tr("Record determination")
        keys = "Ctrl+Return"
        self.go_on = button(onward, deeds["go_on"], role="primary", tip=_add_key_names(onward, keys))
        self.record = button(recording, deeds["record"], role="primary", tip=_add_key_names(recording, keys))
        papers = (self.letter, self.shipment_memo)
        line = across(self.back, None, self.what_if, *papers, self.close_button, self.go_on, self.record)
        line.setContentsMargins(28, 12, 28, 12)
        self.setLayout(line)

    def name_recording(self, *, is_handed_in: bool) -> None:
        """Name the last button after what it does: what is handed in goes to a second person, who records it."""
        if is_handed_in:
            handing_in = tr("Hand in for review")
            self.record.setText(handing_in)
            self.record.setAccessibleName(handing_in)
            set_tip(self.record, _add_key_names(handing_in, "Ctrl+Return"))

    def show_buttons_for(self, *, review: bool, letter: bool, lines: int) -> None:
        """Show the buttons of the page in front; ``letter`` tells that a supplier can settle open facts."""
        self.go_on.setVisible(not review)
        self.record.setVisible(review)
        self.what_if.setVisible(review)
        self.letter.setVisible(review and letter)
        self.shipment_memo.setVisible(review and lines > 1)

    def list_tab_stops(self) -> list[QWidget]:
        """Return the buttons in tab order, the most used first."""
        return [
            self.go_on, self.record, self.close_button, self.what_if, self.letter, self.shipment_memo, self.back,
        ]  # fmt: skip


def _add_key_names(caption: str, keys: str) -> str:
    """Return the text of a button with its shortcut, in the names of the system's keys."""
    keys_text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{what}, {keys}", what=caption, keys=keys_text)


def add_shortcuts(
    view: QWidget, go_on: Callable[[], object], go_back: Callable[[], object], close: Callable[[], object]
) -> None:
    """Give a screening its keys for the primary button, Back, and Save and close."""
    actions = {"Ctrl+Return": go_on, "Ctrl+Enter": go_on, "Alt+Left": go_back, "Ctrl+S": close}
    for keys, action in actions.items():
        QShortcut(QKeySequence(keys), view).activated.connect(action)
