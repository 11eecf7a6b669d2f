# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The right side of a list of checked papers: the paper in hand, its differences one by one, and all of its checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.texts import clip_text
from desktop_app.services.checking.check_papers import CheckedPaper
from desktop_app.services.checking.paper_check import CheckSection, PaperCheck
from desktop_app.services.checking.paper_register import sum_up
from desktop_app.services.context.paper_ports import FiledPaper
from desktop_app.services.context.ports import Verification
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.check_paper import compared_pages
from desktop_app.ui.pages.check_paper.listed_files import ListedFile
from desktop_app.ui.plain import LedLabel, set_tip
from desktop_app.ui.session.tasks import Progress, TaskRunner
from desktop_app.ui.shared_views.verification import make_verification_view
from desktop_app.ui.shared_views.was_and_is import ARROW
from desktop_app.ui.widgets.check_marks import CheckSign, answer_words
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import (
    Elided,
    Piece,
    across,
    boxed,
    button,
    card,
    down,
    emptied,
    fill,
    label,
    make_selectable,
    restyled,
    rule,
    scrolled,
    wrapped,
)
from desktop_app.ui.widgets.preview import MarkedView
from desktop_app.ui.words.strings import code_words, error_sentences, tr, translate_text

_WIDE: Final = 400
_LONGEST: Final = 60
_MOST_OF_SENTENCE: Final = 220


@dataclass(frozen=True, slots=True)
class PaneActions:
    """What can be done with the row in hand.

    ``check_again`` returns a paper of which only the outcome was kept, whole, and is called off the main thread;
    ``open_file`` says with what words a file is opened and how, None where it cannot be opened here.
    """

    show_finding: Callable[[PaperCheck], object]
    check_again: Callable[[CheckedPaper, Progress], CheckedPaper]
    open_file: Callable[[ListedFile], tuple[str, Callable[[], object]] | None]
    open_record: Callable[[FiledPaper], object] | None = None


class PaperPane(QFrame):
    """Shows the row in hand."""

    def __init__(self, tasks: TaskRunner, actions: PaneActions, step: Callable[[int], object]) -> None:
        super().__init__()
        self._tasks, self._actions, self._step = tasks, actions, step
        self.row: ListedFile | None = None
        self.finding: PaperInHand | None = None
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("The paper in hand"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 16, 12)
        self._column.setSpacing(0)

    def fold(self, *, is_folded: bool) -> None:
        """Lie under the list, or stand at its right."""
        self.setMinimumWidth(0 if is_folded else px(_WIDE))
        self.setMinimumHeight(px(420) if is_folded else 0)
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)

    def show_row(self, row: ListedFile, *, is_last: bool = False) -> None:
        """Show a row, a paper at its first difference or its last."""
        self.row, self.finding = row, None
        if row.paper is not None and row.paper.is_light:
            self._show(label(tr("Checking {name} …", name=row.name), "quiet", wrap=True), None)
            self._tasks.run(
                "check paper in hand",
                partial(self._actions.check_again, row.paper),
                lambda paper: self._show_again(row, paper, is_last=is_last),
                failed=lambda error: self._show_failure(row, error),
            )
        elif row.paper is not None:
            self._show_paper(row.paper, is_last=is_last)
        elif row.exported is not None:
            self._show_folder(row.exported.outcome)
        else:
            words = label(code_words("file_offered", row.kind), "", wrap=True)
            self._show(self._title(row), 8, words, 16, *self._opening(row), None)

    def _show_again(self, row: ListedFile, paper: CheckedPaper, *, is_last: bool) -> None:
        if isValid(self) and self.row is row:
            self._show_paper(paper, is_last=is_last)

    def _show_failure(self, row: ListedFile, error: Exception) -> None:
        if isValid(self) and self.row is row:
            self._show(self._title(row), 8, label(error_sentences(error), "fault", wrap=True), None)

    def _show_paper(self, paper: CheckedPaper, *, is_last: bool) -> None:
        if paper.paper_check.answer == "unreadable":
            headline = wrapped(label(compared_pages.shown_headline(paper.paper_check.headline)))
            self._show(*self._head(paper.paper_check), 12, make_selectable(headline), None)
            return
        self.finding = PaperInHand(paper.paper_check, self._tasks, self._actions, self._step)
        self._show(self.finding)
        self.finding.go_to_end(is_last=is_last)

    def _show_folder(self, outcome: Verification | Refused) -> None:
        if isinstance(outcome, Refused):
            self._show(label(error_sentences(outcome), "fault", wrap=True), None)
        else:
            view = make_verification_view(outcome, whole="not_started")
            area = scrolled(view, tr("What was verified"))
            view.setProperty("role", "plain")
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._show(area)

    def _title(self, row: ListedFile) -> QWidget:
        return wrapped(label(compared_pages.breakable(row.name), "section"))

    def _head(self, paper_check: PaperCheck) -> Iterator[Piece]:
        sign = CheckSign.of_answer(paper_check.answer, 14)
        words = label(answer_words(paper_check.answer), "strong")
        yield across(Elided(paper_check.name, "section", natural=True), sign, words, None, gap=8)

    def _opening(self, row: ListedFile) -> Iterator[Piece]:
        opening = self._actions.open_file(row)
        if opening is None:
            yield label(tr("Open Lodestone to see it."), "quiet", wrap=True)
        else:
            yield across(button(opening[0], opening[1], role="primary"), None)

    def _show(self, *pieces: Piece) -> None:
        emptied(self._column)
        fill(self._column, pieces)

    def step(self, steps: int) -> bool:
        """Go on by some differences of the paper in hand; tells whether there was one more."""
        return self.finding is not None and self.finding.step(steps)

    def go_to_end(self, *, is_last: bool) -> None:
        """Go to the first difference of the paper in hand, or to the last."""
        if self.finding is not None:
            self.finding.go_to_end(is_last=is_last)

    def open_row(self) -> None:
        """Open what is in hand: a paper with both pages, another file as its kind is opened."""
        if self.finding is not None:
            self._actions.show_finding(self.finding.paper_check)
        elif self.row is not None and self.row.paper is None and self.row.exported is None:
            opening = self._actions.open_file(self.row)
            if opening is not None:
                opening[1]()


