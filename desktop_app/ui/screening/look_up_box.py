# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Beside "is it listed?": how the party or owner was looked up, what it met, what was judged. It answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.domain.interview import Interview
from desktop_app.domain.interview.interview import (
    SCREENED,
    TypedFirm,
    firm_at,
    judge_typed_firm,
    list_not_looked_up,
)
from desktop_app.domain.interview.paths import entity_path, last_key, look_up
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, WATCH
from desktop_app.domain.parties import judgement
from desktop_app.services.catalogue.look_ups import (
    EntryJudgement,
    Firm,
    FirmSearch,
    JudgedEntry,
    MetEntry,
    Searched,
    screened_tree,
)
from desktop_app.services.party_search.firm_searches import FirmSearches
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.looked_up import (
    Lists,
    MetEntryView,
    describe_limits,
    describe_scripts,
    describe_search,
    read_lists,
)
from desktop_app.ui.screening.undo import UndoHost
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views.dialog_frame import describe_error
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.parts import Note, across, button, down, emptied, frame, label
from desktop_app.ui.words.strings import join_sentences, join_with_commas, tr, tr_n

_ASKED: Final = ("listed", "unreliable")
_MOST: Final = 3
_MATCH: Final = "match"


@dataclass(frozen=True, slots=True)
class _BoxReading:
    lists: Lists
    search: FirmSearch
    key: str
    """The key of the firm of the catalogue that has the name; blank where none has."""


class LookUpBox(QWidget):
    """How one firm of the screening was looked up; it is read again when that changes."""

    shown = Signal()
    """What was met and judged is shown, or shown again."""

    def __init__(self, session: Session, typed_names: TypedNames, asked: str) -> None:
        """Show what bears on the question about the path ``asked``."""
        super().__init__()
        self._session, self._typed_names = session, typed_names
        self._path_asked, self._path = asked, entity_path(asked)
        self._state: object = None
        self._lists_judged_same: set[str] = set()
        self.summary = label("", "strong", wrap=True)
        """What was met, in a sentence that stands above the answers."""
        self.summary.setContentsMargins(0, 0, 0, px(8))
        self.summary.hide()
        self._rows = down(gap=px(8))
        box = frame("quote")
        box.setLayout(down(label(tr("In lists"), "strong"), self._rows, gap=6, margins=(16, 2, 0, 2)))
        down(box, on=self)
        typed_names.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        interview = self._typed_names.interview
        firm = firm_at(interview.state, self._path) if interview is not None else None
        screened = (
            look_up(interview.state.root, f"{self._path}.{SCREENED}") if interview is not None else None
        )
        state = (firm, screened, self._typed_names.is_running)
        if firm is None or state == self._state:
            return
        self._state = state
        if screened is None:
            emptied(self._rows)
            self.summary.hide()
            is_running = self._typed_names.is_running
            text = (
                tr("Looking the name up …") if is_running else tr("This name was not looked up in the lists.")
            )
            self._rows.addWidget(label(text, "quiet", wrap=True))
            return
        session, name = self._session, firm.names[0]

        def read_box() -> _BoxReading:
            searches = session.client_workspace.searches
            key = next((on_file.key for on_file in searches.firms().values() if on_file.name == name), "")
            (search,) = look_up_firms(searches, [firm])
            return _BoxReading(read_lists(session), search, key)

        session.read(f"look-up {self._path}", read_box, partial(self._show, firm, screened))

    def _show(self, firm: TypedFirm, screened: Mapping[str, Any], reading: _BoxReading) -> None:
        if not isValid(self):
            return
        emptied(self._rows)
        stated = _stated_search(reading.search, screened)
        entries = list_stated_entries(stated, screened)
        # what was met; where nothing was, the box below says so with its limits
        same = list(dict.fromkeys(entry.met.name for entry in entries if entry.met.verdict == _MATCH))
        possible_count = sum(entry.met.verdict != _MATCH for entry in entries)
        is_open = any(entry.is_open for entry in entries)
        sentences = (
            tr("Listed by the same name: {names}", names=join_with_commas(same[:_MOST])) if same else "",
            tr_n("%n listed entry(s) may be it", possible_count) if possible_count else "",
            tr("Not all of it is judged; see below") if is_open else tr("All of it is judged; see below"),
        )
        self.summary.setText(join_sentences(*sentences) if entries else "")
        self.summary.setVisible(bool(entries))
        judged_same = (entry.met.entry for entry in entries if entry.holds == judgement.SAME)
        self._lists_judged_same = {entry.list.strip().casefold() for entry in judged_same}
        self.shown.emit()
        for entry in entries[:_MOST]:
            self._rows.addWidget(
                MetEntryView(self._session.program.pack, reading.lists, entry, self._session.today)
            )
            if not reading.key:
                self._rows.addWidget(JudgeLine(partial(self._typed_names.judge, firm, entry.met)))
        if len(entries) > _MOST:
            self._rows.addWidget(label(tr_n("and %n more", len(entries) - _MOST), "quiet"))
        if reading.key and entries:
            go = partial(self._session.navigator.show_page, PageId.JUDGING, reading.key)
            self._rows.addWidget(button(tr("Judge these entries"), go, role="link"))
        nothing = "" if entries else tr("No entry of these lists has such a name.")
        searched = join_sentences(nothing, describe_search(stated, reading.lists))
        self._rows.addWidget(label(searched, "quiet", wrap=True))
        if scripts := describe_scripts(firm.names):
            self._rows.addWidget(label(scripts, "strong", wrap=True))
        limits = join_sentences(
            describe_limits(stated, reading.lists), tr("Whether it is listed is for a person to say")
        )
        self._rows.addWidget(label(limits, "quiet", wrap=True))

    def is_contradicted_by(self, answer: object) -> bool:
        """Tell whether an answer denies what an entry that was judged the same says."""
        denied = (UNRELIABLE,) if last_key(self._path_asked) == "unreliable" else (CONTROL, WATCH)
        return answer == "no" and not self._lists_judged_same.isdisjoint(denied)


