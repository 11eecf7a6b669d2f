# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Text files: their encoding, and the rows and cells of separated text, of tables in Markdown, and of web pages."""

from __future__ import annotations

import codecs
import csv
import email
import email.policy
import html
import io
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from html.parser import HTMLParser
from itertools import islice
from statistics import mode
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.resources import resource_path
from desktop_app.listreader.reading import cell_formats
from desktop_app.listreader.reading.output import MOST_CELLS, MOST_TEXT, TableWriter
from desktop_app.listreader.tables import BLANK, ERROR, TEXT, Area, CellFormat

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EAST: Final = ("gb18030", "big5", "cp932", "cp949", "euc-jp")
_WEST: Final = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp866", "koi8-r")
_SAMPLE: Final = 400
_FOREIGN: Final = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_COMMON: Final = {
    # Letters beyond ASCII that words of each code page really have. Who reads "Gr\xf6\xdfe" as Polish finds none.
    "cp1252": frozenset("äöüßÄÖÜéèêëàâáãåæøñçîïíìôóòõùúûœÉÈÀÇÅØÆÑÓÍÁ€°µ²³±×–—’‘“”„…ºª½¼®©§·´"),
    "cp1250": frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűöüŐŰÖÜăâîäôľĺŕ€°µ±×–—„”§"),
    "cp1254": frozenset("çğışöüÇĞİŞÖÜâîû€°µ²³±×–—’“”§"),
    "cp1257": frozenset("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõäöüÕÄÖÜ€°µ²³±×–—„“”§"),
}
_SCRIPTS: Final = {"cp1251": "CYRILLIC", "cp866": "CYRILLIC", "koi8-r": "CYRILLIC", "cp1253": "GREEK"}


