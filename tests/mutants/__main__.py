# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Make small changes to the program one at a time, and tell which of them no test notices.

    .venv/bin/python -m tests.mutants [--seed N] [--count N] [--package domain/bom ...] [--minutes N]
    .venv/bin/python -m tests.mutants --changed [--minutes N]

With ``--changed`` the changes are made to the lines that differ from the commit in ``tests/mutants/since``, in an
order drawn by the present commit, as many as the time allows. Else so many are drawn of each package. Each runs first
against its package's own tests, then against those that import it, the nearest first; what a test reaches is measured
when it is first needed, and kept in ``out/mutants``. A change that none of them notices is printed and ends the
command with 1, unless ``tests/mutants/equivalent.toml`` lists it as one that changes no behaviour.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import itertools
import json
import re
import subprocess
import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.mutants.changes import Mutant, draw, mutants_of, parameters_with_defaults
from tests.mutants.reach import Copy
from tests.quick import Imports, is_test

TREE: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).parent
KEPT: Final = TREE / "out" / "mutants"
PACKAGES: Final = (
    *(
        "basics",
        "domain/parties",
        "domain/engine",
        "domain/bom",
        "domain/interview",
        "storage/sqlite/verifying",
    ),
    *("partynames", "services/records", "services/checking", "listreader/cells", "listreader/entries"),
)
NO_JUDGES: Final = ("architecture", "benchmarks", "e2e", "errands", "frozen", "mutants", "packaging", "siege")
"""Folders of tests that look at the sources, take long, or run the program from outside."""
AT_ONCE: Final = 6
"""So many files of other packages are measured and run before the next ones are looked at."""
OF_LAST: Final = 100
"""So many of the last changes to a package make its rate."""


def listed_as_equivalent() -> list[dict[str, str]]:
    """Return the changes that are known to change no behaviour: file, function, line before and after, and why."""
    entries: list[dict[str, str]] = tomllib.loads((HERE / "equivalent.toml").read_text("utf-8")).get(
        "equivalent", []
    )
    return entries


def is_listed(mutant: Mutant, listed: Sequence[Mapping[str, str]]) -> bool:
    """Tell whether a change is listed; the line that it stands on does not count, its text does."""
    wanted = {"file": mutant.file, "inside": mutant.inside, "was": mutant.was, "becomes": mutant.becomes}
    return any(all(entry.get(key) == text for key, text in wanted.items()) for entry in listed)


def changed_lines(root: Path, since: str) -> dict[str, set[int]]:
    """Return the lines of each file of the program that differ from a commit; a file that git does not know whole."""
    differing = ["git", "diff", "--unified=0", "--no-renames", "--no-ext-diff", since, "--", "desktop_app"]
    answer = subprocess.run(differing, cwd=root, capture_output=True, text=True, check=False)
    if answer.returncode:
        sys.exit(f"mutants: the commit of tests/mutants/since is not known here: {answer.stderr.strip()}")
    lines: dict[str, set[int]] = defaultdict(set)
    name = ""
    for row in answer.stdout.splitlines():
        if row.startswith("+++ "):
            name = row.removeprefix("+++ b/")
        elif found := re.match(r"@@ .* \+(\d+)(?:,(\d+))? @@", row):
            first, count = int(found[1]), int(found[2] or 1)
            lines[name] |= {*range(first, first + count)}
    new = ["git", "ls-files", "--others", "--exclude-standard", "desktop_app"]
    for name in subprocess.run(new, cwd=root, capture_output=True, text=True, check=True).stdout.splitlines():
        lines[name] = {*range(1, len((root / name).read_bytes().splitlines()) + 1)}
    return {name: own for name, own in lines.items() if name.endswith(".py") and own}


def judges_of(imports: Imports, root: Path, file: str) -> tuple[list[str], list[str]]:
    """Return the package's own test files, those of the nearest folder that has some, and the others by nearness."""
    distances = imports.distances([file])
    every = [name for name in imports.files.values() if is_test(name) and name.split("/")[1] not in NO_JUDGES]
    every.sort(key=lambda name: (Path(file).stem not in name, distances.get(name, len(every)), name))
    folder = Path("tests", *Path(file).parts[1:-1])
    while not (root / folder).is_dir():
        folder = folder.parent
    own = [name for name in every if name.startswith(f"{folder.as_posix()}/") and folder.name != "tests"]
    return own, [name for name in every if name not in own]


class Trial:
    """Runs changes against tests, the nearest first."""

    def __init__(self, copy: Copy, seconds: float, *, own_alone: bool) -> None:
        self.copy, self.seconds, self.own_alone = copy, seconds, own_alone
        self.imports = Imports(TREE)

    def judge(self, mutant: Mutant) -> tuple[str, str]:
        """Return "own", "other" or "" for who notices a change, and the test that does."""
        own, others = judges_of(self.imports, TREE, mutant.file)
        for name in own:
            self.copy.measure(name)
        if failed := self._first_failing(mutant, own):
            return "own", failed
        begun = time.time()
        for number in range(0, 0 if self.own_alone else len(others), AT_ONCE):
            measured = []
            for name in others[number : number + AT_ONCE]:
                if time.time() - begun < self.seconds and self.copy.measure(name):
                    measured.append(name)
            if not measured:
                break
            if failed := self._first_failing(mutant, measured):
                return "other", failed
        return "", ""

    def _first_failing(self, mutant: Mutant, files: Sequence[str]) -> str:
        wanted: list[str] = []
        total = 0.0
        for test in self.copy.tests_reaching(mutant, files):
            total += self.copy.seconds_of(test)
            if total > self.seconds and wanted:
                break
            wanted.append(test)
        return self.copy.is_noticed(mutant, wanted) if wanted else ""


