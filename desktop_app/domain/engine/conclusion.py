# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case comes to: every finding together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.engine.act import Act, ActFacts, WarningWeight, decide_act
from desktop_app.domain.engine.measures import Shares
from desktop_app.domain.law.listed_names import (
    IfSame,
    ListingHere,
    NamesIdentity,
    UnheededJudgement,
    UnjudgedName,
)
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

FORMAT: Final = "lodestone-conclusion/1"
OWED: Final = "yes"
OWED_IF_IT_RUNS: Final = "if_it_runs"
ADVISED: Final = "advised"
DEPENDS: Final = "depends"
OFF: Final = "off"
"""How an answer is put where the rule is in force for some grounds alone, and where it does not run; see ``mood``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One provision on this case, with what decided it."""

    provision: str
    truth: Truth
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A fact, or a range, that could still change the verdict."""

    fact: str
    provisions: tuple[str, ...]
    who: str
    label: str


@dataclass(frozen=True, slots=True)
class NextChange:
    """The first later day on which the overall standing differs."""

    on: date
    standing: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether each limb runs on the export day, and what comes next.

    ``without_assumption`` is the overall standing that notices and status checks alone give.
    """

    limbs: Mapping[str, str]
    overall: str
    next_change: NextChange | None
    without_assumption: str


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """A listed entry that a warning speaks of, with the sentence on it.

    ``party`` is the name of the party or owner, ``standing`` what holds of the entry on the export day, ``if_same``
    what would follow if the entry were the party and the case said so. None is what is not known: an entry of a loaded
    list has neither notice nor standing here.
    """

    text: str
    party: str
    entry: str | None
    list: str | None
    notice: str | None
    standing: str | None
    if_same: IfSame | None


@dataclass(frozen=True, slots=True)
class RowDetail:
    """A row of the annex that a case names and that does not stand in it on the export day, with the sentence on it.

    ``path`` is where the case names it; ``start`` and ``until`` are the days on which it stands, None without end.
    """

    text: str
    path: str
    row: str
    start: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class WarningOrDuty:
    """A warning or a duty that arises; ``truth`` unknown means that it may.

    ``owed`` tells of a duty whether it is owed, owed if the rule is in force, or advised; it is blank for a warning.
    ``effect`` says what a warning means for the goods (bars, licence, ask or look), ``state`` how its law stands on the
    export day where that counts; both are of a warning alone. ``details`` are sentences; those on a listed entry are in
    ``entries`` too, with what they are made of, those on a row of the annex in ``rows``. ``listings`` tells how the
    notices that list a party bear on this export, the gravest first. ``hangs_on`` is the fact that alone leaves open
    whether a warning applies; blank where none does, or several. ``notices`` are those of other lists that a person
    judged to name a party.
    """

    code: str
    title: str
    text: str
    truth: Truth
    instrument: str
    provisions: tuple[str, ...]
    details: tuple[str, ...] = ()
    due: date | None = None
    due_note: str = ""
    owed: str = ""
    effect: str = ""
    state: str | None = None
    entries: tuple[EntryDetail, ...] = ()
    rows: tuple[RowDetail, ...] = ()
    listings: tuple[ListingHere, ...] = ()
    hangs_on: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtThatMatters:
    """An open question whose other answer would turn this one, with what the case comes to under it.

    ``standing`` is the overall one under the other answer. Where the other answer changes that alone, ``possible`` and
    ``shares`` are None: they are those of the conclusion.
    """

    doubt: str
    verdict: str
    standing: str
    possible: tuple[str, ...] | None = None
    shares: Shares | None = None


