# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation: the totals, every line that adds to them, the rates used, and the working of each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple

from desktop_app.basics import quantity
from desktop_app.basics.codes import currency_places
from desktop_app.documents import wording
from desktop_app.documents.memo.context import (
    MemoContext,
    format_worked_out,
    item_label,
    item_name,
    listed_words,
    part_position,
)
from desktop_app.documents.memo.findings import format_share
from desktop_app.documents.wording import Mark
from desktop_app.domain.bom.calculation import Kind, Line
from desktop_app.domain.bom.material import BY_CONTENT, BY_VALUE, UNKNOWN_WORTH, EntryAt, ItemAt, origin_share
from desktop_app.domain.case import NOT_LISTED, Material
from desktop_app.domain.law.pack import NARROWEST, SAFEST
from desktop_app.domain.line_effects import CONTENT, WHOLE_ARTICLE, numerators
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# Figures as the case states them: every digit, in the unit and the currency in which they were stated. A
# range stands in brackets, so that it can be a factor of a product.


_STEP: Final = re.compile(r"[^.\[\]]+")


def stated_money(memo: MemoContext, path: str) -> str:
    """Return an amount with its currency, or a price with its currency and what it is the price of."""
    node = _look_up(memo, path)
    currency = node.get("currency") or memo.format_sentence("currency.unknown")
    span = _span_words(memo, node, least=currency_places(node.get("currency")))
    if path.endswith(".price"):
        currency = memo.format_sentence("per", unit=currency, per=_unit(memo, node.get("per")))
    return f"{span}{wording.GAP}{currency}".replace(" ", wording.GAP)


def stated_mass(memo: MemoContext, path: str) -> str:
    """Return a mass with its unit."""
    node = _look_up(memo, path)
    return f"{_span_words(memo, node)}{wording.GAP}{_unit(memo, node.get('unit'))}"


def stated_percent(memo: MemoContext, path: str) -> str:
    """Return a percentage, of which a range without an end goes up to all of it."""
    node = _look_up(memo, path)
    if isinstance(node, str):
        return f"{wording.format_plain(node)}{wording.GAP}%"
    return f"{_span_words(memo, {'to': '100', **node})}{wording.GAP}%"


def unbracketed(stated: str) -> str:
    """Return a stated figure as it stands alone."""
    return stated.replace("(", "", 1).replace(")", "", 1) if stated.startswith("(") else stated


def stated_number(memo: MemoContext, path: str) -> str:
    """Return a plain figure."""
    return wording.format_plain(_look_up(memo, path))


def _unit(memo: MemoContext, unit: str | None) -> str:
    return unit or memo.format_sentence("unit.unknown")


def _look_up(memo: MemoContext, path: str) -> Any:
    node: Any = memo.read.tree
    for step in _STEP.findall(path):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def _span_words(memo: MemoContext, node: Mapping[str, Any], least: int = 0) -> str:
    ends = {
        name: wording.format_plain(node[name], least=least)
        for name in ("amount", "from", "to")
        if name in node
    }
    if "amount" in ends:
        return ends["amount"]
    low = ends.get("from", wording.format_plain("0", least=least))
    if "to" in ends:
        span = memo.format_sentence("range", low=low, high=ends["to"])
    else:
        span = memo.format_sentence("range.open", low=low)
    return f"({span})".replace(" ", wording.GAP)


# --------------------------------------------------------------------------------------------------
# One line of the calculation with all its factors, so that a reader with the paper alone can multiply them
# again. Every factor stands as the case states it, with its mark; the product is what the line adds to the
# numerator.


TIMES = "×"
DIVIDED_BY = "÷"
_DIGITS = 40


class Factor(NamedTuple):
    """A factor of a line: whether it multiplies or divides, what it says, and where it comes from."""

    sign: str
    text: str
    mark: Mark | None = None


