# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet: the answer, what to do by when, the grounds, what would turn it, what was left out, signatures.

An answer on the strength of which goods may move is never given alone: the same page names the other law, the readings
that would change it, and what was not examined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desktop_app.basics.quantity import ANYTHING
from desktop_app.documents import figures
from desktop_app.documents.memo.answer import answer_box, hanging_runs, unjudged_runs
from desktop_app.documents.memo.case_words import fact_words, open_facts
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import due_words, lead_time_words
from desktop_app.documents.memo.findings import deciding_facts, format_share
from desktop_app.documents.memo.grounds import deciding_limit, named_shares, share_scale
from desktop_app.documents.memo.opening import (
    CHANGES,
    DUTIES,
    PARTIES,
    STANDING,
    TECHNOLOGY_AND_ORIGIN,
    UNEXAMINED,
    VALUE,
    opening_blocks,
)
from desktop_app.documents.memo.standing import either_way
from desktop_app.domain.engine.conclusion import Advice
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN
from desktop_app.paper.blocks import (
    Block,
    Column,
    Para,
    Row,
    Runs,
    RunSource,
    Signature,
    SignOff,
    Subheading,
    Table,
    compose_runs,
    quiet_run,
    strong_run,
)

# --------------------------------------------------------------------------------------------------
# The grounds in a line each, and the share against the line.


_SHARES: Final = ("content_share", "article_share")


def grounds_blocks(memo: MemoContext) -> Iterator[Block]:
    """Yield a table of the grounds, and the scale where a share was worked out."""
    rows = [_ground_row(memo, number, limb.id) for number, limb in enumerate(memo.pack.limbs, start=1)]
    yield Table((Column(""), Column(""), Column("", grow=1), Column("")), tuple(rows))
    scale = share_scale(memo)
    if scale is not None and any(span != ANYTHING for _, span in named_shares(memo)):
        yield scale


def _ground_row(memo: MemoContext, number: int, limb: str) -> Row:
    place = memo.provision_of_limb(limb).text.article
    section = VALUE if limb == memo.pack.limbs[0].id else TECHNOLOGY_AND_ORIGIN
    name = f"{number}{figures.GAP}{figures.GAP}{memo.format_sentence(f'front.ground.{limb}')}"
    return Row(
        (
            compose_runs(strong_run(name), " ", quiet_run(place)),
            compose_runs(memo.finding_word(memo.conclusion.limbs[limb])),
            compose_runs(_reason(memo, limb)),
            compose_runs(quiet_run(memo.format_sentence("front.section", number=section))),
        )
    )


def _reason(memo: MemoContext, limb: str) -> str:
    """Return what decided a ground; where a share did, every share with the line."""
    facts = deciding_facts(memo, memo.provision_of_limb(limb).id)
    labels = [fact.label for fact in memo.pack.facts.values() if fact.measure in _SHARES]
    shares = list(named_shares(memo))
    if memo.pack.threshold is None or not shares or not any(label in facts for label in labels):
        return memo.format_sentence("reasons", reasons=facts)
    listed = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span in shares
    )
    line = figures.format_share(memo.pack.threshold.limit)
    return memo.format_sentence("front.shares", shares=memo.wording.join_list(listed), line=line)


# --------------------------------------------------------------------------------------------------
# What to do and by when, a line a duty, and what to look at before anyone signs.


def to_do_table(memo: MemoContext) -> Table:
    """Return a line for each duty; warnings that are not about other law share the last one."""
    rows = [duty_row(memo, duty) for duty in memo.conclusion.duties]
    return table_of_duties(memo, rows, look_titles(memo), DUTIES)


def look_titles(memo: MemoContext) -> list[str]:
    """Return what to look at before anyone signs: the warnings that are not about other law."""
    return [warning.title for warning in memo.conclusion.warnings if not warning.instrument]


def table_of_duties(memo: MemoContext, rows: Sequence[Row], looks: Iterable[str], section: str) -> Table:
    """Return the duties as a table, with what to look at in a line behind them."""
    titles = "; ".join(dict.fromkeys(looks))
    look = Row(
        (
            compose_runs(strong_run(memo.format_sentence("front.before_signing"))),
            compose_runs(memo.format_sentence("front.look_at", titles=titles)),
            compose_runs(quiet_run(memo.format_sentence("front.section", number=section))),
        )
    )
    columns = (Column(""), Column("", grow=1), Column(""))
    return Table(columns, (*rows, *([look] if titles else [])), empty=memo.format_sentence("duties.none"))


def duty_row(memo: MemoContext, duty: Advice) -> Row:
    """Return by when, what, and whether it is owed."""
    title = memo.format_sentence("may", what=duty.title) if duty.truth == UNKNOWN else duty.title
    sentence = memo.format_sentence("front.duty", title=title) + lead_time_words(memo, duty)
    owed = memo.format_sentence(f"front.owed.{duty.owed}", law=memo.pack.announcement.short)
    return Row(
        (
            compose_runs(strong_run(due_words(memo, duty))),
            compose_runs(sentence),
            compose_runs(quiet_run(owed)),
        )
    )


# --------------------------------------------------------------------------------------------------
# What would turn the answer: a notice, another reading, an open question answered otherwise, open facts,
# the value.


_FEW: Final = 2


