# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One line of the calculation with all its factors, so that a reader with the paper alone can multiply them again.

Every factor stands as the case states it, with its mark; the product is what the line adds to the numerator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple

from desktop_app.basics.codes import currency_places
from desktop_app.basics.quantity import ANYTHING, GRAMS, HUNDRED, ONE, Interval, point, rounded, scale
from desktop_app.documents import wording
from desktop_app.documents.memo.context import MemoContext, format_worked_out
from desktop_app.documents.wording import Mark
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.bom.material import BY_VALUE, UNKNOWN_WORTH, origin_share
from desktop_app.domain.case import Amount, Material
from desktop_app.domain.line_effects import numerators
from desktop_app.domain.truth import UNKNOWN
from desktop_app.paper.blocks import Runs, compose_runs, quiet_run

# --------------------------------------------------------------------------------------------------
# Figures as the case states them: every digit, in the unit and the currency in which they were stated. A
# range stands in brackets, so that it can be a factor of a product.


_STEP: Final = re.compile(r"[^.\[\]]+")


def stated_money(memo: MemoContext, path: str) -> str:
    """Return an amount with its currency, or a price with its currency and what it is the price of."""
    node = _look_up(memo, path)
    currency = node.get("currency") or memo.format_sentence("currency.unknown")
    span = _span_words(memo, node, least=currency_places(node.get("currency")))
    if path.endswith(".price"):
        currency = memo.format_sentence("per", unit=currency, per=_unit(memo, node.get("per")))
    return f"{span}{wording.GAP}{currency}".replace(" ", wording.GAP)


def stated_mass(memo: MemoContext, path: str) -> str:
    """Return a mass with its unit."""
    node = _look_up(memo, path)
    return f"{_span_words(memo, node)}{wording.GAP}{_unit(memo, node.get('unit'))}"


def stated_percent(memo: MemoContext, path: str) -> str:
    """Return a percentage, of which a range without an end goes up to all of it."""
    node = _look_up(memo, path)
    if isinstance(node, str):
        return f"{wording.format_plain(node)}{wording.GAP}%"
    return f"{_span_words(memo, {'to': '100', **node})}{wording.GAP}%"


def unbracketed(stated: str) -> str:
    """Return a stated figure as it stands alone."""
    return stated.replace("(", "", 1).replace(")", "", 1) if stated.startswith("(") else stated


def stated_number(memo: MemoContext, path: str) -> str:
    """Return a plain figure."""
    return wording.format_plain(_look_up(memo, path))


def _unit(memo: MemoContext, unit: str | None) -> str:
    return unit or memo.format_sentence("unit.unknown")


def _look_up(memo: MemoContext, path: str) -> Any:
    node: Any = memo.read.tree
    for step in _STEP.findall(path):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def _span_words(memo: MemoContext, node: Mapping[str, Any], least: int = 0) -> str:
    ends = {
        name: wording.format_plain(node[name], least=least)
        for name in ("amount", "from", "to")
        if name in node
    }
    if "amount" in ends:
        return ends["amount"]
    if "to" in ends:
        low = ends.get("from", wording.format_plain("0", least=least))
        span = memo.format_sentence("range", low=low, high=ends["to"])
    else:
        low = ends.get("from", wording.format_plain("0", least=least))
        span = memo.format_sentence("range.open", low=low)
    return f"({span})".replace(" ", wording.GAP)


TIMES = "×"
DIVIDED_BY = "÷"
_DIGITS = 40


class Factor(NamedTuple):
    """A factor of a line: whether it multiplies or divides, what it says, and where it comes from."""

    sign: str
    text: str
    mark: Mark | None = None


def working_runs(memo: MemoContext, line: Line) -> Runs:
    """Return the working of a line; where nothing can be multiplied, why."""
    factors = list(_factors(memo, line))
    if not factors:
        return compose_runs(quiet_run(memo.format_sentence(f"working.{line.kind.value}")))
    runs: Runs = ()
    for number, factor in enumerate(factors):
        text = factor.text if number == 0 else f"{factor.sign}{wording.GAP}{factor.text}"
        runs = compose_runs(runs, *([" "] if runs else []), text, *([factor.mark] if factor.mark else []))
    return runs


def _factors(memo: MemoContext, line: Line) -> Iterator[Factor]:
    if line.kind is Kind.ENTRY and line.entry is not None:
        yield from _entry_factors(memo, line, line.entry)
    elif line.kind in (Kind.ARTICLE, Kind.COMPONENT) and not (
        line.kind is Kind.ARTICLE and line.there == UNKNOWN and line.each.lo > 0
    ):
        value, path = line.at.item.value, f"{line.at.path}.value"
        if value is None:
            yield Factor(TIMES, memo.format_sentence("working.no_value"))
        else:
            yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
            yield from _rate_factor(memo, value.currency)
        if line.there == UNKNOWN:
            yield Factor(TIMES, memo.format_sentence("working.may"))
    else:
        return
    if line.number != ONE:
        yield Factor(TIMES, memo.format_sentence("working.pieces", number=exact_figure(line.number)))


