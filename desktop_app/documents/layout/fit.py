# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How tightly blocks are set: freely, in small print, or shortened so that a front sheet stays on its page.

A front sheet repeats what stands in full behind it, so its long texts may end in dots.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import page_style


@dataclass(frozen=True, slots=True)
class Fit:
    """The most lines of a text and rows of a table (None for all), how small the print is, the space kept, whether it
    stands behind a front sheet.
    """

    most_lines: int | None = None
    most_rows: int | None = None
    small: bool = False
    tight: bool = False
    compact: bool = False
    behind: bool = False

    @property
    def cell(self) -> TextStyle:
        """Return the style of cells."""
        if self.compact:
            return page_style.COMPACT
        return page_style.DENSE if self.small else page_style.CELL

    @property
    def head(self) -> TextStyle:
        """Return the style of column headings."""
        return page_style.DENSE_HEAD if self.small else page_style.HEAD

    @property
    def body(self) -> TextStyle:
        """Return the style of paragraphs."""
        if self.small or self.compact:
            return page_style.CELL
        return page_style.REASON if self.behind else page_style.BODY

    @property
    def pad(self) -> float:
        """Return the space above and below the lines of a cell."""
        return page_style.DENSE_Y if self.small or self.tight else page_style.CELL_Y

    @property
    def side(self) -> float:
        """Return the space left and right of the lines of a cell."""
        return page_style.DENSE_X if self.small else page_style.CELL_X

    @property
    def space(self) -> float:
        """Return by what the space between blocks is multiplied."""
        return 0.55 if self.tight else 1.0


FREE: Final = Fit()
BEHIND: Final = Fit(behind=True)
DENSE: Final = Fit(small=True)
FRONT_SHEET: Final = (
    FREE,
    Fit(most_lines=6),
    Fit(most_lines=4, tight=True),
    Fit(most_lines=3, tight=True),
    Fit(most_lines=2, tight=True),
    Fit(most_lines=4, tight=True, compact=True),
    Fit(most_lines=2, tight=True, compact=True),
    Fit(most_lines=2, tight=True, small=True),
    Fit(most_lines=1, tight=True, small=True),
    Fit(most_lines=1, most_rows=5, tight=True, small=True),
    Fit(most_lines=1, most_rows=3, tight=True, small=True),
)
"""How a front sheet is tried, the most generous way first."""
