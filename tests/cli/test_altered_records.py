# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is listed, registered and exported is what was decided, whatever was written into the data file."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import run_command_line
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import open_workspace
from tests.forging import change
from tests.making import new_program, program
from tests.storage.sqlite.migrations.old_files import old_file

VERDICT = "UPDATE determination SET verdict = 'NOT_CAUGHT' WHERE number = '2026-0001-3'"
RECORDED = "Licence needed"
WRITTEN_INSTEAD = "Not caught"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which the lines of a shipment and one more are recorded, made once."""
    folder = tmp_path_factory.mktemp("recorded") / "data"
    folder.mkdir()
    desk = open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")
    client = desk.client_workspace(desk.load_sample().value)
    for key in ("NW-01", "NW-07"):
        shipment = client.shipments.find_shipment(key)
        assert shipment is not None
        screening = client.screenings.start_shipment(shipment).value.id
        client.records.record_determination(screening, Signature("J. Haug", "export control"))
    desk.close()
    with closing(sqlite3.connect(folder / "lodestone.sqlite")) as bare:
        year = bare.execute("SELECT substr(min(number), 1, 4) FROM determination").fetchone()[0]
    assert year == "2026"
    return folder


class Commands:
    """Runs commands on a copy of the folder, each with a program of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    @property
    def file(self) -> Path:
        return self.folder / "lodestone.sqlite"

    def run(self, *words: str | Path) -> tuple[int, str, str]:
        """Return status, output and what was printed on standard error."""
        status = run_command_line(new_program(), ["--data-dir", str(self.folder), *map(str, words)])
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err

    def rows(self) -> tuple[int, list[dict[str, Any]]]:
        status, out, _ = self.run("record", "list", "--json")
        return status, json.loads(out)


