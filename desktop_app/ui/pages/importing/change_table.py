# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The changes that taking a list would make, field by field: old and new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.importing.planning.changes import Change
from desktop_app.services.schema.columns import FORMS
from desktop_app.services.schema.columns import Column as Field
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.parts import down, fill, label
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text


class ChangeTable(QWidget):
    """The table of changes; those that would lose a value come first."""

    def __init__(self, session: Session, changes: Sequence[Change], further: int) -> None:
        super().__init__()
        self._session = session
        self._fields: dict[str, dict[str, Field]] = {}
        self.table = RowsTable(self._change_columns(), tr("What would change"))
        self.table.keep_order()
        self.table.show_rows(changes)
        column = down(label(tr("What would change"), "section"), 6, self.table)
        column.setStretch(2, 1)
        if further:
            fill(
                column,
                [4, label(tr_n("and %n more change(s) that are not listed", further), "caption", wrap=True)],
            )
        self.setLayout(column)

    def _change_columns(self) -> Sequence[Column[Any]]:
        def sheet(row: Change) -> str:
            return translate_text(SHEETS[row.sheet].title)

        return (
            Column("sheet", tr("Sheet"), sheet, width=118),
            Column("name", tr("Row"), lambda row: row.name, width=124, tip=lambda row: row.name),
            Column("field", tr("Field"), self._name_field, width=140, stretch=True),
            Column("before", tr("Now"), self._value_before, width=140, tip=self._value_before),
            Column("after", tr("After the import"), self._value_after, width=140, tip=self._value_after),
        )

    def _name_field(self, row: Change) -> str:
        """Return the name of the changed field, or what happens to the whole row."""
        row_changes = {"new": tr("new row"), "removed": tr("row removed"), "order": tr("order changed")}
        if row.kind in row_changes:
            return row_changes[row.kind]
        return translate_text(self._find_column(row).label)

    def _find_column(self, row: Change) -> Field:
        if row.sheet not in self._fields:
            fields = self._session.workspace.form_columns(FORMS[row.sheet]).values()
            self._fields[row.sheet] = {column.name: column for column in fields}
        return self._fields[row.sheet][row.column]

    def _value_before(self, row: Change) -> str:
        if not row.column:
            return row.before or strings.DASH
        return self._format_cell(row, row.before) or tr("not known")

    def _value_after(self, row: Change) -> str:
        if not row.column:
            return row.after or strings.DASH
        return self._format_cell(row, row.after) or tr("not known")

    def _format_cell(self, row: Change, text: str) -> str:
        column = self._find_column(row)
        if column.kind == "country":
            return strings.country_name(text) if text else ""
        return translate_text(column.choices[text]) if text in column.choices else text
