# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A name, read: cut into known names, places, words of trade, numbers, legal forms and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames import folding
from desktop_app.partynames.addresses import split_address
from desktop_app.partynames.tables import GENERIC, QUIET_KINDS, STOP, Entry, NameTables, SegmentKind

_DIGITS: Final = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_BEGINS: Final = frozenset(("第", *_DIGITS, *_UNITS))
_AFTER: Final = tuple("所院厂局部号研师团室分医机工基航设")
_ORDINAL_WORDS: Final = (
    "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,"
    "fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth"
)
_ORDINALS: Final = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(","), 1)} | {
    "daiichi": 1, "daini": 2, "daisan": 3, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
_ORDINAL: Final = re.compile(r"(\d{1,9})(?:st|nd|rd|th)?")
_HAN: Final = re.compile(r"第?([〇零一二两三四五六七八九十百千]+|\d{1,9})")


def latin_number(word: str) -> int | None:
    """Return the number that a word in small letters states."""
    hit = _ORDINAL.fullmatch(word)
    return int(hit[1]) if hit else _ORDINALS.get(word)


def han_number(text: str, after: str) -> int | None:
    """Return the number that characters state: where 第 stands before, digits, or a numbered office behind."""
    if text[0] not in _BEGINS and not text[0].isdecimal():
        return None
    hit = _HAN.fullmatch(text) if len(text) < 12 else None
    if not hit:
        return None
    if hit[1].isdecimal():
        return int(hit[1])
    if text[0] != "第" and not after.startswith(_AFTER):
        return None
    characters = hit[1]
    if not any(member in _UNITS for member in characters):
        return int("".join(str(_DIGITS[member]) for member in characters))
    total, digit = 0, 0
    for member in characters:
        if member in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[member], 0
        else:
            digit = _DIGITS[member]
    return total + digit


# --------------------------------------------------------------------------------------------------
# A name, read: cut into known names, places, words of trade, legal forms and what is left.


MOST_PIECES: Final = 20
MOST_CHARACTERS: Final = 80
"""How many Chinese characters side by side are read."""
_LETTERS: Final = re.compile(r"[^\W_]+(?:['’.][^\W\d_]+)*\.?")
_ORDER: Final = (
    SegmentKind.BODY,
    SegmentKind.PLACE,
    SegmentKind.COUNTRY,
    SegmentKind.FILLER,
    SegmentKind.TRADE,
    SegmentKind.KIN,
    SegmentKind.FORM,
    SegmentKind.CORE,
)
_COST: Final = {
    SegmentKind.BODY: 4, SegmentKind.FORM: 5, SegmentKind.PLACE: 6, SegmentKind.COUNTRY: 6, SegmentKind.TRADE: 6,
    SegmentKind.FILLER: 6, SegmentKind.KIN: 6, SegmentKind.NUMBER: 3, SegmentKind.CORE: 14,
}  # fmt: skip
_EAST: Final = "\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff가-힣"
_RUN: Final = re.compile(rf"[{_EAST}\d\s·・･&＆、,.\-―—]+|[^{_EAST}]+")
_CHEAPEST: Final = min(_COST.values())
_NO_FORM_IN_FRONT: Final = frozenset(
    (
        "ou",
        "as",
        "sa",
        "se",
        "ab",
        "ad",
        "sc",
        "me",
        "sal",
        "est",
        "ip",
        "bt",
        "rt",
        "dd",
        "ks",
        "sl",
        "sau",
        "nao",
        "tic",
    )
)
_NO_FORM_WITHIN: Final = frozenset(("Doo", "Ip", "Sau", "Nao"))
"""Words of persons' names that are written as legal forms are, with one capital and another word behind."""
_UNKNOWN: Final = 10
_DISTRICT: Final = re.compile("[^区县市镇]{1,4}(?:新区|开发区|[区县市镇])(?=..)")
_KNOWN_DISTRICT: Final = re.compile("..{1,3}[区县镇]")
_NAMED_AFTER: Final = re.compile(
    r"(?i)\b(?:им\.|имени|ім\.|імені)\s*(?:[а-яіїєґ]\.\s*){0,2}(?:([а-яіїєґ]+ск)ого|([а-яіїєґ]{3,}?)а?)\b"
)
"""Whose name a body bears, in the genitive: МГТУ им. Н.Э. Баумана."""
_PARTICLE: Final = re.compile("(?<=[·・])(?:本|伊本|冯|德|范|ビン|フォン)[·・]")
"""Particles of foreign names in characters: 穆罕默德·本·萨勒曼."""
JOINING: Final = "与和及之的の"
"""Characters that only join two words."""
_SPACED: Final = re.compile(r"(?<![\w.'&])[A-Za-z](?: [A-Za-z]){3,}(?![\w.'&])")
_SPACED_WITH_AND: Final = re.compile(
    r"(?<![\w.'&])([A-Z](?: [A-Z]){1,3})(?: ?& ?| and )([A-Z](?: [A-Z])*)(?![\w.'&])", re.IGNORECASE
)
"""A T and T, A T & T."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a name, where it begins among the pieces, and the rows of tables that know it."""

    text: str
    kind: SegmentKind
    script: str
    entries: tuple[Entry, ...] = ()
    terms: tuple[str, ...] = ()
    label: str = ""
    is_aside: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell a word such as group or company, which says nothing of who is meant."""
        return self.kind is SegmentKind.FILLER and any(
            terms[0] in GENERIC for entry in self.entries for terms in entry.renderings
        )

    @property
    def is_exact(self) -> bool:
        """Tell a known name whose body has the stated names alone."""
        return any(entry.is_exact for entry in self.entries)

    @property
    def numbers(self) -> frozenset[int]:
        """Return the numbers of the rows that know the piece."""
        return frozenset(entry.number for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its pieces; ``letters`` is everything but forms, joined, by which equal names are told."""

    printed: str
    segments: tuple[Segment, ...]
    is_cut: bool

    @property
    def letters(self) -> str:
        """Return the whole name but its legal forms in one spelling, without gaps."""
        return "".join(segment.text for segment in self.segments if segment.kind not in QUIET_KINDS)

    @property
    def is_han(self) -> bool:
        """Tell a name with Chinese characters or kana."""
        return any(segment.script == "han" for segment in self.segments)

    def of(self, *kinds: SegmentKind) -> tuple[Segment, ...]:
        """Return the pieces of some kinds."""
        return tuple(segment for segment in self.segments if segment.kind in kinds)


def read_name(printed: str, tables: NameTables, banned: frozenset[str] = frozenset()) -> Name:
    """Return a name cut into pieces; known names in ``banned`` are read word by word."""
    text, address = split_address(folding.plain_text(printed))
    text = _PARTICLE.sub("", _NAMED_AFTER.sub(r" \1\2 ", text))
    text = _SPELT_OUT.sub(lambda hit: _letters_named(hit.group()), text)
    text = re.sub(r"(?<=\b[A-Za-z])-(?=\d)", "", text)
    text = _SPACED.sub(lambda hit: hit.group().replace(" ", ""), text)
    text = _SPACED_WITH_AND.sub(lambda hit: " & ".join(side.replace(" ", "") for side in hit.groups()), text)
    segments: list[Segment] = []
    for is_side, part in _parts(text):
        for script, run in _runs(part, tables):
            reader = _han_segments if script == "han" else _latin_segments
            read = reader(run, tables, banned)
            segments += (replace(member, is_aside=True) for member in read) if is_side else read
    if address:
        segments = [*segments[: MOST_PIECES - 1], Segment("", SegmentKind.ADDRESS, "latin", label=address)]
    is_long = len(printed) > MOST_CHARACTERS
    is_cut = len(segments) > MOST_PIECES or (
        is_long
        and (
            folding.is_too_long(printed)
            or any(
                script == "han" and len(run) > MOST_CHARACTERS
                for _, part in _parts(text)
                for script, run in _plain_runs(part)
            )
        )
    )
    return Name(printed, tuple(segments[:MOST_PIECES]), is_cut)


def take_apart(segment: Segment, tables: NameTables) -> tuple[list[Segment], tuple[Segment, ...]]:
    """Return a known name with those within it, and the pieces that are left when all of them are taken apart."""
    bodies: list[Segment] = []
    banned: frozenset[str] = frozenset()
    members: tuple[Segment, ...] = (segment,)
    while len(bodies) < _MOST_WITHIN and any(member.kind is SegmentKind.BODY for member in members):
        some = [member for member in members if member.kind is SegmentKind.BODY]
        bodies += some
        banned |= {member.text if member.script == "han" else " ".join(member.terms) for member in some}
        members = read_name(segment.label, tables, banned).segments
    return bodies, members


_MOST_WITHIN: Final = 4
"""How often known names are taken apart, to see what they hold."""
_STRONG: Final = "에이치|더블유|에이|에프|아이|제이|케이|에스|브이|엑스|와이|제트|엘|엠|엔|씨|큐"
_LETTER: Final = "|".join(folding.NAMES_OF_LETTERS)
_SPELT_OUT: Final = re.compile(
    rf"(?<![가-힣ァ-ヴー])(?:(?=[가-힣]*?(?:{_STRONG}))(?:(?:{_LETTER}){{2,}}(?=이(?!{_LETTER})[가-힣])|(?:{_LETTER}){{2,}})|(?:(?:{_LETTER})[・·]?){{2,}})(?![ァ-ヴー])"
)
"""Letters by their names in Korean and Japanese: 에스케이 is SK, エヌ・ティ・ティ NTT; 엘지이노텍 is LG 이노텍."""


def _letters_named(text: str) -> str:
    """Return the letters that such names name."""
    return " " + "".join(folding.NAMES_OF_LETTERS[name] for name in re.findall(_LETTER, text)).upper() + " "


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield what stands outside brackets and what stands in them."""
    for short, form in (("株", "株式会社"), ("有", "有限会社"), ("주", "주식회사")):
        text = text.replace(f"({short})", form)
    for number, part in enumerate(re.split(r"[()\[\]{}【】〔〕]", text)):
        if part.strip():
            yield number % 2 == 1, part


def _runs(text: str, tables: NameTables) -> Iterator[tuple[str, str]]:
    """Yield stretches of Chinese or Japanese, and of letters; digits go with the characters beside them."""
    at = 0
    for hit in tables.mixed.finditer(tables.simplified(text)) if not text.isascii() else ():
        yield from _plain_runs(text[at : hit.start()])
        yield "han", text[hit.start() : hit.end()].upper()
        at = hit.end()
    yield from _plain_runs(text[at:])


def _plain_runs(text: str) -> Iterator[tuple[str, str]]:
    for run in _RUN.findall(text):
        if any(
            folding.is_han(letter) or folding.is_kana(letter) or folding.is_korean(letter) for letter in run
        ):
            yield "han", run
        elif run.strip():
            yield "latin", run


# ---- Chinese characters ----------------------------------------------------------------------------


def _han_segments(run: str, tables: NameTables, banned: frozenset[str]) -> Iterator[Segment]:
    raw = re.sub(r"[\s·・･&＆、,.\-―—'’]", "", run[:MOST_CHARACTERS])
    text = tables.simplified(raw)
    best: list[tuple[int, int, tuple[Entry, ...], int | None]] = [(0, 0, (), None)]
    may_count = [letter in _BEGINS or letter.isdecimal() for letter in text]
    reach = [
        at + (tables.longest_han if may_count[at] or tables.begins_a_name(text[at : at + 2]) else 1)
        for at in range(len(text))
    ]
    known = [tables.known_names(letter) for letter in text]
    for end in range(1, len(text) + 1):
        cost, start = best[end - 1][0] + _UNKNOWN, end - 1
        entries: tuple[Entry, ...] = ()
        number: int | None = None
        after = text[end : end + 2]
        for begin in range(max(0, end - tables.longest_han), end):
            if reach[begin] < end:
                continue
            hit = text[begin:end]
            before = best[begin][0]
            if may_count[begin]:
                counted = han_number(hit, after)
                if counted is not None and before + _COST[SegmentKind.NUMBER] <= cost:
                    cost, start, entries, number = before + _COST[SegmentKind.NUMBER], begin, (), counted
            if before + _CHEAPEST >= cost or not (hit in tables.han or hit in known[begin]) or hit in banned:
                continue
            familiar = tables.familiar(hit)
            if familiar and before + (price := min(_price(member, hit) for member in familiar)) < cost:
                cost, start, entries, number = before + price, begin, familiar, None
        best.append((cost, start, entries, number))
    yield from _with_districts(list(_without_joining(list(_merged(list(_walked(text, raw, best)))))))


def _without_joining(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the pieces; a character that only joins two of them is as quiet as a legal form."""
    for at, segment in enumerate(segments):
        is_inside = 0 < at < len(segments) - 1
        if is_inside and segment.kind is SegmentKind.CORE and segment.text in JOINING:
            yield Segment(segment.text, SegmentKind.FORM, segment.script, label=segment.label)
        else:
            yield segment


def read_characters(text: str, tables: NameTables) -> list[Segment]:
    """Return characters that are left over of a name, cut anew."""
    return [
        Segment(member.text, member.kind, "han", member.entries, member.terms, member.label)
        for member in _han_segments(text, tables, frozenset())
    ]


def _with_districts(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the pieces; districts, counties and towns at the front of a name stand apart: 深圳市 龙岗区 华瑞."""
    is_front = True
    for segment in segments:
        text, label = segment.text, segment.label
        is_name = is_front and segment.kind is SegmentKind.CORE
        while is_name and not segment.entries and (hit := _DISTRICT.match(text)):
            yield Segment(hit.group(), SegmentKind.PLACE, "han", label=label[: hit.end()])
            text, label = text[hit.end() :], label[hit.end() :]
        is_district = is_name and bool(segment.entries) and _KNOWN_DISTRICT.fullmatch(text) is not None
        is_front = is_front and (is_district or segment.kind in (SegmentKind.PLACE, SegmentKind.COUNTRY))
        kind = SegmentKind.PLACE if is_district else segment.kind
        is_as_it_was = text == segment.text and kind is segment.kind
        yield segment if is_as_it_was else replace(segment, text=text, label=label, kind=kind)


def _price(entry: Entry, hit: str) -> int:
    return _COST[entry.kind] + (3 if len(hit) == 1 else 0)


def _walked(
    text: str, raw: str, best: Sequence[tuple[int, int, tuple[Entry, ...], int | None]]
) -> Iterator[Segment]:
    cuts = []
    end = len(text)
    while end:
        _, start, entries, number = best[end]
        cuts.append((start, end, entries, number))
        end = start
    for start, end, entries, number in reversed(cuts):
        hit, seen = text[start:end], raw[start:end]
        if number is not None:
            yield Segment(str(number), SegmentKind.NUMBER, "han", label=seen)
        elif entries:
            kind, kept = _kept(entries)
            yield Segment(hit, kind, "han", kept, label=seen)
        else:
            yield Segment(hit, SegmentKind.CORE, "han", label=seen)


def _merged(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the pieces with neighbouring unknown characters joined."""
    pending: list[Segment] = []
    for segment in segments:
        if segment.kind is SegmentKind.CORE and not segment.entries:
            pending.append(segment)
            continue
        yield from _joined(pending)
        pending = []
        yield segment
    yield from _joined(pending)


def _joined(pending: Sequence[Segment]) -> Iterator[Segment]:
    if pending:
        text, seen = (
            "".join(segment.text for segment in pending),
            "".join(segment.label for segment in pending),
        )
        yield Segment(text, SegmentKind.CORE, "han", label=seen)


# ---- letters -----------------------------------------------------------------------------------------


def _latin_segments(run: str, tables: NameTables, banned: frozenset[str]) -> Iterator[Segment]:
    run = _MISREAD_L.sub("l", run)
    raw = _LETTERS.findall(folding.latin_text(run))
    initials = {word.replace(".", "") for word in raw if _DOTTED.fullmatch(word)} if len(raw) > 1 else ()
    printed = [re.sub(r"['’.]", "", word) for word in raw]
    printed = [word for hit in printed for part in _unglued(hit, tables) for word in _split_number(part)]
    printed = printed[: MOST_PIECES * 2]
    is_shouted = run.upper() == run
    plain = [_LOOK_ALIKE.sub(lambda hit: _MEANT[hit.group()], word).lower() for word in printed]
    plain = [tables.mended(word) for word in plain]
    stems = [tables.stem(word) for word in plain]
    at = 0
    while at < len(plain):
        length, kind, entries = _longest(plain[at:], stems[at:], tables, banned)
        may_be_acronym = (
            printed[at].isupper() and (not is_shouted or len(plain) < 3) and plain[at] not in banned
        )
        if length == 1 and printed[at] in initials and kind is not SegmentKind.FORM:
            kind, entries = SegmentKind.CORE, ()
        elif not entries and may_be_acronym and plain[at] in tables.acronyms:
            length, kind, entries = 1, SegmentKind.BODY, tuple(tables.acronyms[plain[at]])
        elif kind is SegmentKind.BODY and _goes_on(plain[at : at + length], stems[at + length :], tables):
            known = " ".join(stem for stem in stems[at : at + length] if stem not in STOP)
            length, kind, entries = _longest(plain[at:], stems[at:], tables, banned | {known})
        is_name = at == 0 and plain[0] in _NO_FORM_IN_FRONT and 1 == length < len(plain)
        is_name |= 0 < at < len(plain) - 1 and printed[at] in _NO_FORM_WITHIN
        if kind is SegmentKind.FORM and is_name:
            length, kind, entries = 1, SegmentKind.CORE, ()
        yield from _latin_segment(slice(at, at + length), (printed, plain, stems), (kind, entries), tables)
        at += length


def _goes_on(known: Sequence[str], behind: Sequence[str], tables: NameTables) -> bool:
    """Tell a known university behind whose name a field follows: Chongqing University of Technology is another one."""
    if len(behind) < _OF_A_FIELD or behind[0] != "of" or tables.stem(known[-1]) != "university":
        return False
    return any(
        entry.kind in (SegmentKind.TRADE, SegmentKind.FILLER) for entry in tables.latin.get((behind[1],), ())
    )


_OF_A_FIELD: Final = 2
_DOTTED: Final = re.compile(r"(?:[A-Z]\.){1,2}")
_LOOK_ALIKE: Final = re.compile(r"(?<=[A-Za-z])[015](?=[a-z]{3})")
_MISREAD_L: Final = re.compile(r"(?<=[a-z])I+\b|(?<=[a-z])II+(?=[a-z])|(?<=[A-Za-z])\|(?=[a-z]|\b)")
"""A capital I or a stroke within or at the end of small letters: HoneyweIl."""
_MEANT: Final = {"0": "o", "1": "l", "5": "s"}
"""Digits that stand for letters within a word: L0ckheed."""
_PARTS_OF_WORD: Final = re.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_GLUED: Final = {"coltd": 2, "gmbh": 4}
"""Legal forms that no word ends with, and where they are cut."""

_COMPOUND: Final = re.compile(
    "(?i)(.{5,})(forschung|technik|technologie|physik|mechanik|klinikum|institut|zentrum|anstalt|fabrik|systeme|handel)"
)
"""A German compound; it is cut where a table knows what stands in front: Werkstoff-forschung."""


def _unglued(word: str, tables: NameTables) -> list[str]:
    """Return a word whose capitals show that blanks were lost: a known name (MPMaterials), or a form behind (CoLtd)."""
    if (word.lower(),) in tables.latin or not word.isascii():
        return [word]
    form = next((form for form in _GLUED if word.lower().endswith(form) and len(word) > len(form)), "")
    if form:
        head, tail, cut = word[: -len(form)], word[-len(form) :], _GLUED[form]
        return [*_unglued(head, tables), *filter(None, (tail[:cut], tail[cut:]))]
    compound = _COMPOUND.fullmatch(word)
    if compound and (tables.stem(compound[1].lower()),) in tables.latin:
        return [*compound.groups()]
    parts = _PARTS_OF_WORD.findall(word) if not (word.islower() or word.isupper()) else ()
    if len(parts) < 2 or "".join(parts) != word:
        return [word]
    rows = tables.latin.get(tuple(tables.stem(part.lower()) for part in parts), ())
    if any(entry.kind is SegmentKind.BODY for entry in rows):
        return parts
    for size in range(len(parts) - 1, 0, -1):
        tail = "".join(parts[-size:])
        rows = tables.latin.get((tail.lower(),), ())
        if len(tail) > 1 and rows and all(entry.kind is SegmentKind.FORM for entry in rows):
            return [*_unglued(word[: -len(tail)], tables), tail]
    return [word]


def _split_number(word: str) -> list[str]:
    hit = re.fullmatch(r"(?i)no\.?(\d+)", word)
    return ["no", hit[1]] if hit else [word]


def _latin_segment(
    cut: slice,
    terms: tuple[list[str], list[str], list[str]],
    familiar: tuple[SegmentKind, tuple[Entry, ...]],
    tables: NameTables,
) -> Iterator[Segment]:
    printed, plain, stems = (some[cut] for some in terms)
    kind, entries = familiar
    label = " ".join(printed)
    number = latin_number(plain[0]) if len(plain) == 1 else None
    if number is not None and kind is not SegmentKind.BODY:
        yield Segment(str(number), SegmentKind.NUMBER, "latin", label=label)
    elif entries:
        kept = tuple(stem for stem in stems if stem not in STOP)
        yield Segment("".join(kept), kind, "latin", entries, kept, label)
    elif plain[0] in tables.titles and cut.start == 0 < len(terms[0]) - 1:
        yield Segment(plain[0], SegmentKind.TITLE, "latin", terms=(plain[0],), label=label)
    elif label in _PREPOSITIONS and not all(map(str.islower, terms[0])):
        return
    elif _is_initial(label, terms[0]) or not _is_silent(
        plain[0], tables, is_last=cut.stop == len(terms[0]) > 2
    ):
        word = tables.stems.get(plain[0], plain[0])
        yield Segment(word, SegmentKind.CORE, "latin", terms=(word,), label=label)


def _is_initial(word: str, printed: Sequence[str]) -> bool:
    """Tell a letter that is somebody's initial, which is no small word: Thomas E. Hargrove."""
    return len(word) < _INITIALS and word.isupper() and not all(map(str.isupper, printed))


_INITIALS: Final = 3
"""Fewer letters than this, in capitals, are initials: A.S. Kuznetsov."""
_PREPOSITIONS: Final = frozenset(("v", "u", "w", "z", "na", "din", "im"))
"""Small words of Slavic and Romanian names, where they are written small: Univerzita v Bratislave."""


def _is_silent(word: str, tables: NameTables, *, is_last: bool) -> bool:
    """Tell a small word that says nothing of who is meant; at the end of a name it is a name: Nguyen Van An."""
    if is_last and word not in STOP:
        return False
    return word in STOP or word in tables.particles or word == "no"


def _longest(
    plain: list[str], stems: list[str], tables: NameTables, banned: frozenset[str]
) -> tuple[int, SegmentKind, tuple[Entry, ...]]:
    """Return the longest beginning that a table knows, with how many words it takes."""
    best: tuple[int, SegmentKind, tuple[Entry, ...]] = (1, SegmentKind.CORE, ())
    key: tuple[str, ...] = ()
    for length, (word, stem) in enumerate(zip(plain, stems, strict=True), 1):
        raw = tuple(plain[:length])
        if raw in tables.latin and all(member.kind is SegmentKind.FORM for member in tables.latin[raw]):
            best = (length, SegmentKind.FORM, tuple(tables.latin[raw]))
        if word in STOP:
            if not key:
                break
            continue
        key = (*key, stem)
        if len(key) > tables.longest_latin:
            break
        familiar = tables.latin.get(key, ())
        if familiar and " ".join(key) not in banned:
            best = (length, *_kept(familiar))
    return best


def _kept(entries: Sequence[Entry]) -> tuple[SegmentKind, tuple[Entry, ...]]:
    """Return what a piece is, and its rows: of a known name those alone, else every row that has the word."""
    kind = min((entry.kind for entry in entries), key=_ORDER.index)
    return kind, tuple(
        member for member in entries if (member.kind is SegmentKind.BODY) == (kind is SegmentKind.BODY)
    )
