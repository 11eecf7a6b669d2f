# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Countries in the languages of lists and as firms write them; what can be two is asked about."""

from __future__ import annotations

import json

import pytest

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.named_values import country_names
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import Doubtful, NoValue, fold_words

NAMES = country_names()
CLDR = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("CN", "VR China|V.R. China|China, VR|P.R.C.|PRC|P.R. China|P. R. China|China|Chine|Cina|Chiny|Čína|Çin|中国"
               "|中國|중국|CN|CHN|ChRL|RP Chine|People's Republic of China|Made in China"
               "|China (CN)|CN - China|Mainland China|VOLKSREPUBLIK CHINA"),
        ("KR", "Korea, Republic of|Rép. de Corée|Republic of Korea|South Korea|Südkorea|Korea (South)|대한민국|한국"
               "|韩国|韓国|ROK|Korea, South|S.Korea|S. Korea|Corea del Sur|KOR"),
        ("KP", "DPRK|North Korea|Nordkorea|Korea, Democratic People's Republic of"),
        ("TW", "台湾|台灣|Taiwan|Taiwan, China|Taiwan, Province of China|Tajwan|R.O.C.|Chinese Taipei"),
        ("HK", "Hong Kong|Hongkong|Hong Kong SAR|香港|Hong Kong, China"),
        ("CZ", "Tschechien|Czech Republic|Česko|Tchéquie|República Checa|Tschechische Republik"),
        ("DE", "Deutschland|Germany|Allemagne|Niemcy|德国|ドイツ|독일|DEU|BRD|Federal Republic of Germany"),
        ("US", "USA|U.S.A.|United States|États-Unis|EE.UU.|美国|アメリカ|ABD|Vereinigte Staaten von Amerika"),
        ("GB", "UK|U.K.|Great Britain|Großbritannien|GROSSBRITANNIEN|England|United Kingdom"),
        ("JP", "Japan|日本|日本国|Giappone|일본|JP.|Herkunft: Japan"), ("TL", "East Timor"),
        ("VN", "Vietnam|Viet Nam|越南|Wietnam"), ("NL", "Netherlands|The Netherlands|Holland|Niederlande"),
        ("BA", "Bosnia and Herzegovina|Bosnia & Herzegovina"), ("CI", "Côte d'Ivoire|Cote d’Ivoire|Ivory Coast"),
    ],
)  # fmt: skip
def test_names(code: str, texts: str) -> None:
    assert {text: NAMES.read_country(text) for text in texts.strip("|").split("|")} == dict.fromkeys(
        texts.strip("|").split("|"), code
    )


@pytest.mark.parametrize(
    "text",
    ["Korea", "KOREA", "Corée", "Congo", "Kongo", "EU", "Europe", "Asia", "America", "various", "CN/VN",
     "China / Vietnam", "NA", "SO", "Atlantis", "X", "12", "cn", "Republic of China"],
)  # fmt: skip
def test_what_is_not_clear_is_doubtful(text: str) -> None:
    outcome = NAMES.read_country(text)
    assert isinstance(outcome, Doubtful)
    assert text in outcome.why


@pytest.mark.parametrize("text", ["n.a.", "k.A.", "不详", "-", "unknown", "N/A"])
def test_no_country_is_said_as_that(text: str) -> None:
    assert isinstance(NAMES.read_country(text), NoValue)


def test_every_name_of_the_table_is_read_as_its_country_or_asked_about() -> None:
    asked = set()
    for code, names in CLDR["countries"].items():
        for name in names:
            outcome = NAMES.read_country(name)
            assert outcome == code or isinstance(outcome, Doubtful), (code, name, outcome)
            asked |= {name} if isinstance(outcome, Doubtful) else set()
    assert len(asked) < 40, sorted(asked)


def test_every_code_of_two_letters_is_read_or_asked_about() -> None:
    for code in COUNTRIES:
        assert NAMES.read_country(code) == code or isinstance(NAMES.read_country(code), Doubtful)


def test_no_name_looks_like_the_code_of_another_country() -> None:
    for code in {*COUNTRIES, *CLDR["codes"]}:
        outcome = NAMES.read_country(code.lower())
        own = CLDR["codes"].get(code, code)
        assert isinstance(outcome, Doubtful | NoValue) or outcome == own, (code, outcome)


def test_alike_spellings_are_one() -> None:
    assert fold_words("RÉP. de Corée") == fold_words("Rep de Coree")
    assert fold_words("ＣＨＩＮＡ") == "china"
