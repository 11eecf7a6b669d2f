# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Initials of a firm or a person are for somebody to look at; what only begins alike is not taken for them."""

from __future__ import annotations

import pytest

from desktop_app.partynames import name_matcher

FIRM, LINKED = "Quarrow Rotor Magnets Group", "Institute of Rotor and Pump Testing"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("QRM", "Quarrow Rotor Magnets"),
        ("QRM", FIRM),  # "Group" may be left out
        ("QRMG", FIRM),
        ("IRPT", LINKED),  # words that link others have no initial
        ("QRM", "Quarrow for Rotor and Magnets"),
        ("John A. Smith", "John Albert Smith"),
    ],
)
def test_initials_are_a_possible_meeting_that_says_so(short: str, long: str) -> None:
    for left, right in ((short, long), (long, short)):
        found = name_matcher().compare(left, right)
        assert found.verdict == "possible"
        assert "initial" in " ".join(map(str, found.reasons))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("IORAPT", LINKED),
        ("QFRAM", "Quarrow for Rotor and Magnets"),
        ("qrm", "Quarrow Rotor Magnets"),  # written small it is a word
        ("QR", "Quarrow Rotor"),  # two letters fit too many
        ("QRX", "Quarrow Rotor Magnets"),
        ("QRMKLZPT", "Quarrow Rotor Magnets Kelvin Lorentz Zinc Plant Tooling"),
        ("John A. Smith", "John Bernard Smith"),
        ("John A. Smith", "John Albert"),
    ],
)
def test_other_letters_are_no_initials(short: str, long: str) -> None:
    for left, right in ((short, long), (long, short)):
        assert name_matcher().compare(left, right).verdict == "none"


def test_a_trade_name_heard_at_its_place_meets_with_a_trade_alike_and_not_with_another() -> None:
    def verdict(left: str, right: str) -> str:
        return name_matcher().compare(left, right).verdict

    assert verdict("佛山市川东磁电", "Foshan Chuandong Magnetic & Electronics") == "match"
    assert verdict("佛山市川东磁材", "Foshan Chuandong Magnetic Materials") == "match"
    assert verdict("佛山市川东磁电", "Foshan Chuandong Foods") == "none"
