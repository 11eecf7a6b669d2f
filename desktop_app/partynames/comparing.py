# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether two names mean one body: the same in any spelling and script, kin of each other, or two."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.basics.resources import resource_path, resources_folder
from desktop_app.partynames.by_ear import heard_runs, may_be_heard, pair_by_ear, spoken_words
from desktop_app.partynames.folding import as_it_looks, plain_text
from desktop_app.partynames.judging import OF_UNIVERSITY, Comparison, Evidence, compared, judge, runs_on
from desktop_app.partynames.marking import Mark, MarkedMeeting, describe_meeting, mark_pieces
from desktop_app.partynames.pairing import (
    MOST_CHARACTERS,
    Pairing,
    is_short_form,
    pair_by_parts,
    pair_by_sound,
    pair_characters,
    pair_renderings,
    pair_tables,
    sides_of,
    spans_spelt,
    split_words,
    start_pairing,
)
from desktop_app.partynames.persons import compare_persons
from desktop_app.partynames.reading import Name, Segment, read_name
from desktop_app.partynames.ruling_out import RulingOut
from desktop_app.partynames.sounds import Readings, ways_of_reading
from desktop_app.partynames.spelling_pairing import pair_spellings
from desktop_app.partynames.tables import (
    QUIET_KINDS,
    NameTables,
    SegmentKind,
    build_tables,
    tables_from_bytes,
)

LONGEST_NAME: Final = 10_000
"""The characters of a name that is taken at all."""
NAMES_KEPT: Final = 4096
"""How many names are kept as they were read last."""
SHORTEST_MISREAD: Final = 4
"""The characters of a name of which one may be another that looks like it."""
LONGEST_CLIPPED: Final = 3
"""The characters of a known short name that may be taken from a longer name."""
MOST_READINGS: Final = 4
"""How often known names are taken apart again; a known name may hold a shorter one."""
MANY_PIECES: Final = 24
MOST_READINGS_OF_LONG: Final = 2
"""The same where two names have more pieces than names of bodies have."""
_ORDER = {"none": 0, "possible": 1, "match": 2}
_VERSION: Final = "14"
"""Rises with every change of the rules by which names are compared or found."""
_ONE_FORM: Final = {"limited": "ltd", "company": "co", "incorporated": "inc", "corp": "corporation"}
"""Legal forms that are written in two ways."""


TABLES_FILE: Final = "names/parties.tables"
"""The tables as they were built of the texts in `names/parties`."""


@cache
def name_matcher() -> NameMatcher:
    """Return the matcher with the tables that the program brings along; they are read once."""
    file = resources_folder() / TABLES_FILE
    tables = tables_from_bytes(file.read_bytes(), matcher_identity()[1]) if file.is_file() else None
    return NameMatcher(tables or build_program_tables())


def build_program_tables() -> NameTables:
    """Return the tables that the program brings along, built from their texts."""
    texts = {name: content.decode() for name, content in _table_contents().items()}
    return build_tables(texts, json.loads(texts[_COUNTRIES])["countries"])


@cache
def matcher_identity() -> tuple[str, str]:
    """Return which matcher compares names: the version of its rules, and the hash of every table with it."""
    digest = hashlib.sha256(f"matcher {_VERSION}\n".encode())
    for name, content in sorted(_table_contents().items()):
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return _VERSION, digest.hexdigest()


_COUNTRIES: Final = "countries"


def _table_contents() -> dict[str, bytes]:
    files = sorted(resource_path("names", "parties").glob("*.txt"))
    contents = {file.name: file.read_bytes() for file in files}
    return {**contents, _COUNTRIES: resource_path("names", "cldr.json").read_bytes()}


