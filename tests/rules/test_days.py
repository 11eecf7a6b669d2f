# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows, prices, words, decisions and provisions of a law file count on their days, and on no others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.report import conclusion_schema
from desktop_app.services.context.law_proof import check_pack, manifest_of
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import screen_case
from tests.law_files import law_saying, with_days
from tests.making import changed, load, program
from tests.oracle.days import EXAMPLE, EXAMPLES, VERSION

pytestmark = pytest.mark.rules

ANNEX, PRICES, WORDS = "annex1.csv", "reference_prices.csv", "end_use_words.csv"
VALUE = "no-61/R61-I-1.toml"
HOLMIUM = (
    "I-14,material,Holmium metal,金属钬,metal,Ho,,1,the element itself,C,,1C906.a,Invented.,S29,2027-01-01,\n"
)
LINE = "".join(EXAMPLE.format(day=day, share=share, expect=expect) for day, share, expect in EXAMPLES)


def answered(law: Program, tree: dict[str, Any], on: str, **fields: Any) -> dict[str, Any]:
    """Return the conclusion on a case on a day, which fits the schema."""
    screened = screen_case(law, json.dumps(changed(tree, on=on, **fields)).encode())
    conclusion = dict(screened.conclusion_tree(law))
    Draft202012Validator(conclusion_schema(law.pack)).validate(json.loads(json.dumps(conclusion)))
    return conclusion


def told(conclusion: dict[str, Any], code: str = "row_not_running") -> list[dict[str, Any]]:
    return [warning for warning in conclusion["warnings"] if warning["code"] == code]


def with_holmium() -> Program:
    return law_saying({ANNEX: lambda table: with_days(table) + HOLMIUM})


def holmium_magnet() -> dict[str, Any]:
    """Return a magnet of which Chinese holmium alone is known: 1 of 100 of its worth."""
    entry = {"row": "I-14", "origin": "CN", "value": {"amount": "1", "currency": "USD"}}
    magnet = changed(load("p01"), item__value={"amount": "100", "currency": "USD"})
    return changed(magnet, item__part_one=[entry], assumption="published_text")


@pytest.mark.parametrize(
    ("on", "verdict", "limb"),
    [
        ("2026-12-31", "NOT_CAUGHT", "no"),
        ("2027-01-01", "LICENCE_REQUIRED", "yes"),
        ("2030-05-05", "LICENCE_REQUIRED", "yes"),
    ],
)
def test_a_row_counts_from_its_day_on(on: str, verdict: str, limb: str) -> None:
    found = answered(with_holmium(), holmium_magnet(), on)
    assert (found["verdict"], found["limbs"]["value"]) == (verdict, limb)


def test_a_row_outside_its_days_is_told_with_its_place_and_days() -> None:
    (warning,) = told(answered(with_holmium(), holmium_magnet(), "2026-12-31"))
    assert (warning["applies"], warning["effect"], warning["state"]) == ("yes", "look", None)
    assert warning["details"] == [
        {"path": "item.part_one[0].row", "row": "I-14", "from": "2027-01-01", "until": None}
    ]
    assert told(answered(with_holmium(), holmium_magnet(), "2027-01-01")) == []


def test_a_row_in_a_list_that_is_not_looked_at_is_told_too() -> None:
    entry = {"row": "I-14", "origin": "CN", "value": {"amount": "1", "currency": "USD"}}
    metal = {"listed_as": "I-02", "made_in": "JP", "quantity": "2", "part_one": [entry]}
    case = changed(load("p02"), item__components=[metal])
    (warning,) = told(answered(with_holmium(), case, "2026-12-31"))
    assert [detail["path"] for detail in warning["details"]] == ["item.components[0].part_one[0].row"]


