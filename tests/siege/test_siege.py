# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One round of each assault, and every round again in which something did not hold once.

One round in three is tried; by ``make thorough`` all.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.budget import some_of

if TYPE_CHECKING:
    from tests.siege.base import Ground

pytestmark = [
    pytest.mark.slow,
    pytest.mark.own_process,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
]

ROUNDS = (
    ("kill", 1), ("work", 1), ("feed", 1), ("plant", 1), ("rot", 1), ("meet", 1), ("restore", 1), ("move", 1),
    ("move", 5),  # the data file of the copy cannot be written
    ("starve", 10_859),  # a workbook that cannot be written, while a folder for an auditor is
)  # fmt: skip


def test_every_service_that_stores_a_change_is_besieged(tmp_path: Path) -> None:
    from desktop_app.services.workspace import open_workspace
    from tests.making import program
    from tests.siege.services import SERVICES, list_writing

    workspace = open_workspace(program(), tmp_path / "lodestone.sqlite")
    workspace.load_sample()
    writing = set(list_writing(workspace, workspace.client_workspace(1)))
    workspace.close()
    elsewhere = {"records.record_cases", "_context.apply_change"}  # record make; what undo is built on
    assert writing - SERVICES.keys() == elsewhere


@pytest.mark.parametrize(("name", "seed"), some_of(ROUNDS, 3))
def test_a_round_of_the_siege_finds_nothing(name: str, seed: int, tmp_path: Path) -> None:
    from tests.siege.assaults import ASSAULTS
    from tests.siege.base import Ground

    assert ASSAULTS[name](Ground(tmp_path / "ground"), seed) == ""


READERS = (
    "case.json", "case.lodestone-case", "parts.csv", "parts.json", "parts.xml", "parts.html", "parts.md", "parts.xlsx",
    "mapping.json", "own.csv", "own.json", "own.xml", "names.csv", "pairs.csv", "owners.json", "memo.pdf",
    "law.lodestone-law", "checks.json", "key.p12", "key.pub",
)  # fmt: skip
_REFUSED = {"parts.xml", "mapping.json"}
"""A file that is no list, and a mapping of no table."""


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    from tests.siege.base import Ground

    return Ground(tmp_path_factory.mktemp("siege") / "ground")


def test_every_reader_takes_what_is_sound(ground: Ground) -> None:
    from tests.siege.assaults import readers_of

    readers = readers_of(ground)
    assert tuple(readers) == READERS
    for name, (content, command) in readers.items():
        (ground.root / name).write_bytes(content)
        ended = ground.run(ground.copy("read"), (*command, ground.root / name))
        assert not ended.fault, name
        assert (ended.status == 3) == (name in _REFUSED), (name, ended)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=max(settings().max_examples // 50, 1), deadline=None)
@given(seed=st.integers(0, 2**32))
def test_whatever_a_reader_is_fed_it_reads_or_refuses(name: str, seed: int, ground: Ground) -> None:
    from tests.siege.assaults import feed_reader

    assert feed_reader(ground, name, seed) == ""
