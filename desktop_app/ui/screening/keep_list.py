# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keeping answers in the catalogue: the list in the review, and the box below a single question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget
from shiboken6 import isValid

from desktop_app.domain.interview import Interview
from desktop_app.services.schema.columns import CATALOGUE_TOPICS
from desktop_app.services.screening.keep_answers import KeepableAnswer, about_of_path, is_override
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.plain import PlainCheck, set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts import OriginMark
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, label, rule
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_with_commas, origin_letter, tr, tr_n

_MOST_ROWS: Final = 60
"""Answers that have a box each; one box stands for all that follow."""


class KeepList(QWidget):
    """The answers that the catalogue does not hold, each with a box; nothing is drawn where there are none.

    ``choices`` holds what was chosen otherwise than it is offered, by path, here or below a question.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._interview: Interview | None = None
        self._offers: Sequence[KeepableAnswer] = ()
        self._kept = 0
        self.choices: dict[str, bool] = {}
        self._rows = down(on=self)
        self.hide()
        # Qt disconnects a slot of this object when the object is deleted
        session.change_bus.changed.connect(self._react_to_change)

    def make_box(self, interview: Interview, path: str) -> QCheckBox | None:
        """Return the box for the answer to one question; None for one about the deal, which no catalogue holds."""
        if about_of_path(interview.state.root, path) not in ("product", "party"):
            return None
        box = PlainCheck(tr("Keep in the catalogue"))
        box.setChecked(self.choices.get(path, not is_override(interview.state, path)))
        box.toggled.connect(partial(self.choices.__setitem__, path))
        return box

    def chosen_paths(self) -> list[str]:
        """Return the paths of the answers that are to be kept."""
        return [
            offer.row.path for offer in self._offers if self.choices.get(offer.row.path, offer.by_default)
        ]

    def show_interview(self, interview: Interview) -> None:
        """Read what the catalogue does not hold, and show it."""
        self._kept = self._kept if self._interview is interview else 0
        self._interview = interview
        keeping = self._session.client_workspace.answer_keeping

        def show(offers: Sequence[KeepableAnswer]) -> None:
            if isValid(self) and self._interview is interview:
                self._offers = [replace(offer, row=values.localise_value(offer.row)) for offer in offers]
                self._show_rows()

        self._session.read("answers to keep", lambda: keeping.list_offers(interview), show)

    def _react_to_change(self, kinds: frozenset[str]) -> None:
        if kinds & CATALOGUE_TOPICS and self._interview is not None and self.isVisible():
            self.show_interview(self._interview)

    def keep_chosen(self) -> None:
        """Write the chosen answers into the catalogue, in one step that Undo takes back."""
        interview, paths = self._interview, self.chosen_paths()
        keeping = self._session.client_workspace.answer_keeping
        if interview is None or not paths:
            return

        def note_kept(count: int) -> None:
            if isValid(self):
                self._kept = count

        self._session.change(lambda: keeping.keep(interview, paths), note_kept)

    def _show_rows(self) -> None:
        emptied(self._rows)
        self.setVisible(bool(self._offers) or self._kept > 0)

        def take_back() -> None:
            self._kept = 0
            self._session.undo()

        if self._kept:
            note = label(tr_n("%n answer(s) kept in the catalogue", self._kept))
            link = button(tr("Take back"), take_back, role="link")
            fill(self._rows, [16, boxed(across(note, link, None, gap=12))])
        if not self._offers:
            return
        about = tr(
            "What is kept is not asked again. What holds for this deal alone is left out unless you choose it."
        )
        self._keep = button("", self.keep_chosen)
        texts = boxed(
            down(label(tr("Keep in the catalogue"), "section"), 2, label(about, "quiet", wrap=True))
        )
        head = across(texts, self._keep, gap=12, stretch=0)
        fill(self._rows, [16, head, 4, rule()])
        for offer in self._offers[:_MOST_ROWS]:
            fill(self._rows, [self._make_row(offer), rule()])
        further = self._offers[_MOST_ROWS:]
        if further:
            box = PlainCheck(tr_n("%n more answer(s)", len(further)))
            box.setChecked(
                all(self.choices.get(offer_left.row.path, offer_left.by_default) for offer_left in further)
            )
            box.toggled.connect(lambda on: self._choose([offer_left.row.path for offer_left in further], on))
            fill(self._rows, [6, box, 6, rule()])
        self._name_button()

    def _make_row(self, offer: KeepableAnswer) -> QWidget:
        row, is_large = offer.row, px(100) >= LARGE
        subject = strings.translate_text(row.subject)
        box = PlainCheck(row.label)
        box.setAccessibleName(join_with_commas((row.label, subject)))
        box.setChecked(self.choices.get(row.path, offer.by_default))
        box.toggled.connect(lambda on: self._choose([row.path], on))
        answer = label(values.value_words(row.kind, row.value), "strong", wrap=True)
        before = values.value_words(row.kind, offer.before) if offer.before is not None else tr("nothing")
        remark = label(tr("The catalogue has: {value}.", value=before), "caption", wrap=True)
        box.setAccessibleDescription(f"{answer.text()}. {remark.text()}")
        about = across(label(subject, "caption", wrap=True))
        about.setContentsMargins(px(26), 0, 0, 0)  # below the text of the box
        mark = [OriginMark(origin_letter(row.source))] if row.source else []
        line = across(boxed(down(answer, remark)), *mark, gap=12, stretch=0)
        rows: QBoxLayout
        if is_large:
            rows = down(box, about, line)
        else:
            halves = boxed(down(box, about)), boxed(line)
            rows = across(*halves, gap=12)
            for half in halves:
                half.setMinimumWidth(1)
                rows.setStretchFactor(half, 1)
        rows.setContentsMargins(0, 5, 0, 5)
        return boxed(rows)

    def _choose(self, paths: Sequence[str], on: bool) -> None:  # noqa: FBT001  as the signal says it
        self.choices |= dict.fromkeys(paths, on)
        self._name_button()

    def _name_button(self) -> None:
        count = len(self.chosen_paths())
        self._keep.setText(tr_n("Keep %n answer(s)", count))
        set_available(self._keep, "" if count else tr("Tick the answers to keep."))

    def make_keeping(self) -> tuple[int, Callable[[], object]]:
        """Return how many answers are chosen, and what keeps them, whatever has become of the list by then."""
        interview, paths = self._interview, self.chosen_paths()
        session, keeping = self._session, self._session.client_workspace.answer_keeping
        assert interview is not None  # noqa: S101  the review is in front
        return len(paths), lambda: session.change(lambda: keeping.keep(interview, paths))
