# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The recipe of CONTRIBUTING from a notice to a signed law file, done word by word with the notice it invents."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source import TREE
from tests.cli.test_command_line import lodestone
from tests.law_files import public_key, secret_key

pytestmark = pytest.mark.rules

_HEADING = "### From a notice to a signed law file\n"
_FAULT = re.compile(
    r"(?P<provision>\S+): on (?P<day>\S+), (?P<says>.*): expected (\w+), found (?P<answer>\w+)"
)


def _blocks(kind: str) -> list[str]:
    """Return the blocks of commands or of rules in the recipe."""
    recipe = (TREE / "CONTRIBUTING.md").read_text("utf-8").split(_HEADING)[1].split("\n### ")[0]
    found = re.findall(rf"(?ms)^   ```{kind}\n(.*?)^   ```$", recipe)
    return [re.sub(r"(?m)^   ", "", block) for block in found]


class _Desk:
    """A folder in which the commands of the recipe run, in their order."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "resources").symlink_to(TREE / "resources")
        self.lines = [line for block in _blocks("sh") for line in block.splitlines()]

    def run(self, beginning: str, *, status: int = 0) -> subprocess.CompletedProcess[str]:
        """Run the next command, which begins with these words."""
        line = self.lines.pop(0)
        assert line.startswith(beginning), line
        words = shlex.split(line)
        if words[0] == "lodestone":
            done = lodestone(*words[1:], folder=self.folder)
        else:
            done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, check=False)
        assert done.returncode == status, done.stderr
        return done


def _change_instruments(file: Path, notice: str, step: str) -> None:
    text = file.read_text("utf-8")
    changed = text.index('id         = "MOFCOM-GAC-2025-70"')
    following = text.index("[[instrument]]", changed)
    file.write_text(f"{text[:following]}{step}\n{text[following:]}\n{notice}", "utf-8")


def _change_heading(file: Path, fields: str) -> None:
    text = file.read_text("utf-8")
    for line in fields.splitlines():
        name = line.split()[0]
        text, count = re.subn(rf"(?m)^{name} *=.*$", line, text, count=1)
        if not count:
            text = re.sub(r"(?m)^(known_to *=.*)$", rf"\1\n{line}", text, count=1)
    file.write_text(text, "utf-8")


def _answer_anew(law: Path, faults: str) -> int:
    """Give each example that the check names the answer that the notice has made; returns how many."""
    lines = faults.splitlines()
    for line in lines:
        fault = _FAULT.fullmatch(line)
        assert fault, line
        (file,) = law.rglob(f"{fault['provision']}.toml")
        blocks = re.split(r"(?m)^(?=\[\[example\]\]$)", file.read_text("utf-8"))
        (number,) = (
            number
            for number, block in enumerate(blocks)
            if f'"{fault["says"]}"' in block and fault["day"] in block
        )
        blocks[number] = re.sub(r"(?m)^(standing *=).*$", rf'\1 "{fault["answer"]}"', blocks[number])
        file.write_text("".join(blocks), "utf-8")
    return len(lines)


def test_a_notice_becomes_a_signed_law_file_as_the_recipe_says(tmp_path: Path) -> None:
    desk, law = _Desk(tmp_path), tmp_path / "out/law"
    notice, step, heading, examples = _blocks("toml")
    desk.run("mkdir")
    desk.run("cp")
    _change_instruments(law / "instruments.toml", notice, step)
    _change_heading(law / "pack.toml", heading)
    check = list(desk.lines)
    faults = desk.run("lodestone pack check", status=3)
    assert _answer_anew(law, faults.stderr) > 40
    assert "FAILED  on 2026-11-11, The day after" in faults.stdout
    with (law / "other-law/R70.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{examples}")
    desk.lines = check
    assert desk.run("lodestone pack check").stderr == ""
    proof = desk.run("lodestone pack diff").stdout
    assert "from 2026-11-11: unconfirmed → suspended" in proof
    assert "INVENTED-2026-75  Invented: No. 70 of 2025 goes on until 10 January 2027 is new" in proof
    (tmp_path / "makers.key").write_bytes(secret_key())
    (tmp_path / "makers.pub").write_bytes(public_key())
    made = json.loads(desk.run("lodestone pack make").stdout)
    assert (made["version"], made["known_to"], made["on"]) == ("2027.1.1", "2026-11-20", "2026-11-23")
    desk.run("lodestone --data-dir out/try client add")
    desk.run("lodestone --data-dir out/try import")
    desk.run("lodestone --data-dir out/try pack keys --trust")
    preview = desk.run("lodestone --data-dir out/try pack preview").stdout
    _, _, suspended = preview.partition("  from 2026-11-11: unconfirmed → suspended until 2027-01-10\n")
    assert "R61-I-3" in suspended.partition("\n  from ")[0]
    assert re.search(r"(?m)^products: [1-9]\d* flip", preview)
    assert not desk.lines
