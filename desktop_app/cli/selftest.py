# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone selftest``: runs checks of this copy of the program and prints their results."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Final

import desktop_app
from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.cli.output import flush_output, print_error, print_text
from desktop_app.services.context import law_proof
from desktop_app.services.context.program import Program, WindowTrial
from desktop_app.services.data_folder import sample

ALONE: Final = "--window-alone"
"""The option with which the self-test starts itself in a second process to try the window."""

_FAILED: Final = 4
_LONGEST: Final = 120  # seconds; a window that hangs is a failed check
_START: Final = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); from desktop_app.__main__ import main; sys.exit(main())"
)


class _Failed(Exception):
    """A check failed in the other process; the text is the one it printed."""


def _check_resources(program: Program) -> str:
    return f"{len(program.pack.files)} rule files, pack {program.pack.version}, sha256 {program.pack.sha256[:16]}"


def _check_examples(program: Program) -> str:
    checked = law_proof.check(program)
    if checked.failed:
        raise RuntimeError(f"{checked.failed[0].provision}: {checked.failed[0].says}")
    return f"{checked.examples} examples hold"


def _check_sample_case(program: Program) -> str:
    catalogue = sample.open_sample(program)
    lines = list(sample.screen_lines(program, catalogue))
    return f"{len(lines)} lines of the sample screened"


def _check_memo(program: Program) -> str:
    """Print a memo with Chinese in it and read its text back."""
    import pypdfium2

    catalogue = sample.open_sample(program)
    first = next(sample.screen_lines(program, catalogue))
    content = sample.print_line_memo(program, catalogue, first, date(2026, 11, 24))
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    if CHINESE not in text:
        raise RuntimeError("the Chinese name of the row cannot be read back from the memo")
    return f"a memo of {len(document)} pages printed, its Chinese read back"


def _check_database(program: Program) -> str:
    """Make a data file, load the sample client twice, and verify the journal."""
    from desktop_app.services.workspace import open_workspace

    with files.temporary_folder() as folder:
        workspace = open_workspace(program, folder / "selftest.sqlite")
        try:
            client = workspace.load_sample().value
            second_load = workspace.load_sample()
            faults = workspace.verify_records()
            products = workspace.client_workspace(client).products.count()
        finally:
            workspace.close()
    if second_load.changes or faults:
        raise RuntimeError("; ".join(faults) or "a second import of the sample changed something")
    return f"a data file made, {products} products brought in, the journal holds"


def _check_window(program: Program) -> WindowTrial:
    """Try the window in a process of its own, because Qt ends its process if it cannot draw."""
    if program.try_window is None:
        raise RuntimeError("this copy has no window")
    completed = subprocess.run(  # noqa: S603  this program itself
        [
            *(
                [sys.executable]
                if getattr(sys, "frozen", False)
                else [sys.executable, "-c", _START, str(Path(desktop_app.__file__).parents[1])]
            ),
            "selftest",
            ALONE,
        ],
        stdin=subprocess.DEVNULL,
        # The child of a built program must set its library path itself, so the parent's is removed.
        env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_LONGEST,
        check=False,
    )
    if completed.returncode != 0:
        last = "".join([line for line in completed.stderr.splitlines() if line.strip()][-1:])
        raise _Failed(last if completed.returncode == _FAILED else f"it ended the program: {last}")
    return WindowTrial(**json.loads(completed.stdout.splitlines()[-1]))


CHINESE = "氧化镝"
CHECKS: tuple[tuple[str, Callable[[Program], str | WindowTrial]], ...] = (
    ("resources", _check_resources),
    ("examples", _check_examples),
    ("sample", _check_sample_case),
    ("memo", _check_memo),
    ("database", _check_database),
    ("window", _check_window),
)


def run_selftest(program: Program, options: Namespace) -> int:
    """Run every check, print each result, and answer 0 only if all hold."""
    if options.window_alone:
        # Try the window in this process and print the outcome for the parent process.
        if program.try_window is None:
            return _FAILED
        try:
            window_check = program.try_window(program)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is the result
            print_error(_error_text(error))
            return _FAILED
        print_text(json.dumps(asdict(window_check)))
        return 0
    imports = _seconds_to_import(program)
    results = []
    for name, check in CHECKS:
        begun = time.monotonic()
        outcome: str | WindowTrial
        try:
            outcome, ok = check(program), True
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is the result
            outcome, ok = _error_text(error), False
        says = outcome.says if isinstance(outcome, WindowTrial) else outcome
        seconds = round(time.monotonic() - begun, 3)
        result: dict[str, object] = {"check": name, "ok": ok, "says": says, "seconds": seconds}
        if isinstance(outcome, WindowTrial):
            result["drawn_after"] = round(outcome.drawn_after, 3)
        results.append(result)
        if not options.json:
            print_text(f"{'ok  ' if result['ok'] else 'FAIL'} {name}: {result['says']}")
            flush_output()  # flushed at once, so that results are kept if the next check ends the process
    if options.json:
        report = {"version": program.version, "imports": imports, "checks": results}
        print_text(json.dumps(report, indent=2))
    return 0 if all(result["ok"] for result in results) else _FAILED


def _seconds_to_import(program: Program) -> float | None:
    """Return how long the large libraries take to import; None if that fails, which another check reports."""
    begun = time.monotonic()
    try:
        program.libraries()
    except Exception:  # noqa: BLE001 - the checks that need them say what is wrong
        return None
    return round(time.monotonic() - begun, 3)


def _error_text(error: Exception) -> str:
    return str(error) if isinstance(error, (Refused, _Failed)) else f"{type(error).__name__}: {error}"