def working_runs(memo: MemoContext, line: Line) -> blocks.Runs:
    """Return the working of a line; where nothing can be multiplied, why."""
    factors = list(_factors(memo, line))
    if not factors:
        return blocks.compose_runs(blocks.quiet_run(memo.format_sentence(f"working.{line.kind.value}")))
    runs: blocks.Runs = ()
    for number, factor in enumerate(factors):
        text = factor.text if number == 0 else f"{factor.sign}{wording.GAP}{factor.text}"
        runs = blocks.compose_runs(
            runs, *([" "] if runs else []), text, *([factor.mark] if factor.mark else [])
        )
    return runs


def _factors(memo: MemoContext, line: Line) -> Iterator[Factor]:
    if line.kind is Kind.ENTRY and line.entry is not None:
        yield from _entry_factors(memo, line, line.entry)
    elif line.kind in (Kind.ARTICLE, Kind.COMPONENT) and not (
        line.kind is Kind.ARTICLE and line.there == UNKNOWN and line.each.lo > 0
    ):
        value, path = line.at.item.value, f"{line.at.path}.value"
        if value is None:
            yield Factor(TIMES, memo.format_sentence("working.no_value"))
        else:
            yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
            yield from _rate_factor(memo, value.currency)
        if line.there == UNKNOWN:
            yield Factor(TIMES, memo.format_sentence("working.may"))
    else:
        return
    if line.number != quantity.ONE:
        yield Factor(TIMES, memo.format_sentence("working.pieces", number=exact_figure(line.number)))


def _entry_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    worth = line.priced.worth if line.priced else None
    if worth is None or worth.basis == UNKNOWN_WORTH:
        yield Factor(TIMES, memo.format_sentence("working.unpriced"))
    elif worth.basis == BY_VALUE and entry.value is not None:
        path = f"{line.path}.value"
        yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
        yield from _rate_factor(memo, entry.value.currency)
    else:
        # the mass of the feedstock: as stated, or the mass of the item, its content and the element factor
        path = f"{line.path if entry.mass is not None else line.at.path}.mass"
        yield Factor(TIMES, stated_mass(memo, path), memo.origin_mark(path))
        if entry.mass is None:
            path = f"{line.path}.element_percent"
            yield Factor(TIMES, stated_percent(memo, path), memo.origin_mark(path))
            path = f"{line.path}.element_factor"
            if entry.element_factor is not None:
                yield Factor(DIVIDED_BY, stated_number(memo, path), memo.origin_mark(path))
            else:
                yield Factor(DIVIDED_BY, exact_figure(memo.pack.rows[entry.row or ""].factor or quantity.ONE))
        path = f"{line.path}.price"
        reference = memo.pack.prices.get(entry.row or "")
        if entry.price is not None:
            yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
            yield from _rate_factor(memo, entry.price.currency)
        elif reference is not None:
            span = memo.format_interval(quantity.scale(reference.span, quantity.GRAMS["kg"]), least=2)
            text = span if reference.span.is_point else f"({span})"
            per = memo.format_sentence("per", unit=reference.currency, per="kg")
            yield Factor(TIMES, f"{text}{wording.GAP}{per}".replace(" ", wording.GAP), Mark.ESTIMATED)
            yield from _rate_factor(memo, reference.currency)
        else:
            yield Factor(TIMES, memo.format_sentence("working.no_price"))
    path = f"{line.path}.china_share"
    country = memo.pack.origin
    if entry.china_share is not None:
        text = memo.format_sentence("working.share", share=stated_percent(memo, path), origin=country)
        yield Factor(TIMES, text, memo.origin_mark(path))
    elif origin_share(entry, country) != quantity.point(quantity.HUNDRED):
        yield Factor(TIMES, memo.format_sentence("working.open_origin", origin=country))
    if memo.valuation.law.counts(entry) == UNKNOWN:
        yield Factor(TIMES, memo.format_sentence("working.may"))


