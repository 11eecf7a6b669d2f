# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The bill of a product as a tree: rows are made when their product is opened, and edited in place.

A bill that was read again is compared with the one shown, so that what is open and selected stays so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.basics.quantity import GRAMS, Interval
from desktop_app.services.catalogue.bills import BillTree
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import ProductRow
from desktop_app.ui.models.table_model import MARK, QUIET
from desktop_app.ui.plain import plain_tip
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, origin_letter, origin_words, tr
from desktop_app.ui.words.typed import TypedValue, read_country, read_figure

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_RANGE: Final = re.compile(r"\s*(?:–|—|…| to | bis |至)\s*")
_UNIT: Final = re.compile(r"(?:(?P<before>[A-Za-z]{3})\s+)?(?P<figures>.*?)\s*(?P<after>[A-Za-z]{1,3})?")

_WORDS: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_QUANTITY, _ORIGIN, _VALUE, _MASS, _SHARE = range(1, 6)
_FACTS: Final = {_ORIGIN: "made_in", _VALUE: "value", _MASS: "mass"}
_RIGHT: Final = (_QUANTITY, _VALUE, _MASS, _SHARE)


@dataclass(slots=True)
class _Row:
    """One row: a product where it is built in. ``children`` are made when the row is opened."""

    key: int
    number: str
    quantity: str
    parent: _Row | None
    position: int
    children: list[_Row] | None = field(default=None)


@dataclass(frozen=True, slots=True)
class BillEdit:
    """What was typed into a cell: the texts of columns of the part, or the quantity of its line in ``parent``."""

    number: str
    parent: str
    texts: Mapping[str, str]


def read_amount(typed: str, name: str, unit: str, *, usual: str) -> tuple[dict[str, str], str]:
    """Return the columns of an amount such as "12.5 EUR" or "3 – 4 g", and why it cannot be read, or blank.

    ``unit`` is the column of currency or unit; ``usual`` stands in for one that is not typed.
    """
    columns = {name: "", f"{name}_to": "", unit: ""}
    if not typed.strip():
        return columns, ""
    split = _UNIT.fullmatch(typed.strip())
    figures = _RANGE.split(split["figures"]) if split else [typed]
    read = [read_figure(figure) for figure in figures]
    faults = [figure_read.fault for figure_read in read if figure_read.fault]
    if faults or len(read) > 2:
        return columns, faults[0] if faults else tr("A range has two ends.")
    word = (split["after"] or split["before"] or "") if split else ""
    columns[unit] = (word.lower() if unit == "mass_unit" else word.upper()) or usual
    columns |= dict(zip((name, f"{name}_to"), (figure_read.value for figure_read in read), strict=False))
    if unit == "mass_unit" and columns[unit] not in GRAMS:
        return columns, tr("Write the unit of mass: mg, g, kg or t.")
    return columns, "" if columns[unit] else tr("Write the currency behind the figure, such as EUR.")


