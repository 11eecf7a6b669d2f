# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Compare the engine with the second working on many random cases.

    python -m tests.oracle 20000              cases of a seed of its own, which is printed
    python -m tests.oracle 20000 --seed 7     the same cases again
    python -m tests.oracle 20000 --days       under a law file whose rows, prices and line have days

Every 200 cases a line tells how far it is; a case that differs is printed, cut down to what
makes it differ, and the run goes on. The exit status is 1 where anything differed.
"""

import argparse
import json
import sys
import time
from typing import Any

from hypothesis import HealthCheck, given, seed, settings

from tests.making import answer
from tests.oracle.brute import TooMany
from tests.oracle.compare import compare
from tests.oracle.days import compare_on_days
from tests.oracle.law import Case
from tests.oracle.strategies import cases

BATCH = 200


def tell(line: str) -> None:
    """Write a line at once, so that a long run can be followed."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Tally:
    """How many cases were compared, exactly or by bounds, and how many were too large to go through."""

    def __init__(self, *, has_days: bool) -> None:
        self._has_days = has_days
        self.compared = self.too_large = self.by_bounds = self.differing = 0

    def compare(self, case: Case) -> None:
        """Compare one case; fails where the two differ."""
        try:
            found = compare_on_days(case) if self._has_days else compare(case, answer(case))
        except TooMany:
            self.too_large += 1
            return
        self.compared += 1
        self.by_bounds += found.by_bounds
        assert not found.differences, "\n".join([*found.differences, json.dumps(case, ensure_ascii=False)])


def run_batch(tally: Tally, number: int, start: int) -> None:
    """Compare a number of random cases; the first that differs is cut down and printed."""

    @seed(start)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        derandomize=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def batch(case: Case) -> None:
        tally.compare(case)

    before = tally.compared
    try:
        batch()
    except AssertionError as error:
        tally.differing += 1
        tally.compared = before + number  # what was tried to cut the case down does not count
        tell(f"seed {start}: {error}")


def main(arguments: list[str]) -> int:
    """Compare as many cases as asked; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle", description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=BATCH)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--days", action="store_true")
    options: Any = parser.parse_args(arguments)
    first = time.time_ns() % 10**9 if options.seed is None else options.seed
    tell(f"{options.number} cases, seed {first}")
    tally, began, batch = Tally(has_days=options.days), time.monotonic(), 0
    while tally.compared < options.number:
        run_batch(tally, min(BATCH, options.number - tally.compared), first + batch)
        batch += 1
        seconds = time.monotonic() - began
        counts = (
            f"{tally.compared} compared, {tally.by_bounds} of them by bounds, {tally.too_large} too large"
        )
        tell(f"{counts}, {tally.differing} batches differ, {seconds:.0f} s")
    return 1 if tally.differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
