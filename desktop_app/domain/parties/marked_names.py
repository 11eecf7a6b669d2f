# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Two names side by side: which stretch of one met which stretch of the other, by what, and what was left aside.

A window draws it, a paper prints it; both go by ``group``: the number that two stretches have in common that met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.names.folding import is_han, is_kana, is_korean
from desktop_app.domain.parties.names.marking import Mark
from desktop_app.domain.parties.names.tables import SegmentKind
from desktop_app.domain.parties.names.verdict import ComparedStretch, Comparison, Part


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
    SegmentKind.FILLER: Phrase("general word, not counted"),
}


def mark_meeting(matcher: NameMatcher, left: str, right: str, comparison: Comparison) -> MarkedMeeting:
    """Return the two names with what met marked in both; ``comparison`` is what they came to."""
    marks = matcher.mark(left, right, comparison)
    groups = _groups(marks[0], comparison)
    runs = [tuple(_runs(name, side, groups)) for name, side in zip((left, right), marks, strict=True)]
    if not comparison.pieces:
        return MarkedMeeting(runs[0], runs[1], (_whole_row(left, right, comparison),))
    printed = [_printed(name, side) for name, side in zip((left, right), marks, strict=True)]
    is_turned = left > right
    labels = [
        ((stretch.second, stretch.first) if is_turned else (stretch.first, stretch.second))
        for stretch in comparison.pieces
    ]
    sides = [
        (printed[0].get(number, quoted[0]), printed[1].get(number, quoted[1]))
        for number, quoted in enumerate(labels)
    ]
    return MarkedMeeting(runs[0], runs[1], tuple(_rows(comparison.pieces, sides, groups)))


def _whole_row(left: str, right: str, comparison: Comparison) -> MeetingRow:
    """Return the one row of names that were compared as a whole: the weightiest reason says by what."""
    reason = comparison.reasons[0]
    if comparison.verdict == "none":
        return MeetingRow(left, right, "differs", 0, reason)
    return MeetingRow(left, right, "met", 1, *(_read_as(reason) or (reason, "")))


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
            manner = _how_differs(kind, left, right) if outcome == "differs" else _ASIDE.get(kind, "")
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


def _how_differs(kind: SegmentKind, left: str, right: str) -> str:
    if left and right:
        return Phrase("{kind} differs", kind=kind.value)
    if kind is SegmentKind.CORE:
        return Phrase("in one name only")
    return Phrase("{kind}, in one name only", kind=kind.value)


def _is_eastern(text: str) -> bool:
    return any(is_han(letter) or is_kana(letter) or is_korean(letter) for letter in text)
