# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is left to find out: the engine's open facts as paths, and of them those that nobody was asked for yet."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final

from desktop_app.domain.case import Case
from desktop_app.domain.case_fields import TECHNOLOGY
from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.open_facts import list_unknown_paths
from desktop_app.domain.interview.likeliness import UNLIKELY, Likeliness, judge_items
from desktop_app.domain.interview.paths import (
    Tree,
    copy_tree,
    entity_path,
    last_key,
    line_of_path,
    list_question_paths,
    path_in_screening,
    split_path,
)
from desktop_app.domain.interview.questions.page import (
    BILLS_KEY,
    MATERIALS_KEY,
    MOST_PAGES_APART,
    OF_MANY,
    OTHERS_KEY,
    RANK,
    Step,
    entity_of_page,
    page_key_of,
    topic_of_page,
    topic_of_path,
)
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.domain.interview.state import InterviewState
from desktop_app.domain.parties.ownership import unnamed_roles

# --------------------------------------------------------------------------------------------------
# Could the figures of a page change the answer at all? Tried out, with the lowest and the highest they
# could be. The engine names every figure that a share rests on. Once someone has said that an origin is not
# known, a price may no longer matter: whatever it is, the share stays open. Such a page is left out. It is
# tried out beside everything else as it stands, at its lowest, at its highest, there but worth next to
# nothing, and low but for what is said of the same thing; a page that moves nothing beside any of these is
# not asked. What is left out stays open in the conclusion, so leaving out can never settle anything.


_MOST: Final = "1" + "0" * 15
_LEAST: Final = "0.000000000001"
_TRIED: Final = ("item", "components", MATERIALS_KEY, "part_one", "origin", "worth", "mass")
_NONE: Final = "0"
_ELSEWHERE: Final = ("JP", "DE")
"""Countries to try an answer with that are not the one whose law it is."""
_LOW, _HIGH, _THERE, _OWN_HIGH = 0, 1, 2, 3
Possible = tuple[frozenset[str], ...]


