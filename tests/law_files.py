# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Newer law files for tests, with an invented notice, and keys to sign them that are made here and nowhere else."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import xlsxwriter
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.law_use import LawSheet, SheetRow
from desktop_app.services.context.program import Program
from desktop_app.storage.law_archive import PublicKey, public_key_text
from desktop_app.storage.packs import load_pack_from
from tests.architecture.source import TREE
from tests.making import program

SHIPPED = TREE / "resources/rules/cn-rare-earth"
SEED = hashlib.sha256(b"a key of the tests").digest()
OTHER_SEED = hashlib.sha256(b"another key of the tests").digest()
NOTICE = """
[[instrument]]
id         = "INVENTED-2026-75"
short      = "notice of 6 November 2026"
title      = "Invented for tests: No. 70 goes on until 10 January 2027"
issuer     = "nobody"
dated      = 2026-11-06
kind       = "suspension"
subject    = "Invented: no such notice is known"
sources    = ["S50"]
confidence = "C"
url        = "https://example.org/"
seen       = 2026-11-20
note       = "Invented for tests."

[[instrument.timeline]]
state      = "in_force"
from       = 2026-11-06
issued     = 2026-11-06
instrument = "INVENTED-2026-75"
"""
EXTENSION = """
[[instrument.timeline]]
state      = "in_force"
from       = 2026-11-11
until      = 2027-01-10
last_day   = "counts"
issued     = 2026-11-06
instrument = "INVENTED-2026-75"
"""
CHANGED_FROM = "2026-11-06"
"""Examples on this day and after speak of the standing that the invented notice changes."""


def extended_law(folder: Path, *, version: str = "2027.1.1", known_to: str = "2026-11-20") -> Path:
    """Write the shipped law file into a folder, with No. 70 extended to 10 January 2027 by an invented notice."""
    shutil.copytree(SHIPPED, folder)
    for file in folder.rglob("*.toml"):
        text = file.read_text("utf-8")
        head, *examples = re.split(r"(?m)^(?=\[\[example\]\]$)", text)
        stays = [example for example in examples if not _speaks_of_what_changed(example)]
        file.write_text(head + "".join(stays), "utf-8")
    instruments = folder / "instruments.toml"
    text = instruments.read_text("utf-8")
    of_70 = text.index('id         = "MOFCOM-GAC-2025-70"')
    announced = text.index("[[instrument.timeline]]", text.index("2026-11-11", of_70))
    text = text[:announced] + EXTENSION.lstrip() + "\n" + text[announced:] + NOTICE
    instruments.write_text(text, "utf-8")
    change_head(folder, version=version, known_to=known_to)
    return folder


def _speaks_of_what_changed(example: str) -> bool:
    day = re.search(r"(?m)^on\s*=\s*(\S+)$", example)
    return day is not None and day[1] >= CHANGED_FROM


def change_head(folder: Path, **fields: str) -> None:
    """Set fields of a law file's heading; days stand without quotes."""
    head = folder / "pack.toml"
    text = head.read_text("utf-8")
    for name, value in fields.items():
        shown = value if re.fullmatch(r"\d{4}-\d\d-\d\d|\d+", value) else f'"{value}"'
        text = re.sub(rf"(?m)^{name}(\s*)=.*$", rf"{name}\1= {shown}", text, count=1)
    head.write_text(text, "utf-8")


def secret_key(seed: bytes = SEED) -> bytes:
    """Return a secret key as ``minisign -G -W`` writes it, without a passphrase."""
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    number = hashlib.sha256(public).digest()[:8]
    check = hashlib.blake2b(b"Ed" + number + seed + public, digest_size=32).digest()
    raw = b"Ed" + b"\0\0" + b"B2" + bytes(48) + number + seed + public + check
    return b"untrusted comment: a secret key of the tests\n" + base64.b64encode(raw) + b"\n"


def public_key(seed: bytes = SEED, comment: str = "a public key of the tests") -> bytes:
    """Return the public key that goes with it, as a file."""
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return public_key_text(PublicKey(key_id(seed), comment, public)).encode()


def key_id(seed: bytes = SEED) -> str:
    """Return the id of the key."""
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return hashlib.sha256(public).digest()[:8][::-1].hex().upper()


