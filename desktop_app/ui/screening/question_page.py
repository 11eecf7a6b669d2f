# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The question page: what is asked, why, who knows, and what the catalogue says beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.domain.interview import NOT_KNOWN, Field, Page, Why
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import LedLabel
from desktop_app.ui.screening.answers import Card, KnownParties, choose_card, make_cards
from desktop_app.ui.screening.look_up_box import LookUpBox
from desktop_app.ui.screening.many_items import ManyItems
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.editors import LineEditor
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import (
    across,
    boxed,
    button,
    down,
    emptied,
    fill,
    frame,
    label,
    rule,
    wrapped,
)
from desktop_app.ui.words.strings import (
    format_day,
    join_sentences,
    join_with_commas,
    origin_letter,
    tr,
    translate_text,
)
from desktop_app.ui.words.values import value_words

MakeBeside = Callable[[str], LookUpBox | None]
"""Makes what helps to answer the question about a path; None where there is nothing."""


class QuestionPage(QWidget):
    """Draws one page description at a time."""

    edited = Signal()
    overriding = Signal(object, object, str)
    overriding_known = Signal(str)

    def __init__(self, parties: KnownParties, currency: str, make_beside: MakeBeside) -> None:
        """Make it; ``currency`` is the usual one, ``make_beside`` makes what stands below a question."""
        super().__init__()
        self._parties, self._currency, self._make_beside = parties, currency, make_beside
        self._asked: list[Question] = []
        self.many: ManyItems | None = None
        """Asks about many items at once; None on any other page."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(28, 18, 28, 18)
        self._layout.setSpacing(0)

    def show_page(self, page: Page, context: str) -> None:
        """Draw another page."""
        emptied(self._layout)
        self._asked, self.many = [], None
        self.setAccessibleName(page.title)
        self._layout.addWidget(label(context, "quiet", wrap=True))
        self._layout.addSpacing(4)
        self._layout.addWidget(label(page.title, "title", wrap=True))
        if page.subject:
            self._layout.addSpacing(2)
            subject = f"{page.subject[:1].upper()}{page.subject[1:]}"
            self._layout.addWidget(label(subject, "quiet", wrap=True))
        self._layout.addSpacing(10)
        if page.items:
            self.many = ManyItems(page, partial(self._make_question, alone=False))
            self.many.edited.connect(self.edited.emit)
            fill(self._layout, [self.many, 20])
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
        column = down(gap=6)
        column.setContentsMargins(16, 2, 0, 2)
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
            column.addWidget(wrapped(paragraph))
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
                value = label(value_words(fact.kind, fact.value))
                value.setMaximumWidth(px(280))
                value.setWordWrap(len(value.text()) > 34)
                pieces: list[QWidget] = [name, value]
                if fact.source:
                    pieces.append(OriginMark(origin_letter(fact.source)))
                source = join_with_commas((fact.document, format_day(fact.on) if fact.on else ""))
                change = button(tr("Override"), partial(self.overriding_known.emit, fact.path), role="link")
                change.setAccessibleName(tr("Override for this case: {what}", what=fact.label))
                if px(100) >= LARGE:
                    line: QLayout = Flow(*pieces, label(source, "caption"), change, gap=6)
                else:
                    origin = label(source, "caption", wrap=True)
                    origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    row = across(*pieces, origin, change, gap=6)
                    row.setStretchFactor(origin, 1)
                    line = row
                line.setContentsMargins(0, 7, 0, 7)
                column.addLayout(line)
                column.addWidget(rule())
            self._layout.addWidget(boxed(column))
        self._layout.addStretch(1)

    @property
    def questions(self) -> list[Question]:
        """Return the questions of the page, each about one fact."""
        return [*self._asked, *(self.many.questions.values() if self.many is not None else ())]

    def _insert_question(self, question: Question, position: int) -> None:
        question.edited.connect(self.edited.emit)
        question.overriding.connect(self.overriding.emit)
        self._asked.append(question)
        self._layout.insertWidget(position, question)
        self._layout.insertSpacing(position + 1, 20)

    def _make_question(self, field: Field, *, alone: bool) -> Question:
        return Question(field, alone=alone, parties=self._parties, currency=self._currency)

    def ask_also(self, field: Field) -> None:
        """Ask something more below the questions of the page; another value where the catalogue knows."""
        matching = [
            shown_question for shown_question in self.questions if shown_question.field.path == field.path
        ]
        question = matching[0] if matching else self._make_question(field, alone=False)
        if not matching:
            self._insert_question(question, self._after_questions)
            self._after_questions += 2
        if field.state == "catalogue":
            question.start_override()
        question.take_focus()

    def _make_reason_row(self, why: Why) -> QWidget:
        """Return a provision that turns on the page, with its text at hand."""
        provision_text = label(why.says, "quiet", wrap=True)
        provision_text.hide()

        def toggle_text() -> None:
            provision_text.setVisible(not provision_text.isVisible())

        text = button(tr("Text of the law"), toggle_text, role="link")
        text.setAccessibleName(f"{tr('Text of the law')}: {why.title}")
        named = tr("{title} ({source})", title=why.title, source=translate_text(why.source))
        bullet = label("•")
        line = across(bullet, label(named, wrap=True), text, gap=8)
        line.setStretch(1, 1)
        line.setAlignment(bullet, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(text, Qt.AlignmentFlag.AlignTop)
        return boxed(down(line, provision_text, gap=2))

    def collect_drafts(self) -> dict[str, Any]:
        """Return what is filled in so far, by path."""
        drafts = {question.field.path: question.value() for question in self.questions}
        drafts = {**self.answers_for_many(), **drafts}
        return {path: value for path, value in drafts.items() if value is not None}

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

    def show_lacks(self, page: Page) -> Question | ManyItems | None:
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
        if self.many is not None and self.many.is_lacking():
            self.many.show_fault(tr("Not answered yet. If nobody knows, say so."))
            return self.many
        return next(iter(lacking), None)

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        if self.many is not None:
            self.many.take_focus()
            return
        for question in self.questions:
            if question.takes_answer:
                question.take_focus()
                return


def _others_words(others: str, count: int) -> str:
    """Return whether what else a provision asks is met, once for all of which the same holds."""
    singular = {
        "met": tr("Its other conditions are met."),
        "open": tr("Other conditions of it are open too."),
        "not met": tr("Another condition of it fails as things stand."),
    }
    plural = {
        "met": tr("Every other condition of these {count} provisions is met.", count=count),
        "open": tr("Other conditions of these {count} provisions are open too.", count=count),
        "not met": tr("Another condition of these {count} provisions fails as things stand.", count=count),
    }
    return (singular if count == 1 else plural).get(others, "")


# --------------------------------------------------------------------------------------------------
# One question as it is drawn: its words, its cards, what is wrong, and where an answer came from.


NONE_KNOWN: KnownParties = {}


class Question(QWidget):
    """Asks one field; ``value`` is what would be handed in, None for nothing yet."""

    edited = Signal()
    overriding = Signal(object, object, str)

    def __init__(
        self, field: Field, *, alone: bool, parties: KnownParties = NONE_KNOWN, currency: str = ""
    ) -> None:
        """Draw a field; ``alone`` on its page or not, ``currency`` is the usual one."""
        super().__init__()
        self._parties, self._currency = parties, currency
        self.field, self._alone = field, alone
        self.is_touched = False
        self.edited.connect(self._mark_touched)
        self.cards: dict[str, Card] = {}
        self._line: LineEditor | None = None
        self._reason: LineEditor | None = None
        self._is_reason_needed: Callable[[Any], bool] = lambda _value: False
        self._group = QButtonGroup(self)
        self.setAccessibleName(field.question)
        self._fault = label("", "fault", wrap=True)
        self._fault.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        if not self._alone:
            self._layout.addWidget(label(self.field.question, "strong", wrap=True))
        if self.field.help:
            self._layout.addSpacing(0 if self._alone else 2)
            self._layout.addWidget(label(self.field.help, "quiet", wrap=True))
        self._layout.addSpacing(10 if self._alone else 8)
        self._layout.addLayout(self._body)
        self._layout.addWidget(self._fault)
        if field.state == "catalogue":
            self._show_known_value()
        else:
            self._show_cards(field.present if field.state != "not_known" else NOT_KNOWN)

    def _mark_touched(self) -> None:
        self.is_touched = True

    def show_above_answers(self, note: QWidget) -> None:
        """Show a note between the question and its answers."""
        self._layout.insertWidget(self._layout.indexOf(self._body), note)

    def take_reason(self, is_needed: Callable[[Any], bool]) -> None:
        """Take a reason with those answers that need one; one that overrides the catalogue takes a reason anyway."""
        if self.takes_answer:
            self._is_reason_needed = is_needed
            self.edited.connect(self.show_reason_if_needed)
            self.show_reason_if_needed()

    def show_reason_if_needed(self) -> None:
        """Show the field for the reason if the answer as it stands needs one, else put it away."""
        value = self.value()
        is_needed = value is not None and self._is_reason_needed(value)
        if is_needed and self._reason is None:
            self._reason = LineEditor(tr("Reason"), tr("Why, although an entry was judged the same?"))
            self._reason.show_value(self.field.document if value == self.field.present else "")
            self._reason.edited.connect(self._note_reason)
            self._lack = label("", "fault", wrap=True)
            self._lack.hide()
            self._body.addWidget(self._reason)
            self._body.addWidget(self._lack)
        elif not is_needed and self._reason is not None:
            for widget in (self._reason, self._lack):
                self._body.removeWidget(widget)
                widget.deleteLater()
            self._reason = None

    def _note_reason(self) -> None:
        self._show_lack("")
        self.edited.emit()

    # ---- what the catalogue knows ----

    def _make_known_row(self) -> QLayout:
        """Return what the catalogue says, with the mark and name of where it has that from."""
        field = self.field
        pieces: list[QWidget] = [label(value_words(field.kind, field.present, field.options))]
        if field.source:
            pieces.append(OriginMark(origin_letter(field.source)))
        if field.document:
            pieces.append(label(field.document, "caption"))
        return Flow(*pieces, gap=6) if px(100) >= LARGE else across(*pieces, None, gap=6)

    def _show_known_value(self) -> None:
        change = button(tr("Override for this case"), self.start_override, role="link")
        change.setAccessibleName(f"{tr('Override for this case')}: {self.field.label}")
        line = self._make_known_row()
        line.addWidget(change)
        line.setContentsMargins(14, 8, 12, 8)
        self._body.addWidget(boxed(line, "choice"))

    def start_override(self) -> None:
        """Ask for another value, and for the reason; the catalogue's stays in sight."""
        emptied(self._body)
        self._body.addLayout(
            across(label(tr("The catalogue has:"), "caption"), self._make_known_row(), gap=6)
        )
        self._body.addSpacing(8)
        self._show_cards(self.field.present)
        self._reason = LineEditor(tr("Reason"), tr("Why does it differ in this case?"))
        self._reason.returnPressed.connect(self._take_override)
        self._reason.edited.connect(lambda: self._show_lack(""))
        self._lack = label("", "fault", wrap=True)
        self._lack.hide()
        take = button(tr("Override"), self._take_override)
        keep = button(tr("Keep the catalogue's"), self._keep_catalogue)
        line = across(self._reason, take, keep, gap=8)
        line.setStretch(0, 1)
        self._body.addSpacing(8)
        self._body.addLayout(line)
        self._body.addWidget(self._lack)
        self.take_focus()
        self.edited.emit()

    @property
    def is_overriding(self) -> bool:
        """Tell whether another value than the catalogue's is being given."""
        return self._reason is not None

    @property
    def reason(self) -> str:
        """Return why another value than the catalogue's is being given."""
        return self._reason.current_value() if self._reason is not None else ""

    def overriding_value(self) -> tuple[Any, str] | None:
        """Return the other value and the reason; None, with the lack shown at its place, while one is missing."""
        value, reason = self.value(), self.reason
        if value is None:
            self._show_lack(tr("Give the value that holds in this case, or say that it is not known."))
            self.take_focus()
            return None
        if not reason:
            self._show_lack(tr("Say why it differs in this case."))
            if self._reason is not None:
                self._reason.setFocus()
            return None
        return value, reason

    def _show_lack(self, lack: str) -> None:
        self._lack.setText(lack)
        self._lack.setVisible(bool(lack))
        if self._reason is not None:
            self._reason.mark_fault(lack)

    def _take_override(self) -> None:
        override = self.overriding_value()
        if override is not None:
            self.overriding.emit(self.field.path, *override)

    def _keep_catalogue(self) -> None:
        self._reason = None
        self.cards = {}
        self._line = None
        emptied(self._body)
        self._show_known_value()
        self._fault.hide()
        self.edited.emit()
        self.discard_typing()

    # ---- cards ----

    def _show_cards(self, present: Any) -> None:
        field = self.field
        if field.kind == "text":
            self._line = LineEditor(field.label, field.label)
            self._line.show_value(str(present) if isinstance(present, str) else "")
            self._line.edited.connect(self.edited.emit)
            self._body.addWidget(self._line)
            return
        self.cards = make_cards(field, self._parties, self._currency)
        flat = field.kind == "truth" and not self._alone
        card_layout: QBoxLayout = QHBoxLayout() if flat else QVBoxLayout()
        card_layout.setSpacing(8)
        for card in self.cards.values():
            card_layout.addWidget(card, 1 if flat else 0)
            self._group.addButton(card.radio)
            card.radio.setAccessibleDescription(field.question)
            card.edited.connect(self._clear_fault)
            card.left.connect(self._show_typing_fault)
        self._body.addLayout(card_layout)
        chosen = "same" if self._is_same_party(present) else choose_card(self.cards, present)
        if chosen in self.cards:
            self.cards[chosen].radio.setChecked(True)
        if field.suggestion is not None and present is None and "same" not in self.cards:
            suggestion = value_words(field.kind, field.suggestion, field.options)
            use = button(tr("Use {value}", value=suggestion), self._use_suggestion, role="link")
            self._body.addSpacing(4)
            self._body.addWidget(use)

    def _is_same_party(self, present: Any) -> bool:
        """Tell whether the company answered here is the one already named in the other role."""
        other = self.field.suggestion
        named = present.get("name") if isinstance(present, dict) else None
        return isinstance(other, dict) and bool(named) and other["name"] == named

    def _use_suggestion(self) -> None:
        chosen = choose_card(self.cards, self.field.suggestion)
        if chosen in self.cards:
            self.cards[chosen].radio.setChecked(True)
            self.edited.emit()

    @property
    def takes_answer(self) -> bool:
        """Tell whether the question takes an answer, and not the catalogue's word."""
        return self.field.state != "catalogue"

    def value(self) -> Any:
        """Return what would be handed in; None for nothing yet."""
        if self._line is not None:
            return self._line.current_value() or None
        card = next((candidate for candidate in self.cards.values() if candidate.radio.isChecked()), None)
        return card.value() if card is not None else None

    def describe_lack(self) -> str:
        """Return what is missing for what was typed to be handed in; blank where nothing was, or nothing is."""
        if fault := self.find_problem():
            return fault
        value = self.value()
        if self.is_overriding and value is not None and not self.reason:
            return "" if value == self.field.present else tr("Say why it differs in this case.")
        card = next((candidate for candidate in self.cards.values() if candidate.radio.isChecked()), None)
        is_half_typed = value is None and card is not None and card.has_typed_text
        return tr("The answer is not complete.") if is_half_typed else ""

    def discard_typing(self) -> None:
        """Treat the answer as if nobody had typed it."""
        self.is_touched = False

    def find_problem(self) -> str:
        """Return why what is typed cannot be read; blank where it can."""
        chosen = (card for card in self.cards.values() if card.radio.isChecked())
        return next(filter(None, (card.find_problem() for card in chosen)), "")

    def _show_typing_fault(self) -> None:
        """Say at once what cannot be read in an editor that is left."""
        if fault := self.find_problem():
            self.show_fault(fault)

    def _clear_fault(self) -> None:
        """Take back what was said, for it is being mended."""
        self.show_fault("")
        self.edited.emit()

    def show_fault(self, fault: str) -> None:
        """Show what is wrong with the answer; blank hides the fault."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def show_field(self, field: Field) -> None:
        """Show what has changed about the question: its fault, and whether it is needed."""
        self.show_fault(self.find_problem() or field.error)
        for card in self.cards.values():
            card.setEnabled(field.needed or card.radio.isChecked())

    def take_focus(self) -> None:
        """Put the focus on the chosen card, or the first; where a value is being replaced, into its figure."""
        if self._line is not None:
            self._line.setFocus()
            return
        chosen_cards = [card for card in self.cards.values() if card.radio.isChecked()]
        first = next(iter(chosen_cards or self.cards.values()), None)
        if first is not None and self.is_overriding and first.editors:
            next(iter(first.editors.values())).setFocus()
        elif first is not None:
            first.radio.setFocus()
