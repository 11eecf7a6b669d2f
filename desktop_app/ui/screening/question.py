# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One question as it is drawn: its words, its cards, what is wrong, and where an answer came from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLayout,
    QPushButton,
    QWidget,
)

from desktop_app.domain.interview import NOT_KNOWN, Field
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.screening.answers import Card, KnownParties, choose_card, find_by_key, make_cards
from desktop_app.ui.screening.parts_picked import PartFinder, PartsPicker
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.flow import LEAST_WINDOW, Flow, NarrowWatch
from desktop_app.ui.widgets.help import help_button, set_place
from desktop_app.ui.widgets.parts import FoldingText, Note, across, boxed, button, down, emptied, label
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import origin_letter, tr

NONE_KNOWN: KnownParties = {}
_MANY: Final = 4
_SHORT: Final = 28
"""Letters of an answer of which two have room side by side."""


class Question(QWidget):
    """Asks one field; ``value`` is what would be handed in, None for nothing yet."""

    edited = Signal()
    overriding = Signal(object, object, str)
    answered = Signal()
    """A choice was taken that is an answer without anything typed."""
    answered_by_key = Signal()
    """The same, by a letter or digit."""
    pointed_at = Signal(object)
    """The mouse is pressed on this card."""

    def __init__(
        self,
        field: Field,
        *,
        alone: bool,
        parties: KnownParties = NONE_KNOWN,
        currency: str = "",
        parts: PartFinder | None = None,
    ) -> None:
        """Draw a field; ``alone`` on its page or not, ``currency`` is the usual one, ``parts`` finds parts."""
        super().__init__()
        self._parties, self._currency, self._parts = parties, currency, parts
        self.field, self._alone = field, alone
        self.is_touched = False
        self.edited.connect(self._mark_touched)
        self.cards: dict[str, Card] = {}
        self._line: editors.LineEditor | None = None
        self._reason: editors.LineEditor | None = None
        self._is_reason_needed: Callable[[Any], bool] = lambda _value: False
        self._group = QButtonGroup(self)
        self.setAccessibleName(field.question)
        set_place(self, f"question/{field.path}")
        self._fault = Note("fault")
        self._idle = label(tr("Not needed: the other answers on this page settle it."), "caption", wrap=True)
        self._idle.hide()
        self._layout = down(on=self)
        self._body = down()
        if not self._alone:
            sign = help_button(self.field.question, f"question/{field.path}")
            asked = label(self.field.question, "strong", wrap=True)
            self._layout.addLayout(across(asked, sign, gap=6, stretch=0))
        if self.field.help:
            self._layout.addSpacing(0 if self._alone else 2)
            help_text = FoldingText(self.field.help, "quiet")
            self._layout.addWidget(help_text)
            NarrowWatch(self, LEAST_WINDOW.height(), help_text.fold, side="height")
        self._layout.addSpacing(10 if self._alone else 8)
        self._layout.addLayout(self._body)
        self._layout.addWidget(self._fault)
        self._layout.addWidget(self._idle)
        if field.state == "catalogue":
            self._show_known_value()
        else:
            self._show_cards(field.present if field.state != "not_known" else NOT_KNOWN)

    def _mark_touched(self) -> None:
        self.is_touched = True

    def show_above_answers(self, note: QWidget) -> None:
        """Show a note between the question and its answers."""
        self._layout.insertWidget(self._layout.indexOf(self._body), note)

    def show_below_answers(self, box: QWidget) -> None:
        """Show a line below the answers."""
        position = self._layout.indexOf(self._body) + 1
        self._layout.insertWidget(position, box)
        self._layout.insertSpacing(position, 4)

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
            self._reason = editors.LineEditor(tr("Reason"), tr("Why, although an entry was judged the same?"))
            self._reason.show_value(self.field.document if value == self.field.present else "")
            self._reason.edited.connect(self._note_reason)
            self._lack = Note("fault")
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
        widgets: list[QWidget] = [label(values.value_words(field.kind, field.present, field.options))]
        if field.source:
            widgets.append(OriginMark(origin_letter(field.source)))
        if field.document:
            widgets.append(label(field.document, "caption"))
        return Flow(*widgets, gap=6) if px(100) >= LARGE else across(*widgets, None, gap=6)

    def _show_known_value(self) -> None:
        override = tr("Override for this case")
        line = self._make_known_row()
        line.addWidget(button(override, self.start_override, role="link", about=self.field.label))
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
        self._reason = editors.LineEditor(tr("Reason"), tr("Why does it differ in this case?"))
        self._reason.returnPressed.connect(self._take_override)
        self._reason.edited.connect(lambda: self._show_lack(""))
        self._lack = Note("fault")
        take = button(tr("Override"), self._take_override)
        keep = button(tr("Keep the catalogue's"), self._keep_catalogue)
        line = across(self._reason, take, keep, stretch=0)
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
        self.findChildren(QPushButton)[-1].setFocus()  # the button that had it is gone

    # ---- cards ----

    def _show_cards(self, present: Any) -> None:
        field = self.field
        if field.kind == "text":
            self._line = editors.LineEditor(field.label, field.label)
            self._line.show_value(str(present) if isinstance(present, str) else "")
            self._line.edited.connect(self.edited.emit)
            self._body.addWidget(self._line)
            return
        self.cards = make_cards(field, self._parties, self._currency, self._parts)
        # beside others the answers of a question take few rows, so that the next question is in sight
        columns = 1 if self._alone else len(self.cards) if field.kind == "truth" else self._count_columns()
        card_layout = QGridLayout()
        card_layout.setSpacing(8)
        for column in range(columns):
            card_layout.setColumnStretch(column, 1)
        for number, card in enumerate(self.cards.values(), 1):
            card.show_key(str(number))
            card.show_remark(is_shown=columns == 1)
            card.radio.key_typed.connect(self.choose_by_key)
            card_layout.addWidget(card, *divmod(number - 1, columns))
            self._group.addButton(card.radio)
            card.radio.setAccessibleDescription(field.question)
            card.pointed_at.connect(partial(self.pointed_at.emit, card))
            card.edited.connect(self._clear_fault)
            card.left.connect(self._show_typing_fault)
            if not card.editors and card.below is None:
                card.chosen.connect(self.answered.emit)
        self._body.addLayout(card_layout)
        # the company answered here may be the one already named in the other role
        other, named = field.suggestion, present.get("name") if isinstance(present, dict) else None
        is_same_party = isinstance(other, dict) and bool(named) and other["name"] == named
        chosen = "same" if is_same_party else choose_card(self.cards, present)
        if chosen in self.cards:
            self.cards[chosen].radio.setChecked(True)

        def use_suggestion() -> None:
            suggested = choose_card(self.cards, field.suggestion)
            if suggested in self.cards:
                self.cards[suggested].radio.setChecked(True)
                self.edited.emit()

        if field.suggestion is not None and present is None and "same" not in self.cards:
            suggestion = values.value_words(field.kind, field.suggestion, field.options)
            use = button(tr("Use {value}", value=suggestion), use_suggestion, role="link")
            self._body.addSpacing(4)
            self._body.addWidget(use)

    def _count_columns(self) -> int:
        """Return two where there are many short answers of which none takes more than a click."""
        names = [card.radio.text() for card in self.cards.values()]
        is_short = px(100) < LARGE and all(0 < len(name) <= _SHORT for name in names)
        takes_more = any(card.wants_more for card in self.cards.values())
        return 2 if len(names) >= _MANY and is_short and not takes_more else 1

    def choose_by_key(self, typed: str) -> None:
        """Choose the answer that a letter or digit stands for."""
        card = find_by_key([*self.cards.values()], typed)
        if card is None:
            return
        card.choose()
        if not card.wants_more:
            self.answered_by_key.emit()

    @property
    def is_waiting(self) -> bool:
        """Tell whether it takes an answer that is needed and was not given."""
        return self.takes_answer and self.value() is None and not self._idle.isVisibleTo(self)

    @property
    def picker(self) -> PartsPicker | None:
        """Return the parts picked, where the answer is a list of them."""
        chosen = (card.below for card in self.cards.values() if card.radio.isChecked())
        return next((below for below in chosen if isinstance(below, PartsPicker)), None)

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

    def show_field(self, field: Field) -> None:
        """Show what has changed about the question: its fault, and whether it is needed."""
        self.show_fault(self.find_problem() or field.error)
        for card in self.cards.values():
            card.setEnabled(field.needed or card.radio.isChecked())
        self._idle.setVisible(not all(card.isEnabled() for card in self.cards.values()))

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
