# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Places rows that name the product beside each part, and those of where-used lists."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.placing.placed_rows import (
    NO_PART_NUMBER,
    PARENT,
    QUANTITY,
    TOTAL,
    BillRow,
    Placement,
    depth_field,
)
from desktop_app.services.importing.bills.placing.tops import find_depths
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillShape


def place_pairs(entries: Sequence[Entry]) -> Placement:
    """Return the rows of a list that names with each part the product that it is built into."""
    parents: dict[str, BillRow] = {}
    part_numbers = {entry.part_number for entry in entries}
    rows = []
    is_filled_down = _names_parents_once(entries)
    heading: Entry | None = None
    for entry in entries:
        row = BillRow(entry.part_number, entry)
        rows.append(row)
        heading = entry if PARENT in entry.values or PARENT in entry.doubts or not is_filled_down else heading
        row.heading = heading if heading is not entry else None
        parent = heading.values.get(PARENT, "") if heading else ""
        unclear = heading.doubts.get(PARENT) if heading else None
        if unclear is not None:
            row.doubt = unclear
        elif parent and not row.part_number:
            row.doubt = NO_PART_NUMBER
        elif parent and _names_several(parent, part_numbers):
            why = Phrase('"{text}" names more than one product', text=parent)
            row.doubt = Doubtful(why, Phrase("Write a row for each product that it is built into"))
        elif parent:
            row.attach_to(parents.setdefault(parent, BillRow(parent)))
    for row in rows:
        row.is_top = row.above is None and row.part_number in parents
    return Placement(tuple(rows), tuple(parents.values()))


def _names_parents_once(entries: Sequence[Entry]) -> bool:
    """Tell whether a list names each product only beside its first part, and the rows below it belong to it."""
    named = [entry.values[PARENT] for entry in entries if PARENT in entry.values]
    below = [entry for entry in entries if PARENT not in entry.values and PARENT not in entry.doubts]
    return (
        bool(named and below)
        and PARENT in entries[0].values
        and len(set(named)) == len(named)
        and all(
            QUANTITY in entry.values or QUANTITY in entry.doubts or TOTAL in entry.values for entry in below
        )
    )


def _names_several(parent: str, part_numbers: set[str]) -> bool:
    if parent in part_numbers:
        return False
    separators = [mark for mark in (";", "\n", ",", "/", "|") if mark in parent]
    if any(mark in ";\n|" for mark in separators):
        return True
    return any(sum(name.strip() in part_numbers for name in parent.split(mark)) > 1 for mark in separators)


def place_uses(entries: Sequence[Entry], shape: BillShape) -> Placement:
    """Return the rows of a where-used list: each is a product, and the one part of the list is built into it."""
    field = depth_field(shape)
    depths = find_depths(entries, shape) if any(field in entry.values for entry in entries) else []
    base = min((depth for depth in depths if depth is not None), default=0)
    rows, parents = [], []
    for number, entry in enumerate(entries):
        row = BillRow(shape.top, entry)
        rows.append(row)
        if not entry.part_number:
            row.doubt = NO_PART_NUMBER
        elif depths and depths[number] != base:
            row.doubt = Doubtful(
                Phrase("it does not say how many of the part itself are in this product"),
                Phrase("Import the bill of the product instead"),
            )
        elif shape.top:
            row.attach_to(BillRow(entry.part_number))
            parents.append(row.above)
    return Placement(tuple(rows), tuple(parent for parent in parents if parent))
