# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation table: every line that adds to a numerator, the totals, and the rates used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation_lines import COLUMNS, line_cells, worked_out
from desktop_app.documents.memo.grounds.stated import stated_money, unbracketed
from desktop_app.documents.memo.grounds.working import exact_figure
from desktop_app.documents.memo.places_in_case import item_label
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Align, Block, Column, Para, Row, Table, Total
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.bom.entries import EntryAt, ItemAt
from desktop_app.domain.bom.material import BY_CONTENT
from desktop_app.domain.case import Material
from desktop_app.domain.limits.effects import numerators

Groups = Mapping[str, tuple[Line, ...]]
_MOST: Final = 12
_GROW: Final = {"line": 1, "working": 3}


def calculation_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield the calculation of the numerators."""
    if memo.case.item.listed_as is None:
        yield Para(compose_runs(memo.format_sentence("sums.open_class")), small=True)
    groups = {name: numerator.lines for name, numerator in numerators(memo.case, memo.valuation).items()}
    yield Table(_sum_columns(memo, groups), tuple(_sum_rows(memo, groups)), tuple(_sum_totals(memo, groups)))
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


def _sum_columns(memo: MemoContext, groups: Groups) -> tuple[Column, ...]:
    """Return the columns; ranges may wrap, single figures stand on their point."""
    ranged = any(not line.total.is_point for group in groups.values() for line in group)
    aligned = {"total": Align.RIGHT if ranged else Align.POINT}
    return tuple(
        Column(_heading(memo, name), aligned.get(name, Align.LEFT), grow=_GROW.get(name, 0))
        for name in COLUMNS
    )


def _heading(memo: MemoContext, name: str) -> str:
    currency = memo.valuation.money.to
    if name == "total" and currency:
        return memo.format_sentence("sums.total_in", currency=currency)
    return memo.format_sentence(f"sums.{name}")


def _sum_rows(memo: MemoContext, groups: Groups) -> Iterator[Row]:
    for group, lines in groups.items():
        if len(groups) > 1 or not lines:
            key = f"sums.by_{group}" if lines else f"sums.by_{group}.nothing"
            yield Row((compose_runs(quiet_run(memo.format_sentence(key))),))
        for line in lines:
            cell_runs = line_cells(memo, line)
            yield Row(tuple(cell_runs[name] for name in COLUMNS))


def _sum_totals(memo: MemoContext, groups: Groups) -> Iterator[Total]:
    numerator_by_basis = numerators(memo.case, memo.valuation)
    for name in groups:
        total = worked_out(memo, numerator_by_basis[name].total)
        yield Total(compose_runs(memo.format_sentence(f"sums.total.{name}")), (compose_runs(total),))
    yield Total(
        compose_runs(memo.format_sentence("sums.total.item")),
        (memo.with_origin_mark(item_value(memo), "item.value"),),
    )


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
