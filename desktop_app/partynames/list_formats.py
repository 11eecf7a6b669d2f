# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Our own CSV of a list, and the formats that hold many lists: OpenSanctions, and the US Consolidated Screening List.

Those of single publishers are in ``official_lists``."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.partynames.list_entry import (
    ACTIVE,
    STANDINGS,
    ListEntry,
    ListFormat,
    ReadRow,
    countries_of,
    day_or_none,
    details_of,
    names_of,
    shortened,
)
from desktop_app.partynames.list_text import ListText, read_rows, row_of, values_of_array, values_of_lines

LISTS_OF_THE_LAW: Final = ("control", "watch", "unreliable")
"""The lists that the law speaks of; an entry that names one in any case stands in it."""

# ---- Our own CSV of a list ----

LIST_COLUMNS: Final = (
    "id", "name", "aliases", "country", "kind", "list", "notice", "listed_on", "standing", "from", "until", "source",
)  # fmt: skip
ALIASES_APART: Final = " | "
_OTHER_WORDS: Final = {"in_force": ACTIVE, "in force": ACTIVE}
"""How answers of a search call the standing that this list calls active."""


def _read(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    for number, cells in read_rows(text, delimiter):
        try:
            yield ReadRow(_entry_of({name: cells.get(name, "").strip() for name in LIST_COLUMNS}))
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
    stated = cells["standing"].lower() or ACTIVE
    standing = _OTHER_WORDS.get(stated, stated)
    if standing not in STANDINGS:
        raise Refused(
            Phrase("{text} is no standing", text=repr(shortened(cells["standing"]))),
            where="standing",
            do="Write active, suspended or stopped, or leave it empty",
        )
    start, until = _day(cells, "from"), _day(cells, "until")
    if start and until and until < start:
        raise Refused("it lies before the day in from", where="until", do="Correct one of the two")
    text = shortened(cells["list"])
    return ListEntry(
        id=shortened(cells["id"]),
        names=names_of((cells["name"], *cells["aliases"].split(ALIASES_APART.strip()))),
        countries=(country,) if country else (),
        kind=shortened(cells["kind"]),
        list=text.lower() if text.lower() in LISTS_OF_THE_LAW else text,
        notice=shortened(cells["notice"]),
        listed_on=_day(cells, "listed_on"),
        standing=standing,
        start=start,
        until=until,
        source=shortened(cells["source"]),
    )


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


# ---- OpenSanctions ----

TARGET_COLUMNS: Final = frozenset(("id", "schema", "name", "aliases", "countries", "dataset"))
_PARTIES: Final = frozenset(("person", "company", "organization", "legalentity", "publicbody"))
_NAMES: Final = ("name", "alias", "previousName", "abbreviation")
_DETAILS: Final = {
    "address": ("address",),
    "born": ("birthDate",),
    "birth place": ("birthPlace",),
    "number": (
        "idNumber", "registrationNumber", "taxNumber", "passportNumber", "innCode", "ogrnCode", "leiCode", "vatCode",
        "uniqueEntityId", "socialSecurityNumber", "uscCode", "imoNumber", "swiftBic", "dunsCode",
    ),
    "title": ("title", "position"),
    "remark": ("notes", "summary"),
}  # fmt: skip
_CONTACTS: Final = ("phone", "email", "website")
_COUNTRIES: Final = ("country", "jurisdiction", "mainCountry", "nationality", "citizenship")


def _read_targets(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    for number, cells in read_rows(text, delimiter):
        seen = day_or_none(cells.get("last_seen", ""))
        names = names_of((cells["name"], *_values(cells["aliases"], number)))
        if cells["schema"].strip().lower() not in _PARTIES or not names:
            yield ReadRow(None, seen)
            continue
        details, cut = details_of(
            (kind, text)
            for kind, column in (("address", "addresses"), ("born", "birth_date"), ("number", "identifiers"))
            for text in _values(cells.get(column, ""), number)
        )
        entry = ListEntry(
            id=shortened(cells["id"]),
            names=names,
            countries=countries_of(_values(cells["countries"], number)),
            kind=shortened(cells["schema"]),
            list=shortened(cells["dataset"]),
            notice=shortened(cells.get("sanctions", "")),
            listed_on=day_or_none(cells.get("first_seen", "")),
            source=shortened(cells["dataset"]),
            details=details,
        )
        contacts = sum(len(_values(cells.get(name, ""), number)) for name in ("phones", "emails"))
        yield ReadRow(entry, seen, dropped={"contacts": contacts, "cut": cut})


def _values(cell: str, number: int) -> list[str]:
    """Return the values of a cell that holds several, apart by semicolons and quoted as in CSV."""
    try:
        return next(csv.reader([cell], delimiter=";"), [])
    except csv.Error:
        raise Refused(
            "a cell of the row cannot be read: the file is damaged", where=row_of(number), do="Fetch it again"
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
    strong = names_of([text for name in _NAMES for text in _texts(properties.get(name))])
    names = names_of((*strong, *_texts(properties.get("weakAlias"))))
    is_listed = value["schema"].lower() in _PARTIES and value.get("target") is not False
    if not is_listed or not names:
        return ReadRow(None, seen)
    datasets = ", ".join(_texts(value.get("datasets")))
    details, cut = details_of(
        (kind, text)
        for kind, some in _DETAILS.items()
        for name in some
        for text in _texts(properties.get(name))
    )
    read = {
        *_NAMES,
        "weakAlias",
        *_COUNTRIES,
        "program",
        "sourceUrl",
        *chain.from_iterable(_DETAILS.values()),
    }
    contacts = sum(len(_texts(properties.get(name))) for name in _CONTACTS)
    facts = sum(len(_texts(some)) for name, some in properties.items() if name not in {*read, *_CONTACTS})
    entry = ListEntry(
        id=shortened(value["id"]),
        names=names,
        countries=countries_of(text for name in _COUNTRIES for text in _texts(properties.get(name))),
        kind=shortened(value["schema"]),
        list=shortened(datasets),
        notice=shortened("; ".join(_texts(properties.get("program")))),
        listed_on=day_or_none(value.get("first_seen") or ""),
        source=shortened(next(iter(_texts(properties.get("sourceUrl"))), "") or datasets),
        weak=names[len(strong) :],
        details=details,
    )
    return ReadRow(entry, seen, dropped={"contacts": contacts, "facts": facts, "cut": cut})


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]


_LACKS: Final = Phrase(
    "Ships, aircraft and what else is no party are left out, as are firms that a listed party owns unless they are"
    " listed themselves; it does not say when a measure was suspended or stopped"
)
TARGETS: Final = ListFormat(name="OpenSanctions targets.simple.csv", lacks=_LACKS, read=_read_targets)
ENTITIES: Final = ListFormat(name="FollowTheMoney JSON lines", lacks=_LACKS, read=_read_entities)


# ---- The US Consolidated Screening  ----

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
    texts_of_details = []
    for detail, name in _SCREENING_DETAILS:
        # texts, or objects with texts in them; a CSV has several apart by semicolons
        for each in _list(cells.get(name)):
            values = each.values() if isinstance(each, dict) else [each]
            texts = [text for text in values if isinstance(text, str) and text.strip()]
            texts_of_details.append((detail, ", ".join(texts)))
    details, cut = details_of(texts_of_details)
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
            details=details,
        ),
        dropped={"facts": sum(bool(cells.get(name)) for name in _SCREENING_FACTS), "cut": cut},
    )


