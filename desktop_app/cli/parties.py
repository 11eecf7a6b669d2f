# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party``: tells whether two names mean one party, with reasons."""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.messages import Refused
from desktop_app.basics.own_process import OwnProcess, run_own_process
from desktop_app.basics.progress import never_cancelled
from desktop_app.basics.quantity import HUNDRED, ONE, Interval, exact_decimal
from desktop_app.cli.data_folder import folders_of, open_for_reading
from desktop_app.cli.lists import progress_line
from desktop_app.cli.output import (
    REFUSED,
    as_json,
    naming,
    print_error,
    print_lines,
    print_text,
    replace_unprintable,
    today_in_beijing,
)
from desktop_app.domain.casefile.reading import read_party
from desktop_app.domain.law.listed_names import STATE_WORDS
from desktop_app.domain.parties import ownership
from desktop_app.domain.parties.judgement import describe_settling, find_settling
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES
from desktop_app.partynames import LONGEST_NAME, Comparison, name_matcher, scripts_not_read
from desktop_app.services.context.program import Program
from desktop_app.services.party_search.firm_searches import ListAnswer, PartySearch, check_name

# --------------------------------------------------------------------------------------------------
# ``lodestone party check``: looks a name up in the lists, and prints which entries it may be and why.


CHECK_COLUMNS: Final = ("name", "country")
MOST_NAMES: Final = 10_000
"""How many different names of a file are looked up."""
_LISTS: Final = {
    "control": "export control list",
    "watch": "watch list",
    "unreliable": "unreliable entity list",
}
_MET_WORDS: Final = {
    "match": "a match: stop until a person has looked",
    "possible": "a possible meeting: a person should look",
    "none": "no entry of these lists meets the name",
}


def check_names(program: Program, options: argparse.Namespace) -> int:
    """Look up one name, or every row of a file, which is read before the lists are prepared."""
    if options.batch is not None:
        if options.name is not None or options.json or options.country:
            options.usage("--batch takes names and countries from the file; leave them out")
        rows = list(_names_of(options.batch))
        if (count := len({row[:2] for row in rows})) > MOST_NAMES:
            raise Refused(
                f"{options.batch.name} holds {count} different names; at most {MOST_NAMES} are looked up at once",
                do="Split it into several files, or import the parties and look them up with party rescreen",
            )
        on = today_in_beijing()
        with _opened_search(program, options, on) as search:
            helped = {"data_dir": options.data_dir, "portable": options.portable, "on": on}
            return _look_up_rows(search, rows, helped, as_lines_of_json=options.json_lines)
    if options.name is None or options.json_lines:
        options.usage("name a party, or a file with --batch FILE.csv --json-lines")
    with _opened_search(program, options, today_in_beijing()) as search:
        answer = search.search_name(options.name, options.country)
    print_text(_answer_as_json(answer) if options.json else _answer_in_words(answer))
    return 0


@contextmanager
def _opened_search(program: Program, options: argparse.Namespace, on: date) -> Iterator[PartySearch]:
    """Open the lists to search, as they stand on a day: those loaded too, where there is a data folder."""
    if not folders_of(options).has_database():
        yield PartySearch(program, on)
        return
    with open_for_reading(program, options) as workspace:
        with progress_line("Preparing the lists to be searched: ") as progress:
            search = PartySearch(program, on, workspace.party_lists, progress=progress)
        yield search


def _look_up_rows(
    search: PartySearch,
    rows: Sequence[tuple[str, str, str]],
    helped: Mapping[str, Any],
    *,
    as_lines_of_json: bool,
) -> int:
    """Print the answer for each name with its country; one that occurs again is looked up once.

    After a row that cannot be looked up the others follow. Of many names a process of its own answers every other one,
    with what it is ``helped`` to know of the lists; whoever stops the command stops both.
    """
    answers: dict[tuple[str, str, str], str] = {}
    status = 0
    named = list(dict.fromkeys(row[:2] for row in rows if not row[2]))
    others = dict.fromkeys(named[1::2] if len(named) >= NAMES_FOR_TWO and (os.cpu_count() or 1) > 1 else ())
    with (
        progress_line("Looking names up: ") as progress,
        _helper(tuple(others), helped, as_lines_of_json) as lines,
    ):
        for number, row in enumerate(rows):
            if not sys.stdout.isatty():  # there the answers show how far it is
                progress(number, len(rows))
            name, country, refusal = row
            if refusal:
                print_error(refusal)
                status = REFUSED
                answers[row] = (
                    as_json({"name": name, "error": refusal})
                    if as_lines_of_json
                    else replace_unprintable(f"{'refused':8} {name}: {refusal}")
                )
            elif row not in answers:
                # One that the other process did not answer to the end is looked up here, which says why.
                line = next(lines, b"") if (name, country) in others else b""
                answers[row] = (
                    json.loads(line)
                    if line.endswith(b"\n")
                    else _line_of(search.search_name(name, country), as_lines_of_json=as_lines_of_json)
                )
            print_text(answers[row])
    return status


