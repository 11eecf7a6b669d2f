# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal as an auditor needs it: looked through from the first entry to the last, read, and written out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import clip_text
from desktop_app.services.catalogue.look_ups import describe_kept
from desktop_app.services.checking.paper_context import newest_mark
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.paper_ports import Register, RegisterColumn
from desktop_app.services.context.ports import PaperMark, Verification, WrittenCell, WrittenFigure
from desktop_app.services.context.program import Program
from desktop_app.services.schema.columns import CHOICE_WORDS, SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.rows import ALL_ENTRIES, JournalEntry, JournalFilter, SheetChange

# --------------------------------------------------------------------------------------------------
# The journal as a table that is printed and saved: who, when, what, to what, before and after.


_COLUMNS: Final = (
    RegisterColumn("Entry", 8),
    RegisterColumn("When", 22),
    RegisterColumn("Who", 20, grow=1),
    RegisterColumn("What", 24, grow=1),
    RegisterColumn("Client", 24, grow=1),
    RegisterColumn("About", 36, grow=2),
    RegisterColumn("Before and after", 60, grow=4),
    RegisterColumn("Subject as recorded", 36, printed=False),
    RegisterColumn("Time in UTC", 28, printed=False),
    RegisterColumn("Hash of the values", 66, printed=False),
    RegisterColumn("Hash of the entry before", 66, printed=False),
    RegisterColumn("Hash", 66, printed=False),
)


@cache
def _told() -> Mapping[str, Any]:
    """Return what columns without a form are called, and the words for their codes."""
    return tomllib.loads(resource_path("papers", "journal.toml").read_text("utf-8"))


def _labels() -> Mapping[str, str]:
    return dict(_told()["labels"])


_NOT_TOLD: Final = frozenset(
    {"case_json", "conclusion_json", "list_versions", "screening_id", "supersedes_id", "base", "content"}
)
"""What is too long to be read here; its hash, or the record itself, tells it."""
_HASH: Final = re.compile("[0-9a-f]{64}")
_CODE: Final = re.compile("[A-Z]+(_[A-Z]+)+|[a-z]+(_[a-z]+)+")
"""A value that is a code, such as that of a verdict: it is told in its words."""
_LONGEST: Final = 400
_LONGEST_VALUE: Final = 80
NOT_KEPT: Final = "not kept by the version that made the entry"


def journal_register(entries: Sequence[JournalEntry]) -> Register:
    """Return entries as a register, in the order given."""
    notes = (
        "Each entry holds the hash of the one before it; lodestone journal verify looks for anything that was altered.",
        "Long values are shortened here; the data file has them whole.",
    )
    about = f"{len(entries)} entries, oldest first" if entries else "No entry"
    return Register("Journal", about, _COLUMNS, [tuple(_cells(entry)) for entry in entries], notes)


