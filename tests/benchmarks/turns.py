# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Screens, records, filters and looks at everything once, and prints how long each kept the window from turning.

.venv/bin/python -m tests.benchmarks.turns FOLDER [PRODUCTS]     a line of JSON: milliseconds of processor time by deed
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.interview import Step
from desktop_app.ui.session.session import PartyLookUps
from desktop_app.ui.startup.app import load_modules
from tests.benchmarks.waiting import Driven
from tests.many import add_many, part_number

PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "list_versions", "screenings", "records", "law",
    "settings", "judging", "journal", "rates", "what_if", "sorting", "to_finish", "import", "check_paper", "bill",
)  # fmt: skip
FILTERED = {
    "products": "rotor 77",
    "parties": "tor motor",
    "records": "LD-2026",
    "journal": "record",
    "lists": "zhong kui",
}
TYPED = {"figure": "12", "money": "1200", "mass": "3", "day": "2026-12-01", "text": "Kiln"}
MOST_PAGES = 40


def open_every_page(driven: Driven, part: str) -> None:
    """Show each page for the first time, then once more."""
    room = driven.window.session.client_workspace
    for count in ("first", "again"):
        for page in PAGES:
            what = room.products.find(part) if page == "bill" else None
            driven.do(f"page {page}, {count}", driven.window.show_page, page, what)


def filter_and_search(driven: Driven) -> None:
    """Type into the filter of each page a key at a time, and into the command box."""
    for page, text in FILTERED.items():
        box = driven.page(page).filter_box()
        for key in text:
            driven.do(f"filter {page}", QTest.keyClick, box, key)
        driven.do(f"filter {page}, clear", box.clear)
    driven.do("Ctrl+K", driven.window.open_command_box)
    for key in "motor p":
        driven.do("search", QTest.keyClick, driven.dialog().search_field, key)
    driven.close_dialog()
    products = driven.page("products")
    for name, button in products.toggle_buttons.items():
        driven.do(f"filter products: {name}", button.click)
        driven.do(f"filter products: not {name}", button.click)
    for column in (5, 1, 0):
        driven.do("sort products", products.table.sortByColumn, column, Qt.SortOrder.DescendingOrder)
    driven.do(
        "last product", QTest.keyClick, products.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier
    )


def type_into(editor: Any, text: str) -> None:
    editor.setFocus()
    QTest.keyClicks(editor, text)


def answer(driven: Driven, page: Any) -> None:
    """Choose each card of each question in turn, type into its fields, and end with the one that is not known."""
    asked = [page.many] if page.many is not None else [one for one in page.questions if one.takes_answer]
    for question in asked:
        kind = "many" if page.many is not None else question.field.kind
        for card in reversed(list(question.cards.values())):
            if not card.radio.isEnabled():
                continue
            driven.do(f"answer {kind}", card.radio.click)
            for editor in card.editors.values():
                if isinstance(editor, QLineEdit):
                    driven.do(f"type {kind}", type_into, editor, TYPED.get(kind, "DE"))
        for key in ("=no", "=none", "none", "unknown"):
            if key in question.cards and question.cards[key].radio.isEnabled():
                driven.do(f"answer {kind}", question.cards[key].radio.click)
                break


def screen(driven: Driven, subject: str, number: int | None) -> None:
    """Open a screening, answer every question, go to the review and through the steps, record."""
    driven.do(f"open a screening of a {subject}", driven.window.open_screening, subject, number)
    view: Any = driven.window.screening
    for step in Step:
        driven.do(f"{subject}, to {step.name}", view.show_step, step)
    view.show_step(next(iter(Step)))
    driven.settle()
    for _ in range(MOST_PAGES):
        if view.is_review:
            break
        answer(driven, view.question_page)
        before = view.page.key
        driven.do(f"{subject}, Continue from {before}", view.submit_page)
        if view.page.key == before:
            raise AssertionError(
                f"{before} is not left: {[(one.field.path, one.value()) for one in view.question_page.questions]}"
            )
    driven.do(f"{subject}, what if", view.button_bar.what_if.click)
    driven.close_dialog()
    driven.do(f"{subject}, ask for name and role", view.open_record_dialog)
    dialog = driven.dialog()
    driven.do(f"{subject}, record", dialog.confirm_button.click)
    assert driven.window.page_id == "records", driven.window.page_id


def walk(driven: Driven, products: int) -> None:
    """Do everything once."""
    if products:
        add_many(driven.desk, driven.file, products, driven.desk.load_sample().value)
    else:
        driven.desk.load_sample()
    driven.window.read_clients()
    driven.settle()
    load_modules(driven.window)  # as a window does by itself, two seconds after its first page
    driven.settle()
    open_every_page(driven, "SM-220")
    room = driven.window.session.client_workspace
    for part in ("HB-4815", *([part_number(77)] if products else [])):
        screen(driven, "product", room.products.find(part))
    for shipment in ("NW-12", "NW-07"):
        screen(driven, "shipment", room.shipments.find_shipment(shipment))
    filter_and_search(driven)
    for command in ("about", "check.record", "check.look_up", "client.edit", "screen.new", "ship"):
        driven.do(command, driven.window.run_command, command)
        driven.close_dialog()


if __name__ == "__main__":
    PartyLookUps.is_on = False
    at_work = Driven(Path(sys.argv[1]))
    walk(at_work, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    stick = at_work.yardstick()
    told = {name: round(seconds * 1000, 1) for name, seconds in at_work.turns.items()}
    sys.stdout.write(json.dumps({"": round(stick * 1000, 1), **told}) + "\n")
    at_work.close()
