# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names on a list that nobody has judged, and what the answer would be if they were judged the same."""

from __future__ import annotations

from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model.runs import Runs, compose_runs
from desktop_app.domain.judged_same import verdict_if_same
from desktop_app.domain.law.listed_names import UnjudgedName

_FEW: Final = 2


def unjudged_runs(memo: MemoContext) -> Runs:
    """Return the first of the names that a person has still to judge; none where there are none."""
    told = list(dict.fromkeys(_name_words(memo, name) for name in memo.conclusion.unjudged_names))
    if not told:
        return ()
    remaining = len(told) - _FEW
    more = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    names = memo.format_sentence("front.unjudged", names="; ".join(told[:_FEW]) + more)
    verdict = verdict_if_same(memo.law, memo.case, memo.conclusion)
    if not verdict:
        return compose_runs(names)
    if verdict == memo.conclusion.verdict:
        return compose_runs(names, memo.format_sentence("front.unjudged.stays"))
    return compose_runs(names, memo.format_sentence("front.unjudged.turns"), memo.verdict_run(verdict))


def _name_words(memo: MemoContext, name: UnjudgedName) -> str:
    """Return who may be which entry."""
    person, entry, candidate = name.person, name.entry, name.candidate
    if entry is not None:
        named, entry_id = entry.name or entry.name_zh, entry.id
    else:
        unknown = memo.wording.format_sentence("not_known")
        named, entry_id = (
            (candidate and each) or unknown
            for each in (candidate and candidate.list, candidate and candidate.id)
        )
    return memo.format_sentence(
        "front.may_be",
        party=person.name or memo.format_sentence("front.no_name"),
        name=named,
        entry=entry_id,
    )