def decode(content: bytes) -> str:
    """Return the text of a file.

    Errors: Refused if it is no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            try:
                return _checked(content.decode(name))
            except UnicodeDecodeError:
                return _checked(content.decode(name, "replace"))
    if b"\0" in content:
        sample = content[: 1 << 16]
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if even == odd:
            raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")
        names = ("utf-16-le", "utf-16-be") if odd > even else ("utf-16-be", "utf-16-le")
        for name in names:
            try:
                return _checked(content[: len(content) & ~1].decode(name))
            except (UnicodeDecodeError, Refused):
                continue
        raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut off in the middle of the last letter: all before it is UTF-8.
        if error.start > 100 and error.start >= len(content) - 4 and error.reason == "unexpected end of data":
            return content.decode("utf-8", "replace")
    lines = [match.group() for _, match in zip(range(_SAMPLE), _FOREIGN.finditer(content), strict=False)]
    for number, line in enumerate(lines):
        if len(line) >= 2000:  # of a very long line, what stands around its first foreign letters
            start = next(re.finditer(rb"[\x80-\xff]", line)).start()
            lines[number] = line[max(0, start - 200) :][:2000]
    sample = b"\n".join(lines)
    scores = {name: _score(sample, name) + _words_found(sample, name) for name in (*_WEST, *_EAST)}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] <= _IMPOSSIBLE or _CONTROL.search(content[:2000].decode("cp1252", "replace")):
        raise Refused(
            "the file is no text, or its letters cannot be told",
            do="Save it in the spreadsheet program as CSV in UTF-8, or as XLSX",
        )
    return content.decode(best, "replace")


def _checked(text: str) -> str:
    """Return a text that is one: without zeros, which no table has."""
    if "\0" in text:
        raise Refused("the file is no text and no workbook", do="Choose the file that the list is in")
    return text


def _words_found(sample: bytes, name: str) -> float:
    """Return what the words of headings in a sample add: more for the first than for others."""
    text = sample.decode(name, "replace").casefold()
    hits = sum(word in text for word in _words().get(name, ()))
    return 4.0 + min(hits, 8) if hits else 0.0


@cache
def _words() -> Mapping[str, Sequence[str]]:
    tables = tomllib.loads(resource_path("names", "encoding_words.toml").read_text("utf-8"))
    telling = {}
    for name, words in tables.items():
        encodings = [encoding for encoding in (*_WEST, *_EAST) if encoding != name]
        # a word whose bytes are the same word in another encoding settles nothing
        telling[name] = [
            word.casefold()
            for word in words
            if all(word.encode(name).decode(encoding, "replace") != word for encoding in encodings)
        ]
    return telling


_IMPOSSIBLE: Final = -1e9


def _score(sample: bytes, name: str) -> float:
    """Return how likely a sample is a text in an encoding; more is likelier."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 3:
            return _IMPOSSIBLE
        text = sample.decode(name, "replace")
    foreign = [letter for letter in text if letter > "\x7f"]
    if not foreign or _CONTROL.search(text):
        return _IMPOSSIBLE
    if name in _EAST:
        share = sum(_commonness(letter, name) for letter in foreign) / len(foreign)
        runs = len(re.findall(r"[^\x00-\x7f]{2,}", text)) / max(1, len(re.findall(r"[^\x00-\x7f]+", text)))
        kana = sum("\u3040" <= letter <= "\u30ff" for letter in foreign) / len(foreign)
        if name == "euc-jp" and kana < 0.1:
            share -= 1  # the same bytes are Chinese; Japanese always has kana
        if name == "cp949" and share > 0.9 and len(foreign) >= 6:
            share += 0.05  # Chinese would hardly keep to the part of the table that Korean uses
        return share * 10 + 2 * runs - 2
    common = _COMMON.get(name)
    script = _SCRIPTS.get(name)
    good = 0.0
    for letter in foreign:
        if script and unicodedata.name(letter, "").startswith(script):
            good += 1.0
        elif script:
            good += 0.4 if letter in "°№«»–—€±" else -0.6
        elif common is not None:
            good += 1.0 if letter in common else -1.0
    if name == "cp1252":
        good -= len(_NOT_WESTERN.findall(text))
    share = good / len(foreign)
    text_words = re.findall(r"[^\W\d_]{2,}", text)
    mixed = sum(_is_mixed(word) for word in text_words) / max(1, len(text_words))
    odd = len(re.findall(r"[^\W\d_][¡-¿÷×†‡•‰¤¦¨¬¯¸][^\W\d_]", text)) / len(foreign)
    long_runs = len(re.findall(r"[À-ÿĀ-ž]{4,}", text)) / max(1, len(text_words))
    return share * 8 - 6 * mixed - 6 * odd - (6 * long_runs if not script else 0) + _PREFERENCE.get(name, 0.0)


def _commonness(letter: str, name: str) -> float:
    if name in ("cp932", "euc-jp") and "\u3040" <= letter <= "\u30ff":
        return 1.0
    if "\uff61" <= letter <= "\uff9f":
        return -0.5 if name == "cp932" else -1.0
    if name == "cp949":
        first, second = _pair(letter, "cp949")[:2]
        if "\uac00" <= letter <= "\ud7a3" and first >= 0xB0 and second >= 0xA1:
            return 1.0
        return 0.2 if "\u4e00" <= letter <= "\u9fff" else _sign(letter)
    if "\u4e00" <= letter <= "\u9fff":
        lead, low, high = _pair(letter, name)[0], *_LEVEL_ONE[name]
        is_whole = name != "gb18030" or _pair(letter, name)[1] >= _SECOND_LEAST
        return 1.0 if low <= lead <= high and is_whole else -0.6
    return _sign(letter)


_LEVEL_ONE: Final = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "cp932": (0x88, 0x97),
    "euc-jp": (0xB0, 0xCF),
}

_SECOND_LEAST: Final = 0xA1
"""Common Chinese characters have this or more as their second byte, too."""


def _pair(letter: str, name: str) -> bytes:
    pair = letter.encode(name, "replace")
    return pair if len(pair) > 1 else b"\0\0"


