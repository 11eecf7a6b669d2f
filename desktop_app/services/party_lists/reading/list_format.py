# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A kind of list file: what it is called, what it does not cover, and how its rows become entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.services.party_lists.reading.list_text import ListText


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file: its entry, None where it names no party that is listed, and the day it was last seen listed."""

    entry: ListEntry | None
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class ListFormat:
    """A kind of list file; ``list_name`` is the name of a list that it always holds, else blank."""

    name: str
    lacks: str
    read: Callable[[ListText, str], Iterator[ReadRow]]
    list_name: str = ""
