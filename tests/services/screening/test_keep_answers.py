# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers of a screening kept in the catalogue: what is offered, what is written, and that it is not asked again."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.interview import Attribution, Interview
from desktop_app.services.schema.columns import row_of_form
from desktop_app.services.schema.declaration import CountryCode, Done, Number
from desktop_app.services.schema.forms import BillLine, Product, Shipment, ShipmentLine
from desktop_app.services.screening.screenings import Screening
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.making import program
from tests.services.conftest import FIRST_MOMENT

BY = Attribution("J. Haug", FIRST_MOMENT, "declared", "letter of 3 Nov 2026")
MAGNET = {
    "items[0].listed_as": "II-PM-1",
    "items[0].made_in": "JP",
    "items[0].value": {"amount": "12.5", "currency": "EUR"},
    "items[0].mass": {"from": "40", "to": "42", "unit": "g"},
    "items[0].components": [],
    "items[0].part_one": [{"row": "I-06"}],
    "items[0].part_one[0].origin": "CN",
    "items[0].part_one[0].element_percent": {"from": "1", "to": "2"},
    "items[0].part_one[0].price": {"amount": "300", "currency": "USD", "per": "kg"},
    "items[0].technology.magnet_making": "no",
}
DEAL = {"destination": "MX", "movement": "export", "end_use.wmd": "no"}
BUYER = {"parties[importer]": {"name": "Aceros del Norte SA", "country": "MX"}}


def new_product(room: ClientWorkspace, number: str = "MG-1") -> int:
    return room.products.create(Product(part_number=number, name="Magnet")).value


def answered(
    room: ClientWorkspace, done: Done[Screening], answers: dict[str, Any], by: Attribution = BY
) -> tuple[Screening, Interview]:
    ours, screening = program(), done.value
    interview = Interview(
        ours.law, ours.case_file_kind, screening.interview_start, room.records._context.today()
    )
    for path, value in answers.items():
        interview = interview.add_answer(path, value, by)
    return room.screenings.save_answers(screening.id, interview.answers).value, interview


def offered(room: ClientWorkspace, interview: Interview) -> dict[str, bool]:
    offers = room.answer_keeping.list_offers(interview)
    return {offer.row.path: offer.by_default for offer in offers}


def test_facts_of_the_item_are_offered_and_those_of_the_deal_have_no_place(room: ClientWorkspace) -> None:
    _, interview = answered(room, room.screenings.start_product(new_product(room)), MAGNET | DEAL | BUYER)
    assert offered(room, interview) == dict.fromkeys([*MAGNET, *BUYER], True)


def test_what_was_kept_is_on_file_with_its_source_and_goes_in_one_undo(
    sample: Workspace, room: ClientWorkspace
) -> None:
    product = new_product(room)
    before = room.products.get(product)
    screening, interview = answered(room, room.screenings.start_product(product), MAGNET | BUYER)
    done = room.answer_keeping.keep(interview, [*MAGNET, *BUYER])
    assert done.value == len(MAGNET) + len(BUYER)
    found = room.products.get(product)
    form = found.product
    assert (form.listed_as, form.made_in, form.value, form.currency) == ("II-PM-1", "JP", "12.5", "EUR")
    assert (form.mass, form.mass_to, form.mass_unit) == ("40", "42", "g")
    assert (form.bill_complete, form.materials_complete) == ("yes", "yes")
    (material,) = found.materials
    assert (material.row, material.origin, material.element_percent_to) == ("I-06", "CN", "2")
    assert (material.price, material.price_currency, material.price_per) == ("300", "USD", "kg")
    assert found.technology is not None
    assert found.technology.magnet_making == "no"
    for name in ("made_in", "mass", "materials.1.origin", "magnet_making"):
        source = found.sources[name]
        assert (source.source_kind, source.source_document) == ("declared", "letter of 3 Nov 2026"), name
        assert (source.source_by, source.source_on) == ("J. Haug", "2026-11-24")
    assert [row.name for row in room.parties.rows() if row.name.startswith("Aceros")] == [
        "Aceros del Norte SA"
    ]
    assert room.changed.of_screening(screening.id).is_nothing
    assert not offered(room, interview)
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.products.get(product) == before
    assert not [row for row in room.parties.rows() if row.name.startswith("Aceros")]


def test_the_next_screening_knows_all_that_was_kept(room: ClientWorkspace) -> None:
    product = new_product(room)
    _, interview = answered(room, room.screenings.start_product(product), MAGNET)
    room.answer_keeping.keep(interview, MAGNET)
    again, same = answered(room, room.screenings.start_product(product), {})
    (line,), (first,) = again.lines, [interview.state.tree_of_line(0, interview.today)]
    assert line.case["item"] == {**first["item"], "part_number": "MG-1", "name": "Magnet"}
    lists = (
        "item.components",
        "item.part_one",
    )  # whether a list is complete has no source of its own on file
    assert line.case["sources"] == {path: one for path, one in first["sources"].items() if path not in lists}
    assert all(same.state.from_catalogue(path) for path in MAGNET)


