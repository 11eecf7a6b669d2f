# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every check of a paper looks at: the paper, what it carries, the law file at work, the paper made again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import PageList, ReadPaper
from desktop_app.services.context import law_proof, paper_ports
from desktop_app.services.context.law_use import TAKEN, LawKeyUnknown, SignedLaw, TrustedKey
from desktop_app.services.context.ports import PaperMark, Stamp
from desktop_app.services.context.program import Program, compile_pack
from desktop_app.services.context.stamp_json import read_stamp

# --------------------------------------------------------------------------------------------------
# What a paper carries to be checked by: cases and conclusions, what it was printed with, its law file, its
# list.


_VERSION: Final = re.compile(r"\bLodestone (\d+\.\d+)\b")
_MOST_PRINTING: Final = 2 * 1024 * 1024
"""Bytes of what a paper is printed with; most of it is the logo, which has at most a megabyte."""
_LARGEST_LAW: Final = 6_000_000
"""Many times what any law file has."""
MOST_LINES: Final = 1200
CASE_FORMAT: Final = "lodestone-case/1"


@dataclass(frozen=True, slots=True)
class CarriedLine:
    """A case with its conclusion, by the names under which they are attached; ``line`` is 0 for a paper of one case."""

    line: int
    case: str
    conclusion: str


@dataclass(frozen=True, slots=True)
class Printing:
    """What a paper was printed with; ``quantities`` are those of the lines of a shipment, none for one case."""

    stamp: Stamp
    language: str
    quantities: tuple[str, ...]


