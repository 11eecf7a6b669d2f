# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index as bytes, to be kept beside its list: read in a moment, and refused when it is not what was written."""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from typing import Any, Final

from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.search.name_index import NameIndex, SearchedName, Shard
from desktop_app.domain.parties.search.postings import Postings
from desktop_app.domain.parties.search.signs import SIGNS_VERSION

_BEGINS: Final = b"names of a list, format 1\n"
_DIGEST: Final = hashlib.sha256().digest_size
_FAST: Final = 1
_NUMBER: Final = "I"


class IndexUnusableError(ValueError):
    """Raised when kept bytes are damaged, or were made by other tables: the index is to be built anew."""


def index_to_bytes(index: NameIndex, made_of: str = "") -> bytes:
    """Return an index as bytes; ``made_of`` names the very list that it was made of, such as by its hash."""
    rows = [
        row
        for shard in index.shards
        for row in (shard.postings.starts, shard.postings.holders, shard.members)
    ]
    head = {
        "made_of": made_of,
        "signs": SIGNS_VERSION,
        "tables": index.tables_version,
        "rows": [len(row) for row in rows],
        "names": [[searched.entry, searched.name, searched.country] for searched in index.names],
    }
    packer = zlib.compressobj(_FAST)
    parts = (json.dumps(head).encode("ascii") + b"\n", *map(_to_little_endian, rows))
    packed = b"".join([*map(packer.compress, parts), packer.flush()])
    return _BEGINS + hashlib.sha256(packed).digest() + packed


def index_from_bytes(content: bytes, matcher: NameMatcher, made_of: str = "") -> NameIndex:
    """Return an index that was kept.

    Errors: IndexUnusableError if it is damaged, of another list, or of other tables than the matcher's.
    """
    start = len(_BEGINS) + _DIGEST
    packed = content[start:]
    if not content.startswith(_BEGINS) or content[len(_BEGINS) : start] != hashlib.sha256(packed).digest():
        raise IndexUnusableError("the kept index is damaged")
    first, _, numbers = zlib.decompress(packed).partition(b"\n")
    head: dict[str, Any] = json.loads(first)
    made = (head["made_of"], head["signs"], head["tables"])
    if made != (made_of, SIGNS_VERSION, matcher.tables.version):
        raise IndexUnusableError("the kept index was made of another list, or by other tables")
    names = [SearchedName(entry, name, country) for entry, name, country in head["names"]]
    starts, holders, members, *others = _rows(numbers, head["rows"])
    shards = (
        Shard(Postings(len(members), starts, holders), members),
        Shard(Postings(len(others[2]), others[0], others[1]), others[2]),
    )
    return NameIndex(matcher, names, shards)


def _rows(content: bytes, lengths: Iterable[int]) -> Iterator[array[int]]:
    at = 0
    for length in lengths:
        row = array(_NUMBER)
        row.frombytes(content[at : at + length * row.itemsize])
        at += length * row.itemsize
        if sys.byteorder == "big":
            row.byteswap()
        yield row


def _to_little_endian(row: array[int]) -> bytes:
    if sys.byteorder == "big":
        row = row[:]
        row.byteswap()
    return row.tobytes()
