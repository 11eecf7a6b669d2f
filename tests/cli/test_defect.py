# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A defect of ours ends with status 4, one line, and the traceback in the log."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import run_command_line
from tests.making import CASE_FILES, program


def broken_printer(read: Any, conclusion: Any, pack: Any, stamp: Any) -> bytes:
    raise ZeroDivisionError("planted")


@pytest.mark.parametrize("writable", [True, False])
def test_a_defect_is_one_line_and_a_log(
    writable: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "data"
    if not writable:
        place.write_text("a file stands where the folder ought to be", encoding="utf-8")
    memo = tmp_path / "memo.pdf"
    broken = replace(program(), print_memo=broken_printer)
    status = run_command_line(
        broken, ["--data-dir", str(place), "screen", str(CASE_FILES[0]), "--memo", str(memo)]
    )
    said = capsys.readouterr()
    assert status == 4
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "ZeroDivisionError" in said.err
    assert not memo.exists()
    if writable:
        (log,) = (place / "logs").iterdir()
        assert "planted" in log.read_text("utf-8")
