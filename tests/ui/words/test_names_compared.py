# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reasons why two names meet or do not, in Chinese; the names in them are said as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.basics.messages import Phrase, Quoted
from desktop_app.partynames import name_matcher
from desktop_app.ui.words import strings
from tests.matching.pairs import all_pairs


def _without_names(reason: str) -> str:
    """Return a reason with numbers in the places of the names that it quotes."""
    assert isinstance(reason, Phrase), reason
    slots = {name: 7 if isinstance(value, Quoted) else value for name, value in reason.values.items()}
    return Phrase(reason.template, **slots)


def _reasons() -> Iterator[str]:
    for pair in all_pairs():
        yield from (
            name_matcher().compare(pair.left, pair.right, left_country="DE", right_country="US").reasons
        )


def test_every_reason_is_said_in_chinese(chinese: None) -> None:
    said = {_without_names(reason): strings.translate_text(_without_names(reason)) for reason in _reasons()}
    assert len(said) > 40
    assert [told for told in said.values() if re.search("[A-Za-z]", told)] == []


def test_a_name_in_a_reason_is_never_translated(chinese: None) -> None:
    reasons = name_matcher().compare("Hitachi, Ltd.", "Hitachi Japan").reasons
    assert any("Japan（" in strings.translate_text(reason) for reason in reasons)
    assert reasons[0] == "only one name has Japan (country)"
    assert strings.translate_text(reasons[0]) == "只有一个名称含有Japan（国家（地区））"
