# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""More forgeries by somebody who knows seal and code: in how a file is packed, listed, lettered and read aloud."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.checking.forging.attached import change_file, change_json
from tests.checking.forging.content import add_resource, content_of, draw_anew
from tests.checking.forging.knowing import NO_LICENCE, on_pages, on_pdf, on_raw, plain

# ---- how the drawing of a page is packed ---------------------------------------------------------------------------


def _first_drawing(paper: bytes) -> tuple[int, int]:
    """Return where the packed bytes of a drawing begin and end in the file."""
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", paper):
        start, end = found.end(), found.end() + int(found[1])
        try:
            if b" Tf" in zlib.decompress(paper[start:end]):
                return start, end
        except zlib.error:
            continue
    raise AssertionError


def _with_drawing(paper: bytes, packed: bytes) -> bytes:
    start, end = _first_drawing(paper)
    return paper[:start] + packed + paper[end:]


@on_raw
def a_second_drawing_packed_behind_the_first(paper: bytes) -> bytes:
    start, end = _first_drawing(paper)
    return _with_drawing(paper, paper[start:end] + zlib.compress(NO_LICENCE))


@on_raw
def a_drawing_longer_than_it_says(paper: bytes) -> bytes:
    start, end = _first_drawing(paper)
    return _with_drawing(paper, paper[start:end] + b"\n" + NO_LICENCE)


@on_raw
def a_drawing_whose_checksum_is_broken(paper: bytes) -> bytes:
    start, end = _first_drawing(paper)
    return _with_drawing(paper, paper[start : end - 4] + b"\0\0\0\0")


@on_raw
def a_drawing_packed_as_tightly_as_no_other(paper: bytes) -> bytes:
    start, end = _first_drawing(paper)
    drawing = zlib.decompress(paper[start:end])
    packed = zlib.compress(drawing + b" " * 9, 0)
    head = paper[:start].rpartition(b"/Length ")
    return head[0] + head[1] + re.sub(rb"^\d+", b"%d" % len(packed), head[2]) + packed + paper[end:]


@on_pdf(structure=True)
def a_filter_in_a_list(pdf: Pdf, _other: Pdf) -> None:
    drawing = pdf.Root.Pages.Kids[0].Contents
    drawing.write(zlib.compress(drawing.read_bytes()), filter=Array([Name.FlateDecode]))
    drawing.DecodeParms = Array([Dictionary(Columns=1)])


# ---- how the file is listed ----------------------------------------------------------------------------------------


@on_raw
def names_written_in_codes(paper: bytes) -> bytes:
    return plain(paper).replace(b"/Kids", b"/#4bids", 1)


@on_raw
def a_root_named_twice(paper: bytes) -> bytes:
    return plain(paper).replace(b"/Root 1 0 R", b"/Root 1 0 R /Root 2 0 R")


@on_raw
def a_table_that_leads_to_one_before(paper: bytes) -> bytes:
    return plain(paper).replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9")


@on_raw
def a_hidden_table_beside_the_plain_one(paper: bytes) -> bytes:
    return plain(paper).replace(b"/Root 1 0 R", b"/Root 1 0 R /XRefStm 9")


@on_raw
def an_object_of_a_second_generation(paper: bytes) -> bytes:
    return paper.replace(b"\n1 0 obj", b"\n1 1 obj\n<< /Type /Catalog >>\nendobj\n1 0 obj", 1)


@on_raw
def lines_that_end_as_on_another_system(paper: bytes) -> bytes:
    return paper.replace(b"endobj\n", b"endobj\r\n", 3)


@on_raw
def blanks_of_another_kind(paper: bytes) -> bytes:
    return (
        plain(paper)
        .replace(b"/Type /Page\n", b"/Type\x0c/Page\x00\n")
        .replace(b"/Type /Page ", b"/Type\x0c/Page ")
    )


@on_raw
def a_second_beginning_in_the_second_line(paper: bytes) -> bytes:
    head, rest = paper.split(b"\n", 1)
    return head + b"\n%PDF-2.0\n" + rest


# ---- what is attached ----------------------------------------------------------------------------------------------


