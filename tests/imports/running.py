# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes a list in as the program would without an answer of anybody, into a data file of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.listreader.read_lists import NO_CHOICES
from desktop_app.listreader.tables import Book, Pasted, TableSource
from desktop_app.services.importing.assembly.placed_rows import Account
from desktop_app.services.schema.columns import WRITING_ORDER, blank_row, row_of_form
from desktop_app.services.schema.declaration import CountryCode, Row
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from tests.imports.scoring import Score, score_list
from tests.imports.truth import Truth, read_truth
from tests.imports.writing import ListOfTest
from tests.making import program, put_empty_data_file


def write_sources(one: ListOfTest, folder: Path) -> list[TableSource]:
    """Write the files of a list; returns what is to be read."""
    files = one.write()
    if one.pasted:
        return [Pasted(content, name) for name, content in files.items()]
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def rows_that_show_anything(books: Sequence[Book]) -> dict[RowPlace, str]:
    """Return what each row of some files shows, spaces among it."""
    found = {}
    for book in books:
        assert book.refused is None, str(book.refused)
        for table in book.tables:
            for row in table.rows:
                if any(row.shown):
                    found[RowPlace(book.file, table.title, row.number)] = "|".join(row.shown)
    return found


@contextmanager
def new_desk(folder: Path, before: Mapping[str, Sequence[Row]]) -> Iterator[tuple[Workspace, int]]:
    """Open a data file of one client that has some rows already."""
    file = put_empty_data_file(folder / "data" / "l.sqlite")
    desk = open_workspace(program(), file, user_name="J. Haug")
    client = desk.clients.create(Client(name="Nordwerk Antriebe GmbH", country=CountryCode("DE"))).value
    store = desk.importing._context.store
    with store.begin_transaction("J. Haug", datetime.now(UTC)) as writing:
        for sheet in WRITING_ORDER:
            writing.add_rows(sheet, client, [blank_row(sheet) | row for row in before.get(sheet, ())])
    try:
        yield desk, client
    finally:
        desk.close()


def read_catalogue(desk: Workspace, client: int) -> Mapping[str, Sequence[Row]]:
    """Return all rows of a client by sheet."""
    sheets = desk.importing._context.store.repository.read_sheets(client, shared=False)
    return {sheet: [*map(row_of_form, rows)] for sheet, rows in sheets.rows.items()}


def take_list(desk: Workspace, client: int, sources: Sequence[TableSource]) -> Account:
    """Take files in with what the program proposes; returns the account of their rows."""
    importing: Any = desk.importing
    draft = importing.open_list(sources, client)
    preview = importing.preview_list(draft, NO_CHOICES)
    importing.commit_list(preview)
    account: Account = preview.account
    return account


def run_list(one: ListOfTest, folder: Path) -> Score:
    """Take one list in and compare what came of it with the truth."""
    truth: Truth = read_truth(one.name)
    files = folder / "files"
    files.mkdir(parents=True)
    sources = write_sources(one, files)
    with new_desk(folder, truth.before) as (desk, client):
        places = rows_that_show_anything(program().workbooks.read_tables(sources))
        account = take_list(desk, client, sources)
        return score_list(truth, read_catalogue(desk, client), account, list(places))
