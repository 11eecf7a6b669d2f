# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starting or resuming a screening, and putting its view in place of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer

from desktop_app.services.schema.outcome import Done
from desktop_app.services.schema.rows import ScreeningFilter, ScreeningRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import Message
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import moment, sentences, tr, tr_n

if TYPE_CHECKING:
    from desktop_app.ui.shell.main_window import MainWindow


_SUBJECTS: Final = ("shipment", "product")


def open_view(window: MainWindow, what: tuple[str, int | None]) -> None:
    """Start a screening of what is named, or go on with one, and show it."""
    session, (kind, number) = window.session, what

    def begin(screening: Any) -> None:
        from desktop_app.ui.screening.context import read_context

        session.read("beside", lambda: read_context(session, screening), partial(show, screening))

    def show(screening: Any, found: Any) -> None:
        from desktop_app.ui.screening.view import ScreeningView
        from desktop_app.ui.shell import commands

        commands.leave_screening(window)
        view = ScreeningView(session, screening, found)
        window.screening = view
        window.put_in_front(view)
        window.rail.show_place("screenings")
        window.place = "screening"
        view.take_focus()

    def resume(screening: int) -> None:
        session.read("resume", lambda: session.client_workspace.screenings.resume(screening), begin)

    def start() -> None:
        session.change(_starter(session, kind, number), begin, can_undo=False)

    def found(opened: Sequence[ScreeningRow]) -> None:
        if opened:
            _offer(window, opened, resume, start)
        else:
            start()

    if kind == "resume" and number is not None:
        resume(number)
    elif kind in _SUBJECTS and number is not None:
        session.read("open screenings", lambda: _open(session, kind, number), found)
    else:
        start()


def _open(session: Session, kind: str, number: int) -> list[ScreeningRow]:
    """Return the screenings of a shipment or product that are in work, the latest begun first."""
    rows = session.client_workspace.screenings.rows(ScreeningFilter(state="open"))
    if kind == "product":
        key = session.client_workspace.products.get(number).product.part_number
    else:
        key = session.client_workspace.shipments.get(number).shipment.shipment
    own = (row for row in rows if row.subject == kind and row.of == key)
    return sorted(own, key=lambda row: (row.opened_at, row.id), reverse=True)


def _offer(
    window: MainWindow,
    opened: Sequence[ScreeningRow],
    resume: Callable[[int], None],
    start: Callable[[], None],
) -> Message:
    """Ask whether to go on with what was begun, or to start anew; whoever leaves the question stays where they are."""
    latest = opened[0]
    words = [tr("The latest was started {moment}.", moment=moment(latest.opened_at))]
    if latest.open_facts:
        words.append(sentences(tr_n("%n open fact(s)", latest.open_facts)))
    more = tr_n("%n other(s) are in the list of screenings.", len(opened) - 1)
    words += [more] if len(opened) > 1 else []
    later = partial(QTimer.singleShot, 0, window)  # once the question has been put away
    anew = button(tr("Start anew"), lambda: later(start))
    go_on = button(tr("Continue"), lambda: later(partial(resume, latest.id)), role="primary")
    title = tr("A screening of {what} is in work", what=latest.of)
    leave = button(tr("Cancel"), lambda: None)
    message = Message(window, title, " ".join(words), [leave, anew, go_on], "list-check")
    go_on.setDefault(True)
    message.open()
    go_on.setFocus()
    return message


def _starter(session: Session, kind: str, number: int | None) -> Callable[[], Done[Any]]:
    work = session.client_workspace.screenings
    if number is None:
        return lambda: work.start_empty()
    starters: dict[str, Callable[[int], Done[Any]]] = {
        "shipment": work.start_shipment,
        "product": work.start_product,
        "again": work.start_again,
    }
    return lambda: starters[kind](number)
