# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files of the publishers of sanctions lists: EU, UN, OFAC and the United Kingdom, a table each.

A table says where id, names, countries and the rest are, as paths into a record (``list_records``). OFAC's advanced
XML refers from part to part and has a reader of its own at the end.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.days import FIRST_YEAR, LAST_YEAR, number_months
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.resources import resource_path
from desktop_app.partynames.list_formats import (
    NO_PARTIES,
    ListEntry,
    ListFormat,
    ReadRow,
    countries_named,
    details_of,
    names_of,
    shortened,
)
from desktop_app.partynames.list_records import Record, read_records, record_of_rows
from desktop_app.partynames.list_text import Cells, ListText, first_row, read_rows

# --------------------------------------------------------------------------------------------------
# What a table says, and how a record is read by it.


@dataclass(frozen=True, slots=True)
class NamesAt:
    """Where names are: the elements at ``path``, of each the ``parts`` in the order in which they are joined.

    ``quality`` leads from the element to what the list says of the name, ``first`` to what marks the chief name.
    """

    path: str
    parts: tuple[str, ...]
    quality: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class ListTable:
    """Where a format has what; paths as ``list_records`` reads them, alternatives apart by ``|``.

    ``countries`` are groups of paths, of which the first counts that names a country. A detail is a kind, a path to its
    elements and the parts of each. ``day`` is an element and the path from it to the day of the list. Days are written
    year first, or as ``days`` says. Of ``heads`` only the attributes are read.
    """

    entries: tuple[str, ...]
    id: str
    names: tuple[NamesAt, ...]
    kind: str = ""
    list: str = ""
    notice: str = ""
    listed_on: str = ""
    source: str = ""
    countries: tuple[tuple[str, ...], ...] = ()
    details: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    dropped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    day: tuple[str, str] = ("", "")
    days: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@cache
def _table_of(name: str) -> ListTable:
    """Return the table of a format, which ``resources/names/official_lists.toml`` declares."""
    declared = tomllib.loads(resource_path("names", "official_lists.toml").read_text("utf-8"))[name]
    names = tuple(NamesAt(**{**at, "parts": tuple(at["parts"])}) for at in declared.pop("names"))
    details = tuple((kind, path, tuple(parts)) for kind, path, parts in declared.pop("details"))
    countries = tuple(map(tuple, declared.pop("countries")))
    dropped = {kind: tuple(paths) for kind, paths in declared.pop("dropped", {}).items()}
    plain: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in declared.items()
    }
    return ListTable(names=names, details=details, countries=countries, dropped=dropped, **plain)


_WEAK: Final = re.compile(r"\b(?:weak|low|false)\b", re.IGNORECASE)
_CHIEF: Final = re.compile(r"\bprimary\b|\btrue\b", re.IGNORECASE)
_NOTHING: Final = ("-0-", "00", "unknown", "undetermined", "n/a")
"""What publishers write for nothing."""
_KINDS: Final = {"p": "person", "e": "enterprise"}


def _read_xml(name: str) -> Callable[[ListText, str], Iterator[ReadRow]]:
    def read(text: ListText, _delimiter: str) -> Iterator[ReadRow]:
        table = _table_of(name)
        element, path = table.day
        rows = _Rows(table)
        for record in read_records(
            text, frozenset((*table.entries, element)) - {*table.heads}, frozenset(table.heads)
        ):
            if record.name == element:
                yield ReadRow(None, day=day_written(record.value(path), table.days), is_head=True)
            else:
                yield rows.read(record)

    return read


