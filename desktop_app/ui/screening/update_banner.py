# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The banner of a screening: what has changed since it began, to take over or to leave as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shiboken6 import isValid

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import Answer
from desktop_app.services.schema.sheets import CATALOGUE_TOPICS
from desktop_app.services.screening.changes_since import Since
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.changes_since import ChangedFrame, since_lines
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n
from desktop_app.ui.words.values import value_words

TOPICS = CATALOGUE_TOPICS


class UpdateBanner(ChangedFrame):
    """Reads what has changed whenever something in the catalogue did."""

    def __init__(
        self, session: Session, screening: int, taken: Callable[[Screening], object]
    ) -> None:
        super().__init__()
        self._session, self._screening, self._taken = session, screening, taken
        self._room = (
            session.client_workspace
        )  # another client may be opened while this one is still read
        self._since, self._kept = Since(), Since()
        # Qt lets go of a slot of this object when the object goes
        session.bus.changed.connect(self._hear)
        self.read_changes()

    def _hear(self, kinds: frozenset[str]) -> None:
        if kinds & TOPICS:
            self.read_changes()

    def read_changes(self) -> None:
        """Look again at what has changed."""
        changed, number = self._room.changed, self._screening
        self._session.tasks.run(
            "since", lambda _progress: changed.screening(number), self._show, failed=self._no_more
        )

    def _no_more(self, error: Exception) -> None:
        """Say nothing of a screening that has gone meanwhile, as when its start is taken back."""
        if isValid(self):
            self.hide()
        if not isinstance(error, Refused):
            raise error

    def _show(self, since: Since) -> None:
        if not isValid(self):  # put away while it was being read
            return
        self._since = since
        if since.is_nothing or since == self._kept:
            self.hide()
            return
        lines = since_lines(since)
        if since.pack is not None:
            lines.insert(1, tr("Every answer is judged under the pack of now."))
        if since.withdrawn:
            words = tr_n("Taking over withdraws %n answer(s)", len(since.withdrawn))
            named = strings.commas(map(strings.translated, since.withdrawn))
            lines.insert(0, tr("{words}: {named}.", words=words, named=named))
        keep = button(tr("Keep as it was"), self._keep)
        take = button(tr("Take over"), self._take, role="primary")
        self.say(
            tr("Changed since this screening began"), lines, [keep] if since.gone else [take, keep]
        )

    def _keep(self) -> None:
        self._kept = self._since
        self.hide()

    def _take(self) -> None:
        work, number, said = self._room.screenings, self._screening, self._since

        def taken(found: Any) -> None:
            self._taken(found)
            self._tell(found, said)

        self._session.change(lambda: work.refresh(number), taken)

    def _tell(self, found: Screening, said: Since) -> None:
        gone = [one for one in found.answers if one.kind == "withdrawn"][-len(said.withdrawn) :]
        if not said.withdrawn or not gone:
            self.hide()
            return
        lines = [
            tr(
                "{what} (answered {value})",
                what=strings.translated(what),
                value=_answered(found, one),
            )
            for what, one in zip(said.withdrawn, gone, strict=False)
        ]
        title = tr_n(
            "Taken over; %n answer(s) withdrawn, to be asked again where needed", len(gone)
        )
        self.say(title, lines, [button(tr("Close"), self.hide)])


def _answered(found: Screening, gone: Answer) -> str:
    """Return what an answer that was withdrawn had said."""
    before = [
        one
        for one in found.answers
        if (one.line, one.fact) == (gone.line, gone.fact) and one.kind != "withdrawn"
    ]
    return value_words("text", before[-1].value) if before else tr("not known")
