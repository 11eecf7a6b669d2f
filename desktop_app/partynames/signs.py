# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a name is found by: signs that it shares with names which may mean the same, in whatever script they are.

A sign is a short text: a row of the tables, a word, what is left of it when spellings are folded, its consonants, three
letters of it, two characters, their sound. Signs stand by pieces, since two names mean one body only where every piece
that names somebody of one of them meets something of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import combinations, pairwise
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames import likeness, spelling_pairing
from desktop_app.partynames.by_ear import SoundSigns, runs_by_ear
from desktop_app.partynames.folding import as_it_looks, is_arabic, is_hebrew
from desktop_app.partynames.reading import Name, Segment, take_apart
from desktop_app.partynames.sounds import Readings, older_spellings
from desktop_app.partynames.tables import GENERIC, QUIET_KINDS, NameTables, SegmentKind

SIGNS_VERSION: Final = "23"
"""Rises with every change of what a name is found by."""
BODY_SIGN: Final = "b"
"""What the sign of a known name begins with."""
_UNKNOWN: Final = frozenset((SegmentKind.CORE, SegmentKind.BODY))
_PLACES: Final = (SegmentKind.PLACE, SegmentKind.COUNTRY, SegmentKind.NUMBER)
_JOINED: Final = ("Mandarin", "Wade-Giles", "Cantonese", "Japanese", "Korean")
_MOST_READINGS: Final = 4
MOST_SPELLINGS: Final = 256
"""In how many ways characters side by side are spelt by one way of reading."""
_MOST_SPELLINGS_OF_FEW: Final = 4_096
"""The same in a short name: 紡 is read in seven ways in Japan, 東 in forty."""
_MOST_SPELT: Final = 4
"""How many characters side by side are found by the one word that spells them."""
_EDGE: Final = 3
_MOST_WHOLE: Final = 5
"""How many characters a name may have to be found by its sound whatever its pieces are."""
_MOST_WHOLE_OF_TRADE: Final = 3
"""The same of a name with a word of trade in it, which may be a given name: 王建设."""
_MOST_RENDERINGS: Final = 12
_MOST_INITIALS: Final = 7
_MOST_NAMES: Final = 3
"""So many given names may be initials written as one word."""
_MOST_JOINED: Final = 5
"""How many words are written as one at most."""
_MOST_CLIPPED: Final = 6
"""How many characters a short form has at most."""
_SHORT: Final = 4
_MOST_MEANT: Final = 6
_MOST_STARTS: Final = 8
_MOST_CHARACTERS: Final = 12
_LEAN: Final = frozenset(("group", "holding", "holdings"))


