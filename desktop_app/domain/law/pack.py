# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A pack: everything the program knows of the law, as read from its files and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from desktop_app.basics.days import WorkingCalendar
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import Interval
from desktop_app.domain.facts import Fact, Question, Value
from desktop_app.domain.law.condition import Compare, Condition, Is, sentences
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, WATCH, ListedParty, Listing
from desktop_app.domain.law.timeline import Event

SAFEST: Final = "safest"
NARROWEST: Final = "narrowest"
UPPER_PRICE: Final = "upper_reference_price"
BLENDS_IN_FULL: Final = "blends_in_full"
OTHER_LINE: Final = "other_line"
DAY_AFTER: Final = "day_after_suspension"
ASKED_AGAIN: Final = (UPPER_PRICE, BLENDS_IN_FULL, OTHER_LINE, DAY_AFTER)
"""The ways in which a case can be worked out under the other answer to an open question."""

HOME: Final = "home"
PAST: Final = "past"
WORDS_FOR: Final = (f".{HOME}.{PAST}", f".{PAST}", f".{HOME}", "")
"""For whom words of page 1 hold, the narrowest first: an exporter at home, an export that lies back."""
UNDETERMINED: Final = "UNDETERMINED"
"""The verdict of a case for which several are possible; every pack says how it is shown."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document the law, or a reading of it, rests on; ``dated`` as it says itself, blank where it does not."""

    key: str
    title: str
    url: str
    dated: str = ""

    @property
    def cited(self) -> str:
        """Return who says it in which document, and of when, where that is known."""
        return f"{self.title}, {self.dated}" if self.dated else self.title


@dataclass(frozen=True, slots=True)
class Instrument:
    """An announcement, law or statement: who issued it, when, and how sure its text is.

    ``title_zh`` is blank where the title was not seen in Chinese, ``seen`` the newest day of the copies that were read,
    ``caveat`` what was not opened.
    """

    id: str
    title: str
    short: str
    issuer: str
    dated: date
    kind: str
    subject: str
    sources: tuple[str, ...]
    confidence: str
    note: str = ""
    timeline: tuple[Event, ...] = ()
    title_zh: str = ""
    url: str = ""
    seen: date | None = None
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The law's own place and sense: in our words, with the words that decide."""

    instrument: str
    article: str
    says: str
    deciding: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example that runs as a test: facts and a finding, or a day and a standing."""

    says: str
    given_facts: Mapping[str, Value]
    written: Mapping[str, str]
    readings: Mapping[str, str]
    expect: str = ""
    on: date | None = None
    assumption: str | None = None
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """One rule of law: its text, when it runs, when it is met.

    ``effect`` is what a rule of other law means for the goods: it bars them, asks for a licence of its own, or is to be
    looked at. Blank for a rule that is worked out. ``look_for`` are words of goods or of their use by which a rule that
    is not worked out is named, of goods that go to ``look_to``, if that is set.
    """

    id: str
    title: str
    text: Text
    part_of: str
    timeline: tuple[Event, ...]
    when: Condition | None
    consequence: str
    file: str
    examples: tuple[Example, ...] = ()
    effect: str = ""
    look_for: tuple[str, ...] = ()
    look_to: str = ""


@dataclass(frozen=True, slots=True)
class Switch:
    """A reading: two defensible meanings, who holds which, and the doubt it belongs to.

    ``name`` says in a few words what it is about. ``answers_doubt`` is False where the two meanings are not the
    answers to that doubt, but to a question beside it.
    """

    id: str
    name: str
    question: str
    doubt: str
    safest: str
    narrowest: str
    words: Mapping[str, str]
    held_by: Mapping[str, tuple[str, ...]]
    answers_doubt: bool = True

    def choice_of_profile(self, profile: str) -> str:
        """Return what a profile chooses."""
        return self.narrowest if profile == NARROWEST else self.safest

    def opposite_choice(self, choice: str) -> str:
        """Return the choice that was not made."""
        return self.narrowest if choice == self.safest else self.safest


@dataclass(frozen=True, slots=True)
class Doubt:
    """An open question of the law, with both readings, who gives which, and the facts that touch it.

    One that is not ``examined`` is named on paper unless the facts surely rule it out. ``asked_again`` names the way in
    which a case is worked out under the answer that is not taken, blank for none; ``line`` is what the share is held
    against there, where that is the way.
    """

    id: str
    question: str
    safest: str
    narrowest: str
    settled_by: str
    touches: Condition | None
    examined: bool = True
    ruled_out: Condition | None = None
    safest_by: tuple[str, ...] = ()
    narrowest_by: tuple[str, ...] = ()
    asked_again: str = ""
    line: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the annex, or of what comes close to it.

    ``role`` is material, article, near or outside; ``counts_if`` names the reading under which a near row counts.
    """

    id: str
    role: str
    name: str
    name_zh: str
    form: str
    elements: tuple[str, ...]
    counts_if: tuple[str, str] | None
    factor: Fraction | None
    factor_source: str
    confidence: str
    hs: str
    no18: str
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferencePrice:
    """A range for a row, per gram, to fall back on when nobody gave a price."""

    row: str
    span: Interval
    currency: str
    as_of: date
    basis: str
    confidence: str
    written: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and when it is the one; the first of a pack's decisions that holds gives the verdict."""

    verdict: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a case can come to, and how window and papers show it.

    ``asks`` is nothing, report, licence or open; ``shape`` and ``colour`` name the outline and the colour of its sign.
    """

    id: str
    words: str
    shape: str
    colour: str
    asks: str
    says: str


@dataclass(frozen=True, slots=True)
class Limb:
    """A ground on which an item can be caught, and the provision that states it."""

    id: str
    provision: str


BARS: Final = "bars"
LICENCE: Final = "licence"
ASK: Final = "ask"
LOOK: Final = "look"
EFFECTS: Final = (BARS, LICENCE, ASK, LOOK)
"""What a warning means for the goods: other law bars them, asks for a licence of its own, ask first, or look at it."""


@dataclass(frozen=True, slots=True)
class EffectWhen:
    """Another effect of a warning, and when it has it; ``if_unknown`` says whether it does where that is open."""

    effect: str
    when: Condition
    if_unknown: bool


ON_THE_DAY: Final = "on the export day"
WORKING_DAYS: Final = "working days after export"
YEARS: Final = "years after export"


@dataclass(frozen=True, slots=True)
class Due:
    """When a duty is due: on the export day, or so many working days or years after it."""

    unit: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning or a duty: when it arises, and its words.

    ``advised`` is a duty that the announcement does not ask for. ``by_listing`` are the sentences of a warning that
    speaks of the notice by which a party is listed. ``effect`` is that of a warning where none of ``other_effects``
    holds. ``runs`` leaves out a warning on a day on which its law does not run; law files up to 2026.11.3 have it.
    """

    code: str
    when: Condition
    instrument: str
    title: str
    text: str
    due: Due | None = None
    provisions: tuple[str, ...] = ()
    if_unknown: bool = True
    runs: bool = False
    advised: bool = False
    by_listing: Mapping[str, str] = field(default_factory=dict)
    effect: str = ASK
    other_effects: tuple[EffectWhen, ...] = ()


