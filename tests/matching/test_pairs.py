# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The labelled pairs are enough, of every kind, and fall into two halves; the scores count as they should."""

from __future__ import annotations

from collections import Counter

from tests.matching.engines import tune_baselines
from tests.matching.pairs import Pair, all_pairs, held_out_pairs
from tests.matching.scoring import Score, match_score, review_score


def _pair(truth: str, left: str = "A", right: str = "B") -> Pair:
    return Pair("companies", truth, "", left, right)


def test_there_are_enough_pairs_of_every_kind() -> None:
    truths = Counter(pair.truth for pair in all_pairs())
    assert len(all_pairs()) >= 500
    assert truths["different"] >= 200
    assert truths["kin"] >= 40
    assert set(truths) == {"same", "kin", "different"}
    scripts = Counter(pair.scripts for pair in all_pairs())
    assert min(scripts[one] for one in ("Han–Latin", "Han–Han", "Latin–Latin")) >= 100


def test_no_pair_stands_twice() -> None:
    pairs = [frozenset((pair.left, pair.right)) for pair in all_pairs()]
    assert len(set(pairs)) == len(pairs)


def test_the_held_out_pairs_are_400_of_every_kind_and_are_in_no_other_set() -> None:
    held_out = held_out_pairs()
    assert len(held_out) >= 400
    assert sum(pair.truth != "same" for pair in held_out) >= len(held_out) // 3
    assert {pair.subject for pair in held_out} == {"maker", "body", "person", "brand"}
    names = {frozenset((pair.left, pair.right)) for pair in held_out}
    assert len(names) == len(held_out)
    assert not names & {frozenset((pair.left, pair.right)) for pair in all_pairs()}


def test_both_halves_are_of_a_size_and_know_no_order() -> None:
    hashed = [pair for pair in all_pairs() if pair.subject != "spellings"]  # which are all tuned on
    halves = Counter(pair.half for pair in hashed)
    assert min(halves.values()) > len(hashed) * 0.4
    assert _pair("same", "A", "B").half == _pair("same", "B", "A").half


def test_kin_is_no_match_but_aside_in_the_review() -> None:
    judged = [(_pair("same"), "possible"), (_pair("kin"), "match"), (_pair("different"), "none")]
    assert review_score(judged) == Score(hits=1, alarms=0, misses=0)
    assert match_score(judged) == Score(hits=0, alarms=1, misses=1)
    assert match_score(judged).f1 == 0


def test_a_baseline_takes_the_threshold_that_parts_the_pairs() -> None:
    pairs = [
        _pair("same", "Northern Alloys", "Northern Aloys"),
        _pair("different", "Northern Alloys", "Quux"),
    ]
    for engine in tune_baselines(pairs).values():
        assert [engine(pair) for pair in pairs] == ["match", "none"]
