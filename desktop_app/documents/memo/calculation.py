# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation: the totals, every line that adds to them, the rates used, and the working of each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple

from desktop_app.basics.codes import currency_places
from desktop_app.basics.quantity import (
    ANYTHING,
    GRAMS,
    HUNDRED,
    ONE,
    Interval,
    fraction_of,
    point,
    rounded,
    scale,
)
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
from desktop_app.domain.case import NOT_LISTED, Amount, Material
from desktop_app.domain.law.pack import NARROWEST, SAFEST
from desktop_app.domain.line_effects import CONTENT, WHOLE_ARTICLE, numerators
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# One line of the calculation with all its factors, so that a reader with the paper alone can multiply them
# again. Every factor stands as the case states it, with its mark; the product is what the line adds to the
# numerator.


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
    if "to" in ends:
        low = ends.get("from", wording.format_plain("0", least=least))
        span = memo.format_sentence("range", low=low, high=ends["to"])
    else:
        low = ends.get("from", wording.format_plain("0", least=least))
        span = memo.format_sentence("range.open", low=low)
    return f"({span})".replace(" ", wording.GAP)


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
    if line.number != ONE:
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
        yield from _mass_factors(memo, line, entry)
        path = f"{line.path}.price"
        reference = memo.pack.prices.get(entry.row or "")
        if entry.price is not None:
            yield Factor(TIMES, stated_money(memo, path), memo.origin_mark(path))
            yield from _rate_factor(memo, entry.price.currency)
        elif reference is not None:
            span = memo.format_interval(scale(reference.span, GRAMS["kg"]), least=2)
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
    elif origin_share(entry, country) != point(HUNDRED):
        yield Factor(TIMES, memo.format_sentence("working.open_origin", origin=country))
    if memo.valuation.law.counts(entry) == UNKNOWN:
        yield Factor(TIMES, memo.format_sentence("working.may"))


def _mass_factors(memo: MemoContext, line: Line, entry: Material) -> Iterator[Factor]:
    """Yield the mass of the feedstock: as stated, or the mass of the item, its content and the element factor."""
    path = f"{line.path}.mass"
    if entry.mass is not None:
        yield Factor(TIMES, stated_mass(memo, path), memo.origin_mark(path))
        return
    path = f"{line.at.path}.mass"
    yield Factor(TIMES, stated_mass(memo, path), memo.origin_mark(path))
    path = f"{line.path}.element_percent"
    yield Factor(TIMES, stated_percent(memo, path), memo.origin_mark(path))
    if entry.element_factor is not None:
        path = f"{line.path}.element_factor"
        yield Factor(DIVIDED_BY, stated_number(memo, path), memo.origin_mark(path))
    else:
        factor = memo.pack.rows[entry.row or ""].factor or ONE
        yield Factor(DIVIDED_BY, exact_figure(factor))


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
    return wording.format_plain(rounded(value, up=None, digits=_DIGITS))


# --------------------------------------------------------------------------------------------------
# One line of the calculation: its row and origin, its working, and what it adds.


