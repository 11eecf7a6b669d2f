# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memos of every sample line and every worked case, as a reader has them: document, text and what it came to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Any

import pytest

from desktop_app.documents.memo.act import count_of_words, names_in
from desktop_app.documents.memo.memo import memo_document
from desktop_app.domain.case import Case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.paper.blocks import Document, WordBox
from desktop_app.services.catalogue.case_builder import LineCase
from desktop_app.services.context.ports import Stamp
from desktop_app.services.data_folder import sample
from desktop_app.services.screening.one_case import Screened
from tests import making
from tests.budget import some_of
from tests.documents import memos, plain_text

EMPTY = {"format": "lodestone-case/1", "on": "2026-11-24", "item": {}}
DAYS = ("2025-09-30", "2025-10-20", "2025-12-02", "2026-11-11", "2026-11-24", "2027-06-01")


@dataclass(frozen=True)
class Paper:
    """One memo: what it was made from, and what it says."""

    name: str
    screened: Screened
    stamp: Stamp
    document: Document
    text: str

    @property
    def case(self) -> Case:
        return self.screened.read.case

    @property
    def conclusion(self) -> Conclusion:
        return self.screened.conclusion

    @property
    def box(self) -> WordBox:
        return next(block for block in self.document.opening if isinstance(block, WordBox))

    @property
    def headline(self) -> str:
        """Return what decides, as the box says it."""
        return self.box.reason.replace("\u00a0", " ")

    @property
    def words_in_box(self) -> int:
        """Return how many words the box has, names of goods, parties and entries not counted."""
        context = memos.context(self.screened, self.stamp)
        return count_of_words(f"{self.box.words} {self.box.reason}", names_in(context))

    def row(self, label: str) -> str:
        """Return a row of page 1 by its label; blank where it has none."""
        rows = re.findall(rf"^{label}: (.*)$", self.front, re.MULTILINE)
        return rows[0] if rows else ""

    @property
    def front(self) -> str:
        """Return the whole front sheet."""
        return plain_text.front(self.document).replace("\u00a0", " ")

    def section(self, heading: str) -> str:
        """Return the text of one section or annex, whatever its number."""
        return re.split(rf"\n== (?:\w+ )?{re.escape(heading)} ==", self.text)[1].partition("\n== ")[0]


def paper(tree: dict[str, Any], name: str = "", dated: date | None = None, **overrides: str) -> Paper:
    """Return the memo on a case, of a day."""
    stamp = replace(memos.STAMP, dated=dated) if dated else memos.STAMP
    return _paper(name, making.conclude(tree, **overrides), stamp)


def _paper(name: str, screened: Screened, stamp: Stamp) -> Paper:
    document = memo_document(memos.context(screened, stamp))
    return Paper(name, screened, stamp, document, plain_text.render(document).replace("\u00a0", " "))


@cache
def _makers() -> Mapping[str, Callable[[], Paper]]:
    """Return how each memo is made, by its name; naming them screens nothing."""
    program = making.program()
    makers = {}
    for line in sample.open_sample(program).build_line_cases():
        number = f"{line.shipment}-{line.line}"
        makers[number] = partial(_paper_of_line, line, number)
    for file in making.CASE_FILES:
        tree, name = making.load(file.stem), file.stem[:3]
        makers[name] = partial(paper, tree, name)
        narrow = f"{name} narrow"
        makers[narrow] = partial(paper, tree, narrow, profile="narrowest", assume="announced")
    makers |= {
        f"nothing known {on}": partial(paper, {**EMPTY, "on": on}, f"nothing known {on}") for on in DAYS
    }
    unclassified = making.changed(making.load("p02"), item__listed_as=None)
    return {**makers, "unclassified": partial(paper, unclassified, "unclassified")}


def _paper_of_line(line: LineCase, number: str) -> Paper:
    stamp = replace(memos.STAMP, number=number, dated=date(2026, 11, 25))
    return _paper(number, making.conclude(line.case), stamp)


@cache
def paper_called(name: str) -> Paper:
    """Return the memo of a name, made when it is first asked for."""
    return _makers()[name]()


def all_papers() -> tuple[Paper, ...]:
    """Return every sample memo, and every worked case as it is and under the narrow readings with more counted."""
    return tuple(map(paper_called, _makers()))


PAPERS = pytest.mark.parametrize("each", some_of(list(_makers()), 3), indirect=True)
"""A test on one in three of them, by ``make thorough`` on each; the fixture makes it."""
