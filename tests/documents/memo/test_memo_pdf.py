# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The printed memo: text and files read back, the same bytes every time, the ink of two pages.

Two of six other processes print them; by ``make thorough`` all.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests import making
from tests.budget import some_of
from tests.documents import hostile, memos, pictures
from tests.documents.printing import read_attachments

AGAIN = """
import hashlib, sys
from tests import making
from tests.documents import memos
print(hashlib.sha256(memos.printed(making.load(sys.argv[1]))).hexdigest())
"""


@cache
def paper(case: str) -> bytes:
    return memos.printed(making.load(case))


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("case", memos.CASES.values())
def test_the_text_of_the_pdf_can_be_read_back(case: str) -> None:
    reader = PdfReader(io.BytesIO(paper(case)))
    told = flat("".join(page.extract_text() for page in reader.pages))
    found = making.conclude(making.load(case)).conclusion
    reached = "NOT_CAUGHT" not in found.possible and "OUTSIDE" not in found.possible
    for finding in found.findings if reached else ():
        place = making.program().pack.provisions[finding.provision].text.article
        if finding.provision != "R61-I" and finding.provision not in ("R61-I-0", "R61-A1"):
            assert flat(place) in told
    assert "Determinationmemo" in told
    assert "\u25a0" not in told
    assert "\ufffd" not in told
    assert reader.metadata is not None
    assert reader.metadata.title == "Memo NA-2026-0061 · Determination memo"
    assert str(reader.root_object["/Lang"]) == "en"


@pytest.mark.parametrize("case", memos.CASES.values())
def test_case_and_conclusion_travel_inside(case: str) -> None:
    screened = making.conclude(making.load(case))
    files = read_attachments(paper(case))
    assert files["case.json"] == screened.read.canonical
    assert hashlib.sha256(files["case.json"]).hexdigest() == screened.read.sha256
    assert json.loads(files["conclusion.json"]) == screened.conclusion_tree(making.program())


def test_the_case_inside_gives_the_same_memo_again() -> None:
    again = json.loads(read_attachments(paper("p14"))["case.json"])
    assert memos.printed(again) == paper("p14")


@pytest.mark.parametrize(
    ("case", "place"),
    some_of(
        list(
            product(
                ("p03", "p22"),
                [("Etc/UTC", "C"), ("Asia/Shanghai", "zh_CN.UTF-8"), ("America/Lima", "de_DE.UTF-8")],
            )
        ),
        4,
    ),
)
def test_another_process_prints_the_same_bytes(case: str, place: tuple[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AGAIN, case],
        cwd=Path(making.__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={
            "PYTHONHASHSEED": str(4711 + len(place[0])),
            "PYTHONDONTWRITEBYTECODE": "1",
            "TZ": place[0],
            "LC_ALL": place[1],
        },
    )
    assert done.stdout.strip() == hashlib.sha256(paper(case)).hexdigest()


@pytest.mark.parametrize("case", ["p01", "p05", "p15", "p17"])
def test_an_ordinary_memo_has_five_pages_at_most(case: str) -> None:
    assert len(PdfReader(io.BytesIO(paper(case))).pages) <= 5


@pytest.mark.parametrize("name", ["unbroken", "override", "emoji", "chinese", "lines"])
def test_hostile_names_print(name: str) -> None:
    tree = making.load("p14")
    for party in tree["parties"]:
        party["name"] = hostile.NAMES[name]
    tree["item"]["name"] = hostile.NAMES[name]
    assert memos.printed(tree).startswith(b"%PDF-")


def with_names(name: str) -> str:
    tree = making.load("p14")
    for party in tree["parties"]:
        party["name"] = name
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(memos.printed(tree))).pages)


def test_korean_names_print_as_typed() -> None:
    told = with_names("한국희토류금속 주식회사")
    assert "한국희토류금속 주식회사" in told
    assert "Between ‹ and ›" not in told


def test_names_that_cannot_be_set_are_marked_and_the_mark_is_explained() -> None:
    told = flat(with_names("தமிழ்"))
    assert "‹Tamil:Tamil›" in told
    assert flat("As typed it is in the attached case.") in told


@pytest.mark.parametrize(("name", "page"), memos.INKED)
def test_a_page_looks_as_it_looked(name: str, page: int) -> None:
    document = memos.document(making.load(memos.CASES[name]))
    found = pictures.pages(document)[page - 1]
    with Image.open(memos.picture(name, page)) as before:
        share = pictures.differing(found, before.convert("L"))
    assert share < pictures.SHARE, f"{share:.2%} of the dots differ"
