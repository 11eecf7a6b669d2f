# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every field of ``lodestone-case/1``: what it may hold, and which fields may not stand together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from desktop_app.basics.chemistry import ATOMIC_WEIGHTS
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import HUNDRED, ZERO, fraction_of
from desktop_app.domain import case_fields
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, STAGES
from desktop_app.domain.casefile.kinds import (
    COUNTRY,
    CURRENCY,
    PERCENT,
    TRUTH,
    UNIT,
    Choice,
    Day,
    Decimal,
    Either,
    ListOf,
    MapOf,
    Nested,
    ObjectOf,
    PlainText,
    PointOrRange,
    ValueKind,
    range_in_order,
)

# --------------------------------------------------------------------------------------------------
# The fields of a party and of its owners, with how each was looked up in lists.


MOST_LEVELS_OF_OWNERS: Final = 50
_LISTED: Final = Choice("an outcome of list screening", ("no", "control", "watch", "unknown"))
_VERDICT: Final = Choice("how a name met an entry", ("match", "possible"))
_JUDGEMENT: Final = Choice("a judgement", ("same", "different", "unsure"))


def party_kind() -> ObjectOf:
    """Return the description of a party, with its owners one level down."""
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
    names_and_look_up: dict[str, ValueKind] = {
        "names": ListOf(PlainText()),
        "screened": ObjectOf(
            {
                "lists": ListOf(searched),
                "on": Day(),
                "by": text,
                "names": ListOf(text),
                "candidates": ListOf(meeting),
            },
            name="screened",
        ),
    }
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


def _within_a_hundred(owners: list[Any], path: str) -> None:
    stated = [owner["percent"] for owner in owners if owner.get("percent") is not None]
    lowest = [percent if isinstance(percent, str) else percent.get("from", "0") for percent in stated]
    if sum(map(fraction_of, lowest), ZERO) > HUNDRED:
        raise Refused("the owners hold more than 100 % together", where=path, do="Correct their percentages")


