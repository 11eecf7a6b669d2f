# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What texts say of a bill: how deep a row is in it, and which product a title block, sheet or file names."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from desktop_app.basics.resources import resource_path
from desktop_app.basics.texts import LONGEST_FIGURE, fold_words, plain_text
from desktop_app.listreader.fields.column_profile import is_grade
from desktop_app.listreader.layout.sheet_layout import Region


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource_path("names", "bills.toml").read_text("utf-8"))


@cache
def words_of(meaning: str) -> frozenset[str]:
    """Return the words with one meaning, folded."""
    return frozenset(fold_words(word) for word in _table()[meaning]["words"])


# --------------------------------------------------------------------------------------------------
# Reads how deep a row stands in a bill: "2", "..3", "Level 1", "1.10", dots or lines in front of a part
# number.


_DOTS: Final = {"…": 3, "‥": 2}
_MARK: Final = r"(?:[.…‥]|·|•|-|–|—|>|»|\*|\+|_|\|)"
_MARKS: Final = re.compile(rf"\s*((?P<mark>{_MARK})(?:\s*(?:(?P=mark)|(?<=[.…‥])[.…‥]))*)?\s*")
_DRAWN: Final = re.compile(r"[\s─━│┃├┣└┗╰┬╠╚═║|`+\-]*[─━│┃├┣└┗╰╠╚║]+[─━═\-\s>]*")
_LEVEL: Final = re.compile(
    r"(?P<before>[^\W\d_]*)\.?\s*(?P<number>\d{1,3})(?:[.,]0+|[.)])?\s*(?P<behind>[^\W\d_]*)"
)
_STEP: Final = re.compile(r"[0-9]{1,9}|[^\W\d_]{1,3}|[^\W\d_]{1,2}[0-9]{1,6}")
_STEPS: Final = re.compile(r"\s*[./\-–,]\s*")


class LevelText(NamedTuple):
    """What a cell says of the level: its number, None where only marks stand there, and how many marks are in front."""

    number: int | None
    marks: int


class Marked(NamedTuple):
    """A text without the marks in front of it, and how many they are."""

    marks: int
    text: str


@lru_cache(maxsize=65536)
def split_marks(text: str) -> Marked:
    """Return a part number or name without the dots, dashes or lines in front of it: "..KM-1", "└─ KM-1".

    Only marks of one kind count; of lines that draw a tree, it is how far they move the text.
    """
    if len(text) > LONGEST_FIGURE:
        return Marked(0, text.strip())
    tree_lines = _DRAWN.match(text)
    if tree_lines and tree_lines.end() < len(text):
        return Marked(tree_lines.end(), text[tree_lines.end() :].strip())
    in_front = _MARKS.match(text)
    if in_front is None or not in_front[1]:
        return Marked(0, text.strip())
    marks = sum(_DOTS.get(letter, 1) for letter in in_front[1] if not letter.isspace())
    return Marked(marks, text[in_front.end() :].strip())


def read_indent(text: str, by_format: int) -> Marked:
    """Return a part number or name as it is, and how far spaces, marks or the format of its cell indent it."""
    spaces = len(text) - len(text.lstrip())
    marks, bare = split_marks(text)
    return Marked((marks or spaces) + by_format, bare)


@lru_cache(maxsize=4096)
def read_level(text: str) -> LevelText | None:
    """Return the level that a cell names: "2", "02", "..2", "Level 2", "第2层", or marks alone; None if it is none."""
    if len(text) > LONGEST_FIGURE:
        return None
    marks, bare_text = split_marks(plain_text(text))
    if not bare_text:
        return LevelText(None, marks) if marks else None
    match = _LEVEL.fullmatch(bare_text.removeprefix("第"))
    if match is None:
        return None
    named = [word for word in (match["before"], match["behind"]) if word]
    if len(named) > 1 or any(fold_words(word) not in words_of("level") for word in named):
        return None
    return LevelText(int(match["number"]), marks)


