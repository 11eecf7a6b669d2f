# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Besieges the program for a while, on systems that can fork.

python -m tests.siege [--minutes 10] [--seed N]     every assault in turn, each round of a seed of its own
python -m tests.siege --only feed --seed N           one round again, as a fault that was found names it

Prints each fault as it is found, and at the end how many rounds of each assault were run. Ends with 1 if there was one.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from tests.siege.assaults import ASSAULTS
from tests.siege.base import Ground


def main() -> int:
    """Run the siege; return 1 if anything did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.siege")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", choices=ASSAULTS)
    parser.add_argument("--rounds", type=int, default=0, help="rounds of --only, from the seed on; default 1")
    options = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="siege-"))
    print(f"seed {options.seed}, in {root}", flush=True)
    ground = Ground(root / "ground")
    ends, faults = time.monotonic() + options.minutes * 60, 0
    counts = dict.fromkeys(ASSAULTS, 0)
    names = [options.only] * max(options.rounds, 1) if options.only else list(ASSAULTS)
    seed = options.seed
    while time.monotonic() < ends:
        for name in names:
            fault = ASSAULTS[name](ground, seed)
            counts[name] += 1
            if fault:
                faults += 1
                print(
                    f"FAULT {fault}\n  again: python -m tests.siege --only {name} --seed {seed}", flush=True
                )
            seed += bool(options.only)
        seed += not options.only
        if options.only:
            break
    print(f"{faults} faults; rounds: {', '.join(f'{count} {name}' for name, count in counts.items())}")
    if not faults:
        shutil.rmtree(root)
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
