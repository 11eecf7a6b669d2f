# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Listed names that nobody has judged stand on the front sheet, with what the answer would be if they were the same."""

from __future__ import annotations

import io
from typing import Any, Final

from pypdf import PdfReader

from desktop_app.documents.shipment_memo import shipment_document
from desktop_app.documents.wording import english_wording
from desktop_app.services.context.ports import CaseLine
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.papers import paper

LONG: Final = "Rare Earth Magnet Trading and Processing Company of the Northern Provinces "


def case(**fields: Any) -> dict[str, Any]:
    tree = making.load("p01")
    tree["parties"][1] |= fields
    return tree


def row(front: str) -> str:
    return next((line for line in front.splitlines() if line.startswith("Names: ")), "")


def test_a_listed_name_stated_not_to_be_listed_stands_on_page_one_and_among_the_warnings() -> None:
    printed = paper(case(name="L3Harris Technologies", listed="no"))
    assert row(printed.front) == (
        "Names: L3Harris Technologies has the name of L3 Harris Technologies (control list, No. 1 of 2025);"
        " L3Harris Technologies may be L3Harris Maritime Services, Inc. (control list, No. 23 of 2026)."
        " If judged the same: Ask first; Refused in principle."
    )
    assert printed.headline.startswith("L3Harris Technologies has the name of a party on the control list")
    assert "If the same: Ask first. " in printed.headline
    assert "L3Harris Technologies has the name of L3 Harris Technologies" in printed.section(
        "Duties and warnings"
    )


def test_of_more_names_two_are_told_and_the_others_counted() -> None:
    told = row(paper(case(name="Leidos", names=["L3Harris Technologies", "General Dynamics"])).front)
    assert told.count(" has the name of ") == 2
    assert "; and " in told


def test_a_name_that_changes_nothing_says_so() -> None:
    owner = {"name": "Leidos", "percent": "3", "listed": "no"}
    told = row(paper(case(owners=[owner], owners_complete="yes", held_by_listed="no")).front)
    assert told.startswith(
        "Names: Leidos has the name of Leidos (control list, No. 13 of 2025). If judged the same, "
    )
    assert "the answer stays." in told


def test_an_entry_of_another_list_has_no_answer_of_its_own() -> None:
    candidate = {"list": "us-csl", "id": "17", "verdict": "match"}
    told = row(paper(case(screened={"on": "2025-10-19", "candidates": [candidate]})).front)
    assert " may be an entry of another list (us-csl)." in told


def test_what_a_person_has_judged_another_is_not_open() -> None:
    candidate = {"id": "control-2025-13-01", "verdict": "match", "judged": "different"}
    fields = {"name": "Leidos", "listed": "no", "screened": {"on": "2025-10-19", "candidates": [candidate]}}
    assert not row(paper(case(**fields)).front)


def test_very_long_names_leave_the_front_sheet_on_one_page() -> None:
    names = [f"{LONG * 3}Leidos"[-300:], "Leidos", "L3Harris Technologies"]
    pages = [
        page.extract_text()
        for page in PdfReader(io.BytesIO(memos.printed(case(name=names[0], names=names[1:])))).pages
    ]
    assert pages[0].count("Signature") == 2
    assert "Names" in pages[0]


def test_a_shipment_tells_it_once_with_the_lines_whose_answer_it_would_turn() -> None:
    caught, outside = (making.load(name) for name in ("p01", "p01"))
    outside["item"] = {"name": "steel plate", "listed_as": "not_listed", "part_one": [], "components": []}
    trees = [{**tree, "parties": case(name="Leidos", listed="no")["parties"]} for tree in (caught, outside)]
    screened = [making.conclude(tree) for tree in trees]
    lines = [CaseLine(each.read, each.conclusion) for each in screened]
    document = shipment_document(lines, making.program().pack, memos.STAMP, english_wording())
    front = plain_text.front(document).replace("\u00a0", " ")
    told = [line for line in front.splitlines() if line.startswith("Names: ")]
    assert len(told) == 1
    first, second = told[0].split(" (line 1) ")
    assert first.endswith("If judged the same: Ask first; Refused in principle.")
    assert second.endswith("the answer stays. (line 2)")
    text = plain_text.render(document).replace("\u00a0", " ")
    assert text.count("How the names were looked up") == 1
