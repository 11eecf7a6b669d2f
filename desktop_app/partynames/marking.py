# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two names side by side: which stretch of one met which stretch of the other, by what, and what was left aside.

A window draws it, a paper prints it; both go by ``group``: the number that two stretches have in common that met.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.partynames.folding import LONGEST, is_han, is_kana, is_korean, latin_text
from desktop_app.partynames.judging import ComparedStretch, Comparison, Part
from desktop_app.partynames.tables import NameTables, SegmentKind

_MOST_JOINED: Final = 24
_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W\d_]+)*")
_UNSEEN: Final = ("Cf", "Cc", "Co", "Cs", "Mn", "Me")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a printed name: what became of it, and with which stretch of the other name it met."""

    start: int
    end: int
    part: Part
    number: int


@dataclass(slots=True)
class _Token:
    """A word or an eastern letter of a printed name, as it is compared, and whether it is marked already."""

    start: int
    end: int
    texts: tuple[str, ...]
    is_taken: bool = False


def mark_pieces(
    first: str, second: str, comparison: Comparison, tables: NameTables
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of both names in the order in which they stand; stretches that met have one number."""
    if not comparison.pieces:
        whole = comparison.verdict != "none"
        return _whole(first, is_met=whole), _whole(second, is_met=whole)
    tokens = [list(_tokens(name, tables)) for name in (first, second)]
    marks: tuple[list[Mark], list[Mark]] = ([], [])
    for number, piece in enumerate(comparison.pieces):
        for side, quoted in enumerate((piece.first, piece.second)):
            for start, end in _stretches(quoted, tokens[side], tables):
                marks[side].append(Mark(start, end, piece.part, number))
    return _sorted(marks[0]), _sorted(marks[1])


