# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record`` as a process: recording a case or a shipment, listing, showing, running again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_command_line import lodestone

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
