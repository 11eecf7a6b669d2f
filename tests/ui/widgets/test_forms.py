# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms in the window: usual units, days, choices by typing, and faults that are in sight where they are."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.domain.interview import Field
from desktop_app.services.schema.columns import FORMS, WORKBOOK
from desktop_app.services.schema.forms import Shipment
from desktop_app.ui.dialogs.client import open_client
from desktop_app.ui.dialogs.record import RecordRequest, open_record
from desktop_app.ui.look import theme
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.law import provision_view
from desktop_app.ui.screening.question import Question
from desktop_app.ui.shared_views.form_fields import make_groups
from desktop_app.ui.shell.appearance import apply_theme
from desktop_app.ui.widgets.editors import LookupEditor, list_countries
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.values import value_words
from tests.ui.conftest import Driver, shown

pytestmark = pytest.mark.slow


def _press(root: QWidget, words: str) -> None:
    buttons = root.findChildren(QAbstractButton)
    (found,) = [one for one in buttons if one.isVisible() and one.text() == words]
    found.click()


def _form(driver: Driver, place: str, command: str) -> Any:
    driver.go(place)
    driver.window.run_command(command)
    driver.settle()
    page: Any = driver.window.page_stack.currentWidget()
    return page.pane.form


def _type(form: Form, name: str, words: str) -> None:
    editor: Any = form.find_editor(name)
    editor.setFocus()
    editor.clear() if not isinstance(editor, LookupEditor) else editor.clearEditText()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def _in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_money_is_the_clients_and_mass_in_grams_unless_said_otherwise(sample: int, driver: Driver) -> None:
    form = _form(driver, "products", "product.add")
    currency = driver.window.session.workspace.clients.get(sample).currency
    assert currency
    assert form.find_editor("currency").current_value() == currency
    assert form.find_editor("mass_unit").current_value() == "g"
    assert not {"currency", "mass_unit"} & {name for name, text in form.current_values().items() if text}
    _type(form, "value", "3,50")
    kept = form.current_values()
    assert (kept["value"], kept["currency"], kept["mass_unit"]) == ("3.50", currency, "")


def test_a_price_is_by_the_kilogram_unless_said_otherwise(sample: int, driver: Driver) -> None:
    driver.go("products")
    page: Any = driver.window.page_stack.currentWidget()
    room = driver.window.session.client_workspace
    detail = room.products.get(room.products.rows()[0].id)
    page.forms.edit_materials(detail)
    driver.settle()
    page.pane.form._add_blank()
    form = page.pane.form.forms[-1]
    offered = [form.find_editor("price_per").itemText(place) for place in range(5)]
    assert offered[1:] == ["kg", "g", "t", "mg"]
    _type(form, "price", "240")
    kept = form.current_values()
    assert (kept["price"], kept["price_per"], kept["price_currency"]) == ("240", "kg", "EUR")


def test_a_stored_figure_without_a_unit_is_given_none(sample: int, driver: Driver) -> None:
    form = _form(driver, "products", "product.add")
    form.show_values({"value": "12", "currency": ""})
    assert form.find_editor("currency").current_value() == ""


def test_a_day_is_shown_and_taken_as_it_is_said(sample: int, driver: Driver) -> None:
    form = _form(driver, "screenings", "shipment.add")
    assert form.find_editor("on").text() == "24 Nov 2026"
    _type(form, "on", "30.11.2026")
    assert form.find_editor("on").text() == "30 Nov 2026"
    assert form.current_values()["on"] == "2026-11-30"
    _type(form, "on", "11/12/2026")
    assert any("11 Dec 2026 or 12 Nov 2026" in text for text in shown(form))


def test_save_goes_to_the_first_fault_and_counts_them(sample: int, driver: Driver) -> None:
    driver.window.resize(1280, 800)
    form = _form(driver, "products", "product.add")
    _type(form, "value", "1,234")
    _type(form, "source_on", "soon")
    page: Any = driver.window.page_stack.currentWidget()
    pane = page.pane
    _press(pane, "Save")
    driver.settle()
    first = form.find_editor("part_number")
    assert first.hasFocus()
    assert pane.rect().contains(QRect(first.mapTo(pane, QPoint()), first.size()))
    said = [one for one in shown(pane) if "need attention" in one]
    assert said == ["3 fields need attention."]
    QTest.keyClicks(first, "P")
    assert [one for one in shown(pane) if "need attention" in one] == ["2 fields need attention."]
    assert not form._fault_labels["part_number"].isVisible(), "what is mended is not blamed any longer"


