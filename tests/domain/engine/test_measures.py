# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The list of measures that a pack may name is the list the engine takes."""

from __future__ import annotations

from desktop_app.domain.engine.measures import BILL_MEASURES
from desktop_app.domain.engine.measures import MEASURES as CASE_MEASURES
from desktop_app.domain.engine.observations import OBSERVATION_MEASURES
from desktop_app.domain.engine.open_facts import FOUND_MEASURES
from desktop_app.domain.law.check import MEASURES
from tests.making import conclude, load, program

CONCLUDED = {"any_limb", "licence_needed", "verdict_is"}
OF_STANDING = {
    *("standing_overall", "standing_without_assumption"),
    *("rests_on_lapse", "announcement_open", "at_the_edge"),
}


def test_every_measure_a_pack_may_name_is_taken() -> None:
    taken = {*CASE_MEASURES, *BILL_MEASURES, *OBSERVATION_MEASURES, "held", *CONCLUDED, *OF_STANDING}
    assert taken == MEASURES


def test_every_fact_that_can_decide_can_be_traced_to_a_place_in_the_case() -> None:
    law = program().law
    names = list(law.cells)
    for profile in ("safest", "narrowest"):
        bound = law.bind_readings(law.pack.readings_of_profile(profile))
        measures = {law.pack.facts[names[number]].measure for number in bound.verdict.fact_numbers}
        assert measures <= set(FOUND_MEASURES)


def test_every_question_has_the_path_of_some_open_fact() -> None:
    found = conclude({"format": load("p01")["format"], "on": "2025-10-20", "item": {}}).conclusion
    assert {fact.fact for fact in found.open_facts} >= {"exporter.country", "item.listed_as", "parties"}
    assert all(fact.who for fact in found.open_facts)
