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

    def sentence(self, line: str, table: Table, key: str) -> Condition:
        """Return one line as a condition, or refuse it with its place."""
        try:
            return parse_sentence(line, facts=self.facts, lists=self.lists, switches=self.switches)
        except Refused as refused:
            raise table.refuse(refused.what, key, refused.do) from None


def parse_fact(table: Table) -> Fact:
    """Return a fact that conditions may name."""
    fact = Fact(
        id=table.text("id"),
        kind=table.text("kind", among=KINDS),
        label=table.text("label"),
        measure=table.text("measure"),
        of=table.text("of", ""),
        choices=table.texts("choices", ()),
        unit=table.text("unit", ""),
    )
    if (fact.kind == "choice") != bool(fact.choices):
        raise table.refuse("choices go with kind choice, and with no other", "choices")
    if (fact.kind == "number") != bool(fact.unit):
        raise table.refuse("a unit goes with kind number, and with no other", "unit")
    table.done()
    return fact


def parse_question(table: Table) -> Question:
    """Return a question with its words."""
    question = Question(
        path=table.text("path"),
        kind=table.text("kind", among=QUESTION_KINDS),
        label=table.text("label"),
        ask=table.text("ask"),
        help=table.text("help"),
        who=table.text("who"),
        effort=table.number("effort"),
        topic=table.text("topic", among=TOPICS),
    )
    table.done()
    return question


def parse_source(table: Table) -> Source:
    """Return a source."""
    source = Source(table.text("key"), table.text("title"), table.text("url"))
    table.done()
    return source


def parse_instruments(tables: Sequence[Table]) -> dict[str, Instrument]:
    """Return instruments by id, each with its timeline, where it has one."""
    instruments: dict[str, Instrument] = {}
    written: dict[str, WrittenTimeline] = {}
    for table in tables:
        timeline = parse_timeline(table)
        instrument = parse_instrument(table)
        if instrument.id in instruments:
            raise table.refuse(DEFINED_ONCE, instrument.id)
        instruments[instrument.id], written[instrument.id] = instrument, timeline
    events = resolve_timelines(written)
    return {
        name: replace(instrument, timeline=events[name]) for name, instrument in instruments.items()
    }


def parse_instrument(table: Table) -> Instrument:
    """Return an instrument, its timeline aside."""
    name = table.text("id")
    instrument = Instrument(
        id=name,
        title=table.text("title"),
        short=table.text("short"),
        issuer=table.text("issuer"),
        dated=table.day("dated"),
        kind=table.text("kind"),
        subject=table.text("subject"),
        sources=table.texts("sources"),
        confidence=table.text("confidence", among=CONFIDENCE),
        note=table.text("note", ""),
    )
    table.done()
    return instrument


def parse_timeline(table: Table) -> WrittenTimeline:
    """Return the timeline of an instrument or a provision as it is written.

    Two events of one day of issue may not speak of the same days.
    """
    events: list[Event] = []
    for row in table.tables("timeline"):
        event = _event(row)
        if any(event.overlaps(other) for other in events):
            raise row.refuse("the event overlaps another that was issued on the same day", "from")
        events.append(event)
    follows, suspended_by = table.text("follows", ""), table.text("suspended_by", "")
    return WrittenTimeline(table, tuple(events), follows, suspended_by)


def _event(table: Table) -> Event:
    until = table.day("until", None)
    event = Event(
        state=table.text("state", among=STATES),
        start=table.day("from"),
        until=until,
        issued=table.day("issued"),
        instrument=table.text("instrument"),
        announced=table.flag("announced", default=False),
        doubt=table.text("doubt", "") or None,
    )
    if until is not None:
        if table.text("last_day") != "counts":
            raise table.refuse(
                "say that the last day counts, or name the day before as until", "last_day"
            )
        if until < event.start:
            raise table.refuse("until lies before from", "until")
    table.done()
    return event


def parse_condition(table: Table, words: Vocabulary) -> Condition:
    """Return a condition: exactly one of all_of, any_of, none_of, each a list of lines and of further tables."""
    rest = table.rest()
    if len(rest) != 1 or not rest.keys() <= {"all_of", "any_of", "none_of"}:
        raise table.refuse("a condition has exactly one of all_of, any_of and none_of")
    ((key, entries),) = rest.items()
    if not isinstance(entries, list) or not entries:
        raise table.refuse("it is not a list of sentences", key)
    parts = tuple(_part(entry, table, key, words) for entry in entries)
    if key == "all_of":
        return All(parts)
    return AnyOf(parts) if key == "any_of" else Not(AnyOf(parts))


def _part(entry: Any, table: Table, key: str, words: Vocabulary) -> Condition:
    if isinstance(entry, str):
        return words.sentence(entry, table, key)
    if not isinstance(entry, dict):
        raise table.refuse(f"{entry!r} is neither a sentence nor a table", key)
    return parse_condition(Table(entry, file=table.file, where=f"{table.where}.{key}"), words)


def parse_provision(
    table: Table, words: Vocabulary, instruments: Mapping[str, Instrument]
) -> Provision:
    """Return a provision with its examples, its timeline taken over from the instrument that it follows."""
    events = {name: instrument.timeline for name, instrument in instruments.items()}
    when = table.table("when", {})
    law = table.table("law")
    provision = Provision(
        id=table.text("id"),
        title=table.text("title"),
        part_of=table.text("part_of", ""),
        text=_text(law),
        timeline=resolve_timeline(parse_timeline(table), events),
        when=parse_condition(when, words) if when else None,
        then=table.text("then"),
        file=table.file,
        examples=tuple(_example(entry, words) for entry in table.tables("example")),
    )
    table.done()
    return provision


