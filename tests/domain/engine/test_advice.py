# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Duties, warnings and doubts: what raises each, what does not, and what "not known" does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, codes, load

MAGNET = load("p01")


def party(place: int = 1, **fields: Any) -> dict[str, Any]:
    """Return the magnet case with some fields of one party changed."""
    return changed(MAGNET, **{f"parties__{place}__{name}": value for name, value in fields.items()})


def warned(case: dict[str, Any]) -> dict[str, str]:
    """Return the warnings of a case: code and whether it applies or may."""
    return {entry["code"]: entry["applies"] for entry in answer(case)["warnings"]}


def due(case: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    """Return the duties of a case: code, whether it applies, and its day."""
    return {entry["code"]: (entry["applies"], entry.get("due")) for entry in answer(case)["duties"]}


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (MAGNET, {"no18_undertakings": "yes"}),
        (
            load("p19"),
            {
                "other_regime": "yes",
                "no18_undertakings": "yes",
                "no18_licence": "yes",
                "facts_disagree": "yes",
            },
        ),
        (
            changed(MAGNET, exporter={}),
            {"other_regime": "unknown", "no18_undertakings": "yes", "no18_licence": "unknown"},
        ),
        (changed(MAGNET, item__part_one__0__origin="AU"), {}),
        (changed(MAGNET, item__part_one__0__origin=None), {"no18_undertakings": "unknown"}),
        (party(listed="control"), {"no18_undertakings": "yes", "control_list_ban": "yes"}),
        (party(listed=None), {"no18_undertakings": "yes", "control_list_ban": "unknown"}),
        (party(listed="watch"), {"no18_undertakings": "yes"}),
        (party(unreliable="yes"), {"no18_undertakings": "yes", "unreliable_party": "yes"}),
        (party(country="US", military="yes"), {"no18_undertakings": "yes", "us_military": "unknown"}),
        (
            changed(party(country="US", military="yes"), item__made_in="CN"),
            {"no18_undertakings": "yes", "us_military": "yes"},
        ),
        (
            party(country=None, military="yes"),
            {"no18_undertakings": "yes", "us_military": "unknown", "japan_military": "unknown"},
        ),
        (load("p27"), {"no18_undertakings": "yes", "estimate_used": "yes"}),
        (changed(load("p28"), rates=[]), {"no18_undertakings": "yes", "rate_missing": "yes"}),
    ],
)
def test_a_warning_arises_where_it_applies_or_may(case: dict[str, Any], expected: dict[str, str]) -> None:
    assert warned(case) == {**expected, "not_screened": "yes"}, "no party of these was looked up"


def test_a_price_without_a_rate_is_told_where_the_element_factor_is_not_known_either() -> None:
    price = {"amount": "1000", "currency": "EUR", "per": "kg"}
    entry = {"row": "I-08", "origin": "CN", "element_percent": "4", "price": price}
    case = changed(load("p01"), item__listed_as="II-PM-1", item__part_one=[entry], rates=[])
    assert warned(case)["rate_missing"] == "yes"
    free = changed(case, item__part_one__0__price__amount="0")
    assert "rate_missing" not in warned(free)
    assert "rate_missing" not in warned(changed(case, item__part_one__0__element_percent="0"))


@pytest.mark.parametrize(("on", "state"), [("2026-01-05", "not_started"), ("2026-01-06", "in_force")])
def test_other_law_warns_whatever_its_state_and_tells_it(on: str, state: str) -> None:
    case = changed(party(country="JP", military="yes"), on=on)
    (warning,) = [entry for entry in answer(case)["warnings"] if entry["code"] == "japan_military"]
    assert (warning["effect"], warning["state"]) == ("bars", state)


def test_an_inferred_row_is_named() -> None:
    case = changed(load("p20"), item__listed_as="II-T-7")
    (warning,) = [entry for entry in answer(case)["warnings"] if entry["code"] == "row_inferred"]
    assert warning["details"] == ["II-T-7"]
    assert "row_inferred" not in warned(load("p20"))


