# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a file is, told by its first bytes and never by its name, and who reads it."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePath
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.storage.spreadsheets.reading.output import TableWriter
from desktop_app.storage.spreadsheets.reading.refusals import damaged, protected

MOST_UNPACKED: Final = 1 << 30
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_EXCEL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
OTHER_KINDS: Final = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"{\\rtf", "a text of a word processor"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)


def read_any(content: bytes, name: str, writer: TableWriter) -> None:
    """Write out the tables of a file.

    Errors: Refused if there is no table in it that can be read.
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        _read_zip(content, writer)
    elif content.startswith(_OLE):
        _read_ole(content, writer)
    elif content.startswith(_OLD_EXCEL):
        _read_xls(content, writer)
    else:
        _refuse_others(content)
        _read_text(content, PurePath(name).stem, writer)


def is_plain_text(beginning: bytes) -> bool:
    """Tell by its first bytes a file that is text without any tags."""
    packed = (b"PK", _OLE, *_OLD_EXCEL, *(mark for mark, _ in OTHER_KINDS))
    text = beginning.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return not beginning.startswith(packed) and not text.startswith((b"<", b"Version:"))


def _refuse_others(content: bytes) -> None:
    for beginning, words in OTHER_KINDS:
        if content.startswith(beginning):
            raise Refused(
                Phrase("the file is {words}, not a table", words=words),
                do="Choose the workbook or text file that the list is in, or open it there and save it as XLSX",
            )


def _read_zip(content: bytes, writer: TableWriter) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(packed_file.file_size for packed_file in packed.infolist()) > MOST_UNPACKED:
                raise Refused("the file would take more than 1 GiB unpacked", do="Split it into several")
            _read_packed(packed, content, writer)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError):
        raise damaged() from None
    except RuntimeError:
        # what zipfile says of a member that asks for a password
        raise protected() from None


def _read_packed(packed: zipfile.ZipFile, content: bytes, writer: TableWriter) -> None:
    names = {name.replace("\\", "/").lower().lstrip("/") for name in packed.namelist()}
    if "content.xml" in names:
        from desktop_app.storage.spreadsheets.reading.workbooks.ods import read_ods

        read_ods(packed, writer)
    elif any(name.endswith("workbook.bin") for name in names):
        from desktop_app.storage.spreadsheets.reading.workbooks.xlsb import read_xlsb

        read_xlsb(content, writer)
    elif any(name.endswith(".xml.rels") or name == "[content_types].xml" for name in names):
        from desktop_app.storage.spreadsheets.reading.workbooks.xlsx import read_xlsx

        read_xlsx(packed, writer)
    else:
        raise Refused(
            "the file is not a workbook, though it is packed like one",
            do="Open it in the spreadsheet program and save it as XLSX",
        )


def _read_ole(content: bytes, writer: TableWriter) -> None:
    if b"EncryptedPackage" in content or "EncryptedPackage".encode("utf-16-le") in content:
        raise protected()
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "WORKBOOK", "Book", "BOOK")):
        raise Refused(
            "the file is of an old office program, protected by a password, or damaged, and no workbook is found in it",
            do="Open it in its own program, take off any password, and save the list as XLSX",
        )
    _read_xls(content, writer)


def _read_xls(content: bytes, writer: TableWriter) -> None:
    from desktop_app.storage.spreadsheets.reading.workbooks.xls import read_xls

    read_xls(content, writer)


def _is_web_archive(content: bytes) -> bool:
    """Tell a page that was saved with all its parts in one file, as spreadsheet programs do under the name .xls."""
    beginning = content[:2000].lower()
    return b"mime-version:" in beginning and b"multipart/related" in beginning


def _read_text(content: bytes, title: str, writer: TableWriter) -> None:
    from desktop_app.storage.spreadsheets.reading import encodings, markup, separated

    if _is_web_archive(content):
        content = markup.pages_of_archive(content)
    text = encodings.decode(content)
    if markup.is_workbook_xml(text):
        from desktop_app.storage.spreadsheets.reading.workbooks.workbook_xml import read_workbook_xml

        read_workbook_xml(content, writer)
    elif markup.is_html(text):
        markup.read_html(text, writer)
    else:
        separated.read_separated(text, title, writer)
