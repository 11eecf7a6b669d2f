# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``packaging/wine/run``: every step, each told in one line with the time it took.

    packaging/wine/run                  builds zip and installer into out/wine/dist, and tries them
    packaging/wine/run --tests [...]    runs tests from source alone; what is given after it goes to pytest

A step whose sources are as they were is not done again; ``out/wine`` holds what was made, and may be removed.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from wine import interpreter, prefix, product, trials
from wine.prefix import OUT, TREE


class Step(NamedTuple):
    """One step, and the files it goes by."""

    name: str
    do: Callable[[], str]
    sources: tuple[str, ...] = ()
    is_kept: bool = True
    """Whether it is left out where its sources, and those of the steps before it, are as they were."""


SET_UP = (
    Step("fetched", interpreter.fetch, ("packaging/wine/fetched.lock",)),
    Step("prefix", prefix.make, ("packaging/wine/prefix.py", "packaging/wine/icuuc.c", "packaging/wine/mscms.c")),
    Step("python", interpreter.assemble, ("packaging/wine/interpreter.py", "packaging/wine/python.c",
                                          "packaging/wine/venvlauncher.c")),
)  # fmt: skip
SOURCE = (
    Step(
        "libraries", lambda: interpreter.install(TREE / "requirements-dev.lock"), ("requirements-dev.lock",)
    ),
    Step("self-test from source", trials.self_test_from_source, is_kept=False),
)
PACKAGES = (
    Step("program", product.build, ("desktop_app", "resources", "packaging", "requirements.lock")),
    Step("installer", product.pack_installer, ("packaging/windows", "packaging/freezing")),
    Step("nothing of Wine's is packed", product.must_be_windows_own, is_kept=False),
    Step("self-test as built", trials.self_test_as_built, is_kept=False),
    Step("worked cases", trials.compare_cases, is_kept=False),
    Step("a folder of data there and back", trials.carry_data, is_kept=False),
    Step("installed and removed", trials.install_and_remove, is_kept=False),
)


def main() -> int:
    """Do the steps and return the exit status: 1 if a test failed."""
    parser = argparse.ArgumentParser(
        prog="packaging/wine/run", description="Build and try the program under Wine."
    )
    names = [step.name for step in (*SET_UP, *SOURCE, *PACKAGES)]
    parser.add_argument(
        "--until", metavar="STEP", choices=names, help=f"stop after one of {', '.join(names)}"
    )
    parser.add_argument("--tests", action="store_true", help="run tests from source alone")
    options, of_pytest = parser.parse_known_args()
    status = 0

    def run_tests() -> str:
        nonlocal status
        status, said = trials.run_tests(of_pytest)
        return said

    tests = Step("tests", run_tests, is_kept=False)
    steps: list[Step] = [*SET_UP, *SOURCE, *(() if options.tests else PACKAGES), tests]
    if options.until:
        steps = steps[: [step.name for step in steps].index(options.until) + 1]
    (OUT / "done").mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with prefix.screen():
        _do(steps)
    print(f"windows: all, {time.monotonic() - begun:.0f} s", flush=True)
    return status


def _do(steps: Iterable[Step]) -> None:
    sources: list[str] = []
    for step in steps:
        mark = OUT / "done" / step.name.replace(" ", "-")
        sources += step.sources
        wanted = digest(sources) if step.is_kept else ""
        if step.is_kept and mark.is_file() and mark.read_text("ascii") == wanted:
            print(f"windows: {step.name}, as it was", flush=True)
            continue
        mark.unlink(missing_ok=True)
        begun = time.monotonic()
        said = step.do()
        print(f"windows: {step.name}, {time.monotonic() - begun:.0f} s {said}".rstrip(), flush=True)
        if step.is_kept:
            mark.write_text(wanted, "ascii")


def digest(sources: Iterable[str]) -> str:
    """Return what files and folders of the tree hold, as one checksum; what git does not keep is passed over."""
    asked = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        *dict.fromkeys(sources),
    ]
    names = subprocess.run(asked, cwd=TREE, check=True, capture_output=True, text=True).stdout.split("\0")
    worked = hashlib.sha256()
    for name in sorted(filter(None, names)):
        file = Path(TREE, name)
        worked.update(f"{name}\0".encode() + (file.read_bytes() if file.is_file() else b""))
    return worked.hexdigest()


if __name__ == "__main__":
    raise SystemExit(main())
