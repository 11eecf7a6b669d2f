# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies for everything about a case but the item itself."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.oracle.law import SWITCHES, USES
from tests.oracle.strategies import lookups
from tests.oracle.strategies.parts import LEFT_OUT, Frame, fact, known, often, plain

DAYS = (
    "2025-10-08",
    "2025-10-09",
    "2025-11-06",
    "2025-11-07",
    "2025-12-01",
    "2026-10-09",
    "2026-10-10",
    "2026-11-10",
    "2026-11-10",
    "2026-11-11",
    "2026-11-24",
    "2027-01-10",
    "2027-01-11",
    "2027-03-01",
    "2027-06-30",
    "2020-02-29",
)
EXPORTERS = (*["JP"] * 12, "HK", "MO", "TW", "CN")
DESTINATIONS = (*["MX"] * 12, "JP", "US", "HK", "MO", "TW", "CN")
NO_WAY = (*["no"] * 14, "yes")
# Kinds for which both sides may be "none" without a side missing that they need.
SIDES_OPTIONAL = ("none", "logic", None, LEFT_OUT)
NEAR_HALF = (
    "50",
    "50",
    "49.9999999999",
    "50.0000000001",
    "25",
    "30",
    "100",
    "0",
    "10",
    "40",
    "99.9999999999",
)


TEXTS = (
    *(
        "city buses",
        "city buses",
        "city buses",
        "navy blue covers",
        "a Naval depot",
        "submarine cable",
        "非军用",
    ),
    *("雷达军用部件", "Waffeleisen", "Militärfahrzeug", "Salvation Army", "câble blindé", "для военных"),
)


def answers(*, yes: bool = True) -> st.SearchStrategy[str]:
    """Return mostly no, seldom yes, now and then the word for unknown."""
    return st.sampled_from([*NO_WAY, "unknown"] if yes else ["no"])


@st.composite
def owner_lists(draw: DrawFn, frame: Frame, depth: int) -> list[dict[str, Any]]:
    """Draw up to three owners whose lower bounds are within 100 together."""
    left, listed = Decimal(100), []
    for _ in range(draw(st.sampled_from([0, 1, 1, 2, 2, 3]))):
        percent = draw(owner_percents(frame, left))
        low = percent["from"] if isinstance(percent, dict) else percent
        left -= Decimal(0 if low is LEFT_OUT or low is None else low)
        owner = {
            "name": draw(st.sampled_from(["holder", LEFT_OUT])),
            "percent": percent,
            "listed": fact(draw, frame, st.sampled_from(["no", "control", "watch", "unknown"])),
            "owners": draw(owners_of(frame, depth - 1)),
            "owners_complete": completeness(draw),
            "names": draw(lookups.other_names()),
            "screened": draw(lookups.look_ups(5)),
        }
        listed.append(known(owner))
    return listed


def completeness(draw: DrawFn) -> Any:
    """Draw whether a list of owners is vouched for."""
    return draw(st.sampled_from(["yes", "yes", LEFT_OUT, LEFT_OUT, "no", "unknown", None]))


