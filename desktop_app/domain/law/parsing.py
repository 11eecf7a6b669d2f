# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of a rule file to the types of a pack, one function a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import Interval, fraction_of, is_plain_decimal, percent, point
from desktop_app.domain.facts import ABSENT, KINDS, Cut, Fact, Question, Value
from desktop_app.domain.law.condition import All, Compare, Condition, Is, Met, Not, Reads, Sentence
from desktop_app.domain.law.condition import Any as AnyOf
from desktop_app.domain.law.instrument_parsing import CONFIDENCE, parse_timeline, resolve_timeline
from desktop_app.domain.law.pack import (
    ASK,
    ASKED_AGAIN,
    BARS,
    EFFECTS,
    LICENCE,
    LOOK,
    ON_THE_DAY,
    OTHER_LINE,
    WORKING_DAYS,
    YEARS,
    Decision,
    Doubt,
    Due,
    EffectWhen,
    Example,
    Instrument,
    Limb,
    Notice,
    Provision,
    Switch,
    Text,
    Verdict,
)
from desktop_app.domain.law.tables import Table
from desktop_app.domain.law.timeline import ANNOUNCED, PUBLISHED_TEXT
from desktop_app.domain.truth import truth_of

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
            raise _refuse_sentence(line, column, str(error)) from None
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
        f'in "{line}", column {column}: {fault}', do="Use the sentences that the guide to rule files lists"
    )


def parse_figure(text: str, fact: Fact) -> Fraction:
    """Return a figure with its unit as an exact number; a percentage as a part of one.

    Errors: ValueError when the unit is missing or another, or the figure is not a plain decimal.
    """
    figure, _, unit = text.partition(" ")
    if unit != fact.unit:
        raise ValueError(f'the figure needs the unit "{fact.unit}"')
    if not is_plain_decimal(figure):
        raise ValueError(f"{figure} is not a plain decimal")
    return percent(fraction_of(figure)) if unit == "%" else fraction_of(figure)


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
_DUE_AFTER: Final = re.compile(rf"([1-9][0-9]?[0-9]?) ({WORKING_DAYS}|{YEARS})")
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
    fact = Fact(
        id=table.take_text("id"),
        kind=table.take_text("kind", among=KINDS),
        label=table.take_text("label"),
        measure=table.take_text("measure"),
        of=table.take_text("of", ""),
        choices=table.take_texts("choices", ()),
        words=table.take_texts("words", ()),
        unit=table.take_text("unit", ""),
    )
    if (fact.kind == "choice") != bool(fact.choices):
        raise table.refuse_key("choices go with kind choice, and with no other", "choices")
    if len(fact.words) != len(fact.choices):
        raise table.refuse_key("each choice has its words, in the same order", "words")
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


def parse_condition(table: Table, vocabulary: Vocabulary) -> Condition:
    """Return a condition: exactly one of all_of, any_of, none_of, each a list of lines and of further tables."""
    joined_conditions = table.take_rest()
    if len(joined_conditions) != 1 or not joined_conditions.keys() <= {"all_of", "any_of", "none_of"}:
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


def parse_provision(table: Table, vocabulary: Vocabulary, instruments: Mapping[str, Instrument]) -> Provision:
    """Return a provision with its examples, its timeline taken over from the instrument that it follows."""
    events = {name: instrument.timeline for name, instrument in instruments.items()}
    when = table.take_table("when", {})
    law = table.take_table("law")
    text = Text(
        instrument=law.take_text("instrument"),
        article=law.take_text("place"),
        says=law.take_text("says"),
        deciding=law.take_texts("deciding", ()),
        sources=law.take_texts("sources"),
        confidence=law.take_text("confidence", among=CONFIDENCE),
        conflict=law.take_text("conflict", ""),
    )
    law.refuse_leftovers()
    provision = Provision(
        id=table.take_text("id"),
        title=table.take_text("title"),
        part_of=table.take_text("part_of", ""),
        text=text,
        timeline=resolve_timeline(parse_timeline(table), events),
        when=parse_condition(when, vocabulary) if when else None,
        consequence=table.take_text("then"),
        file=table.file,
        examples=tuple(_parse_example(entry, vocabulary) for entry in table.take_tables("example")),
        effect=table.take_text("effect", "", among=("", BARS, LICENCE, LOOK)),
    )
    table.refuse_leftovers()
    return provision


