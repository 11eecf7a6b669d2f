# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The first page: what the program does and does not do, and four ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.look.theme import px
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.page import Page, Picture
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, fill, label, rule, wrapped
from desktop_app.ui.words.strings import format_day, tr

_WIDE = 720


class Welcome(Page):
    """Shown as long as there is no client."""

    def __init__(self, session: Session, run: Callable[[str], None]) -> None:
        super().__init__(
            tr("Welcome to Lodestone"),
            tr("Does this shipment need a licence under China's rare-earth export rules?"),
        )
        self._session = session
        self.own_firm_button = button(tr("Set up own firm"), self._set_up_firm, role="primary")
        self.sample = button(tr("Load the sample client"), partial(run, "sample"))
        self.list = button(tr("Import parts list"), partial(run, "import"))
        self.check = button(tr("Check a paper"), partial(run, "paper.check"))
        self.blank = button(tr("Save empty workbook"), partial(run, "template"))
        column = down(margins=(0, 0, 12, 16))
        rows: tuple[tuple[str, str, tuple[QPushButton, ...]], ...] = (
            (
                tr("Your own firm"),
                tr("Its name and country are enough to begin; the rest can follow."),
                (self.own_firm_button,),
            ),
            (
                tr("The sample"),
                tr("A maker of servo drives with its parts and shipments, all invented."),
                (self.sample,),
            ),
            (
                tr("A parts list"),
                tr(
                    "A workbook or CSV file; it is shown before anything is stored. The empty workbook"
                    " has every column, with what belongs there."
                ),
                (self.list, self.blank),
            ),
            (
                tr("A memo that you were given"),
                tr("Shows whether it is as it was printed. It needs no client, and stores nothing."),
                (self.check,),
            ),
        )
        widgets: list[QWidget] = []
        for position, (title, explanation, does) in enumerate(rows):
            widgets += [rule()] if position else []
            for do in does:
                do.setMinimumWidth(px(190))
            text_column = down(label(title, "section"), wrapped(label(explanation, "quiet")), gap=2)
            choice = across(boxed(text_column), boxed(down(*does, gap=8)), gap=16, stretch=0)
            choice.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            widgets.append(boxed(choice))
        known_day = format_day(session.program.pack.known_to)
        lines = [
            boxed(across(Picture(icon), wrapped(label(text)), gap=12, margins=(0, 5, 0, 5), stretch=1))
            for icon, text in (
                (
                    "list-check",
                    tr("Asks only what can still change the answer, and writes the memo for the file."),
                ),
                ("scale", tr("It advises; a person decides. It is no legal advice.")),
                ("device-floppy", tr("Everything stays on this computer; it opens no connection.")),
                (
                    "search",
                    tr(
                        "It looks nothing up: notices, prices and listed parties are what you load or record."
                    ),
                ),
                (
                    "clock",
                    tr("Law known to {day}; what changed since is shown as unconfirmed.", day=known_day),
                ),
            )
        ]
        fill(column, [*lines, 16, card(*widgets, gap=10), None])
        column_box = boxed(column)
        column_box.setMaximumWidth(px(_WIDE))
        line = across(column_box, None, gap=0, stretch=0)
        line.setStretch(1, 0)
        self.body.addWidget(parts.scrolled(boxed(line), tr("Welcome to Lodestone")))

    def _set_up_firm(self) -> None:
        from desktop_app.ui.dialogs.client import open_first_client

        open_first_client(self.window(), self._session)

    def read_again(self) -> None:
        """Nothing to read."""
