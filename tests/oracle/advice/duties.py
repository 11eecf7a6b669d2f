# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What has to be done, by when, and whether it is owed (section 6.2)."""

from datetime import date, timedelta
from typing import Any

from tests.oracle.brute import Worlds, three_valued
from tests.oracle.deal import Deal, china, deals
from tests.oracle.law import CHINA, NEEDS_LICENCE, Readings
from tests.oracle.tables import calendar

ONE_DAY = timedelta(days=1)
SATURDAY = 5
FOLLOWS_THE_STANDING = {
    "in_force": "yes",
    "unconfirmed": "if_it_runs",
    "suspended": "if_it_runs",
    "not_started": "if_it_runs",
}
ADVISED = ("confirm_status", "keep_records")


def is_reached(deal: Deal, readings: Readings) -> bool:
    """Tell whether the announcement reaches an export or domestic transfer, as 6.2 has it."""
    return deal.exporter != CHINA and deal.destination not in china(readings)


def is_sent_from_china(deal: Deal, readings: Readings) -> bool:
    """Tell whether an exporter in China sends it abroad (R61-VII-2)."""
    abroad = deal.movement == "export" and deal.destination not in china(readings)
    return deal.exporter == CHINA and abroad


def conditions(worlds: Worlds, readings: Readings) -> dict[str, str]:
    """Return whether the condition of each duty is met, three-valued."""
    possible, every = worlds.possible(readings), deals(worlds.case)
    reached = {is_reached(deal, readings) for deal in every}
    notified = {is_reached(deal, readings) or is_sent_from_china(deal, readings) for deal in every}
    caught = {any(three) for _, three in worlds.met(readings)}
    return {
        "apply_before_export": three_valued({verdict in NEEDS_LICENCE for verdict in possible}),
        "compliance_notice": three_valued({met and told for met in caught for told in notified}),
        "report": three_valued({verdict == "EXEMPT_REPORT" for verdict in possible}),
        "confirm_status": three_valued(reached),
        "keep_records": "yes",
    }


def duties(worlds: Worlds, readings: Readings, stands: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the duties that are listed, by code: applies, owed and due."""
    on = date.fromisoformat(worlds.case["on"])
    due = dict.fromkeys(("apply_before_export", "compliance_notice", "confirm_status"), on)
    due |= {"report": working_days_after(on, 10), "keep_records": years_after(on, 5)}
    listed = {}
    for code, applies in conditions(worlds, readings).items():
        owed = "advised" if code in ADVISED else FOLLOWS_THE_STANDING.get(stands["overall"])
        is_open = "unconfirmed" in (stands["overall"], stands["without_assumption"])
        is_asked = code != "confirm_status" or is_open
        if applies != "no" and owed and is_asked:
            listed[code] = {"applies": applies, "owed": owed, "due": due[code].isoformat()}
    return listed


def working_days_after(day: date, number: int) -> date:
    """Return the day that is so many Chinese working days after another."""
    holidays, worked = calendar()
    while number:
        day += ONE_DAY
        is_free = day in holidays or (day.month, day.day) == (1, 1)  # New Year's Day, every year
        number -= day in worked or (day.weekday() < SATURDAY and not is_free)
    return day


def years_after(day: date, number: int) -> date:
    """Return the same day so many years on; 1 March for 29 February, so that all of the years are over."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + number, 3, 1)
    return day.replace(year=day.year + number)
