# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of the fonts of a paper: the content of its pages stays, and says or shows something else."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from tests.checking.forging.alteration import FIRST, PAGES, SECOND, on_pdf

EVERYWHERE = (FIRST, SECOND)


def _fonts(pdf: Pdf) -> Iterator[Object]:
    """Yield the fonts that the second page sets its text in."""
    for _name, font in sorted(pdf.pages[1].obj.Resources.Font.items()):
        if "/ToUnicode" in font:
            yield font


def _program(font: Object) -> Stream:
    return font.FontDescriptor.FontFile2  # type: ignore[return-value]


@on_pdf(PAGES, *EVERYWHERE)
def letters_that_are_copied_as_others(pdf: Pdf, _other: Pdf) -> None:
    """Let digits be copied and searched as others than are seen."""
    for font in _fonts(pdf):
        mapping = font.ToUnicode.read_bytes()
        changed = re.sub(rb"<0031>", b"<0039>", mapping)
        font.ToUnicode = pdf.make_stream(changed if changed != mapping else mapping + b"\n% more\n")


@on_pdf(PAGES, *EVERYWHERE)
def letters_that_look_like_others(pdf: Pdf, _other: Pdf) -> None:
    """Exchange the pictures of two digits in the fonts, so that 1 is seen where the text has 9."""
    for font in _fonts(pdf):
        program = _program(font)
        read = TTFont(io.BytesIO(program.read_bytes()))
        names = read.getGlyphOrder()
        glyphs, metrics = read["glyf"], read["hmtx"]
        one, nine = names[min(len(names) - 1, 0x31)], names[min(len(names) - 1, 0x39)]
        if one == nine:
            one, nine = names[-1], names[0]
        glyphs[one], glyphs[nine] = glyphs[nine], glyphs[one]
        metrics[one], metrics[nine] = metrics[nine], metrics[one]
        written = io.BytesIO()
        read.save(written)
        font.FontDescriptor.FontFile2 = pdf.make_stream(
            written.getvalue(), Dictionary(Length1=len(written.getvalue()))
        )


@on_pdf(PAGES, *EVERYWHERE)
def letters_of_another_width(pdf: Pdf, _other: Pdf) -> None:
    """Let digits take no room, so that they are drawn on each other."""
    for font in _fonts(pdf):
        font.Widths = Array([0] * len(font.Widths))


@on_pdf(PAGES, *EVERYWHERE)
def letters_in_another_order(pdf: Pdf, _other: Pdf) -> None:
    """Count the letters of the fonts from another one on."""
    for font in _fonts(pdf):
        font.FirstChar = int(font.FirstChar) + 1


@on_pdf(PAGES, *EVERYWHERE)
def fonts_left_to_the_viewer(pdf: Pdf, _other: Pdf) -> None:
    """Take the programs of the fonts out, so that each viewer sets its own."""
    for font in _fonts(pdf):
        del font.FontDescriptor.FontFile2


@on_pdf(PAGES, *EVERYWHERE)
def fonts_under_another_encoding(pdf: Pdf, _other: Pdf) -> None:
    """Let codes stand for other letters."""
    for font in _fonts(pdf):
        differences = Array([0x31, Name.nine])
        font.Encoding = Dictionary(Type=Name.Encoding, Differences=differences)


@on_pdf(PAGES, *EVERYWHERE)
def fonts_said_to_be_symbols(pdf: Pdf, _other: Pdf) -> None:
    """Turn the flag that says how codes find their letters."""
    for font in _fonts(pdf):
        font.FontDescriptor.Flags = int(font.FontDescriptor.Flags) ^ 36


@on_pdf(PAGES, *EVERYWHERE)
def fonts_of_another_kind(pdf: Pdf, _other: Pdf) -> None:
    """Say that the fonts are of another kind than they are."""
    for font in _fonts(pdf):
        font.Subtype = Name.Type1