_Signs = frozenset[str]
_NOTHING: Final[_Signs] = frozenset()


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words that spell the first ``fewest`` of some characters, the first ``fewest`` + 1, and so on up to all.

    ``options`` are the readings of each character. Of each length the first ``most`` words count, in the order of
    ``itertools.product``, whether or not a list has them.
    """

    options: tuple[tuple[str, ...], ...]
    fewest: int
    most: int

    def write_out(self, may_begin: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
        """Yield the words; none whose readings up to some character ``may_begin`` rules out."""
        begun = [("", 0)]
        for count, readings in enumerate(self.options, 1):
            longer: list[tuple[str, int]] = []
            for word, place in begun:
                first = place * len(readings)
                some = readings[: max(0, self.most - first)]
                longer += [(word + reading, first + number) for number, reading in enumerate(some)]
            begun = [pair for pair in longer if may_begin(pair[0])]
            if count >= self.fewest:
                yield from (word for word, _ in begun)


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceSigns:
    """The signs of a piece: a ``sure`` one in common may be a meeting of the piece.

    ``parts`` has the signs of each of its characters or words: of every one of them something has to meet. ``asked``,
    words that spell its characters, and ``asked_parts`` are more of both by which a list is asked. Slips of its
    ``long_words`` are looked for among those of a list; what is ``spelt`` has to be cut into syllables of characters.
    ``heard`` are those by sound, posted and asked. Of ``common``, the words of trade of a known name, two have to meet.
    ``is_naming``: it names somebody, so that of one of two names that meet it meets something; ``is_common``: only
    since no piece of the name does so more.
    """

    is_naming: bool = False
    is_number: bool = False
    sure: _Signs = _NOTHING
    parts: tuple[_Signs, ...] = ()
    long_words: frozenset[str] = frozenset()
    asked: frozenset[Spellings] = frozenset()
    asked_parts: tuple[_Signs, ...] = ()
    heard: frozenset[SoundSigns] = frozenset()
    asked_heard: frozenset[SoundSigns] = frozenset()
    common: tuple[_Signs, ...] = ()
    is_common: bool = False
    spelt: str = ""

    @property
    def part(self) -> _Signs:
        """Return the signs of any of its parts."""
        return _NOTHING.union(*self.parts)

    @property
    def slips(self) -> _Signs:
        """Return signs of its long words of which a word with a slip or two has most."""
        return _NOTHING.union(*map(_signs_of_slips, self.long_words))


@dataclass(frozen=True, slots=True)
class NameSigns:
    """What a name is found by; ``whole`` are signs each of which may be all that two names have in common.

    Who looks for the name asks for ``asked_whole``: of a short form for what has it, and the other way round.
    ``is_common``: it has nothing but places and words of trade; ``has_core``: a piece that no table knows.
    ``runs`` are its words as one, as characters are spelt.
    """

    pieces: tuple[PieceSigns, ...]
    whole: frozenset[str]
    asked_whole: frozenset[str]
    is_common: bool
    has_core: bool
    runs: tuple[str, ...]

    @property
    def naming(self) -> int:
        """Return how many pieces name somebody; of a known name made of words of trade two words say who it is."""
        return sum(piece.is_naming + (piece.is_common and len(piece.common) > 1) for piece in self.pieces)

    @property
    def every(self) -> _Signs:
        """Return all signs that a name is posted under."""
        return self.whole.union(*(piece.sure | piece.part | piece.slips for piece in self.pieces))

    @property
    def every_asked(self) -> _Signs:
        """Return all signs by which a name is asked for."""
        asked = (piece.sure.union(piece.part, piece.slips, *piece.asked_parts) for piece in self.pieces)
        spelt = (f"w{word}" for piece in self.pieces for some in piece.asked for word in some.write_out())
        return self.asked_whole.union(spelt, *asked)


class SignReader:
    """Tells the signs of names as some tables read them."""

    def __init__(self, tables: NameTables, ways: Mapping[str, Readings]) -> None:
        self._tables, self._ways = tables, ways
        self._signs_of_characters = lru_cache(maxsize=1 << 14)(self._signs_of_characters_anew)
        self._signs_of_word = lru_cache(maxsize=1 << 16)(self._signs_of_word_anew)
        self._signs_of_common = lru_cache(maxsize=1 << 14)(self._signs_of_common_anew)
        self._signs_of_body = lru_cache(maxsize=1 << 14)(self._signs_of_body_anew)
        self._common_of_body = lru_cache(maxsize=1 << 14)(self._common_of_body_anew)
        self._taken_apart = lru_cache(maxsize=1 << 14)(partial(take_apart, tables=tables))
        self._spellings_of = lru_cache(maxsize=1 << 12)(self._spellings_anew)
        self._slips_of_known: dict[tuple[str, int], dict[str, list[str]]] = {}
        self._known_by_length: dict[int, list[str]] = {}
        for key in tables.latin:
            if len(key) == 1 and len(key[0]) > _SHORT:
                self._known_by_length.setdefault(len(key[0]), []).append(key[0])

    def signs_of(
        self, name: Name, *, is_asked: bool = False, most_of_few: int = _MOST_SPELLINGS_OF_FEW
    ) -> NameSigns:
        """Return the signs of a name; ``is_asked``: with those by which a list is asked for it.

        Characters of a short name side by side are asked for in ``most_of_few`` spellings of each way at most.
        """
        spoken = [segment for segment in name.segments if segment.kind not in QUIET_KINDS]
        pieces = [self._signs_of_segment(segment) for segment in spoken]
        counted = [at for at, piece in enumerate(pieces) if piece.is_naming]
        has_core = any(spoken[at].kind is SegmentKind.CORE for at in counted)
        is_common = not counted and not any(segment.kind is SegmentKind.BODY for segment in spoken)
        if not counted:
            counted = [
                at
                for at, segment in enumerate(spoken)
                if segment.kind not in (SegmentKind.COUNTRY, SegmentKind.KIN) and not segment.is_empty
            ]
        across: list[set[str]] = [set() for _ in spoken]
        for at, signs in self._signs_across(spoken):
            across[at] |= signs
        heard, asked_heard = ([piece.heard for piece in pieces], [piece.asked_heard for piece in pieces])
        for run, by_ear in runs_by_ear(spoken, self._tables, is_asked=is_asked):
            for at, segment in enumerate(spoken):
                if any(segment is member for member in run):
                    across[at].update(f"k{sign}" for sign in by_ear.signs)
                    heard[at] |= {by_ear.posted}
                    asked_heard[at] |= {by_ear.asked}
        characters = "".join(
            segment.text
            for segment in spoken
            if segment.script == "han" and segment.kind is not SegmentKind.NUMBER
        )
        is_of_trade = any(segment.kind in (SegmentKind.TRADE, SegmentKind.FILLER) for segment in spoken)
        most_whole = _MOST_WHOLE_OF_TRADE if is_of_trade else _MOST_WHOLE
        person = self._signs_of_characters(characters) if 1 < len(characters) <= most_whole else PieceSigns()
        begins = [0]
        for segment in spoken:
            is_letter = segment.script == "han" and segment.kind is not SegmentKind.NUMBER
            begins.append(begins[-1] + (len(segment.text) if is_letter else 0))
        for at, piece in enumerate(pieces):
            is_counted = at in counted
            asked: frozenset[Spellings] = frozenset()
            parts = piece.parts
            if is_counted and person.parts and spoken[at].script == "han":  # a surname may reach over an edge
                parts = person.parts[begins[at] : begins[at] + len(spoken[at].text)]
            asked_parts: tuple[_Signs, ...] = ()
            if is_asked and spoken[at].script == "han":
                most = most_of_few if len(characters) <= _MOST_WHOLE else MOST_SPELLINGS
                asked = self._spellings_of(spoken[at].text, most)
                if len(characters) <= most_whole:
                    asked |= self._spellings_of(characters, most)
                asked |= self._spellings_over_edges(spoken, at)
                asked_parts = tuple(
                    frozenset(f"w{sign[1:]}" if sign[0] == "v" else sign for sign in some) for some in parts
                )
            pieces[at] = PieceSigns(
                is_naming=is_counted,
                is_number=piece.is_number,
                sure=piece.sure.union(across[at], person.sure if is_counted else ()),
                parts=parts,
                long_words=piece.long_words,
                asked=asked,
                asked_parts=asked_parts,
                heard=heard[at],
                asked_heard=asked_heard[at],
                common=piece.common,
                is_common=is_counted and piece.is_common,
                spelt=piece.spelt,
            )
        bodies = [segment for segment in spoken if segment.kind is SegmentKind.BODY]
        pieces += (PieceSigns(sure=words) for words in map(self._common_of_body, bodies) if words)
        whole = tuple(self._signs_of_whole(name, spoken))
        posted, asked_whole = (frozenset(signs[side] for signs in whole) for side in (0, 1))
        if name.letters:  # the very name is found whatever its pieces are
            looks = as_it_looks(name.letters)
            very = frozenset((f"n={name.letters}", f"n={looks}", f"n={looks.removesuffix('集团')}"))
            posted, asked_whole = posted | very, asked_whole | very
        terms = [piece.spelt for piece in pieces if piece.is_naming and piece.spelt] if is_asked else []
        runs = tuple(_runs_of(terms))
        return NameSigns(
            tuple(pieces), posted, asked_whole, is_common=is_common, has_core=has_core, runs=runs
        )

    # ---- a piece ---------------------------------------------------------------------------------------

    def _signs_of_segment(self, segment: Segment) -> PieceSigns:
        if segment.kind is SegmentKind.NUMBER:
            return PieceSigns(is_number=True, sure=frozenset((f"n{segment.text}",)))
        if segment.kind is SegmentKind.BODY:
            return self._signs_of_body(segment)
        if segment.kind is not SegmentKind.CORE:
            return self._signs_of_common(segment)
        rows = {f"e{entry.number}" for entry in segment.entries}
        if segment.script == "han":
            rendered = {sign for word in self._words_of(segment) for sign in self._signs_of_word(word).sure}
            signs = self._signs_of_characters(segment.text)
            return replace(signs, sure=signs.sure | rows | rendered)
        signs = self._signs_of_word(segment.text)
        if rows <= signs.sure and len(segment.text) > 1:
            return signs
        return replace(signs, is_naming=len(segment.text) > 1, sure=signs.sure | rows)

    def _signs_of_common_anew(self, segment: Segment) -> PieceSigns:
        rows = {f"e{entry.number}" for entry in segment.entries}
        words = set(self._words_of(segment) if segment.script == "han" else segment.terms)
        roots = {f"w{likeness.root_of(word)}" for word in words}
        characters = {f"h{segment.text}"} if segment.script == "han" else {f"w{segment.text}"}
        for word in segment.terms if len(segment.terms) > 1 else ():
            rows |= {f"e{entry.number}" for entry in self._tables.latin.get((word,), ())}
        signs = self._signs_of_characters(segment.text) if segment.script == "han" else PieceSigns()
        sure = signs.sure | rows | roots | characters | {f"w{word}" for word in words}
        spelt = segment.text if segment.script != "han" and len(segment.terms) == 1 else ""
        return replace(signs, is_naming=False, sure=sure, spelt=spelt)

    def _signs_of_body_anew(self, segment: Segment) -> PieceSigns:
        """Return the signs of a known name: its rows, those of known names within it, and those of its words.

        It names nobody by itself where it is made of nothing but places and words of trade: 中国稀土集团.
        """
        bodies, members = self._taken_apart(segment)
        sure = {f"{BODY_SIGN}{entry.number}" for member in bodies for entry in member.entries}
        sure |= {f"h{member.text}" for member in bodies if member.script == "han"}
        parts: list[_Signs] = []
        common: list[_Signs] = []
        long_words: set[str] = set()
        is_naming = any(member.kind in _UNKNOWN for member in members)
        for member in members:
            if member.kind in _UNKNOWN:
                is_han = member.script == "han"
                signs = self._signs_of_characters(member.text) if is_han else self._signs_of_word(member.text)
                sure |= signs.sure
                parts += signs.parts
                long_words |= signs.long_words
            elif member.kind not in (*QUIET_KINDS, SegmentKind.COUNTRY, SegmentKind.KIN) and not is_naming:
                common.append(self._signs_of_common(member).sure)
        for word in self._words_of(segment):
            if self._is_new(word):
                sure |= self._signs_of_word(word).sure
        for terms in (terms for entry in segment.entries for terms in entry.renderings):
            for word in terms if not any(map(self._is_new, terms)) else ():
                if not any(f"w{word}" in some for some in common) and word not in GENERIC:
                    common.append(frozenset((f"w{word}", f"w{likeness.root_of(word)}")))
        heard: set[SoundSigns] = set()
        asked_heard: set[SoundSigns] = set()
        for _, by_ear in runs_by_ear(members, self._tables, is_asked=True):
            sure.update(f"k{sign}" for sign in by_ear.signs)
            heard.add(by_ear.posted)
            asked_heard.add(by_ear.asked)
        spelt = segment.text if segment.script != "han" and len(segment.terms) == 1 else ""
        return PieceSigns(
            spelt=spelt,
            is_naming=is_naming,
            sure=frozenset(sure),
            parts=tuple(parts),
            long_words=frozenset(long_words),
            heard=frozenset(heard),
            asked_heard=frozenset(asked_heard),
            common=tuple(common),
            is_common=not is_naming,
        )

    def _common_of_body_anew(self, segment: Segment) -> _Signs:
        """Return the signs of the places and words of trade in a known name."""
        members = self._taken_apart(segment)[1]
        common = (
            member for member in members if member.kind not in _UNKNOWN and member.kind not in QUIET_KINDS
        )
        return _NOTHING.union(*(self._signs_of_common(member).sure for member in common))

    def _is_new(self, word: str) -> bool:
        """Tell a word of a known name that may name somebody by itself: no table has it as a place or word of trade."""
        rows = self._tables.latin.get((word,), ())
        return word not in GENERIC and (not rows or any(entry.kind in _UNKNOWN for entry in rows))

    def _words_of(self, segment: Segment) -> list[str]:
        """Return the words by which the rows of a piece render it."""
        words = [word for entry in segment.entries for terms in entry.renderings for word in terms]
        return list(dict.fromkeys(words[:_MOST_RENDERINGS]))

    def _signs_of_word_anew(self, word: str) -> PieceSigns:
        tables = self._tables
        if word.isdigit():
            return PieceSigns(is_naming=True, sure=frozenset((f"w{word}",)))
        folded = {
            word,
            likeness.sound_key(word),
            likeness.meant_letters(word),
            spelling_pairing.japanese_key(word),
        }
        folded |= {
            *spelling_pairing.slavic_keys(word),
            *spelling_pairing.arabic_keys(word),
            *spelling_pairing.korean_keys(word),
        }
        if len(word) > 2:
            folded.add(likeness.bare_letters(word))
        keys = {word, likeness.root_of(word), *older_spellings(word)}
        keys |= {word.removeprefix(particle) for particle in tables.particles if word.startswith(particle)}
        sure = {f"w{key}" for key in keys} | {f"f{key}" for key in folded if key}
        sure |= {f"u{name}" for name in tables.surnames_spelt.get(word, ())}
        sure |= {f"e{entry.number}" for entry in tables.latin.get((word,), ())}
        sure |= {f"{BODY_SIGN}{entry.number}" for entry in tables.acronyms.get(word, ())}
        if word in tables.given_names:
            sure.add(f"g{tables.given_names[word]}")
        if len(word) >= _SHORT:
            variants = _without_a_letter(word)
            for variant in variants | _without_a_letter(tables.stem(word)) if len(word) > _SHORT else ():
                sure |= {f"w{known}" for known in self._known_without_a_letter(variant)}
            if len(word) <= likeness.LONG_WORD:
                sure |= {f"d{variant}" for variant in variants}
        sure.add(f"z{''.join(sorted(word))}")
        return PieceSigns(
            is_naming=True,
            sure=frozenset(sure),
            parts=(frozenset((f"v{word}", *(sign for sign in sure if sign[0] == "u"))),),
            long_words=frozenset((word,) if len(word) >= likeness.LONG_WORD else ()),
            spelt=word,
        )

    def _known_without_a_letter(self, variant: str) -> Sequence[str]:
        """Return the words of the tables that are these letters, or are them with one more anywhere.

        Most names ask for few beginnings, so the words are gathered by the first letter and length that are asked for.
        """
        first, length = variant[0], len(variant)
        gathered = self._slips_of_known.get((first, length))
        if gathered is None:
            gathered = {}
            for word in (*self._known_by_length.get(length, ()), *self._known_by_length.get(length + 1, ())):
                for slip in _without_a_letter(word) if first in word[:2] else ():
                    if slip[0] == first and len(slip) == length:
                        gathered.setdefault(slip, []).append(word)
            self._slips_of_known[first, length] = (
                gathered  # when complete: names are looked up by several threads
            )
        return gathered.get(variant, ())

    # ---- characters ------------------------------------------------------------------------------------

    def _signs_of_characters_anew(self, text: str) -> PieceSigns:
        """Return by what letters are found that spell or translate characters, and by what the same characters are."""
        sure = {f"h{text}"}
        parts = [{f"v{spelt}" for way in _JOINED for spelt in self._ways[way](letter)} for letter in text]
        for size in (1, 2):
            if text[:size] in self._tables.surnames:
                for some in parts[:size]:
                    some.add(f"u{text[:size]}")
        if len(text) == 1:
            sure.update(f"w{sign[1:]}" for sign in parts[0] if sign[0] == "v")
            sure.update(f"w{meaning}" for meaning in self._tables.single.get(text, ()))
        usual = [self._readings("Mandarin", letter)[:1] for letter in text]
        for size in range(2, min(_MOST_SPELT, len(text)) + 1):
            for at in range(len(text) - size + 1):
                if all(usual[at : at + size]):
                    sure.add(f"w{''.join(spelt for (spelt,) in usual[at : at + size])}")
        if len(text) <= _MOST_CLIPPED:
            for at in range(1, len(text)):
                first, second = self._tables.meanings(text[:at]), self._tables.meanings(text[at:])
                sure.update(f"w{one}{other}" for one in first[:_MOST_MEANT] for other in second[:_MOST_MEANT])
        return PieceSigns(is_naming=True, sure=frozenset(sure), parts=tuple(map(frozenset, parts)))

    def _spellings_anew(self, text: str, most: int = MOST_SPELLINGS) -> frozenset[Spellings]:
        """Return the words that spell two characters or more side by side, read in any way."""
        found: set[Spellings] = set()
        for way in _JOINED:
            options = tuple(tuple(self._ways[way](letter)) for letter in text[:_MOST_CHARACTERS])
            found.update(
                Spellings(options[start : start + _MOST_SPELT], 2, most) for start in range(len(options) - 1)
            )
            if len(options) > _MOST_SPELT and all(len(spelt) == 1 for spelt in options):
                found.add(Spellings(options, len(options), most))
        return frozenset(found)

    def _spellings_over_edges(self, spoken: Sequence[Segment], at: int) -> frozenset[Spellings]:
        """Return the words that spell characters of a piece with those of the next one or the one before: 新|光电."""
        found: frozenset[Spellings] = frozenset()
        for left, right in ((at - 1, at), (at, at + 1)):
            if left >= 0 and right < len(spoken) and spoken[left].script == spoken[right].script == "han":
                before, after = spoken[left].text, spoken[right].text
                for size in range(1, min(_MOST_SPELT, len(before) + 1)):
                    found |= self._spellings_of(before[-size:] + after[: _MOST_SPELT - size])
        return found

    def _readings(self, way: str, letter: str) -> tuple[str, ...]:
        return tuple(self._ways[way](letter))[:_MOST_READINGS]

    # ---- more than a piece -----------------------------------------------------------------------------

    def _signs_across(self, spoken: list[Segment]) -> Iterator[tuple[int, set[str]]]:
        """Yield what pieces side by side are found by: two characters, words written as one."""
        run: list[tuple[int, str]] = []
        for at, segment in enumerate((*spoken, None)):
            if segment is not None and segment.script == "han":
                run += ((at, letter) for letter in segment.text)
                continue
            for (first, letter), (second, other) in pairwise(run):
                if first == second and f"{letter}{other}" not in self._cores_of(spoken[first]):
                    continue
                yield first, {f"h{letter}{other}"}
                if second != first:
                    yield second, {f"h{letter}{other}"}
            run = []
        for touched, text in _over_edges(spoken):
            usual = [self._readings("Mandarin", letter)[:1] for letter in text]
            if all(usual):
                for at in touched:
                    yield at, {f"w{''.join(spelt for (spelt,) in usual)}"}
        words = [
            (at, segment.label.lower().replace(" ", "").replace("-", ""))
            for at, segment in enumerate(spoken)
            if segment.script != "han" and segment.kind is not SegmentKind.NUMBER
        ]
        for start in range(len(words)):
            for end in range(start + 2, min(start + _MOST_JOINED, len(words)) + 1):
                joined = "".join(word for _, word in words[start:end])
                arabic = (
                    spelling_pairing.arabic_keys(joined) if joined.startswith(("abd", "abu", "abou")) else ()
                )
                for at, _ in words[start:end]:
                    spellings = {f"w{joined}", *(f"w{spelt}" for spelt in older_spellings(joined))}
                    yield at, spellings.union(f"f{key}" for key in arabic)

    def _cores_of(self, segment: Segment) -> str:
        """Return the characters of a piece; of a known name those of the names within it that no table knows."""
        if segment.kind is not SegmentKind.BODY:
            return segment.text
        return " ".join(
            member.text for member in self._taken_apart(segment)[1] if member.kind is SegmentKind.CORE
        )

    def _signs_of_whole(self, name: Name, spoken: list[Segment]) -> Iterator[tuple[str, str]]:
        """Yield what may be all that two names share, as it is posted and as it is asked for.

        That is a known body, initials, a short form, one wrong character, the consonants that Arabic letters write.
        """
        bodies = [segment for segment in spoken if segment.kind is SegmentKind.BODY]
        for segment in (within for body in bodies for within in self._taken_apart(body)[0]):
            yield from ((f"{BODY_SIGN}{entry.number}",) * 2 for entry in segment.entries)
        words = [
            word for segment in spoken if segment.script != "han" for word in segment.label.lower().split()
        ]
        is_bare = any(map(is_arabic, name.printed))
        consonants = spelling_pairing.hebrew_keys if is_hebrew(name.printed) else spelling_pairing.bare_keys
        names = [] if name.is_han else [segment.text for segment in spoken if segment.kind in _UNKNOWN]
        for start in range(len(names)):
            for end in range(start + 1, min(start + _MOST_JOINED, len(names)) + 1):
                for key in consonants("".join(names[start:end])):
                    yield (f"p{key}", f"q{key}") if is_bare else (f"q{key}", f"p{key}")
        cores = [segment.text for segment in spoken if segment.script != "han" and segment.kind in _UNKNOWN]
        joined = "".join(cores) if 1 < len(cores) <= _MOST_JOINED else ""
        for word in cores:  # Zi yang is Ziyang, and Tzu-yang
            yield from ((f"s{joined}", f"s{spelt}") for spelt in (word, *older_spellings(word)))
        if len(words) == 1 and len(words[0]) <= _MOST_INITIALS and spoken[0].label.isupper():
            yield f"a{words[0]}", f"i{words[0]}"
        for some in (words, [word for word in words if word not in _LEAN]):
            for end in range(3, min(len(some), _MOST_INITIALS) + 1):
                initials = "".join(word[0] for word in some[:end])
                yield f"i{initials}", f"a{initials}"
        yield from _initials_beside_a_name(
            [segment for segment in spoken if segment.script != "han" and segment.kind is SegmentKind.CORE]
        )
        if name.is_han:
            lean = [segment for segment in spoken if segment.kind is not SegmentKind.FILLER and segment.text]
            clipped = "".join(segment.text for segment in lean)
            apart = [
                member
                for segment in lean
                for member in (
                    self._taken_apart(segment)[1] if segment.kind is SegmentKind.BODY else (segment,)
                )
            ]
            starts = "".join(member.text[:1] for member in apart if member.kind is not SegmentKind.FILLER)[
                :_MOST_STARTS
            ]
            for size in (2, 3):
                yield from ((f"l{''.join(some)}", f"c{''.join(some)}") for some in combinations(starts, size))
            if 1 < len(clipped) <= _MOST_CLIPPED:
                size = 2 if len(clipped) <= _SHORT else 3
                yield from (
                    (f"c{''.join(some)}", f"l{''.join(some)}") for some in combinations(clipped, size)
                )
            if len(name.letters) > 3:
                spelt = "".join(
                    (*self._readings("Mandarin", letter)[:1], letter)[0] for letter in name.letters
                )
                yield f"m{spelt}", f"m{spelt}"


def _initials_beside_a_name(cores: list[Segment]) -> Iterator[tuple[str, str]]:
    """Yield the sign of initials written as one word beside a name, and of names that they may be: T.E. Hargrove."""
    for at, segment in enumerate(cores):
        others = [core.text for core in cores[:at] + cores[at + 1 :]]
        if len(others) == 1 and others[0].isalpha() and cores[1 - at].label.isupper():
            yield f"a{others[0]} {segment.text}", f"i{others[0]} {segment.text}"
        elif 1 < len(others) <= _MOST_NAMES and at in (0, len(cores) - 1):
            initials = "".join(other[0] for other in others)
            yield f"i{initials} {segment.text}", f"a{initials} {segment.text}"


def _over_edges(spoken: Sequence[Segment]) -> Iterator[tuple[set[int], str]]:
    """Yield characters side by side that are of two pieces, one of them a name, and the pieces: 华磁 of 华 and 磁电."""
    run: list[tuple[int, str]] = []
    for at, segment in enumerate((*spoken, None)):
        if segment is not None and segment.script == "han" and segment.kind not in _PLACES:
            run += ((at, letter) for letter in segment.text)
            continue
        for size in (2, 3):
            for start in range(len(run) - size + 1):
                touched = {place for place, _ in run[start : start + size]}
                if len(touched) > 1 and any(spoken[place].kind is SegmentKind.CORE for place in touched):
                    yield touched, "".join(letter for _, letter in run[start : start + size])
        run = []


def _runs_of(terms: list[str]) -> Iterator[str]:
    """Yield words as one, whichever of them is first, and so without any one of them, which may be a Western name."""
    if 1 < len(terms) <= _MOST_JOINED:
        for some in (terms, *(combinations(terms, len(terms) - 1) if len(terms) > 2 else ())):
            yield from ("".join((*some[turn:], *some[:turn])) for turn in range(len(some)))


@lru_cache(maxsize=65_536)
def _without_a_letter(word: str) -> frozenset[str]:
    """Return a word, and it without each one of its letters: two that share one differ in hardly more than one."""
    return frozenset((word, *(word[:at] + word[at + 1 :] for at in range(len(word)))))


@lru_cache(maxsize=65_536)
def _signs_of_slips(word: str) -> _Signs:
    """Return three letters of a long word at each place, those at its beginning and those at its end."""
    text = f"_{likeness.sound_key(word)}_"
    thirds = (f"t{text[at : at + _EDGE]}" for at in range(len(text) - 2))
    return frozenset((*thirds, f"x{word[:_EDGE]}", f"y{word[-_EDGE:]}"))
