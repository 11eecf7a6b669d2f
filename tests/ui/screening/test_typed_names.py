# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties typed into a screening are looked up at once, and the search stands beside the question about lists."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.basics.messages import Refused
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.services.schema.declaration import CountryCode, Day, Number
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.looked_up import MetEntryView
from desktop_app.ui.screening.look_up_box import JudgeLine, LookUpBox
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.session.session import PartyLookUps
from tests.ui.conftest import Driver


@pytest.fixture(autouse=True)
def by_itself(monkeypatch: pytest.MonkeyPatch, nothing_by_itself: None) -> None:
    """Look names up as users have it."""
    monkeypatch.setattr(PartyLookUps, "is_on", True)


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def rest(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: not driver.window.session.look_ups.is_running, timeout=30_000)
    driver.settle()


def name_end_user(driver: Driver, name: str) -> ScreeningView:
    work = view(driver)
    work.show_page_of("parties[end_user]")
    driver.settle()
    user = next(one for one in work.question_page.questions if "end_user" in one.field.path)
    card = next(card for card in user.cards.values() if "name" in card.editors)
    card.editors["name"].show_value(name)
    card.editors["country"].show_value("US")
    card.radio.click()
    user.edited.emit()
    work._keep_drafts()
    work.show_interview()
    rest(driver)
    return work


def ask_listed(driver: Driver) -> LookUpBox:
    work = view(driver)
    work.show_page_of("parties[0].listed")
    rest(driver)
    (box,) = work.question_page.findChildren(LookUpBox)
    assert isinstance(box, LookUpBox)
    return box


def texts(box: LookUpBox) -> str:
    return "\n".join(one.text() for one in box.findChildren(QLabel)).replace("\xa0", " ")


def kept_party(desk: Workspace, client: int, work: ScreeningView) -> Any:
    case = desk.client_workspace(client).screenings.load_screening(work.screening.id).lines[0].case
    return case["parties"][0], case["sources"]


