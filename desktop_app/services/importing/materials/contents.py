# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What one row of a certificate says of the elements in a product: its figures turned into percents of elements.

Only elements that the law file concerns become statements. The others are read for the sum alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import fraction_of
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.materials.substances import (
    Substance,
    SubstanceKind,
    element_percent,
    find_substance,
    shown_factor,
)

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
        percent=_word_range(*ends),
        formula=substance.formula,
        factor=shown_factor(share),
        result=_word_range(low, high),
        element=symbol,
    )
    return Statement(symbol, low, high, is_direct=False, remark=remark)


def _word_range(low: str, high: str) -> str:
    return f"{low}–{high}" if high else low


@lru_cache(maxsize=65536)
def _least(figure: str) -> Fraction:
    """Return the least that a figure can stand for: half of its last place less."""
    places = len(figure.partition(".")[2])
    return max(Fraction(0), fraction_of(figure) - Fraction(1, 2 * 10**places))
