# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Breaks words into lines.

Latin text breaks at blanks and after hyphens, Chinese between any two characters
except before closing and after opening punctuation; a word wider than the line is
cut. An origin mark stays on the line of its figure.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.paper import blocks, fonts, page_style, shaping
from desktop_app.paper.canvas import Box, PageCanvas, Point, Sign, Stroke, TextStyle
from desktop_app.paper.canvas import shorten_text as shorten_measured

_CJK: Final = "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_PIECES: Final = re.compile(
    f"(?P<blank>[ \u2000-\u2006\u2008-\u200a\u3000]+)"
    f"|(?P<han>[{_CJK}])"
    f"|(?P<word>(?:[^ \u2000-\u2006\u2008-\u200a{_CJK}]|(?<=[0-9]) (?=%))+)"  # a figure keeps its percent sign
)
_AFTER_HYPHEN: Final = re.compile(r"(?<=[^\W\d]{3}[-–—/_])(?=\w{3})")
_NOT_FIRST: Final = frozenset("，。、；：？！）］｝〕〉》」』】’”…·％,.;:?!)]}›%ー々")
_BINDS: Final = ("No.", "Nos.")
"""Words that no line ends with: a number follows."""
_NOT_LAST: Final = frozenset("（［｛〔〈《「『【‘“([{‹")

_MARK_GAP: Final = 0.42  # of the text size, between a figure and its mark
_MARK_SIDE: Final = 1.02
_MARK_AFTER: Final = 0.14
_OPEN_PAD: Final = 0.5  # of the text size, at either side of the words of a place to fill in
_SIGN_SIDE: Final = 0.92
_SIGN_GAP: Final = 0.45


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece that is not broken unless it is wider than a line: a stretch of text, a mark or a sign."""

    text: str
    style: TextStyle
    width: float
    mark: blocks.BoxedLetter | None = None
    sign: Sign | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Atoms side by side, and how wide they are together."""

    atoms: tuple[Atom, ...]
    width: float


def measure_text(text: str, style: TextStyle) -> float:
    """Return the width of a text as it will be printed."""
    return fonts.text_advance(text, bold=style.bold) * style.size / 1000


def shorten_text(text: str, style: TextStyle, width: float) -> str:
    """Return the text, its end cut to an ellipsis if it is wider than that.

    Only for labels whose full text is printed elsewhere on the page.
    """
    return shorten_measured(fonts.printable_text(text), style, width, measure_text)


@functools.lru_cache(maxsize=8192)
def split_atoms(runs: blocks.Runs, style: TextStyle) -> tuple[tuple[Atom, bool], ...]:
    """Return the atoms of the words, each with whether a line may break before it."""
    return tuple(_atoms(runs, style))


def list_atoms(runs: blocks.Runs, style: TextStyle) -> list[Atom]:
    """Return the atoms of the words."""
    return [atom for atom, _ in split_atoms(runs, style)]


def _atoms(runs: blocks.Runs, style: TextStyle) -> Iterator[tuple[Atom, bool]]:
    previous = ""
    for run in runs:
        toned = page_style.toned_style(style, run.tone)
        if run.sign:
            yield Atom("", toned, toned.size * (_SIGN_SIDE + _SIGN_GAP), sign=run.sign), previous != "glued"
            previous = "glued"
        for text, as_blank, stand_in in _stretches(run.text):
            inked = page_style.quiet_style(toned) if stand_in else toned
            free = not as_blank and _may_break(previous, text)
            yield Atom(text, inked, measure_text(text, inked), blank=as_blank), free
            previous = text
        if run.mark:
            side = _side_of_mark(run.mark, toned)
            yield Atom("", toned, toned.size * (_gap_of(run.mark) + _MARK_AFTER) + side, mark=run.mark), False
            previous = "mark"


