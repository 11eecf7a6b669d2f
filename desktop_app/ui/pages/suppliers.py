# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The suppliers: who delivers parts, and what they deliver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.catalogue.attachments import Subject
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Supplier
from desktop_app.services.schema.rows import ProductFilter, ProductRow, SupplierRow
from desktop_app.ui.dialogs.attachments import DocumentsView
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.form_fields import make_row_form
from desktop_app.ui.shared_views.lists import listed_columns, number_column
from desktop_app.ui.widgets.detail import (
    FactList,
    ShownFact,
    add_links,
    make_detail_head,
    make_section_heading,
)
from desktop_app.ui.widgets.parts import boxed, button, down
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr

_FORM = (
    ("", (("name",), ("name_zh",), ("country",), ("address",), ("contact",), ("active",))),
    ("", (("supplier",), ("note",))),
)


class SuppliersPage(ListPage):
    """The suppliers of the client."""

    key = "suppliers"
    topics = ("suppliers", "products")
    sheet = Sheet.SUPPLIERS
    takes_lists = True

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            tr("Suppliers"),
            tr("Who delivers, and who can answer what is open"),
            tr("Filter by name, country, 中文"),
        )
        show_asked = partial(session.navigator.show_page, PageId.ASKED)
        self.add_actions(
            button(tr("Asked"), show_asked), button(tr("Add supplier"), self.add_new_row, role="primary")
        )

    def _ask_what_if(self) -> None:
        row: SupplierRow | None = self.table.current_row()
        if row is not None:
            self.session.navigator.show_page(PageId.WHAT_IF, f"supplier:{row.supplier}.material_origin=CN")

    def list_columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", tr("Name"), lambda row: row.name, width=230, stretch=True),
            Column("name_zh", "中文", lambda row: row.name_zh, width=130),
            Column("country", tr("Country"), lambda row: strings.country_name(row.country), width=100),
            Column("contact", tr("Contact"), lambda row: row.contact, width=130, quiet=True),
            Column("address", tr("Address"), lambda row: row.address, width=150, visible=False),
            *listed_columns(Supplier),
            number_column("products", tr("Products"), lambda row: row.products, 80),
        )

    def read_rows(self) -> Sequence[SupplierRow]:
        return self.session.client_workspace.suppliers.rows()

    def describe_rows(self, rows: Sequence[SupplierRow]) -> str:
        return strings.tr_n("%n supplier(s), who can answer what is open", len(rows))

    def read_detail(self, row: SupplierRow) -> tuple[int, Supplier, list[ProductRow]]:
        client_workspace = self.session.client_workspace
        products = client_workspace.products.rows(ProductFilter(supplier=row.id))
        return row.id, client_workspace.suppliers.stored(row.id), products

    def draw_detail(self, detail: tuple[int, Supplier, list[ProductRow]]) -> QWidget:
        row_id, supplier, products = detail
        rows = (
            (tr("Country"), strings.country_name(supplier.country)),
            (tr("Address"), supplier.address),
            (tr("Contact"), supplier.contact),
            (tr("Short name"), supplier.supplier),
            (tr("Note"), supplier.note),
        )
        facts = FactList([ShownFact(name, value) for name, value in rows if value])
        edit = button(tr("Edit"), lambda: self._open_form(row_id, supplier))
        what_if = button(tr("What if its material is Chinese?"), self._ask_what_if)
        ask = button(tr("Ask"), partial(self.session.navigator.show_page, PageId.ASKED, supplier.supplier))
        column = down(make_detail_head(supplier.name, supplier.name_zh, ask, edit), 8, facts, 8, what_if)
        column.addWidget(make_section_heading(tr("Products")))
        go = self.session.navigator.show_page
        links = [(f"{row.part_number}  {row.name}", partial(go, "products", row.id)) for row in products]
        add_links(column, links, tr("No product names this supplier."))
        subject = Subject(Sheet.SUPPLIERS, row_id)
        column.addWidget(DocumentsView(self.session, [(subject, supplier.name)]))
        return boxed(column)

    def add_new_row(self) -> None:
        self._open_form(None, Supplier())

    def open_row_form(self, row: SupplierRow) -> None:
        stored = self.session.client_workspace.suppliers.stored
        self.session.read("supplier form", lambda: stored(row.id), partial(self._open_form, row.id))

    def _open_form(self, row_id: int | None, supplier: Supplier, title: str = "") -> None:
        title = title or (tr("Edit {name}", name=supplier.name) if row_id else tr("Add supplier"))
        form = make_row_form(self.session, Supplier, _FORM)
        suppliers = self.session.client_workspace.suppliers
        self.editing.edit_row(
            title, form, (row_id, supplier), create=suppliers.create, update=suppliers.update
        )

    def row_menu(self, row: SupplierRow) -> RowMenu:
        services, go = self.session.client_workspace, self.session.navigator.show_page
        products = partial(
            self.show_rows_of,
            PageId.PRODUCTS,
            tr("Products of {name}", name=row.name),
            lambda: services.products.ids(ProductFilter(supplier=row.id)),
        )
        leads = (
            RowEntry(tr("Its products"), products if row.products else tr("No product names this supplier.")),
            RowEntry(tr("Ask the supplier"), partial(go, PageId.ASKED, row.supplier)),
            RowEntry(tr("What if its material is Chinese?"), self._ask_what_if),
        )
        return self.editable_row_menu(row, partial(self._duplicate, row.id), leads)

    def _duplicate(self, supplier: int) -> None:
        """Open the form of a new supplier that is filled in like another."""
        stored = self.session.client_workspace.suppliers.stored

        def open_copy(other: Supplier) -> None:
            self._open_form(None, replace(other, supplier=""), tr("Copy of {name}", name=other.name))

        self.session.read("supplier form", lambda: stored(supplier), open_copy)

    def ask_delete(self, row: SupplierRow) -> None:
        delete = self.session.client_workspace.suppliers.delete
        self.editing.confirm_delete(row.name, row.id, delete, Sheet.SUPPLIERS)
