# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a folder of rule files into a checked law file. Every file is part of its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.codes import CURRENCIES
from desktop_app.basics.days import WorkingCalendar
from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import GRAMS, Interval, divide, fraction_of, is_plain_decimal
from desktop_app.domain.facts import Fact, Question
from desktop_app.domain.law import instrument_parsing, parsing
from desktop_app.domain.law.check import check_pack
from desktop_app.domain.law.pack import Instrument, Pack, ReferencePrice, Row
from desktop_app.domain.law.parsing import Vocabulary
from desktop_app.domain.law.tables import Table
from desktop_app.storage.packs.list_files import read_listed_parties, read_listings
from desktop_app.storage.packs.pack_folder import HEAD, Folder, read_contents, refuse_faults

KNOWN_FORMATS: Final = (1,)
"""The formats of law files that are read; every later version goes on reading all earlier ones."""
ROLES = ("material", "article", "assembly", "near", "outside")


def load_pack(root: Path) -> Pack:
    """Return the law file in a folder, which needs nothing outside of it.

    Errors: Refused with file and key for the first fault found.
    """
    return load_pack_from(read_contents(root))


def load_pack_from(contents: Mapping[str, bytes]) -> Pack:
    """Return the law file that these files make, by their names in its folder.

    Errors: as above.
    """
    folder = Folder(contents)
    head = folder.table(HEAD)
    number = _take_format(head)
    _check_data(head.take_table("data").take_rest(), folder.hashes())
    known_facts, questions = _read_facts(folder)
    switches = _read_by_id(folder, "readings.toml", "switch", parsing.parse_switch)
    lists = {name: frozenset(values) for name, values in head.take_table("lists").take_rest().items()}
    choices = {name: (switch.safest, switch.narrowest) for name, switch in switches.items()}
    vocabulary = Vocabulary(known_facts, lists, choices)
    rows, instruments = _read_annex(folder, vocabulary), _instruments(folder)
    listings = read_listings(folder, head.take_text("binds_abroad", ""))
    pack = Pack(
        **_read_heading(folder, head, vocabulary),
        format=number,
        facts=known_facts,
        questions=questions,
        sources=_read_by_id(folder, "sources.toml", "source", instrument_parsing.parse_source, "key"),
        instruments=instruments,
        provisions=_provisions(folder, vocabulary, instruments),
        switches=switches,
        doubts=_read_by_id(
            folder, "doubts.toml", "doubt", lambda table: parsing.parse_doubt(table, vocabulary)
        ),
        rows=rows,
        prices=_read_prices(folder, rows),
        lists=lists,
        warnings=_read_notices(folder, "warnings.toml", "warning", vocabulary),
        duties=_read_notices(folder, "duties.toml", "duty", vocabulary),
        calendar=_read_calendar(folder),
        listings=listings,
        listed=read_listed_parties(folder, listings),
    )
    check_pack(pack)
    _check_rows(pack)
    return pack


def _take_format(head: Table) -> int:
    """Take the format of a law file; the first ones do not state it.

    Errors: Refused if it is not known.
    """
    number = head.take_number("format", KNOWN_FORMATS[0])
    if number not in KNOWN_FORMATS:
        raise head.refuse_key(
            f"the law file is of format {number}, which this program does not read",
            "format",
            "Open it with a newer version of the program",
        )
    return number


