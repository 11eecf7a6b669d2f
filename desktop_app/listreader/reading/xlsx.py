# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""XLSX and XLSM workbooks."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from html import unescape
from typing import IO, Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader.reading import cell_formats
from desktop_app.listreader.reading.output import MOST_COLUMNS, MOST_ROWS, TableWriter, damaged
from desktop_app.listreader.reading.xml_books import Attributes, attribute, is_on, parse, pieces_of
from desktop_app.listreader.tables import BLANK, DATE, ERROR, TRUTH, UNWORKED, Area

# --------------------------------------------------------------------------------------------------
# The cells of one sheet of an XLSX workbook. Sheets are by far the largest parts. As every program writes
# them, a pattern that never looks beyond the next tag takes them apart three times faster than the parser
# calls back; a sheet with comments, CDATA or another encoding goes through the parser. Nothing is laid out
# by the extent that a sheet claims: a far cell costs as much as a near one.


_TAGS: Final = re.compile(
    rb'<c r="([A-Z]{1,3})[0-9]{1,7}"([^<>]*)>'
    rb"(?:<v>([^<]*)</v>|<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is>)</c>"
    rb"|<([\w:]+)([^<>]*)>([^<]*)"
)
"""A cell with its value, or any other tag and the text behind it. No part of it can pass the next "<"."""
_ATTRIBUTE: Final = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ENCODING: Final = re.compile(rb"^<\?xml[^>]*encoding=[\"'](?!utf-8|us-ascii)", re.IGNORECASE)
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_ROW: Final = re.compile(rb' r="([0-9]{1,11})"((?: spans="[0-9: ]*")?[^<>]*)')
_LONGEST: Final = 1 << 23
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class Workbook:
    """What the sheets of a workbook share; ``size`` is how long they are, and ``read`` how much of them is done."""

    shared: list[cell_formats.Shown] = field(default_factory=list)
    styles: list[cell_formats.Style] = field(default_factory=list)
    since_1904: bool = False
    size: int = 0
    read: int = 0


def unescaped(text: str) -> str:
    """Return a text with its control characters, which XML cannot hold and workbooks write as _x000D_."""
    if "_x" not in text:
        return text
    letters = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return "".join(letter for letter in letters if letter in "\n\t" or not "\0" <= letter < " ")


def column_number(letters: str) -> int:
    """Return the place of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


class _Columns(dict[bytes, int]):
    def __missing__(self, letters: bytes) -> int:
        number = self[letters] = column_number(letters.decode())
        return number


@dataclass(slots=True)
class _CellKind:
    """What the attributes of a cell say: its type, its style, the number of the style's format, and how it is read."""

    type: str
    style: cell_formats.Style
    format: int
    read: Callable[[bytes], cell_formats.Shown] = lambda _: cell_formats.EMPTY


class _CellKinds(dict[bytes, _CellKind]):
    """The kinds of cells of a sheet by their attributes; few combinations serve it whole."""

    def __init__(self, make_kind: Callable[[str, str], _CellKind]) -> None:
        super().__init__()
        self._make_kind = make_kind

    def __missing__(self, attributes: bytes) -> _CellKind:
        named = _attributes(attributes)
        kind = self[attributes] = self._make_kind(named.get("t", "n"), named.get("s", "0"))
        return kind


@lru_cache(maxsize=1024)
def _hides(tag: bytes) -> bool:
    """Tell whether a row is hidden; its number aside, few rows say anything that others do not."""
    attributes = _attributes(tag)
    return is_on(attributes.get("hidden", "")) or attributes.get("ht") == "0"


@lru_cache(maxsize=1024)
def _outline_level(tag: bytes) -> int:
    return _level_of(_attributes(tag)) if b"outlineLevel" in tag else 0


def _level_of(attributes: Attributes) -> int:
    level = attributes.get("outlineLevel", "")
    return int(level) if level in tuple("1234567") else 0


def _attributes(tag: bytes) -> dict[str, str]:
    attributes = {}
    for match in _ATTRIBUTE.finditer(tag):
        text = match[2] if match[2] is not None else match[3]
        attributes[match[1].decode("utf-8", "replace")] = unescape(text.decode("utf-8", "replace"))
    return attributes