class NameMatcher:
    """Compares names by tables; symmetric, and the same every time."""

    def __init__(self, tables: NameTables) -> None:
        self.tables = tables
        self.ways: dict[str, Readings] = ways_of_reading(tables)
        self._read = lru_cache(maxsize=NAMES_KEPT)(self._read_anew)
        self.may_meet = RulingOut(tables, self.ways, self.read).may_meet

    def written_by_ear(self, name: Name) -> tuple[str, ...]:
        """Return the characters of a name that may write down another by ear, or the words that may be written so."""
        spoken = [
            segment
            for segment in name.segments
            if segment.kind not in (*QUIET_KINDS, SegmentKind.NUMBER)
            and (segment.script == "han") is name.is_han
        ]
        return heard_runs(spoken, self.tables) if name.is_han else spoken_words(spoken)

    def may_be_heard_in(self, name: Name) -> Callable[[str], bool]:
        """Return what tells whether a text of the other script, as written by ear, may be heard in a name."""
        asked = self.written_by_ear(name)

        def is_heard(texts: str) -> bool:
            heard, spoken = (asked, texts.split()) if name.is_han else (texts.split(), asked)
            return may_be_heard(heard, spoken, self.tables)

        return is_heard

    def mark(
        self, left: str, right: str, comparison: Comparison
    ) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        """Return which stretches of the two names met, were ignored or differ, for marking them in both."""
        if left <= right:
            return mark_pieces(left, right, comparison, self.tables)
        return mark_pieces(right, left, comparison, self.tables)[::-1]

    def mark_meeting(self, left: str, right: str, comparison: Comparison) -> MarkedMeeting:
        """Return the two names with what met marked in both; ``comparison`` is what they came to."""
        return describe_meeting(left, right, comparison, self.mark(left, right, comparison))

    def have_one_form(self, left: str, right: str) -> bool:
        """Tell whether two names in one script have no legal forms that differ: the AG is not the GmbH."""
        names = self.read(left), self.read(right)
        forms = [
            {
                _ONE_FORM.get(segment.text, segment.text)
                for segment in name.segments
                if segment.kind is SegmentKind.FORM or segment.text in _ONE_FORM
            }
            for name in names
        ]
        return names[0].is_han is not names[1].is_han or not all(forms) or forms[0] == forms[1]

    def read(self, printed: str) -> Name:
        """Return a name as it is read; of the last names nothing is worked out twice."""
        return self._read(printed)

    def read_once(self, printed: str) -> Name:
        """Return a name as it is read, without keeping it: one of very many."""
        return self._read_anew(printed)

    def _read_anew(self, printed: str, banned: frozenset[str] = frozenset()) -> Name:
        return read_name(printed, self.tables, banned)

    def compare(
        self, left: str, right: str, *, left_country: str | None = None, right_country: str | None = None
    ) -> Comparison:
        """Return what the two names come to."""
        if left == right:
            return compared("match", 100, Phrase("the names are the same, letter by letter"))
        first, second = sorted((left, right))
        comparison = self._compared(first, second)
        if left_country and right_country and left_country.upper() != right_country.upper():
            one, other = sorted((left_country.upper(), right_country.upper()))
            return comparison.weakened(
                Phrase("the countries differ: {left} and {right}", left=Quoted(one), right=Quoted(other))
            )
        return comparison

    def _compared(self, left: str, right: str) -> Comparison:
        names = self._read(left), self._read(right)
        if not any(name.letters for name in names) and _bare(left) == _bare(right) != "":
            return compared("match", 99, Phrase("the names are the same but for case, gaps and width"))
        person = None if _are_equal(names) else compare_persons(*names, self.ways, self.tables)
        if person:
            return person
        met = self._of_bodies(names)
        return met if met.verdict == "match" else self._with_a_slip(names) or met

    def _with_a_slip(self, names: tuple[Name, Name]) -> Comparison | None:
        """Return a possible meeting of names that match but for a slip in an ordinary word: Red Cat Holings."""
        for slipped, other, is_first in ((*names, True), (*names[::-1], False)):
            for word in slipped.segments:
                is_unknown = word.kind is SegmentKind.CORE and not word.entries and word.script == "latin"
                for meant in self.tables.slips_of(word.label.lower()) if is_unknown else ():
                    if not other.is_han and meant not in other.printed.lower():
                        continue
                    written = meant.title() if word.label.istitle() else meant
                    written = meant.upper() if word.label.isupper() else written
                    mended = self._read(slipped.printed.replace(word.label, written, 1))
                    pair = (mended, other) if is_first else (other, mended)
                    met = self._of_bodies(pair)
                    if met.verdict == "match":
                        met = replace(met, reasons=()) if _are_equal(pair) else met
                        return _slipped(met, word.label, written, is_first=is_first)
        return None

    def _of_bodies(self, names: tuple[Name, Name]) -> Comparison:
        """Compare with known names whole, then word by word, and keep what says more."""
        if _are_equal(names):
            return _of_equal_letters(*names)
        best = compared("none", -1, Phrase("nothing was compared yet"))
        banned: frozenset[str] = frozenset()
        are_two_known, has_exact = False, False
        known: Segment | None = None
        is_long = sum(len(name.segments) for name in names) > MANY_PIECES
        for _ in range(MOST_READINGS_OF_LONG if is_long else MOST_READINGS):
            pairing = self._paired(*names, is_apart=any(not text.isascii() for text in banned))
            unmet = [_whole_bodies(pairing.left), _whole_bodies(pairing.right)]
            are_two_known = are_two_known or all(unmet)
            short = self._short_form(names)
            if short:
                return short
            evidence = Evidence(*names, pairing, are_two_known and not _are_met_whole(pairing))
            said = judge(evidence)
            if known and (has_exact or not said.names_somebody):
                said = said.weakened(Phrase("{piece} is known by other names", piece=Quoted(known.label)))
            best = max(best, said, key=lambda judged: (_ORDER[judged.verdict], judged.hundredths))
            apart = [
                body
                for name in names
                for body in _bodies(name.segments)
                if (not any(body.label in (meeting.left, meeting.right) for meeting in pairing.met))
            ]
            if not apart and runs_on(evidence):
                apart = [body for name in names for body in _bodies(name.segments) if body.script == "han"]
            if not apart and best.verdict != "match":
                if names[0].is_han == names[1].is_han:
                    apart = []
                else:
                    apart = [body for name in names for body in _bodies(name.segments) if len(body.terms) > 1]
            if best.verdict == "match" or not apart:
                break
            taken_apart = max(apart, key=lambda body: (len(body.text), body.text))
            if known is None or (taken_apart.is_exact and not has_exact):
                known, has_exact = taken_apart, taken_apart.is_exact
            banned |= {(taken_apart.text if taken_apart.script == "han" else " ".join(taken_apart.terms))}
            names = (
                self._read_again(names[0], banned, taken_apart),
                self._read_again(names[1], banned, taken_apart),
            )
        return best

    def _read_again(self, name: Name, banned: frozenset[str], taken_apart: Segment) -> Name:
        """Return a name without known names; one in another script than the last of them is as it was."""
        scripts = {segment.script for segment in name.segments}
        return (
            name
            if taken_apart.script not in scripts and not name.is_cut
            else self._read(name.printed, banned)
        )

    def _paired(self, left: Name, right: Name, *, is_apart: bool) -> Pairing:
        """Return what meets; pieces of a known name taken apart are heard only beside something else that met."""
        pairing = start_pairing(left, right)
        pair_tables(pairing)
        pair_renderings(pairing)
        whole = (pairing.left, pairing.right)
        pairing.left, pairing.right = (split_words(side, self.tables) for side in whole)
        if [len(side) for side in whole] != [len(pairing.left), len(pairing.right)]:
            pair_tables(pairing)
            pair_renderings(pairing)
        self._pair_words_of_known(pairing)
        if left.is_han or right.is_han:
            if pair_by_sound(pairing, self.ways, self.tables):
                pair_tables(pairing)
                pair_renderings(pairing)
            pair_by_parts(pairing, self.tables)
            pair_characters(pairing, self.tables)
            self._pair_said_twice(pairing, left, right)
        pair_spellings(pairing, self.tables)
        if (left.is_han or right.is_han) and (pairing.met or not is_apart):
            pair_by_ear(pairing, self.tables)
        _pair_initials(pairing)
        return pairing

    def _pair_words_of_known(self, pairing: Pairing) -> None:
        """Pair a known name in letters with words that are another of its names, however slightly misspelt."""
        for is_left in (True, False):
            familiar, other = (pairing.left, pairing.right) if is_left else (pairing.right, pairing.left)
            for segment in [
                member for member in familiar if member.kind is SegmentKind.BODY and member.script == "latin"
            ]:
                as_characters = Segment(segment.text, segment.kind, "han", segment.entries, (), segment.label)
                trial = Pairing([as_characters], [member for member in other if not self._is_word(member)])
                pair_renderings(trial)
                hit = [member for member in other if not any(member is left for left in trial.right)]
                if trial.met and (
                    _stand_together(hit, other)
                    or any(member.kind in (SegmentKind.CORE, SegmentKind.BODY) for member in hit)
                ):
                    sides = ([segment], hit) if is_left else (hit, [segment])
                    exact = trial.met[0].exact
                    pairing.take(
                        *sides,
                        SegmentKind.BODY,
                        "known as one" if exact else "known as one, misspelt",
                        exact=exact,
                    )

    def _is_word(self, segment: Segment) -> bool:
        """Tell a word that only has the letters of a known acronym: the name Tai is not TAI."""
        return (
            segment.kind is SegmentKind.CORE
            and segment.text in self.tables.acronyms
            and not segment.label.isupper()
        )

    def _pair_said_twice(self, pairing: Pairing, left: Name, right: Name) -> None:
        """Pair a word that spells characters of which some met by their meaning already: 西磁 is Xici Magnet."""
        for is_left in (True, False):
            characters, letters = sides_of(pairing, is_left)
            cores = [member for member in characters if member.kind is SegmentKind.CORE]
            text = (left if is_left else right).letters[:MOST_CHARACTERS]
            options = [tuple(self.ways["Mandarin"](letter)) for letter in text] if cores else []
            for word in [member for member in letters if member.kind is SegmentKind.CORE] if cores else ():
                spelt = {text[slice(*span)] for span in spans_spelt(word.text, options)}
                hit = next((core for core in cores if any(core.text in some for some in spelt)), None)
                if hit:
                    sides = ([hit], [word]) if is_left else ([word], [hit])
                    pairing.take(*sides, SegmentKind.CORE, Phrase("sound, {way}", way="Mandarin"))
                    break

    def _is_misread(self, names: tuple[Name, Name]) -> bool:
        """Tell two names in characters of which one has another that looks like it, in a piece that no table knows."""
        left, right = (name.letters for name in names)
        is_long = min(len(left), len(right)) >= SHORTEST_MISREAD and names[0].is_han
        return (
            is_long
            and as_it_looks(left) == as_it_looks(right)
            and any(
                segment.kind is SegmentKind.CORE and not segment.entries
                for name in names
                for segment in name.segments
            )
        )

    def _miswritten(self, names: tuple[Name, Name]) -> bool:
        """Tell two long names in characters that differ in one character of the same sound, in no place or number."""
        left, right = (name.letters for name in names)
        is_long = len(left) > 7 or (len(left) > 3 and any(map(_is_one_known, names)))
        if len(left) != len(right) or not is_long or _places_of(names[0]) != _places_of(names[1]):
            return False
        differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
        if len(left) < 8 and not any(_is_unknown(name, left, right) for name in names):
            return False
        sounds = [set(self.ways["Mandarin"](letter)) for letter in differing[0]] if differing else []
        return len(differing) == 1 and bool(sounds[0] & sounds[1])

    def _short_form(self, names: tuple[Name, Name]) -> Comparison | None:
        """Return a possible meeting where one name is the other's short form or its initials."""
        if self._miswritten(names):
            return compared("possible", 82, Phrase("the names differ in one character of the same sound"))
        if self._is_misread(names):
            return compared("possible", 82, Phrase("the names differ in characters that look alike"))
        for short, long in (names, names[::-1]):
            printed = {"short": Quoted(short.printed), "long": Quoted(long.printed)}
            if _is_clipped(short, long):
                return compared("possible", 70, Phrase("{short} may be short for {long}", **printed))
            if _are_initials(short, long):
                return compared("possible", 72, Phrase("{short} may be the initials of {long}", **printed))
        return None


