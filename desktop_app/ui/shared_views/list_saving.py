# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Saves a list of the window as a file, as it is seen: its columns and their order, its filter, the rows selected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QLocale

from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.services.context.ports import WrittenCell, WrittenFigure, WrittenTable
from desktop_app.ui.models.columns import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.saving import ask_where, list_files, tell_saved
from desktop_app.ui.widgets.tables.table import RowsTable
from desktop_app.ui.words.strings import screen_language, tr

ReadRows = Callable[[Sequence[Any]], Mapping[Any, Any]]
"""Reads rows by their keys; runs off the main thread."""

_AT_ONCE: Final = 500
_PIXELS_OF_A_LETTER: Final = 7
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_DAYS: Final = {"zh_CN": 'yyyy"年"m"月"d"日"'}


def _read_nothing(_keys: Sequence[Any]) -> Mapping[Any, Any]:
    """Stand in for reading rows, for lists that are read whole."""
    return {}


def save_list(session: Session, title: str, table: RowsTable, read_rows: ReadRows = _read_nothing) -> None:
    """Ask for a name and save the list: the rows that are selected where they are several, else all that it shows."""
    columns, rows = table.columns_in_sight(), table.rows_to_save()

    def write_list(path: Path, progress: Progress) -> None:
        written = WrittenTable(
            title=title,
            heading=tuple(column.heading for column in columns),
            rows=_written_rows(columns, rows, read_rows, progress),
            widths=[max(column.width // _PIXELS_OF_A_LETTER, 8) for column in columns],
            day_format=_DAYS.get(screen_language(), "d mmm yyyy"),
            decimal_mark=QLocale().decimalPoint(),
        )
        session.program.workbooks.write_table(path, written)

    def save_chosen(path: Path) -> None:
        session.navigator.run_long_work(
            tr("Writing {name}", name=path.name),
            lambda progress: write_list(path, progress),
            lambda _none: tell_saved(session, path),
            key=f"write {path}",
        )

    ask_where(
        session.navigator.dialog_parent,
        session,
        list_files(),
        title=tr("Save list"),
        name=f"{name_for_client(session, title)}.xlsx",
        then=save_chosen,
    )


def name_for_client(session: Session, title: str) -> str:
    """Return the name of a file with something of the open client, without its ending."""
    return name_of_list(_client_name(session), title, session.today)


def name_of_list(client: str, title: str, on: date) -> str:
    """Return the name of the file of a list: client, list and day, with nothing that a file system refuses."""
    parts = (_NOT_IN_NAMES.sub(" ", part) for part in (client, title, on.isoformat()))
    return " ".join(" ".join(parts).split()).strip(".")


def _client_name(session: Session) -> str:
    if session.client is None:
        return ""
    return next((row.name for row in session.workspace.clients.rows() if row.id == session.client), "")


def _written_rows(
    columns: Sequence[Column[Any]],
    rows: Sequence[tuple[Any, Any]],
    read_rows: ReadRows,
    progress: Progress,
) -> Iterator[list[WrittenCell]]:
    """Yield the cells of every row; those that the list has not read yet are read in pieces."""
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        progress.step(start, len(rows))
        lacking = [key for key, row in some if row is None]
        later = read_rows(lacking) if lacking else {}
        for key, row in some:
            if (known := row if row is not None else later.get(key)) is not None:
                yield [written_cell(column, known) for column in columns]


def written_cell(column: Column[Any], row: Any) -> WrittenCell:
    """Return a cell as a figure or a day where it shows one alone, else as the text that it shows."""
    if column.figure is not None:
        plain, unit = column.figure(row)
        if is_plain_decimal(plain):
            return WrittenFigure(plain, unit)
    if column.day is not None and (day := column.day(row)):
        try:
            return date.fromisoformat(day)
        except ValueError:
            return column.text(row)
    return column.text(row).replace("\u00a0", " ")
