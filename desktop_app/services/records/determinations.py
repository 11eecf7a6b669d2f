# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Determinations: a screening that was recorded. Frozen, numbered, journalled, and never changed by any path."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import (
    RECORDED,
    SIGNED,
    FiledMemo,
    determination_subject,
    is_content_of,
)
from desktop_app.services.paper_signing import NamedSignature, SignedPaper, check_beside, read_paper_to_sign
from desktop_app.services.records.recording import (
    Recorder,
    Recording,
    Signature,
    Superseded,
    Voucher,
    list_vouchers,
    memo_name,
    memos_folder,
    named_cases,
    put_in_place,
    write_pending,
)
from desktop_app.services.records.rerun import Rerun, RunWith, rerun_record
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done, Row, Topic
from desktop_app.services.schema.rows import (
    ALL_DETERMINATIONS,
    FIRST,
    DeterminationDetail,
    DeterminationFilter,
    DeterminationRow,
    Page,
)
from desktop_app.services.screening.one_case import NamedCase, print_shipment_of
from desktop_app.services.screening.screenings import Screenings, read_as_kept

_CHANGES: Final[frozenset[Topic]] = frozenset({"records", "screenings", "shipments"})


class Records:
    """The determinations of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def list_determinations(
        self, filter_by: DeterminationFilter = ALL_DETERMINATIONS, page: Page = FIRST
    ) -> list[DeterminationRow]:
        """Return the determinations that a filter lets through, newest first unless the page sorts otherwise."""
        return self._context.store.lists.list_determinations(self._client, filter_by, page)

    def count_determinations(self, filter_by: DeterminationFilter = ALL_DETERMINATIONS) -> int:
        """Return how many determinations a filter lets through."""
        return self._context.store.lists.count_rows(self._client, filter_by)

    def record_determination(
        self, screening: int, signature: Signature, why: str = "", *, progress: Progress = nothing_happens
    ) -> Done[tuple[int, ...]]:
        """Record an open screening: a determination for each line, and one memo. Returns their ids.

        Numbers run by year ("2026-0007", with "-1", "-2" behind it when there are several lines); a screening that was
        started again from a determination takes its number and the next version, and supersedes it; ``why`` says why.
        Errors: Refused if it is not open, if a person is missing, or a line cannot be read.
        """
        recording = Recorder(self._context, self._client).record_screening(
            screening, signature, why, progress=progress
        )
        return Done(tuple(line.id for line in recording.lines), _CHANGES)

    def record_cases(
        self, cases: Sequence[NamedCase], signature: Signature, *, supersedes: str = "", why: str = ""
    ) -> Done[Recording]:
        """Record cases that lie in files as one shipment, a line each.

        ``supersedes`` is the number whose newest version it takes the place of, ``why`` the reason for that.
        Errors: Refused if a person is missing, if the cases differ in what a shipment shares, or if there is no such
        number; nothing is recorded then.
        """
        context, client = self._context, self._client
        superseded = Superseded()
        if supersedes:
            superseded = Superseded.by_number(context, client, supersedes, why, len(cases))
        return Done(Recorder(context, client).record_cases(cases, signature, superseded), _CHANGES)

    def list_vouchers(self) -> dict[int, Voucher]:
        """Return what vouches for each determination, by its id."""
        return list_vouchers(self._context, self._client)

    def get_determination(self, determination: int) -> DeterminationDetail:
        """Return a determination as it was frozen."""
        row = self._stored_row(determination)
        filter_by = DeterminationFilter(text=row["number"])
        row_shown = next(
            listed for listed in self.list_determinations(filter_by) if listed.id == determination
        )
        entry = self._context.store.find_journal_entry(RECORDED, determination_subject(self._client, row))
        return DeterminationDetail(
            row=row_shown,
            case=json.loads(row["case_json"]),
            case_sha256=row["case_sha256"],
            conclusion=json.loads(row["conclusion_json"]),
            pack_id=row["pack_id"],
            pack_sha256=row["pack_sha256"],
            program=row["program"],
            pdf_sha256=self._filed_memo(row).sha256,
            journal_nr=entry.nr if entry else 0,
            journal_hash=entry.hash if entry else "",
            read_as=read_as_kept(self._context.program.pack, json.loads(row["conclusion_json"])),
        )

    def read_paper(self, determination: int) -> bytes:
        """Return the memo exactly as it was printed when it was recorded.

        Errors: Refused if it is not what the record vouches for.
        """
        memo = self._filed_memo(self._stored_row(determination))
        if not is_content_of(memo.pdf, memo.sha256):
            raise Refused(
                Phrase("the memo of {number} is not the one that was printed", number=memo.number),
                do="The file has been changed by another program; open a backup",
            )
        return memo.pdf

    def memo_file(self, determination: int) -> Path:
        """Return where the memo lies on disk, unless somebody has removed it."""
        return memos_folder(self._context) / self._filed_memo(self._stored_row(determination)).name

    def write_paper_copy(self, determination: int) -> Path:
        """Return where the memo lies on disk, for opening and printing; writes it there again if it has gone."""
        pdf, memo = self.read_paper(determination), self._filed_memo(self._stored_row(determination))
        path = memos_folder(self._context) / memo.name
        if not _has_digest(path, memo.sha256):
            put_in_place(write_pending(self._context, memo))
        if not _has_digest(path, hashlib.sha256(pdf).hexdigest()):
            raise Refused("the memo cannot be written there", file=str(path), do="Save it to another place")
        return path

    def print_shipment(self, screening: int, signature: Signature) -> bytes:
        """Return one memo for all lines of a screening, without a number and without recording anything.

        Errors: Refused if a line cannot be read, or the lines differ in what a shipment shares.
        """
        loaded = Screenings(self._context, self._client).load_screening(screening)
        stamp = Recorder(self._context, self._client).make_stamp(loaded, signature)
        return print_shipment_of(self._context.program, named_cases(loaded), stamp)

    def rerun_determination(self, determination: int, ran_with: RunWith = "own") -> Rerun:
        """Return what the frozen case comes to under the law file it keeps, or under today's.

        Errors: Refused on its own law file if the record kept none, naming what it lacks.
        """
        return rerun_record(self._context, self._stored_row(determination), ran_with)

    # ---- inside ------------------------------------------------------------------------------

    def _stored_row(self, determination: int) -> Row:
        return self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)

    def _filed_memo(self, row: Row) -> FiledMemo:
        """Return the memo of a determination; those of before have one of their own for every line."""
        store, version = self._context.store, int(row["version"])
        if row["paper_number"]:
            memo = store.read_filed_memo(self._client, row["paper_number"], version)
            name, sha256 = memo_name(self._context, self._client, row["paper_number"], version), ""
            return memo or FiledMemo(row["paper_number"], version, name, sha256)
        name = memo_name(self._context, self._client, row["number"], version)
        pdf = store.read_paper(self._client, row["number"], version) or b""
        return FiledMemo(row["number"], version, name, row["pdf_sha256"], pdf)


def _has_digest(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


class MemoSignatures:
    """Signs memos, and tells who has: each signature lies beside its memo, and the journal knows of it."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client, self._memos = context, client, Records(context, client)

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
                payload = _signing_payload(row, signed)
                writing.append_to_journal(SIGNED, determination_subject(self._client, payload), payload)
        except BaseException:
            signed.file.unlink(missing_ok=True)
            raise
        return Done(signed, frozenset({"records"}))


def _signing_payload(row: Row, signed: SignedPaper) -> Row:
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
