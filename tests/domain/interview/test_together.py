# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked together is answered together: one answer for many questions is what single ones would have come to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.interview import NOT_KNOWN, Interview, Page, Start, Step
from desktop_app.domain.interview.questions.page import BILLS_KEY, MATERIALS_KEY, MOST_APART, topic_of_page
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


# ---- the same question about many items, on one page ----


def with_parts(count: int, **facts: Any) -> Interview:
    """Return the interview about an assembly of parts that are assemblies too; ``facts`` stand in each."""
    parts = [
        {"part_number": f"P-{number}", "name": f"unit {number}", "quantity": "1", "made_in": "JP", **facts}
        for number in range(count)
    ]
    return begin(full(made_assembly(part_one=[], components=parts)))


def pages_asking(interview: Interview, last: str) -> dict[str, int]:
    """Return how many questions of a kind each page has."""
    asked = interview.open_questions.asked_by_page
    found = {key: [path for path in paths if path.endswith(f".{last}")] for key, paths in asked.items()}
    return {key: len(paths) for key, paths in found.items() if paths}


MATERIALS = {"listed_as": "assembly", "components": []}
BILLS = {"listed_as": "assembly", "part_one": []}


@pytest.mark.parametrize(
    ("facts", "last", "key"), [(MATERIALS, "part_one", MATERIALS_KEY), (BILLS, "components", BILLS_KEY)]
)
def test_three_items_are_asked_about_at_once_and_two_are_not(facts: Any, last: str, key: str) -> None:
    few, many = with_parts(2, **facts), with_parts(3, **facts)
    assert [*pages_asking(few, last).values()] == [1, 1]
    assert key not in pages_asking(few, last)
    assert pages_asking(many, last) == {key: 3}
    page = many.go_to_page(key).current_page()
    assert [item.name for item in page.items] == [f"P-{number} unit {number}" for number in range(3)]
    assert "3" in page.title
    assert not page.ready


@pytest.mark.parametrize(
    ("facts", "last", "key"), [(MATERIALS, "part_one", MATERIALS_KEY), (BILLS, "components", BILLS_KEY)]
)
def test_what_is_answered_of_one_leaves_the_others_on_their_page(facts: Any, last: str, key: str) -> None:
    interview = with_parts(4, **facts).add_answer(f"items[0].components[1].{last}", [], SAID)
    assert pages_asking(interview, last) == {key: 3}
    interview = interview.go_to_page(key)
    assert [field.present for field in interview.current_page().fields] == [None, [], None, None]
    paths = [field.path for field in interview.current_page().fields]
    answered = interview.submit_page({path: [] for path in paths}, SAID)
    assert pages_asking(answered, last) == {}
    assert [part[last] for part in answered.state.root["items"][0]["components"]] == [[]] * 4
    assert answered.go_back().current_page().key == key


def test_what_rests_on_a_class_waits_for_it() -> None:
    facts = {key: value for key, value in MATERIALS.items() if key != "listed_as"}
    interview = with_parts(4, **facts)
    assert MATERIALS_KEY not in interview.open_questions.asked_by_page
    for number in range(3):
        interview = interview.add_answer(f"items[0].components[{number}].listed_as", "assembly", SAID)
    assert pages_asking(interview, "part_one") == {MATERIALS_KEY: 3}


def test_the_material_of_many_is_asked_before_where_any_is_from() -> None:
    interview = with_parts(4, **MATERIALS)
    interview = interview.add_answer("items[0].components[0].part_one", [{"row": "X-06"}], SAID)
    material = [
        key for key in interview.open_questions.asked_by_page if topic_of_page(key).step is Step.MATERIAL
    ]
    assert material[0] == MATERIALS_KEY
    assert len(material) > 1


def test_a_part_that_stands_twice_is_asked_about_once() -> None:
    interview = with_parts(3, **MATERIALS)
    (line,) = interview.start.lines
    parts = line.tree["item"]["components"]
    twice = begin(
        full({**line.tree, "item": {**line.tree["item"], "components": [*parts[:2], {**parts[0]}]}})
    )
    assert sum(pages_asking(twice, "part_one").values()) == 2


def test_what_the_items_of_lines_are_built_of_is_asked_one_by_one() -> None:
    def lines(*left_out: str) -> Start:
        trees = [made_assembly(part_number=f"A-{number}", part_one=[]) for number in range(3)]
        for tree in trees:
            for key in left_out:
                del tree["item"][key]
        return full(*trees)

    bills = pages_asking(begin(lines("components")), "components")
    assert bills == {f"components@items[{number}]": 1 for number in range(3)}
    of_wholes = pages_asking(begin(lines("components", "part_one")), "part_one")
    assert of_wholes == {MATERIALS_KEY: 3}
