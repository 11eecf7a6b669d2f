# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The terminal reads in words, and names what would turn an answer."""

from __future__ import annotations

import re

from desktop_app.cli.summary import summarise_conclusion
from tests.making import conclude, load, program


def test_a_no_names_what_would_turn_it() -> None:
    text = summarise_conclusion(program(), conclude(load("p29")))
    doubts = program().pack.doubts
    for name in ("Q-12", "Q-23"):
        assert f"{name}: {doubts[name].question}" in text
        assert f"{doubts[name].safest} Then: Licence needed, suspended" in text


def test_no_code_stands_in_a_summary() -> None:
    for name in ("p02", "p11", "p22", "p24"):
        text = summarise_conclusion(program(), conclude(load(name)))
        assert not re.search(r"[a-z]_[a-z]|\[[0-9]+\]|[a-z]\.[a-z]+_", text), text
    assert "Origin of the material, Dysprosium oxide in N42SH block magnet" in summarise_conclusion(
        program(), conclude(load("p11"))
    )
