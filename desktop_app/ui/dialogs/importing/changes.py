# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The changes an import would make, field by field, and the choice of what blank cells do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop_app.services.importing.service import Change, Preview
from desktop_app.services.schema.columns import FORMS
from desktop_app.services.schema.columns import Column as Field
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import down, fill, label, wrapped
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text

_MOST_IN_SIGHT = 7


class ChangeTable(QWidget):
    """The table of changes; those that would lose a value come first."""

    def __init__(self, session: Session, preview: Preview) -> None:
        super().__init__()
        self._session = session
        self._fields: dict[str, dict[str, Field]] = {}
        self.table = RowsTable(self._change_columns(), tr("What would change"))
        self.table.keep_order()
        self.table.show_rows(preview.changes)
        rows = min(len(preview.changes), _MOST_IN_SIGHT)
        self.table.setFixedHeight(px(32) * (rows + 1) + 4)
        column = down(label(tr("What would change"), "section"), 6, self.table)
        if preview.further_changes:
            further = tr_n("and %n more change(s) that are not listed", preview.further_changes)
            fill(column, [4, label(further, "caption", wrap=True)])
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


class BlankChoice(QWidget):
    """The choice whether blank cells of a file leave stored values or empty them."""

    def __init__(self, preview: Preview, chosen: Callable[[bool], object]) -> None:
        super().__init__()
        question = tr_n("%n blank cell(s) of the file stand where something is known.", preview.blanks)
        self.leave = QRadioButton(tr("Leave what is known"))
        self.empty = QRadioButton(tr("Empty it: blank means not known"))
        (self.empty if preview.empties else self.leave).setChecked(True)
        group = QButtonGroup(self)
        for choice in (self.leave, self.empty):
            choice.setAccessibleDescription(question)
            group.addButton(choice)
        self.setLayout(down(wrapped(label(question, "strong")), 4, Flow(self.leave, self.empty, gap=24)))
        self.empty.toggled.connect(chosen)
