# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the memos: those kept in the file, and those that lie in the folder beside it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.law_use import TAKEN, law_hash
from desktop_app.services.context.stores import FILED, KEPT, plain_hash
from desktop_app.storage.sqlite.chain import unpack_whole
from desktop_app.storage.sqlite.law_events import files_of_law
from desktop_app.storage.sqlite.verifying import entries
from desktop_app.storage.sqlite.verifying.data_file import (
    Findings,
    Key,
    Labels,
    RawFile,
    RawRow,
    key_of_subject,
    number_of,
    subject_of_key,
    text_of,
)
from desktop_app.storage.sqlite.verifying.determinations import Records, key_of_row

# --------------------------------------------------------------------------------------------------
# Holds the folder of filed memos against the record: each file there, with its content, and no other.


_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
_SIGNATURE: Final = re.compile(r"(.+\.pdf)(?:\.[0-9]+)?\.p7s", re.DOTALL)
_MEMO: Final = re.compile(r"(?:[^/]+/)?([0-9]{4})-([0-9]{4,9})-v([0-9]{1,9})\.pdf")
_LITTER: Final = re.compile(
    r"(?:.*/)?(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|\._[^/]*|\.~lock\.[^/]*#)"
)
"""What file managers and viewers leave in folders."""
_UNFINISHED: Final = ".part"
_AT_ONCE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExpectedPaper:
    """A memo that is to lie in the folder: its path there, and the hash of its content.

    Memos of before lie in a folder that was named after the client's key of that day: ``client`` is the beginning of
    its name then, and ``name`` that of the file alone.
    """

    label: str
    name: str
    sha256: str
    client: str = ""

    @classmethod
    def of_before(cls, label: str, key: Key, sha256: str) -> ExpectedPaper:
        """Return the memo of a record of before."""
        client, number, version = key
        return cls(label, f"{_UNSAFE.sub('-', number)}-v{version}.pdf", sha256, f"{client}-")

    def lies_at(self, path: str) -> bool:
        """Tell whether a path in the folder is its own."""
        if not self.client:
            return path == self.name
        folder, _, name = path.partition("/")
        return name == self.name and folder.startswith(self.client)


@dataclass(frozen=True, slots=True)
class MemoFolder:
    """The folder of filed memos; ``own`` are the files of the data file itself, which are never opened there."""

    path: Path
    own: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class _OnDisk:
    """A file in the folder of memos; ``strange`` says why it was not read."""

    path: str
    sha256: str = ""
    size: int = 0
    strange: str = ""


def check_folder(folder: MemoFolder, expected: Sequence[ExpectedPaper], findings: Findings) -> None:
    """Name every memo that is not in its place as it was filed, and every file that is none of them."""
    if not folder.path.is_dir():
        for paper in expected:
            findings.add_fault("papers", paper.label, "The folder “memos” has gone, and its file with it")
        return
    _Comparison(folder, expected, findings).run()


