# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every difference of what two law files say, each by what a reader calls its place, the verdicts' own words first.

The files are walked as they are written, whatever they hold: a field that a later version adds shows by itself. An
entry is known by what tells it from the others of its table, so that one more row is one difference.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.basics.resources import resource_path

_HEAD: Final = "pack"
OF_VERDICTS: Final = "pack.verdict."
"""How the ids begin of what a law file says of its verdicts: their words, shapes and meaning."""
_NOT_SAID: Final = (("version",), ("made_on",), ("data",))
"""What of the head is no law: it is told beside the differences, or follows from them."""
_KEYS: Final = ("id", "code", "key", "path", "verdict", "fact", "element", "choice", "row", "says", "from")
"""What tells the entries of a table apart, the first that does."""
_CONDITIONS: Final = {
    "all_of": "all of ({parts})",
    "any_of": "any of ({parts})",
    "none_of": "none of ({parts})",
}
_TESTS: Final = "example"
_PROVISION: Final = "provision"
_FROM: Final = "from"
_ORDER: Final = "order"
_LAST_DAY: Final = "last_day"
"""Why a last day is inside: it tells no step from another."""
Steps = tuple[str, ...]
Leaves = dict[Steps, str]
"""What a law file says, by where it says so: the file, then the way into it."""


@dataclass(frozen=True, slots=True)
class LawDifference:
    """One difference of what two law files say.

    ``id`` names the place as the folder has it, ``place`` as a reader calls it. ``was`` and ``is_`` are None where
    nothing is said. ``entry`` is the entry of a table that it is in, ``kind`` the place with that left out.
    """

    id: str
    place: str
    was: str | None
    is_: str | None
    entry: str = ""
    kind: str = ""

    def as_tree(self) -> dict[str, str | None]:
        """Return it as plain values."""
        return {"id": self.id, "place": self.place, "was": self.was, "is": self.is_}


