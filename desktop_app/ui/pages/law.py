# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Law: every provision with its text, timeline, status checks, condition and doubts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.basics.days import next_day
from desktop_app.charts.days_axis import Moment, Span
from desktop_app.domain.law.condition import All, Compare, Condition, Is, Not, Reads, Sentence
from desktop_app.domain.law.condition import Any as AnyOf
from desktop_app.domain.law.condition import sentences as sentences_of
from desktop_app.domain.law.listing import Listing, first_step_alike
from desktop_app.domain.law.pack import Pack, Provision
from desktop_app.domain.law.timeline import UNCONFIRMED, Timeline
from desktop_app.services.schema.rows import StatusCheckRow
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage, Toggle
from desktop_app.ui.pages.party_lists.listing import listing_view
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import dialog_frame
from desktop_app.ui.shared_views.evidence import Opens, open_paper, short_hash
from desktop_app.ui.shared_views.law_state import recorded_checks
from desktop_app.ui.widgets.charts import TimelineView
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_section_heading
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import across, boxed, button, down, frame, label, rule
from desktop_app.ui.widgets.row_menu import RowEntry, RowMenu
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import code_words, screen_language, shown_law, tr, translate_text


class LawPage(ListPage):
    """The provisions of the law file, and the notices of its lists."""

    key = "law"
    topics = ("checks",)

    def __init__(self, session: Session) -> None:
        self.toggles = (
            Toggle("runs", tr("In force today"), lambda row: row.state == "in_force"),
            Toggle("here", tr("{law} only", law=strings.law_name()), is_of_announcement),
            Toggle("lists", tr("Lists of parties"), lambda row: isinstance(row, ListNotice)),
        )
        super().__init__(
            session,
            tr("Law"),
            translate_text(session.program.pack.title),
            tr("Filter by words, article, number"),
        )
        self.add_actions(
            button(tr("Take a law file"), lambda: session.navigator.run_command("go.law_file")),
            button(
                tr("Record a check"), lambda: session.navigator.run_command("check.record"), role="primary"
            ),
        )

    def list_columns(self) -> Sequence[Column[Any]]:
        instruments = self.session.program.pack.instruments

        def place_text(row: Rule | ListNotice) -> str:
            if isinstance(row, ListNotice):
                return translate_text(instruments[row.id].short)
            text = row.provision.text
            is_known_instrument = text.instrument in instruments
            short = translate_text(instruments[text.instrument].short) if is_known_instrument else ""
            return strings.join_with_commas((short, translate_text(text.article)))

        return (
            Column("id", tr("Provision"), lambda row: row.id, order_row, width=112),
            Column(
                "title", tr("What it says"), lambda row: translate_text(row.title), width=180, stretch=True
            ),
            Column("place", tr("Place"), place_text, width=150, quiet=True, visible=False),
            Column(
                "state",
                tr("Today"),
                lambda row: strings.standing_words(row.state) if row.state else strings.DASH,
                width=104,
            ),
            Column(
                "since",
                tr("Since"),
                lambda row: strings.format_day(row.since),
                lambda row: row.since.isoformat() if row.since else "",
                width=124,
                day=lambda row: row.since.isoformat() if row.since else "",
            ),
            Column(
                "by",
                tr("By notice"),
                lambda row: name_notice(self.session.program.pack, row.by) or strings.DASH,
                width=112,
                quiet=True,
                visible=False,
            ),
            Column(
                "next",
                tr("Next change"),
                lambda row: strings.format_day(row.changes_on),
                lambda row: row.changes_on.isoformat() if row.changes_on else "",
                width=124,
                day=lambda row: row.changes_on.isoformat() if row.changes_on else "",
            ),
        )

    def read_again(self) -> None:
        self.session.read("rows law", self.read_rows, self._show_rows)

    def read_rows(self) -> list[Rule | ListNotice]:
        session, pack, today = self.session, self.session.program.pack, self.session.today
        rows = session.client_workspace.checks.rows() if session.client is not None else []
        checks = recorded_checks(rows)
        rules = []
        for provision in pack.provisions.values():
            if not provision.timeline:
                rules.append(Rule(provision, None, "", None, None, ""))
                continue
            timeline = session.program.law.read_provision_timeline(provision.id, None, checks)
            state = timeline.state_on(today)
            coming_starts = (s.start for s in timeline.spans if s.start > today and s.state != state)
            named = {provision.id, provision.part_of}
            own_checks = tuple(row for row in rows if row.provision in named)
            event = timeline.span_on(today).event
            by = event.instrument if event and state != UNCONFIRMED else ""
            since, changes_on = timeline.since(today), next(coming_starts, None)
            rules.append(Rule(provision, timeline, state, changes_on, since, by, own_checks))
        notices = [
            ListNotice(
                listing,
                pack.instruments[listing.id].title,
                listing.state_on(today),
                listing.changes_after(today),
                *_begun(listing, today),
            )
            for listing in pack.listings.values()
        ]
        return [*rules, *notices]

    def describe_rows(self, rows: Sequence[Rule]) -> str:
        pack = self.session.program.pack
        return strings.join_with_commas(
            [
                translate_text(pack.title),
                tr("law known to {day}", day=strings.format_day(pack.known_to)),
                strings.tr_n("%n provision(s)", sum(isinstance(row, Rule) for row in rows)),
                strings.tr_n("%n listed name(s)", len(pack.listed)),
            ]
        )

    def draw_detail(self, detail: Rule | ListNotice) -> QWidget:
        session = self.session
        if isinstance(detail, ListNotice):
            return listing_view(session.program.pack, detail.listing, session.today)
        opens = partial(open_paper, session, self)
        return provision_view(
            session.program.pack,
            detail.provision,
            detail.timeline,
            session.today,
            checks=checks_view(detail.checks, opens, self._ask_to_delete) if detail.timeline else None,
        )

    def row_menu(self, row: Rule | ListNotice) -> RowMenu:
        run, pack = self.session.navigator.run_command, self.session.program.pack
        part_of = row.provision.part_of if isinstance(row, Rule) else ""
        leads = (
            RowEntry(
                tr("What it is part of"),
                partial(self.table.select_row, part_of)
                if part_of in pack.provisions
                else tr("It stands for itself."),
            ),
            RowEntry(
                tr("Record a check"),
                partial(run, "check.record")
                if self.session.client is not None
                else tr("Needs a client: set up your own firm, import a list, or load the sample."),
            ),
            RowEntry(tr("Take a law file"), partial(run, "go.law_file")),
        )
        of_the_file = tr("The law comes as a signed law file. “Take a law file” changes it as a whole.")
        return RowMenu(
            open=self.open_detail, edit=of_the_file, duplicate=of_the_file, delete=of_the_file, leads=leads
        )

    def _ask_to_delete(self, row: StatusCheckRow) -> None:
        session = self.session
        dialog_frame.ask_to_confirm(
            self.window(),
            tr("Delete check"),
            tr(
                "Delete the check of {who}? The law line and later cases no longer rest on it. Determinations that"
                " were recorded keep their copy, and its evidence stays. Undo brings it back.",
                who=who_words(row),
            ),
            verb=tr("Delete"),
            careful=True,
            then=lambda: session.change(lambda: session.client_workspace.checks.delete(row.id)),
        )


