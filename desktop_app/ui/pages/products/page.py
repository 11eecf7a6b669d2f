# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of products, with the verdict of shipping each of them today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtWidgets import QWidget

from desktop_app.domain.engine.act import HOLD
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.records.overview import band_of_share
from desktop_app.services.schema.declaration import PRODUCT_CASE_TOPICS, Sheet
from desktop_app.services.schema.rows import OutlookRow, ProductDetail, ProductFilter, SupplierFilter
from desktop_app.services.schema.rows import Page as RowsPage
from desktop_app.ui.models.table_model import Column, LazyRows, set_heading
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.products.columns import ProductLine, describe_licences, list_product_columns
from desktop_app.ui.pages.products.detail import ProductForms, draw_product
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import BY_SHARE, BY_VERDICT, PageId, Session
from desktop_app.ui.shared_views.record_answers import TodayVerdicts
from desktop_app.ui.widgets.charts import share_band_words
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr

MOST_AT_ONCE: Final = 2000
"""Above this number of products only those in view are read, and all are screened once a filter asks for it."""
OF_TODAY: Final[Mapping[str, Callable[[OutlookRow], bool]]] = {
    "licence": lambda today: values.needs_licence(today.verdict),
    "open": lambda today: today.verdict == UNDETERMINED,
    "hold": lambda today: today.act == HOLD,
    "near": lambda today: today.is_near,
    "hangs": lambda today: bool(today.turning_doubts),
}
"""The filters that go by what shipping a product today would come to."""
_RARER: Final = ("hold", "near", "hangs")
_FIRST_SIGHT: Final = 60


class TodayFilter(NamedTuple):
    """What a bar of the overview counts: its words, and which products."""

    words: str
    keeps: Callable[[OutlookRow], bool]


def _passes(name: str, row: ProductLine) -> bool:
    return bool(row.verdict) and OF_TODAY[name](row.today_verdict)


