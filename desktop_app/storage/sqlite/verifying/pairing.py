# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pairs rows with the entries that vouch for them: by what the journal calls them, else by their place in the order.

Rows that are never deleted one by one have the numbers 1, 2, 3 … in the order of their entries, so that one whose very
name was changed is still known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.storage.sqlite.verifying.entries import Entry, Journal


@dataclass(frozen=True, slots=True)
class Pairs:
    """The entry of each row by its id, the place of each entry in the order, and the entries that no row fits."""

    entries: Mapping[int, Entry]
    places: Mapping[int, int]
    left_over: Sequence[Entry]

    def is_in_place(self, row_id: int) -> bool:
        """Tell whether a row has the number that its entry gave it."""
        return self.places[self.entries[row_id].nr] == row_id


def pair_rows(rows: Iterable[tuple[int, str]], entries: Sequence[Entry], journal: Journal) -> Pairs:
    """Pair rows, each with its id and what the journal would call it, with entries."""
    by_subject: dict[str, Entry] = {}
    for entry in entries:
        by_subject.setdefault(entry.subject, entry)
    paired: dict[int, Entry] = {}
    unknown: list[int] = []
    for row_id, subject in rows:
        if subject in by_subject:
            paired[row_id] = by_subject.pop(subject)
        else:
            unknown.append(row_id)
    left = {entry.nr for entry in by_subject.values()}
    places = {entry.nr: place for place, entry in enumerate(entries, 1)}
    for row_id in unknown if journal.is_sound else ():
        if 0 < row_id <= len(entries) and entries[row_id - 1].nr in left:
            paired[row_id] = entries[row_id - 1]
            left.discard(entries[row_id - 1].nr)
    return Pairs(paired, places, [entry for entry in by_subject.values() if entry.nr in left])
