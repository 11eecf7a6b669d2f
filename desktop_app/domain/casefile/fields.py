# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every field of ``lodestone-case/1``: what it may hold, and which fields may not stand together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from desktop_app.domain.case import ASSEMBLY, NOT_LISTED
from desktop_app.domain.case_fields import ACTIVITIES, END_USE_FACTS
from desktop_app.domain.casefile.kinds import (
    Choice,
    Day,
    Decimal,
    Either,
    Kind,
    ListOf,
    MapOf,
    Nested,
    Obj,
    PointOrRange,
    Text,
    range_in_order,
)
from desktop_app.domain.codes import COUNTRIES, CURRENCIES
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.quantity import GRAMS, ZERO, fraction_of

FORMAT: Final = "lodestone-case/1"
MOST_LEVELS: Final = 50
ASSUMPTIONS: Final = ("announced", "published_text")
PROFILES: Final = ("narrowest", "safest")
CHIP_KINDS: Final = ("none", "logic", "memory", "equipment", "test_equipment", "materials")
STATES: Final = ("not_started", "in_force", "suspended", "ended", "unconfirmed")
SOURCE_KINDS: Final = ("typed", "imported", "declared", "measured", "computed", "estimated")

_TRUTH: Final = Choice("an answer", ("yes", "no", "unknown"))
_COUNTRY: Final = Choice("a country code of ISO 3166-1", COUNTRIES)
_CURRENCY: Final = Choice("a currency code of ISO 4217", CURRENCIES)
_UNIT: Final = Choice("a unit of mass", tuple(GRAMS))
_LISTED: Final = Choice("an outcome of list screening", ("no", "control", "watch", "unknown"))
_PERCENT: Final = PointOrRange(Decimal(most="100"))
_SUM_OF_PARTS: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of a pack that a case may name."""

    listed_rows: Collection[str]
    material_rows: Collection[str]
    switches: Mapping[str, Collection[str]]
    provisions: Collection[str]


def case_kind(codes: Codes) -> Obj:
    """Return the description of a whole case, for the codes of one pack."""
    return Obj(
        {
            "format": Choice("the format this program reads", (FORMAT,)),
            "title": Text(),
            "on": Day(),
            "assumption": Choice("an assumption", ASSUMPTIONS),
            "status_checks": ListOf(_status_check(codes)),
            "readings": _readings(codes),
            "exporter": Obj({"name": Text(), "country": _COUNTRY}),
            "movement": Choice("a movement", ("export", "domestic_transfer")),
            "destination": _COUNTRY,
            "rates": ListOf(_rate(), rule=_one_rate_a_day),
            "item": item_kind(codes),
            "parties": ListOf(_party()),
            "end_use": _end_use(),
            "sources": MapOf(_source()),
        },
        required=("format", "on", "item"),
        name="case",
    )


def item_kind(codes: Codes) -> Obj:
    """Return the description of an item, with its components one level down."""
    shared: dict[str, Kind] = {
        "part_number": Text(),
        "name": Text(),
        "listed_as": Choice("an Annex 1 class", (*codes.listed_rows, ASSEMBLY, NOT_LISTED)),
        "made_in": _COUNTRY,
        "value": _amount(above_zero=True, currency=_CURRENCY),
        "mass": _amount(unit=_UNIT),
        "technology": Obj(dict.fromkeys(ACTIVITIES, _TRUTH)),
        "part_one": ListOf(_material(codes)),
    }
    component_fields: dict[str, Kind] = {**shared, "quantity": Decimal(above_zero=True)}
    component = Obj(component_fields, required=("quantity",), name="component")
    deeper = ListOf(Nested(component, "components", "levels of items", MOST_LEVELS - 1))
    component_fields["components"] = deeper
    return Obj({**shared, "components": deeper}, name="item")


def _amount(*, above_zero: bool = False, **unit: Kind) -> Obj:
    number = Decimal(above_zero=above_zero)
    return Obj({"amount": number, "from": number, "to": number, **unit}, rule=_point_or_range)


def _point_or_range(entry: dict[str, Any], path: str) -> None:
    if "amount" in entry and ("from" in entry or "to" in entry):
        raise Refused(
            "amount stands beside from or to", where=path, do="Give amount alone, or from and to"
        )
    range_in_order(entry, path)


def _material(codes: Codes) -> Obj:
    number = Decimal()
    price: dict[str, Kind] = {
        "amount": number,
        "from": number,
        "to": number,
        "currency": _CURRENCY,
        "per": _UNIT,
    }
    return Obj(
        {
            "row": Choice("an Annex 1 row for material", tuple(codes.material_rows)),
            "origin": _COUNTRY,
            "china_share": _PERCENT,
            "element_factor": Decimal(above_zero=True, most="1"),
            "value": _amount(currency=_CURRENCY),
            "mass": _amount(unit=_UNIT),
            "element_percent": _PERCENT,
            "price": Obj(price, rule=_point_or_range),
        },
        name="material",
    )


def _party() -> Obj:
    owner_fields: dict[str, Kind] = {
        "name": Text(),
        "percent": _PERCENT,
        "listed": _LISTED,
        "owners_complete": _TRUTH,
    }
    owner = Nested(Obj(owner_fields, name="owner"), "owners", "levels of owners", MOST_LEVELS)
    owners = ListOf(owner, rule=_within_a_hundred)
    owner_fields["owners"] = owners
    return Obj(
        {
            "role": Choice("a role", ("importer", "consignee", "end_user")),
            "name": Text(),
            "country": _COUNTRY,
            "military": _TRUTH,
            "listed": _LISTED,
            "unreliable": _TRUTH,
            "held_by_listed": _TRUTH,
            "owners": owners,
            "owners_complete": _TRUTH,
        },
        name="party",
    )


def _within_a_hundred(owners: list[Any], path: str) -> None:
    lowest = sum((_lowest(owner.get("percent")) for owner in owners), ZERO)
    if lowest > _SUM_OF_PARTS:
        raise Refused(
            "the owners hold more than 100 % together", where=path, do="Correct their percentages"
        )


def _lowest(percent: Any) -> Fraction:
    if percent is None:
        return ZERO
    return fraction_of(percent if isinstance(percent, str) else percent.get("from", "0"))


def _end_use() -> Obj:
    figure = Decimal(above_zero=True)
    chips = Obj(
        {
            "kind": Choice("a kind of chip use", CHIP_KINDS),
            "logic_nm": Either("none", figure),
            "memory_layers": Either("none", figure),
        },
        rule=_needed_side,
    )
    return Obj({"text": Text(), **dict.fromkeys(END_USE_FACTS, _TRUTH), "chips": chips})


def _needed_side(chips: dict[str, Any], path: str) -> None:
    needed = {"logic": "logic_nm", "memory": "memory_layers"}.get(chips.get("kind", ""))
    if needed and chips.get(needed) == "none":
        raise Refused(
            Phrase('"none" stands for the very side that kind {kind} needs', kind=chips["kind"]),
            where=f"{path}.{needed}",
            do="Give the figure, or leave it out if not known",
        )


def _rate() -> Obj:
    return Obj(
        {
            "from": _CURRENCY,
            "to": _CURRENCY,
            "rate": Decimal(above_zero=True),
            "on": Day(),
            "source": Text(),
        },
        rule=_two_currencies,
    )


def _two_currencies(rate: dict[str, Any], path: str) -> None:
    if "from" in rate and rate["from"] == rate.get("to"):
        raise Refused(
            "both sides of the rate are the same currency", where=path, do="Name two currencies"
        )


def _one_rate_a_day(rates: list[Any], path: str) -> None:
    seen: set[tuple[Any, ...]] = set()
    for number, rate in enumerate(rates):
        if not {"from", "to", "on"} <= rate.keys():
            continue
        key = (*sorted((rate["from"], rate["to"])), rate["on"])
        if key in seen:
            raise Refused(
                Phrase(
                    "there are two rates for {first} and {second} on {on}",
                    first=key[0],
                    second=key[1],
                    on=key[2],
                ),
                where=f"{path}[{number}]",
                do="Keep the one that is meant",
            )
        seen.add(key)


def _status_check(codes: Codes) -> Obj:
    return Obj(
        {
            "provision": Choice("a provision of the pack", tuple(codes.provisions)),
            "notice": Text(),
            "state": Choice("a state", STATES),
            "from": Day(),
            "until": Day(),
            "checked_on": Day(),
            "by": Text(),
            "where": Text(),
        },
        rule=_span_in_order,
    )


def _span_in_order(check: dict[str, Any], path: str) -> None:
    if "from" in check and "until" in check and check["until"] < check["from"]:
        raise Refused(
            "until lies before from",
            where=path,
            do="Give the first day in from and the last in until",
        )


def _readings(codes: Codes) -> Obj:
    switches: dict[str, Kind] = {
        name: Choice(f"a choice for {name}", tuple(choices))
        for name, choices in codes.switches.items()
    }
    return Obj({"profile": Choice("a profile", PROFILES), **switches})


def _source() -> Obj:
    return Obj(
        {
            "kind": Choice("a kind of source", SOURCE_KINDS),
            "document": Text(),
            "by": Text(),
            "on": Day(),
        }
    )
