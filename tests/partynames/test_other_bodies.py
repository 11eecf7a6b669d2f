# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bodies that share a place, a country or words of trade are no match; a slip in an ordinary word is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import NameIndex, SearchedName, name_matcher
from desktop_app.partynames.judging import OF_ITS_OWN, Comparison
from tests.matching.pairs import all_pairs

UNIVERSITIES = [
    ("重庆大学", "Chongqing University of Technology"),
    ("京都大学", "Kyoto Sangyo University"),
    ("大阪大学", "Osaka Sangyo University"),
    ("九州大学", "Kyushu Sangyo University"),
    ("東京大学", "Tokyo Kogyo University"),
    ("上海大学", "Shanghai Tech University"),
    ("上海大学", "Shanghai University of Technology"),
    ("天津大学", "Tianjin University of Technology"),
    ("北京大学", "Beijing Technology University"),
    ("吉林大学", "Jilin Engineering University"),
    ("广州大学", "Guangzhou Development University"),
    ("名古屋大学", "Nagoya Kogyo University"),
    ("福岡大学", "Fukuoka Kogyo University"),
    ("立命館大学", "Ritsumeikan Sangyo University"),
    ("北海道大学", "Hokkaido Kogyo University"),
    ("浙江大学", "Zhejiang Gongshang University"),
    ("神戸大学", "Kobe Gakuin University"),
    ("重庆理工大学", "Chongqing University"),
    ("湖南工业大学", "Hunan University"),
    ("京都産業大学", "Kyoto University"),
    ("Tokyo University", "Tokyo University of Technology"),
    ("Chongqing University", "Chongqing University of Technology"),
]
INSTITUTES = [
    ("上海研究院", "Shanghai Institute of Technology"),
    ("武汉研究院", "Wuhan Institute of Technology"),
    ("北京研究所", "Beijing Institute of Technology"),
    ("北京研究所", "Beijing Development Research Institute"),
    ("沈阳研究所", "Shenyang Industrial Research Institute"),
    ("成都研究所", "Chengdu Engineering Research Institute"),
    ("西安研究院", "Xi'an Institute of Innovation"),
    ("南京研究所", "Nanjing Technology Research Institute"),
    ("大连学院", "Dalian College of Technology"),
    ("广州研究院", "Guangzhou Institute of Technology"),
    ("苏州研究院", "Suzhou Industrial Research Institute"),
]
HOSPITALS = [
    ("青岛医院", "Qingdao Industrial Hospital"),
    ("大连医院", "Dalian Development Hospital"),
    ("上海医院", "Shanghai Chest Hospital"),
    ("北京医院", "Beijing Children's Hospital"),
    ("北京医院", "Beijing Tiantan Hospital"),
    ("武汉医院", "Wuhan Technology Hospital"),
    ("天津医院", "Tianjin Union Hospital"),
    ("横浜病院", "Yokohama Sangyo Hospital"),
    ("長崎病院", "Nagasaki Industrial Hospital"),
    ("서울병원", "Seoul Industrial Hospital"),
    ("广州医院", "Guangzhou United Hospital"),
]
BANKS = [
    ("北京银行", "Beijing Development Bank"),
    ("北京银行", "Beijing Industrial Bank"),
    ("上海银行", "Shanghai Industrial Bank"),
    ("日本銀行", "Japan Industrial Bank"),
    ("日本銀行", "Development Bank of Japan"),
    ("韩国银行", "Industrial Bank of Korea"),
    ("韓国銀行", "Korea Development Bank"),
    ("台湾银行", "Taiwan Business Bank"),
    ("南京银行", "Nanjing United Bank"),
    ("天津银行", "Tianjin Rural Commercial Bank"),
    ("中国银行", "China Development Bank"),
    ("Bank of Ireland", "Industrial Bank of Ireland"),
]


def verdicts(left: str, right: str) -> set[str]:
    """Return what the pair comes to from either side, by comparing and through a list."""
    matcher = name_matcher()
    found: set[str] = set()
    for one, other in ((left, right), (right, left)):
        found.add(matcher.compare(one, other).verdict)
        index = NameIndex.build(matcher, [SearchedName(0, other), SearchedName(1, "Nordhafen Optik GmbH")])
        hits = [hit.comparison.verdict for hit in index.find(one) if hit.name.entry == 0]
        found.add(hits[0] if hits else "none")
    return found


