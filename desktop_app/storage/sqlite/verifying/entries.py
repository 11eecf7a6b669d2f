# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the entries: each has its hash, follows the one before it, and has the values that it was made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.progress import Progress
from desktop_app.services.context.stores import (
    CLIENT_TAKEN,
    FILED,
    KEPT,
    LIST_LOADED,
    LIST_REMOVED,
    RECORDED,
    plain_hash,
)
from desktop_app.services.records.record_list import EVENT_ACTIONS
from desktop_app.storage.sqlite.chain import DATA_FILE_NOTED, HASHED, unpack_whole
from desktop_app.storage.sqlite.verifying.data_file import Findings, RawFile, RawRow, number_of, text_of

EVENTS: Final = "events"
LISTS: Final = "lists"
_VOUCHING: Final = {
    RECORDED: RECORDED,
    FILED: FILED,
    KEPT: KEPT,
    **dict.fromkeys(EVENT_ACTIONS.values(), EVENTS),
    LIST_LOADED: LISTS,
    LIST_REMOVED: LISTS,
    DATA_FILE_NOTED: DATA_FILE_NOTED,
    CLIENT_TAKEN: CLIENT_TAKEN,
}
"""The actions that vouch for something, and the word under which their entries are gathered."""
_VALUES_GONE: Final = "The values that were kept with it have gone"
_EVERY: Final = 200
_MOST_TRIED: Final = 200
_MOST_BEHIND: Final = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry vouches for."""

    nr: int
    what: str
    subject: str
    payload_sha256: str
    by: str = ""
    at: str = ""


@dataclass
class Journal:
    """The journal as it was read.

    ``vouching`` are the sound entries of each action that vouch for something, in order; ``broken`` are entries that
    were changed, whose word counts for nothing; ``missing`` is how many have gone between two others;
    ``values_without_entry`` are the numbers of entries that are not there, of which the values are.
    ``is_from_elsewhere``: it came with a client, whose rows are some of those that were numbered by it.
    """

    entries: int = 0
    last_nr: int = 0
    first: str = ""
    last: str = ""
    head: str = ""
    missing: int = 0
    values_without_entry: list[int] = field(default_factory=list)
    vouching: dict[str, list[Entry]] = field(
        default_factory=lambda: {kind: [] for kind in _VOUCHING.values()}
    )
    broken: list[Entry] = field(default_factory=list)
    deleted_clients: list[int] = field(default_factory=list)
    is_from_elsewhere: bool = False

    def add_vouching(self, entry: Entry) -> None:
        """Gather a sound entry, if it vouches for something."""
        if entry.what in _VOUCHING:
            self.vouching[_VOUCHING[entry.what]].append(entry)

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was changed or taken out between the first entry and the last."""
        return not self.broken and not self.missing


def entry_name(nr: int) -> str:
    """Return how an entry is called."""
    return Phrase("entry {nr}", nr=nr)


def entries_name(first: int, last: int) -> str:
    """Return how entries in a row are called."""
    return entry_name(first) if first == last else Phrase("entries {first} to {last}", first=first, last=last)


def read_payload(packed: bytes) -> bytes:
    """Return the values behind an entry as they were hashed; blank if they cannot be read."""
    return unpack_whole(packed) or b""


def check_entries(file: RawFile, findings: Findings, progress: Progress) -> Journal:
    """Look through the journal from the first entry to the last."""
    journal = Journal()
    if "journal" not in file.tables:
        findings.add_fault("entries", "journal", "The table of the journal has gone from the file")
        return journal
    of = file.count("journal")
    chain = _Chain(findings, journal)
    payloads = _Payloads(file, findings, journal)
    for done, row in enumerate(file.rows("journal", "nr"), 1):
        is_sound = chain.take(row, file.find_fault("journal", row))
        payloads.compare(row, is_sound=is_sound)
        if done % _EVERY == 0 or done == of:
            progress(done, of)
    payloads.finish()
    chain.tell_faults()
    if not findings.has_fault("entries"):
        if journal.entries:
            subject = Phrase("entries 1 to {last}", last=journal.last_nr)
            findings.add_same("entries", subject if journal.last_nr > 1 else entry_name(1))
        else:
            findings.leave_out("entries", "journal", "It has no entry yet")
    return journal


