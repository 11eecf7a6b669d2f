# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a PDF can be read in one way only.

Readers of PDF mend what is not well formed, each in its own way. Where a dictionary names a key twice, one takes the
first and another the last; where a node of the tree of pages is a page as well, one shows it and another what is below
it; where a file has two tables of its objects, one follows the newest and another searches. A forger builds a file of
which we read the genuine pages and a viewer shows others. So this does not read the pages: it says what is built so
that two readers could differ, of a sealed paper whether it is built as papers of ours are and in no other way, and of
two whether they are the same but for how they are packed.
"""

from __future__ import annotations

import io
import re
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from desktop_app.paper.objects import without_seal

Oddity = Literal["written", "twice", "root", "tree", "page", "content"]
SAVING: Final[dict[str, Any]] = {
    "force_version": "1.7",
    "fix_metadata_version": False,
    "object_stream_mode": pikepdf.ObjectStreamMode.generate,
    "stream_decode_level": pikepdf.StreamDecodeLevel.generalized,
    "static_id": True,
}
"""How papers are written. Each brings an identifier: the library would make it of packed bytes."""

_PAGE_KEYS: Final = frozenset(
    ("/Contents", "/MediaBox", "/Parent", "/Resources", "/Rotate", "/StructParents", "/Tabs", "/Type")
)
_ROOT_KEYS: Final = frozenset(
    ("/AF", "/Lang", "/MarkInfo", "/Metadata", "/Names", "/Outlines", "/OutputIntents", "/PageMode", "/Pages",
     "/StructTreeRoot", "/Type", "/ViewerPreferences")
)  # fmt: skip
_ROOT_KEYS_ALONE: Final = _ROOT_KEYS - {"/AF", "/Names"}
"""Those of a paper that no file is attached to."""
_TREE_KEYS: Final = frozenset(("/Type", "/Kids", "/Count"))
_MOST_NODES: Final = 10_000
_MOST_TEXT: Final = 16 * 1024 * 1024
"""Bytes of objects without their streams; a paper of a thousand pages has a tenth of that."""
_LONGEST_HEAD: Final = 4000
"""Bytes of the dictionary before a stream; those of ours have a hundred."""
_TOKEN: Final = re.compile(
    rb"\((?:[^()\\]++|\\.)*+\)?|\)|<<|>>|<[^<>]*+>|[\[\]{}]|/[^\s()<>\[\]{}/%]*+|%[^\r\n]*+|[^\s()<>\[\]{}/%]++",
    re.DOTALL,
)
"""Each match ends where the next begins to be read: no text, however it is built, is read twice."""
_MOST_DIGITS: Final = 10
_SLASH: Final = 0x2F
_LENGTH: Final = re.compile(rb" ?/Length (\d+)")
_ID: Final = re.compile(rb" ?/ID ?\[ ?<[0-9a-fA-F]*> ?<[0-9a-fA-F]*> ?\]")
_SEAL: Final = re.compile(rb"lodestone-seal/1 [0-9a-f]{64}")
_WIDTHS: Final = re.compile(rb" ?/(?:W|DecodeParms) ?(?:\[[^\]]*\]|<<[^>]*>>)")
_START: Final = re.compile(rb"startxref\n(\d{1,10})\n")
_TABLE: Final = re.compile(rb"\d+ 0 obj\s*<<[^>]*/Type /XRef")
_LONGEST_END: Final = 40
"""Bytes of the last lines: where the table of objects starts, and the mark of the end."""
_NAME_CODE: Final = re.compile(rb"#([0-9A-Fa-f]{2})")


def find_oddities(content: bytes, pdf: Pdf, *, is_sealed: bool) -> Iterator[Oddity]:
    """Yield what is built so that two readers may differ; of a paper whose seal fits whatever no paper of ours has.

    It has to be called before the pages of the opened file are asked for, since the library mends their tree then.
    """
    if _names_a_key_twice(content):
        yield "twice"
    # where the last lines do not lead to the table of objects, each reader searches its own way
    start = _START.search(content, max(0, len(content) - _LONGEST_END))
    starts_at_table = start is not None and _TABLE.match(content, int(start[1])) is not None
    if is_sealed and not (_has_root_of_ours(pdf) and starts_at_table):
        yield "root"
    yield from dict.fromkeys(_walk_tree(pdf, is_sealed=is_sealed))
    if is_sealed and not _is_written_by_us(content):
        yield "written"


# --------------------------------------------------------------------------------------------------
# Where a reader begins.


def _has_root_of_ours(pdf: Pdf) -> bool:
    """Tell whether the catalogue of the file names nothing but what papers of ours have: no slides, no other form."""
    is_alone = frozenset(pdf.Root.keys()) == _ROOT_KEYS_ALONE
    return all(
        isinstance(node, Dictionary) and frozenset(node.keys()) == keys
        for node, keys in (
            (pdf.Root, _ROOT_KEYS_ALONE if is_alone else _ROOT_KEYS),
            *([] if is_alone else [(pdf.Root.get("/Names"), frozenset(("/EmbeddedFiles",)))]),
            (pdf.Root.get("/ViewerPreferences"), frozenset(("/DisplayDocTitle",))),
        )
    )


# --------------------------------------------------------------------------------------------------
# The tree of pages.


def _walk_tree(pdf: Pdf, *, is_sealed: bool) -> Iterator[Oddity]:
    """Yield what is odd of the tree of pages: ours is one node with all pages below it."""
    root = pdf.Root.get("/Pages")
    if not isinstance(root, Dictionary):
        yield "tree"
        return
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Object, Object | None]] = [(root, None)]
    while waiting:
        node, parent = waiting.pop()
        if not isinstance(node, Dictionary) or not node.is_indirect or node.objgen in seen:
            yield "tree"
            continue
        seen.add(node.objgen)
        if len(seen) > _MOST_NODES:
            return
        above = node.get("/Parent")
        is_linked = isinstance(above, Dictionary) and above.is_indirect
        if parent is not None and (above is None or not is_linked or above.objgen != parent.objgen):
            yield "tree"
        if "/Kids" in node or node.get("/Type") == Name.Pages:
            kids = node.get("/Kids")
            is_plain = node.get("/Type") == Name.Pages and isinstance(kids, Array)
            has_page = any(key in node for key in ("/Contents", "/Annots", "/AA"))
            is_ours = frozenset(node.keys()) == _TREE_KEYS and parent is None
            if not is_plain or has_page or (is_sealed and not is_ours):
                yield "tree"
            if isinstance(kids, Array):
                waiting += [(kid, node) for kid in kids]
        else:
            yield from _look_at_page(node, is_sealed=is_sealed)
    if is_sealed and root.get("/Count") != len(seen) - 1:
        yield "tree"


def _look_at_page(page: Object, *, is_sealed: bool) -> Iterator[Oddity]:
    drawing = page.get("/Contents")
    if page.get("/Type") != Name.Page:
        yield "page"
    if not is_sealed:
        return
    has_plain_notes = isinstance(
        page.get("/Annots", Array()), Array
    )  # which of them are ours the list of links says
    if frozenset(page.keys()) - {"/Annots"} != _PAGE_KEYS or not has_plain_notes:
        yield "page"
    if (
        not isinstance(drawing, Stream)
        or {*drawing.keys()} != {"/Filter", "/Length"}
        or drawing.get("/Filter") != Name.FlateDecode
        or not _unpack(drawing.read_raw_bytes())[1]
    ):
        yield "content"


# --------------------------------------------------------------------------------------------------
# Keys that a dictionary names twice.


def _names_a_key_twice(content: bytes) -> bool:
    """Tell whether a dictionary of the file, or of what is packed in it, names a key twice."""
    left = _MOST_TEXT
    for text, head, body in _split_streams(content):
        packed = _unpack(body)[0] if b"/ObjStm" in head else b""
        left -= len(text) + len(head) + len(packed)
        if left < 0:
            return True  # no paper has as much
        if _has_key_twice(text + head) or _has_key_twice(packed):
            return True
    return False


def _split_streams(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield a file in order: what stands before a stream, its dictionary, its bytes; at the end what is left."""
    done = at = closing = 0
    while (at := content.find(b"stream", at)) >= 0:
        before = content.rfind(b" obj", max(done, at - _LONGEST_HEAD), at)
        start = at + 6
        start += 2 if content.startswith(b"\r\n", start) else 1 if content.startswith(b"\n", start) else 0
        if before < 0 or start == at + 6 or not content[before:at].rstrip().endswith(b">>"):
            at += 6
            continue
        head = content[before:at]
        length = _LENGTH.search(head)
        end = start + int(length[1]) if length and len(length[1]) < _MOST_DIGITS else start
        if not content.startswith((b"endstream", b"\nendstream", b"\r\nendstream"), end):
            if closing < start:
                closing = content.find(b"endstream", start)
                closing = len(content) if closing < 0 else closing
            end = closing
        yield content[done:before], content[before:start], content[start:end]
        done = at = end
    yield content[done:], b"", b""


