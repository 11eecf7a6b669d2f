# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone import`` as a process: what becomes of every row, what is refused, and with which exit status."""

from __future__ import annotations

import json
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Party
from desktop_app.services.schema.rows import ProductRow
from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e

LIST = """Stückliste zu HB-4806
Pos.;Artikel-Nr.;Bezeichnung;Menge;EP [€];Ursprungsland
10;00471;Magnet N42SH;4;1,48;VR China
20;00472;Welle;1;12,00;Deutschland
30;00473;Ring;2;#NV;Japan
;;Summe;7;;
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with one client."""
    folder = tmp_path / "data"
    assert lodestone("--data-dir", folder, "client", "add", "Nordwerk").returncode == 0
    return folder


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    file = tmp_path / "liste.csv"
    file.write_text(LIST, "cp1252")
    return file


def taken_in(data: Path, *arguments: str | Path) -> dict[str, Any]:
    done = lodestone("--data-dir", data, "import", *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    tree: dict[str, Any] = json.loads(done.stdout)
    for counts in (tree, *tree["files"]):
        assert counts["read"] == sum(counts[name] for name in ("taken", "doubtful", "refused", "skipped"))
    return tree


def refused(data: Path, *arguments: str | Path) -> str:
    done = lodestone("--data-dir", data, "import", *arguments)
    assert (done.returncode, done.stdout) == (3, ""), done
    assert len(done.stderr.splitlines()) == 1
    return done.stderr


def products(data: Path) -> dict[str, ProductRow]:
    desk = open_workspace(program(), data / "lodestone.sqlite")
    try:
        (client,) = desk.clients.rows()
        return {row.part_number: row for row in desk.client_workspace(client.id).products.rows()}
    finally:
        desk.close()


def test_every_row_is_accounted_for_and_what_is_clear_is_taken(data: Path, parts: Path) -> None:
    tree = taken_in(data, parts)
    assert [tree[name] for name in ("read", "taken", "doubtful", "refused", "skipped")] == [6, 2, 1, 0, 3]
    assert tree["files"] == [
        {"file": "liste.csv", "read": 6, "taken": 2, "doubtful": 1, "refused": 0, "skipped": 3, "error": None}
    ]
    doubtful = [row for row in tree["rows"] if row["status"] == "doubtful"]
    assert [(row["row"], row["part_number"], row["column"], row["taken"]) for row in doubtful] == [
        (5, "00473", "EP [€]", True)
    ]
    stored = products(data)
    assert (stored["00471"].value, stored["00471"].made_in) == ("1.48", "CN")
    assert stored["00473"].value == ""


def test_the_same_file_twice_changes_nothing(data: Path, parts: Path) -> None:
    first = taken_in(data, parts)
    before = products(data)
    again = taken_in(data, parts)
    assert {**again, "mapping": None} == {**first, "mapping": None}
    assert products(data) == before


def test_a_dry_run_changes_nothing_also_while_a_window_is_open(data: Path, parts: Path) -> None:
    opened = open_folder(program(), Folders(data))
    try:
        assert taken_in(data, parts, "--dry-run")["taken"] == 2
        assert "already open" in refused(data, parts)
    finally:
        opened.close()
    assert products(data) == {}


def test_without_json_the_account_is_in_words(data: Path, parts: Path) -> None:
    done = lodestone("--data-dir", data, "import", parts, "--dry-run")
    assert done.returncode == 0
    assert "liste.csv: 6 rows read: 2 taken, 1 doubtful, 0 refused, 3 skipped" in done.stdout
    assert "row 5, 00473, column EP [€]: doubtful, the rest of the row is taken" in done.stdout
    assert "Nothing was changed" in done.stdout


def test_a_file_that_is_refused_does_not_refuse_the_others(data: Path, parts: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    tree = taken_in(data, picture, parts, tmp_path / "gone.csv")
    errors = {file["file"]: file["error"] for file in tree["files"]}
    assert errors["liste.csv"] is None
    assert "is a picture" in errors["picture.xlsx"]
    assert "there is no such file" in errors["gone.csv"]
    assert tree["taken"] == 2
    assert "none of the 2 files can be taken" in refused(data, picture, tmp_path / "gone.csv")
    assert "there is no such file" in refused(data, tmp_path / "gone.csv")


def test_a_folder_stands_for_the_files_in_it(data: Path, parts: Path) -> None:
    folder = parts.parent / "lists"
    folder.mkdir()
    parts.rename(folder / "a.csv")
    (folder / "b.csv").write_text("Part number;Made in\n00471;CN\n00480;JP\n")
    (folder / "notes.doc").write_bytes(b"x")
    tree = taken_in(data, folder)
    assert [file["file"] for file in tree["files"]] == ["a.csv", "b.csv"]
    assert set(products(data)) >= {"00471", "00472", "00473", "00480"}


def test_a_file_without_a_row_of_data_is_refused(data: Path, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("Part number;Name\n")
    assert "holds no row" in refused(data, tmp_path / "x.csv")


def test_where_there_is_no_data_folder_client_add_is_named_and_none_is_made(
    tmp_path: Path, parts: Path
) -> None:
    assert "client add" in refused(tmp_path / "none", parts, "--client", "Nordwerk")
    assert not (tmp_path / "none").exists()


def test_the_client_is_found_by_key_or_name_and_must_be_clear(data: Path, parts: Path) -> None:
    assert "client add" in refused(data, parts, "--client", "Nobody")
    lodestone("--data-dir", data, "client", "add", "Kitakami")
    assert "none is named" in refused(data, parts)
    assert "no client" in refused(data, parts, "--client", "")
    assert taken_in(data, parts, "--client", "NORDWERK")["taken"] == 2


def test_wrong_usage_is_told_from_a_refusal(data: Path) -> None:
    done: subprocess.CompletedProcess[str] = lodestone("--data-dir", data, "import")
    assert done.returncode == 2
    assert lodestone("--data-dir", data, "import", "").returncode == 2


def test_a_mapping_that_was_printed_reads_the_next_list_of_that_shape(
    data: Path, parts: Path, tmp_path: Path
) -> None:
    printed = taken_in(data, parts, "--dry-run")["mapping"]
    assert printed["format"] == "lodestone-mapping/1"
    (table,) = printed["tables"]
    price = next(column for column in table["columns"] if column["heading"] == "EP [€]")
    price.update(field="", sureness="sure", settings={})
    file = tmp_path / "mapping.json"
    file.write_text(json.dumps(printed), "utf-8")
    tree = taken_in(data, parts, "--mapping", file)
    assert tree["taken"] == 3
    assert {row.value for row in products(data).values()} == {""}
    assert products(data)["00471"].made_in == "CN"


def test_a_mapping_that_does_not_fit_is_refused_and_nothing_is_taken(
    data: Path, parts: Path, tmp_path: Path
) -> None:
    printed = taken_in(data, parts, "--dry-run")["mapping"]
    file, other = tmp_path / "mapping.json", tmp_path / "other.csv"
    file.write_text(json.dumps(printed), "utf-8")
    other.write_text("Lieferant;Ort;Land\nKitakami;Oshu;Japan\n", "cp1252")
    assert "fits none of the tables" in refused(data, other, "--mapping", file)
    for text, told in (
        ("{}", "format"),
        ("[", "mapping.json"),
        (json.dumps({**printed, "more": 1}), "more"),
    ):
        file.write_text(text)
        assert told in refused(data, parts, "--mapping", file)
    assert "no such file" in refused(data, parts, "--mapping", tmp_path / "gone.json")
    assert "a folder" in refused(data, parts, "--mapping", tmp_path)
    assert products(data) == {}


def test_parties_that_come_in_are_looked_up_and_a_line_says_so(data: Path, tmp_path: Path) -> None:
    book = tmp_path / "catalogue.xlsx"
    with closing(open_folder(program(), Folders(data), by="J. Haug")) as opened:
        other = opened.workspace.clients.create(Client(name="Other")).value
        parties = opened.workspace.client_workspace(other).parties
        parties.create(Party(name="L3Harris Technologies", country=CountryCode("US")))
        opened.workspace.importing.export_client(other, book)
    done = lodestone("--data-dir", data, "import", book, "--client", "Nordwerk")
    assert done.returncode == 0, done.stderr
    assert "Looked up in lists: 1 parties and owners. Entries met: " in done.stdout
    again = lodestone("--data-dir", data, "import", book, "--client", "Nordwerk")
    assert "Looked up" not in again.stdout
    with closing(open_folder(program(), Folders(data), by="J. Haug")) as opened:
        (client,) = (row for row in opened.workspace.clients.rows() if row.name == "Nordwerk")
        assert opened.workspace.client_workspace(client.id).judgements.count_to_judge()


def test_a_workbook_that_gives_the_client_another_name_is_taken_for_the_client_that_was_named(
    data: Path,
) -> None:
    workbook = Path(__file__).parents[2] / "resources" / "samples" / "nordwerk.xlsx"
    tree = taken_in(data, workbook, "--client", "Nordwerk")
    assert tree["taken"] > 0
    done = lodestone("--data-dir", data, "client", "list", "--json")
    assert [client["name"] for client in json.loads(done.stdout)] == ["Nordwerk Antriebe GmbH"]


def test_prices_for_several_pieces_are_told_with_their_sums(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "lager.csv"
    file.write_text(
        "Artikelnummer;Bezeichnung;Preis EUR/100 St.\nBR-1;Lager;285,50\nBR-2;Ring;12,00\n", "cp1252"
    )
    tree = taken_in(data, file, "--client", "Nordwerk", "--dry-run")
    assert tree["sums"][0] == {
        "file": "lager.csv",
        "sheet": "lager",
        "row": 2,
        "column": "Preis EUR/100 St.",
        "figure": "285.50",
        "divided_by": 100,
        "value": "2.855",
    }
    told = lodestone("--data-dir", data, "import", file, "--client", "Nordwerk", "--dry-run").stdout
    assert "column Preis EUR/100 St.: 2 prices divided by 100; row 2: 2.855 = 285.50 / 100" in told


def test_a_list_without_such_prices_has_no_sums(data: Path, parts: Path) -> None:
    assert "sums" not in taken_in(data, parts, "--client", "Nordwerk", "--dry-run")
