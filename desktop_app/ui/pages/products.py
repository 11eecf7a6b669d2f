# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products: what they are, what is in them, and what shipping them today would come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.quantity import fraction_of, is_plain_decimal
from desktop_app.services.rows import Page as RowsPage
from desktop_app.services.rows import ProductDetail, ProductRow
from desktop_app.ui import strings
from desktop_app.ui.models.columns import Column
from desktop_app.ui.pages.list_page import ListPage, Toggle
from desktop_app.ui.pages.product_forms import ProductForms
from desktop_app.ui.pages.product_view import product_view
from desktop_app.ui.session import Session
from desktop_app.ui.strings import tr
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button


@dataclass(frozen=True, slots=True)
class ProductLine:
    """A product with what shipping it today would come to, once that is worked out."""

    product: ProductRow
    outlook: Any = None

    @property
    def id(self) -> int:
        """Return the id of the product."""
        return self.product.id

    @property
    def verdict(self) -> str:
        """Return the verdict of today, blank while it is not worked out."""
        return self.outlook.verdict if self.outlook and not self.outlook.refused else ""


def number_key(text: str) -> Fraction | None:
    """Return what a figure sorts by."""
    return fraction_of(text) if is_plain_decimal(text) else None


def listed_words(code: str) -> str:
    """Return a row of Annex 1, or what stands in its place, as it is read."""
    words = {"assembly": tr("assembly"), "not_listed": tr("not listed"), "": tr("not known")}
    return words.get(code, code)


def _more_columns() -> Sequence[Column[Any]]:
    """Return the columns that are hidden until somebody wants them."""

    def mass(row: ProductLine) -> str:
        product = row.product
        return strings.amount(product.mass, product.mass_to, product.mass_unit)

    return (
        Column("mass", tr("Mass"), mass, right=True, width=90, shown=False),
        Column("hs", tr("HS code"), lambda row: row.product.hs_code, width=80, shown=False),
        Column(
            "supplier", tr("Supplier"), lambda row: row.product.supplier, width=100, shown=False
        ),
        Column("grade", tr("Grade"), lambda row: row.product.grade, width=90, shown=False),
        Column(
            "parts",
            tr("Parts"),
            lambda row: str(row.product.bill or strings.DASH),
            lambda row: row.product.bill,
            right=True,
            width=60,
            shown=False,
        ),
        Column(
            "facts",
            tr("Open"),
            lambda row: str((row.outlook and row.outlook.open_facts) or strings.DASH),
            lambda row: row.outlook.open_facts if row.outlook else 0,
            right=True,
            width=56,
            shown=False,
        ),
    )


class ProductsPage(ListPage):
    """The products of the client."""

    key = "products"
    topics = ("products", "suppliers", "checks", "rates")

    def __init__(self, session: Session) -> None:
        licence = ("LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE")
        self.toggles = (
            Toggle("licence", tr("Licence needed today"), lambda row: row.verdict in licence),
            Toggle("open", tr("Not settled"), lambda row: row.verdict == "UNDETERMINED"),
            Toggle("tops", tr("Sold as such"), lambda row: not row.product.used_in),
            Toggle("unclassified", tr("Not classified"), lambda row: not row.product.listed_as),
            Toggle("no_origin", tr("Origin unknown"), lambda row: not row.product.made_in),
        )
        super().__init__(
            session,
            tr("Products"),
            tr("What is sold and what is in it"),
            tr("Filter by number, name, supplier, 中文"),
        )
        self._outlook: dict[int, Any] = {}
        self.forms = ProductForms(self)
        self.add_actions(
            button(tr("Import"), lambda: session.go("do", "import")),
            button(tr("Export"), lambda: session.go("do", "export")),
            button(tr("Add product"), self.forms.add, role="primary"),
        )

    def columns(self) -> Sequence[Column[Any]]:
        def amount(row: ProductLine) -> str:
            product = row.product
            return strings.amount(product.value, product.value_to, product.currency)

        return (
            Column("number", tr("Number"), lambda row: row.product.part_number, width=92),
            Column("name", tr("Name"), lambda row: row.product.name, width=180, stretch=True),
            Column("name_zh", "中文", lambda row: row.product.name_zh, width=150, shown=False),
            Column(
                "listed",
                tr("Annex 1"),
                lambda row: listed_words(row.product.listed_as),
                quiet=True,
                width=82,
            ),
            Column("made", tr("Made"), lambda row: row.product.made_in or "?", width=56),
            Column(
                "value",
                tr("Value"),
                amount,
                lambda row: number_key(row.product.value),
                right=True,
                width=124,
            ),
            Column(
                "today",
                tr("If shipped today"),
                lambda row: strings.verdict_words(row.verdict) if row.verdict else "…",
                width=150,
                verdict=lambda row: row.verdict,
            ),
            *_more_columns(),
        )

    def read_rows(self) -> list[ProductLine]:
        rows = self.session.room.products.rows(page=RowsPage())
        return [ProductLine(row, self._outlook.get(row.id)) for row in rows]

    def rows_shown(self) -> None:
        room = self.session.room

        def work(progress: Any) -> dict[int, Any]:
            found = {}
            for row in room.overview.outlook(cancelled=lambda: progress.cancelled):
                found[row.id] = row
            return found

        self.session.tasks.run("outlook", work, self._show_outlook)

    def _show_outlook(self, found: dict[int, Any]) -> None:
        if found == self._outlook:
            return
        self._outlook = found
        lines = [replace(row, outlook=found.get(row.id)) for row in self.table.rows_model.rows]
        self.table.show_rows(lines)
        self.about.setText(self.describe(lines))

    def describe(self, rows: Sequence[ProductLine]) -> str:
        said = [strings.tr_n("%n product(s)", len(rows))]
        licence = sum(self.toggles[0].keeps(row) for row in rows)
        unsettled = sum(row.verdict == "UNDETERMINED" for row in rows)
        if self._outlook:
            said.append(strings.tr_n("%n would need a licence if shipped today", licence))
            said.append(strings.tr_n("%n with an open fact", unsettled))
        return strings.commas(said)

    def read_detail(self, row: ProductLine) -> tuple[ProductDetail, Any]:
        return self.session.room.products.get(row.id), row.outlook

    def draw(self, detail: tuple[ProductDetail, Any]) -> QWidget:
        return product_view(self, *detail)

    def open_row(self, row: ProductLine) -> None:
        self.forms.edit(row.id)

    def ask_delete(self, row: ProductLine) -> None:
        room = self.session.room
        self.editing.confirm_delete(row.product.part_number, lambda: room.products.delete(row.id))

    def start_screening(self, product: int) -> None:
        """Start a screening of one product."""
        self.session.go("screening", ("product", product))

    def show_part(self, product: int) -> None:
        """Go to another product of the table."""
        if not self.table.select(product):
            self.show_only(product)
            self.table.select(product)

    def empty(self) -> EmptyPage:
        return EmptyPage(
            "package",
            tr("No products yet"),
            tr(
                "Here belongs what is sold and every part in it: where it is made, what it is worth,"
                " and which rare-earth material it holds. A workbook from the parts list brings"
                " them all at once."
            ),
            [
                button(tr("Load the sample client"), lambda: self.session.go("do", "sample")),
                button(tr("Import parts list"), lambda: self.session.go("do", "import")),
                button(tr("Add product"), self.forms.add, role="primary"),
            ],
        )
