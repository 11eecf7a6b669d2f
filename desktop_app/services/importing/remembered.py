# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How tables of a shape were read before: kept for each client, so that the next list of that shape asks nothing.

A mapping is kept as the text of a mapping file; ``fields.mapping_file`` reads and writes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done, Row

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """One mapping that is kept. ``name`` is blank unless the user gave one; ``mapping`` is the text of its file.

    ``file`` is the list that was last taken in by it.
    """

    id: int
    shape: str
    name: str
    mapping: str
    saved_at: str
    file: str = ""


class Remembered:
    """The mappings that are kept for one client, one for each shape."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self) -> list[RememberedMapping]:
        """Return the mappings, those with a name first, by name; the others latest first."""
        stored_rows = self._context.store.repository.select_rows(Sheet.LIST_SHAPES, self._client, {})
        latest_first = sorted(map(_as_mapping, stored_rows), key=lambda one: one.saved_at, reverse=True)
        return sorted(latest_first, key=lambda one: (not one.name, one.name.casefold()))

    def find(self, shape: str) -> RememberedMapping | None:
        """Return the mapping of a shape."""
        stored = self._find_stored(shape)
        return _as_mapping(stored) if stored else None

    def save(self, shape: str, mapping: str, name: str = "") -> Done[int]:
        """Keep a mapping in place of the one of its shape; returns its id. A blank name leaves the name as it is."""
        name = _checked_name(name)
        return self._context.apply_change(
            "Keep mapping", name, {"imports"}, work=lambda writing: self.keep(writing, shape, mapping, name)
        )

    def keep(self, writing: Transaction, shape: str, mapping: str, name: str = "", *, file: str = "") -> int:
        """Do the same within an open transaction, that of the import of ``file`` which used it."""
        before = self._find_stored(shape)
        row = {
            "shape": shape,
            "name": name or (before.row["name"] if before else ""),
            "mapping": mapping,
            "file": file or (before.row["file"] if before else ""),
            "saved_at": utc_text(self._context.now()),
        }
        if before is None:
            return writing.add_row(Sheet.LIST_SHAPES, self._client, row)
        if {**before.row, "saved_at": ""} != {**row, "saved_at": ""}:
            writing.change_row(Sheet.LIST_SHAPES, self._client, Stored(before.id, row))
        return before.id

    def rename(self, mapping: int, name: str, *, opened: str | None = None) -> Done[None]:
        """Give a mapping a name; a blank one takes it away. ``opened`` is the name that was shown.

        Errors: Refused if it has another name by now.
        """
        row = {**self._stored_row(mapping), "name": _checked_name(name)}

        def work(writing: Transaction) -> None:
            now = self._stored_row(mapping)["name"]
            if opened is not None and now != opened:
                raise Refused(
                    Phrase('it has been named "{name}" since it was opened', name=now),
                    where="name",
                    do="Open it again",
                )
            writing.change_row(Sheet.LIST_SHAPES, self._client, Stored(mapping, row))

        return self._context.apply_change("Name mapping", row["name"], {"imports"}, work=work)

    def delete(self, mapping: int) -> Done[None]:
        """Forget a mapping; lists of its shape are asked about again."""
        row = self._stored_row(mapping)
        return self._context.apply_change(
            "Forget mapping",
            row["name"],
            {"imports"},
            work=lambda writing: writing.remove_row(Sheet.LIST_SHAPES, mapping),
        )

    def _stored_row(self, mapping: int) -> Row:
        return self._context.stored_row(Sheet.LIST_SHAPES, self._client, mapping)

    def _find_stored(self, shape: str) -> Stored | None:
        repository = self._context.store.repository
        return next(iter(repository.select_rows(Sheet.LIST_SHAPES, self._client, {"shape": shape})), None)


def _as_mapping(stored: Stored) -> RememberedMapping:
    row = stored.row
    return RememberedMapping(
        stored.id, row["shape"], row["name"], row["mapping"], row["saved_at"], row["file"]
    )


def _checked_name(name: str) -> str:
    plain = " ".join(name.split())
    if len(plain) > _LONGEST_NAME:
        raise Refused("the name is too long", where="name", do="Shorten it to 100 characters")
    return plain
