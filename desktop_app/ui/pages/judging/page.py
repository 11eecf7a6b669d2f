# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a person judges entries one after the other, by keys or by mouse; every answer can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.law.listing import ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.judgement import SETTLED
from desktop_app.partynames import name_matcher
from desktop_app.services.catalogue.look_ups import EntryJudgement, Firm, MetEntry
from desktop_app.services.context.names import mark_names
from desktop_app.services.party_lists.lists import entry_state_on, entry_steps
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.judging import entry_words
from desktop_app.ui.pages.judging.entry_words import effects_of, outcome_words
from desktop_app.ui.pages.judging.frame import KEYS, AnswerBar, JudgingFrame, OutcomeLine, SidePanel
from desktop_app.ui.pages.judging.queue import QueueView, make_queue_rows
from desktop_app.ui.pages.party_lists.entry_view import confidence_words, detail_facts
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.widgets import parts
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from desktop_app.ui.widgets.page import Banner, EmptyPage, Page
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label, make_selectable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text

_TOPICS = ("parties", "shipments", "screenings", "lists")


class JudgingPage(Page):
    """The queue at the left, the entry in the middle with its decision, what each answer does at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Judge names"), "")
        self.session = session
        self.reading: entry_words.JudgingReading | None = None
        self.key: entry_words.EntryKey | None = None
        self.view: EntryView | None = None
        self._wanted: object = None
        self._reasons: dict[entry_words.EntryKey, str] = {}
        """What was typed for entries and not stored."""
        self._is_storing = False
        self._own: entry_words.EntryKey | None = None
        """The entry that was judged here last, until it has been read again."""
        self._answered: list[entry_words.EntryKey] = []
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
        self.queue.chosen.connect(self._go_to)
        # from the queue to the entry, where the window has room for one of them alone
        self.queue.activated.connect(
            lambda _index: self.frame.show_entry() if self.frame.is_queue_alone else None
        )
        self.decision.twins_check.clicked.connect(self._show_effects)
        self.decision.reason_field.left.connect(self._turn_to_queue)
        self.decision.reason_field.textChanged.connect(self._note_reason)
        self.session.change_bus.subscribe((*_TOPICS, "clients"), self.read_if_shown)
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
            parts.add_shortcut(self, keys, deed)

    def _lay_out(self) -> None:
        self.use_whole_page()
        self.body.addLayout(self.frame.row)

    # ---- reading ----

    def read_again(self) -> None:
        if self.session.client is not None:
            work = partial(entry_words.read_judging, self.session)
            self.session.read_long(
                "judging", lambda _progress: work(), self._show_reading, self._show_failure
            )

    def _show_failure(self, error: Exception) -> None:
        self._is_storing = False
        self.decision.allow_answers(is_allowed=True)
        self.session.tasks.show_error(error)

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

    def _take_wanted(self, reading: entry_words.JudgingReading) -> None:
        wanted, self._wanted = self._wanted, None
        key = next(reading.keys_of_firm(str(wanted)), None) if wanted is not None else None
        if key is not None:
            self.queue.choose(key)
            self._go_to(key)

    def _show_reading(self, reading: entry_words.JudgingReading) -> None:
        before, self.reading = self.reading, reading
        self._is_storing = False
        key = self._key_after(before, reading)
        self._own = None
        self.queue.show_rows(make_queue_rows(reading), key)
        self.status.show_stale(reading.stale)
        self._go_to(key)
        if self._wanted is not None:
            self._take_wanted(reading)

    def _key_after(
        self, before: entry_words.JudgingReading | None, reading: entry_words.JudgingReading
    ) -> entry_words.EntryKey | None:
        """Return what is in front: what an undo has brought back, the next one after an answer, else what was."""
        if before is not None:
            returned = _changed_elsewhere(before, reading, self._own, self._answered)
            if returned is not None:
                if self.outcome.undo_button.hasFocus():  # it goes away, and 1, 2 and 3 are to answer
                    self._turn_to_queue()
                self.outcome.show_outcome("")
                # Put the reason of a judgement that was undone where it was written: nothing of it is lost.
                was, is_ = before.entries[returned], reading.entries[returned]
                judgement = was.entry.judgement
                is_fewer = (_judgement_id(is_) or 0) < (_judgement_id(was) or 0)
                if judgement is not None and is_fewer and not self._reasons.get(is_.key):
                    self._reasons[is_.key] = judgement.why
                    if is_.key == self.key:
                        self.decision.reason_field.show_reason(judgement.why)
                return returned
        entries = {**reading.entries, **reading.unmet}
        if self._own is not None and before is not None:
            order = [of_firm.key for of_firm in before.to_judge]
            position = order.index(self._own) if self._own in order else -1
            in_turn = [*order[position + 1 :], *order[: max(position, 0)]]
            waiting = {of_firm.key: of_firm for of_firm in reading.to_judge}
            fresh = [
                other for other in in_turn if other in waiting and not entry_words.is_unsure(waiting[other])
            ]
            if fresh:
                return fresh[0]
            return self._own if self._own not in order and self._own in reading.entries else None
        if self.key in entries:
            return self.key
        return next((of_firm.key for of_firm in reading.to_judge), None)

    # ---- showing ----

    def _go_to(self, key: entry_words.EntryKey | None) -> None:
        is_other, self.key, reading = key != self.key, key, self.reading
        if is_other and key is not None:
            self.decision.show_reason(self._reasons.get(key, ""))
        position = ""
        if reading is None or key is None:
            self._show_nothing_in_front()
        else:
            waiting = [of_firm.key for of_firm in reading.to_judge]
            position = tr("{count} to judge", count=len(waiting))
            if key in waiting:
                number = waiting.index(key) + 1
                position = tr("{number} of {count} to judge", number=number, count=len(waiting))
        if reading is not None and key in reading.entries:
            of_firm = reading.entries[key]
            twins = entry_words.twins_words(of_firm.twins, of_firm.same_firms)
            self.decision.show_twins(twins, is_new=is_other)
            view = EntryView(self.session.program.pack, reading, of_firm, self.session.today)
            self._show_content(view, of_firm)
            self.view = view
            self._show_effects()
            self.panel.show_lists(reading, reading.search_of(of_firm.firm.key))
            self.decision.reason_field.offer_reasons(reading.reasons())
            judgements = self.session.client_workspace.judgements

            def show_history(history: Sequence[EntryJudgement]) -> None:
                if self.view is not None and key == self.key:
                    self.view.show_history(history)

            self.session.read(
                "judgements of an entry", lambda: judgements.history(*of_firm.key), show_history
            )
        elif reading is not None and key in reading.unmet:
            self._show_content(make_unmet_view(reading, reading.unmet[key]), None)
            self.panel.show_lists(reading, reading.search_of(key[0]))
        if is_other:
            self.frame.scroll_to_top()
        self.frame.position.setText(position)

    def _show_effects(self) -> None:
        """Show what each answer would do, for the entries that it counts for."""
        if self.reading is not None and self.key in self.reading.entries:
            of_firm = self.reading.entries[self.key]
            twins = of_firm.twins if self.decision.counts_for_twins() else ()
            self.panel.show_answers(effects_of(of_firm, self.reading, self.session.today, twins))

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
        firms = of_firm.same_firms if self.decision.counts_for_twins() else ()
        effects = effects_of(of_firm, reading, self.session.today, twins)
        judgements = self.session.client_workspace.judgements
        self._is_storing = True
        self.decision.allow_answers(is_allowed=False)

        def finish(_value: object) -> None:
            self._own = key
            self._answered.append(key)
            self._reasons.pop(key, None)
            self.outcome.show_outcome(outcome_words(judged, effects, len(twins), firms))
            self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

        self.session.change(
            lambda: judgements.judge(
                *key, judged, why=why, also=[twin.key for twin in twins], firms=[firm.key for firm in firms]
            ),
            finish,
            failed=self._show_refusal,
        )

    def _show_refusal(self, error: Exception) -> None:
        self._is_storing = False
        self.decision.allow_answers(is_allowed=True)
        if isinstance(error, Refused):
            self.decision.show_fault(" ".join(dialog_frame.describe_error(error)))
        else:
            self.session.tasks.show_error(error)

    def _note_reason(self) -> None:
        if self.key is not None and not self._is_storing:
            self._reasons[self.key] = self.decision.reason_field.reason()

    # ---- keys ----

    def _turn_to_queue(self) -> None:
        self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """Go back to the parties; from the reason or a button to the queue first."""
        at = QApplication.focusWidget()
        if at is not None and self.decision.isAncestorOf(at):
            self._turn_to_queue()
        else:
            self.session.navigator.show_page(PageId.PARTIES)

    def choose_focus(self, first_shown: object) -> QWidget | None:
        return self.queue


def _changed_elsewhere(
    before: entry_words.JudgingReading,
    reading: entry_words.JudgingReading,
    own: entry_words.EntryKey | None,
    answered: Sequence[entry_words.EntryKey],
) -> entry_words.EntryKey | None:
    """Return the entry whose judgement is another one than it was, by Undo or Redo; None where there is none.

    Where one answer counted for several, it is the one that it was given for.
    """
    in_front = before.entries.get(own) if own is not None else None
    answered_firms = {firm.key for firm in (in_front.firm, *in_front.same_firms)} if in_front else set()
    changed = [
        key
        for key, of_firm in reading.entries.items()
        if (was := before.entries.get(key)) is not None
        and key[0] not in answered_firms
        and _judgement_id(was) != _judgement_id(of_firm)
    ]
    return next((key for key in reversed(answered) if key in changed), changed[0] if changed else None)


def _judgement_id(of_firm: FirmEntry) -> int | None:
    return of_firm.entry.judgement.id if of_firm.entry.judgement else None


# --------------------------------------------------------------------------------------------------
# What is shown while names are looked up, and where nothing is left to judge.


class SearchStatus(QWidget):
    """How far looking up is, with Cancel; or how many names are not looked up yet, with what starts it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._look_ups = session.look_ups
        self._stale = 0
        self.text = label("", "small", wrap=True)
        self.progress_bar = parts.progress_bar()
        self.cancel_button = button(tr("Cancel"), self._look_ups.cancel, role="link")
        self.start_button = button(tr("Look up now"), self._start, role="link")
        buttons = across(self.cancel_button, self.start_button, None)
        down(self.text, self.progress_bar, buttons, on=self, gap=4, margins=(px(12), 0, px(12), px(8)))
        self._look_ups.progressed.connect(self._show_progress)
        self._look_ups.rested.connect(self._show)
        self._show()

    def show_stale(self, stale: int) -> None:
        """Show how many names are not looked up in the lists as they are now."""
        self._stale = stale
        self._show()

    def _start(self) -> None:
        self._look_ups.request()
        self._show()

    def _show_progress(self, done: int, of: int) -> None:
        if not isValid(self):
            return
        self.text.setText(tr("Looking up {done} of {count} …", done=done, count=of))
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        self._show_parts(is_running=True)

    def _show(self) -> None:
        if not isValid(self):
            return
        is_running = self._look_ups.is_running
        if is_running:
            self.text.setText(tr("Looking the names up …"))
            self.progress_bar.setRange(0, 0)
        else:
            self.text.setText(tr_n("%n name(s) not looked up in the lists as they are now", self._stale))
        self._show_parts(is_running=is_running)

    def _show_parts(self, *, is_running: bool) -> None:
        self.progress_bar.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.start_button.setVisible(not is_running)
        self.setVisible(is_running or self._stale > 0)


