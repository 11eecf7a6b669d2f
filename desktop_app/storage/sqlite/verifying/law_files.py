# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the law files that were taken, and of those that records rest on: each file against its hash, each law
file against its own.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.law_use import TAKEN
from desktop_app.storage.sqlite.verifying.data_file import RawFile, RawRow, text_of
from desktop_app.storage.sqlite.verifying.determinations import Records
from desktop_app.storage.sqlite.verifying.findings import Findings

Contents = dict[str, tuple[bytes | None, str]]
"""Files by their hash: the content, None where it cannot be unpacked, and what is wrong with it."""
_HEAD: Final = "pack.toml"
_LARGEST: Final = 256 * 1024 * 1024
_KEPT_NONE: Final = "Recorded by a version that kept no law file with the record"


def check_law_files(file: RawFile, records: Records, findings: Findings) -> None:
    """Hold every law file against its hash, and every record against the law file it names."""
    contents = _read_contents(file)
    laws = {text_of(row["sha256"]): row for row in file.rows("law_file")}
    named = {digest for row in laws.values() for digest in _files_of(row).values()}
    for sha256, (content, fault) in contents.items():
        if fault:
            original = hashlib.sha256(content or b"").hexdigest()
            subject = original if original in named and original not in contents else sha256
            findings.add_fault("packs", f"sha256 {subject[:12]}", fault)
    for row in laws.values():
        why = file.find_fault("law_file", row) or _find_fault(row, contents)
        if why:
            subject = _name_of(row, contents)
            alike = sum(_name_of(other, contents) == subject for other in laws.values())
            short = f" (sha256 {text_of(row['sha256'])[:12]})" if alike > 1 else ""
            findings.add_fault("packs", f"{subject}{short}", why)
    taken = dict(_iterate_taken(file))
    for sha256, name in taken.items() if not findings.has_fault("packs") else ():
        if sha256 not in laws:
            findings.add_fault("packs", name, "This law file was taken, and has gone")
    if not findings.has_fault("packs"):
        _check_records(records, laws, findings)
    if not findings.has_fault("packs"):
        for sha256 in sorted(contents.keys() - named):
            why = "No law file names this file: it was slipped in"
            findings.add_fault("packs", f"sha256 {sha256[:12]}", why)
        _check_unused(
            records, {sha: row for sha, row in laws.items() if sha not in taken}, contents, findings
        )
    if laws and not findings.has_fault("packs"):
        findings.add_same("packs", ", ".join(_name_of(row, contents) for row in laws.values()))
    elif not findings.has_any("packs"):
        findings.leave_out("packs", "packs", "No record keeps a law file in this file yet")


def _name_of(row: RawRow, contents: Contents) -> str:
    """Return id and version of a law file: as it says itself, else as the row has them."""
    head = _read_head(row, contents)
    return f"{head.get('id', text_of(row['pack_id']))} {head.get('version', text_of(row['version']))}"


def _read_contents(file: RawFile) -> Contents:
    """Return the files that are kept by their hashes, each with what is wrong with it."""
    contents: Contents = {}
    for row in file.rows("law_content"):
        sha256 = text_of(row["sha256"])
        content = _unpacked(row["content"])
        fault = file.find_fault("law_content", row)
        if not fault and (content is None or hashlib.sha256(content).hexdigest() != sha256):
            fault = "This file of a law file is not as it was kept"
        contents[sha256] = (content, fault)
    return contents


def _unpacked(content: Any) -> bytes | None:
    if type(content) is not bytes:
        return None
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(content, _LARGEST)
    except zlib.error:
        return None
    return unpacked if unpacking.eof and not unpacking.unused_data else None


def _files_of(row: RawRow) -> Mapping[str, str]:
    try:
        files = json.loads(text_of(row["files"]))
    except ValueError:
        return {}
    if not isinstance(files, dict) or not all(isinstance(digest, str) for digest in files.values()):
        return {}
    return files


def _find_fault(row: RawRow, contents: Contents) -> str:
    files = _files_of(row)
    listing = "\n".join(f"{name} {digest}" for name, digest in sorted(files.items()))
    if hashlib.sha256(listing.encode("utf-8", "replace")).hexdigest() != text_of(row["sha256"]):
        return "Its list of files does not give its hash"
    if text_of(row["files"]) != json.dumps(files, sort_keys=True):
        return "Its list of files is not written as it was kept"
    gone = next((name for name, digest in files.items() if digest not in contents), None)
    if gone is not None and not any(fault for _content, fault in contents.values()):
        return Phrase("Its file {file} has gone", file=gone)
    head = _read_head(row, contents)
    columns = {"pack_id": "id", "version": "version", "known_to": "known_to", "format": "format"}
    for column, key in columns.items():
        if head and text_of(row[column]) != str(head.get(key, 1)):
            return Phrase("{column} is not what the law file itself says", column=column)
    return ""


def _read_head(row: RawRow, contents: Contents) -> Mapping[str, Any]:
    """Return what a law file says of itself; nothing where that cannot be read."""
    content, fault = contents.get(_files_of(row).get(_HEAD, ""), (None, ""))
    if content is None or fault:
        return {}
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def _check_records(records: Records, laws: Mapping[str, RawRow], findings: Findings) -> None:
    for record in records.rows:
        if not record.is_trusted or record.texts["pack_sha256"] in laws:
            continue
        if record.texts.get("screening_sha256"):
            pack = f"{record.texts['pack_id']} {record.texts['pack_version']}"
            why = Phrase("The law file that it rests on, {pack}, has gone", pack=pack)
            findings.add_fault("packs", record.label, why)
        else:
            findings.leave_out("packs", record.label, _KEPT_NONE)


def _iterate_taken(file: RawFile) -> Iterator[tuple[str, str]]:
    """Yield hash and name of each law file that the journal says was taken."""
    numbers = {row["nr"] for row in file.rows("journal") if text_of(row["what"]) == TAKEN}
    for row in file.rows("journal_payload") if numbers else ():
        note = _unpacked(row["payload"]) if row["nr"] in numbers else None
        try:
            tree = json.loads(note) if note is not None else {}
        except ValueError:
            continue  # the check of the entries tells of it
        if isinstance(tree, dict) and "sha256" in tree:
            yield str(tree["sha256"]), f"{tree.get('id')} {tree.get('version')}"


def _check_unused(
    records: Records, laws: Mapping[str, RawRow], contents: Contents, findings: Findings
) -> None:
    """Name law files that no record rests on, unless a record may have gone."""
    if not records.are_whole:
        return
    used = {record.texts["pack_sha256"] for record in records.rows}
    for sha256, row in laws.items():
        if sha256 not in used:
            findings.add_fault("packs", _name_of(row, contents), "No record rests on it: it was slipped in")
