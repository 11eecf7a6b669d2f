# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs a record again, on its own law file and on today's, and shows side by side how the answers differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.errors import Refused
from desktop_app.services.records.rerun import AnswerChange, Rerun, RunWith, answer_parts, compare_parts
from desktop_app.services.schema.rows import RecordRow
from desktop_app.ui.dialogs.frame import DialogFrame
from desktop_app.ui.look.theme import px
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.problems import describe_error
from desktop_app.ui.widgets.parts import boxed, button, down, emptied, label, rule
from desktop_app.ui.words.records import part_words, value_of
from desktop_app.ui.words.strings import tr

_WITH: Final[tuple[RunWith, ...]] = ("own", "today")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A run: whether every word is the same, and how the answer differs; or why it could not be run."""

    is_same: bool
    changes: tuple[AnswerChange, ...]
    refused: Refused | None = None


class RerunDialog(DialogFrame):
    """Shows what the frozen case comes to now."""

    def __init__(self, parent: QWidget, session: Session, row: RecordRow) -> None:
        super().__init__(
            parent,
            tr("Run {number}, version {version} again", number=row.number, version=row.version),
            tr("The frozen case is worked out anew. The record stays as it is."),
            width=680,
        )
        self._session = session
        self._places: Mapping[RunWith, QVBoxLayout] = {name: QVBoxLayout() for name in _WITH}
        pack = session.program.pack
        own, today = f"{row.pack_id} {row.pack_version}", f"{pack.id} {pack.version}"
        headings: Mapping[RunWith, str] = {
            "own": tr("On its own law file, {pack}", pack=own),
            "today": tr("On today's law file, {pack}", pack=today),
        }
        for number, name in enumerate(_WITH):
            place = self._places[name]
            place.addWidget(label(tr("Working it out …"), "quiet"))
            self.body.addLayout(
                down(18 * bool(number), label(headings[name], "section", wrap=True), 6, place)
            )
        self.add_buttons(button(tr("Close"), self.close, role="primary"))
        records = session.client_workspace.records
        for name in _WITH:
            session.read(
                f"rerun {name}",
                partial(_run, records.rerun_determination, row.id, name),
                partial(self._show_outcome, name),
            )

    def _show_outcome(self, name: RunWith, outcome: _Outcome) -> None:
        if not isValid(self):
            return
        place = self._places[name]
        emptied(place)
        for widget in self._outcome_widgets(name, outcome):
            place.addWidget(widget)
        self.fit_to_content()
        QTimer.singleShot(0, self, self.fit_to_content)  # once more, after Qt has wrapped the lines

    def _outcome_widgets(self, name: RunWith, outcome: _Outcome) -> list[QWidget]:
        if outcome.refused is not None:
            return [label(" ".join(describe_error(outcome.refused)), wrap=True)]
        if not outcome.changes:
            same = tr("The same answer, word for word.")
            worded = tr("The same answer; reasons or texts are worded otherwise.")
            return [label(same if outcome.is_same else worded, wrap=True)]
        heading = tr("Today") if name == "today" else tr("Now")
        return [self._table(outcome.changes, heading)]

    def _table(self, changes: tuple[AnswerChange, ...], heading: str) -> QWidget:
        """Return what differs: the part of the answer, what was recorded, what it is now."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        pack = self._session.program.pack
        for column, head in enumerate(("", tr("Recorded"), heading)):
            grid.addWidget(label(head, "caption"), 0, column)
            grid.setColumnStretch(column, 1)
        for number, change in enumerate(changes, 1):
            grid.addWidget(rule(), 2 * number - 1, 0, 1, 3)
            cells = (part_words(pack, change), value_of(change, change.was), value_of(change, change.now))
            for column, text in enumerate(cells):
                cell = label(text, "quiet" if column == 1 else "", wrap=True)
                cell.setMinimumWidth(px(120))
                grid.addWidget(cell, 2 * number, column)
        return boxed(grid)


def _run(rerun: object, determination: int, name: RunWith) -> _Outcome:
    try:
        done: Rerun = rerun(determination, name)  # type: ignore[operator]
    except Refused as refused:
        return _Outcome(is_same=False, changes=(), refused=refused)
    changes = compare_parts(answer_parts(done.was), answer_parts(done.is_))
    return _Outcome(done.is_same, changes)
