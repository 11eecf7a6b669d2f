# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One cell of a grid, its words broken to the width of its column."""

from __future__ import annotations

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import line_breaking
from desktop_app.documents.layout.fit import Fit
from desktop_app.documents.layout.grids.grid import Cell, PlacedLine
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.runs import Runs


def wrapped_cell(runs: Runs, style: TextStyle, *, x: float, width: float, fit: Fit, tag: Tag) -> Cell:
    """Return a cell that starts at a place in its row."""
    lines = line_breaking.break_lines(runs, style, width - 2 * fit.side, fit.most_lines)
    return Cell(x, tuple(PlacedLine(line, fit.side) for line in lines), style, tag)
