# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Facts of a case as a reader finds them: "1.2 KM-4212, material 1" for a path of the case file, and which are open."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.documents import wording
from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item, Owner, Party
from desktop_app.domain.engine.conclusion import Conclusion, OpenFact
from desktop_app.domain.engine.open_facts import question_path
from desktop_app.domain.interview.same_entity import count_facts_once, find_in_lines
from desktop_app.domain.parties.roles import unnamed_roles

# --------------------------------------------------------------------------------------------------
# What is open in a case, as a memo tells it: each fact once, a company in several roles with all of them.


def open_facts(memo: MemoContext, conclusion: Conclusion | None = None) -> tuple[OpenFact, ...]:
    """Return the open facts, most useful first; what is one fact in two places stands once."""
    (counted,) = count_facts_once([(_case_tree(memo), (conclusion or memo.conclusion).open_facts)])
    return counted


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """Open facts that are asked of one person about like parts, in words, and how many they are."""

    words: str
    who: str
    count: int


def open_groups(memo: MemoContext) -> list[OpenGroup]:
    """Return the open facts grouped by what is asked of whom, the group first that settles most; class before price."""
    groups: dict[tuple[str, str], list[OpenFact]] = {}
    for fact in open_facts(memo):
        is_technology = ".technology." in fact.fact
        label = memo.format_sentence("technology.any") if is_technology else fact_label(memo, fact.fact)
        groups.setdefault((label, fact.who), []).append(fact)
    together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    counts: dict[tuple[str, tuple[str, ...]], int] = {}
    for (label, who), facts in groups.items():
        places = tuple(
            dict.fromkeys(_place_with_roles(memo, fact.fact.partition(".technology.")[0]) for fact in facts)
        )
        together.setdefault((who, places), []).append(label)
        counts[who, places] = counts.get((who, places), 0) + len(facts)
    listed = memo.pack.questions.get("item.listed_as")
    ordered = sorted(together.items(), key=lambda group: listed is None or listed.label not in group[1])
    return [
        OpenGroup(_group_words(memo, labels, places), who, counts[who, places])
        for (who, places), labels in ordered
    ]


def _group_words(memo: MemoContext, labels: Sequence[str], places: Sequence[str]) -> str:
    """Return what is asked of which part, or of how many."""
    asked = memo.wording.join_list(labels)
    if len(places) == 1:
        return memo.format_sentence("fact.of", fact=asked, of=places[0]) if places[0] else asked
    first = places[0].rpartition(wording.GAP * 2)[2]
    return memo.format_sentence("fact.of_many", fact=asked, count=str(len(places)), first=first)


def open_words(memo: MemoContext) -> str:
    """Return how many facts are open, in words; of many of few kinds, how many kinds they are."""
    number, kinds = len(open_facts(memo)), len(open_groups(memo))
    if number > _MANY and kinds < number:
        key = "facts.kinds" if kinds > 1 else "facts.kind"
        return memo.format_sentence(key, count=str(number), kinds=str(kinds))
    return count_words(memo, number)


def count_words(memo: MemoContext, number: int) -> str:
    """Return how many facts are open, in words."""
    return memo.format_sentence("facts.one" if number == 1 else "facts.many", count=str(number))


def shared_roles(memo: MemoContext, path: str) -> tuple[str, ...]:
    """Return the roles of the party a path speaks of, where it plays more than one and is alike in all."""
    if "roles" not in memo.worked_out:
        roles_of: dict[str, dict[str, None]] = {}
        firsts = find_in_lines([_case_tree(memo)]).firsts
        for at, party in enumerate(memo.case.parties or ()):
            place = f"parties[{at}]"
            roles_of.setdefault(firsts.get(place, place), {})[party.role or ""] = None
        memo.worked_out["roles"] = firsts, roles_of
    firsts, roles_of = memo.worked_out["roles"]
    party_path = path.partition("]")[0] + "]"
    roles = tuple(roles_of.get(firsts.get(party_path, party_path), ()))
    return roles if len(roles) > 1 else ()


def _case_tree(memo: MemoContext) -> dict[str, Any]:
    """Return the case as it is written in its file."""
    tree: dict[str, Any] = json.loads(memo.read.canonical)
    return tree


_STEP: Final = re.compile(r"\.?(components|part_one|parties|owners)\[([0-9]{1,9})\]")
_DEEP: Final = 7
_MANY: Final = 9
PARTIES: Final = "parties"
"""The path of the parties themselves: open where nobody is named for a role."""
UNASKED: Final = frozenset(("name", "part_number", "title", "text", "country", "role", "exporter", "end_use"))
"""Fields of a case file that have words here, as no question of the law file asks for them."""


