# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exchange rates that the user gives, dated and sourced. Without a rate there is no conversion."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from desktop_app.basics.quantity import ANYTHING, NOTHING, ONE, Interval, quotient, scale
from desktop_app.domain.case import Amount, Rate


class Converter:
    """Converts amounts to one currency, by the latest rate that is not after a day.

    An inverse rate serves; rates are never chained. Remembers which rates were used and which were missing.
    """

    def __init__(self, rates: Iterable[Rate], *, to: str | None, on: date) -> None:
        self.to = to
        self.used: list[Rate] = []
        self.missing: set[str] = set()
        self._factors: dict[str | None, Fraction | None] = {to: ONE} if to else {}
        self._rates = sorted(
            (rate for rate in rates if rate.on <= on), key=lambda rate: rate.on, reverse=True
        )

    def convert(self, span: Interval, currency: str | None) -> Interval:
        """Return an amount in the target currency; anything from zero up when no rate converts it."""
        if currency is not None and currency == self.to:
            return span
        factor = self.factor(currency)
        return ANYTHING if factor is None else scale(span, factor)

    def worth(self, amount: Amount | None) -> Interval:
        """Return what an amount is worth; one that nobody gave may be anything, and nothing is so in any currency."""
        if amount is None:
            return ANYTHING
        return NOTHING if amount.span == NOTHING else self.convert(amount.span, amount.currency)

    def factor(self, currency: str | None) -> Fraction | None:
        """Return units of the target currency for one of another, or None."""
        if currency in self._factors:
            return self._factors[currency]
        factor = self._look_up_rate(currency)
        self._factors[currency] = factor
        if factor is None and currency is not None and self.to is not None:
            self.missing.add(currency)
        return factor

    def lacks_rate(self, currency: str | None) -> bool:
        """Tell whether no rate converts a currency, without taking note that one was wanted."""
        if currency is None or self.to is None or currency == self.to:
            return False
        pairs = {(rate.source, rate.target) for rate in self._rates}
        return not pairs & {(currency, self.to), (self.to, currency)}

    def _look_up_rate(self, currency: str | None) -> Fraction | None:
        for rate in self._rates:
            if (rate.source, rate.target) == (currency, self.to):
                self.used.append(rate)
                return rate.rate
            if (rate.target, rate.source) == (currency, self.to):
                self.used.append(rate)
                return quotient(ONE, rate.rate)
        return None
