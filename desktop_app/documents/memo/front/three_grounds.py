# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The grounds in a line each, and the share against the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.basics.quantity import ANYTHING
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.section_numbers import TECHNOLOGY_AND_ORIGIN, VALUE
from desktop_app.documents.memo.grounds.overview import deciding_facts, format_share
from desktop_app.documents.memo.grounds.value import named_shares, share_scale
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Block, Column, Row, Table

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