def test_what_is_not_chosen_and_what_builds_on_it_stays_out(room: ClientWorkspace) -> None:
    product = new_product(room)
    _, interview = answered(room, room.screenings.start_product(product), MAGNET)
    chosen = set(MAGNET) - {"items[0].part_one"}
    assert room.answer_keeping.keep(interview, chosen).value == len(MAGNET) - 4
    assert room.products.get(product).materials == ()


def test_an_override_for_one_case_and_not_known_are_left_alone(room: ClientWorkspace) -> None:
    product = room.products.create(
        Product(part_number="MG-2", made_in=CountryCode("JP"), listed_as="II-PM-1")
    ).value
    screening = room.screenings.start_product(product).value
    ours = program()
    interview = Interview(ours.law, ours.case_file_kind, screening.interview_start, FIRST_MOMENT.date())
    interview = interview.override_catalogue("items[0].made_in", "CN", "this lot", attribution=BY)
    interview = interview.mark_not_known("items[0].mass", BY)
    assert offered(room, interview) == {"items[0].made_in": False}


def test_parts_that_were_typed_become_products_of_the_bill(room: ClientWorkspace) -> None:
    product = new_product(room, "MOT-9")
    parts = [
        {"name": "Rotor magnet", "listed_as": "II-PM-1", "quantity": "8"},
        {"part_number": "EN-7", "quantity": "1"},
    ]
    answers: dict[str, Any] = {
        "items[0].listed_as": "assembly",
        "items[0].components": parts,
        "items[0].components[0].made_in": "CN",
    }
    _, interview = answered(room, room.screenings.start_product(product), answers)
    assert offered(room, interview) == dict.fromkeys(answers, True)
    room.answer_keeping.keep(interview, answers)
    bill = room.products.get(product).bill
    assert [(part.line.child, part.line.quantity) for part in bill] == [("Rotor magnet", "8"), ("EN-7", "1")]
    magnet = room.products.get(room.products.find("Rotor magnet") or 0).product
    assert (magnet.listed_as, magnet.made_in) == ("II-PM-1", "CN")


def test_a_bill_that_would_go_in_a_circle_is_not_offered(room: ClientWorkspace) -> None:
    inner, outer = new_product(room, "IN-1"), new_product(room, "OUT-1")
    room.products.set_bill(outer, [BillLine(parent="", child="IN-1", quantity=Number("1"))])
    answers = {"items[0].components": [{"part_number": "OUT-1", "quantity": "1"}]}
    _, interview = answered(room, room.screenings.start_product(inner), answers)
    assert not offered(room, interview)


def test_owners_and_answers_about_a_party_are_kept(room: ClientWorkspace) -> None:
    owners = [{"name": "Holding AG", "percent": "60", "listed": "no"}]
    answers: dict[str, Any] = {
        **BUYER,
        "parties[0].military": "no",
        "parties[0].owners": owners,
        "parties[0].owners[0].owners": [],
        "parties[0].owners_complete": "no",
    }
    _, interview = answered(room, room.screenings.start_product(new_product(room)), answers)
    assert offered(room, interview) == dict.fromkeys(answers, True)
    room.answer_keeping.keep(interview, answers)
    row = next(row for row in room.parties.rows() if row.name == "Aceros del Norte SA")
    detail = room.parties.get(row.id)
    assert (detail.party.country, detail.party.military, detail.party.owners_complete) == ("MX", "no", "no")
    (stake,) = detail.stakes
    assert (stake.name, stake.percent, stake.listed, stake.owners_known) == ("Holding AG", "60", "no", "yes")
    assert not offered(room, interview)


def test_the_deal_is_not_offered_since_the_shipment_has_it_at_once(room: ClientWorkspace) -> None:
    new_product(room)
    lines = [ShipmentLine(shipment="", line="", part_number="MG-1")]
    shipment = room.shipments.create_shipment(Shipment(shipment="S-9"), lines).value
    count = room.shipments.count_rows()
    _, interview = answered(room, room.screenings.start_shipment(shipment), MAGNET | DEAL)
    assert offered(room, interview) == dict.fromkeys(MAGNET, True)
    assert not room.answer_keeping.keep(interview, DEAL).value
    form = room.shipments.load_shipment(shipment).shipment
    assert (form.destination, form.movement, row_of_form(form)["wmd"]) == ("MX", "export", "no")
    assert room.shipments.count_rows() == count


def test_a_screening_without_a_deal_leaves_no_shipment(room: ClientWorkspace) -> None:
    before = room.shipments.list_rows()
    _, interview = answered(room, room.screenings.start_product(new_product(room)), MAGNET | DEAL | BUYER)
    room.answer_keeping.keep(interview, [*MAGNET, *DEAL, *BUYER])
    assert room.shipments.list_rows() == before
