# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""On made sheets of titles, groups, swaps and footnotes, no currency, basis or unit is applied outside of its span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.listreader.entries.read_entries import Entry
from tests.budget import IS_THOROUGH
from tests.listreader.reading_lists import entries_of

CURRENCIES = ("EUR", "USD", "CHF", "GBP", "PLN", "CZK", "SEK", "CNY")
BASES = (1, 100, 1000, 10_000)
PARTS = range(10 if IS_THOROUGH else 1)
"""``make thorough`` tries ten times 500 sheets."""
UNITS = ("g", "kg")
NAMES = ("Name", "Description", "Designation")
"""Each table has a heading of its own: the same one again is a further page of the same table."""


@dataclass(frozen=True)
class Line:
    """A line outside of the columns, with what it says; ``group``: it names a group of parts besides."""

    currency: str = ""
    basis: int = 0
    unit: str = ""
    group: str = ""

    def text(self, mark: str = "") -> str:
        """Return the line as a person writes it; a footnote begins with its mark."""
        money = " ".join(
            filter(None, (self.currency, {0: "", 1: "each"}.get(self.basis, f"per {self.basis} pcs")))
        )
        mass = f"Weights in {self.unit}" if self.unit else ""
        said = "; ".join(filter(None, (f"Prices {money}" if self.basis != 1 and money else money, mass)))
        return mark + " – ".join(filter(None, (self.group, said)))


@dataclass(frozen=True)
class Block:
    """A table: the lines above its heading, its rows and lines in their order, and the lines below it."""

    above: Sequence[Line]
    heading_currency: str
    within: Sequence[Line | None]
    below: Sequence[Line]


@dataclass
class Said:
    """What lines may say of the figures of one part; what stands nowhere among them is said of other parts."""

    currencies: set[str] = field(default_factory=set)
    bases: set[int] = field(default_factory=set)
    units: set[str] = field(default_factory=set)

    def add(self, line: Line) -> None:
        """Add what a line says."""
        self.currencies |= {line.currency} - {""}
        self.bases |= {line.basis} - {0}
        self.units |= {line.unit} - {""}


@st.composite
def lines(draw: st.DrawFn, *, of_group: bool) -> Line:
    """Return a line that says something of prices or masses; one of a group may only name it."""
    group = f"Group {draw(st.sampled_from('ABCDEFG'))}" if of_group and draw(st.booleans()) else ""
    kinds = draw(st.sets(st.sampled_from(("currency", "basis", "unit")), min_size=0 if group else 1))
    return Line(
        draw(st.sampled_from(CURRENCIES)) if "currency" in kinds else "",
        draw(st.sampled_from(BASES)) if "basis" in kinds else 0,
        draw(st.sampled_from(UNITS)) if "unit" in kinds else "",
        group,
    )


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Return a table of up to six rows."""
    within: list[Line | None] = [None]
    within += draw(st.lists(st.one_of(st.none(), st.none(), lines(of_group=True)), max_size=6))
    within.append(None)
    return Block(
        draw(st.lists(lines(of_group=False), max_size=2)),
        draw(st.sampled_from(("", "", *CURRENCIES[:2]))),
        within,
        draw(st.lists(lines(of_group=False), max_size=1)),
    )


def write_sheet(made: Sequence[Block], gaps: Sequence[bool]) -> tuple[str, dict[str, Said]]:
    """Return the sheet, and what may be said of each part.

    Lines of a table hold from where they stand to the next that says the same sort of thing; those of a group to the
    next group. Where no gap tells whose a line between two tables is, it may be that of either.
    """
    rows: list[str] = []
    said: dict[str, Said] = {}
    number = 0
    for at, block in enumerate(made):
        after = made[at + 1] if at + 1 < len(made) else None
        around = [*block.above, *block.below]
        if at and not gaps[at - 1]:
            around += made[at - 1].below
        if after is not None and not gaps[at]:
            around += after.above
        rows += [line.text() for line in block.above]
        currency = f" {block.heading_currency}" if block.heading_currency else ""
        rows.append(f"Part no;{NAMES[at]};Unit price{currency};Weight")
        held: list[Line] = []
        is_below_group = False  # a group straight below the line of another is a part of that
        for line in block.within:
            if line is None:
                number += 1
                part = f"P-{number:03}"
                rows.append(f"{part};Part {number};{100 + 7 * number};{3 + number}")
                said[part] = Said({block.heading_currency} - {""})
                for one in (*around, *held):
                    said[part].add(one)
                is_below_group = False
            else:
                rows.append(f"{line.text()};;;")
                held = list(ends(held, line, ends_groups=bool(line.group) and not is_below_group))
                is_below_group = bool(line.group) or is_below_group
        rows += [line.text("Note: ") for line in block.below]
        if gaps[at]:
            rows.append("")
    return "\n".join(rows) + "\n", said


def ends(held: Sequence[Line], line: Line, *, ends_groups: bool) -> Iterator[Line]:
    """Yield what holds from a line on: what it replaces, and what a group before it said, is over."""
    for one in held:
        if not (ends_groups and one.group):
            yield Line(
                "" if line.currency else one.currency,
                0 if line.basis else one.basis,
                "" if line.unit else one.unit,
                one.group,
            )
    yield line


def check_part(entry: Entry, number: int, said: Said) -> None:
    """Check that what was taken of a part is said of it, or that it is doubtful."""
    value, currency = entry.values.get("products.value"), entry.values.get("products.currency")
    assert currency is None or currency in said.currencies, (currency, said)
    if value is not None:
        basis = (100 + 7 * number) / Fraction(value)
        assert basis == 1 or basis in said.bases, (basis, said)
    mass, unit = entry.values.get("products.mass"), entry.values.get("products.mass_unit")
    assert unit is None or unit in said.units, (unit, said)
    assert mass is None or Fraction(mass) == 3 + number or len(said.bases) > 0, (mass, said)


@pytest.mark.parametrize("_part", PARTS)
@settings(max_examples=500 if IS_THOROUGH else 100)
@given(
    made=st.lists(blocks(), min_size=1, max_size=3),
    gaps=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_no_line_is_applied_outside_of_its_span(
    _part: int, made: list[Block], gaps: tuple[bool, bool, bool]
) -> None:
    text, said = write_sheet(made, gaps)
    entries = entries_of(text)
    for part, of_part in said.items():
        if part in entries:
            check_part(entries[part], int(part[2:]), of_part)


@pytest.mark.parametrize("_part", PARTS)
@settings(max_examples=500 if IS_THOROUGH else 100)
@given(made=blocks())
def test_the_last_line_that_says_for_how_many_prices_are_is_applied_or_they_are_doubtful(
    _part: int, made: Block
) -> None:
    text, _ = write_sheet([made], [True])
    entries, number, basis = entries_of(text), 0, 0
    for line in made.within:
        if line is None:
            number += 1
            value = entries[f"P-{number:03}"].values.get("products.value")
            if basis > 1 and value is not None:
                assert Fraction(value) * basis == 100 + 7 * number, text
        elif line.basis or line.group:
            basis = line.basis
