# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of what a page says and how it says it."""

from __future__ import annotations

import re

from pikepdf import Dictionary, Pdf

from tests.checking.forging.alteration import FIRST, PAGES, SECOND, on_pdf
from tests.checking.forging.content import (
    add_resource,
    change_line,
    content_of,
    draw_anew,
    draw_more,
    find_line,
    place_of,
    shown,
    text_lines,
)

_WORDS = rb"[a-z]{4,} [a-z]{2,}"


def _next_digit(found: re.Match[bytes]) -> bytes:
    return str((int(found[0]) + 1) % 10).encode()


@on_pdf(PAGES, SECOND)
def a_figure(pdf: Pdf, _other: Pdf) -> None:
    """Change one digit."""
    change_line(pdf, 1, rb"\d", lambda line: re.sub(rb"\((.*)\)", _with_other_digit, line, flags=re.DOTALL))


def _with_other_digit(found: re.Match[bytes]) -> bytes:
    return re.sub(rb"(?<!\\)\d", _next_digit, found[0], count=1)


@on_pdf(PAGES, FIRST)
def a_word_of_the_answer(pdf: Pdf, _other: Pdf) -> None:
    """Exchange a word on the first page."""
    change_line(pdf, 0, _WORDS, lambda line: re.sub(rb"[a-z]{4,} [a-z]{2,}", b"never mind", line, count=1))


@on_pdf(PAGES, SECOND)
def a_line_taken_out(pdf: Pdf, _other: Pdf) -> None:
    """Leave out a line of text."""
    change_line(pdf, 1, _WORDS, lambda _line: b"")


@on_pdf(PAGES, SECOND)
def a_line_written_in(pdf: Pdf, _other: Pdf) -> None:
    """Write a line more, in the font of another."""
    change_line(pdf, 1, _WORDS, lambda line: line + line.replace(shown(line), b"No licence is asked for"))


@on_pdf(PAGES, SECOND)
def a_line_twice(pdf: Pdf, _other: Pdf) -> None:
    """Draw a line twice at the same place, which makes it look bold."""
    change_line(pdf, 1, _WORDS, lambda line: line + line)


@on_pdf(PAGES, SECOND)
def two_lines_exchanged(pdf: Pdf, _other: Pdf) -> None:
    """Exchange the places of two lines."""
    page = pdf.pages[1]
    content = content_of(page)
    lines = [line for line in text_lines(page) if re.search(_WORDS, shown(line[0]))]
    one, two = lines[0], lines[-1]
    texts = {shown(one[0]): shown(two[0]), shown(two[0]): shown(one[0])}
    swapped = [line[0].replace(shown(line[0]), texts[shown(line[0])]) for line in (one, two)]
    draw_anew(
        pdf,
        page,
        content[: one.start()]
        + swapped[0]
        + content[one.end() : two.start()]
        + swapped[1]
        + content[two.end() :],
    )


@on_pdf(PAGES, SECOND)
def a_line_moved(pdf: Pdf, _other: Pdf) -> None:
    """Move a line by five points."""

    def move(line: bytes) -> bytes:
        x, _ = place_of(line)
        return re.sub(rb"^BT 1 0 0 1 \S+", b"BT 1 0 0 1 %.4f" % (x + 5), line)

    change_line(pdf, 1, _WORDS, move)


@on_pdf(PAGES, SECOND)
def a_line_out_of_sight(pdf: Pdf, _other: Pdf) -> None:
    """Move a line off the page."""
    change_line(pdf, 1, _WORDS, lambda line: re.sub(rb"^BT 1 0 0 1 \S+", b"BT 1 0 0 1 -9000", line))


@on_pdf(PAGES, SECOND)
def a_line_too_small_to_read(pdf: Pdf, _other: Pdf) -> None:
    """Set a line in letters of a hundredth of a point."""
    change_line(pdf, 1, _WORDS, lambda line: re.sub(rb"\S+ Tf", b"0.01 Tf", line))


