# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns that several lists share: days, numbers, verdicts, and fields of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QLocale

from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.services.context.ports import WrittenCell, WrittenFigure, WrittenTable
from desktop_app.services.schema.columns import CHOICE_WORDS, SHEETS, field_names, sheet_of_form
from desktop_app.services.schema.columns import Column as Field
from desktop_app.services.schema.forms import Form
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views import saving
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import screen_language, tr, translate_text


def day_column(name: str, heading: str, day: Callable[[Any], str]) -> Column[Any]:
    """Return a column of days, sorted as days; ``day`` reads the ISO day of a row, blank for none."""
    return Column(name, heading, lambda row: strings.format_day(day(row)), day, width=112, day=day)


def number_column(
    name: str,
    heading: str,
    number: Callable[[Any], int],
    width: int,
    *,
    text: Callable[[int], str] = str,
    field: str = "",
    visible: bool = True,
) -> Column[Any]:
    """Return a column of whole numbers at the right; ``text`` writes one, ``field`` is as in Column."""
    return Column(
        name,
        heading,
        lambda row: text(number(row)),
        number,
        right=True,
        width=width,
        field=field,
        visible=visible,
        figure=lambda row: ("" if text(number(row)) == strings.DASH else str(number(row)), ""),
    )


def amount_figure(low: str, high: str = "", unit: str = "") -> tuple[str, str]:
    """Return figure and unit of an amount; blank for a range, which is no figure alone."""
    return ("" if high and high != low else low, unit)


def acts_column(width: int) -> Column[Any]:
    """Return the column of what to do first about a row's lines, summed up and sorted by the gravest."""
    return Column(
        "act",
        tr("Do first"),
        lambda row: (
            values.act_short(values.gravest_act(row.acts)) or ("" if any(row.verdicts) else tr("screen it"))
        ),
        lambda row: ACT_WORDS.index(values.gravest_act(row.acts)) if any(row.acts) else None,
        width=width,
        act=lambda row: values.gravest_act(row.acts),
        tip=lambda row: values.summed_acts_tip(row.acts),
        rank=3,
    )


def verdicts_column(width: int) -> Column[Any]:
    """Return the column of the verdicts of a row's lines, summed up and sorted by the gravest."""
    return Column(
        "verdict",
        tr("Verdict"),
        lambda row: values.sum_up_verdicts(row.verdicts),
        lambda row: values.gravity_sort_key(row.verdicts),
        width=width,
        verdict=lambda row: values.gravest_verdict(row.verdicts),
        tip=lambda row: values.summed_verdicts_tip(row.verdicts, narrow=row.read_narrowly),
        rank=3,
    )


def format_count(count: int) -> str:
    """Return a count as a cell shows it: a dash for none."""
    return strings.format_figure(str(count)) if count else strings.DASH


def listed_columns(
    form: type[Form],
    row_of: Callable[[Any], Any] = lambda row: row,
    labels: Mapping[str, Field] | None = None,
) -> list[Column[Any]]:
    """Return a hidden column for every field whose declaration gives it a width in lists.

    ``row_of`` returns the catalogue row of a row of the list; ``labels`` are the columns of the form, for forms whose
    labels come from the law file.
    """
    columns = zip(field_names(form), SHEETS[sheet_of_form(form)].columns.values(), strict=True)
    return [
        Column(
            name,
            translate_text(labels[name].label if labels else declared.label),
            partial(_cell_text, row_of, name, declared.kind),
            width=declared.list_width,
            visible=False,
            field=name,
        )
        for name, declared in columns
        if declared.list_width
    ]


def _cell_text(row_of: Callable[[Any], Any], name: str, kind: str, row: Any) -> str:
    record = row_of(row)
    text = "" if record is None else str(getattr(record, name))
    if kind == "country":
        return strings.country_name(text)
    return translate_text(CHOICE_WORDS.get(kind, {}).get(text, text))


# --------------------------------------------------------------------------------------------------
# Saves a list of the window as a file, as it is seen: its columns and their order, its filter, the rows
# selected.


ReadRows = Callable[[Sequence[Any]], Mapping[Any, Any]]
"""Reads rows by their keys; runs off the main thread."""
_AT_ONCE: Final = 500
_PIXELS_OF_A_LETTER: Final = 7
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_DAYS: Final = {"zh_CN": 'yyyy"年"m"月"d"日"'}


def save_list(session: Session, title: str, table: RowsTable, read_rows: ReadRows | None = None) -> None:
    """Ask for a name and save the list: the rows that are selected where they are several, else all that it shows.

    ``read_rows`` reads those that the list has not read yet; None of a list that is read whole.
    """
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

    name = f"{name_for_client(session, title)}.xlsx"
    saving.ask_and_write(session, saving.list_files(), tr("Save list"), name, write_list)


def save_as_paper(session: Session, title: str, write: Callable[[Path], object], heading: str = "") -> None:
    """Ask for the name of a PDF or workbook, and have it written; ``heading`` is the title of the question."""
    kind = saving.FileKind(f"{tr('PDF (*.pdf)')};;{tr('Workbook (*.xlsx)')}", "papers")
    name, heading = f"{name_for_client(session, title)}.pdf", heading or tr("Save as PDF or workbook")
    saving.ask_and_write(session, kind, heading, name, lambda path, _progress: write(path))


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
    read_rows: ReadRows | None,
    progress: Progress,
) -> Iterator[list[WrittenCell]]:
    """Yield the cells of every row."""
    for row in read_whole(rows, read_rows, progress):
        yield [written_cell(column, row) for column in columns]


def read_whole(
    rows: Sequence[tuple[Any, Any]], read_rows: ReadRows | None, progress: Progress
) -> Iterator[Any]:
    """Yield every row of key and row; those that the list has not read yet are read in pieces."""
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        progress.step(start, len(rows))
        lacking = [key for key, row in some if row is None]
        rows_read = read_rows(lacking) if lacking and read_rows is not None else {}
        for key, row in some:
            if (known := row if row is not None else rows_read.get(key)) is not None:
                yield known


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
