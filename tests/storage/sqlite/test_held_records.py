# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is listed is what was decided: records held against their conclusions and the entries that record them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.services.context.stores import RECORDED
from desktop_app.services.schema.rows import ALL_DETERMINATIONS, DeterminationFilter, RecordRow
from desktop_app.services.workspace import open_workspace
from desktop_app.storage.sqlite import held_records
from tests.forging import behind_its_back, note_values, plant_entry, rechain
from tests.making import program
from tests.storage.sqlite.verifying.folders import make_folder

Hand = Callable[[sqlite3.Connection], object]
FIRST, SECOND, SINGLE, AGAIN = "2026-0001-1/1", "2026-0001-2/1", "2026-0002/1", "2026-0002/2"
"""The records of the folder by number and version; the last one takes the place of the third, the first two are
withdrawn."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records") / "data"
    make_folder(folder)
    return folder


@pytest.fixture
def file(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(folder / "lodestone.sqlite", tmp_path))


def read(file: Path, filter_by: DeterminationFilter = ALL_DETERMINATIONS) -> dict[str, RecordRow]:
    """Return the records by number and version, as every list has them."""
    desk = open_workspace(program(), file, user_name="J. Haug")
    room = desk.client_workspace(desk.clients.rows()[0].id)
    rows = room.record_list.list_rows(filter_by)
    desk.close()
    return {f"{row.number}/{row.version}": row for row in rows}


def altered(file: Path) -> dict[str, str]:
    return {key: row.altered for key, row in read(file).items() if row.altered}


def change(file: Path, *hands: Hand | str) -> None:
    with behind_its_back(file) as bare:
        for hand in hands:
            if isinstance(hand, str):
                assert bare.execute(hand).rowcount > 0
            else:
                hand(bare)


def test_records_as_they_were_recorded_are_not_altered(file: Path) -> None:
    rows = read(file)
    assert rows.keys() == {FIRST, SECOND, SINGLE, AGAIN}
    assert not any(row.altered for row in rows.values())
    assert all(row.entry and len(row.entry_sha256) == 64 for row in rows.values())
    assert {key: row.state for key, row in rows.items()} == {
        FIRST: "withdrawn",
        SECOND: "withdrawn",
        SINGLE: "superseded",
        AGAIN: "current",
    }


COLUMNS = {
    "verdict": ("'NOT_CAUGHT'", "verdict was “LICENCE_REQUIRED” when it was recorded and is “NOT_CAUGHT”"),
    "standing": ("'none'", "standing was “in_force”"),
    '"on"': ("'2020-01-01'", "on was"),
    "case_sha256": ("'00'", "case_sha256 is not what was recorded"),
    "pack_id": ("'another'", "pack_id was “cn-rare-earth”"),
    "pack_version": ("'1.1.1'", "pack_version was"),
    "pack_sha256": ("'00'", "pack_sha256 is not what was recorded"),
    "case_json": ("replace(case_json, 'CN', 'DE')", "case_json is not what was recorded"),
    "conclusion_json": (
        "replace(conclusion_json, 'LICENCE_REQUIRED', 'NOT_CAUGHT')",
        "conclusion_json is not",
    ),
    '"by"': ("'somebody else'", "by was “J. Haug” when it was recorded and is “somebody else”"),
    "role": ("'chief'", "role was"),
    "title": ("'another title'", "title was"),
    "recorded_on": ("'2020-01-01'", "recorded_on was"),
    "program": ("'another'", "program was"),
    "pdf_sha256": ("'00'", "pdf_sha256"),
    "reviewed_by": ("'M. Roth'", "reviewed_by was “” when it was recorded and is “M. Roth”"),
    "why": ("'because'", "why was"),
    "screening_sha256": ("'00'", "screening_sha256"),
    "paper_number": ("'2026-0099'", "paper_number was"),
    "search": ("'something else'", "the words that lists find it by were changed"),
}


@pytest.mark.parametrize("column", COLUMNS)
def test_a_record_of_which_a_column_was_changed_is_altered_and_says_how(file: Path, column: str) -> None:
    value, words = COLUMNS[column]
    before = read(file)
    change(file, f"UPDATE determination SET {column} = {value} WHERE number = '2026-0001-1'")  # noqa: S608
    now = read(file)
    assert words in now[FIRST].altered
    assert altered(file).keys() == {FIRST}
    said = ("verdict", "act", "standing", "on", "safest", "words")
    assert [getattr(now[FIRST], name) for name in said] == [getattr(before[FIRST], name) for name in said]


def test_of_an_altered_conclusion_it_is_told_what_it_said_when_it_was_recorded(file: Path) -> None:
    change(
        file,
        "UPDATE determination SET conclusion_json = replace(conclusion_json, 'LICENCE_REQUIRED', 'NOT_CAUGHT'),"
        " verdict = 'NOT_CAUGHT' WHERE number = '2026-0001-1'",
    )
    assert read(file)[FIRST].verdict == "LICENCE_REQUIRED"


@pytest.mark.parametrize("text", ["", "{", "[]", "[1]", "null", "{}", '{"verdict": 1}', "[" * 2000])
def test_a_conclusion_that_cannot_be_read_is_altered_and_never_a_failure(file: Path, text: str) -> None:
    change(
        file, lambda bare: bare.execute("UPDATE determination SET conclusion_json = ? WHERE id = 1", (text,))
    )
    assert altered(file).keys() == {FIRST}
    assert read(file)[FIRST].verdict == "LICENCE_REQUIRED"


def test_where_the_journal_lost_its_values_too_the_conclusion_speaks(file: Path) -> None:
    change(
        file,
        'UPDATE determination SET conclusion_json = \'{"verdict": "NOT_CAUGHT"}\' WHERE id = 1',
        lambda bare: bare.execute(
            "UPDATE journal_payload SET payload = x'00' WHERE nr = ?", (entry_of(bare, "2026-0001-1"),)
        ),
    )
    row = read(file)[FIRST]
    assert row.altered == "It differs from what was recorded"
    assert (row.verdict, row.standing, row.on) == ("NOT_CAUGHT", "", "")


def entry_of(bare: sqlite3.Connection, number: str) -> int:
    query = "SELECT nr FROM journal WHERE what = ? AND subject LIKE ?"
    (nr,) = bare.execute(query, (RECORDED, f"%/{number}/v%")).fetchone()
    return int(nr)


def record_anew(bare: sqlite3.Connection, number: str, **values: str) -> None:
    """Change a record, put the same into its entry, and compute the whole chain anew."""
    nr = entry_of(bare, number)
    (packed,) = bare.execute("SELECT payload FROM journal_payload WHERE nr = ?", (nr,)).fetchone()
    note_values(bare, nr, {**json.loads(zlib.decompress(packed)), **values})
    for name, text in values.items():
        bare.execute(f'UPDATE determination SET "{name}" = ? WHERE number = ?', (text, number))  # noqa: S608
    rechain(bare)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("verdict", "NOT_CAUGHT"),
        ("standing", "none"),
        ("on", "2020-01-01"),
        ("case_sha256", "0" * 64),
        ("pack_id", "another"),
        ("pack_version", "1.1"),
        ("pack_sha256", "0" * 64),
    ],
)
def test_a_column_that_does_not_say_what_the_conclusion_says_alters_the_record(
    file: Path, column: str, value: str
) -> None:
    """Though the entry has the same and the whole chain was computed anew."""
    change(file, lambda bare: record_anew(bare, "2026-0001-1", **{column: value}))
    (why,) = altered(file).values()
    assert why.startswith(f"{column} is “{value}”, and its conclusion says “")


def test_a_case_that_has_another_hash_than_is_noted_alters_the_record(file: Path) -> None:
    change(file, lambda bare: record_anew(bare, "2026-0001-1", case_json="{}"))
    assert altered(file) == {FIRST: "its case does not have the hash that is noted of it"}


def test_a_conclusion_that_says_nothing_alters_the_record(file: Path) -> None:
    change(file, lambda bare: record_anew(bare, "2026-0001-1", conclusion_json="{}"))
    assert altered(file) == {FIRST: "its conclusion cannot be read"}


# ---- entries --------------------------------------------------------------------------------------


def test_a_record_without_an_entry_is_altered(file: Path) -> None:
    change(
        file,
        "INSERT INTO determination SELECT 99, client_id, screening_id, line, '2026-0099', version, NULL, title,"
        ' part_number, shipment, "on", verdict, standing, case_json, case_sha256, conclusion_json, pack_id,'
        ' pack_version, pack_sha256, list_versions, program, "by", role, recorded_on, at, pdf_sha256, search,'
        " paper_number, reviewed_by, screening_sha256, why FROM determination WHERE id = 1",
    )
    assert altered(file) == {"2026-0099/1": "no entry of the journal records it"}
    row = read(file)["2026-0099/1"]
    assert (row.entry, row.entry_sha256) == (0, "")


def test_a_second_entry_that_records_it_alters_the_record(file: Path) -> None:
    def plant(bare: sqlite3.Connection) -> None:
        nr = entry_of(bare, "2026-0001-1")
        (subject,) = bare.execute("SELECT subject FROM journal WHERE nr = ?", (nr,)).fetchone()
        rechain(bare, plant_entry(bare, RECORDED, subject, {"verdict": "NOT_CAUGHT"}))

    change(file, plant)
    (why,) = altered(file).values()
    assert "records it again" in why


def test_a_record_whose_entry_left_the_chain_is_altered_and_the_one_before_is_told_of(file: Path) -> None:
    change(
        file,
        lambda bare: bare.execute(
            "UPDATE journal SET \"by\" = 'x' WHERE nr = ?", (entry_of(bare, "2026-0001-2"),)
        ),
    )
    (why,) = altered(file).values()
    assert "was changed after it was written" in why
    desk = open_workspace(program(), file, user_name="J. Haug")
    assert desk.client_workspace(desk.clients.rows()[0].id).record_list.list_rows()
    (told,) = desk.left_out
    assert told.startswith("The record 2026-0001-1/v1 counts, though entry ")
    desk.close()


# ---- what happened to it --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM record_event WHERE number = '2026-0001-1'",
        "UPDATE record_event SET why = 'another' WHERE number = '2026-0001-1'",
        "UPDATE record_event SET kind = 'hold' WHERE number = '2026-0001-1'",
        "UPDATE record_event SET until = '2027-01-01' WHERE number = '2026-0001-1'",
        "UPDATE record_event SET \"by\" = 'x' WHERE number = '2026-0001-1'",
        'INSERT INTO record_event (client_id, number, version, kind, why, "by", at)'
        " SELECT client_id, number, version, kind, why, \"by\", at FROM record_event WHERE number = '2026-0001-1'",
    ],
)
def test_an_event_that_is_not_in_the_journal_so_alters_the_record(file: Path, statement: str) -> None:
    change(file, statement)
    assert altered(file) == {FIRST: "what is kept as having happened to it is not what the journal says"}
    assert read(file)[FIRST].state == "withdrawn"


def test_an_event_of_another_record_put_on_this_one_alters_both(file: Path) -> None:
    change(file, "UPDATE record_event SET number = '2026-0002', version = 2 WHERE number = '2026-0001-1'")
    assert altered(file).keys() == {FIRST, AGAIN}


def test_an_event_whose_entry_left_the_chain_alters_the_record(file: Path) -> None:
    change(file, "UPDATE journal SET at = '2020-01-01' WHERE what LIKE '%hold%'")
    (why,) = [why for key, why in altered(file).items() if key == SINGLE]
    assert "was changed after it was written" in why


# ---- what has gone --------------------------------------------------------------------------------


def test_a_record_that_has_gone_is_still_listed(file: Path) -> None:
    before = read(file)[FIRST]
    change(file, "DELETE FROM determination WHERE number = '2026-0001-1'")
    row = read(file)[FIRST]
    assert row.altered == f"it has gone from the data file; entry {before.entry} has it"
    assert row.id < 0
    for name in (
        "verdict",
        "act",
        "standing",
        "on",
        "safest",
        "words",
        "title",
        "by",
        "recorded_on",
        "state",
    ):
        assert getattr(row, name) == getattr(before, name), name


def test_a_renumbered_record_has_gone_and_another_came(file: Path) -> None:
    change(file, "UPDATE determination SET number = '2026-0042' WHERE number = '2026-0001-1'")
    assert altered(file).keys() == {FIRST, "2026-0042/1"}


def test_a_gone_record_whose_entry_is_broken_says_that(file: Path) -> None:
    change(
        file,
        "DELETE FROM determination WHERE number = '2026-0001-1'",
        lambda bare: note_values(
            bare, entry_of(bare, "2026-0001-1"), {"verdict": "NOT_CAUGHT", "on": "never"}
        ),
    )
    row = read(file)[FIRST]
    assert "was changed after it was written" in row.altered
    assert (row.verdict, row.on) == ("", "")


def test_what_has_gone_from_another_client_is_not_listed(file: Path) -> None:
    desk = open_workspace(program(), file, user_name="J. Haug")
    from desktop_app.services.schema.forms import Client

    other = desk.clients.create(Client(name="Another")).value
    desk.close()
    change(file, "DELETE FROM determination WHERE number = '2026-0001-1'")
    desk = open_workspace(program(), file, user_name="J. Haug")
    assert desk.client_workspace(other).record_list.list_rows() == []
    desk.close()


# ---- lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("most", [1, 50])
def test_a_part_of_the_list_is_held_like_the_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(held_records, "_MOST_BY_SUBJECT", most)
    change(file, "UPDATE determination SET verdict = 'NOT_CAUGHT' WHERE id IN (1, 4)")
    part = read(file, DeterminationFilter(text="2026-000"))
    assert {key for key, row in part.items() if row.altered} == {FIRST, AGAIN}
    assert {key: row.altered for key, row in part.items()} == {
        key: row.altered for key, row in read(file).items()
    }
    (row,) = read(file, DeterminationFilter(record=4)).values()
    assert (row.number, row.verdict) == ("2026-0002", read(file)[AGAIN].verdict)


def test_the_data_file_is_not_written_to_by_reading(file: Path) -> None:
    before = file.read_bytes()
    altered(file)
    with closing(sqlite3.connect(file)) as bare:
        assert bare.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert file.read_bytes() == before
