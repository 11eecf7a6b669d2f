# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The bill of a product on all its levels: edited in place, pasted from a sheet, and where a part is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem, QTreeView, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import Interval
from desktop_app.services.catalogue.bills import BillTree, PastedLine
from desktop_app.services.schema.columns import CATALOGUE_TOPICS
from desktop_app.services.schema.declaration import Number, Sheet
from desktop_app.services.schema.rows import BillPart
from desktop_app.ui.dialogs.attachments import open_origin
from desktop_app.ui.dialogs.bulk_change import open_bulk_change
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.models.table_model import MARK, Column
from desktop_app.ui.pages.bills.model import BillEdit, BillModel
from desktop_app.ui.plain import lines_as_table, put_on_clipboard, set_available
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, ask_to_confirm, limit_height
from desktop_app.ui.shared_views.form_fields import client_currency
from desktop_app.ui.widgets.charts import MARK as MARK_SIZE
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import Note, boxed, button, down, fill, label
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu, add_row_entry
from desktop_app.ui.widgets.table import COPY_KEYS, PAD, RowDelegate, RowsTable
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import error_sentences, format_figure, join_with_commas, tr, tr_n

_WIDTHS: Final = (360, 100, 84, 150, 120, 130)
_Shares = Mapping[str, Interval | None]
_LEAST_PART: Final = 240
_BY_RANK: Final = (5, 1, 3, 2, 4)
"""The columns of figures; the last is the first to be left out where there is no room."""
_MOST_NAMED: Final = 6