@pytest.mark.parametrize(
    ("fields", "begins"),
    [
        (
            {"item__part_one": []},
            "N42SH block magnet is classed as NdFeB permanent-magnet material containing dysprosium (row II-PM-3)",
        ),
        ({"destination": "JP"}, "an export that starts and ends in JP"),
        (
            {"item__part_one__0__mass": {"amount": "60", "unit": "g"}},
            "material 1 (I-12) in N42SH block magnet is heavier than what it is in",
        ),
        (
            {"item__part_one__0__china_share": "0"},
            "the Chinese share of material 1 (I-12) in N42SH block magnet does not fit",
        ),
        ({"end_use__chips__logic_nm": "14"}, "no chip use, yet a chip process is given"),
        (
            {"item__part_one__0__price": {"amount": "240", "currency": "USD", "per": "mg"}},
            "the material in N42SH block magnet is worth more than N42SH block magnet itself",
        ),
        ({"item__listed_as": "II-PM-2", "item__part_one": []}, "N42SH block magnet is classed as"),
    ],
)
def test_facts_that_do_not_fit_are_told_by_name(fields: dict[str, Any], begins: str) -> None:
    warnings = answer(changed(MAGNET, **fields))["warnings"]
    (found,) = [entry for entry in warnings if entry["code"] == "facts_disagree"]
    assert any(detail.startswith(begins) for detail in found["details"])


def disagreements(item: dict[str, Any]) -> list[str]:
    """Return what does not fit together in an item."""
    warnings = answer(changed(MAGNET, item=item))["warnings"]
    return [line for one in warnings if one["code"] == "facts_disagree" for line in one["details"]]


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ({"part_number": "KM-4212", "listed_as": "II-PM-3"}, "KM-4212 (II-PM-3) is in it"),
        ({"part_number": "M-1", "listed_as": "assembly"}, "M-1 is in it"),
        ({"part_number": "M-1", "listed_as": None}, "nobody has classified M-1"),
        ({"listed_as": None}, "nobody has classified part 1 of PUMP-7"),
        (
            {"listed_as": "not_listed", "components": [{"listed_as": "II-T-2", "quantity": "1"}]},
            "part 1 of part 1 of PUMP-7 (II-T-2) is in it",
        ),
    ],
)
def test_an_unlisted_item_that_holds_what_is_listed_is_contradicted_by_name(
    part: dict[str, Any], says: str
) -> None:
    item: dict[str, Any] = {"part_number": "PUMP-7", "listed_as": "not_listed", "made_in": "JP"}
    item["components"] = [{**part, "quantity": "1"}]
    found = disagreements(item)
    assert any(line.startswith("PUMP-7 is classified as not listed") for line in found)
    assert any(says in line for line in found)
    assert answer(changed(MAGNET, item=item))["verdict"] == "OUTSIDE"


def test_an_unlisted_item_whose_bill_holds_nothing_of_the_kind_is_believed() -> None:
    screw = {"listed_as": "not_listed", "quantity": "4"}
    assert disagreements({"listed_as": "not_listed", "components": [screw]}) == []
    assert disagreements({"listed_as": "not_listed", "components": []}) == []


def test_duties_follow_the_verdict() -> None:
    assert due(MAGNET) == {
        "apply_before_export": ("yes", "2025-10-20"),
        "compliance_notice": ("yes", "2025-10-20"),
        "keep_records": ("yes", "2030-10-20"),
    }
    assert due(load("p04")) == {"keep_records": ("yes", "2030-10-20")}
    assert "compliance_notice" in due(load("p23"))
    assert "apply_before_export" not in due(load("p23"))
    assert due(load("p03"))["confirm_status"] == ("yes", "2026-11-24")
    assert due(load("p22"))["apply_before_export"] == ("unknown", "2025-10-20")


