# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records as lists and commands show them: with their entry in the journal, their paper, and their state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.ports import JournalMark
from desktop_app.services.context.stores import RECORDED, FiledMemo, Stored, determination_subject
from desktop_app.services.records.filing import MEMOS, memo_name
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

State = Literal["current", "superseded", "withdrawn"]
WITHDRAWN: Final = "withdrawn"
_VERSION: Final = re.compile(r"(?P<number>.+)/v(?P<version>[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class RecordedDetermination:
    """A determination with what vouches for it; ``paper`` is the path of its memo inside the data folder.

    ``paper_number`` is the number of the paper: the stem that the lines of a shipment share.
    """

    id: int
    row: Row
    state: State
    entry: JournalMark | None
    paper_number: str
    paper: str
    paper_sha256: str

    @property
    def number(self) -> str:
        """Return the number of the determination."""
        return self.row["number"]

    @property
    def version(self) -> int:
        """Return its version."""
        return int(self.row["version"])

    @property
    def item(self) -> str:
        """Return part number and name of the item, as far as the case states them."""
        item: Mapping[str, Any] = self.case.get("item") or {}
        part_number = item.get("part_number") or self.row["part_number"]
        return " ".join(text for text in (part_number, item.get("name")) if text)

    @property
    def case(self) -> Mapping[str, Any]:
        """Return the frozen case."""
        return dict(json.loads(self.row["case_json"]))

    @property
    def conclusion(self) -> Mapping[str, Any]:
        """Return the frozen conclusion."""
        return dict(json.loads(self.row["conclusion_json"]))


def list_recorded(context: ServiceContext, client: int) -> list[RecordedDetermination]:
    """Return every determination of a client in the order of recording."""
    rows = context.store.repository.select_rows(Sheet.DETERMINATIONS, client, {})
    return list(_with_papers(context, client, rows))


def find_recorded(context: ServiceContext, client: int, named: str) -> tuple[RecordedDetermination, ...]:
    """Return the determination with a number, the newest version unless ``named`` ends in "/v2"; for the number of a
    shipment the determinations of its lines.

    Errors: Refused if there is none.
    """
    match = _VERSION.fullmatch(named)
    number, version = (match["number"], int(match["version"])) if match else (named, 0)
    recorded = list_recorded(context, client)
    for name in ("number", "paper_number"):
        of_number = [one for one in recorded if getattr(one, name) == number]
        newest = version or max((one.version for one in of_number), default=0)
        found = tuple(one for one in of_number if one.version == newest)
        if found:
            return found
    raise Refused(
        Phrase('there is no record "{number}"', number=named), do="Name one that record list prints"
    )


def _with_papers(
    context: ServiceContext, client: int, rows: Sequence[Stored]
) -> Iterator[RecordedDetermination]:
    filed = {(memo.number, memo.version): memo for memo in context.store.list_filed_memos(client)}
    entries = context.store.list_entries(RECORDED)
    superseded = {stored.row["supersedes_id"] for stored in rows}
    withdrawn = {
        (event.number, event.version)
        for event in context.store.list_record_events(client)
        if event.kind == WITHDRAWN
    }
    for stored in rows:
        row, version = stored.row, int(stored.row["version"])
        number = row["paper_number"] or row["number"]
        of_before = FiledMemo(number, version, memo_name(context, client, number, version), row["pdf_sha256"])
        memo = filed.get((number, version), of_before)
        is_withdrawn = {(row["number"], version), (number, version)} & withdrawn
        entry = entries.get(determination_subject(client, row))
        yield RecordedDetermination(
            id=stored.id,
            row=row,
            state="withdrawn"
            if is_withdrawn
            else "superseded"
            if str(stored.id) in superseded
            else "current",
            entry=JournalMark(entry.nr, entry.hash) if entry else None,
            paper_number=number,
            paper=f"{MEMOS}/{memo.name}",
            paper_sha256=memo.sha256,
        )
