# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cells of Markdown tables are read without the marks that only say how they look."""

from __future__ import annotations

import pytest

from desktop_app.listreader.reading.text_files import is_markdown
from tests.listreader.books import only_table, texts


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("**OW-M1**", "OW-M1"), ("[AS5047P](https://example.com/a_(b))", "AS5047P"), ("`RC0402`", "RC0402"),
        ("**[MG-1](http://x.y)**", "MG-1"), ("2*3*4", "2*3*4"), ("A\\_B", "A_B"), ("_A_", "_A_"),
        ("a\\|b", "a|b"), ("![photo](p.png) Magnet", "photo Magnet"), ("*free*", "free"), ("[1]", "[1]"),
    ],
)  # fmt: skip
def test_what_a_cell_shows(cell: str, shown: str) -> None:
    page = f"| Part no. | Name |\n|---|---|\n| {cell} | Magnet |\n| X-2 | Shaft |\n"

    assert texts(only_table(page.encode(), "README.md"))[2][1][1] == shown


def test_marks_in_any_other_text_stay() -> None:
    assert not is_markdown("Part|Name\n**A**|Magnet\n")
    assert texts(only_table(b"Part|Name\n**A**|Magnet\n", "a.csv"))[1][1][0] == "**A**"
