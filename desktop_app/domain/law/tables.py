# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reading the tables of a rule file strictly: every key known, every value of its type, each fault located."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, Final

from desktop_app.basics.errors import Refused

_NOTHING: Final = object()


class Table:
    """One table of a rule file. Each value is taken once, by type; ``done`` refuses whatever was not taken."""

    def __init__(self, entries: Mapping[str, Any], *, file: str, where: str = "") -> None:
        self._left = dict(entries)
        self.file = file
        self.where = where

    def __bool__(self) -> bool:
        return bool(self._left)

    def refuse_key(self, what: str, key: str = "", do: str = "Correct the rule file") -> Refused:
        """Return a refusal that names the file and the key."""
        return Refused(
            what, where=".".join(step for step in (self.where, key) if step), file=self.file, do=do
        )

    def _take_value(self, key: str, default: Any) -> Any:
        if key in self._left:
            return self._left.pop(key)
        if default is _NOTHING:
            raise self.refuse_key("the key is missing", key)
        return default

    def take_text(self, key: str, default: Any = _NOTHING, *, among: Collection[str] | None = None) -> str:
        """Take a text, one of a set if one is given."""
        value = self._take_value(key, default)
        if not isinstance(value, str):
            raise self.refuse_key(f"{value!r} is not a text", key, "Put it in quotes")
        if among is not None and value not in among:
            raise self.refuse_key(f'"{value}" is not one of {", ".join(sorted(among))}', key)
        return value

    def take_texts(self, key: str, default: Any = _NOTHING) -> tuple[str, ...]:
        """Take a list of texts."""
        value = self._take_value(key, default)
        if not isinstance(value, (list, tuple)) or not all(isinstance(entry, str) for entry in value):
            raise self.refuse_key("it is not a list of texts", key)
        return tuple(value)

    def take_flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        value = self._take_value(key, default)
        if not isinstance(value, bool):
            raise self.refuse_key(f"{value!r} is not true or false", key)
        return value

    def take_number(self, key: str, default: Any = _NOTHING) -> int:
        """Take a whole number."""
        value = self._take_value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refuse_key(f"{value!r} is not a whole number", key)
        return value

    def take_day(self, key: str, default: Any = _NOTHING) -> Any:
        """Take a day."""
        value = self._take_value(key, default)
        if value is not default and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.refuse_key(f"{value!r} is not a day", key, "Write it as 2025-10-09, without quotes")
        return value

    def take_days(self, key: str) -> frozenset[date]:
        """Take a list of days."""
        value = self._take_value(key, [])
        if not all(isinstance(entry, date) and not isinstance(entry, datetime) for entry in value):
            raise self.refuse_key("it is not a list of days", key)
        return frozenset(value)

    def take_table(self, key: str, default: Any = _NOTHING) -> Table:
        """Take a table."""
        value = self._take_value(key, default)
        if not isinstance(value, dict):
            raise self.refuse_key("it is not a table", key)
        return Table(value, file=self.file, where=f"{self.where}.{key}" if self.where else key)

    def take_tables(self, key: str) -> list[Table]:
        """Take a list of tables, possibly empty."""
        value = self._take_value(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.refuse_key("it is not a list of tables", key)
        base = f"{self.where}.{key}" if self.where else key
        return [Table(entry, file=self.file, where=f"{base}[{number}]") for number, entry in enumerate(value)]

    def take_raw(self, key: str, default: Any = _NOTHING) -> Any:
        """Take a value as it stands."""
        return self._take_value(key, default)

    def take_rest(self) -> dict[str, Any]:
        """Take everything that is left."""
        left, self._left = self._left, {}
        return left

    def refuse_leftovers(self) -> None:
        """Refuse a key that nobody asked for."""
        for key in self._left:
            raise self.refuse_key("no such key is known here", key, "Correct its name or take it out")
