# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile cases on paper: no cell lost or clipped, nothing of the program's inside printed, every limit on its side.

One case in three is printed; by ``make thorough`` all.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from typing import Any, Final

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from desktop_app.basics.quantity import MOST_DIGITS
from desktop_app.paper import fonts
from desktop_app.paper.blocks import Run, Table
from tests import making
from tests.budget import share_of_examples, some_of
from tests.documents import memos
from tests.documents.hostile_cases import CASES
from tests.documents.redo_sums import read_limits, read_sums, text_of
from tests.oracle.strategies import cases

pytestmark = pytest.mark.slow

MARGIN: Final = 40
"""Points at every side of a page on which nothing is printed."""
INSIDE: Final = re.compile(
    r"\bNone\b|Fraction\(|Interval\(|\bnan\b|\{[a-z_]*\}|item\.components|part_one\[|parties\[|end_use\.|memo\.[a-z]"
)
"""What only the program may know: values of its language, unfilled slots, paths of the case file."""
LINE: Final = Fraction(1, 1000)
TRIED: Final = some_of(list(CASES), 3)
PLAIN: Final = [name for name in TRIED if not name.startswith("name:")]


@cache
def paper(name: str) -> bytes:
    return memos.printed(CASES[name])


def cells(node: Any) -> Iterator[str]:
    """Yield every stretch of text in the tables of a document."""
    if isinstance(node, Table):
        for row in node.rows:
            yield from (run.text for cell in row.cells for run in cell)
    elif is_dataclass(node) and not isinstance(node, Run):
        for field in fields(node):
            yield from cells(getattr(node, field.name))
    elif isinstance(node, tuple):
        for each in node:
            yield from cells(each)


def flat(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\u202f]+", "", text)


def limits_hold(tree: dict[str, Any], text: str) -> None:
    """Put each printed value of the item back into the case; a case file holds no more digits than it may."""
    for limit in read_limits(text):
        figures = limit.sides()
        if limit.factor != "item" or not limit.at or any(len(figure) > MOST_DIGITS for figure in figures):
            continue
        for figure, met in zip(figures, (limit.at, limit.beyond), strict=True):
            changed = making.changed(tree, item__value={"amount": figure, "currency": limit.unit})
            assert making.answer(changed)["limbs"]["value"] == met, (limit, figure)


@pytest.mark.parametrize("name", TRIED)
def test_no_cell_is_lost(name: str) -> None:
    told = Counter(flat("".join(page.extract_text() for page in PdfReader(io.BytesIO(paper(name))).pages)))
    said = Counter(flat("".join(fonts.printable_text(text) for text in cells(memos.document(CASES[name])))))
    lost = {letter: number - told[letter] for letter, number in said.items() if number > told[letter]}
    assert {letter for letter in lost if letter.isascii()} == set()


@pytest.mark.parametrize("name", TRIED)
def test_nothing_is_printed_off_the_page(name: str) -> None:
    for number, page in enumerate(pdfium.PdfDocument(paper(name)), start=1):
        width, height = page.get_size()
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            assert left >= MARGIN - 1, (number, text.get_text_range(at, 20))
            assert right <= width - MARGIN + 1, (number, text.get_text_range(at, 20))
            assert 0 < bottom <= top < height, (number, text.get_text_range(at, 20))


@pytest.mark.parametrize("name", [name for name in TRIED if name != "name: quotes"])
def test_nothing_of_the_inside_is_printed(name: str) -> None:
    assert not INSIDE.findall(text_of(paper(name)))


@pytest.mark.parametrize("name", PLAIN)
def test_sums_and_limits_hold(name: str) -> None:
    screened = making.conclude(CASES[name])
    text = text_of(paper(name))
    sums = read_sums(text)
    assert (sums is None) == (screened.conclusion.shares.content is None)
    for share, (printed, _) in (sums.shares if sums else {}).items():
        span = getattr(screened.conclusion.shares, share)
        assert (printed[0] >= LINE) == (span.lo >= LINE)
        assert (printed[1] is None) == (span.hi is None)
        assert printed[1] is None or (printed[1] >= LINE) == (span.hi >= LINE)
    limits_hold(CASES[name], text)


@settings(share_of_examples(0.4), suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_cases_made_at_random_have_a_sound_paper(tree: dict[str, Any]) -> None:
    text = text_of(memos.printed(tree))
    assert not INSIDE.findall(text)
    limits_hold(tree, text)
