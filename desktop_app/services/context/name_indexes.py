# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The index of a long list: built once, kept as bytes beside the list, built again when the bytes are of no use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.domain.parties.search.kept_index import IndexUnusableError, index_from_bytes, index_to_bytes
from desktop_app.domain.parties.search.name_index import NameIndex, SearchedName
from desktop_app.services.context.names import name_matcher

_STEP: Final = 250
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """An index; ``content`` is what to keep where it had to be built, else nothing."""

    index: NameIndex
    content: bytes | None


@dataclass(frozen=True, slots=True)
class NamesOfList:
    """The names of a list, which are read only to build its index, about how many they are, and the list's hash."""

    sha256: str
    count: int
    names: Iterable[SearchedName]


def open_index(
    kept: bytes | None,
    names: NamesOfList,
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> OpenedIndex:
    """Return the index of names, from what was kept of it or built anew.

    Errors: Stopped if cancelled while it is built.
    """
    if kept is not None:
        try:
            return OpenedIndex(index_from_bytes(kept, name_matcher(), names.sha256), None)
        except IndexUnusableError:
            pass  # built anew below, and kept over it
    index = NameIndex.build(name_matcher(), _followed(names.names, names.count, progress, cancelled))
    return OpenedIndex(index, index_to_bytes(index, names.sha256))


def _followed(members: Iterable[T], count: int, progress: Progress, cancelled: Cancelled) -> Iterator[T]:
    """Yield the members, and tell now and then how many of them were handed over.

    Errors: Stopped if cancelled.
    """
    for done, member in enumerate(members):
        if done % _STEP == 0:
            if cancelled():
                raise Stopped
            progress(min(done, count), count)
        yield member
    progress(count, count)
