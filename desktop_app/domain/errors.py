# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The two kinds of trouble: the world's, which the user can mend, and ours, which we must."""

from __future__ import annotations


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
        location = ": ".join(words_of_place for words_of_place in (self.file, self.where) if words_of_place)
        sentence = f"{self.what}. {self.do}." if self.do else f"{self.what}."
        line = f"{location}: {sentence}" if location else sentence
        return " ".join(line.split())


class Bug(Exception):
    """A promise that our own code or our own pack has broken; reported, never blamed on the user."""
