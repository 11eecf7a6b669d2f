# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the folder for an auditor: whole, or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.basics.resources import resource_path
from desktop_app.services.catalogue.evidence import Evidence
from desktop_app.services.catalogue.look_ups import judgement_of_row, search_of_row
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.paper_ports import Register, RegisterColumn
from desktop_app.services.context.ports import Finding
from desktop_app.services.context.stores import FILED, KEPT, RECORDED, is_content_of, plain_hash
from desktop_app.services.records.determinations import Records, memos_folder
from desktop_app.services.records.journal import Audit, journal_register
from desktop_app.services.records.outgoing_papers import OutgoingPapers
from desktop_app.services.records.record_list import EVENT_ACTIONS
from desktop_app.services.records.registers import KINDS, Registers
from desktop_app.services.schema.declaration import Row, Sheet
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ALL_ENTRIES, JournalEntry

# --------------------------------------------------------------------------------------------------
# The page that tells an auditor how to check the folder, with the program and without it.


@cache
def audit_guide() -> Mapping[str, Any]:
    """Return the words of the guide: its steps, the folders, what no check shows, and the program for the journal."""
    return tomllib.loads(resource_path("papers", "audit_guide.toml").read_text("utf-8"))


_COLUMNS: Final = (
    RegisterColumn("What is checked", 40, grow=2),
    RegisterColumn("Without the program", 60, grow=4),
    RegisterColumn("Command (to copy: HOW-TO-CHECK.txt)", 40, grow=3),
    RegisterColumn("With the program", 40, grow=2),
)


def write_guide(client: str, day: str, lacks: Sequence[str]) -> str:
    """Return the page as a text."""
    guide = audit_guide()
    lines = ["HOW TO CHECK THIS FOLDER", ""]
    lines += [*_wrapped(f"It holds the records of {client} as they were on {day}:"), ""]
    lines += [*guide["folders"].splitlines(), ""]
    for number, step in enumerate(guide["steps"], 1):
        lines += [*_wrapped(f"{number}. {step['shows']}"), *_wrapped(step["words"], "   ")]
        if "command" in step:
            lines += ["", *(f"     {line}" for line in step["command"].splitlines()), ""]
        lines += [*_wrapped(f"With the program: {step['program']}", "   "), ""]
    lines += _wrapped(guide["limits"])
    if lacks:
        lines += ["", "WHAT IS NOT HERE, OR IS NOT AS IT WAS KEPT"]
        for lack in lacks:
            lines += _wrapped(f"- {lack}", "  ")
    return "\n".join([*lines, ""])


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, 100, initial_indent=indent, subsequent_indent=indent, break_long_words=False)


# --------------------------------------------------------------------------------------------------
# The journal in the folder for an auditor: every link of the chain, and what each entry about the client
# says. The journal is one chain for all clients of a data file. Where there are several, what is not about
# the client at hand is left out but for its number and its hashes: the chain can be followed, and nobody
# else's names go out.


_AT_ONCE: Final = 1000
_SHORT: Final = 12
CHAIN: Final = ("nr", "previous", "hash")
"""What every line of the journal has; one that is not about the client at hand has no more."""
ENTRIES: Final = "journal/entries.jsonl"
LISTS: Final = "lists/lists.json"
VALUES: Final = "journal/values.jsonl"
CAME: Final = "journal/from-"
"""How the names of folders begin with the journal that came with the client, by the data file that it came from."""
CAME_VOUCHING: Final = "taken.json"
"""What the entry says, as it was hashed, that vouches for such a journal."""
FAULTS: Final = "journal/faults.json"
"""What in the data file was not as it was recorded when the folder was written all the same."""
VOUCHING: Final = (RECORDED, FILED, KEPT, *EVENT_ACTIONS.values())
"""The actions of the entries whose values are in the folder."""
_IN_FILES: Final = ("case_json", "conclusion_json")
"""What an entry about a record vouches for and the folder has in files of their own."""


