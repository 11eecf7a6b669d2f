# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a folder of rule files into a checked law file. Every file is part of its hash."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.days import WorkingCalendar, parse_day
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.quantity import GRAMS, Interval, divide, fraction_of, is_plain_decimal
from desktop_app.domain.law import parsing
from desktop_app.domain.law.check import check_pack
from desktop_app.domain.law.end_use_words import ANYWHERE, WHOLE_WORD, WORD_BEGINNING, WRITTEN_TOGETHER
from desktop_app.domain.law.listed_names import HELD, HELD_BY_ENTRY, LISTING_BEARINGS
from desktop_app.domain.law.listing import LISTS, REPORTED, STOPPED, ListedParty, Listing, ListingStep
from desktop_app.domain.law.pack import (
    EVERY_DAY,
    WORDS_FOR,
    Days,
    EndUseWord,
    Instrument,
    Limb,
    MagnetGrade,
    Pack,
    ReferencePrice,
    Row,
    newest,
)
from desktop_app.domain.law.parsing import CONFIDENCE, DEFINED_ONCE, Table, Vocabulary
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED

# --------------------------------------------------------------------------------------------------
# The files in the folder of a pack, as text, as TOML and as rows of CSV.


HEAD: Final = "pack.toml"
"""The file that says what a law file is; the hashes of the others stand in it."""


def read_contents(root: Path) -> dict[str, bytes]:
    """Return the files of a law file by their names in its folder.

    Errors: Refused if it is not the folder of a law file.
    """
    contents = {
        path.relative_to(root).as_posix(): files.read_limited(path, files.LAW_FILE)
        for path in sorted(root.glob("**/*"))
        if path.suffix in (".toml", ".csv") and path.is_file()
    }
    if HEAD not in contents:
        raise Refused(
            "there is no pack.toml in the folder", file=str(root), do="Choose the folder of a rule pack"
        )
    return contents


_LONG_KEY: Final = re.compile(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){32}")
"""A key of so many parts takes the reader of TOML a time that grows with the square of their number."""


class Folder:
    """The files of a law file, with their hashes."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = dict(contents)

    def hashes(self) -> dict[str, str]:
        """Return the hash of each file by its name."""
        return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(self.contents.items())}

    def text(self, name: str) -> str:
        """Return a file as text."""
        if name not in self.contents:
            raise Refused("the file is missing", file=name, do="Restore it, or install the program again")
        try:
            return self.contents[name].decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("the file is not UTF-8", file=name, do="Save it as UTF-8") from None

    def table(self, name: str) -> Table:
        """Return a TOML file as a table.

        Errors: Refused if it is none, or holds what no rule file needs: tables deep in each other, numbers without end.
        """
        text = self.text(name)
        if _LONG_KEY.search(text):
            raise Refused("a key has more than 32 parts", file=name, do="Correct it there")
        try:
            return Table(tomllib.loads(text, parse_float=Decimal), file=name)
        except tomllib.TOMLDecodeError as error:
            raise Refused(f"the file is not TOML: {error}", file=name, do="Correct it there") from None
        except RecursionError:
            raise Refused(
                "lists or tables lie too deep in each other", file=name, do="Correct it there"
            ) from None
        except ValueError:
            raise Refused("a number has too many digits", file=name, do="Correct it there") from None

    def heading(self, name: str) -> tuple[str, ...]:
        """Return the columns of a CSV file, none where the folder has no such file."""
        if name not in self.contents:
            return ()
        with _csv_refused(name):
            return tuple(next(csv.reader(io.StringIO(self.text(name))), ()))

    def rows(
        self, name: str, columns: tuple[str, ...], *, is_dated: bool = False
    ) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield the rows of a CSV file with their line numbers, the columns checked.

        ``is_dated``: the rows may have days on which they count, in two columns behind the others.
        """
        with _csv_refused(name):
            reader = csv.DictReader(io.StringIO(self.text(name)))
            heading = tuple(reader.fieldnames or ())
            if heading != columns and not (is_dated and heading == (*columns, *DAYS)):
                raise Refused(
                    f"the columns are not {', '.join(columns)}",
                    file=name,
                    where="line 1",
                    do="Correct the heading",
                )
            for row in reader:
                if None in row or None in row.values():
                    raise Refused(
                        "the row has more or fewer cells",
                        file=name,
                        where=f"line {reader.line_num}",
                        do="Correct it",
                    )
                yield reader.line_num, row

    def dated_rows(
        self, name: str, columns: tuple[str, ...], key: tuple[str, ...]
    ) -> Iterator[tuple[int, dict[str, str], Days]]:
        """Yield the rows of a CSV file with their line numbers and the days on which they count.

        Two rows of one key, which the columns named by ``key`` make, may not count on the same day.
        """
        earlier: dict[tuple[str, ...], list[Days]] = {}
        for line, cells in self.rows(name, columns, is_dated=True):
            written = {column: cells.pop(column, "") for column in DAYS}
            refuse_faults(name, line, written, {column: not _is_day(day) for column, day in written.items()})
            start, until = (parse_day(day) if day else None for day in written.values())
            if start is not None and until is not None and until < start:
                refuse_faults(name, line, {"until": f"{until}, before from"}, {"until": True})
            days, of_key = Days(start, until), tuple(cells[column] for column in key)
            if any(days.overlap(other) for other in earlier.get(of_key, ())):
                raise Refused(
                    DEFINED_ONCE if days == EVERY_DAY else "two rows of one key count on the same day",
                    file=name,
                    where=f"line {line}",
                    do="Keep one of the two rows"
                    if days == EVERY_DAY
                    else "Let one end on the day before the other begins",
                )
            earlier.setdefault(of_key, []).append(days)
            yield line, cells, days


