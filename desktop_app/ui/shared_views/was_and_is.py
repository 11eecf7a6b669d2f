# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Before and after: answers under a change that is only previewed, and the catalogue since a determination."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.engine.act import ASK_FIRST, HOLD, NOTHING_HOLDS
from desktop_app.services.schema.rows import DeterminationRow
from desktop_app.services.screening.changes_since import CatalogueChanges, Difference
from desktop_app.ui.look.theme import active_theme, px, sized_font
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts import draw_act, draw_verdict, verdict_colour
from desktop_app.ui.widgets.page import ChangedFrame
from desktop_app.ui.widgets.parts import button, down
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import tr, translate_text

ACTS: Final = (HOLD, ASK_FIRST, NOTHING_HOLDS)
ARROW: Final = " → "
Outcome = TypeVar("Outcome")


class MovedCounts(QWidget):
    """How many come to each verdict, or ask for what first: a pale bar before, a full one after, and the change.

    Verdicts that nothing comes to, before or after, are left out; every word to do first is there.
    """

    def __init__(
        self, title: str, before: Mapping[str, int], after: Mapping[str, int], *, acts: bool = False
    ) -> None:
        super().__init__()
        self._is_of_acts, self._before, self._after = acts, before, after
        self._names = (
            {act: values.act_short(act) for act in ACTS}
            if acts
            else {
                verdict: strings.verdict_words(verdict)
                for verdict in strings.shown_law().verdicts
                if before.get(verdict) or after.get(verdict)
            }
        )
        moves = (
            f"{words} {before.get(name, 0)}{ARROW}{after.get(name, 0)}" for name, words in self._names.items()
        )
        self.setAccessibleName(f"{title}: {strings.join_with_commas(moves)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(18 + 32 * len(self._names)))

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), active_theme()
        font, heavy = sized_font(self.font(), 12), sized_font(self.font(), 12, is_bold=True)
        metrics = QFontMetricsF(font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

        def write(
            area: QRectF, text: str, *, strong: bool = False, align: Qt.AlignmentFlag | None = None
        ) -> None:
            painter.setFont(heavy if strong else font)
            painter.setPen(QColor(theme.text if strong else theme.quiet))
            painter.drawText(area, align or Qt.AlignmentFlag.AlignVCenter, text)

        change_width, gap = metrics.horizontalAdvance(tr("change")), px(8)
        left = px(20) + max(map(QFontMetricsF(heavy).horizontalAdvance, self._names.values())) + gap
        most = max(1, *self._before.values(), *self._after.values())
        number = QFontMetricsF(heavy).horizontalAdvance(str(most)) + gap
        bar_width = self.width() - left - number - change_width - gap
        top = float(px(18))
        write(QRectF(left, 0, self.width() - left, top), tr("before, after"))
        write(QRectF(0, 0, self.width(), top), tr("change"), align=right)
        for name, words in self._names.items():
            was, is_ = self._before.get(name, 0), self._after.get(name, 0)
            line = QRectF(0, top, self.width(), px(32))
            painter.setFont(font)
            if self._is_of_acts:
                draw_act(painter, line, name, words)
                colour = QColor(theme.act(name).edge)
            else:
                draw_verdict(painter, QRectF(1, line.center().y() - px(11) / 2, px(11), px(11)), name)
                colour = verdict_colour(name)
                painter.setPen(QColor(theme.text))
                painter.drawText(line.adjusted(px(20), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            for count, up, alpha in ((was, 4, 110), (is_, 17, 255)):
                colour.setAlpha(alpha)
                wide = max(bar_width * count / most, 2.0 if count else 0.0)
                painter.fillRect(QRectF(left, top + px(up), wide, px(9)), colour)
                at = QRectF(left + wide + (gap if count else 0) / 2, top + px(up - 3), number, px(15))
                write(at, str(count), strong=alpha == 255)
            change = f"{is_ - was:+d}".replace("-", "\N{MINUS SIGN}") if is_ != was else "0"
            write(line, change, strong=is_ != was, align=right)
            top += px(32)
            painter.setPen(QColor(theme.line))
            painter.drawLine(0, round(top) - 1, self.width(), round(top) - 1)


def refusal_or(work: Callable[[], Outcome]) -> Outcome | Refused:
    """Return what work comes to, or why it is refused, which is shown on the page."""
    try:
        return work()
    except Refused as refused:
        return refused


# --------------------------------------------------------------------------------------------------
# What has changed in the catalogue since a determination, in words, and the note that shows it.


_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


def difference_words(difference: Difference) -> str:
    """Return a difference as a line: "Value of one piece, KM-4212: 4.00 → 4.10 USD"."""
    difference = values.localise_value(difference)
    about = strings.join_with_commas((_format_days_in(difference.label), difference.subject))
    if difference.change == "new":
        return tr(
            "{about}: {name} is new", about=about, name=_format_days_in(translate_text(difference.after))
        )
    if difference.change == "gone":
        return tr(
            "{about}: {name} has gone", about=about, name=_format_days_in(translate_text(difference.before))
        )
    if difference.change == "source":
        before, after = (_format_days_in(difference.before), _format_days_in(difference.after))
        about = tr("Source of {what}", what=strings.lower_first_letter(about))
        return strings.labelled(about, f"{before} → {after}")
    before, after = (
        values.value_words(difference.kind, value, difference.options)
        for value in (difference.before, difference.after)
    )
    unit = after.rpartition(" ")[2]
    if difference.kind in ("money", "mass", "price") and before.endswith(f" {unit}"):
        before = before.removesuffix(f" {unit}")
    return strings.labelled(about, f"{before} → {after}")


def _format_days_in(name: str) -> str:
    """Return a name with ISO days in it written out; "not stated" for a blank one."""
    return _DAY.sub(lambda match: strings.format_day(match[0]), name) or tr("not stated")


def list_change_lines(changes: CatalogueChanges) -> list[str]:
    """Return a line for every change: law file, deleted rows, then differences of the catalogue."""
    lines = []
    if changes.pack is not None:
        before, after = changes.pack
        lines.append(tr("Law file {before} → {now}", before=before, now=after))
    if changes.gone:
        lines.append(strings.join_sentences(translate_text(changes.gone)))
    return lines + [difference_words(difference) for difference in changes.differences]


class ChangedNote(QWidget):
    """Shows beside a determination what has changed since it was recorded, with a button to screen again."""

    def __init__(self, session: Session, row: DeterminationRow) -> None:
        super().__init__()
        self.frame = ChangedFrame()
        down(self.frame, on=self, margins=(0, 0, 0, 12))
        self.hide()
        changed = session.client_workspace.changed

        def show(changes: CatalogueChanges) -> None:
            if not isValid(self) or changes.is_nothing:  # it may be closed while it was being read
                return
            go = partial(session.navigator.open_screening, "again", row.id)
            screen_again = button(tr("Screen again"), go)
            set_tip(screen_again, tr("Starts the next version from this record; this one stays as it is"))
            buttons = [screen_again] if row.superseded_by is None else []
            lines = list_change_lines(changes)
            self.frame.show_changes(tr("Changed since this was recorded"), lines, buttons)
            self.show()

        session.read("changed since", lambda: changed.determination(row.id), show)