@functools.lru_cache(maxsize=8192)
def break_lines(runs: blocks.Runs, style: TextStyle, width: float) -> list[Line]:
    """Return the words broken to that width; at least one line, perhaps empty."""
    done: list[Line] = []
    row: list[Atom] = []
    filled = 0.0
    for unit, wide in _measured_units(runs, style):
        if row and filled + wide > width + 0.01:
            done.append(_line_of_atoms(row))
            row, filled, unit = [], 0.0, _without_lead(unit)
            wide = _total_width(unit)
        if wide > width + 0.01:
            *full, unit = _cut_wide_unit(unit, width)
            done += [_line_of_atoms(row_atoms) for row_atoms in full]
            wide = _total_width(unit)
        row += unit
        filled += wide
    return [*done, _line_of_atoms(row)]


def natural_width(runs: blocks.Runs, style: TextStyle) -> float:
    """Return the width of the words on one line."""
    return math.fsum(atom.width for atom, _ in split_atoms(runs, style))


def least_width(runs: blocks.Runs, style: TextStyle) -> float:
    """Return the width of the widest part that should not be cut."""
    return max((_total_width(_without_lead(unit)) for unit, _ in _measured_units(runs, style)), default=0.0)


def draw_words(canvas: PageCanvas, line: Line, *, x: float, baseline: float) -> None:
    """Draw a line, with neighbours of one style written in one stroke."""
    run: list[Atom] = []
    for atom in line.atoms:
        if run and (atom.mark or atom.sign or not _same_style(atom, run[0])):
            x = _draw_atoms(canvas, run, (x, baseline))
            run = []
        if atom.mark or atom.sign:
            _draw_sign(canvas, atom, (x, baseline))
            x += atom.width
        else:
            run.append(atom)
    _draw_atoms(canvas, run, (x, baseline))


def _same_style(one: Atom, other: Atom) -> bool:
    return one.style is other.style or one.style == other.style


def _draw_atoms(canvas: PageCanvas, run: Sequence[Atom], at: Point) -> float:
    text = "".join([atom.text for atom in run])
    if text.strip():
        canvas.draw_text(at, text, run[0].style)
    return at[0] + _total_width(run)


def _side_of_mark(mark: blocks.BoxedLetter, style: TextStyle) -> float:
    """Return the width of the box of a mark; that of a place to fill in is as wide as its words."""
    if isinstance(mark, blocks.OpenField):
        return measure_text(str.__str__(mark), _open_style(style)) + 2 * _OPEN_PAD * style.size
    return style.size * _MARK_SIDE


def _gap_of(mark: blocks.BoxedLetter) -> float:
    """Return how far a mark stands from the words before it, of the text size."""
    return _MARK_AFTER if isinstance(mark, blocks.OpenField) else _MARK_GAP


def _open_style(style: TextStyle) -> TextStyle:
    return TextStyle(style.size * 0.86, style.size, bold=True, colour=page_style.CAUTION)


def _draw_open_field(canvas: PageCanvas, mark: blocks.OpenField, style: TextStyle, at: Point) -> None:
    (x, baseline), small = at, _open_style(style)
    high = style.size * 1.24
    box = Box(
        x + style.size * _MARK_AFTER,
        baseline - style.size * 0.36 - high / 2,
        _side_of_mark(mark, style),
        high,
    )
    canvas.draw_rectangle(
        box, fill=page_style.PALE, stroke=Stroke(page_style.CAUTION, 0.6, (1.8, 1.2)), radius=1.6
    )
    start = (box.x + _OPEN_PAD * style.size, box.y + high / 2 + small.centring)
    canvas.draw_text(start, str.__str__(mark), small)


def _draw_sign(canvas: PageCanvas, atom: Atom, at: Point) -> None:
    (x, baseline), size = at, atom.style.size
    if atom.sign:
        side = size * _SIGN_SIDE
        box = Box(x, baseline - size * 0.36 - side / 2, side, side)
        canvas.draw_sign(atom.sign, box)
    elif isinstance(atom.mark, blocks.OpenField):
        _draw_open_field(canvas, atom.mark, atom.style, at)
    elif atom.mark:
        side = size * _MARK_SIDE
        left = x + size * _MARK_GAP
        top = baseline - size * 0.36 - side / 2
        canvas.draw_rectangle(Box(left, top, side, side), stroke=Stroke("#AEB6BF", 0.5), radius=1.4)
        small = TextStyle(size * 0.74, size, colour=page_style.QUIET)
        letter = str.__str__(atom.mark)
        wide = measure_text(letter, small)
        baseline_start = (left + (side - wide) / 2, top + side / 2 + small.size * 0.357)
        canvas.draw_text(baseline_start, letter, small)