def level_depths(texts: Sequence[str]) -> list[int | None]:
    """Return the depth that each cell of a level column says, None where it says none.

    Marks in front of a number follow it: as many, or one less throughout. A cell whose marks contradict its number says
    nothing. In a column without numbers the marks are the depth, and a blank cell has none of them.
    """
    levels = [read_level(text) for text in texts]
    numbered = [level for level in levels if level and level.number is not None]
    if not numbered:
        return indent_depths(
            [
                level.marks if level else None if text.strip() else 0
                for text, level in zip(texts, levels, strict=True)
            ]
        )
    marked = Counter(
        level.number - level.marks for level in numbered if level.marks and level.number is not None
    )
    ahead = marked.most_common(1)[0][0] if marked else 0
    return [
        None
        if level is None or level.number is None or (level.marks and level.number - level.marks != ahead)
        else level.number
        for level in levels
    ]


def indent_depths(indents: Sequence[int | None]) -> list[int | None]:
    """Return depths from 0 for how far cells are moved to the right, None for those that fit into no step.

    The step is how far most rows stand deeper than the row above them. Where that fits too few rows, as in drawn trees,
    or as many rows tell another step, each width is a depth of its own, if none is ever jumped over. Else, of rows that
    tell several steps alike, those farthest left alone have a depth.
    """
    stated_indents = [indent for indent in indents if indent is not None]
    deeper = Counter(after - before for before, after in pairwise(stated_indents) if after > before)
    if not deeper:
        lowest = min(stated_indents, default=0)
        return [0 if indent == lowest else None for indent in indents]
    lowest, step = min(stated_indents), max(deeper, key=deeper.__getitem__)
    is_step_open = sum(count == deeper[step] for count in deeper.values()) > 1
    if is_step_open or 10 * sum((indent - lowest) % step > 0 for indent in stated_indents) > len(
        stated_indents
    ):
        ranks = {indent: rank for rank, indent in enumerate(sorted(set(stated_indents)))}
        if all(ranks[after] <= ranks[before] + 1 for before, after in pairwise(stated_indents)):
            return [None if indent is None else ranks[indent] for indent in indents]
    if is_step_open:
        return [0 if indent == lowest else None for indent in indents]
    return [
        None if indent is None or (indent - lowest) % step else (indent - lowest) // step
        for indent in indents
    ]


def is_staircase(indents: Sequence[int | None]) -> bool:
    """Tell whether indents go deeper step by step, as those of a bill do."""
    depths = [depth for depth in indent_depths(indents) if depth is not None]
    stated_indents = sum(indent is not None for indent in indents)
    if len(set(depths)) < 2 or depths[0] != 0 or len(depths) * 10 < stated_indents * 9:
        return False
    jumps = sum(after > before + 1 for before, after in pairwise(depths))
    return jumps * 20 <= len(depths)


@lru_cache(maxsize=65536)
def read_position(text: str) -> tuple[str, ...] | None:
    """Return the steps of a position number: "1.10" is 1, 10; "2.0" is 2; "A.01" is a, 1; None if it is none."""
    plain = plain_text(text[: LONGEST_FIGURE + 1]).strip("./- ")
    if len(text) > LONGEST_FIGURE:
        return None
    if not plain:
        return None
    steps = _STEPS.split(plain)
    if not all(_STEP.fullmatch(step) for step in steps):
        return None
    numbers = [step.lstrip("0") or "0" if step.isdigit() else step.casefold() for step in steps]
    while len(numbers) > 1 and numbers[-1] == "0":
        numbers.pop()
    return () if numbers == ["0"] else tuple(numbers)


def position_depths(texts: Iterable[str]) -> list[int | None]:
    """Return how many steps each position has, None for what is no position."""
    return [None if (position := read_position(text)) is None else len(position) for text in texts]


# --------------------------------------------------------------------------------------------------
# The product that a bill is of, where its title block, the name of the sheet or that of the file says so.


