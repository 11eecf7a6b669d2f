# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of the journal: read entry by entry, filtered, verified, and saved."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.journal import JournalPage
from tests.services.catalogue.test_evidence import bare
from tests.ui.conftest import Driver, shown
from tests.ui.shared_views.test_saving import choose_file


def open_journal(driver: Driver) -> JournalPage:
    driver.go("journal")
    driver.settle()
    return driver.window.pages.journal


def said(driver: Driver) -> str:
    text = " ".join(shown(driver.window.pages.journal.pane))
    return re.sub("[ \n]+", " ", text)


def test_an_entry_shows_who_did_what_and_each_value_before_and_after(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    product = room.products.create(Product(part_number="N-1", made_in=CountryCode("JP"))).value
    room.products.update(product, replace(room.products.get(product).product, made_in=CountryCode("CN")))
    page = open_journal(driver)
    page.table.select_row(desk.list_journal(limit=1)[0].nr)
    driver.settle()
    assert "N-1" in said(driver)
    assert "Change product" in said(driver)
    assert "JP → CN" in said(driver)


def test_an_entry_of_many_rows_shows_a_few_and_the_others_when_asked(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    products = desk.client_workspace(sample).products
    parts = [f"N-{number}" for number in range(1, 25)]
    for part in parts:
        products.create(Product(part_number=part))
    whole = products.create(Product(part_number="N-0")).value
    products.set_bill(whole, [BillLine(child=part, quantity=Number("1")) for part in parts])
    page = open_journal(driver)
    page.table.select_row(desk.list_journal(limit=1)[0].nr)
    driver.settle()
    counts = [said(driver).count("Added:")]
    while len(more := [one for one in page.pane.findChildren(QPushButton) if one.text().endswith(" more")]):
        if not more[0].isVisible():
            break
        more[0].click()
        driver.settle()
        counts.append(said(driver).count("Added:"))
    assert counts == sorted(set(counts))
    assert len(counts) > 2
    assert counts[0] < 10
    assert counts[-1] == len(parts)


def test_the_journal_is_filtered_by_subject_person_and_day(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    desk.user_name = "M. Roth"
    desk.client_workspace(sample).products.create(Product(part_number="N-1"))
    page = open_journal(driver)
    rows = page.table.rows_model
    everything = rows.rowCount()
    page.person.setCurrentIndex(page.person.findData("M. Roth"))
    page.person.edited.emit()
    driver.settle()
    assert rows.rowCount() == 1
    page.person.setCurrentIndex(0)
    page.person.edited.emit()
    page.filter_line.setText("n-1")
    driver.settle()
    assert rows.rowCount() == 1
    page.filter_line.clear()
    page.first_day.setText("2027-01-01")
    page.first_day.editingFinished.emit()
    driver.settle()
    assert rows.rowCount() == 0
    page.first_day.setText("2026-01-01")
    page.first_day.editingFinished.emit()
    driver.settle()
    assert rows.rowCount() == everything


def test_verifying_from_the_records_shows_every_check(
    memo: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.go("records")
    buttons = driver.window.pages["records"].findChildren(QPushButton)
    (press,) = [one for one in buttons if one.text() == "Verify the journal"]
    QTest.keyClick(press, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "journal"
    told = said(driver)
    assert f"{desk.list_journal(limit=1)[0].nr} entries of the journal from 24\u00a0Nov\u00a02026" in told
    for check in ("End of the journal", "Law files", "Guards of the file", "What this does not show"):
        assert check in told
    assert not driver.window.status_bar.progress_bar.isVisible()


def test_what_was_altered_is_named_with_why(sample: int, desk: Workspace, driver: Driver) -> None:
    bare(desk.client_workspace(sample), "UPDATE journal SET by = 'x' WHERE nr = 1", guards=False)
    page = open_journal(driver)
    QTest.keyClick(page.verify, Qt.Key.Key_Space)
    driver.settle()
    assert "Entry 1: It was changed after it was written." in said(driver)
    assert "does not hold" in said(driver)


def test_the_journal_is_saved_as_it_is_filtered(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    desk.client_workspace(sample).products.create(Product(part_number="N-1"))
    page = open_journal(driver)
    page.filter_line.setText("n-1")
    driver.settle()
    QTest.keyClick(page.save, Qt.Key.Key_Space)
    driver.settle()
    choose_file(driver, tmp_path / "journal.csv")
    lines = (tmp_path / "journal.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "Saved journal.csv" in driver.window.status_bar.message.text()


def test_the_end_is_held_against_a_memo_that_was_given_out(
    memo: int, sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    room = desk.client_workspace(sample)
    given_out = tmp_path / "given-out.pdf"
    given_out.write_bytes(room.records.read_paper(room.records.list_determinations()[0].id))
    page = open_journal(driver)
    page.verify_journal(given_out)
    driver.settle()
    assert "End of the journal As it was" in said(driver)
    bare(room, "DELETE FROM journal WHERE nr > 2", guards=False)
    page.verify_journal(given_out)
    driver.settle()
    assert "its end was cut off" in said(driver)