@contextmanager
def _csv_refused(name: str) -> Iterator[None]:
    """Refuse a table that the reader of CSV gives up on: a cell without end, or lines that end with CR alone."""
    try:
        yield
    except csv.Error as error:
        raise Refused(f"the file is not CSV: {error}", file=name, do="Save it as CSV in UTF-8") from None


def refuse_faults(file: str, line: int, cells: Mapping[str, str], faults: Mapping[str, bool]) -> None:
    """Refuse the first cell that is at fault, naming file, line and column."""
    for column, wrong in faults.items():
        if wrong:
            key = f"line {line}, {column}"
            what = Phrase('"{text}" cannot stand here', text=Quoted(cells[column]))
            raise Refused(what, file=file, where=key, do="Correct it")


# --------------------------------------------------------------------------------------------------
# The tables of published lists in a pack: the notices, and the parties that they name. A pack may bring
# neither.


DAYS: Final = ("from", "until")
"""The columns of the days on which a row counts."""
ANNEX: Final = "annex1.csv"
PRICES: Final = "reference_prices.csv"
NOTICES: Final = "listed_batches.csv"
PARTIES: Final = "listed_parties.csv"
END_USE: Final = "end_use_words.csv"
_END_USE_COLUMNS: Final = ("language", "kind", "text", "note")
_WHERE: Final = {"also in compounds": ANYWHERE, "begins a word": WORD_BEGINNING}
"""Notes on a word that say where it is looked for; any other note is for the reader."""
_NOTICE_COLUMNS: Final = (
    "id", "list", "announcement", "notice", "listed_on", "effect", "affects", "count_by_notice", "named_branches",
    "rows_transcribed", "complete", "status", "suspended_from", "suspended_until", "stopped_from", "in_force_from",
    "bars", "names_in_chinese", "confidence", "title", "url", "source", "source_names", "last_seen", "note",
)  # fmt: skip
_PARTY_COLUMNS: Final = (
    "id", "list", "name_en", "name_zh", "aliases", "country", "announcement", "listed_on", "status", "suspended_from",
    "suspended_until", "status_source", "source", "seen_in_both_scripts", "instrument", "entry", "notice",
    "notice_title", "notice_url", "in_force_from", "stopped_from", "status_history", "address", "confidence",
    "source_names", "cross_check", "differs", "same_party_as", "note",
)  # fmt: skip
_SAME_IN_PARTIES: Final = (
    "id", "entry", "name_zh", "country", "status", "address", "confidence", "differs", "note",
)  # fmt: skip
"""The columns that are called as the fields of an entry."""
_FIRST_NOTICE_COLUMNS: Final = (
    "list", "instrument", "listed_on", "count", "rows", "complete", "status", "suspended_from", "suspended_until",
    "source",
)  # fmt: skip
"""The columns of law files up to 2026.11.1, whose lists were not worked out."""
_GRADES: Final = "grades.csv"
_GRADE_COLUMNS: Final = (
    "family", "grade", "temperature_class", "bhmax_mgoe", "hcj_min_koe", "tmax_c", "density_g_cm3", "dy_percent_low",
    "dy_percent_typ", "dy_percent_high", "tb_percent_typ", "sm_percent_low", "sm_percent_typ", "sm_percent_high",
    "annex1", "confidence", "class_confidence", "source", "note",
)  # fmt: skip
_SAME_IN_GRADES: Final = ("family", "grade", "temperature_class", "confidence", "source")
"""The columns that are called as the fields of a grade."""
_DAYS: Final = (
    "listed_on", "in_force_from", "suspended_from", "suspended_until", "stopped_from", "last_seen",
)  # fmt: skip
_LISTS_NAMES: Final = ("listed", "measure", REPORTED)
_STATUSES: Final = ("active", SUSPENDED, STOPPED, REPORTED)


