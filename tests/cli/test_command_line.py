# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import jsonschema
import pytest

from desktop_app import bootstrap
from desktop_app.__main__ import main
from tests.budget import IS_THOROUGH
from tests.documents.printing import read_attachments
from tests.making import CASE_FILES, CASES, changed, load, new_program

TREE = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.e2e


def lodestone(
    *arguments: str | Path, env: dict[str, str] | None = None, folder: Path = TREE
) -> subprocess.CompletedProcess[str]:
    """Run a command as its user would, through the entry of the program, and return what it printed and answered.

    It runs in this process, where libraries and the law file that comes with the program are loaded already. With an
    environment of its own it is started as a process, and by ``make thorough`` every command is.
    """
    words = [str(argument) for argument in arguments]
    if env is not None or IS_THOROUGH:
        return lodestone_process(*words, env=env, folder=folder)
    printed = io.BytesIO(), io.BytesIO()
    output, errors = (io.TextIOWrapper(content, encoding="utf-8") for content in printed)
    with (
        contextlib.chdir(folder),
        open(os.devnull, encoding="utf-8") as nothing,
        mock.patch.object(sys, "stdin", nothing),
        mock.patch.object(bootstrap, "build_program", new_program),
        contextlib.redirect_stdout(output),
        contextlib.redirect_stderr(errors),
    ):
        status = main(words)
    output.flush()
    errors.flush()
    return subprocess.CompletedProcess(words, status, *(content.getvalue().decode() for content in printed))


