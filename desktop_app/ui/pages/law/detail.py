# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One provision as it is shown beside the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.basics.days import next_day
from desktop_app.charts.days_axis import Moment, Span
from desktop_app.domain.law.condition import All, Any, Condition, Not, Reads
from desktop_app.domain.law.condition import sentences as sentences_of
from desktop_app.domain.law.pack import Doubt, Example, Instrument, Pack, Provision, Switch
from desktop_app.domain.law.timeline import Timeline
from desktop_app.ui.pages.law.law_texts import SOURCE, condition_words, put_in_words
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.charts.timeline import TimelineView
from desktop_app.ui.widgets.detail import make_section_heading
from desktop_app.ui.widgets.facts import FactList, ShownFact
from desktop_app.ui.widgets.parts import across, boxed, down, frame, label, rule
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import screen_language, tr, translate_text


def provision_view(
    pack: Pack, provision: Provision, timeline: Timeline | None, today: date, *, checks: QWidget | None = None
) -> QWidget:
    """Return the view of a provision; ``checks`` is the view of its status checks."""
    column = _draw_head(pack, provision)
    if timeline is not None:
        column.addWidget(make_section_heading(tr("When it runs")))
        column.addWidget(_draw_timeline(provision, timeline, today))
        column.addWidget(_draw_spans(pack, timeline))
    if checks is not None:
        column.addWidget(checks)
    if provision.when is not None:
        column.addWidget(make_section_heading(tr("When it is met")))
        for depth, line_text in _describe_condition(pack, provision.when, 0):
            column.addLayout(_make_line(depth, line_text))
        if provision.consequence:
            column.addSpacing(4)
            column.addWidget(
                label(tr("Then: {words}.", words=translate_text(provision.consequence)), wrap=True)
            )
    for view_part in (_draw_readings(pack, provision), _draw_doubts(pack, provision, timeline)):
        if view_part is not None:
            column.addWidget(view_part)
    if provision.examples:
        column.addWidget(_draw_examples(provision))
    column.addWidget(_draw_sources(pack, provision))
    return boxed(column)


def _draw_head(pack: Pack, provision: Provision) -> QVBoxLayout:
    """Return a column with source, title and text of a provision, to which the other parts are added."""
    instrument = pack.instruments.get(provision.text.instrument)
    short = translate_text(instrument.short) if instrument else ""
    source_text = strings.join_with_commas((short, translate_text(provision.text.article)))
    column = down(
        label(strings.join_with_commas((provision.id, source_text)), "caption", wrap=True),
        2,
        label(translate_text(provision.title), "section", wrap=True),
        10,
        _draw_quote(provision),
    )
    if provision.text.conflict:
        column.addSpacing(8)
        conflict = put_in_words(pack, translate_text(provision.text.conflict))
        column.addWidget(label(conflict, "quiet", wrap=True))
    return column


def _draw_quote(provision: Provision) -> QWidget:
    quote_frame = frame("quote")
    inner = down(label(translate_text(provision.text.says), wrap=True), gap=6)
    inner.setContentsMargins(14, 2, 0, 2)
    if provision.text.deciding:
        deciding_text = "; ".join(f"“{translate_text(sentence)}”" for sentence in provision.text.deciding)
        inner.addWidget(label(tr("Deciding words: {words}", words=deciding_text), "caption", wrap=True))
    quote_frame.setLayout(inner)
    return quote_frame


def _draw_timeline(provision: Provision, timeline: Timeline, today: date) -> QWidget:
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
    return strip


def _draw_spans(pack: Pack, timeline: Timeline) -> QWidget:
    shown = []
    for span in timeline.spans:
        if span.start == date.min:
            continue
        by = pack.instruments.get(span.event.instrument) if span.event else None
        until = (
            tr("from {day}", day=strings.format_day(span.start))
            if span.last is None
            else f"{strings.format_day(span.start)} – {strings.format_day(span.last)}"
        )
        state_text = strings.standing_words(span.state)
        note = tr("by {instrument}", instrument=translate_text(by.short)) if by else ""
        shown.append(ShownFact(until, state_text, note=note))
    return FactList(shown, 196)


def _describe_condition(pack: Pack, condition: Condition, depth: int) -> Iterator[tuple[int, str]]:
    if isinstance(condition, (All, Any)):
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


def _make_line(depth: int, line_text: str) -> QHBoxLayout:
    line_row = across(depth * 18, label(line_text, "" if depth else "strong", wrap=True), gap=0)
    line_row.setStretch(1, 1)
    line_row.setContentsMargins(0, 2, 0, 2)
    return line_row