def _line_of(answer: ListAnswer, *, as_lines_of_json: bool) -> str:
    """Return the line of a file's answers that one name has."""
    if as_lines_of_json:
        return _answer_as_json(answer)
    best = answer.candidates[0] if answer.candidates else None
    met = f": {best.name} ({best.entry.id})" if best else ""
    return replace_unprintable(f"{answer.verdict:8} {answer.name}{met}")


# ---- a long file in two processes --------------------------------------------------------------------


NAMES_FOR_TWO: Final = 200
"""From so many different names on a second process is quicker than it takes to begin."""
_LONGEST_BATCH: Final = 24 * 60 * 60
_HELPER: Final = OwnProcess("look-names-up", "desktop_app")


@contextmanager
def _helper(
    names: Sequence[tuple[str, str]],
    helped: Mapping[str, Any],
    as_lines_of_json: bool,  # noqa: FBT001
) -> Iterator[Iterator[bytes]]:
    """Let a process of its own look names up, and yield its lines, one a name; none where there are no names."""
    if not names:
        yield iter(())
        return
    request = {"names": list(names), "as_lines_of_json": as_lines_of_json, **helped}
    fed = json.dumps(request, default=str).encode("ascii") + b"\n"
    with run_own_process(_HELPER, fed, _LONGEST_BATCH, never_cancelled) as process:
        yield iter(process.lines.readline, b"")


def serve_look_ups(program: Program) -> int:
    """Look up the names of the request for another process: a line each, in the same order."""
    request = json.loads(sys.stdin.buffer.readline())
    folder = request["data_dir"]
    options = argparse.Namespace(
        data_dir=None if folder is None else Path(folder), portable=request["portable"]
    )
    with _opened_search(program, options, date.fromisoformat(request["on"])) as search:
        for name, country in request["names"]:
            line = _line_of(search.search_name(name, country), as_lines_of_json=request["as_lines_of_json"])
            sys.stdout.buffer.write(json.dumps(line).encode("ascii") + b"\n")
            sys.stdout.buffer.flush()
    return 0


def _names_of(file: Path) -> Iterator[tuple[str, str, str]]:
    """Yield names with their countries and why the row cannot be looked up, blank for one that can."""
    for (name, country), row in _rows_of(file, CHECK_COLUMNS, CHECK_COLUMNS[:1]):
        try:
            check_name(name, country)
        except Refused as refused:
            yield name, country, str(refused.within(row))
        else:
            yield name, country, ""


def _answer_as_json(answer: ListAnswer) -> str:
    candidates = [
        {
            "name": candidate.name,
            "list": candidate.list_id,
            "id": candidate.entry.id,
            "score": candidate.score,
            "verdict": candidate.verdict,
            "reasons": list(candidate.reasons),
            "standing": candidate.standing,
        }
        for candidate in answer.candidates
    ]
    tree: dict[str, Any] = {"name": answer.name, "verdict": answer.verdict, "candidates": candidates}
    return as_json(tree | ({"more": answer.more} if answer.more else {}) | _not_read(answer.name))


def _not_read(*names: str) -> dict[str, list[str]]:
    """Return the scripts of names whose words no table holds, as an answer has them; nothing where there are none."""
    scripts = scripts_not_read(*names)
    return {"not_read": list(scripts)} if scripts else {}


def _said_of_scripts(*names: str) -> list[str]:
    scripts = " and ".join(scripts_not_read(*names).values())
    return (
        [f"Not read as words: letters in {scripts}. Look the name up in Latin letters as well."]
        if scripts
        else []
    )


def _answer_in_words(answer: ListAnswer) -> str:
    lines = [f"{answer.name}: {_MET_WORDS[answer.verdict]}"]
    for candidate in answer.candidates:
        entry = candidate.entry
        names = ", ".join(dict.fromkeys((*entry.names[:2], candidate.name)))
        countries = ", ".join(entry.countries) or "no country"
        origin = (_LISTS.get(entry.list, entry.list or candidate.list_id), candidate.notice)
        lines += [
            f"  {candidate.verdict} {candidate.score}  {names} ({entry.id}, {countries})",
            f"    {', '.join(filter(None, origin))}: {STATE_WORDS[candidate.standing]} on {answer.on}",
        ]
        if entry.details:
            lines.append(
                "    " + "; ".join(f"{kind}: {text}" for kind, text in entry.details[:_MOST_DETAILS])
            )
        lines += [f"    {_said_of_one(reason, candidate.name, answer.name)}" for reason in candidate.reasons]
    if answer.more:
        lines.append(f"  and {answer.more} more entries that the name may be, which score as high")
    if answer.lower:
        lines.append(f"  and {answer.lower} more entries that the name may be, which score lower")
    lines += _said_of_scripts(answer.name)
    for searched in answer.lists:
        notices = f" of {searched.notices} notices" if searched.notices else ""
        is_of_file = " (day of the file)" if searched.is_day_of_file else ""
        lines.append(
            f"Searched: {searched.id}, {searched.rows} names{notices}, version {searched.version},"
            f" known to {searched.day}{is_of_file}. {searched.lacks}."
        )
    return "\n".join(map(replace_unprintable, lines))


