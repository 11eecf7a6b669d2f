# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The PDF: its text, its fonts, its margins, its bytes.

One hostile name in three is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdf import PdfReader

from desktop_app.basics.messages import Refused
from desktop_app.paper import fonts, page_style
from desktop_app.paper.blocks import Column, Document, Letterhead, Para, Row, Section, Table, compose_runs
from tests.budget import some_of
from tests.documents import demonstration, hostile, printing

TREE = Path(__file__).resolve().parents[2]


def _squashed(said: str) -> str:
    return "".join(said.split())


def _pages(printed: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]


def _fonts(printed: bytes) -> list[tuple[str, bool]]:
    """Return the name of every font and whether it is embedded."""
    with pikepdf.open(io.BytesIO(printed)) as file:
        fonts_of = [font for page in file.pages for font in page.Resources.Font.values()]
        return [(str(one.BaseFont), "/FontFile2" in one.FontDescriptor) for one in fonts_of]


def _edges(printed: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Yield the box of every visible character."""
    for page in pdfium.PdfDocument(printed):
        said = page.get_textpage()
        for number in range(said.count_chars()):
            if said.get_text_range(number, 1).strip():
                yield said.get_charbox(number)


# ---- text -------------------------------------------------------------------------------------


def test_the_memo_has_its_words_on_its_pages() -> None:
    pages = _pages(printing.drawn(demonstration.memo()))
    said = _squashed("".join(pages))
    assert len(pages) == 3
    for words in ("Determination memo", "KM-4212 block magnet", "宁波东海磁材", "Škoda Łódź"):
        assert _squashed(words) in said
    assert "\ufffd" not in said
    assert "■" not in said


def test_every_page_says_which_it_is() -> None:
    for number, page in enumerate(_pages(printing.drawn(demonstration.memo())), start=1):
        assert f"page {number} of 3" in page
        assert "NA-2026-0061 v1" in page
        assert ("Memo NA-2026-0061  ·  Determination memo" in page) == (number > 1)


def test_marks_follow_their_figures() -> None:
    assert re.search(r"2\.4102\s+C\s", _pages(printing.drawn(demonstration.memo()))[0])


@pytest.mark.parametrize(
    "name", some_of(list(hostile.NAMES.values()), 3), ids=some_of(list(hostile.NAMES), 3)
)
def test_any_name_is_printed_whole_and_inside_the_margins(name: str) -> None:
    printed = printing.drawn(hostile.everywhere(name))
    said = _squashed("".join(_pages(printed)))
    assert _squashed(fonts.printable_text(name)) in said
    width, height = page_style.A4
    for left, bottom, right, top in _edges(printed):
        assert left >= page_style.SIDE - 2
        assert right <= width - page_style.SIDE + 2
        assert bottom > 8
        assert top < height - page_style.TOP + 12


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 500])
def test_tables_repeat_their_head_and_lose_no_row(rows: int) -> None:
    pages = _pages(printing.drawn(hostile.table(rows)))
    said = "".join(pages)
    assert [f"part-{n:05d}" for n in range(1, rows + 1)] == [
        word for word in said.split() if word.startswith("part-")
    ]
    assert all("Value, USD" in page for page in pages)
    assert ("No entries." in said) == (rows == 0)
    assert ("Sum" in pages[-1]) == (rows > 0)


def test_a_cell_longer_than_a_page_runs_on() -> None:
    words = " ".join(f"w{number}" for number in range(4000))
    block = Table((Column("A"), Column("B")), (Row((compose_runs(words), compose_runs("beside"))),))
    document = replace(demonstration.memo(), opening=(), sections=(Section("Long", (block,)),))
    said = "".join(_pages(printing.drawn(document))).split()
    assert [word for word in said if word[0] == "w" and word[1:].isdigit()] == words.split()


def test_a_heading_is_never_the_last_on_its_page() -> None:
    for lines in range(20, 60):
        filler = tuple(Para(compose_runs(f"line {number}")) for number in range(lines))
        sections = (Section("First", filler), Section("Second heading", (Para(compose_runs("body")),)))
        document = replace(demonstration.memo(), opening=(), sections=sections)
        page = next(p for p in _pages(printing.drawn(document)) if "Second heading" in p)
        assert "body" in page


# ---- file -------------------------------------------------------------------------------------


def test_all_fonts_are_ours_and_embedded() -> None:
    found = _fonts(printing.drawn(demonstration.memo()))
    assert found
    for name, embedded in found:
        assert name.endswith(("LodestoneSans-Regular", "LodestoneSans-Bold"))
        assert embedded


def test_title_language_and_outline() -> None:
    with pikepdf.open(io.BytesIO(printing.drawn(demonstration.memo()))) as file:
        assert str(file.docinfo.Title) == "Memo NA-2026-0061 · Determination memo"
        assert file.Root.Lang == "en"
        with file.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
    assert titles[:2] == ["Determination memo", "1  The value ground, Article I(1)"]
    assert len(titles) == 9


_SCRIPT = """
import hashlib, sys
from desktop_app.paper import Attachment
from tests.documents import demonstration, printing
paper = demonstration.memo()
printed = printing.drawn(paper)
sealed = printing.archived(paper, [Attachment("case.json", b"{}")])
print(hashlib.sha256(printed).hexdigest(), hashlib.sha256(sealed).hexdigest())
"""


def test_the_same_paper_is_the_same_bytes_in_any_process() -> None:
    said = set()
    for seed, language in (("1", "C"), ("2", "de_DE.UTF-8"), ("3", "tr_TR.UTF-8")):
        settings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}", "LC_ALL": language}
        settings["PYTHONPATH"] = str(TREE)
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env=settings,
            cwd=TREE,
            capture_output=True,
            text=True,
            check=True,
        )
        said.add(done.stdout)
    mine = hashlib.sha256(printing.drawn(demonstration.memo())).hexdigest()
    assert len(said) == 1
    assert said.pop().split()[0] == mine


# ---- letterhead -------------------------------------------------------------------------------


def _logo(mode: str, form: str) -> bytes:
    sink = io.BytesIO()
    Image.new(mode, (120, 60)).save(sink, form)
    return sink.getvalue()


def _with_logo(logo: bytes) -> Document:
    return replace(demonstration.memo(), letterhead=Letterhead("Nordwerk", ("Esslingen",), logo))


PICTURES = [("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG")]


@pytest.mark.parametrize(("mode", "form"), PICTURES)
def test_logos_are_printed_alike_each_time(mode: str, form: str) -> None:
    printed = printing.drawn(_with_logo(_logo(mode, form)))
    assert printed == printing.drawn(_with_logo(_logo(mode, form)))
    with pikepdf.open(io.BytesIO(printed)) as file:
        assert len(file.pages[0].get_images()) == 1


@pytest.mark.parametrize("logo", [b"no picture", _logo("RGB", "PNG")[:60], _logo("RGB", "GIF")])
def test_a_broken_logo_is_refused_with_advice(logo: bytes) -> None:
    with pytest.raises(Refused, match="PNG or JPEG"):
        printing.drawn(_with_logo(logo))
