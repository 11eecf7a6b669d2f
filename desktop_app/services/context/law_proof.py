# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A law file, and the difference between two, as a lawyer reads a proof: provision by provision, words, days, tests."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.condition import Condition, sentences
from desktop_app.domain.law.listing_counts import ListCount, count_lists, find_miscounts
from desktop_app.domain.law.pack import BARS, LICENCE, LOOK, Example, Pack, Provision
from desktop_app.domain.law.timeline import Event, read_timeline
from desktop_app.domain.truth import WORDS
from desktop_app.services.context.law_use import EVERYBODY, LawManifest, TrustedKey, trusted_keys
from desktop_app.services.context.program import Program, compile_pack

# --------------------------------------------------------------------------------------------------
# Services about law files: standing on a day, checking the examples, comparing two.


@dataclass(frozen=True, slots=True)
class Failed:
    """An example whose outcome is not the expected one; ``on`` is its day, where it has one."""

    provision: str
    says: str
    expected: str
    found: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """How many examples ran, which failed, what the lists hold, and where their tables do not agree, or the version is
    none.
    """

    examples: int
    failed: tuple[Failed, ...]
    counts: tuple[ListCount, ...]
    miscounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A provision, its standing on a day, and the next day on which that changes."""

    provision: Provision
    state: str
    changes_on: date | None
    changes_to: str


def check(program: Program, folder: Path | None = None) -> Checked:
    """Load a law file, run every example in it, and count its lists."""
    return _check_law(compile_pack(program.load_pack(folder)) if folder else program.law)


def check_pack(program: Program, pack: Pack) -> Checked:
    """Run every example of a law file, and count its lists."""
    return _check_law(program.law if pack is program.pack else compile_pack(pack))


def _check_law(law: CompiledPack) -> Checked:
    examples = [
        (provision, example) for provision in law.pack.provisions.values() for example in provision.examples
    ]
    failed = [failure for provision, example in examples if (failure := run_example(law, provision, example))]
    faults = (*_find_version_fault(law.pack.version), *find_miscounts(law.pack))
    return Checked(len(examples), tuple(failed), count_lists(law.pack), faults)


_VERSION: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}")


def _find_version_fault(version: str) -> Iterator[str]:
    """Yield that a version is not of the one form by which two are compared."""
    if not _VERSION.fullmatch(version):
        yield Phrase(
            'its version "{version}" is not of the form 2026.12.1: at most four numbers of one to four digits',
            version=version,
        )


def run_example(law: CompiledPack, provision: Provision, example: Example) -> Failed | None:
    """Run one example; returns how it failed, or None. Facts without a day are held against the first version."""
    if example.standing and example.on is not None:
        state = law.read_provision_timeline(provision.id, example.assumption, ()).state_on(example.on)
        return (
            None
            if state == example.standing
            else Failed(provision.id, example.says, example.standing, state, example.on)
        )
    law = law.on(example.on or date.min)
    bound = law.bind_readings({**law.pack.readings_of_profile("safest"), **example.readings})
    if provision.id not in bound.provisions:
        return Failed(
            provision.id, example.says, example.expect, "the provision has no condition", example.on
        )
    finding = WORDS[bound.find_provision(provision.id, [law.make_sheet(example.given_facts)])]
    if finding == example.expect:
        return None
    return Failed(provision.id, example.says, example.expect, finding, example.on)


def running(pack: Pack, on: date, assumption: str | None = None) -> Iterator[Running]:
    """Yield every provision that has a timeline, with its standing on a day."""
    for provision in pack.provisions.values():
        if not provision.timeline:
            continue
        timeline = read_timeline(provision.timeline, pack.known_of(provision), assumption, ())
        span = timeline.span_on(on)
        next_span = timeline.changes_after(on)
        yield Running(
            provision,
            span.state,
            next_span.start if next_span else None,
            next_span.state if next_span else "",
        )


# --------------------------------------------------------------------------------------------------
# Law files that come as one signed file: what their manifest says, and whose signatures are trusted.


MAKERS: Final = "the makers of Lodestone"
_ENGINE_OF_DAYS: Final = 2
"""The level of the engine that asks the rows of a law file for the export day."""


def manifest_of(pack: Pack) -> LawManifest:
    """Return what the manifest of a law file has to say.

    The level of the engine is the format that it is written in; one that has days needs the second, whatever it states.
    """
    known_apart = [rule.known_to for rule in pack.provisions.values() if rule.known_to]
    known_apart += [law.known_to for law in pack.instruments.values() if law.known_to]
    timelines = (law.timeline for laws in (pack.provisions, pack.instruments) for law in laws.values())
    is_inside = any(event.prints_last_day for timeline in timelines for event in timeline)
    has_days = pack.turns or known_apart or is_inside
    level = max(pack.format, _ENGINE_OF_DAYS) if has_days else pack.format
    return LawManifest(pack.id, pack.version, pack.known_to, pack.made_on or pack.known_to, level)


def list_keys(program: Program) -> dict[str, TrustedKey]:
    """Return every key that was ever trusted in the data file, by its id, and that of the makers, if there is one."""
    content = program.law_files.makers_key()
    makers = None
    if content:
        key, _ = program.law_files.read_key(content)
        makers = TrustedKey(
            key, MAKERS, is_trusted=True, client=EVERYBODY, by="", on="", why="", file=content
        )
    return trusted_keys(program.law_events, makers)


EFFECT_WORDS: Final = {
    BARS: "it bars them",
    LICENCE: "it asks for a licence of its own",
    LOOK: "it is to be looked at",
}
"""What a rule of other law means for the goods."""
_WIDTH: Final = 100
_SHORT: Final = 60
_AROUND: Final = 4
"""How many words are shown before and after those that differ."""
_NAMED: Final = {
    "verdicts": "Verdicts",
    "provisions": "Provisions",
    "instruments": "Instruments",
    "doubts": "Open questions",
    "switches": "Readings",
    "facts": "Facts",
    "questions": "Questions",
    "rows_by_days": "Rows of the annex",
    "prices_by_days": "Reference prices",
    "listings": "Notices of lists",
    "listed": "Listed parties",
    "sources": "Sources",
    "page_one": "Words of page 1",
}
_OTHERS: Final = {
    "warnings": "Warnings",
    "duties": "Duties",
    "decisions": "Decisions",
    "limbs": "Grounds",
    "end_use_words": "Words of end uses",
    "lists": "Lists of countries",
    "calendar": "Working days",
    "grades": "Magnet grades",
}


def read_provision(pack: Pack, provision: Provision) -> Iterator[str]:
    """Yield a provision as it is checked: place, words, days, condition, what follows, and how many tests it has."""
    text = provision.text
    yield f"{provision.id}  {provision.title}"
    yield f"    {pack.instruments[text.instrument].short}, {text.article}; confidence {text.confidence}"
    yield from _wrapped("words", text.says)
    if provision.timeline:
        timeline = read_timeline(provision.timeline, pack.known_of(provision), None, ())
        for span in timeline.spans:
            if span.start != date.min:
                last = f" to {span.last}" if span.last else ""
                yield f"    days    {span.state.replace('_', ' ')} from {span.start}{last}"
    for sentence in sentences(provision.when) if provision.when else ():
        yield from _wrapped("if", sentence.words)
    yield from _wrapped("then", provision.consequence)
    if provision.effect:
        yield from _wrapped("goods", EFFECT_WORDS[provision.effect])
    days = sum(example.on is not None for example in provision.examples)
    yield f"    tests   {days} of days, {len(provision.examples) - days} of facts"


def diff_laws(old: Pack, new: Pack) -> Iterator[str]:
    """Yield what differs between two law files: first heading and provisions, then all else, then the tests."""
    for name, was, is_ in (
        ("version", old.version, new.version),
        ("known to", old.known_to, new.known_to),
        ("made on", old.made_on, new.made_on),
    ):
        if was != is_:
            yield f"{name}: {was} → {is_}"
    for kind, heading in _NAMED.items():
        lines = list(_diff_named(old, new, getattr(old, kind), getattr(new, kind)))
        if lines:
            yield from ("", heading, *lines)
    for kind, heading in _OTHERS.items():
        lines = [
            line for change in _changes(getattr(old, kind), getattr(new, kind)) for line in _show(*change)
        ]
        if lines:
            yield from ("", heading, *lines)
    yield from _diff_tests(old, new)
    other = sorted(
        name for name in old.files.keys() | new.files.keys() if old.files.get(name) != new.files.get(name)
    )
    if other:
        yield from ("", "Files that differ", *(f"  {name}" for name in other))


def _diff_named(old: Pack, new: Pack, was: Mapping[str, Any], is_: Mapping[str, Any]) -> Iterator[str]:
    for name in dict.fromkeys((*was, *is_)):
        before, after = was.get(name), is_.get(name)
        if before == after:
            continue
        what = " is new" if before is None else " is gone" if after is None else ""
        yield f"  {name}  {_title_of(after if before is None else before)}{what}".rstrip()
        if before is None and isinstance(after, Provision):
            yield from list(read_provision(new, after))[1:]
        elif before is not None and after is not None:
            if isinstance(before, Provision) and isinstance(after, Provision):
                yield from _diff_standing(old, new, before, after)
            for change in _changes(before, after):
                yield from _show(*change)


def _diff_standing(old: Pack, new: Pack, before: Provision, after: Provision) -> Iterator[str]:
    """Yield from which days on a provision has another standing, by itself."""
    timelines = [
        read_timeline(provision.timeline, pack.known_of(provision), None, ())
        for pack, provision in ((old, before), (new, after))
        if provision.timeline
    ]
    if len(timelines) < 2:
        return
    last = ("", "")
    for day in sorted({span.start for timeline in timelines for span in timeline.spans}):
        was, is_ = (timeline.state_on(day) for timeline in timelines)
        if was != is_ and (was, is_) != last:
            yield f"    from {day}: {was.replace('_', ' ')} → {is_.replace('_', ' ')}"
        elif was == is_ and last[0] != last[1]:
            yield f"    from {day}: alike, {is_.replace('_', ' ')}"
        last = (was, is_)


def _diff_tests(old: Pack, new: Pack) -> Iterator[str]:
    """Yield the tests of the older law file that the newer one answers otherwise, whether it kept them or not."""
    law = compile_pack(new)
    turned: list[str] = []
    for provision in old.provisions.values():
        retained = new.provisions.get(provision.id)
        for example in provision.examples:
            name = f"  {provision.id}, {_example_words(example)}"
            if example.given_facts.keys() - new.facts.keys() or example.readings.keys() - new.switches.keys():
                turned.append(f"{name}: cannot be asked any more")
            elif retained and (failure := run_example(law, retained, example)):
                was, is_ = (answer.replace("_", " ") for answer in (failure.expected, failure.found))
                turned.append(f"{name}: was {was}, is {is_}")
    if turned:
        yield from ("", "Tests that come to another answer", *turned)


def _changes(was: Any, is_: Any, place: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield each value that differs, at any depth, with its place; None stands for what is not there."""
    if was == is_:
        return
    if type(was) is type(is_) and is_dataclass(was) and not isinstance(was, Event | Example):
        for clause in fields(was):
            if clause.name == "when":
                yield from _condition_changes(getattr(was, "when"), getattr(is_, "when"))  # noqa: B009 - of any such class
            elif clause.compare and clause.name != "file":
                yield from _changes(
                    getattr(was, clause.name), getattr(is_, clause.name), _join(place, clause.name)
                )
    elif isinstance(was, Mapping) and isinstance(is_, Mapping):
        for key in dict.fromkeys((*was, *is_)):
            yield from _changes(was.get(key), is_.get(key), _join(place, str(key)))
    elif isinstance(was, tuple | frozenset) and isinstance(is_, tuple | frozenset):
        coded = [{getattr(item, "code", None): item for item in items} for items in (was, is_)]
        if None in coded[0] or None in coded[1]:
            yield from ((place, item, None) for item in _in_order(was) if item not in is_)
            yield from ((place, None, item) for item in _in_order(is_) if item not in was)
        else:
            yield from _changes(coded[0], coded[1], place)
    else:
        yield place, was, is_