def test_a_typed_end_user_is_looked_up_and_the_case_says_so(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    party, sources = kept_party(desk, sample, work)
    assert party["screened"]["names"] == ["L3Harris Technologies"]
    assert party["screened"]["candidates"][0]["verdict"] == "match"
    assert "judged" not in party["screened"]["candidates"][0]
    assert sources["parties[0].screened"]["kind"] == "computed"
    work = name_end_user(driver, "Kitakami Motors GmbH")
    party, _ = kept_party(desk, sample, work)
    assert party["screened"]["names"] == ["Kitakami Motors GmbH"]
    assert party["screened"]["candidates"] == []


def test_the_search_stands_beside_the_question_and_answers_nothing(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    box = ask_listed(driver)
    assert box.findChildren(MetEntryView)
    assert "No person has judged it yet." in texts(box)
    assert "Looked up on 24 Nov 2026 by J. Haug." in texts(box)
    assert "Whether it is listed is for a person to say." in texts(box)
    question = next(one for one in work.question_page.questions if one.field.path.endswith(".listed"))
    assert question.value() is None
    assert box.summary.text().startswith("Listed by the same name: L3 Harris Technologies.")
    assert box.summary.text().endswith("Not all of it is judged; see below.")
    cards = next(iter(question.cards.values()))
    assert box.summary.mapTo(question, box.summary.rect().topLeft()).y() < cards.y()


def test_no_entry_is_told_with_lists_days_and_limits(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    name_end_user(driver, "Kitakami Motors GmbH")
    said = texts(ask_listed(driver))
    assert "No entry of these lists has such a name." in said
    assert "No list is complete." in said
    assert "clear" not in said.lower()


def test_undo_takes_back_the_name_and_not_the_search(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    work.undo_steps.undo()
    driver.settle()
    assert "parties" not in work.interview.state.root


def test_a_search_that_fails_is_said_and_stops_nothing(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_told: object) -> None:
        raise Refused("the list cannot be read", do="Load it again")

    monkeypatch.setattr(FirmSearches, "look_up", fail)
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    assert "Names could not be looked up." in driver.window.status_bar.message.text()
    assert work.interview.state.root["parties"][0]["name"] == "L3Harris Technologies"
    assert "This name was not looked up in the lists." in texts(ask_listed(driver))


def test_a_shipment_looks_its_parties_up_before_it_is_screened(
    sample: int, desk: Workspace, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = desk.client_workspace(sample)
    room.parties.create(Party(party="buyer", name="L3Harris Technologies", country=CountryCode("US")))
    shipment = room.shipments.create_shipment(
        Shipment(
            shipment="",
            on=Day("2026-11-24"),
            end_user="buyer",
            movement="export",
            destination=CountryCode("US"),
        ),
        [ShipmentLine(line="1", part_number=room.products.rows()[0].part_number, quantity=Number("1"))],
    ).value
    driver.window.session.look_ups.cancel()  # it has not come to it yet
    driver.screen("shipment", shipment)
    rest(driver)
    (party,) = view(driver).interview.state.root["parties"]
    assert party["screened"]["candidates"][0]["verdict"] == "match"
    box = ask_listed(driver)
    assert [one.text() for one in box.findChildren(QPushButton) if one.text() == "Judge these entries"]


def test_a_screening_begun_before_the_search_is_told_what_was_looked_up_since(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    room.parties.create(Party(party="buyer", name="L3Harris Technologies", country=CountryCode("US")))
    shipment = room.shipments.create_shipment(
        Shipment(
            shipment="",
            on=Day("2026-11-24"),
            end_user="buyer",
            movement="export",
            destination=CountryCode("US"),
        ),
        [ShipmentLine(line="1", part_number=room.products.rows()[0].part_number, quantity=Number("1"))],
    ).value
    work = room.screenings.start_shipment(shipment).value
    room.searches.search_stale()
    driver.screen("resume", work.id)
    lines = "\n".join(one.text() for one in view(driver).update_banner.findChildren(QLabel)).replace(
        "\xa0", " "
    )
    assert "Looked up in lists, L3Harris Technologies: not known → control-2025-1-02, " in lines
    assert "2 not judged" in lines


def test_an_entry_is_judged_beside_the_question_and_fills_in_what_follows(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    box = ask_listed(driver)
    line = box.findChildren(JudgeLine)[0]
    same = next(one for one in line.findChildren(QPushButton) if one.text() == "Same")
    same.click()
    driver.settle()
    assert "Write what shows it" in texts(box)
    line.reason.show_value("the same address in Melbourne")
    same.click()
    rest(driver)
    party, sources = kept_party(desk, sample, work)
    judged = party["screened"]["candidates"][-1]
    assert (judged["judged"], judged["why"]) == ("same", "the same address in Melbourne")
    assert (judged["by"], judged["on"]) == ("J. Haug", "2026-11-24")
    assert party["listed"] == "control"
    assert sources["parties[0].listed"]["by"] == "J. Haug"
    assert "Judged the same by J. Haug on 24 Nov 2026: the same address in Melbourne." in texts(
        ask_listed(driver)
    )


def test_unsure_needs_no_reason_and_fills_nothing(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    line = ask_listed(driver).findChildren(JudgeLine)[0]
    next(one for one in line.findChildren(QPushButton) if one.text() == "Unsure").click()
    rest(driver)
    party, _ = kept_party(desk, sample, work)
    assert party["screened"]["candidates"][-1]["judged"] == "unsure"
    assert "listed" not in party


def test_a_no_beside_an_entry_judged_the_same_takes_a_reason_which_goes_into_the_case(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("empty", None)
    work = name_end_user(driver, "L3Harris Technologies")
    line = ask_listed(driver).findChildren(JudgeLine)[0]
    line.reason.show_value("the same address")
    next(one for one in line.findChildren(QPushButton) if one.text() == "Same").click()
    rest(driver)
    ask_listed(driver)
    question = next(one for one in work.question_page.questions if one.field.path.endswith(".listed"))
    assert question.describe_lack() == ""
    next(card for card in question.cards.values() if card.value() == "no").radio.click()
    driver.settle()
    assert question.describe_lack() == "Say why it differs in this case."
    assert question._reason is not None
    question._reason.show_value("sold its defence business in 2025")
    question._reason.edited.emit()
    assert work._keep_drafts()
    rest(driver)
    party, sources = kept_party(desk, sample, work)
    assert party["listed"] == "no"
    assert sources["parties[0].listed"]["document"] == "sold its defence business in 2025"
