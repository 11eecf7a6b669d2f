# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""In Chinese no English is left over on any page, in any form, dialog or screening."""

from __future__ import annotations

import csv
import platform
import re
from functools import cache, reduce
from importlib.metadata import distributions
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop_app.basics.resources import resources_folder
from desktop_app.domain.interview import Step
from desktop_app.domain.law.pack import Pack
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.case_file import CaseDialog
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.session.session import OF_ALL_CLIENTS
from desktop_app.ui.shell import import_export
from desktop_app.ui.words.strings import join_sentences, join_with_semicolons, labelled
from tests.making import CASES
from tests.ui import books
from tests.ui.conftest import Driver, record_shipment, shown
from tests.ui.test_journeys import press, view

PLACES = (
    "overview",
    "products",
    "suppliers",
    "parties",
    "screenings",
    "records",
    "law",
    "lists",
    "list_versions",
    "settings",
    "to_finish",
    "asked",
    "import",
    "check_paper",
    "judging",
)
DIALOGS = ("check.record", "client.add", "client.edit", "screen.new", "ship", "about")
FORMS = ("product.add", "supplier.add", "party.add", "shipment.add")
STEPS = (Step.SHIPMENT, Step.ITEM, Step.MATERIAL, Step.TECHNOLOGY, Step.PARTIES, Step.END_USE)
# Names, codes and file types that are the same in every language; everything else has to be Chinese.
ALLOWED = frozenset(
    [
        "Lodestone",
        "Enter",
        "Esc",
        "Ctrl",
        "Shift",
        "PDF",
        "CSV",
        "English",
        "Letter",
        "Haug",
        "control",
        "export",
        "cn-rare-earth",
        "Python",
        "Qt",
        "for",
        "Linux",
        "glibc",
        "ISO",
        "ownership",
        "EUR",
        "CNY",
        "USD",
    ]
)
# Columns of the sample in which a word of small letters is a name.
KEYS = ("client", "supplier", "party", "owner", "owned", "name")
WORD = re.compile(r"[A-Za-z][A-Za-z'-]{2,}")
CODE = re.compile(r"[A-Z0-9][A-Z0-9-]+|[IVX]+")
# Hashes, addresses, names of files, and codes with an underscore, which are written as they are.
HASH = re.compile(
    r"\b[0-9a-f]{8}\b|\S+@\S+|http\S+|\b[a-z.]+\.cn\b|[\w-]+\.(sqlite|xlsx|pdf)\b|\b[a-z]+(_[a-z]+)+\b"
)


@pytest.fixture(scope="module")
def typed() -> list[str]:
    """Return what people typed into the sample, the longest first; it is shown as it is."""
    folder = resources_folder() / "samples" / "nordwerk"
    cells = {
        cell
        for file in folder.glob("*.csv")
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
        for column, cell in row.items()
        if column in KEYS or not re.fullmatch("[a-z_]*", cell)  # a code has words of its own
    }
    cells |= {platform.platform()}
    return sorted((cell for cell in cells if WORD.search(cell)), key=len, reverse=True)


PARTS = frozenset(one.metadata["Name"].lower() for one in distributions()) | frozenset(
    ("pyside", "sqlite", "pdfium", "noto", "sans", "tabler", "icons", "apache", "clause", "asn", "crypto")
)
"""What the program is made of, by name."""


def without(text: str, cell: str) -> str:
    """Return a text without what somebody typed, though it be cut at its end for want of room."""
    ends = range(len(cell) - 1, 11, -1) if "…" in text else ()
    cut = next((cell[:end] for end in ends if f"{cell[:end]}…" in text), None)
    return text.replace(f"{cut}…" if cut else cell, " ")


def english(root: QWidget, typed: list[str]) -> set[str]:
    """Return the texts with a word in them that is neither Chinese, nor typed by somebody, nor a name.

    A sentence that was ended twice was put together as in English, and is returned too.
    """
    known, seen = tuple(typed), set(shown(root))
    return {text for text in seen if "。。" in text or (WORD.search(text) and is_english(text, known))}


@cache  # most texts of a page stand on the next one too
def is_english(text: str, typed: tuple[str, ...]) -> bool:
    """Tell whether a text has an English word in it that nobody typed."""
    rest = HASH.sub("", text)
    for cell in typed:
        if cell[:12] in rest:  # of most there is nothing, neither whole nor cut
            rest = without(rest, cell)
    words = (word for word in WORD.findall(rest) if word.lower() not in PARTS)
    return any(word not in ALLOWED and not CODE.fullmatch(word) for word in words)


def test_no_english_is_left_on_any_page(chinese: None, sample: int, driver: Driver, typed: list[str]) -> None:
    typed = [str(driver.window.session.folders.data), *typed]
    listed = [*printed_in_lists(driver.window.session.program.pack), *typed]
    for place in PLACES:
        driver.go(place)
        if place != "law":
            expected = listed if place in ("lists", "list_versions") else typed
            assert english(driver.window, expected) == set(), place


