# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What acts on a terminal or window and is not seen never reaches it; JSON keeps what it stands for."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Phrase, escape_unseen, visible_text
from desktop_app.cli.output import print_error, print_text

EVIL = "\x1b[2J\x1b]0;owned\x07 A\u202eB \u2066C\u2069 \x9b31m \u200f\u2028 \r\x00 \x7f"


def _acts(text: str, keep: str = "") -> list[str]:
    """Return the characters of a text that are control characters or marks of direction."""
    return [
        char
        for char in text
        if char not in keep
        and (
            unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")
            or unicodedata.bidirectional(char)
            in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
            or char in "\u200e\u200f\u061c"
        )
    ]


@given(st.text())
def test_no_such_character_is_left(text: str) -> None:
    assert _acts(visible_text(text)) == []


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_every_other_text_stays_as_it_is(text: str) -> None:
    assert visible_text(text) == text


def test_each_is_shown_as_its_code() -> None:
    assert visible_text("A\u202eB\x1b") == "A‹U+202E›B‹U+001B›"
    assert visible_text("Maß 50 µm, 北京, آب\u200cوهوا") == "Maß 50 µm, 北京, آب\u200cوهوا"


def test_a_phrase_stays_one_and_what_fills_it_is_shown_so() -> None:
    visible = visible_text(Phrase("{file} is missing.", file="a\u202e.pdf"))
    assert isinstance(visible, Phrase)
    assert visible.template == "{file} is missing."
    assert visible.values == {"file": "a‹U+202E›.pdf"}


@given(st.dictionaries(st.text(), st.text(alphabet=st.characters(exclude_categories=["Cs"]))))
def test_json_says_the_same_without_such_a_character(tree: dict[str, str]) -> None:
    escaped = escape_unseen(json.dumps(tree, ensure_ascii=False, indent=1))
    assert _acts(escaped, keep="\n") == []
    assert json.loads(escaped) == tree


@pytest.mark.parametrize("text", [EVIL, json.dumps({"name": EVIL}, ensure_ascii=False), f"a line\n{EVIL}"])
def test_nothing_of_it_reaches_the_terminal(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_text(text)
    print_error(text)
    told = capsys.readouterr()
    assert _acts(told.out + told.err, keep="\n\t") == []
