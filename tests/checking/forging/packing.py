# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers whose streams are packed otherwise: honestly, as another machine packs, and by forgers who hide in a packing.

A paper is taken apart into its parts and put together again with the lengths, the places and the seal that follow from
them, so that nothing is amiss but what was changed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop_app.paper.file_structure import _split_streams
from tests.checking.forging.alteration import open_paper
from tests.checking.forging.knowing import FORGERIES, NO_LICENCE, Forgery, sealed_again

IN_FILE = 1
FREE = 0
HIDDEN = b"% no licence is needed\n"


@dataclass
class Part:
    """A stream of a file: what stands before it, what leads up to its bytes, these; at the end what is left."""

    text: bytes
    head: bytes
    body: bytes

    @property
    def is_packed(self) -> bool:
        """Tell whether the bytes are packed, and not those of the table of objects."""
        return b"/FlateDecode" in self.head and b"/XRef" not in self.head

    def pack(self, body: bytes) -> None:
        """Put in other bytes, and their length."""
        self.body, self.head = body, re.sub(rb"/Length \d+", b"/Length %d" % len(body), self.head, count=1)


@dataclass
class Row:
    """A row of the table of objects: where it is an object of the file, its part and how far from the end of its text
    it begins; else the stream that it is packed in; then its number there.
    """

    kind: int
    at: int
    back: int
    number: int
    offset: int = 0
    """Added to the place by forgers."""


@dataclass
class OpenedPaper:
    """The parts of a paper and its table.

    Of the table forgers change ``wide``, the bytes of a place (as many as it takes where 0), ``mark``, how its rows are
    written (2: as what each adds to the one above), what follows the rows, and what follows its packing.
    """

    parts: list[Part]
    rows: list[Row] = field(default_factory=list)
    wide: int = 0
    mark: int = 2
    after_rows: bytes = b""
    after_table: bytes = b""

    def of(self, words: bytes) -> Part:
        """Return the first packed part with these words in its dictionary or its content."""
        return next(
            part
            for part in self.parts
            if part.is_packed and (words in part.head or words in zlib.decompress(part.body))
        )


def take_apart(paper: bytes) -> OpenedPaper:
    """Return the parts of a paper."""
    opened = OpenedPaper([Part(*part) for part in _split_streams(paper)])
    with open_paper(paper) as pdf:
        table = pdf.get_object((int(pdf.trailer["/Size"]) - 1, 0)).read_bytes()
        columns = sum(int(width) for width in pdf.trailer["/W"].as_list())
    starts = _starts(opened.parts)
    for at in range(0, len(table), columns):
        kind, place, number = (
            table[at],
            int.from_bytes(table[at + 1 : at + columns - 1], "big"),
            table[at + columns - 1],
        )
        part = max(nr for nr, start in enumerate(starts) if start <= place) if kind == IN_FILE else place
        back = starts[part] + len(opened.parts[part].text) - place if kind == IN_FILE else 0
        opened.rows.append(Row(kind, part, back, number))
    return opened


def put_together(opened: OpenedPaper) -> bytes:
    """Return the file of some parts, its table and its seal as they have to be."""
    parts, starts = opened.parts, _starts(opened.parts)
    places = [
        starts[row.at] + len(parts[row.at].text) - row.back + row.offset if row.kind == IN_FILE else row.at
        for row in opened.rows
    ]
    wide = opened.wide or (max(places).bit_length() + 7) // 8
    table, above = b"", bytes(wide + 2)
    for row, place in zip(opened.rows, places, strict=True):
        plain = bytes([row.kind]) + place.to_bytes(wide, "big") + bytes([row.number])
        added = bytes((new - old) % 256 for new, old in zip(plain, above, strict=True))
        table, above = table + bytes([opened.mark]) + (added if opened.mark else plain), plain
    last, end = parts[-2], parts[-1]
    last.pack(zlib.compress(table + opened.after_rows) + opened.after_table)
    last.head = re.sub(rb"/Columns \d+", b"/Columns %d" % (wide + 2), last.head)
    last.head = re.sub(rb"/W \[ 1 \d+ 1 \]", b"/W [ 1 %d 1 ]" % wide, last.head)
    end.text = re.sub(rb"startxref\n\d+", b"startxref\n%d" % places[-1], end.text)
    return sealed_again(b"".join(part.text + part.head + part.body for part in parts))