def _sorted(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks as they stand; of two in one letter, such as the numbers of ¼, the first stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _whole(name: str, *, is_met: bool) -> tuple[Mark, ...]:
    return (Mark(0, len(name), "met" if is_met else "differs", 0),) if name else ()


def _tokens(name: str, tables: NameTables) -> Iterator[_Token]:
    text, origins = "", []
    for position, printed in enumerate(name[:LONGEST]):
        for letter in unicodedata.normalize("NFKC", printed):
            if unicodedata.category(letter) not in _UNSEEN:
                text += letter
                origins.append(position)
    number = count()

    def run_of(letter: str) -> int | None:
        """Part every eastern letter from its neighbours, and keep the others together."""
        return next(number) if is_han(letter) or is_kana(letter) or is_korean(letter) else None

    for hit in _WORD.finditer(text):
        start = hit.start()
        for _, run in groupby(hit.group(), key=run_of):
            letters = "".join(run)
            end = start + len(letters)
            plain = re.sub("['’.]", "", latin_text(letters)).lower()
            texts = (tables.simplified(letters), plain, tables.stem(plain))
            yield _Token(origins[start], origins[end - 1] + 1, texts)
            start = end


def _stretches(quoted: str, tokens: Sequence[_Token], tables: NameTables) -> Iterator[tuple[int, int]]:
    """Yield where quoted words stand in a name, neighbours as one stretch."""
    found: list[_Token] = []
    for word in _WORD.findall(quoted):
        found += _taken(tables.simplified(word), tokens)
    found.sort(key=lambda token: token.start)
    begun = 0
    for at, token in enumerate(found):
        is_last = at + 1 == len(found)
        if is_last or tokens.index(found[at + 1]) != tokens.index(token) + 1:
            yield found[begun].start, token.end
            begun = at + 1


def _taken(word: str, tokens: Sequence[_Token]) -> list[_Token]:
    """Take the first tokens that spell a word."""
    for start in range(len(tokens)):
        run = _spelling(word, tokens[start : start + _MOST_JOINED])
        for token in run:
            token.is_taken = True
        if run:
            return list(run)
    return []


def _spelling(word: str, tokens: Sequence[_Token]) -> Sequence[_Token]:
    """Return the tokens at the beginning that spell a word together, or the first one where it is a form of it."""
    if not tokens[0].is_taken and word.lower() in (text.lower() for text in tokens[0].texts):
        return tokens[:1]
    joined = ["", ""]
    for number, token in enumerate(tokens, 1):
        joined = [before + text for before, text in zip(joined, token.texts, strict=False)]
        if token.is_taken or not any(word.lower().startswith(text.lower()) for text in joined):
            return ()
        if word.lower() in (text.lower() for text in joined):
            return tokens[:number]
    return ()


# --------------------------------------------------------------------------------------------------
# Two names side by side: which stretch of one met which stretch of the other, by what, and what was left
# aside. A window draws it, a paper prints it; both go by ``group``: the number that two stretches have in
# common that met.


@dataclass(frozen=True, slots=True)
class NameRun:
    """A stretch of a name as it is printed: what became of it, none for what joins two others.

    ``group`` is above 0 for what met, and the same in both names for two stretches that met.
    """

    text: str
    outcome: Part | None = None
    group: int = 0


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of "why it was found": the stretches as printed (blank where a name has none), by what they met or
    why they did not, and the table that says so (blank where none is needed); both can be said in other languages."""

    left: str
    right: str
    outcome: Part
    group: int
    manner: str
    table: str = ""


@dataclass(frozen=True, slots=True)
class MarkedMeeting:
    """Both names as runs that make up the whole name, and what met what: what met first, then what differs, then
    what was left aside."""

    left: tuple[NameRun, ...]
    right: tuple[NameRun, ...]
    rows: tuple[MeetingRow, ...]


_Sides = tuple[str, str]
_WORD_FOR_WORD: Final = ("same word", "translation")
_KNOWN: Final = Phrase("table of known names")
_READINGS: Final = Phrase("table of readings")
_PLACES: Final = Phrase("table of places")
_TRADES: Final = Phrase("table of trade words")
_TABLES_OF_WAYS: Final = {
    "known as one": _KNOWN,
    "known as one, misspelt": _KNOWN,
    "pinyin and Wade-Giles": _READINGS,
    "sound of a foreign name": _READINGS,
    "forms of one given name": Phrase("table of given names"),
    "forms of one surname": Phrase("table of surnames"),
}
_TABLES_OF_KINDS: Final = {
    SegmentKind.BODY: _KNOWN,
    SegmentKind.PLACE: _PLACES,
    SegmentKind.COUNTRY: _PLACES,
    SegmentKind.TRADE: _TRADES,
    SegmentKind.FILLER: _TRADES,
    SegmentKind.KIN: _TRADES,
    SegmentKind.CORE: Phrase("dictionary"),
}
_ASIDE: Final = {
    SegmentKind.FORM: Phrase("legal form, not counted"),
    SegmentKind.TITLE: Phrase("title of a person, not counted"),
    SegmentKind.ADDRESS: Phrase("address, not counted"),
    SegmentKind.FILLER: Phrase("general word, not counted"),
}


def describe_meeting(
    left: str, right: str, comparison: Comparison, marks: tuple[Sequence[Mark], Sequence[Mark]]
) -> MarkedMeeting:
    """Return two names as runs and rows; ``marks`` are those of the one and of the other."""
    groups = _groups(marks[0], comparison)
    runs = [tuple(_runs(name, side, groups)) for name, side in zip((left, right), marks, strict=True)]
    if not comparison.pieces:  # compared as a whole: the weightiest reason says by what
        reason = comparison.reasons[0]
        row = MeetingRow(left, right, "differs", 0, reason)
        if comparison.verdict != "none":
            row = MeetingRow(left, right, "met", 1, *(_read_as(reason) or (reason, "")))
        return MarkedMeeting(runs[0], runs[1], (row,))
    printed = [_printed(name, side) for name, side in zip((left, right), marks, strict=True)]
    sides = []
    for number, stretch in enumerate(comparison.pieces):
        first, second = stretch.first, stretch.second
        if left > right:
            first, second = second, first
        sides.append((printed[0].get(number, first), printed[1].get(number, second)))
    return MarkedMeeting(runs[0], runs[1], tuple(_rows(comparison.pieces, sides, groups)))


def _read_as(reason: str) -> tuple[str, str] | None:
    """Return how characters were read, where that is the reason."""
    if not (isinstance(reason, Phrase) and "way" in reason.values):
        return None
    return Phrase("{way} reading of the characters", way=reason.values["way"]), _READINGS


def _groups(marks: Sequence[Mark], comparison: Comparison) -> dict[int, int]:
    """Return the group of each piece that met: they are counted as they stand in the first name."""
    if not comparison.pieces:
        return {} if comparison.verdict == "none" else {0: 1}
    met = [number for number, stretch in enumerate(comparison.pieces) if stretch.part == "met"]
    standing = dict.fromkeys([*(mark.number for mark in marks if mark.number in met), *met])
    return {number: group for group, number in enumerate(standing, 1)}


def _printed(name: str, marks: Sequence[Mark]) -> dict[int, str]:
    """Return each piece as the name prints it."""
    texts: dict[int, str] = {}
    for mark in marks:
        text = name[mark.start : _end_with_stop(name, mark)]
        texts[mark.number] = f"{texts[mark.number]} … {text}" if mark.number in texts else text
    return texts


def _end_with_stop(name: str, mark: Mark) -> int:
    """Return the end of a stretch, with the full stop of an abbreviation."""
    return mark.end + (
        name[mark.end : mark.end + 1] == "." and mark.end < len(name) and mark.end > mark.start
    )


def _runs(name: str, marks: Sequence[Mark], groups: Mapping[int, int]) -> Iterator[NameRun]:
    at = 0
    for mark in marks:
        if mark.start > at:
            yield NameRun(name[at : mark.start])
        at = _end_with_stop(name, mark)
        yield NameRun(name[mark.start : at], mark.part, groups.get(mark.number, 0))
    if at < len(name):
        yield NameRun(name[at:])


def _rows(
    pieces: Sequence[ComparedStretch], sides: Sequence[_Sides], groups: Mapping[int, int]
) -> Iterator[MeetingRow]:
    by_group = sorted(groups, key=lambda number: groups[number])
    for number in by_group:
        manner, table = _how_met(pieces[number], sides[number])
        yield MeetingRow(*sides[number], "met", groups[number], manner, table)
    outcomes: tuple[Part, ...] = ("differs", "ignored")
    for outcome in outcomes:
        kinds = dict.fromkeys(stretch.kind for stretch in pieces if stretch.part == outcome)
        for kind in kinds:
            chosen = [
                printed
                for stretch, printed in zip(pieces, sides, strict=True)
                if stretch.part == outcome and stretch.kind is kind
            ]
            left, right = (", ".join(filter(None, some)) for some in zip(*chosen, strict=True))
            if outcome == "ignored":
                manner = _ASIDE.get(kind, "")
            elif left and right:
                manner = Phrase("{kind} differs", kind=kind.value)
            elif kind is SegmentKind.CORE:
                manner = Phrase("in one name only")
            else:
                manner = Phrase("{kind}, in one name only", kind=kind.value)
            yield MeetingRow(left, right, outcome, 0, manner)


def _how_met(stretch: ComparedStretch, printed: _Sides) -> tuple[str, str]:
    """Return by what two stretches met, and the table that says so."""
    table = _TABLES_OF_WAYS.get(stretch.by, "")
    if stretch.by == "same":
        return (Phrase("the same") if printed[0] == printed[1] else Phrase("the same, written otherwise")), ""
    if stretch.by in _WORD_FOR_WORD:
        are_two_scripts = _is_eastern(printed[0]) != _is_eastern(printed[1])
        manner = Phrase("translation") if are_two_scripts else Phrase("another form of the word")
        return manner, _TABLES_OF_KINDS.get(stretch.kind, "")
    return _read_as(stretch.by) or (stretch.by, table)


def _is_eastern(text: str) -> bool:
    return any(is_han(letter) or is_kana(letter) or is_korean(letter) for letter in text)
