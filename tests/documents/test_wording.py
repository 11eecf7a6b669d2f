# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures, days and lists in words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents import wording
from desktop_app.documents.wording import Mark, Phrasebook, Wording, english_wording

SAID = english_wording()
LINE = Fraction(1, 1000)


def _read(percent: str) -> Fraction:
    plain = percent.removesuffix("\u00a0%").replace("\u202f", "").replace("\u2212", "-")
    return Fraction(plain) / 100


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(2742, 10**7), "0.02742 %"),
        (Fraction(2, 1000), "0.2 %"),
        (LINE, "0.1 %"),
        (Fraction(137097727533, 10**12), "13.71 %"),
        (Fraction(0), "0 %"),
        (Fraction(20), "2 000 %"),
        (Fraction(1, 3), "33.33 %"),
        (Fraction(1234567, 1000), "123 457 %"),
    ],
)
def test_shares_have_four_significant_digits(value: Fraction, printed: str) -> None:
    assert wording.format_share(value).replace("\u00a0", " ").replace("\u202f", " ") == printed


def test_a_share_just_below_the_line_never_reads_as_the_line() -> None:
    below = Fraction("0.000999999999")
    assert wording.format_share(below) == "0.1\u00a0%"
    assert wording.format_share(below, line=LINE) == "0.0999999999\u00a0%"


@given(st.fractions(min_value=0, max_value=2))
def test_rounding_keeps_the_side_of_the_line(value: Fraction) -> None:
    for printed in (
        wording.format_share(value, line=LINE),
        wording.format_share_at_least(value, line=LINE),
        wording.format_share_at_most(value, line=LINE),
    ):
        assert (_read(printed) >= LINE) == (value >= LINE)
        assert (_read(printed) <= LINE) == (value <= LINE)


@given(st.fractions(min_value=0, max_value=2))
def test_ranges_are_rounded_outward(value: Fraction) -> None:
    assert _read(wording.format_share_at_least(value)) <= value <= _read(wording.format_share_at_most(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12)))
def test_numbers_are_exact(value: Decimal) -> None:
    printed = wording.format_number(value).replace(wording.THIN, "").replace(wording.MINUS, "-")
    assert Decimal(printed) == value


@pytest.mark.parametrize(
    ("value", "options", "printed"),
    [
        (Decimal(2000), {"least": 2}, "2_000.00"),
        (Decimal("0.5484"), {}, "0.5484"),
        (Fraction(-1234567, 100), {}, "\u221212_345.67"),
        (Fraction(1, 3), {"places": 2}, "0.33"),
        (Fraction(1, 3), {}, "0.333333333333"),
        (Decimal("0.005"), {"places": 2}, "0.00"),
        (0, {}, "0"),
        (999, {}, "999"),
    ],
)
def test_numbers_are_grouped_by_thin_spaces(
    value: wording.Number, options: dict[str, int], printed: str
) -> None:
    assert wording.format_number(value, **options).replace(wording.THIN, "_") == printed


def test_a_plain_decimal_keeps_every_digit() -> None:
    assert wording.format_plain("1234.5", least=2) == "1\u202f234.50"


def test_days() -> None:
    day = date(2026, 11, 24)
    assert SAID.format_day(day).replace("\u00a0", " ") == "24 Nov 2026"
    assert SAID.format_period(day, None).startswith("from ")
    assert SAID.format_period(None, day).startswith("until ")
    assert SAID.format_period(day, day) == SAID.format_day(day)
    assert " to " in SAID.format_period(day, day + timedelta(days=1))
    assert SAID.format_period(None, None) == "no limit in time"


def test_lists() -> None:
    assert SAID.join_list([]) == ""
    assert SAID.join_list(["a"]) == "a"
    assert SAID.join_list(["a", "b"], last="or") == "a or b"
    assert SAID.join_list(["a", "b", "c"]) == "a, b and c"


def test_every_code_has_words() -> None:
    assert all(SAID.mark_meaning(mark) for mark in Mark)
    assert {run.mark for run in SAID.mark_legend() if run.mark} == set(Mark)


def test_countries() -> None:
    assert SAID.country_name("MX") == "Mexico"
    assert SAID.country_name("XK") == "Kosovo"
    assert SAID.country_name(None) == "not known"
    assert SAID.country_name("QQ") == "QQ"


def test_an_unknown_sentence_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        SAID.format_sentence("no such key")


def test_another_language_is_another_catalogue() -> None:
    sentences = {"day": "{year}年{month}{day}日", "month.11": "11月"}
    chinese = Wording(Phrasebook("zh-Hans", sentences))
    assert chinese.format_day(date(2026, 11, 24)) == "2026年11月24日"


def test_hashes_are_grouped() -> None:
    assert wording.format_digest("0123456789abcdef") == "0123 4567 89ab cdef"
    assert wording.format_digest("0123456789abcdef", short=True) == "0123 4567 89ab"


def test_days_of_a_text_are_spelled_and_what_only_looks_like_one_stays() -> None:
    text = "Suspended from 2025-05-14 to 2026-11-30; entry 2025-13-01, control-2026-11-01 and 2026-11-01-7."
    spelled = english_wording().spell_days(text).replace("\u00a0", " ")
    assert spelled == (
        "Suspended from 14 May 2025 to 30 Nov 2026; entry 2025-13-01, control-2026-11-01 and 2026-11-01-7."
    )
