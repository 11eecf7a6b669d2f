# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""OpenSanctions: its ``targets.simple.csv``, and its entities as FollowTheMoney JSON, one a line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.services.party_lists.reading.cells import countries_of, day_or_none, names_of, shortened
from desktop_app.services.party_lists.reading.csv_rows import read_rows, row_of
from desktop_app.services.party_lists.reading.json_values import values_of_lines
from desktop_app.services.party_lists.reading.list_format import ListFormat, ReadRow
from desktop_app.services.party_lists.reading.list_text import ListText

TARGET_COLUMNS: Final = frozenset(("id", "schema", "name", "aliases", "countries", "dataset"))
_PARTIES: Final = frozenset(("person", "company", "organization", "legalentity", "publicbody"))
_NAMES: Final = ("name", "alias", "previousName", "abbreviation")
_COUNTRIES: Final = ("country", "jurisdiction", "mainCountry", "nationality", "citizenship")


def _read_targets(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    for number, cells in read_rows(text, delimiter):
        seen = day_or_none(cells.get("last_seen", ""))
        names = names_of((cells["name"], *_values(cells["aliases"], number)))
        if cells["schema"].strip().lower() not in _PARTIES or not names:
            yield ReadRow(None, seen)
            continue
        entry = ListEntry(
            id=shortened(cells["id"]),
            names=names,
            countries=countries_of(_values(cells["countries"], number)),
            kind=shortened(cells["schema"]),
            list=shortened(cells["dataset"]),
            notice=shortened(cells.get("sanctions", "")),
            listed_on=day_or_none(cells.get("first_seen", "")),
            source=shortened(cells["dataset"]),
        )
        yield ReadRow(entry, seen)


def _values(cell: str, number: int) -> list[str]:
    """Return the values of a cell that holds several, apart by semicolons and quoted as in CSV."""
    try:
        return next(csv.reader([cell], delimiter=";"), [])
    except csv.Error:
        raise Refused(
            "a cell of the row cannot be read: the file is damaged",
            where=row_of(number),
            do="Fetch it again",
        ) from None


def _read_entities(text: ListText, _delimiter: str) -> Iterator[ReadRow]:
    for number, value in values_of_lines(text):
        try:
            yield _row_of_entity(value)
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Refused(
                "the line is no entity of FollowTheMoney",
                where=Phrase("line {number}", number=number),
                do="Fetch the file again",
            ) from None


def is_entity(value: Any) -> bool:
    """Tell whether a value of JSON is an entity of FollowTheMoney."""
    return isinstance(value, dict) and {"id", "schema", "properties"} <= value.keys()


def _row_of_entity(value: Any) -> ReadRow:
    """Return what a line says; what is named beside a listed party (``target`` is false) is not listed itself."""
    if not is_entity(value):
        raise ValueError
    properties: Mapping[str, Any] = value["properties"]
    seen = day_or_none(value.get("last_seen") or "")
    names = names_of([text for name in _NAMES for text in _texts(properties.get(name))])
    is_listed = value["schema"].lower() in _PARTIES and value.get("target") is not False
    if not is_listed or not names:
        return ReadRow(None, seen)
    datasets = ", ".join(_texts(value.get("datasets")))
    entry = ListEntry(
        id=shortened(value["id"]),
        names=names,
        countries=countries_of(text for name in _COUNTRIES for text in _texts(properties.get(name))),
        kind=shortened(value["schema"]),
        list=shortened(datasets),
        notice=shortened("; ".join(_texts(properties.get("program")))),
        listed_on=day_or_none(value.get("first_seen") or ""),
        source=shortened(next(iter(_texts(properties.get("sourceUrl"))), "") or datasets),
    )
    return ReadRow(entry, seen)


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]


_LACKS: Final = Phrase(
    "Ships, aircraft and what else is no party are left out, as are firms that a listed party owns unless they are"
    " listed themselves; it does not say when a measure was suspended or stopped"
)
TARGETS: Final = ListFormat(name="OpenSanctions targets.simple.csv", lacks=_LACKS, read=_read_targets)
ENTITIES: Final = ListFormat(name="FollowTheMoney JSON lines", lacks=_LACKS, read=_read_entities)