class _Comparison:
    def __init__(self, folder: MemoFolder, expected: Sequence[ExpectedPaper], findings: Findings) -> None:
        self._expected, self._findings = expected, findings
        self._files = {file.path: file for file in _list_files(folder)}
        self._by_hash = {file.sha256: file for file in self._files.values() if file.sha256}
        self._labels = {paper.sha256: paper.label for paper in expected}
        self._explained: set[str] = set()

    def run(self) -> None:
        """Look for each memo, then at what is left over."""
        missing: list[ExpectedPaper] = []
        for paper in self._expected:
            paths = [paper.name] if paper.name in self._files else []
            if paper.client:
                paths = [path for path in self._files if paper.lies_at(path)]
            if not paths:
                missing.append(paper)
            for path in paths:
                self._explained.add(path)
                if self._files[path].sha256 != paper.sha256:
                    why = self._tell_difference(self._files[path])
                    self._findings.add_fault("papers", paper.label, why)
        for paper in missing:  # it may lie elsewhere
            on_disk = self._by_hash.get(paper.sha256)
            if on_disk is None or on_disk.path in self._explained:
                why = Phrase("The file {file} is missing from the folder “memos”", file=paper.name)
                self._findings.add_fault("papers", paper.label, why)
                continue
            self._explained.add(on_disk.path)
            if on_disk.path.endswith(_UNFINISHED):
                why = Phrase(
                    "Filing was interrupted; the next start of the program gives its file the right name"
                )
                self._findings.leave_out("papers", paper.label, why)
            else:
                why = Phrase("Its file was renamed to {file}", file=on_disk.path)
                self._findings.add_fault("papers", paper.label, why)
        for path, on_disk in self._files.items():
            if path not in self._explained:
                self._tell_left_over(on_disk)

    def _tell_difference(self, file: _OnDisk) -> str:
        if file.strange:
            return Phrase("{file}: {why}", file=file.path, why=file.strange)
        if not file.size:
            return Phrase("The file {file} is empty", file=file.path)
        other = self._labels.get(file.sha256)
        if other:
            return Phrase("The file {file} holds the memo of {other}", file=file.path, other=other)
        return Phrase("The file {file} was altered after it was filed", file=file.path)

    def _tell_left_over(self, file: _OnDisk) -> None:
        signature = _SIGNATURE.fullmatch(file.path)
        if signature and signature[1] in self._files and not file.strange:
            if signature[1] not in self._explained:
                self._tell_left_over(self._files[signature[1]])
            return
        name = f"memos/{file.path}"
        if file.path.endswith(_UNFINISHED):
            self._findings.leave_out(
                "papers", name, "Left by an interrupted filing; the next start removes it"
            )
        elif _LITTER.fullmatch(file.path) and not file.strange:
            self._findings.leave_out("papers", name, "Left by a file manager or a viewer; it is no memo")
        elif file.strange:
            self._findings.add_fault("papers", name, file.strange)
        elif file.sha256 in self._labels:
            why = Phrase("A second copy of the memo of {number}", number=self._labels[file.sha256])
            self._findings.add_fault("papers", name, why)
        else:
            self._findings.add_fault("papers", name, "The record knows no such file")
            # A memo that is newer than every one the record knows was recorded after what is left of it.
            memo = _MEMO.fullmatch(file.path)
            numbers = [match.groups() for paper in self._expected if (match := _MEMO.search(paper.name))]
            if memo and all(_order(memo.groups()) > _order(other) for other in numbers):
                why = Phrase("Its memo lies in the folder, newer than every one that the record knows")
                self._findings.add_fault("end", f"{memo[1]}-{memo[2]}", why)


def _order(groups: Sequence[str]) -> tuple[int, ...]:
    return tuple(map(int, groups))


def _list_files(memos: MemoFolder) -> Iterator[_OnDisk]:
    """Yield every file below the folder; links are not followed, and files of the data file are not opened."""
    kept_closed = {_identity(path) for path in memos.own}
    for folder, folders, names in os.walk(memos.path):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(folder) / name
            yield _read_file(path, path.relative_to(memos.path).as_posix(), kept_closed)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _read_file(path: Path, shown_name: str, kept_closed: set[tuple[int, int] | None]) -> _OnDisk:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return _OnDisk(shown_name, strange="It is a link or a device and no file")
        if (status.st_dev, status.st_ino) in kept_closed:
            return _OnDisk(shown_name, strange="It is the data file under another name")
        digest = hashlib.sha256()
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:
            while block := file.read(_AT_ONCE):
                digest.update(block)
    except OSError as error:
        return _OnDisk(
            shown_name, strange=Phrase("It cannot be read: {why}", why=error.strerror or str(error))
        )
    return _OnDisk(shown_name, digest.hexdigest(), status.st_size)


_FILED: Final = ("number", "version", "name", "sha256")


def check_filed_papers(
    file: RawFile, journal: entries.Journal, records: Records, findings: Findings
) -> list[ExpectedPaper]:
    """Hold every memo in the file against the record; returns what is to lie in the folder."""
    return [
        *_check_papers_of_before(file, records, findings),
        *_check_filed(file, journal, records, findings),
    ]


def check_papers(expected: Sequence[ExpectedPaper], findings: Findings, folder: MemoFolder | None) -> None:
    """Say that the memos in the file were looked through, and hold the folder against them."""
    if not expected and not findings.has_any("papers") and not (folder and folder.path.is_dir()):
        findings.leave_out("papers", "papers", "No memo was filed from this file yet")
        return
    in_file = not findings.has_fault("papers")
    if folder is None:
        findings.leave_out("papers", "memos", "The folder of filed memos was not looked at")
    else:
        check_folder(folder, expected, findings)
    if in_file and not findings.has_fault("papers") and expected:
        subject = Phrase("{count} memos", count=len(expected))
        findings.add_same("papers", subject if len(expected) > 1 else expected[0].label)
    elif not findings.has_any("papers"):
        findings.leave_out("papers", "papers", "No memo was filed from this file yet")


