# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two forms on one row: shows what is in this one beside what has been stored since, to be chosen field by field."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.services.schema.columns import SHEETS, sheet_of_form
from desktop_app.services.schema.forms import Form
from desktop_app.services.schema.rows import ChangedMeanwhile, JournalRow, differing_fields
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import DialogFrame
from desktop_app.ui.shared_views.form_fields import form_texts
from desktop_app.ui.widgets.form import Form as FormWidget
from desktop_app.ui.widgets.form import RepeatedForm
from desktop_app.ui.widgets.parts import across, boxed, button, down, label
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import DASH, country_name, format_moment, tr, translate_text


class MeanwhileDialog(DialogFrame):
    """Offers each field or entry that differs twice. ``chosen`` gets the names of those taken as they are stored."""

    handbook_place = "dialog/conflict"

    def __init__(
        self,
        parent: QWidget,
        about: str,
        differences: Sequence[Sides],
        *,
        chosen: Callable[[frozenset[str]], None],
        read_again: Callable[[], None],
    ) -> None:
        super().__init__(parent, tr("Changed meanwhile"), about, 640)
        self._chosen = chosen
        self.choices = {sides.name: _Choice(sides) for sides in differences}
        for choice in self.choices.values():
            self.body.addWidget(choice)
        read_button = button(tr("Read again, drop what is typed here"), lambda: self._end(read_again))
        back = button(tr("Back to the form"), self.close)
        self.save = button(tr("Save as chosen"), self._save, role="primary")
        self.add_buttons(read_button, back, self.save)

    def _save(self) -> None:
        chosen_names = frozenset(name for name, choice in self.choices.items() if choice.stored.isChecked())
        self._end(lambda: self._chosen(chosen_names))

    def _end(self, then: Callable[[], None]) -> None:
        self.close()
        then()


class _Choice(QWidget):
    """One field or entry: its name, and below it what either side says."""

    def __init__(self, sides: Sides) -> None:
        super().__init__()
        self.mine, self.stored = PlainRadio(tr("This form")), PlainRadio(tr("Stored since"))
        self._group = QButtonGroup(self)
        width = max(self.mine.sizeHint().width(), self.stored.sizeHint().width()) + px(8)
        lines = []
        for radio, text in ((self.mine, sides.mine), (self.stored, sides.stored)):
            self._group.addButton(radio)
            radio.setAccessibleName(f"{sides.label}: {radio.text()}, {text}")
            radio.setMinimumWidth(width)
            line = across(radio, label(text, wrap=True), stretch=1)
            line.setAlignment(radio, Qt.AlignmentFlag.AlignTop)
            lines.append(boxed(line))
        (self.mine if sides.is_edited else self.stored).setChecked(True)
        down(label(sides.label, "strong", wrap=True), 2, *lines, on=self, gap=2, margins=(0, 6, 0, 8))


def describe_change(change: JournalRow | None) -> str:
    """Return who has changed what meanwhile, as far as the journal tells."""
    if change is None:
        return tr("It has been stored anew since this form was opened. Nothing typed here is lost.")
    return tr(
        "{who} has stored it anew since this form was opened: {what}, {when}. Nothing typed here is lost.",
        who=change.by,
        what=f"{translate_text(change.what)} {change.subject}".strip(),
        when=format_moment(change.at),
    )


def settle_change(
    parent: QWidget,
    error: ChangedMeanwhile,
    form: OpenedForm,
    save: Callable[[], None],
    read: Callable[[], None] = lambda: None,
) -> MeanwhileDialog | None:
    """Show both sides and save what is chosen; where they do not differ in anything shown, save at once.

    ``read`` is called when the form shows what is stored in place of what was typed.
    """
    differences = form.compare(error.stored)

    def save_chosen(chosen_names: frozenset[str]) -> None:
        form.join(error.stored, chosen_names)
        save()

    def read_again() -> None:
        form.read_again(error.stored)
        read()

    if not differences:
        save_chosen(frozenset())
        return None
    dialog = MeanwhileDialog(
        parent, describe_change(error.change), differences, chosen=save_chosen, read_again=read_again
    )
    dialog.open()
    return dialog


