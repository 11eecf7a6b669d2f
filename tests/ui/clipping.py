# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds text that is cut off by its own widget or by one of the widgets around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.parts import Elided

_NEAR = 2


class Lengthened(QTranslator):
    """A translator that makes every text of the window a third longer, as translations are."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, count: int = -1) -> str:
        if context != "Window" or not text.strip():
            return text  # a blank text would count as the translation
        words = text.split(" ")
        wanted = max(1, round(len(text) / 3))
        # Longer words, as in other languages, and not only more words.
        return (
            " ".join([*words[:-1], words[-1] + "·" * min(wanted, 6)])
            + (" " + "· " * ((wanted - 6) // 2) if wanted > 6 else "").rstrip()
        )

    def isEmpty(self) -> bool:
        return False


def shown_below(root: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget below a widget; a window has many times as many on pages that are not shown."""
    waiting = [root]  # no generator in another: a widget far down would be handed up through each above it
    while waiting:
        children = waiting.pop().children()
        visible = [child for child in children if isinstance(child, QWidget) and child.isVisible()]
        yield from visible
        waiting += visible


def wait_for_layout(qtbot: QtBot, root: QWidget) -> None:
    """Wait until all widgets below a widget are made and laid out."""
    before: list[object] = []

    def is_at_rest() -> bool:
        nonlocal before
        for _ in range(3):  # a moved widget requests a new layout, in part only after the next event
            QApplication.processEvents()
        widgets = list(shown_below(root))
        places: list[object] = [(one, one.geometry().getRect()) for one in widgets]
        # a widget made in slices of time is not drawn until it is complete
        is_made = all(one.updatesEnabled() for one in widgets)
        same, before = places == before, places
        return is_made and same

    qtbot.waitUntil(is_at_rest, timeout=20_000)


def clipped(root: QWidget) -> Iterator[str]:
    """Yield every visible text below a widget that is cut off, and by how many pixels."""
    for widget in shown_below(root):
        if widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, Elided) and widget.text():
            said = _label(widget) or _cut_off(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            said = _button(widget) or _cut_off(widget)
        elif type(widget).__name__ == "ChoiceEditor" and isinstance(widget, QComboBox):
            said = _choice(widget)
        else:
            said = ""
        if said:
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()  # type: ignore[attr-defined]
            yield f"{text[:40]!r}: {said} in {_path(widget)}"


def _label(widget: QLabel) -> str:
    if widget.toolTip():
        return ""
    room = widget.contentsRect()
    metrics = widget.fontMetrics()
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + _NEAR:
            return f"{needed} tall, room for {widget.height()}"
        # Chinese breaks between any two characters
        words = re.sub("[/\u2e80-\u9fff\uff00-\uffef-]", " ", widget.text()).split()
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return f"a word {longest} wide, room for {room.width()}" if longest > room.width() + _NEAR else ""
    wide = metrics.boundingRect(QRect(), 0, widget.text()).width()
    if wide > room.width() + _NEAR:
        return f"{wide} wide, room for {room.width()}"
    tall = metrics.height()
    return f"{tall} tall, room for {room.height()}" if tall > room.height() + _NEAR else ""


def _button(widget: QAbstractButton) -> str:
    if widget.toolTip():
        return ""
    metrics = widget.fontMetrics()
    wide = metrics.horizontalAdvance(widget.text().replace("&", ""))
    if not widget.icon().isNull():
        wide += widget.iconSize().width() + 4
    if wide > widget.width() + _NEAR:
        return f"{wide} wide, room for {widget.width()}"
    tall = metrics.height()
    return f"{tall} tall, room for {widget.height()}" if tall > widget.height() + _NEAR else ""


def _choice(widget: QComboBox) -> str:
    if widget.toolTip():
        return ""
    option = QStyleOptionComboBox()
    widget.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget).width()
    wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
    return f"{wide} wide, room for {room}" if wide > room + _NEAR else ""


def _cut_off(widget: QWidget) -> str:
    """Tell how a widget is cut off by those around it; what can be scrolled to is not cut off."""
    here: QWidget | None = widget.parentWidget()
    place = QRect(QPoint(0, 0), widget.size())
    inside = widget
    while here is not None and not inside.isWindow():
        place.translate(inside.pos())
        area = here.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is here:
            off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if isinstance(area, QScrollArea) and off and _beyond(place, here, sideways=True):
                return f"{place.right()} reaches beyond {here.width()} of what scrolls"
            return ""
        if _beyond(place, here, sideways=True) or _beyond(place, here, sideways=False):
            size = here.size()
            return f"{place.getRect()} beyond {(size.width(), size.height())} of {type(here).__name__}"
        inside, here = here, area
    return ""


def _beyond(place: QRect, room: QWidget, *, sideways: bool) -> bool:
    if sideways:
        return place.right() > room.width() + _NEAR or place.left() < -_NEAR
    return place.bottom() > room.height() + _NEAR or place.top() < -_NEAR


def _path(widget: QWidget) -> str:
    names, here = [], widget.parentWidget()
    while here is not None:
        if type(here) is not QWidget:
            names.append(type(here).__name__)
        here = here.parentWidget()
    return " < ".join(names[:5])
