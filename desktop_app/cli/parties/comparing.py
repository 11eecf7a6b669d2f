# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party``: tells whether two names mean one party, with reasons."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.errors import Refused
from desktop_app.basics.files import NAMES_FILE, read_limited
from desktop_app.cli.output import print_text
from desktop_app.cli.parties.checking import add_check_command
from desktop_app.cli.parties.marked import LEGEND, mark_both
from desktop_app.cli.parties.owners import add_owners_command
from desktop_app.cli.parties.rescreening import add_rescreen_command
from desktop_app.cli.summary import replace_unprintable
from desktop_app.domain.parties.names.comparing import LONGEST_NAME
from desktop_app.domain.parties.names.verdict import Comparison
from desktop_app.services.context.context import Program
from desktop_app.services.context.names import name_matcher

COLUMNS: Final = ("left", "left_country", "right", "right_country")
_SAYS: Final = {
    "match": "match: take them for one party until a person has looked",
    "possible": "possible: a person should look",
    "none": "none: two parties, as far as the names tell",
}


def add_party_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the command line."""
    top = commands.add_parser("party", help="look up and compare names of parties, and add up their owners")
    actions = top.add_subparsers(metavar="ACTION", required=True)
    compare = actions.add_parser(
        "compare", help="whether two names mean one party, in any script, with reasons"
    )
    compare.set_defaults(run=compare_names, usage=compare.error)
    compare.add_argument("names", nargs="*", metavar="NAME", help="the two names")
    for side in ("left", "right"):
        compare.add_argument(f"--{side}-country", metavar="XX", help=f"country of the {side} name, ISO 3166")
    compare.add_argument("--json", action="store_true", help="print the answer as JSON")
    compare.add_argument(
        "--batch",
        type=Path,
        metavar="FILE.csv",
        help=f"compare each row of a file with columns {', '.join(COLUMNS)}",
    )
    compare.add_argument("--json-lines", action="store_true", help="print a batch as JSON, one line a row")
    add_check_command(actions)
    add_owners_command(actions)
    add_rescreen_command(actions)


def compare_names(_program: Program, options: argparse.Namespace) -> int:
    """Compare two names, or every row of a file, and print what they come to."""
    if options.batch is not None:
        if options.names or options.json or options.left_country or options.right_country:
            options.usage("--batch takes names and countries from the file; leave them out")
        for row in _rows_of(options.batch):
            answer = _answer(*row)
            print_text(_as_json(answer) if options.json_lines else _as_line(answer))
        return 0
    if len(options.names) != 2 or options.json_lines:
        options.usage("name two names, or a file with --batch FILE.csv --json-lines")
    left, right = options.names
    found = _compared(left, options.left_country or "", right, options.right_country or "")
    print_text(_as_json(_tree(left, right, found)) if options.json else _in_words(left, right, found))
    return 0


def _answer(left: str, left_country: str, right: str, right_country: str, where: str = "") -> dict[str, Any]:
    return _tree(left, right, _compared(left, left_country, right, right_country, where))


def _compared(left: str, left_country: str, right: str, right_country: str, where: str = "") -> Comparison:
    for side, name in (("left", left), ("right", right)):
        if not name.strip():
            raise Refused(f"{where}{side}: the name is empty", do="Write a name")
        if len(name) > LONGEST_NAME:
            raise Refused(f"{where}{side}: the name has more than {LONGEST_NAME} characters", do="Shorten it")
    countries = [_country(code, where) for code in (left_country, right_country)]
    return name_matcher().compare(left, right, left_country=countries[0], right_country=countries[1])


def _tree(left: str, right: str, found: Comparison) -> dict[str, Any]:
    return {
        "left": left,
        "right": right,
        "verdict": found.verdict,
        "score": found.score,
        "reasons": list(found.reasons),
    }


def _country(code: str, where: str) -> str | None:
    if not code.strip():
        return None
    if code.strip().upper() not in COUNTRIES:
        raise Refused(f"{where}{code!r} is no country", do="Write two letters of ISO 3166, such as CN")
    return code.strip().upper()


def _as_json(answer: dict[str, Any]) -> str:
    # A lone surrogate can be an argument where the system is set to no UTF-8, and cannot be printed.
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _as_line(answer: dict[str, Any]) -> str:
    names = f"{answer['left']} | {answer['right']}"
    return replace_unprintable(f"{answer['verdict']:8} {answer['score']}  {names}: {answer['reasons'][0]}")


def _in_words(left: str, right: str, found: Comparison) -> str:
    lines = (
        f"{_SAYS[found.verdict]} ({found.score})",
        *(f"  {reason}" for reason in found.reasons),
        *(f"  {name}" for name in mark_both(left, right, found)),
        f"  {LEGEND}",
    )
    return "\n".join(map(replace_unprintable, lines))


def _rows_of(file: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield left, its country, right, its country, and where the row stands; the whole file is read first."""
    rows = list(csv.reader(_text_of(file).splitlines(keepends=True)))
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    missing = [column for column in ("left", "right") if column not in header]
    if missing:
        raise Refused(
            f"{file.name}: there is no column {' and '.join(missing)}",
            do=f"Write the names of the columns in the first line: {','.join(COLUMNS)}",
        )
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            cells = dict(zip(header, row, strict=False))
            where = f"{file.name}, row {number}: "
            yield (*(cells.get(column, "") for column in COLUMNS), where)  # type: ignore[misc]


def _text_of(file: Path) -> str:
    try:
        return read_limited(file, NAMES_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{file.name} is not text in UTF-8", do="Save it as CSV in UTF-8") from None
