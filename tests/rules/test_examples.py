# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The agreed examples of the pack, and what must hold of its days, thresholds, doubts and data."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Final

import pytest

from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.condition import Met, sentences
from desktop_app.domain.law.pack import Example, Pack, Provision
from desktop_app.domain.law.timeline import ANNOUNCED, IN_FORCE, PUBLISHED_TEXT, SUSPENDED, UNCONFIRMED
from desktop_app.services.context.law_proof import run_example
from desktop_app.storage.packs import load_pack
from tests.architecture.source import TREE

RULES: Final = TREE / "resources" / "rules" / "cn-rare-earth"
ONE_DAY: Final = timedelta(days=1)
ASSUMPTIONS: Final = (None, ANNOUNCED, PUBLISHED_TEXT)

pytestmark = pytest.mark.rules


@cache
def the_law() -> CompiledPack:
    """Return the pack of the program, ready to run."""
    return CompiledPack(load_pack(RULES))


def the_pack() -> Pack:
    """Return the pack of the program."""
    return the_law().pack


def _examples() -> Iterator[tuple[Provision, Example]]:
    for provision in the_pack().provisions.values():
        for example in provision.examples:
            yield provision, example


@pytest.mark.parametrize("provision", the_pack().provisions)
def test_every_example_comes_out_as_it_says(provision: str) -> None:
    rule = the_pack().provisions[provision]
    failed = [run_example(the_law(), rule, example) for example in rule.examples]
    assert [failure for failure in failed if failure] == []


def test_an_example_that_fails_is_reported() -> None:
    provision, example = next((p, e) for p, e in _examples() if e.expect == "yes")
    failed = run_example(the_law(), provision, replace(example, expect="no"))
    assert failed is not None
    assert (failed.provision, failed.expected, failed.found) == (provision.id, "no", "yes")


def test_an_example_of_a_day_that_fails_is_reported() -> None:
    provision, example = next((p, e) for p, e in _examples() if e.standing == IN_FORCE)
    failed = run_example(the_law(), provision, replace(example, standing=SUSPENDED))
    assert failed is not None
    assert (failed.expected, failed.found) == (SUSPENDED, IN_FORCE)


def test_every_condition_has_examples_of_yes_no_and_unknown() -> None:
    lacking = {
        provision.id: {"yes", "no", "unknown"} - {example.expect for example in provision.examples}
        for provision in the_pack().provisions.values()
        if provision.when is not None
    }
    assert {name: kinds for name, kinds in lacking.items() if kinds} == {}


def test_every_condition_leads_to_something() -> None:
    """To a verdict, another provision, a duty or a warning; a fact that leads to nothing is never asked about."""
    pack = the_pack()
    conditional = {name: rule.when for name, rule in pack.provisions.items() if rule.when is not None}
    conditions = [*conditional.values(), *(decision.when for decision in pack.decisions)]
    conditions += [notice.when for notice in (*pack.warnings, *pack.duties)]
    named = {
        one.provision for condition in conditions for one in sentences(condition) if isinstance(one, Met)
    }
    assert conditional.keys() - named == set(), (
        "name it in a [[decide]] of pack.toml, or where else it matters"
    )


def test_every_provision_has_an_example_of_a_day() -> None:
    assert all(
        any(example.on for example in provision.examples) for provision in the_pack().provisions.values()
    )


def test_an_example_gives_only_facts_that_its_condition_asks_for() -> None:
    for provision, example in _examples():
        if provision.when is None or example.on:
            continue
        asked = {getattr(sentence, "fact", None) for sentence in sentences(provision.when)}
        assert example.given_facts.keys() <= asked, f"{provision.id}: {example.says}"


# ---- days ------------------------------------------------------------------------------------

TABLE: Final = [
    # from, to, assumption, value and technology, origin
    ("2025-01-01", "2025-10-08", ASSUMPTIONS, "not_started", "not_started"),
    ("2025-10-09", "2025-11-06", ASSUMPTIONS, "not_started", "in_force"),
    ("2025-11-07", "2026-11-10", ASSUMPTIONS, "suspended", "suspended"),
    ("2026-11-11", "2028-01-01", (None,), "unconfirmed", "unconfirmed"),
    ("2026-11-11", "2028-01-01", (PUBLISHED_TEXT,), "in_force", "in_force"),
    ("2026-11-11", "2027-01-10", (ANNOUNCED,), "suspended", "suspended"),
    ("2027-01-11", "2028-01-01", (ANNOUNCED,), "unconfirmed", "unconfirmed"),
]