class JournalPages:
    """The journal as one client's auditor sees it."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def as_lines(self) -> bytes:
        """Return every entry as a line of JSON, exactly as it is hashed, oldest first."""
        lines: list[str] = []
        for entry in self._entries:
            tree = asdict(entry.row)
            printed = tree if self._is_shown(entry) else {name: tree[name] for name in CHAIN}
            lines.append(json.dumps(printed, ensure_ascii=False) + "\n")
        return "".join(lines).encode("utf-8")

    def values_as_lines(self) -> bytes:
        """Return what entries about records, memos and evidence vouch for, a line of JSON each.

        The case and the conclusion of a record are left out: they lie in its folder.
        """
        lines = []
        for entry in self._entries:
            is_vouching = entry.row.what in VOUCHING and self._is_shown(entry)
            hashed: dict[str, object] = dict(entry.values)
            if entry.row.what in EVENT_ACTIONS.values():
                hashed["version"] = int(entry.values.get("version", "0"))
            if is_vouching and plain_hash(hashed) == entry.row.payload_sha256:
                lines.append(_line_of_values(entry.row.nr, hashed))
        return "".join(lines).encode("utf-8")

    def list_came(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files of the journals that came with the client from other data files, each with its name."""
        for chain in self._context.store.list_chains(self._client):
            folder = f"{CAME}{chain.data_file[:_SHORT]}"
            lines, values = list[str](), list[str]()
            for entry in chain.entries:
                lines.append(json.dumps(entry.said, ensure_ascii=False) + "\n")
                if entry.said.get("what") in VOUCHING and entry.values:
                    values.append(_line_of_values(entry.nr, json.loads(entry.values)))
            yield f"{folder}/{_name_in(ENTRIES)}", "".join(lines).encode("utf-8")
            yield f"{folder}/{_name_in(VALUES)}", "".join(values).encode("utf-8")
            yield f"{folder}/{CAME_VOUCHING}", chain.vouching
            yield f"{folder}/check_chain.py", audit_guide()["journal_script"].encode("utf-8")

    def as_register(self) -> Register:
        """Return the entries that are shown as a table, with what each changed."""
        entries = [entry for entry in self._entries if self._is_shown(entry)]
        register = journal_register(entries)
        left_out = len(self._entries) - len(entries)
        if not left_out:
            return register
        note = (
            f"{left_out} entries that are not about this client are left out; entries.jsonl has their hashes."
        )
        return replace(register, notes=(*register.notes, note))

    @cached_property
    def _entries(self) -> list[JournalEntry]:
        store = self._context.store
        numbers = store.list_entry_numbers(ALL_ENTRIES)[::-1]
        entries: list[JournalEntry] = []
        for start in range(0, len(numbers), _AT_ONCE):
            read = store.read_entries(numbers[start : start + _AT_ONCE])
            entries += sorted(read, key=lambda entry: entry.row.nr)
        return entries

    @cached_property
    def _is_alone(self) -> bool:
        return len(self._context.store.list_clients()) <= 1

    @cached_property
    def _own_name(self) -> str:
        """Return the name of the client, blank where another one has the same."""
        clients = self._context.store.list_clients()
        name = next(client.name for client in clients if client.id == self._client)
        return name if sum(client.name == name for client in clients) == 1 else ""

    def _is_shown(self, entry: JournalEntry) -> bool:
        is_own = bool(entry.client) and entry.client == self._own_name
        return self._is_alone or is_own or entry.row.subject.startswith(f"{self._client}/")


def _line_of_values(nr: int, hashed: Mapping[str, object]) -> str:
    values = {name: value for name, value in hashed.items() if name not in _IN_FILES}
    return json.dumps({"nr": nr, "values": values}, ensure_ascii=False) + "\n"


def _name_in(path: str) -> str:
    return path.rpartition("/")[2]


# --------------------------------------------------------------------------------------------------
# How parties and owners were looked up and what persons judged, as tables for an auditor.


_SEARCHED: Final = ("Party", "Names looked up", "Country", "On", "By", "Lists", "Entries met", "Matcher")
_JUDGED: Final = (
    "At", "By", "Party", "Names then", "Country", "Address", "Judged", "Why", "List", "Entry", "Name that met",
    "Names of the entry", "Countries of the entry", "Part of the list", "Notice", "Standing", "In force from",
    "Verdict",
)  # fmt: skip
_WIDTH: Final = 20
_BETWEEN: Final = " | "


