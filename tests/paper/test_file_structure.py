# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What two readers can read differently is told, and nothing else is."""

from __future__ import annotations

import io
import zlib
from functools import cache
from typing import Literal

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import Attachment, file_structure, print_sealed
from desktop_app.paper.file_structure import SAVING, find_oddities, is_same_unpacked
from tests.paper.making import document, house

TWICE = (
    b"<< /Contents 1 0 R /Contents 2 0 R >>",
    b"<< /Contents 1 0 R /C#6fntents 2 0 R >>",
    b"<< /A << /B 1 /B 2 >> >>",
    b"<< /A [ << /B /B /B /C >> ] >>",
    b"<< /A (a text (with a /A) in it) /A 2 >>",
    b"<< /A (\\)) /A null >>",
    b"<</A/B/A/C>>",
)
ONCE = (
    b"<< /Type /Type /Contents 1 0 R >>",
    b"<< /A [ /B /B /B ] /C [ 1 0 R 1 0 R ] >>",
    b"<< /A << /A << /A 1 >> >> /B << /A 1 >> >>",
    b"<< /A (/A /A (/A) /A) /B (\\(/A) >>",
    b"<< /A <2F41> /B true /C null /D -1.5 >>",
    b"% << /A 1 /A 2 >>\n<< /A 1 >>",
)
M = 1_000_000
WORST = (
    b"stream\n", b" obj<<>>stream\n", b"<<", b"[", b"(", b"()", b"(\\", b"(a(b", b"/a", b"<", b"%", b"1 0 obj<</A",
    b")",
)  # fmt: skip


def _file(objects: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj\n" + objects + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


@pytest.mark.parametrize("objects", TWICE)
def test_a_key_named_twice_is_found(objects: bytes) -> None:
    assert file_structure._names_a_key_twice(_file(objects))


@pytest.mark.parametrize("objects", TWICE)
def test_so_is_one_among_packed_objects(objects: bytes) -> None:
    packed = zlib.compress(b"5 0 " + objects)
    stream = b"<< /Type /ObjStm /N 1 /First 4 /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed)
    assert file_structure._names_a_key_twice(_file(stream))


@pytest.mark.parametrize("objects", ONCE)
def test_names_that_are_no_keys_and_keys_of_others_are_not(objects: bytes) -> None:
    assert not file_structure._names_a_key_twice(_file(objects))


def test_what_stands_in_a_stream_is_no_object() -> None:
    body = b"<< /A 1 /A 2 >>"
    stream = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(body), body)
    assert not file_structure._names_a_key_twice(_file(stream))


@pytest.mark.parametrize("piece", WORST)
def test_every_megabyte_is_read_to_its_end(piece: bytes) -> None:
    assert not file_structure._names_a_key_twice(
        piece * (M // len(piece))
    )  # read twice a piece, it takes hours


def test_a_plain_file_of_pages_is_odd_in_nothing() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        sink = io.BytesIO()
        pdf.save(sink, **SAVING)
    with pikepdf.open(io.BytesIO(sink.getvalue())) as pdf:
        assert [*find_oddities(sink.getvalue(), pdf, is_sealed=False)] == []


@cache
def _printed(rows: int, level: Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], content: bytes = b"{}") -> bytes:
    """Return a paper as it is printed where packing is as tight as that."""
    pikepdf.settings.set_flate_compression_level(level)
    try:
        return print_sealed(document(rows), house(), [Attachment("case.json", content)])
    finally:
        pikepdf.settings.set_flate_compression_level(-1)


@pytest.mark.parametrize(("rows", "level"), [(1, 0), (80, 1), (2000, 1)])
def test_papers_that_differ_in_their_packing_alone_are_the_same(rows: int, level: int) -> None:
    tight, loose = _printed(rows, 9), _printed(rows, level)
    assert len(tight) < len(loose)
    assert is_same_unpacked(loose, tight)
    assert is_same_unpacked(tight, loose)


def test_papers_that_differ_in_anything_else_are_not() -> None:
    paper = _printed(1, 9)
    others = [
        _printed(2, 9),
        _printed(1, 9, b"[]"),
        paper + b" ",
        paper + b"\n9 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj\n",
        paper[: paper.rindex(b"<< /Type /XRef")],
        b"",
    ]
    assert not any(is_same_unpacked(other, paper) for other in others)


@given(place=st.integers(0), turned=st.integers(1, 255))
def test_no_byte_is_free_but_those_packed_and_the_seal(place: int, turned: int) -> None:
    paper, packed = _printed(1, 9), bytearray(_printed(1, 1))
    free, at = list[int](), 0
    for text, head, body in file_structure._split_streams(bytes(packed)):
        at += len(text) + len(head)
        ends = (at, at + len(body))
        if b"/Metadata" in head:
            ends = (at + body.index(b"seal/1 ") + 7, at + body.index(b"</dc:identifier>"))
        free += range(*ends)
        at += len(body)
    held = sorted({*range(len(packed))} - {*free})
    packed[held[place % len(held)]] ^= turned
    assert not is_same_unpacked(bytes(packed), paper)