class PaperInHand(QWidget):
    """A paper: what was printed and what stands there now, the page at that place, and the checks."""

    def __init__(
        self,
        paper_check: PaperCheck,
        tasks: TaskRunner,
        actions: PaneActions,
        step: Callable[[int], object],
    ) -> None:
        super().__init__()
        self.paper_check = paper_check
        self.differences = compared_pages.list_differences(paper_check)
        self.position = 0
        self.count = label("", "caption")
        self.previous_button = button(tr("Previous"), partial(step, -1), tip=tr("Previous difference, P"))
        self.next_button = button(tr("Next"), partial(step, 1), tip=tr("Next difference, N"))
        self.place = make_selectable(wrapped(label("", "caption")))
        self.sentence = make_selectable(wrapped(label("")))
        self.was = make_selectable(label("", "strong"))
        self.now = make_selectable(label("", "altered"))
        printed, there = (
            label(f"{tr('was printed')}{ARROW}".rstrip(), "caption"),
            label(tr("stands there"), "caption"),
        )
        self.pair = boxed(Flow(self.was, printed, self.now, there, gap=6))
        view = MarkedView(paper_check.content, tr("This paper"), tasks, is_strange=True)
        view.setMinimumHeight(px(170))
        boxes = [box for difference in self.differences for box in difference.boxes]
        self.paper = compared_pages.PaperSide(view, tasks, boxes)
        self.both_link = button(
            tr("Both pages side by side"), partial(actions.show_finding, paper_check), role="link"
        )
        self.whole_link = button(tr("Whole page"), partial(view.zoom_to_percent, 0), role="link")
        self.record_link = button(tr("Open the record"), partial(self._open_record, actions), role="link")
        if actions.open_record is None or paper_check.record is None:
            self.record_link.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        paper = self.paper_check.paper
        name = f"{paper.number} v{paper.version}" if paper.number else self.paper_check.name
        sign = CheckSign.of_answer(self.paper_check.answer, 14)
        words = label(answer_words(self.paper_check.answer), "strong")
        head = across(Elided(name, "section", natural=True), sign, words, None, gap=8)
        steps = [self.count, self.previous_button, self.next_button]
        line = across(*steps, None, gap=8) if px(100) >= LARGE else fill(head, steps)
        told = card(self.place, self.pair, self.sentence, gap=2)
        links = boxed(Flow(self.both_link, self.whole_link, self.record_link, gap=14))
        checks = boxed(down(*self._list_checks(), None))
        area = scrolled(checks, tr("What was checked"))
        checks.setProperty("role", "plain")
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(px(120))
        pieces: list[Piece] = [head]
        if line is not head:
            pieces += [6, line]
        pieces += [8, told, 8, self.paper.view, 4, links, 4, area]
        column = down(*pieces, on=self)
        for widget in steps:
            widget.setVisible(bool(self.differences))
        column.setStretchFactor(self.paper.view, 3)
        column.setStretchFactor(area, 2)

    def _list_checks(self) -> Iterator[Piece]:
        """Yield every check with its mark and what it found, then what no check can show."""
        for section in self.paper_check.sections():
            yield _make_row(section)
            yield rule()
        if self.paper_check.cannot_show:
            yield 8
            limits = LedLabel()
            limits.setWordWrap(True)
            limits.setProperty("role", "caption")
            text = " ".join(map(compared_pages.shown_sentence, self.paper_check.cannot_show))
            limits.show_led(tr("What this cannot show."), text)
            limits.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            yield make_selectable(limits)

    def step(self, steps: int) -> bool:
        """Go to another difference; tells whether there is one."""
        position = self.position + steps
        if not 0 <= position < len(self.differences):
            return False
        self._go_to(position)
        return True

    def go_to_end(self, *, is_last: bool) -> None:
        """Go to the first difference, or to the last; without any, show the first page."""
        if self.differences:
            self._go_to(len(self.differences) - 1 if is_last else 0)
        else:
            self._tell(compared_pages.shown_sentence(sum_up(self.paper_check)))
            self.whole_link.hide()

    def _go_to(self, position: int) -> None:
        self.position = position
        difference = self.differences[position]
        check = difference.check
        was, now = (" ".join(translate_text(text).split()) for text in (check.was, check.is_))
        where = check.why.values.get("where") if isinstance(check.why, Phrase) else None
        sentence = clip_text(compared_pages.describe_difference(check), _MOST_OF_SENTENCE)
        if was and now and was != now and max(len(was), len(now)) <= _LONGEST:
            self._tell("", translate_text(where) if isinstance(where, str) else sentence, was, now)
        else:
            self._tell(sentence)
        self.count.setText(tr("{number} of {count}", number=position + 1, count=len(self.differences)))
        self.paper.go_to(
            difference.page or 1, difference.boxes, difference.boxes_again, is_whole=difference.is_whole_page
        )

    def _tell(self, sentence: str, place: str = "", was: str = "", now: str = "") -> None:
        """Say what there is to see: where it is, what was printed and what stands there, or a sentence on it."""
        for told, text in ((self.place, place), (self.was, was), (self.now, now)):
            told.setText(compared_pages.breakable(text))
        self.sentence.setText(clip_text(sentence, _MOST_OF_SENTENCE))
        for widget, is_shown in ((self.place, place), (self.pair, was), (self.sentence, sentence)):
            widget.setHidden(not is_shown)

    def _open_record(self, actions: PaneActions) -> None:
        if actions.open_record is not None and self.paper_check.record is not None:
            actions.open_record(self.paper_check.record)


def _make_row(section: CheckSection) -> QWidget:
    """Return a check in a line or two: its mark, its name, what it found first."""
    title = code_words("check_of_paper", section.check)
    result_text = code_words("check_result", section.result)
    sentences = list(dict.fromkeys(map(compared_pages.shown_sentence, section.sentences)))
    words = clip_text(sentences[0], _MOST_OF_SENTENCE) if sentences else result_text
    further = f" {tr('and {count} more', count=len(sentences) - 1)}" if len(sentences) > 1 else ""
    line = LedLabel()
    line.setProperty("role", "caption")
    line.setWordWrap(True)
    line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    line.show_led(title, words + further)
    set_tip(line, "\n".join(sentences) if further else "")
    sign = CheckSign.of_result(section.result, 12)
    row = boxed(across(sign, line, gap=10, margins=(2, 4, 0, 4), stretch=1))
    row.setAccessibleName(f"{title}: {result_text}")
    row.setAccessibleDescription(" ".join(sentences))
    return row
