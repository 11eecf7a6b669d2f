# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tags of a paper: everything drawn belongs to one or is decoration, and the tree says what is what in order.

Each second paper is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any, Final

import pdfua
import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Dictionary, Name, Object, Pdf
from PIL import Image, ImageChops

from desktop_app.paper.blocks import Letterhead
from tests import making
from tests.budget import some_of
from tests.documents import asked_forms, demonstration, memos, printing
from tests.documents.hostile_cases import CASES
from tests.documents.memo.test_front_sheet import crowded

PAINTS: Final = frozenset(
    {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}
)


@cache
def paper(name: str) -> bytes:
    if name == "demonstration":
        return printing.archived(demonstration.memo())
    if name == "logo":
        return printing.archived(replace(demonstration.memo(), letterhead=Letterhead("Nordwerk", (), logo())))
    kind, _, about = name.partition(" on ")
    if about:
        return asked_forms.printed(about, fillable=kind == "form")
    if name == "25 parties":
        return memos.printed(crowded())
    return memos.printed(CASES[name] if name in CASES else making.load(name))


def logo() -> bytes:
    sink = io.BytesIO()
    Image.new("RGBA", (120, 60), "#1F5A8A80").save(sink, "PNG")
    return sink.getvalue()


NAMES = [
    "demonstration",
    "logo",
    "questions on two parts",
    "questions on 40 parts",
    "form on 40 parts",
    "form on Chinese names",
    "25 parties",
    "p03",
    "p14",
    "p22",
    "a hundred parts",
    "nothing known",
    "deep owners",
]
EACH = pytest.mark.parametrize("name", some_of(NAMES, 2))


def elements(node: Object, level: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield every element of the tree in reading order, with its level."""
    yield level, node
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            yield from elements(kid, level + 1)


def tree(pdf: Pdf) -> list[tuple[int, Any]]:
    return list(elements(pdf.Root.StructTreeRoot.K))


@EACH
def test_a_checker_of_tagged_papers_finds_nothing(name: str, tmp_path: Any) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper(name))
    assert not pdfua.validate(file).findings


@EACH
def test_it_stays_an_archive_file_and_is_sound(name: str) -> None:
    is_form = name.startswith("form")  # archive files take no form fields
    assert is_form or printing.archive_faults(paper(name)) == []
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as told:
            if not is_form:
                assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "B")
            assert told["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


@EACH
def test_whatever_is_drawn_is_tagged_or_decoration(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        for page in pdf.pages:
            open_marks, numbers = list[str](), list[int]()
            for each in pikepdf.parse_content_stream(page):
                operands, word = each.operands, str(each.operator)
                if word in ("BMC", "BDC"):
                    in_another_language = word == "BDC" and "/Lang" in operands[1]
                    assert len(open_marks) == in_another_language, (page.index, open_marks)
                    open_marks.append(str(operands[0]))
                    if word == "BDC" and operands[0] != Name.Artifact and not in_another_language:
                        numbers.append(int(operands[1].MCID))
                elif word == "EMC":
                    open_marks.pop()
                elif word in PAINTS:
                    assert open_marks, (page.index, word)
            assert not open_marks
            assert numbers == list(range(len(numbers)))
            parents = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * page.index + 1]
            assert len(parents) == len(numbers)


@EACH
def test_what_runs_along_every_page_is_told_from_decoration(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        for page in pdf.pages:
            kinds = [
                str(each.operands[1].Subtype)
                for each in pikepdf.parse_content_stream(page)
                if str(each.operator) == "BDC" and each.operands[0] == Name.Artifact
            ]
            assert kinds == (["/Header", "/Footer"] if page.index else ["/Footer"])


@EACH
def test_headings_step_down_one_level_at_a_time(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        kinds = [str(each.S) for _, each in tree(pdf)]
    levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@EACH
def test_tables_are_regular_and_have_header_cells(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        for _, table in tree(pdf):
            if Name.Table != table.S:
                continue
            widths, heads = set(), 0
            for row in table.K:
                cells = [kid for kid in row.K if kid.S in (Name.TH, Name.TD)]
                heads += sum(cell.S == Name.TH for cell in cells)
                widths.add(sum(int(cell.get("/A", Dictionary()).get("/ColSpan", 1)) for cell in cells))
                assert all("/Scope" in cell.A for cell in cells if cell.S == Name.TH)
            assert len(widths) == 1
            assert heads


@EACH
def test_figures_say_what_they_show(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        figures = [each for _, each in tree(pdf) if Name.Figure == each.S]
        assert figures or " on " in name
        for figure in figures:
            assert str(figure.Alt).strip()
            left, bottom, right, top = map(float, figure.A.BBox)
            assert 0 < left < right < 612
            assert 0 < bottom < top < 842


def test_the_logo_says_whose_it_is() -> None:
    with pikepdf.open(io.BytesIO(paper("logo"))) as pdf:
        assert "Logo of Nordwerk." in [str(each.get("/Alt")) for _, each in tree(pdf)]


@EACH
def test_the_tree_reads_in_the_order_of_the_pages_and_leads_back(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        pages = {page.obj.objgen: page.index for page in pdf.pages}
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        seen: list[tuple[int, int]] = []
        rows: list[int] = []
        for _, each in tree(pdf):
            if each.S == Name.TR:
                rows.append(len(seen))
            for kid in each.get("/K", []):
                if isinstance(kid, int) or kid.get("/Type") == Name.MCR:
                    on, number = (each.Pg, kid) if isinstance(kid, int) else (kid.Pg, int(kid.MCID))
                    page = pages[on.objgen]
                    seen.append((page, number))
                    assert parents[2 * page + 1][number].objgen == each.objgen
                elif kid.Type != Name.OBJR:
                    assert kid.P.objgen == each.objgen
    # a row that goes on over the next page is read cell by cell, each of them whole
    starts = [0, *rows, len(seen)]
    for start, end in pairwise(starts):
        marks = seen[start:end]
        assert marks == sorted(marks) or len({page for page, _ in marks}) > 1
    firsts = [seen[start] for start in starts[:-1] if start < len(seen)]
    assert firsts == sorted(firsts)
    assert {page for page, _ in seen} == set(pages.values())


@pytest.mark.parametrize("name", ["p03", "p22", "questions on two parts", "form on two parts", "logo"])
def test_the_tags_change_nothing_that_is_seen(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        for page in pdf.pages:
            plain = [
                each
                for each in pikepdf.parse_content_stream(page)
                if str(each.operator) not in ("BMC", "BDC", "EMC")
            ]
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(plain))
        bare = io.BytesIO()
        pdf.save(bare)
    tagged, untagged = pdfium.PdfDocument(paper(name)), pdfium.PdfDocument(bare.getvalue())
    for one, other in zip(tagged, untagged, strict=True):
        pictures = [page.render(scale=1).to_pil() for page in (one, other)]
        assert ImageChops.difference(*pictures).getbbox() is None