def _sign(letter: str) -> float:
    """Return how common a character is that is no letter of the East: its signs are, others are not."""
    if letter in _SIGNS_OF_EAST or "\uff01" <= letter <= "\uff5e":
        return 0.6
    return -1.0 if letter == "\ufffd" or unicodedata.category(letter) in ("Co", "Cn") else -0.4


_SIGNS_OF_EAST: Final = "，。、；：？！（）「」『』【】《》·～％＋－／＝　×°℃φΦ±μ≤≥①②③④⑤"


_NOT_WESTERN: Final = re.compile(r"õ(?!e(?:s|m|\b))|û(?![tcmlr])|œ(?![uisd])|È(?=[^\W\d_])|ì(?=[^\W\d_])|Kè")
"""What hardly stands in Western words: õ, û, œ, È and ì are ő, ű, ś, Č and ě read with the wrong table."""

_PREFERENCE: Final = {"cp1252": 0.3, "cp1251": 0.2, "cp1250": 0.1}


def _is_mixed(word: str) -> bool:
    """Tell a word with capitals inside small letters, or of two scripts: read with the wrong table."""
    if word.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in word if letter not in "µºª"}
    return len(scripts) > 1 or (not word.isupper() and any(letter.isupper() for letter in word[1:]))


# --------------------------------------------------------------------------------------------------
# Tables of Markdown pages: bars between the cells, and marks in them that only say how a text looks.


_RULER: Final = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$", re.MULTILINE)
_HELD_BAR: Final = "\ue07c"
"""Stands for a bar that belongs to a text while the cells are parted; no list has this letter of private use."""
_LINK: Final = re.compile(r"!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRONG: Final = re.compile(r"\*\*(\S|\S[^*]*\S)\*\*")
_WHOLE: Final = re.compile(r"([*`])(\S|\S[^*`]*\S)\1")
_ADDRESS: Final = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~>-])")


def is_markdown(text: str) -> bool:
    """Tell whether a text has a table as Markdown writes it: a row of dashes below its heading."""
    return _RULER.search(text) is not None


@lru_cache(maxsize=4096)
def plain_cell(cell: str) -> str:
    """Return what a cell of a Markdown table shows: links by their text, without the marks of bold and code."""
    text = _BREAK.sub("\n", cell.strip())
    previous = ""
    while text != previous:
        previous = text
        text = _LINK.sub(r"\1", text)
        text = _STRONG.sub(r"\1", text)
        match = _WHOLE.fullmatch(text)
        text = match[2] if match else text
    text = _ESCAPED.sub(r"\1", _ADDRESS.sub(r"\1", text))
    return html.unescape(text).replace(_HELD_BAR, "|").strip()


# --------------------------------------------------------------------------------------------------
# Text whose cells are parted by commas, semicolons, tabs or bars. Every cell is the text it is.


_SEPARATORS: Final = "\t;,|"
_SAMPLE_RECORDS: Final = 200
_SAMPLE_TEXT: Final = 200_000
_MOST_MENDED: Final = 10
_EVERY: Final = 500
_SEPARATED_MARKS: Final = frozenset("='")
_TEXT_FORMULA: Final = re.compile(r'="((?:[^"]|"")*+)"')
_CODE_AS_TEXT: Final = re.compile(r"'([0-9=+@-][\w./-]*)")


