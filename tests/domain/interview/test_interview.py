# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whole interviews: they end, ask nothing twice and nothing that is known, and come to what the facts come to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.domain.interview import NOT_KNOWN, Interview, Start, list_open_questions, list_review_rows
from desktop_app.domain.interview.paths import last_key, parse_gap, question_path_of
from desktop_app.domain.interview.questions.page import MOST_QUESTIONS, TOPICS, Topic
from tests.budget import share_of_examples
from tests.domain.interview.walking import SAID, Teller, begin, can_be_told, clean, empty, full, walk
from tests.making import CASE_FILES, answer, conclude
from tests.oracle.strategies import cases


def _case(file: Path) -> dict[str, Any]:
    return clean(json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_page_holds_no_more_questions_than_fit(topic: Topic) -> None:
    assert len(topic.question_paths) <= MOST_QUESTIONS, "give the newest a topic of its own in topics.py"


@pytest.mark.parametrize("file", CASE_FILES, ids=lambda file: file.stem)
def test_a_worked_case_told_from_nothing_comes_to_its_verdict(file: Path) -> None:
    case = _case(file)
    talk, asked = walk(begin(empty(case)), Teller(case))
    expected = json.loads(file.with_name(f"{file.stem}.expect.json").read_text("utf-8"))
    found = talk.conclusions()[0]
    assert found.verdict == expected["verdict"]
    assert list(found.possible) == expected.get("possible", [expected["verdict"]])
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("file", CASE_FILES, ids=lambda file: file.stem)
def test_of_a_case_that_is_known_only_the_gaps_are_asked(file: Path) -> None:
    case = _case(file)
    talk, asked = walk(begin(full(case)), Teller(case))
    assert not any(begin(full(case)).state.from_catalogue(place) for place in asked)
    assert talk.conclusions()[0].verdict == answer(case)["verdict"]
    if answer(case)["verdict"] != "UNDETERMINED":
        assert asked == []


def _told(case: dict[str, Any]) -> tuple[Interview, Interview, list[str]]:
    """Return an interview from nothing at its beginning and its end, with parties beyond two added."""
    teller = Teller(case)
    start = begin(empty(case))
    for party in teller.rest:
        present = start.state.root.get("parties", [])
        start = start.add_answer("parties", [*present, teller._entry("parties", party)], SAID)
    teller.root["parties"] = [*teller.rest, *teller.root["parties"][: -len(teller.rest) or None]]
    end, asked = walk(start, teller)
    return start, end, asked


@share_of_examples(1 / 4)
@given(cases(depth=2, room=3))
def test_any_case_told_from_nothing_comes_to_what_it_comes_to(tree: dict[str, Any]) -> None:
    case = clean(tree)
    assume(can_be_told(case))
    _, end, asked = _told(case)
    assert len(asked) == len(set(asked))
    assert end.conclusions()[0].possible == conclude(tree).conclusion.possible


@share_of_examples(1 / 4)
@given(cases(depth=2, room=3))
def test_what_the_catalogue_knows_is_never_asked(tree: dict[str, Any]) -> None:
    case = clean(tree)
    start = begin(full(case))
    _, asked = walk(start, Teller(case))
    assert not any(start.state.from_catalogue(place) for place in asked)


@share_of_examples(1 / 4)
@given(cases(depth=2, room=3))
def test_every_open_fact_can_be_reached(tree: dict[str, Any]) -> None:
    talk, _ = walk(begin(full(clean(tree))), Teller(clean(tree)))
    for found in list_open_questions(talk):
        page = talk.go_to_question(found.path).current_page()
        assert found.path in [field.path for field in page.fields], found.path
        assert len(page.fields) <= MOST_QUESTIONS


def _forgetful(talk: Interview, teller: Teller, random: Any) -> Interview:
    """Return an interview at its end in which some things were said to be not known."""
    silence = random.choice((0.1, 0.3, 0.6))
    for _ in range(400):
        if talk.is_complete:
            return talk
        field = next(one for one in talk.current_page().fields if one.state == "asked" and one.needed)
        value = NOT_KNOWN if random.random() < silence else teller.tell(field.path)
        talk = talk.add_answer(field.path, value, SAID)
    raise AssertionError("the interview does not end")


@share_of_examples(1 / 4)
@given(st.sampled_from(CASE_FILES), st.randoms(use_true_random=False), st.booleans())
def test_nothing_is_named_at_the_end_that_was_never_asked(
    file: Path, random: Any, nothing_known: bool
) -> None:
    case = _case(file)
    talk = _forgetful(begin(empty(case) if nothing_known else full(case)), Teller(case), random)
    states = {one.path: talk.state.status_of(one.path) for one in list_open_questions(talk)}
    assert "asked" not in states.values(), states
    assert {row.path for row in list_review_rows(talk) if row.matters} == set(states)


@pytest.mark.parametrize(("field", "unit"), [("value", {}), ("price", {"per": "mg"})])
def test_an_amount_without_a_currency_is_asked_for(field: str, unit: dict[str, str]) -> None:
    case = _case(CASE_FILES[0])
    outer = case["item"] if field == "value" else case["item"]["part_one"][0]
    outer[field] = {"amount": "240", **unit}
    talk = begin(full(case))
    place = "items[0].value" if field == "value" else "items[0].part_one[0].price"
    assert list_open_questions(talk)[0].path == place
    assert place in [one.path for one in talk.current_page().fields if one.needed]
    told = talk.add_answer(place, {"amount": "240", "currency": "USD", **unit}, SAID)
    assert told.is_complete
    assert talk.mark_not_known(place, SAID).state.status_of(place) == "not_known"


@share_of_examples(1 / 5)
@given(cases(depth=1, room=2), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_change_the_conclusion(tree: dict[str, Any], random: Any) -> None:
    case = clean(tree)
    _, end, _ = _told(case)
    lists = [one for one in end.answers if isinstance(one.value, list) or parse_gap(one.fact)]
    rest = [one for one in end.answers if one not in lists]
    random.shuffle(rest)
    again = begin(empty(case), (*lists, *rest))
    assert again.conclusions() == end.conclusions()


@share_of_examples(1 / 5)
@given(cases(depth=1, room=2))
def test_back_erases_nothing(tree: dict[str, Any]) -> None:
    _, end, _ = _told(clean(tree))
    talk = end
    for _ in range(30):
        talk = talk.go_back()
        assert talk.current_page().fields
    assert talk.answers == end.answers
    assert talk.conclusions() == end.conclusions()


def test_from_an_empty_start_the_day_is_asked_too() -> None:
    talk = begin(Start(empty({"format": "lodestone-case/1"}).lines))
    assert [field.label for field in talk.current_page().fields] == [
        "Country the exporter acts from",
        "Movement",
        "Destination",
        "Export day",
    ]
    assert last_key(question_path_of(talk.current_page().fields[0].path)) == "country"
