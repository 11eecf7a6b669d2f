# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds the program from its concrete parts: storage, documents, ports. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.basics.resources import resources_folder
from desktop_app.services.context.law_use import LawEvent, LawFiles
from desktop_app.services.context.program import Program
from desktop_app.storage.packs import load_pack, load_pack_from
from desktop_app.storage.signatures.cms_signatures import CmsSignatures
from desktop_app.storage.spreadsheets.workbooks import XlsxWorkbooks, read_csv_folder

if TYPE_CHECKING:
    from desktop_app.domain.casefile.reading import ReadCase
    from desktop_app.domain.engine.conclusion import Conclusion
    from desktop_app.domain.law.pack import Pack
    from desktop_app.paper import PaperReader
    from desktop_app.services.context.law_use import LawManifest, SignedLaw
    from desktop_app.services.context.papers.finding_port import PaperFinding
    from desktop_app.services.context.papers.letter_port import Letter
    from desktop_app.services.context.papers.paper_ports import RecordAtHand
    from desktop_app.services.context.papers.register_port import Register, RegisterStamp
    from desktop_app.services.context.ports import CaseLine, FolderLock, Stamp
    from desktop_app.services.context.stores import Store
    from desktop_app.services.context.verification import PaperMark, Verification

PACK = "cn-rare-earth"


def build_program() -> Program:
    """Return the program; law file and libraries are loaded when they are first used."""
    return Program(
        version=__version__,
        load_pack=_load_pack,
        load_pack_from=load_pack_from,
        print_memo=_print_case_memo,
        print_shipment=_print_shipment_memo,
        read_sheets=read_csv_folder,
        sample_folder=resources_folder() / "samples" / "nordwerk",
        open_store=_open_store,
        open_store_to_read=_open_store_to_read,
        merge_changes=_merge_changes,
        check_references=_check_references,
        verify_file=_verify_file,
        workbooks=XlsxWorkbooks(),
        print_letter=_print_letter,
        print_finding=_print_finding,
        print_register=_print_register,
        claim_folder=_claim_folder,
        libraries=_library_versions,
        signatures=CmsSignatures(),
        papers=_paper_reader,
        open_records=_open_records,
        law_files=LawFiles(
            write_law=_write_law,
            read_law=_read_law,
            join_law=_join_law,
            read_key=_read_key,
            makers_key=_makers_key,
            read_events=_read_law_events,
            read_kept=_read_kept_law,
        ),
    )


def _load_pack(folder: Path | None) -> Pack:
    return load_pack(folder or resources_folder() / "rules" / PACK)


def _read_law_events(file: Path, actions: Sequence[str]) -> list[LawEvent]:
    # A command on a case without a data file needs no database at all.
    from desktop_app.storage.sqlite.law_events import read_law_events

    return read_law_events(file, actions)


def _read_kept_law(file: Path, sha256: str) -> Mapping[str, bytes]:
    from desktop_app.storage.sqlite.law_events import read_kept_law

    return read_kept_law(file, sha256)


def _paper_reader() -> PaperReader:
    from desktop_app.paper import PaperReader

    return PaperReader()


def _write_law(manifest: LawManifest, files: Mapping[str, bytes], key: bytes, passphrase: str) -> bytes:
    from desktop_app.storage.law_archive import write_law

    return write_law(manifest, files, key, passphrase)


def _read_law(content: bytes, keys: Mapping[str, bytes]) -> SignedLaw:
    from desktop_app.storage.law_archive import read_law

    return read_law(content, keys)


def _join_law(
    manifest: LawManifest, files: Mapping[str, bytes], signature: bytes, keys: Mapping[str, bytes]
) -> SignedLaw:
    from desktop_app.storage.law_archive import join_law

    return join_law(manifest, files, signature, keys)


def _read_key(content: bytes) -> tuple[str, str]:
    from desktop_app.storage.law_archive import read_key

    return read_key(content)


def _makers_key() -> bytes:
    """Return the public key of the makers; nothing until a release has put one there."""
    path = resources_folder() / "keys" / "makers.pub"
    return path.read_bytes() if path.exists() else b""


def _open_store(file: Path) -> Store:
    # The database libraries take a third of a second to import.
    from desktop_app.storage.sqlite.store import SqlStore

    return SqlStore(file)


def _open_store_to_read(file: Path) -> Store:
    from desktop_app.storage.sqlite.store import SqlStore

    return SqlStore(file, for_reading=True)


def _verify_file(
    file: Path,
    *,
    memos: Path | None = None,
    against: PaperMark | None = None,
    newest: PaperMark | None = None,
    is_open_here: bool = False,
    progress: Progress = nothing_happens,
) -> Verification:
    from desktop_app.storage.sqlite.verifying.verify import verify_file

    return verify_file(
        file, memos=memos, against=against, newest=newest, is_open_here=is_open_here, progress=progress
    )


def _check_references(file: Path) -> None:
    from desktop_app.storage.sqlite.database import check_references

    check_references(file)


def _merge_changes(file: Path) -> bool:
    from desktop_app.storage.sqlite.database import merge_changes

    return merge_changes(file)


def _open_records(file: Path) -> AbstractContextManager[RecordAtHand]:
    from desktop_app.storage.sqlite.verifying.records_at_hand import read_records

    return read_records(file)


def _claim_folder(folder: Path) -> FolderLock:
    from desktop_app.storage.sqlite.folder_lock import claim_folder

    return claim_folder(folder)


def _library_versions() -> dict[str, str]:
    from desktop_app.paper import library_versions
    from desktop_app.storage import libraries as storing

    return {**storing.versions(), **library_versions()}


def _print_letter(letter: Letter, *, fillable: bool = False) -> bytes:
    from desktop_app.documents.supplier_letter import print_letter

    return print_letter(letter, fillable=fillable)


def _print_register(register: Register, stamp: RegisterStamp) -> bytes:
    from desktop_app.documents.register import print_register

    return print_register(register, stamp)


def _print_finding(finding: PaperFinding) -> bytes:
    from desktop_app.documents.finding import print_finding

    return print_finding(finding)


def _print_shipment_memo(lines: Sequence[CaseLine], pack: Pack, stamp: Stamp) -> bytes:
    from desktop_app.documents.shipment_memo import print_shipment_memo

    return print_shipment_memo(lines, pack, stamp)


def _print_case_memo(read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
    # The printer is the slowest import of the program; commands that print nothing must not wait for it.
    from desktop_app.documents.memo.memo import print_memo

    return print_memo(read, conclusion, pack, stamp)
