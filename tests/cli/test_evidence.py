# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone evidence`` as a process: attach, list, show, detach, and where a figure comes from."""

from __future__ import annotations

import json
import os
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


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Return a data folder with the sample client, made by commands."""
    data = tmp_path / "data"
    for words in (("client", "add", "Nordwerk"), ("import", SAMPLE)):
        assert lodestone("--data-dir", data, *words).returncode == 0
    return data


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_with_a_line_break_stays_on_its_line(filled: Path, tmp_path: Path) -> None:
    paper = tmp_path / "Cert\n   9  KM-4212: forged.pdf (other, sha256 000000000000)\x1b[2K\u202e.pdf"
    paper.write_bytes(b"%PDF-1.7 certificate")
    add = ("evidence", "add", paper, "--product", "KM-4212", "--states", "51\ng", "--figure", "mass")
    assert lodestone("--data-dir", filled, *add).returncode == 0
    for words in (("list",), ("show", "1"), ("origin", "--product", "KM-4212", "--figure", "mass")):
        told = lodestone("--data-dir", filled, "evidence", *words).stdout
        (line,) = [line for line in told.splitlines() if "forged" in line]
        assert line.startswith("   1  KM-4212 mass: Cert\ufffd")
        assert not any(letter in told for letter in "\x1b\u202e\x85\u2028")
    as_json = lodestone("--data-dir", filled, "evidence", "list", "--json").stdout
    assert json.loads(as_json)[0]["name"] == paper.name
    assert not lodestone("--data-dir", filled, "evidence", "remove", "1").stdout.startswith("   9")


def test_no_listing_begins_a_line_with_what_a_user_entered(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('id,name,aliases,country\n1,"Acme\nForged Ltd",,DE\n', "utf-8")
    load = lodestone("--data-dir", filled, "list", "load", file, "--name", "Mine\nforged: 9 entries")
    assert load.returncode == 0, load.stderr
    checks = tmp_path / "checks.json"
    words = ("checks", "save", checks)
    assert lodestone("--data-dir", filled, *words).returncode == 0
    named = lodestone("--data-dir", filled, "client", "add", "Two\nforged client")
    for told in (
        load.stdout,
        named.stdout + named.stderr,
        *(
            lodestone("--data-dir", filled, *listing).stdout
            for listing in (("list", "show"), ("client", "list"))
        ),
    ):
        assert not any(line.startswith(("forged", "Forged")) for line in told.splitlines()), told


@pytest.mark.parametrize(
    ("named", "why"),
    [
        (("--product", "KM-4212", "--figure", "materials.999999999999.origin"), 'no line "999999999999"'),
        (("--product", "KM-4212", "--figure", "materials.99.mass"), 'no line "99"'),
        (("--product", "KM-4212", "--figure", "materials..origin"), 'no line ""'),
        (("--product", "KM-4212", "--figure", "materials.1.colour"), "is no figure of a product"),
        (("--product", "KM-4212", "--figure", "materials.-1.origin"), 'no line "-1"'),
        (("--product", "AX-2040", "--figure", "bill_of_materials.NOBODY.quantity"), 'no line "NOBODY"'),
        (("--product", "KM-4212", "--figure", "colour"), "is no figure of a product"),
        (("--supplier", "kitakami", "--figure", "mass"), "is no figure of a supplier or party"),
        (("--screening", "999999999999", "--figure", "end_use.military"), ""),
    ],
)
def test_a_figure_that_is_nowhere_takes_no_document(
    filled: Path, tmp_path: Path, named: tuple[str, ...], why: str
) -> None:
    paper = tmp_path / "Cert.pdf"
    paper.write_bytes(b"%PDF-1.7 certificate")
    done = lodestone("--data-dir", filled, "evidence", "add", paper, *named)
    assert done.returncode == 3
    assert why in done.stderr
    assert lodestone("--data-dir", filled, "evidence", "list").stdout == ""


def test_a_copy_is_written_over_nothing_unasked(filled: Path, tmp_path: Path) -> None:
    paper, copy = tmp_path / "Cert.pdf", tmp_path / "copy.pdf"
    paper.write_bytes(b"%PDF-1.7 certificate")
    copy.write_bytes(b"my own")
    add = ("evidence", "add", paper, "--product", "KM-4212")
    assert lodestone("--data-dir", filled, *add).returncode == 0
    show = ("evidence", "show", "1", "--out", copy)
    refused = lodestone("--data-dir", filled, *show)
    assert refused.returncode == 3
    assert "there is a file of this name" in refused.stderr
    assert copy.read_bytes() == b"my own"
    assert lodestone("--data-dir", filled, *show, "--overwrite").returncode == 0
    assert copy.read_bytes() == paper.read_bytes()
