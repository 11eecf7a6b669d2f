# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What holds of every import: twice is once, looking changes nothing, every row is told, out and in is the same."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.listreader.read_lists import NO_CHOICES
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from tests.budget import share_of_examples
from tests.imports.random_lists import RandomList, random_lists
from tests.imports.running import new_desk, read_catalogue, rows_that_show_anything, take_list
from tests.making import program

SOME = settings(share_of_examples(0.2), phases=(Phase.explicit, Phase.generate))
"""Each example opens a data file; one that fails is small as it is."""
SEEMINGLY = (
    "=1+1",
    "+49 7161",
    "-5",
    "@home",
    "007",
    "1E5",
    "2026-03-01",
    "two  blanks",
    "a\nb",
    '"quoted"',
    "n/a",
    "日本 🧲",
)


@contextmanager
def desk_with(made: RandomList) -> Iterator[tuple[Workspace, int, Path]]:
    """Open a data file of one client beside the file of a list."""
    folder = Path(tempfile.mkdtemp())
    path = folder / made.name
    path.write_bytes(made.content)
    with new_desk(folder, {}) as (desk, client):
        yield desk, client, path


def dump(path: Path) -> list[str]:
    """Return all rows of a data file."""
    with closing(sqlite3.connect(path)) as file:
        return list(file.iterdump())


@SOME
@given(random_lists())
def test_every_row_is_accounted_for_and_no_part_is_made_up(made: RandomList) -> None:
    with desk_with(made) as (desk, client, path):
        places = rows_that_show_anything(program().workbooks.read_tables([path]))
        account = take_list(desk, client, [path])
        (file,) = account.files
        assert file.read == len(places) == sum(account.count(status) for status in RowStatus)
        for status in (RowStatus.DOUBTFUL, RowStatus.REFUSED, RowStatus.SKIPPED):
            assert len({row.place for row in account.of_status(status)}) == account.count(status)
        found = {row["part_number"] for row in read_catalogue(desk, client)["products"]}
        assert found <= made.parts
        told = "".join(row.part_number for row in account.rows)
        reported = " ".join(places.get(row.place, "") for row in account.rows) + told
        assert all(part in found or part in reported for part in made.parts)


@SOME
@given(random_lists())
def test_the_second_time_changes_nothing(made: RandomList) -> None:
    with desk_with(made) as (desk, client, path):
        first = take_list(desk, client, [path])
        catalogue = read_catalogue(desk, client)
        draft = desk.importing.open_list([path], client)
        preview = desk.importing.preview_list(draft, NO_CHOICES)
        assert not any(count.new or count.changed or count.removed for count in preview.counts)
        desk.importing.commit_list(preview)
        assert read_catalogue(desk, client) == catalogue
        assert preview.account.files == first.files


@SOME
@given(random_lists())
def test_looking_changes_nothing(made: RandomList) -> None:
    with desk_with(made) as (desk, client, path):
        file = path.parent / "data" / "l.sqlite"
        before = dump(file)
        desk.importing.preview_list(desk.importing.open_list([path], client), NO_CHOICES)
        assert dump(file) == before


@contextmanager
def copied(desk: Workspace, client: int, folder: Path) -> Iterator[tuple[Workspace, int]]:
    """Write a client's catalogue and take it in by an empty client of the same key in another data file."""
    path = folder / "saved.xlsx"
    desk.importing.export_client(client, path)
    row = read_catalogue(desk, client)["client"][0]
    other = open_workspace(program(), folder / "other.sqlite", user_name="J. Haug")
    key = other.clients.create(Client(client=row["client"], name=row["name"])).value
    take_list(other, key, [path])
    try:
        yield other, key
    finally:
        other.close()


@SOME
@given(
    st.lists(st.sampled_from(SEEMINGLY), min_size=6, max_size=6),
    st.permutations(["007", "7", "=A1", "P 1", "1E5"]),
)
def test_what_goes_out_comes_in_the_same(texts: list[str], parts: list[str]) -> None:
    before = {
        "suppliers": [{"supplier": "s-1", "name": "Zhongci & Co", "address": texts[0], "active": "yes"}],
        "products": [
            {
                "part_number": part,
                "name": text,
                "note": texts[1],
                "value": "0.10",
                "currency": "EUR",
                "supplier": "s-1",
            }
            for part, text in zip(parts, texts, strict=False)
        ],
        "bill_of_materials": [{"parent": parts[0], "child": parts[1], "quantity": "2.50"}],
    }
    folder = Path(tempfile.mkdtemp())
    with new_desk(folder, before) as (desk, client):
        catalogue = read_catalogue(desk, client)
        with copied(desk, client, folder) as (other, key):
            assert read_catalogue(other, key) == catalogue


@pytest.mark.slow
def test_the_sample_goes_out_and_comes_in_the_same(tmp_path: Path) -> None:
    desk = open_workspace(program(), tmp_path / "l.sqlite", user_name="J. Haug")
    client = desk.load_sample().value
    catalogue = read_catalogue(desk, client)
    with copied(desk, client, tmp_path) as (other, key):
        found = read_catalogue(other, key)
    desk.close()
    for sheet, rows in catalogue.items():
        assert found[sheet] == rows, sheet
