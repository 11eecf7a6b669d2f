# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value limb: the calculation, the shares on their scale, and where they would reach the line."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.figures import figure
from desktop_app.documents.memo.grounds.calculation import numerator, sums
from desktop_app.documents.memo.grounds.overview import because, share
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import quiet, say, strong
from desktop_app.documents.model.tree import Block, Measure, Para, Scale, Section
from desktop_app.domain.bom.break_even import BreakEven, break_even
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.quantity import ANYTHING, GRAMS, Interval, scale
from desktop_app.domain.truth import WORDS, Truth

_CENT = Fraction(1, 100)


def value(view: MemoContext) -> Section:
    """Return the section on the value limb."""
    blocks: list[Block] = [*law(view, "value")]
    if view.conclusion.shares.content is None:
        blocks.append(Para(say(view.say("value.none"))))
    else:
        blocks += _worked_out(view)
    return Section(heading(view, ("value",)), tuple(blocks))


def heading(view: MemoContext, limbs: tuple[str, ...]) -> str:
    """Return the heading of a section on limbs: their names, and their places in the law."""
    places = [view.provision(limb).text.place for limb in limbs]
    names = view.wording.joined(view.say(f"limb.{limb}") for limb in limbs)
    key = "limb.heading" if len(limbs) == 1 else "limb.headings"
    return view.say(key, limb=names, place=view.wording.joined(places))


def law(view: MemoContext, limb: str) -> Iterator[Block]:
    """Yield what the law says of a limb, and the finding with its reasons."""
    rule = view.provision(limb)
    truth = view.conclusion.limbs[limb]
    finding = strong(view.say(f"met.{WORDS[truth]}"))
    told = view.say("reasons", reasons=because(view, rule.id))
    yield Para(say(finding, " ", told, *_turned(view, limb)))
    yield Para(
        say(quiet(view.say("law.says", place=rule.text.place, says=rule.text.says))), small=True
    )


def _turned(view: MemoContext, limb: str) -> Iterator[str]:
    """Yield how the finding on a limb comes out where a reading is turned alone and it moves."""
    readings, moved = view.conclusion.readings, dict[Truth, list[str]]()
    for name, switch in view.pack.switches.items():
        bound = view.law.bound({**readings, name: switch.other(readings[name])})
        truth = bound.finding(view.provision(limb).id, view.work.sheets(bound))
        if truth != view.conclusion.limbs[limb]:
            moved.setdefault(truth, []).append(switch.doubt)
    for truth, doubts in moved.items():
        listed = view.wording.joined(doubts, last="or")
        yield " " + view.say("turned", doubts=listed, finding=view.finding(truth))


def _worked_out(view: MemoContext) -> Iterator[Block]:
    yield from sums(view)
    if view.pack.threshold is None:
        return
    measures = tuple(_measures(view, view.pack.threshold.limit))
    yield Scale(view.pack.threshold.limit, figures.share(view.pack.threshold.limit), measures)
    for name, span, lines in _numerators(view):
        yield Para(say(_sentence(view, name, span, lines)))


def _numerators(view: MemoContext) -> Iterator[tuple[str, Interval, tuple[Line, ...]]]:
    shares = view.conclusion.shares
    if shares.content is not None:
        yield "content", shares.content, view.calculation.content
    if shares.whole_article is not None:
        yield "whole", shares.whole_article, view.calculation.whole


def _measures(view: MemoContext, line: Fraction) -> Iterator[Measure]:
    for name, span, _ in _numerators(view):
        label = view.say("measure", name=view.say(f"share.{name}"), share=share(view, span))
        yield Measure(
            label, span.lo, span.hi, filled=name == "whole", note=_headroom(view, span, line)
        )


def _headroom(view: MemoContext, span: Interval, line: Fraction) -> str:
    """Return how many times the share goes into the line, for a known share beneath it."""
    if span.hi is None or span.lo != span.hi or not 0 < span.hi < line:
        return ""
    times = line / span.hi
    return view.say("headroom", times=figures.number(round(times, 1 if times >= 2 else 3)))


def _sentence(view: MemoContext, name: str, span: Interval, lines: tuple[Line, ...]) -> str:
    """Return a share, its side of the line, and the break-evens."""
    limit = view.pack.threshold.limit if view.pack.threshold else Fraction(0)
    told = view.say(
        f"share.is.{_side(span, limit)}",
        name=view.say(f"share.{name}"),
        share=share(view, span),
    )
    even = break_even(
        lines, numerator(view, name), view.valued.item_value, line=limit, origin=view.pack.origin
    )
    return " ".join([told, *_evens(view, even)])


def _side(span: Interval, line: Fraction) -> str:
    if span == ANYTHING:
        return "unknown"
    if span.lo >= line:
        return "on" if span.hi == line else "above"
    return "open" if span.hi is None or span.hi >= line else "below"


def _evens(view: MemoContext, even: BreakEven) -> Iterator[str]:
    currency = view.valued.money.to or ""
    if not currency or even.item is None:
        return
    item = _item(view, even.item, currency)
    if item:
        yield item
    parts = []
    if even.price is not None and even.price.lo > 0:
        parts.append(_reach(view, "price", scale(even.price, GRAMS["kg"]), currency))
    if even.mass is not None and even.mass.lo > 0:
        parts.append(_reach(view, "mass", even.mass, currency))
    if parts:
        yield view.say("even.material", parts=view.wording.joined(parts, last="or"))


def _item(view: MemoContext, price: Interval, currency: str) -> str:
    if price.hi is None:
        return ""
    high = figure(price.hi, up=True, least=2)
    if price.hi < _CENT:
        return ""
    if price.lo < _CENT:
        return view.say("even.item.may", high=high, currency=currency)
    if price.lo == price.hi:
        return view.say("even.item", price=high, currency=currency)
    low = figure(price.lo, up=False, least=2)
    return view.say("even.item.range", low=low, high=high, currency=currency)


def _reach(view: MemoContext, what: str, span: Interval, currency: str) -> str:
    """Return from where on the line is reached, rounded to the side that reaches it earlier."""
    low = figure(span.lo, up=False)
    if span.hi is None or span.hi == span.lo:
        return view.say(f"even.{what}", low=low, currency=currency)
    high = figure(span.hi, up=True)
    return view.say(f"even.{what}.range", low=low, high=high, currency=currency)
