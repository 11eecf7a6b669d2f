# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Malformed case files, one defect each, to be refused.

`REFUSED` holds (name, bytes, words the message has to hold). The words are the path of the
field, or of the object around it, or the key; empty where the file as a whole is at fault.
`REFUSED_BY_IMPLICATION` is what the contract does not spell out but what no sound program
could give a meaning to. Odd files that have to be accepted are in `accepted`.
"""

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

Refusal = tuple[str, bytes, str]

VALUE = "item.value"
PART = "item.components[0]"
ENTRY = "item.part_one[0]"
CHECK = "status_checks[0]"
CHIPS = "end_use.chips"
SCREENED = "parties[0].screened"
CANDIDATE = f"{SCREENED}.candidates[0]"


def fields(*lines: tuple[str, str, Any]) -> list[Refusal]:
    """Return refusals that differ from the full case in one field."""
    return [(f"{path}: {defect}", changed(path, value), path) for defect, path, value in lines]


def amounts(*texts: str) -> list[Refusal]:
    """Return refusals of texts that are not plain decimals."""
    path = f"{PART}.value.amount"
    return [(f"not a plain decimal: {text[:40]!r}", changed(path, text), path) for text in texts]


def strangers(*paths: str) -> list[Refusal]:
    """Return refusals of a key nobody knows, at many places."""
    return [
        (f"unknown key in {path or 'the case'}", changed(f"{path}.colour".lstrip("."), "red"), path)
        for path in paths
    ]


def codes(path: str, *values: Any) -> list[Refusal]:
    """Return refusals of codes a field does not know."""
    return [(f"{path}: unknown code {value!r}", changed(path, value), path) for value in values]


def days(path: str, *values: str) -> list[Refusal]:
    """Return refusals of days that are no days."""
    return [(f"{path}: no day {value!r}", changed(path, value), path) for value in values]


def one_of_each(*paths: str) -> list[Refusal]:
    """Return refusals of something of a wrong type, at many places."""
    wrong = [(path, value) for path in paths for value in (True, ["x"])]
    return [(f"{path}: wrong type {value!r}", changed(path, value), path) for path, value in wrong]


BYTES: list[Refusal] = [
    ("empty file", b"", ""),
    ("blank file", b" \n", ""),
    ("truncated file", written(full_case())[:-40], ""),
    ("something after the end", written(full_case()) + b"{}", ""),
    ("not JSON", b"format: lodestone-case/1", ""),
    ("single quotes", b"{'format': 'lodestone-case/1'}", ""),
    ("a comma too many", swapped('"no"}', '"no",}'), ""),
    ("a comment", b"/* case */" + written(full_case()), ""),
    ("a list", b"[]", ""),
    ("a string", b'"lodestone-case/1"', ""),
    ("null", b"null", ""),
    ("true", b"true", ""),
    ("a bare number", b"1", ""),
    ("UTF-16 with a mark", written(full_case()).decode().encode("utf-16"), ""),
    ("UTF-16 without a mark", written(full_case()).decode().encode("utf-16-le"), ""),
    ("Latin-1", swapped("servo", "s\u00e9rvo").decode().encode("latin-1"), ""),
    ("half a character", swapped("servo", "servo").replace(b"servo", b"servo\xe7\xa3"), ""),
    ("a surrogate in UTF-8", swapped("servo", "servo").replace(b"servo", b"\xed\xa0\x80"), ""),
    ("a lone surrogate escape", swapped("servo", r"\ud800"), ""),
    ("a lone low surrogate in a name", swapped("block magnet", r"\udc00 magnet"), ""),
    ("a raw line break in a text", swapped("servo motor", "servo\nmotor"), ""),
    ("100,000 lists in each other", b"[" * 100_000 + b"]" * 100_000, ""),
    ("100,000 open lists", b"[" * 100_000, ""),
    ("100,000 objects in each other", b'{"item":' * 100_000 + b"1" + b"}" * 100_000, ""),
    ("100,000 lists in the title", swapped('"servo motor"', "[" * 100_000 + "]" * 100_000), ""),
]

NUMBERS: list[Refusal] = [
    ("a whole number as amount", swapped('"4.00"', "4"), ""),
    ("a fraction as amount", swapped('"4.00"', "4.00"), ""),
    ("a number as bound", swapped('"200"', "200"), ""),
    ("a number as quantity", swapped('"quantity": "2"', '"quantity": 2'), ""),
    ("a number as percent", swapped('"4.2"', "4.2"), ""),
    ("a number as process", swapped('"28"', "28"), ""),
    ("a number as rate", swapped('"0.1404"', "0.1404"), ""),
    ("a number as day", swapped('"2025-10-20"', "20251020"), ""),
    ("a number as title", swapped('"servo motor"', "7"), ""),
    ("a number in the sources", swapped('"parts list"', "12"), ""),
    ("a number as answer", swapped('"mining": "no"', '"mining": 0'), ""),
    ("minus zero", swapped('"4.00"', "-0"), ""),
    ("a number with an exponent", swapped('"4.00"', "4e0"), ""),
    ("a number too large for a float", swapped('"4.00"', "1e400"), ""),
    ("5,000 digits", swapped('"4.00"', "9" * 5000), ""),
    ("NaN", swapped('"4.00"', "NaN"), ""),
    ("Infinity", swapped('"4.00"', "Infinity"), ""),
    ("minus Infinity", swapped('"4.00"', "-Infinity"), ""),
    ("NaN as title", swapped('"servo motor"', "NaN"), ""),
]

DECIMALS = amounts(
    *("4e0", "4E0", "4e-1", "+4", "-4", "-0", "4,000", "4.000,00", "4_000", "4'000", "4 000"),
    *("04", "00.5", "00", "4.", "4..0", "4.0.0", " 4", "4 ", "4\n", "\t4", "", ".", "abc"),
    *("\uff14", "\u0664", "4\u00a0000", "\u00bd", "1/2", "0x10", "NaN", "Infinity", "4 USD"),
    *("1" * 31, "0." + "1" * 30, "1" * 16 + "." + "1" * 15, "9" * 100_000),
)

UNKNOWN_KEYS = [
    *[(name, content, "colour") for name, content, _ in strangers("")],
    *strangers("exporter", "rates[0]", CHECK, "item", VALUE, "item.mass", "item.technology"),
    *strangers(ENTRY, f"{ENTRY}.price", f"{ENTRY}.china_share", PART, f"{PART}.value"),
    *strangers(f"{PART}.part_one[0]", "parties[0]", "parties[0].owners[0]"),
    *strangers("parties[1].owners[1].owners[0]", "end_use", CHIPS, "readings"),
    *strangers("chosen", "chosen.numerator", SCREENED, f"{SCREENED}.lists[0]", CANDIDATE),
    ("a key in capitals", swapped('"made_in"', '"Made_In"'), "item"),
    ("a key with a blank", swapped('"movement"', '"movement "'), "movement"),
]

DUPLICATE_KEYS: list[Refusal] = [
    ("twice the day", swapped('"on":', '"on": "2025-10-19", "on":'), "on"),
    ("twice the same day", swapped('"on":', '"on": "2025-10-20", "on":'), "on"),
    ("twice the item", swapped('"item":', '"item": {}, "item":'), "item"),
    ("twice the currency", swapped('"currency":', '"currency": "USD", "currency":'), "currency"),
    ("twice an activity", swapped('"mining":', '"mining": "yes", "mining":'), "mining"),
    ("twice a row", swapped('"row":', '"row": "I-13", "row":'), "row"),
    ("twice a quantity", swapped('"quantity":', '"quantity": "1", "quantity":'), "quantity"),
    ("twice a percent", swapped('"percent":', '"percent": "1", "percent":'), "percent"),
    ("twice a chip kind", swapped('"logic_nm":', '"logic_nm": "7", "logic_nm":'), "logic_nm"),
    ("twice a key by escape", swapped('"on":', r'"\u006fn": "2025-10-19", "on":'), "on"),
    ("twice a source", swapped('"item.value":', '"item.value": {}, "item.value":'), "item.value"),
]

TYPES = [
    *one_of_each("format", "on", "title", "assumption", "movement", "destination", "exporter"),
    *one_of_each("item", "item.name", "item.listed_as", "item.made_in", VALUE, "item.mass"),
    *one_of_each("item.technology", "item.technology.mining", f"{ENTRY}.element_percent"),
    *one_of_each(f"{ENTRY}.price", "parties[0]", "parties[0].military", "end_use", CHIPS),
    *one_of_each(f"{CHIPS}.logic_nm", "readings", "sources", "rates[0].rate"),
    *one_of_each("chosen", "chosen.numerator", "chosen.numerator.why", SCREENED, CANDIDATE),
    *one_of_each(f"{SCREENED}.by", f"{CANDIDATE}.id"),
    *fields(
        ("a text for an object", "item", "magnet"),
        ("a text for an object", VALUE, "4.00 USD"),
        ("a text for an object", "item.mass", "50 g"),
        ("a text for an object", "item.technology", "no"),
        ("a text for an object", CHIPS, "none"),
        ("an object for a list", "item.components", {}),
        ("an object for a list", "item.part_one", {}),
        ("an object for a list", "parties", {}),
        ("an object for a list", "parties[0].owners", {}),
        ("an object for a list", "rates", {}),
        ("an object for a list", "status_checks", {}),
        ("a text for a list", "item.components", "none"),
        ("a text for a list", "parties[0].owners", "none"),
        ("a text for a list", "parties[0].names", "Siam Parts"),
        ("an object for a list", f"{SCREENED}.candidates", {}),
        ("a text for an object", "chosen.numerator", "M. Roth"),
        ("a text in a list of objects", PART, "magnet"),
        ("a list in a list of objects", ENTRY, []),
        ("an object for a text", "item.name", {}),
        ("an object for a decimal", f"{PART}.quantity", {"amount": "1"}),
        ("a bool for an answer", "end_use.humanitarian", False),
    ),
]

CODES = [
    *codes("assumption", "none", "lapse", "ANNOUNCED", ""),
    *codes("movement", "import", "Export", "domestic"),
    *codes("destination", "ZZ", "mx", "MEX", "Mexico", "UK", "", "CN "),
    *codes("exporter.country", "de", "EU", "XX"),
    *codes("item.made_in", "jp", "JPN", "AA"),
    *codes("parties[0].country", "th", "QQ"),
    *codes(f"{ENTRY}.origin", "cn", "China", "PRC"),
    *codes("item.listed_as", "II-PM-4", "I-14", "I-00", "I-2", "ii-pm-3", "X-02", "II-T-13", "part"),
    *codes(f"{ENTRY}.row", "I-14", "II-PM-1", "X-01", "X-05", "i-12", "assembly"),
    *codes(f"{PART}.value.currency", "usd", "US", "ABC", "$", "RMB"),
    *codes(f"{ENTRY}.price.currency", "eur", "XYZ"),
    *codes("rates[0].from", "cny", "QQQ"),
    *codes("item.mass.unit", "lb", "G", "kilogram", "oz"),
    *codes(f"{ENTRY}.price.per", "lb", "KG", "piece"),
    *codes("item.technology.recycling", "YES", "maybe", "true"),
    *codes("parties[0].role", "buyer", "End_User", "exporter"),
    *codes("parties[0].listed", "yes", "control list", "Watch"),
    *codes(f"{CANDIDATE}.verdict", "none", "Match", "yes"),
    *codes(f"{CANDIDATE}.judged", "yes", "Same", "unknown"),
    *codes("parties[0].held_by_listed", "50", "partly"),
    *codes("parties[0].owners_complete", "complete"),
    *codes("parties[0].owners[0].listed", "yes"),
    *codes("parties[1].unreliable", "n"),
    *codes("end_use.wmd", "No", "false"),
    *codes(f"{CHIPS}.kind", "cpu", "Logic", "test"),
    *codes(f"{CHIPS}.logic_nm", "14nm", "None", "unknown"),
    *codes(f"{CHIPS}.memory_layers", "+256", "many"),
    *codes(f"{CHECK}.provision", "R61-IX", "r61-i", "No. 70"),
    *codes(f"{CHECK}.state", "paused", "Suspended"),
    *codes("readings.profile", "cautious", "Safest"),
    *codes("readings.numerator", "whole", "any_stage", "Content"),
    *codes("readings.part_ii_scope", "plus_parts_components_assemblies"),
    *fields(
        ("unknown switch", "readings.depth", "any"),
        ("unknown switch", "chosen.depth", {}),
        ("wrong format", "format", "case/1"),
    ),
    *codes("format", "lodestone-case/2", "lodestone-conclusion/1", "Lodestone-case/1"),
]

MISSING = [
    *fields(
        *(("left out", path, REMOVED) for path in ("format", "on", "item", f"{PART}.quantity")),
        *(("null", path, None) for path in ("format", "on", "item", f"{PART}.quantity")),
    )
]

DAYS = [
    *days("on", "2025-02-30", "2025-2-3", "2025-13-01", "2025-00-10", "2025-10-00", "20251020"),
    *days("on", "2025-10-20T00:00:00", "20-10-2025", "2025/10/20", " 2025-10-20", "today", ""),
    *days("on", "\uff12\uff10\uff12\uff15-10-20", "2025-W43-1", "02025-10-20", "2025-02-29"),
    *days(f"{CHECK}.from", "2025-11-31", "7 Nov 2025"),
    *days(f"{CHECK}.until", "2027-1-10"),
    *days(f"{CHECK}.checked_on", "2026-11-24 "),
    *days("chosen.numerator.on", "12.10.2025", "2025-10-32"),
    *days(f"{SCREENED}.on", "2026-3-10"),
    *days(f"{SCREENED}.lists[0].day", "today"),
    *days("rates[0].on", "2025-09-31", "2025-10-9"),
]

NUMBERS_OUT_OF_PLACE = fields(
    ("upside down", VALUE, {"from": "5", "to": "4", "currency": "USD"}),
    ("upside down by a hair", VALUE, {"from": "4.0000000001", "to": "4", "currency": "USD"}),
    ("upside down", "item.mass", {"from": "10", "to": "9.99", "unit": "g"}),
    ("upside down", f"{ENTRY}.price", {"from": "2", "to": "1", "currency": "USD", "per": "kg"}),
    ("upside down", f"{ENTRY}.china_share", {"from": "60", "to": "40"}),
    ("upside down", f"{ENTRY}.element_percent", {"from": "5", "to": "4.2"}),
    ("upside down", "parties[0].owners[0].percent", {"from": "30", "to": "20"}),
    ("amount and range", VALUE, {"amount": "4", "from": "4", "to": "5", "currency": "USD"}),
    ("amount and from", VALUE, {"amount": "4", "from": "3", "currency": "USD"}),
    ("amount and to", "item.mass", {"amount": "4", "to": "5", "unit": "g"}),
    (
        "amount and range",
        f"{ENTRY}.price",
        {"amount": "1", "from": "1", "to": "2", "currency": "USD", "per": "kg"},
    ),
    ("zero", VALUE, {"amount": "0", "currency": "USD"}),
    ("zero with places", VALUE, {"amount": "0.00", "currency": "USD"}),
    ("zero at the low end", VALUE, {"from": "0", "to": "5", "currency": "USD"}),
    ("zero", f"{PART}.value", {"amount": "0", "currency": "USD"}),
    ("zero", f"{PART}.quantity", "0"),
    ("zero with places", f"{PART}.quantity", "0.000"),
    ("negative", f"{PART}.quantity", "-1"),
    ("over 100", f"{ENTRY}.element_percent", "100.0000000001"),
    ("high end over 100", f"{ENTRY}.element_percent", {"from": "4", "to": "101"}),
    ("over 100", f"{ENTRY}.china_share", "101"),
    ("high end over 100", f"{ENTRY}.china_share", {"from": "50", "to": "100.1"}),
    ("over 100", "parties[0].owners[0].percent", "100.1"),
    ("high end over 100", "parties[0].owners[0].percent", {"from": "10", "to": "101"}),
    ("over 100 together", "parties[0].owners", [owner(percent="61"), owner()]),
    ("a hair over", "parties[0].owners", [owner(percent="60.0000000001"), owner()][::-1]),
    (
        "low ends over 100 together",
        "parties[0].owners",
        [owner(percent={"from": "61", "to": "70"}), owner(percent={"from": "40", "to": "41"})],
    ),
    ("over 100", "parties[0].owners[1].owners", [owner(percent="70"), owner()]),
    ("no logic for logic", CHIPS, {"kind": "logic", "logic_nm": "none"}),
    ("no memory for memory", CHIPS, {"kind": "memory", "memory_layers": "none"}),
    (
        "two rates for a pair and day",
        "rates",
        [
            {"from": "CNY", "to": "USD", "rate": "0.14", "on": "2025-10-09"},
            {"from": "CNY", "to": "USD", "rate": "0.15", "on": "2025-10-09"},
        ],
    ),
)

LONG_TEXTS = fields(
    *(("10,001 characters", path, "x" * 10_001) for path in ("title", "item.name", "end_use.text")),
    *(("10,001 characters", path, "磁" * 10_001) for path in ("parties[0].names[0]", f"{CANDIDATE}.why")),
)

DEPTHS: list[Refusal] = [
    ("51 levels of items", nested_items(51), "item.components"),
    ("52 levels of items", nested_items(52), "item.components"),
    ("300 levels of items", nested_items(300), "item.components"),
    ("51 owners above a party", nested_owners(51), "parties[0].owners"),
    ("300 owners above a party", nested_owners(300), "parties[0].owners"),
]

REFUSED: list[Refusal] = [
    *BYTES,
    *NUMBERS,
    *DECIMALS,
    *UNKNOWN_KEYS,
    *DUPLICATE_KEYS,
    *TYPES,
    *CODES,
    *MISSING,
    *DAYS,
    *NUMBERS_OUT_OF_PLACE,
    *LONG_TEXTS,
    *DEPTHS,
]

REFUSED_BY_IMPLICATION: list[Refusal] = [
    *fields(
        ("quantity of the top item", "item.quantity", "1"),
        ("zero", f"{ENTRY}.element_factor", "0"),
        ("zero", "rates[0].rate", "0"),
        ("no digit before the point", f"{PART}.quantity", ".5"),
        ("null in a list", PART, None),
        ("null in a list", ENTRY, None),
        ("null in a list", "parties[0]", None),
        ("into itself", "rates[0]", {"from": "CNY", "to": "CNY", "rate": "1", "on": "2025-10-09"}),
        (
            "a rate and its inverse on one day",
            "rates",
            [
                {"from": "CNY", "to": "USD", "rate": "0.14", "on": "2025-10-09"},
                {"from": "USD", "to": "CNY", "rate": "7.1", "on": "2025-10-09"},
            ],
        ),
    )
]
