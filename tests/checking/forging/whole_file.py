# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of the file as a whole, among them those of programs that only save it anew."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdf
from pikepdf import Array, Dictionary, Name, Pdf

from tests.checking.forging.alteration import BYTES, PAGES, SECOND, Papers, on_bytes, on_pdf, open_paper
from tests.checking.forging.content import content_of, copied


@on_bytes(BYTES)
def bytes_appended(papers: Papers) -> bytes:
    """Append bytes behind the end."""
    return papers.memo + b"\n% seen and found right\n"


@on_bytes(BYTES)
def one_byte_appended(papers: Papers) -> bytes:
    """Append a line break."""
    return papers.memo + b"\n"


@on_bytes(BYTES)
def bytes_before_the_beginning(papers: Papers) -> bytes:
    """Put something before the file."""
    return b"#!/bin/sh\n" + papers.memo


@on_bytes(BYTES)
def the_version_in_the_first_line(papers: Papers) -> bytes:
    """Change the version that the first line states."""
    assert papers.memo.startswith(b"%PDF-1.7")
    return papers.memo.replace(b"%PDF-1.7", b"%PDF-1.6", 1)


@on_bytes(BYTES)
def the_comment_in_the_second_line(papers: Papers) -> bytes:
    """Change a byte that nothing reads."""
    place = papers.memo.index(b"\n%") + 3
    return papers.memo[:place] + bytes([papers.memo[place] ^ 1]) + papers.memo[place + 1 :]


@on_bytes(BYTES)
def the_identity_of_the_file(papers: Papers) -> bytes:
    """Change a digit of the identity in the trailer."""
    found = re.search(rb"/ID \[<([0-9a-f]{32})>", papers.memo)
    if found is None:  # as bytes, packed
        place = papers.memo.rindex(b"/ID")
        place += papers.memo[place:].index(b"[") + 3
    else:
        place = found.start(1)
    changed = b"1" if papers.memo[place : place + 1] == b"0" else b"0"
    return papers.memo[:place] + changed + papers.memo[place + 1 :]


@on_bytes(BYTES)
def a_digit_of_the_seal(papers: Papers) -> bytes:
    """Change the seal itself."""
    (found,) = re.finditer(rb"lodestone-seal/1 ([0-9a-f]{64})", papers.memo)
    changed = b"1" if found[1].startswith(b"0") else b"0"
    return papers.memo[: found.start(1)] + changed + papers.memo[found.start(1) + 1 :]


@on_bytes(PAGES, SECOND)
def an_update_that_draws_a_page_anew(papers: Papers) -> bytes:
    """Append an update, as editors do, whose second page says something else."""
    with open_paper(papers.memo) as pdf:
        page = pdf.pages[1].obj
        number, generation = page.Contents.objgen
        content = re.sub(rb"\d", b"0", content_of(pdf.pages[1])[:0]) + content_of(pdf.pages[1])
        changed = re.sub(rb"\(([^()\\]*)\) Tj", rb"(As before) Tj", content, count=5)
    return _with_update(papers.memo, number, generation, changed)


@on_bytes(BYTES)
def an_update_that_changes_nothing(papers: Papers) -> bytes:
    """Append an update that holds a page as it was."""
    with open_paper(papers.memo) as pdf:
        number, generation = pdf.pages[1].obj.Contents.objgen
        content = content_of(pdf.pages[1])
    return _with_update(papers.memo, number, generation, content)


def _with_update(paper: bytes, number: int, generation: int, content: bytes) -> bytes:
    """Return the file with one stream replaced by an update with a table of its own."""
    before = int(re.findall(rb"startxref\s+(\d+)", paper)[-1])
    with open_paper(paper) as pdf:
        size, root = int(pdf.trailer.Size), pdf.Root.objgen
        info = pdf.trailer.Info.objgen if "/Info" in pdf.trailer else None
    start = len(paper) + 1
    body = b"%d %d obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        generation,
        len(content),
        content,
    )
    table = start + len(body)
    listed = b"xref\n0 0\n%d 1\n%010d %05d n \n" % (number, start, generation)
    kept = b"/Info %d %d R" % info if info else b""
    trailer = b"trailer\n<</Size %d /Root %d %d R /Prev %d %s>>\n" % (size, *root, before, kept)
    return paper + b"\n" + body + listed + trailer + b"startxref\n%d\n%%%%EOF\n" % table


