# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program reads a list in a process of its own, which is the program once more."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.basics import own_process
from desktop_app.listreader.reading.files import COMMAND, read_tables
from tests.listreader.books import xlsx


@pytest.mark.own_process
def test_the_program_reads_for_another_when_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_process, "_command", lambda _: [sys.executable, "-m", "desktop_app", COMMAND])

    def fill(_: Any, page: Any) -> None:
        for row in range(700):
            page.write_row(row, 0, [f"part {row}", row])

    (tmp_path / "a.xlsx").write_bytes(xlsx(fill))
    (book,) = read_tables([tmp_path / "a.xlsx"])
    assert len(book.tables[0].rows) == 700
