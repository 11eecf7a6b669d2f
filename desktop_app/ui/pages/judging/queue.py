# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The queue of judging at the left: a list drawn row by row, however many names wait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.parties.judgement import UNSURE
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.pages.judging import entry_words
from desktop_app.ui.plain import show_tip
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr

_PAD: Final = 12
_SCROLL_BAR: Final = 12
"""The width of a scroll bar with the frame of the list."""


class QueueDelegate(QStyledItemDelegate):
    """Draws a heading with its count, or a name of at most two lines with quiet lines below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(KEY) is None:
            return QSize(60, px(22 if index.row() == 0 else 38) + px(8))
        lines = len(_name_lines(option, index, _text_width(option)))
        below = len(str(index.data(UNDER)).splitlines())
        tall = lines * _metrics(option, 13).lineSpacing() + below * _metrics(option, 11).height()
        return QSize(60, tall + px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.data(KEY) is None:
            theme, text = active_theme(), str(index.data(Qt.ItemDataRole.DisplayRole))
            font = sized_font(option.font, 14, is_bold=True)
            area = QRect(option.rect).adjusted(px(_PAD), 0, -px(_PAD), -px(6))
            lies = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            painter.drawText(area, lies, text)
            area.setLeft(area.left() + QFontMetrics(font).horizontalAdvance(f"{text} "))
            painter.setFont(sized_font(option.font, 14, is_bold=False))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(area, lies, str(index.data(COUNT)))
        else:
            theme, area = active_theme(), QRect(option.rect).adjusted(0, px(1), 0, -px(1))
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            if is_chosen or is_over:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.chosen if is_chosen else theme.hover))
                painter.drawRoundedRect(area, 6, 6)
            if is_chosen and option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QColor(theme.accent))
                painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 6, 6)
            lines = _name_lines(option, index, _text_width(option))
            across = area.adjusted(px(_PAD), 0, -px(_PAD), 0)
            down_to = area.top() + px(7)
            painter.setFont(sized_font(option.font, 13, is_bold=is_chosen))
            painter.setPen(QColor(theme.accent if is_chosen else theme.text))
            for line in lines:
                down_to += _metrics(option, 13).lineSpacing()
                painter.drawText(across.left(), down_to - _metrics(option, 13).descent(), line)
            small = _metrics(option, 11)
            painter.setFont(sized_font(option.font, 11, is_bold=False))
            painter.setPen(QColor(theme.quiet))
            for line in str(index.data(UNDER)).splitlines():
                under = small.elidedText(line, Qt.TextElideMode.ElideRight, across.width())
                painter.drawText(across.left(), down_to + px(3) + small.ascent(), under)
                down_to += small.height()
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.isValid() and index.data(KEY) is not None:
            lines = (str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(UNDER)))
            show_tip(event.globalPos(), "\n".join(filter(None, lines)), view)
        return True


class QueueView(QListView):
    """The queue: arrows, J and K go through it, headings are passed over."""

    chosen = Signal(object)
    """The key of the row that became current."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = QueueModel()
        self.setModel(self.queue)
        self.setItemDelegate(QueueDelegate(self))
        self.setAccessibleName(tr("Names to judge"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._is_quiet = False
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def show_rows(self, rows: list[QueueRow], key: entry_words.EntryKey | None) -> None:
        """Show other rows and choose one of them, without telling of it."""
        self._is_quiet = True
        self.queue.show_rows(rows)
        self._is_quiet = False
        self.choose(key)

    def choose(self, key: entry_words.EntryKey | None) -> None:
        """Choose a row without telling of it."""
        self._is_quiet = True
        index = self.queue.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._is_quiet = False

    def current_key(self) -> entry_words.EntryKey | None:
        """Return the key of the current row."""
        index = self.currentIndex()
        return index.data(KEY) if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to the next row (1) or the one before (-1)."""
        keys, key = self.queue.keys(), self.current_key()
        if not keys:
            return
        position = keys.index(key) + by if key in keys else 0
        if 0 <= position < len(keys):
            self.setCurrentIndex(self.queue.index_of(keys[position]))

    def _tell_chosen(self, current: QModelIndex) -> None:
        key = current.data(KEY) if current.isValid() else None
        if key is not None and not self._is_quiet:
            self.chosen.emit(key)


def _metrics(option: QStyleOptionViewItem, size: int) -> QFontMetrics:
    return QFontMetrics(sized_font(option.font, size, is_bold=False))


def _text_width(option: QStyleOptionViewItem) -> int:
    """Return the width of names, the same with a scroll bar beside them and without."""
    view = option.widget
    width = view.width() if isinstance(view, QListView) else px(200)
    return width - _SCROLL_BAR - 2 * px(_PAD)


def _name_lines(option: QStyleOptionViewItem, index: Index, width: int) -> list[str]:
    """Return a name as the one or two lines that it is drawn in; the second is cut with dots."""
    name, room = " ".join(str(index.data(Qt.ItemDataRole.DisplayRole)).split()), max(1, width)
    font = sized_font(option.font, 13, is_bold=True)  # it is drawn so while it is chosen
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(name) <= room:
        return [name]
    layout, wrap = QTextLayout(name, font), QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    units = 2 * line.textLength()  # Qt counts units of UTF-16
    layout.endLayout()
    encoded = name.encode("utf-16-le", "surrogatepass")
    first, rest = (half.decode("utf-16-le", "replace").strip() for half in (encoded[:units], encoded[units:]))
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)]


# --------------------------------------------------------------------------------------------------
# The queue of judging as rows of a list: what is to be judged, what was judged, and firms that meet no
# entry.


Index = QModelIndex | QPersistentModelIndex
KEY: Final = Qt.ItemDataRole.UserRole + 1
UNDER: Final = Qt.ItemDataRole.UserRole + 2
COUNT: Final = Qt.ItemDataRole.UserRole + 3
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A row: a heading with its count, or a firm with the lines below its name."""

    title: str
    under: str = ""
    key: entry_words.EntryKey | None = None
    count: int | None = None


class QueueModel(QAbstractListModel):
    """The rows of the queue; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[QueueRow] = ()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def keys(self) -> list[entry_words.EntryKey]:
        """Return the keys in the order in which they are shown."""
        return [row.key for row in self.rows if row.key is not None]

    def index_of(self, key: entry_words.EntryKey | None) -> QModelIndex:
        """Return where a key stands; an invalid index for none."""
        numbers = (number for number, row in enumerate(self.rows) if row.key is not None and row.key == key)
        number = next(numbers, None)
        return QModelIndex() if number is None else self.index(number, 0)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = "" if row.count is None else str(row.count)
            return strings.join_with_commas((row.title, *row.under.splitlines(), count))
        return {Qt.ItemDataRole.DisplayRole: row.title, UNDER: row.under, KEY: row.key, COUNT: row.count}.get(
            role
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def make_queue_rows(reading: entry_words.JudgingReading) -> list[QueueRow]:
    """Return the rows of everything that was read."""
    to_judge, judged, unmet = reading.to_judge, reading.state.judged, reading.unmet
    entries_of_firm = Counter(of_firm.firm.key for of_firm in reading.entries.values())
    rows = [QueueRow(tr("To judge"), count=len(to_judge))]
    for of_firm in to_judge:
        is_one_of_many = entries_of_firm[of_firm.firm.key] > 1
        entry = of_firm.entry
        if entry.changes and entry.judgement is not None:
            text = tr("came back, was {answer}", answer=entry_words.answer_words(entry.judgement.judged))
        elif entry.holds == UNSURE:
            text = _judged_words(of_firm)
        else:
            of_list = entry_words.list_of_entry(entry.met, reading.names, is_short=is_one_of_many)
            text = entry_words.join_with_dots((entry_words.verdict_words(entry.met.verdict), of_list))
        rows.append(_entry_row(of_firm, text, is_one_of_many=is_one_of_many))
    if judged:
        rows.append(QueueRow(tr("Judged"), count=len(judged)))
    for of_firm in sorted(
        judged, key=lambda each: each.entry.judgement.at if each.entry.judgement else "", reverse=True
    ):
        is_one_of_many = entries_of_firm[of_firm.firm.key] > 1
        rows.append(_entry_row(of_firm, _judged_words(of_firm), is_one_of_many=is_one_of_many))
    if unmet:
        rows.append(QueueRow(tr("No entry meets it"), count=len(unmet)))
    for key, firm in sorted(unmet.items(), key=lambda pair: pair[1].name.casefold()):
        search = reading.search_of(firm.key)
        when = tr("looked up {day}", day=strings.format_day(search.on)) if search is not None else ""
        rows.append(QueueRow(firm.name, when, key))
    return rows


def _entry_row(of_firm: FirmEntry, words: str, *, is_one_of_many: bool) -> QueueRow:
    """Return the row of an entry; of a firm that meets several it names the entry in a line of its own."""
    lines = (words, of_firm.entry.met.name) if is_one_of_many else (words,)
    return QueueRow(of_firm.firm.name, "\n".join(lines), of_firm.key)


def _judged_words(of_firm: FirmEntry) -> str:
    judgement = of_firm.entry.judgement
    if judgement is None:
        return ""
    when = entry_words.day_of(judgement)
    return entry_words.join_with_dots(
        (entry_words.answer_words(judgement.judged), strings.join_with_commas((when, judgement.by)))
    )