def _unpack(packed: bytes) -> tuple[bytes, bool]:
    """Return what zlib unpacks, and whether that was all there was."""
    machine = zlib.decompressobj()
    try:
        unpacked = machine.decompress(packed, _MOST_TEXT)
    except zlib.error:
        return b"", False
    return unpacked, machine.eof and not machine.unused_data


def _has_key_twice(text: bytes) -> bool:
    """Tell whether a dictionary in a text of objects names a key twice; keys and values take turns."""
    outer: list[set[bytes] | None] = []
    keys: set[bytes] | None = None
    """The keys of the innermost dictionary so far; None in an array and outside."""
    is_key = False
    inside = 0
    """How many brackets of a string are open: a string may hold brackets of its own."""
    for token in _TOKEN.findall(text):
        if inside or (outer and token[:1] == b"("):
            inside += (token[:1] == b"(") - _closes_string(token)
            is_key = True
        elif token in (b"<<", b"["):
            outer.append(keys)
            keys, is_key = (set() if token == b"<<" else None), True
        elif token in (b">>", b"]"):
            keys, is_key = (outer.pop() if outer else None), True
        elif keys is None:
            continue
        elif token[0] == _SLASH and is_key:
            name = _NAME_CODE.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), token)
            if name in keys:
                return True
            keys.add(name)
            is_key = False
        else:
            is_key = True  # the value; of a reference, whose number and R follow, no token is a name
    return False