def read_listings(folder: Folder, binds_abroad: str) -> dict[str, Listing]:
    """Return the notices that put parties on lists, each with what later notices did to it.

    ``binds_abroad`` is the measure by which a notice binds people abroad, in the words of the table.
    """
    rows: list[tuple[int, dict[str, str]]] = []
    steps: list[tuple[list[str], ListingStep]] = []
    for line, cells in folder.rows(NOTICES, _NOTICE_COLUMNS) if _has_lists(folder) else ():
        rows.append((line, cells))
        effect = cells["effect"]
        needed = {SUSPENDED: "suspended_from", STOPPED: "stopped_from"}.get(effect, "in_force_from")
        faults = {
            "list": cells["list"] not in LISTS,
            "effect": effect not in (*_LISTS_NAMES, SUSPENDED, STOPPED),
            "confidence": cells["confidence"] not in CONFIDENCE,
            "count_by_notice": not cells["count_by_notice"].isdigit(),
            "named_branches": not cells["named_branches"].isdigit(),
            "rows_transcribed": not cells["rows_transcribed"].isdigit(),
            "complete": cells["complete"] not in ("yes", "no"),
            "affects": effect not in ("listed", REPORTED) and not cells["affects"],
            **{name: not _is_day(cells[name], blank=name != needed) for name in _DAYS},
        }
        faults["listed_on"] = not _is_day(cells["listed_on"], blank=False)
        refuse_faults(NOTICES, line, cells, faults)
        if effect in (SUSPENDED, STOPPED):  # a notice about measures
            last = cells["suspended_until"] if effect == SUSPENDED else ""
            until = parse_day(last) if last else None
            step = ListingStep(effect, parse_day(cells[needed]), until, cells["id"])
            steps.append((cells["affects"].split(), step))
    listings: dict[str, Listing] = {}
    for line, cells in rows:
        if cells["effect"] not in _LISTS_NAMES:
            continue
        if cells["id"] in listings:
            refuse_faults(NOTICES, line, {"id": f"{cells['id']}: {DEFINED_ONCE}"}, {"id": True})
        state = REPORTED if cells["effect"] == REPORTED else IN_FORCE
        own_step = ListingStep(state, parse_day(cells["in_force_from"]), None, cells["id"])
        later_steps = [step for affected, step in steps if cells["id"] in affected]
        bars = tuple(cells["bars"].split("; ")) if cells["bars"] else ()
        listings[cells["id"]] = Listing(
            **{name: cells[name] for name in ("id", "list", "announcement", "notice", "note")},
            listed_on=parse_day(cells["listed_on"]),
            named=int(cells["count_by_notice"]) + int(cells["named_branches"]),
            names=int(cells["rows_transcribed"]),
            is_complete=cells["complete"] == "yes",
            bars=bars,
            binds_abroad=binds_abroad in bars,
            steps=(own_step, *sorted(later_steps, key=attrgetter("start"))),
        )
    for line, cells in rows:
        unknown = any(name not in listings for name in cells["affects"].split())
        refuse_faults(NOTICES, line, cells, {"affects": unknown})
    return listings


