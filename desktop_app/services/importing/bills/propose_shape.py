# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table says what is built into what: by a level, dots, positions, indents, pairs, or a title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.quantity import is_plain_decimal
from desktop_app.services.context.tables import TEXT
from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.bills.level_texts import (
    indent_depths,
    level_depths,
    position_depths,
    read_indent,
    read_level,
    read_position,
)
from desktop_app.services.importing.bills.placement import PARENT, POSITION, QUANTITY, TOTAL
from desktop_app.services.importing.bills.top_names import NamedProduct, find_label, list_products, speaks_of
from desktop_app.services.importing.cells.figures import Figure, decide_decimal_mark, read_quantity
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.cells.numerals import DecimalMark
from desktop_app.services.importing.fields.mapping import (
    BillShape,
    BillStyle,
    Choice,
    ColumnProposal,
    ProposalSureness,
    Question,
)
from desktop_app.services.importing.layout.sheet_layout import Region

LEVEL: Final = "list.level"
PART_NUMBER: Final = "products.part_number"
_LOOKED_AT: Final = 2000
_MOST_CANDIDATES: Final = 4
_MOST_LEVEL_COLUMNS: Final = 12
_UNCLEAR: Final = "?"
_FIGURES: Final = (QUANTITY, TOTAL, "products.value", "products.mass")
"""Fields whose cells tell how the figures of a list are written."""


def propose_bill_shape(region: Region, columns: Sequence[ColumnProposal]) -> BillShape:
    """Return how a bill is read from a table. A bill whose product nobody names has a blank ``top``."""
    table = _Columns(region, {p.field: p.column for p in columns if p.field and p.sureness != "unsure"})
    for propose in (_by_parent, _by_level, _by_position, _by_level_columns, _by_marks, _by_indent, _by_title):
        shape = propose(table)
        if shape is not None:
            return shape
    return BillShape()


def ask_about_bill(region: Region, shape: BillShape) -> tuple[Question, ...]:
    """Return the question of which product a list is, where it matters and nobody says it."""
    if shape.style in (BillStyle.NONE, BillStyle.PARENT_CHILD) or shape.top or shape.sureness == "sure":
        return ()
    products = [product.part_number for product in list_products(region)][:_MOST_CANDIDATES]
    choices = [
        Choice("", Phrase("Take the parts without a bill")),
        *(Choice(name, name) for name in products),
    ]
    text = Phrase("Which product is this the parts list of?")
    return (Question(_id_of_question(region), text, tuple(choices), "", (), len(region.rows)),)


def answer_about_bill(region: Region, shape: BillShape, answers: Mapping[str, str]) -> BillShape:
    """Return a shape with the answer to its question, which is a part number; blank leaves it as it is."""
    top = answers.get(_id_of_question(region), "").strip()
    return replace(shape, top=top, sureness="sure") if top and shape.style != BillStyle.NONE else shape


def _id_of_question(region: Region) -> str:
    """Return the name of the question about one table; its answer holds for no other file."""
    heading = region.heading_rows[0] if region.heading_rows else 0
    return f"bill.top:{region.file}:{region.table.title}:{heading}"


@dataclass(frozen=True)
class _Columns:
    """The columns of a table by their fields, and what their cells show."""

    region: Region
    by_field: Mapping[str, int]

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
            read_indent(cell.shown, cell.format.indent).marks if cell.shown.strip() else None
            for cell in cells
        ]

    @property
    def has_quantity(self) -> bool:
        """Tell whether there is a column of quantities."""
        return QUANTITY in self.by_field or TOTAL in self.by_field

    @cached_property
    def products(self) -> list[NamedProduct]:
        """Return the products that the list may be of."""
        return list_products(self.region, where_used=self.is_where_used)

    @cached_property
    def is_where_used(self) -> bool:
        """Tell whether the title says that the rows are products which a part is built into."""
        return speaks_of(self.region, "where_used") and not speaks_of(self.region, "bill")

    def make_shape(
        self,
        style: BillStyle,
        columns: tuple[int, ...],
        reason: str,
        *,
        level_from: str = LEVEL,
        top: str = "",
        depths: Sequence[int | None] = (),
    ) -> BillShape:
        """Return a shape with the product that the title names for sure; ``depths`` tell whether a row heads it."""
        if self.is_where_used and style in (BillStyle.LEVEL, BillStyle.DOTS):
            style = BillStyle.WHERE_USED
        named = next((product.part_number for product in self.products if product.is_sure), "")
        totals = TOTAL in self.by_field and QUANTITY not in self.by_field
        per = _base_quantity(self)
        reasons = [reason]
        if top or named:
            reasons.append(Phrase("the list names {product} as its product", product=top or named))
        sureness: ProposalSureness = "sure" if top or named or _is_headed(depths) else "likely"
        return BillShape(style, columns, top or named, totals, per, level_from, sureness, tuple(reasons))


