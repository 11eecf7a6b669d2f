# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What taking the list would do: groups of rows with their counts, which add up; each is a filter of the sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.importing.layout.sheet_layout import RowRole
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.pages.importing.sheet.sheet_state import TAKEN_GROUPS, RowGroup
from desktop_app.ui.plain import PlainButton, set_tip
from desktop_app.ui.shared_views.list_columns import format_count
from desktop_app.ui.widgets.parts import across, button, emptied, fill, label, rule
from desktop_app.ui.words.strings import format_figure, join_with_commas, tr, tr_n

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
        self.setAccessibleName(join_with_commas((words, str(count))))
        set_tip(self, words)
        self.setMinimumHeight(px(30))
        self.clicked.connect(lambda _on=False: clicked())
        if inner is not None:
            self.ensurePolished()
            left = QFontMetrics(self.font()).horizontalAdvance(words) + px(16)
            right = QFontMetrics(self.font()).horizontalAdvance(self._count) + px(16)
            fill(layout := across(inner, None), [], margins=(left, 0, right, 0))
            self.setLayout(layout)

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
        filtered: Callable[[Sequence[RowGroup]], object],
        show_changes: Callable[[], object],
        show_reasons: Callable[[], object],
    ) -> None:
        super().__init__()
        self._filtered, self._show_changes, self._show_reasons = filtered, show_changes, show_reasons
        self.heading = label(tr("What will happen"), "section")
        self.changes_link: QWidget | None = None
        self.reasons_link: QWidget | None = None
        self.groups: dict[RowGroup, GroupButton] = {}
        self._chosen: RowGroup | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        fill(column, [self.heading, 6, self._rows], margins=(0, 0, 0, 0))

    def show_counts(
        self,
        counts: Mapping[RowGroup, int],
        roles: Sequence[RowRole],
        *,
        sheets: int,
        gone: int,
        changes: int,
    ) -> None:
        """Show the counts of every group; groups without a row are left out."""
        focused = next((group for group, one in self.groups.items() if one.hasFocus()), None)
        emptied(self._rows)
        self.groups = {}
        shown = [group for group in RowGroup if counts.get(group, 0)]
        has_old = RowGroup.CHANGED in shown
        for group in shown:
            is_linked = changes and group == (RowGroup.CHANGED if has_old else RowGroup.NEW)
            link = self._make_link(has_old=has_old) if is_linked else None
            if group == next((one for one in (RowGroup.FINISH, RowGroup.REFUSED) if one in shown), None):
                link = self.reasons_link = button(tr("show why"), self._show_reasons, role="link")
            self._add_group(group, counts[group], roles, link)
        if self._chosen not in self.groups:
            self._chosen = None
        total = tr("Rows in the sheet") if sheets == 1 else tr_n("Rows in %n sheet(s)", sheets)
        line = across(label(total, "strong"), None, label(format_figure(str(sum(counts.values()))), "strong"))
        line.setContentsMargins(px(8), px(6), px(8), px(6))
        self._rows.addLayout(line)
        if gone:
            text = tr_n("%n part(s) of the last list are not in this one; they stay as they are.", gone)
            self._rows.addWidget(label(text, "caption", wrap=True))
        if focused in self.groups:
            self.groups[focused].setFocus()

    def _make_link(self, *, has_old: bool) -> QWidget:
        words = tr("show old and new") if has_old else tr("show what is new")
        self.changes_link = button(words, self._show_changes, role="link")
        return self.changes_link

    def _add_group(self, group: RowGroup, count: int, roles: Sequence[RowRole], link: QWidget | None) -> None:
        row = GroupButton(group_words(group, roles), count, partial(self._choose, group), link)
        row.setChecked(group == self._chosen)
        self.groups[group] = row
        self._rows.addWidget(row)
        self._rows.addWidget(rule())

    def _choose(self, group: RowGroup) -> None:
        self._chosen = None if self._chosen == group else group
        for name, row in self.groups.items():
            row.setChecked(name == self._chosen)
        self._filtered(() if self._chosen is None else (self._chosen,))

    def clear_choice(self) -> None:
        """Show all rows again, as for another list."""
        self._chosen = None
        for row in self.groups.values():
            row.setChecked(False)


def group_words(group: RowGroup, roles: Sequence[RowRole] = ()) -> str:
    """Return what a group of rows is called; the rows that are not taken are named by what they are."""
    words = {
        RowGroup.NEW: tr("New"),
        RowGroup.CHANGED: tr("Changed"),
        RowGroup.SAME: tr("The same as before"),
        RowGroup.TAKEN: tr("Taken"),
        RowGroup.FINISH: tr("To finish later"),
        RowGroup.REFUSED: tr("Cannot be taken"),
    }
    if group != RowGroup.LEFT:
        return words[group]
    named = join_with_commas([role_words(role) for role in roles[:_MOST_ROLES]])
    return tr("Not taken: {what}", what=named) if named else tr("Not taken")


def role_words(role: RowRole) -> str:
    """Return what rows of a role are called, several of them."""
    return {
        RowRole.TITLE: tr("titles"),
        RowRole.HEADING: tr("headings"),
        RowRole.UNITS: tr("units"),
        RowRole.SECTION: tr("sections"),
        RowRole.SUBTOTAL: tr("subtotals"),
        RowRole.TOTAL: tr("totals"),
        RowRole.NOTE: tr("notes"),
        RowRole.BLANK: tr("blank rows"),
        RowRole.HIDDEN: tr("hidden rows"),
    }[role]


def taken_count(counts: Mapping[RowGroup, int]) -> int:
    """Return how many rows are taken whole."""
    return sum(counts.get(group, 0) for group in TAKEN_GROUPS)
