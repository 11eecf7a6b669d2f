# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns every block of a document into flowables, distributes them over pages, draws running head and footer."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from desktop_app.paper import blocks, line_breaking, page_style, tables
from desktop_app.paper.canvas import Drawing, PageCanvas, Running, Tag
from desktop_app.paper.flowables import (
    DrawingFlowable,
    Flowable,
    FramedSign,
    LetterheadFlowable,
    QuotedFlowable,
    SignOffFlowable,
    TitleFlowable,
    set_hanging_text,
    set_heading,
    set_picture_row,
    set_text,
    set_word_box,
)

# --------------------------------------------------------------------------------------------------
# Distributes flowables over pages. A flowable that must not end a page goes to the page of the next one; a
# flowable that does not fit is split where it allows that. All pages are made before the first one is
# drawn, so every footer can tell the number of pages.


@dataclass(frozen=True, slots=True)
class PlacedFlowable:
    """A flowable and its distance from the top of the page's body."""

    top: float
    flowable: Flowable


class _Page:
    """A page being filled."""

    def __init__(self, available: float, space: float) -> None:
        self.available, self.used, self.space = available, 0.0, space
        self.flowables: list[PlacedFlowable] = []

    def gap_before(self, flowable: Flowable) -> float:
        return flowable.before * self.space if self.flowables else 0.0

    def place_flowable(self, flowable: Flowable) -> None:
        top = self.used + self.gap_before(flowable)
        self.flowables.append(PlacedFlowable(top, flowable))
        self.used = top + flowable.height


def paginate_flowables(
    flowables: Iterable[Flowable], *, first: float, following: float, space: float = 1.0
) -> list[list[PlacedFlowable]]:
    """Return the pages, each with its flowables; `first` and `following` are the heights of their bodies.

    `space` is by what the room before each flowable is multiplied.

    Shape: at least one page; every flowable is on it whole, or its parts in order.
    """
    waiting = deque(flowables)
    done: list[list[PlacedFlowable]] = []
    page = _Page(first, space)
    while waiting:
        if not _fill_page(page, waiting):
            done.append(page.flowables)
            page = _Page(following, space)
    if page.flowables or not done:
        done.append(page.flowables)
    return done


def height_of_flowables(flowables: Sequence[Flowable]) -> float:
    """Return the height of flowables under each other at the top of a page."""
    return _height_together(_Page(0.0, 1.0), flowables)


def _fill_page(page: _Page, waiting: deque[Flowable]) -> bool:
    """Put the next flowable, with those that must be on its page, on the page; False asks for a new page."""
    group: list[Flowable] = []
    for flowable in waiting:
        group.append(flowable)
        if not flowable.keep_next:
            break
    *leads, last = group
    if _height_together(page, group) <= page.available + 0.01:
        for flowable in group:
            page.place_flowable(flowable)
            waiting.popleft()
        return True
    empty = not page.flowables
    gap = last.before * page.space if leads or not empty else 0.0
    available = page.available - _height_together(page, leads) - gap
    torn = last.split_at_height(available, forced=False) or (
        last.split_at_height(available, forced=True) if empty else None
    )
    if torn is None and not empty:
        return False
    if torn is None:  # an empty page that is too small for the group: its first flowable
        flowable = waiting.popleft()
        is_whole = flowable.height <= page.available
        torn = None if is_whole else flowable.split_at_height(page.available, forced=True)
        page.place_flowable(torn[0] if torn else flowable)
        if torn:
            waiting.appendleft(torn[1])
        return torn is None
    for flowable in (*leads, torn[0]):
        page.place_flowable(flowable)
    for _ in group:
        waiting.popleft()
    waiting.appendleft(torn[1])
    return False


def _height_together(page: _Page, flowables: Sequence[Flowable]) -> float:
    used, first = page.used, not page.flowables
    for flowable in flowables:
        used += (0.0 if first else flowable.before * page.space) + flowable.height
        first = False
    return used


@dataclass(frozen=True, slots=True)
class SetDocument:
    """A document as flowables: those of the front sheet, of the pages behind it, of the last sheet, and all tags."""

    front: tuple[Flowable, ...]
    behind: tuple[Flowable, ...]
    structure: Tag
    last: tuple[Flowable, ...] = ()


