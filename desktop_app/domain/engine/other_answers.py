# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open questions that no reading covers, asked the other way round: which of them would turn the answer.

The law file says which can be worked out, and how. Each is worked out only where it can change something.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import Interval, quotient, scale
from desktop_app.domain.bom.material import Asking
from desktop_app.domain.engine.compiled import PackUnderReadings
from desktop_app.domain.engine.conclusion import DoubtThatMatters, Standing, verdict_of
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import Shares
from desktop_app.domain.engine.nodes import Sheet
from desktop_app.domain.engine.standing import find_standing, overall_after_suspension
from desktop_app.domain.facts import Value
from desktop_app.domain.law.pack import BLENDS_IN_FULL, DAY_AFTER, OTHER_LINE, UPPER_PRICE, Doubt
from desktop_app.domain.law.timeline import Timeline
from desktop_app.domain.truth import Truth

SHARE_MEASURES: Final = ("content_share", "article_share")


@dataclass(frozen=True, slots=True)
class Answered:
    """A case as it was answered, to hold the other answers against."""

    work: Workings
    bound: PackUnderReadings
    possible: frozenset[str]
    limbs: Mapping[str, Truth]
    timelines: Mapping[str, Timeline]
    standing: Standing

    @property
    def sheets(self) -> list[Sheet]:
        """Return what is known, fact by fact, once for each class the item may be of."""
        return self.work.list_sheets(self.bound)

    def fact_numbers(self, *measures: str) -> frozenset[int]:
        """Return the facts that can decide and are worked out in one of some ways."""
        facts = self.work.law.pack.facts
        names = list(self.work.law.cells)
        return frozenset(n for n in self.bound.verdict.fact_numbers if facts[names[n]].measure in measures)


def doubts_that_matter(answered: Answered, *, may_rise: bool) -> tuple[DoubtThatMatters, ...]:
    """Return the open questions whose other answer changes what is possible, or the standing; by their name.

    ``may_rise`` tells whether greater shares could turn the answer.
    """
    doubts = answered.work.law.pack.doubts.values()
    other_answers = (
        _WAYS[doubt.asked_again](answered, doubt)
        for doubt in doubts
        if doubt.asked_again and (may_rise or doubt.asked_again not in _BY_SHARES)
    )
    return tuple(
        sorted((doubt for doubt in other_answers if doubt is not None), key=lambda doubt: doubt.doubt)
    )


def _day_after(answered: Answered, doubt: Doubt) -> DoubtThatMatters | None:
    """Ask what stands if the last day of a suspension lies outside it."""
    overall = overall_after_suspension(answered.timelines, answered.limbs, answered.work.case.on)
    if overall == answered.standing.overall:
        return None
    return DoubtThatMatters(doubt.id, verdict_of(answered.possible), overall)


def _blends_in_full(answered: Answered, doubt: Doubt) -> DoubtThatMatters | None:
    """Ask the case again with every blend of which a share is Chinese taken for Chinese in full."""
    if not answered.work.traits.mixed:
        return None
    if _is_settled(answered, _with_facts_open(answered, "material", *SHARE_MEASURES)):
        return None
    return _asked_again(answered, doubt, Asking(blends_in_full=True))


def _upper_price(answered: Answered, doubt: Doubt) -> DoubtThatMatters | None:
    """Ask the case again with material of known mass worth what it costs at the upper end of the reference."""
    return _asked_again(answered, doubt, Asking(upper_price=True))


def _other_line(answered: Answered, doubt: Doubt) -> DoubtThatMatters | None:
    """Ask the case again with the shares held against another line."""
    threshold = answered.work.law.pack.threshold
    if threshold is None or doubt.line is None:
        return None
    values = answered.work.observe_values(answered.bound.counted)
    times = quotient(threshold.limit, doubt.line)
    sheets = [answered.work.law.make_sheet(_with_shares_times(answered, known, times)) for known in values]
    return _turned(answered, doubt, sheets, _shares_of(answered.work, answered.bound))


_WAYS: Final[Mapping[str, Callable[[Answered, Doubt], DoubtThatMatters | None]]] = {
    DAY_AFTER: _day_after,
    BLENDS_IN_FULL: _blends_in_full,
    UPPER_PRICE: _upper_price,
    OTHER_LINE: _other_line,
}
_BY_SHARES: Final = (UPPER_PRICE, OTHER_LINE)
"""The ways that raise the shares, and so turn nothing where no greater share does."""


def _with_shares_times(answered: Answered, known: Mapping[str, Value], times: Fraction) -> dict[str, Value]:
    """Return what is known with the shares multiplied: half the line is twice the share."""
    facts = answered.work.law.pack.facts
    return {
        name: scale(value, times)
        if isinstance(value, Interval) and facts[name].measure in SHARE_MEASURES
        else value
        for name, value in known.items()
    }


def shares_may_rise(answered: Answered) -> bool:
    """Tell whether greater shares could turn the answer."""
    numbers, cells = answered.fact_numbers(*SHARE_MEASURES), list(answered.work.law.cells.values())
    below = any(cells[n].may_rise(sheet[n]) for sheet in answered.sheets for n in numbers)
    return below and not _is_settled(answered, _raised_shares(answered))


def _raised_shares(answered: Answered) -> list[Sheet]:
    """Return what would be known if the shares could be anything from what they are upwards."""
    numbers, cells = answered.fact_numbers(*SHARE_MEASURES), list(answered.work.law.cells.values())
    return [
        tuple(cells[n].upwards(bits) if n in numbers else bits for n, bits in enumerate(sheet))
        for sheet in answered.sheets
    ]


def _with_facts_open(answered: Answered, *measures: str) -> list[Sheet]:
    """Return what would be known if some facts were open."""
    numbers, cells = answered.fact_numbers(*measures), list(answered.work.law.cells.values())
    return [
        tuple(cells[n].opened(bits) if n in numbers else bits for n, bits in enumerate(sheet))
        for sheet in answered.sheets
    ]


def _is_settled(answered: Answered, sheets: Sequence[Sheet]) -> bool:
    """Tell whether a settled verdict stays what it is whatever some facts are."""
    return len(answered.possible) == 1 and answered.bound.find_verdicts(sheets) == answered.possible


def _asked_again(answered: Answered, doubt: Doubt, asking: Asking) -> DoubtThatMatters | None:
    work = answered.work.ask_again(asking)
    return _turned(answered, doubt, work.list_sheets(answered.bound), _shares_of(work, answered.bound))


def _shares_of(work: Workings, bound: PackUnderReadings) -> Shares:
    return work.value_case(bound.counted).value_shares


def _turned(
    answered: Answered, doubt: Doubt, sheets: Sequence[Sheet], shares: Shares
) -> DoubtThatMatters | None:
    """Return what a case comes to on other sheets, where that is another answer."""
    bound, possible = answered.bound, answered.bound.find_verdicts(sheets)
    if possible == answered.possible:
        return None
    limbs = {limb.id: bound.find_provision(limb.provision, sheets) for limb in answered.work.law.pack.limbs}
    overall = find_standing(answered.timelines, limbs, answered.work.case.on).overall
    return DoubtThatMatters(doubt.id, verdict_of(possible), overall, tuple(sorted(possible)), shares)