def _parse_example(table: Table, vocabulary: Vocabulary) -> Example:
    given_facts = table.take_raw("given", {})
    readings = table.take_raw("readings", {})
    example = Example(
        says=table.take_text("says"),
        given_facts={
            name: _parse_given_fact(name, value, table, vocabulary) for name, value in given_facts.items()
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


def parse_switch(table: Table) -> Switch:
    """Return a reading with both choices, safest and narrowest."""
    name, question, doubt = (table.take_text("id"), table.take_text("question"), table.take_text("doubt"))
    choices = {profile: table.take_table(profile) for profile in ("safest", "narrowest")}
    names = {profile: choice.take_text("choice") for profile, choice in choices.items()}
    switch = Switch(
        id=name,
        name=table.take_text("name"),
        question=question,
        doubt=doubt,
        answers_doubt=table.take_flag("answers_doubt", default=True),
        safest=names["safest"],
        narrowest=names["narrowest"],
        words={names[profile]: choice.take_text("words") for profile, choice in choices.items()},
        held_by={names[profile]: choice.take_texts("held_by") for profile, choice in choices.items()},
    )
    for choice in choices.values():
        choice.refuse_leftovers()
    table.refuse_leftovers()
    return switch


def parse_doubt(table: Table, vocabulary: Vocabulary) -> Doubt:
    """Return an open question."""
    touches, ruled_out = table.take_table("touches", {}), table.take_table("ruled_out", {})
    written = table.take_text("line", "")
    try:
        line = parse_figure(written, _LINE) if written else None
    except ValueError as error:
        raise table.refuse_key(str(error), "line") from None
    if line == 0:
        raise table.refuse_key("every share would reach it", "line")
    doubt = Doubt(
        id=table.take_text("id"),
        question=table.take_text("question"),
        safest=table.take_text("safest"),
        narrowest=table.take_text("narrowest"),
        settled_by=table.take_text("settled_by"),
        touches=parse_condition(touches, vocabulary) if touches else None,
        examined=table.take_flag("examined", default=True),
        ruled_out=parse_condition(ruled_out, vocabulary) if ruled_out else None,
        safest_by=table.take_texts("safest_by", ()),
        narrowest_by=table.take_texts("narrowest_by", ()),
        asked_again=table.take_text("asked_again", "", among=("", *ASKED_AGAIN)),
        line=line,
    )
    if (doubt.asked_again == OTHER_LINE) != (doubt.line is not None):
        raise table.refuse_key("a line goes with the other line, and with nothing else", "line")
    if doubt.examined and doubt.touches is None:
        raise table.refuse_key("a doubt says what touches it, or that it is not examined", "touches")
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
        due=_parse_due(table),
        provisions=table.take_texts("provisions", ()),
        if_unknown=table.take_flag("if_unknown", default=True),
        runs=table.take_flag("only_while_it_runs", default=False),
        advised=table.take_flag("advised", default=False),
        by_listing=_parse_by_listing(table.take_table("by_listing", {})),
        effect=table.take_text("effect", ASK, among=EFFECTS),
        other_effects=tuple(_parse_effect(entry, vocabulary) for entry in table.take_tables("effect_when")),
    )
    table.refuse_leftovers()
    return notice


def _parse_due(table: Table) -> Due | None:
    """Return when a duty is due: on the export day, or 10 working days, or 5 years after it."""
    text = table.take_text("due", "")
    after = _DUE_AFTER.fullmatch(text)
    if after:
        return Due(after[2], int(after[1]))
    if text not in ("", ON_THE_DAY):
        raise table.refuse_key(f'"{text}" is no day', "due", f'Write "{ON_THE_DAY}" or "10 {WORKING_DAYS}"')
    return Due(ON_THE_DAY) if text else None


def _parse_effect(table: Table, vocabulary: Vocabulary) -> EffectWhen:
    effect = EffectWhen(
        table.take_text("effect", among=EFFECTS),
        parse_condition(table.take_table("when"), vocabulary),
        if_unknown=table.take_flag("if_unknown", default=False),
    )
    table.refuse_leftovers()
    return effect


def _parse_by_listing(table: Table) -> dict[str, str]:
    """Return the sentences on a listing: all of them, or none."""
    sentences = {name: table.take_text(name) for name in BY_LISTING} if table else {}
    table.refuse_leftovers()
    return sentences


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
    decision = Decision(table.take_text("verdict"), parse_condition(when, vocabulary) if when else All(()))
    table.refuse_leftovers()
    return decision


def parse_limb(table: Table) -> Limb:
    """Return a limb."""
    limb = Limb(table.take_text("id"), table.take_text("provision"))
    table.refuse_leftovers()
    return limb
