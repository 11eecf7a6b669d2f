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
from desktop_app.domain.interview.paths import Tree, key_of, line_of, steps
from desktop_app.domain.interview.questions.topics import entity_in, topic_in
from desktop_app.domain.interview.state import InterviewState

_MOST: Final = "1" + "0" * 15
_LEAST: Final = "0.000000000001"
_TRIED: Final = ("item", "components", "part_one", "origin", "worth", "mass")
_NONE: Final = "0"
_ELSEWHERE: Final = ("JP", "DE")
"""Countries to try an answer with that are not the one whose law it is."""
_LOW, _HIGH, _THERE, _OWN_HIGH = 0, 1, 2, 3
Possible = tuple[frozenset[str], ...]


class Trials:
    """Tries pages out, each way of filling them in once."""

    def __init__(
        self,
        law: CompiledPack,
        laid: InterviewState,
        today: date,
        *,
        places: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._law = law
        self._places = {
            key: tuple(place for place in found if self._figure(place))
            for key, found in places.items()
            if _is_tried(key)
        }
        lines = range(len(laid.start.lines))
        self._trees = [laid.tree(line, today) for line in lines]
        self._laid = laid
        self._whole = {
            key for key, found in places.items() if len(self._places.get(key, ())) < len(found)
        }
        self._as_it_is = tuple(map(self._outcome, self._trees))

    def matters(self, key: str) -> bool:
        """Tell whether some way of filling in a page changes what is possible."""
        if key in self._whole:
            return True
        others: tuple[int | None, ...] = (None, _LOW, _HIGH, _THERE, _OWN_HIGH)
        return any(
            self._possible(key, end, others=beside) != self._possible(key, None, others=beside)
            for beside in others
            for end in (_LOW, _HIGH)
        )

    def _figure(self, place: str) -> bool:
        return key_of(place) in _ENDS

    def _possible(self, key: str, end: int | None, *, others: int | None) -> Possible:
        if end is None and others is None:
            return self._as_it_is
        trees = deepcopy(self._trees)
        for page, places in self._places.items():
            at = end if page == key else _beside(page, key, others)
            if at is not None:
                self._set(trees, places, at)
        return tuple(self._outcome(tree) for tree in trees)

    def _set(self, trees: list[Tree], places: Iterable[str], end: int) -> None:
        for place in places:
            line = line_of(place)
            if line is None:
                continue
            for twin in self._laid.twins.all(place):
                on = line_of(twin)
                if on is not None:
                    _put(trees[on], twin, self._law, end)

    def _outcome(self, tree: Tree) -> frozenset[str]:
        case = build_case(tree)
        bound = self._law.bound(chosen_readings(self._law, case))
        return Workings(self._law, case).possible(bound)


def _beside(page: str, key: str, others: int | None) -> int | None:
    """Return how another page is filled in: alike, or high where it is about the same thing or what that is in."""
    if others != _OWN_HIGH:
        return others
    return _HIGH if entity_in(key).startswith(entity_in(page)) else _LOW


def _is_tried(key: str) -> bool:
    """Tell whether a page holds figures of what is inside an item; the item's own value and origin are always asked."""
    topic, about = topic_in(key).name, entity_in(key)
    return topic in _TRIED and not (topic == "item" and about.count("[") == 1)


def _put(tree: Tree, place: str, law: CompiledPack, end: int) -> None:
    here: Any = tree["item"]
    *way, last = steps(place)[2:]
    for step in way:
        here = here.setdefault(step, {}) if isinstance(step, str) else here[step]
    here[last] = _ENDS[str(last)](law, _currency(tree), end)


def _currency(tree: Tree) -> str:
    found: str = tree["item"].get("value", {}).get("currency", "USD")
    return found


def _origin(law: CompiledPack, _: str, end: int) -> str:
    return _elsewhere(law) if end == _LOW else law.pack.origin


def _made_in(law: CompiledPack, _: str, end: int) -> str:
    return law.pack.origin if end == _HIGH else _elsewhere(law)


def _elsewhere(law: CompiledPack) -> str:
    return next(country for country in _ELSEWHERE if country != law.pack.origin)


def _money(_: CompiledPack, currency: str, end: int) -> Tree:
    return {"amount": _MOST if end == _HIGH else _LEAST, "currency": currency}


def _mass(_: CompiledPack, __: str, end: int) -> Tree:
    return {"amount": (_NONE, _MOST, _LEAST)[end], "unit": "g"}


def _price(_: CompiledPack, currency: str, end: int) -> Tree:
    return {"amount": _MOST if end == _HIGH else _NONE, "currency": currency, "per": "g"}


def _percent(_: CompiledPack, __: str, end: int) -> str:
    return (_NONE, "100", _LEAST)[end]


def _factor(_: CompiledPack, __: str, end: int) -> str:
    return _LEAST if end == _HIGH else "1"


def _materials(law: CompiledPack, currency: str, end: int) -> list[Tree]:
    row = min(law.pack.rows_of("material"))
    worth = {"row": row, "origin": law.pack.origin, "value": _money(law, currency, end)}
    return [] if end == _LOW else [worth]


_ENDS: Final = {
    "made_in": _made_in,
    "origin": _origin,
    "china_share": _percent,
    "value": _money,
    "mass": _mass,
    "price": _price,
    "element_percent": _percent,
    "element_factor": _factor,
    "part_one": _materials,
}
