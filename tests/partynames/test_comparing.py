# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names compared with the tables that the program brings along: what each pair comes to, and why."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.partynames import LONGEST_NAME, name_matcher
from desktop_app.partynames.tables import KNOWN_NAMES_BLOCKS
from tests.budget import IS_THOROUGH, is_quick
from tests.matching.pairs import Pair, all_pairs, has_han

NAMES = sorted({name for pair in all_pairs() for name in (pair.left, pair.right)})
PLAIN = [name for name in NAMES if not any(character in name for character in "()（）㈱")]


def verdict(left: str, right: str) -> str:
    return name_matcher().compare(left, right).verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("三菱重工業", "Mitsubishi Heavy Ind."),
        ("三菱重工業株式会社", "三菱重工业"),
        ("Сухой", "Sukhoi"),
        ("L3 Harris", "L3Harris Technologies, Inc."),
        ("東京計器", "Tokyo Keiki Inc."),
        ("삼성전자", "Samsung Electronics"),
        ("湖南博云新材料股份有限公司", "Hunan Boyun New Materials Co., Ltd."),
        ("任正非", "Zhengfei Ren"),
        ("張忠謀", "Chang Chung-mou"),
        ("大谷翔平", "Shohei Ohtani"),
        ("박근혜", "Park Geun-hye"),
        ("Huаwei Technоlogies", "Huawei Technologies"),
        ("Hua​wei", "HUAWEI TECHNOLOGIES CO., LTD."),
        ("Müller Magnettechnik GmbH", "Mueller Magnettechnik"),
        ("L3哈里斯公司", "L3 Harris Technologies"),
        ("美国海军研究实验室", "US Naval Research Laboratory"),
        ("新光電気工業", "Shinko Electric Industries"),
        ("日新製鋼", "Nisshin Steel"),
        ("四川西磁", "Sichuan Xici Magnet"),
        ("김정은", "Kim Jong Un"),
        ("Московский технический завод", "Moscow Technical Plant"),
        ("中国航空工业集团公司沈阳飞机设计研究所", "AVIC Shenyang Aircraft Design Institute"),
        ("АВВ Ltd", "ABB Limited"),
        ("G e n e r a l Dynamics", "General Dynamics"),
        ("Magnol Kft.", "Magnol Korlátolt Felelősségű Társaság"),
        ("Nordmetall Sp. z o.o.", "Nordmetall"),
        ("Co., Ltd.", "CO.,  LTD."),
    ],
)
def test_one_body_however_written_is_a_match(left: str, right: str) -> None:
    assert verdict(left, right) == "match"


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("Bank of China", "Bank of China, Frankfurt Branch", "Branch"),
        ("波音公司", "波音防务、空间与安全集团", "known name of its own"),
        ("中国科学院", "中国科学院金属研究所", "金属研究所"),
        ("Siemens AG", "Siemens Ltd., China", "China"),
        ("三菱重工業", "三菱電機", "known name of its own"),
        ("Lockhead Martin", "Lockheed Martin Corporation", "only alike"),
        ("J. Smith", "John Smith", "initial"),
        ("Zhang X.", "张小红", "initials"),
        ("陳方安生", "Anson Chan Fang On-sang", "anson"),
        ("哈德森技术公司", "Hudson Technologies Co.", "sound of a foreign name"),
        ("Sierra Navada Corp", "Sierra Nevada Corporation", "typing error"),
        ("海康危视", "海康威视", "same sound"),
        ("应用技术集团", "Applied Technologies Group", "other names have as well"),
        (
            "上海光学精密机械研究所",
            "Shanghai Optics and Precision Machinery Research Institute",
            "other names",
        ),
        ("First Aviation Ltd", "First Airlines Ltd", "same meaning"),
    ],
)
def test_kin_slips_and_initials_are_for_a_person_to_look_at(left: str, right: str, says: str) -> None:
    compared = name_matcher().compare(left, right)
    assert compared.verdict == "possible"
    assert says in " ".join(compared.reasons)


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("第14研究所", "第41研究所", "another number"),
        ("Shanxi Coal Trading Co., Ltd.", "Shaanxi Coal Trading Co., Ltd.", "Shanxi"),
        ("北京工业大学", "北京理工大学", ""),
        ("Co., Ltd.", "Company Limited", "legal form"),
        ("Phoenix Contact", "Phoenix Shipping", "another trade"),
        ("Wang Min", "Wang Ming", "another name"),
        ("王小明", "王晓明", "other characters"),
        ("Apple Daily", "Apple Inc.", "ordinary word"),
        ("Kenji Honda", "Taro Honda", "another name"),
        ("Nguyen Van An", "Nguyen Van Anh", "another name"),
        ("陕西飞机工业有限责任公司", "Shanxi Aircraft Industry Corp", ""),
        ("SMC Corporation", "SMIC", ""),
        ("西北大学", "Northwestern University", ""),
    ],
)
def test_another_body_is_none_and_told_why(left: str, right: str, says: str) -> None:
    compared = name_matcher().compare(left, right)
    assert compared.verdict == "none"
    assert says in compared.reasons[0]


