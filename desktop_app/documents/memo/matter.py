# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo looks at: the case, its conclusion and the law.

Whatever the conclusion does not carry is worked out again from the case by the domain, never here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop_app.documents.memo.speech import Speech
from desktop_app.documents.model.runs import Run, signed
from desktop_app.domain.bom.calculation import Calculation, calculation
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import Case
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings
from desktop_app.domain.engine.conclusion import Conclusion, Finding
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.law.pack import Pack, Provision
from desktop_app.services.context.ports import Stamp


@dataclass(frozen=True)
class Matter(Speech):
    """One case under one law, with everything that a memo works out from them."""

    read: ReadCase
    conclusion: Conclusion
    pack: Pack
    stamp: Stamp

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.read.case

    @cached_property
    def law(self) -> CompiledPack:
        """Return the pack, ready to run."""
        return CompiledPack(self.pack)

    @cached_property
    def work(self) -> Workings:
        """Return the case laid out for the pack."""
        return Workings(self.law, self.case)

    @cached_property
    def bound(self) -> PackUnderReadings:
        """Return the law under the readings chosen."""
        return self.law.bound(self.conclusion.readings)

    @cached_property
    def valued(self) -> CaseValuation:
        """Return the case valued under the readings chosen."""
        return self.work.valued(self.bound.counted)

    @cached_property
    def calculation(self) -> Calculation:
        """Return the numerators, line by line."""
        return calculation(self.case.item, Rollup(self.valued.law, self.valued.pricing))

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """Return the findings by provision."""
        return {finding.provision: finding for finding in self.conclusion.findings}

    def provision(self, limb: str) -> Provision:
        """Return the provision that states a limb."""
        return next(
            self.pack.provisions[one.provision] for one in self.pack.limbs if one.id == limb
        )

    def verdict(self, verdict: str) -> Run:
        """Return a verdict with its sign."""
        return signed(self.pack.verdicts[verdict])
