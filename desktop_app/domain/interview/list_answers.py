# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list answered anew: entries that are the same as before keep what is known of them, wherever they stand now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.interview.answers import Answer
from desktop_app.domain.interview.paths import Tree

IDENTITY: Final[Mapping[str, tuple[str, ...]]] = {
    "parties": ("role", "name"),
    "owners": ("name",),
    "part_one": ("row",),
    "components": ("part_number", "name", "listed_as"),
}
"""By which keys an entry of each list is known again."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "parties": ("role", "name", "country"),
    "owners": ("name", "percent", "listed"),
    "part_one": ("row",),
    "components": ("part_number", "name", "listed_as", "quantity"),
}
"""What an entry says in a list; the rest of it is asked for afterwards and is kept when the list is answered anew."""


@dataclass(slots=True)
class Marks:
    """What is noted about places while answers are laid."""

    closed: set[str]
    given: dict[str, Answer]
    catalogue: dict[str, Any]
    touched: list[str]
    sources: Tree


def relisted(marks: Marks | None, place: str, old: Any, new: Any) -> Any:
    """Return a list as it stands once it has been answered anew; notes about its entries move along with them."""
    name = place.rpartition(".")[2]
    before: list[Tree] = old or []
    moved = _moves(before, new or [], IDENTITY[name])
    if marks is not None:
        _move(marks, place, moved)
    if new is None:
        return None
    kept = {now: before[was] for was, now in moved.items()}
    return [_merged(kept.get(number), entry, COLUMNS[name]) for number, entry in enumerate(new)]


def _merged(old: Tree | None, new: Tree, columns: Sequence[str]) -> Tree:
    rest = {key: value for key, value in (old or {}).items() if key not in columns}
    return {**rest, **new}


def _moves(old: Sequence[Tree], new: Sequence[Tree], identity: Sequence[str]) -> dict[int, int]:
    """Return where each entry that is still there has gone."""
    moves: dict[int, int] = {}
    free = dict(enumerate(new))
    for was, entry in enumerate(old):
        now = [was, *free] if was in free else list(free)
        same = (one for one in now if all(free[one].get(k) == entry.get(k) for k in identity))
        found = next(same, None)
        if found is not None:
            moves[was] = found
            del free[found]
    return moves


def _move(marks: Marks, place: str, moves: Mapping[int, int]) -> None:
    def at(one: str) -> str | None:
        """Return where a noted place is now, None if it is gone."""
        if not one.startswith(f"{place}["):
            return one
        number, _, rest = one[len(place) + 1 :].partition("]")
        if not number.isdigit():
            return one
        now = moves.get(int(number))
        return None if now is None else f"{place}[{now}]{rest}"

    marks.closed = {now for one in marks.closed if (now := at(one))}
    marks.given = {now: answer for one, answer in marks.given.items() if (now := at(one))}
    marks.catalogue = {now: value for one, value in marks.catalogue.items() if (now := at(one))}
    marks.touched[:] = [now for one in marks.touched if (now := at(one))]
    moved = {now: source for one, source in marks.sources.items() if (now := at(one))}
    marks.sources.clear()
    marks.sources.update(moved)
