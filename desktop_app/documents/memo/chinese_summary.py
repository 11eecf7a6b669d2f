# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page in Chinese at the end of a memo: act, answer, reasons, steps, figures and law, from the same conclusion.

Nothing is translated from the English sentences: both languages are filled from the case and its conclusion. Every
figure, day and name is then looked for in the English pages, and what is not found there is told on the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from desktop_app.basics.codes import currency_places
from desktop_app.basics.days import number_months
from desktop_app.basics.quantity import ANYTHING, fraction_of
from desktop_app.documents.both_languages import (
    CHINESE,
    code_words,
    country_words,
    day_words,
    read_texts,
    share_words,
    span_words,
)
from desktop_app.documents.memo import act as act_of_memo
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import MOST, NextStep, next_steps
from desktop_app.documents.wording import GAP, format_number, format_share
from desktop_app.domain.case import Item, Party
from desktop_app.domain.engine import act
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.engine.first_steps import KEEP
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.parties.ownership import END_USERS, IMPORTERS
from desktop_app.domain.truth import WORDS, YES
from desktop_app.paper import blocks
from desktop_app.services.context.ports import SUMMARY_REVIEWED

_FEW: Final = 3
_MOST_LINES: Final = 10
_DAY_HERE: Final = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_DAY_THERE: Final = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}")
_FIGURE: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?")
_NAME: Final = re.compile(r"[A-Za-zÀ-ɏ][\w.&'’/@+-]*")
_ADDRESS: Final = re.compile(r"[\w.-]+@[\w.-]+\.\w+|(?:[\w-]+\.)+(?:gov\.)?cn\b")
_NOTICE: Final = re.compile(r"(MOFCOM(?:-GAC)?)-(\d{4})-(\d+)")
_COLUMNS: Final = (("", 5), ("step", 51), ("who", 14), ("when", 15), ("where", 15))


def last_sheet(memos: Sequence[MemoContext], english: str) -> blocks.LastSheet | None:
    """Return the page in Chinese of a memo, one line of goods or several; None where the paper has none.

    ``english`` is all that the other pages say.
    """
    if not memos[0].stamp.summary:
        return None
    content = tuple(_Summary(memos).draw())
    missing = find_missing(blocks.spoken_words(content), english)
    closing = _say("head", "differs", what="、".join(missing)) if missing else _say("head", "compared")
    note = blocks.compose_para(closing, small=True)
    return blocks.LastSheet(_say("head", "title"), (*content, note), CHINESE)


def find_missing(chinese: str, english: str) -> list[str]:
    """Return the figures, days and names of a Chinese text that do not stand in an English one."""
    plain = _plain(_DAY_HERE.sub(lambda day: f" {day[1]}-{int(day[2]):02}-{int(day[3]):02} ", chinese))
    there = _plain(_DAY_THERE.sub(lambda day: _iso_day(day[0]), english.replace("\u00a0", " ")))
    return [
        each
        for kind in (_FIGURE, _NAME)
        for each in dict.fromkeys(_bare(found) for found in kind.findall(plain))
        if each not in {_bare(found) for found in kind.findall(there)}
    ]


def _bare(found: str) -> str:
    """Return a figure or name without what ends a sentence behind it."""
    return found.rstrip(".'’-/")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", "").replace("\u00ad", "")


def _iso_day(words: str) -> str:
    """Return a day as `2026-12-01` where `1 Dec 2026` is one."""
    day, month, year = number_months(words).replace(".", " ").replace("/", " ").split()[:3]
    return f"{year}-{int(month):02}-{int(day):02}" if month.isdigit() else words


def _say(table: str, key: str, **slots: str) -> str:
    text: str = read_texts("memo")[table][key][1]
    return text.format(**slots) if slots else text


def _words_of(table: str, code: str, english: str) -> str:
    """Return a code in Chinese; what the law file has in English where it has a code of its own."""
    pair = read_texts("memo")[table].get(code)
    return str(pair[1]) if pair else english


