# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks all parties up again because a person asks, and tells what a search that ran by itself has shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.schema.outcome import Done
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:  # loaded when something was looked up
    from desktop_app.services.party_search.firm_searches import SearchesMade
    from desktop_app.services.records.rescreening import PartiesRescreened
    from desktop_app.ui.dialogs.rescreening.outcome_dialog import ShownRescreening


def look_up_all(session: Session) -> None:
    """Look up every party and owner of the open client, with progress and a way to stop it; show what that came to."""
    client = session.client_workspace

    def work(progress: Progress) -> Done[ShownRescreening]:
        done = client.rescreening.rescreen(progress.step, lambda: progress.cancelled)
        return Done(_with_list_names(session, done.value), done.changes)

    def show(done: Done[ShownRescreening]) -> None:
        session.change_bus.announce(done.changes)
        session.navigator.show_message("")
        if session.client == client.client:
            _open_dialog(session, done.value)

    session.navigator.run_long_work(tr("Looking up all parties and owners"), work, show, key="rescreening")


def tell_look_ups(session: Session, made: SearchesMade) -> None:
    """Say in the status bar what is not as it was when the same firms were looked up before, with a way to see it."""
    again = {key: search for key, search in made.now.items() if key in made.before}
    if not again or session.client is None:
        return
    rescreening = session.client_workspace.rescreening

    def work() -> ShownRescreening:
        return _with_list_names(session, rescreening.describe(type(made)(made.before, again)))

    def tell(outcome: ShownRescreening) -> None:
        from desktop_app.ui.dialogs.rescreening.outcome_dialog import outcome_words

        if outcome.rescreened.has_changes:
            text = outcome_words(outcome.rescreened)
            session.navigator.show_message(text, tr("Show"), lambda: _open_dialog(session, outcome))

    session.read("rescreened", work, tell)


def _with_list_names(session: Session, rescreened: PartiesRescreened) -> ShownRescreening:
    from desktop_app.ui.dialogs.rescreening.outcome_dialog import ShownRescreening

    lists = session.workspace.party_lists.list_newest()
    return ShownRescreening(rescreened, {party_list.id: party_list.name for party_list in lists})


def _open_dialog(session: Session, outcome: ShownRescreening) -> None:
    from desktop_app.ui.dialogs.rescreening.outcome_dialog import RescreeningDialog

    RescreeningDialog(session.navigator.dialog_parent, session, outcome).open()
