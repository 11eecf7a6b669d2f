# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is left to find out: the engine's open facts as places, and of them those that nobody has been asked for yet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from desktop_app.domain.case import Case
from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings
from desktop_app.domain.engine.conclude import conclude
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.unknown_paths import leaves
from desktop_app.domain.interview.paths import entity, inventory, key_of, line_of, place_in
from desktop_app.domain.interview.questions.page import Step
from desktop_app.domain.interview.questions.relevance import Trials
from desktop_app.domain.interview.questions.topics import (
    RANK,
    entity_in,
    page_key,
    topic_in,
    topic_of,
)
from desktop_app.domain.interview.questions.words import question_for
from desktop_app.domain.interview.state import ROLES, InterviewState
from desktop_app.domain.parties.roles import unnamed

_STEPS: Final = {step: number for number, step in enumerate(Step)}
_BEHIND_ALL: Final = 10**9
_ROOMY: Final = 200
WAYS: Final = ("element_percent", "mass", "value")
"""Ways to say how much of a material there is; one is enough."""


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place whose settling could change the answer: for which lines, by which provisions, in the engine's order."""

    place: str
    lines: tuple[int, ...]
    provisions: tuple[str, ...]
    who: str
    label: str


class Look:
    """One line, as the engine sees it."""

    def __init__(self, law: CompiledPack, case: Case) -> None:
        self.case = case
        self.law = law
        self.work = Workings(law, case)
        self.bound: PackUnderReadings = law.bound(chosen_readings(law, case))

    @cached_property
    def conclusion(self) -> Conclusion:
        """Return what the line comes to."""
        return conclude(self.law, self.case)

    @cached_property
    def facts(self) -> Mapping[str, tuple[int, ...]]:
        """Return for each path that leaves something open the facts of the pack it leaves open."""
        valued = self.work.valued(self.bound.counted)
        names = list(self.law.cells)
        found: dict[str, list[int]] = {}
        for number in self.bound.verdict.facts:
            fact = self.law.pack.facts[names[number]]
            for path in leaves(fact, self.case, valued, self.work.bill):
                found.setdefault(path, []).append(number)
        return {path: tuple(numbers) for path, numbers in found.items()}

    @cached_property
    def unlimited(self) -> frozenset[str]:
        """Return the paths of the materials that may be worth any amount, for all that is known."""
        pricing = self.work.valued(self.bound.counted).pricing
        return frozenset(
            found.path
            for found in self.work.bill.entries
            if pricing.priced(found.entry, found.within.item).worth.span.hi is None
        )

    @property
    def currencies(self) -> list[str]:
        """Return the pairs of currencies that no rate converts, as "CNY/USD"."""
        money = self.work.valued(self.bound.counted).money
        return sorted(f"{source}/{money.to}" for source in money.missing)


@lru_cache(maxsize=32)
def _looked(law: CompiledPack, canonical: bytes) -> Look:
    """Return a line as the engine sees it; the same line is looked at once, however many pages and drafts ask."""
    return Look(law, build_case(json.loads(canonical)))


