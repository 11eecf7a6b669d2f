# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""F1 shows the handbook for what is at hand: page, dialog, field, question; nothing is without its place."""

from __future__ import annotations

import importlib
import pkgutil
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from desktop_app import ui
from desktop_app.domain.interview import Step
from desktop_app.services.handbook.handbook import open_handbook
from desktop_app.services.workspace import Workspace
from desktop_app.ui.plain import TermLabel, tag
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.dialog_frame import tell_error
from desktop_app.ui.shared_views.help_beside import HelpBeside
from desktop_app.ui.shell.help_panel import HelpPanel
from desktop_app.ui.shell.term_card import TermCard
from desktop_app.ui.widgets.flow import TAKEN_BESIDE
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.widgets.help import place_of
from tests.making import program
from tests.ui.conftest import Driver

Keys = Qt.Key
PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "list_versions", "screenings", "records", "law",
    "settings", "judging", "journal", "rates", "what_if", "sorting", "to_finish", "asked", "import", "check_paper",
    "law_file", "law_draft",
)  # fmt: skip
COMMANDS = (
    "client.add",
    "client.edit",
    "client.logo",
    "screen.new",
    "ship",
    "check.record",
    "check.look_up",
    "about",
)
FORMS = {
    "product.add": "products",
    "supplier.add": "suppliers",
    "party.add": "parties",
    "shipment.add": "screenings",
}


def panel_of(driver: Driver) -> HelpPanel:
    panel = driver.window.help.panel
    assert panel is not None
    return panel


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifier)


def is_in_handbook(place: str) -> bool:
    """Tell whether a place has a page of its own, and not only one above it."""
    handbook = open_handbook(program(), "en")
    return handbook.nearest(place).place != "start"


def test_f1_opens_the_page_at_hand_and_f1_or_escape_closes_it(sample: int, driver: Driver) -> None:
    driver.go("products")
    press(driver.window, Keys.Key_F1)
    driver.settle()
    panel = panel_of(driver)
    assert panel.isVisible()
    assert panel.place == "page/products"
    assert "What is sold and every part in it" in panel.text.toPlainText()
    press(driver.window, Keys.Key_F1)
    assert not panel.isVisible()
    press(driver.window, Keys.Key_F1)
    panel.take_focus()
    press(panel.search_box, Keys.Key_Escape)
    assert not panel.isVisible()


