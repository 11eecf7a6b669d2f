# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of a rule file to the types of a pack, one function a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.domain.codes import COUNTRIES
from desktop_app.domain.errors import Refused
from desktop_app.domain.facts import ABSENT, KINDS, Fact, Question, Value
from desktop_app.domain.law.condition import All, Condition, Not
from desktop_app.domain.law.condition import Any as AnyOf
from desktop_app.domain.law.following import (
    WrittenTimeline,
    resolve_timeline,
    resolve_timelines,
)
from desktop_app.domain.law.pack import (
    Decision,
    Doubt,
    Example,
    Instrument,
    Limb,
    Notice,
    Provision,
    Source,
    Switch,
    Text,
    Verdict,
)
from desktop_app.domain.law.sentence import parse_figure, parse_sentence
from desktop_app.domain.law.tables import Table
from desktop_app.domain.law.timeline import (
    ANNOUNCED,
    ENDED,
    IN_FORCE,
    NOT_STARTED,
    PUBLISHED_TEXT,
    SUSPENDED,
    Event,
)
from desktop_app.domain.quantity import Interval, point
from desktop_app.domain.truth import truth_of

DEFINED_ONCE: Final = "the id stands twice"
CONFIDENCE: Final = ("A", "B", "C")
QUESTION_KINDS: Final = (
    "truth",
    "choice",
    "country",
    "day",
    "money",
    "mass",
    "price",
    "percent",
    "figure",
    "list",
    "row",
)
TOPICS: Final = ("shipment", "item", "material", "technology", "parties", "end_use")
STATES: Final = (NOT_STARTED, IN_FORCE, SUSPENDED, ENDED)
DUE: Final = ("", "on the export day", "10 working days after export", "5 years after export")
SHAPES: Final = ("bar", "circle", "square", "triangle", "diamond", "octagon", "ring")
COLOURS: Final = ("grey", "green", "amber", "violet", "red", "blue")
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
    fact = Fact(
        id=table.take_text("id"),
        kind=table.take_text("kind", among=KINDS),
        label=table.take_text("label"),
        measure=table.take_text("measure"),
        of=table.take_text("of", ""),
        choices=table.take_texts("choices", ()),
        unit=table.take_text("unit", ""),
    )
    if (fact.kind == "choice") != bool(fact.choices):
        raise table.refuse_key("choices go with kind choice, and with no other", "choices")
    if (fact.kind == "number") != bool(fact.unit):
        raise table.refuse_key("a unit goes with kind number, and with no other", "unit")
    table.refuse_leftovers()
    return fact


def parse_question(table: Table) -> Question:
    """Return a question with its words."""
    question = Question(
        path=table.take_text("path"),
        kind=table.take_text("kind", among=QUESTION_KINDS),
        label=table.take_text("label"),
        ask=table.take_text("ask"),
        help=table.take_text("help"),
        who=table.take_text("who"),
        effort=table.take_number("effort"),
        topic=table.take_text("topic", among=TOPICS),
    )
    table.refuse_leftovers()
    return question


def parse_source(table: Table) -> Source:
    """Return a source."""
    source = Source(table.take_text("key"), table.take_text("title"), table.take_text("url"))
    table.refuse_leftovers()
    return source


def parse_instruments(tables: Sequence[Table]) -> dict[str, Instrument]:
    """Return instruments by id, each with its timeline, where it has one."""
    instruments: dict[str, Instrument] = {}
    written: dict[str, WrittenTimeline] = {}
    for table in tables:
        timeline = parse_timeline(table)
        instrument = parse_instrument(table)
        if instrument.id in instruments:
            raise table.refuse_key(DEFINED_ONCE, instrument.id)
        instruments[instrument.id], written[instrument.id] = instrument, timeline
    events = resolve_timelines(written)
    return {
        name: replace(instrument, timeline=events[name]) for name, instrument in instruments.items()
    }


def parse_instrument(table: Table) -> Instrument:
    """Return an instrument, its timeline aside."""
    name = table.take_text("id")
    instrument = Instrument(
        id=name,
        title=table.take_text("title"),
        short=table.take_text("short"),
        issuer=table.take_text("issuer"),
        dated=table.take_day("dated"),
        kind=table.take_text("kind"),
        subject=table.take_text("subject"),
        sources=table.take_texts("sources"),
        confidence=table.take_text("confidence", among=CONFIDENCE),
        note=table.take_text("note", ""),
    )
    table.refuse_leftovers()
    return instrument


