# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The overview says which names wait for a person, which judgements came back, and which lists are old."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication

from desktop_app.services.records.overview import NamesToLookAt
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Party
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.overview import AttentionRow, count_names
from desktop_app.ui.session.session import PageId
from tests.ui.conftest import Driver


def test_notes_name_a_few_and_count_the_others(qapp: QApplication) -> None:
    names = NamesToLookAt(("A", "A", "B", "C", "D", "E"), ("F",), {"Old list": 400, "New list": 2})
    notes = [(text, page) for count, _sign, text, (page,) in count_names(names, 90) if count]
    assert notes == [
        ("6 names to judge: A, B, C, and 2 more", PageId.JUDGING),
        ("1 judgement came back, for something changed: F", PageId.JUDGING),
        ("1 list loaded more than 90 days ago: Old list", PageId.LIST_VERSIONS),
    ]
    assert not [count for count, *_ in count_names(NamesToLookAt((), (), {"New list": 2}), 90) if count]


def test_a_name_that_is_met_needs_a_person_on_the_overview(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    workspace = desk.client_workspace(sample)
    workspace.parties.create(Party(name="L3Harris Technologies", country=CountryCode("US")))
    workspace.searches.search_stale()
    driver.go("overview")
    page: Any = driver.window.pages["overview"]
    notes = [row.accessibleName() for row in page.findChildren(AttentionRow)]
    assert any("to judge" in note and "L3Harris Technologies" in note for note in notes)
