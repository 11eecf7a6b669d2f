# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The US Consolidated Screening List, as CSV and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.services.party_lists.reading.cells import countries_of, day_or_none, names_of, shortened
from desktop_app.services.party_lists.reading.csv_rows import read_rows
from desktop_app.services.party_lists.reading.json_values import values_of_array
from desktop_app.services.party_lists.reading.list_format import ListFormat, ReadRow
from desktop_app.services.party_lists.reading.list_text import ListText

SCREENING_COLUMNS: Final = frozenset(("source", "name", "alt_names", "addresses", "federal_register_notice"))
_NO_PARTY: Final = ("vessel", "aircraft")


def _read_csv(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    for _, cells in read_rows(text, delimiter):
        addresses = (address.rpartition(",")[2] for address in _parts(cells["addresses"]))
        nationalities = (
            text for name in ("nationalities", "citizenships") for text in _parts(cells.get(name))
        )
        yield _row_of(
            cells,
            names=(cells["name"], *_parts(cells["alt_names"])),
            countries=countries_of(addresses) or countries_of(nationalities),
            list_id=cells.get("_id", ""),
        )


def _read_json(text: ListText, _delimiter: str) -> Iterator[ReadRow]:
    for number, value in values_of_array(text):
        if not is_screening_entry(value):
            raise Refused(
                "this is no entry of the Consolidated Screening List",
                where=Phrase("entry {number}", number=number),
                do="Fetch the file again",
            )
        addresses = value.get("addresses")
        places = [_text(address.get("country")) for address in _list(addresses) if isinstance(address, dict)]
        nationalities = [
            _text(place) for name in ("nationalities", "citizenships") for place in _list(value.get(name))
        ]
        yield _row_of(
            value,
            names=(_text(value["name"]), *map(_text, _list(value.get("alt_names")))),
            countries=countries_of([_text(value.get("country")), *places]) or countries_of(nationalities),
            list_id=_text(value.get("id") or value.get("_id")),
        )


def is_screening_entry(value: Any) -> bool:
    """Tell whether a value of JSON is an entry of the list."""
    return isinstance(value, dict) and isinstance(value.get("name"), str) and "source" in value


def _row_of(
    cells: Mapping[str, Any], *, names: tuple[str, ...], countries: tuple[str, ...], list_id: str
) -> ReadRow:
    """Return the entry of a row; ships and aircraft are no parties."""
    kind, read_names = _text(cells.get("type")), names_of(names)
    if kind.strip().lower() in _NO_PARTY or not read_names:
        return ReadRow(None)
    return ReadRow(
        ListEntry(
            id=shortened(list_id),
            names=read_names,
            countries=countries,
            kind=shortened(kind),
            list=shortened(_text(cells.get("source"))),
            notice=shortened(_text(cells.get("federal_register_notice"))),
            listed_on=day_or_none(_text(cells.get("start_date"))),
            until=day_or_none(_text(cells.get("end_date"))),
            source=shortened(_text(cells.get("source_list_url"))),
        )
    )


def _parts(cell: str | None) -> list[str]:
    return (cell or "").split(";")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else _parts(value) if isinstance(value, str) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


_NAME: Final = "US Consolidated Screening List"
_LACKS: Final = Phrase(
    "Ships and aircraft are left out, as are firms that a listed party owns unless they are listed themselves; what"
    " the entry asks for stands in its notice alone"
)
SCREENING_CSV: Final = ListFormat(name=f"{_NAME}, CSV", lacks=_LACKS, read=_read_csv, list_name=_NAME)
SCREENING_JSON: Final = ListFormat(name=f"{_NAME}, JSON", lacks=_LACKS, read=_read_json, list_name=_NAME)
