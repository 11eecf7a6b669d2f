# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers that the rows of lists name: those on file are found by name, the others become new suppliers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.context import key_from_name
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.fields.mapping import Choice, Question
from desktop_app.services.importing.firms.name_matching import NameMatch, NamesOnFile, fold_name
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.sheets import SHEETS

ANOTHER: Final = "another"
"""The answer to the question whether a firm is one with a close name: it is not, and a firm of its own."""


@dataclass(slots=True)
class FirmsFound:
    """What comes of the names of firms in a list.

    ``added`` are rows of new firms, each with the rows that name it; ``keys`` tells the key of each name as it stands
    in the list. ``questions`` ask of names that are close to one on file, whose answer is a key or ``ANOTHER``.
    """

    added: list[tuple[Row, list[RowPlace]]] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)


def suppliers_for(
    names: Iterable[tuple[str, str, RowPlace]],
    on_file: Sequence[Row],
    answers: Mapping[str, str] | None = None,
) -> FirmsFound:
    """Return the suppliers for names in a list, each with its country or a blank.

    The country of a new supplier is taken where all rows that tell it agree. Without an answer, a name close to one on
    file is a supplier of its own: two that are one can be put together later, one that is two cannot be told apart.
    """
    return FirmFinder(Sheet.SUPPLIERS, on_file, answers or {}).find_firms(names)


class FirmFinder:
    """Finds or makes the firms of one sheet, suppliers or parties, by their names."""

    def __init__(self, sheet: Sheet, on_file: Sequence[Row], answers: Mapping[str, str]) -> None:
        self._sheet, self._answers = sheet, answers
        self._key_column = SHEETS[sheet].key
        self._known = NamesOnFile(on_file, sheet)
        self._rows = {row[self._key_column]: row for row in on_file}
        self._new: dict[str, tuple[Row, list[RowPlace]]] = {}
        self._countries: dict[str, set[str]] = {}
        self.found = FirmsFound()

    def find_firms(self, names: Iterable[tuple[str, str, RowPlace]]) -> FirmsFound:
        """Return the firms for names, each with its country or a blank."""
        for name, country, place in names:
            self.find_firm(name, country, place)
        told = self.countries_told()
        for key, (row, places) in self._new.items():
            self.found.added.append(({**row, "country": told[key]} if key in told else row, places))
        return self.found

    def find_firm(self, name: str, country: str, place: RowPlace, key_wanted: str = "") -> str:
        """Return the key of the firm with a name, a new one if none is on file."""
        key = self.found.keys.get(name, "")
        if not key:
            key = self.found.keys[name] = self._find_key(plain_text(name), key_wanted)
        if key in self._new:
            self._new[key][1].append(place)
            if country:
                self._countries.setdefault(key, set()).add(country)
        return key

    def find_known(self, name: str) -> str:
        """Return the key of the firm that has a name; blank if there is none."""
        return self._known.match_name(plain_text(name)).same

    def new_row(self, key: str) -> Row:
        """Return the row of a firm that was not on file."""
        return self._new[key][0]

    def countries_told(self) -> dict[str, str]:
        """Return the countries of new firms, where all rows that tell one agree."""
        return {key: next(iter(told)) for key, told in self._countries.items() if len(told) == 1}

    def _find_key(self, name: str, key_wanted: str) -> str:
        match = self._known.match_name(name)
        if match.same:
            return match.same
        question = self._ask(name, match) if match.twins else None
        answer = self._answers.get(question.id, "") if question else ""
        if answer in match.twins:
            return answer
        if question is not None and answer != ANOTHER:
            self.found.questions.append(question)
        is_free = key_wanted and key_wanted not in self._known.keys
        key = key_wanted if is_free else free_key(name, self._known.keys, SHEETS[self._sheet].called)
        row = {self._key_column: key, "name": name}
        self._known.add_firm(row)
        self._rows[key] = row
        self._new[key] = (row, [])
        return key

    def _ask(self, name: str, match: NameMatch) -> Question:
        known = [(key, self._rows[key].get("name", "") or key) for key in match.twins]
        close = known[0][1]
        return Question(
            id=f"{self._sheet}:{fold_name(name)}",
            text=Phrase('Is "{name}" the same firm as "{other}"?', name=name, other=close),
            choices=(
                *(
                    Choice(key, Phrase('Yes, it is "{other}" ({key})', other=on_file, key=key))
                    for key, on_file in known
                ),
                Choice(ANOTHER, Phrase("No, it is another firm")),
            ),
            default=ANOTHER,
            samples=(name, close),
        )


def free_key(name: str, taken: Iterable[str], fallback: str) -> str:
    """Return a key made from a name that no other firm has."""
    stem = key_from_name(name) or fallback
    used = taken if isinstance(taken, set | frozenset | dict) else set(taken)
    key, number = stem, 1
    while key in used:
        number += 1
        key = f"{stem}-{number}"
    return key
