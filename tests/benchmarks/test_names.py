# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names looked up among 100,000: how long it takes against a plain measure of text over the same names, in one run."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import cache
from itertools import starmap

import pytest
from rapidfuzz import fuzz, process

from desktop_app.partynames import NameCandidate, NameIndex, SearchedName, name_matcher, open_index
from tests.matching.pairs import Pair, all_pairs
from tests.partynames.invented_names import invent_crowded_names, invent_names

pytestmark = pytest.mark.benchmark
NAMES = 100_000
PARTIES = 300
MOST_OF_LITTLE = 1.5
MOST_OF_CROWDED = 4
MOST_OF_NINE_IN_TEN = 10
MOST_TO_BUILD = 60
LEAST_FOUND = 0.95
SAMPLE = 100
EVERY = 3
"""Of the pairs that mean one body every third is looked up; ``make matching`` reads them all."""


@cache
def same_pairs() -> list[Pair]:
    return [pair for pair in all_pairs() if pair.half == "tune" and pair.truth == "same"]


@cache
def names() -> list[str]:
    return [*invent_names(NAMES), *dict.fromkeys(pair.right for pair in same_pairs())]


@cache
def index() -> NameIndex:
    rows = list(starmap(SearchedName, enumerate(names())))
    begun = time.process_time()
    _, content = open_index(None, rows, count=len(rows), made_of="")
    built = time.process_time() - begun
    kept = content or b""
    begun = time.process_time()
    index, _ = open_index(kept, rows, count=len(rows), made_of="")
    sys.stdout.write(
        f"\n{len(rows):,} names: index built in {built:.1f} s, {len(kept) / 1e6:.1f} MB,"
        f" read again in {time.process_time() - begun:.1f} s\n"
    )
    assert built < MOST_TO_BUILD
    return index


def plain_seconds(queries: Sequence[str], listed: Sequence[str]) -> float:
    """Return how long the plain measure takes for a name over the same list."""
    begun = time.process_time()
    for query in queries:
        process.extract(query, listed, scorer=fuzz.token_sort_ratio, limit=10)
    return (time.process_time() - begun) / len(queries)


def seconds_of(index: NameIndex, queries: Sequence[str]) -> tuple[list[float], list[list[NameCandidate]]]:
    index.find("warm")
    spent, found = [], []
    for query in queries:
        begun = time.process_time()
        found.append(index.find(query))
        spent.append(time.process_time() - begun)
    return spent, found


def tell(what: str, spent: Sequence[float], plain: float) -> tuple[float, float]:
    """Print how long look-ups take; return the median and what nine in ten keep to, as times of the plain measure."""
    ordered = sorted(spent)
    median, tenth = ordered[len(ordered) // 2] / plain, ordered[len(ordered) * 9 // 10] / plain
    sys.stdout.write(
        f"{what}: {len(spent)} names, mean {1000 * sum(spent) / len(spent):.0f} ms;"
        f" median {median:.2f}, nine in ten {tenth:.2f} times token_sort_ratio\n"
    )
    return median, tenth


def test_the_best_ten_of_a_hundred_thousand_names() -> None:
    pairs = same_pairs()[::EVERY]
    queries = [pair.left for pair in pairs]
    spent, found = seconds_of(index(), queries)
    hits = sum(pair.right in [hit.name.name for hit in some] for pair, some in zip(pairs, found, strict=True))
    tell("best ten", spent, plain_seconds(queries[:SAMPLE], names()))
    sys.stdout.write(f"the right name among them {hits} of {len(queries)}\n")
    assert hits >= LEAST_FOUND * len(queries)


def test_names_that_meet_little() -> None:
    parties = invent_names(PARTIES, seed=2)
    spent, _ = seconds_of(index(), parties)
    median, _ = tell("names that meet little", spent, plain_seconds(parties[:SAMPLE], names()))
    assert median <= MOST_OF_LITTLE


def test_a_crowded_list() -> None:
    pairs = same_pairs()[:: EVERY * 3][:SAMPLE]
    listed = [*invent_crowded_names(NAMES), *dict.fromkeys(pair.right for pair in pairs)]
    crowded = NameIndex.build(name_matcher(), starmap(SearchedName, enumerate(listed)))
    queries = [
        *(pair.left for pair in pairs),
        *invent_crowded_names(SAMPLE, seed=4),
        *invent_names(SAMPLE, seed=2),
    ]
    spent, found = seconds_of(crowded, queries)
    hits = sum(
        pair.right in [hit.name.name for hit in some] for pair, some in zip(pairs, found, strict=False)
    )
    median, tenth = tell("a crowded list", spent, plain_seconds(queries[::3], listed))
    sys.stdout.write(f"the right name among the best ten {hits} of {len(pairs)}\n")
    assert hits >= LEAST_FOUND * len(pairs)
    assert median <= MOST_OF_CROWDED
    assert tenth <= MOST_OF_NINE_IN_TEN
