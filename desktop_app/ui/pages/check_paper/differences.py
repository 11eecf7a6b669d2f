# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The differences of a checked paper as they are looked at, one after the other. No widgets."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.services.checking.result import Box, Check, CheckName, PaperCheck
from desktop_app.ui.words.strings import join_sentences, tr, translate_text

_GROUPS: Final[Sequence[Sequence[CheckName]]] = (
    ("pages", "attachments", "conclusion"),
    ("record", "signature"),
    ("bytes",),
)
"""What is looked at first. Where a page or an attachment differs, bytes and record only differ with it."""
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
    def page_again(self) -> int:
        """Return the page of the paper made again."""
        return self.boxes_again[0].page if self.boxes_again else self.page


def list_differences(found: PaperCheck) -> tuple[Difference, ...]:
    """Return what there is to look at, in order."""
    for names in _GROUPS:
        checks = [
            check
            for name in names
            for check in found.checks
            if (check.check, check.result) == (name, "differs")
        ]
        if checks:
            return tuple(_make_difference(check) for check in _merge_checks(checks))
    return ()


def _merge_checks(checks: Iterable[Check]) -> Iterable[Check]:
    """Return each difference once: the list of pages and the paper made again may both name it."""
    merged: dict[tuple[str, ...], Check] = {}
    for check in checks:
        key = (check.check, check.where, check.was, check.is_)
        first = merged.setdefault(key, check)
        merged[key] = replace(
            first,
            boxes=first.boxes or check.boxes,
            boxes_again=first.boxes_again or check.boxes_again,
            page=first.page or check.page,
        )
    return merged.values()


def _make_difference(check: Check) -> Difference:
    page = check.page or _page_in(check.where)
    if page:
        return Difference(check, Shape.PAGES, page)
    return Difference(check, Shape.TEXTS if check.was or check.is_ else Shape.WORDS)


def _page_in(where: str) -> int:
    match = _PAGE.fullmatch(where)
    return int(match[1]) if match else 0


def place_words(where: str) -> str:
    """Return where a difference is: a page in the language of the window, an attachment by its name."""
    page = _page_in(where)
    return tr("Page {page}", page=page) if page else tr("Attachment {name}", name=where)


def describe_difference(check: Check) -> str:
    """Return a sentence on a difference: where it is, what stands there, what was printed, and why."""
    return join_sentences(_quote_texts(check), translate_text(check.why))


def _quote_texts(check: Check) -> str:
    """Return both texts in a sentence where they are short; longer ones stand in their view alone."""
    if not (_is_short(check.was) and _is_short(check.is_) and (check.was or check.is_)):
        return "" if check.why or not check.where else tr("{place} differs", place=place_words(check.where))
    if not check.where:
        return tr("The paper has {now}, the record {was}", now=check.is_, was=check.was)
    slots = {"place": place_words(check.where), "was": check.was, "now": check.is_}
    if not check.was:
        return tr("{place}: “{now}” was added", **slots)
    if not check.is_:
        return tr("{place}: “{was}” is missing", **slots)
    return tr("{place}: the paper says “{now}”, printed was “{was}”", **slots)


_LONGEST: Final = 160


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and "\n" not in text and not text.startswith(("{", "["))
