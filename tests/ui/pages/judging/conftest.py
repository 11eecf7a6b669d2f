# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client whose parties and owners meet entries of the lists, and its judging page with methods that wait."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.services.schema.declaration import CountryCode, Day, Percent
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.ui.pages.judging.page import JudgingPage
from tests.making import program as made_program
from tests.ui.conftest import NOW, Change, Driver, only_client

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="session")
def loaded(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file with the sample client whose firms have been looked up, which takes longer than a test."""
    file = Path(shutil.copytree(loaded.parent, tmp_path_factory.mktemp("searched") / "data")) / loaded.name
    desk = open_workspace(made_program(), file, user_name="J. Haug", now=lambda: NOW)
    desk.client_workspace(desk.clients.rows()[0].id).searches.search_stale()
    desk.close()
    return file


class Judging:
    """The judging page of a client."""

    def __init__(self, driver: Driver, room: ClientWorkspace) -> None:
        self.driver, self.room = driver, room

    @property
    def page(self) -> JudgingPage:
        page = self.driver.window.pages["judging"]
        assert isinstance(page, JudgingPage)
        return page

    def open(self, first: str | None = None) -> Judging:
        self.room.searches.search_stale()
        self.driver.go("judging", first)
        return self

    def titles(self) -> list[str]:
        return [row.title for row in self.page.queue.queue.rows]

    def under(self) -> list[str]:
        return [row.under for row in self.page.queue.queue.rows]

    def front(self) -> str:
        return self.page.key[0] if self.page.key else ""

    def choose(self, title: str, under: str = "") -> None:
        keys = [
            row.key
            for row in self.page.queue.queue.rows
            if row.title == title and under in row.under and row.key
        ]
        self.page.queue.setCurrentIndex(self.page.queue.queue.index_of(keys[0]))
        self.driver.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.driver.window.activateWindow()  # a list that popped up leaves it inactive off the screen
        at = self.driver.window.focusWidget()
        assert at is not None
        QTest.keyClick(at, key, modifier)
        self.driver.settle()

    def write(self, text: str) -> None:
        at = self.driver.window.focusWidget()
        assert at is self.page.decision.reason_field
        QTest.keyClicks(at, text)
        self.driver.settle()

    def offers(self) -> bool:
        return self.page.decision.reason_field.is_offering

    def texts(self, root: QWidget | None = None) -> list[str]:
        return [one.text() for one in (root or self.page).findChildren(QLabel) if one.isVisible()]

    def says(self, text: str, root: QWidget | None = None) -> bool:
        return any(text in said for said in self.texts(root))


def add_listed_firms(workspace: Workspace, _file: Path) -> None:
    """Add a party on the control list, one that may be, and a listed owner two levels up; all have been looked up."""
    room = only_client(workspace)
    room.parties.create(Party(party="l3", name="L3Harris Technologies", country=CountryCode("US")))
    room.parties.create(Party(party="aero", name="AeroVironment Europe", country=CountryCode("NL")))
    kita = room.parties.create(Party(party="kita", name="Kita Logistics", country=CountryCode("JP"))).value
    room.parties.set_stakes(
        kita,
        [
            Stake(name="Kita Holding", owner="holding", percent=Percent("40")),
            Stake(
                name="Kawasaki Heavy Industries Aerospace Systems",
                owner="khi",
                owned="holding",
                percent=Percent("60"),
                country=CountryCode("JP"),
            ),
        ],
    )
    shipment = room.shipments.load_shipment(room.shipments.find_shipment("NW-01") or 0)
    room.shipments.update_shipment(
        shipment.id, replace(shipment.shipment, end_user="kita", on=Day("2026-12-01"))
    )
    room.screenings.start_shipment(shipment.id)
    room.searches.search_stale()


@pytest.fixture
def beginning() -> Change:
    return add_listed_firms


@pytest.fixture
def room(prepared: None, sample: int, desk: Workspace) -> ClientWorkspace:
    """Return a client with a party on the control list, one that may be, and a listed owner two levels up."""
    return desk.client_workspace(sample)


@pytest.fixture
def judging(driver: Driver, room: ClientWorkspace) -> Judging:
    driver.window.activateWindow()
    return Judging(driver, room).open()


@pytest.fixture
def open_judging(driver: Driver, sample: int, desk: Workspace) -> Callable[..., Any]:
    """Return what opens the page over the sample client, after some parties were added."""

    def open_page(*parties: Party) -> Judging:
        room = desk.client_workspace(sample)
        for party in parties:
            room.parties.create(party)
        return Judging(driver, room).open()

    return open_page
