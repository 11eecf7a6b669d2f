# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds the program from its concrete parts: storage, documents, ports. No Qt."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.basics.late import LateObject, late_function, late_module
from desktop_app.basics.resources import resources_folder
from desktop_app.services.context.law_use import LawFiles
from desktop_app.services.context.program import Program
from desktop_app.storage.packs import load_pack, load_pack_from

if TYPE_CHECKING:
    from desktop_app.documents.asked_form import print_asked
    from desktop_app.documents.finding import print_finding
    from desktop_app.documents.memo.memo import print_memo
    from desktop_app.documents.outgoing.paper import print_outgoing
    from desktop_app.documents.outgoing.texts import wording_digest
    from desktop_app.documents.register import print_register
    from desktop_app.documents.shipment_memo import print_shipment_memo
    from desktop_app.domain.law.pack import Pack
    from desktop_app.paper import PaperReader
    from desktop_app.storage import law_sheets, signatures
    from desktop_app.storage.law_archive import join_law, open_law, public_of, read_key, read_law, write_law
    from desktop_app.storage.sqlite.database import check_references, merge_changes
    from desktop_app.storage.sqlite.folder_lock import claim_folder
    from desktop_app.storage.sqlite.law_events import read_kept_law, read_law_events
    from desktop_app.storage.sqlite.store import SqlStore
    from desktop_app.storage.sqlite.verifying.records_at_hand import read_records
    from desktop_app.storage.sqlite.verifying.verify import verify_file
    from desktop_app.storage.workbooks import XlsxWorkbooks, read_csv_folder
else:  # a command loads what it calls: a case on its own needs no database, and what prints loads slowest
    globals().update(
        (name, late_function(f"desktop_app.{module}", name))
        for name, module in {
            "print_asked": "documents.asked_form",
            "print_finding": "documents.finding",
            "print_memo": "documents.memo.memo",
            "print_outgoing": "documents.outgoing.paper",
            "print_register": "documents.register",
            "print_shipment_memo": "documents.shipment_memo",
            "wording_digest": "documents.outgoing.texts",
            "PaperReader": "paper",
            "join_law": "storage.law_archive",
            "open_law": "storage.law_archive",
            "public_of": "storage.law_archive",
            "read_key": "storage.law_archive",
            "read_law": "storage.law_archive",
            "write_law": "storage.law_archive",
            "check_references": "storage.sqlite.database",
            "merge_changes": "storage.sqlite.database",
            "claim_folder": "storage.sqlite.folder_lock",
            "read_kept_law": "storage.sqlite.law_events",
            "read_law_events": "storage.sqlite.law_events",
            "read_records": "storage.sqlite.verifying.records_at_hand",
            "verify_file": "storage.sqlite.verifying.verify",
            "SqlStore": "storage.sqlite.store",
            "read_csv_folder": "storage.workbooks",
        }.items()
    )
    law_sheets = late_module("desktop_app.storage.law_sheets")
    signatures = late_module("desktop_app.storage.signatures")
    XlsxWorkbooks = partial(LateObject, "desktop_app.storage.workbooks", "XlsxWorkbooks")

PACK = "cn-rare-earth"


def build_program() -> Program:
    """Return the program; law file and libraries are loaded when they are first used."""
    return Program(
        version=__version__,
        load_pack=_load_pack,
        load_pack_from=load_pack_from,
        print_memo=print_memo,
        print_shipment=print_shipment_memo,
        read_sheets=read_csv_folder,
        sample_folder=resources_folder() / "samples" / "nordwerk",
        open_store=SqlStore,
        open_store_to_read=partial(SqlStore, for_reading=True),
        merge_changes=merge_changes,
        check_references=check_references,
        verify_file=verify_file,
        workbooks=XlsxWorkbooks(),
        print_asked=print_asked,
        print_finding=print_finding,
        print_register=print_register,
        print_outgoing=print_outgoing,
        wording_digest=wording_digest,
        claim_folder=claim_folder,
        libraries=_library_versions,
        signatures=signatures,
        papers=PaperReader,
        open_records=read_records,
        law_files=LawFiles(
            write_law=write_law,
            read_law=read_law,
            open_law=open_law,
            join_law=join_law,
            read_key=read_key,
            public_of=public_of,
            makers_key=_makers_key,
            read_events=read_law_events,
            read_kept=read_kept_law,
            sheets=law_sheets,
        ),
    )


def _load_pack(folder: Path | None) -> Pack:
    return load_pack(folder or resources_folder() / "rules" / PACK)


def _makers_key() -> bytes:
    """Return the public key of the makers; nothing until a release has put one there."""
    path = resources_folder() / "keys" / "makers.pub"
    return path.read_bytes() if path.exists() else b""


def _library_versions() -> dict[str, str]:
    from desktop_app.paper import library_versions
    from desktop_app.storage import libraries as storing

    return {**storing.versions(), **library_versions()}
