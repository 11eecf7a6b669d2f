# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index that was kept is used while it fits its list; building tells how far it is, and stops."""

from __future__ import annotations

import pytest

from desktop_app.basics.progress import Stopped
from desktop_app.domain.parties.search.name_index import SearchedName
from desktop_app.services.context.names import NamesOfList, open_index

NAMES = [SearchedName(number, f"Werk {number} Nordhafen GmbH") for number in range(600)]
LIST = NamesOfList("a" * 64, len(NAMES), NAMES)


def test_what_was_kept_is_taken_and_nothing_else_than_it() -> None:
    built = open_index(None, LIST)
    assert built.content is not None
    assert open_index(built.content, LIST).content is None
    assert open_index(built.content[:-1], LIST).content == built.content
    other = NamesOfList("b" * 64, 1, NAMES[:1])
    assert open_index(built.content, other).content not in (None, built.content)


def test_building_tells_how_far_it_is_and_stops_when_asked() -> None:
    told: list[tuple[int, int]] = []
    open_index(None, LIST, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 600), (250, 600), (500, 600), (600, 600)]
    with pytest.raises(Stopped):
        open_index(None, LIST, cancelled=lambda: True)
