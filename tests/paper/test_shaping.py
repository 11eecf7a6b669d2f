# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names in Arabic, Hebrew, Thai and Devanagari: shaped, turned where they run leftwards, and read back as written."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import PaperReader, fonts, print_sealed, shaping
from desktop_app.paper.blocks import Para, Section, compose_runs
from tests.paper.making import document, house

NAMES = (
    "شركة الأردن لإنتاج المحركات (عمّان) 7 للتجارة",
    "پژوهشگاه فناوری می\u200cشود ۱۲۳",
    'חברת מנועי הגליל בע"מ',
    "บริษัท สยามมอเตอร์ จำกัด น้ำ",
    "भारत विद्युत मोटर्स प्राइवेट लिमिटेड क्षि र्की",
)
LETTERS = st.text(
    st.sampled_from(
        [
            chr(code)
            for first, last in ((0x5B0, 0x6FF), (0xE00, 0xE5F), (0x900, 0x97F))
            for code in range(first, last)
        ]
    )
    | st.sampled_from(" \u00a0\u200c\u200d\"'()-/.,1237AbЖ中한"),
    max_size=24,
)


def _runs(text: str) -> list[fonts.PlacedRun]:
    return list(fonts.place_runs(fonts.printable_text(text), bold=False))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_printed_as_written_and_read_back_so(name: str) -> None:
    sold = Section("Parties", (Para(compose_runs(f"Sold to {name}, Egypt, on 30 Nov 2026.")),))
    printed = replace(document(1), sections=(sold,))
    paper = print_sealed(printed, house(), [])
    assert paper == print_sealed(printed, house(), [])
    read = PaperReader().read_paper(paper)
    assert read.fits
    assert read.oddities == ()
    assert fonts.is_printed_as_typed(name)
    assert name.replace("\u00a0", " ") in " ".join(read.pages[0].texts)


@pytest.mark.parametrize("bold", [False, True])
@given(text=LETTERS)
def test_glyphs_are_read_as_the_letters_they_were_made_of_and_fill_the_width(text: str, bold: bool) -> None:
    printed = fonts.printable_text(text)
    runs = fonts.place_runs(printed, bold=bold)
    assert "".join(run.item.text for run in runs) == printed
    for run in runs:
        if run.shaped:
            assert "".join(glyph.letters for glyph in run.shaped.glyphs) == run.item.text
    placed = sorted((run.start, run.start + run.width) for run in runs)
    assert all(abs(before[1] - after[0]) < 1e-6 for before, after in itertools.pairwise(placed))
    assert fonts.text_advance(text, bold=bold) == pytest.approx(sum(run.width for run in runs))


def test_letters_join_stack_and_reorder() -> None:
    beginning, middle = (_runs(word)[0].shaped for word in ("بيت", "حبيب"))
    assert beginning is not None
    assert middle is not None
    assert (
        beginning.glyphs[0].number != middle.glyphs[1].number
    )  # beh at the beginning of a word and within one
    (run,) = _runs("कि")
    assert run.shaped is not None
    assert (
        len({glyph.x for glyph in run.shaped.glyphs}) == 2
    )  # the vowel that is written behind stands before


def test_words_that_run_leftwards_are_turned_together_with_the_numbers_between_them() -> None:
    runs = _runs("From شركة 7 للتجارة, Egypt")
    from_left = [run.item.text for run in sorted(runs, key=lambda run: run.start)]
    assert from_left == ["From ", "للتجارة", " 7 ", "شركة", ", Egypt"]


def test_two_names_with_a_comma_between_them_stay_in_their_order() -> None:
    from_left = [run.item.text for run in sorted(_runs("שלום, עולם"), key=lambda run: run.start)]
    assert from_left == ["שלום", ", ", "עולם"]


@given(st.text(max_size=20))
def test_clusters_leave_nothing_out(text: str) -> None:
    clusters = shaping.split_clusters(text)
    assert "".join(clusters) == text
    assert all(unicodedata.category(cluster[0])[0] != "M" for cluster in clusters[1:])