def _read_heading(folder: Folder, head: Table, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the heading of a law file, from pack.toml."""
    hashes = folder.hashes()
    listing = "\n".join(f"{name} {digest}" for name, digest in hashes.items())
    heading = {
        **{name: head.take_text(name) for name in ("id", "version", "title", "origin")},
        "known_to": head.take_day("known_to"),
        "sha256": hashlib.sha256(listing.encode()).hexdigest(),
        "files": hashes,
        "contents": folder.contents,
        "limbs": tuple(parsing.parse_limb(table) for table in head.take_tables("limb")),
        "verdicts": {
            verdict.id: verdict for verdict in map(parsing.parse_verdict, head.take_tables("verdict"))
        },
        "decisions": tuple(parsing.parse_decision(table, vocabulary) for table in head.take_tables("decide")),
    }
    head.refuse_leftovers()
    return heading


def _check_rows(pack: Pack) -> None:
    """Refuse a row of the annex whose source is not described; web addresses need no description."""
    for line, row in enumerate(pack.rows.values(), 2):
        for key in row.sources:
            if key not in pack.sources and not key.startswith("http"):
                where = f"line {line}, sources"
                raise Refused(f"no source is called {key}", file="annex1.csv", where=where, do="Correct it")


def _check_data(stated: Mapping[str, Any], hashes: Mapping[str, str]) -> None:
    for name in hashes:
        if name.endswith(".csv") and name not in stated:
            raise Refused(
                "a data file is not named with its hash", file="pack.toml", where=f"data.{name}", do="Add it"
            )
    for name, digest in stated.items():
        if hashes.get(name) != digest:
            raise Refused(
                f"the hash of {name} is another",
                file="pack.toml",
                where=f"data.{name}",
                do="Restore the file, or review it",
            )


def _read_facts(folder: Folder) -> tuple[dict[str, Fact], dict[str, Question]]:
    table = folder.table("facts.toml")
    facts: dict[str, Fact] = {}
    for entry in table.take_tables("fact"):
        fact = parsing.parse_fact(entry)
        if fact.id in facts:
            raise entry.refuse_key(instrument_parsing.DEFINED_ONCE, fact.id)
        facts[fact.id] = fact
    table.refuse_leftovers()
    asking = folder.table("questions.toml")
    questions: dict[str, Question] = {}
    for entry in asking.take_tables("question"):
        question = parsing.parse_question(entry)
        if question.path in questions:
            raise entry.refuse_key("the path stands twice", question.path)
        questions[question.path] = question
    asking.refuse_leftovers()
    return facts, questions


def _read_by_id(
    folder: Folder, name: str, key: str, parse: Callable[[Table], Any], name_field: str = "id"
) -> dict[str, Any]:
    table = folder.table(name)
    parsed: dict[str, Any] = {}
    for row in table.take_tables(key):
        entity = parse(row)
        name = getattr(entity, name_field)
        if name in parsed:
            raise row.refuse_key(instrument_parsing.DEFINED_ONCE, name)
        parsed[name] = entity
    table.refuse_leftovers()
    return parsed


def _instruments(folder: Folder) -> dict[str, Instrument]:
    table = folder.table("instruments.toml")
    instruments = instrument_parsing.parse_instruments(table.take_tables("instrument"))
    table.refuse_leftovers()
    return instruments


def _provisions(
    folder: Folder, vocabulary: Vocabulary, instruments: Mapping[str, Instrument]
) -> dict[str, Any]:
    provisions: dict[str, Any] = {}
    names = [name for name in folder.contents if "/" in name and name.endswith(".toml")]
    for name in sorted(names, key=_provision_order):
        table = folder.table(name)
        provision = parsing.parse_provision(table, vocabulary, instruments)
        if provision.id in provisions:
            raise table.refuse_key(instrument_parsing.DEFINED_ONCE, "id")
        if provision.id != Path(name).stem:
            raise table.refuse_key(f"the file of {provision.id} is called {Path(name).name}", "id")
        provisions[provision.id] = provision
    return provisions


def _provision_order(name: str) -> tuple[Any, ...]:
    """Return a sort key by folder, then article in Roman numerals, then number: II-1 before IV-1."""
    numerals = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    folder, _, file = name.rpartition("/")
    parts = file.removesuffix(".toml").split("-")
    keys = [
        (0, numerals.index(step), "") if step in numerals else (1, int(step) if step.isdigit() else 0, step)
        for step in parts
    ]
    return (folder, keys)


def _read_annex(folder: Folder, vocabulary: Vocabulary) -> dict[str, Row]:
    columns = (
        "id",
        "role",
        "name",
        "name_zh",
        "form",
        "elements",
        "counts_if",
        "factor",
        "factor_source",
        "confidence",
        "hs",
        "no18",
        "note",
        "sources",
    )
    rows: dict[str, Row] = {}
    for line, cells in folder.rows("annex1.csv", columns):
        row = _parse_row(cells, line, vocabulary)
        if row.id in rows:
            raise Refused(
                instrument_parsing.DEFINED_ONCE,
                file="annex1.csv",
                where=f"line {line}",
                do="Keep one of the two rows",
            )
        rows[row.id] = row
    return rows


def _parse_row(cells: Mapping[str, str], line: int, vocabulary: Vocabulary) -> Row:
    switch, _, choice = cells["counts_if"].partition("=")
    faults = {
        "role": cells["role"] not in ROLES,
        "confidence": cells["confidence"] not in instrument_parsing.CONFIDENCE,
        "factor": bool(cells["factor"]) and not is_plain_decimal(cells["factor"]),
        "counts_if": bool(switch) and choice not in vocabulary.switches.get(switch, ()),
    }
    refuse_faults("annex1.csv", line, cells, faults)
    return Row(
        id=cells["id"],
        role=cells["role"],
        name=cells["name"],
        name_zh=cells["name_zh"],
        form=cells["form"],
        elements=tuple(cells["elements"].replace(";", " ").split()),
        counts_if=(switch, choice) if switch else None,
        factor=fraction_of(cells["factor"]) if cells["factor"] else None,
        factor_source=cells["factor_source"],
        confidence=cells["confidence"],
        hs=cells["hs"],
        no18=cells["no18"],
        note=cells["note"],
        sources=tuple(cells["sources"].split()),
    )


def _read_prices(folder: Folder, rows: Mapping[str, Row]) -> dict[str, ReferencePrice]:
    columns = ("row", "low", "high", "currency", "per", "as_of", "basis", "confidence", "source")
    prices = {}
    for line, cells in folder.rows("reference_prices.csv", columns):
        faults = {
            "row": cells["row"] not in rows,
            "low": not is_plain_decimal(cells["low"]),
            "high": not is_plain_decimal(cells["high"]),
            "currency": cells["currency"] not in CURRENCIES,
            "per": cells["per"] not in GRAMS,
            "confidence": cells["confidence"] not in instrument_parsing.CONFIDENCE,
        }
        refuse_faults("reference_prices.csv", line, cells, faults)
        prices[cells["row"]] = _parse_price(cells)
    return prices


def _parse_price(cells: Mapping[str, str]) -> ReferencePrice:
    span = Interval(fraction_of(cells["low"]), fraction_of(cells["high"]))
    return ReferencePrice(
        row=cells["row"],
        span=divide(span, GRAMS[cells["per"]]),
        currency=cells["currency"],
        as_of=date.fromisoformat(cells["as_of"]),
        basis=cells["basis"],
        confidence=cells["confidence"],
        written=f"{cells['low']} to {cells['high']} {cells['currency']}/{cells['per']}",
    )


def _read_notices(folder: Folder, name: str, key: str, vocabulary: Vocabulary) -> tuple[Any, ...]:
    table = folder.table(name)
    notices = tuple(parsing.parse_notice(entry, vocabulary) for entry in table.take_tables(key))
    table.refuse_leftovers()
    return notices


def _read_calendar(folder: Folder) -> WorkingCalendar:
    table = folder.table("working_days.toml")
    calendar = WorkingCalendar(
        holidays=table.take_days("holidays"),
        worked=table.take_days("worked"),
        years=frozenset(table.take_raw("years")),
        source=table.take_text("source"),
    )
    for key in ("confidence", "note"):
        table.take_text(key, "")
    table.refuse_leftovers()
    return calendar
