# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone evidence`` as a process: attach, list, show, detach, and where a figure comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_command_line import lodestone

pytestmark = pytest.mark.e2e
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "nordwerk.xlsx"


def test_a_document_from_the_first_word_to_the_last(tmp_path: Path) -> None:
    data, paper = tmp_path / "data", tmp_path / "Cert.pdf"
    paper.write_bytes(b"%PDF-1.7 certificate")

    def run(*arguments: str | Path, status: int = 0) -> str:
        done = lodestone("--data-dir", data, *arguments)
        assert done.returncode == status, done.stderr
        return done.stderr if status else done.stdout

    def tree(*arguments: str | Path) -> Any:
        return json.loads(run("evidence", *arguments, "--json"))

    run("client", "add", "Nordwerk")
    run("import", SAMPLE)
    mass = ("--product", "KM-4212", "--figure", "mass")
    (added,) = tree(
        "add", paper, *mass, "--kind", "certificate", "--states", "51 g", "--valid-until", "2026-01-31"
    )
    assert added["again"] == ["expired", "contradicted"]
    assert tree("list", "--on", "2026-01-01")[0]["again"] == ["contradicted"]
    assert tree("list", "--supplier", "kitakami") == []
    assert "look again: it is no longer valid on that day" in run("evidence", "list", *mass)
    origin = tree("origin", *mass)
    assert (origin["value"], origin["source"]["source_kind"]) == ("50 g", "declared")
    assert [one["id"] for one in origin["documents"]] == [added["id"]]
    tree("show", str(added["id"]), "--out", tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == paper.read_bytes()
    assert '"whole"' in run("journal", "verify", "--json")
    tree("remove", str(added["id"]))
    assert tree("list") == []
    assert "no supplier is called" in run("evidence", "add", paper, "--supplier", "nobody", status=3)
    assert "one thing has to be named" in run("evidence", "add", paper, status=3)
