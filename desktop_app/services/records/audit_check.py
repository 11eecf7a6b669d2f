# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a folder for an auditor: sums, journal, records, memos, laws and evidence, each against the others.

The folder is all that is needed. Every entry of the journal vouches for the hash of what it is about, and
``journal/values.jsonl`` has what was hashed, but for the case and the conclusion, which lie in files of their own.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from desktop_app.services.context.stores import CLIENT_TAKEN, FILED, KEPT, RECORDED, RecordEvent, plain_hash
from desktop_app.services.records.audit_folder import (
    CAME,
    CAME_VOUCHING,
    CHAIN,
    ENTRIES,
    FAULTS,
    LISTS,
    SUMS,
    VALUES,
    VOUCHING,
    file_digest,
    folder_of_record,
    law_folder,
    name_of_memo,
)
from desktop_app.services.records.record_list import (
    EVENT_ACTIONS,
    find_hold,
    find_withdrawal,
    mark_of_event,
)
from desktop_app.services.records.registers import (
    ALTERED,
    DETERMINATION_HEADINGS,
    SCREENING_HEADINGS,
    state_words,
)
from desktop_app.services.schema.rows import CURRENT, SUPERSEDED, WITHDRAWN
from desktop_app.services.screening.catalogue_what_if import ACT_TITLES

_HASHED: Final = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
_CASE, _CONCLUSION = "case.json", "conclusion.json"
DETERMINATIONS: Final = "register/determinations.xlsx"
PRINTED: Final = "register/determinations.pdf"
SCREENINGS: Final = "register/screenings.xlsx"
"""The registers that are held against the records."""
_HEADINGS: Final = {DETERMINATIONS: DETERMINATION_HEADINGS, SCREENINGS: SCREENING_HEADINGS}
_LATER_HEADINGS: Final = frozenset({"Do first", ALTERED})
"""Registers of before have neither of these."""
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


@dataclass(frozen=True, slots=True)
class _Record:
    """A record that is as its entry has it: entry, values, case and conclusion."""

    entry: Entry
    values: dict[str, str]
    case: Mapping[str, Any]
    conclusion: Mapping[str, Any]


