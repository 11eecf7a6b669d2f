# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is in the folder for an auditor, file by file, as the data file has it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.services.catalogue.evidence import Evidence
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.papers.register_port import Register
from desktop_app.services.records.auditing.guide import JOURNAL_SCRIPT
from desktop_app.services.records.auditing.journal_pages import JournalPages
from desktop_app.services.records.auditing.look_ups import list_look_ups
from desktop_app.services.records.determinations import Records
from desktop_app.services.records.filing import memos_folder
from desktop_app.services.records.register.registers import KINDS, Registers
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_UNSAFE: Final = re.compile(r"[^\w.-]+")
MOST_PRINTED: Final = 20_000
"""More entries of the journal than these make no paper that anybody reads."""
_ENDING_OF_SIGNATURES: Final = ".p7s"


@dataclass(frozen=True, slots=True)
class AuditFile:
    """A file of the folder: its path in it, and what writes it there."""

    name: str
    write: Callable[[Path], object]


@dataclass
class AuditContents:
    """Everything that vouches for the records of one client.

    ``lacks`` are sentences about what should be there and is not, or is not as it was kept.
    """

    context: ServiceContext
    client: int
    lacks: list[str] = field(default_factory=list)

    def count_files(self) -> int:
        """Return about how many files there will be."""
        return 3 * len(self._rows) + len(self._evidence_rows()) + 60 * len(self._laws()) + 2 * len(KINDS) + 5

    def list_files(self) -> Iterator[AuditFile]:
        """Yield every file; each is read only when it is written."""
        yield from self._memos()
        yield from self._cases()
        yield from self._evidence()
        yield from self._law_files()
        yield from self._lists()
        yield from self._look_ups()
        yield from self._registers()
        yield from self._journal()

    @cached_property
    def _rows(self) -> list[tuple[int, Row]]:
        stored = self.context.store.repository.select_rows(Sheet.DETERMINATIONS, self.client, {})
        return [(determination.id, determination.row) for determination in stored]

    def _memos(self) -> Iterator[AuditFile]:
        """Yield the memos as they were filed, with the signatures that lie beside them."""
        records, seen = Records(self.context, self.client), set()
        for row_id, row in self._rows:
            number = row["paper_number"] or row["number"]
            name = f"{_UNSAFE.sub('-', number)}-v{row['version']}.pdf"
            if name in seen:
                continue
            seen.add(name)
            try:
                yield _file(f"memos/{name}", records.read_paper(row_id))
            except Refused as refused:
                self.lacks.append(str(refused))
            for folder in sorted(memos_folder(self.context).glob(f"{self.client}-*")):
                for signature in sorted(folder.glob(f"{name}*{_ENDING_OF_SIGNATURES}")):
                    yield _file(f"memos/{signature.name}", signature.read_bytes())

    def _cases(self) -> Iterator[AuditFile]:
        for _, row in self._rows:
            folder = f"records/{_UNSAFE.sub('-', row['number'])}-v{row['version']}"
            yield _file(f"{folder}/case.json", row["case_json"].encode("utf-8"))
            yield _file(f"{folder}/conclusion.json", row["conclusion_json"].encode("utf-8"))

    def _evidence_rows(self) -> list[Row]:
        """Return what is kept for the client and for every client, each file once."""
        repository = self.context.store.repository
        kept = (
            stored.row
            for client in (0, self.client)
            for stored in repository.select_rows(Sheet.EVIDENCE, client, {})
        )
        return list({row["sha256"]: row for row in kept}.values())

    def _evidence(self) -> Iterator[AuditFile]:
        evidence = Evidence(self.context, self.client)
        for row in self._evidence_rows():
            name = _UNSAFE.sub("-", row["name"]).strip("-.") or "evidence"
            try:
                yield _file(f"evidence/{row['sha256'][:12]}-{name}", evidence.read_content(row["sha256"]))
            except Refused as refused:
                self.lacks.append(str(refused))

    def _laws(self) -> dict[str, tuple[str, list[str]]]:
        """Return by their hash the law files that records rest on: the name of its folder, and its records."""
        laws: dict[str, tuple[str, list[str]]] = {}
        for _, row in self._rows:
            name = f"{row['pack_id']}-{row['pack_version']}-{row['pack_sha256'][:12]}"
            laws.setdefault(row["pack_sha256"], (name, []))[1].append(f"{row['number']}/v{row['version']}")
        return laws

    def _law_files(self) -> Iterator[AuditFile]:
        for sha256, (name, numbers) in self._laws().items():
            try:
                law = self.context.store.read_law(sha256)
            except Refused as refused:
                self.lacks.append(str(refused))
                continue
            if law is None:
                self.lacks.append(
                    f"the law file {name} was not kept by the version of the program that recorded"
                    f" {', '.join(numbers)}"
                )
                continue
            for file, content in law.contents.items():
                yield _file(f"law/{_UNSAFE.sub('-', name)}/{file}", content)

    def _lists(self) -> Iterator[AuditFile]:
        """Yield which lists of parties each record was worked out with; the lists are files of its law file."""
        used = {
            f"{row['number']}/v{row['version']}": json.loads(row["list_versions"] or "[]")
            for _, row in self._rows
        }
        yield _file("lists/lists.json", json.dumps(used, ensure_ascii=False, indent=1).encode("utf-8"))

    def _look_ups(self) -> Iterator[AuditFile]:
        """Yield how parties and owners were looked up last, and every judgement with the entry as it was then."""
        workbooks = self.context.program.workbooks
        for register in list_look_ups(self.context, self.client):
            write = partial(workbooks.write_table, table=register.as_table())
            yield AuditFile(f"lists/{register.title.lower()}.csv", write)

    def _registers(self) -> Iterator[AuditFile]:
        registers = Registers(self.context, self.client)
        for kind in KINDS:
            yield from self._as_paper_and_workbook(f"register/{kind}", registers.make_register(kind))

    def _journal(self) -> Iterator[AuditFile]:
        pages = JournalPages(self.context, self.client)
        yield _file("journal/entries.jsonl", pages.as_lines())
        yield _file("journal/check_chain.py", JOURNAL_SCRIPT.encode("utf-8"))
        register = pages.as_register()
        yield AuditFile(
            "journal/journal.csv",
            lambda path: self.context.program.workbooks.write_table(path, register.as_table()),
        )
        if len(register.rows) <= MOST_PRINTED:
            yield from self._as_paper_and_workbook("journal/journal", register)
            return
        self.lacks.append(
            f"the journal has {len(register.rows)} entries, too many to print; journal.csv has them"
        )

    def _as_paper_and_workbook(self, name: str, register: Register) -> Iterator[AuditFile]:
        workbooks = self.context.program.workbooks
        yield _file(f"{name}.pdf", Registers(self.context, self.client).print_register(register))
        yield AuditFile(f"{name}.xlsx", lambda path: workbooks.write_table(path, register.as_table()))


def _file(name: str, content: bytes) -> AuditFile:
    return AuditFile(name, partial(_write_bytes, content))


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file that was written."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
