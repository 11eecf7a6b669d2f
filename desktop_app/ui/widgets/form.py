# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A form: groups of labelled fields, help on demand, faults under their field."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
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
from desktop_app.ui.widgets.parts import across, button, fill, label, rule

SLICE_SECONDS: Final = 0.025
"""How long the making of widgets goes on before the window may turn."""


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
    """Fields in groups; ``values`` are texts by name.

    ``later`` leaves the making of the fields to ``build``, which is called where the form already
    has its place: a field that is moved into a window is styled again at every step of the way.
    """

    edited = Signal()

    def __init__(
        self, groups: Sequence[Group], label_width: int = 120, *, later: bool = False
    ) -> None:
        super().__init__()
        self._editors: dict[str, Editor] = {}
        self._faults: dict[str, QLabel] = {}
        self._label_width = label_width
        self._waiting = deque(_pieces(groups))
        self._values: dict[str, str] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        if not later:
            self.build_now()

    def build(self) -> None:
        """Make the fields, a few at a time, so that nothing waits for all of them."""
        in_slices(self, self._build_next)

    def _build_next(self) -> bool:
        """Make the next row; tells whether more are to come."""
        if self._waiting:
            piece = self._waiting.popleft()
            if isinstance(piece, int):
                self._rows.addSpacing(piece)
            elif isinstance(piece, str):
                self._rows.addWidget(label(piece, "section"))
            else:
                self._row(piece)
        return bool(self._waiting)

    def build_now(self) -> None:
        """Make everything that is not made yet."""
        while self._build_next():
            pass

    def _row(self, row: Sequence[Input]) -> None:
        made = QWidget(self)
        whole = QHBoxLayout(made)
        whole.setSpacing(8)
        whole.setContentsMargins(0, 4, 0, 4)
        name = label(row[0].label, "caption", wrap=False)
        name.setFixedWidth(px(self._label_width))
        name.setWordWrap(True)
        name.setToolTip(row[0].help)
        whole.addWidget(name)
        column = QVBoxLayout()
        column.setSpacing(2)
        whole.addLayout(column, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        column.addLayout(line)
        fault = label("", "fault", wrap=True)
        fault.hide()
        for field in row:
            line.addWidget(self._editor(field), field.wide)
            self._faults[field.name] = fault
        column.addWidget(fault)
        name.setBuddy(self._editors[row[0].name])
        self._rows.addWidget(made)
        # The layout asks for heights before anything is shown, and remembers what it was told: a
        # field that has not met the style sheet yet would say less than it needs.
        for piece in (name, *(self._editors[field.name] for field in row)):
            piece.ensurePolished()

    def _editor(self, field: Input) -> Editor:
        editor = make_editor(field)
        editor.setToolTip(field.help)
        editor.setAccessibleDescription(field.help)
        editor.set_value(self._values.get(field.name, ""))
        editor.edited.connect(self.edited.emit)
        self._editors[field.name] = editor
        return editor

    def values(self) -> dict[str, str]:
        """Return what stands in the fields."""
        self.build_now()
        return {name: editor.value() for name, editor in self._editors.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put values into the fields; a field without one becomes blank."""
        self._values = dict(values)
        for name, editor in self._editors.items():
            editor.set_value(values.get(name, ""))
        self._mark({})

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong under each field, and nothing under the others."""
        self.build_now()
        self._mark(faults)

    def _mark(self, faults: Mapping[str, str]) -> None:
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
        self.build_now()
        return self._editors[name]


def _pieces(groups: Sequence[Group]) -> Iterator[int | str | Sequence[Input]]:
    """Yield what a form is made of from top to bottom: gaps, headings, rows."""
    for place, group in enumerate(groups):
        if group.title:
            yield 20 if place else 4
            yield group.title
            yield 8
        yield from group.rows


def in_slices(owner: QWidget, make_next: Callable[[], bool]) -> None:
    """Make things one after another, and let the window turn whenever a slice of time is used up."""
    until = perf_counter() + SLICE_SECONDS
    more = make_next()
    while more and perf_counter() < until:
        more = make_next()
    # Drawn when everything is there: what is half made has not found its place yet.
    owner.setUpdatesEnabled(not more)
    if more:
        QTimer.singleShot(0, owner, lambda: in_slices(owner, make_next))


class Repeated(QWidget):
    """The same small form several times: lines of a bill, materials, owners. ``later`` as in Form."""

    edited = Signal()

    def __init__(
        self,
        groups: Callable[[], Sequence[Group]],
        words: tuple[str, str, str],
        *,
        later: bool = False,
    ) -> None:
        """Make none yet; ``words`` are those for adding one, taking one out, and for there being none."""
        super().__init__()
        add, self._remove_words, none = words
        self._groups, self._later = groups, later
        self.forms: list[Form] = []
        self._held: list[QWidget] = []
        self._given: list[dict[str, str]] = []
        self._waiting: deque[dict[str, str]] = deque()
        self._none = label(none, "quiet", wrap=True)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self.add = button(add, self._add_blank, icon="plus")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        fill(layout, [self._none, self._boxes, across(self.add, None)], margins=(0, 0, 0, 0))

    def build(self) -> None:
        """Make the forms, a few at a time, so that nothing waits for all of them."""
        self._later = False
        in_slices(self, self._build_next)

    def _build_next(self) -> bool:
        if self._waiting:
            self._append(self._waiting.popleft())
        return bool(self._waiting)

    def build_now(self) -> None:
        """Make everything that is not made yet."""
        while self._build_next():
            pass

    def _add_blank(self) -> None:
        self.build_now()
        form = self._append({})
        form.editor(next(iter(form.values()))).setFocus()
        self.edited.emit()

    def _append(self, values: Mapping[str, str]) -> Form:
        box = QWidget(self)
        whole = QVBoxLayout(box)
        whole.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(4)
        whole.addLayout(line)
        whole.addWidget(rule())
        self._boxes.addWidget(box)
        form = Form(self._groups(), 96, later=True)
        line.addWidget(form, 1)
        form.show_values(values)
        form.edited.connect(self.edited.emit)
        tip = f"{self._remove_words} {len(self.forms) + 1}"
        gone = button("", lambda: self._drop(form, box), role="icon", icon="x", tip=tip)
        line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        form.build_now()
        self.forms.append(form)
        self._held.append(box)
        self._given.append(dict(values))
        self._none.setVisible(False)
        return form

    def _drop(self, form: Form, box: QWidget) -> None:
        place = self.forms.index(form)
        for held in (self.forms, self._held, self._given):
            del held[place]
        self._boxes.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._none.setVisible(not self.forms)
        self.edited.emit()

    def values(self) -> list[dict[str, str]]:
        """Return what stands in each of them, with what was given and has no field."""
        self.build_now()
        pairs = zip(self._given, self.forms, strict=True)
        return [given | form.values() for given, form in pairs]

    def show_values(self, entries: Sequence[Mapping[str, str]]) -> None:
        """Show these and no others."""
        self._waiting.clear()
        while self.forms:
            self._drop(self.forms[0], self._held[0])
        self._waiting.extend(dict(entry) for entry in entries)
        self._none.setVisible(not entries)
        if not self._later:
            self.build_now()


def form_buttons(
    save: Callable[[], None], cancel: Callable[[], None]
) -> tuple[QPushButton, QPushButton]:
    """Return the two buttons at the foot of a form."""
    return button(tr("Cancel"), cancel), button(tr("Save"), save, role="primary")
