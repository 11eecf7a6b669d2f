# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the judging page shows: queue, both names, where a firm comes from, what was searched, at any width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Client, Party, Stake
from desktop_app.services.workspace import Workspace
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from tests.ui.conftest import Driver
from tests.ui.pages.judging.conftest import Judging

pytestmark = pytest.mark.slow

HEADING = "id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source\n"


def test_the_queue_has_matches_first_then_what_was_judged_then_who_meets_nothing(judging: Judging) -> None:
    titles, under = judging.titles(), judging.under()
    assert titles[0] == "To judge"
    assert titles.index("L3Harris Technologies") < titles.index("AeroVironment Europe")
    assert under[titles.index("L3Harris Technologies")] == "match · control\nL3 Harris Technologies"
    assert "Kita Logistics" in titles[titles.index("No entry meets it") :]
    assert "Judged" not in titles


def test_both_names_are_marked_and_the_reasons_stand_below(judging: Judging) -> None:
    judging.choose("L3Harris Technologies")
    view = judging.page.view
    assert view is not None
    names = [one.text for one in view.findChildren(MarkedName)]
    assert names[:2] == ["L3Harris Technologies", "L3 Harris Technologies"]
    assert len(view.findChildren(WhyFound)) == 1
    for text in (
        "Is this the listed party?",
        "L3哈里斯公司",
        "No. 1 of 2025",
        "In force since",
        "Your party",
    ):
        assert judging.says(text, view), text
    assert judging.says("binds exporters in China", view)


def test_an_owner_two_levels_up_shows_its_whole_path_and_the_screening(judging: Judging) -> None:
    judging.choose("Kawasaki Heavy Industries Aerospace Systems")
    path = "Owner of Kita Holding, 60 %, which holds 40 % of Kita Logistics · end user of shipment NW-01"
    assert judging.says(path)
    assert judging.says("Your owner")
    assert judging.says("1 open screening to be brought up to date")
    (link,) = [
        one
        for one in judging.page.panel.findChildren(QPushButton)
        if one.property("role") == "link" and one.isVisible()
    ]
    link.click()
    judging.driver.settle()
    assert judging.driver.window.screening is not None


def test_only_a_notice_that_binds_abroad_is_said_to(open_judging: Callable[..., Judging]) -> None:
    judging = open_judging(Party(party="mhi", name="三菱重工航空发动机株式会社", country=CountryCode("JP")))
    judging.choose("三菱重工航空发动机株式会社", "match")
    assert judging.says("people of any country")


def test_what_differs_is_said_and_the_unreliable_list_only_warns(judging: Judging) -> None:
    judging.choose("AeroVironment Europe", "unreliable")
    assert judging.says("The countries differ: Netherlands and United States")
    assert judging.says("Possible, not a match")
    assert judging.says("no ground of Article II")
    assert judging.says("counts as on the unreliable list", judging.page.panel)


def test_what_may_be_a_firm_of_which_a_no_was_stated_is_to_be_judged(judging: Judging) -> None:
    row = next(row for row in judging.room.parties.rows() if row.name == "AeroVironment Europe")
    waiting = judging.room.judgements.count_to_judge()
    judging.room.parties.update(
        row.id, Party(party="aero", name=row.name, country=CountryCode("NL"), listed="no")
    )
    judging.open("aero")
    titles = judging.titles()
    assert judging.room.judgements.count_to_judge() == waiting  # a stated "no" is no judgement of an entry
    assert titles.index("AeroVironment Europe") > titles.index("To judge")
    assert judging.front() == "aero"
    assert judging.says("Is this the listed party?")
    assert judging.says("given before is taken back", judging.page.panel)


def test_of_an_owner_on_the_unreliable_list_nothing_is_filled_in(judging: Judging) -> None:
    row = next(row for row in judging.room.parties.rows() if row.name == "Kita Logistics")
    judging.room.parties.set_stakes(
        row.id, [Stake(name="Raytheon Missiles & Defense", owner="ray", percent=Percent("9"))]
    )
    judging.open("ray")
    judging.choose("Raytheon Missiles & Defense", "match · unreliable")
    judging.page.decision.twins_check.click()  # else the entry of the control list is answered, too
    judging.driver.settle()
    assert judging.says("of owners no screening says that", judging.page.panel)
    assert not judging.says("open screening", judging.page.panel)


