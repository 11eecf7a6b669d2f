# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the heading of a column can mean, by words alone: "Art.-Nr.", "EP [€]", "Unit price 单价", "MATNR", "Dy %"."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from desktop_app.basics import substances
from desktop_app.basics.chemistry import ATOMIC_WEIGHTS, RARE_EARTHS, read_formula
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import Doubtful, compact, fold_text, plain_text
from desktop_app.listreader.cells import measures
from desktop_app.listreader.tables import SHEETS

# --------------------------------------------------------------------------------------------------
# The words of the trade for headings, as ``resources/names/headings.toml`` has them, read once.


class Meaning(NamedTuple):
    """A field that a word can mean; blank for one that is not taken. ``sort`` tells kinds of one field apart."""

    field: str
    sort: str = ""


@dataclass(frozen=True)
class HeadingTable:
    """Meanings of each word without its spaces, names of elements, and words that stand beside others.

    ``trade`` are the words that others use as well; the rest of ``meanings`` is known from our own workbook alone.
    ``units`` are units of quantity that are neither pieces nor masses, ``packages`` hold several pieces.
    """

    meanings: Mapping[str, tuple[Meaning, ...]]
    elements: Mapping[str, str]
    neutral: frozenset[str]
    changing: frozenset[str]
    of_content: frozenset[str]
    units: frozenset[str]
    packages: frozenset[str]
    trade: frozenset[str]


_NOT_TAKEN: Final = "none"


@cache
def heading_table() -> HeadingTable:
    """Return the words, read once."""
    table = tomllib.loads(resource_path("names", "headings.toml").read_text("utf-8"))
    meanings: dict[str, dict[Meaning, None]] = defaultdict(dict)
    for name, listed in table["fields"].items():
        field, _, sort = name.partition("/")
        meaning = Meaning("" if field == _NOT_TAKEN else field, sort)
        for word in _split(listed):
            meanings[word][meaning] = None
    other_words = {name: frozenset(_split(listed)) for name, listed in table["beside"].items()}
    named = {word: tuple(meanings_of_word) for word, meanings_of_word in meanings.items()}
    own_meanings = {
        word: meanings_of_word for word, meanings_of_word in _own_words().items() if word not in named
    }
    return HeadingTable(
        meanings=named | own_meanings,
        elements=substances.element_names(),
        neutral=other_words["neutral"],
        changing=other_words["changing"],
        of_content=other_words["content"],
        units=frozenset(_split(table["values"]["units"])),
        packages=frozenset(_split(table["values"]["packages"])),
        trade=frozenset(named),
    )


def _split(listed: str) -> Iterator[str]:
    return (word for spelling in listed.split("|") if (word := compact(spelling)))


def _own_words() -> dict[str, tuple[Meaning, ...]]:
    """Return names and labels of the columns of our own workbook."""
    named = [
        (word, Meaning(f"{sheet}.{name}"))
        for sheet, declared in SHEETS.items()
        for name, column in declared.columns.items()
        for word in (name, column.label, column.former)
        if word
    ]
    meanings: dict[str, dict[Meaning, None]] = defaultdict(dict)
    for word, meaning in named:
        meanings[compact(word)][meaning] = None
    return {word: tuple(of_word) for word, of_word in meanings.items()}


# --------------------------------------------------------------------------------------------------
# Headings that are nearly a known word: cut short with a full stop ("Ursprungsl."), or with one letter
# wrong.


_SHORTEST_STEM: Final = 3
_SHORTEST_MISSPELT: Final = 7
_MOST_FIELDS: Final = 2
"""What is near to words of more fields than these is near to none."""


def find_like(heading: str) -> tuple[Meaning, ...]:
    """Return what words mean that a heading is nearly; none where these are many."""
    meanings_of_words = heading_table().meanings
    near: list[str] = []
    stems = [compact(stem) for stem in heading.split(".")]
    if len(stems) > 1 and len(stems[0]) >= _SHORTEST_STEM:
        near += filter(re.compile("[a-z]*".join(map(re.escape, stems))).fullmatch, meanings_of_words)
    key = compact(heading)
    if len(key) >= _SHORTEST_MISSPELT and key.isascii():
        near += [
            word for word in meanings_of_words if abs(len(word) - len(key)) < 2 and _is_one_apart(word, key)
        ]
    meanings = dict.fromkeys(meaning for word in near for meaning in meanings_of_words[word])
    return tuple(meanings) if len({meaning.field for meaning in meanings}) <= _MOST_FIELDS else ()


