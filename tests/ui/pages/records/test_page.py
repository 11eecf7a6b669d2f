# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of records: what became of a record, what can be done with it, and what waits for a second person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.context.program import Program
from desktop_app.services.records.determinations import Signature
from desktop_app.services.screening import one_case
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.overview import OverviewPage
from desktop_app.ui.pages.records.detail import RerunDialog, ReviewDialog
from desktop_app.ui.pages.records.page import RecordsPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from tests.making import program as made_program
from tests.ui.conftest import Change, Driver, only_client, record_shipment
from tests.ui.shared_views.test_saving import choose_file

pytestmark = pytest.mark.slow

SIGNED = Signature("J. Haug", "export control")


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
    """Return the two records of a shipment of two lines."""
    return prepared


def records_page(driver: Driver, row: int | None = None) -> RecordsPage:
    driver.go("records", row)
    return cast(RecordsPage, driver.window.pages["records"])


def press(root: QWidget, text: str) -> None:
    buttons = [one for one in root.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def texts(root: QWidget) -> list[str]:
    labels = [one.text() for one in root.findChildren(QLabel) if one.isVisible()]
    return [text.replace("\u00a0", " ") for text in labels]


def fill_in(driver: Driver, values: dict[str, str], verb: str) -> None:
    """Fill in the form of the dialog in front and press its button."""
    dialog = cast(FormDialog, driver.dialog())
    dialog.form.show_values({**dialog.form.current_values(), **values})
    press(dialog, verb)
    driver.settle()


def states(page: RecordsPage) -> dict[str, str]:
    """Return the state that the list shows of each record."""
    model = page.table.rows_model
    at = [column.id for column in model.columns].index("state")
    return {f"{row.number}/v{row.version}": model.columns[at].text(row) for row in model.rows}


def test_the_list_says_what_each_record_asks_to_do_first(recorded: tuple[int, ...], driver: Driver) -> None:
    first, _ = recorded
    page = records_page(driver, first)
    model = page.table.rows_model
    (column,) = [column for column in model.columns if column.id == "act"]
    assert {column.text(row) for row in model.rows} <= {"Hold", "Ask first", "Nothing found"}
    assert all(row.act for row in model.rows)


def test_a_record_is_held_released_and_withdrawn_with_reasons(
    recorded: tuple[int, ...], driver: Driver
) -> None:
    first, second = recorded
    page = records_page(driver, first)
    press(page.pane, "Put on hold")
    press(driver.dialog(), "Put on hold")
    driver.settle()
    assert "Fill this in." in texts(driver.dialog()), "a reason is asked for"
    fill_in(driver, {"why": "audit"}, "Put on hold")
    assert states(page)["2026-0001-1/v1"] == "current, on hold"
    assert any("On legal hold since 24 Nov 2026, by J. Haug: audit" in text for text in texts(page.pane))
    press(page.pane, "Release hold")
    fill_in(driver, {"why": "done"}, "Release")
    assert states(page)["2026-0001-1/v1"] == "current"
    press(page.pane, "Withdraw")
    fill_in(driver, {"why": "wrong item", "by": "M. Roth"}, "Withdraw")
    assert states(page) == {"2026-0001-1/v1": "withdrawn", "2026-0001-2/v1": "current"}
    assert any("Withdrawn on 24 Nov 2026 by M. Roth: wrong item" in text for text in texts(page.pane))
    page.toggle_buttons["latest"].click()
    assert {row.id for row in page.table.rows_model.rows} >= {second}
    assert page.table.rows_model.rowCount() == 1
    assert not [
        one
        for one in page.pane.findChildren(QPushButton)
        if one.text() == "Set review day" and one.isVisible()
    ] or (page.table.current_row().id == second)


def test_a_day_of_review_is_set_by_keyboard(
    recorded: tuple[int, ...], room: ClientWorkspace, driver: Driver
) -> None:
    (first, _) = recorded
    page = records_page(driver, first)
    (link,) = [one for one in page.pane.findChildren(QPushButton) if one.text() == "Set review day"]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    fill_in(driver, {"until": "2027-02-01", "why": "next delivery"}, "Set")
    row = next(row for row in room.record_list.list_rows() if row.id == first)
    assert row.review_on == "2027-02-01"
    assert any("1 Feb 2027, set by hand: next delivery" in text for text in texts(page.pane))


def test_a_run_again_says_that_the_answer_is_the_same(recorded: tuple[int, ...], driver: Driver) -> None:
    page = records_page(driver, recorded[0])
    press(page.pane, "Run again")
    driver.settle()
    dialog = cast(RerunDialog, driver.dialog())
    assert texts(dialog).count("The same answer, word for word.") == 2
    dialog.close()


@pytest.fixture
def other_answer(monkeypatch: pytest.MonkeyPatch, room: ClientWorkspace) -> int:
    """Return a record that another law file worked out, whose case would be answered otherwise today."""
    law, made = made_program().law, made_program().pack
    monkeypatch.setattr(law, "pack", replace(made, sha256="0" * 64, version="2026.1.1"))
    first, _ = record_shipment(room, "NW-02")
    monkeypatch.setattr(law, "pack", made)
    plain = one_case.screen_case

    def screen(program: Program, content: bytes) -> one_case.Screened:
        found = plain(program, content)
        return replace(found, conclusion=replace(found.conclusion, verdict="NOT_CAUGHT"))

    monkeypatch.setattr("desktop_app.services.records.rerun.screen_case", screen)
    return first


def test_what_would_be_answered_otherwise_is_marked_and_told(other_answer: int, driver: Driver) -> None:
    page = records_page(driver, other_answer)
    assert states(page)["2026-0001-1/v1"] == "current, otherwise today"
    assert "Would be answered otherwise today" in texts(page.pane)
    assert "Verdict: Licence needed → Not caught" in texts(page.pane)
    driver.go("overview")
    overview = cast(OverviewPage, driver.window.pages["overview"])
    (note,) = [
        one for one in overview.findChildren(QPushButton) if "answered otherwise" in one.accessibleName()
    ]
    assert note.accessibleName() == "2 records would be answered otherwise today"
    note.click()
    driver.settle()
    assert page.toggle_buttons["differs"].isChecked()
    assert page.table.rows_model.rowCount() == 2


def test_filters_that_no_record_passes_are_not_offered(recorded: tuple[int, ...], driver: Driver) -> None:
    page = records_page(driver)
    visible = {name for name, one in page.toggle_buttons.items() if one.isVisible()}
    assert visible == {"latest"}


def test_records_past_their_last_day_are_found_and_stay(
    recorded: tuple[int, ...], room: ClientWorkspace, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver.window.session, "now", lambda: datetime(2031, 1, 1, tzinfo=UTC))
    page = records_page(driver)
    page.toggle_buttons["past"].click()
    assert page.table.rows_model.rowCount() == 2
    assert len(room.record_list.list_rows()) == 2


@pytest.mark.parametrize(("entry", "ending"), [(0, "pdf"), (1, "xlsx"), (2, "pdf")])
def test_registers_are_saved_from_the_page(
    recorded: tuple[int, ...], driver: Driver, tmp_path: Path, entry: int, ending: str
) -> None:
    page = records_page(driver)
    page.register_button.click()
    (menu,) = page.register_button.findChildren(QMenu)
    menu.actions()[entry].trigger()
    menu.close()
    file = tmp_path / f"register.{ending}"
    choose_file(driver, file)
    driver.settle()
    assert file.stat().st_size > 1000


def test_the_folder_for_an_auditor_is_written_from_the_page(
    recorded: tuple[int, ...], driver: Driver, tmp_path: Path
) -> None:
    page = records_page(driver)
    press(page, "Folder for an auditor")
    choose_file(driver, tmp_path / "auditor")
    driver.settle()
    assert (tmp_path / "auditor" / "SHA256SUMS").is_file()
    assert (tmp_path / "auditor" / "HOW-TO-CHECK.txt").is_file()


def test_the_command_box_reaches_register_and_folder(
    recorded: tuple[int, ...], driver: Driver, tmp_path: Path
) -> None:
    driver.window.run_command("register")
    choose_file(driver, tmp_path / "register.xlsx")
    driver.settle()
    driver.window.run_command("auditor")
    choose_file(driver, tmp_path / "auditor")
    driver.settle()
    assert {path.name for path in tmp_path.iterdir()} >= {"register.xlsx", "auditor"}


# ---- the second person ----


@pytest.fixture
def second_person(room: ClientWorkspace, desk: Workspace) -> ClientWorkspace:
    form = desk.clients.get(room.client)
    desk.clients.update(room.client, replace(form, second_person="yes"))
    return room


def hand_in(driver: Driver, room: ClientWorkspace) -> None:
    driver.screen("shipment", room.shipments.find_shipment("NW-02"))
    view = cast(ScreeningView, driver.window.screening)
    view.show_step(Step.REVIEW)
    driver.settle()
    press(view, "Hand in for review")
    dialog = driver.dialog()
    assert dialog.windowTitle() == "Hand in for review"
    press(dialog, "Hand in")
    driver.settle()


def test_what_is_handed_in_waits_where_both_can_see_it(
    second_person: ClientWorkspace, driver: Driver
) -> None:
    hand_in(driver, second_person)
    page = records_page(driver)
    assert page.waiting_bar.isVisible()
    assert any("handed in by J. Haug on 24 Nov 2026" in text for text in texts(page.waiting_bar))
    driver.go("overview")
    overview = cast(OverviewPage, driver.window.pages["overview"])
    assert any("waiting for review" in one.accessibleName() for one in overview.findChildren(QPushButton))
    driver.go("screenings", "waiting")
    assert cast(ListPage, driver.window.pages["screenings"]).table.rows_model.rowCount() == 1


def test_the_second_person_records_it_under_both_names(
    second_person: ClientWorkspace, driver: Driver
) -> None:
    hand_in(driver, second_person)
    page = records_page(driver)
    press(page.waiting_bar, "Review")
    fill_in(driver, {"reviewed_by": "j.  HAUG"}, "Record")
    assert any("cannot be the one who reviewed it" in text for text in texts(driver.dialog()))
    fill_in(driver, {"reviewed_by": "M. Roth"}, "Record")
    assert {row.reviewed_by for row in second_person.record_list.list_rows()} == {"M. Roth"}
    assert not page.waiting_bar.isVisible()


def test_the_memo_is_read_before_it_is_recorded(second_person: ClientWorkspace, driver: Driver) -> None:
    hand_in(driver, second_person)
    press(records_page(driver).waiting_bar, "Review")
    dialog = cast(ReviewDialog, driver.dialog())
    press(dialog, "Read the memo")
    driver.settle()
    paper = driver.dialog()
    assert paper is not dialog
    paper.close()
    dialog.close()


def test_sent_back_the_screening_says_why(second_person: ClientWorkspace, driver: Driver) -> None:
    hand_in(driver, second_person)
    press(records_page(driver).waiting_bar, "Review")
    fill_in(driver, {"reviewed_by": "M. Roth", "why": "the mass is a guess"}, "Send back")
    (row,) = [row for row in second_person.screenings.list_rows() if row.state == "open"]
    driver.screen("resume", row.id)
    view = cast(ScreeningView, driver.window.screening)
    assert "the mass is a guess" in texts(view)
    assert "Sent back by M. Roth on 24 Nov 2026" in texts(view)


def test_in_chinese_what_waits_is_told_in_chinese(
    second_person: ClientWorkspace, chinese: None, driver: Driver
) -> None:
    shipment = second_person.shipments.find_shipment("NW-07")
    assert shipment is not None
    second_person.reviews.hand_in(second_person.screenings.start_shipment(shipment).value.id, SIGNED)
    page = records_page(driver)
    assert any("待复核" in text for text in texts(page.waiting_bar))
