# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do and by when, a line a duty, and what to look at before anyone signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import due_words, lead_time_words
from desktop_app.documents.memo.front.section_numbers import DUTIES
from desktop_app.documents.model.runs import compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.domain.engine.conclusion import Advice
from desktop_app.domain.truth import UNKNOWN


def to_do_table(memo: MemoContext) -> Table:
    """Return a line for each duty; warnings that are not about other law share the last one."""
    rows = [duty_row(memo, duty) for duty in memo.conclusion.duties]
    return table_of_duties(memo, rows, look_titles(memo), DUTIES)


def look_titles(memo: MemoContext) -> list[str]:
    """Return what to look at before anyone signs: the warnings that are not about other law."""
    return [warning.title for warning in memo.conclusion.warnings if not warning.instrument]


def table_of_duties(memo: MemoContext, rows: Sequence[Row], looks: Iterable[str], section: str) -> Table:
    """Return the duties as a table, with what to look at in a line behind them."""
    titles = "; ".join(dict.fromkeys(looks))
    look = Row(
        (
            compose_runs(strong_run(memo.format_sentence("front.before_signing"))),
            compose_runs(memo.format_sentence("front.look_at", titles=titles)),
            compose_runs(quiet_run(memo.format_sentence("front.section", number=section))),
        )
    )
    columns = (Column(""), Column("", grow=1), Column(""))
    return Table(columns, (*rows, *([look] if titles else [])), empty=memo.format_sentence("duties.none"))


def duty_row(memo: MemoContext, duty: Advice) -> Row:
    """Return by when, what, and whether it is owed."""
    title = memo.format_sentence("may", what=duty.title) if duty.truth == UNKNOWN else duty.title
    sentence = memo.format_sentence("front.duty", title=title) + lead_time_words(memo, duty)
    owed = memo.format_sentence(f"front.owed.{duty.owed}", law=memo.pack.announcement.short)
    return Row(
        (
            compose_runs(strong_run(due_words(memo, duty))),
            compose_runs(sentence),
            compose_runs(quiet_run(owed)),
        )
    )
