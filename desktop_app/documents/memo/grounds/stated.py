# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures as the case states them: every digit, in the unit and the currency in which they were stated.

A range stands in brackets, so that it can be a factor of a product.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from desktop_app.basics.codes import currency_places
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model import figures

_STEP: Final = re.compile(r"[^.\[\]]+")


def stated_money(memo: MemoContext, path: str) -> str:
    """Return an amount with its currency, or a price with its currency and what it is the price of."""
    node = _look_up(memo, path)
    currency = node.get("currency") or memo.format_sentence("currency.unknown")
    span = _span_words(memo, node, least=currency_places(node.get("currency")))
    if path.endswith(".price"):
        currency = memo.format_sentence("per", unit=currency, per=_unit(memo, node.get("per")))
    return f"{span}{figures.GAP}{currency}".replace(" ", figures.GAP)


def stated_mass(memo: MemoContext, path: str) -> str:
    """Return a mass with its unit."""
    node = _look_up(memo, path)
    return f"{_span_words(memo, node)}{figures.GAP}{_unit(memo, node.get('unit'))}"


def stated_percent(memo: MemoContext, path: str) -> str:
    """Return a percentage, of which a range without an end goes up to all of it."""
    node = _look_up(memo, path)
    if isinstance(node, str):
        return f"{figures.format_plain(node)}{figures.GAP}%"
    return f"{_span_words(memo, {'to': '100', **node})}{figures.GAP}%"


def unbracketed(stated: str) -> str:
    """Return a stated figure as it stands alone."""
    return stated.replace("(", "", 1).replace(")", "", 1) if stated.startswith("(") else stated


def stated_number(memo: MemoContext, path: str) -> str:
    """Return a plain figure."""
    return figures.format_plain(_look_up(memo, path))


def _unit(memo: MemoContext, unit: str | None) -> str:
    return unit or memo.format_sentence("unit.unknown")


def _look_up(memo: MemoContext, path: str) -> Any:
    node: Any = memo.read.tree
    for step in _STEP.findall(path):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def _span_words(memo: MemoContext, node: Mapping[str, Any], least: int = 0) -> str:
    ends = {
        name: figures.format_plain(node[name], least=least)
        for name in ("amount", "from", "to")
        if name in node
    }
    if "amount" in ends:
        return ends["amount"]
    if "to" in ends:
        low = ends.get("from", figures.format_plain("0", least=least))
        span = memo.format_sentence("range", low=low, high=ends["to"])
    else:
        low = ends.get("from", figures.format_plain("0", least=least))
        span = memo.format_sentence("range.open", low=low)
    return f"({span})".replace(" ", figures.GAP)
