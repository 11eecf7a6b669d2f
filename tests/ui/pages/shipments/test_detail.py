# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A shipment beside its table: everything that decides is shown, and what nobody said is said to be so."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.domain.interview import Attribution
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import Shipment, ShipmentLine
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.shipments.page import quantity_words, readings_words
from tests.services.conftest import FIRST_MOMENT
from tests.ui.conftest import Driver


def _pane(driver: Driver, shipment: int) -> QWidget:
    driver.go("screenings", shipment)
    page: Any = driver.window.pages["screenings"]
    pane: QWidget = page.pane
    return pane


def _facts(pane: QWidget) -> dict[str, str]:
    """Return each name that is shown with the text that follows it."""
    said = [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    return dict(pairwise(said))


def test_the_detail_of_a_shipment_shows_what_decides(sample: int, desk: Workspace, driver: Driver) -> None:
    shipments = desk.client_workspace(sample).shipments
    facts = _facts(_pane(driver, shipments.find_shipment("NW-12") or 0))
    assert facts["Importer"] == "not known"
    assert facts["Consignee"] == "Talleres Montenegro SA de CV"
    assert facts["Talleres Montenegro SA de CV"] == "Counts as an importer."
    assert facts["Exporter"] == "the client itself"
    assert (facts["Readings"], facts["Assumption"]) == ("Cautious", "Nothing beyond the notices")
    facts = _facts(_pane(driver, shipments.find_shipment("NW-08") or 0))
    assert facts["Assumption"] == "Counting printed notices only."
    assert (facts["Military end use"], facts["Terrorism"], facts["Chips"]) == ("yes", "no", "none")
    facts = _facts(_pane(driver, shipments.find_shipment("NW-09") or 0))
    assert (facts["Logic process, nm"], facts["Memory layers"]) == ("14", "does not apply")
    assert _facts(_pane(driver, shipments.find_shipment("NW-02") or 0))["Readings"] == "Narrow"


def test_answers_nobody_gave_are_shown_as_such(sample: int, desk: Workspace, driver: Driver) -> None:
    filled = Shipment(title="New", exporter="Other Ltd", exporter_country=CountryCode("GB"))
    filled = with_cells(filled, {"wmd": "unknown"})
    facts = _facts(_pane(driver, desk.client_workspace(sample).shipments.create_shipment(filled).value))
    assert facts["Exporter"] == "Other Ltd, United Kingdom"
    assert facts["Weapons of mass destruction"] == "not known"
    for name in ("Terrorism", "Military end use", "Humanitarian", "Chips"):
        assert facts[name] == "nobody has answered"


def test_figures_of_lines_stand_below_each_other_beside_their_names(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    lines = [
        ShipmentLine(part_number=number, quantity=Number(quantity))
        for number, quantity in (("KM-4300", "12345"), ("SM-220", "5"), ("AX-2040", ""))
    ]
    made = desk.client_workspace(sample).shipments.create_shipment(Shipment(title="New"), lines).value
    pane = _pane(driver, made)

    def at(widget: QWidget) -> QPoint:
        return widget.mapTo(pane, QPoint())

    counts = [one for one in pane.findChildren(QLabel) if one.text() in map(quantity_words, ("12345", "5"))]
    assert len(counts) == 2
    assert len({at(one).x() + one.width() for one in counts}) == 1
    names = [one for one in pane.findChildren(QPushButton) if one.text().startswith(("KM-", "SM-"))]
    for count, name in zip(counts, names, strict=True):
        middle = at(name).y() + name.height() / 2 - at(count).y() - count.height() / 2
        assert abs(middle) <= 1
    assert not [one for one in pane.findChildren(QLabel) if one.text().strip() == "×"]


@pytest.mark.parametrize(("quantity", "words"), [("", "not known"), ("5", "5 ×")])
def test_a_line_without_a_quantity_says_so(quantity: str, words: str) -> None:
    assert quantity_words(quantity) == words


def test_readings_that_were_chosen_singly_are_counted() -> None:
    chosen = Shipment(profile="narrowest", readings="a=b;c=d")
    assert readings_words(chosen) == "Narrow, 2 chosen one by one"


@pytest.mark.parametrize(
    ("place", "command", "field", "words"),
    [
        ("screenings", "shipment.add", "end_user", "No party has this name"),
        ("products", "product.add", "supplier", "No supplier has this name"),
    ],
)
def test_a_name_that_is_not_there_yet_says_where_it_is_added(
    sample: int, driver: Driver, place: str, command: str, field: str, words: str
) -> None:
    driver.go(place)
    driver.window.run_command(command)
    driver.settle()
    page: Any = driver.window.pages[place]
    editor = page.pane.form.find_editor(field)
    editor.setFocus()
    QTest.keyClicks(editor, "Newco Ltd")
    editor._take_only()
    editor.left.emit()
    (said,) = (one.text() for one in page.pane.findChildren(QLabel) if words in one.text())
    assert "first" in said


def test_a_party_that_is_not_there_yet_is_added_without_leaving_the_shipment(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.go("screenings")
    driver.window.run_command("shipment.add")
    driver.settle()
    page: Any = driver.window.pages["screenings"]
    form = page.pane.form
    form.find_editor("title").show_value("Typed already")
    editor = form.find_editor("end_user")
    driver.qtbot.waitUntil(editor.isVisible)  # a form is made in slices
    editor.setFocus()
    QTest.keyClicks(editor, "Newco Ltd")
    editor.left.emit()
    (add,) = _shown(page.pane, "Add party …")
    add.click()
    driver.settle()
    dialog: Any = driver.dialog()
    assert dialog.form.current_values()["name"] == "Newco Ltd"
    dialog.confirm_button.click()
    driver.settle()
    assert page.pane.form is form
    assert form.current_values()["end_user"] == "newco-ltd"
    assert form.current_values()["title"] == "Typed already"
    assert editor.currentText() == "Newco Ltd"
    assert not form.check_fields()
    assert not _shown(page.pane, "Add party …")
    form.find_editor("importer").show_value("newco-ltd")
    assert not form.find_editor("importer").describe_problem(), "every field can name it"
    assert "Newco Ltd" in [row.name for row in desk.client_workspace(sample).parties.rows()]
    page.editing.close_form()


def _shown(pane: QWidget, words: str) -> list[QPushButton]:
    found = [one for one in pane.findChildren(QPushButton) if one.text() == words]
    return [one for one in found if one.isVisible()]


def test_what_to_do_first_stands_above_a_screened_shipment_and_beside_each_of_its_lines(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-11") or 0
    before = [one.text() for one in _pane(driver, shipment).findChildren(QLabel)]
    assert "Ask first" not in before
    work = room.screenings.start_shipment(shipment).value
    lines = room.screenings.load_screening(work.id).lines
    acts = [line.screened.conclusion.act.word for line in lines if line.screened]
    driver.window.session.change_bus.announce({"screenings", "shipments"})
    driver.settle()
    shown = [one.text() for one in _pane(driver, shipment).findChildren(QLabel) if one.isVisible()]
    words = {"hold": "Hold", "ask_first": "Ask first", "nothing_holds": "Nothing found"}
    gravest = min(acts, key=list(words).index)
    assert shown.count(words[gravest]) == acts.count(gravest) + 1
    assert len(acts) > 1


def test_the_list_says_what_to_do_first_beside_the_verdict(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    for number in ("NW-02", "NW-05"):
        room.screenings.start_shipment(room.shipments.find_shipment(number) or 0)
    driver.go("screenings")
    page: Any = driver.window.pages["screenings"]
    columns = {column.id: column for column in page.table.columns_in_sight()}
    rows = {row.shipment.shipment: row for row in page.table.rows_model.rows if row.shipment}
    cells = {number: [columns[name].text(rows[number]) for name in ("act", "verdict")] for number in rows}
    assert cells["NW-02"] == ["Hold", "Licence needed, 1 of 2"]
    assert cells["NW-05"] == ["Ask first", "Outside"]
    assert cells["NW-12"] == ["screen it", "not screened"]
    assert columns["act"].tip(rows["NW-02"]) == "Hold: 1 line\nAsk first: 1 line"


def test_what_a_screening_was_told_is_shown_at_once(sample: int, desk: Workspace, driver: Driver) -> None:
    room = desk.client_workspace(sample)
    lines = [ShipmentLine(part_number="KM-4212", quantity=Number("4"))]
    shipment = room.shipments.create_shipment(Shipment(title="New"), lines).value
    screening = room.screenings.start_shipment(shipment).value
    by = Attribution("M. Vogt", FIRST_MOMENT, "declared", "letter of 3 Nov 2026")
    told = {
        "movement": "export",
        "end_use.military": "no",
        "parties[end_user]": {"name": "Ejes SA", "country": "MX"},
    }
    answers = [
        screening.interview_start.make_answer(path, kind="value", attribution=by, value=value)
        for path, value in told.items()
    ]
    answers.append(screening.interview_start.make_answer("destination", kind="not_known", attribution=by))
    room.screenings.save_answers(screening.id, answers)
    pane = _pane(driver, shipment)
    facts = _facts(pane)
    assert (facts["Movement"], facts["End user"], facts["Importer"]) == (
        "export",
        "Ejes SA, Mexico",
        "not known",
    )
    assert facts["Military use"] == "no"
    assert facts["What was answered"] == "not recorded yet"
    said = [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    assert said.count("letter of 3 Nov 2026, M. Vogt, 24\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2026") == 3
    assert "nobody has answered" not in said
    assert [one.text() for one in pane.findChildren(QPushButton)].count("Same again") == 1
