# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Adds up what became of every row of every file, so that no row is lost in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from desktop_app.services.context.tables import Book
from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.entries.entry import Entry, RowPlace
from desktop_app.services.importing.entries.outcome import Account, FileAccount, RowOutcome, RowStatus
from desktop_app.services.importing.layout.sheet_layout import SheetLayout

_ORDER = (RowStatus.REFUSED, RowStatus.DOUBTFUL, RowStatus.TAKEN)


def make_account(
    books: Sequence[Book],
    layouts: Sequence[SheetLayout],
    entries: Iterable[Entry],
    issues: Iterable[Issue],
    taken: Container[RowPlace],
) -> Account:
    """Return what became of every row; ``taken`` are the rows of which something is taken."""
    counts: dict[str, Counter[RowStatus]] = {book.file: Counter() for book in books}
    by_place: dict[RowPlace, list[Issue]] = {}
    for issue in issues:
        by_place.setdefault(issue.place, []).append(issue)
    outcomes: dict[RowPlace, RowOutcome] = {}
    for layout in layouts:
        for row, note in layout.notes.items():
            place = RowPlace(layout.file, layout.table.title, row)
            counts[layout.file][RowStatus.SKIPPED] += 1
            outcomes[place] = RowOutcome(place, RowStatus.SKIPPED, note.why)
    seen: set[RowPlace] = set()
    sound: Counter[str] = Counter()
    for entry in entries:
        place = entry.place
        if place in seen:
            continue
        seen.add(place)
        if place not in by_place and place in taken:
            sound[place.file] += 1
            continue
        outcome = _judge(entry, by_place.get(place, ()), taken)
        counts[place.file][outcome.status] += 1
        if outcome.reason:
            outcomes[place] = outcome
    for name, number in sound.items():
        counts[name][RowStatus.TAKEN] += number
    files = tuple(
        FileAccount(book.file, counts[book.file], str(book.refused) if book.refused else "") for book in books
    )
    return Account(files, tuple(_in_order(outcomes, layouts)))


def _judge(entry: Entry, issues: Sequence[Issue], taken: Container[RowPlace]) -> RowOutcome:
    """Return what became of a row: refused only where nothing of it is taken."""
    is_taken = entry.place in taken
    statuses = {issue.status for issue in issues}
    status = next((status for status in _ORDER if status in statuses), RowStatus.TAKEN)
    if status == RowStatus.REFUSED and is_taken:
        status = RowStatus.DOUBTFUL
    if status == RowStatus.TAKEN and not is_taken:
        status = RowStatus.DOUBTFUL
    reasons = dict.fromkeys(issue.reason for issue in issues) or ({} if is_taken else {_NOTHING: None})
    first = next(iter(issues), None)
    return RowOutcome(
        place=entry.place,
        status=status,
        reason="; ".join(reasons),
        part_number=entry.part_number or (first.part_number if first else ""),
        column=first.heading if first else "",
        taken=is_taken,
        do=first.do if first else "",
    )


_NOTHING = "nothing of the row says what the catalogue keeps"


def _in_order(
    outcomes: Mapping[RowPlace, RowOutcome], layouts: Sequence[SheetLayout]
) -> Iterable[RowOutcome]:
    """Yield the rows file by file and sheet by sheet, as they stand there."""
    sheets = {(layout.file, layout.table.title): number for number, layout in enumerate(layouts)}
    order = sorted(outcomes, key=lambda place: (sheets.get((place.file, place.sheet), 0), place.row))
    return (outcomes[place] for place in order)
