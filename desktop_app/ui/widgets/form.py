# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A form: groups of labelled fields, help on demand, faults under their field."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from time import perf_counter
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.ui.look.theme import LARGE, px, set_icon
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.help import help_button, set_place
from desktop_app.ui.widgets.parts import Note, across, button, down, label, rule
from desktop_app.ui.words.strings import refusal_sentences, tr, tr_n
from desktop_app.ui.words.typed import Read, TypedValue, day_in_field, example_day, read_day, read_figure

SLICE_SECONDS: Final = 0.025
"""How long widgets are made at a stretch before the event loop runs."""


@dataclass(frozen=True, slots=True)
class Input:
    """One field. ``kind`` is line, figure, process, day, country, note, choice or lookup.

    ``wide`` is its share of the row.
    ``place`` is its place in the handbook, blank for none of its own.
    ``wrong`` says what to do about a text that is none of the options of a look-up; blank where any text will do.
    """

    name: str
    label: str
    kind: str = "line"
    help: str = ""
    hint: str = ""
    options: editors.Options = ()
    wide: int = 1
    wrong: str = ""
    place: str = ""


Units = Mapping[str, tuple[str, tuple[str, ...]]]
"""By field of a unit or currency: the usual value, and the fields whose figures have that unit."""
Remedies = Mapping[str, tuple[str, Callable[[str], object]]]
"""By the first field of a row: text and action of a button shown while the row has a fault."""
Check = Callable[[Mapping[str, str]], Mapping[str, str]]
"""Returns the faults of a form's values by field."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of fields under a heading; the label of a row is that of its first field.

    ``note`` is a text below the heading, to be read before the fields are filled in. ``is_folded`` shows the heading
    alone, with how many of its fields are filled in, until it is opened.
    """

    title: str
    rows: Sequence[Sequence[Input]]
    note: str = ""
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class FormText:
    """A line of a form that is only read."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class FoldStart:
    """From here on the rows of a form are folded below a heading; with a blank one, no longer."""

    title: str


def make_editor(field: Input) -> editors.Editor:
    """Return the editor of a field."""
    if field.kind == "note":
        return editors.NoteEditor(field.label)
    if field.kind == "choice":
        return editors.ChoiceEditor(field.label, field.options)
    if field.kind == "lookup":
        return editors.LookupEditor(field.label, field.options, field.hint, field.wrong)
    if field.kind == "country":
        return editors.CountryEditor(field.label, field.hint)
    if field.kind == "day":
        return DayEditor(field.label, hint=field.hint)
    if field.kind in ("figure", "process"):
        return FigureEditor(field.label, field.hint, or_none=field.kind == "process")
    return editors.LineEditor(field.label, field.hint)


class Form(QWidget):
    """Fields in groups; its values are texts by field name.

    ``is_deferred`` leaves making the fields to ``build_gradually``, which is called once the form is in
    its window: fields are styled again each time a widget above them gets a new parent.
    """

    edited = Signal()
    faults_changed = Signal()
    """The faults shown have changed."""

    def __init__(
        self,
        groups: Sequence[Group],
        label_width: int = 120,
        *,
        units: Units = MappingProxyType({}),
        check: Check = lambda _values: {},
        ways: Remedies = MappingProxyType({}),
        is_deferred: bool = False,
    ) -> None:
        super().__init__()
        self._remedies, self._links = ways, dict[str, QPushButton]()
        self._editors: dict[str, editors.Editor] = {}
        self._fault_labels: dict[str, QLabel] = {}
        self._faults: dict[str, str] = {}
        self._units, self._check = units, check
        self._shown_values: dict[str, str] = {}
        self._label_width = label_width
        self._waiting = deque(_list_parts(groups))
        self._values: dict[str, str] = {}
        self._rows = down(on=self)
        self._folds: list[_Fold] = []
        self._into = self._rows
        if not is_deferred:
            self.build_now()

    def build_gradually(self) -> None:
        """Make the fields in slices, so that the window stays responsive."""
        in_slices(self, self._build_next)

    def _build_next(self) -> bool:
        """Make the next row; tells whether more remain."""
        if self._waiting:
            part = self._waiting.popleft()
            if isinstance(part, FoldStart):
                self._into = self._rows
                if part.title:
                    fold = _Fold(part.title)
                    self._folds.append(fold)
                    self._rows.addWidget(fold)
                    self._into = fold.rows
            elif isinstance(part, int):
                self._into.addSpacing(part)
            elif isinstance(part, FormText):
                self._into.addWidget(label(part.text, part.role, wrap=True))
            else:
                row_box = QWidget(self)
                stacked = px(100) >= LARGE
                row_layout: QBoxLayout = QVBoxLayout(row_box) if stacked else QHBoxLayout(row_box)
                row_layout.setSpacing(2 if stacked else 8)
                row_layout.setContentsMargins(0, 4, 0, 4)
                name = label(part[0].label, "caption", wrap=False)
                sign = help_button(part[0].label, part[0].place) if part[0].place else None
                if (
                    not stacked
                ):  # the sign stands in the gap before the field, so that the field is as wide as without
                    name.setFixedWidth(px(self._label_width) - (px(14) + 2 if sign is not None else 0))
                    name.setMinimumHeight(px(32))
                name.setWordWrap(True)
                set_tip(name, part[0].help)
                if sign is None:
                    row_layout.addWidget(name)
                    row_layout.setAlignment(name, Qt.AlignmentFlag.AlignTop)
                else:
                    set_place(row_box, part[0].place)
                    head = across(name, sign, *([None] if stacked else []), gap=0)
                    row_layout.addLayout(head)
                    row_layout.setAlignment(head, Qt.AlignmentFlag.AlignTop)
                column = down(gap=2)
                row_layout.addLayout(column, 1)
                line = across()
                column.addLayout(line)
                fault = Note("fault")
                for field in part:
                    editor = make_editor(field)
                    set_tip(editor, field.help)
                    editor.setAccessibleDescription(field.help)
                    editor.show_value(self._values.get(field.name, ""))
                    editor.edited.connect(partial(self._clear_fault, field.name))
                    editor.left.connect(partial(self._check_field, field.name))
                    self._editors[field.name] = editor
                    line.addWidget(editor, field.wide)
                    self._fault_labels[field.name] = fault
                column.addWidget(fault)
                self._add_remedy(part[0].name, column)
                name.setBuddy(self._editors[part[0].name])
                self._into.addWidget(row_box)
                if self._into is not self._rows:
                    self._folds[-1].take_editors([self._editors[field.name] for field in part])
                # The layout asks for heights before anything is shown and caches them: a field that is not
                # styled yet would report too little.
                for widget in (name, *(self._editors[field.name] for field in part)):
                    widget.ensurePolished()
        return bool(self._waiting)

    def build_now(self) -> None:
        """Make all remaining fields."""
        while self._build_next():
            pass

    def _add_remedy(self, name: str, column: QBoxLayout) -> None:
        """Add the button of a remedy, which is visible while the row has a fault."""
        if name in self._remedies:
            button_text, do = self._remedies[name]
            remedy_button = self._links[name] = button(button_text, lambda: do(name), role="link")
            remedy_button.hide()
            column.addWidget(remedy_button)

    def _clear_fault(self, name: str) -> None:
        """Clear the fault of a field that is being edited."""
        if name in self._faults:
            self._mark_faults({key: fault_text for key, fault_text in self._faults.items() if key != name})
        self.edited.emit()

    def _check_field(self, name: str) -> None:
        """Show the fault of a field as soon as it is left."""
        fault = self._editors[name].describe_problem()
        if fault and self._faults.get(name) != fault:
            self._mark_faults({**self._faults, name: fault})

    def current_values(self) -> dict[str, str]:
        """Return the texts of the fields; a usual unit counts as blank while its figures are blank."""
        self.build_now()
        field_values = {name: editor.current_value() for name, editor in self._editors.items()}
        for unit, (usual, figures) in self._units.items():
            unused = not any(field_values[name] for name in figures)
            if unused and field_values[unit] == usual and not self._shown_values.get(unit):
                field_values[unit] = ""
        return field_values

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show values; fields without one become blank, units without figures show the usual one."""
        self._shown_values = dict(values)
        usual = {
            unit: word
            for unit, (word, figures) in self._units.items()
            if not any(values.get(name) for name in (unit, *figures))
        }
        self._values = self._shown_values | usual
        for name, editor in self._editors.items():
            editor.show_value(self._values.get(name, ""))
        for fold in self._folds:
            fold.show_count()
        self._mark_faults({})

    def check_fields(self) -> int:
        """Show the fault of each field, focus the first faulty one, and return their number."""
        values = self.current_values()
        unread = {name: editor.describe_problem() for name, editor in self._editors.items()}
        self.show_faults(
            {**self._check(values), **{key: problem for key, problem in unread.items() if problem}}
        )
        return self.fault_count

    def describe_problem(self) -> str:
        """Return why what is typed in a field cannot be read; blank where all of it can."""
        return next(filter(None, (editor.describe_problem() for editor in self._editors.values())), "")

    @property
    def fault_count(self) -> int:
        """Return the number of fields with a fault shown."""
        return len(self._faults)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show the faults by field, clear all others, and focus the first faulty field."""
        self.build_now()
        self._mark_faults({name: faults[name] for name in self._editors if faults.get(name)})
        if self._faults:
            first = self._editors[next(iter(self._faults))]
            for fold in self._folds:
                if fold.isAncestorOf(first):
                    fold.open()
            bring_into_sight(first)

    def show_refusal(self, error: Refused) -> bool:
        """Show a refusal at the field it names; tells whether the form has that field."""
        self.build_now()
        field = error.where.rpartition(".")[2]
        if field in self._editors:
            self.show_faults({field: refusal_sentences(error.what, error.do)})
        return field in self._editors

    def _mark_faults(self, faults: Mapping[str, str]) -> None:
        if not faults and not self._faults:
            return
        self._faults = dict(faults)
        texts_by_label: dict[QLabel, list[str]] = {
            fault_label: [] for fault_label in self._fault_labels.values()
        }
        for name, editor in self._editors.items():
            editor.mark_fault(faults.get(name, ""))
            if name in faults and faults[name] not in texts_by_label[self._fault_labels[name]]:
                texts_by_label[self._fault_labels[name]].append(faults[name])
        for label_text, fault_texts in texts_by_label.items():
            label_text.setText("\n".join(fault_texts))
        for name, link in self._links.items():
            link.setVisible(name in faults)
        self.faults_changed.emit()

    def show_row(self, name: str, *, is_shown: bool) -> None:
        """Show or hide the row of a field; one that is hidden is emptied."""
        editor = self._editors[name]
        if not is_shown:
            editor.show_value("")
        row = editor.parentWidget()
        if row is not None:
            row.setVisible(is_shown)

    def find_editor(self, name: str) -> editors.Editor:
        """Return the editor of a field."""
        self.build_now()
        return self._editors[name]


class _Fold(QWidget):
    """Rows of a form below a heading that opens them; it tells how many of their fields are filled in."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._editors = title, list[editors.Editor]()
        self._heading = button(title, self._turn, role="link", icon="chevron-right")
        self._heading.setCheckable(True)
        self._box = QWidget()
        self.rows = down(on=self._box)
        column = down(on=self, margins=(0, 6, 0, 6))
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._box)
        self._box.hide()

    def take_editors(self, fields: Sequence[editors.Editor]) -> None:
        """Count these fields as folded here."""
        self._editors += fields
        self.show_count()

    def show_count(self) -> None:
        """Say how many of the fields are filled in."""
        count = sum(bool(editor.current_value()) for editor in self._editors)
        heading = tr("{title} ({filled})", title=self._title, filled=tr_n("%n filled in", count))
        self._heading.setText(heading if count else self._title)

    def open(self) -> None:
        """Show the fields."""
        self._heading.setChecked(True)
        self._turn()

    def _turn(self) -> None:
        is_open = self._heading.isChecked()
        self._box.setVisible(is_open)
        set_icon(self._heading, "chevron-down" if is_open else "chevron-right")
        self.show_count()


