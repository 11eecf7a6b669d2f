# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What looking parties up again has shown: entries new, gone and changed, and the screenings and records touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from desktop_app.services.records.rescreening import MATCH, MetChange, PartiesRescreened, Touch
from desktop_app.services.schema.declaration import Done
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.dialog_frame import DialogFrame
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.parts import across, boxed, button, down, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_sentences, tr, tr_n, translate_text

if TYPE_CHECKING:
    from desktop_app.services.party_search.firm_searches import SearchesMade


MOST_SHOWN: Final = 50
"""How many of each kind are shown; all are counted."""


@dataclass(frozen=True, slots=True)
class ShownRescreening:
    """What looking up again came to, with the names of the lists by their ids."""

    rescreened: PartiesRescreened
    list_names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: what it is about, the quiet sentences below, and where its link leads; no link where there is no door."""

    about: str
    below: str
    link: str = ""
    go: Callable[[], object] | None = None


class RescreeningDialog(DialogFrame):
    """Shows it line by line, each with a link to where a person goes on."""

    handbook_place = "dialog/rescreening"

    def __init__(self, parent: QWidget, session: Session, outcome: ShownRescreening) -> None:
        about = tr("Screenings and records stay as they are; a person judges what is met.")
        super().__init__(parent, tr("Parties looked up again"), about, width=640)
        self._session, self._outcome = session, outcome
        rescreened = outcome.rescreened
        names = [translate_text(outcome.list_names.get(each.id, each.id)) for each in rescreened.lists]
        looked_up = tr(
            "{firms} looked up in: {lists}.",
            firms=tr_n("%n party(s) and owner(s)", rescreened.firms),
            lists=strings.join_with_commas(names) or tr("no list"),
        )
        self.body.addWidget(label(looked_up, "quiet", wrap=True))
        if rescreened.is_nothing:
            nothing = tr(
                "Nothing is new, gone or changed. That says nothing of the parties: only that they meet in"
                " these lists what they met before."
            )
            self.body.addWidget(label(nothing, wrap=True))
        for heading, changes in (
            (tr_n("%n new", len(rescreened.new)), rescreened.new),
            (tr_n("%n gone", len(rescreened.gone)), rescreened.gone),
            (tr_n("%n changed", len(rescreened.changed)), rescreened.changed),
        ):
            self._add_section(heading, changes, self._line_of_change)
        heading = tr_n("%n screening(s) touched", len(rescreened.screenings))
        self._add_section(heading, rescreened.screenings, self._line_of_screening)
        heading = tr_n("%n record(s) touched", len(rescreened.records))
        self._add_section(heading, rescreened.records, self._line_of_record)
        self.add_buttons(button(tr("Close"), self.close, role="primary"))

    def _add_section(self, heading: str, entries: Sequence[Any], make_line: Callable[[Any], _Line]) -> None:
        if not entries:
            return
        self.body.addWidget(make_section_heading(heading))
        for entry in entries[:MOST_SHOWN]:
            line = make_line(entry)
            texts = down(label(line.about, wrap=True), label(line.below, "caption", wrap=True), gap=2)
            row = across(boxed(texts), stretch=0)
            if line.link and line.go is not None:
                name = tr("{deed}: {about}", deed=line.link, about=line.about)
                row.addWidget(button(line.link, line.go, role="link", name=name))
            row.setContentsMargins(0, 6, 0, 6)
            self.body.addWidget(boxed(row))
            self.body.addWidget(rule())
        if len(entries) > MOST_SHOWN:
            further = tr_n("and %n more", len(entries) - MOST_SHOWN)
            self.body.addWidget(label(further, "quiet", wrap=True))

    def _line_of_change(self, change: MetChange) -> _Line:
        met, judgement = change.entry.met, change.entry.judgement
        about = tr("{party}: {entry}", party=change.firm.name, entry=met.name)
        list_name = translate_text(self._outcome.list_names.get(met.list_id, met.list_id))
        entry_text = tr("entry {entry} of {list}", entry=met.entry.id, list=list_name)
        if not change.is_met:
            sentences = [entry_text]
        elif met.verdict == MATCH:
            sentences = [tr("The names match, {place}", place=entry_text)]
        else:
            sentences = [tr("The names may mean the same, {place}", place=entry_text)]
        sentences += map(translate_text, change.changes)
        if judgement is not None:
            judged_words = {
                "same": tr("Judged the same on {day} by {who}"),
                "different": tr("Judged different on {day} by {who}"),
                "unsure": tr("Judged unsure on {day} by {who}"),
            }[judgement.judged]
            sentences.append(judged_words.format(who=judgement.by, day=strings.format_day(judgement.on)))
            if change.comes_back:
                sentences.append(tr("Look again: it does not hold any more"))
        is_in_queue = change.is_met or judgement is not None
        return _Line(
            about,
            join_sentences(*sentences),
            tr("Judge") if is_in_queue else "",
            self._leave_to(partial(self._session.navigator.show_page, PageId.JUDGING, change.firm.key)),
        )

    def _line_of_screening(self, entry: tuple[Any, Sequence[Touch]]) -> _Line:
        screening, touches = entry
        go = partial(self._session.navigator.open_screening, "resume", screening.id)
        return _Line(
            translate_text(screening.title), describe_touches(touches), tr("Show"), self._leave_to(go)
        )

    def _line_of_record(self, entry: tuple[Any, Sequence[Touch]]) -> _Line:
        record, touches = entry
        number = tr("{number}, version {version}", number=record.number, version=record.version)
        about = tr("{number}: {title}", number=number, title=translate_text(record.title))
        go = partial(self._session.navigator.show_page, "records", record.id)
        return _Line(about, describe_touches(touches), tr("Show"), self._leave_to(go))

    def _leave_to(self, go: Callable[[], object]) -> Callable[[], object]:
        def leave() -> None:
            self.close()
            go()

        return leave


def describe_touches(touches: Sequence[Touch]) -> str:
    """Return what of the parties of a case is no longer as it states it."""
    return join_sentences(*(translate_text(touch.says) for touch in touches))


def outcome_words(rescreened: PartiesRescreened) -> str:
    """Return in one line what looking up again came to."""
    counts = (
        (tr_n("%n new", len(rescreened.new)), rescreened.new),
        (tr_n("%n gone", len(rescreened.gone)), rescreened.gone),
        (tr_n("%n changed", len(rescreened.changed)), rescreened.changed),
        (tr_n("%n screening(s) touched", len(rescreened.screenings)), rescreened.screenings),
        (tr_n("%n record(s) touched", len(rescreened.records)), rescreened.records),
    )
    texts = strings.join_with_commas([text for text, entries in counts if entries])
    return tr("Names in lists: {changes}", changes=texts)


# --------------------------------------------------------------------------------------------------
# Looks all parties up again because a person asks, and tells what a search that ran by itself has shown.


def look_up_all(session: Session) -> None:
    """Look up every party and owner of the open client, with progress and a way to stop it; show what that came to."""
    client = session.client_workspace

    def work(progress: Progress) -> Done[ShownRescreening]:
        done = client.rescreening.rescreen(progress.step, lambda: progress.cancelled)
        return Done(_with_list_names(session, done.value), done.changes)

    def show(done: Done[ShownRescreening]) -> None:
        session.note_saved(done.changes)
        session.navigator.show_message("")
        if session.client == client.client:
            _open_dialog(session, done.value)

    session.navigator.run_long_work(tr("Looking up all parties and owners"), work, show, key="rescreening")


def tell_look_ups(session: Session, made: SearchesMade) -> None:
    """Say above the page what is not as it was when the same firms were looked up before, with a way to see it."""
    searches = {key: search for key, search in made.now.items() if key in made.before}
    if not searches or session.client is None:
        return
    rescreening = session.client_workspace.rescreening

    def work() -> ShownRescreening:
        return _with_list_names(session, rescreening.describe(type(made)(made.before, searches)))

    def tell(outcome: ShownRescreening) -> None:
        if outcome.rescreened.has_changes:
            text = outcome_words(outcome.rescreened)
            session.navigator.show_notice(text, tr("Show"), lambda: _open_dialog(session, outcome))

    session.read("rescreened", work, tell)


def _with_list_names(session: Session, rescreened: PartiesRescreened) -> ShownRescreening:
    lists = session.workspace.party_lists.list_newest()
    return ShownRescreening(rescreened, {party_list.id: party_list.name for party_list in lists})


def _open_dialog(session: Session, outcome: ShownRescreening) -> None:
    RescreeningDialog(session.navigator.dialog_parent, session, outcome).open()
