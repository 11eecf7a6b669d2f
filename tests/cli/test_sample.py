# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone sample``: a table for people, without codes, and a memo for each of its lines."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parents[2]
_COLUMNS = re.compile(r" {2,}")
_CODE = re.compile(r"\b[a-z]+(_[a-z]+)+\b|: [A-Z]{2}\b|\bQ-\d|\bR61")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[list[str]], Path]:
    """Return the cells of the table, and the folder of the papers."""
    folder = tmp_path_factory.mktemp("sample")
    command = [sys.executable, "-m", "desktop_app", "sample", "--out", str(folder)]
    done = subprocess.run(command, cwd=TREE, check=True, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    return [_COLUMNS.split(line) for line in lines if line.startswith("NW-")], folder


def test_it_prints_words_and_no_codes(printed: tuple[list[list[str]], Path]) -> None:
    rows, _ = printed
    assert len(rows) == 23
    assert [cells[5] for cells in rows if _CODE.search(cells[5])] == []
    assert any(cells[5].endswith("Country of origin of the item: China") for cells in rows)
    assert any("what Part II takes in" in cells[5] for cells in rows)


def test_a_share_has_at_most_five_figures(printed: tuple[list[list[str]], Path]) -> None:
    rows, _ = printed
    shares = [figure for cells in rows for figure in re.findall(r"[\d.]+", cells[4])]
    assert len(shares) > 20
    assert [figure for figure in shares if len(figure.replace(".", "").lstrip("0")) > 5] == []


def test_each_shipment_has_a_memo_in_a_folder_of_its_own(printed: tuple[list[list[str]], Path]) -> None:
    rows, folder = printed
    shipments = {cells[0].rpartition("-")[0] for cells in rows}
    assert {path.name for path in (folder / "shipments").glob("*.pdf")} == {
        f"{name}.pdf" for name in shipments
    }


def test_each_line_has_its_memo(printed: tuple[list[list[str]], Path]) -> None:
    rows, folder = printed
    assert {path.name for path in folder.glob("*.pdf")} == {f"{cells[0]}.pdf" for cells in rows}