# --------------------------------------------------------------------------------------------------
# The status checks recorded for a provision, each with its evidence.


def checks_view(
    checks: Sequence[StatusCheckRow], opens: Opens, delete: Callable[[StatusCheckRow], object]
) -> QWidget:
    """Return the view of the checks, latest first, each with its evidence and a button that deletes it."""
    column = down(make_section_heading(tr("Status checks")), gap=0)
    if not checks:
        column.addWidget(label(tr("Nobody has recorded a look at the notices."), "quiet"))
    for row in checks:
        name = tr("Delete check of {who}", who=who_words(row))
        gone = button(tr("Delete"), partial(delete, row), role="link", name=name)
        reach = tr("for every client") if row.every_client else ""
        if row.shipment:
            reach = tr("for shipment {number} only", number=row.shipment)
        who = Flow(label(who_words(row), "strong"), label(reach, "caption"), gap=12)
        head = across(boxed(who), gone, gap=12, stretch=0)
        head.setAlignment(gone, Qt.AlignmentFlag.AlignTop)
        check = down(head, label(found_words(row), wrap=True), gap=3)
        for name, fact_text in ((tr("Notice"), row.notice), (tr("Looked at"), row.where)):
            if fact_text:
                line_text = tr("{name}: {words}", name=name, words=fact_text)
                check.addWidget(label(line_text, "caption", wrap=True))
        if row.evidence:
            named = tr("Evidence: {name}, hash {hash}", name=row.paper, hash=short_hash(row.evidence))
            paper_label = label(named, "caption", wrap=True)
            set_tip(paper_label, row.evidence)
            go = button(tr("Open evidence"), partial(opens, row.evidence), role="link", about=row.paper)
            check.addLayout(across(paper_label, go, gap=12, stretch=0))
        else:
            check.addLayout(across(label(tr("No evidence was kept."), "caption"), None))
        check.setContentsMargins(0, 8, 0, 8)
        column.addWidget(boxed(check))
        column.addWidget(rule())
    return boxed(column)