def _are_equal(names: tuple[Name, Name]) -> bool:
    left, right = names
    return bool(left.letters) and left.letters == right.letters and not (left.is_cut or right.is_cut)


def _slipped(met: Comparison, word: str, meant: str, *, is_first: bool) -> Comparison:
    """Return what names come to that match with a word mended; its pieces quote the word as it stands."""
    quoted = (Quoted(word), Quoted(meant)) if is_first else (Quoted(meant), Quoted(word))
    reason = Phrase(
        "{left} and {right} are only alike ({by})", left=quoted[0], right=quoted[1], by="typing error"
    )
    side = "first" if is_first else "second"
    pieces = tuple(
        replace(piece, **{side: getattr(piece, side).replace(meant, word)}) for piece in met.pieces
    )
    return replace(met.weakened(reason), pieces=pieces)


def _bare(printed: str) -> str:
    return "".join(plain_text(printed).split()).casefold()


_COUNTED = tuple(kind for kind in SegmentKind if kind not in QUIET_KINDS)


def _of_equal_letters(left: Name, right: Name) -> Comparison:
    """Return what names come to that differ in nothing but case, gaps, form of script and legal form."""
    segments = left.of(*_COUNTED)
    if len(segments) > 1 or any(segment.kind in (SegmentKind.CORE, SegmentKind.BODY) for segment in segments):
        told = Phrase("the names are the same but for case, gaps, form of script or legal form")
        addresses = [segment.label for name in (left, right) for segment in name.of(SegmentKind.ADDRESS)]
        aside = [Phrase("left aside: {pieces}", pieces=Quoted("; ".join(addresses)))] if addresses else []
        return compared("match", 99, told, *aside)
    piece = Quoted(segments[0].label)
    if left.of(SegmentKind.FORM) and right.of(SegmentKind.FORM) and len(segments[0].terms) < 2:
        return compared(
            "none", 30, Phrase("{piece} names no one body, and the legal forms mean nothing", piece=piece)
        )
    return compared("possible", 70, Phrase("both have {piece}, which names no one body", piece=piece))


