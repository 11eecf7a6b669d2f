# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone screen``: one case, or every case of a folder."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.cli.output import (
    REFUSED,
    naming,
    print_error,
    print_line,
    print_text,
    print_tree,
    today_in_beijing,
)
from desktop_app.cli.summary import summarise_conclusion
from desktop_app.domain.engine.act import NOTHING_HOLDS
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program
from desktop_app.services.screening import one_case
from desktop_app.services.screening.one_case import NamedCase, Overrides, Screened, print_shipment_of

_STATUS: Final[dict[Truth, int]] = {NO: 0, YES: 10, UNKNOWN: 20}
_ASK_OR_HOLD: Final = 30
CASES: Final = (".json", ".lodestone-case")
"""The endings of case files, compared in lower case."""
_AS_STATED: Final = Overrides()
_SINGLE_ONLY: Final = ("case", "exit_code", "json")


def run_screen(program: Program, options: Namespace) -> int:
    """Run the command."""
    overrides = Overrides(on=options.on, assume=options.assume, profile=options.profile)
    if options.batch is not None:
        # Print a line a case, or write one memo for the shipment that the cases make.
        if any(getattr(options, name) for name in _SINGLE_ONLY):
            options.usage("--batch goes with --json-lines or --memo, and with --on, --assume and --profile")
        if options.memo is None:
            return _screen_batch(program, options.batch, overrides)
        return _write_shipment_memo(program, options, overrides)
    if options.case is None or options.json_lines:
        options.usage("name one CASE.json, or a folder with --batch FOLDER --json-lines")
    screened = screen_file(program, options.case, overrides)
    if options.memo is not None:
        memo = one_case.print_memo_of(program, screened, _memo_stamp(program, options))
        files.write_whole(options.memo, memo, keep=[options.case])
    if options.json:
        print_tree(screened.conclusion_tree(program))
    else:
        print_text(summarise_conclusion(program, screened))
    if not options.exit_code:
        return 0
    # what a script is told: whether a licence is needed, and else whether to hold or ask first
    conclusion = screened.conclusion
    if conclusion.licence_needed == NO and conclusion.act.word != NOTHING_HOLDS:
        return _ASK_OR_HOLD
    return _STATUS[conclusion.licence_needed]


def _memo_stamp(program: Program, options: Namespace) -> Stamp:
    return Stamp(
        number=options.number,
        version=1,
        dated=options.dated or today_in_beijing(),
        prepared_by=options.prepared_by,
        role="",
        program=f"Lodestone {program.version}",
    )


def screen_file(program: Program, path: Path, overrides: Overrides = _AS_STATED) -> Screened:
    """Return a case file with its conclusion.

    Errors: Refused, naming the file: this one, or the data file if the law in it cannot be read.
    """
    content = files.read_limited(path, files.CASE_FILE)
    with naming(path):
        return one_case.screen_case(program, content, overrides)


def _write_shipment_memo(program: Program, options: Namespace, overrides: Overrides) -> int:
    """Write one memo for all cases of a folder; one refused case refuses the whole, and nothing is written."""
    paths = list_case_files(options.batch)
    cases = [
        NamedCase(files.display_name(Path(path.name)), screen_file(program, path, overrides))
        for path in paths
    ]
    memo = print_shipment_of(program, cases, _memo_stamp(program, options))
    files.write_whole(options.memo, memo, keep=paths)
    for number, case in enumerate(cases, start=1):
        if options.json_lines:
            tree = {"file": case.name, "conclusion": case.screened.conclusion_tree(program)}
            print_text(json.dumps(tree, ensure_ascii=False))
        else:
            verdict = program.pack.verdicts[case.screened.conclusion.verdict].words
            print_line(f"line {number}: {case.name}: {verdict}")
    return 0


def _screen_batch(program: Program, folder: Path, overrides: Overrides) -> int:
    """Print a line for every case file of a folder; after a refused file the others follow."""
    status = 0
    for path in list_case_files(folder):
        line: dict[str, Any] = {"file": files.display_name(Path(path.name))}
        try:
            screened = screen_file(program, path, overrides)
            line["conclusion"] = screened.conclusion_tree(program)
        except Refused as refused:
            is_of_case = refused.file == files.display_name(path)
            line["error"] = str(refused.within(line["file"]) if is_of_case else refused)
            print_error(line["error"])
            status = REFUSED
        print_tree(line, indent=None)
    return status


def list_case_files(folder: Path) -> list[Path]:
    """Return the case files directly in a folder, by code point of their names.

    Errors: Refused if it cannot be read or holds none.
    """
    try:
        case_files = [path for path in folder.iterdir() if _is_case_file(path)]
    except OSError as error:
        raise Refused(
            f"the folder cannot be read: {error.strerror}",
            file=files.display_name(folder),
            do="Name a folder of case files",
        ) from None
    if not case_files:
        raise Refused(
            "the folder holds no case file",
            file=files.display_name(folder),
            do="Name a folder with files that end in .json or .lodestone-case",
        )
    return sorted(case_files, key=lambda path: path.name)


def _is_case_file(path: Path) -> bool:
    """Tell by its name whether a file is a case file; files of expected answers are not."""
    name = path.name.lower()
    return name.endswith(CASES) and not name.endswith(".expect.json") and not path.is_dir()
