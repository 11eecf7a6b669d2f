# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The question page: what is asked, why, who knows, and what the catalogue says beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.case_fields import TECHNOLOGY
from desktop_app.domain.interview import Field, Page, Why
from desktop_app.domain.interview.questions.page import Together, topic_of_page
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import LedLabel
from desktop_app.ui.screening.answers import Card, KnownParties, find_by_key
from desktop_app.ui.screening.look_up_box import LookUpBox
from desktop_app.ui.screening.many_items import ManyItems
from desktop_app.ui.screening.parts_picked import PartFinder, PartsPicker
from desktop_app.ui.screening.question import Question
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.flow import LEAST_WINDOW, Flow, NarrowWatch
from desktop_app.ui.widgets.help import help_button
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, emptied, fill, frame, label, rule
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import (
    format_day,
    join_sentences,
    join_with_commas,
    tr,
    tr_n,
    translate_text,
)

MakeBeside = Callable[[str], LookUpBox | None]
"""Makes what helps to answer the question about a path; None where there is nothing."""


_ALL_NO: Final = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_N
)


class QuestionPage(QWidget):
    """Draws one page description at a time."""

    edited = Signal()
    overriding = Signal(object, object, str)
    overriding_known = Signal(str)
    answered = Signal(object, object)
    """A question was answered, and the next one that waits for an answer."""
    pointed_at = Signal(object)
    """The mouse is pressed on this card."""

    def __init__(
        self,
        parties: KnownParties,
        currency: str,
        make_beside: MakeBeside,
        field_at: Callable[[str], Field],
        make_below: Callable[[Field], QWidget | None] = lambda _field: None,
        *,
        parts: PartFinder | None = None,
    ) -> None:
        """Make it; ``currency`` is the usual one, ``make_beside`` makes what stands below a question.

        ``field_at`` describes the question about a path, ``make_below`` makes what stands below its answers, ``parts``
        finds parts to build in.
        """
        super().__init__()
        self._parts = parts
        self._field_at, self._make_below = field_at, make_below
        self._parties, self._currency, self._make_beside = parties, currency, make_beside
        self._asked: list[Question] = []
        self.many: ManyItems | None = None
        """Asks about many items at once; None on any other page."""
        self.gathered: Gathered | None = None
        self._all_no: QPushButton | None = None
        """Asks one question in the place of several; None on any other page."""
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        NarrowWatch(self, LEAST_WINDOW.height(), self._fold_edges, side="height")

    def _fold_edges(self, is_low: bool) -> None:  # noqa: FBT001  as the watch says it
        edge = 6 if is_low else 18
        self._layout.setContentsMargins(28, edge, 28, edge)

    def show_page(self, page: Page, context: str, note: QWidget | None = None) -> None:
        """Draw another page; ``note`` stands above its questions."""
        emptied(self._layout)
        self._asked, self.many, self.gathered, self._all_no = [], None, None, None
        self.setAccessibleName(page.title)
        together = page.together
        about = label(context, "quiet", wrap=True)
        if together is not None and not together.question:  # beside it, where it takes no line of its own
            self._layout.addWidget(
                boxed(across(about, *self._make_for_all(page, together), gap=12, stretch=0))
            )
        else:
            self._layout.addWidget(about)
        self._layout.addSpacing(4)
        heading = label(page.title, "title", wrap=True)
        if len(page.fields) == 1 and not page.items:
            sign = help_button(page.title, f"question/{page.fields[0].path}")
            self._layout.addLayout(across(heading, sign, gap=8, stretch=0))
        else:
            self._layout.addWidget(heading)
        if page.subject and not context.startswith(strings.upper_first_letter(page.subject)):
            self._layout.addSpacing(2)
            self._layout.addWidget(label(strings.upper_first_letter(page.subject), "quiet", wrap=True))
        self._layout.addSpacing(10)
        if note is not None:
            fill(self._layout, [note, 14])
        if page.items:
            self.many = ManyItems(page, lambda path: self._make_question(self._field_at(path), alone=False))
            self.many.edited.connect(self.edited.emit)
            self.many.pointed_at.connect(self.pointed_at.emit)
            fill(self._layout, [self.many, 20])
        if together is not None and together.question:
            self.gathered = Gathered(together, page.fields)
            self.gathered.pointed_at.connect(self.pointed_at.emit)
            self.gathered.chosen.connect(self._answer_gathered)
            fill(self._layout, [self.gathered, 14])
        alone = len(page.fields) == 1
        for field in () if page.items else page.fields:
            beside = self._make_beside(field.path)
            question = self._make_question(field, alone=alone)
            if beside is not None:
                question.show_above_answers(beside.summary)
                question.take_reason(beside.is_contradicted_by)
                beside.shown.connect(question.show_reason_if_needed)
            self._insert_question(question, self._layout.count())
            if beside is not None:
                self._layout.addWidget(beside)
                self._layout.addSpacing(20)
        self._after_questions = self._layout.count()
        quote = frame("quote")
        column = down(gap=6, margins=(16, 2, 0, 2))
        if page.why:
            column.addWidget(label(tr("Why this is asked"), "strong"))
        for others in dict.fromkeys(why.others for why in page.why):
            alike = [why for why in page.why if why.others == others]
            for why in alike:
                column.addWidget(self._make_reason_row(why))
            if remark := _others_words(others, len(alike)):
                column.addWidget(label(remark, "quiet", wrap=True))
        whos = list(dict.fromkeys(field.who for field in page.fields if field.who))
        if whos:
            lead = tr("Who usually knows.")
            text = join_sentences(join_with_commas(whos))
            paragraph = LedLabel()
            paragraph.show_led(lead, text)
            column.addWidget(parts.wrapped(paragraph))
        quote.setLayout(column)
        if not page.why and not whos:
            quote.hide()
        self._layout.addWidget(quote)
        if page.known_facts:
            self._layout.addSpacing(16)
            column = down(label(tr("From the catalogue"), "section"), 4, gap=0)
            column.addWidget(rule())
            for fact in page.known_facts:
                name = label(fact.label, "caption")
                name.setFixedWidth(px(180))
                value = label(values.value_words(fact.kind, fact.value))
                value.setMaximumWidth(px(280))
                value.setWordWrap(len(value.text()) > 34)
                widgets: list[QWidget] = [name, value]
                if fact.source:
                    widgets.append(OriginMark(strings.origin_letter(fact.source)))
                source = join_with_commas((fact.document, format_day(fact.on) if fact.on else ""))
                override = partial(self.overriding_known.emit, fact.path)
                spoken = tr("Override for this case: {what}", what=fact.label)
                change = button(tr("Override"), override, role="link", name=spoken)
                if px(100) >= LARGE:
                    line: QLayout = Flow(*widgets, label(source, "caption"), change, gap=6)
                else:
                    origin = label(source, "caption", wrap=True)
                    origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    row = across(*widgets, origin, change, gap=6)
                    row.setStretchFactor(origin, 1)
                    line = row
                line.setContentsMargins(0, 7, 0, 7)
                column.addLayout(line)
                column.addWidget(rule())
            self._layout.addWidget(boxed(column))
        self._layout.addStretch(1)

    def list_asked(self) -> list[QWidget]:
        """Return the questions of the page and what stands beside them, from top to bottom, without the reasons."""
        entries = (self._layout.itemAt(number) for number in range(self._after_questions))
        widgets = [entry.widget() for entry in entries if entry is not None]
        return [widget for widget in widgets if widget is not None]

    @property
    def questions(self) -> list[Question]:
        """Return the questions of the page, each about one fact."""
        return [*self._asked, *(self.many.questions.values() if self.many is not None else ())]

    def _answer_all(self, paths: Sequence[str], card: str) -> None:
        """Choose the same card at all of these questions that nobody has answered."""
        for question in self.questions:
            if question.field.path in paths and (question.is_waiting or self.gathered is not None):
                question.cards[card].radio.setChecked(True)
                question.edited.emit()

    def _make_for_all(self, page: Page, together: Together) -> Iterator[QWidget]:
        """Yield the answers that are offered for all: "not known", and "no" where all ask how one thing was made."""
        count = len(together.paths)
        if topic_of_page(page.key).name == TECHNOLOGY:
            all_no = self._all_no = button(
                tr_n("No, for all %n of these", count),
                partial(self._answer_all, together.paths, "=no"),
                role="link",
                tip=tr("Each that is not answered yet (Ctrl+Shift+N)"),
            )
            yield all_no
        choose = partial(self._answer_all, together.paths, UNKNOWN_CARD)
        yield button(tr_n("Not known, for all %n of these", count), choose, role="link")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._all_no is not None and event.keyCombination() == _ALL_NO:
            self._all_no.click()
            focused = self.question_with(QApplication.focusWidget())
            if focused is not None:
                focused.take_focus()  # on the answer that was chosen: Enter would choose another
        else:
            super().keyPressEvent(event)

    def _answer_gathered(self, card: str) -> None:
        gathered = self.gathered
        if gathered is None:
            return
        for question in self.questions:
            if question.field.path in gathered.paths:
                question.setVisible(gathered.is_one_by_one)
        if gathered.is_one_by_one:
            self.go_to_waiting()
        else:
            self._answer_all(gathered.paths, card)

    def _insert_question(self, question: Question, position: int) -> None:
        question.edited.connect(self.edited.emit)
        question.overriding.connect(self.overriding.emit)
        question.pointed_at.connect(self.pointed_at.emit)
        question.answered.connect(partial(self._tell_next, question))
        question.answered_by_key.connect(partial(self.go_to_waiting, question))
        self._asked.append(question)
        below = self._make_below(question.field) if question.takes_answer else None
        if below is not None:
            question.show_below_answers(below)
        question.setContentsMargins(0, 0, 0, 14)
        self._layout.insertWidget(position, question)
        if self.gathered is not None and question.field.path in self.gathered.paths:
            question.setVisible(self.gathered.is_one_by_one)

    def _tell_next(self, answered: Question) -> None:
        waiting = self._find_waiting(answered)
        if waiting is not None:
            self.answered.emit(answered, waiting)

    def _find_waiting(self, after: Question | None) -> Question | None:
        """Return the first question that waits for an answer, below one of them or on the whole page."""
        begin = 0 if after is None else self.questions.index(after) + 1
        return next((each for each in self.questions[begin:] if each.is_waiting), None)

    def go_to_waiting(self, after: Question | None = None) -> bool:
        """Put the focus on the next question that waits for an answer; False where none does."""
        waiting = self._find_waiting(after)
        if waiting is not None and not waiting.isVisibleTo(self) and self.gathered is not None:
            self.gathered.take_focus()  # which asks for it
        elif waiting is not None:
            waiting.take_focus()
        return waiting is not None

    def question_with(self, widget: QWidget | None) -> Question | None:
        """Return the question that a widget belongs to."""
        holding = (each for each in self.questions if widget is not None and each.isAncestorOf(widget))
        return next(holding, None)

    def _make_question(self, field: Field, *, alone: bool) -> Question:
        return Question(field, alone=alone, parties=self._parties, currency=self._currency, parts=self._parts)

    def ask_also(self, field: Field) -> None:
        """Ask something more below the questions of the page; another value where the catalogue knows."""
        if self.gathered is not None and field.path in self.gathered.paths:
            self.gathered.show_one_by_one()
        matching = [
            shown_question for shown_question in self.questions if shown_question.field.path == field.path
        ]
        question = matching[0] if matching else self._make_question(field, alone=False)
        if not matching:
            self._insert_question(question, self._after_questions)
            self._after_questions += 1
        if field.state == "catalogue":
            question.start_override()
        question.take_focus()

    def _make_reason_row(self, why: Why) -> QWidget:
        """Return a provision that turns on the page, with its text at hand."""
        provision_text = label(why.says, "quiet", wrap=True, explains=True)
        provision_text.hide()

        def toggle_text() -> None:
            provision_text.setVisible(not provision_text.isVisible())

        text = button(tr("Text of the law"), toggle_text, role="link", about=why.title)
        named = tr("{title} ({source})", title=why.title, source=translate_text(why.source))
        bullet = label("•")
        line = across(bullet, label(named, wrap=True, explains=True), text, stretch=1)
        line.setAlignment(bullet, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(text, Qt.AlignmentFlag.AlignTop)
        return boxed(down(line, provision_text, gap=2))

    def collect_drafts(self) -> dict[str, Any]:
        """Return what is filled in so far, by path."""
        drafts = {question.field.path: question.value() for question in self.questions}
        drafts = {**self.answers_for_many(), **drafts}
        return {path: value for path, value in drafts.items() if value is not None}

    def pickers(self) -> Mapping[str, PartsPicker]:
        """Return the parts picked as the answer to a question, by its path."""
        pickers = {question.field.path: question.picker for question in self.questions}
        return {path: picker for path, picker in pickers.items() if picker is not None}

    def answers_for_many(self) -> Mapping[str, Any]:
        """Return the answer chosen for each item of a list that is asked about at once, by path."""
        return self.many.collect_answers() if self.many is not None else {}

    def answerable_questions(self) -> Mapping[str, Question]:
        """Return the questions that take an answer, by path."""
        return {question.field.path: question for question in self.questions if question.takes_answer}

    def show_state(self, page: Page, faults: Mapping[str, str]) -> None:
        """Show faults and what is still needed, without drawing the page again."""
        fields = {field.path: field for field in page.fields}
        for question in self.questions:
            if question.field.path in fields:
                question.show_field(fields[question.field.path])
            else:
                fault = translate_text(faults.get(question.field.path, ""))
                question.show_fault(question.find_problem() or fault)

    def show_lacks(self, page: Page) -> Question | ManyItems | Gathered | None:
        """Say at each question that is needed and has no answer what is missing; return the first such."""
        fields = {field.path: field for field in page.fields}
        lacking = []
        for question in self.questions:
            field = fields.get(question.field.path, question.field)
            lack = question.describe_lack() or field.error
            if not lack and field.needed and field.state == "asked" and question.value() is None:
                lack = tr("Not answered yet. If nobody knows, say so.")
            if lack:
                question.show_fault(translate_text(lack))
                lacking.append(question)
        for at_once in (self.many, self.gathered):
            if at_once is not None and at_once.is_lacking():
                at_once.show_fault(tr("Not answered yet. If nobody knows, say so."))
                return at_once
        return next(iter(lacking), None)

    def take_focus(self) -> bool:
        """Put the focus on the first question; False where the catalogue answers all of them."""
        if self.gathered is not None and not self.gathered.is_one_by_one:
            self.gathered.take_focus()
            return True
        if self.many is not None:
            self.many.take_focus()
            return True
        for question in self.questions:
            if question.takes_answer:
                question.take_focus()
                return True
        return False


UNKNOWN_CARD: Final = "unknown"
_EACH: Final = "each"


class Gathered(QWidget):
    """One question in the place of several: no and "not known" are kept for each; else each is asked below."""

    chosen = Signal(str)
    pointed_at = Signal(object)
    """The mouse is pressed on this card."""

    def __init__(self, together: Together, fields: Sequence[Field]) -> None:
        super().__init__()
        self.paths = together.paths
        texts = {
            "=no": (tr("No"), tr("none of the {count} it stands for", count=len(self.paths))),
            _EACH: (tr("Yes, or some of it"), tr("each is then asked below")),
            UNKNOWN_CARD: (tr("Not known"), tr("for all of these")),
        }
        self.cards = {
            name: Card(text, lambda _values: None, remark=remark) for name, (text, remark) in texts.items()
        }
        self._group = QButtonGroup(self)
        self._fault = Note("fault")
        layout = down(label(together.question, "strong", wrap=True), 8, on=self)
        for number, (name, card) in enumerate(self.cards.items(), 1):
            card.show_key(str(number))
            card.radio.key_typed.connect(self.choose_by_key)
            card.radio.setAccessibleDescription(together.question)
            card.chosen.connect(partial(self.chosen.emit, name))
            card.pointed_at.connect(partial(self.pointed_at.emit, card))
            self._group.addButton(card.radio)
            fill(layout, [card, 8])
            card.chosen.connect(partial(self.show_fault, ""))
        layout.addWidget(self._fault)
        first = next(field for field in fields if field.path in self.paths)
        is_known = first.state == "not_known" or first.present is not None
        present = {"no": "=no", "yes": _EACH}.get(first.present, UNKNOWN_CARD)
        if is_known:
            self.cards[present].radio.setChecked(True)

    @property
    def is_one_by_one(self) -> bool:
        """Tell whether each question is asked."""
        return self.cards[_EACH].radio.isChecked()

    def choose_by_key(self, typed: str) -> None:
        """Choose the answer that a letter or digit stands for."""
        card = find_by_key([*self.cards.values()], typed)
        if card is not None:
            card.choose()

    def show_one_by_one(self) -> None:
        """Ask each question."""
        self.cards[_EACH].choose()

    def is_lacking(self) -> bool:
        """Tell whether no answer is chosen."""
        return not any(card.radio.isChecked() for card in self.cards.values())

    def show_fault(self, fault: str) -> None:
        """Show what is missing; blank hides it."""
        self._fault.setText(fault)

    def take_focus(self) -> None:
        """Put the focus on the chosen answer, or the first."""
        chosen = [card for card in self.cards.values() if card.radio.isChecked()]
        next(iter(chosen or self.cards.values())).radio.setFocus()


def _others_words(others: str, count: int) -> str:
    """Return whether what else a provision asks is met, once for all of which the same holds."""
    singular = {
        "met": tr("Everything else that it asks for is so already: this answer decides."),
        "open": tr("Something else that it asks for is open too."),
        "not met": tr("Something else that it asks for is not so: as things stand it does not apply."),
    }
    plural = {
        "met": tr(
            "Everything else that these {count} rules ask for is so already: this answer decides.",
            count=count,
        ),
        "open": tr("Something else that these {count} rules ask for is open too.", count=count),
        "not met": tr(
            "Something else that these {count} rules ask for is not so: as things stand they do not apply.",
            count=count,
        ),
    }
    return (singular if count == 1 else plural).get(others, "")