def _has_lists(folder: Folder) -> bool:
    return folder.heading(NOTICES) not in ((), _FIRST_NOTICE_COLUMNS)


def _is_day(text: str, *, blank: bool = True) -> bool:
    try:
        return (blank and not text) or bool(parse_day(text))
    except ValueError:
        return False


def read_listed_parties(folder: Folder, listings: Mapping[str, Listing]) -> dict[str, ListedParty]:
    """Return the entries of all lists by their id."""
    listed: dict[str, ListedParty] = {}
    for line, cells in folder.rows(PARTIES, _PARTY_COLUMNS) if _has_lists(folder) else ():
        listing = listings.get(cells["instrument"])
        faults = {
            "id": not cells["id"] or cells["id"] in listed,
            "instrument": listing is None,
            "list": listing is not None and cells["list"] != listing.list,
            "country": bool(cells["country"]) and cells["country"] not in COUNTRIES,
            "status": cells["status"] not in _STATUSES,
            "confidence": cells["confidence"] not in CONFIDENCE,
            "in_force_from": listing is not None
            and cells["in_force_from"] != listing.in_force_from.isoformat(),
        }
        refuse_faults(PARTIES, line, cells, faults)
        listed[cells["id"]] = ListedParty(
            **{name: cells[name] for name in _SAME_IN_PARTIES},
            listing=listings[cells["instrument"]],
            name=cells["name_en"],
            aliases=_parts(cells["aliases"]),
            same_as=tuple(cells["same_party_as"].replace("|", " ").split()),
            collections=_parts(cells["source_names"]),
            compared=cells["cross_check"],
            sources=_parts(cells["source"]),
        )
    for line, party in enumerate(listed.values(), 2):
        missing = [name for name in party.same_as if name not in listed]
        refuse_faults(PARTIES, line, {"same_party_as": ", ".join(missing)}, {"same_party_as": bool(missing)})
    return listed


def read_end_use_words(folder: Folder) -> tuple[EndUseWord, ...]:
    """Return the words on arms and armed forces, and the innocent phrases that hold one."""
    texts = []
    key = ("language", "text")
    for line, cells, days in (
        folder.dated_rows(END_USE, _END_USE_COLUMNS, key) if folder.heading(END_USE) else ()
    ):
        faults = {"kind": cells["kind"] not in ("word", "innocent"), "text": not cells["text"].strip()}
        refuse_faults(END_USE, line, cells, faults)
        at = ANYWHERE if cells["language"] in WRITTEN_TOGETHER else _WHERE.get(cells["note"], WHOLE_WORD)
        texts.append(EndUseWord(cells["language"], cells["text"], cells["kind"] == "innocent", at, days))
    return tuple(texts)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text_part.strip() for text_part in text.split(" | ") if text_part.strip())


