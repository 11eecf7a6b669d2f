# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files beside a paper that were made to keep somebody waiting: four times as much takes about four times as long."""

from __future__ import annotations

import sys
import time

import pytest

from desktop_app.storage import signatures
from tests.keys import PAPER
from tests.storage.test_hostile_signatures import rebuilt, slow_parts

pytestmark = pytest.mark.benchmark
FEW = 100_000
TIMES = 4
MOST_TIMES = 10
MOST_SECONDS = 20


def _seconds(content: bytes) -> float:
    begun = time.process_time()
    signatures.check_signature(content, PAPER)
    return time.process_time() - begun


@pytest.mark.parametrize("part", slow_parts(1))
def test_a_signature_made_to_be_slow_is_judged_in_proportion_to_its_size(part: str) -> None:
    few = _seconds(rebuilt(**slow_parts(FEW)[part]))
    many = _seconds(rebuilt(**slow_parts(FEW * TIMES)[part]))
    sys.stdout.write(f"\n{part}: {few:.2f} s, of {TIMES} times as much {many:.2f} s\n")
    assert many < max(MOST_TIMES * few, 0.1)
    assert many < MOST_SECONDS
