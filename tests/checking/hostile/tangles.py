# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that lead in circles, nest without end, are cut off, or are no papers of ours."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.checking import memos
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.hostile.making import EMPTY_PAGE, attached, file_of, stream, with_attachments

CASE: Final = b"/Type/EmbeddedFile "


def pages_in_a_circle() -> bytes:
    """Return a file whose tree of pages holds itself."""
    return file_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Count 9/Kids[4 0 R]>>",
            3: EMPTY_PAGE,
            4: b"<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 3 0 R]>>",
        }
    )


def pages_nested_deeply() -> bytes:
    """Return a file whose one page lies under fifty thousand floors."""
    last = 50_000
    floors = {
        number: b"<</Type/Pages/Count 1/Kids[%d 0 R]/Parent %d 0 R>>" % (number + 1, max(2, number - 1))
        for number in range(2, last)
    }
    return file_of({1: b"<</Type/Catalog/Pages 2 0 R>>", **floors, last: EMPTY_PAGE})


def parents_in_a_circle() -> bytes:
    """Return a file whose pages look for the size of their paper in a circle."""
    return file_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(case.json) 5 0 R]>>>>>>",
            2: b"<</Type/Pages/Count 1/Kids[3 0 R]/Parent 4 0 R>>",
            3: b"<</Type/Page/Parent 4 0 R>>",
            4: b"<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>",
            5: attached(b"case.json", 6),
            6: stream(b"{}", CASE),
        }
    )


def names_in_a_circle() -> bytes:
    """Return a file whose tree of attachments holds itself."""
    return with_attachments(
        b"4 0 R", {4: b"<</Limits[(a)(z)]/Kids[5 0 R]>>", 5: b"<</Limits[(a)(z)]/Kids[4 0 R]>>"}
    )


def names_nested_deeply() -> bytes:
    """Return a file whose attachment lies under fifty thousand floors."""
    last = 50_000
    floors = {number: b"<</Limits[(a)(z)]/Kids[%d 0 R]>>" % (number + 1) for number in range(4, last)}
    leaf = b"<</Limits[(a)(z)]/Names[(case.json) %d 0 R]>>" % (last + 1)
    case = {last + 1: attached(b"case.json", last + 2), last + 2: stream(b"{}", CASE)}
    return with_attachments(b"4 0 R", {**floors, last: leaf, **case})


def outline_in_a_circle() -> bytes:
    """Return a memo whose outline leads back to itself."""
    with open_paper(memos.memo("simple")) as pdf:
        first = pdf.Root.Outlines.First
        first.Next = first
        first.First = first.Last = pdf.Root.Outlines
        return saved(pdf)


def structure_in_a_circle() -> bytes:
    """Return a memo in which what is read aloud holds itself."""
    with open_paper(memos.memo("simple")) as pdf:
        top = pdf.Root.StructTreeRoot.K
        top.K = Array([top, *top.K])
        return saved(pdf)


def resources_in_a_circle() -> bytes:
    """Return a memo whose fonts, forms and annotations hold themselves and each other."""
    with open_paper(memos.memo("simple")) as pdf:
        page = pdf.pages[1].obj
        knot = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type0))
        knot.DescendantFonts = Array([knot])
        knot.FontDescriptor = knot
        knot.ToUnicode = knot
        page.Resources.Font.Knot = knot
        page.Resources = pdf.make_indirect(page.Resources)
        page.Resources.XObject = page.Resources
        page.Annots = Array([page, page.Resources, knot])
        page.Contents = Array([page.Contents, Array([page.Contents])])
        return saved(pdf)


def nested_lists() -> bytes:
    """Return a file with a list in a list, a hundred thousand deep."""
    return file_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/Deep %s>>" % (b"[" * 100_000 + b"]" * 100_000),
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: EMPTY_PAGE,
        }
    )


