# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The right side: what is asked, what will happen, how it is taken, and the decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.listreader import Question, ReadTable, RowRole
from desktop_app.services.importing.draft import ListPreview
from desktop_app.ui.look.theme import LARGE, active_theme, px
from desktop_app.ui.pages.importing import sheet_state
from desktop_app.ui.plain import PlainButton, PlainRadio, set_tip
from desktop_app.ui.shared_views.lists import format_count
from desktop_app.ui.widgets import editors, parts
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, restyled, wrapped
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, format_figure, join_sentences, tr, tr_n, translate_text

_WIDE: Final = 316
_WIDEST: Final = 440
_MOST_NOTES: Final = 4
_MOST_COLUMNS: Final = 12


class SidePane(QFrame):
    """What the user decides by. Folded, it lies under the sheet, with questions and outcome side by side."""

    def __init__(
        self,
        answer: Answer,
        filtered: Callable[[Sequence[sheet_state.RowGroup]], object],
        show_changes: Callable[[], object],
        show_reasons: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("What will happen"))
        self.questions = QuestionList(answer)
        self.outcome = OutcomeList(filtered, show_changes, show_reasons)
        self.status = label("", "quiet", wrap=True)
        self.into = label("", "strong", wrap=True)
        self.emptied = label("", "fault", wrap=True)
        self.bill = label("", "caption", wrap=True)
        self.untaken = label("", "caption", wrap=True)
        self.notes = label("", "caption", wrap=True)
        self.extra = QVBoxLayout()
        self._lay_out()
        self.questions.hide()
        self._is_folded = False
        self.fold(is_folded=False)

    def _lay_out(self) -> None:
        self.foot = QVBoxLayout()
        asides = (self.emptied, 4, self.bill, 4, self.untaken, 4, self.notes)
        outcome_column = boxed(down(self.status, self.into, self.outcome, 6, *asides, 8, self.foot, None))
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(18)
        self._asked = boxed(down(self.extra, self.questions, None))
        fill(self._columns, [self._asked, outcome_column])
        self._columns.setContentsMargins(18, 16, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area = parts.scrolled(content := boxed(self._columns), tr("What will happen"))
        content.setProperty("role", "plain")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(area)

    def fold(self, *, is_folded: bool) -> None:
        """Lie under the sheet, or stand at its right."""
        ways, is_wide = QBoxLayout.Direction, is_folded and px(100) < LARGE
        self._columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._columns.setStretch(0, 1 if is_wide else 0)
        self._columns.setStretch(1, 1)
        self.questions.fold(is_folded=is_folded)
        self._is_folded = is_folded
        self._keep_size()
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)

    # ---- what is shown ----

    def clear(self) -> None:
        """Show that nothing is worked out yet."""
        self.questions.forget()
        self.show_asked()
        self.outcome.hide()
        for text in (self.into, self.emptied, self.bill, self.untaken, self.notes):
            _show_text(text, "")
        self.show_status(tr("Working out what would happen …"))

    def show_asked(self) -> None:
        """Leave no gap where nothing is asked."""
        self._asked.setVisible(not self.questions.isHidden() or self.extra.count() > 0)
        self._keep_size()
        QTimer.singleShot(0, self, self._keep_size)  # once new cards are styled

    def _keep_size(self) -> None:
        """Keep what must be filled in above the fold, and beside the sheet the choices of every question whole."""
        widest = min(max(px(_WIDE), self._columns.minimumSize().width() + 1), px(_WIDEST))
        self.setMinimumWidth(0 if self._is_folded else widest)
        lowest = px(36) if self._is_folded else 0
        filled_in = self.extra.itemAt(0) if self.extra.count() else None
        card = filled_in.widget() if filled_in is not None else None
        self.setMinimumHeight(max(lowest, card.sizeHint().height() + px(32)) if card is not None else lowest)

    @property
    def is_asking(self) -> bool:
        """Tell whether something is asked, be it answered or not."""
        return not self._asked.isHidden()

    def show_status(self, text: str) -> None:
        """Show what is being done; blank when it is done."""
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def show_preview(self, preview: ListPreview, states: Sequence[sheet_state.SheetState]) -> None:
        """Show questions and outcome of a preview."""
        self.show_status("")
        is_new = preview.draft.client is None and preview.client_name
        _show_text(self.into, tr("Into a new client: {name}", name=preview.client_name) if is_new else "")
        emptied = sum(change.kind == "emptied" for change in preview.changes)
        says = tr_n("%n field(s) that are known now would be not known.", emptied) if emptied else ""
        removed = sum(count.removed for count in preview.counts)
        gone = tr_n("%n row(s) that the file no longer names would be removed.", removed) if removed else ""
        _show_text(self.emptied, join_sentences(says, gone))
        self.questions.show_questions(preview.questions, preview.choices.answers)
        self.show_asked()
        self.outcome.show_counts(
            sheet_state.count_groups(states),
            sheet_state.left_roles(states),
            sheets=len(states),
            gone=len(preview.gone),
            changes=len(preview.changes),
        )
        self.outcome.show()
        _show_text(self.bill, "\n".join(_bill_words(table) for table in preview.tables if table.bill.lines))
        untaken = [column for column in preview.account.columns if not column.field]
        names = ", ".join(f"“{column.heading}”" for column in untaken[:_MOST_COLUMNS])
        ellipsis = " …" if len(untaken) > _MOST_COLUMNS else ""
        says = f"{tr_n('%n column(s) not taken:', len(untaken))} {names}{ellipsis}" if untaken else ""
        _show_text(self.untaken, says)
        set_tip(
            self.untaken, "\n".join(f"“{column.heading}”: {translate_text(column.why)}" for column in untaken)
        )
        notes = [join_sentences(translate_text(note)) for note in preview.notes]
        further = len(notes) - _MOST_NOTES
        lines = [*notes[:_MOST_NOTES], *([tr_n("and %n more remark(s)", further)] if further > 0 else [])]
        _show_text(self.notes, "\n".join(lines))
        set_tip(self.notes, "\n".join(notes) if further > 0 else "")


