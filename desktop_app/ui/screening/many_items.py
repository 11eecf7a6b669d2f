# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The same question about many items at once: one answer for all of the list, and each can be taken out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.interview import NOT_KNOWN, Page
from desktop_app.domain.interview.questions.page import MATERIALS_KEY, OTHERS_KEY
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import set_available, set_tip
from desktop_app.ui.screening.answers import Card, find_by_key
from desktop_app.ui.screening.question import Question
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, fill, label, rule
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words.strings import join_sentences, tr

_AFTER_LAYOUT: Final = 20
"""Milliseconds after which a question that was added has its place."""


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item of the list: the path that is asked about, its name, and what is told of it."""

    id: str
    name: str
    why: str


def _words_of(key: str) -> tuple[str, str, str, Any]:
    """Return the question of a page, its hint, and what none of them is kept as: in words, and in the case file."""
    kept = tr("The answer is kept for each part, with your name and the day.")
    if key == OTHERS_KEY:
        question = tr(
            "Is any of these a magnet, target or rare-earth material of Annex 1, or does any of them hold one?"
        )
        hint = tr(
            "Take out each that is one, holds one, or of which you are not sure: it is then asked about by itself "
            "below."
        )
        return question, join_sentences(hint, kept), tr("kept as: not listed"), NOT_LISTED
    question = tr("Is any of these built of parts that are, or may hold, a magnet or target?")
    if key == MATERIALS_KEY:
        question = tr(
            "Does any of these hold a rare-earth material of Annex 1 itself, outside the parts in it?"
        )
    hint = tr(
        "Take out each that does, or of which you are not sure: it is then asked about by itself below."
    )
    return question, join_sentences(hint, kept), tr("kept as: none"), []


class ManyItems(QWidget):
    """Asks one answer for all items of a list; an item that is taken out is asked about by itself, below the list."""

    edited = Signal()
    pointed_at = Signal(object)
    """The mouse is pressed on this card."""

    def __init__(self, page: Page, make_question: Callable[[str], Question]) -> None:
        super().__init__()
        self.setAccessibleName(page.title)
        self._make_question = make_question
        self._fields = {field.path: field for field in page.fields}
        self._items = dict(zip(self._fields, page.items, strict=True))
        self.questions: dict[str, Question] = {}
        """The questions about the items that were taken out, by path, in the order of taking out."""
        self.is_touched = False
        self._boxes: dict[str, QWidget] = {}
        question, hint, remark, self._none = _words_of(page.key)
        self.cards = {
            "none": Card(tr("None of them"), lambda _values: self._none, remark=remark),
            "unknown": Card(
                tr("Not known"),
                lambda _values: NOT_KNOWN,
                remark=tr("the answer stays open, the memo will say so"),
            ),
        }
        self._group = QButtonGroup(self)
        self._fault = Note("fault")
        layout = down(label(question, "strong", wrap=True), 2, label(hint, "quiet", wrap=True), 10, on=self)
        for number, card in enumerate(self.cards.values(), 1):
            card.show_key(str(number))
            card.radio.key_typed.connect(self.choose_by_key)
            self._group.addButton(card.radio)
            card.radio.setAccessibleDescription(question)
            card.edited.connect(self._note_edit)
            card.pointed_at.connect(partial(self.pointed_at.emit, card))
            fill(layout, [card, 8])
        columns: list[Column[Any]] = [
            Column("name", tr("Part"), lambda row: row.name, width=110, stretch=True),
            Column(
                "why",
                tr("What is told of it"),
                lambda row: row.why,
                width=230,
                quiet=True,
                tip=lambda row: row.why,
            ),
        ]
        self.table = RowsTable(columns, tr("Parts"))
        self.table.keep_order()
        self.table.opened.connect(self._take_out_row)
        self.table.deleting.connect(self._take_out_row)
        self.take_out = button(tr("Take out of the list"), self._take_out_selected)
        set_tip(self.take_out, tr("Enter or Delete on a row does the same."))
        self._taken = down()
        fill(layout, [self._fault, boxed(across(self.take_out, None)), 6, self.table, self._taken])
        # Show the answers given before: the one that most items have, and the others taken out.
        present = {
            path: (NOT_KNOWN if field.state == "not_known" else field.present)
            for path, field in self._fields.items()
        }
        common = next((answer for answer in (self._none, NOT_KNOWN) if answer in present.values()), None)
        for path, answer in present.items():
            if answer is not None and answer != common:
                self._add_taken(path)
        left = [answer for path, answer in present.items() if path not in self.questions]
        if common is not None and all(answer == common for answer in left):
            self.cards["none" if common == self._none else "unknown"].radio.setChecked(True)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = [
            ListedItem(path, item.name, item.why or tr("nothing on file tells"))
            for path, item in self._items.items()
            if path not in self.questions
        ]
        self.table.show_rows(rows)
        self.table.show_whole()
        set_available(self.take_out, "" if rows else tr("Every part is taken out."))
        if self.table.current_row() is None:
            self.table.select_first()

    def _note_edit(self) -> None:
        self.is_touched = True
        self.show_fault("")
        self.edited.emit()

    # ---- taking out ----

    def _take_out_selected(self) -> None:
        positions = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        rows = (self.table.rows_model.row_at(position) for position in positions)
        chosen: list[ListedItem] = [row for row in rows if row is not None]
        for row in chosen:
            self._add_taken(row.id)
        self._after_taking(chosen[0].id if chosen else "")

    def _take_out_row(self, row: ListedItem) -> None:
        self._add_taken(row.id)
        self._after_taking(row.id)

    def _after_taking(self, path: str) -> None:
        self._show_rows()
        self._note_edit()
        if path in self.questions:
            self.questions[path].take_focus()
            QTimer.singleShot(_AFTER_LAYOUT, self._boxes[path], partial(self._scroll_to, path))

    def _scroll_to(self, path: str) -> None:
        """Bring the question about an item into sight, its first lines on top, in all areas around it that scroll."""
        area = self.parentWidget()
        while area is not None and path in self._boxes:
            content = area.widget() if isinstance(area, QScrollArea) else None
            if isinstance(area, QScrollArea) and content is not None:
                area.verticalScrollBar().setValue(self._boxes[path].mapTo(content, QPoint(0, 0)).y())
            area = area.parentWidget()

    def _add_taken(self, path: str) -> None:
        question = self._make_question(path)
        question.edited.connect(self._note_edit)
        question.pointed_at.connect(self.pointed_at.emit)
        name, back = self._items[path].name, partial(self.put_back, path)
        put_back = button(tr("Put back into the list"), back, role="link", about=name)
        head = across(label(name, "strong", wrap=True), put_back, gap=12, stretch=0)
        box = boxed(down(16, rule(), 8, head, 4, question))
        self.questions[path], self._boxes[path] = question, box
        self._taken.addWidget(box)

    def put_back(self, path: str) -> None:
        """Put an item back into the list, with the answer of all others."""
        box = self._boxes.pop(path)
        del self.questions[path]
        self._taken.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._show_rows()
        self.table.select_row(path)
        self.table.setFocus()
        self._note_edit()

    # ---- answers ----

    def collect_answers(self) -> Mapping[str, Any]:
        """Return the answer of each item that is still in the list, by path; empty as long as none is chosen."""
        card = next((card for card in self.cards.values() if card.radio.isChecked()), None)
        if card is None:
            return {}
        return {path: card.value() for path in self._fields if path not in self.questions}

    def discard_typing(self) -> None:
        """Treat the answer as if nobody had chosen it."""
        self.is_touched = False

    def is_lacking(self) -> bool:
        """Tell whether the list has items and no answer."""
        return len(self.questions) < len(self._fields) and not self.collect_answers()

    def show_fault(self, fault: str) -> None:
        """Show what is missing; blank hides it."""
        self._fault.setText(fault)

    def choose_by_key(self, typed: str) -> None:
        """Choose the answer that a letter or digit stands for."""
        card = find_by_key([*self.cards.values()], typed)
        if card is not None:
            card.choose()

    def take_focus(self) -> None:
        """Put the focus on the chosen answer, or the first."""
        chosen = [card for card in self.cards.values() if card.radio.isChecked()]
        next(iter(chosen or self.cards.values())).radio.setFocus()