def parse_timeline(table: Table) -> WrittenTimeline:
    """Return the timeline of an instrument or a provision as it is written.

    Two events of one day of issue may not speak of the same days.
    """
    events: list[Event] = []
    for row in table.take_tables("timeline"):
        event = _parse_event(row)
        if any(event.overlaps_event(other) for other in events):
            raise row.refuse_key(
                "the event overlaps another that was issued on the same day", "from"
            )
        events.append(event)
    follows, suspended_by = table.take_text("follows", ""), table.take_text("suspended_by", "")
    return WrittenTimeline(table, tuple(events), follows, suspended_by)


def _parse_event(table: Table) -> Event:
    until = table.take_day("until", None)
    event = Event(
        state=table.take_text("state", among=STATES),
        start=table.take_day("from"),
        until=until,
        issued=table.take_day("issued"),
        instrument=table.take_text("instrument"),
        announced=table.take_flag("announced", default=False),
        doubt=table.take_text("doubt", "") or None,
    )
    if until is not None:
        if table.take_text("last_day") != "counts":
            raise table.refuse_key(
                "say that the last day counts, or name the day before as until", "last_day"
            )
        if until < event.start:
            raise table.refuse_key("until lies before from", "until")
    table.refuse_leftovers()
    return event


def parse_condition(table: Table, vocabulary: Vocabulary) -> Condition:
    """Return a condition: exactly one of all_of, any_of, none_of, each a list of lines and of further tables."""
    joined_conditions = table.take_rest()
    if len(joined_conditions) != 1 or not joined_conditions.keys() <= {
        "all_of",
        "any_of",
        "none_of",
    }:
        raise table.refuse_key("a condition has exactly one of all_of, any_of and none_of")
    ((key, entries),) = joined_conditions.items()
    if not isinstance(entries, list) or not entries:
        raise table.refuse_key("it is not a list of sentences", key)
    parts = tuple(_parse_condition_part(entry, table, key, vocabulary) for entry in entries)
    if key == "all_of":
        return All(parts)
    return AnyOf(parts) if key == "any_of" else Not(AnyOf(parts))


def _parse_condition_part(entry: Any, table: Table, key: str, vocabulary: Vocabulary) -> Condition:
    if isinstance(entry, str):
        return vocabulary.parse_line(entry, table, key)
    if not isinstance(entry, dict):
        raise table.refuse_key(f"{entry!r} is neither a sentence nor a table", key)
    return parse_condition(Table(entry, file=table.file, where=f"{table.where}.{key}"), vocabulary)


def parse_provision(
    table: Table, vocabulary: Vocabulary, instruments: Mapping[str, Instrument]
) -> Provision:
    """Return a provision with its examples, its timeline taken over from the instrument that it follows."""
    events = {name: instrument.timeline for name, instrument in instruments.items()}
    when = table.take_table("when", {})
    law = table.take_table("law")
    provision = Provision(
        id=table.take_text("id"),
        title=table.take_text("title"),
        part_of=table.take_text("part_of", ""),
        text=_parse_text(law),
        timeline=resolve_timeline(parse_timeline(table), events),
        when=parse_condition(when, vocabulary) if when else None,
        consequence=table.take_text("then"),
        file=table.file,
        examples=tuple(_parse_example(entry, vocabulary) for entry in table.take_tables("example")),
    )
    table.refuse_leftovers()
    return provision


def _parse_text(table: Table) -> Text:
    text = Text(
        instrument=table.take_text("instrument"),
        article=table.take_text("place"),
        says=table.take_text("says"),
        deciding=table.take_texts("deciding", ()),
        sources=table.take_texts("sources"),
        confidence=table.take_text("confidence", among=CONFIDENCE),
        conflict=table.take_text("conflict", ""),
    )
    table.refuse_leftovers()
    return text


