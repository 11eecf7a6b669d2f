# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of the open data file, as far as checking a paper needs them."""

from __future__ import annotations

from desktop_app.services.context.papers.paper_ports import FiledPaper, RecordAtHand
from desktop_app.services.schema.rows import DeterminationFilter, DeterminationRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.words.strings import tr


class SessionRecords:
    """The records that a session has at hand."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def at_hand(self) -> RecordAtHand | None:
        """Return the record that a paper is compared with."""
        return self._session.workspace.records_at_hand()

    def open_record(self, filed: FiledPaper) -> None:
        """Show a record on its page, in the client that it belongs to."""
        session = self._session
        session.navigator.open_client(filed.client)
        if session.client != filed.client:
            return  # the user is asked first whether to leave a form
        records = session.client_workspace.records
        session.read(
            "record of paper",
            lambda: records.list_determinations(DeterminationFilter(text=filed.number)),
            lambda rows: self._show_row(filed, rows),
        )

    def _show_row(self, filed: FiledPaper, rows: list[DeterminationRow]) -> None:
        """Show the first line of a record."""
        lines = f"{filed.number}-"
        of_paper = [
            row.id
            for row in rows
            if row.version == filed.version and (row.number == filed.number or row.number.startswith(lines))
        ]
        if of_paper:
            self._session.navigator.show_page("records", min(of_paper))
        else:
            self._session.navigator.show_message(tr("There is no record of that number."))