def found_words(row: StatusCheckRow) -> str:
    """Return the finding of a check as a phrase: "Suspended from 10 Nov 2025 until 10 Jan 2027"."""
    state_text = strings.standing_words(row.state) or tr("No new notice seen")
    if row.from_:
        state_text = tr("{what} from {day}", what=state_text, day=strings.format_day(row.from_))
    if row.until:
        state_text = tr("{what} until {day}", what=state_text, day=strings.format_day(row.until))
    return state_text


def who_words(row: StatusCheckRow) -> str:
    """Return day and person of a check: "24 Nov 2026, JH"."""
    return strings.join_with_commas((strings.format_day(row.checked_on), row.by))


# --------------------------------------------------------------------------------------------------
# One provision as it is shown beside the table.


def provision_view(
    pack: Pack, provision: Provision, timeline: Timeline | None, today: date, *, checks: QWidget | None = None
) -> QWidget:
    """Return the view of a provision; ``checks`` is the view of its status checks."""
    column = _draw_head(pack, provision)
    if timeline is not None:
        column.addWidget(make_section_heading(tr("When it runs")))
        strip = TimelineView()
        spans = [
            Span(
                strings.lower_first_letter(strings.standing_words(span.state)),
                span.start,
                next_day(span.last) if span.last else None,
                span.state,
            )
            for span in timeline.spans
            if span.start != date.min
        ]
        mark_text = tr("today, {day}", day=strings.format_short_day(today))
        strip.show_spans(spans, Moment(mark_text, today, main=True))
        column.addWidget(strip)
        column.addWidget(FactList(_list_days(pack, provision, timeline), 196))
    if checks is not None:
        column.addWidget(checks)
    if provision.when is not None:
        column.addWidget(make_section_heading(tr("When it is met")))
        for depth, line_text in _describe_condition(pack, provision.when, 0):
            line_row = across(
                depth * 18,
                label(line_text, "" if depth else "strong", wrap=True),
                gap=0,
                margins=(0, 2, 0, 2),
                stretch=1,
            )
            column.addLayout(line_row)
        if provision.consequence:
            column.addSpacing(4)
            column.addWidget(
                label(tr("Then: {words}.", words=translate_text(provision.consequence)), wrap=True)
            )
    if provision.effect:
        column.addWidget(make_section_heading(tr("What it means for the goods")))
        column.addWidget(label(code_words("warning_effect", provision.effect), "strong", wrap=True))
        column.addWidget(label(translate_text(provision.consequence), wrap=True))
    for questions in _draw_readings_and_doubts(pack, provision):
        column.addWidget(questions)
    if provision.examples:
        column.addWidget(_draw_examples(provision))
    column.addWidget(_draw_sources(pack, provision))
    return boxed(column)


