# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a memo says of an owner in a few words: which list it is on, and how much it holds."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.case import Owner
from desktop_app.domain.ring_share import is_named_for_search, is_ring_share


def listing_word(memo: MemoContext, listed: str | None) -> str:
    """Return which list a party or owner is on, in a word."""
    return memo.format_sentence(f"listed.{listed or 'unknown'}")


def listed_words(memo: MemoContext, owner: Owner) -> str:
    """Return which list an owner is on; what listed ones hold along a ring may be of either."""
    return memo.format_sentence("owner.in_ring") if is_ring_share(owner) else listing_word(memo, owner.listed)


def percent_words(memo: MemoContext, owner: Owner, owners: Sequence[Owner]) -> str:
    """Return what an owner holds; of one that is named for the search alone, where its share stands."""
    if is_named_for_search(owner, owners):
        return memo.format_sentence("owner.for_search")
    if owner.percent is None:
        return memo.format_sentence("owner.unknown")
    return memo.format_sentence("percent", percent=memo.format_interval(owner.percent))
