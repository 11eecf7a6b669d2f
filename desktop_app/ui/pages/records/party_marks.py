# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which records have parties that are not looked up or judged any more as the record states it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.records.rescreening import Touch
from desktop_app.services.schema.rows import RecordRow
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.changes_since import ChangedFrame
from desktop_app.ui.widgets.parts import boxed, button, down
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text

Touches = Mapping[int, Sequence[Touch]]
"""What of the parties of a record is not as it states it, by the id of the record."""


class RecordParties(QObject):
    """The records of the open client whose parties changed in lists; ``changed`` tells that they were worked out."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._touches: Touches = {}
        self._switches = -1

    @property
    def touches(self) -> Touches:
        """Return them as worked out last for the open client."""
        return self._touches if self._switches == self._session.client_switches else {}

    def work_out(self) -> None:
        """Start to work them out; ``changed`` is emitted when they are ready and not as before."""
        rescreening = self._session.client_workspace.rescreening
        self._session.read("records and parties", rescreening.list_touched_records, self._take)

    def _take(self, touches: Touches) -> None:
        is_same = touches == self.touches
        self._touches, self._switches = touches, self._session.client_switches
        if not is_same:
            self.changed.emit()


def notes_on_parties(session: Session, row: RecordRow, touches: Touches) -> Iterator[QWidget]:
    """Yield a note where the parties of a record are not looked up or judged any more as it states it."""
    of_record = touches.get(row.id, ())
    if not of_record:
        return
    navigator, firm = session.navigator, of_record[0].firm
    buttons = [
        button(tr("Judge names"), partial(navigator.show_page, PageId.JUDGING, firm)),
        button(tr("New version"), partial(navigator.open_screening, "again", row.id)),
    ]
    frame = ChangedFrame()
    frame.show_changes(
        tr("What lists say of its parties has changed; look again"), _lines(of_record), buttons
    )
    note = down(frame)
    note.setContentsMargins(0, 0, 0, 12)
    yield boxed(note)


def _lines(touches: Sequence[Touch]) -> list[str]:
    return [
        strings.join_sentences(
            tr(
                "{what}, looked up on {day}",
                what=translate_text(touch.says),
                day=strings.format_day(touch.on),
            )
        )
        for touch in touches
    ]
