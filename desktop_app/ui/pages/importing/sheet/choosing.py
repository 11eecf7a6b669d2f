# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the user has chosen for an import so far, step by step, so that each step can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from desktop_app.services.importing.draft import NO_CHOICES, Choices, SheetKey
from desktop_app.services.importing.entries.entry import RowPlace
from desktop_app.services.importing.fields.mapping import TableMapping

KeyT = TypeVar("KeyT")


class Choosing:
    """The choices in force, those before them and those taken back."""

    def __init__(self) -> None:
        self.choices = NO_CHOICES
        self._earlier: list[Choices] = []
        self._taken_back: list[Choices] = []

    @property
    def has_chosen(self) -> bool:
        """Tell whether the user has chosen anything that leaving the page would lose."""
        return self.choices != NO_CHOICES

    def forget(self) -> None:
        """Forget all choices, as for another list."""
        self.choices = NO_CHOICES
        self._earlier.clear()
        self._taken_back.clear()

    def _take(self, **changes: Any) -> None:
        self._earlier.append(self.choices)
        self._taken_back.clear()
        self.choices = replace(self.choices, **changes)

    def undo(self) -> bool:
        """Take back the latest choice; tells whether there was one."""
        return self._step(self._earlier, self._taken_back)

    def redo(self) -> bool:
        """Make again the choice that was taken back last; tells whether there was one."""
        return self._step(self._taken_back, self._earlier)

    def _step(self, source: list[Choices], target: list[Choices]) -> bool:
        if not source:
            return False
        target.append(self.choices)
        self.choices = source.pop()
        return True

    # ---- what can be chosen ----

    def choose_field(self, key: SheetKey, column: int, field: str) -> None:
        """Take a column as a field; blank for not at all."""
        self._take(fields={**self.choices.fields, (key, column): field})

    def choose_heading(self, key: SheetKey, row: int) -> None:
        """Make a row the heading of a sheet. What was chosen for the columns of the sheet goes with the old heading."""
        fields = {cell: name for cell, name in self.choices.fields.items() if cell[0] != key}
        self._take(heading_rows={**self.choices.heading_rows, key: row}, fields=fields)

    def answer(self, question: str, code: str) -> None:
        """Answer a question."""
        self._take(answers={**self.choices.answers, question: code})

    def correct(self, place: RowPlace, column: int, text: str) -> None:
        """Read another text in place of what one cell shows."""
        self._take(corrections={**self.choices.corrections, (place, column): text})

    def replace_alike(self, key: SheetKey, column: int, shown: str, text: str) -> None:
        """Read another text in every cell of a column that shows the same one."""
        replacements = {**self.choices.replacements, (key, column, shown): text}
        self._take(replacements=replacements)

    def forget_correction(self, place: RowPlace, column: int, shown: str) -> None:
        """Read a cell, and all that show the same, as the file has them."""
        key = (place.file, place.sheet)
        self._take(
            corrections=_without(self.choices.corrections, (place, column)),
            replacements=_without(self.choices.replacements, (key, column, shown)),
        )

    def take_hidden(self, hidden: bool) -> None:  # noqa: FBT001  as the tick box says it
        """Take hidden rows, columns and sheets too, or not."""
        self._take(hidden=hidden)

    def empty_by_blanks(self, empties: bool) -> None:  # noqa: FBT001  as the menu says it
        """Let a blank cell empty what is known, or leave it."""
        self._take(empties=empties)

    def read_as_before(self, remembered: bool) -> None:  # noqa: FBT001  as the menu says it
        """Read tables as earlier ones of their shape were read, or by a proposal alone."""
        self._take(remembered=remembered)

    def leave_out(self, key: SheetKey, *, is_left_out: bool) -> None:
        """Leave a sheet out, or take it after all."""
        left_out = self.choices.left_out | {key} if is_left_out else self.choices.left_out - {key}
        self._take(left_out=frozenset(left_out))

    def use_mappings(self, mappings: Mapping[str, TableMapping]) -> None:
        """Read the tables of these shapes by mappings that were saved; single columns are as the mapping says."""
        self._take(mappings={**self.choices.mappings, **mappings}, fields={})

    def shown_text(self, place: RowPlace, column: int, shown: str) -> str:
        """Return what is read in a cell that shows a text."""
        corrected = self.choices.corrections.get((place, column))
        if corrected is not None:
            return corrected
        return self.choices.replacements.get(((place.file, place.sheet), column, shown), shown)


def _without(chosen: Mapping[KeyT, str], key: KeyT) -> dict[KeyT, str]:
    return {cell: text for cell, text in chosen.items() if cell != key}
