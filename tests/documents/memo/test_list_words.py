# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every list and every state of an entry that a law file knows has its words on paper."""

from __future__ import annotations

from desktop_app.documents.wording import english_sentences
from tests import making


def test_every_list_and_every_state_of_an_entry_has_words() -> None:
    pack = making.program().pack
    for listing in pack.listings.values():
        assert f"memo.listed.{listing.list}" in english_sentences(), listing.list
        states = {listing.state_on(step.start) for step in listing.steps}
        assert all(f"memo.search.state.{state}" in english_sentences() for state in states), listing.id