def table_in_a_circle() -> bytes:
    """Return a file whose table of objects comes before itself."""
    paper = file_of({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"})
    start = paper.rindex(b"xref\n0")
    return paper.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % start)


def lengths_that_refer_to_themselves() -> bytes:
    """Return a file whose streams are as long as streams say."""
    objects = {
        4: attached(b"case.json", 5),
        5: b"<</Length 5 0 R>>\nstream\n{}\nendstream",
    }
    return with_attachments(b"<</Names[(case.json) 4 0 R]>>", objects)


def a_foreign_paper() -> bytes:
    """Return a PDF that somebody else wrote."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.docinfo["/Title"] = "An invoice"
    return saved(pdf)


def a_foreign_paper_with_a_case() -> bytes:
    """Return a PDF of somebody else with an attachment called like ours."""
    return with_attachments(
        b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: stream(b'{"format": "x"}', CASE)}
    )


def a_case_that_is_no_text() -> bytes:
    """Return a PDF whose case is noise."""
    noise = random.Random(1).randbytes(4000)  # noqa: S311 - nothing secret
    return with_attachments(
        b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: stream(noise, CASE)}
    )


def an_attachment_without_content() -> bytes:
    """Return a PDF whose case leads nowhere."""
    return with_attachments(b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 99)})


def no_attachment_at_all() -> bytes:
    """Return a memo without its attachments."""
    with open_paper(memos.memo("simple")) as pdf:
        del pdf.Root.Names
        del pdf.Root.AF
        return saved(pdf)


def everything_of_another_type() -> bytes:
    """Return a memo whose entries are all numbers."""
    with open_paper(memos.memo("simple")) as pdf:
        for key in list(pdf.Root.keys()):
            if key not in ("/Type", "/Pages", "/Names"):
                pdf.Root[key] = 7
        for page in pdf.pages:
            for key in ("/Resources", "/MediaBox", "/Annots", "/Rotate", "/CropBox"):
                page.obj[key] = String("seven")
        return saved(pdf)


def locked_with_a_password() -> bytes:
    """Return a memo that opens with a password only."""
    return _locked(pikepdf.Encryption(owner="owner", user="user"))


def locked_the_old_way() -> bytes:
    """Return a memo that opens with a password only, by an old cipher."""
    return _locked(
        pikepdf.Encryption(
            owner="owner", user="user", R=3, allow=pikepdf.Permissions(), aes=False, metadata=False
        )
    )


def _locked(how: pikepdf.Encryption) -> bytes:
    with open_paper(memos.memo("simple")) as pdf:
        sink = io.BytesIO()
        pdf.save(sink, encryption=how)
        return sink.getvalue()


def nothing() -> bytes:
    """Return no bytes."""
    return b""


def a_head_alone() -> bytes:
    """Return the first line of a PDF."""
    return b"%PDF-1.7\n"


def a_page_of_the_web() -> bytes:
    """Return something else under the name of a PDF."""
    return b"<!doctype html><title>404</title>" * 100


def zeros() -> bytes:
    """Return a megabyte of zeros."""
    return bytes(1 << 20)


UNREADABLE: Final[tuple[Callable[[], bytes], ...]] = (
    a_foreign_paper,
    a_foreign_paper_with_a_case,
    a_case_that_is_no_text,
    an_attachment_without_content,
    no_attachment_at_all,
    locked_with_a_password,
    locked_the_old_way,
    nothing,
    a_head_alone,
    a_page_of_the_web,
    zeros,
)
"""Files that carry no case of ours that can be read."""

TANGLED: Final[tuple[Callable[[], bytes], ...]] = (
    pages_in_a_circle,
    pages_nested_deeply,
    parents_in_a_circle,
    names_in_a_circle,
    names_nested_deeply,
    outline_in_a_circle,
    structure_in_a_circle,
    resources_in_a_circle,
    nested_lists,
    table_in_a_circle,
    lengths_that_refer_to_themselves,
    everything_of_another_type,
)


def cut_off() -> Iterator[bytes]:
    """Yield a memo cut off at every twentieth."""
    paper = memos.memo("simple")
    for part in range(20):
        yield paper[: len(paper) * part // 20]


def with_flipped_bytes(times: int) -> Iterator[bytes]:
    """Yield a memo with bytes changed at random, from one to a hundred, always the same ones."""
    chance = random.Random(61)  # noqa: S311 - nothing secret
    paper = memos.memo("simple")
    for _ in range(times):
        damaged = bytearray(paper)
        for _ in range(chance.choice((1, 2, 10, 100))):
            at = chance.randrange(len(damaged))
            damaged[at] = (damaged[at] + chance.randrange(1, 256)) % 256  # another byte than it was
        yield bytes(damaged)
