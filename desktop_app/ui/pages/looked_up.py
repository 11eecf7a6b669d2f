# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a party or an owner was looked up: the lists with their days and counts, the entries met, what was judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.basics.messages import Refused
from desktop_app.domain.law.listing import LISTS, UNRELIABLE
from desktop_app.domain.law.pack import Pack
from desktop_app.partynames import scripts_not_read
from desktop_app.services.catalogue.look_ups import EntryJudgement, FirmSearch, JudgedEntry, MetEntry
from desktop_app.services.context.names import mark_names
from desktop_app.services.party_lists.lists import ShownList, entry_state_on, entry_steps
from desktop_app.ui.look.theme import px
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from desktop_app.ui.widgets.parts import across, button, down, emptied, label
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, join_sentences, join_with_commas, tr, translate_text

Lists = Mapping[str, ShownList]
"""The lists that names are searched in now, by their ids."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """How one firm was looked up last; no search where nobody has."""

    key: str
    name: str
    search: FirmSearch | None
    entries: tuple[JudgedEntry, ...]


def read_lists(session: Session) -> Lists:
    """Return the lists that names are searched in; runs off the main thread."""
    return {party_list.id: party_list for party_list in session.workspace.party_lists.list_newest()}


class MetEntryView(QWidget):
    """An entry that a name meets: its names with what met underlined, list, notice, standing, judgement, and why."""

    def __init__(self, pack: Pack, lists: Lists, entry: JudgedEntry, today: date) -> None:
        super().__init__()
        met = entry.met
        self._meeting = mark_names(met.ours, met.name)
        self._rows = down(
            label(tr("The same name") if met.verdict == "match" else tr("May be"), "small"),
            MarkedName(self._meeting.right, size=14),
            gap=px(2),
        )
        other_names = [other for other in met.entry.names[:3] if other != met.name][:2]
        if other_names:
            self._rows.addWidget(label(join_with_commas(other_names), "quiet", wrap=True))
        self._rows.addWidget(label(describe_entry(pack, lists, met, today), "small", wrap=True))
        self._rows.addWidget(label(describe_judgement(entry), "small", wrap=True))
        self._why = button(tr("Why it was found"), self._show_why, role="link")
        self._rows.addWidget(self._why)
        self.setLayout(self._rows)

    def _show_why(self) -> None:
        self._why.hide()
        self._rows.addWidget(WhyFound(self._meeting, is_stacked=True))


def describe_entry(pack: Pack, lists: Lists, met: MetEntry, today: date) -> str:
    """Return the list of an entry, its notice, its number and what holds of it today."""
    entry = met.entry
    party = pack.listed.get(entry.id) if met.list_id == pack.id else None
    name = entry.list.strip().casefold()
    if name in LISTS:
        list_name = values.list_words(name)
    else:
        list_name = translate_text(lists[met.list_id].name) if met.list_id in lists else met.list_id
    notice = translate_text(pack.instruments[party.listing.id].short) if party else entry.notice
    steps = party.listing.steps if party else entry_steps(entry)
    state = party.listing.state_on(today) if party else entry_state_on(entry, today)
    parts = [
        list_name,
        notice,
        tr("entry {entry}", entry=entry.id),
        tr("no ground of Article II") if name == UNRELIABLE else "",
        tr("another list, which fills in no answer") if name not in LISTS else "",
    ]
    return join_sentences(
        join_with_commas(list(filter(None, parts))), values.dated_standing(steps, state, today)
    )


def describe_judgement(entry: JudgedEntry) -> str:
    """Return what a person judged of an entry, who, when and why, or what changed since."""
    judgement = entry.judgement
    if judgement is None:
        return join_sentences(tr("No person has judged it yet"))
    if entry.changes:
        changes = [translate_text(change) for change in entry.changes]
        return join_sentences(_judged_words(judgement), tr("It has to be judged again"), *changes)
    return join_sentences(_judged_words(judgement))


def _judged_words(judgement: EntryJudgement) -> str:
    day = strings.format_day(datetime.fromisoformat(judgement.at).astimezone().date())
    template = code_words(
        "judged_by_on", judgement.judged, tr("{who} was unsure on {day}, so the warning stays")
    )
    text = template.format(who=judgement.by, day=day)
    return tr("{judged}: {reason}", judged=text, reason=judgement.why) if judgement.why else text


def describe_search(search: FirmSearch, lists: Lists) -> str:
    """Return when names were looked up, by whom, and in which lists with their days and entries."""
    searched = []
    for each in search.lists:
        name = translate_text(lists[each.id].name) if each.id in lists else each.id
        count = strings.tr_n("%n name(s)", int(each.rows))
        day = tr("a day that is not known")
        if each.day:
            day = strings.format_day(date.fromisoformat(each.day))
        searched.append(tr("{list}, {count}, up to {day}", list=name, count=count, day=day))
    if not searched:
        return tr("There is no list to look names up in.")
    looked_up = tr("Looked up on {day} by {who}", day=strings.format_day(search.on), who=search.by)
    return join_sentences(looked_up, *searched)


def describe_scripts(names: Iterable[str]) -> str:
    """Return which letters of names are not read as words; blank where all are."""
    scripts = list(map(translate_text, scripts_not_read(*names).values()))
    if not scripts:
        return ""
    text = tr(
        "Letters in {scripts} are not read as words: look the name up in Latin letters as well",
        scripts=join_with_commas(scripts),
    )
    return join_sentences(text)


def describe_limits(search: FirmSearch, lists: Lists) -> str:
    """Return what the lists that were searched do not hold."""
    lacks = dict.fromkeys(
        translate_text(lists[searched_list.id].lacks)
        for searched_list in search.lists
        if searched_list.id in lists and lists[searched_list.id].lacks
    )
    return join_sentences(tr("No list is complete"), *lacks)


# --------------------------------------------------------------------------------------------------
# How a party and its owners were looked up in lists: what was met, what a person judged of it, and the
# limits.


_MOST = 5


@dataclass(frozen=True, slots=True)
class _NamesReading:
    lists: Lists
    firms: Sequence[LookedUp]


class ListedNames(QWidget):
    """Shows the entries that a party and its owners meet; ``firms`` are their keys and names, the party first."""

    def __init__(self, session: Session, firms: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        named = dict(reversed(firms))  # the first name of each
        self._session, self._firms = session, tuple((key, named[key]) for key in dict.fromkeys(dict(firms)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(10))
        self._rows.addWidget(label(tr("Looking the names up …"), "quiet"))
        self.setLayout(down(make_section_heading(tr("In lists")), self._rows))
        session.read("listed names", self._read, self._show)

    def _read(self) -> _NamesReading:
        judgements, looked_up = self._session.client_workspace.judgements, []
        for key, name in self._firms:
            with suppress(Refused):  # deleted meanwhile
                looked_up.append(LookedUp(key, name, judgements.search_of(key), judgements.entries_of(key)))
        return _NamesReading(read_lists(self._session), looked_up)

    def _show(self, reading: _NamesReading) -> None:
        if not isValid(self):  # closed while it was being read
            return
        emptied(self._rows)
        for number, firm in enumerate(reading.firms):
            self._show_entries(reading.lists, firm, is_owner=number > 0)
        missing = [firm.name for firm in reading.firms if firm.search is None]
        if missing and self._session.look_ups.is_running:
            self._rows.addWidget(label(tr("Looking the names up …"), "quiet"))
        elif missing:
            text = tr("Not looked up yet: {names}", names=join_with_commas(missing))
            self._rows.addWidget(label(text, "quiet", wrap=True))
            self._rows.addWidget(button(tr("Look up now"), self._session.look_ups.start_now, role="link"))
        party = next((firm for firm in reading.firms if firm.search is not None), None)
        if party is not None and party.search is not None:
            is_met = any(firm.entries for firm in reading.firms)
            text = "" if is_met else tr("No entry of these lists has such a name.")
            searched = strings.join_sentences(text, describe_search(party.search, reading.lists))
            looked_up = [
                each
                for firm in reading.firms
                for each in (firm.name, *(firm.search.seen.names if firm.search else ()))
            ]
            if scripts := describe_scripts(looked_up):
                self._rows.addWidget(label(scripts, "strong", wrap=True))
            self._rows.addWidget(label(searched, "quiet", wrap=True))
            self._rows.addWidget(label(describe_limits(party.search, reading.lists), "quiet", wrap=True))

    def _show_entries(self, lists: Lists, firm: LookedUp, *, is_owner: bool) -> None:
        if not firm.entries:
            return
        if is_owner:
            self._rows.addWidget(label(tr("Owner: {name}", name=firm.name), "strong", wrap=True))
        is_open = any(entry.is_open for entry in firm.entries)
        text = tr("Judge") if is_open else tr("Look at the judgements")
        go = partial(self._session.navigator.show_page, PageId.JUDGING, firm.key)
        judge = button(text, go, role="link", name=tr("{do}: {name}", do=text, name=firm.name))
        met = label(strings.tr_n("%n entry(s) met", len(firm.entries)))
        self._rows.addLayout(across(met, judge, None, gap=12))
        pack, today = self._session.program.pack, self._session.today
        for entry in firm.entries[:_MOST]:
            self._rows.addWidget(MetEntryView(pack, lists, entry, today))
        if len(firm.entries) > _MOST:
            self._rows.addWidget(label(strings.tr_n("and %n more", len(firm.entries) - _MOST), "quiet"))