def _condition_changes(was: Condition | None, is_: Condition | None) -> Iterator[tuple[str, Any, Any]]:
    """Yield the sentences of a condition that were taken out or added; else that they are joined in another way."""
    if was == is_:
        return
    before, after = (
        [sentence.words for sentence in sentences(clause)] if clause else [] for clause in (was, is_)
    )
    changes = list(_changes(tuple(before), tuple(after), "if"))
    yield from changes or [("if", None, "the same sentences, joined in another way or order")]


def _in_order(items: Iterable[Any]) -> list[Any]:
    return sorted(items, key=str) if isinstance(items, frozenset) else list(items)


_LABELS: Final = {
    "timeline": "days",
    "examples": "test",
    "consequence": "then",
    "says": "words",
    "steps": "days",
    "known_to": "known to",
}
"""What the parts of a law file are called where they are read."""


def _join(place: str, name: str) -> str:
    readable = _LABELS.get(name, name.replace("_", " "))
    return readable if place in ("", "text") or readable in _LABELS.values() else f"{place}, {readable}"


def _show(place: str, was: Any, is_: Any) -> Iterator[str]:
    """Yield one difference: of long texts the words that differ, among those around them."""
    if isinstance(was, str) and isinstance(is_, str) and max(len(was), len(is_)) > _SHORT:
        yield from _wrapped(place, _differing_words(was, is_))
        return
    if was is not None and was != "":
        yield from _wrapped(place, f"- {_words_of(was)}")
    if is_ is not None and is_ != "":
        yield from _wrapped(place, f"+ {_words_of(is_)}")


