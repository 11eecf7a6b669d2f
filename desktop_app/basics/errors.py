# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The two kinds of trouble: the world's, which the user can mend, and ours, which we must."""

from __future__ import annotations

from typing import Final

LONGEST_LINE: Final = 300
"""A refusal is one line; of a longer one the middle of its places is left out, then its end."""
_BEGINNING, _END = 20, 39


class Refused(Exception):
    """Something from outside cannot be taken; says what, where, and what to do about it.

    ``what`` and ``do`` are sentences without their full stop. ``where`` is a path inside the file
    (``item.components[0].mass``), ``file`` the name the user knows it by.
    """

    def __init__(self, what: str, *, where: str = "", file: str = "", do: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.file, self.do = what, where, file, do

    def within(self, file: str) -> Refused:
        """Return the same refusal, naming the file it came from."""
        return Refused(self.what, where=self.where, file=file, do=self.do)

    def __str__(self) -> str:
        places = [place for place in (self.file, self.where) if place]
        sentence = f"{self.what}. {self.do}." if self.do else f"{self.what}."
        line = _join_line(*places, sentence)
        if len(line) > LONGEST_LINE:
            line = _join_line(*map(_without_middle, places), sentence)
        return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def _join_line(*parts: str) -> str:
    return " ".join(": ".join(parts).split())


def _without_middle(text: str) -> str:
    """Return a long text with its beginning and its end, which tell most."""
    return text if len(text) <= _BEGINNING + _END else f"{text[:_BEGINNING]}…{text[-_END:]}"


class Bug(Exception):
    """A promise that our own code or our own pack has broken; reported, never blamed on the user."""
