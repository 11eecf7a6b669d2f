# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names looked up among 100,000: how long it takes against a plain measure of text over the same names, in one run."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from functools import cache
from itertools import starmap

import pytest
from rapidfuzz import fuzz, process

from desktop_app.partynames import NameIndex, SearchedName, open_index
from tests.matching.pairs import Pair, all_pairs
from tests.partynames.invented_names import invent_names

pytestmark = pytest.mark.benchmark
NAMES = 100_000
PARTIES = 300
MOST_OF_ONE = 0.35
MOST_OF_MANY = 0.25
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


def plain_seconds(queries: Iterable[str]) -> float:
    begun = time.process_time()
    for query in queries:
        process.extract(query, names(), scorer=fuzz.token_sort_ratio, limit=10)
    return time.process_time() - begun


def test_the_best_ten_of_a_hundred_thousand_names() -> None:
    pairs = same_pairs()[::EVERY]
    queries = [pair.left for pair in pairs]
    index().find("warm")
    begun = time.process_time()
    found = [index().find(query) for query in queries]
    spent = time.process_time() - begun
    plain = plain_seconds(queries[:SAMPLE]) * len(queries) / SAMPLE
    hits = sum(pair.right in [hit.name.name for hit in some] for pair, some in zip(pairs, found, strict=True))
    sys.stdout.write(
        f"best ten: {spent / len(queries) * 1000:.1f} ms a name, {spent / plain:.2f} times token_sort_ratio;"
        f" the right name among them {hits} of {len(queries)}\n"
    )
    assert spent <= MOST_OF_ONE * plain
    assert hits >= LEAST_FOUND * len(queries)


def test_many_parties_against_a_hundred_thousand_names() -> None:
    parties = invent_names(PARTIES, seed=2)
    index().find("warm")
    begun = time.process_time()
    for party in parties:
        index().find(party)
    spent = time.process_time() - begun
    plain = plain_seconds(parties[:SAMPLE]) * len(parties) / SAMPLE
    sys.stdout.write(f"{PARTIES} parties: {spent:.1f} s, {spent / plain:.2f} times token_sort_ratio\n")
    assert spent <= MOST_OF_MANY * plain
