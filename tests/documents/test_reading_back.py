# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is read back from a paper is what was drawn on it, also after another program saved it anew.

One hostile name in three is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pikepdf
import pypdf
import pytest

from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import english_wording
from desktop_app.paper import print_sealed
from desktop_app.paper.blocks import Document
from desktop_app.paper.paper_reading import read_paper
from desktop_app.paper.read_papers import paper_as_json, paper_of_json
from tests import making
from tests.budget import some_of
from tests.documents import demonstration, hostile, memos, printing


def _sealed(document: Document) -> bytes:
    return print_sealed(document, house_style(english_wording()), ())


@pytest.mark.parametrize(
    "name", some_of(list(hostile.NAMES.values()), 3), ids=some_of(list(hostile.NAMES), 3)
)
def test_texts_are_read_back_as_the_list_has_them(name: str) -> None:
    paper = read_paper(_sealed(hostile.everywhere(name)))
    listed = json.loads(paper.files["pages.json"])["pages"]
    assert [[*page.texts] for page in paper.pages] == [page["text"] for page in listed]
    assert [page.drawing for page in paper.pages] == [page["drawing"] for page in listed]
    assert paper.fits
    in_detail = read_paper(_sealed(hostile.everywhere(name)), detailed=range(99))
    assert [page.texts for page in in_detail.pages] == [page.texts for page in paper.pages]


def test_each_text_stands_where_it_was_drawn() -> None:
    page = read_paper(_sealed(demonstration.memo()), detailed=[0]).pages[0]
    for placed in page.placed:
        left, bottom, right, top = placed.box
        assert 0 <= left <= right <= 596
        assert 0 <= bottom < top <= 842
        assert [*placed.stops] == sorted(placed.stops)
        assert len(placed.stops) == len(placed.text) + 1


@pytest.mark.parametrize(
    "options",
    [
        {"qdf": True},
        {"linearize": True, "recompress_flate": True},
        {"normalize_content": True, "object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.all},
    ],
    ids=str,
)
def test_saving_anew_changes_no_page(options: dict[str, Any]) -> None:
    written = memos.printed(making.load("p14"))
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(written)) as pdf:
        pdf.save(sink, **options)
    _compare(written, sink.getvalue())


def test_a_library_that_writes_every_object_anew_changes_no_page() -> None:
    written = memos.printed(making.load("p14"))
    sink = io.BytesIO()
    pypdf.PdfWriter(clone_from=io.BytesIO(written)).write(sink)
    _compare(written, sink.getvalue())


def _compare(written: bytes, anew: bytes) -> None:
    before, after = read_paper(written, detailed=range(9)), read_paper(anew, detailed=range(9))
    assert before.fits
    assert not after.fits
    assert replace(after, fits=True).pages == before.pages
    assert after.files == before.files
    assert (after.outline, after.spoken, after.active) == (before.outline, before.spoken, ())


def test_a_paper_goes_between_two_processes_as_it_is() -> None:
    paper = read_paper(memos.printed(making.load("p14")), detailed=range(9))
    assert paper_of_json(json.loads(json.dumps(paper_as_json(paper)))) == paper


def test_every_byte_counts_for_the_seal() -> None:
    written = memos.printed(making.load("p06"))
    assert read_paper(written).fits
    for at in range(10, len(written), len(written) // 12):
        altered = bytearray(written)
        altered[at] ^= 1
        assert not _fits(bytes(altered))
    assert not _fits(written + b"\n")


def _fits(content: bytes) -> bool:
    try:
        return read_paper(content).fits
    except Exception:  # noqa: BLE001 - whatever a broken file makes of the reading, it does not fit
        return False


def test_a_title_that_looks_like_a_seal_is_none() -> None:
    title = "<dc:identifier>lodestone-seal/1 " + "0" * 64 + "</dc:identifier>"
    paper = _sealed(replace(demonstration.memo(), title=title))
    assert read_paper(paper).fits


def test_what_lies_inside_does_not_spoil_the_archive_file() -> None:
    paper = memos.printed(making.load("p03"))
    assert printing.archive_faults(paper) == []
    assert memos.printed(making.load("p03")) == paper


def test_a_font_of_another_meaning_is_another_drawing() -> None:
    written = memos.printed(making.load("p06"))
    with pikepdf.open(io.BytesIO(written)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0061>", b"<0062>"))
        sink = io.BytesIO()
        pdf.save(sink)
    before, after = read_paper(written), read_paper(sink.getvalue())
    assert all(old.drawing != new.drawing for old, new in zip(before.pages, after.pages, strict=True))
