# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Taking an answer: what may stand at a place, by the description of the case file and a little more.

A figure that someone types comes with its currency or unit, a rate with its day; the case file itself is more lenient.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from desktop_app.domain.casefile.kinds import Kind, ListOf, Nested, Obj
from desktop_app.domain.errors import Bug, Refused
from desktop_app.domain.interview.answers import NOT_KNOWN, Answer, Attribution
from desktop_app.domain.interview.paths import (
    asked_path,
    case_path,
    entity,
    gap,
    key_of,
    line_of,
    steps,
)
from desktop_app.domain.interview.questions.words import MATERIAL_ROW, NOTHING_ELSE
from desktop_app.domain.interview.state import ROLES, InterviewState, Start
from desktop_app.domain.phrase import Phrase

_UNITS: Final = {
    "currency": "Choose a currency",
    "unit": "Choose a unit",
    "per": "Choose the mass that the price is for",
}
_RULED: Final = ("parties", "end_use")


def check(laid: InterviewState, kind: Obj, place: str, *, value: Any) -> Any:
    """Return the canonical form of an answer; a stated "unknown" is NOT_KNOWN.

    Errors: Refused with what is wrong with it.
    """
    if not laid.there(place):
        raise Refused("there is no such place", where=place, do="Choose one that is listed")
    if value is NOT_KNOWN or value == "unknown":
        return NOT_KNOWN
    if value is None or value == "":
        raise Refused("nothing is given", where=place, do="Give an answer, or say it is not known")
    found = gap(place)
    if found:
        return _party(laid, kind, place, value) if found[0] == "parties" else _rate(kind, value)
    here = kind_at(kind, place)
    if here is None:
        raise Refused("there is no such place", where=place, do="Choose one that is listed")
    clean = here.clean(value, case_path(place))
    if isinstance(here, Obj):
        _complete(here, clean, place)
    _together(laid, kind, place, clean)
    return clean


def meant(place: str, value: Any) -> tuple[str, Any]:
    """Return the place and the value that an answer is kept under: "nothing else is in it" is a mass of nothing."""
    if value == NOTHING_ELSE.value and asked_path(place) == MATERIAL_ROW:
        return f"{entity(place)}.mass", {"amount": "0", "unit": "g"}
    return place, value


def recorded(start: Start, place: str, value: Any, *, said: Attribution) -> Answer:
    """Return a checked answer, ready to be kept."""
    if value is NOT_KNOWN:
        return start.answer(place, kind="not_known", said=said)
    return start.answer(place, kind="value", said=said, value=value)


def kind_at(kind: Obj, place: str) -> Kind | None:
    """Return what may stand at a place, or None if there is no such place in a case file."""
    here: Kind | None = kind
    path = ("item", *steps(place)[2:]) if line_of(place) is not None else steps(place)
    for step in path:
        if isinstance(here, Nested):
            here = here.kind
        if isinstance(step, int):
            here = here.kind if isinstance(here, ListOf) else None
        else:
            here = here.fields.get(step) if isinstance(here, Obj) else None
    return here.kind if isinstance(here, Nested) else here


def _complete(kind: Obj, clean: Mapping[str, Any], place: str) -> None:
    """Refuse a figure without its unit, and a unit without its figure."""
    if "amount" not in kind.fields:
        return
    if not {"amount", "from", "to"} & clean.keys():
        raise Refused(
            "there is no figure", where=place, do="Give it, or one end of a range, or say not known"
        )
    for unit, advice in _UNITS.items():
        if unit in kind.fields and unit not in clean:
            raise Refused(
                Phrase("the {words} is missing", words=unit if unit != "per" else "unit"),
                where=place,
                do=advice,
            )


def _together(laid: InterviewState, kind: Obj, place: str, clean: Any) -> None:
    """Refuse what cannot stand beside what is known: owners of more than the whole, a chip process that must arise."""
    first = steps(place)[0]
    if first not in _RULED:
        return
    beside = deepcopy({first: laid.root.get(first, {})})
    here: Any = beside
    *way, last = steps(place)
    for step in way:
        here = here.setdefault(step, {}) if isinstance(step, str) else here[step]
    here[last] = clean
    kind.fields[str(first)].clean(beside[first], str(first))


def _entry(kind: Obj, name: str) -> Kind:
    entries = kind.fields[name]
    if not isinstance(entries, ListOf):
        raise Bug(f"{name} is not a list")
    return entries.kind


def _party(laid: InterviewState, kind: Obj, place: str, value: Any) -> Any:
    if isinstance(value, dict) and isinstance(value.get("same_as"), int):
        if value["same_as"] < len(laid.root.get("parties", ())):
            return {"same_as": value["same_as"]}
        raise Refused("no such party is named yet", where=place, do="Name it first")
    clean = _entry(kind, "parties").clean(value, place)
    role = key_of(place).partition("[")[2].rstrip("]")
    if clean.setdefault("role", role) not in ROLES[role]:
        raise Refused("the role is another", where=place, do="Name it where that role is asked for")
    if not clean.get("name", "").strip():
        raise Refused("the name is missing", where=place, do="Name the party, or say not known")
    return clean


def _rate(kind: Obj, value: Any) -> Any:
    clean = _entry(kind, "rates").clean(value, "rates")
    for key, advice in (("rate", "Give the rate"), ("on", "Give the day the rate is of")):
        if key not in clean:
            raise Refused(
                Phrase("the {words} is missing", words="day" if key == "on" else key),
                where="rates",
                do=advice,
            )
    return clean