_MOST_DETAILS: Final = 8
_ONE: Final = "only one name has "


def _said_of_one(reason: str, listed: str, question: str) -> str:
    """Return a reason; of what only one name has, it says which of the two that is."""
    fragment = str(getattr(reason, "values", {}).get("piece", ""))
    if not reason.startswith(_ONE) or not fragment:
        return reason
    holds = [fragment.casefold() in name.casefold() for name in (listed, question)]
    if holds[0] is holds[1]:
        return reason
    return f"only the {'listed name' if holds[0] else 'name looked up'} has {reason.removeprefix(_ONE)}"


# --------------------------------------------------------------------------------------------------
# Two names with brackets around what met, what was left aside and what only one of them has.


LEGEND: Final = "[met] (left aside) {only in one name}"
_BRACKETS: Final = {"met": ("[", "]"), "ignored": ("(", ")"), "differs": ("{", "}")}


def mark_both(left: str, right: str, comparison: Comparison) -> tuple[str, str]:
    """Return the two names with their brackets."""
    texts = []
    for name, marks in zip((left, right), name_matcher().mark(left, right, comparison), strict=True):
        text, at = "", 0
        for mark in marks:
            before, after = _BRACKETS[mark.part]
            text += f"{name[at : mark.start]}{before}{name[mark.start : mark.end]}{after}"
            at = mark.end
        texts.append(text + name[at:])
    return texts[0], texts[1]


# --------------------------------------------------------------------------------------------------
# ``lodestone party owners``: what listed parties hold of a party, exactly, under both ways of counting.


_WAYS: Final = ("aggregate_and_indirect", "single_and_direct")
_HEADS: Final = ("Added up, through others too", "Largest single direct holding")
_HELD: Final = {
    YES: "held 50 % or more by listed parties",
    NO: "not held 50 % or more by listed parties, on these facts",
    UNKNOWN: "not settled whether 50 % or more",
}
_LISTED: Final = {"no": "not listed", "control": "control list", "watch": "watch list"}


def show_owners(_program: Program, options: argparse.Namespace) -> int:
    """Print what listed parties hold of the party in a file."""
    content = files.read_limited(options.file, files.CASE_FILE)
    with naming(options.file):
        party = read_party(content)
    totals = ownership.both_totals(party)
    if options.json:
        tree = {
            way: {
                "from": exact_decimal(total.share.lo * HUNDRED),
                "to": exact_decimal(_upper(total.share) * HUNDRED),
                "held": WORDS[total.answer],
            }
            for way, total in zip(_WAYS, totals, strict=True)
        }
        print_text(json.dumps(tree))
        return 0
    lines = [party.name or "A party without a name", *_tree_lines(ownership.draw_holders(party), "")]
    for head, total in zip(_HEADS, totals, strict=True):
        lines.append(f"{head}: {ownership.describe_total(total)}: {_HELD[total.answer]}.")
        settling = find_settling(party, aggregate=total.way == ownership.AGGREGATE)
        if settling is not None:
            lines.append(f"  {describe_settling(settling)}.")
    print_lines(lines)
    return 0


def _tree_lines(holders: Sequence[ownership.Holder], before: str) -> Iterator[str]:
    """Yield a line for each holder, with the lines that join it to what it holds."""
    for number, holder in enumerate(holders, 1):
        is_last = number == len(holders)
        yield f"{before}{'└─' if is_last else '├─'} {_holder_words(holder)}"
        yield from _tree_lines(holder.below, before + ("   " if is_last else "│  "))


def _holder_words(holder: ownership.Holder) -> str:
    if holder.is_open:
        return f"not known who holds: up to {ownership.percent_text(_upper(holder.stake), up=True)} %"
    name = holder.name or "an owner without a name"
    if holder.is_named_for_search:
        return f"{name}: named for the search; its share is in the line above"
    if holder.is_ring_share:
        return f"{name}: {_part_words(holder)}"
    listed = _LISTED.get(holder.listed or "")
    stake = f"{_part_words(holder)}, {listed}" if listed else _part_words(holder)
    return f"{name}: {stake}; {holder.why}"


