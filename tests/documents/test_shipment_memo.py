# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One memo for a shipment: every line's answer on the front sheet, a section a line, every case inside.

One shipment of the sample in three is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import json
import re
from datetime import date
from functools import cache
from typing import Any

import pdfua
import pytest
from pypdf import PdfReader

from desktop_app.documents.shipment_memo import print_shipment_memo, shipment_document
from desktop_app.documents.wording import english_wording
from desktop_app.paper.blocks import Document
from desktop_app.services.context.ports import CaseLine
from desktop_app.services.data_folder import sample
from desktop_app.services.data_folder.sample import ScreenedLine
from tests import making
from tests.budget import some_of
from tests.documents import memos, plain_text, printing
from tests.documents.printing import read_attachments

INSIDE = re.compile(r"\bNone\b|Fraction\(|\{[a-z_]*\}|item\.components|shipment\.[a-z]|memo\.[a-z]")


@cache
def shipments() -> dict[str, list[ScreenedLine]]:
    program = making.program()
    found: dict[str, list[ScreenedLine]] = {}
    for line in sample.screen_lines(program, sample.open_sample(program)):
        found.setdefault(line.line.shipment, []).append(line)
    return found


NAMES = tuple(
    dict.fromkeys(line.shipment for line in sample.open_sample(making.program()).build_line_cases())
)
EACH = pytest.mark.parametrize("name", some_of(NAMES, 3))


def case_lines(name: str) -> list[CaseLine]:
    return [
        CaseLine(each.screened.read, each.screened.conclusion, each.line.quantity)
        for each in shipments()[name]
    ]


@cache
def document(name: str) -> Document:
    return shipment_document(case_lines(name), making.program().pack, memos.STAMP, english_wording())


@cache
def paper(name: str) -> bytes:
    return print_shipment_memo(case_lines(name), making.program().pack, memos.STAMP)


def many(count: int) -> list[CaseLine]:
    """Return so many lines of one deal, with every kind of answer among them."""
    trees: list[dict[str, Any]] = []
    deal = making.load("p22")
    shared = {
        name: deal.get(name) for name in ("on", "exporter", "movement", "destination", "parties", "end_use")
    }
    for number in range(count):
        item = making.load(("p01", "p02", "p04", "p05", "p22", "p23")[number % 6])["item"]
        item["part_number"] = f"P-{number:03}"
        trees.append({"format": "lodestone-case/1", **shared, "item": item})
    screened = [making.conclude(tree) for tree in trees]
    return [CaseLine(each.read, each.conclusion) for each in screened]


@EACH
def test_the_front_sheet_is_one_page_and_names_every_line_with_its_verdict(name: str) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(paper(name))).pages]
    assert pages[0].count("Signature") == 2
    assert "The lines" in pages[1]
    front = plain_text.front(document(name))
    pack = making.program().pack
    for line in shipments()[name]:
        verdict = pack.verdicts[line.screened.conclusion.verdict].words
        assert re.search(rf"^{line.line.line} \| .*{re.escape(verdict)}", front, re.MULTILINE)
    assert "…" not in pages[0]


@EACH
def test_what_would_turn_an_answer_stands_on_the_front_sheet(name: str) -> None:
    front, pack = plain_text.front(document(name)), making.program().pack
    for line in shipments()[name]:
        found = line.screened.conclusion
        assert all(pack.switches[switch].question in front for switch in found.readings_that_matter)
        for matter in found.doubts_that_matter:
            assert pack.doubts[matter.doubt].question in front


@EACH
def test_each_line_has_a_section_with_all_that_its_conclusion_says(name: str) -> None:
    told, pack = plain_text.render(document(name)), making.program().pack
    for line in shipments()[name]:
        (heading,) = re.findall(rf"^== \d+ Line {line.line.line}: .* ==$", told, re.MULTILINE)
        section = told.partition(heading)[2].partition("\n== ")[0]
        found = line.screened.conclusion
        for limb in pack.limbs:
            assert told.count(pack.provisions[limb.provision].text.says) == 1
            assert pack.provisions[limb.provision].text.article in section
        rests = found.act_facts.is_certain and not found.act_facts.may_run
        duties = [duty for duty in found.duties if not rests or duty.owed == "advised"]
        for advice in (*duties, *found.warnings):
            assert advice.text in told
        named = set(found.doubts).difference(found.settled_doubts)
        assert all(pack.doubts[doubt].question in told for doubt in named)


@EACH
def test_every_case_and_conclusion_is_inside(name: str) -> None:
    files, lines = read_attachments(paper(name)), shipments()[name]
    assert len(files) == 2 * len(lines) + 3  # what it was printed with, the law file, the list of pages
    for number, line in enumerate(lines, start=1):
        assert files[f"case-{number}.json"] == line.screened.read.canonical
        told = json.loads(files[f"conclusion-{number}.json"])
        assert told == line.screened.conclusion_tree(making.program())


@EACH
def test_it_is_an_archive_file_tagged_in_order(name: str, tmp_path: Any) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper(name))
    assert printing.archive_faults(paper(name)) == []
    assert not pdfua.validate(file).findings


@EACH
def test_nothing_of_the_inside_is_printed(name: str) -> None:
    assert not INSIDE.search(plain_text.render(document(name)))


def test_the_same_lines_give_the_same_bytes() -> None:
    assert paper("NW-01") == print_shipment_memo(case_lines("NW-01"), making.program().pack, memos.STAMP)


def test_sixty_lines_keep_the_front_sheet_on_one_page() -> None:
    printed = print_shipment_memo(many(60), making.program().pack, memos.STAMP)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]
    assert pages[0].count("Signature") == 2
    assert not any("Signature" in page for page in pages[1:])
    told = "".join(pages)
    assert all(f"P-{number:03}" in told for number in range(60))


def test_lines_are_told_by_their_ends() -> None:
    front = plain_text.front(
        shipment_document(many(12), making.program().pack, memos.STAMP, english_wording())
    )
    assert re.search(r"lines\W1, 2|lines\W\d+(, \d+)* and \d+", front)


def test_a_shipment_of_one_line_says_what_its_memo_says() -> None:
    front = plain_text.front(document("NW-05"))
    assert "all lines" not in front
    assert "(line" not in front
    assert re.search(r"^1 \| SM-220 ", front, re.MULTILINE)


def test_the_number_of_pieces_stands_with_its_line() -> None:
    told = plain_text.render(document("NW-01"))
    quantity = shipments()["NW-01"][0].line.quantity
    assert re.search(rf"^1 \| .* \| {int(quantity):,}".replace(",", "\u202f"), told, re.MULTILINE)


def test_days_of_paper_and_export_are_those_of_the_stamp_and_the_cases() -> None:
    assert document("NW-01").made_at.date() == date(2026, 11, 24)
