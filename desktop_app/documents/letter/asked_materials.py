# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about a part, sorted: about the part itself, its technology, and one material after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.papers.letter_port import AskedFact, AskedPart

_MATERIALS: Final = "part_one"
_UNNAMED: Final = 2  # materials for which there is room where nobody has named any


@dataclass(frozen=True, slots=True)
class AskedMaterial:
    """A material with what is asked about it; its name is blank where nobody has named it."""

    name: str
    facts: tuple[AskedFact, ...]


@dataclass(frozen=True, slots=True)
class SortedPart:
    """A part with what is asked; `materials_open` tells that nobody knows which materials are in it."""

    name: str
    about_part: tuple[AskedFact, ...]
    technology: tuple[AskedFact, ...]
    materials: tuple[AskedMaterial, ...]
    materials_open: bool


def sort_part(part: AskedPart) -> SortedPart:
    """Return what is asked about a part, sorted."""
    facts = part.facts
    inside = [fact for fact in facts if f".{_MATERIALS}[" in fact.path]
    is_open = any(key_of(fact) == _MATERIALS for fact in facts)
    materials = _materials(inside)
    return SortedPart(
        name=part.name,
        about_part=tuple(
            fact for fact in facts if f".{_MATERIALS}" not in fact.path and not _of_technology(fact.path)
        ),
        technology=tuple(fact for fact in facts if _of_technology(fact.path)),
        materials=materials * _UNNAMED if is_open and len(materials) == 1 else materials,
        materials_open=is_open,
    )


def key_of(fact: AskedFact) -> str:
    """Return the last word of the path of a fact."""
    return fact.path.rpartition(".")[2]


def _of_technology(path: str) -> bool:
    return path.rpartition(".")[0].endswith(".technology")


def _materials(facts: Iterable[AskedFact]) -> tuple[AskedMaterial, ...]:
    by_place: dict[str, list[AskedFact]] = {}
    for fact in facts:
        by_place.setdefault(fact.path.rpartition(".")[0], []).append(fact)
    return tuple(AskedMaterial(asked_facts[0].about, tuple(asked_facts)) for asked_facts in by_place.values())
