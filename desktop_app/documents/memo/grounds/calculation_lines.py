# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cells of one line of the calculation: what it is, its row and origin, mass, price and worth."""

from __future__ import annotations

from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.places_in_case import item_label
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Mark, Runs, compose_runs, quiet_run
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.case import Amount, Material
from desktop_app.domain.quantity import GRAMS, Interval, point, scale
from desktop_app.domain.truth import UNKNOWN

COLUMNS: Final = ("line", "row", "origin", "mass", "price", "each", "number", "total")
FIGURES: Final = ("mass", "price", "each", "number", "total")


def line_cells(memo: MemoContext, line: Line) -> dict[str, Runs]:
    """Return what a line says in each column."""
    mass, price = _mass_and_price(memo, line)
    return {
        "line": _line_label(memo, line),
        "row": compose_runs(_annex_row(memo, line)),
        "origin": _line_origin(memo, line),
        "mass": mass,
        "price": price,
        "each": _worth_of_one(memo, line),
        "number": compose_runs(memo.format_interval(point(line.number))),
        "total": _worth_of_one(memo, line)
        if line.number == 1
        else compose_runs(memo.format_interval(line.total, least=2), Mark.COMPUTED),
    }


def _line_label(memo: MemoContext, line: Line) -> Runs:
    item, path = line.at.item, line.at.path
    name = item_label(memo, path, item, short=True)
    if line.kind is not Kind.ENTRY or line.entry is None:
        may = memo.format_sentence("sums.may") if line.there == UNKNOWN and line.kind is Kind.ARTICLE else ""
        return compose_runs(name, quiet_run(memo.format_sentence(f"sums.{line.kind.value}") + may))
    runs = compose_runs(name)
    if line.entry.mass is None and line.entry.element_percent is not None:
        mass = memo.format_sentence("sums.of_mass", mass=memo.format_mass(item.mass))
        runs = compose_runs(runs, memo.with_origin_mark(mass, f"{path}.mass"))
        percent = f"{memo.format_interval(line.entry.element_percent)}{figures.GAP}%"
        content = memo.format_sentence("sums.element", percent=percent)
        runs = compose_runs(runs, memo.with_origin_mark(content, f"{line.path}.element_percent"))
    return compose_runs(runs, quiet_run(memo.format_sentence("sums.may"))) if line.there == UNKNOWN else runs


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
    text, field = _material_origin(memo, line.entry)
    return memo.with_origin_mark(text, f"{line.path}.{field}")


def _material_origin(memo: MemoContext, entry: Material) -> tuple[str, str]:
    if entry.china_share is not None:
        share = f"{memo.format_interval(entry.china_share)}{figures.GAP}%"
        return memo.format_sentence("sums.share", origin=memo.pack.origin, share=share), "china_share"
    return entry.origin or memo.format_sentence("unknown.short"), "origin"


def _mass_and_price(memo: MemoContext, line: Line) -> tuple[Runs, Runs]:
    if line.priced is None or line.entry is None or line.priced.worth.mass is None:
        return (), ()
    entry = line.entry
    mass = memo.format_interval(line.priced.worth.mass)
    marked = (
        compose_runs(mass, Mark.COMPUTED)
        if entry.mass is None
        else memo.with_origin_mark(mass, f"{line.path}.mass")
    )
    return marked, _line_price(memo, line, entry)


def _line_price(memo: MemoContext, line: Line, entry: Material) -> Runs:
    """Return the price of a kilogram as it was stated; the reference range where nobody stated one."""
    if entry.price is not None:
        text = _price_per_kilogram(memo, entry.price.span, entry.price.currency)
        return memo.with_origin_mark(text, f"{line.path}.price")
    reference = memo.pack.prices.get(entry.row or "")
    if reference is None:
        return compose_runs(memo.format_sentence("unknown.short"))
    return compose_runs(_price_per_kilogram(memo, reference.span, reference.currency), Mark.ESTIMATED)


def _price_per_kilogram(memo: MemoContext, span: Interval, currency: str | None) -> str:
    text = memo.format_interval(scale(span, GRAMS["kg"]), least=2)
    same = currency is not None and currency == memo.valuation.money.to
    return text if same else f"{text}{figures.GAP}{currency or memo.format_sentence('currency.unknown')}"


def _worth_of_one(memo: MemoContext, line: Line) -> Runs:
    """Return the worth in one piece, with the mark of where it comes from."""
    text = memo.format_interval(line.each, least=2)
    if line.priced is not None and line.priced.worth.estimated:
        return compose_runs(text, Mark.ESTIMATED)
    stated = _stated_worth(line)
    if stated is None or stated[1] is None or line.each != stated[1].span:
        return compose_runs(text, Mark.COMPUTED)
    return memo.with_origin_mark(text, f"{stated[0]}.value")


def _stated_worth(line: Line) -> tuple[str, Amount | None] | None:
    """Return the place and amount of a worth that was stated and not worked out."""
    if line.entry is not None:
        return line.path, line.entry.value
    if line.kind in (Kind.ARTICLE, Kind.COMPONENT):
        return line.at.path, line.at.item.value
    return None