def _list_days(pack: Pack, provision: Provision, timeline: Timeline) -> list[ShownFact]:
    """Return what holds from one day to another, by which notice, and last what is only announced."""
    rows = []
    for span in timeline.spans:
        if span.start == date.min:
            continue
        note = ""
        if span.state == UNCONFIRMED and span.lapsed is not None and span.lapsed.until is not None:
            ended = strings.format_day(span.lapsed.until)
            notice = name_notice(pack, span.lapsed.instrument)
            note = tr("{notice} ended by its text on {day}.", notice=notice, day=ended) if notice else ""
        elif span.event is not None and span.event.instrument:
            note = tr("by {instrument}", instrument=name_notice(pack, span.event.instrument))
        rows.append(
            ShownFact(_days_words(span.start, span.last), strings.standing_words(span.state), note=note)
        )
    rows += [
        ShownFact(
            _days_words(event.start, event.until),
            strings.standing_words(event.state),
            note=tr("announced only: no notice seen"),
        )
        for event in provision.timeline
        if event.announced and timeline.state_on(event.start) == UNCONFIRMED
    ]
    return rows


def _days_words(first: date, last: date | None) -> str:
    if last is None:
        return tr("from {day}", day=strings.format_day(first))
    return f"{strings.format_day(first)} – {strings.format_day(last)}"


def _draw_head(pack: Pack, provision: Provision) -> QVBoxLayout:
    """Return a column with source, title and text of a provision, to which the other parts are added."""
    instrument = pack.instruments.get(provision.text.instrument)
    short = translate_text(instrument.short) if instrument else ""
    source_text = strings.join_with_commas((short, translate_text(provision.text.article)))
    quote_frame = frame("quote")
    inner = down(
        label(translate_text(provision.text.says), wrap=True, explains=True), gap=6, margins=(14, 2, 0, 2)
    )
    if provision.text.deciding:
        deciding_text = strings.join_with_semicolons(
            f"“{translate_text(sentence)}”" for sentence in provision.text.deciding
        )
        inner.addWidget(label(tr("Deciding words: {words}", words=deciding_text), "caption", wrap=True))
    quote_frame.setLayout(inner)
    column = down(
        label(strings.join_with_commas((provision.id, source_text)), "caption", wrap=True),
        2,
        label(translate_text(provision.title), "section", wrap=True),
        10,
        quote_frame,
    )
    if provision.text.conflict:
        column.addSpacing(8)
        conflict = put_in_words(pack, translate_text(provision.text.conflict))
        column.addWidget(label(conflict, "quiet", wrap=True))
    return column


def _describe_condition(pack: Pack, condition: Condition, depth: int) -> Iterator[tuple[int, str]]:
    if isinstance(condition, (All, AnyOf)):
        if len(condition.parts) == 1:
            yield from _describe_condition(pack, condition.parts[0], depth)
            return
        heading = tr("All of these:") if isinstance(condition, All) else tr("One of these:")
        yield depth, heading
        for condition_part in condition.parts:
            yield from _describe_condition(pack, condition_part, depth + 1)
    elif isinstance(condition, Not):
        yield depth, tr("Not:")
        yield from _describe_condition(pack, condition.part, depth + 1)
    else:
        yield depth, condition_words(pack, condition)


