# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the user chooses in the sheet itself: the heading, the fields of columns, corrections of cells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint

from desktop_app.services.context.tables import TableRow
from desktop_app.services.importing.draft import SheetKey
from desktop_app.ui.pages.importing.sheet.choosing import Choosing
from desktop_app.ui.pages.importing.sheet.field_menu import FieldMenu
from desktop_app.ui.pages.importing.sheet.fields_of_columns import proposal_of
from desktop_app.ui.pages.importing.sheet.sheet_state import sample_texts
from desktop_app.ui.pages.importing.sheet.sheet_view import SheetView
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.words.strings import tr, tr_n


class SheetChoices:
    """Takes what is done in the sheet as choices; ``chosen`` is told after each."""

    def __init__(
        self, view: SheetView, choosing: Choosing, banner: Banner, chosen: Callable[[], object]
    ) -> None:
        self._view, self._choosing, self._banner, self._chosen = view, choosing, banner, chosen
        view.heading_asked.connect(self._choose_heading)
        view.fields_asked.connect(self.open_fields)
        view.forget_asked.connect(self._forget_correction)
        view.sheet_model.corrected.connect(self._correct)

    def _choose_heading(self, number: int) -> None:
        state = self._view.sheet_model.state
        if state is not None:
            self._choosing.choose_heading(state.key, number)
            self._chosen()

    def open_fields(self, column: int) -> None:
        """Open the fields that a column can be."""
        state, mapping = self._view.sheet_model.state, self._view.mapping
        proposal = proposal_of(mapping, column)
        if state is None or mapping is None or proposal is None:
            return
        header = self._view.columns
        self._view.scrollTo(self._view.sheet_model.index(max(self._view.currentIndex().row(), 0), column))
        header_button = header.button_at(column)
        self.field_menu = FieldMenu(
            self._view,
            proposal,
            mapping,
            samples=sample_texts(
                state, self._view.sheet_model.row_at(self._view.currentIndex().row()), column
            ),
            chosen=lambda name: self.choose_field(column, name),
        )
        self.field_menu.open_at(header_button.mapToGlobal(QPoint(0, header_button.height())))

    def choose_field(self, column: int, name: str) -> None:
        """Take a column as a field."""
        state = self._view.sheet_model.state
        if state is not None:
            self._choosing.choose_field(state.key, column, name)
            self._view.columns.show_fields()
            self._chosen()
            self._view.columns.button_at(column).setFocus()

    def _correct(self, row: TableRow, column: int, text: str) -> None:
        """Read another text in a cell, and offer it for all cells that show the same."""
        state = self._view.sheet_model.state
        if state is None:
            return
        shown = row.shown[column] if column < len(row.shown) else ""
        self._choosing.correct(self._view.sheet_model.place_of(row), column, text)
        self._chosen()
        alike = sum(column < len(one.shown) and one.shown[column] == shown for one in state.table.rows) - 1
        if shown.strip() and alike > 0:
            says = tr_n("“{shown}” stands in %n more row(s) of this column.", alike).format(shown=shown)
            self._banner.show_message(
                says,
                act=tr("Read “{words}” there too", words=text),
                action=lambda: self._replace_alike(state.key, column, shown, text),
            )

    def _replace_alike(self, key: SheetKey, column: int, shown: str, text: str) -> None:
        self._choosing.replace_alike(key, column, shown, text)
        self._chosen()
        self._view.setFocus()

    def _forget_correction(self, index: QModelIndex) -> None:
        row = self._view.sheet_model.row_at(index.row())
        if row is not None:
            shown = row.shown[index.column()] if index.column() < len(row.shown) else ""
            self._choosing.forget_correction(self._view.sheet_model.place_of(row), index.column(), shown)
            self._chosen()
