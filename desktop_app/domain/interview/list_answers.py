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
class AnswerMarks:
    """What is noted about paths while answers are applied."""

    closed: set[str]
    answered: dict[str, Answer]
    catalogue: dict[str, Any]
    touched: list[str]
    sources: Tree


def update_list(marks: AnswerMarks | None, path: str, old: Any, new: Any) -> Any:
    """Return a list as it stands once it has been answered anew; notes about its entries move along with them."""
    name = path.rpartition(".")[2]
    before: list[Tree] = old or []
    moved = _match_entries(before, new or [], IDENTITY[name])
    if marks is not None:
        _move_marks(marks, path, moved)
    if new is None:
        return None
    kept_entries = {now: before[was] for was, now in moved.items()}
    return [_merge_entry(kept_entries.get(number), entry, COLUMNS[name]) for number, entry in enumerate(new)]


def _merge_entry(old: Tree | None, new: Tree, columns: Sequence[str]) -> Tree:
    kept_fields = {key: value for key, value in (old or {}).items() if key not in columns}
    return {**kept_fields, **new}


def _match_entries(old: Sequence[Tree], new: Sequence[Tree], identity: Sequence[str]) -> dict[int, int]:
    """Return where each entry that is still there has gone."""
    moves: dict[int, int] = {}
    free = dict(enumerate(new))
    for was, entry in enumerate(old):
        now = [was, *free] if was in free else list(free)
        same = (position for position in now if all(free[position].get(k) == entry.get(k) for k in identity))
        new_index = next(same, None)
        if new_index is not None:
            moves[was] = new_index
            del free[new_index]
    return moves


def _move_marks(marks: AnswerMarks, path: str, moves: Mapping[int, int]) -> None:
    def move_path(noted: str) -> str | None:
        """Return where a noted path is now, None if it is gone."""
        if not noted.startswith(f"{path}["):
            return noted
        number, _, rest_of_path = noted[len(path) + 1 :].partition("]")
        if not number.isdigit():
            return noted
        now = moves.get(int(number))
        return None if now is None else f"{path}[{now}]{rest_of_path}"

    marks.closed = {now for noted in marks.closed if (now := move_path(noted))}
    marks.answered = {now: answer for noted, answer in marks.answered.items() if (now := move_path(noted))}
    marks.catalogue = {now: value for noted, value in marks.catalogue.items() if (now := move_path(noted))}
    marks.touched[:] = [now for noted in marks.touched if (now := move_path(noted))]
    moved = {now: source for noted, source in marks.sources.items() if (now := move_path(noted))}
    marks.sources.clear()
    marks.sources.update(moved)