def _bodies(segments: Sequence[Segment]) -> list[Segment]:
    return [segment for segment in segments if segment.kind is SegmentKind.BODY]


def _whole_bodies(segments: Sequence[Segment]) -> list[Segment]:
    """Return the known names of what is left; Shandong University of Technology is not the university of Shandong.

    A word of trade behind the name of a firm makes no other house of it: Bosch Automotive.
    """
    is_longer = any(segment.kind is SegmentKind.TRADE for segment in segments)
    return [
        body for body in _bodies(segments) if not (is_longer and OF_UNIVERSITY.search(body.label.lower()))
    ]


def _stand_together(some: Sequence[Segment], every: Sequence[Segment]) -> bool:
    """Tell pieces that stand side by side, in whatever order: General Trading Dynamics is not General Dynamics."""
    places = [number for number, member in enumerate(every) if any(member is one for one in some)]
    return bool(places) and places[-1] - places[0] < len(places)


def _are_met_whole(pairing: Pairing) -> bool:
    """Tell names of which every piece met, known names among them: AVIC and its institute, however cut before."""
    bodies = [meeting for meeting in pairing.met if meeting.kind is SegmentKind.BODY and meeting.exact]
    return len(bodies) > 1 and not pairing.left and not pairing.right


def _places_of(name: Name) -> list[str]:
    kinds = (SegmentKind.PLACE, SegmentKind.COUNTRY, SegmentKind.NUMBER)
    return [segment.text for segment in name.of(*kinds)]