# ---- saved anew: nothing of what the paper says or shows is another -----------------------------------------------


@on_bytes(BYTES)
def saved_anew_by_pikepdf(papers: Papers) -> bytes:
    """Save the file as the library does by itself."""
    return _saved(papers.memo)


@on_bytes(BYTES)
def saved_anew_without_object_streams(papers: Papers) -> bytes:
    """Save the file as older programs do."""
    return _saved(papers.memo, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.4")


@on_bytes(BYTES)
def saved_anew_unpacked(papers: Papers) -> bytes:
    """Save the file for reading in an editor."""
    return _saved(
        papers.memo, qdf=True, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False
    )


@on_bytes(BYTES)
def saved_anew_normalised(papers: Papers) -> bytes:
    """Save the file with the content of its pages written in the usual way."""
    return _saved(papers.memo, normalize_content=True)


@on_bytes(BYTES)
def saved_anew_packed_again(papers: Papers) -> bytes:
    """Save the file with every stream packed again."""
    return _saved(papers.memo, recompress_flate=True)


@on_bytes(BYTES)
def saved_anew_for_the_web(papers: Papers) -> bytes:
    """Save the file so that its first page comes first."""
    return _saved(papers.memo, linearize=True)


@on_bytes(BYTES)
def saved_anew_by_pypdf(papers: Papers) -> bytes:
    """Save the file with another library."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(papers.memo))
    sink = io.BytesIO()
    writer.write(sink)
    return sink.getvalue()


@on_bytes(BYTES)
def saved_anew_locked_against_printing(papers: Papers) -> bytes:
    """Save the file so that it opens without a password and asks viewers not to print."""
    return _saved(
        papers.memo,
        encryption=pikepdf.Encryption(owner="owner", user="", allow=pikepdf.Permissions(print_lowres=False)),
    )


@on_pdf(BYTES)
def saved_anew_in_several_streams(pdf: Pdf, _other: Pdf) -> None:
    """Split what a page draws into several streams, between two operators."""
    page = pdf.pages[1]
    lines = content_of(page).splitlines(keepends=True)
    middle = next(place for place, line in enumerate(lines) if line.endswith(b"ET\n")) + 1
    parts = (b"".join(lines[:middle]), b"".join(lines[middle:]))
    page.obj.Contents = Array([pdf.make_stream(part) for part in parts])


@on_pdf(BYTES)
def saved_anew_with_other_names(pdf: Pdf, _other: Pdf) -> None:
    """Call the fonts of a page by other names."""
    page = pdf.pages[1]
    content, fonts = content_of(page), dict(page.obj.Resources.Font.items())
    for name in fonts:
        plain = name.encode()
        content = content.replace(plain + b" ", b"/Font" + plain[1:] + b" ")
    resources = copied(page.obj.Resources)
    resources.Font = Dictionary({f"/Font{name[1:]}": font for name, font in fonts.items()})
    page.obj.Resources = resources
    page.obj.Contents = pdf.make_stream(content)


@on_pdf(BYTES)
def saved_anew_with_a_deeper_tree(pdf: Pdf, _other: Pdf) -> None:
    """Put the pages into a tree of two floors, with the size of the paper on the upper one."""
    top = pdf.Root.Pages
    kids = list(top.Kids)
    floor = pdf.make_indirect(
        Dictionary(Type=Name.Pages, Kids=Array(kids), Count=len(kids), Parent=top, MediaBox=kids[0].MediaBox)
    )
    for kid in kids:
        kid.Parent = floor
        del kid.MediaBox
    top.Kids = Array([floor])


@on_pdf(BYTES)
def saved_anew_with_boxes_stated(pdf: Pdf, _other: Pdf) -> None:
    """State what holds anyway: the paper is shown whole, and not turned."""
    for page in pdf.pages:
        page.obj.CropBox = page.obj.MediaBox
        page.obj.Rotate = 0


def _saved(paper: bytes, **ways: object) -> bytes:
    with open_paper(paper) as pdf:
        sink = io.BytesIO()
        pdf.save(sink, **ways)  # type: ignore[arg-type]
        return sink.getvalue()