def _part_words(holder: ownership.Holder) -> str:
    least, most = (
        ownership.percent_text(holder.stake.lo),
        ownership.percent_text(_upper(holder.stake), up=True),
    )
    if not holder.is_stated:
        return f"percent not known, up to {most} %"
    return f"{least} %" if holder.stake.is_point else f"{least} to {most} %"


def _upper(span: Interval) -> Fraction:
    return ONE if span.hi is None else span.hi


COLUMNS: Final = ("left", "left_country", "right", "right_country")
_SAYS: Final = {
    "match": "match: take them for one party until a person has looked",
    "possible": "possible: a person should look",
    "none": "none: two parties, as far as the names tell",
}


def compare_names(_program: Program, options: argparse.Namespace) -> int:
    """Compare two names, or every row of a file, and print what they come to."""
    if options.batch is not None:
        if options.names or options.json or options.left_country or options.right_country:
            options.usage("--batch takes names and countries from the file; leave them out")
        return _compare_rows(options.batch, as_lines_of_json=options.json_lines)
    if len(options.names) != 2 or options.json_lines:
        options.usage("name two names, or a file with --batch FILE.csv --json-lines")
    left, right = options.names
    comparison = _compared(left, options.left_country or "", right, options.right_country or "")
    text = as_json(_tree(left, right, comparison)) if options.json else _in_words(left, right, comparison)
    print_text(text)
    return 0


def _compare_rows(file: Path, *, as_lines_of_json: bool) -> int:
    """Print what the two names of each row come to; after a row that cannot be compared the others follow."""
    status = 0
    for (left, left_country, right, right_country), row in _rows_of(file, COLUMNS, ("left", "right")):
        try:
            answer = _tree(left, right, _compared(left, left_country, right, right_country, f"{row}: "))
            line = f"{answer['verdict']:8} {answer['score']}  {left} | {right}: {answer['reasons'][0]}"
        except Refused as refused:
            answer = {"left": left, "right": right, "error": str(refused)}
            line = f"{'refused':8}       {left} | {right}: {refused}"
            print_error(str(refused))
            status = REFUSED
        print_text(as_json(answer) if as_lines_of_json else replace_unprintable(line))
    return status


def _compared(left: str, left_country: str, right: str, right_country: str, where: str = "") -> Comparison:
    for side, name in (("left", left), ("right", right)):
        if not name.strip():
            raise Refused(f"{where}{side}: the name is empty", do="Write a name")
        if len(name) > LONGEST_NAME:
            raise Refused(f"{where}{side}: the name has more than {LONGEST_NAME} characters", do="Shorten it")
    countries = [_country(code, where) for code in (left_country, right_country)]
    return name_matcher().compare(left, right, left_country=countries[0], right_country=countries[1])


def _tree(left: str, right: str, comparison: Comparison) -> dict[str, Any]:
    return {
        "left": left,
        "right": right,
        "verdict": comparison.verdict,
        "score": comparison.score,
        "reasons": list(comparison.reasons),
        **_not_read(left, right),
    }


def _country(code: str, where: str) -> str | None:
    if not code.strip():
        return None
    if code.strip().upper() not in COUNTRIES:
        raise Refused(f"{where}{code!r} is no country", do="Write two letters of ISO 3166, such as CN")
    return code.strip().upper()


def _in_words(left: str, right: str, comparison: Comparison) -> str:
    lines = (
        f"{_SAYS[comparison.verdict]} ({comparison.score})",
        *(f"  {reason}" for reason in comparison.reasons),
        *(f"  {name}" for name in mark_both(left, right, comparison)),
        f"  {LEGEND}",
        *_said_of_scripts(left, right),
    )
    return "\n".join(map(replace_unprintable, lines))


def _rows_of(
    file: Path, columns: Sequence[str], needed: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the cells of some columns, row by row, and the row as it is called; the whole file is read first.

    Errors: Refused if it is no CSV in UTF-8, or a cell is too long for a name.
    """
    try:
        text = files.read_limited(file, files.NAMES_FILE).decode("utf-8-sig")
        rows = list(csv.reader(text.splitlines(keepends=True)))
    except UnicodeDecodeError:
        raise Refused(f"{file.name} is not text in UTF-8", do="Save it as CSV in UTF-8") from None
    except csv.Error:
        raise Refused(
            f"{file.name}: a cell is longer than any name",
            do="Correct it there; often a quotation mark is not closed",
        ) from None
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    missing = [column for column in needed if column not in header]
    if missing:
        raise Refused(
            f"{file.name}: there is no column {' and '.join(missing)}",
            do=f"Write the names of the columns in the first line: {','.join(columns)}",
        )
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            cells = dict(zip(header, row, strict=False))
            yield tuple(cells.get(column, "") for column in columns), f"{file.name}, row {number}"
