# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The worked cases in ``tests/cases``, with answers to questions that came after they were written."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

LATER_ANSWERS: Final[Mapping[str, Mapping[str, Any]]] = {}
"""What every worked case answers to a question that came after it was written: ``{"end_use": {"wmd": "no"}}``.

Without it the new question is open in each of them, and the answer not settled.
"""


def copy_with_answers(folder: Path, answers: Mapping[str, Mapping[str, Any]], target: Path) -> Path:
    """Copy the worked cases of a folder, with further answers where a case states the object and not the answer.

    Several processes may do so at once: each file is put in its place whole.
    """
    target.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.json"):
        tree = json.loads(file.read_text("utf-8"))
        for name in () if file.name.endswith(".expect.json") else answers:
            tree[name] = {**answers[name], **tree[name]}
        copy = target / f"{file.name}.{os.getpid()}"
        copy.write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", "utf-8")
        copy.replace(target / file.name)
    return target


WORKED_CASES = Path(__file__).parent / "cases"
_COPIES = Path(__file__).parents[1] / "out" / "worked-cases"
CASES = copy_with_answers(WORKED_CASES, LATER_ANSWERS, _COPIES) if LATER_ANSWERS else WORKED_CASES
CASE_FILES = sorted(path for path in CASES.glob("*.json") if not path.name.endswith(".expect.json"))
