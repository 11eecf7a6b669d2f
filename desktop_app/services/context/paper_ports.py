# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What checking a paper asks of others: the record at hand, and the signatures beside a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol


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


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """One signature held against the bytes of a paper.

    ``result`` is ``same`` where it fits them, ``differs`` where it does not, ``not_checked`` where that cannot be told;
    ``signer`` names who signed, and ``why`` is a sentence on both.
    """

    result: Literal["same", "differs", "not_checked"]
    signer: str
    why: str


class SignatureCheck(Protocol):
    """Holds a detached signature against the bytes of a paper."""

    def __call__(self, paper: bytes, signature: bytes) -> tuple[SignatureFinding, ...]:
        """Return a finding for each signer; one that says why where the signature cannot be read."""
        ...