def bring_into_sight(editor: QWidget) -> None:
    """Focus an editor and scroll to it and the fault below, once the layout is done."""

    def scroll_to_editor() -> None:
        area = editor.parentWidget()
        while area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(editor, 0, px(64))
            area = area.parentWidget()

    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, editor, scroll_to_editor)


def _list_parts(groups: Sequence[Group]) -> Iterator[int | FormText | FoldStart | Sequence[Input]]:
    """Yield the parts of a form from top to bottom: gaps in pixels, texts, folds, rows of fields."""
    for position, group in enumerate(groups):
        yield FoldStart(group.title if group.is_folded else "")
        if group.title and not group.is_folded:
            yield 20 if position else 4
            yield FormText(group.title, "section")
            yield 8
        if group.note:
            yield FormText(group.note, "caption")
            yield 6
        yield from group.rows


def in_slices(owner: QWidget, make_next: Callable[[], bool]) -> None:
    """Call ``make_next`` until it returns False; the event loop runs whenever a slice of time is used up."""
    until = perf_counter() + SLICE_SECONDS
    has_more = make_next()
    while has_more and perf_counter() < until:
        has_more = make_next()
    # Drawn once complete, because fields move while others are added.
    owner.setUpdatesEnabled(not has_more)
    if has_more:
        QTimer.singleShot(0, owner, lambda: in_slices(owner, make_next))


