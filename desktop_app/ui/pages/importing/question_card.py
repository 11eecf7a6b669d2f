# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A question of an import with its choices, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.services.importing.fields.mapping import Question
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import PlainRadio, set_tip
from desktop_app.ui.widgets.forms.editors import LineEditor
from desktop_app.ui.widgets.parts import emptied, fill, label, restyled, wrapped
from desktop_app.ui.words.strings import tr, tr_n, translate_text

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
        pieces: list[QWidget] = [wrapped(label(text, "strong"))]
        if about:
            pieces.append(wrapped(label(about, "small")))
        written = [] if self.written is None else [self.written]
        fill(layout, [*pieces, 2, *self.radios.values(), *written], margins=(12, 10, 12, 10))

    def _make_editor(self, group: QButtonGroup, chosen: str, answer: Answer) -> LineEditor:
        """Return the line in which an answer is written; Enter or leaving it takes what is written."""
        name = translate_text(self.question.writes)
        editor = LineEditor(name, name)
        editor.setAccessibleDescription(self.accessibleName())
        editor.show_value("" if chosen in self.radios else chosen)

        def take() -> None:
            if editor.isModified() and editor.current_value():
                editor.setModified(False)
                self._release(group)
                answer(self.question.id, editor.current_value())

        editor.editingFinished.connect(take)
        return editor

    def _release(self, group: QButtonGroup) -> None:
        """Choose none of the choices, as something was written."""
        group.setExclusive(False)
        for radio in self.radios.values():
            radio.setChecked(False)
        group.setExclusive(True)

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
        column = QVBoxLayout(self)
        column.setSpacing(0)
        fill(column, [self.heading, 8, self._cards], margins=(0, 0, 0, 0))

    def forget(self) -> None:
        """Drop all questions, as for another list."""
        self._asked.clear()
        self.cards.clear()
        emptied(self._cards)
        self.hide()

    def show_questions(self, questions: Sequence[Question], answers: Mapping[str, str]) -> None:
        """Show the questions that are open, and those that were answered here."""
        open_now = {question.id: question for question in questions[:MOST_ASKED]}
        kept = {name: asked for name, asked in self._asked.items() if name in open_now or name in answers}
        asked = {name: open_now.get(name, question) for name, question in kept.items()} | {
            name: question for name, question in open_now.items() if name not in kept
        }
        if asked != self._asked:
            self._asked = asked
            self._make_cards(answers)
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

    def _make_cards(self, answers: Mapping[str, str]) -> None:
        focused = next((n for n, c in self.cards.items() if any(r.hasFocus() for r in c.radios.values())), "")
        emptied(self._cards)
        self.cards = {}
        for name, question in self._asked.items():
            chosen = answers.get(name, question.default)
            card = self.cards[name] = QuestionCard(question, chosen, self._answer)
            self._place(card, len(self.cards) - 1)
            if name == focused and chosen in card.radios:
                card.radios[chosen].setFocus()
