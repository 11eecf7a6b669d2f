# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which places in a case leave a fact open: the unknown, the range, the list nobody filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from desktop_app.domain.bom.entries import Walk
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Case, Owner, Party
from desktop_app.domain.case_fields import ACTIVITIES, PATH_OF_MEASURE
from desktop_app.domain.engine import unknown_value_paths
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.engine.unknown_value_paths import Look, unseen_components
from desktop_app.domain.facts import Fact
from desktop_app.domain.parties.ownership import LISTED
from desktop_app.domain.parties.roles import unnamed_roles
from desktop_app.domain.truth import UNKNOWN, YES


def list_unknown_paths(fact: Fact, case: Case, valued: CaseValuation, bill: Walk) -> list[str]:
    """Return the paths that leave a fact open, each once, in the order of the file."""
    if fact.measure in PATH_OF_MEASURE:
        return [PATH_OF_MEASURE[fact.measure]]
    return list(dict.fromkeys(_FINDERS[fact.measure](Look(case, valued, bill, fact.of))))


def _of_parties(look: Look, find: Callable[[Party, str], Iterator[str]]) -> Iterator[str]:
    parties = look.case.parties or ()
    if unnamed_roles(parties):
        yield "parties"
        yield from (f"parties[{n}].role" for n, party in enumerate(parties) if party.role is None)
    for number, party in enumerate(parties):
        yield from find(party, f"parties[{number}]")


def _military_paths(look: Look) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.military == UNKNOWN:
            yield f"{path}.military"

    return _of_parties(look, find)


def _listed_paths(look: Look) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.listed in (None, "unknown"):
            yield f"{path}.listed"

    return _of_parties(look, find)


def _held_paths(look: Look) -> Iterator[str]:
    def find(party: Party, path: str) -> Iterator[str]:
        if party.held_by_listed != UNKNOWN:
            return
        yield f"{path}.held_by_listed"
        if party.owners is None:
            yield f"{path}.owners"
            return
        if party.owners_complete != YES:
            yield f"{path}.owners_complete"
        yield from _of_owners(party.owners, path, through_others=look.of != "direct")

    return _of_parties(look, find)


def _of_owners(owners: tuple[Owner, ...], path: str, *, through_others: bool) -> Iterator[str]:
    for number, owner in enumerate(owners):
        here = f"{path}.owners[{number}]"
        if owner.percent is None or not owner.percent.is_point:
            yield f"{here}.percent"
        if owner.listed in (None, "unknown"):
            yield f"{here}.listed"
        if through_others and owner.listed not in LISTED:
            yield from _paths_through_owner(owner, here)


def _paths_through_owner(owner: Owner, path: str) -> Iterator[str]:
    """Yield what is open about those who hold an owner that is not listed itself."""
    if owner.owners is None:
        yield f"{path}.owners"
        return
    if owner.owners_complete not in (None, YES):
        yield f"{path}.owners_complete"
    yield from _of_owners(owner.owners, path, through_others=True)


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
    "military_user": _military_paths,
    "listed_party": _listed_paths,
    "held": _held_paths,
    "technology": _technology,
    "material": unknown_value_paths.of_material,
    "content_share": unknown_value_paths.of_content,
    "article_share": unknown_value_paths.of_whole_article,
}
FOUND_MEASURES: Final = (*PATH_OF_MEASURE, *_FINDERS)