def _is_headed(depths: Sequence[int | None]) -> bool:
    """Tell whether the first row of a list is the only one at its depth, and so holds all others."""
    outermost = min((depth for depth in depths if depth is not None), default=None)
    return outermost is not None and depths[0] == outermost and depths.count(outermost) == 1


def _base_quantity(table: _Columns) -> str:
    """Return for how many products the quantities are, as the title block says; "?" where that is not clear."""
    text = find_label(table.region.labels, "base_quantity")
    if not text:
        return "1"
    marks = {decide_decimal_mark(table.texts_of_figures(field)).mark for field in _FIGURES} - {""}
    figure = read_quantity(text, DecimalMark(marks.pop() if len(marks) == 1 else ""))
    if (
        isinstance(figure, Figure)
        and not figure.high
        and is_plain_decimal(figure.low)
        and figure.low.strip("0.")
    ):
        return figure.low.rstrip("0").rstrip(".") if "." in figure.low else figure.low
    return _UNCLEAR


# ---- one function for each way; None where a table does not go that way ------------------------


def _by_parent(table: _Columns) -> BillShape | None:
    column = table.by_field.get(PARENT)
    if column is None or PART_NUMBER not in table.by_field:
        return None
    parents = {text.strip() for text in table.texts(PARENT) if text.strip()}
    levels = {level for level in map(read_level, table.texts(LEVEL)) if level}
    if len(parents) == 1 and len(levels) > 1:
        return None  # the same product beside every row is the top, and the levels tell the rest
    reason = Phrase("a column names the product that each part is built into")
    return BillShape(BillStyle.PARENT_CHILD, (column,), reasons=(reason,))


def _only_parent(table: _Columns) -> str:
    parents = {text.strip() for text in table.texts(PARENT) if text.strip()}
    return parents.pop() if len(parents) == 1 else ""


def _by_level(table: _Columns) -> BillShape | None:
    column = table.by_field.get(LEVEL)
    if column is None:
        return None
    texts = table.shown(column)
    depths = level_depths(texts)
    readable = sum(depth is not None for depth, text in zip(depths, texts, strict=True) if text.strip())
    filled = sum(bool(text.strip()) for text in texts)
    if len({depth for depth in depths if depth is not None}) < 2 or readable * 10 < filled * 7:
        return None
    marked = any(level.marks for level in map(read_level, texts) if level)
    style = BillStyle.DOTS if marked else BillStyle.LEVEL
    reason = Phrase("a column gives the level of each part")
    return table.make_shape(style, (column,), reason, depths=depths, top=_only_parent(table))


def _by_position(table: _Columns) -> BillShape | None:
    column = table.by_field.get(POSITION)
    if column is None:
        return None
    texts = table.shown(column)
    positions = [position for text in texts if (position := read_position(text)) is not None]
    filled = sum(bool(text.strip()) for text in texts)
    known = set(positions)
    deep = [position for position in positions if len(position) > 1]
    held = sum(position[:-1] in known for position in deep)
    if not deep or held * 2 < len(deep) or len(positions) * 10 < filled * 7:
        return None  # numbers of lines, or of chapters that are no parts
    reason = Phrase("position numbers tell what each part is built into")
    return table.make_shape(BillStyle.POSITION, (column,), reason, depths=position_depths(texts))


def _by_marks(table: _Columns) -> BillShape | None:
    """Propose dots in front of part numbers, or lines that draw a tree."""
    column = table.by_field.get(PART_NUMBER)
    if column is None:
        return None
    marks = [read_indent(text, 0).marks if text.strip() else None for text in table.shown(column)]
    if not _is_staircase(marks):
        return None
    reason = Phrase("marks in front of the part numbers tell what each part is built into")
    spaced = any(text[:1].isspace() for text in table.shown(column))
    style = BillStyle.INDENT if spaced else BillStyle.DOTS
    return table.make_shape(style, (column,), reason, depths=marks, level_from="indent")


