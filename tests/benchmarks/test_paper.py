# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long the library of papers takes to print and to read back, against packing what it writes once."""

from __future__ import annotations

import sys
import zlib

import pytest

from desktop_app.paper import PaperReader, print_sealed
from tests.benchmarks.test_memo import measured
from tests.paper.making import document, house

pytestmark = pytest.mark.benchmark
ROWS = 400
MOST_PRINTING, MOST_READING = 12, 8
"""Times that it takes to pack the drawings of the paper."""


def test_a_long_table_is_printed_and_read_back_in_some_times_of_packing_it() -> None:
    paper = print_sealed(document(ROWS), house(), ())
    plain = b"".join("\n".join(page.texts).encode() for page in PaperReader().read_printed(paper).pages) * 200
    bare = measured(lambda: zlib.compress(plain, 9))
    printing = measured(lambda: print_sealed(document(ROWS), house(), ()))
    reading = measured(lambda: PaperReader().read_printed(paper))
    sys.stdout.write(
        f"\n{ROWS} rows: {bare * 1000:.0f} ms to pack, {printing / bare:.1f} times that to print,"
        f" {reading / bare:.1f} times to read back\n"
    )
    assert printing <= MOST_PRINTING * bare
    assert reading <= MOST_READING * bare
