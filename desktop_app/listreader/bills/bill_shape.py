# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table says what is built into what: by a level, dots, positions, indents, pairs, or a title.

Parts of an assembly must never be taken for parts of the product above it: where a column looks like levels or
positions and cannot be read as them, the list is not called flat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.bills import bill_texts
from desktop_app.listreader.bills.placing import (
    INDENT,
    LEVEL,
    PARENT,
    POSITION,
    QUANTITY,
    TOTAL,
    depth_field,
    product_of_section,
)
from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figures import DecimalMark, Figure, decide_decimal_mark, read_quantity
from desktop_app.listreader.entries.read_entries import Entry
from desktop_app.listreader.fields.mapping import (
    LEAVE,
    BillShape,
    BillStyle,
    Choice,
    ColumnProposal,
    Question,
    TableMapping,
)
from desktop_app.listreader.layout.sheet_layout import Region
from desktop_app.listreader.tables import TEXT

# --------------------------------------------------------------------------------------------------
# The columns of a table that tell of a bill, by their fields, and what the table as a whole says of its
# bill.


PART_NUMBER: Final = "products.part_number"
_NO_STRUCTURE: Final = frozenset(
    ("products.value", "products.mass", "list.line_total", "products.made_in", "materials.china_share")
)
"""Fields whose columns, though asked about, tell nothing of what is built into what."""
_LOOKED_AT: Final = 2000
_UNCLEAR: Final = "?"
_FIGURES: Final = (QUANTITY, TOTAL, "products.value", "products.mass")
"""Fields whose cells tell how the figures of a list are written."""
_IN_BRACKETS: Final = re.compile(r"[(\[]\s*([^)\]]+?)\s*[)\]]|\bin\s+(\S+)$|/\s*(\S+)$")


@dataclass(frozen=True)
class BillColumns:
    """The columns of a table by their fields, and what their cells show.

    ``unknown`` are those of which nobody knows what they are.
    """

    region: Region
    by_field: Mapping[str, int]
    unknown: tuple[int, ...] = ()

    def shown(self, column: int) -> list[str]:
        """Return what the first rows show in a column."""
        rows = self.region.rows[:_LOOKED_AT]
        return [row.shown[column] if column < len(row.shown) else "" for row in rows]

    def texts(self, field: str) -> list[str]:
        """Return what the first rows show in the column of a field; nothing without such a column."""
        return self.shown(self.by_field[field]) if field in self.by_field else []

    def texts_of_figures(self, field: str) -> list[str]:
        """Return the distinct figures that a column has as texts, and not as numbers of the spreadsheet."""
        column = self.by_field.get(field)
        if column is None:
            return []
        rows = (row for row in self.region.rows[:_LOOKED_AT] if column < len(row.shown))
        return list({row.shown[column] for row in rows if row.kinds[column] == TEXT})

    def indents(self, column: int) -> list[int | None]:
        """Return how far the cells of a column are moved to the right, by spaces, marks or format; None if blank."""
        cells = (self.region.table.cell(row, column) for row in self.region.rows[:_LOOKED_AT])
        return [
            bill_texts.read_indent(cell.shown, cell.format.indent).marks if cell.shown.strip() else None
            for cell in cells
        ]

    @property
    def has_quantity(self) -> bool:
        """Tell whether there is a column of quantities."""
        return QUANTITY in self.by_field or TOTAL in self.by_field

    @cached_property
    def products(self) -> list[bill_texts.NamedProduct]:
        """Return the products that the list may be of."""
        return bill_texts.list_products(self.region, where_used=self.is_where_used, is_bill=self.has_quantity)

    @cached_property
    def is_where_used(self) -> bool:
        """Tell whether the title says that the rows are products which a part is built into."""
        return bill_texts.speaks_of(self.region, "where_used") and not bill_texts.speaks_of(
            self.region, "bill"
        )

    def make_shape(
        self,
        style: BillStyle,
        columns: tuple[int, ...],
        reason: str,
        *,
        level_from: str = "",
        top: str = "",
        depths: Sequence[int | None] = (),
    ) -> BillShape:
        """Return a shape with the product that the title names for sure; ``depths`` tell whether a row heads it."""
        if self.is_where_used and style in (BillStyle.LEVEL, BillStyle.DOTS):
            style = BillStyle.WHERE_USED
        named = next((product.part_number for product in self.products if product.is_sure), "")
        totals = TOTAL in self.by_field and QUANTITY not in self.by_field
        reasons = [reason]
        if top or named:
            reasons.append(Phrase("the list names {product} as its product", product=top or named))
        # the first row of a list that is the only one at its depth holds all others
        outermost = min((depth for depth in depths if depth is not None), default=None)
        is_headed = outermost is not None and depths[0] == outermost and depths.count(outermost) == 1
        is_whole = bool(top or named) or is_headed or (style == BillStyle.LEVEL and 0 in depths)
        headings = (self.heading_of(field) for field in (QUANTITY, TOTAL))
        groups = (groups for heading in headings for groups in _IN_BRACKETS.findall(heading))
        units_named = (name for names in groups for name in names if name and is_measure(name))
        return BillShape(
            style=style,
            columns=columns,
            top=top or named,
            totals=totals,
            per=_base_quantity(self),
            unit=next(units_named, ""),
            level_from=level_from,
            sureness="sure" if is_whole else "likely",
            reasons=tuple(reasons),
        )

    def only_parent(self) -> str:
        """Return the product that stands beside every row as what it is built into; blank if there are several."""
        parents = {text.strip() for text in self.texts(PARENT) if text.strip()}
        return parents.pop() if len(parents) == 1 else ""

    def heading_of(self, field: str) -> str:
        """Return the heading of the column of a field with its line of units; blank without such a column."""
        for column in self.region.columns:
            if column.column == self.by_field.get(field):
                return f"{column.heading} [{column.unit}]" if column.unit else column.heading
        return ""


