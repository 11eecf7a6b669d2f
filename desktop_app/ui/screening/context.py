# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The data a screening shows beside its questions: its subject, open facts, and outcome of each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.interview import Interview, OpenQuestion, list_open_questions
from desktop_app.domain.interview.likeliness import Judge
from desktop_app.domain.interview.paths import entity_path, parse_gap
from desktop_app.domain.interview.questions.page import OF_MANY, topic_of_page
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.interview.same_entity import count_facts_once, open_paths_in_line
from desktop_app.services.records.reviews import SentBack
from desktop_app.services.screening.next_steps import SUPPLIER_KNOWS
from desktop_app.services.screening.screenings import EarlierDeal, Screening, reading_behind
from desktop_app.services.screening.state import resume_interview
from desktop_app.ui.dialogs.record import LineOutcome
from desktop_app.ui.screening.answers import KnownParties
from desktop_app.ui.screening.panel import PanelContent
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import client_currency
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import assumption_words, country_name, format_day, tr, translate_text


@dataclass(frozen=True, slots=True)
class ScreeningContext:
    """The data a screening begins with: its interview, and what is not stored with it.

    Parties to choose from, the number it is a new version of, the currency of the client; blank for none.
    ``is_handed_in``: a second person reviews it before it is recorded; ``sent_back`` says why one sent it back.
    ``earlier_deal`` is what the screening before said about the deal.
    """

    interview: Interview
    parties: KnownParties
    version_of: str
    currency: str
    is_handed_in: bool = False
    sent_back: SentBack | None = None
    earlier_deal: EarlierDeal | None = None


def read_context(session: Session, screening: Screening) -> ScreeningContext:
    """Read the data a screening begins with; off the main thread, which would feel it."""
    earlier, number = screening.supersedes, ""
    if earlier is not None:
        number = session.client_workspace.records.get_determination(earlier).row.number
    judge = session.client_workspace.sorting.judge_items(_list_part_numbers(screening))
    interview = restore_interview(session, screening, judge)
    # Worked out here and kept by the interview: its page, its verdicts, what is open.
    interview.current_page()
    for line in range(len(screening.lines)):
        list_open_places(interview, line)
    parties = session.client_workspace.parties.build_party_trees()
    reviews, currency = session.client_workspace.reviews, client_currency(session)
    sent_back = reviews.find_sent_back(screening.id)
    earlier_deal = session.client_workspace.screenings.find_earlier_deal(screening.id)
    return ScreeningContext(
        interview, parties, number, currency, reviews.is_asked_for(), sent_back, earlier_deal
    )


def _list_part_numbers(screening: Screening) -> Iterator[str]:
    """Yield the part numbers of all items in the cases of a screening."""
    waiting = [line.base.get("item") or {} for line in screening.lines]
    while waiting:
        item = waiting.pop()
        yield item.get("part_number") or ""
        waiting += item.get("components") or ()


def restore_interview(session: Session, screening: Screening, judge: Judge) -> Interview:
    """Return the interview of a screening as it stands; answers the law file no longer knows are left out.

    ``judge`` orders its questions.
    """
    program, today, at = session.program, session.today, screening.page_key
    start, answers = replace(screening.interview_start, judge=judge), screening.answers
    if screening.pack_changed:
        return resume_interview(program, start, answers, today=today, at=at).interview
    return Interview(program.law, program.case_file_kind, start, today, answers=answers, at=at)


def name_lines(screening: Screening) -> list[str]:
    """Return the name of each line of a screening."""
    if len(screening.lines) == 1:
        return [screening.lines[0].part_number]
    return [f"{line.part_number or tr('item')} ({line.line})" for line in screening.lines]


def describe_screening(interview: Interview, line: int, title: str, version_of: str) -> str:
    """Return what is screened, to whom, on which day; the number it is a new version of, or blank."""
    case = interview.state.tree_of_line(line, interview.today)
    texts = [tr("New version of {number}", number=version_of)] if version_of else []
    texts.append(translate_text(title))
    parties = case.get("parties") or []
    end_users = [party.get("name") for party in parties if party.get("role") == "end_user"]
    if end_users and end_users[0]:
        texts.append(tr("to {name}", name=end_users[0]))
    if case.get("destination"):
        texts.append(country_name(case["destination"]))
    texts.append(tr("export day {day}", day=format_day(case.get("on"))))
    texts.append(assumption_words(case.get("assumption")))
    return "  ·  ".join(filter(None, texts))


def describe_subject(interview: Interview, path: str) -> str:
    """Return the subject of a path in words; blank for facts that all lines share."""
    about = "" if path in OF_MANY else entity_path(path)
    return translate_text(name_subject(interview.law.pack, interview.state.root, about)) if about else ""


def list_open_places(interview: Interview, line: int) -> tuple[Sequence[OpenQuestion], int]:
    """Return where the open facts of a line can be settled, and how many facts are open."""
    tree = interview.state.tree_of_line(line, interview.today)
    (facts,) = count_facts_once([(tree, interview.conclusions()[line].open_facts)])
    wanted = open_paths_in_line(line, facts, interview.state.same_entities)
    open_here = [
        open_place
        for open_place in list_open_questions(interview)
        if line in open_place.lines and (parse_gap(open_place.path) or open_place.path in wanted)
    ]
    pages = interview.open_questions.asked_by_page
    page_of = {path: key for key, paths in pages.items() for path in paths}
    order = {path: number for number, path in enumerate(page_of)}
    rows: dict[str, OpenQuestion] = {}
    for place in sorted(open_here, key=lambda place: order.get(place.path, len(order))):
        key = place.path if parse_gap(place.path) else page_of.get(place.path, place.path)
        if key in OF_MANY:
            title = interview.go_to_page(key).current_page().title
            rows[key] = rows.get(key) or replace(place, path=key, label=title)
        elif key in rows:
            rows[key] = replace(rows[key], label=topic_of_page(key).title)
        else:
            rows[key] = place
    return list(rows.values()), len(facts)


def make_panel_content(interview: Interview, line: int, names: Sequence[str]) -> PanelContent:
    """Return what the panel shows of an interview, with a line in front."""
    places, count = list_open_places(interview, line)
    return PanelContent(
        names,
        interview.conclusions(),
        line,
        values.localise_value(places),
        [describe_subject(interview, open_place.path) for open_place in places],
        count,
        interview.state.root.get("assumption") or "",
        interview.state.root.get("chosen") or {},
        (interview.state.root.get("readings") or {}).get("profile") or "",
    )


def list_outcomes(interview: Interview, names: Sequence[str]) -> list[LineOutcome]:
    """Return what each line would be recorded with now."""
    assumption, pack = interview.state.root.get("assumption"), interview.law.pack
    outcomes = []
    for line, conclusion in enumerate(interview.conclusions()):
        laws = [warning.title for warning in conclusion.warnings if warning.instrument]
        notes = (
            values.reading_words(reading_behind(pack, conclusion)),
            values.hanging_words(conclusion.turning_doubts),
            values.scope_caveat(conclusion.verdict, laws),
        )
        standing = strings.standing_words(conclusion.standing.overall, assumption)
        count = list_open_places(interview, line)[1]
        outcomes.append(
            LineOutcome(names[line], conclusion.act.word, conclusion.verdict, standing, count, notes)
        )
    return outcomes


def can_supplier_settle(interview: Interview) -> bool:
    """Tell whether a supplier can settle open facts, and can be asked."""
    return any(open_place.who in SUPPLIER_KNOWS for open_place in list_open_questions(interview))
