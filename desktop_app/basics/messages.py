# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the program says: texts that can be said in another language, without what acts unseen; and refusals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U00013430-\U00013455\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""Control characters, marks of direction, and what is not seen: a terminal or window would do something with them.

The joiners inside words (U+200C, U+200D) are not among them: Persian and Indian names are written with them.
"""


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


def phrase_tree(text: object) -> Any:
    """Return a text, or what is filled into one, as JSON has it; `phrase_of_tree` makes it again."""
    if isinstance(text, Phrase):
        filled = {name: phrase_tree(value) for name, value in text.values.items()}
        return {"text": str(text), "template": text.template, "values": filled}
    return {"quoted": str(text)} if isinstance(text, Quoted) else text


def phrase_of_tree(tree: Any) -> Any:
    """Return the text that `phrase_tree` made a tree of."""
    if not isinstance(tree, dict):
        return tree
    if "quoted" in tree:
        return Quoted(tree["quoted"])
    values = {name: phrase_of_tree(value) for name, value in tree["values"].items()}
    return _make_phrase(tree["text"], tree["template"], values)


def visible_text(text: str, *, keep: str = "") -> str:
    """Return a text with its code in the place of each character that acts and is not seen, such as `‹U+202E›`.

    Shape: a phrase stays one, with what was filled in treated so; `keep` are characters that are left as they are.
    """
    if isinstance(text, Phrase):
        filled = {
            name: visible_text(each, keep=keep) if isinstance(each, str) else each
            for name, each in text.values.items()
        }
        return _make_phrase(_mark_unseen(str(text), keep), text.template, filled)
    return _mark_unseen(text, keep)


def escape_unseen(json_text: str) -> str:
    """Return JSON with such characters written as it writes them (`\\u202e`): what is read from it is the same."""

    def escape(match: re.Match[str]) -> str:
        units = match[0].encode("utf-16-be", "surrogatepass").hex()
        return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))

    return _UNSEEN.sub(lambda match: match[0] if match[0] in "\n\t" else escape(match), json_text)


def _mark_unseen(text: str, keep: str) -> str:
    return _UNSEEN.sub(lambda match: match[0] if match[0] in keep else f"‹U+{ord(match[0]):04X}›", text)


# --------------------------------------------------------------------------------------------------
# The two kinds of trouble: the world's, which the user can mend, and ours, which we must.


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
