# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``--all-clients``: what each client's command says, client by client, and nothing of one client under another."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from tests.cli.test_command_line import lodestone

pytestmark = pytest.mark.e2e
SAMPLE, OTHER, EMPTY = "nordwerk", "kitakami", "adler"
CASE = Path(__file__).parents[1] / "cases" / "p01-dysprosium-magnet.json"


@pytest.fixture(scope="module")
def three(data_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with the sample client, one with a part and a record, and one without anything."""
    folder = tmp_path_factory.mktemp("three") / "data"
    folder.mkdir()
    shutil.copy(data_file, folder)
    parts = folder.parent / "parts.csv"
    parts.write_text("Part number,Description,Made in,Value,Currency\nK-1,Magnet,JP,12.50,EUR\n", "utf-8")
    for key in (OTHER, EMPTY):
        assert lodestone("--data-dir", folder, "client", "add", key.title(), "--key", key).returncode == 0
    done = lodestone("--data-dir", folder, "import", parts, "--client", OTHER)
    assert done.returncode == 0, done.stderr
    for client in (OTHER, SAMPLE):
        done = lodestone(
            "--data-dir", folder, "record", "make", CASE, "--client", client, "--by", "J. Haug", "--role", "export",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    return folder


def keys(folder: Path) -> list[str]:
    return [
        client["key"]
        for client in json.loads(lodestone("--data-dir", folder, "client", "list", "--json").stdout)
    ]


def run(folder: Path, *words: str | Path) -> str:
    done = lodestone("--data-dir", folder, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_records_of_all_are_those_of_each(three: Path) -> None:
    listed = json.loads(run(three, "record", "list", "--all-clients", "--json"))
    expected: list[dict[str, Any]] = []
    for key in keys(three):
        of_client = json.loads(run(three, "record", "list", "--client", key, "--json"))
        assert all("client" not in row for row in of_client)
        expected += [{"client": key, **row} for row in of_client]
    assert listed == expected
    assert len(listed) == 2
    assert all(next(iter(row)) == "client" for row in listed)
    said = run(three, "record", "list", "--all-clients")
    assert said.count("Nothing has been recorded yet.") == 1
    assert f"Kitakami ({OTHER})\n" in said


def test_products_of_all_are_those_of_each(three: Path) -> None:
    lines = [
        json.loads(line)
        for line in run(three, "catalogue", "screen", "--all-clients", "--json-lines").splitlines()
    ]
    expected = []
    for key in keys(three):
        of_client = run(three, "catalogue", "screen", "--client", key, "--json-lines").splitlines()
        expected += [{"client": key, **json.loads(line)} for line in of_client]
    assert lines == expected
    assert {line["client"] for line in lines} == {*keys(three)} - {EMPTY}
    assert f"Kitakami ({OTHER})\nK-1  " in run(three, "catalogue", "screen", "--all-clients")


def test_a_what_if_of_all_is_that_of_each(three: Path) -> None:
    words = ("catalogue", "what-if", "standing=in_force", "values=+20%")
    trees = json.loads(run(three, *words, "--all-clients", "--json"))
    assert trees == [
        {"client": key, **json.loads(run(three, *words, "--client", key, "--json"))} for key in keys(three)
    ]


def test_a_client_without_the_product_is_named_and_the_others_are_worked_out(three: Path) -> None:
    done = lodestone(
        "--data-dir", three, "catalogue", "what-if", "product:K-1.value=1", "--all-clients", "--json"
    )
    assert done.returncode == 0
    trees = {tree["client"]: tree for tree in json.loads(done.stdout)}
    assert list(trees) == keys(three)
    assert trees[OTHER]["changes"] == ["product:K-1.value=1"]
    assert trees[EMPTY] == {"client": EMPTY, "error": "the catalogue has no product K-1"}
    assert f"{EMPTY}: the catalogue has no product K-1\n" in done.stderr


def test_what_no_client_has_is_refused(three: Path) -> None:
    done = lodestone("--data-dir", three, "catalogue", "what-if", "product:X-9.value=1", "--all-clients")
    assert (done.returncode, done.stdout) == (3, "")
    assert "the catalogue has no product X-9" in done.stderr


def test_the_register_has_a_section_each(three: Path, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "pdf"):
        run(three, "record", "register", "--all-clients", "--out", tmp_path / f"all.{ending}")
    rows = list(csv.reader(io.StringIO((tmp_path / "all.csv").read_text("utf-8-sig"))))
    assert rows[0][:2] == ["Client", "Number"]
    assert [row[0] for row in rows[1:]] == [key for key in keys(three) if key != EMPTY]
    written = CalamineWorkbook.from_path(tmp_path / "all.xlsx").get_sheet_by_index(0)
    assert [row[0] for row in written.to_python()] == [row[0] for row in rows]
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "all.pdf").pages)
    places = [text.index(name) for name in ("Adler", "Kitakami")]
    assert places == sorted(places)
    assert "None." in text
    assert "2 rows of 3 clients" in text


def test_parties_of_all_are_looked_up(three: Path) -> None:
    trees = json.loads(run(three, "party", "rescreen", "--all-clients", "--json"))
    assert [tree["client"] for tree in trees] == keys(three)
    assert all(list(tree) == ["client", "new", "gone", "changed", "screenings", "records"] for tree in trees)


@pytest.mark.parametrize(
    "words",
    [
        ("record", "list"),
        ("record", "register", "--out", "x.csv"),
        ("catalogue", "screen"),
        ("catalogue", "what-if", "values=+1%"),
        ("party", "rescreen"),
    ],
)
def test_one_client_and_all_of_them_is_wrong_usage(three: Path, words: tuple[str, ...]) -> None:
    done = lodestone("--data-dir", three, *words, "--all-clients", "--client", OTHER)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--all-clients" in done.stderr


@pytest.mark.parametrize("option", [("--list",), ("--save", "x"), ("--named", "x"), ("--out", "x.pdf")])
def test_what_is_kept_of_one_client_is_not_kept_of_all(three: Path, option: tuple[str, ...]) -> None:
    done = lodestone("--data-dir", three, "catalogue", "what-if", "values=+1%", "--all-clients", *option)
    assert done.returncode == 2
    assert "--client" in done.stderr


def test_without_a_client_it_says_how_to_add_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    lodestone("--data-dir", data, "client", "add", "Only", "--key", "only")
    assert run(data, "record", "list", "--all-clients", "--json") == "[]\n"
