# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The elements in products, from the rows of certificates: a column or a row a substance, one lot or several.

Lots of one product that differ make a range; rows that contradict each other, or of which one is not clear, settle
nothing and are doubtful. A sum above 100 % is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.substances import (
    Substance,
    SubstanceKind,
    element_percent,
    find_substance,
    shown_factor,
)
from desktop_app.basics.texts import Doubtful
from desktop_app.listreader import Entry

# --------------------------------------------------------------------------------------------------
# What one row of a certificate says of the elements in a product: its figures turned into percents of
# elements. Only elements that the law file concerns become statements. The others are read for the sum
# alone.


CONTENT: Final = "list.content"
SUBSTANCE: Final = "list.substance"
_ELEMENT: Final = "materials.element"
_PERCENT: Final = "materials.element_percent"
_HUNDRED: Final = Fraction(100)
_OF_WHAT: Final = Doubtful(
    Phrase("nothing tells of which element it is the content"),
    Phrase("Say what the column is the content of"),
)
_WRITE_EACH: Final = Phrase("Write the content of each element")


@dataclass(frozen=True, slots=True)
class Statement:
    """The percent of an element in a product, as one row says it; ``high`` is the upper end of a range or blank.

    ``is_direct``: the row gives it for the element and not for a compound of it.
    """

    element: str
    low: str
    high: str
    is_direct: bool
    remark: str = ""


@dataclass(slots=True)
class RowContents:
    """What a row says of contents.

    ``open_elements`` are those of which the row says something that is not clear. ``masses`` are all figures by what
    they are of, for their sum; ``doubts`` name the field and what is not clear.
    """

    entry: Entry
    statements: list[Statement] = field(default_factory=list)
    open_elements: set[str] = field(default_factory=set)
    masses: dict[frozenset[str], list[tuple[SubstanceKind, Fraction]]] = field(default_factory=dict)
    doubts: list[tuple[str, Doubtful]] = field(default_factory=list)

    @property
    def says_anything(self) -> bool:
        """Tell whether the row speaks of contents at all."""
        return bool(self.statements or self.open_elements or self.masses or self.doubts)


def read_contents(entry: Entry, elements: Collection[str]) -> RowContents:
    """Return what a row says of the contents of its product; ``elements`` are those that become statements."""
    contents = RowContents(entry)
    for name, text, low, high in _figures_of(entry):
        substance = find_substance(text)
        if isinstance(substance, Doubtful):
            contents.doubts.append((name, substance))
        elif low:
            _add_figure(contents, name, substance, (low, high), elements)
    if entry.values.get(CONTENT) and not entry.values.get(SUBSTANCE):
        contents.doubts.append((CONTENT, _OF_WHAT))
    for text in _unclear_cells(entry):
        substance = find_substance(text)
        if isinstance(substance, Substance):
            contents.open_elements |= substance.elements & set(elements)
    return contents


def leave_out_other_elements(entry: Entry, elements: Collection[str]) -> None:
    """Take the doubts about elements that the law file does not concern out of a row: "bal." iron is no open fact."""
    for cells in (entry.doubts, entry.missing):
        for name in list(cells):
            base, _, text = name.partition(":")
            text = text or (entry.values.get(SUBSTANCE, "") if base == CONTENT else "")
            substance = find_substance(text) if base == CONTENT and text else None
            if isinstance(substance, Substance) and not substance.elements & set(elements):
                del cells[name]


def rounded_sum(contents: Collection[RowContents]) -> Fraction:
    """Return the least that the figures of some rows can come to together: each may have been rounded up.

    A figure for a compound counts and not that for its element beside it; one for two elements together does not count
    where one of them is given alone.
    """
    masses: dict[frozenset[str], list[tuple[SubstanceKind, Fraction]]] = {}
    for one in contents:
        for elements, figures in one.masses.items():
            masses.setdefault(elements, []).extend(figures)
    single = {frozenset(elements) for elements in masses if len(elements) == 1}
    total = Fraction(0)
    for elements, figures in masses.items():
        kinds = {kind for kind, _ in figures}
        if SubstanceKind.MIXTURE in kinds and any(elements >= one for one in single):
            continue
        total += max(figure for _, figure in figures)
    return total


