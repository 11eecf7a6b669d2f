# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which law file counts: what a data file tells of those that were taken, and the rule that chooses.

Law files that were taken are kept in the data file under their hashes, as those of records are. Taking one, going back,
trusting and distrusting a key are entries of the journal; what counts follows from them. So a program that is killed
leaves the old law or the new one, a backup holds both, and an altered one shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused

if TYPE_CHECKING:
    from desktop_app.domain.law.pack import Pack
    from desktop_app.listreader import Book

TAKEN: Final = "law file taken"
BACK: Final = "gone back to a law file"
TRUSTED: Final = "key of law files trusted"
DISTRUSTED: Final = "key of law files no longer trusted"
FLIPPED: Final = "answers changed by a law file"
LOOKED_AT: Final = "changed answers looked at"
LAW_ACTIONS: Final = (TAKEN, BACK, TRUSTED, DISTRUSTED)
FLIP_ACTIONS: Final = (TAKEN, BACK, FLIPPED, LOOKED_AT)
"""What the journal calls them; these words must never change."""
_NOTED: Final = ("sha256", "known_to", "shipped_sha256")
"""What an entry has to say of a law file that was taken."""
PASSPHRASE: Final = "LODESTONE_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
"""The environment variable with the passphrase of a secret key."""
EVERYBODY: Final = "all"
"""For whom a key is trusted, where that is not one client."""


class LawKeyUnknown(Refused):
    """A law file is signed with a key that nobody here trusts."""

    def __init__(self, key: str) -> None:
        super().__init__(
            Phrase("its key {key} is one that nobody here trusts", key=key),
            do="Ask who signed it for the public key, see that it is theirs, and trust it: Trust a key, beside Law,"
            " or pack keys --trust FILE --by NAME --why TEXT",
        )
        self.key = key


@dataclass(frozen=True, slots=True)
class LawManifest:
    """What a law file says of itself: ``engine`` is the least level of the engine that can read it."""

    id: str
    version: str
    known_to: date
    made_on: date
    engine: int


