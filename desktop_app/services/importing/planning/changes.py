# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The changes an import would make, field by field, and the effect of blank cells.

A blank cell changes nothing unless the user lets it mean "not known". A figure and the upper end of its range are one
value: a new figure without an upper end removes the old upper end, which would else make a wrong range.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from desktop_app.services.schema.columns import SHEETS, blank_row
from desktop_app.services.schema.outcome import Row

Kind = Literal["emptied", "removed", "other", "order", "new"]

ORDER: Final[tuple[Kind, ...]] = ("emptied", "removed", "other", "order", "new")
"""The order of the kinds of changes: lost values come first."""

MOST_LISTED: Final = 500
"""The most changes of each kind that are listed; further ones are counted."""

Equal = Callable[[str, str, str], bool]
"""Tells whether two texts of a column mean the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that an import would make.

    ``kind``: "emptied" a field whose value would be removed, "other" a field with another value, "new" and
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
    """The changes of an import: all are counted, the first of each kind are listed."""

    def __init__(self) -> None:
        self.count: Counter[Kind] = Counter()
        self._listed: dict[Kind, list[Change]] = {kind: [] for kind in ORDER}

    def add(self, change: Change) -> None:
        """Add one change."""
        self.count[change.kind] += 1
        listed = self._listed[change.kind]
        if len(listed) < MOST_LISTED:
            listed.append(change)

    def note_new(self, sheet: str, key: tuple[str, ...], row: Row) -> None:
        """Add a new row; most rows of a long list are, and only the first are listed."""
        if len(self._listed["new"]) < MOST_LISTED:
            self.add(Change("new", sheet, name_of_key(key), after=row.get("name", "")))
        else:
            self.count["new"] += 1

    def note_differences(self, at: tuple[str, str], old: Row, new: Row, equal: Equal) -> None:
        """Add a change for every field that differs; ``at`` is sheet and name of the row."""
        for column, after in new.items():
            before = old.get(column, "")
            if not equal(column, before, after):
                kind: Kind = "emptied" if before and not after else "other"
                self.add(Change(kind, *at, column, before, after))

    def listed_changes(self) -> tuple[Change, ...]:
        """Return the listed changes, lost values first."""
        return tuple(change for kind in ORDER for change in self._listed[kind])

    @property
    def further(self) -> int:
        """Return how many changes are not listed."""
        return self.count.total() - len(self.listed_changes())


def name_of_key(key: tuple[str, ...]) -> str:
    """Return how a row is called by the texts that tell it from others."""
    return ", ".join(text for text in key if text)


@dataclass(frozen=True, slots=True)
class Merged:
    """A row after the import, and how many blank cells of the file are at a field with a value."""

    row: Row
    blanks: int


def merge_rows(sheet: str, old: Row | None, file_row: Row, *, empties: bool, equal: Equal) -> Merged:
    """Return a stored row with the values of the file; with ``empties`` blank cells remove values.

    Of a new row only what is filled in is there.
    """
    if old is None:
        return Merged(file_row if all(file_row.values()) else _filled(file_row), 0)
    if _is_another_thing(sheet, old, file_row):
        return Merged({**blank_row(sheet), **file_row}, 0)
    gone = _upper_ends_gone(old, file_row, equal)
    blanks = [name for name, text in file_row.items() if not text and old.get(name)]
    blanks = [name for name in blanks if name not in gone]
    file_cells = {name: text for name, text in file_row.items() if text or empties}
    return Merged({**old, **file_cells, **dict.fromkeys(gone, "")}, len(blanks))


def _filled(row: Row) -> Row:
    return {name: text for name, text in row.items() if text}


def _is_another_thing(sheet: str, old: Row, file_row: Row) -> bool:
    column = SHEETS[sheet].same_by
    before, after = old.get(column, ""), file_row.get(column, "")
    return bool(before and after) and before != after


def _upper_ends_gone(old: Row, file_row: Row, equal: Equal) -> frozenset[str]:
    """Return the upper ends of ranges whose figure the file replaces without giving an upper end."""
    return frozenset(
        f"{name}_to"
        for name, text in file_row.items()
        if text and old.get(f"{name}_to") and not file_row.get(f"{name}_to")
        if not equal(name, old.get(name, ""), text)
    )