def _check_papers_of_before(file: RawFile, records: Records, findings: Findings) -> Iterator[ExpectedPaper]:
    """Yield the memos of records of before, each kept with its determination."""
    by_id = {record.id: record for record in records.rows if record.texts["pdf_sha256"]}
    folders_listed = set()
    for row in file.rows("paper", "determination_id"):
        record = by_id.get(row["determination_id"]) if isinstance(row["determination_id"], int) else None
        folders_listed.add(row["determination_id"])
        if record is None:
            if not records.gone:
                subject = Phrase("memo {number}", number=text_of(row["determination_id"]))
                findings.add_fault("papers", subject, "It is kept for a record that is not there")
            continue
        fault = file.find_fault("paper", row)
        if not fault and _paper_hash(row) != record.texts["pdf_sha256"]:
            fault = "The memo kept in the file is not the one that was printed"
        if fault and record.is_trusted:
            findings.add_fault("papers", record.label, fault)
    for record in by_id.values():
        if record.id not in folders_listed and record.is_trusted:
            findings.add_fault("papers", record.label, "Its memo has gone from the file")
        if record.is_trusted:
            yield ExpectedPaper.of_before(record.label, record.key, record.texts["pdf_sha256"])


def _paper_hash(row: RawRow) -> str:
    pdf = row["pdf"]
    return hashlib.sha256(pdf).hexdigest() if type(pdf) is bytes else ""


def _check_filed(
    file: RawFile, journal: entries.Journal, records: Records, findings: Findings
) -> Iterator[ExpectedPaper]:
    """Yield the memos that were filed, each vouched for by an entry of its own."""
    keys = [(number_of(row["id"]), key_of_row(row)) for row in file.rows("filed_paper", leave_out="pdf")]
    subjects = [(row_id, subject_of_key(key)) for row_id, key in keys]
    pairs = entries.pair_rows(subjects, journal.vouching[FILED], journal)
    vouched_keys = {key_of_subject(entry.subject) for entry in journal.vouching[FILED]}
    unknown = {key for row_id, key in keys if row_id not in pairs.entries}
    labels = Labels(file, vouched_keys | unknown | {record.key for record in records.rows} | records.gone)
    for row in file.rows("filed_paper", "id"):
        entry = pairs.entries.get(number_of(row["id"]))
        label = labels.name_record(key_of_subject(entry.subject) if entry else key_of_row(row))
        why = _find_fault(file, row, entry)
        if not why and journal.is_sound and not pairs.is_in_place(number_of(row["id"])):
            why = "Its place in the order of the filed memos was changed"
        if why and entry is None and _is_excused(journal, row):
            findings.leave_out("papers", label, "The entry that vouches for it was changed, or is missing")
        elif why:
            findings.add_fault("papers", label, why)
        # what is to lie in the folder: as the entry has it, where that can be read
        recorded = entries.values_of_entry(file, entry) if entry else None
        filed = (
            recorded
            if isinstance(recorded, dict)
            else {name: text_of(row[name]) for name in ("name", "sha256")}
        )
        yield ExpectedPaper(label, str(filed.get("name")), str(filed.get("sha256")))
    for entry in pairs.left_over:
        label = labels.name_record(key_of_subject(entry.subject))
        why = Phrase("Its memo has gone from the file; {entry} has it", entry=entries.entry_name(entry.nr))
        findings.add_fault("papers", label, why)
        recorded = entries.values_of_entry(file, entry)
        if isinstance(recorded, dict):
            yield ExpectedPaper(label, str(recorded.get("name")), str(recorded.get("sha256")))
    for record in records.rows:
        number = record.texts.get("paper_number", "")
        paper = (record.key[0], number, record.key[2])
        if number and record.is_trusted and paper not in vouched_keys | unknown and journal.is_sound:
            findings.add_fault("papers", record.label, "Its memo was never filed, or has gone with its entry")


