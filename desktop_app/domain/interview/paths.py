# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Paths into all lines of a screening: ``items[0].made_in`` is ``item.made_in`` in the case of the first line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from desktop_app.domain.case_fields import ACTIVITIES, CASE_FIELDS
from desktop_app.domain.engine.open_facts import question_path

Tree = dict[str, Any]
Steps = tuple[str | int, ...]

_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")
_ITEM: Final = re.compile(r"items\[([0-9]+)\](.*)")
_GAP: Final = re.compile(r"(parties|rates)\[([^\]0-9][^\]]*)\]")

_REVIEWED: Final = tuple(field for field in CASE_FIELDS if field.in_review)
SHARED: Final = tuple(
    field.path for field in _REVIEWED if field.owner_path in ("", "exporter") and field.path != "parties"
)
ITEM, MATERIAL, PARTY, OWNER = (
    tuple(field.key for field in _REVIEWED if field.owner_path == owner)
    for owner in ("item", "item.part_one[]", "parties[]", "parties[].owners[]")
)
END_USE: Final = tuple(field.path for field in _REVIEWED if field.path.startswith("end_use."))


@lru_cache(maxsize=65536)
def split_path(path: str) -> Steps:
    """Return the keys and numbers that lead along a path."""
    return tuple(name or int(number) for name, number in _STEP.findall(path))


def join_steps(steps: Steps) -> str:
    """Return the path along some keys and numbers: the reverse of ``split_path``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


@lru_cache(maxsize=65536)
def parse_gap(path: str) -> tuple[str, str] | None:
    """Return list and name where a path stands for an entry nobody has named: ("parties", "importer")."""
    match = _GAP.fullmatch(path)
    return (match[1], match[2]) if match else None


def line_of_path(path: str) -> int | None:
    """Return the line a path belongs to, counted from 0; None where all lines share it."""
    match = _ITEM.match(path)
    return int(match[1]) if match else None


def path_in_case(path: str) -> str:
    """Return a path as the case of its line has it."""
    match = _ITEM.fullmatch(path)
    return f"item{match[2]}" if match else path


def path_in_screening(line: int, path: str) -> str:
    """Return the path in the screening for a path in the case of a line."""
    is_of_item = path == "item" or path.startswith(("item.", "item["))
    return f"items[{line}]{path[len('item') :]}" if is_of_item else path


@lru_cache(maxsize=65536)
def question_path_of(path: str) -> str:
    """Return the path of the question about a path, ``[]`` for entries of lists."""
    match = parse_gap(path)
    return match[0] if match else question_path(path_in_case(path))


def entity_path(path: str) -> str:
    """Return what a path is a fact about: the path without its last step."""
    return path.rpartition(".")[0]


def last_key(path: str) -> str:
    """Return the last step of a path."""
    return path.rpartition(".")[2]


def depth_first(path: str) -> tuple[int, int]:
    """Return the order in which answers build on each other: lists before what is said of their entries."""
    is_list = parse_gap(path) or last_key(path) in ("components", "part_one", "owners")
    return len(split_path(path)), 0 if is_list else 1


def is_within(path: str, outer: str) -> bool:
    """Tell whether a path lies inside another."""
    return path.startswith(outer) and path[len(outer) : len(outer) + 1] in (".", "[")


def look_up(root: Any, path: str) -> Any:
    """Return the value at a path, or None."""
    here = root
    for step in split_path(path):
        if isinstance(step, int):
            here = here[step] if isinstance(here, list) and step < len(here) else None
        else:
            here = here.get(step) if isinstance(here, dict) else None
        if here is None:
            return None
    return here


def copy_tree(tree: Any) -> Any:
    """Return a copy of a tree of JSON that shares no object or list with it; many times faster than ``deepcopy``."""
    if isinstance(tree, dict):
        return {key: copy_tree(value) for key, value in tree.items()}
    return [copy_tree(value) for value in tree] if isinstance(tree, list) else tree


def list_question_paths(root: Mapping[str, Any]) -> Iterator[str]:
    """Yield every path that can be asked about, filled or not, in the order of the case file."""
    yield from SHARED
    for number, item in enumerate(root["items"]):
        yield from list_item_paths(f"items[{number}]", item)
    yield "parties"
    for number, party in enumerate(root.get("parties") or ()):
        yield from _list_owner_paths(f"parties[{number}]", party, PARTY)
    yield from END_USE


def list_item_paths(here: str, item: Tree) -> Iterator[str]:
    """Yield the paths of an item and of everything in it."""
    for key in ITEM:
        yield f"{here}.{key}"
    for number in range(len(item.get("part_one") or ())):
        for key in MATERIAL:
            yield f"{here}.part_one[{number}].{key}"
    for activity in ACTIVITIES:
        yield f"{here}.technology.{activity}"
    for number, component in enumerate(item.get("components") or ()):
        yield from list_item_paths(f"{here}.components[{number}]", component)


def _list_owner_paths(here: str, owned: Tree, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield f"{here}.{key}"
    for number, owner in enumerate(owned.get("owners") or ()):
        yield from _list_owner_paths(f"{here}.owners[{number}]", owner, OWNER)