def read_separated(text: str, title: str, writer: TableWriter) -> None:
    """Write out the one table of a text file; rows are counted by records."""
    csv.field_size_limit(MOST_TEXT)
    if text.count("\n") > MOST_CELLS:
        raise Refused(
            "the file has more lines than any spreadsheet program can show",
            do="Save the part that holds the list as a file of its own",
        )
    first = text[:20].partition("\n")[0].strip().lower()
    stated = first[4] if len(first) == 5 and first.startswith("sep=") else ""
    parted = None if stated else part_by_blanks(text)
    text, separator = (parted, "\t") if parted else (text, stated or find_separator(text))
    is_marked = separator == "|" and is_markdown(text)
    text = text.replace("\\|", _HELD_BAR) if is_marked else text
    writer.open_table(title, is_text=True)
    number = 1
    lines = _Lines(text, len(text.partition("\n")[0]) + 1 if stated else 0)
    for mended in range(_MOST_MENDED + 1):
        with_quotes = mended < _MOST_MENDED
        number, is_whole = _write_records(
            lines, separator, number, writer, is_marked=is_marked, with_quotes=with_quotes
        )
        if is_whole:
            break
        writer.note(
            Phrase(
                "Line {line}: a quotation mark is opened and never closed; the line is read as it stands.",
                line=text.count("\n", 0, lines.record_at) + 1,
            )
        )
        # Write the line in which a quotation mark is never closed as it stands, and go on behind it.
        line = lines.next_line(lines.record_at)
        lines.position = lines.record_at + len(line)
        texts = [cell.strip() for cell in line.split(separator)]
        writer.add_row(
            number, texts, "".join([ERROR if '"' in cell else TEXT if cell else BLANK for cell in texts])
        )
        number = number + 1
    writer.close_table()
    writer.finish("text")


class _Lines:
    """The lines of a text one by one, with the place where the record that is being read began."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self.position = self.record_at = start

    def __len__(self) -> int:
        return len(self._text)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.next_line(self.position)
        if not line:
            raise StopIteration
        self.position += len(line)
        return line

    def next_line(self, start: int) -> str:
        """Return the line that begins at a place; lines end with LF, CR or both."""
        end = self._text.find("\n", start)
        stop = len(self._text) if end < 0 else end + 1
        old_mac = self._text.find("\r", start, stop)
        if 0 <= old_mac < stop - 2 or (0 <= old_mac == stop - 1 and end < 0):
            stop = old_mac + 1
        return self._text[start:stop]


def _write_records(
    lines: _Lines, separator: str, number: int, writer: TableWriter, *, is_marked: bool, with_quotes: bool
) -> tuple[int, bool]:
    """Write records until the end or until a quotation mark is never closed; tells which of the two it was.

    ``is_marked``: they are those of a Markdown page, with marks that only say how a text looks.
    """
    reader = csv.reader(
        lines,
        delimiter=separator,
        strict=with_quotes,
        quoting=csv.QUOTE_MINIMAL if with_quotes else csv.QUOTE_NONE,
    )
    lines.record_at = lines.position
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return number, True
        except csv.Error:
            return number, False
        if is_marked:
            texts = [plain_cell(cell) for cell in cells]
        else:
            texts = [_shown_text(cell) if cell[:1] in _SEPARATED_MARKS else cell.rstrip() for cell in cells]
        if any(texts):
            writer.add_row(number, texts, "".join([TEXT if cell.strip() else BLANK for cell in texts]))
        elif any(cells):
            writer.add_row(number, (cell_formats.SPACE,), BLANK)
        number += 1
        lines.record_at = lines.position
        if number % _EVERY == 0:
            writer.report_progress(lines.position, len(lines))


def _shown_text(cell: str) -> str:
    """Return what a spreadsheet shows of a text that is marked as such, so that its zeros stay: ="00471", '00471."""
    formula = _TEXT_FORMULA.fullmatch(cell.strip())
    if formula:
        return formula[1].replace('""', '"')
    code = _CODE_AS_TEXT.fullmatch(cell.strip())
    return code[1] if code else cell.rstrip()


_FEWEST_COLUMNS: Final = 3
_FEWEST_LINES: Final = 4
_NO_SEPARATOR: Final = 0.5
"""A separator that parts the lines of a text less evenly than this is none."""


