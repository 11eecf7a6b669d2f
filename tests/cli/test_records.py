# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record`` as a process: recording a case or a shipment, listing, showing, running again."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e

CASE: dict[str, Any] = {
    "format": "lodestone-case/1",
    "title": "Block magnet",
    "on": "2025-10-20",
    "exporter": {"name": "Kitakami", "country": "JP"},
    "movement": "export",
    "destination": "MX",
    "item": {"part_number": "KM-4212", "name": "block magnet", "listed_as": "II-PM-3", "made_in": "JP"},
}
BY = ("--by", "M. Roth", "--role", "export control", "--dated", "2026-11-24", "--json")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    assert lodestone("--data-dir", folder, "client", "add", "Kitakami Magnetics").returncode == 0
    return folder


def written(folder: Path, name: str, **changes: Any) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(json.dumps({**CASE, **changes}), "utf-8")
    return path


def record(data: Path, *arguments: str | Path) -> Any:
    done = lodestone("--data-dir", data, "record", *arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)


def test_a_case_is_recorded_listed_shown_and_run_again(data: Path, tmp_path: Path) -> None:
    made = record(data, "make", written(tmp_path, "case.json"), *BY)
    assert made.keys() == {"number", "version", "entry", "entry_sha256", "paper", "paper_sha256"}
    assert (made["number"], made["version"]) == ("2026-0001", "1")
    paper = data / made["paper"]
    assert paper.name == "2026-0001-v1.pdf"
    assert hashlib.sha256(paper.read_bytes()).hexdigest() == made["paper_sha256"]
    (listed,) = record(data, "list", "--json")
    assert made.items() <= listed.items()
    assert (listed["day"], listed["state"], listed["verdict"]) == ("2026-11-24", "current", "UNDETERMINED")
    assert "KM-4212" in listed["item"]
    shown = record(data, "show", "2026-0001/v1", "--json")
    screened = lodestone("screen", tmp_path / "case.json", "--json")
    assert shown["conclusion"] == json.loads(screened.stdout)
    again = record(data, "rerun", "2026-0001", "--json")
    assert (again["with"], again["answer"], again["was"]) == ("own", "same", again["is"])
    today = record(data, "rerun", "2026-0001", "--with", "today", "--json")
    assert (today["with"], today["answer"]) == ("today", "same")


def test_what_a_case_says_of_goods_and_firms_is_kept_with_its_source(data: Path, tmp_path: Path) -> None:
    magnet = {
        **CASE["item"],
        "value": {"amount": "12.5", "currency": "EUR"},
        "mass": {"from": "40", "to": "42", "unit": "g"},
        "part_one": [{"row": "I-06", "origin": "CN", "element_percent": "2"}],
        "technology": {"magnet_making": "no"},
        "components": [{"part_number": "R-1", "name": "ring", "quantity": "2", "made_in": "DE"}],
    }
    buyer = {"role": "importer", "name": "Aceros del Norte SA", "country": "MX", "military": "no"}
    sources = {"item.made_in": {"kind": "declared", "document": "letter 7", "by": "Chen", "on": "2026-11-03"}}
    case = written(tmp_path, "case.json", item=magnet, parties=[buyer], sources=sources)
    assert "kept" not in record(data, "make", case, *BY)
    before = lodestone("--data-dir", data, "catalogue", "screen", "--json-lines").stdout
    assert "KM-4212" not in before, "nothing is kept unless it is asked for"
    made = record(data, "make", case, "--keep", *BY)
    assert made["kept"] >= 12
    assert record(data, "make", case, "--keep", *BY)["kept"] == 0

    workspace = open_workspace(program(), data / "lodestone.sqlite")
    attachments = workspace.client_workspace(workspace.clients.rows()[0].id).attachments
    figures = {
        ("KM-4212", "made_in"): ("JP", "declared", "letter 7", "Chen"),
        ("KM-4212", "mass"): ("40 42 g", "imported", "case.json", "M. Roth"),
        ("KM-4212", "materials.1.origin"): ("CN", "imported", "case.json", "M. Roth"),
        ("KM-4212", "magnet_making"): ("no", "imported", "case.json", "M. Roth"),
        ("KM-4212", "bill_of_materials.R-1.quantity"): ("2", "imported", "", "M. Roth"),
        ("R-1", "made_in"): ("DE", "imported", "case.json", "M. Roth"),
    }
    for (part, figure), expected in figures.items():
        origin = attachments.origin_of(attachments.find_subject("product", part, figure))
        assert origin.source is not None
        source = origin.source
        named = (source.source_kind, source.source_document, source.source_by)
        assert (origin.value, *named) == expected, (part, figure)
    workspace.close()
    with closing(sqlite3.connect(data / "lodestone.sqlite")) as bare:
        firms = bare.execute("SELECT name, country, military FROM party").fetchall()
    assert firms == [("Aceros del Norte SA", "MX", "no")]
    assert "whole" in lodestone("--data-dir", data, "journal", "verify", "--json").stdout