def test_countries_that_differ_turn_a_match_into_a_question() -> None:
    compared = name_matcher().compare("Nordwerk GmbH", "Nordwerk", left_country="DE", right_country="US")
    assert (compared.verdict, compared.reasons[0]) == ("possible", "the countries differ: DE and US")


PLACES = [
    ("河南", "Henan"),
    ("湖南", "Hunan"),
    ("山西", "Shanxi"),
    ("陕西", "Shaanxi"),
    ("纽约", "New York"),
    ("大阪", "Osaka"),
]
FRAMES = [
    ("{}宏大磁材有限公司", "{} Hongda Magnetics Co., Ltd."),
    ("{}稀土集团", "{} Rare Earth Group"),
    ("{}金属研究所", "{} Metal Research Institute"),
    ("{}磁铁厂", "{} Magnet Factory"),
]


@given(
    st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from(FRAMES), st.booleans(), st.booleans()
)
def test_another_place_is_another_body_in_any_script(
    place: tuple[str, str],
    other: tuple[str, str],
    frame: tuple[str, str],
    is_latin: bool,
    is_other_latin: bool,
) -> None:
    left = frame[is_latin].format(place[is_latin])
    right = frame[is_other_latin].format(other[is_other_latin])
    places = {place[is_latin], other[is_other_latin]}
    is_open = places == {"Shanxi", "陕西"}  # without its tones Shaanxi is written so too
    assert is_open or (verdict(left, right) != "none") is (place == other)


@given(st.integers(1, 99), st.integers(1, 99))
def test_another_number_is_another_body(number: int, other: int) -> None:
    assert (verdict(f"第{number}研究所", f"No. {other} Research Institute") != "none") is (number == other)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_the_order_of_two_names_makes_no_difference(left: str, right: str) -> None:
    assert name_matcher().compare(left, right) == name_matcher().compare(right, left)


@given(st.sampled_from(PLAIN), st.sampled_from(["upper", "gaps", "width"]))
def test_case_gaps_and_width_keep_a_name_the_same(name: str, change: str) -> None:
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    changed = {"upper": name.upper(), "gaps": f"  {name.replace(' ', '  ')} ", "width": name.translate(wide)}
    assert verdict(name, changed[change]) != "none"


@given(st.sampled_from([pair for pair in all_pairs() if pair.truth == "same"]))
def test_a_legal_form_more_turns_no_match_into_none(pair: object) -> None:
    left, right = pair.left, pair.right  # type: ignore[attr-defined]
    if verdict(left, right) == "match":
        form = "有限公司" if any("\u4e00" <= letter <= "\u9fff" for letter in right) else " Ltd."
        assert verdict(left, right + form) != "none"


FORMS = ["有限公司", "株式会社", " Ltd.", " GmbH", " S.p.A.", " Inc.", " AG", " LLC"]
VARIANTS = str.maketrans("国华东车长电业机学术团经济", "國華東車長電業機學術團經濟")


