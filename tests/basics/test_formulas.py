# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Formulas: shares of mass as chemists work them out, and nothing taken where a full stop has two meanings."""

from __future__ import annotations

from fractions import Fraction

import molmass
import periodictable
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS, mass_fractions, read_formula
from desktop_app.basics.texts import Doubtful

COMPOUNDS = (
    "Dy2O3", "Tb4O7", "Pr6O11", "Nd2O3", "CeO2", "Y2O3", "Sc2O3", "DyF3", "NdCl3", "Nd2(CO3)3", "Dy(NO3)3",
    "Nd2Fe14B",
    "SmCo5", "Sm2Co17", "Ce2(SO4)3", "LaPO4", "Y3Al5O12", "NaYF4",
)  # fmt: skip


def shares(text: str) -> dict[str, Fraction]:
    result = mass_fractions(text)
    assert not isinstance(result, Doubtful), result
    return dict(result)


@pytest.mark.parametrize("formula", COMPOUNDS)
def test_shares_are_those_of_two_other_programs(formula: str) -> None:
    ours = shares(formula)
    assert sum(ours.values()) == 1
    for item in molmass.Formula(formula).composition().values():
        assert float(ours[item.symbol]) == pytest.approx(item.fraction, rel=2e-4)
    for element, share in periodictable.formula(formula).mass_fraction.items():
        assert float(ours[str(element)]) == pytest.approx(share, rel=1e-9)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("CuSO4·5H2O", "CuSO4(H2O)5"), ("Nd(NO3)3·6H2O", "Nd(NO3)3(H2O)6"), ("[Cu(NH3)4]SO4", "Cu(NH3)4SO4")],
)
def test_water_and_brackets(ours: str, theirs: str) -> None:
    for item in molmass.Formula(theirs).composition().values():
        assert float(shares(ours)[item.symbol]) == pytest.approx(item.fraction, rel=2e-4)


def test_decimals() -> None:
    theirs = periodictable.formula("LiNi0.8Mn0.1Co0.1O2").mass_fraction
    ours = shares("LiNi0.8Mn0.1Co0.1O2")
    assert all(
        float(ours[str(element)]) == pytest.approx(share, rel=1e-9) for element, share in theirs.items()
    )


def test_a_well_known_factor() -> None:
    assert f"{float(shares('Dy2O3')['Dy']):.4f}" == "0.8713"
    assert f"{float(shares('Tb4O7')['Tb']):.4f}" == "0.8502"


@pytest.mark.parametrize(
    "written",
    ["Dy2O3·H2O", "Dy2O3 · H2O", "Dy2O3*H2O", "Dy₂O₃·H₂O", "Dy2O3.H2O", "H2O·Dy2O3", "(Dy)2O3(H2O)"],
)
def test_one_compound_in_several_ways_of_writing(written: str) -> None:
    outcome = read_formula(written)
    assert not isinstance(outcome, Doubtful)
    assert dict(outcome) == {"Dy": Fraction(2), "O": Fraction(4), "H": Fraction(2)}


@pytest.mark.parametrize("text", ["CuSO4.5H2O", "Nd1.5O2", "CaSO4.2H2O"])
def test_a_full_stop_with_two_meanings_is_refused(text: str) -> None:
    outcome = mass_fractions(text)
    assert isinstance(outcome, Doubtful)
    assert "two ways" in outcome.why


@pytest.mark.parametrize(
    "text", ["", "DY2O3", "HO2O3", "Xx2", "Dy2O3-x", "Dy0", "Dy02", "(Dy", "Dy)", "()2", "2", "Dy2,5O3",
    "magnet", "Dy³⁺", "·", "(" * 200]
)  # fmt: skip
def test_what_is_no_formula_is_refused(text: str) -> None:
    assert isinstance(mass_fractions(text), Doubtful)


elements = st.sampled_from(sorted(ATOMIC_WEIGHTS))
counts = st.integers(1, 40)


@given(st.dictionaries(elements, counts, min_size=1, max_size=5))
def test_a_formula_written_from_its_atoms_gives_them_back(atoms: dict[str, int]) -> None:
    text = "".join(f"{element}{count if count > 1 else ''}" for element, count in atoms.items())
    outcome = read_formula(text)
    if isinstance(outcome, Doubtful):
        assert text == text.upper()
    else:
        assert dict(outcome) == {element: Fraction(count) for element, count in atoms.items()}


@given(st.text("HODyTbF0123456789.·()[] ", max_size=14))
def test_shares_always_add_up_to_one(text: str) -> None:
    outcome = mass_fractions(text)
    assert isinstance(outcome, Doubtful) or sum(outcome.values()) == 1


def test_the_weights_are_those_of_the_table_of_2021() -> None:
    assert len(ATOMIC_WEIGHTS) == 84
    assert len(RARE_EARTHS) == 16
    assert ATOMIC_WEIGHTS["Dy"] == Fraction("162.5")
    for symbol, weight in ATOMIC_WEIGHTS.items():
        assert float(weight) == pytest.approx(getattr(periodictable, symbol).mass, rel=1e-12)
