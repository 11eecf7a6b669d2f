# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a folder for an auditor: sums, journal, records, memos, laws and evidence, each against the others.

The folder is all that is needed. Every entry of the journal vouches for the hash of what it is about, and
``journal/values.jsonl`` has what was hashed, but for the case and the conclusion, which lie in files of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.checking.paper_context import read_mark
from desktop_app.services.context.ports import (
    CHECKS,
    CheckName,
    Finding,
    PaperMark,
    Verification,
    in_order,
)
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import FILED, KEPT, RECORDED, plain_hash
from desktop_app.services.records.audit_folder import (
    CHAIN,
    ENTRIES,
    LISTS,
    SUMS,
    VALUES,
    file_digest,
    folder_of_record,
    law_folder,
    name_of_memo,
)

_HASHED: Final = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
_CASE, _CONCLUSION = "case.json", "conclusion.json"
_KEPT_NO_VALUES: Final = "The folder is of a version that wrote no values of entries into it"

Entry = Mapping[str, Any]


def verify_audit_folder(program: Program, folder: Path, against: PaperMark | None = None) -> Verification:
    """Look through a folder that ``record export`` wrote; nothing is changed.

    Errors: Refused if it is no such folder.
    """
    if not folder.is_dir() or not any((folder / name).is_file() for name in (SUMS, ENTRIES)):
        raise Refused(
            "this is no folder for an auditor",
            file=files.display_name(folder),
            do="Name a folder that record export wrote, or leave the name out for the data folder",
        )
    return _FolderCheck(program, folder).run(against)


