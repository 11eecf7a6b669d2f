# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the drawing of a page: its texts in the order of drawing, and everything it draws with the place of each.

It goes on where a drawing is not well formed, as viewers do; what it cannot follow shows in the digest of the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

from desktop_app.paper import drawings
from desktop_app.paper.objects import ObjectDigests, TooLargeError, read_stream
from desktop_app.paper.page_texts import MOST_FORMS, PageFont, read_font
from desktop_app.paper.read_papers import Corners, DrawnMark, PlacedText
from desktop_app.paper.shaping import order_of_reading

# --------------------------------------------------------------------------------------------------
# Where and how a page draws: matrices, and the state that its operators change.


Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def move_point(point: Point, matrix: Matrix) -> Point:
    """Return where a matrix takes a point."""
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e, b * x + d * y + f)


def box_around(points: Iterable[Point]) -> Corners:
    """Return the rectangle around points; nothing at all where there are none."""
    listed = [*points]
    if not listed:
        return (0.0, 0.0, 0.0, 0.0)
    across, up = [x for x, _ in listed], [y for _, y in listed]
    return (round(min(across), 2), round(min(up), 2), round(max(across), 2), round(max(up), 2))


@dataclass
class GraphicsState:
    """What decides how the next stroke looks: kept by `q` and brought back by `Q`."""

    matrix: Matrix = UNMOVED
    fill: tuple[bytes, ...] = ()
    stroke: tuple[bytes, ...] = ()
    pen: tuple[tuple[bytes, tuple[bytes, ...]], ...] = ()
    extra: tuple[bytes, ...] = ()
    clip: str = ""
    font: PageFont | None = None
    size: float = 0.0
    letter_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render: bytes = b"0"


# --------------------------------------------------------------------------------------------------
# One stretch of text as it is shown piece by piece.


_TEXT_LINE_PLACES = 3


