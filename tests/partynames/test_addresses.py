# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An address behind a name is told and not counted; a number that names a body is no address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import name_matcher
from desktop_app.partynames.addresses import split_address


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Lockheed Martin Corp.", "6801 Rockledge Drive, Bethesda MD"),
        ("Rheinmetall AG,", "Rheinmetall Platz 1, 40476 Düsseldorf"),
        ("Nordwerk GmbH,", "Hauptstraße 12a, 70173 Stuttgart"),
        ("Nordwerk GmbH", "Lindenallee 4"),
        ("Acme Magnets Ltd,", "P.O. Box 1203, Nairobi"),
        ("Acme Magnets Ltd;", "12-14 High Street Suite 5, London"),
        ("Aimants Dupont SARL,", "12 rue de la Paix, 75002 Paris"),
        ("Magneti Rossi S.p.A.,", "Via Roma 12, Torino"),
        ("ООО Магнит,", "ул. Ленина 5, Москва"),
        ("Mıknatıs A.Ş.,", "Atatürk Caddesi No: 14, Ankara"),
        ("Acme - ", "221B Baker Street"),
        ("宁波磁材有限公司", "浙江省宁波市北仑区长江路123号"),
        ("大和磁石株式会社", "東京都港区芝浦三丁目4番1号"),
    ],
)
def test_an_address_behind_a_name_is_split_off(name: str, address: str) -> None:
    assert split_address(f"{name} {address}") == (name.rstrip(" ,;-"), address)


@pytest.mark.parametrize(
    "name",
    [
        "PLA Unit 61398",
        "Factory No. 5",
        "5 Park Lane Capital LLC",
        "Acme Ltd, 5 Park Lane Capital Partners",
        "Wall Street Magnets Inc",
        "Co. 12 High Street",
        "Hauptstraße Immobilien GmbH",
        "Route 66 Motors",
        "Harbour 88 Market Street",
        "Via Licensing Corp, Magnet Division 2",
        "长江路第3中学",
        "中国电子科技集团公司第三十八研究所",
        "6801 Rockledge Drive, Bethesda",
    ],
)
def test_what_only_looks_like_one_stays_part_of_the_name(name: str) -> None:
    assert split_address(name) == (name, "")


@given(st.text(max_size=60))
def test_nothing_of_a_name_is_lost(text: str) -> None:
    name, address = split_address(text)
    assert text.startswith(name)
    assert text.endswith(address)


def test_the_address_is_told_and_marked_as_left_aside() -> None:
    left, right = "Lockheed Martin Corp. 6801 Rockledge Drive, Bethesda MD", "Lockheed Martin Corporation"
    for names in ((left, right), (right, left)):
        met = name_matcher().compare(*names)
        assert met.verdict == "match"
        assert "left aside: 6801 Rockledge Drive, Bethesda MD" in met.reasons
    left = "Nordhafen Magnetwerke GmbH, Rheinmetall Platz 1, 40476 Düsseldorf"
    met = name_matcher().compare(left, "Nordhafen Magnet-Werke")
    assert met.verdict == "match"
    assert "left aside: GmbH, Rheinmetall Platz 1, 40476 Düsseldorf" in met.reasons
    rows = name_matcher().mark_meeting(left, "Nordhafen Magnet-Werke", met).rows
    aside = {row.left: row.manner for row in rows if row.outcome == "ignored"}
    assert aside["Rheinmetall Platz 1, 40476 Düsseldorf"] == "address, not counted"


def test_who_sits_at_an_address_is_not_met_by_it() -> None:
    compare = name_matcher().compare
    assert (
        compare("Acme Optik GmbH, Rheinmetall Platz 1, 40476 Düsseldorf", "Rheinmetall AG").verdict == "none"
    )
    assert (
        compare("Acme Optik GmbH, Hauptstraße 12, Ulm", "Südhafen Lack GmbH, Hauptstraße 12, Ulm").verdict
        == "none"
    )


def test_a_person_is_met_with_an_address_behind_the_name() -> None:
    assert name_matcher().compare("Wang Xiaoming, 12 High Street, London", "王晓明").verdict == "match"
