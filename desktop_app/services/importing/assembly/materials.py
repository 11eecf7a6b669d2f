# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Materials of products, from certificates and replies on origin, put together with those that are on file.

An import replaces the materials of a product as a whole, so those on file stand beside what the rows say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from itertools import count
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import HUNDRED, fraction_of, is_plain_decimal
from desktop_app.basics.substances import (
    FeedstockRow,
    Substance,
    SubstanceKind,
    element_percent,
    find_feedstock,
    find_substance,
    shown_factor,
)
from desktop_app.basics.texts import Doubtful
from desktop_app.domain.law.pack import Pack
from desktop_app.listreader import Entry, RowPlace
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.schema.declaration import Row, Sheet

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
    contents, values = RowContents(entry), entry.values
    # what the row gives figures of: field, substance, and both ends
    figures = [(f"{CONTENT}:{text}", text, low, high) for text, (low, high) in entry.contents.items()]
    for name, substance_field, content_field in (
        (SUBSTANCE, SUBSTANCE, CONTENT),
        (_PERCENT, _ELEMENT, _PERCENT),
    ):
        if text := values.get(substance_field):
            figures.append((name, text, values.get(content_field, ""), values.get(f"{content_field}_to", "")))
    for name, text, low, high in figures:
        substance = find_substance(text)
        if isinstance(substance, Doubtful):
            contents.doubts.append((name, substance))
        elif low:
            _add_figure(contents, name, substance, (low, high), elements)
    if values.get(CONTENT) and not values.get(SUBSTANCE):
        contents.doubts.append((CONTENT, _OF_WHAT))
    for name in (*entry.doubts, *entry.missing):
        base, _, text = name.partition(":")
        unclear = find_substance(text or values.get(SUBSTANCE, "")) if base == CONTENT else None
        if isinstance(unclear, Substance):
            contents.open_elements |= unclear.elements & set(elements)
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
    for content in contents:
        for elements, figures in content.masses.items():
            masses.setdefault(elements, []).extend(figures)
    single = {frozenset(elements) for elements in masses if len(elements) == 1}
    total = Fraction(0)
    for elements, figures in masses.items():
        kinds = {kind for kind, _ in figures}
        if SubstanceKind.MIXTURE in kinds and any(elements >= content for content in single):
            continue
        total += max(figure for _, figure in figures)
    return total


