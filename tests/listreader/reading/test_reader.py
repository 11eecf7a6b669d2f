# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every file is read in a process of its own: what is hostile, broken or slow is refused in one sentence.

Each second hostile file is tried; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import os
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from desktop_app.basics import own_process
from desktop_app.basics.progress import Stopped
from desktop_app.listreader.reading import files
from desktop_app.listreader.reading.files import COMMAND, read_tables
from desktop_app.listreader.tables import Book, Pasted
from tests.budget import IS_THOROUGH, some_of
from tests.listreader.books import (
    archive,
    bare_xlsx,
    ods,
    save,
    sheet_xml,
    texts,
    with_parts,
    xlsb,
    xlsx,
)

pytestmark = [pytest.mark.slow, pytest.mark.own_process]


def look_at(path: Path) -> Book:
    (book,) = read_tables([path])
    assert book.file == path.name
    return book


def sound(rows: int = 3) -> bytes:
    def fill(_: Any, page: Any) -> None:
        for number in range(rows):
            page.write_row(number, 0, [f"part {number}", number])

    return xlsx(fill)


def zip_bomb(name: str = "xl/worksheets/sheet1.xml", megabytes: int = 1025) -> bytes:
    """Return a workbook with a part that is small when packed and huge when not."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound())) as whole:
        packed.write(archive({part: whole.read(part) for part in whole.namelist() if part != name}))
    with (
        zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
        file.open(name, "w", force_zip64=True) as part,
    ):
        block = b" " * (1 << 20)
        for _ in range(megabytes):
            part.write(block)
    return packed.getvalue()


ENTITIES: Final = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
WIDE: Final = "".join(f'<c r="A{n}"><v>1</v></c>' for n in range(1, 3)) * 50_000
HOSTILE: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "empty.xlsx": (lambda: b"", ""),
    "letter.xlsx": (lambda: b"hello", ""),
    "zeros.xlsx": (lambda: b"PK\x03\x04" + bytes(500), "damaged"),
    "other.xlsx": (lambda: archive({"letter.txt": "hello"}), "not a workbook"),
    "bare.xlsx": (lambda: archive({"xl/workbook.xml": "<", "xl/_rels/workbook.xml.rels": "<"}), "damaged"),
    "locked.xlsx": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old.xls": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "password"),
    "broken.xls": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le") + bytes(600), "damaged"),
    "paper.xlsx": (lambda: b"%PDF-1.7\n", "a PDF"),
    "picture.xls": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
    "photo.csv": (lambda: b"\xff\xd8\xff\xe0" + os.urandom(100), "a picture"),
    "nul.csv": (lambda: b"a;b\n" + bytes(1000) + b"1;2\n", "no text"),
    "noise.csv": (lambda: bytes(range(1, 256)) * 400, "letters cannot be told"),
    "wide.csv": (lambda: b"," * 1_000_000 + b"x\n", "larger than any spreadsheet"),
    "nothing.csv": (lambda: b" " * 60_000_000, ""),
    "lines.csv": (lambda: b"\n" * 60_000_000, ""),
    "commas.csv": (lambda: b"," * 60_000_000, ""),
    "quotes.csv": (lambda: b'"a\n' * 400_000, ""),
    "bomb.xlsx": (zip_bomb, "1 GiB"),
    "small bomb.xlsx": (lambda: zip_bomb(megabytes=900), "damaged"),
    "entities.xlsx": (lambda: bare_xlsx(ENTITIES + "<worksheet>&b;</worksheet>"), "entities"),
    "entities.ods": (lambda: archive({"content.xml": ENTITIES + "<a>&b;</a>"}), "entities"),
    "tags.xlsx": (lambda: bare_xlsx("<c " * 3_000_000), "damaged"),
    "open tag.xlsx": (lambda: bare_xlsx(sheet_xml("<row><c r='" + "A" * 30_000_000)), "damaged"),
    "relations.xlsx": (
        lambda: with_parts(sound(), {"xl/_rels/workbook.xml.rels": lambda _: b"<Relationship " * 200_000}),
        "damaged",
    ),
    "far rows.xlsx": (
        lambda: bare_xlsx(sheet_xml("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 2000)))),
        "five million cells",
    ),
    "repeats.ods": (
        lambda: ods('<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000">'
                    '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
                    "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"), "five million cells"),
    "locked.ods": (
        lambda: archive({"content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"}), "password"),
    "cut.ods": (lambda: archive({"content.xml": "<office:document-content>"}), "damaged"),
    "damaged.xlsb": (lambda: archive({"xl/workbook.bin": b"\xff" * 1000, "[Content_Types].xml": ""}), "damaged"),
    "page.xls": (lambda: b"<html><body>" + b"<div>" * 200_000, "without a table"),
    "nested.html": (lambda: b"<table><tr><td>" * 100_000, "without a table"),
    "spans.html": (lambda: b"<table>" + b"<tr><td colspan=99999 rowspan=99999>x" * 3_000, ""),
    "deep.xlsx": (lambda: bare_xlsx("<a>" * 3_000_000), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", some_of(list(HOSTILE), 2))
def test_a_hostile_file_is_refused_or_holds_nothing_in_bounded_time(name: str, tmp_path: Path) -> None:
    make, says = HOSTILE[name]
    path = save(tmp_path, name, make())
    book = look_at(path)
    if says:
        assert book.refused is not None, [len(table.rows) for table in book.tables]
        assert says in str(book.refused)
        assert str(book.refused).startswith(f"{name}: ")
        assert book.refused.do
        assert book.tables == []


@pytest.mark.parametrize("make", [sound, lambda: xlsb([["a", 1.0]] * 30)])
def test_a_workbook_cut_short_is_refused(make: Callable[[], bytes], tmp_path: Path) -> None:
    content = make()
    for keep in (0.2, 0.5, 0.9, 0.99):
        book = look_at(save(tmp_path, "cut.xlsx", content[: int(len(content) * keep)]))
        assert book.refused is not None


def test_what_a_library_trips_over_is_a_sentence(tmp_path: Path) -> None:
    content = bytearray(xlsb([["part", 1.0], ["x", 2.0]]))
    for number, place in enumerate(range(0, len(content), 61 if IS_THOROUGH else 305)):
        changed = bytearray(content)
        changed[place] ^= 0xFF
        book = look_at(save(tmp_path, f"{number}.xlsb", bytes(changed)))
        assert book.refused is None or book.refused.do


def test_one_refused_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    save(tmp_path, "a.xlsx", b"PK\x03\x04")
    save(tmp_path, "b.xlsx", sound())
    save(tmp_path, "c.csv", b"part;name\n1;x\n")
    save(tmp_path, "~$b.xlsx", b"lock of the spreadsheet program")
    save(tmp_path, "d.docx", b"not asked for")
    books = read_tables([tmp_path])
    assert [book.file for book in books] == ["a.xlsx", "b.xlsx", "c.csv"]
    assert [book.refused is None for book in books] == [False, True, True]


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "there is no such file" in str(look_at(tmp_path / "none.xlsx").refused)


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with names")
    os.mkfifo(tmp_path / "x.csv")
    assert "this is not a file" in str(look_at(tmp_path / "x.csv").refused)


def test_what_was_pasted_is_read() -> None:
    text, page = read_tables(
        [Pasted("Teil\tGröße\n0471\t1,5\n".encode()), Pasted(b"<table><tr><td>0471</table>")]
    )
    assert texts(text.tables[0]) == [(1, ["Teil", "Größe"]), (2, ["0471", "1,5"])]
    assert texts(page.tables[0]) == [(1, ["0471"])]


def test_progress_goes_on_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    save(tmp_path, "a.xlsx", sound(2000))
    save(tmp_path, "b.xlsx", sound())
    read_tables([tmp_path], progress=lambda done, of: told.append((done, of)))
    shares = [done / of for done, of in told]
    assert shares == sorted(shares)
    assert told[-1] == (2, 2)


def test_reading_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    path = save(tmp_path, "a.xlsx", sound(20_000))
    threads = threading.active_count()
    with pytest.raises(Stopped):
        read_tables([path], cancelled=lambda: True)
    assert threading.active_count() == threads


def test_reading_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_SECONDS", 0)
    monkeypatch.setattr(files, "_PATIENCE", 0)
    book = look_at(save(tmp_path, "a.xlsx", sound(50_000)))
    assert "takes longer" in str(book.refused)


def test_the_built_program_starts_itself_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = save(tmp_path, "lodestone", b"")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lodestone-window"))
    assert own_process._command(files._READING) == [str(program), COMMAND]


def test_two_files_of_one_name_keep_names_of_their_own_and_none_is_read_twice(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "list.csv").write_text(f"part_number\n{folder}\n")
    books = read_tables([tmp_path / "a", tmp_path / "b" / "list.csv", tmp_path / "a" / "list.csv"])
    assert [(book.file, book.tables[0].rows[1].shown) for book in books] == [
        ("a/list.csv", ("a",)),
        ("b/list.csv", ("b",)),
    ]
    pasted = read_tables([Pasted(b"a\tb\n1\t2\n"), Pasted(b"a\tb\n1\t2\n")])
    assert [book.file for book in pasted] == ["pasted table", "pasted table (2)"]


def test_a_folder_without_lists_says_so_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "list.csv").write_text("part_number\nA\n")
    empty, found, gone = read_tables([tmp_path / "empty", tmp_path / "list.csv", tmp_path / "gone.csv"])
    assert "no workbooks and no text files" in str(empty.refused)
    assert found.refused is None
    assert found.tables
    assert "there is no such file" in str(gone.refused)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("name", [b"list\xff.csv", b"two\nlines.csv"])
def test_a_file_with_an_odd_name_has_one_that_can_be_shown_and_stored(tmp_path: Path, name: bytes) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    file.write_text("part_number\nA\n")
    (book,) = read_tables([file])
    for text in (book.file, book.tables[0].title):
        assert text.isprintable()
        assert text.encode()