def _closes_string(token: bytes) -> bool:
    """Tell whether a piece of a string ends with its bracket, and not with one that a backslash makes a letter."""
    before = token[:-1]
    return token[-1:] == b")" and (len(before) - len(before.rstrip(b"\\"))) % 2 == 0


# --------------------------------------------------------------------------------------------------
# The form in which papers of ours are written.


def _is_written_by_us(content: bytes) -> bool:
    """Tell whether a file is what our library writes of it: nothing before, between, behind or beside its objects.

    What is packed is compared unpacked, since another build of the library that packs packs otherwise.
    """
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(sink, **SAVING)
    return [*_parts_as_written(content)] == [*_parts_as_written(sink.getvalue())]


def _parts_as_written(content: bytes) -> Iterator[object]:
    """Yield the parts of a file without what depends on how tightly objects are packed, its seal and its identifier."""
    for text, head, body in _split_streams(content):
        yield _START.sub(b"", text)
        yield sorted(_LENGTH.sub(b"", _WIDTHS.sub(b"", _ID.sub(b"", head))).split())
        if b"/Type /ObjStm" in head:
            yield _unpack(body)
        elif b"/Type /XRef" not in head:
            yield _SEAL.sub(b"", body)


# --------------------------------------------------------------------------------------------------
# A paper beside the same paper made again. The library that packs is another on another system and under another
# Python, and packs tighter or looser. So packed bytes are free, and with them what follows from how many they are:
# the lengths of streams, and where objects begin. All else is compared byte for byte; nothing can hide in a packing.


