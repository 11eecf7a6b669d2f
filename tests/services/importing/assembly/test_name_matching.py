# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of firms: the same only if equal but for case, accents and full stops; close ones are twins or proposed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.importing.assembly.firms import NameMatch, NamesOnFile
from desktop_app.services.schema.declaration import Row, Sheet

KITAKAMI = {"supplier": "kitakami", "name": "Kitakami Magnet Co., Ltd.", "name_zh": "北上磁石株式会社"}


def on_file(*rows: Row) -> NamesOnFile:
    return NamesOnFile(rows, Sheet.SUPPLIERS)


def named(*names: str) -> NamesOnFile:
    return on_file(*({"supplier": f"s{n}", "name": name} for n, name in enumerate(names)))


@pytest.mark.parametrize(
    "name",
    [
        "Kitakami Magnet Co., Ltd.", "KITAKAMI MAGNET CO LTD", "kitakami", "Kitakami  Magnet Co.,Ltd.",
        "北上磁石株式会社",
    ],
)  # fmt: skip
def test_names_that_differ_only_in_how_they_are_written_are_the_same(name: str) -> None:
    assert on_file(KITAKAMI).match_name(name) == NameMatch("kitakami")


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Kitakami Magnet Co., Ltd.", "Kitakami Magnet"),
        ("Kitakami Magnet Co., Ltd.", "Kitakami"),
        ("Kitakami", "Kitakami Magnet Co., Ltd."),
        ("Müller Antriebe GmbH", "Mueller Antriebe GmbH & Co. KG"),
        ("Müller Antriebe GmbH", "Muller Antriebe AG"),
        ("Antriebe Müller GmbH", "Müller Antriebe"),
        ("ShinEtsu Chemical", "Shin-Etsu Chemical Co. Ltd"),
        ("Baotou Magnetics Ltd.", "Baotuo Magnetics Ltd."),
        ("Vacuumschmelze GmbH", "Vacuumschmeltze GmbH"),
        ("包头磁材有限公司", "包头磁材股份有限公司"),
        ("株式会社北上磁石", "北上磁石株式会社"),
        ("Kovárna s.r.o.", "KOVARNA a.s."),
    ],
)
def test_close_names_are_twins_both_ways_and_never_the_same(first: str, other: str) -> None:
    for match in (named(first).match_name(other), named(other).match_name(first)):
        assert (match.same, match.twins) == ("", ("s0",))
        assert match.why


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Kitakami Magnet Co., Ltd.", "Kitakami Magnet"),
        ("Kitakami Magnet Company Limited", "Kitakami Magnets Co., Ltd."),
        ("Kitakami Magnet Co., Ltd.", "北上磁石株式会社"),
        ("Shandong Hongda Magnet Co., Ltd.", "山东宏大磁材有限公司"),
        ("ShinEtsu Chemical", "Shin-Etsu Chemical Co. Ltd"),
        ("Antriebe Müller GmbH", "Müller Antriebe"),
        ("Nowak", "NOWAK Sp. z o.o."),
    ],
)
def test_what_the_matcher_takes_for_one_firm_is_proposed(first: str, other: str) -> None:
    assert named(first).match_name(other) == NameMatch(twins=("s0",), proposed="s0")
    assert named(other).match_name(first) == NameMatch(twins=("s0",), proposed="s0")


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Müller Antriebe GmbH", "Muller Antriebe AG"),
        ("包头磁材有限公司", "包头磁材股份有限公司"),
        ("Kitakami", "Kitakami Magnet Co., Ltd."),
        ("Baotou Magnetics Ltd.", "Baotuo Magnetics Ltd."),
        ("Siemens AG", "Siemens Ltd., China"),
    ],
)
def test_another_form_or_a_doubt_is_asked_about_and_not_proposed(first: str, other: str) -> None:
    assert named(first).match_name(other) == NameMatch(twins=("s0",))
    assert named(other).match_name(first) == NameMatch(twins=("s0",))


def test_nothing_is_proposed_where_two_firms_fit_or_the_countries_differ() -> None:
    two = named("Kitakami Magnet Co., Ltd.", "Kitakami Magnet K.K.").match_name("Kitakami Magnet")
    assert (two.proposed, set(two.twins)) == ("", {"s0", "s1"})
    there = on_file({**KITAKAMI, "country": "JP"})
    assert there.match_name("Kitakami Magnet", "JP").proposed == "kitakami"
    assert there.match_name("Kitakami Magnet", "US") == NameMatch(twins=("kitakami",))


def test_other_names_of_a_firm_are_names_of_it() -> None:
    firms = on_file({**KITAKAMI, "other_names": "KMC Jishaku | Hokujo Magnetics"})
    assert firms.match_name("hokujo magnetics").same == "kitakami"
    assert firms.match_name("Hokujo Magnetics Ltd.").proposed == "kitakami"


def test_a_key_is_no_name_that_another_firm_is_close_to() -> None:
    row = {"supplier": "siemens", "name": "Kitakami Magnet"}
    assert on_file(row).match_name("Siemens AG") == NameMatch()


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Bosch Rexroth AG", "Bosch Automotive AG"),
        ("Supplier 1", "Supplier 2"),
        ("ABB", "ABC"),
        ("GmbH", "AG"),
        ("Nordwerk Antriebe", "Südwerk Antriebe"),
        ("包头磁材有限公司", "宁波磁材有限公司"),
    ],
)
def test_other_names_are_no_twins(first: str, other: str) -> None:
    assert named(first).match_name(other) == NameMatch()


def test_a_name_that_two_have_is_not_settled() -> None:
    assert named("Kitakami", "KITAKAMI").match_name("kitakami") == NameMatch(twins=("s0", "s1"))


NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


@given(NAMES)
def test_a_name_always_finds_itself(name: str) -> None:
    assert named(name).match_name(name).same == "s0"


@given(NAMES, NAMES)
def test_twins_are_seen_from_both_sides(first: str, other: str) -> None:
    there, back = named(first).match_name(other), named(other).match_name(first)
    assert (bool(there.same), bool(there.twins)) == (bool(back.same), bool(back.twins))
