# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law file goes out as a workbook, comes back changed, and is signed once somebody has agreed to its examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.services.context.law_use import LawName
from desktop_app.services.context.program import Program
from desktop_app.services.law_workbook import read_base, read_draft
from desktop_app.ui.pages.law_draft import LawDraftPage
from desktop_app.ui.pages.law_file import LawFilePage
from desktop_app.ui.session.session import PageId
from tests.law_changes import EDITS, VERSION
from tests.law_files import LawBook, public_key, secret_key
from tests.making import new_program
from tests.ui.conftest import Driver

pytestmark = pytest.mark.usefixtures("sample")


@pytest.fixture
def program() -> Program:
    """Return a program of its own, since the law file that counts changes."""
    return new_program()


def page_of(driver: Driver) -> LawDraftPage:
    driver.settle()
    page = driver.window.pages[PageId.LAW_DRAFT]
    assert isinstance(page, LawDraftPage)
    return page


def texts(page: LawDraftPage) -> str:
    return "\n".join(part.text() for part in page.findChildren(QLabel) if part.isVisibleTo(page))


def lines(page: LawDraftPage) -> list[tuple[str, ...]]:
    """Return the lines of what it says otherwise, as they are shown."""
    model = page.said.rows_model
    return [
        tuple(
            str(model.data(model.index(row, column))).replace("\u00a0", " ")
            for column in range(model.columnCount())
        )
        for row in range(model.rowCount())
    ]


def extended(path: Path) -> Path:
    """Write a workbook in which nobody has noticed that the suspension went on, and a word is another."""
    book = LawBook()
    book.head(version=VERSION, known_to="2026-11-20")
    book.find("Words", file="pack.toml", of="CASE_BY_CASE", what="words")["words"] = "Examined case by case"
    return book.write(path)


def test_a_workbook_goes_out_comes_back_is_agreed_to_and_signed(driver: Driver, tmp_path: Path) -> None:
    session = driver.window.session
    session.navigator.show_page(PageId.LAW_DRAFT)
    page = page_of(driver)
    assert not page.sign_button.isVisibleTo(page)
    page.export_to(tmp_path / "out.xlsx")
    driver.settle()
    assert read_draft(session.program, session.program.pack, tmp_path / "out.xlsx").answered == ()
    page.take_workbook(extended(tmp_path / "law.xlsx"))
    driver.settle()
    assert page.worked is not None
    assert f"Law file {VERSION}, in the making" in texts(page)
    first = page.worked.preview.says[0]
    assert (first.id, first.place) == ("pack.verdict.CASE_BY_CASE.words", "Verdict CASE_BY_CASE, words")
    standing, *_, last = told = lines(page)
    assert standing[0].startswith("From 11 Nov 2026: No. 61 of 2025")
    assert standing[2:] == ("Unconfirmed", "In force")
    assert next(line for line in told if not line[0].startswith("From ")) == (
        *("Verdict CASE_BY_CASE, words", ""),
        *("Case by case", "Examined case by case"),
    )
    assert ", test, " in last[0], "tests come last"
    assert len(told) < len(page.worked.preview.says)
    page.singly.click()
    assert len([line for line in lines(page) if not line[0].startswith("From ")]) == len(
        page.worked.preview.says
    )
    assert page.answers.rows_model.rowCount() == len(page.worked.draft.answered)
    page.singly.click()
    known = next(said for said in page.worked.preview.says if said.id == "pack.known_to")
    assert (known.was, known.is_) == ("2026-10-09", "2026-11-20")
    assert page.worked.preview.flips
    assert not page.sign_button.isEnabled()
    count = len(page.worked.draft.answered)
    assert f"0 of {count} agreed" in texts(page)
    alike = len(page.answers.rows_model.row_at(0) or ())
    assert alike == 28, "one line for examples that say and move alike"
    page.agree.click()
    assert f"{alike} of {count} agreed" in texts(page)
    page.singly.click()
    model = page.answers.rows_model
    agreed = [model.data(model.index(row, model.columnCount() - 1)) for row in range(model.rowCount())]
    assert agreed.count("agreed") == alike
    page.singly.click()
    page.sign_to(tmp_path / "early.lodestone-law")
    driver.settle()
    assert not (tmp_path / "early.lodestone-law").exists(), "nobody has agreed to the others"
    page.agree_alike.click()
    assert f"{count - 1} of {count} agreed" in texts(page), "that No. 70 has ended is another move"
    page.answers.selectAll()
    page.agree.click()
    assert f"{count} of {count} agreed" in texts(page)
    assert not page.sign_button.isEnabled(), "no key yet"
    (tmp_path / "own.key").write_bytes(secret_key())
    page.take_key(tmp_path / "own.key")
    assert page.sign_button.isEnabled()
    page.sign_to(tmp_path / "made.lodestone-law")
    driver.settle()
    session.workspace.laws.trust_key(public_key(), "J. Haug", "our own key")
    assert read_base(session.program, tmp_path / "made.lodestone-law").version == VERSION
    page.set_aside.click()
    assert "Export the law file" in page.about.text()
    assert not page.sign_button.isVisibleTo(page)


