# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where figures come from that a file alters: from the file, unless the file says so itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.services.catalogue.provenance import FACTS, changed_facts, is_stated_anew
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.outcome import Row

Altered = tuple[str, Row, Row]
"""A sheet, and one of its rows before and after."""

_Place = tuple[str, str, str, str]


@dataclass
class Followed:
    """The sources of single facts that go, and those that take their place."""

    remove: list[int] = field(default_factory=list)
    add: list[Row] = field(default_factory=list)


def follow(
    altered: Iterable[Altered], own: Sequence[Stored], told: Iterable[Row], said: Row
) -> Followed:
    """Return what becomes of the sources of single facts.

    ``own`` are those that are there, ``told`` those that the file brings, ``said`` is the source that the file itself
    is. A fact that is altered does not keep the source of the figure it had.
    """
    known: Mapping[_Place, Stored] = {_place(one.row): one for one in own}
    from_file = {_place(row) for row in told}
    found = Followed()
    for sheet, before, after in altered:
        for place in _places(sheet, before, after):
            if place in from_file:
                continue
            if place in known:
                found.remove.append(known[place].id)
            if not is_stated_anew(before, after):
                names = dict(zip(("sheet", "part_number", "line", "field"), place, strict=True))
                found.add.append({**names, **said})
    return found


def _places(sheet: str, before: Row, after: Row) -> Iterator[_Place]:
    if sheet in FACTS:
        line = after["line"] if sheet == "materials" else ""
        for fact in changed_facts(sheet, before, after):
            yield sheet, after["part_number"], line, fact


def _place(row: Row) -> _Place:
    return row["sheet"], row["part_number"], row["line"], row["field"]
