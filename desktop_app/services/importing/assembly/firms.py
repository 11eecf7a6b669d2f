# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers and parties from lists of them and from the rows that name them; each name is one firm in all tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry, RowPlace
from desktop_app.services.importing.firms.firm_finder import ANOTHER, FirmFinder
from desktop_app.services.importing.firms.name_matching import fold_name
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

_NO_NAME: Final = Doubtful(Phrase("the row names no firm"), Phrase("Write its name, or leave the row out"))
_KEEP_ONE: Final = Phrase("Keep the one that is meant")


@dataclass(slots=True)
class _Firm:
    """One firm as the rows read so far have it; ``open_columns`` are those on which they contradict each other."""

    placed: PlacedRow
    entries: list[Entry] = field(default_factory=list)
    open_columns: set[str] = field(default_factory=set)


class FirmRows:
    """The firms of a sheet, suppliers or parties, that the tables of an import name."""

    def __init__(
        self, sheet: Sheet, on_file: Sequence[Row], answers: Mapping[str, str], assembly: Assembly
    ) -> None:
        self._sheet, self._assembly = sheet, assembly
        self._prefix, self._key = f"{sheet}.", SHEETS[sheet].key
        self._finder = FirmFinder(sheet, on_file, answers)
        self._on_file = {row[self._key]: row for row in on_file}
        self._firms: dict[str, _Firm] = {}

    def find(self, name: str, country: str, row_place: RowPlace) -> str:
        """Return the key of a firm that a row names; it is added if it is not on file."""
        key = self._finder.find_firm(name, country)
        if key not in self._on_file and key not in self._firms:
            self._firms[key] = _Firm(PlacedRow(dict(self._finder.new_row(key)), []))
        firm = self._firms.get(key)
        if firm is not None and firm.placed.places[-1:] != [row_place]:  # rows come one after another
            firm.placed.places.append(row_place)
        return key

    def find_known(self, name: str) -> str:
        """Return the key of the firm on file, or named in the tables, that has a name; blank if there is none."""
        return self._finder.find_known(name)

    @property
    def names_on_file(self) -> dict[str, str]:
        """Return the names of the firms on file by their keys."""
        return {key: row.get("name", "") or key for key, row in self._on_file.items()}

    @property
    def keys(self) -> set[str]:
        """Return the keys of all firms on file and in the tables."""
        return {*self._on_file, *self._firms}

    def add_entries(self, entries: Iterable[Entry]) -> None:
        """Add the firms of a list of them, one a row."""
        for entry in entries:
            self._assembly.note_entry(entry)
            self._add_entry(entry)

    def finish(self) -> None:
        """Hand rows and questions to the assembly; to be called once, when all tables have been read."""
        for key, country in self._finder.countries_told().items():
            if key in self._firms and "country" not in self._firms[key].open_columns:
                self._firms[key].placed.row.setdefault("country", country)
        for firm in self._firms.values():
            self._assembly.add(self._sheet, firm.placed)
        self._name_firms_of_issues()
        # what is taken without an answer is shown before what is left alone
        self._assembly.questions += sorted(self._finder.questions, key=lambda asked: asked.default == ANOTHER)

    def _name_firms_of_issues(self) -> None:
        """Write into issues which firm they are about, so that it is found again once its cell is filled in."""
        keys = {row_place: key for key, firm in self._firms.items() for row_place in firm.placed.places}
        self._assembly.issues = [
            replace(issue, key=keys[issue.place])
            if issue.field.startswith(self._prefix) and issue.place in keys
            else issue
            for issue in self._assembly.issues
        ]

    def _add_entry(self, entry: Entry) -> None:
        values, prefix = entry.values, self._prefix
        name = values.get(f"{prefix}name", "") or values.get(f"{prefix}name_zh", "")
        number = values.get(f"{prefix}{self._key}", "")
        if not name and not number:
            self._assembly.doubt(entry, _NO_NAME)
            return
        of_name = self._finder.find_known(name) if name else ""
        if number in self._on_file and of_name not in ("", number):
            why = Phrase('"{number}" and "{name}" are two firms on file', number=number, name=name)
            self._assembly.doubt(entry, Doubtful(why, _KEEP_ONE), f"{prefix}name")
            return
        is_known = number in self._on_file
        country = values.get(f"{prefix}country", "")
        key = number if is_known else self._finder.find_firm(name or number, country, key_wanted=number)
        firm = self._firms.get(key)
        if firm is None:
            start = {self._key: key} if key in self._on_file else dict(self._finder.new_row(key))
            firm = self._firms[key] = _Firm(PlacedRow(start, []))
        self._join(firm, key, entry)

    def _join(self, firm: _Firm, key: str, entry: Entry) -> None:
        """Add what a row says of a firm; what contradicts an earlier row is taken from neither."""
        texts = {
            name.removeprefix(self._prefix): text
            for name, text in entry.values.items()
            if name.startswith(self._prefix)
        }
        texts.pop(self._key, None)
        if self._is_known_name(firm, key, texts.get("name", "")):
            texts.pop("name", None)  # how the name is written on file stays
        for name, text in texts.items():
            if name in firm.open_columns or firm.placed.row.get(name, text) != text:
                self._open_column(firm, name, entry)
            else:
                firm.placed.row[name] = text
        firm.entries.append(entry)
        firm.placed.places.append(entry.place)
        headings = {name.removeprefix(self._prefix): heading for name, heading in entry.headings.items()}
        firm.placed.headings = {**headings, **firm.placed.headings}

    def _is_known_name(self, firm: _Firm, key: str, name: str) -> bool:
        names = (firm.placed.row.get("name", ""), self._on_file.get(key, {}).get("name", ""))
        is_equal = fold_name(name) in {fold_name(name_on_file) for name_on_file in names if name_on_file}
        return bool(name) and (is_equal or self._finder.is_taken_as(name, key))

    def _open_column(self, firm: _Firm, name: str, entry: Entry) -> None:
        field_name = f"{self._prefix}{name}"
        earlier = [contradicting for contradicting in firm.entries if contradicting.values.get(field_name)]
        why = Phrase("rows of one firm say {first} and {other}",
                     first=earlier[0].values[field_name] if earlier else firm.placed.row.get(name, ""),
                     other=entry.values[field_name])  # fmt: skip
        doubted = [] if name in firm.open_columns else earlier
        for contradicting in (*doubted, entry):
            self._assembly.doubt(contradicting, Doubtful(why, _KEEP_ONE), field_name)
        firm.open_columns.add(name)
        if name != "name":
            firm.placed.row.pop(name, None)
