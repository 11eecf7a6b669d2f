# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out: offered where their duty stands, shown in two languages, filed with a record, read again."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.outgoing import OutgoingBox
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from tests.documents.outgoing.outgoing_papers import text_of
from tests.ui.conftest import Change, Driver, only_client, record_shipment, shown

pytestmark = pytest.mark.slow


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


def record(workspace: Workspace, _file: Path) -> tuple[int, ...]:
    return record_shipment(only_client(workspace), "NW-02")


@pytest.fixture
def beginning() -> Change:
    return record


@pytest.fixture
def recorded(sample: int, prepared: tuple[int, ...]) -> tuple[int, ...]:
    return prepared


def press(root: QWidget, text: str, name: str = "") -> None:
    buttons = [
        one
        for one in root.findChildren(QPushButton)
        if one.text() == text and one.isVisible() and name in one.accessibleName()
    ]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def texts(root: QWidget) -> list[str]:
    return [one.text().replace("\u00a0", " ") for one in root.findChildren(QLabel) if one.isVisible()]


def box_on(driver: Driver, page: str, row: int) -> OutgoingBox:
    driver.go(page, row)
    driver.settle()
    (box,) = driver.window.pages[page].findChildren(OutgoingBox)
    return box


def test_a_record_offers_what_is_owed_with_day_and_open_fields(
    recorded: tuple[int, ...], driver: Driver, room: ClientWorkspace
) -> None:
    told = texts(box_on(driver, "records", recorded[0]))
    assert "Compliance Notice" in told
    caption = told[told.index("Compliance Notice") + 1]
    assert "For: " in caption
    opened = room.outgoing.offer_for_record(recorded[0]).papers
    (notice,) = [paper for paper in opened if paper.offer.kind == "notice"]
    assert f"{notice.open} fields open" in caption
    assert "English" in caption
    assert "Enquiry whether the goods are dual-use items" not in told, "what nothing asks for is folded"


def test_papers_that_nothing_asks_for_unfold(recorded: tuple[int, ...], driver: Driver) -> None:
    box = box_on(driver, "records", recorded[0])
    (unfold,) = [one for one in box.findChildren(QPushButton) if "other paper" in one.text()]
    unfold.click()
    driver.settle()
    assert "Enquiry whether the goods are dual-use items" in texts(box)
    unfold.click()
    driver.settle()
    assert "Enquiry whether the goods are dual-use items" not in texts(box)


def test_a_paper_is_shown_and_filed_with_the_record_twice(
    recorded: tuple[int, ...], driver: Driver, room: ClientWorkspace
) -> None:
    box = box_on(driver, "records", recorded[0])
    for version in (1, 2):
        press(box_on(driver, "records", recorded[0]), "Show", "Compliance Notice")
        driver.settle()
        paper = cast(PaperDialog, driver.dialog())
        assert "Compliance Notice" in text_of(paper.paper.pdf)
        press(paper, "File with the record")
        driver.settle()
        press(cast(FormDialog, driver.dialog()), "File")
        driver.settle()
        box = box_on(driver, "records", recorded[0])
        assert any(f"Filed: NOTICE-2026-0001-1, version {version}" in text for text in texts(box))
    again = text_of(room.outgoing.read_filed("NOTICE-2026-0001-1", 2))
    assert "Nothing changed since the last version." in again
    press(box, "Read", "version 2")
    driver.settle()
    assert text_of(cast(PaperDialog, driver.dialog()).paper.pdf) == again
    file = room.outgoing.write_filed_copy("NOTICE-2026-0001-1", 1)
    file.unlink()
    assert room.outgoing.write_filed_copy("NOTICE-2026-0001-1", 1).read_bytes() == room.outgoing.read_filed(
        "NOTICE-2026-0001-1", 1
    )


def test_a_withdrawn_record_keeps_its_papers_and_offers_none(
    recorded: tuple[int, ...], driver: Driver, room: ClientWorkspace
) -> None:
    from desktop_app.services.outgoing.papers import PaperOrder
    from desktop_app.services.records.record_list import EventReason

    at_hand = room.outgoing.offer_for_record(recorded[0]).at_hand
    room.outgoing.file_with_record(at_hand, PaperOrder("notice"), "J. Haug")
    room.record_events.withdraw_records([recorded[0]], EventReason("wrong item", "J. Haug"))
    driver.window.pages["records"].read_again()
    told = texts(box_on(driver, "records", recorded[0]))
    assert any("Filed: NOTICE" in text for text in told)
    assert "Compliance Notice" not in told


def test_a_shipment_offers_the_papers_of_each_line(
    recorded: tuple[int, ...], driver: Driver, room: ClientWorkspace
) -> None:
    shipment = room.shipments.find_shipment("NW-02") or 0
    told = texts(box_on(driver, "screenings", shipment))
    assert {"Line 1", "Line 2"} <= {*told}
    kinds = [paper.offer.kind for case in room.outgoing.offer_for_shipment(shipment) for paper in case.papers]
    assert told.count("Compliance Notice") == kinds.count("notice")
    assert told.count("Data for the application for a licence") == kinds.count("application") > 0


def test_a_step_of_the_review_leads_to_its_paper(sample: int, driver: Driver, room: ClientWorkspace) -> None:
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    driver.screen("resume", work.id)
    view = driver.window.screening
    assert view is not None
    from desktop_app.domain.interview import Step

    view.show_step(Step.REVIEW)
    driver.settle()
    for more in [
        one for one in view.findChildren(QPushButton) if "more step" in one.text() and one.isVisible()
    ]:
        more.click()
    driver.settle()
    shows = [
        one for one in view.findChildren(QPushButton) if one.text().startswith("Show: ") and one.isVisible()
    ]
    assert shows
    shows[0].click()
    driver.settle()
    assert isinstance(driver.dialog(), PaperDialog)


def test_what_happened_after_a_record_is_noted_and_followed_up(
    recorded: tuple[int, ...], driver: Driver, room: ClientWorkspace
) -> None:
    driver.go("records", recorded[0])
    driver.settle()
    page = driver.window.pages["records"]
    assert "What follows" not in texts(page)
    press(page, "Note what happened")
    dialog = cast(FormDialog, driver.dialog())
    dialog.form.show_values({**dialog.form.current_values(), "kind": "customs query", "on": "2026-11-20"})
    press(dialog, "Note it")
    driver.settle()
    told = texts(page)
    assert "What follows" in told
    at = told.index("Answer the query of the customs, within 7 working days")
    assert any("1 Dec 2026" in text for text in told[at : at + 3])
    assert any("since 20 Nov 2026" in text for text in told[at : at + 3])
    driver.go("overview")
    driver.settle()
    assert "1 thing to do after records" in list(shown(driver.window))
