# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Russian, Arabic, Korean and Japanese names in the spellings of several systems, and names that only look so."""

from __future__ import annotations

import pytest

from desktop_app.partynames import name_matcher
from desktop_app.partynames.likeness import in_hepburn
from desktop_app.partynames.spelling_pairing import arabic_keys, is_one_japanese, slavic_keys
from tests.partynames.both_ways import verdicts


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Universidad Politécnica de Madrid", "Technical University of Madrid"),
        ("Università degli Studi di Padova", "University of Padua"),
        ("Leibniz-Institut für Festkörper- und Werkstoffforschung Dresden",
         "Leibniz Institute for Solid State and Materials Research Dresden"),
        ("Universitätsklinikum Heidelberg", "Heidelberg University Hospital"),
        ("Fyzikální ústav Akademie věd České republiky", "Institute of Physics of the Czech Academy of Sciences"),
        ("Đại học Bách khoa Hà Nội", "Hanoi University of Science and Technology"),
        ("Уральский федеральный университет", "Ural Federal University"),
        ("Институт им. М.В. Келдыша", "Keldysh Institute"),
        ("Univerza v Ljubljani", "University of Ljubljana"),
        ("한국지질자원연구원", "Korea Institute of Geoscience and Mineral Resources"),
        ("中国医学科学院肿瘤医院", "Cancer Hospital, Chinese Academy of Medical Sciences"),
        ("国家纳米科学中心", "National Center for Nanoscience and Technology"),
    ],
)  # fmt: skip
def test_a_body_is_met_in_translation(left: str, right: str) -> None:
    assert verdict(left, right) in ("match", "possible")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("浙江凯文磁业有限公司", "Zhejiang Kaven Magnetics Co., Ltd."), ("노바텍 주식회사", "Nobatech Co., Ltd."),
        ("天津三环乐喜新材料有限公司", "Tianjin San Huan Lucky New Materials Inc."),
        ("常州祥明智能动力股份有限公司", "Changzhou Xiangming Intelligent Drive System Corporation"),
        ("湘潭电机股份有限公司", "Xiangtan Electric Manufacturing Co., Ltd."), ("レゾナック", "Showa Denko K.K."),
        ("에스피지 주식회사", "SPG Co., Ltd."),
        ("ティーディーケイ株式会社", "TDK Corporation"),
        ("无锡斯贝尔磁性材料有限公司", "Wuxi Spinel Magnetics Co., Ltd."),
        ("宁波永久磁业有限公司", "Ningbo Permanent Magnetics Co., Ltd."), ("Naval Group", "DCNS"),
        ("甘肃稀土新材料股份有限公司", "Gansu Rare Earth New Materials Limited-Liability Co."),
    ],
)  # fmt: skip
def test_a_maker_is_met_under_its_english_and_its_former_name(left: str, right: str) -> None:
    assert verdict(left, right) in ("match", "possible")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("გიორგი მაისურაძე", "Giorgi Maisuradze"), ("בנימין כהן", "Binyamin Cohen"),
        ("राजेश कुमार शर्मा", "Rajesh Kumar Sharma"),
        ("علي أكبر ولايتي", "Ali Akbar Velayati"), ("عبد الرحمن السديري", "Abdulrahman Al Sudairy"),
        ("郑文杰", "Tay Boon Kiat"), ("Ye Jianying", "Yeh Chien-ying"), ("Γιώργος Παπανδρέου", "George Papandreou"),
        ("穆罕默德·本·萨勒曼", "Mohammed bin Salman"), ("Kuznetsov Aleksandr Sergeevich", "A.S. Kuznetsov"),
        ("C. C. Wei", "魏哲家"), ("佐々木健一", "Kenichi Sasaki"), ("林健一", "Kenichi Hayashi"),
        ("张军先生", "Mr Zhang Jun"),
    ],
)  # fmt: skip
def test_a_person_is_met_in_another_script_and_with_initials(left: str, right: str) -> None:
    assert verdict(left, right) in ("match", "possible")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("三菱電機株式会社", "Mitsubishi Electric Engineering Co., Ltd."),
        ("Rolls-Royce plc", "Rolls-Royce Holdings plc"),
        ("日立製作所", "Hitachi Solutions"), ("博世", "Bosch Engineering"),
    ],
)  # fmt: skip
def test_a_general_word_that_makes_a_daughter_is_no_match(left: str, right: str) -> None:
    assert verdict(left, right) == "possible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("浙江工业大学", "Zhejiang University"), ("Universität Wien", "Technische Universität Wien"),
        ("宁波瑞华电机有限公司", "Ningbo Ruihua Hotel Co., Ltd."),
        ("Университет Томска", "Томский медицинский институт"),
        ("华泰腾电子集团有限公司", "Daido Electronics Co., Ltd."),
        ("沈阳新橡树磁性材料有限公司", "Shenyang New Willow Magnetic Materials Co., Ltd."),
    ],
)  # fmt: skip
def test_what_is_only_translated_alike_is_another_body(left: str, right: str) -> None:
    assert verdict(left, right) == "none"


@pytest.mark.parametrize("name", ["Park Chung-hee", "Park Ji-sung", "Lock, John", "Salt, Henry"])
def test_no_word_of_the_trade_is_taken_for_a_name(name: str) -> None:
    assert verdict(name, f"{name.split()[0]} Wei-ming") == "none"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("三菱重工業", "Mitubisi Zyuukougyou", "match"),
        ("日立製作所", "Hitati Seisakusyo", "match"),
        ("钱学森", "Tsien Hsue-shen", "match"),
        ("钱三强", "Tsien San-Tsiang", "match"),
        ("钱学森", "Tsiang San-Tsien", "none"),
        ("LG Innotek", "엘지이노텍", "possible"),
        ("SK Innovation", "에스케이이노베이션", "possible"),
        ("LGES", "엘지이에스", "match"),
        ("磁石工業株式会社", "Jishaku Kogyo K.K.", "possible"),
        ("東京磁石工業株式会社", "Tokyo Jishaku Kogyo K.K.", "match"),
        ("Rheinmetall AG", "Rheinrnetall AG", "match"),
        ("Lockheed Martin", "L0ckheed Martin", "match"),
    ],
)
def test_spellings_of_other_days_and_of_a_misreading_machine(left: str, right: str, verdict: str) -> None:
    assert verdicts(left, right) == {verdict}


def test_a_japanese_word_of_the_official_spelling_is_spelt_as_names_are() -> None:
    spelt = {
        "mitubisi": "mitsubishi",
        "zyuukougyou": "jukogyo",
        "seisakusyo": "seisakusho",
        "hitati": "hitachi",
    }
    assert {word: in_hepburn(word) for word in spelt} == spelt
    assert [in_hepburn(word) for word in ("mitsubishi", "nordhafen", "sakura", "")] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Eti Maden", "苏州益诚电子集团"),
        ("Kang Chol Su", "包头钢铁公司"),
        ("Chol Trading", "包头钢铁公司"),
    ],
)
def test_a_reading_that_cuts_known_words_in_two_meets_nobody(left: str, right: str) -> None:
    assert verdicts(left, right) == {"none"}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("三菱重工業", "Mitsubishi Heavy Industries", "match"),
        ("北斗電機株式会社", "Hokuto Denki K.K.", "match"),
        ("上海北斗电机有限公司", "Shanghai Hokuto Motor Co., Ltd.", "match"),
    ],
)
def test_a_name_that_japanese_reads_is_still_met(left: str, right: str, verdict: str) -> None:
    assert verdicts(left, right) == {verdict}
