# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What checking a paper came to: the answer, the difference in sight, the checks at the right, what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.services.checking.paper_check import PaperCheck
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.check_paper.check_sign import CheckSign
from desktop_app.ui.pages.check_paper.checks_pane import ChecksPane
from desktop_app.ui.pages.check_paper.compared_pages import ComparedPages
from desktop_app.ui.pages.check_paper.compared_texts import ComparedTexts
from desktop_app.ui.pages.check_paper.difference_bar import DifferenceBar
from desktop_app.ui.pages.check_paper.differences import Difference, Shape, list_differences
from desktop_app.ui.pages.check_paper.sentences import shown_headline
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.widgets.facts import make_selectable
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.marked_pages import MarkedView
from desktop_app.ui.widgets.narrow import NarrowWatch
from desktop_app.ui.widgets.parts import across, boxed, button, down, fill, label, scrolled, wrapped
from desktop_app.ui.words.strings import format_day, tr, tr_n

LEAST_WIDTH: Final = 1380
"""How wide the window must be for pages and checks side by side, in pixels at 100 %."""
_DOT: Final = " · "


@dataclass(frozen=True, slots=True)
class FindingActions:
    """What can be done with a finding; ``open_record`` is None where no record is at hand."""

    print_finding: Callable[[], object]
    check_another: Callable[[], object]
    open_record: Callable[[], object] | None = None


class TallColumn(QWidget):
    """A column never lower than its texts need at its width, which a splitter would not ask for."""

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            if layout is not None:
                self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))
        return super().event(event)


class FindingView(QWidget):
    """One finding, laid out: pages and checks side by side, or above each other in a narrow window."""

    def __init__(self, paper_check: PaperCheck, tasks: TaskRunner, actions: FindingActions) -> None:
        super().__init__()
        self.paper_check, self._tasks = paper_check, tasks
        self.differences = list_differences(paper_check)
        self.headline = make_selectable(wrapped(label(shown_headline(paper_check.headline), "title")))
        self.stage = QStackedWidget()
        self._views: dict[Shape, QWidget] = {}
        self.bar = DifferenceBar(self, self.differences, self._show_difference)
        self.print_button = button(tr("Print this finding"), actions.print_finding, icon="printer")
        self.record_button = button(tr("Open the record"), actions.open_record or (lambda: None))
        self.record_button.setVisible(actions.open_record is not None)
        self.another_button = button(tr("Check another paper"), actions.check_another)
        self.pane = ChecksPane(paper_check)
        self._lay_out()
        if self.differences:
            self.bar.go_to(0)
        else:
            self.bar.hide()
            self._bring_forward(Shape.WORDS)

    # ---- laying out ----

    def _lay_out(self) -> None:
        caption = make_selectable(wrapped(label(_DOT.join(_describe_paper(self.paper_check)), "caption")))
        head = across(CheckSign(self.paper_check.answer, 18), self.headline, gap=10)
        head.setStretch(1, 1)
        head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        buttons = boxed(Flow(*self._buttons()))
        column = TallColumn()
        middle = QVBoxLayout(column)
        middle.setSpacing(0)
        fill(middle, [caption, 4, head, 10, self.stage, 10, self.bar, 12, buttons], margins=(24, 18, 24, 14))
        middle.setStretch(4, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(column)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self.split, tr("The finding")))
        self._is_folded: bool | None = None
        self._fold(is_folded=False)
        NarrowWatch(self, LEAST_WIDTH, lambda is_narrow: self._fold(is_folded=is_narrow))

    def _buttons(self) -> list[QPushButton]:
        return [self.print_button, self.record_button, self.another_button]

    def _fold(self, *, is_folded: bool) -> None:
        """Put the checks under the pages, or at their right."""
        if is_folded == self._is_folded:
            return
        self._is_folded = is_folded
        self.pane.fold(is_folded=is_folded)
        self.split.setOrientation(Qt.Orientation.Vertical if is_folded else Qt.Orientation.Horizontal)
        QTimer.singleShot(0, self.split, self._share_room)  # once the window has its size

    def _share_room(self) -> None:
        pane = 260 if px(100) >= LARGE else 176
        self.split.setSizes([px(420), px(pane)] if self._is_folded else [px(1100), px(316)])

    # ---- what is in sight ----

    def show_printing(self, *, is_printing: bool) -> None:
        """Show that the finding is being made, which draws many pages."""
        self.print_button.setEnabled(not is_printing)
        self.print_button.setText(tr("Making the finding …") if is_printing else tr("Print this finding"))

    def first_focus(self) -> QWidget:
        """Return what the keyboard is on first."""
        return self.bar.next_link if self.bar.has_several else self.print_button

    def _show_difference(self, difference: Difference) -> None:
        view = self._bring_forward(difference.shape)
        if isinstance(view, (ComparedPages, ComparedTexts)):
            view.show_difference(difference)

    def _bring_forward(self, shape: Shape) -> QWidget:
        view = self._views.get(shape)
        if view is None:
            view = self._views[shape] = self._make_view(shape)
            self.stage.addWidget(view)
        self.stage.setCurrentWidget(view)
        return view

    def _make_view(self, shape: Shape) -> QWidget:
        if shape is Shape.PAGES:
            return ComparedPages(self.paper_check, self.differences, self._tasks)
        if shape is Shape.TEXTS:
            return ComparedTexts()
        view = MarkedView(self.paper_check.content, tr("This paper"), self._tasks, is_strange=True)
        column = down(label(tr("This paper"), "caption"), 4, view)
        column.setStretch(2, 1)
        paper = boxed(column)
        paper.setMinimumHeight(px(220))
        return paper


def _describe_paper(paper_check: PaperCheck) -> Iterator[str]:
    """Yield what paper it is: its file, its pages, and by what and when it says that it was printed."""
    if paper_check.name:
        yield paper_check.name
    if paper_check.pages:
        yield tr_n("%n page(s)", paper_check.pages)
    paper = paper_check.paper
    if paper.number:
        yield tr("{number}, version {version}", number=paper.number, version=paper.version or "1")
    if paper.program and paper.day:
        yield tr("printed by {program} on {day}", program=paper.program, day=format_day(paper.day))
    elif paper.program:
        yield tr("printed by {program}", program=paper.program)
