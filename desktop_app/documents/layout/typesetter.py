# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns every block of a document into the flowables that print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from desktop_app.charts.days_axis import Timeline
from desktop_app.charts.owner_boxes import OwnershipPicture
from desktop_app.charts.ownership import OwnershipLayout
from desktop_app.charts.share_axis import ShareScale
from desktop_app.charts.share_scale import ShareScaleLayout
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.documents.layout import page_style
from desktop_app.documents.layout.blocks import (
    Flowable,
    FramedVerdict,
    QuotedFlowable,
    TextFlowable,
    set_hanging_text,
    set_heading,
    set_text,
)
from desktop_app.documents.layout.charts import chart_text
from desktop_app.documents.layout.charts.chart_flowable import ChartFlowable
from desktop_app.documents.layout.fit import BEHIND, DENSE, FREE, FRONT_SHEET, Fit
from desktop_app.documents.layout.grids import answers, facts, tables
from desktop_app.documents.layout.letterhead import LetterheadFlowable, SignOffFlowable
from desktop_app.documents.layout.line_breaking import measure_text
from desktop_app.documents.layout.pages import height_of_flowables
from desktop_app.documents.layout.picture_row import set_picture_row
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model import figures
from desktop_app.documents.model.answers import AnswerTable
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import (
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    PictureRow,
    Quote,
    Section,
    SignOff,
    Steps,
    Subheading,
    Table,
    VerdictBox,
)
from desktop_app.documents.model.wording import Wording


@dataclass(frozen=True, slots=True)
class SetDocument:
    """A document as flowables: those of the front sheet, those of the pages behind it, and the tags of all."""

    front: tuple[Flowable, ...]
    behind: tuple[Flowable, ...]
    structure: Tag


def set_document(document: Document, size: tuple[float, float], wording: Wording) -> SetDocument:
    """Return the document set for a body of that width and height; without a front sheet all runs on."""
    width, _ = size
    structure = Tag("/Document")
    front = _set_front_sheet(document, size, wording, structure) if document.front_sheet else ()
    behind = [] if front else list(_set_opening(document, width, wording, structure, FREE))
    setter = BlockTypesetter(width, wording, BEHIND if front else FREE)
    for number, section in document.numbered_sections():
        behind += setter.set_section(number, section, structure.add_tag("/Sect"))
    return SetDocument(front, tuple(behind), structure)


def _set_front_sheet(
    document: Document, size: tuple[float, float], wording: Wording, structure: Tag
) -> tuple[Flowable, ...]:
    """Return the opening in the most generous way that leaves it on one page."""
    flowables: tuple[Flowable, ...] = ()
    for fit in FRONT_SHEET:
        sheet = Tag("/Sect")
        flowables = tuple(_set_opening(document, size[0], wording, sheet, fit))
        if height_of_flowables(flowables) <= size[1]:
            break
    structure.children.append(sheet)
    return flowables


def _set_opening(
    document: Document, width: float, wording: Wording, into: Tag, fit: Fit
) -> Iterator[Flowable]:
    """Yield letterhead, title and what stands before the first section."""
    setter = BlockTypesetter(width, wording, fit)
    yield LetterheadFlowable(document, width, wording, into, fit)
    title = set_text(compose_runs(document.title), page_style.TITLE, width, into.add_tag("/H1"))
    yield replace(title, before=14.0 * fit.space, keep_next=True, bookmark=document.title)
    if document.subtitle:
        subtitle = set_text(compose_runs(document.subtitle), page_style.SUBTITLE, width, into.add_tag("/P"))
        yield replace(subtitle, before=2.0, keep_next=True)
    for block in document.opening:
        yield from setter.set_block(block, into)


