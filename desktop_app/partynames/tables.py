# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables with which names are read, as their files state them."""

from __future__ import annotations

import itertools
import marshal
import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from enum import Enum
from functools import cached_property, lru_cache
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames.folding import latin_text
from desktop_app.partynames.likeness import distance, in_hepburn, meant_letters

GENERIC: Final = frozenset(
    ("group", "holding", "corporation", "company", "limited", "ltd", "co", "inc", "corp", "ag", "plc", "se")
)
STOP: Final = frozenset(
    (
        "of", "the", "and", "for", "in", "de", "la", "du", "des", "und", "et", "y", "e", "provincial", "fur", "fuer",
        "degli", "studi", "ve", "della", "delle", "dello", "dell", "dos", "voor", "zur", "zum", "za", "imeni",
    )
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_MENDED: Final = 5
_SHORTEST_SLIPPED: Final = 9
"""The fewest letters of a word that is mended where it was misread, and where one letter is missing or too many."""
_SHORTEST_KNOWN: Final = 7
"""The fewest letters of a word of a known name that is mended where it was misread: Rheinrnetall."""


class SegmentKind(Enum):
    """What a piece of a name is."""

    BODY = "known name"
    CORE = "name"
    TRADE = "word of trade"
    FILLER = "general word"
    PLACE = "place"
    COUNTRY = "country"
    NUMBER = "number"
    KIN = "word of kin"
    FORM = "legal form"
    TITLE = "title"
    ADDRESS = "address"


QUIET_KINDS: Final = (SegmentKind.FORM, SegmentKind.TITLE, SegmentKind.ADDRESS)
"""What says nothing of who is meant, and meets nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: its kind, its number, and how it is written in Latin letters (as stems).

    ``is_exact``: the body has the stated names and no others that a translation word by word would give.
    """

    kind: SegmentKind
    number: int
    renderings: tuple[tuple[str, ...], ...] = ()
    is_ordinary: bool = False
    is_exact: bool = False
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """How a Chinese character is read."""

    mandarin: tuple[str, ...]
    japanese: tuple[str, ...]
    korean: tuple[str, ...]


@dataclass
class NameTables:
    """Everything that reading and comparing names looks up; what only Chinese names need is made for the first one."""

    simple: dict[int, str] = field(default_factory=dict)
    characters: dict[str, str] = field(default_factory=dict)
    """How each Chinese character is read: the syllables of Mandarin, Japanese and Korean, with tabs between."""
    stems: dict[str, str] = field(default_factory=dict)
    han: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    latin: dict[tuple[str, ...], list[Entry]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    surnames: dict[str, frozenset[str]] = field(default_factory=dict)
    surnames_spelt: dict[str, frozenset[str]] = field(default_factory=dict)
    spellings: dict[str, frozenset[str]] = field(default_factory=dict)
    cantonese: dict[str, frozenset[str]] = field(default_factory=dict)
    given_names: dict[str, int] = field(default_factory=dict)
    arabic: frozenset[int] = frozenset()
    read_once: frozenset[str] = frozenset()
    japanese: dict[str, frozenset[str]] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    single: dict[str, tuple[str, ...]] = field(default_factory=dict)
    syllables: frozenset[str] = frozenset()
    mixed_names: str = ""
    unstemmed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    misread: dict[str, str] = field(default_factory=dict)
    clipped: dict[str, str] = field(default_factory=dict)
    longest_latin: int = 1
    longest_han: int = 1
    version: str = ""
    packed_names: tuple[bytes, ...] = ()
    """The known names in blocks by their first character: the number of each and, after a tab, its row."""

    @cached_property
    def _unpacked(self) -> dict[int, dict[str, str]]:
        return {}

    def known_names(self, first: str) -> dict[str, str]:
        """Return the known names that begin with a character, and those of its block that begin with others."""
        number = ord(first) % KNOWN_NAMES_BLOCKS
        if number not in self._unpacked:
            packed = self.packed_names[number] if self.packed_names else None
            self._unpacked[number] = marshal.loads(zlib.decompress(packed)) if packed else {}  # noqa: S302  our own
        return self._unpacked[number]

    @cached_property
    def _read_characters(self) -> dict[str, Character]:
        return {}

    def character(self, letter: str) -> Character:
        """Return how a Chinese character is read; no readings for one that is not known."""
        if letter not in self._read_characters:
            readings = self.characters.get(letter, "\t\t").split("\t")
            self._read_characters[letter] = Character(*(tuple(spelt.split()) for spelt in readings))
        return self._read_characters[letter]

    @cached_property
    def mixed(self) -> re.Pattern[str]:
        """Return what finds the known names that have letters and characters."""
        return re.compile(self.mixed_names or "(?!)", re.IGNORECASE)

    @cached_property
    def _begins(self) -> dict[int, frozenset[str]]:
        return {-1: frozenset(name[:2] for name in self.han)}

    def begins_a_name(self, text: str) -> bool:
        """Tell whether a name that is known in characters may begin with these two."""
        number = ord(text[0]) % KNOWN_NAMES_BLOCKS
        if number not in self._begins:
            self._begins[number] = frozenset(name[:2] for name in self.known_names(text[0]))
        return text in self._begins[number] or text in self._begins[-1]

    def simplified(self, text: str) -> str:
        """Return a text with every Chinese character in its simplified form."""
        return text.translate(self.simple)

    def familiar(self, text: str) -> tuple[Entry, ...]:
        """Return the rows that know a stretch of characters; the dictionaries speak where no table of ours does."""
        known = self.known_names(text[0]).get(text) if text and text not in self.han else None
        if known is not None:
            number, _, row = known.partition("\t")
            renderings = row.split("|")
            for full in (member[1:] for member in renderings if member[0] == "="):
                if full != text:
                    self.han[text] += [
                        member for member in self.han.get(full, ()) if member.kind is SegmentKind.BODY
                    ]
            english = [member for member in renderings if member[0] != "="]
            stems = tuple(filter(None, map(self.terms, english)))
            if stems and not self.han[text]:
                is_body = len(text) > 2 and any(map(_ORGANISATION.search, english))
                self.han[text].append(
                    Entry(SegmentKind.BODY if is_body else SegmentKind.CORE, int(number), stems)
                )
        entries = self.han.get(text)
        return tuple(entries) if entries else ()

    @cached_property
    def meanings(self) -> Callable[[str], tuple[str, ...]]:
        """What characters mean, each meaning as letters without gaps, in the singular and the plural."""
        return lru_cache(maxsize=1 << 16)(self._meanings_anew)

    def _meanings_anew(self, text: str) -> tuple[str, ...]:
        found = dict.fromkeys(self.single.get(text, ()))
        for entry in self.familiar(text):
            for terms in entry.renderings:
                joined = "".join(terms[:-1])
                for last in self.unstemmed.get(terms[-1], (terms[-1],)):
                    found.update(dict.fromkeys((joined + last, joined + _plural(last))))
        return tuple(found)

    def is_arabic(self, word: str) -> bool:
        """Tell a given name in Latin letters that is Arabic."""
        return self.given_names.get(word) in self.arabic

    def hangul_of(self, word: str) -> frozenset[str]:
        """Return the Korean surnames that a word in Latin letters may spell."""
        return frozenset(name for name in self.surnames_spelt.get(word, ()) if "가" <= name <= "힣")

    def stem(self, word: str) -> str:
        """Return a word of trade in the form in which it is compared: one number, one spelling."""
        if word in self.stems:
            return self.stems[word]
        if len(word) > 6:  # a Russian adjective goes with its noun
            word = _ADJECTIVE.sub("iy", _ADJECTIVE_HARD.sub("nyy", word))
        if len(word) > 4 and word.endswith("ies"):
            word = word[:-3] + "y"
        elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
        return self.stems.get(word, word)

    def mended(self, word: str) -> str:
        """Return a word that a machine misread, or with one letter swapped, missing or too many, as its table has it.

        Such a slip is taken for one within long words alone, and in no name of a person.
        """
        if len(word) < _SHORTEST_MENDED or word in self.written or (word,) in self.latin:
            return word
        if word in self.given_names or word in self.surnames_spelt:
            return word
        hepburn = in_hepburn(word)
        if hepburn and (hepburn,) in self.latin:
            return hepburn
        hit = self.misread.get(meant_letters(word))
        if hit and (len(word) > _SHORTEST_MENDED + 1 or not word.isalpha()):
            return hit
        if len(word) < _SHORTEST_SLIPPED - 1:
            return word
        for at in range(2, len(word) - 2):
            swapped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
            shorter = word[:at] + word[at + 1 :]
            if swapped in self.written or (len(word) > _SHORTEST_SLIPPED and shorter in self.written):
                return swapped if swapped in self.written else shorter
        return self.clipped.get(word, word)

    @cached_property
    def _ordinary(self) -> dict[str, list[str]]:
        """The words of trade by themselves and with each letter left out, as a slip leaves them."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.written):
            rows = self.latin.get((word,), ())
            if not any(entry.kind in (SegmentKind.PLACE, SegmentKind.COUNTRY) for entry in rows):
                for form in _with_one_less(word):
                    found[form].append(word)
        return found

    @cached_property
    def slips_of(self) -> Callable[[str], tuple[str, ...]]:
        """The words of trade of which a word that no table knows is one letter away."""
        return lru_cache(maxsize=1 << 14)(self._slips_anew)

    def _slips_anew(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST_MENDED - 1 or word in self.given_names or word in self.surnames_spelt:
            return ()
        near = dict.fromkeys(meant for form in _with_one_less(word) for meant in self._ordinary.get(form, ()))
        return tuple(meant for meant in near if distance(word, meant, most=1) == 1)

    def terms(self, text: str) -> tuple[str, ...]:
        """Return the stems of a rendering, without small words."""
        folded = latin_text(text).lower().replace("'", "").replace("’", "").replace(".", "")
        return tuple(self.stem(word) for word in _WORD.findall(folded) if word not in STOP)


_ADJECTIVE: Final = re.compile("(?<=sk)(?:aya|oe|oye|ie|iye|ogo|oy|ikh|ii|y|ij)$")
_ADJECTIVE_HARD: Final = re.compile("n(?:aya|oe|oye|ye|yye|ogo|oy|ykh|yi|yj)$")


def _with_one_less(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def rows_of(text: str) -> Iterator[str]:
    """Yield the lines of a table that are neither empty nor a comment."""
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def build_tables(texts: Mapping[str, str], countries: Mapping[str, Iterable[str]]) -> NameTables:
    """Return the tables from the texts of their files, by name, and the names of countries."""
    tables = NameTables()
    tables.stems = dict(pair.split("=") for row in rows_of(texts["stems.txt"]) for pair in row.split())
    text = texts["characters.txt"]
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        simple, others, *readings = line.split("\t")
        tables.simple.update(dict.fromkeys(map(ord, others), simple))
        tables.characters[simple] = "\t".join(readings)
    for pair in " ".join(rows_of(texts["character_forms.txt"])).split():
        form, meant = pair[0], pair[1]
        tables.simple[ord(form)] = meant
        mandarin, japanese, korean = tables.characters[meant].split("\t")
        both = dict.fromkeys([*japanese.split(), *tables.characters[form].split("\t")[1].split()])
        tables.characters[meant] = "\t".join((mandarin, " ".join(both), korean))

    tables.syllables = frozenset(
        spelt for row in tables.characters.values() for spelt in row.partition("\t")[0].split()
    )
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word, stem in tables.stems.items():
        by_stem[stem].append(word)
    tables.unstemmed = {stem: (stem, *some) for stem, some in by_stem.items()}
    # Keep what single characters mean, for names that are translated part by part.
    text = texts["single_characters.txt"]
    for pair in ";".join(rows_of(text)).split(";"):
        character, _, meanings = pair.partition("=")
        if meanings:
            words = [meaning.strip().replace(" ", "") for meaning in meanings.split(",")]
            tables.single[tables.simplified(character.strip())] = tuple(
                form for word in words for form in (word, _plural(word))
            )
    counter = iter(range(1_000_000))
    for row in rows_of(texts["trade_words.txt"]):
        if row[0] == "=":
            # words of other languages go to every row that has the English word in front of them
            english, *foreign_words = _split(row.removeprefix("="))
            entries = tables.latin.get(tables.terms(english)) or [
                Entry(SegmentKind.TRADE, next(counter), (tables.terms(english),))
            ]
            for entry in list(entries):
                _add_latin(tables, english, entry)
                for foreign in foreign_words:
                    if tables.terms(foreign) != tables.terms(english):
                        _add_latin(tables, foreign, replace(entry, is_foreign=True))
        else:
            kind = SegmentKind.FILLER if row[0] == "*" else SegmentKind.TRADE
            _add_row(tables, row.lstrip("*"), kind, next(counter))
    for name, kind in (("places.txt", SegmentKind.PLACE), ("kin_words.txt", SegmentKind.KIN)):
        for row in rows_of(texts[name]):
            _add_row(tables, row, kind, next(counter))
    for name in ("institutes.txt", "bodies.txt", "brands.txt"):
        for row in rows_of(texts[name]):
            names = row.partition(" | ")[0]
            _add_row(tables, names, SegmentKind.BODY, next(counter), is_exact=name == "institutes.txt")
    _add_countries(tables, texts["demonyms.txt"], countries, counter)
    _add_forms(tables, texts["legal_words.txt"], next(counter))
    _add_persons(tables, texts["persons.txt"], counter)
    for row in rows_of(texts["cantonese.txt"]):
        spelt, _, characters = row.partition("\t")
        for character in characters:
            tables.cantonese[character] = tables.cantonese.get(character, frozenset()) | {spelt}
    lines = enumerate(texts["known_names.txt"].splitlines(), 1_000_000)
    known = ((number, line.partition("\t")) for number, line in lines if line and line[0] != "#")
    blocks: list[dict[str, str]] = [{} for _ in range(KNOWN_NAMES_BLOCKS)]
    for number, (name, _, renderings) in known:
        blocks[ord(name[0]) % KNOWN_NAMES_BLOCKS][name] = f"{number}\t{renderings}"
    tables.packed_names = tuple(zlib.compress(marshal.dumps(block, MARSHAL_FORMAT), 9) for block in blocks)
    tables.longest_han = min(24, max(map(len, itertools.chain(tables.han, *blocks)), default=1))
    of_bodies = {
        word
        for terms, entries in tables.latin.items()
        if any(entry.kind is SegmentKind.BODY for entry in entries)
        for word in terms
        if len(word) >= _SHORTEST_KNOWN
    }
    for word in (*sorted(tables.written), *sorted(of_bodies)):
        tables.misread.setdefault(meant_letters(word), word)
    for word in sorted(tables.written):
        for at in range(2, len(word) - 2) if len(word) > _SHORTEST_SLIPPED - 1 else ():
            tables.clipped.setdefault(word[:at] + word[at + 1 :], word)
    some = [
        name for name in tables.han if re.search("[A-Za-z]", name) and re.search("[\u3041-\u9fff가-힣]", name)
    ]
    tables.mixed_names = "|".join(
        r"\s?".join(map(re.escape, re.findall(r"[A-Za-z0-9]+|[^A-Za-z0-9]", name)))
        for name in sorted(some, key=lambda name: (-len(name), name))
    )
    tables.longest_latin = max(map(len, tables.latin))
    return tables


# --------------------------------------------------------------------------------------------------
# The tables as bytes, which come with the program: they are read in a tenth of the time that building them takes.


OF_ENTRIES: Final = ("han", "latin", "acronyms")
TABLES_BEGIN: Final = b"lodestone-name-tables/2 "
KNOWN_NAMES_BLOCKS: Final = 256
MARSHAL_FORMAT: Final = 2  # of later ones the bytes depend on what else holds the same object


def tables_from_bytes(content: bytes, made_of: str) -> NameTables | None:
    """Return tables that were kept; None if they were made of other texts."""
    begins = TABLES_BEGIN + made_of.encode("ascii")
    if not content.startswith(begins):
        return None
    rows, plain = marshal.loads(zlib.decompress(content[len(begins) :]))  # noqa: S302  of the program's own folder
    kinds = {kind.name: kind for kind in SegmentKind}
    entries = [Entry(kinds[kind], *cells) for kind, *cells in rows]
    for name in OF_ENTRIES:
        kept = {key: [entries[number] for number in numbers] for key, numbers in plain[name].items()}
        plain[name] = defaultdict(list, kept)
    empty = NameTables()
    for name, value in plain.items():
        if isinstance(getattr(empty, name), (set, frozenset)):
            plain[name] = frozenset(value)
        elif (
            isinstance(value, dict)
            and isinstance(next(iter(value.values())), list)
            and name not in OF_ENTRIES
        ):
            plain[name] = {key: frozenset(members) for key, members in value.items()}
    return NameTables(**plain)


def _split(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _add_row(tables: NameTables, row: str, kind: SegmentKind, number: int, *, is_exact: bool = False) -> None:
    left, _, right = row.lstrip("!").partition("=")
    names = _split(right)
    renderings = tuple(dict.fromkeys(terms for name in names if (terms := tables.terms(name))))
    entry = Entry(kind, number, renderings, row[0] == "!", is_exact)
    for name in _split(left):
        _add_han(tables, name, entry)
        if kind is SegmentKind.PLACE and name[-1] not in "市省县区" and name + "市" not in left:
            _add_han(tables, f"{name}市", entry)
    for name in names:
        _add_latin(tables, name, entry)


def _add_han(tables: NameTables, name: str, entry: Entry) -> None:
    key = re.sub(r"[・·&＆\s]", "", tables.simplified(name))
    if entry not in tables.han[key]:
        tables.han[key].append(entry)


def _add_latin(tables: NameTables, name: str, entry: Entry) -> None:
    stems = tables.terms(name)
    if entry.kind in (SegmentKind.TRADE, SegmentKind.FILLER, SegmentKind.PLACE):
        words = _WORD.findall(latin_text(name).lower())
        tables.written.update(word for word in words if len(word) >= _SHORTEST_MENDED)
    if entry.kind is SegmentKind.BODY and name.isupper() and len(name) <= 5 and name.isalnum():
        tables.acronyms[name.lower()].append(entry)
        return
    keys = {stems}
    if entry.kind is SegmentKind.BODY:
        while len(stems) > 1 and stems[-1] in GENERIC:
            stems = stems[:-1]
            keys.add(stems)
    for key in keys:
        if key and entry not in tables.latin[key]:
            tables.latin[key].append(entry)


def _add_countries(
    tables: NameTables, text: str, countries: Mapping[str, Iterable[str]], counter: Iterator[int]
) -> None:
    names: dict[str, list[str]] = {code: list(some) for code, some in countries.items()}
    for row in rows_of(text):
        code, _, right = row.partition("=")
        names.setdefault(code.strip(), []).extend(_split(right))
    for code in sorted(names):
        latin = [name for name in names[code] if name.isascii() or latin_text(name).isascii()]
        entry = Entry(SegmentKind.COUNTRY, next(counter), tuple(filter(None, map(tables.terms, latin))))
        for name in names[code]:
            if name in latin:
                _add_latin(tables, name, entry)
            elif len(name) > 1:
                _add_han(tables, name, entry)


def _add_forms(tables: NameTables, text: str, number: int) -> None:
    latin, _, han = text.partition("[Han]")
    entry = Entry(SegmentKind.FORM, number)
    for row in rows_of(latin.partition("[Latin]")[2]):
        for name in _split(row):
            tables.latin[tuple(latin_text(name).lower().split())].append(entry)
    for row in rows_of(han):
        for name in _split(row):
            _add_han(tables, name, entry)


def _add_persons(tables: NameTables, text: str, counter: Iterator[int]) -> None:
    sections = dict(zip(*[iter(re.split(r"^\[(\w+)\]$", text, flags=re.MULTILINE)[1:])] * 2, strict=True))
    for name, target in (
        ("surnames", tables.surnames),
        ("sounds", tables.spellings),
        ("japanese", tables.japanese),
    ):
        for pair in sections[name].replace("\n", ";").split(";"):
            characters, _, spelt = pair.partition("=")
            if spelt:
                key = tables.simplified(characters.strip())
                target[key] = target.get(key, frozenset()) | frozenset(spelt.split())
    for characters, written in tables.surnames.items():
        spellings = written | set(_pinyin_of(characters, tables))
        for member in spellings:
            tables.surnames_spelt[member] = tables.surnames_spelt.get(member, frozenset()) | {characters}
    for number, line in enumerate(sections["given"].replace("\n", ";").split(";")):
        for name in line.split():
            tables.given_names.setdefault(name, number)
    # their letters are read as those of any name
    for pair in sections["western"].replace("\n", ";").split(";"):
        characters, _, names = pair.partition("=")
        spelt = tuple((latin_text(name).lower(),) for name in _split(names))
        entry = Entry(SegmentKind.CORE, next(counter), spelt)
        for name in _split(characters):
            _add_han(tables, name, entry)
    tables.arabic = frozenset(tables.given_names[name] for name in sections["arabic"].split())
    tables.read_once = frozenset(sections["mandarin"].split())
    tables.titles = frozenset(sections["titles"].split())
    tables.particles = frozenset(sections["particles"].split())


_ORGANISATION: Final = re.compile(
    r"\b(University|Institute|Corporation|Company|Co\.|Bank|Ltd|Inc|Association|College|Agency|Ministry|Group|Laborator)"
)


def _pinyin_of(characters: str, tables: NameTables) -> Iterator[str]:
    readings = [tables.character(letter).mandarin[:1] for letter in characters]
    yield "".join(reading for first in readings for reading in first)
