# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files made to exhaust whoever reads them. None is larger than a few megabytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

import pikepdf

from tests.checking import memos
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.attached import file_named
from tests.checking.forging.content import copied
from tests.checking.hostile.making import (
    EMPTY_PAGE,
    attached,
    blown_up,
    bomb,
    file_of,
    packed,
    stream,
    twice_blown_up,
    with_attachments,
)

_JSON: Final = b"/Type/EmbeddedFile "


def case_of_two_gigabytes() -> bytes:
    """Return a file whose case is two gigabytes of spaces once unpacked."""
    return with_attachments(
        b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: blown_up(2048)}
    )


def case_of_200_megabytes_of_lists() -> bytes:
    """Return a file whose case is one JSON list of a hundred million empty lists."""
    content = blown_up(200, _JSON, within=b"[],", before=b"[")
    return with_attachments(b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: content})


def case_nested_deeply() -> bytes:
    """Return a file whose case is a list in a list in a list."""
    content = packed(b"[" * 5_000_000 + b"]" * 5_000_000, _JSON)
    return with_attachments(b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: content})


def case_packed_twice() -> bytes:
    """Return a file whose case is packed in what is packed."""
    return with_attachments(
        b"<</Names[(case.json) 4 0 R]>>", {4: attached(b"case.json", 5), 5: twice_blown_up(4096)}
    )


def memo_whose_page_is_a_bomb() -> bytes:
    """Return a memo one page of which draws a gigabyte of operators."""
    return _memo_with_page(blown_up(1024, within=b"0 0 m 9 9 l S\n"))


def memo_whose_page_draws_too_much() -> bytes:
    """Return a memo one page of which draws twenty million short lines."""
    return _memo_with_page(blown_up(280, within=b"0 0 m 9 9 l S\n"))


def memo_whose_page_opens_lists() -> bytes:
    """Return a memo one page of which opens lists and never closes them."""
    return _memo_with_page(blown_up(8, within=b"["))


def memo_whose_page_saves_states() -> bytes:
    """Return a memo one page of which keeps its state again and again."""
    return _memo_with_page(blown_up(16, within=b"q\n"))


def memo_whose_page_is_of_many_streams() -> bytes:
    """Return a memo one page of which is one stream ten million times over."""
    with open_paper(memos.memo("simple")) as pdf:
        part = pdf.make_stream(b"0 0 m 9 9 l S\n")
        pdf.pages[1].obj.Contents = pikepdf.Array([part] * 300_000)
        return saved(pdf)


def memo_whose_forms_draw_themselves() -> bytes:
    """Return a memo with forms that draw each other, each the next one ten times, the last one the first."""
    with open_paper(memos.memo("simple")) as pdf:
        forms = [pdf.make_indirect(pdf.make_stream(b"/Next Do\n" * 10)) for _ in range(12)]
        for place, form in enumerate(forms):
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox = pikepdf.Array([0, 0, 9, 9])
            after = forms[(place + 1) % len(forms)]
            form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Next=after))
        page = pdf.pages[1].obj
        page.Resources.XObject = pikepdf.Dictionary(Next=forms[0])
        page.Contents = pdf.make_stream(b"/Next Do\n")
        return saved(pdf)


def memo_whose_font_is_a_bomb() -> bytes:
    """Return a memo one font of which is a gigabyte of nothing."""
    with open_paper(memos.memo("simple")) as pdf:
        for font in pdf.pages[1].obj.Resources.Font.values():
            font.FontDescriptor.FontFile2.write(bomb(1024), filter=pikepdf.Name.FlateDecode)
        return _saved_as_is(pdf)


def memo_whose_letters_map_to_bombs() -> bytes:
    """Return a memo whose letters each stand for a text that never ends, or for each other."""
    with open_paper(memos.memo("simple")) as pdf:
        endless = b"1 beginbfrange\n<00> <FFFFFFFF> <0031>\nendbfrange\n"
        for font in pdf.pages[1].obj.Resources.Font.values():
            font.ToUnicode = pdf.make_stream(
                endless * 1000 + b"beginbfchar\n<31> <" + b"0041" * 1_000_000 + b">"
            )
        return saved(pdf)


def memo_whose_list_is_a_bomb() -> bytes:
    """Return a memo whose list of pages names a million pages."""
    content = b'{"format": 1, "pages": [' + b'{"text": "", "drawing": ""},' * 1_000_000
    with open_paper(memos.memo("simple")) as pdf:
        spec = pikepdf.AttachedFileSpec(pdf, content[:-1] + b"]}", filename="pages.json")
        pdf.attachments["pages.json"] = spec
        return saved(pdf)


def memo_whose_law_never_ends() -> bytes:
    """Return a memo whose law file is a bomb."""
    with open_paper(memos.memo("simple")) as pdf:
        spec = pikepdf.AttachedFileSpec(pdf, b"{}", filename="law-file.json")
        law = bomb(900, b"#", b'{"pack.toml": "', b'"}')
        spec.obj.EF.F.write(law, filter=pikepdf.Name.FlateDecode)
        pdf.attachments["law-file.json"] = spec
        return _saved_as_is(pdf)


