# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two papers side by side: this one and the same made again, with what differs marked on both.

They are scrolled and zoomed together. Where the paper could not be made again, what was printed stands as text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollBar, QWidget
from shiboken6 import isValid

from desktop_app.services.checking.paper_check import Box, PaperCheck
from desktop_app.ui.look.pdf_pages import VisibleArea
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.check_paper.differences import Difference
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.widgets.marked_pages import MarkedView, Marks
from desktop_app.ui.widgets.parts import Elided, across, boxed, button, down, fill, label, read_only
from desktop_app.ui.words.strings import tr

_LEAST_ZOOM: Final = 75
"""At a smaller one the print of a memo cannot be read; in percent, at the usual text size."""

_WHOLE: Final = QRectF(0, 0, 1, 1)


class PaperSide:
    """One of the two papers: what is seen of its pages, its marks, and the view."""

    def __init__(
        self, view: MarkedView, tasks: TaskRunner, boxes: Iterable[Box], others: Iterable[Box]
    ) -> None:
        self.view = view
        self.caption = Elided(view.accessibleName(), "caption")
        self._boxes = tuple(boxes)
        self._areas: dict[int, VisibleArea] | None = None
        self._waiting: Callable[[], None] | None = None
        view.pages.pages_laid_out.connect(self._go_when_ready)
        numbers = {box.page - 1 for box in (*self._boxes, *others)}
        read = partial(view.pages.read_areas, numbers)
        tasks.run(f"areas {id(self)}", read, self._take_areas, failed=lambda _error: None)

    def _take_areas(self, areas: dict[int, VisibleArea]) -> None:
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
        again = [box for difference in differences for box in difference.boxes_again]
        view = MarkedView(paper_check.content, tr("This paper"), tasks, is_strange=True)
        self.paper = PaperSide(view, tasks, this, again)
        self.again: PaperSide | None = None
        self.listed: QPlainTextEdit | None = None
        if paper_check.made_again:
            name = tr("Made again from what it carries")
            self.again = PaperSide(
                MarkedView(paper_check.made_again, name, tasks, is_strange=False), tasks, again, this
            )
            right = _make_column(self.again.caption, [], self.again.view)
        else:
            self.listed = read_only("", tr("As it was printed"))
            right = _make_column(label(tr("As it was printed"), "caption"), [], self.listed)
        columns = across(
            _make_column(self.paper.caption, self._zoom_buttons(), self.paper.view), right, gap=18
        )
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        columns.setContentsMargins(0, 0, 0, 0)
        self.setLayout(columns)
        self.setMinimumHeight(px(220))
        self._is_apart = False
        self._link_views()

    def show_difference(self, difference: Difference) -> None:
        """Show a difference on both."""
        with self._apart():
            here, again = difference.boxes, difference.boxes_again
            self.paper.go_to(difference.page, here, again, is_whole=difference.is_whole_page)
            if self.again is not None:
                is_whole = difference.is_whole_page_again
                self.again.go_to(difference.page_again, again, here, is_whole=is_whole)
        if self.listed is not None:
            self.listed.setPlainText(difference.check.was or tr("The words of the page are as they were."))

    # ---- both together ----

    @property
    def _views(self) -> list[MarkedView]:
        return [side.view for side in (self.paper, self.again) if side is not None]

    def _zoom_buttons(self) -> list[QWidget]:
        return [
            button("", partial(self.zoom, -1), role="icon", icon="zoom-out", tip=tr("Zoom out")),
            button("", partial(self.zoom, 1), role="icon", icon="zoom-in", tip=tr("Zoom in")),
            button(tr("Whole width"), partial(self.zoom, 0), role="link"),
        ]

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

    def _link_views(self) -> None:
        if self.again is None:
            return
        left_view, other = self.paper.view, self.again.view
        for leading, following in ((left_view, other), (other, left_view)):
            for bar_of in (MarkedView.verticalScrollBar, MarkedView.horizontalScrollBar):
                link = _Link(leading, bar_of(leading), bar_of(following))
                bar_of(leading).valueChanged.connect(partial(self._follow, link))

    def _follow(self, link: _Link, value: int) -> None:
        """Scroll the other view as far as this one was scrolled by hand."""
        step = link.step_to(value)
        if link.is_by_hand and not self._is_apart:
            with self._apart():
                link.following.setValue(link.following.value() + step)


class _Link:
    """A scroll bar that another one follows."""

    def __init__(self, view: MarkedView, bar: QScrollBar, following: QScrollBar) -> None:
        self.following = following
        self._view, self._last = view, bar.value()

    @property
    def is_by_hand(self) -> bool:
        """Tell whether the view is being scrolled by keyboard or mouse, and not by a change of its size."""
        return self._view.hasFocus() or self._view.underMouse()

    def step_to(self, value: int) -> int:
        """Return how far the bar has moved."""
        step, self._last = value - self._last, value
        return step


def _make_column(caption: QLabel, buttons: list[QWidget], view: QWidget) -> QWidget:
    head = across(caption, *buttons, gap=4)
    head.setStretch(0, 1)
    head_box = boxed(head)
    head_box.setMinimumHeight(px(30))
    column = down()
    fill(column, [head_box, 2, view])
    column.setStretch(2, 1)
    return boxed(column)
