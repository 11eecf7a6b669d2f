# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and owners are looked up by themselves: after opening, a change or a list; once, and it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.services.schema.declaration import CountryCode, Done
from desktop_app.services.schema.forms import Client, Party
from desktop_app.services.workspace import Workspace
from desktop_app.ui.session.session import PartyLookUps
from tests.ui.conftest import Driver

LISTED = Party(name="L3Harris Technologies", country=CountryCode("US"))


@pytest.fixture
def look_ups(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> PartyLookUps:
    """Return what runs by itself, turned on before the client has any party."""
    monkeypatch.setattr(PartyLookUps, "is_on", True)
    return driver.window.session.look_ups


@pytest.fixture
def client(desk: Workspace, driver: Driver) -> int:
    """Return a client without anything, open in the window."""
    driver.window.session.change(
        lambda: desk.clients.create(Client(name="Zander", country=CountryCode("DE")))
    )
    driver.settle()
    assert driver.window.session.client is not None
    return driver.window.session.client


def rest(driver: Driver) -> None:
    driver.settle()
    driver.qtbot.waitUntil(lambda: not driver.window.session.look_ups.is_running, timeout=30_000)
    driver.settle()


def add(driver: Driver, party: Party) -> None:
    parties = driver.window.session.client_workspace.parties
    driver.window.session.change(lambda: parties.create(party))
    driver.settle()


def searches_of(driver: Driver) -> FirmSearches:
    return driver.window.session.client_workspace.searches


def count_searches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the list that grows by the number of stale firms with every search."""
    counts: list[int] = []
    real = FirmSearches.search_stale

    def counted(self: FirmSearches, *told: Callable[..., object]) -> Done[object]:
        counts.append(len(self.list_stale()))
        return real(self, *told)  # type: ignore[arg-type, return-value]

    monkeypatch.setattr(FirmSearches, "search_stale", counted)
    return counts


def test_a_new_party_is_looked_up_and_the_search_is_no_step_of_undo(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = count_searches(monkeypatch)
    add(driver, LISTED)
    rest(driver)
    (search,) = searches_of(driver).kept().values()
    assert next(met.verdict for met in search.candidates) == "match"
    assert counts == [1]  # its own change starts no other
    assert driver.window.session.saved_subject.endswith("L3Harris Technologies")
    driver.window.session.undo()
    rest(driver)
    assert driver.window.session.client_workspace.parties.rows() == []


def test_changes_in_a_row_lead_to_one_search(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = count_searches(monkeypatch)
    pause = look_ups._timer.interval()
    look_ups._timer.setInterval(
        60_000
    )  # a busy machine takes longer than the pause from one change to the next
    for number in range(3):
        add(driver, Party(name=f"Company {number}", country=CountryCode("DE")))
        assert look_ups._timer.isActive()
    assert counts == []
    look_ups._timer.setInterval(pause)
    rest(driver)
    assert counts == [3]
    assert not searches_of(driver).list_stale()


def test_a_change_during_a_search_is_looked_up_after_it_and_two_never_run_at_once(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once: list[int] = []
    under_way, go_on, running = threading.Event(), threading.Event(), threading.Lock()
    real = FirmSearches.search_stale

    def waiting(self: FirmSearches, *told: Callable[..., object]) -> Done[object]:
        at_once.append(int(running.locked()))
        with running:
            under_way.set()
            go_on.wait(10)
            return real(self, *told)  # type: ignore[arg-type, return-value]

    monkeypatch.setattr(FirmSearches, "search_stale", waiting)
    look_ups.request()
    driver.qtbot.waitUntil(under_way.is_set)
    parties = driver.window.session.client_workspace.parties
    driver.window.session.change(lambda: parties.create(LISTED))
    driver.qtbot.waitUntil(lambda: not look_ups._timer.isActive() and look_ups._is_wanted_again)
    go_on.set()
    rest(driver)
    assert at_once == [0, 0]
    assert not searches_of(driver).list_stale()


def test_a_long_search_says_how_far_it_is_and_can_be_stopped_keeping_what_it_has(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.session.session._QUIET_SECONDS", 0)
    real, second, go_on = FirmSearches._search_firm, threading.Event(), threading.Event()
    done: list[str] = []

    def slow(self: FirmSearches, search: object, firm: object) -> object:
        done.append("")
        if len(done) == 2:
            second.set()
            go_on.wait(10)
        return real(self, search, firm)  # type: ignore[arg-type]

    monkeypatch.setattr(FirmSearches, "_search_firm", slow)
    workspace = driver.window.session.client_workspace
    for number in range(4):
        workspace.parties.create(Party(name=f"Company {number}", country=CountryCode("DE")))
    bar = driver.window.status_bar
    bar.show_message("Saved", "Undo", lambda: None)
    look_ups.request()
    driver.qtbot.waitUntil(lambda: second.is_set() and bar.stop_button.isVisible())
    driver.qtbot.waitUntil(lambda: bar.looking_up.text() == "Looking up names: 1 of 4")
    assert bar.message.text() == "Saved"  # it stays beside it
    bar.stop_button.click()
    go_on.set()
    rest(driver)
    assert not bar.stop_button.isVisible()
    assert bar.lists.isVisible()
    assert len(workspace.searches.list_stale()) == 2


def test_what_fails_is_said_in_one_line_and_is_not_tried_again_at_once(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fail(self: FirmSearches, *told: object) -> Done[object]:
        tried.append("")
        raise Refused("the list cannot be read", do="Load it again")

    monkeypatch.setattr(FirmSearches, "search_stale", fail)
    add(driver, LISTED)
    rest(driver)
    expected = "Names could not be looked up. The list cannot be read. Load it again."
    assert driver.window.status_bar.message.text() == expected
    assert len(tried) == 1
    monkeypatch.undo()
    monkeypatch.setattr(PartyLookUps, "is_on", True)
    add(driver, Party(name="Company", country=CountryCode("DE")))
    rest(driver)
    assert not searches_of(driver).list_stale()


def test_another_client_is_looked_up_when_it_is_opened(
    client: int, desk: Workspace, driver: Driver, look_ups: PartyLookUps
) -> None:
    other = desk.clients.create(Client(name="Other", country=CountryCode("DE"))).value
    desk.client_workspace(other).parties.create(LISTED)
    driver.window.read_clients()
    driver.settle()
    driver.window.open_client(other)
    rest(driver)
    assert not desk.client_workspace(other).searches.list_stale()


def test_a_changed_list_leads_to_a_search(
    client: int, driver: Driver, look_ups: PartyLookUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = count_searches(monkeypatch)
    driver.window.session.change_bus.announce(("lists",))
    rest(driver)
    assert counts == [0]


def test_the_pages_are_made_again_although_names_are_being_looked_up(
    client: int, driver: Driver, look_ups: PartyLookUps
) -> None:
    add(driver, LISTED)
    driver.window.rebuild_window()
    rest(driver)
    assert not searches_of(driver).list_stale()
