# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What does not show in a cell makes no difference, and nothing that shows is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.texts import even_lines, seen_text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\ufeffKM-4212", "KM-4212"),
        ("KM\u00a04212\u00a0", "KM 4212"),
        ("KM-\u200b4212", "KM-4212"),
        ("Magnet\r\ncoated", "Magnet\ncoated"),
        ("Ma\u00adgnet\rcoated", "Magnet\ncoated"),
        ("00471 ", "00471"),
    ],
)
def test_what_does_not_show_is_gone(text: str, seen: str) -> None:
    assert seen_text(text) == seen


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_what_shows_stays(text: str) -> None:
    assert seen_text(text) == text


def test_in_the_template_only_the_ends_of_lines_change() -> None:
    assert even_lines("a\u00a0b\r\nc ") == "a\u00a0b\nc"
