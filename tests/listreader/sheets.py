# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The workbook of a program that uses the reader, for tests: the columns are in ``sheets.json``, the checks are few."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import fraction_of, is_plain_decimal
from desktop_app.basics.substances import FeedstockRow
from desktop_app.listreader.tables import OwnColumn, OwnSheet, OwnWorkbook

FILE: Final = Path(__file__).with_name("sheets.json")
_TREE: Final[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))
_FIGURES: Final = ("decimal", "positive", "percent", "factor", "whole")
_LONGEST_KEY: Final = 100


def _make_sheets(*, with_questions: bool) -> dict[str, OwnSheet]:
    return {
        name: OwnSheet(
            sheet["title"],
            {
                column: OwnColumn(
                    (about.get("question", "") if with_questions else "") or about["label"],
                    about["kind"],
                    about.get("choices", {}) if with_questions else {},
                    about.get("former", ""),
                )
                for column, about in sheet["columns"].items()
            },
            frozenset(sheet["needed"]),
            sheet["kind"],
        )
        for name, sheet in _TREE["sheets"].items()
    }


def _find_problem(sheet: str, column: str, text: str) -> Refused | None:
    """Return what is wrong with a text: a key that is too long, no figure, a figure out of its bounds."""
    kind = WORKBOOK.sheets[sheet].columns[column].kind
    if kind == "key" and len(text) > _LONGEST_KEY:
        return Refused("the text is too long", do="Shorten it")
    if kind in _FIGURES and not is_plain_decimal(text):
        return Refused("it is no figure", do="Write it in digits")
    most = {"percent": 100, "factor": 1}.get(kind)
    if kind in ("positive", "factor") and not fraction_of(text):
        return Refused("it is 0", do="Write a figure above zero")
    if most is not None and fraction_of(text) > Fraction(most):
        return Refused("it is too much", do="Correct it")
    return None


WORKBOOK: Final = OwnWorkbook(_make_sheets(with_questions=True), _find_problem)
DECLARED: Final = _make_sheets(with_questions=False)
HELP: Final[dict[str, tuple[str, ...]]] = {title: tuple(heading) for title, heading in _TREE["help"].items()}
ELEMENTS: Final[tuple[str, ...]] = tuple(_TREE["elements"])
FEEDSTOCK: Final = tuple(
    FeedstockRow(**{**row, "elements": tuple(row["elements"])}) for row in _TREE["feedstock"]
)

OwnWorkbook.declare(DECLARED, HELP)