class JudgeLine(QWidget):
    """Takes the judgement of an entry for a firm that is in no catalogue; ``judge`` gets answer and reason."""

    def __init__(self, judge: Callable[[str, str], object]) -> None:
        super().__init__()
        self._judge = judge
        self.reason = editors.LineEditor(tr("Reason"), tr("Reason: address, register number, who was asked"))
        self._fault = Note("fault")
        self.reason.edited.connect(self._fault.hide)
        buttons = [
            button(tr("Same"), partial(self._answer, judgement.SAME)),
            button(tr("Different"), partial(self._answer, judgement.DIFFERENT)),
            button(tr("Unsure"), partial(self._answer, judgement.UNSURE)),
        ]
        down(across(self.reason, *buttons, stretch=0), self._fault, on=self, gap=4)

    def _answer(self, judged: str) -> None:
        why = " ".join(self.reason.current_value().split())
        if judged != judgement.UNSURE and not why:
            self._fault.setText(tr("Write what shows it: an address, a register number, who was asked."))
            self.reason.setFocus()
            return
        self._judge(judged, why)


def make_look_up_box(session: Session, typed_names: TypedNames, path: str) -> LookUpBox | None:
    """Return what stands beside a question about a path; nothing where it does not ask about lists."""
    if last_key(path) not in _ASKED or not path.startswith("parties["):
        return None
    return LookUpBox(session, typed_names, path)


def _stated_search(search: FirmSearch, screened: Mapping[str, Any]) -> FirmSearch:
    """Return a search with day, person and lists as the case states them."""
    lists = tuple(
        Searched(
            tree.get("id", ""), tree.get("day", ""), str(tree.get("rows") or "0"), tree.get("sha256", "")
        )
        for tree in screened.get("lists") or ()
    )
    on = date.fromisoformat(screened["on"]) if screened.get("on") else search.on
    return replace(search, lists=lists, on=on, by=screened.get("by") or search.by)


