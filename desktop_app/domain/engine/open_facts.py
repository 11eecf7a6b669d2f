# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would settle a case: the facts that could still change the verdict, most useful first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, NamedTuple

from desktop_app.basics.quantity import NOTHING, Interval
from desktop_app.domain.bom.material import ItemAt, Walk, origin_share
from desktop_app.domain.bom.rollup import made_there
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Amount, Case, Material, Owner, Party, Price
from desktop_app.domain.case_fields import ACTIVITIES, PATH_OF_MEASURE
from desktop_app.domain.engine.compiled import PackUnderReadings, Sheet, settle_fact
from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.facts import Fact, Question
from desktop_app.domain.parties.ownership import LISTED, unnamed_roles
from desktop_app.domain.truth import NO, UNKNOWN, YES, both

# --------------------------------------------------------------------------------------------------
# Which places in a bill leave its worth, or what is in it, open.


class Look(NamedTuple):
    """A case with its values and its bill, for one fact; ``of`` is what the fact's measure is about."""

    case: Case
    valued: CaseValuation
    bill: Walk
    of: str = ""


def of_material(look: Look) -> Iterator[str]:
    """Yield what leaves it open whether material of the regulated origin is there."""
    for here in look.bill.looked_into:
        yield from _unseen_paths(here, look.valued)
        yield from _of_entries_there(here, look.valued)
        if _may_be_material(here, look.valued) and here.item.made_in is None:
            yield f"{here.path}.made_in"


def of_content(look: Look) -> Iterator[str]:
    """Yield what leaves the share by content open."""
    if _is_open_amount(look.case.item.value):
        yield "item.value"
    for here in look.bill.looked_into:
        yield from _unseen_paths(here, look.valued)
        for number, entry in enumerate(here.item.part_one or ()):
            yield from _worth_paths(entry, here, f"{here.path}.part_one[{number}]", look.valued)
        if _may_be_material(here, look.valued):
            yield from _piece_paths(here, look)


def of_whole_article(look: Look) -> Iterator[str]:
    """Yield what leaves the share by whole article open: besides content, what a nexus and its worth rest on."""
    yield from of_content(look)
    for here in look.bill.looked_into:
        if here.level > 1 and here.item.listed_as in (None, *look.valued.law.articles):
            yield from _of_entries_there(here, look.valued)
            yield from _piece_paths(here, look)


def _may_be_material(here: ItemAt, valued: CaseValuation) -> bool:
    return here.level > 1 and here.item.listed_as in (None, *valued.law.materials)


def _of_entries_there(here: ItemAt, valued: CaseValuation) -> Iterator[str]:
    for number, entry in enumerate(here.item.part_one or ()):
        there = valued.pricing.priced(entry, here.item).there
        if both(valued.law.counts(entry), there) == UNKNOWN:
            path = f"{here.path}.part_one[{number}]"
            if valued.law.counts(entry) == UNKNOWN:
                yield f"{path}.row"
            share = origin_share(entry, valued.law.origin)
            if share.lo == 0 and share.hi != 0:
                yield f"{path}.origin" if entry.china_share is None else f"{path}.china_share"
            for name, span in (("element_percent", entry.element_percent), ("mass", entry.mass)):
                if span is not None and span.lo == 0 and span != NOTHING:
                    yield f"{path}.{name}"


def _worth_paths(entry: Material, here: ItemAt, path: str, valued: CaseValuation) -> Iterator[str]:
    """Yield what leaves the worth of an entry open, once it may be of the regulated origin and may count."""
    share = origin_share(entry, valued.law.origin)
    worth = valued.pricing.priced(entry, here.item).worth.span
    if valued.law.counts(entry) == NO or NOTHING in (share, worth):
        return
    if entry.row is None and (valued.law.counts(entry) == UNKNOWN or entry.value is None):
        yield f"{path}.row"
    if not share.is_point:
        yield f"{path}.origin" if entry.china_share is None else f"{path}.china_share"
    if worth.is_point:
        return
    yield from _rate_paths(valued, entry.value or entry.price)
    if entry.value is not None:
        if _is_open_amount(entry.value):
            yield f"{path}.value"
        return
    if _is_open_amount(entry.price):
        yield f"{path}.price"
    if entry.mass is not None:
        if not entry.mass.is_point:
            yield f"{path}.mass"
        return
    row = valued.law.rows.get(entry.row or "")
    factor = entry.element_factor or (row.factor if row else None)
    if entry.element_percent is None:
        yield f"{path}.mass"
    if not _is_exact(entry.element_percent):
        yield f"{path}.element_percent"
    if not _is_exact(here.item.mass):
        yield f"{here.path}.mass"
    if factor is None and row is not None:
        yield f"{path}.element_factor"


