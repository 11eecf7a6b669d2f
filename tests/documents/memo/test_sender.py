# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whose paper a memo is: adviser, client, addressee, privilege and reliance; on A4 and US Letter; not in the case."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pdfua
import pytest
from pypdf import PdfReader

from desktop_app.services.catalogue.clients import stamp_of_client
from desktop_app.services.schema.forms import Client
from tests import making
from tests.budget import some_of
from tests.documents import memos, plain_text, printing
from tests.documents.memo.test_front_sheet import CROWDED
from tests.documents.printing import read_attachments

CLIENT = Client(
    name="Nordwerk Antriebe GmbH",
    letterhead_line_1="Neckarstrasse 1, Stuttgart",
    letterhead_line_2="office@roth.example",
    letterhead_line_3="Partnership register 17",
    adviser="Roth Export Control Advisers",
    addressee="The board",
    privilege_line="Privileged and confidential: attorney work product",
    reliance_line="For the use of the addressee alone.",
    paper_size="Letter",
)
STAMP = stamp_of_client(CLIENT, memos.STAMP)


def pages(paper: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages]


def test_an_adviser_heads_the_paper_and_names_the_client() -> None:
    document = memos.document(making.load("p03"), STAMP)
    assert document.letterhead.name == "Roth Export Control Advisers"
    assert document.letterhead.lines == (
        "Neckarstrasse 1, Stuttgart",
        "office@roth.example",
        "Partnership register 17",
        "for Nordwerk Antriebe GmbH",
    )
    assert "Addressed to: The board" in plain_text.front(document)


def test_a_client_that_writes_its_own_papers_is_not_named_twice() -> None:
    plain = stamp_of_client(Client(name="Nordwerk"), memos.STAMP)
    document = memos.document(making.load("p03"), plain)
    assert (document.letterhead.name, document.letterhead.lines) == ("Nordwerk", ())
    assert "Addressed to" not in plain_text.front(document)
    assert plain.paper == "A4"


def test_privilege_stands_on_every_page_and_reliance_above_the_signatures() -> None:
    found = pages(memos.printed(making.load("p03"), STAMP))
    assert all("Privileged and confidential: attorney work product" in page for page in found)
    assert re.search(r"For the use of the addressee alone\.\s+Prepared by", found[0])


def test_nothing_of_it_is_in_the_case() -> None:
    with_sender = read_attachments(memos.printed(making.load("p03"), STAMP))
    assert with_sender["case.json"] == read_attachments(memos.printed(making.load("p03")))["case.json"]


@pytest.mark.parametrize(
    "name", some_of(["p03", "p14", "p22", "25 parties", "200 magnets", "nothing known", "deep owners"], 3)
)
def test_the_front_sheet_is_one_page_of_us_letter_too(name: str) -> None:
    paper = memos.printed(CROWDED[name], STAMP)
    reader = PdfReader(io.BytesIO(paper))
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {
        (612, 792)
    }
    found = pages(paper)
    assert found[0].count("Signature") == 2
    assert "The item and the facts" in found[1]
    assert printing.archive_faults(paper) == []


def test_it_is_tagged_on_us_letter_too(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(memos.printed(making.load("p14"), STAMP))
    assert not pdfua.validate(str(path)).findings