class _FolderCheck:
    def __init__(self, program: Program, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._words: dict[str, Mapping[str, str]] = {}
        self._findings: dict[tuple[CheckName, str], Finding] = {}
        self._entries: list[Entry] = []
        self._hashes: dict[int, set[str]] = {}
        self._came: dict[str, list[Entry]] = {}
        """The journals that came with the client, by their folders."""
        self._digests: dict[str, str] = {}
        self._lists_of_records: dict[str, object] = {}
        self._records: dict[str, _Record] = {}
        self._filed: dict[tuple[str, str], str] = {}
        self._events: dict[str, list[RecordEvent]] = {}
        self._lacks_events = False

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
        registers = self._check_registers() if VALUES in self._digests else ()
        self._tell_faults()
        self._name_print_outs(registers)
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
        self._entries = self._read_chain(ENTRIES, "")
        for folder in sorted({name.rpartition("/")[0] for name in self._digests if name.startswith(CAME)}):
            of = f" ({folder.partition('/')[2]})"
            self._came[folder] = self._read_chain(f"{folder}/{ENTRIES.partition('/')[2]}", of)
        # a journal that came through another data file has its entry in that one's
        journals = (self._entries, *self._came.values())
        taken = [entry for entries in journals for entry in entries if entry.get("what") == CLIENT_TAKEN]
        for folder, entries in self._came.items():
            said = self._read(f"{folder}/{CAME_VOUCHING}") or ""
            said_sha256 = hashlib.sha256(said.encode("utf-8")).hexdigest()
            digest = hashlib.sha256("".join(str(entry["hash"]) for entry in entries).encode("utf-8"))
            if (
                all(entry.get("payload_sha256") != said_sha256 for entry in taken)
                or _tree_of(said).get("entries_sha256") != digest.hexdigest()
            ):
                self._fault("entries", folder, "No entry of the journal vouches for it")

    def _read_chain(self, name: str, of: str) -> list[Entry]:
        """Return the entries of a journal; ``of`` says which it is, blank for our own."""
        entries: list[Entry] = []
        text = self._read(name)
        if text is None:
            self._fault("entries", name, "It has gone, or cannot be read")
            return entries
        previous, number = "", 0
        for line in text.splitlines():
            entry = _tree_of(line)
            number += 1
            subject = f"{Phrase('entry {nr}', nr=number)}{of}"
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
            self._hashes.setdefault(number, set()).add(previous)
            entries.append(entry)
        if entries and not self._has_fault("entries"):
            self._same("entries", f"{Phrase('entries 1 to {last}', last=number)}{of}")
        return entries

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
        named: set[str] = set()
        journals = [(self._entries, text)]
        for folder, came in self._came.items():
            journals.append((came, self._read(f"{folder}/{VALUES.partition('/')[2]}") or ""))
        for entries, lines in journals:
            trees = map(_tree_of, lines.splitlines())
            values = {tree["nr"]: tree.get("values") for tree in trees if isinstance(tree.get("nr"), int)}
            for entry in entries:
                if entry.get("what") in VOUCHING:
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
        checks: dict[str, CheckName] = {FILED: "papers", KEPT: "evidence"}
        check = checks.get(entry["what"], "determinations")
        is_event = entry["what"] in EVENT_ACTIONS.values()
        if kept is None:
            if not is_event:
                self._fault(check, subject, Phrase("{file} has no values of it", file=VALUES))
            self._lacks_events |= is_event  # folders of before had none of what happened to records later
            return set()
        row = {str(name): str(text) for name, text in kept.items()}
        if entry["what"] == RECORDED:
            return self._check_record(entry, row)
        hashed = {**row, "version": kept.get("version")} if is_event else row
        if plain_hash(hashed) != entry["payload_sha256"]:
            self._fault(check, subject, Phrase("Its values in {file} were changed", file=VALUES))
            return set()
        if is_event:
            texts: dict[str, Any] = {**row, "version": int(row["version"])}
            event = RecordEvent(**texts)
            self._events.setdefault(f"{event.number}/v{event.version}", []).append(event)
            return set()
        if entry["what"] == FILED:
            self._filed[row.get("number", ""), row.get("version", "")] = row.get("sha256", "")
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
                self._records[label] = _Record(entry, row, _tree_of(case), _tree_of(conclusion))
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

    # ---- the registers: each row is of a record, and says what the record says

    def _check_registers(self) -> tuple[str, ...]:
        """Hold the register of determinations, and the verdicts of the log of screenings, against the records.

        Returns the files that were looked at.
        """
        rows = self._read_table(DETERMINATIONS)
        if rows is not None and not self._has_fault("entries"):
            expected = {label: self._register_row(record) for label, record in self._records.items()}
            for row in rows:
                label = f"{row.get('Number', '')}/v{row.get('Version', '')}"
                says = expected.pop(label, None)
                if says is None and not self._is_told(label):
                    why = Phrase("{file} has it, and no entry of the journal records it", file=DETERMINATIONS)
                    self._fault("determinations", label, why)
                self._compare_row(DETERMINATIONS, label, row, says or {})
            for label in expected:
                why = Phrase("{file} does not have it", file=DETERMINATIONS)
                self._fault("determinations", label, why)
            self._check_printed_register()
        for row in self._read_table(SCREENINGS) or ():
            labels = [label.strip() for label in row.get("Records", "").split(",") if label.strip()]
            if labels and all(label in self._records for label in labels):
                words = [self._register_row(self._records[label])["Verdict"] for label in labels]
                self._compare_row(SCREENINGS, labels[0], row, {"Verdicts": "; ".join(words)})
        return DETERMINATIONS, PRINTED, SCREENINGS

    def _read_table(self, name: str) -> list[dict[str, str]] | None:
        """Return the rows of a workbook by their headings; None where the folder has none, or it cannot be read."""
        if name not in self._digests:
            return None
        (book, *_) = self._program.workbooks.read_tables([self._folder / name])
        if book.refused is not None or len(book.tables) != 1 or not book.tables[0].rows:
            self._fault("determinations", name, "It is no register that can be read")
            return None
        if not self._program.workbooks.shows_its_cells(self._folder / name):
            why = "It has something that can show other words than its cells hold, or that keeps rows out of sight"
            self._fault("determinations", name, why)
        heading, *rows = (row.shown for row in book.tables[0].rows)
        expected = _HEADINGS[name]
        of_before = [each for each in expected if each not in _LATER_HEADINGS]
        if list(heading) not in ([*expected], of_before) or any(any(row[len(heading) :]) for row in rows):
            self._fault("determinations", name, "Its columns are not those that the program writes")
        return [dict(zip(heading, (*row, *[""] * len(heading)), strict=False)) for row in rows]

    def _compare_row(self, name: str, label: str, row: Mapping[str, str], says: Mapping[str, str]) -> None:
        for heading, text in says.items():
            if heading in row and " ".join(row[heading].split()) != " ".join(text.split()):
                why = Phrase(
                    "{file} says “{is_}” under “{column}”, and the record “{was}”",
                    file=name,
                    is_=row[heading],
                    column=heading,
                    was=text,
                )
                self._fault("determinations", label, why)

    def _check_printed_register(self) -> None:
        """Look for what each record says in the register as a paper, cell behind cell."""
        if PRINTED not in self._digests:
            return
        try:
            paper = self._program.papers().read_paper(files.read_limited(self._folder / PRINTED, files.PAPER))
        except Refused:
            self._fault("determinations", PRINTED, "It is no register that can be read")
            return
        if any(page.laid_over for page in paper.pages):
            self._fault("determinations", PRINTED, "Something is laid over its pages")
        printed = _without_blanks(text for page in paper.pages for text in page.texts)
        for label, record in self._records.items():
            says = self._register_row(record)
            act = says["Do first"] if _without_blanks(["Do first"]) in printed else ""
            names = ("Verdict", "Standing", "Superseded by version", "Entry, hash")
            if _without_blanks([act, *(says[name] for name in names)]) not in printed:
                why = Phrase("{file} does not say of it what the record says", file=PRINTED)
                self._fault("determinations", label, why)

    def _register_row(self, record: _Record) -> dict[str, str]:
        """Return what the register has to say of a record, by the headings of its columns."""
        row, case, conclusion = record.values, record.case, record.conclusion
        newer = [
            other.values
            for other in sorted(self._records.values(), key=lambda other: int(other.values["version"]))
            if other.values["number"] == row["number"] and int(other.values["version"]) > int(row["version"])
        ]
        filed = self._filed.get((row.get("paper_number") or row["number"], row["version"]))
        events = self._events.get(f"{row['number']}/v{row['version']}", [])
        withdrawn, hold = mark_of_event(find_withdrawal(events)), mark_of_event(find_hold(events))
        state = WITHDRAWN if withdrawn else SUPERSEDED if newer else CURRENT
        why = newer[0].get("why", "") if newer else ""
        item, act = case.get("item") or {}, (conclusion.get("act") or {}).get("word", "")
        verdict = str(conclusion.get("verdict", ""))
        parties = [
            f"{party['name']} ({party['country']})" if party.get("country") else str(party["name"])
            for party in case.get("parties") or ()
            if party.get("name")
        ]
        says = {
            "Recorded": row["recorded_on"],
            "Export day": str(conclusion.get("on", "")),
            "Item": " ".join(filter(None, (row.get("part_number"), item.get("name"))))
            or row.get("title", ""),
            "Party": "; ".join(dict.fromkeys(parties)),
            "Do first": ACT_TITLES.get(act, act),
            "Verdict": self._words_of_law(record).get(verdict, verdict),
            "Standing": str((conclusion.get("standing") or {}).get("overall", "")).replace("_", " "),
            "Superseded by version": f"v{newer[0]['version']}" if newer else "",
            "State": state_words(state, why, withdrawn, hold, is_superseded=bool(newer)),
            "Entry, hash": f"{record.entry['nr']}, {record.entry['hash'][:12]}",
            "Prepared by": row["by"],
            "Role": row["role"],
            "Reviewed by": row.get("reviewed_by", ""),
            "Law file": f"{row['pack_id']} {row['pack_version']}",
            "Hash of the entry": record.entry["hash"],
            "Hash of the case": row["case_sha256"],
            "Hash of the paper": filed or row.get("pdf_sha256", ""),
        }
        if self._lacks_events:
            del says["State"]
        if FAULTS in self._digests:  # of what is altered the register tells less, and why
            del says["Party"]
            return says
        return {**says, ALTERED: ""}

    def _words_of_law(self, record: _Record) -> Mapping[str, str]:
        """Return the words of the verdicts in the law file that a record rests on, by their codes."""
        row = record.values
        name = law_folder(row["pack_id"], row["pack_version"], row["pack_sha256"])
        if name not in self._words:
            try:
                head = tomllib.loads(self._read(f"law/{name}/pack.toml") or "")
                self._words[name] = {str(one["id"]): str(one["words"]) for one in head.get("verdict", ())}
            except (tomllib.TOMLDecodeError, KeyError, TypeError, RecursionError):
                self._words[name] = {}
        kept = {verdict.id: verdict.words for verdict in self._program.shipped.pack.verdicts.values()}
        return self._words[name] or kept

    def _is_told(self, label: str) -> bool:
        found = self._findings.get(("determinations", label))
        return found is not None and found.result == "differs"

    def _tell_faults(self) -> None:
        """Tell what differed in the data file when the folder was written all the same."""
        try:
            found = json.loads(self._read(FAULTS) or "[]")
            for fault in found:
                check = next((check for check in CHECKS if check == fault["check"]), CHECKS[-1])
                why = Phrase("In the data file, when the folder was written: {why}", why=str(fault["why"]))
                self._fault(check, str(fault["subject"]), why)
        except (ValueError, KeyError, TypeError, RecursionError):
            self._fault("guards", FAULTS, "It cannot be read")

    # ---- what is printed for readers

    def _name_print_outs(self, registers: Sequence[str]) -> None:
        """Say of what only the sums vouch for that it can have been changed together with them."""
        folders = ("records/", "memos/", "evidence/", "law/")
        checked = (SUMS, ENTRIES, VALUES, LISTS, FAULTS, *registers)
        unchecked = sorted(
            name
            for name in self._digests
            if name not in checked
            and not name.startswith(folders)
            and (not name.startswith(CAME) or name.endswith(".py"))
        )
        if unchecked:
            why = Phrase(
                "Only {file} vouches for these, and whoever changes one can write that anew: rely on the records, the"
                " memos and {entries}, from which they were written",
                file=SUMS, entries=ENTRIES,
            )  # fmt: skip
            self._leave_out("guards", ", ".join(files.display_name(Path(name)) for name in unchecked), why)

    # ---- the end of the journal: what memos print of it

    def _check_end(self, against: PaperMark | None) -> None:
        newest = len(self._entries)
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
            if sha256 not in self._hashes.get(nr, ()):
                why = Phrase("The memo names entry {nr}, which this journal does not have", nr=nr)
                self._fault("end", name, why)


def _without_blanks(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def _tree_of(line: str) -> Mapping[str, Any]:
    """Return a line of JSON; an empty tree for what is none."""
    try:
        tree = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return tree if isinstance(tree, dict) else {}
