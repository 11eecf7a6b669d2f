# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The records of a data file that nobody opens for it: read as it is, to hold a paper against them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.basics.messages import Refused
from desktop_app.services.context.paper_ports import FiledPaper, RecordAtHand
from desktop_app.services.context.stores import RECORDED, determination_subject
from desktop_app.storage.sqlite.verifying.data_file import (
    FileMoves,
    RawFile,
    RawRow,
    number_of,
    open_unchanged,
    text_of,
)


@contextmanager
def read_records(file: Path) -> Iterator[RecordAtHand]:
    """Open the records of a data file for looking only.

    Errors: Refused if it cannot be read.
    """
    try:
        with open_unchanged(file, is_open_here=False) as opened:
            yield RawRecords(opened)
    except FileMoves:
        raise Refused("the data file was written to meanwhile", file=file.name, do="Do it again") from None


class RawRecords:
    """The records of a data file that is open for looking."""

    def __init__(self, file: RawFile) -> None:
        self._file = file

    @property
    def data_file_id(self) -> str:
        """Return the random id of the data file; blank for a file of a version that had none."""
        return next((text_of(row["random_id"]) for row in self._file.rows("data_file")), "")

    def holds_law(self, sha256: str) -> bool:
        """Tell whether records in it rest on the law file with a digest."""
        return any(text_of(row["sha256"]) == sha256 for row in self._file.rows("law_file"))

    def find_filed(self, number: str, version: int, entry_sha256: str = "") -> FiledPaper | None:
        """Return the filed paper with a number and version: of several clients' that with the entry; None if there
        is none.
        """
        papers = [
            self._filed(row)
            for row in self._file.rows("filed_paper", leave_out="pdf")
            if text_of(row["number"]) == number and number_of(row["version"]) == version
        ]
        with_entry = [paper for paper in papers if entry_sha256 in paper.entries]
        return next(iter(with_entry or papers), None)

    def _filed(self, paper: RawRow) -> FiledPaper:
        client, number, version = (
            number_of(paper["client_id"]),
            text_of(paper["number"]),
            number_of(paper["version"]),
        )
        lines = [
            row
            for row in self._file.rows("determination")
            if number_of(row["client_id"]) == client
            and text_of(row["paper_number"]) == number
            and number_of(row["version"]) == version
        ]
        entries = {
            text_of(row["subject"]): text_of(row["hash"])
            for row in self._file.rows("journal", order="nr")
            if text_of(row["what"]) == RECORDED
        }
        subjects = [
            determination_subject(
                client, ({"number": text_of(row["number"]), "version": text_of(row["version"])})
            )
            for row in lines
        ]
        return FiledPaper(
            client=client,
            number=number,
            version=version,
            entries=tuple(entries[subject] for subject in subjects if subject in entries),
            sha256=text_of(paper["sha256"]),
            state=self._state(lines),
        )

    def _state(self, lines: list[RawRow]) -> str:
        """Return current as long as one line of the paper is."""
        superseded = {number_of(row["supersedes_id"]) for row in self._file.rows("determination")}
        withdrawn = {
            (number_of(row["client_id"]), text_of(row["number"]), number_of(row["version"]))
            for row in self._file.rows("record_event")
            if text_of(row["kind"]) == "withdrawn"
        }
        states = {
            "withdrawn"
            if (number_of(row["client_id"]), text_of(row["number"]), number_of(row["version"])) in withdrawn
            else "superseded"
            if number_of(row["id"]) in superseded
            else "current"
            for row in lines
        }
        return next((state for state in ("current", "superseded", "withdrawn") if state in states), "current")
