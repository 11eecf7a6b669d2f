# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of the law file that are data alone: holidays, listed parties, the rows of Annex 1."""

import csv
import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "rules" / "cn-rare-earth"


@cache
def calendar() -> tuple[frozenset[date], frozenset[date]]:
    """Return the weekdays that are holidays in China, and the weekend days that are worked."""
    table = tomllib.loads((FOLDER / "working_days.toml").read_text(encoding="utf-8"))
    return frozenset(table["holidays"]), frozenset(table["worked"])


@cache
def listed_entries() -> dict[str, tuple[str, date | None]]:
    """Return, for each entry of the three lists, its list and the day from which it is in force."""
    return {
        row["id"]: (row["list"], date.fromisoformat(row["in_force_from"]) if row["in_force_from"] else None)
        for row in rows("listed_parties.csv")
        if row.get("id")
    }


@cache
def bans_abroad() -> frozenset[str]:
    """Return the entries whose notice binds people abroad: one of its measures says so."""
    notices = {
        row["id"]
        for row in rows("listed_batches.csv")
        if "by anyone abroad" in row["bars"] and row["effect"] == "listed"
    }
    return frozenset(row["id"] for row in rows("listed_parties.csv") if row["instrument"] in notices)


@cache
def histories() -> dict[str, tuple[tuple[str, date, date | None], ...]]:
    """Return the steps of each entry as the table writes them: state, first day, last day where it has one."""
    step = re.compile(r"([a-z ]+?) (?:from )?(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))? \[")
    return {
        row["id"]: tuple(
            (
                state.strip("; ").replace(" ", "_"),
                date.fromisoformat(first),
                date.fromisoformat(last) if last else None,
            )
            for state, first, last in step.findall(row["status_history"])
        )
        for row in rows("listed_parties.csv")
    }


def state_of_entry(entry: str, day: date) -> str:
    """Return what holds of an entry on a day; a suspension whose printed end has passed is unconfirmed."""
    begun = [(state, last) for state, first, last in histories()[entry] if first <= day]
    if not begun:
        return "not_started"
    state, last = begun[-1]
    return "unconfirmed" if last is not None and last < day else state


@cache
def arms_words() -> tuple[dict[str, str], ...]:
    """Return the words on arms and the innocent phrases of the law file."""
    return tuple(rows("end_use_words.csv"))


@cache
def inferred_rows() -> frozenset[str]:
    """Return the rows of Annex 1 of confidence C."""
    return frozenset(row["id"] for row in rows("annex1.csv") if row["confidence"] == "C")


@cache
def elements() -> dict[str, frozenset[str]]:
    """Return the elements that the form of each row of Annex 1 holds."""
    return {row["id"]: frozenset(row["elements"].split()) for row in rows("annex1.csv")}


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
