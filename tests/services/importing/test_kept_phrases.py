# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A stored phrase comes back with its template and values; any other text comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Phrase
from desktop_app.services.importing.unfinished import keep_phrase, read_phrase


@given(st.text(), st.text())
def test_a_phrase_comes_back_whole(column: str, unit: str) -> None:
    phrase = Phrase("{column}: {why}", column=column, why=Phrase("its quantity is in {unit}", unit=unit))
    back = read_phrase(keep_phrase(phrase))
    assert isinstance(back, Phrase)
    assert back == phrase
    assert back.template == phrase.template
    assert isinstance(back.values["why"], Phrase)


@given(st.text())
def test_a_plain_text_comes_back_as_it_was(text: str) -> None:
    assert str(read_phrase(keep_phrase(text))) == text
