# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The end of a memo: evidence, what was not examined, limits, signatures, versions and hashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.paths import fact_label, where
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Words, quiet, say
from desktop_app.documents.model.tree import (
    Bullets,
    Column,
    Notes,
    Para,
    Row,
    Section,
    Signature,
    SignOff,
    Table,
)
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.law.pack import Instrument
from desktop_app.domain.law.timeline import IN_FORCE, STRONGEST_FIRST

_MOST: Final = 4
FIELDS: Final = frozenset(
    ("listed_as", "made_in", "value", "mass", "quantity", "technology", "origin", "china_share")
) | {"element_percent", "price", "part_one", "components"}


def evidence(view: MemoContext) -> Section:
    """Return the documents that the case names, each with the facts that rest on it."""
    groups: dict[tuple[str | None, str | None], list[str]] = {}
    for path, source in view.case.sources.items():
        groups.setdefault((source.document, source.kind), []).append(path)
    heads = ("number", "document", "facts")
    columns = tuple(Column(view.say(f"evidence.{h}"), grow=int(h == "facts")) for h in heads)
    rows = [
        Row((say(quiet(str(number))), _document(view, *group, paths), say(_facts(view, paths))))
        for number, (group, paths) in enumerate(groups.items(), start=1)
    ]
    table = Table(columns, tuple(rows), empty=view.say("evidence.none"))
    return Section(view.say("evidence.heading"), (table,))


def _document(view: MemoContext, document: str | None, kind: str | None, paths: list[str]) -> Words:
    """Return a document, how the facts came from it, and who took them from it when."""
    sources = [view.case.sources[path] for path in paths]
    told = dict.fromkeys(view.said_by(replace(source, document=None)) for source in sources)
    by = "; ".join(filter(None, (view.say(f"kind.{kind or 'none'}"), *told)))
    name = document or view.say("evidence.unnamed")
    return say(name, quiet(view.say("evidence.by", by=by)))


def _facts(view: MemoContext, paths: list[str]) -> str:
    """Return the facts that rest on a document, part by part."""
    places: dict[str, dict[str, None]] = {}
    for path in paths:
        place = where(view, path, short=True)
        if not place and path.startswith("item"):
            place = view.say("evidence.item")
        places.setdefault(place, {})[_field(view, path)] = None
    told = [_fact(view, place, list(labels)) for place, labels in list(places.items())[:_MOST]]
    more = len(places) - _MOST
    listed = "; ".join(told)
    return listed + view.say("and.more", count=str(more)) if more > 0 else listed


def _field(view: MemoContext, path: str) -> str:
    """Return what a fact is in a word, or in the words of its question."""
    name = "technology" if ".technology." in path else path.rpartition(".")[2]
    return view.say(f"field.{name}") if name in FIELDS else fact_label(view, path)


def _fact(view: MemoContext, place: str, labels: list[str]) -> str:
    listed = view.wording.joined(labels)
    return view.say("fact.of", fact=place, of=listed) if place else listed


# -- what was not examined --------------------------------------------------


def unexamined(view: MemoContext) -> Section:
    """Return what the answer does not speak of."""
    items = [say(text) for text in _not_examined(view)]
    return Section(
        view.say("unexamined.heading"),
        (
            Bullets(tuple(items)),
            Para(say(view.say("limits", law=view.pack.announcement.short)), small=True),
        ),
    )


def _not_examined(view: MemoContext) -> Iterator[str]:
    yield from _other_law(view)
    yield from _not_looked_into(view)
    yield view.say("unexamined.abroad")
    yield view.say("unexamined.lists", count=str(_listings(view)))
    yield view.say("unexamined.annex")
    for doubt in view.pack.doubts.values():
        if not doubt.examined and doubt.id not in view.conclusion.doubts:
            yield view.say(
                "unexamined.doubt", id=doubt.id, question=doubt.question, settled=doubt.settled_by
            )


def _not_looked_into(view: MemoContext) -> Iterator[str]:
    """Yield the lists of an unlisted item that nobody filled: its class was taken to say that nothing is in them."""
    item = view.case.item
    lists = (("components", item.components), ("part_one", item.part_one))
    missing = [view.say(f"unexamined.{name}") for name, found in lists if found is None]
    if item.listed_as == NOT_LISTED and missing:
        yield view.say("unexamined.inside", lists=view.wording.joined(missing))


def _other_law(view: MemoContext) -> Iterator[str]:
    """Yield the law that the pack states and does not work out: what runs with its subject, the rest by name."""
    states: dict[str, list[Instrument]] = {}
    for one in _others(view):
        case = view.case
        state = view.law.instrument_state(one.id, case.on, case.assumption, case.status_checks)
        states.setdefault(state, []).append(one)
    day = view.wording.day(view.case.on)
    for state in STRONGEST_FIRST:
        runs = state == IN_FORCE
        told = [
            view.say("unexamined.one", law=one.short, subject=one.subject) if runs else one.short
            for one in states.get(state, ())
        ]
        if told:
            listed = "; ".join(told) if runs else view.wording.joined(told)
            yield view.say("unexamined.law", state=view.state(state), day=day, laws=listed)


def _others(view: MemoContext) -> list[Instrument]:
    names = dict.fromkeys(
        rule.text.instrument
        for rule in view.pack.provisions.values()
        if rule.when is None and not view.pack.is_of_announcement(rule)
    )
    found = [view.pack.instruments[name] for name in names]
    return [one for one in found if one.kind != "suspension"]


def _listings(view: MemoContext) -> int:
    return sum(1 for one in view.pack.instruments.values() if one.kind == "listing")


# -- signatures and versions ------------------------------------------------


def sign_off(view: MemoContext) -> Section:
    """Return the places to sign."""
    stamp = view.stamp
    prepared = Signature(
        view.say("sign.prepared"), stamp.prepared_by, stamp.role, view.wording.day(stamp.dated)
    )
    return Section(
        view.say("sign.heading"), (SignOff((prepared, Signature(view.say("sign.reviewed")))),)
    )


def versions(view: MemoContext) -> Section:
    """Return what made the memo, with the hashes that tie it to its data."""
    pack, read = view.pack, view.read
    told = (
        view.say("versions.program", program=view.stamp.program),
        view.say(
            "versions.pack",
            id=pack.id,
            version=pack.version,
            day=view.wording.day(pack.known_to),
            digest=figures.digest(pack.sha256),
        ),
        view.say("versions.case", digest=figures.digest(read.sha256)),
        view.say("versions.attached"),
    )
    notes = Notes(tuple(say(text) for text in told))
    return Section(view.say("versions.heading"), (notes,), numbered=False)
