# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The products: what they are, what is in them, and what shipping them today would come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import PRODUCT_CASE_TOPICS
from desktop_app.services.schema.rows import Page as RowsPage
from desktop_app.services.schema.rows import ProductDetail, ProductFilter
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.table_model import LazyRows, set_heading
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.products.columns import ProductLine, licence_words, product_columns
from desktop_app.ui.pages.products.detail import product_view
from desktop_app.ui.pages.products.forms import ProductForms
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.today_verdicts import TodayVerdicts
from desktop_app.ui.widgets.page import EmptyPage
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.assumption import word_assumption
from desktop_app.ui.words.strings import tr
from desktop_app.ui.words.verdicts import needs_licence

MOST_AT_ONCE: Final = 2000
"""Above so many products only those that are looked at are read, and worked out."""
_FIRST_SIGHT: Final = 60


class ProductsPage(ListPage):
    """The products of the client."""

    key = "products"
    topics = PRODUCT_CASE_TOPICS

    def __init__(self, session: Session, outlook: TodayVerdicts) -> None:
        supposed = word_assumption(outlook.standing)
        self.toggles = (
            Toggle("licence", supposed.filter, lambda row: needs_licence(row.verdict)),
            Toggle("open", tr("Not settled"), lambda row: row.verdict == "UNDETERMINED"),
            Toggle("tops", tr("Final products"), lambda row: not row.product.used_in),
            Toggle("unclassified", tr("Not classified"), lambda row: not row.product.listed_as),
            Toggle("no_origin", tr("Origin unknown"), lambda row: not row.product.made_in),
        )
        super().__init__(
            session,
            tr("Products"),
            tr("What is sold and what is in it"),
            tr("Filter by number, name, supplier, 中文"),
        )
        self._outlook = outlook
        self._suppose()
        self._in_sight: dict[int, Any] = {}
        self._asked: tuple[ProductFilter, RowsPage, tuple[int, ...]]
        self.table.lacking.connect(self._read_lacking)
        session.change_bus.subscribe(self.topics, self._forget)
        outlook.changed.connect(self._show_outlook)
        self.forms = ProductForms(self.editing)
        self.add_actions(
            button(tr("Import"), lambda: session.navigator.run_command("import")),
            button(tr("Export"), lambda: session.navigator.run_command("export")),
            button(tr("Add product"), self.add_row, role="primary"),
        )

    def columns(self) -> Sequence[Column[Any]]:
        return product_columns()

    # ---- reading: all of them, or of very many what is looked at ----

    def read(self) -> None:
        wanted, on = self.table.rows_model.query, self._is_on
        column = self.table.rows_model.columns[max(wanted.column, 0)]
        which = ProductFilter(
            text=wanted.text,
            tops=on("tops"),
            listed_as="?" if on("unclassified") else "",
            made_in="?" if on("no_origin") else "",
        )
        order = RowsPage(sort=column.field, descending=wanted.descending)
        self._asked = (which, order, tuple(self.table.keys_near()))
        super().read()

    def _forget(self) -> None:
        """Let go of what products came to before something changed, where they are worked out in sight."""
        if self.table.rows_model.lazy_rows is not None:
            self._in_sight = {}
            if self.isVisible():
                self.read()

    def _is_on(self, toggle: str) -> bool:
        return self.toggle_buttons[toggle].isChecked()

    def read_rows(self) -> list[ProductLine] | LazyRows[ProductLine]:
        products = self.session.client_workspace.products
        total = products.count()
        if total <= MOST_AT_ONCE:
            return [ProductLine(row) for row in products.rows(page=RowsPage())]
        which, order, near = self._asked
        keys = products.ids(which, order)
        found = products.rows_by_id([*keys[:_FIRST_SIGHT], *near])
        lines = {key: ProductLine(row, self._in_sight.get(key)) for key, row in found.items()}
        return LazyRows(keys, lines, total)

    def _read_lacking(self, keys: Sequence[int]) -> None:
        def work() -> dict[int, ProductLine]:
            found = self.session.client_workspace.products.rows_by_id(keys)
            return {key: ProductLine(row, self._in_sight.get(key)) for key, row in found.items()}

        self.session.read("products in sight", work, self._show_lacking)

    def _show_lacking(self, lines: dict[int, ProductLine]) -> None:
        self.table.rows_model.fill_rows(lines)
        self._work_out_in_sight()

    def _show(self, rows: Sequence[ProductLine] | LazyRows[ProductLine]) -> None:
        super()._show(rows if isinstance(rows, LazyRows) else self._with_outlook(rows))

    def rows_shown(self) -> None:
        long = self.table.rows_model.lazy_rows
        for name in ("licence", "open"):
            made = self.toggle_buttons[name]
            made.setEnabled(long is None)
            made.setChecked(made.isChecked() and long is None)
            made.setToolTip("" if long is None else tr("Too many products to work all of them out"))
        if long is None:
            self._outlook.work_out()
        else:
            self._work_out_in_sight()

    def _is_waiting(self) -> bool:
        return not self._outlook.is_known and (self._is_on("licence") or self._is_on("open"))

    def _with_outlook(self, rows: Sequence[ProductLine]) -> list[ProductLine]:
        """Return rows with what is known by now of what they would come to."""
        known = self._outlook.rows
        return [replace(row, outlook=known.get(row.id)) for row in rows]

    def _work_out_in_sight(self) -> None:
        """Work out what the products in sight would come to, of a list that is not read whole."""
        long = self.table.rows_model.lazy_rows
        read = long.rows if long is not None else {}
        lines = [read.get(key) for key in dict.fromkeys(self.table.keys_near())]
        rows = [line.product for line in lines if line is not None and line.outlook is None]

        def work(progress: Any) -> dict[int, ProductLine]:
            overview = self.session.client_workspace.overview
            found = overview.product_today_verdict(rows, cancelled=lambda: progress.cancelled)
            return {one.id: ProductLine(row, one) for row, one in zip(rows, found, strict=False)}

        if rows:
            self.session.read_long("outlook in sight", work, self._fill_outlook)

    def _fill_outlook(self, lines: dict[int, ProductLine]) -> None:
        self._in_sight |= {key: line.outlook for key, line in lines.items()}
        self.table.rows_model.fill_rows(lines)

    def _suppose(self) -> None:
        """Say above the column and on the filter what a verdict of today supposes."""
        supposed = word_assumption(self._outlook.standing)
        self.toggle_buttons["licence"].setText(supposed.filter)
        set_heading(self.table.rows_model, "today", supposed.heading)

    def _show_outlook(self) -> None:
        self._suppose()
        if self.table.rows_model.lazy_rows is None:
            lines = self._with_outlook(self.table.rows_model.rows)
            self.table.show_rows(lines)
            self.about.setText(self.describe(lines))
            self._show_found()

    def describe(self, rows: Sequence[ProductLine]) -> str:
        long = self.table.rows_model.lazy_rows
        if long is not None:
            total, shown = (strings.format_figure(str(n)) for n in (long.total, len(long.keys)))
            if len(long.keys) == long.total:
                return tr("{count} products", count=total)
            return tr("{shown} of {count} products shown", shown=shown, count=total)
        said = [strings.tr_n("%n product(s)", len(rows))]
        if not rows:
            return said[0]
        if not self._outlook.is_known:
            said.append(tr("the result of shipping them today is being worked out …"))
        else:
            known = [row.outlook for row in rows if row.outlook is not None]
            said += licence_words(known, self._outlook.standing)
        return strings.join_with_commas(said)

    def add_row(self) -> None:
        self.forms.add()

    def current_product(self) -> int | None:
        """Return the id of the product of the current row."""
        row: ProductLine | None = self.table.current()
        return None if row is None else row.product.id

    def read_detail(self, row: ProductLine) -> tuple[ProductDetail, Any]:
        room = self.session.client_workspace
        outlook = row.outlook if self._outlook.is_known else None
        outlook = outlook or next(room.overview.product_today_verdict([row.product]), None)
        return room.products.get(row.id), outlook

    def draw(self, detail: tuple[ProductDetail, Any]) -> QWidget:
        row = self.session.program.pack.rows.get(detail[0].product.listed_as)
        is_material = row is not None and row.role == "material"
        return product_view(self, *detail, is_material=is_material)

    def open_row(self, row: ProductLine) -> None:
        self.forms.edit(row.id)

    def ask_delete(self, row: ProductLine) -> None:
        room = self.session.client_workspace
        self.editing.confirm_delete(
            row.product.part_number,
            lambda: room.products.delete(row.id),
            lambda: self.session.workspace.check_delete(Sheet.PRODUCTS, row.id),
        )

    def start_screening(self, product: int) -> None:
        """Start a screening of one product."""
        self.session.navigator.open_screening("product", product)

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
                button(
                    tr("Load the sample client"),
                    lambda: self.session.navigator.run_command("sample"),
                ),
                button(
                    tr("Save empty workbook"),
                    lambda: self.session.navigator.run_command("template"),
                ),
                button(
                    tr("Import parts list"), lambda: self.session.navigator.run_command("import")
                ),
                button(tr("Add product"), self.add_row, role="primary"),
            ],
        )
