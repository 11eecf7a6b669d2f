# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Determinations: a screening that was recorded. Frozen, numbered, journalled, and never changed by any path."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from desktop_app.domain.casefile.reading import canonical_json, read_case
from desktop_app.domain.engine.conclude import conclude
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.context import ServiceContext, instant, slug
from desktop_app.services.context.files import write_whole
from desktop_app.services.context.ports import Earlier, Stamp
from desktop_app.services.context.stores import (
    RECORDED,
    Stored,
    Transaction,
    determination_payload,
    determination_subject,
)
from desktop_app.services.schema.outcome import Done, Row, Topic
from desktop_app.services.schema.rows import (
    ALL_DETERMINATIONS,
    FIRST,
    DeterminationDetail,
    DeterminationFilter,
    DeterminationRow,
    Page,
)
from desktop_app.services.screening.one_case import Screened, memo
from desktop_app.services.screening.readings import read_as_kept
from desktop_app.services.screening.screenings import Screenings
from desktop_app.services.screening.state import CLOSED, Line, Screening

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

    def __init__(self, bench: ServiceContext, client: int) -> None:
        self._bench, self._client = bench, client

    def rows(
        self, which: DeterminationFilter = ALL_DETERMINATIONS, page: Page = FIRST
    ) -> list[DeterminationRow]:
        """Return the determinations that a filter lets through, newest first unless the page sorts otherwise."""
        return self._bench.store.lists.determinations(self._client, which, page)

    def count(self, which: DeterminationFilter = ALL_DETERMINATIONS) -> int:
        """Return how many determinations a filter lets through."""
        return self._bench.store.lists.count(self._client, which)

    def record(self, screening: int, signature: Signature) -> Done[tuple[int, ...]]:
        """Record an open screening: one determination and one memo for each line. Returns their ids.

        Numbers run by year ("2026-0007", with "-1", "-2" behind it when there are several lines); a screening that was
        started again from a determination takes its number and the next version, and supersedes it.
        Errors: Refused if it is not open, if name or role is blank, or a line cannot be read.
        """
        found = Screenings(self._bench, self._client).resume(screening)
        _check_recordable(found, signature)
        # Printing takes its time and needs no lock; what it rests on is looked at again under the lock.
        printed = list(self._print(found, signature))
        with self._bench.store.write(self._bench.by, self._bench.now()) as writing:
            self._check_still(found, printed)
            ids = tuple(self._keep(writing, one) for one in printed)
            row = self._bench.stored("screenings", self._client, screening)
            writing.change("screenings", self._client, Stored(screening, {**row, "state": CLOSED}))
        for one in printed:
            self._write_copy(one.row, one.pdf)
        return Done(ids, _CHANGES)

    def get(self, determination: int) -> DeterminationDetail:
        """Return a determination as it was frozen."""
        row = self._stored(determination)
        which = DeterminationFilter(text=row["number"])
        shown = next(one for one in self.rows(which) if one.id == determination)
        entry = self._bench.store.entry(RECORDED, determination_subject(self._client, row))
        return DeterminationDetail(
            row=shown,
            case=json.loads(row["case_json"]),
            case_sha256=row["case_sha256"],
            conclusion=json.loads(row["conclusion_json"]),
            pack_id=row["pack_id"],
            pack_sha256=row["pack_sha256"],
            program=row["program"],
            pdf_sha256=row["pdf_sha256"],
            journal_nr=entry.nr if entry else 0,
            journal_hash=entry.hash if entry else "",
            read_as=read_as_kept(self._bench.program.pack, json.loads(row["conclusion_json"])),
        )

    def pdf(self, determination: int) -> bytes:
        """Return the memo exactly as it was printed when it was recorded.

        Errors: Refused if it is not what the record vouches for.
        """
        row = self._stored(determination)
        pdf = self._bench.store.pdf(self._client, determination)
        if pdf is None or hashlib.sha256(pdf).hexdigest() != row["pdf_sha256"]:
            raise Refused(
                Phrase(
                    "the memo of {number} is not the one that was printed", number=row["number"]
                ),
                do="The file has been changed by another program; open a backup",
            )
        return pdf

    def file(self, determination: int) -> Path:
        """Return where the memo lies on disk, for opening and printing; writes it there again if it has gone."""
        row, pdf = self._stored(determination), self.pdf(determination)
        path = self._path(row)
        if not _holds(path, row["pdf_sha256"]) and not self._write_copy(row, pdf):
            raise Refused(
                "the memo cannot be written there", file=str(path), do="Save it to another place"
            )
        return path

    def rerun(self, determination: int) -> Screened:
        """Return what the frozen case comes to under the pack the program has now."""
        program = self._bench.program
        content = self._stored(determination)["case_json"].encode("utf-8")
        read = read_case(content, program.case_kind)
        return Screened(read, conclude(program.law, read.case))

    # ---- inside ------------------------------------------------------------------------------

    def _stored(self, determination: int) -> Row:
        return self._bench.stored("determinations", self._client, determination)

    def _print(self, found: Screening, signature: Signature) -> Iterator[_Printed]:
        on = signature.on or self._bench.today()
        number, version = self._number(found, on)
        client = self._bench.stored("client", self._client, self._client)
        lines = (client["letterhead_line_1"], client["letterhead_line_2"])
        letterhead = tuple(text for text in lines if text) or (client["name"],)
        of = found.row.of if found.row.subject == "shipment" else ""
        for line in found.lines:
            several = len(found.lines) > 1
            stamp = Stamp(
                number=f"{number}-{line.line}" if several else number,
                version=version,
                dated=on,
                prepared_by=signature.name.strip(),
                role=signature.role.strip(),
                program=f"Lodestone {self._bench.program.version}",
                letterhead=letterhead,
                shipment=of,
                line=line.line if of else "",
                quantity=line.quantity,
                supersedes=self._earlier(found),
            )
            yield self._printed(found, line, stamp)

    def _printed(self, found: Screening, line: Line, stamp: Stamp) -> _Printed:
        if line.screened is None:
            raise Refused(
                Phrase(
                    "line {line} cannot be read: {refused}", line=line.line, refused=line.refused
                ),
                do="Correct it first",
            )
        program, pack = self._bench.program, self._bench.program.pack
        pdf = memo(program, line.screened, stamp)
        conclusion = line.screened.conclusion
        row = {
            "screening_id": str(found.id),
            "line": line.line,
            "number": stamp.number,
            "version": str(stamp.version),
            "supersedes_id": "" if found.supersedes is None else str(found.supersedes),
            "title": found.row.title,
            "part_number": line.part_number,
            "shipment": found.row.of if found.row.subject == "shipment" else "",
            "on": conclusion.on.isoformat(),
            "verdict": conclusion.verdict,
            "standing": conclusion.standing.overall,
            "case_json": line.screened.read.canonical.decode("utf-8"),
            "case_sha256": line.screened.read.sha256,
            "conclusion_json": canonical_json(line.screened.tree(program)).decode("utf-8"),
            "pack_id": pack.id,
            "pack_version": pack.version,
            "pack_sha256": pack.sha256,
            "list_versions": "{}",
            "program": stamp.program,
            "by": stamp.prepared_by,
            "role": stamp.role,
            "recorded_on": stamp.dated.isoformat(),
            "at": instant(self._bench.now()),
            "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        }
        return _Printed(row, pdf)

    def _earlier(self, found: Screening) -> Earlier | None:
        """Return the version that a screening takes the place of, if it was started again from one."""
        if found.supersedes is None:
            return None
        row = self._stored(found.supersedes)
        dated = date.fromisoformat(row["recorded_on"])
        return Earlier(row["number"], int(row["version"]), dated, row["verdict"])

    def _number(self, found: Screening, on: date) -> tuple[str, int]:
        """Return the number and version that a screening gets."""
        if found.supersedes is not None:
            earlier = self._stored(found.supersedes)
            return earlier["number"], int(earlier["version"]) + 1
        form = re.compile(rf"{on.year}-([0-9]{{4,}})(?:-.*)?")
        which = DeterminationFilter(text=f"{on.year}-")
        taken = [int(hit[1]) for row in self.rows(which) if (hit := form.fullmatch(row.number))]
        return f"{on.year}-{max(taken, default=0) + 1:04}", 1

    def _check_still(self, found: Screening, printed: list[_Printed]) -> None:
        """Refuse if anything has happened to the screening or its numbers while the memos were printed."""
        now = self._bench.stored("screenings", self._client, found.id)
        numbers = [self._taken(one.row) for one in printed]
        if now["changed_at"] != found.row.changed_at or now["state"] != "open" or any(numbers):
            raise Refused(
                "something was changed while the memo was being printed",
                do="Look at it and record it again; nothing has been recorded yet",
            )

    def _taken(self, row: Row) -> bool:
        where = {"number": row["number"], "version": row["version"]}
        return bool(self._bench.store.repository.rows("determinations", self._client, where))

    def _keep(self, writing: Transaction, one: _Printed) -> int:
        determination = writing.add("determinations", self._client, one.row)
        writing.keep_pdf(determination, one.pdf)
        writing.note(
            RECORDED, determination_subject(self._client, one.row), determination_payload(one.row)
        )
        return determination

    def _path(self, row: Row) -> Path:
        client = self._bench.stored("client", self._client, self._client)
        folder = f"{self._client}-{slug(client['client']) or 'client'}"
        name = f"{_UNSAFE.sub('-', row['number'])}-v{row['version']}.pdf"
        return self._bench.file.parent / "memos" / folder / name

    def _write_copy(self, row: Row, pdf: bytes) -> bool:
        """Write the memo beside the database; tells whether that went well. The record itself has it in any case."""
        path = self._path(row)
        try:
            (self._bench.file.parent / "memos").mkdir(mode=0o700, exist_ok=True)
            path.parent.mkdir(exist_ok=True)
            write_whole(path, pdf)
        except (OSError, Refused):
            return False
        return True


def _check_recordable(found: Screening, signature: Signature) -> None:
    if not found.is_open:
        raise Refused("the screening is no longer open", do="Start a new version of its record")
    for name in ("name", "role"):
        if not getattr(signature, name).strip():
            raise Refused(
                Phrase("the {name} is missing", name=name),
                where=name,
                do="Fill it in; the memo prints it",
            )


def _holds(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False