class NoEntry(EmptyPage):
    """Stands in place of an entry: nothing is to be judged, or nothing was looked up yet."""

    def __init__(self, session: Session, reading: entry_words.JudgingReading | None) -> None:
        title, sentences = tr("Reading …"), list[str]()
        if reading is not None and not reading.state.searches:
            title = tr("No name was looked up yet")
            sentences.append(
                tr("Parties and owners that you enter are looked up in every list by themselves")
            )
            if not reading.lists:
                sentences.append(tr("There is no list: the law file brings none, and none was loaded"))
        elif reading is not None:
            title, last = tr("Nothing to judge"), reading.last_search()
            count = len(reading.state.searches)
            sentences.append(tr_n("%n name(s) of parties and owners were looked up", count))
            if last is not None:
                sentences.append(tr("the last time on {day}", day=strings.format_day(last.on)))
            if reading.stale:
                sentences.append(tr_n("%n are not looked up in the lists as they are now", reading.stale))
            if judged := len(reading.state.judged):
                sentences.append(tr_n("%n answer(s) stand at the left; each can be given anew", judged))
            sentences.append(
                tr(
                    "That no entry has such a name says nothing of lists that were not searched, of other names, or of"
                    " owners that nobody has entered"
                )
            )
        if reading is not None and reading.state.to_judge:
            title = tr("Choose a name at the left")
        go = partial(session.navigator.show_page, PageId.PARTIES)
        parties = button(tr("Go to Parties"), go, role="primary")
        super().__init__("user-check", title, join_sentences(*sentences), [parties])


