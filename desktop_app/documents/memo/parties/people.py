# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everybody whose name can be looked up: each party and owner once, with its roles or what it holds part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.places_in_case import party_name
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.judged_same import key_of_person
from desktop_app.domain.ring_share import is_ring_share

_MOST_RELATIONS: Final = 3


@dataclass(slots=True)
class NamedPerson:
    """A party or owner. ``paths`` are its places in the case, ``relations`` its roles, or whom it holds part of."""

    person: Party | Owner
    name: str
    paths: list[str] = field(default_factory=list)
    relations: dict[str, None] = field(default_factory=dict)


def list_named_people(memo: MemoContext) -> list[NamedPerson]:
    """Return every party, then their owners, those nearest to a party first; who stands in two places has one line.

    What listed owners hold along a ring is nobody.
    """
    people: dict[object, NamedPerson] = {}
    for person, path, relation in _walk(memo):
        key = (type(person), *key_of_person(person), getattr(person, "unreliable", None))
        if key not in people:
            people[key] = NamedPerson(person, _name_of(memo, person))
        people[key].paths.append(path)
        people[key].relations[relation] = None
    return list(people.values())


def relation_words(memo: MemoContext, named: NamedPerson) -> str:
    """Return the roles of a party, or what an owner holds part of."""
    listed = memo.wording.join_list(list(named.relations)[:_MOST_RELATIONS])
    remaining = len(named.relations) - _MOST_RELATIONS
    more = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    key = "party.role" if isinstance(named.person, Party) else "search.owner_of"
    return memo.format_sentence(key, role=listed + more)


def _walk(memo: MemoContext) -> Iterator[tuple[Party | Owner, str, str]]:
    """Yield each party with its path and role, then each owner with its path and the name of what it holds."""
    level: list[tuple[Party | Owner, str, str]] = [
        (party, f"parties[{at}]", memo.format_sentence(f"role.{party.role or 'none'}"))
        for at, party in enumerate(memo.case.parties or ())
    ]
    while level:
        yield from level
        level = [below for person, path, _ in level for below in _owners_of(memo, person, path)]


def _owners_of(
    memo: MemoContext, person: Party | Owner, path: str
) -> Iterator[tuple[Party | Owner, str, str]]:
    owners: Sequence[Owner] = person.owners or ()
    for at, owner in enumerate(owners):
        if not is_ring_share(owner):
            yield owner, f"{path}.owners[{at}]", _name_of(memo, person)


def _name_of(memo: MemoContext, person: Party | Owner) -> str:
    if isinstance(person, Party):
        return party_name(memo, person)
    return person.name or memo.format_sentence("unnamed.owner")
