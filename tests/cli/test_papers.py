# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone paper`` and ``lodestone checks wording`` as a process."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.test_command_line import lodestone
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
