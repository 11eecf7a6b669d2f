# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many checked papers: a list, the worst first, and at the right what was found of the one in hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSplitter, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.services.checking.check_papers import ANSWERS
from desktop_app.services.checking.paper_register import sum_up
from desktop_app.ui.look.theme import LARGE, active_theme, px
from desktop_app.ui.models.table_model import ROW, Column
from desktop_app.ui.pages.check_paper.compared_pages import breakable, shown_sentence
from desktop_app.ui.pages.check_paper.listed_files import CheckedFolder, ListedFile, list_rows, summarise
from desktop_app.ui.pages.check_paper.paper_pane import PaneActions, PaperPane
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import PaperHost
from desktop_app.ui.widgets.check_marks import answer_words, mark_colour, paint_check_mark
from desktop_app.ui.widgets.flow import Flow, NarrowWatch
from desktop_app.ui.widgets.parts import (
    across,
    add_shortcut,
    boxed,
    button,
    down,
    label,
    make_selectable,
    scrolled,
    wrapped,
)
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.widgets.table import PAD, RowDelegate, RowsTable
from desktop_app.ui.words.strings import code_words, format_day, tr, tr_n

LEAST_WIDTH: Final = 1180
"""How wide the window must be for the list and the paper in hand side by side, in pixels at 100 %."""
_ROW: Final = 46
_WAIT_MS: Final = 60
_DOT: Final = " · "
_OTHER: Final = "other"
"""The filter of what came to none of the answers."""


@dataclass(frozen=True, slots=True)
class PapersActions:
    """What can be done with the list. ``open_file`` is None where a kind of file cannot be opened without data."""

    check_others: Callable[[], object]
    print_register: Callable[[], object]
    pane: PaneActions


class PapersView(QWidget):
    """The list at the left, the paper in hand at the right; below it in a narrow window."""

    def __init__(self, checked: CheckedFolder, host: PaperHost, actions: PapersActions) -> None:
        super().__init__()
        self.checked, self.rows = checked, list_rows(checked)
        self.headline = make_selectable(wrapped(label(summarise(checked, self.rows), "title")))
        self.setAccessibleName(self.headline.text())
        self.table = _PapersTable(_columns(), tr("Checked papers"))
        self.table.setItemDelegate(_PapersDelegate(self.table))
        self.table.keep_order()
        self.table.set_row_height(px(_ROW))
        self.table.horizontalHeader().setFixedHeight(px(32))
        self.table.setMinimumHeight(px(32 + (2 if px(100) >= LARGE else 3) * _ROW))
        self.pane = PaperPane(host.tasks, actions.pane, self.step)
        self._answers: dict[str, QPushButton] = {}
        self._filters = Flow()
        self._add_filters()
        self.others_button = button(tr("Check other papers"), actions.check_others)
        self.print_button = button(
            tr("Print this register"), actions.print_register, role="primary", icon="printer"
        )
        if not checked.papers:
            self.print_button.hide()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._show_current)
        self.table.chosen.connect(lambda _row: self._timer.start())
        self.table.opened.connect(self._open_row)
        printed = tr("A paper is checked as it is. Nothing of it is changed here.")
        self.table.describe_menu = lambda row: RowMenu.only_open(partial(self._open_row, row), printed)
        for keys, steps in (("N", 1), ("P", -1)):
            add_shortcut(self, keys, partial(self.step, steps))
        self._filter("")
        self.table.select_first()
        self._show_current()

    def _lay_out(self) -> None:
        caption = make_selectable(wrapped(label(_DOT.join(_describe(self.checked)), "caption")))
        hint = label(tr("Worst first. N: next difference."), "caption")
        foot = across(self.others_button, None, hint, self.print_button, gap=12)
        pieces = (caption, 4, self.headline, 10, boxed(self._filters), 8, self.table, 10, boxed(foot))
        column = boxed(down(*pieces, margins=(24, 16, 24, 14), stretch=6))
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self.split.addWidget(column)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self.split, tr("Checked papers")))
        NarrowWatch(self, LEAST_WIDTH, self._fold, is_narrow=False)
        self._fold(is_folded=False)

    def _fold(self, is_folded: bool) -> None:  # noqa: FBT001  as the watch says it
        """Put the paper in hand under the list, or at its right."""
        self.split.setOrientation(Qt.Orientation.Vertical if is_folded else Qt.Orientation.Horizontal)
        self.pane.fold(is_folded=is_folded)
        QTimer.singleShot(0, self.split, partial(self._share_room, is_folded))

    def _share_room(self, is_folded: bool) -> None:  # noqa: FBT001
        self.split.setSizes([px(330), px(420)] if is_folded else [px(704), px(460)])

    # ---- the filters ----

    def _add_filters(self) -> None:
        counts = Counter(row.answer or _OTHER for row in self.rows)
        texts = [("", tr("All {count}", count=len(self.rows)))]
        texts += [
            (answer, f"{answer_words(answer)} {counts[answer]}") for answer in ANSWERS if counts[answer]
        ]
        if counts[_OTHER]:
            texts.append((_OTHER, tr("Other {count}", count=counts[_OTHER])))
        for answer, text in texts:
            toggle = button(text, partial(self._filter, answer), role="toggle")
            toggle.setCheckable(True)
            self._answers[answer] = toggle
            self._filters.addWidget(toggle)

    def _filter(self, answer: str) -> None:
        """Show what came to one answer, or all."""
        for name, toggle in self._answers.items():
            toggle.setChecked(name == answer)
        self.table.show_rows([row for row in self.rows if answer in ("", row.answer or _OTHER)])
        if self.table.current_row() is None:
            self.table.select_first()

    # ---- the row in hand ----

    def _show_current(self) -> None:
        """Show what was found of the current row, at its first difference."""
        row = self.table.current_row()
        if row is not None and row is not self.pane.row:
            self.pane.show_row(row)

    def _open_row(self, row: ListedFile) -> None:
        self._timer.stop()
        self._show_current()
        self.pane.open_row()

    def step(self, steps: int) -> None:
        """Go to the next or the previous difference: of the paper in hand, after its last one of the next paper."""
        self._timer.stop()
        self._show_current()
        if self.pane.step(steps):
            return
        model, at = self.table.rows_model, self.table.currentIndex().row()
        count = model.rowCount()
        for away in range(1, count + 1):
            row = model.row_at((at + steps * away) % count)
            if row is not None and row.paper is not None and row.paper.paper_check.differences():
                self.table.select_row(row.id)
                self._timer.stop()
                if row is not self.pane.row:
                    self.pane.show_row(row, is_last=steps < 0)
                else:
                    self.pane.go_to_end(is_last=steps < 0)
                return

    def first_focus(self) -> QWidget:
        """Return what the keyboard is on first."""
        return self.table if self.rows else self.others_button

    def show_printing(self, *, is_printing: bool) -> None:
        """Show that the register is being made."""
        set_available(self.print_button, tr("Being printed …") if is_printing else "")