def _rate_factor(memo: MemoContext, currency: str | None) -> Iterator[Factor]:
    """Yield the rate that converts a currency to that of the item, as it is quoted."""
    target = memo.valuation.money.to
    if currency == target:
        return
    for rate in memo.valuation.money.used:
        per = memo.format_sentence("per", unit=rate.target, per=rate.source)
        quoted = f"{exact_figure(rate.rate)}{wording.GAP}{per}"
        if (rate.source, rate.target) == (currency, target):
            yield Factor(TIMES, quoted)
            return
        if (rate.target, rate.source) == (currency, target):
            yield Factor(DIVIDED_BY, quoted)
            return
    yield Factor(TIMES, memo.format_sentence("working.no_rate"))


def exact_figure(value: Fraction) -> str:
    """Return a figure that was stated, with all its digits."""
    return wording.format_plain(quantity.rounded(value, up=None, digits=_DIGITS))


# --------------------------------------------------------------------------------------------------
# One line of the calculation: its row and origin, its working, and what it adds.


def calculation_groups(memo: MemoContext) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of each numerator that the case has."""
    return {name: numerator.lines for name, numerator in numerators(memo.case, memo.valuation).items()}


def total_runs(memo: MemoContext, line: Line) -> blocks.Runs:
    """Return what a line adds, with the mark of where that comes from."""
    if line.priced is not None and line.priced.worth.estimated:
        mark: Mark | None = Mark.ESTIMATED
    elif line.total == quantity.ANYTHING:
        mark = None
    else:
        stated, path = None, line.path
        if line.entry is not None:
            stated = line.entry.value
        elif line.kind in (Kind.ARTICLE, Kind.COMPONENT):
            stated, path = line.at.item.value, line.at.path
        is_stated = stated is not None and line.number == quantity.ONE and line.total == stated.span
        mark = memo.origin_mark(f"{path}.value") if is_stated else Mark.COMPUTED
    return blocks.compose_runs(worked_out(memo, line.total), *([mark] if mark else []))


def worked_out(memo: MemoContext, span: quantity.Interval) -> str:
    """Return an amount of the calculation in the currency of the item: lines and totals are cut alike."""
    if span == quantity.ANYTHING:
        return memo.wording.format_sentence("not_known")
    low = format_worked_out(span.lo, memo.valuation.money.to)
    if span.is_point:
        return low
    if span.hi is None:
        return memo.format_sentence("range.open", low=low)
    return memo.format_sentence("range", low=low, high=format_worked_out(span.hi, memo.valuation.money.to))


def line_row(memo: MemoContext, line: Line) -> str:
    """Return the row of the annex that a material is on."""
    return (line.entry.row if line.entry else None) or memo.format_sentence("unknown.short")


def line_origin(memo: MemoContext, line: Line) -> blocks.Runs:
    """Return where a material is from, or how much of it is from the country whose law it is."""
    entry = line.entry
    if entry is None:
        return ()
    if entry.origin is None and entry.china_share is not None:
        path = f"{line.path}.china_share"
        text = memo.format_sentence(
            "sums.share", origin=memo.pack.origin, share=unbracketed(stated_percent(memo, path))
        )
        return memo.with_origin_mark(text, path)
    origin = entry.origin or memo.format_sentence("unknown.short")
    return memo.with_origin_mark(origin, f"{line.path}.origin")


# --------------------------------------------------------------------------------------------------
# The parts of an item and what each adds to the shares: one table in which every part stands once. What is
# worked out stands beside the part it is worked out from, so that a reader can multiply every line again
# and add up both columns.


_PART: Final = ("number", "part", "row")
_SUMS: Final = ("material", "working", "content")
_FIGURES: Final = ("content", "whole")
_GROW: Final = {"part": 2, "working": 3}
_NOTHING: Final = blocks.compose_runs("–")


def parts_table(memo: MemoContext) -> blocks.Table:
    """Return the parts that matter, with the calculation of each."""
    groups = calculation_groups(memo)
    sums, whole = _SUMS if groups else (), ("whole",) if WHOLE_ARTICLE in groups else ()
    heads = (*_PART, *sums, "worth", *whole)
    by_path: dict[str, dict[str, list[Line]]] = {}
    for name, lines in groups.items():
        for each in lines:
            by_path.setdefault(each.at.path, {}).setdefault(name, []).append(each)
    rows: list[blocks.Row] = []
    mattering = {here.path for here in _that_matter(memo)}
    for here in memo.workings.bill.items:
        if here.path not in by_path and here.path not in mattering:
            continue
        # a line for each material of the part; one for a part that adds nothing
        added = by_path.get(here.path, {})
        content = added.get(CONTENT, [])
        whole_lines = {(line.kind, line.path): line for line in added.get(WHOLE_ARTICLE, ())}
        article = whole_lines.get((Kind.ARTICLE, here.path))
        for number, line in enumerate(content or [None]):
            article_line = whole_lines.get((line.kind, line.path)) if line else None
            first = number == 0
            cells: list[blocks.Runs] = [
                *(_part_cells(memo, here, content, article) if first else ((),) * len(_PART))
            ]
            if groups and line:
                cells += [material_runs(memo, line), working_runs(memo, line), total_runs(memo, line)]
            elif groups:
                cells += [(), _NOTHING, _NOTHING]
            cells.append(_worth(memo, here, article, article_line) if first or article_line else _NOTHING)
            if WHOLE_ARTICLE in groups:
                total_line = article if first and article else article_line
                cells.append(total_runs(memo, total_line) if total_line else _NOTHING)
            rows.append(blocks.Row(tuple(cells)))
    return blocks.Table(
        tuple(_column(memo, head, groups) for head in heads),
        tuple(rows),
        empty=memo.format_sentence("parts.none"),
        dense=True,
    )


def parts_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield the parts, or where they stand, and how many are left out."""
    table = parts_table(memo)
    if table.is_long:
        yield blocks.compose_para(
            memo.format_sentence("parts.in_annex", count=str(len(table.rows))), small=True
        )
    else:
        yield table
    parts = memo.workings.bill.items
    if number := sum(here.level > 1 for here in parts) - len(_that_matter(memo)):
        yield blocks.compose_para(memo.format_sentence("parts.rest", count=str(number)), small=True)


