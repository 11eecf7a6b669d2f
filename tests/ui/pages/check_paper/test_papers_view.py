# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many papers at once: a list with the worst first, the next difference by a key, and what else lies in the folder."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.basics.messages import Phrase
from desktop_app.services.checking import check_papers as module
from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.case_file import CaseDialog
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.look import theme
from desktop_app.ui.pages.check_paper import page as page_module
from desktop_app.ui.pages.check_paper.papers_view import PapersView
from desktop_app.ui.shell.appearance import apply_theme
from tests.making import CASE_FILES
from tests.ui.conftest import Driver, shown
from tests.ui.pages.check_paper import findings
from tests.ui.pages.check_paper.checking import drop, wait_for_marks
from tests.ui.starting import seen
from tests.ui.test_names import unnamed

CASE = json.dumps(
    {
        "on": "2026-12-18",
        "item": {"part_number": "AX-2040"},
        "parties": [{"role": "importer", "name": "Talleres"}],
    }
)
PARTLY = replace(
    findings.found(headline="Checked in part: nothing that differs was found, and not all could be checked."),
    answer="partly",
    headline=Phrase(
        "Checked in part: {what}",
        what=Phrase(
            "{number} v{version} was filed here for {client} with other bytes.",
            number="2026-0002", version="1", client="Nordwerk",
        ),
    ),
)  # fmt: skip
ALTERED = findings.altered_figures(("0.002742", "0.02742"), ("0.02 %", "0.2 %"))
ANSWERS: dict[str, PaperCheck] = {
    "same": findings.found(headline="As it was printed; in no record here."),
    "altered": ALTERED,
    "file": findings.altered_attachment(),
    "part": PARTLY,
    "scan": findings.unreadable(),
}


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, PaperCheck]:
    """Let a paper come to what its name begins with."""

    def check(_program: object, path: Path, **_means: object) -> PaperCheck:
        answer = ANSWERS[path.stem.partition("-")[0]]
        return replace(answer, name=path.name, cases={"case.json": CASE})

    monkeypatch.setattr(module, "check_paper", check)
    return ANSWERS