def chosen_mutants(options: argparse.Namespace) -> Iterator[tuple[str, Mutant]]:
    """Yield the changes to try with the package of each, one of every package in turn."""
    sources = {
        file.relative_to(TREE).as_posix(): file for file in sorted((TREE / "desktop_app").rglob("*.py"))
    }
    defaults = parameters_with_defaults(file.read_text("utf-8") for file in sources.values())
    changed = changed_lines(TREE, (HERE / "since").read_text().strip()) if options.changed else None
    for place in options.at or ():
        name, _, line = place.rpartition(":")
        every = mutants_of(name, sources[name].read_text("utf-8"), defaults)
        yield from ((name, mutant) for mutant in every if mutant.line == int(line))
    packages = [] if options.at else [""] if options.changed else options.package or PACKAGES
    drawn: dict[str, Iterator[Mutant]] = {}
    for package in packages:
        possible = [
            mutant
            for name, file in sources.items()
            if f"{name.removesuffix('.py')}/".startswith(
                f"desktop_app/{package.removesuffix('.py')}".rstrip("/") + "/"
            )
            and "/migrations/" not in name
            and (changed is None or name in changed)
            for mutant in mutants_of(name, file.read_text("utf-8"), defaults)
            if changed is None or mutant.line in changed[name]
        ]
        lines = len({(mutant.file, mutant.line) for mutant in possible})
        count = options.count if changed is None else lines
        drawn[package] = draw(possible, count, f"{options.seed} {package}", TREE)
        print(f"{package or 'changed'}: {len(possible)} changes on {lines} lines", flush=True)
    for round_of_all in itertools.zip_longest(*drawn.values()):
        for package, mutant in zip(drawn, round_of_all, strict=True):
            if mutant:
                yield package or "/".join(mutant.file.split("/")[1:-1]), mutant


def rates(results: Path) -> Iterator[str]:
    """Yield a line for each package: of the last changes to it, how many were noticed, and by its own tests."""
    rows: dict[str, list[str]] = defaultdict(list)
    for row in map(json.loads, results.read_text().splitlines() if results.exists() else ()):
        rows[row["package"]].append(row["by"])
    for package, by in sorted(rows.items()):
        last = by[-OF_LAST:]
        noticed = sum(map(bool, last))
        yield (
            f"{package:28} {len(last):4} tried, {noticed:4} noticed ({noticed / len(last):4.0%}), "
            f"{last.count('own'):4} by its own tests"
        )


def main() -> int:
    """Draw changes, try each, and print those that nothing noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument(
        "--changed", action="store_true", help="only lines that differ from tests/mutants/since"
    )
    parser.add_argument("--package", nargs="+", help="folders or files below desktop_app")
    parser.add_argument("--at", nargs="+", metavar="FILE:LINE", help="every change to these lines")
    parser.add_argument(
        "--seed", help="what the sample is drawn by; else a new one, with --changed the commit"
    )
    parser.add_argument("--count", type=int, default=25, help="how many of each package")
    parser.add_argument("--minutes", type=float, default=10_000, help="how long changes are begun")
    parser.add_argument("--seconds", type=float, default=60, help="of tests for one change")
    parser.add_argument("--own", action="store_true", help="run the package's own tests alone")
    parser.add_argument("--folder", type=Path, default=KEPT, help="what is measured and found is kept here")
    parser.add_argument("--list", action="store_true", help="print the changes and run nothing")
    options = parser.parse_args()
    begun = time.time()
    present = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=TREE, capture_output=True, text=True, check=True
    )
    options.seed = options.seed or (
        present.stdout.strip() if options.changed else str(time.time_ns() % 10**6)
    )
    print(f"mutants: seed {options.seed}", flush=True)
    listed = listed_as_equivalent()
    chosen = (pair for pair in chosen_mutants(options) if not is_listed(pair[1], listed))
    if options.list:
        for _, mutant in chosen:
            print(f"{mutant.file}:{mutant.line} {mutant.kind}\n{mutant.difference(TREE / mutant.file)}")
        return 0
    survivors, tried = [], 0
    options.folder.mkdir(parents=True, exist_ok=True)
    results = options.folder / ("changed.jsonl" if options.changed else "results.jsonl")
    with (options.folder / "lock").open("w") as lock, contextlib.closing(Copy(TREE, options.folder)) as copy:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs would change the same copy
        trial = Trial(copy, options.seconds, own_alone=options.own)
        for package, mutant in chosen:
            if time.time() - begun > 60 * options.minutes:
                print("mutants: the time is over; what is left is not drawn")
                break
            since = time.time()
            by, test = trial.judge(mutant)
            tried += 1
            place = f"{mutant.file}:{mutant.line} {mutant.kind}"
            print(f"{by or 'SURVIVED':8} {time.time() - since:5.1f} s {place}  {test}", flush=True)
            row = {
                "package": package,
                "by": by,
                "kind": mutant.kind,
                "file": mutant.file,
                "inside": mutant.inside,
            }
            with results.open("a") as rows:
                rows.write(json.dumps(row | {"was": mutant.was, "becomes": mutant.becomes}) + "\n")
            if not by:
                print(f"    {mutant.inside}\n{mutant.difference(copy.root / mutant.file)}", flush=True)
                survivors.append(mutant)
    print(*rates(options.folder / "results.jsonl"), sep="\n")
    print(f"mutants: {tried} tried, {len(survivors)} that no test notices, in {time.time() - begun:.0f} s")
    for mutant in survivors:
        print(f"    {mutant.file}:{mutant.line} {mutant.kind}: {mutant.was} -> {mutant.becomes}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
