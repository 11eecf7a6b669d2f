# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which scripts of a name are not read as words, and what is read in those that are."""

from __future__ import annotations

import pytest

from desktop_app.partynames import NameIndex, SearchedName, name_matcher, scripts_not_read
from tests.matching.pairs import all_pairs


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Acme GmbH", ()),
        ("Überlingen Åß №5 ½ ﬁ ™", ()),
        ("三菱重工業㈱ 々〆ー・ ｱｲｳ", ()),
        ("삼성전자 ㈜", ()),
        ("ОАО «Сухой»", ()),
        ("Ελλάς ΑΕ", ()),
        ("شركة پارس", ()),
        ('אלביט מערכות בע"מ', ()),
        ("ᏞᎪᏴ", ()),
        ("บริษัท ABC จำกัด", ("Thai",)),
        ("ქართული Հայ", ("Armn", "Geor")),
        ("ㄅㄆ", ("Bopo",)),
        ("𐌰𐌱", ("Zzzz",)),
        ("12 -- !", ()),
    ],
)
def test_letters_of_a_script_without_words_are_named(name: str, codes: tuple[str, ...]) -> None:
    assert tuple(scripts_not_read(name)) == codes
    assert tuple(scripts_not_read("Acme", name, name)) == codes


def test_scripts_have_names() -> None:
    assert list(scripts_not_read("ไทย Հայ 𐌰").values()) == ["Armenian", "Thai", "another script"]


def test_all_names_of_the_labelled_pairs_are_in_scripts_that_are_read() -> None:
    assert {code for pair in all_pairs() for code in scripts_not_read(pair.left, pair.right)} <= {
        "Thai",
        "Hebr",
        "Deva",
    }


def verdicts(left: str, right: str) -> set[str]:
    """Return what the pair comes to from either side, by comparing and through a list."""
    matcher = name_matcher()
    found: set[str] = set()
    for one, other in ((left, right), (right, left)):
        found.add(matcher.compare(one, other).verdict)
        hits = NameIndex.build(matcher, [SearchedName(0, other), SearchedName(1, "Nordhafen Optik")]).find(
            one
        )
        found.add(next((hit.comparison.verdict for hit in hits if hit.name.entry == 0), "none"))
    return found


@pytest.mark.parametrize(
    ("hebrew", "latin", "verdict"),
    [
        ('אלביט מערכות בע"מ', "Elbit Systems Ltd.", "match"),
        ("רפאל מערכות לחימה מתקדמות בע״מ", "Rafael Advanced Defense Systems Ltd.", "match"),
        ("התעשייה האווירית לישראל", "Israel Aerospace Industries", "match"),
        ("האוניברסיטה העברית בירושלים", "Hebrew University of Jerusalem", "match"),
        ("מכון ויצמן למדע", "Weizmann Institute of Science", "match"),
        ("אוניברסיטת תל אביב", "Tel Aviv University", "match"),
        ("אוניברסיטת חיפה", "University of Haifa", "match"),
        ("חברת החשמל לישראל", "Israel Electric Corporation", "match"),
        ('מספנות ישראל בע"מ', "Israel Shipyards Ltd", "match"),
        ("בנק הפועלים", "Bank Hapoalim", "possible"),
        ('טבע תעשיות פרמצבטיות בע"מ', "Teva Pharmaceutical Industries Ltd.", "possible"),
        ('פלסאון תעשיות בע"מ', "Plasson Industries Ltd.", "possible"),
        ('אורבוטק בע"מ', "Orbotech Ltd.", "possible"),
        ("גילת רשתות לווין", "Gilat Satellite Networks", "possible"),
        ("סולתם מערכות", "Soltam Systems", "possible"),
        ("בית שמש מנועים", "Bet Shemesh Engines", "possible"),
        ("רפאל", "Rafael Moshe", "none"),
        ("אוניברסיטת חיפה", "Tel Aviv University", "none"),
        ("בנק לאומי", "Bank Hapoalim", "none"),
        ("טבע תעשיות", "Tabor Industries", "none"),
        ("רכבת ישראל", "Israel Shipyards Ltd", "none"),
        ('מתכת בע"מ', 'פלדה בע"מ', "none"),
    ],
)
def test_hebrew_words_forms_and_letters_are_read(hebrew: str, latin: str, verdict: str) -> None:
    assert verdicts(hebrew, latin) == {verdict}


def test_a_letter_of_two_sounds_is_read_as_the_other_word_has_it() -> None:
    assert verdicts("אבן", "Even") == verdicts("אבן", "Eben") == {"possible"}
    assert verdicts("אבנר תעשיות", "Anner Industries") == {"none"}