def _base_quantity(table: BillColumns) -> str:
    """Return for how many products the quantities are, as the title block says; "?" where that is not clear."""
    text = bill_texts.find_label(table.region.labels, "base_quantity")
    if not text:
        basis = measures.read_heading(table.heading_of(QUANTITY)).basis
        return str(basis.count) if basis and basis.count else "1"
    marks = {decide_decimal_mark(table.texts_of_figures(field)).mark for field in _FIGURES} - {""}
    figure = read_quantity(text, DecimalMark(marks.pop() if len(marks) == 1 else ""))
    if not isinstance(figure, Figure) or figure.high or not is_plain_decimal(figure.low):
        return _UNCLEAR
    plain = figure.low.rstrip("0").rstrip(".") if "." in figure.low else figure.low
    return plain if plain.strip("0.") else _UNCLEAR


def choose_columns(region: Region, columns: Sequence[ColumnProposal]) -> BillColumns:
    """Return the columns of a table that are taken, and those that nobody knows."""
    hidden = {column.column for column in region.columns if column.hidden}
    by_field: dict[str, int] = {}
    unknown = []
    for column in columns:
        if column.sureness != "unsure":
            by_field |= {column.field: column.column} if column.field else {}
        elif column.column not in hidden and column.field not in _NO_STRUCTURE:
            unknown.append(column.column)
    return BillColumns(region, by_field, tuple(unknown))


# --------------------------------------------------------------------------------------------------
# Tables with a column for each level: the part number stands the further to the right, the deeper it is.


_MOST_COLUMNS: Final = 12


def propose_level_columns(table: BillColumns) -> BillShape | None:
    """Propose a column a level: in each row one of some neighbouring columns is filled, and steps go one by one."""
    for run in _runs_of_columns(table):
        filled = [
            next((at for at, text in enumerate(cells) if text.strip()), None)
            for cells in zip(*(table.shown(column) for column in run), strict=True)
        ]
        if bill_texts.is_staircase(filled) and len(set(filled) - {None}) == len(run):
            reason = Phrase("a column for each level tells what each part is built into")
            return table.make_shape(BillStyle.COLUMNS, run, reason, depths=filled)
    return None