def _find_differing(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> set[Any]:
    """Return the keys whose values differ, or that one of the two lacks."""
    return {
        key for key in before.keys() | after.keys()
        if (key in before) != (key in after) or before[key] != after[key]
    }  # fmt: skip


class BillModel(QAbstractItemModel):
    """The tree. The product itself is its one row at the top."""

    edited = Signal(object)
    """Carries what was typed into a cell and can be read, as a BillEdit."""
    refused = Signal(str)
    """Carries why what was typed into a cell cannot be read."""

    def __init__(self, currency: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.currency = currency
        self.tree = BillTree("", {}, {})
        self._shares: Mapping[str, Interval | None] = {}
        self._line_sources: Mapping[tuple[str, str], str] = {}
        self._top: list[_Row] = []
        self._rows: dict[int, _Row] = {}
        self._next_key = 1
        self._longest: tuple[BillTree, Mapping[str, int]] = (self.tree, {"value": 0, "mass": 0})
        self._headings = (tr("Part"), tr("Quantity"), tr("Origin"), tr("Value"), tr("Mass"), tr("Share"))

    # ---- rows ----

    def show_tree(self, tree: BillTree) -> None:
        """Show a bill; one of the same product keeps what is open, and only what differs is drawn again."""
        if not self._top or tree.top != self.tree.top:
            self.beginResetModel()
            self.tree, self._rows = tree, {}
            self._top = [self._make_row(tree.top, "", None, 0)] if tree.top else []
            self.endResetModel()
            return
        before, self.tree = self.tree, tree
        for row in self._top:
            self._follow(row, before)
        numbers = _find_differing(before.products, tree.products)
        numbers |= {number for number, _fact in _find_differing(before.sources, tree.sources)}
        for parent in _find_differing(before.lines, tree.lines):
            numbers |= {number for number, _quantity in tree.parts_of(parent)}
        self._draw_again(numbers)

    def show_shares(
        self, shares: Mapping[str, Interval | None], line_sources: Mapping[tuple[str, str], str]
    ) -> None:
        """Show the share of each product by its part number, and the kind of source of each quantity."""
        numbers = _find_differing(self._shares, shares)
        numbers |= {child for _parent, child in _find_differing(self._line_sources, line_sources)}
        self._shares, self._line_sources = shares, line_sources
        self._draw_again(numbers)

    def _make_row(self, number: str, quantity: str, parent: _Row | None, position: int) -> _Row:
        row = _Row(self._next_key, number, quantity, parent, position)
        self._rows[row.key] = row
        self._next_key += 1
        return row

    def _open(self, row: _Row, tree: BillTree) -> list[_Row]:
        if row.children is None:
            parts = tree.parts_of(row.number)
            row.children = [self._make_row(*entry, row, at) for at, entry in enumerate(parts)]
        return row.children

    def _follow(self, row: _Row, before: BillTree) -> None:
        """Bring an opened row up to the present bill: rows that are gone and new ones, between those that stay."""
        parts = self.tree.parts_of(row.number)
        if row.children is None and bool(parts) == bool(before.parts_of(row.number)):
            return
        rows, numbers = self._open(row, before), [number for number, _quantity in parts]
        was = [child.number for child in rows]
        head = next(
            (at for at, pair in enumerate(zip(was, numbers, strict=False)) if pair[0] != pair[1]), None
        )
        head = min(len(was), len(numbers)) if head is None else head
        tail = 0
        while tail < min(len(was), len(numbers)) - head and was[-1 - tail] == numbers[-1 - tail]:
            tail += 1
        here = self.createIndex(row.position, 0, row.key)
        if len(was) - tail > head:
            self.beginRemoveRows(here, head, len(was) - tail - 1)
            for gone in rows[head : len(was) - tail]:
                self._forget(gone)
            del rows[head : len(was) - tail]
            self._number(rows)
            self.endRemoveRows()
        if len(numbers) - tail > head:
            self.beginInsertRows(here, head, len(numbers) - tail - 1)
            rows[head:head] = [self._make_row(*entry, row, 0) for entry in parts[head : len(parts) - tail]]
            self._number(rows)
            self.endInsertRows()
        for child, (_number, quantity) in zip(rows, parts, strict=True):
            child.quantity = quantity
            self._follow(child, before)

    @staticmethod
    def _number(rows: Sequence[_Row]) -> None:
        for position, row in enumerate(rows):
            row.position = position

    def _forget(self, row: _Row) -> None:
        self._rows.pop(row.key, None)
        for child in row.children or ():
            self._forget(child)

    def _draw_again(self, numbers: Collection[str]) -> None:
        """Draw the rows of some parts again, of the rows below one product from the first to the last."""
        last = len(self._headings) - 1
        for children in (self._top, *(row.children for row in self._rows.values() if row.children)):
            differing = [child for child in children if child.number in numbers]
            if differing:
                first, end = differing[0], differing[-1]
                self.dataChanged.emit(
                    self.createIndex(first.position, 0, first.key),
                    self.createIndex(end.position, last, end.key),
                )

    def number_at(self, index: Index) -> tuple[str, str]:
        """Return part number of a row and of the product it is built into; blank for none."""
        row = self._rows.get(index.internalId()) if index.isValid() else None
        if row is None:
            return "", ""
        return row.number, row.parent.number if row.parent else ""

    def figure_at(self, index: Index) -> tuple[str, str, str]:
        """Return the product that has the figure of a cell, the key of the figure, and its kind of source.

        All are blank where the cell has no figure that is on file.
        """
        number, parent = self.number_at(index)
        if index.column() == _QUANTITY and parent:
            return parent, f"{Sheet.BILL}.{number}.quantity", self._line_sources.get((parent, number), "")
        fact = _FACTS.get(index.column(), "")
        source = self.tree.sources.get((number, fact), "")
        return (number, fact, source) if source else ("", "", "")

    # ---- as Qt asks ----

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        rows = self._children(parent)
        if not 0 <= row < len(rows) or not 0 <= column < len(self._headings):
            return QModelIndex()
        return self.createIndex(row, column, rows[row].key)

    def parent(self, index: Index = _NOWHERE) -> Any:
        """Return the row above a row; without a row the object that owns the model, as Qt has both under one name."""
        row = self._rows.get(index.internalId()) if index.isValid() else None
        if row is None or row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.position, 0, row.parent.key)

    def _children(self, parent: Index) -> Sequence[_Row]:
        if not parent.isValid():
            return self._top
        row = self._rows.get(parent.internalId())
        return () if row is None or parent.column() > 0 else self._open(row, self.tree)

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        if not parent.isValid():
            return bool(self._top)
        row = self._rows.get(parent.internalId())
        if row is None or parent.column() > 0:
            return False
        return bool(self.tree.parts_of(row.number) if row.children is None else row.children)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in _WORDS:
            return self._headings[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        is_right = column in _RIGHT
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self._rows.get(index.internalId()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        is_line = row.parent is not None
        is_edited = index.column() in _FACTS or (index.column() == _QUANTITY and is_line)
        return usual | Qt.ItemFlag.ItemIsEditable if is_edited else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        row = self._rows.get(index.internalId())
        product = self.tree.products.get(row.number) if row else None
        if row is None or product is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, product, index.column())
        if role == MARK:
            return origin_letter(self.figure_at(index)[2])
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        if is_tip or role in _WORDS:
            letter = origin_letter(self.figure_at(index)[2])
            text = join_with_commas((self._words(row, product, index.column()), origin_words(letter)))
            return plain_tip(text) if is_tip else text
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(row, product, index.column())
        return not product.listed_as if role == QUIET else None

    def _words(self, row: _Row, product: ProductRow, column: int) -> str:
        return (
            lambda: f"{product.part_number}  {product.name}".strip(),
            lambda: strings.format_figure(row.quantity) if row.quantity else "",
            lambda: product.made_in or "?",
            lambda: strings.format_amount(
                product.value, product.value_to, product.currency, places=self._places("value")
            ),
            lambda: strings.format_amount(
                product.mass, product.mass_to, product.mass_unit, places=self._places("mass")
            ),
            lambda: strings.format_share(self._shares[row.number]) if row.number in self._shares else "…",
        )[column]()

    def _places(self, name: str) -> int:
        """Return how many decimals the longest figure of a column has."""
        if self._longest[0] is not self.tree:
            places = {"value": 0, "mass": 0}
            for product in self.tree.products.values():
                for column in places:
                    figure = getattr(product, f"{column}_to") or getattr(product, column)
                    places[column] = max(places[column], len(figure.partition(".")[2]))
            self._longest = (self.tree, places)
        return self._longest[1][name]

    def _typed(self, row: _Row, product: ProductRow, column: int) -> str:
        """Return a cell as it is typed."""

        def amount(low: str, high: str, unit: str) -> str:
            return f"{low}{f' – {high}' if high else ''} {unit}".strip() if low else ""

        return (
            row.number,
            row.quantity,
            product.made_in,
            amount(product.value, product.value_to, product.currency),
            amount(product.mass, product.mass_to, product.mass_unit),
            "",
        )[column]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read what was typed and hand it on; the cell shows it once it is stored."""
        row = self._rows.get(index.internalId()) if index.isValid() else None
        product = self.tree.products.get(row.number) if row else None
        typed = str(value)
        if role != Qt.ItemDataRole.EditRole or row is None or product is None:
            return False
        if typed.strip() == self._typed(row, product, index.column()):
            return False
        texts, fault = self._read(product, index.column(), typed)
        if fault:
            self.refused.emit(tr("{part}: {fault}", part=row.number, fault=fault))
            return False
        self.edited.emit(BillEdit(row.number, row.parent.number if row.parent else "", texts))
        return True

    def _read(self, product: ProductRow, column: int, typed: str) -> tuple[dict[str, str], str]:
        if column == _VALUE:
            return read_amount(typed, "value", "currency", usual=product.currency or self.currency)
        if column == _MASS:
            return read_amount(typed, "mass", "mass_unit", usual=product.mass_unit or "g")
        if column == _QUANTITY:
            read = read_figure(typed)
            return {"quantity": read.value}, read.fault
        country = read_country(typed) if typed.strip() else TypedValue()
        lack = tr("No country is called so.") if typed.strip() and not country.value else ""
        return {"made_in": country.value}, country.fault or lack
