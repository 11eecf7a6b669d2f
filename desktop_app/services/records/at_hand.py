# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a data file as a paper is compared with them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.basics.errors import Refused
from desktop_app.services.context.papers.paper_ports import FiledPaper
from desktop_app.services.context.stores import (
    RECORDED,
    Store,
    Stored,
    determination_subject,
)
from desktop_app.services.records.register.events import find_withdrawal, group_events
from desktop_app.services.schema.declaration import Sheet


class OpenRecords:
    """The records of an open data file, of all its clients."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def data_file_id(self) -> str:
        """Return the random id of the data file; blank for a file of a version that had none."""
        return self._store.data_file_id()

    def find_filed(self, number: str, version: int, entry_sha256: str = "") -> FiledPaper | None:
        """Return the filed paper with a number and version: of several clients' that with the entry; None if there
        is none.
        """
        papers = list(self._papers(number, version))
        with_entry = [paper for paper in papers if entry_sha256 in paper.entries]
        return next(iter(with_entry or papers), None)

    def holds_law(self, sha256: str) -> bool:
        """Tell whether records in it rest on the law file with a digest."""
        try:
            return self._store.read_law(sha256) is not None
        except Refused:  # what is kept is not what it was
            return False

    def _papers(self, number: str, version: int) -> Iterator[FiledPaper]:
        for client in self._store.lists.list_clients():
            rows = self._rows_of_paper(client.id, number, version)
            if rows:
                yield self._filed(client.id, rows, number, version)

    def _rows_of_paper(self, client: int, number: str, version: int) -> list[Stored]:
        """Return the determinations of one paper: those that name it, or the one of before that has the number."""
        repository, wanted = self._store.repository, {"version": str(version)}
        named = {**wanted, "paper_number": number}
        of_before = {**wanted, "number": number, "paper_number": ""}
        return repository.select_rows(Sheet.DETERMINATIONS, client, named) or repository.select_rows(
            Sheet.DETERMINATIONS, client, of_before
        )

    def _filed(self, client: int, rows: list[Stored], number: str, version: int) -> FiledPaper:
        entries = [
            self._store.find_journal_entry(RECORDED, determination_subject(client, stored.row))
            for stored in rows
        ]
        memo = self._store.read_filed_memo(client, number, version)
        return FiledPaper(
            client=client,
            number=number,
            version=version,
            entries=tuple(entry.hash for entry in entries if entry),
            sha256=memo.sha256 if memo else rows[0].row["pdf_sha256"],
            state=self._state(client, rows),
        )

    def _state(self, client: int, rows: list[Stored]) -> str:
        """Return current as long as one line of the paper is."""
        events = group_events(self._store.list_record_events(client))
        repository = self._store.repository
        states = {
            "withdrawn"
            if find_withdrawal(events.get((stored.row["number"], int(stored.row["version"])), ()))
            else "superseded"
            if repository.select_rows(Sheet.DETERMINATIONS, client, {"supersedes_id": str(stored.id)})
            else "current"
            for stored in rows
        }
        return next(state for state in ("current", "superseded", "withdrawn") if state in states)