# --------------------------------------------------------------------------------------------------
# One entry: the two names, what is the same in them, and what was judged.


_SIDE_BY_SIDE: Final = 560
"""From which width on the two panes stand side by side, in pixels at 100 %."""
_MOST_NAMES: Final = 8


class TwoPanes(QWidget):
    """Two cards side by side, or below each other where there is little width."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        for pane in (left, right):
            self._row.addWidget(pane, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if is_wide else ways.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), super().minimumSizeHint().height())


class EntryView(QWidget):
    """What is known of a firm and of the entry that it meets, with what was judged of it before."""

    def __init__(
        self, pack: Pack, reading: entry_words.JudgingReading, of_firm: FirmEntry, today: date
    ) -> None:
        super().__init__()
        self._pack, self._today = pack, today
        firm, met = of_firm.firm, of_firm.entry.met
        self._meeting = mark_names(met.ours, met.name)
        party = pack.listed.get(met.entry.id) if met.list_id == pack.id else None
        column = down(on=self)
        for line in entry_words.way_lines(reading.ways.of_firm(firm.key)):
            column.addWidget(label(line, "quiet", wrap=True))
        column.addSpacing(2)
        self.title = label(tr("Is this the listed party?"), "title", wrap=True)
        column.addWidget(self.title)
        column.addSpacing(10)
        self._add_earlier(column, of_firm)
        other_names = [name for name in firm.seen.names if name != met.ours]
        facts = [
            ShownFact(tr("Other names"), _listed(other_names) or tr("none")),
            ShownFact(tr("Country"), _country(firm.seen.country)),
            ShownFact(tr("Address"), firm.seen.address or tr("not known")),
        ]
        head = label(tr("Your party") if firm.is_party else tr("Your owner"), "caption", wrap=True)
        marked = MarkedName(self._meeting.left, against=self._meeting.right, name=head.text())
        left = _make_card(head, marked, FactList(facts, _label_width()))
        list_name = entry_words.list_of_entry(met, reading.names)
        number, list_words = party.entry if party else met.entry.id, strings.upper_first_letter(list_name)
        if number != met.name:  # a list without numbers has the name in their place
            list_words = tr("{list}, entry {entry}", list=list_words, entry=number)
        head = label(list_words, "caption", wrap=True)
        marked = MarkedName(self._meeting.right, against=self._meeting.left, name=head.text())
        right = _make_card(head, marked, FactList(list(self._entry_facts(met, party)), _label_width()))
        column.addWidget(TwoPanes(left, right))
        column.addWidget(make_section_heading(tr("Why it was found")))
        column.addWidget(WhyFound(self._meeting))
        column.addSpacing(10)
        comparison = name_matcher().compare(met.ours, met.name)
        texts = (
            entry_words.difference_words(firm, met, self._meeting, comparison),
            entry_words.binding_words(pack, met, party, entry_words.list_of_entry(met, reading.names)),
            tr("Entry of the law file: {how}.", how=confidence_words(party.confidence)) if party else "",
        )
        for text in filter(None, texts):
            column.addWidget(make_selectable(label(text, "quiet", wrap=True)))
            column.addSpacing(4)
        self._history = down()
        column.addLayout(self._history)

    def show_history(self, judgements: Sequence[EntryJudgement]) -> None:
        """Show every judgement of the entry, the latest first; one alone is told above already."""
        emptied(self._history)
        if len(judgements) < 2:
            return
        self._history.addWidget(make_section_heading(tr("Judged before")))
        facts = [
            ShownFact(
                entry_words.day_of(each),
                strings.join_with_commas((entry_words.answer_words(each.judged), each.by, each.why)),
            )
            for each in reversed(judgements)
        ]
        self._history.addWidget(FactList(facts, 110))

    def _add_earlier(self, column: QBoxLayout, of_firm: FirmEntry) -> None:
        """Say what was judged before, and why that does not hold any more."""
        entry = of_firm.entry
        if entry.judgement is None:
            return
        text = entry_words.judged_words(entry.judgement)
        why = tr("Reason: {why}", why=entry.judgement.why) if entry.judgement.why else ""
        if not entry.changes:
            further = tr("An answer below takes its place")
            column.addWidget(make_selectable(label(join_sentences(text, why, further), "quiet", wrap=True)))
            column.addSpacing(10)
            return
        changes = strings.join_with_semicolons(map(translate_text, entry.changes))
        banner = Banner()
        banner.show_message(join_sentences(text, why, tr("What changed: {changes}", changes=changes)))
        banner.hide_close()
        column.addWidget(banner)
        column.addSpacing(12)

    # ---- the two cards ----

    def _entry_facts(self, met: MetEntry, party: ListedParty | None) -> Iterator[ShownFact]:
        entry, listing = met.entry, party.listing if party is not None else None
        latin, han = values.split_by_script(met.entry.names)
        is_han = bool(values.split_by_script((met.name,))[1])
        if is_han:
            yield ShownFact(tr("In letters"), latin or tr("not printed in the notice"))
        else:
            yield ShownFact(tr("In Chinese"), han or tr("not printed in the notice"))
        names_shown = {met.name, latin if is_han else han}
        other_names = [name for name in met.entry.names if name not in names_shown]
        if other_names:
            yield ShownFact(tr("Also written"), _listed(other_names))
        yield ShownFact(
            tr("Country"), _listed(map(strings.country_name, entry.countries)) or tr("not stated")
        )
        steps = listing.steps if listing is not None else entry_steps(entry)
        state = listing.state_on(self._today) if listing is not None else entry_state_on(entry, self._today)
        yield ShownFact(tr("Today"), values.dated_standing(steps, state, self._today))
        notice = translate_text(self._pack.instruments[listing.id].short) if listing else entry.notice
        if notice:
            day = strings.format_day(entry.listed_on) if entry.listed_on else ""
            yield ShownFact(tr("Notice"), strings.join_with_commas((notice, day)))
        if entry.kind:
            yield ShownFact(tr("Kind"), entry.kind)
        yield from detail_facts(entry)
        if party is not None and party.address:
            yield ShownFact(tr("Address"), party.address)
        if party is None and entry_words.is_of_law(met):
            yield ShownFact(tr("From"), tr("a list that you loaded"))


def _listed(texts: Sequence[str] | Iterator[str]) -> str:
    """Return names after one another; of very many the first."""
    every = list(texts)
    first_names = every[:_MOST_NAMES]
    if len(every) > _MOST_NAMES:
        first_names.append(strings.tr_n("and %n more", len(every) - _MOST_NAMES))
    return entry_words.join_with_dots(first_names)


def _country(code: str) -> str:
    return strings.country_name(code) if code else tr("not known")


def _make_card(head: QWidget, name: MarkedName, facts: FactList) -> QWidget:
    return card(head, 4, name, 6, facts, None, gap=0)


def _label_width() -> int:
    """Return the width of the names of facts; with large text they would leave none for the facts."""
    return 84 if px(100) >= LARGE else 96


def make_unmet_view(reading: entry_words.JudgingReading, firm: Firm) -> QWidget:
    """Return the view of a firm that meets no entry: what it was looked up by, and what that does not show."""
    column = down(gap=0)
    for line in entry_words.way_lines(reading.ways.of_firm(firm.key)):
        column.addWidget(label(line, "quiet", wrap=True))
    column.addWidget(make_selectable(label(firm.name, "title", wrap=True)))
    column.addSpacing(10)
    search = reading.search_of(firm.key)
    firm_seen = search.seen if search is not None else firm.seen
    facts = [
        ShownFact(tr("Looked up as"), _listed(firm_seen.names)),
        ShownFact(tr("Country"), _country(firm_seen.country)),
    ]
    if search is not None:
        facts.append(
            ShownFact(
                tr("Looked up on"), strings.join_with_commas((strings.format_day(search.on), search.by))
            )
        )
    column.addWidget(card(FactList(facts, 110)))
    column.addSpacing(12)
    text = tr(
        "No entry of the lists searched has such a name. That says nothing of lists that were not searched, of other"
        " names, or of owners that nobody has entered."
    )
    column.addWidget(label(text, wrap=True))
    return boxed(column)
