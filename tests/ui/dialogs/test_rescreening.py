# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties looked up again in the window: after a list was replaced, and because a person asks."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.services.records.rescreening import PartiesRescreened
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Party
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.rescreening import RescreeningDialog, ShownRescreening
from desktop_app.ui.pages.records.page import RecordsPage
from desktop_app.ui.session.session import PartyLookUps
from tests.services.records.test_rescreening import (
    DROPPED,
    FIRMS,
    KEPT,
    LIST,
    MOVED,
    REASON,
    load,
    load_newer,
    record_to,
    ship_to,
)
from tests.ui.conftest import Change, Driver, only_client


def record_parties(desk: Workspace, _file: Path) -> None:
    """Look parties up in a list, judge, record and screen them."""
    room = only_client(desk)
    with TemporaryDirectory() as lists:
        load(desk, Path(lists), KEPT, MOVED, DROPPED)
    for key, name in FIRMS.items():
        room.parties.create(Party(party=key, name=name, country=CountryCode("JP")))
    room.searches.search_stale()
    for key, entry in (("kept", "E-1"), ("moved", "E-2"), ("dropped", "E-3")):
        room.judgements.judge(key, LIST, entry, "same", why=REASON)
    record_to(room, "moved")
    room.screenings.start_shipment(ship_to(room, "moved"))


@pytest.fixture
def beginning() -> Change:
    return record_parties


@pytest.fixture
def room(prepared: None, driver: Driver, desk: Workspace, sample: int) -> ClientWorkspace:
    """Return the services of a client whose parties were looked up, judged, recorded and screened."""
    return desk.client_workspace(sample)


def texts(widget: QWidget) -> str:
    told = "\n".join(label.text() for label in widget.findChildren(QLabel))
    return told.replace("\xa0", " ")


def press(driver: Driver, dialog: QWidget, about: str) -> None:
    link = next(link for link in dialog.findChildren(QPushButton) if about in link.accessibleName())
    link.click()
    driver.settle()


def look_up_all(driver: Driver) -> RescreeningDialog:
    driver.window.run_command("party.rescreen")
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, RescreeningDialog)
    return dialog


def test_what_a_newer_list_changed_is_shown_line_by_line_with_links(
    driver: Driver, room: ClientWorkspace, desk: Workspace, tmp_path: Path
) -> None:
    load_newer(desk, tmp_path)
    dialog = look_up_all(driver)
    told = texts(dialog)
    for expected in (
        "1 new",
        "1 gone",
        "1 changed",
        "The entry stood in the list watch, now in control",
        "Judged the same on 24 Nov 2026 by J. Haug",
        "1 screening touched",
        "1 record touched",
        "2026-0001, version 1: moved",
    ):
        assert expected in told
    press(driver, dialog, "Judge: Nanto Denki")
    assert driver.window.page_id == "judging"
    press(driver, look_up_all(driver), "Show: 2026-0001")
    assert driver.window.page_id == "records"
    press(driver, look_up_all(driver), "Show: moved")
    assert driver.window.screening is not None


@pytest.mark.parametrize(
    ("firms", "words"), [(1, "1 party or owner looked"), (2, "2 parties and owners looked")]
)
def test_how_many_were_looked_up_is_said_in_the_right_number(
    driver: Driver, sample: int, firms: int, words: str
) -> None:
    outcome = ShownRescreening(PartiesRescreened(firms, (), (), (), (), (), ()), {})
    dialog = RescreeningDialog(driver.window, driver.window.session, outcome)
    assert words in texts(dialog)
    dialog.deleteLater()


def test_a_second_time_nothing_is_said_of_the_parties(driver: Driver, desk: Workspace, sample: int) -> None:
    desk.client_workspace(sample).searches.search_stale()
    dialog = look_up_all(driver)
    assert "That says nothing of the parties" in texts(dialog)
    dialog.close()


def test_a_search_that_ran_by_itself_tells_what_changed_above_the_page_until_it_is_read(
    driver: Driver,
    room: ClientWorkspace,
    desk: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    notice = driver.window.notice
    load_newer(desk, tmp_path)
    monkeypatch.setattr(PartyLookUps, "is_on", True)
    driver.window.session.change_bus.announce(("lists",))
    driver.qtbot.waitUntil(lambda: "1 new, 1 gone, 1 changed" in notice.text, timeout=30_000)
    driver.window.show_message("Saved")
    driver.go("products")
    assert notice.isVisible(), "it stays until it is read"
    notice.act.click()
    driver.settle()
    assert not notice.isVisible()
    assert "1 gone" in texts(driver.dialog())
    driver.dialog().close()


def test_a_first_search_tells_nothing(
    driver: Driver, desk: Workspace, sample: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PartyLookUps, "is_on", True)
    driver.window.session.look_ups.request()
    searches = desk.client_workspace(sample).searches
    driver.qtbot.waitUntil(lambda: not searches.list_stale(), timeout=30_000)
    driver.settle()
    assert not driver.window.notice.isVisible()


def test_a_record_whose_parties_changed_says_so_and_can_be_filtered(
    driver: Driver, room: ClientWorkspace, desk: Workspace, tmp_path: Path
) -> None:
    driver.go("records")
    page = driver.window.pages["records"]
    assert isinstance(page, RecordsPage)
    assert not page.toggle_buttons["parties"].isVisible()
    load_newer(desk, tmp_path)
    look_up_all(driver).close()
    driver.settle()
    assert page.toggle_buttons["parties"].isVisible()
    page.table.selectRow(0)
    driver.settle()
    told = texts(page)
    assert "What lists say of its parties has changed; look again" in told
    assert "looked up on 24 Nov 2026" in told
    model = page.table.model()
    assert any(
        "parties changed" in str(model.index(0, column).data()) for column in range(model.columnCount())
    )
