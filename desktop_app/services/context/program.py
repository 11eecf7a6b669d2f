# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program as window and command line see it: the law file, loaded once, and the ports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.law_use import LAW_ACTIONS, LawEvent, LawFiles, law_in_use
from desktop_app.services.context.names import PackSearch

if TYPE_CHECKING:  # a case on its own needs neither database nor paper, a window at its start no case
    from desktop_app.domain.casefile.fields import Codes
    from desktop_app.domain.casefile.kinds import ObjectOf
    from desktop_app.paper import PaperReader
    from desktop_app.services.context import paper_ports, ports
    from desktop_app.services.context.ports import FileVerifier
    from desktop_app.services.context.stores import Store
    from desktop_app.services.schema.columns import Sheets


@dataclass(frozen=True, slots=True)
class WindowTrial:
    """The outcome of a trial of the window, in words, and the seconds until it was drawn."""

    says: str
    drawn_after: float


@dataclass(eq=False)
class Program:
    """Everything that window and command line need to run services.

    ``claim_folder`` locks a data folder for this process. ``libraries`` returns the libraries with their versions.
    ``wording_digest`` returns that of the Chinese wording of papers.
    ``try_window`` opens and closes the window for the self-test; the entry sets it, because it alone may import the
    window.
    """

    version: str
    load_pack: ports.PackSource
    load_pack_from: ports.KeptPackSource
    print_memo: ports.MemoPrinter
    print_shipment: ports.ShipmentPrinter
    read_sheets: Callable[[Path], Sheets]
    sample_folder: Path
    open_store: Callable[[Path], Store]
    open_store_to_read: Callable[[Path], Store]
    merge_changes: Callable[[Path], bool]
    check_references: Callable[[Path], None]
    verify_file: FileVerifier
    workbooks: ports.Workbooks
    print_asked: paper_ports.AskedFormPrinter
    print_finding: paper_ports.FindingPrinter
    print_register: paper_ports.RegisterPrinter
    print_outgoing: paper_ports.OutgoingPrinter
    wording_digest: Callable[[], str]
    claim_folder: Callable[[Path], ports.FolderLock]
    libraries: Callable[[], Mapping[str, str]]
    signatures: paper_ports.PaperSignatures
    papers: Callable[[], PaperReader]
    open_records: Callable[[Path], AbstractContextManager[paper_ports.RecordAtHand]]
    law_files: LawFiles
    try_window: Callable[[Program], WindowTrial] | None = None
    find_data_file: Callable[[], Path | None] = lambda: None
    """Returns the data file whose law files are looked at; asked when the law is first needed."""
    _chosen: ChosenLaw | None = None
    _events: Sequence[LawEvent] | None = None
    _compiled: dict[str, CompiledPack] = field(default_factory=dict)
    """Law files that were taken, by their hashes: opening a data file again compiles none anew."""
    _kinds: dict[str, ObjectOf] = field(default_factory=dict)

    @cached_property
    def shipped(self) -> CompiledPack:
        """Return the law file that came with the program, compiled."""
        return compile_pack(self.load_pack(None))

    @property
    def law(self) -> CompiledPack:
        """Return the law file that counts, compiled: the one taken last in the data file, else the program's own."""
        return self._choice.law

    @property
    def pack(self) -> Pack:
        """Return the law file that counts."""
        return self._choice.law.pack

    @property
    def law_taken(self) -> LawEvent | None:
        """Return by whom and when the law file that counts was taken; None where it is the program's own."""
        return self._choice.taken

    @property
    def law_events(self) -> Sequence[LawEvent]:
        """Return what the journal of the data file tells of law files and keys, oldest first."""
        if self._events is None:
            file = self.find_data_file()
            is_there = file is not None and file.is_file()
            self._events = self.law_files.read_events(file, LAW_ACTIONS) if file and is_there else ()
        return self._events

    @property
    def case_file_kind(self) -> ObjectOf:
        """Return the kind of case files, with the codes of the law file."""
        from desktop_app.domain.casefile.fields import build_case_kind

        pack = self.pack
        if pack.sha256 not in self._kinds:
            self._kinds[pack.sha256] = build_case_kind(known_codes(pack))
        return self._kinds[pack.sha256]

    def use_data_file(self, file: Path) -> None:
        """Let the law file count that was taken last in a data file."""
        self.find_data_file = lambda: file
        self.read_law_again()

    def read_law_again(self) -> None:
        """Look anew which law file counts, after one was taken or gone back from."""
        self._chosen = self._events = None

    def under(self, pack: Pack) -> Program:
        """Return the same program with another law file."""
        return replace(self, _chosen=ChosenLaw(compile_pack(pack), None))

    @property
    def _choice(self) -> ChosenLaw:
        if self._chosen is None:
            shipped = self.shipped.pack
            chosen = law_in_use(self.law_events, shipped.sha256, shipped.known_to)
            self._chosen = ChosenLaw(self.shipped if chosen is None else self._taken_law(chosen), chosen)
        return self._chosen

    def _taken_law(self, taking: LawEvent) -> CompiledPack:
        """Return a law file that was taken, compiled.

        Errors: Refused if what the data file keeps is not the law file that was taken.
        """
        sha256, file = taking.note["sha256"], self.find_data_file()
        if sha256 not in self._compiled and file is not None:
            pack = self.load_pack_from(self.law_files.read_kept(file, sha256))
            self._compiled[sha256] = compile_pack(replace(pack, signature=taking.note.get("signature", "")))
        return self._compiled[sha256]


@dataclass(frozen=True, slots=True)
class ChosenLaw:
    """The law file that counts: compiled, and its taking if it was taken."""

    law: CompiledPack
    taken: LawEvent | None


def compile_pack(pack: Pack) -> CompiledPack:
    """Return a law file ready to run, which looks up the names of a case in its lists."""
    return CompiledPack(pack, PackSearch(pack) if pack.listed else None)


def known_codes(pack: Pack) -> Codes:
    """Return the codes of a law file that a case may name."""
    from desktop_app.domain.casefile.fields import Codes

    material = pack.rows_of_role("material")
    return Codes(
        listed_rows=material | pack.rows_of_role("article"),
        material_rows=material | pack.rows_of_role("near"),
        switches={name: (switch.safest, switch.narrowest) for name, switch in pack.switches.items()},
        provisions=tuple(pack.provisions),
    )
