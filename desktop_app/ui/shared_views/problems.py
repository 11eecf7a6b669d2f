# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Message dialogs: errors with what to do about them, and questions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainLabel, set_title
from desktop_app.ui.widgets.parts import across, button, down, fill, label
from desktop_app.ui.words.strings import join_sentences, tr, translate_text


def describe_error(error: Exception) -> tuple[str, str]:
    """Return two texts: what happened, and what to do."""
    if isinstance(error, Refused):
        position = ": ".join(detail for detail in (error.file, error.where) if detail)
        problem, do = (join_sentences(translate_text(error.what)), join_sentences(translate_text(error.do)))
        return (f"{problem} ({position})" if position else problem), do
    return (
        tr("Something went wrong in the program: {error}", error=str(error) or type(error).__name__),
        tr("Your data are as they were saved last. The log has the details."),
    )


class Message(QDialog):
    """A short message with buttons; opened, never executed, and deleted when it closes."""

    def __init__(self, parent: QWidget, title: str, text: str, buttons: list[QPushButton], icon: str) -> None:
        super().__init__(parent)
        set_title(self, title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        picture = PlainLabel()
        picture.setPixmap(theme.draw_pixmap(icon, active_theme().quiet, px(28), self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text_label = label(text, "")
        text_label.setWordWrap(True)
        text_label.setMinimumWidth(px(360))
        text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body = across(picture, down(label(title, "section"), 6, text_label), gap=16, stretch=1)
        layout = QVBoxLayout(self)
        fill(layout, [body, 20, across(None, *buttons)], margins=(24, 20, 24, 20))
        for message_button in buttons:
            message_button.clicked.connect(lambda _checked=False: self.close())


def tell_error(parent: QWidget, error: Exception) -> Message:
    """Show an error in a dialog."""
    problem, do = describe_error(error)
    close = button(tr("Close"), lambda: None, role="primary")
    text = f"{problem}\n\n{do}" if do else problem
    title = tr("This cannot be done") if isinstance(error, Refused) else tr("Unexpected error")
    message = Message(parent, title, text, [close], "alert-triangle")
    close.setDefault(True)
    message.open()
    return message


def ask_to_confirm(
    parent: QWidget, title: str, text: str, *, verb: str, then: Callable[[], object], careful: bool = False
) -> Message:
    """Ask before an action; ``then`` is called when the verb is chosen. ``careful`` makes Cancel the default."""
    keep = button(tr("Cancel"), lambda: None)
    do = button(verb, then, role="primary")
    message = Message(parent, title, text, [keep, do], "help-circle")
    usual = keep if careful else do
    usual.setDefault(True)
    message.open()
    usual.setFocus()
    return message