def test_an_item_on_a_row_that_ended_is_outside_while_other_law_sees_it() -> None:
    law = law_saying({ANNEX: lambda table: with_days(table, II_PM_3=("", "2026-06-30"))})
    case = changed(load("p05"), exporter__country="CN", item__part_one=None)
    last, after = answered(law, case, "2026-06-30"), answered(law, case, "2026-07-01")
    assert last["limbs"]["origin"], after["limbs"]["origin"] == ("yes", "no")
    assert after["verdict"] == "OUTSIDE"
    assert told(last) == []
    assert told(after)[0]["details"] == [
        {"path": "item.listed_as", "row": "II-PM-3", "from": None, "until": "2026-06-30"}
    ]
    for code in ("no18_licence", "no18_undertakings"):
        assert told(last, code) == told(after, code) != []


def test_a_part_on_a_row_that_does_not_stand_is_no_article() -> None:
    """What its whole worth brought in counts no more, what is said to be in it does."""
    law = law_saying({ANNEX: lambda table: with_days(table, II_PM_3=("2026-03-01", ""))})
    entry = {"row": "I-12", "origin": "CN", "value": {"amount": "0.05", "currency": "USD"}}
    part = {
        **load("p01")["item"],
        "quantity": "1",
        "value": {"amount": "10", "currency": "USD"},
        "part_one": [entry],
    }
    case = changed(load("p02"), item__value={"amount": "100", "currency": "USD"}, item__components=[part])
    before, on = answered(law, case, "2026-02-28"), answered(law, case, "2026-03-01")
    assert (
        before["share"]["whole_article"] == before["share"]["content"] == {"from": "0.0005", "to": "0.0005"}
    )
    assert on["share"]["whole_article"] == {"from": "0.1", "to": "0.1"}


