# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A document as plain text: what golden files and terminals show.

Everything that the PDF says is said here too, charts in words; widths, pages and
patterns are not. One line of text is one thing said, so that a difference reads
as a sentence. Figures carry their origin mark in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from desktop_app.documents.charts.chart_text import measure_line, period
from desktop_app.documents.model.runs import Run, Words
from desktop_app.documents.model.tree import (
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    Quote,
    Scale,
    SignOff,
    Steps,
    Subheading,
    Table,
    Timeline,
    VerdictBox,
)
from desktop_app.documents.model.wording import Wording, english
from desktop_app.documents.pdf import fonts


def render(document: Document, wording: Wording | None = None) -> str:
    """Return the document as lines of text, ending with a line break."""
    words = wording or english()
    return "\n".join(_lines(document, words)) + "\n"


def plain(words: Words) -> str:
    """Return words as one string: signs by name of verdict only, marks in brackets."""
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    text = fonts.printable(run.text)
    return f"{text} [{run.mark}]" if run.mark and text else f"[{run.mark}]" if run.mark else text


def _lines(document: Document, wording: Wording) -> Iterator[str]:
    head = document.letterhead
    yield _row((head.name, *head.lines))
    yield _row((document.number, document.version))
    yield ""
    yield fonts.printable(document.title)
    if document.subtitle:
        yield fonts.printable(document.subtitle)
    for block in document.opening:
        yield from _spaced(block, wording)
    for number, section in document.headed():
        yield ""
        yield f"== {' '.join(filter(None, (number, fonts.printable(section.heading))))} =="
        for block in section.blocks:
            yield from _spaced(block, wording)
    yield ""
    yield _row(document.footer, between=" · ")


def _spaced(block: Block, wording: Wording) -> Iterator[str]:
    yield ""
    yield from _block(block, wording)


def _row(cells: Iterable[str], *, between: str = " | ") -> str:
    return between.join(fonts.printable(cell) for cell in cells).rstrip()


def _block(block: Block, wording: Wording) -> Iterator[str]:  # noqa: PLR0912 - one arm a block
    match block:
        case Para():
            yield plain(block.words)
        case Subheading():
            yield f"-- {fonts.printable(block.text)} --"
        case KeyValues():
            for fact in block.facts:
                note = f" ({plain(fact.note)})" if fact.note else ""
                yield f"{fonts.printable(fact.label)}: {plain(fact.value)}{note}"
        case Table():
            yield from _table(block, wording)
        case Steps():
            for number, step in enumerate(block.items, start=1):
                yield f"{number}. {plain(step.words)}" + (f" | {plain(step.who)}" * bool(step.who))
        case Bullets() | Notes():
            yield from (f"- {plain(item)}" for item in block.items)
        case Quote():
            yield f"> {plain(block.words)}" + (
                f" ({fonts.printable(block.source)})" * bool(block.source)
            )
        case VerdictBox():
            yield f"[{block.verdict.words}] {fonts.printable(block.headline)}"
            yield from (f"  {plain(line)}" for line in block.lines)
        case Scale():
            yield f"{wording.say('scale.line')} {fonts.printable(block.line_label)}"
            yield from (f"  {measure_line(measure)}" for measure in block.measures)
        case Timeline():
            yield from _timeline(block, wording)
        case SignOff():
            for line in block.lines:
                yield _row(filter(None, (line.role, line.name, line.note, line.on)))
        case _:
            assert_never(block)


def _table(table: Table, wording: Wording) -> Iterator[str]:
    yield _row(column.heading for column in table.columns)
    for row in table.rows:
        yield _row(plain(cell) for cell in row.cells)
    if not table.rows and (table.empty or not table.totals):
        yield fonts.printable(table.empty or wording.say("table.empty"))
    for total in table.totals:
        yield "= " + _row((plain(total.label), *(plain(cell) for cell in total.cells)))


def _timeline(timeline: Timeline, wording: Wording) -> Iterator[str]:
    for strip in timeline.strips:
        if strip.label:
            yield f"{fonts.printable(strip.label)}:"
        for span in strip.spans:
            yield f"  {period(span, wording)}: {fonts.printable(span.label) or '-'}"
    for moment in timeline.moments:
        yield f"* {fonts.printable(moment.label)}: {wording.day(moment.on)}"
