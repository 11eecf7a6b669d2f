# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What checking a paper came to: the answer, the difference in sight, the checks at the right, what to do with it."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.basics.messages import visible_text
from desktop_app.services.checking.paper_check import CheckSection, PaperCheck
from desktop_app.ui.look.theme import LARGE, active_theme, px
from desktop_app.ui.pages.check_paper import compared_pages
from desktop_app.ui.plain import set_available, set_title
from desktop_app.ui.session.tasks import TaskRunner
from desktop_app.ui.widgets.check_marks import CheckSign
from desktop_app.ui.widgets.flow import Flow, NarrowWatch, TallColumn
from desktop_app.ui.widgets.parts import (
    Piece,
    across,
    add_shortcut,
    boxed,
    button,
    down,
    fill,
    label,
    make_selectable,
    read_only,
    restyled,
    rule,
    scrolled,
    wrapped,
)
from desktop_app.ui.widgets.preview import MarkedView
from desktop_app.ui.words.strings import code_words, format_day, tr, tr_n

LEAST_WIDTH: Final = 1380
"""How wide the window must be for pages and checks side by side, in pixels at 100 %."""
_DOT: Final = " · "


@dataclass(frozen=True, slots=True)
class FindingActions:
    """What can be done with a finding.

    ``open_record`` is None where no record is at hand, ``back`` where the finding is not from a list.
    """

    print_finding: Callable[[], object]
    check_another: Callable[[], object]
    open_record: Callable[[], object] | None = None
    back: Callable[[], object] | None = None


class FindingView(QWidget):
    """One finding, laid out: pages and checks side by side, or above each other in a narrow window."""

    def __init__(self, paper_check: PaperCheck, tasks: TaskRunner, actions: FindingActions) -> None:
        super().__init__()
        self.paper_check, self._tasks = paper_check, tasks
        self.differences = compared_pages.list_differences(paper_check)
        self.headline = make_selectable(
            wrapped(label(compared_pages.shown_headline(paper_check.headline), "title"))
        )
        self.stage = QStackedWidget()
        self._views: dict[compared_pages.Shape, QWidget] = {}
        self.bar = DifferenceBar(self, self.differences, self._show_difference)
        self.print_button = button(tr("Print this finding"), actions.print_finding, icon="printer")
        self.record_button = button(tr("Open the record"), actions.open_record or (lambda: None))
        self.case_button = button(
            tr("Open the case"), lambda: self._open_texts(tr("The case in the paper"), paper_check.cases)
        )
        self.law_button = button(
            tr("Open the law file"),
            lambda: self._open_texts(tr("The law file in the paper"), paper_check.law),
        )
        self.another_button = button(tr("Check another paper"), actions.check_another)
        self.back_button = button(tr("Back to the list"), actions.back or (lambda: None))
        if actions.back is not None:
            add_shortcut(self, "Esc", actions.back)
        self.pane = ChecksPane(paper_check)
        self._lay_out()
        self.record_button.setVisible(actions.open_record is not None)
        self.case_button.setVisible(bool(paper_check.cases))
        self.law_button.setVisible(bool(paper_check.law))
        self.back_button.setVisible(actions.back is not None)
        if self.differences:
            self.bar.go_to(0)
        else:
            self.bar.hide()
            self._bring_forward(compared_pages.Shape.WORDS)

    # ---- laying out ----

    def _lay_out(self) -> None:
        caption = make_selectable(wrapped(label(_DOT.join(_describe_paper(self.paper_check)), "caption")))
        head = across(CheckSign.of_answer(self.paper_check.answer, 18), self.headline, gap=10, stretch=1)
        head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        attached = (self.case_button, self.law_button, self.record_button)
        buttons = boxed(Flow(self.back_button, self.print_button, *attached, self.another_button))
        column = TallColumn()
        pieces = (caption, 4, head, 10, self.stage, 10, self.bar, 12, buttons)
        down(*pieces, on=column, margins=(24, 18, 24, 14), stretch=4)
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self.split.addWidget(column)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self.split, tr("The finding")))
        self._fold(is_folded=False)
        NarrowWatch(self, LEAST_WIDTH, self._fold, is_narrow=False)

    def _fold(self, is_folded: bool) -> None:  # noqa: FBT001  as the watch says it
        """Put the checks under the pages, or at their right."""
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
        set_available(self.print_button, tr("Being printed …") if is_printing else "")
        self.print_button.setText(tr("Making the finding …") if is_printing else tr("Print this finding"))

    def _open_texts(self, title: str, texts: Mapping[str, str]) -> None:
        """Show what is attached as text: it is read, and nothing of it is run or stored."""
        dialog = AttachedTexts(self.window(), title, texts)
        dialog.open()
        dialog.text.setFocus()

    def first_focus(self) -> QWidget:
        """Return what the keyboard is on first."""
        return self.bar.next_link if len(self.differences) > 1 else self.print_button

    def _show_difference(self, difference: compared_pages.Difference) -> None:
        view = self._bring_forward(difference.shape)
        if isinstance(view, (compared_pages.ComparedPages, ComparedTexts)):
            view.show_difference(difference)

    def _bring_forward(self, shape: compared_pages.Shape) -> QWidget:
        view = self._views.get(shape)
        if view is None:
            if shape is compared_pages.Shape.PAGES:
                view = compared_pages.ComparedPages(self.paper_check, self.differences, self._tasks)
            elif shape is compared_pages.Shape.TEXTS:
                view = ComparedTexts()
            else:
                paper = MarkedView(self.paper_check.content, tr("This paper"), self._tasks, is_strange=True)
                view = boxed(down(label(tr("This paper"), "caption"), 4, paper, stretch=2))
                view.setMinimumHeight(px(220))
            self._views[shape] = view
            self.stage.addWidget(view)
        self.stage.setCurrentWidget(view)
        return view


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


