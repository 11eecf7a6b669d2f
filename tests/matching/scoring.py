# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Precision, recall and F1 of an engine, by the scripts that meet and by what the names name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.matching.engines import Engine, Verdict
from tests.matching.pairs import Pair

MEETINGS = frozenset({"match", "possible"})


@dataclass(frozen=True, slots=True)
class Score:
    """How often an engine was right: meetings of the same body, alarms on others, meetings that it missed."""

    hits: int
    alarms: int
    misses: int

    @property
    def precision(self) -> float:
        """Return the share of meetings that are of the same body."""
        return self.hits / (self.hits + self.alarms) if self.hits + self.alarms else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the same bodies that met."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Judged = Sequence[tuple[Pair, Verdict]]


def judge(engine: Engine, pairs: Iterable[Pair]) -> Judged:
    """Return every pair with what the engine says of it."""
    return [(pair, engine(pair)) for pair in pairs]


def review_score(judged: Judged) -> Score:
    """Score what a person would be shown (``match`` or ``possible``); kin are left aside."""
    return _score([(pair.truth == "same", said in MEETINGS) for pair, said in judged if pair.truth != "kin"])


def match_score(judged: Judged) -> Score:
    """Score what would stop a deal (``match`` alone); kin are no match."""
    return _score([(pair.truth == "same", said == "match") for pair, said in judged])


def _score(judged: Sequence[tuple[bool, bool]]) -> Score:
    return Score(
        hits=sum(same and said for same, said in judged),
        alarms=sum(said and not same for same, said in judged),
        misses=sum(same and not said for same, said in judged),
    )


def by_kind(judged: Judged) -> Mapping[str, Judged]:
    """Return the judged pairs overall, by script, of persons, and of look-alike letters."""
    kinds = {"overall": judged}
    for scripts in ("Han–Latin", "Han–Han", "Latin–Latin"):
        kinds[scripts] = [(pair, said) for pair, said in judged if pair.scripts == scripts]
    kinds["persons"] = [(pair, said) for pair, said in judged if pair.subject == "persons"]
    kinds["look-alikes"] = [(pair, said) for pair, said in judged if pair.trait == "lookalike"]
    return kinds


def alarms_of_traps(judged: Judged) -> Mapping[str, tuple[int, int]]:
    """Return how many of the traps of number, place and legal form met, and how many there are."""
    counts = {}
    for trait in ("number", "place", "form"):
        said = [
            said in MEETINGS for pair, said in judged if pair.trait == trait and pair.truth == "different"
        ]
        counts[trait] = (sum(said), len(said))
    return counts


def lines_of(name: str, judged: Judged) -> Iterator[str]:
    """Yield what is printed of an engine."""
    yield f"{name}"
    for kind, some in by_kind(judged).items():
        yield _line(kind, review_score(some), len(some))
    yield _line("match alone", match_score(judged), len(judged))
    traps = ", ".join(f"{trait} {met} of {all_}" for trait, (met, all_) in alarms_of_traps(judged).items())
    kin = [said for pair, said in judged if pair.truth == "kin"]
    yield f"  alarms on traps: {traps}"
    yield f"  kin: possible {kin.count('possible')}, match {kin.count('match')}, none {kin.count('none')}"


def held_out_lines(judged: Judged, name: str = "") -> Iterator[str]:
    """Yield what is printed of the pairs that are never used for tuning: overall, then by kind of body."""
    yield f"Lodestone on pairs that are never used for tuning{name}"
    yield _line("overall", review_score(judged), len(judged))
    for kind in ("maker", "body", "person", "brand"):
        some = [(pair, said) for pair, said in judged if pair.subject == kind]
        yield _line(kind, review_score(some), len(some))
    yield _line("match alone", match_score(judged), len(judged))
    kin = [said for pair, said in judged if pair.truth == "kin"]
    yield f"  kin: possible {kin.count('possible')}, match {kin.count('match')}, none {kin.count('none')}"


def _line(kind: str, score: Score, pairs: int) -> str:
    return f"  {kind:12} {pairs:4} pairs   P {score.precision:.3f}   R {score.recall:.3f}   F1 {score.f1:.3f}"
