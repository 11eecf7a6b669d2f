# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""List files of any known kind: told by their beginning, and read in parts, so that a long one takes no more memory."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from desktop_app.basics.files import PARTY_LIST, display_name, open_file
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.partynames import list_formats, official_lists
from desktop_app.partynames.list_records import root_of
from desktop_app.partynames.list_text import DELIMITERS, RESULTS, ListText, first_row, first_value, heading_of

AT_ONCE: Final = 2_000
"""How many entries of a list are handed over at once."""
MOST_ENTRIES: Final = 5_000_000


@dataclass
class ListReading:
    """A list file that is open; what is counted stands once ``parts`` has ended."""

    format: list_formats.ListFormat
    saved_on: date
    _text: ListText
    _mark: str
    rows: int = 0
    left_out: int = 0
    seen: date | None = None
    stated: date | None = None
    dropped: Counter[str] = field(default_factory=Counter)

    @property
    def sha256(self) -> str:
        """Return the hash of the file."""
        return self._text.sha256

    @property
    def day(self) -> date:
        """Return the day up to which the list is known: its own, the newest of its rows, or that of the file."""
        return self.stated or min(self.seen or self.saved_on, self.saved_on)

    @property
    def is_day_of_file(self) -> bool:
        """Tell that the list states no day."""
        return self.stated is None and self.seen is None

    def parts(self) -> Iterator[list[list_formats.ListEntry]]:
        """Yield the entries in parts.

        Errors: Refused for a damaged file, one without any entry and one with too many; Stopped.
        """
        batch: list[list_formats.ListEntry] = []
        for row in self.format.read(self._text, self._mark):
            if row.seen and (self.seen is None or row.seen > self.seen):
                self.seen = row.seen
            self.stated = row.day or self.stated
            self.dropped.update(row.dropped)
            if row.is_head:
                continue
            if row.entry is None:
                self.left_out += 1
                continue
            batch.append(row.entry)
            self.rows += 1
            if len(batch) == AT_ONCE:
                yield batch
                batch = []
                if self.rows > MOST_ENTRIES:
                    raise Refused(
                        Phrase("the list has more than {most} entries", most=MOST_ENTRIES),
                        do="Load a part of it",
                    )
        if not self.rows:
            raise Refused(
                "there is no entry in it that names a party", do="Look whether it is the right file"
            )
        yield batch


@contextmanager
def open_list(
    path: Path, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
) -> Iterator[ListReading]:
    """Open a list file.

    Errors: Refused for a file that is no list of a known kind, naming it; Stopped.
    """
    with ExitStack() as files:
        file = files.enter_context(open_file(path, PARTY_LIST))
        status = os.fstat(file.fileno())
        saved_on = datetime.fromtimestamp(status.st_mtime, UTC).astimezone().date()
        try:
            text = ListText(file, status.st_size, progress, cancelled)
            list_format, mark = recognise(text.head)
            if list_format is official_lists.OFAC_CSV:
                for other in official_lists.files_beside(path):
                    file = files.enter_context(open_file(other, PARTY_LIST))
                    beside = ListText(file, 0, nothing_happens, cancelled)
                    text.beside.append(_supplement(other, beside, mark))
                list_format = official_lists.OFAC_CSV_WHOLE if text.beside else official_lists.OFAC_CSV
            yield ListReading(list_format, saved_on, text, mark)
        except Refused as refused:
            raise refused if refused.file else refused.within(display_name(Path(path.name))) from None


def _supplement(path: Path, text: ListText, mark: str) -> ListText:
    if official_lists.is_ofac_supplement(first_row(text.head, mark)):
        return text
    raise Refused(
        "the file is no part of OFAC's list, though it has the name of one",
        file=display_name(Path(path.name)),
        do="Fetch SDN.CSV, ALT.CSV and ADD.CSV of one day, or move the file elsewhere",
    )


_KNOWN: Final = Phrase(
    "Load Lodestone's own CSV, OpenSanctions targets.simple.csv, FollowTheMoney JSON lines, the US Consolidated"
    " Screening List, the EU's list (XML, CSV), the UN's (XML), OFAC's (XML, SDN.CSV) or the United Kingdom's (CSV)"
)
_RESULTS: Final = re.compile(rf'\{{(?:[^{{}}\[\]]*,)?\s*"{RESULTS}"\s*:\s*\[')
_BEGUN_ENTITY: Final = re.compile(r'\{\s*"id"\s*:\s*"[^"]*"\s*,[^\n]*"properties"\s*:\s*\{[^\n]*\Z')
"""An entity whose line is longer than the beginning that was read."""
_NEEDED: Final = "name"


def recognise(head: str) -> tuple[list_formats.ListFormat, str]:
    """Return the kind of list that a text begins, and the mark between its cells, blank for JSON.

    Errors: Refused if it is none that is known.
    """
    text = head.lstrip()
    if not text:
        raise Refused("the file is empty", do=_KNOWN)
    if text[0] in "{[":
        if _RESULTS.match(text) or (
            text[0] == "[" and list_formats.is_screening_entry(first_value(text[1:]))
        ):
            return list_formats.SCREENING_JSON, ""
        if text[0] == "{" and (list_formats.is_entity(first_value(text)) or _BEGUN_ENTITY.match(text)):
            return list_formats.ENTITIES, ""
        raise Refused("this JSON is no list of parties", do=_KNOWN)
    if text[0] == "<":
        root = root_of(text)
        if root in official_lists.BY_ROOT:
            return official_lists.BY_ROOT[root], ""
        if "<!DOCTYPE" in text:
            raise Refused("the XML defines entities of its own, which no published list does", do=_KNOWN)
        raise Refused("this XML is no list of parties", do=_KNOWN)
    for delimiter in DELIMITERS:
        row = first_row(text, delimiter)
        if official_lists.is_ofac_row(row):
            return official_lists.OFAC_CSV, delimiter
        if official_lists.is_ofac_supplement(row):
            raise Refused("this is ALT.CSV or ADD.CSV, which hold no entries", do="Load SDN.CSV, or SDN.XML")
        below = text.partition("\n")[2] if official_lists.preamble_of(text, delimiter) else text
        heading = heading_of(below, delimiter)
        for columns, list_format in official_lists.BY_COLUMNS:
            if columns <= set(heading):
                return list_format, delimiter
        if _NEEDED in heading:
            return _kind_of_heading(heading), delimiter
    raise Refused("this is no list of parties: it has no column name", do=_KNOWN)


def _kind_of_heading(heading: list[str]) -> list_formats.ListFormat:
    columns = set(heading)
    if columns >= list_formats.TARGET_COLUMNS:
        return list_formats.TARGETS
    if columns >= list_formats.SCREENING_COLUMNS:
        return list_formats.SCREENING_CSV
    unknown = [name for name in heading if name not in list_formats.LIST_COLUMNS]
    if unknown and any(unknown):
        raise Refused(
            Phrase("a list of parties has no column {column}", column=repr(next(filter(None, unknown))[:40])),
            do=Phrase(
                "Use the columns {columns}; of these only name is needed",
                columns=",".join(list_formats.LIST_COLUMNS),
            ),
        )
    repeated = [name for name in list_formats.LIST_COLUMNS if heading.count(name) > 1]
    if repeated:
        raise Refused(
            Phrase("the column {column} stands in it twice", column=repeated[0]), do="Delete one of them"
        )
    return list_formats.OWN_CSV
