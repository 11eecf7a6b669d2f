# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks up parties and owners that are typed into a screening, at once and in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.interview import Interview
from desktop_app.domain.interview.typed_firms import TypedFirm, judge_typed_firm, list_not_looked_up
from desktop_app.domain.parties.judgement import SAME, PartySeen, is_unreliable_by, listed_by
from desktop_app.services.catalogue.look_ups import Firm, FirmSearch, JudgedEntry, MetEntry, screened_tree
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.ui.screening.undo import UndoHost
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import describe_error
from desktop_app.ui.words.strings import join_sentences, tr

LookUps = Sequence[tuple[TypedFirm, Any]]
"""Firms with how each was looked up, as a case states it."""


class TypedNames(QObject):
    """Looks up what answers have named and nobody has looked up; ``take`` adds it to the screening."""

    changed = Signal()
    """A search began or ended, or an answer was given."""

    def __init__(
        self, session: Session, host: UndoHost, take: Callable[[LookUps], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._host, self._take = session, host, take
        self._under_way: tuple[TypedFirm, ...] = ()
        self.interview: Interview | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether names are being looked up."""
        return bool(self._under_way)

    def follow(self, interview: Interview) -> None:
        """Take the interview as it stands and look up whom its answers have named."""
        self.interview = interview
        firms = tuple(list_not_looked_up(interview.state)) if self._session.look_ups.is_on else ()
        if firms and firms != self._under_way:
            self._under_way = firms
            searches = self._session.client_workspace.searches
            self._session.read_long(
                "typed names",
                lambda _progress: _search(searches, firms),
                self._finish,
                self._fail,
            )
        self.changed.emit()

    def judge(self, firm: TypedFirm, met: MetEntry, judged: str, why: str) -> None:
        """Keep what a person judged of an entry, in this screening alone; what is typed on the page is kept first."""
        if not self._host.take_drafts() or self.interview is None:
            return
        entry = {"list": met.list_id, "id": met.entry.id, "verdict": met.verdict, "judged": judged}
        if why:
            entry["why"] = why
        fills = _list_fills(self.interview, firm, met) if judged == SAME else {}
        by = self._host.attribute()
        self._host.show_interview(judge_typed_firm(self.interview, firm, entry, fills=fills, by=by))

    def _finish(self, look_ups: LookUps) -> None:
        self._under_way = ()
        self._take(look_ups)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._under_way = ()
        text = join_sentences(tr("Names could not be looked up"), *describe_error(error))
        self._session.navigator.show_message(text)
        self.changed.emit()


def look_up_firms(searches: FirmSearches, firms: Sequence[TypedFirm]) -> list[FirmSearch]:
    """Look up firms as they stand in a screening; runs off the main thread."""
    return searches.look_up(
        [Firm(firm.path, PartySeen(firm.names, firm.country), is_party=False) for firm in firms]
    )


def _search(searches: FirmSearches, firms: Sequence[TypedFirm]) -> LookUps:
    look_ups = look_up_firms(searches, firms)
    return [
        (firm, screened_tree(search, _unjudged(search))) for firm, search in zip(firms, look_ups, strict=True)
    ]


def _unjudged(search: FirmSearch) -> list[JudgedEntry]:
    return [JudgedEntry(met, None) for met in search.candidates]


def _list_fills(interview: Interview, firm: TypedFirm, met: MetEntry) -> dict[str, str]:
    """Return what an entry judged to be the firm fills in on the export day; an owner is not asked all of it."""
    on = date.fromisoformat(str(interview.state.root.get("on") or interview.today.isoformat()))
    listed = listed_by([met.seen], on)
    fills = {"listed": listed} if listed else {}
    if is_unreliable_by([met.seen], on) and ".owners[" not in firm.path:
        fills["unreliable"] = "yes"
    return fills