def list_look_ups(context: ServiceContext, client: int) -> Iterator[Register]:
    """Yield the table of searches and that of judgements, the oldest judgement first."""

    def rows_of(sheet: Sheet) -> Iterator[Row]:
        for stored in context.store.repository.select_rows(sheet, client, {}):
            yield {**stored.row, "id": str(stored.id)}

    searches = []
    for search in map(search_of_row, rows_of(Sheet.PARTY_SEARCHES)):
        lists = [f"{each.id} {each.day} {each.rows} {each.sha256}" for each in search.lists]
        met_entries = [
            f"{each.verdict} {each.list_id} {each.entry.id} {each.name}" for each in search.candidates
        ]
        searches.append(
            (
                search.firm,
                _BETWEEN.join(search.seen.names),
                search.seen.country,
                search.on.isoformat(),
                search.by,
                _BETWEEN.join(lists),
                _BETWEEN.join(met_entries),
                search.matcher,
            )
        )
    yield _table("Searches", _SEARCHED, searches)
    judgements = []
    for judgement in map(judgement_of_row, rows_of(Sheet.JUDGEMENTS)):
        firm_seen, met = judgement.seen, judgement.met
        entry, start = met.entry, met.in_force_from
        judgements.append(
            (
                judgement.at,
                judgement.by,
                judgement.firm,
                _BETWEEN.join(firm_seen.names),
                firm_seen.country,
                firm_seen.address,
                judgement.judged,
                judgement.why,
                met.list_id,
                entry.id,
                met.name,
                _BETWEEN.join(entry.names),
                _BETWEEN.join(entry.countries),
                entry.list,
                entry.notice,
                entry.standing,
                start.isoformat() if start else "",
                met.verdict,
            )
        )
    yield _table("Judgements", _JUDGED, judgements)


def _table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Register:
    return Register(title, "", tuple(RegisterColumn(heading, _WIDTH) for heading in headings), rows)


# --------------------------------------------------------------------------------------------------
# What is in the folder for an auditor, file by file, as the data file has it.


_UNSAFE: Final = re.compile(r"[^\w.-]+")


def name_of_memo(number: str, version: str) -> str:
    """Return the name of a memo in the folder."""
    return f"{_UNSAFE.sub('-', number)}-v{version}.pdf"


def folder_of_record(number: str, version: str) -> str:
    """Return where the case and the conclusion of a record lie."""
    return f"records/{_UNSAFE.sub('-', number)}-v{version}"