def lodestone_process(
    *arguments: str | Path, env: dict[str, str] | None = None, folder: Path = TREE
) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(TREE), **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def written(folder: Path, tree: dict[str, Any], name: str = "case.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    return path


def test_json_goes_to_standard_output_and_nothing_else_does() -> None:
    done = lodestone_process("screen", CASES / "p01-dysprosium-magnet.json", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["verdict"] == "LICENCE_REQUIRED"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("case", "status"),
    [
        ("p40-duties-beside-nothing", 0),
        ("p01-dysprosium-magnet", 10),
        ("p22-supplier-silent", 20),
        ("p04-no-heavy-rare-earth", 30),
    ],
)
def test_the_exit_code_tells_the_answer_when_asked(case: str, status: int) -> None:
    run = lodestone_process if status == 10 else lodestone
    assert run("screen", CASES / f"{case}.json", "--exit-code").returncode == status
    assert lodestone("screen", CASES / f"{case}.json").returncode == 0


def test_options_win_over_the_case_and_are_in_its_hash(tmp_path: Path) -> None:
    path = written(tmp_path, load("p03"))
    plain = json.loads(lodestone("screen", path, "--json").stdout)
    told = json.loads(
        lodestone(
            *("screen", path, "--json", "--on", "2026-06-01"),
            *("--assume", "announced", "--profile", "narrowest"),
        ).stdout
    )
    tree = changed(load("p03"), on="2026-06-01", assumption="announced", readings={"profile": "narrowest"})
    stated = json.loads(lodestone("screen", written(tmp_path, tree, "told.json"), "--json").stdout)
    assert told == stated
    assert told["case"]["sha256"] != plain["case"]["sha256"]
    assert told["standing"]["overall"] == "suspended"
    assert told["verdict"] == "OUTSIDE"


def test_assuming_none_takes_the_assumption_of_the_case_away(tmp_path: Path) -> None:
    path = written(tmp_path, changed(load("p03"), assumption="announced"))
    assert json.loads(lodestone("screen", path, "--json").stdout)["standing"]["overall"] == "suspended"
    none = json.loads(lodestone("screen", path, "--json", "--assume", "none").stdout)
    assert none["standing"]["overall"] == "unconfirmed"
    assert (
        none["case"]
        == json.loads(lodestone("screen", written(tmp_path, load("p03")), "--json").stdout)["case"]
    )


def test_a_refused_case_writes_nothing_and_says_one_line(tmp_path: Path) -> None:
    path = written(tmp_path, changed(load("p01"), item__value={"amount": 4, "currency": "USD"}))
    memo = tmp_path / "memo.pdf"
    done = lodestone("screen", path, "--json", "--memo", memo)
    assert done.returncode == 3
    assert done.stdout == ""
    assert not memo.exists()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["case.json"]
    (line,) = done.stderr.splitlines()
    assert "case.json" in line
    assert "item.value.amount" in line
    assert "JSON number" in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["screen"],
        ["screen", "--on", "2025-02-30", "x.json"],
        ["screen", "--assume", "hope", "x.json"],
        ["screen", "--batch", "x", "--memo", "y.pdf", "--exit-code"],
        ["screen", "--json-lines", "x.json"],
        ["nonsense"],
        ["schema", "verdict"],
    ],
)
def test_wrong_usage_answers_two(arguments: list[str]) -> None:
    done = lodestone(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    done = lodestone("screen", tmp_path / name)
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1


def test_a_memo_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    done = lodestone("screen", CASES / "p01-dysprosium-magnet.json", "--memo", tmp_path / "no" / "memo.pdf")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr


def test_a_batch_prints_a_line_a_file_and_goes_on_after_a_refusal(tmp_path: Path) -> None:
    written(tmp_path, load("p01"), "b.json")
    written(tmp_path, load("p04"), "Z.json")
    (tmp_path / "a.json").write_bytes(b"{")
    (tmp_path / "a.expect.json").write_text("{}", encoding="utf-8")
    (tmp_path / "note.txt").write_text("", encoding="utf-8")
    (tmp_path / "deeper.json").mkdir()
    done = lodestone("screen", "--batch", tmp_path, "--json-lines")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 3
    assert [line["file"] for line in lines] == ["Z.json", "a.json", "b.json"]
    assert [line.get("conclusion", {}).get("verdict") for line in lines] == [
        "OUTSIDE",
        None,
        "LICENCE_REQUIRED",
    ]
    assert lines[1]["error"].startswith("a.json: ")


def test_a_batch_makes_one_memo_of_a_shipment(tmp_path: Path) -> None:
    folder, memo = tmp_path / "shipment", tmp_path / "memo.pdf"
    folder.mkdir()
    case = load("p01")
    for number, name in enumerate(("b.json", "a.json")):
        item = {**case["item"], "part_number": f"KM-{number}"}
        (folder / name).write_text(json.dumps({**case, "item": item}), "utf-8")
    done = lodestone("screen", "--batch", folder, "--memo", memo, "--number", "NW-7", "--dated", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["line 1: a.json: Licence needed", "line 2: b.json: Licence needed"]
    files = read_attachments(memo.read_bytes())
    assert json.loads(files["case-1.json"])["item"]["part_number"] == "KM-1"
    assert json.loads(files["case-2.json"])["item"]["part_number"] == "KM-0"
    lines = lodestone("screen", "--batch", folder, "--memo", memo, "--json-lines").stdout.splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["a.json", "b.json"]


@pytest.mark.parametrize("second", ['{"format": "lodestone-case/1"}', None])
def test_one_refused_case_leaves_the_whole_shipment_without_a_memo(
    tmp_path: Path, second: str | None
) -> None:
    folder, memo = tmp_path / "shipment", tmp_path / "memo.pdf"
    folder.mkdir()
    case = load("p01")
    (folder / "a.json").write_text(json.dumps(case), "utf-8")
    (folder / "b.json").write_text(second or json.dumps({**case, "destination": "TH"}), "utf-8")
    done = lodestone("screen", "--batch", folder, "--memo", memo)
    assert done.returncode == 3
    assert "b.json" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
    assert not memo.exists()


def test_a_batch_takes_every_case_however_its_name_is_written(tmp_path: Path) -> None:
    for name in ("a.lodestone-case", "B.JSON", "c.Lodestone-Case", "d.expect.JSON"):
        written(tmp_path, load("p01"), name)
    done = lodestone("screen", "--batch", tmp_path, "--json-lines")
    assert done.returncode == 0
    found = [json.loads(line)["file"] for line in done.stdout.splitlines()]
    assert found == ["B.JSON", "a.lodestone-case", "c.Lodestone-Case"]


def test_a_folder_without_a_case_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").touch()
    done = lodestone("screen", "--batch", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "the folder holds no case file" in done.stderr
    assert ".json or .lodestone-case" in done.stderr


@pytest.mark.parametrize("link", [True, False])
def test_the_memo_is_never_written_over_the_case(link: bool, tmp_path: Path) -> None:
    case = written(tmp_path, load("p01"))
    memo = tmp_path / "link.pdf" if link else case
    if link:
        memo.symlink_to(case)
    before = case.read_bytes()
    done = lodestone("screen", case, "--memo", memo)
    assert (done.returncode, done.stdout) == (3, "")
    assert "it would be lost" in done.stderr
    assert case.read_bytes() == before


def test_a_batch_of_good_cases_answers_nought() -> None:
    done = lodestone("screen", "--batch", CASES, "--json-lines")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == len(CASE_FILES)


def test_conclusions_and_cases_keep_to_their_published_schemas() -> None:
    case_schema = json.loads(lodestone("schema", "case").stdout)
    conclusion_schema = json.loads(lodestone("schema", "conclusion").stdout)
    jsonschema.Draft202012Validator.check_schema(case_schema)
    jsonschema.Draft202012Validator.check_schema(conclusion_schema)
    names = {schema["$id"] for schema in (case_schema, conclusion_schema)}
    assert names == {
        "https://lodestone.invalid/schemas/lodestone-case/1",
        "https://lodestone.invalid/schemas/lodestone-conclusion/1",
    }
    cases, conclusions = map(jsonschema.Draft202012Validator, (case_schema, conclusion_schema))
    for line in lodestone("screen", "--batch", CASES, "--json-lines").stdout.splitlines():
        entry = json.loads(line)
        conclusions.validate(entry["conclusion"])
        cases.validate(json.loads((CASES / entry["file"]).read_text("utf-8")))
    with pytest.raises(jsonschema.ValidationError):
        cases.validate(changed(load("p02"), item__components__0__colour="red"))


def test_the_version_is_told() -> None:
    assert lodestone("--version").stdout.startswith("Lodestone ")


def test_the_pack_shows_what_runs_on_a_day() -> None:
    done = lodestone("pack", "show", "--on", "2026-11-24")
    assert done.returncode == 0
    value = next(line for line in done.stdout.splitlines() if line.split()[:1] == ["R61-I-1"])
    assert "unconfirmed" in value
    full = lodestone("pack", "show", "R61-I-1").stdout
    assert "content_share is at least 0.1 %" in full
    assert lodestone("pack", "show", "R99").returncode == 3
    row = lodestone("pack", "show", "I-02").stdout
    assert "镝" in row
    assert "1C905.a" in row
    assert "255 to 1262 USD/kg, 2025-12-31, confidence C" in " ".join(row.split())


def test_the_pack_shows_what_holds_of_lists_on_a_day() -> None:
    lines = lodestone("pack", "show", "--on", "2026-11-24").stdout.splitlines()
    states = {line.split()[0]: line for line in lines if line.startswith("  MOFCOM-")}
    assert "unconfirmed" in states["MOFCOM-2025-21"]
    assert "stopped" in states["MOFCOM-2025-13"]
    assert "in force" in states["MOFCOM-2026-11"]
    notice = lodestone("pack", "show", "MOFCOM-2025-21", "--on", "2026-01-05").stdout
    assert "suspended on 2026-01-05" in notice
    assert "商务部公告2025年第21号" in notice
    entry = lodestone("pack", "show", "control-2025-1-01", "--on", "2025-01-01").stdout
    assert "General Dynamics  通用动力公司" in entry
    assert "not started on 2025-01-01" in entry
    assert "Lists, on 2026-11-24: 276 names of 27 notices, 1 reported by the press alone" in lines
    assert "Newest listing notice: MOFCOM Announcement 2026 No. 30, of 2026-07-24" in lines
    reported = lodestone("pack", "show", "counter-2026-verite", "--on", "2026-11-24").stdout
    assert "reported by the press alone\n  last notice: none seen;" in reported
    assert "reported on 2026-11-24" not in reported
    doubt = lodestone("pack", "show", "Q-1").stdout
    assert "cautious answer: It does" in doubt
    assert "Boss & Young" in doubt
    assert "Neither its page at the ministry" in lodestone("pack", "show", "MOFCOM-2025-61").stdout


def test_every_example_of_the_pack_holds_and_two_equal_packs_do_not_differ() -> None:
    checked = lodestone("pack", "check")
    assert checked.returncode == 0
    assert checked.stdout.split()[0] == checked.stdout.split()[2]
    assert "\n193 of 193 control and watch entries of the notices known to us up to 20" in checked.stdout
    folder = TREE / "resources" / "rules" / "cn-rare-earth"
    assert lodestone("pack", "diff", folder, folder).stdout == "no difference\n"


def test_a_copy_of_the_law_stands_alone(tmp_path: Path) -> None:
    shipped = TREE / "resources" / "rules" / "cn-rare-earth"
    copied = shutil.copytree(shipped, tmp_path / "anywhere")
    assert lodestone("pack", "check", copied).stdout == lodestone("pack", "check").stdout
    (copied / "questions.toml").unlink()
    broken = lodestone("pack", "check", copied)
    assert (broken.returncode, "questions.toml" in broken.stderr) == (3, True)


def test_the_program_speaks_utf8_in_a_bare_locale() -> None:
    done = lodestone("screen", CASES / "p24-hong-kong.json", env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert done.returncode == 0


def test_without_arguments_it_says_what_it_can_do() -> None:
    assert "screen" in lodestone("screen", "--help").stdout


@pytest.mark.parametrize("option", ["--number", "--prepared-by"])
def test_a_text_longer_than_any_field_is_refused_before_anything_is_printed(
    option: str, tmp_path: Path
) -> None:
    memo = tmp_path / "memo.pdf"
    done = lodestone("screen", CASE_FILES[0], "--memo", memo, option, "x" * 10_001)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"{option}: the text has 10001 characters. Shorten it to 10000.\n"
    assert not memo.exists()
