# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a table remembers of its columns: which are shown, in which order, how wide, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.models.columns import Column

_GATHER_MS = 300


@dataclass(frozen=True, slots=True)
class Kept:
    """One column as it was left; ``width`` is that at a text size of 100 %, 0 for as it comes."""

    id: str
    shown: bool
    width: int

    def text(self) -> str:
        """Return it as it is written down."""
        return f"{self.id}:{self.width}:{'shown' if self.shown else 'hidden'}"


def read_kept(text: object) -> Kept | None:
    """Return a column as it was written down, None if it is something else."""
    name, _, rest = str(text).partition(":")
    width, _, shown = rest.partition(":")
    return Kept(name, shown == "shown", int(width)) if width.isdecimal() else None


class ColumnMemory:
    """Lays the columns of one table out as they were left, and writes down how they are left."""

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]], key: str) -> None:
        self._table, self._columns, self._key = table, columns, key
        self._settings: QSettings | None = None
        self._usual = ("", False)
        self._is_laying = False
        self._timer = QTimer(table)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self.write)
        header = table.horizontalHeader()
        for moved in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            moved.connect(self.changed)

    def use(self, settings: QSettings | None) -> None:
        """Remember in these settings, and lay out what they remember; None remembers nothing."""
        self._settings = settings if self._key else None
        self.lay_out()

    def sort_usually(self, column: str, *, descending: bool) -> None:
        """Sort by a column as long as nobody has chosen another."""
        self._usual = (column, descending)
        if not self._remembered("sort"):
            self._sort(column, descending=descending)

    def changed(self, *_what: object) -> None:
        """Write the columns down as soon as nobody moves them any more."""
        if self._settings is not None and not self._is_laying:
            self._timer.start()

    def forget(self) -> None:
        """Lay the columns out as they were at first."""
        if self._settings is not None:
            self._settings.remove(f"{self._key}/columns")
            self._settings.remove(f"{self._key}/sort")
        self.lay_out()
        self._timer.stop()

    def lay_out(self) -> None:
        """Lay the columns out as they were left."""
        self._is_laying = True
        known = {one.id: place for place, one in enumerate(self._columns)}
        found = [read_kept(text) for text in self._remembered("columns")]
        kept = {one.id: one for one in found if one is not None and one.id in known}
        header = self._table.horizontalHeader()
        for place, column in enumerate(self._columns):
            one = kept.get(column.id, Kept(column.id, column.visible, 0))
            self._table.setColumnWidth(place, px(one.width or column.width))
            self._table.setColumnHidden(place, not one.shown)
            if column.stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        rest = [name for name in known if name not in kept]
        for place, name in enumerate([*kept, *rest]):
            header.moveSection(header.visualIndex(known[name]), place)
        self._sort_as_left()
        self._is_laying = False

    def fit(self) -> None:
        """Keep the column that takes what room is left legible where letters are large; the table scrolls then."""
        if px(100) < LARGE:
            return
        header, table = self._table.horizontalHeader(), self._table
        for place, column in enumerate(self._columns):
            if not column.stretch or header.isSectionHidden(place):
                continue
            others = header.length() - header.sectionSize(place)
            is_tight = table.viewport().width() - others < px(column.width)
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(place, modes.Interactive if is_tight else modes.Stretch)
            if is_tight:
                header.resizeSection(place, px(column.width))

    def _sort_as_left(self) -> None:
        name, _, way = next(iter(self._remembered("sort")), "").partition(":")
        if name in {one.id for one in self._columns}:
            self._sort(name, descending=way == "descending")
        else:
            self._sort(self._usual[0], descending=self._usual[1])

    def _sort(self, name: str, *, descending: bool) -> None:
        if not self._table.isSortingEnabled():
            return
        places = {one.id: place for place, one in enumerate(self._columns)}
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(places.get(name, 0), order)

    def _remembered(self, what: str) -> list[str]:
        found = self._settings.value(f"{self._key}/{what}") if self._settings is not None else None
        if isinstance(found, str):  # a list of one, as the settings file gives it back
            return [found]
        return [str(one) for one in found] if isinstance(found, list) else []

    def write(self) -> None:
        """Write down how the columns are left."""
        if self._settings is None:
            return
        header = self._table.horizontalHeader()
        order = sorted(range(len(self._columns)), key=header.visualIndex)
        kept = [
            Kept(self._columns[at].id, not header.isSectionHidden(at), self._width(at)).text()
            for at in order
        ]
        self._note("columns", kept, [Kept(one.id, one.visible, 0).text() for one in self._columns])
        sorted_by = header.sortIndicatorSection()
        if self._table.isSortingEnabled() and 0 <= sorted_by < len(self._columns):
            is_down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            usual, is_usually_down = self._usual
            self._note(
                "sort",
                _way(self._columns[sorted_by].id, descending=is_down),
                _way(usual or self._columns[0].id, descending=is_usually_down),
            )

    def _note(self, what: str, left: object, usual: object) -> None:
        """Write down what is not as usual; what is may change with the next version."""
        if self._settings is not None and left == usual:
            self._settings.remove(f"{self._key}/{what}")
        elif self._settings is not None:
            self._settings.setValue(f"{self._key}/{what}", left)

    def _width(self, place: int) -> int:
        """Return how wide a column was made at a text size of 100 %; 0 for as wide as it comes."""
        width, column = self._table.columnWidth(place), self._columns[place]
        is_usual = column.stretch or width in (0, px(column.width))
        return 0 if is_usual else round(width * 100 / px(100))


def _way(column: str, *, descending: bool) -> str:
    return f"{column}:{'descending' if descending else 'ascending'}"
