# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A consultant's errand by command: one change played through for three clients, tables out, a memo for each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import run_command_line
from tests.documents.redo_sums import text_of
from tests.making import new_program

CLIENTS = ("Nordwerk Antriebe GmbH", "Haug Magnete GmbH", "Lindqvist Drives AB")
ON = ("--on", "2026-12-01")
LAPSE = ("supplier:hanbit.material_origin=CN", "values=+20%", "standing=in_force")


class CommandLine:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def run(self, *words: str | Path, status: int = 0) -> str:
        given = ["--data-dir", str(self.folder), *map(str, words)]
        assert run_command_line(new_program(), given) == status, self._capsys.readouterr()
        printed = self._capsys.readouterr()
        return printed.err if status else printed.out

    def tree(self, *words: str | Path) -> Any:
        return json.loads(self.run(*words, "--json"))


def test_the_lapse_is_played_through_for_three_clients(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = CommandLine(tmp_path / "data", capsys)
    workbook = Path("resources/samples/nordwerk.xlsx").absolute()
    for client in CLIENTS:
        line.run("client", "add", client, "--country", "DE")
        line.run("import", workbook, "--client", client)
    data_file = (tmp_path / "data" / "lodestone.sqlite").read_bytes()
    line.run("catalogue", "what-if", *LAPSE, "--client", CLIENTS[0], *ON, "--save", "The lapse")
    kept = line.run("catalogue", "what-if", "--list", "--client", CLIENTS[0])
    assert kept.startswith("The lapse  ")
    assert kept.endswith("; ".join(LAPSE) + "\n")
    for number, client in enumerate(CLIENTS):
        changes = ("--named", "The lapse") if number == 0 else LAPSE
        of_client = (*changes, "--client", client, *ON)
        outcome = line.tree("catalogue", "what-if", *of_client)
        assert outcome["changes"] == list(LAPSE)
        assert outcome["after"]["act"]["hold"] > outcome["before"]["act"].get("hold", 0)
        assert outcome["flips"], "each client learns which products change"
        for ending in ("xlsx", "pdf"):
            paper = tmp_path / f"{number}.{ending}"
            line.run("catalogue", "what-if", *of_client, "--out", paper)
            assert paper.stat().st_size > 3000
        flipped = outcome["flips"][0]["part_number"]
        screened = line.run(
            "catalogue", "screen", "--client", client, *ON, "--json-lines", "--full"
        ).splitlines()
        (case,) = (one["case"] for one in map(json.loads, screened) if one["part_number"] == flipped)
        case_file, memo = tmp_path / f"{number}.json", tmp_path / f"memo-{number}.pdf"
        case_file.write_text(json.dumps(case), "utf-8")
        line.run("screen", case_file, "--memo", memo, "--dated", "2026-12-01")
        text = text_of(memo.read_bytes())
        assert client in text
        assert not any(other in text for other in CLIENTS if other != client)
    line.run("catalogue", "what-if", *ON, "--named", "The lapse", "--client", CLIENTS[1], status=3)
    assert (tmp_path / "data" / "lodestone.sqlite").read_bytes() == data_file, "nothing was written"


def test_what_is_not_said_or_not_kept_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = CommandLine(data, capsys)
    assert "one CHANGE at least" in line.run("catalogue", "what-if", status=2)
    assert "nothing is kept yet" in line.run("catalogue", "what-if", "--named", "x", status=3)
    assert "the name is blank" in line.run("catalogue", "what-if", "values=+1%", "--save", " ", status=3)
    assert line.run("catalogue", "what-if", "--list") == ""
