# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a screening shows beside its questions: what is screened, what to do now, a copy to play with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.domain.interview import Interview, OpenQuestion, open_places
from desktop_app.domain.interview.open_count import count_facts_once, open_paths_in_line
from desktop_app.domain.interview.paths import entity_path, parse_gap
from desktop_app.domain.interview.questions.words import describe_subject
from desktop_app.services.screening.interview import resume
from desktop_app.services.screening.letter import SUPPLIER_KNOWS
from desktop_app.services.screening.next_steps import NextStep, steps_of
from desktop_app.services.screening.readings import read_as
from desktop_app.services.screening.screenings import Screening
from desktop_app.ui.dialogs.record import ComesTo, Recorded
from desktop_app.ui.screening.panel import Live
from desktop_app.ui.screening.questions.party_card import Parties
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import client_currency
from desktop_app.ui.words.localise import localise_value
from desktop_app.ui.words.strings import (
    counting_words,
    country,
    day,
    standing_words,
    tr,
    translated,
)
from desktop_app.ui.words.verdicts import beside as besides
from desktop_app.ui.words.verdicts import reading_words

if TYPE_CHECKING:
    from desktop_app.ui.screening.view import ScreeningView


@dataclass(frozen=True, slots=True)
class ScreeningContext:
    """What a screening needs to know besides itself.

    Parties to choose from, the number it is a new version of, the currency of the client; blank for none.
    """

    parties: Parties
    version_of: str
    currency: str


def beside(session: Session, screening: Screening) -> ScreeningContext:
    """Read what a screening needs to know besides itself."""
    earlier, number = screening.supersedes, ""
    if earlier is not None:
        number = session.client_workspace.records.get_determination(earlier).row.number
    return ScreeningContext(
        session.client_workspace.parties.known(), number, client_currency(session)
    )


def interview_of(session: Session, screening: Screening) -> Interview:
    """Return the interview of a screening as it stands; what the pack no longer knows is left behind."""
    program, today, at = session.program, session.today, screening.place
    start, answers = screening.start, screening.answers
    if screening.pack_changed:
        return resume(program, start, answers, today=today, at=at).interview
    return Interview(program.law, program.case_file_kind, start, today, answers=answers, at=at)


def names_of(screening: Screening) -> list[str]:
    """Return what each line of a screening is called."""
    if len(screening.lines) == 1:
        return [screening.lines[0].part_number]
    return [f"{line.part_number or tr('item')} ({line.line})" for line in screening.lines]


def context(view: ScreeningView) -> str:
    """Return what is screened, to whom, on which day."""
    tree = view.talk.state.tree_of_line(view.page.line or 0, view.session.today)
    number = view.beside.version_of
    parts = [tr("New version of {number}", number=number)] if number else []
    parts.append(translated(view.screening.row.title))
    parties = tree.get("parties") or []
    names = [one.get("name") for one in parties if one.get("role") == "end_user"]
    if names and names[0]:
        parts.append(tr("to {name}", name=names[0]))
    if tree.get("destination"):
        parts.append(country(tree["destination"]))
    parts.append(tr("export day {day}", day=day(tree.get("on"))))
    parts.append(counting_words(tree.get("assumption")))
    return "  ·  ".join(part for part in parts if part)


def subject(talk: Interview, place: str) -> str:
    """Return what a place is a fact about, in words; blank for what all lines share."""
    about = entity_path(place)
    return translated(describe_subject(talk.law.pack, talk.state.root, about)) if about else ""


def open_of(talk: Interview, line: int) -> tuple[Sequence[OpenQuestion], int]:
    """Return where the open facts of a line can be settled, and how many facts are open."""
    tree = talk.state.tree_of_line(line, talk.today)
    (facts,) = count_facts_once([(tree, talk.conclusions()[line].open_facts)])
    wanted = open_paths_in_line(line, facts, talk.state.same_entities)
    found = (one for one in open_places(talk) if line in one.lines)
    return [one for one in found if parse_gap(one.path) or one.path in wanted], len(facts)


def live_of(talk: Interview, line: int, names: Sequence[str]) -> Live:
    """Return what the panel shows of an interview, with a line in front."""
    places, count = open_of(talk, line)
    return Live(
        names,
        talk.conclusions(),
        line,
        localise_value(places),
        [subject(talk, one.path) for one in places],
        count,
        talk.state.root.get("assumption") or "",
    )


def recorded(view: ScreeningView) -> Recorded:
    """Return what would be recorded now: every line with what it comes to."""
    talk, assumption = view.talk, view.talk.state.root.get("assumption")
    pack = talk.law.pack
    lines = []
    for place, found in enumerate(talk.conclusions()):
        laws = [one.title for one in found.warnings if one.instrument]
        words = (reading_words(read_as(pack, found)), besides(found.verdict, laws))
        standing = standing_words(found.standing.overall, assumption)
        count = open_of(talk, place)[1]
        lines.append(ComesTo(view.names[place], found.verdict, standing, count, words))
    return Recorded(view.screening.id, len(lines), view.beside.version_of, lines)


def next_steps(view: ScreeningView) -> Sequence[NextStep]:
    """Return the steps that follow from the conclusions."""
    return localise_value(steps_of(view.talk))


def can_write(view: ScreeningView) -> bool:
    """Tell whether a supplier can settle something, and letters can be printed."""
    known = (one.who in SUPPLIER_KNOWS for one in open_places(view.talk))
    return any(known)


def open_what_if(view: ScreeningView) -> Any:
    """Open the dialog in which a copy of a line's case is changed."""
    from desktop_app.ui.screening.whatif import WhatIfDialog

    dialog = WhatIfDialog(view)
    dialog.open()
    return dialog
