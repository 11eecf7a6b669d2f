# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party owners``: what listed parties hold of a party, exactly, under both ways of counting."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import HUNDRED, ONE, Interval, exact_decimal
from desktop_app.cli.output import print_text
from desktop_app.cli.summary import replace_unprintable
from desktop_app.domain.case import Party
from desktop_app.domain.casefile.reading import read_party
from desktop_app.domain.parties.ownership import AGGREGATE
from desktop_app.domain.parties.ownership_tree import (
    Holder,
    Total,
    both_totals,
    describe_total,
    draw_holders,
    percent_text,
)
from desktop_app.domain.parties.settling import describe_settling, find_settling
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES
from desktop_app.services.context.context import Program

_WAYS: Final = ("aggregate_and_indirect", "single_and_direct")
_HEADS: Final = ("Added up, through others too", "Largest single direct holding")
_HELD: Final = {
    YES: "held 50 % or more by listed parties",
    NO: "not held 50 % or more by listed parties, on these facts",
    UNKNOWN: "not settled whether 50 % or more",
}
_LISTED: Final = {"no": "not listed", "control": "control list", "watch": "watch list"}


def add_owners_command(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    owners = actions.add_parser(
        "owners", help="how much of a party listed parties hold, exactly, through its owners"
    )
    owners.set_defaults(run=show_owners)
    owners.add_argument("file", type=Path, metavar="FILE.json", help="a party as it stands in a case file")
    owners.add_argument("--json", action="store_true", help="print both ways of counting as JSON")


def show_owners(_program: Program, options: argparse.Namespace) -> int:
    """Print what listed parties hold of the party in a file."""
    content = files.read_limited(options.file, files.CASE_FILE)
    try:
        party = read_party(content)
    except Refused as refused:
        raise refused.within(files.display_name(options.file)) from None
    print_text(_as_json(party) if options.json else "\n".join(map(replace_unprintable, _in_words(party))))
    return 0


def _as_json(party: Party) -> str:
    totals = zip(_WAYS, both_totals(party), strict=True)
    return json.dumps({way: _total_tree(total) for way, total in totals})


def _total_tree(total: Total) -> dict[str, Any]:
    return {
        "from": exact_decimal(total.share.lo * HUNDRED),
        "to": exact_decimal(_upper(total.share) * HUNDRED),
        "held": WORDS[total.answer],
    }


def _in_words(party: Party) -> Iterator[str]:
    yield party.name or "A party without a name"
    yield from _tree_lines(draw_holders(party), "")
    for head, total in zip(_HEADS, both_totals(party), strict=True):
        yield f"{head}: {describe_total(total)}: {_HELD[total.answer]}."
        settling = find_settling(party, aggregate=total.way == AGGREGATE)
        if settling is not None:
            yield f"  {describe_settling(settling)}."


def _tree_lines(holders: Sequence[Holder], before: str) -> Iterator[str]:
    """Yield a line for each holder, with the lines that join it to what it holds."""
    for number, holder in enumerate(holders, 1):
        is_last = number == len(holders)
        yield f"{before}{'└─' if is_last else '├─'} {_holder_words(holder)}"
        yield from _tree_lines(holder.below, before + ("   " if is_last else "│  "))


def _holder_words(holder: Holder) -> str:
    if holder.is_open:
        return f"not known who holds: up to {percent_text(_upper(holder.stake), up=True)} %"
    name = holder.name or "an owner without a name"
    if holder.is_named_for_search:
        return f"{name}: named for the search; its share is in the line above"
    if holder.is_ring_share:
        return f"{name}: {_part_words(holder)}"
    listed = _LISTED.get(holder.listed or "")
    stake = f"{_part_words(holder)}, {listed}" if listed else _part_words(holder)
    return f"{name}: {stake}; {holder.why}"


def _part_words(holder: Holder) -> str:
    least, most = percent_text(holder.stake.lo), percent_text(_upper(holder.stake), up=True)
    if not holder.is_stated:
        return f"percent not known, up to {most} %"
    return f"{least} %" if holder.stake.is_point else f"{least} to {most} %"


def _upper(span: Interval) -> Fraction:
    return ONE if span.hi is None else span.hi
