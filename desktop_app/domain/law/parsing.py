# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of a rule file to the types of a pack, one function a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from fractions import Fraction
from itertools import combinations
from typing import Any, Final, TypeVar

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import ONE_DAY
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.quantity import Interval, fraction_of, is_plain_decimal, percent, point
from desktop_app.domain.facts import ABSENT, KINDS, Cut, Fact, Question, Value
from desktop_app.domain.law import pack
from desktop_app.domain.law.condition import All, Compare, Condition, Is, Met, Not, Reads, Sentence
from desktop_app.domain.law.condition import Any as AnyOf
from desktop_app.domain.law.timeline import (
    ANNOUNCED,
    ENDED,
    IN_FORCE,
    NOT_STARTED,
    PUBLISHED_TEXT,
    SUSPENDED,
    Event,
)
from desktop_app.domain.truth import truth_of

# --------------------------------------------------------------------------------------------------
# Reading the tables of a rule file strictly: every key known, every value of its type, each fault located.


_NOTHING: Final = object()
KEY_IS_MISSING: Final = "the key is missing"
FieldsT = TypeVar("FieldsT")


class Table:
    """One table of a rule file. Each value is taken once, by type; ``done`` refuses whatever was not taken."""

    def __init__(self, entries: Mapping[str, Any], *, file: str, where: str = "") -> None:
        self._left = dict(entries)
        self.file = file
        self.where = where

    def __bool__(self) -> bool:
        return bool(self._left)

    def refuse_key(self, what: str, key: str = "", do: str = "Correct the rule file") -> Refused:
        """Return a refusal that names the file and the key."""
        return Refused(
            what, where=".".join(step for step in (self.where, key) if step), file=self.file, do=do
        )

    def _take_value(self, key: str, default: Any) -> Any:
        if key in self._left:
            return self._left.pop(key)
        if default is _NOTHING:
            raise self.refuse_key(KEY_IS_MISSING, key)
        return default

    def take_text(self, key: str, default: Any = _NOTHING, *, among: Collection[str] | None = None) -> str:
        """Take a text, one of a set if one is given."""
        value = self._take_value(key, default)
        if not isinstance(value, str):
            raise self.refuse_key(f"{value!r} is not a text", key, "Put it in quotes")
        if among is not None and value not in among:
            offered = Quoted(", ".join(sorted(among)))
            raise self.refuse_key(
                Phrase('"{text}" is not one of {offered}', text=Quoted(value), offered=offered), key
            )
        return value

    def take_texts(self, key: str, default: Any = _NOTHING) -> tuple[str, ...]:
        """Take a list of texts."""
        value = self._take_value(key, default)
        if not isinstance(value, (list, tuple)) or not all(isinstance(entry, str) for entry in value):
            raise self.refuse_key("it is not a list of texts", key)
        return tuple(value)

    def take_flag(self, key: str, default: Any = _NOTHING) -> bool:
        """Take true or false."""
        value = self._take_value(key, default)
        if not isinstance(value, bool):
            raise self.refuse_key(f"{value!r} is not true or false", key)
        return value

    def take_number(self, key: str, default: Any = _NOTHING) -> int:
        """Take a whole number."""
        value = self._take_value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refuse_key(f"{value!r} is not a whole number", key)
        return value

    def take_day(self, key: str, default: Any = _NOTHING) -> Any:
        """Take a day."""
        value = self._take_value(key, default)
        if value is not default and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.refuse_key(f"{value!r} is not a day", key, "Write it as 2025-10-09, without quotes")
        return value

    def take_days(self, key: str) -> frozenset[date]:
        """Take a list of days."""
        value = self._take_value(key, [])
        if not all(isinstance(entry, date) and not isinstance(entry, datetime) for entry in value):
            raise self.refuse_key("it is not a list of days", key)
        return frozenset(value)

    def take_table(self, key: str, default: Any = _NOTHING) -> Table:
        """Take a table."""
        value = self._take_value(key, default)
        if not isinstance(value, dict):
            raise self.refuse_key("it is not a table", key)
        return Table(value, file=self.file, where=f"{self.where}.{key}" if self.where else key)

    def take_tables(self, key: str) -> list[Table]:
        """Take a list of tables, possibly empty."""
        value = self._take_value(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.refuse_key("it is not a list of tables", key)
        base = f"{self.where}.{key}" if self.where else key
        return [Table(entry, file=self.file, where=f"{base}[{number}]") for number, entry in enumerate(value)]

    def take_raw(self, key: str, default: Any = _NOTHING) -> Any:
        """Take a value as it stands."""
        return self._take_value(key, default)

    def take_rest(self) -> dict[str, Any]:
        """Take everything that is left."""
        left, self._left = self._left, {}
        return left

    def refuse_leftovers(self) -> None:
        """Refuse a key that nobody asked for."""
        for key in self._left:
            raise self.refuse_key("no such key is known here", key, "Correct its name or take it out")

    def take_fields(
        self, kind: type[FieldsT], among: Mapping[str, Collection[str]] | None = None, /, **known: Any
    ) -> FieldsT:
        """Return a value of a dataclass whose fields are the keys that are left, each of its declared type.

        ``among`` are the words that a text may be; ``known`` are the fields that have been taken already.
        """
        for field in fields(kind):  # type: ignore[arg-type]
            if field.name not in known:
                default = _NOTHING if field.default is MISSING else field.default
                options = {"among": among[field.name]} if among and field.name in among else {}
                known[field.name] = _TAKEN_BY_TYPE[str(field.type)](self, field.name, default, **options)
        self.refuse_leftovers()
        return kind(**known)


_TAKEN_BY_TYPE: Final[Mapping[str, Callable[..., Any]]] = {
    "str": Table.take_text,
    "tuple[str, ...]": Table.take_texts,
    "bool": Table.take_flag,
    "int": Table.take_number,
    "date": Table.take_day,
    "date | None": Table.take_day,
}


# --------------------------------------------------------------------------------------------------
# Sources, instruments and timelines of a law file, from parsed TOML.


# --------------------------------------------------------------------------------------------------
# Timelines that stand once, at the instrument: what follows one, or is suspended by one, takes its events
# over.


@dataclass(frozen=True, slots=True)
class WrittenTimeline:
    """A timeline as a rule file writes it: events of its own, the instrument it follows, the one that suspends it.

    ``table`` is where it stands, for refusals.
    """

    table: Table
    own_events: tuple[Event, ...]
    follows: str = ""
    suspended_by: str = ""

    def list_followed(self) -> Iterator[tuple[str, str]]:
        """Yield the instruments that it takes events over from, each with the key that names it."""
        for key, instrument in (("follows", self.follows), ("suspended_by", self.suspended_by)):
            if instrument:
                yield key, instrument


def resolve_timeline(
    timeline: WrittenTimeline, instruments: Mapping[str, tuple[Event, ...]]
) -> tuple[Event, ...]:
    """Return the events of one timeline by their days of issue.

    An own event takes the place of the followed ones in which the same instrument gives the same state. While the
    suspending instrument is in force, what it suspends is suspended.
    """
    for key, instrument in timeline.list_followed():
        if instrument not in instruments:
            what = Phrase("no {kind} is called {name}", kind="instrument", name=Quoted(instrument))
            raise timeline.table.refuse_key(what, key)
    own_states = {(event.instrument, event.state) for event in timeline.own_events}
    followed = (
        event
        for event in instruments.get(timeline.follows, ())
        if (event.instrument, event.state) not in own_states
    )
    suspensions = (
        replace(event, state=SUSPENDED)
        for event in instruments.get(timeline.suspended_by, ())
        if event.state == IN_FORCE
    )
    events = sorted((*followed, *timeline.own_events, *suspensions), key=lambda event: event.issued)
    if any(earlier.overlaps_event(other) for earlier, other in combinations(events, 2)):
        raise timeline.table.refuse_key(
            "an event overlaps another that was issued on the same day", "timeline"
        )
    return tuple(events)


DEFINED_ONCE: Final = "the id stands twice"
CONFIDENCE: Final = ("A", "B", "C")
STATES: Final = (NOT_STARTED, IN_FORCE, SUSPENDED, ENDED)
LAST_DAY_COUNTS: Final = "counts"
LAST_DAY_PRINTED: Final = "printed"
"""Why the last day of a step is inside it: by our reading, or because the notice prints so."""


def parse_source(table: Table) -> pack.Source:
    """Return a source."""
    return table.take_fields(pack.Source)


def parse_instruments(tables: Sequence[Table]) -> dict[str, pack.Instrument]:
    """Return instruments by id, each with its timeline, where it has one."""
    instruments: dict[str, pack.Instrument] = {}
    written: dict[str, WrittenTimeline] = {}
    for table in tables:
        timeline = parse_timeline(table)
        instrument = parse_instrument(table)
        if instrument.id in instruments:
            raise table.refuse_key(DEFINED_ONCE, instrument.id)
        instruments[instrument.id], written[instrument.id] = instrument, timeline
    resolved: dict[str, tuple[Event, ...]] = {}

    def resolve_instrument(name: str, way: tuple[str, ...]) -> None:
        timeline, here = written[name], (*way, name)
        for key, other in timeline.list_followed():
            if other in here:
                circle = " rests on ".join((*here, other))
                raise timeline.table.refuse_key(f"{circle}: a circle", key)
            if other in written and other not in resolved:
                resolve_instrument(other, here)
        resolved[name] = resolve_timeline(timeline, resolved)

    for name in written:
        if name not in resolved:
            resolve_instrument(name, ())
    return {name: replace(instrument, timeline=resolved[name]) for name, instrument in instruments.items()}


def parse_instrument(table: Table) -> pack.Instrument:
    """Return an instrument, its timeline aside."""
    return table.take_fields(pack.Instrument, {"confidence": CONFIDENCE}, timeline=())


def parse_timeline(table: Table) -> WrittenTimeline:
    """Return the timeline of an instrument or a provision as it is written.

    Two events of one day of issue may not speak of the same days.
    """
    events: list[Event] = []
    for row in table.take_tables("timeline"):
        until = row.take_day("until", None)
        inside = row.take_text("last_day") if until is not None else ""
        if until is not None and inside not in (LAST_DAY_COUNTS, LAST_DAY_PRINTED):
            raise row.refuse_key("say that the last day counts, or name the day before as until", "last_day")
        event = row.take_fields(
            Event,
            {"state": STATES},
            start=row.take_day("from"),
            until=until,
            doubt=row.take_text("doubt", "") or None,
            prints_last_day=inside == LAST_DAY_PRINTED,
            checked=False,
            observed=False,
        )
        if until is not None and until < event.start:
            raise row.refuse_key("until lies before from", "until")
        if any(event.overlaps_event(other) for other in events):
            raise row.refuse_key("the event overlaps another that was issued on the same day", "from")
        events.append(event)
    follows, suspended_by = table.take_text("follows", ""), table.take_text("suspended_by", "")
    return WrittenTimeline(table, tuple(events), follows, suspended_by)


# --------------------------------------------------------------------------------------------------
# One line of a rule file to a condition: "content_share is at least 0.1 %".


_COMPARISONS: Final[dict[str, tuple[bool, bool]]] = {
    # words: (the figure lies beyond the cut, the cut lies above the limit)
    "is at least": (True, False),
    "is more than": (True, True),
    "is at most": (False, True),
    "is less than": (False, False),
}
_SENTENCE: Final = re.compile(
    r"(?P<subject>\S+(?: \S+)?) "
    r"(?P<verb>is at least|is more than|is at most|is less than|is not one of|is one of|is not in|is in|is not|is) "
    r"(?P<object>.+)"
)


def parse_sentence(
    line: str,
    *,
    facts: Mapping[str, Fact],
    lists: Mapping[str, Collection[str]],
    switches: Mapping[str, Collection[str]],
) -> Sentence:
    """Return the condition one line states.

    Errors: Refused, naming the line and the column of the first word that is not understood.
    """
    match = _SENTENCE.fullmatch(line)
    if not match:
        raise _refuse_sentence(
            line, 1, "the verb is not one of is, is not, is in, is one of, is at least, is more than"
        )
    subject, verb, object_text = match["subject"], match["verb"], match["object"]
    kind, _, name = subject.rpartition(" ")
    if kind == "reading":
        choice = object_text
        if name not in switches:
            raise _refuse_sentence(line, 9, f"no reading is called {name}")
        if verb != "is" or choice not in switches[name]:
            raise _refuse_sentence(line, line.index(choice) + 1, f"reading {name} has no choice {choice}")
        return Reads(name, choice, line)
    if kind == "provision":
        if verb not in ("is", "is not") or object_text != "met":
            raise _refuse_sentence(line, line.index(" is") + 2, "a provision is met or is not met")
        return Met(name, verb == "is not", line)
    fact = facts.get(subject)
    if fact is None:
        raise _refuse_sentence(line, 1, f"no fact is called {subject}")
    column = match.start("object") + 1
    if verb in _COMPARISONS:
        if fact.kind != "number":
            raise _refuse_sentence(line, column, f"{fact.id} has no size")
        try:
            limit = parse_figure(object_text, fact)
        except ValueError as error:
            raise _refuse_sentence(line, column, error.args[0]) from None
        beyond, above = _COMPARISONS[verb]
        return Compare(fact.id, Cut(limit, above), beyond, limit, line)
    if verb not in ("is in", "is not in"):
        values = tuple(re.split(", | or ", object_text)) if "one of" in verb else (object_text,)
    else:
        if object_text not in lists:
            raise _refuse_sentence(line, column, f"no list is called {object_text}")
        values = tuple(sorted(lists[object_text]))
    allowed = {"truth": ("yes", "no"), "choice": fact.choices, "country": COUNTRIES}.get(fact.kind)
    for value in values:
        if allowed is not None and value not in allowed:
            raise _refuse_sentence(line, column, f"{fact.id} cannot be {value}")
    if fact.kind == "number":
        raise _refuse_sentence(
            line, column, f"{fact.id} is a figure; say is at least, more than, at most or less than"
        )
    return Is(fact.id, values, "not" in verb, line)


def _refuse_sentence(line: str, column: int, fault: str) -> Refused:
    return Refused(
        Phrase('in "{line}", column {column}: {fault}', line=Quoted(line), column=column, fault=fault),
        do="Use the sentences that the guide to rule files lists",
    )


def parse_figure(text: str, fact: Fact) -> Fraction:
    """Return a figure with its unit as an exact number; a percentage as a part of one.

    Errors: ValueError when the unit is missing or another, or the figure is not a plain decimal.
    """
    figure, _, unit = text.partition(" ")
    if unit != fact.unit:
        raise ValueError(Phrase('the figure needs the unit "{unit}"', unit=Quoted(fact.unit)))
    if not is_plain_decimal(figure):
        raise ValueError(Phrase("{figure} is not a plain decimal", figure=Quoted(figure)))
    return percent(fraction_of(figure)) if unit == "%" else fraction_of(figure)


QUESTION_KINDS: Final = (
    "truth", "choice", "country", "day", "money", "mass", "price", "percent", "figure", "list", "row",
)  # fmt: skip
TOPICS: Final = ("shipment", "item", "material", "technology", "parties", "end_use")
_DUE_AFTER: Final = re.compile(rf"([1-9][0-9]?[0-9]?) ({pack.WORKING_DAYS}|{pack.YEARS})")
SHAPES: Final = ("bar", "circle", "square", "triangle", "diamond", "octagon", "ring")
COLOURS: Final = ("grey", "green", "amber", "violet", "red", "blue")
BY_LISTING: Final = (
    *("binds_home", "binds_abroad"),
    *("in_force", "suspended", "suspended_open", "stopped", "unconfirmed", "not_started"),
)
"""What a warning says of the notice that lists a party: whom it binds, then what holds on the export day."""
_LINE: Final = Fact(id="line", kind="number", label="", measure="", unit="%")
ASKS: Final = ("nothing", "report", "licence", "open")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that conditions may use."""

    facts: Mapping[str, Fact]
    lists: Mapping[str, Collection[str]]
    switches: Mapping[str, Collection[str]]

    def parse_line(self, line: str, table: Table, key: str) -> Condition:
        """Return one line as a condition, or refuse it with its place."""
        try:
            return parse_sentence(line, facts=self.facts, lists=self.lists, switches=self.switches)
        except Refused as refused:
            raise table.refuse_key(refused.what, key, refused.do) from None


def parse_fact(table: Table) -> Fact:
    """Return a fact that conditions may name."""
    fact = table.take_fields(Fact, {"kind": KINDS})
    if (fact.kind == "choice") != bool(fact.choices):
        raise table.refuse_key("choices go with kind choice, and with no other", "choices")
    if len(fact.words) != len(fact.choices):
        raise table.refuse_key("each choice has its words, in the same order", "words")
    if (fact.kind == "number") != bool(fact.unit):
        raise table.refuse_key("a unit goes with kind number, and with no other", "unit")
    return fact


def parse_question(table: Table) -> Question:
    """Return a question with its words."""
    return table.take_fields(Question, {"kind": QUESTION_KINDS, "topic": TOPICS})


def parse_condition(table: Table, vocabulary: Vocabulary) -> Condition:
    """Return a condition: exactly one of all_of, any_of, none_of, each a list of lines and of further tables."""
    joined_conditions = table.take_rest()
    if len(joined_conditions) != 1 or not joined_conditions.keys() <= {"all_of", "any_of", "none_of"}:
        raise table.refuse_key("a condition has exactly one of all_of, any_of and none_of")
    ((key, entries),) = joined_conditions.items()
    if not isinstance(entries, list) or not entries:
        raise table.refuse_key("it is not a list of sentences", key)
    parts: list[Condition] = []
    for entry in entries:
        if isinstance(entry, str):
            parts.append(vocabulary.parse_line(entry, table, key))
        elif isinstance(entry, dict):
            inner = Table(entry, file=table.file, where=f"{table.where}.{key}")
            parts.append(parse_condition(inner, vocabulary))
        else:
            raise table.refuse_key(f"{entry!r} is neither a sentence nor a table", key)
    if key == "all_of":
        return All(tuple(parts))
    return AnyOf(tuple(parts)) if key == "any_of" else Not(AnyOf(tuple(parts)))


def _take_condition(table: Table, key: str, vocabulary: Vocabulary) -> Condition | None:
    when = table.take_table(key, {})
    return parse_condition(when, vocabulary) if when else None


def _take_days(table: Table) -> pack.Days:
    """Take the days on which something counts; none stated is every day."""
    days = pack.Days(table.take_day("from", None), table.take_day("until", None))
    if days.start is not None and days.until is not None and days.until < days.start:
        raise table.refuse_key("until lies before from", "until")
    return days


def parse_provision(
    table: Table, vocabulary: Vocabulary, instruments: Mapping[str, pack.Instrument]
) -> pack.Provision:
    """Return a provision with its examples, its timeline taken over from the instrument that it follows.

    How far the law is known for it stands with it, or with its instrument. With versions it reads as the newest.
    """
    events = {name: instrument.timeline for name, instrument in instruments.items()}
    law = table.take_table("law")
    text = law.take_fields(
        pack.Text,
        {"confidence": CONFIDENCE},
        article=law.take_text("place"),
        deciding=law.take_texts("deciding", ()),
    )
    instrument = instruments.get(text.instrument)
    first = pack.Version(
        pack.Days(None, table.take_day("until", None)),
        text,
        _take_condition(table, "when", vocabulary),
        table.take_text("then"),
    )
    versions = _parse_versions(first, table, vocabulary)
    return table.take_fields(
        pack.Provision,
        {"effect": ("", pack.BARS, pack.LICENCE, pack.LOOK)},
        part_of=table.take_text("part_of", ""),
        text=versions[-1].text,
        timeline=resolve_timeline(parse_timeline(table), events),
        when=versions[-1].when,
        consequence=versions[-1].consequence,
        file=table.file,
        examples=tuple(_parse_example(entry, vocabulary) for entry in table.take_tables("example")),
        versions=versions if len(versions) > 1 else (),
        known_to=table.take_day("known_to", instrument.known_to if instrument else None),
        look_for=table.take_texts("look_for", ()),
        look_to=table.take_text("look_to", "", among=("", *COUNTRIES)),
    )


def _parse_versions(first: pack.Version, table: Table, vocabulary: Vocabulary) -> tuple[pack.Version, ...]:
    """Return what a provision says from one day to another; what a version leaves out it takes from the one before.

    Each counts until the day before the next begins; a day that none or two of them count on is refused.
    """
    versions, later = [first], table.take_tables("version")
    for entry in later:
        before, start, until = versions[-1], entry.take_day("from"), entry.take_day("until", None)
        if before.days.start is not None and start <= before.days.start:
            raise entry.refuse_key("a version begins on or before the day of the one above it", "from")
        last = start - ONE_DAY
        if before.days.until is not None and before.days.until != last:
            fault = "lies before" if before.days.until < last else "lies behind"
            raise entry.refuse_key(
                f"the version above ends on {before.days.until}, which {fault} {last}, the day before this one"
                " begins",
                "from",
                "Let each version begin on the day after the one above it ends",
            )
        versions[-1] = replace(before, days=replace(before.days, until=last))
        when = _take_condition(entry, "when", vocabulary)
        text = replace(
            before.text,
            says=entry.take_text("says", before.text.says),
            deciding=entry.take_texts("deciding", before.text.deciding),
            article=entry.take_text("place", before.text.article),
            sources=entry.take_texts("sources", before.text.sources),
            confidence=entry.take_text("confidence", before.text.confidence, among=CONFIDENCE),
        )
        versions.append(
            pack.Version(
                pack.Days(start, until),
                text,
                when or before.when,
                entry.take_text("then", before.consequence),
            )
        )
        entry.refuse_leftovers()
    if versions[-1].days.until is not None:
        raise table.refuse_key(
            "the last version ends, and no other follows it",
            "until",
            "Leave it out; where the provision itself ends, say so in its timeline",
        )
    return tuple(versions)


def _parse_example(table: Table, vocabulary: Vocabulary) -> pack.Example:
    given_facts = table.take_raw("given", {})
    readings = table.take_raw("readings", {})
    example = table.take_fields(
        pack.Example,
        {"expect": ("", "yes", "no", "unknown")},
        given_facts={
            name: _parse_given_fact(name, value, table, vocabulary) for name, value in given_facts.items()
        },
        written={name: str(value) for name, value in given_facts.items()},
        readings=dict(readings),
        assumption=table.take_text("assumption", "", among=("", ANNOUNCED, PUBLISHED_TEXT)) or None,
    )
    for switch, choice in example.readings.items():
        if choice not in vocabulary.switches.get(switch, ()):
            raise table.refuse_key(f"reading {switch} has no choice {choice}", "readings")
    if bool(example.expect) == bool(example.standing) or (example.standing and example.on is None):
        raise table.refuse_key("an example gives facts and expect, or a day and its standing")
    return example


def _parse_given_fact(name: str, text: Any, table: Table, vocabulary: Vocabulary) -> Value:
    """Return a fact as an example writes it: a word, a figure with its unit, "A to B", or "unknown"."""
    fact = vocabulary.facts.get(name)
    if fact is None or not isinstance(text, str):
        raise table.refuse_key(f"no fact is called {name}, or its value is not a text", f"given.{name}")
    if text == "unknown":
        return None
    if fact.kind == "truth":
        return truth_of(text)
    if fact.kind != "number":
        if text not in (fact.choices or COUNTRIES):
            raise table.refuse_key(f"{name} cannot be {text}", f"given.{name}")
        return text
    if text == "does not arise":
        return ABSENT
    lo, _, hi = text.partition(" to ")
    try:
        first = parse_figure(lo, fact)
        return Interval(first, parse_figure(hi, fact)) if hi else point(first)
    except ValueError as error:
        raise table.refuse_key(str(error), f"given.{name}") from None


def parse_switch(table: Table) -> pack.Switch:
    """Return a reading with both choices, safest and narrowest."""
    choices = {profile: table.take_table(profile) for profile in ("safest", "narrowest")}
    names = {profile: choice.take_text("choice") for profile, choice in choices.items()}
    words = {names[profile]: choice.take_text("words") for profile, choice in choices.items()}
    held_by = {names[profile]: choice.take_texts("held_by") for profile, choice in choices.items()}
    for choice in choices.values():
        choice.refuse_leftovers()
    return table.take_fields(pack.Switch, words=words, held_by=held_by, **names)


def parse_doubt(table: Table, vocabulary: Vocabulary) -> pack.Doubt:
    """Return an open question."""
    written = table.take_text("line", "")
    try:
        line = parse_figure(written, _LINE) if written else None
    except ValueError as error:
        raise table.refuse_key(str(error), "line") from None
    if line == 0:
        raise table.refuse_key("every share would reach it", "line")
    rounds_to = table.take_text("rounds_to", "")
    try:
        step = parse_figure(rounds_to, _LINE) if rounds_to else None
    except ValueError as error:
        raise table.refuse_key(str(error), "rounds_to") from None
    if step == 0:
        raise table.refuse_key("nothing is rounded to it", "rounds_to")
    doubt = table.take_fields(
        pack.Doubt,
        {"asked_again": ("", *pack.ASKED_AGAIN)},
        touches=_take_condition(table, "touches", vocabulary),
        ruled_out=_take_condition(table, "ruled_out", vocabulary),
        line=line,
        rounds_to=step,
    )
    stated = [figure for figure in (line, step) if figure is not None]
    if len(stated) != (doubt.asked_again == pack.OTHER_LINE):
        raise table.refuse_key(
            "line, or what is rounded to, goes with the other line, and with nothing else", "line"
        )
    if doubt.examined and doubt.touches is None:
        raise table.refuse_key("a doubt says what touches it, or that it is not examined", "touches")
    return doubt


def parse_notice(table: Table, vocabulary: Vocabulary) -> pack.Notice:
    """Return a warning or a duty; one without a condition arises always."""
    return table.take_fields(
        pack.Notice,
        {"effect": pack.EFFECTS},
        when=_take_condition(table, "when", vocabulary) or All(()),
        instrument=table.take_text("instrument", ""),
        due=_parse_due(table),
        runs=table.take_flag("only_while_it_runs", default=False),
        by_listing=_parse_by_listing(table.take_table("by_listing", {})),
        other_effects=tuple(_parse_effect(entry, vocabulary) for entry in table.take_tables("effect_when")),
    )


def _parse_due(table: Table) -> pack.Due | None:
    """Return when a duty is due: on the export day, or 10 working days, or 5 years after it."""
    text = table.take_text("due", "")
    after = _DUE_AFTER.fullmatch(text)
    if after:
        return pack.Due(after[2], int(after[1]))
    if text not in ("", pack.ON_THE_DAY):
        raise table.refuse_key(
            f'"{text}" is no day', "due", f'Write "{pack.ON_THE_DAY}" or "10 {pack.WORKING_DAYS}"'
        )
    return pack.Due(pack.ON_THE_DAY) if text else None


def _parse_effect(table: Table, vocabulary: Vocabulary) -> pack.EffectWhen:
    when = parse_condition(table.take_table("when"), vocabulary)
    return table.take_fields(
        pack.EffectWhen,
        {"effect": pack.EFFECTS},
        when=when,
        if_unknown=table.take_flag("if_unknown", default=False),
    )


def _parse_by_listing(table: Table) -> dict[str, str]:
    """Return the sentences on a listing: all of them, or none.

    Law files made before 2026.12 say nothing of what listed parties hold: that sentence may be missing.
    """
    if not table:
        return {}
    sentences = {name: table.take_text(name) for name in BY_LISTING} | {"held": table.take_text("held", "")}
    table.refuse_leftovers()
    return sentences


def parse_verdict(table: Table) -> pack.Verdict:
    """Return a verdict with its words and its sign."""
    return table.take_fields(pack.Verdict, {"shape": SHAPES, "colour": COLOURS, "asks": ASKS})


def parse_decision(table: Table, vocabulary: Vocabulary) -> pack.Decision:
    """Return one step of the decision; one without a condition holds always."""
    when = _take_condition(table, "when", vocabulary) or All(())
    return table.take_fields(pack.Decision, when=when, days=_take_days(table))
