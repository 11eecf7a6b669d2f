# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Changing the selected rows of a table at once, with a count of what changes from what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.services.catalogue.bulk_changes import BulkChange, BulkPreview, ColumnCount
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import Source
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.form_fields import list_row_options, make_groups
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import boxed, down, emptied, fill, label
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, tr_n, translate_text

_PAUSE_MS: Final = 120
_MOST_NAMED: Final = 3
_HOLDS_NONE: Final = "holds_none"
_SOURCE: Final = ("source_kind", "source_document")


def open_bulk_change(parent: QWidget, session: Session, sheet: Sheet, ids: Sequence[int]) -> None:
    """Read what the form offers, then open it for the rows with these ids."""

    def read_suppliers() -> editors.Options:
        return [(row.supplier, row.name) for row in session.client_workspace.suppliers.rows()]

    def show(suppliers: editors.Options) -> None:
        BulkChangeDialog(parent, session, (sheet, ids), suppliers).show_first()

    session.read("suppliers to choose", read_suppliers, show)


class BulkChangeDialog(FormDialog):
    """The form: a field left as it is changes nothing. Progress and Cancel once the change is being made."""

    handbook_place = "dialog/bulk"

    def __init__(
        self, parent: QWidget, session: Session, rows: tuple[Sheet, Sequence[int]], suppliers: editors.Options
    ) -> None:
        self._session, (self._sheet, self._ids) = session, rows
        self._workspace = session.client_workspace
        count = len(self._ids)
        super().__init__(
            parent,
            tr_n("Change %n row(s)", count),
            self._make_form(suppliers),
            lambda _dialog: self.apply_change(),
            about=tr("What is filled in is given to all of them; a field left as it is changes nothing."),
            verb=tr_n("Change %n row(s)", count),
        )
        self._counts = down(gap=4)
        self.body.insertSpacing(1, 12)
        self.body.insertWidget(2, boxed(self._counts))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._read_preview)
        self.form.edited.connect(self._timer.start)
        self._allow(is_allowed=False)

    def _make_form(self, suppliers: editors.Options) -> Form:
        sheet, as_is = SHEETS[self._sheet], tr("leave as it is")
        assert sheet.form is not None  # noqa: S101  a table that is changed at once has one
        arrangement: Any = [("", [(name,) for name, column in sheet.columns.items() if column.in_bulk])]
        rows = list_row_options(self._session, ("material", "article"))
        lookups = {"supplier": suppliers, "listed_as": rows}
        (group,) = make_groups(self._session, sheet.form, arrangement, lookups)
        inputs = [_without_blank(row[0], as_is) for row in group.rows]
        groups = [Group("", [[field] for field in inputs])]
        self._inputs = {field.name: field for field in inputs}
        if self._sheet == Sheet.PRODUCTS:
            none = tr("no part and no rare-earth material in it")
            holds_none = Input(
                _HOLDS_NONE, tr("Holds none of it"), "choice", options=[("", as_is), ("yes", none)]
            )
            sourced: Any = [("", [(name,) for name in _SOURCE])]
            (source,) = make_groups(self._session, sheet.form, sourced)
            groups = [Group("", [*groups[0].rows, [holds_none]]), Group(tr("Source"), source.rows)]
        form = Form(groups, 150)
        if self._sheet == Sheet.PRODUCTS:
            form.show_values({"source_kind": "typed"})
        return form

    def read_change(self) -> BulkChange:
        """Return what is filled in."""
        values = dict(self.form.current_values())
        kind, document = (values.pop(name, "") for name in _SOURCE)
        holds_none = values.pop(_HOLDS_NONE, "") == "yes"
        return BulkChange(self._sheet, values, holds_none, Source(kind or "typed", document))

    def _read_preview(self) -> None:
        change, ids, bulk = self.read_change(), self._ids, self._workspace.bulk_changes
        self._session.read_long(
            "bulk preview", lambda _progress: bulk.preview(change, ids), self._show_preview, self._show_fault
        )

    def _show_fault(self, error: Exception) -> None:
        self.show_refusal(error)
        self._allow(is_allowed=False)

    def _allow(self, *, is_allowed: bool) -> None:
        why = tr("Nothing is changed yet: fill in a field above.")
        first = next(iter(self._inputs))
        set_available(self.confirm_button, "" if is_allowed else why, self.form.find_editor(first).setFocus)

    def _show_preview(self, preview: BulkPreview) -> None:
        emptied(self._counts)
        fill(self._counts, [label(self._describe(count), wrap=True) for count in preview.columns])
        if preview.left_out:
            named = [f"{key} ({translate_text(why)})" for key, why in preview.left_out[:_MOST_NAMED]]
            unnamed = len(preview.left_out) - len(named)
            further = [tr_n("%n more", unnamed)] if unnamed else []
            left_out = tr("Left out: {rows}.", rows=join_with_commas([*named, *further]))
            fill(self._counts, [label(left_out, "fault", wrap=True)])
        self.confirm_button.setText(tr_n("Change %n row(s)", preview.changed))
        if not self.is_busy:
            self._allow(is_allowed=preview.changed > 0)
        self.fit_to_content()
        QTimer.singleShot(0, self, self.fit_to_content)  # once more after the lines have been wrapped

    def _describe(self, count: ColumnCount) -> str:
        named = [
            tr(
                "{count} from {value}",
                count=strings.format_figure(str(number)),
                value=self._words(count, text),
            )
            for text, number in count.before[:_MOST_NAMED]
        ]
        unnamed = sum(number for _text, number in count.before[_MOST_NAMED:])
        further = [tr_n("%n from other values", unnamed)] if unnamed else []
        value_text = self._words(count, count.after)
        title = self._title_of(count.column)
        changes = tr(
            "{column} becomes {value}: {rows}",
            column=title, value=value_text, rows=join_with_commas([*named, *further]) or tr("none"),
        )  # fmt: skip
        same = tr_n("%n row(s) have it already", count.same)
        return join_sentences(changes, *([same] if count.same else []))

    def _title_of(self, column: str) -> str:
        field = self._inputs.get(column)
        return field.label if field else translate_text(SHEETS[self._sheet].columns[column].label)

    def _words(self, count: ColumnCount, text: str) -> str:
        declared = SHEETS[self._sheet].columns[count.column]
        options = dict(self._inputs[count.column].options) if count.column in self._inputs else {}
        kind = "truth" if declared.kind == "yes_no" else declared.kind
        return str(options.get(text) or values.value_words(kind, text)) if text else tr("not known")

    def apply_change(self) -> None:
        """Make the change; Cancel then stops it and leaves everything as it was."""
        change, ids, bulk = self.read_change(), self._ids, self._workspace.bulk_changes
        self.lock_until_done()
        task = self._session.change_with(
            lambda progress: bulk.apply(change, ids, progress.step),
            lambda _count: self.close_when_done(),
            self.show_refusal,
            at=self.show_progress,
            stopped=self.unlock,
        )
        self.let_cancel(task.progress.cancel)


def _without_blank(field: Input, as_is: str) -> Input:
    """Return a field whose blank means that nothing changes."""
    options = [(value, value_text) if value else (value, as_is) for value, value_text in field.options]
    is_choice = field.kind == "choice"
    if is_choice and all(value for value, _words in options):
        options.insert(0, ("", as_is))
    return replace(field, options=options, hint=field.hint if is_choice else as_is)
