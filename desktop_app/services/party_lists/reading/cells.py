# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What cells of list files hold: names, countries, days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.parties.names.comparing import LONGEST_NAME

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