def _runs_of_columns(table: BillColumns) -> Iterator[tuple[int, ...]]:
    """Yield runs of neighbouring columns of which at most one is filled in any row, the longest first."""
    other_columns = {
        column for field, column in table.by_field.items() if field not in (PART_NUMBER, LEVEL, POSITION)
    }
    part_column = table.by_field.get(PART_NUMBER)
    headings = {
        column.column: fold_words(column.heading)
        for column in table.region.columns
        if not column.hidden and column.column not in other_columns
    }
    columns = list(headings)
    runs: list[tuple[int, ...]] = []
    for number, first in enumerate(columns):
        run = [first]
        filled = [bool(text.strip()) for text in table.shown(first)]
        for column in columns[number + 1 : number + _MOST_COLUMNS]:
            added = [bool(text.strip()) for text in table.shown(column)]
            is_beside = column == run[-1] + 1 and any(added)
            if not is_beside or any(a and b for a, b in zip(filled, added, strict=True)):
                break
            run.append(column)
            filled = [a or b for a, b in zip(filled, added, strict=True)]
        # behind the first, the headings are no more than a level's
        levels = ("", headings[first], *bill_texts.words_of("level_heading"))
        behind, run = run[1:], [first]
        for column in behind:
            if headings[column] not in levels and not bill_texts.read_level(headings[column]):
                break
            run.append(column)
        if len(run) < 2:
            continue
        texts = [[text.strip() for text in table.shown(column)] for column in run]
        is_full = sum(map(any, zip(*texts, strict=True))) * 10 >= len(filled) * 9
        is_short = all(len(text) <= 2 for of_column in texts for text in of_column)
        if is_full and (part_column is None or part_column in run or is_short):
            runs.append(tuple(run))
    yield from sorted(runs, key=lambda run: (-len(run), run))


# --------------------------------------------------------------------------------------------------
# Tells a flat list from one whose structure stands in a column that is not understood. Parts of an assembly
# must never be taken for parts of the product above it: where a column looks like levels or positions and
# cannot be read as them, the list is not called flat.


def has_structure(texts: Sequence[str]) -> bool:
    """Tell whether texts are position numbers of which deeper ones stand in others; not mere numbers of lines."""
    positions = [position for text in texts if (position := bill_texts.read_position(text)) is not None]
    filled = sum(bool(text.strip()) for text in texts)
    position_set = set(positions)
    deep = [position for position in positions if len(position) > 1]
    with_parent = sum(position[:-1] in position_set for position in deep)
    return bool(deep) and with_parent * 2 >= len(deep) and len(positions) * 10 >= filled * 7


def find_unread_structure(table: BillColumns) -> str:
    """Return which column may tell a structure that nothing else has read; blank if there is none."""
    for field in (LEVEL, POSITION):
        texts = [text.strip() for text in table.texts(field) if text.strip()]
        if _may_be_levels(texts) or (field == LEVEL and len(set(texts)) > 1):
            return _name_column(table, table.by_field[field])
    for column in table.unknown:
        texts = [text.strip() for text in table.shown(column) if text.strip()]
        if has_structure(texts) or (_may_be_levels(texts) and len(texts) * 2 > len(table.shown(column))):
            return _name_column(table, column)
    return ""


def _may_be_levels(texts: Sequence[str]) -> bool:
    """Tell whether numbers go up and down like levels, or are positions in chapters; numbers of lines only go up."""
    positions = [position for text in texts if (position := bill_texts.read_position(text)) is not None]
    if any(len(position) > 1 for position in positions) and len(positions) * 10 >= len(texts) * 9:
        return True
    if len(set(texts)) == len(texts):
        return False
    depths = bill_texts.level_depths(texts)
    return len({depth for depth in depths if depth is not None}) > 1 and bill_texts.is_staircase(depths)


