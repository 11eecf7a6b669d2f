# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program as window and command line see it: the law file, loaded once, and the ports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop_app.domain.casefile.fields import Codes, build_case_kind
from desktop_app.domain.casefile.kinds import ObjectOf
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.names import PackSearch
from desktop_app.services.context.papers.finding_port import FindingPrinter
from desktop_app.services.context.papers.letter_port import LetterPrinter
from desktop_app.services.context.papers.paper_ports import RecordAtHand
from desktop_app.services.context.papers.read_paper import PaperReader
from desktop_app.services.context.papers.register_port import RegisterPrinter
from desktop_app.services.context.papers.signature_port import PaperSignatures
from desktop_app.services.context.ports import (
    FolderLock,
    KeptPackSource,
    MemoPrinter,
    PackSource,
    Sheets,
    ShipmentPrinter,
    Workbooks,
)
from desktop_app.services.context.stores import Store
from desktop_app.services.context.verification import FileVerifier


@dataclass(frozen=True, slots=True)
class WindowTrial:
    """The outcome of a trial of the window, in words, and the seconds until it was drawn."""

    says: str
    drawn_after: float


@dataclass
class Program:
    """Everything that window and command line need to run services.

    ``claim_folder`` locks a data folder for this process. ``libraries`` returns the libraries with their versions.
    ``try_window`` opens and closes the window for the self-test; the entry sets it, because it alone may import the
    window.
    """

    version: str
    load_pack: PackSource
    load_pack_from: KeptPackSource
    print_memo: MemoPrinter
    print_shipment: ShipmentPrinter
    read_sheets: Callable[[Path], Sheets]
    sample_folder: Path
    open_store: Callable[[Path], Store]
    open_store_to_read: Callable[[Path], Store]
    merge_changes: Callable[[Path], bool]
    check_references: Callable[[Path], None]
    verify_file: FileVerifier
    workbooks: Workbooks
    print_letter: LetterPrinter
    print_finding: FindingPrinter
    print_register: RegisterPrinter
    claim_folder: Callable[[Path], FolderLock]
    libraries: Callable[[], Mapping[str, str]]
    signatures: PaperSignatures
    papers: PaperReader
    open_records: Callable[[Path], AbstractContextManager[RecordAtHand]]
    try_window: Callable[[Program], WindowTrial] | None = None

    @cached_property
    def law(self) -> CompiledPack:
        """Return the compiled law file of the program."""
        return compile_pack(self.load_pack(None))

    @property
    def pack(self) -> Pack:
        """Return the law file of the program."""
        return self.law.pack

    @cached_property
    def case_file_kind(self) -> ObjectOf:
        """Return the kind of case files, with the codes of the law file."""
        return build_case_kind(known_codes(self.pack))


def compile_pack(pack: Pack) -> CompiledPack:
    """Return a law file ready to run, which looks up the names of a case in its lists."""
    return CompiledPack(pack, PackSearch(pack) if pack.listed else None)


def known_codes(pack: Pack) -> Codes:
    """Return the codes of a law file that a case may name."""
    material = pack.rows_of_role("material")
    return Codes(
        listed_rows=material | pack.rows_of_role("article"),
        material_rows=material | pack.rows_of_role("near"),
        switches={name: (switch.safest, switch.narrowest) for name, switch in pack.switches.items()},
        provisions=tuple(pack.provisions),
    )
