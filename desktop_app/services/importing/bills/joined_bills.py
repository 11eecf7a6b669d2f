# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Brings together the bills of several tables: one product has one bill, whichever sheet or file gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.bill_lines import ReadBill, ReadLine
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import RowPlace

_Lines = Mapping[str, ReadLine]
"""The lines of one product by their parts."""


@dataclass(slots=True)
class _Joined:
    """What becomes of the bill of one table beside those of others."""

    dropped: set[tuple[str, str]] = field(default_factory=set)
    doubts: dict[RowPlace, Doubtful] = field(default_factory=dict)
    open_products: set[str] = field(default_factory=set)


def join_bills(bills: Sequence[ReadBill]) -> list[ReadBill]:
    """Return the bills of some tables so that each line stands in one of them.

    Bills of one product that say the same are one; those that share no part belong together, as those of two trades do.
    Where they differ, nobody knows which is right: all their lines are doubted.
    """
    by_product: dict[str, dict[int, dict[str, ReadLine]]] = defaultdict(dict)
    for number, bill in enumerate(bills):
        for line in bill.lines:
            by_product[line.parent].setdefault(number, {})[line.child] = line
    joined = [_Joined() for _ in bills]
    for product, by_table in by_product.items():
        if len(by_table) > 1:
            _join_product(product, by_table, bills, joined)
    return [_apply(bill, joined_bill) for bill, joined_bill in zip(bills, joined, strict=True)]


def _join_product(
    product: str, by_table: Mapping[int, _Lines], bills: Sequence[ReadBill], joined: Sequence[_Joined]
) -> None:
    seen: dict[str, ReadLine] = {}
    is_open = any(product in bills[number].incomplete for number in by_table)
    for number, lines in by_table.items():
        shared = [child for child in lines if child in seen]
        same = all(lines[child].quantity == seen[child].quantity for child in shared)
        if not same or (shared and not is_open and len(shared) < max(len(lines), len(seen))):
            _doubt_product(product, by_table, joined)
            return
        joined[number].dropped.update((product, child) for child in shared)
        seen |= {child: line for child, line in lines.items() if child not in seen}


def _doubt_product(product: str, by_table: Mapping[int, _Lines], joined: Sequence[_Joined]) -> None:
    places = [next(iter(lines.values())).place for lines in by_table.values()]
    named = "; ".join(
        dict.fromkeys(f"{row_place.file}, {row_place.sheet}, row {row_place.row}" for row_place in places)
    )
    why = Phrase("the bill of {product} stands differently at {places}", product=product, places=named)
    doubt = Doubtful(why, Phrase("Keep the bill that is right, and take out the others"))
    for number, lines in by_table.items():
        joined[number].open_products.add(product)
        for child, line in lines.items():
            joined[number].dropped.add((product, child))
            joined[number].doubts[line.place] = doubt


def _apply(bill: ReadBill, joined: _Joined) -> ReadBill:
    if not joined.dropped:
        return bill
    lines = tuple(line for line in bill.lines if (line.parent, line.child) not in joined.dropped)
    return replace(
        bill,
        lines=lines,
        doubts={**joined.doubts, **bill.doubts},
        remarks={
            row_place: remark for row_place, remark in bill.remarks.items() if row_place not in joined.doubts
        },
        parents=tuple(dict.fromkeys(line.parent for line in lines)),
        incomplete=bill.incomplete | joined.open_products,
    )
