# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Our own CSV of a list, which a user fills in: every column but the name may be left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.law.list_entry import ACTIVE, STANDINGS, ListEntry
from desktop_app.domain.law.listing import LISTS
from desktop_app.services.party_lists.reading.cells import names_of, shortened
from desktop_app.services.party_lists.reading.csv_rows import read_rows, row_of
from desktop_app.services.party_lists.reading.list_format import ListFormat, ReadRow
from desktop_app.services.party_lists.reading.list_text import ListText

COLUMNS: Final = (
    "id", "name", "aliases", "country", "kind", "list", "notice", "listed_on", "standing", "from", "until", "source",
)  # fmt: skip
ALIASES_APART: Final = " | "


def _read(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    for number, cells in read_rows(text, delimiter):
        try:
            yield ReadRow(_entry_of({name: cells.get(name, "").strip() for name in COLUMNS}))
        except Refused as refused:
            where = Phrase("{row}, column {column}", row=row_of(number), column=refused.where or "name")
            raise Refused(refused.what, where=where, do=refused.do) from None


def _entry_of(cells: Mapping[str, str]) -> ListEntry:
    if not cells["name"]:
        raise Refused("the name is empty", where="name", do="Write a name, or delete the row")
    country = cells["country"].upper()
    if country and country not in COUNTRIES:
        raise Refused(
            Phrase("{code} is no country", code=repr(shortened(cells["country"]))),
            where="country",
            do="Write two letters of ISO 3166, such as CN",
        )
    standing = cells["standing"].lower() or ACTIVE
    if standing not in STANDINGS:
        raise Refused(
            Phrase("{text} is no standing", text=repr(shortened(cells["standing"]))),
            where="standing",
            do="Write active, suspended or stopped, or leave it empty",
        )
    start, until = _day(cells, "from"), _day(cells, "until")
    if start and until and until < start:
        raise Refused("it lies before the day in from", where="until", do="Correct one of the two")
    return ListEntry(
        id=shortened(cells["id"]),
        names=names_of((cells["name"], *cells["aliases"].split(ALIASES_APART.strip()))),
        countries=(country,) if country else (),
        kind=shortened(cells["kind"]),
        list=_list_of(shortened(cells["list"])),
        notice=shortened(cells["notice"]),
        listed_on=_day(cells, "listed_on"),
        standing=standing,
        start=start,
        until=until,
        source=shortened(cells["source"]),
    )


def _list_of(text: str) -> str:
    """Return which list an entry stands in; the lists that the law speaks of are known in any case."""
    return text.lower() if text.lower() in LISTS else text


def _day(cells: Mapping[str, str], column: str) -> date | None:
    try:
        return parse_day(cells[column]) if cells[column] else None
    except ValueError:
        raise Refused(
            Phrase("{text} is no day", text=repr(shortened(cells[column]))),
            where=column,
            do="Write it as YYYY-MM-DD, such as 2026-11-24",
        ) from None


OWN_CSV: Final = ListFormat(
    name=Phrase("Lodestone's own CSV"),
    lacks=Phrase("It holds what its author has put into it; firms that a listed party owns are not in it"),
    read=_read,
)
