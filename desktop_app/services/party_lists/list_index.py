# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The index of the names of a loaded list, kept in a file beside the data file, and built anew where that is no use."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LIST_INDEXES, PARTY_LIST, make_folder, read_limited, write_own_file
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.domain.parties.search.name_index import NameIndex, SearchedName
from desktop_app.services.context.names import NamesOfList, open_index
from desktop_app.services.context.stores import ListVersion


def open_list_index(file: Path, version: ListVersion, entries: Iterable[ListEntry]) -> NameIndex:
    """Return the index of a list from its file, or built for this time alone; entries are read only to build it."""
    return open_index(_read(file), _names_of(version, entries)).index


def keep_list_index(
    file: Path,
    version: ListVersion,
    entries: Iterable[ListEntry],
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> None:
    """Build the index of a list and keep it, unless there is one.

    Without room for it the list is searched all the same.
    Errors: Stopped.
    """
    opened = open_index(_read(file), _names_of(version, entries), progress=progress, cancelled=cancelled)
    if opened.content is not None:
        with suppress(Refused):
            make_folder(file.parent)
            write_own_file(file, opened.content)


def drop_list_index(file: Path) -> None:
    """Delete the index of a list that is no longer there."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def index_file(data_file: Path, version: ListVersion) -> Path:
    """Return where the index of a list is kept."""
    return data_file.parent / LIST_INDEXES / f"{version.list}-{version.version}.index"


def _read(file: Path) -> bytes | None:
    with suppress(Refused):
        return read_limited(file, PARTY_LIST)
    return None


def _names_of(version: ListVersion, entries: Iterable[ListEntry]) -> NamesOfList:
    names = (
        SearchedName(position, name, entry.country)
        for position, entry in enumerate(entries)
        for name in entry.names
    )
    return NamesOfList(version.sha256, version.rows, names)