def _piece_paths(here: ItemAt, look: Look) -> Iterator[str]:
    """Yield what leaves open what one piece of a component brings in, where anything does."""
    valued = look.valued
    holding = valued.brought_by_path(look.bill)[here.path]
    if holding.whole.is_point:
        return
    if made_there(here.item, valued.law) == UNKNOWN:
        yield f"{here.path}.made_in"
    if _is_open_amount(here.item.value):
        yield f"{here.path}.value"
    yield from _rate_paths(valued, here.item.value)


def _rate_paths(valued: CaseValuation, amount: Amount | Price | None) -> Iterator[str]:
    if amount is not None and amount.currency in valued.missing:
        yield "rates"


def _is_open_amount(amount: Amount | Price | None) -> bool:
    return amount is None or amount.currency is None or not amount.span.is_point


def _is_exact(span: Interval | None) -> bool:
    return span is not None and span.is_point


def _unseen_paths(here: ItemAt, valued: CaseValuation) -> Iterator[str]:
    """Yield the lists of an item that nobody filled and that may hold something, and its class if that is open."""
    listed_as = here.item.listed_as
    closed = listed_as == NOT_LISTED or valued.law.is_on_material_row(listed_as)
    if here.item.part_one is None and not closed:
        yield f"{here.path}.part_one"
    yield from unseen_components(here)
    if here.level > 1 and listed_as is None:
        yield f"{here.path}.listed_as"


def unseen_components(here: ItemAt) -> Iterator[str]:
    """Yield the list of components of an item that nobody filled and that may hold something."""
    if here.item.components is None and here.item.listed_as in (None, ASSEMBLY):
        yield f"{here.path}.components"


# --------------------------------------------------------------------------------------------------
# Which places in a case leave a fact open: the unknown, the range, the list nobody filled.


def list_unknown_paths(fact: Fact, case: Case, valued: CaseValuation, bill: Walk) -> list[str]:
    """Return the paths that leave a fact open, each once, in the order of the file."""
    if fact.measure in PATH_OF_MEASURE:
        return [PATH_OF_MEASURE[fact.measure]]
    return list(dict.fromkeys(_FINDERS[fact.measure](Look(case, valued, bill, fact.of))))


def _of_parties(look: Look, find: Callable[[Party, str], Iterable[str]]) -> Iterator[str]:
    parties = look.case.parties or ()
    if unnamed_roles(parties):
        yield "parties"
        yield from (f"parties[{n}].role" for n, party in enumerate(parties) if party.role is None)
    for number, party in enumerate(parties):
        yield from find(party, f"parties[{number}]")


def _held_paths(party: Party, path: str, *, through_others: bool) -> Iterator[str]:
    if party.held_by_listed != UNKNOWN:
        return
    yield f"{path}.held_by_listed"
    if party.owners is None:
        yield f"{path}.owners"
        return
    if party.owners_complete != YES:
        yield f"{path}.owners_complete"
    yield from _of_owners(party.owners, path, through_others=through_others)


def _of_owners(owners: tuple[Owner, ...], path: str, *, through_others: bool) -> Iterator[str]:
    for number, owner in enumerate(owners):
        here = f"{path}.owners[{number}]"
        if owner.percent is None or not owner.percent.is_point:
            yield f"{here}.percent"
        if owner.listed in (None, "unknown"):
            yield f"{here}.listed"
        if through_others and owner.listed not in LISTED:  # those who hold it may be
            if owner.owners is None:
                yield f"{here}.owners"
                continue
            if owner.owners_complete not in (None, YES):
                yield f"{here}.owners_complete"
            yield from _of_owners(owner.owners, here, through_others=True)


def _technology(look: Look) -> Iterator[str]:
    for here in look.bill.looked_into:
        listed_as = here.item.listed_as
        if here.level == 1 or listed_as not in (ASSEMBLY, NOT_LISTED):
            activities = here.item.technology
            silent = [name for name in ACTIVITIES if activities.get(name, UNKNOWN) == UNKNOWN]
            yield from (f"{here.path}.technology.{name}" for name in silent)
        yield from unseen_components(here)
        if here.level > 1 and listed_as is None:
            yield f"{here.path}.listed_as"


