# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The product that a bill is of, where its title block, the name of the sheet or that of the file says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.layout.sheet_layout import Region

_BREAKS: Final = re.compile(r"[\s:：,;|()（）\[\]「」【】\"'„“”]+|\s[-–—]\s")
_DAY: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d|\d{1,2}:\d{2}(?::\d{2})?|\d{8}")
_PART_NUMBER: Final = re.compile(r"(?=[^\d]*\d)[A-Za-z0-9][A-Za-z0-9._/+#-]{2,39}", re.ASCII)
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
    return bool(_PART_NUMBER.fullmatch(text)) and not _DAY.fullmatch(text) and not _MEASURE.fullmatch(text)


@lru_cache(maxsize=1024)
def find_product(text: str, meaning: str = "bill") -> NamedProduct | None:
    """Return the product that a title names; sure where its part number follows the word for a bill.

    "Stückliste zu HB-4806, Stand 12.10.2026" names HB-4806. Two words that could be part numbers leave it open.
    """
    tokens = _split(text)
    titles = _find_titles(tokens, (meaning, "assembly") if meaning == "bill" else (meaning,))
    candidates = list(dict.fromkeys(_candidates(tokens)))
    if not candidates:
        return None
    for _, end in titles:
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
        if (
            is_part_number(word)
            and fold_words(before) not in words_of("not_part_number")
            and not _is_revision(word)
            and not _is_counted(word)
        ):
            yield word


def _is_revision(word: str) -> bool:
    return bool(_REVISION.fullmatch(word))


def _is_counted(word: str) -> bool:
    """Tell whether a word counts sheets or copies: "Sheet1"."""
    counted = _COUNTED.fullmatch(word)
    return counted is not None and fold_words(counted[1]) in words_of("counted")


def _find_titles(tokens: Sequence[str], meanings: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each title in a text begins and ends; of two that overlap the longer."""
    titles = frozenset().union(*(words_of(meaning) for meaning in meanings))
    candidates: list[tuple[int, int]] = []
    start = 0
    while start < len(tokens):
        ends = range(min(len(tokens), start + 5), start, -1)
        end = next((end for end in ends if fold_words(" ".join(tokens[start:end])) in titles), 0)
        if end:
            candidates.append((start, end))
        start = end or start + 1
    return candidates


def find_label(labels: Mapping[str, str], meaning: str) -> str:
    """Return what stands beside the first label with a meaning; blank if there is none."""
    wanted = words_of(meaning)
    return next((text for label, text in labels.items() if fold_words(label) in wanted and text.strip()), "")


def _product_of_label(labels: Mapping[str, str], meaning: str) -> NamedProduct | None:
    tokens = _split(find_label(labels, meaning))
    if tokens and is_part_number(tokens[0]):
        return NamedProduct(tokens[0], is_sure=True)
    candidates = list(_candidates(tokens))
    return NamedProduct(candidates[0], is_sure=len(candidates) == 1) if candidates else None


def list_products(region: Region, *, where_used: bool = False) -> list[NamedProduct]:
    """Return the products that a list may be of, the surest first; none is sure where the title block names two."""
    meaning = "where_used" if where_used else "bill"
    block = [
        product for product in _named_in_block(region, meaning, where_used=where_used) if product is not None
    ]
    names = [_named_in_sheet(region.table.title, meaning), _named_in_file(region.file, meaning)]
    if speaks_of(region, "trade") and not speaks_of(region, meaning):
        block, names = (
            [_unsure(product) for product in block],
            [product and _unsure(product) for product in names],
        )
    sure = {re.sub(r"[\W_]", "", product.part_number.casefold()) for product in block if product.is_sure}
    if len(sure) > 1:
        block, names = (
            [_unsure(product) for product in block],
            [product and _unsure(product) for product in names],
        )
    candidates = sorted((*block, *filter(None, names)), key=lambda product: not product.is_sure)
    first: dict[str, NamedProduct] = {}
    for product in candidates:
        first.setdefault(product.part_number, product)
    return list(first.values())


def _unsure(product: NamedProduct) -> NamedProduct:
    return NamedProduct(product.part_number, is_sure=False)


def _named_in_block(region: Region, meaning: str, *, where_used: bool) -> Iterable[NamedProduct | None]:
    """Yield what the title block names: labels for the product, the title, labels that are titles themselves."""
    yield _product_of_label(region.labels, "used_part" if where_used else "assembly")
    if not where_used and speaks_of(region, meaning):
        yield _product_of_label(region.labels, "sap_head")
    yield find_product(region.title, meaning)
    for name, text in region.labels.items():
        product = find_product(f"{name} {text}", meaning)
        if product and product.is_sure:
            yield product


def speaks_of(region: Region, meaning: str) -> bool:
    """Tell whether title block, sheet or file has a title with a meaning: "bill", "where_used"."""
    texts = [region.title, region.table.title, region.file.rpartition(".")[0], *region.labels]
    return any(_find_titles(_split(text.replace("_", " ")), (meaning,)) for text in texts)


def _named_in_sheet(title: str, meaning: str) -> NamedProduct | None:
    """Return the product in the name of a sheet; sure only where nothing else stands beside the word for a bill."""
    tokens = _split(title.replace("_", " "))
    product = find_product(title.replace("_", " "), meaning)
    is_bare = len(tokens) <= 4 and bool(_find_titles(tokens, (meaning,)))
    return product and NamedProduct(product.part_number, product.is_sure and is_bare)


def _named_in_file(file: str, meaning: str) -> NamedProduct | None:
    """Return the product in the name of a file; sure only where its part number has kept marks of its own.

    A name such as "Stueckliste_HB4806_C" has lost what else belongs to the part number.
    """
    stem = re.split(r"[\\/]", file)[-1].rpartition(".")[0] or file
    product = find_product(stem.replace("_", " "), meaning)
    keeps_marks = product is not None and re.search(r"[-.]", product.part_number) is not None
    return product and NamedProduct(product.part_number, product.is_sure and keeps_marks)