def _name_column(table: BillColumns, column: int) -> str:
    headings = {region_column.column: region_column.heading for region_column in table.region.columns}
    return Phrase(
        'the column "{heading}" may tell what is built into what, and is not understood',
        heading=headings.get(column, ""),
    )


_MOST_CANDIDATES: Final = 4
_TOP: Final = "bill.top"
_SIGNS: Final = "+-–—*>#"


def propose_bill_shape(region: Region, columns: Sequence[ColumnProposal]) -> BillShape:
    """Return how a bill is read from a table. A bill whose product nobody names has a blank ``top``."""
    table = choose_columns(region, columns)
    for propose in (
        _by_parent,
        _by_level,
        _by_position,
        propose_level_columns,
        _by_marks,
        _by_indent,
        _by_outline,
        _by_title,
    ):
        shape = propose(table)
        if shape is not None:
            return shape
    return BillShape()


def ask_about_measures(
    region: Region, columns: Sequence[ColumnProposal], shape: BillShape, answers: Mapping[str, str]
) -> tuple[BillShape, tuple[Question, ...]]:
    """Return a shape that says whether what is counted in metres or kilograms is bought so, and the question if open.

    A shape that says so already, from an earlier list with the same headings, is not asked about. While the question is
    open the shape says no: their quantities stay open.
    """
    table = choose_columns(region, columns)
    stated = set(map(str.strip, table.texts(_UNIT)))
    counts = measures.units_of_several(stated - (set() if "C" in stated else {"M"}))
    units = [unit for text in table.texts(_UNIT) if (unit := text.strip()) not in counts and is_measure(unit)]
    is_said = any(any(map(str.isalpha, text)) for text in table.texts(_PER))
    if shape.style == BillStyle.NONE or not units or is_said:
        return shape, ()
    name = _id_of_question(region).replace(_TOP, _MEASURES, 1)
    if name in answers:
        return replace(shape, by_measure=answers[name] == _EACH), ()
    if shape.by_measure is not None:
        return shape, ()
    named = ", ".join(list(dict.fromkeys(units))[:_MOST_CANDIDATES])
    text = Phrase(
        "Are parts that are counted in {units} bought so, with a price for one {units}?", units=named
    )
    choices = (
        Choice(_EACH, Phrase("Yes; one of the part is one {units}", units=named)),
        Choice(LEAVE, Phrase("No, or not known; leave their quantities open")),
    )
    question = Question(name, text, choices, LEAVE, tuple(dict.fromkeys(units))[:3], len(units))
    return replace(shape, by_measure=False), (question,)


_MEASURES: Final = "bill.measures"
_EACH: Final = "each"
_UNIT: Final = "list.quantity_unit"
_PER: Final = "list.price_per"


def is_measure(unit: str) -> bool:
    """Tell whether a unit measures a mass or a length, and counts no pieces."""
    return measures.find_mass_unit(unit) is not None or fold_words(unit) in bill_texts.words_of("measure")


def ask_about_bill(region: Region, shape: BillShape) -> tuple[Question, ...]:
    """Return the question of which product a list is, where it matters and nobody says it."""
    if shape.style in (BillStyle.NONE, BillStyle.PARENT_CHILD) or shape.top or shape.sureness != "likely":
        return ()
    products = [product.part_number for product in bill_texts.list_products(region, is_bill=True)][
        :_MOST_CANDIDATES
    ]
    choices = [
        Choice("", Phrase("Take the parts without a bill")),
        *(Choice(name, name) for name in products),
    ]
    text = Phrase("Which product is this the parts list of?")
    writes = Phrase("Another part number")
    return (Question(_id_of_question(region), text, tuple(choices), "", (), len(region.rows), writes=writes),)


def answer_about_bill(region: Region, shape: BillShape, answers: Mapping[str, str]) -> BillShape:
    """Return a shape with the answer to its question, which is a part number; blank leaves it as it is."""
    top = answers.get(_id_of_question(region), "").strip()
    return replace(shape, top=top, sureness="sure") if top and ask_about_bill(region, shape) else shape


