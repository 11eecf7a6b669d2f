# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The differences of a checked paper as they are looked at, one after the other. No widgets."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.checking.paper_check import Box, Check, CheckName, PaperCheck
from desktop_app.ui.words.strings import format_hash, join_sentences, tr, translate_text, upper_first_letter

_GROUPS: Final[Sequence[Sequence[CheckName]]] = (
    ("pages", "attachments", "conclusion", "record", "signature"),
    ("bytes",),
)
"""What is looked at first. Where anything else differs, the bytes only differ with it."""
_PAGE: Final = re.compile(r"page (\d+)")


class Shape(enum.Enum):
    """How a difference is shown: on two pages, as two texts, or in words alone beside the paper."""

    PAGES = "pages"
    TEXTS = "texts"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``page`` is that of the paper, and of the paper made again unless that one is boxed elsewhere;
    both count from 1, 0 is none.
    """

    check: Check
    shape: Shape
    page: int = 0

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Return the places on the paper."""
        return self.check.boxes

    @property
    def boxes_again(self) -> tuple[Box, ...]:
        """Return the places on the paper made again."""
        return self.check.boxes_again

    @property
    def is_whole_page(self) -> bool:
        """Tell whether a page as a whole differs on the paper: it was turned, moved or added."""
        return not (self.boxes or self.boxes_again) and self.check.page > 0

    @property
    def is_whole_page_again(self) -> bool:
        """Tell the same of the page as it was printed; one that is gone differs there alone."""
        return not (self.boxes or self.boxes_again) and bool(self.check.was)

    @property
    def page_again(self) -> int:
        """Return the page of the paper made again: where its boxes are, or as which it was printed."""
        return self.boxes_again[0].page if self.boxes_again else page_number(self.check.was) or self.page


def list_differences(paper_check: PaperCheck) -> tuple[Difference, ...]:
    """Return what there is to look at, in order."""
    for names in _GROUPS:
        checks = [check for check in paper_check.differences() if check.check in names]
        named = [check for check in checks if check.where or check.was] or checks
        if named:
            return tuple(map(_make_difference, sorted(named, key=lambda check: names.index(check.check))))
    return ()


def _make_difference(check: Check) -> Difference:
    page = check.page or page_number(check.where)
    if page:
        return Difference(check, Shape.PAGES, page)
    return Difference(check, Shape.TEXTS if check.was or check.is_ else Shape.WORDS)


def page_number(place_text: str) -> int:
    """Return the number that a text names as a page, such as ``page 2``; 0 for another text."""
    match = _PAGE.fullmatch(place_text)
    return int(match[1]) if match else 0


def place_words(place_text: str) -> str:
    """Return where a difference is: a page in the language of the window, an attachment by its name."""
    page = page_number(place_text)
    return tr("Page {page}", page=page) if page else tr("Attachment {name}", name=place_text)


def describe_difference(check: Check) -> str:
    """Return a sentence on a difference: why it is one, else where it is, what stands there, and what was printed."""
    return shown_sentence(check.why or _quote_texts(check)) if check.why or check.where else ""


def _quote_texts(check: Check) -> str:
    """Return both texts in a sentence where they are short; longer ones stand in their view alone."""
    if not check.where:
        return ""
    slots = {"place": place_words(check.where), "was": check.was, "now": check.is_}
    if not (_is_short(check.was) and _is_short(check.is_) and (check.was or check.is_)):
        return tr("{place} differs", **slots)
    if not check.was:
        return tr("{place}: “{now}” was added", **slots)
    if not check.is_:
        return tr("{place}: “{was}” is missing", **slots)
    return tr("{place}: the paper says “{now}”, printed was “{was}”", **slots)


_LONGEST: Final = 160


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and "\n" not in text and not text.startswith(("{", "["))


# --------------------------------------------------------------------------------------------------
# The sentences of a check as the page shows them: in the language of the window, and never wider than their
# column.


_DIGEST: Final = re.compile(r"\b[0-9a-f]{40,128}\b")
_LONG_WORD: Final = re.compile(r"[!-~]{31,}")
_PIECE: Final = 24
_MAY_BREAK: Final = "\u200b"


def shown_sentence(text: str) -> str:
    """Return a text of a check in the language of the window, as a sentence that can be broken into lines.

    What ends as a sentence begins as it was written: with a capital, or with the name of a file.
    """
    sentence = translate_text(text)
    return breakable(sentence if sentence.endswith((".", "。")) else join_sentences(sentence))


def shown_headline(text: str) -> str:
    """Return the headline in the language of the window, with a capital and as it ends."""
    return upper_first_letter(breakable(translate_text(text)))


def breakable(text: str) -> str:
    """Return a text in which a digest stands in groups, and any other long word may be broken."""
    grouped = _DIGEST.sub(lambda match: format_hash(match[0]), text)
    return _LONG_WORD.sub(lambda match: _broken(match[0]), grouped)


def _broken(word: str) -> str:
    return _MAY_BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