def _draw_readings_and_doubts(pack: Pack, provision: Provision) -> Iterator[QWidget]:
    """Yield the readings that a provision depends on, and its doubts: each a question with its two answers."""
    sentences = () if provision.when is None else sentences_of(provision.when)
    switches = [pack.switches[name] for name in sorted({s.switch for s in sentences if isinstance(s, Reads)})]
    names = {event.doubt for event in provision.timeline if event.doubt}
    names |= {switch.doubt for switch in switches}
    readings = [
        (
            translate_text(switch.question),
            translate_text(switch.words.get(switch.safest, switch.safest)),
            translate_text(switch.words.get(switch.narrowest, switch.narrowest)),
            "",
        )
        for switch in switches
    ]
    doubts = [
        (
            f"{doubt.id}  {translate_text(doubt.question)}",
            _with_holders(pack, translate_text(doubt.safest), doubt.safest_by),
            _with_holders(pack, translate_text(doubt.narrowest), doubt.narrowest_by),
            tr("Settled by: {words}", words=translate_text(doubt.settled_by)),
        )
        for doubt in (pack.doubts[name] for name in sorted(names) if name in pack.doubts)
    ]
    for heading, questions, gap in ((tr("Readings"), readings, 6), (tr("Doubts"), doubts, 8)):
        if not questions:
            continue
        column = down(make_section_heading(heading), gap=gap)
        for question, safest, narrowest, settled_by in questions:
            answers = (
                tr("Cautious: {words}", words=safest),
                tr("Narrow: {words}", words=narrowest),
                settled_by,
            )
            captions = [label(text, "caption", wrap=True) for text in answers if text]
            column.addWidget(boxed(down(label(question, wrap=True), *captions, gap=2)))
        yield boxed(column)


def _with_holders(pack: Pack, words: str, holders: Sequence[str]) -> str:
    """Return an answer with who was seen to give it."""
    names = [pack.sources[key].cited for key in holders]
    return f"{words} ({'; '.join(names)})" if names else words


def _draw_examples(provision: Provision) -> QWidget:
    column = down(
        make_section_heading(tr("Agreed examples, worked out whenever the law file is checked")), gap=0
    )
    if screen_language() != "en":
        note = tr("Their names are part of the law file and are kept in English there.")
        column.addWidget(label(note, "small", wrap=True))
    for example in provision.examples:
        if example.on is None:
            expected = {"yes": tr("met"), "no": tr("not met")}.get(example.expect, tr("open"))
        else:
            state = strings.lower_first_letter(strings.standing_words(example.standing))
            expected = strings.labelled(strings.format_day(example.on), state)
        texts = (label(example.says, wrap=True), label(expected, "caption"))
        column.addLayout(across(*texts, gap=12, margins=(0, 5, 0, 5), stretch=0))
        column.addWidget(rule())
    return boxed(column)


def _draw_sources(pack: Pack, provision: Provision) -> QWidget:
    column = down(make_section_heading(tr("Sources")), gap=2)
    instrument = pack.instruments.get(provision.text.instrument)
    if instrument is not None:  # its Chinese title, the day seen, and what was not opened
        dated = strings.format_day(instrument.dated)
        if instrument.seen:
            copies = tr("seen in copies up to {day}", day=strings.format_day(instrument.seen))
            dated = strings.join_with_commas((dated, copies))
        for text in filter(None, (instrument.title_zh, dated, translate_text(instrument.caveat))):
            instrument_label = label(text, "caption", wrap=True)
            set_tip(instrument_label, instrument.url)
            column.addWidget(instrument_label)
    named = SOURCE.finditer(provision.text.conflict)
    for key in dict.fromkeys((*provision.text.sources, *(source_match[0] for source_match in named))):
        source = pack.sources.get(key)
        if source is not None:
            source_title = f"{key.removeprefix('S')}  {source.cited}"
            source_label = label(source_title, "caption", wrap=True)
            set_tip(source_label, source.url)
            column.addWidget(source_label)
    if screen_language() != "en":
        note = tr("The titles of the sources are English so far.")
        column.addSpacing(6)
        column.addWidget(label(note, "small", wrap=True))
    source_title = tr(
        "Confidence {letter}. The wording is ours; the law's own text decides.",
        letter=provision.text.confidence,
    )
    column.addSpacing(6)
    column.addWidget(label(source_title, "small", wrap=True))
    return boxed(column)


