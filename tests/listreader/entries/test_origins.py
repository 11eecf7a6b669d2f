# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Replies on the origin of rare earths: a country, a share, yes; "no" and "about" settle nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.texts import Doubtful, NoValue
from desktop_app.listreader.entries.read_entries import (
    NOT_FROM_HOME,
    Entry,
    OriginFacts,
    OriginReply,
    RowPlace,
    read_china_reply,
)

YES = ["yes", "Yes", "Y", "ja", "Oui", "sì", "sí", "tak", "ano", "sim", "evet", "はい", "예", "是", "有"]
NO = ["no", "NO", "n", "nein", "non", "nie", "ne", "nee", "não", "hayır", "いいえ", "아니오", "否", "不含"]


def reply(**values: str) -> OriginReply:
    fields = {"origin": "materials.origin", "country": "list.rare_earth_origin", "share": "materials.china_share",
              "share_to": "materials.china_share_to", "china": "list.china_reply"}  # fmt: skip
    entry = Entry(RowPlace("a", "b", 2), {fields[name]: text for name, text in values.items()})
    return entry.read_origin("CN")


@pytest.mark.parametrize("text", YES)
def test_yes_in_every_language_is_china(text: str) -> None:
    assert read_china_reply(text, "CN") == OriginFacts("CN")


@pytest.mark.parametrize("text", NO)
def test_no_names_no_country_and_is_doubtful(text: str) -> None:
    assert read_china_reply(text, "CN") == NOT_FROM_HOME
    told = reply(china=text)
    assert not told.facts
    assert "not where it is from" in told.doubts[0][1].why


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("China", OriginFacts("CN")), ("VR China", OriginFacts("CN")), ("Japan", OriginFacts("JP")),
        ("100 %", OriginFacts(share="100")), ("30–40 %", OriginFacts(share="30", share_to="40")),
        ("0%", OriginFacts(share="0")), ("12,5 %", OriginFacts(share="12.5")),
        ("<5 %", OriginFacts(share="0", share_to="5")),
    ],
)  # fmt: skip
def test_a_country_or_a_share_in_place_of_yes(text: str, facts: OriginFacts) -> None:
    assert read_china_reply(text, "CN") == facts


@pytest.mark.parametrize(
    "text",
    ["about 30 %", "partly", "30", "x", "✓", "China and Malaysia", "non-Chinese", "no (0 %)", "Korea", "t"],
)
def test_what_is_not_clear_is_doubtful(text: str) -> None:
    assert isinstance(read_china_reply(text, "CN"), Doubtful)


@pytest.mark.parametrize("text", ["n/a", "unknown", "", "-", "无", "yok"])
def test_what_says_that_there_is_no_value_gives_none(text: str) -> None:
    assert isinstance(read_china_reply(text, "CN"), NoValue)


@pytest.mark.parametrize(
    ("values", "facts"),
    [
        ({"country": "AU", "share": "0"}, OriginFacts("AU", "0")),
        ({"country": "CN", "share": "100"}, OriginFacts("CN", "100")),
        ({"share": "30", "share_to": "40", "china": "yes"}, OriginFacts("", "30", "40")),
        ({"country": "AU", "china": "no"}, OriginFacts("AU")),
        ({"share": "0", "china": "no"}, OriginFacts("", "0")),
        ({"origin": "CN", "country": "CN", "china": "yes"}, OriginFacts("CN")),
    ],
)
def test_columns_that_fit_together(values: dict[str, str], facts: OriginFacts) -> None:
    told = reply(**values)
    assert (told.facts, told.doubts, told.is_open) == (facts, [], False)


@pytest.mark.parametrize(
    "values",
    [
        {"country": "AU", "share": "40"}, {"country": "CN", "share": "0"}, {"country": "AU", "china": "yes"},
        {"country": "CN", "china": "no"}, {"origin": "AU", "country": "MY"}, {"share": "0", "china": "yes"},
    ],
)  # fmt: skip
def test_columns_that_contradict_each_other_settle_nothing(values: dict[str, str]) -> None:
    told = reply(**values)
    assert not told.facts
    assert told.doubts


@given(st.text(max_size=20))
def test_any_text_is_read_or_doubtful(text: str) -> None:
    read = read_china_reply(text, "CN")
    assert isinstance(read, NoValue | Doubtful) or read == NOT_FROM_HOME or bool(read)