def _starts(parts: list[Part]) -> list[int]:
    starts = [0]
    for part in parts[:-1]:
        starts.append(starts[-1] + len(part.text) + len(part.head) + len(part.body))
    return starts


def packed_anew(paper: bytes, pack: Callable[[int, bytes], bytes]) -> bytes:
    """Return a paper as a machine prints it that packs otherwise; ``pack`` is handed the number of a stream and what is
    in it.
    """
    opened = take_apart(paper)
    for number, part in enumerate(opened.parts):
        if part.is_packed:
            part.pack(pack(number, zlib.decompress(part.body)))
    return put_together(opened)


# ---- forgers who hide in a packing ---------------------------------------------------------------------------------


def on_parts(edit: Callable[[OpenedPaper], None]) -> Callable[[OpenedPaper], None]:
    """Enter an edit of the parts of a paper."""

    def forge(memo: bytes, _other: bytes) -> bytes:
        opened = take_apart(memo)
        edit(opened)
        return put_together(opened)

    FORGERIES[edit.__name__.replace("_", " ")] = Forgery(forge, structure=False)
    return edit


DRAWING, FONT, ATTACHED, OBJECTS = b" Tf ", b"/Length1", b"lodestone-case/1", b"/ObjStm"


def _enter_behind(words: bytes, name: str, more: bytes) -> None:
    def edit(opened: OpenedPaper) -> None:
        part = opened.of(words)
        part.pack(part.body + more)

    edit.__name__ = name
    on_parts(edit)


for _name, _words in {"a drawing": DRAWING, "a font": FONT, "a case": ATTACHED, "objects": OBJECTS}.items():
    _enter_behind(_words, f"words behind what {_name} is packed in", HIDDEN)
    _enter_behind(_words, f"a second packing behind that of {_name}", zlib.compress(NO_LICENCE))
    _enter_behind(_words, f"a line end within the length of {_name}", b"\n")


