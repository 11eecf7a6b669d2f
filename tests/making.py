# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cases and the program to screen them with, for tests of every layer."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop_app.bootstrap import build_program
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Overrides, Screened, screen_case
from desktop_app.services.workspace import open_workspace
from tests.worked_cases import CASE_FILES as CASE_FILES
from tests.worked_cases import CASES as CASES

NO_TECHNOLOGY = dict.fromkeys(("mining", "separation", "metal_smelting", "magnet_making", "recycling"), "no")


@cache
def program() -> Program:
    """Return one program for all tests; its only state is the law file."""
    return build_program()


@cache
def _empty_data_file() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "lodestone.sqlite"
        open_workspace(program(), file).close()
        return file.read_bytes()


def put_empty_data_file(file: Path) -> Path:
    """Return the path of a data file; where none is there yet, an empty one that the program made for all tests."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_bytes(_empty_data_file())
    return file


def new_program() -> Program:
    """Return a program of its own, as one that has just started, but that the law file it comes with is loaded."""
    program_of_its_own = build_program()
    vars(program_of_its_own)["shipped"] = program().shipped
    return program_of_its_own


def load(name: str) -> dict[str, Any]:
    """Return the worked case whose file name begins with ``name``."""
    path = next(path for path in CASE_FILES if path.name.startswith(name))
    tree: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return tree


def changed(tree: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a copy with some fields set, by path: ``item__made_in="CN"``; numbers index lists."""
    result = deepcopy(tree)
    for path, value in fields.items():
        place: Any = result
        *way, last = path.split("__")
        for step in way:
            place = place[int(step)] if step.isdigit() else place[step]
        place[int(last) if last.isdigit() else last] = value
    return result


def conclude(tree: dict[str, Any], **overrides: str) -> Screened:
    """Return the conclusion of a case tree."""
    content = json.dumps(tree, ensure_ascii=False).encode("utf-8")
    return screen_case(program(), content, Overrides(**overrides))


def answer(tree: dict[str, Any], **overrides: str) -> dict[str, Any]:
    """Return the conclusion as plain values."""
    return dict(conclude(tree, **overrides).conclusion_tree(program()))


def codes(entries: list[dict[str, Any]]) -> set[str]:
    """Return the codes of warnings or duties."""
    return {entry["code"] for entry in entries}