class ProductsPage(ListPage):
    """The products of the client."""

    key = "products"
    topics = PRODUCT_CASE_TOPICS
    sheet = Sheet.PRODUCTS
    takes_lists = True

    def __init__(self, session: Session, today_verdicts: TodayVerdicts) -> None:
        supposed = values.word_assumption(today_verdicts.standing)
        self._bar = TodayFilter("", lambda _today: True)
        self.toggles = (
            Toggle("licence", supposed.filter, partial(_passes, "licence")),
            Toggle("open", tr("Not settled"), partial(_passes, "open")),
            Toggle("hold", values.act_words(HOLD), partial(_passes, "hold")),
            Toggle("near", tr("Near the line"), partial(_passes, "near")),
            Toggle("hangs", tr("Depends on one answer"), partial(_passes, "hangs")),
            Toggle(
                "bar", tr("Overview"), lambda row: bool(row.verdict) and self._bar.keeps(row.today_verdict)
            ),
            Toggle("tops", tr("Final products"), lambda row: not row.product.used_in),
            Toggle("unclassified", tr("Not classified"), lambda row: not row.product.listed_as),
            Toggle("no_origin", tr("Origin unknown"), lambda row: not row.product.made_in),
            Toggle("open_material", tr("Material names no row"), lambda row: row.product.open_materials),
        )
        super().__init__(
            session,
            tr("Products"),
            tr("What is sold and what is in it"),
            tr("Filter by number, name, supplier, 中文"),
        )
        self._today_verdicts = today_verdicts
        self.toggle_buttons["open_material"].hide()
        self.toggle_buttons["bar"].hide()
        set_tip(
            self.toggle_buttons["near"],
            tr("The share that decides lies between half the line and twice the line."),
        )
        set_tip(
            self.toggle_buttons["hangs"],
            tr("The other answer to an open question of the law would turn the verdict."),
        )
        self._show_supposition()
        self._in_sight: dict[int, Any] = {}
        self._query: tuple[ProductFilter, RowsPage, tuple[int, ...]]
        self._looked_through: Mapping[int, OutlookRow] | None = None
        self._without_products: set[str] = set()
        self._of_today: tuple[list[Callable[[OutlookRow], bool]], Mapping[int, OutlookRow]] = ([], {})
        self.table.rows_needed.connect(self._read_needed_rows)
        session.change_bus.subscribe(self.topics, self._forget_in_sight)
        today_verdicts.changed.connect(self._show_today_verdicts)
        self.forms = ProductForms(self.editing)
        self.add_actions(
            button(tr("Sort the list"), lambda: session.navigator.show_page(PageId.SORTING)),
            button(tr("Import"), lambda: session.navigator.run_command("import")),
            button(tr("Export"), lambda: session.navigator.run_command("export")),
            button(tr("Add product"), self.add_new_row, role="primary"),
        )

    def _ask_what_if(self) -> None:
        """Suppose it of the products that are selected, or of the current one."""
        rows = self.session.client_workspace.products.rows_by_id(self.table.selected_keys())
        if rows:
            numbers = ",".join(row.part_number for row in rows.values())
            self.session.navigator.show_page(PageId.WHAT_IF, f"product:{numbers}.material_origin=CN")

    def _ask_supplier(self) -> None:
        """Ask the supplier of the current row; all of them where it has none."""
        row = self.table.current_row()
        if row is not None:
            supplier = self.session.client_workspace.products.get(row.id).product.supplier
            self.session.navigator.show_page(PageId.ASKED, supplier)

    def list_columns(self) -> Sequence[Column[Any]]:
        return list_product_columns()

    # ---- reading: all products, or in a large catalogue those in view ----

    def read_again(self) -> None:
        if self.session.client is None:
            return
        wanted, on = self.table.rows_model.query, self._is_toggle_on
        column = self.table.rows_model.columns[max(wanted.column, 0)]
        product_filter = ProductFilter(
            text=wanted.text,
            tops=on("tops"),
            listed_as="?" if on("unclassified") else "",
            made_in="?" if on("no_origin") else "",
            open_material=on("open_material"),
        )
        order = RowsPage(sort=column.field, descending=wanted.descending)
        of_today = [test for name, test in OF_TODAY.items() if on(name)]
        of_today += [self._bar.keeps] if on("bar") else []
        worked_out = self._today_verdicts.rows if self._today_verdicts.is_known else {}
        self._query = (product_filter, order, tuple(self.table.list_keys_near()))
        self._of_today = (of_today, worked_out)
        super().read_again()

    def _forget_in_sight(self) -> None:
        """Forget the verdicts of the products in view after a change, and read again."""
        if self.table.rows_model.lazy_rows is not None:
            self._in_sight = {}
            if self.isVisible():
                self.read_again()

    def _is_toggle_on(self, toggle: str) -> bool:
        return self.toggle_buttons[toggle].isChecked()

    def read_rows(self) -> list[ProductLine] | LazyRows[ProductLine]:
        products = self.session.client_workspace.products
        total = products.count()
        if total <= MOST_AT_ONCE:
            return [ProductLine(row) for row in products.rows(page=RowsPage())]
        product_filter, order, near = self._query
        keys = products.ids(product_filter, order)
        tests, worked_out = self._of_today
        if (only := self._only) is not None:
            keys = [key for key in keys if key in only.ids]
        if tests:
            keys = [key for key in keys if key in worked_out and all(test(worked_out[key]) for test in tests)]
        rows_by_id = products.rows_by_id([*keys[:_FIRST_SIGHT], *near])
        lines = {key: ProductLine(row, self._in_sight.get(key)) for key, row in rows_by_id.items()}
        return LazyRows(keys, lines, total)

    def _read_needed_rows(self, keys: Sequence[int]) -> None:
        def show(lines: dict[int, ProductLine]) -> None:
            self.table.rows_model.fill_rows(lines)
            self._work_out_in_sight()

        self.session.read("products in sight", lambda: self.read_rows_by_key(keys), show)

    def read_rows_by_key(self, keys: Sequence[int]) -> dict[int, ProductLine]:
        rows_by_id = self.session.client_workspace.products.rows_by_id(keys)
        return {key: ProductLine(row, self._in_sight.get(key)) for key, row in rows_by_id.items()}

    def _show_rows(self, rows: Sequence[ProductLine] | LazyRows[ProductLine]) -> None:
        super()._show_rows(rows if isinstance(rows, LazyRows) else self._add_today_verdicts(rows))

    def rows_shown(self) -> None:
        long = self.table.rows_model.lazy_rows
        is_open = long is None and any(row.product.open_materials for row in self.table.rows_model.rows)
        self.toggle_buttons["open_material"].setVisible(is_open or self._is_toggle_on("open_material"))
        self._show_filters_with_products()
        if long is None or self._goes_by_today():
            self._today_verdicts.work_out()
        if long is not None:
            self._work_out_in_sight()

    def show_only(self, first_shown: object) -> None:
        bar_button, pressed = self.toggle_buttons["bar"], str(first_shown)
        if pressed.startswith(BY_SHARE):
            band = pressed.removeprefix(BY_SHARE)
            threshold = self.session.program.pack.on(self.session.today).threshold
            line = Fraction(1) if threshold is None else threshold.limit
            text = tr("Share: {band}", band=share_band_words(line)[band])
            self._bar = TodayFilter(text, lambda today: band_of_share(today.share, line) == band)
        if pressed.startswith(BY_VERDICT):
            verdict = pressed.removeprefix(BY_VERDICT)
            self._bar = TodayFilter(strings.verdict_words(verdict), lambda today: today.verdict == verdict)
        if pressed.startswith((BY_SHARE, BY_VERDICT)):
            first_shown = "bar"
            bar_button.setText(self._bar.words)
            bar_button.setAccessibleName(self._bar.words)
        bar_button.setVisible(first_shown == "bar")
        super().show_only(first_shown)
        if first_shown == "open_material":
            self.toggle_buttons["open_material"].show()

    def _is_waiting(self) -> bool:
        return not self._today_verdicts.is_known and self._goes_by_today()

    def _goes_by_today(self) -> bool:
        """Tell whether a filter is pressed that goes by the verdicts of today."""
        return any(map(self._is_toggle_on, (*OF_TODAY, "bar")))

    def _add_today_verdicts(self, rows: Sequence[ProductLine]) -> list[ProductLine]:
        """Return rows with the verdicts worked out so far."""
        verdicts_by_id = self._today_verdicts.rows
        return [replace(row, today_verdict=verdicts_by_id.get(row.id)) for row in rows]

    def _work_out_in_sight(self) -> None:
        """Work out the verdicts of the products in view, of a list not read whole."""
        long = self.table.rows_model.lazy_rows
        read = long.rows if long is not None else {}
        lines = [read.get(key) for key in dict.fromkeys(self.table.list_keys_near())]
        rows = [line.product for line in lines if line is not None and line.today_verdict is None]

        def work_out_verdicts(progress: Any) -> dict[int, ProductLine]:
            overview = self.session.client_workspace.overview
            verdicts = overview.product_today_verdict(
                rows, in_full=False, cancelled=lambda: progress.cancelled
            )
            return {
                verdict.id: ProductLine(row, verdict) for row, verdict in zip(rows, verdicts, strict=False)
            }

        def fill(lines: dict[int, ProductLine]) -> None:
            self._in_sight |= {key: line.today_verdict for key, line in lines.items()}
            self.table.rows_model.fill_rows(lines)

        if rows:
            self.session.read_long("outlook in sight", work_out_verdicts, fill)

    def _show_filters_with_products(self) -> None:
        """Hide the rarer filters by the verdicts of today while no product passes them."""
        worked_out = self._today_verdicts.rows if self._today_verdicts.is_known else None
        if worked_out is self._looked_through:
            self._show_rarer_filters(self._without_products)
            return
        self._looked_through = worked_out  # a hundred thousand rows are gone through once, and not here
        rows = () if worked_out is None else worked_out.values()
        rarer = _RARER if worked_out is not None else ()
        self.session.read(
            "rarer filters",
            lambda: {name for name in rarer if not any(map(OF_TODAY[name], rows))},
            self._show_rarer_filters,
        )

    def _show_rarer_filters(self, without_products: set[str]) -> None:
        self._without_products = without_products
        for name in _RARER:
            is_shown = name not in without_products or self._is_toggle_on(name)
            self.toggle_buttons[name].setVisible(is_shown)
        self.fold_filters()

    def _show_supposition(self) -> None:
        """Name in column heading and filter the assumption behind the verdicts of today."""
        supposed = values.word_assumption(self._today_verdicts.standing)
        self.toggle_buttons["licence"].setText(supposed.filter)
        set_heading(self.table.rows_model, "today", supposed.heading)

    def _show_today_verdicts(self) -> None:
        self._show_supposition()
        self._show_filters_with_products()
        if self.table.rows_model.lazy_rows is None:
            lines = self._add_today_verdicts(self.table.rows_model.rows)
            self.table.show_rows(lines)
            self.about.setText(self.describe_rows(lines))
            self._show_found()
        elif self._goes_by_today() and self.isVisible():
            self.read_again()

    def describe_rows(self, rows: Sequence[ProductLine]) -> str:
        long = self.table.rows_model.lazy_rows
        if long is not None:
            total, shown_count = (strings.format_figure(str(n)) for n in (long.total, len(long.keys)))
            if self._is_waiting():
                return strings.join_with_commas(
                    (
                        tr("{count} products", count=total),
                        tr("the result of shipping them today is being worked out …"),
                    )
                )
            if len(long.keys) == long.total:
                return tr("{count} products", count=total)
            return tr("{shown} of {count} products shown", shown=shown_count, count=total)
        parts = [strings.tr_n("%n product(s)", len(rows))]
        if not rows:
            return parts[0]
        if not self._today_verdicts.is_known:
            parts.append(tr("the result of shipping them today is being worked out …"))
        else:
            worked_out = [row.today_verdict for row in rows if row.today_verdict is not None]
            parts += describe_licences(worked_out, self._today_verdicts.standing)
        return strings.join_with_commas(parts)

    def add_new_row(self) -> None:
        self.forms.add_product()

    def current_product(self) -> int | None:
        row: ProductLine | None = self.table.current_row()
        return None if row is None else row.product.id

    def read_detail(self, row: ProductLine) -> tuple[ProductDetail, Any]:
        client_workspace = self.session.client_workspace
        today_verdict = row.today_verdict if self._today_verdicts.is_known else None
        if today_verdict is None or today_verdict.in_short:
            today_verdict = next(client_workspace.overview.product_today_verdict([row.product]), None)
        return client_workspace.products.get(row.id), today_verdict

    def draw_detail(self, detail: tuple[ProductDetail, Any]) -> QWidget:
        row = self.session.program.pack.rows.get(detail[0].product.listed_as)
        is_material = row is not None and row.role == "material"
        return draw_product(self, *detail, is_material=is_material)

    def open_row_form(self, row: ProductLine) -> None:
        self.forms.edit_product(row.id)

    def row_menu(self, row: ProductLine) -> RowMenu:
        product, number, services = row.product, row.product.part_number, self.session.client_workspace
        records = partial(
            self.show_rows_of,
            PageId.RECORDS,
            tr("Records of {name}", name=number),
            lambda: [
                record.id for record in services.record_list.list_rows() if record.part_number == number
            ],
        )
        used_in = partial(
            self.show_rows_of,
            PageId.PRODUCTS,
            tr("Products that hold {name}", name=number),
            lambda: [part.product.id for part in services.products.get(row.id).used_in],
        )
        leads = (
            RowEntry(
                tr("Bill on all levels"), partial(self.session.navigator.show_page, PageId.BILL, row.id)
            ),
            RowEntry(tr("Where it is used"), used_in if product.used_in else tr("No product holds it.")),
            RowEntry(
                tr("Its supplier"), self._show_supplier if product.supplier else tr("It names no supplier.")
            ),
            RowEntry(tr("Its records"), records),
            RowEntry(tr("Screen it"), partial(self.start_screening, row.id)),
            RowEntry(tr("Ship this"), self.ship_current),
            RowEntry(tr("What if its material is Chinese?"), self._ask_what_if, several=True),
            RowEntry(tr("Ask the supplier"), self._ask_supplier),
        )
        return self.editable_row_menu(row, partial(self.forms.duplicate_product, row.id), leads)

    def _show_supplier(self) -> None:
        """Go to the supplier of the current row."""
        services, row = self.session.client_workspace, self.table.current_row()
        key = services.products.stored(row.id).supplier
        for supplier in services.suppliers.rows(SupplierFilter(supplier=key)):
            self.session.navigator.show_page(PageId.SUPPLIERS, supplier.id)

    def ask_delete(self, row: ProductLine) -> None:
        delete = self.session.client_workspace.products.delete
        self.editing.confirm_delete(row.product.part_number, row.id, delete, Sheet.PRODUCTS)

    def start_screening(self, product: int) -> None:
        """Start a screening of one product."""
        self.session.navigator.open_screening("product", product)

    def ship_current(self) -> None:
        """Open the form that makes a shipment of the product shown."""
        self.session.navigator.run_command("ship")

    def show_part(self, product: int) -> None:
        """Go to another product of the table."""
        if not self.table.select_row(product):
            self.show_only(product)
            self.table.select_row(product)