@dataclass(frozen=True, slots=True)
class Conclusion:
    """All findings on a case under the chosen readings, and how the verdict moves under others.

    ``decided_by`` names the provisions that a settled verdict rests on, as far as one step of the decision tells;
    ``unexamined`` the open questions that no fact of the case touches or rules out, ``settled_doubts`` those of
    ``doubts`` that a fact settles, so that no paper names them. ``names`` is what listed names were
    searched with, None where they were not; ``unjudged_names`` are those that a person has still to judge,
    ``unheeded`` the entries judged the same of which the case does not say so. ``act`` is what to do first;
    ``licence_under`` tells of each profile whether a licence is needed. ``is_from_home`` tells that the exporter
    acts from the country whose law this is, ``stays_home`` that the goods do not leave it; ``origin_facts`` are
    what leaves open whether the goods are from there, where other law hangs on that, the easiest to find out first.
    """

    on: date
    verdict: str
    possible: tuple[str, ...]
    licence_needed: Truth
    limbs: Mapping[str, Truth]
    shares: Shares
    standing: Standing
    readings: Mapping[str, str]
    profiles: Mapping[str, str]
    flips: Mapping[str, str]
    open_facts: tuple[OpenFact, ...]
    findings: tuple[Finding, ...]
    duties: tuple[WarningOrDuty, ...]
    warnings: tuple[WarningOrDuty, ...]
    decided_by: tuple[str, ...]
    doubts: tuple[str, ...]
    unexamined: tuple[str, ...]
    settled_doubts: tuple[str, ...]
    doubts_that_matter: tuple[DoubtThatMatters, ...]
    act_facts: ActFacts
    assumption: str | None
    licence_under: Mapping[str, Truth]
    names: NamesIdentity | None = None
    unjudged_names: tuple[UnjudgedName, ...] = ()
    unheeded: tuple[UnheededJudgement, ...] = ()
    is_from_home: bool = False
    stays_home: bool = False
    origin_facts: tuple[OpenFact, ...] = ()

    @property
    def act(self) -> Act:
        """Return what to do first."""
        return self.act_without()

    def act_without(self, *codes: str) -> Act:
        """Return what to do first if some warnings did not arise."""
        weights = (
            WarningWeight(warning.code, warning.effect, warning.state, warning.truth)
            for warning in self.warnings
            if warning.code not in codes
        )
        return decide_act(self.act_facts, weights)

    @property
    def runs_as_one(self) -> bool:
        """Tell whether the rule is in force, or rests, as one for the case; else only the part that counts for it."""
        return len(set(self.standing.limbs.values())) == 1 or set(self.limbs.values()) == {NO}

    @property
    def depends_on_ground(self) -> bool:
        """Tell whether the standing depends on which ground is met: the open ones differ, and no known one leads."""
        states = self.standing.limbs
        open_states = {states[name] for name, truth in self.limbs.items() if truth != NO}
        is_led = any(
            truth == YES and states[name] == self.standing.overall for name, truth in self.limbs.items()
        )
        return len(open_states) > 1 and not is_led

    @property
    def mood(self) -> str:
        """Return how the answer is to be put: the rule is in force, may run, runs for some grounds, or does not run."""
        if self.depends_on_ground:
            return DEPENDS
        return self.standing.overall if self.standing.overall in (IN_FORCE, UNCONFIRMED) else OFF

    @property
    def turning_doubts(self) -> tuple[str, ...]:
        """Return the open questions whose other answer would turn this one, by their names."""
        return tuple(matter.doubt for matter in self.doubts_that_matter)

    @property
    def readings_that_matter(self) -> tuple[str, ...]:
        """Return the switches whose single flip changes the verdict."""
        return tuple(sorted(switch for switch, verdict in self.flips.items() if verdict != self.verdict))


def verdict_of(possible: frozenset[str]) -> str:
    """Return the one verdict that is possible, or that it is not settled."""
    return next(iter(possible)) if len(possible) == 1 else UNDETERMINED


def licence_truth(possible: frozenset[str], needing: frozenset[str]) -> Truth:
    """Tell whether every possible verdict needs a licence, none does, or some do."""
    if possible <= needing:
        return YES
    return UNKNOWN if possible & needing else NO