def _find_fault(file: RawFile, row: RawRow, entry: entries.Entry | None) -> str:
    fault = file.find_fault("filed_paper", row)
    if fault:
        return fault
    if _paper_hash(row) != text_of(row["sha256"]):
        return "The memo kept in the file is not the one that was printed"
    if entry is None:
        return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
    if entry.payload_sha256 != _payload_hash(row):
        return "Its number, name or hash is not what was filed"
    if entry.subject != subject_of_key(key_of_row(row)):
        return "It was moved to another client"
    return ""


def _payload_hash(row: RawRow) -> str:
    return plain_hash({name: text_of(row[name]) for name in _FILED})


def _is_excused(journal: entries.Journal, row: RawRow) -> bool:
    """Tell whether a memo is as it was filed, or may be, and it is its entry that was changed or has gone."""
    if _paper_hash(row) != text_of(row["sha256"]):
        return False
    subject, payload_sha256 = subject_of_key(key_of_row(row)), _payload_hash(row)
    return journal.missing > 0 or any(
        entry.subject == subject or entry.payload_sha256 == payload_sha256 for entry in journal.broken
    )


# --------------------------------------------------------------------------------------------------
# The check of the evidence, both ways: what the file has against the journal, and what the journal has
# against it.


_NOT_HASHED: Final = ("id", "client_id", "supplier_id", "content")
_NAMED_IN_CASES: Final = re.compile(r"evidence sha256 ([0-9a-f]{64})")


def check_evidence(file: RawFile, journal: entries.Journal, records: Records, findings: Findings) -> None:
    """Hold every paper against its entry, every entry against its paper, and every case against what it names."""
    rows = [
        (number_of(row["id"]), _subject_of(row)) for row in file.rows("evidence", "id", leave_out="content")
    ]
    pairs = entries.pair_rows(rows, journal.vouching[KEPT], journal)
    check = _EvidenceCheck(file, journal, findings, pairs)
    check.check_rows()
    check.check_entries()
    # a record of ours may rest on what came with its client, which is held against the chain that came with it
    query = "SELECT sha256 FROM main.evidence"
    in_file = (
        {text_of(row[0]) for row in file.connection.execute(query)} if file.columns("evidence") else set()
    )
    for record in records.rows:
        if record.is_trusted:
            named = set(_NAMED_IN_CASES.findall(record.texts["case_json"]))
            for sha256 in sorted(named - check.hashes - in_file):
                why = Phrase("{number} rests on it, and it has gone from the file", number=record.label)
                findings.add_fault("evidence", _short(sha256), why)
    if rows and not findings.has_any("evidence"):
        findings.add_same("evidence", Phrase("{count} papers", count=len(rows)))
    elif not findings.has_any("evidence"):
        findings.leave_out("evidence", "evidence", "No evidence is kept in this file")


def _short(sha256: str) -> str:
    return f"sha256 {sha256[:12]}"


def _subject_of(row: RawRow) -> str:
    return f"{text_of(row['client_id']) or 0}/{text_of(row['sha256'])}"


