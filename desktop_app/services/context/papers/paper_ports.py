# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files that travel in a paper, and what checking one asks of others: the record at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

CASE_FILE: Final = "case.json"
CONCLUSION_FILE: Final = "conclusion.json"
PRINTING_FILE: Final = "printing.json"
LAW_FILE: Final = "law-file.json"
LAW_SIGNATURE: Final = "law-file.minisig"
"""The signature of the law file, where it came as a signed file."""
PRINTING_FORMAT: Final = "lodestone-printing/1"


def name_of_line(name: str, line: int) -> str:
    """Return the name of an attachment as a line of a shipment has it."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{line}.{ending}"


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A paper as the record has it: the entry that the paper prints, and the digest of the PDF that was filed.

    ``entries`` are the hashes of the entries, one a line of the shipment; ``client`` is the id of the client, ``state``
    one of current, superseded and withdrawn.
    """

    client: int
    number: str
    version: int
    entries: tuple[str, ...]
    sha256: str
    state: str = "current"


class RecordAtHand(Protocol):
    """The data file at hand, as far as a paper is compared with it."""

    @property
    def data_file_id(self) -> str:
        """Return the random id of the data file; blank for a file of a version that had none."""
        ...

    def find_filed(self, number: str, version: int, entry_sha256: str = "") -> FiledPaper | None:
        """Return the filed paper with a number and version: of several clients' that with the entry; None if there
        is none.
        """
        ...

    def holds_law(self, sha256: str) -> bool:
        """Tell whether records in it rest on the law file with a digest."""
        ...