def _read_csv(name: str, group: str) -> Callable[[ListText, str], Iterator[ReadRow]]:
    """Return the reader of a CSV whose rows with the same ``group`` are one entry, wherever they are in the file."""

    def read(text: ListText, delimiter: str) -> Iterator[ReadRow]:
        table = _table_of(name)
        preamble = preamble_of(text.head, delimiter)
        if preamble:
            matches = filter(None, map(_DAY_IN.search, preamble))
            days = (day_written(match[0], _DAY_FIRST) for match in matches)
            yield ReadRow(None, day=next(filter(None, days), None), is_head=True)
        rows = _Rows(table)
        groups: dict[str, list[Cells]] = {}
        for number, cells in read_rows(text, delimiter, skip=bool(preamble)):
            # Blank cells are most of such a file; without them it takes a third of the memory.
            filled = {name: cell for name, cell in cells.items() if cell.strip()}
            groups.setdefault(cells[group].strip() or f"\n{number}", []).append(filled)
        while groups:
            record = record_of_rows(groups.pop(next(iter(groups))))
            yield rows.read(record)

    return read


class _Rows:
    """Reads records by a table; two entries with one id are told apart by a number."""

    def __init__(self, table: ListTable) -> None:
        self._table, self._ids = table, Counter[str]()

    def read(self, record: Record) -> ReadRow:
        table = self._table
        kind = _first(record, table.kind) or record.name.lower()
        listed = {True: [], False: []}  # type: dict[bool, list[str]]
        chief: list[str] = []
        for rule in table.names:
            for element in record.find_all(rule.path):
                name = " ".join(filter(None, (_first(element, part) for part in rule.parts)))
                is_weak = bool(rule.quality and _WEAK.search(_first(element, rule.quality)))
                is_chief = bool(rule.first and _CHIEF.search(_first(element, rule.first)))
                (chief if is_chief and not is_weak else listed[is_weak]).append(name)
        names = names_of((*chief, *listed[False], *listed[True]))
        if not names:
            return ReadRow(None)
        kind = _KINDS.get(kind.lower(), kind)
        strong = frozenset(() if kind.lower() in NO_PARTIES else names_of((*chief, *listed[False])))
        texts_of_details: list[tuple[str, str]] = []
        for detail, path, parts in table.details:
            for element in record.find_all(path):
                texts = chain.from_iterable(
                    [_first(element, part)] if "|" in part else element.values(part) for part in parts
                )
                texts_of_details.append((detail, ", ".join(dict.fromkeys(_something(texts)))))
        details, cut = details_of(texts_of_details)
        dropped = {
            name: sum(len({*_something(record.values(path))}) for path in paths)
            for name, paths in table.dropped.items()
        }
        groups = (
            countries_named(_something(chain.from_iterable(map(record.values, paths))))
            for paths in table.countries
        )
        entry = ListEntry(
            id=self.own_id(_first(record, table.id)),
            names=names,
            countries=next(filter(None, groups), ()),
            kind=shortened(kind),
            list=_joined(record, table.list),
            notice=_joined(record, table.notice),
            listed_on=day_written(_first(record, table.listed_on), table.days),
            source=shortened(_first(record, table.source)),
            weak=tuple(name for name in names if name not in strong),
            details=details,
        )
        return ReadRow(
            entry,
            day=day_written(_first(record, table.day[1]), table.days) if not table.day[0] else None,
            dropped={**dropped, "cut": cut},
        )

    def own_id(self, text: str) -> str:
        """Return an id that no entry before has; a blank one stays blank."""
        key = shortened(text)
        self._ids[key] += 1
        return f"{key} ({self._ids[key]})" if key and self._ids[key] > 1 else key


def _first(record: Record, paths: str) -> str:
    """Return the first text that any of some paths leads to; blank where none does."""
    return next(_something(chain.from_iterable(map(record.values, paths.split("|")))), "") if paths else ""


def _joined(record: Record, paths: str) -> str:
    texts = chain.from_iterable(map(record.values, paths.split("|"))) if paths else ()
    return shortened("; ".join(dict.fromkeys(_something(texts))))


def _something(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if text and text.strip().casefold() not in _NOTHING)


_DAY_FIRST: Final = ("%d/%m/%Y", "%d-%b-%Y", "%d %B %Y", "%d.%m.%Y")
_NAMED_MONTH: Final = re.compile("%[bB]")


