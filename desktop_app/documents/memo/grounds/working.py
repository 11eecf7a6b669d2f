# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One line of the calculation with all its factors, so that a reader with the paper alone can multiply them again.

Every factor stands as the case states it, with its mark; the product is what the line adds to the numerator.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from desktop_app.basics.quantity import GRAMS, HUNDRED, ONE, point, rounded, scale
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.stated import stated_mass, stated_money, stated_number, stated_percent
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Mark, Runs, compose_runs, quiet_run
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.bom.material import BY_VALUE, UNKNOWN_WORTH, origin_share
from desktop_app.domain.case import Material
from desktop_app.domain.truth import UNKNOWN

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
        text = factor.text if number == 0 else f"{factor.sign}{figures.GAP}{factor.text}"
        runs = compose_runs(runs, *([" "] if runs else []), text, *([factor.mark] if factor.mark else []))
    return runs


def _factors(memo: MemoContext, line: Line) -> Iterator[Factor]:
    if line.kind is Kind.ENTRY and line.entry is not None:
        yield from _entry_factors(memo, line, line.entry)
    elif line.kind in (Kind.ARTICLE, Kind.COMPONENT) and not _from_content(line):
        yield from _value_factors(memo, line)
    else:
        return
    if line.number != ONE:
        yield Factor(TIMES, memo.format_sentence("working.pieces", number=exact_figure(line.number)))


def _from_content(line: Line) -> bool:
    """Tell whether a magnet or target counts with its content at least and its value at most, which is no product."""
    return line.kind is Kind.ARTICLE and line.there == UNKNOWN and line.each.lo > 0


def _value_factors(memo: MemoContext, line: Line) -> Iterator[Factor]:
    """Yield the stated value of an article or of a component that is itself material, in the item's currency."""
    value, path = line.at.item.value, f"{line.at.path}.value"
    if value is None:
        yield Factor(TIMES, memo.format_sentence("working.no_value"))
    else:
        yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
        yield from _rate_factor(memo, value.currency)
    if line.there == UNKNOWN:
        yield Factor(TIMES, memo.format_sentence("working.may"))


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
        yield from _price_factors(memo, line, entry)
    yield from _origin_factors(memo, line, entry)


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


def _price_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    """Yield the price of a kilogram as it was stated; the reference range where nobody stated one."""
    path = f"{line.path}.price"
    reference = memo.pack.prices.get(entry.row or "")
    if entry.price is not None:
        yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
        yield from _rate_factor(memo, entry.price.currency)
    elif reference is not None:
        span = memo.format_interval(scale(reference.span, GRAMS["kg"]), least=2)
        text = span if reference.span.is_point else f"({span})"
        per = memo.format_sentence("per", unit=reference.currency, per="kg")
        yield Factor(TIMES, f"{text}{figures.GAP}{per}".replace(" ", figures.GAP), Mark.ESTIMATED)
        yield from _rate_factor(memo, reference.currency)
    else:
        yield Factor(TIMES, memo.format_sentence("working.no_price"))


def _rate_factor(memo: MemoContext, currency: str | None) -> Iterator[Factor]:
    """Yield the rate that converts a currency to that of the item, as it is quoted."""
    target = memo.valuation.money.to
    if currency == target:
        return
    for rate in memo.valuation.money.used:
        per = memo.format_sentence("per", unit=rate.target, per=rate.source)
        quoted = f"{exact_figure(rate.rate)}{figures.GAP}{per}"
        if (rate.source, rate.target) == (currency, target):
            yield Factor(TIMES, quoted)
            return
        if (rate.target, rate.source) == (currency, target):
            yield Factor(DIVIDED_BY, quoted)
            return
    yield Factor(TIMES, memo.format_sentence("working.no_rate"))


def _origin_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    """Yield the Chinese share of the material, and that an entry on no row may not count."""
    path = f"{line.path}.china_share"
    country = memo.pack.origin
    if entry.china_share is not None:
        text = memo.format_sentence("working.share", share=stated_percent(memo, path), origin=country)
        yield Factor(TIMES, text, memo.origin_mark(path))
    elif origin_share(entry, country) != point(HUNDRED):
        yield Factor(TIMES, memo.format_sentence("working.open_origin", origin=country))
    if memo.valuation.law.counts(entry) == UNKNOWN:
        yield Factor(TIMES, memo.format_sentence("working.may"))


def exact_figure(value: Fraction) -> str:
    """Return a figure that was stated, with all its digits."""
    return figures.format_plain(rounded(value, up=None, digits=_DIGITS))
