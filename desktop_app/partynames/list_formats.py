# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of a published list of parties, what a kind of list file is, and what its cells hold."""

from __future__ import annotations

import csv
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.resources import resource_path
from desktop_app.partynames.comparing import LONGEST_NAME
from desktop_app.partynames.list_text import ListText, read_rows, row_of, values_of_array, values_of_lines

ACTIVE: Final = "active"
STANDINGS: Final = (ACTIVE, "suspended", "stopped")
"""What a list may say of the measures against an entry."""


NO_PARTIES: Final = ("vessel", "ship", "aircraft")
"""Kinds of entries that are no parties; their names tell of nobody by themselves."""
DETAILS: Final = ("address", "born", "birth place", "number", "title", "measure", "ship", "remark")
"""What of an entry is kept beside its names, in the order in which it is shown."""
DROPPED: Final = ("contacts", "reasons", "acts", "relations", "facts", "cut")
"""What is not kept: telephone, e-mail and web; grounds; legal acts; ties to others; the rest; texts cut for length."""
_MOST_DETAILS: Final = 100


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry: the first of ``names`` is its name, in whichever script; blank and None where its list says nothing.

    ``countries`` are codes. ``list`` is the part of the list that it stands in. ``standing`` is what the list says
    last, from ``start`` on, to and including ``until``; before ``start`` the entry was in force since ``listed_on``.
    ``weak`` are those of the names that the list calls weak, or that are those of a ship. ``details`` are what a person
    who judges the entry wants to see, as kind (one of ``DETAILS``) and text.
    """

    id: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    kind: str = ""
    list: str = ""
    notice: str = ""
    listed_on: date | None = None
    standing: str = ACTIVE
    start: date | None = None
    until: date | None = None
    source: str = ""
    weak: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()

    def doubt_of(self, name: str) -> Phrase | None:
        """Return why a name that meets is no match by itself; None where its list vouches for the name."""
        if name not in self.weak:
            return None
        if self.is_party:
            return Phrase("the list calls {name} a weak alias", name=Quoted(name))
        return Phrase("it is the name of a ship or an aircraft")

    @property
    def is_party(self) -> bool:
        """Tell that it is no ship and no aircraft."""
        return self.kind.casefold() not in NO_PARTIES

    @property
    def country(self) -> str:
        """Return where the party sits; blank where that is not known, or is not one country."""
        return self.countries[0] if len(self.countries) == 1 else ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file: its entry, None where it names no party that is listed, and the day it was last seen listed.

    ``day`` is what the list states as its own day. ``dropped`` counts what of the entry is not kept, by kind, one of
    ``DROPPED``. ``is_head`` tells what the file says of itself, which is no row of the list.
    """

    entry: ListEntry | None
    seen: date | None = None
    day: date | None = None
    dropped: Mapping[str, int] = field(default_factory=dict)
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class ListFormat:
    """A kind of list file; ``list_name`` is the name of a list that it always holds, else blank."""

    name: str
    lacks: str
    read: Callable[[ListText, str], Iterator[ReadRow]]
    list_name: str = ""


_LONGEST_TEXT: Final = 500
_LENGTH_OF_DAY: Final = 10
_MOST_NAMES: Final = 1_000
"""The names of one entry; those of published lists have some hundred at most."""


def names_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return names without repeats and blanks.

    Errors: Refused for one that is longer than any name, and for more than an entry has.
    """
    names = tuple(dict.fromkeys(filter(None, map(_on_one_line, texts))))
    if len(names) > _MOST_NAMES:
        raise Refused(
            Phrase("an entry has more than {most} names", most=_MOST_NAMES),
            do="Look whether the file is damaged there",
        )
    if any(len(name) > LONGEST_NAME for name in names):
        raise Refused(
            Phrase("a name has more than {most} characters", most=LONGEST_NAME),
            do="Look whether the file is damaged there",
        )
    return names


def countries_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of countries among texts; what is no code of ISO 3166 is left out."""
    codes = (text.strip().upper() for text in texts)
    return tuple(dict.fromkeys(code for code in codes if code in COUNTRIES))


