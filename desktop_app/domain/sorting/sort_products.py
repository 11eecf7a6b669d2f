# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sorts the parts of a catalogue into five groups, each part with the reasons: proposals, which decide nothing.

The harm to fear is a magnet, a part that holds one, or a part made with a rare earth, among those that are "surely
nothing". So that group is reached by a narrow gate: a word of a family in the name (screw, cable, resistor), every
other word of the name explained, no tariff number of something else, no price that such a part does not have, nothing
in its bill that is not of the kind itself, and no word, grade, material, supplier or tariff number that speaks of a
magnet, of a rare earth, or of a part that can hold one. What is left is not known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.domain.sorting.grades import GradeBook, GradeReading


class Group(StrEnum):
    """What a part is likely to be, in the order in which groups are shown."""

    MAGNETS = "magnets"
    ASSEMBLIES = "assemblies"
    MATERIALS = "materials"
    NOTHING = "nothing"
    OPEN = "not_known"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """What is on file of a part: blank is not known.

    ``price_of_kilogram`` is what a kilogram of it costs, in ``currency``; ``components`` are the part numbers of its
    bill; ``listed_as`` is its class, if a person or a list has stated one; ``has_materials``: rare-earth materials of
    it are on file.
    """

    part_number: str
    name: str = ""
    name_zh: str = ""
    note: str = ""
    hs_code: str = ""
    material_family: str = ""
    grade: str = ""
    supplier_name: str = ""
    listed_as: str = ""
    price_of_kilogram: Decimal | None = None
    currency: str = ""
    components: tuple[str, ...] = ()
    used_in: int = 0
    has_materials: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a part is likely to be, and why. ``kind`` is the same for parts that are alike, to take them together."""

    part_number: str
    group: Group
    reasons: tuple[Phrase, ...]
    kind: str = ""
    grade: GradeReading | None = None


@dataclass(frozen=True)
class SortingWords:
    """The words and tariff numbers of ``resources/names/sorting.toml``, ready to be looked for."""

    tables: Mapping[str, _Table]
    families: Sequence[_Family]
    currencies: Mapping[str, Decimal]


Known = dict[tuple[PartFacts, tuple[Group | None, ...]], Proposal]
"""Proposals worked out before, by the part and what the parts of its bill are."""


def sort_products(
    parts: Iterable[PartFacts], vocabulary: SortingWords, book: GradeBook, earlier: Known | None = None
) -> dict[str, Proposal]:
    """Return a proposal for each part that has no class yet, by part number.

    A part with a class gets none, and its class counts for what holds it. ``earlier`` spares what was worked out under
    the same words and grades before, and is added to.
    """
    sorter = _Sorter(
        {item.part_number: item for item in parts}, vocabulary, book, {} if earlier is None else earlier
    )
    return sorter.sort()


def holds_what_matters(group: Group) -> bool:
    """Tell whether a group is of parts that are, hold or are made with what the law names."""
    return group in (Group.MAGNETS, Group.ASSEMBLIES, Group.MATERIALS)


# --------------------------------------------------------------------------------------------------
# Words, as they are looked for in a name.


_CJK: Final = r"\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\uac00-\ud7af"
_HAS_CJK: Final = re.compile(f"[{_CJK}]")
_MARKS: Final = re.compile(r"[\u0300-\u036f]")
_NOT_WORD: Final = re.compile(rf"[^a-z0-9α-ωа-я{_CJK}]+")
_SCRIPTS: Final = re.compile(rf"(?<=[{_CJK}])(?=[a-z0-9])|(?<=[a-z0-9])(?=[{_CJK}])")
_SPECIAL: Final = str.maketrans({"ł": "l", "ø": " ", "đ": "d", "×": "x", "æ": "ae", "œ": "oe", "²": "2"})
_UNITS: Final = (
    "ω|kω|mω|mm|cm|m|mm2|qmm|v|vdc|vac|kv|w|kw|a|awg|k|r|ohm|kohm|mohm|pin|pins|pol|poli|p|ply|pcs|stk|tlg|"
    "ways|adrig|voies|芯|米"
)
_FIGURE: Final = re.compile(
    rf"\d+(?:{_UNITS})?|m\d+(?:x\d+)*(?:mm)?|\d+[hm]\d(?:x\d+)+|\d+(?:x\d+)+(?:{_UNITS})?|\d+[rkg]\d+|[adp]\d{{1,3}}"
    r"|(?:ph|pz|tx|sw)\d\d?|(?:din|iso|en|gb|jis)\d+"
)
"""A dimension or a rated figure: 8, 20mm, m6x20, 3x1, 4k7, 4g1, din912."""


def fold_text(text: str) -> str:
    """Return a text as words are looked for in it: lower case, without accents, its words apart by one blank."""
    wide = unicodedata.normalize("NFKC", text).casefold().translate(_SPECIAL)
    plain = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", wide)))
    return _NOT_WORD.sub(" ", _SCRIPTS.sub(" ", plain)).strip()


class _Wordlist:
    """Some words, looked for in a folded text: single ones by its words, others by expressions."""

    def __init__(self, *listed: str) -> None:
        vocabulary = sorted({word.strip() for text in listed for word in text.split("|") if fold_text(word)})
        self._singles: set[str] = set()
        self._beginnings: set[str] = set()
        self._endings: set[str] = set()
        latin, wide = set[str](), set[str]()
        for word in vocabulary:
            core = fold_text(word)
            if _HAS_CJK.search(core):
                wide.add(_pattern_of(word))
            elif " " in core or (word.startswith("*") and word.endswith("*")):
                latin.add(_pattern_of(word))
            elif word.startswith("*"):
                self._endings.add(core)
            elif word.endswith("*"):
                self._beginnings.add(core)
            else:
                self._singles.add(core)
        self._shortest = min(map(len, (*self._beginnings, *self._endings)), default=99)
        self._latin, self._wide = _one_of(latin), _one_of(wide)
        self._patterns = {_pattern_of(word) for word in vocabulary}

    def find(self, text: str) -> str:
        """Return a word of these in a folded text, blank if there is none."""
        match = (_HAS_CJK.search(text) and self._wide.search(text)) or self._latin.search(text)
        if match:
            return match.group().strip()
        for token in text.split():
            if token in self._singles:
                return token
            ends = range(self._shortest, len(token) + 1)
            if any(token[:end] in self._beginnings or token[-end:] in self._endings for end in ends):
                return token
        return ""

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return _one_of(self._patterns)

    def without(self, text: str) -> str:
        """Return a folded text without these words."""
        return " ".join(self._expression.sub(" ", text).split())


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return an expression for any of some patterns, the longest first; one that meets nothing if there are none."""
    longest = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return re.compile("|".join(longest) or r"(?!)")