def test_the_fault_of_a_line_stands_at_the_line(sample: int, driver: Driver) -> None:
    driver.go("products")
    page: Any = driver.window.page_stack.currentWidget()
    room = driver.window.session.client_workspace
    page.forms.edit_bill(room.products.get(room.products.rows()[0].id))
    driver.settle()
    page.pane.form._add_blank()
    _press(page.pane, "Save")
    driver.settle()
    assert QApplication.activeModalWidget() is None
    assert page.pane.form.fault_count == 2
    assert page.pane.form.forms[-1].find_editor("child").hasFocus()


@pytest.mark.parametrize(("place", "opens"), [("products", "edit_bill"), ("screenings", "edit_lines")])
def test_a_form_without_a_line_begins_at_the_button_that_adds_one(
    sample: int, driver: Driver, place: str, opens: str
) -> None:
    driver.window.activateWindow()
    driver.go(place)
    page: Any = driver.window.pages[place]
    room = driver.window.session.client_workspace
    if place == "products":
        detail: Any = room.products.get(cast(int, room.products.find("KM-4300")))
    else:
        detail = room.shipments.load_shipment(room.shipments.create_shipment(Shipment(title="New")).value)
    getattr(page.forms, opens)(detail)
    driver.settle()
    assert page.pane.form.add_button.hasFocus()
    QTest.keyClick(cast(QWidget, QApplication.focusWidget()), Qt.Key.Key_Space)
    assert len(page.pane.form.forms) == 1
    assert page.pane.form.forms[0].isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_only_country_that_fits_is_taken(sample: int, driver: Driver, key: Qt.Key) -> None:
    dialog = open_client(driver.window, driver.window.session)
    driver.settle()
    editor = dialog.form.find_editor("country")
    editor.setFocus()
    QTest.keyClicks(editor, "Germ")
    driver.settle()
    QTest.keyClick(QApplication.activePopupWidget() or editor, key)
    driver.settle()
    assert dialog.form.current_values()["country"] == "DE"
    dialog.reject()


def test_a_country_that_is_none_is_asked_for_in_plain_words(sample: int, driver: Driver) -> None:
    dialog = open_client(driver.window, driver.window.session)
    driver.settle()
    _type(dialog.form, "name", "Beispiel GmbH")
    _type(dialog.form, "country", "Atlantis")
    dialog.confirm_button.click()
    driver.settle()
    words = "\n".join(shown(dialog))
    assert '"Atlantis" is no country that is known. Choose a country from the list.' in words
    assert "ISO" not in dialog.form._fault_labels["country"].text()
    dialog.reject()


def test_a_name_that_may_be_new_is_not_replaced_by_one_that_holds_it(driver: Driver) -> None:
    editor = LookupEditor("Supplier", [("1", "Acme Metals")])
    editor.show()
    QTest.keyClicks(editor, "Acme")
    editor._take_only()
    assert editor.current_value() == "Acme"
    closed = LookupEditor("Country", list_countries(), wrong="Choose")
    closed.setEditText("land")
    closed._take_only()
    assert closed.describe_problem() == "Choose", "several hold it"
    for one in (editor, closed):
        one.hide()
        one.deleteLater()


def test_what_is_typed_replaces_the_text_of_a_field_that_was_given_the_focus(driver: Driver) -> None:
    """A new line of material begins at its kind, which says "not known"."""
    options = [("", "not known"), ("I-10", "I-10  Dysprosium-iron alloy")]
    editor = LookupEditor("Kind of material", options, wrong="Choose")
    editor.setParent(driver.window)
    editor.show()
    driver.window.activateWindow()
    editor.setFocus()
    QTest.keyClicks(editor, "dyspr")
    assert editor.currentText() == "dyspr"
    editor.deleteLater()


def test_countries_are_named_by_the_translation_in_force(qapp: QApplication) -> None:
    class Renamed(QTranslator):
        def translate(self, context: str, text: str, *_: object) -> str:
            return "Elsewhere" if context == "Countries" else text

        def isEmpty(self) -> bool:
            return False

    renamed = Renamed()
    qapp.installTranslator(renamed)
    while_installed = {name for _, name in list_countries()}
    qapp.removeTranslator(renamed)
    assert while_installed == {"Elsewhere"}
    assert dict(list_countries())["DE"] == "Germany"


def test_faults_of_a_dialog_have_a_line_of_their_own_and_go_as_they_are_mended(
    sample: int, driver: Driver
) -> None:
    dialog = open_record(driver.window, driver.window.session, RecordRequest(1, 1), lambda _ids: None)
    dialog.form.show_values({})
    driver.settle()
    dialog.confirm_button.click()
    driver.settle()
    for name in ("name", "role"):
        fault, editor = dialog.form._fault_labels[name], dialog.form.find_editor(name)
        assert fault.isVisible()
        assert not _in_window(fault).intersects(_in_window(editor))
        assert fault.height() >= fault.heightForWidth(fault.width())
        assert dialog.rect().contains(_in_window(fault))
    QTest.keyClicks(dialog.form.find_editor("name"), "x")
    assert not dialog.form._fault_labels["name"].isVisible()
    assert dialog.form._fault_labels["role"].isVisible()
    dialog.reject()


