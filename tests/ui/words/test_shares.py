# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window writes a share as the memo does, and never on the other side of the line."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.basics.quantity import Interval
from desktop_app.ui.words import strings

LINE = Fraction(1, 1000)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("0.002741954", "0.002741954", "0.2742 %"),
        ("0.000999999999", "0.000999999999", "0.0999999999 %"),
        ("0.00068259", "0.00099999", "0.06825 … 0.099999 %"),
        ("0.001", "0.001", "0.1 %"),
        ("0.01484257", None, "1.484 % or more"),
    ],
)
def test_a_share_is_written_by_the_rule_of_the_memo(
    qtbot: QtBot, low: str, high: str | None, words: str
) -> None:
    span = Interval(Fraction(low), None if high is None else Fraction(high))
    assert strings.format_share(span, LINE) == words
