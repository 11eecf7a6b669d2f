# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two forms on one row: shows what is in this one beside what has been stored since, to be chosen field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.services.schema.rows import ChangedMeanwhile, JournalRow
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.shared_views.meanwhile import OpenedForm, Sides
from desktop_app.ui.widgets.parts import across, boxed, button, down, label
from desktop_app.ui.words.strings import format_moment, tr, translate_text


class MeanwhileDialog(DialogFrame):
    """Offers each field or entry that differs twice. ``chosen`` gets the names of those taken as they are stored."""

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
        self.choices = {one.name: _Choice(one) for one in differences}
        for choice in self.choices.values():
            self.body.addWidget(choice)
        again = button(tr("Read again, drop what is typed here"), lambda: self._end(read_again))
        back = button(tr("Back to the form"), self.close)
        self.save = button(tr("Save as chosen"), self._save, role="primary")
        self.add_buttons(again, back, self.save)

    def _save(self) -> None:
        taken = frozenset(name for name, choice in self.choices.items() if choice.stored.isChecked())
        self._end(lambda: self._chosen(taken))

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
            line = across(radio, label(text, wrap=True), gap=8)
            line.setStretch(1, 1)
            line.setAlignment(radio, Qt.AlignmentFlag.AlignTop)
            lines.append(boxed(line))
        (self.mine if sides.is_edited else self.stored).setChecked(True)
        column = down(label(sides.label, "strong", wrap=True), 2, *lines, gap=2)
        column.setContentsMargins(0, 6, 0, 8)
        self.setLayout(column)


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

    def save_chosen(taken: frozenset[str]) -> None:
        form.join(error.stored, taken)
        save()

    def read_again() -> None:
        form.read_again(error.stored)
        read()

    if not differences:
        save_chosen(frozenset())
        return None
    dialog = MeanwhileDialog(
        parent,
        describe_change(error.change),
        differences,
        chosen=save_chosen,
        read_again=read_again,
    )
    dialog.open()
    return dialog
