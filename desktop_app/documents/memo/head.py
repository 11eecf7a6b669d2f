# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The top of page one: what is asked, of which shipment, by whom."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.paths import item_name, party_name
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Words, say
from desktop_app.documents.model.tree import Block, Fact, KeyValues, Letterhead, Para
from desktop_app.domain.case import Party
from desktop_app.domain.parties.roles import END_USERS, IMPORTERS
from desktop_app.domain.quantity import fraction_of


def letterhead(view: MemoContext) -> Letterhead:
    """Return whose paper it is; nothing is made up where nobody said."""
    lines = view.stamp.letterhead
    return Letterhead(lines[0], tuple(lines[1:])) if lines else Letterhead("")


def opening(view: MemoContext) -> tuple[Block, ...]:
    """Return the question and the facts of the shipment."""
    supersedes = (Para(_supersedes(view)),) if view.stamp.supersedes else ()
    return (Para(_question(view)), *supersedes, KeyValues(_grid(view), across=2))


def _supersedes(view: MemoContext) -> Words:
    """Return which version this one takes the place of, and what has become of its verdict."""
    earlier = view.stamp.supersedes
    if earlier is None:
        return ()
    same = earlier.verdict == view.conclusion.verdict
    told = view.say(
        "supersedes",
        number=earlier.number,
        version=str(earlier.version),
        day=view.wording.day(earlier.dated),
    )
    was, now = view.verdict(earlier.verdict), view.verdict(view.conclusion.verdict)
    if same:
        return say(told, " ", view.say("supersedes.same"), " ", now, view.say("stop"))
    change = (view.say("supersedes.was"), " ", was, view.say("supersedes.now"), " ", now)
    return say(told, " ", *change, view.say("stop"))


def _question(view: MemoContext) -> Words:
    case = view.case
    item, law = item_name(view, case.item), view.pack.announcement.short
    day = view.wording.day(case.on)
    return say(view.say("question", law=law, item=item, day=day))


def _grid(view: MemoContext) -> tuple[Fact, ...]:
    case, stamp = view.case, view.stamp
    prepared = ", ".join(filter(None, (stamp.prepared_by, stamp.role)))
    return (
        Fact(view.say("head.item"), view.marked(item_name(view, case.item), "item.name")),
        Fact(view.say("head.on"), view.marked(view.wording.day(case.on), "on")),
        Fact(view.say("head.exporter"), _exporter(view)),
        Fact(
            view.say("head.destination"),
            view.marked(view.wording.country(case.destination), "destination"),
        ),
        Fact(view.say("head.importer"), _parties(view, IMPORTERS)),
        Fact(
            view.say("head.movement"),
            view.marked(view.say(f"movement.{case.movement or 'none'}"), "movement"),
        ),
        Fact(view.say("head.end_user"), _parties(view, END_USERS)),
        Fact(view.say("head.prepared"), say(prepared or view.say("not_named"))),
        *_of_shipment(view),
    )


def _of_shipment(view: MemoContext) -> tuple[Fact, ...]:
    """Return the number of the shipment with its line, and how many pieces go; nothing where there is no shipment."""
    stamp = view.stamp
    if not stamp.shipment:
        return ()
    line = view.say("shipment.line", shipment=stamp.shipment, line=stamp.line)
    quantity = (
        figures.number(fraction_of(stamp.quantity)) if stamp.quantity else view.say("quantity.none")
    )
    return (
        Fact(view.say("head.shipment"), say(line if stamp.line else stamp.shipment)),
        Fact(view.say("head.quantity"), say(quantity)),
    )


def _exporter(view: MemoContext) -> Words:
    case = view.case
    name = case.exporter_name or view.say("not_named")
    words = view.say("named", name=name, country=view.wording.country(case.exporter_country))
    return view.marked(words, "exporter.country", "exporter.name")


def _parties(view: MemoContext, roles: Sequence[str]) -> Words:
    found = [party for party in view.case.parties or () if party.role in roles]
    if not found:
        return say(view.say("not_named"))
    return say(view.wording.joined(dict.fromkeys(_named(view, party) for party in found)))


def _named(view: MemoContext, party: Party) -> str:
    country = view.wording.country(party.country)
    return view.say("named", name=party_name(view, party), country=country)
