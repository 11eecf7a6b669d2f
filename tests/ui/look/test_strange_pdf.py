# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages from elsewhere are drawn in a process of its own: like others, and never at the cost of the window."""

from __future__ import annotations

import io
import time

import pikepdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.ui.look.page_process import MOST_PIXELS
from desktop_app.ui.look.pdf_pages import (
    VisibleArea,
    draw_page,
    draw_page_apart,
    page_areas,
    page_areas_apart,
    page_sizes,
    page_sizes_apart,
)


def made(content: bytes = b"0 0 40 40 re f", size: tuple[int, int] = (200, 100), **keys: object) -> bytes:
    """Return a PDF of one page."""
    pdf, sink = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=size)
    page.obj["/Contents"] = pdf.make_stream(content)
    for name, value in keys.items():
        page.obj[f"/{name}"] = value
    pdf.save(sink)
    return sink.getvalue()


def test_a_page_is_drawn_as_in_the_program_itself() -> None:
    pdf = made()
    assert page_sizes_apart(pdf) == page_sizes(pdf)
    assert page_areas_apart(pdf, [0, 7]) == page_areas(pdf, [0, 7]) == {0: VisibleArea(0, 0, 200, 100, 0)}
    assert draw_page_apart(pdf, 0, 2.0) == draw_page(pdf, 0, 2.0)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_place_is_found_on_a_page_that_is_cropped_and_turned(turned: int) -> None:
    pdf = made(b"60 40 30 10 re f", CropBox=[20, 10, 180, 90], Rotate=turned)
    picture = draw_page(pdf, 0, 1.0)
    place = page_areas(pdf, [0])[0].share_of_page(60, 40, 90, 50)
    middle = place.center()
    inside = picture.pixelColor(int(middle.x() * picture.width()), int(middle.y() * picture.height()))
    assert inside.lightness() < 40
    corner = place.topLeft()
    x, y = int(corner.x() * picture.width()) - 2, int(corner.y() * picture.height()) - 2
    assert picture.pixelColor(x, y).lightness() > 200


def test_what_is_no_pdf_is_said() -> None:
    with pytest.raises(Refused, match="cannot be shown"):
        page_sizes_apart(b"no PDF")
    with pytest.raises(Refused, match="cannot be shown"):
        draw_page_apart(made(), 3, 1.0)


def test_a_page_larger_than_any_paper_is_drawn_smaller() -> None:
    picture = draw_page_apart(made(size=(14400, 14400)), 0, 4.0)
    assert 0 < picture.width() * picture.height() <= MOST_PIXELS * 1.01


@pytest.mark.slow
def test_a_page_that_never_ends_is_given_up() -> None:
    begun = time.monotonic()
    with pytest.raises(Refused, match="cannot be shown"):
        draw_page_apart(endless(), 0, 1.0)
    assert time.monotonic() - begun < 60


def test_drawing_is_given_up_when_the_window_closes() -> None:
    with pytest.raises(Stopped):
        draw_page_apart(endless(), 0, 1.0, lambda: True)


def endless() -> bytes:
    """Return a page whose forms draw each other ten thousand million times."""
    pdf, sink = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=(200, 200))
    inner = pdf.make_stream(b"0 0 100 100 re f")
    for _level in range(10):
        resources = {"/Resources": pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))}
        inner.update(
            {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, 200, 200]}
        )
        outer = pdf.make_stream(b"/X Do " * 10)
        outer.update(resources)
        inner = outer
    inner.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, 200, 200]})
    page.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    page.obj["/Contents"] = pdf.make_stream(b"/X Do")
    pdf.save(sink)
    return sink.getvalue()
