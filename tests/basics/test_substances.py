# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Substances by symbol, formula and name; shares of mass as chemists work them out; nothing guessed."""

from __future__ import annotations

from fractions import Fraction

import molmass
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS
from desktop_app.basics.quantity import fraction_of
from desktop_app.basics.substances import (
    Substance,
    SubstanceKind,
    element_percent,
    find_substance,
    shown_factor,
)
from desktop_app.basics.texts import Doubtful


def substance(text: str) -> Substance:
    found = find_substance(text)
    assert isinstance(found, Substance), found
    return found


@pytest.mark.parametrize(
    "text", ["Dy", "DY", "dy", "Dysprosium", "disprosio", "dysproz", "镝", "ジスプロシウム", "디스프로슘", "Dy (wt%)",
             "Dysprosium (Dy)", "镝 Dy", "Dy-Gehalt", "Dysprosium metal 99.9%"],
)  # fmt: skip
def test_an_element_by_symbol_and_name(text: str) -> None:
    assert (substance(text).kind, substance(text).shares) == (SubstanceKind.ELEMENT, {"Dy": Fraction(1)})


@pytest.mark.parametrize(
    "text",
    ["Dy2O3", "Dy₂O₃", "Dysprosium oxide", "Dysprosiumoxid", "oxyde de dysprosium", "ossido di disprosio",
     "óxido de disprosio", "tlenek dysprozu", "oxid dysprositý", "dysprosiumoxide", "óxido de disprósio",
     "disprosyum oksit", "酸化ジスプロシウム", "산화 디스프로슘", "氧化镝", "Dysprosium(III) oxide", "Dy2O3 (99.5 %)",
     "Dysprosium oxide (Dy2O3)", "Dysprosium oxide Dy2O3", "氧化镝 Dy2O3"],
)  # fmt: skip
def test_an_oxide_by_formula_and_by_name_in_every_language(text: str) -> None:
    assert substance(text).kind == SubstanceKind.COMPOUND
    assert shown_factor(substance(text).shares["Dy"]) == "0.871321"


@pytest.mark.parametrize(
    "formula", ["Tb4O7", "Tb2O3", "DyF3", "TbH3", "Gd2O3", "Sm2O3", "Y2O3", "DyCl3", "Dy2(CO3)3"]
)
def test_shares_are_those_of_another_program(formula: str) -> None:
    ours = substance(formula).shares
    for item in molmass.Formula(formula).composition().values():
        assert float(ours[item.symbol]) == pytest.approx(item.fraction, rel=2e-4)


def test_a_hydrate_counts_its_water() -> None:
    ours = substance("Dy(NO3)3·6H2O").shares["Dy"]
    dysprosium = molmass.Formula("Dy(NO3)3(H2O)6").composition()["Dy"]
    assert float(ours) == pytest.approx(dysprosium.fraction, rel=2e-4)


@pytest.mark.parametrize(
    "text", ["terbium oxide", "氧化铽", "Terbiumoxid", "praseodymium oxide", "dysprosium chloride", "硝酸镝"]
)
def test_a_name_that_stands_for_several_formulas_is_doubtful(text: str) -> None:
    found = find_substance(text)
    assert isinstance(found, Doubtful)
    assert "does not tell how much" in found.why
    assert "formula" in found.do


def test_a_formula_beside_such_a_name_settles_it() -> None:
    assert substance("氧化铽 (Tb4O7)").formula == "Tb4O7"
    assert substance("Terbium oxide Tb4O7").formula == "Tb4O7"


@pytest.mark.parametrize(
    ("text", "elements"),
    [("Dy+Tb", "Dy Tb"), ("Dy/Tb", "Dy Tb"), ("Dy & Tb", "Dy Tb"), ("Dy and Tb", "Dy Tb"), ("PrNd", "Pr Nd"),
     ("Dy-Fe alloy", "Dy Fe"), ("Nd-Fe-B", "Nd Fe B"), ("NdFeB", "Nd Fe B"), ("SmCo5", "Sm Co"),
     ("Dy2O3 + Tb4O7", "Dy Tb O"), ("钕铁硼", "Nd Fe B")],
)  # fmt: skip
def test_what_is_of_several_elements_tells_the_share_of_none(text: str, elements: str) -> None:
    found = substance(text)
    assert (found.kind, found.elements) == (SubstanceKind.MIXTURE, frozenset(elements.split()))
    assert not found.shares


@pytest.mark.parametrize("text", ["TREO", "RE", "Total RE", "稀土总量", "Summe", "Seltene Erden"])
def test_a_sum_is_no_substance(text: str) -> None:
    assert substance(text).kind == SubstanceKind.TOTAL


@pytest.mark.parametrize(
    "text", ["", "Unobtainium oxide", "bal.", "CO", "coating", "steel", "Dy2O3x", "N42SH", "?", "x" * 500]
)
def test_what_is_not_known_is_doubtful(text: str) -> None:
    assert isinstance(find_substance(text), Doubtful)


@given(st.text(max_size=40))
def test_any_text_gives_a_substance_with_known_elements_or_a_doubt(text: str) -> None:
    found = find_substance(text)
    assert isinstance(found, Doubtful) or found.elements <= ATOMIC_WEIGHTS.keys()
    assert isinstance(found, Doubtful) or not found.shares or sum(found.shares.values()) == 1


@given(
    st.decimals("0", "100", places=4),
    st.sampled_from(sorted(RARE_EARTHS)),
    st.sampled_from(["{}2O3", "{}F3", "{}4O7"]),
)
def test_the_percent_of_an_element_is_that_of_its_compound_times_the_shown_factor(
    percent: object, symbol: str, formula: str
) -> None:
    share = substance(formula.format(symbol)).shares[symbol]
    got = fraction_of(element_percent(f"{percent:f}", share))
    assert got == fraction_of(f"{percent:f}") * fraction_of(shown_factor(share))
    assert abs(fraction_of(shown_factor(share)) - share) <= Fraction(1, 2 * 10**6)