# --------------------------------------------------------------------------------------------------
# What a form was opened with, what is in it now, and what somebody else has stored since: told apart and
# joined. A field is told apart in the form of one row, an entry in the form of a list.


Entry = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """A field or an entry that differs: as it is in the form, and as it is stored by now.

    ``is_edited``: it was changed in the form too, which is therefore kept unless it is chosen otherwise.
    """

    name: str
    label: str
    mine: str
    stored: str
    is_edited: bool


class OpenedForm(Protocol):
    """A form with what it was opened with."""

    opened: Any

    def compare(self, stored: Any) -> list[Sides]:
        """Return what differs between the form and what is stored now, where that was stored since."""

    def join(self, stored: Any, chosen_names: Collection[str]) -> None:
        """Take what was stored since, and of what differs that which is named; the rest stays as it is in the form."""

    def read_again(self, stored: Any) -> None:
        """Show what is stored in place of what is in the form."""


class OpenedRow:
    """The form of one row. ``row_of`` finds the row in what the form was opened with, where that is more than it."""

    def __init__(
        self,
        session: Session,
        form: FormWidget,
        opened: Any,
        row_of: Callable[[Any], Form] = lambda opened: opened,
    ) -> None:
        self._form, self.opened, self._row_of = form, opened, row_of
        self._texts = _FieldTexts(session, type(row_of(opened)))

    def filled_in(self) -> Any:
        """Return the row as it is filled in, with what has no field as it was opened."""
        opened: Any = self._row_of(self.opened)
        return replace(opened, **self._form.current_values())

    def compare(self, stored: Any) -> list[Sides]:
        mine, current = self._form.current_values(), form_texts(self._row_of(stored))
        before = form_texts(self._row_of(self.opened))
        return [
            Sides(
                name,
                self._texts.label(name),
                self._texts.value(name, mine[name]),
                self._texts.value(name, current[name]),
                is_edited=mine[name] != before[name],
            )
            for name in self._differing(stored)
            if name in mine and mine[name] != current[name]
        ]

    def join(self, stored: Any, chosen_names: Collection[str]) -> None:
        mine, current = self._form.current_values(), form_texts(self._row_of(stored))
        retained = {sides.name for sides in self.compare(stored)} - set(chosen_names)
        stored_since = set(self._differing(stored)) - retained
        self.opened = stored
        self._form.show_values(
            {name: current[name] if name in stored_since else text for name, text in mine.items()}
        )

    def read_again(self, stored: Any) -> None:
        self.opened = stored
        self._form.show_values(form_texts(self._row_of(stored)))

    def _differing(self, stored: Any) -> tuple[str, ...]:
        return differing_fields(self._row_of(self.opened), self._row_of(stored))


@dataclass(frozen=True, slots=True)
class ListParts:
    """How the form of a list is made from a detail: its entries, and the row that its closing form asks about."""

    kind: type[Form]
    entries: Callable[[Any], Sequence[Form]]
    closing: Callable[[Any], Form] | None = None


