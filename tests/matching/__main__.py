# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Print precision, recall and F1 on the half ``test``, by kind, with plain measures of text beside, and held out pairs.

python -m tests.matching           the figures
python -m tests.matching --tune    the figures of the half ``tune``, and every pair of it that is judged wrongly
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.matching import package
from tests.matching.engines import lodestone, tune_baselines, without_bodies
from tests.matching.pairs import Half, all_pairs, held_out_pairs
from tests.matching.scoring import MEETINGS, Judged, held_out_lines, judge, lines_of


def tell(line: str) -> None:
    """Write a line."""
    sys.stdout.write(line + "\n")


def tell_faults(judged: Judged) -> None:
    """Write the pairs that are judged wrongly."""
    for pair, said in judged:
        wrong = {"same": said == "none", "different": said in MEETINGS, "kin": said != "possible"}[pair.truth]
        if wrong:
            tell(f"    {pair.truth:9} said {said:8} {pair.left} | {pair.right}")


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.matching", description=__doc__)
    parser.add_argument(
        "--tune", action="store_true", help="the half that the matcher is tuned on, with faults"
    )
    options = parser.parse_args(arguments)
    half: Half = "tune" if options.tune else "test"
    pairs = [pair for pair in all_pairs() if pair.half == half]
    tell(
        f"{len(pairs)} pairs of the half {half}; a meeting is match or possible; kin aside but for match alone"
    )
    engines = {"Lodestone": lodestone} | tune_baselines([pair for pair in all_pairs() if pair.half == "tune"])
    for name, engine in engines.items():
        judged = judge(engine, pairs)
        for line in lines_of(name, judged):
            tell(line)
        if options.tune and engine is lodestone:
            tell_faults(judged)
    for name, engine in {"": lodestone, ", without its tables of bodies": without_bodies}.items():
        for line in held_out_lines(judge(engine, held_out_pairs()), name):
            tell(line)
    for line in package.lines():
        tell(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