def passes_hundred(contents: Collection[RowContents]) -> bool:
    """Tell whether the figures of some rows come to more than the whole, however they were rounded."""
    return rounded_sum(contents) > _HUNDRED


def _figures_of(entry: Entry) -> Iterator[tuple[str, str, str, str]]:
    """Yield what a row gives figures of: field, substance, and both ends."""
    for text, (low, high) in entry.contents.items():
        yield f"{CONTENT}:{text}", text, low, high
    values = entry.values
    if values.get(SUBSTANCE):
        yield SUBSTANCE, values[SUBSTANCE], values.get(CONTENT, ""), values.get(f"{CONTENT}_to", "")
    if values.get(_ELEMENT):
        yield _PERCENT, values[_ELEMENT], values.get(_PERCENT, ""), values.get(f"{_PERCENT}_to", "")


def _unclear_cells(entry: Entry) -> Iterator[str]:
    """Yield the substances whose content a row does not give clearly."""
    for name in (*entry.doubts, *entry.missing):
        base, _, text = name.partition(":")
        if base == CONTENT:
            yield text or entry.values.get(SUBSTANCE, "")


def _add_figure(
    contents: RowContents,
    name: str,
    substance: Substance,
    ends: tuple[str, str],
    elements: Collection[str],
) -> None:
    """Add a figure to the sum, and the statements on elements that it makes."""
    if substance.kind == SubstanceKind.TOTAL:
        return
    concerned = sorted(substance.elements & set(elements))
    of_what = frozenset(concerned) if len(concerned) == 1 else substance.elements
    contents.masses.setdefault(of_what, []).append((substance.kind, _least(ends[0])))
    if substance.kind == SubstanceKind.MIXTURE and concerned:
        contents.open_elements.update(concerned)
        why = Phrase(
            "it is the content of {elements} together, and does not tell that of each",
            elements=", ".join(sorted(substance.elements)),
        )
        contents.doubts.append((name, Doubtful(why, _WRITE_EACH)))
    elif substance.kind != SubstanceKind.MIXTURE:
        contents.statements += (_state(symbol, substance, ends) for symbol in concerned)


def _state(symbol: str, substance: Substance, ends: tuple[str, str]) -> Statement:
    share = substance.shares[symbol]
    low = element_percent(ends[0], share)
    high = element_percent(ends[1], share) if ends[1] else ""
    if substance.kind == SubstanceKind.ELEMENT:
        return Statement(symbol, low, high, is_direct=True)
    remark = Phrase(
        "{percent} % {formula} × {factor} = {result} % {element}",
        percent=_contents_word_range(*ends),
        formula=substance.formula,
        factor=shown_factor(share),
        result=_contents_word_range(low, high),
        element=symbol,
    )
    return Statement(symbol, low, high, is_direct=False, remark=remark)


def _contents_word_range(low: str, high: str) -> str:
    return f"{low}–{high}" if high else low


@lru_cache(maxsize=65536)
def _least(figure: str) -> Fraction:
    """Return the least that a figure can stand for: half of its last place less."""
    places = len(figure.partition(".")[2])
    return max(Fraction(0), fraction_of(figure) - Fraction(1, 2 * 10**places))


_LOT: Final = "list.lot"
_TELLS_APART: Final = ("products.name", "products.grade", "products.material_family")
_SLACK: Final = Fraction(1, 50)
"""How far the content of an element and that of its compound may differ by rounding, as a part of it."""
_KEEP_ONE: Final = Phrase("Keep the one that is meant")


@dataclass(slots=True)
class ElementContent:
    """The percent of an element in a product, ``high`` for the upper end of a range, and the rows that say so."""

    part_number: str
    element: str
    low: str
    high: str
    entries: list[Entry]


