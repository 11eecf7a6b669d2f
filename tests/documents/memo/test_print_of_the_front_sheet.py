# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A front sheet is set in small print only where no larger print leaves it on its page."""

from __future__ import annotations

import io

from pypdf import PdfReader

from desktop_app.paper.page_style import COMPACT
from tests import making
from tests.documents import memos


def sizes_on_page_one(paper: bytes) -> set[float]:
    """Return the sizes of letters of page 1, footer aside."""
    sizes: set[float] = set()

    def note(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        if text.strip() and matrix[5] > 60:
            sizes.add(round(size, 1))

    PdfReader(io.BytesIO(paper)).pages[0].extract_text(visitor_text=note)
    return sizes


def test_two_laws_that_hold_the_goods_beside_no_61_are_still_read_without_a_glass() -> None:
    met = {"id": "control-2026-11-18", "verdict": "match", "judged": "same"}
    fields = {"country": "JP", "military": "no", "listed": "control", "screened": {"candidates": [met]}}
    party = {"name": "JMU Defense Systems Co., Ltd.", **fields}
    tree = making.load("p19") | {"on": "2026-12-10", "destination": "JP"}
    tree["item"]["part_one"] = [{"row": "I-12", "origin": "CN", "element_percent": "4"}]
    tree["parties"] = [{**party, "role": role} for role in ("importer", "end_user")]
    assert min(sizes_on_page_one(memos.printed(tree))) > COMPACT.size - 1