def _id_of_question(region: Region) -> str:
    """Return the name of the question about one table; its answer holds for no other file."""
    heading = region.heading_rows[0] if region.heading_rows else 0
    return f"{_TOP}:{region.file}:{region.table.title}:{heading}"


def is_about_bill(question: Question) -> bool:
    """Tell whether a question is about the bill of one table; its answer holds for no other."""
    return question.id.startswith((f"{_TOP}:", f"{_MEASURES}:"))


# ---- one function for each way; None where a table does not go that way ------------------------


def _by_parent(table: BillColumns) -> BillShape | None:
    column = table.by_field.get(PARENT)
    if column is None or PART_NUMBER not in table.by_field:
        return None
    levels = {level for level in map(bill_texts.read_level, table.texts(LEVEL)) if level}
    if table.only_parent() and len(levels) > 1:
        return None  # the same product beside every row is the top, and the levels tell the rest
    reason = Phrase("a column names the product that each part is built into")
    return BillShape(BillStyle.PARENT_CHILD, (column,), reasons=(reason,))


def _by_level(table: BillColumns) -> BillShape | None:
    column = table.by_field.get(LEVEL)
    if column is None:
        return None
    texts = table.shown(column)
    depths = bill_texts.level_depths(texts)
    readable = sum(depth is not None for depth, text in zip(depths, texts, strict=True) if text.strip())
    filled = sum(bool(text.strip()) for text in texts)
    if len({depth for depth in depths if depth is not None}) < 2 or readable * 10 < filled * 7:
        return None
    marked = any(level.marks for level in map(bill_texts.read_level, texts) if level)
    style = BillStyle.DOTS if marked else BillStyle.LEVEL
    if not texts[0].strip() and depths[0] is None:
        depths[0] = -1  # the product itself needs no level
    reason = Phrase("a column gives the level of each part")
    return table.make_shape(style, (column,), reason, depths=depths, top=table.only_parent())


def _by_position(table: BillColumns) -> BillShape | None:
    for field in (POSITION, LEVEL):
        texts = table.texts(field)
        if has_structure(texts):
            reason = Phrase("position numbers tell what each part is built into")
            depths, column = bill_texts.position_depths(texts), table.by_field[field]
            return table.make_shape(BillStyle.POSITION, (column,), reason, depths=depths, level_from=field)
    return None


def _by_marks(table: BillColumns) -> BillShape | None:
    """Propose dots in front of part numbers, or lines that draw a tree."""
    column = table.by_field.get(PART_NUMBER)
    if column is None:
        return None
    marks = [bill_texts.read_indent(text, 0).marks if text.strip() else None for text in table.shown(column)]
    if not bill_texts.is_staircase(marks) or _are_signs(table.shown(column)):
        return None
    reason = Phrase("marks in front of the part numbers tell what each part is built into")
    spaced = any(text[:1].isspace() for text in table.shown(column))
    style = BillStyle.INDENT if spaced else BillStyle.DOTS
    return table.make_shape(style, (column,), reason, depths=marks, level_from=INDENT)


def _are_signs(texts: Sequence[str]) -> bool:
    """Tell whether what stands in front of a few texts can as well be their own: +49, -7, *12."""
    marked = [text for text in texts if text.strip() and bill_texts.split_marks(text).marks]
    signs = [text for text in marked if text.strip()[0] in _SIGNS]
    return bool(signs) and len(signs) == len(marked) and 5 * len(marked) < len(texts)


def _by_indent(table: BillColumns) -> BillShape | None:
    if PART_NUMBER not in table.by_field:
        return None
    for field in (PART_NUMBER, "products.name"):
        column = table.by_field.get(field)
        is_told = column is not None and bill_texts.is_staircase(table.indents(column))
        if column is not None and is_told and not _are_signs(table.shown(column)):
            reason = Phrase("indents tell what each part is built into")
            depths = table.indents(column)
            return table.make_shape(BillStyle.INDENT, (column,), reason, depths=depths, level_from=INDENT)
    return None