FORMAT: Final = "lodestone-case/1"
MOST_LEVELS: Final = 50
ASSUMPTIONS: Final = ("announced", "published_text")
PROFILES: Final = ("narrowest", "safest")
CHIP_KINDS: Final = ("none", "logic", "memory", "equipment", "test_equipment", "materials")
STATES: Final = ("not_started", "in_force", "suspended", "ended", "unconfirmed")
SOURCE_KINDS: Final = ("typed", "imported", "declared", "measured", "computed", "estimated")
ANSWERS: Final = ("do_not_know", "cannot_disclose", "refused")
"""What somebody who was asked may answer that leaves a fact open."""
SUPPOSED: Final = "supposed"
"""The source of a fact that nobody stated: a case was asked as if it were so."""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of a law file that a case may name."""

    listed_rows: Collection[str]
    material_rows: Collection[str]
    switches: Mapping[str, Collection[str]]
    provisions: Collection[str]


def build_case_kind(codes: Codes) -> ObjectOf:
    """Return the description of a whole case, for the codes of one pack."""
    figure = Decimal(above_zero=True)
    chips = ObjectOf(
        {
            "kind": Choice("a kind of chip use", CHIP_KINDS),
            "logic_nm": Either("none", figure),
            "memory_layers": Either("none", figure),
        },
        rule=_check_chip_side,
    )
    switches: dict[str, ValueKind] = {
        name: Choice(f"a choice for {name}", tuple(choices)) for name, choices in codes.switches.items()
    }
    choice = ObjectOf({"by": PlainText(), "why": PlainText(), "on": Day()}, name="choice")
    rate: dict[str, ValueKind] = {"from": CURRENCY, "to": CURRENCY, "rate": figure, "on": Day()}
    rate["source"] = PlainText()
    return ObjectOf(
        {
            "format": Choice("the format this program reads", (FORMAT,)),
            "title": PlainText(),
            "on": Day(),
            "assumption": Choice("an assumption", ASSUMPTIONS),
            case_fields.STATUS_CHECKS: ListOf(_status_check(codes)),
            "readings": ObjectOf({"profile": Choice("a profile", PROFILES), **switches}),
            "chosen": ObjectOf(dict.fromkeys(("profile", "assumption", *codes.switches), choice)),
            "exporter": ObjectOf({"name": PlainText(), "country": COUNTRY}),
            "movement": Choice("a movement", ("export", "domestic_transfer")),
            "destination": COUNTRY,
            case_fields.RATES: ListOf(ObjectOf(rate, rule=_two_currencies), rule=_one_rate_a_day),
            "item": build_item_kind(codes),
            case_fields.PARTIES: ListOf(party_kind()),
            "end_use": ObjectOf(
                {"text": PlainText(), **dict.fromkeys(case_fields.END_USE_FACTS, TRUTH), "chips": chips}
            ),
            "sources": MapOf(
                ObjectOf(
                    {
                        "kind": Choice("a kind of source", (*SOURCE_KINDS, SUPPOSED)),
                        "document": PlainText(),
                        "by": PlainText(),
                        "on": Day(),
                        "answer": Choice("an answer that leaves a fact open", ANSWERS),
                    }
                )
            ),
        },
        required=("format", "on", "item"),
        name="case",
    )


def build_item_kind(codes: Codes) -> ObjectOf:
    """Return the description of an item, with its components one level down."""
    countries = ListOf(COUNTRY, rule=_not_empty)
    stage = ObjectOf(
        {
            "element": Choice("the symbol of an element", tuple(ATOMIC_WEIGHTS)),
            **dict.fromkeys(STAGES, countries),
            "recycled": TRUTH,
        },
        name="stage",
    )
    licence = ObjectOf(
        {"licence": PlainText(), "end_user": PlainText(), "until": Day(), "licence_refused_on": Day()},
        name="no18",
    )
    said: dict[str, ValueKind] = {"stages": ListOf(stage, rule=_one_row_an_element), "no18": licence}
    shared: dict[str, ValueKind] = {
        "part_number": PlainText(),
        "name": PlainText(),
        "listed_as": Choice("an Annex 1 class", (*codes.listed_rows, ASSEMBLY, NOT_LISTED)),
        "made_in": COUNTRY,
        "value": _amount_kind(above_zero=True, currency=CURRENCY),
        "mass": _amount_kind(unit=UNIT),
        case_fields.TECHNOLOGY: ObjectOf(dict.fromkeys(case_fields.ACTIVITIES, TRUTH)),
        "part_one": ListOf(
            ObjectOf(
                {
                    "row": Choice("an Annex 1 row for material", tuple(codes.material_rows)),
                    "origin": COUNTRY,
                    "china_share": PERCENT,
                    "element_factor": Decimal(above_zero=True, most="1"),
                    "value": _amount_kind(currency=CURRENCY),
                    "mass": _amount_kind(unit=UNIT),
                    "element_percent": PERCENT,
                    "price": _amount_kind(currency=CURRENCY, per=UNIT),
                    **said,
                },
                name="material",
            )
        ),
        **said,
        "compliance_notice_on": Day(),
    }
    component_fields: dict[str, ValueKind] = {**shared, "quantity": Decimal(above_zero=True)}
    component = ObjectOf(component_fields, required=("quantity",), name="component")
    deeper = ListOf(Nested(component, "components", "levels of items", MOST_LEVELS - 1))
    component_fields["components"] = deeper
    return ObjectOf({**shared, "components": deeper}, name="item")


def _not_empty(entries: list[Any], path: str) -> None:
    if not entries:
        raise Refused(
            "the list is empty", where=path, do="Name what is known, or leave it out where nobody knows"
        )


def _one_row_an_element(stages: list[Any], path: str) -> None:
    _not_empty(stages, path)
    seen: set[str | None] = set()
    for number, row in enumerate(stages):
        element = row.get("element")
        if element in seen:
            raise Refused(
                Phrase("there are two rows of stages for {element}", element=element)
                if element
                else Phrase("there are two rows of stages without an element"),
                where=f"{path}[{number}]",
                do="Put their countries into one",
            )
        seen.add(element)


def _amount_kind(*, above_zero: bool = False, **unit: ValueKind) -> ObjectOf:
    number = Decimal(above_zero=above_zero)
    return ObjectOf({"amount": number, "from": number, "to": number, **unit}, rule=_point_or_range)


def _point_or_range(entry: dict[str, Any], path: str) -> None:
    if "amount" in entry and ("from" in entry or "to" in entry):
        raise Refused("amount stands beside from or to", where=path, do="Give amount alone, or from and to")
    range_in_order(entry, path)


def _check_chip_side(chips: dict[str, Any], path: str) -> None:
    needed = {"logic": "logic_nm", "memory": "memory_layers"}.get(chips.get("kind", ""))
    if needed and chips.get(needed) == "none":
        raise Refused(
            Phrase('"none" stands for the very side that kind {kind} needs', kind=chips["kind"]),
            where=f"{path}.{needed}",
            do="Give the figure, or leave it out if not known",
        )


def _two_currencies(rate: dict[str, Any], path: str) -> None:
    if "from" in rate and rate["from"] == rate.get("to"):
        raise Refused("both sides of the rate are the same currency", where=path, do="Name two currencies")


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


def _status_check(codes: Codes) -> ObjectOf:
    return ObjectOf(
        {
            "provision": Choice("a provision of the law file", tuple(codes.provisions)),
            "notice": PlainText(),
            "state": Choice("a state", STATES),
            "from": Day(),
            "until": Day(),
            "checked_on": Day(),
            "by": PlainText(),
            "where": PlainText(),
        },
        rule=_span_in_order,
    )


def _span_in_order(check: dict[str, Any], path: str) -> None:
    if "from" in check and "until" in check and check["until"] < check["from"]:
        raise Refused(
            "until lies before from", where=path, do="Give the first day in from and the last in until"
        )


# --------------------------------------------------------------------------------------------------
# The case file as JSON schema, from the same description that reads it.


def case_schema(case: ObjectOf) -> dict[str, Any]:
    """Return the JSON schema of a case; objects that stand in several places are defined once."""
    named: dict[str, ObjectOf] = {}
    _collect_named(case, named)
    named.pop(case.name)
    return {
        **schema_heading(FORMAT),
        **case.object_schema(),
        "$defs": {name: kind.object_schema() for name, kind in sorted(named.items())},
    }


def schema_heading(format_name: str) -> dict[str, Any]:
    """Return the beginning of the schema of a format: its dialect, and its name for other tools.

    The name stays while the format does, whatever the version of the program or the law file. It is no address: nothing
    is fetched from a domain that ends in ``.invalid``, which nobody can own.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://lodestone.invalid/schemas/{format_name}",
        "title": format_name,
    }


def _collect_named(kind: object, named: dict[str, ObjectOf]) -> None:
    """Gather the objects that have a name, each once."""
    if isinstance(kind, (ListOf, MapOf, Nested)):
        _collect_named(kind.kind, named)
    elif isinstance(kind, (Choice, Either, PointOrRange)):
        return
    elif isinstance(kind, ObjectOf) and kind.name not in named:
        if kind.name:
            named[kind.name] = kind
        for entry in kind.fields.values():
            _collect_named(entry, named)
