# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where a widget has its place in the handbook, and how help is asked for from it: F1, or the "?" beside a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.look import theme
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.words.strings import tr

_PLACE: Final = "handbookPlace"
"""Property: the place in the handbook of a widget and of what it holds."""
START: Final = "start"


@runtime_checkable
class ShowsHelp(Protocol):
    """A window that shows the handbook beside its content."""

    def show_help(self, place: str = "") -> None:
        """Show a place of the handbook; blank for the place of what has the focus."""


def set_place(widget: QWidget, place: str) -> None:
    """Give a widget, and what it holds, its place in the handbook."""
    widget.setProperty(_PLACE, place)


def place_of(widget: QWidget | None, below: QWidget | None = None) -> str:
    """Return the place of a widget: its own, else that of what holds it; blank where nothing has one.

    ``below`` is the widget at which to stop looking.
    """
    while widget is not None and widget is not below:
        if place := widget.property(_PLACE):
            return str(place)
        widget = widget.parentWidget()
    return ""


def ask_for_help(widget: QWidget, place: str = "") -> None:
    """Show a place of the handbook in the window of a widget; blank for the widget's own place."""
    asked: QWidget | None = widget
    while asked is not None:
        if isinstance(asked, ShowsHelp):
            asked.show_help(place or place_of(widget))
            return
        asked = asked.parentWidget()


def help_button(about: str, place: str) -> QPushButton:
    """Return the "?" beside a field or question; by keyboard F1 does the same, so that Tab passes it by."""
    sign = PlainButton()
    sign.setProperty("role", "help")
    theme.set_icon(sign, "help-circle")
    sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    sign.setAccessibleName(tr("Help: {what}", what=about))
    set_tip(sign, tr("Help (F1)"))
    sign.clicked.connect(lambda _checked=False: ask_for_help(sign, place))
    return sign


@runtime_checkable
class OffersHelp(Protocol):
    """The window of the program, which makes the panel of the handbook for its dialogs."""

    def make_help_panel(self, close: Callable[[], object]) -> HelpView:
        """Return a panel; ``close`` puts it away."""

    def show_next_term(self, root: QWidget) -> None:
        """Show what the next marked word below a widget means."""


class HelpView(Protocol):
    """The panel of the handbook as a dialog sees it: a widget beside its content."""

    asked_for: str

    def show_help(self, place: str) -> None:
        """Show a place."""

    def take_focus(self) -> None:
        """Put the focus into the search box."""

    def holds_focus(self) -> bool:
        """Tell whether the focus is in the panel."""


def find_offer(widget: QWidget) -> OffersHelp | None:
    """Return the window of the program behind a dialog; None where there is none."""
    asked: QWidget | None = widget
    while asked is not None:
        if isinstance(asked, OffersHelp):
            return asked
        asked = asked.parentWidget()
    return None
