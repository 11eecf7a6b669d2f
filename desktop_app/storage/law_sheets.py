# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A law file as the sheets of a workbook, and its files as the sheets have them.

What a sheet does not hold (comments, conditions, examples) stays as the files have it: a file is written anew only
where a cell of it is another. Which sheets and columns there are is data, in ``resources/names/law_sheets.toml``.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import tomlkit
from tomlkit.items import AoT, Item, Table

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.named_values import (
    answer_words,
    decide_day_order,
    month_numbers,
    read_answer,
    read_day,
)
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.basics.resources import resource_path
from desktop_app.domain.law.check import IssuedTooLate
from desktop_app.domain.law.listing import LISTS
from desktop_app.domain.law.parsing import KEY_IS_MISSING, LAST_DAY_COUNTS, LAST_DAY_PRINTED, STATES
from desktop_app.services.context.law_use import LawColumn, LawName, LawSheet, SheetRow
from desktop_app.storage.packs import DAYS, HEAD
from desktop_app.storage.packs import read_unchecked as read_unchecked

if TYPE_CHECKING:
    from desktop_app.listreader import Book

Contents = Mapping[str, bytes]
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Declared:
    """A sheet as the table of sheets declares it; ``kinds`` are those of its columns that hold no text."""

    title: str
    kind: str
    about: str
    columns: Mapping[str, str]
    choices: Mapping[str, Any]
    file: str = ""
    table: str = ""
    key: str = ""
    days: bool = False
    texts: Mapping[str, Sequence[str]] | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)

    @property
    def heading(self) -> tuple[str, ...]:
        """Return its columns; those of days stand behind the others."""
        return (*self.columns, *(DAYS if self.days else ()))

    def help_of(self, column: str) -> str:
        """Return what explains a column."""
        return self.columns.get(column) or _DAY_HELP.get(column, "")

    def kind_of(self, column: str, cells: Cells) -> str:
        """Return what a cell holds; blank for a text. What the law file says of itself has a kind a row."""
        if self.kind == "head":
            return self.kinds.get(cells["name"], "") if column == "value" else ""
        return self.kinds.get(column, "day" if self.days and column in DAYS else "")


_DAY_HELP: Final = {
    "from": "first day on which the row counts; blank: since ever",
    "until": "last day on which it counts, that day included; blank: no end",
}
_LISTS: Final = {"sources": " ", "deciding": " | "}
"""Keys whose values are lists, with what parts their cells."""
_LINE: Final = re.compile(r"^(?P<before>\S+ is (?:at least|more than|at most|less than) )(?P<line>\S+ .+)$")
"""A sentence of a condition that holds a fact against a line."""
_OF_PROVISION: Final = ("title", "part_of", "then", "effect", "follows", "suspended_by", "known_to")
_OF_TEXT: Final = ("instrument", "place", "says", "deciding", "sources", "confidence", "conflict")
_OF_STEP: Final = ("state", "from", "until", "issued", "instrument", "announced", "doubt")
_INCLUDED: Final = "included"
"""The column that says whether the notice itself prints that its last day is inside."""
_OF_HEAD: Final = ("id", "version", "title", "known_to", "made_on")


@cache
def _declared() -> tuple[_Declared, ...]:
    return tuple(_Declared(**{"choices": {}, **table}) for table in _table_of_sheets()["sheet"])


def _table_of_sheets() -> dict[str, Any]:
    return tomllib.loads(resource_path("names", "law_sheets.toml").read_text("utf-8"))


# --------------------------------------------------------------------------------------------------
# From the files to the sheets.


def list_sheets(contents: Contents) -> tuple[LawSheet, ...]:
    """Return the sheets of a law file, each with what explains it, its codes and its rows."""
    files = _Files(contents)
    codes = _list_codes(files)
    return tuple(
        LawSheet(
            sheet.title,
            sheet.about,
            tuple(
                LawColumn(
                    name,
                    sheet.help_of(name),
                    _choices_of(sheet.choices.get(name, ()), codes),
                    is_open=name in _BY_ROWS,
                )
                for name in sheet.heading
            ),
            tuple(
                SheetRow(number, tuple(cells.get(name, "") for name in sheet.heading))
                for number, cells in enumerate(_READERS[sheet.kind](files, sheet), FIRST_ROW)
            ),
        )
        for sheet in _declared()
        if not sheet.file or sheet.file in contents
    )


FIRST_ROW: Final = 3
"""The row of a sheet in which its data begin: the heading and what explains it stand above."""
READ_ME: Final = "Read me"
BESIDE: Final = (READ_ME, "Codes")
"""Sheets of the workbook that hold nothing of the law file: what each sheet is for, and the codes of drop-downs."""
_MADE_FROM: Final = "made from"
_NAME: Final = re.compile(r"(?P<id>\S+) (?P<version>\S+), SHA-256 (?P<sha256>[0-9a-f]{64})")


def list_notes(law: LawName) -> tuple[tuple[str, str], ...]:
    """Return what a workbook says beside its sheets: which law file it is made from, and what lawyers ask of it."""
    made_from = f"{law.id} {law.version}, SHA-256 {law.sha256}"
    return ((_MADE_FROM, made_from), *((note["about"], note["says"]) for note in _table_of_sheets()["note"]))