def day_written(text: str, forms: Iterable[str] = ()) -> date | None:
    """Return the day that a text states, year first or in one of some forms; None where it states none."""
    plain = text.strip()
    numbered = number_months(plain)
    for form in ("%Y-%m-%d", *forms):
        is_named = _NAMED_MONTH.search(form) is not None
        if is_named and numbered == plain:
            continue
        try:
            day = datetime.strptime(  # noqa: DTZ007
                numbered if is_named else plain[:10], _NAMED_MONTH.sub("%m", form)
            ).date()
        except ValueError:
            continue
        return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    return None


_DAY_IN: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{4}"
)


_PREAMBLE: Final = ("last updated", "report date")


def preamble_of(head: str, delimiter: str) -> list[str]:
    """Return the cells of the first line where it tells the day of the list and is no heading; empty where it is."""
    cells = [cell.strip() for cell in first_row(head.lstrip(), delimiter)]
    is_preamble = bool(cells) and cells[0].lower().startswith(_PREAMBLE) and len([*filter(None, cells)]) <= 2
    return cells if is_preamble else []


# --------------------------------------------------------------------------------------------------
# The lists.

_ALL_KEPT: Final = Phrase(
    "Ships and aircraft are kept, and meet as possible at most; firms that a listed party owns are not in it unless"
    " they are listed themselves"
)
_WITHDRAWN: Final = Phrase(
    "The United Kingdom withdrew this list on 28 January 2026 in favour of the UK sanctions list; ships are kept, and"
    " meet as possible at most"
)


_OFAC_COLUMNS: Final = (
    "ent_num", "name", "type", "program", "title", "call sign", "vessel type", "tonnage", "gross tonnage", "flag",
    "owner", "remarks",
)  # fmt: skip
_OFAC_BESIDE: Final = {
    5: ("other name", ("ent_num", "number", "type", "name", "remark")),
    6: ("address", ("ent_num", "number", "street", "city", "country", "remark")),
}
"""What ALT.CSV and ADD.CSV hold, by how many columns they have."""
_IN_REMARKS: Final = (
    ("born", re.compile(r"(?:alt\. )?DOB (.+)")),
    ("birth place", re.compile(r"(?:alt\. )?POB (.+)")),
    ("country", re.compile(r"(?:alt\. )?(?:nationality|citizen) (.+)")),
    ("alias", re.compile(r"(?:a|f|n)\.k\.a\. '(.+)'")),
    ("number", re.compile(r"((?:.*\b)?(?:No\.|Number|Passport|ID|SSN|IMO|MMSI|Code)(?:\b| ).+)")),
    ("remark", re.compile(r"(.+)")),
)
"""What OFAC writes into its remarks, apart by semicolons; aliases there are those that it calls weak."""


def is_ofac_row(cells: list[str]) -> bool:
    """Tell whether the first row of a CSV is one of SDN.CSV, which has no headings."""
    blanks = [cell.strip() == "-0-" for cell in cells]
    return (
        len(cells) == len(_OFAC_COLUMNS)
        and cells[0].strip().isdigit()
        and any(blanks)
        and bool(cells[1].strip())
    )


def is_ofac_supplement(cells: list[str]) -> bool:
    """Tell whether a row is one of ALT.CSV or ADD.CSV, which hold no entries of their own."""
    return len(cells) in (5, 6) and all(cell.strip().isdigit() for cell in cells[:2])


def _read_ofac_csv(text: ListText, delimiter: str) -> Iterator[ReadRow]:
    rows = _Rows(_table_of("ofac_csv"))
    beside: dict[str, list[Record]] = {}
    for more in text.beside:
        name, columns = _OFAC_BESIDE[len(first_row(more.head, delimiter))]
        for _, cells in read_rows(more, delimiter, columns=columns):
            beside.setdefault(cells["ent_num"].strip(), []).append(Record(name, _without_blanks(cells)))
    for _, cells in read_rows(text, delimiter, columns=_OFAC_COLUMNS):
        yield rows.read(_ofac_record(cells, beside.pop(cells["ent_num"].strip(), [])))
    for records in beside.values():  # of an entry that the file itself has not: the files are of two days
        yield from (ReadRow(None) for _ in records)


