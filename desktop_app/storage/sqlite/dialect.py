# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""SQLite as SQLAlchemy writes for it: statements are compiled once in a process, for whichever data file is open."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache


class LodestoneDialect(SQLiteDialect_pysqlite):
    """The dialect of a data file, equal to that of every other: SQLAlchemy files what it compiles under it."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.lodestone", __name__, LodestoneDialect.__name__)
URL: Final = "sqlite+lodestone://"
COMPILED: Final[LRUCache[Any, Any]] = LRUCache(1000)
"""The compiled statements; 500 are what SQLAlchemy keeps for each engine by itself."""
