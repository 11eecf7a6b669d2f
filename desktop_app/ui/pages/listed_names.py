# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entries of the published lists the names of a party meet: looked up while it is shown, without a click."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.law.judged_entries import STATE_WORDS
from desktop_app.domain.law.listing_counts import count_lists
from desktop_app.services.context.names import mark_names
from desktop_app.services.party_lists.lists import lists_of_pack
from desktop_app.services.party_search.listed_search import ListAnswer, ListCandidate, PartySearch
from desktop_app.ui.look.theme import px
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.marked_names import MarkedName, WhyFound
from desktop_app.ui.widgets.parts import button, down, emptied, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, tr, translate_text

_MOST = 5


class ListedNames(QWidget):
    """Shows the entries that some names meet, each with its notice and standing today; a person judges them."""

    def __init__(self, session: Session, names: Sequence[str]) -> None:
        super().__init__()
        self._session, self._names = session, tuple(dict.fromkeys(filter(None, names)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(10))
        self._rows.addWidget(label(tr("Looking the names up …"), "quiet"))
        self.setLayout(down(make_section_heading(tr("On published lists")), self._rows))
        session.read("listed names", self._look_up, self._show_answers)

    def _look_up(self) -> list[ListAnswer]:
        search = PartySearch(self._session.program, date.today())  # noqa: DTZ011 - the user's own day is meant
        return [search.search_name(name) for name in self._names]

    def _show_answers(self, answers: Sequence[ListAnswer]) -> None:
        if not isValid(self):  # closed while it was being looked up
            return
        emptied(self._rows)
        candidates = list(_best_of_each(answers))
        for name, candidate in candidates[:_MOST]:
            self._rows.addWidget(CandidateView(name, candidate, answers[0].on))
        if len(candidates) > _MOST:
            self._rows.addWidget(label(strings.tr_n("and %n more", len(candidates) - _MOST), "quiet"))
        self._rows.addWidget(label(self._closing_words(found=bool(candidates)), "quiet", wrap=True))

    def _closing_words(self, *, found: bool) -> str:
        """Return what was searched, and that the answer is a person's."""
        lists = [
            tr("Searched: {list}, {count}.", list=searched.id, count=translate_text(counted.describe()))
            for searched in lists_of_pack(self._session.program.pack)
            for counted in count_lists(self._session.program.pack)
        ]
        if not lists:
            return tr("The law file brings no lists of parties.")
        say = (
            tr("A person judges whether it is the same.")
            if found
            else tr("No entry of these lists has such a name.")
        )
        return " ".join([say, *lists])


class CandidateView(QWidget):
    """An entry that a name meets: its name with what met underlined, its list, notice and standing, and why."""

    def __init__(self, name: str, candidate: ListCandidate, on: date) -> None:
        super().__init__()
        self._meeting = mark_names(name, candidate.name)
        is_match = candidate.verdict == "match"
        self._rows = down(
            label(tr("The same name") if is_match else tr("May be"), "small"),
            MarkedName(self._meeting.right, size=14),
            gap=px(2),
        )
        others = [other for other in candidate.entry.names[:2] if other != candidate.name]
        if others:
            self._rows.addWidget(label(join_with_commas(others), "quiet", wrap=True))
        self._rows.addWidget(label(_candidate_words(candidate, on), "small", wrap=True))
        self._why = button(tr("Why it was found"), self._show_why, role="link")
        self._rows.addWidget(self._why)
        self.setLayout(self._rows)

    def _show_why(self) -> None:
        self._why.hide()
        self._rows.addWidget(WhyFound(self._meeting, is_stacked=True))


def _best_of_each(answers: Iterable[ListAnswer]) -> Iterator[tuple[str, ListCandidate]]:
    """Yield every entry once, with the name that meets it best; matches first."""
    best: dict[str, tuple[str, ListCandidate]] = {}
    for answer in answers:
        for candidate in answer.candidates:
            here = best.get(candidate.entry.id)
            if here is None or _likeness(candidate) > _likeness(here[1]):
                best[candidate.entry.id] = answer.name, candidate
    yield from sorted(best.values(), key=lambda named: _likeness(named[1]), reverse=True)


def _likeness(candidate: ListCandidate) -> tuple[bool, str]:
    return candidate.verdict == "match", candidate.score


def _candidate_words(candidate: ListCandidate, on: date) -> str:
    lists = {
        "control": tr("export control list"),
        "watch": tr("watch list"),
        "unreliable": tr("unreliable entity list, no ground of Article II"),
    }
    return tr(
        "{list}, {notice}, entry {entry}; {state} on {day}",
        list=lists[candidate.entry.list],
        notice=candidate.notice,
        entry=candidate.entry.id,
        state=translate_text(STATE_WORDS[candidate.standing]),
        day=strings.format_day(on),
    )