def test_a_fault_is_told_by_sheet_row_and_column(driver: Driver, tmp_path: Path) -> None:
    book = LawBook()
    book.find("Rows of Annex 1", id="I-12")["factor"] = "0,8"
    driver.window.session.navigator.show_page(PageId.LAW_DRAFT, str(book.write(tmp_path / "law.xlsx")))
    page = page_of(driver)
    assert page.worked is None
    assert "Rows of Annex 1, row 14, column factor" in page.fault.text()
    page.take_workbook(extended(tmp_path / "law.xlsx"))
    driver.settle()
    assert page.fault.text() == ""


def test_a_fault_is_told_in_chinese_with_the_names_of_the_workbook(
    chinese: None, driver: Driver, tmp_path: Path
) -> None:
    book = LawBook()
    book.head(version=VERSION)
    book.add("Thresholds", provision="R61-I-1", line="0.05 percent", **{"from": "2027-01-01"})
    row = len(book.rows["Thresholds"]) + 2
    driver.window.session.navigator.show_page(PageId.LAW_DRAFT, str(book.write(tmp_path / "law.xlsx")))
    fault = page_of(driver).fault.text()
    assert fault.startswith(f"Thresholds，第 {row} 行，line 列：")
    assert "该数值须带单位“%”。请写明数值及单位。" in fault
    book = LawBook()
    book.find("Notices", id="MOFCOM-2025-61")["sources"] = "S999"
    page_of(driver).take_workbook(book.write(tmp_path / "law.xlsx"))
    assert page_of(driver).fault.text().startswith("Law file，第 4 行，value 列：")
    book.head(version=VERSION)
    page_of(driver).take_workbook(book.write(tmp_path / "law.xlsx"))
    assert (
        page_of(driver).fault.text() == "Notices，第 3 行，sources 列：没有名为 S999 的来源。请在该处更正。"
    )


def test_a_key_that_is_none_is_told_and_nothing_is_written(driver: Driver, tmp_path: Path) -> None:
    book = LawBook()
    book.head(version=VERSION)
    driver.window.session.navigator.show_page(PageId.LAW_DRAFT, str(book.write(tmp_path / "law.xlsx")))
    page = page_of(driver)
    assert page.worked is not None
    (tmp_path / "own.key").write_text("no key")
    page.take_key(tmp_path / "own.key")
    page.sign_to(tmp_path / "made.lodestone-law")
    driver.settle()
    assert "no secret key of minisign" in page.fault.text()
    assert not (tmp_path / "made.lodestone-law").exists()


def test_the_page_of_law_files_leads_there(driver: Driver) -> None:
    driver.window.session.navigator.show_page(PageId.LAW_FILE)
    driver.settle()
    page = driver.window.pages[PageId.LAW_FILE]
    assert isinstance(page, LawFilePage)
    page.change.click()
    page_of(driver)


