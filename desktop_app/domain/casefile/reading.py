# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Text of a case file to a case: strict JSON first, then the fields, then the domain's own shapes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.case import Case
from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.casefile.kinds import Doubled, JsonNumber, ObjectOf, check_object
from desktop_app.domain.errors import Refused

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_ITEMS: Final = 200_000


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
    _check_size(raw)
    for path, value in (overrides or {}).items():
        _check_replaced(raw, kind, path.partition(".")[0])
        _override_field(raw, path, value)
    tree = kind.clean_value(raw, "")
    canonical = canonical_json(tree)
    return ReadCase(build_case(tree), tree, canonical, hashlib.sha256(canonical).hexdigest())


def canonical_json(tree: Mapping[str, Any]) -> bytes:
    """Return a cleaned tree as canonical JSON: keys by code point, no white space, UTF-8."""
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def parse_json(content: bytes) -> Any:
    """Return what strict JSON holds; numbers and doubled keys are kept so that they can be named.

    Errors: Refused for another encoding, broken JSON, nesting beyond reason, or a file above 64 MiB.
    """
    if len(content) > MOST_BYTES:
        raise Refused("the file is larger than 64 MiB", do="Split the bill into several cases")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            f"the file is not UTF-8 (byte {error.start + 1} cannot be read)",
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
            f"the file is not JSON: line {error.lineno}, column {error.colno}: {error.msg}",
            do="Correct it there, or write the file anew",
        ) from None
    except RecursionError:
        raise Refused(
            "the file is nested too deeply", do="Leave out the lowest levels, at most 50 are read"
        ) from None


def _collect_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) == len(pairs):
        return entries
    seen: set[str] = set()
    doubled = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return Doubled(entries, doubled)


def _check_size(raw: Mapping[str, Any]) -> None:
    """Refuse a bill of more lines than can be worked out in reasonable time."""
    count = sum(1 for _ in _list_components(raw.get("item")))
    if count > MOST_ITEMS:
        raise Refused(
            f"the bill has {count} components",
            where="item.components",
            do="Split it; at most 200000 are read at once",
        )


def _list_components(item: Any) -> Iterator[Any]:
    todo = [item]
    while todo:
        entry = todo.pop()
        below = entry.get("components") if isinstance(entry, dict) else None
        if isinstance(below, list):
            todo.extend(below)
            yield from below


def _check_replaced(raw: Mapping[str, Any], kind: ObjectOf, key: str) -> None:
    """Refuse a field that is wrong, even where an option is about to take its place."""
    if raw.get(key) is not None:
        kind.fields[key].clean_value(raw[key], key)


def _override_field(raw: dict[str, Any], path: str, value: Any) -> None:
    """Set one field by its path, making the objects on the way."""
    *way, last = path.split(".")
    parent = raw
    for key in way:
        if parent.get(key) is None:
            parent[key] = {}
        check_object(parent[key], key)
        parent = parent[key]
    parent[last] = value
