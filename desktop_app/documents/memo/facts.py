# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The facts the memo rests on: the item, what is in it, and the rows of the annex it touches."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.paths import item_name, position
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import quiet, say
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


def facts(view: MemoContext) -> Section:
    """Return the section on the item."""
    blocks: list[Block] = [KeyValues(tuple(_of_item(view)))]
    if view.case.item.components:
        blocks += _tree(view)
    blocks += _annex(view)
    blocks.append(Notes((view.wording.legend(),)))
    return Section(view.say("facts.heading"), tuple(blocks))


def _of_item(view: MemoContext) -> Iterator[Fact]:
    item = view.case.item
    fields = {
        "listed_as": listed(view, item),
        "made_in": view.wording.country(item.made_in),
        "value": view.money(item.value),
        "mass": view.mass(item.mass),
    }
    for field, text in fields.items():
        path = f"item.{field}"
        label = view.pack.questions[path].label
        origin = view.origin_of(path)
        yield Fact(label, view.marked(text, path), say(origin) if origin else ())


def listed(view: MemoContext, item: Item) -> str:
    """Return the class of an item: its row, or what stands for one."""
    if item.listed_as is None:
        return view.say("class.none")
    return (
        view.say(f"class.{item.listed_as}")
        if item.listed_as in (ASSEMBLY, NOT_LISTED)
        else item.listed_as
    )


# -- the parts list ---------------------------------------------------------


def _tree(view: MemoContext) -> Iterator[Block]:
    """Yield the parts that matter as a table; parts that hold nothing are counted."""
    parts = [here for here in view.work.bill.items if here.level > 1]
    shown = _that_matter(parts)
    yield Subheading(view.say("parts.heading"))
    columns = ("number", "part", "row", "made_in", "quantity", "mass", "value")
    yield Table(
        tuple(
            Column(
                view.say(f"parts.{name}"),
                Align.RIGHT if name in ("quantity", "mass", "value") else Align.LEFT,
                grow=int(name == "part"),
            )
            for name in columns
        ),
        tuple(_part(view, here) for here in shown),
        empty=view.say("parts.none"),
    )
    if len(shown) < len(parts):
        yield Para(say(view.say("parts.rest", count=str(len(parts) - len(shown)))), small=True)


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


def _part(view: MemoContext, here: ItemAt) -> Row:
    item, path = here.item, here.path
    return Row(
        (
            say(quiet(position(path))),
            view.marked(item_name(view, item), f"{path}.name"),
            view.marked(listed(view, item), f"{path}.listed_as"),
            view.marked(_origin(view, item.made_in), f"{path}.made_in"),
            view.marked(view.span(point(item.quantity)), f"{path}.quantity"),
            view.marked(view.mass(item.mass) if item.mass else _blank(view), f"{path}.mass"),
            view.marked(view.money(item.value) if item.value else _blank(view), f"{path}.value"),
        )
    )


def _origin(view: MemoContext, code: str | None) -> str:
    return code or _blank(view)


def _blank(view: MemoContext) -> str:
    return view.say("unknown.short")


# -- the annex --------------------------------------------------------------


def _annex(view: MemoContext) -> Iterator[Block]:
    """Yield the rows that the case touches, and what is known of the item's own."""
    rows = _rows(view)
    if not rows:
        return
    names = ("row", "name", "name_zh", "letter")
    yield Table(
        tuple(Column(view.say(f"annex.{name}"), grow=int(name == "name")) for name in names),
        tuple(
            Row((say(row.id), say(row.name), say(row.name_zh), say(row.confidence))) for row in rows
        ),
    )
    yield Notes(tuple(say(text) for text in _remarks(view, rows)))


def _rows(view: MemoContext) -> list[AnnexRow]:
    named = [here.item.listed_as or "" for here in view.work.bill.items]
    named += [found.entry.row or "" for found in view.work.bill.entries]
    rows = [view.pack.rows[name] for name in dict.fromkeys(named) if name in view.pack.rows]
    if view.case.item.listed_as == ASSEMBLY:
        rows += _assembly_rows(view, {row.id for row in rows if row.role == "article"})
    return rows


def _assembly_rows(view: MemoContext, articles: set[str]) -> list[AnnexRow]:
    """Return the rows an assembly may be on: those named after an article in it, or all if none is."""
    rows = [row for row in view.pack.rows.values() if row.role == "assembly"]
    named = [row for row in rows if any(one.startswith(row.id.rstrip("X")) for one in articles)]
    return named or rows


def _remarks(view: MemoContext, rows: list[AnnexRow]) -> Iterator[str]:
    letters = [
        view.say("annex.means", letter=letter, meaning=view.say(f"letter.{letter}"))
        for letter in sorted({row.confidence for row in rows})
    ]
    yield view.say("annex.letters", letters="; ".join(letters))
    for row in rows:
        if row.note and row.id == view.case.item.listed_as:
            yield f"{row.id}:{figures.GAP}{row.note}"
