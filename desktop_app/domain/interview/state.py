# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers laid over what the catalogue knows, one after the other, into one case for each line.

Replayed from the start every time, so that the same answers always give the same cases. An answer about something
that is no longer there has no effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.errors import Bug
from desktop_app.domain.interview.answers import (
    EVERY_LINE,
    VALUE,
    WITHDRAWN,
    Answer,
    Attribution,
    Kind,
    State,
)
from desktop_app.domain.interview.list_answers import IDENTITY, Marks, relisted
from desktop_app.domain.interview.paths import (
    Tree,
    case_path,
    entity,
    gap,
    inventory,
    key_of,
    line_of,
    look,
    place_in,
    steps,
    within,
)
from desktop_app.domain.interview.same_entity import SameEntity, twins_in
from desktop_app.domain.parties.roles import END_USERS, IMPORTERS

_OF_A_LINE: Final = ("item", "title", "sources")
ROLES: Final = {"importer": IMPORTERS, "end_user": END_USERS}


@dataclass(frozen=True, slots=True)
class Startline:
    """One line as a screening finds it: its name, and its case as a cleaned tree (``on`` may be left out)."""

    line: str
    tree: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Start:
    """What the catalogue knows: one tree for each line, which agree in all but item, title and sources."""

    lines: tuple[Startline, ...]

    def root(self) -> Tree:
        """Return everything known, with the items of all lines beside each other."""
        shared = {key: value for key, value in self.lines[0].tree.items() if key not in _OF_A_LINE}
        sources = {
            place_in(number, path): source
            for number, line in enumerate(self.lines)
            for path, source in line.tree.get("sources", {}).items()
        }
        items = [line.tree.get("item", {}) for line in self.lines]
        return deepcopy({**shared, "items": items, "sources": sources})

    def place(self, answer: Answer) -> str:
        """Return the place an answer is about."""
        if answer.line == EVERY_LINE:
            return answer.fact
        names = [line.line for line in self.lines]
        return place_in(names.index(answer.line), answer.fact) if answer.line in names else ""

    def answer(self, place: str, *, kind: Kind, said: Attribution, value: Any = None) -> Answer:
        """Return an answer about a place, ready to be kept."""
        line = line_of(place)
        return Answer(
            fact=case_path(place),
            line=EVERY_LINE if line is None else self.lines[line].line,
            kind=kind,
            value=value,
            source=said.source,
            document=said.document,
            by=said.by,
            at=said.when.isoformat(timespec="seconds"),
        )


@dataclass(frozen=True, slots=True)
class InterviewState:
    """What is known after some answers, and where each piece of it comes from.

    ``closed`` are the places said to be not known, ``given`` those that were answered, ``catalogue`` what the catalogue
    knew at each place and still holds, ``touched`` all places ever answered, first ones first.
    """

    start: Start
    root: Tree
    closed: frozenset[str]
    given: Mapping[str, Answer]
    catalogue: Mapping[str, Any]
    touched: tuple[str, ...]
    twins: SameEntity

    def value(self, place: str) -> Any:
        """Return what is known at a place, or None. A stated "unknown" is not known."""
        found = gap(place)
        if found:
            return _in_gap(self.root, *found)
        value = look(self.root, place)
        return None if value == "unknown" else value

    def there(self, place: str) -> bool:
        """Tell whether there is such a place: whether what it would be a fact about exists."""
        outer = entity(place)
        while outer and not outer.endswith("]"):
            outer = entity(outer)
        return gap(place) is not None or not outer or look(self.root, outer) is not None

    def half_said(self, place: str) -> bool:
        """Tell whether a place holds an amount of money without a currency, which is worth anything."""
        value = self.value(place)
        return (
            key_of(place) in ("value", "price")
            and isinstance(value, dict)
            and not value.get("currency")
        )

    def filled_in(self, place: str) -> bool:
        """Tell whether nobody entered or answered what stands there: that whatever else is in a thing is there once."""
        if key_of(place) != "quantity" or place in self.given:
            return False
        return bool((look(self.root, entity(place)) or {}).get("name") == ANYTHING_ELSE)

    def from_catalogue(self, place: str) -> bool:
        """Tell whether the catalogue knows a place, and nobody has overridden it."""
        place = self.twins.first(place)
        if place not in self.catalogue or place in self.given or self.half_said(place):
            return False
        value = self.value(place)
        return value is not None and (
            isinstance(value, (list, dict)) or value == self.catalogue[place]
        )

    def state(self, place: str) -> State:
        """Return what has become of the question for a place."""
        place = self.twins.first(place)
        if place in self.closed:
            return "not_known"
        if self.value(place) is None or (place not in self.given and self.half_said(place)):
            return "asked"
        return "catalogue" if self.from_catalogue(place) else "answered"

    def source(self, place: str) -> Mapping[str, Any]:
        """Return where what stands at a place is said to come from."""
        found: Mapping[str, Any] = self.root["sources"].get(self.twins.first(place), {})
        return found

    def tree(self, line: int, today: date) -> Tree:
        """Return the case of a line; ``today`` is its day as long as nobody has named one."""
        shared = {key: value for key, value in self.root.items() if key not in ("items", "sources")}
        own = self.start.lines[line].tree
        sources = {
            case_path(place): source
            for place, source in self.root["sources"].items()
            if line_of(place) in (None, line) and gap(place) is None
        }
        title = shared.get("title") or own.get("title")
        tree = {
            "format": FORMAT,
            "on": today.isoformat(),
            **shared,
            "item": self.root["items"][line],
        }
        if title:
            tree["title"] = title
        if sources:
            tree["sources"] = sources
        return tree