class TextLine:
    """A stretch of text between two moves of the pen: its letters, where they stand, and how they look."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self.looks: list[object] = []
        self._letters: list[str] = []
        self._stops: list[float] = []

    @property
    def text(self) -> str:
        """Return the letters so far."""
        return "".join(self._letters)

    def add_show(self, codes: bytes, state: GraphicsState, matrix: Matrix) -> None:
        """Note how the next letters look."""
        place = tuple(round(figure, _TEXT_LINE_PLACES) + 0.0 for figure in matrix)
        font = state.font.digest if state.font else ""
        spaces = (state.size, state.letter_space, state.word_space, state.stretch, state.rise)
        colours = (state.fill, state.stroke) if state.render != b"0" else (state.fill,)
        self.looks.append((codes, place, font, spaces, state.render, colours))

    def add_letters(self, letters: str, starts: Iterable[float], points: Iterable[Point]) -> None:
        """Add letters, with where each begins and the points around them."""
        self._letters.append(letters)
        self._stops += starts
        self.points += points

    def as_placed(self) -> PlacedText:
        """Return the text where it stands."""
        box, order = box_around(self.points), order_of_reading(self.text)
        text = "".join([self.text[number] for number in order])
        stops = [self._stops[number] for number in order] if len(self._stops) == len(text) else None
        return PlacedText(text, box, () if stops is None else (*stops, box[2]))


Operands = list[bytes]
_DEEPEST_FORM: Final = 8
_MOST_KEPT: Final = 1000
"""States that may be kept at a time."""
_PLACES: Final = 3
_SPACE: Final = 32
_BELOW, _ABOVE = 0.25, 0.8
"""How far letters reach below and above their line, as a share of their size."""
_PAINTS: Final = {
    b"f": "fill", b"F": "fill", b"f*": "fill", b"S": "stroke", b"s": "stroke",
    b"B": "fill and stroke", b"B*": "fill and stroke", b"b": "fill and stroke", b"b*": "fill and stroke",
}  # fmt: skip
_FILL_COLOURS: Final = frozenset((b"g", b"rg", b"k", b"sc", b"scn", b"cs"))
_STROKE_COLOURS: Final = frozenset((b"G", b"RG", b"K", b"SC", b"SCN", b"CS"))
_PEN: Final = frozenset((b"w", b"J", b"j", b"M", b"d", b"i", b"ri"))
_PATH: Final = {b"m": 1, b"l": 1, b"c": 3, b"v": 2, b"y": 2}
_OPERATOR_FREE: Final = frozenset(b"0123456789+-.(<[/>]")
_WORDS: Final = frozenset((b"true", b"false", b"null"))


@dataclass
class DrawnPage:
    """What a page says and draws."""

    placed: list[PlacedText] = field(default_factory=list)
    marks: list[DrawnMark] = field(default_factory=list)


def read_page(page: Object, digests: ObjectDigests) -> DrawnPage:
    """Return what a page says and draws.

    Errors: PdfError if its drawing cannot be unpacked; TooDeepError.
    """
    reader = _PageReader(digests)
    reader.read_drawing(drawings.page_content(page), drawings.inherited(page, "/Resources"))
    return reader.drawn


class _PageReader:
    """Follows the operators of one page, and of the forms that it draws."""

    def __init__(self, digests: ObjectDigests) -> None:
        self.drawn = DrawnPage()
        self._digests = digests
        self._state, self._kept = GraphicsState(), list[GraphicsState]()
        self._resources: Object | None = None
        self._points, self._path, self._clips = list[Point](), list[bytes](), False
        self._line: TextLine | None = None
        self._text_matrix: Matrix = UNMOVED
        self._line_matrix: Matrix = UNMOVED
        self._depth = self._forms = 0
        self._operators: Mapping[bytes, Callable[[Operands], None]] = {
            b"q": self._keep_state, b"Q": self._bring_back_state, b"cm": self._change_matrix,
            b"gs": self._change_extra, b"re": self._add_rectangle, b"h": lambda _: self._path.append(b"h"),
            b"W": self._clip, b"W*": self._clip, b"n": lambda _: self._end_path(),
            b"Do": self._draw_object, drawings.INLINE: lambda _: self._add_mark("picture", ["inline"], ()),
            b"sh": lambda operands: self._add_mark(
                "fill", [self._key_of("/Shading", operands[-1]) if operands else ""], ()
            ),
            b"BT": self._begin_text, b"ET": lambda _: self._end_line(),
            b"Tf": self._choose_font, b"Td": self._move_line, b"TD": self._move_and_lead, b"Tm": self._place_line,
            b"T*": lambda _: self._next_line(), b"Tj": self._show, b"TJ": self._show_spaced,
            b"'": self._show_on_next_line, b'"': self._show_with_spaces,
            b"TL": partial(self._set, "leading"), b"Tc": partial(self._set, "letter_space"),
            b"Tw": partial(self._set, "word_space"), b"Ts": partial(self._set, "rise"),
            b"Tz": self._change_stretch, b"Tr": self._change_render,
        }  # fmt: skip

    def read_drawing(self, content: bytes, resources: Object | None) -> None:
        """Follow the operators of one drawing."""
        outer, self._resources = self._resources, resources
        operands: Operands = []
        for token in drawings.plain_tokens(drawings.without_pictures(content), {}):
            if token[0] in _OPERATOR_FREE or token in _WORDS:
                operands.append(token)
                continue
            self._follow(token, operands)
            operands.clear()
        self._end_line()
        self._resources = outer

    def _follow(self, operator: bytes, operands: Operands) -> None:
        state = self._state
        if operator in self._operators:
            self._operators[operator](operands)
        elif operator in _PATH:
            figures = _figures(operands[-2 * _PATH[operator] :])
            self._path.append(operator)
            for x, y in zip(figures[::2], figures[1::2], strict=False):
                self._points.append(move_point((x, y), self._state.matrix))
        elif operator in _PAINTS:
            graphics, kind = self._state, _PAINTS[operator]
            looks: list[object] = [operator, self._path, _rounded(self._points)]
            looks += [graphics.fill] if "fill" in kind else []
            looks += [graphics.stroke, graphics.pen, _rounded([graphics.matrix])] if "stroke" in kind else []
            self._add_mark(kind, looks, self._points)
            self._end_path()
        elif operator in _FILL_COLOURS:
            state.fill = (*operands, operator)
        elif operator in _STROKE_COLOURS:
            state.stroke = (*operands, operator)
        elif operator in _PEN:
            state.pen = tuple(sorted({**dict(state.pen), operator: tuple(operands)}.items()))

    # ---- state -------------------------------------------------------------------------------

    def _keep_state(self, _held: Operands) -> None:
        if len(self._kept) >= _MOST_KEPT:
            raise TooLargeError
        self._kept.append(copy(self._state))

    def _bring_back_state(self, _held: Operands) -> None:
        if self._kept:
            self._state = self._kept.pop()

    def _change_matrix(self, operands: Operands) -> None:
        matrix = _matrix(operands)
        if matrix:
            self._state.matrix = multiply(matrix, self._state.matrix)

    def _change_extra(self, operands: Operands) -> None:
        if operands:
            self._state.extra = (*self._state.extra, self._key_of("/ExtGState", operands[-1]).encode())

    def _set(self, name: str, operands: Operands) -> None:
        figures = _figures(operands[-1:])
        if figures:
            setattr(self._state, name, figures[0])

    def _change_stretch(self, operands: Operands) -> None:
        for figure in _figures(operands[-1:]):
            self._state.stretch = figure / 100

    def _change_render(self, operands: Operands) -> None:
        self._state.render = operands[-1] if operands else b"0"

    # ---- paths -------------------------------------------------------------------------------

    def _add_rectangle(self, operands: Operands) -> None:
        figures = _figures(operands[-4:])
        if len(figures) == 4:
            x, y, wide, high = figures
            self._path.append(b"re")
            for corner in ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high)):
                self._points.append(move_point(corner, self._state.matrix))

    def _clip(self, _held: Operands) -> None:
        self._clips = True

    def _end_path(self) -> None:
        if self._clips:
            self._state.clip = _hash([self._state.clip, self._path, _rounded(self._points)])
        self._points, self._path, self._clips = [], [], False

    # ---- pictures and forms ------------------------------------------------------------------

    def _draw_object(self, operands: Operands) -> None:
        called = self._resource("/XObject", operands[-1]) if operands else None
        if isinstance(called, Stream) and called.get("/Subtype") == Name.Form and self._depth < _DEEPEST_FORM:
            self._draw_form(called)
            return
        corners = [
            move_point(corner, self._state.matrix)
            for corner in ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
        ]
        key = self._key_of("/XObject", operands[-1]) if operands else ""
        self._add_mark("picture", [key, _rounded(corners)], corners)

    def _draw_form(self, form: Object) -> None:
        self._forms += 1
        if self._forms > MOST_FORMS:
            raise TooLargeError
        self._depth += 1
        outer, self._state = self._state, copy(self._state)
        matrix = form.get("/Matrix")
        if isinstance(matrix, Array) and len(matrix) == 6:
            elements: list[object] = [*matrix]
            figures = [float(figure) if isinstance(figure, int | Decimal) else 0.0 for figure in elements]
            self._state.matrix = multiply(
                ((figures[0], figures[1], figures[2], figures[3], figures[4], figures[5])), self._state.matrix
            )
        try:
            self.read_drawing(read_stream(form)[0], form.get("/Resources", self._resources))
        except PdfError:
            self._add_mark("picture", ["form"], ())
        self._state, self._depth = outer, self._depth - 1

    def _resource(self, kind: str, name: bytes) -> Object | None:
        listed = self._resources.get(kind) if isinstance(self._resources, Dictionary) else None
        called = name.decode("utf-8", "surrogateescape")
        resource = listed.get(called) if isinstance(listed, Dictionary) and len(called) > 1 else None
        return resource if isinstance(resource, Object) else None

    def _key_of(self, kind: str, name: bytes) -> str:
        called = self._resource(kind, name)
        return "" if called is None else self._digests.digest(called)

    # ---- texts -------------------------------------------------------------------------------

    def _begin_text(self, _held: Operands) -> None:
        self._end_line()
        self._text_matrix = self._line_matrix = UNMOVED

    def _choose_font(self, operands: Operands) -> None:
        size = _figures(operands[-1:])
        if len(operands) < 2 or not size:
            return
        font, digest = self._resource("/Font", operands[-2]), self._key_of("/Font", operands[-2])
        if isinstance(font, Dictionary):
            self._state.font = read_font(font, digest)
        self._state.size = size[0]

    def _place_line(self, operands: Operands) -> None:
        matrix = _matrix(operands)
        if matrix:
            self._end_line()
            self._text_matrix = self._line_matrix = matrix

    def _move_line(self, operands: Operands) -> None:
        figures = _figures(operands[-2:])
        if len(figures) == 2:
            self._end_line()
            self._line_matrix = multiply((1.0, 0.0, 0.0, 1.0, figures[0], figures[1]), self._line_matrix)
            self._text_matrix = self._line_matrix

    def _move_and_lead(self, operands: Operands) -> None:
        figures = _figures(operands[-1:])
        self._state.leading = -figures[0] if figures else self._state.leading
        self._move_line(operands)

    def _next_line(self) -> None:
        self._end_line()
        self._line_matrix = multiply((1.0, 0.0, 0.0, 1.0, 0.0, -self._state.leading), self._line_matrix)
        self._text_matrix = self._line_matrix

    def _show_on_next_line(self, operands: Operands) -> None:
        self._next_line()
        self._show(operands)

    def _show_with_spaces(self, operands: Operands) -> None:
        if len(operands) >= 3:
            self._set("word_space", operands[-3:-2])
            self._set("letter_space", operands[-2:-1])
        self._show_on_next_line(operands)

    def _show_spaced(self, operands: Operands) -> None:
        for token in operands:
            figure = drawings.figure_of(token)
            if figure is not None:
                self._advance(-figure / 1000 * self._state.size * self._state.stretch)
            elif token[:1] == b"<":
                self._show([token])

    def _show(self, operands: Operands) -> None:
        if not operands or operands[-1][:1] != b"<" or len(operands[-1]) < 2:
            return
        state = self._state
        codes = bytes.fromhex(operands[-1][1:-1].decode("ascii"))
        if self._line is None:
            self._line = TextLine()
        matrix = multiply(self._text_matrix, state.matrix)
        self._line.add_show(codes, state, matrix)
        letters, stops, wide = self._measure(codes)
        bottom, top = state.rise - _BELOW * state.size, state.rise + _ABOVE * state.size
        corners = [move_point((x, y), matrix) for x in (0.0, wide) for y in (bottom, top)]
        starts = [round(matrix[0] * stop + matrix[4], 1) for stop in stops]
        self._line.add_letters(letters, starts, corners)
        self._advance(wide)

    def _measure(self, codes: bytes) -> tuple[str, list[float], float]:
        """Return the letters of codes, how far from the pen each begins, and how far the pen moves."""
        state, wide = self._state, 0.0
        if state.font is None:
            return codes.decode("cp1252", "replace"), [0.0] * len(codes), wide
        shown, stops = list[str](), list[float]()
        for code, letters, width in state.font.decode(codes):
            shown.append(letters)
            stops += [wide] * len(letters)
            space = state.word_space if code == _SPACE and state.font.bytes_a_code == 1 else 0.0
            wide += (width * state.size + state.letter_space + space) * state.stretch
        return "".join(shown), stops, wide

    def _advance(self, wide: float) -> None:
        self._text_matrix = multiply((1.0, 0.0, 0.0, 1.0, wide, 0.0), self._text_matrix)

    def _end_line(self) -> None:
        line, self._line = self._line, None
        if line is None:
            return
        if line.text:
            self.drawn.placed.append(line.as_placed())
        self._add_mark("text", line.looks, line.points)

    def _add_mark(self, kind: str, looks: list[object], points: list[Point] | tuple[()]) -> None:
        state = self._state
        key = _hash([kind, looks, state.clip, state.extra])
        self.drawn.marks.append(DrawnMark(kind, key, box_around(points)))


def _figures(tokens: Operands) -> list[float]:
    """Return tokens as figures; none at all where one of them is no figure."""
    figures = [drawings.figure_of(token) for token in tokens]
    return [figure for figure in figures if figure is not None] if None not in figures else []


def _matrix(operands: Operands) -> Matrix | None:
    figures = _figures(operands[-6:])
    if len(figures) != 6:
        return None
    return figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]


def _rounded(points: list[Point] | list[Matrix]) -> list[tuple[float, ...]]:
    return [tuple(round(figure, _PLACES) + 0.0 for figure in point) for point in points]


def _hash(looks: list[object]) -> str:
    return hashlib.sha256(repr(looks).encode()).hexdigest()[:16]
