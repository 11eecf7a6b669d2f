# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone screen``: one case, or every case of a folder."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any, Final

from desktop_app.cli.output import say, show
from desktop_app.cli.summary import summary
from desktop_app.domain.errors import Refused
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth
from desktop_app.services.context import files
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.screening import one_case
from desktop_app.services.screening.one_case import Overrides, Screened

_STATUS: Final[dict[Truth, int]] = {NO: 0, YES: 10, UNKNOWN: 20}
_REFUSED: Final = 3
CASES: Final = (".json", ".lodestone-case")
"""How the names of case files end, whatever the case of their letters."""
_SINGLE_ONLY: Final = ("case", "memo", "exit_code", "json")


def run(program: Program, options: Namespace) -> int:
    """Run the command."""
    overrides = Overrides(on=options.on, assume=options.assume, profile=options.profile)
    if options.batch is not None:
        wrong = [name for name in _SINGLE_ONLY if getattr(options, name)]
        if wrong:
            options.usage("--batch goes with --json-lines, --on, --assume and --profile alone")
        return _batch(program, options.batch, overrides)
    if options.case is None or options.json_lines:
        options.usage("name one CASE.json, or a folder with --batch FOLDER --json-lines")
    screened = _screen_file(program, options.case, overrides)
    if options.memo is not None:
        memo = one_case.memo(program, screened, _stamp(program, options))
        files.write_whole(options.memo, memo, keep=[options.case])
    if options.json:
        show(_json(screened.tree(program), indent=2))
    else:
        show(summary(program, screened))
    return _STATUS[screened.conclusion.licence_needed] if options.exit_code else 0


def _stamp(program: Program, options: Namespace) -> Stamp:
    return Stamp(
        number=options.number,
        version=1,
        dated=options.dated or date.today(),  # noqa: DTZ011 - the user's own day is meant
        prepared_by=options.prepared_by,
        role="",
        program=f"Lodestone {program.version}",
    )


def _screen_file(program: Program, path: Path, overrides: Overrides) -> Screened:
    content = files.read(path)
    try:
        return one_case.screen(program, content, overrides)
    except Refused as refused:
        raise refused.within(files.name_of(path)) from None


def _json(tree: Any, *, indent: int | None = None) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=indent)


def _batch(program: Program, folder: Path, overrides: Overrides) -> int:
    """Print a line for every case of a folder; a file that is refused does not stop the others."""
    status = 0
    for path in _cases(folder):
        line: dict[str, Any] = {"file": files.name_of(Path(path.name))}
        try:
            screened = _screen_file(program, path, overrides)
            line["conclusion"] = screened.tree(program)
        except Refused as refused:
            line["error"] = str(refused.within(line["file"]))
            say(line["error"])
            status = _REFUSED
        show(_json(line))
    return status


def _cases(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if _is_case(path)]
    except OSError as error:
        raise Refused(
            f"the folder cannot be read: {error.strerror}",
            file=files.name_of(folder),
            do="Name a folder of case files",
        ) from None
    if not found:
        raise Refused(
            "the folder holds no case file",
            file=files.name_of(folder),
            do="Name a folder with files that end in .json or .lodestone-case",
        )
    return sorted(found, key=lambda path: path.name)


def _is_case(path: Path) -> bool:
    """Tell whether a file is a case by its name; the answers that are agreed for a case are none."""
    name = path.name.lower()
    return name.endswith(CASES) and not name.endswith(".expect.json") and not path.is_dir()
