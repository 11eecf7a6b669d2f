# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns every block of a document into the flowables that print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from desktop_app.charts.days_axis import Timeline
from desktop_app.charts.share_axis import ShareScale
from desktop_app.charts.share_scale import ShareScaleLayout
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.documents.layout import page_style, tables
from desktop_app.documents.layout.blocks import (
    Flowable,
    FramedVerdict,
    QuotedFlowable,
    TextFlowable,
    set_hanging_text,
    set_heading,
    set_text,
)
from desktop_app.documents.layout.chart_flowable import ChartFlowable
from desktop_app.documents.layout.letterhead import LetterheadFlowable, SignOffFlowable
from desktop_app.documents.layout.line_breaking import measure_text
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import (
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    Quote,
    Section,
    SignOff,
    Steps,
    Subheading,
    Table,
    VerdictBox,
)
from desktop_app.documents.model.wording import Wording


def set_document(document: Document, width: float, wording: Wording) -> Iterator[Flowable]:
    """Yield the flowables of the whole document in reading order."""
    setter = BlockTypesetter(width, wording)
    yield LetterheadFlowable(document, width)
    title = set_text(compose_runs(document.title), page_style.TITLE, width)
    yield replace(title, before=14.0, keep_next=True, bookmark=document.title)
    if document.subtitle:
        subtitle = set_text(compose_runs(document.subtitle), page_style.SUBTITLE, width)
        yield replace(subtitle, before=2.0, keep_next=True)
    for block in document.opening:
        yield from setter.set_block(block)
    for number, section in document.numbered_sections():
        yield from setter.set_section(number, section)


class BlockTypesetter:
    """Sets blocks on one width in one language."""

    def __init__(self, width: float, wording: Wording) -> None:
        self._width, self._wording = width, wording

    def set_section(self, number: str, section: Section) -> Iterator[Flowable]:
        """Yield a section: its heading and its blocks."""
        yield set_heading(number, section.heading, self._width)
        for block in section.blocks:
            yield from self.set_block(block)

    def set_block(self, block: Block) -> Iterator[Flowable]:  # noqa: PLR0912 - one arm for each block
        """Yield the flowables of one block."""
        match block:
            case Para():
                style = page_style.SMALL if block.small else page_style.BODY
                yield set_text(block.runs, style, self._width)
            case Subheading():
                flowable = set_text(compose_runs(block.text), page_style.SUBHEADING, self._width)
                yield replace(flowable, keep_next=True, before=10.0)
            case KeyValues():
                yield tables.set_facts(block, self._width)
            case Table():
                empty = self._wording.format_sentence("table.empty") if not block.totals else ""
                yield tables.set_table(block, self._width, empty=empty)
            case Steps():
                yield tables.set_steps(block, self._width)
            case Bullets():
                yield from self._set_bullets(block)
            case Quote():
                yield QuotedFlowable(self._set_quote(block))
            case Notes():
                yield from self._set_notes(block)
            case VerdictBox():
                yield self._set_verdict_box(block)
            case ShareScale():
                yield self._share_scale(block)
            case Timeline():
                yield self._set_timeline(block)
            case SignOff():
                yield SignOffFlowable(block, self._width, self._wording)
            case _:
                assert_never(block)

    def _set_bullets(self, block: Bullets) -> Iterator[TextFlowable]:
        for number, runs in enumerate(block.items):
            dot = compose_runs("•")
            flowable = set_hanging_text(dot, runs, style=page_style.BODY, indent=11.0, width=self._width)
            yield replace(flowable, before=flowable.before if number else page_style.SPACE_BLOCK)

    def _set_quote(self, block: Quote) -> TextFlowable:
        runs = (*block.runs, *compose_runs("   ", quiet_run(block.source))) if block.source else block.runs
        flowable = set_text(runs, page_style.BODY, self._width - 12.0)
        return replace(flowable, indent=12.0)

    def _set_notes(self, block: Notes) -> Iterator[TextFlowable]:
        style = page_style.quiet_style(page_style.SMALL)
        for number, runs in enumerate(block.items):
            yield replace(set_text(runs, style, self._width), before=3.0 if number else 6.0)

    def _set_verdict_box(self, block: VerdictBox) -> FramedVerdict:
        available = self._width - FramedVerdict.LEFT - FramedVerdict.RIGHT
        parts = [set_text(compose_runs(block.headline), page_style.HEADLINE, available)]
        parts += [replace(set_text(runs, page_style.BODY, available), before=3.0) for runs in block.lines]
        return FramedVerdict(block.sign, signed=True, parts=tuple(parts), width=self._width)

    def _share_scale(self, scale: ShareScale) -> ChartFlowable:
        layout = ShareScaleLayout(scale, self._width, page_style.CHARTS, measure_text, figures.format_share)
        return ChartFlowable(layout, before=9.0)

    def _set_timeline(self, timeline: Timeline) -> ChartFlowable:
        layout = TimelineLayout(
            timeline, self._width, page_style.CHARTS, measure_text, self._wording.format_day
        )
        return ChartFlowable(layout, before=8.0)
