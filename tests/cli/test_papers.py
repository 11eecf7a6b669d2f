# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone paper`` and ``lodestone checks wording`` as a process."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
from tests.documents.outgoing.outgoing_papers import text_of
from tests.making import CASE_FILES

pytestmark = pytest.mark.e2e


def case(name: str) -> Path:
    """Return the file of a worked case."""
    return next(path for path in CASE_FILES if path.name.startswith(name) and "expect" not in path.name)


def test_a_paper_is_printed_without_a_data_folder(tmp_path: Path) -> None:
    out = tmp_path / "notice.pdf"
    done = lodestone("--data-dir", tmp_path / "none", "paper", "notice", case("p01"), "--json", "--out", out)
    tree = json.loads(done.stdout)
    assert done.returncode == 0
    assert tree == {
        "file": str(out),
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
        "open": 12,
        "kind": "notice",
    }
    assert not (tmp_path / "none").exists()
    verified = lodestone("--data-dir", tmp_path / "none", "verify", out, "--json")
    assert (verified.returncode, json.loads(verified.stdout)["paper"]["kind"]) == (0, "notice")


def test_a_refused_paper_writes_nothing_and_says_why(tmp_path: Path) -> None:
    out = tmp_path / "notice.pdf"
    done = lodestone("paper", "notice", case("p06"), "--out", out)
    assert done.returncode == 3
    assert done.stdout == ""
    assert "no Compliance Notice goes with this case" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not out.exists()


def test_a_kind_of_report_goes_with_a_report_alone(tmp_path: Path) -> None:
    done = lodestone("paper", "notice", case("p01"), "--kind", "exempt", "--out", tmp_path / "n.pdf")
    assert done.returncode == 2
    done = lodestone("paper", "report", case("p17"), "--kind", "exempt", "--out", tmp_path / "r.pdf")
    assert (done.returncode, (tmp_path / "r.pdf").exists()) == (0, True)


def test_the_case_is_never_written_over(tmp_path: Path) -> None:
    own = tmp_path / "case.json"
    own.write_bytes(case("p01").read_bytes())
    assert lodestone("paper", "notice", own, "--out", own).returncode == 3
    assert own.read_bytes() == case("p01").read_bytes()


def test_a_review_of_the_wording_is_noted(data: Path, tmp_path: Path) -> None:
    done = lodestone("--data-dir", data, "checks", "wording", "--by", "Li Wei", "--on", "2026-01-05")
    tree = json.loads(done.stdout)
    assert (done.returncode, tree["by"], tree["on"]) == (0, "Li Wei", "2026-01-05")
    assert len(tree["sha256"]) == 64
    out = tmp_path / "notice.pdf"
    reviewed = lodestone("--data-dir", data, "paper", "notice", case("p01"), "--language", "zh", "--out", out)
    assert reviewed.returncode == 0
    draft = tmp_path / "draft.pdf"
    lodestone(
        "--data-dir", tmp_path / "none", "paper", "notice", case("p01"), "--language", "zh", "--out", draft
    )
    assert out.read_bytes() != draft.read_bytes()
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """Return a data folder with one record in it."""
    folder = tmp_path / "data"
    lodestone("--data-dir", folder, "client", "add", "Kitakami Magnetics")
    made = lodestone(
        "--data-dir", folder, "record", "make", case("p01"), "--by", "M. Roth", "--role", "export"
    )
    assert made.returncode == 0
    return folder


