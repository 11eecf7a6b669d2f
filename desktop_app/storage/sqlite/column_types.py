# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Column types that store exact values as text: decimals, fractions, days and instants.

SQLite would store a number with a point as a binary fraction, so these values are never passed to it as numbers. A
decimal keeps its zeros ("4.00").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeVar

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from desktop_app.storage.sqlite.database import StrangeValue

_FRACTION: Final = re.compile(r"(?:0|[1-9][0-9]*)/[1-9][0-9]*")


T = TypeVar("T")


def _read(kind: Callable[[Any], T], value: Any) -> T | None:
    """Return a stored value as what its column holds.

    Errors: StrangeValue.
    """
    try:
        return None if value is None else kind(value)
    except (ValueError, TypeError, ArithmeticError):
        raise StrangeValue(f"{value!r:.60}") from None


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal number, in plain digits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, Decimal) or not value.is_finite():
            raise TypeError(f"{value!r} is no finite Decimal")
        return format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return _read(Decimal, value)


def _fraction_of(text: str) -> Fraction:
    if not _FRACTION.fullmatch(text):
        raise ValueError
    return Fraction(text)


class ExactFraction(TypeDecorator[Fraction]):
    """A rational number of at least zero, as numerator and denominator."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, Fraction) or value < 0:
            raise TypeError(f"{value!r} is no Fraction of at least zero")
        return f"{value.numerator}/{value.denominator}"

    def process_result_value(self, value: Any, dialect: Dialect) -> Fraction | None:
        return _read(_fraction_of, value)


class Day(TypeDecorator[date]):
    """A calendar day, ``YYYY-MM-DD``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise TypeError(f"{value!r} is no day")
        return value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return _read(date.fromisoformat, value)


class Instant(TypeDecorator[datetime]):
    """A moment, in UTC with microseconds, so that text order is the order of time."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise TypeError(f"{value!r} is no moment with a time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return _read(datetime.fromisoformat, value)


# --------------------------------------------------------------------------------------------------
# Folds texts for filters: case, accents and character width are ignored.


def fold_text(text: str) -> str:
    """Return a folded text: "Göppingen" and "GOPPINGEN" become the same."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in spread if not unicodedata.combining(c)).replace("ı", "i")


def fold_texts(texts: Iterable[str]) -> str:
    """Return several texts as one folded line, in which filters search."""
    return fold_text("\n".join(text for text in texts if text))