def _parse_example(table: Table, vocabulary: Vocabulary) -> Example:
    given_facts = table.take_raw("given", {})
    readings = table.take_raw("readings", {})
    example = Example(
        says=table.take_text("says"),
        given_facts={
            name: _parse_given_fact(name, value, table, vocabulary)
            for name, value in given_facts.items()
        },
        written={name: str(value) for name, value in given_facts.items()},
        readings=dict(readings),
        expect=table.take_text("expect", "", among=("", "yes", "no", "unknown")),
        on=table.take_day("on", None),
        assumption=table.take_text("assumption", "", among=("", ANNOUNCED, PUBLISHED_TEXT)) or None,
        standing=table.take_text("standing", ""),
    )
    for switch, choice in example.readings.items():
        if choice not in vocabulary.switches.get(switch, ()):
            raise table.refuse_key(f"reading {switch} has no choice {choice}", "readings")
    if bool(example.expect) == bool(example.standing) or bool(example.on) != bool(example.standing):
        raise table.refuse_key("an example gives facts and expect, or a day and its standing")
    table.refuse_leftovers()
    return example


def _parse_given_fact(name: str, text: Any, table: Table, vocabulary: Vocabulary) -> Value:
    """Return a fact as an example writes it: a word, a figure with its unit, "A to B", or "unknown"."""
    fact = vocabulary.facts.get(name)
    if fact is None or not isinstance(text, str):
        raise table.refuse_key(
            f"no fact is called {name}, or its value is not a text", f"given.{name}"
        )
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


def parse_switch(table: Table) -> Switch:
    """Return a reading with both choices, safest and narrowest."""
    name, question, doubt = (
        table.take_text("id"),
        table.take_text("question"),
        table.take_text("doubt"),
    )
    choices = {profile: table.take_table(profile) for profile in ("safest", "narrowest")}
    names = {profile: choice.take_text("choice") for profile, choice in choices.items()}
    switch = Switch(
        id=name,
        question=question,
        doubt=doubt,
        safest=names["safest"],
        narrowest=names["narrowest"],
        words={names[profile]: choice.take_text("words") for profile, choice in choices.items()},
        held_by={
            names[profile]: choice.take_texts("held_by") for profile, choice in choices.items()
        },
    )
    for choice in choices.values():
        choice.refuse_leftovers()
    table.refuse_leftovers()
    return switch


def parse_doubt(table: Table, vocabulary: Vocabulary) -> Doubt:
    """Return an open question."""
    touches = table.take_table("touches", {})
    doubt = Doubt(
        id=table.take_text("id"),
        question=table.take_text("question"),
        safest=table.take_text("safest"),
        narrowest=table.take_text("narrowest"),
        settled_by=table.take_text("settled_by"),
        touches=parse_condition(touches, vocabulary) if touches else None,
        examined=table.take_flag("examined", default=True),
    )
    if doubt.examined and doubt.touches is None:
        raise table.refuse_key(
            "a doubt says what touches it, or that it is not examined", "touches"
        )
    table.refuse_leftovers()
    return doubt


def parse_notice(table: Table, vocabulary: Vocabulary) -> Notice:
    """Return a warning or a duty; one without a condition arises always."""
    when = table.take_table("when", {})
    notice = Notice(
        code=table.take_text("code"),
        when=parse_condition(when, vocabulary) if when else All(()),
        instrument=table.take_text("instrument", ""),
        title=table.take_text("title"),
        text=table.take_text("text"),
        due=table.take_text("due", "", among=DUE),
        provisions=table.take_texts("provisions", ()),
        if_unknown=table.take_flag("if_unknown", default=True),
        runs=table.take_flag("only_while_it_runs", default=False),
    )
    table.refuse_leftovers()
    return notice


def parse_verdict(table: Table) -> Verdict:
    """Return a verdict with its words and its sign."""
    verdict = Verdict(
        id=table.take_text("id"),
        words=table.take_text("words"),
        shape=table.take_text("shape", among=SHAPES),
        colour=table.take_text("colour", among=COLOURS),
        asks=table.take_text("asks", among=ASKS),
        says=table.take_text("says"),
    )
    table.refuse_leftovers()
    return verdict


def parse_decision(table: Table, vocabulary: Vocabulary) -> Decision:
    """Return one step of the decision; one without a condition holds always."""
    when = table.take_table("when", {})
    decision = Decision(
        table.take_text("verdict"), parse_condition(when, vocabulary) if when else All(())
    )
    table.refuse_leftovers()
    return decision


def parse_limb(table: Table) -> Limb:
    """Return a limb."""
    limb = Limb(table.take_text("id"), table.take_text("provision"))
    table.refuse_leftovers()
    return limb