FIGURES = (
    ("product.add", ("value", "value_to", "mass", "mass_to")),
    ("shipment.add", ("logic_nm", "memory_layers")),
)


@pytest.mark.parametrize("size", [100, 125, 200])
def test_a_usual_figure_can_be_read_whole_in_its_field(
    sample: int, driver: Driver, qapp: QApplication, size: int
) -> None:
    apply_theme(theme.LIGHT, size)
    driver.window.rebuild_window()
    driver.settle()
    for command, names in FIGURES:
        form = _form(driver, command.split(".")[0].replace("shipment", "screening") + "s", command)
        for name in names:
            _check_room(form.find_editor(name))
    page: Any = driver.window.pages["products"]
    driver.go("products")
    room = driver.window.session.client_workspace
    page.forms.edit_materials(room.products.get(cast(int, room.products.find("KM-4300"))))
    driver.settle()
    for name in ("mass", "mass_to", "value", "value_to", "price", "price_to"):
        _check_room(page.pane.form.forms[0].find_editor(name))
    apply_theme(theme.LIGHT)


def _check_room(editor: Any) -> None:
    inside = editor.width() - px(16) - 6
    assert editor.fontMetrics().horizontalAdvance("12345678.90") <= inside, editor.accessibleName()


def _twice(session: Any, form: type[Any]) -> list[str]:
    """Return the choices of a form that a person could not tell apart."""
    names = [[name] for name in session.workspace.form_columns(form)]
    fields = [row[0] for group in make_groups(session, form, [("", names)]) for row in group.rows]
    found = []
    for field in fields:
        words = [said.casefold() for _value, said in field.options]
        found += [f"{form.__name__}.{field.name}: {one}" for one in set(words) if words.count(one) > 1]
    return found


def _check_choices(driver: Driver) -> None:
    session = driver.window.session
    assert [one for form in FORMS.values() for one in _twice(session, form)] == []


def test_no_choice_holds_two_entries_that_read_alike(sample: int, driver: Driver) -> None:
    _check_choices(driver)


def test_no_choice_holds_two_entries_that_read_alike_in_chinese(
    sample: int, chinese: None, driver: Driver
) -> None:
    _check_choices(driver)


def test_a_blank_answer_says_that_nobody_has_looked(sample: int, driver: Driver) -> None:
    form = _form(driver, "parties", "party.add")
    assert form.find_editor("military").currentText() == "nobody has answered"
    assert form.find_editor("military").itemText(3) == "Not known"
    form = _form(driver, "screenings", "shipment.add")
    assert form.find_editor("profile").currentText() == "Cautious"
    assert form.find_editor("wmd").current_value() == ""


def test_rows_of_the_annex_begin_with_what_tells_them_apart(sample: int, driver: Driver) -> None:
    form = _form(driver, "products", "product.add")
    words = dict(form.find_editor("listed_as").options)
    assert words["II-PM-2"].startswith("II-PM-2  Tb: ")
    assert words["II-PM-3"].startswith("II-PM-3  Dy: ")
    editor = form.find_editor("listed_as")
    editor.showPopup()
    assert editor.view().width() >= editor.view().sizeHintForColumn(0)
    editor.hidePopup()


def test_a_question_asks_what_could_be_two_figures(sample: int, driver: Driver) -> None:
    field = Field("item.value", "price", "Price", "What does it cost?", "", "")
    question = Question(field, alone=True, currency="USD")
    question.show()
    card = question.cards["exact"]
    assert (card.editors["currency"].current_value(), card.editors["per"].current_value()) == ("USD", "kg")
    QTest.keyClicks(card.editors["amount"], "1,234")
    card.editors["amount"].left.emit()
    assert any("1234 or 1.2340" in one.text() for one in question.findChildren(QLabel))
    card.editors["amount"].show_value("")
    QTest.keyClicks(card.editors["amount"], "3,5")
    assert question.value() == {"amount": "3.5", "currency": "USD", "per": "kg"}
    question.hide()
    question.deleteLater()


def test_no_label_or_help_of_a_form_needs_an_explanation() -> None:
    columns = [column for sheet in WORKBOOK.values() for column in sheet.columns.values()]
    words = [text for column in columns for text in (column.label, column.help)]
    assert not [one for one in words if re.search(r"\b[Kk]eys?\b|factor|\brow needs\b", one)]