@given(
    st.sampled_from([pair for pair in all_pairs() if pair.truth == "same"]),
    st.sampled_from(["form", "upper", "lower", "wide", "variant", "simple"]),
    st.sampled_from(FORMS),
)
def test_what_says_nothing_of_who_is_meant_turns_no_match_into_none(
    pair: Pair, change: str, form: str
) -> None:
    left, right = pair.left, pair.right
    if verdict(left, right) != "match" or (change == "form" and form.strip().isascii() == has_han(right)):
        return
    changed = {
        "form": right + form,
        "upper": right.upper(),
        "lower": right.lower(),
        "wide": right.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
        "variant": right.translate(VARIANTS),
        "simple": right.translate({after: chr(before) for before, after in VARIANTS.items()}),
    }
    assert verdict(left, changed[change]) != "none", changed[change]


@pytest.mark.parametrize("digits", ["٤٤", "१४", "１４", "𝟏𝟒", "²", "Ⅳ", "十٤"])
def test_digits_of_any_script_have_an_answer(digits: str) -> None:
    for name in (f"第{digits}研究所", f"No. {digits} Institute", f"{digits}机"):
        assert name_matcher().compare(name, "第14研究所").reasons


AT_ONCE = 0.05
TABLES = name_matcher().tables
CHANCE = random.Random(5)  # noqa: S311


def seconds(left: str, right: str) -> float:
    """Return the fastest of three comparisons, each of texts that were not read before; of one where no time counts."""
    spent = []
    for cut in range(3 if IS_THOROUGH else 1):
        begun = time.process_time()
        name_matcher().compare(left[cut:], right[cut:])
        spent.append(time.process_time() - begun)
    return min(spent)


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_has_an_answer_at_once(left: str, right: str) -> None:
    assert is_quick(seconds(left, right), AT_ONCE)
    assert name_matcher().compare(left, right).reasons
    assert name_matcher().compare(left, left).verdict == "match"


def some_of(words: Iterable[str], gap: str = "") -> str:
    """Return a text of the greatest length, of words taken by chance."""
    chosen = CHANCE.choices(sorted(words), k=3_000)
    return gap.join(chosen)[: LONGEST_NAME - 1]


SLOW = {
    "one sign that stands for a sentence": "\ufdfa" * 3000,
    "syllables of many cuts": "ei " * 3000,
    "one character": "安" * 9000,
    "legal forms": "有限公司" * 900,
    "a character and its sound": "江 xi " * 900,
    "combining marks": "a\u0301" * 3000,
    "right to left": "\u202e\u05d0\u064a" * 3000,
    "numbers in characters": "第百十千" * 2500,
    "beyond the first plane": "\U0001d400\U00020000" * 5000,
    "pinyin": some_of(("xian", "zhang", "jiangan", "yu", "ai", "chen", "hsu", "aian"), " "),
    "beginnings": some_of(("zhangjiangxian"[:end] for end in range(3, 15)), " "),
    "characters of one sound": some_of("意义易艺一以已衣医依伊遗移仪西系细洗喜"),
    "words of a dictionary": some_of(
        name for letter in map(chr, range(KNOWN_NAMES_BLOCKS)) for name in TABLES.known_names(letter)
    ),
    "known names in characters": some_of(TABLES.han),
    "known names in letters": some_of(map(" ".join, TABLES.latin), " "),
    "acronyms": some_of(map(str.upper, TABLES.acronyms), " "),
    "given names": some_of(TABLES.given_names, " "),
    "both scripts": some_of(
        (f"{han} {' '.join(latin)} " for han, latin in zip(TABLES.han, TABLES.latin, strict=False))
    ),
    "digits": some_of(map(str, range(9_000)), " "),
    "single letters": some_of("abcdefgh", " "),
    "brackets": "(a)[" * 3000,
    "kana": some_of(map(chr, range(0x30A1, 0x30F6))),
    "Korean": some_of(map(chr, range(0xAC00, 0xD7A3))),
}
HARDEST = ("beginnings", "words of a dictionary", "known names in letters", "both scripts")


@pytest.mark.parametrize("kind", SLOW)
@pytest.mark.parametrize("other", HARDEST)
def test_a_text_made_to_be_slow_is_not(kind: str, other: str) -> None:
    assert is_quick(seconds(SLOW[kind], SLOW[other]), AT_ONCE)


