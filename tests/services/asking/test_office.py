# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A sheet that a supplier fills in with LibreOffice: opened, filled in, saved again by it, and taken.

What is here runs where LibreOffice is; sheets filled in cell by cell are tested without it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.services.asking.ask import Wish
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.workspace import ClientWorkspace
from tests.filling import cell_of, fill
from tests.services.asking.test_asking import PART, SHARE, of_fact, question, take

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def save_again(file: Path, kind: str, folder: Path) -> Path:
    """Open a file with LibreOffice and save it under the same name in a folder, as a kind of file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


@pytest.mark.parametrize("language", ["en", "both"])
def test_what_libreoffice_saves_is_taken(language: str, room: ClientWorkspace, tmp_path: Path) -> None:
    room.asking.write(Wish(supplier="rewerk", language=language), tmp_path / "rewerk.xlsx")
    (asked,) = room.asking.list_sheets()
    answers = {SHARE: "12 to 30", "technology.mining": "cannot disclose", "stages.Dy.separated": "CN, MM"}
    cells = {
        cell_of(each.row, each.column): answers[each.fact] for each in asked.questions if each.fact in answers
    }
    signer = question(asked, "name", "")
    cells[cell_of(signer.row, signer.column)] = "P. Landes"
    filled = fill(tmp_path / "rewerk.xlsx", tmp_path / "filled.xlsx", cells)
    (tmp_path / "office").mkdir()
    saved = save_again(filled, "xlsx", tmp_path / "office")
    assert saved.read_bytes() != filled.read_bytes()
    came = take(room, saved)
    assert of_fact(came, SHARE) == (RowStatus.TAKEN, "", "12 to 30")
    assert of_fact(came, "technology.mining")[2] == "cannot_disclose"
    assert came.signer == "P. Landes"
    assert not [row for row in came.rows if row.status == RowStatus.DOUBTFUL]
    kept = {(each.part_number, each.fact) for each in room.asking.list_sheets()[-1].answers}
    assert kept == {(PART, fact) for fact in answers}


def test_what_libreoffice_saves_as_ods_is_refused_in_words(room: ClientWorkspace, tmp_path: Path) -> None:
    room.asking.write(Wish(supplier="rewerk"), tmp_path / "rewerk.xlsx")
    saved = save_again(tmp_path / "rewerk.xlsx", "ods", tmp_path)
    with pytest.raises(Exception, match=r"\.xlsx"):
        room.filled_sheets.read_file(saved)
