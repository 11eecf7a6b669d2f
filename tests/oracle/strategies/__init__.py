# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies for whole cases, and for pairs of a case and a weaker or narrower one.

`cases()` draws valid case files as plain dicts, small enough for the oracle most of the time.
"""

from decimal import Decimal
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.oracle.law import Case
from tests.oracle.strategies import lookups, people
from tests.oracle.strategies.parts import LEFT_OUT, Frame, items, known
from tests.oracle.strategies.weaker import narrowed, ranges, removable, without

VALUES = ("100", "100", "4", "0.3", "2000000", "123456.789", "1")
SHARP, CLEAR, HAZY, FOGGY = 0, 2, 10, 40


@st.composite
def frames(draw: DrawFn, *, room: int) -> Frame:
    """Draw how much is known, and the value everything else is measured against."""
    fog = draw(st.sampled_from([SHARP, SHARP, CLEAR, CLEAR, HAZY, FOGGY]))
    return Frame(fog, Decimal(draw(st.sampled_from(VALUES))), room)


@st.composite
def cases(draw: DrawFn, *, depth: int = 3, room: int = 4) -> Case:
    """Draw a valid case with at most `room` items, `depth` levels below the top one."""
    frame = draw(frames(room=room))
    on = draw(st.sampled_from(people.DAYS))
    case: dict[str, Any] = {
        "format": "lodestone-case/1",
        "title": draw(st.sampled_from(["a case", "磁体", None, LEFT_OUT])),
        "on": on,
        "assumption": draw(st.sampled_from([None, "announced", "published_text", LEFT_OUT])),
        "status_checks": draw(people.status_checks()),
        "readings": draw(people.readings()),
        "chosen": draw(lookups.choices_made()),
        "rates": draw(people.rates(on)),
        "item": draw(items(frame, draw(st.integers(0, depth)), top=True)),
        "parties": draw(people.party_lists(frame)),
        "end_use": draw(people.end_uses(frame)),
    }
    return known({**case, **draw(people.movements(frame))})


@st.composite
def cases_and_weaker(draw: DrawFn, *, depth: int = 3, room: int = 4) -> tuple[Case, Case]:
    """Draw a case and the same case with one stated fact set to null or left out."""
    case = draw(cases(depth=depth, room=room))
    paths = removable(case)
    assume(paths)
    path = draw(st.sampled_from(paths))
    return case, without(case, path, leave_out=draw(st.booleans()))


@st.composite
def cases_and_narrower(draw: DrawFn, *, depth: int = 3, room: int = 4) -> tuple[Case, Case]:
    """Draw a case with a range in it and the same case with that range narrowed."""
    case = draw(cases(depth=depth, room=room))
    paths = ranges(case)
    assume(paths)
    path = draw(st.sampled_from(paths))
    return case, narrowed(case, path, draw(st.sampled_from(["low", "high", "lower", "upper"])))
