# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of persons in Chinese characters: spelt in Latin letters in either order, or written with other characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.partynames.folding import is_korean, latin_text, plain_text
from desktop_app.partynames.judging import Comparison, compared
from desktop_app.partynames.reading import Name
from desktop_app.partynames.sounds import Readings, is_pinyin, older_spellings, spells
from desktop_app.partynames.tables import NameTables, SegmentKind

_WESTERN: Final = re.compile("[\\u3040-\\u9fff][·・•‧･][\\u3040-\\u9fff]")
"""The point between the names of a Westerner: 约翰·史密斯."""
_VOWELS: Final = re.compile("[aeiouv]+")
_PLACES_OF_WORK: Final = tuple("厂港行店院社")
MIXED_SPELLING: Final = "Mandarin and southern spelling"
NO_PERSON: Final = (
    SegmentKind.FORM,
    SegmentKind.TRADE,
    SegmentKind.FILLER,
    SegmentKind.BODY,
    SegmentKind.KIN,
    SegmentKind.NUMBER,
)


def compare_persons(
    left: Name, right: Name, ways: Mapping[str, Readings], tables: NameTables
) -> Comparison | None:
    """Return the comparison where the names are those of persons and one has characters, else nothing.

    A firm may have the name of a person: with a legal form, what would match is for a person to look at.
    """
    forms = [segment.label for name in (left, right) for segment in name.of(SegmentKind.FORM)]
    bare = _compare_bare(_without_forms(left), _without_forms(right), ways, tables)
    if not forms:
        return bare
    told = Phrase(
        "a legal form, with which a firm may have the name: {forms}",
        forms=Quoted(", ".join(dict.fromkeys(forms))),
    )
    return bare.weakened(told) if bare and bare.verdict == "match" else None


def _without_forms(name: Name) -> Name:
    if not name.of(*_BESIDE_A_NAME):
        return name
    kept = tuple(segment for segment in name.segments if segment.kind not in _BESIDE_A_NAME)
    return replace(name, segments=kept, printed=" ".join(segment.label for segment in kept))


_BESIDE_A_NAME: Final = (SegmentKind.FORM, SegmentKind.ADDRESS)


def _compare_bare(
    left: Name, right: Name, ways: Mapping[str, Readings], tables: NameTables
) -> Comparison | None:
    characters = [name for name in (left, right) if _could_be_person(name)]
    if len(characters) == 2:
        texts = (left.letters, right.letters)
        are_chinese = all(_has_surname(text, tables) and len(text) < 5 for text in texts)
        are_japanese = all(
            len(text) in (4, 5) and _is_bare(name) for text, name in zip(texts, (left, right), strict=True)
        )
        alike = len(texts[0]) == len(texts[1]) and texts[0][0] == texts[1][0]
        if texts[0] == texts[1] or not (are_chinese or (are_japanese and alike)) or _is_firm_of(left, right):
            return None
        told = Phrase(
            "{left} and {right} are written with other characters: two persons",
            left=Quoted(left.printed),
            right=Quoted(right.printed),
        )
        return compared("none", 40, told)
    if len(characters) != 1:
        return None
    other = right if characters[0] is left else left
    terms = _person_words(other, tables)
    if not terms:
        return None
    name = characters[0]
    text = name.letters
    way = _spelt(text, terms, ways, tables)
    if way:
        return compared("match", 96, _spells_words(terms, text, way))
    for word in terms if len(terms) > 2 else ():
        remainder = [member for member in terms if member is not word]
        may_be_beside = word in tables.given_names or len(word) == 1 or not older_spellings(word)
        way = _spelt(text, remainder, ways, tables) if may_be_beside else None
        if way:
            only = Phrase("only one name has {piece}", piece=Quoted(word))
            return compared("possible", 84, _spells_words(remainder, text, way), only)
    both = {"letters": Quoted(" ".join(terms)), "characters": Quoted(text)}
    if _has_initials(text, terms, ways, tables):
        told = Phrase("{letters} may be {characters}, with initials for the given name", **both)
        return compared("possible", 74, told)
    if len(terms) == 2 and any(_begins(text, word, ways["Japanese"]) for word in terms):
        told = Phrase("{letters} has one name in common with {characters}, and another given name", **both)
        return compared("none", 45, told)
    if _has_surname(text, tables) and len(text) < 5 and len(terms) < 4:
        return compared("none", 20, Phrase("{letters} does not spell {characters}", **both))
    return None


def _could_be_person(name: Name) -> bool:
    segments = [
        segment for segment in name.segments if segment.kind not in (SegmentKind.TITLE, SegmentKind.ADDRESS)
    ]
    if _WESTERN.search(name.printed):
        return False
    if not 2 <= len(name.letters) <= 5 or any(segment.script != "han" for segment in segments):
        return False
    is_single = len(segments) == 1
    return not any(
        segment.kind in (SegmentKind.FORM, SegmentKind.NUMBER)
        or (segment.kind is SegmentKind.BODY and is_single)
        for segment in segments
    )


