# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a style says of a cell: its number format, bold letters, an indent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.tables import PLAIN, CellFormat
from desktop_app.storage.spreadsheets.reading.cells.day_formats import BY_PLACE
from desktop_app.storage.spreadsheets.reading.cells.number_formats import NumberFormat, parse_format

BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: BY_PLACE, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd hh:mm", 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a file names by number alone; 27 to 36 and 50 to 58 are days of the East."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of a cell."""

    numbers: NumberFormat
    cell: CellFormat


def built_in(number: int) -> str:
    """Return the pattern of a format that is named by number alone."""
    if 27 <= number <= 36 or 50 <= number <= 58:
        return BY_PLACE
    return BUILT_IN.get(number, "General")


def make_style(pattern: str, *, bold: bool = False, indent: int = 0) -> Style:
    """Return a style; ``pattern`` is its number format."""
    numbers = parse_format(pattern)
    if numbers.is_plain and pattern != "@":
        cell = CellFormat(bold=bold, indent=indent) if bold or indent else PLAIN
    elif numbers.is_day:
        cell = CellFormat(bold, indent, pattern=pattern)
    else:
        cell = CellFormat(bold, indent, numbers.is_percent, numbers.currency, numbers.literal, pattern)
    return Style(numbers, cell)


PLAIN_STYLE: Final = make_style("General")


def style_of(styles: list[Style], number: str) -> Style:
    """Return the style that a cell names; one that is not there is plain."""
    style_index = int(number) if number.isdigit() else 0
    return styles[style_index] if style_index < len(styles) else PLAIN_STYLE
