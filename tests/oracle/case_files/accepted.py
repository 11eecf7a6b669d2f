# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Odd case files that are valid: none of them may be refused.

`ACCEPTED` follows from the words of the contract. `ACCEPTED_BY_IMPLICATION` follows from
"null or left out, at any depth" where the contract names no exception.
"""

import json
from typing import Any

from tests.oracle.case_files.files import (
    REMOVED,
    changed,
    full_case,
    nested_items,
    nested_owners,
    owner,
    swapped,
    written,
)
from tests.oracle.law import ACTIVITIES, CLOSE_ROWS, MAGNET_ROWS, PART_ONE_ROWS, SWITCHES, TARGET_ROWS

Acceptance = tuple[str, bytes]

REQUIRED = {"format": "lodestone-case/1", "on": "2025-10-20"}
PART = "item.components[0]"
ENTRY = "item.part_one[0]"
CHIPS = "end_use.chips"
BARE = {**REQUIRED, "item": {}}


def with_fields(*lines: tuple[str, str, Any]) -> list[Acceptance]:
    """Return files that differ from the full case in one field."""
    return [(f"{path}: {what}", changed(path, value)) for what, path, value in lines]


def each(path: str, *values: Any) -> list[Acceptance]:
    """Return one file for each value a field knows."""
    return [(f"{path}: {value!r}", changed(path, value)) for value in values]


def nulls(part: Any) -> Any:
    """Return an object with all its fields there and null."""
    return dict.fromkeys(part)


def emptied(part: Any, key: str = "") -> Any:
    """Return the same shape with every innermost field null; quantities stay."""
    if isinstance(part, dict):
        return {name: emptied(value, name) for name, value in part.items()}
    if isinstance(part, list):
        return [emptied(value) for value in part if isinstance(value, dict | list)]
    return part if key == "quantity" else None


WHOLE_FILES: list[Acceptance] = [
    ("the full case", written(full_case())),
    ("only what is required", written(BARE)),
    ("everything else null", written({**dict.fromkeys(full_case()), **BARE})),
    ("an item of nulls", written({**BARE, "item": nulls(full_case()["item"])})),
    ("empty objects", written({**BARE, "exporter": {}, "end_use": {}, "readings": {}})),
    ("empty lists", written({**BARE, "parties": [], "rates": [], "status_checks": []})),
    ("empty lists in the item", written({**BARE, "item": {"part_one": [], "components": []}})),
    ("an entry of nulls", changed(ENTRY, {"row": "I-12", "origin": None})),
    ("a component with a quantity only", changed(PART, {"quantity": "1"})),
    ("a party with a role only", changed("parties[0]", {"role": "importer"})),
    ("an owner about whom nothing is known", changed("parties[0].owners", [{}])),
    ("keys the other way round", written(dict(reversed(full_case().items())))),
    ("no white space", json.dumps(full_case(), separators=(",", ":")).encode()),
    ("white space around", b"\n\t " + written(full_case()) + b"\r\n"),
    ("escaped Chinese", changed("title", "磁体").decode().encode("ascii", "backslashreplace")),
    ("Chinese", changed("title", "镝磁体 N42SH")),
    ("a pair of surrogates", swapped("servo", r"\ud83e\uddf2 servo")),
    ("a line separator by escape", swapped("servo", r"servo\u2028")),
    ("a key by escape", swapped('"on":', r'"\u006fn":')),
    ("a title of 10,000 characters", changed("title", "磁" * 10_000)),
    ("50 levels of items", nested_items(50)),
    ("49 owners above a party", nested_owners(49)),
]

DECIMALS = [
    *each(f"{PART}.value.amount", "4", "4.0", "0.1", "4.000000", "1" * 30, "0." + "1" * 29),
    *each(f"{PART}.value.amount", "0.00000000000000000000000000001", "1" * 15 + "." + "1" * 15),
    *each(f"{PART}.quantity", "0.5", "1.25", "1000000", "0.00000001", "9" * 30),
    *each("parties[0].owners[0].percent", "0", "0.0", "60", {"from": "0", "to": "100"}),
    *each(f"{ENTRY}.element_percent", "0", "100", {"from": "0", "to": "0"}),
    *each(f"{ENTRY}.china_share", "0", "100", "50", None, {"from": "0", "to": "100"}),
]

RANGES = with_fields(
    ("both ends the same", "item.value", {"from": "5", "to": "5", "currency": "USD"}),
    ("ends written differently", "item.value", {"from": "5.0", "to": "5", "currency": "USD"}),
    ("from zero", "item.mass", {"from": "0", "to": "5", "unit": "g"}),
    ("from zero", f"{ENTRY}.price", {"from": "0", "to": "5", "currency": "EUR", "per": "t"}),
    ("from zero", f"{ENTRY}.value", {"from": "0", "to": "5", "currency": "USD"}),
    ("zero", f"{ENTRY}.mass", {"amount": "0", "unit": "mg"}),
    ("100 together", "parties[0].owners", [owner(percent="60"), owner()]),
    (
        "high ends over 100 together",
        "parties[0].owners",
        [owner(percent={"from": "50", "to": "90"}), owner(percent={"from": "50", "to": "90"})],
    ),
)

CODES = [
    *each("destination", "XK", "CN", "HK", "MO", "TW", "AQ", "GB", "EH"),
    *each("item.made_in", "XK", "MM", None),
    *each("item.listed_as", None, *PART_ONE_ROWS, *MAGNET_ROWS, *TARGET_ROWS, "not_listed"),
    *each(f"{ENTRY}.row", *PART_ONE_ROWS, *CLOSE_ROWS),
    *each(f"{PART}.value.currency", "JPY", "CNY", "KWD", "CHF"),
    *each("item.mass.unit", "mg", "g", "kg", "t"),
    *each("parties[0].role", "importer", "consignee", "end_user"),
    *each("parties[0].listed", "no", "control", "watch", "unknown", None),
    *each("parties[0].held_by_listed", "yes", "no", "unknown", None),
    *each("parties[0].owners_complete", "yes", "no", "unknown", None, REMOVED),
    *each("end_use.wmd", "yes", "no", "unknown", None, REMOVED),
    *each("item.technology", {}, None, dict.fromkeys(ACTIVITIES, "unknown")),
    *each("assumption", None, "announced", "published_text", REMOVED),
    *each("status_checks[0].provision", "R61-I", "R61-I-1", "R61-I-2", "R61-I-3"),
    *each("status_checks[0].state", "suspended", "in_force", "ended"),
    *each("readings", {}, None, {"profile": "narrowest"}),
    *each("chosen", {}, None, {"profile": {}, "assumption": None}, {"feedstock": {"by": None}}),
    *each("parties[0].names", [], None, ["株式会社", "ООО"]),
    *each("parties[0].screened", {}, None, {"lists": []}, {"candidates": [{}], "names": []}),
    *each("parties[0].screened.candidates[0].judged", "same", "different", "unsure", None, REMOVED),
    *each("parties[0].screened.candidates[0].verdict", "match", "possible", None, REMOVED),
    *each("sources", {"destination": {"kind": "supposed"}}),
    *(
        (f"readings.{switch}: {choice}", changed("readings", {switch: choice}))
        for switch, choices in SWITCHES.items()
        for choice in choices
    ),
]

DAYS_AND_RATES = [
    *each("on", "2024-02-29", "2020-01-01", "2099-12-31"),
    *with_fields(
        (
            "one pair on two days",
            "rates",
            [
                {"from": "CNY", "to": "USD", "rate": "0.14", "on": "2025-10-09"},
                {"from": "CNY", "to": "USD", "rate": "0.15", "on": "2025-10-10"},
            ],
        ),
        (
            "two pairs on one day",
            "rates",
            [
                {"from": "CNY", "to": "USD", "rate": "0.14", "on": "2025-10-09"},
                {"from": "EUR", "to": "USD", "rate": "1.1", "on": "2025-10-09"},
            ],
        ),
        ("a rate of the future", "rates", [{"from": "CNY", "to": "USD", "rate": "0.14", "on": "2031-01-01"}]),
    ),
]

CHIP_SIDES = each(
    CHIPS,
    None,
    {},
    {"kind": None},
    {"kind": "none"},
    {"kind": "none", "logic_nm": "none", "memory_layers": "none"},
    {"kind": "logic", "logic_nm": "14", "memory_layers": "none"},
    {"kind": "logic"},
    {"kind": "memory", "logic_nm": "none", "memory_layers": "256"},
    {"kind": "equipment", "logic_nm": "none", "memory_layers": "128"},
    {"kind": "test_equipment", "logic_nm": "14.5", "memory_layers": "none"},
    {"kind": "materials", "logic_nm": None, "memory_layers": None},
    {"kind": None, "logic_nm": "none", "memory_layers": "none"},
)

ACCEPTED: list[Acceptance] = [*WHOLE_FILES, *DECIMALS, *RANGES, *CODES, *DAYS_AND_RATES, *CHIP_SIDES]

ACCEPTED_BY_IMPLICATION: list[Acceptance] = [
    ("null in every innermost field", written({**emptied(full_case()), **REQUIRED})),
    ("nothing in an entry", changed(ENTRY, {})),
    ("a party without a role", changed("parties[0]", {})),
    *with_fields(
        ("no amount", "item.value", {"currency": "USD"}),
        ("no currency", "item.value", {"amount": "4"}),
        ("no upper end", "item.value", {"from": "4", "currency": "USD"}),
        ("no lower end", "item.value", {"to": "4", "currency": "USD"}),
        ("an amount beside empty ends", "item.mass", {"amount": "4", "from": None, "unit": "g"}),
        ("no unit", "item.mass", {"amount": "4"}),
        ("no mass unit in the price", f"{ENTRY}.price", {"amount": "4", "currency": "USD"}),
        ("no upper end", f"{ENTRY}.element_percent", {"from": "4"}),
        ("no lower end", "parties[0].owners[0].percent", {"to": "40"}),
        ("no row", ENTRY, {"origin": "CN"}),
    ),
]