# --------------------------------------------------------------------------------------------------
# The right side: what was checked, how each check ended, and what no check can show.


_WIDE: Final = 316
_MOST_SENTENCES: Final = 6


class ChecksPane(QFrame):
    """Every check with its sign, and below them what this cannot show. Folded, it lies under the pages."""

    def __init__(self, paper_check: PaperCheck) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was checked"))
        rows = [boxed(down(_make_row(section), rule())) for section in paper_check.sections()]
        self._checks = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._checks.setContentsMargins(0, 0, 0, 0)
        middle = len(rows) // 2
        fill(self._checks, [boxed(down(*rows[:middle], None)), boxed(down(*rows[middle:], None))])
        checks = down(label(tr("What was checked"), "section"), 6, self._checks, None)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(20)
        fill(
            self._columns, [boxed(checks), boxed(down(*_limits(paper_check), None))], margins=(18, 16, 16, 12)
        )
        content = boxed(self._columns)
        area = scrolled(content, tr("What was checked"))
        content.setProperty("role", "plain")
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.fold(is_folded=False)

    def fold(self, *, is_folded: bool) -> None:
        """Lie under the pages, or stand at their right."""
        ways, is_wide = QBoxLayout.Direction, is_folded and px(100) < LARGE
        for columns in (self._columns, self._checks):
            columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._checks.setSpacing(20 if is_wide else 0)
        self._columns.setStretch(0, 5 if is_wide else 0)
        self._columns.setStretch(1, 2 if is_wide else 1)
        self.setMinimumWidth(0 if is_folded else px(_WIDE))
        self.setMinimumHeight(px(80) if is_folded else 0)
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)


def _make_row(section: CheckSection) -> QWidget:
    """Return a check: its sign, its name with the result in words, and what was found."""
    title = code_words("check_of_paper", section.check)
    result_text = code_words("check_result", section.result)
    name = across(label(title, "strong"), label(result_text, "caption"), gap=6)
    name.addStretch(1)
    texts: list[Piece] = [name]
    sentences = list(dict.fromkeys(map(compared_pages.shown_sentence, section.sentences)))
    further = len(sentences) - _MOST_SENTENCES
    if further > 0:
        sentences = [*sentences[:_MOST_SENTENCES], tr("and {count} more", count=further)]
    texts += [make_selectable(wrapped(label(sentence, "caption"))) for sentence in sentences]
    sign = CheckSign.of_result(section.result, 14)
    line = across(sign, boxed(down(*texts, gap=2)), gap=12, stretch=1)
    line.setAlignment(sign, Qt.AlignmentFlag.AlignVCenter)
    line.setContentsMargins(4, 8, 0, 8)
    row = boxed(line)
    row.setAccessibleName(f"{title}: {result_text}")
    row.setAccessibleDescription(" ".join(sentences))
    return row


def _limits(paper_check: PaperCheck) -> Iterator[Piece]:
    """Yield what no check of this paper can show."""
    if paper_check.cannot_show:
        yield label(tr("What this cannot show"), "section")
        for text in paper_check.cannot_show:
            yield 6
            yield make_selectable(wrapped(label(compared_pages.shown_sentence(text), "quiet")))


# --------------------------------------------------------------------------------------------------
# Two texts side by side: what stands in the paper now, and what was printed, with the lines that differ
# marked.


_LONG: Final = 400
_MOST_LETTERS: Final = 200_000
_MOST_LINES: Final = 4_000
"""Beyond them comparing line by line would take too long."""