def _person_words(name: Name, tables: NameTables) -> list[str]:
    """Return the words of a person's name; a title that is a surname as well, such as Pan, is kept."""
    if name.is_han or name.of(*NO_PERSON) or any(segment.is_aside for segment in name.segments):
        return []
    titles = {segment.label.lower() for segment in name.of(SegmentKind.TITLE)} - set(tables.surnames_spelt)
    printed = latin_text(plain_text(name.printed)).lower().replace("'", "").replace("’", "")
    terms = [word for word in re.findall(r"[^\W\d_]+", printed) if word not in titles]
    return terms if 1 < len(terms) < 6 else []


def _is_firm_of(left: Name, right: Name) -> bool:
    """Tell a name that is another one with a word of trade behind it: 江铃, 江铃汽车."""
    short, long = sorted((left, right), key=lambda name: len(name.letters))
    last = long.segments[-1]
    is_trade = last.kind in (SegmentKind.TRADE, SegmentKind.FILLER) or last.text in _PLACES_OF_WORK
    return is_trade and long.letters.startswith(short.letters)


def _is_bare(name: Name) -> bool:
    """Tell a name with nothing of trade or place in it; a surname may be the name of a firm as well."""
    return not name.of(*(kind for kind in NO_PERSON if kind is not SegmentKind.BODY), SegmentKind.PLACE)


def _has_surname(text: str, tables: NameTables) -> bool:
    return text[:1] in tables.surnames or text[:2] in tables.surnames


def _has_initials(text: str, terms: Sequence[str], ways: Mapping[str, Readings], tables: NameTables) -> bool:
    """Tell a surname that is spelt out, with single letters that begin the syllables of the given name."""
    spelt = [word for word in terms if len(word) > 1]
    initials = "".join(word for word in terms if len(word) == 1)
    if len(spelt) != 1 or not initials:
        return False
    return any(
        len(initials) <= len(text) - size and _begin(initials, text[size:], ways)
        for size in (1, 2)
        if spelt[0] in tables.surnames.get(text[:size], ())
        or any(spells(spelt[0], text[:size], read) for read in ways.values())
    )


def _begin(initials: str, text: str, ways: Mapping[str, Readings]) -> bool:
    return any(
        all(
            any(spelt.startswith(letter) for spelt in read(character))
            for letter, character in zip(initials, text, strict=False)
        )
        for read in ways.values()
    )


def _spells_words(terms: Sequence[str], text: str, way: str) -> Phrase:
    letters = Quoted(" ".join(terms))
    return Phrase("{letters} spells {characters} ({way})", letters=letters, characters=Quoted(text), way=way)


def _begins(text: str, word: str, readings: Readings) -> bool:
    return len(text) > 2 and any(spells(word, text[:size], readings) for size in (1, 2))


def _spelt(text: str, terms: Sequence[str], ways: Mapping[str, Readings], tables: NameTables) -> str | None:
    """Return the way of reading in which the words spell the characters, surname first or last."""

    def used(letter: str) -> frozenset[str]:
        """Return the southern spellings that names are known to have; of all readings some fit by chance."""
        return tables.spellings.get(letter, frozenset()) | tables.surnames.get(letter, frozenset())

    mixed = {MIXED_SPELLING: _either(ways["Mandarin"], ways["Wade-Giles"], used)}
    are_pinyin = (
        not any(map(is_korean, text))
        and len(_VOWELS.findall(" ".join(terms))) <= len(text)  # Kenichi Hayashi is six syllables
        and all(len(term) < 8 and is_pinyin(term, tables.syllables) for term in terms)
    )
    every = {**ways, **(mixed if len(text) > 2 else {})}
    if are_pinyin and len(text) < 4 and text[:1] in tables.surnames:  # pinyin is read as nothing else
        every = {way: read for way, read in every.items() if way not in ("Japanese", "Korean")}
    orders = tuple(_orders(terms))
    return next(
        (
            way
            for letters in orders
            for way, read in every.items()
            if _spells_name(letters, text, read, tables)
        ),
        None,
    )


def _spells_name(letters: str, text: str, readings: Readings, tables: NameTables) -> bool:
    after = any(
        _spells_after(letters, text, size, readings, tables) for size in (1, 2, 3) if len(text) > size
    )
    return after or spells(letters, text, readings)


def _either(*ways: Readings) -> Readings:
    return lambda letter: (spelt for way in ways for spelt in way(letter))


def _spells_after(letters: str, text: str, size: int, readings: Readings, tables: NameTables) -> bool:
    surnames = tables.surnames.get(text[:size], frozenset())
    return any(
        letters.startswith(member) and spells(letters[len(member) :], text[size:], readings)
        for member in surnames
    )


def _orders(terms: Sequence[str]) -> Iterator[str]:
    cleaned = ["".join(member for member in word if "a" <= member <= "z") for word in terms]
    for turn in range(len(cleaned)):
        yield "".join(cleaned[turn:] + cleaned[:turn])
