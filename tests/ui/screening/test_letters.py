# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Letters to suppliers in the window: written, shown, saved, printed."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.editors import LookupEditor
from tests.ui.conftest import Driver
from tests.ui.papers import file_printer, sharp, sizes
from tests.ui.shared_views.test_saving import choose_file
from tests.ui.test_journeys import press, view


def letter_form(sample: int, desk: Workspace, driver: Driver) -> FormDialog:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view(driver).show_step(Step.REVIEW)
    driver.settle()
    press(driver, "Letter to the supplier")
    return cast(FormDialog, driver.dialog())


def write_to(driver: Driver, form: FormDialog, name: str) -> None:
    """Type a name, or a part of one, and leave the field."""
    editor = cast(LookupEditor, form.form.find_editor("to"))
    editor.setFocus()
    editor.clearEditText()
    QTest.keyClicks(editor, name)
    driver.settle()
    QTest.keyClick(QApplication.activePopupWidget() or editor, Qt.Key.Key_Tab)
    driver.settle()


def test_a_letter_is_shown_saved_and_says_who_is_asked(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    form = letter_form(sample, desk, driver)
    offered = cast(LookupEditor, form.form.find_editor("to"))
    assert [offered.itemText(place) for place in range(offered.count())] == [
        "Rewerk Magnetkreislauf GmbH, 5 open facts",
        "Torrens Bauteilehandel GmbH, 10 open facts",
    ], "nothing that any other supplier knows is open"
    write_to(driver, form, "torrens")
    form.form.find_editor("contact").show_value("haug@nordwerk.example")
    QTest.keyClick(form.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    dialog = cast(PaperDialog, driver.dialog())
    assert isinstance(dialog, PaperDialog)
    sharp(driver, dialog)
    assert dialog.paper.file == "letter-nw-12.pdf"
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    choose_file(driver, tmp_path / "letter.pdf")
    said = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "letter.pdf").pages)
    assert "Torrens" in said
    assert "TB-3560" in said
    assert "RW-4208" not in said, "it is a part of somebody else"
    assert "Nordwerk Antriebe GmbH" in said
    assert "haug@nordwerk.example" in said
    press_in(dialog, "Save with fields")
    driver.settle()
    choose_file(driver, tmp_path / "form.pdf")
    form_fields = pypdf.PdfReader(tmp_path / "form.pdf").get_fields() or {}
    assert "declaration, name" in form_fields
    assert not pypdf.PdfReader(tmp_path / "letter.pdf").get_fields(), "the archive file has none"
    dialog.print_to(file_printer(tmp_path / "printed.pdf"))
    driver.settle()
    assert sizes(tmp_path / "printed.pdf")
    dialog.close()
    driver.settle()
    press(driver, "Letter to the supplier")
    again = cast(FormDialog, driver.dialog())
    assert again.form.current_values()["contact"] == "haug@nordwerk.example"
    again.close()


def press_in(dialog: PaperDialog, text: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("to", "", "Name the supplier"),
        ("to", "Somebody Ltd", "Choose one from the list"),
        ("return_by", "soon", '"soon" is not a day'),
        ("return_by", "", "the day is missing"),
        ("return_by", "2026-11-01", "before it is written"),
        ("valid_until", "soon", '"soon" is not a day'),
        ("valid_until", "2026-11-01", "are to hold has passed"),
    ],
)
def test_a_letter_that_cannot_be_written_says_so_under_its_field(
    field: str, text: str, said: str, sample: int, desk: Workspace, driver: Driver
) -> None:
    form = letter_form(sample, desk, driver)
    write_to(driver, form, "torrens")
    if field == "to":
        write_to(driver, form, text)
    else:
        form.form.find_editor(field).show_value(text)
    QTest.keyClick(form.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.dialog() is form
    shown_fault = form.form._fault_labels[field]
    assert shown_fault.isVisible()
    assert said.lower() in shown_fault.text().lower()
    assert form.confirm_button.isEnabled()
    form.close()


def test_a_form_stays_until_what_it_asked_for_is_done(sample: int, desk: Workspace, driver: Driver) -> None:
    form = letter_form(sample, desk, driver)
    write_to(driver, form, "torrens")
    form.confirm_button.click()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    driver.settle()
    assert isinstance(driver.dialog(), PaperDialog)
    driver.dialog().close()
