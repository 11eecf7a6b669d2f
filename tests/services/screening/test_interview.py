# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The interview as a service: begun on the sample, taken up again, read as cases."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.data_folder.sample import open_sample, screen_lines
from desktop_app.services.screening.state import resume_interview
from tests.domain.interview.walking import SAID, TODAY
from tests.interviews import begin_interview, screen_interview
from tests.making import program


def test_the_sample_asks_nothing_that_its_catalogue_knows() -> None:
    for found in screen_lines(program(), open_sample(program())):
        talk = begin_interview(program(), [("1", found.line.case)], TODAY)
        asked = [place for places in talk.open_questions.asked_by_page.values() for place in places]
        assert not [place for place in asked if talk.state.from_catalogue(place)]
        assert talk.conclusions() == (found.screened.conclusion,)
        assert talk.is_complete == (not asked)
        if found.screened.conclusion.verdict != "UNDETERMINED":
            assert asked == []


def test_the_lines_of_a_sample_shipment_are_one_screening() -> None:
    lines = [line for line in open_sample(program()).build_line_cases() if line.shipment == "NW-01"]
    talk = begin_interview(program(), [(line.line, line.case) for line in lines], TODAY)
    verdicts = [one.conclusion.verdict for one in screen_interview(program(), talk)]
    assert verdicts == ["LICENCE_REQUIRED", "OUTSIDE", "LICENCE_REQUIRED"]


def test_nothing_at_all_is_one_line_of_which_nothing_is_known() -> None:
    talk = begin_interview(program(), [], TODAY)
    assert talk.conclusions()[0].verdict == "UNDETERMINED"
    assert talk.current_page().key == "shipment"


def test_an_answer_that_can_no_longer_stand_is_left_behind_and_asked_again() -> None:
    talk = begin_interview(program(), [], TODAY).add_answer("destination", "MX", SAID)
    talk = talk.add_answer("items[0].listed_as", "II-PM-3", SAID)
    stale = replace(talk.answers[1], value="II-PM-99")
    found = resume_interview(program(), talk.start, (talk.answers[0], stale), today=TODAY, at="shipment")
    assert found.left_behind == (stale,)
    assert found.interview.state.status_of("items[0].listed_as") == "asked"
    assert found.interview.current_page().key == "shipment"
    whole = resume_interview(program(), talk.start, talk.answers, today=TODAY)
    assert whole.interview.conclusions() == talk.conclusions()
