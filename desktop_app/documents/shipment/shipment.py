# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a shipment, each as a memo of its own sees it, and which of them share an answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, TypeVar

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.places_in_case import item_name
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.services.context.ports import Stamp

_MANY: Final = 6
_SHOWN: Final = 3
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    """One line: its number, and the case of it under the law."""

    number: str
    memo: MemoContext

    @property
    def name(self) -> str:
        """Return the item of the line."""
        return item_name(self.memo, self.memo.case.item)

    @property
    def conclusion(self) -> Conclusion:
        """Return what the line comes to."""
        return self.memo.conclusion


@dataclass(frozen=True, slots=True)
class Shipment:
    """The lines of a shipment; day, exporter, movement, destination, parties and end use are the same in all."""

    lines: tuple[ShipmentLine, ...]
    stamp: Stamp

    @property
    def first(self) -> MemoContext:
        """Return the first line, which speaks for what all lines share."""
        return self.lines[0].memo

    @property
    def on(self) -> date:
        """Return the export day."""
        return self.first.case.on

    def format_sentence(self, key: str, **slots: str) -> str:
        """Return a sentence of the paper with its slots filled."""
        return self.first.wording.format_sentence(f"shipment.{key}", **slots)

    def group_lines(
        self, key: Callable[[ShipmentLine], Iterable[_Key]], *, all_named: bool = False
    ) -> dict[_Key, str]:
        """Return, for each thing that lines have, the numbers of those that have it, in words."""
        groups: dict[_Key, list[str]] = {}
        for line in self.lines:
            for each in dict.fromkeys(key(line)):
                groups.setdefault(each, []).append(line.number)
        return {each: self.line_words(numbers, all_named=all_named) for each, numbers in groups.items()}

    def line_words(self, numbers: list[str], *, all_named: bool = False) -> str:
        """Return numbers of lines in words: runs by their ends, all lines as such, of very many the first ones."""
        if len(numbers) == len(self.lines):
            return self.format_sentence("lines.all" if len(numbers) > 1 else "lines.one", lines=numbers[0])
        runs = _runs_of_numbers([int(number) for number in numbers])
        if len(runs) > _MANY and not all_named:
            first = ", ".join(runs[:_SHOWN])
            return self.format_sentence("lines.many", count=str(len(numbers)), lines=first)
        listed = self.first.wording.join_list(runs)
        return self.format_sentence("lines.one" if len(numbers) == 1 else "lines.some", lines=listed)


def _runs_of_numbers(numbers: list[int]) -> list[str]:
    """Return numbers as they are counted: three and more in a row by first and last."""
    listed: list[str] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        if len(members) > 2:
            listed.append(f"{members[0]}–{members[-1]}")
        else:
            listed += [str(number) for number in members]
    return listed
