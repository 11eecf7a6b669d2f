# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the window and the papers: what each means, its Chinese, where it stands in the law; found in a text.

``resources/handbook/glossary.toml`` is the one source; the tables of ``docs/glossary.md`` are made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.law.pack import Pack
from desktop_app.services.handbook.entries import Entry, Wording, lines, link, paragraphs, read_written

PARTS: Final = ("law", "case", "work", "program")
"""The parts of the glossary, as ``docs/glossary.md`` has them too."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary in one language.

    ``other`` is the word in the other language, ``article`` where it stands in the law, ``provision`` the one of the
    law file that has it, blank for none.
    """

    key: str
    part: str
    word: str
    other: str
    meaning: str
    article: str
    provision: str

    @property
    def place(self) -> str:
        """Return the place of the word in the handbook."""
        return f"term/{self.key}"


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A word of the glossary in a text: from ``start`` to before ``end``."""

    start: int
    end: int
    term: Term


class Glossary:
    """The words of the glossary in one language; ``slots`` are what their meanings call by name."""

    def __init__(self, pack: Pack, wording: Wording, slots: Mapping[str, str]) -> None:
        self.terms: dict[str, Term] = {}
        self._wording = wording
        self._forms: dict[str, str] = {}
        for key, written in read_written("glossary").items():
            chinese = written["chinese"]
            word, other = (chinese, key) if wording.is_chinese else (key, chinese)
            named = written.get("provision", "")
            rule = pack.provisions.get(named)
            article = ""
            if rule is not None:
                instrument = pack.instruments.get(rule.text.instrument)
                short = (
                    ""
                    if instrument is None or pack.is_of_announcement(rule)
                    else wording.say(instrument.short)
                )
                article = (" " if wording.is_chinese else ", ").join(
                    filter(None, (short, wording.say(rule.text.article)))
                )
            meaning = wording.pick(written["meaning"]).replace("`", "")
            meaning = wording.sentence(meaning.format_map(slots) if "{" in meaning else meaning)
            self.terms[key] = Term(
                key,
                written["part"],
                word,
                other,
                meaning,
                article or written.get("article", ""),
                named if rule else "",
            )
            if not written.get("common"):
                for form in (
                    (chinese, *written.get("also_chinese", ()))
                    if wording.is_chinese
                    else (key, *written.get("also", ()))
                ):
                    self._forms[form.casefold()] = key
        longest_first = sorted(self._forms, key=len, reverse=True)
        alternatives = "|".join(map(re.escape, longest_first))
        edge = "" if wording.is_chinese else r"\b"
        plural = "" if wording.is_chinese else "(?:s|es)?"
        self._pattern = re.compile(f"{edge}({alternatives}){plural}{edge}", re.IGNORECASE)

    def find_in(self, text: str) -> Iterator[FoundTerm]:
        """Yield the words of the glossary in a text, each where it stands first."""
        met = set()
        for match in self._pattern.finditer(text):
            key = self._forms[match[1].casefold()]
            if key not in met:
                met.add(key)
                yield FoundTerm(match.start(), match.end(), self.terms[key])

    def entries(self, words: Mapping[str, list[str]]) -> Iterator[Entry]:
        """Yield an entry for every word, and the list of them by part."""
        pick = self._wording.pick
        parts = [
            paragraphs(
                f"## {pick(words[f'terms_of_{part}'])}",
                lines(*(f"- {link(term.place)}" for term in self.terms.values() if term.part == part)),
            )
            for part in PARTS
        ]
        yield Entry("terms", pick(words["terms"]), paragraphs(pick(words["terms_intro"]), *parts))
        for term in self.terms.values():
            law = link(f"provision/{term.provision}") if term.provision else ""
            body = paragraphs(
                term.meaning,
                self._wording.led(pick(words["in_chinese"]), term.other),
                self._wording.led(pick(words["stands_in"]), law or term.article),
            )
            yield Entry(
                term.place, term.word, body, "terms", words=f"{term.key} {term.other}", remark=term.other
            )