KNOWN_FORMATS: Final = (1, 2)
"""The formats of law files that are read; every later version goes on reading all earlier ones. From the second on rows
have days, provisions versions, and both may be known up to a day of their own."""
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
    pack = read_unchecked(contents)
    check_pack(pack)
    # Refuse a row of the annex whose source is not described; web addresses need no description.
    for line, row in enumerate(pack.dated_rows, 2):
        for key in row.sources:
            if key not in pack.sources and not key.startswith("http"):
                at = f"line {line}, sources"
                what = Phrase("no {kind} is called {name}", kind="source", name=Quoted(key))
                raise Refused(what, file="annex1.csv", where=at, do="Correct it")
    return pack


def read_unchecked(contents: Mapping[str, bytes]) -> Pack:
    """Return the law file that these files make, each sound by itself; whether they go together is not looked at.

    Errors: as above.
    """
    folder = Folder(contents)
    head = folder.table(HEAD)
    number = _take_format(head)
    stated = head.take_table("data").take_rest()
    hashes = folder.hashes()
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
    known_facts = _read_by_id(folder, "facts.toml", "fact", parsing.parse_fact)
    questions = _read_by_id(folder, "questions.toml", "question", parsing.parse_question, "path")
    switches = _read_by_id(folder, "readings.toml", "switch", parsing.parse_switch)
    lists = {name: frozenset(values) for name, values in head.take_table("lists").take_rest().items()}
    choices = {name: (switch.safest, switch.narrowest) for name, switch in switches.items()}
    vocabulary = Vocabulary(known_facts, lists, choices)
    rows, instruments = _read_annex(folder, vocabulary), _instruments(folder)
    prices = _read_prices(folder, {row.id for row in rows})
    listings = read_listings(folder, head.take_text("binds_abroad", ""))
    hashes = folder.hashes()
    listing = "\n".join(f"{name} {digest}" for name, digest in hashes.items())
    heading = {
        **{name: head.take_text(name) for name in ("id", "version", "title", "origin")},
        "known_to": head.take_day("known_to"),
        "made_on": head.take_day("made_on", None),
        "sha256": hashlib.sha256(listing.encode()).hexdigest(),
        "files": hashes,
        "contents": folder.contents,
        "limbs": tuple(table.take_fields(Limb) for table in head.take_tables("limb")),
        "verdicts": {
            verdict.id: verdict for verdict in map(parsing.parse_verdict, head.take_tables("verdict"))
        },
        "decisions": tuple(parsing.parse_decision(table, vocabulary) for table in head.take_tables("decide")),
    }
    head.refuse_leftovers()
    return Pack(
        **heading,
        format=number,
        facts=known_facts,
        questions=questions,
        sources=_read_by_id(folder, "sources.toml", "source", parsing.parse_source, "key"),
        instruments=instruments,
        provisions=_provisions(folder, vocabulary, instruments),
        switches=switches,
        doubts=_read_by_id(
            folder, "doubts.toml", "doubt", lambda table: parsing.parse_doubt(table, vocabulary)
        ),
        rows=newest(rows, "id"),
        prices=newest(prices, "row"),
        dated_rows=rows,
        dated_prices=prices,
        grades=_read_grades(folder),
        lists=lists,
        warnings=_read_notices(folder, "warnings.toml", "warning", vocabulary),
        duties=_read_notices(folder, "duties.toml", "duty", vocabulary),
        calendar=_read_calendar(folder),
        listings=listings,
        listed=read_listed_parties(folder, listings),
        end_use_words=read_end_use_words(folder),
        page_one=_read_page_one(folder, known_facts),
    )


PAGE_ONE: Final = "page_one.toml"
PAGE_ONE_KEYS: Final = tuple(
    f"{name}{suffix}"
    for name in (
        *("place", "question", "rule", "answer", "reason", "brief", "look"),
        *("step", "where", "who", "months", "letter", "is_worked_out", "names_elements"),
    )
    for suffix in (
        *(f"{opened}{ending}" for opened in ("", "_open") for ending in WORDS_FOR),
        *(
            f"{named}{ending}"
            for named in (
                "_open.named",
                *(f".{bearing}" for bearing in LISTING_BEARINGS),
                *(f".{bearing}.alone" for bearing in (HELD_BY_ENTRY, HELD)),
            )
            for ending in WORDS_FOR
        ),
    )
)
PAGE_ONE_SLOTS: Final = (
    *("law", "announcement", "parties", "day", "detail", "count_on"),
    *("party", "notice", "holder", "state", "start", "until", "bars", "section"),
)


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


