# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case would come to if the listed names that nobody has judged were judged to be the entries they meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from desktop_app.domain.case import Case, Owner, Party
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.listed_names import UnjudgedName
from desktop_app.domain.law.listing import CONTROL, WATCH
from desktop_app.domain.lookup import LookUp

_PersonT = TypeVar("_PersonT", Party, Owner)
PersonKey = tuple[str | None, tuple[str, ...], str | None, LookUp | None]


def key_of_person(person: Party | Owner) -> PersonKey:
    """Return what tells a party or owner from others, whatever its role and whatever it holds."""
    return (person.name, person.names, person.listed, person.look_up)


def names_by_person(names: Iterable[UnjudgedName]) -> list[list[UnjudgedName]]:
    """Return the names of each person together. A key is costly where a search has met very much: it is made once."""
    groups: dict[int, list[UnjudgedName]] = {}
    for name in names:
        groups.setdefault(id(name.person), []).append(name)
    return list(groups.values())


def verdict_if_same(law: CompiledPack, case: Case, conclusion: Conclusion) -> str:
    """Return the verdict if all of them were judged the same; blank where none is on the control or watch list."""
    supposed = suppose_same(case, conclusion.unjudged_names)
    return "" if supposed is case else conclude_case(law, supposed).verdict


def suppose_same(case: Case, names: Iterable[UnjudgedName]) -> Case:
    """Return the case with those on the control or watch list whose name meets an entry of it that has taken effect."""
    lists: dict[PersonKey, str] = {}
    for of_person in names_by_person(names):
        listings = [name.entry.listing for name in of_person if name.entry]
        begun = {listing.list for listing in listings if listing.in_force_from <= case.on}
        listed = next((name for name in (CONTROL, WATCH) if name in begun), None)
        if listed:
            lists[key_of_person(of_person[0].person)] = listed
    if not lists:
        return case
    return replace(case, parties=tuple(_supposed(party, lists) for party in case.parties or ()))


def _supposed(person: _PersonT, lists: Mapping[PersonKey, str]) -> _PersonT:
    listed = lists.get(key_of_person(person), person.listed)
    owners = person.owners and tuple(_supposed(owner, lists) for owner in person.owners)
    return replace(person, listed=listed, owners=owners)