@on_pdf(PAGES, SECOND)
def a_line_in_the_other_font(pdf: Pdf, _other: Pdf) -> None:
    """Set a line bold that is not, or the other way round."""
    other = {b"/F1": b"/F2", b"/F2": b"/F1"}
    change_line(pdf, 1, _WORDS, lambda line: re.sub(rb"/F[12]", lambda font: other[font[0]], line))


@on_pdf(PAGES, SECOND)
def a_line_in_white(pdf: Pdf, _other: Pdf) -> None:
    """Colour a line like the paper."""
    change_line(pdf, 1, _WORDS, lambda line: b"q 1 1 1 rg\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def a_line_in_white_of_another_colour_space(pdf: Pdf, _other: Pdf) -> None:
    """Colour a line like the paper, by way of grey."""
    change_line(pdf, 1, _WORDS, lambda line: b"q /DeviceGray cs 1 sc\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def a_line_made_invisible(pdf: Pdf, _other: Pdf) -> None:
    """Draw a line without ink."""
    change_line(pdf, 1, _WORDS, lambda line: b"q 3 Tr\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def invisible_text(pdf: Pdf, _other: Pdf) -> None:
    """Lay text without ink over the page: it is copied and searched, and not seen."""
    page = pdf.pages[1]
    line = find_line(page, _WORDS)[0]
    draw_more(pdf, page, b"3 Tr\n" + line.replace(shown(line), b"No licence is needed"))


@on_pdf(PAGES, SECOND)
def a_line_clipped(pdf: Pdf, _other: Pdf) -> None:
    """Clip a line to nothing."""
    change_line(pdf, 1, _WORDS, lambda line: b"q 0 0 1 1 re W n\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def a_line_seen_through(pdf: Pdf, _other: Pdf) -> None:
    """Draw a line fully transparent."""
    change_line(pdf, 1, _WORDS, lambda line: b"q /Through gs\n" + line + b"Q\n")
    add_resource(pdf.pages[1], "/ExtGState", "/Through", Dictionary(ca=0, CA=0))


@on_pdf(PAGES, SECOND)
def a_line_squeezed(pdf: Pdf, _other: Pdf) -> None:
    """Set a line a tenth as wide."""
    change_line(pdf, 1, _WORDS, lambda line: b"q 10 Tz\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def letters_on_one_heap(pdf: Pdf, _other: Pdf) -> None:
    """Set the letters of a line onto each other."""
    change_line(pdf, 1, _WORDS, lambda line: b"q -6 Tc\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def a_line_raised(pdf: Pdf, _other: Pdf) -> None:
    """Raise a line by its height."""
    change_line(pdf, 1, _WORDS, lambda line: b"q 9 Ts\n" + line + b"Q\n")


@on_pdf(PAGES, SECOND)
def text_read_aloud_otherwise(pdf: Pdf, _other: Pdf) -> None:
    """Let what is read aloud and copied be other than what is seen."""
    change_line(
        pdf, 1, _WORDS, lambda line: b"/Span <</ActualText (No licence is needed)>> BDC\n" + line + b"EMC\n"
    )


@on_pdf(PAGES, SECOND)
def a_paragraph_not_read_aloud(pdf: Pdf, _other: Pdf) -> None:
    """Mark what is said as decoration, which is not read aloud."""
    page = pdf.pages[1]
    content = content_of(page)
    draw_anew(pdf, page, re.sub(rb"/P <</MCID \d+>> BDC", b"/Artifact BMC", content, count=1))


@on_pdf(PAGES, SECOND)
def paragraphs_read_aloud_in_another_order(pdf: Pdf, _other: Pdf) -> None:
    """Exchange the numbers by which two stretches of a page belong to the text that is read aloud."""
    page = pdf.pages[1]
    numbers = {b"0": b"1", b"1": b"0"}
    content = re.sub(
        rb"(<</MCID )([01])(>>)", lambda found: found[1] + numbers[found[2]] + found[3], content_of(page)
    )
    draw_anew(pdf, page, content)
