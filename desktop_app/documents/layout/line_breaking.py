# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Breaks words into lines.

Latin text breaks at blanks and after hyphens, Chinese between any two characters
save before closing and after opening punctuation; a word wider than the line is
cut where it must. An origin mark never leaves the figure it belongs to.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.documents.charts import shapes
from desktop_app.documents.layout import style
from desktop_app.documents.layout.style import Look
from desktop_app.documents.model.runs import Mark, Words
from desktop_app.documents.pdf import fonts
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke
from desktop_app.domain.law.pack import Verdict

_CJK: Final = (
    "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_PIECES: Final = re.compile(
    f"(?P<blank>[ \u2000-\u2006\u2008-\u200a\u3000]+)"
    f"|(?P<han>[{_CJK}])"
    f"|(?P<word>[^ \u2000-\u2006\u2008-\u200a{_CJK}]+)"
)
_AFTER_HYPHEN: Final = re.compile(r"(?<=[^\W\d]{3}[-–—/_])(?=\w{3})")
_NOT_FIRST: Final = frozenset("，。、；：？！）］｝〕〉》」』】’”…·％,.;:?!)]}›%ー々")
_NOT_LAST: Final = frozenset("（［｛〔〈《「『【‘“([{‹")

_MARK_GAP: Final = 0.42  # of the text size, between a figure and its mark
_MARK_SIDE: Final = 1.02
_MARK_AFTER: Final = 0.14
_SIGN_SIDE: Final = 0.92
_SIGN_GAP: Final = 0.45


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never broken by choice: a stretch of text, a mark or a sign."""

    text: str
    look: Look
    width: float
    mark: Mark | None = None
    verdict: Verdict | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Atoms side by side, and how wide they are together."""

    atoms: tuple[Atom, ...]
    width: float


def measure(text: str, look: Look) -> float:
    """Return the width of a text as it will be printed."""
    return fonts.face(bold=look.bold).width(fonts.printable(text), look.size)


def shortened(text: str, look: Look, width: float) -> str:
    """Return the text, its end cut to an ellipsis if it is wider than that.

    Only for labels that the page repeats elsewhere in full.
    """
    text = fonts.printable(text)
    if not text or measure(text, look) <= width:
        return text
    while text and measure(text + "…", look) > width:
        text = text[:-1]
    return text + "…"


def atoms(words: Words, look: Look) -> Iterator[tuple[Atom, bool]]:
    """Yield the atoms of the words, each with whether a line may break before it."""
    previous = ""
    for run in words:
        toned = look.toned(run.tone)
        if run.verdict:
            yield _sign(run.verdict, toned), previous != "glued"
            previous = "glued"
        for text, as_blank, stand_in in _stretches(run.text):
            inked = toned.hushed() if stand_in else toned
            free = not as_blank and _may_break(previous, text)
            yield Atom(text, inked, measure(text, inked), blank=as_blank), free
            previous = text
        if run.mark:
            yield _mark(run.mark, toned), False
            previous = "mark"


def lines(words: Words, look: Look, width: float) -> list[Line]:
    """Return the words broken to that width; at least one line, perhaps empty."""
    done: list[Line] = []
    row: list[Atom] = []
    for unit in _units(atoms(words, look)):
        if row and _fit(row) + _fit(unit) > width + 0.01:
            done.append(_line(row))
            row, unit = [], _without_lead(unit)
        if _fit(unit) > width + 0.01:
            *full, unit = _cut(unit, width)
            done += [_line(part) for part in full]
        row = row + unit
    return [*done, _line(row)]


def natural(words: Words, look: Look) -> float:
    """Return the width of the words on one line."""
    return sum(atom.width for atom, _ in atoms(words, look))


def least(words: Words, look: Look) -> float:
    """Return the width of the widest part that should not be cut."""
    return max((_fit(_without_lead(unit)) for unit in _units(atoms(words, look))), default=0.0)


