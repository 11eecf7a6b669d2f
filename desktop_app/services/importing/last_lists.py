# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is remembered of the lists that a client took in before: how they were read, and which products they had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.draft import TablePreview
from desktop_app.services.importing.fields.mapping import TableMapping
from desktop_app.services.importing.fields.mapping_file import read_mappings
from desktop_app.services.importing.remembered import Remembered
from desktop_app.services.importing.unfinished import Unfinished
from desktop_app.services.schema.declaration import ListKind, Sheet


class LastLists:
    """The lists that one client took in before; None remembers nothing."""

    def __init__(self, context: ServiceContext, client: int | None) -> None:
        self._context, self._client = context, client
        self._kept = Remembered(context, client).rows() if client is not None else []

    def mappings(self) -> list[TableMapping]:
        """Return how lists were read, for each shape."""
        return [mapping for kept in self._kept for mapping in read_mappings(kept.mapping.encode())]

    def find_gone(
        self, tables: Sequence[TablePreview], stored_sheets: Mapping[str, Sequence[Stored]]
    ) -> tuple[str, ...]:
        """Return the products that the last list of the same shape had, if all of it was clear, and this one lacks.

        They stay in the catalogue; the user is told.
        """
        shapes = {table.mapping.shape for table in tables if table.mapping.kind == ListKind.PARTS}
        files = {kept.file for kept in self._kept if kept.file and kept.shape in shapes}
        files -= self._files_with_open_rows() if files else set()
        if not files:
            return ()
        named = {entry.part_number for table in tables for entry in table.entries}
        beginnings = tuple(f"{file}, " for file in files)
        rows = (stored.row for stored in stored_sheets.get(Sheet.PRODUCTS, ()))
        return tuple(
            row["part_number"]
            for row in rows
            if row.get("source_document", "").startswith(beginnings) and row["part_number"] not in named
        )

    def _files_with_open_rows(self) -> set[str]:
        if self._client is None:
            return set()
        return {row.file for row in Unfinished(self._context, self._client).rows()}
