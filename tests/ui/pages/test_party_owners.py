# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The owners of a party on its page: drawn, added up, and entered where they stand in the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.schema.declaration import Day, Percent
from desktop_app.services.schema.forms import Client, Party, Stake
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.lists.editing import reached_stakes
from desktop_app.ui.pages.parties import OwnershipView, PartiesPage, PartyOwners, list_stakes
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.words.strings import format_day
from tests.ui.conftest import Driver, shown

MOST_HEIGHT = 1_400
KITA = Stake(
    owner="kita",
    name="Kita",
    percent=Percent("60"),
    listed="no",
    as_of=Day("2026-11-03"),
    source="register extract",
)
LISTED = Stake(
    owned="kita", owner="hokuto", name="Hokuto", percent=Percent("40"), listed="control", owners_known="yes"
)
RING = (
    Stake(owner="a", name="Anshi", percent=Percent("60"), listed="no"),
    Stake(owned="a", owner="b", name="Beiling", percent=Percent("50"), listed="no"),
    Stake(owned="b", owner="a", name="Anshi", percent=Percent("40"), listed="no"),
    Stake(owned="a", owner="l", name="Lanhai", percent=Percent("30"), listed="control"),
)


@pytest.fixture
def room(desk: Workspace, driver: Driver) -> ClientWorkspace:
    """Open a client with one party, all of whose owners are known."""
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    workspace = desk.client_workspace(client)
    workspace.parties.create(Party(name="Motores", listed="no", owners_complete="yes"))
    driver.window.open_client(client)
    driver.window.read_clients()
    driver.settle()
    return workspace


def page_with(driver: Driver, room: ClientWorkspace, stakes: Sequence[Stake]) -> PartiesPage:
    room.parties.set_stakes(room.parties.rows()[0].id, stakes)
    driver.go("parties")
    page = driver.window.pages["parties"]
    assert isinstance(page, PartiesPage)
    page.read_again()
    driver.settle()
    return page


def owners_of(page: PartiesPage) -> PartyOwners:
    (view,) = (view for view in page.pane.findChildren(PartyOwners) if view.isVisible())
    return view


def press(within: QWidget, accessible_name: str) -> None:
    buttons = within.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleName() == accessible_name and one.isVisible()).click()


def fill_and_save(driver: Driver, page: PartiesPage, **values: str) -> None:
    driver.settle()
    form = page.pane.form
    assert isinstance(form, Form)
    form.build_now()
    form.show_values({**form.current_values(), **values})
    press(page.pane, "Save")
    driver.settle()


def stored(room: ClientWorkspace) -> list[tuple[str, str, str]]:
    stakes = room.parties.get(room.parties.rows()[0].id).stakes
    return [(stake.owned, stake.name, stake.percent) for stake in stakes]


def test_the_owners_are_drawn_and_added_up_with_the_document_to_ask_for(
    driver: Driver, room: ClientWorkspace
) -> None:
    view = owners_of(page_with(driver, room, [KITA, LISTED]))
    told = list(shown(view))
    assert "24 % known listed, nothing unknown" in told
    assert f"60 %, list: no, as of {format_day('2026-11-03')}" in told
    (picture,) = view.findChildren(OwnershipView)
    assert picture.accessibleName() == (
        "Owners: Motores; Kita, 60 %, listed parties hold 40 % of it: that part counts; Hokuto, 40 %, control list"
    )
    assert picture.toolTip().count("Hokuto, 40 %, control list") == 1
    open_slice = replace(KITA, owners_complete="no")
    told = list(shown(owners_of(page_with(driver, room, [open_slice, LISTED]))))
    assert "24 % known listed, 36 % unknown" in told
    assert any(
        "What would settle it: a register extract of Kita naming the holders of the remaining 60 %." in text
        for text in told
    )


