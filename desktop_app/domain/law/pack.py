# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A pack: everything the program knows of the law, as read from its files and checked."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from desktop_app.basics.days import WorkingCalendar, next_day
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import Interval, quotient
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
ABROAD: Final = "abroad"
INSIDE: Final = "inside"
PAST: Final = "past"
WORDS_FOR: Final = (
    *(f".{INSIDE}.{PAST}", f".{INSIDE}"),
    *(f".{HOME}.{PAST}", f".{PAST}", f".{HOME}", ""),
)
"""For whom words of page 1 hold, the narrowest first: an exporter at home whose goods stay there, an exporter at home,
an export that lies back.
"""
UNDETERMINED: Final = "UNDETERMINED"
"""The verdict of a case for which several are possible; every pack says how it is shown."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days on which a row of a law file counts, first and last included; None where there is no such end."""

    start: date | None = None
    until: date | None = None

    def hold_on(self, day: date) -> bool:
        """Tell whether it counts on a day."""
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)

    def overlap(self, other: Days) -> bool:
        """Tell whether both count on some day."""
        return (self.until is None or other.start is None or other.start <= self.until) and (
            other.until is None or self.start is None or self.start <= other.until
        )

    @property
    def label(self) -> str:
        """Return the days in words."""
        first, last = (day.isoformat() if day else "" for day in (self.start, self.until))
        if first and last:
            return Phrase("from {first} until {last}", first=first, last=last)
        if first:
            return Phrase("from {first} on", first=first)
        return Phrase("until {last}", last=last) if last else Phrase("on every day")

    def list_turns(self) -> Iterator[date]:
        """Yield the days from which on it counts, or counts no more."""
        if self.start is not None:
            yield self.start
        if self.until is not None:
            yield next_day(self.until)


