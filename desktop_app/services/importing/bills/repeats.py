# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Brings together what a list says twice: a part in one product, an assembly unfolded in several places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.placing.placed_rows import POSITION, BillRow
from desktop_app.services.importing.bills.quantities import UNIT, Number, as_decimal
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.fields.mapping import BillStyle

_MOST_NAMED: Final = 6


@dataclass(slots=True)
class PartLine:
    """A part of a product: all rows that name it there, and how many are in one product; None if not clear."""

    rows: list[BillRow]
    quantity: Fraction | None


@dataclass(slots=True)
class MergedBills:
    """The lines of a list by product and part, with the rows each comes from, and what is said of rows.

    ``unequal`` are assemblies that are unfolded differently in different places.
    """

    lines: dict[tuple[str, str], PartLine] = field(default_factory=dict)
    doubts: dict[int, Doubtful] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)
    unequal: set[str] = field(default_factory=set)

    def doubt_rows(self, rows: Iterable[BillRow], doubt: Doubtful) -> None:
        """Doubt some rows, each unless it has a doubt already; they are known by ``id``."""
        for row in rows:
            self.doubts.setdefault(id(row), doubt)


def merge_lines(rows: Sequence[BillRow], quantities: Mapping[int, Number], style: BillStyle) -> MergedBills:
    """Return the lines of a list. ``quantities`` are those of rows by their ``id``."""
    merged = MergedBills()
    unfolded: dict[str, list[BillRow]] = defaultdict(list)
    seen: set[int] = set()
    for row in rows:
        if row.above is not None and id(row.above) not in seen:
            seen.add(id(row.above))
            unfolded[row.above.part_number].append(row.above)
    for product, places in unfolded.items():
        occurrences = [_lines_of(above, quantities, style, merged) for above in places]
        if len(occurrences) > 1 and not _are_equal(places, occurrences):
            merged.unequal.add(product)
            _doubt_unequal(product, places, merged)
        else:
            _add_lines(product, occurrences, merged)
    return merged


def _lines_of(
    above: BillRow, quantities: Mapping[int, Number], style: BillStyle, merged: MergedBills
) -> dict[str, PartLine]:
    by_part: dict[str, list[BillRow]] = defaultdict(list)
    for row in above.below:
        by_part[row.part_number].append(row)
    return {
        child: PartLine(rows, _add_up(rows, quantities, style, merged)) for child, rows in by_part.items()
    }


def _add_up(
    rows: Sequence[BillRow], quantities: Mapping[int, Number], style: BillStyle, merged: MergedBills
) -> Fraction | None:
    """Return how many of a part a product has, from all rows that name it there."""
    numbers = [quantities[id(row)] for row in rows]
    clear = [number for number in numbers if isinstance(number, Fraction)]
    for row, number in zip(rows, numbers, strict=True):
        if isinstance(number, Doubtful):
            merged.doubt_rows([row], number)
    if len(rows) == 1:
        return clear[0] if clear else None
    doubt = _doubt_of_repeat(rows, style) if len(clear) == len(numbers) else _one_unclear(rows)
    if doubt is not None:
        merged.doubt_rows(rows, doubt)
        return None
    if style != BillStyle.POSITION and _share_position(rows):
        return _take_once(rows, clear, merged)
    total = sum(clear, start=Fraction(0))
    text = as_decimal(total)
    if isinstance(text, Doubtful):
        merged.doubt_rows(rows, text)
        return None
    remark = Phrase(
        "the quantities of rows {rows} were added up: {quantity}", rows=name_rows(rows), quantity=text
    )
    merged.remarks.update(dict.fromkeys(map(id, rows), remark))
    return total


def _take_once(rows: Sequence[BillRow], clear: Sequence[Fraction], merged: MergedBills) -> Fraction | None:
    if len(set(clear)) > 1:
        why = Phrase("rows {rows} give different quantities for one position", rows=name_rows(rows))
        merged.doubt_rows(rows, Doubtful(why, _KEEP_ONE))
        return None
    remark = Phrase("rows {rows} say the same of one position, which counts once", rows=name_rows(rows))
    merged.remarks.update(dict.fromkeys(map(id, rows), remark))
    return clear[0]


