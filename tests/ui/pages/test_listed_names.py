# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A party whose name is on a published list: the entry is shown with what met, and says why on request."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.services.schema.forms import Client, Party
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.listed_names import CandidateView, ListedNames
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from tests.ui.conftest import Driver


def _listed_names(desk: Workspace, driver: Driver, party: Party) -> ListedNames:
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    desk.client_workspace(client).parties.create(party)
    driver.window.open_client(client)
    driver.window.read_clients()
    driver.go("parties")
    page: Any = driver.window.pages["parties"]
    page.table.selectRow(0)
    driver.settle()
    (shown,) = page.pane.findChildren(ListedNames)
    assert isinstance(shown, ListedNames)
    return shown


def test_an_entry_is_shown_with_what_met_and_says_why(desk: Workspace, driver: Driver) -> None:
    shown = _listed_names(
        desk, driver, Party(name="Mitsubishi Heavy Industries Marine Machinery", country="JP")
    )
    view = shown.findChildren(CandidateView)[0]
    (name,) = view.findChildren(MarkedName)
    assert "Mitsubishi Heavy Industries" in [run.text for run in name.runs if run.group]
    assert not view.findChildren(WhyFound)
    (why_link,) = view.findChildren(QPushButton)
    why_link.click()
    (why,) = view.findChildren(WhyFound)
    assert any("Mitsubishi Heavy Industries" in row.text for row in why.findChildren(MarkedName))


def test_a_name_that_meets_nothing_says_what_was_searched(desk: Workspace, driver: Driver) -> None:
    shown = _listed_names(desk, driver, Party(name="Beispiel Antriebe GmbH", country="DE"))
    assert not shown.findChildren(CandidateView)
    assert any(
        "No entry of these lists has such a name." in said.text() for said in shown.findChildren(QLabel)
    )