def test_names_that_differ_beyond_what_is_read_are_not_called_the_same() -> None:
    for long in ("安" * 200, "a b " * 200, "ab" * 400):
        assert name_matcher().compare(f"{long}b", f"{long}c").verdict != "match"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kim Jong-un", "川崎重工"), ("Туполев", "AT and T Inc"), ("Chan Tai Man", "Turkish Aerospace"),
        ("MediaTek", "3M"), ("John A. Smith", "John Aldmarste"), ("John Lee Ka-chiu", "吉利汽车控股有限公司"),
    ],
)  # fmt: skip
def test_strangers_do_not_meet_by_a_letter_an_acronym_or_the_sound_of_a_known_name(
    left: str, right: str
) -> None:
    assert name_matcher().compare(left, right).verdict == "none"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tianjin University", "Tianjin University of Technology"), ("Komatsu", "Komatsu Industries"),
        ("Northrop Grumman Systems", "Northrop Grumman Innovation Systems"),
        ("China Rare Earth Holdings", "中国稀土集团"),
    ],
)  # fmt: skip
def test_a_word_that_makes_another_body_is_not_left_aside(left: str, right: str) -> None:
    assert name_matcher().compare(left, right).verdict != "match"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("L0ckheed", "Lockheed Martin", "possible"), ("L0ckheed Martin", "Lockheed Martin", "match"),
        ("Genera1ectric", "Generalectric", "match"),
    ],
)  # fmt: skip
def test_a_digit_within_a_word_stands_for_the_letter_that_it_looks_like(
    left: str, right: str, verdict: str
) -> None:
    assert name_matcher().compare(left, right).verdict == verdict


