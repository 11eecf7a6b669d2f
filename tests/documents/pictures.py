# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages as pictures, and how two of them are compared."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
from PIL import Image, ImageChops

from desktop_app.paper.blocks import Document
from tests.documents import printing

GOLDEN: Final = Path(__file__).parent / "golden"
DOTS: Final = 72
LEVELS: Final = 32
SHARE: Final = 0.001


def pages(document: Document) -> list[Image.Image]:
    """Return the pages of a document in grey, at 72 dots an inch."""
    printed = pdfium.PdfDocument(printing.drawn(document))
    return [page.render(scale=DOTS / 72).to_pil().convert("L") for page in printed]


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of dots that differ by more than the levels allowed."""
    if one.size != other.size:
        return 1.0
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[LEVELS + 1 :]) / sum(counts)
