# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The firms of a client: its parties, and the owners behind them that are no parties themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.parties.judgement import PartySeen

Row = Mapping[str, str]
SEPARATOR: Final = re.compile(r"[|;\n]")
"""What separates other names in a cell, in lists of others as well."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A party or an owner by its key; ``holds`` are the keys of the firms of which it holds a part."""

    key: str
    seen: PartySeen
    is_party: bool
    holds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name that it goes by."""
        return self.seen.names[0] if self.seen.names else self.key


def other_names_of(row: Row) -> tuple[str, ...]:
    """Return the names of a party or owner but the first, each once."""
    written = (row.get("name_zh", ""), *SEPARATOR.split(row.get("other_names", "")))
    stripped = dict.fromkeys(name.strip() for name in written)
    return tuple(name for name in stripped if name and name != row["name"])


def firms_of(parties: Iterable[Row], owners: Iterable[Row]) -> dict[str, Firm]:
    """Return every firm by its key; one that is both party and owner has the names of both."""
    rows: dict[str, list[Row]] = {}
    holds: dict[str, list[str]] = {}
    is_party: set[str] = set()
    for row in parties:
        rows.setdefault(row["party"], []).append(row)
        is_party.add(row["party"])
    for row in owners:
        rows.setdefault(row["owner"], []).append(row)
        holds.setdefault(row["owner"], []).append(row["owned"])
    return {
        key: Firm(key, _seen(of_firm), key in is_party, tuple(holds.get(key, ())))
        for key, of_firm in rows.items()
    }


def _seen(rows: list[Row]) -> PartySeen:
    names = tuple(dict.fromkeys(name for row in rows for name in _names_of(row)))
    country, address = (
        next((row[column] for row in rows if row.get(column)), "") for column in ("country", "address")
    )
    return PartySeen(names, country, address)


def _names_of(row: Row) -> Iterator[str]:
    yield from filter(None, (row["name"], *other_names_of(row)))