def _text(table: Table) -> Text:
    text = Text(
        instrument=table.text("instrument"),
        place=table.text("place"),
        says=table.text("says"),
        deciding=table.texts("deciding", ()),
        sources=table.texts("sources"),
        confidence=table.text("confidence", among=CONFIDENCE),
        conflict=table.text("conflict", ""),
    )
    table.done()
    return text


def _example(table: Table, words: Vocabulary) -> Example:
    given = table.raw("given", {})
    readings = table.raw("readings", {})
    example = Example(
        says=table.text("says"),
        given={name: _given(name, value, table, words) for name, value in given.items()},
        written={name: str(value) for name, value in given.items()},
        readings=dict(readings),
        expect=table.text("expect", "", among=("", "yes", "no", "unknown")),
        on=table.day("on", None),
        assumption=table.text("assumption", "", among=("", ANNOUNCED, PUBLISHED_TEXT)) or None,
        standing=table.text("standing", ""),
    )
    for switch, choice in example.readings.items():
        if choice not in words.switches.get(switch, ()):
            raise table.refuse(f"reading {switch} has no choice {choice}", "readings")
    if bool(example.expect) == bool(example.standing) or bool(example.on) != bool(example.standing):
        raise table.refuse("an example gives facts and expect, or a day and its standing")
    table.done()
    return example


def _given(name: str, text: Any, table: Table, words: Vocabulary) -> Value:
    """Return a fact as an example writes it: a word, a figure with its unit, "A to B", or "unknown"."""
    fact = words.facts.get(name)
    if fact is None or not isinstance(text, str):
        raise table.refuse(f"no fact is called {name}, or its value is not a text", f"given.{name}")
    if text == "unknown":
        return None
    if fact.kind == "truth":
        return truth_of(text)
    if fact.kind != "number":
        if text not in (fact.choices or COUNTRIES):
            raise table.refuse(f"{name} cannot be {text}", f"given.{name}")
        return text
    if text == "does not arise":
        return ABSENT
    lo, _, hi = text.partition(" to ")
    try:
        first = parse_figure(lo, fact)
        return Interval(first, parse_figure(hi, fact)) if hi else point(first)
    except ValueError as error:
        raise table.refuse(str(error), f"given.{name}") from None


def parse_switch(table: Table) -> Switch:
    """Return a reading with both choices, safest and narrowest."""
    name, question, doubt = table.text("id"), table.text("question"), table.text("doubt")
    choices = {profile: table.table(profile) for profile in ("safest", "narrowest")}
    names = {profile: choice.text("choice") for profile, choice in choices.items()}
    switch = Switch(
        id=name,
        question=question,
        doubt=doubt,
        safest=names["safest"],
        narrowest=names["narrowest"],
        words={names[profile]: choice.text("words") for profile, choice in choices.items()},
        held_by={names[profile]: choice.texts("held_by") for profile, choice in choices.items()},
    )
    for choice in choices.values():
        choice.done()
    table.done()
    return switch


def parse_doubt(table: Table, words: Vocabulary) -> Doubt:
    """Return an open question."""
    touches = table.table("touches", {})
    doubt = Doubt(
        id=table.text("id"),
        question=table.text("question"),
        safest=table.text("safest"),
        narrowest=table.text("narrowest"),
        settled_by=table.text("settled_by"),
        touches=parse_condition(touches, words) if touches else None,
        examined=table.flag("examined", default=True),
    )
    if doubt.examined and doubt.touches is None:
        raise table.refuse("a doubt says what touches it, or that it is not examined", "touches")
    table.done()
    return doubt


def parse_notice(table: Table, words: Vocabulary) -> Notice:
    """Return a warning or a duty; one without a condition arises always."""
    when = table.table("when", {})
    notice = Notice(
        code=table.text("code"),
        when=parse_condition(when, words) if when else All(()),
        instrument=table.text("instrument", ""),
        title=table.text("title"),
        text=table.text("text"),
        due=table.text("due", "", among=DUE),
        provisions=table.texts("provisions", ()),
        if_unknown=table.flag("if_unknown", default=True),
        runs=table.flag("only_while_it_runs", default=False),
    )
    table.done()
    return notice


def parse_verdict(table: Table) -> Verdict:
    """Return a verdict with its words and its sign."""
    verdict = Verdict(
        id=table.text("id"),
        words=table.text("words"),
        shape=table.text("shape", among=SHAPES),
        colour=table.text("colour", among=COLOURS),
        asks=table.text("asks", among=ASKS),
        says=table.text("says"),
    )
    table.done()
    return verdict


def parse_decision(table: Table, words: Vocabulary) -> Decision:
    """Return one step of the decision; one without a condition holds always."""
    when = table.table("when", {})
    decision = Decision(table.text("verdict"), parse_condition(when, words) if when else All(()))
    table.done()
    return decision


def parse_limb(table: Table) -> Limb:
    """Return a limb."""
    limb = Limb(table.text("id"), table.text("provision"))
    table.done()
    return limb
