# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Determinations: a screening that was recorded. Frozen, numbered, journalled, and never changed by any path."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from desktop_app.domain.casefile.reading import canonical_json, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.catalogue.client_papers import stamp_of_client
from desktop_app.services.context.context import ServiceContext, key_from_name, utc_text
from desktop_app.services.context.files import write_own_file
from desktop_app.services.context.ports import Earlier, Stamp
from desktop_app.services.context.stores import (
    RECORDED,
    Stored,
    Transaction,
    determination_payload,
    determination_subject,
)
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
from desktop_app.services.screening.one_case import Screened, print_memo_of
from desktop_app.services.screening.readings import read_as_kept
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.shipment_paper import NamedCase, print_shipment_of
from desktop_app.services.screening.state import CLOSED, Screening, ScreeningLine

_CHANGES: Final[frozenset[Topic]] = frozenset({"records", "screenings", "shipments"})
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who records, in which role, on which day (today unless given)."""

    name: str
    role: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class _Printed:
    """A determination ready to be kept."""

    row: Row
    pdf: bytes


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

    def record_determination(self, screening: int, signature: Signature) -> Done[tuple[int, ...]]:
        """Record an open screening: one determination and one memo for each line. Returns their ids.

        Numbers run by year ("2026-0007", with "-1", "-2" behind it when there are several lines); a screening that was
        started again from a determination takes its number and the next version, and supersedes it.
        Errors: Refused if it is not open, if name or role is blank, or a line cannot be read.
        """
        resumed = Screenings(self._context, self._client).load_screening(screening)
        _check_recordable(resumed, signature)
        # Printing takes its time and needs no lock; what it rests on is looked at again under the lock.
        printed = list(self._print_lines(resumed, signature))
        with self._context.store.begin_transaction(self._context.by, self._context.now()) as writing:
            self._check_unchanged(resumed, printed)
            ids = tuple(self._store_determination(writing, printed_line) for printed_line in printed)
            row = self._context.stored_row(Sheet.SCREENINGS, self._client, screening)
            writing.change_row(Sheet.SCREENINGS, self._client, Stored(screening, {**row, "state": CLOSED}))
        for printed_line in printed:
            self._write_paper(printed_line.row, printed_line.pdf)
        return Done(ids, _CHANGES)

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
            pdf_sha256=row["pdf_sha256"],
            journal_nr=entry.nr if entry else 0,
            journal_hash=entry.hash if entry else "",
            read_as=read_as_kept(self._context.program.pack, json.loads(row["conclusion_json"])),
        )

    def read_paper(self, determination: int) -> bytes:
        """Return the memo exactly as it was printed when it was recorded.

        Errors: Refused if it is not what the record vouches for.
        """
        row = self._stored_row(determination)
        pdf = self._context.store.read_paper(self._client, determination)
        if pdf is None or hashlib.sha256(pdf).hexdigest() != row["pdf_sha256"]:
            raise Refused(
                Phrase("the memo of {number} is not the one that was printed", number=row["number"]),
                do="The file has been changed by another program; open a backup",
            )
        return pdf

    def write_paper_copy(self, determination: int) -> Path:
        """Return where the memo lies on disk, for opening and printing; writes it there again if it has gone."""
        row, pdf = self._stored_row(determination), self.read_paper(determination)
        path = self._paper_path(row)
        if not _has_digest(path, row["pdf_sha256"]) and not self._write_paper(row, pdf):
            raise Refused("the memo cannot be written there", file=str(path), do="Save it to another place")
        return path

    def print_shipment(self, screening: int, signature: Signature) -> bytes:
        """Return one memo for all lines of a screening, without a number and without recording anything.

        Errors: Refused if a line cannot be read, or the lines differ in what a shipment shares.
        """
        loaded = Screenings(self._context, self._client).load_screening(screening)
        cases = [NamedCase(line.line, _readable_line(line), line.quantity) for line in loaded.lines]
        stamp = self._make_stamp(loaded, signature, signature.on or self._context.local_today())
        return print_shipment_of(self._context.program, cases, stamp)

    def rerun_determination(self, determination: int) -> Screened:
        """Return what the frozen case comes to under the pack the program has now."""
        program = self._context.program
        content = self._stored_row(determination)["case_json"].encode("utf-8")
        read = read_case(content, program.case_file_kind)
        return Screened(read, conclude_case(program.law, read.case))

    # ---- inside ------------------------------------------------------------------------------

    def _stored_row(self, determination: int) -> Row:
        return self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)

    def _print_lines(self, screening: Screening, signature: Signature) -> Iterator[_Printed]:
        on = signature.on or self._context.local_today()
        number, version = self._next_number(screening, on)
        shared = self._make_stamp(screening, signature, on)
        for line in screening.lines:
            several = len(screening.lines) > 1
            stamp = replace(
                shared,
                number=f"{number}-{line.line}" if several else number,
                version=version,
                line=line.line if shared.shipment else "",
                quantity=line.quantity,
                supersedes=self._superseded_version(screening),
            )
            yield self._print_line(screening, line, stamp)

    def _make_stamp(self, screening: Screening, signature: Signature, on: date) -> Stamp:
        """Return what all papers of a screening have in common; they have no number yet."""
        client = self._context.stored_row(Sheet.CLIENT, self._client, self._client)
        stamp = Stamp(
            number="",
            version=1,
            dated=on,
            prepared_by=signature.name.strip(),
            role=signature.role.strip(),
            program=f"Lodestone {self._context.program.version}",
            shipment=screening.row.of if screening.row.subject == "shipment" else "",
        )
        logo = self._context.store.read_logo(self._client)
        return replace(stamp_of_client(client, stamp), logo=logo)

    def _print_line(self, screening: Screening, line: ScreeningLine, stamp: Stamp) -> _Printed:
        screened = _readable_line(line)
        program, pack = self._context.program, self._context.program.pack
        pdf = print_memo_of(program, screened, stamp)
        conclusion = screened.conclusion
        row = {
            "screening_id": str(screening.id),
            "line": line.line,
            "number": stamp.number,
            "version": str(stamp.version),
            "supersedes_id": "" if screening.supersedes is None else str(screening.supersedes),
            "title": screening.row.title,
            "part_number": line.part_number,
            "shipment": screening.row.of if screening.row.subject == "shipment" else "",
            "on": conclusion.on.isoformat(),
            "verdict": conclusion.verdict,
            "standing": conclusion.standing.overall,
            "case_json": screened.read.canonical.decode("utf-8"),
            "case_sha256": screened.read.sha256,
            "conclusion_json": canonical_json(screened.conclusion_tree(program)).decode("utf-8"),
            "pack_id": pack.id,
            "pack_version": pack.version,
            "pack_sha256": pack.sha256,
            "list_versions": "{}",
            "program": stamp.program,
            "by": stamp.prepared_by,
            "role": stamp.role,
            "recorded_on": stamp.dated.isoformat(),
            "at": utc_text(self._context.now()),
            "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        }
        return _Printed(row, pdf)

    def _superseded_version(self, screening: Screening) -> Earlier | None:
        """Return the version that a screening takes the place of, if it was started again from one."""
        if screening.supersedes is None:
            return None
        row = self._stored_row(screening.supersedes)
        dated = date.fromisoformat(row["recorded_on"])
        return Earlier(row["number"], int(row["version"]), dated, row["verdict"])

    def _next_number(self, screening: Screening, on: date) -> tuple[str, int]:
        """Return the number and version that a screening gets."""
        if screening.supersedes is not None:
            earlier = self._stored_row(screening.supersedes)
            return earlier["number"], int(earlier["version"]) + 1
        form = re.compile(rf"{on.year}-([0-9]{{4,}})(?:-.*)?")
        filter_by = DeterminationFilter(text=f"{on.year}-")
        rows = self.list_determinations(filter_by)
        numbers_in_use = [int(match[1]) for row in rows if (match := form.fullmatch(row.number))]
        return f"{on.year}-{max(numbers_in_use, default=0) + 1:04}", 1

    def _check_unchanged(self, screening: Screening, printed: list[_Printed]) -> None:
        """Refuse if anything has happened to the screening or its numbers while the memos were printed."""
        now = self._context.stored_row(Sheet.SCREENINGS, self._client, screening.id)
        numbers = [self._is_number_in_use(printed_line.row) for printed_line in printed]
        if now["changed_at"] != screening.row.changed_at or now["state"] != "open" or any(numbers):
            raise Refused(
                "something was changed while the memo was being printed",
                do="Look at it and record it again; nothing has been recorded yet",
            )

    def _is_number_in_use(self, row: Row) -> bool:
        number_and_version = {"number": row["number"], "version": row["version"]}
        return bool(
            self._context.store.repository.select_rows(Sheet.DETERMINATIONS, self._client, number_and_version)
        )

    def _store_determination(self, writing: Transaction, printed_line: _Printed) -> int:
        determination = writing.add_row(Sheet.DETERMINATIONS, self._client, printed_line.row)
        writing.store_paper(determination, printed_line.pdf)
        writing.append_to_journal(
            RECORDED,
            determination_subject(self._client, printed_line.row),
            determination_payload(printed_line.row),
        )
        return determination

    def _paper_path(self, row: Row) -> Path:
        client = self._context.stored_row(Sheet.CLIENT, self._client, self._client)
        folder = f"{self._client}-{key_from_name(client['client']) or 'client'}"
        name = f"{_UNSAFE.sub('-', row['number'])}-v{row['version']}.pdf"
        return self._context.file.parent / "memos" / folder / name

    def _write_paper(self, row: Row, pdf: bytes) -> bool:
        """Write the memo beside the database; tells whether that went well. The record itself has it in any case."""
        path = self._paper_path(row)
        try:
            (self._context.file.parent / "memos").mkdir(mode=0o700, exist_ok=True)
            path.parent.mkdir(exist_ok=True)
            write_own_file(path, pdf)
        except (OSError, Refused):
            return False
        return True


def _readable_line(line: ScreeningLine) -> Screened:
    if line.screened is None:
        raise Refused(
            Phrase("line {line} cannot be read: {refused}", line=line.line, refused=line.refused),
            do="Correct it first",
        )
    return line.screened


def _check_recordable(screening: Screening, signature: Signature) -> None:
    if not screening.is_open:
        raise Refused("the screening is no longer open", do="Start a new version of its record")
    for name in ("name", "role"):
        if not getattr(signature, name).strip():
            raise Refused(
                Phrase("the {name} is missing", name=name), where=name, do="Fill it in; the memo prints it"
            )


def _has_digest(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False