def test_a_row_that_nobody_named_may_be_one_that_does_not_count() -> None:
    """Taking away the row of an entry that does not count leaves its answer possible."""
    law, case = with_holmium(), holmium_magnet()
    open_row = changed(case, item__part_one=[{**case["item"]["part_one"][0], "row": None}])
    assert answered(law, open_row, "2026-12-31")["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]
    assert answered(law, open_row, "2027-01-01")["possible"] == ["LICENCE_REQUIRED"]


def test_other_law_sees_a_material_that_nobody_put_on_a_row_though_a_row_rests_on_the_day() -> None:
    """It is Chinese whatever its row: No. 18 is told of for sure, while No. 61 may not see the row."""
    law, magnet = with_holmium(), holmium_magnet()
    magnet["item"]["part_one"][0]["row"] = None
    for on, value in (("2026-12-01", "unknown"), ("2027-02-01", "yes")):
        conclusion = answered(law, magnet, on)
        assert conclusion["limbs"]["value"] == value
        assert [warning["applies"] for warning in told(conclusion, "no18_undertakings")] == ["yes"]


def test_a_row_added_later_leaves_no_answer_unconfirmed() -> None:
    plain = answered(program(), load("p01"), "2026-10-20")
    later = answered(with_holmium(), load("p01"), "2026-10-20")
    assert later["standing"] == plain["standing"]
    assert later["possible"] == plain["possible"]


def test_a_price_series_is_asked_for_the_export_day() -> None:
    def series(table: str) -> str:
        newer = "I-12,222000,1100000,USD,kg,2026-06-30,invented,C,S29,2026-07-01,\n"
        return with_days(table, I_12=("", "2026-06-30")) + newer

    law, case = law_saying({PRICES: series}), load("p27")
    before, after = (answered(law, case, day)["share"]["content"] for day in ("2026-06-30", "2026-07-01"))
    assert before == answered(program(), case, "2026-06-30")["share"]["content"]
    assert [float(after[end]) / float(before[end]) for end in ("from", "to")] == pytest.approx([1000, 1000])


def test_a_word_on_arms_is_looked_for_on_its_days() -> None:
    law = law_saying({WORDS: lambda table: with_days(table) + "en,word,zeppelin,,2027-01-01,2027-01-31\n"})
    case = changed(load("p01"), end_use__text="a zeppelin", end_use__military="no")
    named = [
        bool(told(answered(law, case, day), "end_use_text"))
        for day in ("2026-12-31", "2027-01-31", "2027-02-01")
    ]
    assert named == [False, True, False]


def test_a_line_counts_from_its_day_on_and_is_no_question_of_rounding_where_it_is_finer() -> None:
    law = law_saying({VALUE: lambda text: text + VERSION + LINE})
    assert check_pack(law, law.pack).failed == ()
    case = holmium_magnet()
    entry = {"row": "I-12", "origin": "CN", "value": {"amount": "0.06", "currency": "USD"}}
    case = changed(case, item__part_one=[entry])
    before, on = answered(law, case, "2026-11-10"), answered(law, case, "2026-11-11")
    assert (before["verdict"], on["verdict"]) == ("NOT_CAUGHT", "LICENCE_REQUIRED")
    assert "Q-23" in before["doubts"]
    assert "Q-23" in [doubt["doubt"] for doubt in before["doubts_that_matter"]]
    assert "Q-23" not in [doubt["doubt"] for doubt in on["doubts_that_matter"]]
    assert "Q-23" not in on["doubts"]
    assert law.pack.on(date(2026, 11, 10)).threshold != law.pack.on(date(2026, 11, 11)).threshold


def test_a_decision_counts_on_its_days() -> None:
    def refused_from_2027(text: str) -> str:
        decided = '[[decide]]\nverdict = "CASE_BY_CASE"\n'
        later = decided.replace("CASE_BY_CASE", "DENIED_IN_PRINCIPLE") + "from = 2027-01-01\n"
        when = text[text.index(decided) + len(decided) :].partition("\n\n")[0]
        return text.replace(decided, f"{later}{when}\n\n{decided}until = 2026-12-31\n")

    law, case = law_saying({"pack.toml": refused_from_2027}), load("p15")
    assert answered(law, case, "2026-12-31")["verdict"] == "CASE_BY_CASE"
    assert answered(law, case, "2027-01-01")["verdict"] == "DENIED_IN_PRINCIPLE"


def test_a_provision_may_be_known_less_far_than_the_law_file() -> None:
    def known_later(text: str) -> str:
        return text.replace("known_to = 2026-10-09", "known_to = 2026-11-20")

    case = load("p01")
    plain, later = program(), law_saying({"pack.toml": known_later})
    apart = law_saying(
        {
            "pack.toml": known_later,
            "instruments.toml": lambda text: re.sub(
                r'(?m)^(id +)= "MOFCOM-2025-61"$', r"\g<0>\nknown_to = 2026-10-09", text
            ),
        }
    )
    on = "2026-11-12"
    assert answered(later, case, on)["standing"]["overall"] == "in_force", (
        "as if nothing had happened to No. 70"
    )
    assert answered(apart, case, on)["standing"] == answered(plain, case, on)["standing"]
    assert apart.pack.known_to == date(2026, 11, 20)


def test_a_law_file_without_days_is_the_same_object_on_every_day() -> None:
    pack = program().pack
    assert pack.on(date(1990, 1, 1)) is pack.on(date(2090, 1, 1)) is pack
    assert program().law.on(date(2026, 1, 1)) is program().law


def test_a_law_file_with_days_is_one_object_between_two_turns() -> None:
    pack = with_holmium().pack
    assert pack.turns == (date(2027, 1, 1),)
    before = pack.on(date(2026, 12, 31))
    assert before is pack.on(date(2020, 1, 1)) is before.on(date(2021, 1, 1))
    assert before is not pack.on(date(2027, 1, 1))
    assert before.resting_rows == {"I-14"}
    assert "I-14" not in before.rows_of_role("material")
    assert "I-14" in before.rows_of_role("material", any_day=True)


def test_what_has_days_needs_the_engine_that_asks_for_them() -> None:
    def first_format(text: str) -> str:
        return text.replace("format   = 2", "format   = 1")

    assert manifest_of(law_saying({"pack.toml": first_format}).pack).engine == 1
    dated = {"pack.toml": first_format, ANNEX: lambda table: with_days(table) + HOLMIUM}
    assert manifest_of(law_saying(dated).pack).engine == 2


Edit = Callable[[str], str]
ENDED = {"until = 2027-01-31\n": ""}
REFUSED: dict[str, tuple[str, Edit, str]] = {
    "days of two rows overlap": (
        ANNEX,
        lambda table: with_days(table, I_12=("", "2027-01-01")) + HOLMIUM.replace("I-14", "I-12"),
        "count on the same day",
    ),
    "days of two prices overlap": (
        PRICES,
        lambda table: with_days(table) + "I-12,1,2,USD,kg,2026-01-01,x,C,S29,2027-01-01,\n",
        "count on the same day",
    ),
    "row twice on every day": (ANNEX, lambda table: table + table.splitlines()[1] + "\n", "stands twice"),
    "row that ends before it begins": (
        ANNEX,
        lambda table: with_days(table) + HOLMIUM.replace("2027-01-01,", "2027-01-01,2026-12-31"),
        "before from",
    ),
    "day that is none": (ANNEX, lambda table: with_days(table, I_12=("soon", "")), "cannot stand here"),
    "row that is another thing later": (
        ANNEX,
        lambda table: (
            with_days(table, I_12=("", "2026-12-31")) + HOLMIUM.replace("I-14,material", "I-12,article")
        ),
        "cannot stand here",
    ),
    "price upside down": (PRICES, lambda table: table.replace("255,1262", "1262,255"), "below low"),
    "gap between versions": (
        VALUE,
        lambda text: (
            text.replace('part_of = "R61-I"\n', 'part_of = "R61-I"\nuntil = 2026-11-09\n') + VERSION + LINE
        ),
        "which lies before 2026-11-10",
    ),
    "overlap of versions": (
        VALUE,
        lambda text: (
            text.replace('part_of = "R61-I"\n', 'part_of = "R61-I"\nuntil = 2026-11-11\n') + VERSION + LINE
        ),
        "which lies behind 2026-11-10",
    ),
    "last version that ends": (
        VALUE,
        lambda text: (
            text + VERSION.replace("from     = 2026-11-11", "from = 2026-11-11\nuntil = 2027-01-31") + LINE
        ),
        "the last version ends",
    ),
    "versions out of order": (VALUE, lambda text: text + VERSION + LINE + VERSION, "on or before the day"),
    "version without an example of the day before": (
        VALUE,
        lambda text: text + VERSION + LINE.replace("2026-11-10", "2026-11-09"),
        "no example on 2026-11-10",
    ),
    "version without an example of its first day": (
        VALUE,
        lambda text: text + VERSION + LINE.replace("2026-11-11", "2026-11-13"),
        "no example on 2026-11-11",
    ),
    "version without an example of a later day": (
        VALUE,
        lambda text: text + VERSION + LINE.replace("2026-11-12", "2026-11-11"),
        "no example on a day after 2026-11-11",
    ),
    "version without an example on its line": (
        VALUE,
        lambda text: text + VERSION + LINE.replace("0.05 %", "0.06 %"),
        "no example exactly on the line",
    ),
    "version without an example beside its line": (
        VALUE,
        lambda text: text + VERSION + LINE.replace("0.0499 %", "0.01 %"),
        "no example just beside the line",
    ),
    "version in other words than the law": (
        VALUE,
        lambda text: (
            text + VERSION.replace('0.05 % or more of the value"]', 'more than 0.05 % of it"]') + LINE
        ),
        "does not pair with the deciding words",
    ),
    "provision known later than the law file": (
        VALUE,
        lambda text: text.replace('part_of = "R61-I"\n', 'part_of = "R61-I"\nknown_to = 2026-10-10\n'),
        "later than the law file itself",
    ),
    "event after the day up to which a provision is known": (
        VALUE,
        lambda text: text.replace('part_of = "R61-I"\n', 'part_of = "R61-I"\nknown_to = 2025-11-06\n'),
        "the day up to which the law is known here",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_days_that_do_not_fit_are_refused(name: str) -> None:
    file, edit, words = REFUSED[name]
    with pytest.raises(Refused, match=words) as refused:
        law_saying({file: edit})
    assert refused.value.file == file
    assert refused.value.do
