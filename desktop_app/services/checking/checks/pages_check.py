# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check "pages": each page against what was printed, page by page, with the first words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.paper import (
    ReadPage,
    ReadPaper,
    WordDifference,
    find_drawing_differences,
    find_word_differences,
    match_pages,
)
from desktop_app.services.checking.paper_check import Box, Check

_MOST_A_PAGE: Final = 12
"""Differences of one page that are told one by one."""
_LONGEST: Final = 300
Corners = tuple[float, float, float, float]

_OVER: Final = {
    "note": Phrase("a note"),
    "link": Phrase("a link"),
    "moved": Phrase("another link"),
    "unlinked": Phrase("fewer links"),
    "field": Phrase("a form field"),
    "script": Phrase("a script"),
    "show": Phrase("a small picture of its own, or a time after which it is gone"),
    "layer": Phrase("layers, which can hide and show things"),
    "form": Phrase("a form to fill in"),
}


_LINKS: Final = ("moved", "unlinked")
"""Links inside the paper that are others than its list has."""


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages as they were printed: by the list that the paper carries, or made again from it.

    ``listed`` are, for the latter, those of the list: a page that is as listed there was altered together with the
    list, or what it was made again from was.
    """

    pages: Sequence[ReadPage]
    is_made_again: bool = False
    listed: Sequence[ReadPage] = ()

    def is_as_listed(self, number: int, page: ReadPage) -> bool:
        """Tell whether the list of a paper made again has this page as it is."""
        return number < len(self.listed) and self.listed[number].is_same_as(page)


def find_laid_over(paper: ReadPaper) -> tuple[list[Check], list[Check]]:
    """Return what lies over the pages or acts on them, of which papers of ours carry nothing, and links that differ."""
    checks: list[Check] = []
    links: list[Check] = []
    for number, page in enumerate(paper.pages, start=1):
        for over in page.laid_over:
            what = _OVER[over.kind]
            why = Phrase(
                "Page {page} carries {what}; nothing of the kind was printed.", page=number, what=what
            )
            if over.kind in _LINKS:
                why = Phrase("Page {page} carries {what} than was printed.", page=number, what=what)
            boxes = _boxes(number, [over.box] if over.box else [])
            check = Check("pages", "differs", f"page {number}", "", what, why, number, boxes)
            (links if over.kind in _LINKS else checks).append(check)
    for kind in paper.active:
        what = _OVER[kind]
        why = Phrase("The paper carries {what}; nothing of the kind was printed.", what=what)
        checks.append(Check("pages", "differs", "", "", what, why))
    return checks, links


def compare_pages(paper: ReadPaper, printed: PrintedPages) -> Iterator[Check]:
    """Yield in what the pages of a paper differ from those that were printed."""
    for match in match_pages(printed.pages, paper.pages):
        if match.page is None:
            number = (match.printed or 0) + 1
            first = _shortened(" ".join(printed.pages[number - 1].texts))
            why = Phrase("Page {page} that was printed is missing.", page=number)
            yield Check("pages", "differs", f"page {number}", first, "", why)
        elif match.printed is None:
            yield _added_page(match.page, paper, printed)
        else:
            if match.is_moved:
                yield _moved_page(match.page, match.printed)
            page = paper.pages[match.page]
            pair = _PagePair(
                match.page + 1,
                match.printed + 1,
                is_made_again=printed.is_made_again,
                is_as_listed=printed.is_as_listed(match.page, page),
            )
            yield from pair.compare(printed.pages[match.printed], page)


def _added_page(number: int, paper: ReadPaper, printed: PrintedPages) -> Check:
    page = paper.pages[number]
    again = [at for at, other in enumerate(printed.pages, start=1) if other.drawing == page.drawing]
    if again:
        why = Phrase("Page {page} is page {again} once more.", page=number + 1, again=again[0])
    else:
        why = Phrase("Page {page} was not printed with this paper.", page=number + 1)
    return Check(
        "pages", "differs", f"page {number + 1}", "", _shortened(" ".join(page.texts)), why, number + 1
    )


def _moved_page(number: int, printed: int) -> Check:
    why = Phrase("Page {page} was printed as page {printed}.", page=number + 1, printed=printed + 1)
    was, is_ = Phrase("page {page}", page=printed + 1), Phrase("page {page}", page=number + 1)
    return Check("pages", "differs", f"page {number + 1}", was, is_, why, number + 1)


@dataclass(frozen=True, slots=True)
class _PagePair:
    """A page of a paper against a page that was printed, both by their numbers from 1."""

    number: int
    printed: int
    is_made_again: bool
    is_as_listed: bool

    def compare(self, printed: ReadPage, page: ReadPage) -> Iterator[Check]:
        """Yield what differs: frame, words, then what is drawn."""
        if printed.frame != page.frame:
            why = Phrase("Page {page} is turned, cut or of another size than was printed.", page=self.number)
            yield self._check(printed.frame, page.frame, why)
        words = [*islice(find_word_differences(printed, page), _MOST_A_PAGE)]
        for difference in words:
            yield self._word_check(difference)
        if printed.drawing != page.drawing:
            yield from self._compare_drawings(printed, page, has_words=bool(words))

    def _compare_drawings(self, printed: ReadPage, page: ReadPage, *, has_words: bool) -> Iterator[Check]:
        found = 0
        if printed.marks and page.marks:
            differences = find_drawing_differences(printed, page, with_texts=not has_words)
            for difference in islice(differences, _MOST_A_PAGE):
                found += 1
                why = self._drawing_sentence(difference.was, difference.is_)
                yield self._check(
                    difference.was, difference.is_, why, difference.boxes, difference.printed_boxes
                )
        if not found and not has_words:
            why = Phrase("Page {page} says the same words and draws something else.", page=self.number)
            yield self._check("", "", why)

    def _drawing_sentence(self, was: str, is_: str) -> str:
        if not was:
            return Phrase("Page {page} draws {what} that was not printed.", page=self.number, what=is_)
        if not is_:
            return Phrase("Page {page} no longer draws {what} that was printed.", page=self.number, what=was)
        return Phrase(
            "Page {page} draws {what} otherwise than was printed: the colour, the shape, the place or the letters.",
            page=self.number,
            what=is_,
        )

    def _word_check(self, difference: WordDifference) -> Check:
        was, is_, label = map(_shortened, (difference.was, difference.is_, difference.label))
        where = (
            Phrase("Page {page}, “{label}”", page=self.number, label=label)
            if label
            else Phrase("Page {page}", page=self.number)
        )
        if self.is_as_listed:
            why = Phrase(
                "{where}: the paper says “{is_}”; made again from what it carries it says “{was}”.",
                where=where,
                is_=is_,
                was=was,
            )
        elif not was:
            why = Phrase("{where}: “{words}” was not printed there.", where=where, words=is_)
        elif not is_:
            why = Phrase("{where}: “{words}” was printed there and is gone.", where=where, words=was)
        else:
            why = Phrase("{where}: “{is_}” stands where “{was}” was printed.", where=where, is_=is_, was=was)
        return self._check(was, is_, why, difference.boxes, difference.printed_boxes)

    def _check(
        self,
        was: str,
        is_: str,
        why: str,
        boxes: Sequence[Corners] = (),
        printed_boxes: Sequence[Corners] = (),
    ) -> Check:
        return Check(
            "pages",
            "differs",
            f"page {self.number}",
            was,
            is_,
            why,
            page=self.number,
            boxes=_boxes(self.number, boxes),
            boxes_again=_boxes(self.printed, printed_boxes) if self.is_made_again else (),
        )


def _boxes(number: int, corners: Sequence[Corners]) -> tuple[Box, ...]:
    return tuple(Box(number, *box) for box in corners)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
