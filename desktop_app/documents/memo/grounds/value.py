# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value limb: the calculation, the shares on their scale, and where they would reach the line."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.charts.share_axis import ShareRange, ShareScale
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.figures import figure
from desktop_app.documents.memo.grounds.calculation import numerator, sums
from desktop_app.documents.memo.grounds.overview import because, share
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import quiet, say, strong
from desktop_app.documents.model.tree import Block, Para, Section
from desktop_app.domain.bom.break_even import BreakEven, break_even
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.quantity import ANYTHING, GRAMS, Interval, scale
from desktop_app.domain.truth import WORDS, Truth

_CENT = Fraction(1, 100)


def value(memo: MemoContext) -> Section:
    """Return the section on the value limb."""
    blocks: list[Block] = [*law(memo, "value")]
    if memo.conclusion.shares.content is None:
        blocks.append(Para(say(memo.say("value.none"))))
    else:
        blocks += _worked_out(memo)
    return Section(heading(memo, ("value",)), tuple(blocks))


def heading(memo: MemoContext, limbs: tuple[str, ...]) -> str:
    """Return the heading of a section on limbs: their names, and their places in the law."""
    places = [memo.provision(limb).text.article for limb in limbs]
    names = memo.wording.joined(memo.say(f"limb.{limb}") for limb in limbs)
    key = "limb.heading" if len(limbs) == 1 else "limb.headings"
    return memo.say(key, limb=names, place=memo.wording.joined(places))


def law(memo: MemoContext, limb: str) -> Iterator[Block]:
    """Yield what the law says of a limb, and the finding with its reasons."""
    rule = memo.provision(limb)
    truth = memo.conclusion.limbs[limb]
    finding = strong(memo.say(f"met.{WORDS[truth]}"))
    told = memo.say("reasons", reasons=because(memo, rule.id))
    yield Para(say(finding, " ", told, *_turned(memo, limb)))
    yield Para(
        say(quiet(memo.say("law.says", place=rule.text.article, says=rule.text.says))), small=True
    )


def _turned(memo: MemoContext, limb: str) -> Iterator[str]:
    """Yield how the finding on a limb comes out where a reading is turned alone and it moves."""
    readings, moved = memo.conclusion.readings, dict[Truth, list[str]]()
    for name, switch in memo.pack.switches.items():
        bound = memo.law.bind_readings({**readings, name: switch.opposite_choice(readings[name])})
        truth = bound.find_provision(memo.provision(limb).id, memo.work.list_sheets(bound))
        if truth != memo.conclusion.limbs[limb]:
            moved.setdefault(truth, []).append(switch.doubt)
    for truth, doubts in moved.items():
        listed = memo.wording.joined(doubts, last="or")
        yield " " + memo.say("turned", doubts=listed, finding=memo.finding(truth))


def _worked_out(memo: MemoContext) -> Iterator[Block]:
    yield from sums(memo)
    if memo.pack.threshold is None:
        return
    measures = tuple(_measures(memo, memo.pack.threshold.limit))
    yield ShareScale(memo.pack.threshold.limit, figures.share(memo.pack.threshold.limit), measures)
    for name, span, lines in _numerators(memo):
        yield Para(say(_sentence(memo, name, span, lines)))


def _numerators(memo: MemoContext) -> Iterator[tuple[str, Interval, tuple[Line, ...]]]:
    shares = memo.conclusion.shares
    if shares.content is not None:
        yield "content", shares.content, memo.calculation.content
    if shares.whole_article is not None:
        yield "whole", shares.whole_article, memo.calculation.whole


def _measures(memo: MemoContext, line: Fraction) -> Iterator[ShareRange]:
    for name, span, _ in _numerators(memo):
        label = memo.say("measure", name=memo.say(f"share.{name}"), share=share(memo, span))
        yield ShareRange(
            label, span.lo, span.hi, filled=name == "whole", note=_headroom(memo, span, line)
        )


def _headroom(memo: MemoContext, span: Interval, line: Fraction) -> str:
    """Return how many times the share goes into the line, for a known share beneath it."""
    if span.hi is None or span.lo != span.hi or not 0 < span.hi < line:
        return ""
    times = line / span.hi
    return memo.say("headroom", times=figures.number(round(times, 1 if times >= 2 else 3)))


def _sentence(memo: MemoContext, name: str, span: Interval, lines: tuple[Line, ...]) -> str:
    """Return a share, its side of the line, and the break-evens."""
    limit = memo.pack.threshold.limit if memo.pack.threshold else Fraction(0)
    told = memo.say(
        f"share.is.{_side(span, limit)}",
        name=memo.say(f"share.{name}"),
        share=share(memo, span),
    )
    even = break_even(
        lines, numerator(memo, name), memo.valued.item_value, line=limit, origin=memo.pack.origin
    )
    return " ".join([told, *_evens(memo, even)])


def _side(span: Interval, line: Fraction) -> str:
    if span == ANYTHING:
        return "unknown"
    if span.lo >= line:
        return "on" if span.hi == line else "above"
    return "open" if span.hi is None or span.hi >= line else "below"


def _evens(memo: MemoContext, even: BreakEven) -> Iterator[str]:
    currency = memo.valued.money.to or ""
    if not currency or even.item is None:
        return
    item = _item(memo, even.item, currency)
    if item:
        yield item
    parts = []
    if even.price is not None and even.price.lo > 0:
        parts.append(_reach(memo, "price", scale(even.price, GRAMS["kg"]), currency))
    if even.mass is not None and even.mass.lo > 0:
        parts.append(_reach(memo, "mass", even.mass, currency))
    if parts:
        yield memo.say("even.material", parts=memo.wording.joined(parts, last="or"))


def _item(memo: MemoContext, price: Interval, currency: str) -> str:
    if price.hi is None:
        return ""
    high = figure(price.hi, up=True, least=2)
    if price.hi < _CENT:
        return ""
    if price.lo < _CENT:
        return memo.say("even.item.may", high=high, currency=currency)
    if price.lo == price.hi:
        return memo.say("even.item", price=high, currency=currency)
    low = figure(price.lo, up=False, least=2)
    return memo.say("even.item.range", low=low, high=high, currency=currency)


def _reach(memo: MemoContext, what: str, span: Interval, currency: str) -> str:
    """Return from where on the line is reached, rounded to the side that reaches it earlier."""
    low = figure(span.lo, up=False)
    if span.hi is None or span.hi == span.lo:
        return memo.say(f"even.{what}", low=low, currency=currency)
    high = figure(span.hi, up=True)
    return memo.say(f"even.{what}.range", low=low, high=high, currency=currency)
