# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The suppliers of a client."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import form_of_row
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import Supplier
from desktop_app.services.schema.outcome import Done
from desktop_app.services.schema.rows import (
    ALL_SUPPLIERS,
    FIRST,
    Page,
    SupplierDetail,
    SupplierFilter,
    SupplierRow,
)


class Suppliers:
    """The suppliers of one client. Their products: ``ProductFilter(supplier=id)``."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self, row_filter: SupplierFilter = ALL_SUPPLIERS, page: Page = FIRST) -> list[SupplierRow]:
        """Return the suppliers that a filter lets through, by name unless the page sorts otherwise."""
        return self._context.store.lists.list_suppliers(self._client, row_filter, page)

    def count(self, row_filter: SupplierFilter = ALL_SUPPLIERS) -> int:
        """Return how many suppliers a filter lets through."""
        return self._context.store.lists.count_rows(self._client, row_filter)

    def get(self, supplier: int) -> SupplierDetail:
        """Return a supplier with its form and the number of its products."""
        row = self._context.stored_row(Sheet.SUPPLIERS, self._client, supplier)
        products = self._context.store.repository.count_uses(Sheet.SUPPLIERS, supplier).get("products", 0)
        return SupplierDetail(supplier, form_of_row(Supplier, row), products)

    def create(self, form: Supplier) -> Done[int]:
        """Add a supplier; a blank key is made from its name. Returns its id."""
        key = form.supplier or self._context.free_key(Sheet.SUPPLIERS, self._client, form.name)
        row = self._context.checked_row(replace(form, supplier=key))
        self._context.check_free(Sheet.SUPPLIERS, self._client, Stored(0, row))
        return self._context.apply_change(
            "Add supplier",
            row["name"],
            {"suppliers"},
            work=lambda writing: writing.add_row(Sheet.SUPPLIERS, self._client, row),
        )

    def update(self, supplier: int, form: Supplier, *, opened: Supplier | None = None) -> Done[None]:
        """Replace the fields of a supplier; ``opened`` is what the form was opened with.

        Errors: ChangedMeanwhile if the supplier is not that any more.
        """
        self._context.stored_row(Sheet.SUPPLIERS, self._client, supplier)
        row = self._context.checked_row(form)
        stored = Stored(supplier, row)
        self._context.check_free(Sheet.SUPPLIERS, self._client, stored)

        def work(writing: Transaction) -> None:
            self._context.check_opened(supplier, self._client, opened)
            writing.change_row(Sheet.SUPPLIERS, self._client, stored)

        return self._context.apply_change(
            "Change supplier", row["name"], {"suppliers", "products"}, work=work
        )

    def delete(self, supplier: int) -> Done[None]:
        """Delete a supplier.

        Errors: Refused if products name it.
        """
        row = self._context.stored_row(Sheet.SUPPLIERS, self._client, supplier)
        self._context.check_unused(Sheet.SUPPLIERS, supplier)
        return self._context.apply_change(
            "Delete supplier",
            row["name"],
            {"suppliers"},
            work=lambda writing: writing.remove_row(Sheet.SUPPLIERS, supplier),
        )