def set_document(
    document: blocks.Document, size: tuple[float, float], house: page_style.HouseStyle
) -> SetDocument:
    """Return the document set for a body of that width and height; without a front sheet all runs on."""
    width, _ = size
    structure = Tag("/Document")
    front: tuple[Flowable, ...] = ()
    if document.front_sheet:
        front, sheet = _set_front_sheet(document, size, house)
        structure.children.append(sheet)
    behind = [] if front else list(_set_opening(document, width, house, structure, page_style.FREE))
    fit = page_style.BEHIND_SPARE if document.spares_paper else page_style.BEHIND
    setter = BlockTypesetter(width, house, fit if front else page_style.FREE)
    for number, section in document.numbered_sections():
        behind += setter.set_section(number, section, structure.add_tag("/Sect"))
    last: tuple[Flowable, ...] = ()
    if document.last_sheet:
        last, sheet = _set_last_sheet(document.last_sheet, (width, size[1] - page_style.HEADER), house)
        structure.children.append(sheet)
    return SetDocument(front, tuple(behind), structure, last)


def _set_last_sheet(
    sheet: blocks.LastSheet, size: tuple[float, float], house: page_style.HouseStyle
) -> tuple[tuple[Flowable, ...], Tag]:
    """Return a last sheet in the largest print that leaves it on one page; in the smallest where none does."""
    section = blocks.Section(sheet.heading, sheet.blocks, numbered=False)
    flowables: tuple[Flowable, ...] = ()
    tag = Tag("/Sect", language=sheet.language)
    for fit in (*page_style.FRONT_SHEET[1:], *page_style.FRONT_SHEET_SMALLER, *page_style.FRONT_SHEET_LEAST):
        tag = Tag("/Sect", language=sheet.language)
        flowables = tuple(BlockTypesetter(size[0], house, fit).set_section("", section, tag))
        if height_of_flowables(flowables) <= size[1]:
            break
    return flowables, tag


def _set_front_sheet(
    document: blocks.Document, size: tuple[float, float], house: page_style.HouseStyle
) -> tuple[tuple[Flowable, ...], Tag]:
    """Return the opening in the most generous way that leaves it on one page, and its tag; the last may run over.

    In the print that it is to have each way is closer than the one before: the closest is tried first, then the middle
    of those left. Where none of them will do, smaller print is tried, then less on the sheet, in the largest print that
    this leaves room for.
    """

    def set_sheet(
        opening: tuple[blocks.Block, ...], fit: page_style.Fit
    ) -> tuple[bool, tuple[Flowable, ...], Tag]:
        sheet = Tag("/Sect")
        flowables = tuple(_set_opening(replace(document, opening=opening), size[0], house, sheet, fit))
        return height_of_flowables(flowables) <= size[1], flowables, sheet

    def set_generously(
        opening: tuple[blocks.Block, ...], fits: Sequence[page_style.Fit]
    ) -> tuple[bool, tuple[Flowable, ...], Tag]:
        """Return the sheet in the most generous of some ways that fits; in the last where none does."""
        best = set_sheet(opening, fits[-1])
        first, last = 0, len(fits) - 1
        while best[0] and first < last:
            middle = (first + last) // 2
            tried = set_sheet(opening, fits[middle])
            if tried[0]:
                best, last = tried, middle
            else:
                first = middle + 1
        return best

    best = set_generously(document.opening, page_style.FRONT_SHEET)
    ways = iter(()) if best[0] else _shorter_ways(document)
    for opening, fit in ways:
        best = set_sheet(opening, fit)
        if best[0]:
            if opening is not document.opening:  # what gave way may leave room for larger print
                best = set_generously(
                    opening, (*page_style.FRONT_SHEET, *page_style.FRONT_SHEET_SMALLER, fit)
                )
            break
    return best[1:]


def _shorter_ways(document: blocks.Document) -> Iterator[tuple[tuple[blocks.Block, ...], page_style.Fit]]:
    """Yield how a front sheet is tried that is too long: in smaller print, with less on it, at last in small print."""
    least = document.opening
    yield from ((least, fit) for fit in page_style.FRONT_SHEET_SMALLER)
    for least in document.shorter() if document.shorter else ():
        yield least, page_style.FRONT_SHEET_SMALLER[-1]
    yield from ((least, fit) for fit in page_style.FRONT_SHEET_LEAST)


def _set_opening(
    document: blocks.Document, width: float, house: page_style.HouseStyle, into: Tag, fit: page_style.Fit
) -> Iterator[Flowable]:
    """Yield letterhead, title and what stands before the first section."""
    setter = BlockTypesetter(width, house, fit)
    yield LetterheadFlowable(document, width, house, into, fit)
    yield from _set_title(document, width, into, fit)
    for block in document.opening:
        yield from setter.set_block(block, into)


