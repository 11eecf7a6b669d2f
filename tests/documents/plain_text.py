# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A document as plain text: what golden files and terminals show.

Everything that the PDF says is said here too, charts in words; widths, pages and
patterns are not. One line of text is one thing said, so that a difference reads
as a sentence. Figures carry their origin mark in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from desktop_app.charts.days_axis import Span, Timeline
from desktop_app.charts.ownership import Look, OwnerBox, OwnershipPicture
from desktop_app.charts.share_scale import ShareRange, ShareScale
from desktop_app.documents.wording import Wording, english_wording
from desktop_app.paper import fonts
from desktop_app.paper.blocks import (
    AnswerCell,
    AnswerTable,
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    PictureRow,
    Quote,
    Run,
    Runs,
    SignBox,
    SignOff,
    Steps,
    Subheading,
    Table,
    WordBox,
)


def render(document: Document, wording: Wording | None = None) -> str:
    """Return the document as lines of text, ending with a line break."""
    words = wording or english_wording()
    return "\n".join(_lines(document, words)) + "\n"


def front(document: Document, wording: Wording | None = None) -> str:
    """Return what stands before the first section as lines of text."""
    words = wording or english_wording()
    return "\n".join(line for block in document.opening for line in _block(block, words))


def plain(words: Runs) -> str:
    """Return words as one string: signs by name of verdict only, marks in brackets."""
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    text = fonts.printable_text(run.text)
    return f"{text} [{run.mark}]" if run.mark and text else f"[{run.mark}]" if run.mark else text


def _lines(document: Document, wording: Wording) -> Iterator[str]:
    head = document.letterhead
    yield _row((head.name, *head.lines))
    yield _row((document.number, document.version))
    yield ""
    yield fonts.printable_text(document.title)
    if document.subtitle:
        yield fonts.printable_text(document.subtitle)
    for block in document.opening:
        yield from _spaced(block, wording)
    for number, section in document.numbered_sections():
        yield ""
        yield f"== {' '.join(filter(None, (number, fonts.printable_text(section.heading))))} =="
        for block in section.blocks:
            yield from _spaced(block, wording)
    yield ""
    yield _row(document.footer, between=" · ")


def _spaced(block: Block, wording: Wording) -> Iterator[str]:
    yield ""
    yield from _block(block, wording)


def _row(cells: Iterable[str], *, between: str = " | ") -> str:
    return between.join(fonts.printable_text(cell) for cell in cells).rstrip()


def _block(block: Block, wording: Wording) -> Iterator[str]:
    match block:
        case Para():
            yield plain(block.runs)
        case Subheading():
            note = f" {fonts.printable_text(block.note)}" if block.note else ""
            yield f"-- {fonts.printable_text(block.text)} --{note}"
        case KeyValues():
            for fact in block.facts:
                note = f" ({plain(fact.note)})" if fact.note else ""
                yield f"{fonts.printable_text(fact.label)}: {plain(fact.value)}{note}"
        case Table():
            yield from _table(block, wording)
        case AnswerTable():
            if any(column.heading for column in block.columns):
                yield _row(column.heading for column in block.columns)
            yield from (_row(_answer(cell) for cell in row.cells) for row in block.rows)
        case Steps():
            for number, step in enumerate(block.items, start=1):
                yield f"{number}. {plain(step.runs)}" + (f" | {plain(step.who)}" * bool(step.who))
        case Bullets() | Notes():
            yield from (f"- {plain(item)}" for item in block.items)
        case Quote():
            yield f"> {plain(block.runs)}" + (f" ({fonts.printable_text(block.source)})" * bool(block.source))
        case SignBox():
            yield f"[{fonts.printable_text(block.sign.words)}] {fonts.printable_text(block.headline)}"
            yield from (f"  {plain(line)}" for line in block.lines)
        case WordBox():
            yield f"<{fonts.printable_text(block.words)}> {fonts.printable_text(block.reason)}"
        case ShareScale():
            yield f"line {fonts.printable_text(block.line_label)}"
            yield from (f"  {_share_line(share)}" for share in block.ranges)
        case Timeline():
            yield from _timeline(block, wording)
        case OwnershipPicture():
            yield from (f"  {fonts.printable_text(line)}" for line in _boxes(block.party, 0))
        case SignOff():
            for line in block.lines:
                yield _row(filter(None, (line.role, line.name, line.note, line.on)))
        case PictureRow():
            yield _row(f"[{picture.caption}]" for picture in block.pictures)
        case _:
            raise AssertionError(block)


def _answer(cell: AnswerCell) -> str:
    """Return the words of a cell, or what is to be filled in: "[]" or "[] yes [] no"."""
    if cell.answer is None:
        return plain(cell.runs)
    return " ".join(f"[] {choice.short or choice.text}" for choice in cell.answer.choices) or "[]"


def _table(table: Table, wording: Wording) -> Iterator[str]:
    if any(column.heading for column in table.columns):
        yield _row(column.heading for column in table.columns)
    for row in table.rows:
        yield _row(plain(cell) for cell in row.cells)
    if not table.rows and (table.empty or not table.totals):
        yield fonts.printable_text(table.empty or wording.format_sentence("table.empty"))
    for total in table.totals:
        yield "= " + _row((plain(total.label), *(plain(cell) for cell in total.cells)))


def _timeline(timeline: Timeline, wording: Wording) -> Iterator[str]:
    for strip in timeline.strips:
        if strip.label:
            yield f"{fonts.printable_text(strip.label)}:"
        for span in strip.spans:
            yield f"  {_period(span, wording)}: {fonts.printable_text(span.label) or '-'}"
    for moment in timeline.moments:
        yield f"* {fonts.printable_text(moment.label)}: {wording.format_day(moment.on)}"


def _boxes(box: OwnerBox, depth: int) -> Iterator[str]:
    marks = {Look.LISTED: "#", Look.PLAIN: "", Look.OPEN: "?"}[box.look] + ("@" if box.is_in_ring else "")
    yield "  " * depth + " ".join(filter(None, (marks, box.texts.edge, box.texts.label, box.texts.note)))
    for owner in box.below:
        yield from _boxes(owner, depth + 1)


def _share_line(share: ShareRange) -> str:
    """Return a share of a scale as one line."""
    return fonts.printable_text(f"{share.label} ({share.note})" if share.note else share.label)


def _period(span: Span, wording: Wording) -> str:
    """Return the first and last day of a span in words."""
    last = span.end - timedelta(days=1) if span.end and span.end > date.min else span.end
    return wording.format_period(span.start, last)
