# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A register as a paper: its table across the long side of the page, under the letterhead of the client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from desktop_app.charts.count_bars import CountBars
from desktop_app.charts.share_scale import ShareRange, ShareScale
from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import GAP, Wording, english_wording, format_plain, format_share
from desktop_app.paper import blocks, print_for_archive
from desktop_app.paper.canvas import Drawing
from desktop_app.services.context.paper_ports import Register, RegisterPicture, RegisterStamp
from desktop_app.services.context.ports import WrittenCell, WrittenFigure

_NONE = "None."
"""What stands in the section of a client that has no row; registers are in English."""


def print_register(register: Register, stamp: RegisterStamp) -> bytes:
    """Return the register as a PDF for the archive."""
    wording = english_wording()
    writer = stamp.writer
    lines = (*writer.lines, wording.format_sentence("memo.head.for", client=writer.client))
    notes = tuple(blocks.compose_runs(note) for note in register.notes)
    return print_for_archive(
        blocks.Document(
            title=register.title,
            subtitle=register.about,
            language=wording.language,
            made_at=datetime.combine(stamp.dated, time(), UTC),
            letterhead=blocks.Letterhead(writer.name, lines if writer.client else writer.lines, writer.logo),
            version=wording.format_day(stamp.dated),
            opening=(
                *_draw_picture(register.picture),
                *_tables(register, wording),
                *((blocks.Notes(notes, together=True),) if notes else ()),
            ),
            footer=(register.title, writer.name, stamp.program),
            paper=blocks.Paper(writer.paper),
            landscape=True,
        ),
        house_style(wording),
    )


def _draw_picture(picture: RegisterPicture | None) -> Iterator[Drawing]:
    if picture is None:
        return
    yield CountBars(picture.counts, picture.times)
    if picture.shares and picture.line is not None:
        ranges = tuple(ShareRange(label, span.lo, span.hi, filled=True) for label, span in picture.shares)
        yield ShareScale(picture.line, format_share(picture.line), ranges)


def _tables(register: Register, wording: Wording) -> Iterator[blocks.Block]:
    """Yield the table; of several clients a table each, under the name of the client."""
    if not register.sections:
        yield _table(register, register.rows, wording)
    first = 0
    for name, count in register.sections:
        yield blocks.Subheading(name)
        if count:
            yield _table(register, register.rows[first : first + count], wording)
        else:
            yield blocks.compose_para(_NONE)
        first += count


def _table(register: Register, rows: Sequence[Sequence[WrittenCell]], wording: Wording) -> blocks.Table:
    printed = [number for number, column in enumerate(register.columns) if column.printed]
    columns = [register.columns[number] for number in printed]
    return blocks.Table(
        tuple(blocks.Column(column.heading, grow=column.grow) for column in columns),
        tuple(blocks.Row(tuple(_cell(row[number], wording) for number in printed)) for row in rows),
    )


def _cell(cell: WrittenCell, wording: Wording) -> blocks.Runs:
    if isinstance(cell, WrittenFigure):
        figure = format_plain(cell.plain)
        return blocks.compose_runs(f"{figure}{GAP}{cell.unit}" if cell.unit else figure)
    return blocks.compose_runs(
        wording.format_day(cell) if isinstance(cell, date) else wording.spell_days(cell)
    )
