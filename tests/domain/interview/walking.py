# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Walks an interview from nothing to its end, answering out of a case whatever is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from desktop_app.basics.quantity import GRAMS
from desktop_app.domain.interview import NOT_KNOWN, Answer, Attribution, Interview, Start, StartLine
from desktop_app.domain.interview.paths import entity_path, last_key, look_up, parse_gap
from desktop_app.domain.interview.state import COLUMNS
from tests.making import program

SAID = Attribution("J. Haug", datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
TODAY = date(2026, 11, 24)
ROLES = {"importer": ("importer", "consignee"), "end_user": ("end_user",)}
FRAME = ("format", "on", "assumption", "readings", "status_checks", "title")


def clean(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return a case in its canonical form."""
    return dict(program().case_file_kind.clean_value(dict(case), ""))


def empty(*cases: Mapping[str, Any]) -> Start:
    """Return a start that knows nothing but day, readings and checks of a case."""
    lines = []
    for number, case in enumerate(cases, 1):
        frame = {key: value for key, value in case.items() if key in FRAME}
        lines.append(StartLine(str(number), {**frame, "item": {}}))
    return Start(tuple(lines))


def full(*cases: Mapping[str, Any]) -> Start:
    """Return a start at which the catalogue knows all of a case."""
    return Start(tuple(StartLine(str(number), case) for number, case in enumerate(cases, 1)))


def begin(start: Start, answers: tuple[Answer, ...] = ()) -> Interview:
    """Return an interview at its beginning."""
    return Interview(program().law, program().case_file_kind, start, TODAY, answers)


class Teller:
    """Someone who knows the cases of all lines and answers out of them, entry by entry."""

    def __init__(self, *cases: Mapping[str, Any]) -> None:
        items = [case["item"] for case in cases]
        self.root: dict[str, Any] = {**cases[0], "items": items}
        parties = list(self.root.get("parties") or ())
        first = [one for role in ROLES for one in parties if one.get("role") in ROLES[role]][:1]
        second = [one for one in parties if one.get("role") == "end_user"][:1]
        if first and first[0].get("role") == "end_user":
            first = []
        rest = [one for one in parties if one not in (*first, *second)]
        self.root["parties"] = [*first, *second, *rest]
        self.rest = rest

    def tell(self, place: str) -> Any:
        """Return what stands at a place of the case, a list without what its entries hold; else NOT_KNOWN."""
        found = parse_gap(place)
        if found and found[0] == "parties":
            named = [one for one in self.root["parties"] if one.get("role") in ROLES[found[1]]]
            return self._entry("parties", named[0]) if named else NOT_KNOWN
        if found:
            return self._rate(*found[1].split("/"))
        if last_key(place) == "origin" and look_up(self.root, f"{entity_path(place)}.china_share"):
            return NOT_KNOWN
        value = look_up(self.root, place)
        if value is None:
            return NOT_KNOWN
        if isinstance(value, list):
            return [self._entry(last_key(place), entry) for entry in value]
        return value if _complete(value) else NOT_KNOWN

    def _entry(self, name: str, entry: Mapping[str, Any]) -> dict[str, Any]:
        shown = {key: entry[key] for key in COLUMNS[name] if key in entry}
        return {"name": "a party", **shown} if name == "parties" else shown

    def _rate(self, source: str, target: str) -> Any:
        on = self.root.get("on", TODAY.isoformat())
        rates = [
            rate
            for rate in self.root.get("rates") or ()
            if {rate["from"], rate["to"]} == {source, target} and rate["on"] <= on
        ]
        if not rates:
            return NOT_KNOWN
        latest = max(rates, key=lambda rate: rate["on"])
        return {key: value for key, value in latest.items() if key != "format"}


def _complete(value: Any) -> bool:
    if not isinstance(value, dict):
        return True
    return not ({"amount", "from", "to"} & value.keys()) or bool(
        {"currency", "unit"} & value.keys() or not value.keys() - {"from", "to"}
    )


def walk(talk: Interview, teller: Teller, *, most: int = 400) -> tuple[Interview, list[str]]:
    """Return the interview at its end and every place that was asked, in order."""
    asked: list[str] = []
    for _ in range(most):
        if talk.is_complete:
            return talk, asked
        field = next(one for one in talk.current_page().fields if one.state == "asked" and one.needed)
        asked.append(field.path)
        talk = talk.add_answer(field.path, teller.tell(field.path), SAID)
    raise AssertionError("the interview does not end")


def places(fields: Iterable[Any]) -> list[str]:
    """Return the places of some fields."""
    return [field.path for field in fields]


def can_be_told(case: Mapping[str, Any]) -> bool:
    """Tell whether a case says nothing that nobody would be asked for, because leaving it out is an answer already.

    Such are a magnet with parts in it, owners of a party of which somebody has said outright whether listed ones hold
    it, an owner whose own owners are not all named, a second way to say how much of a material there is, another
    element factor than the pack's, and a price outside the reference range that counts while nobody gave one.
    """
    parties = case.get("parties") or ()
    return _lists_can_be_told(case["item"]) and all(map(_owners_can_be_told, parties))


def _owners_can_be_told(owned: Mapping[str, Any]) -> bool:
    owners = owned.get("owners") or ()
    if owned.get("held_by_listed") in ("yes", "no") and owners:
        return False
    return all(
        owner.get("owners_complete", "yes") == "yes" and _owners_can_be_told(owner) for owner in owners
    )


def _lists_can_be_told(item: Mapping[str, Any]) -> bool:
    listed_as = item.get("listed_as") or "assembly"
    entries = item.get("part_one") or ()
    if not all(map(_entry_can_be_told, entries)):
        return False
    if listed_as != "assembly" and item.get("components"):
        return False
    if (listed_as == "not_listed" or listed_as.startswith("I-")) and entries:
        return False
    return all(_lists_can_be_told(part) for part in item.get("components") or ())


def _entry_can_be_told(entry: Mapping[str, Any]) -> bool:
    row = program().pack.rows.get(entry.get("row", ""))
    ways = sum(way in entry for way in ("element_percent", "mass", "value"))
    own_factor = bool(row and row.factor and "element_factor" in entry)
    return ways <= 1 and not own_factor and _price_can_be_told(entry)


def _price_can_be_told(entry: Mapping[str, Any]) -> bool:
    reference = program().pack.prices.get(entry.get("row", ""))
    price = entry.get("price")
    if reference is None or not price:
        return True
    if price["currency"] != reference.currency:
        return False
    grams = GRAMS[price["per"]]
    amounts = [Fraction(price[key]) / grams for key in ("amount", "from", "to") if key in price]
    span = reference.span
    return all(span.lo <= one and (span.hi is None or one <= span.hi) for one in amounts)