def _cells(entry: JournalEntry) -> Iterator[WrittenCell]:
    row = entry.row
    yield WrittenFigure(str(row.nr))
    yield datetime.fromisoformat(row.at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    yield from (row.by, row.what, entry.client, entry.subject, change_text(entry))
    yield from (row.subject, row.at, row.payload_sha256, row.previous, row.hash)


def change_text(entry: JournalEntry) -> str:
    """Return what an entry changed as one text."""
    if not entry.is_kept:
        return NOT_KEPT
    parts = [f"{name}: {_short(text)}" for name, text in list_values(entry)]
    parts += [_change_text(change) for change in entry.changes]
    if entry.left_out:
        parts.append(f"and {entry.left_out} rows more")
    text = "; ".join(parts)
    return clip_text(text, _LONGEST)


def _change_text(change: SheetChange) -> str:
    fields = "; ".join(
        f"{label} {_short(before) or 'blank'} → {_short(after) or 'blank'}"
        if change.before is not None and change.after is not None
        else f"{label} {_short(after or before)}"
        for label, before, after in list_differences(change)
    )
    kind = "added" if change.before is None else "removed" if change.after is None else "changed"
    return f"{kind} {sheet_called(change.sheet)} {change.name}: {fields}"


def list_values(entry: JournalEntry, verdicts: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """Return what an entry noted beside changed rows: what each is called, and its value; what matters most first.

    ``verdicts`` are the words of the law file for its verdicts; in a table that is saved a verdict is told by its code.
    """
    order = {name: position for position, name in enumerate(_labels())}
    noted = sorted(entry.values.items(), key=lambda value: order.get(value[0], len(order)))
    return [
        (
            field_label("", name),
            _in_words("", name, text) if name != "verdict" else _of_verdict(text, verdicts or {}),
        )
        for name, text in noted
        if text and name not in _NOT_TOLD
    ]


def list_differences(change: SheetChange) -> list[tuple[str, str, str]]:
    """Return the fields that a change touches: what each is called, before, and after."""
    before, after = change.before or {}, change.after or {}
    names = dict.fromkeys((*before, *after))
    is_kept_as_tree = change.sheet in (Sheet.PARTY_SEARCHES, Sheet.JUDGEMENTS)

    def read(name: str, text: str) -> str:
        return _in_words(change.sheet, name, describe_kept(name, text) if is_kept_as_tree else text)

    return [
        (field_label(change.sheet, name), read(name, before.get(name, "")), read(name, after.get(name, "")))
        for name in names
        if before.get(name, "") != after.get(name, "") and name not in _NOT_TOLD
    ]


def _in_words(sheet: str, name: str, text: str) -> str:
    """Return the words for a code of a closed set, as a text that is translated; any other text as it is."""
    declared = SHEETS[sheet].columns.get(name) if sheet in SHEETS else None
    words = CHOICE_WORDS.get(declared.kind, {}) if declared else _told()["words"].get(name, {})
    return Phrase(words[text]) if text in words else text


def _of_verdict(code: str, verdicts: Mapping[str, str]) -> str:
    return Phrase(verdicts[code]) if code in verdicts else code


def field_label(sheet: str, name: str) -> str:
    """Return what a column is called where it is filled in, else its name."""
    columns: Mapping[str, object] = SHEETS[sheet].columns if sheet in SHEETS else {}
    label = str(getattr(columns.get(name), "label", "")) or _labels().get(name, "")
    return label or (SHEETS[name].title if name in SHEETS else "") or name.removesuffix("_").replace("_", " ")


def sheet_called(sheet: str) -> str:
    """Return what one row of a sheet is called."""
    called = SHEETS[sheet].called if sheet in SHEETS else ""
    return called or _told()["sheets"].get(sheet, "") or sheet.replace("_", " ").removesuffix("s")


def short_hash(text: str) -> str:
    """Return a text with its hash shortened, if it is one."""
    return f"{text[:16]}…" if _HASH.fullmatch(text) else text


def _short(text: str) -> str:
    text = short_hash(" ".join(text.split()))
    if _CODE.fullmatch(text):
        text = text.replace("_", " ").lower()
    return clip_text(text, _LONGEST_VALUE)


_AT_ONCE: Final = 1000
SAVED_AS: Final = (".csv", ".xlsx", ".pdf")
"""The endings of the files that the journal is written as."""


def verify_data_file(program: Program, file: Path, *, against: PaperMark | None = None) -> Verification:
    """Look through a data file that this process does not have open, and the memos filed beside it; nothing is changed.

    Errors: Refused if the file is none of ours, empty, of a newer version, or if ``against`` is of another file.
    """
    memos = file.parent / files.MEMOS
    newest = newest_mark(program, memos)
    return program.verify_file(file, memos=memos, against=against, newest=newest)


def entries_of_days(first: date | None, last: date | None, *, text: str = "", by: str = "") -> JournalFilter:
    """Return the filter of the entries made on some days, as days are where the user is."""
    from_moment = utc_text(_beginning(first)) if first else ""
    until = utc_text(_beginning(last + timedelta(days=1))) if last else ""
    return JournalFilter(text=text, by=by, since=from_moment, until=until)


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone(UTC)


class Audit:
    """Looks through a whole file; what ``progress`` raises ends it."""

    def __init__(self, context: ServiceContext) -> None:
        self._context, self._store = context, context.store

    def verify_journal(
        self, progress: Progress = nothing_happens, against: PaperMark | None = None
    ) -> Verification:
        """Look through the journal, all that it vouches for, and the memos filed beside the file."""
        file, program = self._context.file, self._context.program
        memos = file.parent / files.MEMOS
        newest = newest_mark(program, memos)
        return program.verify_file(
            file,
            memos=memos,
            against=against,
            newest=newest,
            is_open_here=files.OPEN_FILES.holds(file),
            progress=progress,
        )

    def list_numbers(self, filter_by: JournalFilter = ALL_ENTRIES) -> list[int]:
        """Return the numbers of the entries that a filter lets through, newest first."""
        return self._store.list_entry_numbers(filter_by)

    def read_entries(self, numbers: Sequence[int]) -> list[JournalEntry]:
        """Return entries with what they changed, newest first."""
        return self._store.read_entries(numbers)

    def list_people(self) -> list[str]:
        """Return the names of those who made entries."""
        return self._store.list_people()

    def save_journal(
        self, file: Path, filter_by: JournalFilter = ALL_ENTRIES, progress: Progress = nothing_happens
    ) -> None:
        """Write entries as CSV, as a workbook or as a PDF, by the ending of the name; oldest first.

        Errors: Refused if the ending is another one, or the file cannot be written.
        """
        if file.suffix.lower() not in SAVED_AS:
            raise Refused(
                "the journal is not written as such a file",
                file=file.name,
                do="Choose a name that ends in .csv, .xlsx or .pdf",
            )
        numbers = self.list_numbers(filter_by)[::-1]
        entries: list[JournalEntry] = []
        for start in range(0, len(numbers), _AT_ONCE):
            entries += reversed(self.read_entries(numbers[start : start + _AT_ONCE]))
            progress(len(entries), len(numbers))
        self._context.write_register(file, journal_register(entries))
