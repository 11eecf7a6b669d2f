# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked together is answered together: one answer for many questions is what single ones would have come to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.interview import NOT_KNOWN, Interview, Page
from desktop_app.domain.interview.questions.page import MOST_APART
from tests.budget import share_of_examples
from tests.domain.interview.walking import SAID, begin, clean, full

WHOLE = "technology@items[0].technology"


def made_assembly(**of_whole: Any) -> dict[str, Any]:
    """Return the case of an assembly with a magnet and a housing in it."""
    return clean(
        {
            "format": "lodestone-case/1",
            "on": "2025-12-01",
            "movement": "export",
            "destination": "MX",
            "exporter": {"name": "Kitakami", "country": "JP"},
            "item": {
                "part_number": "A-1",
                "listed_as": "assembly",
                "made_in": "JP",
                "value": {"amount": "100", "currency": "USD"},
                "components": [
                    {"part_number": "M-1", "listed_as": "II-PM-3", "made_in": "JP", "quantity": "1"},
                    {"part_number": "H-1", "listed_as": "not_listed", "made_in": "JP", "quantity": "1"},
                ],
                **of_whole,
            },
        }
    )


def at_whole(tree: dict[str, Any]) -> tuple[Interview, Page]:
    interview = begin(full(tree)).go_to_page(WHOLE)
    return interview, interview.current_page()


def test_the_technology_of_an_assembly_without_material_of_its_own_is_one_question() -> None:
    _, page = at_whole(made_assembly(part_one=[]))
    assert page.together is not None
    assert page.together.question.startswith("Was Chinese rare-earth technology used in making the assembly")
    assert page.together.paths == tuple(field.path for field in page.fields)


@pytest.mark.parametrize("part_one", [None, [{"row": "I-12", "origin": "CN"}]])
def test_with_material_of_its_own_or_where_nobody_knows_each_is_asked(part_one: Any) -> None:
    _, page = at_whole(made_assembly(**({} if part_one is None else {"part_one": part_one})))
    assert page.together is not None
    assert page.together.question == ""
    assert len(page.together.paths) == 5


def test_the_magnet_in_it_is_asked_each_whatever_is_said_of_its_material() -> None:
    tree = made_assembly(part_one=[])
    tree["item"]["components"][0]["part_one"] = []
    page = begin(full(tree)).go_to_page("technology@items[0].components[0].technology").current_page()
    assert page.together is not None
    assert page.together.question == "", "a magnet has other rare earths in it than those of Annex 1"


def test_few_questions_stay_so_many() -> None:
    known = {"mining": "no", "separation": "no"}
    _, page = at_whole(made_assembly(part_one=[], technology=known))
    assert len([field for field in page.fields if field.state == "asked"]) == MOST_APART
    assert page.together is None


def test_answers_that_differ_are_shown_one_by_one() -> None:
    interview, page = at_whole(made_assembly(part_one=[]))
    assert page.together is not None
    for number, value in enumerate(("no", "no", "no", "no", "yes")):
        interview = interview.add_answer(page.together.paths[number], value, SAID)
    again = interview.go_to_page(WHOLE).current_page()
    assert again.together is not None
    assert again.together.question == ""
    alike = interview.add_answer(page.together.paths[4], "no", SAID).go_to_page(WHOLE).current_page()
    assert alike.together is not None
    assert alike.together.question


@given(st.sampled_from(["no", "yes", NOT_KNOWN]), st.permutations(range(5)), st.booleans())
@share_of_examples(0.3)
def test_one_answer_comes_to_what_single_ones_come_to(
    value: Any, order: list[int], has_material: bool
) -> None:
    part_one: list[Any] = [{"row": "I-12", "origin": "CN"}] if has_material else []
    interview, page = at_whole(made_assembly(part_one=part_one))
    assert page.together is not None
    together = interview.submit_page(dict.fromkeys(page.together.paths, value), SAID)
    single = interview
    for number in order:
        single = single.add_answer(page.together.paths[number], value, SAID)
    assert together.state.root == single.state.root
    assert together.state.closed == single.state.closed
    assert together.conclusions() == single.conclusions()
    assert together.open_questions.asked_by_page == single.open_questions.asked_by_page
