# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Shares: percent or fraction, decided for a column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.texts import Doubtful
from desktop_app.listreader.cells.figures import (
    DecimalMark,
    Figure,
    ShareScale,
    decide_share_scale,
    read_share,
)

POINT = DecimalMark(".")


@pytest.mark.parametrize(
    ("text", "percent"),
    [("42 %", "42"), ("42%", "42"), ("4.5 wt%", "4.5"), ("4.5 Gew.-%", "4.5"), ("5 ‰", "0.5"),
    ("300 ppm", "0.03"), ("42 Prozent", "42")],
)  # fmt: skip
def test_a_sign_tells(text: str, percent: str) -> None:
    assert read_share(text, POINT, ShareScale(is_percent=False)) == Figure(percent, unit="%")


def test_ranges_of_shares() -> None:
    scale = ShareScale(is_percent=True)
    assert read_share("40% - 45%", POINT, scale) == Figure("40", "45", unit="%")
    assert read_share("40-45 %", POINT, scale) == Figure("40", "45", unit="%")


def test_shares_of_atoms_or_volume_are_not_of_mass() -> None:
    for text in ("4 mol%", "4 at%", "4 vol%"):
        assert isinstance(read_share(text, POINT, ShareScale(is_percent=True)), Doubtful)


def test_a_bare_figure_above_one_makes_the_column_percent() -> None:
    scale = decide_share_scale(["0.5", "29.5"], POINT, heading_is_percent=False)
    assert scale == ShareScale(is_percent=True)
    assert read_share("0.5", POINT, scale) == Figure("0.5", unit="%")


@given(st.lists(st.integers(0, 100).map(lambda n: f"0.{n:02}" if n < 100 else "1"), min_size=1))
def test_bare_figures_up_to_one_are_never_sure(texts: list[str]) -> None:
    scale = decide_share_scale(texts, POINT, heading_is_percent=False)
    assert scale.sureness == "unsure"
    assert all(isinstance(read_share(text, POINT, scale), Doubtful) for text in texts)


def test_what_the_user_says_is_followed() -> None:
    assert read_share("0.42", POINT, ShareScale(is_percent=False)) == Figure("42", unit="%")
    assert decide_share_scale(["0.42"], POINT, heading_is_percent=True) == ShareScale(is_percent=True)
