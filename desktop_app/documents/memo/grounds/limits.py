# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The limits of a share in words: one sentence a limit, with its unit, its side, and what it does to the ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop_app.basics.codes import currency_places
from desktop_app.basics.quantity import point
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import format_share
from desktop_app.documents.model import figures
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.law.condition import Met, sentences
from desktop_app.domain.limits.break_even import ITEM, MASS, PRICE, Limit
from desktop_app.domain.limits.effects import LimitEffect
from desktop_app.domain.truth import NO, WORDS

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
            if effect.decides or effect.limit.factor == ITEM
        )
        for name, effects in memo.share_limits.items()
    }


def deciding_limit(memo: MemoContext) -> str:
    """Return the sentence on the value of the item at which the ground turns; blank where there is none."""
    if not _reaches_movement(memo):
        return ""
    sentences_on_value = [
        _sentence(memo, name, effect)
        for name, effects in memo.share_limits.items()
        for effect in effects
        if effect.decides and effect.limit.factor == ITEM
    ]
    return sentences_on_value[0] if sentences_on_value else ""


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


def _sentence(memo: MemoContext, name: str, effect: LimitEffect) -> str:
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


def _figure(memo: MemoContext, limit: Limit) -> str:
    """Return a limit with its unit; one that had to be rounded says so."""
    least = currency_places(limit.currency) if limit.currency else 0
    units = {
        ITEM: limit.currency,
        PRICE: memo.format_sentence("per", unit=limit.currency, per="kg"),
        MASS: "g",
    }
    figure = f"{figures.format_plain(limit.text, least=least)}{figures.GAP}{units[limit.factor]}"
    return figure if limit.exact else memo.format_sentence("limit.about", figure=figure)
