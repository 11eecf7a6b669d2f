# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns that stand for the levels of a bill, of which one in each row holds the part number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.normal_text import plain_text
from desktop_app.services.importing.fields.proposing.candidates import Candidate

_LEVEL: Final = re.compile(r"(?:[^\W\d]{1,12}[. ]*)?\d{1,2}\.?(?: ?[^\W\d]{1,2})?")
"""L0, Level 1, Ebene 2, Stufe 3, 第1层, 1."""
OF_A_LEVEL: Final = "level"
"""The sort of a column that holds the part numbers of one level."""
_WHY: Final = Phrase("the part numbers stand in a column for each level")


def leave_level_columns(columns: Sequence[Candidate]) -> list[Candidate]:
    """Return the columns without fields for those that stand for a level each, as the bill reads them itself."""
    run = [candidate for candidate in columns if _LEVEL.fullmatch(plain_text(candidate.profile.heading))]
    rows = [cell.row for candidate in run for cell in candidate.profile.cells]
    is_level_each = len(run) > 1 and len(set(rows)) == len(rows)
    if not is_level_each or any(b.column - a.column != 1 for a, b in itertools.pairwise(run)):
        return list(columns)
    places = {candidate.column for candidate in run}
    return [
        replace(candidate, field="", sort=OF_A_LEVEL, sureness="sure", reasons=(_WHY,), alternatives=())
        if candidate.column in places
        else candidate
        for candidate in columns
    ]