def folder_of(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%PDF-1.7")
    return folder


TWELVE = (
    "same-1.pdf", "same-2.pdf", "scan-3.pdf", "altered-4.pdf", "same-5.pdf", "part-6.pdf", "below/file-7.pdf",
    "same-8.pdf", "below/deep/part-9.pdf", "same-10.pdf", "same-11.pdf", "same-12.pdf",
)  # fmt: skip


def dropped(driver: Driver, *paths: Path) -> PapersView:
    assert drop(driver.window, *paths)
    driver.settle()
    view = driver.window.pages.check_paper.papers
    assert view is not None
    driver.window.activateWindow()
    return view


def press(driver: Driver, key: Qt.Key) -> None:
    QTest.keyClick(driver.window.focusWidget(), key)
    driver.settle()


def in_hand(view: PapersView) -> tuple[str, int]:
    assert view.pane.row is not None
    return view.pane.row.name, view.pane.finding.position if view.pane.finding else -1


# ---- the list ------------------------------------------------------------------------------------------------------


def test_twelve_dropped_papers_are_a_list_with_the_worst_first(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    folder = folder_of(tmp_path / "Audit 2026", *TWELVE)
    view = dropped(driver, *(folder / name for name in TWELVE))
    assert driver.window.page_id == "check_paper"
    assert [Path(row.name).name for row in view.rows] == [
        "altered-4.pdf", "file-7.pdf", "scan-3.pdf", "part-9.pdf", "part-6.pdf",
        "same-1.pdf", "same-10.pdf", "same-11.pdf", "same-12.pdf", "same-2.pdf", "same-5.pdf", "same-8.pdf",
    ]  # fmt: skip
    assert view.headline.text() == "2 of 12 papers altered; 3 more not checked whole."
    assert [toggle.text() for toggle in view._answers.values()] == [
        "All 12", "Altered 2", "Cannot be read 1", "Not all checked 2", "As printed 7",
    ]  # fmt: skip
    assert view.table.hasFocus()
    assert in_hand(view)[1] == 0, "the first difference is open"


def test_a_dropped_folder_is_looked_through_and_below(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    view = dropped(driver, folder_of(tmp_path / "Audit 2026", *TWELVE))
    assert [row.name for row in view.rows][:5] == [
        "altered-4.pdf", "below/file-7.pdf", "scan-3.pdf", "below/deep/part-9.pdf", "part-6.pdf",
    ]  # fmt: skip
    assert "Folder “Audit 2026” · 12 papers" in seen(view)
    model = view.table.rows_model
    texts = [model.data(model.index(0, column)) for column in range(4)]
    assert texts == [
        "Altered",
        "NA-2026-0061 v1\naltered-4.pdf",
        "AX-2040 to Talleres\nAltered: a figure on page 1 is not the one that was printed.",
        "18\u00a0Dec\u00a02026",
    ]


def test_the_list_is_filtered_by_answer(driver: Driver, tmp_path: Path, answers: object) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", *TWELVE))
    view._answers["partly"].click()
    driver.settle()
    assert view.table.rows_model.rowCount() == 2
    assert view.pane.row is not None
    assert view.pane.row.answer == "partly"
    assert "2026-0002 v1 was filed here for Nordwerk with other bytes." in seen(view.pane)


@pytest.mark.parametrize(
    ("names", "headline"),
    [
        (("same-1.pdf", "same-2.pdf"), "2 papers, all as printed."),
        (("same-1.pdf", "x/same-1.pdf", "part-2.pdf"), "1 of 3 papers not checked whole."),
        (("altered-1.pdf",), "1 of 1 papers altered."),
        (("a.lodestone-law",), "No paper to check; what can be opened is listed"),
    ],
)
def test_the_headline_says_the_worst_and_counts(
    driver: Driver, tmp_path: Path, answers: object, names: tuple[str, ...], headline: str
) -> None:
    assert dropped(driver, folder_of(tmp_path / "in", *names)).headline.text() == headline


def test_a_folder_without_anything_to_check_says_so(driver: Driver, tmp_path: Path) -> None:
    assert drop(driver.window, folder_of(tmp_path / "empty", "letter.docx"))
    driver.settle()
    assert "No PDF lies in it or below it." in seen(driver.window.pages.check_paper)


def test_a_folder_with_lists_alone_is_imported_as_before(driver: Driver, tmp_path: Path) -> None:
    table = folder_of(tmp_path / "lists", "parts.csv") / "parts.csv"
    table.write_text("Part number;Name\n4711;Magnet\n", "utf-8")
    assert drop(driver.window, table.parent)
    driver.settle()
    assert driver.window.page_id == "import"


# ---- the next difference -------------------------------------------------------------------------------------------


def test_a_key_goes_from_difference_to_difference_over_all_papers(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    view = dropped(
        driver, folder_of(tmp_path / "papers", "altered-1.pdf", "altered-2.pdf", "file-3.pdf", "same-4.pdf")
    )
    seen_by_key = [in_hand(view)]
    for _ in range(5):
        press(driver, Qt.Key.Key_N)
        seen_by_key.append(in_hand(view))
    assert seen_by_key == [
        ("altered-1.pdf", 0), ("altered-1.pdf", 1), ("altered-2.pdf", 0), ("altered-2.pdf", 1), ("file-3.pdf", 0),
        ("altered-1.pdf", 0),
    ]  # fmt: skip
    press(driver, Qt.Key.Key_P)
    assert in_hand(view) == ("file-3.pdf", 0)
    press(driver, Qt.Key.Key_P)
    assert in_hand(view) == ("altered-2.pdf", 1)
    current = view.table.current_row()
    assert current is not None
    assert current.name == "altered-2.pdf"


def test_the_page_is_at_the_place_that_differs_at_once(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", "altered-1.pdf"))
    finding = view.pane.finding
    assert finding is not None
    wait_for_marks(driver, finding.paper)
    driver.settle()
    pages = finding.paper.view.pages
    (place,) = pages.current_marks[0]
    middle = pages.rectangle_of(0, place).center().y() - finding.paper.view.verticalScrollBar().value()
    assert abs(middle - finding.paper.view.viewport().height() / 2) < 40
    assert (finding.was.text(), finding.now.text()) == ("0.02742", "0.002742")
    assert "1 of 2" in seen(view.pane)


def test_one_alone_has_its_checks_with_marks_and_its_limits(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", "file-1.pdf"))
    rows = [one.accessibleName() for one in view.pane.findChildren(QWidget) if ": " in one.accessibleName()]
    assert rows == [
        "Bytes: differs", "Attachments: differs", "Case and answer: same", "Pages: same", "Record here: not checked",
        "Signature: not checked",
    ]  # fmt: skip
    assert "What this cannot show." in " ".join(shown(view.pane))


def test_enter_opens_both_pages_and_escape_leads_back(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", "altered-1.pdf", "same-2.pdf"))
    page = driver.window.pages.check_paper
    press(driver, Qt.Key.Key_Return)
    assert page.view is not None
    assert page.view.paper_check.name == "altered-1.pdf"
    assert page.view.back_button.isVisible()
    press(driver, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is view
    assert view.table.hasFocus()
    press(driver, Qt.Key.Key_Down)
    press(driver, Qt.Key.Key_Return)
    assert page.view is not None
    assert page.view.paper_check.name == "same-2.pdf"
    page.check_file(tmp_path / "papers" / "same-2.pdf")
    driver.settle()
    assert page.papers is None
    assert not [one for one in page.stack.findChildren(PapersView) if page.stack.indexOf(one) >= 0]


def test_the_record_of_a_paper_is_opened(
    sample: int,
    memo: int,
    desk: Workspace,
    driver: Driver,
    tmp_path: Path,
    answers: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = desk.client_workspace(sample).records.get_determination(memo).row
    filed = FiledPaper(sample, row.number, row.version, (), "")
    monkeypatch.setitem(ANSWERS, "filed", replace(findings.found(), record=filed))
    view = dropped(driver, folder_of(tmp_path / "papers", "filed-1.pdf"))
    assert view.pane.finding is not None
    view.pane.finding.record_link.click()
    driver.settle()
    assert driver.window.page_id == "records"


# ---- what else lies in a folder ------------------------------------------------------------------------------------


def test_law_files_cases_and_lists_in_it_are_offered(driver: Driver, tmp_path: Path, answers: object) -> None:
    folder = folder_of(tmp_path / "papers", "same-1.pdf", "newer.lodestone-law", "parts.csv", "letter.docx")
    shutil.copy(next(path for path in CASE_FILES if path.name.startswith("p06")), folder / "p06.json")
    view = dropped(driver, folder)
    assert [(row.words, row.name) for row in view.rows] == [
        ("As printed", "same-1.pdf"), ("Law file", "newer.lodestone-law"), ("Case", "p06.json"), ("List", "parts.csv"),
    ]  # fmt: skip
    assert "1 other file" in seen(view)
    view.table.select_row("case p06.json")
    driver.settle()
    assert "A case: it is worked out by itself" in seen(view.pane)
    view.table.setFocus()
    press(driver, Qt.Key.Key_Return)
    dialog = driver.dialog()
    assert isinstance(dialog, CaseDialog)
    dialog.close()
    view.table.select_row("law newer.lodestone-law")
    driver.settle()
    (offer,) = [one for one in view.pane.findChildren(QPushButton) if one.isVisible()]
    assert offer.text() == "See what it would change"
    offer.click()
    driver.settle()
    assert driver.window.page_id == "law_file"


@pytest.fixture
def exported(sample: int, memo: int, desk: Workspace, tmp_path: Path) -> Path:
    """Return a folder for an auditor with a record in it."""
    folder = tmp_path / "Audit" / "Nordwerk"
    desk.client_workspace(sample).audit_folder.write_folder(folder)
    return folder


def test_a_folder_for_an_auditor_is_verified_and_its_memos_are_papers(
    driver: Driver, exported: Path, tmp_path: Path
) -> None:
    view = dropped(driver, exported.parent)
    assert [(row.kind, row.words, row.name) for row in view.rows] == [
        ("paper", "As printed", f"Nordwerk/memos/{next((exported / 'memos').iterdir()).name}"),
        ("exported", "Whole", "Nordwerk"),
    ]
    assert view.rows[1].mark is not None
    assert view.rows[1].mark.colour == "ink"
    view.table.select_row("exported Nordwerk")
    driver.settle()
    assert "Entries of the journal" in seen(view.pane)
    conclusion = next((exported / "records").glob("*/conclusion.json"))
    conclusion.write_text(conclusion.read_text("utf-8").replace("CAUGHT", "CAUGTH", 1) + " ", "utf-8")
    view = dropped(driver, exported)
    assert view.headline.text().startswith("The folder for an auditor is not whole. ")
    assert (view.rows[0].kind, view.rows[0].answer) == ("exported", "differs")
    assert "The record does not hold" in seen(view.pane)


def test_a_folder_that_pretends_to_be_for_an_auditor_is_not_whole_and_hides_no_paper(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    folder = folder_of(tmp_path / "in", "register/altered-1.pdf", "register/scan-2.pdf")
    (folder / "journal").mkdir()
    (folder / "journal" / "entries.jsonl").write_text("", "utf-8")
    names = ("journal/entries.jsonl", "register/altered-1.pdf", "register/scan-2.pdf")
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    (folder / "SHA256SUMS").write_text("".join(sums), "utf-8")
    view = dropped(driver, folder)
    assert [(row.kind, row.answer, row.name) for row in view.rows] == [
        ("paper", "differs", "register/altered-1.pdf"), ("exported", "partly", "in"),
    ]  # fmt: skip


def test_twelve_papers_and_an_exported_folder_are_checked_in_three_actions(
    driver: Driver, exported: Path, answers: object
) -> None:
    folder_of(exported.parent, *TWELVE)
    (filed,) = (exported / "memos").iterdir()
    filed.rename(filed.with_name("same-filed.pdf"))
    driver.window.run_command("paper.folder")  # 1 the command, 2 the folder in the dialog, 3 its button
    driver.settle()
    dialog = cast(QFileDialog, driver.dialog())
    dialog.close()
    dialog.fileSelected.emit(str(exported.parent))
    driver.settle()
    view = driver.window.pages.check_paper.papers
    assert view is not None
    assert [row.kind for row in view.rows].count("paper") == 13
    assert [row.kind for row in view.rows].count("exported") == 1


# ---- ends, and papers ----------------------------------------------------------------------------------------------


def test_what_was_checked_until_it_was_cancelled_is_shown(
    driver: Driver, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, begun = threading.Event(), threading.Event()

    def check(_program: object, path: Path, **_means: object) -> PaperCheck:
        if path.stem != "same-1":
            begun.set()
            goes_on.wait(20)
        return replace(ANSWERS["same"], name=path.name)

    monkeypatch.setattr(module, "check_paper", check)
    assert drop(driver.window, folder_of(tmp_path / "papers", "same-1.pdf", "same-2.pdf", "same-3.pdf"))
    page = driver.window.pages.check_paper
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: page.status.text() == "Checking paper 2 of 3 …", timeout=20_000)
    assert page.cancel_button.hasFocus()
    QTest.keyClick(page.cancel_button, Qt.Key.Key_Space)
    goes_on.set()
    driver.settle()
    assert page.papers is not None
    assert page.papers.headline.text() == "Stopped: 2 of 3 papers were checked. 2 papers, all as printed."


def test_a_paper_of_which_only_the_outcome_was_kept_is_read_again(
    driver: Driver, tmp_path: Path, answers: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "_MOST_KEPT", 0)
    view = dropped(driver, folder_of(tmp_path / "papers", "altered-1.pdf", "same-2.pdf"))
    assert all(row.paper is not None and row.paper.is_light for row in view.rows)
    assert view.pane.row is not None
    assert "AX-2040 to Talleres" in view.table.rows_model.data(view.table.rows_model.index(1, 2))
    monkeypatch.setattr(page_module, "_MOST_KEPT", 1 << 30)
    view.table.select_row("paper same-2.pdf")
    driver.settle()
    assert view.pane.finding is not None
    assert view.pane.finding.paper_check.content


def test_the_register_is_printed(driver: Driver, tmp_path: Path, answers: object) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", "altered-1.pdf", "part-2.pdf"))
    view.print_button.click()
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, PaperDialog)
    assert dialog.paper.file == "checked-papers-2026-11-24.pdf"
    dialog.close()


# ---- how it looks --------------------------------------------------------------------------------------------------


@pytest.fixture(params=["light", "dark"])
def appearance(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_theme(theme.DARK if request.param == "dark" else theme.LIGHT)
    yield request.param
    apply_theme(theme.LIGHT)


def test_every_control_is_named(appearance: str, driver: Driver, tmp_path: Path, answers: object) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", *TWELVE, "newer.lodestone-law"))
    assert view.accessibleName() == view.headline.text()
    for row in view.rows:
        view.table.select_row(row.id)
        driver.settle()
        assert sorted(set(unnamed(driver.window))) == []


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)])
def test_the_decision_stays_in_sight(
    driver: Driver, tmp_path: Path, answers: object, size: tuple[int, int]
) -> None:
    driver.window.resize(*size)
    view = dropped(driver, folder_of(tmp_path / "papers", *TWELVE))
    driver.settle()
    is_folded = view.split.orientation() is Qt.Orientation.Vertical
    assert is_folded == (size[0] < 1180)
    for shown_button in (view.others_button, view.print_button):
        corner = shown_button.mapTo(driver.window, shown_button.rect().bottomRight())
        assert corner.y() < size[1]
        assert corner.x() < size[0]


def test_a_narrow_list_leaves_out_the_export_day_before_the_paper(
    driver: Driver, tmp_path: Path, answers: object
) -> None:
    driver.window.resize(1366, 768)
    view = dropped(driver, folder_of(tmp_path / "papers", *TWELVE))
    view.table.setFixedWidth(490)
    driver.settle()
    assert (view.table.isColumnHidden(1), view.table.isColumnHidden(3)) == (False, True)


def test_what_is_drawn_otherwise_is_told_once_and_in_the_language_of_the_window(
    chinese: None, driver: Driver, tmp_path: Path, answers: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first, *_) = [check for check in ALTERED.checks if check.check == "pages"]
    text = Phrase("the text “{words}”", words="2.676 %")
    drawn = replace(first, was=text, is_=text)
    other = replace(first, was=text, is_=Phrase("the text “{words}”", words="2.677 %"))
    monkeypatch.setitem(ANSWERS, "drawn", replace(ALTERED, checks=(drawn, other)))
    view = dropped(driver, folder_of(tmp_path / "papers", "drawn-1.pdf", "same-2.pdf"))
    finding = view.pane.finding
    assert finding is not None
    assert (finding.pair.isVisible(), finding.sentence.isVisible()) == (False, True)
    view.step(1)
    driver.settle()
    assert finding.pair.isVisible()
    assert "the text" not in finding.was.text() + finding.now.text()
    assert "2.677 %" in finding.now.text()


def test_it_speaks_chinese(chinese: None, driver: Driver, tmp_path: Path, answers: object) -> None:
    view = dropped(driver, folder_of(tmp_path / "papers", *TWELVE))
    texts = " ".join(shown(view)) + "".join(row.words for row in view.rows)
    for words in ("份已被改动", "无法读取", "未全部核对", "与打印时一致", "下一处"):
        assert words in texts, words
