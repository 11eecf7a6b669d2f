# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The facts the memo rests on: the item, what is in it, and the rows of the annex it touches."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.stated import stated_mass, stated_money, unbracketed
from desktop_app.documents.memo.places_in_case import item_name, part_position
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Mark, compose_runs, quiet_run
from desktop_app.documents.model.tree import (
    Align,
    Block,
    Column,
    Fact,
    KeyValues,
    Notes,
    Para,
    Row,
    Section,
    Subheading,
    Table,
)
from desktop_app.domain.bom.entries import ItemAt
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item
from desktop_app.domain.law.pack import Row as AnnexRow
from desktop_app.domain.quantity import point


def facts_section(memo: MemoContext) -> Section:
    """Return the section on the item."""
    blocks: list[Block] = [KeyValues(tuple(_item_facts(memo)))]
    if memo.case.item.components:
        blocks += _parts_table(memo)
    blocks += _annex_table(memo)
    blocks.append(Notes((memo.wording.mark_legend(_marks_explained(memo)),)))
    return Section(memo.format_sentence("facts.heading"), tuple(blocks))


def _marks_explained(memo: MemoContext) -> Iterator[Mark]:
    """Yield the marks that the paper explains: that of a supposed fact only where one is supposed."""
    is_supposed = any(source.kind == "supposed" for source in memo.case.sources.values())
    return (mark for mark in Mark if is_supposed or mark != Mark.SUPPOSED)


def _item_facts(memo: MemoContext) -> Iterator[Fact]:
    item = memo.case.item
    fields = {
        "listed_as": listed_words(memo, item),
        "made_in": memo.wording.country_name(item.made_in),
        "value": _value_words(memo, item, "item") or memo.wording.format_sentence("not_known"),
        "mass": _mass_words(memo, item, "item") or memo.wording.format_sentence("not_known"),
    }
    for field, text in fields.items():
        path = f"item.{field}"
        label = memo.pack.questions[path].label
        origin = memo.origin_words(path)
        yield Fact(label, memo.with_origin_mark(text, path), compose_runs(origin) if origin else ())


def listed_words(memo: MemoContext, item: Item) -> str:
    """Return the class of an item: its row, or what stands for one."""
    if item.listed_as is None:
        return memo.format_sentence("class.none")
    return (
        memo.format_sentence(f"class.{item.listed_as}")
        if item.listed_as in (ASSEMBLY, NOT_LISTED)
        else item.listed_as
    )


# -- the parts list ---------------------------------------------------------


def _parts_table(memo: MemoContext) -> Iterator[Block]:
    """Yield the parts that matter as a table; parts that hold nothing are counted."""
    parts = [here for here in memo.workings.bill.items if here.level > 1]
    listed_parts = _that_matter(parts)
    yield Subheading(memo.format_sentence("parts.heading"))
    columns = ("number", "part", "row", "made_in", "quantity", "mass", "value")
    yield Table(
        tuple(
            Column(
                memo.format_sentence(f"parts.{name}"),
                Align.RIGHT if name in ("quantity", "mass", "value") else Align.LEFT,
                grow=int(name == "part"),
            )
            for name in columns
        ),
        tuple(_part_row(memo, here) for here in listed_parts),
        empty=memo.format_sentence("parts.none"),
    )
    if len(listed_parts) < len(parts):
        yield Para(
            compose_runs(memo.format_sentence("parts.rest", count=str(len(parts) - len(listed_parts)))),
            small=True,
        )


def _that_matter(parts: list[ItemAt]) -> list[ItemAt]:
    """Return the parts that may hold something, with what they are in."""
    paths: set[str] = set()
    for here in parts:
        if here.item.listed_as != NOT_LISTED or here.item.part_one or here.item.components:
            above: ItemAt | None = here
            while above is not None and above.path not in paths:
                paths.add(above.path)
                above = above.above
    return [here for here in parts if here.path in paths]


def _part_row(memo: MemoContext, here: ItemAt) -> Row:
    item, path = here.item, here.path
    return Row(
        (
            compose_runs(quiet_run(part_position(path))),
            memo.with_origin_mark(item_name(memo, item), f"{path}.name"),
            memo.with_origin_mark(listed_words(memo, item), f"{path}.listed_as"),
            memo.with_origin_mark(_origin_code(memo, item.made_in), f"{path}.made_in"),
            memo.with_origin_mark(memo.format_interval(point(item.quantity)), f"{path}.quantity"),
            memo.with_origin_mark(_mass_words(memo, item, path) or _unknown_mark(memo), f"{path}.mass"),
            memo.with_origin_mark(_value_words(memo, item, path) or _unknown_mark(memo), f"{path}.value"),
        )
    )


def _value_words(memo: MemoContext, item: Item, path: str) -> str:
    return unbracketed(stated_money(memo, f"{path}.value")) if item.value else ""


def _mass_words(memo: MemoContext, item: Item, path: str) -> str:
    return unbracketed(stated_mass(memo, f"{path}.mass")) if item.mass else ""


def _origin_code(memo: MemoContext, code: str | None) -> str:
    return code or _unknown_mark(memo)


def _unknown_mark(memo: MemoContext) -> str:
    return memo.format_sentence("unknown.short")


# -- the annex --------------------------------------------------------------


def _annex_table(memo: MemoContext) -> Iterator[Block]:
    """Yield the rows that the case touches, and what is known of the item's own."""
    rows = _touched_annex_rows(memo)
    if not rows:
        return
    names = ("row", "name", "name_zh", "letter")
    yield Table(
        tuple(Column(memo.format_sentence(f"annex.{name}"), grow=int(name == "name")) for name in names),
        tuple(
            Row(
                (
                    compose_runs(row.id),
                    compose_runs(row.name),
                    compose_runs(row.name_zh),
                    compose_runs(row.confidence),
                )
            )
            for row in rows
        ),
    )
    yield Notes(tuple(compose_runs(text) for text in _annex_remarks(memo, rows)))


def _touched_annex_rows(memo: MemoContext) -> list[AnnexRow]:
    named = [here.item.listed_as or "" for here in memo.workings.bill.items]
    named += [material.entry.row or "" for material in memo.workings.bill.entries]
    rows = [memo.pack.rows[name] for name in dict.fromkeys(named) if name in memo.pack.rows]
    if memo.case.item.listed_as == ASSEMBLY:
        rows += _assembly_rows(memo, {row.id for row in rows if row.role == "article"})
    return rows


def _assembly_rows(memo: MemoContext, articles: set[str]) -> list[AnnexRow]:
    """Return the rows an assembly may be on: those named after an article in it, or all if none is."""
    rows = [row for row in memo.pack.rows.values() if row.role == "assembly"]
    named = [row for row in rows if any(article.startswith(row.id.rstrip("X")) for article in articles)]
    return named or rows


def _annex_remarks(memo: MemoContext, rows: list[AnnexRow]) -> Iterator[str]:
    letters = [
        memo.format_sentence("annex.means", letter=letter, meaning=memo.format_sentence(f"letter.{letter}"))
        for letter in sorted({row.confidence for row in rows})
    ]
    yield memo.format_sentence("annex.letters", letters="; ".join(letters))
    for row in rows:
        if row.note and row.id == memo.case.item.listed_as:
            yield f"{row.id}:{figures.GAP}{row.note}"
