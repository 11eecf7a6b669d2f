# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The front sheet: the answer, what to do by when, the grounds, what would turn it, what was left out, signatures.

An answer on the strength of which goods may move is never given alone: the same page names the other law, the readings
that would change it, and what was not examined.
"""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.answer import answer_box
from desktop_app.documents.memo.front.opening import opening_blocks
from desktop_app.documents.memo.front.three_grounds import grounds_blocks
from desktop_app.documents.memo.front.to_do import to_do_table
from desktop_app.documents.memo.front.turning import turning_table
from desktop_app.documents.memo.section_numbers import UNEXAMINED
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Block, Para, Signature, SignOff, Subheading
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
        _not_examined(memo),
        _sign_off(memo),
    )


def _not_examined(memo: MemoContext) -> Para:
    """Return in a line or two what the answer does not speak of, and the other law that bears on these facts."""
    sentence = memo.format_sentence(
        "front.unexamined",
        announcement=memo.pack.announcement.short,
        law=_other_law(memo),
        section=UNEXAMINED,
    )
    return Para(compose_runs(quiet_run(sentence)), small=True)


def _other_law(memo: MemoContext) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    surely: list[str] = []
    perhaps: list[str] = []
    for warning in memo.conclusion.warnings:
        if warning.instrument:
            law = memo.pack.instruments[warning.instrument].short
            title = memo.format_sentence("beside.law", title=warning.title, law=law)
            (perhaps if warning.truth == UNKNOWN else surely).append(title)
    titles = list(surely)
    if perhaps:
        titles.append(memo.format_sentence("beside.law.may", titles="; ".join(perhaps)))
    return "; ".join(titles) or memo.format_sentence("beside.nothing")


def _sign_off(memo: MemoContext) -> SignOff:
    """Return the places to sign; the day is the signer's to write."""
    stamp = memo.stamp
    prepared = Signature(memo.format_sentence("sign.prepared"), stamp.prepared_by, stamp.role)
    return SignOff((prepared, Signature(memo.format_sentence("sign.reviewed"))))
