# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every text can be read to its end: with letters of twice the size, and in words a third longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.interview import Step
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shell import import_export
from tests.budget import dealt_to
from tests.services.catalogue.test_evidence import bare
from tests.ui import books
from tests.ui.clipping import clipped, wait_for_layout
from tests.ui.conftest import Driver
from tests.ui.pages.check_paper import findings
from tests.ui.test_names import PLACES

SIZES = ((1280, 800), (1024, 700))
FORMS = ("product.add", "supplier.add", "party.add", "shipment.add")
DIALOGS = ("check.record", "screen.new", "ship", "about", "client.edit", "client.add")


class Reader:
    """Checks the page in front in windows of every size and collects texts that are cut off."""

    def __init__(self, driver: Driver, situation: str = "") -> None:
        self._driver, self._looks = driver, int(situation == "a third longer")
        self.found: dict[str, str] = {}

    def look(self, name: str) -> None:
        """Look at a page in one of the sizes, the next page in the other."""
        self._looks += 1
        for size in dealt_to(self._looks % 2, 2, SIZES):
            self._driver.window.resize(*size)
            wait_for_layout(self._driver.qtbot, self._driver.window)
            assert self._driver.window.size().toTuple() == size, f"{name} is larger than its screen"
            for said in clipped(self._driver.window):
                self.found.setdefault(said, f"{name} at {size}")

    def look_at_dialog(self, name: str) -> None:
        self._driver.settle()
        dialog = self._driver.dialog()
        wait_for_layout(self._driver.qtbot, dialog)
        for said in clipped(dialog):
            self.found.setdefault(said, name)
        window = self._driver.window
        room = window.screen().availableGeometry().size().expandedTo(window.size())
        assert dialog.width() <= room.width(), f"{name} is wider than the screen"
        assert dialog.height() <= room.height(), f"{name} is taller than the screen"
        dialog.close()
        self._driver.settle()


@pytest.mark.slow
def test_pages_and_forms_can_be_read(situation: str, sample: int, desk: Workspace, driver: Driver) -> None:
    room = desk.client_workspace(sample)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    room.records.record_determination(work.id, Signature("J. Haug", "export control"))
    reader = Reader(driver, situation)
    for place in PLACES:
        driver.go(place)
        reader.look(place)
    for command in FORMS:
        driver.window.run_command(command)
        driver.settle()
        reader.look(command)
    assert reader.found == {}


@pytest.mark.slow
def test_the_journal_and_what_was_verified_can_be_read(
    situation: str, memo: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    reader = Reader(driver, situation)
    driver.go("journal")
    reader.look("journal")
    page = driver.window.pages.journal
    page.verify_journal()
    driver.settle()
    reader.look("verified")
    bare(desk.client_workspace(sample), "UPDATE journal SET by = 'x' WHERE nr = 1", guards=False)
    page.verify_journal()
    driver.settle()
    reader.look("altered")
    assert reader.found == {}


@pytest.mark.slow
def test_findings_can_be_read(situation: str, driver: Driver) -> None:
    reader = Reader(driver, situation)
    driver.go("check_paper")
    page = driver.window.pages.check_paper
    figures = findings.altered_figures(("0.002742", "0.02742"), ("0.02 %", "0.2 %"))
    altered = (figures, findings.altered_attachment(), findings.removed_page())
    for finding in (*altered, findings.found(), findings.unreadable()):
        page.show_finding(finding)
        driver.settle()
        reader.look(finding.headline)
    assert reader.found == {}


@pytest.mark.slow
def test_a_screening_and_its_dialogs_can_be_read(
    situation: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    reader = Reader(driver, situation)
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    for step in Step:
        view.show_step(step)
        driver.settle()
        reader.look(f"step {step.name}")
    view.show_step(Step.REVIEW)
    driver.settle()
    for opening in (view.button_bar.what_if, view.button_bar.record):
        opening.click()
        reader.look_at_dialog(opening.text())
    assert reader.found == {}


@pytest.mark.slow
def test_dialogs_can_be_read(situation: str, sample: int, driver: Driver, tmp_path: Path) -> None:
    reader = Reader(driver, situation)
    driver.window.resize(*SIZES[-1])
    for command in DIALOGS:
        driver.window.run_command(command)
        reader.look_at_dialog(command)
    PaperDialog(driver.window, driver.window.session, Paper("Memo 1", "1.pdf", b"")).open()
    reader.look_at_dialog("reader")
    words = "It can be brought back with Undo, as long as this window is open."
    dialog_frame.ask_to_confirm(driver.window, "Delete KM-4212?", words, verb="Delete", then=list)
    reader.look_at_dialog("question")
    assert reader.found == {}


@pytest.mark.slow
def test_the_page_of_a_list_can_be_read(situation: str, sample: int, driver: Driver, tmp_path: Path) -> None:
    reader = Reader(driver, situation)
    driver.go("import")
    reader.look("no list")
    for name, fault in (("sound", ""), ("faulty", "Atlantis")):
        rows = books.products(200, **({"made_in": fault} if fault else {"name": "x"}))
        path = books.book(tmp_path / f"{name}.xlsx", products=rows, strange=[{"a": "b"}])
        import_export.preview_file(driver.window.session, path)
        driver.settle()
        reader.look(name)
    assert reader.found == {}


def test_an_empty_window_can_be_read(situation: str, driver: Driver) -> None:
    reader = Reader(driver, situation)
    reader.look("welcome")
    assert reader.found == {}


# ---- the check itself ------------------------------------------------------------------------


def shown(qtbot: QtBot, root: QWidget) -> list[str]:
    root.show()
    qtbot.waitExposed(root)
    found = list(clipped(root))
    root.close()
    return found


def placed(child: QWidget, root: QWidget, *place: int) -> QWidget:
    child.setParent(root)
    child.setGeometry(*place)
    return root


def test_text_that_does_not_fit_is_found(qtbot: QtBot) -> None:
    def room() -> QWidget:
        made = QWidget()
        made.resize(300, 200)
        return made

    narrow, low = QLabel("A sentence that is long"), QLabel("A sentence that is long " * 9)
    low.setWordWrap(True)
    assert "wide" in shown(qtbot, placed(narrow, room(), 0, 0, 60, 30))[0]
    assert "tall" in shown(qtbot, placed(low, room(), 0, 0, 200, 20))[0]
    assert "wide" in shown(qtbot, placed(QPushButton("Record it"), room(), 0, 0, 30, 30))[0]
    assert "beyond" in shown(qtbot, placed(QLabel("Word"), room(), 280, 0, 60, 30))[0]


def test_text_that_fits_tells_itself_or_can_be_scrolled_to_is_let_pass(qtbot: QtBot) -> None:
    fits = QWidget()
    QVBoxLayout(fits).addWidget(QLabel("Word"))
    assert shown(qtbot, fits) == []
    tip = QLabel("A sentence that is long")
    tip.setToolTip(tip.text())
    root = QWidget()
    root.resize(300, 200)
    assert shown(qtbot, placed(tip, root, 0, 0, 60, 30)) == []
    area = QScrollArea()
    area.resize(100, 100)
    held = QWidget()
    held.resize(600, 600)
    area.setWidget(placed(QLabel("Word"), held, 500, 500, 90, 30))
    assert shown(qtbot, area) == []
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert "beyond" in shown(qtbot, area)[0]
