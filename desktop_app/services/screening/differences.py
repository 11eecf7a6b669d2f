# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The differences between two states of a catalogue, found by comparing the cases made of them.

Entries of a list are matched by name, so that another order of a bill is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from desktop_app.basics.phrase import Phrase, Quoted
from desktop_app.domain.case_fields import OBJECTS, PARTIES, RATES, STATUS_CHECKS
from desktop_app.domain.interview import Option, Start
from desktop_app.domain.interview.paths import Tree
from desktop_app.domain.interview.questions.question_texts import name_subject, options_for, question_for
from desktop_app.domain.interview.typed_firms import SCREENED
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import DIFFERENT, SAME

Change = Literal["other", "new", "gone", "source"]

LOOK_UP: Final = "look_up"
"""The kind of the value that says how a party was looked up."""
_INNER: Final = OBJECTS | {"readings"}
_ENTRIES: Final[Mapping[str, tuple[str, ...]]] = {
    PARTIES: ("role",),
    "owners": ("name",),
    "part_one": ("row",),
    "components": ("part_number", "name"),
    RATES: ("from", "to", "on"),
    STATUS_CHECKS: ("provision", "checked_on", "by", "where", "state", "from", "until", "notice"),
}
_LABELS: Final[Mapping[str, str]] = {
    "name": Phrase("Name"),
    "part_number": Phrase("Part number"),
    "country": Phrase("Country"),
    "quantity": Phrase("Pieces in one assembly"),
    "assumption": Phrase("Assumption"),
    "profile": Phrase("Cautious or narrow"),
    STATUS_CHECKS: Phrase("Status checks"),
    "names": Phrase("Other names"),
    SCREENED: Phrase("Looked up in lists"),
}
_KINDS: Final = {SCREENED: LOOK_UP}
"""The kinds of values that no question asks for."""
_SKIPPED: Final = ("format", "title", "sources", "items")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    ``change``: "other" where a value was changed (None is not known), "new" and "gone" for an entry of a list, which
    is named in ``after`` or ``before``, "source" where the value is the same and comes from elsewhere. ``kind`` and
    ``options`` are those of the question about it; ``subject`` is what it is about, "" for the shipment.
    """

    change: Change
    subject: str
    label: str
    kind: str
    before: Any
    after: Any
    options: tuple[Option, ...] = ()


def differences(pack: Pack, before: Start, after: Start) -> tuple[Difference, ...]:
    """Return the differences by line; one that several paths share is listed once."""
    comparing = _Comparison(pack, before, after)
    distinct: list[Difference] = []
    for difference in comparing.list_all():
        if difference not in distinct:
            distinct.append(difference)
    return tuple(distinct)


class _Comparison:
    def __init__(self, pack: Pack, before: Start, after: Start) -> None:
        self._pack = pack
        self._old, self._new = before.combined_tree(), after.combined_tree()
        self._old_lines = {line.line: number for number, line in enumerate(before.lines)}
        self._new_lines = {line.line: number for number, line in enumerate(after.lines)}

    def list_all(self) -> Iterator[Difference]:
        """Yield every difference, those shared by all lines first."""
        shared = [{k: v for k, v in root.items() if k not in _SKIPPED} for root in self._both_roots()]
        yield from self._compare_trees(shared[0], shared[1], ("", ""))
        for line, number in self._old_lines.items():
            if line not in self._new_lines:
                yield self._line_difference("gone", f"items[{number}]", self._old)
                continue
            now = self._new_lines[line]
            pair = (f"items[{number}]", f"items[{now}]")
            yield from self._compare_trees(self._old["items"][number], self._new["items"][now], pair)
        for line, number in self._new_lines.items():
            if line not in self._old_lines:
                yield self._line_difference("new", f"items[{number}]", self._new)

    def _both_roots(self) -> tuple[Tree, Tree]:
        return self._old, self._new

    def _line_difference(self, change: Change, path: str, root: Tree) -> Difference:
        name = name_subject(self._pack, root, path)
        return _entry_difference(change, "", Phrase("Lines"), name)

    def _compare_trees(self, old: Tree, new: Tree, at: tuple[str, str]) -> Iterator[Difference]:
        """Yield the differences between two states of one object; ``at`` holds the path of each."""
        for key in dict.fromkeys([*old, *new]):
            was, now = old.get(key), new.get(key)
            below = (_path_below(at[0], key), _path_below(at[1], key))
            if key == "chosen":
                yield from self._compare_choices(was or {}, now or {})
            elif key == "screened":
                yield from self._compare_look_ups(below[1], was, now)
            elif key in _INNER:
                yield from self._compare_trees(was or {}, now or {}, below)
            elif key in _ENTRIES and was is not None and now is not None and (was or now):
                yield from self._compare_lists(was, now, below)
            elif was != now:
                yield self._changed_field(below[1], key, was, now)
            else:
                yield from self._changed_source(below, key)

    def _compare_choices(self, old: Tree, new: Tree) -> Iterator[Difference]:
        """Yield who chose something, when and why, where that is otherwise."""
        for key in dict.fromkeys([*old, *new]):
            was, now = _choice_words(old.get(key, {})), _choice_words(new.get(key, {}))
            if was != now:
                switch = self._pack.switches.get(key)
                what = switch.question if switch else _LABELS.get(key, key)
                yield Difference(
                    "other", "", Phrase("Chosen by whom and why: {what}", what=what), "text", was, now
                )

    def _compare_look_ups(self, path: str, was: Tree | None, now: Tree | None) -> Iterator[Difference]:
        """Yield what a party meets in lists, and what was judged of it, where that is otherwise; the day is none."""
        if _answers_of(was) != _answers_of(now):
            label, subject = Phrase("Looked up in lists"), self._subject_of_path(path)
            yield Difference("other", subject, label, "text", _met_words(was), _met_words(now))

    def _compare_lists(
        self, old: Sequence[Tree], new: Sequence[Tree], at: tuple[str, str]
    ) -> Iterator[Difference]:
        name = at[1].rpartition(".")[2]
        label, subject = self._label_of_path(at[1], name), self._subject_of_path(at[1])
        free = list(enumerate(new))
        for number, entry in enumerate(old):
            same = next(
                (difference for difference in free if _is_same_entry(name, entry, difference[1])), None
            )
            if same is None:
                yield _entry_difference("gone", subject, label, self._name_of_entry(name, entry))
                continue
            free.remove(same)
            places = (f"{at[0]}[{number}]", f"{at[1]}[{same[0]}]")
            if name == RATES:
                yield from self._compare_rates(entry, same[1])
            else:
                yield from self._compare_trees(entry, same[1], places)
        for _, entry in free:
            yield _entry_difference("new", subject, label, self._name_of_entry(name, entry))

    def _compare_rates(self, old: Tree, new: Tree) -> Iterator[Difference]:
        if old.get("rate") != new.get("rate"):
            pair = {"source": old["from"], "target": old["to"], "day": old["on"]}
            label = Phrase("Rate {source} to {target} of {day}", **pair)
            yield Difference("other", "", label, "figure", old.get("rate"), new.get("rate"))

    def _changed_field(self, path: str, key: str, was: Any, now: Any) -> Difference:
        question = question_for(self._pack, path)
        return Difference(
            "other",
            self._subject_of_path(path),
            self._label_of_path(path, key),
            question.kind if question else _KINDS.get(key, "text"),
            was,
            now,
            options_for(self._pack, path),
        )

    def _changed_source(self, at: tuple[str, str], key: str) -> Iterator[Difference]:
        was = _source_words(self._old["sources"].get(at[0], {}))
        now = _source_words(self._new["sources"].get(at[1], {}))
        if was != now:
            label = self._label_of_path(at[1], key)
            yield Difference("source", self._subject_of_path(at[1]), label, "text", was, now)

    def _label_of_path(self, path: str, key: str) -> str:
        question = question_for(self._pack, path)
        return question.label if question else _LABELS.get(key, key.replace("_", " ").capitalize())

    def _subject_of_path(self, path: str) -> str:
        return name_subject(self._pack, self._new, path.rpartition(".")[0])

    def _name_of_entry(self, name: str, entry: Tree) -> str:
        """Return the name of an entry of a list."""
        row = self._pack.rows.get(entry.get("row", ""))
        if row is not None:
            return row.name
        keys = {RATES: ("from", "to", "on"), STATUS_CHECKS: ("provision", "checked_on", "by")}
        wanted = keys.get(name, ("part_number", "name"))
        return " ".join(str(entry[key]) for key in wanted if entry.get(key)) or name


def _choice_words(made: Tree) -> str | None:
    """Return who chose something, when and why; None where nobody said."""
    return ", ".join(filter(None, (made.get("by"), made.get("on"), made.get("why")))) or None


def _entry_difference(change: Change, subject: str, label: str, name: str) -> Difference:
    before, after = (name, None) if change == "gone" else (None, name)
    return Difference(change, subject, label, "text", before, after)


def _path_below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _is_same_entry(name: str, entry: Tree, other: Tree) -> bool:
    """Tell whether two entries are the same one: parts by their number, if they have one."""
    keys = _ENTRIES[name]
    if name == "components" and entry.get("part_number"):
        keys = keys[:1]
    return all(entry.get(key) == other.get(key) for key in keys)


def _source_words(source: Mapping[str, Any]) -> str:
    return ", ".join(str(source[key]) for key in ("kind", "document", "by", "on") if source.get(key))


def _answers_of(screened: Tree | None) -> dict[tuple[str, str], tuple[str, str]]:
    """Return verdict and judgement of every entry that was met, by list and id."""
    return {
        (candidate.get("list") or "", candidate.get("id") or ""): (
            candidate.get("verdict") or "",
            candidate.get("judged") or "",
        )
        for candidate in (screened or {}).get("candidates") or ()
    }


def _met_words(screened: Tree | None) -> str | None:
    """Return which entries a party meets and how many are judged; None where nobody has looked it up."""
    if screened is None:
        return None
    answers = _answers_of(screened)
    if not answers:
        return Phrase("no entry met")
    judged = [judgement for _, judgement in answers.values()]
    return Phrase(
        "{entries}: {same} judged the same, {different} different, {open} open",
        entries=Quoted(", ".join(entry for _, entry in answers)),
        same=judged.count(SAME),
        different=judged.count(DIFFERENT),
        open=len(judged) - judged.count(SAME) - judged.count(DIFFERENT),
    )