class BlockTypesetter:
    """Sets blocks on one width in one language."""

    def __init__(self, width: float, wording: Wording, fit: Fit = FREE) -> None:
        self._width, self._wording, self._fit = width, wording, fit

    def set_section(self, number: str, section: Section, into: Tag) -> Iterator[Flowable]:
        """Yield a section: its heading and its blocks."""
        yield set_heading(number, section.heading, self._width, into.add_tag("/H2"))
        for block in section.blocks:
            yield from self.set_block(block, into)

    def set_block(self, block: Block, into: Tag) -> Iterator[Flowable]:
        """Yield the flowables of one block, and put its tags into one."""
        match block:
            case Para():
                style = page_style.SMALL if block.small else self._fit.body
                text = set_text(block.runs, style, self._width, into.add_tag("/P"), self._fit.most_lines)
                yield replace(text, before=text.before * self._fit.space)
            case Subheading():
                yield self._set_subheading(block, into)
            case KeyValues():
                grid = facts.set_facts(block, self._width, self._fit, into)
                yield replace(grid, before=grid.before * self._fit.space)
            case Table():
                yield self._set_table(block, into)
            case AnswerTable():
                yield answers.set_answers(block, self._width, into)
            case Steps():
                yield facts.set_steps(block, self._width, into)
            case Bullets():
                yield from self._set_bullets(block, into)
            case Quote():
                yield QuotedFlowable(self._set_quote(block, into))
            case Notes():
                yield from self._set_notes(block, into)
            case VerdictBox():
                yield self._set_verdict_box(block, into)
            case ShareScale():
                yield self._share_scale(block, into)
            case Timeline():
                yield self._set_timeline(block, into)
            case OwnershipPicture():
                yield self._set_owners(block, into)
            case SignOff():
                yield SignOffFlowable(block, self._width, self._wording, into, self._fit)
            case PictureRow():
                yield set_picture_row(block, self._width, into)
            case _:
                assert_never(block)

    def _set_subheading(self, block: Subheading, into: Tag) -> Flowable:
        if block.ruled:
            heading = set_heading("", block.text, self._width, into.add_tag("/H2"))
            title = replace(heading.title, bookmark="")
            return replace(heading, title=title, before=14.0 * self._fit.space)
        flowable = set_text(compose_runs(block.text), page_style.SUBHEADING, self._width, into.add_tag("/H3"))
        return replace(flowable, keep_next=True, before=10.0 * self._fit.space)

    def _set_table(self, block: Table, into: Tag) -> Flowable:
        empty = self._wording.format_sentence("table.empty") if not block.totals else ""
        fit = DENSE if block.dense else self._fit
        grid = tables.set_table(block, self._width, empty=empty, fit=fit, into=into)
        before = 1.0 if not grid.head else grid.before
        return replace(grid, before=before * fit.space)

    def _set_bullets(self, block: Bullets, into: Tag) -> Iterator[TextFlowable]:
        tags = into.add_tag("/L")
        for number, runs in enumerate(block.items):
            dot, item = compose_runs("•"), tags.add_tag("/LI")
            style = page_style.SMALL if block.small else page_style.BODY
            flowable = set_hanging_text(dot, runs, style=style, indent=11.0, width=self._width)
            yield replace(
                flowable,
                before=flowable.before if number else page_style.SPACE_BLOCK,
                label_tag=item.add_tag("/Lbl"),
                tag=item.add_tag("/LBody"),
            )

    def _set_quote(self, block: Quote, into: Tag) -> TextFlowable:
        runs = (*block.runs, *compose_runs("   ", quiet_run(block.source))) if block.source else block.runs
        tag = into.add_tag("/BlockQuote").add_tag("/P")
        flowable = set_text(runs, page_style.BODY, self._width - 12.0, tag)
        return replace(flowable, indent=12.0)

    def _set_notes(self, block: Notes, into: Tag) -> Iterator[TextFlowable]:
        small = page_style.DENSE if block.dense else page_style.SMALL
        for number, runs in enumerate(block.items):
            tag = into.add_tag("/P")
            flowable = set_text(runs, page_style.quiet_style(small), self._width, tag, self._fit.most_lines)
            gap = (1.6 if block.dense else 3.0) if number else 6.0
            tied = block.together and number < len(block.items) - 1
            yield replace(flowable, before=gap * self._fit.space, keep_next=tied)

    def _set_verdict_box(self, block: VerdictBox, into: Tag) -> FramedVerdict:
        available = self._width - FramedVerdict.LEFT - FramedVerdict.RIGHT
        figure = into.add_tag("/Figure", text=block.sign.words)
        headline = page_style.BODY_STRONG if self._fit.small else page_style.HEADLINE
        parts = [set_text(compose_runs(block.headline), headline, available, into.add_tag("/P"))]
        for runs in block.lines:
            line = set_text(runs, self._fit.body, available, into.add_tag("/P"), self._fit.most_lines)
            parts.append(replace(line, before=3.0 * self._fit.space))
        box = FramedVerdict(block.sign, signed=True, parts=tuple(parts), width=self._width, figure=figure)
        return replace(box, before=box.before * self._fit.space)

    def _share_scale(self, scale: ShareScale, into: Tag) -> ChartFlowable:
        layout = ShareScaleLayout(scale, self._width, page_style.CHARTS, measure_text, figures.format_share)
        tag = into.add_tag("/Figure", text=chart_text.describe_scale(scale, self._wording))
        return ChartFlowable(layout, self._width, before=9.0 * self._fit.space, tag=tag)

    def _set_timeline(self, timeline: Timeline, into: Tag) -> ChartFlowable:
        layout = TimelineLayout(
            timeline, self._width, page_style.CHARTS, measure_text, self._wording.format_day
        )
        tag = into.add_tag("/Figure", text=chart_text.describe_timeline(timeline, self._wording))
        return ChartFlowable(layout, self._width, before=8.0, tag=tag)

    def _set_owners(self, picture: OwnershipPicture, into: Tag) -> ChartFlowable:
        layout = OwnershipLayout(
            picture, self._width, page_style.CHARTS, measure_text, self._wording.count_left_out
        )
        tag = into.add_tag("/Figure", text=chart_text.describe_owners(picture, self._wording))
        return ChartFlowable(layout, self._width, before=8.0, tag=tag)