def test_what_a_screening_says_already_is_no_change(judging: Judging) -> None:
    keys = [one.key for one in judging.room.judgements.read_state().to_judge if one.firm.key == "khi"]
    judging.room.judgements.judge(*keys[0], "same", why="register number")
    (screening,) = judging.room.screenings.list_rows()
    judging.room.screenings.take_over_changes(screening.id)
    judging.open("khi")
    assert judging.says("No open screening changes.", judging.page.panel)


def test_a_judgement_that_came_back_says_what_changed(judging: Judging) -> None:
    key = next(one.key for one in judging.room.judgements.read_state().to_judge if one.firm.key == "l3")
    judging.room.judgements.judge(*key, "different", why="another firm in Boise")
    row = next(row for row in judging.room.parties.rows() if row.name == "L3Harris Technologies")
    party = judging.room.parties.get(row.id).party
    judging.room.parties.update(row.id, replace(party, address="1025 W. NASA Boulevard"))
    judging.open("l3")
    assert judging.under()[1].startswith("came back, was different")
    assert judging.says("Judged different on")
    assert judging.says("another firm in Boise")
    assert judging.says("now 1025 W. NASA Boulevard")


def test_an_entry_of_another_list_fills_nothing_and_says_so(
    desk: Workspace, open_judging: Callable[..., Judging], tmp_path: Path
) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        HEADING + "E-1,Hokuto Kogyo,北斗工業,JP,entity,sanctions,,2026-02-24,active,,,own\n", "utf-8"
    )
    desk.party_lists.load_file(file, name="House list")
    judging = open_judging(Party(party="hokuto", name="Hokuto Kogyo", country=CountryCode("JP")))
    assert "match · House list" in judging.under()
    judging.choose("Hokuto Kogyo")
    assert judging.says("Nothing is filled in", judging.page.panel)
    assert judging.says("It stands on another list, House list")
    assert judging.says("House list", judging.page.panel)
    judging.page.decision.reason_field.setPlainText("the same house")
    judging.page.judge("same")
    judging.driver.settle()
    assert "nothing is filled in" in judging.page.outcome.text.text()


def test_an_entry_without_a_number_is_named_by_its_list_alone(
    tmp_path: Path, desk: Workspace, open_judging: Callable[..., Judging]
) -> None:
    file = tmp_path / "blocked.csv"
    file.write_text("name;country\nTalleres Ibarra SA de CV;MX\n", "utf-8")
    desk.party_lists.load_file(file, name="Blocked")
    judging = open_judging(Party(party="ibarra", name="Talleres Ibarra SA de CV", country=CountryCode("MX")))
    judging.choose("Talleres Ibarra SA de CV")
    assert "Blocked" in judging.texts()
    assert not judging.says("Blocked, entry")


def test_an_entry_of_a_later_day_says_from_when_on(
    desk: Workspace, open_judging: Callable[..., Judging], tmp_path: Path
) -> None:
    file = tmp_path / "own.csv"
    file.write_text(HEADING + "E-1,Hokuto Kogyo,,JP,entity,watch,,2026-12-24,active,,,own\n", "utf-8")
    desk.party_lists.load_file(file, name="House list")
    judging = open_judging(Party(party="hokuto", name="Hokuto Kogyo", country=CountryCode("JP")))
    judging.choose("Hokuto Kogyo")
    assert judging.says("takes effect on 24\u00a0Dec\u00a02026", judging.page.panel)


def test_a_firm_that_meets_nothing_says_what_was_searched_and_no_more(judging: Judging) -> None:
    judging.choose("Kita Logistics")
    assert judging.says("No entry of the lists searched has such a name.")
    assert judging.says("No list is complete", judging.page.panel)
    assert judging.page.decision.isHidden()
    assert not any("clear" in text.casefold() for text in judging.texts())


def test_nothing_to_judge_says_what_was_searched(
    open_judging: Callable[..., Judging], sample: int, desk: Workspace
) -> None:
    open_judging()
    room = desk.client_workspace(sample)
    for of_firm in room.judgements.read_state().to_judge:
        row = next(row for row in room.parties.rows() if row.name == of_firm.firm.name)
        room.parties.update(row.id, replace(room.parties.get(row.id).party, name="Quuxwerk GmbH"))
    judging = open_judging()
    assert judging.says("Nothing to judge")
    assert judging.says("says nothing of lists that were not searched")
    assert judging.says("193", judging.page.panel)
    assert judging.page.decision.isHidden()