def _set_title(document: blocks.Document, width: float, into: Tag, fit: page_style.Fit) -> Iterator[Flowable]:
    """Yield the title, and the subtitle behind it on a front sheet where there is room, else under it."""
    title = set_text(blocks.compose_runs(document.title), page_style.TITLE, width, into.add_tag("/H1"))
    title = replace(title, before=14.0 * fit.space, keep_next=True, bookmark=document.title)
    subtitle = None
    if document.subtitle:
        style = page_style.quiet_style(page_style.COMPACT) if fit.flush else page_style.SUBTITLE
        subtitle = set_text(blocks.compose_runs(document.subtitle), style, width, into.add_tag("/P"))
        wanted = title.lines[-1].width + 10.0 + subtitle.lines[0].width
        if fit.flush and len(title.lines) == len(subtitle.lines) == 1 and wanted <= width:
            yield TitleFlowable(title, subtitle)
            return
    yield title
    if subtitle:
        yield replace(subtitle, before=2.0, keep_next=True)


class BlockTypesetter:
    """Sets blocks on one width in one language."""

    def __init__(
        self, width: float, house: page_style.HouseStyle, fit: page_style.Fit = page_style.FREE
    ) -> None:
        self._width, self._house, self._fit = width, house, fit

    def set_section(self, number: str, section: blocks.Section, into: Tag) -> Iterator[Flowable]:
        """Yield a section: its heading and its blocks."""
        style = page_style.HEADING_SPARE if self._fit.spare else page_style.HEADING
        heading = set_heading(number, section.heading, self._width, into.add_tag("/H2"), style=style)
        yield replace(heading, before=heading.before * self._fit.space)
        for block in section.blocks:
            yield from self.set_block(block, into)

    def set_block(self, block: blocks.Block, into: Tag) -> Iterator[Flowable]:
        """Yield the flowables of one block, and put its tags into one."""
        match block:
            case blocks.Para():
                style = self._fit.note if block.small else self._fit.body
                text = set_text(block.runs, style, self._width, into.add_tag("/P"))
                yield replace(text, before=text.before * self._fit.space)
            case blocks.Subheading():
                yield self._set_subheading(block, into)
            case blocks.KeyValues():
                grid = tables.set_facts(block, self._width, self._fit, into)
                yield replace(grid, before=grid.before * self._fit.space)
            case blocks.Table():
                empty = self._house.format_sentence("table.empty") if not block.totals else ""
                dense = page_style.FIT_SPARE if self._fit.spare else page_style.FIT_DENSE
                fit = dense if block.dense else self._fit
                grid = tables.set_table(block, self._width, empty=empty, fit=fit, into=into)
                before = 1.0 if not grid.head else grid.before
                yield replace(grid, before=before * fit.space)
            case blocks.AnswerTable():
                yield tables.set_answers(block, self._width, into)
            case blocks.Steps():
                yield tables.set_steps(block, self._width, into)
            case blocks.Bullets():
                tags = into.add_tag("/L")
                for number, runs in enumerate(block.items):
                    dot, item = blocks.compose_runs("•"), tags.add_tag("/LI")
                    style = self._fit.note if block.small else self._fit.body
                    flowable = set_hanging_text(dot, runs, style=style, indent=11.0, width=self._width)
                    yield replace(
                        flowable,
                        before=(flowable.before if number else page_style.SPACE_BLOCK) * self._fit.space,
                        label_tag=item.add_tag("/Lbl"),
                        tag=item.add_tag("/LBody"),
                    )
            case blocks.Quote():
                runs = block.runs
                if block.source:
                    runs = (*runs, *blocks.compose_runs("   ", blocks.quiet_run(block.source)))
                tag = into.add_tag("/BlockQuote").add_tag("/P")
                flowable = set_text(runs, page_style.BODY, self._width - 12.0, tag)
                yield QuotedFlowable(replace(flowable, indent=12.0))
            case blocks.Notes():
                style = self._fit.note
                if block.dense:
                    style = page_style.SPARE if self._fit.spare else page_style.DENSE
                for number, runs in enumerate(block.items):
                    tag = into.add_tag("/P")
                    flowable = set_text(runs, page_style.quiet_style(style), self._width, tag)
                    gap = (1.6 if block.dense else 3.0) if number else 6.0
                    last = len(block.items) - 1
                    tied = number == last - 1 or (block.together and number < last)
                    anchor = runs[0].text if runs else ""
                    yield replace(flowable, before=gap * self._fit.space, keep_next=tied, anchor=anchor)
            case blocks.SignBox():
                available = self._width - FramedSign.LEFT - FramedSign.RIGHT
                figure = into.add_tag("/Figure", text=block.sign.words)
                headline = page_style.BODY_STRONG if self._fit.small else page_style.HEADLINE
                parts = [
                    set_text(blocks.compose_runs(block.headline), headline, available, into.add_tag("/P"))
                ]
                for runs in block.lines:
                    line = set_text(runs, self._fit.body, available, into.add_tag("/P"))
                    parts.append(replace(line, before=3.0 * self._fit.space))
                box = FramedSign(
                    block.sign,
                    self._house.colour_of_sign(block.sign),
                    signed=True,
                    parts=tuple(parts),
                    width=self._width,
                    figure=figure,
                )
                yield replace(box, before=box.before * self._fit.space)
            case blocks.WordBox():
                yield set_word_box(block, self._width, self._fit, into)
            case Drawing():
                laid_out = self._house.lay_out_drawing(block, self._width)
                tag = into.add_tag("/Figure", text=laid_out.text)
                yield DrawingFlowable(
                    laid_out, self._width, before=laid_out.before * self._fit.space, tag=tag
                )
            case blocks.SignOff():
                yield SignOffFlowable(block, self._width, self._house, into, self._fit)
            case blocks.PictureRow():
                yield set_picture_row(block, self._width, into)
            case _:
                assert_never(block)

    def _set_subheading(self, block: blocks.Subheading, into: Tag) -> Flowable:
        if block.ruled:
            heading = set_heading("", block.text, self._width, into.add_tag("/H2"))
            note = None
            if block.note:
                runs = blocks.compose_runs(block.note)
                note = set_text(runs, page_style.SUBTITLE, self._width, into.add_tag("/P"))
            title = replace(heading.title, bookmark="")
            return replace(heading, title=title, note=note, before=14.0 * self._fit.space)
        flowable = set_text(
            blocks.compose_runs(block.text), page_style.SUBHEADING, self._width, into.add_tag("/H3")
        )
        return replace(flowable, keep_next=True, before=10.0 * self._fit.space)