def compare_laws(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[LawDifference, ...]:
    """Return every difference between two law files, given by their files."""
    before, after = _read(old), _read(new)
    found: list[tuple[Steps, str | None, str | None]] = []
    for stem in dict.fromkeys((*before, *after)):
        found += _differences((stem,), before.get(stem), after.get(stem))
    told = [each for each in found if each[0][0] != _HEAD or each[0][1:2] not in _NOT_SAID]
    provisions = {stem for stem, tree in (before | after).items() if isinstance(tree, dict) and "law" in tree}
    ranked = sorted(told, key=lambda each: _rank(each[0], provisions))
    return tuple(
        LawDifference(
            ".".join(steps),
            _name_place(steps, provisions),
            was,
            is_,
            steps[_find_place(steps, provisions)[1]] if len(steps) > 1 else "",
            _name_place(steps, provisions, "…"),
        )
        for steps, was, is_ in ranked
    )


def group_alike(says: Iterable[LawDifference]) -> tuple[tuple[LawDifference, ...], ...]:
    """Return differences, those that say the same of several entries together, where the first of them stands."""
    groups: dict[tuple[str, str | None, str | None], list[LawDifference]] = {}
    for difference in says:
        groups.setdefault((difference.kind, difference.was, difference.is_), []).append(difference)
    return tuple(map(tuple, groups.values()))


# --------------------------------------------------------------------------------------------------
# The files as trees: a table of entries becomes a mapping by what tells them apart.


def _read(contents: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the files of a law file as trees, by their names without folder and ending."""
    trees: dict[str, Any] = {}
    alike = Counter(PurePosixPath(name).stem for name in contents)
    for name, content in contents.items():
        path, text = PurePosixPath(name), content.decode("utf-8-sig")
        stem = path.stem if alike[path.stem] == 1 else name  # none of two files with one name hides the other
        if path.suffix == ".csv":
            trees[stem] = [_without_blanks(row) for row in csv.DictReader(io.StringIO(text))]
        else:
            tree = tomllib.loads(text)
            # a file that is one table is called by its name alone
            trees[stem] = next(iter(tree.values())) if _is_one_table(tree) else tree
    return trees


def _is_one_table(tree: Mapping[str, Any]) -> bool:
    return len(tree) == 1 and all(_is_table(value) for value in tree.values())


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)


def _is_entries(value: object) -> bool:
    """Tell whether it is a table of entries, or none at all, which is a table without an entry."""
    return _is_table(value) or _says_nothing(value)


def _says_nothing(value: object) -> bool:
    return value is None or value in ("", [], {})


def _without_blanks(row: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): text for name, text in row.items() if isinstance(text, str) and text}


def _is_condition(value: object) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= _CONDITIONS.keys()


def _differences(steps: Steps, was: Any, is_: Any) -> Iterator[tuple[Steps, str | None, str | None]]:
    """Yield where two trees differ, and what each says there."""
    if was == is_ or (_says_nothing(was) and _says_nothing(is_)):
        return
    if _is_entries(was) and _is_entries(is_):
        yield from _table_differences(steps, was or [], is_ or [])
    elif isinstance(was, dict) and isinstance(is_, dict) and not (_is_condition(was) or _is_condition(is_)):
        for name in dict.fromkeys((*was, *is_)):
            yield from _differences((*steps, str(name)), was.get(name), is_.get(name))
    elif len(steps) == 1 and isinstance(was or is_, dict) and not (was and is_):  # a file that only one has
        yield from _differences(steps, was or {}, is_ or {})
    else:
        yield steps, _words(was, steps[-1]), _words(is_, steps[-1])


def _table_differences(
    steps: Steps, was: Sequence[Any], is_: Sequence[Any]
) -> Iterator[tuple[Steps, str | None, str | None]]:
    key = _find_key(was, is_)
    before, after = (_by_key(entries, key) for entries in (was, is_))
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            yield (*steps, name), _words(old, ""), _words(new, "")
        else:
            yield from _differences((*steps, name), old, new)
    common = [[name for name in entries if name in before and name in after] for entries in (before, after)]
    moved = next(((old, new) for old, new in zip(*common, strict=True) if old != new), None)
    if moved is not None and key:
        first, second = moved
        names = {"first": Quoted(first), "second": Quoted(second)}
        yield (
            (*steps, _ORDER),
            Phrase("{first} before {second}", **names),
            Phrase("{second} before {first}", **names),
        )


def _find_key(*tables: Sequence[Any]) -> tuple[str, ...]:
    """Return the fields that tell the entries of tables apart: one of the usual ones, else as many as it takes."""
    entries = [entry for table in tables for entry in table]
    for name in _KEYS:
        # a provision's first version, and a row that was there from the beginning, have no first day
        is_everywhere = all(
            isinstance(entry.get(name, "" if name == _FROM else None), str | int | date) for entry in entries
        )
        if is_everywhere and all(_tells_apart(table, (name,)) for table in tables):
            return (name,)
        if is_everywhere and all(_tells_apart(table, (name, _FROM)) for table in tables):
            return (name, _FROM)
    names = list(dict.fromkeys(name for entry in entries for name in entry))
    plain = [
        name
        for name in names
        if name != _LAST_DAY and all(not isinstance(entry.get(name), dict | list) for entry in entries)
    ]
    for count in range(1, len(plain) + 1):
        if all(_tells_apart(table, tuple(plain[:count])) for table in tables):
            return tuple(plain[:count])
    return ()


def _tells_apart(table: Sequence[Any], names: Steps) -> bool:
    values = [tuple(str(entry.get(name, "")) for name in names) for entry in table]
    return len(set(values)) == len(values)


def _by_key(entries: Sequence[Any], key: Steps) -> dict[str, Any]:
    """Return entries by what tells them apart, such as "I-02", or "I-02 from 2027-02-01"; else by their number."""
    if not key:
        return {str(number): entry for number, entry in enumerate(entries, 1)}
    named: dict[str, Any] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        name, *others = (str(entry.get(each, "")) for each in key)
        if key == (_FROM,):
            name = f"from {name}" if name else "from the beginning"
        if key[1:] == (_FROM,):
            name = Phrase("{entry} from {day}", entry=Quoted(name), day=others[0]) if others[0] else name
        else:
            name = " ".join(filter(None, (name, *others)))
        counts[name] += 1
        named[name if counts[name] == 1 else f"{name} ({counts[name]})"] = entry
    return named


def _words(value: Any, name: str) -> str | None:
    """Return what stands in a place, or under a name, as one text; None for nothing."""
    if _says_nothing(value):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if _is_condition(value):
        return _join(
            Phrase(_CONDITIONS[each], parts=_join(_part(part) for part in parts))
            for each, parts in value.items()
        )
    if isinstance(value, dict):
        texts = ((each, _words(held, each)) for each, held in value.items())
        return _join(
            Phrase("{field}: {text}", field=_field_words(each), text=text)
            for each, text in texts
            if text is not None
        )
    if isinstance(value, list):
        return _join(_part(part) for part in value)
    return _places()["codes"].get(f"{name}.{value}", str(value))


def _join(texts: Iterable[str]) -> str:
    """Return texts as one, each of which the window says in its language."""
    *before, last = texts
    for text in reversed(before):
        last = Phrase("{first}; {rest}", first=text, rest=last)
    return last


def _part(value: Any) -> str:
    return _words(value, "") or ""


# --------------------------------------------------------------------------------------------------
# What a reader calls a place, and which is told first.


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    tables: dict[str, dict[str, str]] = tomllib.loads(
        resource_path("papers", "law_places.toml").read_text("utf-8")
    )
    return tables


def _field_words(name: str) -> str:
    return _places()["fields"].get(name, name.replace("_", " "))


def _find_place(steps: Steps, provisions: set[str]) -> tuple[str, int]:
    """Return which of the named places steps lead to, and how many of them it takes; blank for none."""
    if steps[0] in provisions:
        return _PROVISION, 0
    for count in (2, 1):
        name = ".".join(steps[:count])
        if len(steps) >= count and name in _places()["places"]:
            return name, count
    return "", 1


def _rank(steps: Steps, provisions: set[str]) -> tuple[bool, int, bool]:
    """Return where a difference stands in the order: the verdicts' own words first, tests last."""
    named = list(_places()["places"])
    name, _ = _find_place(steps, provisions)
    is_own_word = name == named[0] and steps[-1] == "words"
    return _TESTS in steps[1:], named.index(name) if name else len(named), not is_own_word


def name_entry(table: str, key: str) -> str:
    """Return what a reader calls an entry of a table of a law file."""
    return Phrase(_places()["places"][table], key=Quoted(key))


def _name_place(steps: Steps, provisions: set[str], entry: str = "") -> str:
    """Return what a reader calls a place; ``entry`` stands in it for what tells its entry from the others."""
    name, count = _find_place(steps, provisions)
    template = _places()["places"].get(name, "")
    rest = steps[count:]
    if "{key}" in template and rest and rest != (_ORDER,):
        key = entry or rest[0]
        place: str = Phrase(template, key=key if isinstance(key, Phrase) else Quoted(key))
        rest = rest[1:]
    elif "{key}" in template or not template:
        place = Quoted(steps[0].replace("_", " "))
    else:
        place = Phrase(template)
    for step in rest:
        is_named = step in _places()["fields"]
        part = _field_words(step) if is_named or "_" in step else Quoted(step)
        place = Phrase("{place}, {part}", place=place, part=part)
    return place