SAID = {
    "a suspension is extended": (
        *("From 11 Nov 2026: No. 61 of 2025, No. 55 of 2025", "Suspended until 10 Jan 2027"),
        *("Notice MOFCOM-GAC-2025-70, its days", "Notice INVENTED-2026-88", "Law file, known to"),
    ),
    "a suspension lapses": ("From 11 Nov 2026: No. 61 of 2025", "In force", "Law file, known to"),
    "a suspension is ended": (
        *("From 8 Oct 2026: No. 61 of 2025", "Suspended", "In force"),
        *("Notice MOFCOM-GAC-2025-70, its days", "Notice INVENTED-2026-88"),
    ),
    "an element from a day": (
        *("Annex 1, row I-14, Holmium metal", "new, from 1 Jan 2027 on, no example speaks of it"),
        "id: I-14; part in the annex: material; name: Holmium metal",
    ),
    "a row ends": ("Annex 1, row II-PM-3", "until 30 Jun 2026, no example speaks of it"),
    "a line from a day": (
        *("Provision R61-I-1, 0.05 % or more of the value", "new, from 1 Jul 2026 on", "0.05 %"),
        *("Provision R61-I-1, from a day on", "Provision R61-I-1, test"),
    ),
    "a series of prices": (
        *("Reference price of I-12, 222 to 1100 USD/kg", "until 30 Jun 2026"),
        *("Reference price of I-12, 2220 to 11000 USD/kg", "new, from 1 Jul 2026 on"),
    ),
    "a party is listed from a day": (
        *("From 5 Oct 2026: No. 88 of 2026", "Listed party control-2026-88-01", "Zephyrine Hold AG"),
        *("Notice of a list, INVENTED-2026-88", "Notice INVENTED-2026-88"),
    ),
    "a listing is suspended": (
        *("From 3 Oct 2026: No. 30 of 2026", "Suspended", "From 21 Oct 2026: No. 30 of 2026"),
        *("Notice of a list, INVENTED-2026-88", "Notice INVENTED-2026-88"),
    ),
    "a listing is stopped": (
        *("From 3 Oct 2026: No. 30 of 2026", "Notice of a list, INVENTED-2026-88", "Notice INVENTED-2026-88"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITS)
def test_each_change_goes_through_the_page_and_counts_once_it_is_taken(
    name: str, driver: Driver, tmp_path: Path
) -> None:
    """Export, the workbook changed, taken back, agreed to, signed, taken: and what is told before names all of it."""
    session = driver.window.session
    shipped = session.program.pack
    session.navigator.show_page(PageId.LAW_DRAFT)
    page = page_of(driver)
    page.export_to(tmp_path / "law.xlsx")
    driver.settle()
    (exported,) = session.program.workbooks.read_tables([tmp_path / "law.xlsx"])
    tool = session.program.law_files.sheets
    base = LawName(shipped.id, shipped.version, shipped.sha256)
    assert tool.name_of_base(exported) == base
    book = LawBook(shipped)
    book.head(version=VERSION)
    EDITS[name](book)
    page.take_workbook(book.write(tmp_path / "edited.xlsx", notes=tool.list_notes(base)))
    driver.settle()
    assert page.fault.text() == ""
    assert page.worked is not None
    told = "\n".join("\t".join(line) for line in lines(page))
    assert [words for words in SAID[name] if words not in told] == [], told
    unguarded = sum("no example speaks of it" in line[-1] for line in lines(page))
    assert page.unguarded.isVisibleTo(page) == bool(unguarded)
    assert page.unguarded.text().partition(" ")[0] == str(unguarded)
    made = page.worked.draft.pack
    page.answers.selectAll()
    page.agree.click()
    (tmp_path / "own.key").write_bytes(secret_key())
    page.take_key(tmp_path / "own.key")
    assert page.sign_button.isEnabled()
    signed = tmp_path / "made.lodestone-law"
    page.sign_to(signed)
    driver.settle()
    session.workspace.laws.trust_key(public_key(), "J. Haug", "our own key")
    session.navigator.show_page(PageId.LAW_FILE, str(signed))
    driver.settle()
    newer = driver.window.pages[PageId.LAW_FILE]
    assert isinstance(newer, LawFilePage)
    assert newer.preview is not None
    newer.take.click()
    driver.settle()
    assert session.program.pack.sha256 == made.sha256
    newer = driver.window.pages[PageId.LAW_FILE]
    assert isinstance(newer, LawFilePage)
    newer.why.setText("invented")
    newer.back.click()
    driver.settle()
    assert session.program.pack.sha256 == shipped.sha256