@functools.lru_cache(maxsize=4096)
def _stretches(text: str) -> tuple[tuple[str, bool, bool], ...]:
    stretches: list[tuple[str, bool, bool]] = []
    for stretch in fonts.printable_stretches(text):
        for match in _PIECES.finditer(stretch.text):
            parts = _AFTER_HYPHEN.split(match[0]) if match.lastgroup == "word" else [match[0]]
            blank = match.lastgroup == "blank"
            stretches += [(fragment, blank, stretch.stand_in) for fragment in parts]
    return tuple(stretches)


def _may_break(before: str, after: str) -> bool:
    if not before or before == "glued":
        return False
    first, last = after[0], before[-1]
    if first in _NOT_FIRST or last in _NOT_LAST or last in " \u3000":
        return False
    if _AFTER_HYPHEN.search(before + after) and last in "-–—/_":
        return True
    return bool(re.match(f"[{_CJK}‹]", first) or re.match(f"[{_CJK}›]", last))


@functools.lru_cache(maxsize=8192)
def _measured_units(runs: blocks.Runs, style: TextStyle) -> tuple[tuple[list[Atom], float], ...]:
    """Return the units of the words, each with its width; the same words are set more than once."""
    return tuple((unit, _total_width(unit)) for unit in _unbreakable_units(split_atoms(runs, style)))


def _unbreakable_units(stream: Iterable[tuple[Atom, bool]]) -> Iterator[list[Atom]]:
    """Yield units that stay together: a word with the blanks before it."""
    unit: list[Atom] = []
    for atom, free in stream:
        ends_word = unit and not unit[-1].blank and not unit[-1].text.endswith(_BINDS)
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


def _total_width(row: Iterable[Atom]) -> float:
    return math.fsum([atom.width for atom in row])


def _line_of_atoms(row: list[Atom]) -> Line:
    while row and row[-1].blank:
        row = row[:-1]
    return Line(tuple(_joined_atoms(row)), _total_width(row))


def _joined_atoms(row: Iterable[Atom]) -> Iterator[Atom]:
    """Yield the atoms of a line, neighbours of one style as one: they are written in one stroke."""
    joined: list[Atom] = []
    for atom in row:
        if joined and (not atom.text or not _same_style(atom, joined[0])):
            yield _join_atoms(joined)
            joined = []
        if atom.text:
            joined.append(atom)
        else:
            yield atom
    if joined:
        yield _join_atoms(joined)


def _join_atoms(atoms: list[Atom]) -> Atom:
    text = "".join(atom.text for atom in atoms)
    wide = measure_text(text, atoms[0].style) if shaping.may_need_shaping(text) else _total_width(atoms)
    return Atom(text, atoms[0].style, wide, blank=not text.strip())


def _cut_wide_unit(unit: list[Atom], width: float) -> list[list[Atom]]:
    """Cut a unit that is too wide into rows that fit, character by character."""
    rows: list[list[Atom]] = [[]]
    filled = 0.0
    for atom in (letter for wide_atom in unit for letter in _split_letters(wide_atom)):
        if rows[-1] and filled + atom.width > width:
            rows.append([])
            filled = 0.0
        rows[-1].append(atom)
        filled += atom.width
    return rows


def _split_letters(atom: Atom) -> Iterator[Atom]:
    if not atom.text:
        yield atom
        return
    for letter in shaping.split_clusters(atom.text) if shaping.may_need_shaping(atom.text) else atom.text:
        yield Atom(letter, atom.style, measure_text(letter, atom.style), blank=atom.blank)