def test_a_trade_name_heard_at_its_place_is_possible_where_the_words_of_trade_begin_alike() -> None:
    assert verdict("佛山市川东磁电股份有限公司", "Foshan Chuandong Magnetic & Electronics") == "match"
    assert verdict("佛山市川东磁电股份有限公司", "Foshan Chuandong Electrical Components") == "possible"
    assert name_matcher().compare("青岛宏达纺织有限公司", "Qingdao Hongda Plastic").verdict == "none"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("新鴻基地產發展有限公司", "Sun Hung Kai Properties Limited"),
        ("周大福珠寶集團有限公司", "Chow Tai Fook Jewellery Group Limited"),
        ("永利磁鐵廠有限公司", "Wing Lee Magnet Factory Ltd"),
        ("東元電機股份有限公司", "TECO Electric & Machinery Co., Ltd."),
        ("郭鶴年", "Robert Kuok Hock Nien"),
        ("葉劉淑儀", "Regina Ip Lau Suk-yee"),
        ("전두환", "Chun Doo-hwan"),
        ("이건희", "Lee Kun-hee"),
        ("Sergei Kiriyenko", "Sergej Kirienko"),
        ("Челябинский тракторный завод", "Chelyabinsk Tractor Plant"),
        ("عبد الفتاح السيسي", "Abdel Fattah el-Sisi"),
        ("Abd al-Fattah as-Sisi", "Abdelfattah El Sissi"),
        ("محمدباقر قالیباف", "Mohammad Bagher Ghalibaf"),
        ("شركة المها للتجارة", "Al Maha Trading Company"),
        ("پاکستان آرڈیننس فیکٹریز", "Pakistan Ordnance Factories"),
        ("دانشگاه علم و صنعت ایران", "Iran University of Science and Technology"),
        ("Thomas Edward Hargrove", "T.E. Hargrove"),
        ("Nippon Steel Corporation", "Nippon Stee1 Corp."),
        ("Honeywell International Inc.", "HoneyweII International lnc."),
        ("Kestrel Magnetic Technologies Ltd", "Kestrel Magentic Tehcnologies Ltd"),
        ("中国电子科技集团有限公司", "中囯电子科技集团有限公司"),
        ("中国航天科技集团", "中国航夭科技集团"),
        ("東京磁石工業株式会社", "東京磁石工業抹式会社"),
        ("苏州柔性电路板有限公司", "Suzhou Flexible Printed Circuit Board Co., Ltd."),
        ("义乌鸿运进出口代理有限公司", "Yiwu Hongyun Import & Export Agency Co., Ltd."),
        ("中国人民解放军空军工程大学", "PLA Air Force Engineering University"),
        ("東芝メモリ、今はキオクシア株式会社", "Kioxia Corporation"),
        ("대우조선해양", "Hanwha Ocean Co., Ltd."),
        ("부산대학교", "Pusan National University"),
    ],
)
def test_a_name_is_met_as_its_holder_or_a_machine_spells_it(left: str, right: str) -> None:
    assert verdict(left, right) in ("match", "possible")
    assert name_matcher().may_meet(left, right)


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("Thomas E. Hargrove", "Thomas B. Hargrove", "none"),
        ("Kestrel Aerospace plc", "Kestrel Aerospace Services Ltd", "possible"),
        ("Northgate Systems Inc", "Northgate Innovation Systems Inc", "possible"),
        ("University of York", "York University", "possible"),
        ("王未来", "王末来", "none"),
        ("大連工業大学", "山西工業大学", "none"),
    ],
)
def test_what_only_looks_alike_is_no_match(left: str, right: str, said: str) -> None:
    assert verdict(left, right) == said


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("日立製作所", "日立ハイテク", "possible"),
        ("海康威视", "Hangzhou Hikvision System Technology Co., Ltd.", "possible"),
        ("Nordhaven Metals AS", "Nordhaven Metals Technologies AS", "possible"),
        ("Kestrel Components Ltd", "Kestrel Components Products Ltd", "possible"),
        ("习近平", "Xi Jinpeng", "none"),
        ("陳美玲", "Tan Mei Leng", "match"),
        ("Казанский вертолётный завод", "Kazan Helicopter Plant", "match"),
        ("محمدجواد ظریف", "Mohammad Javad Zarif", "possible"),
    ],
)
def test_words_of_another_work_and_readings_that_no_name_has_are_no_match(
    left: str, right: str, said: str
) -> None:
    assert verdict(left, right) == said


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("上海大学", "Shanghai University of Finance and Economics", "none"),
        ("上海交通大学", "Shanghai Jiao Tong University School of Medicine", "possible"),
        ("National Aerospace University", "National Aviation University", "none"),
        ("中島敏", "中嶋敏", "match"),
        ("黒田恵", "Megumi Kuroda", "match"),
        ("李光耀", "Lee Kuan Yew", "match"),
        ("최의선", "Choi Eui-sun", "match"),
        ("Сергей Щукин", "Sergueï Chtchoukine", "possible"),
    ],
)
def test_a_field_makes_another_university_and_names_are_spelt_in_many_ways(
    left: str, right: str, said: str
) -> None:
    assert verdict(left, right) == said


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jang Song-thaek", "장성택"),
        ("Hou Yu-ih", "侯友宜"),
        ("Lim Guan Eng", "林冠英"),
        ("Heng Swee Keat", "王瑞杰"),
        ("Tariq Aziz", "Tarek Aziz"),
        ("Євген Шевченко", "Yevgeny Shevchenko"),
        ("Heydar Mamedov", "Гейдар Мамедов"),
        ("Ursula von der Leyen", "Ursula Vonderleyen"),
        ("Mahmoud Ahmadinejad", "محمود احمدی‌نژاد"),
        ("Naftali Bennett", "נפתלי בנט"),
        ("Aleksandar Ђokić", "Александар Ђокић"),
    ],
)
def test_persons_meet_as_their_states_and_neighbours_spell_them(left: str, right: str) -> None:
    assert verdict(left, right) != "none"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hiroshi Tanaka", "Hiroshi Tonako"),
        ("Abdullah Gan", "Abdullah Khan"),
        ("Tariq Aziz", "Tahir Aziz"),
    ],
)
def test_persons_whose_names_are_only_near_each_other_do_not_meet(left: str, right: str) -> None:
    assert verdict(left, right) == "none"
