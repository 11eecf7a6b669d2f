# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The worked cases with answers to questions that came after they were written."""

from __future__ import annotations

import json
from pathlib import Path

from tests.worked_cases import LATER_ANSWERS, WORKED_CASES, copy_with_answers


def test_an_answer_is_laid_under_every_case_and_changes_none_that_is_stated(tmp_path: Path) -> None:
    copy_with_answers(WORKED_CASES, {"end_use": {"wmd": "unknown", "space_launch": "no"}}, tmp_path)
    files = sorted(WORKED_CASES.glob("*.json"))
    assert sorted(file.name for file in tmp_path.iterdir()) == [file.name for file in files]
    stated = 0
    for file in files:
        before, after = (
            json.loads((folder / file.name).read_text("utf-8")) for folder in (WORKED_CASES, tmp_path)
        )
        if not file.name.endswith(".expect.json"):
            assert after["end_use"].pop("space_launch") == "no"
            stated += before["end_use"].get("wmd") == after["end_use"]["wmd"] != "unknown"
            before["end_use"].setdefault("wmd", "unknown")
        assert after == before
    assert stated


def test_a_later_answer_is_of_a_question_that_the_cases_have_not() -> None:
    for file in WORKED_CASES.glob("p*[!t].json"):
        case = json.loads(file.read_text("utf-8"))
        for name, answers in LATER_ANSWERS.items():
            assert not answers.keys() & case[name].keys(), file.name
