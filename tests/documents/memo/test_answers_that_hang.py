# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever would turn the answer of a case stands on its first page, and nothing there says that nothing would."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given

from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import UNDETERMINED
from tests import making
from tests.documents.memo.papers import Paper, paper
from tests.oracle.strategies import cases

NOTHING_ELSE = re.compile(r"The other readings give the same|under every reading")


def nothing_turns(found: Conclusion) -> bool:
    """Tell whether neither a reading nor an open question that was worked out changes an answer."""
    same = set(found.profiles.values()) | set(found.flips.values()) == {found.verdict}
    return same and not found.doubts_that_matter


def front_page_holds(each: Paper) -> None:
    found, pack = each.conclusion, making.program().pack
    if NOTHING_ELSE.search(each.text):
        assert nothing_turns(found)
    if found.verdict == UNDETERMINED:
        assert "The other readings give the same" not in each.text
    for name in found.readings_that_matter:
        assert pack.switches[name].question in each.front
    for matter in found.doubts_that_matter:
        assert f"{matter.doubt}, {pack.doubts[matter.doubt].question}" in each.front
        assert pack.doubts[matter.doubt].safest in each.text


@given(cases())
def test_what_would_turn_an_answer_stands_on_the_first_page(tree: dict[str, Any]) -> None:
    front_page_holds(paper(tree))


def test_as_many_readings_are_counted_as_are_named() -> None:
    one = paper(making.changed(making.load("p02"), readings={})).front
    assert ", if this alone is read the other way: " in one
    case = making.changed(making.load("p02"), destination="HK")
    assert len(paper(case).conclusion.readings_that_matter) == 2
    assert ", if any of these 2 alone is read the other way: " in paper(case).front
