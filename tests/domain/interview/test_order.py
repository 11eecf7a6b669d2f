# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What can turn the answer is asked first; everything unlikely on one page, whose answers are those of single pages.

Counts of questions are compared for a part of the cases; by ``make thorough`` for all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.interview import NOT_KNOWN, Interview, Start, StartLine
from desktop_app.domain.interview.interview import _plain_answer, count_pages_to_settle
from desktop_app.domain.interview.likeliness import Judged, likeliness_of_group
from desktop_app.domain.interview.paths import entity_path, last_key
from desktop_app.domain.interview.questions import open_questions
from desktop_app.domain.interview.questions.page import OTHERS_KEY, topic_of_page
from desktop_app.domain.interview.undo import find_answer_batch, redo_answers, undo_answers
from desktop_app.domain.sorting.sort_products import PartFacts, sort_products
from desktop_app.services.catalogue.case_builder import Catalogue, LineCase
from desktop_app.services.catalogue.sorting import grade_book, sorting_words
from tests.budget import one_of_each, share_of_examples, some_of
from tests.domain.interview.walking import SAID, Teller, begin, clean
from tests.making import CASE_FILES, changed, load, program
from tests.oracle.strategies import cases
from tests.sorting.truth import all_lists, read_list

SCREWS = [f"hexagon screw M{size}" for size in range(3, 16)]
CABLES = [f"cable {colour}" for colour in ("red", "black", "blue", "green", "white", "grey")]
PLASTICS = ["housing", "cover", "label", "foam insert", "carton", "manual", "O-ring", "gasket", "bracket"]
LISTS: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "pump": ([*SCREWS, *CABLES, *PLASTICS], [("magnet N42SH 20x10x4", "II-PM-3")]),
    "loudspeaker": ([*PLASTICS, *CABLES[:3], "fibre tape"], [("ring 60x24x8 NdFeB", "II-PM-3")]),
    "door contact": ([*SCREWS[:4], *PLASTICS], [("SmCo disc 5x2", "II-PM-1"), ("Magnet N35", "not_listed")]),
    "test rig": ([*SCREWS, *CABLES, "fibre tape"], [("servo motor 400 W", "assembly")]),
    "Schaltschrank": (["Schraube M4", "Kabel 3x1,5", "Klemme", "Hutschiene", "Etikett"], []),
}
"""Lists of an exporter: what none of is, and last, with its class, what the answer turns on."""


def judge(item: Mapping[str, Any]) -> Judged:
    """Judge an item by its name alone, as it is sorted."""
    part = PartFacts(part_number="", name=item.get("name") or item.get("part_number") or "")
    proposal = sort_products([part], sorting_words(), grade_book(program().pack))[""]
    return Judged(likeliness_of_group(proposal.group), next(iter(proposal.reasons), ""))


def full(*trees: Mapping[str, Any]) -> Start:
    """Return a start at which the catalogue knows all of some cases."""
    return Start(tuple(StartLine(str(number), tree) for number, tree in enumerate(trees, 1)), judge)


def made_list(name: str, *, classes: bool = False) -> dict[str, Any]:
    """Return the case of a list as it comes in, or with what a careful person says of each part."""
    others, turning = LISTS[name]
    parts = [(each, "not_listed") for each in others] + turning
    components = [
        {"part_number": f"P-{number}", "name": each, "quantity": "1"}
        | ({"listed_as": listed_as, **_inside(listed_as)} if classes else {})
        for number, (each, listed_as) in enumerate(parts)
    ]
    holds = any(listed_as != "not_listed" for _, listed_as in turning)
    return clean(
        {
            "format": "lodestone-case/1",
            "on": "2025-10-20",
            "movement": "export",
            "destination": "MX",
            "exporter": {"name": "Kitakami", "country": "JP"},
            "item": {
                "part_number": "A-1",
                "name": name,
                "made_in": "JP",
                "value": {"amount": "400", "currency": "USD"},
                "components": components,
            }
            | ({"listed_as": "assembly" if holds else "not_listed", "part_one": []} if classes else {}),
        }
    )


def _inside(listed_as: str) -> dict[str, Any]:
    if listed_as == "not_listed":
        return {}
    value = {"amount": "9", "currency": "USD"}
    return {"made_in": "CN", "value": value, "part_one": []} | (
        {"components": []} if listed_as == "assembly" else {}
    )


def answer_page(interview: Interview, teller: Teller) -> Interview:
    """Return the interview with the page in front answered as a whole."""
    fields = [field for field in interview.current_page().fields if field.state == "asked"]
    values = {field.path: teller.tell(field.path) for field in fields if field.needed}
    return interview.submit_page(values, SAID)


def count_pages(interview: Interview, teller: Teller) -> int:
    """Return how many pages are answered until the verdict of every line is settled, or nothing is left to ask."""
    for count in range(400):
        if interview.is_complete or all(len(each.possible) == 1 for each in interview.conclusions()):
            return count
        interview = answer_page(interview, teller)
    raise AssertionError("the interview does not end")