# --------------------------------------------------------------------------------------------------
# The rows of the page Law: provisions, and notices that put parties on lists.


@dataclass(frozen=True, slots=True)
class Rule:
    """A provision with its standing today, since when and by which notice, and the next day on which that changes."""

    provision: Provision
    timeline: Timeline | None
    state: str
    changes_on: date | None
    since: date | None
    by: str
    checks: tuple[StatusCheckRow, ...] = ()

    @property
    def id(self) -> str:
        """Return the id of the provision."""
        return self.provision.id

    @property
    def title(self) -> str:
        """Return the title of the provision."""
        return self.provision.title


@dataclass(frozen=True, slots=True)
class ListNotice:
    """A notice that puts parties on a list, what holds of it today, since when and by which notice, and what next."""

    listing: Listing
    title: str
    state: str
    changes_on: date | None
    since: date | None
    by: str

    @property
    def id(self) -> str:
        """Return the id of the notice."""
        return self.listing.id


def _begun(listing: Listing, today: date) -> tuple[date | None, str]:
    """Return since when the measures of a listing stand as they do today, and the notice that says so."""
    step = listing.step_on(today)
    if step is None:
        return None, ""
    if step.until is not None and step.until < today:
        return next_day(step.until), ""
    return first_step_alike(listing.steps, step).start, step.notice


def name_notice(pack: Pack, notice: str) -> str:
    """Return how a notice of the law file, or one that a check names, is called."""
    known = pack.instruments.get(notice)
    return translate_text(known.short) if known else notice


def order_row(row: Rule | ListNotice) -> int:
    """Return the position of a row in the law file, notices of lists after the provisions."""
    law = shown_law()
    return [*law.provisions, *law.listings].index(row.id)


def is_of_announcement(row: Rule | ListNotice) -> bool:
    """Tell whether a row is a provision of the announcement."""
    return isinstance(row, Rule) and shown_law().is_of_announcement(row.provision)


# --------------------------------------------------------------------------------------------------
# The sentences of a condition in the language of the window. No widgets.


SOURCE: Final = re.compile(r"\bS([0-9]+)\b")
"""The name of a source in the texts of a law file, such as S12."""


def put_in_words(pack: Pack, text: str) -> str:
    """Return a text of the law file with sources named by number and readings by their question."""
    for name, switch in pack.switches.items():
        text = text.replace(name, f"“{translate_text(switch.question)}”")
    text = SOURCE.sub(lambda source_match: tr("source {number}", number=source_match[1]), text)
    return strings.upper_first_letter(text)


def condition_words(pack: Pack, sentence: Sentence) -> str:
    """Return one sentence of a condition in words: its fact and the value or limit it is compared with."""
    if isinstance(sentence, Is):
        fact = pack.facts[sentence.fact]
        values = strings.join_with_or(
            [
                strings.country_name(value) if fact.kind == "country" else code_words("case_value", value)
                for value in sentence.values
            ]
        )
        template = tr("{fact}: not {values}") if sentence.negated else tr("{fact}: {values}")
        return template.format(fact=translate_text(fact.label), values=values)
    if isinstance(sentence, Compare):
        figure, _, unit = sentence.words.rpartition(" at ")[2].partition(" ")[2].partition(" ")
        limit = tr("{count} layers", count=figure) if unit == "layers" else f"{figure} {unit}".strip()
        least = " at least " in sentence.words
        template = tr("{fact}: at least {limit}") if least else tr("{fact}: at most {limit}")
        return template.format(fact=translate_text(pack.facts[sentence.fact].label), limit=limit)
    if isinstance(sentence, Reads):
        chosen = pack.switches[sentence.switch].words[sentence.choice]
        return tr("Reading: {words}", words=translate_text(chosen))
    if sentence.negated:
        return tr("{provision} is not met", provision=sentence.provision)
    return tr("{provision} is met", provision=sentence.provision)
