# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forgeries by somebody who knows seal and code: each shows another page in some viewer, and its list and seal fit.

Each is a function on the memo and another one; `structure` marks those that two readers can read differently, which is
a difference by itself, whatever version the paper says it is of.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, Pdf, String

from desktop_app.paper.objects import seal_paper
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.attached import change_json
from tests.checking.forging.content import add_resource, content_of, draw_anew
from tests.checking.forging.mending import mend

Forge = Callable[[bytes, bytes], bytes]
NO_LICENCE: Final = b"BT /F1+0 24 Tf 60 700 Td (No licence is needed) Tj ET"
_SEAL: Final = re.compile(rb"<dc:identifier>lodestone-seal/1 ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Forgery:
    """A forgery: how it is made, and whether it is one of structure."""

    forge: Forge
    structure: bool


FORGERIES: Final[dict[str, Forgery]] = {}


def sealed_again(paper: bytes) -> bytes:
    """Return bytes with the seal that fits them."""
    found = _SEAL.search(paper)
    assert found is not None
    return seal_paper(paper, found[1].decode())


def relabelled(paper: bytes, version: str) -> bytes:
    """Return a paper that says it is of another version, list and seal mended."""
    with open_paper(paper) as pdf:
        change_json(pdf, "printing.json", lambda tree: tree["stamp"].update(program=f"Lodestone {version}"))
        pdf.docinfo["/Producer"] = String(f"Lodestone {version}")
        return mend(saved(pdf))


def on_pdf(*, structure: bool = False) -> Callable[[Callable[[Pdf, Pdf], None]], Callable[[Pdf, Pdf], None]]:
    def enter(edit: Callable[[Pdf, Pdf], None]) -> Callable[[Pdf, Pdf], None]:
        def forge(memo: bytes, other: bytes) -> bytes:
            with open_paper(memo) as pdf, open_paper(other) as source:
                edit(pdf, source)
                return sealed_again(saved(pdf))

        FORGERIES[edit.__name__.replace("_", " ")] = Forgery(forge, structure)
        return edit

    return enter


def on_pages(edit: Callable[[Pdf, Pdf], None]) -> Callable[[Pdf, Pdf], None]:
    """Enter an edit of what pages draw; the list is mended."""

    def forge(memo: bytes, other: bytes) -> bytes:
        with open_paper(memo) as pdf, open_paper(other) as source:
            edit(pdf, source)
            return mend(saved(pdf))

    FORGERIES[edit.__name__.replace("_", " ")] = Forgery(forge, structure=False)
    return edit


def on_raw(edit: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Enter an edit of the bytes of the file as it was printed."""
    FORGERIES[edit.__name__.replace("_", " ")] = Forgery(
        lambda memo, _other: sealed_again(edit(memo)), structure=True
    )
    return edit


def _other_page(pdf: Pdf) -> Dictionary:
    """Return a page that says the contrary, not yet in the tree."""
    first = pdf.Root.Pages.Kids[0]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            Parent=pdf.Root.Pages,
            MediaBox=first.MediaBox,
            Resources=first.Resources,
            Contents=pdf.make_stream(NO_LICENCE),
        )
    )


# ---- the tree of pages ---------------------------------------------------------------------------------------------


@on_pdf(structure=True)
def a_page_that_is_a_tree_too(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    hidden = pdf.make_indirect(Dictionary({key: held for key, held in first.items() if key != "/Parent"}))
    hidden.Parent = first
    first.Contents = pdf.make_stream(NO_LICENCE)
    first.Kids, first.Count = Array([hidden]), 1


@on_pdf(structure=True)
def a_tree_that_calls_itself_a_page(pdf: Pdf, _other: Pdf) -> None:
    root = pdf.Root.Pages
    inner = pdf.make_indirect(Dictionary(Type=Name.Page, Parent=root, Kids=root.Kids, Count=root.Count))
    inner.Contents = pdf.make_stream(NO_LICENCE)
    inner.MediaBox = root.Kids[0].MediaBox
    for kid in root.Kids:
        kid.Parent = inner
    root.Kids = Array([inner])


@on_pdf(structure=True)
def a_tree_of_two_levels(pdf: Pdf, _other: Pdf) -> None:
    root = pdf.Root.Pages
    inner = pdf.make_indirect(Dictionary(Type=Name.Pages, Parent=root, Kids=root.Kids, Count=root.Count))
    for kid in root.Kids:
        kid.Parent = inner
    root.Kids = Array([inner])


@on_pdf(structure=True)
def a_root_that_has_a_drawing(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Contents = pdf.make_stream(NO_LICENCE)


@on_pdf(structure=True)
def a_page_twice_in_the_tree(pdf: Pdf, _other: Pdf) -> None:
    root = pdf.Root.Pages
    root.Kids.append(root.Kids[0])


@on_pdf(structure=True)
def a_page_of_another_parent(pdf: Pdf, _other: Pdf) -> None:
    other = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(), Count=0, Rotate=180))
    pdf.Root.Pages.Kids[0].Parent = other


@on_pdf(structure=True)
def a_page_of_no_type(pdf: Pdf, _other: Pdf) -> None:
    del pdf.Root.Pages.Kids[0]["/Type"]


@on_pdf(structure=True)
def a_page_that_calls_itself_a_template(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].Type = Name.Template


@on_pdf(structure=True)
def a_box_inherited_from_the_tree(pdf: Pdf, _other: Pdf) -> None:
    root = pdf.Root.Pages
    root.CropBox = Array([0, 0, 200, 200])


@on_pdf(structure=True)
def a_page_between_that_no_viewer_counts(pdf: Pdf, _other: Pdf) -> None:
    root = pdf.Root.Pages
    root.Kids.insert(0, _other_page(pdf))


# ---- the drawing of a page -----------------------------------------------------------------------------------------


@on_pdf(structure=True)
def a_drawing_in_two_streams(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    first.Contents = Array([first.Contents, pdf.make_stream(b" ")])


@on_pdf(structure=True)
def a_drawing_from_another_file(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    first.Contents.F = String("other.bin")


@on_pdf(structure=True)
def a_drawing_under_a_predictor(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    first.Contents.DecodeParms = Dictionary(Predictor=1)


@on_pdf(structure=True)
def a_drawing_with_a_length_beside_it(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].Contents.DL = 3


@on_pdf(structure=True)
def a_unit_of_the_page(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].UserUnit = 1


@on_pdf(structure=True)
def a_group_of_the_page(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceGray)


@on_pdf(structure=True)
def a_piece_of_another_program_in_the_page(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].PieceInfo = Dictionary(Illustrator=Dictionary(Private=pdf.make_stream(NO_LICENCE)))


@on_pdf(structure=True)
def a_separation_of_the_page(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].SeparationInfo = Dictionary(Pages=Array([pdf.Root.Pages.Kids[0]]))


@on_pages
def an_answer_written_over_in_white_and_black(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    first.Contents = pdf.make_stream(
        first.Contents.read_bytes() + b"\n1 1 1 rg 0 0 600 900 re f\n0 g " + NO_LICENCE
    )


@on_pages
def the_same_drawing_spelt_otherwise(pdf: Pdf, _other: Pdf) -> None:
    first = pdf.Root.Pages.Kids[0]
    first.Contents = pdf.make_stream(first.Contents.read_bytes().replace(b" Tj", b"  Tj"))


@on_pages
def a_page_without_its_drawing(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Pages.Kids[0].Contents = pdf.make_stream(b"% nothing is drawn\n")


@on_pages
def a_font_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    fonts = pdf.Root.Pages.Kids[0].Resources.Font
    others = other.Root.Pages.Kids[0].Resources.Font
    fonts[next(iter(fonts.keys()))] = pdf.copy_foreign(other.make_indirect(others[next(iter(others.keys()))]))


@on_pages
def letters_that_are_wider(pdf: Pdf, _other: Pdf) -> None:
    fonts = pdf.Root.Pages.Kids[0].Resources.Font
    font = fonts[next(iter(fonts.keys()))]
    font.Widths = Array([1000 for _ in font.Widths])


@on_pages
def an_encoding_of_the_font(pdf: Pdf, _other: Pdf) -> None:
    fonts = pdf.Root.Pages.Kids[0].Resources.Font
    fonts[next(iter(fonts.keys()))].Encoding = Dictionary(Differences=Array([32, Name.A, Name.B]))


# ---- what a viewer shows beside or instead of the pages ------------------------------------------------------------


@on_pdf(structure=True)
def a_portfolio_that_opens_an_attachment(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Collection = Dictionary(Type=Name.Collection, D=String("case.json"), View=Name.D)


@on_pdf(structure=True)
def another_version_of_pdf(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Version = Name("/2.0")


@on_pdf(structure=True)
def labels_of_the_pages(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


@on_pdf(structure=True)
def a_window_that_prints_from_right_to_left(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.ViewerPreferences.Direction = Name.R2L


@on_pdf(structure=True)
def pages_that_wait_by_name(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Names.Templates = Dictionary(Names=Array([String("first"), _other_page(pdf)]))


@on_pdf()
def a_reading_aloud_of_the_contrary(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.StructTreeRoot.K.ActualText = String("No licence is needed")


@on_pdf()
def a_language_of_the_paper(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Lang = String("ar")


@on_pdf()
def a_colour_profile_that_turns_red_to_green(pdf: Pdf, _other: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[::-1])


@on_pdf(structure=True)
def a_place_at_which_it_opens(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.OpenAction = Array([pdf.Root.Pages.Kids[-1], Name.Fit])


@on_pdf()
def a_title_of_the_contrary(pdf: Pdf, _other: Pdf) -> None:
    pdf.docinfo["/Title"] = String("No licence is needed")


@on_pdf()
def what_a_file_is_said_to_be(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.AF[0].Desc = String("The licence")


@on_pdf(structure=True)
def a_requirement_that_only_one_viewer_meets(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.Requirements = Array([Dictionary(S=Name.EnableJavaScripts)])


@on_pdf(structure=True)
def a_web_capture_of_the_contrary(pdf: Pdf, _other: Pdf) -> None:
    pdf.Root.SpiderInfo = Dictionary(V=1.0, C=Array([_other_page(pdf)]))


def _enter_at_the_root(name: str, put: Callable[[Pdf], None]) -> None:
    def edit(pdf: Pdf, _other: Pdf) -> None:
        put(pdf)

    edit.__name__ = name
    on_pdf(structure=True)(edit)


AT_THE_ROOT: Final[dict[str, dict[str, Dictionary | Array | String | bool]]] = {
    "slides instead of pages": {"Names/AlternatePresentations": Dictionary(Names=Array([String("a")]))},
    "named places": {"Names/Dests": Dictionary(Names=Array([String("a"), Array([0, Name.Fit])]))},
    "pages that are not printed": {"ViewerPreferences/PrintPageRange": Array([1, 3])},
    "a certification that nobody gave": {
        "Perms": Dictionary(DocMDP=Dictionary(Type=Name.Sig, Name=String("MOFCOM")))
    },
    "what a notary attests": {"Legal": Dictionary(Attestation=String("No licence is needed"))},
    "certificates of others": {"DSS": Dictionary(Certs=Array([]))},
    "threads to read along": {"Threads": Array([Dictionary(Type=Name.Thread)])},
    "a base of addresses": {"URI": Dictionary(Base=String("https://example.com/"))},
    "pages that a form draws": {"NeedsRendering": True},
    "an entry that nobody knows": {"Zzz": String("No licence is needed")},
}


def _entering(entries: dict[str, Any]) -> Callable[[Pdf], None]:
    def put(pdf: Pdf) -> None:
        for path, value in entries.items():
            *above, key = path.split("/")
            node: Any = pdf.Root
            for name in above:
                node = node[f"/{name}"]
            node[f"/{key}"] = value

    return put


for _name, _entries in AT_THE_ROOT.items():
    _enter_at_the_root(_name, _entering(_entries))


# ---- what a page draws, in kinds that readers do not agree on ------------------------------------------------------

DRAWN: Final = {
    "numbers that readers spell otherwise": b"q 1 0 0 --1 0 842 cm 0 0 5-3 .-1 re f Q",
    "an operator that nobody knows": b"(No licence is needed) zz",
    "an operator that may be unknown": b"BX (No licence is needed) zz EX",
    "a state restored too often": b"Q Q 0 0 0 0 re W n",
    "letters that clip what is painted": b"q 1 1 1 rg BT 7 Tr /F1+0 24 Tf 60 700 Td (x) Tj ET 0 0 600 850 re f Q",
    "a dictionary left open": b"/P << /A (x",
    "an end of the stream inside it": b"% endstream endobj\n" + NO_LICENCE,
}


def _enter_drawn(name: str, operators: bytes) -> None:
    def edit(pdf: Pdf, _other: Pdf) -> None:
        page = pdf.pages[0]
        draw_anew(pdf, page, operators + b"\n" + content_of(page))

    edit.__name__ = name
    on_pages(edit)


for _name, _operators in DRAWN.items():
    _enter_drawn(_name, _operators)


def _set_in_state(pdf: Pdf, state: Dictionary) -> None:
    page = pdf.pages[0]
    add_resource(page, "/ExtGState", "/Zz", pdf.make_indirect(state))
    draw_anew(pdf, page, b"/Zz gs\n" + content_of(page))


@on_pages
def colours_inverted_in_print(pdf: Pdf, _other: Pdf) -> None:
    inverse = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    _set_in_state(pdf, Dictionary(Type=Name.ExtGState, TR=pdf.make_indirect(inverse)))


@on_pages
def a_font_set_by_the_state(pdf: Pdf, _other: Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font
    _set_in_state(pdf, Dictionary(Type=Name.ExtGState, Font=Array([fonts[next(iter(fonts.keys()))], 1])))


@on_pages
def a_drawing_in_postscript(pdf: Pdf, _other: Pdf) -> None:
    page = pdf.pages[0]
    drawing = pdf.make_stream(b"60 500 moveto (No licence) show", Type=Name.XObject, Subtype=Name.PS)
    add_resource(page, "/XObject", "/Ps1", drawing)
    draw_anew(pdf, page, content_of(page) + b"\n/Ps1 Do")


@on_pages
def a_second_program_of_a_font(pdf: Pdf, _other: Pdf) -> None:
    for held in pdf.objects:
        if isinstance(held, Dictionary) and "/FontFile2" in held:
            held.FontFile3 = pdf.make_stream(b"%!PS-AdobeFont", Subtype=Name.Type1C)


@on_pages
def letters_set_downwards(pdf: Pdf, _other: Pdf) -> None:
    for held in pdf.objects:
        if isinstance(held, Dictionary) and held.get("/Type") == Name.Font:
            held.WMode = 1


@on_pages
def a_paper_upside_down(pdf: Pdf, _other: Pdf) -> None:
    left, bottom, right, top = pdf.pages[0].obj.MediaBox
    pdf.pages[0].obj.MediaBox = Array([right, top, left, bottom])


# ---- the bytes of the file -----------------------------------------------------------------------------------------


def plain(paper: bytes) -> bytes:
    """Return a paper whose objects are not packed, so that their text can be edited."""
    import io

    import pikepdf

    sink = io.BytesIO()
    with open_paper(paper) as pdf:
        pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
    return sink.getvalue()


def _with_object(paper: bytes, body: bytes) -> tuple[bytes, bytes]:
    """Return an unpacked paper with one object more before its first, and the number of that object."""
    return paper.replace(b"\n1 0 obj", b"\n9999 0 obj\n" + body + b"\nendobj\n1 0 obj", 1), b"9999 0 R"


@on_raw
def a_page_that_names_its_content_twice(paper: bytes) -> bytes:
    unpacked = plain(paper)
    found = re.search(rb"/Contents (\d+ 0 R)", unpacked)
    assert found is not None
    stream = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(NO_LICENCE), NO_LICENCE)
    forged, number = _with_object(unpacked.replace(found[0], b"/Contents 9999 0 R " + found[0], 1), stream)
    del number
    return forged


@on_raw
def a_page_that_names_its_content_twice_in_codes(paper: bytes) -> bytes:
    unpacked = plain(paper)
    return unpacked.replace(b"/Contents ", b"/C#6fntents 5 0 R /Contents ", 1)


@on_raw
def a_box_named_twice(paper: bytes) -> bytes:
    return plain(paper).replace(b"/MediaBox ", b"/MediaBox [ 0 0 9 9 ] /MediaBox ", 1)


@on_raw
def resources_named_twice(paper: bytes) -> bytes:
    return plain(paper).replace(b"/Resources ", b"/Resources << >> /Resources ", 1)


@on_raw
def a_count_that_is_too_small(paper: bytes) -> bytes:
    return re.sub(rb"/Count \d+(\s+/Kids|\s+/Type /Pages)", rb"/Count 1\1", plain(paper), count=1)


@on_raw
def a_count_below_zero(paper: bytes) -> bytes:
    return re.sub(rb"/Count \d+(\s+/Kids|\s+/Type /Pages)", rb"/Count -5\1", plain(paper), count=1)


@on_raw
def an_end_that_leads_nowhere(paper: bytes) -> bytes:
    return re.sub(rb"startxref\n\d+", b"startxref\n9", paper)


@on_raw
def something_before_the_file(paper: bytes) -> bytes:
    return b"%!PS\n(No licence is needed) show\n" + paper


@on_raw
def something_behind_the_file(paper: bytes) -> bytes:
    return paper + b"\n%PDF-1.4 another file follows\n"


@on_raw
def a_comment_between_objects(paper: bytes) -> bytes:
    return paper.replace(b"endobj\n", b"endobj\n% no licence is needed\n", 1)


@on_raw
def an_object_that_no_table_names(paper: bytes) -> bytes:
    body = b"<< /Type /Page /Contents 1 0 R >>"
    return paper.replace(b"endobj\n", b"endobj\n7 0 obj\n" + body + b"\nendobj\n", 1)


@on_raw
def a_later_version_of_an_object(paper: bytes) -> bytes:
    start = paper.rindex(b"startxref")
    at = len(paper) + 1
    update = b"\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n1 1\n%010d 00000 n \n" % at
    table = at + update.index(b"xref") - 1
    before = paper[start:].split(b"\n")[1]
    return (
        paper
        + update
        + b"trailer << /Size 2 /Root 1 0 R /Prev %b >>\nstartxref\n%d\n%%%%EOF\n" % (before, table)
    )


@on_raw
def a_second_end_of_the_file(paper: bytes) -> bytes:
    return paper + paper[paper.rindex(b"startxref") :]


@on_raw
def objects_packed_with_something_behind(paper: bytes) -> bytes:
    found = re.search(rb"/Type /ObjStm.*?/Length (\d+).*?stream\n", paper, re.DOTALL)
    found = found or re.search(rb"/Length (\d+)[^>]*?/Type /ObjStm[^>]*>>\nstream\n", paper, re.DOTALL)
    assert found is not None
    end = found.end() + int(found[1])
    packed = zlib.decompress(paper[found.end() : end])
    body = zlib.compress(packed, 9) + b"8 0 obj << /Type /Page >> endobj"
    if len(body) > end - found.end():
        return paper[:end] + b"  " + paper[end:]
    return paper[: found.end()] + body.ljust(end - found.end()) + paper[end:]
