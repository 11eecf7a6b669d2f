# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parts named in a screening that the catalogue has: what is on file of them is known there, and is not asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.domain.interview.interview import fill_named_parts
from desktop_app.domain.interview.undo import (
    find_answer_batch,
    list_answer_batches,
    redo_answers,
    undo_answers,
)
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Money, Number
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.screening.state import resume_interview
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.budget import share_of_examples
from tests.making import program
from tests.services.conftest import FIRST_MOMENT

BY = Attribution("J. Haug", FIRST_MOMENT)
LIST = "items[0].components"
PARTS = ("KM-4212", "ST-220", "EN-7", "BK-12", "SM-220", "HB-4806")


@pytest.fixture
def room(desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(desk.load_sample().value)


def new_whole(room: ClientWorkspace, number: str = "FAN-9", **facts: Any) -> int:
    return room.products.create(
        Product(part_number=number, name="cooling unit", listed_as="assembly", **facts)
    ).value


def begin(room: ClientWorkspace, product: int) -> Interview:
    ours, screening = program(), room.screenings.start_product(product).value
    return Interview(ours.law, ours.case_file_kind, screening.interview_start, room.records._context.today())


def named(interview: Interview, room: ClientWorkspace, *numbers: str) -> Interview:
    parts = room.parts_on_file.read(numbers)
    entries = []
    for number in numbers:
        item = parts[number].item if number in parts else {}
        own = {key: item[key] for key in ("name", "listed_as") if key in item}
        entries.append({"part_number": number, **own, "quantity": "2"})
    return fill_named_parts(interview.add_answer(LIST, entries, BY), LIST, parts, BY)


def test_the_number_typed_comes_first_then_what_it_begins_then_what_holds_it(room: ClientWorkspace) -> None:
    for number, name in (("EN", "end piece"), ("X-EN-1", "spring"), ("AA-1", "encoder of ours")):
        room.products.create(Product(part_number=number, name=name))
    found = [row.part_number for row in room.parts_on_file.find(" en ", 50)]
    assert found[:3] == ["EN", "EN-7", "AA-1"]
    assert found.index("X-EN-1") < found.index("BK-12"), "of which only the supplier or a note holds it"
    assert room.parts_on_file.find("  ") == []
    assert len(room.parts_on_file.find("a", 3)) == 3


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=4, unique=True))
@share_of_examples(0.2)
def test_a_part_named_is_the_part_that_its_bill_would_bring(
    room_of_all: ClientWorkspace, numbers: list[str]
) -> None:
    room = room_of_all
    by_bill = room.products.find("WITH-BILL") or new_whole(room, "WITH-BILL", bill_complete="yes")
    room.products.set_bill(
        by_bill, [BillLine(parent="", child=number, quantity=Number("2")) for number in numbers]
    )
    typed = room.products.find("WITHOUT") or new_whole(room, "WITHOUT")
    brought, interview = begin(room, by_bill), named(begin(room, typed), room, *numbers)
    lists = [each.state.root["items"][0]["components"] for each in (brought, interview)]
    assert lists[0] == lists[1]
    sources = [
        {path: source for path, source in each.state.root["sources"].items() if path.startswith(f"{LIST}[")}
        for each in (brought, interview)
    ]
    assert sources[0] == sources[1]
    assert brought.state.same_entities == interview.state.same_entities
    known = [
        {path for path in each.state.catalogue if path.startswith(f"{LIST}[")}
        for each in (brought, interview)
    ]
    assert known[1] - {f"{LIST}[{number}].quantity" for number in range(4)} == known[0] - {
        f"{LIST}[{number}].quantity" for number in range(4)
    }
    verdicts = [each.conclusions()[0].possible for each in (brought, interview)]
    assert verdicts[0] == verdicts[1]


