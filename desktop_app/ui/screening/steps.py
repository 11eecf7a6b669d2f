# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The steps of a screening: each with its progress and a button that goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton

from desktop_app.domain.interview import Rail, Step, StepAt
from desktop_app.ui.look.theme import active_theme, make_icon, px, styled_for_measuring
from desktop_app.ui.plain import PlainButton, set_available, set_tip
from desktop_app.ui.widgets.charts import Ring
from desktop_app.ui.widgets.parts import button, down, fill, label
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import join_with_commas, tr, tr_n

_ANY: Final = 16_777_215


def progress_words(at: StepAt) -> str:
    """Return the progress of a step in words."""
    if at.rail is Rail.CURRENT:
        if at.questions:
            return tr("{answered} of {of}", answered=at.answered, of=at.questions)
        return ""
    return {
        Rail.NOT_BEGUN: "",
        Rail.DONE: tr("done"),
        Rail.OPEN: tr("open"),
        Rail.NOT_NEEDED: tr("not needed"),
    }[at.rail]


class StepRail(QFrame):
    """The steps of the interview, one below the other; a click goes to a step."""

    def __init__(self, jump: Callable[[Step], None]) -> None:
        super().__init__()
        self.setProperty("role", "steps")
        self.setAccessibleName(tr("Steps"))
        layout = down(on=self, gap=4, margins=(18, 18, 10, 12))
        self.buttons: dict[Step, QPushButton] = {}
        self._progress_labels: dict[Step, QLabel] = {}
        self._rings: dict[Step, Ring] = {}
        self._progress_words = dict.fromkeys(Step, "")
        self._marks = dict.fromkeys(Step, "circle")
        for step in Step:
            step_button = PlainButton(values.step_words(step))
            step_button.setProperty("role", "rail")
            step_button.setIconSize(QSize(px(15), px(15)))
            step_button.setCheckable(True)
            step_button.clicked.connect(lambda _on=False, target=step: jump(target))
            progress = label("", "number")
            ring = Ring()
            for overlay in (progress, ring):
                overlay.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            fill(QHBoxLayout(step_button), [None, ring, progress], margins=(0, 0, 8, 0))
            self.buttons[step], self._progress_labels[step], self._rings[step] = (step_button, progress, ring)
            layout.addWidget(step_button)
        self.all_steps = button(tr("All steps"), self._apply_folding, role="toggle")
        self.all_steps.setCheckable(True)
        self.all_steps.hide()
        layout.addWidget(self.all_steps)
        layout.addStretch(1)
        self._is_narrow = False
        progress_width = self.fontMetrics().horizontalAdvance(tr("not needed")) + px(14)
        with styled_for_measuring(self):
            widest = max(step_button.sizeHint().width() for step_button in self.buttons.values())
        self._wide = max(196, widest + progress_width + 36)
        self.setFixedWidth(self._wide)

    def fold_steps(self, *, is_narrow: bool) -> None:
        """Show only the current step with a button that shows the others, or all steps again."""
        self._is_narrow = is_narrow
        self.setMinimumWidth(0 if is_narrow else self._wide)
        self.setMaximumWidth(_ANY if is_narrow else self._wide)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            ways = QBoxLayout.Direction
            layout.setDirection(ways.LeftToRight if is_narrow else ways.TopToBottom)
            layout.setContentsMargins(18, 4 if is_narrow else 18, 10, 4 if is_narrow else 12)
        if not is_narrow:
            self._apply_folding()

    def minimumSizeHint(self) -> QSize:
        """Return the least size; a row of steps folds where it has no room, and never asks for more."""
        least = super().minimumSizeHint()
        return QSize(0, least.height()) if self._is_narrow else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (
            self._is_narrow
        ):  # once the row has its width: what is hidden while it is laid out stays half shown
            QTimer.singleShot(0, self, self._apply_folding)

    def _apply_folding(self) -> None:
        """Show every step, or in a row that cannot hold them the current one with a button for the others."""
        colours = {"check": active_theme().signs["green"], "circle": active_theme().quiet}
        for (
            step,
            step_button,
        ) in self.buttons.items():  # in a row the mark comes before the word that it belongs to
            mark = self._marks[step]
            icon = make_icon(mark, colours.get(mark, active_theme().accent)) if self._is_narrow else QIcon()
            step_button.setIcon(icon)
            self._rings[step].setVisible(mark == "help-circle" and not self._is_narrow)
        wide = {step: step_button.sizeHint().width() + px(10) for step, step_button in self.buttons.items()}
        fits = not self._is_narrow or sum(wide.values()) + 28 <= self.width()
        self.all_steps.setVisible(not fits)
        layout = self.layout()
        if not fits and isinstance(layout, QBoxLayout):
            ways = QBoxLayout.Direction
            layout.setDirection(ways.TopToBottom if self.all_steps.isChecked() else ways.LeftToRight)
        for step, step_button in self.buttons.items():
            progress, in_row = self._progress_labels[step], self._is_narrow and fits
            progress.setText("" if in_row else self._progress_words[step])
            step_button.setVisible(fits or self.all_steps.isChecked() or step_button.isChecked())
            reserved = 0 if fits else progress.sizeHint().width() + px(14)
            step_button.setMinimumWidth(wide[step] + reserved if self._is_narrow else 0)
            progress.setVisible(bool(progress.text()))

    def show_steps(self, steps: Sequence[StepAt]) -> None:
        """Show the progress of each step."""
        for at in steps:
            step_button, progress = self.buttons[at.step], progress_words(at)
            step_button.setChecked(at.rail is Rail.CURRENT)
            is_needed = at.rail is not Rail.NOT_NEEDED or at.step is Step.REVIEW
            self._progress_words[at.step] = progress
            current = "circle-filled" if at.rail is Rail.CURRENT else "circle"
            done = "check" if at.rail is Rail.DONE else current
            self._marks[at.step] = "help-circle" if at.left_open or at.rail is Rail.OPEN else done
            left = tr_n("%n left open", at.left_open) if at.left_open else ""
            idle = tr("Nothing asked there can change the answer as things stand.")
            set_available(step_button, "" if is_needed else idle)
            set_tip(step_button, left if is_needed else idle)
            step_button.setAccessibleName(join_with_commas((values.step_words(at.step), progress, left)))
        self.all_steps.setChecked(False)
        self._apply_folding()