@st.composite
def owner_percents(draw: DrawFn, frame: Frame, left: Decimal) -> Any:
    """Draw what an owner holds: at, beside or around one half, a range, or left out."""
    if often(draw, 5 + frame.fog // 2):
        return draw(st.sampled_from([None, LEFT_OUT]))
    low = min(Decimal(draw(st.sampled_from(NEAR_HALF))), left)
    if not often(draw, 25):
        return plain(low)
    high = max(low, Decimal(draw(st.sampled_from(NEAR_HALF))))
    return {"from": plain(low), "to": plain(high)}


@st.composite
def owners_of(draw: DrawFn, frame: Frame, depth: int) -> Any:
    """Draw the owners of an owner; the chain ends or nobody has looked."""
    if depth <= 0 or not often(draw, 40):
        return draw(st.sampled_from([[], [], LEFT_OUT, None]))
    return draw(owner_lists(frame, depth))


@st.composite
def parties(draw: DrawFn, frame: Frame, role: str | None) -> dict[str, Any]:
    """Draw one party in a role."""
    looked = often(draw, 25)
    held = st.sampled_from([None, LEFT_OUT, "unknown", "no", "yes"])
    party = {
        "role": role,
        "name": draw(st.sampled_from(["Siam Parts Co Ltd", None, LEFT_OUT])),
        "country": draw(st.sampled_from(["TH", "CN", "US", "JP", None, LEFT_OUT])),
        "military": fact(draw, frame, answers()),
        "listed": fact(draw, frame, st.sampled_from(["no"] * 20 + ["control", "watch", "unknown"])),
        "unreliable": draw(st.sampled_from(["no", "yes", LEFT_OUT])),
        "held_by_listed": draw(held) if looked else fact(draw, frame, st.just("no")),
        "owners": draw(owner_lists(frame, 3)) if looked else LEFT_OUT,
        "owners_complete": completeness(draw) if looked else LEFT_OUT,
        "names": draw(lookups.other_names()),
        "screened": draw(lookups.look_ups(20)),
    }
    return known(party)


@st.composite
def party_lists(draw: DrawFn, frame: Frame) -> Any:
    """Draw the parties; mostly an importer or consignee and an end user."""
    usual = [("importer", "end_user")] * 4 + [("consignee", "end_user")] * 2
    several = ("importer", "consignee", "end_user", "end_user")
    unusual: list[tuple[str | None, ...]] = [("importer",), ("end_user",), several, (), (None,)]
    rare = often(draw, frame.fog // 2)
    roles = draw(st.sampled_from(unusual) if rare else st.sampled_from(usual))
    return fact(draw, frame, st.just([draw(parties(frame, role)) for role in roles]))


@st.composite
def chips(draw: DrawFn, frame: Frame) -> Any:
    """Draw the chips: every kind, sides at and beside 14 nm and 256 layers, "none", null."""
    if not often(draw, 30):
        return fact(draw, frame, st.just({"kind": "none"}))
    kinds = ["none", "logic", "memory", "equipment", "test_equipment", "materials"]
    kind = fact(draw, frame, st.sampled_from(kinds))
    nm = ["14", "14.0000000001", "13.9999999999", "28", "3", "none", None, LEFT_OUT]
    layers = ["256", "255", "255.9999999999", "321", "64", "none", None, LEFT_OUT]
    logic, memory = draw(st.sampled_from(nm)), draw(st.sampled_from(layers))
    if kind == "logic" and logic == "none":
        logic = None
    if memory == "none" and (kind == "memory" or (kind not in SIDES_OPTIONAL and logic == "none")):
        memory = None
    return known({"kind": kind, "logic_nm": logic, "memory_layers": memory})


@st.composite
def end_uses(draw: DrawFn, frame: Frame) -> Any:
    """Draw the end use."""
    rarely = frame.fog > 30 or often(draw, 30)
    use: dict[str, Any] = {"text": draw(st.sampled_from([*TEXTS, None, LEFT_OUT]))}
    for name in USES:
        use[name] = fact(draw, frame, answers(yes=rarely))
    use["humanitarian"] = fact(draw, frame, st.sampled_from(["no", "no", "no", "no", "yes"]))
    use["chips"] = draw(chips(frame))
    return fact(draw, frame, st.just(known(use)))


@st.composite
def movements(draw: DrawFn, frame: Frame) -> dict[str, Any]:
    """Draw exporter, movement and destination: every combination, mostly a plain export."""
    exporter = known({"name": "seller", "country": fact(draw, frame, st.sampled_from(EXPORTERS))})
    ways = ["export"] * 20 + ["domestic_transfer"]
    return {
        "exporter": fact(draw, frame, st.just(exporter)),
        "movement": fact(draw, frame, st.sampled_from(ways)),
        "destination": fact(draw, frame, st.sampled_from(DESTINATIONS)),
    }


@st.composite
def rates(draw: DrawFn, on: str) -> Any:
    """Draw exchange rates: none, direct, inverse, an older one, one that is too new, a chain."""
    today, years = on, {"older": "2019-12-31", "newer": "2031-01-01"}
    direct = {"from": "EUR", "to": "USD", "rate": "1.25", "on": today, "source": "bank"}
    older = {**direct, "rate": "1.6", "on": years["older"]}
    newer = {**direct, "rate": "2", "on": years["newer"]}
    inverse = {"from": "USD", "to": "EUR", "rate": "0.8", "on": today}
    yuan = {"from": "CNY", "to": "USD", "rate": "0.125", "on": years["older"]}
    chain = {"from": "CNY", "to": "EUR", "rate": "0.1", "on": today}
    sets: list[Any] = [[], None, LEFT_OUT, [direct], [inverse], [direct, older], [older, newer]]
    return draw(st.sampled_from([*sets, [newer], [chain, direct], [yuan, direct], [yuan, inverse]]))


# What a check may have found: state, from, until, and the day it was made.
FOUND = (
    ("suspended", "2025-11-07", "2027-01-10", "2026-11-24"),
    ("suspended", "2026-11-11", "2027-06-30", "2026-11-11"),
    ("suspended", "2026-11-11", None, "2026-11-24"),
    ("in_force", "2026-11-11", None, "2026-11-11"),
    ("ended", "2026-12-01", None, "2026-12-01"),
    ("suspended", "2025-11-07", "2026-11-10", "2026-11-24"),
    # Made before the last day the law is known to: that day does not move back.
    ("suspended", "2025-11-07", "2026-11-10", "2025-12-01"),
    # Found ahead of its first day.
    ("in_force", "2026-11-24", None, "2026-11-11"),
    ("suspended", "2026-11-24", "2027-01-10", "2026-11-11"),
    ("ended", "2025-12-01", None, "2025-11-20"),
)


@st.composite
def status_checks(draw: DrawFn) -> Any:
    """Draw status checks: none, or what a person found on one day."""
    if not often(draw, 30):
        return draw(st.sampled_from([[], None, LEFT_OUT]))
    provision = draw(st.sampled_from(["R61-I", "R61-I", "R61-I-1", "R61-I-2", "R61-I-3"]))
    later = [check(provision, draw(st.sampled_from(FOUND)))] if often(draw, 20) else []
    return [check(provision, draw(st.sampled_from(FOUND))), *later]


def check(provision: str, found: tuple[str, str, str | None, str]) -> dict[str, Any]:
    """Return a status check."""
    fields = dict(zip(("state", "from", "until", "checked_on"), found, strict=True))
    who = {"notice": "as looked up", "by": "M. Roth", "where": "announcement list"}
    return {"provision": provision, **fields, **who}


@st.composite
def readings(draw: DrawFn) -> Any:
    """Draw a profile with some switches overridden."""
    chosen: dict[str, Any] = {}
    profile = draw(st.sampled_from(["safest", "narrowest", None, LEFT_OUT]))
    for switch, choices in SWITCHES.items():
        if often(draw, 15):
            chosen[switch] = draw(st.sampled_from(choices))
    return draw(st.sampled_from([known({**chosen, "profile": profile})] * 5 + [None, LEFT_OUT, {}]))
