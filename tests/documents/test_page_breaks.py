# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where pages of memos end: no heading alone, no row of a table alone, no page with a single paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from desktop_app.documents.memo.memo import memo_document
from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import Phrasebook, Wording, english_sentences, english_wording
from desktop_app.paper import page_style, typesetting
from desktop_app.paper.blocks import Paper
from desktop_app.paper.flowables import HeadingFlowable
from desktop_app.paper.tables import Grid
from desktop_app.paper.typesetting import PlacedFlowable, paginate_flowables
from tests import making
from tests.budget import dealt_to
from tests.documents import memos, plain_text
from tests.documents.hostile_cases import CASES
from tests.documents.memo.test_front_sheet import CROWDED

NAMES = [name for name in CROWDED if name not in CASES] + [
    "every kind of line",
    "deep owners",
    "a hundred parts",
]


def pages(tree: dict[str, Any], paper: Paper, wording: Wording) -> list[list[PlacedFlowable]]:
    """Return the pages behind the front sheet."""
    wide, high = page_style.PAPERS[paper]
    size = (wide - 2 * page_style.SIDE, high - page_style.TOP - page_style.BOTTOM)
    document = memo_document(memos.context(making.conclude(tree), wording=wording))
    found = typesetting.set_document(document, size, house_style(wording))
    body = size[1] - page_style.HEADER
    return paginate_flowables(found.behind, first=body, following=body)


def in_han_characters(sentence: str) -> str:
    """Return a sentence of as many Chinese characters as it has words of letters, its slots and figures as they are."""
    told = re.sub(r"(?<![\w{])[A-Za-z’]+(?![\w}])", "宁", sentence)
    return re.sub(r"(?<=[宁}])\.(?=\s|$)", "。", re.sub(r"(?<=宁) (?=宁)", "", told))


@cache
def chinese_wording() -> Wording:
    """Return a language that is set as Chinese is: short lines of characters that may break behind each."""
    return Wording(
        Phrasebook("zh", {key: in_han_characters(text) for key, text in english_sentences().items()})
    )


@pytest.mark.parametrize("wording", [english_wording, chinese_wording])
@pytest.mark.parametrize(
    ("name", "paper"),
    [(name, paper) for nr, name in enumerate(NAMES) for paper in dealt_to(nr % 2, 2, list(Paper))],
)
def test_nothing_is_left_alone_at_the_end_of_a_page(
    name: str, paper: Paper, wording: Callable[[], Wording]
) -> None:
    found = pages(CROWDED[name], paper, wording())
    for page in found:
        assert not isinstance(page[-1].flowable, HeadingFlowable)
        assert len(page) > 1 or isinstance(page[0].flowable, Grid)
    for page, following in pairwise(found):
        last, first = page[-1].flowable, following[0].flowable
        if isinstance(last, Grid) and isinstance(first, Grid) and first.before == 0.0:
            assert len(last.rows) > 1
            goes_on = (
                first.rows[0].cells[0].tag is last.rows[-1].cells[0].tag
            )  # a row as tall as much of a page
            assert len(first.rows) > 1 or (goes_on and first.rows[0].cells[0].tag)


@pytest.mark.parametrize("name", ["p01", "p34"])
def test_a_name_with_a_full_stop_takes_no_second_one_in_any_language(name: str) -> None:
    tree = making.load(name)
    tree["parties"] = [{**party, "name": "Harbour Co., Ltd."} for party in tree["parties"]]
    told = plain_text.render(memo_document(memos.context(making.conclude(tree), wording=chinese_wording())))
    assert "Harbour Co., Ltd." in told
    assert not re.search(r"\.[.。]|。[.。]", told.replace("…", ""))