def part_by_blanks(text: str) -> str | None:
    """Return a text whose columns only blanks keep apart with a tab between them; None for any other text.

    The columns are parted where every line of the table, its heading among them, has two blanks.
    """
    lines = text.splitlines()
    if any(mark in text for mark in "\t|;\f"):
        return None
    if max(_evenness(text[:_SAMPLE_TEXT], mark)[0] for mark in _SEPARATORS) >= _NO_SEPARATOR:
        return None
    counts = [len(re.split(r" {2,}", line.strip())) for line in lines]
    filled = sum(bool(line.strip(" -=_")) for line in lines)
    usual = mode([count for count in counts if count >= _FEWEST_COLUMNS] or [0])
    starts: list[int] = []
    for least in (usual, _FEWEST_COLUMNS):  # "LIST OF PARTS   PAGE   1" is no line of the table
        table = [line for line, count in zip(lines, counts, strict=True) if count >= least > 1]
        if len(starts) >= usual > 0 or len(table) < _FEWEST_LINES or len(table) * 2 < filled:
            continue
        wide = max(map(len, table))
        blank = [all(line[column : column + 1] in ("", " ") for line in table) for column in range(wide)]
        starts = [at for at in range(wide) if not blank[at] and all(blank[max(0, at - 2) : at])]
    if len(starts) < _FEWEST_COLUMNS:
        return None
    bounds = [*zip(starts, [*starts[1:], None], strict=True)]
    return "\n".join(
        "\t".join(line[start:end].strip() for start, end in bounds)
        if count >= _FEWEST_COLUMNS and not any(line[max(0, start - 2) : start].strip() for start in starts)
        else line.strip()
        for line, count in zip(lines, counts, strict=True)
    )


def find_separator(text: str) -> str:
    """Return what parts the cells: what gives the most records the same number of cells."""
    sample = text[:_SAMPLE_TEXT]
    scores = {separator: _evenness(sample, separator) for separator in _SEPARATORS}
    best = max(scores, key=lambda separator: scores[separator])
    return best if scores[best] > (0.0, 0) else ","


def _evenness(sample: str, separator: str) -> tuple[float, int]:
    if separator not in sample:
        return 0.0, 0
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    try:
        records = [len(cells) for cells in islice(reader, _SAMPLE_RECORDS) if any(cells)]
    except csv.Error:
        records = [
            line.count(separator) + 1 for line in sample.splitlines()[:_SAMPLE_RECORDS] if line.strip()
        ]
    counted = Counter(count for count in records if count > 1)
    if not counted:
        return 0.0, 0
    wide, times = max(counted.items(), key=lambda pair: (pair[1] * (pair[0] - 1) ** 0.5, pair[0]))
    parting = re.escape(separator)
    # Sound cells are matched too, so that what stands inside them is not taken for the beginning of another.
    quoted = rf'(?:^|{parting})"(?:[^"]|"")*+"(?:(?=[{parting}\r\n]|\Z)|(?P<misfit>))'
    misfits = sum(cell["misfit"] is not None for cell in re.finditer(quoted, sample, re.MULTILINE))
    even = (times - misfits) / len(records)
    return round(even * (1 - _share_inside_texts(sample, separator) / 2), 2), wide


def _share_inside_texts(sample: str, separator: str) -> float:
    """Return how many of the separators look like a part of sentences and figures: ", " and 1,5 and " | "."""
    if separator == "\t":
        return 0.0
    in_figures = r"|(?<=\d),(?=\d)" if separator == "," else ""
    return len(re.findall(f"{re.escape(separator)} {in_figures}", sample)) / sample.count(separator)


# --------------------------------------------------------------------------------------------------
# Tables of an HTML page: what many programs save as .xls, and what the clipboard holds.


_MOST_SPAN: Final = 100
_MOST_COLUMNS: Final = 1_000
"""Of a page; whoever writes more writes no list."""
_SKIPPED: Final = frozenset(("script", "style", "head", "title"))
_BREAKS: Final = frozenset(("br", "p", "div", "li"))


def is_html(text: str) -> bool:
    """Tell an HTML page by how it begins."""
    beginning = text[:4096].lstrip("\ufeff \t\r\n").lower()
    # as Windows hands it over from the clipboard
    if beginning.startswith("version:") and "<html" in beginning:
        return True
    start = text[: 1 << 16].lower() if beginning.startswith("<") else ""
    return any(tag in start for tag in ("<html", "<table", "<!doctype html"))


