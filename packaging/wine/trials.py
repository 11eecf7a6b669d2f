# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is tried under Wine: self-tests, the worked cases beside those of this system, a data folder carried there and
back, the installer, and the project's own tests.
"""

from __future__ import annotations

import filecmp
import re
import shutil
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from wine import interpreter, prefix, product
from wine.prefix import HERE, OUT, TREE

HERE_PYTHON: Final = TREE / ".venv" / "bin" / "python"
"""The Python of this system, whose papers those of Windows are compared with."""
SOURCE: Final = (interpreter.PROGRAM, "-m", "desktop_app")
BUILT: Final = (product.FOLDER / "lodestone.exe",)
CHECKS: Final = 6
TESTED: Final = (
    "tests/cli", "tests/storage", "tests/services", "tests/checking", "tests/documents", "tests/basics",
    "tests/ui/startup",
)  # fmt: skip
"""What is run where nothing else is asked for."""
DAY: Final = "2026-11-24"


def self_test_from_source() -> str:
    """Run the self-test of the source."""
    return _self_test(SOURCE)


def self_test_as_built() -> str:
    """Run the self-test of the built program."""
    return _self_test(BUILT)


def _self_test(program: tuple[str | Path, ...]) -> str:
    return _held(prefix.run(*program, "selftest", is_captured=True))


def _held(done: subprocess.CompletedProcess[str]) -> str:
    held = len(re.findall(r"^ok ", done.stdout, re.MULTILINE))
    if done.returncode != 0 or held != CHECKS:
        raise SystemExit(f"windows: the self-test does not hold:\n{done.stdout}")
    return f"({held} of {CHECKS})"


# ---- the worked cases ----------------------------------------------------------------------------


def compare_cases() -> str:
    """Screen the worked cases on this system, under Wine from source, and there as built; all files are the same."""
    folders = [OUT / "cases" / name for name in ("here", "source", "built")]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    here, source, built = folders
    worker = HERE / "cases.py"
    _ended_well(
        subprocess.run(
            [HERE_PYTHON, worker, here], cwd=TREE, check=False, capture_output=True, encoding="utf-8"
        )
    )
    _ended_well(prefix.run(interpreter.PROGRAM, worker, source, is_captured=True))
    for case in sorted((TREE / "tests" / "cases").glob("*.json")):
        if not case.name.endswith(".expect.json"):
            memo = built / f"{case.stem}.pdf"
            done = prefix.run(
                *BUILT, "screen", case, "--json", "--memo", memo, "--dated", DAY, is_captured=True
            )
            _ended_well(done)
            (built / f"{case.stem}.json").write_text(done.stdout.replace("\r\n", "\n"), "utf-8")
    names = sorted(file.name for file in here.iterdir())
    for folder in (source, built):
        same, different, missing = filecmp.cmpfiles(here, folder, names, shallow=False)
        if different or missing or len(same) < 80:
            raise SystemExit(f"windows: not as on this system, in {folder}: {', '.join(different + missing)}")
    return (
        f"({len(names) // 2} conclusions and memos, the same bytes from source, as built, and on this system)"
    )


def _ended_well(done: subprocess.CompletedProcess[str]) -> str:
    if done.returncode != 0:
        raise SystemExit(
            f"windows: ended with {done.returncode}: {done.args}\n{done.stdout}\n{done.stderr or ''}"
        )
    return done.stdout


# ---- a data folder there and back ------------------------------------------------------------------


def carry_data() -> str:
    """Make a data folder here, open, record and verify in it under Wine, then here again, then there."""
    data = OUT / "carried" / "data"
    shutil.rmtree(data.parent, ignore_errors=True)
    data.parent.mkdir(parents=True)
    workbook = TREE / "resources" / "samples" / "nordwerk.xlsx"
    cases = sorted((TREE / "tests" / "cases").glob("p0[1-4]*[!t].json"))
    cases = [case for case in cases if not case.name.endswith(".expect.json")]
    by = ("--by", "M. Roth", "--role", "export control", "--dated", DAY)

    def here(*words: str | Path) -> str:
        told = [HERE_PYTHON, "-m", "desktop_app", "--data-dir", data, *words]
        return _ended_well(subprocess.run(told, cwd=TREE, check=False, capture_output=True, encoding="utf-8"))

    def there(*words: str | Path) -> str:
        return _ended_well(prefix.run(*BUILT, "--data-dir", data, *words, is_captured=True))

    here("client", "add", "Nordwerk Antriebe GmbH", "--country", "DE")
    here("import", workbook)
    here("record", "make", cases[0], *by)
    there("journal", "verify")
    there("verify", data)
    there("record", "make", cases[1], *by)
    answers = [run("catalogue", "screen", "--on", "2026-12-01", "--json-lines") for run in (here, there)]
    if answers[0] != answers[1].replace("\r\n", "\n"):
        raise SystemExit("windows: the catalogue of the sample is not screened as on this system")
    there("record", "export", "--out", data.parent / "exported there")
    for run in (here, there, here):
        run("journal", "verify")
        run("verify", data)
        run("record", "rerun", "2026-0001")
        run("record", "rerun", "2026-0002")
    here("record", "make", cases[2], *by)
    numbers = re.findall(r"2026-000\d", there("record", "list"))
    if sorted(set(numbers)) != ["2026-0001", "2026-0002", "2026-0003"]:
        raise SystemExit(f"windows: the records are {numbers}")
    there("journal", "verify")
    return "(made here, recorded in there, verified and run again on both)"


# ---- the installer ---------------------------------------------------------------------------------

INSTALLED: Final = (
    prefix.PREFIX / "drive_c" / "users" / "root" / "AppData" / "Local" / "Programs" / "Lodestone"
)
_KEY: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"


def install_and_remove() -> str:
    """Install without a question, look at what was laid down, run it, refuse to remove what runs, remove it."""
    shutil.rmtree(INSTALLED, ignore_errors=True)
    _ended_well(prefix.run(product.installer(), "/S", is_captured=True))
    must_be_same(INSTALLED, product.FOLDER)
    if "REG_SZ" not in _ended_well(
        prefix.run("reg", "query", _KEY, "/v", "DisplayVersion", is_captured=True)
    ):
        raise SystemExit("windows: the installer left no entry by which it is removed")
    _held(prefix.run(INSTALLED / "lodestone.exe", "selftest", is_captured=True))
    # A program that waits for its input runs, and so cannot be written to.
    words = [prefix.LOADER, prefix.windows_name(INSTALLED / "lodestone.exe"), "read-tables"]
    with subprocess.Popen(words, env=prefix.environment(), stdin=subprocess.PIPE) as runs:
        time.sleep(5)
        _uninstall()
        is_there = (INSTALLED / "_internal").is_dir()
        runs.kill()
    if not is_there:
        raise SystemExit("windows: a program that ran was removed")
    _ended_well(_uninstall())
    left = [file for file in INSTALLED.rglob("*") if file.is_file() and file.name != "uninstall.exe"]
    gone = prefix.run("reg", "query", _KEY, is_captured=True).returncode != 0
    if left or not gone:
        raise SystemExit(f"windows: something stays behind: {left}, entry gone: {gone}")
    return "(the same files as built; refuses while it runs; nothing stays)"


def _uninstall() -> subprocess.CompletedProcess[str]:
    """Run what removes the program, there and not from a copy, so that its end is seen."""
    place = f"_?={prefix.windows_name(INSTALLED)}"
    return prefix.run(INSTALLED / "uninstall.exe", "/S", place, is_captured=True)


def must_be_same(folder: Path, other: Path) -> None:
    """End the trial if a file of ``other`` is not in a folder just as it is there."""
    names = [str(file.relative_to(other)) for file in other.rglob("*") if file.is_file()]
    _, different, missing = filecmp.cmpfiles(other, folder, names, shallow=False)
    if different or missing:
        raise SystemExit(f"windows: not installed as built: {', '.join((different + missing)[:9])}")


# ---- the project's tests ---------------------------------------------------------------------------


def run_tests(asked: Iterable[str]) -> tuple[int, str]:
    """Run tests from source under Wine and return pytest's exit status and what it said at the end."""
    words = list(asked) or list(TESTED)
    done = prefix.run(
        interpreter.PROGRAM, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-n", "2",
        "--dist", "loadfile", *words, env={"QT_QPA_PLATFORM": "offscreen"}, is_captured=True,
    )  # fmt: skip
    print(done.stdout, end="", flush=True)
    (OUT / "tests.txt").write_text(done.stdout, "utf-8")
    return done.returncode, (done.stdout.strip().splitlines() or ["nothing was said"])[-1].strip("= ")