@pytest.fixture
def commands(recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(Path(shutil.copytree(recorded, tmp_path / "data")), capsys)


def test_a_list_says_of_each_record_what_to_do_first_and_that_none_is_altered(commands: Commands) -> None:
    status, rows = commands.rows()
    assert status == 0
    assert len(rows) == 4
    assert {row["altered"] for row in rows} == {None}
    assert {row["act"] for row in rows} <= {"hold", "ask_first", "nothing_found"}
    assert all(row["act"] for row in rows)
    assert "ALTERED" not in commands.run("record", "list")[1]


@pytest.mark.parametrize("schema", [1, 6, 8, 12])
def test_a_record_of_before_says_of_no_act_that_there_is_none(
    schema: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(old_file(schema), tmp_path / "data/lodestone.sqlite")
    status, rows = Commands(tmp_path / "data", capsys).rows()
    assert status == 0
    assert [(row["number"], row["act"], row["altered"]) for row in rows] == [("2026-0001", None, None)]


def test_a_verdict_that_was_written_over_is_not_said(commands: Commands, tmp_path: Path) -> None:
    _, before = commands.rows()
    change(commands.file, VERDICT)
    status, rows = commands.rows()
    assert status == 10
    (altered,) = [row for row in rows if row["altered"]]
    assert altered["altered"] == "verdict was “LICENCE_REQUIRED” when it was recorded and is “NOT_CAUGHT”"
    assert [{**row, "altered": None} for row in rows] == before

    status, printed, told = commands.run("record", "list")
    assert status == 10
    assert WRITTEN_INSTEAD not in printed
    assert "ALTERED: verdict was" in printed
    assert "1 record is not as it was recorded. Run journal verify" in told

    for name in ("register.xlsx", "register.csv", "register.pdf"):
        status, _, told = commands.run("record", "register", "--out", tmp_path / name)
        assert status == 10
        assert "1 record is not as it was recorded" in told
    text = (tmp_path / "register.csv").read_text("utf-8-sig")
    assert WRITTEN_INSTEAD not in text
    assert text.count("verdict was “LICENCE_REQUIRED”") == 1


def test_a_register_has_what_to_do_first_and_why_a_record_is_altered(
    commands: Commands, tmp_path: Path
) -> None:
    _, before = commands.rows()
    change(commands.file, VERDICT)
    commands.run("record", "register", "--out", tmp_path / "register.xlsx")
    sheet = _cells(tmp_path / "register.xlsx")
    heading = next(row for row in sheet if "Number" in row)
    rows = {row[heading.index("Number")]: row for row in sheet[sheet.index(heading) + 1 :] if row[0]}
    acts = {"hold": "Hold", "ask_first": "Ask first", "nothing_found": "Nothing found"}
    for record in before:
        row = rows[record["number"]]
        assert row[heading.index("Do first")].startswith(acts[record["act"]])
        is_altered = record["number"] == "2026-0001-3"
        assert bool(row[heading.index("Altered")]) is is_altered


def _cells(file: Path) -> list[list[str]]:
    (book,) = program().workbooks.read_tables([file])
    return [list(row.shown) for row in book.tables[0].rows]


def test_only_the_record_that_is_asked_for_decides_on_the_status(commands: Commands) -> None:
    change(commands.file, VERDICT)
    status, out, _ = commands.run("record", "show", "2026-0001-3", "--json")
    assert (status, json.loads(out)["verdict"]) == (10, "LICENCE_REQUIRED")
    assert "verdict was" in json.loads(out)["altered"]
    status, out, _ = commands.run("record", "show", "2026-0002", "--json")
    assert (status, json.loads(out)["altered"]) == (0, None)
    status, out, _ = commands.run("record", "show", "2026-0001-3")
    assert status == 10
    assert "ALTERED: verdict was" in out
    assert commands.run("record", "show", "2026-0002")[0] == 0


def test_an_altered_record_that_is_run_again_says_so(commands: Commands) -> None:
    assert commands.run("record", "rerun", "2026-0001-3", "--json")[0] == 0
    change(commands.file, VERDICT)
    status, out, told = commands.run("record", "rerun", "2026-0001-3", "--json")
    assert (status, json.loads(out)["answer"]) == (10, "same")
    assert "not as it was recorded" in told
    assert commands.run("record", "rerun", "2026-0001-1", "--json")[0] == 0


def test_a_record_that_has_gone_is_listed_shown_and_not_run_again(commands: Commands, tmp_path: Path) -> None:
    _, before = commands.rows()
    change(commands.file, "DELETE FROM determination WHERE number = '2026-0001-3'")
    status, rows = commands.rows()
    assert status == 10
    assert {row["number"] for row in rows} == {row["number"] for row in before}
    (gone,) = [row for row in rows if row["altered"]]
    assert gone["altered"].startswith("it has gone from the data file; entry ")
    assert (gone["verdict"], gone["state"]) == ("LICENCE_REQUIRED", "current")
    status, out, _ = commands.run("record", "show", "2026-0001-3", "--json")
    shown = json.loads(out)
    assert (status, shown["case"], shown["conclusion"]) == (10, None, None)
    assert "Its case and its conclusion have gone with it" in commands.run("record", "show", "2026-0001-3")[1]
    status, _, told = commands.run("record", "rerun", "2026-0001-3")
    assert status == 3
    assert "2026-0001-3 cannot be run again: it has gone" in told
    assert commands.run("record", "register", "--out", tmp_path / "r.csv")[0] == 10
    assert "2026-0001-3" in (tmp_path / "r.csv").read_text("utf-8-sig")


def test_rescreening_tells_how_many_records_are_altered(commands: Commands) -> None:
    status, before, _ = commands.run("party", "rescreen", "--json")
    assert status in (0, 10)
    change(commands.file, VERDICT)
    status, out, told = commands.run("party", "rescreen", "--json")
    assert status == 10
    assert "1 record is not as it was recorded" in told
    assert json.loads(out).keys() == json.loads(before).keys()


# ---- the folder for an auditor --------------------------------------------------------------------


def test_nothing_is_exported_of_what_is_not_as_it_was_recorded(commands: Commands, tmp_path: Path) -> None:
    change(commands.file, VERDICT)
    out = tmp_path / "auditor"
    status, printed, told = commands.run("record", "export", "--out", out)
    assert (status, printed) == (10, "")
    assert "2026-0001-3: verdict was “LICENCE_REQUIRED”" in told
    assert "--anyway" in told
    assert not out.exists()


def test_what_is_exported_anyway_has_the_faults_in_it_and_does_not_verify(
    commands: Commands, tmp_path: Path
) -> None:
    change(commands.file, VERDICT)
    out = tmp_path / "auditor"
    status, printed, told = commands.run("record", "export", "--out", out, "--anyway")
    assert status == 10
    assert "HOW-TO-CHECK.txt" in printed
    assert "2026-0001-3: verdict was" in told
    faults = json.loads((out / "journal/faults.json").read_text("utf-8"))
    assert [(fault["check"], fault["subject"]) for fault in faults] == [("determinations", "2026-0001-3")]
    assert "2026-0001-3: verdict was" in (out / "HOW-TO-CHECK.txt").read_text("utf-8")
    text = " ".join(cell for row in _cells(out / "register/determinations.xlsx") for cell in row)
    assert "verdict was “LICENCE_REQUIRED”" in text
    assert commands.run("journal", "verify", out)[0] == 10


def test_a_folder_of_what_is_whole_names_no_faults(commands: Commands, tmp_path: Path) -> None:
    out = tmp_path / "auditor"
    assert commands.run("record", "export", "--out", out, "--anyway")[0] == 0
    assert not (out / "journal/faults.json").exists()
    assert commands.run("journal", "verify", out)[0] == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM determination WHERE number = '2026-0001-3'",
        "UPDATE status_check SET state = 'in_force'",
        "UPDATE journal SET \"by\" = 'x' WHERE nr = 2",
        "DELETE FROM filed_paper WHERE number = '2026-0002'",
        "UPDATE data_file SET made_at = '2020-01-01T00:00:00.000000Z'",
    ],
)
def test_whatever_the_journal_does_not_say_stops_an_export(
    commands: Commands, tmp_path: Path, statement: str
) -> None:
    change(commands.file, statement)
    out = tmp_path / "auditor"
    assert commands.run("record", "export", "--out", out)[0] == 10
    assert not out.exists()
    assert commands.run("record", "export", "--out", out, "--anyway")[0] == 10
    assert (out / "journal/faults.json").exists()