def name_of_base(book: Book) -> LawName | None:
    """Return the law file that a workbook says it was made from; None where it says none."""
    for table in book.tables:
        for row in table.rows if table.title == READ_ME else ():
            told = [table.cell(row, position).exact for position in (0, 1)]
            if told[0] == _MADE_FROM and (match := _NAME.fullmatch(told[1].strip())):
                return LawName(**match.groupdict())
    return None


def _choices_of(choices: Any, codes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return codes[choices.removeprefix("*")] if isinstance(choices, str) else tuple(choices)


class _Files:
    """The files of a law file, each read once."""

    def __init__(self, contents: Contents) -> None:
        self.contents = dict(contents)
        self._documents: dict[str, tomlkit.TOMLDocument] = {}

    def document(self, name: str) -> tomlkit.TOMLDocument:
        """Return a TOML file; what is changed in it is kept by ``renewed``."""
        if name not in self._documents:
            self._documents[name] = tomlkit.parse(self.contents[name].decode("utf-8"))
        return self._documents[name]

    def table(self, name: str) -> list[Cells]:
        """Return the rows of a CSV file."""
        return list(csv.DictReader(io.StringIO(self.contents[name].decode("utf-8"))))

    def provisions(self) -> list[str]:
        """Return the files of provisions."""
        return sorted(name for name in self.contents if "/" in name and name.endswith(".toml"))

    def renewed(self) -> dict[str, bytes]:
        """Return the files with what was changed in the documents."""
        documents = {name: tomlkit.dumps(each).encode("utf-8") for name, each in self._documents.items()}
        return {**self.contents, **documents}


def _list_codes(files: _Files) -> dict[str, tuple[str, ...]]:
    """Return the codes that drop-downs offer, by the names that the table of sheets has for them."""
    notices = tuple(str(law["id"]) for law in _tables(files.document("instruments.toml"), "instrument"))
    provisions = tuple(str(files.document(name)["id"]) for name in files.provisions())
    measures = files.table("listed_batches.csv") if "listed_batches.csv" in files.contents else []
    return {
        "notices": notices,
        "provisions": provisions,
        "laws": (*notices, *provisions),
        "states": STATES,
        "doubts": tuple(str(doubt["id"]) for doubt in _tables(files.document("doubts.toml"), "doubt")),
        "rows": tuple(dict.fromkeys(row["id"] for row in files.table("annex1.csv"))),
        "measures": tuple(row["id"] for row in measures if row["effect"] not in ("suspended", "stopped")),
        "lists": tuple(LISTS),
        "countries": tuple(sorted(COUNTRIES)),
        "currencies": tuple(sorted(CURRENCIES)),
    }


def _tables(parent: Any, key: str) -> list[Table]:
    return list(parent.get(key, ()))


def _cell(value: Any, key: str = "") -> str:
    """Return a value of a TOML file as a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return _LISTS.get(key, " ").join(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _read_csv(files: _Files, sheet: _Declared) -> Iterator[Cells]:
    yield from files.table(sheet.file)


def _read_array(files: _Files, sheet: _Declared) -> Iterator[Cells]:
    for table in _tables(files.document(sheet.file), sheet.table):
        yield {name: _cell(table.get(name), name) for name in sheet.columns}


def _read_head(files: _Files, _: _Declared) -> Iterator[Cells]:
    head = files.document(HEAD)
    for name in _OF_HEAD:
        yield {"name": name, "value": _cell(head.get(name))}


def _laws(files: _Files) -> Iterator[tuple[str, Any]]:
    """Yield every notice and provision with the table in which its timeline stands."""
    for table in _tables(files.document("instruments.toml"), "instrument"):
        yield str(table["id"]), table
    for name in files.provisions():
        document = files.document(name)
        yield str(document["id"]), document


def _read_timelines(files: _Files, _: _Declared) -> Iterator[Cells]:
    for law, table in _laws(files):
        for step in _tables(table, "timeline"):
            yield {"law": law, **_cells_of_step(step)}


def _cells_of_step(step: Any) -> Cells:
    is_printed = step.get("last_day") == LAST_DAY_PRINTED
    return {**{name: _cell(step.get(name)) for name in _OF_STEP}, _INCLUDED: "yes" if is_printed else ""}


def _read_provisions(files: _Files, _: _Declared) -> Iterator[Cells]:
    for name in files.provisions():
        document = files.document(name)
        law: Any = document.get("law", {})
        yield {
            "id": _cell(document["id"]),
            **{key: _cell(document.get(key), key) for key in _OF_PROVISION},
            **{key: _cell(law.get(key), key) for key in _OF_TEXT},
        }


def _read_thresholds(files: _Files, _: _Declared) -> Iterator[Cells]:
    for name in files.provisions():
        document = files.document(name)
        versions: list[Any] = [document, *_tables(document, "version")]
        for number, version in enumerate(versions):
            told = version if number else {}
            for line in _lines_of(version.get("when", {})):
                yield {
                    "provision": _cell(document["id"]),
                    "from": _cell(told.get("from")),
                    "line": line,
                    "says": _cell(told.get("says")),
                    "deciding": _cell(told.get("deciding"), "deciding"),
                }


def _lines_of(condition: Any) -> list[str]:
    """Return the lines that a condition holds facts against, each once."""
    lines = (match["line"] for sentence in _sentences(condition) if (match := _LINE.match(sentence)))
    return list(dict.fromkeys(lines))


def _sentences(condition: Any) -> Iterator[str]:
    for part in condition.values() if isinstance(condition, Mapping) else condition:
        if isinstance(part, str):
            yield str(part)
        else:
            yield from _sentences(part)


def _texts(files: _Files, sheet: _Declared) -> Iterator[tuple[Cells, Any, str]]:
    """Yield every text of the sheet of words, with the table and the key under which it stands."""
    for file, paths in (sheet.texts or {}).items():
        if file not in files.contents:
            continue
        for first in dict.fromkeys(path.partition(".")[0] for path in paths):
            wanted = [path.partition(".")[2] for path in paths if path.startswith(f"{first}.")]
            document = files.document(file)
            named = (
                document.items() if first == "*" else ((None, table) for table in _tables(document, first))
            )
            for name, table in named:
                of = str(name or table.get("id") or table.get("code"))
                for what, within, key in _texts_below(table, wanted):
                    yield {"file": file, "of": of, "what": what, "words": _cell(within[key])}, within, key


def _texts_below(table: Any, wanted: Sequence[str]) -> Iterator[tuple[str, Any, str]]:
    for path in wanted:
        first, _, rest = path.partition(".")
        if rest and first in table:
            yield from (
                (f"{first}.{what}", within, key) for what, within, key in _texts_below(table[first], [rest])
            )
        elif first == "*":
            yield from ((key, table, key) for key in table)
        elif not rest and first in table:
            yield first, table, first


def _read_words(files: _Files, sheet: _Declared) -> Iterator[Cells]:
    for cells, _, _ in _texts(files, sheet):
        yield cells


_READERS: Final[Mapping[str, Callable[[_Files, _Declared], Iterator[Cells]]]] = {
    "head": _read_head,
    "csv": _read_csv,
    "array": _read_array,
    "timelines": _read_timelines,
    "provisions": _read_provisions,
    "thresholds": _read_thresholds,
    "words": _read_words,
}


# --------------------------------------------------------------------------------------------------
# From the sheets to the files.


Read = list[tuple[int, Cells]]
"""The rows of a sheet with their numbers in it."""


def change_by_sheets(contents: Contents, sheets: Sequence[LawSheet]) -> dict[str, bytes]:
    """Return the files of a law file with what the sheets say; the rest of each stays as it is.

    Errors: Refused with sheet, row and column for a sheet, a column or a cell that cannot be.
    """
    files = _Files(contents)
    given = {sheet.title: sheet for sheet in sheets}
    for title in given.keys() - {sheet.title for sheet in _declared()}:
        raise Refused("no such sheet is known here", where=title, do="Take it out, or give it back its name")
    before = {sheet.title: sheet for sheet in list_sheets(contents)}
    for sheet in _declared():
        if sheet.title not in before:
            continue
        if sheet.title not in given:
            raise Refused("the sheet is missing", where=sheet.title, do="Export the workbook again")
        rows = _rows_of(sheet, given[sheet.title], before[sheet.title])
        if [row.cells for row in before[sheet.title].rows] != [tuple(cells.values()) for _, cells in rows]:
            _WRITERS[sheet.kind](files, sheet, rows)
    return files.renewed()


def refuse_cell(sheet: str, row: int, column: str, what: str, do: str = "Correct it there") -> Refused:
    """Return a refusal that names sheet, row and column."""
    at = _PLACES[bool(row), bool(column)]
    where = Phrase(at, sheet=Quoted(sheet), row=Quoted(row), column=Quoted(column))
    return Refused(what, where=where, do="Correct it there" if do in ("Correct it", _OF_FOLDERS) else do)


_PLACES: Final = {
    (True, True): "{sheet}, row {row}, column {column}",
    (True, False): "{sheet}, row {row}",
    (False, True): "{sheet}, column {column}",
    (False, False): "{sheet}",
}
_OF_FOLDERS: Final = "Correct the rule file"
"""What is said to do where the folder of a law file is at fault."""


def _refuse_blank(sheet: _Declared, row: int, column: str) -> Refused:
    """Return a refusal of a blank cell that says what goes in."""
    what = sheet.help_of(column)
    return refuse_cell(
        sheet.title, row, column, "the cell is blank", Phrase("Fill it in: {what}", what=Quoted(what))
    )


def _rows_of(declared: _Declared, sheet: LawSheet, before: LawSheet) -> Read:
    """Return the rows of a sheet that was read, by the columns that it ought to have; blank rows are passed over.

    Days, figures, answers and codes are taken as a person types them, and are from here on as the law file has them.

    Errors: Refused for another heading, and for a cell that holds none of what its column holds.
    """
    names = [column.name for column in sheet.columns]
    wanted = [column.name for column in before.columns]
    for name in wanted:
        if names.count(name) != 1:
            what = "the column is missing" if name not in names else "the column stands twice"
            raise refuse_cell(sheet.title, 1, name, what, "Give the heading back its names")
    for name in names:
        if name and name not in wanted:
            raise refuse_cell(sheet.title, 1, name, "no such column is known here", "Take it out")
    choices = {column.name: set(column.choices) for column in before.columns}
    known = [set(cells) for cells in zip(*(row.cells for row in before.rows), strict=True)]
    stood = dict(zip(wanted, known, strict=True)) if before.rows else {}
    rows: Read = []
    for row in sheet.rows:
        told = dict(zip(names, row.cells, strict=False))
        cells = {name: told.get(name, "") for name in wanted}
        if not any(cells.values()):
            continue
        for name, text in list(cells.items()):
            if text and text not in stood.get(name, ()):  # what stood there may stay
                place = _Place(sheet.title, row.number, name)
                kind = declared.kind_of(name, cells)
                cells[name] = (
                    _read_code(text, choices[name], place)
                    if not kind and choices[name]
                    else _read_typed(kind, text, place)
                )
        rows.append((row.number, cells))
    return rows


class _Place(NamedTuple):
    """Where a cell stands."""

    sheet: str
    row: int
    column: str


def _read_typed(kind: str, text: str, place: _Place) -> str:
    """Return a cell of some kind as the law file has it.

    Errors: Refused for another than the kind of the column.
    """
    plain = " ".join(text.split())
    if kind in ("day", "day_in_words", "day_or_part"):
        day = read_day(plain, decide_day_order(()), month_numbers())
        if isinstance(day, str):
            return _in_words(date.fromisoformat(day)) if kind == "day_in_words" else day
        if kind == "day":
            what = Phrase('"{on}" is not a day', on=Quoted(text))
            raise refuse_cell(*place, what, "Write it as 2026-12-31, or as 31 December 2026")
        return plain
    if kind in ("flag", "answer"):
        answer = read_answer(plain, answer_words())
        if not isinstance(answer, str):
            what = Phrase('"{text}" is neither yes nor no', text=Quoted(text))
            raise refuse_cell(*place, what, "Write yes or no")
        return "" if kind == "flag" and answer == "no" else answer
    if kind in ("number", "count"):
        if not is_plain_decimal(plain) or (kind == "count" and not plain.isdecimal()):
            what = Phrase('"{text}" cannot stand here: it is no plain number', text=Quoted(text))
            if kind == "count":
                raise refuse_cell(*place, what, "Write digits alone: 12")
            raise refuse_cell(*place, what, "Write digits, with a point before decimals: 1234.5")
        return plain
    if kind == "line" and (match := _FIGURE_AND_UNIT.fullmatch(plain)):
        return f"{match[1]} {match[2]}"
    return text


_FIGURE_AND_UNIT: Final = re.compile(r"([0-9.]+) ?([^\s0-9.].*)")


def _in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
                  "October", "November", "December")  # fmt: skip


def _read_code(text: str, choices: Collection[str], place: _Place) -> str:
    """Return a code as the law file writes it: letters and blanks of a person's own are no other code.

    Errors: Refused for what is none; ids of rows may be new, and are checked with the law file as a whole.
    """
    if text in choices:
        return text
    meant = [code for code in choices if _folded(code) == _folded(text)]
    if len(meant) == 1:
        return meant[0]
    if place.column in _BY_ROWS:
        return text
    offered = ", ".join(sorted(choices)[:_MOST_OFFERED])
    what = Phrase('"{text}" is not one of {offered}', text=Quoted(text), offered=Quoted(offered))
    raise refuse_cell(*place, what)


def _folded(code: str) -> str:
    return "_".join(code.casefold().split())


_MOST_OFFERED: Final = 12
_BY_ROWS: Final = frozenset(("law", "follows", "suspended_by", "instrument", "doubt", "row", "provision"))
"""Columns whose codes are ids of rows, which may be new themselves."""


def _keyed(sheet: _Declared, rows: Read, *keys: str) -> dict[tuple[str, ...], tuple[int, Cells]]:
    """Return rows by their keys.

    Errors: Refused where one is blank, or stands twice.
    """
    by_key: dict[tuple[str, ...], tuple[int, Cells]] = {}
    for number, cells in rows:
        key = tuple(cells[name] for name in keys)
        if not all(key):
            raise _refuse_blank(sheet, number, keys[key.index("")])
        if key in by_key:
            earlier = by_key[key][0]
            raise refuse_cell(
                sheet.title,
                number,
                keys[-1],
                Phrase('"{key}" stands in row {earlier} too', key=Quoted(key[-1]), earlier=earlier),
                "Keep one of them",
            )
        by_key[key] = (number, cells)
    return by_key


def _write_csv(files: _Files, sheet: _Declared, rows: Read) -> None:
    heading = list(sheet.columns)
    had_days = set(DAYS) <= set(
        csv.DictReader(io.StringIO(files.contents[sheet.file].decode())).fieldnames or ()
    )
    if sheet.days and (had_days or any(cells[name] for _, cells in rows for name in DAYS)):
        heading += DAYS
    text = io.StringIO()
    writer = csv.DictWriter(text, heading, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(cells for _, cells in rows)
    files.contents[sheet.file] = text.getvalue().encode("utf-8")


def _write_head(files: _Files, sheet: _Declared, rows: Read) -> None:
    head, told = files.document(HEAD), _keyed(sheet, rows, "name")
    for name in _OF_HEAD:
        if (name,) not in told:
            what = Phrase("the row of {name} is missing", name=Quoted(name))
            raise refuse_cell(sheet.title, 0, "name", what, "Put it back")
        number, cells = told[(name,)]
        if name == "id" and cells["value"] != _cell(head["id"]):
            raise refuse_cell(
                sheet.title, number, "value", "the law file has another name", "Leave it as it was"
            )
        if name == "made_on" and name not in head and cells["value"]:
            _insert_behind(head, "known_to", name, _value(name, cells["value"], sheet.kinds))
        else:
            _set(head, name, cells["value"], sheet.kinds)
    for (name,), (number, _) in told.items():
        if name not in _OF_HEAD:
            what = Phrase("nothing is called {name} here", name=Quoted(name))
            raise refuse_cell(sheet.title, number, "name", what, "Take the row out")


def _insert_behind(document: tomlkit.TOMLDocument, key: str, name: str, value: Item) -> None:
    """Put a key behind another; at its end it would be one of the last table."""
    document._insert_after(key, name, value)  # the library has no other way into the middle


def _write_array(files: _Files, sheet: _Declared, rows: Read) -> None:
    array: AoT = files.document(sheet.file)[sheet.table]
    told = _keyed(sheet, rows, sheet.key)
    tables = {str(table[sheet.key]): table for table in array}
    for position in reversed(range(len(array))):
        if (str(array[position][sheet.key]),) not in told:
            del array[position]
    for (key,), (_, cells) in told.items():
        table = tables.get(key)
        if table is None:
            table = tomlkit.table()
            _fill(table, cells, sheet.columns, sheet.kinds)
            table.add(tomlkit.nl())
            array.append(table)
        else:
            _fill(table, cells, sheet.columns, sheet.kinds)


def _fill(
    table: Any, cells: Cells, names: Sequence[str] | Mapping[str, str], kinds: Mapping[str, str]
) -> None:
    for name in names:
        _set(table, name, cells[name], kinds)


def _set(table: Any, name: str, text: str, kinds: Mapping[str, str]) -> None:
    """Put a cell into a table where it says something else; a blank one takes the key out."""
    if text == _cell(table.get(name), name):
        return
    if not text:
        del table[name]
    else:
        table[name] = _value(name, text, kinds, table.get(name))


def _value(name: str, text: str, kinds: Mapping[str, str], before: Any = None) -> Any:
    """Return a cell as a value of a TOML file."""
    if name in _LISTS:
        return [part for part in (part.strip() for part in text.split(_LISTS[name])) if part]
    kind = kinds.get(name)
    if kind == "day":
        return date.fromisoformat(text)
    if kind == "flag":
        return text == "yes"
    return int(text) if kind == "count" else text


def _write_timelines(files: _Files, sheet: _Declared, rows: Read) -> None:
    told: dict[str, Read] = defaultdict(list)
    for number, cells in rows:
        for name in ("law", "state", "from", "issued", "instrument"):
            if not cells[name]:
                raise _refuse_blank(sheet, number, name)
        if cells[_INCLUDED] and not cells["until"]:
            raise refuse_cell(
                sheet.title,
                number,
                _INCLUDED,
                "there is no last day that could be included",
                "Fill in until, or leave this blank",
            )
        told[cells["law"]].append((number, cells))
    tables = dict(_laws(files))
    for law, of_law in told.items():
        if law not in tables:
            what = Phrase("no notice or provision is called {name}", name=Quoted(law))
            raise refuse_cell(sheet.title, of_law[0][0], "law", what, "Name one")
    for law, table in tables.items():
        steps = [cells for _, cells in told.get(law, ())]
        before = [_cells_of_step(step) for step in _tables(table, "timeline")]
        if [{name: cells[name] for name in (*_OF_STEP, _INCLUDED)} for cells in steps] != before:
            _write_steps(table, steps, sheet.kinds)


def _write_steps(table: Any, steps: Sequence[Cells], kinds: Mapping[str, str]) -> None:
    """Change the steps of a timeline in their places; further ones follow, those that are no more go."""
    if "timeline" not in table:
        table["timeline"] = tomlkit.aot()
    array: AoT = table["timeline"]
    for position, cells in enumerate(steps):
        step = array[position] if position < len(array) else tomlkit.table()
        _fill(step, cells, _OF_STEP, kinds)
        inside = LAST_DAY_PRINTED if cells[_INCLUDED] else LAST_DAY_COUNTS
        _set(step, "last_day", inside if cells["until"] else "", {})
        if position >= len(array):
            step.add(tomlkit.nl())
            array.append(step)
    while len(array) > len(steps):
        del array[len(array) - 1]
    if not steps:
        del table["timeline"]


def _write_provisions(files: _Files, sheet: _Declared, rows: Read) -> None:
    told = _keyed(sheet, rows, "id")
    names = {str(files.document(name)["id"]): name for name in files.provisions()}
    for (key,), (number, _) in told.items():
        if key not in names:
            raise refuse_cell(
                sheet.title,
                number,
                "id",
                Phrase(
                    "no provision is called {name}: a new one has a condition and examples, which stand in no sheet",
                    name=Quoted(key),
                ),
                "Write it into the folder of the law file",
            )
    for key, name in names.items():
        if (key,) not in told:
            raise refuse_cell(
                sheet.title,
                0,
                "id",
                Phrase("the row of {name} is missing", name=Quoted(key)),
                "Put it back; let it end on the sheet Days",
            )
        document, (_, cells) = files.document(name), told[(key,)]
        for column in _OF_PROVISION:
            if cells[column] and column not in document:
                value = tomlkit.item(_value(column, cells[column], sheet.kinds))
                _insert_behind(document, "title", column, value)
            else:
                _set(document, column, cells[column], sheet.kinds)
        _fill(document["law"], cells, _OF_TEXT, sheet.kinds)


def _write_thresholds(files: _Files, sheet: _Declared, rows: Read) -> None:
    names = {str(files.document(name)["id"]): name for name in files.provisions()}
    told: dict[str, dict[str, Read]] = defaultdict(lambda: defaultdict(list))
    for number, cells in rows:
        if cells["provision"] not in names:
            what = Phrase("no provision is called {name}", name=Quoted(cells["provision"]))
            raise refuse_cell(sheet.title, number, "provision", what, "Name one")
        if not cells["line"]:
            raise _refuse_blank(sheet, number, "line")
        told[cells["provision"]][cells["from"]].append((number, cells))
    for provision, name in names.items():
        document = files.document(name)
        if not _lines_of(document.get("when", {})):
            if provision in told:
                number = next(iter(told[provision].values()))[0][0]
                raise refuse_cell(
                    sheet.title,
                    number,
                    "provision",
                    Phrase("{name} holds nothing against a line", name=Quoted(provision)),
                    "Take it out",
                )
            continue
        _write_versions(document, sheet, told[provision], provision)


def _write_versions(
    document: tomlkit.TOMLDocument, sheet: _Declared, told: Mapping[str, Read], provision: str
) -> None:
    """Change the lines of a provision from one day to another."""
    if "" not in told:
        what = Phrase("the first line of {name} is missing", name=Quoted(provision))
        raise refuse_cell(sheet.title, 0, "from", what, "Put it back")
    when: Any = document["when"]
    versions = {_cell(version["from"]): version for version in _tables(document, "version")}
    for first in sorted(told):
        of_day = told[first]
        if first in ("", *versions):
            if first:
                when = versions[first].get("when", when)
                _fill(versions[first], of_day[0][1], ("says", "deciding"), {})
            _replace_lines(when, _lines_of(when), of_day, sheet)
            continue
        condition = _plain(when)
        _replace_lines(condition, _lines_of(condition), of_day, sheet)
        version = tomlkit.table()
        version["from"] = date.fromisoformat(first)
        _fill(version, of_day[0][1], ("says", "deciding"), {})
        version["when"] = _inline(condition, is_outermost=True)
        version.add(tomlkit.nl())
        if "version" not in document:
            document.add(tomlkit.nl())
            document["version"] = tomlkit.aot()
        array: AoT = document["version"]
        later = [n for n, other in enumerate(array) if _cell(other["from"]) > first]
        array.insert(later[0] if later else len(array), version)
        when = version["when"]
    for first in versions.keys() - told.keys():
        array = document["version"]
        del array[[_cell(version["from"]) for version in array].index(first)]


def _plain(condition: Any) -> Any:
    return condition.unwrap() if isinstance(condition, Item) else condition


def _inline(condition: Any, *, is_outermost: bool = False) -> Any:
    """Return a condition as one table, its parts below each other."""
    table = tomlkit.inline_table()
    for key, parts in condition.items():
        array = tomlkit.array()
        for part in parts:
            array.append(part if isinstance(part, str) else _inline(part))
        table[key] = array.multiline(is_outermost)
    return table


def _replace_lines(condition: Any, before: Sequence[str], rows: Read, sheet: _Declared) -> None:
    """Put the lines of some rows in the place of those that a condition has, in their order."""
    if len(rows) != len(before):
        number = rows[-1][0]
        what = Phrase(
            "there are {count} lines, and the condition has {wanted}", count=len(rows), wanted=len(before)
        )
        raise refuse_cell(sheet.title, number, "line", what)
    lines = {old: cells["line"] for old, (_, cells) in zip(before, rows, strict=True)}
    _walk(condition, lines)


def _walk(condition: Any, lines: Mapping[str, str]) -> None:
    places = condition.items() if isinstance(condition, Mapping) else enumerate(condition)
    for place, part in list(places):
        if not isinstance(part, str):
            _walk(part, lines)
        elif (match := _LINE.match(part)) and lines.get(match["line"], match["line"]) != match["line"]:
            condition[place] = match["before"] + lines[match["line"]]


def _write_words(files: _Files, sheet: _Declared, rows: Read) -> None:
    told = _keyed(sheet, rows, "file", "of", "what")
    for cells, within, key in list(_texts(files, sheet)):
        place = (cells["file"], cells["of"], cells["what"])
        if place not in told:
            what = Phrase("the row of {name} is missing", name=Quoted(" ".join(place)))
            raise refuse_cell(sheet.title, 0, "what", what, "Put it back")
        number, changed = told.pop(place)
        if not changed["words"]:
            raise _refuse_blank(sheet, number, "words")
        if changed["words"] != cells["words"]:
            within[key] = changed["words"]
    for number, cells in told.values():
        what = Phrase(
            "{file} has no text {what} of {of}", **{key: Quoted(cells[key]) for key in ("file", "what", "of")}
        )
        raise refuse_cell(sheet.title, number, "what", what, "Take the row out, or leave its first columns")


_WRITERS: Final[Mapping[str, Callable[[_Files, _Declared, Read], None]]] = {
    "head": _write_head,
    "csv": _write_csv,
    "array": _write_array,
    "timelines": _write_timelines,
    "provisions": _write_provisions,
    "thresholds": _write_thresholds,
    "words": _write_words,
}


# --------------------------------------------------------------------------------------------------
# Where in the sheets a fault of the files stands.


_LINE_OF: Final = re.compile(r"^line (\d+)(?:, (\w+))?")
_NUMBER_OF: Final = re.compile(r"^(\w+)\[(\d+)\](?:\.([\w.]+))?")


def place_in_sheets(refused: Refused, contents: Contents, sheets: Sequence[LawSheet]) -> Refused:
    """Return a refusal of a law file with the sheet, row and column in which the fault stands, where it is in one.

    Nothing of it speaks of keys and quotes, which no workbook has: what a file lacks is a cell that is blank.
    """
    files = _Files(contents)
    given = {sheet.title: sheet for sheet in sheets}
    declared = {sheet.file: sheet for sheet in _declared() if sheet.file}
    sheet = declared.get(refused.file)
    if isinstance(refused, IssuedTooLate):
        return _place_known_to(refused, given)
    if sheet is not None and sheet.kind == "csv" and (match := _LINE_OF.match(refused.where)):
        filled = [row for row in given[sheet.title].rows if any(row.cells)]
        number = int(match[1]) - 2
        at = filled[number] if 0 <= number < len(filled) else SheetRow(0, ())
        names = _names(given[sheet.title])
        if match[2] in names and at.number and not at.cells[names.index(match[2])]:
            return _refuse_blank(sheet, at.number, match[2])
        return refuse_cell(sheet.title, at.number, match[2] or "", refused.what, refused.do)
    if sheet is not None and sheet.kind == "csv":  # a row by what it is called, in the first column
        column = next(iter(sheet.columns))
        numbers = _numbers(given[sheet.title], column, refused.where) or [0]
        return refuse_cell(
            sheet.title, numbers[-1], column if refused.where else "", refused.what, refused.do
        )
    if sheet is not None and sheet.kind == "array":
        return _place_in_array(refused, files, sheet, given)
    if refused.file in files.provisions():
        provision = str(files.document(refused.file).get("id"))
        of_lines = refused.where in ("example", "law.deciding") or refused.where.startswith("version")
        title = "Thresholds" if of_lines else "Days" if refused.where.startswith("timeline") else "Provisions"
        column = {"Thresholds": "provision", "Days": "law"}.get(title, "id")
        numbers = _numbers(given[title], column, provision)
        row = numbers[-1] if numbers else 0
        if title == "Thresholds" and ".when" in refused.where:
            return refuse_cell(title, row, "line", refused.what, "Write the figure with its unit")
        named = [part for part in refused.where.split(".") if part in _names(given[title])]
        return _refuse_place(title, row, (named or [column])[-1], refused)
    if refused.file == HEAD and refused.where in _OF_HEAD:
        numbers = _numbers(given["Law file"], "name", refused.where)
        return _refuse_place("Law file", numbers[0] if numbers else 0, "value", refused)
    return refused


def _refuse_place(title: str, row: int, column: str, refused: Refused) -> Refused:
    """Return a refusal of a file at its place in a sheet; what is missing there is a blank cell."""
    if refused.what == KEY_IS_MISSING:
        sheet = next(sheet for sheet in _declared() if sheet.title == title)
        return _refuse_blank(sheet, row, column)
    return refuse_cell(title, row, column, refused.what, refused.do)


def _place_known_to(refused: IssuedTooLate, given: Mapping[str, LawSheet]) -> Refused:
    """Return the refusal of an event that is later than what is known, at the day up to which it is known."""
    for title in ("Notices", "Provisions"):
        names = _names(given[title])
        for row in given[title].rows:
            told = dict(zip(names, row.cells, strict=False))
            if told.get("id") == refused.law and told.get("known_to"):
                return refuse_cell(title, row.number, "known_to", refused.what, _RAISE_KNOWN_TO)
    numbers = _numbers(given["Law file"], "name", "known_to") or [0]
    return refuse_cell("Law file", numbers[0], "value", refused.what, _RAISE_KNOWN_TO)


_RAISE_KNOWN_TO: Final = Phrase(
    "Raise {known_to} to the day up to which you have looked for notices", known_to=Quoted("known_to")
)


def _place_in_array(
    refused: Refused, files: _Files, sheet: _Declared, given: Mapping[str, LawSheet]
) -> Refused:
    """Return a refusal in one of many tables: by its number, or by the id that it names."""
    tables = _tables(files.document(sheet.file), sheet.table)
    match = _NUMBER_OF.match(refused.where)
    if match and int(match[2]) < len(tables):
        key, rest = str(tables[int(match[2])].get(sheet.key)), match[3] or ""
    else:
        ids = (str(table.get(sheet.key)) for table in tables)
        key = next((one for one in ids if refused.where == one or refused.where.startswith(f"{one}.")), "")
        rest = refused.where.removeprefix(f"{key}.") if key else refused.where
    of_days = rest.startswith("timeline")
    title, column = ("Days", "law") if of_days else (sheet.title, sheet.key)
    numbers = _numbers(given[title], column, key) or [0]
    at = int(step[1]) if of_days and (step := re.match(r"timeline\[(\d+)\]", rest)) else 0
    named = [part for part in rest.split(".") if part in _names(given[title])]
    return _refuse_place(title, numbers[min(at, len(numbers) - 1)], (named or [column])[-1], refused)


def _names(sheet: LawSheet) -> list[str]:
    return [column.name for column in sheet.columns]


def _numbers(sheet: LawSheet, column: str, text: str) -> list[int]:
    """Return the rows of a sheet that say something in a column."""
    at = _names(sheet).index(column)
    return [row.number for row in sheet.rows if at < len(row.cells) and row.cells[at] == text]


# --------------------------------------------------------------------------------------------------
# Examples: their new answers, and those of days that nobody had asked for.


def answer_examples(contents: Contents, answers: Mapping[tuple[str, int], str]) -> dict[str, bytes]:
    """Return the files with other answers to some examples, by their file and their number in it, from 0."""
    files = _Files(contents)
    for (name, number), answer in answers.items():
        example: Any = files.document(name)["example"][number]
        example["standing" if "standing" in example else "expect"] = answer
    return files.renewed()


def add_examples(contents: Contents, name: str, examples: Sequence[Mapping[str, Any]]) -> dict[str, bytes]:
    """Return the files with further examples of one provision, facts on a day with what is expected."""
    files = _Files(contents)
    array: AoT = files.document(name)["example"]
    for example in examples:
        table = tomlkit.table()
        for key, value in example.items():
            if isinstance(value, Mapping):
                inline = tomlkit.inline_table()
                inline.update(value)
                table[key] = inline
            else:
                table[key] = value
        table.add(tomlkit.nl())
        array.append(table)
    return files.renewed()


def sealed(contents: Contents) -> dict[str, bytes]:
    """Return the files with the hashes of the tables as they are; the rest of their heading stays as it is written."""
    files = _Files(contents)
    data: Any = files.document(HEAD)["data"]
    for name in data:
        digest = hashlib.sha256(contents[name]).hexdigest()
        if data[name] != digest:
            data[name] = digest
    return files.renewed()


def date_making(contents: Contents, made_on: date) -> dict[str, bytes]:
    """Return the files with the day of making, where they state none."""
    files = _Files(contents)
    head = files.document(HEAD)
    if "made_on" not in head:
        _insert_behind(head, "known_to", "made_on", tomlkit.item(made_on))
    return files.renewed()


# --------------------------------------------------------------------------------------------------
# A workbook as it was read.


_NUMBER: Final = "n"
"""How the reader of lists calls a cell that is a number; reading one is slow to import."""


def sheets_of_book(book: Book) -> tuple[LawSheet, ...]:
    """Return the sheets of a workbook: its first row names the columns, the second explains them.

    Errors: Refused for a cell without a value, such as a formula that nobody has worked out.
    """
    sheets = []
    for table in book.tables:
        if table.title in BESIDE:
            continue
        heading = next((row.shown for row in table.rows if row.number == 1), ())
        rows = []
        for row in table.rows:
            cells = [table.cell(row, position) for position in range(len(heading))]
            for cell in cells:
                if cell.has_no_value and row.number >= FIRST_ROW:
                    raise refuse_cell(
                        table.title,
                        row.number,
                        heading[cell.column],
                        "the cell has no value",
                        "Write it as text",
                    )
            if row.number >= FIRST_ROW:
                rows.append(SheetRow(row.number, tuple(map(_as_typed, cells))))
        columns = tuple(LawColumn(name) for name in heading)
        sheets.append(LawSheet(table.title, "", columns, tuple(rows)))
    return tuple(sheets)


def _as_typed(cell: Any) -> str:
    """Return what a cell holds as the person who filled it in sees it: a hundredth in percent as it is shown."""
    if cell.kind == _NUMBER and cell.format.percent:
        return f"{(Decimal(cell.exact) * 100).normalize():f} %"
    return str(cell.exact)
