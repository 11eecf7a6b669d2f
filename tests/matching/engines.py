# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What says whether two names meet: measures of text with a threshold, as screening tools have them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from rapidfuzz import fuzz, utils
from rapidfuzz.distance import Levenshtein

from desktop_app.basics.resources import resource_path
from desktop_app.partynames import name_matcher
from desktop_app.partynames.comparing import NameMatcher
from desktop_app.partynames.tables import build_tables
from tests.matching.pairs import Pair

Verdict = str
Engine = Callable[[Pair], Verdict]
Measure = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A measure of text and the least likeness that it takes for a meeting."""

    measure: Measure
    least: float

    def __call__(self, pair: Pair) -> Verdict:
        """Return the verdict on a pair; such a measure knows no ``possible``."""
        return "match" if self.measure(pair.left, pair.right) >= self.least else "none"


def lodestone(pair: Pair) -> Verdict:
    """Return the verdict of the program."""
    return name_matcher().compare(pair.left, pair.right).verdict


@cache
def _matcher_without_bodies() -> NameMatcher:
    texts = {file.name: file.read_text("utf-8") for file in resource_path("names", "parties").glob("*.txt")}
    texts |= dict.fromkeys(("bodies.txt", "institutes.txt", "brands.txt"), "")
    countries = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))["countries"]
    return NameMatcher(build_tables(texts, countries))


def without_bodies(pair: Pair) -> Verdict:
    """Return the verdict of the program without its tables of known bodies: by its rules and its words alone."""
    return _matcher_without_bodies().compare(pair.left, pair.right).verdict


def _levenshtein(left: str, right: str) -> float:
    return 100 * float(Levenshtein.normalized_similarity(left, right, processor=utils.default_process))


def _token_sort(left: str, right: str) -> float:
    return float(fuzz.token_sort_ratio(left, right, processor=utils.default_process))


def _wratio(left: str, right: str) -> float:
    return float(fuzz.WRatio(left, right, processor=utils.default_process))


def tune_baselines(pairs: Sequence[Pair]) -> dict[str, Engine]:
    """Return the plain measures, each with the threshold that does best on these pairs."""
    measures = {"Levenshtein": _levenshtein, "token_sort": _token_sort, "WRatio": _wratio}
    return {name: Threshold(measure, best_threshold(measure, pairs)) for name, measure in measures.items()}


def best_threshold(measure: Measure, pairs: Sequence[Pair]) -> float:
    """Return the threshold with the highest correlation of Matthews; kin are left aside."""
    judged = [(measure(pair.left, pair.right), pair.truth == "same") for pair in pairs if pair.truth != "kin"]
    return max(
        range(30, 101), key=lambda least: _correlation([(score >= least, same) for score, same in judged])
    )


def _correlation(judged: Sequence[tuple[bool, bool]]) -> float:
    """Return the correlation of Matthews between what was said and what is so."""
    hits = sum(said and same for said, same in judged)
    alarms = sum(said and not same for said, same in judged)
    misses = sum(same and not said for said, same in judged)
    rest = len(judged) - hits - alarms - misses
    below = (hits + alarms) * (hits + misses) * (rest + alarms) * (rest + misses)
    return (hits * rest - alarms * misses) / sqrt(below) if below else 0.0
