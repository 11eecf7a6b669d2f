# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Kinds of value that stand in many places of a case file."""

from __future__ import annotations

from typing import Final

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.quantity import GRAMS
from desktop_app.domain.casefile.kinds import Choice, Decimal, PointOrRange

TRUTH: Final = Choice("an answer", ("yes", "no", "unknown"))
COUNTRY: Final = Choice("a country code of ISO 3166-1", COUNTRIES)
CURRENCY: Final = Choice("a currency code of ISO 4217", CURRENCIES)
UNIT: Final = Choice("a unit of mass", tuple(GRAMS))
PERCENT: Final = PointOrRange(Decimal(most="100"))