def _describe(checked: CheckedFolder) -> Iterator[str]:
    """Yield what was looked at, how much of it, and what was left out."""
    found = checked.files.found
    yield checked.about
    yield tr_n("%n paper(s)", len(checked.papers))
    if found.left_out:
        yield tr_n("%n link(s) not followed", len(found.left_out))
    if found.others:
        yield tr_n("%n other file(s)", len(found.others))
    yield tr("checked in {seconds} s", seconds=f"{checked.seconds:.1f}")


class _PapersTable(RowsTable):
    """The list; letters are keys of the page and look for no row."""

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing."""


# --------------------------------------------------------------------------------------------------
# The columns of the list: two lines a cell, the second in the quiet colour.


def _columns() -> tuple[Column[ListedFile], ...]:
    return (
        Column("answer", tr("Answer"), lambda row: row.words, width=146),
        Column("paper", tr("Paper, file"), _paper_text, width=158, rank=2),
        Column(
            "found", tr("Goods and buyer, what was found"), _found_text, width=220, stretch=True, least=140
        ),
        Column("day", tr("Export day"), _day_text, width=120, right=True, rank=1),
    )


def _paper_text(row: ListedFile) -> str:
    if row.kind == "exported":
        return f"{tr('Folder for an auditor')}\n{row.name}"
    if row.paper is None:
        return row.name
    paper = row.paper.paper_check.paper
    number = f"{paper.number} v{paper.version}" if paper.number else tr("without a number")
    return f"{tr('no case in it') if row.answer == 'unreadable' else number}\n{row.name}"


def _found_text(row: ListedFile) -> str:
    if row.paper is not None:
        goods = row.paper.goods
        if goods.goods and goods.buyer:
            about = tr("{goods} to {buyer}", goods=goods.goods, buyer=goods.buyer)
        else:
            about = goods.goods or goods.buyer or tr("not known")
        if goods.lines > 1:
            about += f" {tr('and {count} more', count=goods.lines - 1)}"
        return f"{about}\n{shown_sentence(sum_up(row.paper.paper_check))}"
    if row.exported is not None:
        outcome = row.exported.outcome
        return shown_sentence(outcome.what if isinstance(outcome, Refused) else outcome.as_sentence())
    return code_words("file_offered", row.kind)


def _day_text(row: ListedFile) -> str:
    return format_day(row.paper.goods.on) if row.paper is not None and row.paper.goods.on else ""


class _PapersDelegate(RowDelegate):
    """Draws a cell of two lines, and the mark of an answer before its words."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ListedFile = index.model().data(index, ROW)
        first, _, second = str(index.model().data(index, Qt.ItemDataRole.DisplayRole) or "").partition("\n")
        theme, area = active_theme(), QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(theme.chosen if chosen else theme.paper))
        painter.setPen(QColor(theme.line))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        inner = area.adjusted(PAD, 0, -PAD, -1)
        colour, is_bold = theme.text, False
        if index.column() == 0 and row.mark is not None:
            side = float(px(13))
            paint_check_mark(
                painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side), row.mark
            )
            inner.adjust(side + 8, 0, 0, 0)
            colour, is_bold = mark_colour(row.mark), row.answer not in ("", "same")
        lies = Qt.AlignmentFlag(index.model().data(index, Qt.ItemDataRole.TextAlignmentRole))
        across_flag = lies & Qt.AlignmentFlag.AlignHorizontal_Mask
        half = inner.height() / 2
        lines = [(first, px(12), colour, is_bold)] + (
            [(second, px(11), theme.quiet, False)] if second else []
        )
        for number, (text, size, pen, bold) in enumerate(lines):
            font = QFont(option.font)
            font.setPixelSize(size)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(QColor(pen))
            top = inner.top() + px(4) + number * (half - px(4)) if second else inner.top()
            line = QRectF(inner.left(), top, inner.width(), half - px(4) if second else inner.height())
            # of a path the name of the file stays in sight
            cut = Qt.TextElideMode.ElideLeft if index.column() == 1 else Qt.TextElideMode.ElideRight
            elided = QFontMetrics(font).elidedText(breakable(text), cut, max(0, int(line.width()) + 1))
            painter.drawText(
                line,
                int((across_flag | Qt.AlignmentFlag.AlignVCenter).value) | Qt.TextFlag.TextSingleLine,
                elided,
            )
        painter.restore()
