# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The facts the memo rests on: the item, what is in it, and the rows of the annex it touches."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents import wording
from desktop_app.documents.memo import opening
from desktop_app.documents.memo.calculation import parts_blocks, stated_mass, stated_money, unbracketed
from desktop_app.documents.memo.context import (
    MemoContext,
    fact_label,
    item_name,
    listed_words,
    place_in_case,
)
from desktop_app.documents.wording import Mark
from desktop_app.domain.case import ASSEMBLY, STAGES, SupplierStatement
from desktop_app.domain.truth import UNKNOWN, YES
from desktop_app.paper import blocks


def facts_section(memo: MemoContext) -> blocks.Section:
    """Return the section on the question and the item."""
    item = memo.with_origin_mark(item_name(memo, memo.case.item), "item.name")
    movement = memo.with_origin_mark(
        memo.format_sentence(f"movement.{memo.case.movement or 'none'}"), "movement"
    )
    facts = (
        blocks.Fact(memo.format_sentence("head.item"), item),
        blocks.Fact(memo.format_sentence("head.movement"), movement),
        *_item_facts(memo),
    )
    content = (
        blocks.KeyValues(facts, across=2),
        *opening.cited_later(memo),
        *_held_and_listed(memo),
        *((marks_legend(memo),) if memo.case.sources or not memo.is_outside else ()),
    )
    return blocks.Section(memo.format_sentence("facts.heading"), content)


def item_blocks(memo: MemoContext) -> tuple[blocks.Block, ...]:
    """Return the facts of the item alone, as one among several has them."""
    return (blocks.KeyValues(tuple(_item_facts(memo)), across=2), *_held_and_listed(memo))


def _held_and_listed(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield the parts where the calculation does not name them, and the rows of the annex."""
    if memo.case.item.components and memo.conclusion.shares.content is None:
        yield from parts_blocks(memo)
    named = [here.item.listed_as or "" for here in memo.workings.bill.items]
    named += [material.entry.row or "" for material in memo.workings.bill.entries]
    yield from _stated_by_suppliers(memo)
    rows = [memo.pack.rows[name] for name in dict.fromkeys(named) if name in memo.pack.rows]
    if memo.case.item.listed_as == ASSEMBLY:
        # the rows an assembly may be on: those named after an article in it, or all if none is
        articles = {row.id for row in rows if row.role == "article"}
        assemblies = [row for row in memo.pack.rows.values() if row.runs and row.role == "assembly"]
        alike = [row for row in assemblies if any(name.startswith(row.id.rstrip("X")) for name in articles)]
        rows += alike or assemblies
    if not rows:
        return
    yield blocks.Table(
        memo.columns("annex", ("row", "name", "name_zh", "letter"), "name"),
        tuple(blocks.compose_row(row.id, row.name, row.name_zh, row.confidence) for row in rows),
    )
    letters = [
        memo.format_sentence("annex.means", letter=letter, meaning=memo.format_sentence(f"letter.{letter}"))
        for letter in sorted({row.confidence for row in rows})
    ]
    remarks = [memo.format_sentence("annex.letters", letters="; ".join(letters))]
    for row in rows:
        if row.note and row.id == memo.case.item.listed_as:
            remarks.append(f"{row.id}:{wording.GAP}{row.note}")
    yield blocks.Notes(tuple(map(blocks.compose_runs, remarks)))


def _stated_by_suppliers(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield what was said of the way of goods and materials; nothing where nobody said anything.

    What somebody who was asked does not know, cannot disclose or refused is part of it.
    """
    bill = memo.workings.bill
    stated = [(here.path, here.item.said) for here in bill.items]
    stated += [(place.path, place.entry.said) for place in bill.entries]
    rows = [
        (place_in_case(memo, path, short=True) or memo.format_sentence("evidence.item"), words)
        for path, said in stated
        if said is not None
        for words in _statement_words(memo, said)
    ]
    for path, source in memo.case.sources.items():
        if source.answer:
            what = memo.format_sentence("stated.answer", fact=fact_label(memo, path))
            told = memo.format_sentence(f"stated.{source.answer}")
            who = memo.source_words(source)
            about = place_in_case(memo, path, short=True) or memo.format_sentence("evidence.item")
            rows.append((about, f"{what}: {told}{f' ({who})' if who else ''}"))
    if rows:
        yield blocks.Table(
            memo.columns("stated", ("place", "said"), "said"),
            tuple(blocks.compose_row(place, words) for place, words in rows),
        )


def _statement_words(memo: MemoContext, said: SupplierStatement) -> Iterator[str]:
    names = memo.wording
    for row in said.stages:
        parts = [
            memo.format_sentence(
                f"stated.{stage}", countries=names.join_list([*map(names.country_name, row.countries(stage))])
            )
            for stage in STAGES
            if row.countries(stage)
        ]
        if row.recycled != UNKNOWN:
            parts.append(memo.format_sentence(f"stated.recycled.{'yes' if row.recycled == YES else 'no'}"))
        if parts:
            element = row.element or memo.format_sentence("stated.others")
            yield memo.format_sentence("stated.stages", element=element, stages="; ".join(parts))
    if licence := said.licence:
        unknown = memo.format_sentence("stated.unknown")
        yield memo.format_sentence(
            "stated.licence",
            licence=licence.licence or unknown,
            end_user=licence.end_user or unknown,
            until=names.format_day(licence.until) if licence.until else unknown,
        )
        if licence.licence_refused_on:
            day = names.format_day(licence.licence_refused_on)
            yield memo.format_sentence("stated.licence_refused", day=day)
    if said.compliance_notice_on:
        day = names.format_day(said.compliance_notice_on)
        yield memo.format_sentence("stated.compliance_notice", day=day)


def marks_legend(memo: MemoContext) -> blocks.Notes:
    """Return what the origin marks mean."""
    is_supposed = any(source.kind == "supposed" for source in memo.case.sources.values())
    return blocks.Notes(
        (memo.wording.mark_legend((mark for mark in Mark if is_supposed or mark != Mark.SUPPOSED)),)
    )


def _item_facts(memo: MemoContext) -> Iterator[blocks.Fact]:
    item, not_known = memo.case.item, memo.wording.format_sentence("not_known")
    value = unbracketed(stated_money(memo, "item.value")) if item.value else ""
    mass = unbracketed(stated_mass(memo, "item.mass")) if item.mass else ""
    fields = {
        "listed_as": listed_words(memo, item),
        "made_in": memo.wording.country_name(item.made_in),
        "value": value or not_known,
        "mass": mass or not_known,
    }
    for field, text in fields.items():
        path = f"item.{field}"
        label = memo.pack.questions[path].label
        origin = memo.origin_words(path)
        yield blocks.Fact(
            label, memo.with_origin_mark(text, path), blocks.compose_runs(origin) if origin else ()
        )
