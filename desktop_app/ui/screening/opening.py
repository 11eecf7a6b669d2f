# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starting or resuming a screening, and putting its view in place of the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop_app.services.outcome import Done
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def open_view(window: MainWindow, what: tuple[str, int | None]) -> None:
    """Start a screening of what is named, or go on with one, and show it."""
    session, (kind, number) = window.session, what

    def begin(screening: Any) -> None:
        from desktop_app.ui.screening.extras import beside

        session.read("beside", lambda: beside(session, screening), partial(show, screening))

    def show(screening: Any, found: Any) -> None:
        from desktop_app.ui import deeds
        from desktop_app.ui.screening.view import ScreeningView

        deeds.leave_screening(window)
        view = ScreeningView(session, screening, found)
        window.screening = view
        window.put_in_front(view)
        window.rail.show_place("screenings")
        window.place = "screening"
        view.take_focus()

    if kind == "resume" and number is not None:
        session.read("resume", lambda: session.room.screenings.resume(number), begin)
    else:
        session.change(_starter(session, kind, number), begin, can_undo=False)


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