@dataclass
class Carried:
    """The attachments of a paper, each read when it is asked for; what cannot be read is None."""

    paper: ReadPaper
    _problems: dict[str, str] = field(default_factory=dict)

    @property
    def files(self) -> Mapping[str, bytes]:
        """Return the attachments by name."""
        return self.paper.files

    @cached_property
    def printing(self) -> Printing | None:
        """Return what the paper was printed with."""
        try:
            return _read_printing(self.files[paper_ports.PRINTING_FILE])
        except KeyError:
            return None
        except Refused as refused:
            self._problems[paper_ports.PRINTING_FILE] = refused.what
            return None

    @cached_property
    def page_list(self) -> PageList | None:
        """Return the list of the pages."""
        return self.paper.read_list()

    @cached_property
    def law(self) -> Mapping[str, bytes] | None:
        """Return the files of the law file."""
        content = self.files.get(paper_ports.LAW_FILE, b"")
        try:
            texts = parse_file(content) if len(content) <= _LARGEST_LAW else {}
        except Refused:
            return None
        if not all(isinstance(text, str) for text in texts.values()):
            return None
        return {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}

    @cached_property
    def lines(self) -> tuple[CarriedLine, ...]:
        """Return the cases that the paper should carry: as many as it was printed with, else as are there."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[CarriedLine]:
        names = {*self.files, *(self.page_list.digests if self.page_list else ())}
        is_single = not self.printing.quantities if self.printing else paper_ports.CASE_FILE in names
        if is_single:
            yield CarriedLine(0, paper_ports.CASE_FILE, paper_ports.CONCLUSION_FILE)
            return
        line, expected = 1, len(self.printing.quantities) if self.printing else 0
        while (name := paper_ports.name_of_line(paper_ports.CASE_FILE, line)) in names or line <= expected:
            yield CarriedLine(line, name, paper_ports.name_of_line(paper_ports.CONCLUSION_FILE, line))
            line += 1

    @property
    def is_of_ours(self) -> bool:
        """Tell whether the paper carries a case of ours that can be read, or a list that says it did."""
        if self.page_list and self.lines:
            return True
        return any(_is_case(content) for content in self.files.values())

    @property
    def is_outgoing(self) -> bool:
        """Tell whether it is a paper that goes out, which says so, and holds the list of its pages and no case."""
        return self.paper.own_list is not None

    @cached_property
    def about(self) -> Mapping[str, str]:
        """Return what a paper that goes out says of itself; nothing where its list cannot be read."""
        return self.page_list.about if self.page_list else {}

    @property
    def is_of_first_version(self) -> bool:
        """Tell a paper of cases and conclusions alone that says it is of version 1.0, which printed such."""
        if {
            paper_ports.PRINTING_FILE,
            paper_ports.LAW_FILE,
            ReadPaper.LIST_FILE,
        } & self.files.keys() or self.paper.seal:
            return False
        printed_by = [self.paper.properties.get("Producer", "")]
        printed_by += [text for page in self.paper.pages for text in page.texts]
        return {"1.0"} == {version for text in printed_by for version in _VERSION.findall(text)}


def parse_file(content: bytes) -> dict[str, Any]:
    """Return an attachment as the object of JSON that it is.

    Errors: Refused if it is none.
    """
    try:
        tree = json.loads(content)
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, dict):
        raise Refused("it is not what such a file holds")
    return tree


def _is_case(content: bytes) -> bool:
    if CASE_FORMAT.encode("ascii") not in content:
        return False
    try:
        return bool(parse_file(content).get("format") == CASE_FORMAT)
    except Refused:
        return False


def _read_printing(content: bytes) -> Printing:
    if len(content) > _MOST_PRINTING:
        raise Refused("it is larger than what any paper is printed with")
    tree = parse_file(content)
    lines, language = tree.get("lines"), tree.get("language")
    is_ours = (
        tree.get("format") == paper_ports.PRINTING_FORMAT
        and isinstance(lines, list)
        and isinstance(language, str)
    )
    if not is_ours or not isinstance(lines, list) or not isinstance(language, str):
        raise Refused("it is of a format that this version does not know")
    if len(lines) > MOST_LINES:
        raise Refused("it has more lines than any shipment of ours")
    quantities = [line.get("quantity") if isinstance(line, dict) else None for line in lines]
    if not all(isinstance(quantity, str) for quantity in quantities):
        raise Refused("a quantity is missing")
    return Printing(read_stamp(tree.get("stamp")), language, tuple(map(str, quantities)))


# --------------------------------------------------------------------------------------------------
# What a paper prints of the record that it comes from, to hold a journal against it.


def newest_mark(program: Program, memos: Path) -> PaperMark | None:
    """Return what the newest filed memo prints of its record; None where there is none that can be read."""
    try:
        files = [file for file in memos.glob("*/*.pdf") if file.is_file() and not file.is_symlink()]
        newest = max(files, key=lambda file: (file.stat().st_mtime_ns, file.name), default=None)
        mark = read_mark(program, newest) if newest else None
    except (OSError, Refused):  # the check of the memos names it
        return None
    return mark if mark and mark.entries else None


def read_mark(program: Program, file: Path) -> PaperMark:
    """Return what a paper prints of its record; one without an entry of the journal has none.

    Errors: Refused if there is no such file, or it is no paper of ours.
    """
    files.check_there(file)
    content = files.read_limited(file, files.CHECKED_PAPER)
    carried = Carried(program.papers().read_paper(content))
    if not carried.is_of_ours:
        raise Refused(
            "it carries no case of Lodestone that can be read",
            file=files.display_name(file),
            do="Choose a memo of Lodestone",
        )
    digest = sha256(content).hexdigest()
    if carried.printing is None:
        return PaperMark(files.display_name(Path(file.name)), 1, "", (), digest)
    stamp = carried.printing.stamp
    entries = tuple((entry.nr, entry.sha256) for entry in stamp.entries)
    name = stamp.number or files.display_name(Path(file.name))
    return PaperMark(name, stamp.version, stamp.data_file, entries, digest)


_LARGEST_SIGNATURE = 8_192
"""Bytes of a signature with its comments, many times what any has."""


@dataclass
class PaperContext:
    """One paper that is being checked."""

    program: Program
    content: bytes
    paper: ReadPaper
    carried: Carried
    at_hand: paper_ports.RecordAtHand | Refused | None
    cancelled: Cancelled

    @cached_property
    def _pack(self) -> Pack | None:
        """Return the law file that the paper carries, signed by whomever; None without one, or if it cannot be read."""
        files = self.carried.law
        if files is None:
            return None
        try:
            return replace(self.program.load_pack_from(files), signature=self.law_signature)
        except Refused:
            return None
        except Exception:  # noqa: BLE001 - what an altered law file makes of our own reading is of any class
            return None

    @cached_property
    def law(self) -> CompiledPack | None:
        """Return the law file that the paper carries; None without one, or if it cannot be read."""
        if self._is_law_in_use:
            return self.program.law
        try:
            if self._pack is None:
                return None
            with suppress(LawKeyUnknown):
                self._join_law(self._pack, {})
            return compile_pack(self._pack)
        except Refused:
            return None
        except Exception:  # noqa: BLE001 - as above
            return None

    @cached_property
    def _is_law_in_use(self) -> bool:
        own_pack = self.program.pack
        return self.carried.law == own_pack.contents and self.law_signature == own_pack.signature

    @cached_property
    def is_law_altered(self) -> bool:
        """Tell whether the law file was altered after it was signed: its signature is that of a law file that was taken
        here, or names a key that is known here, trusted or not, and does not fit.
        """
        if not self.law_signature or self._is_law_in_use or self._pack is None:
            return False
        for event in self.program.law_events:
            is_taking = event.action == TAKEN and not event.fault
            if is_taking and event.note.get("signature") == self.law_signature:
                return event.note.get("sha256") != self._pack.sha256
        try:
            self._join_law(self._pack, self._known_keys)
        except LawKeyUnknown:
            return False
        except Refused:
            return self.law is not None  # else the signature is none that could fit anything
        return False

    @cached_property
    def _known_keys(self) -> Mapping[str, TrustedKey]:
        return law_proof.list_keys(self.program)

    def _join_law(self, pack: Pack, keys: Mapping[str, TrustedKey]) -> SignedLaw:
        """Hold the law file against its signature, by the keys that are named.

        Errors: LawKeyUnknown if it could be that of another key; Refused if it is none of this law file.
        """
        manifest, signature = law_proof.manifest_of(pack), self.law_signature.encode("utf-8")
        if not signature:
            raise LawKeyUnknown("it carries no signature")
        files = {name: key.file for name, key in keys.items()}
        return self.program.law_files.join_law(manifest, pack.contents, signature, files)

    @property
    def law_signature(self) -> str:
        """Return the signature of the law file that the paper carries; blank where it carries none."""
        content = self.paper.files.get(paper_ports.LAW_SIGNATURE, b"")
        return content.decode("utf-8", "replace") if len(content) <= _LARGEST_SIGNATURE else ""

    @cached_property
    def law_signer(self) -> TrustedKey | None:
        """Return the key, known here, trusted or not any more, that has signed the law file of the paper."""
        if self.law is None:
            return None
        try:
            return self._known_keys[self._join_law(self.law.pack, self._known_keys).key]
        except Refused:
            return None

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """Return the digests of the attachments."""
        return digests_of(self.paper.files)

    def digest_of(self, name: str) -> str:
        """Return the digest of an attachment; blank where it is not there."""
        return self.digests.get(name, "")

    def altered_files(self) -> list[str]:
        """Return the attachments that are not as the list in the paper has them; none where there is no list."""
        listed = self.carried.page_list
        return (
            sorted(name for name, digest in listed.digests.items() if self.digest_of(name) != digest)
            if listed
            else []
        )

    @property
    def printed_by(self) -> str:
        """Return which version printed the paper, as the paper says."""
        printing = self.carried.printing
        if printing is None:
            return self.carried.about.get("program") or self.paper.properties.get("Producer", "")
        return printing.stamp.program

    @property
    def checked_by(self) -> str:
        """Return which version checks it."""
        return f"Lodestone {self.program.version}"

    @property
    def is_of_same_version(self) -> bool:
        """Tell whether the version that checks the paper is the one that printed it."""
        return self.printed_by == self.checked_by

    @cached_property
    def is_law_held(self) -> bool:
        """Tell whether the law file of the paper is the program's, or kept by the record at hand."""
        if self.law is None:
            return False
        digest, at_hand = self.law.pack.sha256, self.at_hand
        if digest in (self.program.pack.sha256, self.program.shipped.pack.sha256):
            return True
        try:
            return at_hand is not None and not isinstance(at_hand, Refused) and at_hand.holds_law(digest)
        except Refused:  # the check of the record tells of it
            return False

    @property
    def is_law_known(self) -> bool:
        """Tell whether the law file of the paper is held here, or signed with a key that is trusted here."""
        return self.is_law_held or bool(self.law_signer and self.law_signer.is_trusted)


def digests_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of files by name."""
    return {name: sha256(content).hexdigest() for name, content in files.items()}
