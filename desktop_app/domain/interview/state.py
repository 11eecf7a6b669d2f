# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers applied to what the catalogue knows, one after the other: one case for each line.

Replayed from the start every time, so that the same answers always give the same cases. An answer about something
that is no longer there has no effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Bug
from desktop_app.domain.case import ANYTHING_ELSE
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.interview.answers import (
    EVERY_LINE,
    ON_FILE,
    VALUE,
    WITHDRAWN,
    Answer,
    AnswerKind,
    Attribution,
    QuestionStatus,
)
from desktop_app.domain.interview.likeliness import Judge, ask_each_alone
from desktop_app.domain.interview.paths import (
    Tree,
    copy_tree,
    entity_path,
    is_within,
    last_key,
    line_of_path,
    list_item_paths,
    list_question_paths,
    look_up,
    parse_gap,
    path_in_case,
    path_in_screening,
    split_path,
)
from desktop_app.domain.interview.same_entity import SameEntities, find_same_entities
from desktop_app.domain.parties.ownership import END_USERS, IMPORTERS

# --------------------------------------------------------------------------------------------------
# A list answered anew: entries that are the same as before keep what is known of them, wherever they stand
# now.


IDENTITY: Final[Mapping[str, tuple[str, ...]]] = {
    "parties": ("role", "name"),
    "owners": ("name",),
    "part_one": ("row",),
    "components": ("part_number", "name", "listed_as"),
}
"""By which keys an entry of each list is known again."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "parties": ("role", "name", "country"),
    "owners": ("name", "percent", "listed"),
    "part_one": ("row",),
    "components": ("part_number", "name", "listed_as", "quantity"),
}
"""What an entry says in a list; the rest of it is asked for afterwards and is kept when the list is answered anew."""


@dataclass(slots=True)
class AnswerMarks:
    """What is noted about paths while answers are applied."""

    closed: set[str]
    answered: dict[str, Answer]
    catalogue: dict[str, Any]
    touched: list[str]
    sources: Tree


def update_list(marks: AnswerMarks | None, path: str, old: Any, new: Any) -> Any:
    """Return a list as it stands once it has been answered anew; notes about its entries move along with them."""
    name = path.rpartition(".")[2]
    before: list[Tree] = old or []
    moved = _match_entries(before, new or [], IDENTITY[name])
    if marks is not None:
        _move_marks(marks, path, moved)
    if new is None:
        return None
    earlier = {now: before[was] for was, now in moved.items()}
    return [
        {key: value for key, value in earlier.get(number, {}).items() if key not in COLUMNS[name]} | entry
        for number, entry in enumerate(new)
    ]


def _match_entries(old: Sequence[Tree], new: Sequence[Tree], identity: Sequence[str]) -> dict[int, int]:
    """Return where each entry that is still there has gone."""
    moves: dict[int, int] = {}
    free = dict(enumerate(new))
    for was, entry in enumerate(old):
        now = [was, *free] if was in free else list(free)
        same = (position for position in now if all(free[position].get(k) == entry.get(k) for k in identity))
        new_index = next(same, None)
        if new_index is not None:
            moves[was] = new_index
            del free[new_index]
    return moves


def _move_marks(marks: AnswerMarks, path: str, moves: Mapping[int, int]) -> None:
    def move_path(noted: str) -> str | None:
        """Return where a noted path is now, None if it is gone."""
        if not noted.startswith(f"{path}["):
            return noted
        number, _, rest_of_path = noted[len(path) + 1 :].partition("]")
        if not number.isdigit():
            return noted
        now = moves.get(int(number))
        return None if now is None else f"{path}[{now}]{rest_of_path}"

    marks.closed = {now for noted in marks.closed if (now := move_path(noted))}
    marks.answered = {now: answer for noted, answer in marks.answered.items() if (now := move_path(noted))}
    marks.catalogue = {now: value for noted, value in marks.catalogue.items() if (now := move_path(noted))}
    marks.touched[:] = [now for noted in marks.touched if (now := move_path(noted))]
    moved = {now: source for noted, source in marks.sources.items() if (now := move_path(noted))}
    marks.sources.clear()
    marks.sources.update(moved)


_OF_A_LINE: Final = ("item", "title", "sources")
ROLES: Final = {"importer": IMPORTERS, "end_user": END_USERS}


@dataclass(frozen=True, slots=True)
class StartLine:
    """One line as a screening finds it: its name, and its case as a cleaned tree (``on`` may be left out)."""

    line: str
    tree: Mapping[str, Any]


@dataclass(frozen=True)
class Start:
    """What the catalogue knows: one tree for each line, which agree in all but item, title and sources.

    ``judge`` orders the questions: likely magnets first, what is unlikely on one page.
    """

    lines: tuple[StartLine, ...]
    judge: Judge = field(default=ask_each_alone, compare=False, repr=False)

    def combined_tree(self) -> Tree:
        """Return everything known, with the items of all lines beside each other."""
        shared = {key: value for key, value in self.lines[0].tree.items() if key not in _OF_A_LINE}
        sources = {
            path_in_screening(number, path): source
            for number, line in enumerate(self.lines)
            for path, source in line.tree.get("sources", {}).items()
        }
        items = [line.tree.get("item", {}) for line in self.lines]
        tree: Tree = copy_tree({**shared, "items": items, "sources": sources})
        return tree

    @cached_property
    def known(self) -> Mapping[str, Any]:
        """Return what the catalogue knows at each path that can be asked about."""
        root = self.combined_tree()
        same_entities = find_same_entities(root)
        paths = (path for path in list_question_paths(root) if not same_entities.is_repeated(path))
        known = {path: look_up(root, path) for path in paths}
        known |= {f"parties[{role}]": _value_in_gap(root, "parties", role) for role in ROLES}
        return {path: value for path, value in known.items() if value not in (None, "unknown")}

    def path_of_answer(self, answer: Answer) -> str:
        """Return the path an answer is about, "" if its line is gone."""
        if answer.line == EVERY_LINE:
            return answer.fact
        names = [line.line for line in self.lines]
        return path_in_screening(names.index(answer.line), answer.fact) if answer.line in names else ""

    def make_answer(
        self, path: str, *, kind: AnswerKind, attribution: Attribution, value: Any = None
    ) -> Answer:
        """Return an answer about a path, ready to be stored."""
        line = line_of_path(path)
        return Answer(
            fact=path_in_case(path),
            line=EVERY_LINE if line is None else self.lines[line].line,
            kind=kind,
            value=value,
            source=attribution.source,
            document=attribution.document,
            by=attribution.by,
            at=attribution.when.isoformat(timespec="seconds"),
        )


@dataclass(frozen=True, slots=True)
class InterviewState:
    """What is known after some answers, and where each value comes from.

    ``closed`` are the paths said to be not known, ``answered`` those with an answer, ``catalogue`` what the catalogue
    knew at each path and still holds, ``touched`` all paths ever answered, oldest first.
    """

    start: Start
    root: Tree
    closed: frozenset[str]
    answered: Mapping[str, Answer]
    catalogue: Mapping[str, Any]
    touched: tuple[str, ...]
    same_entities: SameEntities

    def value_at(self, path: str) -> Any:
        """Return what is known at a path, or None. A stated "unknown" is not known."""
        gap = parse_gap(path)
        if gap:
            return _value_in_gap(self.root, *gap)
        value = look_up(self.root, path)
        return None if value == "unknown" else value

    def has_entity(self, path: str) -> bool:
        """Tell whether what a path is a fact about exists."""
        outer = entity_path(path)
        while outer and not outer.endswith("]"):
            outer = entity_path(outer)
        return parse_gap(path) is not None or not outer or look_up(self.root, outer) is not None

    def lacks_currency(self, path: str) -> bool:
        """Tell whether a path holds an amount of money without a currency, which is worth anything."""
        value = self.value_at(path)
        return last_key(path) in ("value", "price") and isinstance(value, dict) and not value.get("currency")

    def is_filled_in(self, path: str) -> bool:
        """Tell whether the program filled it in itself: the quantity of "anything else in it" is one."""
        if last_key(path) != "quantity" or path in self.answered:
            return False
        return bool((look_up(self.root, entity_path(path)) or {}).get("name") == ANYTHING_ELSE)

    def from_catalogue(self, path: str) -> bool:
        """Tell whether the catalogue knows a path, and nobody has overridden it."""
        path = self.same_entities.first_path(path)
        if path not in self.catalogue or path in self.answered or self.lacks_currency(path):
            return False
        value = self.value_at(path)
        return value is not None and (isinstance(value, (list, dict)) or value == self.catalogue[path])

    def status_of(self, path: str) -> QuestionStatus:
        """Return what has become of the question for a path."""
        path = self.same_entities.first_path(path)
        if path in self.closed:
            return "not_known"
        if self.value_at(path) is None or (path not in self.answered and self.lacks_currency(path)):
            return "asked"
        return "catalogue" if self.from_catalogue(path) else "answered"

    def source_of(self, path: str) -> Mapping[str, Any]:
        """Return the source of the value at a path."""
        source: Mapping[str, Any] = self.root["sources"].get(self.same_entities.first_path(path), {})
        return source

    def export_day(self, today: date) -> date:
        """Return the day of export; today as long as nobody has named one."""
        named = self.root.get("on")
        return parse_day(named) if named else today

    def tree_of_line(self, line: int, today: date) -> Tree:
        """Return the case of a line; ``today`` is its day as long as nobody has named one."""
        shared = {key: value for key, value in self.root.items() if key not in ("items", "sources")}
        start_tree = self.start.lines[line].tree
        sources = {
            path_in_case(path): source
            for path, source in self.root["sources"].items()
            if line_of_path(path) in (None, line) and parse_gap(path) is None
        }
        title = shared.get("title") or start_tree.get("title")
        tree = {"format": FORMAT, "on": today.isoformat(), **shared, "item": self.root["items"][line]}
        if title:
            tree["title"] = title
        if sources:
            tree["sources"] = sources
        return tree


def apply_answers(start: Start, answers: Iterable[Answer]) -> InterviewState:
    """Return what is known once some answers have been given, in their order."""
    if not start.lines:
        raise Bug("an interview has at least one line")
    application = _AnswerApplication(start)
    for answer in answers:
        application.apply_answer(answer)
    return application.freeze_state()


def _value_in_gap(root: Tree, name: str, gap_name: str) -> Any:
    if name == "parties":
        return next((party for party in root.get(name, ()) if party.get("role") in ROLES[gap_name]), None)
    source, _, target = gap_name.partition("/")
    rates = [rate for rate in root.get(name, ()) if {rate["from"], rate["to"]} == {source, target}]
    return rates[-1] if rates else None


class _AnswerApplication:
    """Applies answers one by one to a tree that it changes; ``freeze_state`` returns the outcome."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.root = start.combined_tree()
        self.same_entities = find_same_entities(self.root)
        self.marks = AnswerMarks(set(), {}, dict(start.known), [], self.root["sources"])

    def freeze_state(self) -> InterviewState:
        marks = self.marks
        return InterviewState(
            self.start,
            self.root,
            frozenset(marks.closed),
            marks.answered,
            marks.catalogue,
            tuple(marks.touched),
            self.same_entities,
        )

    def apply_answer(self, answer: Answer) -> None:
        """Apply one answer to what is known so far."""
        path = self.same_entities.first_path(self.start.path_of_answer(answer))
        if path.endswith("]") and line_of_path(path) is not None:
            self._apply_on_file(path, answer)
            return
        gap = parse_gap(path)
        if not path or (not gap and not self._has_owner(path)):
            return
        value = answer.value if answer.kind == VALUE else None
        if answer.kind == WITHDRAWN:
            value = self.marks.catalogue.get(path)
        if gap and gap[0] == "parties":
            self._name_party(gap[1], value)
        elif gap:
            pair = gap[1]
            source, _, target = pair.partition("/")
            rates = [
                rate for rate in self.root.get("rates", ()) if {rate["from"], rate["to"]} != {source, target}
            ]
            if value is not None:
                rates.append({"from": source, "to": target, **value})
            self.root["rates"] = rates
        else:
            for same_path in self.same_entities.all_paths(path):
                self._set_value(same_path, copy_tree(value), marked=same_path == path)
        marks = self.marks
        marks.closed.discard(path)
        marks.answered.pop(path, None)
        if answer.kind == WITHDRAWN:
            marks.touched[:] = [touched for touched in marks.touched if touched != path]
            self.marks.sources.pop(path, None)
            before = self.start.combined_tree()["sources"].get(path) or self._source_on_file(path)
            if before is not None and path in self.marks.catalogue:
                self.marks.sources[path] = before
            return
        if path not in marks.touched:
            marks.touched.append(path)
        marks.sources.pop(path, None)
        marks.answered[path] = answer
        if answer.kind == VALUE:
            source_fields = {
                "kind": answer.source,
                "document": answer.document or answer.reason,
                "by": answer.by,
                "on": answer.at[:10],
            }
            marks.sources[path] = {key: value for key, value in source_fields.items() if value}
        else:
            marks.closed.add(path)

    def _apply_on_file(self, path: str, answer: Answer) -> None:
        """Fill a part that an answer has named with what the catalogue has of it, or take that out again.

        What was said of the part stands: only what nobody has said, or what the catalogue had before, is replaced.
        """
        part, marks = look_up(self.root, path), self.marks
        if not isinstance(part, dict):
            return
        earlier = marks.answered.pop(path, None)
        known: Tree = earlier.value["item"] if earlier is not None else {}
        for key in known.keys() - set(COLUMNS["components"]):
            if part.get(key) == known[key] and f"{path}.{key}" not in marks.answered:
                del part[key]
        for below in [noted for noted in marks.catalogue if is_within(noted, path)]:
            del marks.catalogue[below]
        for below in [noted for noted in marks.sources if is_within(noted, path)]:
            if below not in marks.answered:
                del marks.sources[below]
        if answer.kind != ON_FILE:
            return
        item, sources = answer.value["item"], answer.value["sources"]
        for key in [key for key in item if part.get(key) is None and f"{path}.{key}" not in marks.closed]:
            part[key] = copy_tree(item[key])
        for twin, first in find_same_entities({"items": self.root["items"]}).firsts.items():
            if any(part_path == path or is_within(part_path, path) for part_path in (twin, first)):
                self.same_entities = self.same_entities.with_pair(first, twin)
        on_file = {f"{path}.{name}": source for name, source in sources.items()}
        for place in list_item_paths(path, item):
            value = look_up(item, place[len(path) :])
            if value not in (None, "unknown") and not self.same_entities.is_repeated(place):
                marks.catalogue[place] = value
        for place, source in on_file.items():
            if place not in marks.answered and look_up(self.root, place) == marks.catalogue.get(place):
                marks.sources[place] = dict(source)
        marks.answered[path] = answer

    def _source_on_file(self, path: str) -> Tree | None:
        """Return where the catalogue has a fact of a part from that an answer has named."""
        for part, answer in self.marks.answered.items():
            if answer.kind == ON_FILE and is_within(path, part):
                source: Tree | None = answer.value["sources"].get(path[len(part) + 1 :])
                return source
        return None

    def _has_owner(self, path: str) -> bool:
        *parents, _ = split_path(path)
        node: Any = self.root
        for step in parents:
            if isinstance(step, int):
                if not isinstance(node, list) or step >= len(node):
                    return False
                node = node[step]
            else:
                node = node.get(step, {}) if isinstance(node, dict) else None
        return isinstance(node, dict)

    def _set_value(self, path: str, value: Any, *, marked: bool) -> None:
        """Set the value at a path, or clear it where there is no value."""
        *parents, last = split_path(path)
        node: Any = self.root
        for step in parents:
            node = node.setdefault(step, {}) if isinstance(step, str) else node[step]
        if isinstance(last, str) and (last in IDENTITY):
            value = update_list(self.marks if marked else None, path, node.get(last), value)
            # Forget same entities among the entries of a list that was answered anew.
            self.same_entities = self.same_entities.without_pairs(
                lambda known_path: is_within(known_path, path)
            )
        if value is None:
            node.pop(last, None)
        else:
            node[last] = value

    def _name_party(self, role: str, value: Any) -> None:
        """Name the party of a role: in the place of the one named before, or at the end of the list."""
        old = self.root.get("parties") or []
        parties = list(old)
        at = next((n for n, party in enumerate(old) if party.get("role") in ROLES[role]), len(old))
        if value is None:
            new = parties[:at] + parties[at + 1 :]
        elif "same_as" in value:
            if value["same_as"] >= len(old) or value["same_as"] == at:
                return
            same_party = {**copy_tree(old[value["same_as"]]), "role": value.get("role", role)}
            new = [*parties[:at], same_party, *parties[at + 1 :]]
        else:
            new = [*parties[:at], {"role": role, **value}, *parties[at + 1 :]]
        links = self.same_entities
        self.root["parties"] = update_list(self.marks, "parties", old, new)
        if not self.root["parties"]:
            del self.root["parties"]
        self.same_entities = links.without_pairs(lambda known_path: known_path.startswith("parties["))
        if value is not None and "same_as" in value:
            self.same_entities = self.same_entities.with_pair(
                f"parties[{value['same_as']}]", f"parties[{at}]"
            )