class _Chain:
    """Follows the entries; remembers where one does not follow the one before it."""

    def __init__(self, findings: Findings, journal: Journal) -> None:
        self._findings, self._journal = findings, journal
        self._links: tuple[str, ...] = ("",)
        self._breaks: list[int] = []
        self._gaps: list[tuple[int, int]] = []
        self._moved: list[tuple[int, str, Mapping[str, str]]] = []
        self._before_is_sound = True

    def take(self, row: RawRow, fault: str) -> bool:
        """Take the next entry; tells whether it is as it was written."""
        nr = number_of(row["nr"])
        texts = {name: text_of(cell) for name, cell in row.items()}
        first = self._journal.last_nr + 1
        if nr > first:
            self._gaps.append((first, nr - 1))
        self._journal.last_nr = max(nr, self._journal.last_nr)
        is_next = nr == first
        computed = plain_hash([texts[name] for name in HASHED])
        why = fault or ("" if computed == texts["hash"] else Phrase("It was changed after it was written"))
        is_linked = (
            nr == 1 or texts["previous"] in self._links
        )  # what the first one holds is a check of the guards
        if not why and is_next and self._before_is_sound and not is_linked:
            self._breaks.append(nr)
        entry = Entry(nr, *(texts[name] for name in ("what", "subject", "payload_sha256", "by", "at")))
        journal = self._journal
        journal.entries += 1
        journal.first = journal.first or texts["at"][:10]
        journal.last, journal.head = texts["at"][:10], texts["hash"]
        if why or entry.nr < 1:
            self._moved.append((entry.nr, why or "It comes before the first one", texts))
            journal.broken.append(entry)
        elif entry.what in _VOUCHING:
            journal.add_vouching(entry)
        elif "Delete client" in (entry.what, entry.subject[: len("Delete client")]):
            journal.deleted_clients.append(entry.nr)
        self._links, self._before_is_sound = (texts["hash"], computed), not why
        return not why

    def tell_faults(self) -> None:
        """Name what was changed, moved, taken out and replaced."""
        for nr, why, texts in self._moved:
            original = self._find_original(texts)
            if original is None:
                self._findings.add_fault("entries", entry_name(nr), why)
                continue
            self._close_gaps(original, nr)
            moved = Phrase("It was moved to the number {nr}", nr=nr)
            self._findings.add_fault("entries", entry_name(original), moved)
        journal = self._journal
        for first, last in self._gaps:
            # a gap before the last entry that is there only because that one is no entry of the program
            is_last = last + 1 == journal.last_nr and any(nr == journal.last_nr for nr, *_ in self._moved)
            if is_last and not any(first <= nr <= last for nr in journal.values_without_entry):
                continue
            missing = entries_name(first, last)
            self._findings.add_fault("entries", missing, "Missing from the journal")
            self._journal.missing += last - first + 1
        # Name the entries that were replaced: one that neither follows nor is followed, else that before a break.
        breaks = set(self._breaks)
        for nr in self._breaks:
            if nr - 1 in breaks:
                continue
            replaced = nr if nr + 1 in breaks else nr - 1
            name = entry_name(replaced) if replaced else entry_name(nr)
            why = Phrase("It was replaced: the entries around it carry on from another")
            self._findings.add_fault("entries", name, why)

    def _find_original(self, texts: Mapping[str, str]) -> int | None:
        """Return the number that an entry had when it was written, if that is missing."""
        behind = self._journal.last_nr + 1
        ranges = (*self._gaps, (behind, behind + _MOST_BEHIND))
        candidates = [nr for first, last in ranges for nr in range(first, min(last, first + _MOST_TRIED) + 1)]
        for nr in candidates:
            if plain_hash([str(nr), *(texts[name] for name in HASHED[1:])]) == texts["hash"]:
                return nr
        return None

    def _close_gaps(self, original: int, moved_to: int) -> None:
        """Take out of the gaps an entry that was moved, and the gap that it left open before its new place."""
        gaps = [gap for gap in self._gaps if gap[1] != moved_to - 1]
        self._gaps = []
        for first, last in gaps:
            parts = ((first, min(last, original - 1)), (max(first, original + 1), last))
            is_gap = not first <= original <= last
            self._gaps += [(first, last)] if is_gap else [span for span in parts if span[0] <= span[1]]
        if self._journal.last_nr in (moved_to, original - 1):
            self._journal.last_nr = max(self._journal.entries, original)


