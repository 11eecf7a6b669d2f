# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pane beside a table: the view of the current row, or the form in which it is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.charts import OriginButton, OriginMark
from desktop_app.ui.widgets.form import Form, RepeatedForm, form_buttons
from desktop_app.ui.widgets.parts import across, add_shortcut, boxed, button, down, label, rule, scrolled
from desktop_app.ui.words.strings import tr


class DetailPane(QFrame):
    """Shows a hint, a view, or a form with Save and Cancel."""

    turned = Signal()
    """A form was opened or closed."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMinimumWidth(340)
        self._stack = QStackedWidget()
        self._hint = label(hint, "quiet", wrap=True)
        self._stack.addWidget(boxed(down(self._hint, None)))
        self.form: Form | RepeatedForm | None = None
        self._content: QWidget | None = None
        parts.fill(QVBoxLayout(self), [self._stack], margins=(16, 14, 6, 14))

    @property
    def is_editing(self) -> bool:
        """Tell whether a form is open."""
        return self.form is not None

    def show_hint(self) -> None:
        """Show the hint, while no row is chosen."""
        self._replace_content(None)

    def show_view(self, content: QWidget, name: str) -> None:
        """Show the view of a row; ``name`` is its accessible name."""
        self._replace_content(scrolled(boxed(down(content, None, margins=(0, 0, 10, 0))), name))

    def focus_view(self) -> None:
        """Move the focus to the first button or field of the view."""
        content = self._content
        fields = content.findChildren(QWidget) if content is not None else []
        first = (field for field in fields if field.isVisible() and field.isEnabled())
        at = next((field for field in first if field.focusPolicy() & Qt.FocusPolicy.TabFocus), content)
        if at is not None:
            at.setFocus(Qt.FocusReason.TabFocusReason)

    def show_form(
        self, title: str, form: Form | RepeatedForm, save: Callable[[], None], cancel: Callable[[], None]
    ) -> None:
        """Show a form; its buttons stay in sight while it scrolls."""
        inner = down(label(title, "section"), 8)
        form_box = boxed(inner)
        inner.setContentsMargins(0, 0, 10, 0)
        keep, do = form_buttons(lambda: save() if not form.check_fields() else None, cancel)
        do.setShortcut("Ctrl+S")
        set_tip(do, tr("Save, Ctrl+S"))
        set_tip(keep, tr("Cancel, Escape"))
        summary = label("", "fault", wrap=True)
        form.faults_changed.connect(
            lambda: summary.setText(
                tr("One field needs attention.")
                if form.fault_count == 1
                else (
                    tr("{count} fields need attention.", count=form.fault_count) if form.fault_count else ""
                )
            )
        )
        button_bar = across(summary, keep, do, margins=(0, 8, 10, 0), stretch=0)
        pane_content = boxed(down(scrolled(form_box, title), rule(), button_bar, gap=4))
        add_shortcut(pane_content, Qt.Key.Key_Escape, cancel)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # as on the pages with one primary button
            add_shortcut(pane_content, keys, do.click)
        self._replace_content(pane_content)
        self.form = form
        # Added last: fields are styled again each time a widget above them gets a new parent.
        inner.addWidget(form)
        inner.addStretch(1)
        form.build_gradually()
        self.turned.emit()

    def _replace_content(self, widget: QWidget | None) -> None:
        if self.form is not None:
            self.form = None
            self.turned.emit()
        if self._content is not None:
            self._stack.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = widget
        if widget is not None:
            self._stack.addWidget(widget)
            self._stack.setCurrentIndex(1)


_MOST_BESIDE: Final = 2
"""So many buttons leave a title enough room beside them; more are below it."""


def make_detail_head(title: str, under: str, *buttons: QWidget) -> QWidget:
    """Return the head of a view: title, a line below, and its buttons."""
    heading_column = down(label(title, "section", wrap=True), 2)
    if under:
        heading_column.addWidget(label(under, "quiet", wrap=True))
    if len(buttons) > _MOST_BESIDE:
        return boxed(down(boxed(heading_column), 8, across(*buttons, None)))
    head_row = across(boxed(heading_column), *buttons, stretch=0)
    for head_button in buttons:
        head_row.setAlignment(head_button, Qt.AlignmentFlag.AlignTop)
    return boxed(head_row)


def make_section_heading(
    title: str, change: Callable[[], object] | None = None, change_name: str = ""
) -> QWidget:
    """Return the heading of a section of a view.

    ``change`` opens the form of the section by a link at the right; ``change_name`` is its accessible name.
    """
    if change is None:
        return boxed(down(18, label(title, "section", wrap=True), 6))
    link = button(tr("Change"), change, role="link", name=change_name)
    return boxed(down(18, across(label(title, "section"), None, link), 6))


def add_links(column: QBoxLayout, links: Sequence[tuple[str, Callable[[], object]]], none: str) -> None:
    """Add links below each other, given as text and action; without any, the sentence ``none``."""
    for text, go in links:
        column.addWidget(button(text, go, role="link"))
    if not links:
        column.addWidget(label(none, "quiet", wrap=True))


# --------------------------------------------------------------------------------------------------
# A list of facts: name, value and origin mark, with thin lines between.


@dataclass(frozen=True, slots=True)
class ShownFact:
    """One fact: its name, its value as text, its origin mark, a note below, and the document that it stands in.

    ``figure`` is the key by which the list opens where it comes from; blank where that cannot be opened.
    """

    name: str
    value: str
    mark: str = ""
    note: str = ""
    document: str = ""
    figure: str = ""


class FactList(QWidget):
    """Facts below each other, names at the left."""

    def __init__(
        self,
        facts: Sequence[ShownFact] = (),
        width: int = 130,
        open_origin: Callable[[str, str], object] | None = None,
    ) -> None:
        """Show facts; ``width`` is that of their names, in pixels at 100 %.

        ``open_origin`` opens where a figure comes from, by its key and name.
        """
        super().__init__()
        self._open_origin = open_origin
        self._width = width
        self._rows = down(on=self)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[ShownFact]) -> None:
        """Show other facts."""
        parts.emptied(self._rows)
        for fact in facts:
            name = label(fact.name, "caption")
            name.setFixedWidth(px(self._width))
            name.setWordWrap(True)
            value = parts.make_selectable(label(fact.value, "value"))
            widgets: list[QWidget] = [name, value]
            value.setWordWrap(True)
            if fact.mark:
                if self._open_origin is None or not fact.figure:
                    widgets.append(OriginMark(fact.mark, fact.document))
                else:
                    mark = OriginButton(fact.mark, fact.document, fact.name)
                    mark.opened.connect(partial(self._open_origin, fact.figure, fact.name))
                    widgets.append(mark)
            line = across(*widgets, gap=6)
            line.setStretch(1, 0 if fact.mark else 1)
            if fact.mark:
                value.setWordWrap(len(fact.value) > 28)
                line.setStretch(1, 1 if len(fact.value) > 28 else 0)
                line.addStretch(1)
            fact_column = down(line)
            if fact.note:
                inner = across(px(self._width) + 6, label(fact.note, "small", wrap=True), gap=0, stretch=1)
                fact_column.addLayout(inner)
            fact_row = boxed(fact_column)
            fact_column.setContentsMargins(0, 6, 0, 6)
            self._rows.addWidget(fact_row)
            self._rows.addWidget(rule())