def draw(ink: Ink, line: Line, *, x: float, baseline: float) -> None:
    """Draw a line, with neighbours of one look written in one stroke."""
    run: list[Atom] = []
    for atom in line.atoms:
        if run and (atom.mark or atom.verdict or atom.look != run[0].look):
            x = _write(ink, run, (x, baseline))
            run = []
        if atom.mark or atom.verdict:
            _draw_sign(ink, atom, (x, baseline))
            x += atom.width
        else:
            run.append(atom)
    _write(ink, run, (x, baseline))


def _write(ink: Ink, run: Sequence[Atom], at: Point) -> float:
    said = "".join(atom.text for atom in run)
    if said.strip():
        ink.text(at, said, run[0].look)
    return at[0] + sum(atom.width for atom in run)


def _draw_sign(ink: Ink, atom: Atom, at: Point) -> None:
    (x, baseline), size = at, atom.look.size
    if atom.verdict:
        side = size * _SIGN_SIDE
        shapes.draw(ink, atom.verdict, Box(x, baseline - size * 0.36 - side / 2, side, side))
    elif atom.mark:
        side = size * _MARK_SIDE
        left = x + size * _MARK_GAP
        top = baseline - size * 0.36 - side / 2
        ink.box(Box(left, top, side, side), stroke=Stroke("#AEB6BF", 0.5), radius=1.4)
        small = Look(size * 0.74, size, colour=style.QUIET)
        letter = measure(atom.mark.value, small)
        place = (left + (side - letter) / 2, top + side / 2 + small.size * 0.357)
        ink.text(place, atom.mark.value, small)


def _sign(verdict: Verdict, look: Look) -> Atom:
    return Atom("", look, look.size * (_SIGN_SIDE + _SIGN_GAP), verdict=verdict)


def _mark(mark: Mark, look: Look) -> Atom:
    return Atom("", look, look.size * (_MARK_GAP + _MARK_SIDE + _MARK_AFTER), mark=mark)


@functools.lru_cache(maxsize=4096)
def _stretches(text: str) -> tuple[tuple[str, bool, bool], ...]:
    found: list[tuple[str, bool, bool]] = []
    for stretch in fonts.shown(text):
        for match in _PIECES.finditer(stretch.text):
            parts = _AFTER_HYPHEN.split(match[0]) if match.lastgroup == "word" else [match[0]]
            blank = match.lastgroup == "blank"
            found += [(part, blank, stretch.stand_in) for part in parts]
    return tuple(found)


def _may_break(before: str, after: str) -> bool:
    if not before or before == "glued":
        return False
    first, last = after[0], before[-1]
    if first in _NOT_FIRST or last in _NOT_LAST or last in " \u3000":
        return False
    if _AFTER_HYPHEN.search(before + after) and last in "-–—/_":
        return True
    return bool(re.match(f"[{_CJK}‹]", first) or re.match(f"[{_CJK}›]", last))


def _units(stream: Iterable[tuple[Atom, bool]]) -> Iterator[list[Atom]]:
    """Yield what stays together: blanks lead the word that follows them."""
    unit: list[Atom] = []
    for atom, free in stream:
        ends_word = unit and not unit[-1].blank
        if ends_word and (free or atom.blank):
            yield unit
            unit = []
        unit.append(atom)
    if unit:
        yield unit


def _without_lead(unit: list[Atom]) -> list[Atom]:
    for number, atom in enumerate(unit):
        if not atom.blank:
            return unit[number:]
    return []


def _fit(row: Iterable[Atom]) -> float:
    return sum(atom.width for atom in row)


def _line(row: list[Atom]) -> Line:
    while row and row[-1].blank:
        row = row[:-1]
    return Line(tuple(row), _fit(row))


def _cut(unit: list[Atom], width: float) -> list[list[Atom]]:
    """Cut a unit that is too wide into rows that fit, character by character."""
    rows: list[list[Atom]] = [[]]
    filled = 0.0
    for atom in (part for whole in unit for part in _letters(whole)):
        if rows[-1] and filled + atom.width > width:
            rows.append([])
            filled = 0.0
        rows[-1].append(atom)
        filled += atom.width
    return rows


def _letters(atom: Atom) -> Iterator[Atom]:
    if not atom.text:
        yield atom
        return
    for letter in atom.text:
        yield Atom(letter, atom.look, measure(letter, atom.look), blank=atom.blank)
