# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The index of the shipped lists finds what comparing with every name of them finds, kin as well, and at once."""

from __future__ import annotations

import time

import pytest

from desktop_app.partynames import NameIndex, name_matcher
from desktop_app.services.context.names import PackSearch
from tests.budget import is_quick
from tests.making import program

MOST_SECONDS = 1.0


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return PackSearch(program().pack).index


@pytest.mark.parametrize(
    "name", ["Raytheon", "洛克希德·马丁", "General Dynamics", "川崎重工業", "TechInsights"]
)
def test_the_index_misses_nothing_that_comparing_with_every_name_finds(name: str, index: NameIndex) -> None:
    found = {hit.name.entry for hit in index.find(name, limit=len(index.names))}
    met = {
        searched.entry
        for searched in index.names
        if name_matcher().compare(name, searched.name).verdict != "none"
    }
    assert met
    assert met == found


@pytest.mark.parametrize(
    "text", ["安" * 9_000, "Mitsubishi Heavy " * 600, "xi an " * 1_600, "三菱Lockheed" * 900]
)
def test_a_name_made_to_be_slow_is_looked_up_at_once(text: str, index: NameIndex) -> None:
    begun = time.process_time()
    index.find(text, limit=len(index.names))
    assert is_quick(time.process_time() - begun, MOST_SECONDS)