class _EvidenceCheck:
    def __init__(
        self, file: RawFile, journal: entries.Journal, findings: Findings, pairs: entries.Pairs
    ) -> None:
        self._file, self._journal, self._findings, self._pairs = file, journal, findings, pairs
        self.hashes: set[str] = set()

    def check_rows(self) -> None:
        """Hold each paper against its own hash and against its entry."""
        for row in self._file.rows("evidence", "id"):
            entry = self._pairs.entries.get(number_of(row["id"]))
            sha256 = entry.subject.partition("/")[2] if entry else text_of(row["sha256"])
            self.hashes.add(sha256)
            why = self._find_fault(row, entry)
            if not why:
                continue
            subject = self._name(row, entry, sha256)
            if entry is None and self._is_excused(row):
                why = "The entry that vouches for it was changed, or is missing"
                self._findings.leave_out("evidence", subject, why)
            else:
                self._findings.add_fault("evidence", subject, why)

    def _name(self, row: RawRow, entry: entries.Entry | None, sha256: str) -> str:
        """Return how a paper is called: by the name that it was kept under."""
        recorded = entries.values_of_entry(self._file, entry) if entry else None
        name = recorded.get("name") if isinstance(recorded, dict) else text_of(row["name"])
        return f"{name} ({_short(sha256)})"

    def _find_fault(self, row: RawRow, entry: entries.Entry | None) -> str:
        fault = self._file.find_fault("evidence", row)
        if fault:
            return fault
        if _content_hash(row) != text_of(row["sha256"]):
            return "Its content is not what was kept"
        if entry is None:
            return "The journal does not know it: it was slipped in, or the journal was cut off at its end"
        return self._find_difference(row, entry)

    def _find_difference(self, row: RawRow, entry: entries.Entry) -> str:
        if entry.payload_sha256 not in _payload_hashes(row):
            return "Its name, kind, days or person are not what was kept"
        if entry.subject != _subject_of(row):
            return "It was moved to another client"
        if self._journal.is_sound and not self._pairs.is_in_place(number_of(row["id"])):
            return "Its place in the order of the evidence was changed"
        return ""

    def _is_excused(self, row: RawRow) -> bool:
        """Tell whether a paper is as it was kept, or may be, and it is its entry that was changed or has gone."""
        if _content_hash(row) != text_of(row["sha256"]):
            return False
        hashes, subject = _payload_hashes(row), _subject_of(row)
        broken = self._journal.broken
        return self._journal.missing > 0 or any(
            entry.subject == subject or entry.payload_sha256 in hashes for entry in broken
        )

    def check_entries(self) -> None:
        """Name what the journal has and the file has not, unless it went with a client that was deleted later."""
        clients = {text_of(row["id"]) for row in self._file.rows("client")}
        for entry in self._pairs.left_over:
            client, _, sha256 = entry.subject.partition("/")
            went = client != "0" and client not in clients
            if went and any(nr > entry.nr for nr in self._journal.deleted_clients):
                continue
            if went and not self._journal.is_sound:
                why = "Its client has gone as well, and the entry that would tell when was changed, or is missing"
                self._findings.leave_out("evidence", _short(sha256), why)
                continue
            why = Phrase("It has gone from the file; {entry} has it", entry=entries.entry_name(entry.nr))
            self._findings.add_fault("evidence", _short(sha256), why)


def _content_hash(row: RawRow) -> str:
    content = row["content"]
    return hashlib.sha256(content).hexdigest() if type(content) is bytes else ""


def _payload_hashes(row: RawRow) -> tuple[str, ...]:
    """Return what the entry may have: entries of before did not cover the supplier."""
    texts = {name: text_of(cell) for name, cell in row.items() if name not in _NOT_HASHED}
    payload = {name: text for name, text in texts.items() if text}
    supplier = text_of(row["supplier_id"])
    return plain_hash({**payload, "supplier_id": supplier or "0"}), plain_hash(payload)


# --------------------------------------------------------------------------------------------------
# The check of the law files that were taken, and of those that records rest on: each file against its hash,
# each law file against its own.


Contents = dict[str, tuple[bytes | None, str]]
"""Files by their hash: the content, None where it cannot be unpacked, and what is wrong with it."""
_HEAD: Final = "pack.toml"
_KEPT_NONE: Final = "Recorded by a version that kept no law file with the record"


def check_law_files(file: RawFile, records: Records, findings: Findings) -> None:
    """Hold every law file against its hash, and every record against the law file it names."""
    contents = _read_contents(file)
    laws = {text_of(row["sha256"]): row for row in file.rows("law_file")}
    named = {digest for row in laws.values() for digest in files_of_law(text_of(row["files"])).values()}
    for sha256, (content, fault) in contents.items():
        if fault:
            original = hashlib.sha256(content or b"").hexdigest()
            subject = original if original in named and original not in contents else sha256
            findings.add_fault("packs", f"sha256 {subject[:12]}", fault)
    for row in laws.values():
        why = file.find_fault("law_file", row) or _fault_of_law_file(row, contents)
        if why:
            subject = _name_of(row, contents)
            alike = sum(_name_of(other, contents) == subject for other in laws.values())
            short = f" (sha256 {text_of(row['sha256'])[:12]})" if alike > 1 else ""
            findings.add_fault("packs", f"{subject}{short}", why)
    rows_taken = dict(_iterate_taken(file))
    for sha256, name in rows_taken.items() if not findings.has_fault("packs") else ():
        if sha256 not in laws:
            findings.add_fault("packs", name, "This law file was taken, and has gone")
    if not findings.has_fault("packs"):
        _check_records(records, laws, findings)
    if not findings.has_fault("packs"):
        for sha256 in sorted(contents.keys() - named):
            why = "No law file names this file: it was slipped in"
            findings.add_fault("packs", f"sha256 {sha256[:12]}", why)
        _check_unused(
            records, {sha: row for sha, row in laws.items() if sha not in rows_taken}, contents, findings
        )
    if laws and not findings.has_fault("packs"):
        findings.add_same("packs", ", ".join(_name_of(row, contents) for row in laws.values()))
    elif not findings.has_any("packs"):
        findings.leave_out("packs", "packs", "No record keeps a law file in this file yet")


