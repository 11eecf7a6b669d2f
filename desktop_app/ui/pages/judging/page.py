# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a person judges entries one after the other, by keys or by mouse; every answer can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.basics.errors import Refused
from desktop_app.domain.parties.judgement import SETTLED
from desktop_app.services.catalogue.look_ups import EntryJudgement
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.ui.pages.judging.answer_bar import KEYS, AnswerBar
from desktop_app.ui.pages.judging.effects import effects_of, outcome_words
from desktop_app.ui.pages.judging.entry_view import EntryView, make_unmet_view
from desktop_app.ui.pages.judging.entry_words import twins_words
from desktop_app.ui.pages.judging.frame import JudgingFrame, OutcomeLine
from desktop_app.ui.pages.judging.queue_model import make_queue_rows
from desktop_app.ui.pages.judging.queue_view import QueueView
from desktop_app.ui.pages.judging.reading import EntryKey, JudgingReading, is_unsure, read_judging
from desktop_app.ui.pages.judging.search_status import NoEntry, SearchStatus
from desktop_app.ui.pages.judging.side_panel import SidePanel
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import problems
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import emptied
from desktop_app.ui.words.strings import tr

_TOPICS = ("parties", "shipments", "screenings", "lists")


class JudgingPage(Page):
    """The queue at the left, the entry in the middle with its decision, what each answer does at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Judge names"), "")
        self.session = session
        self.reading: JudgingReading | None = None
        self.key: EntryKey | None = None
        self.view: EntryView | None = None
        self._wanted: object = None
        self._reasons: dict[EntryKey, str] = {}
        """What was typed for entries and not stored."""
        self._is_storing = False
        self._own: EntryKey | None = None
        """The entry that was judged here last, until it has been read again."""
        self._answered: list[EntryKey] = []
        """The entries that were judged here, the latest last: Undo leads back to them."""
        self.queue = QueueView()
        self.panel = SidePanel(session.program.pack, partial(session.navigator.open_screening, "resume"))
        self.decision = AnswerBar(self.judge)
        self.outcome = OutcomeLine(session.undo)
        self.frame = JudgingFrame(
            self, queue=self.queue, outcome=self.outcome, panel=self.panel, decision=self.decision
        )
        self.status = SearchStatus(session)
        self.frame.status.addWidget(self.status)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        self.show_head(is_shown=False)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101  made so by the base
        outer.setContentsMargins(0, 0, 0, 0)
        outer.takeAt(1)  # the gap below the head
        self.body.setSpacing(0)
        self.body.addLayout(self.frame.row)

    def _connect_signals(self) -> None:
        self.queue.chosen.connect(self._go_to)
        self.queue.activated.connect(lambda _index: self._open_chosen())
        self.decision.twins_check.clicked.connect(self._show_effects)
        self.decision.reason_field.left.connect(self._leave_reason)
        self.decision.reason_field.textChanged.connect(self._note_reason)
        self.session.change_bus.subscribe((*_TOPICS, "clients"), self._read_if_shown)
        deeds: list[tuple[str, Callable[[], object]]] = [
            ("J", partial(self.queue.step, 1)),
            ("K", partial(self.queue.step, -1)),
            ("Alt+Down", partial(self.queue.step, 1)),
            ("Alt+Up", partial(self.queue.step, -1)),
            ("Esc", self._go_back),
        ]
        for judged, digit in KEYS.items():
            deeds += [(keys, partial(self.judge, judged)) for keys in (digit, f"Alt+{digit}")]
        for keys, deed in deeds:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    # ---- reading ----

    def read_again(self) -> None:
        if self.session.client is not None:
            work = partial(read_judging, self.session)
            self.session.read_long(
                "judging", lambda _progress: work(), self._show_reading, self._show_failure
            )

    def _show_failure(self, error: Exception) -> None:
        self._is_storing = False
        self.decision.allow_answers(is_allowed=True)
        self.session.tasks.show_error(error)

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self.read_again()

    def clear_client(self) -> None:
        self.reading, self.key, self._wanted, self._own = None, None, None, None
        self._reasons.clear()
        self._answered.clear()
        self.outcome.show_outcome("")
        self.queue.show_rows([], None)
        self._show_nothing_in_front()

    def show_only(self, first: object) -> None:
        """Show what the queue has of a firm, by its key; or the first entry to judge."""
        self._wanted = first
        if self.reading is not None:
            self._take_wanted(self.reading)

    def _take_wanted(self, reading: JudgingReading) -> None:
        wanted, self._wanted = self._wanted, None
        key = next(reading.keys_of_firm(str(wanted)), None) if wanted is not None else None
        if key is not None:
            self.queue.choose(key)
            self._go_to(key)

    def _show_reading(self, reading: JudgingReading) -> None:
        before, self.reading = self.reading, reading
        self._is_storing = False
        key = self._key_after(before, reading)
        self._own = None
        self.queue.show_rows(make_queue_rows(reading), key)
        self.status.show_stale(reading.stale)
        self._go_to(key)
        if self._wanted is not None:
            self._take_wanted(reading)

    def _key_after(self, before: JudgingReading | None, reading: JudgingReading) -> EntryKey | None:
        """Return what is in front: what an undo has brought back, the next one after an answer, else what was."""
        if before is not None:
            returned = _changed_elsewhere(before, reading, self._own, self._answered)
            if returned is not None:
                self.outcome.show_outcome("")
                self._bring_back_reason(before.entries[returned], reading.entries[returned])
                return returned
        shown = {**reading.entries, **reading.unmet}
        if self._own is not None and before is not None:
            return self._next_after(self._own, before, reading)
        if self.key in shown:
            return self.key
        return next((of_firm.key for of_firm in reading.to_judge), None)

    def _bring_back_reason(self, was: FirmEntry, now: FirmEntry) -> None:
        """Put the reason of a judgement that was undone where it was written: nothing of it is lost."""
        judgement, is_fewer = was.entry.judgement, (_judgement_id(now) or 0) < (_judgement_id(was) or 0)
        if judgement is not None and is_fewer and not self._reasons.get(now.key):
            self._reasons[now.key] = judgement.why
            if now.key == self.key:
                self.decision.reason_field.show_reason(judgement.why)

    def _next_after(self, key: EntryKey, before: JudgingReading, reading: JudgingReading) -> EntryKey | None:
        """Return the next entry to be judged, in the order in which they stood; those left unsure come last."""
        order = [of_firm.key for of_firm in before.to_judge]
        place = order.index(key) if key in order else -1
        in_turn = [*order[place + 1 :], *order[: max(place, 0)]]
        waiting = {of_firm.key: of_firm for of_firm in reading.to_judge}
        fresh = [other for other in in_turn if other in waiting and not is_unsure(waiting[other])]
        if fresh:
            return fresh[0]
        return key if key not in order and key in reading.entries else None

    # ---- showing ----

    def _go_to(self, key: EntryKey | None) -> None:
        is_other, self.key, reading = key != self.key, key, self.reading
        if is_other and key is not None:
            self.decision.show_reason(self._reasons.get(key, ""))
        if reading is not None and key in reading.entries:
            self.decision.show_twins(twins_words(reading.entries[key].twins), is_new=is_other)
        if reading is None or key is None:
            self._show_nothing_in_front()
        elif key in reading.entries:
            self._show_entry(reading, reading.entries[key])
        elif key in reading.unmet:
            self._show_content(make_unmet_view(reading, reading.unmet[key]), None)
            self.panel.show_lists(reading, reading.search_of(key[0]))
        if is_other:
            self.frame.scroll_to_top()
        self.frame.show_position(self._position_words())

    def _open_chosen(self) -> None:
        """Turn from the queue to the entry, where the window has room for one of them alone."""
        if self.frame.is_queue_alone:
            self.frame.show_entry()

    def _show_entry(self, reading: JudgingReading, of_firm: FirmEntry) -> None:
        view = EntryView(self.session.program.pack, reading, of_firm, self.session.today)
        self._show_content(view, of_firm)
        self.view = view
        self._show_effects()
        self.panel.show_lists(reading, reading.search_of(of_firm.firm.key))
        self.decision.reason_field.offer_reasons(reading.reasons())
        judgements, key = self.session.client_workspace.judgements, of_firm.key
        self.session.read(
            "judgements of an entry", lambda: judgements.history(*key), partial(self._show_history, key)
        )

    def _show_effects(self) -> None:
        """Show what each answer would do, for the entries that it counts for."""
        if self.reading is not None and self.key in self.reading.entries:
            of_firm = self.reading.entries[self.key]
            twins = of_firm.twins if self.decision.counts_for_twins() else ()
            self.panel.show_answers(effects_of(of_firm, self.reading, self.session.today, twins))

    def _show_history(self, key: EntryKey, history: Sequence[EntryJudgement]) -> None:
        if self.view is not None and key == self.key:
            self.view.show_history(history)

    def _show_nothing_in_front(self) -> None:
        reading = self.reading
        self._show_content(NoEntry(self.session, reading), None)
        if reading is not None:
            self.panel.show_lists(reading, reading.last_search())

    def _show_content(self, content: QWidget, of_firm: FirmEntry | None) -> None:
        self.view = None
        emptied(self.frame.content)
        self.frame.content.addWidget(content)
        self.decision.setVisible(of_firm is not None)
        if of_firm is None:
            self.panel.show_answers(None)
        self.decision.allow_answers(is_allowed=not self._is_storing)

    def _position_words(self) -> str:
        if self.reading is None or self.key is None:
            return ""
        waiting = [of_firm.key for of_firm in self.reading.to_judge]
        if self.key in waiting:
            return tr("{number} of {count} to judge", number=waiting.index(self.key) + 1, count=len(waiting))
        return tr("{count} to judge", count=len(waiting))

    # ---- answering ----

    def judge(self, judged: str) -> None:
        """Store an answer about the entry in front and go to the next; one without its reason asks for it first."""
        reading, key = self.reading, self.key
        if reading is None or key is None or key not in reading.entries or self._is_storing:
            return
        why = self.decision.reason_field.reason()
        if judged in SETTLED and not why:
            self.decision.ask_for_reason(judged)
            return
        of_firm = reading.entries[key]
        twins = of_firm.twins if self.decision.counts_for_twins() else ()
        effects = effects_of(of_firm, reading, self.session.today, twins)
        judgements = self.session.client_workspace.judgements
        self._is_storing = True
        self.decision.allow_answers(is_allowed=False)

        def finish(_value: object) -> None:
            self._own = key
            self._answered.append(key)
            self._reasons.pop(key, None)
            self.outcome.show_outcome(outcome_words(judged, effects, len(twins)))
            self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

        self.session.change(
            lambda: judgements.judge(*key, judged, why=why, also=[twin.key for twin in twins]),
            finish,
            failed=self._show_refusal,
        )

    def _show_refusal(self, error: Exception) -> None:
        self._is_storing = False
        self.decision.allow_answers(is_allowed=True)
        if isinstance(error, Refused):
            self.decision.show_fault(" ".join(problems.describe_error(error)))
        else:
            self.session.tasks.show_error(error)

    def _note_reason(self) -> None:
        if self.key is not None and not self._is_storing:
            self._reasons[self.key] = self.decision.reason_field.reason()

    # ---- keys ----

    def _leave_reason(self) -> None:
        self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """Go back to the parties; from the reason or a button to the queue first."""
        at = QApplication.focusWidget()
        if at is not None and self.decision.isAncestorOf(at):
            self._leave_reason()
        else:
            self.session.navigator.show_page(PageId.PARTIES)

    def choose_focus(self, first_shown: object) -> QWidget | None:
        return self.queue


def _changed_elsewhere(
    before: JudgingReading, reading: JudgingReading, own: EntryKey | None, answered: Sequence[EntryKey]
) -> EntryKey | None:
    """Return the entry whose judgement is another one than it was, by Undo or Redo; None where there is none.

    Where one answer counted for several, it is the one that it was given for.
    """
    changed = [
        key
        for key, of_firm in reading.entries.items()
        if (was := before.entries.get(key)) is not None
        and not (own is not None and key[0] == own[0])
        and _judgement_id(was) != _judgement_id(of_firm)
    ]
    return next((key for key in reversed(answered) if key in changed), changed[0] if changed else None)


def _judgement_id(of_firm: FirmEntry) -> int | None:
    return of_firm.entry.judgement.id if of_firm.entry.judgement else None