class _Summary:
    """The page of one memo; of a shipment the gravest line speaks for the deal."""

    def __init__(self, memos: Sequence[MemoContext]) -> None:
        self._memos = memos
        self._memo = min(memos, key=lambda memo: ACT_WORDS.index(memo.conclusion.act.word))

    def draw(self) -> Iterator[blocks.Block]:
        """Yield the blocks of the page from top to bottom."""
        memo, conclusion = self._memo, self._memo.conclusion
        yield blocks.compose_para(self._number_words(), small=True)
        if memo.stamp.summary != SUMMARY_REVIEWED:
            yield blocks.compose_para(blocks.strong_run(_say("head", "draft")), small=True)
        word = conclusion.act.word
        yield blocks.WordBox(act_of_memo.KINDS[word], _say("act", word), "".join(self._reasons()))
        yield blocks.KeyValues(tuple(self._goods_facts()), across=2)
        if len(self._memos) > 1:
            yield self._lines_table()
        state = self._state_words()
        day = self._day(memo.case.on)
        yield blocks.Subheading(_say("label", "law"), ruled=True, note=f"{day}：{state}")
        yield blocks.KeyValues(tuple(self._law_facts()), ruled=False)
        yield blocks.Subheading(_say("label", "next"), ruled=True)
        yield self._steps_table()
        yield blocks.Subheading(_say("label", "sum"), ruled=True)
        yield blocks.KeyValues(tuple(self._sum_facts()), ruled=False)

    # ---- head, goods and deal ----

    @staticmethod
    def _day(day: date) -> str:
        words = day_words(day)
        return words.zh if words else _say("say", "unknown")

    def _number_words(self) -> str:
        stamp = self._memo.stamp
        day = self._day(stamp.dated)
        if not stamp.number:
            return _say("head", "unrecorded", day=day)
        return _say("head", "memo", number=stamp.number, version=str(stamp.version), day=day)

    def _state_words(self) -> str:
        return code_words("state")[self._memo.conclusion.standing.overall].zh

    def _goods_facts(self) -> Iterator[blocks.Fact]:
        memo, case = self._memo, self._memo.case
        if len(self._memos) == 1:
            yield self._fact("goods", self._goods_words(memo), wide=True)
        start, end = (self._country(code) for code in (case.exporter_country, case.destination))
        yield self._fact("way", _say("say", "way", start=start, end=end))
        yield self._fact("day", self._day(case.on))
        yield self._fact("importer", self._party_words(IMPORTERS))
        yield self._fact("end_user", self._party_words(END_USERS))
        name = case.exporter_name or _say("say", "unnamed")
        yield self._fact("exporter", f"{name}（{self._country(case.exporter_country)}）")
        use = case.end_use.text or _say("say", "no_use")
        military = code_words("truth").get(WORDS[case.end_use.answer_to("military")])
        answer = military.zh if military else _say("say", "unknown")
        yield self._fact("use", _say("say", "military", use=use, answer=answer))

    @staticmethod
    def _country(code: str | None) -> str:
        words = country_words(code)
        return words.zh if words else _say("say", "unknown")

    def _goods_words(self, memo: MemoContext) -> str:
        item, stamp = memo.case.item, memo.stamp
        tariff = stamp.tariffs[0] if stamp.tariffs else ""
        quantity = format_number(fraction_of(stamp.quantity)) if stamp.quantity else ""
        parts = [
            item.name or item.part_number or _say("say", "unnamed"),
            _say("say", "part", part=item.part_number) if item.name and item.part_number else "",
            _say("say", "tariff", tariff=tariff) if tariff else "",
            _say("say", "quantity", quantity=quantity) if quantity else "",
            self._class_words(memo, item),
            _say("say", "made_in", country=self._country(item.made_in))
            if item.made_in
            else _say("say", "made_unknown"),
        ]
        return "；".join(filter(None, parts))

    @staticmethod
    def _class_words(memo: MemoContext, item: Item) -> str:
        row = memo.pack.rows.get(item.listed_as or "")
        if row:
            return f"{row.name_zh or row.name}（{row.id}）"
        named = code_words("class").get(item.listed_as or "")
        return named.zh if named else _say("say", "unclassified")

    def _party_words(self, roles: Sequence[str]) -> str:
        parties = [party for party in self._memo.case.parties or () if party.role in roles]
        names = list(dict.fromkeys(self._party_name(party) for party in parties))
        if not names:
            return _say("say", "unnamed")
        return "；".join(names[:_FEW]) + (_say("say", "more") if len(names) > _FEW else "")

    def _party_name(self, party: Party) -> str:
        return f"{party.name or _say('say', 'unnamed')}（{self._country(party.country)}）"

    def _lines_table(self) -> blocks.Table:
        rows = []
        line = self._memo.pack.threshold.limit if self._memo.pack.threshold else None
        for memo in self._memos[:_MOST_LINES]:
            share = share_words(memo.conclusion.shares.content, line)
            rows.append(
                blocks.compose_row(
                    memo.stamp.line,
                    self._goods_words(memo),
                    blocks.strong_run(_say("act", memo.conclusion.act.word)),
                    self._verdict_words(memo.conclusion.verdict),
                    share.zh if share else "–",
                )
            )
        columns = tuple(
            blocks.Column(_say("label", head), grow=int(head == "item"))
            for head in ("line", "item", "act", "verdict", "share")
        )
        return blocks.Table(columns, tuple(rows), dense=len(rows) > _FEW)

    @staticmethod
    def _fact(name: str, text: str, *, wide: bool = False) -> blocks.Fact:
        return blocks.Fact(_say("label", name), blocks.compose_runs(text), wide=wide)

    # ---- why, and what the law answers ----

    def _reasons(self) -> Iterator[str]:
        conclusion = self._memo.conclusion
        is_running = conclusion.standing.overall == IN_FORCE
        because = conclusion.act.because
        warnings = {warning.code: warning for warning in conclusion.warnings}
        if act_of_memo.DISAGREE in warnings:
            yield _say("because", "disagree")
        for code in because:
            if code == act_of_memo.DISAGREE:
                continue
            if code in (act.LICENCE_NEEDED, act.LICENCE_POSSIBLE):
                yield _say("because", code if is_running else f"{code}.if")
            elif code == act.DOUBTS:
                numbers = dict.fromkeys(matter.doubt for matter in conclusion.doubts_that_matter)
                yield _say("because", "doubts", what="、".join(numbers))
            elif code == act.STANDING:
                yield _say("because", "standing", state=self._state_words())
            elif code in read_texts("memo")["because"]:
                yield _say("because", code)
            elif code in warnings:
                yield f"{_words_of('warning', code, warnings[code].title)}。"
        if not because and act_of_memo.DISAGREE not in warnings:
            yield _say("because", "nothing")
        if self._memo.is_certainly_off:
            yield _say("because", "off")

    @staticmethod
    def _verdict_words(verdict: str) -> str:
        return _words_of("verdict", verdict, verdict)

    def _law_facts(self) -> Iterator[blocks.Fact]:
        memo, conclusion = self._memo, self._memo.conclusion
        if not memo.is_outside:
            yield self._fact("rule", _say("say", "rule"))
        if len(self._memos) == 1:
            grounds = (
                f"{_words_of('ground', limb, limb)}：{_say('truth', WORDS[truth])}"
                for limb, truth in conclusion.limbs.items()
            )
            yield self._fact("grounds", "；".join(grounds))
        key = "verdict" if conclusion.standing.overall == IN_FORCE else "if_it_runs"
        verdict, state = self._verdict_words(conclusion.verdict), self._state_words()
        answer = _say("say", key, verdict=verdict, state=state)
        if len(conclusion.possible) > 1:
            names = "、".join(map(self._verdict_words, conclusion.possible))
            answer += _say("say", "possible", verdicts=names)
        sign = memo.verdict_sign(conclusion.verdict)
        sign = replace(sign, words=verdict)
        yield blocks.Fact(_say("label", "answer"), blocks.compose_runs(blocks.sign_run(sign), "。", answer))
        doubts = dict.fromkeys(matter.doubt for matter in conclusion.doubts_that_matter)
        if doubts:
            yield self._fact("doubt", _say("because", "doubts", what="、".join(doubts)))
        titles = dict.fromkeys(
            _words_of("warning", warning.code, warning.title)
            for each in self._memos
            for warning in each.conclusion.warnings
        )
        if titles:
            yield self._fact("other", "；".join(titles))

    # ---- steps ----

    def _steps_table(self) -> blocks.Table:
        rows = []
        for number, step in enumerate(next_steps(self._memo)[:MOST], start=1):
            waits = blocks.compose_runs(" ", blocks.quiet_run(_say("say", "waits"))) if step.waits else ()
            rows.append(
                blocks.compose_row(
                    blocks.strong_run(str(number)),
                    blocks.compose_runs(self._step_words(step), *waits),
                    self._who_words(step),
                    self._when_words(step),
                    "；".join(_ADDRESS.findall(step.where)),
                )
            )
        columns = tuple(
            blocks.Column(_say("label", head) if head else "", width=width) for head, width in _COLUMNS
        )
        return blocks.Table(columns, tuple(rows), empty=_say("say", "none"))

    def _step_words(self, step: NextStep) -> str:
        texts = read_texts("memo")["step"]
        kind = step.kind
        if step.code:
            title = next(
                (
                    each.title
                    for each in (*self._memo.conclusion.duties, *self._memo.conclusion.warnings)
                    if each.code == step.code
                ),
                step.what,
            )
            if kind == "look_at":
                return _say("step", kind, what=_words_of("warning", step.code, title))
            return _words_of("step", f"law.{step.code}", step.what)
        if kind not in texts:
            return step.what
        return _say("step", kind, fact=self._fact_words(step.subject), what=step.subject)

    def _fact_words(self, path: str) -> str:
        """Return what a path asks for, and of which part or party."""
        last = path.rpartition(".")[2].partition("[")[0]
        asked = code_words("asked")
        return (asked.get(last) or asked["fact"]).zh

    def _who_words(self, step: NextStep) -> str:
        memo = self._memo
        known = {
            memo.format_sentence("step.counsel"): _say("who", "counsel"),
            memo.format_sentence("step.exporter"): _say("who", "exporter"),
        }
        return known.get(step.who, step.who)

    def _when_words(self, step: NextStep) -> str:
        memo = self._memo
        days = [_chinese_day(day) for day in _DAY_THERE.findall(step.when.replace("\u00a0", " "))]
        if days:
            text = "、".join(days)
            return _say("say", "until", day=text) if step.code == KEEP else text
        return _say("say", "at_once" if step.when == memo.format_sentence("step.at_once") else "before")

    # ---- the sum, what was examined, the law ----

    def _sum_facts(self) -> Iterator[blocks.Fact]:
        memo, conclusion = self._memo, self._memo.conclusion
        if len(self._memos) == 1 and memo.pack.threshold is not None:
            line = memo.pack.threshold.limit
            share = share_words(conclusion.shares.content, line)
            if conclusion.shares.content is None or memo.is_outside:
                yield self._fact("share", _say("say", "no_share"))
            elif conclusion.shares.content == ANYTHING or share is None:
                yield self._fact("share", _say("say", "share_open", line=format_share(line)))
            else:
                yield self._fact("share", _say("say", "share", share=share.zh, line=format_share(line)))
            if memo.case.item.value and memo.case.item.value.currency:
                currency = memo.case.item.value.currency
                value = span_words(
                    memo.case.item.value.span, currency, f"{GAP}{currency}", least=currency_places(currency)
                )
                yield self._fact("value", value.zh if value else _say("say", "unknown"))
            materials = () if memo.is_outside else tuple(self._materials(memo.case.item))
            if materials:
                yield self._fact("materials", "；".join(dict.fromkeys(materials)))
        if not memo.is_certainly_off:
            owed = [
                f"{_words_of('duty', duty.code, duty.title)}（{_say('owed', duty.owed)}）"
                for duty in conclusion.duties
                if duty.owed in read_texts("memo")["owed"]
            ]
            if owed:
                yield self._fact("owed", "；".join(owed))
        yield self._fact("examined", "；".join((_say("label", "law"), *self._searches())))
        yield self._fact("not", _say("say", "not", day=self._day(memo.pack.known_to)))
        yield self._fact("basis", "；".join(self._instruments()))

    def _materials(self, item: Item) -> Iterator[str]:
        """Yield the materials of an item, each with its row and origin; those of its parts stand in the English."""
        for entry in item.part_one or ():
            row = self._memo.pack.rows.get(entry.row or "")
            name = f"{row.name_zh or row.name}（{row.id}）" if row else _say("say", "unclassified")
            yield _say("say", "material", name=name, country=self._country(entry.origin))

    def _searches(self) -> Iterator[str]:
        told: dict[str, None] = {}
        for party in self._memo.case.parties or ():
            if not party.name:
                continue
            look_up = party.look_up
            if look_up and look_up.on:
                told[_say("say", "looked_up", name=party.name, day=self._day(look_up.on))] = None
            else:
                told[_say("say", "not_looked_up", name=party.name)] = None
        yield from [*told][:_FEW]
        if len(told) > _FEW:
            yield _say("say", "lists")

    def _instruments(self) -> Iterator[str]:
        memo = self._memo
        names = [memo.pack.announcement.id]
        for warning in memo.conclusion.warnings:
            if warning.instrument and warning.truth == YES:
                names.append(warning.instrument)
        for name in dict.fromkeys(names):
            instrument = memo.pack.instruments[name]
            title = f"《{instrument.title_zh}》" if instrument.title_zh else ""
            notice = _NOTICE.fullmatch(instrument.id)
            if notice is None:
                yield title or instrument.short
                continue
            said = _say("place", notice[1], year=notice[2], number=notice[3])
            yield f"{title}（{said}）" if title and "公告" not in title else said


def _chinese_day(english: str) -> str:
    """Return an English day in Chinese."""
    year, month, day = map(int, _iso_day(english).split("-"))
    return f"{year}年{month}月{day}日"