def _without_blanks(cells: Cells) -> Cells:
    return {name: "" if cell.strip() == "-0-" else cell for name, cell in cells.items()}


def _ofac_record(cells: Cells, beside: Iterable[Record]) -> Record:
    record = Record("entity", _without_blanks(cells))
    for child in beside:
        record.add(child)

    def add(name: str, text: str) -> None:
        child = Record(name, {"text": text, "name": text, "quality": "weak"})
        child.text = text
        record.add(child)

    for program in record.attributes["program"].split("] ["):
        add("program", program.strip("[] "))
    for remark in record.attributes["remarks"].rstrip(". ").split(";"):
        kind, match = next(
            ((kind, match) for kind, form in _IN_REMARKS if (match := form.fullmatch(remark.strip()))),
            ("", None),
        )
        if match:
            add(kind, match[1].strip())
    return record


# --------------------------------------------------------------------------------------------------
# OFAC's advanced XML: values, places and papers come first, then the parties that refer to them, and last what each is
# listed for. So the file is gone through twice: for what is referred to, and for the parties.


_VALUES: Final = {
    "Country": "country", "AreaCode": "area", "FeatureType": "feature", "IDRegDocType": "document",
    "PartySubType": "subtype", "PartyType": "type", "AliasType": "alias", "List": "list",
    "DetailReference": "reference",
}  # fmt: skip
_FEATURES: Final = {
    "birthdate": "born", "place of birth": "birth place", "location": "address", "title": "title",
    "nationality country": "country", "citizenship country": "country", "vessel type": "ship", "vessel flag": "ship",
}  # fmt: skip
_NUMBER_LIKE: Final = re.compile(
    r"\b(?:no\.?|number|id|imo|mmsi|code|identification|swift|bik|d-u-n-s)\b", re.IGNORECASE
)
_CONTACT_LIKE: Final = re.compile(r"e-?mail|phone|website|\bfax\b", re.IGNORECASE)


