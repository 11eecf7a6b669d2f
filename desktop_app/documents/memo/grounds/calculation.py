# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation: the totals, every line that adds to them, and the rates used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation_lines import calculation_groups, total_runs, worked_out
from desktop_app.documents.memo.grounds.parts_table import material_runs, parts_blocks
from desktop_app.documents.memo.grounds.stated import stated_money, unbracketed
from desktop_app.documents.memo.grounds.working import exact_figure, working_runs
from desktop_app.documents.memo.places_in_case import item_label
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, strong_run
from desktop_app.documents.model.tree import Align, Block, Column, Para, Row, Table
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.bom.entries import EntryAt, ItemAt
from desktop_app.domain.bom.material import BY_CONTENT
from desktop_app.domain.case import Material
from desktop_app.domain.limits.effects import CONTENT, numerators

Groups = Mapping[str, tuple[Line, ...]]
_MOST: Final = 12


def calculation_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield the totals of the calculation, its lines unless they fill an annex, and what they rest on."""
    if memo.case.item.listed_as is None:
        yield Para(compose_runs(memo.format_sentence("sums.open_class")), small=True)
    groups = calculation_groups(memo)
    yield Table(
        (Column(memo.format_sentence("sums.total"), grow=1), Column(_total_heading(memo), Align.POINT)),
        tuple(_total_rows(memo, groups)),
    )
    if memo.case.item.components:
        yield from parts_blocks(memo)
    else:
        yield _material_table(memo, groups[CONTENT])
    sums = [worked_out(memo, line.total) for lines in groups.values() for line in lines]
    dots = memo.format_sentence("dots") if any("…" in text for text in sums) else ""
    remarks = (
        _uncounted_sentence(memo),
        _factors_sentence(memo, groups),
        _rates_sentence(memo),
        _missing_rates_sentence(memo),
        dots,
    )
    if any(remarks):
        yield Para(compose_runs(" ".join(filter(None, remarks))), small=True)


def totals_sentence(memo: MemoContext) -> str:
    """Return what the lines of the calculation come to."""
    totals = (
        memo.format_sentence(
            "sums.come_to",
            name=memo.format_sentence(f"share.{name}"),
            total=worked_out(memo, numerator.total),
            currency=memo.valuation.money.to or memo.format_sentence("currency.unknown"),
        )
        for name, numerator in numerators(memo.case, memo.valuation).items()
    )
    return memo.format_sentence("sums.annex", totals=memo.wording.join_list(totals))


def _total_heading(memo: MemoContext) -> str:
    currency = memo.valuation.money.to
    return (
        memo.format_sentence("sums.total_in", currency=currency)
        if currency
        else memo.format_sentence("sums.total_in.unknown")
    )


def _material_table(memo: MemoContext, lines: tuple[Line, ...]) -> Table:
    """Return the materials of an item without parts, line by line."""
    aligned = Align.POINT if all(line.total.is_point for line in lines) else Align.RIGHT
    columns = (
        Column(memo.format_sentence("parts.material")),
        Column(memo.format_sentence("parts.working"), grow=1),
        Column(_total_heading(memo), aligned),
    )
    rows = tuple(
        Row((material_runs(memo, line), working_runs(memo, line), total_runs(memo, line))) for line in lines
    )
    return Table(columns, rows, empty=memo.format_sentence("sums.by_content.nothing"))


def _total_rows(memo: MemoContext, groups: Groups) -> Iterator[Row]:
    numerator_by_basis = numerators(memo.case, memo.valuation)
    for name in groups:
        total = worked_out(memo, numerator_by_basis[name].total)
        yield Row((compose_runs(memo.format_sentence(f"sums.total.{name}")), compose_runs(strong_run(total))))
    value = memo.with_origin_mark(item_value(memo), "item.value")
    yield Row((compose_runs(memo.format_sentence("sums.total.item")), value))


def item_value(memo: MemoContext) -> str:
    """Return the value of the item as the case states it, without the currency at the head of the column."""
    value = memo.case.item.value
    if value is None:
        return memo.wording.format_sentence("not_known")
    return unbracketed(stated_money(memo, "item.value")).removesuffix(f"{figures.GAP}{value.currency}")


def _uncounted_sentence(memo: MemoContext) -> str:
    """Return the materials that count in neither numerator, and why."""
    uncounted = memo.calculation.left_out
    if not uncounted:
        return ""
    reasons = "; ".join(_uncounted_reason(memo, entry) for entry in uncounted[:_MOST])
    remaining = (
        memo.format_sentence("and.more", count=str(len(uncounted) - _MOST)) if len(uncounted) > _MOST else ""
    )
    return memo.format_sentence("sums.left_out", entries=reasons + remaining)


def _uncounted_reason(memo: MemoContext, material: EntryAt | ItemAt) -> str:
    if isinstance(material, ItemAt):
        return memo.format_sentence(
            "sums.not_counted.part",
            name=item_label(memo, material.path, material.item, short=True),
            row=material.item.listed_as or "",
            why=memo.wording.country_name(material.item.made_in),
        )
    entry, row = material.entry, material.entry.row
    name = item_label(memo, material.within.path, material.within.item, short=True)
    if row is not None and row not in memo.chosen_law.counted:
        why = memo.format_sentence("why.feedstock")
    elif entry.origin not in (None, memo.pack.origin) and entry.china_share is None:
        why = memo.wording.country_name(entry.origin)
    else:
        why = memo.format_sentence("why.nothing")
    return memo.format_sentence("sums.not_counted", row=row or "", name=name, why=why)


def _factors_sentence(memo: MemoContext, groups: Groups) -> str:
    """Return the element factors used, each with where it is from."""
    lines = [line for group in groups.values() for line in group]
    sentences = dict.fromkeys(
        _factor_words(memo, line.entry)
        for line in lines
        if line.entry is not None and line.priced is not None and line.priced.worth.basis == BY_CONTENT
    )
    return memo.format_sentence("factors", factors="; ".join(sentences)) if sentences else ""


def _factor_words(memo: MemoContext, entry: Material) -> str:
    row = memo.pack.rows.get(entry.row or "")
    if entry.element_factor is not None or row is None or row.factor is None:
        factor, source = entry.element_factor, memo.format_sentence("factor.stated")
    else:
        factor, source = row.factor, row.factor_source
    figure = exact_figure(factor) if factor is not None else ""
    return memo.format_sentence("factor", row=entry.row or "", factor=figure, source=source)


def _rates_sentence(memo: MemoContext) -> str:
    used = sorted(set(memo.valuation.money.used), key=lambda rate: (rate.source, rate.target, rate.on))
    sentences = [
        memo.format_sentence(
            "rate",
            source=rate.source,
            rate=exact_figure(rate.rate),
            target=rate.target,
            day=memo.wording.format_day(rate.on),
            by=rate.said_by or memo.format_sentence("unsourced"),
        )
        for rate in used
    ]
    return memo.format_sentence("rates", rates="; ".join(sentences)) if sentences else ""


def _missing_rates_sentence(memo: MemoContext) -> str:
    missing = sorted(memo.valuation.money.missing)
    return (
        memo.format_sentence("rates.missing", currencies=memo.wording.join_list(missing)) if missing else ""
    )
