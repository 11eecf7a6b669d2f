# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long a memo takes, against a bare canvas that draws the same strings at the same places."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import english_wording
from desktop_app.paper import fonts, page_style, printing
from desktop_app.paper.canvas import Point, TextStyle
from desktop_app.paper.pdf_canvas import PdfCanvas
from tests import making
from tests.documents import memos

pytestmark = pytest.mark.benchmark

Stroke = tuple[Point, str, TextStyle]


def measured(work: Callable[[], object]) -> float:
    """Return the least seconds of processor time of some runs, after one that does not count: noise only adds."""
    work()
    spent = []
    for _ in range(15):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)


def drawn_strings(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> list[Stroke | None]:
    """Return the strings that are drawn, with None where a page ends."""
    strokes: list[Stroke | None] = []
    draw_text, start_page = PdfCanvas.draw_text, PdfCanvas.start_page

    def note_text(canvas: PdfCanvas, start: Point, text: str, style: TextStyle) -> None:
        strokes.append((start, fonts.printable_text(text), style))
        draw_text(canvas, start, text, style)

    def note_page(canvas: PdfCanvas) -> None:
        strokes.append(None)
        start_page(canvas)

    with monkeypatch.context() as patch:
        patch.setattr(PdfCanvas, "draw_text", note_text)
        patch.setattr(PdfCanvas, "start_page", note_page)
        work()
    return strokes


def draw_bare(strokes: list[Stroke | None]) -> None:
    canvas = Canvas(io.BytesIO(), pagesize=page_style.A4, invariant=1, pageCompression=1)
    for stroke in strokes:
        if stroke is None:
            canvas.showPage()
            continue
        (x, y), text, style = stroke
        canvas.setFont(fonts.font_face(bold=style.bold).name, style.size)
        canvas.drawString(x, page_style.A4[1] - y, text)
    canvas.save()


@pytest.mark.parametrize("case", ["p03", "p14"])
def test_a_memo_is_concluded_and_printed_in_three_times_what_its_strings_take(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree, wording = making.load(case), english_wording()
    document = memos.document(tree)
    strokes = drawn_strings(monkeypatch, lambda: memos.printed(tree))
    bare = measured(lambda: draw_bare(strokes))
    printed = measured(lambda: printing.print_for_archive(document, house_style(wording)))
    written = measured(lambda: memos.document(tree))
    sys.stdout.write(
        f"\n{case}, {len(strokes)} strings: {bare * 1000:.0f} ms bare, {printed / bare:.1f} times that printed,"
        f" {written / bare:.1f} times that to conclude and write it\n"
    )
    assert written + printed <= 3 * bare


@pytest.mark.parametrize("case", ["p03", "p14"])
def test_what_a_memo_carries_to_prove_itself_does_not_make_it_slower(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = making.load(case)
    strokes = drawn_strings(monkeypatch, lambda: memos.printed(tree))
    bare = measured(lambda: draw_bare(strokes))
    whole = measured(lambda: memos.printed(tree))
    sys.stdout.write(f"\n{case}: {whole / bare:.1f} times that with case, law file, list of pages and seal\n")
    assert whole <= 3 * bare
