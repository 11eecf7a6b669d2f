# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two papers side by side: this one and the same made again, with what differs marked on both.

They are scrolled and zoomed together. Where the paper could not be made again, what was printed stands as text.
"""

from __future__ import annotations

import enum
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollBar, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.services.checking.paper_check import (
    MOST_LISTED,
    Box,
    Check,
    CheckName,
    FindingStamp,
    PaperCheck,
    make_finding,
)
from desktop_app.services.context.paper_ports import FoundPicture
from desktop_app.ui.look import pdf_pages
from desktop_app.ui.look.theme import MARK_ON_PAPER, px
from desktop_app.ui.session.session import PaperHost
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.widgets.parts import Elided, across, boxed, button, down, label, read_only
from desktop_app.ui.widgets.preview import MarkedView, Marks
from desktop_app.ui.words.strings import format_hash, join_sentences, tr, translate_text, upper_first_letter

_GROUPS: Final[Sequence[Sequence[CheckName]]] = (
    ("pages", "attachments", "conclusion", "record", "signature"),
    ("bytes",),
)
"""What is looked at first. Where anything else differs, the bytes only differ with it."""
_PAGE: Final = re.compile(r"page (\d+)")


class Shape(enum.Enum):
    """How a difference is shown: on two pages, as two texts, or in words alone beside the paper."""

    PAGES = "pages"
    TEXTS = "texts"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``page`` is that of the paper, and of the paper made again unless that one is boxed elsewhere;
    both count from 1, 0 is none.
    """

    check: Check
    shape: Shape
    page: int = 0

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Return the places on the paper."""
        return self.check.boxes

    @property
    def boxes_again(self) -> tuple[Box, ...]:
        """Return the places on the paper made again."""
        return self.check.boxes_again

    @property
    def is_whole_page(self) -> bool:
        """Tell whether a page as a whole differs on the paper: it was turned, moved or added."""
        return not (self.boxes or self.boxes_again) and self.check.page > 0

    @property
    def is_whole_page_again(self) -> bool:
        """Tell the same of the page as it was printed; one that is gone differs there alone."""
        return not (self.boxes or self.boxes_again) and bool(self.check.was)

    @property
    def page_again(self) -> int:
        """Return the page of the paper made again: where its boxes are, or as which it was printed."""
        return self.boxes_again[0].page if self.boxes_again else page_number(self.check.was) or self.page


def list_differences(paper_check: PaperCheck) -> tuple[Difference, ...]:
    """Return what there is to look at, in order."""
    for names in _GROUPS:
        checks = [check for check in paper_check.differences() if check.check in names]
        named = [check for check in checks if check.where or check.was] or checks
        if named:
            return tuple(map(_make_difference, sorted(named, key=lambda check: names.index(check.check))))
    return ()


def _make_difference(check: Check) -> Difference:
    page = check.page or page_number(check.where)
    if page:
        return Difference(check, Shape.PAGES, page)
    return Difference(check, Shape.TEXTS if check.was or check.is_ else Shape.WORDS)


def page_number(place_text: str) -> int:
    """Return the number that a text names as a page, such as ``page 2``; 0 for another text."""
    match = _PAGE.fullmatch(place_text)
    return int(match[1]) if match else 0


def describe_difference(check: Check) -> str:
    """Return a sentence on a difference: why it is one, else where it is, what stands there, and what was printed.

    Both texts are quoted where they are short; longer ones stand in their view alone.
    """
    if check.why or not check.where:
        return shown_sentence(check.why) if check.why else ""
    page, was, now = page_number(check.where), check.was, check.is_
    place = tr("Page {page}", page=page) if page else tr("Attachment {name}", name=check.where)
    if not (_is_short(was) and _is_short(now) and (was or now)):
        text = tr("{place} differs", place=place)
    elif not was:
        text = tr("{place}: “{now}” was added", place=place, now=now)
    elif not now:
        text = tr("{place}: “{was}” is missing", place=place, was=was)
    else:
        text = tr("{place}: the paper says “{now}”, printed was “{was}”", place=place, now=now, was=was)
    return shown_sentence(text)


_LONGEST: Final = 160


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and "\n" not in text and not text.startswith(("{", "["))


# --------------------------------------------------------------------------------------------------
# The sentences of a check as the page shows them: in the language of the window, and never wider than their
# column.


_DIGEST: Final = re.compile(r"\b[0-9a-f]{40,128}\b")
_LONG_WORD: Final = re.compile(r"[!-~]{31,}")
_PIECE: Final = 24
_MAY_BREAK: Final = "\u200b"


def shown_sentence(text: str) -> str:
    """Return a text of a check in the language of the window, as a sentence that can be broken into lines.

    What ends as a sentence begins as it was written: with a capital, or with the name of a file.
    """
    sentence = translate_text(text)
    return breakable(sentence if sentence.endswith((".", "。")) else join_sentences(sentence))


def shown_headline(text: str) -> str:
    """Return the headline in the language of the window, with a capital and as it ends."""
    return upper_first_letter(breakable(translate_text(text)))


def breakable(text: str) -> str:
    """Return a text in which a digest stands in groups, and any other long word may be broken."""
    grouped = _DIGEST.sub(lambda match: format_hash(match[0]), text)
    return _LONG_WORD.sub(lambda match: _broken(match[0]), grouped)


def _broken(word: str) -> str:
    return _MAY_BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))


_LEAST_ZOOM: Final = 75
"""At a smaller one the print of a memo cannot be read; in percent, at the usual text size."""
_WHOLE: Final = QRectF(0, 0, 1, 1)


class PaperSide:
    """A paper with marks: what is seen of its pages, and the view. ``apart`` is in force while it goes to a place by
    itself, as soon as its pages are there: what follows its view when a person scrolls must not follow that.
    """

    def __init__(
        self,
        view: MarkedView,
        tasks: TaskRunner,
        boxes: Iterable[Box],
        others: Iterable[Box] = (),
        apart: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self.view, self._apart = view, apart
        self._boxes = tuple(boxes)
        self._areas: dict[int, pdf_pages.VisibleArea] | None = None
        self._waiting: Callable[[], None] | None = None
        view.pages.pages_laid_out.connect(self._go_when_ready)
        numbers = {box.page - 1 for box in (*self._boxes, *others)}
        read = partial(view.pages.read_areas, numbers)
        tasks.run(f"areas {id(self)}", read, self._take_areas, failed=lambda _error: None)

    def _take_areas(self, areas: dict[int, pdf_pages.VisibleArea]) -> None:
        if isValid(self.view):
            self._areas = areas
            self._go_when_ready()

    @property
    def page_count(self) -> int:
        """Return how many pages there are; 0 while that is not known."""
        return len(self.view.pages.sizes)

    def go_to(self, page: int, boxes: tuple[Box, ...], others: tuple[Box, ...], *, is_whole: bool) -> None:
        """Show a page, counted from 1, and mark what is looked at on it: boxes, or the page as a whole.

        Without either it shows, dashed, where the boxes of the other paper, ``others``, would be.
        """
        self._waiting = partial(self._go_now, page - 1, boxes, others, is_whole)
        self._go_when_ready()

    def _go_when_ready(self) -> None:
        if self._waiting is not None and self._areas is not None and self.page_count:
            waiting, self._waiting = self._waiting, None
            with self._apart():
                waiting()

    def _go_now(
        self,
        number: int,
        boxes: tuple[Box, ...],
        others: tuple[Box, ...],
        is_whole: bool,  # noqa: FBT001
    ) -> None:
        current, lacking = self._marks_of(boxes), self._marks_of(() if boxes else others)
        if is_whole:
            current = {number: [_WHOLE]}
        self.view.pages.show_marks(self._marks_of(self._boxes), current, lacking)
        fitted = self.view.zoom_percent if not self.view.pages.zoom else 0
        if (boxes or others) and fitted and fitted < px(_LEAST_ZOOM):
            self.view.zoom_to_percent(px(_LEAST_ZOOM))
        places = current.get(number) or lacking.get(number, ())
        self.view.go_to_place(number, places[0] if places and not is_whole else None)

    def _marks_of(self, boxes: Iterable[Box]) -> Marks:
        marks: dict[int, list[QRectF]] = defaultdict(list)
        for box in boxes:
            area = (self._areas or {}).get(box.page - 1)
            if area is not None:
                marks[box.page - 1].append(area.share_of_page(box.left, box.bottom, box.right, box.top))
        return marks


class ComparedPages(QWidget):
    """This paper at the left; the paper made again, or what was printed, at the right."""

    def __init__(
        self, paper_check: PaperCheck, differences: tuple[Difference, ...], tasks: TaskRunner
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Both papers, side by side"))
        this = [box for difference in differences for box in difference.boxes]
        made_boxes = [box for difference in differences for box in difference.boxes_again]
        view = MarkedView(paper_check.content, tr("This paper"), tasks, is_strange=True)
        self._is_apart = False
        self.paper = PaperSide(view, tasks, this, made_boxes, self._apart)
        self.again: PaperSide | None = None
        self.listed: QPlainTextEdit | None = None
        if paper_check.made_again:
            name = tr("Made again from what it carries")
            made_again = MarkedView(paper_check.made_again, name, tasks, is_strange=False)
            self.again = PaperSide(made_again, tasks, made_boxes, this, self._apart)
            right = _make_column(Elided(name, "caption"), [], self.again.view)
        else:
            self.listed = read_only("", tr("As it was printed"))
            right = _make_column(label(tr("As it was printed"), "caption"), [], self.listed)
        zooming: list[QWidget] = [
            button("", partial(self.zoom, -1), role="icon", icon="zoom-out", tip=tr("Zoom out")),
            button("", partial(self.zoom, 1), role="icon", icon="zoom-in", tip=tr("Zoom in")),
            button(tr("Whole width"), partial(self.zoom, 0), role="link"),
        ]
        left = _make_column(Elided(view.accessibleName(), "caption"), zooming, self.paper.view)
        across(left, right, on=self, gap=18, stretch=(0, 1))
        self.setMinimumHeight(px(220))
        if self.again is None:
            return
        left_view, other = self.paper.view, self.again.view
        for leading, following in ((left_view, other), (other, left_view)):
            for bar_of in (MarkedView.verticalScrollBar, MarkedView.horizontalScrollBar):
                self._let_follow(leading, bar_of(leading), bar_of(following))

    def show_difference(self, difference: Difference) -> None:
        """Show a difference on both."""
        here, made_boxes = difference.boxes, difference.boxes_again
        self.paper.go_to(difference.page, here, made_boxes, is_whole=difference.is_whole_page)
        if self.again is not None:
            is_whole = difference.is_whole_page_again
            self.again.go_to(difference.page_again, made_boxes, here, is_whole=is_whole)
        if self.listed is not None:
            self.listed.setPlainText(difference.check.was or tr("The words of the page are as they were."))

    # ---- both together ----

    @property
    def _views(self) -> list[MarkedView]:
        return [side.view for side in (self.paper, self.again) if side is not None]

    def zoom(self, steps: int) -> None:
        """Zoom both in or out; 0 fits them to the width."""
        with self._apart():
            for view in self._views:
                if steps:
                    view.zoom_by_steps(steps)
                else:
                    view.zoom_to_percent(0)

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """Let no view follow the other."""
        before, self._is_apart = self._is_apart, True
        yield
        self._is_apart = before

    def _let_follow(self, leading: MarkedView, bar: QScrollBar, following: QScrollBar) -> None:
        """Scroll the other view as far as this one is scrolled by keyboard or mouse, not by a change of its size."""
        last = bar.value()

        def follow(value: int) -> None:
            nonlocal last
            step, last = value - last, value
            if (leading.hasFocus() or leading.underMouse()) and not self._is_apart:
                with self._apart():
                    following.setValue(following.value() + step)

        bar.valueChanged.connect(follow)


def _make_column(caption: QLabel, buttons: list[QWidget], view: QWidget) -> QWidget:
    head_box = boxed(across(caption, *buttons, gap=4, stretch=0))
    head_box.setMinimumHeight(px(30))
    return boxed(down(head_box, 2, view, stretch=2))


# --------------------------------------------------------------------------------------------------
# Prints a finding, with pictures of the places that differ. Runs off the main thread.


def print_finding(host: PaperHost, paper_check: PaperCheck, differences: Sequence[Difference]) -> bytes:
    """Return the finding as a PDF."""
    settings, program = host.settings, host.program
    stamp = FindingStamp(settings.signer, settings.signer_role, host.today, f"Lodestone {program.version}")
    # this paper may be hostile: it is drawn in a process of its own; of either the page drawn last is kept
    this, again = paper_check.content, paper_check.made_again
    areas_apart = lru_cache(maxsize=1)(lambda number: pdf_pages.page_areas_apart(this, [number]).get(number))
    painters = [PagePainter(areas_apart, lru_cache(maxsize=1)(partial(pdf_pages.draw_page_apart, this)))]
    if again:
        draw_again = lru_cache(maxsize=1)(partial(pdf_pages.draw_page, again))
        painters.append(
            PagePainter(lambda number: pdf_pages.page_areas(again, [number]).get(number), draw_again)
        )
    pictured: list[tuple[Check, tuple[FoundPicture, ...]]] = [
        (difference.check, tuple(_draw_places(painters, difference)) if number < MOST_LISTED else ())
        for number, difference in enumerate(differences)
    ]
    return program.print_finding(make_finding(paper_check, pictured, stamp))


def _draw_places(painters: Sequence[PagePainter], difference: Difference) -> Iterator[FoundPicture]:
    """Yield the place that differs on either paper; without a place the page, where it differs as a whole."""
    if difference.shape is not Shape.PAGES:
        return
    here, again = difference.boxes, difference.boxes_again
    sides = (
        (here, again, difference.page, difference.is_whole_page),
        (again, here, difference.page_again, difference.is_whole_page_again),
    )
    for painter, (own, other, page, is_whole) in zip(painters, sides, strict=False):
        if own or other or is_whole:
            picture = draw_piece(painter, page - 1, own or other, is_lacking=not own)
            if picture is not None:
                yield FoundPicture(picture, page, made_again=painter is not painters[0])


# --------------------------------------------------------------------------------------------------
# Pieces of pages as pictures: cropped to the places that differ, which are boxed. Drawn off the main
# thread.


_SCALE: Final = 2.5
"""Pixels a point: as fine as a printed page needs."""
_WIDE: Final = 300.0
_HIGH: Final = 110.0
"""The least size of a piece, in points: a line with its label, and the lines around it."""
_AIR: Final = 3.0
_COARSE: Final = 1.2


@dataclass(frozen=True, slots=True)
class PagePainter:
    """How the pages of a paper are measured, and drawn at so many pixels a point."""

    area_of: Callable[[int], pdf_pages.VisibleArea | None]
    draw: Callable[[int, float], QImage]


def draw_piece(painter: PagePainter, number: int, boxes: Sequence[Box], *, is_lacking: bool) -> bytes | None:
    """Return the piece of a page around some boxes, which are drawn on it; the whole page where there are none.

    Boxes where something is lacking are drawn dashed. None for a page that is not there, or cannot be drawn.
    """
    try:
        area = painter.area_of(number)
        if area is None:
            cropped: QImage | None = None
        else:
            places = [
                area.share_of_page(box.left, box.bottom, box.right, box.top)
                for box in boxes
                if box.page == number + 1
            ]
            scale = (_SCALE if places else _COARSE) * min(
                1.0, 1300.0 / max(area.right - area.left, area.top - area.bottom, 1.0)
            )
            page = painter.draw(number, scale).copy()
            to_pixels = QTransform.fromScale(page.width(), page.height())
            rectangles = [to_pixels.mapRect(place) for place in places]
            line = Qt.PenStyle.DashLine if is_lacking else Qt.PenStyle.SolidLine
            marker = QPainter(page)
            marker.setRenderHint(QPainter.RenderHint.Antialiasing)
            marker.setPen(QPen(QColor(MARK_ON_PAPER), 1.2 * scale, line))
            air = _AIR * scale
            for rectangle in rectangles:
                marker.drawRoundedRect(rectangle.adjusted(-air, -air, air, air), air, air)
            marker.end()
            cropped = page.copy(_crop(page, rectangles, scale)) if rectangles else page
    except Refused:
        return None
    if cropped is None:
        return None
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    cropped.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())


def _crop(page: QImage, rectangles: Sequence[QRectF], scale: float) -> QRect:
    """Return the piece of a page that holds all boxes with what stands around them, inside the page."""
    united_boxes = QRectF()
    for rectangle in rectangles:
        united_boxes = united_boxes.united(rectangle)
    air = 8 * _AIR * scale
    wide = min(max(united_boxes.width() + 2 * air, _WIDE * scale), page.width())
    high = min(max(united_boxes.height() + 2 * air, _HIGH * scale), page.height())
    left = min(max(0.0, united_boxes.center().x() - wide / 2), page.width() - wide)
    top = min(max(0.0, united_boxes.center().y() - high / 2), page.height() - high)
    return QRectF(left, top, wide, high).toRect()
