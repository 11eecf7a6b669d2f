# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words of a paper that name one of its sections or sources lead there; no link leads anywhere else."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from pypdf import PdfReader

from desktop_app.paper.objects import page_numbers, read_link
from tests import making
from tests.documents import memos

_LINK = re.compile(r"(?P<box>[-0-9. ]+): (?P<words>.*) > page (?P<page>\d+), (?P<top>[0-9.]+)")


def _links(content: bytes) -> list[tuple[int, re.Match[str]]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = page_numbers(pdf)
        notes = [
            (number, read_link(note, numbers))
            for number, page in enumerate(pdf.pages, start=1)
            for note in page.obj.get("/Annots", ())
        ]
    links = [(number, _LINK.fullmatch(text)) for number, text in notes]
    assert all(match for _, match in links), "no note but plain links inside the paper"
    return [(number, match) for number, match in links if match]


@pytest.mark.parametrize("case", ["p01", "p12", "p31", "p34"])
def test_references_to_sections_and_sources_lead_to_them(case: str) -> None:
    content = memos.printed(making.load(case))
    texts = [page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(content)).pages]
    links = _links(content)
    assert any(number == 1 and match["words"].startswith("Section") for number, match in links)
    assert any(number == 1 and match["words"].startswith("No. 61") for number, match in links)
    assert case != "p31" or any(number == 1 and match["words"] == "Q-15" for number, match in links)
    for number, match in links:
        words, page = match["words"].replace("\u00a0", " "), int(match["page"])
        assert page != number
        assert words in texts[number - 1]
        section = re.fullmatch(r"[Ss]ections? (\d+)", words)
        target = rf"(?m)^{section[1]} +[A-Z]" if section else re.escape(words.partition(",")[0])
        target = rf"(?m)^{words} +[A-Z]" if words.startswith("Q-") else target
        assert re.search(target, texts[page - 1]), words


def test_links_are_tagged_and_say_what_they_are() -> None:
    with pikepdf.open(io.BytesIO(memos.printed(making.load("p12")))) as pdf:
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", ())]
        parents = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        holders = dict(zip(parents[::2], parents[1::2], strict=True))
        assert notes
        for note in notes:
            holder = holders[note.StructParent]
            assert holder.S == "/Link"
            assert holder.K[0].Obj.objgen == note.objgen
            assert str(note.Contents)
            assert note.F == 4