def _is_one_apart(first: str, other: str) -> bool:
    """Tell whether one letter more, less, another or two swapped make one word of the other."""
    start = next((at for at, (a, b) in enumerate(zip(first, other, strict=False)) if a != b), None)
    if start is None:
        return abs(len(first) - len(other)) == 1
    ends = (first[start:], other[start:])
    return (
        ends[0][1:] == ends[1][1:]
        or ends[0][1:] == ends[1]
        or ends[0] == ends[1][1:]
        or (ends[0][:2] == ends[1][1::-1] and ends[0][2:] == ends[1][2:])
    )


# --------------------------------------------------------------------------------------------------
# The known words in a heading of several, and whether the rest says anything: "Gross weight", "単価 Unit
# price".


_UNSPACED: Final = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN: Final = re.compile(rf"[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+(?:'[^\W\d_{_UNSPACED}]+)?|\d+")
"""Words; where a script has no spaces, each character."""
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_TOKENS: Final = 30
_LONGEST: Final = 16
"""The most tokens that one known word is made of."""
_SHORTEST: Final = 3
_JOINED: Final = {
    ("products.supplier", "products.part_number"): Meaning("list.other_part_number", "supplier"),
    ("list.manufacturer", "products.part_number"): Meaning("list.other_part_number", "manufacturer"),
    ("parties.name", "products.part_number"): Meaning("list.other_part_number", "customer"),
    ("products.supplier", "products.made_in"): Meaning("suppliers.country"),
    ("products.supplier", "products.name"): Meaning("", "supplier's name of the part"),
    ("list.manufacturer", "products.name"): Meaning("", "manufacturer's name of the part"),
    ("list.manufacturer", "products.made_in"): Meaning("", "country of the manufacturer"),
    ("parties.name", "products.made_in"): Meaning("parties.country"),
    ("products.mass", "list.quantity_unit"): Meaning("products.mass_unit"),
    ("products.value", "list.quantity_unit"): Meaning("list.price_per"),
    ("products.value", "list.quantity"): Meaning("list.price_per"),
    ("list.price_per", "list.quantity"): Meaning("list.price_per"),
    ("list.quantity", "list.parent"): Meaning("list.quantity"),
    ("products.value", "products.currency"): Meaning("products.currency"),
    ("products.value", "list.quantity_total"): Meaning("list.line_total"),
    ("products.supplier", "products.value"): Meaning("products.value", "price"),
    ("products.supplier", "products.currency"): Meaning("products.currency"),
    ("products.supplier", "list.line_total"): Meaning("list.line_total"),
    ("list.parent", "products.name"): Meaning("list.parent_name"),
    ("list.parent", "products.part_number"): Meaning("list.parent"),
}
"""What two words say together that mean another field each."""


@dataclass(frozen=True, slots=True)
class HeadingParts:
    """What the known words of a heading mean together.

    ``is_changed``: a word beside them turns the meaning into another one, such as "old"; ``is_whole``: nothing else
    that could is left, and the words do not contradict each other.
    """

    meanings: tuple[Meaning, ...] = ()
    is_changed: bool = False
    is_whole: bool = False


def read_parts(heading: str) -> HeadingParts:
    """Return what the words in a heading mean."""
    heading_words = _TOKEN.findall(heading.replace("#", " no "))
    tokens = [
        key for word in heading_words for camel_part in _CAMEL.split(word) if (key := compact(camel_part))
    ]
    if not 0 < len(tokens) <= _MOST_TOKENS:
        return HeadingParts()
    table = heading_table()
    first = _find_longest(tokens, lambda word: word in table.trade and not _is_beside(word, table))
    first = first or _find_longest(tokens, table.trade.__contains__)
    if first is None:
        return HeadingParts()
    first_words = ["".join(tokens[slice(*first)])]
    left = [tokens[: first[0]], tokens[first[1] :]]
    # two letters beside others are part of something else
    further, left = _take(
        left,
        lambda word: (
            word in table.trade
            and not (len(word) < _SHORTEST and word.isascii())
            and not _is_beside(word, table)
        ),
    )
    beside, left = _take(left, lambda word: _is_beside(word, table))
    last, left = _take(left, table.trade.__contains__)
    meanings, agree = _join([table.meanings[word] for word in first_words + further + last])
    is_known = all(_says_nothing(token) for run in left for token in run)
    return HeadingParts(meanings, not table.changing.isdisjoint(beside), agree and is_known)


