# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import would alter, field by field; and what a blank cell of a file does to what is known.

A blank cell says nothing unless the user wants it to say "not known". A figure and the upper end of its range are one
value: a new figure without an upper end takes the old upper end away, or it would run from the one to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.sheets import SHEETS, blank_row

Kind = Literal["emptied", "removed", "other", "order", "new"]

ORDER: Final[tuple[Kind, ...]] = ("emptied", "removed", "other", "order", "new")
"""What is lost comes first."""

MOST_LISTED: Final = 500
"""Changes of each kind that are listed; the others are counted."""

Equal = Callable[[str, str, str], bool]
"""Tells whether two texts of a column say the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an import would alter.

    ``kind``: "emptied" a field that is known now and would not be, "other" another value of a field, "new" and
    "removed" a whole row (``after`` or ``before`` is its name), "order" the same lines in another order. ``name`` says
    which row it is; ``column`` is blank for a whole row.
    """

    kind: Kind
    sheet: str
    name: str
    column: str = ""
    before: str = ""
    after: str = ""


class Changes:
    """Every change of an import: all of them counted, the first of each kind listed."""

    def __init__(self) -> None:
        self.count: Counter[Kind] = Counter()
        self._listed: dict[Kind, list[Change]] = {kind: [] for kind in ORDER}

    def add(self, change: Change) -> None:
        """Note one change."""
        self.count[change.kind] += 1
        listed = self._listed[change.kind]
        if len(listed) < MOST_LISTED:
            listed.append(change)

    def note_differences(self, at: tuple[str, str], old: Row, new: Row, equal: Equal) -> None:
        """Note every field in which two states of a row differ; ``at`` is its sheet and its name."""
        for column, after in new.items():
            before = old.get(column, "")
            if not equal(column, before, after):
                kind: Kind = "emptied" if before and not after else "other"
                self.add(Change(kind, *at, column, before, after))

    def listed_changes(self) -> tuple[Change, ...]:
        """Return the changes that are listed, what is lost first."""
        return tuple(change for kind in ORDER for change in self._listed[kind])

    @property
    def further(self) -> int:
        """Return how many there are beyond those that are listed."""
        return self.count.total() - len(self.listed_changes())


@dataclass(frozen=True, slots=True)
class Merged:
    """A row as it would be, and how many blank cells of the file meet something that is known."""

    row: Row
    blanks: int


def merge_rows(sheet: str, old: Row | None, file_row: Row, *, empties: bool, equal: Equal) -> Merged:
    """Return a row that takes what a file says; ``empties``: its blank cells say "not known"."""
    if old is None or _is_another_thing(sheet, old, file_row):
        return Merged({**blank_row(sheet), **file_row}, 0)
    gone = _upper_ends_gone(old, file_row, equal)
    blanks = [name for name, text in file_row.items() if not text and old.get(name)]
    blanks = [name for name in blanks if name not in gone]
    file_cells = {name: text for name, text in file_row.items() if text or empties}
    return Merged({**old, **file_cells, **dict.fromkeys(gone, "")}, len(blanks))


def _is_another_thing(sheet: str, old: Row, file_row: Row) -> bool:
    column = SHEETS[sheet].same_by
    before, after = old.get(column, ""), file_row.get(column, "")
    return bool(before and after) and before != after


def _upper_ends_gone(old: Row, file_row: Row, equal: Equal) -> frozenset[str]:
    """Return the upper ends that belong to a figure the file replaces by another without one."""
    return frozenset(
        f"{name}_to"
        for name, text in file_row.items()
        if text and old.get(f"{name}_to") and not file_row.get(f"{name}_to")
        if not equal(name, old.get(name, ""), text)
    )
