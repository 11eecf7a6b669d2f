# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ink: the pages of the memo, against pictures that a person has looked at."""

from __future__ import annotations

from PIL import Image, ImageDraw

from tests.documents import demonstration, pictures


def test_the_memo_looks_as_it_looked() -> None:
    found = pictures.pages(demonstration.memo())
    stored = sorted(pictures.GOLDEN.glob("memo-*.png"))
    assert len(found) == len(stored)
    for page, file in zip(found, stored, strict=True):
        with Image.open(file) as before:
            share = pictures.differing(page, before.convert("L"))
        assert share < pictures.SHARE, f"{file.name}: {share:.2%} of the dots differ"


def test_a_moved_line_would_be_noticed() -> None:
    page = pictures.pages(demonstration.memo())[0]
    other = page.copy()
    ImageDraw.Draw(other).rectangle((50, 500, 250, 504), fill=0)
    assert pictures.differing(page, other) > pictures.SHARE