def test_a_ring_is_shown_and_worked_out(driver: Driver, room: ClientWorkspace) -> None:
    view = owners_of(page_with(driver, room, RING))
    told = list(shown(view))
    assert any(text.startswith("In a ring: Anshi, Beiling.") for text in told)
    assert "22.5 % known listed, nothing unknown" in told  # 60 % of 0.3 / (1 - 0.5 * 0.4)
    assert "This closes a ring: its owners stand above." in told


def test_of_many_owners_the_first_are_shown_and_the_others_when_asked_for(
    driver: Driver, room: ClientWorkspace
) -> None:
    many = [
        Stake(owner=f"o{number}", name=f"Owner {number}", percent=Percent("2"), listed="no")
        for number in range(42)
    ]
    view = owners_of(page_with(driver, room, many))
    assert view.sizeHint().height() < MOST_HEIGHT
    assert "Owner 3" in list(shown(view))
    assert "Owner 4" not in list(shown(view))
    next(one for one in view.findChildren(QPushButton) if one.text() == "Show 38 more owners").click()
    driver.settle()
    told = list(shown(view))
    assert "Owner 39" in told
    assert "and 2 more" in told


def test_without_owners_nothing_is_drawn(driver: Driver, room: ClientWorkspace) -> None:
    view = owners_of(page_with(driver, room, []))
    assert not view.findChildren(OwnershipView)
    assert "Nobody has recorded who owns it." in list(shown(view))


def test_an_owner_is_added_below_another(driver: Driver, room: ClientWorkspace) -> None:
    page = page_with(driver, room, [KITA])
    press(owners_of(page), "Add an owner of Kita")
    fill_and_save(driver, page, name="Hokuto", percent="10", percent_to="40", listed="control")
    assert stored(room) == [("motores", "Kita", "60"), ("kita", "Hokuto", "10")]
    assert "6 % known listed, 18 % unknown" in list(shown(owners_of(page)))


def test_the_first_owner_is_added_to_the_party(driver: Driver, room: ClientWorkspace) -> None:
    page = page_with(driver, room, [])
    press(owners_of(page), "Add an owner of Motores")
    fill_and_save(driver, page, name="Vostok", percent="51", listed="watch")
    assert stored(room) == [("motores", "Vostok", "51")]
    assert "51 % known listed, nothing unknown" in list(shown(owners_of(page)))


def test_an_owner_is_changed_where_it_stands(driver: Driver, room: ClientWorkspace) -> None:
    page = page_with(driver, room, [KITA, LISTED])
    press(owners_of(page), "Change Hokuto")
    fill_and_save(driver, page, percent="90")
    assert stored(room) == [("motores", "Kita", "60"), ("kita", "Hokuto", "90")]


def test_an_owner_is_taken_out_with_those_above_it(driver: Driver, room: ClientWorkspace) -> None:
    vostok = Stake(owner="vostok", name="Vostok", percent=Percent("8"), listed="watch")
    page = page_with(driver, room, [KITA, vostok, LISTED])
    press(owners_of(page), "Take out Kita")
    driver.settle()
    press(driver.dialog(), "Delete")
    driver.settle()
    assert stored(room) == [("motores", "Vostok", "8")]


def test_a_firm_in_two_places_shows_its_owners_once(room: ClientWorkspace) -> None:
    party = room.parties.rows()[0].id
    other = Stake(owner="mid", name="Mid", percent=Percent("20"), listed="no")
    twice = Stake(owned="mid", owner="kita", name="Kita", percent=Percent("30"), listed="no")
    room.parties.set_stakes(party, [KITA, LISTED, other, twice])
    rows = list(list_stakes(room.parties.get(party)))
    assert [(row.depth, row.stake.name, row.is_above) for row in rows] == [
        (1, "Kita", False),
        (2, "Hokuto", False),
        (1, "Mid", False),
        (2, "Kita", True),
    ]


def test_stakes_that_no_longer_lead_to_the_party_go_with_it() -> None:
    stakes = [Stake(owned="p", owner="v"), Stake(owned="kita", owner="h"), Stake(owned="v", owner="w")]
    assert reached_stakes("p", stakes) == [stakes[0], stakes[2]]
