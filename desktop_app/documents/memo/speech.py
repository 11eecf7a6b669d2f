# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a memo says things: its sentences, findings, states, verdicts, and figures."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.memo.figures import figure
from desktop_app.documents.model import figures
from desktop_app.documents.model.wording import Wording
from desktop_app.domain.case import Amount
from desktop_app.domain.quantity import ANYTHING, GRAMS, Interval, scale
from desktop_app.domain.truth import WORDS, Truth


@dataclass(frozen=True)
class Speech:
    """The wording of one language, as a memo uses it."""

    wording: Wording

    def say(self, key: str, **slots: str) -> str:
        """Return a sentence of the memo."""
        return self.wording.say(f"memo.{key}", **slots)

    def truth(self, truth: Truth) -> str:
        """Return yes, no or not known."""
        return self.say(f"truth.{WORDS[truth]}")

    def finding(self, truth: Truth) -> str:
        """Return whether a provision is met."""
        return self.say(f"finding.{WORDS[truth]}")

    def state(self, state: str) -> str:
        """Return a standing in words."""
        return self.say(f"state.{state}")

    def span(self, span: Interval, *, least: int = 0) -> str:
        """Return an interval: a point as it is, a range rounded outward, to six digits where it goes on."""
        if span.hi == span.lo:
            return figure(span.lo, least=least)
        if span == ANYTHING:
            return self.wording.say("not_known")
        low = figure(span.lo, up=False, least=least)
        if span.hi is None:
            return self.say("range.open", low=low)
        return self.say("range", low=low, high=figure(span.hi, up=True, least=least))

    def money(self, amount: Amount | None) -> str:
        """Return an amount and its currency."""
        if amount is None:
            return self.wording.say("not_known")
        text = self.span(amount.span, least=2)
        return f"{text}{figures.GAP}{amount.currency or self.say('currency.unknown')}"

    def mass(self, span: Interval | None) -> str:
        """Return a mass, in kilograms from one kilogram on."""
        if span is None:
            return self.wording.say("not_known")
        heavy = span.lo >= 1000
        shown = scale(span, 1 / GRAMS["kg"]) if heavy else span
        return f"{self.span(shown)}{figures.GAP}{'kg' if heavy else 'g'}"
