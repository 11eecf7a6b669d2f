# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``ask`` as a script uses it: asked, filled in, taken; the case is settled, and the memo says who declared it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.cli.test_command_line import lodestone
from tests.filling import cell_of, fill, read_cells
from tests.services.asking.written_declarations import write

pytestmark = pytest.mark.e2e
CLIENT, PART = "nordwerk", "RW-4208"
SHARE = "part_one.X-06.china_share"


def run(data: Path, *words: str | Path) -> str:
    done = lodestone("--data-dir", data, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def listed(data: Path) -> list[dict[str, Any]]:
    trees: list[dict[str, Any]] = json.loads(run(data, "ask", "list", "--client", CLIENT, "--json"))
    return trees


def places(data: Path) -> dict[tuple[str, str], str]:
    """Return the cells of the questions of the newest sheet by part and fact."""
    with closing(sqlite3.connect(data / "lodestone.sqlite")) as bare:
        (questions,) = bare.execute("SELECT questions FROM asked_sheet ORDER BY id DESC LIMIT 1").fetchone()
    return {
        (each["part_number"], each["fact"]): cell_of(each["row"], each["column"])
        for each in json.loads(questions)
    }


def verdict(data: Path) -> dict[str, Any]:
    lines = run(data, "catalogue", "screen", "--client", CLIENT, "--json-lines", "--full").splitlines()
    found: dict[str, Any] = next(tree for tree in map(json.loads, lines) if tree["part_number"] == PART)
    return found


def test_asked_filled_taken_settled_and_printed(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "rewerk.xlsx"
    told = json.loads(run(data, "ask", "--client", CLIENT, "--supplier", "rewerk", "--json", "--out", out))
    (written,) = told["files"]
    assert told["left_out"] == []
    assert written["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (written["supplier"], written["rows"]) == ("rewerk", 1)
    (asked,) = listed(data)
    assert asked == {
        "client": CLIENT, "supplier": "rewerk", "file": "rewerk.xlsx", "sha256": written["sha256"], "on": asked["on"],
        "due": asked["due"], "state": "out", "open": written["open"], "answers": [],
    }  # fmt: skip
    assert verdict(data)["verdict"] == "UNDETERMINED"

    cells = places(data)
    answers = {
        cells["", "name"]: "P. Landes",
        cells["", "position"]: "quality",
        cells["", "day"]: "2026-11-27",
        cells[PART, SHARE]: "12 to 30",
        cells[PART, "technology.mining"]: "refused",
    }
    back = fill(out, tmp_path / "back.xlsx", answers)
    untaken = json.loads(run(data, "import", back, "--client", CLIENT, "--json"))
    assert (untaken["taken"], untaken["doubtful"]) == (0, 2)
    share = next(row for row in untaken["rows"] if row["fact"] == SHARE)
    assert (share["status"], share["was"], share["is"], share["part_number"]) == (
        "doubtful",
        None,
        "12 to 30",
        PART,
    )
    assert listed(data)[0]["state"] == "out"

    dry = json.loads(run(data, "import", back, "--client", CLIENT, "--by", "J. Haug", "--dry-run", "--json"))
    assert dry["taken"] == 2
    assert verdict(data)["verdict"] == "UNDETERMINED"
    taken = json.loads(run(data, "import", back, "--client", CLIENT, "--by", "J. Haug", "--json"))
    assert taken["read"] == taken["taken"] + taken["doubtful"] + taken["refused"] + taken["skipped"]
    (settles,) = taken["settles"]
    assert settles["settled"] == ["RT-300", PART, "TP-30"]
    now = verdict(data)
    assert now["verdict"] == "LICENCE_REQUIRED"
    (kept,) = listed(data)
    assert kept["state"] == "partly"
    assert {"part_number": PART, "fact": SHARE, "answer": "12 to 30", "on": "2026-11-27"} in kept["answers"]
    assert kept["open"] == written["open"] - 2

    again = run(data, "import", back, "--client", CLIENT, "--by", "J. Haug")
    assert "These 0 answers settle 0 products; 0 flip." in again
    other = fill(out, tmp_path / "other.xlsx", {cells[PART, SHARE]: "40"})
    told = json.loads(run(data, "import", other, "--client", CLIENT, "--by", "J. Haug", "--json"))
    share = next(row for row in told["rows"] if row["fact"] == SHARE)
    assert (share["status"], share["was"], share["is"]) == ("doubtful", "12 to 30", "40")

    case = tmp_path / "case.json"
    case.write_text(json.dumps(now["case"]), "utf-8")
    run(data, "screen", case, "--memo", tmp_path / "memo.pdf")
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "memo.pdf").pages)
    said = " ".join(said.split())
    assert "P. Landes, quality" in said
    assert "back.xlsx" in said
    assert "refused to answer" in said
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0


def test_a_folder_gets_a_sheet_a_supplier_and_china_is_left_out_and_told(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = json.loads(run(data, "ask", "--client", CLIENT, "--json", "--out", out))
    assert len(told["files"]) == len(list(out.iterdir())) > 2
    left_out = {each["supplier"]: each["why"] for each in told["left_out"]}
    assert {"qingyan", "yuheng"} <= left_out.keys()
    done = lodestone("--data-dir", data, "ask", "--client", CLIENT, "--out", out)
    assert done.returncode == 3
    assert len(listed(data)) == len(told["files"])


def test_before_a_sheet_goes_to_china_the_risk_is_told_and_more_takes_a_name_and_a_reason(
    data: Path, tmp_path: Path
) -> None:
    words = ("ask", "--client", CLIENT, "--supplier", "qingyan", "--out")
    done = lodestone("--data-dir", data, *words, tmp_path / "short.xlsx")
    assert done.returncode == 0
    assert "Decree 834" in done.stderr
    assert "857" not in done.stderr
    more = lodestone("--data-dir", data, *words, tmp_path / "more.xlsx", "--fields", "stages")
    assert more.returncode == 2
    run(
        data,
        *words,
        tmp_path / "more.xlsx",
        "--fields",
        "stages",
        "--by",
        "J. Haug",
        "--why",
        "counsel agrees",
    )
    texts = " ".join(read_cells(tmp_path / "more.xlsx").values())
    assert "Separated" in texts
    assert "counsel agrees" not in texts
    assert "Separated" not in " ".join(read_cells(tmp_path / "short.xlsx").values())


def test_what_cannot_be_asked_is_refused_in_one_line(data: Path, tmp_path: Path) -> None:
    for words, status in {
        ("ask", "--client", CLIENT, "--supplier", "albguss", "--out", tmp_path / "a.xlsx"): 3,
        ("ask", "--client", CLIENT, "--supplier", "nobody", "--out", tmp_path / "a.xlsx"): 3,
        ("ask", "--client", CLIENT, "--supplier", "rewerk", "--out", tmp_path / "a.txt"): 3,
        ("ask", "--client", CLIENT, "--out", tmp_path / "a.xlsx"): 3,
        ("ask", "--client", CLIENT): 2,
        ("ask", "list", "--client", CLIENT, "--out", tmp_path / "a.xlsx"): 2,
        ("ask", "--all-clients", "--out", tmp_path / "b"): 2,
    }.items():
        done = lodestone("--data-dir", data, *words)
        assert done.returncode == status, (words, done.stderr)
        assert not (tmp_path / "a.xlsx").exists()
        if status == 3:
            assert len(done.stderr.strip().splitlines()) == 1
    assert listed(data) == []


def test_a_sheet_and_a_list_go_in_together(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "rewerk.xlsx"
    run(data, "ask", "--client", CLIENT, "--supplier", "rewerk", "--out", out)
    back = fill(out, tmp_path / "back.xlsx", {places(data)[PART, SHARE]: "12"})
    parts = tmp_path / "parts.csv"
    parts.write_text("Part number,Description,Made in,Value,Currency\nK-1,Magnet,JP,12.50,EUR\n", "utf-8")
    told = json.loads(run(data, "import", back, parts, "--client", CLIENT, "--by", "J. Haug", "--json"))
    assert {file["file"]: file["taken"] for file in told["files"]} == {"back.xlsx": 1, "parts.csv": 1}
    empty = lodestone("--data-dir", data, "import", out, "--client", CLIENT, "--by", "J. Haug")
    assert empty.returncode == 3
    assert "nothing is filled in" in empty.stderr


def test_all_clients_are_listed_with_their_keys(data: Path, tmp_path: Path) -> None:
    run(data, "client", "add", "Adler")
    run(data, "ask", "--client", CLIENT, "--supplier", "rewerk", "--out", tmp_path / "a.xlsx")
    trees = json.loads(run(data, "ask", "list", "--all-clients", "--json"))
    assert [tree["client"] for tree in trees] == [CLIENT]
    assert "rewerk  out" in run(data, "ask", "list", "--client", CLIENT)
    assert "Nobody has been asked yet." in run(data, "ask", "list", "--client", "adler")


def test_a_declaration_is_taken_by_name_and_a_broken_one_is_refused(data: Path, tmp_path: Path) -> None:
    written = write("IPC-1752A D", 4)
    file = tmp_path / "declared.xml"
    file.write_bytes(written.content)
    dry = json.loads(run(data, "import", file, "--client", CLIENT, "--json"))
    assert {row["status"] for row in dry["rows"]} == {"doubtful"}
    told = json.loads(run(data, "import", file, "--client", CLIENT, "--by", "M. Roth", "--json"))
    assert (told["read"], told["doubtful"], told["refused"]) == (told["taken"], 0, 0)
    assert {(row["part_number"], row["was"]) for row in told["rows"]} == {
        (part, None) for part, _ in written.masses
    }
    saved = tmp_path / "catalogue.xlsx"
    run(data, "catalogue", "save", "--client", CLIENT, "--out", saved)
    (tmp_path / "broken.xml").write_bytes(written.content[:-20])
    done = lodestone("--data-dir", data, "import", tmp_path / "broken.xml", "--client", CLIENT)
    assert done.returncode == 3
    assert "broken XML" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_no_of_the_template_is_proposed(data: Path, tmp_path: Path) -> None:
    written = next(each for seed in range(20) if (each := write("AMRT 1.3", seed)).none_in)
    file = tmp_path / "amrt.xlsx"
    file.write_bytes(written.content)
    told = json.loads(run(data, "import", file, "--client", CLIENT, "--by", "M. Roth", "--json"))
    rows = {row["part_number"]: (row["status"], row["proposed"]) for row in told["rows"]}
    assert rows == dict.fromkeys(written.none_in, ("doubtful", "none, as declared"))


def test_a_form_goes_out_and_comes_back_from_the_command_line(data: Path, tmp_path: Path) -> None:
    form = tmp_path / "rewerk.pdf"
    run(data, "ask", "--client", CLIENT, "--supplier", "rewerk", "--out", form)
    (asked,) = listed(data)
    assert asked["file"] == "rewerk.pdf"
    with closing(sqlite3.connect(data / "lodestone.sqlite")) as bare:
        (number, questions) = bare.execute("SELECT number, questions FROM asked_sheet").fetchone()
    at = next(at for at, each in enumerate(json.loads(questions)) if each["fact"] == SHARE)
    writer = pypdf.PdfWriter(clone_from=str(form))
    for page in writer.pages:
        writer.update_page_form_field_values(
            page, {f"lodestone-ask/1 {number} {at}": "12 to 30"}, auto_regenerate=False
        )
    writer.write(tmp_path / "back.pdf")
    told = json.loads(
        run(data, "import", tmp_path / "back.pdf", "--client", CLIENT, "--by", "M. Roth", "--json")
    )
    (row,) = [row for row in told["rows"] if row["status"] == "taken"]
    assert (row["fact"], row["was"], row["is"]) == (SHARE, None, "12 to 30")
    done = lodestone("--data-dir", data, "import", form, "--client", CLIENT)
    assert done.returncode == 3
    assert "nothing is filled in" in done.stderr
