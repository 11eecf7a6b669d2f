# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of a published list of parties, what a kind of list file is, and what its cells hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.partynames.comparing import LONGEST_NAME
from desktop_app.partynames.list_text import ListText

ACTIVE: Final = "active"
STANDINGS: Final = (ACTIVE, "suspended", "stopped")
"""What a list may say of the measures against an entry."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry: the first of ``names`` is its name, in whichever script; blank and None where its list says nothing.

    ``countries`` are codes. ``list`` is the part of the list that it stands in. ``standing`` is what the list says
    last, from ``start`` on, to and including ``until``; before ``start`` the entry was in force since ``listed_on``.
    """

    id: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    kind: str = ""
    list: str = ""
    notice: str = ""
    listed_on: date | None = None
    standing: str = ACTIVE
    start: date | None = None
    until: date | None = None
    source: str = ""

    @property
    def country(self) -> str:
        """Return where the party sits; blank where that is not known, or is not one country."""
        return self.countries[0] if len(self.countries) == 1 else ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file: its entry, None where it names no party that is listed, and the day it was last seen listed."""

    entry: ListEntry | None
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class ListFormat:
    """A kind of list file; ``list_name`` is the name of a list that it always holds, else blank."""

    name: str
    lacks: str
    read: Callable[[ListText, str], Iterator[ReadRow]]
    list_name: str = ""


_LONGEST_TEXT: Final = 500
_LENGTH_OF_DAY: Final = 10


def names_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return names without repeats and blanks.

    Errors: Refused for one that is longer than any name.
    """
    names = tuple(dict.fromkeys(filter(None, map(_on_one_line, texts))))
    if any(len(name) > LONGEST_NAME for name in names):
        raise Refused(
            Phrase("a name has more than {most} characters", most=LONGEST_NAME),
            do="Look whether the file is damaged there",
        )
    return names


def countries_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of countries among texts; what is no code of ISO 3166 is left out."""
    codes = (text.strip().upper() for text in texts)
    return tuple(dict.fromkeys(code for code in codes if code in COUNTRIES))


def day_or_none(text: str) -> date | None:
    """Return the day that a text begins with; None where it begins with none."""
    try:
        return parse_day(text.strip()[:_LENGTH_OF_DAY])
    except ValueError:
        return None


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is very long."""
    line = _on_one_line(text)
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 1]}…"


def _on_one_line(text: str) -> str:
    # JSON may hold half of a pair of surrogates, which cannot be stored.
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
