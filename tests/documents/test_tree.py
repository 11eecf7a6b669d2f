# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tree: what it refuses, and how words are put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_app.charts.days_axis import Span
from desktop_app.documents.wording import Mark
from desktop_app.paper.blocks import Column, Row, Run, Table, Tone, compose_runs, quiet_run, strong_run
from tests.documents import demonstration


def test_a_mark_sticks_to_the_run_before_it() -> None:
    words = compose_runs("50 g", Mark.MEASURED, ", 4.2 %", Mark.DECLARED)
    assert words == (Run("50 g", mark=Mark.MEASURED), Run(", 4.2 %", mark=Mark.DECLARED))


def test_a_second_mark_stands_by_itself() -> None:
    assert compose_runs("1", Mark.TYPED, Mark.ESTIMATED)[1] == Run("", mark=Mark.ESTIMATED)


def test_words_can_be_said_within_words() -> None:
    assert compose_runs("a", compose_runs(strong_run("b")), quiet_run("c")) == (
        Run("a"),
        Run("b", Tone.STRONG),
        Run("c", Tone.QUIET),
    )


def test_a_row_may_not_be_wider_than_its_table() -> None:
    with pytest.raises(ValueError, match="2 cells"):
        Table((Column("one"),), (Row((compose_runs("a"), compose_runs("b"))),))


def test_a_span_must_run_forward() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Span("suspended", date(2026, 1, 2), date(2026, 1, 2), "suspended")


def test_a_document_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(demonstration.memo(), made_at=datetime(2026, 11, 24))  # noqa: DTZ001


def test_only_numbered_sections_count() -> None:
    numbers = [number for number, _ in demonstration.memo().numbered_sections()]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7", ""]
