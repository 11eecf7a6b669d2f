# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The outcome of a what-if as lines of text: limits and differences."""

from __future__ import annotations

from desktop_app.domain.law.pack import Pack
from desktop_app.domain.limits.break_even import ITEM, MASS, PRICE, Limit
from desktop_app.services.screening.whatif import BreakEven, OutcomeMove
from desktop_app.ui.widgets.facts import ShownFact
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


def list_break_evens(even: BreakEven) -> list[ShownFact]:
    """Return the limits as facts, each with its unit: below which value, above which price and mass."""
    material = strings.translate_text(even.material) or tr("the material")
    names = {
        ITEM: tr("Value of the item"),
        PRICE: tr("Price of {material}", material=material),
        MASS: tr("Mass of it in one {part}", part=even.of or tr("piece")),
    }
    found: dict[str, list[Limit]] = {}
    for effect in even.limits:
        found.setdefault(effect.limit.factor, []).append(effect.limit)
    return [ShownFact(names[factor], _limit_words(factor, limits), "C") for factor, limits in found.items()]


def _limit_words(factor: str, limits: list[Limit]) -> str:
    """Return from which figure on a share meets the line, possibly and certainly."""
    figures = {limit.certain: _figure_words(limit) for limit in limits}
    maybe, sure = figures.get(False), figures.get(True)
    below = factor == ITEM
    if maybe and sure:
        return (
            tr("possibly at {maybe} or less, certainly at {sure} or less", maybe=maybe, sure=sure)
            if below
            else tr("possibly at {maybe} or more, certainly at {sure} or more", maybe=maybe, sure=sure)
        )
    if maybe:
        return (
            tr("possibly at {maybe} or less", maybe=maybe)
            if below
            else tr("possibly at {maybe} or more", maybe=maybe)
        )
    figure = sure or ""
    return tr("{figure} or less", figure=figure) if below else tr("{figure} or more", figure=figure)


def _figure_words(limit: Limit) -> str:
    """Return a limit with its unit; one that had to be rounded says so."""
    units = {ITEM: limit.currency, PRICE: f"{limit.currency}/kg", MASS: "g"}
    figure = strings.format_amount(limit.text, "", units[limit.factor])
    return figure if limit.exact else tr("about {figure}", figure=figure)


def _met_words(word: str) -> str:
    return {"yes": tr("yes"), "no": tr("no")}.get(word, tr("not known"))


def move_words(pack: Pack, move: OutcomeMove) -> ShownFact | None:
    """Return one difference, before and after; None if the window does not show it."""
    limbs = {
        "value": tr("Value ground"),
        "technology": tr("Technology ground"),
        "origin": tr("Origin ground"),
    }
    if move.fact.startswith("limb."):
        return ShownFact(limbs[move.fact[5:]], f"{_met_words(move.before)} → {_met_words(move.after)}")
    if move.fact == "standing":
        states = [strings.standing_words(side) for side in (move.before, move.after)]
        return ShownFact(tr("Standing"), " → ".join(states))
    if move.fact in ("share.content", "share.whole_article"):
        name = tr("Share by content") if move.fact.endswith("content") else tr("Whole articles")
        line = pack.threshold.limit if pack.threshold else None
        shares = (strings.format_share(side, line) for side in (move.before, move.after))
        return ShownFact(name, " → ".join(shares), "C")
    if move.fact == "next_change":
        days = [
            strings.format_day(side.on) if side else tr("none known") for side in (move.before, move.after)
        ]
        return ShownFact(tr("Next change"), " → ".join(days))
    if move.fact == "open_facts":
        return ShownFact(tr("Open facts"), f"{len(move.before)} → {len(move.after)}")
    return None