def test_a_folder_is_one_shipment_with_one_paper(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    for name in ("a.json", "b.json"):
        written(folder, name, item={**CASE["item"], "part_number": name})
    made = record(data, "make", "--batch", folder, *BY)
    assert made["number"] == "2026-0001"
    assert [line["line"] for line in made["lines"]] == ["1", "2"]
    assert made["lines"][0]["entry"] == made["entry"]
    listed = record(data, "list", "--json")
    assert [one["number"] for one in listed] == ["2026-0001-1", "2026-0001-2"]
    assert {one["paper"] for one in listed} == {made["paper"]}
    assert [one["entry"] for one in listed] == [line["entry"] for line in made["lines"]]
    both = record(data, "show", "2026-0001", "--json")
    assert [one["case"]["item"]["part_number"] for one in both] == ["a.json", "b.json"]
    refused = lodestone("--data-dir", data, "record", "rerun", "2026-0001")
    assert refused.returncode == 3
    assert "2026-0001-1" in refused.stderr


@pytest.mark.parametrize(
    ("changes", "told"), [({"destination": "US"}, "destination"), ({"item": {"listed_as": "X"}}, "listed_as")]
)
def test_one_refused_case_refuses_the_shipment(
    data: Path, tmp_path: Path, changes: dict[str, Any], told: str
) -> None:
    folder = tmp_path / "cases"
    written(folder, "a.json")
    written(folder, "b.json", **changes)
    done = lodestone("--data-dir", data, "record", "make", "--batch", folder, *BY)
    assert (done.returncode, done.stdout) == (3, "")
    assert told in done.stderr
    assert record(data, "list", "--json") == []
    assert not list(data.glob("memos/*/*"))


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        (("--by", "x" * 201, "--role", "export control"), "name: the text has 201 characters"),
        (("--by", "M. Roth", "--role", "a\x07b"), "role: there are control characters"),
        ((*BY[:4], "--reviewed-by", "y" * 201), "reviewed_by: the text has 201 characters"),
        (("--by", " ", "--role", "export control"), "name: the name is missing"),
    ],
)
def test_a_person_whom_no_line_of_a_paper_holds_is_refused(
    data: Path, tmp_path: Path, people: tuple[str, ...], reason: str
) -> None:
    done = lodestone("--data-dir", data, "record", "make", written(tmp_path, "case.json"), *people)
    assert (done.returncode, done.stdout) == (3, "")
    assert reason in done.stderr
    assert record(data, "list", "--json") == []


def test_a_newer_version_supersedes_with_a_reason(data: Path, tmp_path: Path) -> None:
    first = record(data, "make", written(tmp_path, "case.json"), *BY)
    changed = written(tmp_path, "changed.json", destination="CN")
    supersede = ("make", changed, *BY, "--supersedes", "2026-0001")
    bare = lodestone("--data-dir", data, "record", *supersede)
    assert bare.returncode == 3
    assert "reason" in bare.stderr
    second = record(data, *supersede, "--why", "sold elsewhere")
    assert (second["number"], second["version"]) == ("2026-0001", "2")
    states = {one["version"]: one["state"] for one in record(data, "list", "--json")}
    assert states == {"1": "superseded", "2": "current"}
    told = lodestone("--data-dir", data, "record", "show", "2026-0001/v1")
    assert "Superseded by 2026-0001/v2: sold elsewhere" in told.stdout
    assert record(data, "show", "2026-0001/v1", "--json")["paper"] == first["paper"]
    unknown = lodestone(
        "--data-dir", data, "record", "make", changed, *BY, "--supersedes", "2026-0009", "--why", "x"
    )
    assert unknown.returncode == 3
    assert "2026-0009" in unknown.stderr


def test_numbers_never_come_back(data: Path, tmp_path: Path) -> None:
    case = written(tmp_path, "case.json")
    first = record(data, "make", case, *BY)
    lost = (data / first["paper"]).with_name("2026-0007-v1.pdf")
    lost.write_bytes(b"%PDF-1.7 of a record that was cut out of the file")
    assert record(data, "make", case, *BY)["number"] == "2026-0008"


def test_without_a_data_folder_it_names_the_command_that_makes_one(tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path / "none", "record", "make", written(tmp_path, "case.json"), *BY)
    assert (done.returncode, done.stdout) == (3, "")
    assert "client add" in done.stderr
    assert not (tmp_path / "none").exists()
