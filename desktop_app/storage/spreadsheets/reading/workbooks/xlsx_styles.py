# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The styles of an XLSX workbook."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.storage.spreadsheets.reading.cells.styles import Style, built_in, make_style
from desktop_app.storage.spreadsheets.reading.workbooks.xml_parts import Attributes, is_on, parse


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
            font_index = int(font) if font.isdigit() else 0
            self._style = pattern, font_index < len(self._bold) and self._bold[font_index]
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
