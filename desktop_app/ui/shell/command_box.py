# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The box behind Ctrl+K: commands, products, parties, shipments and records by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.ui.look.icons import icon
from desktop_app.ui.look.theme import active, px
from desktop_app.ui.widgets.parts import down, fill, label
from desktop_app.ui.words.strings import tr

_MOST = 60
_EDGE = 12
_GAP = 12
KIND = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen; ``kind`` is told behind it."""

    text: str
    kind: str
    icon: str
    choose: Callable[[], object]


Find = Callable[[str, Callable[[Sequence[Entry]], object]], None]
"""Is told what is typed and whom to tell what was found for it."""


class EntryModel(QAbstractListModel):
    """The entries that hold every word typed, and below them what was found elsewhere."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._all = list(entries)
        self._narrowed: list[Entry] = []
        self._found: list[Entry] = []
        self.shown: list[Entry] = []

    def narrow(self, typed: str) -> None:
        """Keep the entries that hold every word."""
        words = typed.casefold().split()
        self._narrowed = [
            e for e in self._all if all(w in f"{e.text} {e.kind}".casefold() for w in words)
        ]
        self._show()

    def add_found(self, found: Sequence[Entry]) -> None:
        """Show what was found for the words typed."""
        self._found = list(found)
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self.shown = [*self._narrowed, *self._found][:_MOST]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == KIND:
            return entry.kind
        if role == Qt.ItemDataRole.DecorationRole and entry.icon:
            return icon(entry.icon)
        return None


def _kind_font(font: QFont) -> QFont:
    """Return the small letters in which is told what an entry is."""
    small = QFont(font)
    small.setPixelSize(px(11))
    return small


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry: icon, words, and at the right its key or what it is; words never run under that."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        made: Any = option
        style = made.widget.style() if made.widget else QApplication.style()
        part = QStyle.SubElement.SE_ItemViewItemText
        begins = style.subElementRect(part, made, made.widget).left() - made.rect.left()
        kind = QFontMetrics(_kind_font(made.font)).horizontalAdvance(str(index.data(KIND) or ""))
        room = made.rect.width() - begins - _EDGE - (kind + _GAP if kind else 0)
        metrics = QFontMetrics(made.font)
        made.text = metrics.elidedText(made.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        place = option.rect
        painter.save()
        painter.setFont(_kind_font(painter.font()))
        painter.setPen(QColor(active().quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(0, 0, -_EDGE, 0), right, str(index.data(KIND) or ""))
        painter.restore()


class CommandBox(QDialog):
    """Type, choose with the arrows, Enter does it, Escape leaves."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry], find: Find) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Search or command"))
        self.setAccessibleName(tr("Search or command"))
        self.setFixedSize(px(560), px(420))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr("A product, a party, a shipment, a record or a command"))
        self.typed.setAccessibleName(tr("Search or command"))
        self.model = EntryModel(entries, self)
        self._find = find
        self._is_finding = self._is_hurried = False
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.setProperty("role", "box")
        self.list.setAccessibleName(tr("Found"))
        self.list.setUniformItemSizes(True)
        self.nothing = label("", "quiet", wrap=True)
        self.nothing.hide()
        found = down(self.nothing, self.list)
        fill(QVBoxLayout(self), [self.typed, 8, found], margins=(16, 16, 16, 16))
        self.typed.textChanged.connect(self._narrow)
        self.list.activated.connect(lambda _index: self._choose())
        self.list.clicked.connect(lambda _index: self._choose())
        self._narrow("")

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self._show_first()
        self._is_finding = True
        self._say_nothing()
        self._find(typed, self._show_found)

    def _say_nothing(self) -> None:
        """Say so where nothing holds what is typed."""
        words = tr("Nothing found for “{words}”.", words=self.typed.text().strip())
        is_nothing = not self.model.shown and not self._is_finding
        self.nothing.setText(words if is_nothing else "")
        self.nothing.setVisible(is_nothing)

    def _show_found(self, found: Sequence[Entry]) -> None:
        if not isValid(self):  # closed while it was being read
            return
        self._is_finding = False
        place = self.list.currentIndex().row()
        self.model.add_found(found)
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._say_nothing()
        if self._is_hurried:
            self._choose()

    def _show_first(self) -> None:
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))

    def _choose(self) -> None:
        """Do what is chosen; whoever presses Enter before all is found means what is typed."""
        self._is_hurried = self._is_finding
        if self._is_hurried:
            return
        place = self.list.currentIndex().row()
        if 0 <= place < len(self.model.shown):
            entry = self.model.shown[place]
            self.close()
            entry.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves:
            place = self.list.currentIndex().row() + moves[Qt.Key(event.key())]
            if 0 <= place < len(self.model.shown):
                self.list.setCurrentIndex(self.model.index(place))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)