def _pattern_of(word: str) -> str:
    core = fold_text(word)
    if _HAS_CJK.search(core):
        return r"\s?".join(map(re.escape, core.replace(" ", "")))
    before = "(?<![a-z0-9])" + ("[a-z]*" if word.startswith("*") else "")
    after = ("[a-z]*" if word.endswith("*") else "") + "(?![a-z0-9])"
    return f"{before}{re.escape(core)}{after}"


_SHORTEST_STEM: Final = 4


def _stems_of(*listed: str) -> frozenset[str]:
    """Return the single words of Latin letters that can make up a compound: senk, zylinder, schraube."""
    folded = (fold_text(word) for text in listed for word in text.split("|"))
    return frozenset(
        word for word in folded if word.isascii() and word.isalpha() and len(word) >= _SHORTEST_STEM
    )


def _is_compound(token: str, stems: frozenset[str], heads: tuple[str, ...]) -> bool:
    """Tell whether a word is made up of stems, the last of which is a head: zylinder|schraube."""
    if not token.endswith(heads):
        return False
    reached = {0}
    for end in range(_SHORTEST_STEM, len(token) + 1):
        if any(start in reached and token[start:end] in stems for start in range(end)):
            reached.add(end)
    return any(start in reached and token[start:] in heads for start in range(1, len(token)))


@dataclass(frozen=True)
class _Table:
    """Words and tariff numbers that tell of one kind of part."""

    says: str
    vocabulary: _Wordlist
    tariff: tuple[str, ...]


@dataclass(frozen=True)
class _Family:
    """Parts that are surely nothing of the kind; ``heads`` are its words that end a compound, ``stems`` all that make
    one up.
    """

    id: str
    says: str
    vocabulary: _Wordlist
    with_tariff: _Wordlist
    explained: _Wordlist
    heads: tuple[str, ...]
    stems: frozenset[str]
    tariff: tuple[str, ...]
    most_for_a_kilogram: Decimal | None


