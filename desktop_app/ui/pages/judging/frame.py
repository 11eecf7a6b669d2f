# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The layout of judging: queue, entry and explanation side by side, or folded where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import DIFFERENT, SAME, UNSURE
from desktop_app.services.catalogue.look_ups import FirmSearch
from desktop_app.ui.look.theme import LARGE, apply_style, px
from desktop_app.ui.pages.judging import entry_words
from desktop_app.ui.pages.judging.entry_words import Effects, changing_words, same_words
from desktop_app.ui.pages.judging.queue import QueueView
from desktop_app.ui.plain import LedLabel, PlainButton, PlainCheck, set_available, set_tip
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.flow import Flow, NarrowWatch
from desktop_app.ui.widgets.parts import across, boxed, button, down, emptied, fill, frame, label, scrolled
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, tr, tr_n, translate_text

PANEL_BESIDE: Final = 1180
"""The window, in pixels at 100 %, below which the explanation stands below the entry."""
QUEUE_BESIDE: Final = 900
"""The window below which the queue is shown on demand, in place of the entry."""
_QUEUE: Final = 236
_PANEL: Final = 262


class OutcomeLine(QWidget):
    """One line that says what the last answer did, with Undo."""

    def __init__(self, undo: Callable[[], object]) -> None:
        super().__init__()
        self.text = parts.wrapped(label(""))
        self.undo_button = button(tr("Undo"), undo, role="link", tip="Ctrl+Z")
        line = across(self.text, self.undo_button, gap=12, margins=(24, 8, 24, 8), stretch=0)
        strip = frame("bar")
        strip.setLayout(line)
        self.setLayout(down(strip))
        self.hide()

    def show_outcome(self, text: str) -> None:
        """Show what an answer did."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class JudgingFrame:
    """The parts of the page and where they stand; ``arrange`` puts them for the width of the window."""

    def __init__(
        self, view: QWidget, *, queue: QueueView, outcome: OutcomeLine, panel: SidePanel, decision: AnswerBar
    ) -> None:
        self._view, self._queue, self._panel = view, queue, panel
        self._is_tiny = False
        self.status, self.content = QVBoxLayout(), QVBoxLayout()
        self._below, self._beside = QVBoxLayout(), QVBoxLayout()
        self.queue_column = frame("steps")
        fill(QVBoxLayout(self.queue_column), [self.status, queue], margins=(8, 10, 8, 8))
        self.content.setSpacing(0)
        inside = down(self.content, self._below, None, margins=(24, 16, 24, 16))
        area = scrolled(boxed(inside), tr("The two names"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area = area
        self.before = button(
            "", lambda: self._queue.step(-1), role="icon", icon="chevron-left", tip=tr("The one before")
        )
        self.after = button(
            "", lambda: self._queue.step(1), role="icon", icon="chevron-right", tip=tr("The next")
        )
        self.position = label("", "quiet")
        self.show_queue = button(tr("Show the queue"), self._turn_to_queue, role="link")
        line = across(self.before, self.after, self.position, None, self.show_queue, margins=(20, 4, 24, 4))
        strip = frame("bar")
        strip.setLayout(line)
        strip.hide()
        self._strip = strip
        self.middle = boxed(down(self._strip, outcome, self.area, decision, stretch=2))
        fill(self._beside, [self._panel], margins=(16, 18, 16, 16))
        content = boxed(self._beside)
        area = scrolled(content, self._panel.accessibleName())
        for widget in (content, area.viewport()):
            widget.setProperty("role", "plain")
        column = frame("panel")
        column.setFixedWidth(px(_PANEL))
        fill(QVBoxLayout(column), [area], margins=(0, 0, 0, 0))
        self._panel_column = column
        self.row = across(self.queue_column, self.middle, self._panel_column, gap=0, stretch=1)
        self.queue_column.setFixedWidth(px(_QUEUE))
        NarrowWatch(view, PANEL_BESIDE, self._fold_panel, is_narrow=False)
        NarrowWatch(view, QUEUE_BESIDE, self._fold_queue, is_narrow=False)

    def _fold_panel(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it

        self._panel_column.setVisible(not is_narrow)
        target = self._below if is_narrow else self._beside
        self._below.setContentsMargins(0, 20 if is_narrow else 0, 0, 0)
        target.insertWidget(0, self._panel)
        self._panel.show()

    def _fold_queue(self, is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
        self._is_tiny = is_narrow
        self._strip.setVisible(is_narrow)
        self.queue_column.setMinimumWidth(0 if is_narrow else px(_QUEUE))
        self.queue_column.setMaximumWidth(16_777_215 if is_narrow else px(_QUEUE))
        self.show_entry()

    def _turn_to_queue(self) -> None:
        self.middle.hide()
        self.queue_column.show()
        self._queue.setFocus()

    def show_entry(self) -> None:
        """Show the entry; in a narrow window the queue goes away for it."""
        self.middle.show()
        self.queue_column.setVisible(not self._is_tiny)

    @property
    def is_queue_alone(self) -> bool:
        """Tell whether the queue stands in place of the entry."""
        return self._is_tiny and not self.middle.isVisibleTo(self._view)

    def scroll_to_top(self) -> None:
        """Show the beginning of the entry, once it is laid out."""
        self.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self._view, lambda: self.area.verticalScrollBar().setValue(0))


# --------------------------------------------------------------------------------------------------
# The decision below an entry: the reason, and the three answers with the keys that give them.


KEYS: Final = {SAME: "1", DIFFERENT: "2", UNSURE: "3"}
_ORDER: Final = (UNSURE, DIFFERENT, SAME)
_PAD: Final = 14
_ONE_LINE: Final = 620
"""From which width on reason and answers stand in one line, in pixels at 100 %."""


class KeyButton(PlainButton):
    """A button with the key that presses it, in a small box behind its text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text
        self.setAutoDefault(False)
        self.cap = label("", "key")
        self.cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("align", "left")
        row = QHBoxLayout(self)
        fill(row, [None, self.cap], margins=(0, 0, px(_PAD) - 4, 0))
        row.setAlignment(self.cap, Qt.AlignmentFlag.AlignVCenter)

    def show_keys(self, keys: str) -> None:
        """Show other keys."""
        keys_text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.cap.setText(keys_text.replace("+", " "))
        self.setAccessibleName(f"{self._text}, {keys_text}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self.cap.sizeHint().width() + px(8), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class AnswerBar(QFrame):
    """The reason and the answers. While the reason is being written digits belong to it, and Alt goes with them."""

    def __init__(self, answer: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._answer = answer
        self.reason_field = ReasonField()
        self.fault = parts.Note("fault")
        self.buttons: dict[str, KeyButton] = {}
        for judged in _ORDER:
            answer_button = KeyButton(code_words("judgement", judged))
            answer_button.clicked.connect(lambda _on=False, judged=judged: answer(judged))
            self.buttons[judged] = answer_button
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        buttons = boxed(Flow(*self.buttons.values(), gap=10))
        fill(self._row, [self.reason_field, buttons])
        self._row.setStretch(0, 1)
        self._row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        self.twins_check = PlainCheck("")
        self.twins_check.setAccessibleName(tr("Answer for other entries of the same party too"))
        self.twins_check.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        down(self.fault, self.twins_check, self._row, on=self, gap=6, margins=(24, 12, 24, 14))
        self._wanted = ""
        self.reason_field.focused.connect(partial(self._show_keys, is_writing=True))
        self.reason_field.unfocused.connect(partial(self._show_keys, is_writing=False))
        self.reason_field.textChanged.connect(self._forget_fault)
        self.reason_field.entered.connect(self._enter)
        self._show_keys(is_writing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where there is little width."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_wide = event.size().width() >= px(_ONE_LINE)
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def show_reason(self, reason: str) -> None:
        """Show the reason that was begun for another entry."""
        self.reason_field.show_reason(reason)
        self._wanted = ""
        self.fault.hide()

    def show_twins(self, text: str, *, is_new: bool) -> None:
        """Offer that an answer counts for further entries of the same party; a blank text offers nothing.

        Of an entry that ``is_new`` in front it is ticked; else it stays as a person has left it.
        """
        self.twins_check.setText(text)
        self.twins_check.setChecked(bool(text) and (is_new or self.twins_check.isChecked()))
        self.twins_check.setVisible(bool(text))

    def counts_for_twins(self) -> bool:
        """Tell whether an answer counts for the further entries that were offered."""
        return self.twins_check.isChecked()

    def ask_for_reason(self, judged: str) -> None:
        """Say that an answer needs a reason, and let it be written; Enter gives the answer then."""
        self._wanted = judged
        self.show_fault(
            tr(
                "Write what shows it, then press Enter: {answer} is kept with its reason.",
                answer=entry_words.answer_words(judged),
            )
        )

    def show_fault(self, text: str) -> None:
        """Say why an answer was not taken; what was written stays."""
        self.fault.setText(text)
        self.reason_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def allow_answers(self, *, is_allowed: bool) -> None:
        """Let answers be given, or not while one is being stored."""
        for answer_button in self.buttons.values():
            set_available(answer_button, "" if is_allowed else tr("Being stored …"))

    def _enter(self) -> None:
        """Give the answer that waits for its reason; without one, say how answers are given."""
        if self._wanted:
            self._answer(self._wanted)
        else:
            self.show_fault(tr("Choose an answer: Alt 1 same, Alt 2 different, Alt 3 unsure."))

    def _forget_fault(self) -> None:
        if not self._wanted:
            self.fault.hide()

    def _show_keys(self, *, is_writing: bool) -> None:
        for judged, answer_button in self.buttons.items():
            answer_button.show_keys(f"Alt+{KEYS[judged]}" if is_writing else KEYS[judged])


# --------------------------------------------------------------------------------------------------
# The field of the reason: two lines, with the reasons that were given before offered while one types.


_LEAST_TYPED: Final = 2
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_POPUP: Final = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ReasonField(QPlainTextEdit):
    """A reason in words; Enter gives the answer, Escape leaves the field, Down offers every earlier reason."""

    entered = Signal()
    left = Signal()
    focused = Signal()
    unfocused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Reason, printed in the memo"))
        self.setPlaceholderText(tr("Reason for the memo: address, register number, who was asked …"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(36 if px(100) >= LARGE else 56))
        self._completer = QCompleter(self)
        self._earlier = QStringListModel(self._completer)  # it must not be deleted before what shows it
        self._completer.setModel(self._earlier)
        self._completer.setWidget(self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(6)
        self._completer.activated.connect(self.show_reason)
        self._offers.installEventFilter(self)
        self.textChanged.connect(self._offer)
        self._is_filling = False

    def reason(self) -> str:
        """Return the reason without needless spaces."""
        return " ".join(self.toPlainText().split())

    def show_reason(self, reason: str) -> None:
        """Show another reason, with the cursor behind it."""
        self._is_filling = True
        self.setPlainText(reason)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_filling = False

    def offer_reasons(self, reasons: Sequence[str]) -> None:
        """Offer the reasons that were given before."""
        self._earlier.setStringList(list(reasons))

    @property
    def _offers(self) -> QAbstractItemView:
        """Return the list of earlier reasons; Qt makes and owns it."""
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101  made by the completer
        return popup

    @property
    def is_offering(self) -> bool:
        """Tell whether earlier reasons are offered at the moment."""
        return self._offers.isVisible()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()  # nothing was typed that could be taken back: the answer before is
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.is_offering and key in _OF_POPUP and (key not in _ENTER or self._has_picked()):
            event.ignore()  # the list of reasons takes it
        elif key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and not self.toPlainText():
            self._show_offers("")
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the answer by Enter while reasons are offered and none of them was picked."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_enter and event.type() == QEvent.Type.KeyPress and not self._has_picked():
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _has_picked(self) -> bool:
        return self._offers.currentIndex().isValid()

    def _enter(self) -> None:
        self._offers.hide()
        self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.unfocused.emit()

    def _offer(self) -> None:
        typed = self.reason()
        if self._is_filling or not self.hasFocus() or len(typed) < _LEAST_TYPED:
            self._offers.hide()
            return
        self._show_offers(typed)

    def _show_offers(self, typed: str) -> None:
        self._completer.setCompletionPrefix(typed)
        count = self._completer.completionCount()
        if not count or (count == 1 and self._completer.currentCompletion() == typed):
            self._offers.hide()
            return
        apply_style(self._offers)
        self._offers.setAccessibleName(tr("Reasons given before"))
        self._completer.complete(QRect(0, self.height() - 2, self.width(), 1))


# --------------------------------------------------------------------------------------------------
# Beside the entry: what each answer does here and now, which lists were searched, and what that cannot
# show.


_MOST: Final = 3


class SidePanel(QWidget):
    """Explains the answers of the entry in front, and names the lists that were searched for it."""

    def __init__(self, pack: Pack, open_screening: Callable[[int], object]) -> None:
        super().__init__()
        self._pack, self._open_screening = pack, open_screening
        self._answers, self._lists = QVBoxLayout(), QVBoxLayout()
        for column in (self._answers, self._lists):
            column.setSpacing(0)
            column.setContentsMargins(0, 0, 0, 0)
        self._answers_box = boxed(self._answers)
        self.setLayout(down(self._answers_box, self._lists, None))
        self.setAccessibleName(tr("What each answer does"))

    def show_answers(self, effects: Effects | None) -> None:
        """Show what each answer does; None where nothing is to be answered."""
        emptied(self._answers)
        self._answers_box.setVisible(effects is not None)
        if effects is None:
            return
        self._answers.addWidget(label(tr("What each answer does"), "quiet", wrap=True))
        self._answers.addSpacing(8)
        self._answers.addWidget(_led(tr("Same."), same_words(effects)))
        changing = changing_words(effects)
        if changing:
            self._answers.addSpacing(4)
            self._answers.addWidget(label(changing, wrap=True))
            for screening in effects.screenings[:_MOST]:
                link = button(screening.title, partial(self._open_screening, screening.id), role="link")
                set_tip(link, entry_words.join_with_dots((screening.title, strings.format_day(screening.on))))
                self._answers.addWidget(link)
            if len(effects.screenings) > _MOST:
                self._answers.addWidget(label(tr_n("and %n more", len(effects.screenings) - _MOST), "small"))
        self._answers.addSpacing(12)
        different = tr(
            "Remembered with its reason until this entry or your party changes. Whether the party stands on a list"
            " stays to be answered."
        )
        self._answers.addWidget(_led(tr("Different."), different))
        self._answers.addSpacing(12)
        unsure = tr("Nothing is filled in; the warning stays, and the memo says so.")
        self._answers.addWidget(_led(tr("Unsure."), unsure))
        self._answers.addSpacing(20)

    def show_lists(self, reading: entry_words.JudgingReading, search: FirmSearch | None) -> None:
        """Show which lists were searched, as they were then."""
        emptied(self._lists)
        self._lists.addWidget(label(tr("Searched"), "quiet"))
        self._lists.addSpacing(4)
        if search is None:
            self._lists.addWidget(label(tr("Not looked up yet."), wrap=True))
        else:
            for name, day, rows, tip in self._list_rows(reading, search):
                names = boxed(down(label(name, "caption", wrap=True), label(day, "small", wrap=True), gap=1))
                row = boxed(across(names, label(rows, "number"), margins=(0, px(6), 0, px(6)), stretch=0))
                set_tip(row, tip)
                self._lists.addWidget(row)
                self._lists.addWidget(parts.rule())
            self._lists.addSpacing(8)
            on = tr("Looked up on {day} by {who}.", day=strings.format_day(search.on), who=search.by)
            self._lists.addWidget(label(on, "small", wrap=True))
        self._lists.addSpacing(4)
        limits = tr("No list is complete; owners are searched to the depth you entered.")
        self._lists.addWidget(label(limits, "small", wrap=True))

    def _list_rows(
        self, reading: entry_words.JudgingReading, search: FirmSearch
    ) -> Iterator[tuple[str, str, str, str]]:
        """Yield name, day, count and tool tip of each list; those of the law file apart while they are the same."""
        for searched in search.lists:
            day = (
                tr("up to {day}", day=strings.format_day(searched.day))
                if searched.day
                else tr("no day stated")
            )
            newest = next((one for one in reading.lists if one.id == searched.id), None)
            tip = tr("SHA-256: {hash}", hash=strings.format_hash(searched.sha256)) if searched.sha256 else ""
            if newest is not None and newest.loaded is None and newest.sha256 == searched.sha256:
                for counted in count_lists(self._pack):
                    text = translate_text(counted.called)
                    tip_of_count = "\n".join(filter(None, (translate_text(counted.describe()), tip)))
                    yield (
                        strings.upper_first_letter(text),
                        day,
                        strings.format_figure(str(counted.entries)),
                        tip_of_count,
                    )
            else:
                name = translate_text(newest.name) if newest is not None else searched.id
                short = tr("sha {hash}…", hash=searched.sha256[:4]) if searched.sha256 else ""
                yield name, strings.join_with_commas((day, short)), strings.format_figure(searched.rows), tip


def _led(lead: str, text: str) -> QWidget:
    led = LedLabel()
    led.show_led(lead, text)
    return parts.wrapped(led)