def form_buttons(save: Callable[[], None], cancel: Callable[[], None]) -> tuple[QPushButton, QPushButton]:
    """Return the two buttons at the foot of a form."""
    return button(tr("Cancel"), cancel), button(tr("Save"), save, role="primary")


# --------------------------------------------------------------------------------------------------
# Editors of figures and days: read as people write them, stored in one form, shown as they were read.


_NONE: Final = "none"


class TypedEditor(editors.LineEditor):
    """A line whose text is read as a figure or day; an ambiguous text is a fault and never guessed."""

    def __init__(self, name: str, read: Read, hint: str = "", width: int = 0) -> None:
        super().__init__(name, hint, width)
        self._read = read
        self._shown_and_value = ("", "")
        self.editingFinished.connect(self._settle_typed)

    def format_stored(self, stored_text: str) -> str:
        """Return a stored value as it is shown in the line."""
        return stored_text

    def _read_typed(self) -> TypedValue:
        """Return the text as it is read; a value shown and not edited stays exactly as stored."""
        typed = self.text().strip()
        if typed == self._shown_and_value[0]:
            return TypedValue(self._shown_and_value[1])
        return self._read(typed) if typed else TypedValue()

    def current_value(self) -> str:
        """Return the value in its stored form; a text that cannot be read stays one that every check refuses."""
        reading = self._read_typed()
        # Checks refuse a figure with a comma; with a point it might be read as another figure.
        return self.text().strip().replace(".", ",") if reading.fault else reading.value

    def show_value(self, value: str) -> None:
        """Show another value."""
        self._shown_and_value = (self.format_stored(value), value)
        super().show_value(self._shown_and_value[0])

    def describe_problem(self) -> str:
        """Return why the text cannot be read; blank if it can."""
        return self._read_typed().fault

    def _settle_typed(self) -> None:
        reading = self._read_typed()
        if reading.value and self.text() != self.format_stored(reading.value):
            self.setText(self.format_stored(reading.value))
        if reading.value:
            self._shown_and_value = (self.text(), reading.value)
        self.setCursorPosition(0)  # a long text shows its beginning
        self.mark_fault(reading.fault)
        self.left.emit()


class FigureEditor(TypedEditor):
    """A figure; with ``or_none`` the word none is valid, for a figure that does not apply."""

    def __init__(self, name: str, hint: str = "", width: int = 0, *, or_none: bool = False) -> None:
        def read(typed: str) -> TypedValue:
            return TypedValue(_NONE) if or_none and typed.casefold() == _NONE else read_figure(typed)

        super().__init__(name, read, hint, width)


class DayEditor(TypedEditor):
    """A day; the arrow keys go to the next and the previous day."""

    def __init__(self, name: str, width: int = 0, hint: str = "") -> None:
        super().__init__(name, read_day, hint or example_day(), width)

    def format_stored(self, stored_text: str) -> str:
        return day_in_field(stored_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        reading = self._read_typed()
        if not step or not reading.value or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        moved = date.fromordinal(date.fromisoformat(reading.value).toordinal() + step)
        self.show_value(moved.isoformat())
        self.edited.emit()


# --------------------------------------------------------------------------------------------------
# A form for a list of entries, such as lines of a bill, materials, owners.


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