class SheetReader:
    """Follows the tags of one sheet and writes out its rows."""

    def __init__(self, workbook: Workbook, writer: TableWriter) -> None:
        self._workbook, self._writer = workbook, writer
        self._cell_kinds = _CellKinds(self._kind_of)
        self._number, self._hidden, self._prefix = 0, False, ""
        self._outline: dict[int, int] = {}
        self._sums_above = False
        self._shown: list[str] = []
        self._kinds: list[str] = []
        self._exact: dict[int, str] = {}
        self._row_formats: dict[int, int] = {}
        self._cell: tuple[int, _CellKind] | None = None
        self._value: str | None = None
        self._texts: list[str] = []
        self._has_formula = self._is_spoken = self._is_beyond = False
        self._merged: list[Area] = []
        self._next_column = self._hidden_named = 0

    def read(self, file: IO[bytes]) -> None:
        """Read the sheet."""
        if is_written_plainly(pieces_of(file)):
            file.seek(0)
            # Read a sheet by its tags; each stretch that is looked at ends where a tag begins.
            chunks = pieces_of(file)
            remainder = b""
            for fragment in self._counted(chunks):
                stretch = remainder + fragment
                cut = stretch.rfind(b"<c ")
                cut = cut if cut > 0 else stretch.rfind(b"<")
                remainder = stretch[cut:] if cut > 0 else stretch
                if cut > 0:
                    self._take_stretch(stretch[:cut])
            self._take_stretch(remainder)
        else:
            file.seek(0)
            waiting: list[tuple[str, Attributes]] = []
            texts: list[str] = []

            def end(_: str) -> None:
                if waiting:
                    self._take_tag(*waiting.pop(), "".join(texts))
                texts.clear()

            def start(name: str, attributes: Attributes) -> None:
                end(name)
                waiting.append((name, attributes))

            parse(self._counted(pieces_of(file)), start, end, texts.append)
        self._end_row()
        self._writer.note_layout(merged=self._merged)
        self._writer.note_outline(self._outline, sums_above=self._sums_above)
        if self._is_beyond:
            self._writer.note(Phrase("Cells beyond the last row or column of a sheet are left out."))

    def _counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for fragment in chunks:
            self._workbook.read += len(fragment)
            self._writer.report_progress(self._workbook.read, self._workbook.size)
            yield fragment

    def _take_stretch(self, stretch: bytes) -> None:
        """Take the tags of a stretch. Most are cells that follow each other: they go into their row straight away."""
        cell_kinds, columns = self._cell_kinds, _COLUMNS
        displayed, marks, is_open = self._shown, self._kinds, self._cell is not None
        for letters, attributes, number, text, name, tag, behind in _TAGS.findall(stretch):
            if not letters:
                self._take_other(name, tag, behind)
                displayed, marks, is_open = self._shown, self._kinds, self._cell is not None
                continue
            cell_kind, column = cell_kinds[attributes], columns[letters]
            cell = cell_kind.read(number or text)
            if is_open or column != len(displayed) or cell is cell_formats.EMPTY:
                self._end_cell()
                is_open = False
                self._place(column, cell, cell_kind.format)
                continue
            cell_text, exact, mark = cell
            displayed.append(cell_text)
            marks.append(mark)
            if exact is not cell_text and exact != cell_text:
                self._exact[column] = exact
            if cell_kind.format:
                self._row_formats[column] = cell_kind.format

    def _take_other(self, name: bytes, tag: bytes, behind: bytes) -> None:
        if name == b"row" and not self._prefix and (match := _ROW.fullmatch(tag)):
            self._prefix = ""
            self._begin_row(match[1].decode(), is_hidden=_hides(match[2]), level=_outline_level(match[2]))
            return
        if name == b"c" and tag[:4] == b' r="' and tag[-1:] == b"/":
            self._end_cell()  # a cell with a format and nothing in it
            return
        cell_text = unescape(behind.decode("utf-8", "replace")) if behind else ""
        self._take_tag(name.decode("utf-8", "replace"), _attributes(tag), cell_text)

    def _take_tag(self, tag: str, attributes: Attributes, text: str) -> None:
        """Take any tag with the text behind it."""
        prefix, _, name = tag.rpartition(":")
        if name == "row":
            self._prefix = prefix
            hides = is_on(attributes.get("hidden", "")) or attributes.get("ht") == "0"
            self._begin_row(attributes.get("r", ""), is_hidden=hides, level=_level_of(attributes))
        elif name == "outlinePr":
            self._sums_above = not is_on(attributes.get("summaryBelow", "1"))
        elif prefix != self._prefix and name != "mergeCell":
            return  # an extension, which has tags called f and t too
        elif name == "c":
            self._end_cell()
            kind = self._kind_of(attributes.get("t", "n"), attributes.get("s", "0"))
            match = _REFERENCE.fullmatch(attributes.get("r", ""))
            column = column_number(match[1]) if match else max(self._next_column, len(self._shown))
            self._next_column = column + 1
            self._cell = column, kind
            self._value, self._texts, self._has_formula, self._is_spoken = None, [], False, False
        elif name == "v":
            self._value = text
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._is_spoken = True
        elif name == "t" and not self._is_spoken:
            self._texts.append(text)
        elif name == "mergeCell" and (area := area_of(attributes.get("ref", ""))):
            self._merged.append(area)
        elif name == "col" and (is_on(attributes.get("hidden", "")) or attributes.get("width") == "0"):
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdigit() and last.isdigit() and len(first + last) < 16:
                # Note hidden columns; a sound sheet names each of its columns once.
                columns = range(int(first) - 1, min(int(last), MOST_COLUMNS))
                self._hidden_named += len(columns)
                if self._hidden_named <= 2 * MOST_COLUMNS:
                    self._writer.note_layout(columns)

    def _begin_row(self, number: str, *, is_hidden: bool, level: int) -> None:
        self._end_row()
        self._number = int(number) if number.isdigit() and len(number) < 12 else self._number + 1
        self._hidden = is_hidden
        if level and self._number <= MOST_ROWS:
            self._outline[self._number] = level

    def _end_row(self) -> None:
        self._end_cell()
        if self._shown and self._number > MOST_ROWS:
            self._is_beyond = True
        elif self._shown:
            self._writer.add_row(
                self._number, self._shown, "".join(self._kinds), self._exact,
                formats=self._row_formats, hidden=self._hidden,
            )  # fmt: skip
        self._shown, self._kinds, self._exact, self._row_formats = [], [], {}, {}
        self._next_column = 0

    def _end_cell(self) -> None:
        """Put a cell into its row when all of its tags have been seen."""
        if self._cell is None:
            return
        column, kind = self._cell
        self._cell = None
        if kind.type == "inlineStr":
            self._place(column, cell_formats.show_text(unescaped("".join(self._texts))), kind.format)
        elif self._value or (self._value is not None and kind.type == "str"):
            self._place(column, self._show(kind, self._value), kind.format)
        elif self._has_formula:
            self._place(column, ("", "", UNWORKED), kind.format)

    def _place(self, column: int, cell: cell_formats.Shown, format_number: int) -> None:
        displayed, exact, kind = cell
        self._next_column = column + 1
        if kind == BLANK:
            return
        if column >= MOST_COLUMNS:
            self._is_beyond = True
            return
        missing = column + 1 - len(self._shown)
        self._shown += [""] * missing
        self._kinds += [BLANK] * missing
        self._shown[column], self._kinds[column] = displayed, kind
        self._exact.pop(column, None)
        if exact != displayed:
            self._exact[column] = exact
        if format_number:
            self._row_formats[column] = format_number

    def _kind_of(self, cell_type: str, style: str) -> _CellKind:
        named = cell_formats.style_of(self._workbook.styles, style)
        kind = _CellKind(cell_type, named, self._writer.format_number(named.cell))
        if cell_type == "s":
            kind.read = self._show_shared
        elif cell_type in ("n", ""):
            kind.read = cell_formats.number_reader(named, since_1904=self._workbook.since_1904)
        else:
            kind.read = partial(self._show_bytes, kind)
        return kind

    def _show_bytes(self, cell_kind: _CellKind, content: bytes) -> cell_formats.Shown:
        return self._show(cell_kind, unescape(content.decode("utf-8", "replace")))

    def _show(self, cell_kind: _CellKind, text: str) -> cell_formats.Shown:
        """Return what a cell shows by its type."""
        match cell_kind.type:
            case "s":
                return self._show_shared(text)
            case "n" | "":
                return cell_kind.read(text.encode())
            case "str" | "inlineStr":
                return cell_formats.show_text(unescaped(text))
            case "b":
                return ("TRUE", "TRUE", TRUTH) if is_on(text) else ("FALSE", "FALSE", TRUTH)
            case "d":
                return text, text.replace("T00:00:00", ""), DATE
        return text, "", ERROR

    def _show_shared(self, number: str | bytes) -> cell_formats.Shown:
        """Return a text that many cells share; one that is promised and missing is an error of its cell alone."""
        try:
            string_index = int(number)
            return self._workbook.shared[string_index] if string_index >= 0 else ("", "", ERROR)
        except (ValueError, IndexError):
            return "", "", ERROR


