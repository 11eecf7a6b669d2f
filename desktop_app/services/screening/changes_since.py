# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What has changed since a screening began or a determination was recorded: in the catalogue, and in the law.

A new version of a determination starts from the case that was frozen, answers and all. It is traced back to what the
catalogue said when the first version began, so that an answer of then is not taken for a change of now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import EVERY_LINE, Answer, Start, StartLine
from desktop_app.domain.interview.questions.words import question_for
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row
from desktop_app.services.screening.differences import Difference, differences
from desktop_app.services.screening.interview import resume
from desktop_app.services.screening.starting_cases import Base, base_of, moved
from desktop_app.services.screening.state import answer_of


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed since.

    ``gone`` says why the catalogue cannot tell any more. ``pack`` names the pack of then and of now, if they differ.
    ``withdrawn`` are the answers that taking over would withdraw, by what they are about.
    """

    differences: tuple[Difference, ...] = ()
    gone: str = ""
    pack: tuple[str, str] | None = None
    withdrawn: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Tell whether everything is as it was."""
        return not (self.differences or self.gone or self.pack)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a screening goes back to: the cases as the catalogue knew them, and every answer given since."""

    subject: tuple[str, int]
    start: Start
    answers: tuple[Answer, ...]

    @property
    def day(self) -> date | None:
        """Return the day of export that the catalogue was asked for."""
        day = self.start.lines[0].tree.get("on")
        return date.fromisoformat(day) if day else None


def beginning(bench: ServiceContext, client: int, screening: int) -> Beginning:
    """Return what a screening goes back to, through all earlier versions of its record."""
    row = bench.stored_row(Sheet.SCREENINGS, client, screening)
    where = {"screening": str(screening)}
    lines = bench.store.repository.select_rows(Sheet.SCREENING_LINES, client, where)
    rows = bench.store.repository.select_rows(Sheet.ANSWERS, client, where)
    answers = tuple(answer_of(stored.row) for stored in rows)
    if row["supersedes_id"]:
        frozen = bench.stored_row(Sheet.DETERMINATIONS, client, int(row["supersedes_id"]))
        if [stored.row["base"] for stored in lines] == [frozen["case_json"]]:
            before = _of_line(beginning(bench, client, int(frozen["screening_id"])), frozen["line"])
            return Beginning(before.subject, before.start, (*before.answers, *answers))
    start = Start(
        tuple(StartLine(stored.row["line"], json.loads(stored.row["base"])) for stored in lines)
    )
    return Beginning((row["subject"], int(row["subject_id"] or 0)), start, answers)


def base_now(
    bench: ServiceContext, client: int, begun: Beginning, lines: Iterable[str] = ()
) -> Base:
    """Return what the catalogue says now of what a screening is about; of some lines alone if they are named.

    Errors: Refused if the product or shipment is no longer there, or nothing of it is left.
    """
    base = base_of(bench, client, begun.subject, on=begun.day)
    wanted = set(lines)
    if wanted:
        kept = tuple(line for line in base.lines if line[0] in wanted)
        base = Base(base.subject, base.title, kept)
    if not base.lines:
        raise Refused("nothing of it is left in the catalogue", do="Start a new screening")
    return base


def withdrawn_by(
    bench: ServiceContext, begun: Beginning, base: Base, *, new_pack: bool
) -> list[Answer]:
    """Return answers that no longer stand: about what has moved or gone, or not to be had under the pack of now."""
    places = list(moved(begun.answers, begun.start, base))
    if new_pack:
        start = start_of(base)
        kept = [one for one in begun.answers if (one.line, one.fact) not in places]
        left = resume(bench.program, start, kept, today=bench.local_today()).left_behind
        places += [(one.line, one.fact) for one in left if one.line in _names(start)]
    last = {(one.line, one.fact): one for one in begun.answers}
    return [last[place] for place in dict.fromkeys(places)]


def start_of(base: Base) -> Start:
    """Return a base as the start of an interview."""
    return Start(tuple(StartLine(line, tree) for line, _part, _quantity, tree in base.lines))


def _names(start: Start) -> set[str]:
    return {EVERY_LINE, *(line.line for line in start.lines)}


def _of_line(begun: Beginning, line: str) -> Beginning:
    lines = tuple(one for one in begun.start.lines if one.line == line)
    answers = tuple(one for one in begun.answers if one.line in (EVERY_LINE, line))
    return Beginning(begun.subject, Start(lines), answers)


class ChangesSince:
    """What has changed since, for the screenings and records of one client."""

    def __init__(self, bench: ServiceContext, client: int) -> None:
        self._bench, self._client = bench, client

    def screening(self, screening: int) -> Since:
        """Return what has changed since an open screening began."""
        row = self._bench.stored_row(Sheet.SCREENINGS, self._client, screening)
        begun = beginning(self._bench, self._client, screening)
        lines = [one.line for one in begun.start.lines] if row["supersedes_id"] else []
        return self._since(row, begun, lines)

    def determination(self, determination: int) -> Since:
        """Return what has changed since a determination was recorded."""
        row = self._bench.stored_row(Sheet.DETERMINATIONS, self._client, determination)
        begun = beginning(self._bench, self._client, int(row["screening_id"]))
        return self._since(row, _of_line(begun, row["line"]), [row["line"]])

    def _since(self, row: Row, begun: Beginning, lines: Iterable[str]) -> Since:
        pack = self._packs(row)
        try:
            base = base_now(self._bench, self._client, begun, lines)
        except Refused as refused:
            return Since(gone=refused.what, pack=pack)
        ours = self._bench.program.pack
        withdrawn = withdrawn_by(self._bench, begun, base, new_pack=pack is not None)
        labels = (question_for(ours, answer.fact) for answer in withdrawn)
        return Since(
            differences(ours, begun.start, start_of(base)),
            pack=pack,
            withdrawn=tuple(
                label.label if label else answer.fact
                for label, answer in zip(labels, withdrawn, strict=True)
            ),
        )

    def _packs(self, row: Row) -> tuple[str, str] | None:
        """Return the names of the two packs; their hashes too where the versions are the same."""
        pack = self._bench.program.pack
        if row["pack_sha256"] == pack.sha256:
            return None
        if row["pack_version"] != pack.version:
            return row["pack_version"], pack.version
        hashes = (row["pack_sha256"], pack.sha256)
        before, now = (f"{pack.version} ({digest[:8]})" for digest in hashes)
        return before, now
