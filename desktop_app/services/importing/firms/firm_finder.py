# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Firms that the rows of lists name: those on file are found by name, the others become new suppliers or parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase, Quoted, capital
from desktop_app.services.context.context import key_from_name
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.fields.mapping import Choice, Question
from desktop_app.services.importing.firms.name_matching import NameMatch, NamesOnFile, fold_name
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

ANOTHER: Final = "another"
"""The answer to the question whether a firm is one with a close name: it is not, and a firm of its own."""


class FirmFinder:
    """Finds or makes the firms of one sheet, suppliers or parties, by their names."""

    def __init__(self, sheet: Sheet, on_file: Sequence[Row], answers: Mapping[str, str]) -> None:
        self._sheet, self._answers = sheet, answers
        self._key_column = SHEETS[sheet].key
        self._known = NamesOnFile(on_file, sheet)
        self._rows = {row[self._key_column]: row for row in on_file}
        self._on_file = frozenset(self._rows)
        self._taken: set[tuple[str, str]] = set()
        self._new: dict[str, Row] = {}
        self._countries: dict[str, set[str]] = {}
        self._keys: dict[str, str] = {}
        self.questions: list[Question] = []

    def find_firm(self, name: str, country: str = "", key_wanted: str = "") -> str:
        """Return the key of the firm with a name, a new one if none is on file.

        Without an answer, a name that matches one on file is taken to be it, which is told; any other close name is a
        firm of its own: two that are one can be put together later, one that is two cannot be told apart.
        """
        key = self._keys.get(name, "")
        if not key:
            key = self._keys[name] = self._find_key(plain_text(name), country, key_wanted)
        if country and key in self._new:
            self._countries.setdefault(key, set()).add(country)
        return key

    def find_known(self, name: str) -> str:
        """Return the key of the firm that has a name; blank if there is none."""
        return self._known.find_same(plain_text(name))

    def is_taken_as(self, name: str, key: str) -> bool:
        """Tell whether a name was taken to be that of a firm on file which is written otherwise there."""
        return (fold_name(plain_text(name)), key) in self._taken and key in self._on_file

    def new_row(self, key: str) -> Row:
        """Return the row of a firm that was not on file."""
        return self._new[key]

    def countries_told(self) -> dict[str, str]:
        """Return the countries of new firms, where all rows that tell one agree."""
        return {key: next(iter(told)) for key, told in self._countries.items() if len(told) == 1}

    def _find_key(self, name: str, country: str, key_wanted: str) -> str:
        match = self._known.match_name(name, country)
        if match.same:
            return match.same
        if key_wanted or match.proposed not in self._on_file:
            match = replace(
                match, proposed=""
            )  # a number of its own, or a name of this very list, is asked about
        question = self._ask(name, match) if match.twins else None
        answer = self._answers.get(question.id, "") if question else ""
        if question is not None and answer not in (*match.twins, ANOTHER):
            self.questions.append(question)
            answer = question.default
        if answer in match.twins:
            self._taken.add((fold_name(name), answer))
            return answer
        is_free = key_wanted and key_wanted not in self._known.keys
        key = key_wanted if is_free else free_key(name, self._known.keys, SHEETS[self._sheet].called)
        row = {self._key_column: key, "name": name}
        self._known.add_firm(row)
        self._rows[key] = row
        self._new[key] = row
        return key

    def _ask(self, name: str, match: NameMatch) -> Question:
        known = [(key, self._rows[key].get("name", "") or key) for key in match.twins]
        close = known[0][1]
        return Question(
            id=f"{self._sheet}:{fold_name(name)}",
            text=_question_text(name, close, match.why, is_proposed=bool(match.proposed)),
            choices=(
                *(
                    Choice(key, Phrase('Yes, it is "{other}" ({key})', other=on_file, key=key))
                    for key, on_file in known
                ),
                Choice(ANOTHER, Phrase("No, it is another firm")),
            ),
            default=match.proposed or ANOTHER,
            samples=(name, close),
        )


def _question_text(name: str, other: str, why: str, *, is_proposed: bool) -> Phrase:
    names = {"name": Quoted(name), "other": Quoted(other)}
    if is_proposed:
        return Phrase('"{name}" is taken to be "{other}": {why}. Is it?', **names, why=why)
    if why:
        return Phrase('Is "{name}" the same firm as "{other}"? {why}', **names, why=capital(why))
    return Phrase('Is "{name}" the same firm as "{other}"?', **names)


def free_key(name: str, taken: Iterable[str], fallback: str) -> str:
    """Return a key made from a name that no other firm has."""
    stem = key_from_name(name) or fallback
    used = taken if isinstance(taken, set | frozenset | dict) else set(taken)
    key, number = stem, 1
    while key in used:
        number += 1
        key = f"{stem}-{number}"
    return key
