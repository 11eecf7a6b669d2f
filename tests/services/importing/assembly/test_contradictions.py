# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of one part that contradict each other: what is taken of them, and what each row is told."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.services.importing.assembly.placed_rows import RowOutcome, RowStatus
from tests.budget import IS_THOROUGH
from tests.imports.running import new_desk, read_catalogue, take_list


def take(folder: Path, text: str) -> tuple[list[RowOutcome], list[dict[str, str]]]:
    """Return what a list came to row by row, and the products that it left."""
    file = folder / "list.csv"
    file.write_text(text, "utf-8")
    with new_desk(folder, {}) as (desk, client):
        account = take_list(desk, client, [file])
        products = read_catalogue(desk, client)["products"]
    return [row for row in account.rows if row.status == RowStatus.DOUBTFUL], list(products)


def test_each_row_is_told_a_row_that_says_something_else(tmp_path: Path) -> None:
    rows, products = take(tmp_path, "Part no;Price EUR\nA-1;1\nA-1;2\nA-1;1\nA-1;3\nA-1;2\n")
    assert [row.reason.partition(" of the same")[0] for row in rows] == [
        "Price EUR: this row says 1, and row 3 says 2",
        "Price EUR: this row says 2, and row 2 says 1",
        "Price EUR: this row says 1, and row 3 says 2",
        "Price EUR: this row says 3, and row 2 says 1",
        "Price EUR: this row says 2, and row 2 says 1",
    ]
    assert not products[0]["value"]
    assert not products[0]["currency"]


def test_a_currency_alone_beside_amounts_that_contradict_each_other_is_left_out_and_told(
    tmp_path: Path,
) -> None:
    rows, products = take(tmp_path, "Part no;Price;Currency\nA-1;1;EUR\nA-1;2;EUR\nA-1;;EUR\nA-1;;USD\n")
    assert [row.place.row for row in rows] == [2, 3, 4, 5]
    assert "it belongs to a figure" in rows[2].reason
    assert "this row says USD, and row 2 says EUR" in rows[3].reason
    assert not products[0]["currency"]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=15 if IS_THOROUGH else 5,
    deadline=None,
)
@given(
    rows=st.lists(st.tuples(st.sampled_from(["", "1", "2"]), st.sampled_from(["", "EUR", "USD"])), min_size=2)
)
def test_no_row_is_said_to_contradict_one_that_says_the_same(
    rows: list[tuple[str, str]], tmp_path: Path
) -> None:
    lines = [f"A-1,{price},{currency},x{n}" for n, (price, currency) in enumerate(rows)]
    doubtful, _ = take(tmp_path, "\n".join(["Part no,Price,Currency,Name", *lines]))
    for row in doubtful:
        for reason in row.reason.split("; "):
            _, is_told, told = reason.partition("this row says ")
            if is_told:
                said, _, other = told.removesuffix(" of the same part").partition(", and row ")
                assert said != other.rpartition(" says ")[2], row