def _show_text(place: QLabel, text: str) -> None:
    """Show a text; a blank one leaves no gap."""
    place.setText(text)
    place.setVisible(bool(text))


def _bill_words(table: ReadTable) -> str:
    """Return what bills a table holds and by what they were read."""
    bill, shape = table.bill, table.mapping.bill
    tops = [shape.top] if shape.top else list(bill.parents[:1])
    whose = tr("Bill of {product}", product=tops[0]) if tops else tr("Bill")
    counts = [tr_n("%n line(s)", len(bill.lines))]
    if bill.levels > 1:
        counts.append(tr_n("%n level(s)", bill.levels))
    reading = strings.join_with_commas([*counts, code_words("bill_style", shape.style, "")])
    return join_sentences(tr("{whose}: {what}", whose=whose, what=reading))


def working_words(done: int, of: int) -> str:
    """Return how far working out is."""
    if not of:
        return tr("Working out what would happen …")
    return tr("Working out what would happen … {percent} %", percent=100 * done // of)


# --------------------------------------------------------------------------------------------------
# A question of an import with its choices, and the list of them.


MOST_ASKED: Final = 5
"""More questions are not asked at once; the others are done as their default says."""
Answer = Callable[[str, str], object]
"""Takes the id of a question and the code of the answer."""


class QuestionCard(QFrame):
    """The question, a few cells that it is about, and a radio button for each choice."""

    def __init__(self, question: Question, chosen: str, answer: Answer) -> None:
        super().__init__()
        self.question = question
        self.setProperty("role", "question")
        text = translate_text(question.text)
        self.setAccessibleName(text)
        samples = " · ".join(map(translate_text, question.samples))
        rows = tr_n("%n row(s)", question.rows) if question.rows else ""
        about = " · ".join(filter(None, (samples, rows)))
        self.radios: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for choice in question.choices:
            radio = PlainRadio(translate_text(choice.label))
            radio.setAccessibleName(translate_text(choice.label))
            radio.setAccessibleDescription(text)
            set_tip(radio, translate_text(choice.label))
            radio.setChecked(choice.code == chosen)
            radio.clicked.connect(partial(self._answer, answer, choice.code))
            group.addButton(radio)
            self.radios[choice.code] = radio
        self.written = self._make_editor(group, chosen, answer) if question.writes else None
        layout = QVBoxLayout(self)
        layout.setSpacing(px(4))
        widgets: list[QWidget] = [wrapped(label(text, "strong"))]
        if about:
            widgets.append(wrapped(label(about, "small")))
        written = [] if self.written is None else [self.written]
        choices = boxed(
            Flow(*self.radios.values(), gap=px(6))
        )  # side by side, so that the next question is in sight
        fill(layout, [*widgets, 2, choices, *written], margins=(12, 10, 12, 10))

    def _make_editor(self, group: QButtonGroup, chosen: str, answer: Answer) -> editors.LineEditor:
        """Return the line in which an answer is written; Enter or leaving it takes what is written."""
        name = translate_text(self.question.writes)
        editor = editors.LineEditor(name, name)
        editor.setAccessibleDescription(self.accessibleName())
        editor.show_value("" if chosen in self.radios else chosen)

        def take() -> None:
            if editor.isModified() and editor.current_value():
                editor.setModified(False)
                # as something was written, none of the choices is chosen
                group.setExclusive(False)
                for radio in self.radios.values():
                    radio.setChecked(False)
                group.setExclusive(True)
                answer(self.question.id, editor.current_value())

        editor.editingFinished.connect(take)
        return editor

    def _answer(self, answer: Answer, code: str, _on: object = None) -> None:
        if self.written is not None:
            self.written.clear()
        answer(self.question.id, code)

    def mark(self, *, is_open: bool, chosen: str) -> None:
        """Show whether the question still waits, and which choice is taken."""
        state = "open" if is_open else "answered"
        if self.property("state") != state:
            self.setProperty("state", state)
            restyled(self)
        radio = self.radios.get(chosen)
        if radio is not None and not radio.isChecked():
            radio.setChecked(True)


class QuestionList(QWidget):
    """The questions, each kept in its place once it was asked, so that an answer can be changed."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer
        self._asked: dict[str, Question] = {}
        self.cards: dict[str, QuestionCard] = {}
        self.heading = label("", "section")
        self._cards = QGridLayout()
        self._cards.setSpacing(10)
        self._across = 1
        down(self.heading, 8, self._cards, on=self)

    def forget(self) -> None:
        """Drop all questions, as for another list."""
        self._asked.clear()
        self.cards.clear()
        emptied(self._cards)
        self.hide()

    def show_questions(self, questions: Sequence[Question], answers: Mapping[str, str]) -> None:
        """Show the questions that are open, and those that were answered here."""
        open_now = {question.id: question for question in questions[:MOST_ASKED]}
        before = {name: asked for name, asked in self._asked.items() if name in open_now or name in answers}
        asked = {name: open_now.get(name, question) for name, question in before.items()} | {
            name: question for name, question in open_now.items() if name not in before
        }
        if asked != self._asked:
            self._asked = asked
            focused = next(
                (n for n, c in self.cards.items() if any(r.hasFocus() for r in c.radios.values())), ""
            )
            emptied(self._cards)
            self.cards = {}
            for name, question in self._asked.items():
                chosen = answers.get(name, question.default)
                card = self.cards[name] = QuestionCard(question, chosen, self._answer)
                self._place(card, len(self.cards) - 1)
                if name == focused and chosen in card.radios:
                    card.radios[chosen].setFocus()
        waiting = [name for name in asked if name not in answers]
        for name, card in self.cards.items():
            card.mark(is_open=name in waiting, chosen=answers.get(name, card.question.default))
        self.heading.setText(tr_n("%n question(s)", len(waiting)) if waiting else tr("Answered"))
        self.setVisible(bool(asked))

    def fold(self, *, is_folded: bool) -> None:
        """Stand two and two, or one below the other."""
        self._across = 2 if is_folded and px(100) < LARGE else 1
        for position, card in enumerate(self.cards.values()):
            self._place(card, position)

    def _place(self, card: QuestionCard, position: int) -> None:
        row, column = divmod(position, self._across)
        top = Qt.AlignmentFlag.AlignTop
        self._cards.addWidget(card, row, column, top if self._across > 1 else Qt.AlignmentFlag(0))


# --------------------------------------------------------------------------------------------------
# What taking the list would do: groups of rows with their counts, which add up; each is a filter of the
# sheet.


_MOST_ROLES = 3


class GroupButton(PlainButton):
    """One group of rows: its words at the left, their count at the right, and between them what else can be seen."""

    def __init__(
        self, words: str, count: int, clicked: Callable[[], object], inner: QWidget | None = None
    ) -> None:
        super().__init__()
        self._words, self._count = words, format_count(count)
        self.setProperty("role", "group")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(strings.join_with_commas((words, str(count))))
        set_tip(self, words)
        self.setMinimumHeight(px(30))
        self.clicked.connect(lambda _on=False: clicked())
        if inner is not None:
            self.ensurePolished()
            left = QFontMetrics(self.font()).horizontalAdvance(words) + px(16)
            right = QFontMetrics(self.font()).horizontalAdvance(self._count) + px(16)
            self.setLayout(across(inner, None, margins=(left, 0, right, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, metrics = QPainter(self), QFontMetrics(self.font())
        painter.setPen(QColor(active_theme().text))
        area = self.rect().adjusted(px(8), 0, -px(8), 0)
        count_width = metrics.horizontalAdvance(self._count)
        elided = metrics.elidedText(
            self._words, Qt.TextElideMode.ElideRight, area.width() - count_width - px(8)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignLeft), elided)
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignRight), self._count)
        painter.end()


class OutcomeList(QWidget):
    """The groups. ``filtered`` is told the groups that the sheet is to show, none for all."""

    def __init__(
        self,
        filtered: Callable[[Sequence[sheet_state.RowGroup]], object],
        show_changes: Callable[[], object],
        show_reasons: Callable[[], object],
    ) -> None:
        super().__init__()
        self._filtered, self._show_changes, self._show_reasons = filtered, show_changes, show_reasons
        self.heading = label(tr("What will happen"), "section")
        self.changes_link: QWidget | None = None
        self.reasons_link: QWidget | None = None
        self.groups: dict[sheet_state.RowGroup, GroupButton] = {}
        self._chosen: sheet_state.RowGroup | None = None
        self._rows = down()
        down(self.heading, 6, self._rows, on=self)

    def show_counts(
        self,
        counts: Mapping[sheet_state.RowGroup, int],
        roles: Sequence[RowRole],
        *,
        sheets: int,
        gone: int,
        changes: int,
    ) -> None:
        """Show the counts of every group; groups without a row are left out."""
        focused = next((group for group, chip in self.groups.items() if chip.hasFocus()), None)
        emptied(self._rows)
        self.groups = {}
        groups = [group for group in sheet_state.RowGroup if counts.get(group, 0)]
        has_old = sheet_state.RowGroup.CHANGED in groups
        for group in groups:
            is_linked = changes and group == (
                sheet_state.RowGroup.CHANGED if has_old else sheet_state.RowGroup.NEW
            )
            link = self._make_link(has_old=has_old) if is_linked else None
            if group == next(
                (
                    chip
                    for chip in (sheet_state.RowGroup.FINISH, sheet_state.RowGroup.REFUSED)
                    if chip in groups
                ),
                None,
            ):
                link = self.reasons_link = button(tr("show why"), self._show_reasons, role="link")
            count = counts[group]
            row = GroupButton(group_words(group, roles), count, partial(self._choose, group), link)
            row.setChecked(group == self._chosen)
            self.groups[group] = row
            self._rows.addWidget(row)
            self._rows.addWidget(parts.rule())
        if self._chosen not in self.groups:
            self._chosen = None
        total = tr("Rows in the sheet") if sheets == 1 else tr_n("Rows in %n sheet(s)", sheets)
        line = across(
            label(total, "strong"),
            None,
            label(format_figure(str(sum(counts.values()))), "strong"),
            margins=(px(8), px(6), px(8), px(6)),
        )
        self._rows.addLayout(line)
        if gone:
            text = tr_n("%n part(s) of the last list are not in this one; they stay as they are.", gone)
            self._rows.addWidget(label(text, "caption", wrap=True))
        if focused in self.groups:
            self.groups[focused].setFocus()

    def _make_link(self, *, has_old: bool) -> QWidget:
        text = tr("show old and new") if has_old else tr("show what is new")
        self.changes_link = button(text, self._show_changes, role="link")
        return self.changes_link

    def _choose(self, group: sheet_state.RowGroup) -> None:
        self._chosen = None if self._chosen == group else group
        for name, row in self.groups.items():
            row.setChecked(name == self._chosen)
        self._filtered(() if self._chosen is None else (self._chosen,))

    def clear_choice(self) -> None:
        """Show all rows again, as for another list."""
        self._chosen = None
        for row in self.groups.values():
            row.setChecked(False)


def group_words(group: sheet_state.RowGroup, roles: Sequence[RowRole] = ()) -> str:
    """Return what a group of rows is called; the rows that are not taken are named by what they are."""
    if group != sheet_state.RowGroup.LEFT:
        return code_words("row_group", group)
    named = strings.join_with_commas([code_words("row_role", role) for role in roles[:_MOST_ROLES]])
    return tr("Not taken: {what}", what=named) if named else tr("Not taken")


def taken_count(counts: Mapping[sheet_state.RowGroup, int]) -> int:
    """Return how many rows are taken whole."""
    return sum(counts.get(group, 0) for group in sheet_state.TAKEN_GROUPS)