def _add_figure(
    contents: RowContents, name: str, substance: Substance, ends: tuple[str, str], elements: Collection[str]
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
        # rows a substance of one lot belong together, rows with a column a substance do not
        lots: list[_Lot] = []
        by_substance: dict[str, _Lot] = {}
        for row in rows:
            name = row.entry.values.get(_LOT, "")
            if SUBSTANCE not in row.entry.values and _ELEMENT not in row.entry.values:
                lots.append(_Lot(name, [row]))
            elif name in by_substance:
                by_substance[name].rows.append(row)
            else:
                by_substance[name] = _Lot(name, [row])
                lots.append(by_substance[name])
        for lot in lots:
            if rounded_sum(lot.rows) > _HUNDRED:
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


def _settle_lot(lot: _Lot, element: str, read: CompositionsRead) -> list[tuple[RowContents, Statement]]:
    """Return what a lot says of an element, if all of it agrees; what does not is doubtful."""
    stated = lot.statements(element)
    if lot.is_refused or not stated:
        return []
    row, first = stated[0]
    for other_row, other in stated[1:]:
        ends, other_ends = _ends(first), _ends(other)
        agrees = ends == other_ends
        if first.is_direct != other.is_direct:  # for the element, and for a compound of it
            pairs = zip(ends, other_ends, strict=True)
            agrees = all(abs(a - b) <= max(a, b) * _SLACK for a, b in pairs)
        if not agrees:
            why = _word_contradiction(element, (row, first), (other_row, other))
            for contradicting in (row,) if other_row is row else (row, other_row):
                entry = contradicting.entry
                read.doubts.append((entry, _field_of(entry, element), why))
            lot.rows[0].open_elements.add(element)
            return []
    return stated


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
    by_place: Mapping[object, Entry] = {row.entry.place: row.entry for row in rows}
    read.contents.append(ElementContent(part_number, element, low, high, list(by_place.values())))
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


# --------------------------------------------------------------------------------------------------
# The materials of products: those on file beside what rows add, line by line, and what of the rows is not
# clear.


_PREFIX: Final = f"{Sheet.MATERIALS}."
_ROW: Final = f"{_PREFIX}row"
_SUBSTANCE: Final = "list.substance"
_OWN: Final = frozenset(
    ("part_number", "line", "row", "element", "element_percent", "element_percent_to", "origin", "china_share",
     "china_share_to")
)  # fmt: skip
"""Columns that are worked out here; any other is taken from the row as it stands."""


@dataclass(slots=True)
class _MaterialLine:
    """One material of a product: as it is on file, what the rows add to it, and those that tell its origin.

    ``is_origin_open``: rows contradict each other on its origin.
    """

    stored: Row
    placed: PlacedRow
    told_origin: list[Entry] = field(default_factory=list)
    is_origin_open: bool = False

    def value(self, name: str) -> str:
        return self.placed.row.get(name) or self.stored.get(name, "")


ORIGIN: Final = f"{Sheet.MATERIALS}.origin"


class MaterialLines:
    """The materials of all products that the rows speak of."""

    def __init__(
        self, assembly: Assembly, on_file: Iterable[Row], law: Pack, entries: Iterable[Entry]
    ) -> None:
        self._assembly = assembly
        self._replies = {entry.place: entry.read_origin(law.origin) for entry in entries if entry.part_number}
        self._elements = frozenset(law.elements)
        self._elements_of_row = {row.id: self._elements & set(row.elements) for row in law.rows.values()}
        self._lines: dict[str, list[_MaterialLine]] = {}
        self._changed: dict[str, None] = {}
        for row in on_file:
            key = {"part_number": row["part_number"], "line": row["line"]}
            self._lines.setdefault(row["part_number"], []).append(_MaterialLine(row, PlacedRow(key, [])))

    def add_all(self, entries: Sequence[Entry], read: CompositionsRead) -> None:
        """Add contents, feedstock that is named without one, and replies on origin, in that order."""
        with_content = {entry.place for content in read.contents for entry in content.entries}
        for content in read.contents:
            self._add_content(content)
        for entry in entries:
            if entry.place not in with_content and entry.part_number and entry.values.get(_ROW):
                self._add_content(ElementContent(entry.part_number, "", "", "", [entry]))
        for entry in entries:
            reply = self._replies.get(entry.place)
            if reply is None:
                continue
            for name, doubt in reply.doubts:
                self._assembly.doubt(entry, doubt, name)
            if entry.place in with_content or entry.values.get(_ROW):
                continue
            if reply.facts:
                self._add_reply(entry, reply.facts.as_columns())
            elif not reply.is_open:
                # Doubt a row that names an element and says nothing of it that is taken.
                text = entry.values.get(_SUBSTANCE, "")
                substance = find_substance(text) if text else None
                is_told = any(
                    name.partition(":")[0] == "list.content" for name in (*entry.doubts, *entry.missing)
                )
                is_silent = not is_told and not entry.values.get("list.content")
                if is_silent and isinstance(substance, Substance) and substance.elements & self._elements:
                    why = Phrase("no content of {substance} is given", substance=text)
                    self._assembly.doubt(
                        entry, Doubtful(why, Phrase("Say which column holds the content")), _SUBSTANCE
                    )
        for part_number in self._changed:
            for line in self._lines[part_number]:
                self._assembly.add(Sheet.MATERIALS, line.placed)

    def _lines_of_reply(self, entry: Entry) -> list[_MaterialLine] | None:
        """Return the materials that a reply is about: those of the element that the row names, or all of its product.

        None where the row speaks of a substance that is none of theirs.
        """
        lines = self._lines.get(entry.part_number, [])
        text = entry.values.get(_SUBSTANCE, "") or entry.values.get(f"{_PREFIX}element", "")
        if not text:
            return lines
        substance = find_substance(text)
        if isinstance(substance, Doubtful):
            return None
        if substance.kind == SubstanceKind.TOTAL:
            return lines
        named = substance.elements & self._elements
        return (
            [line for line in lines if any(self._fits(line, symbol, "") for symbol in named)]
            if named
            else None
        )

    def _add_content(self, content: ElementContent) -> None:
        row = self._agreed(content.entries, _ROW)
        fitting = [
            line
            for line in self._lines.get(content.part_number, [])
            if self._fits(line, content.element, row)
        ]
        if len(fitting) > 1:
            why = Phrase(
                "{part_number} has {count} materials with {element} on file, and nothing tells which one is meant",
                part_number=content.part_number,
                count=len(fitting),
                element=content.element or row,
            )
            self._doubt_all(content.entries, Doubtful(why, Phrase("Change the one that is meant by hand")))
            return
        if fitting:
            line = fitting[0]
        else:
            lines = self._lines.setdefault(content.part_number, [])
            used = {each.placed.row["line"] for each in lines}
            free = next(number for number in map(str, count(1)) if number not in used)
            line = _MaterialLine({}, PlacedRow({"part_number": content.part_number, "line": free}, []))
            lines.append(line)
        columns = {"row": row, "element": "" if line.stored.get("row") else content.element}
        columns |= {"element_percent": content.low, "element_percent_to": content.high}
        names = dict.fromkeys(
            name for entry in content.entries for name in entry.values if name.startswith(_PREFIX)
        )
        wanted = [name for name in names if name.removeprefix(_PREFIX) not in _OWN]
        columns |= {name.removeprefix(_PREFIX): self._agreed(content.entries, name) for name in wanted}
        replies = [self._replies[entry.place] for entry in content.entries]
        stated = {reply.facts for reply in replies}
        origin = next(iter(stated)).as_columns() if len(stated) == 1 else {}
        if len(stated) > 1:
            doubt = Doubtful(Phrase("rows of one material name different origins"), _KEEP_ONE)
            self._doubt_all(content.entries, doubt, ORIGIN)
        if _contradicts_share(line.stored, origin):
            self._doubt_all(content.entries, _word_share(line.stored), ORIGIN)
            origin = {}
        columns |= origin
        self._write(line, columns, content.entries)

    def _fits(self, line: _MaterialLine, element: str, row: str) -> bool:
        """Tell whether a material on file is the one that a content, or a named feedstock, is about."""
        on_row, of_element = line.value("row"), line.value("element")
        if row and on_row:
            return on_row == row and of_element in ("", element)
        if of_element or not on_row:
            return bool(element) and of_element == element
        return {element} == self._elements_of_row[on_row]

    def _write(self, line: _MaterialLine, columns: Mapping[str, str], entries: Sequence[Entry]) -> None:
        line.placed.row |= {name: text for name, text in columns.items() if text}
        if columns.get("origin") or columns.get("china_share"):
            line.told_origin += entries
        places = (entry.place for entry in entries)
        line.placed.places += (row_place for row_place in places if row_place not in line.placed.places)
        self._changed[line.placed.row["part_number"]] = None

    def _agreed(self, entries: Sequence[Entry], name: str) -> str:
        """Return what all rows that fill in a field say in it; where they differ, nothing."""
        texts = list(dict.fromkeys(entry.values[name] for entry in entries if entry.values.get(name)))
        if len(texts) > 1 and not _all_equal(texts):
            why = Phrase("rows of one material say {first} and {other}", first=texts[0], other=texts[1])
            self._doubt_all(entries, Doubtful(why, _KEEP_ONE), name)
            return ""
        return texts[0] if texts else ""

    def _add_reply(self, entry: Entry, facts: Mapping[str, str]) -> None:
        """Put the origin that a reply tells on every material of its product."""
        lines = self._lines_of_reply(entry)
        if lines is None:
            return
        if not lines:
            why = Phrase("no rare-earth material of {part_number} is on file", part_number=entry.part_number)
            self._assembly.doubt(
                entry, Doubtful(why, Phrase("Enter the material first, then its origin")), ORIGIN
            )
            return
        if any(line.is_origin_open or _contradicts(line.placed.row, facts) for line in lines):
            why = Phrase("rows on {part_number} name different origins", part_number=entry.part_number)
            doubted: dict[RowPlace, Entry] = {}
            for line in lines:
                doubted |= {earlier.place: earlier for earlier in line.told_origin}
                line.told_origin, line.is_origin_open = [], True
                for name in ("origin", "china_share", "china_share_to"):
                    line.placed.row.pop(name, None)
            self._doubt_all([*doubted.values(), entry], Doubtful(why, _KEEP_ONE), ORIGIN)
            return
        for line in lines:
            if _contradicts_share(line.stored, facts):
                self._assembly.doubt(entry, _word_share(line.stored), ORIGIN)
            else:
                self._write(line, facts, [entry])

    def _doubt_all(self, entries: Iterable[Entry], doubt: Doubtful, name: str = "") -> None:
        for entry in entries:
            self._assembly.doubt(entry, doubt, name)


def _contradicts(row: Row, columns: Mapping[str, str]) -> bool:
    """Tell whether the rows read so far say something else of the origin of a material."""
    return any(row.get(name) and text and not _all_equal([row[name], text]) for name, text in columns.items())


def _contradicts_share(stored: Row, columns: Mapping[str, str]) -> bool:
    """Tell whether a bare country stands against a Chinese share on file, which would go on to be used."""
    is_new = columns.get("origin", "") not in ("", stored.get("origin", ""))
    return is_new and not columns.get("china_share") and bool(stored.get("china_share"))


def _word_share(stored: Row) -> Doubtful:
    why = Phrase(
        "a Chinese share of {share} % is on file, and counts before the country", share=stored["china_share"]
    )
    return Doubtful(why, Phrase("Take the share out there, or write the new one"))


def _all_equal(texts: Sequence[str]) -> bool:
    same: Callable[[str], object] = fraction_of if all(map(is_plain_decimal, texts)) else str
    return len({same(text) for text in texts}) == 1


_LISTS: Final = ("list.substance", "list.content", "list.china_reply", "list.rare_earth_origin")


@dataclass(frozen=True, slots=True)
class StatedContent:
    """The content of an element that a content of a compound comes to: percent times ``factor``, exact decimals."""

    element: str
    percent: str
    factor: str


def contents_of_substance(substance: str, percent: str, law: Pack) -> tuple[StatedContent, ...]:
    """Return what a percentage of an element, oxide or compound is of each element that the law file concerns.

    Errors: Refused for a substance that does not tell the share of its elements, or holds none of them; for a
    percentage that is none.
    """
    if not is_plain_decimal(percent) or not 0 <= fraction_of(percent) <= HUNDRED:
        raise Refused(
            Phrase('"{percent}" is not a percentage', percent=percent),
            do="Write a figure from 0 to 100, such as 3.1",
        )
    named = find_substance(substance)
    if isinstance(named, Doubtful):
        raise Refused(named.why, do=named.do)
    shares = {symbol: share for symbol, share in named.shares.items() if symbol in law.elements}
    if named.kind == SubstanceKind.ELEMENT:
        shares = {symbol: Fraction(1) for symbol in named.elements & set(law.elements)}
    if not shares:
        raise Refused(
            Phrase(
                "{substance} does not tell the content of an element of the law file", substance=substance
            ),
            do="Write the symbol or formula, such as Dy or Dy2O3",
        )
    return tuple(
        StatedContent(symbol, element_percent(percent, share), shown_factor(share))
        for symbol, share in sorted(shares.items())
    )


def is_about_materials(fields: Iterable[str]) -> bool:
    """Tell whether some fields of a table say anything of materials."""
    return any(name.startswith(_PREFIX) or name in _LISTS for name in fields)


def drop_other_elements(entries: Iterable[Entry], law: Pack) -> None:
    """Take doubts about elements that the law file does not concern out of rows, before they are told."""
    elements = frozenset(law.elements)
    for entry in entries:
        if entry.doubts or entry.missing:
            leave_out_other_elements(entry, elements)


def assemble_materials(
    entries: Sequence[Entry],
    assembly: Assembly,
    stored_sheets: Mapping[str, Sequence[Stored[Row]]],
    law: Pack,
) -> None:
    """Add the materials that rows tell to an assembly; ``stored_sheets`` is the catalogue."""
    on_file = (stored.row for stored in stored_sheets.get(Sheet.MATERIALS, ()))
    # Put rows of the annex in place of the feedstock that rows name, where they name one clearly.
    rows = [
        FeedstockRow(row.id, row.name, row.name_zh, row.elements, row.form, row.role)
        for row in law.rows.values()
    ]
    feeds: dict[str, str] = {}
    for entry in entries:
        named, text = entry.values.pop(_ROW, ""), entry.values.get(_SUBSTANCE, "")
        text = named or text
        if not text:
            continue
        if text not in feeds:
            feeds[text] = find_feedstock(text, rows)
        if (named and feeds[text]) or (feeds[text] and law.rows[feeds[text]].form == "alloy"):
            entry.values[_ROW] = feeds[text]
        elif named:
            why = Phrase('"{text}" is not clearly one kind of material', text=text)
            assembly.doubt(entry, Doubtful(why, Phrase("Choose the kind of material")), _ROW)
    read = read_compositions(entries, law.elements)
    for entry, name, doubt in read.doubts:
        assembly.doubt(entry, doubt, name)
    for entry, refusal in read.refused:
        assembly.refuse(entry, refusal)
    for entry, remark in read.remarks:
        assembly.remark(entry, remark)
    MaterialLines(assembly, on_file, law, entries).add_all(entries, read)