class _Payloads:
    """Compares the values kept with each entry with the hash that the entry has of them."""

    def __init__(self, file: RawFile, findings: Findings, journal: Journal) -> None:
        self._findings, self._journal = findings, journal
        payloads = ((number_of(row["nr"]), row["payload"]) for row in file.rows("journal_payload", "nr"))
        self._rows = ((nr, packed if type(packed) is bytes else b"") for nr, packed in payloads)
        self._next = next(self._rows, None)
        self._began = False
        self._made_at = next((text_of(row["made_at"]) for row in file.rows("data_file")), "")
        self._lacking: set[str] = set()
        self._unowned: list[tuple[int, str]] = []
        self._unsure: list[tuple[int, str]] = []

    def compare(self, row: RawRow, *, is_sound: bool) -> None:
        """Compare the values of an entry; from the first that has any, or from the upgrade on, each must have some."""
        nr = number_of(row["nr"])
        sha256 = self._take(nr)
        if sha256 is None:
            if is_sound and self._began:
                self._add_fault(nr, _VALUES_GONE)
            elif is_sound and self._made_at and self._made_at <= text_of(row["at"]):
                self._unsure.append((nr, text_of(row["at"])))
            self._lacking.add(text_of(row["payload_sha256"]))
            return
        fits = sha256 == text_of(row["payload_sha256"])
        if fits and not self._began:
            self._began = True
            self._judge_before(text_of(row["at"]))
        if is_sound and not fits:
            self._add_fault(nr, "The values kept with it are not those that it was written with")

    def finish(self) -> None:
        """Note how far values are kept behind the newest entry."""
        self._judge_before("" if self._began else "9")
        left = [] if self._next is None else [self._next, *self._rows]
        self._unowned += [(nr, hashlib.sha256(read_payload(packed)).hexdigest()) for nr, packed in left]
        self._journal.values_without_entry = [
            nr for nr, sha256 in self._unowned if sha256 not in self._lacking
        ]

    def _judge_before(self, at: str) -> None:
        """Name the entries that were made after the upgrade, but before the first that has values.

        One that says it was made later than that was made before, by a clock that went wrong.
        """
        for nr, change in self._unsure:
            if change <= at:
                self._add_fault(nr, _VALUES_GONE)
        self._unsure = []

    def _take(self, nr: int) -> str | None:
        """Return the hash of what is kept for an entry; what is kept for none was left behind by a missing one."""
        while self._next is not None and self._next[0] <= nr:
            entry, packed = self._next
            self._next = next(self._rows, None)
            sha256 = hashlib.sha256(read_payload(packed)).hexdigest()
            if entry == nr:
                return sha256
            self._unowned.append((entry, sha256))
        return None

    def _add_fault(self, nr: int, why: str) -> None:
        self._findings.add_fault("entries", entry_name(nr), why)


def values_of_entry(file: RawFile, entry: Entry) -> Any:
    """Return the values kept with an entry; None if there are none, or not those that it was written with."""
    if "journal_payload" not in file.tables:
        return None
    query = "SELECT payload FROM journal_payload WHERE nr = ?"
    row = file.connection.execute(query, (entry.nr,)).fetchone()
    content = read_payload(row[0]) if row and type(row[0]) is bytes else b""
    if hashlib.sha256(content).hexdigest() != entry.payload_sha256:
        return None
    return json.loads(content)


# --------------------------------------------------------------------------------------------------
# Pairs rows with the entries that vouch for them: by what the journal calls them, else by their place in
# the order. Rows that are never deleted one by one have the numbers 1, 2, 3 … in the order of their
# entries, so that one whose very name was changed is still known.


@dataclass(frozen=True, slots=True)
class Pairs:
    """The entry of each row by its id, the place of each entry in the order, and the entries that no row fits."""

    entries: Mapping[int, Entry]
    places: Mapping[int, int]
    left_over: Sequence[Entry]
    are_all: bool = True

    def is_in_place(self, row_id: int) -> bool:
        """Tell whether a row has the number that its entry gave it; not known where the entries are not all of them."""
        return not self.are_all or self.places[self.entries[row_id].nr] == row_id


def pair_rows(rows: Iterable[tuple[int, str]], entries: Sequence[Entry], journal: Journal) -> Pairs:
    """Pair rows, each with its id and what the journal would call it, with entries."""
    by_subject: dict[str, Entry] = {}
    for entry in entries:
        by_subject.setdefault(entry.subject, entry)
    paired: dict[int, Entry] = {}
    unknown: list[int] = []
    for row_id, subject in rows:
        if subject in by_subject:
            paired[row_id] = by_subject.pop(subject)
        else:
            unknown.append(row_id)
    left = {entry.nr for entry in by_subject.values()}
    places = {entry.nr: position for position, entry in enumerate(entries, 1)}
    for row_id in unknown if journal.is_sound and not journal.is_from_elsewhere else ():
        if 0 < row_id <= len(entries) and entries[row_id - 1].nr in left:
            paired[row_id] = entries[row_id - 1]
            left.discard(entries[row_id - 1].nr)
    left_over = [entry for entry in by_subject.values() if entry.nr in left]
    return Pairs(paired, places, left_over, are_all=not journal.is_from_elsewhere)
