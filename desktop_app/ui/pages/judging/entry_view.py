# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry to be judged: where the firm comes from, both names marked side by side, why it was found, whom it binds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.law.listing import ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.partynames import name_matcher
from desktop_app.services.catalogue.look_ups import EntryJudgement, Firm, MetEntry
from desktop_app.services.context.names import mark_names
from desktop_app.services.party_lists.lists import entry_state_on, entry_steps
from desktop_app.services.party_search.judgements import FirmEntry
from desktop_app.ui.look.theme import LARGE, px
from desktop_app.ui.pages.judging import entry_words
from desktop_app.ui.pages.party_lists.entry_view import confidence_words, detail_facts
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import boxed, card, down, emptied, label, make_selectable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

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
        changes = "; ".join(translate_text(change) for change in entry.changes)
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