def test_the_law_speaks_in_words_and_not_in_names_of_switches(sample: int, driver: Driver) -> None:
    pack = driver.window.session.program.pack
    for provision in pack.provisions.values():
        view = provision_view(pack, provision, None, date(2026, 11, 24))
        said = "\n".join(one.text() for one in view.findChildren(QLabel))
        assert not re.search(r"\bS[0-9]+\b|[a-z]+_[a-z]+|part ii scope|is not CN", said), said
        view.deleteLater()


def test_entries_without_a_name_are_counted_in_words() -> None:
    assert value_words("list", [{"a": ""}]) == "one entry"
    assert value_words("list", [{"a": ""}] * 9) == "9 entries"


def test_another_size_of_text_makes_the_window_again(sample: int, driver: Driver) -> None:
    def size(wanted: int) -> tuple[int, ...]:
        driver.go("settings")
        page: Any = driver.window.pages["settings"]
        page.editors["text_size"].show_value(str(wanted))
        page._save_setting("text_size")
        driver.settle()
        window = driver.window
        return (window.top_bar.height(), window.rail.width(), window.rail.buttons["law"].height())

    before = size(100)
    large = size(200)
    assert large[0] == 2 * before[0]
    assert size(100) == before


def test_a_form_has_the_page_to_itself_where_letters_are_large(
    sample: int, driver: Driver, qapp: QApplication
) -> None:
    apply_theme(theme.LIGHT, 200)
    driver.window.rebuild_window()
    driver.settle()
    driver.window.resize(1024, 700)
    form = _form(driver, "products", "product.add")
    page: Any = driver.window.page_stack.currentWidget()
    assert not page.table.isVisible()
    editor = form.find_editor("part_number")
    at = QRect(editor.mapTo(driver.window, QPoint()), editor.size())
    assert driver.window.rect().contains(at)
    assert editor.width() > 400
    page.editing.close_form()
    driver.settle()
    assert page.table.isVisible()
    apply_theme(theme.LIGHT)


def test_a_long_link_leaves_its_pane_as_wide_as_it_was(qapp: QApplication) -> None:
    words = "NW-06  18 May 2026  Ventilator blowers after an earthquake, second lot by air"
    link = button(words, lambda: None, role="link")
    link.resize(200, 24)
    link.show()
    assert link.minimumSizeHint().width() <= 140
    assert link.text().endswith("…")
    assert (link.toolTip(), link.accessibleName()) == (words, words)
    link.resize(900, 24)
    assert (link.text(), link.toolTip()) == (words, "")
    link.hide()
    link.deleteLater()


def test_a_folded_part_tells_how_much_of_it_is_filled_in_and_opens_where_a_fault_is(
    qtbot: Any, qapp: QApplication
) -> None:
    name, day = Input("name", "Name"), Input("day", "Day", "day")
    form = Form([Group("", [[name]]), Group("Later", [[day]], is_folded=True)])
    qtbot.addWidget(form)
    form.show()
    heading = next(one for one in form.findChildren(QAbstractButton) if one.text() == "Later")
    editor = form.find_editor("day")
    assert not editor.isVisible()
    heading.click()
    assert editor.isVisible()
    heading.click()
    assert not editor.isVisible()
    form.show_values({"day": "2026-11-24"})
    qapp.processEvents()
    assert heading.text() == "Later (1 filled in)"
    assert form.current_values() == {"name": "", "day": "2026-11-24"}
    form.show_faults({"day": "It lies ahead"})
    assert editor.isVisible()


@pytest.mark.parametrize(
    ("page", "command", "needed", "folded"),
    [
        ("parties", "party.add", "country", "note"),
        ("products", "product.add", "listed_as", "source_document"),
    ],
)
def test_a_form_leads_with_what_is_needed_and_folds_the_rest(
    page: str, command: str, needed: str, folded: str, sample: int, driver: Driver
) -> None:
    form = _form(driver, page, command)
    assert form.find_editor(needed).isVisible()
    assert not form.find_editor(folded).isVisible()
    form.show_faults({folded: "Say where it comes from."})
    driver.settle()  # on a busy machine the last of its rows have only been made by this
    assert form.find_editor(folded).isVisible()


def test_the_form_of_a_client_folds_its_letterhead(sample: int, driver: Driver) -> None:
    driver.window.run_command("client.edit")
    driver.settle()
    form = driver.dialog().findChild(Form)
    assert form is not None
    assert form.find_editor("name").isVisible()
    assert not form.find_editor("letterhead_line_1").isVisible()
    driver.dialog().close()
