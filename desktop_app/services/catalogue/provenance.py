# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sources of the facts of a product: stored when a fact changes, read when it is shown.

A row names the source of all its fields; a field that was changed later has a source of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from desktop_app.basics.days import parse_day
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.casefile.fields import SOURCE_KINDS
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.forms import FieldSource
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.sheets import SHEETS
from desktop_app.services.schema.sources import Source, kind_said

FACTS: Final = {
    sheet: declaration.columns_of_facts
    for sheet, declaration in SHEETS.items()
    if declaration.columns_of_facts
}
"""The facts of each sheet, each with its columns."""

_OF_ROW: Final = ("source_kind", "source_document", "source_by", "source_on")


def source_as_columns(context: ServiceContext, source: Source) -> Row:
    """Return a source as columns; a blank person is the user, a blank day today.

    Errors: Refused for an unknown kind or a day that is none.
    """
    if source.kind not in SOURCE_KINDS:
        raise Refused(
            Phrase('"{kind}" is no kind of source', kind=source.kind),
            do=Phrase("Use one of: {words}", words=", ".join(SOURCE_KINDS)),
        )
    if source.on:
        try:
            parse_day(source.on)
        except ValueError:
            raise Refused(Phrase('"{on}" is not a day', on=source.on), do="Write it as YYYY-MM-DD") from None
    return {
        "source_kind": source.kind,
        "source_document": source.document,
        "source_by": source.by or context.by,
        "source_on": source.on or context.local_today().isoformat(),
    }


def with_source(row: Row, source_columns: Row) -> Row:
    """Return a new row with its source filled in, unless it names one."""
    if row["source_kind"]:
        return row
    return {**row, **{name: text for name, text in source_columns.items() if name in row}}


def stated_still(before: Row, after: Row, source_columns: Row) -> Row:
    """Return a row whose kind of source is not blank if it was not before: a blank one means imported."""
    if before["source_kind"] and not after["source_kind"]:
        return {**after, "source_kind": source_columns["source_kind"]}
    return after


def changed_facts(sheet: str, before: Row, after: Row) -> list[str]:
    """Return the facts of a row that differ."""
    return [
        fact
        for fact, columns in FACTS[sheet].items()
        if any(before.get(name, "") != after.get(name, "") for name in columns)
    ]


def is_stated_anew(before: Row, after: Row) -> bool:
    """Tell whether the source of a row was changed."""
    return any(before.get(name, "") != after.get(name, "") for name in _OF_ROW)


class Notes:
    """The sources of single fields of one product, kept up to date within a transaction."""

    def __init__(self, context: ServiceContext, client: int, part_number: str) -> None:
        self._client, self._part_number = client, part_number
        self._rows = context.store.repository.select_rows(Sheet.SOURCES, client, {"part_number": part_number})

    def note_source(
        self,
        writing: Transaction,
        sheet_and_line: tuple[str, str],
        *,
        facts: Iterable[str],
        source_columns: Row,
    ) -> None:
        """Store a source for facts of a row."""
        sheet, line = sheet_and_line
        for fact in facts:
            self.forget_sources(writing, sheet_and_line, [fact])
            row = {"sheet": sheet, "part_number": self._part_number, "line": line, "field": fact}
            writing.add_row(Sheet.SOURCES, self._client, {**row, **source_columns})

    def forget_sources(
        self, writing: Transaction, sheet_and_line: tuple[str, str], facts: Iterable[str] | None = None
    ) -> None:
        """Delete the sources of facts, or of all facts of the row if none are named."""
        wanted = None if facts is None else set(facts)
        for stored in [*self._rows]:
            row = stored.row
            if (row["sheet"], row["line"]) == sheet_and_line and (wanted is None or row["field"] in wanted):
                writing.remove_row(Sheet.SOURCES, stored.id)
                self._rows.remove(stored)

    def follow_change(
        self,
        writing: Transaction,
        sheet_and_line: tuple[str, str],
        rows: tuple[Row, Row],
        source_columns: Row,
    ) -> None:
        """Store sources for the facts that changed in a row; a changed source of the row itself replaces them."""
        before, after = rows
        facts = changed_facts(sheet_and_line[0], before, after)
        if is_stated_anew(before, after):
            self.forget_sources(writing, sheet_and_line, facts)
        else:
            self.note_source(writing, sheet_and_line, facts=facts, source_columns=source_columns)


def sources_of(
    sheet: str, row: Row, stored_sources: Iterable[Stored], *, line: str = ""
) -> Mapping[str, FieldSource]:
    """Return the source of each fact of a row that is filled in."""
    single = {
        stored.row["field"]: stored.row
        for stored in stored_sources
        if (stored.row["sheet"], stored.row["line"]) == (sheet, line)
    }
    fact_sources = {}
    for fact, columns in FACTS[sheet].items():
        source_columns = single.get(fact, row)
        if row.get(columns[0]):
            fact_sources[fact] = FieldSource(
                sheet=sheet,
                part_number=row["part_number"],
                line=line,
                field=fact,
                **{name: source_columns.get(name, "") for name in _OF_ROW}
                | {"source_kind": kind_said(source_columns)},
                note=single.get(fact, {}).get("note", ""),
            )
    return fact_sources
