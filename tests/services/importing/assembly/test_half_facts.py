# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Half of a fact never joins the other half that is on file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.importing.assembly.placed_rows import RowStatus
from tests.imports.running import new_desk, read_catalogue, take_list

_ON_FILE = {"part_number": "CU-1", "value": "100", "currency": "EUR", "mass": "1", "mass_unit": "kg"}


@pytest.mark.parametrize(
    "text",
    [
        "Part no,Unit price\nCU-1,149.50\n",
        "Part no,Unit price ($)\nCU-1,149.50\n",
        "Part no,Currency\nCU-1,USD\n",
    ],
)
def test_what_is_on_file_stays_and_the_row_is_reported(text: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, "utf-8")

    with new_desk(tmp_path, {"products": [_ON_FILE]}) as (desk, client):
        account = take_list(desk, client, [file])
        product = read_catalogue(desk, client)["products"][0]

    assert {name: product[name] for name in _ON_FILE} == _ON_FILE
    assert account.count(RowStatus.DOUBTFUL) == 1


def test_a_figure_that_is_the_same_needs_no_unit(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Part no,Unit price\nCU-1,100.00\n", "utf-8")

    with new_desk(tmp_path, {"products": [_ON_FILE]}) as (desk, client):
        account = take_list(desk, client, [file])

    assert account.count(RowStatus.DOUBTFUL) == 0
