# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No message of a screening or form names a code of the program while somebody is still typing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

CODES = re.compile(r"\b(not_listed|not_known|I-0\d|II-\d+|[a-z]+_[a-z_]+)\b")
TYPED = ("zz", "I-", "1.2.3,4", "Neverland")


def codes_in(root: QWidget) -> list[str]:
    """Return the messages in sight that name a code."""
    texts = (label.text() for label in root.findChildren(QLabel) if label.isVisible())
    return [text for text in texts if CODES.search(text)]


def type_everywhere(root: QWidget, driver: Driver) -> list[str]:
    """Type what cannot be read into every field in sight, as far as it has come and once it is left."""
    found = []
    lines = [line for line in root.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()]
    for text in TYPED:
        for line in lines:
            box = line.parentWidget()
            if isinstance(box, QComboBox):
                box.setEditText(text)
            else:
                line.setText(text)
            line.textEdited.emit(text)
        driver.settle()
        found += codes_in(root)
        for line in lines:
            line.editingFinished.emit()
        driver.settle()
        found += codes_in(root)
    return found


@pytest.mark.parametrize("part_number", ["BK-12", "KM-4212"])
def test_a_screening(part_number: str, sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("product", desk.client_workspace(sample).products.find(part_number))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    found, fields = {}, 0
    for step in (Step.SHIPMENT, Step.ITEM, Step.MATERIAL, Step.TECHNOLOGY, Step.PARTIES, Step.END_USE):
        view.show_step(step)
        driver.settle()
        for question in view.question_page.questions:
            for card in question.cards.values():
                if card.editors and question.takes_answer:
                    card.radio.click()
        driver.settle()
        fields += sum(line.isVisible() for line in view.question_page.findChildren(QLineEdit))
        if said := type_everywhere(view.question_page, driver):
            found[step] = said
        view.question_page.show_page(view.page, "")  # what was typed is dropped
        driver.settle()
    assert fields > 4
    assert found == {}


@pytest.mark.parametrize("form", ["product.add", "party.add", "shipment.add", "supplier.add"])
def test_a_form(form: str, sample: int, driver: Driver) -> None:
    driver.window.run_command(form)
    driver.settle()
    page: Any = driver.window.pages[driver.window.page_id]
    assert type_everywhere(page.pane, driver) == []
    page.editing.close_form()