_SCREENING_DETAILS: Final = (
    ("address", "addresses"), ("born", "dates_of_birth"), ("birth place", "places_of_birth"), ("number", "ids"),
    ("title", "title"), ("measure", "license_requirement"), ("remark", "remarks"),
)  # fmt: skip
_SCREENING_FACTS: Final = (
    "programs", "license_policy", "standard_order", "call_sign", "gross_tonnage", "gross_registered_tonnage",
    "vessel_flag", "vessel_owner", "vessel_type",
)  # fmt: skip


def _parts(cell: str | None) -> list[str]:
    return (cell or "").split(";")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else _parts(value) if isinstance(value, str) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


_NAME: Final = "US Consolidated Screening List"
_SCREENING_LIST_LACKS: Final = Phrase(
    "Ships and aircraft are left out, as are firms that a listed party owns unless they are listed themselves; what"
    " the entry asks for stands in its notice alone"
)
SCREENING_CSV: Final = ListFormat(
    name=f"{_NAME}, CSV", lacks=_SCREENING_LIST_LACKS, read=_read_csv, list_name=_NAME
)
SCREENING_JSON: Final = ListFormat(
    name=f"{_NAME}, JSON", lacks=_SCREENING_LIST_LACKS, read=_read_json, list_name=_NAME
)