@pytest.mark.parametrize(("first", "last", "assumptions", "others", "origin"), TABLE)
def test_each_limb_stands_as_the_contract_says_on_every_day(
    first: str, last: str, assumptions: tuple[str | None, ...], others: str, origin: str
) -> None:
    expected = {"R61-I-1": others, "R61-I-2": others, "R61-I-3": origin}
    for assumption in assumptions:
        timelines = {name: the_law().read_provision_timeline(name, assumption, ()) for name in expected}
        day, end = date.fromisoformat(first), date.fromisoformat(last)
        while day <= end:
            assert {name: line.state_on(day) for name, line in timelines.items()} == expected, day
            day += ONE_DAY


def _edges(provision: Provision) -> set[date]:
    days = {event.start for event in provision.timeline}
    days |= {event.until for event in provision.timeline if event.until}
    return {day + shift for day in days for shift in (-ONE_DAY, timedelta(), ONE_DAY)}


@pytest.mark.parametrize("assumption", ASSUMPTIONS)
def test_nothing_is_certain_that_changes_after_the_pack_ends(assumption: str | None) -> None:
    for provision in the_pack().provisions.values():
        timeline = the_law().read_provision_timeline(provision.id, assumption, ())
        known = timeline.state_on(the_pack().known_to)
        for day in _edges(provision):
            if day > the_pack().known_to and assumption is None:
                assert timeline.state_on(day) in (known, UNCONFIRMED), f"{provision.id} on {day}"


def test_the_announced_extension_changes_no_state() -> None:
    for provision in the_pack().provisions.values():
        if not any(event.announced for event in provision.timeline):
            continue
        with_it = the_law().read_provision_timeline(provision.id, None, ())
        assert with_it.state_on(date(2026, 11, 11)) == UNCONFIRMED, provision.id
        assert with_it.state_on(date(2026, 11, 10)) != UNCONFIRMED, provision.id


def test_the_suspended_announcements_share_their_suspension() -> None:
    pack = the_pack()
    rests = {event for event in pack.provisions["R61-I-3"].timeline if event.state == SUSPENDED}
    for name in ("R55", "R56", "R57", "R58", "R62"):
        assert rests <= set(pack.provisions[name].timeline), name


def test_provisions_and_their_instruments_tell_the_same_days() -> None:
    pack = the_pack()
    for name in ("R18", "R46-1", "R1-2026", "R55", "R56", "R57", "R58", "R62", "R70", "R72"):
        provision = pack.provisions[name]
        assert provision.timeline == pack.instruments[provision.text.instrument].timeline, name


def test_each_rule_of_other_law_says_whether_it_bars_asks_for_a_licence_or_is_to_be_looked_at() -> None:
    pack = the_pack()
    effects = {
        name: provision.effect
        for name, provision in pack.provisions.items()
        if not pack.is_of_announcement(provision)
    }
    assert effects == {
        **dict.fromkeys(("R1-2026", "R46-1", "R46-2"), "bars"),
        **dict.fromkeys(("R10-2025", "R18", "R55", "R56", "R57", "R58", "R62", "R792", "RECL"), "licence"),
        **dict.fromkeys(
            ("R26-2026", "R34-2026", "R70", "R72", "R834", "R835", "RO2-2026", "RO3-2026"), "look"
        ),
        **dict.fromkeys(
            [f"R792-{article}" for article in (14, 15, 16, 17, 18, 24, 25, 26, 27, 38, 40, 43)], "look"
        ),
        "R123-2025": "look",
    }
    assert not any(
        provision.effect for provision in pack.provisions.values() if pack.is_of_announcement(provision)
    )


def test_what_nobody_has_opened_is_to_be_looked_at_and_says_so() -> None:
    pack = the_pack()
    for name in ("R34-2026", "R834", "R835", "RO2-2026", "RO3-2026"):
        provision = pack.provisions[name]
        assert provision.text.confidence == "B", name
        assert "opened" in pack.instruments[provision.text.instrument].caveat, name
        assert (provision.when, provision.effect) == (None, "look"), name