def is_workbook_xml(text: str) -> bool:
    """Tell a workbook that was saved as one XML file."""
    beginning = text[:4096].lstrip("\ufeff \t\r\n")
    return beginning.startswith("<") and "urn:schemas-microsoft-com:office:spreadsheet" in beginning


def pages_of_archive(content: bytes) -> bytes:
    """Return the pages of a web archive, one behind the other, as UTF-8."""
    archive = email.message_from_bytes(content, policy=email.policy.default)
    pages = [section.get_content() for section in archive.walk() if section.get_content_type() == "text/html"]
    return "".join(["<html>", *pages]).encode()


def read_html(text: str, writer: TableWriter) -> None:
    """Write out every table of a page, one sheet each.

    Errors: Refused if it has none.
    """
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    reader.end_all()
    tables = [table for table in reader.finished if any(table.rows)]
    if not tables:
        raise Refused(
            "the file is a web page without a table", do="Save the list as XLSX, or choose another file"
        )
    for number, table in enumerate(tables, 1):
        writer.open_table(Phrase("Table {number}", number=number) if len(tables) > 1 else "")
        bold = writer.format_number(CellFormat(bold=True))
        for row_number, cells in enumerate(table.rows, 1):
            texts = [
                cells[column][0] if column in cells else "" for column in range(max(cells, default=-1) + 1)
            ]
            formats = {column: bold for column, (_, is_bold) in cells.items() if is_bold}
            kinds = "".join([TEXT if cell else BLANK for cell in texts])
            writer.add_row(row_number, texts, kinds, formats=formats)
        writer.note_layout(merged=table.merged)
        writer.close_table()
    writer.finish("html")


class _OpenTable:
    """A table that is being read: its cells by place, and those that reach into rows to come."""

    def __init__(self) -> None:
        self.rows: list[dict[int, tuple[str, bool]]] = []
        self.merged: list[Area] = []
        self._reaching: dict[int, int] = {}
        self._position = 0
        self._text: list[str] | None = None
        self._span = (1, 1)
        self._bold = False

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append({})
        self._position = 0

    def begin_cell(self, span: tuple[int, int], *, bold: bool) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        while self._reaching.get(self._position, 0) >= len(self.rows):
            self._position += 1
        self._text, self._span, self._bold = [], span, bold

    def add_text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end_cell(self) -> None:
        if self._text is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self._text).split("\n")]
        text = "\n".join(line for line in lines if line)
        wide, high = self._span
        if text and self._position < _MOST_COLUMNS:
            self.rows[-1][self._position] = (text, self._bold)
        if wide > 1 or high > 1:
            row = len(self.rows)
            self.merged.append((row, self._position, row + high - 1, self._position + wide - 1))
        if high > 1 and self._position < _MOST_COLUMNS:
            self._reaching |= dict.fromkeys(
                range(self._position, self._position + wide), len(self.rows) + high - 1
            )
        self._position += wide
        self._text = None


class _TableReader(HTMLParser):
    """Follows tables, rows and cells; end tags may be missing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.finished: list[_OpenTable] = []
        self._open: list[_OpenTable] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, row or cell."""
        if tag in _SKIPPED:
            self._skipping += tag != "head"
        elif tag == "table":
            if len(self._open) < 20:
                self._open.append(_OpenTable())
        elif self._open:
            attributes = dict(attrs)
            table = self._open[-1]
            if tag == "tr":
                table.begin_row()
            elif tag in ("td", "th"):
                span = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
                table.begin_cell(span, bold=tag == "th")
            elif tag in _BREAKS:
                table.add_text("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a table, row or cell."""
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - (tag != "head"))
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].end_cell()
        elif self._open and tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        """Take text into the cell it stands in."""
        if self._open and not self._skipping:
            self._open[-1].add_text(" ".join(data.split("\n")) if "\n" in data else data)

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        self.finished.append(table)

    def end_all(self) -> None:
        """End the tables that the page leaves open."""
        while self._open:
            self._end_table()


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.strip().isascii() and text.strip().isdigit() else 1
