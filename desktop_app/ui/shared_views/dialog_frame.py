# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shape of every dialog: title, one line, a form, buttons at the right; and messages: what failed, are you sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import PlainLabel, set_available, set_title
from desktop_app.ui.shared_views.help_beside import HelpBeside
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import FittedArea, reveal_focus
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label, progress_bar
from desktop_app.ui.words.strings import join_sentences, refusal_sentences, tr, translate_text

_SIDE = 24
_EDGE = 24
_REST = 170
"""Height of title, line and buttons together, in pixels at 100 %; an estimate."""


class DialogFrame(HelpBeside):
    """A modal dialog that is opened and deletes itself when it closes.

    ``fits``: the height follows the content; without it the dialog keeps the size it was given.
    """

    fits = True

    def __init__(self, parent: QWidget, title: str, about: str = "", width: int = 520) -> None:
        super().__init__(parent)
        set_title(self, title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        screen = parent.screen().availableGeometry().size()
        available_size = self.available_size = screen.expandedTo(parent.window().size()) - QSize(_EDGE, _EDGE)
        self.setMinimumWidth(min(px(width), available_size.width()))
        self.body = down()
        content = QWidget()
        content.setProperty("role", "page")
        content.setLayout(self.body)
        wide = self.minimumWidth() - 2 * _SIDE
        most = QSize(available_size.width() - 2 * _SIDE, available_size.height() - px(_REST))
        self._area = FittedArea(content, title, wide, most)
        self._button_row = across(None, gap=8)
        layout = down(label(title, "title", wrap=True), on=self, margins=(_SIDE, 20, _SIDE, 20))
        if about:
            about_label = label(about, "quiet", explains=True)
            about_label.setWordWrap(True)
            fill(layout, [4, about_label])
        fill(layout, [16, self._area, 20, self._button_row])
        layout.setStretch(layout.count() - 3, 1)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons at the foot, the most important last."""
        for dialog_button in buttons:
            self._button_row.addWidget(dialog_button)
        buttons[-1].setDefault(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_to_content()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's signature
        has_moved = super().focusNextPrevChild(next)
        reveal_focus(self)
        return has_moved

    def fit_to_content(self) -> None:
        """Set the height that the content needs at the present width, up to the height of the screen."""
        layout = self.layout()
        if layout is not None and not self.is_help_shown:
            self._area.updateGeometry()  # else the area would still report the height of its previous content
            inner = self._column.layout() if self._column is not None else None
            if inner is not None:
                inner.activate()
            layout.activate()
            needed = layout.totalHeightForWidth(max(self.width(), self.minimumWidth()))
            tall = min(max(needed, self.minimumHeight()), self.available_size.height())
            self.setMinimumHeight(tall)
            if self.fits:
                self.resize(self.width(), self.minimumHeight())

    def close(self) -> bool:
        """Close the dialog, unless it has been closed already."""
        return not isValid(self) or super().close()

    def show_first(self) -> None:
        """Open the dialog with the cursor in its first field."""
        self.open()
        QTimer.singleShot(0, self, lambda: editors.focus_first_editor(self))


def limit_height(content: QWidget, wanted: int) -> QWidget:
    """Return the content in a box ``wanted`` pixels high at 100 %, less where the screen is small."""
    box = boxed(down(content))
    available = box.screen().availableGeometry().height() - px(240)  # so high is the rest of a dialog
    box.setFixedHeight(max(px(120), min(px(wanted), available)))
    return box


class FormDialog(DialogFrame):
    """A dialog around one form; a refusal is shown under its field, or at the foot."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        form: Form,
        save: Callable[[FormDialog], None],
        *,
        about: str = "",
        verb: str = "",
        place: str = "",
    ) -> None:
        super().__init__(parent, title, about)
        self.handbook_place = place or type(self).handbook_place
        self.form = form
        self._fault = PlainLabel()
        self._fault.setProperty("role", "fault")
        self._fault.setWordWrap(True)
        self._fault.hide()
        fill(self.body, [form, self._fault])
        form.faults_changed.connect(self._fit_again)
        form.edited.connect(self._clear_fault)
        self.confirm_button = button(
            verb or tr("Save"), lambda: None if form.check_fields() else save(self), role="primary"
        )
        self.cancel_button = button(tr("Cancel"), self.close)
        self.progress_bar = progress_bar()
        self.progress_bar.setRange(0, 0)
        self.progress_bar.hide()
        fill(self.body, [self.progress_bar])
        self.is_busy = False
        """Whether the change is being stored."""
        self.add_buttons(self.cancel_button, self.confirm_button)

    def _fit_again(self) -> None:
        """Fit the height now and once more after Qt has wrapped the new lines."""
        self.fit_to_content()
        QTimer.singleShot(0, self, self.fit_to_content)

    def _clear_fault(self) -> None:
        """Hide the fault of the whole form as soon as the form is edited."""
        if not self._fault.isHidden():
            self._fault.hide()
            self._fit_again()

    def lock_until_done(self) -> None:
        """Keep the dialog open, with its buttons disabled, while the change is being stored."""
        self._show_busy(busy=True)

    def let_cancel(self, cancel: Callable[[], object]) -> None:
        """Let Cancel stop the change that is being stored."""
        self.cancel_button.clicked.connect(cancel)
        set_available(self.cancel_button, "")

    def unlock(self) -> None:
        """Let the form be edited again, after the change was not stored."""
        self._show_busy(busy=False)

    def close_when_done(self) -> None:
        """Close the dialog after the change was stored."""
        self._show_busy(busy=False)
        self.close()

    def reject(self) -> None:
        """Close the dialog, unless the change is being stored."""
        if not self.is_busy:
            super().reject()

    def show_progress(self, done: int, of: int) -> None:
        """Show how far the work is; before the first step, and without a number of steps, only that it goes on."""
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)

    def _show_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.progress_bar.setRange(0, 0)
        for widget in (self.confirm_button, self.cancel_button):
            set_available(widget, tr("Being stored …") if busy else "")
        self.progress_bar.setVisible(busy)

    def show_refusal(self, error: Exception) -> None:
        """Show why the form could not be stored."""
        if not isValid(self):
            return
        self._show_busy(busy=False)
        fault = str(error)
        if isinstance(error, Refused):
            fault = refusal_sentences(error.what, error.do)
            field = error.where.rpartition(".")[2]
            if field in self.form.current_values():
                self.show_faults({field: fault})
                return
        self.show_faults({}, fault)

    def show_faults(self, faults: Mapping[str, str], whole: str = "") -> None:
        """Show the fault of each field under it, and ``whole``, the fault of the whole form, at the foot."""
        self.form.show_faults(faults)
        self._fault.setText(whole)
        self._fault.setVisible(bool(whole))
        self.fit_to_content()


# --------------------------------------------------------------------------------------------------
# Message dialogs: errors with what to do about them, and questions.


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


class Message(HelpBeside):
    """A short message with buttons; opened, never executed, and deleted when it closes."""

    handbook_place = "problems"

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # at first a dialog gets at most two thirds of the screen, and a long text would lose its end
        layout, screen = self.layout(), self.screen().availableGeometry().height() - _EDGE
        if layout is not None:
            self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), screen))


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
