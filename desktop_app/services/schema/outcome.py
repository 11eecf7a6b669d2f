# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every service that changes something returns: the value, what views must look at again, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, Literal, TypeVar, get_args

Topic = Literal[
    "clients", "products", "suppliers", "parties", "shipments", "rates",
    "screenings", "records", "checks",
]  # fmt: skip
ALL_TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
PRODUCT_CASE_TOPICS: Final[tuple[Topic, ...]] = ("products", "suppliers", "checks", "rates")
"""What may change what shipping a product comes to."""

Row = dict[str, str]
T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Is told how far a long piece of work has come: done, of how many (0 of them: not known)."""

Cancelled = Callable[[], bool]
"""Is asked between two steps whether the user wants to stop."""


class Stopped(Exception):
    """The user stopped a piece of work; nothing of it was kept."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One stored row before and after a change; None where it did not exist."""

    table: str
    id: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Undo:
    """The way back from one change. Hand it to ``Desk.undo``; that returns the way forward again.

    ``says`` names the change for the menu ("Delete product KM-4212"); ``again``: it has been taken back already, and
    this makes it once more.
    """

    says: str
    touched: tuple[RowChange, ...]
    changes: frozenset[Topic]
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A change that has been made and saved."""

    value: T
    changes: frozenset[Topic]
    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a field of a form cannot be taken, and what to do about it."""

    field: str
    what: str
    do: str


def nothing_happens(_done: int, _of: int) -> None:
    """Stand in for a progress bar."""


def never_cancelled() -> bool:
    """Stand in for a cancel button."""
    return False
