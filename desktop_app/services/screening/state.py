# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A stored screening: its lines with their conclusions, and the mapping of lines and answers to rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.interview import Answer, Start, StartLine
from desktop_app.domain.interview.open_count import count_facts_once
from desktop_app.services.catalogue.case_builder import Tree
from desktop_app.services.schema.outcome import Row
from desktop_app.services.schema.rows import ScreeningRow
from desktop_app.services.screening.one_case import Screened

OPEN: Final = "open"
WAITING: Final = "waiting"
"""Handed in; a second person reads it."""
CLOSED: Final = "recorded"
DROPPED: Final = "dropped"


@dataclass(frozen=True, slots=True)
class ScreeningLine:
    """One line of a screening.

    ``base`` is the case the catalogue made, ``case`` the same with the answers, ``screened`` its conclusion; None, with
    the reason in ``refused``, while the case cannot be read.
    """

    line: str
    part_number: str
    quantity: str
    base: Tree
    case: Tree
    screened: Screened | None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Screening:
    """A stored screening.

    ``page_key`` names the page of the interview last shown. ``answers`` are all answers, oldest first.
    ``pack_changed`` tells that it was started with another law file. The interview is resumed with
    ``Interview(law, kind, screening.start, today, answers=screening.answers, at=screening.page_key)``.
    """

    id: int
    row: ScreeningRow
    lines: tuple[ScreeningLine, ...]
    answers: tuple[Answer, ...]
    page_key: str
    pack_changed: bool
    supersedes: int | None

    @property
    def is_open(self) -> bool:
        """Tell whether answers can still be given."""
        return self.row.state == OPEN

    @property
    def interview_start(self) -> Start:
        """Return the start of the interview."""
        return Start(tuple(StartLine(line.line, line.base) for line in self.lines))


def screening_row(screening: int, row: Row, lines: Sequence[ScreeningLine]) -> ScreeningRow:
    """Return a screening as lists show it."""
    conclusions = [line.screened.conclusion for line in lines if line.screened]
    return ScreeningRow(
        id=screening,
        title=row["title"],
        subject=row["subject"],
        of=row["of"],
        on=lines[0].case["on"],
        state=row["state"],
        lines=len(lines),
        verdicts=tuple(line.screened.conclusion.verdict if line.screened else "" for line in lines),
        standing=conclusions[0].standing.overall if conclusions else "",
        open_facts=sum(open_counts(lines)),
        opened_by=row["opened_by"],
        opened_at=row["opened_at"],
        changed_at=row["changed_at"],
        prepared_by=row.get("prepared_by", ""),
        prepared_role=row.get("prepared_role", ""),
        submitted_at=row.get("submitted_at", ""),
    )


def open_counts(lines: Sequence[ScreeningLine]) -> list[int]:
    """Return the number of open facts of each line, without those counted for an earlier line."""
    read = [(line.case, line.screened.conclusion.open_facts) for line in lines if line.screened]
    counts = iter(map(len, count_facts_once(read)))
    return [next(counts) if line.screened else 0 for line in lines]


def outcome_columns(screened: Screened | None, open_facts: int) -> Row:
    """Return the outcome of a line as columns; ``open_facts`` counts those not counted for an earlier line."""
    if screened is None:
        return {"verdict": "", "standing": "", "share_from": "", "share_to": "", "open_facts": "0"}
    conclusion = screened.conclusion
    share = conclusion.shares.whole_article or conclusion.shares.content
    return {
        "verdict": conclusion.verdict,
        "standing": conclusion.standing.overall,
        "share_from": _ratio_text(share.lo) if share else "",
        "share_to": _ratio_text(share.hi) if share else "",
        "open_facts": str(open_facts),
    }


def _ratio_text(value: Any) -> str:
    return "" if value is None else f"{value.numerator}/{value.denominator}"


def check_readable(before: Screening, after: Screening) -> None:
    """Refuse answers that make a readable case unreadable."""
    for old, new in zip(before.lines, after.lines, strict=True):
        if new.screened is None and old.screened is not None:
            raise Refused(
                Phrase(
                    "with this answer the case of line {line} cannot be read: {refused}",
                    line=new.line,
                    refused=new.refused,
                ),
                do="Answer it differently, or say it is not known",
            )


def answer_from_row(row: Row) -> Answer:
    """Return the answer stored in a row."""
    return Answer(
        fact=row["fact"],
        kind=row["kind"],  # type: ignore[arg-type]  # it was checked when it was kept
        value=json.loads(row["value"]) if row["value"] else None,
        line=row["line"],
        source=row["source"],
        document=row["document"],
        reason=row["reason"],
        by=row["by"],
        at=row["at"],
        nr=int(row["nr"]),
    )


def row_from_answer(screening: int, answer: Answer) -> Row:
    """Return an answer as a row."""
    return {
        "screening": str(screening),
        "nr": str(answer.nr),
        "line": answer.line,
        "fact": answer.fact,
        "kind": answer.kind,
        "value": "" if answer.value is None else json.dumps(answer.value, ensure_ascii=False),
        "source": answer.source,
        "document": answer.document,
        "reason": answer.reason,
        "by": answer.by,
        "at": answer.at,
    }