def test_a_notice_is_due_where_one_ground_or_another_is_surely_met() -> None:
    found = answer(load("p21"))
    assert {found["limbs"]["value"], found["limbs"]["origin"]} == {"unknown"}
    assert {duty["code"]: duty["applies"] for duty in found["duties"]}["compliance_notice"] == "yes"


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("2025-10-20", "2025-11-03"),
        ("2025-09-24", "2025-10-14"),  # a worked Sunday, then the holidays of October
        ("2026-02-13", "2026-03-05"),  # Spring Festival between two worked Saturdays
        ("2027-03-01", "2027-03-15"),
    ],
)
def test_a_report_is_due_after_ten_chinese_working_days(on: str, day: str) -> None:
    assert due(changed(load("p17"), on=on))["report"] == ("yes", day)


def test_a_year_without_holidays_on_record_says_so() -> None:
    (report,) = [d for d in answer(changed(load("p17"), on="2027-03-01"))["duties"] if d["code"] == "report"]
    assert "holidays" in report["due_note"]


def test_records_are_kept_five_whole_years_also_from_a_leap_day() -> None:
    assert due(changed(MAGNET, on="2028-02-29"))["keep_records"] == ("yes", "2033-03-01")


@pytest.mark.parametrize(
    ("doubt", "touching", "not_touching"),
    [
        ("Q-1", load("p02"), MAGNET),
        ("Q-3", load("p02"), MAGNET),
        ("Q-4", MAGNET, load("p04")),
        ("Q-6", load("p07"), MAGNET),
        ("Q-8", load("p25"), MAGNET),
        ("Q-9", changed(MAGNET, item__part_one__0__origin="VN"), MAGNET),
        ("Q-10", load("p14"), MAGNET),
        ("Q-12", changed(MAGNET, item__part_one__0__china_share="40"), MAGNET),
        ("Q-13", load("p12"), MAGNET),
        ("Q-14", changed(MAGNET, end_use__wmd=None), MAGNET),
        ("Q-15", changed(MAGNET, on="2026-11-10"), changed(MAGNET, on="2026-11-09")),
        ("Q-17", changed(MAGNET, on="2026-11-24"), load("p26")),
        ("Q-19", load("p24"), MAGNET),
        ("Q-20", load("p17"), MAGNET),
        ("Q-21", changed(MAGNET, exporter__country="DE", destination="FR"), MAGNET),
        ("Q-22", load("p06"), MAGNET),
        ("Q-23", load("p09"), MAGNET),
        ("Q-24", load("p11"), MAGNET),
        ("Q-26", load("p13"), MAGNET),
        ("Q-27", load("p18"), load("p17")),
        ("Q-28", changed(MAGNET, exporter={}), MAGNET),
    ],
)
def test_a_doubt_is_named_where_the_facts_touch_it(
    doubt: str, touching: dict[str, Any], not_touching: dict[str, Any]
) -> None:
    assert doubt in answer(touching)["doubts"]
    assert doubt not in answer(not_touching)["doubts"]


@pytest.mark.parametrize(
    "worth_of_nothing",
    [
        {"value": {"amount": "1", "currency": "USD"}, "mass": {"amount": "0", "unit": "g"}},
        {
            "mass": {"amount": "1", "unit": "g"},
            "price": {"amount": "1", "currency": "USD", "per": "g"},
            "element_percent": "0",
        },
    ],
)
def test_feedstock_that_counts_by_its_worth_alone_touches_its_doubt(worth_of_nothing: dict[str, Any]) -> None:
    case = changed(MAGNET, item__part_one=[{"row": "X-03", "origin": "CN", **worth_of_nothing}])
    assert answer(case)["readings_that_matter"] == ["feedstock"]
    assert "Q-8" in answer(case)["doubts"]


def test_codes_of_an_undetermined_case_keep_what_may_be_due() -> None:
    assert "report" in codes(answer(changed(load("p18"), parties__1__military=None))["duties"])
