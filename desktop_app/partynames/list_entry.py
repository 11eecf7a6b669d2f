# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of a published list of parties, what a kind of list file is, and what its cells hold."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cache
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.resources import resource_path
from desktop_app.partynames.comparing import LONGEST_NAME
from desktop_app.partynames.list_text import ListText

ACTIVE: Final = "active"
STANDINGS: Final = (ACTIVE, "suspended", "stopped")
"""What a list may say of the measures against an entry."""


NO_PARTIES: Final = ("vessel", "ship", "aircraft")
"""Kinds of entries that are no parties; their names tell of nobody by themselves."""
DETAILS: Final = ("address", "born", "birth place", "number", "title", "measure", "ship", "remark")
"""What of an entry is kept beside its names, in the order in which it is shown."""
DROPPED: Final = ("contacts", "reasons", "acts", "relations", "facts", "cut")
"""What is not kept: telephone, e-mail and web; grounds; legal acts; ties to others; the rest; texts cut for length."""
_MOST_DETAILS: Final = 100


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry: the first of ``names`` is its name, in whichever script; blank and None where its list says nothing.

    ``countries`` are codes. ``list`` is the part of the list that it stands in. ``standing`` is what the list says
    last, from ``start`` on, to and including ``until``; before ``start`` the entry was in force since ``listed_on``.
    ``weak`` are those of the names that the list calls weak, or that are those of a ship. ``details`` are what a person
    who judges the entry wants to see, as kind (one of ``DETAILS``) and text.
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
    weak: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()

    def doubt_of(self, name: str) -> Phrase | None:
        """Return why a name that meets is no match by itself; None where its list vouches for the name."""
        if name not in self.weak:
            return None
        if self.is_party:
            return Phrase("the list calls {name} a weak alias", name=Quoted(name))
        return Phrase("it is the name of a ship or an aircraft")

    @property
    def is_party(self) -> bool:
        """Tell that it is no ship and no aircraft."""
        return self.kind.casefold() not in NO_PARTIES

    @property
    def country(self) -> str:
        """Return where the party sits; blank where that is not known, or is not one country."""
        return self.countries[0] if len(self.countries) == 1 else ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file: its entry, None where it names no party that is listed, and the day it was last seen listed.

    ``day`` is what the list states as its own day. ``dropped`` counts what of the entry is not kept, by kind, one of
    ``DROPPED``. ``is_head`` tells what the file says of itself, which is no row of the list.
    """

    entry: ListEntry | None
    seen: date | None = None
    day: date | None = None
    dropped: Mapping[str, int] = field(default_factory=dict)
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class ListFormat:
    """A kind of list file; ``list_name`` is the name of a list that it always holds, else blank."""

    name: str
    lacks: str
    read: Callable[[ListText, str], Iterator[ReadRow]]
    list_name: str = ""


_LONGEST_TEXT: Final = 500
_LENGTH_OF_DAY: Final = 10
_MOST_NAMES: Final = 1_000
"""The names of one entry; those of published lists have some hundred at most."""


def names_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return names without repeats and blanks.

    Errors: Refused for one that is longer than any name, and for more than an entry has.
    """
    names = tuple(dict.fromkeys(filter(None, map(_on_one_line, texts))))
    if len(names) > _MOST_NAMES:
        raise Refused(
            Phrase("an entry has more than {most} names", most=_MOST_NAMES),
            do="Look whether the file is damaged there",
        )
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


def countries_named(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of countries among texts that are codes or names; what is neither is left out."""
    known = _country_names()
    codes = (
        text
        if text.upper() in COUNTRIES
        else known.get(_words_of(text)) or known.get(_words_of(text.partition("(")[0]))
        for text in map(str.strip, texts)
    )
    return countries_of(filter(None, codes))


@cache
def _country_names() -> Mapping[tuple[str, ...], str]:
    """Return the codes of countries by the words of their names, in any order: "Korea, North" is North Korea."""
    cldr = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))
    ours = tomllib.loads(resource_path("names", "countries.toml").read_text("utf-8"))
    names = {_words_of(name): code for code, some in cldr["countries"].items() for name in some}
    names |= {_words_of(name): code for code, some in ours["names"].items() for name in some}
    names |= {_words_of(short): code for short, code in {**cldr["codes"], **ours["codes"]}.items()}
    names.pop((), None)
    return names


def _words_of(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and ").replace("st.", "saint "))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"[^\w]+", " ", letters.replace("'", "").replace("’", "")).split()
    return tuple(sorted(set(words) - {"the", "of", "and"}))


def details_of(details: Iterable[tuple[str, str]]) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return details each once, in the order of their kinds, and how many were cut or left out for length."""
    every = dict.fromkeys((kind, " ".join(text.split())) for kind, text in details if text.strip())
    in_order = sorted(every, key=lambda detail: DETAILS.index(detail[0]))
    kept = tuple((kind, shortened(text)) for kind, text in in_order[:_MOST_DETAILS])
    cut = sum(1 for (_, whole), (_, text) in zip(in_order, kept, strict=False) if len(whole) > len(text))
    return kept, cut + len(in_order) - len(kept)


def day_or_none(text: str) -> date | None:
    """Return the day that a text begins with; None where it begins with none."""
    try:
        return parse_day(text.strip()[:_LENGTH_OF_DAY])
    except ValueError:
        return None


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is very long."""
    line = _on_one_line(text) if text else ""
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 1]}…"


def _on_one_line(text: str) -> str:
    # JSON may hold half of a pair of surrogates, which cannot be stored.
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
