# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue sort`` as a process: it proposes, and stores what is taken by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_command_line import lodestone

pytestmark = pytest.mark.e2e
LIST = """Part number,Description,HS code,Quantity
KM-1,Block magnet N42SH,8505.11,2
SC-1,cap screw M6x20,7318.15,8
HO-1,Holder,,1
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return a data folder with a list that has no classes."""
    data, file = tmp_path / "data", tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    assert lodestone("--data-dir", data, "client", "add", "Shop").returncode == 0
    assert lodestone("--data-dir", data, "import", file, "--client", "shop").returncode == 0
    return data


def sort(data: Path, *options: str) -> dict[str, Any]:
    done = lodestone("--data-dir", data, "catalogue", "sort", "--json", *options)
    assert (done.returncode, done.stderr) == (0, "")
    tree: dict[str, Any] = json.loads(done.stdout)
    return tree


def test_it_proposes_and_stores_only_what_is_taken(shop: Path) -> None:
    before = (shop / "lodestone.sqlite").read_bytes()
    tree = sort(shop)
    assert tree["groups"] == {"magnets": 1, "assemblies": 0, "materials": 0, "nothing": 1, "not_known": 1}
    (magnet,) = (part for part in tree["parts"] if part["part_number"] == "KM-1")
    assert magnet["because"] == ["grade N42SH", 'the word "magnet"', "tariff number 8505.11"]
    assert magnet["grade"]["contents"] == [{"element": "Dy", "from": "2", "to": "5", "source": "estimated"}]
    assert (shop / "lodestone.sqlite").read_bytes() == before
    tree = sort(shop, "--take", "nothing", "--by", "M. Roth")
    assert (tree["taken"], tree["groups"]["nothing"]) == (1, 0)
    (screw,) = (part for part in tree["parts"] if part["part_number"] == "SC-1")
    assert (screw["taken"], screw["listed_as"], screw["by"]) == (True, "not_listed", "M. Roth")
    assert sort(shop, "--take", "assemblies", "--part", "HO-1", "--by", "M. Roth")["taken"] == 1
    assert lodestone("--data-dir", shop, "journal", "verify").returncode == 0


def test_in_words_each_part_has_its_reason(shop: Path) -> None:
    lines = lodestone("--data-dir", shop, "catalogue", "sort").stdout.splitlines()
    assert lines[0].split("  ")[0] == "likely magnet or target"
    assert lines[0].endswith("sintered NdFeB, row II-PM-3 or II-PM-2; Dy 2 to 5 %, estimated")
    assert lines[-1].startswith("likely magnet or target 1, may hold one 0,")


def test_a_part_that_is_not_there_is_refused_and_who_takes_is_asked(shop: Path) -> None:
    nobody = lodestone("--data-dir", shop, "catalogue", "sort", "--take", "nothing")
    unknown = lodestone(
        "--data-dir", shop, "catalogue", "sort", "--take", "nothing", "--part", "??", "--by", "M"
    )
    assert (nobody.returncode, unknown.returncode) == (2, 3)
    assert 'no part "??" is to be sorted' in unknown.stderr