def _is_one_known(name: Name) -> bool:
    counted = name.of(*_COUNTED)
    return len(counted) == 1 and counted[0].kind is SegmentKind.BODY and counted[0].script == "han"


def _is_unknown(name: Name, left: str, right: str) -> bool:
    """Tell whether the one character in which two names differ stands in a piece of a name that no table knows."""
    place = next((at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b), -1)
    at = 0
    for segment in name.of(*_COUNTED):
        if at <= place < at + len(segment.text):
            return segment.kind is SegmentKind.CORE and not segment.entries
        at += len(segment.text)
    return False


def _is_clipped(short: Name, long: Name) -> bool:
    """Tell a name in characters that takes some of a longer one in order; known long ones have their short forms."""
    if not (short.is_han and long.is_han):
        return False
    pieces = [segment for segment in long.of(*_COUNTED) if segment.kind is not SegmentKind.FILLER]
    if (
        len(pieces) > LONGEST_CLIPPED
        and pieces[0].kind is SegmentKind.BODY
        and not short.of(SegmentKind.BODY)
    ):
        pieces = pieces[1:]  # the house of an institute is left out: 上海光机所
    if any(segment.kind is SegmentKind.BODY for segment in pieces):
        return False
    clipped, whole = (
        "".join(segment.text for segment in short.of(*_COUNTED) if segment.kind is not SegmentKind.FILLER),
        "".join(segment.text for segment in pieces),
    )
    if short.of(SegmentKind.BODY) and len(clipped) > LONGEST_CLIPPED:
        return False
    return len(clipped) * 2 <= len(whole) and is_short_form(clipped, whole, pieces)


