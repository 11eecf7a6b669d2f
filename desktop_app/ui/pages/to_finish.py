# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of what imports left open: each cell with where it stands, what it shows and why; filled in or dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Refused
from desktop_app.services.importing.unfinished import UnfinishedRow
from desktop_app.services.schema.columns import FORMS, SHEETS, field_names
from desktop_app.services.schema.declaration import Done, Sheet
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.shared_views.lists import number_column
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.widgets.parts import boxed, button, down
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words.strings import DASH, join_sentences, join_with_commas, tr, tr_n, translate_text


class ToFinishPage(ListPage):
    """The open cells and rows of the client's lists."""

    key = "to_finish"
    topics = ("imports",)

    def __init__(self, session: Session) -> None:
        self.toggles = (Toggle("fillable", tr("Can be filled in here"), lambda row: row.can_be_filled_in),)
        super().__init__(
            session,
            tr("To finish"),
            tr("What lists left open, until it is filled in or dismissed"),
            tr("Filter by file, part number, reason"),
        )

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("part_number", tr("Part number"), lambda row: row.part_number or DASH, width=120),
            Column("column", tr("Column"), lambda row: row.column or DASH, width=110),
            Column("text", tr("The file shows"), lambda row: row.text or DASH, width=120),
            Column("reason", tr("Why it is open"), _why, width=260, stretch=True, tip=_why),
            Column("file", tr("File"), lambda row: row.file, width=150, quiet=True, tip=lambda row: row.file),
            Column("sheet", tr("Sheet"), lambda row: row.sheet or DASH, width=84, quiet=True, visible=False),
            number_column("row", tr("Row"), lambda row: row.row, 56),
        )

    def read_rows(self) -> list[UnfinishedRow]:
        return self.session.client_workspace.unfinished.rows()

    def describe_rows(self, rows: Sequence[UnfinishedRow]) -> str:
        if not rows:
            return tr("Nothing is open.")
        places = len({(row.file, row.sheet, row.row) for row in rows})
        files = len({row.file for row in rows})
        return join_with_commas(
            (tr_n("%n open point(s)", len(rows)), tr_n("in %n row(s)", places), tr_n("of %n file(s)", files))
        )

    def draw_detail(self, detail: UnfinishedRow) -> QWidget:
        location = join_with_commas((detail.file, detail.sheet, tr("row {row}", row=detail.row)))
        facts = [
            ShownFact(tr("Where"), location),
            ShownFact(tr("Column"), detail.column or DASH),
            ShownFact(tr("The file shows"), detail.text or DASH),
            ShownFact(tr("Why it is open"), _why(detail)),
        ]
        if detail.do:
            facts.append(ShownFact(tr("What to do"), translate_text(detail.do)))
        dismiss = button(tr("Dismiss"), lambda: self.ask_delete(detail))
        buttons = [dismiss]
        if detail.can_be_filled_in:
            field = sheet_state.field_words(detail.field)
            is_of_bill = detail.field.startswith(f"{Sheet.BILL}.")
            facts.append(
                ShownFact(
                    tr("Is for"),
                    (tr("{field}, in {product}", field=field, product=detail.key) if is_of_bill else field),
                )
            )
            fill_in = button(tr("Fill in"), lambda: self.open_row_form(detail), role="primary")
            buttons = [dismiss, fill_in]
        head = make_detail_head(
            detail.part_number or detail.key or tr("Row {row}", row=detail.row), "", *buttons
        )
        return boxed(down(head, 8, FactList(facts, 120)))

    def open_row_form(self, row: UnfinishedRow) -> None:
        """Open the field of the catalogue that the cell is for."""
        if not row.can_be_filled_in:
            return
        sheet, _dot, column = row.field.partition(".")
        form_type = FORMS[sheet]
        fields = dict(zip(SHEETS[sheet].columns, field_names(form_type), strict=True))
        names = [fields[name] for name in (column, f"{column}_to") if name in fields]
        following = self._following(row)
        (group,) = make_groups(self.session, form_type, [("", (tuple(names),))])
        location = join_with_commas((row.file, row.sheet, tr("row {row}", row=row.row)))
        cell_text = tr("The file shows: {shown}", shown=row.text) if row.text else ""
        form = Form(
            [replace(group, note=join_sentences(location, cell_text, _why(row), translate_text(row.do)))],
            110,
            is_deferred=True,
        )
        unfinished = self.session.client_workspace.unfinished

        def resolve() -> Done[None]:
            value, *upper = (form.current_values()[name] for name in names)
            try:
                return unfinished.resolve(row.id, value, *upper)
            except Refused as refused:
                at = names[0] if refused.where == "value" else refused.where
                raise Refused(refused.what, where=at, do=refused.do) from refused

        def save() -> None:
            self.editing.store_form(resolve, following)

        self.editing.open_form(row.part_number or row.key, form, save)

    def _following(self, row: UnfinishedRow) -> int:
        """Return the row that is shown once this one is finished, so that a list is gone through without the mouse."""
        model = self.table.rows_model
        position = model.position_of(row.id)
        after = position + 1 if position + 1 < model.rowCount() else position - 1
        neighbour = model.row_at(after) if after >= 0 else None
        return neighbour.id if neighbour is not None else row.id

    def row_menu(self, row: UnfinishedRow) -> RowMenu:
        number = row.part_number or row.key
        product = self.session.client_workspace.products.find(number) if number else None
        go = self.session.navigator.show_page
        leads = (
            RowEntry(tr("Dismiss"), partial(self.ask_delete, row), tr("Del")),
            RowEntry(
                tr("Open the product"),
                partial(go, PageId.PRODUCTS, product)
                if product
                else tr("Its product is not in the catalogue."),
            ),
        )
        fill_in = partial(self.open_row_form, row)
        return RowMenu(
            open=self.open_detail,
            edit=fill_in
            if row.can_be_filled_in
            else tr("It says nothing that could be filled in. Dismiss it."),
            duplicate=tr("It is what a list left open, and nothing to be had twice."),
            delete=tr("What a list left open is dismissed."),
            leads=leads,
            opens="edit",
        )

    def ask_delete(self, row: UnfinishedRow) -> None:
        """Take the row off the list; Undo brings it back, so nothing is asked."""
        unfinished, following = self.session.client_workspace.unfinished, self._following(row)

        def tell(_none: None) -> None:
            self.wanted = following
            text = tr("Dismissed; the catalogue stays as it is.")
            self.session.navigator.show_message(text, tr("Undo"), self.session.undo)

        self.session.change(lambda: unfinished.dismiss([row.id]), tell)


def _why(row: UnfinishedRow) -> str:
    return sheet_state.without_heading(translate_text(row.reason), row.column)
