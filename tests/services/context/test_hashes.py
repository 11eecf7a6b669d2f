# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The hashes of the journal never change their form; that of a screening covers every cell and the order."""

from __future__ import annotations

import pytest

from desktop_app.services.context.stores import Stored, plain_hash, screening_hash
from desktop_app.services.schema.declaration import Row

SCREENING = Stored(3, {"title": "Magnets", "state": "recorded", "of": ""})
LINES = [Stored(7, {"line": "1", "base": "{}"}), Stored(8, {"line": "2", "base": "{}"})]
ANSWERS = [Stored(9, {"nr": "1", "value": '"CN"'})]


def test_the_form_of_the_hashes_is_frozen() -> None:
    assert plain_hash({"b": "ü", "a": [1, "x"]}) == (
        "24e2309120313a7e56510804983ee7c540757b16d83c737e4837c6e53c402360"
    )
    assert screening_hash(1, SCREENING, LINES, ANSWERS) == plain_hash(
        [
            1,
            [3, {"title": "Magnets", "state": "recorded"}],
            [[7, {"line": "1", "base": "{}"}], [8, {"line": "2", "base": "{}"}]],
            [[9, {"nr": "1", "value": '"CN"'}]],
        ]
    )


@pytest.mark.parametrize(
    "changed",
    [
        (2, SCREENING, LINES, ANSWERS),
        (1, Stored(4, SCREENING.row), LINES, ANSWERS),
        (1, Stored(3, {**SCREENING.row, "title": "Motors"}), LINES, ANSWERS),
        (1, SCREENING, LINES[::-1], ANSWERS),
        (1, SCREENING, LINES[:1], ANSWERS),
        (1, SCREENING, LINES, []),
        (1, SCREENING, LINES, [Stored(9, {"nr": "1", "value": '"JP"'})]),
        (1, SCREENING, LINES, [Stored(10, ANSWERS[0].row)]),
    ],
)
def test_every_part_of_a_screening_counts(
    changed: tuple[int, Stored[Row], list[Stored[Row]], list[Stored[Row]]],
) -> None:
    assert screening_hash(*changed) != screening_hash(1, SCREENING, LINES, ANSWERS)


def test_a_column_that_a_later_version_adds_changes_nothing() -> None:
    later = Stored(3, {**SCREENING.row, "submitted_at": ""})
    assert screening_hash(1, later, LINES, ANSWERS) == screening_hash(1, SCREENING, LINES, ANSWERS)
