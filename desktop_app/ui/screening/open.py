# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Starts or resumes a screening and shows its view in place of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.services.party_search.firm_searches import list_firms_behind
from desktop_app.services.schema.declaration import Done
from desktop_app.services.schema.rows import ScreeningFilter, ScreeningRow
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.look.theme import apply_style
from desktop_app.ui.session.session import ScreeningStart, Session
from desktop_app.ui.shared_views.dialog_frame import Message
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import format_moment, join_sentences, tr, tr_n

if TYPE_CHECKING:  # loaded when the first screening is shown
    from desktop_app.ui.screening.context import ScreeningContext
    from desktop_app.ui.screening.view import ScreeningView

_SUBJECTS: Final = ("shipment", "product")


def open_view(
    session: Session,
    start: ScreeningStart,
    number: int | None,
    add: Callable[[ScreeningView], object],
    show: Callable[[ScreeningView], object],
) -> None:
    """Start or resume a screening and pass its view to ``add``, while it is bare, and to ``show``, once it is drawn.

    ``number`` is the id of what it starts from.
    """
    opening = _Opening(session, add, show)
    begin = partial(opening.begin_screening, _choose_starter(session, start, number))

    def offer_or_begin(in_work: Sequence[ScreeningRow]) -> None:
        if in_work:
            parent = session.navigator.dialog_parent
            _offer_to_continue(parent, in_work, opening.resume_screening, begin)
        else:
            begin()

    if start == "resume" and number is not None:
        opening.resume_screening(number)
    elif start in _SUBJECTS and number is not None:
        session.read("open screenings", lambda: _list_in_work(session, start, number), offer_or_begin)
    else:
        begin()


@dataclass(frozen=True)
class _Opening:
    """The steps from starting or resuming a screening to showing its view."""

    session: Session
    add: Callable[[ScreeningView], object]
    show: Callable[[ScreeningView], object]

    def resume_screening(self, screening: int) -> None:
        """Read an open screening and show it."""
        screenings = self.session.client_workspace.screenings
        self.session.read("resume", lambda: screenings.load_screening(screening), self._show_with_context)

    def begin_screening(self, starter: Callable[[], Done[Screening]]) -> None:
        """Start a screening, and show it."""
        self.session.change(starter, self._show_with_context, can_undo=False)

    def _show_with_context(self, screening: Screening) -> None:
        # The view is loaded when the first screening opens, not when the window starts.
        from desktop_app.ui.screening.context import read_context

        def show_view(context: ScreeningContext) -> None:
            from desktop_app.ui.screening.view import ScreeningView

            view = ScreeningView(self.session, screening, context)
            self.add(view)  # before it has a style, which would be worked out for each widget again
            steps = iter((partial(apply_style, view), view.show_interview, partial(self.show, view)))

            def take_step() -> None:
                """Do one step in each turn of the event loop: all at once would be a noticeable pause."""
                for step in steps:
                    QTimer.singleShot(0, view, take_step)
                    step()
                    return

            QTimer.singleShot(0, view, take_step)

        self.session.read("screening context", lambda: read_context(self.session, screening), show_view)


def _list_in_work(session: Session, kind: str, number: int) -> list[ScreeningRow]:
    """Return the open screenings of a shipment or product, the latest first."""
    rows = session.client_workspace.screenings.list_rows(ScreeningFilter(state="open"))
    if kind == "product":
        key = session.client_workspace.products.get(number).product.part_number
    else:
        key = session.client_workspace.shipments.load_shipment(number).shipment.shipment
    matching = (row for row in rows if row.subject == kind and row.of == key)
    return sorted(matching, key=lambda row: (row.opened_at, row.id), reverse=True)


def _offer_to_continue(
    parent: QWidget,
    opened: Sequence[ScreeningRow],
    resume_screening: Callable[[int], None],
    start: Callable[[], None],
) -> Message:
    """Ask whether to resume an open screening or start another; closing the question does neither."""
    latest = opened[0]
    sentences_shown = [tr("The latest was started {moment}.", moment=format_moment(latest.opened_at))]
    if latest.open_facts:
        sentences_shown.append(join_sentences(tr_n("%n open fact(s)", latest.open_facts)))
    others_text = tr_n("%n other(s) are in the list of screenings.", len(opened) - 1)
    sentences_shown += [others_text] if len(opened) > 1 else []
    run_later = partial(QTimer.singleShot, 0, parent)  # after the question has closed
    anew = button(tr("Start anew"), lambda: run_later(start))
    go_on = button(tr("Continue"), lambda: run_later(partial(resume_screening, latest.id)), role="primary")
    title = tr("A screening of {what} is already in progress", what=latest.of)
    leave = button(tr("Cancel"), lambda: None)
    message = Message(parent, title, " ".join(sentences_shown), [leave, anew, go_on], "list-check")
    go_on.setDefault(True)
    message.open()
    go_on.setFocus()
    return message


def _choose_starter(session: Session, kind: str, number: int | None) -> Callable[[], Done[Screening]]:
    work = session.client_workspace.screenings
    if number is None:
        return work.start_empty

    def start_shipment(shipment: int) -> Done[Screening]:
        # where that is not done, so that its cases say so
        workspace = session.client_workspace
        form = workspace.shipments.load_shipment(shipment).shipment
        parties = set(filter(None, (form.importer, form.consignee, form.end_user)))
        session.look_ups.look_up_first(
            workspace.searches, list_firms_behind(parties, workspace.searches.firms())
        )
        return work.start_shipment(shipment)

    starters: dict[str, Callable[[int], Done[Screening]]] = {
        "shipment": start_shipment,
        "product": work.start_product,
        "again": work.start_again,
    }
    return lambda: starters[kind](number)
