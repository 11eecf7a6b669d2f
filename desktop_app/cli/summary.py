# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion for the terminal: what someone in a hurry reads, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.domain.engine.conclusion import ADVISED, OWED, OWED_IF_IT_RUNS, Conclusion
from desktop_app.domain.engine.reasons import share_words
from desktop_app.domain.law.pack import UNDETERMINED, Pack
from desktop_app.domain.quantity import Interval
from desktop_app.domain.truth import UNKNOWN, WORDS
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened

_MOST_OPEN: Final = 8
_OWED_WORDS: Final = {OWED: "", OWED_IF_IT_RUNS: " (owed if the rule runs)", ADVISED: " (advised)"}
_LICENCE: Final = {
    "yes": "needed",
    "no": "not needed",
    "unknown": "needed or not, as the open facts fall out",
}


def summarise_conclusion(program: Program, screened: Screened) -> str:
    """Return a conclusion as lines of text."""
    return "\n".join(_summary_lines(program.pack, screened))


def replace_unprintable(text: str) -> str:
    """Return a text that a terminal can show on one line, whatever stands in it."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _summary_lines(pack: Pack, screened: Screened) -> Iterator[str]:
    conclusion, case = screened.conclusion, screened.read.case
    yield replace_unprintable(case.title or case.item.name or "Untitled case")
    yield f"  Verdict      {pack.verdicts[conclusion.verdict].words}"
    if conclusion.verdict == UNDETERMINED:
        yield f"  Possible     {'; '.join(pack.verdicts[verdict].words for verdict in conclusion.possible)}"
    yield f"  Licence      {_LICENCE[WORDS[conclusion.licence_needed]]}, under Announcement No. 61 alone"
    standing = conclusion.standing.overall.replace("_", " ")
    yield f"  Standing     {standing} on {conclusion.on}{_next_change_text(conclusion)}"
    yield f"  Grounds      {', '.join(f'{name} {WORDS[truth]}' for name, truth in conclusion.limbs.items())}"
    yield from _share_lines(pack, "Content", conclusion.shares.content)
    yield from _share_lines(pack, "Whole article", conclusion.shares.whole_article)
    yield from _readings_lines(pack, conclusion)
    yield from _open_fact_lines(conclusion)
    yield from _advice_lines(conclusion)
    yield f"  Doubts       {', '.join(conclusion.doubts) or 'none touched'}"
    yield f"  Case         {screened.read.sha256}"
    yield f"  Law          {pack.id} {pack.version}, known to {pack.known_to}"


def _next_change_text(conclusion: Conclusion) -> str:
    change = conclusion.standing.next_change
    return f"; {change.standing.replace('_', ' ')} from {change.on}" if change else ""


def _share_lines(pack: Pack, label: str, span: Interval | None) -> Iterator[str]:
    if span is not None:
        line = pack.threshold.limit if pack.threshold else None
        yield f"  {label:<12} {share_words(span, line)} of the item's value"


def _readings_lines(pack: Pack, conclusion: Conclusion) -> Iterator[str]:
    yield f"  Safest       {pack.verdicts[conclusion.profiles['safest']].words}"
    yield f"  Narrowest    {pack.verdicts[conclusion.profiles['narrowest']].words}"
    for switch in conclusion.readings_that_matter:
        yield f"  Reading      {switch}: the other choice gives {pack.verdicts[conclusion.flips[switch]].words}"


def _open_fact_lines(conclusion: Conclusion) -> Iterator[str]:
    for number, fact in enumerate(conclusion.open_facts[:_MOST_OPEN], 1):
        yield f"  Would settle {number}. {fact.fact} ({fact.who})"
    if len(conclusion.open_facts) > _MOST_OPEN:
        yield f"               and {len(conclusion.open_facts) - _MOST_OPEN} more"


def _advice_lines(conclusion: Conclusion) -> Iterator[str]:
    for duty in conclusion.duties:
        yield f"  Duty         {duty.title}{f', by {duty.due}' if duty.due else ''}{_OWED_WORDS[duty.owed]}"
    for warning in conclusion.warnings:
        yield f"  Warning      {'may apply: ' if warning.truth == UNKNOWN else ''}{warning.title}"
        yield from (f"               {detail}" for detail in warning.details)