@on_pdf()
def a_checksum_of_a_file(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.AF[0].EF.F.Params.CheckSum = String("0" * 16)


@on_pdf()
def a_day_of_a_file(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.AF[0].EF.F.Params.ModDate = String("D:20200101000000Z")


@on_pdf()
def a_file_called_a_page_of_the_web(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.AF[0].EF.F.Subtype = Name("/text/html")


@on_pdf()
def a_file_that_lies_elsewhere(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.AF[0].FS = Name.URL


@on_pdf()
def limits_that_hide_the_case(pdf: Pdf, _other: Pdf) -> None:
    tree = pdf.Root.Names.EmbeddedFiles
    tree.Kids = Array(
        [pdf.make_indirect(Dictionary(Names=tree.Names, Limits=Array([String("y"), String("z")])))]
    )
    del tree["/Names"]


def _rewritten(name: str, change: Any) -> Any:
    def edit(pdf: Pdf, _other: Pdf) -> None:
        change_file(pdf, name, change)

    return edit


REWRITTEN: Final = {
    "a case that begins with a mark": ("case.json", lambda own: b"\xef\xbb\xbf" + own),
    "a case in letters of two bytes": ("case.json", lambda own: own.decode().encode("utf-16")),
    "a case that names a key twice": (
        "case.json",
        lambda own: own.replace(b"{", b'{"destination": "CN", ', 1),
    ),
    "a conclusion in another order": (
        "conclusion.json",
        lambda own: json.dumps(dict(reversed(json.loads(own).items()))).encode(),
    ),
    "a list that says more": (
        "pages.json",
        lambda own: own.replace(b"{", b'{"note": "No licence is needed", ', 1),
    ),
    "a law file with other ends of lines": ("law-file.json", lambda own: own.replace(b"\\n", b"\\r\\n", 1)),
}
UNREADABLE: Final = frozenset(
    (
        "a case in letters of two bytes",
        "a case that names a key twice",
        "a law file with other ends of lines",
        "more lines than the paper has",
    )
)
"""After these nothing can be worked out again: the paper is checked in part, and never called as it was printed."""
for _name, (_file, _change) in REWRITTEN.items():
    _edit = _rewritten(_file, _change)
    _edit.__name__ = _name
    on_pages(_edit)


@on_pages
def more_lines_than_the_paper_has(pdf: Pdf, _other: Pdf) -> None:
    change_json(pdf, "printing.json", lambda tree: tree.update(lines=[{"quantity": "1"}]))


# ---- letters, lines and pictures -----------------------------------------------------------------------------------


def _fonts(pdf: Pdf) -> list[Any]:
    return [held for held in pdf.objects if isinstance(held, Dictionary) and held.get("/Type") == Name.Font]


@on_pages
def letters_found_by_another_table(pdf: Pdf, _other: Pdf) -> None:
    for font in _fonts(pdf):
        font.CIDToGIDMap = pdf.make_stream(bytes(range(256)) * 2)


@on_pages
def letters_that_lean(pdf: Pdf, _other: Pdf) -> None:
    for font in _fonts(pdf):
        if "/FontDescriptor" in font:
            font.FontDescriptor.ItalicAngle = 45
            font.FontDescriptor.FontBBox = Array([0, 0, 1, 1])


@on_pages
def letters_of_another_name(pdf: Pdf, _other: Pdf) -> None:
    for font in _fonts(pdf):
        font.BaseFont = Name.Helvetica


STATES: Final = {
    "colours of what lies above and below": Dictionary(BM=Name.Difference),
    "inks printed over each other": Dictionary(OP=True, op=True, OPM=1),
    "letters that knock out each other": Dictionary(TK=False),
    "lines as wide as the page": Dictionary(LW=900),
    "a dash that leaves lines out": Dictionary(D=Array([Array([0, 900]), 0])),
    "blacks that are generated otherwise": Dictionary(BG2=Name.Default, UCR2=Name.Default),
    "a halftone of its own": Dictionary(HT=Name.Default, HTP=Array([1, 1])),
}


def _in_state(state: Dictionary) -> Any:
    def edit(pdf: Pdf, _other: Pdf) -> None:
        page = pdf.pages[0]
        add_resource(page, "/ExtGState", "/Zy", pdf.make_indirect(Dictionary(dict(state.items()))))
        draw_anew(pdf, page, b"/Zy gs\n" + content_of(page))

    return edit


for _name, _state in STATES.items():
    _edit = _in_state(_state)
    _edit.__name__ = _name
    on_pages(_edit)


OPERATORS: Final = {
    "a remark inside the drawing": b"% No licence is needed\n",
    "words set apart": b"900 Tw\n",
    "a dash set by an operator": b"[0 900] 0 d\n",
    "a way to render": b"/Saturation ri\n",
    "curves of few corners": b"100 i\n",
    "a mark that nothing follows": b"/Artifact MP\n",
    "a letter width outside of a letter": b"0 0 0 0 900 900 d1\n",
    "words in quotation marks": b'BT /F1+0 12 Tf 12 TL 60 700 Td 0 0 (No licence) " ET\n',
}


def _with_operators(operators: bytes) -> Any:
    def edit(pdf: Pdf, _other: Pdf) -> None:
        draw_anew(pdf, pdf.pages[0], operators + content_of(pdf.pages[0]))

    return edit


for _name, _operators in OPERATORS.items():
    _edit = _with_operators(_operators)
    _edit.__name__ = _name
    on_pages(_edit)


@on_pages
def a_picture_whose_colours_are_turned(pdf: Pdf, _other: Pdf) -> None:
    page = pdf.pages[0]
    picture = pdf.make_stream(
        b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray, Decode=Array([1, 0]),
    )  # fmt: skip
    add_resource(page, "/XObject", "/Zx", picture)
    draw_anew(pdf, page, content_of(page) + b"\nq 600 0 0 800 0 0 cm /Zx Do Q")


@on_pages
def a_reference_to_a_page_of_another_file(pdf: Pdf, _other: Pdf) -> None:
    page = pdf.pages[0]
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 800]))
    form.Ref = Dictionary(F=String("other.pdf"), Page=0)
    add_resource(page, "/XObject", "/Zx", form)
    draw_anew(pdf, page, content_of(page) + b"\n/Zx Do")


# ---- links, outline, what is read aloud ----------------------------------------------------------------------------


@on_pdf()
def links_that_are_drawn_as_boxes(pdf: Pdf, _other: Pdf) -> None:
    note = next(note for page in pdf.pages for note in page.obj.get("/Annots", ()))
    note.Border = Array([0, 0, 900])
    note.C = Array([1, 1, 1])


@on_pdf()
def an_outline_that_starts_a_program(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Outlines.First.A = Dictionary(S=Name.Launch, F=String("cmd.exe"))


@on_pdf()
def paragraphs_that_count_as_decoration(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Artifact)


@on_pdf()
def what_is_read_aloud_led_elsewhere(pdf: Pdf, _other: Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


@on_pdf()
def a_structure_that_is_called_doubtful(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@on_pdf()
def metadata_of_a_page(pdf: Pdf, _other: Pdf) -> None:
    pdf.pages[0].obj.Resources.Metadata = pdf.make_stream(b"<x:xmpmeta>No licence is needed</x:xmpmeta>")


@on_pdf()
def a_title_in_a_second_language(pdf: Pdf, _other: Pdf) -> None:
    metadata = pdf.Root.Metadata
    assert isinstance(metadata, Stream)
    text = metadata.read_bytes().replace(
        b"</rdf:Alt>", b'<rdf:li xml:lang="zh">No licence</rdf:li></rdf:Alt>', 1
    )
    metadata.write(text)


@on_pdf()
def a_profile_with_another_beside_it(pdf: Pdf, _other: Pdf) -> None:
    intent = pdf.Root.OutputIntents[0]
    pdf.Root.OutputIntents.append(pdf.make_indirect(Dictionary(dict(intent.items()))))


@on_pdf()
def an_identity_of_another_file(pdf: Pdf, _other: Pdf) -> None:
    pdf.trailer.ID = Array([pikepdf.String("a" * 16), pikepdf.String("b" * 16)])