def test_no_english_is_left_where_all_clients_are(
    chinese: None, sample: int, desk: Workspace, driver: Driver, typed: list[str]
) -> None:
    record_shipment(desk.client_workspace(sample))
    desk.clients.create(Client(name="江北电机", country=CountryCode("CN"), client="jiangbei"))
    driver.window.read_clients()
    driver.settle()
    driver.window.open_all_clients()
    driver.settle()
    expected = [str(driver.window.session.folders.data), *typed]
    for place in OF_ALL_CLIENTS.values():
        driver.go(place)
        assert english(driver.window, expected) == set(), place


def test_no_english_is_left_in_the_journal(
    chinese: None, sample: int, desk: Workspace, driver: Driver, typed: list[str]
) -> None:
    room = desk.client_workspace(sample)
    room.products.create(
        Product(part_number="N-1", value_basis="ex_works", source_kind="declared", bill_complete="yes")
    )
    record_shipment(room)
    driver.go("journal")
    driver.settle()
    page = driver.window.pages.journal
    texts = []
    for row in desk.list_journal(limit=12):
        page.table.select_row(row.nr)
        driver.settle()
        texts += list(shown(page.pane))
        if row.what != "Import":  # what an import notes of columns and files is kept as it was said then
            hashes = re.compile(r"\b[0-9a-f]{16}\b|\d-nordwerk/")
            assert {
                text for text in english(page.pane, typed) if is_english(hashes.sub("", text), tuple(typed))
            } == set()
    assert {"出厂价", "供应商声明", "是"} <= set(texts)
    assert not any("LICENCE_REQUIRED" in text or "NOT_CAUGHT" in text for text in texts)


def printed_in_lists(pack: Pack) -> list[str]:
    """Return what lists print as it is: names, numbers, sites, files and kinds of file; the longest first."""
    sources = {source for one in pack.listed.values() for source in one.sources}
    printed = {
        source.split("/")[2].removeprefix("www.") if source.startswith("http") else source
        for source in sources
    }
    printed |= {".csv", "targets.simple.csv", "OpenSanctions", "FollowTheMoney"}
    printed.add(pack.files["listed_parties.csv"])
    for one in pack.listed.values():
        printed |= {one.id, one.name, one.name_zh, one.differs, *one.aliases, *one.collections}
    return sorted(filter(WORD.search, printed), key=len, reverse=True)


