# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for a second person, above the list of records: a line for each, with the door to its review."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.services.schema.rows import ScreeningRow
from desktop_app.ui.pages.records.review import open_review
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.parts import across, boxed, button, emptied, fill, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, tr_n, translate_text

_MOST: Final = 3


class WaitingBar(QFrame):
    """Hidden while nothing waits."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        fill(QVBoxLayout(self), [self._rows], margins=(16, 8, 16, 8))
        self.hide()

    def show_waiting(self, waiting: Sequence[ScreeningRow]) -> None:
        """Show the screenings that wait, those that wait longest first."""
        emptied(self._rows)
        self.setVisible(bool(waiting))
        if not waiting:
            return
        heading = tr_n("%n screening(s) waiting for review", len(waiting))
        self.setAccessibleName(heading)
        self._rows.addWidget(label(heading, "strong"))
        for row in waiting[:_MOST]:
            told = tr(
                "{title}, handed in by {name} on {day}",
                title=translate_text(row.title),
                name=row.prepared_by,
                day=strings.format_day(row.submitted_at[:10]),
            )
            review = button(
                tr("Review"), partial(open_review, self.window(), self._session, row), role="link"
            )
            review.setAccessibleName(tr("Review {title}", title=translate_text(row.title)))
            line = across(label(told, wrap=True), review, gap=12)
            line.setStretch(0, 1)
            self._rows.addWidget(boxed(line))
        if len(waiting) > _MOST:
            go = partial(self._session.navigator.show_page, "screenings", "waiting")
            self._rows.addWidget(button(tr_n("and %n more", len(waiting) - _MOST), go, role="link"))