@pytest.mark.parametrize(("left", "right"), [*UNIVERSITIES, *INSTITUTES, *HOSPITALS, *BANKS])
def test_a_word_of_trade_makes_another_institution_of_a_place(left: str, right: str) -> None:
    assert verdicts(left, right) == {"none"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("重庆大学", "Chongqing University"),
        ("重庆理工大学", "Chongqing University of Technology"),
        ("上海科技大学", "ShanghaiTech University"),
        ("京都産業大学", "Kyoto Sangyo University"),
        ("大阪大学", "The University of Osaka"),
        ("首尔大学", "Seoul National University"),
        ("北京银行", "Bank of Beijing"),
        ("Bank of China", "Bank of China Group"),
        ("武汉中心医院", "Wuhan Central Hospital"),
        ("天津大学", "Tianjin University"),
    ],
)
def test_one_institution_stays_a_match(left: str, right: str) -> None:
    assert verdicts(left, right) == {"match"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("清华大学", "Tsinghua University Press"),
        ("清华大学", "Tsinghua University Science Park"),
        ("北京大学", "Peking University Hospital"),
        ("九州大学", "Kyushu University Hospital"),
        ("浙江大学", "Zhejiang University Innovation Technology Co., Ltd."),
        ("中国银行", "Bank of China Holdings"),
        ("Bank of China", "BOC Services"),
    ],
)
def test_what_stands_behind_the_name_of_an_institution_is_a_part_of_it(left: str, right: str) -> None:
    assert verdicts(left, right) == {"possible"}


COUNTRIES = [
    ("American Rare Earths Ltd", "USA Rare Earth LLC"),
    ("Canadian Rare Earths Corp", "Canada Rare Earth Corporation"),
    ("Australian Strategic Materials", "Australia Strategic Materials Ltd"),
    ("Vietnam Rare Earth JSC", "Vietnamese Rare Earths Company"),
    ("Chinese Magnet Co", "China Magnet Ltd"),
    ("German Steel AG", "Germany Steel GmbH"),
    ("British Steel Ltd", "UK Steel"),
    ("Indian Rare Earths Limited", "India Rare Earth"),
    ("American Magnetics Inc", "US Magnetics"),
    ("Brazilian Rare Earths", "Brazil Rare Earth Ltd"),
    ("Norwegian Minerals", "Norway Mineral AS"),
    ("Turkish Aerospace", "Turkey Aerospace Inc"),
    ("美国稀土公司", "American Rare Earths"),
]


@pytest.mark.parametrize(("left", "right"), COUNTRIES)
def test_a_country_and_its_people_with_words_of_trade_name_nobody(left: str, right: str) -> None:
    assert verdicts(left, right) <= {"possible", "none"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("China Rare Earth Group", "中国稀土集团"),
        ("美国稀土", "USA Rare Earth"),
        ("加拿大稀土", "Canada Rare Earth"),
        ("中国铝业", "Aluminum Corporation of China"),
        ("German Steel AG", "Deutsche Stahl AG"),
        ("American Rare Earths Ltd", "American Rare Earths Limited"),
        ("Ministry of Defence of Russia", "Ministry of Defence of the Russian Federation"),
        ("日本製鋼所", "Japan Steel Works"),
    ],
)
def test_a_country_in_the_same_words_translated_or_of_a_known_firm_stays_a_match(
    left: str, right: str
) -> None:
    assert verdicts(left, right) == {"match"}


SLIPS = [
    ("Red Cat Holings", "Red Cat Holdings, Inc."),
    ("Teal Holings", "Teal Holdings"),
    ("Shield AI Sytems", "Shield AI Systems"),
    ("Kratos Unmaned Aerial Systems", "Kratos Unmanned Aerial Systems"),
    ("Lockheed Martin Missles and Fire Control", "Lockheed Martin Missiles and Fire Control"),
    ("General Dynamics Land Sytems", "General Dynamics Land Systems"),
    ("Mitsubishi Havy Industries", "Mitsubishi Heavy Industries"),
    ("China Rare Earh Group", "China Rare Earth Group"),
    ("Northern Rare Erth", "北方稀土"),
    ("China Rare Earht Group", "中国稀土集团"),
    ("Sunrise Trading Copmany", "Sunrise Trading Company"),
    ("Nordhafen Magnet Wroks", "Nordhafen Magnet Works"),
    ("SKYDIO GRUOP", "Skydio Group"),
]