def law_folder(law_id: str, version: str, sha256: str) -> str:
    """Return the name of the folder of a law file."""
    return _UNSAFE.sub("-", f"{law_id}-{version}-{sha256[:12]}")


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

    ``lacks`` are sentences about what should be there and is not, or is not as it was kept; ``faults`` what looking
    through the data file has found to differ.
    """

    context: ServiceContext
    client: int
    faults: Sequence[Finding] = ()
    lacks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin what the folder lacks with the faults of the data file."""
        self.lacks += [fault.as_sentence() for fault in self.faults]

    def count_files(self) -> int:
        """Return about how many files there will be."""
        return 3 * len(self._rows) + len(self._evidence_rows()) + 60 * len(self._laws()) + 2 * len(KINDS) + 5

    def list_files(self) -> Iterator[AuditFile]:
        """Yield every file; each is read only when it is written."""
        yield from self._memos()
        yield from self._papers_that_went_out()
        for _, row in self._rows:
            folder = folder_of_record(row["number"], row["version"])
            yield _file(f"{folder}/case.json", row["case_json"].encode("utf-8"))
            yield _file(f"{folder}/conclusion.json", row["conclusion_json"].encode("utf-8"))
        yield from self._evidence()
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
                yield _file(f"law/{name}/{file}", content)
        used = {
            f"{row['number']}/v{row['version']}": json.loads(row["list_versions"] or "[]")
            for _, row in self._rows
        }
        yield _file(LISTS, json.dumps(used, ensure_ascii=False, indent=1).encode("utf-8"))
        workbooks = self.context.program.workbooks
        for register in list_look_ups(self.context, self.client):
            write = partial(workbooks.write_table, table=register.as_table())
            yield AuditFile(f"lists/{register.title.lower()}.csv", write)
        registers = Registers(self.context, self.client)
        for kind in KINDS:
            yield from self._as_paper_and_workbook(f"register/{kind}", registers.make_register(kind))
        pages = JournalPages(self.context, self.client)
        yield _file(ENTRIES, pages.as_lines())
        yield _file(VALUES, pages.values_as_lines())
        for name, content in pages.list_came():
            yield _file(name, content)
        if self.faults:
            found = [fault.as_json() for fault in self.faults]
            yield _file(FAULTS, json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8"))
        yield _file("journal/check_chain.py", audit_guide()["journal_script"].encode("utf-8"))
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

    @cached_property
    def _rows(self) -> list[tuple[int, Row]]:
        stored = self.context.store.repository.select_rows(Sheet.DETERMINATIONS, self.client, {})
        return [(determination.id, determination.row) for determination in stored]

    def _memos(self) -> Iterator[AuditFile]:
        """Yield the memos as they were filed, with the signatures that lie beside them."""
        records, numbers = Records(self.context, self.client), set()
        for row_id, row in self._rows:
            number = row["paper_number"] or row["number"]
            name = name_of_memo(number, row["version"])
            if name in numbers:
                continue
            numbers.add(name)
            try:
                yield _file(f"memos/{name}", records.read_paper(row_id))
            except Refused as refused:
                self.lacks.append(str(refused))
            for folder in sorted(memos_folder(self.context).glob(f"{self.client}-*")):
                for signature in sorted(folder.glob(f"{name}*{_ENDING_OF_SIGNATURES}")):
                    yield _file(f"memos/{signature.name}", signature.read_bytes())

    def _papers_that_went_out(self) -> Iterator[AuditFile]:
        """Yield the papers that were filed with the records and went out."""
        outgoing = OutgoingPapers(self.context, self.client)
        for number in sorted({row["number"] for _, row in self._rows}):
            for paper in outgoing.list_filed(number):
                filed = self.context.store.read_filed_memo(self.client, paper.number, paper.version)
                if filed is None or not is_content_of(filed.pdf, filed.sha256):
                    self.lacks.append(
                        f"{paper.number}, version {paper.version}, is not the paper that was filed"
                    )
                    continue
                yield _file(f"memos/{name_of_memo(paper.number, str(paper.version))}", filed.pdf)

    def _evidence_rows(self) -> list[Row]:
        """Return what is kept for the client and for every client, each file once."""
        rows_of = self.context.rows_of
        papers = (*rows_of(Sheet.EVIDENCE, 0), *rows_of(Sheet.EVIDENCE, self.client))
        return list({row["sha256"]: row for row in papers}.values())

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
            name = law_folder(row["pack_id"], row["pack_version"], row["pack_sha256"])
            laws.setdefault(row["pack_sha256"], (name, []))[1].append(f"{row['number']}/v{row['version']}")
        return laws

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


_OF_CLIENTS: Final = ("determinations", "papers", "screenings", "evidence")
"""The checks whose findings may name what belongs to a client."""
_CHECK_OR_JUDGEMENT: Final = ("status check ", "judgement ", "look-up ")
_OTHERS: Final = Phrase("another client")
_NOT_NAMED: Final = Phrase("Something of another client differs, which is not named here")


@dataclass(frozen=True, slots=True)
class WrittenFolder:
    """A folder that was written: how many files it has, and what differed in the data file."""

    files: int
    faults: tuple[Finding, ...]


class NotAsRecorded(Refused):
    """Something in the data file is not as it was recorded; nothing was written."""

    def __init__(self, faults: tuple[Finding, ...]) -> None:
        super().__init__(
            Phrase(
                "{count} things in the data file are not as they were recorded, so no folder was written",
                count=len(faults),
            ),
            do="Open a backup, or write the folder anyway, with what was found in it",
        )
        self.faults = faults


SUMS: Final = "SHA256SUMS"
GUIDE: Final = "HOW-TO-CHECK"


class AuditFolder:
    """Everything about the records of one client, for somebody who checks them."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def write_folder(
        self,
        folder: Path,
        *,
        anyway: bool = False,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> WrittenFolder:
        """Write the folder under another name beside it and rename it.

        The data file is looked through first. Where something differs the folder is written only ``anyway``, with what
        was found in it.
        Errors: NotAsRecorded if something differs; Refused if it holds something already, lies in the data folder, or
        cannot be written; Stopped if cancelled. Nothing is left then.
        """
        target = folder.absolute()
        own_folder = self._context.file.parent.resolve()
        if target.resolve().is_relative_to(own_folder) or files.lies_among_own_files(target):
            raise Refused(
                "the folder lies in the data folder of the program",
                file=files.display_name(target),
                do="Choose a place outside it",
            )
        if os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir())):
            raise Refused(
                "there is something of that name already, and it is not empty",
                file=files.display_name(target),
                do="Name a folder that is not there yet",
            )
        faults = Audit(self._context).verify_journal().faults
        if faults and not anyway:
            raise NotAsRecorded(faults)
        unfinished = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
        try:
            unfinished.mkdir(parents=True)
            shown_faults = tuple(map(self._without_others, faults))
            contents = AuditContents(self._context, self._client, shown_faults)
            expected = contents.count_files()
            names: list[str] = []
            for file in contents.list_files():
                if cancelled():
                    raise Stopped
                path = unfinished / file.name
                path.parent.mkdir(parents=True, exist_ok=True)
                file.write(path)
                names.append(file.name)
                progress(len(names), max(expected, len(names)))
            names += self._write_guide(unfinished, contents.lacks)
            sums = "".join(f"{file_digest(unfinished / name)}  {name}\n" for name in sorted(names))
            (unfinished / SUMS).write_text(sums, encoding="utf-8", newline="\n")
            count = len(names) + 1
            if target.is_dir():  # it is empty; some systems put nothing in the place of a folder
                target.rmdir()
            unfinished.rename(target)
        except OSError as error:
            raise Refused(
                Phrase("the folder cannot be written: {why}", why=error.strerror or str(error)),
                file=files.display_name(folder),
                do="Choose another place, with room for it",
            ) from error
        finally:
            files.remove_folder(unfinished)
        return WrittenFolder(count, faults)

    def _without_others(self, fault: Finding) -> Finding:
        """Return a fault as this client's auditor may read it: what belongs to another client is not named."""
        clients = {str(row.id): row.client for row in self._context.store.list_clients()}
        own = clients.pop(str(self._client), "")
        if not clients or fault.check not in _OF_CLIENTS:
            return fault
        rows = self._context.rows_of
        recorded = self._context.store.list_entries_on(RECORDED)
        subjects = [entry.subject.partition("/") for entry in recorded]
        numbers = {label.rpartition("/v")[0] for client, _, label in subjects if client == str(self._client)}
        numbers |= {number.rpartition("-")[0] for number in numbers if number.count("-") > 1}
        hashes = {row["sha256"][:12] for client in (0, self._client) for row in rows(Sheet.EVIDENCE, client)}
        label, _, of_client = fault.subject.partition(" (")
        is_own = (
            (label.partition("/v")[0] in numbers and of_client in ("", f"{own})"))
            or any(sha256 in fault.subject for sha256 in hashes)
            or fault.subject.startswith((f"memos/{self._client}-", *_CHECK_OR_JUDGEMENT))
        )
        return fault if is_own else replace(fault, subject=_OTHERS, why=_NOT_NAMED)

    def _write_guide(self, part: Path, lacks: list[str]) -> list[str]:
        client = self._context.stored_row(Client, self._client, self._client).name
        day = self._context.today().isoformat()
        text = write_guide(client, day, lacks)
        (part / f"{GUIDE}.txt").write_text(text, encoding="utf-8", newline="\n")
        rows = [
            (step["shows"], step["words"], step.get("command", ""), step["program"])
            for step in audit_guide()["steps"]
        ]
        register = Register(
            "How to check this folder",
            f"Records of {client}, written on {day}",
            _COLUMNS,
            rows,
            (audit_guide()["limits"], *lacks),
        )
        (part / f"{GUIDE}.pdf").write_bytes(Registers(self._context, self._client).print_register(register))
        return [f"{GUIDE}.txt", f"{GUIDE}.pdf"]
