# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Entries made from the law file in use: the law in plain words, Annex 1 to look up, verdicts, duties, open questions.

Nothing of the law is written down here a second time: a newer law file makes other entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from desktop_app.basics.quantity import percent_figure
from desktop_app.domain.case_fields import PATH_OF_MEASURE
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.condition import Compare, Is, sentences
from desktop_app.domain.law.pack import Instrument, Notice, Provision, Row, Verdict
from desktop_app.services.handbook.entries import Entry, Wording, lines, link, paragraphs, read_codes
from desktop_app.services.schema.columns import CHOICE_WORDS

LAW: Final = "law"
ANNEX: Final = "annex"
PROVISIONS: Final = "provisions"
QUESTIONS_OF_LAW: Final = "open-questions"
DUTIES: Final = "duties"
OTHER_LAW: Final = "other-law"
VERDICTS: Final = "verdicts"
ACTS: Final = "acts"
_PARTS: Final = (ANNEX, VERDICTS, ACTS, "standings", PROVISIONS, QUESTIONS_OF_LAW, DUTIES, OTHER_LAW)
"""The chapters of the law."""


class LawChapters:
    """The entries of one law file in one language."""

    def __init__(self, law: CompiledPack, wording: Wording, words: Mapping[str, Any]) -> None:
        self._law, self._pack, self._wording = law, law.pack, wording
        self._words, self._codes = words, read_codes()

    def entries(self) -> Iterator[Entry]:
        """Yield every entry."""
        yield from (self._law_entry(), self._annex_entry())
        yield self._list_entry(PROVISIONS, LAW, (f"provision/{name}" for name in self._pack.provisions))
        yield from map(self._provision_entry, self._pack.provisions.values())
        yield from map(self._instrument_entry, self._named_instruments())
        yield from map(self._row_entry, self._pack.rows.values())
        yield from map(self._element_entry, self._list_elements())
        yield from self._question_entries()
        yield from self._notice_entries()
        yield from self._verdict_entries()

    # ---- the announcement as a whole ----

    @property
    def slots(self) -> dict[str, str]:
        """Return what written texts call by name: the announcement, its line, the day up to which the law is known."""
        pack, say = self._pack, self._wording.say
        line = pack.threshold
        percent = "" if line is None else f"{percent_figure(line.limit)} %"
        short = say(pack.announcement.short)
        return {
            "law": pack.brief_name if not self._wording.is_chinese else short.partition("年")[2] or short,
            "announcement": short,
            "issued": self._wording.day(pack.announcement.dated),
            "known_to": self._wording.day(pack.known_to),
            "line": percent,
            "law_file": f"{pack.id} {pack.version}",
            "years": str(pack.years_kept),
            "grounds": str(len(pack.limbs)),
            "elements": self._join(self._element_name(symbol) for symbol in pack.elements),
        }

    def _law_entry(self) -> Entry:
        pack, say = self._pack, self._wording.say
        slots = self.slots
        grounds = [
            f"- {link(f'provision/{limb.provision}', say(pack.provisions[limb.provision].title))}"
            f"{self._colon}{say(pack.provisions[limb.provision].text.says)}"
            for limb in pack.limbs
        ]
        refusals = [
            f"- {link(f'provision/{rule.id}', say(rule.title))}"
            for rule in pack.provisions.values()
            if pack.is_of_announcement(rule) and rule.id not in {limb.provision for limb in pack.limbs}
        ]
        other = [
            f"- {link(f'provision/{rule.id}', say(rule.title))}"
            for rule in pack.provisions.values()
            if not pack.is_of_announcement(rule) and rule.effect
        ]
        text = paragraphs(
            self._word("law_intro").format(**slots),
            self._heading("grounds"),
            lines(*grounds),
            self._heading("when_it_runs"),
            self._spans_of_grounds(),
            self._heading("in_the_announcement"),
            lines(*refusals),
            self._heading("beside_it"),
            self._word("law_beside").format(**slots),
            lines(*other),
            self._heading("more_of_it"),
            lines(*(f"- {link(place)}" for place in _PARTS)),
            self._heading("how_sure"),
            self._word("law_sure").format(**slots),
        )
        words = f"{pack.title} {pack.announcement.title_zh} {pack.announcement.title}"
        return Entry(LAW, self._word("law").format(**slots), text, words=words)

    def _spans_of_grounds(self) -> str:
        tables = {limb.id: self._span_rows(limb.provision) for limb in self._pack.limbs}
        same: dict[tuple[str, ...], list[str]] = {}
        for limb, table in tables.items():
            same.setdefault(tuple(table), []).append(limb)
        parts = []
        for rows, limbs in same.items():
            named = self._join(self._wording.say(self._codes["ground"].get(limb, limb)) for limb in limbs)
            parts.append(paragraphs(f"**{named}**" if len(same) > 1 else "", lines(*rows)))
        announced = self._join(
            self._instrument_link(event.instrument)
            for event in dict.fromkeys(
                event
                for limb in self._pack.limbs
                for event in self._pack.provisions[limb.provision].timeline
                if event.announced
            )
        )
        note = self._word("announced_note").format(announced=announced) if announced else ""
        return paragraphs(*parts, note)

    def _span_rows(self, provision: str) -> list[str]:
        timeline = self._law.read_provision_timeline(provision, None, ())
        rows = [f"| {self._word('days')} | {self._word('standing')} | {self._word('by_notice')}"]
        for span in timeline.spans:
            if span.start == date.min:
                continue
            event = span.event if span.state != "unconfirmed" else None
            notice = self._instrument_link(event.instrument) if event and event.instrument else "–"
            state = self._wording.say(CHOICE_WORDS["state"][span.state])
            rows.append(f"| {self._days_words(span.start, span.last)} | {state} | {notice}")
        return rows if len(rows) > 1 else []

    def _days_words(self, first: date | None, last: date | None) -> str:
        day = self._wording.day
        if first is None and last is None:
            return self._word("since_issue").format(day=day(self._pack.announcement.dated))
        if last is None:
            return self._word("from_day").format(day=day(first))
        return (
            self._word("until_day").format(day=day(last)) if first is None else f"{day(first)} – {day(last)}"
        )

    # ---- provisions and instruments ----

    def _provision_entry(self, rule: Provision) -> Entry:
        say, text = self._wording.say, rule.text
        place = self._join((self._instrument_link(text.instrument), say(text.article)))
        asked = [f"- {link(f'question/{path}')}" for path in self._paths_read(rule)]
        turning = [
            f"- {link(f'open-question/{doubt.id}', say(doubt.question))}"
            for doubt in self._pack.doubts.values()
            if doubt.id in text.says or doubt.id in say(text.says)
        ]
        body = paragraphs(
            say(text.says),
            self._fact("place", place),
            self._fact("deciding", self._join(f"“{say(words)}”" for words in text.deciding)),
            self._fact("then", self._wording.sentence(say(rule.consequence))),
            self._fact("effect", say(self._codes["warning_effect"][rule.effect]))
            if rule.effect in self._codes["warning_effect"]
            else "",
            self._fact("conflict", say(text.conflict)),
            self._listed("when_it_runs", self._span_rows(rule.id) if rule.timeline else ()),
            self._listed("asked_for_it", asked),
            self._listed("open_here", turning),
            self._sources(text.sources, text.confidence),
        )
        return Entry(f"provision/{rule.id}", say(rule.title), body, PROVISIONS, words=rule.id, remark=rule.id)

    def _paths_read(self, rule: Provision) -> list[str]:
        if rule.when is None:
            return []
        names = (s.fact for s in sentences(rule.when) if isinstance(s, (Is, Compare)))
        measures = dict.fromkeys(self._pack.facts[name].measure for name in names if name in self._pack.facts)
        paths = (PATH_OF_MEASURE.get(measure, "") for measure in measures)
        return [path for path in paths if path in self._pack.questions]

    def _named_instruments(self) -> list[Instrument]:
        of_rules = (rule.text.instrument for rule in self._pack.provisions.values())
        of_notices = (notice.instrument for notice in (*self._pack.warnings, *self._pack.duties))
        of_events = (event.instrument for rule in self._pack.provisions.values() for event in rule.timeline)
        names = dict.fromkeys((self._pack.announcement.id, *of_rules, *of_notices, *of_events))
        return [self._pack.instruments[name] for name in names if name in self._pack.instruments]

    def _instrument_link(self, name: str) -> str:
        instrument = self._pack.instruments.get(name)
        return link(f"instrument/{name}", self._wording.say(instrument.short)) if instrument else name

    def _instrument_entry(self, instrument: Instrument) -> Entry:
        say = self._wording.say
        rules = [
            f"- {link(f'provision/{rule.id}', say(rule.title))}"
            for rule in self._pack.provisions.values()
            if rule.text.instrument == instrument.id
        ]
        about = "" if self._wording.is_chinese else instrument.subject
        title = instrument.title_zh if self._wording.is_chinese else instrument.title
        body = paragraphs(
            self._wording.sentence(f"《{title}》" if title and self._wording.is_chinese else title),
            self._wording.sentence(about),
            self._fact("issued_on", self._wording.day(instrument.dated)),
            self._fact("chinese_title", instrument.title_zh) if not self._wording.is_chinese else "",
            self._fact("not_opened", say(instrument.caveat)),
            self._fact("address", instrument.url),
            self._listed("provisions_of_it", rules),
            self._sources(instrument.sources, instrument.confidence),
        )
        return Entry(f"instrument/{instrument.id}", say(instrument.short), body, PROVISIONS)

    # ---- Annex 1 ----

    def _annex_entry(self) -> Entry:
        by_element = [
            f"| {link(f'element/{symbol}', f'{self._element_name(symbol)} ({symbol})')} |"
            f" {self._join(link(f'annex/{row.id}', row.id) for row in self._rows_with(symbol))}"
            for symbol in self._list_elements()
        ]
        roles = dict.fromkeys(row.role for row in self._pack.rows.values())
        parts = [
            paragraphs(
                self._heading_text(self._word(f"role_{role}")),
                lines(
                    f"| {self._word('row')} | {self._word('what')} | {self._word('letter')}",
                    *(
                        f"| {link(f'annex/{row.id}', row.id)} | {self._row_name(row)} | {row.confidence}"
                        for row in self._pack.rows.values()
                        if row.role == role
                    ),
                ),
            )
            for role in roles
        ]
        head = f"| {self._word('element')} | {self._word('rows')}"
        text = paragraphs(
            self._word("annex_intro").format(**self.slots), lines(head, *by_element), *parts, self._letters()
        )
        return Entry(ANNEX, self._word("annex"), text, LAW)

    def _row_name(self, row: Row) -> str:
        return row.name_zh if self._wording.is_chinese and row.name_zh else self._wording.say(row.name)

    def _row_entry(self, row: Row) -> Entry:
        say, pack = self._wording.say, self._pack
        parallel = (
            f"{say(self._parallel_short())} {row.no18.replace('near', self._word('near'))}"
            if row.no18 and pack.parallel_law
            else ""
        )
        symbols = [symbol for symbol in row.elements if symbol in self._list_elements()]
        counts = ""
        if row.counts_if is not None and row.counts_if[0] in pack.switches:
            switch = pack.switches[row.counts_if[0]]
            words = say(switch.words[row.counts_if[1]])
            counts = f"{words} {link(f'open-question/{switch.doubt}', switch.doubt)}"
        body = paragraphs(
            self._wording.sentence(self._word(f"role_{row.role}")),
            self._fact("name_in_chinese", row.name_zh) if not self._wording.is_chinese else "",
            self._fact("element", self._join(link(f"element/{s}", self._element_name(s)) for s in symbols)),
            self._fact("form", say(row.form)),
            self._fact("in_the_annex", self._days_words(row.days.start, row.days.until)),
            self._fact("counts_if", counts),
            self._fact("parallel", parallel),
            self._fact("tariff", row.hs),
            say(row.note),
            self._sources(row.sources, row.confidence),
        )
        title = f"{row.id} {self._row_name(row)}"
        words = f"{row.id} {row.name} {row.name_zh} {' '.join(row.elements)} {row.hs} {row.no18}"
        return Entry(f"annex/{row.id}", title, body, ANNEX, words=words)

    def _parallel_short(self) -> str:
        codes = self._pack.warnings_on("parallel_code")
        named = (
            notice.instrument for notice in self._pack.warnings if notice.code in codes and notice.instrument
        )
        return next((self._pack.instruments[name].short for name in named), self._pack.parallel_law)

    def _list_elements(self) -> list[str]:
        symbols = (symbol for row in self._pack.rows.values() for symbol in row.elements)
        return [
            symbol
            for symbol in dict.fromkeys((*self._pack.elements, *symbols))
            if symbol in CHOICE_WORDS["element"]
        ]

    def _rows_with(self, symbol: str) -> list[Row]:
        return [row for row in self._pack.rows.values() if symbol in row.elements]

    def _element_name(self, symbol: str) -> str:
        return self._wording.say(CHOICE_WORDS["element"].get(symbol, symbol))

    def _element_entry(self, symbol: str) -> Entry:
        rows = self._rows_with(symbol)
        is_of_law = symbol in self._pack.elements
        comma = "，" if self._wording.is_chinese else ", "
        head = f"| {self._word('row')} | {self._word('letter')}{comma}{self._word('day')} | {self._word('who_says_so')}"
        table = [
            f"| {link(f'annex/{row.id}', row.id)} {self._row_name(row)}{comma}{self._word(f'role_short_{row.role}')} |"
            f" {row.confidence}{comma}{self._days_words(row.days.start, row.days.until)} | {' '.join(row.sources)}"
            for row in rows
        ]
        about = self._word("element_of_law" if is_of_law else "element_outside").format(
            element=self._element_name(symbol), **{k: v for k, v in self.slots.items() if k != "elements"}
        )
        named = dict.fromkeys(key for row in rows for key in row.sources)
        text = paragraphs(about, lines(head, *table), self._sources(tuple(named), ""), self._letters())
        words = f"{symbol} {CHOICE_WORDS['element'].get(symbol, '')}"
        return Entry(
            f"element/{symbol}", f"{self._element_name(symbol)} ({symbol})", text, ANNEX, words=words
        )

    def _letters(self) -> str:
        letters = (
            f"- {letter}{self._colon}{self._wording.say(words)}"
            for letter, words in self._codes["confidence"].items()
        )
        return paragraphs(f"> {self._word('letters')}", lines(*letters))

    # ---- open questions, duties, other law ----

    def _question_entries(self) -> Iterator[Entry]:
        pack, say = self._pack, self._wording.say
        switches = {switch.doubt: switch for switch in pack.switches.values() if switch.answers_doubt}
        yield self._list_entry(QUESTIONS_OF_LAW, LAW, (f"open-question/{name}" for name in pack.doubts))
        for doubt in pack.doubts.values():
            switch = switches.get(doubt.id)
            safest_by = (
                switch.held_by.get("safest", ()) if switch and not doubt.safest_by else doubt.safest_by
            )
            body = paragraphs(
                self._word("doubt_intro"),
                self._fact("cautious", self._held(doubt.safest, safest_by)),
                self._fact("narrow", self._held(doubt.narrowest, doubt.narrowest_by)),
                self._fact("settled_by", self._wording.sentence(say(doubt.settled_by))),
                self._fact("reading", self._wording.sentence(say(switch.question))) if switch else "",
                self._fact("not_examined", "") if doubt.examined else self._word("not_examined"),
                self._sources((*safest_by, *doubt.narrowest_by), ""),
            )
            yield Entry(
                f"open-question/{doubt.id}",
                say(doubt.question),
                body,
                QUESTIONS_OF_LAW,
                words=doubt.id,
                remark=doubt.id,
            )

    def _held(self, words: str, by: Sequence[str]) -> str:
        said = self._wording.sentence(self._wording.say(words))
        return f"{said} ({' '.join(by)})" if by else said

    def _notice_entries(self) -> Iterator[Entry]:
        for place, kind, notices in (
            (DUTIES, "duty", self._pack.duties),
            (OTHER_LAW, "warning", self._pack.warnings),
        ):
            yield self._list_entry(place, LAW, (f"{kind}/{notice.code}" for notice in notices))
            yield from (self._notice_entry(kind, place, notice) for notice in notices)

    def _notice_entry(self, kind: str, above: str, notice: Notice) -> Entry:
        say = self._wording.say
        due = ""
        if notice.due is not None:
            key = {
                "on the export day": "due_on_day",
                "working days after export": "due_working",
                "years after export": "due_years",
            }
            due = self._word(key[notice.due.unit]).format(count=notice.due.count)
        rules = [
            f"- {link(f'provision/{name}')}" for name in notice.provisions if name in self._pack.provisions
        ]
        effect = say(self._codes["warning_effect"].get(notice.effect, "")) if kind == "warning" else ""
        body = paragraphs(
            say(notice.text),
            self._fact("due", due),
            self._fact("effect", effect or (self._word("effect_ask") if kind == "warning" else "")),
            self._word("advised") if notice.advised else "",
            self._fact("law_of_it", self._instrument_link(notice.instrument) if notice.instrument else ""),
            self._listed("provisions_of_it", rules),
        )
        return Entry(f"{kind}/{notice.code}", say(notice.title), body, above)

    # ---- verdicts ----

    def _verdict_entries(self) -> Iterator[Entry]:
        yield self._list_entry(VERDICTS, LAW, (f"verdict/{name}" for name in self._pack.verdicts))
        for verdict in self._pack.verdicts.values():
            yield Entry(
                f"verdict/{verdict.id}",
                self._wording.say(verdict.words),
                self._verdict_text(verdict),
                VERDICTS,
            )

    def _verdict_text(self, verdict: Verdict) -> str:
        return paragraphs(
            self._wording.sentence(self._wording.say(verdict.says)),
            self._word(f"asks_{verdict.asks}").format(**self.slots),
            self._word("verdict_not_alone").format(**self.slots)
            if verdict.asks in ("nothing", "report")
            else "",
            self._fact("sign", self._word(f"shape_{verdict.shape}")),
            self._word("verdict_and_act"),
        )

    # ---- pieces ----

    def _list_entry(self, place: str, above: str, places: Iterable[str]) -> Entry:
        text = paragraphs(
            self._word(f"{place}_intro").format(**self.slots), lines(*(f"- {link(each)}" for each in places))
        )
        return Entry(place, self._word(place).format(**self.slots), text, above)

    def _sources(self, keys: Sequence[str], confidence: str) -> str:
        known = [self._pack.sources[key] for key in dict.fromkeys(keys) if key in self._pack.sources]
        if not known:
            return ""
        letter = (
            f"{confidence}{self._colon}{self._wording.say(self._codes['confidence'][confidence])}"
            if confidence
            else ""
        )
        return paragraphs(
            self._heading("who_says_so"),
            letter,
            lines(*(f"- {source.key}{self._colon}{source.cited}" for source in known)),
        )

    def _listed(self, heading: str, entries: Sequence[str]) -> str:
        return paragraphs(self._heading(heading), lines(*entries)) if entries else ""

    def _heading(self, key: str) -> str:
        return self._heading_text(self._word(key))

    @staticmethod
    def _heading_text(text: str) -> str:
        return f"## {text}"

    def _fact(self, key: str, text: str) -> str:
        return self._wording.led(self._word(key), text)

    def _word(self, key: str) -> str:
        return self._wording.pick(self._words[key])

    @property
    def _colon(self) -> str:
        return "：" if self._wording.is_chinese else ": "

    def _join(self, parts: Iterable[str]) -> str:
        return ("、" if self._wording.is_chinese else ", ").join(part for part in parts if part)
