# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Compares two lists entry by entry, by their ids, however long they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from desktop_app.domain.law.list_entry import ListEntry


@dataclass(frozen=True, slots=True)
class ListDifference:
    """An entry that differs: new where ``before`` is None, gone where ``after`` is."""

    before: ListEntry | None
    after: ListEntry | None


def compare_entries(old: Iterator[ListEntry], new: Iterator[ListEntry]) -> Iterator[ListDifference]:
    """Yield what differs between two lists whose entries come by their ids."""
    before, after = next(old, None), next(new, None)
    while before is not None or after is not None:
        if after is None or (before is not None and before.id < after.id):
            yield ListDifference(before, None)
            before = next(old, None)
        elif before is None or after.id < before.id:
            yield ListDifference(None, after)
            after = next(new, None)
        else:
            if before != after:
                yield ListDifference(before, after)
            before, after = next(old, None), next(new, None)


@dataclass(frozen=True, slots=True)
class ListComparison:
    """How many entries differ between two lists, and the first of them of each kind."""

    new: int
    gone: int
    changed: int
    differences: tuple[ListDifference, ...]


def gather_differences(differences: Iterable[ListDifference], most: int) -> ListComparison:
    """Return the counts of differences with the first ones, so many of a kind at most; the others are only counted."""
    counts = {"new": 0, "gone": 0, "changed": 0}
    first = []
    for difference in differences:
        kind = kind_of(difference)
        counts[kind] += 1
        if counts[kind] <= most:
            first.append(difference)
    return ListComparison(**counts, differences=tuple(first))


def kind_of(difference: ListDifference) -> str:
    """Return new, gone or changed."""
    if difference.before is None:
        return "new"
    return "gone" if difference.after is None else "changed"


def changed_fields(difference: ListDifference) -> tuple[str, ...]:
    """Return the names of the fields of a changed entry that are not as they were."""
    before, after = difference.before, difference.after
    return tuple(
        field.name
        for field in fields(ListEntry)
        if getattr(before, field.name, None) != getattr(after, field.name, None)
    )
