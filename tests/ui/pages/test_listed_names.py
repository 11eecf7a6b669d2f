# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A party and its owners as they were looked up: entries with what met, list, notice, standing, judgement; limits."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Client, Party, Stake
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.looked_up import ListedNames, MetEntryView
from desktop_app.ui.session.session import PageId
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from tests.ui.conftest import Driver

LISTED = Party(name="L3Harris Technologies", country=CountryCode("US"))


@pytest.fixture
def workspace(desk: Workspace, driver: Driver) -> ClientWorkspace:
    """Return the workspace of a client without anything, which is open."""
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    driver.window.open_client(client)
    driver.window.read_clients()
    driver.settle()
    return desk.client_workspace(client)


def show_party(driver: Driver) -> ListedNames:
    driver.go("parties")
    page: Any = driver.window.pages["parties"]
    page.table.selectRow(0)
    driver.settle()
    (shown,) = page.pane.findChildren(ListedNames)
    assert isinstance(shown, ListedNames)
    return shown


def texts(shown: ListedNames) -> str:
    return "\n".join(said.text() for said in shown.findChildren(QLabel)).replace("\xa0", " ")


def test_an_entry_is_shown_with_what_met_and_says_why(workspace: ClientWorkspace, driver: Driver) -> None:
    workspace.parties.create(
        Party(name="Mitsubishi Heavy Industries Marine Machinery", country=CountryCode("JP"))
    )
    workspace.searches.search_stale()
    shown = show_party(driver)
    view = shown.findChildren(MetEntryView)[0]
    (name,) = view.findChildren(MarkedName)
    marked = [run.text for run in name.runs if run.group]
    assert "三菱重工" in marked, "of the names of the entry, the one that meets best"
    assert not view.findChildren(WhyFound)
    (why_link,) = view.findChildren(QPushButton)
    why_link.click()
    (why,) = view.findChildren(WhyFound)
    assert any("Mitsubishi Heavy Industries" in row.text for row in why.findChildren(MarkedName))


def test_a_name_that_meets_nothing_says_what_was_searched_and_what_that_does_not_show(
    workspace: ClientWorkspace, driver: Driver
) -> None:
    workspace.parties.create(Party(name="Beispiel Antriebe GmbH", country=CountryCode("DE")))
    workspace.searches.search_stale()
    shown = show_party(driver)
    assert not shown.findChildren(MetEntryView)
    said = texts(shown)
    assert "No entry of these lists has such a name." in said
    assert "Looked up on 24 Nov 2026 by J. Haug." in said
    assert "No list is complete." in said
    assert "clear" not in said.lower()


def test_who_was_never_looked_up_is_named_and_can_be(workspace: ClientWorkspace, driver: Driver) -> None:
    workspace.parties.create(LISTED)
    shown = show_party(driver)
    assert "Not looked up yet: L3Harris Technologies" in texts(shown)
    (start,) = shown.findChildren(QPushButton)
    start.click()
    driver.settle()
    page: Any = driver.window.pages["parties"]
    assert page.pane.findChildren(MetEntryView)


def test_a_judgement_stands_at_the_entry_and_the_queue_is_a_click_away(
    workspace: ClientWorkspace, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    party = workspace.parties.create(Party(name="Kita Logistics", country=CountryCode("JP"))).value
    key = workspace.parties.get(party).party.party
    stake = Stake(owner="owner", owned=key, name="L3Harris Technologies", percent=Percent("40"))
    workspace.parties.set_stakes(party, [stake])
    workspace.searches.search_stale()
    driver.go("parties")
    went: list[object] = []
    monkeypatch.setattr(type(driver.window), "show_page", lambda _window, *told: went.append(told))
    page: Any = driver.window.pages["parties"]
    page.read_again()
    driver.settle()
    (shown,) = page.pane.findChildren(ListedNames)
    assert "Owner: L3Harris Technologies" in texts(shown)
    assert "No person has judged it yet." in texts(shown)
    next(one for one in shown.findChildren(QPushButton) if one.text() == "Judge").click()
    assert went == [(PageId.JUDGING, "owner")]
    monkeypatch.undo()
    (entry, *_) = workspace.judgements.entries_of("owner")
    workspace.judgements.judge("owner", *entry.met.key, "different", why="another address")
    assert "Judged different by J. Haug on 24 Nov 2026: another address." in texts(show_party(driver))


def test_the_row_of_a_party_says_how_many_names_are_to_judge(
    workspace: ClientWorkspace, driver: Driver
) -> None:
    workspace.parties.create(LISTED)
    driver.go("parties")
    page: Any = driver.window.pages["parties"]

    def mark() -> str:
        (column,) = (column for column in page.list_columns() if column.id == "lists")
        return str(column.text(page.table.rows_model.rows[0]))

    assert mark() == "not searched"
    workspace.searches.search_stale()
    driver.go("parties")
    waiting = workspace.judgements.count_to_judge()
    assert waiting
    assert mark() == f"{waiting} to judge"
    for entry in workspace.judgements.entries_of("l3harris-technologies"):
        workspace.judgements.judge("l3harris-technologies", *entry.met.key, "same", why="same address")
    driver.go("parties")
    assert mark() == "judged the same"


def test_a_row_counts_a_possible_entry_as_to_judge_where_a_no_is_stated(
    workspace: ClientWorkspace, driver: Driver
) -> None:
    workspace.parties.create(Party(name="三菱重工業", country=CountryCode("JP"), listed="no"))
    workspace.searches.search_stale()
    (key,) = workspace.judgements.read_state().searches
    entries = workspace.judgements.entries_of(key)
    assert {entry.met.verdict for entry in entries} == {"possible"}
    driver.go("parties")
    page: Any = driver.window.pages["parties"]
    (column,) = (column for column in page.list_columns() if column.id == "lists")
    assert column.text(page.table.rows_model.rows[0]) == f"{len(entries)} to judge"


def test_letters_that_are_not_read_as_words_are_told(workspace: ClientWorkspace, driver: Driver) -> None:
    workspace.parties.create(Party(name="บริษัท แม่เหล็กไทย จำกัด", country=CountryCode("TH")))
    workspace.searches.search_stale()
    told = "Letters in Thai are not read as words: look the name up in Latin letters as well."
    assert told in texts(show_party(driver))
