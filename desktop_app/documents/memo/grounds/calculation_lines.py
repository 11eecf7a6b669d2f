# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cells of one line of the calculation: what it is, its row and origin, its working, and what it adds."""

from __future__ import annotations

from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.stated import stated_percent, unbracketed
from desktop_app.documents.memo.grounds.working import working_runs
from desktop_app.documents.memo.long_figures import format_worked_out
from desktop_app.documents.memo.places_in_case import item_label
from desktop_app.documents.model.runs import Mark, Runs, compose_runs, quiet_run
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.case import Amount
from desktop_app.domain.quantity import ANYTHING, ONE, Interval
from desktop_app.domain.truth import UNKNOWN

COLUMNS: Final = ("line", "row", "origin", "working", "total")


def line_cells(memo: MemoContext, line: Line) -> dict[str, Runs]:
    """Return what a line says in each column."""
    return {
        "line": _line_label(memo, line),
        "row": compose_runs(_annex_row(memo, line)),
        "origin": _line_origin(memo, line),
        "working": working_runs(memo, line),
        "total": compose_runs(worked_out(memo, line.total), *([mark] if (mark := _mark(memo, line)) else [])),
    }


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


def _line_label(memo: MemoContext, line: Line) -> Runs:
    name = item_label(memo, line.at.path, line.at.item, short=True)
    if line.kind is not Kind.ENTRY:
        may = memo.format_sentence("sums.may") if line.there == UNKNOWN and line.kind is Kind.ARTICLE else ""
        return compose_runs(name, quiet_run(memo.format_sentence(f"sums.{line.kind.value}") + may))
    may = memo.format_sentence("sums.may") if line.there == UNKNOWN else ""
    return compose_runs(name, quiet_run(may)) if may else compose_runs(name)


def _annex_row(memo: MemoContext, line: Line) -> str:
    if line.kind is Kind.ENTRY and line.entry is not None:
        return line.entry.row or memo.format_sentence("unknown.short")
    if line.kind in (Kind.UNSEEN_MATERIAL, Kind.UNSEEN_PARTS):
        return ""
    return line.at.item.listed_as or memo.format_sentence("unknown.short")


def _line_origin(memo: MemoContext, line: Line) -> Runs:
    if line.kind in (Kind.UNSEEN_MATERIAL, Kind.UNSEEN_PARTS):
        return ()
    if line.entry is None:
        made_in = line.at.item.made_in or memo.format_sentence("unknown.short")
        return memo.with_origin_mark(made_in, f"{line.at.path}.made_in")
    if line.entry.origin is None and line.entry.china_share is not None:
        path = f"{line.path}.china_share"
        text = memo.format_sentence(
            "sums.share", origin=memo.pack.origin, share=unbracketed(stated_percent(memo, path))
        )
        return memo.with_origin_mark(text, path)
    origin = line.entry.origin or memo.format_sentence("unknown.short")
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
