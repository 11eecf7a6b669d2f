# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long a memo takes, beside a bare canvas that draws the same strings."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.layout import fonts, page_style
from desktop_app.documents.memo.memo import print_memo
from tests import making
from tests.documents import memos

pytestmark = pytest.mark.benchmark
MOST = 3.0
ROUNDS = 30
Page = list[tuple[str, bool, float]]


def strings_of(print_it: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """Return the strings of every page with their weight and size, as they are drawn."""
    pages: list[Page] = [[]]
    draw, show = Canvas.drawString, Canvas.showPage

    def draw_string(self: Any, x: float, y: float, text: str) -> None:
        pages[-1].append((text, self._fontname == fonts.BOLD, self._fontsize))
        draw(self, x, y, text)

    def show_page(self: Any) -> None:
        pages.append([])
        show(self)

    with monkeypatch.context() as patched:
        patched.setattr(Canvas, "drawString", draw_string)
        patched.setattr(Canvas, "showPage", show_page)
        print_it()
    return [page for page in pages if page]


def draw_bare(pages: list[Page]) -> bytes:
    """Draw strings under each other, with nothing else on the page."""
    sink = io.BytesIO()
    bare = Canvas(sink, pagesize=page_style.A4, invariant=1, pageCompression=1, initialFontName=fonts.REGULAR)
    for page in pages:
        for number, (text, bold, size) in enumerate(page):
            bare.setFont(fonts.BOLD if bold else fonts.REGULAR, size)
            bare.drawString(40, 800 - number * 5, text)
        bare.showPage()
    bare.save()
    return sink.getvalue()


def least_seconds(*jobs: Callable[[], object]) -> list[float]:
    """Return the least processor time of each job, done in turns, so that a busy machine slows all alike."""
    least = [float("inf")] * len(jobs)
    for _ in range(ROUNDS):
        for number, job in enumerate(jobs):
            begun = time.process_time()
            job()
            least[number] = min(least[number], time.process_time() - begun)
    return least


def test_a_memo_takes_at_most_three_times_a_bare_canvas_with_its_strings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screened = making.conclude(making.load("p03"))

    def print_it() -> bytes:
        return print_memo(screened.read, screened.conclusion, making.program().pack, memos.STAMP)

    pages = strings_of(print_it, monkeypatch)
    whole, bare = least_seconds(print_it, lambda: draw_bare(pages))
    sys.stdout.write(f"\nmemo {whole * 1000:.1f} ms, bare {bare * 1000:.1f} ms: {whole / bare:.2f} times\n")
    assert whole / bare <= MOST