def apply_answers(start: Start, answers: Iterable[Answer]) -> InterviewState:
    """Return what is known once some answers have been given, in their order."""
    if not start.lines:
        raise Bug("an interview has at least one line")
    laying = _Laying(start)
    for answer in answers:
        laying.apply(answer)
    return laying.laid()


def _known(root: Tree, twins: SameEntity) -> Iterator[tuple[str, Any]]:
    """Yield what is known at each place that can be asked about, and who plays each role."""
    for place in inventory(root):
        if not twins.is_second(place):
            yield place, look(root, place)
    for role in ROLES:
        yield f"parties[{role}]", _in_gap(root, "parties", role)


def _in_gap(root: Tree, name: str, what: str) -> Any:
    if name == "parties":
        return next((one for one in root.get(name, ()) if one.get("role") in ROLES[what]), None)
    source, _, target = what.partition("/")
    rates = [one for one in root.get(name, ()) if {one["from"], one["to"]} == {source, target}]
    return rates[-1] if rates else None


class _Laying:
    """The work of laying, step by step; what it ends with is frozen."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.root = start.root()
        self.twins = twins_in(self.root)
        catalogue = {
            place: value
            for place, value in _known(start.root(), self.twins)
            if value not in (None, "unknown")
        }
        self.marks = Marks(set(), {}, catalogue, [], self.root["sources"])

    def laid(self) -> InterviewState:
        marks = self.marks
        return InterviewState(
            self.start,
            self.root,
            frozenset(marks.closed),
            marks.given,
            marks.catalogue,
            tuple(marks.touched),
            self.twins,
        )

    def apply(self, answer: Answer) -> None:
        """Lay one answer over what is known so far."""
        place = self.twins.first(self.start.place(answer))
        found = gap(place)
        if not place or (not found and not self._there(place)):
            return
        value = answer.value if answer.kind == VALUE else None
        if answer.kind == WITHDRAWN:
            value = self.marks.catalogue.get(place)
        if found and found[0] == "parties":
            self._fill_role(found[1], value)
        elif found:
            self._fill_rate(found[1], value)
        else:
            for twin in self.twins.all(place):
                self._put(twin, deepcopy(value), marked=twin == place)
        self._mark(place, answer)

    def _there(self, place: str) -> bool:
        *way, _ = steps(place)
        here: Any = self.root
        for step in way:
            if isinstance(step, int):
                if not isinstance(here, list) or step >= len(here):
                    return False
                here = here[step]
            else:
                here = here.get(step, {}) if isinstance(here, dict) else None
        return isinstance(here, dict)

    def _mark(self, place: str, answer: Answer) -> None:
        marks = self.marks
        marks.closed.discard(place)
        marks.given.pop(place, None)
        if answer.kind == WITHDRAWN:
            marks.touched[:] = [one for one in marks.touched if one != place]
            self._restore_source(place)
            return
        if place not in marks.touched:
            marks.touched.append(place)
        marks.sources.pop(place, None)
        marks.given[place] = answer
        if answer.kind == VALUE:
            marks.sources[place] = _source(answer)
        else:
            marks.closed.add(place)

    def _restore_source(self, place: str) -> None:
        self.marks.sources.pop(place, None)
        before = self.start.root()["sources"].get(place)
        if before is not None and place in self.marks.catalogue:
            self.marks.sources[place] = before

    def _put(self, place: str, value: Any, *, marked: bool) -> None:
        """Set a place, or clear it where there is no value."""
        *way, last = steps(place)
        here: Any = self.root
        for step in way:
            here = here.setdefault(step, {}) if isinstance(step, str) else here[step]
        if isinstance(last, str) and (last in IDENTITY):
            value = relisted(self.marks if marked else None, place, here.get(last), value)
            self._lose_twins(place)
        if value is None:
            here.pop(last, None)
        else:
            here[last] = value

    def _lose_twins(self, place: str) -> None:
        """Forget twins among the entries of a list that has been answered anew."""
        self.twins = self.twins.without(lambda one: within(one, place))

    def _fill_role(self, role: str, value: Any) -> None:
        """Name the party of a role: in the place of the one named before, or at the end of the list."""
        old = self.root.get("parties") or []
        parties = list(old)
        at = next((n for n, one in enumerate(old) if one.get("role") in ROLES[role]), len(old))
        if value is None:
            new = parties[:at] + parties[at + 1 :]
        elif "same_as" in value:
            if value["same_as"] >= len(old) or value["same_as"] == at:
                return
            twin = {**deepcopy(old[value["same_as"]]), "role": value.get("role", role)}
            new = [*parties[:at], twin, *parties[at + 1 :]]
        else:
            new = [*parties[:at], {"role": role, **value}, *parties[at + 1 :]]
        links = self.twins
        self.root["parties"] = relisted(self.marks, "parties", old, new)
        if not self.root["parties"]:
            del self.root["parties"]
        self.twins = links.without(lambda one: one.startswith("parties["))
        if value is not None and "same_as" in value:
            self.twins = self.twins.joined(f"parties[{value['same_as']}]", f"parties[{at}]")

    def _fill_rate(self, pair: str, value: Any) -> None:
        source, _, target = pair.partition("/")
        rates = [
            one
            for one in self.root.get("rates", ())
            if {one["from"], one["to"]} != {source, target}
        ]
        if value is not None:
            rates.append({"from": source, "to": target, **value})
        self.root["rates"] = rates


def _source(answer: Answer) -> Tree:
    said = {
        "kind": answer.source,
        "document": answer.document or answer.reason,
        "by": answer.by,
        "on": answer.at[:10],
    }
    return {key: value for key, value in said.items() if value}
