# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starting or resuming a screening, and putting its view in place of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop_app.services.outcome import Done
from desktop_app.ui.fields import client_currency
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def open_view(window: MainWindow, what: tuple[str, int | None]) -> None:
    """Start a screening of what is named, or go on with one, and show it."""
    session, (kind, number) = window.session, what

    def show(found: tuple[Any, str]) -> None:
        from desktop_app.ui import deeds
        from desktop_app.ui.screening.view import ScreeningView

        deeds.leave_screening(window)
        view = ScreeningView(session, *found)
        window.screening = view
        window.stack.addWidget(view)
        window.stack.setCurrentWidget(view)
        window.rail.show_place("screenings")
        window.place = "screening"
        view.take_focus()

    if kind == "resume" and number is not None:
        session.read(
            "resume",
            lambda: (session.room.screenings.resume(number), client_currency(session)),
            show,
        )
    else:
        start = _starter(session, kind, number)

        def work() -> Done[tuple[Any, str]]:
            done = start()
            return Done((done.value, client_currency(session)), done.changes, done.undo)

        session.change(work, show)


def _starter(session: Session, kind: str, number: int | None) -> Callable[[], Done[Any]]:
    work = session.room.screenings
    if number is None:
        return lambda: work.start_empty()
    starters: dict[str, Callable[[int], Done[Any]]] = {
        "shipment": work.start_shipment,
        "product": work.start_product,
        "again": work.start_again,
    }
    return lambda: starters[kind](number)
