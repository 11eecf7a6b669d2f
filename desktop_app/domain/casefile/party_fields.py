# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The fields of a party and of its owners, with how each was looked up in lists."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import HUNDRED, ZERO, fraction_of
from desktop_app.domain.casefile.common_kinds import COUNTRY, PERCENT, TRUTH
from desktop_app.domain.casefile.kinds import (
    Choice,
    Day,
    Decimal,
    ListOf,
    Nested,
    ObjectOf,
    PlainText,
    ValueKind,
)

MOST_LEVELS_OF_OWNERS: Final = 50
_LISTED: Final = Choice("an outcome of list screening", ("no", "control", "watch", "unknown"))
_VERDICT: Final = Choice("how a name met an entry", ("match", "possible"))
_JUDGEMENT: Final = Choice("a judgement", ("same", "different", "unsure"))


def party_kind() -> ObjectOf:
    """Return the description of a party, with its owners one level down."""
    names_and_look_up: dict[str, ValueKind] = {"names": ListOf(PlainText()), "screened": _look_up_kind()}
    owner_fields: dict[str, ValueKind] = {
        "name": PlainText(),
        "percent": PERCENT,
        "listed": _LISTED,
        "owners_complete": TRUTH,
        **names_and_look_up,
    }
    owner = Nested(ObjectOf(owner_fields, name="owner"), "owners", "levels of owners", MOST_LEVELS_OF_OWNERS)
    owners = ListOf(owner, rule=_within_a_hundred)
    owner_fields["owners"] = owners
    return ObjectOf(
        {
            "role": Choice("a role", ("importer", "consignee", "end_user")),
            "name": PlainText(),
            "country": COUNTRY,
            "military": TRUTH,
            "listed": _LISTED,
            "unreliable": TRUTH,
            "held_by_listed": TRUTH,
            "owners": owners,
            "owners_complete": TRUTH,
            **names_and_look_up,
        },
        name="party",
    )


def _look_up_kind() -> ObjectOf:
    text = PlainText()
    searched = ObjectOf({"id": text, "day": Day(), "rows": Decimal(), "sha256": text}, name="list_searched")
    meeting = ObjectOf(
        {
            "list": text,
            "id": text,
            "verdict": _VERDICT,
            "judged": _JUDGEMENT,
            "why": text,
            "by": text,
            "on": Day(),
        },
        name="candidate",
    )
    return ObjectOf(
        {
            "lists": ListOf(searched),
            "on": Day(),
            "by": text,
            "names": ListOf(text),
            "candidates": ListOf(meeting),
        },
        name="screened",
    )


def _within_a_hundred(owners: list[Any], path: str) -> None:
    lowest = sum((_lowest_percent(owner.get("percent")) for owner in owners), ZERO)
    if lowest > HUNDRED:
        raise Refused("the owners hold more than 100 % together", where=path, do="Correct their percentages")


def _lowest_percent(percent: Any) -> Fraction:
    if percent is None:
        return ZERO
    return fraction_of(percent if isinstance(percent, str) else percent.get("from", "0"))