def _column(memo: MemoContext, head: str, groups: Mapping[str, tuple[Line, ...]]) -> blocks.Column:
    """Return a column; where a figure is a range it may wrap, single figures stand on their point."""
    heading = memo.format_sentence(f"parts.{head}")
    if head not in _FIGURES:
        return blocks.Column(heading, grow=_GROW.get(head, 0))
    currency = memo.valuation.money.to
    if currency:
        heading = memo.format_sentence(f"parts.{head}.in", currency=currency)
    lines = groups.get(CONTENT if head == "content" else WHOLE_ARTICLE, ())
    ranged = any(not line.total.is_point for line in lines)
    return blocks.Column(heading, blocks.Align.RIGHT if ranged else blocks.Align.POINT)


def _that_matter(memo: MemoContext) -> list[ItemAt]:
    """Return the parts that may hold something, with what they are in."""
    parts = [here for here in memo.workings.bill.items if here.level > 1]
    paths: set[str] = set()
    for here in parts:
        if here.item.listed_as != NOT_LISTED or here.item.part_one or here.item.components:
            above: ItemAt | None = here
            while above is not None and above.path not in paths:
                paths.add(above.path)
                above = above.above
    return [here for here in parts if here.path in paths]


def _part_cells(
    memo: MemoContext, here: ItemAt, content: list[Line], article: Line | None
) -> tuple[blocks.Runs, blocks.Runs, blocks.Runs]:
    """Return number, name with its mass where that is no factor, class and origin."""
    item, path = here.item, here.path
    unclassified = any(line.kind in (Kind.UNCLASSIFIED, Kind.COMPONENT) for line in content)
    kind = memo.format_sentence(f"sums.{content[0].kind.value}") if unclassified else ""
    if article and article.there == UNKNOWN:
        kind += memo.format_sentence("sums.may")
    is_factor = any(line.priced is not None and line.priced.worth.basis == BY_CONTENT for line in content)
    mass = (
        ()
        if is_factor or item.mass is None
        else memo.with_origin_mark(unbracketed(stated_mass(memo, f"{path}.mass")), f"{path}.mass")
    )
    name = memo.with_origin_mark(item_name(memo, item), f"{path}.name")
    return (
        blocks.compose_runs(blocks.quiet_run(part_position(path))),
        blocks.compose_runs(name, blocks.quiet_run(kind), ", " if mass else "", mass),
        blocks.compose_runs(
            memo.with_origin_mark(listed_words(memo, item), f"{path}.listed_as"),
            " ",
            memo.with_origin_mark(item.made_in or memo.format_sentence("unknown.short"), f"{path}.made_in"),
        ),
    )


