# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A feedstock that is named clearly is on a row of the annex; anything else is on none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.substances import find_feedstock
from tests.listreader.sheets import FEEDSTOCK as ROWS


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("I-12", "I-12"), ("Dysprosium oxide", "I-12"), ("Dysprosiumoxid", "I-12"), ("氧化镝", "I-12"),
        ("Dy2O3", "I-12"),
        ("terbium oxide", "I-13"), ("Tb4O7", "I-13"), ("氧化铽", "I-13"),
        ("Dy-Fe alloy", "I-10"), ("DyFe alloy", "I-10"), ("Dysprosium-Eisen-Legierung", "I-10"), ("镝铁合金", "I-10"),
        ("Tb-Dy-Fe alloy", "I-11"), ("SmCo alloy", "I-08"), ("钐钴合金", "I-08"),
        ("Dy metal", "I-02"), ("metallic dysprosium", "I-02"), ("金属镝", "I-02"), ("Gadolinium metal", "I-03"),
        ("Gd2O3", "X-02"), ("yttrium oxide", "X-02"), ("DyF3", "X-03"), ("dysprosium fluoride", "X-03"),
        ("NdFeB flake", "X-06"), ("NdFeB powder", "X-06"), ("钕铁硼甩片", "X-06"), ("Sm-Fe alloy", "X-07"),
    ],
)  # fmt: skip
def test_a_named_feedstock_gives_its_row(text: str, row: str) -> None:
    assert find_feedstock(text, ROWS) == row


@pytest.mark.parametrize(
    "text",
    ["Dy", "dysprosium", "NdFeB", "Nd-Fe-B", "N42SH", "Dy+Tb", "alloy", "oxide", "Nd2O3", "PrNd alloy", "", "steel",
     "NdFeB alloy", "Dy oxide and Tb oxide", "rare earths"],
)  # fmt: skip
def test_what_is_no_clear_feedstock_gives_none(text: str) -> None:
    assert find_feedstock(text, ROWS) == ""


@given(st.text(max_size=30))
def test_any_text_gives_a_row_of_the_annex_or_none(text: str) -> None:
    offered = {row.id for row in ROWS if row.role in ("material", "near")}
    assert find_feedstock(text, ROWS) in {"", *offered}
