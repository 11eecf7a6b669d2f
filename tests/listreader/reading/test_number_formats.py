# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Number formats: what a spreadsheet program shows."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.reading.cell_formats import parse_format, show_day


@pytest.mark.parametrize(
    ("pattern", "exact", "shown"),
    [
        ("General", "1.5", "1.5"),
        ("0", "2.5", "3"),
        ("0", "-2.5", "-3"),
        ("0.00", "1.005", "1.01"),
        ("0.##", "1.5", "1.5"),
        ("0.0#", "1", "1.0"),
        ("#,##0", "1234567", "1,234,567"),
        ("#,##0.00", "0", "0.00"),
        ("#,##0.00_);[Red](#,##0.00)", "-1234.5", "(1,234.50)"),
        ("00000", "471", "00471"),
        ("00000", "1234567", "1234567"),
        ("0000-000", "12345", "0012-345"),
        ('"A-"0000', "7", "A-0007"),
        ("0%", "0.125", "13%"),
        ("0.0%", "0.042", "4.2%"),
        ('0.00 "€"', "3", "3.00 €"),
        ("[$USD] #,##0.00", "1480", "USD 1,480.00"),
        ("0,", "12345", "12"),
        ("0.0,,", "12345678", "12.3"),
        ('0;-0;"none"', "0", "none"),
        (";;;", "5", ""),
        ("0 pcs", "5", "5 pcs"),
        ("# ?/?", "0.5", "0.5"),
        ("0.00E+00", "1200", "1200"),
        ("[<1]0.00;0", "5", "5"),
        ("[<1]0.00;0", "0.5", "0.50"),
        ("[<10000]000000;0", "471", "000471"),
        ("[<=9999999]000-0000;0000-000-0000", "12345", "001-2345"),
        ("[<=9999999]000-0000;0000-000-0000", "12345678", "0001-234-5678"),
        ('[Red][>=100]0.0;[=5]"five";00', "7", "07"),
        ('[Red][>=100]0.0;[=5]"five";00', "5", "five"),
        ("[>100]0.00;[>50]0.0", "7", "7"),
        ("[<5]0;[<x]00", "7", "7"),
        ("[<5]000;00", "-7", "-7"),
        ('"General"', "5", "General"),
        ('General "kg"', "5.5", "5.5 kg"),
        ("#", "0", ""),
        ('"', "5", ""),
    ],
)
def test_a_number_shows_as_the_pattern_says(pattern: str, exact: str, shown: str) -> None:
    assert parse_format(pattern).show(exact) == shown


@given(st.integers(-(10**12), 10**12), st.integers(0, 5), st.integers(1, 8), st.integers(0, 4), st.booleans())
def test_plain_patterns_round_and_fill(
    digits: int, places: int, zeros: int, decimals: int, groups: bool
) -> None:
    number = Decimal(digits).scaleb(-places)
    pattern = ("#,##" if groups else "") + "0" * zeros + ("." + "0" * decimals if decimals else "")
    rounded = abs(number).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, behind = format(rounded, "f").partition(".")
    whole = whole.lstrip("0").rjust(zeros, "0")
    if groups:
        whole = _grouped(whole)
    sign = "-" if number < 0 and rounded else ""
    assert parse_format(pattern).show(format(number, "f")) == sign + whole + ("." + behind if behind else "")


def _grouped(whole: str) -> str:
    reversed_digits = whole[::-1]
    return ",".join(reversed_digits[place : place + 3] for place in range(0, len(whole), 3))[::-1]


@given(
    st.text(st.sampled_from('0#?.,%E+-/@;_*\\"[]$€dmyhsGeneral kg'), max_size=25),
    st.integers(-(10**9), 10**9),
)
def test_any_pattern_is_taken(pattern: str, number: int) -> None:
    taken = parse_format(pattern)
    if taken.is_day:
        show_day(str(number), taken)
    else:
        assert isinstance(taken.show(str(number)), str)


@pytest.mark.parametrize(
    ("pattern", "number", "shown", "exact", "kind"),
    [
        ("yyyy-mm-dd", "46351", "2026-11-25", "2026-11-25", "d"),
        ("d. mmmm yyyy;@", "46351", "25. November 2026", "2026-11-25", "d"),
        ("dd/mm/yy", "46351", "25/11/26", "2026-11-25", "d"),
        ("mmm-yy", "46351", "Nov-26", "2026-11-25", "d"),
        ("ddd", "46351", "Wed", "2026-11-25", "d"),
        ("yyyy-mm-dd hh:mm", "46351.5", "2026-11-25 12:00", "2026-11-25 12:00:00", "d"),
        ('yyyy"年"m"月"d"日"', "46351", "2026年11月25日", "2026-11-25", "d"),
        ("h:mm AM/PM", "0.75", "6:00 PM", "18:00:00", "h"),
        ("[h]:mm", "1.5", "36:00", "36:00:00", "h"),
        ("mm:ss", "0.0007", "01:00", "00:01:00", "h"),
        ("yyyy-mm-dd", "1", "1900-01-01", "1900-01-01", "d"),
        ("yyyy-mm-dd", "61", "1900-03-01", "1900-03-01", "d"),
        ("yyyy-mm-dd", "-1", "-1", "", "e"),
        ("yyyy-mm-dd", "99999999", "99999999", "", "e"),
    ],
)
def test_a_day_shows_as_the_pattern_says(
    pattern: str, number: str, shown: str, exact: str, kind: str
) -> None:
    taken = parse_format(pattern)
    assert taken.is_day
    assert show_day(number, taken) == (shown, exact, kind)


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert show_day("0", parse_format("yyyy-mm-dd"), since_1904=True)[1] == "1904-01-01"


def test_what_a_pattern_adds_is_told_apart() -> None:
    taken = parse_format('#,##0.00 "per kg" [$€-407]')
    assert (taken.currency, taken.literal) == ("€", "per kg")
    assert parse_format("0.0%").is_percent