def test_the_parts_that_can_turn_the_answer_come_first_and_the_others_share_a_page() -> None:
    interview = begin(full(made_list("door contact")))
    keys = list(interview.open_questions.asked_by_page)
    last = len(LISTS["door contact"][0])
    magnets = [f"item@items[0].components[{number}]" for number in (last, last + 1)]
    assert keys[:4] == [*magnets, OTHERS_KEY, "item@items[0]"]
    page = interview.go_to_page(OTHERS_KEY).current_page()
    assert page.title == f"The other {last} parts"
    assert len(page.items) == len(page.fields) == last
    judged = [judge({"name": item.name.partition(" ")[2]}) for item in page.items]
    assert judged == sorted(judged, key=lambda each: each.likeliness), "surely nothing stands last"
    assert [item.why for item in page.items] == [each.why for each in judged]
    assert all(item.why for item in page.items if "screw" in item.name)
    assert not page.ready


def test_a_whole_is_asked_about_once_a_listed_part_is_known() -> None:
    interview = begin(full(made_list("pump")))
    last = len(LISTS["pump"][0])
    interview = interview.add_answer(f"items[0].components[{last}].listed_as", "II-PM-3", SAID)
    topics = [key for key in interview.open_questions.asked_by_page if topic_of_page(key).step.name == "ITEM"]
    assert topics.index("item@items[0]") < topics.index(OTHERS_KEY)


@pytest.mark.parametrize("name", LISTS)
def test_what_is_asked_together_waits_with_all_else_about_it(name: str) -> None:
    interview = begin(full(made_list(name)))
    together = {entity_path(path) for path in interview.open_questions.other_classes}
    assert together
    pages = [key for key in interview.open_questions.asked_by_page if key.partition("@")[2] in together]
    assert not pages


@share_of_examples(1 / 5)
@given(cases(depth=2, room=3), st.randoms(use_true_random=False))
def test_the_answer_for_many_is_what_single_pages_would_have_written(
    tree: dict[str, Any], random: Any
) -> None:
    case = _without_classes(clean(tree), random)
    interview = begin(full(case))
    paths = list(interview.open_questions.other_classes)
    choices = ["not_listed", "assembly", "II-PM-3", NOT_KNOWN]
    values = {path: random.choice(choices) for path in paths}
    at_once = interview.go_to_page(OTHERS_KEY).submit_page(values, SAID)
    singly = interview
    for path, value in values.items():
        singly = singly.go_to_question(path).submit_page({path: value}, SAID)
    assert at_once.answers == singly.answers
    assert at_once.state.root == singly.state.root
    assert at_once.conclusions() == singly.conclusions()
    for path, value in values.items():
        source = at_once.state.source_of(path)
        assert source == (
            {} if value is NOT_KNOWN else {"kind": "typed", "by": "J. Haug", "on": "2026-11-24"}
        )


@share_of_examples(1 / 5)
@given(cases(depth=2, room=3), st.randoms(use_true_random=False))
def test_the_answer_for_many_is_undone_and_done_again_whole(tree: dict[str, Any], random: Any) -> None:
    interview = begin(full(_without_classes(clean(tree), random)))
    paths = interview.open_questions.other_classes
    answered = interview.submit_page(dict.fromkeys(paths, "not_listed"), SAID)
    batch = find_answer_batch(interview.state, answered.state, answered.answers[len(interview.answers) :])
    undone = undo_answers(answered, batch, SAID)
    assert undone.state.root == interview.state.root
    assert undone.open_questions.other_classes.keys() == paths.keys()
    assert redo_answers(undone, batch, SAID).state.root == answered.state.root


