# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Faults of the machine: a disk that is full or read-only, a right that lacks, a broken disk."""

from __future__ import annotations

import builtins
import errno
import io
import os
import random
import resource
import sqlite3
from collections.abc import Callable
from typing import Any

from tests.siege.base import Ended

_CALLS = (
    "open",
    "write",
    "replace",
    "rename",
    "link",
    "mkdir",
    "fsync",
    "unlink",
    "truncate",
    "open of a file",
)
"""Calls of the system by which the program writes; the faults of the database are brought about in it."""
_ERRORS = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO)


def has_no_place(ended: Ended, size: int | None) -> bool:
    """Tell whether what a command prints is over the limit at which files end, too."""
    return size is not None and ended.status in (3, 99) and len(ended.out + ended.err) >= size


def draw_fault(drawn: random.Random) -> tuple[Callable[[], None], str, int | None]:
    """Return what brings a fault about, in words, and where files end if that is the fault."""
    way = drawn.choice(("call", "call", "pages", "size", "read-only"))
    nth, error, call = drawn.randint(1, 12), drawn.choice(_ERRORS), drawn.choice(_CALLS)
    size = drawn.choice((0, 1000, 50_000, 400_000, 900_000))

    def before() -> None:
        if way == "call":
            _fail_call(call, nth, error)
        elif way == "size":
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        else:
            _fail_database(
                "PRAGMA query_only = ON" if way == "read-only" else f"PRAGMA max_page_count = {nth}"
            )

    how = {
        "call": f"call {nth} of {call} fails with {errno.errorcode[error]}",
        "size": f"files end at {size}",
    }
    return before, how.get(way, way), size if way == "size" else None


def _fail_call(name: str, nth: int, error: int) -> None:
    is_file = name == "open of a file"  # as Path.open and most of the library do it, past os.open
    plain: Callable[..., Any] = builtins.open if is_file else getattr(os, name)
    left = [nth]

    def fail(*arguments: Any, **named: Any) -> Any:
        is_writing = name != "open" or bool(arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if is_file:
            mode = named.get("mode", arguments[1] if len(arguments) > 1 else "r")
            is_writing = not {"w", "a", "x", "+"}.isdisjoint(mode)
        if name == "write" and arguments[0] in (1, 2):
            is_writing = False
        left[0] -= is_writing
        if is_writing and left[0] == 0:
            raise OSError(error, os.strerror(error))
        return plain(*arguments, **named)

    for module in (builtins, io) if is_file else (os,):
        setattr(module, "open" if is_file else name, fail)


def _fail_database(pragma: str) -> None:
    plain: Any = sqlite3.connect

    def connect(*arguments: Any, **named: Any) -> Any:
        connection = plain(*arguments, **named)
        connection.execute(pragma)
        return connection

    for module in (sqlite3, sqlite3.dbapi2):
        setattr(module, "connect", connect)  # noqa: B010 - no assignment that types allow
