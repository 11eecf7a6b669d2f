# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of the journal as people read them, and their filter. Immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop_app.services.schema.rows import JournalRow


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """``text`` looks in what was done and to what; ``by`` is a person; the moments are UTC, the last one excluded."""

    text: str = ""
    by: str = ""
    since: str = ""
    until: str = ""


ALL_ENTRIES: Final = JournalFilter()


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A row of a sheet that an entry of the journal changed: before and after, None where it was not there.

    ``name`` is what tells the row apart for a reader. References are already names.
    """

    sheet: str
    name: str
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An entry of the journal with what it changed, as far as that was kept.

    ``subject`` is what it is about, by its name; ``client`` is the name of the client, blank where it is about none.
    ``values`` are what it noted beside changed rows. ``changes`` are the first of them, ``left_out`` says how many
    more there were; ``is_kept`` is false for entries of versions that kept no values.
    """

    row: JournalRow
    subject: str
    client: str = ""
    changes: tuple[SheetChange, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: int = 0
    is_kept: bool = True

    @property
    def id(self) -> int:
        """Return the number, by which lists address it."""
        return self.row.nr
