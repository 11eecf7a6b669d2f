# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tests that a change can break, nearest first, in the time that one waits for: ``make quick``.

    .venv/bin/python -m tests.quick [--list] [--base COMMIT] [--seconds N] [pytest's own arguments]

What changed is what differs from the base (where this branch left ``main``; on ``main`` the last commit) and what is
not committed. Tests are chosen by the imports of program and tests: a test is as near as the number of imports between
it and what changed. The modules that put the whole program together import everything and tell nothing, so no way leads
through them; tests that meet a change only there are left to ``make test``, and so is what the time does not reach,
which pytest counts as skipped. Where a changed file says nothing of what reads it, every test runs.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

TREE: Final = Path(__file__).resolve().parents[1]
CODE: Final = ("desktop_app", "tests", "packaging")
SECONDS: Final = 165
"""How long tests are begun after a change of a service, a page, a command, a paper."""
SECONDS_BELOW: Final = 50
"""How long after a change of what lies below the services: the domain, a library."""
BELOW: Final = tuple(
    f"desktop_app/{name}/" for name in ("domain", "basics", "listreader", "partynames", "paper")
)
ASSEMBLING: Final = (
    "desktop_app.__main__",
    "desktop_app.bootstrap",
    "desktop_app.cli.main",
    "desktop_app.services.workspace",
    "desktop_app.ui.shell",
    "desktop_app.ui.startup",
    "tests.conftest",
    "tests.making",
    "tests.ui.conftest",
)
"""Modules, and packages with all in them, that put the program together."""
READERS: Final[Mapping[str, str]] = {
    "CHANGELOG.md": "tests/architecture/test_docs.py tests/test_readme.py",
    "CONTRIBUTING.md": "tests/architecture/test_docs.py",
    "LICENSE": "tests/packaging",
    "Makefile": "tests/architecture/test_docs.py tests/test_readme.py tests/test_quick.py",
    "NOTICE": "tests/packaging",
    "README.md": "tests/test_readme.py",
    "SECURITY.md": "tests/architecture/test_docs.py",
    "desktop_app/listreader/README.md": "tests/listreader/test_library.py",
    "desktop_app/paper/README.md": "tests/paper/test_readme.py",
    "desktop_app/partynames/README.md": "tests/partynames/test_library.py",
    "docs/": "tests/architecture/test_docs.py tests/test_readme.py",
    "packaging/": "tests/packaging",
    "resources/commands/": "tests/cli tests/packaging/test_manual.py tests/test_main.py",
    "resources/handbook/": "tests/services/handbook tests/cli/handbook tests/ui/shell/test_help.py",
    "resources/fonts/": "tests/packaging/test_fonts.py tests/paper tests/documents",
    "resources/icons/": "tests/ui/look tests/ui/widgets",
    "resources/licences/": "tests/packaging",
    "resources/papers/": "tests/documents",
    "resources/look/": "tests/ui/look",
    "resources/names/": "tests/services/importing tests/listreader tests/imports tests/packaging/test_names_of_cldr.py",
    "resources/names/official_lists.toml": "tests/partynames tests/services/party_lists tests/cli/test_lists.py",
    "resources/names/parties/": "tests/domain/parties tests/partynames tests/matching",
    "resources/pictures/": "tests/ui/startup tests/test_readme.py",
    "resources/rules/": "tests/rules tests/domain tests/oracle",
    "resources/samples/": "tests/cli/test_sample.py tests/services/catalogue tests/documents",
    "resources/translations/": "tests/translations tests/ui/words tests/ui/test_clipping.py",
    "resources/window/": "tests/ui/words tests/ui/shell tests/ui/pages/lists tests/translations",
    "tests/cases/": "tests/domain tests/documents/memo tests/cli",
    "tests/documents/golden/": "tests/documents",
}
"""What reads a file that is no code, by the beginning of its path; the longest that fits counts."""


def changed_files(root: Path, base: str | None = None) -> list[str]:
    """Return what differs from the base or is not committed, as paths below the root, files that went included."""

    def git(*arguments: str) -> list[str]:
        answer = subprocess.run(
            ["git", *arguments],
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.stdout.split("\0" if "-z" in arguments else None) if answer.returncode == 0 else []

    fork = [base] if base else git("merge-base", "HEAD", "main") or ["HEAD"]
    differing = git("diff", "--name-only", "--no-renames", "-z", fork[0])
    return sorted({*differing, *git("ls-files", "--others", "--exclude-standard", "-z")} - {""})


class Imports:
    """Who imports whom, in program, tests and packaging, read from the sources of a tree.

    Imports inside functions count, and so does a text that is the name of a module: tests start some by name. A test
    imports the fixtures of its folders.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[str, str] = {}
        for folder in CODE:
            for file in sorted((root / folder).rglob("*.py")):
                path = file.relative_to(root).as_posix()
                self.files[_module_name(path)] = path
        self.importers: dict[str, set[str]] = defaultdict(set)
        for module, path in self.files.items():
            for imported in self._imported(path):
                self.importers[imported].add(module)
        for module, path in self.files.items():
            if is_test(path):
                for parent in Path(path).parents:
                    fixtures = _module_name((parent / "conftest.py").as_posix())
                    if fixtures in self.files:
                        self.importers[fixtures].add(module)

    def _imported(self, path: str) -> Iterator[str]:
        for node in ast.walk(ast.parse((self.root / path).read_text("utf-8"))):
            names: list[tuple[str, ...]] = []
            if isinstance(node, ast.ImportFrom):
                names = [(f"{node.module}.{alias.name}", node.module or "") for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [(alias.name,) for alias in node.names]
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                names = [(node.value,)]
            for either in names:
                yield from [name for name in either if name in self.files][:1]

    def distances(self, paths: Iterable[str]) -> dict[str, int]:
        """Return each test file that leads to one of the paths by imports, with the number of imports between."""
        modules = {path: module for module, path in self.files.items()}
        distances = {modules[path]: 0 for path in paths if path in modules}
        waiting = deque(distances)
        while waiting:
            module = waiting.popleft()
            if distances[module] and _assembles(module):
                continue
            for importer in sorted(self.importers[module] - distances.keys()):
                distances[importer] = distances[module] + 1
                waiting.append(importer)
        return {
            self.files[module]: distance
            for module, distance in distances.items()
            if is_test(self.files[module])
        }


def _module_name(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").removeprefix("packaging/").replace("/", ".")


def _assembles(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in ASSEMBLING)


def is_test(path: str) -> bool:
    """Tell whether a file holds tests."""
    return path.startswith("tests/") and Path(path).name.startswith("test_") and path.endswith(".py")


def choose_tests(root: Path, changed: Iterable[str]) -> dict[str, int] | str:
    """Return the test files that the changed files can break with how far they are, or the file that tells nothing."""
    imports = Imports(root)
    chosen: dict[str, int] = {}
    code = []
    for path in changed:
        if path.endswith(".py") and path.startswith(CODE) and path != "tests/conftest.py":
            code.append(path)
            for test in _beside(root, path):
                chosen[test] = 1
        elif (named := _readers(root, path)) is None:
            return path
        else:
            chosen |= dict.fromkeys(named, 1)
    for test, distance in imports.distances(code).items():
        chosen[test] = min(distance, chosen.get(test, distance))
    return dict(sorted(chosen.items(), key=lambda pair: (pair[1], pair[0])))


def _beside(root: Path, path: str) -> list[str]:
    """Return the tests in the folder of a module of the program: ``tests/ui/look`` for ``ui/look/fonts.py``."""
    if not path.startswith("desktop_app/"):
        return []
    folder = "tests" / Path(path).relative_to("desktop_app").parent
    return [file.relative_to(root).as_posix() for file in sorted((root / folder).glob("test_*.py"))]


def _readers(root: Path, path: str) -> list[str] | None:
    """Return the tests of what reads a file that is no code, None where nobody knows."""
    beginnings = [beginning for beginning in READERS if path.startswith(beginning)]
    if beginnings:
        named = [root / test for test in READERS[max(beginnings, key=len)].split()]
    elif path.startswith("tests/") and not path.endswith(
        ".py"
    ):  # data of tests: those of the nearest folder that has some
        folders = [root / folder for folder in Path(path).parents]
        named = [next((folder for folder in folders if any(folder.glob("test_*.py"))), root)]
    else:
        return None
    files = [
        file for test in named for file in (sorted(test.rglob("test_*.py")) if test.is_dir() else [test])
    ]
    return [file.relative_to(root).as_posix() for file in files if file.exists()]


def main() -> int:
    """Choose the tests, say which and why, and run them."""
    begun = time.time()
    parser = argparse.ArgumentParser(prog="python -m tests.quick")
    parser.add_argument("--list", action="store_true", help="say which tests are chosen, and run none")
    parser.add_argument("--base", help="the commit that the change is compared with")
    parser.add_argument("--seconds", type=int, help="how long tests are begun")
    parser.add_argument("--workers", default="2")
    options, of_pytest = parser.parse_known_args()
    changed = changed_files(TREE, options.base)
    if not changed:
        print("quick: nothing has changed")
        return 0
    chosen = choose_tests(TREE, changed)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        options.workers,
        "--dist",
        "loadfile",  # what the tests of a file share is made once
        "--no-loadscope-reorder",
    ]
    if isinstance(chosen, str):
        print(f"quick: {chosen} does not tell which tests read it; every test runs", flush=True)
        return 0 if options.list else subprocess.call([*command, *of_pytest], cwd=TREE)
    seconds = options.seconds or (
        SECONDS_BELOW if all(path.startswith(BELOW) or is_test(path) for path in changed) else SECONDS
    )
    near = list(chosen)[
        : 3 * seconds // 2
    ]  # further ones would be gathered, which takes its time, and never begun
    print(
        f"quick: {len(changed)} changed files, {len(chosen)} test files can break, of which the nearest {len(near)} "
        f"begin for {seconds} s; make test runs all of them",
        flush=True,
    )
    if options.list:
        for test, distance in chosen.items():
            print(f"{distance:3} {test}")
        return 0
    if not chosen:
        return 0
    environment = {
        **os.environ,
        "LODESTONE_TESTS_BEGIN_UNTIL": str(begun + seconds),
        "HYPOTHESIS_PROFILE": os.environ.get("HYPOTHESIS_PROFILE", "quick"),
    }
    return subprocess.call([*command, "-p", "no:randomly", *of_pytest, *near], cwd=TREE, env=environment)


if __name__ == "__main__":
    sys.exit(main())