@dataclass(slots=True)
class CompositionsRead:
    """What comes of the rows: contents, doubts about a field of a row, refusals of rows, remarks on rows taken."""

    contents: list[ElementContent] = field(default_factory=list)
    doubts: list[tuple[Entry, str, Doubtful]] = field(default_factory=list)
    refused: list[tuple[Entry, Doubtful]] = field(default_factory=list)
    remarks: list[tuple[Entry, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Lot:
    """The rows on one lot of a product, or on the product where no lot is named."""

    name: str
    rows: list[RowContents]
    is_refused: bool = False

    def statements(self, element: str) -> list[tuple[RowContents, Statement]]:
        """Return what its rows say of an element, for the element itself before that for its compounds."""
        stated = [
            (row, statement)
            for row in self.rows
            for statement in row.statements
            if statement.element == element
        ]
        return sorted(stated, key=lambda row_and_statement: not row_and_statement[1].is_direct)

    def is_open(self, element: str) -> bool:
        """Tell whether something is said of an element that is not clear."""
        return self.is_refused or any(element in row.open_elements for row in self.rows)


def read_compositions(entries: Iterable[Entry], elements: Collection[str]) -> CompositionsRead:
    """Return the contents of elements that rows with a part number tell."""
    read = CompositionsRead()
    products: dict[str, list[RowContents]] = {}
    for entry in entries:
        contents = read_contents(entry, elements) if entry.part_number else RowContents(entry)
        if contents.says_anything:
            products.setdefault(entry.part_number, []).append(contents)
            read.doubts += ((entry, name, doubt) for name, doubt in contents.doubts)
    for part_number, rows in products.items():
        lots = _group_lots(rows)
        for lot in lots:
            if passes_hundred(lot.rows):
                lot.is_refused = True
                why = Phrase("the contents come to more than 100 % in all")
                read.refused += (
                    (row.entry, Doubtful(why, Phrase("Correct the figures"))) for row in lot.rows
                )
        stated_elements = {statement.element for row in rows for statement in row.statements}
        for element in (symbol for symbol in elements if symbol in stated_elements):
            by_lot = {id(lot): _settle_lot(lot, element, read) for lot in lots}
            if any(by_lot.values()):
                _join_lots(part_number, element, [(lot, by_lot[id(lot)]) for lot in lots], read)
    return read


def _group_lots(rows: Sequence[RowContents]) -> list[_Lot]:
    """Return the rows by lot: rows a substance of one lot belong together, rows with a column a substance do not."""
    lots: list[_Lot] = []
    by_substance: dict[str, _Lot] = {}
    for row in rows:
        name = row.entry.values.get(_LOT, "")
        if SUBSTANCE in row.entry.values or "materials.element" in row.entry.values:
            if name not in by_substance:
                by_substance[name] = _Lot(name, [])
                lots.append(by_substance[name])
            by_substance[name].rows.append(row)
        else:
            lots.append(_Lot(name, [row]))
    return lots


def _settle_lot(lot: _Lot, element: str, read: CompositionsRead) -> list[tuple[RowContents, Statement]]:
    """Return what a lot says of an element, if all of it agrees; what does not is doubtful."""
    stated = lot.statements(element)
    if lot.is_refused or not stated:
        return []
    row, first = stated[0]
    for other_row, other in stated[1:]:
        if not _agree(first, other):
            why = _word_contradiction(element, (row, first), (other_row, other))
            read.doubts += (
                (row_of_two.entry, _field_of(row_of_two.entry, element), why)
                for row_of_two in _distinct(row, other_row)
            )
            lot.rows[0].open_elements.add(element)
            return []
    return stated


def _agree(first: Statement, other: Statement) -> bool:
    if first.is_direct == other.is_direct:
        return _ends(first) == _ends(other)
    return all(abs(a - b) <= max(a, b) * _SLACK for a, b in zip(_ends(first), _ends(other), strict=True))


def _join_lots(
    part_number: str,
    element: str,
    lots: Sequence[tuple[_Lot, list[tuple[RowContents, Statement]]]],
    read: CompositionsRead,
) -> None:
    """Add what all lots of a product say of an element together."""
    stated = [(lot, statements) for lot, statements in lots if statements]
    firsts = [statements[0][1] for _, statements in stated]
    tables = {_table_of(lot) for lot, _ in stated}
    silent = [
        lot
        for lot, statements in lots
        if not statements and (lot.is_open(element) or _table_of(lot) in tables)
    ]
    rows = [row for _, statements in stated for row, _ in statements]
    doubt = None
    if silent:
        why = Phrase(
            "row {row} on {part_number} gives no clear content of {element}, so that the "
            "range over the lots is not known",
            row=silent[0].rows[0].entry.place.row,
            part_number=part_number,
            element=element,
        )
        doubt = Doubtful(why, Phrase("Give the content in every lot, or leave that row out"))
    elif len({_ends(statement) for statement in firsts}) > 1:
        doubt = _why_no_range(element, [lot for lot, _ in stated], rows, firsts)
    if doubt is not None:
        read.doubts += ((row.entry, _field_of(row.entry, element), doubt) for row in rows)
        return
    low = min((statement.low for statement in firsts), key=fraction_of)
    high = max((statement.high or statement.low for statement in firsts), key=fraction_of)
    high = "" if fraction_of(low) == fraction_of(high) else high
    read.contents.append(ElementContent(part_number, element, low, high, _entries_of(rows)))
    read.remarks += (
        (row.entry, statement.remark)
        for _, statements in stated
        for row, statement in statements[:1]
        if statement.remark
    )
    if high and len(firsts) > 1 and len({_ends(statement) for statement in firsts}) > 1:
        remark = Phrase(
            "{element}: {low}–{high} % over the lots in rows {rows}",
            element=element,
            low=low,
            high=high,
            rows=", ".join(str(row.entry.place.row) for row in rows),
        )
        read.remarks += ((row.entry, remark) for row in rows)


def _table_of(lot: _Lot) -> tuple[str, str]:
    row_place = lot.rows[0].entry.place
    return row_place.file, row_place.sheet


def _why_no_range(
    element: str, lots: Sequence[_Lot], rows: Sequence[RowContents], statements: Sequence[Statement]
) -> Doubtful | None:
    """Return why figures that differ make no range over lots; None where they do."""
    names = [lot.name for lot in lots]
    if len(set(names)) < len(names) or "" in names:
        return _word_contradiction(element, (rows[0], statements[0]), (rows[-1], statements[-1]))
    for name in _TELLS_APART:
        values = {row.entry.values[name] for row in rows if row.entry.values.get(name)}
        if len(values) > 1:
            why = Phrase(
                "rows of one part number speak of {first} and of {other}",
                first=min(values),
                other=max(values),
            )
            return Doubtful(why, Phrase("Give each product its own part number"))
    return None


def _word_contradiction(
    element: str, first: tuple[RowContents, Statement], other: tuple[RowContents, Statement]
) -> Doubtful:
    why = Phrase(
        "row {row} says {percent} % of {element}, and row {other_row} says {other} %",
        row=first[0].entry.place.row,
        percent=first[1].low,
        element=element,
        other_row=other[0].entry.place.row,
        other=other[1].low,
    )
    return Doubtful(why, _KEEP_ONE)


def _ends(statement: Statement) -> tuple[Fraction, Fraction]:
    return fraction_of(statement.low), fraction_of(statement.high or statement.low)


def _field_of(entry: Entry, element: str) -> str:
    """Return the field by which the account names the cell that says something of an element."""
    direct = f"{CONTENT}:{element}"
    if element in entry.contents:
        return direct
    return next((f"{CONTENT}:{text}" for text in entry.contents if element in text), CONTENT)


def _entries_of(rows: Sequence[RowContents]) -> list[Entry]:
    by_place: Mapping[object, Entry] = {row.entry.place: row.entry for row in rows}
    return list(by_place.values())


def _distinct(*rows: RowContents) -> list[RowContents]:
    return list({id(row): row for row in rows}.values())