class OpenedList:
    """The form of a list, such as a bill, with the question at its foot."""

    def __init__(self, session: Session, form: RepeatedForm, parts: ListParts, opened: Any) -> None:
        self._form, self._parts, self.opened = form, parts, opened
        self._texts = _FieldTexts(session, parts.kind)
        self._closing = None
        if form.closing_form is not None and parts.closing is not None:
            self._closing = OpenedRow(session, form.closing_form, parts.closing(opened))

    def compare(self, stored: Any) -> list[Sides]:
        mine, current, before = self._mine(), self._entries(stored), self._entries(self.opened)
        differ = [
            Sides(
                key,
                self._texts.entry_label(mine.get(key) or current.get(key) or {}),
                self._texts.entry(mine.get(key)),
                self._texts.entry(current.get(key)),
                is_edited=not self._is_same(mine.get(key), before.get(key)),
            )
            for key in dict.fromkeys((*mine, *before, *current))
            if not self._is_same(before.get(key), current.get(key))
            and not self._is_same(mine.get(key), current.get(key))
        ]
        if self._closing is not None and self._parts.closing is not None:
            differ += self._closing.compare(self._parts.closing(stored))
        return differ

    def join(self, stored: Any, chosen_names: Collection[str]) -> None:
        mine, current, before = self._mine(), self._entries(stored), self._entries(self.opened)
        retained = {sides.name for sides in self.compare(stored)} - set(chosen_names)
        joined = [
            current.get(key)
            if key not in retained and not self._is_same(before.get(key), current.get(key))
            else mine.get(key)
            for key in dict.fromkeys((*mine, *current))
        ]
        self._form.show_values([entry for entry in joined if entry is not None])
        if self._closing is not None and self._parts.closing is not None:
            self._closing.join(self._parts.closing(stored), chosen_names)
        self.opened = stored

    def read_again(self, stored: Any) -> None:
        self._form.show_values(list(self._entries(stored).values()))
        if self._closing is not None and self._parts.closing is not None:
            self._closing.read_again(self._parts.closing(stored))
        self.opened = stored

    def _entries(self, detail: Any) -> dict[str, Entry]:
        return self._by_key(form_texts(entry) for entry in self._parts.entries(detail))

    def _mine(self) -> dict[str, Entry]:
        return self._by_key(self._form.current_values())

    def _by_key(self, entries: Any) -> dict[str, Entry]:
        """Return entries by what tells them apart; new ones, which have no number yet, by their place."""
        declared = SHEETS[sheet_of_form(self._parts.kind)]
        names = [name for name in declared.row_key if name != declared.part_of]
        by_key: dict[str, Entry] = {}
        for position, entry in enumerate(entries):
            key = "\n".join(entry.get(name, "") for name in names)
            is_new = key in by_key or not all(entry.get(name) for name in names)
            by_key[f"new {position}" if is_new else key] = entry
        return by_key

    def _is_same(self, entry: Entry | None, other: Entry | None) -> bool:
        """Tell whether two entries say the same, whatever they belong to."""
        if entry is None or other is None:
            return entry is other
        skipped = SHEETS[sheet_of_form(self._parts.kind)].part_of
        return all(entry.get(name, "") == other.get(name, "") for name in {*entry, *other} - {skipped})


class _FieldTexts:
    """The words for the fields of a form."""

    def __init__(self, session: Session, kind: type[Form]) -> None:
        declared = SHEETS[sheet_of_form(kind)]
        columns = session.workspace.form_columns(kind)
        texts = [
            name
            for name in columns
            if name != declared.part_of and declared.columns[name.rstrip("_")].in_form
        ]
        self._columns = {name: values.localise_value(columns[name]) for name in texts}
        self._key = next((name for name in declared.row_key if name != declared.part_of), "")

    def label(self, name: str) -> str:
        """Return the name of a field."""
        return self._columns[name].label if name in self._columns else name

    def value(self, name: str, text: str) -> str:
        """Return what a field says, in words."""
        column = self._columns.get(name)
        if column is None or not text:
            return text or DASH
        if column.kind == "country":
            return country_name(text)
        return column.choices.get(text, text)

    def entry_label(self, entry: Entry) -> str:
        """Return the name of an entry."""
        return self.value(self._key, entry.get(self._key, "")) if entry.get(self._key) else tr("New entry")

    def entry(self, entry: Entry | None) -> str:
        """Return what an entry says, in one line."""
        if entry is None:
            return tr("not in the list")
        value_text = (
            strings.labelled(self.label(name), self.value(name, entry[name]))
            for name in self._columns
            if entry.get(name)
        )
        return strings.join_with_semicolons(value_text)