def test_without_a_party_it_says_that_names_are_looked_up_by_themselves(
    desk: Workspace, driver: Driver
) -> None:
    client = desk.clients.create(Client(name="Beispiel GmbH")).value
    driver.window.open_client(client)
    judging = Judging(driver, desk.client_workspace(client)).open()
    assert judging.says("No name was looked up yet")


def test_what_is_not_looked_up_is_counted_and_looked_up_on_request(judging: Judging) -> None:
    look_ups = judging.driver.window.session.look_ups
    look_ups.turn_off()
    judging.room.parties.create(Party(party="brinc", name="BRINC Drones", country=CountryCode("US")))
    judging.driver.go("judging")
    assert "1 name not looked up" in judging.page.status.text.text()
    assert judging.page.status.start_button.isVisible()


def test_a_progress_is_shown_and_cancelled(judging: Judging) -> None:
    status = judging.page.status
    assert status.isHidden()
    judging.driver.window.session.look_ups.progressed.emit(3, 12)
    assert "3 of 12" in status.text.text()
    assert status.cancel_button.isVisible()
    status.cancel_button.click()
    judging.driver.window.session.look_ups.rested.emit()
    assert status.isHidden()


def test_the_parties_page_leads_to_the_names_to_judge(judging: Judging) -> None:
    judging.driver.go("parties")
    page = judging.driver.window.pages["parties"]
    (link,) = [one for one in page.findChildren(QPushButton) if one.text().startswith("Judge ")]
    assert link.isVisible()
    assert link.text() == f"Judge {judging.room.judgements.count_to_judge()} names"
    link.click()
    judging.driver.settle()
    assert judging.driver.window.page_id == "judging"
    judging.driver.window.run_command("go.judging")
    assert judging.driver.window.page_id == "judging"


def test_three_hundred_names_are_rows_of_a_model(open_judging: Callable[..., Judging]) -> None:
    judging = open_judging(
        *(Party(party=f"p{n}", name=f"Skydio {n} GmbH", country=CountryCode("DE")) for n in range(150))
    )
    assert len(judging.page.queue.queue.rows) >= 300
    few = len(judging.page.queue.findChildren(QWidget))
    assert few < 20
    judging.page.queue.setFocus()
    first = judging.page.key
    judging.press(Qt.Key.Key_J)
    judging.press(Qt.Key.Key_Down)
    assert judging.page.key != first


def test_a_long_name_wraps_and_nothing_is_wider_than_the_window(open_judging: Callable[..., Judging]) -> None:
    name = "L3Harris Technologies " + "Internationale Beteiligungsverwaltungs" * 3
    judging = open_judging(Party(party="long", name=name, country=CountryCode("US")))
    judging.driver.window.resize(1366, 768)
    judging.driver.settle()
    if name in judging.titles():
        judging.choose(name)
    area = judging.page.frame.area
    content = area.widget()
    assert content is not None
    assert content.width() <= area.viewport().width()


def test_in_a_narrow_window_the_explanation_goes_below_and_the_decision_stays(judging: Judging) -> None:
    window = judging.driver.window
    window.resize(1000, 700)
    judging.driver.settle()
    area = judging.page.frame.area
    assert area.isAncestorOf(judging.page.panel)
    assert judging.page.decision.isVisible()
    assert (
        judging.page.decision.mapTo(window, judging.page.decision.rect().bottomLeft()).y() < window.height()
    )
    window.resize(1400, 800)
    judging.driver.settle()
    assert not area.isAncestorOf(judging.page.panel)


def test_where_there_is_no_room_beside_it_the_queue_is_shown_on_demand(judging: Judging) -> None:
    frame = judging.page.frame
    frame._fold_queue(is_narrow=True)
    judging.driver.settle()
    assert frame.queue_column.isHidden()
    first = judging.page.key
    frame.after.click()
    judging.driver.settle()
    assert judging.page.key != first
    assert "2 of" in frame.position.text()
    frame.show_queue.click()
    assert frame.is_queue_alone
    judging.press(Qt.Key.Key_Return)
    assert not frame.is_queue_alone


def test_another_client_sees_nothing_of_it(judging: Judging, desk: Workspace, driver: Driver) -> None:
    other = desk.clients.create(Client(name="Beispiel GmbH")).value
    driver.window.read_clients()
    driver.settle()
    driver.window.open_client(other)
    driver.settle()
    driver.go("judging")
    assert "L3Harris Technologies" not in judging.titles()
    assert judging.page.key is None
