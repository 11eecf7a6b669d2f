# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of the list of records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from desktop_app.ui.models.columns import Column
from desktop_app.ui.shared_views.list_columns import day_column, number_column
from desktop_app.ui.words import strings
from desktop_app.ui.words.records import review_words, state_sentences, state_words
from desktop_app.ui.words.strings import tr, translate_text
from desktop_app.ui.words.verdicts import gravity_sort_key, verdict_tip

STATES = ("current", "superseded", "withdrawn")


def record_columns(
    differs: Callable[[Any], bool], is_touched: Callable[[Any], bool]
) -> Sequence[Column[Any]]:
    """Return the columns.

    ``differs`` tells whether a record would be answered otherwise today, ``is_touched`` whether its parties changed in
    lists.
    """
    return (*_determination_columns(differs, is_touched), *_keeping_columns(), *_recording_columns())


def _determination_columns(
    differs: Callable[[Any], bool], is_touched: Callable[[Any], bool]
) -> Sequence[Column[Any]]:
    """Return the columns of the determination itself, and of what became of it."""

    def state(row: Any) -> str:
        parts = (
            state_words(row),
            tr("otherwise today") if differs(row) else "",
            tr("parties changed") if is_touched(row) else "",
        )
        return strings.join_with_commas(filter(None, parts))

    return (
        Column("number", tr("Number"), lambda row: row.number, width=104),
        number_column("version", tr("Version"), lambda row: row.version, 62),
        Column(
            "verdict",
            tr("Verdict"),
            lambda row: strings.verdict_words(row.verdict),
            lambda row: gravity_sort_key((row.verdict,)),
            width=150,
            verdict=lambda row: row.verdict,
            tip=lambda row: verdict_tip(row.verdict, safest=row.safest),
        ),
        Column(
            "state",
            tr("State"),
            state,
            lambda row: (STATES.index(row.state), bool(row.hold), differs(row), is_touched(row)),
            width=164,
            tip=lambda row: "\n".join(state_sentences(row)) or state_words(row),
        ),
        Column("title", tr("What"), lambda row: translate_text(row.title), width=150, stretch=True),
        Column("part", tr("Item"), lambda row: row.part_number, width=90),
    )


def _keeping_columns() -> Sequence[Column[Any]]:
    """Return the columns of how long it is kept and when it is looked at again."""
    return (
        Column(
            "review",
            tr("Review"),
            lambda row: strings.format_day(row.review_on),
            lambda row: row.review_on,
            width=112,
            day=lambda row: row.review_on,
            tip=review_words,
        ),
        day_column("kept", tr("Kept until"), lambda row: row.retention_until),
        day_column("on", tr("Export day"), lambda row: row.on),
    )


def _recording_columns() -> Sequence[Column[Any]]:
    """Return the columns of who recorded it, when, and under which law file."""
    return (
        Column(
            "recorded",
            tr("Recorded"),
            lambda row: strings.format_day(row.recorded_on),
            lambda row: (row.recorded_on, row.id),
            width=112,
            day=lambda row: row.recorded_on,
        ),
        Column("party", tr("Party"), lambda row: "; ".join(row.parties), width=160, visible=False),
        Column("by", tr("By"), lambda row: row.by, width=90, quiet=True, visible=False),
        Column("role", tr("Role"), lambda row: row.role, width=110, visible=False),
        Column("reviewed", tr("Reviewed by"), lambda row: row.reviewed_by, width=110, visible=False),
        Column("pack", tr("Law file"), lambda row: row.pack_version, width=70, visible=False),
    )
