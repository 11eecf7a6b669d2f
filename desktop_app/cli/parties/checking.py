# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party check``: looks a name up in the lists, and prints which entries it may be and why."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import NAMES_FILE, read_limited
from desktop_app.cli.data_folder import folders_of, open_for_reading
from desktop_app.cli.output import print_text
from desktop_app.cli.summary import replace_unprintable
from desktop_app.domain.law.judged_entries import STATE_WORDS
from desktop_app.services.context.context import Program
from desktop_app.services.party_search.listed_search import ListAnswer, ListCandidate, PartySearch, check_name

COLUMNS: Final = ("name", "country")
_LISTS: Final = {
    "control": "export control list",
    "watch": "watch list",
    "unreliable": "unreliable entity list",
}
_SAYS: Final = {
    "match": "a match: stop until a person has looked",
    "possible": "a possible meeting: a person should look",
    "none": "no entry of these lists meets the name",
}


def add_check_command(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    check = actions.add_parser("check", help="look a name up in the published lists, in any script")
    check.set_defaults(run=check_names, usage=check.error)
    check.add_argument("name", nargs="?", metavar="NAME", help="the name as it is written")
    check.add_argument("--country", default="", metavar="XX", help="where the party sits, ISO 3166")
    check.add_argument("--json", action="store_true", help="print the answer as JSON")
    check.add_argument(
        "--batch",
        type=Path,
        metavar="FILE.csv",
        help=f"look up each row of a file with columns {', '.join(COLUMNS)}",
    )
    check.add_argument("--json-lines", action="store_true", help="print a batch as JSON, one line a row")


def check_names(program: Program, options: argparse.Namespace) -> int:
    """Look up one name, or every row of a file."""
    with _opened_search(program, options) as search:
        return _check(search, options)


@contextmanager
def _opened_search(program: Program, options: argparse.Namespace) -> Iterator[PartySearch]:
    """Open the lists to search: those loaded too, where there is a data folder."""
    today = date.today()  # noqa: DTZ011 - the user's own day is meant
    if not folders_of(options).database.is_file():
        yield PartySearch(program, today)
        return
    with open_for_reading(program, options) as workspace:
        yield PartySearch(program, today, workspace.party_lists)


def _check(search: PartySearch, options: argparse.Namespace) -> int:
    if options.batch is not None:
        if options.name is not None or options.json or options.country:
            options.usage("--batch takes names and countries from the file; leave them out")
        rows = list(_rows_of(options.batch))
        for name, country in rows:
            answer = search.search_name(name, country)
            print_text(_as_json(answer) if options.json_lines else _as_line(answer))
        return 0
    if options.name is None or options.json_lines:
        options.usage("name a party, or a file with --batch FILE.csv --json-lines")
    answer = search.search_name(options.name, options.country)
    print_text(_as_json(answer) if options.json else _in_words(answer))
    return 0


def _rows_of(file: Path) -> Iterator[tuple[str, str]]:
    """Yield names with their countries; the whole file is checked first."""
    try:
        text = read_limited(file, NAMES_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{file.name} is not text in UTF-8", do="Save it as CSV in UTF-8") from None
    rows = list(csv.reader(text.splitlines(keepends=True)))
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if COLUMNS[0] not in header:
        raise Refused(
            f"{file.name}: there is no column name",
            do=f"Write the names of the columns in the first line: {','.join(COLUMNS)}",
        )
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            cells = dict(zip(header, row, strict=False))
            name, country = (cells.get(column, "") for column in COLUMNS)
            try:
                check_name(name, country)
            except Refused as refused:
                raise refused.within(f"{file.name}, row {number}") from None
            yield name, country


def _as_json(answer: ListAnswer) -> str:
    tree: dict[str, Any] = {
        "name": answer.name,
        "verdict": answer.verdict,
        "candidates": [_candidate_tree(candidate) for candidate in answer.candidates],
    }
    # A lone surrogate can be an argument where the system is set to no UTF-8, and cannot be printed.
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _candidate_tree(candidate: ListCandidate) -> dict[str, Any]:
    return {
        "name": candidate.name,
        "list": candidate.list_id,
        "id": candidate.entry.id,
        "score": candidate.score,
        "verdict": candidate.verdict,
        "reasons": list(candidate.reasons),
        "standing": candidate.standing,
    }


def _as_line(answer: ListAnswer) -> str:
    best = answer.candidates[0] if answer.candidates else None
    met = f": {best.name} ({best.entry.id})" if best else ""
    return replace_unprintable(f"{answer.verdict:8} {answer.name}{met}")


def _in_words(answer: ListAnswer) -> str:
    lines = [f"{answer.name}: {_SAYS[answer.verdict]}"]
    for candidate in answer.candidates:
        lines += _words_of_candidate(candidate, answer)
    lines += [
        f"Searched: {searched.id}, {searched.rows} names{_of_notices(searched.notices)}, version {searched.version},"
        f" known to {searched.day}. {searched.lacks}."
        for searched in answer.lists
    ]
    return "\n".join(map(replace_unprintable, lines))


def _of_notices(notices: int) -> str:
    return f" of {notices} notices" if notices else ""


def _words_of_candidate(candidate: ListCandidate, answer: ListAnswer) -> Iterator[str]:
    entry = candidate.entry
    names = ", ".join(dict.fromkeys((*entry.names[:2], candidate.name)))
    countries = ", ".join(entry.countries) or "no country"
    yield f"  {candidate.verdict} {candidate.score}  {names} ({entry.id}, {countries})"
    state = STATE_WORDS[candidate.standing]
    where = ", ".join(
        filter(None, (_LISTS.get(entry.list, entry.list or candidate.list_id), candidate.notice))
    )
    yield f"    {where}: {state} on {answer.on}"
    for reason in candidate.reasons:
        yield f"    {_said_of_one(reason, candidate.name, answer.name)}"


_ONE: Final = "only one name has "


def _said_of_one(reason: str, listed: str, asked: str) -> str:
    """Return a reason; of what only one name has, it says which of the two that is."""
    piece = str(getattr(reason, "values", {}).get("piece", ""))
    if not reason.startswith(_ONE) or not piece:
        return reason
    holds = [piece.casefold() in name.casefold() for name in (listed, asked)]
    if holds[0] is holds[1]:
        return reason
    return f"only the {'listed name' if holds[0] else 'name looked up'} has {reason.removeprefix(_ONE)}"
