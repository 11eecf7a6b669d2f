# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shape of a table: a short text that is the same for tables with the same headings."""

from __future__ import annotations

import hashlib
from typing import Final

from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.layout.sheet_layout import Region, RegionColumn

_LENGTH: Final = 16


def shape_of(region: Region) -> str:
    """Return the shape of a table: of its headings with their units, in their order."""
    headings = [fold_heading(column) for column in region.columns if not column.hidden]
    text = "\n".join(headings) if any(headings) else f"{len(headings)} columns without a heading"
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def fold_heading(column: RegionColumn) -> str:
    """Return a heading as it is compared: case, accents and spaces make no difference, units and signs do."""
    words = fold_words(f"{column.heading} {column.unit}")
    return words + "".join(sign for sign in f"{column.heading}{column.unit}" if sign in "€$£¥￥%#")
