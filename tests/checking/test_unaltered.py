# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No paper is called altered that is as it was printed, whatever it says.

One case and one shipment in six are printed; by ``make thorough`` all.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.data_folder import sample
from desktop_app.services.screening.one_case import print_memo_of
from tests import making
from tests.architecture.source import TREE
from tests.budget import some_of
from tests.checking import memos
from tests.checking.judging import check, results

OF_THE_PAPER = ("bytes", "attachments", "conclusion", "pages")
SHIPMENTS = tuple(f"NW-{number:02}" for number in range(1, 13))


def _is_same(paper: bytes) -> bool:
    checked = check(paper)
    told = results(checked)
    return checked.answer == "same" and {told[name] for name in OF_THE_PAPER} == {"same"}


@pytest.mark.parametrize("path", some_of(making.CASE_FILES, 6), ids=lambda path: path.name[:3])
def test_the_memo_of_a_worked_case_is_the_same(path: Any) -> None:
    assert _is_same(memos.printed(making.load(path.name[:3])))


@pytest.mark.parametrize("number", some_of(SHIPMENTS, 6))
def test_the_memo_of_a_shipment_is_the_same(number: str) -> None:
    assert _is_same(memos.shipment(number))


@pytest.mark.parametrize("number", SHIPMENTS[::4])
def test_the_memo_of_a_line_is_the_same(number: str) -> None:
    program = making.program()
    catalogue = sample.open_sample(program)
    line = next(one for one in sample.screen_lines(program, catalogue) if one.line.shipment == number)
    assert _is_same(sample.print_line_memo(program, catalogue, line, memos.STAMP.dated))


@pytest.mark.parametrize(
    "overrides", [{"on": "2027-02-01"}, {"assume": "announced"}, {"profile": "narrowest"}]
)
def test_the_memo_of_a_case_under_another_assumption_is_the_same(overrides: dict[str, str]) -> None:
    screened = making.conclude(making.load("p03"), **overrides)
    assert _is_same(print_memo_of(making.program(), screened, memos.STAMP))


def _turned_round(held: Any) -> Any:
    """Return plain values with the fields of every object in the opposite order."""
    if isinstance(held, dict):
        return {key: _turned_round(held[key]) for key in reversed(held)}
    return [_turned_round(entry) for entry in held] if isinstance(held, list) else held


@pytest.mark.parametrize("name", ["p03", "p14", "p26"])
def test_the_order_of_fields_in_a_case_file_decides_nothing(name: str) -> None:
    case = making.load(name)
    fields = (
        "item.value",
        "item.made_in",
        "item.listed_as",
        "item.components[10].value",
        "item.components[2].value",
    )
    case["sources"] = {field: {"kind": "declared", "document": field} for field in fields}
    assert memos.printed(_turned_round(case)) == memos.printed(case)


ELSEWHERE = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    {"TZ": "Asia/Kathmandu", "LC_ALL": "", "LANG": "zh_CN.GB18030", "PYTHONHASHSEED": "3"},
)


@pytest.mark.e2e
@pytest.mark.parametrize("settings", some_of(ELSEWHERE, 3))
def test_a_paper_made_again_elsewhere_has_the_same_digest(settings: dict[str, str], tmp_path: Path) -> None:
    """Zone, locale and order of hashing are those of another machine; the day is given, as records have it."""
    digests = set()
    for number, environment in enumerate(({}, settings)):
        paper = tmp_path / f"{number}.pdf"
        case = next(path for path in making.CASE_FILES if path.name.startswith("p14"))
        words = (
            "screen",
            case,
            "--memo",
            paper,
            "--number",
            "NA-1",
            "--dated",
            "2026-11-29",
            "--prepared-by",
            "M. Roth",
        )
        subprocess.run(
            [sys.executable, "-m", "desktop_app", *map(str, words)],
            cwd=TREE,
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        )
        digests.add(hashlib.sha256(paper.read_bytes()).hexdigest())
    assert len(digests) == 1