_KEEP_ONE: Final = Phrase("Keep the row that is right")


def _share_position(rows: Sequence[BillRow]) -> bool:
    positions = {row.entry.values.get(POSITION, "") for row in rows if row.entry}
    return len(positions) == 1 and "" not in positions


def _one_unclear(rows: Sequence[BillRow]) -> Doubtful:
    why = Phrase(
        "the part stands in rows {rows}, and not all their quantities are clear", rows=name_rows(rows)
    )
    return Doubtful(why, Phrase("Write the quantity into each of the rows"))


def _doubt_of_repeat(rows: Sequence[BillRow], style: BillStyle) -> Doubtful | None:
    """Return why rows that name one part in one product cannot be brought together."""
    differs = _find_difference(rows)
    if differs:
        why = Phrase(
            "rows {rows} name the same part with different texts in {column}",
            rows=name_rows(rows),
            column=differs,
        )
        return Doubtful(why, _KEEP_ONE)
    positions = [row.entry.values.get(POSITION, "") for row in rows if row.entry]
    distinct = set(positions)
    if len(distinct) == len(positions) and "" not in distinct:
        return None
    if len(distinct) == 1 and "" not in distinct and style != BillStyle.POSITION:
        return None
    stated = [tuple(sorted(row.entry.values.items())) for row in rows if row.entry]
    if len(distinct) == 1 and len(set(stated)) == len(stated):
        return None  # no positions, and each row says something else
    why = Phrase(
        "rows {rows} name the same part; whether they count once or together is not said",
        rows=name_rows(rows),
    )
    return Doubtful(why, Phrase("Make one row of them"))


def _find_difference(rows: Sequence[BillRow]) -> str:
    """Return the column in which rows of one part contradict each other; blank if there is none."""
    first: dict[str, str] = {}
    for row in rows:
        for name, text in row.entry.values.items() if row.entry else ():
            is_of_part = name == UNIT or not name.startswith("list.")
            if is_of_part and first.setdefault(name, text) != text:
                return (row.entry.headings.get(name) if row.entry else "") or name.rpartition(".")[2]
    return ""


def name_rows(rows: Iterable[BillRow]) -> str:
    """Return the numbers of some rows for a sentence: 4, 9, 12."""
    numbers = list(dict.fromkeys(str(row.entry.place.row) for row in rows if row.entry))
    return ", ".join([*numbers[:_MOST_NAMED], *(["…"] if len(numbers) > _MOST_NAMED else [])])


# ---- assemblies that are unfolded in several places --------------------------------------------


def _are_equal(places: Sequence[BillRow], occurrences: Sequence[Mapping[str, PartLine]]) -> bool:
    """Tell whether an assembly holds the same wherever it is unfolded; an unclear quantity contradicts none."""
    complete = [set(lines) for above, lines in zip(places, occurrences, strict=True) if not above.is_open]
    if any(parts != complete[0] for parts in complete):
        return False
    everything = complete[0] if complete else None
    if everything is not None and any(not set(lines) <= everything for lines in occurrences):
        return False
    quantities: dict[str, Fraction] = {}
    return all(
        line.quantity is None or quantities.setdefault(child, line.quantity) == line.quantity
        for lines in occurrences
        for child, line in lines.items()
    )


def _doubt_unequal(product: str, places: Sequence[BillRow], merged: MergedBills) -> None:
    why = Phrase(
        "the parts of {product} stand differently below rows {rows}",
        product=product,
        rows=name_rows(places) or name_rows(row for above in places for row in above.below),
    )
    doubt = Doubtful(why, Phrase("Keep the parts that are right, and take out the others"))
    for above in places:
        merged.doubt_rows(above.below, doubt)


def _add_lines(product: str, occurrences: Sequence[Mapping[str, PartLine]], merged: MergedBills) -> None:
    for lines in occurrences:
        for child, line in lines.items():
            merged_line = merged.lines.setdefault((product, child), line)
            if merged_line is not line:
                merged_line.rows += line.rows
                merged_line.quantity = line.quantity if merged_line.quantity is None else merged_line.quantity
