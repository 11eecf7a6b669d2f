# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which scripts of a name are not read as words, and what is read in those that are."""

from __future__ import annotations

import pytest

from desktop_app.partynames import scripts_not_read
from tests.matching.pairs import all_pairs
from tests.partynames.both_ways import verdicts


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


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Türk Havacılık ve Uzay Sanayii A.Ş.", "Turkish Aerospace Industries", "match"),
        ("Roketsan Roket Sanayii A.Ş.", "Roketsan", "match"),
        ("Eti Maden İşletmeleri Genel Müdürlüğü", "Eti Maden", "possible"),
        ("Kordal Makina Sanayi ve Tic. Ltd. Şti.", "Kordal Machinery", "match"),
        ("Ankara Üniversitesi", "Ankara University", "match"),
        ("Orta Doğu Teknik Üniversitesi", "Istanbul Technical University", "none"),
        ("Kordal Madencilik A.Ş.", "Kordal Tekstil A.Ş.", "none"),
        ("Tập đoàn Vingroup", "Vingroup JSC", "match"),
        ("Công ty Cổ phần Tập đoàn Hòa Phát", "Hoa Phat Group Joint Stock Company", "match"),
        ("Tập đoàn Công nghiệp Viễn thông Quân đội", "Viettel", "match"),
        ("Công ty TNHH Một Thành Viên Minh Khang Hóa Chất", "Minh Khang Chemical Co., Ltd.", "match"),
        ("Viện Khoa học Vật liệu", "Viện Cơ học", "none"),
        ("رافائيل", "Rafael Advanced Defense Systems", "match"),
        ("أرامكو السعودية", "Saudi Aramco", "match"),
        ("التصنيع العسكري", "Military Manufacturing", "none"),
        ("شركة الشرق للكهرباء", "شركة الغرب للكهرباء", "none"),
        ("Bundesamt für Ausrüstung, Informationstechnik und Nutzung der Bundeswehr", "BAAINBw", "match"),
        ("Bundesamt für Wirtschaft und Ausfuhrkontrolle", "BAFA", "match"),
        ("BAFA", "BAAINBw", "none"),
        ("ВИАМ", "All-Russian Scientific Research Institute of Aviation Materials", "match"),
        ("Московский государственный университет имени М.В. Ломоносова", "МГУ", "match"),
        ("МГУ", "МАИ", "none"),
        ("Ets Dupont", "Établissements Dupont SARL", "match"),
        ("Ets Dupont", "Ets Durand", "none"),
    ],
)
def test_names_of_a_country_meet_in_its_language_and_in_english(left: str, right: str, verdict: str) -> None:
    assert verdicts(left, right) == {verdict}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Cao Su", "曹苏", "match"),
        ("Che Tao", "车涛", "match"),
        ("Nguyen Van Tai", "Nguyen Van Thang", "none"),
        ("Nguyen Quoc Phong", "Nguyen Quoc Phong Ltd", "match"),
        ("TAQA", "Energy Company", "none"),
        ("FDA Magnet", "Space Magnet", "none"),
        ("Mehmet Çelik", "Mehmet Steel", "none"),
    ],
)
def test_a_name_that_is_a_word_of_another_language_stays_a_name(left: str, right: str, verdict: str) -> None:
    assert verdicts(left, right) == {verdict}
