# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Could the figures of a page change the answer at all? Tried out, with the lowest and the highest they could be.

The engine names every figure that a share rests on. Once someone has said that an origin is not known, a price may no
longer matter: whatever it is, the share stays open. Such a page is left out. It is tried out beside everything else as
it stands, at its lowest, at its highest, there but worth next to nothing, and low but for what is said of the same
thing; a page that moves nothing beside any of these is not asked. What is left out stays open in the conclusion, so
leaving out can never settle anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from typing import Any, Final

from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.interview.paths import Tree, last_key, line_of_path, split_path
from desktop_app.domain.interview.questions.topics import entity_of_page, topic_of_page
from desktop_app.domain.interview.state import InterviewState

_MOST: Final = "1" + "0" * 15
_LEAST: Final = "0.000000000001"
_TRIED: Final = ("item", "components", "part_one", "origin", "worth", "mass")
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
        self._law = law
        self._paths = {
            key: tuple(path for path in page_paths if self._is_figure(path))
            for key, page_paths in paths.items()
            if _is_tried_page(key)
        }
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

    def _is_figure(self, path: str) -> bool:
        return last_key(path) in _ENDS

    def _possible_verdicts(self, key: str, end: int | None, *, others: int | None) -> Possible:
        if end is None and others is None:
            return self._as_it_is
        trees = deepcopy(self._trees)
        for page, paths in self._paths.items():
            at = end if page == key else _level_of_page(page, key, others)
            if at is not None:
                self._fill_figures(trees, paths, at)
        return tuple(self._line_verdicts(tree) for tree in trees)

    def _fill_figures(self, trees: list[Tree], paths: Iterable[str], end: int) -> None:
        for path in paths:
            line = line_of_path(path)
            if line is None:
                continue
            for twin in self._state.same_entities.all_paths(path):
                on = line_of_path(twin)
                if on is not None:
                    _set_figure(trees[on], twin, self._law, end)

    def _line_verdicts(self, tree: Tree) -> frozenset[str]:
        case = build_case(tree)
        bound = self._law.bind_readings(chosen_readings(self._law, case))
        return Workings(self._law, case).possible_verdicts(bound)


def _level_of_page(page: str, key: str, others: int | None) -> int | None:
    """Return how another page is filled in: alike, or high where it is about the same thing or what that is in."""
    if others != _OWN_HIGH:
        return others
    return _HIGH if entity_of_page(key).startswith(entity_of_page(page)) else _LOW


def _is_tried_page(key: str) -> bool:
    """Tell whether a page holds figures of what is inside an item; the item's own value and origin are always asked."""
    topic, about = topic_of_page(key).name, entity_of_page(key)
    return topic in _TRIED and not (topic == "item" and about.count("[") == 1)


def _set_figure(tree: Tree, path: str, law: CompiledPack, end: int) -> None:
    node: Any = tree["item"]
    *parents, last = split_path(path)[2:]
    for step in parents:
        node = node.setdefault(step, {}) if isinstance(step, str) else node[step]
    node[last] = _ENDS[str(last)](law, _currency_of(tree), end)


def _currency_of(tree: Tree) -> str:
    currency: str = tree["item"].get("value", {}).get("currency", "USD")
    return currency


def _trial_origin(law: CompiledPack, _: str, end: int) -> str:
    return _other_country(law) if end == _LOW else law.pack.origin


def _trial_made_in(law: CompiledPack, _: str, end: int) -> str:
    return law.pack.origin if end == _HIGH else _other_country(law)


def _other_country(law: CompiledPack) -> str:
    return next(country for country in _ELSEWHERE if country != law.pack.origin)


def _trial_money(_: CompiledPack, currency: str, end: int) -> Tree:
    return {"amount": _MOST if end == _HIGH else _LEAST, "currency": currency}


def _trial_mass(_: CompiledPack, __: str, end: int) -> Tree:
    return {"amount": (_NONE, _MOST, _LEAST)[end], "unit": "g"}


def _trial_price(_: CompiledPack, currency: str, end: int) -> Tree:
    return {"amount": _MOST if end == _HIGH else _NONE, "currency": currency, "per": "g"}


def _trial_percent(_: CompiledPack, __: str, end: int) -> str:
    return (_NONE, "100", _LEAST)[end]


def _trial_factor(_: CompiledPack, __: str, end: int) -> str:
    return _LEAST if end == _HIGH else "1"


def _trial_materials(law: CompiledPack, currency: str, end: int) -> list[Tree]:
    row = min(law.pack.rows_of_role("material"))
    worth = {"row": row, "origin": law.pack.origin, "value": _trial_money(law, currency, end)}
    return [] if end == _LOW else [worth]


_ENDS: Final = {
    "made_in": _trial_made_in,
    "origin": _trial_origin,
    "china_share": _trial_percent,
    "value": _trial_money,
    "mass": _trial_mass,
    "price": _trial_price,
    "element_percent": _trial_percent,
    "element_factor": _trial_factor,
    "part_one": _trial_materials,
}
