# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The notes of the overview on names in lists: to be judged, judged before and changed since, lists grown old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.services.records.overview import NamesToLookAt
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.words.strings import join_with_commas, tr_n, translate_text

CountedWork = tuple[int, str, str, tuple[str, ...]]
"""Open work: count, verdict of the sign, text, page and filter it leads to; none where the count is zero."""
_MOST_NAMED: Final = 3


def count_names(names: NamesToLookAt, reminder_days: int) -> Iterator[CountedWork]:
    """Yield what lists ask of a person; a list counts as old after so many days."""
    count = len(names.to_judge)
    text = tr_n("%n name(s) to judge: {names}", count).format(names=_some(names.to_judge))
    yield count, "", text, (PageId.JUDGING,)
    count = len(names.came_back)
    text = tr_n("%n judgement(s) came back, for something changed: {names}", count)
    yield count, "", text.format(names=_some(names.came_back)), (PageId.JUDGING,)
    old = [translate_text(name) for name, days in names.list_ages.items() if days > reminder_days]
    text = tr_n("%n list(s) loaded more than {days} days ago: {names}", len(old))
    yield len(old), "", text.format(days=reminder_days, names=_some(old)), (PageId.LIST_VERSIONS,)


def _some(names: Sequence[str]) -> str:
    """Return the first names, each once, and how many there are beyond."""
    each = list(dict.fromkeys(names))
    more = len(each) - _MOST_NAMED
    return join_with_commas([*each[:_MOST_NAMED], *([tr_n("and %n more", more)] if more > 0 else [])])