@dataclass(frozen=True, slots=True)
class SignedLaw:
    """A law file whose signature fits: its files by name, the id of the key, the signature as it is written."""

    manifest: LawManifest
    contents: Mapping[str, bytes]
    key: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class LawEvent:
    """One entry of the journal about law files: who, when, and what it notes.

    ``fault`` says why the entry does not belong to the chain of the journal; blank where it does. ``doubt`` says of one
    that gives trust what may have taken it back since, and cannot be told any more.
    """

    action: str
    by: str
    at: str
    note: Mapping[str, str]
    fault: str = ""
    doubt: str = ""

    @property
    def day(self) -> str:
        """Return the day of the entry."""
        return self.at[:10]


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A public key and who trusts it: ``client`` is a client's key, or "all"; ``file`` is the key's own file.

    ``fault`` says why what the journal last decided on it does not belong to the chain: a key that is trusted by such
    an entry alone is trusted by nobody, one that such an entry distrusts is distrusted.
    """

    key: str
    name: str
    is_trusted: bool
    client: str
    by: str
    on: str
    why: str
    file: bytes
    fault: str = ""


@dataclass(frozen=True, slots=True)
class LawName:
    """What tells one law file from all others."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class LawColumn:
    """A column of a sheet of a law file: its name, what explains it, the codes that may stand in it.

    ``is_open``: what is new in the workbook itself may stand in it, too.
    """

    name: str
    help: str = ""
    choices: tuple[str, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of such a sheet, with its number in it."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawSheet:
    """A law file, or a part of it, as a sheet of a workbook."""

    title: str
    about: str
    columns: tuple[LawColumn, ...]
    rows: tuple[SheetRow, ...]


class LawSheets(Protocol):
    """What storage knows of a law file as a workbook."""

    def list_sheets(self, contents: Mapping[str, bytes]) -> tuple[LawSheet, ...]:
        """Return the files of a law file as sheets."""
        ...

    def list_notes(self, law: LawName) -> tuple[tuple[str, str], ...]:
        """Return what a workbook of a law file says beside its sheets: what it is made from, how it is filled in."""
        ...

    def name_of_base(self, book: Book) -> LawName | None:
        """Return the law file that a workbook says it was made from."""
        ...

    def date_making(self, contents: Mapping[str, bytes], made_on: date) -> dict[str, bytes]:
        """Return the files with the day of making, where they state none."""
        ...

    def sheets_of_book(self, book: Book) -> tuple[LawSheet, ...]:
        """Return the sheets of a workbook that was read."""
        ...

    def change_by_sheets(self, contents: Mapping[str, bytes], sheets: Sequence[LawSheet]) -> dict[str, bytes]:
        """Return the files with what the sheets say; what stands in none of them stays."""
        ...

    def place_in_sheets(
        self, refused: Refused, contents: Mapping[str, bytes], sheets: Sequence[LawSheet]
    ) -> Refused:
        """Return a refusal of a law file with sheet, row and column, where the fault stands in one."""
        ...

    def answer_examples(
        self, contents: Mapping[str, bytes], answers: Mapping[tuple[str, int], str]
    ) -> dict[str, bytes]:
        """Return the files with other answers to some examples, by their file and their number in it."""
        ...

    def add_examples(
        self, contents: Mapping[str, bytes], name: str, examples: Sequence[Mapping[str, Any]]
    ) -> dict[str, bytes]:
        """Return the files with further examples in one of them."""
        ...

    def sealed(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the files with the hashes of the tables as they are."""
        ...

    def read_unchecked(self, contents: Mapping[str, bytes]) -> Pack:
        """Return a law file of which nobody has looked yet whether it holds together."""
        ...


@dataclass(frozen=True, slots=True)
class LawFiles:
    """What storage knows of law files: their signed form, and what a data file keeps of them.

    ``write_law`` signs manifest and files with a secret key and its passphrase, and returns the key's id with the
    content; ``read_law`` takes the content and the trusted public key files by the ids of their keys; ``open_law``
    reads one without a key, so that whether it is as it was signed is not known; ``join_law`` the same of a law file
    whose parts were kept apart; ``read_key`` returns id and comment of a public key, ``public_of`` id and file of that
    of a secret one; ``makers_key`` is the file of the makers' own, empty where the program has none. ``read_events``
    returns the entries of a data file's journal with some actions, oldest first; it and ``read_kept`` look into a data
    file without changing it. ``sheets`` is a law file as a workbook.
    """

    write_law: Callable[[LawManifest, Mapping[str, bytes], bytes, str], tuple[bytes, str]]
    read_law: Callable[[bytes, Mapping[str, bytes]], SignedLaw]
    open_law: Callable[[bytes], SignedLaw]
    join_law: Callable[[LawManifest, Mapping[str, bytes], bytes, Mapping[str, bytes]], SignedLaw]
    read_key: Callable[[bytes], tuple[str, str]]
    public_of: Callable[[bytes, str], tuple[str, bytes]]
    makers_key: Callable[[], bytes]
    read_events: Callable[[Path, Sequence[str]], list[LawEvent]]
    read_kept: Callable[[Path, str], Mapping[str, bytes]]
    sheets: LawSheets


def law_hash(files: Mapping[str, str]) -> str:
    """Return the hash of a law file, from the hashes of its files by their names; its form must never change."""
    listing = "\n".join(f"{name} {digest}" for name, digest in sorted(files.items()))
    return hashlib.sha256(listing.encode("utf-8", "replace")).hexdigest()


def taken_laws(events: Iterable[LawEvent]) -> list[LawEvent]:
    """Return the law files that were taken and not gone back from, the one taken last at the end.

    A going back that does not belong to the chain stands in the place of the law file that it names: which law counts
    is not known until somebody goes back from it. Whoever goes back to a law file settles what was in doubt of it.
    """
    stack: list[LawEvent] = []
    for event in events:
        if event.action == TAKEN or (event.action == BACK and event.fault):
            stack.append(event)
        elif event.action == BACK and stack:
            stack.pop()
            if stack and stack[-1].note.get("sha256") == event.note.get("sha256"):
                stack[-1] = replace(stack[-1], doubt="")
    return stack


def law_in_use(events: Sequence[LawEvent], shipped_sha256: str, shipped_known_to: date) -> LawEvent | None:
    """Return the taking of the law file that counts; None where it is that of the program.

    It is the one taken last. Once the program has brought another law file of its own since, that with the later day up
    to which its authors knew the law.

    Errors: Refused if the entry that says so does not belong to the chain of the journal, or names no law file.
    """
    stack = taken_laws(events)
    why = (stack[-1].fault or stack[-1].doubt or _find_lack(stack[-1].note)) if stack else ""
    if why:
        raise Refused(
            Phrase("which law file counts cannot be told: {why}", why=why),
            do="Verify the journal and bring back a backup, or go back from that law file",
        )
    if not stack or stack[-1].note["sha256"] == shipped_sha256:
        return None
    last = stack[-1]
    is_program_updated = last.note["shipped_sha256"] != shipped_sha256
    if is_program_updated and date.fromisoformat(last.note["known_to"]) <= shipped_known_to:
        return None
    return last


def _find_lack(note: Mapping[str, str]) -> str:
    """Return in words why what was noted of a law file does not name one; blank where it does."""
    lacks = ", ".join(name for name in _NOTED if not note.get(name))
    try:
        date.fromisoformat(note.get("known_to", ""))
    except ValueError:
        lacks = lacks or "known_to"
    return Phrase("what the journal notes of it lacks {names}", names=lacks) if lacks else ""


def trusted_keys(events: Iterable[LawEvent], makers: TrustedKey | None) -> dict[str, TrustedKey]:
    """Return every key that was ever trusted, by its id, as it was last decided on.

    A trust that does not belong to the chain counts for nothing, nor does what was decided before it: it may have been
    a distrust. A distrust counts in any case.
    """
    keys = {makers.key: makers} if makers else {}
    for event in events:
        note = event.note
        key = note.get("key", "")
        if event.action == TRUSTED:
            fault = event.fault or event.doubt
            keys[key] = TrustedKey(
                key=key,
                name=note.get("name", ""),
                is_trusted=not fault,
                client=note.get("for", ""),
                by=event.by,
                on=event.day,
                why=note.get("why", ""),
                file=note.get("file", "").encode("utf-8"),
                fault=fault,
            )
        elif event.action == DISTRUSTED and key in keys:
            keys[key] = replace(
                keys[key],
                is_trusted=False,
                by=event.by,
                on=event.day,
                why=note.get("why", ""),
                fault=event.fault,
            )
    return keys