def _by_indent(table: _Columns) -> BillShape | None:
    if PART_NUMBER not in table.by_field:
        return None
    for field in (PART_NUMBER, "products.name"):
        column = table.by_field.get(field)
        if column is not None and _is_staircase(table.indents(column)):
            reason = Phrase("indents tell what each part is built into")
            depths = table.indents(column)
            return table.make_shape(BillStyle.INDENT, (column,), reason, depths=depths, level_from="indent")
    return None


def _is_staircase(indents: Sequence[int | None]) -> bool:
    """Tell whether indents go deeper step by step, as those of a bill do."""
    depths = [depth for depth in indent_depths(indents) if depth is not None]
    known = sum(indent is not None for indent in indents)
    if len(set(depths)) < 2 or depths[0] != 0 or len(depths) * 10 < known * 9:
        return False
    jumps = sum(after > before + 1 for before, after in pairwise(depths))
    return jumps * 20 <= len(depths)


def _by_level_columns(table: _Columns) -> BillShape | None:
    """Propose a column a level: in each row one of some neighbouring columns is filled, and steps go one by one."""
    for run in _runs_of_columns(table):
        filled = [
            next((at for at, text in enumerate(cells) if text.strip()), None)
            for cells in zip(*(table.shown(column) for column in run), strict=True)
        ]
        if _is_staircase(filled) and len(set(filled) - {None}) == len(run):
            reason = Phrase("a column for each level tells what each part is built into")
            return table.make_shape(BillStyle.COLUMNS, run, reason, depths=filled)
    return None


def _runs_of_columns(table: _Columns) -> Iterator[tuple[int, ...]]:
    """Yield runs of neighbouring columns of which at most one is filled in any row, the longest first."""
    taken = {
        column for field, column in table.by_field.items() if field not in (PART_NUMBER, LEVEL, POSITION)
    }
    part_column = table.by_field.get(PART_NUMBER)
    columns = [one.column for one in table.region.columns if not one.hidden and one.column not in taken]
    runs: list[tuple[int, ...]] = []
    for number, first in enumerate(columns):
        run = [first]
        filled = [bool(text.strip()) for text in table.shown(first)]
        for column in columns[number + 1 : number + _MOST_LEVEL_COLUMNS]:
            added = [bool(text.strip()) for text in table.shown(column)]
            is_beside = column == run[-1] + 1 and any(added)
            if not is_beside or any(a and b for a, b in zip(filled, added, strict=True)):
                break
            run.append(column)
            filled = [a or b for a, b in zip(filled, added, strict=True)]
        run = run if _are_levels(table, run) else run[:1]
        is_full = sum(filled) * 10 >= len(filled) * 9
        if (
            len(run) > 1
            and is_full
            and (part_column is None or part_column in run or _holds_marks(table, run))
        ):
            runs.append(tuple(run))
    yield from sorted(runs, key=lambda run: (-len(run), run))


def _are_levels(table: _Columns, run: Sequence[int]) -> bool:
    """Tell whether the headings of neighbouring columns are no more than those of levels."""
    headings = {one.column: fold_words(one.heading) for one in table.region.columns}
    first = headings.get(run[0], "")
    return all(
        headings[column] in ("", first)
        or read_level(headings[column])
        or headings[column] in words_of("level_heading")
        for column in run[1:]
    )


def _holds_marks(table: _Columns, run: Sequence[int]) -> bool:
    """Tell whether columns hold nothing but marks or level numbers, as beside a column of part numbers."""
    return all(len(text.strip()) <= 2 for column in run for text in table.shown(column))


def _by_title(table: _Columns) -> BillShape | None:
    if PART_NUMBER not in table.by_field or not table.has_quantity:
        return None
    column = table.by_field[PART_NUMBER]
    if table.is_where_used:
        reason = Phrase("the title says that the part is built into these products")
        return table.make_shape(BillStyle.WHERE_USED, (column,), reason, top=_only_parent(table))
    reason = Phrase("the list gives quantities and no structure")
    return table.make_shape(BillStyle.FLAT, (column,), reason, top=_only_parent(table))
