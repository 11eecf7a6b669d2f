# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first: hold the goods, ask first, or nothing found that holds this export. It adds no law of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.law.condition import Compare, Is, sentences
from desktop_app.domain.law.pack import ASK, BARS, LICENCE, Pack
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, YES, Truth

ActWord = Literal["hold", "ask_first", "nothing_holds"]
HOLD: Final = "hold"
ASK_FIRST: Final = "ask_first"
NOTHING_HOLDS: Final = "nothing_holds"
ACT_WORDS: Final = (HOLD, ASK_FIRST, NOTHING_HOLDS)

LICENCE_NEEDED: Final = "licence_needed"
LICENCE_POSSIBLE: Final = "licence_possible"
READINGS: Final = "readings"
DOUBTS: Final = "doubts"
DUTIES: Final = "duties"
STANDING: Final = "standing"
"""Reasons for an act; every other reason is the code of a warning."""

_MAY_RUN: Final = (IN_FORCE, UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Act:
    """What to do first, and every reason for it: in the order of their weight, reasons of equal weight by code."""

    word: ActWord
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WarningWeight:
    """What a warning contributes: its code, effect, the state of its law on the export day, and whether it applies."""

    code: str
    effect: str
    state: str | None
    truth: Truth


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What an act rests on.

    ``without_assumption`` is the standing without the assumption of the case; ``cautious`` whether a licence is needed
    under the cautious readings; ``is_on_edge`` that the last day of a suspension is in doubt, ``rests_on_doubt`` that
    any open question on the standing itself is touched; ``is_turned`` that the other answer to an open question would
    change the answer; ``owes_duty`` that a duty is owed.
    """

    overall: str
    without_assumption: str
    licence: Truth
    cautious: Truth
    is_on_edge: bool
    rests_on_doubt: bool
    is_turned: bool
    owes_duty: bool

    @property
    def is_certain(self) -> bool:
        """Tell whether the standing is certain: no assumption and no open question bears on it."""
        settled = self.overall == self.without_assumption and self.overall != UNCONFIRMED
        return settled and not self.rests_on_doubt

    @property
    def may_run(self) -> bool:
        """Tell whether the announcement may be in force on the export day."""
        return self.overall in _MAY_RUN or self.without_assumption in _MAY_RUN or self.is_on_edge


def decide_act(facts: ActFacts, warnings: Iterable[WarningWeight]) -> Act:
    """Return the act: the first word for which there is a reason, with all its reasons."""
    ordered = sorted(warnings, key=lambda warning: warning.code)
    other_law = [warning for warning in ordered if warning.effect in (BARS, LICENCE)]
    to_hold = [LICENCE_NEEDED] if facts.overall == IN_FORCE and facts.licence == YES else []
    to_hold += [warning.code for warning in other_law if warning.state == IN_FORCE and warning.truth == YES]
    to_ask = []
    if facts.may_run and facts.licence != NO:
        to_ask.append(LICENCE_POSSIBLE)
    elif facts.may_run:
        to_ask += [READINGS] if facts.cautious != NO else []
        to_ask += [DOUBTS] if facts.is_turned else []
    to_ask += [warning.code for warning in other_law if warning.state in _MAY_RUN]
    to_ask += [warning.code for warning in ordered if warning.effect == ASK]
    reasons = to_hold or to_ask
    if not reasons:
        return Act(NOTHING_HOLDS, (DUTIES,) if facts.owes_duty else ())
    if {LICENCE_NEEDED, LICENCE_POSSIBLE} & set(reasons) and not facts.is_certain:
        reasons.append(STANDING)
    return Act(HOLD if to_hold else ASK_FIRST, tuple(reasons))


def doubts_on_measures(pack: Pack, *measures: str) -> frozenset[str]:
    """Return the open questions that are touched by a fact worked out in one of some ways."""
    facts = {name for name, fact in pack.facts.items() if fact.measure in measures}
    return frozenset(
        name
        for name, doubt in pack.doubts.items()
        if doubt.touches is not None
        and any(isinstance(s, (Is, Compare)) and s.fact in facts for s in sentences(doubt.touches))
    )
