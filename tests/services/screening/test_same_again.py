# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A deal made again: what is the same is not asked, what may have changed is told as it was and as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.domain.interview import NOT_KNOWN
from desktop_app.services.catalogue.attachments import DocumentDetails, Subject
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.schema.declaration import Day, Money, Number, Sheet
from desktop_app.services.screening.same_again import Override, RepeatedDeal
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.screening.test_deal_facts import BY, SIGNED
from tests.services.screening.test_screenings import product, shipment, started

LATER = date(2026, 12, 24)
HEADING = "id;name;country\n"


def recorded(room: ClientWorkspace, key: str = "NW-01") -> RepeatedDeal:
    room.records.record_determination(started(room, key).id, SIGNED)
    return room.same_again.find_deal("shipment", shipment(room, key))


def test_nothing_but_the_day_differs_where_nothing_has_changed(room: ClientWorkspace) -> None:
    deal = recorded(room)
    outlook = room.same_again.work_out(deal, date(2025, 10, 8), {})
    assert (outlook.differences, outlook.lists, outlook.documents) == ((), (), ())
    assert outlook.standing.was == outlook.standing.now
    assert outlook.law_file.was == outlook.law_file.now
    assert [line.verdict for line in outlook.lines] == ["LICENCE_REQUIRED", "OUTSIDE", "LICENCE_REQUIRED"]