def _entry_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    worth = line.priced.worth if line.priced else None
    if worth is None or worth.basis == UNKNOWN_WORTH:
        yield Factor(TIMES, memo.format_sentence("working.unpriced"))
    elif worth.basis == BY_VALUE and entry.value is not None:
        path = f"{line.path}.value"
        yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
        yield from _rate_factor(memo, entry.value.currency)
    else:
        yield from _mass_factors(memo, line, entry)
        path = f"{line.path}.price"
        reference = memo.pack.prices.get(entry.row or "")
        if entry.price is not None:
            yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
            yield from _rate_factor(memo, entry.price.currency)
        elif reference is not None:
            span = memo.format_interval(scale(reference.span, GRAMS["kg"]), least=2)
            text = span if reference.span.is_point else f"({span})"
            per = memo.format_sentence("per", unit=reference.currency, per="kg")
            yield Factor(TIMES, f"{text}{wording.GAP}{per}".replace(" ", wording.GAP), Mark.ESTIMATED)
            yield from _rate_factor(memo, reference.currency)
        else:
            yield Factor(TIMES, memo.format_sentence("working.no_price"))
    path = f"{line.path}.china_share"
    country = memo.pack.origin
    if entry.china_share is not None:
        text = memo.format_sentence("working.share", share=stated_percent(memo, path), origin=country)
        yield Factor(TIMES, text, memo.origin_mark(path))
    elif origin_share(entry, country) != point(HUNDRED):
        yield Factor(TIMES, memo.format_sentence("working.open_origin", origin=country))
    if memo.valuation.law.counts(entry) == UNKNOWN:
        yield Factor(TIMES, memo.format_sentence("working.may"))


def _mass_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    """Yield the mass of the feedstock: as stated, or the mass of the item, its content and the element factor."""
    path = f"{line.path}.mass"
    if entry.mass is not None:
        yield Factor(TIMES, stated_mass(memo, path), memo.origin_mark(path))
        return
    path = f"{line.at.path}.mass"
    yield Factor(TIMES, stated_mass(memo, path), memo.origin_mark(path))
    path = f"{line.path}.element_percent"
    yield Factor(TIMES, stated_percent(memo, path), memo.origin_mark(path))
    if entry.element_factor is not None:
        path = f"{line.path}.element_factor"
        yield Factor(DIVIDED_BY, stated_number(memo, path), memo.origin_mark(path))
    else:
        factor = memo.pack.rows[entry.row or ""].factor or ONE
        yield Factor(DIVIDED_BY, exact_figure(factor))


def _rate_factor(memo: MemoContext, currency: str | None) -> Iterator[Factor]:
    """Yield the rate that converts a currency to that of the item, as it is quoted."""
    target = memo.valuation.money.to
    if currency == target:
        return
    for rate in memo.valuation.money.used:
        per = memo.format_sentence("per", unit=rate.target, per=rate.source)
        quoted = f"{exact_figure(rate.rate)}{wording.GAP}{per}"
        if (rate.source, rate.target) == (currency, target):
            yield Factor(TIMES, quoted)
            return
        if (rate.target, rate.source) == (currency, target):
            yield Factor(DIVIDED_BY, quoted)
            return
    yield Factor(TIMES, memo.format_sentence("working.no_rate"))


def exact_figure(value: Fraction) -> str:
    """Return a figure that was stated, with all its digits."""
    return wording.format_plain(rounded(value, up=None, digits=_DIGITS))


# --------------------------------------------------------------------------------------------------
# One line of the calculation: its row and origin, its working, and what it adds.


def calculation_groups(memo: MemoContext) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of each numerator that the case has."""
    return {name: numerator.lines for name, numerator in numerators(memo.case, memo.valuation).items()}


def total_runs(memo: MemoContext, line: Line) -> Runs:
    """Return what a line adds, with the mark of where that comes from."""
    if line.priced is not None and line.priced.worth.estimated:
        mark: Mark | None = Mark.ESTIMATED
    elif line.total == ANYTHING:
        mark = None
    else:
        path, stated = _stated_worth(line)
        if stated is None or line.number != ONE or line.total != stated.span:
            mark = Mark.COMPUTED
        else:
            mark = memo.origin_mark(f"{path}.value")
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


def _stated_worth(line: Line) -> tuple[str, Amount | None]:
    """Return the place and amount of a worth that was stated and not worked out."""
    if line.entry is not None:
        return line.path, line.entry.value
    if line.kind in (Kind.ARTICLE, Kind.COMPONENT):
        return line.at.path, line.at.item.value
    return "", None
