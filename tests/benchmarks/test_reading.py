# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long 100,000 rows of 8 columns take to read against the bare reader, and in how much memory."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.listreader.reading import files
from desktop_app.listreader.reading.output import TableWriter
from tests.listreader import books

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
ROWS = 100_000
MOST = 4.0
"""The bare reader sees no formats, no hidden rows, no errors and no formulas; those take as long again."""
MOST_MEGABYTES = 500


def plain(_: Any, page: Any) -> None:
    for number in range(ROWS):
        page.write_row(number, 0, [f"P-{number:06}", f"Magnet {number % 500}", number * 137 % 90_000 / 100, "EUR",
                                   number % 17, "CN", number % 1000 / 10, "note"])  # fmt: skip


def padded(book: Any, page: Any) -> None:
    zeros = book.add_format({"num_format": "00000"})
    for number in range(ROWS):
        for column in range(8):
            page.write_number(number, column, number * 7 + column, zeros)


def shortest(work: Callable[[], object]) -> float:
    """Return the least time of three that a piece of work takes the processor."""
    times = []
    for _ in range(3):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


@pytest.fixture
def _without_collection() -> Iterator[None]:
    gc.disable()  # as the process that reads does
    yield
    gc.enable()


@pytest.mark.usefixtures("_without_collection")
@pytest.mark.parametrize("fill", [plain, padded])
def test_reading_takes_little_longer_than_the_bare_reader(fill: Callable[[Any, Any], None]) -> None:
    from python_calamine import CalamineWorkbook

    content = books.xlsx(fill)

    def bare() -> int:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        return sum(len(row) for row in sheet.iter_rows())

    stick = shortest(bare)
    ours = shortest(lambda: files.read_any(content, "list.xlsx", TableWriter(lambda _: None)))
    sys.stdout.write(f"{fill.__name__}: {ours:.2f} s, {ours / stick:.1f} times the bare reader\n")
    assert ours < MOST * stick


_MEASURE = """
import resource, sys
from pathlib import Path
from desktop_app.listreader.reading.files import read_tables
(book,) = read_tables([Path(sys.argv[1])])
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(len(book.tables[0].rows), int(status["VmHWM"].split()[0]) // 1024, children // 1024)
"""
"""Run in a process of its own: the most memory a process ever took cannot be set back."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell the memory")
def test_what_was_read_takes_little_memory(tmp_path: Path) -> None:
    path = books.save(tmp_path, "list.xlsx", books.xlsx(plain))
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(path)], cwd=TREE, check=True, capture_output=True, text=True
    )
    rows, here, there = map(int, done.stdout.split())
    sys.stdout.write(f"{here} MB here, {there} MB in the process that reads\n")
    assert rows == ROWS
    assert max(here, there) < MOST_MEGABYTES
