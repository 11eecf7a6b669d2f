# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value ground: the calculation, the shares on their scale, and where they would reach the line."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.charts.share_axis import ShareRange, ShareScale
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation import calculation_blocks, numerator
from desktop_app.documents.memo.grounds.overview import deciding_facts, format_share
from desktop_app.documents.memo.long_figures import format_figure
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Block, Para, Section
from desktop_app.domain.bom.break_even import BreakEven, break_even
from desktop_app.domain.bom.calculation import Line
from desktop_app.domain.quantity import ANYTHING, GRAMS, Interval, scale
from desktop_app.domain.truth import WORDS, Truth

_CENT = Fraction(1, 100)


def value_section(memo: MemoContext) -> Section:
    """Return the section on the value ground."""
    blocks: list[Block] = [*law_and_finding(memo, "value")]
    if memo.conclusion.shares.content is None:
        blocks.append(Para(compose_runs(memo.format_sentence("value.none"))))
    else:
        blocks += _worked_out(memo)
    return Section(ground_heading(memo, ("value",)), tuple(blocks))


def ground_heading(memo: MemoContext, limbs: tuple[str, ...]) -> str:
    """Return the heading of a section on grounds: their names, and their places in the law."""
    places = [memo.provision_of_limb(limb).text.article for limb in limbs]
    names = memo.wording.join_list(memo.format_sentence(f"ground.{limb}") for limb in limbs)
    key = "ground.heading" if len(limbs) == 1 else "ground.headings"
    return memo.format_sentence(key, ground=names, place=memo.wording.join_list(places))


def law_and_finding(memo: MemoContext, limb: str) -> Iterator[Block]:
    """Yield what the law says of a ground, and the finding with its reasons."""
    rule = memo.provision_of_limb(limb)
    truth = memo.conclusion.limbs[limb]
    finding = strong_run(memo.format_sentence(f"met.{WORDS[truth]}"))
    reasons = memo.format_sentence("reasons", reasons=deciding_facts(memo, rule.id))
    yield Para(compose_runs(finding, " ", reasons, *_other_readings(memo, limb)))
    yield Para(
        compose_runs(
            quiet_run(memo.format_sentence("law.says", place=rule.text.article, says=rule.text.says))
        ),
        small=True,
    )


def _other_readings(memo: MemoContext, limb: str) -> Iterator[str]:
    """Yield how the finding on a ground comes out where a reading is changed alone and the finding moves."""
    readings, moved = memo.conclusion.readings, dict[Truth, list[str]]()
    for name, switch in memo.pack.switches.items():
        bound = memo.law.bind_readings({**readings, name: switch.opposite_choice(readings[name])})
        truth = bound.find_provision(memo.provision_of_limb(limb).id, memo.workings.list_sheets(bound))
        if truth != memo.conclusion.limbs[limb]:
            moved.setdefault(truth, []).append(switch.doubt)
    for truth, doubts in moved.items():
        listed = memo.wording.join_list(doubts, last="or")
        yield " " + memo.format_sentence("turned", doubts=listed, finding=memo.finding_word(truth))


def _worked_out(memo: MemoContext) -> Iterator[Block]:
    yield from calculation_blocks(memo)
    if memo.pack.threshold is None:
        return
    measures = tuple(_share_ranges(memo, memo.pack.threshold.limit))
    yield ShareScale(memo.pack.threshold.limit, figures.format_share(memo.pack.threshold.limit), measures)
    for name, span, lines in _numerators(memo):
        yield Para(compose_runs(_share_sentence(memo, name, span, lines)))


def _numerators(memo: MemoContext) -> Iterator[tuple[str, Interval, tuple[Line, ...]]]:
    shares = memo.conclusion.shares
    if shares.content is not None:
        yield "content", shares.content, memo.calculation.content
    if shares.whole_article is not None:
        yield "whole", shares.whole_article, memo.calculation.whole


def _share_ranges(memo: MemoContext, line: Fraction) -> Iterator[ShareRange]:
    for name, span, _ in _numerators(memo):
        label = memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        yield ShareRange(
            label, span.lo, span.hi, filled=name == "whole", note=_headroom_note(memo, span, line)
        )


def _headroom_note(memo: MemoContext, span: Interval, line: Fraction) -> str:
    """Return how many times the share goes into the line, for a known share beneath it."""
    if span.hi is None or span.lo != span.hi or not 0 < span.hi < line:
        return ""
    times = line / span.hi
    return memo.format_sentence("headroom", times=figures.format_number(round(times, 1 if times >= 2 else 3)))


def _share_sentence(memo: MemoContext, name: str, span: Interval, lines: tuple[Line, ...]) -> str:
    """Return a share, its side of the line, and the break-evens."""
    limit = memo.pack.threshold.limit if memo.pack.threshold else Fraction(0)
    sentence = memo.format_sentence(
        f"share.is.{_side_of_line(span, limit)}",
        name=memo.format_sentence(f"share.{name}"),
        share=format_share(memo, span),
    )
    even = break_even(
        lines, numerator(memo, name), memo.valuation.item_value, line=limit, origin=memo.pack.origin
    )
    return " ".join([sentence, *_break_even_sentences(memo, even)])


def _side_of_line(span: Interval, line: Fraction) -> str:
    if span == ANYTHING:
        return "unknown"
    if span.lo >= line:
        return "on" if span.hi == line else "above"
    return "open" if span.hi is None or span.hi >= line else "below"


def _break_even_sentences(memo: MemoContext, even: BreakEven) -> Iterator[str]:
    currency = memo.valuation.money.to or ""
    if not currency or even.item is None:
        return
    item = _item_break_even(memo, even.item, currency)
    if item:
        yield item
    parts = []
    if even.price is not None and even.price.lo > 0:
        parts.append(_material_break_even(memo, "price", scale(even.price, GRAMS["kg"]), currency))
    if even.mass is not None and even.mass.lo > 0:
        parts.append(_material_break_even(memo, "mass", even.mass, currency))
    if parts:
        yield memo.format_sentence("even.material", parts=memo.wording.join_list(parts, last="or"))


def _item_break_even(memo: MemoContext, price: Interval, currency: str) -> str:
    if price.hi is None:
        return ""
    high = format_figure(price.hi, up=True, least=2)
    if price.hi < _CENT:
        return ""
    if price.lo < _CENT:
        return memo.format_sentence("even.item.may", high=high, currency=currency)
    if price.lo == price.hi:
        return memo.format_sentence("even.item", price=high, currency=currency)
    low = format_figure(price.lo, up=False, least=2)
    return memo.format_sentence("even.item.range", low=low, high=high, currency=currency)


def _material_break_even(memo: MemoContext, factor: str, span: Interval, currency: str) -> str:
    """Return from where on the line is reached, rounded to the side that reaches it earlier."""
    low = format_figure(span.lo, up=False)
    if span.hi is None or span.hi == span.lo:
        return memo.format_sentence(f"even.{factor}", low=low, currency=currency)
    high = format_figure(span.hi, up=True)
    return memo.format_sentence(f"even.{factor}.range", low=low, high=high, currency=currency)
