# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A person before the window: sees what is in sight, clicks, types and presses keys, and each of these is counted.

A control is found by the words on it and is used where it is drawn: what is covered or out of sight cannot be clicked.
Two kinds of hands: those of QTest, without a display, and those of xdotool, on a display with a window manager.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from desktop_app.ui.widgets.table import RowsTable
from tests.ui.settling import settle

_KEYS = {
    "Return": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Down": Qt.Key.Key_Down,
    "space": Qt.Key.Key_Space,
    "Escape": Qt.Key.Key_Escape,
    "ctrl+Return": Qt.Key.Key_Return,
    "ctrl+k": Qt.Key.Key_K,
    "ctrl+shift+n": Qt.Key.Key_N,
    "ctrl+a": Qt.Key.Key_A,
    **{str(number): getattr(Qt.Key, f"Key_{number}") for number in range(10)},
}
_MOST_STOPS = 12
_MOST_SECONDS = 60


class Hands(Protocol):
    """What moves the mouse and presses keys."""

    def click(self, widget: QWidget, at: QPoint) -> None: ...

    def press(self, key: str) -> None: ...

    def type_text(self, text: str, *, is_replacing: bool = True) -> None: ...

    def scroll_to(self, widget: QWidget) -> None: ...

    def take_picture(self, front: QWidget, file: Path) -> None: ...


class QtHands:
    """Mouse and keys of QTest, which need no display."""

    def click(self, widget: QWidget, at: QPoint) -> None:
        widget.window().activateWindow()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def press(self, key: str) -> None:
        modifier = Qt.KeyboardModifier.NoModifier
        if key.startswith("ctrl+"):
            modifier |= Qt.KeyboardModifier.ControlModifier
        if "shift+" in key:
            modifier |= Qt.KeyboardModifier.ShiftModifier
        popup = QApplication.activePopupWidget()
        if popup is not None and key == "Tab":  # a window manager would hand it on
            popup.close()
            popup = None
        front = QApplication.activeModalWidget() or _focused().window()
        if popup is None and QApplication.activeWindow() is not front:
            QTest.qWait(20)
            front.activateWindow()
            QTest.qWait(20)
        QTest.keyClick(popup or _focused(), _KEYS[key], modifier)

    def type_text(self, text: str, *, is_replacing: bool = True) -> None:
        focused = _focused()
        if is_replacing and isinstance(focused, QLineEdit):
            focused.selectAll()
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(focused, event)

    def scroll_to(self, widget: QWidget) -> None:
        area = _area_around(widget)
        area.ensureWidgetVisible(widget)

    def take_picture(self, front: QWidget, file: Path) -> None:
        front.grab().save(str(file))


class DisplayHands:
    """The mouse and the keyboard of a display, moved by xdotool."""

    def click(self, widget: QWidget, at: QPoint) -> None:
        where = widget.mapToGlobal(at)
        self._run("mousemove", str(where.x()), str(where.y()), "click", "1")

    def press(self, key: str) -> None:
        self._run("key", key)

    def type_text(self, text: str, *, is_replacing: bool = True) -> None:
        if is_replacing:
            self._run("key", "ctrl+a")
        self._run("type", "--delay", "12", text)

    def scroll_to(self, widget: QWidget) -> None:
        viewport = _area_around(widget).viewport()
        where = viewport.mapToGlobal(viewport.rect().center())
        for _ in range(40):
            if _is_in_sight(widget):
                return
            below = widget.mapTo(viewport, QPoint(0, 0)).y() > 0
            self._run("mousemove", str(where.x()), str(where.y()), "click", "5" if below else "4")

    def take_picture(self, front: QWidget, file: Path) -> None:
        front.screen().grabWindow(0).save(str(file))

    def _run(self, *arguments: str) -> None:
        with subprocess.Popen(["xdotool", *arguments]) as running:  # noqa: S607
            while running.poll() is None:
                QTest.qWait(10)
        QTest.qWait(60)


