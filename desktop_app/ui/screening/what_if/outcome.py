# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a what-if came to, as lines of text: break-even values and what moved."""

from __future__ import annotations

from desktop_app.domain.quantity import GRAMS, Interval, rounded, scale
from desktop_app.services.screening.whatif import BreakEven, OutcomeMove
from desktop_app.ui.widgets.facts import ShownFact
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


def list_break_evens(even: BreakEven) -> list[ShownFact]:
    """Return the break-evens as facts, each with its unit: below which value, above which price and mass."""
    rows = []
    if even.item is not None and even.item.hi is not None and even.currency:
        rows.append(ShownFact(tr("Value of the item"), _describe_ceiling(even.item, even.currency), "C"))
    material = strings.translate_text(even.material) or tr("the material")
    if even.price is not None and even.price.hi is not None and even.currency:
        figure = _describe_floor(scale(even.price, GRAMS["kg"]), f"{even.currency}/kg")
        rows.append(ShownFact(tr("Price of {material}", material=material), figure, "C"))
    if even.mass is not None and even.mass.hi is not None:
        name = tr("Mass of it in one {part}", part=even.of or tr("piece"))
        rows.append(ShownFact(name, _describe_floor(even.mass, "g"), "C"))
    return rows


def _describe_ceiling(span: Interval, unit: str) -> str:
    """Return from which value down a share reaches the line; rounded so that it surely does."""
    sure = strings.format_amount(rounded(span.lo, up=False, digits=4), "", unit)
    if span.is_point or span.hi is None:
        return tr("{figure} or less", figure=sure)
    maybe = strings.format_amount(rounded(span.hi, up=True, digits=4), "", unit)
    if span.lo == 0:  # nothing is worth less than nothing
        return tr("possibly at {maybe} or less", maybe=maybe)
    return tr("possibly at {maybe} or less, certainly at {sure} or less", maybe=maybe, sure=sure)


def _describe_floor(span: Interval, unit: str) -> str:
    """Return from which figure up a share reaches the line; rounded so that it surely does."""
    high = span.hi if span.hi is not None else span.lo
    sure = strings.format_amount(rounded(high, up=True, digits=4), "", unit)
    if span.is_point:
        return tr("{figure} or more", figure=sure)
    maybe = strings.format_amount(rounded(span.lo, up=False, digits=4), "", unit)
    return tr("possibly at {maybe} or more, certainly at {sure} or more", maybe=maybe, sure=sure)


def _met_words(word: str) -> str:
    return {"yes": tr("yes"), "no": tr("no")}.get(word, tr("not known"))


def move_words(move: OutcomeMove) -> ShownFact | None:
    """Return what moved, before and after; None where the window does not show it."""
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
        return ShownFact(
            name, f"{strings.format_share(move.before)} → {strings.format_share(move.after)}", "C"
        )
    if move.fact == "next_change":
        days = [
            strings.format_day(side.on) if side else tr("none known") for side in (move.before, move.after)
        ]
        return ShownFact(tr("Next change"), " → ".join(days))
    if move.fact == "open_facts":
        return ShownFact(tr("Open facts"), f"{len(move.before)} → {len(move.after)}")
    return None
