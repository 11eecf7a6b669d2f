# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The changes of catalogue and law file since a screening began or a determination was recorded.

A new version of a determination starts from its frozen case, which contains the answers. It is compared with the
catalogue as of the first version, so that an earlier answer does not count as a change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.basics.errors import Refused
from desktop_app.domain.interview import EVERY_LINE, Answer, Start, StartLine
from desktop_app.domain.interview.questions.question_texts import question_for
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.services.screening.differences import Difference, differences
from desktop_app.services.screening.interview import resume_interview
from desktop_app.services.screening.starting_cases import StartingCases, build_base, list_moved_answers
from desktop_app.services.screening.state import answer_from_row


@dataclass(frozen=True, slots=True)
class CatalogueChanges:
    """The changes since a screening or determination.

    ``gone`` is the reason why the catalogue cannot be compared. ``pack`` names the previous and the present law
    file, if they differ. ``withdrawn`` are the answers that taking over the changes would withdraw, by their subject.
    """

    differences: tuple[Difference, ...] = ()
    gone: str = ""
    pack: tuple[str, str] | None = None
    withdrawn: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing has changed."""
        return not (self.differences or self.gone or self.pack)


@dataclass(frozen=True, slots=True)
class ScreeningBeginning:
    """The beginning of a screening: its cases as the catalogue made them, and every answer given since."""

    subject: tuple[str, int]
    start: Start
    answers: tuple[Answer, ...]

    @property
    def export_day(self) -> date | None:
        """Return the export day for which the cases were made."""
        day = self.start.lines[0].tree.get("on")
        return date.fromisoformat(day) if day else None


def find_beginning(context: ServiceContext, client: int, screening: int) -> ScreeningBeginning:
    """Return the beginning of a screening, that of the first version if it makes a new version of a record."""
    row = context.stored_row(Sheet.SCREENINGS, client, screening)
    wanted_rows = {"screening": str(screening)}
    lines = context.store.repository.select_rows(Sheet.SCREENING_LINES, client, wanted_rows)
    rows = context.store.repository.select_rows(Sheet.ANSWERS, client, wanted_rows)
    answers = tuple(answer_from_row(stored.row) for stored in rows)
    if row["supersedes_id"]:
        frozen = context.stored_row(Sheet.DETERMINATIONS, client, int(row["supersedes_id"]))
        if [stored.row["base"] for stored in lines] == [frozen["case_json"]]:
            before = _narrow_to_line(
                find_beginning(context, client, int(frozen["screening_id"])), frozen["line"]
            )
            return ScreeningBeginning(before.subject, before.start, (*before.answers, *answers))
    start = Start(tuple(StartLine(stored.row["line"], json.loads(stored.row["base"])) for stored in lines))
    return ScreeningBeginning((row["subject"], int(row["subject_id"] or 0)), start, answers)


def current_base(
    context: ServiceContext, client: int, beginning: ScreeningBeginning, lines: Iterable[str] = ()
) -> StartingCases:
    """Return the cases that the catalogue makes now of the subject of a screening; ``lines`` narrows them.

    Errors: Refused if the product or shipment was deleted, or none of the lines is left.
    """
    base = build_base(context, client, beginning.subject, on=beginning.export_day)
    wanted = set(lines)
    if wanted:
        kept_answers = tuple(line for line in base.lines if line[0] in wanted)
        base = StartingCases(base.subject, base.title, kept_answers)
    if not base.lines:
        raise Refused("nothing of it is left in the catalogue", do="Start a new screening")
    return base


def withdrawn_by(
    context: ServiceContext, beginning: ScreeningBeginning, base: StartingCases, *, new_pack: bool
) -> list[Answer]:
    """Return the answers that no longer apply: their subject moved or was deleted, or the law file lacks their code."""
    places = list(list_moved_answers(beginning.answers, beginning.start, base))
    if new_pack:
        start = start_of_base(base)
        kept_answers = [answer for answer in beginning.answers if (answer.line, answer.fact) not in places]
        left = resume_interview(context.program, start, kept_answers, today=context.local_today()).left_behind
        places += [(line.line, line.fact) for line in left if line.line in _line_names(start)]
    last = {(line.line, line.fact): line for line in beginning.answers}
    return [last[answer_key] for answer_key in dict.fromkeys(places)]


def start_of_base(base: StartingCases) -> Start:
    """Return a base as the start of an interview."""
    return Start(tuple(StartLine(line, tree) for line, _part_number, _quantity, tree in base.lines))


def _line_names(start: Start) -> set[str]:
    return {EVERY_LINE, *(line.line for line in start.lines)}


def _narrow_to_line(beginning: ScreeningBeginning, line: str) -> ScreeningBeginning:
    lines = tuple(one for one in beginning.start.lines if one.line == line)
    answers = tuple(answer for answer in beginning.answers if answer.line in (EVERY_LINE, line))
    return ScreeningBeginning(beginning.subject, Start(lines), answers)


class ChangesSince:
    """The changes since screenings and records of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def of_screening(self, of_screening: int) -> CatalogueChanges:
        """Return what has changed since an open screening began."""
        row = self._context.stored_row(Sheet.SCREENINGS, self._client, of_screening)
        beginning = find_beginning(self._context, self._client, of_screening)
        lines = [line.line for line in beginning.start.lines] if row["supersedes_id"] else []
        return self._changes_since(row, beginning, lines)

    def determination(self, determination: int) -> CatalogueChanges:
        """Return what has changed since a determination was recorded."""
        row = self._context.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        beginning = find_beginning(self._context, self._client, int(row["screening_id"]))
        return self._changes_since(row, _narrow_to_line(beginning, row["line"]), [row["line"]])

    def _changes_since(
        self, row: Row, beginning: ScreeningBeginning, lines: Iterable[str]
    ) -> CatalogueChanges:
        pack = self._pack_versions(row)
        try:
            base = current_base(self._context, self._client, beginning, lines)
        except Refused as refused:
            return CatalogueChanges(gone=refused.what, pack=pack)
        ours = self._context.program.pack
        withdrawn = withdrawn_by(self._context, beginning, base, new_pack=pack is not None)
        labels = (question_for(ours, answer.fact) for answer in withdrawn)
        return CatalogueChanges(
            differences(ours, beginning.start, start_of_base(base)),
            pack=pack,
            withdrawn=tuple(
                label.label if label else answer.fact for label, answer in zip(labels, withdrawn, strict=True)
            ),
        )

    def _pack_versions(self, row: Row) -> tuple[str, str] | None:
        """Return the names of the two law files, with their hashes if the versions are the same."""
        pack = self._context.program.pack
        if row["pack_sha256"] == pack.sha256:
            return None
        if row["pack_version"] != pack.version:
            return row["pack_version"], pack.version
        hashes = (row["pack_sha256"], pack.sha256)
        before, now = (f"{pack.version} ({digest[:8]})" for digest in hashes)
        return before, now