class RelevanceTrials:
    """Tries out ways to fill in pages, each once."""

    def __init__(
        self, law: CompiledPack, state: InterviewState, today: date, *, paths: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._law = law.on(state.export_day(today))
        # pages of figures of what is inside an item; the item's own value and origin are always asked
        self._paths = {}
        for key, page_paths in paths.items():
            topic, about = topic_of_page(key).name, entity_of_page(key)
            if topic in _TRIED and not (topic == "item" and about.count("[") == 1):
                self._paths[key] = tuple(path for path in page_paths if last_key(path) in _ENDS)
        lines = range(len(state.start.lines))
        self._trees = [state.tree_of_line(line, today) for line in lines]
        self._state = state
        self._always_asked = {
            key for key, page_paths in paths.items() if len(self._paths.get(key, ())) < len(page_paths)
        }
        self._as_it_is = tuple(map(self._line_verdicts, self._trees))

    def can_change_outcome(self, key: str) -> bool:
        """Tell whether some way of filling in a page changes what is possible."""
        if key in self._always_asked:
            return True
        others: tuple[int | None, ...] = (None, _LOW, _HIGH, _THERE, _OWN_HIGH)
        return any(
            self._possible_verdicts(key, end, others=others_at)
            != self._possible_verdicts(key, None, others=others_at)
            for others_at in others
            for end in (_LOW, _HIGH)
        )

    def _possible_verdicts(self, key: str, end: int | None, *, others: int | None) -> Possible:
        if end is None and others is None:
            return self._as_it_is
        trees = copy_tree(self._trees)
        for page, paths in self._paths.items():
            at = end if page == key else others
            if at is None:
                continue
            alike = self._state.same_entities
            placed = [path for path in paths if line_of_path(path) is not None]
            for own, same_path in [(path, same) for path in placed for same in alike.all_paths(path)]:
                # high where it is about the same thing or what that is in
                if page != key and others == _OWN_HIGH:
                    at = _HIGH if entity_of_page(key).startswith(entity_path(own)) else _LOW
                line = line_of_path(same_path)
                if line is not None:
                    item: Tree = trees[line]["item"]
                    node: Any = item
                    *parents, last = split_path(same_path)[2:]
                    for step in parents:
                        node = node.setdefault(step, {}) if isinstance(step, str) else node[step]
                    currency: str = item.get("value", {}).get("currency", "USD")
                    node[last] = _ENDS[str(last)](self._law, currency, at)
        return tuple(self._line_verdicts(tree) for tree in trees)

    def _line_verdicts(self, tree: Tree) -> frozenset[str]:
        work = Workings(self._law, build_case(tree))
        return work.possible_verdicts(work.law.bind_readings(chosen_readings(work.law, work.case)))


def _other_country(law: CompiledPack) -> str:
    return next(country for country in _ELSEWHERE if country != law.pack.origin)


def _trial_money(_: CompiledPack, currency: str, end: int) -> Tree:
    return {"amount": _MOST if end == _HIGH else _LEAST, "currency": currency}


def _trial_percent(_: CompiledPack, __: str, end: int) -> str:
    return (_NONE, "100", _LEAST)[end]


def _trial_materials(law: CompiledPack, currency: str, end: int) -> list[Tree]:
    row = min(law.pack.rows_of_role("material"))
    worth = {"row": row, "origin": law.pack.origin, "value": _trial_money(law, currency, end)}
    return [] if end == _LOW else [worth]


_ENDS: Final[Mapping[str, Callable[[CompiledPack, str, int], Any]]] = {
    "made_in": lambda law, _, end: law.pack.origin if end == _HIGH else _other_country(law),
    "origin": lambda law, _, end: _other_country(law) if end == _LOW else law.pack.origin,
    "china_share": _trial_percent,
    "value": _trial_money,
    "mass": lambda _, __, end: {"amount": (_NONE, _MOST, _LEAST)[end], "unit": "g"},
    "price": lambda _, currency, end: {
        "amount": _MOST if end == _HIGH else _NONE,
        "currency": currency,
        "per": "g",
    },
    "element_percent": _trial_percent,
    "element_factor": lambda _, __, end: _LEAST if end == _HIGH else "1",
    "part_one": _trial_materials,
}


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
        self.work = Workings(law, case)
        self.law = law = self.work.law
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


def _item_path(path: str) -> str:
    """Return the item that a path is a fact about, also by one of its materials or by how it was made."""
    return entity_path(path).removesuffix(f".{TECHNOLOGY}").partition(".part_one[")[0]


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
                    question = question_for(self.law.pack, path)
                    questions[path] = OpenQuestion(
                        path=path,
                        lines=(*before.lines, line) if before else (line,),
                        provisions=before.provisions if before else fact.provisions,
                        who=fact.who,
                        label=(question.label if question else fact.label),
                    )
        return questions

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
            outer, key = entity_path(path), last_key(path)
            if ".part_one[" not in path or self.state.value_at(path) is not None:
                return
            # what can be told instead of an open fact that nobody has told
            if key == "origin":
                yield f"{outer}.china_share"
            elif entity_path(line_path) in look.unlimited_paths:
                yield from (f"{outer}.{other}" for other in WAYS if other != key)

    @cached_property
    def unasked_by_page(self) -> Mapping[str, tuple[str, ...]]:
        """Return the paths that are open and were never asked for, page by page, in the order of the interview."""
        candidates = [*(["on"] if "on" not in self.state.root else []), *self.open_by_path]
        askable = list(filter(self._is_askable, candidates))
        classes = {entity_path(path): self.page_of(path) for path in askable if last_key(path) == "listed_as"}
        pages: dict[str, list[str]] = {}
        for path in askable:
            page = self.page_of(path)
            # What else is open about an item mostly rests on its class: it is asked once that is answered.
            waits = classes.get(_item_path(path), page) != page
            if not waits and not self._is_superseded(path, askable):
                pages.setdefault(page, []).append(path)
        road = sorted(pages.items(), key=lambda page: self.page_order(page[0]))
        return {key: tuple(paths) for key, paths in road}

    @cached_property
    def other_classes(self) -> Mapping[str, None]:
        """Return the classes that are asked about on one page, the answered ones too; empty for fewer than two.

        They are those of all items that are unlikely to be listed or to hold what is.
        """
        paths = (
            f"{path}.listed_as"
            for path, likeliness in sorted(self._likeliness.items(), key=lambda entry: entry[1])
            if likeliness in UNLIKELY and not self.state.same_entities.is_repeated(path)
        )
        asked = {
            path: None
            for path in paths
            if path in self.state.answered or (path in self.open_by_path and self._is_askable(path))
        }
        return asked if len(asked) > 1 else {}

    @cached_property
    def of_many(self) -> Mapping[str, Mapping[str, None]]:
        """Return the paths that are asked about on one page, the answered ones too, by the key of that page."""
        bills = self._list_alike("components", is_of_parts=True)
        materials = self._list_alike("part_one", is_of_parts=False)
        return {OTHERS_KEY: self.other_classes, BILLS_KEY: bills, MATERIALS_KEY: materials}

    def _list_alike(self, asked: str, *, is_of_parts: bool) -> Mapping[str, None]:
        """Return where the same is asked about items, or was answered; nothing where that is about few.

        What rests on the class of an item waits for it. ``is_of_parts`` leaves out the items of the lines.
        """
        waiting = {
            entity_path(path)
            for path in self.open_by_path
            if last_key(path) == "listed_as" and self._is_askable(path)
        }
        paths = {
            path: None
            for item in self._likeliness
            if (path := f"{item}.{asked}") in self.state.answered
            or (path in self.open_by_path and self._is_askable(path) and item not in waiting)
            if not (is_of_parts and item.count("[") == 1) and not self.state.same_entities.is_repeated(path)
        }
        return paths if len(paths) > MOST_PAGES_APART else {}

    @cached_property
    def _likeliness(self) -> Mapping[str, Likeliness]:
        return judge_items(self.state.root, self.state.answered, self.state.start.judge)

    def count_items(self) -> int:
        """Return how many items there are in all lines, at any depth; the same part counts once."""
        return sum(not self.state.same_entities.is_repeated(f"{path}.listed_as") for path in self._likeliness)

    def page_of(self, path: str) -> str:
        """Return the key of the page on which a path is asked."""
        return next((key for key, paths in self.of_many.items() if path in paths), page_key_of(path))

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

    def page_order(self, key: str) -> tuple[int, ...]:
        """Return what pages are sorted by, so that they stand in the order of the interview.

        Items come in the order in which they can turn the answer, those of all lines together.
        """
        topic, about = topic_of_page(key), entity_of_page(key)
        if topic.step is Step.ITEM:
            likeliness = self._likeliness.get(about, Likeliness.UNSURE)
            return _STEPS[topic.step], likeliness, self._entity_order.get(about, -1), RANK[topic.name]
        line = line_of_path(about)
        if line is None:
            line = _BEHIND_ALL if topic.step is Step.MATERIAL and key not in OF_MANY else -1
        rank, position = RANK[topic.name], self._entity_order.get(about, -1)
        if topic.step is Step.TECHNOLOGY and about.count("[") == 1:
            position = _BEHIND_ALL  # what the magnets in it were made with may settle what the whole was
        if topic.through:
            return _STEPS[topic.step], line, rank, position
        return _STEPS[topic.step], line, position, rank

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
