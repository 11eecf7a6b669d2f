# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures of the memos of one client: each lies beside its memo in the data folder, and the journal knows of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import SIGNED, determination_subject
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done, Row, Topic
from desktop_app.services.signing.named_signatures import NamedSignature, check_beside
from desktop_app.services.signing.sign_paper import SignedPaper, read_paper_to_sign

_CHANGES: Final[frozenset[Topic]] = frozenset({"records"})


class FiledMemos(Protocol):
    """Where the memos of determinations lie."""

    def memo_file(self, determination: int) -> Path:
        """Return where a memo lies on disk."""
        ...

    def read_paper(self, determination: int) -> bytes:
        """Return a memo as it was recorded."""
        ...

    def write_paper_copy(self, determination: int) -> Path:
        """Return where a memo lies on disk; it is written there again if it has gone."""
        ...


class MemoSignatures:
    """Signs the memos of a client, and tells who has."""

    def __init__(self, context: ServiceContext, client: int, memos: FiledMemos) -> None:
        self._context, self._client, self._memos = context, client, memos

    def list_signatures(self, determination: int) -> tuple[NamedSignature, ...]:
        """Return who has signed the memo of a determination, and whether each signature fits it.

        Errors: Refused if the memo is not what the record vouches for.
        """
        memo, file = self._memos.read_paper(determination), self._memos.memo_file(determination)
        return tuple(check_beside(self._context.program, memo, file))

    def sign_memo(self, determination: int, key_file: Path, passphrase: str) -> Done[SignedPaper]:
        """Sign the memo of a determination where it lies; neither key nor passphrase is kept.

        Errors: Refused if the key file does not open or may not sign, or nothing can be written there.
        """
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        file = self._memos.write_paper_copy(determination)
        paper = read_paper_to_sign(self._context.program, file, key_file)
        signed = paper.sign(passphrase, self._context.now())
        try:
            with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
                payload = _payload(row, signed)
                writing.append_to_journal(SIGNED, determination_subject(self._client, payload), payload)
        except BaseException:
            signed.file.unlink(missing_ok=True)
            raise
        return Done(signed, _CHANGES)


def _payload(row: Row, signed: SignedPaper) -> Row:
    """Return what the journal vouches for: which paper, who signed it, and the digests of both files."""
    return {
        "number": row["paper_number"] or row["number"],
        "version": row["version"],
        "name": signed.file.name,
        "signer": signed.signer.subject,
        "serial": signed.signer.serial,
        "sha256": signed.sha256,
        "paper_sha256": signed.paper_sha256,
    }
