# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The few facts of law the oracle needs, typed in by hand from the contract.

Nothing here is read from the rule pack: a slip in the pack has to show as a difference.
"""

from datetime import date
from fractions import Fraction
from typing import Any, Literal

Case = dict[str, Any]
Readings = dict[str, str]
Kind = Literal["part_one", "article", "assembly", "not_listed"]

CHINA = "CN"
LINE = Fraction(1, 1000)
HALF = Fraction(50)
WHOLE = Fraction(100)
LIMBS = ("value", "technology", "origin")
BARRED_USES = ("wmd", "terrorism", "military")
USES = (*BARRED_USES, "ai_military")  # humanitarian relief is no ground of refusal and stands apart
ACTIVITIES = ("mining", "separation", "metal_smelting", "magnet_making", "recycling")

PART_ONE_ROWS = tuple(f"I-{number:02d}" for number in range(1, 14))
MAGNET_ROWS = ("II-PM-1", "II-PM-2", "II-PM-3")
TARGET_ROWS = tuple(f"II-T-{number}" for number in range(1, 13))
CLOSE_ROWS = ("X-02", "X-03", "X-06", "X-07")

# What an item nobody has classified may turn out to be; a magnet and a target behave alike.
EVERY_KIND: tuple[Kind, ...] = ("part_one", "article", "assembly", "not_listed")

# Section 2: mass of the element in one unit of feedstock.
ELEMENT_FACTORS = {
    **{f"I-{number:02d}": Fraction(1) for number in range(1, 8)},
    "I-12": Fraction("0.8713"),
    "I-13": Fraction("0.8502"),
}

# The reference ranges: row, low, high, all in USD for one kilogram.
REFERENCE_PRICES: dict[str, tuple[Fraction, Fraction]] = {
    "I-02": (Fraction(255), Fraction(1262)),
    "I-03": (Fraction(450), Fraction(1200)),
    "I-04": (Fraction(1116), Fraction(4705)),
    "I-06": (Fraction(4500), Fraction(9700)),
    "I-10": (Fraction(226), Fraction(1010)),
    "I-12": (Fraction(222), Fraction(1100)),
    "I-13": (Fraction(955), Fraction(4000)),
}

KILOGRAMS = {"mg": Fraction(1, 1_000_000), "g": Fraction(1, 1000), "kg": Fraction(1), "t": Fraction(1000)}

# 7.4: the rows that are none of Annex 1 on the day, under a law file whose rows have days.
RESTING_ROWS: set[str] = set()

# Section 3: the last day up to which the law is known, and the days of the notices.
KNOWN_TO = date(2026, 10, 9)
PUBLISHED = date(2025, 10, 9)
PRINTED_START = date(2025, 12, 1)
SUSPENDED_FROM = date(2025, 11, 7)
SUSPENDED_UNTIL = date(2026, 11, 10)
EXTENSION_ANNOUNCED = date(2026, 9, 28)
EXTENSION_FROM = date(2026, 11, 11)
EXTENSION_UNTIL = date(2027, 1, 10)
STRONGEST_FIRST = ("in_force", "unconfirmed", "suspended", "not_started", "ended")

# Section 6.3: the first day of the other law, and the codes of No. 18 that name a row exactly.
OTHER_LAW_FROM = {
    "no18_licence": date(2025, 4, 4),
    "us_military": date(2024, 12, 3),
    "japan_military": date(2026, 1, 6),
    "control_list_ban": date(2024, 12, 1),
}
NO_PLAIN_CODE = ("I-09", "I-11")

NEEDS_LICENCE = {"LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE"}

# Section 4.
SWITCHES: dict[str, tuple[str, str]] = {
    "part_ii_scope": ("with_assemblies", "magnets_and_targets"),
    "numerator": ("whole_article", "content"),
    "feedstock": ("any_stage", "as_bought"),
    "technology_nexus": ("technology_alone", "with_chinese_material"),
    "ownership": ("aggregate_and_indirect", "single_and_direct"),
    "barred_humanitarian": ("refused", "exempt"),
    "greater_china": ("abroad", "inside"),
}
GREATER_CHINA = ("HK", "MO", "TW")


def kinds(listed_as: str | None) -> tuple[Kind, ...]:
    """Return every kind an item with this classification may be (section 1.1)."""
    if listed_as is None:
        return EVERY_KIND
    if listed_as in PART_ONE_ROWS:
        return ("part_one",)
    if listed_as == "assembly":
        return ("assembly",)
    return ("not_listed",) if listed_as == "not_listed" else ("article",)


def profile(name: str) -> Readings:
    """Return all seven switches of a profile."""
    side = 0 if name == "safest" else 1
    return {switch: choices[side] for switch, choices in SWITCHES.items()}


def chosen_readings(case: Case) -> Readings:
    """Return the readings of the case: its overrides on top of its profile."""
    stated = {name: choice for name, choice in (case.get("readings") or {}).items() if choice}
    return profile(stated.pop("profile", "safest")) | stated


def flipped(readings: Readings, switch: str) -> Readings:
    """Return the readings with one switch turned to its other side."""
    first, second = SWITCHES[switch]
    return readings | {switch: second if readings[switch] == first else first}
