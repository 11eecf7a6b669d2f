# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the law files that records rest on: each file against its hash, each law file against its own."""

from __future__ import annotations

import hashlib
import json
import tomllib
import zlib
from collections.abc import Mapping
from typing import Any, Final

from desktop_app.domain.phrase import Phrase
from desktop_app.storage.sqlite.verifying.determinations import Records
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawRow, text_of

_HEAD: Final = "pack.toml"
_LARGEST: Final = 256 * 1024 * 1024
_KEPT_NONE: Final = "Recorded by a version that kept no law file with the record"


def check_law_files(file: RawFile, records: Records, findings: Findings) -> None:
    """Hold every law file against its hash, and every record against the law file it names."""
    contents = _read_contents(file, findings)
    laws: dict[str, RawRow] = {}
    named: set[str] = set()
    for row in file.rows("law_file"):
        sha256 = text_of(row["sha256"])
        laws[sha256] = row
        files = _files_of(row)
        named |= set(files.values())
        why = file.find_fault("law_file", row) or _find_fault(row, files, contents)
        if why:
            findings.add_fault("packs", _name_of(row), why)
    for sha256 in sorted(contents.keys() - named):
        if contents[sha256] is not None:
            findings.add_fault(
                "packs", f"sha256 {sha256[:12]}", "No law file names this file: it was slipped in"
            )
    _check_records(records, laws, findings)
    _check_unused(records, laws, findings)
    if laws and not findings.has_fault("packs"):
        findings.add_same("packs", ", ".join(_name_of(row) for row in laws.values()))
    elif not findings.has_any("packs"):
        findings.leave_out("packs", "packs", "No record keeps a law file in this file yet")


def _name_of(row: RawRow) -> str:
    return f"{text_of(row['pack_id'])} {text_of(row['version'])}"


def _read_contents(file: RawFile, findings: Findings) -> dict[str, bytes | None]:
    """Return the files that are kept by their hashes; None for one that does not have its hash."""
    contents: dict[str, bytes | None] = {}
    for row in file.rows("law_content"):
        sha256 = text_of(row["sha256"])
        fault = file.find_fault("law_content", row)
        content = _unpacked(row["content"])
        is_sound = not fault and content is not None and hashlib.sha256(content).hexdigest() == sha256
        contents[sha256] = content if is_sound else None
        if not is_sound:
            why = fault or Phrase("This file of a law file is not as it was kept")
            findings.add_fault("packs", f"sha256 {sha256[:12]}", why)
    return contents


def _unpacked(content: Any) -> bytes | None:
    if type(content) is not bytes:
        return None
    try:
        return zlib.decompressobj().decompress(content, _LARGEST)
    except zlib.error:
        return None


def _files_of(row: RawRow) -> Mapping[str, str]:
    try:
        files = json.loads(text_of(row["files"]))
    except ValueError:
        return {}
    if not isinstance(files, dict) or not all(isinstance(digest, str) for digest in files.values()):
        return {}
    return files


def _find_fault(row: RawRow, files: Mapping[str, str], contents: Mapping[str, bytes | None]) -> str:
    listing = "\n".join(f"{name} {digest}" for name, digest in sorted(files.items()))
    if hashlib.sha256(listing.encode("utf-8", "replace")).hexdigest() != text_of(row["sha256"]):
        return "Its list of files does not give its hash"
    if text_of(row["files"]) != json.dumps(files, sort_keys=True):
        return "Its list of files is not written as it was kept"
    gone = next((name for name, digest in files.items() if digest not in contents), None)
    if gone is not None:
        return Phrase("Its file {file} has gone", file=gone)
    head = contents.get(files.get(_HEAD, ""))
    stated = _read_head(head) if head is not None else {}
    columns = {"pack_id": "id", "version": "version", "known_to": "known_to", "format": "format"}
    for column, key in columns.items():
        if stated and text_of(row[column]) != str(stated.get(key, 1)):
            return Phrase("{column} is not what the law file itself says", column=column)
    return ""


def _read_head(content: bytes) -> Mapping[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def _check_records(records: Records, laws: Mapping[str, RawRow], findings: Findings) -> None:
    for record in records.rows:
        if not record.is_trusted or record.texts["pack_sha256"] in laws:
            continue
        if record.texts.get("screening_sha256"):
            findings.add_fault("packs", record.label, "The law file that it rests on has gone")
        else:
            findings.leave_out("packs", record.label, _KEPT_NONE)


def _check_unused(records: Records, laws: Mapping[str, RawRow], findings: Findings) -> None:
    """Name law files that no record rests on, unless a record may have gone."""
    if records.gone or not all(record.is_trusted for record in records.rows):
        return
    used = {record.texts["pack_sha256"] for record in records.rows}
    for sha256, row in laws.items():
        if sha256 not in used:
            findings.add_fault("packs", _name_of(row), "No record rests on it: it was slipped in")
