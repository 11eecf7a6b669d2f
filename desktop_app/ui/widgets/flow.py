# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Layouts for large text: rows that wrap, and areas that scroll when their content does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, cast

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop_app.ui.look.theme import px


class Flow(QLayout):
    """Widgets side by side that wrap into further rows.

    ``is_spread``: while one row holds them all, the first is at the left and the others are at the right.
    """

    def __init__(self, *pieces: QWidget, gap: int = 8, is_spread: bool = False) -> None:
        super().__init__()
        self._is_spread = is_spread
        self._entries: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        for widget in pieces:
            self.addWidget(widget)

    def addItem(self, entry: QLayoutItem) -> None:
        self._entries.append(entry)

    def count(self) -> int:
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        row_width = width - edges.left() - edges.right()
        height = max((area.bottom() + 1 for _, area in self._place_items(row_width)), default=0)
        return height + edges.top() + edges.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        for entry, area in self._place_items(inner.width()):
            entry.setGeometry(area.translated(inner.topLeft()))

    def sizeHint(self) -> QSize:
        size_hints = [entry.sizeHint() for entry in self._list_visible_items()]
        gaps = self._gap * max(0, len(size_hints) - 1)
        tall = max((size_hint.height() for size_hint in size_hints), default=0)
        row_size = QSize(sum(size.width() for size in size_hints) + gaps, tall)
        return row_size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for entry in self._list_visible_items():
            size = size.expandedTo(entry.sizeHint())
        return size.grownBy(self.contentsMargins())

    def _list_visible_items(self) -> Iterator[QLayoutItem]:
        return (entry for entry in self._entries if not entry.isEmpty())

    def _place_items(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        left = top = tall = 0
        entries = list(self._list_visible_items())
        needed = sum(entry.sizeHint().width() for entry in entries) + self._gap * max(0, len(entries) - 1)
        spare = max(0, width - needed) if self._is_spread else 0
        for number, entry in enumerate(entries):
            size = entry.sizeHint()
            if number == 1:
                left += spare
            if left and left + size.width() > width:
                left, top, tall = 0, top + tall + self._gap, 0
            yield entry, QRect(QPoint(left, top), size)
            left += size.width() + self._gap
            tall = max(tall, size.height())


class PageStack(QStackedWidget):
    """A stack as large as the page in front needs it alone; tables and areas in that page scroll by themselves."""

    def hasHeightForWidth(self) -> bool:
        return False  # else a layout asks every page of the stack and not the one in front

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        if front is None:
            return super().minimumSizeHint()
        least = front.minimumSizeHint()
        return QSize(
            least.width(), max(least.height(), self.heightForWidth(max(self.width(), least.width())))
        )

    def sizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.sizeHint() if front is not None else super().sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the least height of the page in front at a width."""
        front = self.currentWidget()
        layout = front.layout() if front is not None else None
        return layout.minimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class PageArea(QScrollArea):
    """The scroll area of the pages; it scrolls when the page in front does not fit the window."""

    def __init__(self, stack: PageStack, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setWidget(stack)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContentsMargins(QMargins())
        stack.currentChanged.connect(lambda _index: stack.updateGeometry())


def reveal_focus(window: QWidget) -> None:
    """Scroll every area around what has the focus in a window to it; Qt leaves out areas that Tab enters."""
    focused = cast("QWidget | None", window.focusWidget())
    above = focused.parentWidget() if focused is not None else None
    while focused is not None and above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(focused)
        above = above.parentWidget()


class TallColumn(QWidget):
    """A column never lower than its texts need at its width, which a splitter would not ask for."""

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            if layout is not None:
                self.setMinimumHeight(max(layout.minimumHeightForWidth(self.width()), 0))
        return super().event(event)


class FittedArea(QScrollArea):
    """A scroll area as tall as its content, up to a height from which it scrolls."""

    def __init__(self, content: QWidget, name: str, wide: int, most: QSize) -> None:
        super().__init__()
        self._wide, self._most = wide, most
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        content: QWidget | None = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return super().minimumSizeHint()
        wide = max(self._wide, self.width() if self.isVisible() else 0)
        tall = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else -1
        tall = max(tall, layout.totalMinimumSize().height())
        least = QSize(layout.totalMinimumSize().width(), tall)
        return least.boundedTo(self._most)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


# --------------------------------------------------------------------------------------------------
# Tells a view when its window becomes too narrow for columns side by side, and when it is wide enough
# again.


LEAST_WINDOW: Final = QSize(860, 560)
"""The window, in pixels at 100 %, below which columns stand below each other and an open form stands alone."""
LOW: Final = 400
"""The height of a window, in pixels at 100 %, below which its bars fold."""


class HeldInPlace(QObject):
    """Keeps what was clicked under the mouse while what is above or below it in a scroll area grows or shrinks.

    Until something else is clicked, another page is shown, or somebody scrolls, which moves the place along. Where
    there is nothing left to scroll over, a space stays above or below the page.
    """

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        super().__init__(area)
        self._area, self._content, self._held = area, content, cast(QWidget | None, None)
        self._top = 0
        self._is_moving = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._put_back)
        area.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        content.installEventFilter(self)

    def hold(self, widget: QWidget) -> None:
        """Keep a widget where it is on the screen."""
        self._held, self._top = widget, self._top_of(widget)

    def release(self) -> None:
        """Let the page be as tall as it is."""
        self._held = None
        self._content.setContentsMargins(0, 0, 0, 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._held is None or event.type() not in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            return False
        if event.type() == QEvent.Type.LayoutRequest:
            # before the area lays it out: a page that is too short would scroll by itself
            above = self._content.contentsMargins().top()
            self._leave_space(above, self._area.verticalScrollBar().value())
        self._later.start()
        return False

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._content, QPoint(0, 0)).y() - self._area.verticalScrollBar().value()

    def _follow_scrolling(self, _value: int) -> None:
        if self._held is not None and isValid(self._held) and not self._is_moving:
            self._top = self._top_of(self._held)

    def _leave_space(self, above: int, scrolled: int) -> None:
        """Leave a space above the page, and below it as much as lets it be scrolled that far."""
        content = self._content
        margins, layout = content.contentsMargins(), content.layout()
        if layout is None:
            return
        tall = layout.totalHeightForWidth(content.width()) if layout.hasHeightForWidth() else -1
        tall = max(tall, layout.totalMinimumSize().height()) - margins.top() - margins.bottom()
        below = max(0, scrolled + self._area.viewport().height() - tall - above)
        if (above, below) != (margins.top(), margins.bottom()):
            content.setContentsMargins(0, above, 0, below)

    def _put_back(self) -> None:
        """Scroll by as much as it has moved; where there is nothing above to scroll to, leave a space there."""
        if self._held is None or not isValid(self._held) or not self._held.isVisible():
            return
        bar, space = self._area.verticalScrollBar(), self._content.contentsMargins().top()
        moved = self._top_of(self._held) - self._top
        if not moved:
            return
        wanted = bar.value() + moved
        above = space - min(space, wanted) if wanted > 0 else space - wanted
        scrolled = max(wanted - (space - above), 0)
        self._is_moving = True
        self._leave_space(above, scrolled)
        QApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))
        bar.setValue(scrolled)
        self._is_moving = False


TAKEN_BESIDE: Final = "takenBeside"
"""Property of a window: how much of its width the handbook takes; pages are arranged as in a narrower window."""


class NarrowWatch(QObject):
    """Watches the width or height of the window of a view, from when the view is first shown."""

    def __init__(
        self,
        view: QWidget,
        least: int,
        arrange: Callable[[bool], object],
        side: str = "width",
        *,
        is_narrow: bool | None = None,
    ) -> None:
        """Call ``arrange`` with whether the window has less than ``least`` of its ``side``, in pixels at 100 %.

        ``is_narrow`` is what the view is arranged for already; None where it is not.
        """
        super().__init__(view)
        self._view, self._least, self._arrange = view, least, arrange
        self._side = side
        self._window: QWidget | None = None
        self._is_narrow = is_narrow
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (kind := event.type()) not in (QEvent.Type.Show, QEvent.Type.Resize):
            return False
        if kind == QEvent.Type.Show and watched is self._view and self._window is None:
            self._window = self._view.window()
            self._window.installEventFilter(self)
        if self._window is not None:
            size, before = self._window.size(), self._is_narrow
            room = (
                size.height()
                if self._side == "height"
                else size.width() - int(self._window.property(TAKEN_BESIDE) or 0)
            )
            self._is_narrow = room < px(self._least)
            if self._is_narrow is not before:
                self._arrange(self._is_narrow)
        return False
