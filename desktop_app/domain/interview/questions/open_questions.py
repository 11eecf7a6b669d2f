# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is left to find out: the engine's open facts as paths, and of them those that nobody was asked for yet."""

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
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.unknown_paths import list_unknown_paths
from desktop_app.domain.interview.paths import (
    entity_path,
    last_key,
    line_of_path,
    list_question_paths,
    path_in_screening,
)
from desktop_app.domain.interview.questions.page import Step
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.domain.interview.questions.relevance import RelevanceTrials
from desktop_app.domain.interview.questions.topics import (
    RANK,
    entity_of_page,
    page_key_of,
    topic_of_page,
    topic_of_path,
)
from desktop_app.domain.interview.state import ROLES, InterviewState
from desktop_app.domain.parties.roles import unnamed_roles

_STEPS: Final = {step: number for number, step in enumerate(Step)}
_BEHIND_ALL: Final = 10**9
_ROOMY: Final = 200
WAYS: Final = ("element_percent", "mass", "value")
"""Ways to say how much of a material there is; one is enough."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A fact whose settling could change the verdict: for which lines, by which provisions, in the engine's order."""

    path: str
    lines: tuple[int, ...]
    provisions: tuple[str, ...]
    who: str
    label: str


class LineEvaluation:
    """One line, as the engine sees it."""

    def __init__(self, law: CompiledPack, case: Case) -> None:
        self.case = case
        self.law = law
        self.work = Workings(law, case)
        self.bound: PackUnderReadings = law.bind_readings(chosen_readings(law, case))

    @cached_property
    def conclusion(self) -> Conclusion:
        """Return what the line comes to."""
        return conclude_case(self.law, self.case)

    @cached_property
    def facts_by_path(self) -> Mapping[str, tuple[int, ...]]:
        """Return for each path that leaves something open the facts of the pack it leaves open."""
        valued = self.work.value_case(self.bound.counted)
        names = list(self.law.cells)
        fact_numbers: dict[str, list[int]] = {}
        for number in self.bound.verdict.fact_numbers:
            fact = self.law.pack.facts[names[number]]
            for line_path in list_unknown_paths(fact, self.case, valued, self.work.bill):
                fact_numbers.setdefault(line_path, []).append(number)
        return {path: tuple(numbers) for path, numbers in fact_numbers.items()}

    @cached_property
    def unlimited_paths(self) -> frozenset[str]:
        """Return the paths of the materials that may be worth any amount, for all that is known."""
        pricing = self.work.value_case(self.bound.counted).pricing
        return frozenset(
            entry_at.path
            for entry_at in self.work.bill.entries
            if pricing.priced(entry_at.entry, entry_at.within.item).worth.span.hi is None
        )

    @property
    def missing_pairs(self) -> list[str]:
        """Return the pairs of currencies that no rate converts, as "CNY/USD"."""
        money = self.work.value_case(self.bound.counted).money
        return sorted(f"{source}/{money.to}" for source in money.missing)


@lru_cache(maxsize=32)
def _evaluate_line(law: CompiledPack, canonical: bytes) -> LineEvaluation:
    """Return a line as the engine sees it; the same line is looked at once, however many pages and drafts ask."""
    return LineEvaluation(law, build_case(json.loads(canonical)))


