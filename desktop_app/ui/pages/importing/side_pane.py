# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The right side: what is asked, what will happen, how it is taken, and the decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from desktop_app.services.importing.draft import ListPreview, TablePreview
from desktop_app.services.importing.fields.mapping import BillStyle
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.importing.outcome_list import OutcomeList
from desktop_app.ui.pages.importing.question_card import Answer, QuestionList
from desktop_app.ui.pages.importing.sheet.sheet_state import RowGroup, SheetState, count_groups, left_roles
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.parts import boxed, down, fill, label, restyled, scrolled
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, tr_n, translate_text

_WIDE: Final = 316
_MOST_NOTES: Final = 4


class SidePane(QFrame):
    """What the user decides by. Folded, it lies under the sheet, with questions and outcome side by side."""

    def __init__(
        self,
        answer: Answer,
        filtered: Callable[[Sequence[RowGroup]], object],
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
        self.notes = label("", "caption", wrap=True)
        self.extra = QVBoxLayout()
        self._lay_out()
        self.questions.hide()
        self.fold(is_folded=False)

    def _lay_out(self) -> None:
        self.foot = QVBoxLayout()
        outcome_column = boxed(
            down(
                self.status,
                self.into,
                self.outcome,
                6,
                self.emptied,
                4,
                self.bill,
                4,
                self.notes,
                8,
                self.foot,
                None,
            )
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(18)
        self._asked = boxed(down(self.extra, self.questions, None))
        fill(self._columns, [self._asked, outcome_column])
        self._columns.setContentsMargins(18, 16, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area = scrolled(content := boxed(self._columns), tr("What will happen"))
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
        self.setMinimumWidth(0 if is_folded else px(_WIDE))
        self.setMinimumHeight(px(36) if is_folded else 0)
        self.setProperty("role", "under" if is_folded else "panel")
        restyled(self)

    # ---- what is shown ----

    def clear(self) -> None:
        """Show that nothing is worked out yet."""
        self.questions.forget()
        self.show_asked()
        self.outcome.hide()
        for text in (self.into, self.emptied, self.bill, self.notes):
            _show_text(text, "")
        self.show_status(tr("Working out what would happen …"))

    def show_asked(self) -> None:
        """Leave no gap where nothing is asked."""
        self._asked.setVisible(not self.questions.isHidden() or self.extra.count() > 0)

    @property
    def is_asking(self) -> bool:
        """Tell whether something is asked, be it answered or not."""
        return not self._asked.isHidden()

    def show_status(self, text: str) -> None:
        """Show what is being done; blank when it is done."""
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def show_preview(self, preview: ListPreview, states: Sequence[SheetState]) -> None:
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
            count_groups(states),
            left_roles(states),
            sheets=len(states),
            gone=len(preview.gone),
            changes=len(preview.changes),
        )
        self.outcome.show()
        _show_text(self.bill, "\n".join(_bill_words(table) for table in preview.tables if table.bill.lines))
        notes = [join_sentences(translate_text(note)) for note in preview.notes]
        further = len(notes) - _MOST_NOTES
        shown = [*notes[:_MOST_NOTES], *([tr_n("and %n more remark(s)", further)] if further > 0 else [])]
        _show_text(self.notes, "\n".join(shown))
        set_tip(self.notes, "\n".join(notes) if further > 0 else "")


def _show_text(place: QLabel, text: str) -> None:
    """Show a text; a blank one leaves no gap."""
    place.setText(text)
    place.setVisible(bool(text))


def _bill_words(table: TablePreview) -> str:
    """Return what bills a table holds and by what they were read."""
    bill, shape = table.bill, table.mapping.bill
    tops = [shape.top] if shape.top else list(bill.parents[:1])
    whose = tr("Bill of {product}", product=tops[0]) if tops else tr("Bill")
    counts = [tr_n("%n line(s)", len(bill.lines))]
    if bill.levels > 1:
        counts.append(tr_n("%n level(s)", bill.levels))
    what = join_with_commas([*counts, _style_words(shape.style)])
    return join_sentences(tr("{whose}: {what}", whose=whose, what=what))


def _style_words(style: BillStyle) -> str:
    return {
        BillStyle.LEVEL: tr("read from the levels"),
        BillStyle.DOTS: tr("read from the dots"),
        BillStyle.POSITION: tr("read from the position numbers"),
        BillStyle.INDENT: tr("read from the indents"),
        BillStyle.COLUMNS: tr("read from the columns of the levels"),
        BillStyle.PARENT_CHILD: tr("read from the pairs of product and part"),
        BillStyle.WHERE_USED: tr("read from where the part is used"),
    }.get(style, "")


def working_words(done: int, of: int) -> str:
    """Return how far working out is."""
    if not of:
        return tr("Working out what would happen …")
    return tr("Working out what would happen … {percent} %", percent=100 * done // of)
