# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of lists to try bills on, and random bills written in every way that lists have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from desktop_app.listreader.bills.read_bill import ReadBill
from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.listreader.fields.mapping import BillShape, BillStyle

PART = "products.part_number"
Lines = dict[tuple[str, str], str]


def entry(row: int, part: str = "", quantity: str = "", **values: str) -> Entry:
    """Return a row; ``level``, ``position``, ``parent`` and the like are fields of lists."""
    texts = {PART: part, "list.quantity": quantity, **{f"list.{name}": text for name, text in values.items()}}
    return Entry(RowPlace("a.csv", "a", row), {name: text for name, text in texts.items() if text})


def entries(*rows: Sequence[str], by: str = "level") -> list[Entry]:
    """Return rows of ``by`` (level or position), part and quantity, numbered from 2."""
    return [
        entry(number, part, quantity, **{by: depth}) for number, (depth, part, quantity) in enumerate(rows, 2)
    ]


def lines_of(bill: ReadBill) -> Lines:
    return {(line.parent, line.child): line.quantity for line in bill.lines}


def rows_of(doubts: Mapping[RowPlace, object]) -> list[int]:
    return sorted(place.row for place in doubts)


@dataclass(frozen=True)
class RandomBill:
    """A product with its bills: for each product its parts with quantities."""

    parts: Mapping[str, Mapping[str, int]]

    @property
    def lines(self) -> Lines:
        return {(product, part): str(n) for product, parts in self.parts.items() for part, n in parts.items()}

    def walk(
        self, product: str = "P0", depth: int = 0, number: int = 1
    ) -> Iterator[tuple[int, str, int, int]]:
        """Yield depth, part, quantity and quantity in all of everything in the product, unfolded."""
        for part, quantity in self.parts.get(product, {}).items():
            yield depth, part, quantity, number * quantity
            yield from self.walk(part, depth + 1, number * quantity)

    def positions(self, product: str = "P0", above: str = "") -> Iterator[str]:
        for number, part in enumerate(self.parts.get(product, {}), 1):
            yield f"{above}{number}"
            yield from self.positions(part, f"{above}{number}.")


@st.composite
def random_bills(draw: st.DrawFn) -> RandomBill:
    """Return a bill of up to 9 products in which each holds only later ones, so that nothing goes in a circle."""
    count = draw(st.integers(2, 9))
    parts: dict[str, dict[str, int]] = {}
    for number in range(count - 1):
        if number == 0 or draw(st.booleans()):
            some = draw(st.lists(st.integers(number + 1, count - 1), unique=True, min_size=1, max_size=3))
            parts[f"P{number}"] = {f"P{part}": draw(st.integers(1, 12)) for part in some}
    reached = {"P0"}
    for product in sorted(parts):
        if product in reached:
            reached |= set(parts[product])
    return RandomBill({product: parts[product] for product in parts if product in reached})


def write(bill: RandomBill, style: BillStyle, *, with_top: bool) -> tuple[list[Entry], BillShape]:
    """Return a bill written in a style, its product as the first row or only in the title."""
    rows = list(bill.walk())
    first = 1 if with_top else 0
    top = "" if with_top else "P0"
    heads = {
        BillStyle.LEVEL: {"level": "0"}, BillStyle.DOTS: {"level": "0"}, BillStyle.POSITION: {"position": "0"},
    }.get(style, {})  # fmt: skip
    written = [entry(1, "P0", "1", **heads)] if with_top else []
    if style == BillStyle.COLUMNS and with_top:
        written[0].level_column = 0
    for number, ((depth, part, quantity, _), position) in enumerate(
        zip(rows, bill.positions(), strict=True), 2
    ):
        texts = {
            BillStyle.LEVEL: {"level": str(depth + 1)},
            BillStyle.DOTS: {"level": "." * (depth + 1) + str(depth + 1)},
            BillStyle.POSITION: {"position": position},
        }.get(style, {})
        row = entry(number, part, str(quantity), **texts)
        row.indent = (depth + first) * 3
        row.level_column = depth + first
        written.append(row)
    return written, BillShape(style, top=top)
