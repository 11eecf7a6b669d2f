# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a party and its owners were looked up in lists: what was met, what a person judged of it, and the limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.looked_up import (
    Lists,
    LookedUp,
    MetEntryView,
    describe_limits,
    describe_search,
    read_lists,
    read_looked_up,
)
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.parts import across, button, down, emptied, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, tr

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
        return _NamesReading(read_lists(self._session), read_looked_up(self._session, self._firms))

    def _show(self, reading: _NamesReading) -> None:
        if not isValid(self):  # closed while it was being read
            return
        emptied(self._rows)
        for number, firm in enumerate(reading.firms):
            self._show_entries(reading.lists, firm, is_owner=number > 0)
        missing = [firm.name for firm in reading.firms if firm.search is None]
        if missing:
            self._show_missing(missing)
        party = next((firm for firm in reading.firms if firm.search is not None), None)
        if party is not None and party.search is not None:
            is_met = any(firm.entries for firm in reading.firms)
            text = "" if is_met else tr("No entry of these lists has such a name.")
            searched = strings.join_sentences(text, describe_search(party.search, reading.lists))
            self._rows.addWidget(label(searched, "quiet", wrap=True))
            self._rows.addWidget(label(describe_limits(party.search, reading.lists), "quiet", wrap=True))

    def _show_entries(self, lists: Lists, firm: LookedUp, *, is_owner: bool) -> None:
        if not firm.entries:
            return
        if is_owner:
            self._rows.addWidget(label(tr("Owner: {name}", name=firm.name), "strong", wrap=True))
        self._rows.addLayout(self._make_judge_line(firm))
        pack, today = self._session.program.pack, self._session.today
        for entry in firm.entries[:_MOST]:
            self._rows.addWidget(MetEntryView(pack, lists, entry, today))
        if len(firm.entries) > _MOST:
            self._rows.addWidget(label(strings.tr_n("and %n more", len(firm.entries) - _MOST), "quiet"))

    def _make_judge_line(self, firm: LookedUp) -> QLayout:
        """Return how many entries are met, with the way to judge them."""
        is_open = any(entry.is_open for entry in firm.entries)
        text = tr("Judge") if is_open else tr("Look at the judgements")
        go = partial(self._session.navigator.show_page, PageId.JUDGING, firm.key)
        judge = button(text, go, role="link")
        judge.setAccessibleName(tr("{do}: {name}", do=text, name=firm.name))
        met = label(strings.tr_n("%n entry(s) met", len(firm.entries)))
        return across(met, judge, None, gap=12)

    def _show_missing(self, names: Sequence[str]) -> None:
        """Say whose names were never looked up, and offer to do it unless it is being done."""
        if self._session.look_ups.is_running:
            self._rows.addWidget(label(tr("Looking the names up …"), "quiet"))
            return
        text = tr("Not looked up yet: {names}", names=join_with_commas(list(names)))
        self._rows.addWidget(label(text, "quiet", wrap=True))
        self._rows.addWidget(button(tr("Look up now"), self._session.look_ups.start_now, role="link"))
