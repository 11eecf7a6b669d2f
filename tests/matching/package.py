# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cases of the package sanctions-screening-benchmark, made from its invented list: damaged names of persons."""

from __future__ import annotations

from collections.abc import Iterator

from ssb import benchmark, sources

from desktop_app.partynames import name_matcher
from tests.matching.scoring import Score

_HALFWAY = 0.5


def package_score() -> Score:
    """Score as the package does: the best of all listed names has to be the one that the case was made from."""
    cases = benchmark.build(sources.load_fixture(), limit=None, seed=0, max_per_class=2)
    scored = benchmark.score(cases, _likeness, threshold=_HALFWAY)
    positives, negatives = cases.manifest.positive_count, cases.manifest.negative_count
    hits = round(scored.overall_recall * positives)
    return Score(hits, round(scored.false_positive_rate * negatives), positives - hits)


def _likeness(left: str, right: str) -> float:
    compared = name_matcher().compare(left, right)
    return 0.0 if compared.verdict == "none" else compared.hundredths / 100


def lines() -> Iterator[str]:
    """Yield what is printed of the package."""
    score = package_score()
    yield "Lodestone on sanctions-screening-benchmark"
    yield f"  P {score.precision:.3f}   R {score.recall:.3f}   F1 {score.f1:.3f}"
