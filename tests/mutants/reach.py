# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A copy of the repository that may be changed, which tests reach which of its lines, and the runs of those tests.

What is measured is kept in a folder, one file for each test file, and measured again when that test file changed. A
line is kept by the function that holds it and by its text, so that it is found again when lines above it come and go;
a line that is new has the tests of its function.
"""

from __future__ import annotations

import ast
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.mutants.changes import Mutant, functions_of
from tests.mutants.server import ENDLESS, NOT_BEGUN

SECONDS_OF_A_FILE: Final = 120
"""How long the tests of one file may take; those of a file that takes longer are not used."""


@dataclass(frozen=True)
class Measured:
    """Of one test file: seconds of each test, and which tests reach a line, by file, function and text of the line."""

    seconds: Mapping[str, float]
    reached: Mapping[str, Mapping[str, Mapping[str, frozenset[str]]]]

    def reaching(self, file: str, places: Iterable[tuple[str, str]]) -> set[str]:
        """Return the tests that reach one of the places, each a function and the text of a line."""
        functions = self.reached.get(file, {})
        return {test for function, text in places for test in functions.get(function, {}).get(text, ())}

    def entering(self, file: str, name: str) -> set[str]:
        """Return the tests that reach any line of a function or class; of a whole file where the name is empty."""
        return {
            test
            for function, lines in self.reached.get(file, {}).items()
            if not name or function == name or function.startswith(f"{name}.")
            for own in lines.values()
            for test in own
        }


class Copy:
    """A copy of a repository with a process that runs its tests."""

    def __init__(self, tree: Path, folder: Path) -> None:
        self.tree, self.folder, self.root = tree, folder, folder / "tree"
        (folder / "reach").mkdir(parents=True, exist_ok=True)
        self._update()
        self.libraries: set[str] = set()
        self.server: subprocess.Popen[str] | None = None
        self.stamps = itertools.count(int(time.time()))
        self.read: dict[str, Measured] = {}
        self.places: dict[str, tuple[dict[int, str], list[str]]] = {}

    def _update(self) -> None:
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(
            listed, cwd=self.tree, capture_output=True, text=True, check=True
        ).stdout.split("\0")
        wanted = {name for name in names if name and (self.tree / name).is_file()}
        for name in wanted:
            source, target = self.tree / name, self.root / name
            if not target.exists() or target.stat().st_mtime != source.stat().st_mtime:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        for folder in ("desktop_app", "tests"):
            for file in (self.root / folder).rglob("*.py"):
                if file.relative_to(self.root).as_posix() not in wanted:
                    file.unlink()

    def _ask(self, files: Iterable[str], *, seconds: float, **request: Any) -> int:
        """Run tests of these files in a fork of the server; returns what pytest ended with."""
        if self.server is None:
            command = ["nice", sys.executable, str(Path(__file__).with_name("server.py")), str(self.root)]
            self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            self._tell(sorted(self.libraries))
        places = {name: str(self.folder / name) for name in ("result", "log", "scratch")}
        Path(places["result"]).unlink(missing_ok=True)
        return int(self._tell({"files": [*files], "seconds": seconds, **places, **request})["status"])

    def _tell(self, words: object) -> Any:
        assert self.server is not None
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(json.dumps(words) + "\n")
        self.server.stdin.flush()
        return json.loads(self.server.stdout.readline())

    def close(self) -> None:
        """End the process that runs the tests."""
        if self.server is not None:
            self.server.communicate()
            self.server = None

    # ---- who reaches what --------------------------------------------------------------------

    def measure(self, test_file: str, *, fresh: bool = True) -> Measured | None:
        """Return what a test file reaches, as it is kept, else measured if that is wanted; None where it is unknown."""
        if test_file not in self.read:
            kept = self.folder / "reach" / (test_file.replace("/", "__") + ".json")
            texts = [
                file.read_bytes() for file in (self.root / test_file, Path(__file__))
            ]  # how it is kept may change
            digest = hashlib.sha256(b"".join(texts)).hexdigest()
            answer = json.loads(kept.read_text()) if kept.exists() else {}
            if answer.get("digest") != digest:
                if not fresh:
                    return None
                answer = self._measure(test_file) | {"digest": digest}
                kept.write_text(json.dumps(answer))
            self.libraries |= set(answer["libraries"])
            tests = answer["tests"]
            reached: dict[str, dict[str, dict[str, frozenset[str]]]] = defaultdict(lambda: defaultdict(dict))
            for file, function, text, numbers in answer["reached"]:
                reached[file][function][text] = frozenset(tests[number] for number in numbers)
            self.read[test_file] = Measured(answer["seconds"], reached)
        return self.read[test_file]

    def _measure(self, test_file: str) -> dict[str, Any]:
        status = self._ask([test_file], seconds=SECONDS_OF_A_FILE, measures=True)
        if status == NOT_BEGUN:  # else every change would count as one that no test notices
            log = (self.folder / "log").read_text("utf-8", "replace")
            raise RuntimeError(f"what {test_file} reaches could not be measured:\n{log}")
        result = self.folder / "result"
        if status == ENDLESS or not result.exists():
            return {"tests": [], "seconds": {}, "reached": [], "libraries": []}
        answer = json.loads(result.read_text())
        sound = sorted(answer["seconds"].keys() - set(answer["failed"]))
        number = {test: place for place, test in enumerate(sound)}
        reached: dict[tuple[str, str, str], set[int]] = defaultdict(set)
        for file, lines in answer["reached"].items():
            for line, tests in lines.items():
                reached[file, *self.place_of(file, int(line))] |= {
                    number[test] for test in tests if test in number
                }
        seconds = {test: round(answer["seconds"][test], 3) for test in sound}
        if len(set(answer["libraries"]) - self.libraries) > 20:  # worth importing once for all
            self.close()
        return {
            "tests": sound,
            "seconds": seconds,
            "reached": [[*place, sorted(numbers)] for place, numbers in reached.items() if numbers],
            "libraries": answer["libraries"],
        }

    def place_of(self, file: str, line: int) -> tuple[str, str]:
        """Return the function that holds a line, and the text of the line."""
        if file not in self.places:
            text = (self.root / file).read_text("utf-8")
            self.places[file] = functions_of(ast.parse(text)), text.splitlines()
        names, texts = self.places[file]
        return names.get(line, ""), texts[line - 1].strip() if 0 < line <= len(texts) else ""

    # ---- one change ---------------------------------------------------------------------------

    def tests_reaching(self, mutant: Mutant, test_files: Iterable[str]) -> list[str]:
        """Return the tests of measured files that reach a change, the quickest first, then the others of those files.

        Those others may reach it through what the first of them have left in a cache.
        """
        lines = {mutant.line, *mutant.uses}
        if mutant.kind not in {"loop deleted", "statement deleted", "guard removed"}:
            lines |= {*range(mutant.line, mutant.last + 1)}
        places = [self.place_of(mutant.file, line) for line in sorted(lines)]
        known = [measured for name in test_files if (measured := self.measure(name, fresh=False))]
        # a line that is new, or is worked out at import, is reached by whoever reaches what is around it
        for reaching in (
            [one.reaching(mutant.file, places) for one in known],
            [one.entering(mutant.file, mutant.inside) for one in known],
            [one.entering(mutant.file, "") for one in known],
        ):
            if any(reaching):
                break
        pairs = [(one, tests) for one, tests in zip(known, reaching, strict=True) if tests]
        first = [(one.seconds[test], test) for one, tests in pairs for test in tests]
        others = [
            (one.seconds[test], test) for one, tests in pairs for test in one.seconds if test not in tests
        ]
        return [test for _, test in [*sorted(first), *sorted(others)]]

    def seconds_of(self, test: str) -> float:
        """Return how long a test took when it was measured."""
        measured = self.measure(test.partition("::")[0], fresh=False)
        return measured.seconds.get(test, 1) if measured else 1

    def is_noticed(self, mutant: Mutant, tests: Sequence[str]) -> str:
        """Run tests on the changed program; returns the first that fails or does not end, "" where all of them pass."""
        file = self.root / mutant.file
        source, stamp = file.read_bytes(), file.stat()
        usual = {test: self.seconds_of(test) for test in tests}
        try:
            file.write_bytes(mutant.applied(source))
            os.utime(file, (stamp.st_atime, next(self.stamps)))  # else what was compiled of it is taken again
            status = self._ask(
                dict.fromkeys(test.partition("::")[0] for test in tests),
                seconds=40 + 4 * sum(usual.values()),
                measures=False,
                tests=[*tests],
                usual=usual,
            )
        finally:
            file.write_bytes(source)
            os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        result = self.folder / "result"
        failed = result.read_text().splitlines() if result.exists() else []
        return (failed or ["(does not end or does not begin)"])[0] if status else ""
