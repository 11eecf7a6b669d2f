# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files of our own workbook's shape, and what taking them in would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.listreader.read_lists import Choices
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.importing.assembly.placed_rows import RowOutcome, RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.schema.columns import WORKBOOK
from desktop_app.services.schema.declaration import Done
from desktop_app.services.workspace import Workspace
from tests.making import program

Rows = Sequence[Mapping[str, str]]
CLIENT = [{"client": "a", "name": "A"}]


def book(path: Path, **sheets: Rows) -> Path:
    """Write a workbook whose columns are those that its rows name."""
    program().workbooks.write_workbook(
        path,
        [
            WrittenSheet(
                WORKBOOK[sheet].title,
                tuple(dict.fromkeys(name for row in rows for name in row)),
                [[row.get(name, "") for name in dict.fromkeys(n for r in rows for n in r)] for row in rows],
            )
            for sheet, rows in sheets.items()
        ],
    )
    return path


def look(desk: Workspace, path: Path, into: int | None = None, *, empties: bool = False) -> ListPreview:
    """Return what taking a file in would do."""
    return desk.importing.preview_list(desk.importing.open_list([path], into), Choices(empties=empties))


def take(desk: Workspace, path: Path, into: int | None = None, *, empties: bool = False) -> ListPreview:
    """Take a file in of which every row is clear; return what was shown before."""
    preview = look(desk, path, into, empties=empties)
    assert open_rows(preview) == []
    desk.importing.commit_list(preview)
    return preview


def commit(desk: Workspace, path: Path, into: int | None = None) -> Done[int]:
    """Take a file in, whatever of it is clear."""
    return desk.importing.commit_list(look(desk, path, into))


def open_rows(preview: ListPreview) -> list[RowOutcome]:
    """Return the rows that are not clear, or cannot be taken."""
    return [row for row in preview.account.rows if row.status in (RowStatus.DOUBTFUL, RowStatus.REFUSED)]


def title_of(sheet: str) -> str:
    """Return the title of a sheet of our workbook that a file calls by its name."""
    return WORKBOOK[sheet].title if sheet in WORKBOOK else sheet


def open_cells(preview: ListPreview) -> list[tuple[str, int, str]]:
    """Return sheet, row and column of everything that is not clear, by sheet and row."""
    cells = {
        (title_of(issue.place.sheet), issue.place.row, issue.field.rpartition(".")[2])
        for issue in preview.issues
        if issue.status != RowStatus.TAKEN
    }
    titles = [declaration.title for declaration in WORKBOOK.values()]
    return sorted(cells, key=lambda cell: (titles.index(cell[0]), *cell[1:]))
