# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Materials of products, from certificates and replies on origin, put together with those that are on file.

An import replaces the materials of a product as a whole, so those on file stand beside what the rows say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
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
from desktop_app.services.importing.assembly.compositions import (
    CompositionsRead,
    ElementContent,
    leave_out_other_elements,
    read_compositions,
)
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

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
_KEEP_ONE: Final = Phrase("Keep the one that is meant")


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
        line = fitting[0] if fitting else self._new_line(content.part_number)
        columns = {"row": row, "element": "" if line.stored.get("row") else content.element}
        columns |= {"element_percent": content.low, "element_percent_to": content.high}
        names = dict.fromkeys(
            name for entry in content.entries for name in entry.values if name.startswith(_PREFIX)
        )
        wanted = [name for name in names if name.removeprefix(_PREFIX) not in _OWN]
        columns |= {name.removeprefix(_PREFIX): self._agreed(content.entries, name) for name in wanted}
        replies = [self._replies[entry.place] for entry in content.entries]
        stated = {reply.facts for reply in replies}
        if len(stated) == 1:
            origin = next(iter(stated)).as_columns()
        else:
            if len(stated) > 1:
                self._doubt_all(
                    content.entries,
                    Doubtful(Phrase("rows of one material name different origins"), _KEEP_ONE),
                    ORIGIN,
                )
            origin = {}
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

    def _new_line(self, part_number: str) -> _MaterialLine:
        lines = self._lines.setdefault(part_number, [])
        used = {line.placed.row["line"] for line in lines}
        free = next(number for number in map(str, count(1)) if number not in used)
        line = _MaterialLine({}, PlacedRow({"part_number": part_number, "line": free}, []))
        lines.append(line)
        return line

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
    entries: Sequence[Entry], assembly: Assembly, on_file: Iterable[Row], law: Pack
) -> None:
    """Add the materials that rows tell to an assembly; ``on_file`` are the materials of the catalogue."""
    # Put rows of the annex in place of the feedstock that rows name, where they name one clearly.
    rows = [
        FeedstockRow(row.id, row.name, row.name_zh, row.elements, row.form, row.role)
        for row in law.rows.values()
    ]
    found: dict[str, str] = {}
    for entry in entries:
        named, text = entry.values.pop(_ROW, ""), entry.values.get(_SUBSTANCE, "")
        text = named or text
        if not text:
            continue
        if text not in found:
            found[text] = find_feedstock(text, rows)
        if (named and found[text]) or (found[text] and law.rows[found[text]].form == "alloy"):
            entry.values[_ROW] = found[text]
        elif named:
            why = Phrase('"{text}" is not clearly one kind of material', text=text)
            assembly.doubt(entry, Doubtful(why, Phrase("Choose the kind of material")), _ROW)
    read = read_compositions(entries, law.elements)
    _tell(read, assembly)
    MaterialLines(assembly, on_file, law, entries).add_all(entries, read)


def _tell(read: CompositionsRead, assembly: Assembly) -> None:
    for entry, name, doubt in read.doubts:
        assembly.doubt(entry, doubt, name)
    for entry, refusal in read.refused:
        assembly.refuse(entry, refusal)
    for entry, remark in read.remarks:
        assembly.remark(entry, remark)