class OpenQuestions:
    """What is left to find out, over all lines."""

    def __init__(self, law: CompiledPack, state: InterviewState, today: date) -> None:
        self.law, self.state, self.today = law, state, today

    @cached_property
    def evaluations(self) -> tuple[LineEvaluation, ...]:
        """Return each line as the engine sees it."""
        lines = range(len(self.state.start.lines))
        trees = (self.state.tree_of_line(line, self.today) for line in lines)
        return tuple(_evaluate_line(self.law, canonical_json(tree)) for tree in trees)

    @cached_property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """Return what each line comes to."""
        return tuple(look.conclusion for look in self.evaluations)

    @cached_property
    def open_by_path(self) -> Mapping[str, OpenQuestion]:
        """Return the questions that could change the verdict by path, most useful first, line by line."""
        questions: dict[str, OpenQuestion] = {}
        for line, look in enumerate(self.evaluations):
            for fact in look.conclusion.open_facts:
                for path in self._settling_paths(line, look, fact.fact):
                    before = questions.get(path)
                    questions[path] = OpenQuestion(
                        path=path,
                        lines=(*before.lines, line) if before else (line,),
                        provisions=before.provisions if before else fact.provisions,
                        who=fact.who,
                        label=self._question_label(path, fact.label),
                    )
        return questions

    def _question_label(self, path: str, label: str) -> str:
        question = question_for(self.law.pack, path)
        return question.label if question else label

    def _settling_paths(self, line: int, look: LineEvaluation, line_path: str) -> Iterator[str]:
        """Yield the paths that would settle an open fact; it may be open in more than one way."""
        path = path_in_screening(line, line_path)
        if self.state.same_entities.is_repeated(path):
            path = self.state.same_entities.first_path(path)
        if line_path == "parties":
            yield from (f"parties[{role}]" for role in unnamed_roles(look.case.parties))
        elif line_path == "rates":
            yield from (f"rates[{pair}]" for pair in look.missing_pairs)
        else:
            yield path
            yield from self._alternative_paths(look, line_path, path)

    def _alternative_paths(self, look: LineEvaluation, line_path: str, path: str) -> Iterator[str]:
        """Yield what can be told instead of an open fact that nobody has told."""
        outer, key = entity_path(path), last_key(path)
        if ".part_one[" not in path or self.state.value_at(path) is not None:
            return
        if key == "origin":
            yield f"{outer}.china_share"
        elif entity_path(line_path) in look.unlimited_paths:
            yield from (f"{outer}.{other}" for other in WAYS if other != key)

    @cached_property
    def unasked_by_page(self) -> Mapping[str, tuple[str, ...]]:
        """Return the paths that are open and were never asked for, page by page, in the order of the interview."""
        askable = [path for path in self._candidate_paths() if self._is_askable(path)]
        pages: dict[str, list[str]] = {}
        for path in askable:
            if not self._is_superseded(path, askable):
                pages.setdefault(page_key_of(path), []).append(path)
        road = sorted(pages.items(), key=lambda page: self.page_order(page[0]))
        return {key: tuple(paths) for key, paths in road}

    def _candidate_paths(self) -> Iterator[str]:
        if "on" not in self.state.root:
            yield "on"
        yield from self.open_by_path

    def _is_askable(self, path: str) -> bool:
        if self.state.status_of(path) != "asked" or topic_of_path(path) is None:
            return False
        if last_key(path) == "owners" and entity_path(path).startswith("parties["):
            # Owners matter where nobody can say outright who holds the party.
            held_path = f"{entity_path(path)}.held_by_listed"
            return held_path not in self.open_by_path or self.state.status_of(held_path) != "asked"
        return True

    def _is_superseded(self, path: str, askable: list[str]) -> bool:
        """Tell whether another way to say what a material is worth has been taken, and still leads somewhere."""
        outer, key = entity_path(path), last_key(path)
        if key not in WAYS or ".part_one[" not in outer:
            return False
        is_answered = any(self.state.value_at(f"{outer}.{way}") is not None for way in WAYS)
        item = outer[: outer.rindex(".part_one[")]
        dependent_paths = (f"{outer}.price", f"{outer}.element_factor", f"{item}.mass")
        return is_answered and any(other in askable for other in dependent_paths)

    def page_order(self, key: str) -> tuple[int, int, int, int]:
        """Return what pages are sorted by, so that they stand in the order of the interview."""
        return _order_in_interview(key, self._entity_order)

    @cached_property
    def _entity_order(self) -> dict[str, int]:
        order: dict[str, int] = {}
        for number, path in enumerate(list_question_paths(self.state.root)):
            order.setdefault(entity_path(path), number)
        return order

    @cached_property
    def asked_by_page(self) -> Mapping[str, tuple[str, ...]]:
        """Return the same without the pages of figures that could not change the answer whatever they say."""
        worth_trying = sum(map(len, self.unasked_by_page.values())) <= _ROOMY
        if not worth_trying:
            return self.unasked_by_page
        trials = RelevanceTrials(self.law, self.state, self.today, paths=self.unasked_by_page)
        return {key: paths for key, paths in self.unasked_by_page.items() if trials.can_change_outcome(key)}

    @cached_property
    def worth_settling(self) -> Mapping[str, OpenQuestion]:
        """Return the open questions worth going to: asked now, asked before, or known to the catalogue.

        One that was left out because nothing it could be would change the answer as things stand is none of them; it
        comes back as soon as it could.
        """
        asking = {path for paths in self.asked_by_page.values() for path in paths}
        return {
            path: question
            for path, question in self.open_by_path.items()
            if self.state.status_of(path) != "asked" or path in asking or topic_of_path(path) is None
        }


def _order_in_interview(key: str, order: Mapping[str, int]) -> tuple[int, int, int, int]:
    topic, about = topic_of_page(key), entity_of_page(key)
    line = line_of_path(about)
    if line is None:
        line = _BEHIND_ALL if topic.step is Step.MATERIAL else -1
    rank, position = RANK[topic.name], order.get(about, -1)
    if topic.step is Step.TECHNOLOGY and about.count("[") == 1:
        position = _BEHIND_ALL  # what the magnets in it were made with may settle what the whole was
    if topic.through:
        return _STEPS[topic.step], line, rank, position
    return _STEPS[topic.step], line, position, rank


__all__ = ["ROLES", "LineEvaluation", "OpenQuestion", "OpenQuestions"]
