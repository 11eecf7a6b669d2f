# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A letter to a supplier as plain values, and the port that prints it."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from desktop_app.basics.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Writer:
    """The sender: name and lines of the letterhead, the contact person, and for whom an adviser writes."""

    name: str
    lines: tuple[str, ...] = ()
    person: str = ""
    role: str = ""
    contact: str = ""
    logo: bytes | None = None
    paper: str = "A4"
    client: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The supplier. ``parts`` are the numbers of the parts they deliver; empty asks about every part.

    ``others`` are the numbers of parts of other suppliers, which are left out.
    """

    name: str
    lines: tuple[str, ...] = ()
    person: str = ""
    parts: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AskedFact:
    """One fact asked for, and what kind of answer is wanted; ``about`` names a material of the part."""

    path: str
    label: str
    question: str
    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A part with the facts asked about it."""

    path: str
    name: str
    facts: tuple[AskedFact, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The content of a letter. ``law`` is the short title of the announcement, ``valid_until`` the last day for which
    the supplier is asked to vouch; None leaves that day to them. ``licence`` is what the law file has them declare of
    the licence under which their material left its country; blank for nothing.
    """

    writer: Writer
    addressee: Addressee
    dated: date
    return_by: date
    reference: str
    law: str
    law_title: str
    parts: tuple[AskedPart, ...]
    valid_until: date | None = None
    licence: str = ""


class LetterPrinter(Protocol):
    """Prints a letter."""

    def __call__(self, letter: Letter, *, fillable: bool = False) -> bytes:
        """Return the letter as an archive file, or with form fields; the same letter gives the same bytes."""
        ...