class Outlook:
    """What is left to find out, over all lines."""

    def __init__(self, law: CompiledPack, laid: InterviewState, today: date) -> None:
        self.law, self.laid, self.today = law, laid, today

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """Return each line as the engine sees it."""
        lines = range(len(self.laid.start.lines))
        trees = (self.laid.tree(line, self.today) for line in lines)
        return tuple(_looked(self.law, canonical_json(tree)) for tree in trees)

    @cached_property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """Return what each line comes to."""
        return tuple(look.conclusion for look in self.looks)

    @cached_property
    def open(self) -> Mapping[str, OpenPlace]:
        """Return the places whose settling could change the answer, most useful first, line by line."""
        found: dict[str, OpenPlace] = {}
        for line, look in enumerate(self.looks):
            for fact in look.conclusion.open_facts:
                for place in self._places(line, look, fact.fact):
                    before = found.get(place)
                    found[place] = OpenPlace(
                        place=place,
                        lines=(*before.lines, line) if before else (line,),
                        provisions=before.provisions if before else fact.provisions,
                        who=fact.who,
                        label=self._label(place, fact.label),
                    )
        return found

    def _label(self, place: str, label: str) -> str:
        question = question_for(self.law.pack, place)
        return question.label if question else label

    def _places(self, line: int, look: Look, path: str) -> Iterator[str]:
        """Yield the places that would settle an open path; one path may be open in more than one way."""
        place = place_in(line, path)
        if self.laid.twins.is_second(place):
            place = self.laid.twins.first(place)
        if path == "parties":
            yield from (f"parties[{role}]" for role in unnamed(look.case.parties))
        elif path == "rates":
            yield from (f"rates[{pair}]" for pair in look.currencies)
        else:
            yield place
            yield from self._other_ways(look, path, place)

    def _other_ways(self, look: Look, path: str, place: str) -> Iterator[str]:
        """Yield what can be told instead of an open fact that nobody has told."""
        outer, key = entity(place), key_of(place)
        if ".part_one[" not in place or self.laid.value(place) is not None:
            return
        if key == "origin":
            yield f"{outer}.china_share"
        elif entity(path) in look.unlimited:
            yield from (f"{outer}.{other}" for other in WAYS if other != key)

    @cached_property
    def unasked(self) -> Mapping[str, tuple[str, ...]]:
        """Return the places that are open and were never asked for, page by page, in the order of the road."""
        askable = [place for place in self._candidates() if self._askable(place)]
        pages: dict[str, list[str]] = {}
        for place in askable:
            if not self._idle(place, askable):
                pages.setdefault(page_key(place), []).append(place)
        road = sorted(pages.items(), key=lambda page: self.rank(page[0]))
        return {key: tuple(places) for key, places in road}

    def _candidates(self) -> Iterator[str]:
        if "on" not in self.laid.root:
            yield "on"
        yield from self.open

    def _askable(self, place: str) -> bool:
        if self.laid.state(place) != "asked" or topic_of(place) is None:
            return False
        if key_of(place) == "owners" and entity(place).startswith("parties["):
            # Owners matter where nobody can say outright who holds the party.
            held = f"{entity(place)}.held_by_listed"
            return held not in self.open or self.laid.state(held) != "asked"
        return True

    def _idle(self, place: str, askable: list[str]) -> bool:
        """Tell whether another way to say what a material is worth has been taken, and still leads somewhere."""
        outer, key = entity(place), key_of(place)
        if key not in WAYS or ".part_one[" not in outer:
            return False
        taken = any(self.laid.value(f"{outer}.{way}") is not None for way in WAYS)
        item = outer[: outer.rindex(".part_one[")]
        rest = (f"{outer}.price", f"{outer}.element_factor", f"{item}.mass")
        return taken and any(other in askable for other in rest)

    def rank(self, key: str) -> tuple[int, int, int, int]:
        """Return what pages are sorted by, so that they stand in the order of the road."""
        return _on_the_road(key, self._order)

    @cached_property
    def _order(self) -> dict[str, int]:
        order: dict[str, int] = {}
        for number, place in enumerate(inventory(self.laid.root)):
            order.setdefault(entity(place), number)
        return order

    @cached_property
    def asking(self) -> Mapping[str, tuple[str, ...]]:
        """Return the same without the pages of figures that could not change the answer whatever they say."""
        worth_trying = sum(map(len, self.unasked.values())) <= _ROOMY
        if not worth_trying:
            return self.unasked
        trials = Trials(self.law, self.laid, self.today, places=self.unasked)
        return {key: places for key, places in self.unasked.items() if trials.matters(key)}

    @cached_property
    def settling(self) -> Mapping[str, OpenPlace]:
        """Return the open places that are worth going to: asked now, asked before, or known to the catalogue.

        One that was left out because nothing it could be would change the answer as things stand is none of them; it
        comes back as soon as it could.
        """
        asking = {place for places in self.asking.values() for place in places}
        return {
            place: found
            for place, found in self.open.items()
            if self.laid.state(place) != "asked" or place in asking or topic_of(place) is None
        }


def _on_the_road(key: str, order: Mapping[str, int]) -> tuple[int, int, int, int]:
    topic, about = topic_in(key), entity_in(key)
    line = line_of(about)
    if line is None:
        line = _BEHIND_ALL if topic.step is Step.MATERIAL else -1
    rank, place = RANK[topic.name], order.get(about, -1)
    if topic.step is Step.TECHNOLOGY and about.count("[") == 1:
        place = _BEHIND_ALL  # what the magnets in it were made with may settle what the whole was
    if topic.through:
        return _STEPS[topic.step], line, rank, place
    return _STEPS[topic.step], line, place, rank


__all__ = ["ROLES", "Look", "OpenPlace", "Outlook"]
