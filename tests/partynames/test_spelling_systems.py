# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Russian, Arabic, Korean and Japanese names in the spellings of several systems, and names that only look so."""

from __future__ import annotations

import pytest

from desktop_app.partynames import name_matcher
from desktop_app.partynames.spelling_pairing import arabic_keys, is_one_japanese, slavic_keys


def verdict(left: str, right: str) -> str:
    return name_matcher().compare(left, right).verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("khodorkovsky", "chodorkowski"), ("khrushchev", "chruschtschow"), ("gorbachev", "gorbatschow"),
        ("yeltsin", "jelzin"), ("prigozhin", "prigojin"), ("tchaikovsky", "tschaikowski"),
    ],
)  # fmt: skip
def test_a_russian_name_has_one_key_in_every_country(left: str, right: str) -> None:
    assert slavic_keys(left) & slavic_keys(right)


@pytest.mark.parametrize(
    ("left", "right"), [("ivanov", "ivanenko"), ("petrov", "petrovsky"), ("volkov", "vlasov")]
)
def test_another_russian_name_has_another_key(left: str, right: str) -> None:
    assert not slavic_keys(left) & slavic_keys(right)


def test_arabic_names_keep_their_consonants() -> None:
    assert arabic_keys("gaddafi") == arabic_keys("qadhafi")
    assert arabic_keys("abdulrahman") == arabic_keys("abdelrahman")
    assert arabic_keys("abdulrahman") != arabic_keys("abdulrahim")


def test_long_vowels_are_written_long_or_short() -> None:
    assert is_one_japanese("satou", "sato")
    assert is_one_japanese("ohno", "ono")
    assert not is_one_japanese("sato", "saito")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mikhail Khodorkovsky", "Michail Chodorkowski"), ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Osama bin Laden", "Usama bin Ladin"), ("Yi Chae-yong", "Lee Jae-yong"), ("Kim Chong-un", "Kim Jong-un"),
        ("Satō Kenji", "Satou Kenji"), ("Wong Kar-wai", "王家衛"), ("이재용", "Lee Jae-yong"),
        ("محمد بن سلمان", "Mohammed bin Salman"), ("حسن نصر الله", "Hassan Nasrallah"), ("李明博", "Lee Myung-bak"),
        ("Genadij Sjuganow", "Gennady Zyuganov"), ("Ko Wen-je", "柯文哲"), ("Seo Jung-jin", "Suh Jeong-jin"),
        ("Pan Wen-yuan", "潘文淵"), ("Kwok Ping-luen", "郭炳聯"), ("한덕수", "Han Duck-soo"),
        ("田中博", "Tanaka Hiroshi"), ("Tim Cook", "蒂姆·库克"), ("章伟", "Zhang Wei"),
    ],
)  # fmt: skip
def test_one_person_in_two_systems_is_met(left: str, right: str) -> None:
    assert verdict(left, right) != "none"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hassan Ali", "Hussein Ali"), ("Khalid Mohammed", "Khalil Mohammed"), ("Kim Young-ho", "Kim Young-hee"),
        ("Park Chan-ho", "Park Chan-wook"), ("Ivan Petrov", "Ivan Petrenko"), ("Paul Martin", "Martin Pauls"),
        ("Nguyen Van Thang", "Nguyen Van Thanh"), ("Abdul Rahman Yusuf", "Abdul Rahim Yusuf"), ("李明", "李明明"),
        ("Nguyen Xuan Phuc", "Nguyen Xuan Phu"), ("Mike Pompeo", "迈克·彭斯"), ("محمد بن سلمان", "Mohammed bin Zayed"),
    ],
)  # fmt: skip
def test_two_persons_are_two(left: str, right: str) -> None:
    assert verdict(left, right) == "none"


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("赣州市富尔特电子股份有限公司", "赣州富尔特电子", "match"),
        ("深圳市龙岗区华瑞电子厂", "深圳华瑞电子厂", "possible"),
        ("深圳市龙岗区华瑞电子厂", "深圳市宝安区华瑞电子厂", "none"),
        ("江铃", "江铃汽车", "possible"),
        ("万达", "万达集团", "match"),
        ("Bosch", "Busch", "none"),
        ("Bayer AG", "Bayern AG", "none"),
        ("Ningbo Yunsheng", "Ningbo Yongsheng", "none"),
        ("University of Manchester", "University of Winchester", "none"),
        ("Acme Motors Ltd", "Acme Motors Holding Ltd", "possible"),
        ("Turkish Aerospace", "Turkish Airlines", "none"),
        ("Ελληνικά Πετρέλαια", "Hellenic Petroleum", "match"),
        ("Российские космические системы", "Russian Space Systems", "match"),
        ("Харьковский авиационный завод", "Kharkiv Aviation Plant", "match"),
        ("شركة الاتحاد للتجارة", "Al Ittihad Trading Company", "possible"),
        ("杭氧", "杭州氧气", "possible"),
        ("701所", "中国船舶第七〇一研究所", "possible"),
        ("东莞恒丰弹簧制品有限公司", "Dongguan Hengli Spring Products", "none"),
        ("Magnetek Inc", "Magnetec GmbH", "possible"),
        ("701所", "中国船舶第七〇二研究所", "none"),
        ("Тактическое ракетное вооружение", "Tactical Missiles Corporation", "match"),
    ],
)
def test_firms_that_a_clerk_would_tell_at_once(left: str, right: str, said: str) -> None:
    assert verdict(left, right) == said


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("苏州安达覆铜板有限公司", "Suzhou Anda Copper Clad Laminate Co., Ltd."), ("彰化銀行", "Chang Hwa Bank"),
        ("苏州安达接插件有限公司", "Suzhou Anda Connectors Co., Ltd."), ("聯華實業", "Lien Hwa Industrial"),
        ("惠州信达注塑有限公司", "Huizhou Xinda Plastic Injection"), ("세아제강", "Seah Steel"),
        ("대성케미칼 주식회사", "Daesung Chemical Co., Ltd."), ("금호타이어", "Kumho Tire"),
        ("山岡モーター株式会社", "Yamaoka Motor Co., Ltd."), ("박병원", "Bahk Byong-won"),
        ("Челябинский цинковый завод", "Chelyabinsk Zinc Plant"), ("وليد جنبلاط", "Walid Jumblatt"),
        ("解放军火箭军", "PLA Rocket Force"), ("Agenzia Spaziale Italiana", "Italian Space Agency"),
        ("馬英九", "Ma Ying-jeou"), ("방위사업청", "Defense Acquisition Program Administration"),
        ("稳懋半导体", "WIN Semiconductors"), ("德昌電機控股", "Johnson Electric Holdings"),
    ],
)  # fmt: skip
def test_words_of_the_trade_and_spellings_of_names_meet_across_scripts(left: str, right: str) -> None:
    assert verdict(left, right) in ("match", "possible")


@pytest.mark.parametrize("name", ["Park Chung-hee", "Park Ji-sung", "Lock, John", "Salt, Henry"])
def test_no_word_of_the_trade_is_taken_for_a_name(name: str) -> None:
    assert verdict(name, f"{name.split()[0]} Wei-ming") == "none"
