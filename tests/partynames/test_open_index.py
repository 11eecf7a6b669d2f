# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index that was kept is used while it fits its list; building tells how far it is, and stops."""

from __future__ import annotations

import pytest

from desktop_app.basics.progress import Stopped
from desktop_app.partynames import SearchedName, open_index

NAMES = [SearchedName(number, f"Werk {number} Nordhafen GmbH") for number in range(600)]


def test_what_was_kept_is_taken_and_nothing_else_than_it() -> None:
    _, content = open_index(None, NAMES, count=600, made_of="a")
    assert content is not None
    assert open_index(content, NAMES, count=600, made_of="a")[1] is None
    assert open_index(content[:-1], NAMES, count=600, made_of="a")[1] == content
    assert open_index(content, NAMES[:1], count=1, made_of="b")[1] not in (None, content)


def test_building_tells_how_far_it_is_and_stops_when_asked() -> None:
    told: list[tuple[int, int]] = []
    open_index(None, NAMES, count=600, made_of="a", progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 600), (250, 600), (500, 600), (600, 600)]
    with pytest.raises(Stopped):
        open_index(None, NAMES, count=600, made_of="a", cancelled=lambda: True)
