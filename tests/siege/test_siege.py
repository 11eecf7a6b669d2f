# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One round of each assault, and every round again in which something did not hold once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
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


@pytest.mark.parametrize(("name", "seed"), ROUNDS)
def test_a_round_of_the_siege_finds_nothing(name: str, seed: int, tmp_path: Path) -> None:
    from tests.siege.assaults import ASSAULTS
    from tests.siege.base import Ground

    assert ASSAULTS[name](Ground(tmp_path / "ground"), seed) == ""