def _are_initials(short: Name, long: Name) -> bool:
    segments = short.of(*_COUNTED)
    if len(segments) != 1 or short.is_han or long.is_han or not 3 <= len(segments[0].text) <= 7:
        return False
    if not segments[0].label.isupper() or segments[0].kind is SegmentKind.BODY or long.of(SegmentKind.BODY):
        return False
    terms = [
        word
        for segment in long.segments
        for word in segment.label.lower().split()
        if word not in ("of", "the", "and", "for")
    ]
    lean = [word for word in terms if word not in ("group", "holding", "holdings")]
    options = {
        "".join(word[0] for word in some[:end]) for some in (terms, lean) for end in range(3, len(some) + 1)
    }
    return len(terms) > 2 and segments[0].label.lower() in options


def _pair_initials(pairing: Pairing) -> None:
    """Pair a single letter with a word that begins with it, beside a name that both have.

    Nothing else may be left of the name with the letter: John A. Smith is not John Albert.
    """

    def is_initial(left: Segment, right: Segment) -> bool:
        short, long = sorted((left.text, right.text), key=len)
        both = left.kind is right.kind is SegmentKind.CORE and left.script == right.script == "latin"
        return both and len(short) == 1 < len(long) and long.startswith(short)

    sides = [
        [member for member in side if member.kind is SegmentKind.CORE]
        for side in (pairing.left, pairing.right)
    ]
    for short, long in (sides, sides[::-1]):  # T.E. is Thomas Edward
        initials = "".join(member.text[0] for member in long)
        is_upper = len(short) == 1 < len(long) and short[0].label.isupper()
        if pairing.met and is_upper and short[0].text == initials:
            pairing.take(sides[0], sides[1], SegmentKind.CORE, "initials", exact=False)
            return
    has_more = any(
        any(len(member.text) == 1 for member in side) and any(len(member.text) > 1 for member in side)
        for side in sides
    )
    if not has_more and any(meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met):
        pairing.each(is_initial, "initial", exact=False)