@dataclass
class _Referred:
    """What parties refer to, by id: names of values, places, papers by identity, and what is said of a profile."""

    values: dict[tuple[str, str], str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    papers: dict[str, list[str]] = field(default_factory=dict)
    sanctions: dict[str, tuple[str, str, date | None]] = field(default_factory=dict)
    ties: int = 0
    day: date | None = None


def _read_advanced(text: ListText, _delimiter: str) -> Iterator[ReadRow]:
    wanted = frozenset(
        (*_VALUES, "DateOfIssue", "Location", "IDRegDocument", "SanctionsEntry", "ProfileRelationship")
    )
    referred = _Referred()
    for record in read_records(text, wanted):
        _refer(referred, record)
    yield ReadRow(None, day=referred.day, dropped={"relations": referred.ties}, is_head=True)
    text.rewind()
    rows = _Rows(_table_of("ofac_xml"))
    for party in read_records(text, frozenset(("DistinctParty",))):
        yield _advanced_row(party, referred, rows)


def _refer(referred: _Referred, record: Record) -> None:
    its_id = record.value("@ID")
    match record.name:
        case "DateOfIssue":
            referred.day = _day_of_parts(record)
        case "Location":
            country = record.value("LocationCountry@CountryID")
            area = record.value("LocationAreaCode@AreaCodeID")
            code = referred.codes.get(country) or referred.values.get(("area", area), "")
            parts = record.values("LocationPart/LocationPartValue/Value")
            name = referred.values.get(("country", country), "") or code
            referred.places[its_id] = ", ".join(dict.fromkeys(filter(None, (*parts, name)))), code or name
        case "IDRegDocument":
            country = record.value("@IssuedBy-CountryID") or record.value("IssuedBy@CountryID")
            texts = (
                referred.values.get(("document", record.value("@IDRegDocTypeID")), ""),
                record.value("IDRegistrationNo"),
                referred.values.get(("country", country), ""),
                record.value("Comment"),
            )
            referred.papers.setdefault(record.value("@IdentityID"), []).append(", ".join(filter(None, texts)))
        case "SanctionsEntry":
            day = next(filter(None, map(_day_of_parts, record.find_all("EntryEvent/Date"))), None)
            programs = "; ".join(dict.fromkeys(record.values("SanctionsMeasure/Comment")))
            part = referred.values.get(("list", record.value("@ListID")), "")
            referred.sanctions[record.value("@ProfileID")] = programs, part, day
        case "ProfileRelationship":
            referred.ties += 1
        case name:
            referred.values[_VALUES[name], its_id] = record.text
            if name == "PartySubType":
                referred.parents[its_id] = record.value("@PartyTypeID")
            if record.value("@ISO2"):
                referred.codes[its_id] = record.value("@ISO2")


def _day_of_parts(record: Record) -> date | None:
    parts = [record.value(name) for name in ("Year", "Month", "Day")]
    return day_written("-".join(part.zfill(2) for part in parts))


def _advanced_row(party: Record, referred: _Referred, rows: _Rows) -> ReadRow:
    profile = next(iter(party.find_all("Profile")), party)
    subtype = profile.value("@PartySubTypeID")
    kind = referred.values.get(("subtype", subtype), "")
    if kind.casefold() in ("", "unknown"):
        kind = referred.values.get(("type", referred.parents.get(subtype, "")), "")
    chief: list[str] = []
    strong: list[str] = []
    weak: list[str] = []
    for alias in profile.find_all("Identity/Alias"):
        is_weak = alias.value("@LowQuality") == "true"
        is_chief = alias.value("@Primary") == "true"
        names = [
            " ".join(documented.values("DocumentedNamePart/NamePartValue"))
            for documented in alias.find_all("DocumentedName")
        ]
        (weak if is_weak else chief if is_chief else strong).extend(names)
    names_read = names_of((*chief, *strong, *weak))
    if not names_read:
        return ReadRow(None)
    sure = frozenset(() if kind.casefold() in NO_PARTIES else names_of((*chief, *strong)))
    details: list[tuple[str, str]] = [
        ("number", paper)
        for its_id in profile.values("Identity@ID")
        for paper in referred.papers.get(its_id, ())
    ]
    details += [("remark", text) for text in (*party.values("Comment"), *profile.values("Comment"))]
    countries: dict[str, list[str]] = {"address": [], "country": []}
    dropped: Counter[str] = Counter()
    for feature in profile.find_all("Feature"):
        called = referred.values.get(("feature", feature.value("@FeatureTypeID")), "")
        what = _FEATURES.get(called.casefold(), "number" if _NUMBER_LIKE.search(called) else "remark")
        if _CONTACT_LIKE.search(called):
            dropped["contacts"] += 1
            continue
        places = [
            referred.places.get(its_id, ("", ""))
            for its_id in feature.values("FeatureVersion/VersionLocation@LocationID")
        ]
        if what in countries:
            countries[what] += [code for _, code in places]
        texts = [place for place, _ in places]
        texts += feature.values("FeatureVersion/VersionDetail")
        texts += [
            referred.values.get(("reference", its_id), "")
            for its_id in feature.values("FeatureVersion/VersionDetail@DetailReferenceID")
        ]
        texts += map(_period_words, feature.find_all("FeatureVersion/DatePeriod"))
        text = ", ".join(dict.fromkeys(filter(None, (*texts, *feature.values("FeatureVersion/Comment")))))
        if what in ("number", "remark", "ship", "country"):
            text = f"{called}: {text}" if text else ""
        details.append(("remark" if what == "country" else what, text))
    kept, cut = details_of(details)
    programs, part, day = referred.sanctions.get(profile.value("@ID"), ("", "", None))
    entry = ListEntry(
        id=rows.own_id(party.value("@FixedRef") or profile.value("@ID")),
        names=names_read,
        countries=countries_named(countries["address"]) or countries_named(countries["country"]),
        kind=shortened(kind),
        list=shortened(part),
        notice=shortened(programs),
        listed_on=day,
        weak=tuple(name for name in names_read if name not in sure),
        details=kept,
    )
    return ReadRow(entry, dropped={**dropped, "cut": cut})


def _period_words(period: Record) -> str:
    """Return a period as its first and last day, or the one that both are."""
    first = next(iter(period.find_all("Start/From")), None)
    last = next(iter(period.find_all("End/To")), first)
    days = [
        "-".join(filter(None, (end.value("Year"), end.value("Month").zfill(2), end.value("Day").zfill(2))))
        for end in (first, last)
        if end is not None
    ]
    return " to ".join(dict.fromkeys(days))


# --------------------------------------------------------------------------------------------------
# The formats, by what they begin with.

EU_NAME: Final = "EU consolidated list"
UN_NAME: Final = "UN Security Council consolidated list"
OFAC_NAME: Final = "OFAC sanctions list"
UK_NAME: Final = "UK sanctions list"
UK_FINANCIAL_NAME: Final = "UK consolidated list of financial sanctions"

BY_ROOT: Final = {
    "export": ListFormat(f"{EU_NAME}, XML", _ALL_KEPT, _read_xml("eu_xml"), EU_NAME),
    "CONSOLIDATED_LIST": ListFormat(f"{UN_NAME}, XML", _ALL_KEPT, _read_xml("un_xml"), UN_NAME),
    "sdnList": ListFormat(f"{OFAC_NAME}, XML", _ALL_KEPT, _read_xml("ofac_xml")),
    "Sanctions": ListFormat(f"{OFAC_NAME}, advanced XML", _ALL_KEPT, _read_advanced),
}
"""The formats in XML by their root; of OFAC there are several lists in each."""
OFAC_CSV: Final = ListFormat(
    f"{OFAC_NAME}, CSV",
    Phrase(
        "SDN.CSV has no other names but weak ones, and no addresses: those are in ALT.CSV and ADD.CSV, which are read"
        " where both are in the folder of SDN.CSV; OFAC's XML has them all. Ships and aircraft are kept, and meet as"
        " possible at most"
    ),
    _read_ofac_csv,
)
OFAC_CSV_WHOLE: Final = ListFormat(f"{OFAC_NAME}, CSV", _ALL_KEPT, _read_ofac_csv)
"""The same with ALT.CSV and ADD.CSV read."""
_BESIDE: Final = {"sdn": ("alt", "add"), "cons_prim": ("cons_alt", "cons_add")}


def files_beside(file: Path) -> list[Path]:
    """Return ALT.CSV and ADD.CSV in the folder of SDN.CSV, in capitals or not; empty unless both are there."""
    wanted = _BESIDE.get(file.stem.lower(), ())
    try:
        named = {other.name.lower(): other for other in file.parent.iterdir()} if wanted else {}
    except OSError:  # the file may be read, its folder may not
        return []
    found = [named[f"{stem}.csv"] for stem in wanted if f"{stem}.csv" in named]
    return found if len(found) == len(wanted) else []


BY_COLUMNS: Final = tuple(
    (frozenset(columns), ListFormat(f"{name}, CSV", kept, _read_csv(table, columns[0]), name))
    for name, kept, table, columns in (
        (EU_NAME, _ALL_KEPT, "eu_csv", ("entity_logicalid", "namealias_wholename")),
        (UK_FINANCIAL_NAME, _WITHDRAWN, "uk_financial", ("group id", "name 6", "group type")),
        (UK_NAME, _ALL_KEPT, "uk_sanctions", ("unique id", "name 6", "regime name")),
    )
)
"""The formats in CSV by columns that they have; rows with the same text in the first of these are one entry."""