@pytest.mark.parametrize(("left", "right"), SLIPS)
def test_a_slip_in_an_ordinary_word_is_for_a_person_to_look_at(left: str, right: str) -> None:
    assert verdicts(left, right) == {"possible"}
    reasons = name_matcher().compare(left, right).reasons
    assert reasons[0].endswith("are only alike (typing error)")
    assert OF_ITS_OWN not in reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Red Hat Holdings", "Red Cat Holdings"),
        ("Red Cat Holings", "Blue Cat Holdings"),
        ("Teal Holings", "Teal Drones Ltd Optics"),
        ("Phoenix Contat", "Phoenix Shipping"),
        ("Shanxi Coal", "Shaanxi Coal"),
    ],
)
def test_a_slip_alone_makes_no_meeting(left: str, right: str) -> None:
    assert "match" not in verdicts(left, right)
    assert "only alike (typing error)" not in name_matcher().compare(left, right).reasons[0]


# ---- the reasons say what the verdict says -------------------------------------------------------------

PARTING = ("another ", "nothing ", "each is the name of another", "the words that they do not share differ")
DOUBTING = ("only one name has", "only alike", "known name of its own")


def contradiction(comparison: Comparison) -> str:
    """Return what in the reasons says another thing than the verdict; blank if nothing does."""
    first, reasons = comparison.reasons[0], " | ".join(comparison.reasons)
    if comparison.verdict == "match" and any(words in reasons for words in (*DOUBTING, "another name")):
        return f"a match with a doubt: {reasons}"
    if comparison.verdict == "none" and (OF_ITS_OWN in comparison.reasons or first.startswith("both have")):
        return f"no meeting, with what speaks for one in front: {reasons}"
    if comparison.verdict == "possible" and first.startswith(PARTING):
        return f"a meeting, with what parts two bodies in front: {reasons}"
    is_kin = OF_ITS_OWN in comparison.reasons
    if is_kin and not any(told in comparison.reasons[1] for told in ("only one name has", "only alike")):
        return f"kin, and no difference named: {reasons}"
    return ""


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("烟台正海磁性材料股份有限公司", "Yantai Zhenghai Magnetic Material Co., Ltd."),
        ("Systems General Dynamics Land", "General Dynamics Land Systems"),
        ("Guizhou Aviation Industry Group", "贵州航空工业集团"),
        ("현대로템", "Hyundai Rotem"),
    ],
)
def test_two_names_of_which_all_meets_are_not_called_parent_or_sister(left: str, right: str) -> None:
    compared = name_matcher().compare(left, right)
    assert compared.verdict == "match"
    assert OF_ITS_OWN not in compared.reasons


def test_no_reason_of_a_labelled_pair_contradicts_its_verdict() -> None:
    matcher = name_matcher()
    wrong = {
        (pair.left, pair.right): said
        for pair in all_pairs()
        if (said := contradiction(matcher.compare(pair.left, pair.right)))
    }
    assert not wrong


NAMES = sorted(
    {name for pair in (*UNIVERSITIES, *BANKS, *COUNTRIES, *SLIPS) for name in pair}
    | {
        name
        for pair in all_pairs()
        if pair.subject in ("companies", "kin")
        for name in (pair.left, pair.right)
    }
)
WORDS = sorted({word for name in NAMES for word in name.split()})


@given(st.sampled_from(NAMES), st.one_of(st.sampled_from(NAMES), st.sampled_from(WORDS)), st.booleans())
def test_reasons_and_verdict_agree_and_a_comparison_has_no_direction(
    left: str, right: str, joined: bool
) -> None:
    matcher = name_matcher()
    other = f"{left} {right}" if joined else right
    compared = matcher.compare(left, other)
    assert contradiction(compared) == ""
    assert matcher.compare(other, left) == compared
    assert matcher.compare(left, left).verdict == "match"
