# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A form for a list of entries, such as lines of a bill, materials, owners."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.ui.widgets.form import Check, Form, Group, Units, in_slices
from desktop_app.ui.widgets.parts import across, button, down, label, rule
from desktop_app.ui.words.strings import refusal_sentences

_LINE: Final = re.compile(r"line ([0-9]+)")


class RepeatedForm(QWidget):
    """A small form for each entry of a list, with buttons that add and remove entries. ``is_deferred`` as in Form."""

    edited = Signal()
    faults_changed = Signal()

    def __init__(
        self,
        groups: Callable[[], Sequence[Group]],
        button_texts: tuple[str, str, str],
        *,
        units: Units = MappingProxyType({}),
        check: Check = lambda _values: {},
        is_deferred: bool = False,
        closing_form: Form | None = None,
    ) -> None:
        """Start without entries; ``button_texts`` are those for adding, for removing, and for an empty list.

        ``groups`` makes the fields of an entry; ``closing_form`` holds fields about the whole list.
        """
        super().__init__()
        add, self._remove_words, none = button_texts
        self._groups, self._is_deferred = groups, is_deferred
        self._units, self._check = units, check
        self.forms: list[Form] = []
        self._form_boxes: list[QWidget] = []
        self._shown_values: list[dict[str, str]] = []
        self._waiting: deque[dict[str, str]] = deque()
        self._empty_note = label(none, "quiet", wrap=True)
        self._boxes = down(gap=8)
        self.add_button = button(add, self._add_blank, icon="plus")
        layout = down(self._empty_note, self._boxes, across(self.add_button, None), on=self, gap=8)
        self.closing_form = closing_form
        if closing_form is not None:
            layout.addSpacing(8)
            layout.addWidget(closing_form)
            closing_form.edited.connect(self.edited.emit)
            closing_form.faults_changed.connect(self.faults_changed.emit)

    def build_gradually(self) -> None:
        """Make the entries in slices, so that the window stays responsive."""
        self._is_deferred = False
        in_slices(self, self._build_next)

    def _build_next(self) -> bool:
        if self._waiting:
            self._append_form(self._waiting.popleft())
        return bool(self._waiting)

    def build_now(self) -> None:
        """Make all remaining entries."""
        while self._build_next():
            pass

    def _add_blank(self) -> None:
        self.build_now()
        form = self._append_form({})
        form.find_editor(next(iter(form.current_values()))).setFocus()
        self.edited.emit()

    def add_entry(self, values: Mapping[str, str]) -> None:
        """Add an entry that is filled in."""
        self.build_now()
        self._append_form(values)
        self.edited.emit()

    def put_below(self, widget: QWidget) -> None:
        """Show a widget below the button that adds an entry."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  made so
        layout.insertWidget(3, widget)

    def _append_form(self, values: Mapping[str, str]) -> Form:
        box = QWidget(self)
        box_layout = QVBoxLayout(box)
        box_layout.setContentsMargins(0, 0, 0, 0)
        line = across(gap=4)
        box_layout.addLayout(line)
        box_layout.addWidget(rule())
        self._boxes.addWidget(box)
        form = Form(self._groups(), 96, units=self._units, check=self._check, is_deferred=True)
        line.addWidget(form, 1)
        form.show_values(values)
        form.edited.connect(self.edited.emit)
        form.faults_changed.connect(self.faults_changed.emit)
        tip = f"{self._remove_words} {len(self.forms) + 1}"
        gone = button("", lambda: self._remove_form(form, box), role="icon", icon="x", tip=tip)
        line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        form.build_now()
        self.forms.append(form)
        self._form_boxes.append(box)
        self._shown_values.append(dict(values))
        self._empty_note.setVisible(False)
        # Set the tab order: the entries, the button that adds one, the closing form.
        QWidget.setTabOrder(form.find_editor([*form.current_values()][-1]), self.add_button)
        if self.closing_form is not None:
            self.closing_form.raise_()
            QWidget.setTabOrder(
                self.add_button, self.closing_form.find_editor(next(iter(self.closing_form.current_values())))
            )
        return form

    def _remove_form(self, form: Form, box: QWidget) -> None:
        index = self.forms.index(form)
        for parallel_list in (self.forms, self._form_boxes, self._shown_values):
            del parallel_list[index]
        self._boxes.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._empty_note.setVisible(not self.forms)
        self.edited.emit()
        self.faults_changed.emit()

    def current_values(self) -> list[dict[str, str]]:
        """Return the values of each entry, with those given to ``show_values`` that have no field."""
        self.build_now()
        pairs = zip(self._shown_values, self.forms, strict=True)
        return [values | form.current_values() for values, form in pairs]

    def show_values(self, entries: Sequence[Mapping[str, str]]) -> None:
        """Show these entries in place of the previous ones."""
        self._waiting.clear()
        while self.forms:
            self._remove_form(self.forms[0], self._form_boxes[0])
        self._waiting.extend(dict(entry) for entry in entries)
        self._empty_note.setVisible(not entries)
        if not self._is_deferred:
            self.build_now()

    def check_fields(self) -> int:
        """Show the fault of each field, focus the first faulty one, and return their number."""
        self.build_now()
        for form in reversed(self.forms):  # the last one checked keeps the focus
            form.check_fields()
        return self.fault_count

    def describe_problem(self) -> str:
        """Return why what is typed in a field of an entry cannot be read; blank where all of it can."""
        return next(filter(None, (form.describe_problem() for form in self.forms)), "")

    @property
    def fault_count(self) -> int:
        """Return the number of fields with a fault shown."""
        return sum(form.fault_count for form in self.forms)

    def show_refusal(self, error: Refused) -> bool:
        """Show a refusal at the first field of the entry it names, counted from 1; tells whether there is one."""
        line = _LINE.fullmatch(error.where)
        if line is None or not 0 < int(line[1]) <= len(self.forms):
            return False
        form = self.forms[int(line[1]) - 1]
        form.show_faults({next(iter(form.current_values())): refusal_sentences(error.what, error.do)})
        return True