_Part = tuple[bytes, bytes, bytes]
_Row = tuple[int, int, int, int]
_IN_FILE: Final = 1
"""The kind of a row whose object begins at a place in the file; others are packed in a stream."""
_WIDTHS_OF_TABLE: Final = re.compile(rb"/Columns \d+ /Predictor 12 >> /W \[ 1 (\d+) 1 \]")


def is_same_unpacked(paper: bytes, made: bytes) -> bool:
    """Tell whether two sealed papers are the same but for their seals and for how tightly their streams are packed."""
    if paper == made:
        return True
    starts, made_starts = [0], [0]

    def move(place: int) -> int:
        """Return where in the paper that stands which stands at a place of the one made again."""
        number = bisect_right(made_starts, place) - 1
        return starts[number] + place - made_starts[number]

    # the last part of a file alone has no stream: one of fewer parts differs there
    for part, made_part in zip(_split_streams(paper), _split_streams(made), strict=True):
        if not _is_same_part(move, part, made_part):
            return False
        starts.append(starts[-1] + sum(map(len, part)))
        made_starts.append(made_starts[-1] + sum(map(len, made_part)))
    return True


def _is_same_part(move: Callable[[int], int], part: _Part, made_part: _Part) -> bool:
    (text, head, body), (made_text, made_head, made_body) = part, made_part
    expected_text = _START.sub(lambda found: b"startxref\n%d\n" % move(int(found[1])), made_text)
    expected_head = _LENGTH.sub(b" /Length %d" % len(body), made_head, count=1)
    if widths := _WIDTHS_OF_TABLE.search(made_head):
        rows = [
            (mark, kind, move(at) if kind == _IN_FILE else at, number)
            for mark, kind, at, number in _rows_of_table(made_body, int(widths[1]))
        ]
        wide = (max((at for _, _, at, _ in rows), default=0).bit_length() + 7) // 8
        expected_head = _WIDTHS_OF_TABLE.sub(
            b"/Columns %d /Predictor 12 >> /W [ 1 %d 1 ]" % (wide + 2, wide), expected_head
        )
        is_same = bool(rows) and [*_rows_of_table(body, wide)] == rows
    elif b"/Filter /FlateDecode" in made_head:
        is_same = body == made_body or _is_packed(body, zlib.decompress(made_body))
    else:
        is_same = without_seal(body) == without_seal(made_body)
    return is_same and (text, head) == (expected_text, expected_head)


def _rows_of_table(packed: bytes, wide: int) -> Iterator[_Row]:
    """Yield the rows of a table of objects: how a row is written (as what it adds to the one above it), its kind, its
    place in so many bytes, its number.
    """
    table, is_whole = _unpack(packed)
    row = bytes(wide + 2)
    if is_whole and len(table) % (len(row) + 1) == 0:
        for start in range(0, len(table), len(row) + 1):
            mark, *added = table[start : start + len(row) + 1]
            row = bytes((above + more) & 0xFF for above, more in zip(row, added, strict=True))
            yield mark, row[0], int.from_bytes(row[1:-1], "big"), row[-1]


def _is_packed(packed: bytes, content: bytes) -> bool:
    """Tell whether these are the bytes of some content packed, and nothing beside them."""
    machine = zlib.decompressobj()
    try:
        unpacked = machine.decompress(packed, len(content) + 1)
    except zlib.error:
        return False
    return unpacked == content and machine.eof and not machine.unused_data