def material_runs(memo: MemoContext, line: Line) -> blocks.Runs:
    """Return the row of a material with where it is from; of what nobody has looked at, nothing."""
    if line.kind is not Kind.ENTRY:
        return ()
    may = [blocks.quiet_run(memo.format_sentence("sums.may"))] if line.there == UNKNOWN else []
    return blocks.compose_runs(f"{line_row(memo, line)}{wording.GAP}", line_origin(memo, line), *may)


def _worth(memo: MemoContext, here: ItemAt, article: Line | None, beside: Line | None) -> blocks.Runs:
    """Return the value of the pieces as stated; of what counts as its content does, that it does."""
    if article is not None:
        return working_runs(memo, article)
    if beside is not None:
        return blocks.compose_runs(memo.format_sentence("parts.as_content"))
    if here.level == 1:
        return _NOTHING
    path, number = f"{here.path}.value", here.number()
    if here.item.value is None:
        return blocks.compose_runs(memo.format_sentence("working.no_value"))
    value = memo.with_origin_mark(stated_money(memo, path), path)
    if number == quantity.ONE:
        return value
    count_text = memo.format_sentence("working.pieces", number=exact_figure(number))
    return blocks.compose_runs(value, f" {TIMES}{wording.GAP}{count_text}")


_MOST: Final = 12
_SUM_DIGITS: Final = 4


