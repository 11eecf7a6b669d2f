# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record withdraw | register`` as processes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder in which the three lines of a shipment are recorded."""
    folder = tmp_path / "data"
    folder.mkdir()
    desk = open_workspace(program(), folder / "lodestone.sqlite", user_name="J. Haug")
    client = desk.client_workspace(desk.load_sample().value)
    shipment = client.shipments.find_shipment("NW-01")
    assert shipment is not None
    screening = client.screenings.start_shipment(shipment).value.id
    client.records.record_determination(screening, Signature("J. Haug", "export control"))
    desk.close()
    return folder


def test_a_line_or_a_whole_shipment_is_withdrawn(data: Path) -> None:
    with_reason = ("--why", "the origin was wrong", "--by", "M. Roth")
    year = _numbers(data)[0][:4]
    done = lodestone("--data-dir", data, "record", "withdraw", f"{year}-0001-2", *with_reason, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [{"number": f"{year}-0001-2", "version": "1", "state": "withdrawn"}]
    again = lodestone("--data-dir", data, "record", "withdraw", f"{year}-0001", *with_reason)
    assert again.returncode == 3, "one of its lines is withdrawn already"
    assert "withdrawn already" in again.stderr
    unknown = lodestone("--data-dir", data, "record", "withdraw", f"{year}-0001/v7", *with_reason)
    assert unknown.returncode == 3
    assert "there is no record" in unknown.stderr


def _numbers(data: Path) -> list[str]:
    desk = open_workspace(program(), data / "lodestone.sqlite")
    try:
        client = desk.client_workspace(desk.clients.rows()[0].id)
        return sorted(row.number for row in client.record_list.list_rows())
    finally:
        desk.close()


@pytest.mark.parametrize(
    ("name", "begins"), [("r.pdf", b"%PDF-"), ("r.xlsx", b"PK"), ("r.csv", b"\xef\xbb\xbf")]
)
def test_a_register_is_written_as_its_name_says(data: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    done = lodestone("--data-dir", data, "record", "register", "--out", tmp_path / name)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_another_ending_is_refused(data: Path, tmp_path: Path) -> None:
    done = lodestone("--data-dir", data, "record", "register", "--out", tmp_path / "register.docx")
    assert done.returncode == 3
    assert not (tmp_path / "register.docx").exists()


def test_the_folder_for_an_auditor_is_written_once(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "auditor"
    done = lodestone("--data-dir", data, "record", "export", "--out", out, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    files = [path for path in out.rglob("*") if path.is_file()]
    assert json.loads(done.stdout) == {"folder": str(out), "files": len(files)}
    sums = (out / "SHA256SUMS").read_text("utf-8").splitlines()
    assert len(sums) == len(set(sums)) == len(files) - 1
    for line in sums:
        digest, _, name = line.partition("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    again = lodestone("--data-dir", data, "record", "export", "--out", out)
    assert again.returncode == 3
    assert "not empty" in again.stderr
