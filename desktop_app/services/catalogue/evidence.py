# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Evidence: papers kept as proof, with their bytes, named by their hash.

The bytes are in the database and not in a folder beside it: paper and check are stored in one transaction, a copy of
the one file is a whole backup, and no paper can be moved away from a record. The price is the size of the file, so
papers have a size limit. A paper is deleted only with its client: undo removes the check that names it, not the paper.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import KEPT, Transaction, evidence_payload, evidence_subject
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

MOST_BYTES: Final = 10 * 1024 * 1024
NOTICE: Final = "notice"
"""The kind of a paper that shows a publication of an authority."""

BEGINNINGS: Final[Mapping[str, bytes]] = {
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".html": b"",
    ".htm": b"",
}
"""The file types that can be kept: the ending of the name, and the first bytes of the content."""

_UNSAFE: Final = re.compile(r"[^\w.-]+")
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file to keep as evidence. ``supplier`` is a key; days are ``YYYY-MM-DD``."""

    name: str
    content: bytes
    kind: str = NOTICE
    supplier: str = ""
    issued_on: str = ""
    valid_until: str = ""

    @property
    def sha256(self) -> str:
        """Return the hash of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


def read_paper(file: Path) -> Paper:
    """Return a file as a paper.

    Errors: Refused if it cannot be read, is empty, too large, or of a kind that is not kept.
    """
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise Refused(
            f"the file cannot be read: {error.strerror or error}",
            file=file.name,
            do="Check that it is there and that you may read it",
        ) from error
    if size > MOST_BYTES:
        raise Refused(
            f"the file has {size / 1024**2:.1f} MB; at most {MOST_BYTES // 1024**2} MB are kept",
            file=file.name,
            do="Save the page as PDF, or keep the pages that matter",
        )
    check_paper(file.name, content)
    return Paper(name=file.name[-_LONGEST_NAME:], content=content)


def check_paper(name: str, content: bytes) -> None:
    """Refuse an empty file, and one whose content does not match its ending."""
    ending = Path(name).suffix.lower()
    if not content:
        raise Refused("the file is empty", file=name, do="Choose another")
    if ending not in BEGINNINGS:
        raise Refused(
            "this kind of file is not kept",
            file=name,
            do="Choose a PDF, a picture (PNG, JPEG) or a page saved as HTML",
        )
    if not content.startswith(BEGINNINGS[ending]):
        raise Refused(f"the file is called {ending} and is something else", file=name, do="Save it anew")


class Evidence:
    """The papers of one client, and those that count for every client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def keep_paper(self, writing: Transaction, paper: Paper, *, every_client: bool = False) -> str:
        """Store a paper within an open transaction; the same bytes are stored once. Returns the hash."""
        check_paper(paper.name, paper.content)
        client = 0 if every_client else self._client
        row = self._make_paper_row(paper)
        if not self._context.store.repository.select_rows(Sheet.EVIDENCE, client, {"sha256": paper.sha256}):
            writing.keep_evidence(client, row, paper.content)
            writing.append_to_journal(KEPT, evidence_subject(client, row), evidence_payload(row))
        return paper.sha256

    def read_content(self, sha256: str) -> bytes:
        """Return the bytes of a paper.

        Errors: Refused if it is missing, or its bytes do not match the hash.
        """
        store = self._context.store
        content = store.read_evidence(self._client, sha256) or store.read_evidence(0, sha256)
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            raise Refused(
                f"the evidence {sha256[:12]} is not the file that was kept",
                do="The file has been changed by another program; open a backup",
            )
        return content

    def write_copy(self, sha256: str) -> Path:
        """Write a copy to disk for opening and return its path; the paper stays in the database."""
        content = self.read_content(sha256)
        paper_row = self._find_paper_row(sha256)
        path = self._context.file.parent / "evidence" / f"{sha256[:12]}-{_make_safe_name(paper_row['name'])}"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise Refused(
                f"the copy cannot be written: {error.strerror or error}",
                file=str(path),
                do="Make room there, or ask for the right to write",
            ) from error
        return path

    def _find_paper_row(self, sha256: str) -> Row:
        repository = self._context.store.repository
        of_hash = {"sha256": sha256}
        rows = repository.select_rows(Sheet.EVIDENCE, self._client, of_hash) or repository.select_rows(
            Sheet.EVIDENCE, 0, of_hash
        )
        return rows[0].row

    def _make_paper_row(self, paper: Paper) -> Row:
        return {
            "sha256": paper.sha256,
            "name": paper.name,
            "kind": paper.kind,
            "size": str(len(paper.content)),
            "supplier": paper.supplier,
            "issued_on": paper.issued_on,
            "valid_until": paper.valid_until,
            "by": self._context.by,
            "at": utc_text(self._context.now()),
        }


def _make_safe_name(name: str) -> str:
    """Return a name that every file system takes."""
    return _UNSAFE.sub("-", name).strip("-.") or "evidence"