# --------------------------------------------------------------------------------------------------
# The running head and the footer of every page.


_DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """Running head and footer of one document."""

    document: blocks.Document
    house: page_style.HouseStyle
    pages: int

    def draw_header(self, canvas: PageCanvas, page: int) -> None:
        """Draw the running head; the first page has none."""
        if self.document.privilege:  # above everything else; it is read aloud once, from the first page
            style, wide = page_style.PRIVILEGE, canvas.width - 2 * page_style.SIDE
            text = line_breaking.shorten_text(self.document.privilege, style, wide)
            left = (canvas.width - line_breaking.measure_text(text, style)) / 2
            canvas.draw_text((left, page_style.PRIVILEGE_TOP + style.baseline), text, style)
        if page == 1:
            return
        canvas.speak_as(Running.HEADER)
        style, right = page_style.RUNNING, canvas.width - page_style.SIDE
        y = page_style.TOP + style.baseline - 4.0
        about = [text for text in (self.document.number, self.document.title) if text]
        heading = line_breaking.shorten_text(_DOT.join(about), style, (right - page_style.SIDE) * 0.72)
        available = right - page_style.SIDE - line_breaking.measure_text(heading, style) - 16
        canvas.draw_text(
            (page_style.SIDE, y),
            line_breaking.shorten_text(self.document.letterhead.name, style, available),
            style,
        )
        canvas.draw_text((right - line_breaking.measure_text(heading, style), y), heading, style)
        canvas.draw_line((page_style.SIDE, y + 6), (right, y + 6), page_style.HAIRLINE)
        canvas.speak_as(None)

    def draw_footer(self, canvas: PageCanvas, page: int) -> None:
        """Draw the footer."""
        canvas.speak_as(Running.FOOTER)
        style, right = page_style.RUNNING, canvas.width - page_style.SIDE
        y = canvas.height - page_style.FOOT
        canvas.draw_line((page_style.SIDE, y), (right, y), page_style.HAIRLINE)
        count = self.house.format_sentence("page", page=str(page), pages=str(self.pages))
        wide = line_breaking.measure_text(count, style)
        canvas.draw_text((right - wide, y + 4 + style.baseline), count, style)
        available = right - page_style.SIDE - wide - 18
        text = line_breaking.shorten_text(_DOT.join(self.document.footer), style, available * 1.8)
        for number, line in enumerate(line_breaking.break_lines(blocks.compose_runs(text), style, available)):
            at = y + 4 + number * style.leading + style.baseline
            line_breaking.draw_words(canvas, line, x=page_style.SIDE, baseline=at)
        canvas.speak_as(None)
