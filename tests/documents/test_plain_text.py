# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Meaning: the plain text of a document, against the text a person has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paper import fonts
from tests.documents import demonstration, hostile, plain_text

GOLDEN = Path(__file__).parent / "golden"


def test_the_memo_says_what_it_said() -> None:
    assert plain_text.render(demonstration.memo()) == (GOLDEN / "memo.txt").read_text("utf-8")


def test_an_empty_table_says_so() -> None:
    assert "No entries." in plain_text.render(hostile.table(0))


def test_every_row_of_a_long_table_is_there() -> None:
    said = plain_text.render(hostile.table(500))
    assert all(f"part-{number:05d}" in said for number in range(1, 501))


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_a_name_cannot_start_a_line(name: str) -> None:
    lines = plain_text.render(hostile.everywhere(name)).split("\n")
    plain = plain_text.render(hostile.everywhere("x")).split("\n")
    assert len(lines) == len(plain) or not name
    assert not name or any(fonts.printable_text(name) in line for line in lines)
