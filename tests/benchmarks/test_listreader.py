# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long the reader of lists takes from the bytes of 20,000 rows to typed tables, by itself."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from desktop_app.listreader import OwnWorkbook, find_layouts, read_layouts, read_tables
from tests.listreader.sheets import DECLARED, HELP, WORKBOOK

pytestmark = pytest.mark.benchmark
ROWS = 20_000
MOST_MICROSECONDS = 500
"""For a row of eight cells, on one processor."""


def test_a_row_takes_little(tmp_path: Path) -> None:
    OwnWorkbook.declare(DECLARED, HELP)
    file = tmp_path / "list.csv"
    with file.open("w", encoding="utf-8") as out:
        out.write("Part number;Name;Weight (kg);Price EUR/100;Country of origin;HS code;Supplier;Qty\n")
        for row in range(ROWS):
            out.write(
                f"A-{row:05};Magnet {row % 500};0,{row % 900 + 100};{row % 90 + 1},50;CN;8505.11;Firm {row % 40};1\n"
            )
    begun = time.process_time()
    (table,) = read_layouts(find_layouts(read_tables([file])), WORKBOOK)
    taken = (time.process_time() - begun) / ROWS * 1_000_000
    assert len(table.entries) == ROWS
    assert taken < MOST_MICROSECONDS, f"{taken:.0f} µs a row"