EVERY_DAY: Final = Days()


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
    ``caveat`` what was not opened. ``known_to`` is the last day up to which its authors knew what became of it, where
    that is another than that of the law file.
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
    known_to: date | None = None


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
class Version:
    """What a provision says on some days: its text, when it is met, and what follows."""

    days: Days
    text: Text
    when: Condition | None
    consequence: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One rule of law: its text, when it runs, when it is met.

    ``effect`` is what a rule of other law means for the goods: it bars them, asks for a licence of its own, or is to be
    looked at. Blank for a rule that is worked out. ``versions`` are what it says from one day to another where that
    changes, the earliest first; without any it says the same on every day. ``known_to`` is the last day up to which its
    authors knew of it, where that is another day than that of the law file. ``look_for`` are words of goods or of their
    use by which a rule that is not worked out is named, of goods that go to ``look_to``, if that is set.
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
    versions: tuple[Version, ...] = ()
    known_to: date | None = None
    look_for: tuple[str, ...] = ()
    look_to: str = ""

    def version_on(self, day: date) -> Provision:
        """Return the provision as it reads on a day."""
        for version in self.versions:
            if version.days.hold_on(day):
                return replace(self, text=version.text, when=version.when, consequence=version.consequence)
        return self


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

    One that is not ``examined`` is named on paper besides. One that the facts surely rule out no paper names.
    ``asked_again`` names the way in
    which a case is worked out under the answer that is not taken, blank for none. Where that is another line, ``line``
    is what the share is held against there, or ``rounds_to`` what it is rounded to first.
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
    rounds_to: Fraction | None = None

    def other_line(self, threshold: Compare | None) -> Fraction | None:
        """Return the least share that meets the line under the other answer; None where that is no question.

        A line that is finer than what is rounded to is met by no share for being rounded.
        """
        if threshold is None or self.rounds_to is None:
            return self.line
        return (
            None
            if threshold.limit % self.rounds_to
            else threshold.limit - quotient(self.rounds_to, Fraction(2))
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the annex, or of what comes close to it.

    ``role`` is material, article, near or outside; ``counts_if`` names the reading under which a near row counts.
    ``days`` are those on which it stands in the annex; ``runs`` tells whether it does on the day of the law file.
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
    days: Days = EVERY_DAY
    runs: bool = True

    @property
    def label(self) -> str:
        """Return its name, with the days on which it stands in the annex where it does not on every day."""
        first, last = (day.isoformat() if day else "" for day in (self.days.start, self.days.until))
        if first and last:
            return Phrase(
                "{name}, in the annex from {first} to {last}", name=self.name, first=first, last=last
            )
        if first:
            return Phrase("{name}, in the annex from {first} on", name=self.name, first=first)
        return Phrase("{name}, in the annex until {last}", name=self.name, last=last) if last else self.name


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
    days: Days = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and when it is the one; the first of a pack's decisions that holds on the day gives the verdict."""

    verdict: str
    when: Condition
    days: Days = EVERY_DAY


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

    ``title_home`` is the title for an exporter at home, where that is another.

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
    title_home: str = ""


@dataclass(frozen=True, slots=True)
class EndUseWord:
    """A word of a language that names arms or armed forces, or an innocent phrase that holds such a word.

    ``at`` says where the word is looked for: as a whole word, at the beginning of one, or anywhere.
    """

    language: str
    text: str
    is_innocent: bool
    at: str
    days: Days = EVERY_DAY


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


_DatedT = TypeVar("_DatedT", Row, ReferencePrice)


@dataclass(frozen=True, slots=True)
class Pack:
    """The law of one subject, as known up to a day.

    As it is read it holds what counts on any day: of what changed the newest, and every row of the annex as one that
    runs. ``on`` gives it as it is on a day; ``dated_rows`` and ``dated_prices`` are what that is taken from.

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
    dated_rows: tuple[Row, ...] = ()
    dated_prices: tuple[ReferencePrice, ...] = ()
    _whole: Pack | None = field(default=None, repr=False, compare=False)
    _turns: list[tuple[date, ...]] = field(default_factory=list, init=False, repr=False, compare=False)
    _on_days: dict[int, Pack] = field(default_factory=dict, init=False, repr=False, compare=False)
    _compared_days: list[frozenset[date]] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def turns(self) -> tuple[date, ...]:
        """Return the days from which on a row, price, word, decision or provision of it is another, in order."""
        whole = self._whole or self
        if not whole._turns:
            days = [row.days for row in whole.dated_rows]
            days += [price.days for price in whole.dated_prices]
            days += [word.days for word in whole.end_use_words]
            days += [decision.days for decision in whole.decisions]
            days += [version.days for rule in whole.provisions.values() for version in rule.versions]
            whole._turns.append(tuple(sorted({turn for some in days for turn in some.list_turns()})))
        return whole._turns[0]

    def on(self, day: date) -> Pack:
        """Return the law file as it is on a day; the same object for all days on which nothing in it differs."""
        whole, turns = self._whole or self, self.turns
        if not turns:
            return whole
        between = bisect_right(turns, day)
        if between not in whole._on_days:
            whole._on_days[between] = replace(
                whole,
                rows=_rows_on(whole.dated_rows, day),
                prices={price.row: price for price in whole.dated_prices if price.days.hold_on(day)},
                end_use_words=tuple(word for word in whole.end_use_words if word.days.hold_on(day)),
                decisions=tuple(step for step in whole.decisions if step.days.hold_on(day)),
                provisions={name: rule.version_on(day) for name, rule in whole.provisions.items()},
                _whole=whole,
            )
        return whole._on_days[between]

    @property
    def compared_days(self) -> frozenset[date]:
        """Return every day in it that a day of export may be compared with."""
        whole = self._whole or self
        if not whole._compared_days:
            whole._compared_days.append(frozenset(_days_in(whole)))
        return whole._compared_days[0]

    def known_of(self, law: Provision | Instrument) -> date:
        """Return the last day up to which its authors knew what became of a provision or an instrument."""
        return law.known_to or self.known_to

    @property
    def rows_by_days(self) -> dict[str, Row]:
        """Return every row of the annex, by its id, and its first day where it counts from a day on."""
        return {_by_day(row.id, row.days): row for row in self.dated_rows}

    @property
    def prices_by_days(self) -> dict[str, ReferencePrice]:
        """Return every reference price, by its row, and its first day where it counts from a day on."""
        return {_by_day(price.row, price.days): price for price in self.dated_prices}

    @property
    def resting_rows(self) -> frozenset[str]:
        """Return the rows of the annex that do not stand in it on the day of the law file."""
        if _RESTING not in self._roles:
            self._roles[_RESTING] = frozenset(row.id for row in self.rows.values() if not row.runs)
        return self._roles[_RESTING]

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

    @property
    def brief_name(self) -> str:
        """Return how the announcement is called without its year: No. 61 for No. 61 of 2025."""
        return self.announcement.short.partition(" of ")[0]

    @property
    def parallel_law(self) -> str:
        """Return the law that has codes of its own for rows of the annex, as papers call it; blank where none is."""
        codes = self.warnings_on("parallel_code")
        named = (notice.instrument for notice in self.warnings if notice.code in codes and notice.instrument)
        return next((self.instruments[name].short.partition(" of ")[0] for name in named), "")

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

    def rows_of_role(self, *roles: str, any_day: bool = False) -> frozenset[str]:
        """Return the rows that play one of some roles on the day of the law file, or on any day."""
        key = (*roles, "") if any_day else roles
        if key not in self._roles:
            self._roles[key] = frozenset(
                row.id for row in self.rows.values() if row.role in roles and (any_day or row.runs)
            )
        return self._roles[key]


_NOT_COMPARED: Final = ("examples", "calendar", "dated", "seen", "as_of")
"""What has days that no day of export is compared with."""


def _days_in(part: object) -> Iterator[date]:
    if isinstance(part, date):
        yield part
    elif is_dataclass(part):
        for each in fields(part):
            if each.compare and each.name not in _NOT_COMPARED:
                yield from _days_in(getattr(part, each.name))
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _days_in(value)
    elif isinstance(part, (tuple, frozenset)):
        for value in part:
            yield from _days_in(value)


_RESTING: Final = ("",)
"""Stands among the roles of rows for those that play none on the day."""


def _by_day(key: str, days: Days) -> str:
    return f"{key} from {days.start}" if days.start else key


def newest(dated: Sequence[_DatedT], key: str) -> dict[str, _DatedT]:
    """Return of each key the row that counts last, in the order of the file."""
    latest: dict[str, _DatedT] = {}
    for row in dated:
        before = latest.get(getattr(row, key))
        if before is None or (row.days.start or date.min) > (before.days.start or date.min):
            latest[getattr(row, key)] = row
    return latest


def _rows_on(dated: Sequence[Row], day: date) -> dict[str, Row]:
    """Return every row as it is on a day: one that does not stand then as it was last, else as it is to be first."""
    versions: dict[str, list[Row]] = defaultdict(list)
    for row in dated:
        versions[row.id].append(row)
    rows = {}
    for name, of_row in versions.items():
        standing = next((row for row in of_row if row.days.hold_on(day)), None)
        ended = [row for row in of_row if row.days.until is not None and row.days.until < day]
        if standing is not None:
            rows[name] = standing
        elif ended:
            rows[name] = replace(max(ended, key=lambda row: row.days.until or day), runs=False)
        else:
            rows[name] = replace(min(of_row, key=lambda row: row.days.start or day), runs=False)
    return rows
