# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that are made of others and can still be said in another language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Phrase(str):
    """An English text that remembers its template and what was filled in.

    It is a text like any other wherever it is kept, compared or printed. The window, which knows other languages, says
    the template and each of the values, and puts them together again.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        return _make_phrase(template.format(**values), template, values)

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what a copy is made from."""
        return _make_phrase, (str(self), self.template, self.values)


class Quoted(str):
    """A name or number in a phrase: it is said as it is written, in every language."""

    __slots__ = ()


def capital(text: str) -> str:
    """Return a text as it begins a sentence; in another language it is said as it was."""
    template = text.template if isinstance(text, Phrase) else text
    values = text.values if isinstance(text, Phrase) else {}
    return _make_phrase(text[:1].upper() + text[1:], template, values)


def _make_phrase(text: str, template: str, values: Mapping[str, object]) -> Phrase:
    phrase = str.__new__(Phrase, text)
    phrase.template, phrase.values = template, values
    return phrase
