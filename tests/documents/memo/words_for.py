# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""For whom a sentence of the law file or of the papers holds, as its key tells, and whether it is printed elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from desktop_app.documents.wording import Phrasebook, english_wording
from desktop_app.domain.engine.conclusion import Conclusion, WarningOrDuty
from desktop_app.domain.law.pack import HOME, INSIDE, PAST, WORDS_FOR
from desktop_app.domain.truth import YES
from tests import making

SHORTEST: Final = 20
"""How many letters of a sentence between its slots tell it from others."""
SLOT: Final = re.compile(r"\{[a-z_]+\}")
OF_DAYS: Final = {"is": False, "now": False, "was": True, "then": True}
"""The ends of keys of the papers that hold for an export that lies back, or for another."""


class Situation(NamedTuple):
    """Who exports, and when: what the sentences of page 1 go by."""

    home: bool
    inside: bool
    past: bool


SITUATIONS: Final = tuple(
    Situation(home, inside, past)
    for home, inside in ((False, False), (True, False), (True, True))
    for past in (False, True)
)


def situation_of(conclusion: Conclusion, dated: date) -> Situation:
    return Situation(conclusion.is_from_home, conclusion.stays_home, conclusion.on < dated)


def words_in(words: Mapping[str, str], here: Situation) -> Iterator[tuple[str, str]]:
    """Yield each part of the words of a warning or duty with the sentence that holds for a situation."""
    tags = {HOME: here.home, INSIDE: here.inside, PAST: here.past}
    endings = [end for end in WORDS_FOR if all(tags[tag] for tag in end.split(".")[1:])]
    parts = {".".join(each for each in key.split(".") if each not in tags) for key in words}
    for part in parts:
        for key in (f"{part}{end}" for end in endings):
            if key in words:
                yield part, words[key]
                break


def stretches(sentence: str) -> list[str]:
    return [each.strip() for each in SLOT.split(sentence) if len(each.strip()) >= SHORTEST]


@cache
def where_words_hold() -> dict[str, frozenset[Situation]]:
    """Return each stretch of the law file's words with the situations in which it is chosen."""
    chosen: dict[str, set[Situation]] = {}
    for words in making.program().pack.page_one.values():
        for sentence in words.values():
            for stretch in stretches(sentence):
                chosen.setdefault(stretch, set())
        for here in SITUATIONS:
            for _, sentence in words_in(words, here):
                for stretch in stretches(sentence):
                    chosen[stretch].add(here)
    catalogue = english_wording().catalogue
    assert isinstance(catalogue, Phrasebook)
    for key, sentence in catalogue.sentences.items():
        if (tense := key.rpartition(".")[2]) in OF_DAYS:
            for stretch in stretches(sentence):
                if sum(stretch in other for other in catalogue.sentences.values()) == 1:
                    chosen[stretch] = {here for here in SITUATIONS if here.past is OF_DAYS[tense]}
    # a sentence that is the beginning of a longer one is printed where the longer one is
    return {
        stretch: frozenset().union(*(where for other, where in chosen.items() if stretch in other))
        for stretch in chosen
    }


def words_hold_for_this_case(text: str, conclusion: Conclusion, dated: date) -> None:
    here = situation_of(conclusion, dated)
    for stretch, where in where_words_hold().items():
        assert here in where or stretch not in text, (stretch, here)


def beginnings_for_others(advice: WarningOrDuty, found: Conclusion) -> tuple[str, ...]:
    """Return how sentences of a warning or duty begin that hold for another exporter, or while a fact is open that is
    known here.
    """
    words = making.program().pack.page_one.get(advice.code, {})
    other = "only.abroad" if found.is_from_home else "only.home"
    is_settled = {
        key: advice.truth == YES or advice.hangs_on not in ("", key.partition("_open.")[2]) for key in words
    }
    return tuple(
        text
        for key, text in words.items()
        if key == other or (key.startswith("only_open.") and is_settled[key])
    )
