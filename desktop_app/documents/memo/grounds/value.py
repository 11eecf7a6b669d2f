# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value ground: the calculation, the shares on their scale, and where they would reach the line."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.basics.quantity import ANYTHING, Interval, rounded
from desktop_app.charts.share_axis import ShareRange, ShareScale
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.calculation import calculation_blocks, item_value
from desktop_app.documents.memo.grounds.calculation_lines import worked_out
from desktop_app.documents.memo.grounds.limits import limit_sentences
from desktop_app.documents.memo.grounds.overview import deciding_facts, format_share
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Block, Para, Section
from desktop_app.domain.limits.effects import CONTENT, WHOLE_ARTICLE, numerators
from desktop_app.domain.truth import WORDS, Truth

_TIMES = 2


def value_section(memo: MemoContext, *, with_law: bool = True) -> Section:
    """Return the section on the value ground, with what the law says unless that stands elsewhere."""
    blocks: list[Block] = [*law_and_finding(memo, "value", with_law=with_law)]
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


def law_and_finding(memo: MemoContext, limb: str, *, with_law: bool) -> Iterator[Block]:
    """Yield the finding on a ground with its reasons, and what the law says of it."""
    rule = memo.provision_of_limb(limb)
    truth = memo.conclusion.limbs[limb]
    finding = strong_run(memo.format_sentence(f"met.{WORDS[truth]}"))
    reasons = memo.format_sentence("reasons", reasons=deciding_facts(memo, rule.id))
    yield Para(compose_runs(finding, " ", reasons, *_other_readings(memo, limb)))
    if with_law:
        yield law_text(memo, limb)


def law_text(memo: MemoContext, limb: str) -> Para:
    """Return what the law says of a ground."""
    text = memo.provision_of_limb(limb).text
    sentence = memo.format_sentence("law.says", place=text.article, says=text.says)
    return Para(compose_runs(quiet_run(sentence)), small=True)


def _other_readings(memo: MemoContext, limb: str) -> Iterator[str]:
    """Yield how the finding on a ground comes out where a reading is changed alone and the finding moves."""
    readings, moved = memo.conclusion.readings, dict[Truth, list[str]]()
    for name, switch in memo.pack.switches.items():
        bound = memo.law.bind_readings({**readings, name: switch.opposite_choice(readings[name])})
        truth = bound.find_provision(memo.provision_of_limb(limb).id, memo.workings.list_sheets(bound))
        if truth != memo.conclusion.limbs[limb]:
            question = memo.format_sentence("quoted", words=switch.question)
            moved.setdefault(truth, []).append(memo.explained_doubt(switch) or question)
    for truth, doubts in moved.items():
        listed = memo.wording.join_list(doubts, last="or")
        yield " " + memo.format_sentence("turned", doubts=listed, finding=memo.finding_word(truth))


def _worked_out(memo: MemoContext) -> Iterator[Block]:
    yield from calculation_blocks(memo)
    if memo.pack.threshold is None:
        return
    line = memo.pack.threshold.limit
    limits = limit_sentences(memo)
    for name, span in named_shares(memo):
        sentences = (_share_sentence(memo, name, span, line), *limits.get(name, ()))
        yield Para(compose_runs(" ".join(sentences)))


def share_scale(memo: MemoContext) -> ShareScale | None:
    """Return the shares against the line; None where no share is worked out."""
    if memo.pack.threshold is None or memo.conclusion.shares.content is None:
        return None
    line = memo.pack.threshold.limit
    return ShareScale(line, figures.format_share(line), tuple(_share_ranges(memo, line)))


def named_shares(memo: MemoContext) -> Iterator[tuple[str, Interval]]:
    """Yield the shares that the case has, by name."""
    shares = memo.conclusion.shares
    if shares.content is not None:
        yield CONTENT, shares.content
    if shares.whole_article is not None:
        yield WHOLE_ARTICLE, shares.whole_article


def _share_ranges(memo: MemoContext, line: Fraction) -> Iterator[ShareRange]:
    for name, span in named_shares(memo):
        label = memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        yield ShareRange(
            label, span.lo, span.hi, filled=name == WHOLE_ARTICLE, note=_headroom_note(memo, span, line)
        )


def _headroom_note(memo: MemoContext, span: Interval, line: Fraction) -> str:
    """Return how many times the share goes into the line, for a known share beneath it."""
    if span.hi is None or span.lo != span.hi or not 0 < span.hi < line:
        return ""
    times = rounded(line / span.hi, up=False, digits=_TIMES)
    return memo.format_sentence("headroom", times=figures.format_plain(times)) if times != "1" else ""


def _share_sentence(memo: MemoContext, name: str, span: Interval, line: Fraction) -> str:
    """Return a share as a quotient, its side of the line, and that more than the whole cannot be in it."""
    sentence = memo.format_sentence(
        f"share.is.{_side_of_line(span, line)}",
        name=memo.format_sentence(f"share.{name}"),
        quotient=_quotient(memo, name),
        share=format_share(memo, span),
    )
    if span.lo > 1:
        return f"{sentence} {memo.format_sentence('share.over')}"
    may_be = span.hi is not None and span.hi > 1
    return f"{sentence} {memo.format_sentence('share.may_be_over')}" if may_be else sentence


def _quotient(memo: MemoContext, name: str) -> str:
    """Return the two figures whose quotient a share is."""
    total = numerators(memo.case, memo.valuation)[name].total
    value = item_value(memo)
    part = worked_out(memo, total)
    return memo.format_sentence(
        "share.quotient",
        part=part if total.is_point else f"({part})",
        value=value if memo.valuation.item_value.is_point else f"({value})",
    )


def _side_of_line(span: Interval, line: Fraction) -> str:
    if span == ANYTHING:
        return "unknown"
    if span.lo >= line:
        return "on" if span.hi == line else "above"
    if span.hi == 0:
        return "nothing"
    return "open" if span.hi is None or span.hi >= line else "below"