def memo_whose_case_is_a_bomb() -> bytes:
    """Return a memo whose case has a text of 200 megabytes in it."""
    with open_paper(memos.memo("simple")) as pdf:
        entry = pdf.attachments[file_named(pdf, "case")].obj.EF.F
        head = entry.read_bytes().rstrip()[:-1] + b',"title":"'
        entry.write(bomb(200, b"x", head, b'"}'), filter=pikepdf.Name.FlateDecode)
        return _saved_as_is(pdf)


def objects_in_a_bomb() -> bytes:
    """Return a file whose objects are packed in one that never ends."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    inside = b"1 0 2 %d 3 %d " % (len(catalogue) + 1, len(catalogue) + len(pages) + 2)
    body = inside + catalogue + b" " + pages + b" " + EMPTY_PAGE
    last = blown_up(2048, b"/Type/ObjStm/N 3/First %d " % len(inside), before=body)
    head = b"%PDF-1.7\n"
    first = b"4 0 obj\n" + last + b"\nendobj\n"
    at = len(head) + len(first)
    rows = b"".join(
        kind.to_bytes(1) + place.to_bytes(4) + generation.to_bytes(2)
        for kind, place, generation in (
            (0, 0, 65535),
            (2, 4, 0),
            (2, 4, 1),
            (2, 4, 2),
            (1, len(head), 0),
            (1, at, 0),
        )
    )
    table = b"5 0 obj\n" + stream(rows, b"/Type/XRef/W[1 4 2]/Size 6/Root 1 0 R ") + b"\nendobj\n"
    return head + first + table + b"startxref\n%d\n%%%%EOF\n" % at


def a_million_attachments() -> bytes:
    """Return a file with a million attachments, all of one content."""
    spec = attached(b"case.json", 5)
    names = b"".join(b"(%07d) 4 0 R " % number for number in range(1_000_000))
    return with_attachments(b"<</Names[%s]>>" % names, {4: spec, 5: stream(b"{}", _JSON)})


def a_memo_with_many_attachments() -> bytes:
    """Return a memo with fifty thousand attachments more."""
    with open_paper(memos.memo("simple")) as pdf:
        content = pdf.make_stream(b"{}", Type=pikepdf.Name.EmbeddedFile)
        names = pdf.Root.Names.EmbeddedFiles
        listed = list(names.Kids[0].Names) if "/Kids" in names else list(names.Names)
        for number in range(50_000):
            name = pikepdf.String(f"z{number:06d}")
            listed += [
                name,
                pikepdf.Dictionary(F=name, UF=name, EF=pikepdf.Dictionary(F=content, UF=content)),
            ]
        pdf.Root.Names.EmbeddedFiles = pikepdf.Dictionary(Names=pikepdf.Array(listed))
        return saved(pdf)


def a_million_pages() -> bytes:
    """Return a file with a million pages that are all one."""
    kids = b"3 0 R " * 1_000_000
    catalogue = b"<</Type/Catalog/Pages 2 0 R>>"
    return file_of({1: catalogue, 2: b"<</Type/Pages/Count 1000000/Kids[%s]>>" % kids, 3: EMPTY_PAGE})


def a_memo_with_many_pages() -> bytes:
    """Return a memo whose second page comes thirty thousand times."""
    with open_paper(memos.memo("simple")) as pdf:
        page = pdf.pages[1].obj
        pages = [pdf.make_indirect(copied(page)) for _ in range(30_000)]
        pdf.Root.Pages.Kids.extend(pages)
        pdf.Root.Pages.Count = int(pdf.Root.Pages.Count) + len(pages)
        return saved(pdf)


def _memo_with_page(body: bytes) -> bytes:
    """Return a memo whose second page draws the content of a stream written by hand, left packed."""
    content = body.partition(b"\nstream\n")[2].rpartition(b"\nendstream")[0]
    with open_paper(memos.memo("simple")) as pdf:
        drawn = pdf.make_stream(b"")
        drawn.write(content, filter=pikepdf.Name.FlateDecode)
        pdf.pages[1].obj.Contents = drawn
        return _saved_as_is(pdf)


def _saved_as_is(pdf: pikepdf.Pdf) -> bytes:
    """Return the file with its streams packed as they are: packing a bomb again takes long."""
    sink = io.BytesIO()
    pdf.save(sink, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    return sink.getvalue()


BOMBS: Final[tuple[Callable[[], bytes], ...]] = (
    case_of_two_gigabytes,
    case_of_200_megabytes_of_lists,
    case_nested_deeply,
    case_packed_twice,
    memo_whose_page_is_a_bomb,
    memo_whose_page_draws_too_much,
    memo_whose_page_opens_lists,
    memo_whose_page_saves_states,
    memo_whose_page_is_of_many_streams,
    memo_whose_forms_draw_themselves,
    memo_whose_font_is_a_bomb,
    memo_whose_letters_map_to_bombs,
    memo_whose_list_is_a_bomb,
    memo_whose_law_never_ends,
    memo_whose_case_is_a_bomb,
    objects_in_a_bomb,
    a_million_attachments,
    a_memo_with_many_attachments,
    a_million_pages,
    a_memo_with_many_pages,
)