def law_saying(edits: Mapping[str, Callable[[str], str]]) -> Program:
    """Return the program with the shipped law file edited, by the names of files; the hashes of tables follow."""
    contents = dict(program().pack.contents)
    for file, edit in edits.items():
        contents[file] = edit(contents[file].decode("utf-8")).encode("utf-8")
    return program().under(load_pack_from(sealed(contents)))


def sealed(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a law file with the hashes of its tables as they are."""
    head = contents["pack.toml"].decode("utf-8")
    for file in re.findall(r'(?m)^"([\w.]+)" *= "\w+"$', head):
        digest = hashlib.sha256(contents[file]).hexdigest()
        head = re.sub(rf'(?m)^("{re.escape(file)}" *= )"\w+"$', rf'\1"{digest}"', head)
    return {**contents, "pack.toml": head.encode("utf-8")}


def with_days(table: str, **days: tuple[str, str]) -> str:
    """Return a table with the two columns of days, filled in where a line begins with a key; "_" stands for "-"."""
    lines = table.splitlines()
    told = {key.replace("_", "-"): span for key, span in days.items()}
    dated = [f"{line},{','.join(told.get(line.partition(',')[0], ('', '')))}" for line in lines[1:]]
    return "\n".join([f"{lines[0]},from,until", *dated, ""])


class LawBook:
    """A law file as a workbook on its way through somebody's hands: rows by the titles of sheets, as texts."""

    def __init__(self, pack: Pack | None = None) -> None:
        self.pack = pack or program().pack
        self._sheets = program().law_files.sheets.list_sheets(self.pack.contents)
        self.rows = {
            sheet.title: [
                dict(zip((c.name for c in sheet.columns), row.cells, strict=True)) for row in sheet.rows
            ]
            for sheet in self._sheets
        }

    def find(self, title: str, /, **cells: str) -> dict[str, str]:
        """Return the row of a sheet that says so."""
        (row,) = [row for row in self.rows[title] if cells.items() <= row.items()]
        return row

    def add(self, title: str, like: dict[str, str] | None = None, /, **cells: str) -> dict[str, str]:
        """Put a row below those of a sheet; what is not said of it is as in the row that it is like."""
        row = {**(like or dict.fromkeys(self.rows[title][0], "")), **cells}
        self.rows[title].append(row)
        return row

    def head(self, **cells: str) -> None:
        """Change what the law file says of itself."""
        for name, value in cells.items():
            self.find("Law file", name=name)["value"] = value

    def sheets(self) -> tuple[LawSheet, ...]:
        """Return it as sheets."""
        return tuple(
            replace(
                sheet,
                rows=tuple(
                    SheetRow(number, tuple(row.values()))
                    for number, row in enumerate(self.rows[sheet.title], 3)
                ),
            )
            for sheet in self._sheets
        )

    def write(self, path: Path, *, notes: Sequence[tuple[str, str]] = ()) -> Path:
        """Write the workbook as the program does, without saying what it is made from unless a note does."""
        program().workbooks.write_law_sheets(path, self.sheets(), notes)
        return path

    def write_typed(self, path: Path, typed: Mapping[tuple[str, int, str], tuple[object, str]]) -> Path:
        """Write the workbook as a spreadsheet program stores it, with some cells by their sheet, row and column.

        Each is a value that is no text, a day, number or truth, with the format in which it is shown.
        """
        with xlsxwriter.Workbook(str(path)) as book:
            formats = {pattern: book.add_format({"num_format": pattern}) for _, pattern in typed.values()}
            for sheet in self.sheets():
                page = book.add_worksheet(sheet.title)
                names = [column.name for column in sheet.columns]
                for number, cells in ((1, names), *((row.number, row.cells) for row in sheet.rows)):
                    for at, (name, text) in enumerate(zip(names, cells, strict=True)):
                        value, pattern = typed.get((sheet.title, number, name), (text, ""))
                        if isinstance(value, date):
                            page.write_datetime(number - 1, at, value, formats[pattern])
                        elif not isinstance(value, str):
                            page.write(number - 1, at, value, formats[pattern])
                        elif value:
                            page.write_string(number - 1, at, value)
        return path
