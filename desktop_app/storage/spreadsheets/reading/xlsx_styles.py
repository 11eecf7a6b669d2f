# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The styles of an XLSX workbook: number formats, bold letters, indents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.tables import PLAIN, CellFormat
from desktop_app.storage.spreadsheets.reading.day_formats import BY_PLACE
from desktop_app.storage.spreadsheets.reading.number_formats import NumberFormat, parse_format
from desktop_app.storage.spreadsheets.reading.xml_parts import Attributes, is_on, parse

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


class _StyleReader:
    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._patterns: dict[str, str] = {}
        self._bold: list[bool] = []
        self._inside = ""
        self._style: tuple[str, bool] = ("General", False)

    def start(self, name: str, attributes: Attributes) -> None:
        if name in ("fonts", "cellXfs", "cellStyleXfs", "dxfs", "numFmts"):
            self._inside = name
        elif name == "numFmt" and self._inside == "numFmts":
            self._patterns[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif self._inside == "fonts":
            self._read_font(name, attributes)
        elif self._inside == "cellXfs":
            self._read_style(name, attributes)

    def _read_font(self, name: str, attributes: Attributes) -> None:
        if name == "font":
            self._bold.append(False)
        elif name == "b" and self._bold:
            self._bold[-1] = is_on(attributes.get("val", "1"))

    def _read_style(self, name: str, attributes: Attributes) -> None:
        if name == "xf":
            number, font = attributes.get("numFmtId", "0"), attributes.get("fontId", "0")
            pattern = self._patterns.get(number) or built_in(int(number) if number.isdigit() else 0)
            place = int(font) if font.isdigit() else 0
            self._style = pattern, place < len(self._bold) and self._bold[place]
            self.styles.append(make_style(pattern, bold=self._style[1]))
        elif name == "alignment" and self.styles and attributes.get("indent", "0").isdigit():
            pattern, bold = self._style
            indent = int(attributes.get("indent", "0"))
            self.styles[-1] = make_style(pattern, bold=bold, indent=indent)

    def end(self, name: str) -> None:
        if name == self._inside:
            self._inside = ""


def read_styles(pieces: Iterable[bytes]) -> list[Style]:
    """Return the styles that cells name by their place in this list."""
    reader = _StyleReader()
    parse(pieces, reader.start, reader.end)
    return reader.styles


def style_of(styles: list[Style], number: str) -> Style:
    """Return the style that a cell names; one that is not there is plain."""
    place = int(number) if number.isdigit() else 0
    return styles[place] if place < len(styles) else PLAIN_STYLE
