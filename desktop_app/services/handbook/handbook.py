# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook of one law file in one language: entries by place, and a search in their words.

It is made when it is first asked for; nothing of it is loaded while the program starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.interview.paths import path_in_case, question_path_of
from desktop_app.services.context.program import Program
from desktop_app.services.handbook.entries import (
    LANGUAGES,
    START,
    Block,
    Entry,
    Wording,
    plain_text,
    read_blocks,
    read_written,
)
from desktop_app.services.handbook.glossary import Glossary
from desktop_app.services.handbook.of_law import LawChapters
from desktop_app.services.handbook.of_program import ProgramChapters

_MOST_FOUND: Final = 40
_AROUND: Final = 60
"""Letters of an excerpt before and after what was found."""
_WORD: Final = re.compile(r"[\w.%-]+")


@dataclass(frozen=True, slots=True)
class FoundPage:
    """An entry that was found: its place and title, the title of the entry above it, and the words around the find."""

    place: str
    title: str
    chapter: str
    excerpt: str


class Handbook:
    """The entries of one law file in one language."""

    def __init__(self, law: CompiledPack, language: str, glossary: Glossary) -> None:
        wording, words = Wording(language), read_written("words")
        self.language, self.glossary = language, glossary
        of_law = LawChapters(law, wording, words)
        of_program = ProgramChapters(law.pack, wording, words, of_law.slots)
        every = (*of_program.entries(), *of_law.entries(), *self.glossary.entries(words))
        self.entries: Mapping[str, Entry] = {entry.place: entry for entry in every}
        if len(self.entries) != len(every):
            raise ValueError("two entries of the handbook have one place")

    def has(self, place: str) -> bool:
        """Tell whether there is an entry at a place."""
        return place in self.entries

    def nearest(self, place: str) -> Entry:
        """Return the entry at a place, else at the nearest above it, at last the first page.

        The path of a line of a screening leads to the question about any entry of its list: ``parties[0].listed``.
        """
        kind, _, path = place.partition("/")
        if kind == "question" and place not in self.entries:
            place = f"{kind}/{question_path_of(path_in_case(path))}"
        while place and place not in self.entries:
            place = place.rpartition("." if "." in place else "/")[0]
        return self.entries.get(place, self.entries[START])

    def title_of(self, place: str) -> str:
        """Return the title of the entry at a place; the place itself where there is none."""
        return self.entries[place].title if place in self.entries else place

    def blocks_of(self, entry: Entry) -> Iterator[Block]:
        """Yield the text of an entry as blocks."""
        return read_blocks(entry.text, self.title_of)

    def chapters_above(self, entry: Entry) -> list[Entry]:
        """Return the entries above one, the first page first."""
        above: list[Entry] = []
        while entry.place != START:
            entry = self.entries[entry.above]
            above.insert(0, entry)
        return above

    @cached_property
    def _texts(self) -> dict[str, tuple[str, str]]:
        """Return by place what is searched: title and other words, and the text, in small letters."""
        return {
            place: (f"{e.title} {e.words} {e.remark}".casefold(), plain_text(e.text, self.title_of))
            for place, e in self.entries.items()
        }

    def search(self, typed: str) -> list[FoundPage]:
        """Return the entries that hold every word, those that have them in the title first."""
        words = typed.casefold().split()
        if not words:
            return []
        found: list[tuple[tuple[bool, int, int], int, str]] = []
        for place, (head, text) in self._texts.items():
            in_text = text.casefold()
            if all(word in head or word in in_text for word in words):
                title = self.entries[place].title.casefold()
                rank = (
                    title != " ".join(words),
                    -sum(w in title for w in words),
                    -sum(w in head for w in words),
                )
                found.append((rank, len(found), place))
        return [self._tell_found(place, words) for _rank, _number, place in sorted(found)[:_MOST_FOUND]]

    def _tell_found(self, place: str, words: list[str]) -> FoundPage:
        entry, text = self.entries[place], " ".join(self._texts[place][1].split())
        at = next((at for word in words if (at := text.casefold().find(word)) >= 0), 0)
        start = max(0, at - _AROUND)
        if start:
            start = text.find(" ", start, at) + 1 or start
        end = min(len(text), at + 2 * _AROUND)
        excerpt = f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
        chapter = self.entries[entry.above].title if place != START else ""
        return FoundPage(place, entry.title, chapter, excerpt)


_SHORT: Final = {"en": LANGUAGES[0], "zh": LANGUAGES[1], **{language: language for language in LANGUAGES}}


@lru_cache(maxsize=4)
def _make_handbook(law: _SameLaw, language: str) -> Handbook:
    return Handbook(law.compiled, language, _make_glossary(law, language))


@lru_cache(maxsize=4)
def _make_glossary(law: _SameLaw, language: str) -> Glossary:
    wording = Wording(language)
    return Glossary(
        law.compiled.pack, wording, LawChapters(law.compiled, wording, read_written("words")).slots
    )


class _SameLaw:
    """A law file as the key of what is kept: the same for the same hash."""

    def __init__(self, compiled: CompiledPack) -> None:
        self.compiled = compiled

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameLaw) and self.compiled.pack.sha256 == other.compiled.pack.sha256

    def __hash__(self) -> int:
        return hash(self.compiled.pack.sha256)


def open_handbook(program: Program, language: str) -> Handbook:
    """Return the handbook of the law file in use, in "en" or "zh" ("zh_CN" is the same).

    Errors: Refused if there is none in the language.
    """
    return _make_handbook(_SameLaw(program.law), _check_language(language))


def open_glossary(program: Program, language: str) -> Glossary:
    """Return the words of the handbook alone, which takes a tenth of the time.

    Errors: those of `open_handbook`.
    """
    return _make_glossary(_SameLaw(program.law), _check_language(language))


def _check_language(language: str) -> str:
    if language not in _SHORT:
        raise Refused(
            Phrase("there is no handbook in the language {language}", language=language), do="Choose en or zh"
        )
    return _SHORT[language]


def handbook_search(program: Program, words: str, language: str) -> list[FoundPage]:
    """Return the entries of the handbook that hold every word, the nearest first."""
    return open_handbook(program, language).search(words)


def read_entry(handbook: Handbook, topic: str) -> Entry:
    """Return the entry of a topic: a place, with or without its kind, a title, or a word by which an entry is found.

    Where several are called so, it is the first of them.

    Errors: Refused if there is none.
    """
    kinds = (
        "",
        "question/",
        "field/",
        "page/",
        "term/",
        "provision/",
        "annex/",
        "element/",
        "verdict/",
        "act/",
    )
    place = next((f"{kind}{topic}" for kind in kinds if handbook.has(f"{kind}{topic}")), "")
    if place:
        return handbook.entries[place]
    wanted = topic.casefold()
    of_title = [entry for entry in handbook.entries.values() if entry.title.casefold() == wanted]
    named = [entry for entry in handbook.entries.values() if wanted in _WORD.findall(entry.words.casefold())]
    for found in (of_title, named):
        if found:
            return found[0]
    raise Refused(
        Phrase("the handbook has no page “{topic}”", topic=topic),
        do="Look for its words with --search, or leave the topic out for the first page",
    )
