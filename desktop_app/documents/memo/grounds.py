# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The three grounds: the value ground with its calculation and limits, then technology and origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.codes import currency_places
from desktop_app.basics.quantity import ANYTHING, Interval, fraction_of, point, rounded
from desktop_app.charts.share_scale import ShareRange, ShareScale
from desktop_app.documents import wording
from desktop_app.documents.memo import act
from desktop_app.documents.memo.calculation import calculation_blocks, item_value, worked_out
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.findings import deciding_facts, format_share
from desktop_app.documents.wording import Mark
from desktop_app.domain import line_effects
from desktop_app.domain.bom.rollup import Rollup, totals_of
from desktop_app.domain.case import ASSEMBLY
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.law.condition import Met, sentences
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, Truth
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# The limits of a share in words: one sentence a limit, with its unit, its side, and what it does to the
# ground.


_SENT: Final = "export"


def limit_sentences(memo: MemoContext) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences on the limits of each share; none where the announcement does not reach the movement.

    The item value has a sentence even where it turns nothing; a price or mass that turns nothing has none.
    """
    if not _reaches_movement(memo):
        return {}
    return {
        name: tuple(
            _sentence(memo, name, effect)
            for effect in effects
            if effect.decides or effect.limit.factor == line_effects.ITEM
        )
        for name, effects in memo.share_limits.items()
    }


def _reaches_movement(memo: MemoContext) -> bool:
    """Tell whether exporter and destination leave the case within reach; a sale inside a country is asked as if sent.

    Asked are the provisions that decide before the grounds and stand beside them.
    """
    limbs = {limb.provision for limb in memo.pack.limbs}
    parents = {memo.pack.provisions[name].part_of for name in limbs}
    sheets = Workings(memo.law, replace(memo.case, movement=_SENT)).list_sheets(memo.chosen_law)
    return all(
        memo.chosen_law.find_provision(sentence.provision, sheets) != NO
        for step in memo.pack.decisions
        for sentence in sentences(step.when)
        if isinstance(sentence, Met)
        and sentence.provision not in limbs
        and memo.pack.provisions[sentence.provision].part_of in parents
    )


def _sentence(memo: MemoContext, name: str, effect: line_effects.LimitEffect) -> str:
    """Return what a limit does: to the finding where it turns there, else to the share alone."""
    limit = effect.limit
    at = WORDS[effect.at]
    if effect.decides:
        return memo.format_sentence(
            f"limit.turns.{at}.{WORDS[effect.beyond]}",
            where=memo.format_sentence(f"limit.{limit.factor}.reached", figure=_figure(memo, limit)),
            other=memo.format_sentence(f"limit.{limit.factor}.other"),
        )
    side = "reached" if limit.certain else "missed"
    return memo.format_sentence(
        f"limit.{side}",
        where=memo.format_sentence(f"limit.{limit.factor}.{side}", figure=_figure(memo, limit)),
        name=memo.format_sentence(f"share.{name}"),
        line=_line(memo),
        stays=memo.format_sentence(f"limit.stays.{at}"),
    )


def _line(memo: MemoContext) -> str:
    return format_share(memo, point(memo.pack.threshold.limit)) if memo.pack.threshold else ""


def _figure(memo: MemoContext, limit: line_effects.Limit) -> str:
    """Return a limit with its unit; one that had to be rounded says so."""
    least = currency_places(limit.currency) if limit.currency else 0
    units = {
        line_effects.ITEM: limit.currency,
        line_effects.PRICE: memo.format_sentence("per", unit=limit.currency, per="kg"),
        line_effects.MASS: "g",
    }
    figure = f"{wording.format_plain(limit.text, least=least)}{wording.GAP}{units[limit.factor]}"
    return figure if limit.exact else memo.format_sentence("limit.about", figure=figure)


_TIMES = 3


def value_section(memo: MemoContext, *, with_law: bool = True) -> blocks.Section:
    """Return the section on the value ground, with what the law says unless that stands elsewhere."""
    has_share = memo.conclusion.shares.content is not None
    if memo.is_outside:
        why = act.why_no(memo)
        key = "value.outside.share" if has_share else "value.outside"
        outside = blocks.compose_para(memo.format_sentence(key, why=why), small=memo.is_outside_either_way)
        return blocks.Section(
            ground_heading(memo, ("value",)), (outside, *(_worked_out(memo) if has_share else ()))
        )
    content: list[blocks.Block] = [*law_and_finding(memo, "value", with_law=with_law)]
    if not has_share:
        content.append(blocks.compose_para(memo.format_sentence("value.none")))
    else:
        content += _worked_out(memo)
    return blocks.Section(ground_heading(memo, ("value",)), tuple(content))


def ground_heading(memo: MemoContext, limbs: tuple[str, ...]) -> str:
    """Return the heading of a section on grounds: their names, and their places in the law."""
    places = [memo.provision_of_limb(limb).text.article for limb in limbs]
    names = memo.wording.join_list(memo.format_sentence(f"ground.{limb}") for limb in limbs)
    key = "ground.heading" if len(limbs) == 1 else "ground.headings"
    return memo.format_sentence(key, ground=names, place=memo.wording.join_list(places))


def law_and_finding(memo: MemoContext, limb: str, *, with_law: bool) -> Iterator[blocks.Block]:
    """Yield the finding on a ground with its reasons, and what the law says of it."""
    rule = memo.provision_of_limb(limb)
    truth = memo.conclusion.limbs[limb]
    is_about_share = limb == memo.pack.limbs[0].id
    absent = truth == NO and is_about_share and memo.conclusion.shares.content is None
    finding = blocks.strong_run(memo.format_sentence("met.none" if absent else f"met.{WORDS[truth]}"))
    reasons = memo.format_sentence("reasons", reasons=deciding_facts(memo, rule.id))
    yield blocks.compose_para(finding, " ", reasons, *_other_readings(memo, limb))
    if with_law:
        yield law_text(memo, limb)


def law_text(memo: MemoContext, limb: str) -> blocks.Para:
    """Return what the law says of a ground."""
    text = memo.provision_of_limb(limb).text
    sentence = memo.format_sentence("law.says", place=text.article, says=text.says)
    return blocks.compose_para(blocks.quiet_run(sentence), small=True)


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


def _worked_out(memo: MemoContext) -> Iterator[blocks.Block]:
    yield from calculation_blocks(memo)
    if memo.pack.threshold is None:
        return
    line = memo.pack.threshold.limit
    scale = share_scale(memo)
    if scale is not None and any(span != ANYTHING for _, span in named_shares(memo)):
        yield scale
    limits = limit_sentences(memo)
    for name, span in named_shares(memo):
        sentences = (_share_sentence(memo, name, span, line), *limits.get(name, ()))
        yield blocks.compose_para(" ".join(sentences))


def share_scale(memo: MemoContext) -> ShareScale | None:
    """Return the shares against the line; None where no share is worked out."""
    if memo.pack.threshold is None or memo.conclusion.shares.content is None:
        return None
    line = memo.pack.threshold.limit
    ranges: list[ShareRange] = []
    for name, span in named_shares(memo):
        label = memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        note = ""
        if span.is_point and 0 < span.lo < line:
            # so many times a known share would reach the line: never so few that it would stay beneath
            ratio = line / span.lo
            times = rounded(ratio, up=True, digits=_TIMES)
            key = "headroom" if fraction_of(times) == ratio else "headroom.about"
            note = memo.format_sentence(key, times=wording.format_plain(times))
        ranges.append(
            ShareRange(label, span.lo, span.hi, filled=name == line_effects.WHOLE_ARTICLE, note=note)
        )
    return ShareScale(line, wording.format_share(line), tuple(ranges))


def named_shares(memo: MemoContext) -> Iterator[tuple[str, Interval]]:
    """Yield the shares that the case has, by name."""
    shares = memo.conclusion.shares
    if shares.content is not None:
        yield line_effects.CONTENT, shares.content
    if shares.whole_article is not None:
        yield line_effects.WHOLE_ARTICLE, shares.whole_article


def _share_sentence(memo: MemoContext, name: str, span: Interval, line: Fraction) -> str:
    """Return a share as a quotient, its side of the line, and that more than the whole cannot be in it."""
    total = line_effects.numerators(memo.case, memo.valuation)[name].total
    value = item_value(memo)
    total_runs = worked_out(memo, total)
    sentence = memo.format_sentence(
        f"share.is.{_side_of_line(span, line)}",
        name=memo.format_sentence(f"share.{name}"),
        quotient=memo.format_sentence(
            "share.quotient",
            part=total_runs if total.is_point else f"({total_runs})",
            value=value if memo.valuation.item_value.is_point else f"({value})",
        ),
        share=format_share(memo, span),
    )
    if span.lo > 1:
        return f"{sentence} {memo.format_sentence('share.over')}"
    may_be = span.hi is not None and span.hi > 1
    return f"{sentence} {memo.format_sentence('share.may_be_over')}" if may_be else sentence


def _side_of_line(span: Interval, line: Fraction) -> str:
    if span == ANYTHING:
        return "unknown"
    if span.lo >= line:
        return "on" if span.hi == line else "above"
    if span.hi == 0:
        return "nothing"
    return "open" if span.hi is None or span.hi >= line else "below"


# --------------------------------------------------------------------------------------------------
# The technology and the origin ground.


_Answer = tuple[Truth, Mark | None, Truth, str]


def technology_and_origin_section(memo: MemoContext, *, with_law: bool = True) -> tuple[blocks.Section, ...]:
    """Return the section on technology and origin, with what the law says unless that stands elsewhere.

    None where the law has neither ground.
    """
    grounds = tuple(limb.id for limb in memo.pack.limbs if limb.id in ("technology", "origin"))
    if not grounds:
        return ()
    if memo.is_outside:
        outside = blocks.compose_para(
            memo.format_sentence("met.none.beside"), small=memo.is_outside_either_way
        )
        return (blocks.Section(ground_heading(memo, grounds), (outside,)),)
    content: list[blocks.Block] = []
    for ground in grounds:
        content += law_and_finding(memo, ground, with_law=with_law)
        if ground == "technology":
            content.append(_technology(memo))
    return (blocks.Section(ground_heading(memo, grounds), tuple(content)),)


def _technology(memo: MemoContext) -> blocks.Table:
    """Return the five activities; those answered alike share a line."""
    deep = bool(memo.case.item.components) or memo.case.item.listed_as in (None, ASSEMBLY)
    heads = ("activity", "own", "inside", "source") if deep else ("activity", "own", "source")
    alike: dict[_Answer, list[str]] = {}
    for activity in ACTIVITIES:
        path = f"item.technology.{activity}"
        own_answer = memo.case.item.technology.get(activity, UNKNOWN)
        inside = _technology_inside(memo, activity)
        answer = (own_answer, memo.origin_mark(path), inside, memo.origin_words(path))
        alike.setdefault(answer, []).append(activity)
    rows: list[blocks.Row] = []
    for (own_answer, mark, inside, source), names in alike.items():
        activities = memo.wording.join_list(memo.format_sentence(f"activity.{name}") for name in names)
        own_runs = blocks.compose_runs(memo.truth_word(own_answer), *([mark] if mark else []))
        middle = (memo.truth_word(inside),) if deep else ()
        rows.append(blocks.compose_row(activities, own_runs, *middle, source))
    return blocks.Table(memo.columns("technology", heads, "source"), tuple(rows), dense=True)


def _technology_inside(memo: MemoContext, activity: str) -> Truth:
    """Tell whether anything inside was made with Chinese technology of one activity."""
    lists = Rollup(memo.valuation.law, memo.valuation.pricing, (activity,)).lists(memo.case.item)
    listed_as = memo.case.item.listed_as
    if listed_as in (None, ASSEMBLY):
        return totals_of(lists.of_assembly()).technology
    article = listed_as in memo.valuation.law.articles
    return totals_of(lists.of_article() if article else lists.of_unlisted()).technology