_FINDERS: Final[Mapping[str, Callable[[Look], Iterator[str]]]] = {
    "military_user": lambda look: _of_parties(
        look, lambda party, path: [f"{path}.military"] if party.military == UNKNOWN else []
    ),
    "listed_party": lambda look: _of_parties(
        look, lambda party, path: [f"{path}.listed"] if party.listed in (None, "unknown") else []
    ),
    "held": lambda look: _of_parties(look, partial(_held_paths, through_others=look.of != "direct")),
    "technology": _technology,
    "material": of_material,
    "content_share": of_content,
    "article_share": of_whole_article,
}
FOUND_MEASURES: Final = (*PATH_OF_MEASURE, *_FINDERS)


_MOST_EFFORT: Final = 9
"""The effort of finding out what no question asks for."""
_DEEPER: Final = re.compile(r"\.components\[[0-9]+\](?=[.]|$)")
_NUMBER: Final = re.compile(r"\[[0-9]+\]")
_OWNERS: Final = re.compile(r"(\.owners\[\])+")


@dataclass(slots=True)
class _Need:
    """A place that is asked for, how few verdicts settling it can leave, and for what."""

    left: int
    question: Question | None
    provisions: dict[str, None] = field(default_factory=dict)

    @property
    def effort(self) -> int:
        """Return how much it takes to find out; more than anything when nobody says."""
        return self.question.effort if self.question else _MOST_EFFORT


def open_facts(work: Workings, bound: PackUnderReadings) -> tuple[OpenFact, ...]:
    """Return the places in a case whose settling could change the verdict, alone or with others.

    First come those that leave fewest verdicts by themselves, then those that take least to find out.
    """
    sheets, valued = work.list_sheets(bound), work.value_case(bound.counted)
    possible = bound.find_verdicts(sheets)
    names = list(work.law.cells)
    needs: dict[str, _Need] = {}
    for number in bound.verdict.fact_numbers if len(possible) > 1 else ():
        # a fact that differs from sheet to sheet matters if their outcomes do
        differs = len({sheet[number] for sheet in sheets}) > 1
        differs = differs and len({bound.verdict.list_outcomes(sheet) for sheet in sheets}) > 1
        unsure = (sheet for sheet in sheets if sheet[number].bit_count() > 1)
        if not differs and not any(bound.verdict.matters(sheet, number) for sheet in unsure):
            continue
        fewest = min(len(paths) for paths in _settled_verdicts(bound, sheets, number))
        provisions = [
            name for name, node in bound.provisions.items() if number in set(node.list_fact_numbers())
        ]
        for path in list_unknown_paths(work.law.pack.facts[names[number]], work.case, valued, work.bill):
            need = needs.get(path)
            if need is None:
                need = needs[path] = _Need(fewest, work.law.pack.questions.get(question_path(path)))
            need.left = min(need.left, fewest)
            need.provisions.update(dict.fromkeys(provisions))
    ranked = sorted(needs.items(), key=lambda pair: (pair[1].left, pair[1].effort))
    return tuple(
        OpenFact(
            fact=path,
            provisions=tuple(need.provisions),
            who=need.question.who if need.question else "",
            label=need.question.label if need.question else path,
        )
        for path, need in ranked
    )


def open_origin(work: Workings, valued: CaseValuation) -> tuple[OpenFact, ...]:
    """Return the places that leave open whether the goods are of the regulated origin, the easiest to settle first."""
    paths = ["item.made_in"] if work.case.item.made_in is None else []
    paths += of_material(Look(work.case, valued, work.bill))
    questions = work.law.pack.questions
    facts = []
    for path in dict.fromkeys(paths):
        question = questions.get(question_path(path))
        facts.append((question.effort if question else _MOST_EFFORT, path, question))
    return tuple(
        OpenFact(path, (), question.who if question else "", question.label if question else path)
        for _, path, question in sorted(facts, key=lambda fact: fact[0])
    )


def question_path(path: str) -> str:
    """Return the path of the question that asks for a place: components, entries, parties and owners alike."""
    path = _NUMBER.sub("[]", _DEEPER.sub("", path))
    return _OWNERS.sub(".owners[]", path)


def _settled_verdicts(bound: PackUnderReadings, sheets: Sequence[Sheet], number: int) -> list[frozenset[str]]:
    """Return what is possible once a fact lies in one of its cells, for each cell it may lie in."""
    cells = 0
    for sheet in sheets:
        cells |= sheet[number]
    result = []
    while cells:
        cell = cells & -cells
        cells ^= cell
        within = [settle_fact(sheet, number, cell) for sheet in sheets if sheet[number] & cell]
        result.append(bound.find_verdicts(within))
    return result
