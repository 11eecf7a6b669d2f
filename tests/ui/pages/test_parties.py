# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of the parties: what nobody looked up is never shown as an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.services.schema.declaration import Percent
from desktop_app.services.schema.forms import Client, Party, Stake
from desktop_app.services.workspace import Workspace
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.parties import describe_owners
from desktop_app.ui.widgets.marked_names import MarkedName
from tests.ui.conftest import Driver


def _page(desk: Workspace, driver: Driver, *parties: Party) -> Any:
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    for party in parties:
        desk.client_workspace(client).parties.create(party)
    driver.window.open_client(client)
    driver.window.read_clients()
    driver.go("parties")
    return driver.window.pages["parties"]


def _said(page: Any) -> list[str]:
    shown = [one for one in page.pane.findChildren(QWidget) if one.isVisible()]
    return [
        one.text if isinstance(one, MarkedName) else one.text()
        for one in shown
        if isinstance(one, (QLabel, MarkedName))
    ]


@pytest.mark.parametrize(
    ("parties", "about"),
    [
        ([Party(name="A")], "1 party, 1 not answered"),
        ([Party(name="A", listed="no", military="no"), Party(name="B")], "2 parties, 1 not answered"),
        ([Party(name="A", listed="unknown", military="no")], "1 party, 1 not known"),
        ([Party(name="A", listed="no", military="no")], "1 party, 0 on a list"),
        ([Party(name="A", listed="watch"), Party(name="B")], "2 parties, 1 on a list, 2 not answered"),
    ],
)
def test_none_on_a_list_is_said_only_where_somebody_looked(
    desk: Workspace, driver: Driver, parties: Sequence[Party], about: str
) -> None:
    assert _page(desk, driver, *parties).about.text() == about


def test_filters_tell_what_nobody_looked_up_from_what_is_not_known(desk: Workspace, driver: Driver) -> None:
    parties = (Party(name="A"), Party(name="B", listed="unknown", military="no"))
    page = _page(desk, driver, *parties)
    for key, name in (("unseen", "A"), ("unknown", "B")):
        page.show_only(key)
        driver.settle()
        model = page.table.model()
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == [name]


def test_a_cell_that_says_that_nobody_looked_is_wide_enough(desk: Workspace, driver: Driver) -> None:
    table = _page(desk, driver, Party(name="A")).table
    cells = [table.model().index(0, place) for place in range(table.model().columnCount())]
    shown = [cell for cell in cells if not table.isColumnHidden(cell.column())]
    said = [cell for cell in shown if cell.data() == "not answered"]
    assert len(said) == 2
    for cell in said:
        room = table.columnWidth(cell.column()) - px(20)
        assert table.fontMetrics().horizontalAdvance(cell.data()) <= room


def test_looked_and_none_found_is_told_from_nobody_looked(desk: Workspace, driver: Driver) -> None:
    page = _page(desk, driver, Party(name="A"), Party(name="B", owners_known="yes", owners_complete="yes"))
    assert "Nobody has recorded who owns it." in _said(page)
    page.table.select_row(page.session.client_workspace.parties.rows()[1].id)
    driver.settle()
    assert "Looked: no owners." in _said(page)


def test_owners_say_whether_they_are_all_and_who_owns_them(desk: Workspace, driver: Driver) -> None:
    page = _page(desk, driver, Party(name="A", owners_known="yes"))
    room = page.session.client_workspace
    (row,) = room.parties.rows()
    room.parties.set_stakes(
        row.id,
        [
            Stake(name="Up", owner="up", percent=Percent("50")),
            Stake(name="Top", owner="top", owned="up", percent=Percent("100"), owners_known="yes"),
        ],
    )
    page.read_again()
    driver.settle()
    said = _said(page)
    assert "There may be more." in said
    assert "Its owners: these are all." in said, "of owners of owners, who are all there unless said"
    assert "Looked: no owners." in said
    assert "Nobody has recorded who owns it." not in said


def test_every_state_of_the_owners_has_words_of_its_own() -> None:
    states = [
        describe_owners(known, complete, is_owned=is_owned)
        for known, complete, is_owned in (
            ("", "", False), ("yes", "yes", False), ("yes", "no", False), ("yes", "", False),
            ("yes", "yes", True), ("yes", "no", True), ("", "unknown", True),
        )
    ]  # fmt: skip
    assert len(set(states)) == len(states)


@pytest.mark.parametrize(
    ("party", "says"),
    [
        (
            Party(name="L3Harris Technologies", listed="no"),
            ["The same name\nL3 Harris Technologies\nL3哈里斯公司"],
        ),
        (
            Party(name="Beispiel", name_zh="三菱重工業"),
            ["May be\n三菱重工海洋技术株式会社\nMHI Oceanincs Co., Ltd."],
        ),
        (
            Party(name="Kitakami Motors GmbH"),
            ["No entry of these lists has such a name.", "193 of 193 control and watch entries"],
        ),
    ],
)
def test_what_a_party_meets_is_shown_with_it(
    desk: Workspace, driver: Driver, party: Party, says: Sequence[str]
) -> None:
    page = _page(desk, driver, party)
    page.session.client_workspace.searches.search_stale()
    page.read_again()
    driver.settle()
    told = "\n".join(_said(page))
    for sentence in says:
        assert sentence in told
    assert "Lists of the law file" in told


def test_owners_are_looked_up_with_their_party(desk: Workspace, driver: Driver) -> None:
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    parties = desk.client_workspace(client).parties
    party = parties.create(Party(name="Beispiel")).value
    parties.set_stakes(party, [Stake(name="Leidos", owned=parties.get(party).party.party)])
    desk.client_workspace(client).searches.search_stale()
    driver.window.open_client(client)
    driver.go("parties")
    page: Any = driver.window.pages["parties"]
    page.table.selectRow(0)
    driver.settle()
    told = "\n".join(_said(page))
    assert "The same name\nLeidos" in told
    assert "Stopped since" in told
