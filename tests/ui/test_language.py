# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window in Simplified Chinese: a whole journey, no English left over, and changing the language at once."""

from __future__ import annotations

import csv
import platform
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import Step
from desktop_app.domain.phrase import Phrase
from desktop_app.paths import resources
from desktop_app.services.desk import Desk
from desktop_app.settings import Settings
from desktop_app.ui import app as ui_app
from desktop_app.ui import problems, strings
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.spoken import spoken
from tests.ui.conftest import Driver
from tests.ui.test_journeys import page, press, view

PLACES = (
    "overview",
    "products",
    "suppliers",
    "parties",
    "screenings",
    "records",
    "law",
    "settings",
)
DIALOGS = ("check.record", "client.add", "client.edit", "screen.new", "about")
FORMS = ("product.add", "supplier.add", "party.add", "shipment.add")
STEPS = (Step.SHIPMENT, Step.ITEM, Step.MATERIAL, Step.TECHNOLOGY, Step.PARTIES, Step.END_USE)
# Names, codes and file types that are the same in every language; everything else has to be Chinese.
ALLOWED = frozenset(
    ("Lodestone", "Enter", "Ctrl", "PDF", "CSV", "English", "Letter", "Haug", "control", "export")
) | frozenset(
    (
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
    )
)
# Columns of the sample in which a word of small letters is a name.
KEYS = ("client", "supplier", "party", "owner", "owned", "name")
WORD = re.compile(r"[A-Za-z][A-Za-z'-]{2,}")
CODE = re.compile(r"[A-Z0-9][A-Z0-9-]+|[IVX]+")
# Hashes, addresses, and codes with an underscore, which are written as they are.
HASH = re.compile(r"\b[0-9a-f]{8}\b|\S+@\S+|http\S+|\b[a-z]+(_[a-z]+)+\b")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Speak Chinese, and as the computer does again afterwards."""
    ui_app.apply_settings(qapp, Settings(language="zh_CN", appearance="light"))
    yield
    ui_app.apply_settings(qapp, Settings(language="system", appearance="light"))


@pytest.fixture(scope="module")
def typed() -> list[str]:
    """Return what people typed into the sample, the longest first; it is shown as it is."""
    folder = resources() / "samples" / "nordwerk"
    cells = {
        cell
        for file in folder.glob("*.csv")
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
        for column, cell in row.items()
        if column in KEYS or not re.fullmatch("[a-z_]*", cell)  # a code has words of its own
    }
    cells |= {platform.platform()}
    return sorted((cell for cell in cells if WORD.search(cell)), key=len, reverse=True)


def shown(root: QWidget) -> Iterator[str]:
    """Yield every text below a widget that can be seen now, and what stands in for one."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield re.sub("<[^>]*>", "", widget.text())
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(min(widget.count(), 40)))
        elif isinstance(widget, QTableView) and not isinstance(widget, QHeaderView):
            yield from _cells(widget)
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 40)):
            yield str(model.index(row, column).data() or "")


def english(root: QWidget, typed: list[str]) -> set[str]:
    """Return the texts with a word in them that is neither Chinese, nor typed by somebody, nor a name."""
    found = set()
    for text in set(shown(root)):
        rest = HASH.sub("", text)
        for cell in typed if WORD.search(text) else ():
            rest = rest.replace(cell, " ")
        words = [word for word in WORD.findall(rest) if word not in ALLOWED]
        if any(not CODE.fullmatch(word) for word in words):
            found.add(text)
    return found


