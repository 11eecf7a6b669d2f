# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index that was kept is used while it fits its list; building and searching tell how far they are, and stop."""

from __future__ import annotations

import pytest

from desktop_app.domain.parties.search.name_index import SearchedName
from desktop_app.services.context.name_indexes import NamesOfList, find_each, open_index
from desktop_app.services.schema.outcome import Stopped

NAMES = [SearchedName(number, f"Werk {number} Nordhafen GmbH") for number in range(600)]
LIST = NamesOfList("a" * 64, len(NAMES), NAMES)


def test_what_was_kept_is_taken_and_nothing_else_than_it() -> None:
    built = open_index(None, LIST)
    assert built.content is not None
    assert open_index(built.content, LIST).content is None
    assert open_index(built.content[:-1], LIST).content == built.content
    other = NamesOfList("b" * 64, 1, NAMES[:1])
    assert open_index(built.content, other).content not in (None, built.content)


def test_building_and_searching_tell_how_far_they_are() -> None:
    told: list[tuple[int, int]] = []
    index = open_index(None, LIST, progress=lambda done, of: told.append((done, of))).index
    assert told[0] == (0, 600)
    assert told[-1] == (600, 600)
    told.clear()
    found = list(
        find_each(index, ["Werk 17 Nordhafen", "?"], progress=lambda done, of: told.append((done, of)))
    )
    assert [hits[0].name.entry if hits else None for hits in found] == [17, None]
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_both_stop_when_asked() -> None:
    with pytest.raises(Stopped):
        open_index(None, LIST, cancelled=lambda: True)
    searching = find_each(open_index(None, LIST).index, ["?", "?"], cancelled=iter((False, True)).__next__)
    assert next(searching) == []
    with pytest.raises(Stopped):
        next(searching)