@dataclass(frozen=True, slots=True)
class EndUseWord:
    """A word of a language that names arms or armed forces, or an innocent phrase that holds such a word.

    ``at`` says where the word is looked for: as a whole word, at the beginning of one, or anywhere.
    """

    language: str
    text: str
    is_innocent: bool
    at: str


@dataclass(frozen=True, slots=True)
class MagnetGrade:
    """A grade of magnets with its planning figures: contents by mass in percent, lowest and highest.

    ``product`` is the energy product in MGOe as the grade names it, ``hcj_least`` the least coercivity in kOe. A range
    without an end is empty: nothing is on file. ``terbium`` has the typical figure alone.
    """

    family: str
    grade: str
    temperature_class: str
    product: str
    hcj_least: Decimal | None
    dysprosium: tuple[Decimal, ...]
    terbium: tuple[Decimal, ...]
    samarium: tuple[Decimal, ...]
    counts: str
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The law of one subject, as known up to a day.

    ``files`` are the hashes of its files by name, ``contents`` their bytes: whoever keeps them can load it again.
    ``listings`` are the notices that put parties on lists, ``listed`` the entries of all of them.
    ``made_on`` is the day on which it was made, if it says so; ``signature`` that of a signed file it came in.
    """

    id: str
    version: str
    title: str
    known_to: date
    origin: str
    sha256: str
    files: Mapping[str, str]
    facts: Mapping[str, Fact]
    questions: Mapping[str, Question]
    sources: Mapping[str, Source]
    instruments: Mapping[str, Instrument]
    provisions: Mapping[str, Provision]
    switches: Mapping[str, Switch]
    doubts: Mapping[str, Doubt]
    rows: Mapping[str, Row]
    prices: Mapping[str, ReferencePrice]
    lists: Mapping[str, frozenset[str]]
    limbs: tuple[Limb, ...]
    verdicts: Mapping[str, Verdict]
    """The most serious first."""
    decisions: tuple[Decision, ...]
    warnings: tuple[Notice, ...]
    duties: tuple[Notice, ...]
    calendar: WorkingCalendar
    listings: Mapping[str, Listing] = field(default_factory=dict)
    listed: Mapping[str, ListedParty] = field(default_factory=dict)
    end_use_words: tuple[EndUseWord, ...] = ()
    grades: tuple[MagnetGrade, ...] = ()
    page_one: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What page 1 of a paper says of a warning or duty, by its code."""
    format: int = 1
    contents: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)
    _roles: dict[tuple[str, ...], frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _names: dict[tuple[str, ...], Mapping[str, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _thresholds: list[Compare | None] = field(default_factory=list, init=False, repr=False, compare=False)
    made_on: date | None = None
    signature: str = field(default="", repr=False, compare=False)

    @property
    def newest_listing(self) -> Listing | None:
        """Return the newest notice that puts names on the control, watch or unreliable entity list, if it has one."""
        return self.newest_notice(CONTROL, WATCH, UNRELIABLE)

    def newest_notice(self, *lists: str) -> Listing | None:
        """Return the newest printed notice that puts names on one of some lists; what the press reports is none."""
        printed = [
            listing
            for listing in reversed([*self.listings.values()])
            if listing.list in lists and listing.named and not listing.is_reported
        ]
        return max(printed, key=lambda listing: listing.listed_on, default=None)

    @property
    def years_kept(self) -> int:
        """Return how many years after export records are kept by the longest of its duties; 0 where it has none."""
        return max((duty.due.count for duty in self.duties if duty.due and duty.due.unit == YEARS), default=0)

    def warnings_on(self, *measures: str) -> frozenset[str]:
        """Return the codes of the warnings that a fact worked out in one of some ways brings about."""
        facts = {name for name, fact in self.facts.items() if fact.measure in measures}
        return frozenset(
            notice.code
            for notice in self.warnings
            if any(isinstance(s, (Is, Compare)) and s.fact in facts for s in sentences(notice.when))
        )

    @property
    def possible_verdicts(self) -> tuple[str, ...]:
        """Return the verdicts that a case can come to once everything is known."""
        return tuple(name for name in self.verdicts if name != UNDETERMINED)

    def verdicts_asking(self, *asks: str) -> tuple[str, ...]:
        """Return the verdicts that ask one of some things of an exporter: nothing, report, licence, open."""
        return tuple(name for name, verdict in self.verdicts.items() if verdict.asks in asks)

    def most_serious(self, verdicts: Iterable[str]) -> str:
        """Return the most serious of some verdicts, blank if there are none."""
        among = set(verdicts)
        return next((name for name in self.verdicts if name in among), "")

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the elements that it concerns: those of which a row of material stands for the element alone."""
        metals = (row.elements for row in self.rows.values() if row.role == "material")
        return tuple(dict.fromkeys(elements[0] for elements in metals if len(elements) == 1))

    @property
    def announcement(self) -> Instrument:
        """Return the announcement whose law this is: the one that states the grounds."""
        return self.instruments[self.provisions[self.limbs[0].provision].text.instrument]

    def is_of_announcement(self, provision: Provision) -> bool:
        """Tell whether a provision stands in the announcement, and not in the law beside it."""
        return provision.text.instrument == self.announcement.id

    @property
    def threshold(self) -> Compare | None:
        """Return the comparison that catches an item by its share of value; None where no ground has one."""
        if not self._thresholds:
            conditions = (self.provisions[limb.provision].when for limb in self.limbs)
            comparisons = (
                sentence
                for when in conditions
                for sentence in (sentences(when) if when else ())
                if isinstance(sentence, Compare) and self.facts[sentence.fact].unit == "%"
            )
            self._thresholds.append(next(comparisons, None))
        return self._thresholds[0]

    def names_of_measures(self, measures: tuple[str, ...]) -> Mapping[str, str]:
        """Return the facts that are worked out in some ways, by the way."""
        if measures not in self._names:
            of_facts = ((fact.measure, name) for name, fact in self.facts.items())
            self._names[measures] = {measure: name for measure, name in of_facts if measure in measures}
        return self._names[measures]

    def readings_of_profile(self, profile: str) -> dict[str, str]:
        """Return the choices of a profile."""
        return {name: switch.choice_of_profile(profile) for name, switch in self.switches.items()}

    def rows_of_role(self, *roles: str) -> frozenset[str]:
        """Return the rows that play one of some roles."""
        if roles not in self._roles:
            self._roles[roles] = frozenset(row.id for row in self.rows.values() if row.role in roles)
        return self._roles[roles]
