# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A full valid case, and the ways to spoil it: one field, one key or the bytes themselves."""

import json
from functools import cache
from typing import Any

from tests.oracle.law import ACTIVITIES, USES


class _Absent:
    """Stands for a field that is left out."""

    def __repr__(self) -> str:
        return "left out"


REMOVED = _Absent()


def magnet() -> dict[str, Any]:
    """Return a fully described magnet."""
    return {
        "name": "block magnet",
        "listed_as": "II-PM-3",
        "made_in": "JP",
        "value": {"amount": "4.00", "currency": "USD"},
        "mass": {"amount": "50", "unit": "g"},
        "technology": dict.fromkeys(ACTIVITIES, "no"),
        "part_one": [
            {
                "row": "I-12",
                "origin": "CN",
                "china_share": {"from": "20", "to": "80"},
                "element_percent": "4.2",
                "element_factor": "0.8713",
                "price": {"from": "200", "to": "300", "currency": "USD", "per": "kg"},
            }
        ],
        "components": [],
    }


def look_up() -> dict[str, Any]:
    """Return how a party was looked up in lists, and what a person made of what was met."""
    return {
        "lists": [{"id": "cn-control", "day": "2026-11-25", "rows": "153", "sha256": "0" * 64}],
        "on": "2026-03-10",
        "by": "M. Roth",
        "names": ["Siam Parts Co Ltd"],
        "candidates": [
            {
                "list": "cn-control",
                "id": "control-2026-11-01",
                "verdict": "possible",
                "judged": "different",
                "why": "another firm of that name",
                "by": "M. Roth",
                "on": "2026-03-10",
            }
        ],
    }


def owner(**facts: Any) -> dict[str, Any]:
    """Return an owner at the end of its chain."""
    return {"name": "holder", "percent": "40", "listed": "no", "owners": [], "names": ["Halter"], **facts}


def party(role: str, **facts: Any) -> dict[str, Any]:
    """Return a fully described party."""
    return {
        "role": role,
        "name": "Siam Parts Co Ltd",
        "country": "TH",
        "military": "no",
        "listed": "no",
        "unreliable": "no",
        "held_by_listed": "no",
        "owners": [owner(), owner(owners=[owner(percent={"from": "10", "to": "20"})])],
        "owners_complete": "yes",
        "names": ["暹罗零件有限公司"],
        "screened": look_up(),
        **facts,
    }


def status_check() -> dict[str, str]:
    """Return what a person found on the pages of the ministry."""
    return {
        "provision": "R61-I",
        "notice": "as looked up",
        "state": "suspended",
        "from": "2025-11-07",
        "until": "2027-01-10",
        "checked_on": "2026-11-24",
        "by": "M. Roth",
        "where": "announcement list",
    }


def full_case() -> dict[str, Any]:
    """Return a valid case with something in every field."""
    return {
        "format": "lodestone-case/1",
        "title": "servo motor",
        "on": "2025-10-20",
        "assumption": "announced",
        "status_checks": [status_check()],
        "readings": {"profile": "safest", "numerator": "content"},
        "chosen": {"numerator": {"by": "M. Roth", "why": "as our counsel reads it", "on": "2025-10-12"}},
        "exporter": {"name": "Nordwerk Antriebe GmbH", "country": "DE"},
        "movement": "export",
        "destination": "MX",
        "rates": [{"from": "CNY", "to": "USD", "rate": "0.1404", "on": "2025-10-09", "source": "bank"}],
        "item": {
            **magnet(),
            "listed_as": "assembly",
            "value": {"from": "200", "to": "210", "currency": "USD"},
            "components": [{**magnet(), "quantity": "2"}],
        },
        "parties": [party("importer"), party("end_user")],
        "end_use": {
            "text": "city buses",
            **dict.fromkeys((*USES, "humanitarian"), "no"),
            "chips": {"kind": "logic", "logic_nm": "28", "memory_layers": "none"},
        },
        "sources": {
            "item.value": {"kind": "imported", "document": "parts list", "by": "M. Roth", "on": "2025-10-12"}
        },
    }


def written(case: Any) -> bytes:
    """Return the bytes of a case file."""
    return json.dumps(case, ensure_ascii=False).encode()


@cache
def _full_text() -> bytes:
    return written(full_case())


def changed(path: str, value: Any) -> bytes:
    """Return the full case with one field set, added or removed.

    The path is written as in messages, `item.components[0].mass`.
    """
    case = json.loads(_full_text())
    *steps, last = path.replace("[", ".[").split(".")
    holder: Any = case
    for step in steps:
        holder = holder[int(step[1:-1])] if step.startswith("[") else holder[step]
    key: Any = int(last[1:-1]) if last.startswith("[") else last
    if value is REMOVED:
        del holder[key]
    else:
        holder[key] = value
    return written(case)


def swapped(old: str, new: str) -> bytes:
    """Return the full case with the first occurrence of some text replaced."""
    text = json.dumps(full_case())
    assert old in text, old
    return text.replace(old, new, 1).encode()


def nested_items(levels: int) -> bytes:
    """Return a case with so many levels of items; the top is level 1."""
    item: dict[str, Any] = {**magnet(), "quantity": "1"}
    for _ in range(levels - 1):
        item = {**magnet(), "listed_as": "assembly", "quantity": "1", "components": [item]}
    del item["quantity"]
    return written(full_case() | {"item": item})


def nested_owners(levels: int) -> bytes:
    """Return a case with a chain of so many owners above a party."""
    chain: list[dict[str, Any]] = []
    for _ in range(levels):
        chain = [owner(owners=chain)]
    return written(full_case() | {"parties": [party("importer", owners=chain), party("end_user")]})