def countries_named(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of countries among texts that are codes or names; what is neither is left out."""
    known = _country_names()
    codes = (
        text
        if text.upper() in COUNTRIES
        else known.get(_words_of(text)) or known.get(_words_of(text.partition("(")[0]))
        for text in map(str.strip, texts)
    )
    return countries_of(filter(None, codes))


@cache
def _country_names() -> Mapping[tuple[str, ...], str]:
    """Return the codes of countries by the words of their names, in any order: "Korea, North" is North Korea."""
    cldr = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))
    ours = tomllib.loads(resource_path("names", "countries.toml").read_text("utf-8"))
    names = {_words_of(name): code for code, some in cldr["countries"].items() for name in some}
    names |= {_words_of(name): code for code, some in ours["names"].items() for name in some}
    names |= {_words_of(short): code for short, code in {**cldr["codes"], **ours["codes"]}.items()}
    names.pop((), None)
    return names


def _words_of(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and ").replace("st.", "saint "))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    parts_of_name = re.sub(r"[^\w]+", " ", letters.replace("'", "").replace("’", "")).split()
    return tuple(sorted(set(parts_of_name) - {"the", "of", "and"}))


def details_of(details: Iterable[tuple[str, str]]) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return details each once, in the order of their kinds, and how many were cut or left out for length."""
    every = dict.fromkeys((kind, " ".join(text.split())) for kind, text in details if text.strip())
    in_order = sorted(every, key=lambda detail: DETAILS.index(detail[0]))
    short = tuple((kind, shortened(text)) for kind, text in in_order[:_MOST_DETAILS])
    cut = sum(1 for (_, whole), (_, text) in zip(in_order, short, strict=False) if len(whole) > len(text))
    return short, cut + len(in_order) - len(short)


def day_or_none(text: str) -> date | None:
    """Return the day that a text begins with; None where it begins with none."""
    try:
        return parse_day(text.strip()[:_LENGTH_OF_DAY])
    except ValueError:
        return None


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is very long."""
    line = _on_one_line(text) if text else ""
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 1]}…"


def _on_one_line(text: str) -> str:
    # JSON may hold half of a pair of surrogates, which cannot be stored.
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")


# --------------------------------------------------------------------------------------------------
# Our own CSV of a list, and the formats that hold many lists: OpenSanctions, and the US Consolidated
# Screening List. Those of single publishers are in ``official_lists``.


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


_TOPICS: Final = {
    "sanction": "sanctioned",
    "sanction.control": "controlled by a sanctioned party",
    "sanction.linked": "linked to a sanctioned party",
    "sanction.counter": "under countermeasures",
    "asset.frozen": "assets frozen",
    "export.control": "under export controls",
    "export.control.linked": "linked to a party under export controls",
    "export.risk": "trade risk",
    "invest.ban": "investment banned",
    "invest.risk": "investment risk",
    "debarment": "debarred",
    "reg.action": "action of a regulator",
    "reg.warn": "warning of a regulator",
    "wanted": "wanted",
    "crime": "crime",
    "poi": "person of interest",
    "role.pep": "politically exposed person",
    "role.rca": "close to a politically exposed person",
}
"""The topics that put an entity on a list, with what it then is; a topic below one of them counts as that one."""


def _listed_as(topics: Iterable[str]) -> tuple[str, ...]:
    """Return what an entity is by its topics; empty where none of them lists it."""
    words: dict[str, None] = {}
    for topic in topics:
        steps = topic.strip().lower().split(".")
        above = (".".join(steps[:count]) for count in range(len(steps), 0, -1))
        words |= dict.fromkeys([_TOPICS[name] for name in above if name in _TOPICS][:1])
    return tuple(words)


def _row_of_entity(value: Any) -> ReadRow:
    """Return what a line says. Its topics tell whether it is listed, and as what; ``target`` tells neither.

    What is named beside a listed party has none of these topics. One that is sanctioned can lack the mark of a target,
    and a politically exposed person that has it is not sanctioned.
    """
    if not is_entity(value):
        raise ValueError
    properties: Mapping[str, Any] = value["properties"]
    seen = day_or_none(value.get("last_seen") or "")
    strong = names_of([text for name in _NAMES for text in _texts(properties.get(name))])
    names = names_of((*strong, *_texts(properties.get("weakAlias"))))
    listed_as = _listed_as(_texts(properties.get("topics")))
    if value["schema"].lower() not in _PARTIES or not listed_as or not names:
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
        "topics",
        *chain.from_iterable(_DETAILS.values()),
    }
    contacts = sum(len(_texts(properties.get(name))) for name in _CONTACTS)
    facts = sum(len(_texts(some)) for name, some in properties.items() if name not in {*read, *_CONTACTS})
    entry = ListEntry(
        id=shortened(value["id"]),
        names=names,
        countries=countries_of(text for name in _COUNTRIES for text in _texts(properties.get(name))),
        kind=shortened(", ".join((value["schema"], *listed_as))),
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
ENTITIES: Final = ListFormat(
    name="FollowTheMoney JSON lines",
    lacks=Phrase(
        "Ships, aircraft and what else is no party are left out, as is who has no topic of a list, such as a firm"
        " that a listed party owns; it does not say when a measure was suspended or stopped"
    ),
    read=_read_entities,
)


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