def list_stated_entries(search: FirmSearch, screened: Mapping[str, Any]) -> list[JudgedEntry]:
    """Return the entries that a case states, with what it states of their judgement; what only is met now, too."""
    stated = {(tree.get("list", ""), tree.get("id", "")): tree for tree in screened.get("candidates") or ()}
    entries = []
    for met in search.candidates:
        tree, judgement = stated.get(met.key, {}), None
        if tree.get("judged"):
            judgement = EntryJudgement(
                0,
                search.firm,
                met,
                tree["judged"],
                tree.get("why") or "",
                tree.get("by") or "",
                tree.get("on") or search.on.isoformat(),
                search.seen,
            )
        entries.append(JudgedEntry(met, judgement))
    return entries


# --------------------------------------------------------------------------------------------------
# Looks up parties and owners that are typed into a screening, at once and in the background.


LookUps = Sequence[tuple[TypedFirm, Any]]
"""Firms with how each was looked up, as a case states it."""


class TypedNames(QObject):
    """Looks up what answers have named and nobody has looked up; ``take`` adds it to the screening."""

    changed = Signal()
    """A search began or ended, or an answer was given."""

    def __init__(
        self, session: Session, host: UndoHost, take: Callable[[LookUps], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._host, self._take = session, host, take
        self._under_way: tuple[TypedFirm, ...] = ()
        self.interview: Interview | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether names are being looked up."""
        return bool(self._under_way)

    def follow(self, interview: Interview) -> None:
        """Take the interview as it stands and look up whom its answers have named."""
        self.interview = interview
        firms = tuple(list_not_looked_up(interview.state)) if self._session.look_ups.is_on else ()
        if firms and firms != self._under_way:
            self._under_way = firms
            searches = self._session.client_workspace.searches
            self._session.read_long(
                "typed names", lambda _progress: _search(searches, firms), self._finish, self._fail
            )
        self.changed.emit()

    def judge(self, firm: TypedFirm, met: MetEntry, judged: str, why: str) -> None:
        """Keep what a person judged of an entry, in this screening alone; what is typed on the page is kept first."""
        if not self._host.take_drafts() or self.interview is None:
            return
        entry = {"list": met.list_id, "id": met.entry.id, "verdict": met.verdict, "judged": judged}
        if why:
            entry["why"] = why
        fills = {}
        if judged == judgement.SAME:  # what it fills in on the export day; an owner is not asked all of it
            interview = self.interview
            on = date.fromisoformat(str(interview.state.root.get("on") or interview.today.isoformat()))
            listed = judgement.listed_by([met.seen], on)
            if listed:
                fills["listed"] = listed
            if judgement.is_unreliable_by([met.seen], on) and ".owners[" not in firm.path:
                fills["unreliable"] = "yes"
        by = self._host.attribute()
        self._host.show_interview(judge_typed_firm(self.interview, firm, entry, fills=fills, by=by))

    def _finish(self, look_ups: LookUps) -> None:
        self._under_way = ()
        self._take(look_ups)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._under_way = ()
        text = join_sentences(tr("Names could not be looked up"), *describe_error(error))
        self._session.navigator.show_message(text)
        self.changed.emit()


def look_up_firms(searches: FirmSearches, firms: Sequence[TypedFirm]) -> list[FirmSearch]:
    """Look up firms as they stand in a screening; runs off the main thread."""
    return searches.look_up(
        [Firm(firm.path, judgement.PartySeen(firm.names, firm.country), is_party=False) for firm in firms]
    )


def _search(searches: FirmSearches, firms: Sequence[TypedFirm]) -> LookUps:
    look_ups = look_up_firms(searches, firms)
    return [
        (firm, screened_tree(search, [JudgedEntry(met, None) for met in search.candidates]))
        for firm, search in zip(firms, look_ups, strict=True)
    ]