def part_position(path: str) -> str:
    """Return the number of a part in the parts list: "2.1" is the first part of the second; the top has none."""
    return numbered([str(int(at) + 1) for name, at in _STEP.findall(path) if name == "components"])


def numbered(places: Sequence[str]) -> str:
    """Return the places in a tree, from the top down, as a number.

    Shape: far down only both ends are shown, with the level: "1.4…2.1 (12)".
    """
    if len(places) <= _DEEP:
        return ".".join(places)
    return f"{'.'.join(places[:2])}…{'.'.join(places[-2:])} ({len(places)})"


def item_name(memo: MemoContext, item: Item) -> str:
    """Return the part number and name of an item."""
    return " ".join(filter(None, (item.part_number, item.name))) or memo.format_sentence("unnamed.item")


def listed_words(memo: MemoContext, item: Item) -> str:
    """Return the class of an item: its row, or what stands for one."""
    if item.listed_as is None:
        return memo.format_sentence("class.none")
    return (
        memo.format_sentence(f"class.{item.listed_as}")
        if item.listed_as in (ASSEMBLY, NOT_LISTED)
        else item.listed_as
    )


def item_label(memo: MemoContext, path: str, item: Item, *, short: bool = False) -> str:
    """Return an item with its position in the parts list; short leaves the name out where there is a number."""
    name = (item.part_number if short else None) or item_name(memo, item)
    number = part_position(path)
    return f"{number}{wording.GAP}{wording.GAP}{name}" if number else name


def party_name(memo: MemoContext, party: Party) -> str:
    """Return the name of a party, or what it is."""
    role = memo.format_sentence(f"role.{party.role}") if party.role else memo.format_sentence("role.none")
    return party.name or memo.format_sentence("unnamed.party", role=role)


def place_in_case(memo: MemoContext, path: str, *, short: bool = False) -> str:
    """Return in words which part, material, party or owner a path speaks of; blank for the top item."""
    if path.startswith("parties["):
        return _party_words(memo, path)
    item, description = memo.case.item, ""
    for step in _STEP.finditer(path) if path.startswith("item") else ():
        name, at = step[1], int(step[2])
        if name == "components" and item.components and at < len(item.components):
            item = item.components[at]
            description = item_label(memo, path[: step.end()], item, short=short)
        elif name == "part_one":
            entries = item.part_one or ()
            row = entries[at].row if at < len(entries) else None
            material = memo.format_sentence(
                "material", number=str(at + 1), row=row or memo.format_sentence("row.unknown")
            )
            description = ", ".join(filter(None, (description, material)))
    return description


def _party_words(memo: MemoContext, path: str) -> str:
    steps = [int(at) for _, at in _STEP.findall(path)]
    parties = memo.case.parties or ()
    if not steps or steps[0] >= len(parties):
        return ""
    party = parties[steps[0]]
    names, owners = [party_name(memo, party)], party.owners
    for at in steps[1:]:
        owner: Owner | None = owners[at] if owners and at < len(owners) else None
        names.append((owner and owner.name) or memo.format_sentence("unnamed.owner"))
        owners = owner.owners if owner else None
    return memo.format_sentence("owner.of").join(reversed(names))


def fact_label(memo: MemoContext, path: str) -> str:
    """Return what a path asks for, in the words of its question; of the parties, those that nobody is named for."""
    if path == PARTIES and len(roles := unnamed_roles(memo.case.parties)) == 1:
        return memo.format_sentence(f"role.first.{roles[0]}")
    question = memo.pack.questions.get(question_path(path))
    return question.label if question else _field_label(memo, path)


def _field_label(memo: MemoContext, path: str) -> str:
    """Return the words for a field that no question asks for."""
    name = path.rpartition(".")[2].partition("[")[0]
    return memo.format_sentence(f"field.{name if name in UNASKED else 'other'}")


def _place_with_roles(memo: MemoContext, path: str) -> str:
    """Return which part, material, party or owner a path speaks of; a party in several roles with all of them."""
    of = place_in_case(memo, path)
    if path.startswith("parties[") and (roles := shared_roles(memo, path)):
        names = [memo.format_sentence(f"role.{role}" if role else "role.none") for role in roles]
        of = memo.format_sentence("party.in_roles", party=of, roles=memo.wording.join_list(names))
    return of
