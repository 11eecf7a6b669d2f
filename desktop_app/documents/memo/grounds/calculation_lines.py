# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One line of the calculation: its row and origin, its working, and what it adds."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.basics.quantity import ANYTHING, ONE, Interval
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.stated import stated_percent, unbracketed
from desktop_app.documents.memo.long_figures import format_worked_out
from desktop_app.documents.model.runs import Mark, Runs, compose_runs
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.case import Amount
from desktop_app.domain.limits.effects import numerators


def calculation_groups(memo: MemoContext) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of each numerator that the case has."""
    return {name: numerator.lines for name, numerator in numerators(memo.case, memo.valuation).items()}


def total_runs(memo: MemoContext, line: Line) -> Runs:
    """Return what a line adds, with the mark of where that comes from."""
    mark = _mark(memo, line)
    return compose_runs(worked_out(memo, line.total), *([mark] if mark else []))


def worked_out(memo: MemoContext, span: Interval) -> str:
    """Return an amount of the calculation in the currency of the item: lines and totals are cut alike."""
    if span == ANYTHING:
        return memo.wording.format_sentence("not_known")
    low = format_worked_out(span.lo, memo.valuation.money.to)
    if span.is_point:
        return low
    if span.hi is None:
        return memo.format_sentence("range.open", low=low)
    return memo.format_sentence("range", low=low, high=format_worked_out(span.hi, memo.valuation.money.to))


def line_row(memo: MemoContext, line: Line) -> str:
    """Return the row of the annex that a material is on."""
    return (line.entry.row if line.entry else None) or memo.format_sentence("unknown.short")


def line_origin(memo: MemoContext, line: Line) -> Runs:
    """Return where a material is from, or how much of it is from the country whose law it is."""
    entry = line.entry
    if entry is None:
        return ()
    if entry.origin is None and entry.china_share is not None:
        path = f"{line.path}.china_share"
        text = memo.format_sentence(
            "sums.share", origin=memo.pack.origin, share=unbracketed(stated_percent(memo, path))
        )
        return memo.with_origin_mark(text, path)
    origin = entry.origin or memo.format_sentence("unknown.short")
    return memo.with_origin_mark(origin, f"{line.path}.origin")


def _mark(memo: MemoContext, line: Line) -> Mark | None:
    """Return where the worth comes from: estimated, as stated for one piece, or else worked out."""
    if line.priced is not None and line.priced.worth.estimated:
        return Mark.ESTIMATED
    if line.total == ANYTHING:
        return None
    path, stated = _stated_worth(line)
    if stated is None or line.number != ONE or line.total != stated.span:
        return Mark.COMPUTED
    return memo.origin_mark(f"{path}.value")


def _stated_worth(line: Line) -> tuple[str, Amount | None]:
    """Return the place and amount of a worth that was stated and not worked out."""
    if line.entry is not None:
        return line.path, line.entry.value
    if line.kind in (Kind.ARTICLE, Kind.COMPONENT):
        return line.at.path, line.at.item.value
    return "", None
