# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real window in a process of its own, by keyboard, so that the process can be killed.

python -m tests.e2e.worker FOLDER begin       load the sample, screen KM-4212, answer one page, then hang
python -m tests.e2e.worker FOLDER resume      take that screening up again, answer the rest, record it
python -m tests.e2e.worker FOLDER shipment    screen the three lines of NW-12 and record them
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.bootstrap import build_program
from desktop_app.domain.interview import Step
from desktop_app.paths import user_folders
from desktop_app.services.workspace import open_workspace
from desktop_app.settings import Settings
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.startup import app as ui_app
from tests.ui.settling import settle

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_PAGES = 60


class Hands:
    """A window and what fingers do with it."""

    def __init__(self, folder: Path) -> None:
        self.app = ui_app.make_application()
        self.folders = user_folders(folder)
        self.folders.make_folders()
        chosen = Settings(signer="J. Haug", signer_role="export control")
        apply_settings(chosen)
        program = build_program()
        self.desk = open_workspace(program, self.folders.database, user_name="J. Haug")
        self.window = ui_app.open_window(program, self.desk, self.folders, chosen)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        settle(self.window.session.tasks, QTest.qWait)

    @property
    def view(self) -> Any:
        return self.window.screening

    def press(self, name: str, within: QWidget | None = None) -> None:
        buttons = (within or self.window).findChildren(QPushButton)
        found = [one for one in buttons if one.text() == name and one.isVisible()]
        QTest.keyClick(found[-1], Qt.Key.Key_Space)
        self.settle()

    def say_not_known(self) -> None:
        """Answer every open question of the page with "not known", by keyboard, and continue."""
        for question in self.view.question_page.questions:
            if question.takes_answer and question.value() is None:
                radio = question.cards["unknown"].radio
                radio.setFocus()
                QTest.keyClick(radio, Qt.Key.Key_Space)
                self.settle()
        QTest.keyClick(self.view, Qt.Key.Key_Return, CTRL)
        self.settle()

    def answer_to_the_end(self) -> None:
        for _ in range(MOST_PAGES):
            if self.view.is_review:
                return
            self.say_not_known()
        raise RuntimeError("the interview does not end")

    def record(self) -> None:
        self.press("Record determination")
        dialog = next(one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isModal())
        self.press("Record", dialog)


def tell(**said: Any) -> None:
    """Print one line that the test reads."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def begin(hands: Hands) -> None:
    hands.press("Load the sample client")
    product = hands.window.session.client_workspace.products.find("KM-4212")
    hands.window.open_screening("product", product)
    hands.settle()
    hands.say_not_known()
    tell(screening=hands.view.screening.id, page=list(map(str, hands.view.page.key)))
    time.sleep(600)


def resume(hands: Hands) -> None:
    (row,) = hands.window.session.client_workspace.screenings.list_rows()
    hands.window.open_screening("resume", row.id)
    hands.settle()
    tell(
        screening=row.id, page=list(map(str, hands.view.page.key)), answers=len(hands.view.interview.answers)
    )
    hands.answer_to_the_end()
    hands.record()
    finish(hands)


def shipment(hands: Hands) -> None:
    found = hands.window.session.client_workspace.shipments.find_shipment("NW-12")
    hands.window.open_screening("shipment", found)
    hands.settle()
    hands.view.show_step(Step.REVIEW)
    hands.settle()
    hands.record()
    finish(hands)


def finish(hands: Hands) -> None:
    memos = sorted(path.as_posix() for path in hands.folders.data.rglob("*.pdf"))
    rows = hands.window.session.client_workspace.records.list_determinations()
    tell(memos=memos, verdicts=sorted(row.verdict for row in rows), faults=hands.desk.verify_records())
    hands.window.close()
    hands.desk.close()


if __name__ == "__main__":
    {"begin": begin, "resume": resume, "shipment": shipment}[sys.argv[2]](Hands(Path(sys.argv[1])))
