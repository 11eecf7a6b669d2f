# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The finding says what was found in the words of the check, with the file it was found on, as an archive file."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdf
from PIL import Image

from desktop_app.documents.finding import finding_document, print_finding
from desktop_app.documents.wording import english_wording
from desktop_app.services.checking.paper_check import (
    MOST_LISTED,
    Check,
    FindingStamp,
    PaperCheck,
    PaperFacts,
    make_finding,
)
from desktop_app.services.context.paper_ports import FoundPicture, PaperFinding
from tests.documents import plain_text
from tests.documents.printing import archive_faults

STAMP = FindingStamp("M. Roth", "export control", date(2026, 11, 25), "Lodestone 1.1.0")
FIGURE = Check("pages", "differs", "page 2", "0.5484", "0.0548", "page 2 differs from the list", 2)
ATTACHED = Check("attachments", "differs", "case.json", "x" * 5000, "y", "it is not the one that was printed")
CHECK = PaperCheck(
    paper=PaperFacts("NA-2026-0061", "1", "2026-11-24", "Lodestone 1.1.0", "cn-rare-earth 2026.11.3"),
    answer="differs",
    checks=(
        Check("bytes", "differs", why="the seal does not fit"),
        ATTACHED,
        Check("conclusion", "same", why="the case gives the answer"),
        FIGURE,
        Check("record", "not_checked", why="no data file is at hand"),
        Check("signature", "not_checked", why="none lies beside the paper"),
    ),
    headline="altered: one figure on page 2, printed on 2026-11-24",
    cannot_show=("a paper printed anew as a whole shows only against the record",),
    name="memo & <b>.pdf",
    sha256="9ab2" * 16,
    pages=3,
    content=b"%PDF",
)


def picture(wide: int, high: int) -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (wide, high), "white").save(sink, "PNG")
    return sink.getvalue()


def finding(found: PaperCheck = CHECK) -> PaperFinding:
    pieces = (FoundPicture(picture(600, 220), 2), FoundPicture(picture(600, 230), 2, made_again=True))
    return make_finding(found, [(FIGURE, pieces), (ATTACHED, ())], STAMP)


def text(made: PaperFinding) -> str:
    return plain_text.render(finding_document(made, english_wording())).replace("\u00a0", " ")


def test_it_says_what_was_found_on_which_file_by_whom() -> None:
    said = text(finding())
    for words in (
        "Altered: one figure on page 2, printed on 24 Nov 2026",
        "memo & <b>.pdf, 4 bytes",
        "9ab2" * 16,
        "NA-2026-0061, version 1",
        "by Lodestone 1.1.0, dated 24 Nov 2026",
        "25 Nov 2026, with Lodestone 1.1.0",
        "1. Page 2",
        "Page 2 differs from the list.",
        "0.5484",
        "0.0548",
        "This paper, page 2",
        "Made again from what the paper carries, page 2",
        "2. case.json",
        "Case and answer",
        "No data file is at hand.",
        "A paper printed anew as a whole shows only against the record.",
        "M. Roth",
        "lodestone verify FILE",
    ):
        assert words in said, words
    assert "x" * 601 not in said, "a long text is cut"


def test_every_check_stands_with_its_result() -> None:
    said = text(finding())
    rows = [line for line in said.splitlines() if line.startswith(("Bytes", "Pages", "Record", "Signature"))]
    assert any("differs" in row for row in rows if row.startswith("Bytes"))
    assert all("not checked" in row for row in rows if row.startswith(("Record", "Signature")))


def test_a_paper_of_which_nothing_is_known_has_a_finding_too() -> None:
    bare = replace(
        CHECK, paper=PaperFacts(day="soon", program="a program"), checks=CHECK.checks[2:3], pages=0
    )
    said = text(make_finding(bare, [], replace(STAMP, made_by="", role="")))
    assert "by a program, dated soon" in said
    assert "What differs" not in said


def test_of_very_many_differences_the_rest_is_counted() -> None:
    made = make_finding(CHECK, [(FIGURE, ())] * (MOST_LISTED + 7), STAMP)
    assert "7 more differences are not listed here." in text(made)


def test_it_is_an_archive_file_with_the_pictures_and_the_same_each_time() -> None:
    pdf = print_finding(finding())
    assert archive_faults(pdf) == []
    assert print_finding(finding()) == pdf
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert sum(len(page.images) for page in pages) == 2
    assert finding().headline.startswith("altered")
