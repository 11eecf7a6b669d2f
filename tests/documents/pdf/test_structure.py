# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tags of a paper: everything drawn belongs to one or is decoration, and the tree says what is what in order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Final

import pdfua
import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Dictionary, Name, Object, Pdf
from PIL import ImageChops

from tests import making
from tests.documents import demonstration, memos, printing
from tests.documents.hostile_cases import CASES
from tests.documents.memo.front.test_front_sheet import crowded

PAINTS: Final = frozenset(
    {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}
)


@cache
def paper(name: str) -> bytes:
    if name == "demonstration":
        return printing.archived(demonstration.memo())
    if name == "25 parties":
        return memos.printed(crowded())
    return memos.printed(CASES[name] if name in CASES else making.load(name))


NAMES = [
    "demonstration",
    "25 parties",
    "p03",
    "p14",
    "p22",
    "a hundred parts",
    "nothing known",
    "deep owners",
]
EACH = pytest.mark.parametrize("name", NAMES)


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
    assert printing.archive_faults(paper(name)) == []
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "B")
            assert told["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


@EACH
def test_whatever_is_drawn_is_tagged_or_decoration(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as pdf:
        for page in pdf.pages:
            open_marks, numbers = 0, list[int]()
            for each in pikepdf.parse_content_stream(page):
                operands, word = each.operands, str(each.operator)
                if word in ("BMC", "BDC"):
                    open_marks += 1
                    if word == "BDC":
                        numbers.append(int(operands[1].MCID))
                elif word == "EMC":
                    open_marks -= 1
                elif word in PAINTS:
                    assert open_marks == 1, (page.index, word)
            assert open_marks == 0
            assert numbers == list(range(len(numbers)))
            parents = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * page.index + 1]
            assert len(parents) == len(numbers)


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
        assert figures
        assert all(str(figure.Alt).strip() for figure in figures)


def test_the_tree_reads_in_the_order_of_the_pages() -> None:
    with pikepdf.open(io.BytesIO(paper("p03"))) as pdf:
        numbers = {page.obj.objgen: page.index for page in pdf.pages}
        seen = []
        for _, each in tree(pdf):
            for kid in each.get("/K", []):
                if isinstance(kid, int):
                    seen.append(numbers[each.Pg.objgen])
                elif kid.get("/Type") == Name.MCR:
                    seen.append(numbers[kid.Pg.objgen])
    assert seen == sorted(seen)
    assert set(seen) == set(range(len(numbers)))


@pytest.mark.parametrize("name", ["p03", "p22"])
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