class _FolderCheck:
    def __init__(self, program: Program, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._findings: dict[tuple[CheckName, str], Finding] = {}
        self._entries: list[Entry] = []
        self._hashes: dict[int, str] = {}
        self._digests: dict[str, str] = {}
        self._lists_of_records: dict[str, object] = {}

    def run(self, against: PaperMark | None) -> Verification:
        """Run every check, whatever the one before has found."""
        self._check_sums()
        self._check_chain()
        self._check_values()
        # the lists that each record was worked out with
        named_lists = _tree_of(self._read(LISTS) or "")
        for label, lists in self._lists_of_records.items() if LISTS in self._digests else ():
            if named_lists.get(label) != lists:
                why = Phrase("{file} names other lists than the journal vouches for", file=LISTS)
                self._fault("determinations", label, why)
        self._name_print_outs()
        folders: dict[str, dict[str, str]] = {}
        for name, digest in self._digests.items():
            top, _, below = name.partition("/")
            law, _, file = below.partition("/")
            if top == "law" and file:
                folders.setdefault(law, {})[file] = digest
        needed: dict[str, str] = {}
        are_read = True
        for name in self._digests:
            if name.startswith("records/") and name.endswith(f"/{_CONCLUSION}"):
                pack = _tree_of(self._read(name) or "").get("pack")
                if not isinstance(pack, dict):
                    are_read = False
                else:
                    texts = (str(pack.get(key, "")) for key in ("id", "version", "sha256"))
                    needed[law_folder(*texts)] = name.split("/")[1]
        for law, digests in folders.items():
            listing = "\n".join(f"{name} {digest}" for name, digest in sorted(digests.items()))
            sha256 = hashlib.sha256(listing.encode("utf-8")).hexdigest()
            if not law.endswith(f"-{sha256[:12]}"):
                self._fault("packs", law, "Its files do not give the hash in the name of its folder")
            elif law not in needed and are_read:
                self._fault("packs", law, "No record rests on it: it was added")
            else:
                self._same("packs", law)
        for law, record in needed.items():
            if law not in folders:
                why = Phrase("The law file of {record} is not in the folder", record=record)
                self._leave_out("packs", law, why)
        self._check_end(against)
        self._leave_out(
            "screenings",
            "screenings",
            "The folder has none; those in the data file are held against the journal there",
        )
        for check in CHECKS:
            if not any(key[0] == check for key in self._findings):
                self._leave_out(check, check, "The folder has nothing of the kind")
        first, last = (
            next((str(entry["at"])[:10] for entry in entries if "at" in entry), "")
            for entries in (self._entries, self._entries[::-1])
        )
        head = str(self._entries[-1].get("hash", "")) if self._entries else ""
        findings = tuple(in_order(list(self._findings.values())))
        return Verification(findings, len(self._entries), first, last, head)

    def _fault(self, check: CheckName, subject: str, why: str) -> None:
        finding = self._findings.get((check, subject))
        if finding is None or finding.result != "differs":
            self._findings[check, subject] = Finding(check, "differs", subject, why)

    def _same(self, check: CheckName, subject: str) -> None:
        self._findings.setdefault((check, subject), Finding(check, "same", subject))

    def _leave_out(self, check: CheckName, subject: str, why: str) -> None:
        self._findings.setdefault((check, subject), Finding(check, "not_checked", subject, why))

    def _has_fault(self, check: CheckName) -> bool:
        return any(key[0] == check and finding.result == "differs" for key, finding in self._findings.items())

    # ---- the sums: every file is the one that was written, none is missing and none was added

    def _check_sums(self) -> None:
        for path in sorted(self._folder.rglob("*")):
            name = path.relative_to(self._folder).as_posix()
            if path.is_symlink():
                self._fault("guards", files.display_name(Path(name)), "It is a link to another place")
            elif path.is_file():
                try:
                    self._digests[name] = file_digest(path)
                except OSError as error:
                    why = Phrase("It cannot be read: {why}", why=error.strerror or str(error))
                    self._fault("guards", name, why)
            elif not path.is_dir():
                self._fault("guards", files.display_name(Path(name)), "It is neither a file nor a folder")
        text = self._read(SUMS)
        if text is None:
            self._fault("guards", SUMS, "It has gone, or cannot be read")
            return
        named: set[str] = set()
        for line in text.splitlines():
            digest, _, name = line.partition("  ")
            named.add(name)
            name_shown = files.display_name(Path(name))
            if name not in self._digests:
                self._fault("guards", name_shown, "It has gone from the folder")
            elif self._digests[name] != digest:
                self._fault("guards", name_shown, Phrase("Its SHA-256 is not the one in {file}", file=SUMS))
        for name in self._digests.keys() - named - {SUMS}:
            why = Phrase("{file} does not name it: it was added later", file=SUMS)
            self._fault("guards", files.display_name(Path(name)), why)
        if not self._has_fault("guards"):
            self._same("guards", Phrase("{count} files as {file} names them", count=len(named), file=SUMS))

    def _read(self, name: str) -> str | None:
        """Return the text of a file of the folder; None if it is not there, or is none."""
        try:
            path = self._folder / name
            return None if path.is_symlink() else files.read_limited(path, files.PAPER).decode("utf-8")
        except (Refused, UnicodeDecodeError):
            return None

    # ---- the journal: every entry follows the one before, and is what its hash says

    def _check_chain(self) -> None:
        text = self._read(ENTRIES)
        if text is None:
            self._fault("entries", ENTRIES, "It has gone, or cannot be read")
            return
        previous, number = "", 0
        for line in text.splitlines():
            entry = _tree_of(line)
            number += 1
            subject = Phrase("entry {nr}", nr=number)
            if not all(isinstance(entry.get(name), int if name == "nr" else str) for name in CHAIN):
                self._fault("entries", subject, "Its line is not as the program writes it")
                continue
            if entry["nr"] != number:
                why = Phrase("Its line has the number {nr}: one was taken out or put in", nr=entry["nr"])
                self._fault("entries", subject, why)
                number = int(entry["nr"])
            elif (
                number > 1 and entry["previous"] != previous
            ):  # the first carries on from the id of the data file
                self._fault("entries", subject, "It does not follow the entry before it")
            if "at" in entry:
                texts = [str(entry.get(name)) for name in _HASHED]
                if plain_hash(texts) != entry["hash"]:
                    self._fault("entries", subject, "It was changed after it was written")
            previous = entry["hash"]
            self._hashes[number] = previous
            self._entries.append(entry)
        if self._entries and not self._has_fault("entries"):
            self._same("entries", Phrase("entries 1 to {last}", last=number))

    # ---- what entries vouch for: records, memos, evidence

    def _check_values(self) -> None:
        text = self._read(VALUES)
        if text is None:
            subjects: dict[CheckName, str] = {
                "determinations": "records",
                "papers": "memos",
                "evidence": "evidence",
            }
            for check, subject in subjects.items():
                if VALUES in self._digests:
                    self._fault(check, VALUES, "It cannot be read")
                else:
                    self._leave_out(check, subject, _KEPT_NO_VALUES)
            return
        lines = map(_tree_of, text.splitlines())
        values = {line["nr"]: line.get("values") for line in lines if isinstance(line.get("nr"), int)}
        named: set[str] = set()
        for entry in self._entries:
            if entry.get("what") in (RECORDED, FILED, KEPT):
                kept_values = values.get(entry["nr"])
                named |= self._check_entry(entry, kept_values if isinstance(kept_values, dict) else None)
        for name in sorted(self._digests):
            top, _, below = name.partition("/")
            if name in named or not below or name.endswith(".p7s"):
                continue
            if top == "records":
                self._fault("determinations", below.partition("/")[0], "No entry of the journal records it")
            elif top == "memos":
                self._fault("papers", below, "No entry of the journal files it")
            elif top == "evidence":
                # evidence that counts for every client is the file that its name says
                is_named_so = below.startswith(f"{self._digests[name][:12]}-")
                if not is_named_so or len(self._entries) <= len(values):
                    self._fault("evidence", below, "No entry of the journal keeps it")

    def _check_entry(self, entry: Entry, kept: dict[str, Any] | None) -> set[str]:
        """Check what one entry vouches for; return the files that it names."""
        subject = Phrase("entry {nr}", nr=entry["nr"])
        checks: dict[str, CheckName] = {RECORDED: "determinations", FILED: "papers", KEPT: "evidence"}
        check = checks[entry["what"]]
        if kept is None:
            self._fault(check, subject, Phrase("{file} has no values of it", file=VALUES))
            return set()
        row = {str(name): str(text) for name, text in kept.items()}
        if entry["what"] == RECORDED:
            return self._check_record(entry, row)
        if plain_hash(row) != entry["payload_sha256"]:
            self._fault(check, subject, Phrase("Its values in {file} were changed", file=VALUES))
            return set()
        if entry["what"] == FILED:
            name = f"memos/{name_of_memo(row.get('number', ''), row.get('version', ''))}"
            self._check_digest("papers", name, row.get("sha256", ""))
            return {name}
        sha256 = row.get("sha256", "")
        names = {name for name in self._digests if name.startswith(f"evidence/{sha256[:12]}-")}
        if not names:
            why = "The journal vouches for it, and the folder does not have it"
            self._fault("evidence", row.get("name", sha256[:12]), why)
        for name in names:
            self._check_digest("evidence", name, sha256)
        return names

    def _check_record(self, entry: Entry, row: dict[str, str]) -> set[str]:
        number, version = row.get("number", ""), row.get("version", "")
        label = f"{number}/v{version}"
        folder = folder_of_record(number, version)
        texts = {name: self._read(f"{folder}/{name}") for name in (_CASE, _CONCLUSION)}
        for name, text in texts.items():
            if text is None:
                why = Phrase("Its {file} has gone, or cannot be read", file=name)
                self._fault("determinations", label, why)
        case, conclusion = texts[_CASE], texts[_CONCLUSION]
        if case is not None and conclusion is not None:
            record = {**row, "case_json": case, "conclusion_json": conclusion}
            if plain_hash(record) == entry["payload_sha256"]:
                self._same("determinations", label)
                self._lists_of_records[label] = json.loads(row.get("list_versions") or "[]")
            else:
                is_case = hashlib.sha256(case.encode("utf-8")).hexdigest() == row.get("case_sha256")
                self._fault(
                    "determinations",
                    label,
                    "Its conclusion, or what else was recorded of it, is not what the journal vouches for"
                    if is_case
                    else "Its case is not the one that was recorded",
                )
        return {f"{folder}/{name}" for name in texts}

    def _check_digest(self, check: CheckName, name: str, sha256: str) -> None:
        subject = name.partition("/")[2]
        if name not in self._digests:
            self._fault(check, subject, "It has gone from the folder")
        elif self._digests[name] != sha256:
            self._fault(check, subject, "It is not the file that the journal vouches for")
        else:
            self._same(check, subject)

    # ---- what is printed for readers

    def _name_print_outs(self) -> None:
        """Say of what only the sums vouch for that it can have been changed together with them."""
        checked = ("records/", "memos/", "evidence/", "law/", SUMS, ENTRIES, VALUES, LISTS)
        unchecked = sorted(name for name in self._digests if not name.startswith(checked))
        if unchecked:
            why = Phrase(
                "Only {file} vouches for these, and whoever changes one can write that anew: rely on the records, the"
                " memos and {entries}, from which they were written",
                file=SUMS, entries=ENTRIES,
            )  # fmt: skip
            self._leave_out("guards", ", ".join(files.display_name(Path(name)) for name in unchecked), why)

    # ---- the end of the journal: what memos print of it

    def _check_end(self, against: PaperMark | None) -> None:
        newest = max(self._hashes, default=0)
        for name in sorted(self._digests):
            if name.startswith("memos/") and name.endswith(".pdf"):
                try:
                    mark = read_mark(self._program, self._folder / name)
                except Refused:  # told under the memos
                    continue
                self._hold(mark, name.partition("/")[2])
        if against is not None:
            self._hold(against, against.number)
        if self._has_fault("end") or not newest:
            return
        subject: str = Phrase("entry {nr}", nr=newest)
        if against is None:
            why = "Nothing outside this folder was given to hold it against"
            self._leave_out("end", subject, why)
        elif not against.entries:
            self._leave_out("end", subject, "The memo names no entry of the journal")
        else:
            self._same(
                "end", Phrase("entry {nr}, as the memo has it", nr=max(nr for nr, _ in against.entries))
            )

    def _hold(self, mark: PaperMark, name: str) -> None:
        for nr, sha256 in mark.entries:
            if self._hashes.get(nr) != sha256:
                why = Phrase("The memo names entry {nr}, which this journal does not have", nr=nr)
                self._fault("end", name, why)


def _tree_of(line: str) -> Mapping[str, Any]:
    """Return a line of JSON; an empty tree for what is none."""
    try:
        tree = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return tree if isinstance(tree, dict) else {}