class ComparedTexts(QWidget):
    """The text as it stands in the paper at the left, as it was printed at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Both texts, side by side"))
        self.now = read_only("", tr("In this paper"))
        self.was = read_only("", tr("As it was printed"))
        across(
            _make_column(tr("In this paper"), self.now),
            _make_column(tr("As it was printed"), self.was),
            on=self,
            gap=18,
            stretch=(0, 1),
        )
        self.setMinimumHeight(px(160))

    def show_difference(self, difference: compared_pages.Difference) -> None:
        """Show the texts of a difference."""
        present, was = (_readable(text) for text in (difference.check.is_, difference.check.was))
        marked_now, marked_was = _differing_lines(present, was)
        _show_text(self.now, present, marked_now)
        _show_text(self.was, was, marked_was)


class AttachedTexts(QDialog):
    """Attached files, one at a time, as text to read and to copy."""

    def __init__(self, parent: QWidget, title: str, texts: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_title(self, title)
        self._texts = texts
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("File"))
        self.choice.addItems([*texts])
        self.text = read_only("", title)
        self.choice.currentTextChanged.connect(self._show)
        self.close_button = button(tr("Close"), self.accept)
        fill(
            QVBoxLayout(self),
            [label(title, "section"), 8, self.choice, 8, self.text, 12, across(None, self.close_button)],
            margins=(20, 18, 20, 16),
        )
        self.resize(px(760), px(560))
        self._show(self.choice.currentText())

    def _show(self, name: str) -> None:
        text = self._texts.get(name, "")
        if name.endswith(".json"):
            with suppress(ValueError, RecursionError):  # it is shown as it is attached
                text = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
        self.text.setPlainText(visible_text(text, keep="\n\t"))


def _make_column(caption: str, text: QPlainTextEdit) -> QWidget:
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    return boxed(down(label(caption, "caption"), 4, text, stretch=2))


def _readable(text: str) -> str:
    """Return a text as lines; what is JSON on one line is set out, so that it can be compared."""
    limited = text[:_MOST_LETTERS]
    if limited.lstrip().startswith(("{", "[")) and "\n" not in limited:
        try:
            return json.dumps(json.loads(limited), ensure_ascii=False, indent=1)
        except (ValueError, RecursionError):
            return limited
    return compared_pages.breakable(limited) if len(limited) <= _LONG else limited


def _differing_lines(now: str, was: str) -> tuple[list[int], list[int]]:
    """Return the numbers of the lines of each text that the other does not have at that place."""
    left, right = now.splitlines(), was.splitlines()
    if max(len(left), len(right)) > _MOST_LINES:
        return [], []
    marked: tuple[list[int], list[int]] = ([], [])
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            marked[0].extend(range(i1, i2))
            marked[1].extend(range(j1, j2))
    return marked


def _show_text(editor: QPlainTextEdit, text: str, marked: list[int]) -> None:
    """Show a text with some lines marked, the first of them in sight."""
    editor.setPlainText(text)
    style = QTextCharFormat()
    band = active_theme().band("in_force")
    style.setBackground(QColor(band.ground))
    style.setForeground(QColor(band.text))
    style.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003  Qt's signature
    selections = []
    for number in marked:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(editor.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, style
        selections.append(selection)
    editor.setExtraSelections(selections)
    if marked:
        editor.setTextCursor(QTextCursor(editor.document().findBlockByNumber(marked[0])))
        editor.centerCursor()


# --------------------------------------------------------------------------------------------------
# The sentence on the difference in sight, and the way to the next and the previous one.


class DifferenceBar(QWidget):
    """Steps through the differences: by its links, or with N and P anywhere on the page."""

    def __init__(
        self,
        page: QWidget,
        differences: Sequence[compared_pages.Difference],
        show: Callable[[compared_pages.Difference], object],
    ) -> None:
        super().__init__()
        self._differences, self._show = differences, show
        self.position = 0
        self.sentence = make_selectable(wrapped(label("")))
        self.count = label("", "caption")
        self.count.setFixedHeight(px(22))
        self.next_link = button(
            tr("Next difference"), partial(self.step, 1), role="link", tip=tr("Next difference, N")
        )
        self.previous_link = button(
            tr("Previous difference"), partial(self.step, -1), role="link", tip=tr("Previous difference, P")
        )
        links = boxed(Flow(self.next_link, self.previous_link, self.count, gap=14))
        self.setLayout(down(self.sentence, 2, links))
        links.setVisible(len(differences) > 1)
        for keys, steps in (("N", 1), ("P", -1)):
            add_shortcut(page, keys, partial(self.step, steps))

    def step(self, steps: int) -> None:
        """Go to the next or the previous difference; after the last comes the first."""
        if self._differences:
            self.go_to((self.position + steps) % len(self._differences))

    def go_to(self, position: int) -> None:
        """Show one difference."""
        self.position = position
        difference = self._differences[position]
        sentence = compared_pages.describe_difference(difference.check)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.count.setText(tr("{number} of {count}", number=position + 1, count=len(self._differences)))
        self._show(difference)
