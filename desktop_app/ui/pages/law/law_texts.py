# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of a condition in the language of the window. No widgets."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.law.condition import Compare, Is, Reads, Sentence
from desktop_app.domain.law.pack import Pack
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text

SOURCE: Final = re.compile(r"\bS([0-9]+)\b")
"""The name of a source in the texts of a law file, such as S12."""


def put_in_words(pack: Pack, text: str) -> str:
    """Return a text of the law file with sources named by number and readings by their question."""
    for name, switch in pack.switches.items():
        text = text.replace(name, f"“{translate_text(switch.question)}”")
    text = SOURCE.sub(lambda source_match: tr("source {number}", number=source_match[1]), text)
    return f"{text[:1].upper()}{text[1:]}"


def condition_words(pack: Pack, sentence: Sentence) -> str:
    """Return one sentence of a condition in words: its fact and the value or limit it is compared with."""
    if isinstance(sentence, Is):
        return _describe_is(pack, sentence)
    if isinstance(sentence, Compare):
        fact, limit = (translate_text(pack.facts[sentence.fact].label), _describe_limit(sentence.words))
        least = " at least " in sentence.words
        template = tr("{fact}: at least {limit}") if least else tr("{fact}: at most {limit}")
        return template.format(fact=fact, limit=limit)
    if isinstance(sentence, Reads):
        chosen = pack.switches[sentence.switch].words[sentence.choice]
        return tr("Reading: {words}", words=translate_text(chosen))
    if sentence.negated:
        return tr("{provision} is not met", provision=sentence.provision)
    return tr("{provision} is met", provision=sentence.provision)


def _describe_is(pack: Pack, sentence: Is) -> str:
    values = strings.join_with_or([_describe_value(pack, sentence.fact, value) for value in sentence.values])
    fact = translate_text(pack.facts[sentence.fact].label)
    if sentence.negated:
        return tr("{fact}: not {values}", fact=fact, values=values)
    return tr("{fact}: {values}", fact=fact, values=values)


def _describe_value(pack: Pack, fact: str, value: str) -> str:
    if pack.facts[fact].kind == "country":
        return strings.country_name(value)
    return {
        "yes": tr("yes"),
        "no": tr("no"),
        "export": tr("export"),
        "domestic_transfer": tr("domestic transfer"),
        "part_one": tr("a material of Part I"),
        "part_two": tr("a magnet or target of Part II"),
        "assembly": tr("assembly"),
        "not_listed": tr("not listed"),
        "none": tr("none"),
        "logic": tr("logic chips"),
        "memory": tr("memory chips"),
        "equipment": tr("equipment that makes chips"),
        "test_equipment": tr("equipment that tests chips"),
        "materials": tr("materials for chips"),
    }.get(value, value)


def _describe_limit(limit_text: str) -> str:
    """Return the figure at the end of a comparison, with its unit."""
    figure, _, unit = limit_text.rpartition(" at ")[2].partition(" ")[2].partition(" ")
    return tr("{count} layers", count=figure) if unit == "layers" else f"{figure} {unit}".strip()