def _name_of(row: RawRow, contents: Contents) -> str:
    """Return id and version of a law file: as it says itself, else as the row has them."""
    head = _read_head(row, contents)
    return f"{head.get('id', text_of(row['pack_id']))} {head.get('version', text_of(row['version']))}"


def _read_contents(file: RawFile) -> Contents:
    """Return the files that are kept by their hashes, each with what is wrong with it."""
    contents: Contents = {}
    for row in file.rows("law_content"):
        sha256 = text_of(row["sha256"])
        content = unpack_whole(row["content"])
        fault = file.find_fault("law_content", row)
        if not fault and (content is None or hashlib.sha256(content).hexdigest() != sha256):
            fault = "This file of a law file is not as it was kept"
        contents[sha256] = (content, fault)
    return contents


def _fault_of_law_file(row: RawRow, contents: Contents) -> str:
    files = files_of_law(text_of(row["files"]))
    if law_hash(files) != text_of(row["sha256"]):
        return "Its list of files does not give its hash"
    if text_of(row["files"]) != json.dumps(files, sort_keys=True):
        return "Its list of files is not written as it was kept"
    gone = next((name for name, digest in files.items() if digest not in contents), None)
    if gone is not None and not any(fault for _content, fault in contents.values()):
        return Phrase("Its file {file} has gone", file=gone)
    head = _read_head(row, contents)
    columns = {"pack_id": "id", "version": "version", "known_to": "known_to", "format": "format"}
    for column, key in columns.items():
        if head and text_of(row[column]) != str(head.get(key, 1)):
            return Phrase("{column} is not what the law file itself says", column=column)
    return ""


def _read_head(row: RawRow, contents: Contents) -> Mapping[str, Any]:
    """Return what a law file says of itself; nothing where that cannot be read."""
    content, fault = contents.get(files_of_law(text_of(row["files"])).get(_HEAD, ""), (None, ""))
    if content is None or fault:
        return {}
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def _check_records(records: Records, laws: Mapping[str, RawRow], findings: Findings) -> None:
    for record in records.rows:
        if not record.is_trusted or record.texts["pack_sha256"] in laws:
            continue
        if record.texts.get("screening_sha256"):
            pack = f"{record.texts['pack_id']} {record.texts['pack_version']}"
            why = Phrase("The law file that it rests on, {pack}, has gone", pack=pack)
            findings.add_fault("packs", record.label, why)
        else:
            findings.leave_out("packs", record.label, _KEPT_NONE)


def _iterate_taken(file: RawFile) -> Iterator[tuple[str, str]]:
    """Yield hash and name of each law file that the journal says was taken."""
    numbers = {row["nr"] for row in file.rows("journal") if text_of(row["what"]) == TAKEN}
    for row in file.rows("journal_payload") if numbers else ():
        note = unpack_whole(row["payload"]) if row["nr"] in numbers else None
        try:
            tree = json.loads(note) if note is not None else {}
        except ValueError:
            continue  # the check of the entries tells of it
        if isinstance(tree, dict) and "sha256" in tree:
            yield str(tree["sha256"]), f"{tree.get('id')} {tree.get('version')}"


def _check_unused(
    records: Records, laws: Mapping[str, RawRow], contents: Contents, findings: Findings
) -> None:
    """Name law files that no record rests on, unless a record may have gone."""
    if not records.are_whole:
        return
    used = {record.texts["pack_sha256"] for record in records.rows}
    for sha256, row in laws.items():
        if sha256 not in used:
            findings.add_fault("packs", _name_of(row, contents), "No record rests on it: it was slipped in")