def parse_words(tables: Mapping[str, Any]) -> SortingWords:
    """Return the words of the tables as they stand in their file."""

    def tariff(entry: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(number.strip() for number in entry.get("tariff", "").split("|") if number.strip())

    explained = tables["explained"]["words"]
    families = [
        _Family(
            id=entry["id"],
            says=entry["says"],
            vocabulary=_Wordlist(entry["words"]),
            with_tariff=_Wordlist(entry["with_tariff"]),
            explained=_Wordlist(entry["words"], entry["with_tariff"], entry["explained"], explained),
            heads=tuple(_stems_of(entry["words"], entry["with_tariff"], entry.get("compounds", ""))),
            stems=_stems_of(entry["words"], entry["with_tariff"], entry["explained"], explained),
            tariff=tariff(entry),
            most_for_a_kilogram=Decimal(entry["most_for_a_kilogram"])
            if entry["most_for_a_kilogram"]
            else None,
        )
        for entry in tables["family"]
    ]
    return SortingWords(
        tables={
            name: _Table(entry["says"], _Wordlist(entry["words"]), tariff(entry))
            for name, entry in tables.items()
            if name not in ("family", "explained", "currencies")
        },
        families=families,
        currencies={code: Decimal(units) for code, units in tables["currencies"].items()},
    )


# --------------------------------------------------------------------------------------------------
# One part after the other, what is inside it first.


_HOLDING: Final = ("assembly",)
_NOTHING: Final = "not_listed"


@dataclass
class _Sorter:
    parts: Mapping[str, PartFacts]
    vocabulary: SortingWords
    book: GradeBook
    earlier: Known
    proposals: dict[str, Proposal] = field(default_factory=dict)

    def sort(self) -> dict[str, Proposal]:
        for part_number in self.parts:
            # Sort a part after the parts of its bill; a bill that goes in a circle is followed once.
            waiting, opened = [part_number], set[str]()
            while waiting:
                number = waiting[-1]
                inner = [
                    child
                    for child in self.parts[number].components
                    if child in self.parts and child not in self.proposals and child not in opened
                ]
                if number in self.proposals or not inner or number in opened:
                    waiting.pop()
                    if number in self.proposals:
                        continue
                    item = self.parts[number]
                    of_bill = (self.proposals.get(child) for child in item.components)
                    key = (item, tuple(proposal.group if proposal else None for proposal in of_bill))
                    if key not in self.earlier:
                        self.earlier[key] = self._propose(item)
                    self.proposals[number] = self.earlier[key]
                else:
                    opened.add(number)
                    waiting += inner
        return {
            number: proposal
            for number, proposal in self.proposals.items()
            if not self.parts[number].listed_as
        }

    def _propose(self, item: PartFacts) -> Proposal:
        if item.listed_as:
            return Proposal(item.part_number, _group_of_class(item.listed_as), ())
        tables = self.vocabulary.tables
        text = fold_text(f"{item.name} / {item.name_zh} / {item.material_family}")
        digits = re.sub(r"\D", "", item.hs_code)
        grade = self.book.read(item.grade, is_grade=True) if item.grade else None
        is_magnet_number = digits.startswith(tables["magnets"].tariff)
        noun = tables["magnets"].vocabulary.find(text)
        grade = grade or self.book.read(
            f"{item.name} {item.name_zh} {item.material_family}", is_grade=is_magnet_number or bool(noun)
        )
        reasons: list[Phrase] = []
        if grade is not None:
            reasons.append(Phrase("grade {grade}", grade=grade.written))
        if noun:
            reasons.append(Phrase('the word "{word}"', word=noun))

        def decide(group: Group, *more: Phrase, kind: str = "") -> Proposal:
            all_reasons = tuple(dict.fromkeys((*more, *reasons)))
            shown_grade = grade if group in (Group.MAGNETS, Group.MATERIALS) else None
            return Proposal(item.part_number, group, all_reasons, kind or group, shown_grade)

        def meets(name: str) -> Phrase | None:
            word = tables[name].vocabulary.find(text)
            if word:
                return Phrase('the word "{word}"', word=word)
            return _tariff(item) if digits and digits.startswith(tables[name].tariff or ("?",)) else None

        if is_magnet_number:
            reasons.append(_tariff(item))
            return decide(Group.MAGNETS)
        if target := meets("targets"):
            return decide(Group.MAGNETS, target, kind="target")
        if unclear := tables["unclear"].vocabulary.find(text):
            return decide(
                Group.OPEN, Phrase("{word}: some hold a permanent magnet", word=unclear), kind="unclear"
            )
        for child in item.components:
            if child in self.proposals and holds_what_matters(self.proposals[child].group):
                return decide(Group.ASSEMBLIES, Phrase("its bill holds {part}", part=child))
        if assembly := meets("assemblies"):
            return decide(Group.ASSEMBLIES, assembly)
        material = meets("materials")
        is_raw = material is not None and digits.startswith(tables["materials"].tariff)
        if ((grade is not None and grade.is_sure) or noun) and not is_raw:
            return decide(Group.MAGNETS)
        if magnetic := meets("magnetic"):
            return decide(Group.ASSEMBLIES, magnetic)
        if material:
            return decide(Group.MATERIALS, material)
        if item.has_materials:
            return decide(Group.MATERIALS, Phrase("rare-earth materials of it are on file"))
        if functional := meets("functional"):
            says = Phrase(tables["functional"].says)
            return decide(
                Group.OPEN, functional, Phrase("made with a rare earth as a rule: {says}", says=says)
            )
        family, why_not = self._family_of(item, text, digits)
        if family is None and (may_hold := self._may_hold(item, text, digits)):
            return decide(Group.OPEN, may_hold, kind="may_hold")
        if tables["magnet_firms"].vocabulary.find(fold_text(item.supplier_name)):
            firm = item.supplier_name
            return decide(
                Group.MAGNETS if family is None else Group.OPEN, Phrase("{firm} delivers magnets", firm=firm)
            )
        if family is not None:
            if why_not:
                return decide(Group.OPEN, why_not)
            family_name = Phrase(family.says)
            number = (_tariff(item),) if digits else ()
            return decide(Group.NOTHING, family_name, *number, kind=family.id)
        return decide(Group.OPEN, why_not or Phrase("nothing on file tells"))

    def _may_hold(self, item: PartFacts, text: str, digits: str) -> Phrase | None:
        """Return the word or the tariff number of a part that can hold a magnet without saying so."""
        table = self.vocabulary.tables["may_hold"]
        word = table.vocabulary.find(text)
        if word:
            return Phrase("{word}: can hold a magnet", word=word)
        if digits.startswith(table.tariff):
            return Phrase("tariff number {number}: can hold a magnet", number=item.hs_code)
        return None

    def _family_of(self, item: PartFacts, text: str, digits: str) -> tuple[_Family | None, Phrase | None]:
        """Return the family whose word, and nothing else, the name is; beside it what keeps the part out of it.

        Without a family the second is the word that nothing explains, of a name that has the word of a family.
        """
        unexplained: Phrase | None = None
        numbers = fold_text(f"{item.part_number} {item.supplier_name}").split()
        may_hold = self.vocabulary.tables["may_hold"]
        for family in self.vocabulary.families:
            compounds = {token for token in text.split() if _is_compound(token, family.stems, family.heads)}
            is_named = bool(compounds or family.vocabulary.find(text))
            if not is_named and not (digits.startswith(family.tariff) and family.with_tariff.find(text)):
                continue
            bare = " ".join(token for token in text.split() if token not in compounds)
            left_over = [
                token
                for token in family.explained.without(bare).split()
                if not _FIGURE.fullmatch(token) and token not in numbers
            ]
            if left_over:
                unexplained = unexplained or Phrase(
                    '{says} perhaps; nothing explains "{word}"', says=Phrase(family.says), word=left_over[0]
                )
                continue
            holds_word = may_hold.vocabulary.find(family.vocabulary.without(bare))
            if holds_word or digits.startswith(may_hold.tariff):
                continue
            return family, self._what_keeps_out(item, family, digits)
        return None, unexplained

    def _what_keeps_out(self, item: PartFacts, family: _Family, digits: str) -> Phrase | None:
        if digits and not digits.startswith(family.tariff):
            return Phrase(
                "{says} by its name, tariff number {number} is of something else",
                says=Phrase(family.says),
                number=item.hs_code,
            )
        most = family.most_for_a_kilogram
        units = self.vocabulary.currencies.get(item.currency, Decimal(1))
        if most is not None and item.price_of_kilogram is not None and item.price_of_kilogram > most * units:
            return Phrase("{says} by its name, its price is not that of one", says=Phrase(family.says))
        says_more = bool(item.grade)
        if item.note and not says_more:
            note, tables = fold_text(item.note), self.vocabulary.tables.values()
            says_more = any(table.vocabulary.find(note) for table in tables) or bool(
                self.book.read(item.note)
            )
        if says_more:
            return Phrase("{says} by its name, grade or note say more", says=Phrase(family.says))
        for child in item.components:
            if child not in self.proposals or self.proposals[child].group != Group.NOTHING:
                return Phrase("its bill holds {part}, which is not known", part=child)
        return None


def _tariff(item: PartFacts) -> Phrase:
    return Phrase("tariff number {number}", number=item.hs_code)


def _group_of_class(listed_as: str) -> Group:
    """Return the group that a class on file stands for."""
    if listed_as == _NOTHING:
        return Group.NOTHING
    if listed_as in _HOLDING:
        return Group.ASSEMBLIES
    return Group.MATERIALS if listed_as.startswith("I-") else Group.MAGNETS
