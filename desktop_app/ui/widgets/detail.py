# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pane beside a table: what is chosen, or the form in which it is changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.widgets.forms.form import Form, form_buttons
from desktop_app.ui.widgets.forms.repeated import Repeated
from desktop_app.ui.widgets.parts import across, boxed, down, fill, label, rule, scrolled
from desktop_app.ui.words.strings import tr


class DetailPane(QFrame):
    """One of three: a hint, a view, a form with Save and Cancel."""

    turned = Signal()
    """A form was opened, or put away."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMinimumWidth(340)
        self._stack = QStackedWidget()
        self._hint = label(hint, "quiet", wrap=True)
        self._stack.addWidget(boxed(down(self._hint, None)))
        self.form: Form | Repeated | None = None
        self._shown: QWidget | None = None
        fill(QVBoxLayout(self), [self._stack], margins=(16, 14, 6, 14))

    @property
    def is_editing(self) -> bool:
        """Tell whether a form is open."""
        return self.form is not None

    def show_hint(self) -> None:
        """Show the hint, for nothing is chosen."""
        self._replace(None)

    def show_view(self, content: QWidget, name: str) -> None:
        """Show what is chosen."""
        inner = down(content, None)
        inner.setContentsMargins(0, 0, 10, 0)
        held = boxed(inner)
        self._replace(scrolled(held, name))

    def show_form(
        self,
        title: str,
        form: Form | Repeated,
        save: Callable[[], None],
        cancel: Callable[[], None],
    ) -> None:
        """Show a form; its buttons stay in sight while it scrolls."""
        inner = down(label(title, "section"), 8)
        held = boxed(inner)
        inner.setContentsMargins(0, 0, 10, 0)
        keep, do = form_buttons(lambda: save() if not form.look_over() else None, cancel)
        do.setShortcut("Ctrl+S")
        do.setToolTip(tr("Save, Ctrl+S"))
        keep.setToolTip(tr("Cancel, Escape"))
        summary = label("", "fault", wrap=True)
        form.told.connect(lambda: summary.setText(_summary(form.faulty)))
        foot = across(summary, keep, do)
        foot.setStretch(0, 1)
        foot.setContentsMargins(0, 8, 10, 0)
        whole = boxed(down(scrolled(held, title), rule(), foot, gap=4))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), whole)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(cancel)
        self._replace(whole)
        self.form = form
        # Only now: whatever is moved into its place with fields in it is styled at every step.
        inner.addWidget(form)
        inner.addStretch(1)
        form.build()
        self.turned.emit()

    def _replace(self, widget: QWidget | None) -> None:
        if self.form is not None:
            self.form = None
            self.turned.emit()
        if self._shown is not None:
            self._stack.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        if widget is not None:
            self._stack.addWidget(widget)
            self._stack.setCurrentIndex(1)


def _summary(faulty: int) -> str:
    """Return how many fields of a form something is wrong with; blank for none."""
    if faulty == 1:
        return tr("One field needs attention.")
    return tr("{count} fields need attention.", count=faulty) if faulty else ""


def detail_head(title: str, under: str, *buttons: QWidget) -> QWidget:
    """Return the top of a view: its name, a line below, and what can be done with it."""
    name = label(title, "section", wrap=True)
    words = down(name, 2)
    if under:
        words.addWidget(label(under, "quiet", wrap=True))
    held = across(boxed(words), *buttons, gap=8)
    held.setStretch(0, 1)
    for one in buttons:
        held.setAlignment(one, Qt.AlignmentFlag.AlignTop)
    return boxed(held)


def section(title: str) -> QWidget:
    """Return the heading of a part of a view."""
    held = down(18, label(title, "section", wrap=True), 6)
    return boxed(held)


def hint_tr() -> str:
    """Return the hint of an empty pane."""
    return tr("Choose a row to see it here.")