def _by_outline(table: BillColumns) -> BillShape | None:
    """Propose the groups of rows that the spreadsheet folds: parts below what they are built into.

    Groups are folded below a sum as well: only where the sheet says that the sum is above, or where the last row is in
    a group, does the row above a group hold it.
    """
    levels, rows = table.region.table.outline, table.region.rows
    column = table.by_field.get(PART_NUMBER)
    if not levels or column is None or not table.has_quantity:
        return None
    depths: list[int | None] = [levels.get(row.number, 0) for row in rows[:_LOOKED_AT]]
    if len(set(depths)) < 2:
        return None
    is_told = table.region.table.sums_above or levels.get(rows[-1].number, 0) > 0
    if is_told and bill_texts.is_staircase(depths):
        reason = Phrase("the groups of rows tell what each part is built into")
        return table.make_shape(BillStyle.OUTLINE, (column,), reason, depths=depths, level_from=INDENT)
    unclear = Phrase("the groups of rows may tell what is built into what, and are not understood")
    return BillShape(BillStyle.FLAT, (column,), sureness="unsure", reasons=(unclear,))


def _by_title(table: BillColumns) -> BillShape | None:
    if PART_NUMBER not in table.by_field or not table.has_quantity:
        return None
    column = table.by_field[PART_NUMBER]
    if table.is_where_used:
        reason = Phrase("the title says that the part is built into these products")
        return table.make_shape(BillStyle.WHERE_USED, (column,), reason, top=table.only_parent())
    unread = find_unread_structure(table)
    if unread:
        return BillShape(BillStyle.FLAT, (column,), sureness="unsure", reasons=(unread,))
    if any(product_of_section(section) for section in set(table.region.sections.values())):
        reason = Phrase("the headings of its sections name products")
        return replace(table.make_shape(BillStyle.FLAT, (column,), reason), sureness="sure")
    reason = Phrase("the list gives quantities and no structure")
    return table.make_shape(BillStyle.FLAT, (column,), reason, top=table.only_parent())


# --------------------------------------------------------------------------------------------------
# Notes how far rows are moved to the right, and takes the marks that do it off their part numbers.


def note_depths(region: Region, mapping: TableMapping, entries: Sequence[Entry]) -> None:
    """Write into rows how deep their cells stand, where a bill is told by dots in front of them, spaces or formats.

    Marks belong to no part number: "..KM-4212" is KM-4212 on the second level.
    """
    shape = mapping.bill
    if not shape.columns:
        return
    column = shape.columns[0]
    if depth_field(shape) == LEVEL and shape.style in (BillStyle.LEVEL, BillStyle.DOTS, BillStyle.WHERE_USED):
        # levels of nothing but dots or stars; elsewhere such a cell says that it has no value
        without = [entry for entry in entries if LEVEL in entry.missing]
        rows = {row.number: row for row in region.rows} if without else {}
        for entry in without:
            shown = region.table.cell(rows[entry.place.row], column).shown
            if bill_texts.read_level(shown) is not None:
                entry.values[LEVEL] = shown
                del entry.missing[LEVEL]
    if depth_field(shape) != INDENT:
        return
    part_column = mapping.column_of(PART_NUMBER)
    is_part_column = part_column is not None and part_column.column == column
    rows = {row.number: row for row in region.rows}
    for entry in entries:
        if shape.style == BillStyle.OUTLINE:
            entry.indent = region.table.outline.get(entry.place.row, 0)
            continue
        cell = region.table.cell(rows[entry.place.row], column)
        entry.indent = bill_texts.read_indent(cell.shown, cell.format.indent).marks
        if is_part_column and entry.part_number:
            entry.values[PART_NUMBER] = bill_texts.split_marks(entry.part_number).text
