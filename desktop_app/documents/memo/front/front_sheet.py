# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet: the answer, what to do by when, the grounds, what would turn it, what was left out, signatures.

An answer on the strength of which goods may move is never given alone: the same page names the other law, the readings
that would change it, and what was not examined.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.answer import answer_box
from desktop_app.documents.memo.front.opening import opening_blocks
from desktop_app.documents.memo.front.section_numbers import UNEXAMINED
from desktop_app.documents.memo.front.three_grounds import grounds_blocks
from desktop_app.documents.memo.front.to_do import to_do_table
from desktop_app.documents.memo.front.turning import turning_table
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Block, Para, Signature, SignOff, Subheading
from desktop_app.domain.engine.conclusion import Advice
from desktop_app.domain.truth import UNKNOWN


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
