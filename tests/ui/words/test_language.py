# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window in Simplified Chinese: a whole journey, changing the language at once, days and names of countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.basics.messages import Phrase, Refused, capital
from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.words import strings
from desktop_app.ui.words.values import localise_value
from tests.ui.conftest import Driver, shown
from tests.ui.test_journeys import page, press, view
from tests.ui.words.test_assumption import record


def test_a_shipment_is_screened_and_recorded_in_chinese(
    chinese: None, desk: Workspace, driver: Driver
) -> None:
    press(driver, "载入示例客户")
    assert driver.window.rail.buttons["products"].accessibleName() == "产品, 69"
    assert "第61号公告：未经确认。" in driver.window.law_bar.accessibleName()
    client = driver.window.session.client
    assert client is not None
    driver.screen("shipment", desk.client_workspace(client).shipments.find_shipment("NW-07"))
    work = view(driver)
    assert work.steps.buttons[Step.END_USE].text() == "最终用途"
    work.show_step(Step.REVIEW)
    driver.settle()
    press(driver, "记录判定")
    dialog = cast(FormDialog, driver.dialog())
    assert dialog.windowTitle() == "记录判定"
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "records"
    assert len(desk.client_workspace(client).records.list_determinations()) == 1
    texts = set(shown(driver.window))
    assert "原则上不予许可" in texts
    assert "1 份判定，已固定、编号并记入日志链；此处内容不可更改" in texts


def test_what_is_recorded_does_not_know_the_language_of_the_window(
    chinese: None, sample: int, desk: Workspace, driver: Driver
) -> None:
    from desktop_app.services.records.determinations import Signature

    room = desk.client_workspace(sample)
    work = room.screenings.start_shipment(room.shipments.find_shipment("NW-07") or 0).value
    found = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value
    case, conclusion = (
        room.records.get_determination(found[0]).case,
        room.records.get_determination(found[0]).conclusion,
    )
    assert not re.search("[\u4e00-\u9fff]", f"{conclusion}")
    assert case


def choose_language(driver: Driver, value: str) -> SettingsPage:
    """Choose a language on the page of settings, as a person does."""
    driver.go("settings")
    shown_page = cast(SettingsPage, driver.window.pages["settings"])
    editor: Any = shown_page.editors["language"]
    editor.show_value(value)
    editor.activated.emit(editor.currentIndex())
    driver.settle()
    return shown_page


@pytest.fixture
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    apply_settings(Settings(language="system", appearance="light"))


def test_the_language_changes_at_once_and_keeps_place_client_and_way_back(
    english_after: None, sample: int, driver: Driver
) -> None:
    room = driver.window.session.client_workspace
    driver.window.session.change(lambda: room.products.delete(room.products.find("KM-4300") or 0))
    driver.settle()
    driver.go("products")
    page(driver, "products").filter_line.setText("km-42")
    choose_language(driver, "zh_CN")
    assert driver.window.page_id == "settings"
    assert driver.window.pages["settings"].title.text() == "设置"
    assert driver.window.session.client == sample
    assert page(driver, "products").filter_line.text() == "km-42"
    driver.window.run_command("undo")
    driver.settle()
    assert room.products.find("KM-4300") is not None
    driver.go("products")
    assert page(driver, "products").about.text().startswith("69 个产品")
    choose_language(driver, "en")
    assert driver.window.pages["settings"].title.text() == "Settings"
    driver.go("products")
    assert page(driver, "products").about.text().startswith("69 products")


def test_the_last_look_at_the_notices_and_what_was_saved_are_told_after_the_language_changed(
    english_after: None, sample: int, driver: Driver
) -> None:
    record(driver, "suspended")
    told, saved = driver.window.law_bar.accessibleName(), driver.window.status_bar.saved.text()
    choose_language(driver, "zh_CN")
    choose_language(driver, "en")
    assert driver.window.law_bar.accessibleName() == told
    assert driver.window.status_bar.saved.text() == saved
    assert saved.startswith("Saved ")


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
    driver.window.session.change_bus.announce(("products",))
    driver.settle()
    assert read == 1


def test_a_form_that_is_open_is_not_lost_to_a_change_of_language(
    english_after: None, sample: int, driver: Driver
) -> None:
    driver.window.run_command("product.add")
    driver.settle()
    form: Any = page(driver, "products").pane.form
    form.find_editor("name").show_value("half typed")
    found = choose_language(driver, "zh_CN")
    assert driver.window.pages["settings"] is found
    assert any("takes effect at the next start" in text for text in shown(driver.window))
    assert form.find_editor("name").current_value() == "half typed"
    assert driver.window.session.settings.language == "zh_CN"


def test_days_and_countries_are_said_in_the_language(chinese: None) -> None:
    assert strings.format_day(date(2026, 11, 24)) == "2026年11月24日"
    assert strings.format_day("2026-11-24") == "2026年11月24日"
    assert strings.country_name("DE") == "德国"
    assert QLocale().language() == QLocale.Language.Chinese
    assert strings.format_figure("12400.5") == "12,400.5"


def test_days_are_english_in_english(qapp: QApplication) -> None:
    apply_settings(Settings(language="en", appearance="light"))
    assert strings.format_day(date(2026, 11, 24)) == "24\u00a0Nov\u00a02026"
    assert strings.country_name("DE") == "Germany"
    assert strings.tr_n("%n party(s)", 2) == "2 parties"
    assert strings.tr_n("%n party(s)", 1) == "1 party"
    apply_settings(Settings(language="system", appearance="light"))


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
        apply_settings(Settings(language="system", appearance="light"))
    assert strings.tr("Products") == title
    assert strings.format_figure("1250.5") == figure


def test_the_buttons_of_qt_speak_chinese_too(chinese: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_phrase_is_said_by_its_template_and_what_people_typed_stays(chinese: None) -> None:
    inner = Phrase("Part {number} in {item}", number=2, item="KM-4212 block magnet")
    assert strings.translate_text(Phrase("Settle what is open: {label}", label="Origin of the material")) == (
        "请查明：材料原产地"
    )
    assert strings.translate_text(inner) == "KM-4212 block magnet 中的零件 2"
    assert strings.translate_text("something nobody put into Chinese") == "something nobody put into Chinese"


def test_a_refusal_is_said_in_chinese(chinese: None) -> None:
    what, do = dialog_frame.describe_error(
        Refused(Phrase('there is already a {sheet} "{key}"', sheet="product", key="T-1"), do="Choose another")
    )
    assert (what, do) == ("已有产品“T-1”。", "请另选一个。")


def test_codes_and_values_are_left_alone_when_a_value_is_said(chinese: None) -> None:
    from desktop_app.domain.interview.questions.page import Field, Option

    field = Field("on", "choice", "Export day", "Who exports?", "", "", (Option("no", "No"),), present="No")
    said = localise_value(field)
    assert (said.label, said.question) == ("出口日期", "谁出口？")
    assert (said.options[0].value, said.options[0].label, said.present) == ("no", "否", "No")


def test_days_inside_a_text_are_written_as_the_window_writes_days(qapp: QApplication) -> None:
    until = Phrase("suspended to {until}", until="2026-11-10")
    sentence = strings.translate_text(capital(Phrase("{it}, and the name stays", it=until)))
    assert sentence.replace("\u00a0", " ") == "Suspended to 10 Nov 2026, and the name stays"
    assert strings.translate_text("typed by somebody: 2026-11-10") == "typed by somebody: 2026-11-10"