def calculation_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield the totals of the calculation, its lines unless they fill an annex, and what they rest on."""
    if memo.case.item.listed_as is None:
        yield blocks.compose_para(memo.format_sentence("sums.open_class"), small=True)
    currency = memo.valuation.money.to
    total_heading = (
        memo.format_sentence("sums.total_in", currency=currency)
        if currency
        else memo.format_sentence("sums.total_in.unknown")
    )
    totals = numerators(memo.case, memo.valuation)
    value = memo.with_origin_mark(item_value(memo), "item.value")
    yield blocks.Table(
        (
            blocks.Column(memo.format_sentence("sums.total"), grow=1),
            blocks.Column(total_heading, blocks.Align.POINT),
        ),
        (
            *(
                blocks.compose_row(
                    memo.format_sentence(f"sums.total.{name}"),
                    blocks.strong_run(worked_out(memo, numerator.total)),
                )
                for name, numerator in totals.items()
            ),
            blocks.compose_row(memo.format_sentence("sums.total.item"), value),
        ),
    )
    if memo.case.item.components:
        yield from parts_blocks(memo)
    else:
        # the materials of an item without parts, line by line
        lines = totals[CONTENT].lines
        aligned = blocks.Align.POINT if all(line.total.is_point for line in lines) else blocks.Align.RIGHT
        yield blocks.Table(
            (
                blocks.Column(memo.format_sentence("parts.material")),
                blocks.Column(memo.format_sentence("parts.working"), grow=1),
                blocks.Column(total_heading, aligned),
            ),
            tuple(
                blocks.compose_row(
                    material_runs(memo, line), working_runs(memo, line), total_runs(memo, line)
                )
                for line in lines
            ),
            empty=memo.format_sentence("sums.by_content.nothing"),
        )
    remarks = list(_remarks(memo, [line for numerator in totals.values() for line in numerator.lines]))
    if remarks:
        yield blocks.compose_para(" ".join(remarks), small=True)


def _remarks(memo: MemoContext, lines: list[Line]) -> Iterator[str]:
    """Yield what counts in no numerator and why, the factors and rates used, the rates missing, what dots mean."""
    if uncounted := memo.calculation.left_out:
        reasons = "; ".join(_uncounted_reason(memo, entry) for entry in uncounted[:_MOST])
        if len(uncounted) > _MOST:
            reasons += memo.format_sentence("and.more", count=str(len(uncounted) - _MOST))
        yield memo.format_sentence("sums.left_out", entries=reasons)
    factors: dict[str, None] = {}
    for line in lines:
        entry = line.entry
        if entry is None or line.priced is None or line.priced.worth.basis != BY_CONTENT:
            continue
        row = memo.pack.rows.get(entry.row or "")
        if entry.element_factor is not None or row is None or row.factor is None:
            factor, source = entry.element_factor, memo.format_sentence("factor.stated")
        else:
            factor, source = row.factor, row.factor_source
        figure = exact_figure(factor) if factor is not None else ""
        factors[memo.format_sentence("factor", row=entry.row or "", factor=figure, source=source)] = None
    if factors:
        yield memo.format_sentence("factors", factors="; ".join(factors))
    rates = [
        memo.format_sentence(
            "rate",
            source=rate.source,
            rate=exact_figure(rate.rate),
            target=rate.target,
            day=memo.wording.format_day(rate.on),
            by=rate.said_by or memo.format_sentence("unsourced"),
        )
        for rate in sorted(
            set(memo.valuation.money.used), key=lambda rate: (rate.source, rate.target, rate.on)
        )
    ]
    if rates:
        yield memo.format_sentence("rates", rates="; ".join(rates))
    if missing := sorted(memo.valuation.missing):
        yield memo.format_sentence("rates.missing", currencies=memo.wording.join_list(missing))
    if any("…" in worked_out(memo, line.total) for line in lines):
        yield memo.format_sentence("dots")


def sum_runs(memo: MemoContext) -> blocks.Runs:
    """Return the sum on one line: what it is worked out from, the share that counts, the line, under which reading."""
    conclusion, threshold = memo.conclusion, memo.pack.threshold
    totals = numerators(memo.case, memo.valuation)
    if conclusion.shares.content is None or threshold is None or not totals:
        return blocks.compose_runs(
            memo.format_sentence("sum.none", why=memo.format_sentence("sum.none.class"))
        )
    if memo.is_outside and memo.case.movement != "domestic_transfer":
        why = memo.format_sentence("sum.none.outside")
        return blocks.compose_runs(memo.format_sentence("sum.none", why=why))
    for limb in memo.pack.limbs[1:]:
        if conclusion.limbs[limb.id] == YES and conclusion.limbs[memo.pack.limbs[0].id] == NO:
            ground = memo.format_sentence(f"ground.{limb.id}")
            key = "sum.none.outside" if memo.is_outside else "sum.none.origin"
            why = memo.format_sentence(key, ground=ground)
            return blocks.compose_runs(memo.format_sentence("sum.none", why=why))
    name = WHOLE_ARTICLE if WHOLE_ARTICLE in totals and memo.counts_whole_article else CONTENT
    total, lines = totals[name].total, totals[name].lines
    span = (
        conclusion.shares.content if name == CONTENT else conclusion.shares.whole_article or quantity.ANYTHING
    )
    if span == quantity.ANYTHING:
        return blocks.compose_runs(
            memo.format_sentence("sum.unknown", line=wording.format_share(threshold.limit))
        )
    currency = memo.valuation.money.to or memo.format_sentence("currency.unknown")
    unmarked = [run.text for run in working_runs(memo, lines[0])] if len(lines) == 1 else []
    value = (
        unbracketed(stated_money(memo, "item.value"))
        if memo.case.item.value
        else memo.wording.format_sentence("not_known")
    )
    if len(unmarked) == 1:
        sum_text = unmarked[0]
    else:
        # with four digits, marked as rounded where it is; a range rounded outward
        figure = memo.format_interval(total)
        if total.is_point:
            text = quantity.rounded(total.lo, up=None, digits=_SUM_DIGITS)
            figure = wording.format_plain(text)
            if quantity.fraction_of(text) != total.lo:
                figure = memo.format_sentence("sum.about", figure=figure)
        sum_text = f"{figure}{wording.GAP}{currency}"
    if total.is_point and total.lo == 0:
        opening = memo.format_sentence("sum.zero", value=value)
    elif len(unmarked) > 1 and total.is_point and total.lo > 0:
        opening = memo.format_sentence("sum.one", working="".join(unmarked), part=sum_text, value=value)
    else:
        key = "sum.single" if len(lines) == 1 else "sum.many"
        opening = memo.format_sentence(key, count=str(len(lines)), part=sum_text, value=value)
    # under which readings; both, where they come to one verdict
    shares = {
        profile: memo.workings.value_case(
            memo.law.bind_readings(memo.pack.readings_of_profile(profile)).counted
        ).value_shares
        for profile in (SAFEST, NARROWEST)
    }
    is_alike = name == CONTENT and shares[SAFEST] == shares[NARROWEST]
    is_one_verdict = set(conclusion.profiles.values()) == {conclusion.verdict}
    if memo.is_contradicted:
        reading = "stated"
    elif is_alike or (is_one_verdict and not conclusion.readings_that_matter):
        reading = "both"
    else:
        profiles = (SAFEST, NARROWEST)
        chosen = (each for each in profiles if conclusion.readings == memo.pack.readings_of_profile(each))
        reading = next(chosen, "chosen")
    tail = memo.format_sentence(
        "sum.line",
        line=wording.format_share(threshold.limit),
        name=memo.format_sentence(f"share.{name}"),
        reading=memo.format_sentence(f"sum.reading.{reading}"),
    )
    return blocks.compose_runs(opening, blocks.strong_run(format_share(memo, span)), tail)


def totals_sentence(memo: MemoContext) -> str:
    """Return what the lines of the calculation come to."""
    by_name = numerators(memo.case, memo.valuation)
    totals = (
        memo.format_sentence(
            "sums.come_to",
            name=memo.format_sentence(f"share.{name}"),
            total=worked_out(memo, numerator.total),
            currency=memo.valuation.money.to or memo.format_sentence("currency.unknown"),
        )
        for name, numerator in by_name.items()
    )
    is_known = any(numerator.total != quantity.ANYTHING for numerator in by_name.values())
    return memo.format_sentence(
        "sums.annex" if is_known else "sums.annex.unknown", totals=memo.wording.join_list(totals)
    )


def item_value(memo: MemoContext) -> str:
    """Return the value of the item as the case states it, without the currency at the head of the column."""
    value = memo.case.item.value
    if value is None:
        return memo.wording.format_sentence("not_known")
    return unbracketed(stated_money(memo, "item.value")).removesuffix(f"{wording.GAP}{value.currency}")


def _uncounted_reason(memo: MemoContext, material: EntryAt | ItemAt) -> str:
    if isinstance(material, ItemAt):
        return memo.format_sentence(
            "sums.not_counted.part",
            name=item_label(memo, material.path, material.item, short=True),
            row=material.item.listed_as or "",
            why=memo.wording.country_name(material.item.made_in),
        )
    entry, row = material.entry, material.entry.row
    name = item_label(memo, material.within.path, material.within.item, short=True)
    if row is not None and row in memo.pack.resting_rows:
        why = memo.format_sentence("why.not_in_annex")
    elif row is not None and row not in memo.chosen_law.counted:
        why = memo.format_sentence("why.feedstock")
    elif entry.origin not in (None, memo.pack.origin) and entry.china_share is None:
        why = memo.wording.country_name(entry.origin)
    else:
        why = memo.format_sentence("why.nothing")
    return memo.format_sentence("sums.not_counted", row=row or "", name=name, why=why)
