# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The texts of the memo: title, exporter, end use. They are edited in the review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.interview import Field
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.parts import Note, across, boxed, down, emptied, label
from desktop_app.ui.words.strings import origin_letter, tr


@dataclass(frozen=True, slots=True)
class PaperWordChange:
    """A changed text: its path, the text, and the reason if it differs from the catalogue."""

    path: str
    new_text: str
    reason: str
    overrides: bool


class _PaperWordRow(QWidget):
    """The row of one text: its name, its editor, and a reason once it differs from the catalogue."""

    done = Signal()

    def __init__(self, field: Field, stands_for_none: str) -> None:
        super().__init__()
        self.field = field
        self._present = field.present if isinstance(field.present, str) else ""
        self.editor = editors.LineEditor(field.label, stands_for_none or field.help)
        self.editor.show_value(self._present)
        set_tip(self.editor, field.help)
        self.reason = editors.LineEditor(
            tr("Reason: {what}", what=field.label), tr("Why does it differ in this case?")
        )
        self.reason.hide()
        self.fault = Note("fault")
        name = label(field.label, "caption")
        name.setFixedWidth(px(120))
        name.setWordWrap(True)
        name.setBuddy(self.editor)
        self._mark_row = across(gap=0)
        self._show_origin_mark()
        marked_editor = across(self.editor, self._mark_row, gap=6)
        across(
            name,
            boxed(down(marked_editor, self.reason, self.fault, gap=4)),
            on=self,
            margins=(0, 3, 0, 3),
            stretch=1,
        )
        self.editor.edited.connect(self._react_to_typing)
        self.editor.editingFinished.connect(self.done.emit)
        self.reason.editingFinished.connect(self.done.emit)

    @property
    def overrides(self) -> bool:
        """Tell whether the text differs from that of the catalogue."""
        return self.field.state == "catalogue" and self.has_changed

    @property
    def has_changed(self) -> bool:
        """Tell whether the text was edited."""
        return self.editor.current_value() != self._present

    def accept_field(self, field: Field) -> None:
        """Take the field as it is stored now."""
        self.field = field
        self._present = field.present if isinstance(field.present, str) else ""
        self._show_origin_mark()
        self._react_to_typing()

    def _show_origin_mark(self) -> None:
        emptied(self._mark_row)
        if self.field.source:
            self._mark_row.addWidget(OriginMark(origin_letter(self.field.source)))

    def _react_to_typing(self) -> None:
        self.show_fault("")
        self.reason.setVisible(self.overrides)

    def show_fault(self, fault: str) -> None:
        """Show a fault; blank hides it."""
        self.fault.setText(fault)
        self.editor.mark_fault(fault)


class PaperWords(QWidget):
    """The texts of the memo; ``done`` is emitted when the focus leaves an edited line."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, _PaperWordRow] = {}
        self._layout = down(on=self)

    def show_fields(self, fields: Sequence[Field], stands_for_none: Mapping[str, str]) -> None:
        """Show the words; ``stands_for_none`` is what is printed where nothing is given, by path."""
        emptied(self._layout)
        self.lines = {}
        for field in fields:
            line = _PaperWordRow(field, stands_for_none.get(field.path, ""))
            line.done.connect(self._report_if_whole)
            self.lines[field.path] = line
            self._layout.addWidget(line)

    def accept_fields(self, fields: Sequence[Field]) -> None:
        """Take the stored fields; the line being edited is left alone."""
        for field in fields:
            self.lines[field.path].accept_field(field)

    def _report_if_whole(self) -> None:
        if any(change.reason or not change.overrides for change in self.list_changes()):
            self.done.emit()

    def list_changes(self) -> list[PaperWordChange]:
        """Return the edited texts that are not stored yet."""
        return [
            PaperWordChange(path, line.editor.current_value(), line.reason.current_value(), line.overrides)
            for path, line in self.lines.items()
            if line.has_changed
        ]

    def list_faults(self) -> list[tuple[str, str]]:
        """Return the edited texts without the reason they need, each with its fault."""
        lines = [
            self.lines[change.path]
            for change in self.list_changes()
            if change.overrides and not change.reason
        ]
        return [(line.field.label, tr("Say why it differs in this case.")) for line in lines]

    def discard_typing(self) -> None:
        """Show the stored text again where a reason is missing."""
        for change in self.list_changes():
            if change.overrides and not change.reason:
                line = self.lines[change.path]
                line.editor.show_value(line.field.present)
                line.accept_field(line.field)

    def show_missing_reasons(self) -> bool:
        """Show the fault where a reason is missing; tells whether one is."""
        is_missing = False
        for change in self.list_changes():
            if change.overrides and not change.reason:
                is_missing = True
                line = self.lines[change.path]
                line.reason.show()
                line.show_fault(tr("No reason is given. Say why it differs in this case."))
                line.reason.setFocus()
        return is_missing