_BREAKS: Final = re.compile(r"[\s:：,;|()（）\[\]「」【】\"'„“”]+|\s[-–—]\s")
_DAY: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d|\d{1,2}:\d{2}(?::\d{2})?"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d|[0-3]\d(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)
_STEEL: Final = re.compile(r"\d\.\d{4}")
_PART_NUMBER: Final = re.compile(r"(?=[^0-9]*[0-9])[A-Za-zА-ЯЁа-яё0-9][A-Za-zА-ЯЁа-яё0-9._/+#-]{2,39}")
_MEASURE: Final = re.compile(
    r"\d+(?:[.,]\d+)?(?:V|kV|A|mA|W|kW|Hz|Nm|mm|cm|m|kg|g|rpm|%|x|pcs|Stk|St)|\d+(?:[.,]\d+)?[xX×]\d.*",
    re.IGNORECASE,
)
_IDEOGRAPHS: Final = re.compile(r"([぀-ヿ㐀-鿿가-힯]+)")
_COUNTED: Final = re.compile(r"([^\W\d_]+)[_-]?\d{1,3}")
_REVISION: Final = re.compile(r"(?:rev|v|ver|r|version|revision)\.?_?-?\d*[a-z]?|[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """A product that a text names, and whether it says that the bill is of this product."""

    part_number: str
    is_sure: bool


def is_part_number(text: str) -> bool:
    """Tell whether a word has the shape of a part number and not of a day, a year or a measure."""
    return bool(_PART_NUMBER.fullmatch(text)) and not any(
        other.fullmatch(text) for other in (_DAY, _MEASURE, _STEEL)
    )


@lru_cache(maxsize=4096)
def find_product(text: str, meaning: str = "bill") -> NamedProduct | None:
    """Return the product that a title names; sure where its part number follows the word for a bill.

    "Stückliste zu HB-4806, Stand 12.10.2026" names HB-4806. Two words that could be part numbers leave it open.
    """
    tokens = _split(text[:LONGEST_FIGURE])
    candidates = list(dict.fromkeys(_candidates(tokens)))
    if not candidates:
        return None
    for _, end in _find_titles(tokens, (meaning, "assembly") if meaning == "bill" else (meaning,)):
        behind = _part_number_behind(tokens[end:])
        if behind in candidates:
            return NamedProduct(behind, is_sure=True)
    own_titles = _find_titles(tokens, (meaning,))
    if not own_titles:
        return NamedProduct(candidates[0], is_sure=False)
    first, end = own_titles[0]
    is_number_of_list = fold_words("".join(tokens[end : end + 1])) in words_of("number")
    stands_alone = len(candidates) == 1 and (candidates[0] in tokens[end:] or tokens[:first] == candidates)
    return NamedProduct(candidates[0], is_sure=stands_alone and not is_number_of_list)


def _part_number_behind(tokens: Sequence[str]) -> str:
    """Return the part number that follows a title, blank for none or the number of the list itself: "BOM No. 4711"."""
    if tokens and fold_words(tokens[0]) in words_of("number"):
        return ""
    for word in tokens:
        if is_part_number(word):
            return word
        if fold_words(word) not in words_of("between"):
            break
    return ""


def _split(text: str) -> list[str]:
    spaced = _IDEOGRAPHS.sub(r" \1 ", plain_text(text))
    spaced = _titles_without_spaces().sub(r" \g<0> ", spaced)
    return [word.strip(".-–—") for word in _BREAKS.split(spaced) if word and word.strip(".-–—")]


@cache
def _titles_without_spaces() -> re.Pattern[str]:
    """Return a pattern of the titles in scripts that put no space between words, the longest first."""
    titles = {word for meaning in ("bill", "where_used") for word in words_of(meaning)}
    candidates = sorted(filter(_IDEOGRAPHS.fullmatch, titles), key=lambda word: (-len(word), word))
    return re.compile("|".join(candidates))


def _candidates(tokens: Sequence[str]) -> Iterable[str]:
    for before, word in zip(("", *tokens), tokens, strict=False):
        is_other = _REVISION.fullmatch(word) or _is_counted(word)
        if is_part_number(word) and not is_other and fold_words(before) not in words_of("not_part_number"):
            yield word


def _is_counted(word: str) -> bool:
    """Tell whether a word counts sheets or copies: "Sheet1"."""
    counted = _COUNTED.fullmatch(word)
    return counted is not None and fold_words(counted[1]) in words_of("counted")


def _find_titles(tokens: Sequence[str], meanings: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each title in a text begins and ends; of two that overlap the longer."""
    titles, first_words = _titles(tuple(meanings))
    candidates: list[tuple[int, int]] = []
    start = 0
    while start < len(tokens):
        first_word = fold_words(tokens[start]).partition(" ")[0]
        if first_word and first_word not in first_words:
            start += 1
            continue
        ends = range(min(len(tokens), start + 5), start, -1)
        end = next((end for end in ends if fold_words(" ".join(tokens[start:end])) in titles), 0)
        if end:
            candidates.append((start, end))
        start = end or start + 1
    return candidates


@cache
def _titles(meanings: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the titles with one of some meanings, and the words that they begin with."""
    titles: frozenset[str] = frozenset().union(*map(words_of, meanings))
    return titles, frozenset(title.partition(" ")[0] for title in titles)


def find_label(labels: Mapping[str, str], meaning: str) -> str:
    """Return what stands beside the first label with a meaning; blank if there is none."""
    wanted = words_of(meaning)
    return next((text for label, text in labels.items() if fold_words(label) in wanted and text.strip()), "")


def _product_of_label(labels: Mapping[str, str], meaning: str) -> NamedProduct | None:
    tokens = _split(find_label(labels, meaning))
    is_alone = len(tokens) == 1 and re.fullmatch(r"\d+(?:\.\d+){2,}", tokens[0])  # 10.01.0007 is no day here
    if tokens and (is_alone or is_part_number(tokens[0])):
        return NamedProduct(tokens[0], is_sure=True)
    candidates = list(_candidates(tokens))
    return NamedProduct(candidates[0], is_sure=len(candidates) == 1) if candidates else None


def list_products(region: Region, *, where_used: bool = False, is_bill: bool = False) -> list[NamedProduct]:
    """Return the products that a list may be of, the surest first; none is sure where the title block names two.

    ``is_bill``: the columns of the list show that it is a bill, so that a material in its title block is its product.
    """
    meaning = "where_used" if where_used else "bill"
    labels = region.labels
    # the title block: labels for the product, the title, labels that are titles themselves
    of_block = [_product_of_label(labels, "used_part" if where_used else "assembly")]
    if not where_used and (is_bill or speaks_of(region, meaning)):
        no_grades = {name: text for name, text in labels.items() if not is_grade(text)}
        of_block.append(_product_of_label(no_grades, "sap_head"))
    of_block.append(find_product(region.title, meaning))
    of_labels = [find_product(f"{name} {text}", meaning) for name, text in labels.items()]
    of_block += [product for product in of_labels if product and product.is_sure]
    block = [product for product in of_block if product is not None]
    # the name of the sheet, sure only where nothing else stands beside the word for a bill
    sheet = region.table.title.replace("_", " ")
    tokens = _split(sheet)
    is_bare = len(tokens) <= 4 and bool(_find_titles(tokens, (meaning,)))
    # the name of the file, sure only where the part number has kept marks of its own: a name such as
    # "Stueckliste_HB4806_C" has lost what else belongs to it
    stem = re.split(r"[\\/]", region.file)[-1].rpartition(".")[0] or region.file
    of_sheet, of_file = find_product(sheet, meaning), find_product(stem.replace("_", " "), meaning)
    names = []
    if of_sheet:
        names.append(NamedProduct(of_sheet.part_number, of_sheet.is_sure and is_bare))
    if of_file:
        keeps_marks = re.search(r"[-.]", of_file.part_number) is not None
        names.append(NamedProduct(of_file.part_number, of_file.is_sure and keeps_marks))
    sure = {re.sub(r"[\W_]", "", product.part_number.casefold()) for product in block if product.is_sure}
    candidates = [*block, *names]
    if len(sure) > 1 or (speaks_of(region, "trade") and not speaks_of(region, meaning)):
        candidates = [NamedProduct(product.part_number, is_sure=False) for product in candidates]
    first: dict[str, NamedProduct] = {}
    for product in sorted(candidates, key=lambda product: not product.is_sure):
        first.setdefault(product.part_number, product)
    return list(first.values())


def speaks_of(region: Region, meaning: str) -> bool:
    """Tell whether title block, sheet or file has a title with a meaning: "bill", "where_used"."""
    texts = [region.title, region.table.title, region.file.rpartition(".")[0], *region.labels]
    return any(_find_titles(_split(text.replace("_", " ")), (meaning,)) for text in texts)
