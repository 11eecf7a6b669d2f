# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Text of a case file to a case: strict JSON first, then the fields, then the domain's own shapes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.case import Case, Party
from desktop_app.domain.case_fields import PARTIES, STATUS_CHECKS
from desktop_app.domain.casefile.building import build_case, build_party
from desktop_app.domain.casefile.fields import party_kind
from desktop_app.domain.casefile.kinds import Doubled, JsonNumber, ObjectOf, check_object
from desktop_app.domain.law.pack import SAFEST

MOST_BYTES: Final = 16 * 1024 * 1024
MOST_VALUES: Final = 2_000_000
_COUNTED: Final = re.compile(
    rb'"[^"\\]*+(?:\\.?[^"\\]*+)*+(?:"|\Z)'  # a text, to its closing quote or to the end of the file
    rb"|[\[{]\s*+[\]}]"  # a list or an object with nothing in it
    rb"|([,\[{])",
    re.DOTALL,
)
"""What a count of values goes by: it skips texts and what is empty, and counts commas and brackets."""
MOST_ENTRIES: Final = 30_000
"""Parts and materials, the item at the top included."""
MOST_UNCLASSIFIED: Final = 10_000
"""Parts of no class and materials of no row: each leaves much open, and all of it is told."""
MOST_PEOPLE: Final = 20_000
MOST_CANDIDATES: Final = 100_000
MOST_FACTORS: Final = 2_000
"""More of them, each with 30 digits, and a sum has so many that adding takes minutes."""
_UNCHOSEN: Final = {"profile": SAFEST}
"""What holds where the case chooses nothing."""
_MOST_IN: Final = (
    (STATUS_CHECKS, Phrase("status checks"), 1_000),
    ("sources", Phrase("sources"), 200_000),
)


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case with the canonical form it was read from."""

    case: Case
    tree: Mapping[str, Any]
    canonical: bytes
    sha256: str


def read_case(content: bytes, kind: ObjectOf, overrides: Mapping[str, Any] | None = None) -> ReadCase:
    """Return the case in the bytes of a file; overrides replace single fields (``on``, ``readings.profile``).

    Errors: Refused with the path of the first field that cannot be taken.
    """
    raw = parse_json(content)
    check_object(raw, "")
    # Refuse a case of more entries than can be worked out in reasonable time.
    for key, what, most in _MOST_IN:
        listed = raw.get(key)
        _check_count(key, what, len(listed) if isinstance(listed, (list, dict)) else 0, most)
    items = [raw.get("item")]
    entries = [*items, *_list_inside(items)]
    _check_count("item.components", Phrase("parts and materials"), len(entries), MOST_ENTRIES)
    unclassified = sum(
        isinstance(entry, dict) and entry.get("listed_as") is None and entry.get("row") is None
        for entry in entries
    )
    _check_count("item.components", Phrase("parts without a class"), unclassified, MOST_UNCLASSIFIED)
    stated = (entry.get("element_factor") for entry in entries if isinstance(entry, dict))
    factors = {factor for factor in stated if isinstance(factor, str)}
    _check_count("item.part_one", Phrase("different element factors"), len(factors), MOST_FACTORS)
    listed = raw.get(PARTIES)
    parties = listed if isinstance(listed, list) else []
    _check_people(parties)
    for path, value in (overrides or {}).items():
        key = path.partition(".")[0]
        if raw.get(key) is not None:
            kind.fields[key].clean_value(raw[key], key)
        _override_field(raw, path, value)
    canonical = canonical_json(kind.clean_value(raw, ""))
    # The order in which a file has its fields must decide nothing: its canonical form, which is kept, has lost it.
    tree = json.loads(canonical)
    return ReadCase(build_case(tree), tree, canonical, hashlib.sha256(canonical).hexdigest())


def read_party(content: bytes) -> Party:
    """Return the party in the bytes of a file, which holds nothing else.

    Errors: as of a case.
    """
    raw = parse_json(content)
    check_object(raw, "")
    _check_people([raw])
    return build_party(party_kind().clean_value(raw, ""))


def canonical_json(tree: Mapping[str, Any]) -> bytes:
    """Return a cleaned tree as canonical JSON: keys by code point, no white space, UTF-8."""
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def parse_json(content: bytes) -> Any:
    """Return what strict JSON holds; numbers and doubled keys are kept so that they can be named.

    Errors: Refused for another encoding, broken JSON, nesting beyond reason, or a file of too many bytes or values.
    """
    if len(content) > MOST_BYTES:
        raise Refused("the file is larger than 16 MiB", do="Split the bill into several cases")
    _check_number_of_values(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            Phrase("the file is not UTF-8 (byte {byte} cannot be read)", byte=error.start + 1),
            do="Save it as UTF-8 and try again",
        ) from None
    try:
        return json.loads(
            text,
            object_pairs_hook=_collect_pairs,
            parse_int=JsonNumber,
            parse_float=JsonNumber,
            parse_constant=JsonNumber,
        )
    except json.JSONDecodeError as error:
        raise Refused(
            Phrase(
                "the file is not JSON: line {line}, column {column}: {why}",
                line=error.lineno,
                column=error.colno,
                why=error.msg,
            ),
            do="Correct it there, or write the file anew",
        ) from None
    except RecursionError:
        raise Refused(
            "the file is nested too deeply", do="Leave out the lowest levels, at most 50 are read"
        ) from None


def _check_number_of_values(content: bytes) -> None:
    """Refuse a file of too many values before any of them is made; most files are told by a look at their commas."""
    if 1 + sum(content.count(mark) for mark in (b",", b"[", b"{")) <= MOST_VALUES:
        return
    count = 1
    for match in _COUNTED.finditer(content):
        count += match.lastindex is not None
        if count > MOST_VALUES:
            raise Refused(
                Phrase("the file holds more than {most} values", most=MOST_VALUES),
                do="Split the bill into several cases",
            )


def _collect_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) == len(pairs):
        return entries
    seen: set[str] = set()
    doubled = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return Doubled(entries, doubled)


def _check_people(parties: list[Any]) -> None:
    """Refuse more parties and owners, or more of what was met for them, than can be worked out."""
    people = [*parties, *_list_inside(parties)]
    _check_count(PARTIES, Phrase("parties and owners"), len(people), MOST_PEOPLE)
    look_ups = [person.get("screened") for person in people if isinstance(person, dict)]
    listed = [look_up.get("candidates") for look_up in look_ups if isinstance(look_up, dict)]
    count = sum(len(candidates) for candidates in listed if isinstance(candidates, list))
    _check_count(PARTIES, Phrase("candidates"), count, MOST_CANDIDATES)


def _check_count(where: str, what: str, count: int, most: int) -> None:
    if count > most:
        raise Refused(
            Phrase("the case has {count} {what}", count=count, what=what),
            where=where,
            do=Phrase("Split it; at most {most} are read at once", most=most),
        )


def _list_inside(entries: list[Any]) -> Iterator[Any]:
    """Yield the components, materials and owners inside some entries, at every depth."""
    todo = list(entries)
    while todo:
        here = todo.pop()
        for key in ("components", "part_one", "owners") if isinstance(here, dict) else ():
            below = here.get(key)
            if isinstance(below, list):
                todo.extend(below)
                yield from below


def _override_field(raw: dict[str, Any], path: str, value: Any) -> None:
    """Set one field by its path, making the objects on the way.

    Whoever chose another value did not choose this one: their entry in ``chosen`` goes.
    """
    *way, last = path.split(".")
    parent = raw
    for key in way:
        if parent.get(key) is None:
            parent[key] = {}
        check_object(parent[key], key)
        parent = parent[key]
    if (parent.get(last) or _UNCHOSEN.get(last)) != (value or _UNCHOSEN.get(last)) and raw.get("chosen"):
        check_object(raw["chosen"], "chosen")
        raw["chosen"].pop(last, None)
    parent[last] = value