def test_no_english_is_left_on_any_page(
    chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    typed = [str(driver.window.session.folders.data), *typed]
    for place in PLACES:
        driver.go(place)
        if place != "law":
            assert english(driver.window, typed) == set(), place


def test_the_law_is_chinese_but_for_examples_and_sources_and_says_so(
    chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    pack = driver.window.session.program.pack
    titles = [one.title for one in pack.sources.values()]
    for provision in pack.provisions.values():
        driver.go("law", provision.id)
        allowed = sorted(
            [*(one.says for one in provision.examples), *titles, *typed], key=len, reverse=True
        )
        assert english(driver.window, allowed) == set(), provision.id
        assert any("目前仅有英文" in text for text in shown(driver.window))


def test_no_english_is_left_on_empty_pages(chinese: None, driver: Driver, typed: list[str]) -> None:
    assert english(driver.window, typed) == set()
    press(driver, "载入示例客户")
    assert driver.window.place == "overview"


@pytest.mark.parametrize("command", FORMS)
def test_no_english_is_left_in_a_form(
    command: str, chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    driver.window.run(command)
    driver.settle()
    codes = re.compile(r"\b[a-z_]+(?=[（、；;=]| 或| 填|。|：|$)|\b(yes|no|none|en|zh)\b")
    found = {text for text in english(driver.window, typed) if english_beside_codes(text, codes)}
    assert found == set()


def english_beside_codes(text: str, codes: re.Pattern[str]) -> list[str]:
    """Return the English words of a help text apart from the codes it explains."""
    return [word for word in WORD.findall(codes.sub("", text)) if word not in ALLOWED]


@pytest.mark.parametrize("command", DIALOGS)
def test_no_english_is_left_in_a_dialog(
    command: str, chinese: None, sample: int, driver: Driver, typed: list[str]
) -> None:
    driver.window.run(command)
    driver.settle()
    dialog = driver.dialog()
    codes = re.compile(r"\b[a-z_]+(?=[（、；;]| 或)|R61-I")
    found = {text for text in english(dialog, typed) if english_beside_codes(text, codes)}
    assert found == set()
    dialog.close()


def test_no_english_is_left_in_a_screening(
    chinese: None, sample: int, desk: Desk, driver: Driver, typed: list[str]
) -> None:
    driver.go("screening", ("empty", None))
    work = view(driver)
    for step in STEPS:
        work.jump(step)
        driver.settle()
        assert english(driver.window, typed) == set(), step
    for number in ("NW-12", "NW-07", "NW-02", "NW-09"):
        driver.go("screening", ("shipment", desk.at(sample).shipments.find(number)))
        work = view(driver)
        for step in (*STEPS, Step.REVIEW):
            work.jump(step)
            driver.settle()
            assert english(driver.window, typed) == set(), (number, step)
        work.save_and_close()
        driver.settle()
        assert english(driver.window, typed) == set(), number


def test_a_shipment_is_screened_and_recorded_in_chinese(
    chinese: None, desk: Desk, driver: Driver
) -> None:
    press(driver, "载入示例客户")
    assert driver.window.rail.buttons["products"].accessibleName() == "产品, 69"
    assert "第61号公告：未经确认。" in driver.window.law.accessibleName()
    client = driver.window.session.client
    assert client is not None
    driver.go("screening", ("shipment", desk.at(client).shipments.find("NW-07")))
    work = view(driver)
    assert work.steps.buttons[Step.END_USE].text() == "最终用途"
    work.jump(Step.REVIEW)
    driver.settle()
    press(driver, "记录判定")
    dialog = cast(FormDialog, driver.dialog())
    assert dialog.windowTitle() == "记录判定"
    QTest.keyClick(dialog.do, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.place == "records"
    assert len(desk.at(client).records.rows()) == 1
    texts = set(shown(driver.window))
    assert "原则上不予许可" in texts
    assert "1 份判定，已固定、编号并记入日志链；此处内容不可更改" in texts


def test_what_is_recorded_does_not_know_the_language_of_the_window(
    chinese: None, sample: int, desk: Desk, driver: Driver
) -> None:
    from desktop_app.services.records import Signature

    room = desk.at(sample)
    work = room.screenings.start_shipment(room.shipments.find("NW-07") or 0).value
    found = room.records.record(work.id, Signature("J. Haug", "export control")).value
    case, conclusion = room.records.get(found[0]).case, room.records.get(found[0]).conclusion
    assert not re.search("[\u4e00-\u9fff]", f"{conclusion}")
    assert case


def choose_language(driver: Driver, value: str) -> SettingsPage:
    """Choose a language on the page of settings, as a person does."""
    driver.go("settings")
    shown_page = cast(SettingsPage, driver.window.pages["settings"])
    editor: Any = shown_page.editors["language"]
    editor.set_value(value)
    editor.activated.emit(editor.currentIndex())
    driver.settle()
    return shown_page


@pytest.fixture
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    ui_app.apply_settings(qapp, Settings(language="system", appearance="light"))


def test_the_language_changes_at_once_and_keeps_place_client_and_way_back(
    english_after: None, sample: int, driver: Driver
) -> None:
    room = driver.window.session.room
    driver.window.session.change(lambda: room.products.delete(room.products.find("KM-4300") or 0))
    driver.settle()
    driver.go("products")
    page(driver, "products").box.setText("km-42")
    choose_language(driver, "zh_CN")
    assert driver.window.place == "settings"
    assert driver.window.pages["settings"].title.text() == "设置"
    assert driver.window.session.client == sample
    assert page(driver, "products").box.text() == "km-42"
    driver.window.run("undo")
    driver.settle()
    assert room.products.find("KM-4300") is not None
    driver.go("products")
    assert page(driver, "products").about.text().startswith("69 个产品")
    choose_language(driver, "en")
    assert driver.window.pages["settings"].title.text() == "Settings"
    driver.go("products")
    assert page(driver, "products").about.text().startswith("69 products")


def test_nothing_is_told_twice_after_the_language_changed(
    english_after: None, sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_language(driver, "zh_CN")
    driver.go("products")
    products, read = page(driver, "products"), 0

    def count() -> list[Any]:
        nonlocal read
        read += 1
        return []

    monkeypatch.setattr(products, "read_rows", count)
    driver.window.session.bus.announce(("products",))
    driver.settle()
    assert read == 1


def test_a_form_that_is_open_is_not_lost_to_a_change_of_language(
    english_after: None, sample: int, driver: Driver
) -> None:
    driver.window.run("product.add")
    driver.settle()
    form: Any = page(driver, "products").pane.form
    form.editor("name").set_value("half typed")
    found = choose_language(driver, "zh_CN")
    assert driver.window.pages["settings"] is found
    assert any("takes effect at the next start" in text for text in shown(driver.window))
    assert form.editor("name").value() == "half typed"
    assert driver.window.session.settings.language == "zh_CN"


def test_days_and_countries_are_said_in_the_language(chinese: None) -> None:
    assert strings.day(date(2026, 11, 24)) == "2026年11月24日"
    assert strings.day("2026-11-24") == "2026年11月24日"
    assert strings.country("DE") == "德国"
    assert QLocale().language() == QLocale.Language.Chinese
    assert strings.figure("12400.5") == "12,400.5"


def test_days_are_english_in_english(qapp: QApplication) -> None:
    ui_app.apply_settings(qapp, Settings(language="en", appearance="light"))
    assert strings.day(date(2026, 11, 24)) == "24\u00a0Nov\u00a02026"
    assert strings.country("DE") == "Germany"
    assert strings.tr_n("%n party(s)", 2) == "2 parties"
    assert strings.tr_n("%n party(s)", 1) == "1 party"
    ui_app.apply_settings(qapp, Settings(language="system", appearance="light"))


@pytest.mark.parametrize(
    ("computer", "title", "figure"),
    [("zh_CN", "产品", "1,250.5"), ("zh_SG", "产品", "1,250.5"), ("de_DE", "Products", "1.250,5")],
)
def test_as_the_computer_takes_its_language_or_english_and_its_figures(
    computer: str,
    title: str,
    figure: str,
    qapp: QApplication,
    english_after: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(QLocale, "system", lambda: QLocale(computer))
        ui_app.apply_settings(qapp, Settings(language="system", appearance="light"))
    assert strings.tr("Products") == title
    assert strings.figure("1250.5") == figure


def test_the_buttons_of_qt_speak_chinese_too(chinese: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_phrase_is_said_by_its_template_and_what_people_typed_stays(chinese: None) -> None:
    inner = Phrase("Part {number} in {item}", number=2, item="KM-4212 block magnet")
    assert strings.said(Phrase("Find out: {label}", label="Origin of the material")) == (
        "查明：材料原产地"
    )
    assert strings.said(inner) == "KM-4212 block magnet 中的零件 2"
    assert strings.said("something nobody put into Chinese") == "something nobody put into Chinese"


def test_a_refusal_is_said_in_chinese(chinese: None) -> None:
    what, do = problems.sentence(
        Refused(
            Phrase('there is already a {sheet} "{key}"', sheet="product", key="T-1"),
            do="Choose another",
        )
    )
    assert (what, do) == ("已有产品“T-1”。", "请另选一个。")


def test_codes_and_values_are_left_alone_when_a_value_is_said(chinese: None) -> None:
    from desktop_app.domain.interview.page import Field, Option

    field = Field(
        "on", "choice", "Export day", "Who exports?", "", "", (Option("no", "No"),), present="No"
    )
    said = spoken(field)
    assert (said.label, said.question) == ("出口日期", "谁出口？")
    assert (said.options[0].value, said.options[0].words, said.present) == ("no", "否", "No")
