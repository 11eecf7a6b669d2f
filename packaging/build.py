# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds the program that is installed, with everything inside, and the files that carry it to its users.

    python3 packaging/build.py [--to build] [--dist dist]     builds, checks, and packs
    python3 packaging/build.py --twice                         builds in two places and compares the files
    python3 packaging/build.py --no-installer    leaves the installer for Windows to be packed elsewhere

A fresh environment is made from the lock files, without any test tool, and the rest runs inside it: PyInstaller,
licences, list of components, archives. The same sources give the same bytes. Needs a network, or a cache of pip's.
On Debian also binutils, dpkg and, for a Python of Debian's own, libpython3.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "packaging/requirements-build.lock")
MARK = ".made-by-lodestone-build"
"""The empty file that says: this folder was made by this script, and may be made anew."""
NOT_COPIED = (".git", ".venv", "build", "dist", "out", "__pycache__", ".*_cache", ".hypothesis")


def main() -> int:
    """Build once or twice, and return the exit status."""
    options = _parser().parse_args()
    to, dist = options.to.resolve(), options.dist.resolve()
    must_be_ours(to, dist)
    os.environ["SOURCE_DATE_EPOCH"] = epoch()
    more = ["--no-installer"] if options.no_installer else []
    build(TREE, to, dist, more)
    return _again(to, dist, more) if options.twice else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Build the program that is installed.")
    parser.add_argument("--to", type=Path, default=TREE / "build", help="where to work")
    parser.add_argument("--dist", type=Path, default=TREE / "dist", help="where the results go")
    parser.add_argument("--twice", action="store_true", help="build again elsewhere and compare")
    parser.add_argument(
        "--no-installer", action="store_true", help="on Windows: a zip alone, where NSIS is not at hand"
    )
    return parser


def must_be_ours(to: Path, dist: Path) -> None:
    """End the build, before anything is removed, if a folder to be made anew may hold what somebody still wants."""
    if to == dist or to in dist.parents or dist in to.parents:
        sys.exit(f"build: {to} and {dist} lie in one another; name two folders that do not")
    for folder in (to, dist):
        if not may_be_emptied(folder):
            sys.exit(
                f"build: {folder} is not empty and was not made by this script, which would empty it. "
                "Name an empty folder or a new one, or empty this one yourself"
            )


def may_be_emptied(folder: Path) -> bool:
    """Tell whether nothing is lost with a folder: the tree's own, one that a build marked, an empty or a new one."""
    if folder in (TREE / "build", TREE / "dist") or (folder / MARK).is_file():
        return True
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def made_anew(folder: Path) -> None:
    """Make a folder that holds nothing but the mark."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()


def epoch() -> str:
    """Return the second that files are dated with: the last commit's, unless the environment says otherwise."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    asked = ["git", "-C", str(TREE), "log", "-1", "--format=%ct"]
    told = subprocess.run(asked, check=False, capture_output=True, text=True)
    if told.returncode != 0:
        sys.exit("build: no commit tells what to date the files with; set SOURCE_DATE_EPOCH")
    return told.stdout.strip()


def build(tree: Path, to: Path, dist: Path, more: list[str]) -> None:
    """Build the program of one tree; everything is made anew. ``more`` is handed to the part that runs inside."""
    made_anew(to)
    made_anew(dist)
    python = _environment(tree, to)
    told = {
        "PYI_LOG_LEVEL": "ERROR",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join((str(tree), str(tree / "packaging"))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "TZ": "UTC",
    }
    done = subprocess.run(
        [python, "-m", "freezing", tree, to, dist, *more], check=False, env={**os.environ, **told}, cwd=to
    )
    if done.returncode != 0:
        sys.exit(done.returncode)


def _environment(tree: Path, to: Path) -> Path:
    """Make an environment of the locked libraries and return its Python; what was fetched stands in a report."""
    folder = to / "env"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    locks = [word for lock in LOCKS for word in ("-r", str(tree / lock))]
    subprocess.run(
        [_with_pip(), "-m", "pip", "--python", python, "install", "--quiet", "--require-hashes",
         "--no-compile", "--disable-pip-version-check", "--report", to / "installed.json", *locks],
        check=True,
    )  # fmt: skip
    return python


def _with_pip() -> str:
    """Return a Python that has pip: this one, or the one that its environment was made from."""
    for python in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        asked = [python, "-m", "pip", "--version"]
        if subprocess.run(asked, check=False, capture_output=True).returncode == 0:
            return str(python)
    sys.exit("build: there is no pip; install the package python3-pip")


def _again(to: Path, dist: Path, more: list[str]) -> int:
    """Build a copy of the tree in another place, and return 0 if its files are the same."""
    tree = to / "second" / "a copy"
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(TREE, tree, symlinks=True, ignore=shutil.ignore_patterns(*NOT_COPIED))
    build(tree, tree / "build", tree / "dist", more)
    names = sorted(file.name for file in dist.iterdir() if file.name != MARK)
    _, different, missing = filecmp.cmpfiles(dist, tree / "dist", names, shallow=False)
    for name in different + missing:
        print(f"build: not the same twice: {name}", file=sys.stderr)
    if not different and not missing:
        print(f"build: {len(names)} files are the same, byte for byte, from two builds")
    return 1 if different or missing else 0


if __name__ == "__main__":
    sys.exit(main())
