# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells bills that are too large to be unfolded, at the first row of each and for the import as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.catalogue.bill_graph import OversizedBill
from desktop_app.services.importing.assembly.placed_rows import Issue
from desktop_app.services.importing.bills.bill_lines import ReadBill
from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.entries.outcome import RowStatus

_MOST_TOLD: Final = 3


def oversized_notes(oversized: Sequence[OversizedBill]) -> Iterator[str]:
    """Yield a sentence for each of the largest bills, and how many more are too large."""
    for bill in oversized[:_MOST_TOLD]:
        yield Phrase("{what}. {do}.", what=bill.why, do=bill.do)
    if len(oversized) > _MOST_TOLD:
        yield Phrase("{count} products more have bills as large", count=len(oversized) - _MOST_TOLD)


def oversized_issues(oversized: Sequence[OversizedBill], bills: Iterable[ReadBill]) -> Iterator[Issue]:
    """Yield what is said of the first row of each bill that is too large; its lines are taken all the same."""
    if not oversized:
        return
    first_rows: dict[str, RowPlace] = {}
    for line in (line for bill in bills for line in bill.lines):
        first_rows.setdefault(line.parent, line.place)
    for bill in oversized:
        if bill.product in first_rows:
            row_place = first_rows[bill.product]
            yield Issue(row_place, RowStatus.TAKEN, bill.why, bill.do, part_number=bill.product)
