# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion for the terminal: what someone in a hurry reads, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.reasons import figure
from desktop_app.domain.law.pack import UNDETERMINED, Pack
from desktop_app.domain.quantity import Interval
from desktop_app.domain.truth import UNKNOWN, WORDS
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened

_MOST_OPEN: Final = 8
_LICENCE: Final = {
    "yes": "needed",
    "no": "not needed",
    "unknown": "needed or not, as the open facts fall out",
}


def summary(program: Program, screened: Screened) -> str:
    """Return a conclusion as lines of text."""
    return "\n".join(_lines(program.pack, screened))


def printable(text: str) -> str:
    """Return a text that a terminal can show on one line, whatever stands in it."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def _lines(pack: Pack, screened: Screened) -> Iterator[str]:
    found, case = screened.conclusion, screened.read.case
    yield printable(case.title or case.item.name or "Untitled case")
    yield f"  Verdict      {pack.verdicts[found.verdict].words}"
    if found.verdict == UNDETERMINED:
        yield f"  Possible     {'; '.join(pack.verdicts[verdict].words for verdict in found.possible)}"
    yield f"  Licence      {_LICENCE[WORDS[found.licence_needed]]}, under Announcement No. 61 alone"
    yield f"  Standing     {found.standing.overall.replace('_', ' ')} on {found.on}{_next(found)}"
    yield f"  Limbs        {', '.join(f'{name} {WORDS[truth]}' for name, truth in found.limbs.items())}"
    yield from _share("Content", found.shares.content)
    yield from _share("Whole article", found.shares.whole_article)
    yield from _readings(pack, found)
    yield from _open(found)
    yield from _advice(found)
    yield f"  Doubts       {', '.join(found.doubts) or 'none touched'}"
    yield f"  Case         {screened.read.sha256}"
    yield f"  Law          {pack.id} {pack.version}, known to {pack.known_to}"


def _next(found: Conclusion) -> str:
    change = found.standing.next_change
    return f"; {change.standing.replace('_', ' ')} from {change.on}" if change else ""


def _share(label: str, span: Interval | None) -> Iterator[str]:
    if span is not None:
        yield f"  {label:<12} {figure(span, '%')} of the item's value"


def _readings(pack: Pack, found: Conclusion) -> Iterator[str]:
    yield f"  Safest       {pack.verdicts[found.profiles['safest']].words}"
    yield f"  Narrowest    {pack.verdicts[found.profiles['narrowest']].words}"
    for switch in found.readings_that_matter:
        yield f"  Reading      {switch}: the other choice gives {pack.verdicts[found.flips[switch]].words}"


def _open(found: Conclusion) -> Iterator[str]:
    for number, fact in enumerate(found.open_facts[:_MOST_OPEN], 1):
        yield f"  Would settle {number}. {fact.fact} ({fact.who})"
    if len(found.open_facts) > _MOST_OPEN:
        yield f"               and {len(found.open_facts) - _MOST_OPEN} more"


def _advice(found: Conclusion) -> Iterator[str]:
    for duty in found.duties:
        yield f"  Duty         {duty.title}{f', by {duty.due}' if duty.due else ''}"
    for warning in found.warnings:
        yield f"  Warning      {'may apply: ' if warning.truth == UNKNOWN else ''}{warning.title}"
        yield from (f"               {detail}" for detail in warning.details)
