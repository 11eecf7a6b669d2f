# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One change of many rows at once: counted first, then made in one step with the source of every fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.catalogue.products import changed_facts, source_as_columns
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.columns import SHEETS, blank_row
from desktop_app.services.schema.declaration import Done, Row, Sheet, Topic
from desktop_app.services.schema.rows import TYPED, Source

_COMPLETE: Final = {
    name: declared.tells_complete
    for name, declared in SHEETS[Sheet.PRODUCTS].columns.items()
    if declared.tells_complete
}
"""What is said of a product that holds none of it: that each of these lists is complete, and empty."""
_BATCH: Final = 500
"""Rows that are written at once. As many are noted one by one, so that the journal keeps each as it was."""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """The texts that columns of the rows are given; ``holds_none``: the products hold no part and no material.

    ``source`` is noted for every fact of a product that changes.
    """

    sheet: Sheet
    values: Mapping[str, str]
    holds_none: bool = False
    source: Source = TYPED


@dataclass(frozen=True, slots=True)
class ColumnCount:
    """What changes in one column: how many rows have each text now, most frequent first; ``same`` have it already."""

    column: str
    after: str
    before: tuple[tuple[str, int], ...]
    same: int


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """What a change comes to: counts a column, rows that change, and each row that is left out with the reason."""

    columns: tuple[ColumnCount, ...]
    changed: int
    left_out: tuple[tuple[str, str], ...]


class BulkChanges:
    """Changes of many rows of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def preview(self, change: BulkChange, ids: Collection[int]) -> BulkPreview:
        """Return what a change of these rows comes to; nothing is stored.

        Errors: Refused, naming the column, for a text that it cannot hold.
        """
        planned, left_out = self._plan(change, ids)
        counts: dict[str, Counter[str]] = {name: Counter() for name in self._texts(change)}
        for stored, row in planned:
            for name, counter in counts.items():
                counter[stored.row.get(name, "") if stored.row.get(name, "") != row[name] else "="] += 1
        columns = tuple(
            ColumnCount(
                name,
                self._texts(change)[name],
                tuple(pair for pair in counter.most_common() if pair[0] != "="),
                counter["="],
            )
            for name, counter in counts.items()
        )
        changed = sum(_is_changed(stored, row) for stored, row in planned)
        return BulkPreview(columns, changed, tuple(left_out))

    def apply(
        self, change: BulkChange, ids: Collection[int], progress: Progress = nothing_happens
    ) -> Done[int]:
        """Make a change in one step, which can be undone whole; returns how many rows it changed.

        Errors: Refused as for ``preview``; an exception of ``progress`` leaves everything as it was.
        """
        planned = [(stored, row) for stored, row in self._plan(change, ids)[0] if _is_changed(stored, row)]
        if not planned:
            return Done(0, frozenset())
        declared = SHEETS[change.sheet]
        topics: set[Topic] = {declared.topic or "products", "products"}
        singular, several = declared.users if declared.users[0] else (declared.called, f"{declared.called}s")
        return self._context.apply_change(
            "Change",
            Phrase("{count} {word}", count=len(planned), word=singular if len(planned) == 1 else several),
            topics,
            work=lambda writing: self._write(writing, change, planned, progress),
        )

    @staticmethod
    def _texts(change: BulkChange) -> dict[str, str]:
        """Return the new text of each column that the change speaks of."""
        texts = {name: text for name, text in change.values.items() if text}
        return texts | (dict.fromkeys(_COMPLETE, "yes") if change.holds_none else {})

    def _plan(
        self, change: BulkChange, ids: Collection[int]
    ) -> tuple[list[tuple[Stored[Row], Row]], list[tuple[str, str]]]:
        """Return each row with what it becomes, and the key of each row that cannot become so, with the reason."""
        kinds, repository = self._context.column_kinds, self._context.store.repository
        declared, texts, wanted = SHEETS[change.sheet], self._texts(change), set(ids)
        for name, text in texts.items():
            problem = kinds.cell_problem(change.sheet, name, text)
            reference = declared.columns[name].references
            if problem is not None:
                raise Refused(problem.what, where=name, do=problem.do)
            if reference is not None and self._context.find_by_key(reference, self._client, text) is None:
                raise Refused(
                    Phrase('"{key}" is named, and no row has that key', key=text),
                    where=name,
                    do="Add the row or correct the name",
                )
        holding: dict[str, str] = {}
        if change.holds_none:
            for sheet in _COMPLETE.values():
                owner = SHEETS[sheet].part_of
                for line in repository.select_filled(sheet, self._client):
                    holding.setdefault(line.row[owner], SHEETS[sheet].title)
        planned: list[tuple[Stored[Row], Row]] = []
        left_out: list[tuple[str, str]] = []
        blank = blank_row(change.sheet)
        for stored in repository.select_filled(change.sheet, self._client):
            if stored.id not in wanted:
                continue
            row, key = {**blank, **stored.row, **texts}, stored.row[declared.key]
            fault = next(iter(kinds.find_row_problems(change.sheet, row)), None)
            if key in holding:
                left_out.append((key, Phrase("on file: {what}", what=holding[key])))
            elif fault is not None:
                left_out.append((key, fault.what))
            else:
                planned.append((stored, row))
        return planned, left_out

    def _write(
        self,
        writing: Transaction,
        change: BulkChange,
        planned: Sequence[tuple[Stored[Row], Row]],
        progress: Progress,
    ) -> int:
        steps = len(planned)
        progress(0, steps)
        if change.sheet == Sheet.PRODUCTS:
            self._note_sources(writing, change, planned)
        after = [Stored(stored.id, row) for stored, row in planned]
        for first in range(0, steps, _BATCH):
            batch = after[first : first + _BATCH]
            if steps > _BATCH:
                writing.change_rows(change.sheet, self._client, batch)
            else:
                for stored in batch:
                    writing.change_row(change.sheet, self._client, stored)
            progress(first + len(batch), steps)
        return steps

    def _note_sources(
        self, writing: Transaction, change: BulkChange, planned: Sequence[tuple[Stored[Row], Row]]
    ) -> None:
        """Note the source of each fact that changes, in the place of the one before."""
        source_columns = source_as_columns(self._context, change.source)
        facts = {
            (row["part_number"], fact)
            for stored, row in planned
            for fact in changed_facts(Sheet.PRODUCTS, stored.row, row)
        }
        before = [
            stored.id
            for stored in self._context.store.repository.select_filled(Sheet.SOURCES, self._client)
            if stored.row["sheet"] == Sheet.PRODUCTS
            and (stored.row["part_number"], stored.row["field"]) in facts
        ]
        blank = {**blank_row(Sheet.SOURCES), "sheet": Sheet.PRODUCTS.value, **source_columns}
        writing.remove_rows(Sheet.SOURCES, before)
        writing.add_rows(
            Sheet.SOURCES,
            self._client,
            [{**blank, "part_number": number, "field": fact} for number, fact in sorted(facts)],
        )


def _is_changed(stored: Stored[Row], row: Row) -> bool:
    return any(stored.row.get(name, "") != text for name, text in row.items())