class _BillView(QTreeView):
    """The tree; the parts take the width that the figures leave, and of these go those of low rank where there is none.

    A click on the letter behind a figure asks for its origin. Ctrl+Left and Ctrl+Right go from cell to cell; F2 edits,
    beginning with the first cell of the row that takes something.
    """

    origin_wanted = Signal()

    def __init__(self, describe_menu: Callable[[], RowMenu]) -> None:
        super().__init__()
        self._describe_menu = describe_menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the current row, as every list has it."""
        menu, selected = QMenu(self), len(self.selectionModel().selectedRows())
        menu.setAccessibleName(tr("Menu of {name}", name=self.accessibleName()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = RowEntry(tr("Copy"), self.copy_rows, COPY_KEYS, several=True)
        for entry in self._describe_menu().list_entries(copy):
            if entry is None:
                menu.addSeparator()
            else:
                add_row_entry(menu, entry, selected=selected)
        menu.popup(at)

    def copy_rows(self) -> None:
        """Copy the selected rows as a table with its headings; the parts below one that is closed are not copied."""
        columns = [column for column in range(len(_WIDTHS)) if not self.isColumnHidden(column)]
        headings = [str(self.model().headerData(column, Qt.Orientation.Horizontal)) for column in columns]
        rows = sorted(self.selectionModel().selectedRows(), key=lambda row: self.visualRect(row).top())
        cells = [[str(row.siblingAtColumn(column).data() or "") for column in columns] for row in rows]
        if cells:
            put_on_clipboard(lines_as_table(headings, cells))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_on_letter = at.x() > self.visualRect(index).right() - px(MARK_SIZE[0]) - 2 * PAD
        if event.button() == Qt.MouseButton.LeftButton and index.data(MARK) and is_on_letter:
            self.setCurrentIndex(index)
            self.origin_wanted.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, is_ctrl = self.currentIndex(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        columns = [column for column in range(len(_WIDTHS)) if not self.isColumnHidden(column)]
        cells = [current.siblingAtColumn(column) for column in columns]
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted):
            self.open_menu(self.viewport().mapToGlobal(self.visualRect(current).center()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif is_ctrl and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_right = event.key() == Qt.Key.Key_Right
            buttons = [
                cell for cell in cells if (cell.column() > current.column()) is is_right and cell != current
            ]
            if buttons:  # the parts that are selected stay so, though Ctrl is held
                keep = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(buttons[0 if is_right else -1], keep)
        elif event.key() == Qt.Key.Key_F2 and not current.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_row()
        else:
            super().keyPressEvent(event)

    def edit_row(self) -> None:
        """Edit the current row, beginning with its first cell that takes something."""
        current = self.currentIndex()
        columns = [column for column in range(len(_WIDTHS)) if not self.isColumnHidden(column)]
        cells = (current.siblingAtColumn(column) for column in columns)
        first = next((cell for cell in cells if cell.flags() & Qt.ItemFlag.ItemIsEditable), current)
        self.setCurrentIndex(first)
        self.edit(first)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().drawRow(painter, option, index)
        current = self.currentIndex()
        if (
            self.hasFocus()
            and current.column() > 0
            and (current.row(), current.parent()) == (index.row(), index.parent())
        ):
            painter.setPen(QColor(active_theme().accent))
            painter.drawRect(QRect(self.visualRect(current)).adjusted(1, 1, -2, -2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width()
        for column in _BY_RANK:
            needed = self.columnWidth(column) or px(_WIDTHS[column])
            fits = wide - needed >= px(_LEAST_PART)
            self.setColumnHidden(column, not fits)
            wide -= needed if fits else 0
        self.setColumnWidth(0, max(px(_LEAST_PART), wide))


class BillPage(Page):
    """One product at a time; ``show_only`` takes its id."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Bill"), "")
        self._session = session
        self._product: int | None = None
        self.model = BillModel("", self)
        self.view = _BillView(self._describe_menu)
        self.view.setMinimumHeight(px(150))
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Bill"))
        self.view.setUniformRowHeights(True)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setAllColumnsShowFocus(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        header = self.view.header()
        header.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS):
            self.view.setColumnWidth(column, px(width))
        self.fault = Note("fault")
        self.where_used = label("", "quiet", wrap=True)
        self.take_out = button(tr("Take out"), self.ask_take_out)
        self.change = button(tr("Change the selected rows"), self.change_selected)
        self.origin = button(
            tr("Where it comes from"),
            self.show_origin,
            tip=tr("Of the figure in the current cell; Ctrl+Left and Ctrl+Right go from cell to cell"),
        )
        tools = Flow(
            button(
                tr("Paste rows"), self.paste_rows, tip=tr("Part number and quantity, copied from a sheet")
            ),
            self.take_out,
            self.change,
            self.origin,
            button(tr("Open all levels"), self.view.expandAll),
            button(tr("Close all levels"), self.close_levels),
            button(tr("Open the product"), self.open_product),
        )
        self.add_actions(button(tr("Back to the product"), self.go_back))
        fill(self.body, [boxed(down(boxed(tools), self.fault, self.view, self.where_used, gap=8, stretch=2))])
        self.model.edited.connect(self._store)
        self.model.refused.connect(self._show_fault)
        self.view.origin_wanted.connect(self.show_origin)
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._read_where_used())
        self.view.selectionModel().currentChanged.connect(lambda *_cells: self._show_available())
        self.view.selectionModel().selectionChanged.connect(lambda *_rows: self._show_available())
        standard = QKeySequence.StandardKey
        for keys, run in ((standard.Paste, self.paste_rows), (standard.Delete, self.ask_take_out)):
            shortcut = QShortcut(QKeySequence(keys), self.view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        session.change_bus.subscribe(CATALOGUE_TOPICS, self.read_if_shown)

    # ---- reading ----

    def show_only(self, first: object) -> None:
        """Show the bill of a product, by its id."""
        if isinstance(first, int) and first != self._product:
            self._product = first
            self.model.show_tree(BillTree("", {}, {}))
            self.read_again()

    def clear_client(self) -> None:
        self._product = None
        self.model.show_tree(BillTree("", {}, {}))

    def choose_focus(self, first_shown: object) -> QWidget | None:
        return self.view

    def read_again(self) -> None:
        """Read the bill at every depth, then work out the share of each product in it."""
        product, workspace = self._product, self._session.client_workspace
        if product is None:
            return

        def read_bill() -> tuple[BillTree, str]:
            return workspace.bills.read(product), client_currency(self._session)

        self._session.read_long(
            "bill",
            lambda _progress: read_bill(),
            lambda bill_read: self._show_bill(*bill_read),
            self._show_gone,
        )

    def _show_gone(self, error: Exception) -> None:
        """Show the products where this one was deleted."""
        if not isinstance(error, Refused):
            raise error
        self._product = None
        self.go_back()

    def _show_bill(self, tree: BillTree, currency: str) -> None:
        is_first = self.model.tree.top != tree.top
        self.model.currency = currency
        self.model.show_tree(tree)
        if is_first:
            top = self.model.index(0, 0)
            self.view.expand(top)
            self.view.setCurrentIndex(top)
        product = tree.products[tree.top]
        self.title.setText(tr("Bill of {part}", part=f"{product.part_number}  {product.name}".strip()))
        count = sum(len(parts) for parts in tree.lines.values())
        self.about.setText(
            strings.join_sentences(
                tr_n("%n line(s) on all levels", count),
                tr(
                    "Quantity, origin, value and mass are typed into their cells; a share is of the part itself."
                ),
            )
        )
        workspace, products = self._session.client_workspace, list(tree.products.values())

        def work_out(progress: Progress) -> tuple[_Shares, Mapping[tuple[str, str], str]]:
            rows = workspace.overview.product_today_verdict(
                products, in_full=False, cancelled=lambda: progress.cancelled
            )
            shares = {row.part_number: None if row.refused else row.share for row in rows}
            return shares, workspace.bills.read_line_sources(tree)

        def show(read: tuple[_Shares, Mapping[tuple[str, str], str]]) -> None:
            if self.model.tree is tree:
                self.model.show_shares(*read)
                self._show_available()

        self._session.read_long("bill shares", work_out, show)

    def _read_where_used(self) -> None:
        number = self.model.number_at(self.view.currentIndex())[0]
        product = self.model.tree.products.get(number)
        if product is None:
            self.where_used.setText("")
            return
        products = self._session.client_workspace.products

        def show(used_in: Sequence[BillPart]) -> None:
            if self.model.number_at(self.view.currentIndex())[0] == number:
                named = [
                    f"{entry.line.parent} ({format_figure(entry.line.quantity)} ×)"
                    for entry in used_in[:_MOST_NAMED]
                ]
                further = [tr_n("%n more", len(used_in) - _MOST_NAMED)] if len(used_in) > _MOST_NAMED else []
                text = join_with_commas([*named, *further]) or tr("in no other product")
                self.where_used.setText(tr("{part} is used in: {products}", part=number, products=text))

        self._session.read("bill where used", lambda: products.get(product.id).used_in, show)

    # ---- changing ----

    def _show_available(self) -> None:
        """Enable what the current cell and the selected rows allow."""
        current = self.view.currentIndex()
        is_line, has_origin = bool(self.model.number_at(current)[1]), bool(self.model.figure_at(current)[2])
        no_line = tr("Choose a line below the product first.")
        no_figure = tr("Choose a cell with a figure first.")
        set_available(self.take_out, "" if is_line else no_line, self.view.setFocus)
        set_available(self.origin, "" if has_origin else no_figure, self.view.setFocus)
        count = len(self._selected_ids())
        self.change.setText(tr("Change {count} …", count=format_figure(str(count))))
        self.change.setVisible(count > 1)

    def _selected_ids(self) -> list[int]:
        """Return the ids of the products in the selected rows, each once."""
        rows = self.view.selectionModel().selectedRows()
        numbers = dict.fromkeys(self.model.number_at(row)[0] for row in rows)
        products = self.model.tree.products
        return [products[number].id for number in numbers if number in products]

    def change_selected(self) -> None:
        """Open the form that changes all parts in the selected rows at once."""
        open_bulk_change(self.window(), self._session, Sheet.PRODUCTS, self._selected_ids())

    def show_origin(self) -> None:
        """Open where the figure in the current cell comes from."""
        current = self.view.currentIndex()
        number, figure, source = self.model.figure_at(current)
        product = self.model.tree.products.get(number)
        if product is not None and source:
            heading = self.model.headerData(current.column(), Qt.Orientation.Horizontal)
            name = join_with_commas((self.model.number_at(current)[0], heading))
            open_origin(self._session, product.id, figure, name)

    def _show_fault(self, fault: str) -> None:
        self.fault.setText(fault)

    def _show_refusal(self, part: str, error: Exception) -> None:
        self._show_fault(tr("{part}: {fault}", part=part, fault=error_sentences(error)))

    def _store(self, edit: BillEdit) -> None:
        bills = self._session.client_workspace.bills
        self._show_fault("")
        failed = partial(self._show_refusal, edit.number)
        if "quantity" in edit.texts:
            quantity = Number(edit.texts["quantity"])
            self._session.change(
                lambda: bills.set_quantity(edit.parent, edit.number, quantity), failed=failed
            )
        else:
            self._session.change(lambda: bills.set_facts(edit.number, edit.texts), failed=failed)

    def ask_take_out(self) -> None:
        """Ask, then take the current line out of the bill that it stands in."""
        number, parent = self.model.number_at(self.view.currentIndex())
        bills = self._session.client_workspace.bills
        if parent:
            ask_to_confirm(
                self.window(),
                tr("Take {part} out of {product}?", part=number, product=parent),
                tr("The part itself stays in the catalogue. Undo brings the line back."),
                verb=tr("Take out"),
                then=lambda: self._session.change(
                    lambda: bills.take_out(parent, number), failed=partial(self._show_refusal, number)
                ),
            )

    def paste_rows(self) -> None:
        """Show row by row what the copied rows would change in the bill of the current product."""
        text = QGuiApplication.clipboard().text()
        rows = [line.split("\t") for line in text.splitlines() if line.strip()]
        number = self.model.number_at(self.view.currentIndex())[0] or self.model.tree.top
        if not rows or not number:
            self._show_fault(tr("Nothing is copied. Copy rows of part number and quantity in a sheet first."))
            return
        self._show_fault("")
        bills = self._session.client_workspace.bills
        self._session.read(
            "paste preview",
            lambda: bills.preview_paste(number, rows),
            lambda lines: PasteDialog(self, self._session, number, lines).open(),
        )

    # ---- going ----

    def _describe_menu(self) -> RowMenu:
        """Return what can be done with the current row."""
        number, parent = self.model.number_at(self.view.currentIndex())
        product = self.model.tree.products.get(number)
        used_in = partial(self._session.navigator.show_page, PageId.BILL, product.id if product else None)
        return RowMenu(
            open=self.open_product,
            edit=self.view.edit_row,
            duplicate=tr("A part stands once in a bill. Its quantity says how many there are."),
            delete=self.ask_take_out if parent else tr("Choose a line below the product first."),
            leads=(RowEntry(tr("Its own bill"), used_in if parent else tr("This is its bill.")),),
        )

    def close_levels(self) -> None:
        """Close all levels but the first."""
        self.view.collapseAll()
        self.view.expand(self.model.index(0, 0))

    def open_product(self) -> None:
        """Go to the product of the current row."""
        number = self.model.number_at(self.view.currentIndex())[0]
        product = self.model.tree.products.get(number)
        self._session.navigator.show_page(PageId.PRODUCTS, product.id if product else None)

    def go_back(self) -> None:
        """Go to the product whose bill it is."""
        self._session.navigator.show_page(PageId.PRODUCTS, self._product)


class PasteDialog(DialogFrame):
    """What becomes of each pasted row; those that can be taken are taken in one step."""

    handbook_place = "dialog/paste"

    def __init__(self, page: BillPage, session: Session, number: str, lines: Sequence[PastedLine]) -> None:
        taking = sum(line.state in ("new", "changed") for line in lines)
        refused = sum(line.state == "refused" for line in lines)
        counts = [tr_n("%n row(s) to take", taking), tr_n("%n refused", refused)]
        about = strings.join_sentences(
            join_with_commas(counts), tr("Lines of the bill that are not pasted stay.")
        )
        super().__init__(page.window(), tr("Paste into the bill of {part}", part=number), about, 640)
        self._session, self._number, self._lines = session, number, lines
        self.table = RowsTable(_paste_columns(), tr("Pasted rows"))
        self.table.keep_order()
        self.table.show_rows(list(enumerate(lines, 1)))
        self.fault = Note("fault")
        fill(self.body, [limit_height(self.table, 360), self.fault])
        self.take = button(tr_n("Take %n row(s)", taking), self.take_rows, role="primary")
        set_available(
            self.take, "" if taking else tr("No row can be taken: each says why."), self.table.setFocus
        )
        self.add_buttons(button(tr("Cancel"), self.close), self.take)

    def take_rows(self) -> None:
        """Take the rows; what has been changed since the preview is said, and nothing is taken."""
        bills, number, lines = self._session.client_workspace.bills, self._number, self._lines
        set_available(self.take, tr("Being stored …"))
        self._session.change(lambda: bills.paste(number, lines), lambda _count: self.close(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isValid(self):
            self.fault.setText(error_sentences(error))
            self.fit_to_content()


def _paste_columns() -> Sequence[Column[tuple[int, PastedLine]]]:
    def outcome(line: PastedLine) -> str:
        return {
            "new": tr("is added"),
            "changed": tr("quantity {before} becomes {after}", before=line.before, after=line.quantity),
            "same": tr("is in the bill already"),
            "heading": tr("heading, left out"),
            "refused": strings.translate_text(line.why),
        }[line.state]

    return (
        Column("row", tr("Row"), lambda row: str(row[0]), lambda row: row[0], right=True, width=48),
        Column("part", tr("Part"), lambda row: row[1].part_number, width=150),
        Column("quantity", tr("Quantity"), lambda row: row[1].quantity, right=True, width=84),
        Column("outcome", tr("What happens"), lambda row: outcome(row[1]), width=260, stretch=True,
               verdict=lambda row: "UNDETERMINED" if row[1].state == "refused" else ""),
    )  # fmt: skip
