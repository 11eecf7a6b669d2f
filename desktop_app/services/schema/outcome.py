# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The result of services that change rows: the value, the topics that changed, and the undo step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from desktop_app.basics.frozen import dataclass
from desktop_app.services.schema.declaration import Topic

Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowChange:
    """One stored row before and after a change; None where it did not exist."""

    table: str
    id: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class ManyRowChanges:
    """Many stored rows of one table before and after a change, as short as it can be noted.

    ``before`` are the rows, packed by the store, blank where they did not exist; ``after`` is a digest that tells
    whether they have been changed since, blank where they do not exist any more.
    """

    table: str
    ids: Sequence[int]
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Undo:
    """The undo step of one change, for ``Workspace.undo_change``, which returns the step that redoes it.

    ``says`` names the change for the menu ("Delete product KM-4212"); ``again``: it has been taken back already, and
    this makes it once more.
    """

    says: str
    touched: tuple[RowChange | ManyRowChanges, ...]
    changes: frozenset[Topic]
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A change that was made and stored."""

    value: T
    changes: frozenset[Topic]
    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """The problem of a field of a form, and what to do about it."""

    field: str
    what: str
    do: str