class Person:
    """Uses a window and counts what that takes; ``folder`` gets a picture after each action, if there is one."""

    def __init__(self, window: Any, hands: Hands, folder: Path | None = None) -> None:
        self.window, self.hands, self.folder = window, hands, folder
        self.actions: list[str] = []
        self._since, self._begun = 0, time.monotonic()

    # ---- counts ----

    @property
    def count(self) -> int:
        """Return how many actions there were since the counting began."""
        return len(self.actions) - self._since

    @property
    def seconds(self) -> float:
        """Return how many seconds have gone since the counting began."""
        return time.monotonic() - self._begun

    def count_from_here(self) -> None:
        """Begin to count."""
        self._since, self._begun = len(self.actions), time.monotonic()

    # ---- seeing ----

    @property
    def front(self) -> QWidget:
        """Return the dialog in front, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def sees(self, words: str) -> bool:
        """Tell whether some text in sight contains words."""
        return any(words in text for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Yield every text in sight."""
        for widget in self.front.findChildren(QWidget):
            if not widget.isVisible() or widget.visibleRegion().isEmpty():
                continue
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                yield widget.text()
            elif isinstance(widget, RowsTable):
                model = widget.model()
                for row in range(model.rowCount()):
                    cells = (str(model.index(row, column).data()) for column in range(model.columnCount()))
                    yield "  ".join(cells)

    def find(self, words: str, kind: type[QWidget] = QAbstractButton) -> QWidget | None:
        """Return what can be clicked and says words, or begins with them."""
        shown = [
            widget
            for widget in self.front.findChildren(kind)
            if widget.isVisible()
            and widget.isEnabled()
            and any(text.startswith(words) for text in _words_on(widget))
            and _is_in_sight(widget)
        ]
        shown.sort(key=lambda widget: words not in _words_on(widget))
        return shown[0] if shown else None

    # ---- doing ----

    def click(self, words: str) -> None:
        """Click what says words."""
        widget = self.find(words)
        assert widget is not None, f"nothing in sight says {words!r}; in sight: {' | '.join(self.texts())}"
        self._do(f"click {words}", lambda: self.hands.click(widget, _middle_in_sight(widget)))

    def click_row(self, words: str) -> None:
        """Click the row of a table that contains words."""
        for table in self.front.findChildren(QTableView):
            model = table.model()
            if not table.isVisible() or model is None:
                continue
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    cell = table.visualRect(index)
                    if words in str(index.data()) and table.viewport().rect().contains(cell.center()):
                        click = partial(self.hands.click, table.viewport(), cell.center())
                        self._do(f"click the row {words}", click)
                        return
        raise AssertionError(f"no row in sight says {words!r}; in sight: {' | '.join(self.texts())}")

    def fill(self, field: str, text: str) -> None:
        """Type into a field, found by its name: one action, however long the text."""
        editor = self.find(field, QLineEdit)
        assert editor is not None, f"no field in sight is called {field!r}; in sight: {self.fields()}"

        def type_there() -> None:
            if not editor.hasFocus():
                self.hands.click(editor, _middle_in_sight(editor))
            self.hands.type_text(text)
            self.hands.press("Tab")

        self._do(f"fill {field}: {text}", type_there)

    def choose(self, field: str, choice: str) -> None:
        """Choose from a list that drops down, found by its name: one action, as filling a field is."""
        box = self.find(field, QComboBox)
        assert isinstance(box, QComboBox), f"no list in sight is called {field!r}"

        def choose_there() -> None:
            for _ in range(_MOST_STOPS):
                if box.hasFocus():
                    break
                self.hands.press("Tab")
            self.hands.type_text(choice, is_replacing=False)

        self._do(f"choose {field}: {choice}", choose_there)
        assert box.currentText() == choice, box.currentText()

    def tick(self, choice: QAbstractButton) -> None:
        """Click a choice of a question, after turning the wheel if it is out of sight, which is an action too."""
        if choice.visibleRegion().isEmpty():
            self._do(f"scroll to {choice.text()}", lambda: self.hands.scroll_to(choice))
        self._do(
            f"tick {choice.accessibleDescription()}: {choice.text() or choice.accessibleName()}",
            lambda: self.hands.click(choice, _middle_in_sight(choice)),
        )
        assert choice.isChecked(), f"{choice.text()} is not ticked"

    def type_here(self, text: str) -> None:
        """Type where the focus is."""
        self._do(f"type {text}", lambda: self.hands.type_text(text))

    def press(self, key: str) -> None:
        """Press a key."""
        self._do(f"press {key}", lambda: self.hands.press(key))

    def fields(self) -> list[str]:
        """Return the names of the fields in sight."""
        return [
            widget.accessibleName() for widget in self.front.findChildren(QLineEdit) if _is_in_sight(widget)
        ]

    def _do(self, name: str, action: Callable[[], object]) -> None:
        self.actions.append(name)
        action()
        self.settle()
        if self.folder is not None:
            name = "".join(sign if sign.isalnum() else "-" for sign in name)[:60]
            picture = self.folder / f"{len(self.actions):02}-{name}.png"
            self.hands.take_picture(self.front, picture)

    def wait_for(self, is_there: Callable[[], bool]) -> None:
        """Wait for what an action brings, which is no action of its own."""
        latest = time.monotonic() + _MOST_SECONDS
        while not is_there():
            assert time.monotonic() < latest, f"it does not come; in sight: {' | '.join(self.texts())}"
            QTest.qWait(30)
            self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        settle(self.window.session.tasks, QTest.qWait)


def _focused() -> QWidget:
    """Return what has the focus; without a display no window is activated when a dialog closes."""
    focused = QApplication.focusWidget()
    if focused is None:
        front = QApplication.activeModalWidget() or max(
            (window for window in QApplication.topLevelWidgets() if window.isVisible()),
            key=lambda window: window.width(),
        )
        front.activateWindow()
        inner: QWidget | None = front.focusWidget()
        return front if inner is None else inner
    return focused


def _area_around(widget: QWidget) -> QScrollArea:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert above is not None, "nothing here scrolls"
    return above


def _words_on(widget: QWidget) -> tuple[str, ...]:
    text = widget.text().strip() if isinstance(widget, QAbstractButton) else ""
    return (text, widget.accessibleName())


def _is_in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _middle_in_sight(widget: QWidget) -> QPoint:
    """Return the middle of what is seen of a widget; of a box to tick, its sign."""
    seen = widget.visibleRegion().boundingRect()
    return seen.center()
