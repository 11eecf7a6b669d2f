# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case would come to if entries that its parties or owners meet were judged the same and the case said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from desktop_app.domain.case import Case, LookUp, Owner, Party
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.law.listed_names import Person, UnjudgedName
from desktop_app.domain.law.listing import CONTROL, WATCH, ListedParty

_PersonT = TypeVar("_PersonT", Party, Owner)
PersonKey = tuple[str | None, tuple[str, ...], str | None, LookUp | None]
_MOST_LOOKED_AT: Final = 60_000
"""How many people are gone through for all that is supposed of a case; an answer must not take minutes."""


def key_of_person(person: Person) -> PersonKey:
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
    return "" if supposed is case else Workings(law, supposed).find_verdict(chosen_readings(law, case))


def verdicts_if_same(
    work: Workings, readings: Mapping[str, str], meetings: Sequence[tuple[Person, ListedParty | None]]
) -> list[str]:
    """Return, for each entry that a person meets, the verdict if they were judged the same and the case said so.

    An entry that fills in no answer, or that takes effect after the export day, leaves the verdict as it is. Blank for
    an entry that the law file does not have, and where there are too many people to go through for each.
    """
    case, left = work.case, _MOST_LOOKED_AT
    verdicts: dict[tuple[PersonKey | None, str], str] = {(None, ""): work.find_verdict(readings)}
    alike = _people_alike(case) if meetings else {}
    size = sum(1 for _ in _everybody(case)) if meetings else 0
    results = []
    for person, entry in meetings:
        key: tuple[PersonKey | None, str] = (None, "")
        if entry and _fills_listed(entry, case) and person.listed not in (CONTROL, WATCH):
            key = (key_of_person(person), entry.listing.list)
        if key not in verdicts and left >= size:
            left -= size
            lists = dict.fromkeys(alike[key[0]], key[1]) if key[0] else {}
            verdicts[key] = work.with_parties(_with_listed(case, lists)).find_verdict(readings)
        results.append(verdicts.get(key, "") if entry else "")
    return results


def suppose_same(case: Case, names: Iterable[UnjudgedName]) -> Case:
    """Return the case with those on the control or watch list whose name meets an entry of it that has taken effect."""
    alike, lists = _people_alike(case), dict[int, str]()
    for of_person in names_by_person(names):
        begun = {
            name.entry.listing.list for name in of_person if name.entry and _fills_listed(name.entry, case)
        }
        listed = next((name for name in (CONTROL, WATCH) if name in begun), None)
        if listed:
            lists |= dict.fromkeys(alike[key_of_person(of_person[0].person)], listed)
    return _with_listed(case, lists) if lists else case


def _fills_listed(entry: ListedParty, case: Case) -> bool:
    """Tell whether an entry judged the same makes a party a listed one on the export day."""
    return entry.listing.list in (CONTROL, WATCH) and entry.listing.in_force_from <= case.on


def _people_alike(case: Case) -> dict[PersonKey | None, list[int]]:
    """Return the parties and owners, by identity, that are one person to all appearances."""
    alike: dict[PersonKey | None, list[int]] = {}
    for person in _everybody(case):
        alike.setdefault(key_of_person(person), []).append(id(person))
    return alike


def _everybody(case: Case) -> Iterator[Person]:
    todo: list[Person] = list(case.parties or ())
    while todo:
        person = todo.pop()
        yield person
        todo.extend(person.owners or ())


def _with_listed(case: Case, lists: Mapping[int, str]) -> Case:
    return replace(case, parties=tuple(_supposed(party, lists) for party in case.parties or ()))


def _supposed(person: _PersonT, lists: Mapping[int, str]) -> _PersonT:
    listed = lists.get(id(person), person.listed)
    owners = person.owners and tuple(_supposed(owner, lists) for owner in person.owners)
    return replace(person, listed=listed, owners=owners)