def _read_by_id(
    folder: Folder, name: str, key: str, parse: Callable[[Table], Any], name_field: str = "id"
) -> dict[str, Any]:
    table = folder.table(name)
    parsed: dict[str, Any] = {}
    for row in table.take_tables(key):
        entity = parse(row)
        name = getattr(entity, name_field)
        if name in parsed:
            raise row.refuse_key(f"the {name_field} stands twice", name)
        parsed[name] = entity
    table.refuse_leftovers()
    return parsed


def _instruments(folder: Folder) -> dict[str, Instrument]:
    table = folder.table("instruments.toml")
    instruments = parsing.parse_instruments(table.take_tables("instrument"))
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
            raise table.refuse_key(DEFINED_ONCE, "id")
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


ANNEX_COLUMNS: Final = tuple(field.name for field in fields(Row) if field.name not in ("days", "runs"))
PRICE_COLUMNS: Final = (
    "row", "low", "high", "currency", "per", "as_of", "basis", "confidence", "source",
)  # fmt: skip


def _read_annex(folder: Folder, vocabulary: Vocabulary) -> tuple[Row, ...]:
    rows: list[Row] = []
    for line, cells, days in folder.dated_rows(ANNEX, ANNEX_COLUMNS, ("id",)):
        switch, _, choice = cells["counts_if"].partition("=")
        faults = {
            "role": cells["role"] not in ROLES,
            "confidence": cells["confidence"] not in CONFIDENCE,
            "factor": bool(cells["factor"]) and not is_plain_decimal(cells["factor"]),
            "counts_if": bool(switch) and choice not in vocabulary.switches.get(switch, ()),
        }
        faults |= {"role": _plays_another_part(cells, rows)} if not faults["role"] else {}
        refuse_faults(ANNEX, line, cells, faults)
        values: dict[str, Any] = {
            **cells,
            "elements": tuple(cells["elements"].replace(";", " ").split()),
            "counts_if": (switch, choice) if switch else None,
            "factor": fraction_of(cells["factor"]) if cells["factor"] else None,
            "sources": tuple(cells["sources"].split()),
        }
        rows.append(Row(**values, days=days))
    return tuple(rows)


def _plays_another_part(cells: Mapping[str, str], rows: Sequence[Row]) -> bool:
    """Tell whether a row has another role than an earlier one of its key: what it is may not change with the day."""
    return any(row.id == cells["id"] and row.role != cells["role"] for row in rows)


def _read_prices(folder: Folder, rows: Collection[str]) -> tuple[ReferencePrice, ...]:
    prices = []
    for line, cells, days in folder.dated_rows(PRICES, PRICE_COLUMNS, ("row",)):
        faults = {
            "row": cells["row"] not in rows,
            "low": not is_plain_decimal(cells["low"]),
            "high": not is_plain_decimal(cells["high"]),
            "currency": cells["currency"] not in CURRENCIES,
            "per": cells["per"] not in GRAMS,
            "as_of": not _is_day(cells["as_of"], blank=False),
            "confidence": cells["confidence"] not in CONFIDENCE,
        }
        refuse_faults(PRICES, line, cells, faults)
        span = Interval(fraction_of(cells["low"]), fraction_of(cells["high"]))
        if span.hi is not None and span.hi < span.lo:
            refuse_faults(PRICES, line, {"high": f"{cells['high']}, below low"}, {"high": True})
        prices.append(
            ReferencePrice(
                row=cells["row"],
                span=divide(span, GRAMS[cells["per"]]),
                currency=cells["currency"],
                as_of=parse_day(cells["as_of"]),
                basis=cells["basis"],
                confidence=cells["confidence"],
                written=f"{cells['low']} to {cells['high']} {cells['currency']}/{cells['per']}",
                days=days,
            )
        )
    return tuple(prices)