def area_of(reference: str) -> Area | None:
    """Return the cells that a reference such as B2:C4 names."""
    first, _, last = reference.partition(":")
    begin, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if begin is None or end is None:
        return None
    return int(begin[2]), column_number(begin[1]), int(end[2]), column_number(end[1])


def is_written_plainly(chunks: Iterable[bytes]) -> bool:
    """Tell whether a sheet is UTF-8 without comments and CDATA, and has an end, so that it can be read by its tags.

    Errors: Refused for a stretch without a tag longer than any cell can be.
    """
    before, run, is_first = b"", 0, True
    for fragment in chunks:
        if is_first and (b"\0" in fragment[:100] or _ENCODING.match(fragment)):
            return False
        is_first = False
        if b"<!" in fragment or (before[-1:] == b"<" and fragment[:1] == b"!"):
            return False
        last = fragment.rfind(b"<")
        run = len(fragment) - last if last >= 0 else run + len(fragment)
        if run > _LONGEST:
            raise damaged()
        before = (before + fragment)[-200:]
    return b"worksheet>" in before


_COLUMNS: Final = _Columns()


# --------------------------------------------------------------------------------------------------
# The styles of an XLSX workbook.


class _StyleReader:
    def __init__(self) -> None:
        self.styles: list[cell_formats.Style] = []
        self._patterns: dict[str, str] = {}
        self._bold: list[bool] = []
        self._inside = ""
        self._style: tuple[str, bool] = ("General", False)

    def start(self, name: str, attributes: Attributes) -> None:
        if name in ("fonts", "cellXfs", "cellStyleXfs", "dxfs", "numFmts"):
            self._inside = name
        elif name == "numFmt" and self._inside == "numFmts":
            self._patterns[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif self._inside == "fonts":
            if name == "font":
                self._bold.append(False)
            elif name == "b" and self._bold:
                self._bold[-1] = is_on(attributes.get("val", "1"))
        elif self._inside != "cellXfs":
            return
        elif name == "xf":
            number, font = attributes.get("numFmtId", "0"), attributes.get("fontId", "0")
            pattern = self._patterns.get(number) or cell_formats.built_in(
                int(number) if number.isdigit() else 0
            )
            font_index = int(font) if font.isdigit() else 0
            self._style = pattern, font_index < len(self._bold) and self._bold[font_index]
            self.styles.append(cell_formats.make_style(pattern, bold=self._style[1]))
        elif name == "alignment" and self.styles and attributes.get("indent", "0").isdigit():
            pattern, bold = self._style
            indent = int(attributes.get("indent", "0"))
            self.styles[-1] = cell_formats.make_style(pattern, bold=bold, indent=indent)

    def end(self, name: str) -> None:
        if name == self._inside:
            self._inside = ""


def read_styles(chunks: Iterable[bytes]) -> list[cell_formats.Style]:
    """Return the styles that cells name by their place in this list."""
    reader = _StyleReader()
    parse(chunks, reader.start, reader.end)
    return reader.styles


class _Package:
    """The parts of a workbook by name, whatever slashes and capitals its writer used."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._parts = {_plain(member.filename): member for member in packed.infolist()}

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes] | None]:
        """Open a part; None if it is not there."""
        member = self._parts.get(_plain(name)) if name else None
        if member is None:
            yield None
            return
        with self._packed.open(member) as file:
            yield file

    def has(self, name: str) -> bool:
        """Tell whether a part is there."""
        return _plain(name) in self._parts

    def size_of(self, name: str) -> int:
        """Return how long a part is when unpacked."""
        return self._parts[_plain(name)].file_size

    def relations(self, source: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: type and target by id."""
        folder, _, name = source.rpartition("/")
        targets: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship":
                target = attributes.get("Target", "").replace("\\", "/")
                path = posixpath.normpath(target if target.startswith("/") else f"{folder}/{target}")
                kind = attributes.get("Type", "").rpartition("/")[2]
                targets[attributes.get("Id", "")] = kind, path.lstrip("/")

        with self.opened(f"{folder}/_rels/{name}.rels") as file:
            if file is not None:
                parse(pieces_of(file), start)
        return targets


def _plain(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lower().lstrip("/")


class _SheetList:
    """The sheets that a workbook lists, in its order."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            is_hidden = attributes.get("state", "") in ("hidden", "veryHidden")
            self.sheets.append((attributes.get("name", ""), attribute(attributes, "id"), is_hidden))
        elif name == "workbookPr":
            self.since_1904 = is_on(attributes.get("date1904", ""))


def read_xlsx(packed: zipfile.ZipFile, writer: TableWriter) -> None:
    """Write out the sheets of a workbook.

    Errors: Refused if it is damaged so that no sheet is found.
    """
    package = _Package(packed)
    main = next((path for kind, path in package.relations("").values() if kind == "officeDocument"), "")
    main = main if package.has(main) else "xl/workbook.xml"
    listed = _SheetList()
    with package.opened(main) as file:
        if file is None:
            raise damaged()
        parse(pieces_of(file), listed.start)
    relations = package.relations(main)
    paths = dict(relations.values())
    workbook = Workbook(since_1904=listed.since_1904)
    with package.opened(paths.get("sharedStrings", "")) as file:
        workbook.shared = read_shared_texts(pieces_of(file)) if file is not None else []
    with package.opened(paths.get("styles", "")) as file:
        workbook.styles = read_styles(pieces_of(file)) if file is not None else []
    sheets_listed = [
        (title, relations[relation][1], is_hidden)
        for title, relation, is_hidden in listed.sheets
        if relations.get(relation, ("", ""))[0] == "worksheet" and package.has(relations[relation][1])
    ]
    if not sheets_listed:
        raise Refused(
            "no sheet is found in the workbook", do="Open it in the spreadsheet program and save it as XLSX"
        )
    workbook.size = sum(package.size_of(path) for _, path, _ in sheets_listed)
    for title, path, is_hidden in sheets_listed:
        writer.open_table(title, hidden=is_hidden)
        with package.opened(path) as file:
            if file is not None:
                SheetReader(workbook, writer).read(file)
        writer.close_table()
    writer.finish("xlsx")


def read_shared_texts(chunks: Iterable[bytes]) -> list[cell_formats.Shown]:
    """Return the texts that the cells of a workbook share; how they are spoken is left out."""
    texts: list[cell_formats.Shown] = []
    parts: list[str] = []
    is_text = is_spoken = False

    def start(name: str, _: Attributes) -> None:
        nonlocal is_text, is_spoken
        if name == "si":
            parts.clear()
        elif name == "rPh":
            is_spoken = True
        is_text = name == "t" and not is_spoken

    def end(name: str) -> None:
        nonlocal is_text, is_spoken
        is_text = False
        if name == "rPh":
            is_spoken = False
        elif name == "si":
            texts.append(cell_formats.show_text(unescaped("".join(parts))))

    def text(characters: str) -> None:
        if is_text:
            parts.append(characters)

    parse(chunks, start, end, text)
    return texts
