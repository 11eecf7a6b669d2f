# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever bytes a file has, a reader gives tables or a refusal; ``make thorough`` tries ten times as many."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.read_lists import find_layouts, read_layouts
from tests.budget import share_of_examples
from tests.listreader import books
from tests.listreader.sheets import WORKBOOK


def _fill(_: Any, page: Any) -> None:
    page.write_row(0, 0, ["Part no", "Name", "Qty", "Price EUR", "Dy %"])
    page.write_row(1, 0, ["A-1", "Magnet", 4, 1.85, 2.5])
    page.write_row(2, 0, ["A-2", "Shaft", 1, 12.5, 0])


_CSV: Final = b"Part no;Name;Qty;Price EUR;Dy %\nA-1;Magnet;4;1,85;<0,1\nA-2;Shaft;1;12,50;\nTotal;;5;;\n"
_HTML: Final = b"<html><table><tr><th>Part no<th>Name</tr><tr><td>A-1<td colspan=2>Magnet</table>"
_XML: Final = (
    b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    b'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="T"><Table><Row><Cell>'
    b'<Data ss:Type="String">Part no</Data></Cell></Row></Table></Worksheet></Workbook>'
)
_MARKDOWN: Final = b"| Part no | Name |\n|---|---|\n| A-1 | Magnet |\n"
_ODS_ROW: Final = (
    '<table:table table:name="T"><table:table-row><table:table-cell office:value-type="string">'
    "<text:p>Part no</text:p></table:table-cell></table:table-row></table:table>"
)
SOUND: Final = {
    "list.csv": _CSV,
    "list.html": _HTML,
    "list.xml": _XML,
    "list.md": _MARKDOWN,
    "list.xlsx": books.xlsx(_fill),
    "list.xlsb": books.xlsb([["Part no", "Name"], ["A-1", "Magnet"]]),
    "list.ods": books.ods(_ODS_ROW),
}
PIECES: Final = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b"<", b">", b"</row>", b"\x00" * 8, b"9" * 400, b"&#x10FFFF;", b"1e999", b"-", b'"', b";", b"\xff"]
    ),
)


@pytest.mark.parametrize("name", SOUND)
@share_of_examples(0.4)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    content = bytearray(SOUND[name])
    for _ in range(data.draw(st.integers(1, 4), "changes")):
        start = data.draw(st.integers(0, len(content)), "start")
        length = data.draw(st.integers(0, 30), "length")
        content[start : start + length] = data.draw(PIECES, "piece")
    book = books.read(bytes(content), name)
    if book.refused is None:
        read_layouts(find_layouts([book]), WORKBOOK)


@share_of_examples(0.6)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    book = books.read(content)
    if book.refused is None:
        read_layouts(find_layouts([book]), WORKBOOK)
