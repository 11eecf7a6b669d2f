# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One count of open facts in the panel, in the lists and on paper; several verdicts read as so many."""

from __future__ import annotations

import io

import pypdf
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.interview import Step
from desktop_app.domain.interview.interview import count_pages_to_settle
from desktop_app.domain.interview.same_entity import count_facts_once
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.words import strings
from tests.ui.conftest import Driver, shown


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_panel_list_and_memo_count_the_same_facts(sample: int, desk: Workspace, driver: Driver) -> None:
    room = desk.client_workspace(sample)
    driver.screen("product", room.products.find("TB-3560"))
    work = driver.window.screening
    assert isinstance(work, ScreeningView)
    (row,) = room.screenings.list_rows()
    count = row.open_facts
    assert count > 6
    questions = count_pages_to_settle(work.interview)
    assert f"{questions} questions can settle it" in texts(work.live_panel), (
        "as long as there is something to ask"
    )
    work.show_step(Step.REVIEW)
    driver.settle()
    assert f"{count} open facts" in texts(work.live_panel)
    (made,) = room.records.record_determination(row.id, Signature("J. Haug", "export control")).value
    pages = pypdf.PdfReader(io.BytesIO(room.records.read_paper(made))).pages
    printed = " ".join("".join(page.extract_text() for page in pages).split())
    assert f"questions could change the verdict ({count}" in printed


def test_the_list_counts_what_lines_share_once(sample: int, desk: Workspace, driver: Driver) -> None:
    room = desk.client_workspace(sample)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-12") or 0).value
    lines = [one for one in work.lines if one.screened]
    every = [one.screened.conclusion.open_facts for one in lines if one.screened]
    once = count_facts_once([(one.case, facts) for one, facts in zip(lines, every, strict=True)])
    (row,) = room.screenings.list_rows()
    assert row.open_facts == work.row.open_facts == sum(map(len, once))
    assert row.open_facts < sum(map(len, every))


def test_several_verdicts_are_told_apart_although_one_holds_a_comma(driver: Driver) -> None:
    said = strings.quote_verdicts(["LICENCE_REQUIRED", "EXEMPT_REPORT", "NOT_CAUGHT"])
    assert said == "“Licence needed”, “Exempt, report” or “Not caught”"


def test_they_are_in_chinese_too(driver: Driver, chinese: None) -> None:
    said = strings.quote_verdicts(["LICENCE_REQUIRED", "EXEMPT_REPORT", "NOT_CAUGHT"])
    assert said.count("“") == said.count("”") == 3


def test_the_question_before_recording_says_what_is_frozen(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    shipments = desk.client_workspace(sample).shipments
    driver.screen("shipment", shipments.find_shipment("NW-02"))
    work = driver.window.screening
    assert isinstance(work, ScreeningView)
    standing = strings.standing_words(work.interview.conclusions()[0].standing.overall)
    work.open_record_dialog()
    driver.settle()
    said = "\n".join(shown(driver.dialog()))
    for words in ("Licence needed", "Outside", standing, "Open facts"):
        assert words in said
    assert all(name in said for name in work.names)
    assert "Under cautious readings: Licence needed." in said
    assert "other law may apply" in said
    driver.dialog().close()
