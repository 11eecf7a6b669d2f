# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Take every list in as the program proposes and print how much of each it takes.

python -m tests.imports                 every list, a line each, and the sum
python -m tests.imports german_erp      what is missing, lost and wrong of some, row by row
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.imports.running import run_list
from tests.imports.scoring import Score
from tests.imports.truth import all_lists, read_truth

HEAD = f"{'list':26}{'cells':>14}{'edges':>12}{'false':>7}{'untold':>8}{'lost':>6}  counts"
"""Cells and lines of bills that are right, of those that a careful clerk takes; cells and rows that are false; blank
cells of which nobody is told; rows that are lost; whether the counts of the account add up."""


def tell(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def line_of(score: Score) -> str:
    """Return the line of one list."""
    cells, lines = f"{score.cells_right}/{score.cells}", f"{score.lines_right}/{score.lines}"
    counts = "add up" if not score.uneven else "DO NOT ADD UP"
    told = f"{len(score.wrong):>7}{len(score.silent):>8}{len(score.lost):>6}"
    return f"{score.name:26}{cells:>14}{lines:>12}{told}  {counts}"


def tell_all_of(score: Score) -> None:
    """Write everything that is to be said of one list."""
    tell(f"\n{score.name}: {read_truth(score.name).about}")
    for what in ("lost", "wrong", "uneven", "missing", "silent", "doubted"):
        for said in getattr(score, what):
            tell(f"  {what:8} {said}")


def sum_of(scores: Sequence[Score]) -> str:
    """Return the line below all lists."""
    cells = sum(score.cells_right for score in scores) / max(1, sum(score.cells for score in scores))
    lines = sum(score.lines_right for score in scores) / max(1, sum(score.lines for score in scores))
    average = sum(score.share for score in scores) / max(1, len(scores))
    lost, false, untold = (
        sum(len(getattr(score, what)) for score in scores) for what in ("lost", "wrong", "silent")
    )
    uneven = sum(bool(score.uneven) for score in scores)
    return (
        f"{len(scores)} lists: {average:.1%} on average; cells {cells:.1%}, edges {lines:.1%}; false cells {false},"
        f" blank and untold {untold}, lost {lost}, counts that do not add up {uneven}"
    )


def main(arguments: Sequence[str]) -> int:
    """Run the lists asked for; returns 1 where anything was lost, wrong or uneven."""
    parser = argparse.ArgumentParser(prog="python -m tests.imports", description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true", help="tell everything of every list")
    options = parser.parse_args(arguments)
    scores = []
    tell(HEAD)
    for one in all_lists():
        if options.names and one.name not in options.names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            scores.append(run_list(one, Path(folder)))
        tell(line_of(scores[-1]))
    for score in scores:
        if options.names or options.all:
            tell_all_of(score)
    tell(sum_of(scores))
    return 0 if all(score.is_sound for score in scores) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
