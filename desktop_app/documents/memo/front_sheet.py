# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Page 1 of a memo: the act with what decides, goods and deal, each law, what to do next, the sum, the limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.documents.memo.act import act_box
from desktop_app.documents.memo.calculation import sum_runs
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import is_a_step, steps_table
from desktop_app.documents.memo.law_answers import law_blocks
from desktop_app.documents.memo.opening import UNEXAMINED, goods_facts, supersedes_blocks
from desktop_app.documents.memo.searches import search_sentence
from desktop_app.domain.engine.standing import find_old_law
from desktop_app.domain.law.pack import ASK, LOOK
from desktop_app.paper.blocks import (
    Block,
    Fact,
    KeyValues,
    Para,
    Run,
    Runs,
    Signature,
    SignOff,
    Subheading,
    Tone,
    compose_runs,
)


def front_sheet(memo: MemoContext) -> tuple[Block, ...]:
    """Return the blocks of page 1."""
    return tuple(_blocks(memo, shortened=0))


def shorter_front_sheets(memo: MemoContext) -> Iterator[tuple[Block, ...]]:
    """Yield page 1 with less on it, less each time: rows that stand behind give way, no text is cut."""
    yield from (tuple(_blocks(memo, shortened=number)) for number in (1, 2, 3, 4, 5))


def _blocks(memo: MemoContext, *, shortened: int) -> Iterator[Block]:
    yield act_box(memo)
    yield from old_law_line(memo)
    yield KeyValues(goods_facts(memo, brief=shortened > 4), across=2)
    yield from supersedes_blocks(memo)
    yield from law_blocks(memo, with_rest=shortened < 1, with_doubts=shortened < 2, with_rule=shortened < 4)
    yield Subheading(memo.format_sentence("front.next"), ruled=True)
    yield steps_table(memo)
    yield Subheading(memo.format_sentence("front.sum"), ruled=True)
    rows = {"sum_of": sum_runs(memo), "examined": compose_runs(examined_sentence(memo))}
    if looks := look_at_sentence(memo, with_laws=shortened < 1):
        rows["look"] = compose_runs(looks)
    rows["limits"] = compose_runs(limits_sentence(memo, UNEXAMINED))
    yield KeyValues(labelled(memo, rows), ruled=False)
    yield from reliance(memo)
    yield sign_off(memo)


def labelled(memo: MemoContext, rows: dict[str, Runs], of: str = "front") -> tuple[Fact, ...]:
    """Return rows under their labels."""
    return tuple(Fact(memo.format_sentence(f"{of}.{name}"), runs) for name, runs in rows.items())


def examined_sentence(memo: MemoContext) -> str:
    """Return what was examined: the law, the use, owners where any are named, and how the parties were looked up."""
    owners = any(party.owners is not None for party in memo.case.parties or ())
    return memo.format_sentence(
        "front.examined.owners" if owners else "front.examined.law",
        law=memo.pack.announcement.short,
        searches=search_sentence(memo),
    )


def look_at_sentence(memo: MemoContext, *, with_laws: bool) -> str:
    """Return what there is to look at that is none of the laws and steps of this page; blank for nothing."""
    titles = [
        warning.title
        for warning in memo.conclusion.warnings
        if warning.effect in (ASK, LOOK)
        and not (with_laws and "question" in memo.front_of(warning.code))
        and not is_a_step(memo, warning)
    ]
    return memo.format_sentence("front.look_at", titles="; ".join(titles)) if titles else ""


def limits_sentence(memo: MemoContext, section: str) -> str:
    """Return the one fixed sentence on what the paper may not be relied on for."""
    last_known_day = max([memo.pack.known_to, *checked_days(memo)])
    return memo.format_sentence(
        "front.limits.sentence",
        country=memo.wording.country_name(memo.pack.origin),
        day=memo.wording.format_day(last_known_day),
        section=section,
    )


def old_law_line(memo: MemoContext) -> tuple[Para, ...]:
    """Return that the law file has grown old for the export day, with what it cannot tell; nothing while it has not."""
    old = find_old_law(memo.law, memo.case.status_checks, memo.case.on)
    if old is None:
        return ()
    text = memo.format_sentence(
        "front.old.ended" if old.ended else "front.old",
        known=memo.wording.format_day(memo.pack.known_to),
        days=str(old.days),
        ended=memo.wording.format_day(old.ended) if old.ended else "",
    )
    return (Para((Run(text, Tone.CAUTION),), small=True),)


def checked_days(memo: MemoContext) -> list[date]:
    """Return the days on which somebody looked at the ministry's pages."""
    return [check.checked_on for check in memo.case.status_checks if check.checked_on]


def reliance(memo: MemoContext) -> tuple[Para, ...]:
    """Return who may rely on the memo, where the client's papers say so."""
    line = memo.stamp.sender.reliance
    return (Para(compose_runs(line), small=True),) if line else ()


def sign_off(memo: MemoContext) -> SignOff:
    """Return the places to sign; the day is the signer's to write."""
    stamp = memo.stamp
    prepared = Signature(memo.format_sentence("sign.prepared"), stamp.prepared_by, stamp.role)
    return SignOff((prepared, Signature(memo.format_sentence("sign.reviewed"), stamp.reviewed_by)))