def calculation_groups(memo: MemoContext) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of each numerator that the case has."""
    return {name: numerator.lines for name, numerator in numerators(memo.case, memo.valuation).items()}


def total_runs(memo: MemoContext, line: Line) -> blocks.Runs:
    """Return what a line adds, with the mark of where that comes from."""
    if line.priced is not None and line.priced.worth.estimated:
        mark: Mark | None = Mark.ESTIMATED
    elif line.total == ANYTHING:
        mark = None
    else:
        path, stated = _stated_worth(line)
        if stated is None or line.number != ONE or line.total != stated.span:
            mark = Mark.COMPUTED
        else:
            mark = memo.origin_mark(f"{path}.value")
    return blocks.compose_runs(worked_out(memo, line.total), *([mark] if mark else []))


def worked_out(memo: MemoContext, span: Interval) -> str:
    """Return an amount of the calculation in the currency of the item: lines and totals are cut alike."""
    if span == ANYTHING:
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


def _stated_worth(line: Line) -> tuple[str, Amount | None]:
    """Return the place and amount of a worth that was stated and not worked out."""
    if line.entry is not None:
        return line.path, line.entry.value
    if line.kind in (Kind.ARTICLE, Kind.COMPONENT):
        return line.at.path, line.at.item.value
    return "", None


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
        for line in lines:
            by_path.setdefault(line.at.path, {}).setdefault(name, []).append(line)
    rows = tuple(
        row
        for here in _shown_parts(memo, groups)
        for row in _rows_of_part(memo, here, groups, by_path.get(here.path, {}))
    )
    return blocks.Table(
        tuple(_column(memo, head, groups) for head in heads),
        rows,
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
    parts = [here for here in memo.workings.bill.items if here.level > 1]
    number = len(parts) - len(_that_matter(parts))
    left_out = memo.format_sentence("parts.rest", count=str(number)) if number else ""
    if left_out:
        yield blocks.compose_para(left_out, small=True)


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


def _shown_parts(memo: MemoContext, groups: Mapping[str, tuple[Line, ...]]) -> Iterator[ItemAt]:
    """Yield the item itself where it adds something of its own, and the parts that matter."""
    added = {line.at.path for lines in groups.values() for line in lines}
    parts = memo.workings.bill.items
    mattering = {here.path for here in _that_matter([here for here in parts if here.level > 1])}
    return (here for here in parts if here.path in added or here.path in mattering)


def _that_matter(parts: list[ItemAt]) -> list[ItemAt]:
    """Return the parts that may hold something, with what they are in."""
    paths: set[str] = set()
    for here in parts:
        if here.item.listed_as != NOT_LISTED or here.item.part_one or here.item.components:
            above: ItemAt | None = here
            while above is not None and above.path not in paths:
                paths.add(above.path)
                above = above.above
    return [here for here in parts if here.path in paths]


def _rows_of_part(
    memo: MemoContext, here: ItemAt, groups: Mapping[str, tuple[Line, ...]], added: Mapping[str, list[Line]]
) -> Iterator[blocks.Row]:
    """Yield a line for each material of a part; one for a part that adds nothing. ``added`` are its own lines."""
    content = added.get(CONTENT, [])
    whole_lines = {(line.kind, line.path): line for line in added.get(WHOLE_ARTICLE, ())}
    article = whole_lines.get((Kind.ARTICLE, here.path))
    for number, line in enumerate(content or [None]):
        article_line = whole_lines.get((line.kind, line.path)) if line else None
        first = number == 0
        part_cells = _part_cells(memo, here, content, article) if first else ((),) * len(_PART)
        sums = _sum_cells(memo, line) if groups else ()
        worth = _worth(memo, here, article, article_line) if first or article_line else _NOTHING
        total = (_whole_total(memo, article if first and article else article_line),)
        yield blocks.compose_row(*part_cells, *sums, worth, *(total if WHOLE_ARTICLE in groups else ()))


def _sum_cells(memo: MemoContext, line: Line | None) -> tuple[blocks.Runs, blocks.Runs, blocks.Runs]:
    if line is None:
        return (), _NOTHING, _NOTHING
    return material_runs(memo, line), working_runs(memo, line), total_runs(memo, line)


def _whole_total(memo: MemoContext, line: Line | None) -> blocks.Runs:
    return total_runs(memo, line) if line else _NOTHING


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
    if number == ONE:
        return value
    count_text = memo.format_sentence("working.pieces", number=exact_figure(number))
    return blocks.compose_runs(value, f" {TIMES}{wording.GAP}{count_text}")


Groups = Mapping[str, tuple[Line, ...]]
_MOST: Final = 12
_SUM_DIGITS: Final = 4


def calculation_blocks(memo: MemoContext) -> Iterator[blocks.Block]:
    """Yield the totals of the calculation, its lines unless they fill an annex, and what they rest on."""
    if memo.case.item.listed_as is None:
        yield blocks.compose_para(memo.format_sentence("sums.open_class"), small=True)
    groups = calculation_groups(memo)
    yield blocks.Table(
        (
            blocks.Column(memo.format_sentence("sums.total"), grow=1),
            blocks.Column(_total_heading(memo), blocks.Align.POINT),
        ),
        tuple(_total_rows(memo, groups)),
    )
    if memo.case.item.components:
        yield from parts_blocks(memo)
    else:
        yield _material_table(memo, groups[CONTENT])
    sums = [worked_out(memo, line.total) for lines in groups.values() for line in lines]
    dots = memo.format_sentence("dots") if any("…" in text for text in sums) else ""
    remarks = (
        _uncounted_sentence(memo),
        _factors_sentence(memo, groups),
        _rates_sentence(memo),
        _missing_rates_sentence(memo),
        dots,
    )
    if any(remarks):
        yield blocks.compose_para(" ".join(filter(None, remarks)), small=True)


def sum_runs(memo: MemoContext) -> blocks.Runs:
    """Return the sum on one line: what it is worked out from, the share that counts, the line, under which reading."""
    conclusion, threshold = memo.conclusion, memo.pack.threshold
    totals = numerators(memo.case, memo.valuation)
    if conclusion.shares.content is None or threshold is None or not totals:
        return blocks.compose_runs(
            memo.format_sentence("sum.none", why=memo.format_sentence("sum.none.class"))
        )
    for limb in memo.pack.limbs[1:]:
        if conclusion.limbs[limb.id] == YES and conclusion.limbs[memo.pack.limbs[0].id] == NO:
            why = memo.format_sentence("sum.none.origin", ground=memo.format_sentence(f"ground.{limb.id}"))
            return blocks.compose_runs(memo.format_sentence("sum.none", why=why))
    name = WHOLE_ARTICLE if WHOLE_ARTICLE in totals and memo.counts_whole_article else CONTENT
    total, lines = totals[name].total, totals[name].lines
    span = conclusion.shares.content if name == CONTENT else conclusion.shares.whole_article or ANYTHING
    if span == ANYTHING:
        return blocks.compose_runs(
            memo.format_sentence("sum.unknown", line=wording.format_share(threshold.limit))
        )
    currency = memo.valuation.money.to or memo.format_sentence("currency.unknown")
    unmarked = (
        [blocks.Run(run.text, run.tone) for run in working_runs(memo, lines[0])] if len(lines) == 1 else []
    )
    slots = {
        "part": f"{_few_digits(memo, total)}{wording.GAP}{currency}",
        "value": unbracketed(stated_money(memo, "item.value"))
        if memo.case.item.value
        else memo.wording.format_sentence("not_known"),
    }
    if len(unmarked) == 1:
        slots["part"] = unmarked[0].text
    opening = (
        memo.format_sentence("sum.one", working="".join(run.text for run in unmarked), **slots)
        if len(unmarked) > 1 and total.is_point and total.lo > 0
        else memo.format_sentence(
            "sum.single" if len(lines) == 1 else "sum.many", count=str(len(lines)), **slots
        )
    )
    if total.is_point and total.lo == 0:
        opening = memo.format_sentence("sum.zero", value=slots["value"])
    tail = memo.format_sentence(
        "sum.line",
        line=wording.format_share(threshold.limit),
        name=memo.format_sentence(f"share.{name}"),
        reading=_reading_of_sum(memo),
    )
    return blocks.compose_runs(opening, blocks.strong_run(format_share(memo, span)), tail)


def _few_digits(memo: MemoContext, total: Interval) -> str:
    """Return an amount with four digits, marked as rounded where it is; a range rounded outward."""
    if not total.is_point:
        return memo.format_interval(total)
    text = rounded(total.lo, up=None, digits=_SUM_DIGITS)
    exact = fraction_of(text) == total.lo
    return (
        wording.format_plain(text)
        if exact
        else memo.format_sentence("sum.about", figure=wording.format_plain(text))
    )


def _reading_of_sum(memo: MemoContext) -> str:
    """Return under which readings the sum is worked out; both, where they come to one verdict."""
    conclusion = memo.conclusion
    if set(conclusion.profiles.values()) == {conclusion.verdict} and not conclusion.readings_that_matter:
        return memo.format_sentence("sum.reading.both")
    for profile in (SAFEST, NARROWEST):
        if conclusion.readings == memo.pack.readings_of_profile(profile):
            return memo.format_sentence(f"sum.reading.{profile}")
    return memo.format_sentence("sum.reading.chosen")


def totals_sentence(memo: MemoContext) -> str:
    """Return what the lines of the calculation come to."""
    totals = (
        memo.format_sentence(
            "sums.come_to",
            name=memo.format_sentence(f"share.{name}"),
            total=worked_out(memo, numerator.total),
            currency=memo.valuation.money.to or memo.format_sentence("currency.unknown"),
        )
        for name, numerator in numerators(memo.case, memo.valuation).items()
    )
    is_known = any(
        numerator.total != ANYTHING for numerator in numerators(memo.case, memo.valuation).values()
    )
    return memo.format_sentence(
        "sums.annex" if is_known else "sums.annex.unknown", totals=memo.wording.join_list(totals)
    )


def _total_heading(memo: MemoContext) -> str:
    currency = memo.valuation.money.to
    return (
        memo.format_sentence("sums.total_in", currency=currency)
        if currency
        else memo.format_sentence("sums.total_in.unknown")
    )


def _material_table(memo: MemoContext, lines: tuple[Line, ...]) -> blocks.Table:
    """Return the materials of an item without parts, line by line."""
    aligned = blocks.Align.POINT if all(line.total.is_point for line in lines) else blocks.Align.RIGHT
    columns = (
        blocks.Column(memo.format_sentence("parts.material")),
        blocks.Column(memo.format_sentence("parts.working"), grow=1),
        blocks.Column(_total_heading(memo), aligned),
    )
    rows = tuple(
        blocks.compose_row(material_runs(memo, line), working_runs(memo, line), total_runs(memo, line))
        for line in lines
    )
    return blocks.Table(columns, rows, empty=memo.format_sentence("sums.by_content.nothing"))


def _total_rows(memo: MemoContext, groups: Groups) -> Iterator[blocks.Row]:
    numerator_by_basis = numerators(memo.case, memo.valuation)
    for name in groups:
        total = worked_out(memo, numerator_by_basis[name].total)
        yield blocks.compose_row(memo.format_sentence(f"sums.total.{name}"), blocks.strong_run(total))
    value = memo.with_origin_mark(item_value(memo), "item.value")
    yield blocks.compose_row(memo.format_sentence("sums.total.item"), value)


def item_value(memo: MemoContext) -> str:
    """Return the value of the item as the case states it, without the currency at the head of the column."""
    value = memo.case.item.value
    if value is None:
        return memo.wording.format_sentence("not_known")
    return unbracketed(stated_money(memo, "item.value")).removesuffix(f"{wording.GAP}{value.currency}")


def _uncounted_sentence(memo: MemoContext) -> str:
    """Return the materials that count in neither numerator, and why."""
    uncounted = memo.calculation.left_out
    if not uncounted:
        return ""
    reasons = "; ".join(_uncounted_reason(memo, entry) for entry in uncounted[:_MOST])
    remaining = (
        memo.format_sentence("and.more", count=str(len(uncounted) - _MOST)) if len(uncounted) > _MOST else ""
    )
    return memo.format_sentence("sums.left_out", entries=reasons + remaining)


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
    if row is not None and row not in memo.chosen_law.counted:
        why = memo.format_sentence("why.feedstock")
    elif entry.origin not in (None, memo.pack.origin) and entry.china_share is None:
        why = memo.wording.country_name(entry.origin)
    else:
        why = memo.format_sentence("why.nothing")
    return memo.format_sentence("sums.not_counted", row=row or "", name=name, why=why)


def _factors_sentence(memo: MemoContext, groups: Groups) -> str:
    """Return the element factors used, each with where it is from."""
    lines = [line for group in groups.values() for line in group]
    sentences = dict.fromkeys(
        _factor_words(memo, line.entry)
        for line in lines
        if line.entry is not None and line.priced is not None and line.priced.worth.basis == BY_CONTENT
    )
    return memo.format_sentence("factors", factors="; ".join(sentences)) if sentences else ""


def _factor_words(memo: MemoContext, entry: Material) -> str:
    row = memo.pack.rows.get(entry.row or "")
    if entry.element_factor is not None or row is None or row.factor is None:
        factor, source = entry.element_factor, memo.format_sentence("factor.stated")
    else:
        factor, source = row.factor, row.factor_source
    figure = exact_figure(factor) if factor is not None else ""
    return memo.format_sentence("factor", row=entry.row or "", factor=figure, source=source)


def _rates_sentence(memo: MemoContext) -> str:
    used = sorted(set(memo.valuation.money.used), key=lambda rate: (rate.source, rate.target, rate.on))
    sentences = [
        memo.format_sentence(
            "rate",
            source=rate.source,
            rate=exact_figure(rate.rate),
            target=rate.target,
            day=memo.wording.format_day(rate.on),
            by=rate.said_by or memo.format_sentence("unsourced"),
        )
        for rate in used
    ]
    return memo.format_sentence("rates", rates="; ".join(sentences)) if sentences else ""


def _missing_rates_sentence(memo: MemoContext) -> str:
    missing = sorted(memo.valuation.missing)
    return (
        memo.format_sentence("rates.missing", currencies=memo.wording.join_list(missing)) if missing else ""
    )
