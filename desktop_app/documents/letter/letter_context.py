# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What all parts of the letter need: its content, its sentences, and the words for what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.documents.wording import Wording
from desktop_app.paper.blocks import Answer, Choice, Runs, compose_runs, quiet_run
from desktop_app.services.context.papers.letter_port import AskedFact, AskedPart, Letter

# --------------------------------------------------------------------------------------------------
# What is asked about a part, sorted: about the part itself, its technology, and one material after the
# other.


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
    by_place: dict[str, list[AskedFact]] = {}
    for fact in inside:
        by_place.setdefault(fact.path.rpartition(".")[0], []).append(fact)
    materials = tuple(
        AskedMaterial(asked_facts[0].about, tuple(asked_facts)) for asked_facts in by_place.values()
    )
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


_TRUTH = ("yes", "no", "not_known")


@dataclass(frozen=True, slots=True)
class LetterContext:
    """A letter and the wording it is printed in."""

    letter: Letter
    wording: Wording

    def say(self, key: str, **slots: str) -> str:
        """Return a sentence of the letter."""
        return self.wording.format_sentence(f"letter.{key}", **slots)

    def has(self, key: str) -> bool:
        """Tell whether the letter has a sentence of that key."""
        try:
            self.wording.format_sentence(f"letter.{key}")
        except KeyError:
            return False
        return True

    def label_of(self, fact: AskedFact, group: str) -> str:
        """Return what a fact of a `part` or a `material` is called in the letter."""
        key = f"{group}.{key_of(fact)}"
        return self.say(key) if self.has(key) else fact.label

    def hint_of(self, fact: AskedFact) -> str:
        """Return in what form the answer is wanted, blank where the label says it."""
        key = f"hint.{key_of(fact)}"
        return self.say(key) if self.has(key) else ""

    def label_runs(self, fact: AskedFact, group: str) -> Runs:
        """Return the label with the wanted form behind it."""
        hint = self.hint_of(fact)
        label = self.label_of(fact, group)
        return compose_runs(f"{label},", quiet_run(f" {hint}")) if hint else compose_runs(label)

    def answer_to(
        self, fact: AskedFact, group: str, prefix: str, about: str, *, short: bool = False
    ) -> Answer:
        """Return where a fact is answered: `prefix` names it in the form, `about` is what it is asked of."""
        hint, label = self.hint_of(fact), self.label_of(fact, group)
        question = self.say("hint", label=label, hint=hint) if hint else label
        name = f"{prefix}, {key_of(fact).replace('_', ' ')}"
        choices = self.truth_choices(short=short) if fact.kind == "truth" else ()
        if choices:
            question = f"{self.say('technology').replace(' (2)', '')} {label}"
        return Answer(name, f"{about}: {question}", choices)

    def truth_choices(self, *, short: bool = False) -> tuple[Choice, ...]:
        """Return yes, no and not known; in a matrix a letter stands for each."""
        return tuple(Choice(key, self.say(key), self.say(f"matrix.{key}") if short else "") for key in _TRUTH)