@pytest.mark.slow
def test_the_law_is_chinese_but_for_examples_and_sources_and_says_so(
    chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    pack = driver.window.session.program.pack
    titles = [words for one in pack.sources.values() for words in (one.cited, one.title)]
    titles += [party.name for party in pack.listed.values()]  # an order is called by whom it is about
    for provision in pack.provisions.values():
        driver.go("law", provision.id)
        allowed = sorted([*(one.says for one in provision.examples), *titles, *typed], key=len, reverse=True)
        assert english(driver.window, allowed) == set(), provision.id
        assert any("目前仅有英文" in text for text in shown(driver.window))


def test_no_english_is_left_on_empty_pages(chinese: None, driver: Driver, typed: list[str]) -> None:
    assert english(driver.window, typed) == set()
    press(driver, "载入示例客户")
    assert driver.window.page_id == "overview"


def test_no_english_is_left_in_any_form(chinese: None, sample: int, driver: Driver, typed: list[str]) -> None:
    codes = re.compile(r"\b[a-z_]+(?=[（、；;=]| 或| 填|。|：|$)|\b(yes|no|none|en|zh)\b")
    for command in FORMS:
        driver.window.run_command(command)
        driver.settle()
        found = {text for text in english(driver.window, typed) if english_beside_codes(text, codes)}
        assert found == set(), command


def english_beside_codes(text: str, codes: re.Pattern[str]) -> list[str]:
    """Return the English words of a help text apart from the codes it explains."""
    return [word for word in WORD.findall(codes.sub("", text)) if word not in ALLOWED]


def test_no_english_is_left_in_any_dialog(
    chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    typed = [str(driver.window.session.folders.data), *typed]
    codes = re.compile(r"\b[a-z_]+(?=[（、；;]| 或)|R61-I")
    for command in DIALOGS:
        driver.window.run_command(command)
        driver.settle()
        dialog = driver.dialog()
        found = {text for text in english(dialog, typed) if english_beside_codes(text, codes)}
        assert found == set(), command
        dialog.close()
        driver.settle()


@pytest.mark.slow
def test_no_english_is_left_in_a_screening(
    chinese: None, sample: int, desk: Workspace, driver: Driver, typed: list[str]
) -> None:
    driver.screen("empty", None)
    work = view(driver)
    for step in STEPS:
        work.show_step(step)
        driver.settle()
        assert english(driver.window, typed) == set(), step
    for number in ("NW-12", "NW-07", "NW-02", "NW-09"):
        driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment(number))
        work = view(driver)
        for step in (*STEPS, Step.REVIEW):
            work.show_step(step)
            driver.settle()
            assert english(driver.window, typed) == set(), (number, step)
        work.save_and_close()
        driver.settle()
        assert english(driver.window, typed) == set(), number


def tips(page: ImportPage) -> list[str]:
    """Return what is said of every cell and row of the sheet in front."""
    model = page.view.sheet_model
    role = Qt.ItemDataRole.ToolTipRole
    rows, columns = range(model.rowCount()), range(model.columnCount())
    cells = [model.index(row, column).data(role) for row in rows for column in columns]
    return [
        str(tip or "")
        for tip in (*cells, *(model.headerData(row, Qt.Orientation.Vertical, role) for row in rows))
    ]


WRONG: dict[str, list[dict[str, str]]] = {
    "products": [
        {"part_number": "A-1", "made_in": "Vietnam", "value": "dear"},
        {"part_number": "A-1", "value": "5"},
        {"part_number": "", "supplier": "nobody", "mass": "1", "mass_to": "0.5"},
        {"part_number": "A-3", "value": "1", "value_to": "-2"},
    ],
    "bill_of_materials": [
        {"parent": "A-1", "child": "A-1", "quantity": "many"},
        {"parent": "A-1", "child": "B"},
    ],
    "owners": [{"party": "nobody", "owner": "x", "percent": "120", "listed": "perhaps"}],
}


def test_what_is_wrong_with_a_file_is_said_in_chinese(
    chinese: None, sample: int, driver: Driver, typed: list[str], tmp_path: Path
) -> None:
    import_export.preview_file(driver.window.session, books.book(tmp_path / "parts.xlsx", **WRONG))
    driver.settle()
    page = driver.window.pages.importing
    buttons = page.view.columns.buttons.values()
    texts = [*shown(page.pane), *shown(page.decision), *(one.toolTip() for one in buttons)]
    for state in page.states:
        page.show_sheet(state.key)
        texts += tips(page)
    assert sum(bool(text) for text in texts) >= 10
    columns = {column for rows in WRONG.values() for row in rows for column in row}
    headings = sorted((column.capitalize() for column in columns), key=len, reverse=True)
    own = [cell for rows in WRONG.values() for row in rows for cell in row.values() if len(cell) > 2]
    codes = re.compile(r"(?<![A-Za-z])[a-z_]+(?=[，：、；,\n]| 或|”|。|$)")
    texts = [codes.sub("", reduce(without, headings, text)) for text in texts]
    rest = {reduce(without, [*typed, *own, "parts.xlsx"], text) for text in texts}
    assert {text for text in rest if english_beside_codes(text, codes)} == set()


@pytest.mark.parametrize("case", ["p03-servo-axis-flips", "p22-supplier-silent"])
def test_no_english_is_left_in_a_case_that_is_opened(
    case: str, chinese: None, driver: Driver, typed: list[str]
) -> None:
    path = CASES / f"{case}.json"
    import_export.open_file(driver.window.session, path)
    driver.settle()
    dialog = cast(CaseDialog, driver.dialog())
    own = [path.name, str(dialog.screened.read.tree["title"])]
    found = english(dialog, [*typed, *own])
    dialog.close()
    assert found == set()


@pytest.mark.parametrize("mode", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_the_choosers_of_qt_speak_chinese(
    mode: QFileDialog.FileMode, chinese: None, qtbot: QtBot, tmp_path: Path
) -> None:
    chooser = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(chooser)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.setFileMode(mode)
    chooser.show()
    names = [*tmp_path.parts, "Computer", "root"]
    labels = (one.text() for one in chooser.findChildren(QLabel))
    assert [words for words in labels if WORD.search(reduce(without, names, words))] == []


def test_printing_speaks_chinese(chinese: None) -> None:
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    dialog.show()
    found = [one.text() for one in dialog.findChildren(QLabel)]
    delete(dialog)  # before its printer, which it does not keep
    assert [words for words in found if WORD.search(words.replace("PDF", ""))] == []


def test_sentences_follow_each_other_as_the_language_has_it(chinese: None) -> None:
    assert (
        join_sentences("有相关方尚未查询", "Kilimci A.Ş.", "现行") == "有相关方尚未查询。Kilimci A.Ş. 现行。"
    )
    assert (
        join_sentences("取决于对法律的解读：", "第二部分止于磁体") == "取决于对法律的解读：第二部分止于磁体。"
    )
    assert join_with_semicolons(["甲", "乙"]) == "甲；乙"
    assert labelled("受体", 2) == "受体：2"
