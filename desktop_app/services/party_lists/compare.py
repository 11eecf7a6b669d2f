# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Compares two lists entry by entry, by their ids, however long they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