@on_parts
def a_case_shorter_than_its_bytes(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    length = len(part.body)
    part.pack(part.body + HIDDEN)
    part.head = re.sub(rb"/Length \d+", b"/Length %d" % length, part.head, count=1)


@on_parts
def a_case_longer_than_its_bytes(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    part.head = re.sub(rb"/Length \d+", b"/Length %d" % (len(part.body) + 1), part.head, count=1)


@on_parts
def a_length_with_noughts_before_it(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    part.head = part.head.replace(b"/Length ", b"/Length 000", 1)


@on_parts
def a_case_packed_twice(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    part.pack(zlib.compress(part.body))
    part.head = part.head.replace(b"/Filter /FlateDecode", b"/Filter [ /FlateDecode /FlateDecode ]", 1)


@on_parts
def a_case_not_packed_at_all(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    part.pack(zlib.decompress(part.body))
    part.head = part.head.replace(b" /Filter /FlateDecode", b"", 1)


@on_parts
def a_font_in_hexadecimal(opened: OpenedPaper) -> None:
    part = opened.of(FONT)
    part.pack(part.body.hex().encode() + b">")
    part.head = part.head.replace(b"/Filter /FlateDecode", b"/Filter [ /ASCIIHexDecode /FlateDecode ]", 1)


@on_parts
def a_filter_alone_in_a_list(opened: OpenedPaper) -> None:
    part = opened.of(FONT)
    part.head = part.head.replace(b"/Filter /FlateDecode", b"/Filter [ /FlateDecode ]", 1)


def _enter_in_head(name: str, words: bytes, more: bytes) -> None:
    def edit(opened: OpenedPaper) -> None:
        part = opened.of(words)
        part.head = part.head.replace(b"<< ", b"<< " + more, 1)

    edit.__name__ = name
    on_parts(edit)


for _name, (_words, _more) in {
    "parameters of a packing that change nothing": (ATTACHED, b"/DecodeParms << /Predictor 1 >> "),
    "parameters of the packing of a font": (FONT, b"/DecodeParms << /Predictor 1 /Colors 1 >> "),
    "a word in the dictionary of a case": (ATTACHED, b"/Note (No licence is needed) "),
    "a word in the dictionary of packed objects": (OBJECTS, b"/Note (No licence is needed) "),
    "packed objects that extend others": (OBJECTS, b"/Extends 1 0 R "),
    "a case that lies in another file": (ATTACHED, b"/F (other.json) "),
    "the length of a case unpacked": (ATTACHED, b"/DL 12 "),
}.items():
    _enter_in_head(_name, _words, _more)


@on_parts
def a_font_without_its_checksum(opened: OpenedPaper) -> None:
    part = opened.of(FONT)
    part.pack(part.body[:-4])


@on_parts
def a_font_whose_checksum_is_another(opened: OpenedPaper) -> None:
    part = opened.of(FONT)
    part.pack(part.body[:-4] + bytes(4))


@on_parts
def blanks_between_packed_objects(opened: OpenedPaper) -> None:
    part = opened.of(OBJECTS)
    part.pack(zlib.compress(zlib.decompress(part.body) + b" "))


@on_parts
def a_remark_between_objects_that_all_places_allow_for(opened: OpenedPaper) -> None:
    part = opened.parts[3]
    part.text = part.text.replace(b"endobj\n", b"endobj\n" + HIDDEN, 1)


@on_parts
def another_letter_in_the_second_line(opened: OpenedPaper) -> None:
    opened.parts[0].text = opened.parts[0].text.replace(b"\n%\xbf", b"\n%\xbe", 1)


@on_parts
def an_object_more_that_all_places_allow_for(opened: OpenedPaper) -> None:
    part = opened.parts[3]
    part.text = part.text.replace(b"endobj\n", b"endobj\n9999 0 obj\n(No licence)\nendobj\n", 1)


@on_parts
def an_object_more_that_the_table_names(opened: OpenedPaper) -> None:
    size = len(opened.rows)
    opened.parts[-2].text = opened.parts[-2].text.replace(
        b"endobj\n", b"endobj\n%d 0 obj\n(No licence)\nendobj\n" % size, 1
    )
    back = len(opened.parts[-2].text.rpartition(b"endobj\n")[0].rpartition(b"endobj\n")[2]) + 7
    opened.rows.insert(-1, Row(IN_FILE, len(opened.parts) - 2, back + 4, 0))
    opened.parts[-2].head = opened.parts[-2].head.replace(b"/Size %d" % size, b"/Size %d" % (size + 1))


@on_parts
def line_ends_of_another_system_before_a_stream(opened: OpenedPaper) -> None:
    part = opened.of(ATTACHED)
    part.head = part.head.replace(b"stream\n", b"stream\r\n")


@on_parts
def streams_in_another_order(opened: OpenedPaper) -> None:
    first, second = opened.parts[1], opened.parts[2]
    first.head, second.head = second.head, first.head
    first.body, second.body = second.body, first.body


@on_parts
def a_place_that_is_off_by_one(opened: OpenedPaper) -> None:
    next(row for row in opened.rows if row.kind == IN_FILE).offset = -1


@on_parts
def words_in_the_row_of_no_object(opened: OpenedPaper) -> None:
    opened.rows[0].at, opened.rows[0].number = 77, 7


@on_parts
def rows_that_no_object_has(opened: OpenedPaper) -> None:
    opened.rows.insert(-1, Row(FREE, 7, 0, 7))


@on_parts
def places_wider_than_they_need_be(opened: OpenedPaper) -> None:
    opened.wide = 7


@on_parts
def a_table_whose_rows_are_written_out(opened: OpenedPaper) -> None:
    opened.mark = 0


@on_parts
def a_table_whose_rows_say_they_are_written_otherwise(opened: OpenedPaper) -> None:
    opened.mark = 4


@on_parts
def a_row_begun_behind_the_last(opened: OpenedPaper) -> None:
    opened.after_rows = b"\x02\x01"


@on_parts
def words_behind_the_table(opened: OpenedPaper) -> None:
    opened.after_table = HIDDEN


@on_parts
def an_identifier_of_the_file_under_its_own_seal(opened: OpenedPaper) -> None:
    table = opened.parts[-2]
    table.head = re.sub(rb"/ID \[<[0-9a-f]{8}", b"/ID [<00000000", table.head)


@on_parts
def a_second_seal_that_fits_nothing(opened: OpenedPaper) -> None:
    part = next(part for part in opened.parts if b"/Metadata" in part.head)
    seal = b"<dc:identifier>lodestone-seal/1 %b</dc:identifier>" % (b"0" * 64)
    place = part.body.index(b"</dc:identifier>") + len(b"</dc:identifier>")
    part.pack(part.body[:place] + seal + part.body[place:])
