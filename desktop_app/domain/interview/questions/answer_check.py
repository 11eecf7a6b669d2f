# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an answer may be: the description of the case file decides, and a little more.

A figure that someone types comes with its currency or unit, a rate with its day; the case file itself is more lenient.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from desktop_app.basics.messages import Bug, Phrase, Refused
from desktop_app.domain.casefile.kinds import ListOf, Nested, ObjectOf, ValueKind
from desktop_app.domain.interview import paths
from desktop_app.domain.interview.answers import NOT_KNOWN, Answer, Attribution
from desktop_app.domain.interview.questions.question_texts import MATERIAL_ROW, NOTHING_ELSE
from desktop_app.domain.interview.state import ROLES, InterviewState, Start

_UNITS: Final = {
    "currency": "Choose a currency",
    "unit": "Choose a unit",
    "per": "Choose the mass that the price is for",
}
_RULED: Final = ("parties", "end_use")


def check_answer(state: InterviewState, kind: ObjectOf, path: str, *, value: Any) -> Any:
    """Return the canonical form of an answer; a stated "unknown" is NOT_KNOWN.

    Errors: Refused with what is wrong with it.
    """
    if not state.has_entity(path):
        raise Refused("there is no such question", where=path, do="Choose one that is listed")
    if value is NOT_KNOWN or value == "unknown":
        return NOT_KNOWN
    if value is None or value == "":
        raise Refused("nothing is given", where=path, do="Give an answer, or say it is not known")
    gap = paths.parse_gap(path)
    if gap:
        return _check_party(state, kind, path, value) if gap[0] == "parties" else _check_rate(kind, value)
    node = kind_at_path(kind, path)
    if node is None:
        raise Refused("there is no such question", where=path, do="Choose one that is listed")
    clean = node.clean_value(value, paths.path_in_case(path))
    if isinstance(node, ObjectOf):
        _check_complete(node, clean, path)
    _check_consistent(state, kind, path, clean)
    return clean


def check_on_file(state: InterviewState, kind: ObjectOf, path: str, value: Any) -> None:
    """Refuse what the catalogue has of a part where no such part is named, or a case cannot hold it."""
    item = kind_at_path(kind, "items[0]")  # how many of it are built in stands in the list
    if item is None or not paths.look_up(state.root, path):
        raise Refused("there is no such part", where=path, do="Name it first")
    item.clean_value(value["item"], paths.path_in_case(path))


def normalise_answer(path: str, value: Any) -> tuple[str, Any]:
    """Return the path and the value that an answer is stored as: "nothing else is in it" is a mass of 0 g."""
    if value == NOTHING_ELSE.value and paths.question_path_of(path) == MATERIAL_ROW:
        return f"{paths.entity_path(path)}.mass", {"amount": "0", "unit": "g"}
    return path, value


def make_answer(start: Start, path: str, value: Any, *, attribution: Attribution) -> Answer:
    """Return a checked answer, ready to be stored."""
    if value is NOT_KNOWN:
        return start.make_answer(path, kind="not_known", attribution=attribution)
    return start.make_answer(path, kind="value", attribution=attribution, value=value)


def kind_at_path(kind: ObjectOf, fact_path: str) -> ValueKind | None:
    """Return what may stand at a fact_path, or None if there is no such fact_path in a case file."""
    node: ValueKind | None = kind
    path = (
        ("item", *paths.split_path(fact_path)[2:])
        if paths.line_of_path(fact_path) is not None
        else paths.split_path(fact_path)
    )
    for step in path:
        if isinstance(node, Nested):
            node = node.kind
        if isinstance(step, int):
            node = node.kind if isinstance(node, ListOf) else None
        else:
            node = node.fields.get(step) if isinstance(node, ObjectOf) else None
    return node.kind if isinstance(node, Nested) else node


def _check_complete(kind: ObjectOf, clean: Mapping[str, Any], path: str) -> None:
    """Refuse a figure without its unit, and a unit without its figure."""
    if "amount" not in kind.fields:
        return
    if not {"amount", "from", "to"} & clean.keys():
        raise Refused("there is no figure", where=path, do="Give it, or one end of a range, or say not known")
    for unit, advice in _UNITS.items():
        if unit in kind.fields and unit not in clean:
            raise Refused(
                Phrase("the {words} is missing", words=unit if unit != "per" else "unit"),
                where=path,
                do=advice,
            )


def _check_consistent(state: InterviewState, kind: ObjectOf, path: str, clean: Any) -> None:
    """Refuse an answer that contradicts another one: owners of more than 100 %, no process for the chips made."""
    first = paths.split_path(path)[0]
    if first not in _RULED:
        return
    combined = paths.copy_tree({first: state.root.get(first, {})})
    node: Any = combined
    *parents, last = paths.split_path(path)
    for step in parents:
        node = node.setdefault(step, {}) if isinstance(step, str) else node[step]
    node[last] = clean
    kind.fields[str(first)].clean_value(combined[first], str(first))


def _kind_of_entry(kind: ObjectOf, name: str) -> ValueKind:
    entries = kind.fields[name]
    if not isinstance(entries, ListOf):
        raise Bug(f"{name} is not a list")
    return entries.kind


def _check_party(state: InterviewState, kind: ObjectOf, path: str, value: Any) -> Any:
    if isinstance(value, dict) and isinstance(value.get("same_as"), int):
        if value["same_as"] < len(state.root.get("parties", ())):
            return {"same_as": value["same_as"]}
        raise Refused("no such party is named yet", where=path, do="Name it first")
    clean = _kind_of_entry(kind, "parties").clean_value(value, path)
    role = paths.last_key(path).partition("[")[2].rstrip("]")
    if clean.setdefault("role", role) not in ROLES[role]:
        raise Refused("the role is another", where=path, do="Name it where that role is asked for")
    if not clean.get("name", "").strip():
        raise Refused("the name is missing", where=path, do="Name the party, or say not known")
    return clean


def _check_rate(kind: ObjectOf, value: Any) -> Any:
    clean = _kind_of_entry(kind, "rates").clean_value(value, "rates")
    for key, advice in (("rate", "Give the rate"), ("on", "Give the day the rate is of")):
        if key not in clean:
            raise Refused(
                Phrase("the {words} is missing", words="day" if key == "on" else key),
                where="rates",
                do=advice,
            )
    return clean
