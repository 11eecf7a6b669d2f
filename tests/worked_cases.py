# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The worked cases in ``tests/cases``, with answers to questions that came after they were written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

LATER_ANSWERS: Final[Mapping[str, Mapping[str, Any]]] = {}
"""What every worked case answers to a question that came after it was written: ``{"end_use": {"wmd": "no"}}``.

Without it the new question is open in each of them, and the answer not settled.
"""
_COPIES = TemporaryDirectory() if LATER_ANSWERS else None


def copy_with_answers(folder: Path, answers: Mapping[str, Mapping[str, Any]], target: Path) -> Path:
    """Copy the worked cases of a folder, with further answers where a case states the object and not the answer."""
    for file in folder.glob("*.json"):
        tree = json.loads(file.read_text("utf-8"))
        for name in () if file.name.endswith(".expect.json") else answers:
            tree[name] = {**answers[name], **tree[name]}
        (target / file.name).write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return target


WORKED_CASES = Path(__file__).parent / "cases"
CASES = copy_with_answers(WORKED_CASES, LATER_ANSWERS, Path(_COPIES.name)) if _COPIES else WORKED_CASES
CASE_FILES = sorted(path for path in CASES.glob("*.json") if not path.name.endswith(".expect.json"))