def _differing_words(was: str, is_: str) -> str:
    """Return the stretches that differ, as [-was-] and {+is+}, each with a few words around it.

    >>> _differing_words("it ends on 10 November 2026 by its text", "it ends on 10 January 2027 by its text")
    'it ends on 10 [-November 2026-] {+January 2027+} by its text'
    """
    before, after = was.split(), is_.split()
    readable: list[str] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        terms = before[start:end]
        if tag != "equal":
            readable += [f"[-{' '.join(terms)}-]"] if terms else []
            readable += [f"{{+{' '.join(after[new_start:new_end])}+}}"] if new_end > new_start else []
        elif len(terms) <= 2 * _AROUND:
            readable += terms
        else:
            readable += terms[:_AROUND] if start else []
            readable.append("…")
            readable += terms[-_AROUND:] if end < len(before) else []
    return " ".join(readable)


def _words_of(value: Any) -> str:
    """Return a value of a law file in words: an event with its days, a test with what it expects."""
    if isinstance(value, Event):
        until = f" to {value.until}" if value.until else ""
        until += ", that day included" if value.prints_last_day else ""
        announced = ", announced only" if value.announced else ""
        return f"{value.state.replace('_', ' ')} from {value.start}{until} ({value.instrument}{announced})"
    if isinstance(value, Example):
        return f"{_example_words(value)}: {value.expect or value.standing.replace('_', ' ')}"
    if terms := getattr(value, "words", ""):
        return str(terms)
    if is_dataclass(value) and not isinstance(value, type):
        readable = ((clause.name, getattr(value, clause.name)) for clause in fields(value) if clause.compare)
        return ", ".join(
            f"{name} {_words_of(clause)}" for name, clause in readable if clause not in ("", None, ())
        )
    if isinstance(value, tuple | frozenset):
        return "; ".join(_words_of(item) for item in _in_order(value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words_of(clause)}" for key, clause in value.items())
    return str(value)


def _example_words(example: Example) -> str:
    assumed = f", assuming {example.assumption.replace('_', ' ')}" if example.assumption else ""
    return f"“{example.says}”{f' on {example.on}' if example.on else ''}{assumed}"


def _title_of(value: Any) -> str:
    for name in ("title", "short", "question", "name", "label"):
        if text := getattr(value, name, ""):
            return str(text)
    return ""


def _wrapped(label: str, text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=f"    {label:<7} ", subsequent_indent=" " * 12)
