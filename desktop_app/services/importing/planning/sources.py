# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sources of facts that an import changes: the file, unless it names a source itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.services.catalogue.products import FACTS, changed_facts, is_stated_anew
from desktop_app.services.context.stores import Stored
from desktop_app.services.schema.outcome import Row

Altered = tuple[str, Row, Row]
"""A sheet, and one of its rows before and after."""

_Place = tuple[str, str, str, str]


@dataclass
class Followed:
    """The sources of single facts to delete and to add."""

    remove: list[int] = field(default_factory=list)
    add: list[Row] = field(default_factory=list)


def follow_sources(
    altered: Iterable[Altered],
    stored_sources: Sequence[Stored],
    file_sources: Iterable[Row],
    source_columns: Row | Callable[[str, Row], Row],
) -> Followed:
    """Return the sources of single facts to delete and to add.

    ``stored_sources`` are those of the catalogue, ``file_sources`` those of the file, ``source_columns`` the file as a
    source, or what gives that of a sheet and row. A changed fact does not keep the source of its previous value.
    """
    known_sources: Mapping[_Place, Stored] = {_fact_key(stored.row): stored for stored in stored_sources}
    from_file = {_fact_key(row) for row in file_sources}
    followed = Followed()
    for sheet, before, after in altered:
        for fact_key in _changed_fact_keys(sheet, before, after):
            if fact_key in from_file:
                continue
            if fact_key in known_sources:
                followed.remove.append(known_sources[fact_key].id)
            if not is_stated_anew(before, after):
                names = dict(zip(("sheet", "part_number", "line", "field"), fact_key, strict=True))
                own = source_columns(sheet, after) if callable(source_columns) else source_columns
                followed.add.append({**names, **own})
    return followed


def _changed_fact_keys(sheet: str, before: Row, after: Row) -> Iterator[_Place]:
    if sheet in FACTS:
        line = after["line"] if sheet == "materials" else ""
        for fact in changed_facts(sheet, before, after):
            yield sheet, after["part_number"], line, fact


def _fact_key(row: Row) -> _Place:
    return row["sheet"], row["part_number"], row.get("line", ""), row["field"]