def file_notice(folder: Path, source: Path, out: Path, record: str) -> str:
    """File a notice with a record; return what it says."""
    done = lodestone(
        "--data-dir", folder, "paper", "notice", source, "--language", "both", "--record", record, "--by", "M. Roth",
        "--out", out,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return text_of(out.read_bytes()).replace("\u00a0", " ")


def number_of(folder: Path) -> str:
    """Return the number of the record."""
    listed = json.loads(lodestone("--data-dir", folder, "record", "list", "--json").stdout)
    return str(listed[0]["number"])


def test_a_paper_is_filed_with_its_record_and_says_what_changed(recorded: Path, tmp_path: Path) -> None:
    number, first, second = number_of(recorded), tmp_path / "first.pdf", tmp_path / "second.pdf"
    said = file_notice(recorded, case("p01"), first, number)
    assert f"NOTICE-{number}" in said
    assert "What changed" not in said
    answered = json.loads(case("p01").read_text("utf-8"))
    answered["item"]["part_number"] = "KM-4212"
    source = tmp_path / "answered.json"
    source.write_text(json.dumps(answered), "utf-8")
    said = file_notice(recorded, source, second, f"{number}/v1")
    assert "What changed since the last version" in said
    assert "Name of goods and quantity: was N42SH block magnet, part number open;" in said
    assert "Issuer: was" not in said
    for paper, version in ((first, "1"), (second, "2")):
        done = lodestone("--data-dir", recorded, "verify", paper, "--json")
        tree = json.loads(done.stdout)
        assert (done.returncode, tree["answer"]) == (0, "same")
        assert (tree["paper"]["number"], tree["paper"]["version"]) == (f"NOTICE-{number}", version)
        assert {one["result"] for one in tree["checks"] if one["check"] == "record"} == {"same"}
    assert lodestone("--data-dir", recorded, "journal", "verify").returncode == 0


def test_other_bytes_under_a_number_that_was_filed_are_never_as_they_were_printed(
    recorded: Path, tmp_path: Path
) -> None:
    number, filed, other = number_of(recorded), tmp_path / "filed.pdf", tmp_path / "other.pdf"
    file_notice(recorded, case("p01"), filed, number)
    elsewhere = tmp_path / "elsewhere"
    lodestone("--data-dir", elsewhere, "client", "add", "Nordwerk")
    lodestone("--data-dir", elsewhere, "record", "make", case("p05"), "--by", "M. Roth", "--role", "export")
    file_notice(elsewhere, case("p05"), other, number)
    done = lodestone("--data-dir", recorded, "verify", other, "--json")
    assert (done.returncode, json.loads(done.stdout)["answer"]) == (11, "partly")


def test_filed_papers_are_exported_and_verified(recorded: Path, tmp_path: Path) -> None:
    number, out, export = number_of(recorded), tmp_path / "notice.pdf", tmp_path / "export"
    file_notice(recorded, case("p01"), out, number)
    done = lodestone("--data-dir", recorded, "record", "export", "--out", export)
    assert done.returncode == 0, done.stderr
    assert (export / "memos" / f"NOTICE-{number}-v1.pdf").read_bytes() == out.read_bytes()
    done = lodestone("journal", "verify", export)
    assert done.returncode == 0, done.stdout
    (export / "memos" / f"NOTICE-{number}-v1.pdf").write_bytes(b"%PDF")
    assert lodestone("journal", "verify", export).returncode == 10


def test_filing_needs_a_record_and_a_name(recorded: Path, tmp_path: Path) -> None:
    out = tmp_path / "notice.pdf"
    begun = ("--data-dir", recorded, "paper", "notice", case("p01"), "--out", out)
    assert lodestone(*begun, "--record", "2026-0001").returncode == 2
    assert lodestone(*begun, "--by", "M. Roth").returncode == 2
    done = lodestone(*begun, "--record", "1999-0001", "--by", "M. Roth")
    assert (done.returncode, out.exists()) == (3, False)
    assert "there is no record" in done.stderr
    assert lodestone("--data-dir", recorded, "journal", "verify").returncode == 0


def test_the_catalogue_fills_in_what_it_knows(data: Path, tmp_path: Path) -> None:
    tree = json.loads(case("p05").read_text("utf-8"))
    tree["item"]["part_number"] = "KM-4212"
    source = tmp_path / "case.json"
    source.write_text(json.dumps(tree), "utf-8")
    counts = []
    for client in ((), ("--client", "Nordwerk Antriebe GmbH")):
        done = lodestone(
            "--data-dir", data, "paper", "application", source, *client, "--json", "--out", tmp_path / "a.pdf"
        )
        assert done.returncode == 0, done.stderr
        counts.append(json.loads(done.stdout)["open"])
    assert counts[1] < counts[0]


def test_what_happened_after_a_record_is_noted(data: Path, tmp_path: Path) -> None:
    made = lodestone(
        "--data-dir", data, "record", "make", case("p05"), "--by", "J. Haug", "--role", "export control", "--json"
    )  # fmt: skip
    number = json.loads(made.stdout)["number"]
    note = ("--data-dir", data, "record", "note", number, "--by", "M. Roth")
    done = lodestone(*note, "--what", "customs query", "--on", "2026-01-05", "--json")
    assert done.returncode == 0
    (told,) = json.loads(done.stdout)
    assert told == {
        "number": number,
        "follows": [
            {"what": "answer_query", "due": "2026-01-14", "since": "2026-01-05", "calendar_known": True}
        ],
    }
    shown = lodestone("--data-dir", data, "record", "show", number)
    assert "Answer the query of the customs, within 7 Chinese working days: 2026-01-14" in shown.stdout
    refused = lodestone(*note, "--what", "report sent", "--on", "2026-01-05")
    assert refused.returncode == 3
    assert "nothing was noted that this brings to an end" in refused.stderr
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0


def test_a_client_with_chinese_papers_gets_a_summary(tmp_path: Path) -> None:
    data = tmp_path / "data"
    lodestone("--data-dir", data, "client", "add", "Nordwerk", "--paper-languages", "en;zh")
    made = lodestone(
        "--data-dir", data, "record", "make", case("p01"), "--by", "J. Haug", "--role", "export control", "--json"
    )  # fmt: skip
    memo = data / json.loads(made.stdout)["paper"]
    assert "中文摘要" in text_of(memo.read_bytes())
    assert lodestone("--data-dir", data, "verify", memo).returncode == 0
    wrong = lodestone("--data-dir", data, "client", "add", "Other", "--paper-languages", "fr")
    assert wrong.returncode == 3
    assert "--paper-languages" in wrong.stderr
