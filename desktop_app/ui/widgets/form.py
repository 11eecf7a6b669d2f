# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A form: groups of labelled fields, help on demand, faults under their field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.strings import tr
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.editors import (
    ChoiceEditor,
    Editor,
    LineEditor,
    LookupEditor,
    NoteEditor,
    Options,
)
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label, rule


@dataclass(frozen=True, slots=True)
class Input:
    """One field. ``kind`` is line, note, choice or lookup; ``wide`` is its share of the row."""

    name: str
    label: str
    kind: str = "line"
    help: str = ""
    hint: str = ""
    options: Options = ()
    wide: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of fields under a heading; the label of a row is that of its first field."""

    title: str
    rows: Sequence[Sequence[Input]]


def make_editor(field: Input) -> Editor:
    """Return the editor of a field."""
    if field.kind == "note":
        return NoteEditor(field.label)
    if field.kind == "choice":
        return ChoiceEditor(field.label, field.options)
    if field.kind == "lookup":
        return LookupEditor(field.label, field.options, field.hint)
    return LineEditor(field.label, field.hint)


class Form(QWidget):
    """Fields in groups; ``values`` are texts by name."""

    edited = Signal()

    def __init__(self, groups: Sequence[Group], label_width: int = 120) -> None:
        super().__init__()
        self._editors: dict[str, Editor] = {}
        self._faults: dict[str, QLabel] = {}
        self._label_width = label_width
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for place, group in enumerate(groups):
            if group.title:
                layout.addSpacing(20 if place else 4)
                layout.addWidget(label(group.title, "section"))
                layout.addSpacing(8)
            for row in group.rows:
                layout.addWidget(self._row(row))

    def _row(self, row: Sequence[Input]) -> QWidget:
        name = label(row[0].label, "caption", wrap=False)
        name.setFixedWidth(px(self._label_width))
        name.setWordWrap(True)
        name.setToolTip(row[0].help)
        line = QHBoxLayout()
        line.setSpacing(8)
        fault = label("", "fault", wrap=True)
        fault.hide()
        for field in row:
            editor = make_editor(field)
            editor.setToolTip(field.help)
            editor.setAccessibleDescription(field.help)
            editor.edited.connect(self.edited.emit)
            self._editors[field.name] = editor
            self._faults[field.name] = fault
            line.addWidget(editor, field.wide)
        name.setBuddy(self._editors[row[0].name])
        whole = across(name, down(line, fault, gap=2), gap=8)
        whole.setStretch(1, 1)
        made = boxed(whole)
        whole.setContentsMargins(0, 4, 0, 4)
        return made

    def values(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: editor.value() for name, editor in self._editors.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put values into the fields; a field without one becomes blank."""
        for name, editor in self._editors.items():
            editor.set_value(values.get(name, ""))
        self.show_faults({})

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong under each field, and nothing under the others."""
        for place in set(self._faults.values()):
            place.hide()
        for name, editor in self._editors.items():
            fault = faults.get(name, "")
            editor.mark_fault(fault)
            if fault:
                self._faults[name].setText(fault)
                self._faults[name].show()

    def editor(self, name: str) -> Editor:
        """Return the editor of a field."""
        return self._editors[name]


class Repeated(QWidget):
    """The same small form several times: lines of a bill, materials, owners."""

    edited = Signal()

    def __init__(
        self, groups: Callable[[], Sequence[Group]], add: str, remove: str, none: str
    ) -> None:
        super().__init__()
        self._groups, self._remove_words = groups, remove
        self.forms: list[Form] = []
        self._held: list[QWidget] = []
        self._none = label(none, "quiet", wrap=True)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self.add = button(add, self._add_blank, icon="plus")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        fill(layout, [self._none, self._boxes, across(self.add, None)], margins=(0, 0, 0, 0))

    def _add_blank(self) -> None:
        form = self._append({})
        form.editor(next(iter(form.values()))).setFocus()
        self.edited.emit()

    def _append(self, values: Mapping[str, str]) -> Form:
        form = Form(self._groups(), 96)
        form.show_values(values)
        form.edited.connect(self.edited.emit)
        box = QWidget()
        tip = f"{self._remove_words} {len(self.forms) + 1}"
        gone = button("", lambda: self._drop(form, box), role="icon", icon="x", tip=tip)
        line = across(form, gone, gap=4)
        line.setStretch(0, 1)
        line.setAlignment(gone, Qt.AlignmentFlag.AlignTop)
        fill(QVBoxLayout(box), [line, rule()], margins=(0, 0, 0, 0))
        self._boxes.addWidget(box)
        self.forms.append(form)
        self._held.append(box)
        self._none.setVisible(False)
        return form

    def _drop(self, form: Form, box: QWidget) -> None:
        self.forms.remove(form)
        self._held.remove(box)
        self._boxes.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._none.setVisible(not self.forms)
        self.edited.emit()

    def values(self) -> list[dict[str, str]]:
        """Return what stands in each of them."""
        return [form.values() for form in self.forms]

    def show_values(self, entries: Sequence[Mapping[str, str]]) -> None:
        """Show these and no others."""
        while self.forms:
            self._drop(self.forms[0], self._held[0])
        for entry in entries:
            self._append(entry)
        self._none.setVisible(not entries)


def form_buttons(
    save: Callable[[], None], cancel: Callable[[], None]
) -> tuple[QPushButton, QPushButton]:
    """Return the two buttons at the foot of a form."""
    return button(tr("Cancel"), cancel), button(tr("Save"), save, role="primary")