def turning_table(memo: MemoContext) -> Table:
    """Return a line for each thing that would turn the answer; where nothing would, that is said."""
    rows = (
        *_notice(memo),
        *_readings(memo),
        *_doubts(memo),
        *_names(memo),
        *_facts(memo),
        *_item_value(memo),
    )
    conclusion = memo.conclusion
    key = "otherwise.open" if conclusion.verdict == UNDETERMINED else "otherwise.nothing"
    if not (conclusion.readings_that_matter or conclusion.doubts_that_matter or _profiles_differ(memo)):
        rows = (*rows, _row(memo, memo.format_sentence("front.readings"), memo.format_sentence(key), CHANGES))
    return Table((Column(""), Column("", grow=1), Column("")), rows)


def _profiles_differ(memo: MemoContext) -> bool:
    return set(memo.conclusion.profiles.values()) != {memo.conclusion.verdict}


def _row(memo: MemoContext, what: str, then: RunSource, section: str) -> Row:
    place = quiet_run(memo.format_sentence("front.section", number=section))
    return Row((compose_runs(what), compose_runs(then), compose_runs(place)))


def _notice(memo: MemoContext) -> Iterator[Row]:
    """Yield what a notice on the standing would come to, where that is unconfirmed and counts."""
    conclusion = memo.conclusion
    if conclusion.standing.overall == UNCONFIRMED and conclusion.licence_needed != NO:
        yield _row(memo, memo.format_sentence("front.notice"), either_way(memo), STANDING)


def _readings(memo: MemoContext) -> Iterator[Row]:
    """Yield the readings whose change alone would turn the answer, those that lead to one verdict together."""
    flips: dict[str, list[str]] = {}
    for name in memo.conclusion.readings_that_matter:
        flips.setdefault(memo.conclusion.flips[name], []).append(memo.pack.switches[name].question)
    for verdict, questions in flips.items():
        single = len(questions) == 1
        what = memo.format_sentence("front.reading" if single else "front.readings")
        key = "front.turned.one" if single else "front.turned.each"
        turned = memo.format_sentence(key, count=str(len(questions)), readings=" ".join(questions))
        yield _row(memo, what, compose_runs(memo.sign_run(verdict), turned), CHANGES)


def _doubts(memo: MemoContext) -> Iterator[Row]:
    """Yield the open questions of the law that the answer hangs on."""
    runs: Runs = hanging_runs(memo)
    if runs:
        yield _row(memo, memo.format_sentence("front.doubts"), runs, CHANGES)


def _names(memo: MemoContext) -> Iterator[Row]:
    """Yield the listed names that a person has still to judge, and what that would come to."""
    if runs := unjudged_runs(memo):
        yield _row(memo, memo.format_sentence("front.names"), runs, PARTIES)


def _facts(memo: MemoContext) -> Iterator[Row]:
    """Yield the open facts that would settle most, with who knows them, and how many more there are."""
    facts = open_facts(memo)
    if not facts:
        return
    first = "; ".join(
        memo.format_sentence("ask", fact=fact_words(memo, fact.fact), who=fact.who) for fact in facts[:_FEW]
    )
    remaining = len(facts) - _FEW
    tail = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    sentence = memo.format_sentence("open.first", facts=first + tail)
    yield _row(memo, memo.format_sentence("front.facts"), sentence, CHANGES)


def _item_value(memo: MemoContext) -> Iterator[Row]:
    """Yield the value of the item at which the ground turns under the readings chosen."""
    sentence = deciding_limit(memo)
    if sentence:
        yield _row(memo, memo.format_sentence("front.value"), sentence, VALUE)


def front_sheet(memo: MemoContext) -> tuple[Block, ...]:
    """Return the blocks of the front sheet."""
    return (
        *opening_blocks(memo),
        answer_box(memo),
        Subheading(memo.format_sentence("front.to_do"), ruled=True),
        to_do_table(memo),
        Subheading(memo.format_sentence("front.grounds"), ruled=True),
        *grounds_blocks(memo),
        Subheading(memo.format_sentence("front.turns"), ruled=True),
        turning_table(memo),
        not_examined(memo, memo.conclusion.warnings, UNEXAMINED),
        *reliance(memo),
        sign_off(memo),
    )


def not_examined(memo: MemoContext, warnings: Iterable[Advice], section: str) -> Para:
    """Return in a line or two what an answer does not speak of, and the other law that bears on the facts."""
    sentence = memo.format_sentence(
        "front.unexamined",
        announcement=memo.pack.announcement.short,
        law=_other_law(memo, warnings),
        section=section,
    )
    return Para(compose_runs(quiet_run(sentence)), small=True)


def _other_law(memo: MemoContext, warnings: Iterable[Advice]) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    titles: dict[bool, dict[str, None]] = {True: {}, False: {}}
    for warning in warnings:
        if warning.instrument:
            law = memo.pack.instruments[warning.instrument].short
            title = memo.format_sentence("beside.law", title=warning.title, law=law)
            titles[warning.truth != UNKNOWN][title] = None
    told = list(titles[True])
    perhaps = [title for title in titles[False] if title not in titles[True]]
    if perhaps:
        told.append(memo.format_sentence("beside.law.may", titles="; ".join(perhaps)))
    return "; ".join(told) or memo.format_sentence("beside.nothing")


def reliance(memo: MemoContext) -> tuple[Para, ...]:
    """Return who may rely on the memo, where the client's papers say so."""
    line = memo.stamp.sender.reliance
    return (Para(compose_runs(line), small=True),) if line else ()


def sign_off(memo: MemoContext) -> SignOff:
    """Return the places to sign; the day is the signer's to write."""
    stamp = memo.stamp
    prepared = Signature(memo.format_sentence("sign.prepared"), stamp.prepared_by, stamp.role)
    return SignOff((prepared, Signature(memo.format_sentence("sign.reviewed"), stamp.reviewed_by)))
