# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One memo in the making, as every section of it sees it: the case, its conclusion, the law, and the language.

Whatever the conclusion does not carry is worked out again from the case by the domain, never here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from desktop_app.documents.memo.figures import figure
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Mark, Run, VerdictSign, Words, say, signed
from desktop_app.documents.model.wording import Wording
from desktop_app.domain.bom.calculation import Calculation, calculation
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import Amount, Case, FactSource
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings
from desktop_app.domain.engine.conclusion import Conclusion, Finding
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.law.pack import Pack, Provision
from desktop_app.domain.quantity import ANYTHING, GRAMS, Interval, scale
from desktop_app.domain.truth import WORDS, Truth
from desktop_app.services.context.ports import Stamp

_MARKS: Final = {
    "typed": Mark.TYPED,
    "imported": Mark.IMPORTED,
    "declared": Mark.DECLARED,
    "measured": Mark.MEASURED,
    "computed": Mark.COMPUTED,
    "estimated": Mark.ESTIMATED,
}


@dataclass(frozen=True)
class MemoContext:
    """One case under one law, with everything that a memo works out from them, in one language."""

    wording: Wording
    read: ReadCase
    conclusion: Conclusion
    pack: Pack
    stamp: Stamp

    # -- the case and the law ---------------------------------------------------

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.read.case

    @cached_property
    def law(self) -> CompiledPack:
        """Return the law file, ready to run."""
        return CompiledPack(self.pack)

    @cached_property
    def work(self) -> Workings:
        """Return the case, evaluated under the law file."""
        return Workings(self.law, self.case)

    @cached_property
    def bound(self) -> PackUnderReadings:
        """Return the law under the readings chosen."""
        return self.law.bind_readings(self.conclusion.readings)

    @cached_property
    def valued(self) -> CaseValuation:
        """Return the case valued under the readings chosen."""
        return self.work.value_case(self.bound.counted)

    @cached_property
    def calculation(self) -> Calculation:
        """Return the numerators, line by line."""
        return calculation(self.case.item, Rollup(self.valued.law, self.valued.pricing))

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """Return the findings by provision."""
        return {finding.provision: finding for finding in self.conclusion.findings}

    def provision(self, limb: str) -> Provision:
        """Return the provision that states a ground."""
        return next(
            self.pack.provisions[one.provision] for one in self.pack.limbs if one.id == limb
        )

    # -- where facts come from --------------------------------------------------

    def source(self, path: str) -> FactSource | None:
        """Return where a fact came from: the source of the fact itself, or of what it is a part of."""
        while path:
            if path in self.case.sources:
                return self.case.sources[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None

    def mark(self, *paths: str) -> Mark | None:
        """Return the origin mark of the first of the facts that has one."""
        for path in paths:
            source = self.source(path)
            if source and source.kind:
                return _MARKS[source.kind]
        return None

    def marked(self, text: str, *paths: str) -> Words:
        """Return a text with the origin mark of its fact."""
        words = say(text)
        mark = self.mark(*paths)
        return say(words, mark) if mark else words

    def origin_of(self, path: str) -> str:
        """Return document, person and day that a fact rests on; blank if nobody said."""
        source = self.source(path)
        return self.said_by(source) if source else ""

    def said_by(self, source: FactSource) -> str:
        """Return document, person and day of a source."""
        day = self.wording.day(source.on) if source.on else None
        return ", ".join(filter(None, (source.document, source.by, day)))

    # -- sentences and figures --------------------------------------------------

    def say(self, key: str, **slots: str) -> str:
        """Return a sentence of the memo with its slots filled."""
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

    def verdict_sign(self, verdict: str) -> VerdictSign:
        """Return shape, colour and words of a verdict."""
        known = self.pack.verdicts[verdict]
        return VerdictSign(known.shape, known.colour, known.words)

    def verdict(self, verdict: str) -> Run:
        """Return a verdict in words with its sign."""
        return signed(self.verdict_sign(verdict))

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
