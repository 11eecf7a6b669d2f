# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lists say of each firm at a glance: entries that wait for a person, with those of its owners, or a judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop_app.domain.parties.judgement import SAME
from desktop_app.services.catalogue.look_ups import Firm
from desktop_app.services.party_search.judgements import JudgingState


@dataclass(frozen=True, slots=True)
class FirmMark:
    """``to_judge`` counts the entries of a firm and its owners that wait; ``judged`` is same, different or blank.

    ``is_met`` tells that it meets an entry, which need not wait: a person may have said already that it is on no list.
    """

    to_judge: int
    judged: str
    is_looked_up: bool
    is_met: bool = False


def mark_firms(state: JudgingState, firms: Mapping[str, Firm]) -> dict[str, FirmMark]:
    """Return the mark of each firm by its key."""
    waiting: Counter[str] = Counter()
    for of_firm in state.to_judge:
        waiting.update(_firms_above(of_firm.firm.key, firms))
    judged: dict[str, str] = {}
    for of_firm in state.judged:
        key, answer = of_firm.firm.key, of_firm.entry.holds
        judged[key] = SAME if SAME in (judged.get(key), answer) else answer
    met = {key for key, search in state.searches.items() if search.candidates}
    return {
        key: FirmMark(
            waiting[key], judged.get(key, ""), is_looked_up=key in state.searches, is_met=key in met
        )
        for key in firms
    }


def list_firms_behind(parties: Collection[str], firms: Mapping[str, Firm]) -> list[str]:
    """Return the keys of some parties and of all firms that hold a part of one, directly or through others."""
    return [key for key in firms if not _firms_above(key, firms).isdisjoint(parties)]


def _firms_above(key: str, firms: Mapping[str, Firm]) -> set[str]:
    """Return a firm and all of which it holds a part, directly or through others."""
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        firm = waiting.pop()
        if firm not in seen:
            seen.add(firm)
            waiting.extend(firms[firm].holds if firm in firms else ())
    return seen
