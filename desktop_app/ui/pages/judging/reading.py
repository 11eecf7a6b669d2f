# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the judging page shows, read at once: the queue, where firms come from, open screenings, lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.parties.judgement import UNSURE
from desktop_app.services.catalogue.look_ups import Firm, FirmSearch
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.services.party_search.firm_ways import FirmWays
from desktop_app.services.party_search.judgements import FirmEntry, JudgingState
from desktop_app.services.screening.screenings import OpenScreenings
from desktop_app.ui.session.session import Session

EntryKey = tuple[str, str, str]
"""Firm, list and entry; list and entry are blank for a firm that meets none."""


@dataclass(frozen=True, slots=True)
class JudgingReading:
    """What was read: the state, the ways of firms, the open screenings, the lists, and the firms not looked up."""

    state: JudgingState
    ways: FirmWays
    naming: OpenScreenings
    lists: tuple[ShownList, ...]
    stale: int
    entries: dict[EntryKey, FirmEntry] = field(init=False)
    unmet: dict[EntryKey, Firm] = field(init=False)

    def __post_init__(self) -> None:
        every = (*self.state.to_judge, *self.state.judged, *self.state.not_asked)
        object.__setattr__(self, "entries", {of_firm.key: of_firm for of_firm in every})
        object.__setattr__(self, "unmet", {(firm.key, "", ""): firm for firm in self.state.nothing_met})

    @property
    def to_judge(self) -> tuple[FirmEntry, ...]:
        """Return the entries to be judged; those that a person is unsure of come last."""
        return tuple(sorted(self.state.to_judge, key=is_unsure))

    @property
    def names(self) -> dict[str, str]:
        """Return the names of the lists by their ids."""
        return {party_list.id: party_list.name for party_list in self.lists}

    def search_of(self, firm: str) -> FirmSearch | None:
        """Return how a firm was looked up last."""
        return self.state.searches.get(firm)

    def last_search(self) -> FirmSearch | None:
        """Return the latest search of any firm."""
        return max(self.state.searches.values(), key=lambda search: search.on, default=None)

    def reasons(self) -> list[str]:
        """Return the reasons that were given before, the latest first, each once."""
        judged = [of_firm.entry.judgement for of_firm in self.entries.values() if of_firm.entry.judgement]
        latest = sorted(judged, key=lambda judgement: judgement.at, reverse=True)
        return list(dict.fromkeys(judgement.why for judgement in latest if judgement.why))

    def keys_of_firm(self, firm: str) -> Iterator[EntryKey]:
        """Yield what the queue shows of a firm, what is to be judged first."""
        in_turn = (*self.to_judge, *self.state.judged, *self.state.not_asked)
        shown = (*(of_firm.key for of_firm in in_turn), *self.unmet)
        return (key for key in shown if key[0] == firm)


def is_unsure(of_firm: FirmEntry) -> bool:
    """Tell whether a person has looked at an entry and was unsure."""
    return of_firm.entry.holds == UNSURE


def read_judging(session: Session) -> JudgingReading:
    """Read everything; runs off the main thread."""
    workspace = session.client_workspace
    return JudgingReading(
        state=workspace.judgements.read_state(),
        ways=workspace.read_ways(),
        naming=workspace.read_naming(),
        lists=tuple(session.workspace.party_lists.list_newest()),
        stale=len(workspace.searches.list_stale()),
    )