@pytest.mark.parametrize("article", [38, 43])
def test_an_article_known_from_a_summary_says_that_its_text_was_not_opened(article: int) -> None:
    provision = the_pack().provisions[f"R792-{article}"]
    assert provision.text.says.endswith("its text was not opened.")
    assert provision.text.confidence == "B"
    assert {example.standing for example in provision.examples} == {"not_started", "in_force"}


def test_a_mass_share_of_a_tenth_of_a_percent_is_said_to_be_no_line_of_no_61() -> None:
    question = the_pack().questions["item.part_one[].element_percent"]
    assert "0.1 % by mass" in question.help
    assert "0.1 % of the value" in question.help


# ---- doubts, readings, data ------------------------------------------------------------------


def test_every_open_question_of_the_law_is_there() -> None:
    assert list(the_pack().doubts) == [f"Q-{number}" for number in range(1, 33)]


def test_the_readings_are_those_of_the_contract() -> None:
    assert {name: (s.safest, s.narrowest) for name, s in the_pack().switches.items()} == {
        "part_ii_scope": ("with_assemblies", "magnets_and_targets"),
        "numerator": ("whole_article", "content"),
        "feedstock": ("any_stage", "as_bought"),
        "technology_nexus": ("technology_alone", "with_chinese_material"),
        "ownership": ("aggregate_and_indirect", "single_and_direct"),
        "barred_humanitarian": ("refused", "exempt"),
        "greater_china": ("abroad", "inside"),
    }


def test_who_gives_an_answer_is_a_source_of_the_law_file() -> None:
    pack = the_pack()
    held = {key for switch in pack.switches.values() for keys in switch.held_by.values() for key in keys}
    held |= {key for doubt in pack.doubts.values() for key in (*doubt.safest_by, *doubt.narrowest_by)}
    assert held <= pack.sources.keys()
    assert pack.sources["S25"].cited.endswith(", 27 October 2025")


def test_every_instrument_tells_its_address_and_what_the_law_line_rests_on_its_chinese_title() -> None:
    pack = the_pack()
    assert all(instrument.url.startswith("http") for instrument in pack.instruments.values())
    assert pack.announcement.title_zh == "公布对境外相关稀土物项实施出口管制的决定"
    assert "annexes were opened" in pack.announcement.caveat


def test_every_source_of_a_row_is_known() -> None:
    unknown = {
        (row.id, key)
        for row in the_pack().rows.values()
        for key in row.sources
        if key not in the_pack().sources and not key.startswith("http")
    }
    assert unknown == set()


def test_reference_prices_are_for_rows_and_the_right_way_round() -> None:
    for row, price in the_pack().prices.items():
        assert row in the_pack().rows_of_role("material")
        assert price.span.hi is not None
        assert 0 < price.span.lo <= price.span.hi


def _csv(name: str) -> list[dict[str, str]]:
    with (RULES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_reference_prices_name_the_prices_they_rest_on() -> None:
    prices = {price["id"] for price in _csv("prices.csv")}
    assert all(set(row["source"].split()) <= prices for row in _csv("reference_prices.csv"))


def test_no_ten_working_days_end_on_a_day_of_rest() -> None:
    calendar = the_pack().calendar
    day = date(2025, 1, 1)
    while day < date(2026, 12, 1):
        assert calendar.is_working(calendar.after(day, 10))
        day += ONE_DAY


@pytest.mark.parametrize(
    ("export", "due"),
    [
        ("2025-09-29", "2025-10-20"),  # National Day and Mid-Autumn, and a Saturday that is worked
        ("2025-01-27", "2025-02-17"),  # Spring Festival, and a Saturday that is worked
        ("2026-02-13", "2026-03-05"),  # the same a year on, with two Saturdays that are worked
        ("2026-03-02", "2026-03-16"),  # two plain weeks
        ("2026-12-28", "2027-01-12"),  # New Year's Day is free in a year that is not on record too
    ],
)
def test_a_report_is_due_after_ten_chinese_working_days(export: str, due: str) -> None:
    assert the_pack().calendar.after(date.fromisoformat(export), 10) == date.fromisoformat(due)
