# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposes how a table says what is built into what: by a level, dots, positions, indents, pairs, or a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.bill_columns import PART_NUMBER, BillColumns, choose_columns
from desktop_app.services.importing.bills.level_columns import propose_level_columns
from desktop_app.services.importing.bills.level_texts import (
    is_staircase,
    level_depths,
    position_depths,
    read_indent,
    read_level,
    split_marks,
)
from desktop_app.services.importing.bills.placing.by_section import product_of_section
from desktop_app.services.importing.bills.placing.placed_rows import INDENT, LEVEL, PARENT, POSITION
from desktop_app.services.importing.bills.top_names import list_products
from desktop_app.services.importing.bills.unread_structure import find_unread_structure, has_structure
from desktop_app.services.importing.fields.mapping import (
    BillShape,
    BillStyle,
    Choice,
    ColumnProposal,
    Question,
)
from desktop_app.services.importing.layout.sheet_layout import Region

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
        _by_title,
    ):
        shape = propose(table)
        if shape is not None:
            return shape
    return BillShape()


def ask_about_bill(region: Region, shape: BillShape) -> tuple[Question, ...]:
    """Return the question of which product a list is, where it matters and nobody says it."""
    if shape.style in (BillStyle.NONE, BillStyle.PARENT_CHILD) or shape.top or shape.sureness != "likely":
        return ()
    products = [product.part_number for product in list_products(region)][:_MOST_CANDIDATES]
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


def is_about_top(question: Question) -> bool:
    """Tell whether a question is which product a list is of."""
    return question.id.startswith(f"{_TOP}:")


# ---- one function for each way; None where a table does not go that way ------------------------


def _by_parent(table: BillColumns) -> BillShape | None:
    column = table.by_field.get(PARENT)
    if column is None or PART_NUMBER not in table.by_field:
        return None
    levels = {level for level in map(read_level, table.texts(LEVEL)) if level}
    if table.only_parent() and len(levels) > 1:
        return None  # the same product beside every row is the top, and the levels tell the rest
    reason = Phrase("a column names the product that each part is built into")
    return BillShape(BillStyle.PARENT_CHILD, (column,), reasons=(reason,))


def _by_level(table: BillColumns) -> BillShape | None:
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
    if not texts[0].strip() and depths[0] is None:
        depths[0] = -1  # the product itself needs no level
    reason = Phrase("a column gives the level of each part")
    return table.make_shape(style, (column,), reason, depths=depths, top=table.only_parent())


def _by_position(table: BillColumns) -> BillShape | None:
    for field in (POSITION, LEVEL):
        texts = table.texts(field)
        if has_structure(texts):
            reason = Phrase("position numbers tell what each part is built into")
            depths, column = position_depths(texts), table.by_field[field]
            return table.make_shape(BillStyle.POSITION, (column,), reason, depths=depths, level_from=field)
    return None


def _by_marks(table: BillColumns) -> BillShape | None:
    """Propose dots in front of part numbers, or lines that draw a tree."""
    column = table.by_field.get(PART_NUMBER)
    if column is None:
        return None
    marks = [read_indent(text, 0).marks if text.strip() else None for text in table.shown(column)]
    if not is_staircase(marks) or _are_signs(table.shown(column)):
        return None
    reason = Phrase("marks in front of the part numbers tell what each part is built into")
    spaced = any(text[:1].isspace() for text in table.shown(column))
    style = BillStyle.INDENT if spaced else BillStyle.DOTS
    return table.make_shape(style, (column,), reason, depths=marks, level_from=INDENT)


def _are_signs(texts: Sequence[str]) -> bool:
    """Tell whether what stands in front of a few texts can as well be their own: +49, -7, *12."""
    marked = [text for text in texts if text.strip() and split_marks(text).marks]
    signs = [text for text in marked if text.strip()[0] in _SIGNS]
    return bool(signs) and len(signs) == len(marked) and 5 * len(marked) < len(texts)


def _by_indent(table: BillColumns) -> BillShape | None:
    if PART_NUMBER not in table.by_field:
        return None
    for field in (PART_NUMBER, "products.name"):
        column = table.by_field.get(field)
        is_told = column is not None and is_staircase(table.indents(column))
        if column is not None and is_told and not _are_signs(table.shown(column)):
            reason = Phrase("indents tell what each part is built into")
            depths = table.indents(column)
            return table.make_shape(BillStyle.INDENT, (column,), reason, depths=depths, level_from=INDENT)
    return None


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