def _draw_readings(pack: Pack, provision: Provision) -> QWidget | None:
    if provision.when is None:
        return None
    named = {s.switch for s in sentences_of(provision.when) if isinstance(s, Reads)}
    switches = [pack.switches[name] for name in sorted(named)]
    if not switches:
        return None
    column = down(make_section_heading(tr("Readings")), gap=6)
    for switch in switches:
        column.addWidget(_draw_reading(switch))
    return boxed(column)


def _draw_reading(switch: Switch) -> QWidget:
    safest = translate_text(switch.words.get(switch.safest, switch.safest))
    narrowest = translate_text(switch.words.get(switch.narrowest, switch.narrowest))
    return boxed(
        down(
            label(translate_text(switch.question), wrap=True),
            label(tr("Cautious: {words}", words=safest), "caption", wrap=True),
            label(tr("Narrow: {words}", words=narrowest), "caption", wrap=True),
            gap=2,
        )
    )


def _draw_doubts(pack: Pack, provision: Provision, timeline: Timeline | None) -> QWidget | None:
    names = {event.doubt for event in provision.timeline if event.doubt}
    if provision.when is not None:
        switches = {s.switch for s in sentences_of(provision.when) if isinstance(s, Reads)}
        names |= {pack.switches[name].doubt for name in switches}
    doubts = [pack.doubts[name] for name in sorted(names) if name in pack.doubts]
    if not doubts:
        return None
    column = down(make_section_heading(tr("Doubts")), gap=8)
    for doubt in doubts:
        column.addWidget(_draw_doubt(pack, doubt))
    return boxed(column)


def _with_holders(pack: Pack, words: str, holders: Sequence[str]) -> str:
    """Return an answer with who was seen to give it."""
    names = [pack.sources[key].cited for key in holders]
    return f"{words} ({'; '.join(names)})" if names else words


def _draw_doubt(pack: Pack, doubt: Doubt) -> QWidget:
    safest = _with_holders(pack, translate_text(doubt.safest), doubt.safest_by)
    narrowest = _with_holders(pack, translate_text(doubt.narrowest), doubt.narrowest_by)
    return boxed(
        down(
            label(f"{doubt.id}  {translate_text(doubt.question)}", wrap=True),
            label(tr("Cautious: {words}", words=safest), "caption", wrap=True),
            label(tr("Narrow: {words}", words=narrowest), "caption", wrap=True),
            label(tr("Settled by: {words}", words=translate_text(doubt.settled_by)), "caption", wrap=True),
            gap=2,
        )
    )


def _draw_examples(provision: Provision) -> QWidget:
    column = down(
        make_section_heading(tr("Agreed examples, worked out whenever the law file is checked")), gap=0
    )
    if screen_language() != "en":
        note = tr("Their names are part of the law file and are kept in English there.")
        column.addWidget(label(note, "small", wrap=True))
    for example in provision.examples:
        row = across(label(example.says, wrap=True), label(_describe_expected(example), "caption"), gap=12)
        row.setStretch(0, 1)
        row.setContentsMargins(0, 5, 0, 5)
        column.addLayout(row)
        column.addWidget(rule())
    return boxed(column)


def _describe_expected(example: Example) -> str:
    if example.on is not None:
        state = strings.lower_first_letter(strings.standing_words(example.standing))
        return f"{strings.format_day(example.on)}: {state}"
    return {"yes": tr("met"), "no": tr("not met")}.get(example.expect, tr("open"))


def _add_instrument(column: QVBoxLayout, instrument: Instrument | None) -> None:
    """Add the announcement or law itself: its Chinese title, the day seen, and what was not opened."""
    if instrument is None:
        return
    seen = (
        tr("seen in copies up to {day}", day=strings.format_day(instrument.seen)) if instrument.seen else ""
    )
    lines = (instrument.title_zh, strings.join_with_commas((strings.format_day(instrument.dated), seen)))
    for text in (*lines, strings.translate_text(instrument.caveat)):
        if text:
            instrument_label = label(text, "caption", wrap=True)
            set_tip(instrument_label, instrument.url)
            column.addWidget(instrument_label)


def _draw_sources(pack: Pack, provision: Provision) -> QWidget:
    column = down(make_section_heading(tr("Sources")), gap=2)
    _add_instrument(column, pack.instruments.get(provision.text.instrument))
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