def _without_classes(case: dict[str, Any], random: Any) -> dict[str, Any]:
    """Return a case in which some classes are not known."""

    def strip(item: Mapping[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in item.items() if key != "listed_as" or random.random() < 0.2}
        if item.get("components"):
            kept["components"] = [strip(component) for component in item["components"]]
        return kept

    return {**case, "item": strip(case["item"])}


def test_a_part_that_was_said_to_hold_something_is_asked_about_afterwards() -> None:
    interview = begin(full(made_list("Schaltschrank")))
    values: dict[str, Any] = dict.fromkeys(interview.open_questions.other_classes, "not_listed")
    values["items[0].components[2].listed_as"] = "assembly"
    interview = interview.submit_page(values, SAID)
    assert "components@items[0].components[2]" in interview.open_questions.asked_by_page
    assert OTHERS_KEY not in interview.open_questions.asked_by_page
    back = interview.go_back().current_page()
    assert back.key == OTHERS_KEY, "it is gone back to as one page"
    assert [field.present for field in back.fields].count("not_listed") == len(values) - 1


def test_a_screening_left_on_the_page_of_one_part_opens_there_again() -> None:
    interview = begin(full(made_list("Schaltschrank")))
    key = "item@items[0].components[2]"
    left = interview.add_answer("items[0].components[1].listed_as", "not_listed", SAID)
    assert replace(left, at=key).current_page().key == key
    assert last_key(replace(left, at=key).current_page().fields[0].path) == "listed_as"


@share_of_examples(1 / 5)
@given(cases(depth=2, room=3), st.randoms(use_true_random=False))
def test_as_many_questions_as_are_promised_settle_it(tree: dict[str, Any], random: Any) -> None:
    interview = begin(full(_without_classes(clean(tree), random)))
    promised = count_pages_to_settle(interview)
    if promised is None:
        return
    for number in range(promised + 1):
        settled = all(len(conclusion.possible) == 1 for conclusion in interview.conclusions())
        assert settled == (number == promised)
        if not settled:
            fields = (
                interview.go_to_page(next(iter(interview.open_questions.asked_by_page))).current_page().fields
            )
            today = interview.today.isoformat()
            values = {
                field.path: _plain_answer(field, interview.law, today)
                for field in fields
                if field.state == "asked" and field.needed
            }
            interview = interview.submit_page(values, SAID)


@pytest.mark.parametrize(("name", "count"), [("pump", 3), ("door contact", 4), ("Schaltschrank", 2)])
def test_a_list_is_settled_by_magnets_others_and_the_whole(name: str, count: int) -> None:
    assert count_pages_to_settle(begin(full(made_list(name)))) == count


def test_facts_that_contradict_each_other_are_settled_by_no_question() -> None:
    empty = {"name": "encoder", "listed_as": "assembly", "made_in": "DE", "part_one": [], "components": []}
    case = changed(load("p02"), item__components=[empty], item__part_one=[])
    interview = begin(full(case))
    (conclusion,) = interview.conclusions()
    assert "facts_disagree" in {warning.code for warning in conclusion.warnings}
    assert count_pages_to_settle(interview) is None


def test_what_was_said_to_be_not_known_promises_nothing() -> None:
    interview = begin(full(made_list("Schaltschrank")))
    while not interview.is_complete:
        values = {
            field.path: NOT_KNOWN for field in interview.current_page().fields if field.state == "asked"
        }
        interview = interview.submit_page(values, SAID)
    assert count_pages_to_settle(interview) is None


def sorted_list(file: Path, *, classes: bool = False) -> dict[str, Any]:
    """Return the case of a list that sorting is measured on, as one whole; ``classes`` as in ``made_list``."""
    told = {"is": "II-PM-3", "holds": "assembly", "made": "assembly", "may": "assembly", "no": "not_listed"}
    components = [
        {"part_number": known.part.part_number, "name": known.part.name, "quantity": "1"}
        | ({"listed_as": told[known.truth], **_inside(told[known.truth])} if classes else {})
        for known in read_list(file)
    ]
    case = made_list("pump", classes=classes)
    return {**case, "item": {**case["item"], "name": file.stem, "components": components}}


def _interviews() -> Iterator[tuple[str, Interview, Teller]]:
    for name in LISTS:
        yield name, begin(full(made_list(name))), Teller(made_list(name, classes=True))
    for file in one_of_each(all_lists(), _truths_of):
        yield file.stem, begin(full(sorted_list(file))), Teller(sorted_list(file, classes=True))
    for file in some_of(CASE_FILES, 6):
        case = clean(json.loads(file.read_text("utf-8")))
        yield file.stem, begin(full(_all_unclassified(case))), Teller(case)
    shipments = [
        (key, list(lines)) for key, lines in groupby(_sample_lines(), key=lambda line: line.shipment)
    ]
    for shipment, lines in some_of(shipments, 4):
        trees = [clean(line.case) for line in lines]
        yield shipment, begin(full(*map(_all_unclassified, trees))), Teller(*trees)


def _truths_of(file: Path) -> frozenset[str]:
    """Return what parts of a list come to: of the lists in which the same stands, one is enough."""
    return frozenset(known.truth for known in read_list(file))


def _sample_lines() -> list[LineCase]:
    made = program()
    return Catalogue(made.read_sheets(made.sample_folder)).build_line_cases()


def _all_unclassified(case: dict[str, Any]) -> dict[str, Any]:
    def strip(item: Mapping[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in item.items() if key != "listed_as"}
        return kept | (
            {"components": [strip(each) for each in item["components"]]} if item.get("components") else {}
        )

    return {**case, "item": strip(case["item"])}


def test_questions_until_it_is_settled_before_and_after(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prints the count for each list in the order of its bill, a page for each part, and as it is asked now."""
    counts = {name: [count_pages(interview, teller)] for name, interview, teller in _interviews()}
    monkeypatch.setattr(open_questions, "judge_items", lambda _root, _answered, _judge: {})
    for name, interview, teller in _interviews():
        counts[name].insert(0, count_pages(interview, teller))
    both = [sum(pair) for pair in zip(*counts.values(), strict=True)]
    with capsys.disabled():
        for name, (before, after) in {"": (0, 0), **counts, "all": both}.items():
            print(f"{name:40} {before:4} -> {after:3}" if name else "")  # noqa: T201  the figures
    for name, (_, turning) in LISTS.items():
        before, after = counts[name]
        # where nothing is listed, "not listed" of the whole was taken before any of its parts had been looked at
        assert (before, after) == (1, 2) if not turning else 2 * after <= before
    assert sum(after for _, after in counts.values()) < sum(before for before, _ in counts.values())
