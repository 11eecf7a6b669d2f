# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone selftest``: this copy of the program tries itself and says what holds."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop_app.services import packs, sample
from desktop_app.services.program import Program, Trial

_FAILED = 4


def _resources(program: Program) -> str:
    return f"{len(program.pack.files)} rule files, pack {program.pack.version}, sha256 {program.pack.sha256[:16]}"


def _examples(program: Program) -> str:
    checked = packs.check(program)
    if checked.failed:
        raise RuntimeError(f"{checked.failed[0].provision}: {checked.failed[0].says}")
    return f"{checked.examples} examples hold"


def _sample(program: Program) -> str:
    catalogue = sample.open_sample(program)
    lines = list(sample.screen_lines(program, catalogue))
    return f"{len(lines)} lines of the sample screened"


def _memo(program: Program) -> str:
    """Print a memo with Chinese in it and read its text back."""
    import pypdfium2

    catalogue = sample.open_sample(program)
    first = next(sample.screen_lines(program, catalogue))
    content = sample.line_memo(program, catalogue, first, date(2026, 11, 24))
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    if CHINESE not in text:
        raise RuntimeError("the Chinese name of the row cannot be read back from the memo")
    return f"a memo of {len(document)} pages printed, its Chinese read back"


def _database(program: Program) -> str:
    """Make a data file, bring the sample in twice, and check the journal."""
    from desktop_app.services.desk import open_desk

    with tempfile.TemporaryDirectory(prefix="lodestone-") as folder:
        desk = open_desk(program, Path(folder) / "selftest.sqlite")
        try:
            client = desk.load_sample().value
            again = desk.load_sample()
            faults = desk.verify()
            products = desk.at(client).products.count()
        finally:
            desk.close()
    if again.changes or faults:
        raise RuntimeError("; ".join(faults) or "a second import of the sample changed something")
    return f"a data file made, {products} products brought in, the journal holds"


def _window(program: Program) -> Trial:
    if program.try_window is None:
        raise RuntimeError("this copy has no window")
    return program.try_window(program)


CHINESE = "氧化镝"
CHECKS: tuple[tuple[str, Callable[[Program], str | Trial]], ...] = (
    ("resources", _resources),
    ("examples", _examples),
    ("sample", _sample),
    ("memo", _memo),
    ("database", _database),
    ("window", _window),
)


def run(program: Program, options: Namespace) -> int:
    """Run every check, print each result, and answer 0 only if all hold."""
    imports = _seconds_to_import(program)
    results = [_try(program, name, check) for name, check in CHECKS]
    if options.json:
        told = {"version": program.version, "imports": imports, "checks": results}
        sys.stdout.write(json.dumps(told, indent=2) + "\n")
    else:
        for result in results:
            sys.stdout.write(
                f"{'ok  ' if result['ok'] else 'FAIL'} {result['check']}: {result['says']}\n"
            )
    return 0 if all(result["ok"] for result in results) else _FAILED


def _seconds_to_import(program: Program) -> float | None:
    """Return how long the heavy libraries take to load; None if they cannot be, which a check will tell."""
    begun = time.monotonic()
    try:
        program.libraries()
    except Exception:  # noqa: BLE001 - the checks that need them say what is wrong
        return None
    return round(time.monotonic() - begun, 3)


def _try(program: Program, name: str, check: Callable[[Program], str | Trial]) -> dict[str, object]:
    begun = time.monotonic()
    more: dict[str, object] = {}
    said: str | Trial
    try:
        said, ok = check(program), True
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is the result
        said, ok = f"{type(error).__name__}: {error}", False
    if isinstance(said, Trial):
        more["drawn_after"] = round(said.drawn_after, 3)
        said = said.says
    seconds = round(time.monotonic() - begun, 3)
    return {"check": name, "ok": ok, "says": said, "seconds": seconds, **more}