def _is_beside(word: str, table: HeadingTable) -> bool:
    return word in table.neutral or word in table.changing


def _find_longest(tokens: list[str], is_known: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where the longest known word begins and ends."""
    best: tuple[int, int] | None = None
    most = 0
    for start in range(len(tokens)):
        word = ""
        for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
            word += tokens[end - 1]
            is_letter = len(word) == 1 and word.isascii() and len(tokens) > 1
            if len(word) > most and not is_letter and is_known(word):
                best, most = (start, end), len(word)
    return best


def _take(runs: list[list[str]], is_known: Callable[[str], bool]) -> tuple[list[str], list[list[str]]]:
    """Return the known words of some runs of tokens, the longest first, and the runs between them."""
    known_words: list[str] = []
    left: list[list[str]] = []
    waiting = [run for run in runs if run]
    while waiting:
        run = waiting.pop()
        span = _find_longest(run, is_known)
        if span is None:
            left.append(run)
        else:
            known_words.append("".join(run[slice(*span)]))
            waiting += [rest_of_run for rest_of_run in (run[: span[0]], run[span[1] :]) if rest_of_run]
    return known_words, left


def _says_nothing(token: str) -> bool:
    is_measure = measures.find_mass_unit(token) is not None or measures.is_piece_unit(token)
    is_short = len(token) == 1 and token.isascii()
    return token.isdigit() or is_short or is_measure or bool(measures.find_currencies(token.upper()))


def _join(meanings_of_words: list[tuple[Meaning, ...]]) -> tuple[tuple[Meaning, ...], bool]:
    """Return what several words mean together, and whether they agree."""
    meanings, agree = meanings_of_words[0], True
    for word in meanings_of_words[1:]:
        fields = {meaning.field for meaning in word if meaning.field}
        common = tuple(meaning for meaning in meanings if meaning.field in fields)
        pairs = [(first.field, second.field) for first in meanings for second in word]
        both_ways = [pair for first, second in pairs for pair in ((first, second), (second, first))]
        joined = next((_JOINED[pair] for pair in both_ways if pair in _JOINED), None)
        if common:
            meanings = common
        elif joined is not None:
            meanings = (joined,)
        elif _are_nouns(meanings) != _are_nouns(word):
            meanings = word if _are_nouns(meanings) else meanings
        else:
            meanings, agree = tuple(dict.fromkeys((*meanings, *word))), False
    return meanings, agree


def _are_nouns(meanings: tuple[Meaning, ...]) -> bool:
    """Tell whether a word only says part or material, as a group above "Supplier" and "Werkstoff" does."""
    return all(meaning.sort == "word" for meaning in meanings)


# --------------------------------------------------------------------------------------------------
# Headings that name an element or a compound whose content the column holds: "Dy", "Tb %", "Dy2O3 (wt%)",
# "镝含量".


_PERCENT_WORDS: Final = re.compile(
    r"%|‰|\b(?:percent|pct|ppmw?|ppb|prozent)\b|\b(?:m?g ?/ ?k?g|g ?/ ?t)\b|[µμ]g ?/ ?g\b|含量|含有|함량|质量分数",
    re.IGNORECASE,
)
_NAME_WITH_CONTENT: Final = re.compile(
    r"([A-Z][a-z]?|[^\W\da-zA-Z_]+?)\s*(?:含量|含有量|含有率|함량|质量分数|の?比率|%)?"
)
_SPACES: Final = re.compile(r"[\s_()\[\]]+")
_WORD: Final = re.compile(r"[^\s%_/,;:()\[\]{}]+")
_GLUED: Final = re.compile(rf"(?<=[{_UNSPACED}])(?=[A-Z])|(?<=[A-Za-z\d])(?=[{_UNSPACED}])")
"""Between a name and the symbol that is written onto it: 镝Dy, Dy镝."""
_IN_COMPOUNDS: Final = frozenset(["O", "F", "Cl", "C", "H", "N", "S", "P"])
"""Elements that a compound of one rare earth can have beside it, for its formula to tell the content."""


@dataclass(frozen=True, slots=True)
class HeadingSubstance:
    """The element or compound that a heading names.

    ``is_clear``: the heading is about its content, or names a rare earth in a way that nothing else is written.
    """

    symbol: str
    is_clear: bool


_MIXTURE: Final = re.compile(r"[A-Z][a-z]?(?:\s*[+/&]?\s*[A-Z][a-z]?)+")
_SYMBOL: Final = re.compile("[A-Z][a-z]?")


def find_substance(heading: str) -> HeadingSubstance | None:
    """Return the substance that a heading names alone, or beside words for a content."""
    table = heading_table()
    mixture = _find_mixture(heading)
    if mixture:
        return HeadingSubstance(mixture, is_clear=True)
    says_percent = bool(_PERCENT_WORDS.search(heading))
    apart = _PERCENT_WORDS.sub(" ", _GLUED.sub(" ", heading))
    whole = substances.find_substance(apart)
    if (
        isinstance(whole, substances.Substance)
        and len(whole.elements & RARE_EARTHS) == 1
        and "O" in whole.shares
    ):
        return HeadingSubstance(whole.formula, is_clear=True)
    named = [(word, _name_substance(word, says_percent=says_percent)) for word in _WORD.findall(apart)]
    symbols = dict.fromkeys(symbol for _, symbol in named if symbol)
    names = [compact(word) for word, symbol in named if not symbol]
    if len(symbols) != 1 or any(word and word not in table.of_content for word in names):
        return None
    symbol = next(iter(symbols))
    is_rare_earth = symbol not in ATOMIC_WEIGHTS or symbol in RARE_EARTHS
    return HeadingSubstance(symbol, says_percent or (is_rare_earth and len(symbol) > 1))


def _find_mixture(heading: str) -> str:
    """Return the rare earths whose contents a column adds up, such as Pr+Nd; blank for any other heading."""
    split_heading = [word for word in _SPACES.split(_PERCENT_WORDS.sub(" ", heading)) if compact(word)]
    telling = [word for word in split_heading if compact(word) not in heading_table().of_content]
    text = " ".join(telling).strip("()[] ")
    symbols = _SYMBOL.findall(text) if _MIXTURE.fullmatch(text) else []
    names = [heading_table().elements.get(letter, "") for letter in text] if not text.isascii() else []
    mixed = symbols or (names if all(names) else [])
    is_mixture = len(mixed) > 1 and len(set(mixed)) == len(mixed) and set(mixed) <= RARE_EARTHS
    return "+".join(mixed) if is_mixture else ""


def _name_substance(word: str, *, says_percent: bool) -> str:
    """Return the symbol or formula that a word is; blank for any other word."""
    bare = word.strip(".-*'\"")
    if bare in ATOMIC_WEIGHTS:
        return bare
    if says_percent and bare.isupper() and bare.capitalize() in RARE_EARTHS:
        return bare.capitalize()
    match = _NAME_WITH_CONTENT.fullmatch(bare)
    if match and match[1] in ATOMIC_WEIGHTS:
        return match[1]
    name = heading_table().elements.get(compact(match[1] if match else bare))
    if name:
        return name
    # the formula of a compound of one rare earth, such as an oxide or a fluoride
    if not any(map(str.isdigit, bare)) and fold_text(bare[-1:]) != "f":
        return ""
    counts = read_formula(bare)
    if isinstance(counts, Doubtful):
        return ""
    rare_earths = RARE_EARTHS & counts.keys()
    return bare if len(rare_earths) == 1 and counts.keys() - rare_earths <= _IN_COMPOUNDS else ""


Exactness = Literal["whole", "part", "near", "loose"]
"""The heading is a word of the trade; it has one and nothing else of weight; it is one but for a letter, or cut short;
it has one beside words that are not known."""


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A field that a heading can mean; a blank one is known and not taken.

    ``sort`` tells kinds of one field apart: the price of one piece ("unit"), cost, list price, whose part number; for
    contents it is the element or compound.
    """

    field: str
    sort: str = ""
    exactness: Exactness = "whole"


_MOST_LETTERS: Final = 100
_BRACKETS: Final = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_FOR_ONE: Final = re.compile(r"(\S{1,4})\s*(?:/|\b(?:per|je|pro|par)\b)\s*(\S{1,8})", re.IGNORECASE)
_LEVEL_COLUMN: Final = re.compile(
    r"(?:L|lvl|level|ebene|stufe|niveau|nivel|livello|poziom|úroveň|レベル|레벨|层|阶)[. _-]?\d{1,2}",
    re.IGNORECASE,
)
"""One of several columns that stand for a level each."""
_MONEY: Final = ("products.value", "list.line_total", "materials.price", "materials.value")
_MASS: Final = ("products.mass", "materials.mass", "list.quantity")


@lru_cache(maxsize=8192)
def find_fields(heading: str) -> tuple[FieldMatch, ...]:
    """Return the fields that a heading can mean, the likeliest first; none for a heading that is not known."""
    if len(heading) > _MOST_LETTERS:
        return ()
    matches = _find_exactly(heading)
    if any(match.exactness in ("whole", "part") for match in matches):
        return matches
    near = find_like(_drop_extras(heading))
    return tuple(FieldMatch(meaning.field, meaning.sort, "near") for meaning in near) or matches


@lru_cache(maxsize=65536)
def is_heading_word(text: str) -> bool:
    """Tell whether a cell reads like the heading of a column; units of pieces do not, as they fill columns too."""
    if len(text) > _MOST_LETTERS or measures.is_piece_unit(text):
        return False
    has_figure = any(map(str.isdigit, text))
    return any(
        match.exactness == "whole" or (match.exactness == "part" and not has_figure)
        for match in _find_exactly(text)
    )


_ENDS_IN_PER: Final = re.compile(r"(.+?)[\s/,]+(?:je|pro|per|par|za|за|ogni|cada)[.:]?", re.IGNORECASE)
"""A group "Einkauf" over a column "je": what the price is for."""
_RARE_EARTH: Final = re.compile(
    r"\brare[ -]earths?\b|\bterres? rares?\b|\bterr[ae] rar[ae]\b|\btierras? raras?\b|\bterras raras\b"
    r"|\bseltene[rn]? erden?\b|\bziem rzadkich\b|\bvzácných zemin\b|\bzeldzame aarden?\b|\bnadir toprak"
    r"|\bs[äæ]l?l?synta? jordart|\bsj[eæ]ldne jord|\bharvinais\w* maametal|\britkaföld|\bpământuri rare"
    r"|\bредкозем|\bрзм\b|\bрзэ\b|稀土|希土類|レアアース|희토류",
    re.IGNORECASE,
)
_ORIGIN: Final = re.compile(
    r"\borigin(?:e|en|s)?\b|\borigem\b|\borigine\b|\bherkunft|\bursprung|\boprin[dn]else|\bopprinnelse|\balkuperä|\bszármazás|\bproveniență|\borigini|\bpochodzeni|\bpůvod|\boorsprong|\bherkomst"
    r"|menşe|\bsource\b|\bmined\b|\bпроисхожд|原[産产產]|[产產産]地|[来來]源|원산",
    re.IGNORECASE,
)
_NO_COUNTRY: Final = re.compile(
    r"[%?]|share|percent|anteil|china|chinese|中[国國]|chine|cina|chiny|중국|çin|китай|name|firm|supplier|date",
    re.IGNORECASE,
)


_FOR_A: Final = re.compile(
    r"(?:/|每|\b(?:per|je|pro|par|por|za|al?|à|voor|pr|för|başına)\b\.?)\s*([^\W\d_]+)", re.IGNORECASE
)


def _find_exactly(heading: str) -> tuple[FieldMatch, ...]:
    plain = plain_text(heading)
    if not any(letter.isalpha() or letter in "#%" for letter in plain):
        return ()
    if _LEVEL_COLUMN.fullmatch(plain):
        return (FieldMatch("", "column of a level"),)
    sense, table, bare = measures.read_heading(plain), heading_table(), _drop_extras(plain)
    basis, pair = sense.basis, _FOR_ONE.fullmatch(plain)
    # a currency for one piece, or for several: "$/pc", "EUR per piece"
    is_for_one = pair and _is_currency(pair[1]) and measures.is_piece_unit(pair[2])
    is_for_several = basis and basis.count > 1 and basis.unit in ("", "piece")
    if (
        is_for_one
        or (is_for_several and _is_currency(sense.rest.strip("()[]/ ")))
        or (sense.currencies and compact(bare) in ("each", "ea"))
    ):
        return (FieldMatch("products.value", "unit"),)
    for text in (plain, bare):
        if meanings := table.meanings.get(compact(text)):
            return _prefer(plain, (FieldMatch(*meaning) for meaning in meanings))
    # A heading may ask in any of the languages of lists which country the rare earth comes from.
    if _RARE_EARTH.search(plain) and _ORIGIN.search(plain) and not _NO_COUNTRY.search(plain):
        return (FieldMatch("list.rare_earth_origin", "", "part"),)
    per = _ENDS_IN_PER.fullmatch(plain)
    if per and any(match.field == "products.value" for match in find_fields(per[1])):
        return (FieldMatch("list.price_per", "", "part"),)
    substance = find_substance(plain)
    if substance is not None:
        return (FieldMatch("list.content", substance.symbol, "whole" if substance.is_clear else "loose"),)
    parts = read_parts(plain)
    # figures for a box, a roll, a metre: how many pieces that is, the heading does not say
    packages = (compact(word) for word in _FOR_A.findall(plain) if not measures.is_piece_unit(word))
    is_for_package = basis is None and any(word in table.packages or word in table.units for word in packages)
    if parts.is_changed or is_for_package:
        return (FieldMatch("", "another", "part"), *(FieldMatch(*each, "loose") for each in parts.meanings))
    exactness: Exactness = "part" if parts.is_whole else "loose"
    return _prefer(plain, (FieldMatch(*meaning, exactness) for meaning in parts.meanings))


def _drop_extras(heading: str) -> str:
    """Return a heading without units, currencies and what a price is for: "EP [€/100 St]" is "EP"."""

    def keep_words(match: re.Match[str]) -> str:
        inside = match.group()[1:-1]
        inner_words = [word for word in re.split(r"[\s/,;]+", inside) if word]
        says_nothing = _is_currency(inside.strip()) or all(
            _is_measure(word) or measures.is_piece_unit(word) or _is_currency(word) or word.isdigit()
            for word in inner_words
        )
        return " " if says_nothing else f" {inside} "

    text = _BRACKETS.sub(keep_words, measures.read_heading(heading).rest)
    heading_words = re.split(r"[\s_]+", text.strip())
    wanted = [
        word for word in heading_words if len(heading_words) == 1 or not _is_currency(word.strip("/,;:.-"))
    ]
    if len(wanted) > 1 and _is_measure(wanted[-1].strip("/,;:")):
        wanted.pop()
    return " ".join(wanted).rstrip("/:,-– *")


def _is_currency(word: str) -> bool:
    is_sign = not word.isalpha() and bool(measures.find_currencies(word))
    return bool(word) and (is_sign or bool(measures.currencies_in_heading(word)))


def _is_measure(word: str) -> bool:
    return measures.find_mass_unit(word) is not None or measures.is_unclear_mass(word) or word == "%"


def _prefer(heading: str, matches: Iterable[FieldMatch]) -> tuple[FieldMatch, ...]:
    """Return the matches that go with a currency or a unit of mass in the heading, if there are any such."""
    distinct = tuple(dict.fromkeys(matches))
    sense = measures.read_heading(heading) if len(distinct) > 1 else None
    wanted = () if sense is None else _MONEY if sense.currencies else _MASS if sense.mass_unit else ()
    return tuple(match for match in distinct if match.field in wanted) or distinct
