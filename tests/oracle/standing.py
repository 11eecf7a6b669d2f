# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Is each limb running on a day (section 3): notices laid over each other, newest last."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle import law
from tests.oracle.law import Case

ONE_DAY = timedelta(days=1)
PROVISIONS = {"value": "R61-I-1", "technology": "R61-I-2", "origin": "R61-I-3"}


@dataclass(frozen=True, slots=True)
class Notice:
    """A state from a day on, to and including `until`, or without an end.

    What a check says of days that had still to come is itself scheduled (section 3).
    """

    issued: date
    start: date
    state: str
    until: date | None = None
    is_check: bool = False

    @property
    def is_ahead(self) -> bool:
        """Tell whether a check found a state that had not begun when it was made."""
        return self.is_check and self.start > self.issued


def checks_of(case: Case, limb: str) -> list[Notice]:
    """Return the status checks that speak of a limb, as notices of the day they were made."""
    fitting = [
        check
        for check in case.get("status_checks") or []
        if check.get("provision") in {"R61-I", PROVISIONS[limb]}
        and all(check.get(key) for key in ("state", "from", "checked_on"))
    ]
    return [
        Notice(
            issued=date.fromisoformat(check["checked_on"]),
            start=date.fromisoformat(check["from"]),
            state=check["state"],
            until=date.fromisoformat(check["until"]) if check.get("until") else None,
            is_check=True,
        )
        for check in fitting
    ]


def notices(case: Case, limb: str) -> list[Notice]:
    """Return all notices for a limb in the order in which they were issued."""
    start = law.PUBLISHED if limb == "origin" else law.PRINTED_START
    known = [
        Notice(law.PUBLISHED, start, "in_force"),
        Notice(law.SUSPENDED_FROM, law.SUSPENDED_FROM, "suspended", law.SUSPENDED_UNTIL),
    ]
    if case.get("assumption") == "announced":
        known.append(Notice(law.EXTENSION_ANNOUNCED, law.EXTENSION_FROM, "suspended", law.EXTENSION_UNTIL))
    return sorted(known + checks_of(case, limb), key=lambda notice: notice.issued)


def known_to(case: Case, limb: str) -> date:
    """Return the day up to which the law on a limb is known: a check moves it, never back."""
    return max([law.KNOWN_TO, *(check.issued for check in checks_of(case, limb))])


def begun(case: Case, limb: str, day: date) -> list[Notice]:
    """Return the notices that have begun on a day; the newest of them speaks."""
    return [notice for notice in notices(case, limb) if notice.start <= day]


def state_on(case: Case, limb: str, day: date) -> str:
    """Return the state of a limb on a day under the assumption of the case.

    When the notice that spoke has run out, the newest one without an end speaks again.
    """
    started = begun(case, limb, day)
    if not started:
        return "not_started"
    newest = started[-1]
    as_printed = case.get("assumption") == "published_text"
    if newest.until is None or day <= newest.until:
        return state_of(newest, as_printed=as_printed)
    if not as_printed and newest.until + ONE_DAY > known_to(case, limb):
        return "unconfirmed"
    lasting = [notice for notice in started if notice.until is None]
    return state_of(lasting[-1], as_printed=as_printed) if lasting else "not_started"


def state_of(notice: Notice, *, as_printed: bool) -> str:
    """Return what a notice says; what a check found ahead of its day is not confirmed."""
    return "unconfirmed" if notice.is_ahead and not as_printed else notice.state


def state_if_last_day_is_outside(case: Case, limb: str, day: date) -> str:
    """Return the state of a limb under the other answer to Q-15 (section 6.1)."""
    newest = begun(case, limb, day)[-1:]
    is_last = any(notice.state == "suspended" and notice.until == day for notice in newest)
    return state_on(case, limb, day + ONE_DAY if is_last else day)


def strongest(states: dict[str, str], limbs: dict[str, str]) -> str:
    """Return the strongest state among the limbs that are not `no` (section 6)."""
    open_limbs = [limb for limb in law.LIMBS if limbs[limb] != "no"] or list(law.LIMBS)
    return min((states[limb] for limb in open_limbs), key=law.STRONGEST_FIRST.index)


def overall(case: Case, limbs: dict[str, str], day: date) -> str:
    """Return the standing of the whole on a day."""
    return strongest({limb: state_on(case, limb, day) for limb in law.LIMBS}, limbs)


def standing(case: Case, limbs: dict[str, str]) -> dict[str, str]:
    """Return the standing of each limb and overall on the day of export."""
    day = date.fromisoformat(case["on"])
    each = {limb: state_on(case, limb, day) for limb in law.LIMBS}
    bare = overall({**case, "assumption": None}, limbs, day)
    return each | {"overall": overall(case, limbs, day), "without_assumption": bare}


def next_change(case: Case, limbs: dict[str, str]) -> dict[str, str] | None:
    """Return the first later day on which `overall` differs, if any is known."""
    today = date.fromisoformat(case["on"])
    every = [notice for limb in law.LIMBS for notice in notices(case, limb)]
    starts = {notice.start for notice in every}
    lapses = {notice.until + ONE_DAY for notice in every if notice.until}
    now = overall(case, limbs, today)
    for day in sorted(starts | lapses):
        if day > today and overall(case, limbs, day) != now:
            return {"on": day.isoformat(), "standing": overall(case, limbs, day)}
    return None