def _read_grades(folder: Folder) -> tuple[MagnetGrade, ...]:
    """Return the grades of magnets; none of a law file that has no such table, or one of another form."""
    if folder.heading(_GRADES) != _GRADE_COLUMNS:
        return ()
    grades = []
    for line, cells in folder.rows(_GRADES, _GRADE_COLUMNS):
        figures = {name: cells[name] for name in _GRADE_COLUMNS[3:14] if cells[name]}
        refuse_faults(
            _GRADES, line, cells, {name: not is_plain_decimal(text) for name, text in figures.items()}
        )

        def span(*names: str, of: dict[str, str] = figures) -> tuple[Decimal, ...]:
            return tuple(Decimal(of[name]) for name in names if name in of)

        grades.append(
            MagnetGrade(
                **{name: cells[name] for name in _SAME_IN_GRADES},
                product=cells["bhmax_mgoe"],
                hcj_least=Decimal(figures["hcj_min_koe"]) if "hcj_min_koe" in figures else None,
                dysprosium=span("dy_percent_low", "dy_percent_high"),
                terbium=span("tb_percent_typ"),
                samarium=span("sm_percent_low", "sm_percent_high"),
                counts=cells["annex1"],
            )
        )
    return tuple(grades)


def _read_notices(folder: Folder, name: str, key: str, vocabulary: Vocabulary) -> tuple[Any, ...]:
    table = folder.table(name)
    notices = tuple(parsing.parse_notice(entry, vocabulary) for entry in table.take_tables(key))
    table.refuse_leftovers()
    return notices


def _read_page_one(folder: Folder, facts: Collection[str]) -> dict[str, dict[str, str]]:
    """Return what page 1 says of warnings and duties, by their code; older law files have no such words.

    What it says while one fact alone is open ends in the name of the fact.
    """
    if PAGE_ONE not in folder.contents:
        return {}
    texts = {}
    for code, entries in folder.table(PAGE_ONE).take_rest().items():
        table = Table(entries, file=PAGE_ONE, where=code)
        of_facts = [key for key in entries if _fact_of_key(key) in facts]
        texts[code] = {key: text for key in (*PAGE_ONE_KEYS, *of_facts) if (text := table.take_text(key, ""))}
        table.refuse_leftovers()
        for key, text in texts[code].items():
            try:
                text.format_map(dict.fromkeys(PAGE_ONE_SLOTS, ""))
            except (KeyError, ValueError, IndexError) as refused:
                raise table.refuse_key(f"{refused} is no slot of a sentence here", key) from refused
    return texts


def _fact_of_key(key: str) -> str:
    """Return the fact that alone is open where words of page 1 hold; blank where the key names none."""
    part, _, rest = key.partition("_open.")
    name, _, ending = rest.partition(".")
    is_known = f"{part}_open" in PAGE_ONE_KEYS and f".{ending}".rstrip(".") in WORDS_FOR
    return name if is_known else ""


def _read_calendar(folder: Folder) -> WorkingCalendar:
    table = folder.table("working_days.toml")
    every_year = set()
    for text in table.take_texts("every_year", ()):  # free in every year: 01-01
        try:
            day = parse_day(f"2000-{text}")
        except ValueError:
            raise table.refuse_key(
                f'"{text}" is no month and day', "every_year", "Write it as 01-01"
            ) from None
        every_year.add((day.month, day.day))
    calendar = WorkingCalendar(
        holidays=table.take_days("holidays"),
        worked=table.take_days("worked"),
        years=frozenset(table.take_raw("years")),
        source=table.take_text("source"),
        every_year=frozenset(every_year),
    )
    for key in ("confidence", "note"):
        table.take_text(key, "")
    table.refuse_leftovers()
    return calendar