def test_a_price_the_standing_and_a_document_are_told_before_anything_is_made(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    part = product(room, "KM-4212")
    paper = Paper(name="certificate.pdf", content=b"%PDF-1.7 certificate")
    details = DocumentDetails(kind="certificate", valid_until=Day("2026-12-01"))
    room.attachments.attach(Subject(Sheet.PRODUCTS, part), paper, details)
    deal, before = recorded(room), room.shipments.list_rows()
    room.products.update(part, replace(room.products.get(part).product, value=Money("4.15")))
    outlook = room.same_again.work_out(deal, LATER, {})
    (price,) = outlook.differences
    assert (price.label, price.before["amount"], price.after["amount"]) == ("Value of one piece", "4", "4.15")
    assert (outlook.standing.was, outlook.standing.now) == ("not_started", "unconfirmed")
    (document,) = outlook.documents
    assert (document.document.name, document.document.again) == (
        "certificate.pdf",
        ("expired", "changed since"),
    )
    assert document.paths == (), "of the part as a whole no single fact rests on it"
    assert room.shipments.list_rows() == before, "nothing is made"
    on_the_day = room.same_again.work_out(deal, date(2026, 11, 30), {})
    assert [again for one in on_the_day.documents for again in one.document.again] == ["changed since"]


def test_what_was_holds_for_the_new_deal_where_a_person_says_why(
    sample: Workspace, room: ClientWorkspace
) -> None:
    part = product(room, "KM-4212")
    deal = recorded(room)
    room.products.update(part, replace(room.products.get(part).product, value=Money("4.15")))
    (price,) = room.same_again.work_out(deal, LATER, {}).differences
    as_before = Override(price.paths, price.before, "fixed by contract 77 until the end of the year")
    of_today = room.same_again.work_out(deal, LATER, {})
    outlook = room.same_again.work_out(deal, LATER, {}, [as_before])
    assert outlook.differences == of_today.differences, "it is told all the same"
    assert outlook.lines[0].share != of_today.lines[0].share
    made = room.same_again.make(deal, LATER, {}, [as_before]).value
    motor = made.lines[2].case["item"]
    for magnet in (made.lines[0].case["item"], motor["components"][0]["components"][0]):
        assert (magnet["part_number"], magnet["value"]["amount"]) == ("KM-4212", "4")
    (answer,) = [one for one in made.answers if one.fact == "item.value"]
    assert (answer.reason, answer.by) == (as_before.reason, sample.user_name)
    assert made.lines[0].case["sources"]["item.value"]["document"] == as_before.reason
    assert room.products.get(part).product.value == "4.15", "the catalogue is left as it is"
    with pytest.raises(Refused, match="no reason is given"):
        room.same_again.make(deal, LATER, {}, [replace(as_before, reason=" ")])


def test_what_rests_on_a_document_that_no_longer_holds_may_be_not_known(
    sample: Workspace, room: ClientWorkspace
) -> None:
    where = Subject(Sheet.PRODUCTS, product(room, "KM-4212"), field="value")
    paper = Paper(name="price list.pdf", content=b"%PDF-1.7 price list")
    room.attachments.attach(where, paper, DocumentDetails(kind="declaration", valid_until=Day("2026-12-01")))
    deal = recorded(room)
    (again,) = room.same_again.work_out(deal, LATER, {}).documents
    assert "items[0].value" in again.paths
    unknown = Override(again.paths, NOT_KNOWN, "price list.pdf is no longer valid on that day")
    outlook = room.same_again.work_out(deal, LATER, {}, [unknown])
    assert outlook.lines[0].open_facts > room.same_again.work_out(deal, LATER, {}).lines[0].open_facts
    made = room.same_again.make(deal, LATER, {}, [unknown]).value
    assert made.lines[0].case["item"].get("value") is None
    assert {answer.reason for answer in made.answers if answer.fact.endswith("value")} == {unknown.reason}


def test_what_is_made_has_its_own_day_number_and_quantities_and_goes_in_one_undo(
    sample: Workspace, room: ClientWorkspace
) -> None:
    deal, before = recorded(room), room.shipments.list_rows()
    done = room.same_again.make(deal, LATER, {"1": Number("240")})
    (made,) = [row for row in room.shipments.list_rows() if row not in before]
    assert (made.shipment, made.on, made.title) == ("2026-001", "2026-12-24", deal.title)
    detail = room.shipments.load_shipment(made.id)
    assert [(line.part_number, line.quantity) for line in detail.lines] == [
        ("KM-4212", "240"),
        *((line.part_number, line.quantity) for line in deal.lines[1:]),
    ]
    assert [line.case["on"] for line in done.value.lines] == ["2026-12-24"] * 3
    assert done.undo is not None
    sample.undo_change(done.undo)
    assert room.shipments.list_rows() == before


def test_answers_keep_who_gave_them_and_their_documents(room: ClientWorkspace) -> None:
    work = room.screenings.start_product(product(room, "KM-4300")).value
    answer = work.interview_start.make_answer("items[0].made_in", kind="value", attribution=BY, value="JP")
    room.screenings.save_answers(work.id, [answer])
    where = Subject(Sheet.SCREENINGS, work.id, work.lines[0].line, "item.made_in")
    paper = Paper(name="statement.pdf", content=b"%PDF-1.7 statement")
    room.attachments.attach(where, paper, DocumentDetails())
    made = room.same_again.make(room.same_again.find_deal("screening", work.id), LATER, {}).value
    (given,) = made.answers
    assert (given.by, given.document, given.at) == (
        BY.by,
        BY.document,
        room.screenings.load_screening(work.id).answers[0].at,
    )
    assert [one.name for one in room.attachments.of(Sheet.SCREENINGS, made.id)] == ["statement.pdf"]
    assert "statement.pdf" in made.lines[0].case["sources"]["item.made_in"]["document"]


def test_a_product_is_screened_again_with_what_was_answered(room: ClientWorkspace) -> None:
    work = room.screenings.start_product(product(room, "KM-4300")).value
    answers = [
        work.interview_start.make_answer(path, kind="value", attribution=BY, value=value)
        for path, value in (("destination", "MX"), ("movement", "export"), ("on", "2026-11-30"))
    ]
    room.screenings.save_answers(work.id, answers)
    deal = room.same_again.find_deal("screening", work.id)
    assert (deal.form, deal.lines, deal.number) == (None, (), "KM-4300")
    made = room.same_again.make(deal, LATER, {}).value
    (line,) = made.lines
    assert (line.case["destination"], line.case["movement"], line.case["on"]) == (
        "MX",
        "export",
        "2026-12-24",
    )
    assert [answer.fact for answer in made.answers] == ["destination", "movement"], "the day is another one"
    assert {(answer.by, answer.document) for answer in made.answers} == {(BY.by, BY.document)}


def test_a_shipment_that_was_deleted_is_made_again_from_its_record(room: ClientWorkspace) -> None:
    recorded(room)
    (record, *_others) = room.records.list_determinations()
    room.shipments.delete_shipment(shipment(room, "NW-01"))
    deal = room.same_again.find_deal("record", record.id)
    assert deal.subject == ("empty", 0)
    made = room.same_again.make(deal, LATER, {}).value
    assert [line.part_number for line in made.lines] == ["KM-4212", "EN-7", "SM-220"]
    assert {line.case["on"] for line in made.lines} == {"2026-12-24"}
    assert {line.case["parties"][0]["name"] for line in made.lines} == {"Talleres Montenegro SA de CV"}


def test_the_last_deal_with_a_customer_is_that_of_the_same_product(room: ClientWorkspace) -> None:
    assert room.same_again.find_last_deal("") is None
    assert room.same_again.find_last_deal("filstal", "KM-4212") is not None
    latest = room.same_again.find_last_deal("montenegro")
    of_part = room.same_again.find_last_deal("montenegro", "EN-7")
    assert latest is not None
    assert of_part is not None
    assert of_part.number == "NW-01"
    assert latest.on > of_part.on


def test_a_newer_list_is_told_with_its_day_and_how_many_names_it_has(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    def load(content: str) -> None:
        file = tmp_path / "own.csv"
        file.write_text(content, encoding="utf-8")
        sample.party_lists.load_file(file)
        room.searches.search_stale()

    load(f"{HEADING}A;Aceros Uno;MX\n")
    deal = recorded(room)
    assert room.same_again.work_out(deal, LATER, {}).lists == ()
    load(f"{HEADING}A;Aceros Uno;MX\nB;Aceros Dos;MX\n")
    (newer,) = room.same_again.work_out(deal, LATER, {}).lists
    assert (newer.id, newer.was[1], newer.now[1]) == ("own", "1", "2")
    made = room.same_again.make(deal, LATER, {}).value
    lists = made.lines[0].case["parties"][0]["screened"]["lists"]
    assert [searched["rows"] for searched in lists if searched["id"] == "own"] == ["2"]