@pytest.fixture(scope="module")
def room_of_all(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from desktop_app.services.workspace import open_workspace

    file = tmp_path_factory.mktemp("parts") / "lodestone.sqlite"
    desk = open_workspace(program(), file, user_name="J. Haug", now=lambda: FIRST_MOMENT)
    yield desk.client_workspace(desk.load_sample().value)
    desk.close()


def test_what_is_on_file_is_not_asked_and_is_told_with_its_source(room: ClientWorkspace) -> None:
    room.products.create(Product(part_number="RT-1", name="rotor", made_in=CountryCode("CN")))
    interview = named(begin(room, new_whole(room)), room, "RT-1", "KM-4212")
    asked = {path for paths in interview.open_questions.unasked_by_page.values() for path in paths}
    assert interview.state.status_of(f"{LIST}[0].made_in") == "catalogue"
    assert f"{LIST}[0].made_in" not in asked
    assert not any(path.startswith(f"{LIST}[1].") for path in asked)
    assert interview.state.source_of(f"{LIST}[1].made_in")["document"] == "Kitakami certificate 2025-0611"
    assert not room.answer_keeping.list_offers(interview) or all(
        not offer.row.path.startswith(f"{LIST}[1].") for offer in room.answer_keeping.list_offers(interview)
    )


def test_another_value_takes_a_reason_and_is_kept_only_where_it_is_ticked(room: ClientWorkspace) -> None:
    product = room.products.create(
        Product(part_number="BR-1", value=Money("2.855"), currency=CurrencyCode("EUR"))
    ).value
    interview = named(begin(room, new_whole(room)), room, "BR-1")
    place, typed = f"{LIST}[0].value", {"amount": "2.86", "currency": "EUR"}
    interview = interview.override_catalogue(place, typed, "this lot", attribution=BY)
    (offer,) = [each for each in room.answer_keeping.list_offers(interview) if each.row.path == place]
    assert (offer.by_default, offer.before) == (False, {"amount": "2.855", "currency": "EUR"})
    assert room.products.get(product).product.value == "2.855"
    again = interview.withdraw_answer(place, BY)
    assert again.state.value_at(place) == {"amount": "2.855", "currency": "EUR"}
    assert again.state.source_of(place)["kind"] == "typed"


def test_a_value_typed_of_a_part_that_came_on_file_since_is_left_out_with_both_shown(
    room: ClientWorkspace,
) -> None:
    whole = new_whole(room)
    interview = begin(room, whole).add_answer(LIST, [{"part_number": "BR-1", "quantity": "1"}], BY)
    place = f"{LIST}[0].value"
    interview = interview.add_answer(place, {"amount": "2.86", "currency": "EUR"}, BY)
    room.products.create(Product(part_number="BR-1", value=Money("2.855"), currency=CurrencyCode("EUR")))
    offers = {offer.row.path: offer for offer in room.answer_keeping.list_offers(interview)}
    assert (offers[place].by_default, offers[place].before) == (False, {"amount": "2.855", "currency": "EUR"})
    room.answer_keeping.keep(interview, [path for path, offer in offers.items() if offer.by_default])
    assert room.products.get(room.products.find("BR-1") or 0).product.value == "2.855"
    room.answer_keeping.keep(interview, [*offers])
    assert room.products.get(room.products.find("BR-1") or 0).product.value == "2.86"


def test_an_amount_on_file_without_its_currency_gives_way(room: ClientWorkspace) -> None:
    whole = new_whole(room)
    interview = begin(room, whole).add_answer(LIST, [{"part_number": "BR-1", "quantity": "1"}], BY)
    interview = interview.add_answer(f"{LIST}[0].value", {"amount": "2.86", "currency": "EUR"}, BY)
    room.products.create(Product(part_number="BR-1", value=Money("2.86")))
    offers = {offer.row.path: offer for offer in room.answer_keeping.list_offers(interview)}
    assert offers[f"{LIST}[0].value"].by_default


def test_the_list_answered_anew_keeps_what_is_known_of_the_parts_that_stay(room: ClientWorkspace) -> None:
    interview = named(begin(room, new_whole(room)), room, "ST-220", "KM-4212")
    interview = interview.override_catalogue(f"{LIST}[1].made_in", "CN", "this lot", attribution=BY)
    anew = named(interview, room, "KM-4212")
    assert anew.state.value_at(f"{LIST}[0].made_in") == "CN"
    assert anew.state.status_of(f"{LIST}[0].made_in") == "answered"
    assert anew.state.status_of(f"{LIST}[0].value") == "catalogue"
    assert len(anew.answers) == len(interview.answers) + 1, "what is filled in already is not filled in again"
    gone = anew.add_answer(LIST, [], BY)
    assert not [path for path in gone.state.catalogue if path.startswith(f"{LIST}[")]
    assert not [path for path in gone.state.root["sources"] if path.startswith(f"{LIST}[")]


def test_what_was_said_of_a_part_before_it_was_picked_stands(room: ClientWorkspace) -> None:
    interview = begin(room, new_whole(room)).add_answer(
        LIST, [{"part_number": "ST-220", "quantity": "1"}], BY
    )
    interview = interview.add_answer(f"{LIST}[0].made_in", "CN", BY).mark_not_known(f"{LIST}[0].mass", BY)
    filled = fill_named_parts(interview, LIST, room.parts_on_file.read(["ST-220"]), BY)
    assert filled.state.value_at(f"{LIST}[0].made_in") == "CN"
    assert filled.state.status_of(f"{LIST}[0].mass") == "not_known"
    assert filled.state.status_of(f"{LIST}[0].value") == "catalogue"


def test_a_part_that_was_changed_on_file_is_filled_in_anew(room: ClientWorkspace) -> None:
    interview = named(begin(room, new_whole(room)), room, "ST-220")
    room.bills.set_facts("ST-220", {"value": "99", "made_in": "SK"})
    again = fill_named_parts(interview, LIST, room.parts_on_file.read(["ST-220"]), BY)
    assert again.state.value_at(f"{LIST}[0].value")["amount"] == "99"
    assert again.state.status_of(f"{LIST}[0].made_in") == "catalogue"
    assert fill_named_parts(again, LIST, room.parts_on_file.read(["ST-220"]), BY) is again


def test_naming_a_part_is_undone_and_done_again_whole(room: ClientWorkspace) -> None:
    before = begin(room, new_whole(room))
    after = named(before, room, "KM-4212", "BK-12")
    batch = find_answer_batch(before.state, after.state, after.answers)
    undone = undo_answers(after, batch, BY)
    assert undone.state.root == before.state.root
    assert redo_answers(undone, batch, BY).state.root == after.state.root
    assert [*list_answer_batches(after)] == [batch]


def test_it_is_stored_and_taken_up_again_under_another_law_file(room: ClientWorkspace) -> None:
    product = new_whole(room)
    screening = room.screenings.start_product(product).value
    ours = program()
    interview = named(
        Interview(ours.law, ours.case_file_kind, screening.interview_start, FIRST_MOMENT.date()),
        room,
        "KM-4212",
    )
    room.screenings.save_answers(screening.id, interview.answers)
    loaded = room.screenings.load_screening(screening.id)
    assert loaded.lines[0].case["item"]["components"] == interview.state.root["items"][0]["components"]
    resumed = resume_interview(ours, loaded.interview_start, loaded.answers, today=FIRST_MOMENT.date())
    assert not resumed.left_behind
    assert resumed.interview.state.root == interview.state.root
    lost = [answer for answer in loaded.answers if answer.kind == "on_file"]
    alone = resume_interview(ours, loaded.interview_start, lost, today=FIRST_MOMENT.date())
    assert alone.left_behind == tuple(lost), "without the list that names it there is no such part"
    item = {**lost[0].value["item"], "listed_as": "no such row"}
    broken = [*loaded.answers[:1], replace(lost[0], value={**lost[0].value, "item": item})]
    assert resume_interview(ours, loaded.interview_start, broken, today=FIRST_MOMENT.date()).left_behind


def test_the_bill_that_is_offered_is_that_of_the_number_most_alike(room: ClientWorkspace) -> None:
    def offered(number: str) -> str:
        found = room.parts_on_file.find_bill_like(number)
        return found.part_number if found is not None else ""

    new_whole(room, "SM-226")
    assert offered("SM-226") == "SM-220", "not itself, and none without a bill"
    assert offered("sm-22") == "SM-220"
    assert offered("SM-") == "SM-450", "three signs are enough; of those alike the last number"
    assert offered("SM220") == "", "two signs are too few"
    assert offered("") == ""
    for number in ("SM-2", "SM-2261"):
        new_whole(room, number)
        room.bills.paste(number, room.bills.preview_paste(number, [["EN-7", "2"]]))
    assert offered("SM-226") == "SM-2261"
    assert room.parts_on_file.read_bill("SM-2") == [("EN-7", "2")]
    assert room.parts_on_file.read_bill("KM-4212") == []