def test_the_help_follows_to_another_page(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.window.show_help()
    driver.go("suppliers")
    driver.window.help.follow()
    assert panel_of(driver).place == "page/suppliers"


def test_every_page_has_its_place(sample: int, driver: Driver) -> None:
    for page in PAGES:
        driver.go(page)
        assert driver.window.help.place_at_hand().startswith(("page/", "field/")), page
        assert place_of(driver.window.page_stack.currentWidget()) == f"page/{page}"
        assert open_handbook(program(), "en").has(f"page/{page}"), page
        assert open_handbook(program(), "zh").has(f"page/{page}"), page


def test_the_first_page_and_the_bill_of_a_product_have_their_places(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.go("bill", desk.client_workspace(sample).products.find("SM-220"))
    assert place_of(driver.window.page_stack.currentWidget()) == "page/bill"
    desk.clients.delete(sample)
    driver.window.read_clients()
    driver.settle()
    driver.go("welcome")
    driver.window.toggle_help()
    assert panel_of(driver).place == "page/welcome"


def test_every_dialog_shows_its_page_beside_its_content(sample: int, driver: Driver) -> None:
    for command in COMMANDS:
        driver.go("overview")
        driver.window.run_command(command)
        driver.settle()
        dialog = cast(HelpBeside, driver.dialog())
        assert isinstance(dialog, HelpBeside)
        wide = dialog.width()
        press(dialog, Keys.Key_F1)
        driver.settle()
        panel = cast(HelpPanel, dialog.findChild(HelpPanel))
        assert panel.isVisible(), command
        assert panel.place not in ("start", "dialogs"), command
        press(panel.search_box, Keys.Key_Escape)
        assert not panel.isVisible()
        assert dialog.width() == wide
        dialog.close()
        driver.settle()


def test_escape_closes_the_help_before_the_dialog(sample: int, driver: Driver) -> None:
    driver.window.run_command("check.record")
    driver.settle()
    dialog = cast(HelpBeside, driver.dialog())
    dialog.show_help()
    press(dialog, Keys.Key_Escape)
    assert not dialog.is_help_shown
    assert dialog.isVisible()
    press(dialog, Keys.Key_Escape)
    driver.settle()
    assert QApplication.activeModalWidget() is None


def test_enter_in_the_help_of_a_dialog_presses_none_of_its_buttons(sample: int, driver: Driver) -> None:
    driver.window.run_command("check.record")
    driver.settle()
    dialog = cast(HelpBeside, driver.dialog())
    dialog.show_help()
    panel = cast(HelpPanel, dialog.findChild(HelpPanel))
    pressed: list[str] = []

    def note(text: str, _checked: bool = False) -> None:
        pressed.append(text)

    for each in dialog.findChildren(QPushButton):
        each.clicked.connect(partial(note, each.text()))
    panel.take_focus()
    press(panel.search_box, Keys.Key_Return)
    assert pressed == []
    panel.links["terms"].setFocus()
    press(panel.links["terms"], Keys.Key_Return)
    assert pressed in ([], ["Words"])
    assert dialog.isVisible()


def test_a_window_that_is_made_anew_takes_its_whole_width(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.window.show_help()
    assert driver.window.property(TAKEN_BESIDE)
    driver.window.rebuild_window()
    driver.settle()
    assert not driver.window.property(TAKEN_BESIDE)
    driver.window.toggle_help()
    assert panel_of(driver).place == "page/products"
    press(driver.window, Keys.Key_Escape)
    assert not panel_of(driver).isVisible()


def test_every_kind_of_dialog_names_a_page_of_the_handbook() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "desktop_app.ui."):
        importlib.import_module(module.name)
    kinds, waiting = set[type[HelpBeside]](), [HelpBeside]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            kinds.add(kind)
            waiting.append(kind)
    general = {"DialogFrame", "FormDialog"}
    without = {kind.__name__ for kind in kinds if kind.handbook_place == "dialogs"} - general
    assert without == set()
    assert {
        kind.handbook_place for kind in kinds if not open_handbook(program(), "en").has(kind.handbook_place)
    } == set()


def test_a_message_leads_to_what_can_stand_in_the_way(sample: int, driver: Driver) -> None:
    message = tell_error(driver.window, ValueError("broken"))
    press(message, Keys.Key_F1)
    assert cast(HelpPanel, message.findChild(HelpPanel)).place == "problems"
    message.close()


@pytest.mark.parametrize("command", FORMS)
def test_every_field_of_a_form_has_its_place_and_a_sign(sample: int, driver: Driver, command: str) -> None:
    driver.go(FORMS[command])
    driver.window.run_command(command)
    driver.settle()
    forms = [form for form in driver.window.findChildren(Form) if form.isVisible()]
    assert forms
    handbook = open_handbook(program(), "en")
    met = set()
    for form in forms:
        form.build_now()
        for name, editor in form._editors.items():
            place = place_of(editor, below=form)
            assert handbook.has(place), f"{command}: {name}"
            met.add(place)
        signs = [sign for sign in form.findChildren(QPushButton) if sign.property("role") == "help"]
        assert len(signs) > 4
    assert len(met) > 5
    sign = next(sign for sign in forms[0].findChildren(QPushButton) if sign.property("role") == "help")
    sign.click()
    driver.settle()
    assert panel_of(driver).place == place_of(sign)
    assert panel_of(driver).place.startswith("field/")


def test_f1_in_a_field_shows_the_field(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.window.run_command("product.add")
    driver.settle()
    form = next(form for form in driver.window.findChildren(Form) if form.isVisible())
    form.find_editor("made_in").setFocus()
    driver.window.show_help()
    assert panel_of(driver).place == "field/products.made_in"


def test_every_question_of_a_screening_has_its_place(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    for step in Step:
        view.show_step(step)
        driver.settle()
        for question in view.findChildren(Question):
            place = place_of(question)
            assert place.startswith("question/")
            assert is_in_handbook(place), place
        assert is_in_handbook(place_of(view)), step


def test_the_way_back_and_the_links(sample: int, driver: Driver) -> None:
    driver.go("overview")
    driver.window.show_help()
    panel = panel_of(driver)
    assert not panel.back.isEnabled()
    panel.links["annex"].click()
    assert panel.place == "annex"
    panel.text.link_chosen.emit("element/Dy")
    assert panel.place == "element/Dy"
    press(panel.search_box, Keys.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert panel.place == "annex"
    panel.back.click()
    assert panel.place == "page/overview"
    assert not panel.back.isEnabled()


def test_words_are_looked_for_in_both_languages(sample: int, driver: Driver) -> None:
    driver.window.show_help("start")
    panel = panel_of(driver)
    QTest.keyClicks(panel.search_box, "value ground")
    assert "value ground" in panel.text.toPlainText()
    press(panel.search_box, Keys.Key_Return)
    assert panel.place == "term/value ground"
    panel.search_box.setText("")
    panel.search_box.textEdited.emit("价值情形")
    assert panel.language == "zh_CN"
    assert "价值情形" in panel.text.toPlainText()
    panel.search_box.textEdited.emit("qqqzzz")
    assert "Try fewer" in panel.text.toPlainText()
    panel.other.click()
    assert panel.language == "en"


def test_a_page_in_the_other_language(sample: int, driver: Driver) -> None:
    driver.window.show_help("annex/I-02")
    panel = panel_of(driver)
    panel.other.click()
    assert panel.text.toPlainText().count("金属镝") > 0
    assert panel.other.accessibleName() == "The handbook in English"


def test_the_width_is_kept(sample: int, driver: Driver) -> None:
    driver.window.resize(1600, 800)
    driver.go("settings")
    driver.window.show_help("start")
    panel, splitter = panel_of(driver), driver.window.help._splitter
    assert splitter is not None
    splitter.setSizes([splitter.width() - 420, 420])
    splitter.splitterMoved.emit(1, 1)
    assert panel.width() == 420
    driver.window.help.close()
    splitter.setSizes([splitter.width() - 320, 320])
    driver.window.show_help("start")
    assert panel.width() == 420


def test_in_a_narrow_window_the_help_takes_the_place_of_the_page(sample: int, driver: Driver) -> None:
    driver.window.resize(880, 600)
    driver.go("products")
    driver.window.show_help()
    driver.settle()
    assert not driver.window.page_area.isVisible()
    assert panel_of(driver).holds_focus()
    driver.window.help.close()
    assert driver.window.page_area.isVisible()


def test_what_a_page_names_is_not_opened(sample: int, driver: Driver) -> None:
    driver.window.show_help("start")
    assert panel_of(driver).text.loadResource(2, "file:///etc/hostname") is None


# ---- words of the glossary ----


def marked(driver: Driver) -> list[TermLabel]:
    return [one for one in driver.window.findChildren(TermLabel) if one.has_terms and one.isVisible()]


def test_words_in_texts_that_explain_are_marked_and_shown_by_keyboard(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.help.begin_to_mark()
    driver.go("law", "R61-I-1")
    driver.settle()
    labels = marked(driver)
    assert labels
    assert "<" not in labels[0].text()
    driver.window.activateWindow()
    press(driver.window, Keys.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = next(one for one in driver.window.findChildren(TermCard) if one.isVisible())
    assert card.more.hasFocus()
    first = card.term
    press(driver.window, Keys.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = next(one for one in driver.window.findChildren(TermCard) if one.isVisible())
    assert card.term is not first
    press(card, Keys.Key_Escape)
    assert not card.isVisible()
    driver.window.help.cards.show_next(driver.window)
    card = next(one for one in driver.window.findChildren(TermCard) if one.isVisible())
    card.more.click()
    assert panel_of(driver).place == card.term.place


def test_a_word_under_the_mouse_shows_what_it_means(sample: int, driver: Driver) -> None:
    driver.window.help.begin_to_mark()
    driver.go("law", "R61-I-1")
    label = marked(driver)[0]
    label.term_hovered.emit("Part I")
    card = next(one for one in driver.window.findChildren(TermCard) if one.isVisible())
    assert card.term.key == "Part I"
    assert card.term.other == "第一部分"
    QApplication.processEvents()
    label.term_hovered.emit("")
    driver.qtbot.waitUntil(lambda: not isValid(card) or not card.isVisible())


def test_a_text_that_is_folded_to_a_line_is_not_marked(sample: int, driver: Driver) -> None:
    driver.window.help.begin_to_mark()
    driver.go("law")
    about = driver.window.pages["law"].about
    said, marked_in = about.text(), [about.has_terms]
    for is_folded in (True, False):
        about.fold(is_folded)
        marked_in.append(about.has_terms)
    assert marked_in == [True, False, True]
    assert about.text() == said


def test_a_law_file_writes_no_markup_into_a_page() -> None:
    drawn = tag("p", "<img src='x'> & ", tag("a", "<b>", to="a'><img src=y>"))
    assert drawn.count("<") == 4
    assert "<img" not in drawn


def test_a_window_that_is_closed_marks_nothing_more(sample: int, driver: Driver) -> None:
    driver.window.help.begin_to_mark()
    driver.window.close()
    label = TermLabel("The value ground counts value.")
    label.explains = True
    label.setWordWrap(True)
    label.show()
    assert not label.has_terms
    label.close()
    label.deleteLater()
