# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation table: every line that adds to a numerator, the totals, and the rates used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation_lines import COLUMNS, FIGURES, line_cells
from desktop_app.documents.memo.places_in_case import item_label
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Align, Block, Column, Para, Row, Table, Total
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.bom.entries import EntryAt
from desktop_app.domain.case import ASSEMBLY
from desktop_app.domain.quantity import Interval

Groups = Mapping[str, tuple[Line, ...]]
_MOST: Final = 12


def calculation_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield the calculation of the numerators."""
    if memo.case.item.listed_as is None:
        yield Para(compose_runs(memo.format_sentence("sums.open_class")), small=True)
    work = memo.calculation
    groups = {"content": work.content}
    if memo.conclusion.shares.whole_article is not None:
        groups["whole"] = work.whole
    yield Table(_sum_columns(memo, groups), tuple(_sum_rows(memo, groups)), tuple(_sum_totals(memo, groups)))
    for text in (_uncounted_sentence(memo), _rates_sentence(memo), _missing_rates_sentence(memo)):
        if text:
            yield Para(compose_runs(text), small=True)


def _column_names(groups: Groups) -> list[str]:
    """Return the columns; where there is one piece of everything, its worth stands once."""
    lines = [line for group in groups.values() for line in group]
    single = all(line.number == 1 for line in lines)
    return [name for name in COLUMNS if not (single and name in ("each", "number"))]


def _sum_columns(memo: MemoContext, groups: Groups) -> tuple[Column, ...]:
    """Return the columns; ranges may wrap, single figures stand on their point."""
    currency = memo.valuation.money.to or memo.format_sentence("unknown.short")
    ranged = any(not line.total.is_point for group in groups.values() for line in group)
    return tuple(
        Column(
            memo.format_sentence(f"sums.{name}", currency=currency),
            Align.LEFT if name not in FIGURES else Align.RIGHT if ranged else Align.POINT,
            grow=int(name == "line"),
        )
        for name in _column_names(groups)
    )


def _sum_rows(memo: MemoContext, groups: Groups) -> Iterator[Row]:
    names = _column_names(groups)
    for group, lines in groups.items():
        if len(groups) > 1 or not lines:
            key = f"sums.by_{group}" if lines else f"sums.by_{group}.nothing"
            yield Row((compose_runs(quiet_run(memo.format_sentence(key))),))
        for line in lines:
            cell_runs = line_cells(memo, line)
            yield Row(tuple(cell_runs[name] for name in names))


def numerator(memo: MemoContext, name: str) -> Interval:
    """Return a numerator, "content" or "whole", as the shares use it."""
    lists = memo.valuation.lists
    if name == "whole":
        return lists.by_whole_article()
    assembly = memo.case.item.listed_as in (None, ASSEMBLY)
    return (lists.of_assembly() if assembly else lists.of_article()).content


def _sum_totals(memo: MemoContext, groups: Groups) -> Iterator[Total]:
    item = memo.case.item
    for name in groups:
        total = memo.format_interval(numerator(memo, name), least=2)
        yield Total(compose_runs(memo.format_sentence(f"sums.total.{name}")), (compose_runs(total),))
    value = (
        memo.format_interval(item.value.span, least=2)
        if item.value
        else memo.wording.format_sentence("not_known")
    )
    yield Total(
        compose_runs(memo.format_sentence("sums.total.item")), (memo.with_origin_mark(value, "item.value"),)
    )


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


def _uncounted_reason(memo: MemoContext, material: EntryAt) -> str:
    entry, row = material.entry, material.entry.row
    name = item_label(memo, material.within.path, material.within.item, short=True)
    if row is not None and row not in memo.chosen_law.counted:
        why = memo.format_sentence("why.feedstock")
    elif entry.origin not in (None, memo.pack.origin) and entry.china_share is None:
        why = memo.wording.country_name(entry.origin)
    else:
        why = memo.format_sentence("why.nothing")
    return memo.format_sentence("sums.not_counted", row=row or "", name=name, why=why)


def _rates_sentence(memo: MemoContext) -> str:
    used = sorted(set(memo.valuation.money.used), key=lambda rate: (rate.source, rate.target, rate.on))
    sentences = [
        memo.format_sentence(
            "rate",
            source=rate.source,
            rate=figures.format_number(rate.rate),
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
